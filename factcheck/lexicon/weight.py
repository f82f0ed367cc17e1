"""Words that tell pounds of weight from pounds of money."""

from __future__ import annotations

HEAVY = frozenset(
    """weigh weighs weighed weighing weight overweight heavy heavier lighter lb lbs kg kgs kilo kilos kilogram kilograms
    ounce ounces oz ton tons tonne tonnes slimmed slimming diet dieter dumbbell dumbbells barbell heavyweight obese""".split()
)
MONEY_WORDS = frozenset(
    """sterling pence penny pennies euro euros dollar dollars $ € money cash price prices cost costs costing pay pays paid
    paying bet bets betting wager wagered gamble gambled gambling casino bookmaker lottery theft stolen wallet purse shares
    spend spends spent spending fine fined salary salaries wage wages rent budget invest invested worth bill bills
    loan loans debt debts tax taxes earn earns earned bank""".split()
)
SLIMMED = frozenset(
    "lost lose loses losing shed sheds shedding gained gains gaining regained".split()
)  # pounds of one's own
BODIES = frozenset(  # what is "of over two pounds"
    "baby babies boy girl twins infant newborn calf lamb puppy kitten salmon trout carp pike catfish turkey".split()
)
OWED = frozenset(  # what pounds of money are of
    """money cash debt debts taxpayer taxpayers' taxpayer's taxpayers public aid damage investment funding funds fund savings
    cuts revenue revenues income sales tax taxes support compensation costs spending profit profits losses loss fees fines
    grants benefits equipment jewellery jewelry goods stock stolen arrears value earnings business trade exports""".split()
)
PRICED = frozenset(  # what costs a sum, behind "a 200-pound"
    """fine note notes coin coins bill bonus deal fee fees contract grant loan budget cost ticket tickets prize voucher
    vouchers award payout penalty debt scheme project investment package reward donation cheque deposit rent rise increase
    cut tax charge""".split()
)
