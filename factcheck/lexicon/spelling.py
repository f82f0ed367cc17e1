"""One spelling for words that are spelt in two ways: the tables are written in British English."""

from __future__ import annotations

from factcheck.pattern import pattern

_PAIRS = """labor labour; neighbor neighbour; neighborhood neighbourhood; harbor harbour; color colour; favor favour;
    behavior behaviour; honor honour; humor humour; rumor rumour; tumor tumour; vapor vapour; armor armour; odor odour;
    center centre; theater theatre; fiber fibre; caliber calibre; meter metre; liter litre; kilometer kilometre;
    defense defence; offense offence; license licence; pretense pretence; program programme; catalog catalogue;
    dialog dialogue; plow plough; mold mould; gray grey; jewelry jewellery;
    aluminum aluminium; sulfur sulphur; fertilizer fertiliser; pediatric paediatric; anemia anaemia; anemic anaemic;
    cesarean caesarean; gynecologist gynaecologist; orthopedic orthopaedic; fetus foetus; fetal foetal;
    diarrhea diarrhoea; gonorrhea gonorrhoea; leukemia leukaemia; hemorrhage haemorrhage; ischemic ischaemic;
    estrogen oestrogen; maneuver manoeuvre; enroll enrol; fulfill fulfil; skillful skilful; installment instalment;
    enrollment enrolment; counselor counsellor; traveler traveller; canceled cancelled; cancelation cancellation;
    labeled labelled; traveled travelled; modeled modelled; fueled fuelled; leveled levelled; canceling cancelling;
    traveling travelling; airplane aeroplane; whiskey whisky"""
_ENDINGS = ("", "s", "d", "ed", "ing", "er", "ers")
_SPELT = {
    american + ending: british + ending
    for american, british in (pair.split() for pair in _PAIRS.split(";"))
    for ending in _ENDINGS
}
_IZED = pattern(r"iz(?=(?:e[ds]?|ers?|ing|ations?|ational)$)")
LONG = 7  # letters from which "-ize" is the ending and not the word: "size", "prize"


def spelt(word: str) -> str:
    """A word in lower case as British English spells it: labor → labour, immunization → immunisation."""
    if word in _SPELT:
        return _SPELT[word]
    return _IZED.sub("is", word) if "iz" in word and len(word) >= LONG else word
