"""Laws of what figures tell by their digits, whatever the values and words."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from functools import cache
from random import Random

from hypothesis import given
from hypothesis import strategies as st
from made import PLACE, claim, row, run, series

from factcheck.compare.clock import Clock
from factcheck.compare.odds import figure
from factcheck.compare.rulings import Rulings, Search
from factcheck.model.statistic import Statistic, Value
from factcheck.model.verdict import VerdictKind
from factcheck.reference.references import References

PLACES = {"Kenya": "KEN", "Peru": "PER", "Chile": "CHL"}
MANY = 60
NONSENSE = "On the left stood {0}, with {1}% in 2022; {2}, on the right, had {3}%, and {4} {5}%."


@cache
def sixty() -> tuple[Statistic, ...]:
    """Sixty series in percent for three countries, with names that no text has."""
    draw = Random(8)
    return tuple(
        replace(
            series(
                f"Quorl index of {chr(97 + at // 26)}{chr(97 + at % 26)}mbre",
                "percent",
                *(row(f"{draw.uniform(2, 98):.1f}", "2022", area=key) for key in PLACES.values()),
            ),
            id=f"s{at}",
            place=replace(PLACE, line=at + 1),
        )
        for at in range(MANY)
    )


def told(one: Statistic) -> list[str]:
    return [str(next(iter(one.bases[0].by_area[key])).interval.low) for key in PLACES.values()]


@given(st.integers(0, MANY - 1), st.permutations(list(PLACES)))
def test_three_figures_of_one_series_are_of_no_other(at: int, order: list[str]) -> None:
    values = dict(zip(PLACES, told(sixty()[at]), strict=True))
    text = NONSENSE.format(*[word for place in order for word in (place, values[place])])
    linked = {one.match.series for one in run(text, References(sixty())).verdicts if one.match}
    assert linked <= {f"s{at}"}


@given(st.lists(st.integers(0, MANY - 1), min_size=3, max_size=3, unique=True))
def test_no_digits_alone_call_another_figure_wrong(several: list[int]) -> None:
    words = [
        word
        for place, at in zip(PLACES, several, strict=True)
        for word in (place, told(sixty()[at])[[*PLACES].index(place)])
    ]
    report = run(NONSENSE.format(*words), References(sixty()))
    assert all(one.kind in (VerdictKind.CONFIRMED, VerdictKind.UNVERIFIED) for one in report.verdicts)


@given(st.integers(100, 999))
def test_the_more_exact_a_figure_the_more_it_tells(value: int) -> None:
    number = Decimal(value) / 10
    values = tuple(Value(f"s{at}", "KEN", sixty()[0].unit, "2022", number + 3 * at) for at in range(5))
    search = Search(lambda _: {}, lambda _, __: (), lambda _, __: values, lambda _: 0)
    rulings = Rulings({}, Clock(), search)
    exact, loose = (claim(f"Kenya's share was {told}% in 2022.") for told in (number, round(number)))
    one, other = (figure(each, [each], rulings) for each in (exact, loose))
    assert one
    assert other
    assert one.telling >= other.telling


TEXTS = 60


def test_random_figures_without_words_find_no_series() -> None:
    """Of random figures one in a hundred at the most; no search for a counterexample, for what is picked is not random."""
    figures = confirmed = 0
    for seed in range(TEXTS):
        draw, places = Random(seed), list(PLACES)
        told = [f"{draw.choice(places)} had {draw.randint(2, 98)}%." for _ in range(draw.randint(10, 40))]
        report = run(" ".join(told).replace("%.", "% in 2022.", 1), References(sixty()))
        figures += len(told)
        confirmed += sum(one.kind is VerdictKind.CONFIRMED for one in report.verdicts)
    assert figures > 10 * TEXTS
    assert confirmed <= figures / 100


@given(st.permutations(list(range(6))))
def test_the_order_of_figures_does_not_tell(order: list[int]) -> None:
    at = [*PLACES].index("Peru")
    parts = [f"{place} had {told(sixty()[7])[where]}% in 2022." for where, place in enumerate(PLACES)]
    parts += [f"Peru had {told(sixty()[other])[at]}% in 2022." for other in (11, 23, 42)]
    linked = {
        one.match.series for one in run(" ".join(parts[i] for i in order), References(sixty())).verdicts if one.match
    }
    assert linked <= {"s7"}
