"""What records of BibTeX and CSL-JSON have in common: fields into an entry."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from factcheck.cite.identifiers import comparable_url, doi_of, identifiers
from factcheck.model.citation import Entry, MarkKind
from factcheck.pattern import pattern

_YEAR = pattern(r"(?<!\d)(?:1[4-9]|20)\d\d[a-z]?(?!\d)")


def year_of(text: str) -> str:
    """The first year in a text, with the letter that tells it from others of its author (`2019a`); "" for none."""
    found = _YEAR.search(text)
    return found[0] if found else ""


def entry_of(
    key: str, origin: str, authors: Sequence[str], people: str, year: str, title: str, fields: Mapping[str, str]
) -> Entry:
    """The entry of a record; `people` is how its authors are shown, `fields` has doi, isbn, issn, url, publisher, note."""
    told = [f"DOI: {fields['doi']}"] if fields.get("doi") else []
    told += [f"ISBN {one}" for one in fields.get("isbn", "").replace(";", ",").split(",") if one.strip()]
    told += [f"ISSN {fields['issn']}"] if fields.get("issn") else []
    found = identifiers(" ".join((*told, fields.get("url", ""), fields.get("note", ""))))
    doi = doi_of(fields.get("doi", ""))
    where = fields.get("journal") or fields.get("publisher", "")
    parts = (people, f"({year})" if year else "", title, where)
    text = ". ".join(part.rstrip(".") for part in parts if part) or key
    urls = [comparable_url(fields["url"])] if fields.get("url") and not doi_of(fields["url"]) else []
    return Entry(
        kind=MarkKind.KEY,
        key=key,
        text=text,
        title=title,
        authors=tuple(one.lower() for one in authors),
        year=year,
        dois=tuple(dict.fromkeys((*([doi] if doi else []), *found.dois))),
        isbns=found.isbns,
        urls=tuple(dict.fromkeys((*urls, *found.urls))),
        faults=found.faults,
        origin=origin,
    )
