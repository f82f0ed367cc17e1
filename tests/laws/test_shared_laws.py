"""Laws of work that is shared out between processes: what comes of it, and who raises what goes wrong."""

from __future__ import annotations

import os
from collections import defaultdict
from functools import partial
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from made import source

from factcheck.compare import clusters as clustering
from factcheck.compare.groups import _Resembling
from factcheck.compare.pairs import may_be_alike
from factcheck.compare.setting import Settings
from factcheck.compare.shared import at_once, shares
from factcheck.compare.told import Told
from factcheck.extraction import read_claims
from factcheck.model.claim import Claim
from factcheck.model.finding import Cluster
from factcheck.model.text import Source

CORPUS = Path(__file__).resolve().parents[1] / "corpus" / "compare"
TEXTS = [
    text for name in ("conflicts", "silent")
    for case in yaml.safe_load((CORPUS / f"{name}.yaml").read_text(encoding="utf-8")) for text in case["texts"]
]  # fmt: skip


@given(st.lists(st.integers(0, 50), max_size=40), st.integers(1, 4))
def test_each_thing_is_in_one_share_and_none_is_far_above_another(weights: list[int], number: int) -> None:
    made = shares(list(enumerate(weights)), lambda one: one[1], number)
    assert sorted(one for share in made for one in share) == list(enumerate(weights))
    assert len(made) == min(number, len(weights))
    sums = [sum(weight for _, weight in share) for share in made]
    assert not sums or max(sums) - min(sums) <= max(weights)


@settings(max_examples=10, deadline=None)
@given(st.lists(st.text(max_size=100_000), min_size=1, max_size=4))
def test_jobs_give_what_they_give_alone_in_their_order(texts: list[str]) -> None:
    assert at_once([partial(str.upper, text) for text in texts]) == [text.upper() for text in texts]


def test_an_error_in_another_process_is_raised_here() -> None:
    with pytest.raises(ZeroDivisionError):
        at_once([lambda: 1, lambda: 1 // 0])


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no processes can be forked here")
def test_nobody_is_left_behind_by_an_error_here() -> None:
    with pytest.raises(ZeroDivisionError):
        at_once([lambda: 1 // 0, partial(str.upper, "a" * 1_000_000)])
    with pytest.raises(ChildProcessError):
        os.waitpid(-1, os.WNOHANG)


def clustered(documents: list[Source], processes: int) -> tuple[Cluster, ...]:
    def heading(claim: Claim, _: Source) -> str:
        return claim.measure

    said = [claim for one in documents for claim in read_claims(one)]
    return clustering.clusters(said, {}, {}, {one.id: one for one in documents}, heading, processes)


def test_the_clusters_are_the_same_whoever_makes_them(monkeypatch: pytest.MonkeyPatch) -> None:
    documents = [source(text, f"{number:03}.md") for number, text in enumerate(TEXTS)]
    alone = clustered(documents, 1)
    monkeypatch.setattr(clustering, "MANY", 1)
    assert len(alone) > 50
    assert clustered(documents, 2) == alone
    assert clustered(documents, 3) == alone


def test_those_that_resemble_are_those_that_may_be_alike() -> None:
    by_kind: dict[object, list[Told]] = defaultdict(list)
    for number, text in enumerate(TEXTS):
        document = source(text, f"{number:03}.md")
        there = Settings(document)
        for claim in read_claims(document):
            by_kind[claim.kind].append(Told(claim, setting=there.at(claim.sentence)))
    for told in by_kind.values():
        resembling = _Resembling(told)
        for number, one in enumerate(told):
            expected = [at for at, other in enumerate(told) if may_be_alike(one, other)]
            assert list(resembling.of(number, range(len(told)))) == expected
