"""Words of movements and comparisons that are told without a figure: "*dropped* from 2023 to 2024", "*well behind* Brazil's"."""

from __future__ import annotations

RISING = frozenset(  # past and perfect only: "rise", "increase" and "jump" are nouns as well
    """rose risen rising grew grown growing increased increasing climbed climbing soared soaring surged surging swelled
    swollen swelling leapt ballooned ballooning skyrocketed rocketed mounted mounting multiplied""".split()
)
FALLING = frozenset(
    """fell fallen falling decreased decreasing dropped dropping declined declining shrank shrunk shrinking plunged
    plunging dipped slumped sank sunk sinking dwindled dwindling slid plummeted plummeting tumbled tumbling diminished
    diminishing slipped slipping""".split()
)
GOING = frozenset("went gone going come came crept creeping edged edging inched inching moved ticked drifted".split())
PARTICLES = {"up": True, "upward": True, "upwards": True, "down": False, "downward": False, "downwards": False}
GROUND = {"gained": True, "lost": False}  # "had *gained ground* on the year before"
BACK = frozenset("returned recovered rebounded bounced got gotten come climbed gone been back".split())
REGAINING = frozenset(("back", "returned", "recovered", "regained"))
HIGHER = frozenset("higher more larger bigger greater above ahead".split())
LOWER = frozenset("lower fewer less smaller below behind under".split())
BEYOND = frozenset("above ahead below behind under".split())  # of what, stands right behind: "behind Brazil's"
GRADED = frozenset("higher lower larger smaller bigger greater".split())  # "*higher* still", "even *lower*"
LEVEL = frozenset("level levels mark".split())
DENYING = frozenset(
    "not never no nor neither hardly barely scarcely without cannot didn't hasn't hadn't haven't wasn't isn't weren't".split()
)
HOW = frozenset(  # between a movement and its time, and in front of a comparison
    """again further once more steadily continuously still yet thus even much far well slightly somewhat rather a little
    bit only just also now clearly considerably significantly markedly sharply steeply slowly gradually and""".split()
)
LEADING = frozenset(  # in front of a comparison that goes on from a level: "4,010, *which is* more than in Japan"
    """is was are were remains remained stays stayed lies lay stands stood or which that still , — – - (""".split()
)
EACH = frozenset(("every", "each"))
