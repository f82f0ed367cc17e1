"""Words beside the numbers in names: of works and their parts, of models, rooms, days in other languages."""

from __future__ import annotations

WORKS = frozenset(  # a number right behind one is its title: "the film 300"
    """album film movie novel single sitcom musical song thriller drama biopic memoir documentary mixtape ep lp opera soap
    remake novella""".split()
)
BROADCAST = frozenset("tv television radio crime comedy drama hit cult".split())  # "the TV series 24"
PARTED = frozenset(  # of which a number says which one: "season five of Friends", "day three of the trial"
    """season series episode chapter act volume book part scene verse canto count paragraph section clause article item
    question point day week month year round phase stage step leg lap game match heat race test set lesson module unit
    tier level group line inning session night instalment installment""".split()
)
READ_ONLY = frozenset("chapter episode volume verse canto instalment installment".split())  # nothing happens "in verse"
EVENTS = frozenset(  # of one thing, though they look like many: "round two of the talks"
    """talks negotiations trials elections championships playoffs finals games olympics celebrations consultations
    proceedings series memoirs hostilities works riots protests floods strikes primaries qualifiers""".split()
)
MODELS = frozenset("max dreamliner carrera".split())  # behind a number a model's name, whatever follows
ROOMS = frozenset(  # a number and a letter behind one name it: "Courtroom 4B"
    """courtroom classroom hangar theatre theater auditorium laboratory lab gallery cell garage desk lounge cubicle wing
    pen paddock workshop warehouse""".split()
)
FOREIGN_MONTHS = frozenset(
    """janvier février avril mai juin juillet août aout septembre octobre novembre décembre
    gennaio febbraio marzo aprile maggio giugno luglio settembre ottobre dicembre
    enero febrero abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre
    janeiro fevereiro março maio junho julho setembro outubro novembro dezembro
    januar februar märz juni juli oktober dezember januari februari maart augustus
    stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia""".split()
)
FOREIGN_ARTICLES = frozenset("du des del della delle dei degli los las les".split())
OF_A_MODEL = frozenset("the a an this that his her its new".split())  # in front of "737 Max"
OF_MANY = frozenset(  # behind a name they tell that there are many of it: "the 200 Rohingya who"
    "were are have and or of who whom whose aboard among strong".split()
)
HELD_IN = frozenset("shares share stake stakes stock interest investors investor holding".split())  # of a company
FIRM_DOES = frozenset(  # what a company does and many people hardly do: "3M said"
    """said says makes sells owns employs agreed agrees announced announces denied denies declined declines named names
    appointed appoints unveiled unveils recalled recalls apologised apologized disclosed confirmed argued argues insisted
    insists sued sues accused fined based facing""".split()
)
FIRM_ENDS = frozenset("co company corp inc plc".split())
ANSWERS = frozenset("error errors message response".split())  # of a server: "a 404 error"
