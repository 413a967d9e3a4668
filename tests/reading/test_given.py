from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tenure.model.errors import UnreadableFile
from tenure.reading import Reading, read_file

from .builders import PARAGRAPH, read_doc


def read_beside(folder: Path, sidecar: Any, name: str = "d1.txt", data: str = PARAGRAPH) -> Reading:
    """What a file with this sidecar gives."""
    (folder / name).write_text(data)
    raw = sidecar if isinstance(sidecar, bytes) else json.dumps(sidecar).encode()
    (folder / "d1.json").write_bytes(raw)
    (reading,) = read_file(folder / name, captured="2026-01-02")
    assert isinstance(reading, Reading)
    return reading


def test_a_sidecar_says_what_the_file_cannot(tmp_path: Path) -> None:
    says = {
        "outlet": "Example Times", "published": "2023-07", "title": "A colonel falls",
        "address": "https://example.org/1", "language": "en-GB",
        "author": "A. Writer", "modified": "2023-08-01", "wording": "restated", "captured": "2024-05-06",
        "licence": "unknown keys are ignored",
    }  # fmt: skip
    doc = read_beside(tmp_path, says).doc
    assert (doc.outlet, doc.published, doc.published_from) == ("Example Times", "2023-07", "sidecar")
    assert (doc.title, doc.address, doc.language) == ("A colonel falls", "https://example.org/1", "en")
    assert (doc.author, doc.modified, doc.wording, doc.captured) == ("A. Writer", "2023-08-01", "restated", "2024-05-06")
    assert doc.text == f"A colonel falls\n{PARAGRAPH}"


def test_nulls_and_missing_keys_say_nothing(tmp_path: Path) -> None:
    doc = read_beside(tmp_path, {"published": None, "outlet": ""}).doc
    assert (doc.published, doc.published_from, doc.outlet, doc.captured) == (None, None, None, "2026-01-02")


def test_a_sidecar_stands_over_front_matter_and_front_matter_over_the_text(tmp_path: Path) -> None:
    text = f"---\noutlet: From Front\ndate: 2023-07-12\n---\n# From Heading\n\n{PARAGRAPH}"
    doc = read_beside(tmp_path, {"outlet": "From Sidecar"}, "d1.md", text).doc
    assert (doc.outlet, doc.published, doc.published_from, doc.title) == ("From Sidecar", "2023-07-12", "front matter", "From Heading")
    doc = read_beside(tmp_path, {"published": "2024"}, "d1.md", text).doc
    assert (doc.published, doc.published_from) == ("2024", "sidecar")


def test_a_moment_is_the_day_as_written() -> None:
    assert read_doc(PARAGRAPH, "a.txt", sidecar={"published": "2023-07-12T23:30:00+03:00"}).published == "2023-07-12"
    assert read_doc(PARAGRAPH, "a.txt", sidecar={"published": 2023}).published == "2023"


@pytest.mark.parametrize(
    ("sidecar", "words"),
    [
        ({"published": "12 July 2023"}, ("published", "'12 July 2023'", "2023-07-12")),
        ({"published": "2023-13"}, ("published", "2023-13")),
        ({"modified": "yesterday"}, ("modified", "yesterday")),
        ({"captured": "2023"}, ("captured", "'2023'", "a day")),
        ({"language": "English"}, ("language", "English", "uk")),
        ({"wording": "own"}, ("wording", "own", "restated")),
        ({"title": ["a", "b"]}, ("title", "['a', 'b']", "quotes")),
        ({"published": True}, ("published", "True")),
        ([1, 2], ("JSON list", "published")),
        (b"{broken", ("no JSON", "outlet")),
        (b"\xff\x00\x81", ("no JSON",)),
        (b"[" * 100_000, ("no JSON",)),
        ({"messages": []}, ("chat export", "folder")),
    ],
)
def test_a_bad_sidecar_is_named_with_what_was_given_and_expected(tmp_path: Path, sidecar: Any, words: tuple[str, ...]) -> None:
    with pytest.raises(UnreadableFile) as caught:
        read_beside(tmp_path, sidecar)
    assert caught.value.path == str(tmp_path / "d1.json")
    assert all(word in str(caught.value) for word in words), str(caught.value)


def test_a_huge_sidecar_is_not_loaded(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match=r"d1\.json: has 2,000,000 bytes"):
        read_beside(tmp_path, b" " * 2_000_000)
