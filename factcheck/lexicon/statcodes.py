"""Codes of statistical tables as words: units, sexes, totals, agencies, and the names that tables have for their columns.

Those of SDMX code lists, Eurostat, OECD, ILO and WHO, and the words that plain tables use.
"""

from __future__ import annotations

COLUMNS = {  # the role of a dimension or column by its id or name, in lower case with _ for what is no letter
    "area": """ref_area area areas geo geography geography_code geography_name location country countries country_name
    country_code cou country_or_area region territory economy reporting_economy spatial_dim spatialdim spatialdimvaluecode
    reporter reporting_country entity nation place iso3 iso2 iso_code iso""",
    "time": "time_period time year years period date time_dim timedim quarter month obs_time tid time_code refyear",
    "unit": "unit_measure unit units unit_of_measure unit_of_measurement measurement_unit unit_code uom",
    "scale": "unit_mult unit_multiplier powercode powercode_code mult",
    "status": "obs_status obs_flag status flag flags observation_status obs_status_code symbol",
    "value": "obs_value value observation_value observation obsvalue numeric_value facttvaluenumeric",
    "sex": "sex gender sexo kon kjonn",
    "age": "age age_group ages agegroup age_groups agedetail aldersgruppe",
    "residence": "degurba urbanisation urbanization residence urban_rural urb territory_type rural_urban residence_area",
    "left_out": """freq frequency dataflow structure structure_id structure_name action last_update conf_status
    obs_conf time_format collection decimals base_per comment_obs comment_ts obs_comment source obs_pre_break
    observation_confidentiality reference_period note notes footnote footnotes method_note""",
    "measure": """indicator measure subject series variable variables statistic contentscode indic na_item indic_bt indic_de
    indic_is indic_to indic_ed indic_il indic_em indic_he indic_inn subject_measure series_code indicator_code concept
    statistic_label statistical_measure tabell""",
}

TOTAL_CODES = frozenset("_t t total tot _z _x all wcount btsx sex_t sex_btsx age_ytht age_total ia9 both".split())
TOTAL_LABELS = frozenset(
    """total|both sexes|all|all ages|all persons|all items|all age groups|all groups|not applicable|male and female|
    males and females|no breakdown|total (all ages)|all areas|age (youth, adults): 15+|sex: total|all sexes|
    total population|not specified|not allocated|men and women|females and males|not breakdown|whole country|
    urban and rural|total - all ages|all ages - total""".replace("\n    ", "").split("|")
)

SEXES = {
    "f": "female", "female": "female", "females": "female", "women": "female", "sex_f": "female", "sex_fmle": "female",
    "fmle": "female", "girls": "female", "girls and women": "female", "w": "female", "sex: female": "female",
    "m": "male", "male": "male", "males": "male", "men": "male", "sex_m": "male", "sex_mle": "male", "mle": "male",
    "boys": "male", "sex: male": "male",
}  # fmt: skip
RESIDENCES = {
    "u": "urban", "urb": "urban", "urban": "urban", "urban areas": "urban", "urban area": "urban", "deg1": "cities", "cities": "cities",
    "r": "rural", "rur": "rural", "rural": "rural", "rural areas": "rural", "rural area": "rural", "deg3": "rural",
    "deg2": "towns and suburbs",
}  # fmt: skip

UNITS = {  # as references write them; "" where the code says that there is none
    "pc": "percent", "pt": "percent", "percent": "percent", "pct": "percent", "percentage": "percent", "p100": "percent",
    "pa": "percent per annum", "rt": "percent", "pch": "percent", "pch_pre": "percent", "pch_sm": "percent",
    "pc_act": "% of labour force", "pc_pop": "% of population", "pc_gdp": "% of GDP", "pc_emp": "% of employment",
    "pt_b1gq": "% of GDP", "pt_pop": "% of population", "pt_lf": "% of labour force", "pc_tot": "percent", "pc_hh": "% of households",
    "pc_ind": "% of individuals", "rt_pre": "percent", "gr": "percent", "pt_gdp": "% of GDP", "pc_lf": "% of labour force",
    "ps": "persons", "pers": "persons", "per": "persons", "pers_": "persons", "persons": "persons", "hh": "households",
    "ths_per": "thousand persons", "ths": "thousand", "ths_pers": "thousand persons", "mio": "million", "nr": "number",
    "num": "number", "number": "number", "ix": "index", "index": "index", "rat": "ratio", "ratio": "ratio",
    "0": "number", "1": "number", "yr": "years", "y": "years", "h": "hours", "hw": "hours per week", "day": "days",
    "t": "tonnes", "t_": "tonnes", "tn": "tonnes", "ths_t": "thousand tonnes", "mio_t": "million tonnes", "kt": "kt",
    "kg": "kg", "km": "km", "km2": "km2", "ha": "hectares", "gwh": "GWh", "ktoe": "ktoe", "mtoe": "Mtoe", "tj": "TJ",
    "m3": "m3", "eur": "EUR", "usd": "USD", "gbp": "GBP", "xdc": "units of local currency", "nac": "units of local currency",
    "mio_eur": "million EUR", "ths_eur": "thousand EUR", "cp_meur": "million EUR", "cp_eur_hab": "EUR per person",
    "mio_nac": "million units of local currency", "usd_ppp": "international dollars", "mio_usd": "million USD",
    "usd_ppp_ps": "international dollars per person", "10p3hb": "per 1000 people", "10p5hb": "per 100000 people",
    "10p6hb": "per million people", "p_hthab": "per 100000 people", "p_thab": "per 1000 people", "_z": "", "_x": "",
}  # fmt: skip
CHANGES = frozenset("pch pch_pre pch_sm gr rt_pre".split())  # units that make of a measure its change

AGENCIES = {
    "estat": "Eurostat", "oecd": "OECD", "wb": "World Bank", "worldbank": "World Bank", "imf": "IMF", "ecb": "ECB",
    "bis": "BIS", "ilo": "ILO", "unsd": "United Nations Statistics Division", "who": "WHO", "unicef": "UNICEF",
    "unesco": "UNESCO Institute for Statistics", "uis": "UNESCO Institute for Statistics", "fao": "FAO", "spc": "Pacific Community",
    "iaeg-sdgs": "United Nations", "insee": "INSEE", "fr1": "INSEE", "istat": "Istat", "it1": "Istat", "abs": "ABS",
    "bbk": "Deutsche Bundesbank", "nb": "Norges Bank", "stat_ee": "Statistics Estonia", "lsd": "Statistics Lithuania", "afdb": "AfDB",
}  # fmt: skip

AREAS = {  # codes of areas that are no ISO code; the rest are told by their names
    "EL": "GRC", "UK": "GBR", "EU27_2020": "EUU", "EU28": "European Union (28 countries)", "1W": "WLD", "W": "WLD", "_W": "WLD",
    "OWID_WRL": "WLD", "OWID_KOS": "XKX", "OWID_EUR": "Europe", "OWID_AFR": "Africa", "OWID_ASI": "Asia", "WORLD": "WLD",
    "OECD": "OED", "EA": "EMU", "EA19": "EMU", "EA20": "EMU", "EA21": "EMU", "X01": "WLD", "GLOBAL": "WLD",
}  # fmt: skip

STATUSES = {  # what is said of a value, by the code of it
    "p": "provisional", "e": "estimated", "b": "break in series", "f": "forecast", "r": "revised", "d": "definition differs",
    "i": "imputed", "u": "low reliability", "c": "confidential", "s": "estimated by the publisher", "bp": "break, provisional",
    "be": "break, estimated", "ep": "estimated, provisional", "bu": "break, low reliability", "eu": "estimated, low reliability",
}  # fmt: skip
NORMAL = frozenset(("a", "normal value", "normal", "", "official figure", "_z", "v"))
