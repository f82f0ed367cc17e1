"""Quotations held against their sources: how many faithful and altered ones are told apart, and how fast.

    python bench/quotes.py [--texts FOLDER] [--quotations 4000] [--seed 5]

The quotations are made of the sentences of texts, which are read at run time: a faithful one has other marks, blanks,
line ends, hyphens, a capital, a word in brackets or an aside left out with an ellipsis; an altered one another number or
word, a “not” put in or taken away, a word put in, left out, or in another place. An altered one is told if it is not
called fair, a faithful one is right if it is. Times are ratios to `rapidfuzz.fuzz.partial_ratio` over the same text,
which finds the place and says nothing of the words.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import statistics
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from rapidfuzz.fuzz import partial_ratio

from factcheck.audit import Auditor
from factcheck.read import read_text

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"
_SENTENCE = re.compile(r"[A-Z][^.!?\n“”\"]{40,260}[.!?](?=\s|$)")
_WORD = re.compile(r"[A-Za-z]{3,}")
_NUMBER = re.compile(r"(?<![\w.,])\d+(?![\w]|[.,]\d)")
_MODAL = re.compile(r"\b(is|are|was|were|will|has|have|had|can|could|would|should|may|must)\b")
_ASIDE = re.compile(r", (?:which|who|whose|where)[^,]{6,60},")
_NOT = re.compile(r"\b(?:not|never|only)\s")
_HYPHEN = re.compile(r"\b[a-z]{4}(?=[a-z]{4,}\b)")
WORDS = "garden silver seldom window morning bright council harbour yellow often gently seven river copper".split()


def texts(folder: Path) -> list[str]:
    """The texts to quote from: those of the seeds, and the documents of a set of summaries."""
    found = [one.read_text(encoding="utf-8") for one in sorted((folder / "seeds").glob("*.txt"))]
    with (folder / "data" / "summedits_docs_dev.jsonl").open(encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    found += [next(value for key, value in row.items() if key in ("doc", "document", "text")) for row in rows]
    return [text for text in found if len(text) > 400]


def faithful(said: str, made: random.Random) -> tuple[str, str, str]:
    """Draft's and source's words of a faithful quotation, and how it was made."""
    ways = ["identical", "marks", "blanks", "lines", "capital", "comma"]
    ways += ["hyphen"] if _HYPHEN.search(said) else []
    ways += ["bracket"] if re.search(r"\b(?:he|she|they|it)\b", said) else []
    ways += ["aside"] * 3 if _ASIDE.search(said) and not _NOT.search(_ASIDE.search(said)[0]) else []  # type: ignore[index]
    way = made.choice(ways)
    quoted = source = said
    if way == "marks":
        quoted = said.replace("'", "’").replace("-", "‑")
    elif way == "blanks":
        quoted = said.replace(" ", "\u00a0", 3)
    elif way == "lines":
        source = re.sub(r" (?=\w+ \w+ \w+$)", "\n", said, count=1)
    elif way == "capital":
        quoted = said[0].lower() + said[1:]
    elif way == "comma":
        quoted = said[:-1] + ","
    elif way == "hyphen":
        source = _HYPHEN.sub(lambda found: found[0] + "-\n", said, count=1)
    elif way == "bracket":
        quoted = re.sub(r"\b(?:he|she|they|it)\b", "[the minister]", said, count=1)
    elif way == "aside":
        quoted = _ASIDE.sub(" …", said, count=1)
    return quoted, source, way


def altered(said: str, made: random.Random) -> tuple[str, str, str] | None:
    """Draft's and source's words of an altered quotation, and how it was made; None where nothing can be altered so."""
    words = list(_WORD.finditer(said))
    ways = ["word", "left out", "put in", "order", "two words"]
    ways += ["number"] * 3 if _NUMBER.search(said) else []
    ways += ["not"] * 2 if _MODAL.search(said) else []
    ways += ["cut not"] * 3 if _NOT.search(said) else []
    way = made.choice(ways)
    if way == "number":
        found = made.choice(list(_NUMBER.finditer(said)))
        other = str(int(found[0]) + made.choice([1, 2, 7, 10, 100]))
        return said[: found.start()] + other + said[found.end() :], said, way
    if way == "not":
        return _MODAL.sub(lambda found: f"{found[0]} not", said, count=1), said, way
    if way == "cut not":
        return _NOT.sub(made.choice(["", "… "]), said, count=1), said, way
    if len(words) < 6:
        return None
    one = made.choice(words[1:-1])
    other = made.choice([word for word in WORDS if word != one[0].lower()])
    if way == "word":
        return said[: one.start()] + other + said[one.end() :], said, way
    if way == "two words":
        return said[: one.start()] + other + " " + made.choice(WORDS) + said[one.end() :], said, way
    if way == "left out":
        return said[: one.start()] + said[one.end() :].lstrip(), said, way
    if way == "put in":
        return said[: one.start()] + other + " " + said[one.start() :], said, way
    two = words[-1]
    if one[0].lower() == two[0].lower():
        return None
    return said[: one.start()] + two[0] + said[one.end() : two.start()] + one[0] + said[two.end() :], said, way


def quotations(found: list[str], many: int, made: random.Random) -> Iterator[tuple[str, str, str, bool]]:
    """Draft, source, how it was made, and whether it is faithful."""
    pool = [(text, one) for text in found for one in _SENTENCE.finditer(text)]
    count = 0
    while count < many:
        text, one = made.choice(pool)
        good = count % 2 == 0
        pair = faithful(one[0], made) if good else altered(one[0], made)
        if pair is None or pair[0] == one[0] != pair[1]:
            continue
        quoted, source, way = pair
        if not good and text.count(quoted.rstrip(".")):
            continue
        yield f"It says: “{quoted}”", text[: one.start()] + source + text[one.end() :], way, good
        count += 1


def told_apart(found: list[str], many: int, seed: int) -> None:
    """Print how many are told apart, and the ways that are not."""
    made = random.Random(seed)
    right, missed, alarms = 0, Counter[str](), Counter[str]()
    for draft, source, way, good in quotations(found, many, made):
        checks = Auditor([read_text(source, "source.txt")]).audit(read_text(draft, "draft.txt")).checks
        kind = checks[0].kind if checks else None
        fair = bool(checks) and checks[0].fair
        if fair == good:
            right += 1
        elif good:
            alarms[f"{way}: {kind}"] += 1
            show(draft, checks)
        else:
            missed[f"{way}: {kind}"] += 1
            show(draft, checks)
    told = many // 2 - sum(missed.values())
    score = 2 * told / (2 * told + sum(missed.values()) + sum(alarms.values()))
    print(f"{many} quotations: {right} right, F1 of the altered {score:.4f}")
    print(f"altered and passed: {sum(missed.values())} {dict(missed)}")
    print(f"faithful and called altered: {sum(alarms.values())} {dict(alarms)}")


VERBOSE = False


def show(draft: str, checks: object) -> None:
    """With --verbose, what was judged wrongly."""
    if VERBOSE:
        print("  ", draft, checks)


def _median(call: object, runs: int = 15) -> float:
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        call()  # type: ignore[operator]
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def timed(found: list[str], seed: int) -> None:
    """Print the times of one quotation against one text of 50 kB and against a hundred of them."""
    made = random.Random(seed)
    sentences = [one[0] for text in found for one in _SENTENCE.finditer(text)]

    def long_text(kept: list[str]) -> str:
        """50 kB: sentences with their words in another order, and those to be quoted in their own."""
        lines: list[str] = list(kept)
        size = 0
        while size < 50_000:
            words = made.choice(sentences).split()
            made.shuffle(words)
            lines.append(" ".join(words).replace(".", "") + ".")
            size += len(lines[-1]) + 1
        made.shuffle(lines)
        return "\n\n".join(" ".join(lines[at : at + 6]) for at in range(0, len(lines), 6))

    said = made.sample(sentences, 20)
    many = [long_text(said if at == 0 else []) for at in range(100)]
    drafts = [(one, read_text(f"It says: “{one.replace(' the ', ' a ', 1)}”", "draft.txt")) for one in said]
    one = Auditor([read_text(many[0], "0.txt")])
    every = Auditor([read_text(text, f"{at}.txt") for at, text in enumerate(many)])
    for auditor in (one, every):
        for _, draft in drafts:
            auditor.audit(draft)
    ours = _median(lambda: [one.audit(draft) for _, draft in drafts]) / len(drafts)
    theirs = _median(lambda: [partial_ratio(said, many[0]) for said, _ in drafts]) / len(drafts)
    print(
        f"one quotation, 50 kB: {ours * 1000:.2f} ms, {ours / theirs:.2f} times partial_ratio ({theirs * 1000:.2f} ms)"
    )
    ours = _median(lambda: [every.audit(draft) for _, draft in drafts], 5) / len(drafts)
    print(f"one quotation, 100 sources of 50 kB: {ours * 1000:.2f} ms")
    start = time.perf_counter()
    Auditor([read_text(text, f"{at}.txt") for at, text in enumerate(many[:10])])
    print(f"reading and shelving a source of 50 kB: {(time.perf_counter() - start) * 100:.1f} ms")


def main() -> None:
    """Measure."""
    global VERBOSE
    options = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    options.add_argument("--texts", type=Path, default=SHARED)
    options.add_argument("--quotations", type=int, default=4000)
    options.add_argument("--seed", type=int, default=5)
    options.add_argument("--verbose", action="store_true")
    given = options.parse_args()
    VERBOSE = given.verbose
    found = texts(given.texts)
    told_apart(found, given.quotations, given.seed)
    timed(found, given.seed)


if __name__ == "__main__":
    main()
