"""The desk as files."""

from pathlib import Path

import pytest
from lxml import html

from tenure.model.errors import CaseError
from tenure.web.export import export_site
from tenure.workspace import Workspace
from web.test_hostile import check


def site(case: Path, folder: Path) -> dict[str, str]:
    with Workspace.open(case) as work:
        export_site(work, case, folder)
    return {str(path.relative_to(folder)): path.read_text("utf-8") for path in sorted(folder.rglob("*.html"))}


def test_every_page_is_there_and_every_link_leads_to_one(case: Path, tmp_path: Path):
    pages = site(case, tmp_path / "site")
    top = {"index.html", "pathways.html", "conflicts.html", "sources.html", "activity.html"}
    assert {name.partition("/")[0] for name in pages} == top | {"person", "unit", "document", "pathway"}
    assert len(pages) == 5 + 2 + 2 + 3 + 3 + 3
    for name, text in pages.items():
        for link in html.fromstring(text).xpath("//*/@href"):
            path, _, mark = link.partition("#")
            if path.startswith("https://"):
                continue
            target = (tmp_path / "site" / name).parent / path if path else tmp_path / "site" / name
            assert target.is_file(), (name, link)
            if mark:
                assert html.fromstring(target.read_text("utf-8")).xpath(f"//*[@id='{mark}']"), (name, link)


def test_a_site_of_hostile_reports_holds_no_script_and_no_original(hostile: Path, tmp_path: Path):
    for text in site(hostile, tmp_path / "site").values():
        check(text)
        page = html.fromstring(text)
        assert not page.xpath("//script | //form | //input")
        assert "default-src 'none'" in page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0]
    assert {path.suffix for path in (tmp_path / "site").rglob("*.*")} == {".html", ".css", ".svg"}


def test_the_same_case_gives_the_same_files(case: Path, tmp_path: Path):
    assert site(case, tmp_path / "a") == site(case, tmp_path / "b")


def test_nothing_is_written_over_and_nothing_half(case: Path, tmp_path: Path, monkeypatch):
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "mine.txt").write_text("mine")
    with Workspace.open(case) as work:
        with pytest.raises(CaseError, match="there already"):
            export_site(work, case, tmp_path / "full")
        monkeypatch.setattr(Path, "write_text", lambda *_: (_ for _ in ()).throw(OSError(28, "No space left on device")))
        with pytest.raises(CaseError, match="No space left"):
            export_site(work, case, tmp_path / "new")
    assert [path.name for path in tmp_path.iterdir()] == ["full"]
