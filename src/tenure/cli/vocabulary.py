"""`tenure vocabulary`: what can be said, from the data files."""

from __future__ import annotations

import re
from dataclasses import dataclass

import click
from rich import box
from rich.table import Table
from rich.text import Text

from tenure.cli._console import print_json, show
from tenure.cli._options import json_option
from tenure.vocabulary import event_types, offices
from tenure.vocabulary.exclusive import exclusive
from tenure.vocabulary.ranks import ranks


@dataclass(frozen=True, slots=True)
class Section:
    """One part of the vocabulary as a table; the first column of `rows` is the name."""

    key: str
    title: str
    intro: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@click.command(
    epilog="""\b
Examples:
  tenure vocabulary
  tenure vocabulary --json | grep '"event"'
"""
)
@json_option
def vocabulary(as_json: bool) -> None:
    """List what tenure can understand: event types, offices, ranks and posts that exclude one another.

    Each is a line of a data file; docs/reference/vocabulary.md holds the same list.
    """
    if as_json:
        print_json({"list": part.key, **dict(zip(part.columns, row, strict=True))} for part in sections() for row in part.rows)
        return
    for part in sections():
        show(Text(part.title, style="bold"), Text(part.intro), _table(part), Text())


def sections() -> tuple[Section, ...]:
    """The vocabulary, part by part."""
    return (_events(), _offices(), _ranks(), _exclusions())


def _events() -> Section:
    rows = tuple(
        (kind.name, kind.group, _meaning(kind.says), "lasts" if kind.lasts else "happens", kind.of) for kind in event_types().values()
    )
    intro = "What can be said of a career or a unit. Words in <> stand for what a report may add."
    return Section("event", "Event types", intro, ("name", "group", "meaning", "time", "of"), rows)


def _offices() -> Section:
    nouns = {office.name: office for office in offices().by_wording.values()}
    rows = tuple((office.name, "yes" if office.heads else "no", ", ".join(office.same)) for office in nouns.values())
    intro = "The nouns by which posts go. Who holds one that heads a unit is who `tenure who UNIT` names."
    return Section("office", "Offices", intro, ("name", "heads a unit", "also written"), rows)


def _ranks() -> Section:
    rows = tuple((rank.name, f"{rank.least} to {rank.most}", ", ".join(rank.same)) for rank in ranks().by_name.values())
    takes = ", ".join(f"{row.echelon} {row.least} to {row.most}" for row in ranks().takes.values())
    intro = f"Ranks as grades, from private to marshal. `tenure check` compares them with the grades that usually command a unit: {takes}."
    return Section("rank", "Ranks", intro, ("name", "grades", "also written"), rows)


def _exclusions() -> Section:
    rows = tuple((row.one, row.other, row.severity, row.why) for row in exclusive().exclusions)
    intro = "Kinds of posts that one person should not hold at once; `tenure check` finds who does."
    return Section("exclusive", "Exclusive posts", intro, ("one", "other", "severity", "why"), rows)


def _meaning(says: str) -> str:
    """`says` of events.toml as a person reads it: "appointed[ {post}]" is "appointed <post>"."""
    return re.sub(r"\{(\w+)\}", r"<\1>", says.replace("[", "").replace("]", ""))


def _table(part: Section) -> Table:
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for column in part.columns:
        table.add_column(column, overflow="fold")
    for row in part.rows:
        table.add_row(*row)
    return table
