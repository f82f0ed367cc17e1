"""What a page tells of itself for machines: title, author, date, publisher, address."""

from __future__ import annotations

import json
from collections.abc import Iterator

from factcheck.pattern import pattern
from factcheck.read.formats.xml import Element

TYPE_CHECKING = False  # as in typing, which takes time to import
if TYPE_CHECKING:
    from typing import Any

_DATES = (
    "article:published_time", "og:article:published_time", "datepublished", "dc.date.issued", "dcterms.issued",
    "citation_publication_date", "citation_date", "parsely-pub-date", "sailthru.date", "dc.date", "dcterms.date", "pubdate",
    "publishdate", "publish-date", "publish_date", "publication_date", "article.published", "date",
)  # fmt: skip
_META = {
    "title": ("og:title", "twitter:title", "dc.title", "citation_title"),
    "author": ("author", "article:author", "dc.creator", "citation_author", "parsely-author", "sailthru.author"),
    "date": _DATES,
    "site": ("og:site_name", "dc.publisher", "citation_publisher", "application-name"),
    "url": ("og:url",),
}
_ISO = pattern(r"\d{4}[-/]\d{2}[-/]\d{2}")
_ARTICLE = pattern(r"(?:News|Blog|Reportage|Opinion|Analysis|Scholarly|Tech)?(?:Article|Posting|Report)\Z|WebPage\Z")
_MOST_NODES = 5000
_LONGEST = 500


def facts(root: Element) -> dict[str, str]:
    """The facts by the keys of front matter: what the page says in `meta`, then in JSON-LD, then in its head."""
    said = _said(root)
    found: dict[str, str] = {}
    for key, names in _META.items():
        value = next((said[name] for name in names if said.get(name)), "")
        if value and not (key == "author" and value.startswith(("http:", "https:"))):
            found[key] = value
    for key, value in _linked(root):
        found.setdefault(key, value)
    canonical = next((one.get("href") for one in root.iter("link") if "canonical" in (one.get("rel") or "")), None)
    if canonical and canonical.startswith(("http://", "https://")):
        found["url"] = canonical
    if found.get("url") and not found["url"].startswith(("http://", "https://")):
        del found["url"]
    if "date" in found:
        found["date"] = _day(found["date"])
    named = root.find(".//title")
    if named is not None and "title" not in found and "".join(named.itertext()).strip():
        found["title"] = "".join(named.itertext())
    return {key: " ".join(value.split())[:_LONGEST] for key, value in found.items() if value.strip()}


def _day(written: str) -> str:
    """The day of a date with a time."""
    found = _ISO.match(written.strip())
    return found[0].replace("/", "-") if found else written


def _said(root: Element) -> dict[str, str]:
    said: dict[str, str] = {}
    for one in root.iter("meta"):
        name = (one.get("property") or one.get("name") or one.get("itemprop") or "").strip().lower()
        if name and (one.get("content") or "").strip():
            said.setdefault(name, one.get("content"))
    return said


def _linked(root: Element) -> Iterator[tuple[str, str]]:
    """What JSON-LD says of the article."""
    for one in root.iter("script"):
        if (one.get("type") or "").strip().lower() != "application/ld+json":
            continue
        try:
            held = json.loads(one.text or "")
        except (ValueError, RecursionError):
            continue
        for node in _nodes(held):
            kinds = node.get("@type")
            if any(
                isinstance(kind, str) and _ARTICLE.match(kind)
                for kind in (kinds if isinstance(kinds, list) else [kinds])
            ):
                yield from _of_article(node)


def _nodes(held: object) -> Iterator[dict[str, Any]]:
    waiting, seen = [held], 0
    while waiting and seen < _MOST_NODES:
        one, seen = waiting.pop(), seen + 1
        if isinstance(one, list):
            waiting += one[:_MOST_NODES]
        elif isinstance(one, dict):
            yield one
            if "@graph" in one:
                waiting.append(one["@graph"])


def _of_article(node: dict[str, Any]) -> Iterator[tuple[str, str]]:
    for key, name in (("title", "headline"), ("date", "datePublished"), ("url", "url")):
        if isinstance(node.get(name), str):
            yield key, node[name]
    for key, name in (("author", "author"), ("site", "publisher")):
        if told := _name(node.get(name)):
            yield key, told


def _name(held: object) -> str:
    if isinstance(held, list):
        return ", ".join(filter(None, map(_name, held[:10])))
    if isinstance(held, dict):
        held = held.get("name")
    return held if isinstance(held, str) else ""
