"""Where output goes: data on standard output, talk on standard error; how each is made to fit its reader."""

from __future__ import annotations

import codecs
import json
import os
import sys
from collections.abc import Iterable, Mapping
from typing import Any, NoReturn

import click
from rich.console import Console, RenderableType

#: Output that no person watches is never wrapped or cut: a citation stays on one line.
UNWRAPPED = 1_000_000

#: What a terminal that lacks typographic characters is shown in their place.
_PLAIN = {"“": '"', "”": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "…": "...", "·": "-", "•": "*", "→": "->", "\u00a0": " "}


class _PipeConsole(Console):
    """A console that leaves it to `main` what happens when the reader of a pipe goes away."""

    def on_broken_pipe(self) -> NoReturn:
        raise BrokenPipeError


def console(*, err: bool = False) -> Console:
    """A console on standard output (or error) as it is now, as wide as its reader; honours NO_COLOR and COLUMNS."""
    stream = sys.stderr if err else sys.stdout
    watched = stream.isatty() or "COLUMNS" in os.environ
    return _PipeConsole(file=stream, width=None if watched else UNWRAPPED, highlight=False, emoji=False, markup=False)


def show(*renderables: RenderableType) -> None:
    """Prints data for people on standard output, without blanks at the ends of lines."""
    target = console()
    with target.capture() as captured:
        for renderable in renderables:
            target.print(renderable)
    lines = captured.get().removesuffix("\n").split("\n")
    sys.stdout.write("".join(f"{line.rstrip()}\n" for line in lines))
    sys.stdout.flush()


def talk(*renderables: RenderableType) -> None:
    """Prints what is not data (notes, progress, what to type next) on standard error."""
    for renderable in renderables:
        console(err=True).print(renderable)


def print_json(rows: Iterable[Mapping[str, Any]]) -> None:
    """Prints JSON Lines: one object a line, UTF-8 whatever the terminal's encoding."""
    for row in rows:
        line = json.dumps(row, ensure_ascii=False)
        # A lone surrogate becomes its JSON escape, which reads back as the same code point.
        click.echo(line.encode("utf-8", "backslashreplace"))


def print_text(text: str) -> None:
    """Prints `text` as it is, UTF-8, with no newline added: offsets count in what is printed."""
    click.echo(text.encode("utf-8", "replace"), nl=False)


def accept_any_terminal() -> None:
    """Makes characters that the terminal's encoding lacks print as the nearest plain ones instead of failing."""
    codecs.register_error("tenure-plain", _plain)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="tenure-plain")


def _plain(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    lost = error.object[error.start : error.end]
    return "".join(_PLAIN.get(char, "?") for char in lost), error.end
