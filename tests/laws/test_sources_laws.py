"""Laws of documents that are kept and held together: nothing changes by being stored, by blocks, or by an edit elsewhere."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from made import source

from factcheck.compare.blocks import labels
from factcheck.compare.copies import voices
from factcheck.compare.pairs import countable, may_be_alike, same_head, worded_alike
from factcheck.compare.setting import Settings
from factcheck.compare.told import Told
from factcheck.extraction import read_claims, read_source
from factcheck.model.anchoring import found_again
from factcheck.store.packing import pack, unpack

CORPUS = Path(__file__).resolve().parents[1] / "corpus" / "compare"
CASES = [
    (case["name"], case["texts"]) for name in ("conflicts", "silent")
    for case in yaml.safe_load((CORPUS / f"{name}.yaml").read_text(encoding="utf-8"))
]  # fmt: skip
SAID = (
    "The castle has {n} rooms.", "In 2023 {n} people were injured.", "{n} were hurt in Kenya.", "It cost {n} million euros.",
    "It cost {n} million.", "Some {n}% of the residents are pensioners.", "The index rose to {n} points.",
    "The line is {n} kilometres long.", "The port handled {n} containers.", "It fell by {n} percentage points.",
    "It took {n} days.", "The council sat for {n} sitting days.", "Over {n} visitors came; {n} people visited the castle.",
    "Then it weighed 4.0 tonnes.",
)  # fmt: skip
sentence = st.builds(lambda form, n: form.format(n=n), st.sampled_from(SAID), st.integers(2, 99_999).map("{:,}".format))
pages = st.lists(sentence, min_size=1, max_size=8).map(" ".join)


def told(*texts: str) -> list[Told]:
    """The claims of documents, each with its setting."""
    made = []
    for number, text in enumerate(texts):
        document = source(text, f"{number}.md")
        there = Settings(document)
        made += [Told(claim, setting=there.at(claim.sentence)) for claim in read_claims(document)]
    return made


def check_pairs(said: list[Told]) -> None:
    for a, b in combinations(said, 2):
        if countable(a, b) and same_head(a, b):
            assert not set(labels(a)).isdisjoint(labels(b)), (a.claim.anchor.exact, b.claim.anchor.exact)
        if worded_alike(a, b):
            assert may_be_alike(a, b), (a.claim.anchor.exact, b.claim.anchor.exact)
            assert may_be_alike(b, a), (a.claim.anchor.exact, b.claim.anchor.exact)


@pytest.mark.parametrize("texts", [texts for _, texts in CASES], ids=[name for name, _ in CASES])
def test_what_may_be_one_measure_meets_in_a_block(texts: list[str]) -> None:
    check_pairs(told(*texts))


@settings(max_examples=100)
@given(pages, pages)
def test_what_counts_the_same_has_a_label_in_common(one: str, other: str) -> None:
    check_pairs(told(one, other))


@settings(max_examples=100)
@given(pages)
def test_a_reading_is_the_same_when_it_comes_back(text: str) -> None:
    claims = read_source(source(text))[0]
    back = unpack(pack(claims))
    assert back == claims
    assert repr(back) == repr(claims)


@settings(max_examples=150)
@given(st.lists(sentence, min_size=1, max_size=8, unique=True), st.data())
def test_an_anchor_is_found_in_its_own_words_or_not_at_all(said: list[str], data: st.DataObject) -> None:
    old = "\n\n".join(said)
    new = "\n\n".join(data.draw(st.permutations([*said, *data.draw(st.lists(sentence, max_size=3))])))
    anchors = [claim.anchor for claim in read_claims(source(old))]
    for anchor, span in found_again(anchors, old, new).items():
        if span is None:
            continue
        assert new[span.start : span.end] == anchor.exact
        assert new[: span.start].endswith(anchor.prefix)
        assert new[span.end :].startswith(anchor.suffix)
        assert new.count(anchor.prefix + anchor.exact + anchor.suffix) == 1


@given(pages)
def test_a_text_that_did_not_change_has_no_orphans_but_of_what_it_says_twice(text: str) -> None:
    anchors = [claim.anchor for claim in read_claims(source(text))]
    for anchor, span in found_again(anchors, text, text).items():
        selector = anchor.prefix + anchor.exact + anchor.suffix
        twice = sum(text.startswith(selector, at) for at in range(len(text))) > 1
        assert twice or (span is not None and (span.start, span.end) == (anchor.start, anchor.end))


@given(st.dictionaries(st.sampled_from("abcdef"), pages, min_size=1))
def test_who_speaks_with_one_voice_is_told_by_one_of_them(texts: dict[str, str]) -> None:
    heard = voices(texts)
    assert set(heard) == set(texts)
    assert all(heard[voice] == voice for voice in heard.values())
