"""Answers as pictures: the option --svg and the file that it names."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TypeVar

import click

from tenure.cli._options import WrongUse
from tenure.model.entity import Entity

F = TypeVar("F", bound=Callable[..., Any])


def svg_option(function: F) -> F:
    """Adds --svg, given to the command as a path or None."""
    kind = click.Path(dir_okay=False, path_type=Path)
    return click.option("--svg", type=kind, metavar="FILE", help="Also draw the answer, as an SVG picture in FILE.")(function)


def save(picture: str, path: Path, found: Sequence[Entity], kind: str) -> None:
    """Writes a picture of the person or unit that was `found`.

    Raises WrongUse where there are several, and where the file cannot be written.
    """
    if len(found) > 1:
        raise WrongUse(f"{len(found)} {kind} fit, and a picture shows one; give a full name or an id.")
    try:
        path.write_text(picture, "utf-8")
    except OSError as error:
        raise WrongUse(f"{path}: the picture cannot be written here ({error.strerror}); give another file to --svg.") from error
