"""Web pages: the main text by trafilatura, and what the page's markup says of it."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from tenure.reading import html_dates
from tenure.reading.language import language_code
from tenure.reading.text import clean, decode, one_line
from tenure.reading.values import Draft, Metadata, Source

if TYPE_CHECKING:
    from lxml.etree import _Element
    from lxml.html import HtmlElement

READER = "html/1"

_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_:-]{2,40})", re.IGNORECASE)
_XML_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
# Browsers that save a page write its address into a comment at its top.
_SAVED_FROM = re.compile(r"<!--\s*(?:saved from url=\(\d+\)|Page saved with SingleFile\s+url:)\s*(https?://[^\s<>]+)", re.IGNORECASE)
_HEAD = 20_000
_SILENT = frozenset({"script", "style", "noscript", "template", "head", "svg"})
_BLOCKS = frozenset((
    "address", "article", "aside", "blockquote", "br", "dd", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form",
    "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "nav", "ol", "p", "pre", "section", "table", "tr", "ul",
))  # fmt: skip

# trafilatura gives the main text in tags of its own, after those of the Text Encoding Initiative.
_MAIN_BLOCKS = frozenset({"p", "head", "list", "item", "quote", "code", "table", "row", "lb", "div"})
_CELLS = frozenset({"td", "th", "cell"})


@dataclass(frozen=True, slots=True)
class Page:
    """A parsed page with the text that it was parsed from; `heavy` where to analyse it would take minutes."""

    text: str
    tree: HtmlElement
    heavy: bool


def read(source: Source) -> Iterator[Draft]:
    """One document: the page's main text, or all text of its body where no main text is found."""
    page = parse(source)
    tag = page.tree.get("lang") or page.tree.get("xml:lang")
    yield Draft(main_text(page), metadata(page), hint=language_code(tag))


def parse(source: Source, *, declared: str | None = None) -> Page:
    """The page in `source`. Raises UnreadableFile where it is too large, too deeply nested or no text."""
    limits = source.limits
    if len(source.data) > limits.html:
        raise source.refuse(
            f"is a web page of {len(source.data):,} bytes (limit {limits.html:,})", "give its text as .txt or print it to PDF"
        )
    charset = _CHARSET.search(source.data[:_HEAD])
    named = charset[1].decode("ascii") if charset else None
    text = _XML_DECLARATION.sub("", clean(decode(source, declared=declared or named)))
    tree = _tree(text)
    if tree is None:
        raise source.refuse("holds no text", "fetch the page again")
    depth, weight, siblings = _measure(tree)
    if depth > limits.html_depth:
        raise source.refuse(
            f"nests elements more than {limits.html_depth} deep, as no real page does", "copy its text into a .txt file, or print it to PDF"
        )
    return Page(text, tree, heavy=weight > limits.html_weight or siblings > limits.html_siblings)


def main_text(page: Page) -> str:
    """The text of the article itself; of a page without one, and of a heavy one, that of the whole body."""
    if page.heavy:
        return body_text(page.tree)
    _quiet()
    from trafilatura import bare_extraction

    found: Any = bare_extraction(page.text, include_comments=False, with_metadata=False)
    text = "" if found is None else _text(found.body, _MAIN_BLOCKS, frozenset())
    whole = body_text(page.tree)
    # Where trafilatura takes the whole body it takes it without its blocks, and parts sentences at every tag.
    return whole if _words(text) in ("", _words(whole)) else text


def body_text(tree: HtmlElement) -> str:
    """All readable text of the page, a line a block."""
    body = tree.find("body")
    return _text(tree if body is None else body, _BLOCKS, _SILENT)


def metadata(page: Page) -> Metadata:
    """Title, outlet, author, address and dates as the page's markup gives them."""
    described = None if page.heavy else _described(page)
    saved = _SAVED_FROM.search(page.text[:_HEAD])
    address = saved[1] if saved else one_line(described.url) if described else None
    outlet = _outlet(page.tree, described.sitename if described else None, address)
    published, published_from = html_dates.published(page.tree, address)
    return Metadata(
        title=_title(described.title if described else page.tree.findtext(".//title"), outlet),
        outlet=outlet,
        author=one_line(described.author) if described else None,
        published=published,
        published_from=published_from,
        modified=html_dates.modified(page.tree, published),
        address=address,
    )


def _tree(text: str) -> HtmlElement | None:
    from lxml import etree
    from lxml.html import HTMLParser, document_fromstring

    # huge_tree so that excessive nesting is seen (to 2,048) instead of cut off at 255.
    parser = HTMLParser(huge_tree=True, remove_comments=True, remove_pis=True, encoding="utf-8")
    try:
        return document_fromstring(text.encode("utf-8"), parser=parser)
    except etree.ParserError:
        return None


def _measure(tree: HtmlElement) -> tuple[int, int, int]:
    """The greatest depth of an element, the sum of all depths, and the greatest number of children."""
    deepest = weight = depth = siblings = 0
    from lxml.etree import iterwalk

    for event, element in iterwalk(tree, events=("start", "end")):
        if event == "start":
            depth += 1
            weight += depth
            deepest, siblings = max(deepest, depth), max(siblings, len(element))
        else:
            depth -= 1
    return deepest, weight, siblings


def _words(text: str) -> str:
    return "".join(filter(str.isalnum, text))


def _text(element: _Element, blocks: frozenset[str], silent: frozenset[str]) -> str:
    """The text inside `element`, a line for each of `blocks`, cells of a row with " | " between them."""
    lines = map(one_line, "".join(_pieces(element, blocks, silent)).split("\n"))
    return "\n".join(text for line in lines if line and (text := line.strip(" |")))


def _pieces(element: _Element, blocks: frozenset[str], silent: frozenset[str]) -> Iterator[str]:
    if isinstance(element.tag, str) and element.tag not in silent:
        edge = "\n" if element.tag in blocks else ""
        yield " | " if element.tag in _CELLS and element.getprevious() is not None else edge
        yield element.text.replace("\n", " ") if element.text else ""
        for child in element:
            yield from _pieces(child, blocks, silent)
        yield edge
    yield element.tail.replace("\n", " ") if element.tail else ""


def _described(page: Page) -> Any:
    """Title, author, site and address as trafilatura finds them. Its date is not used: it guesses, see html_dates."""
    _quiet()
    from trafilatura.metadata import extract_metadata

    return extract_metadata(page.text, date_config={"extensive_search": False, "max_date": "2100-01-01"})


def _outlet(tree: HtmlElement, site: str | None, address: str | None) -> str | None:
    """The site's own name, what trafilatura takes for one, or the host of the address."""
    own = one_line(next(iter(tree.xpath("//meta[@property='og:site_name']/@content")), None))
    if own:
        return own
    name = one_line(site)
    if name and not name.lower().startswith(("http", "www.", "©", "copyright")):
        return name
    return (urlsplit(address).hostname or "").removeprefix("www.") or None if address else None


def _title(title: str | None, outlet: str | None) -> str | None:
    """The title without the outlet's name behind it."""
    line = one_line(title)
    for mark in (" | ", " - ", " – ", " — ", " :: ") if line and outlet else ():
        line = (line or "").removesuffix(f"{mark}{outlet}")
    return line or None


def _quiet() -> None:
    """Keeps trafilatura's own warnings off standard error; what matters of them is in our errors."""
    for name in ("trafilatura", "htmldate"):
        logging.getLogger(name).setLevel(logging.CRITICAL)
