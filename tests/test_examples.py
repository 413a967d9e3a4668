"""The sample case: every report reads, says where it comes from and that its wording is ours."""

from __future__ import annotations

import runpy
from collections import Counter
from pathlib import Path

import pytest

from tenure.model.document import Document
from tenure.model.edtf import is_valid
from tenure.reading import Reading, find_files, read_file

ROOT = Path(__file__).parent.parent
REPORTS = ROOT / "examples" / "popov"


@pytest.fixture(scope="module")
def docs() -> list[Document]:
    readings = [item for path in find_files([REPORTS]) for item in read_file(path)]
    assert all(isinstance(item, Reading) for item in readings), readings
    return [item.doc for item in readings if isinstance(item, Reading)]


def test_every_report_says_where_it_comes_from(docs: list[Document]) -> None:
    for doc in docs:
        assert doc.outlet, doc.name
        assert doc.title, doc.name
        assert doc.published, doc.name
        assert is_valid(doc.published), doc.name
        assert doc.language == "en", doc.name


def test_every_report_says_that_its_wording_is_ours(docs: list[Document]) -> None:
    assert {doc.name for doc in docs if doc.wording != "restated"} == set()


def test_no_report_claims_an_address(docs: list[Document]) -> None:
    assert {doc.name for doc in docs if doc.address} == set()


def test_file_kinds_and_outlets_vary(docs: list[Document]) -> None:
    formats = Counter(doc.format for doc in docs)
    assert len(docs) >= 12
    assert all(formats[kind] >= 2 for kind in ("text", "markdown", "html", "pdf", "docx")), formats
    assert formats["email"] >= 1
    assert len({doc.outlet for doc in docs}) >= 10


def test_boilerplate_of_pages_stays_out(docs: list[Document]) -> None:
    text = "\n".join(doc.text for doc in docs if doc.format == "html")
    assert "Ivan Popov" in text
    assert not [word for word in ("Newsletters", "cookies", "Sign in", "Privacy", "Terms of") if word in text]


def test_days_are_as_coarse_as_they_are_known(docs: list[Document]) -> None:
    published = {doc.name: doc.published for doc in docs}
    assert published["2025-04-16_cnn"] == "2025-04-16~"
    assert published["2025-04_evrim_agaci"] == "2025-04"
    assert published["2025-04-11_isw"] == "2025-04-11"


def test_one_report_copies_another(docs: list[Document]) -> None:
    text = {doc.name: doc.text for doc in docs}
    original, copy = (set(text[f"2025-04-09_{name}"].split("\n")) for name in ("tass", "outlet_a"))
    assert len({line for line in original & copy if len(line) > 80}) >= 2


def test_binary_reports_are_what_the_tool_makes(tmp_path: Path) -> None:
    tool = runpy.run_path(str(ROOT / "tools" / "make_examples.py"))
    made = tool["make_examples"](tmp_path)
    binary = sorted(path.name for path in REPORTS.iterdir() if path.suffix in {".pdf", ".docx"})
    assert [path.name for path in made] == binary
    for path in made:
        assert path.read_bytes() == (REPORTS / path.name).read_bytes(), f"{path.name}: run python tools/make_examples.py"
