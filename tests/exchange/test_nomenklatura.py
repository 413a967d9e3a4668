"""Resolver lines: what is read, through whom ids are one, what is left out, and the way back."""

import json
from pathlib import Path

import pytest

from tenure.exchange.nomenklatura import Edge, find_verdicts, read_edges, write_edges
from tenure.model.errors import UnreadableFile
from tenure.model.judgement import Judgement, identity_content
from tenure.resolution import standing

OURS = {"pe-1", "pe-2", "pe-3", "pe-4", "un-1"}


def write(path: Path, *rows: object) -> Path:
    path.write_text("".join(f"{json.dumps(row)}\n" for row in rows))
    return path


def test_lines_are_read_with_user_and_day(tmp_path: Path) -> None:
    path = write(
        tmp_path / "r.json", ["pe-2", "pe-1", "positive", 0.9, "anna", "2024-05-06T07:08:09"],
        ["pe-3", "pe-1", "negative", None, None, None], ["pe-4", "pe-1", "unsure"], ["pe-4", "pe-2", "unsure", None, "", "last week", None],
    )  # fmt: skip
    assert read_edges(path) == [
        Edge("pe-2", "pe-1", "positive", "anna", "2024-05-06"),
        Edge("pe-3", "pe-1", "negative"),
        Edge("pe-4", "pe-1", "unsure"),
        Edge("pe-4", "pe-2", "unsure"),
    ]


@pytest.mark.parametrize("line", ["{", "[]", '["a", "b"]', '["a", "b", 1]', '"abc"', '["a", "b", "positive", 1, 2, 3]', "[" * 100_000])
def test_a_line_that_is_none_is_named(tmp_path: Path, line: str) -> None:
    path = tmp_path / "r.json"
    path.write_text(f'["pe-1", "pe-2", "positive"]\n\n{line}\n')
    with pytest.raises(UnreadableFile, match="line 3 is no resolver line"):
        read_edges(path)


def test_what_is_not_text_is_refused(tmp_path: Path) -> None:
    (tmp_path / "r.json").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(UnreadableFile, match="cannot be read as text"):
        read_edges(tmp_path / "r.json")


def test_ids_that_one_foreign_id_ties_together_are_one_and_the_rest_is_counted() -> None:
    edges = [
        Edge("NK-a", "pe-1", "positive", "anna", "2024-01-01"),
        Edge("NK-a", "pe-2", "positive", "boris", "2024-01-02"),
        Edge("NK-b", "pe-3", "positive"),
        Edge("NK-c", "pe-3", "negative"),
        Edge("x", "y", "positive"),
        Edge("pe-4", "pe-3", "no_judgement"),
        Edge("pe-4", "pe-3", "negative", "anna", "2024-01-03"),
        Edge("un-1", "pe-3", "positive"),
    ]
    found = find_verdicts(edges, OURS)
    assert found.verdicts == (("different", "pe-4", "pe-3", "anna", "2024-01-03"), ("same", "pe-1", "pe-2", "boris", "2024-01-02"))
    assert found.skipped == {
        "an id that the case does not know": 2,
        "two ids that the case does not know": 1,
        "no judgement": 1,
        "one id twice, or a person and a unit": 1,
    }


def made(number: int, verdict: str, *about: str, content: str | None = None) -> Judgement:
    return Judgement(number, verdict, about, "anna", f"2024-01-0{number}", "because", content)  # type: ignore[arg-type]


def test_what_stands_goes_out_pair_by_pair_and_comes_back() -> None:
    judgements = [
        made(1, "same", "pe-3", "pe-4"),
        made(2, "different", "pe-1", "pe-3", "pe-2", content=identity_content((), [["pe-1", "pe-3"], ["pe-2"]])),
        made(3, "different", "pe-4", "pe-3"),
        made(4, "unsure", "pe-4", "pe-2"),
        made(5, "withdrawn", "4"),
    ]
    edges = list(write_edges(judgements, standing(judgements)))
    assert [(edge.target, edge.source, edge.judgement, edge.day) for edge in edges] == [
        ("pe-2", "pe-1", "negative", "2024-01-02"),
        ("pe-3", "pe-2", "negative", "2024-01-02"),
        ("pe-4", "pe-3", "negative", "2024-01-03"),
    ]
    assert json.loads(edges[0].to_line()) == ["pe-2", "pe-1", "negative", None, "anna", "2024-01-02"]
    back = find_verdicts(edges, OURS)
    assert standing([made(n, verdict, a, b) for n, (verdict, a, b, _, _) in enumerate(back.verdicts, 1)]).heard.keys() == {
        ("pe-1", "pe-2"),
        ("pe-2", "pe-3"),
        ("pe-3", "pe-4"),
    }
