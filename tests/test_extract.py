"""The cases of tests/corpus/quantities: every figure of a sentence, read field by field, and nothing else."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml

from factcheck.extraction import read_claims, read_source
from factcheck.model.claim import Claim, ClaimKind
from factcheck.model.period import PartialDate, PeriodRole
from factcheck.model.text import Source
from factcheck.read import read_bytes

HERE = Path(__file__).resolve().parent
CORPUS = HERE / "corpus" / "quantities"
SEEDS = next((p / "shared" / "seeds" for p in HERE.parents if (p / "shared" / "seeds").is_dir()), HERE / "none")
Case = dict[str, Any]


def cases() -> list[Any]:
    """Every case of the corpus; one with a `gap` is expected to fail."""
    found = []
    for file in sorted(CORPUS.glob("*.yaml")):
        for number, case in enumerate(yaml.load(file.read_text(encoding="utf-8"), yaml.BaseLoader), 1):
            marks = [pytest.mark.xfail(reason=case["gap"], strict=True)] if "gap" in case else []
            found.append(pytest.param(case, id=f"{file.stem}-{number}", marks=marks))
    return found


def source_of(text: str, published: str | None = None) -> Source:
    source = replace(read_bytes(text.encode(), "case.txt"), language="en")
    return replace(source, published=PartialDate.parse(published)) if published else source


def said(claim: Claim) -> dict[str, str]:
    """A claim's fields in the words of a case."""
    return {
        "value": claim.quantity.notation,
        "unit": str(claim.quantity.unit),
        "modifier": str(claim.quantity.modifier),
        "kind": str(claim.kind),
        "head": claim.head,
        "of": claim.of or "null",
        "part": claim.part or "null",
        "area": claim.area or "null",
        "period": str(claim.period) if claim.period else "null",
        "direction": str(claim.direction or "null"),
        "negated": str(claim.negated).lower(),
        "modality": str(claim.modality),
    }


def located(claims: list[Claim], text: str, quote: str) -> Claim | None:
    """The first claim that shares characters with the quote."""
    at = text.find(quote)
    while at >= 0:
        for claim in claims:
            if claim.anchor.start < at + len(quote) and at < claim.anchor.end:
                return claim
        at = text.find(quote, at + 1)
    return None


@pytest.mark.parametrize("case", cases())
def test_case(case: Case) -> None:
    source = source_of(case["text"], case.get("published"))
    claims = list(read_claims(source))
    others = [claim for claim in claims if claim.kind is ClaimKind.OTHER]
    figures = [claim for claim in claims if claim.kind is not ClaimKind.OTHER]
    assert all(source.text[c.anchor.start : c.anchor.end] == c.anchor.exact for c in claims)
    for wanted in case.get("find") or []:
        claim = located(figures, case["text"], wanted["quote"])
        assert claim, f"no claim at {wanted['quote']!r}: {[c.anchor.exact for c in figures]}"
        figures.remove(claim)
        fields = {"kind": "amount", "negated": "false", **{k: v for k, v in wanted.items() if k != "quote"}}
        found = said(claim)
        assert {name: found[name] for name in fields} == fields, claim.anchor.exact
    assert not figures, [(c.anchor.exact, str(c.kind)) for c in figures]
    for wanted in case.get("other") or []:
        claim = located(others, case["text"], wanted["quote"])
        assert claim, f"{wanted['quote']!r} is not listed: {[(c.anchor.exact, c.reading) for c in others]}"
        assert claim.reading.startswith(wanted["reading"]), claim.reading


def test_corpus_is_large_and_half_silent() -> None:
    every = [param.values[0] for param in cases()]
    assert len(every) >= 250
    assert len(list(CORPUS.glob("*.yaml"))) >= 10
    silent = [case for case in every if not case.get("find")]
    assert len(silent) >= 0.45 * len(every)


def test_digits_of_the_corpus_are_read() -> None:
    """Nearly every digit belongs to a claim, to a number that is listed as no figure, or to a time."""
    left = {}
    for param in cases():
        source = source_of(param.values[0]["text"], param.values[0].get("published"))
        unread = read_source(source)[1]
        if unread:
            left[source.text] = [anchor.exact for anchor in unread]
    assert len(left) <= 5, left


seeds = pytest.mark.skipif(not SEEDS.is_dir(), reason="the two articles are not here")


def seed(start: str) -> tuple[Source, tuple[Claim, ...]]:
    for file in sorted(SEEDS.iterdir()):
        source = read_bytes(file.read_bytes(), file.name)
        if source.text.startswith(start):
            return source, read_claims(source)
    raise AssertionError(f"no seed begins with {start!r}")


def at(claims: tuple[Claim, ...], exact: str) -> Claim:
    return next(claim for claim in claims if claim.anchor.exact == exact)


@seeds
def test_first_seed() -> None:
    source, claims = seed("Russia")
    signed = at(claims, "164 states")
    assert signed.period is not None
    assert (str(signed.period), signed.period.role, signed.area) == ("1997..", PeriodRole.SINCE, None)
    assert at(claims, "33 states").negated
    assert at(claims, "At least 58 countries").quantity.notation == ">=58"
    victims = at(claims, "over 80%")
    assert (victims.quantity.notation, victims.part) == (">80", "civilians")
    assert str(at(claims, "833 casualties").period) == "2023"
    assert at(claims, "84%").of == "recorded casualties"
    assert at(claims, "four Baltic countries").area == "BALTIC_STATES"
    assert at(claims, "five Baltic member states").area == "BALTIC_STATES"
    fund = at(claims, "over 174 million")
    assert (str(fund.quantity.unit), str(fund.period)) == ("number", "2023..")
    assert str(at(claims, "97 million euros").quantity.unit) == "EUR"
    assert at(claims, "431 votes").head == "vote"
    assert read_source(source)[1] == ()


@seeds
def test_second_seed() -> None:
    source, claims = seed("Why")
    share = at(claims, "between 70% and 85%")
    assert (share.quantity.notation, share.of, share.part, str(share.period)) == (
        "70..85",
        "victims",
        "civilians",
        "every",
    )
    children = at(claims, "nearly 40%")
    assert (children.part, str(children.period)) == ("children", "every")
    assert at(claims, "165 states").head == "state"
    money = at(claims, "EUR 800 million")
    assert str(money.period) == "2019..2025-04-10"
    assert at(claims, "one million mines").modality == "planned"
    assert not [claim for claim in claims if claim.kind is ClaimKind.DATE]
    assert read_source(source)[1] == ()
