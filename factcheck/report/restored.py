"""Words of a clause as the text writes them: with their capitals and hyphens."""

from __future__ import annotations

import re

from factcheck.lexicon.places import area_names
from factcheck.lexicon.words import FUNCTION
from factcheck.pattern import pattern

_TOKEN = pattern(r"[^\W_]+(?:['’-][^\W_]+)*")


def up_to_a_name(words: list[str]) -> list[str]:
    """Up to the end of a name of several words, where what follows is neither of it nor tied to it: `… Treaty | drew`."""
    for at in range(3, len(words)):
        named = words[at - 2][:1].isupper() and words[at - 1][:1].isupper() and not words[at - 1].endswith(("'s", "’s"))
        if named and words[at].islower() and words[at] not in FUNCTION:
            return words[:at]
    return words


def restored(words: list[str], sentence: str, text: str, opens: bool = True) -> list[str]:
    """The words with the capitals and hyphens they have in the sentence, but for the capital of its first word.

    `opens` is that the stretch of the sentence has its first word.
    """
    written: dict[str, str] = {}
    for number, token in enumerate(_TOKEN.findall(sentence)):
        shown = token.lower() if opens and number == 0 and not _is_name(token, text) else token
        plain = shown.replace("’", "'")
        for form in (plain, plain.removesuffix("'s")):
            written.setdefault(form.lower().replace("-", " "), shown)
    made: list[str] = []
    at = 0
    while at < len(words):
        for length in (4, 3, 2, 1):
            found = written.get(" ".join(words[at : at + length]).lower().replace("-", " "))
            if found and (length == 1 or "-" in found) and at + length <= len(words):
                made.append(found)
                at += length
                break
        else:
            made.append(words[at])
            at += 1
    return made


_SAMPLE = 20_000  # characters of the text that tell a name from a word that opens a sentence


def _is_name(token: str, text: str) -> bool:
    """The word keeps its capital in the middle of a sentence, as far as the text tells."""
    text, token = text[:_SAMPLE], token.replace("’", "'").removesuffix("'s")
    if token.lower() in FUNCTION or "-" in token:
        return False
    if not token[1:].islower() or token.lower() in area_names():
        return True
    if re.search(rf"\b{re.escape(token.lower())}\b", text):
        return False
    return bool(re.search(rf"[a-z,] {re.escape(token)}\b", text)) or not token.endswith(("s", "ing"))
