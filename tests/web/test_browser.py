"""The desk in a real Chromium, as an analyst uses it. The browser is the system's: see tools/browser.py."""

from __future__ import annotations

import base64
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from browser import chromium, desk
from playwright.sync_api import Browser, Page, expect

from tenure.web.export import export_site
from tenure.workspace import Workspace
from web.values import ATTACKS, make_case, make_long_case

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[2]
AXE = Path(__file__).parent / "vendor" / "axe.min.js"
REPORTS = ("2023-07-13_rferl.html", "2024-05-21_ap.txt", "2025-04-24_avia_pro.pdf")
PATIENCE = 120_000
SIZES = [(1280, "light"), (400, "dark"), (640, "light")]  # 640 pixels are 1280 at 200 % zoom


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as opened:
        yield opened


@pytest.fixture(scope="module")
def address(case: Path) -> Iterator[str]:
    with desk(case) as base:
        yield base


@pytest.fixture(scope="module")
def hostile_address(hostile: Path) -> Iterator[str]:
    with desk(hostile) as base:
        yield base


class Watched:
    """A page, and all that went wrong on it or left this machine."""

    def __init__(self, browser: Browser, base: str, width: int = 1280, scheme: str = "light") -> None:
        self.base, self.wrong = base, list[str]()
        self.page: Page = browser.new_page(viewport={"width": width, "height": 900}, color_scheme=scheme)  # type: ignore[arg-type]
        self.page.set_default_timeout(PATIENCE)
        self.page.on("console", lambda said: self.wrong.append(said.text) if said.type in ("error", "warning") else None)
        self.page.on("pageerror", lambda error: self.wrong.append(str(error)))
        self.page.on("request", lambda asked: None if asked.url.startswith((base, "blob:")) else self.wrong.append(asked.url))

    def open(self, path: str) -> Page:
        self.page.goto(self.base + path, wait_until="networkidle", timeout=PATIENCE)
        return self.page


@pytest.fixture
def watched(browser: Browser, address: str) -> Iterator[Watched]:
    made = Watched(browser, address)
    yield made
    made.page.close()
    assert made.wrong == []


def places(ids: dict[str, str], review: str) -> list[str]:
    person, unit = ids["Ivan Petrenko"], ids["9th Army"]
    return [
        "/",
        "/search?q=Petrenko",
        f"/person/{person}",
        f"/person/{person}?known=2023-12-31",
        f"/unit/{unit}?on=2023-06-15",
        "/post?name=Defence+Minister",
        "/document/do-a1",
        "/document/do-b2",
        "/pathways",
        "/pathways/redemption",
        f"/pathways/redemption/{person}",
        "/pathways/redemption/changes?since=2023-12-31",
        "/flow",
        "/outcomes?step=dismissal&to=arrest",
        "/conflicts",
        "/sources",
        "/outlet?name=Other+Post",
        "/activity",
        "/activity/1",
        "/review",
        review,
        review.replace("/review/", "/alike/"),
        "/add-statement/do-a1",
        "/identity",
        f"/pair?a={person}&b={ids['Oleh Petrenko']}",
        f"/mentions/{person}",
        f"/mentions/{ids['arrest']}",
        f"/pair?a={ids['fraud']}&b={ids['theft']}",
        "/add",
        "/document/nothing",
        "/post?name=Keeper",
    ]


@pytest.mark.parametrize(("width", "scheme"), SIZES)
def test_every_page_is_accessible_fits_its_width_and_asks_nothing_of_others(browser, address, ids, width, scheme):
    watched = Watched(browser, address, width, scheme)
    review = watched.open("/review").locator("main ol a").first.get_attribute("href") or ""
    for place in places(ids, review):
        page = watched.open(place)
        for opened in page.locator("details").all():
            opened.evaluate("one => { one.open = true }")
        found = page.evaluate(f"{AXE.read_text('utf-8')}; axe.run(document, {{ resultTypes: ['violations'] }})")
        assert [(one["id"], [node["html"] for node in one["nodes"]][:3]) for one in found["violations"]] == [], place
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), f"{place} is wider than {width} pixels"
    watched.page.close()
    assert [one for one in watched.wrong if "404" not in one] == []


def drop(page: Page, files: list[tuple[str, bytes]]) -> None:
    """Drags files onto the page."""
    given = json.dumps([[name, base64.b64encode(data).decode()] for name, data in files])
    page.evaluate(
        """(given) => {
            const carried = new DataTransfer();
            for (const [name, data] of given) carried.items.add(new File([Uint8Array.from(atob(data), (c) => c.charCodeAt(0))], name));
            const at = document.getElementById("drop");
            for (const type of ["dragover", "drop"])
                at.dispatchEvent(new DragEvent(type, { dataTransfer: carried, bubbles: true, cancelable: true }));
        }""",
        json.loads(given),
    )


def test_an_analyst_adds_three_reports_finds_a_general_and_takes_his_dossier_along(browser: Browser, tmp_path: Path):
    case = tmp_path / "new.tenure"
    Workspace.open(case, create=True).close()
    files = [ROOT / "examples" / "popov" / name for name in REPORTS]
    files += [file.with_suffix(".json") for file in files if file.with_suffix(".json").exists()]
    with desk(case) as base:
        watched = Watched(browser, base)
        page = watched.open("/")
        page.get_by_role("link", name="Add", exact=True).click()
        page.wait_for_load_state("networkidle")
        drop(page, [*((file.name, file.read_bytes()) for file in files), ("../../empty.txt", b"")])
        expect(page.locator("#outcome")).to_be_visible(timeout=PATIENCE)
        expect(page.locator("#state")).to_have_text("Done")
        assert page.locator("#counts").inner_text().split()[:2] == ["read", "3"]
        assert page.locator("#skipped tbody tr").all_inner_texts()[0].startswith("empty.txt")

        page.get_by_role("link", name="To the case").click()
        page.wait_for_load_state("networkidle")
        page.locator("#q").fill("Popov")
        page.locator("#found").get_by_role("link", name="Ivan Popov", exact=True).click()
        expect(page.get_by_role("heading", level=1)).to_have_text("Ivan Popov")

        row = page.get_by_role("row").filter(has_text="arrested").first
        row.locator("summary").click()
        expect(row.locator("q").first).to_be_visible()

        lines = page.locator(".career tbody tr").count()
        page.get_by_label("As known on").fill("2023-12-31")
        page.locator(".known").get_by_role("button", name="Show").click()
        expect(page.locator(".told")).to_contain_text("2 reports of the case left out")
        assert page.locator(".career tbody tr").count() < lines

        page.get_by_role("link", name="today").click()
        printed = page.pdf()
        assert watched.wrong == []
        watched.page.close()
    assert dossier_text(printed).count("On 17 May 2024 he was arrested") >= 1
    opens_from_disk(browser, case, tmp_path / "site")


def dossier_text(printed: bytes) -> str:
    import pypdfium2

    document = pypdfium2.PdfDocument(printed)
    return " ".join(" ".join(page.get_textpage().get_text_range().split()) for page in document)


def opens_from_disk(browser: Browser, case: Path, folder: Path) -> None:
    with Workspace.open(case) as work:
        export_site(work, case, folder)
    watched = Watched(browser, folder.as_uri())
    page = watched.open("/index.html")
    page.get_by_role("link", name="Ivan Popov", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Ivan Popov")
    assert page.evaluate("getComputedStyle(document.querySelector('.scroll')).overflowX") == "auto"
    page.locator("summary").first.click()
    page.locator(".more:visible").first.click()
    expect(page.locator(".mark").first).to_be_visible()
    page.close()
    assert watched.wrong == []


def test_the_first_tab_leads_past_the_navigation(watched: Watched):
    page = watched.open("/conflicts")
    page.keyboard.press("Tab")
    expect(page.locator(".skip")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()


def test_a_mark_in_the_text_shows_its_fields_to_keyboard_and_pointer(watched: Watched):
    page = watched.open("/document/do-a1")
    page.locator(".mark").nth(1).focus()
    here = page.locator(".stated li.here")
    expect(here).to_have_count(1)
    expect(here).to_contain_text("dismissed as commander")
    page.keyboard.press("Escape")
    expect(here).to_have_count(0)
    page.locator(".stated li").nth(0).hover()
    expect(page.locator(".mark.here")).to_have_text("was commander 1 posting")
    page.locator(".mark").nth(1).click()
    expect(page.locator(".stated li").nth(1)).to_be_focused()


def test_the_slider_moves_the_day_without_a_new_page(watched: Watched, ids: dict[str, str]):
    page = watched.open(f"/unit/{ids['9th Army']}?on=2023-06-15")
    page.evaluate("window.stays = true")
    slider = page.get_by_role("slider")
    slider.focus()
    page.keyboard.press("End")
    expect(page.locator("#on-day")).not_to_have_text("On 2023-06-15")
    assert page.evaluate("window.stays")
    assert "on=2023-06-15" not in page.url
    expect(page.get_by_role("slider")).to_have_count(1)


def test_what_is_typed_is_looked_for_at_once(watched: Watched):
    page = watched.open("/")
    page.locator("#q").press_sequentially("petr", delay=20)
    expect(page.locator("#found").get_by_role("link", name="Oleh Petrenko")).to_be_visible()
    page = watched.open("/search")
    page.locator("#q").press_sequentially("9th", delay=20)
    expect(page.get_by_role("link", name="9th Army", exact=True)).to_be_visible()
    page.get_by_label("Kind").select_option("documents")
    page.locator("#q").press("Enter")
    expect(page.get_by_role("heading", name="Units")).to_have_count(0)


def test_without_scripts_every_page_but_adding_works(browser: Browser, address: str):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}/", timeout=PATIENCE)
    page.locator("#q").fill("Petrenko")
    page.locator("#q").press("Enter")
    page.get_by_role("link", name="Ivan Petrenko", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Ivan Petrenko")
    context.close()


def test_ten_statements_are_reviewed_by_keyboard_with_one_edit_and_one_undo(browser: Browser, tmp_path: Path):
    case = make_long_case(tmp_path / "long.tenure")
    with desk(case) as base:
        watched = Watched(browser, base)
        page = watched.open("/review")
        press(page, "j")
        begun = page.url
        page.keyboard.press("a")  # nobody knows who decides yet: the form asks
        expect(page.get_by_label("Your name")).to_be_focused()
        page.keyboard.type("A. Uriah Zand")  # the keys of decisions are letters here
        page.keyboard.press("Escape")
        assert page.url == begun
        for key in "aarajkaua":
            press(page, key)
        page.keyboard.press("e")
        expect(page.get_by_label("event", exact=True)).to_be_focused()
        page.locator("#f-when").fill("2023-07-14")
        with page.expect_navigation(wait_until="load"):
            page.get_by_role("button", name="Save the edit").click()
        expect(page.locator(".done")).to_contain_text("edited")
        press(page, "r")
        last = page.locator(".done").inner_text()
        assert "rejected" in last
        press(page, "z")
        expect(page.locator("main")).to_contain_text("withdrawn by")
        press(page, "a")
        press(page, "a")
        page.keyboard.press("?")
        expect(page.locator("#help")).to_have_attribute("open", "")
        assert watched.wrong == []
        watched.page.close()
    with Workspace.open(case) as work:
        made = [one.judgement for one in reversed(work.decisions())]
    assert {one.reviewer for one in made} == {"A. Uriah Zand"}
    accepted = ["accepted"]
    begun, ended = [*accepted * 2, "rejected", *accepted * 2, "unsure", *accepted], ["edited", "rejected", "withdrawn", *accepted * 2]
    assert [one.verdict for one in made] == [*begun, *ended]


def press(page: Page, key: str) -> None:
    """Presses a key that leads to another page, and waits for that."""
    with page.expect_navigation(wait_until="load"):
        page.keyboard.press(key)


def test_words_that_are_selected_in_the_text_fill_a_field(browser: Browser, tmp_path: Path):
    with desk(make_long_case(tmp_path / "long.tenure", 2)) as base:
        watched = Watched(browser, base)
        page = watched.open("/review")
        press(page, "j")
        page.locator("#words .trigger").dblclick(position={"x": 6, "y": 8})
        page.locator("#pick").get_by_role("button", name="trigger").click()
        expect(page.locator("#f-trigger")).to_have_value("was")
        expect(page.locator("#pick")).to_be_hidden()
        text = page.locator("#words").evaluate("one => one.textContent")
        assert page.locator("#s-trigger").input_value() == f"{text.index('was')}-{text.index('was') + 3}"
        page.locator("#words").evaluate("""(words) => {
            const all = document.createTreeWalker(words, NodeFilter.SHOW_TEXT), parts = [];
            while (all.nextNode()) parts.push(all.currentNode);
            const last = parts.findLast((one) => one.data.includes("in July")), range = document.createRange();
            range.setStart(last, last.data.indexOf(" July"));
            range.setEnd(last, last.data.indexOf(" July") + 6);
            document.getSelection().removeAllRanges();
            document.getSelection().addRange(range);
        }""")
        page.locator("#pick").get_by_role("button", name="when text").click()
        expect(page.locator("#f-when_text")).to_have_value("July")
        assert page.locator("#s-when_text").input_value() == f"{text.index('July')}-{text.index('July') + 4}"
        watched.page.close()
        assert watched.wrong == []


def test_all_that_the_same_words_tell_is_rejected_at_once_and_taken_back_at_once(browser: Browser, tmp_path: Path):
    case = make_long_case(tmp_path / "long.tenure", 5)
    with desk(case) as base:
        watched = Watched(browser, base)
        page = watched.open("/review")
        press(page, "j")
        press(page, "b")
        expect(page.get_by_role("checkbox")).to_have_count(5)
        page.get_by_role("checkbox").nth(2).uncheck()
        page.get_by_label("Your name").fill("A. Reviewer")
        page.get_by_label("Why").fill("all five are of one list that was withdrawn")
        with page.expect_navigation(wait_until="load"):
            page.get_by_role("button", name="Reject the marked").click()
        expect(page.locator(".done")).to_contain_text("4 statements rejected")
        expect(page.get_by_role("checkbox")).to_have_count(1)
        press(page, "z")
        expect(page.get_by_role("checkbox")).to_have_count(5)
        watched.page.close()
        assert watched.wrong == []
    with Workspace.open(case) as work:
        assert [one.judgement.verdict for one in reversed(work.decisions())] == ["rejected"] * 4 + ["withdrawn"] * 4


def test_a_page_that_is_being_worked_out_says_so_and_comes_by_itself(browser: Browser, tmp_path: Path):
    with desk(make_case(tmp_path / "own.tenure"), small=0, patience=0) as base:
        watched = Watched(browser, base)
        page = watched.open("/conflicts?known=2024-06-30")
        expect(page.get_by_role("status")).to_contain_text("as known on 2024-06-30 is being worked out")
        expect(page.get_by_role("heading", level=1)).to_have_text("Conflicts", timeout=PATIENCE)
        watched.page.close()
        assert watched.wrong == []


def test_two_people_are_made_one_and_two_again(browser: Browser, tmp_path: Path):
    with desk(make_case(tmp_path / "own.tenure")) as base:
        watched = Watched(browser, base)
        page = watched.open("/search?q=Ivan+Petrenko")
        page.get_by_role("link", name="Ivan Petrenko", exact=True).click()
        page.get_by_role("link", name="merge or part").click()
        page.get_by_label("Name or id of the other").fill("Oleh Petrenko")
        page.get_by_role("button", name="Compare").click()
        expect(page.get_by_role("heading", name="Against it")).to_be_visible()
        page.get_by_label("Your name").fill("A. Reviewer")
        page.get_by_label("Why").fill("one man, two names")
        page.get_by_role("button", name="The same").click()
        expect(page.locator(".done")).to_contain_text("same")
        found = watched.open("/search?q=Petrenko").locator("#results a[href^='/person/']")
        expect(found).to_have_count(1)
        page.go_back(wait_until="networkidle")
        page.keyboard.press("z")
        page.wait_for_url("**/identity")
        expect(watched.open("/search?q=Petrenko").locator("#results a[href^='/person/']")).to_have_count(2)
        watched.page.close()
        assert watched.wrong == []


def test_one_event_is_made_two_and_one_again(browser: Browser, tmp_path: Path):
    with desk(make_case(tmp_path / "own.tenure")) as base:
        watched = Watched(browser, base)
        page = watched.open("/conflicts")
        page.get_by_role("link", name="one event or two?").click()
        expect(page.get_by_text("Held to be one event until now.")).to_be_visible()
        page.get_by_label("Your name").fill("A. Reviewer")
        page.get_by_label("Why").fill("two charges, two arrests")
        page.get_by_role("button", name="Different").click()
        expect(page.locator(".done")).to_contain_text("different")
        watched.open("/search?q=Ivan+Petrenko").get_by_role("link", name="Ivan Petrenko", exact=True).click()
        arrests = page.locator("table.career tr", has_text="arrested over")
        expect(arrests).to_have_count(2)
        arrests.first.get_by_role("link", name="one event or more?").click()
        page.get_by_role("link", name="Compare with").click()
        expect(page.get_by_text("Held to be two events until now.")).to_be_visible()
        page.get_by_role("button", name="The same").click()
        expect(page.locator(".done")).to_contain_text("same")
        page.wait_for_load_state("networkidle")
        page.keyboard.press("z")
        page.wait_for_url("**/identity")
        expect(watched.open("/activity").locator("ol.activity > li")).to_have_count(4)
        watched.page.close()
        assert watched.wrong == []


@pytest.mark.parametrize("width", [1280, 400])
def test_nothing_in_a_hostile_report_runs_or_breaks_the_layout(browser: Browser, hostile_address: str, width: int):
    watched = Watched(browser, hostile_address, width)
    links = watched.open("/search?q=commander").locator("#results a").all()
    people = [link.get_attribute("href") or "" for link in links]
    documents = [f"/document/do-{n:020x}" for n in range(len(ATTACKS))]
    judged = [link.get_attribute("href") or "" for link in watched.open("/review").locator("main ol a").all()]
    for place in [*documents, *people, *judged, "/review", "/", "/sources", "/conflicts", "/pathways/redemption"]:
        page = watched.open(place)
        assert page.evaluate("typeof window.hacked") == "undefined", place
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), place
        expect(page.locator("main")).to_be_visible()
    watched.page.close()
    assert watched.wrong == []
