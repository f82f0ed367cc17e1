"""Currencies: their ISO 4217 codes, and how texts write them."""

from __future__ import annotations

CURRENCIES: dict[str, tuple[str, ...]] = {
    "EUR": ("€", "euro", "euros", "eur"),
    "USD": ("us$", "usd", "us dollar", "us dollars", "u.s. dollars", "american dollars", "dollar", "dollars"),
    "GBP": ("£", "gbp", "pound", "pounds", "pound sterling", "pounds sterling", "british pounds", "sterling", "quid"),
    "JPY": ("¥", "jpy", "yen", "japanese yen"),
    "CHF": ("chf", "swiss franc", "swiss francs", "francs"),
    "CNY": ("cny", "rmb", "yuan", "renminbi", "chinese yuan"),
    "INR": ("₹", "inr", "rupee", "rupees", "rs", "rs.", "indian rupees"),
    "AUD": ("a$", "aud", "au$", "australian dollars", "australian dollar"),
    "CAD": ("c$", "cad", "ca$", "canadian dollars", "canadian dollar"),
    "NZD": ("nz$", "nzd", "new zealand dollars", "new zealand dollar"),
    "SEK": ("sek", "swedish kronor", "swedish krona", "swedish crowns"),
    "NOK": ("nok", "norwegian kroner", "norwegian krone", "norwegian crowns"),
    "DKK": ("dkk", "danish kroner", "danish krone", "danish crowns"),
    "PLN": ("pln", "zloty", "zlotys", "zł"),
    "CZK": ("czk", "koruna", "korunas", "czech crowns", "crowns"),
    "HUF": ("huf", "forint", "forints"),
    "RUB": ("₽", "rub", "rouble", "roubles", "ruble", "rubles"),
    "UAH": ("₴", "uah", "hryvnia", "hryvnias"),
    "TRY": ("₺", "try", "lira", "turkish lira"),
    "ZAR": ("zar", "r", "rand", "south african rand"),
    "KES": ("kes", "ksh", "kenyan shillings", "shillings"),
    "NGN": ("₦", "ngn", "naira"),
    "BRL": ("r$", "brl", "reais", "brazilian reals", "brazilian reais"),
    "MXN": ("mxn", "mex$", "mexican pesos", "mexican peso", "pesos"),
    "KRW": ("₩", "krw", "won", "korean won", "south korean won"),
    "ILS": ("₪", "ils", "shekel", "shekels"),
    "SGD": ("s$", "sgd", "singapore dollars", "singapore dollar"),
    "HKD": ("hk$", "hkd", "hong kong dollars", "hong kong dollar"),
    "BGN": ("bgn", "leva"),
    "RON": ("ron", "lei"),
    "RWF": ("rwf", "rwandan francs"),
    "ETB": ("etb", "birr"),
    "GHS": ("₵", "ghs", "cedi", "cedis"),
    "THB": ("฿", "thb", "bt", "baht", "thai baht"),
    "IDR": ("idr", "rp", "rupiah", "rupiahs", "indonesian rupiah"),
    "VND": ("₫", "vnd", "dong"),
    "PKR": ("pkr", "pakistani rupees", "pakistani rupee"),
    "BDT": ("৳", "bdt", "tk", "taka"),
    "LKR": ("lkr", "sri lankan rupees", "sri lankan rupee"),
    "EGP": ("egp", "egyptian pounds", "egyptian pound"),
    "MAD": ("mad", "moroccan dirhams"),
    "AED": ("aed", "dirhams"),
    "SAR": ("sar", "riyals", "riyal"),
    "TZS": ("tzs", "tanzanian shillings"),
    "UGX": ("ugx", "ugandan shillings"),
    "ARS": ("ars", "argentine pesos"),
    "CLP": ("clp", "chilean pesos"),
    "COP": ("cop", "colombian pesos"),
    "ISK": ("isk", "icelandic kronur", "icelandic kronor", "icelandic krona"),
    "RSD": ("rsd", "dinars", "dinar"),
    "GEL": ("₾", "gel", "lari", "laris", "georgian lari"),
    "KZT": ("₸", "kzt", "tenge"),
    "PHP": ("₱", "php", "philippine pesos", "philippine peso"),
    "MYR": ("myr", "rm", "ringgit", "ringgits", "malaysian ringgit", "malaysian ringgits"),
    "TWD": ("twd", "nt$", "taiwan dollars", "taiwanese dollars"),
    "KWD": ("kwd", "kuwaiti dinars", "kuwaiti dinar"),
    "LBP": ("lbp", "lebanese pounds", "lebanese pound"),
    "QAR": ("qar", "qatari riyals", "qatari riyal"),
    "JOD": ("jod", "jordanian dinars", "jordanian dinar"),
    "BHD": ("bhd", "bahraini dinars", "bahraini dinar"),
    "IQD": ("iqd", "iraqi dinars", "iraqi dinar"),
    "DZD": ("dzd", "algerian dinars", "algerian dinar"),
    "TND": ("tnd", "tunisian dinars", "tunisian dinar"),
    "OMR": ("omr", "omani rials", "omani rial"),
    "IRR": ("irr", "iranian rials", "rials", "rial"),
    "SYP": ("syp", "syrian pounds", "syrian pound"),
    "MNT": ("₮", "mnt", "tugrik", "tugriks"),
    "LAK": ("₭", "lak", "lao kip", "kip"),
    "MMK": ("mmk", "kyat", "kyats"),
    "NPR": ("npr", "nepalese rupees", "nepali rupees"),
    "AFN": ("afn", "afghanis"),
    "CRC": ("₡", "crc", "costa rican colones", "colones"),
    "UYU": ("uyu", "uruguayan pesos"),
    "DOP": ("dop", "dominican pesos"),
    "GTQ": ("gtq", "quetzals", "quetzales"),
    "HNL": ("hnl", "lempiras"),
    "VES": ("ves", "bolivars"),
    "ZMW": ("zmw", "zambian kwacha"),
    "MWK": ("mwk", "malawian kwacha"),
    "XOF": ("xof", "cfa francs", "cfa"),
    "AZN": ("₼", "azn", "manats"),
    "PYG": ("₲", "pyg", "guaranies"),
    "AMD": ("֏", "amd", "armenian drams"),
    "BYN": ("byn", "belarusian roubles", "belarusian rubles"),
    "HRK": ("hrk", "kuna"),
    "FIM": ("finnish markka", "markka", "markkas"),
    "NLG": ("guilders", "guilder", "dutch guilders"),
    "DEM": ("deutschmarks", "deutschmark", "deutsche marks", "d-marks"),
    "ESP": ("pesetas", "peseta"),
    "FRF": ("french francs",),
    "ITL": ("italian lire", "lire"),
    "BTC": ("btc", "bitcoin", "bitcoins"),
    "kr": ("kr", "kroner", "krone", "kronor", "krona", "kronur"),  # of four countries
    "$": ("$", "buck", "bucks"),  # several; settled by context where it can be
    "cent": ("¢", "cents", "cent", "us cents", "u.s. cents", "australian cents", "canadian cents", "euro cents"),
    "pence": ("penny", "pennies", "p"),
}  # fmt: skip
SCALED_CODES = {  # behind digits: "5 MEUR", "40 TEUR"
    f"{letter}{code}".lower(): (code, scale)
    for code in ("EUR", "USD", "GBP", "CHF", "SEK", "NOK", "DKK", "PLN", "CZK")
    for letter, scale in (("K", 10**3), ("T", 10**3), ("M", 10**6), ("BN", 10**9))
}
_WORDS = frozenset(("TRY", "COP", "MAD", "GEL"))  # codes that are words or names, too
SMALL_COINS = frozenset(("cent", "pence"))  # whose hundred make one of the money they belong to
MONEY_SIGNS = frozenset("€ $ £ ¥ ₹ ₽ ₴ ₺ ₦ ₩ ₪ ¢ ₵ ฿ ₫ ৳ ₾ ₸ ₱ ₮ ₭ ₡ ₼ ₲ ֏".split())
IN_CAPITAL = frozenset(("bt", "rp", "tk"))  # with one capital, right before a number: "Bt12bn", "Rp 400"
CODES = frozenset(  # written right before digits: EUR800, Rs500; no other letters are
    {code.lower() for code in CURRENCIES if len(code) == 3 and code not in _WORDS} | {"rs", "ksh", "rm", "fy"}
)
CURRENCY_WORDS = (
    frozenset(  # what stands before a sum: a sign or a code
        spelling
        for names in CURRENCIES.values()
        for spelling in names
        if not spelling.isalpha() or len(spelling) == 3
        if spelling not in ("yen", "kip", "cfa") and spelling.upper() not in _WORDS
    )
    | frozenset(code.lower() for code in CURRENCIES if code not in _WORDS | SMALL_COINS)
    | {"rs", "ksh", "rm", "r", *IN_CAPITAL}
)
BEHIND_SIGN = frozenset("us a au c nz hk s".split())  # whose dollar: "$US340m", "$A5", "$NZ20"
NAMED_BEFORE = frozenset(  # names that stand in front of a sum, too: "ringgit 42", "Rupees 500"
    "ringgit rupees rupee rupiah naira taka baht birr dirhams euros".split()
)
HUNDREDTHS = frozenset(  # of other sums: "20 ringgit and 43 sen"
    """sen sens kopecks kopeck kopiykas kopiyka kopeks paise paisa centavos centimes öre øre groszy fillers bani stotinki
    fils halalas piastres piasters pesewas kobo agorot jiao fen pfennig pfennigs""".split()
)
CROWNS = frozenset({"SEK", "NOK", "DKK", "ISK"})
CROWN_OF = {"SWE": "SEK", "NOR": "NOK", "DNK": "DKK", "ISL": "ISK"}  # by the country that is named
AMBIGUOUS_DOLLAR = frozenset({"USD", "AUD", "CAD", "NZD", "SGD", "HKD", "MXN"})
