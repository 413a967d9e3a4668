"""`tenure serve`: the case in the browser."""

from __future__ import annotations

from pathlib import Path

import click
from rich.text import Text

from tenure.cli._console import talk
from tenure.cli._options import case_option, open_case


@click.command(
    epilog="""\b
Examples:
  tenure serve
  tenure serve --case my.tenure --port 9000
  tenure serve --listen 192.168.1.20
"""
)
@click.option(
    "--port", type=click.IntRange(0, 65535), default=8036, show_default=True, metavar="N", help="The port; 0 takes any that is free."
)
@click.option(
    "--listen", metavar="ADDRESS", help="Listen on this address of the machine, and ask everybody for a token that is printed once."
)
@case_option
def serve(port: int, listen: str | None, case: Path) -> None:
    """Open the case in the browser: search, people, units, documents, conflicts, and adding by dropping files.

    Only this machine reaches it, unless --listen names another address; who comes there needs the token. Makes the case where there is
    none. Stop it with Ctrl-C: what was stored stays.
    """
    from tenure.web.serve import serve as run

    open_case(case, create=True).close()
    run(case, port=port, listen=listen, say=lambda address: talk(Text(f"The desk is open at {address}  (Ctrl-C stops it)")))
