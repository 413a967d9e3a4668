"""The options that several commands share, and the checks of what is given to them."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from difflib import get_close_matches
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, TypeVar

import click

from tenure.model.statement import CHAINED, UnitRelation
from tenure.vocabulary import event_types

if TYPE_CHECKING:
    from tenure.workspace import Workspace

F = TypeVar("F", bound=Callable[..., Any])

DEFAULT_CASE = "case.tenure"


class NothingFound(click.ClickException):
    """The question was understood and the case holds no answer to it: no error, so it is not called one."""

    exit_code = 1

    def show(self, file: IO[Any] | None = None) -> None:
        """Says so on standard error."""
        click.echo(self.message[:1].upper() + self.message[1:], file=file, err=True)


class WrongUse(click.ClickException):
    """What was given cannot be used, or nothing could be read."""

    exit_code = 2


class Day(click.ParamType[str]):
    """A day that exists, as YYYY-MM-DD."""

    name = "day"

    def get_metavar(self, param: click.Parameter, ctx: click.Context) -> str:  # noqa: ARG002 - click's signature
        return "DAY"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        try:
            return _day(str(value).strip())
        except ValueError as error:
            self.fail(str(error), param, ctx)


class EventName(click.ParamType[str]):
    """The name of an event type of the vocabulary."""

    name = "type"

    def get_metavar(self, param: click.Parameter, ctx: click.Context) -> str:  # noqa: ARG002 - click's signature
        return "TYPE"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        name = str(value).strip().casefold().replace(" ", "_").replace("-", "_")
        if name not in event_types():
            near = get_close_matches(name, event_types(), n=3, cutoff=0.5)
            hint = f" Did you mean {' or '.join(near)}?" if near else ""
            self.fail(f"{str(value)!r} is no event type.{hint} `tenure vocabulary` lists all {len(event_types())}.", param, ctx)
        return name


def case_option(function: F) -> F:
    """Adds --case, given to the command as `case`."""
    return click.option(
        "--case",
        metavar="PATH",
        callback=_case_of,
        help=f"The case file. Without it: $TENURE_CASE, else {DEFAULT_CASE} in this folder.",
    )(function)


def json_option(function: F) -> F:
    """Adds --json, given to the command as `as_json`."""
    return click.option("--json", "as_json", is_flag=True, help="Print JSON Lines: one object a line, UTF-8.")(function)


def known_option(function: F) -> F:
    """Adds --known, a day or None."""
    return click.option("--known", type=Day(), help="Answer as one could on this day: count only what was published by then.")(function)


def judged_option(function: F) -> F:
    """Adds --judged, a day or None."""
    return click.option("--judged", type=Day(), help="Count only judgements made by this day; without it, all.")(function)


def reviewer_options(function: F) -> F:
    """Adds --why, which must say something, and --by, who judges."""
    who = "Who judges. Without it: $TENURE_REVIEWER, else your login name."
    by = click.option("--by", metavar="NAME", envvar="TENURE_REVIEWER", callback=_reviewer, help=who)
    why = "The reason, for those who read it later; a judgement needs one."
    return click.option("--why", required=True, metavar="TEXT", callback=_reason, help=why)(by(function))


def full_option(function: F) -> F:
    """Adds --full, a flag."""
    return click.option("--full", is_flag=True, help="Quote every report, not only the first of each line.")(function)


def depth_option(function: F) -> F:
    """Adds --depth, a number of hops or None for all."""
    return click.option("--depth", type=click.IntRange(min=1), metavar="N", help="Go no further than N units; without it, all the way.")(
        function
    )


def relation_option(default: UnitRelation | None) -> Callable[[F], F]:
    """Adds --relation, a kind of relation; `default` None stands for all of them."""
    kinds = click.Choice([*CHAINED, "all"])
    return click.option("--relation", type=kinds, default=default or "all", show_default=True, help="Follow only relations of this kind.")


def kinds_of(relation: str) -> tuple[UnitRelation, ...]:
    """The kinds of relation that a --relation stands for."""
    return tuple(kind for kind in CHAINED if relation in ("all", kind))


def ids_option(function: F) -> F:
    """Adds --ids, a flag."""
    return click.option("--ids", is_flag=True, help="Print the id of each event, tenure and relation, for `tenure why`.")(function)


def open_case(case: Path, *, create: bool = False, judged: str | None = None) -> Workspace:
    """The case at `case`, which must exist unless `create` makes it."""
    from tenure.workspace import Workspace  # here, so that --help and --version load no library that they do not need

    if not create and not case.exists():
        raise WrongUse(f"{case}: there is no case file here. Make one with `tenure add PATH`, or name yours with --case.")
    return Workspace.open(case, create=create, judged=judged)


def _case_of(ctx: click.Context, _param: click.Parameter, value: str | None) -> Path:
    return Path(value or ctx.find_root().params.get("case") or DEFAULT_CASE)


def _reviewer(_ctx: click.Context, _param: click.Parameter, value: str | None) -> str:
    from getpass import getuser

    try:
        return (value or "").strip() or getuser()
    except (OSError, KeyError, ImportError) as error:
        raise WrongUse("nobody knows who you are here; say who judges with --by NAME.") from error


def _reason(_ctx: click.Context, _param: click.Parameter, value: str | None) -> str | None:
    if value is not None and not value.strip():
        raise WrongUse("--why is empty; a judgement needs its reason.")
    return value.strip() if value else None


def _day(value: str) -> str:
    """`value` where it is an ISO day that exists; the error says what was given, what was expected and the nearest that exists."""
    match = re.fullmatch(r"(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?", value, re.ASCII)
    if not match:
        raise ValueError(f"{value!r} is not a day. Expected a day as YYYY-MM-DD, for example 2023-06-01.")
    year, month, day = (int(part or 0) for part in match.groups())
    if match[3] and _exists(year, month, day):
        near = f"{year:04}-{month:02}-{day:02}"
        if near == value:
            return value
        raise ValueError(f"{value!r} is not written as YYYY-MM-DD. Did you mean {near}?")
    if not match[3]:
        raise ValueError(f"{value!r} is not one day. Expected YYYY-MM-DD: {_nearest(year, month or 1, 1)} is its first day.")
    raise ValueError(f"{value!r} is no day of the calendar. Did you mean {_nearest(year, month, day)}?")


def _exists(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def _nearest(year: int, month: int, day: int) -> str:
    """The day of the calendar that comes nearest: months end at 12, days at the month's last."""
    year, month = max(year, 1), min(max(month, 1), 12)
    last = next(number for number in (31, 30, 29, 28) if _exists(year, month, number))
    return f"{year:04}-{month:02}-{min(max(day, 1), last):02}"
