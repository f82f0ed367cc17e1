"""The rules: one file each, its docstring is its documentation."""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.errors import UsageError
from factcheck.rules import (
    fc101_unsourced,
    fc102_undated,
    fc103_relative_date,
    fc104_vague_source,
    fc105_missing_unit,
    fc106_percent_or_points,
    fc107_impossible,
    fc201_contradicted,
    fc202_outdated,
    fc203_premature,
    fc204_outside_range,
    fc205_loose_rounding,
    fc206_wrong_period,
    fc207_wrong_term,
    fc208_dropped_qualifier,
    fc209_denominator,
    fc210_basis,
    fc290_unverified,
    fc299_confirmed,
    fc301_sources_disagree,
    fc302_precision,
    fc303_not_comparable,
    fc304_attribution_differs,
    fc401_self_contradiction,
    fc402_sum_mismatch,
    fc403_count_mismatch,
    fc404_headline_mismatch,
    fc405_date_arithmetic,
    fc406_linked,
    fc501_quote_not_found,
    fc502_quote_altered,
    fc503_quote_misattributed,
    fc504_quote_source_missing,
    fc601_undefined_citation,
    fc602_uncited_reference,
    fc603_figure_not_in_source,
    fc604_malformed_identifier,
    fc605_figure_differs,
    fc606_quote_not_in_source,
    fc607_source_unread,
    fc608_listed_twice,
)
from factcheck.rules.case import Case, Rule, fingerprinted

__all__ = ["RULES", "Case", "Rule", "family", "find_rule", "fingerprinted", "selected"]

RULES: tuple[Rule, ...] = (
    fc101_unsourced.RULE,
    fc102_undated.RULE,
    fc103_relative_date.RULE,
    fc104_vague_source.RULE,
    fc105_missing_unit.RULE,
    fc106_percent_or_points.RULE,
    fc107_impossible.RULE,
    fc201_contradicted.RULE,
    fc202_outdated.RULE,
    fc203_premature.RULE,
    fc204_outside_range.RULE,
    fc205_loose_rounding.RULE,
    fc206_wrong_period.RULE,
    fc207_wrong_term.RULE,
    fc208_dropped_qualifier.RULE,
    fc209_denominator.RULE,
    fc210_basis.RULE,
    fc290_unverified.RULE,
    fc299_confirmed.RULE,
    fc301_sources_disagree.RULE,
    fc302_precision.RULE,
    fc303_not_comparable.RULE,
    fc304_attribution_differs.RULE,
    fc401_self_contradiction.RULE,
    fc402_sum_mismatch.RULE,
    fc403_count_mismatch.RULE,
    fc404_headline_mismatch.RULE,
    fc405_date_arithmetic.RULE,
    fc406_linked.RULE,
    fc501_quote_not_found.RULE,
    fc502_quote_altered.RULE,
    fc503_quote_misattributed.RULE,
    fc504_quote_source_missing.RULE,
    fc601_undefined_citation.RULE,
    fc602_uncited_reference.RULE,
    fc603_figure_not_in_source.RULE,
    fc604_malformed_identifier.RULE,
    fc605_figure_differs.RULE,
    fc606_quote_not_in_source.RULE,
    fc607_source_unread.RULE,
    fc608_listed_twice.RULE,
)


def find_rule(name: str) -> Rule:
    """The rule of that code or name.

    Raises:
        UsageError: there is none; the message offers the nearest.
    """
    wanted = name.strip().lower()
    for rule in RULES:
        if wanted in (rule.code.lower(), rule.name):
            return rule
    if wanted.startswith("fc") and (wanted.removeprefix("fc").isdecimal() or wanted == "fc"):
        raise UsageError(f"no rule {name!r}: there are {', '.join(rule.code for rule in RULES)}; see `factcheck rules`")
    from difflib import get_close_matches

    known = [text for rule in RULES for text in (rule.code.lower(), rule.name)]
    near = get_close_matches(wanted, known, 1)
    hint = (
        f"did you mean {near[0].upper() if near[0].startswith('fc') else near[0]}?" if near else "see `factcheck rules`"
    )
    raise UsageError(f"no rule {name!r}: {hint}")


_CODE = 5  # characters: FC201


def family(name: str) -> tuple[Rule, ...]:
    """The rules whose codes begin so, as with "FC2"; () for a whole code, for a name and for what begins none."""
    begun = name.strip().upper()
    if not begun.startswith("FC") or len(begun) >= _CODE:
        return ()
    return tuple(rule for rule in RULES if rule.code.startswith(begun))


def _members(names: Iterable[str], every: bool = False) -> set[str]:
    """The codes that names, codes and beginnings of codes stand for; of a beginning those on by default, or every one.

    "FC2" is what one would check figures with, not the listing of all that was confirmed.
    """
    found: set[str] = set()
    for name in names:
        members = family(name)
        if not members:
            found.add(find_rule(name).code)
            continue
        chosen = {rule.code for rule in members if every or rule.default}
        if not chosen:
            listed = " or ".join(rule.code for rule in members)
            raise UsageError(f"no rule of {name.strip().upper()} is on by default: name those you mean, as {listed}")
        found |= chosen
    return found


def selected(
    select: Iterable[str] = (), ignore: Iterable[str] = (), extend_select: Iterable[str] = ()
) -> tuple[Rule, ...]:
    """The rules to run: those selected by family ("FC2"), code or name, else the default ones, less those ignored.

    A family selects those of its rules that are on by default, and ignores all of them; the others are selected
    by their codes or names.

    Raises:
        UsageError: a name is of no rule, or a family has none that is on by default.
    """
    chosen = _members(select) or {rule.code for rule in RULES if rule.default}
    chosen = (chosen | _members(extend_select)) - _members(ignore, every=True)
    return tuple(rule for rule in RULES if rule.code in chosen)
