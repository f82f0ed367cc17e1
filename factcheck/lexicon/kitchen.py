"""Words of recipes: amounts in a sentence that tells a cook what to do are no statements."""

from __future__ import annotations

VERBS = frozenset(
    """melt stir whisk fold sift preheat simmer bake fry roast knead chop slice drain season sprinkle pour boil beat blend
    mash peel grate grill garnish heat cook mix add combine cover serve rinse soak toss brush spread rub cream""".split()
)
FOOD = frozenset(
    """butter sugar flour salt pepper egg eggs milk cream oil onion onions garlic dough oven pan saucepan bowl dish cup cups
    tablespoon tablespoons teaspoon teaspoons tbsp tsp stock sauce water rice pasta potatoes lemon yeast batter""".split()
)
