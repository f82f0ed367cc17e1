"""Each class of a quotation, by sentences of our own: the faithful ones as many as the others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from factcheck import audit_quotes
from factcheck.read import read_text

FOLDER = Path(__file__).parent / "corpus" / "quotes"
SENTENCES = yaml.safe_load((FOLDER / "sentences.yaml").read_text(encoding="utf-8"))
DRAFTS = yaml.safe_load((FOLDER / "drafts.yaml").read_text(encoding="utf-8"))
WHOLE = [
    case
    for name in ("blind", "judged")
    for case in yaml.safe_load((FOLDER / f"{name}.yaml").read_text(encoding="utf-8"))
]
FAIR = {"identical", "typographic", "bracketed", "elided"}
WRITTEN = ("altered", "unfair", "elided", "bracketed", "spelling")
NONE = "Nothing of the kind was ever heard on the quay, where people talk of nets and of the price of ice."


def article(said: str) -> str:
    """A source that quotes a sentence, and others around it."""
    return (
        "The meeting began late, as such meetings do, and the windows were shut against the rain.\n\n"
        f'Ada Obi spoke first. "{said}" she said, and sat down.\n\n'
        "Piet Haan, who came next, thanked the caretaker for the tea. The vote was put off until the autumn."
    )


def made(record: dict[str, object]) -> Iterator[tuple[str, str, dict[str, str]]]:
    """The class, draft and sources of each case that a sentence gives."""
    said = str(record["said"])
    bare, low = said[:-1], said[0].lower() + said[1:]
    source = {"Evening Tide": article(said)}
    yield "identical", f"“{said}” Ada Obi said.", source
    yield "identical", f"Ada Obi was blunt: “{said}”", source
    yield "typographic", f"“{bare},” said Ada Obi.", source
    yield "typographic", f"Ada Obi said that “{low[:-1]}”.", source
    yield "typographic", f"«\u202f{said.replace(' ', chr(0xA0), 2)}\u202f», said Ada Obi.", source
    broken = {"Evening Tide": article(said.replace("the ", "the\n", 1).replace("and ", "and\r\n", 1))}
    yield "identical", f"“{said}” Ada Obi said.", broken
    yield "wrong-speaker", f"“{bare},” said Bo Lindqvist.", source
    both = {"Evening Tide": article(NONE), "Harbour Review": article(said)}
    yield "wrong-source", f"“{bare},” Ada Obi told the Evening Tide.", both
    yield "not-found", f"“{bare},” said Ada Obi.", {"Evening Tide": article(NONE)}
    own = "as it began to rain once more over the harbour"
    yield (
        "overrun",
        f"Ada Obi said that “{bare} {own}”.",
        {"Evening Tide": f'Ada Obi said "{bare}" {own}. Nobody clapped.'},
    )
    told = {
        "Evening Tide": f'The windows were shut. Ada Obi said that {low} "Thank you," said Piet Haan, and sat down.'
    }
    yield "reported", f"“{bare},” said Ada Obi.", told
    for kind in WRITTEN:
        for words in record.get(kind, ()):  # type: ignore[attr-defined]
            yield ("altered" if kind == "unfair" else kind), f"“{words}” Ada Obi said.", source


CASES = [case for record in SENTENCES for case in made(record)]


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case[0]} {case[1][:60]}")
def test_a_case(case: tuple[str, str, dict[str, str]]) -> None:
    kind, draft, sources = case
    (check,) = audit_quotes(draft, sources)
    assert str(check.kind) == kind, check
    assert check.fair == (kind in FAIR)


@pytest.mark.parametrize("case", DRAFTS, ids=lambda case: case["draft"][:60])
def test_a_draft(case: dict[str, object]) -> None:
    checks = audit_quotes(str(case["draft"]), case["sources"])  # type: ignore[arg-type]
    found = [(check.anchor.exact, str(check.kind), check.speaker) for check in checks]
    assert found == [(one["quote"], one["class"], one.get("speaker")) for one in case["quotes"]]  # type: ignore[attr-defined]


@pytest.mark.parametrize("case", WHOLE, ids=lambda case: case["draft"][:60])
def test_a_whole_draft(case: dict[str, object]) -> None:
    draft = read_text(str(case["draft"]), "draft.md" if case.get("markdown") else "draft")
    checks = audit_quotes(draft, [read_text(text, name) for name, text in case["sources"].items()])  # type: ignore[attr-defined]
    found = [(check.anchor.exact, str(check.kind), check.speaker) for check in checks]
    for one in case["quotes"]:  # type: ignore[attr-defined]
        mine = [(kind, speaker) for words, kind, speaker in found if words == one["quote"]]
        assert (
            (one["class"], one["speaker"]) in mine if one.get("speaker") else one["class"] in [kind for kind, _ in mine]
        ), one


def test_the_corpus_has_every_class_and_as_many_faithful_ones() -> None:
    counted = Counter(kind for kind, _, _ in CASES)
    faithful = sum(number for kind, number in counted.items() if kind in FAIR)
    assert len(CASES) >= 400
    assert set(counted) == FAIR | {
        "altered", "overrun", "wrong-speaker", "wrong-source", "reported", "not-found", "spelling",
    }  # fmt: skip
    assert 0.4 < faithful / len(CASES) < 0.6
