"""Words that end in a full stop without ending a sentence, in three kinds. Lower case, no final stop."""

from __future__ import annotations


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


# Before a name: "Dr. Obi", "Lt. Col. Diaz", "St. Petersburg". The sentence goes on.
TITLES = _set(
    "mr mrs ms mx dr prof gen lt col sgt capt cmdr cpl pvt adm maj rev fr hon sen rep reps sens gov pres supt insp "
    "det messrs mme mlle hr hrn msgr amb atty mt vs cf viz ca e.g i.e incl esp aka a.k.a"
)

# Before a number: "No. 5", "Art. 5", "pp. 3-9", "approx. 40". Elsewhere they are words ("He said no.").
BEFORE_NUMBERS = _set(
    "no nos nr art arts sec secs fig figs tab p pp par para paras ch chap vol vols ed eq approx c app cl reg resp "
    "st sgd rs kr ref refs op ver v abt est min max s ss k sched pt"
)

# May end a sentence: only a word that begins one (see STARTERS) is taken for a new sentence.
EITHER = _set(
    "inc ltd co corp bros plc llc jr sr esq jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu "
    "thur thurs fri sat sun st ave blvd rd sq ph.d phd m.d b.a m.a b.sc m.sc al vol ed eds est dist gov ibid "
    "tel ext mrd mio pop approx govt intl natl assn dept univ"
)

# As EITHER, but any capital after it begins a sentence ("at 5 p.m. Police said"), a time zone or day apart.
TIMES = _set("a.m p.m am pm etc")
AFTER_TIMES = _set(
    "et est edt ct cst cdt mt mst mdt pt pst pdt gmt utc cet cest bst eet monday tuesday wednesday thursday friday "
    "saturday sunday january february march april may june july august september october november december"
)

# Words that begin sentences and hardly ever go on after an abbreviation.
STARTERS = _set(
    "the a an this that these those he she it they we you i his her its their our my your there here but and or so "
    "yet however when while where what who why how if as at in on by for from with after before since until during "
    "although though because some many most several all both each more no not only even still then now according "
    "such other another one two three to under over once meanwhile last earlier later yesterday today"
)
