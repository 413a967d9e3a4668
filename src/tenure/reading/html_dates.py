"""When a page was published and changed, by its own markup only.

trafilatura's finder of dates (htmldate) also takes dates from pictures' names and running text and makes
a day of a month. A wrong day would change answers as known on a day, so only marked dates count here, as
precise as they are printed; a page without one is known from the day of its capture.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from tenure.model import edtf

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_PUBLISHED = frozenset((
    "article:published_time", "og:article:published_time", "og:published_time", "datepublished", "date", "dc.date", "dc.date.issued",
    "dcterms.issued", "dcterms.date", "pubdate", "publishdate", "publish-date", "publish_date", "publication_date", "publication-date",
    "parsely-pub-date", "sailthru.date", "citation_publication_date", "citation_date", "mediator_published_time", "article:published",
    "article_date_original",
))  # fmt: skip
_MODIFIED = frozenset((
    "article:modified_time", "og:article:modified_time", "og:updated_time", "datemodified", "dcterms.modified", "dc.date.modified",
    "last-modified", "lastmod", "article:modified", "mediator_modified_time",
))  # fmt: skip
_ARTICLE = re.compile(r"article|blogposting|report|webpage|socialmediaposting", re.IGNORECASE)
_ISO = re.compile(r"\s*(\d{4})([-/.])(\d\d)(?:\2(\d\d))?(?!\d)|\s*(\d{4})(\d\d)(\d\d)(?!\d)|\s*(\d{4})\s*$")
_IN_ADDRESS = re.compile(r"/((?:19|20)\d\d)([/-])(\d\d?)\2(\d\d?)(?=/|-|$)")
_MONTHS = (
    "jan янв січ", "feb фев лют", "mar мар бер", "apr апр кві", "may май мая тра", "jun июн чер", "jul июл лип", "aug авг сер",
    "sep сен вер", "oct окт жов", "nov ноя лис", "dec дек гру",
)  # fmt: skip
_MONTH = {stem: number for number, stems in enumerate(_MONTHS, 1) for stem in stems.split()}
_DAY_MONTH = re.compile(r"\b(\d{1,2})(?:st|nd|rd|th)?\s+([^\W\d_]{3,})\.?,?\s+(\d{4})\b")
_MONTH_DAY = re.compile(r"\b([^\W\d_]{3,})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b")
_DOTTED = re.compile(r"\b(\d\d)\.(\d\d)\.(\d{4})\b")
_BYLINE = (
    "//*[self::time or self::span or self::div or self::p]"
    "[contains(translate(concat(@class, ' ', @id, ' ', @itemprop), 'DPT', 'dpt'), $word)]"
    "[not(ancestor::footer or ancestor::aside or ancestor::nav)]"
)
_BYLINE_WORDS = ("date", "publish", "byline", "posted", "timestamp")
_LONGEST_BYLINE = 80


def published(tree: HtmlElement, address: str | None) -> tuple[str | None, str | None]:
    """The date of publication in EDTF and where it was read, or (None, None)."""
    for origin, day in _candidates(tree, address):
        if day:
            return day, origin
    return None, None


def modified(tree: HtmlElement, published: str | None) -> str | None:
    """The day on which the page says it was changed; None where that lies before its publication."""
    day = _first(_marked(tree, _MODIFIED, "dateModified"))
    if day is None or (published and day < published[: len(day)]):
        return None
    return day


def parse_date(text: str) -> str | None:
    """The EDTF date in a text of markup or print, as precise as it stands there and in its own time zone."""
    match = _ISO.match(text)
    if match:
        year, _, month, day, *digits = match.groups()
        return _valid(*((year, month, day) if year else digits[:3] if digits[0] else (digits[3], None, None)))
    return _printed(text)


def _candidates(tree: HtmlElement, address: str | None) -> Iterator[tuple[str, str | None]]:
    """Where a date may stand and the date that stands there, the surest place first."""
    yield "html metadata", _first(_marked(tree, _PUBLISHED, "datePublished"))
    yield "html time element", _only(tree.xpath("//time/@datetime"))
    yield "html byline", _only(_bylines(tree))
    yield "html address", _from_address(address)


def _printed(text: str) -> str | None:
    for pattern, (year, month, day) in ((_DAY_MONTH, (3, 2, 1)), (_MONTH_DAY, (3, 1, 2)), (_DOTTED, (3, 2, 1))):
        for match in pattern.finditer(text):
            name = match[month]
            number = int(name) if name.isdigit() else _MONTH.get(name[:3].lower(), 0)
            found = _valid(match[year], str(number), match[day])
            if found:
                return found
    return None


def _valid(year: str, month: str | None, day: str | None) -> str | None:
    parts = [year, *(f"{int(part):02}" for part in (month, day) if part)]
    text = "-".join(parts)
    # Level 2 reads months above 12 as seasons, which no page means.
    return text if (not month or 1 <= int(month) <= 12) and edtf.is_valid(text) else None


def _first(texts: Iterable[str]) -> str | None:
    return next((day for day in map(parse_date, texts) if day), None)


def _only(texts: Iterable[str]) -> str | None:
    """The day on which all `texts` agree."""
    days = {day for day in map(parse_date, texts) if day}
    return days.pop() if len(days) == 1 else None


def _marked(tree: HtmlElement, names: frozenset[str], property_name: str) -> Iterator[str]:
    """Values of JSON-LD, meta tags and microdata, in this order."""
    yield from _in_json(tree, property_name)
    for meta in tree.iter("meta"):
        if any((meta.get(key) or "").lower() in names for key in ("property", "name", "itemprop")):
            yield meta.get("content") or ""
    for element in tree.xpath(f"//*[@itemprop='{property_name}' or ($pubdate and @pubdate)]", pubdate=property_name == "datePublished"):
        yield element.get("content") or element.get("datetime") or "".join(element.itertext())[:_LONGEST_BYLINE]


def _in_json(tree: HtmlElement, property_name: str) -> Iterator[str]:
    for script in tree.xpath("//script[@type='application/ld+json']"):
        try:
            data = json.loads(script.text or "", strict=False)
        except (ValueError, RecursionError):
            continue
        for node in _nodes(data):
            value = node.get(property_name)
            if isinstance(value, str) and _ARTICLE.search(str(node.get("@type", ""))):
                yield value


def _nodes(data: Any) -> Iterator[dict[str, Any]]:
    """The objects at the top of JSON-LD: one, a list, or a graph."""
    for item in data if isinstance(data, list) else [data]:
        if isinstance(item, dict):
            yield item
            graph = item.get("@graph")
            yield from (node for node in graph if isinstance(node, dict)) if isinstance(graph, list) else ()


def _bylines(tree: HtmlElement) -> Iterator[str]:
    for word in _BYLINE_WORDS:
        for element in tree.xpath(_BYLINE, word=word):
            text = " ".join("".join(element.itertext()).split())
            if len(text) <= _LONGEST_BYLINE:
                yield text


def _from_address(address: str | None) -> str | None:
    match = _IN_ADDRESS.search(address or "")
    return _valid(match[1], match[3], match[4]) if match else None
