"""Photograph every page of the desk over the sample case, at 1280 and 400 pixels, light and dark.

    python tools/make_screenshots.py [FOLDER]

With `--readme` instead of a folder it writes the two pictures of the README into docs/. It loads the language model.
"""

from __future__ import annotations

import io
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

from browser import chromium, desk
from PIL import Image
from playwright.sync_api import Page

from tenure.workspace import Workspace

ROOT = Path(__file__).resolve().parent.parent
REPORTS = ROOT / "examples" / "popov"
WIDTHS = (1280, 400)
SCHEMES = ("light", "dark")


def pages(work: Workspace) -> Mapping[str, str]:
    """The addresses of the pages by name."""
    found = work.look_up("Ivan Popov")
    person = next(one for one in found.people if one.name == "Ivan Popov")
    other = next(one for one in work.all_of("person") if one.id != person.id)
    unit = next(one for one in work.look_up("58th").units)
    report = work.document("2024-05-21_ap").id
    statement = work.foremost(limit=1)[0].statement.id
    event = max((one for one in work.career(person.id).lines if one.kind == "event"), key=lambda one: len(one.told)).id
    told = [one.id for one in work.mentions(event).lines]
    return {
        "home": "/",
        "search": "/search?q=Popov",
        "person": f"/person/{person.id}",
        "person-known": f"/person/{person.id}?known=2024-06-01",
        "unit": f"/unit/{unit.id}",
        "post": "/post?name=Defence+Minister",
        "document": f"/document/{report}",
        "pathways": "/pathways",
        "matrix": "/pathways/redemption",
        "check": f"/pathways/redemption/{person.id}?known=2025-04-16",
        "changes": f"/pathways/redemption/changes?since=2025-04-16&known=2025-04-24&person={person.id}",
        "flow": "/flow",
        "outcomes": "/outcomes?step=arrest&to=sentence&to=release",
        "conflicts": "/conflicts",
        "sources": "/sources",
        "activity": "/activity",
        "add": "/add",
        "missing": "/person/pe-00",
        "review": "/review",
        "review-one": f"/review/{statement}",
        "alike": f"/alike/{statement}?outlet=any",
        "missed": f"/add-statement/{report}",
        "identity": "/identity",
        "pair": f"/pair?a={person.id}&b={other.id}",
        "mentions": f"/mentions/{person.id}",
        "pair-events": f"/pair?a={told[0]}&b={told[-1]}",
        "mentions-event": f"/mentions/{event}",
        "outlet": "/outlet?name=Associated+Press",
    }


def take(folder: Path) -> list[Path]:
    """Writes every picture into `folder`; their paths."""
    made = []
    with tempfile.TemporaryDirectory() as place:
        case = Path(place) / "popov.tenure"
        with Workspace.open(case, create=True) as work:
            work.add([REPORTS], captured="2026-01-01")
            addresses = pages(work)
        with desk(case) as base, chromium() as browser:
            for scheme in SCHEMES:
                for width in WIDTHS:
                    page = browser.new_page(viewport={"width": width, "height": 900}, color_scheme=scheme)
                    for name, address in addresses.items():
                        made.append(_take(page, base + address, folder / f"{name}-{width}-{scheme}.png"))
                    page.close()
    return made


def _take(page: Page, address: str, path: Path) -> Path:
    page.goto(address, wait_until="networkidle")
    page.screenshot(path=path, full_page=True)
    return path


def take_for_readme(folder: Path) -> list[Path]:
    """Writes the two pictures that the README shows."""
    with tempfile.TemporaryDirectory() as place:
        case = Path(place) / "popov.tenure"
        with Workspace.open(case, create=True) as work:
            work.add([REPORTS], captured="2026-01-01")
            addresses = pages(work)
        with desk(case) as base, chromium() as browser:
            page = browser.new_page(viewport={"width": 1280, "height": 800}, color_scheme="light")
            made = []
            for name, opened in (("person", "summary >> nth=0"), ("document", ".mark >> nth=2")):
                page.goto(base + addresses[name], wait_until="networkidle")
                page.locator(opened).click()
                page.evaluate("scrollTo(0, 0)")
                made.append(_small(page.screenshot(), folder / f"desk-{name}.png"))
    return made


def _small(picture: bytes, path: Path) -> Path:
    """The picture in 64 colours: a third of the bytes, and the same to the eye."""
    Image.open(io.BytesIO(picture)).convert("RGB").quantize(64, dither=Image.Dither.NONE).save(path, optimize=True)
    return path


if __name__ == "__main__":
    asked = sys.argv[1] if len(sys.argv) > 1 else "screenshots"
    target = ROOT / "docs" if asked == "--readme" else Path(asked)
    target.mkdir(exist_ok=True)
    for path in take_for_readme(target) if asked == "--readme" else take(target):
        print(path)
