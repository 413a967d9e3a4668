"""Writes the pages of docs/reference/ that are made from the code: `python -m tenure.cli.reference docs/reference`.

A page is either wholly made (cli.md, vocabulary.md) or holds made parts between the comments
`<!-- made: NAME -->` and `<!-- end -->` (statement.md). A test fails where a page differs from what is made here.
"""

from __future__ import annotations

import ast
import inspect
import re
import sys
import textwrap
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

import click

from tenure.cli import vocabulary
from tenure.cli._main import cli
from tenure.model.statement import About, Attribution, Order, Quote, Statement, Subject, Value

_WIDTH = 100
_CLASSES = (Statement, Subject, Quote, Value, Attribution, Order, About)
_WORDS = {str: "text", int: "whole number", float: "number", bool: "true or false", NoneType: "null"}


def cli_page() -> str:
    """docs/reference/cli.md: the help of every command, as it prints."""
    context = click.Context(cli, info_name="tenure", terminal_width=_WIDTH, **cli.context_settings)
    parts = [
        "# Commands",
        "Made from the commands by `python -m tenure.cli.reference`; edit their help, not this page.",
        _help(cli, context),
    ]
    for name, command in cli.commands.items():
        inside = click.Context(command, info_name=name, parent=context)
        parts += [f"## tenure {name}", _help(command, inside)]
        for part, subcommand in getattr(command, "commands", {}).items():
            parts += [f"## tenure {name} {part}", _help(subcommand, click.Context(subcommand, info_name=part, parent=inside))]
    return "\n\n".join(parts) + "\n"


def vocabulary_page() -> str:
    """docs/reference/vocabulary.md: what can be said, from the vocabulary's data."""
    parts = [
        "# Vocabulary",
        "Made from `src/tenure/vocabulary/` by `python -m tenure.cli.reference`; edit the data files, not this page. "
        "`tenure vocabulary` prints the same.",
    ]
    for section in vocabulary.sections():
        rows = [[f"`{row[0]}`", *map(_cell, row[1:])] for row in section.rows]
        parts += [f"## {section.title}", section.intro, _table(section.columns, rows)]
    return "\n\n".join(parts) + "\n"


def statement_keys(kind: type) -> str:
    """The table of the keys of one class of the statement, in the order in which they are printed."""
    hints, meanings = get_type_hints(kind), _meanings(kind)
    rows = [[f"`{f.name}`", _type(hints[f.name]), _cell(meanings[f.name])] for f in fields(kind)]
    return _table(("key", "value", "meaning"), rows)


def fill(page: str) -> str:
    """`page` with its made parts made anew."""
    made = {kind.__name__.lower(): statement_keys(kind) for kind in _CLASSES}

    def part(match: re.Match[str]) -> str:
        return f"<!-- made: {match[1]} -->\n\n{made[match[1]]}\n\n<!-- end -->"

    return re.sub(r"<!-- made: (\w+) -->.*?<!-- end -->", part, page, flags=re.DOTALL)


def pages(folder: Path) -> Mapping[str, Callable[[], str]]:
    """What makes each page of `folder`."""
    return {
        "cli.md": cli_page,
        "vocabulary.md": vocabulary_page,
        "statement.md": lambda: fill((folder / "statement.md").read_text("utf-8")),
    }


def write(folder: Path) -> None:
    """Writes every made page of `folder`."""
    for name, make in pages(folder).items():
        (folder / name).write_text(make(), "utf-8")


def _help(command: click.Command, context: click.Context) -> str:
    lines = [line.rstrip() for line in command.get_help(context).splitlines()]
    return "```text\n" + "\n".join(lines) + "\n```"


def _table(columns: tuple[str, ...], rows: list[list[str]]) -> str:
    lines = [columns, ["---"] * len(columns), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("<", "&lt;")


def _type(hint: Any) -> str:
    """A type as a reader of JSON knows it."""
    if hint in _WORDS:
        return _WORDS[hint]
    if is_dataclass(hint):
        return f"[{hint.__name__}](#{hint.__name__.lower()})"  # type: ignore[union-attr]
    origin, args = get_origin(hint), get_args(hint)
    if origin in (Union, UnionType):
        return " or ".join(dict.fromkeys(_type(arg) for arg in sorted(args, key=lambda arg: arg is NoneType)))
    if origin is Literal:
        return ", ".join(f"`{arg}`" for arg in args)
    if origin is tuple:
        return f"list of {_type(args[0])}" if args[1] is Ellipsis else "[start, end]"
    return f"object of {_type(args[1])}"


def _meanings(kind: type) -> dict[str, str]:
    """The text under each field in the source of a class."""
    (tree,) = ast.parse(textwrap.dedent(inspect.getsource(kind))).body
    assert isinstance(tree, ast.ClassDef)
    found = {}
    for named, said in zip(tree.body, tree.body[1:], strict=False):
        if isinstance(named, ast.AnnAssign) and isinstance(named.target, ast.Name) and isinstance(said, ast.Expr):
            found[named.target.id] = " ".join(ast.literal_eval(said.value).split())
    return found


if __name__ == "__main__":
    write(Path(sys.argv[1] if len(sys.argv) > 1 else "docs/reference"))
