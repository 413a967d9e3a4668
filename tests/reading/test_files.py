from __future__ import annotations

import os
from pathlib import Path

import pytest

from tenure.model.errors import UnreadableFile
from tenure.reading import find_files


def make(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x")


def found(*paths: Path) -> list[str]:
    return [str(item.relative_to(paths[0])) if isinstance(item, Path) else f"! {item}" for item in find_files(paths)]


def test_folders_in_order_without_sidecars_and_hidden_files(tmp_path: Path) -> None:
    make(
        tmp_path,
        "b.txt",
        "b.json",
        "a/2.md",
        "a/10.md",
        ".hidden.txt",
        ".git/x.txt",
        "result.json",
        "c/d.v2.pdf",
        "c/d.v2.json",
        "c/d.json",
    )
    assert found(tmp_path) == ["a/10.md", "a/2.md", "b.txt", "c/d.json", "c/d.v2.pdf", "result.json"]


def test_files_that_are_named_are_given_as_named(tmp_path: Path) -> None:
    make(tmp_path, ".hidden.txt", "b.txt", "b.json", "alone.json")
    named = [tmp_path / name for name in ("b.txt", "b.json", "alone.json", ".hidden.txt")]
    assert list(find_files(named)) == [named[0], named[2], named[3]]


def test_a_json_beside_a_folder_of_its_name_is_no_sidecar(tmp_path: Path) -> None:
    make(tmp_path, "chat.export/x.txt", "chat.json")
    assert found(tmp_path) == ["chat.export/x.txt", "chat.json"]


def test_what_is_missing_is_told(tmp_path: Path) -> None:
    (error,) = find_files([tmp_path / "none.txt"])
    assert isinstance(error, UnreadableFile)
    assert "none.txt: does not exist; check" in str(error)


def test_links_in_a_circle_end(tmp_path: Path) -> None:
    make(tmp_path, "a/x.txt", "b/y.txt")
    (tmp_path / "a" / "up").symlink_to(tmp_path)
    (tmp_path / "a" / "self").symlink_to("self")
    (tmp_path / "b" / "gone").symlink_to(tmp_path / "nothing")
    (tmp_path / "c").symlink_to(tmp_path / "b")
    assert found(tmp_path) == ["a/self", "a/x.txt", "b/gone", "b/y.txt"]


def test_folders_that_may_not_be_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make(tmp_path, "a.txt", "locked/x.txt", "z.txt")
    listdir = os.listdir

    def refuse(path: Path) -> object:
        if Path(path).name == "locked":
            raise PermissionError(13, "Permission denied")
        return listdir(path)

    monkeypatch.setattr(os, "listdir", refuse)
    assert found(tmp_path) == [
        "a.txt",
        f"! {tmp_path}/locked: cannot be opened (Permission denied); check the folder's permissions",
        "z.txt",
    ]
