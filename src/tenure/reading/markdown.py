"""Markdown: the readable text of its blocks, and the front matter above it."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterator, Mapping, MutableMapping, Sequence
from typing import TYPE_CHECKING, Any

from tenure.reading.given import front_matter_metadata
from tenure.reading.text import clean, decode, one_line
from tenure.reading.values import Draft, Metadata, Source

if TYPE_CHECKING:
    from markdown_it.token import Token

READER = "markdown/1"

_FRONT_MATTER = re.compile(r"(---|\+\+\+)[ \t]*\n(.*?)\n?^\1[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
_TAG = re.compile(r"<!--.*?(?:-->|\Z)|<[^<>]*>", re.DOTALL)
_DEEPEST = 100
# Longer blocks keep their markup: brackets without an end cost the square of their number (a minute at 200,000).
_LONGEST_BLOCK = 10_000


def read(source: Source) -> Iterator[Draft]:
    """One document: its blocks a line each, markup taken off; a heading that opens the text is its title."""
    text = clean(decode(source))
    if error := source.refuse_length(text):
        raise error
    match = _FRONT_MATTER.match(text)
    given = front_matter_metadata(_front_matter(match, source), source) if match else Metadata()
    heading, body = plain_text(text[match.end() :] if match else text)
    yield Draft(body, given.over(Metadata(title=heading)))


def plain_text(markdown: str) -> tuple[str | None, str]:
    """The first-level heading that opens `markdown`, if any, and all its text: one line a block, table rows with " | "."""
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark", {"maxNesting": _DEEPEST}).enable(["table", "strikethrough"]).disable("inline")
    links: MutableMapping[str, Any] = {}

    def strip(block: str) -> str:
        if len(block) > _LONGEST_BLOCK:
            return block
        return "".join(_inline(parser.inline.parse(block, parser, links, [])))

    tokens = parser.parse(markdown, links)
    is_title = len(tokens) > 1 and tokens[0].type == "heading_open" and tokens[0].tag == "h1"
    heading = one_line(strip(tokens[1].content)) if is_title else None
    return heading, "\n".join(line for line in _lines(tokens, strip) if line.strip())


def _lines(tokens: Sequence[Token], strip: Callable[[str], str]) -> Iterator[str]:
    row: list[str] | None = None
    for token in tokens:
        if token.type == "tr_open":
            row = []
        elif token.type == "tr_close" and row is not None:
            yield " | ".join(row)
            row = None
        elif token.type == "inline":
            text = strip(token.content)
            if row is None:
                yield text
            else:
                row.append(text)
        elif token.type in ("fence", "code_block"):
            yield token.content.rstrip("\n")
        elif token.type == "html_block":
            yield _TAG.sub("", token.content).strip()


def _inline(tokens: Sequence[Token]) -> Iterator[str]:
    for token in tokens:
        if token.type in ("text", "text_special", "code_inline", "image"):
            yield token.content
        elif token.type in ("softbreak", "hardbreak"):
            yield " " if token.type == "softbreak" else "\n"


def _front_matter(match: re.Match[str], source: Source) -> Mapping[str, Any]:
    import yaml

    try:
        # BaseLoader builds nothing but texts, lists and mappings: a date stays as it is printed.
        given = tomllib.loads(match[2]) if match[1] == "+++" else yaml.load(match[2], Loader=yaml.BaseLoader)
    except (tomllib.TOMLDecodeError, yaml.YAMLError, RecursionError) as error:
        reason = " ".join(str(error).split())
        raise source.refuse(f"the front matter cannot be read ({reason})", 'write lines such as published: "2023-07-12"') from error
    return given if isinstance(given, dict) else {}
