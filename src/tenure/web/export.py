"""The desk as files: pages of people, units, documents and pathways that open from a disk, without a server and without scripts.

The original bytes of documents are left out: a page that a stranger wrote would run as it likes when opened from a disk.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tenure.model.errors import CaseError
from tenure.web import building, pathways, views
from tenure.web.app import static_folder
from tenure.web.citing import link
from tenure.web.guard import style_hash
from tenure.web.rendering import Filed, render
from tenure.workspace import Workspace

_ALL = 1_000_000_000
_STATIC = ("desk.css", "icon.svg")


@dataclass(frozen=True, slots=True)
class SiteReport:
    """How many pages of each kind an export wrote."""

    people: int
    units: int
    documents: int


def export_site(work: Workspace, case: Path, folder: Path) -> SiteReport:
    """Write the case as a site into a new or empty folder, all of it or nothing. Raises CaseError where that cannot be done."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise CaseError(f"{folder} is there already; give a new or an empty folder")
    draft = folder.with_name(f".{folder.name}.part")
    try:
        shutil.rmtree(draft, ignore_errors=True)
        report = _write(work, case, draft)
        if folder.exists():
            folder.rmdir()
        draft.rename(folder)
    except OSError as error:
        raise CaseError(f"the site cannot be written to {folder}: {error.strerror}") from error
    finally:
        shutil.rmtree(draft, ignore_errors=True)
    return report


def _write(work: Workspace, case: Path, folder: Path) -> SiteReport:
    people, units = work.all_of("person"), work.all_of("unit")
    docs = [listed.id for listed in work.latest(limit=_ALL)]
    for part in ("person", "unit", "document", "pathway", "static"):
        (folder / part).mkdir(parents=True)
    for name in _STATIC:
        shutil.copyfile(static_folder() / name, folder / "static" / name)
    for path, template, view in _inner(work, [one.id for one in people], [one.id for one in units], docs):
        (folder / path).write_text(render(template, view, _places(case, "../")), "utf-8")
    top = _places(case, "")
    first = render("home.html", building.home(work, case, latest=_ALL), top, people=list(map(link, people)), units=list(map(link, units)))
    (folder / "index.html").write_text(first, "utf-8")
    for name, view in _outer(work):
        (folder / f"{name}.html").write_text(render(f"{name}.html", view, top), "utf-8")
    return SiteReport(len(people), len(units), len(docs))


def _inner(work: Workspace, people: list[str], units: list[str], docs: list[str]) -> Iterator[tuple[str, str, object]]:
    """The pages of one thing each: path, template and view."""
    for key in people:
        yield f"person/{key}.html", "person.html", building.person(work, key, None, None)
    for key in units:
        yield f"unit/{key}.html", "unit.html", building.unit(work, key, None, None)
    for key in docs:
        yield f"document/{key}.html", "document.html", building.document(work, key)
    for one in pathways.declared().pathways:
        matrix = pathways.matrix(work, one.name, None, 0, size=_ALL)
        yield f"pathway/{one.name}.html", "matrix.html", matrix
        for fit in matrix.fits:
            key = fit.person.id
            yield f"pathway/{one.name}-{key}.html", "check.html", pathways.check(work, one.name, key, None)


def _outer(work: Workspace) -> Iterator[tuple[str, views.Pathways | views.Conflicts | views.Sources | views.Activity]]:
    yield "pathways", pathways.declared()
    yield "conflicts", building.conflicts(work, None, 0, size=_ALL)
    yield "sources", building.sources(work)
    yield "activity", building.activity(work, 0, size=_ALL)


def _places(case: Path, up: str) -> Filed:
    own = "'self' file:"
    policy = f"default-src 'none'; style-src {own} {style_hash()}; img-src {own}; form-action 'none'; base-uri 'none'"
    return Filed(case.name, up, policy)
