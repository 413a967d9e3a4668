"""The group of commands, and what becomes of an error: one clear line and an exit code."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import Any

import click

import tenure
from tenure.cli import (
    add,
    career,
    chain,
    check,
    conflicts,
    demo,
    exchange,
    judge,
    judgements,
    losses,
    pathway,
    read,
    review,
    search,
    serve,
    show,
    statements,
    superiors,
    vocabulary,
    who,
    why,
)
from tenure.cli._console import accept_any_terminal
from tenure.cli._options import NothingFound, WrongUse
from tenure.model.errors import TenureError, UnknownName

_EXAMPLE = """\b
Start:
  tenure demo                                     see what it answers, on example reports
  tenure add reports/                             read a folder of reports into a case
  tenure career "Ivan Popov"                      who is this, and who says so
  tenure who "58th Combined Arms Army" --on 2023-06-01

\b
Exit codes: 0 answered, 1 nothing found, 2 wrong use or nothing could be read.
"""


class _Commands(click.Group):
    """A group that lists its commands in the order of an analyst's work."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        return list(self.commands)

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except UnknownName as error:
            raise NothingFound(str(error)) from error
        except TenureError as error:
            raise WrongUse(str(error)) from error
        except BrokenPipeError:
            # The reader of the pipe has what it wanted (`tenure … | head`); Python would complain once more as it closes stdout.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            ctx.exit(0)


@click.group(cls=_Commands, epilog=_EXAMPLE, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.option("--case", metavar="PATH", envvar="TENURE_CASE", help="The case file for the command that follows (also an option of each).")
@click.version_option(tenure.__version__, prog_name="tenure", message="%(prog)s %(version)s")
def cli(case: str | None) -> None:
    """Who held which post or command, when, under whom - and who says so.

    tenure reads reports and answers with citations. Every answer names the outlets that say so.
    """


for _command in (read.read, add.add, career.career, who.who, chain.chain, superiors.superiors, why.why,
                 statements.statements, conflicts.conflicts, check.check, pathway.pathway, losses.losses, show.show, search.search,
                 judgements.suggest, judge.mentions, judge.merge, judge.split, judge.same, judge.different, judge.unsure,
                 review.review, review.accept, review.reject, review.edit, review.add_statement, judge.undo,
                 judgements.judgements, exchange.import_, exchange.export, serve.serve, demo.demo, vocabulary.vocabulary):  # fmt: skip
    cli.add_command(_command)


def main(args: Sequence[str] | None = None) -> None:
    """Runs the command line and exits: 0 answered, 1 nothing found, 2 wrong use or nothing could be read."""
    accept_any_terminal()
    try:
        code = cli.main(args=args, prog_name="tenure", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        code = error.exit_code
    except (click.Abort, KeyboardInterrupt):
        click.echo("Interrupted.", err=True)
        code = 130
    sys.exit(code or 0)
