"""BibTeX: records with nested braces, strings, and LaTeX accents. One pass; what is broken is told by its line."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from factcheck.cite.records import entry_of, year_of
from factcheck.dataclass import dataclass, field
from factcheck.model.citation import Entry
from factcheck.pattern import pattern

_START = pattern(r"@\s*(?P<kind>[A-Za-z]{1,40})\s*(?P<open>[{(])")
_KEY = pattern(r"\s*(?P<key>[^\s,{}()=\"#%\\]{1,200})\s*(?P<end>[,})])")
_FIELD = pattern(r"[\s,]*(?P<name>[A-Za-z][\w:.+-]{0,60})\s*=\s*")
_END = pattern(r"[\s,]*[})]")
_WORD = pattern(r"[\w:.+-]{1,200}")
_JOIN = pattern(r"\s*#\s*")
_BRACE = pattern(r"[{}\\]")
_MARK = pattern(r'["{}\\]')
_LINE = pattern(r"\n")
_ACCENT = pattern(r"""\\(?:(?P<sign>[`'^"~=.])\s*|(?P<letter>[uvHcdbrk])(?:\s+|(?=\{)))\{?(?P<on>\\?[A-Za-z])\}?""")
_SIGNS = {"`": "\u0300", "'": "\u0301", "^": "\u0302", "~": "\u0303", '"': "\u0308", "=": "\u0304", ".": "\u0307",
          "u": "\u0306", "v": "\u030c", "H": "\u030b", "c": "\u0327", "d": "\u0323", "b": "\u0331", "r": "\u030a",
          "k": "\u0328"}  # fmt: skip
_LETTERS = {"ss": "ß", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ", "o": "ø", "O": "Ø", "aa": "å", "AA": "Å", "l": "ł",
            "L": "Ł", "i": "ı", "j": "ȷ", "textendash": "–", "textemdash": "—", "textquoteright": "’", "ldots": "…"}  # fmt: skip
_COMMAND = pattern(r"\\(?P<name>[A-Za-z]{1,40})\s?(?:\{\})?")
_ESCAPED = pattern(r"\\([&%$#_{}])")
_AND = pattern(r"\s+and\s+")
_MONTHS = tuple("jan feb mar apr may jun jul aug sep oct nov dec".split())
_NO_RECORDS = frozenset(("comment", "preamble"))
LONGEST = 50_000  # characters of one value


@dataclass(slots=True)
class Bibliography:
    """The entries of a file, and sentences on what could not be read, each beginning with its line."""

    entries: list[Entry] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)


def plain(value: str) -> str:
    """A value without braces, its accents and commands made letters."""
    if "\\" in value:
        value = _ACCENT.sub(_accented, value)
        value = _ESCAPED.sub(r"\1", _COMMAND.sub(lambda found: _LETTERS.get(found["name"], ""), value))
    value = value.replace("{", "").replace("}", "").replace("---", "—").replace("--", "–").replace("~", " ")
    return " ".join(value.split())


def _accented(found: object) -> str:
    sign, letter = found["sign"] or found["letter"], found["on"].lstrip("\\")  # type: ignore[index]
    return unicodedata.normalize("NFC", letter + _SIGNS[sign])


class _Parser:
    """A walk over the text; `at` only goes forward, but for one broken record, behind whose head it goes on."""

    def __init__(self, text: str, name: str) -> None:
        self.text, self.name = text, name
        self.strings: dict[str, str] = {month: month for month in _MONTHS}
        self._counted, self._line = 0, 1
        self.closed = self._matched()

    def line(self, at: int) -> int:
        """The line of an offset; offsets are asked for in order."""
        if at >= self._counted:
            self._line += self.text.count("\n", self._counted, at)
            self._counted = at
        return self._line

    def _matched(self) -> dict[int, int]:
        """Where each brace that is closed is closed; one stack over the whole text, so that no broken record is dear."""
        made: dict[int, int] = {}
        opened: list[int] = []
        skip = -1
        for found in _BRACE.finditer(self.text):
            at = found.start()
            if at == skip:
                continue
            if found[0] == "\\":
                skip = at + 1
            elif found[0] == "{":
                opened.append(at)
            elif opened:
                made[opened.pop()] = at
        return made

    def braced(self, at: int) -> tuple[str, int]:
        """What stands between the brace at `at` and the one that closes it; ValueError if none does."""
        end = self.closed.get(at)
        if end is None:
            raise ValueError("a brace is never closed")
        return self.text[at + 1 : end], end + 1

    def quoted(self, at: int) -> tuple[str, int]:
        """What stands between the quotation mark at `at` and the next one outside of braces."""
        start = here = at + 1
        while found := _MARK.search(self.text, here):
            if found[0] == '"':
                return self.text[start : found.start()], found.end()
            if found[0] == "}":
                break
            here = found.end() + 1 if found[0] == "\\" else self.braced(found.start())[1]
        raise ValueError("a quotation mark is never closed")

    def value(self, at: int) -> tuple[str, int]:
        """A value: pieces in braces, in quotation marks, numbers and names of strings, joined by #."""
        pieces = []
        while True:
            sign = self.text[at : at + 1]
            if sign == "{":
                piece, at = self.braced(at)
            elif sign == '"':
                piece, at = self.quoted(at)
            elif found := _WORD.match(self.text, at):
                piece, at = self.strings.get(found[0].lower(), found[0]), found.end()
            else:
                raise ValueError("a value is missing behind =")
            pieces.append(piece)
            joined = _JOIN.match(self.text, at)
            if not joined:
                return "".join(pieces)[:LONGEST], at
            at = joined.end()

    def fields(self, at: int, found: dict[str, str]) -> int:
        """Read the fields of a record from `at` on into `found`; where it ends. ValueError where it is broken, with those
        before in `found`."""
        while not (end := _END.match(self.text, at)):
            head = _FIELD.match(self.text, at)
            if not head:
                raise ValueError("no `name = value` here; a comma or a brace may be missing")
            value, at = self.value(head.end())
            found.setdefault(head["name"].lower(), value)
        return int(end.end())


def _names(value: str) -> Iterator[tuple[str, str]]:
    """Family name and shown name of each author; `{World Bank}` is one name."""
    for written in _AND.split(value):
        name = written.strip()
        if not name or name.lower() == "others":
            continue
        shown = plain(name)
        if name.startswith("{") and name.endswith("}"):
            yield shown, shown
        elif "," in shown:
            yield shown.partition(",")[0].strip(), shown
        else:
            yield shown.split()[-1] if shown else "", shown


def _entry(key: str, line: int, name: str, fields: dict[str, str]) -> Entry:
    people = list(_names(fields.get("author") or fields.get("editor", "")))
    known: dict[str, str] = {
        field: plain(fields[field]) for field in ("isbn", "issn", "publisher", "note") if field in fields
    }
    known |= {"journal": plain(fields.get("journal") or fields.get("journaltitle", ""))}
    known |= {
        field: fields[field].strip("{} \n").replace("\\_", "_").replace("\\%", "%")
        for field in ("doi", "url")
        if field in fields
    }
    if not known.get("url") and "howpublished" in fields:
        known["note"] = f"{known.get('note', '')} {fields['howpublished'].replace('{', ' ').replace('}', ' ')}"
    shown = "; ".join(shown for _, shown in people[:3]) + (" et al" if len(people) > 3 else "")
    year = year_of(fields.get("year") or fields.get("date", ""))
    return entry_of(
        key, f"{name}:{line}", [f for f, _ in people if f], shown, year, plain(fields.get("title", "")), known
    )


def bibtex(text: str, name: str) -> Bibliography:
    """The records of a BibTeX file. What is broken is left out and told by its line; the rest is read."""
    parser, made = _Parser(text, name), Bibliography()
    at = 0
    seen: set[str] = set()
    while start := _START.search(text, at):
        line, kind = parser.line(start.start()), start["kind"].lower()
        at = start.end()
        if kind in _NO_RECORDS:
            at = max(at, parser.closed.get(at - 1, at))
            continue
        fields: dict[str, str] = {}
        head = None if kind == "string" else _KEY.match(text, at)
        broken = ""
        try:
            if kind == "string":
                at = parser.fields(at, fields)
                parser.strings |= {word.lower(): value for word, value in fields.items()}
                continue
            if head is None:
                raise ValueError("a record begins with its key and a comma")
            at = head.end() if head["end"] != "," else parser.fields(head.end(), fields)
        except ValueError as error:
            broken = str(error)
        key = head["key"] if head else ""
        if broken:
            rest = "the rest of the record" if key and key not in seen else "the record"
            made.problems.append(f"{line}: {broken}; {rest} is left out")
        elif key in seen:
            made.problems.append(f"{line}: the key {key} is given twice; the first is used")
        if key and key not in seen:
            seen.add(key)
            made.entries.append(_entry(key, line, name, fields))
    return made
