"""What holds for every text and every flipped bit."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from test_store import claim, content, counts, report, source

from factcheck.errors import DatabaseError
from factcheck.model.finding import Report, Summary
from factcheck.store import Store, open_store
from factcheck.store.search import phrases

SURROGATES = dict.fromkeys((0, *range(0xD800, 0xE000)), 0xFFFD)
NAUGHTY = [
    "", "NULL", "nan", "-1", "1e400", "'; DROP TABLE claims; --", "<script>alert(1)</script>", '"', "\\", "%s%d",
    "\u202e164", "1\u200b64", "👩\u200d👧", "\x1b[2J", "\ufffe", "\x85", "a\r\nb\rc", "=cmd|'/C'!A0", "١٦٤", "\ufeffx",
]  # fmt: skip
words = st.one_of(st.sampled_from(NAUGHTY), st.text(max_size=40)).map(lambda text: text.translate(SURROGATES))


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with open_store(tmp_path_factory.mktemp("store") / "claims.db") as made:
        yield made


def only(text: str, title: str, name: str, measure: str) -> Report:
    """A report of one document whose one claim is all of its text."""
    read = source(name, text, title=title)
    said = replace(claim(read, text, "84"), measure=measure, speaker=title)
    return Report((read,), (said,), (), (), (), (), Summary(1, 0, 0, 1, 0))


@given(text=words, title=words, name=words, measure=words)
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_every_text_comes_back_as_it_was(store: Store, text: str, title: str, name: str, measure: str) -> None:
    made = only(text, title, name, measure)
    store.record(made, {"title": title})
    id = made.sources[0].id
    stored = store.db.execute("select text, title, origin from sources where id = ?", [id]).fetchone()
    assert stored == (text, title, name)
    row = store.db.execute("select exact, sentence, measure, speaker from claims where source = ?", [id]).fetchone()
    assert row == (text, text, measure, title)
    (listed,) = store.claims(source=id)
    assert (listed["words"], listed["source"]) == (text, name)
    assert store.runs(1)[0]["arguments"] == {"title": title}


def test_after_all_of_them_nothing_is_wrong(store: Store) -> None:
    assert store.verify() == []


@given(query=st.one_of(st.text(max_size=30), st.text('"*()^:{}+-%ANDORT 84\0', max_size=30), st.sampled_from(NAUGHTY)))
@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_every_text_is_a_query(store: Store, query: str) -> None:
    assert isinstance(store.search_claims(query, limit=3), list)
    assert isinstance(store.search_series(query), list)


@given(query=st.text(max_size=30))
def test_a_query_is_only_quoted_strings(query: str) -> None:
    made = phrases(query)
    assert made.count('"') % 2 == 0
    outside = made.split('"')[::2]
    assert set("".join(outside)) <= {" ", "*"}


def test_a_flipped_bit_is_found_or_changes_nothing(tmp_path: Path) -> None:
    whole, path = tmp_path / "whole.db", tmp_path / "claims.db"
    with open_store(whole) as made:
        made.record(report(), {"paths": ["draft.md"]}, started="2025-01-01T00:00:00Z")
        expected = content(made)
        assert counts(made)["claims"] == 3
    expected.pop("_sqlite_migrations")
    raw = whole.read_bytes()
    used = [at for at, byte in enumerate(raw) if byte]  # most of a small file is empty pages
    luck = random.Random(164)
    for at in luck.sample(used, 150):
        path.write_bytes(raw[:at] + bytes([raw[at] ^ 1 << luck.randrange(8)]) + raw[at + 1 :])
        try:
            with open_store(path, timeout=0.1) as flipped:
                if flipped.verify():
                    continue
                found = content(flipped)
        except DatabaseError:
            continue
        found.pop("_sqlite_migrations")
        assert found == expected, at
