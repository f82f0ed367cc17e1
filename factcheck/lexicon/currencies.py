"""Currencies: their ISO 4217 codes, and how texts write them."""

from __future__ import annotations

CURRENCIES: dict[str, tuple[str, ...]] = {
    "EUR": ("€", "euro", "euros", "eur"),
    "USD": ("us$", "usd", "us dollar", "us dollars", "u.s. dollars", "american dollars", "dollar", "dollars"),
    "GBP": ("£", "gbp", "pound", "pounds", "pound sterling", "pounds sterling", "sterling"),
    "JPY": ("¥", "jpy", "yen"),
    "CHF": ("chf", "swiss franc", "swiss francs", "francs"),
    "CNY": ("cny", "rmb", "yuan", "renminbi"),
    "INR": ("₹", "inr", "rupee", "rupees", "rs", "rs."),
    "AUD": ("a$", "aud", "au$", "australian dollars"),
    "CAD": ("c$", "cad", "ca$", "canadian dollars"),
    "NZD": ("nz$", "nzd", "new zealand dollars"),
    "SEK": ("sek", "swedish kronor", "kronor"),
    "NOK": ("nok", "norwegian kroner", "kroner"),
    "DKK": ("dkk", "danish kroner"),
    "PLN": ("pln", "zloty", "zlotys", "zł"),
    "CZK": ("czk", "koruna", "korunas", "crowns"),
    "HUF": ("huf", "forint", "forints"),
    "RUB": ("₽", "rub", "rouble", "roubles", "ruble", "rubles"),
    "UAH": ("₴", "uah", "hryvnia", "hryvnias"),
    "TRY": ("₺", "try", "lira", "turkish lira"),
    "ZAR": ("zar", "rand"),
    "KES": ("kes", "ksh", "kenyan shillings", "shillings"),
    "NGN": ("₦", "ngn", "naira"),
    "BRL": ("r$", "brl", "reais"),
    "MXN": ("mxn", "mexican pesos", "pesos"),
    "KRW": ("₩", "krw", "won"),
    "ILS": ("₪", "ils", "shekel", "shekels"),
    "SGD": ("s$", "sgd"),
    "HKD": ("hk$", "hkd"),
    "BGN": ("bgn", "leva"),
    "RON": ("ron", "lei"),
    "RWF": ("rwf", "rwandan francs"),
    "ETB": ("etb", "birr"),
    "GHS": ("ghs", "cedi", "cedis"),
    "THB": ("thb", "baht"),
    "IDR": ("idr", "rupiah"),
    "VND": ("vnd", "dong"),
    "PKR": ("pkr", "pakistani rupees"),
    "BDT": ("bdt", "taka"),
    "LKR": ("lkr", "sri lankan rupees"),
    "EGP": ("egp", "egyptian pounds"),
    "MAD": ("mad", "moroccan dirhams"),
    "AED": ("aed", "dirhams"),
    "SAR": ("sar", "riyals", "riyal"),
    "TZS": ("tzs", "tanzanian shillings"),
    "UGX": ("ugx", "ugandan shillings"),
    "ARS": ("ars", "argentine pesos"),
    "CLP": ("clp", "chilean pesos"),
    "COP": ("cop", "colombian pesos"),
    "ISK": ("isk", "icelandic kronur"),
    "RSD": ("rsd", "dinars", "dinar"),
    "GEL": ("gel", "lari"),
    "KZT": ("kzt", "tenge"),
    "PHP": ("php", "philippine pesos"),
    "MYR": ("myr", "ringgit"),
    "TWD": ("twd", "nt$"),
    "$": ("$",),  # several; settled by context where it can be
    "cent": ("¢", "cents", "cent", "pence", "penny", "p"),
}  # fmt: skip
MONEY_SIGNS = frozenset("€ $ £ ¥ ₹ ₽ ₴ ₺ ₦ ₩ ₪ ¢".split())
CODES = frozenset(  # written right before digits: EUR800, Rs500; no other letters are
    {code.lower() for code in CURRENCIES if len(code) == 3 and code not in ("TRY", "COP", "MAD", "GEL")}
    | {"rs", "ksh", "fy"}
)
CURRENCY_WORDS = (
    frozenset(  # what stands before a sum: a sign or a code
        spelling
        for names in CURRENCIES.values()
        for spelling in names
        if not spelling.isalpha() or len(spelling) == 3
        if spelling not in ("yen", "try", "cop", "mad", "gel")
    )
    | frozenset(code.lower() for code in CURRENCIES if code not in ("cent", "TRY", "COP", "MAD", "GEL"))
    | {"rs", "ksh"}
)
AMBIGUOUS_DOLLAR = frozenset({"USD", "AUD", "CAD", "NZD", "SGD", "HKD", "MXN"})
