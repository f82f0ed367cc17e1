"""Words of recipes: what tells a cook what to do, and the amounts it is done with, are no statements."""

from __future__ import annotations

VERBS = frozenset(
    """melt stir whisk fold sift preheat simmer bake fry roast knead chop slice drain season sprinkle pour boil beat blend
    mash peel grate grill garnish heat cook mix add combine cover serve rinse soak toss brush spread rub cream saute braise
    steam poach marinate chill refrigerate reduce dissolve crush mince dice line grease dust glaze caramelise""".split()
)
FOOD = frozenset(
    """butter sugar flour salt pepper egg eggs milk cream oil onion onions garlic dough oven pan saucepan bowl dish tin stock
    sauce water rice pasta noodles potato potatoes carrot carrots tomato tomatoes lemon lemons apple apples plums yeast batter
    cheese meat chicken beef lamb fish beans lentils honey vinegar herbs parsley basil cinnamon vanilla chocolate nuts
    almonds mushrooms""".split()
)
MEASURES = frozenset(
    """g kg ml cl dl l gram grams litre litres cup cups tablespoon tablespoons teaspoon teaspoons tbsp tsp pinch knob clove
    cloves sprig sprigs handful slice slices oz ounce ounces lb""".split()
)
