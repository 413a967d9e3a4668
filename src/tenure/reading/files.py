"""Finds the files to read below the paths that the user names."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from tenure.model.errors import UnreadableFile
from tenure.reading.values import split_name


def find_files(paths: Iterable[Path]) -> Iterator[Path | UnreadableFile]:
    """The files at and below `paths`, each folder's in the order of their names.

    Sidecars and, inside folders, hidden files and folders are left out. A folder is entered once, so
    that links in a circle end. What is missing or may not be opened is given as its error.
    """
    entered: set[str] = set()
    for path in paths:
        if path.is_dir():
            yield from _below(path, entered)
        elif not os.path.lexists(path):
            yield UnreadableFile(str(path), "does not exist", "check the name and the folder")
        elif not is_sidecar(path):
            yield path


def sidecar_of(path: Path) -> Path | None:
    """The sidecar of the file at `path`: NAME.json beside NAME.txt, where there is one."""
    stem, ending = split_name(path.name)
    sidecar = path.with_name(f"{stem}.json")
    return sidecar if ending != ".json" and sidecar.is_file() else None


def is_sidecar(path: Path) -> bool:
    """True of NAME.json beside a NAME of another ending."""
    stem, ending = split_name(path.name)
    if ending != ".json":
        return False
    try:
        return stem in _with_sidecars(os.listdir(path.parent), path.parent)
    except OSError:
        return False


def _with_sidecars(names: Iterable[str], folder: Path) -> set[str]:
    """The stems of the files in `folder` that a sidecar can describe."""
    parts = ((name, *split_name(name)) for name in names)
    return {stem for name, stem, ending in parts if ending not in ("", ".json") and (folder / name).is_file()}


def _below(folder: Path, entered: set[str]) -> Iterator[Path | UnreadableFile]:
    place = os.path.realpath(folder)
    if place in entered:
        return
    entered.add(place)
    try:
        names = sorted(os.listdir(folder))
    except OSError as error:
        yield UnreadableFile(str(folder), f"cannot be opened ({error.strerror})", "check the folder's permissions")
        return
    described = _with_sidecars(names, folder)
    for name in names:
        stem, ending = split_name(name)
        if name.startswith(".") or (ending == ".json" and stem in described):
            continue
        path = folder / name
        if path.is_dir():
            yield from _below(path, entered)
        else:
            yield path
