"""Laws of the word diff: a token put in another's place is never fair; typography alone never alters anything."""

from __future__ import annotations

import itertools

from hypothesis import given
from hypothesis import strategies as st

from factcheck import QuoteCheck, audit_quotes
from factcheck.compare.quotes.tokens import tokens

WORDS = (
    "the harbour keeps its boats when winter comes and nobody sells any of them because we like to fish before the ice "
    "closes our bay while children count 40 gulls on every roof near an old mill where 3.5 tonnes of salt wait for spring"
).split()
OTHER = "lantern seventeen 88 grateful Ostrava beneath 9.25 marching violet".split()
SENTENCE = st.lists(st.sampled_from(WORDS), min_size=8, max_size=30, unique=True)


def source(words: list[str]) -> dict[str, str]:
    """A source in which a sentence stands between others."""
    return {"a": f'The hall was full. "{" ".join(words)}." Rain fell on it all evening, and people went home.'}


def check(said: str, words: list[str]) -> QuoteCheck:
    (made,) = audit_quotes(f"It says: “{said}”", source(words))
    return made


@given(SENTENCE, st.data())
def test_no_substitution_is_fair(words: list[str], data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(words) - 1))
    other = data.draw(st.sampled_from([word for word in OTHER if word != words[at]]))
    said = [*words[:at], other, *words[at + 1 :]]
    assert not check(" ".join(said), words).fair


@given(SENTENCE, st.data())
def test_no_word_put_in_is_fair(words: list[str], data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(words)))
    said = [*words[:at], data.draw(st.sampled_from(OTHER)), *words[at:]]
    assert not check(" ".join(said), words).fair


@given(SENTENCE, st.data())
def test_no_word_left_out_inside_is_fair(words: list[str], data: st.DataObject) -> None:
    at = data.draw(st.integers(1, len(words) - 2))
    assert not check(" ".join([*words[:at], *words[at + 1 :]]), words).fair


@given(SENTENCE, st.integers(0, 5), st.booleans(), st.data())
def test_typography_alters_nothing(words: list[str], blanks: int, capital: bool, data: st.DataObject) -> None:
    said = [word.capitalize() if capital and at == 0 else word for at, word in enumerate(words)]
    places = data.draw(st.sets(st.integers(0, len(said) - 2), max_size=3))
    signs = st.sampled_from(["\u00a0", "  ", " – ", ", ", "\u202f", "\u2009", "\u00ad "])
    text = "".join(word + (data.draw(signs) if at in places else " ") for at, word in enumerate(said)).strip()
    assert check(text + data.draw(st.sampled_from(["", ",", ".", "!"])), words).fair


@given(SENTENCE)
def test_what_is_quoted_whole_is_identical(words: list[str]) -> None:
    made = check(" ".join(words), words)
    assert (str(made.kind), made.likeness, made.changes) == ("identical", 1.0, ())


@given(st.text(max_size=300), st.text(max_size=300))
def test_any_text_is_audited_and_its_anchors_hold(draft: str, text: str) -> None:
    for one in audit_quotes(draft, {"a": text}):
        assert 0 <= one.anchor.start < one.anchor.end <= len(draft)
        if one.passage:
            assert one.passage.anchor.start < one.passage.anchor.end
        for change in one.changes:
            assert 0 <= change.quoted.start <= change.quoted.end
            assert 0 <= change.original.start <= change.original.end


@given(st.text(alphabet="ab 12.,'’…[]()-\u00ad\u0301ﬁ%$", max_size=80))
def test_tokens_stand_where_they_say(text: str) -> None:
    found = tokens(text)
    assert all(one.start < two.start for one, two in itertools.pairwise(found))
    for one in found:
        assert text[one.start : one.end].replace("\u00ad", "") == one.text
