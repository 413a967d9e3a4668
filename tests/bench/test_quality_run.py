"""The quality gate: floors that fail and are lowered for a reason only, the own scorer, the table in the docs."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest


@pytest.fixture
def measure(quality: dict[str, ModuleType]) -> Any:
    common = quality["common"]
    figures = (common.Figure("found F1", "peer .5", 0.8), common.Figure("told as fact", lower=True))
    return common.Measure("reports", "three reports", (), figures, lambda _: {"found F1": 0.7, "told as fact": 0.1})


# -- floors ------------------------------------------------------------------------------------


def test_figures_under_their_floors_fail(quality: dict[str, ModuleType], measure: Any) -> None:
    floors = quality["floors"].Floors({"reports": {"found F1": 0.7, "told as fact": 0.1}})
    assert list(floors.failures(measure, {"found F1": 0.7, "told as fact": 0.1})) == []
    failures = list(floors.failures(measure, {"found F1": 0.69, "told as fact": 0.11}))
    assert len(failures) == 2
    assert failures[0].startswith("reports.found F1: 0.690 is under its floor")
    assert failures[1].startswith("reports.told as fact: 0.110 is over its ceiling")


def test_pinning_raises_and_never_lowers(quality: dict[str, ModuleType], measure: Any) -> None:
    floors = quality["floors"].Floors({"reports": {"found F1": 0.75}})
    floors.pin(measure, {"found F1": 0.7, "told as fact": 0.1})
    assert floors.pinned == {"reports": {"found F1": 0.75, "told as fact": 0.11}}
    floors.pin(measure, {"found F1": 0.8, "told as fact": 0.2})
    assert floors.pinned == {"reports": {"found F1": 0.79, "told as fact": 0.11}}


def test_what_is_only_shown_gets_no_floor(quality: dict[str, ModuleType], measure: Any) -> None:
    floors, shown = quality["floors"].Floors(), quality["common"].Figure("P", shown=True)
    floors.pin(replace(measure, figures=(shown,)), {"P": 0.9})
    assert floors.of("reports", "P") is None
    assert quality["table"].judge(shown, 0.9, None) == ""


def test_lowering_writes_the_reason(quality: dict[str, ModuleType], measure: Any, tmp_path: Path) -> None:
    floors = quality["floors"].Floors({"reports": {"found F1": 0.75}})
    with pytest.raises(ValueError, match="does not need a lower floor"):
        floors.lower(measure, measure.figures[0], 0.8, because="none")
    floors.lower(measure, measure.figures[0], 0.7, because='the parser of "today"')
    floors.save(tmp_path / "floors.toml")
    kept = quality["floors"].Floors.load(tmp_path / "floors.toml")
    assert kept == floors
    assert kept.of("reports", "found F1") == 0.69
    assert kept.lowered == [{"figure": "reports.found F1", "from": 0.75, "to": 0.69, "because": 'the parser of "today"'}]


def test_run_fails_under_a_floor(quality: dict[str, ModuleType], measure: Any, tmp_path: Path, monkeypatch: Any, capsys: Any) -> None:
    floors, run = quality["floors"], quality["run"]
    absent = quality["common"].Measure("absent", "nothing", ("no/such.jsonl",), measure.figures, measure.run)
    monkeypatch.setattr(run, "MEASURES", (measure, absent))
    load, save, file = floors.Floors.load, floors.Floors.save, tmp_path / "floors.toml"
    monkeypatch.setattr(run.Floors, "load", lambda: load(file))
    monkeypatch.setattr(run.Floors, "save", lambda self: save(self, file))

    assert run.main(["--shared", str(tmp_path), "--pin"]) == 0
    assert f"not run: absent, for want of no/such.jsonl in {tmp_path}" in capsys.readouterr().out
    file.write_text(file.read_text().replace("0.69", "0.75"))
    assert run.main(["--shared", str(tmp_path)]) == 1
    assert "FAIL" in capsys.readouterr().out
    assert run.main(["--shared", str(tmp_path), "--lower-floor", "reports.found F1", "--because", "a reason"]) == 0
    assert "a reason" in file.read_text()


def test_a_floor_is_not_lowered_without_a_reason(quality: dict[str, ModuleType], capsys: Any) -> None:
    with pytest.raises(SystemExit):
        quality["run"].main(["--lower-floor", "statements.found F1"])
    assert "go together" in capsys.readouterr().err


def test_every_pinned_floor_has_a_figure(quality: dict[str, ModuleType]) -> None:
    figures = {measure.name: {figure.name for figure in measure.figures} for measure in quality["run"].MEASURES}
    for name, pinned in quality["floors"].Floors.load().pinned.items():
        assert set(pinned) <= figures.get(name, set()), name


# -- the own scorer ----------------------------------------------------------------------------

SENTENCE = "Colonel Adam Example was arrested on Monday."


def gold(**changes: Any) -> dict[str, Any]:
    """An item about an arrest."""
    item = {
        "doc": "a", "event": "arrest", "subject": "Adam Example", "trigger": "arrested", "evidence": SENTENCE, "post": None, "when": None,
        "polarity": "affirmed", "modality": "actual", "hedged": False, "attribution": [],
    }  # fmt: skip
    return item | changes


def told(**changes: Any) -> dict[str, Any]:
    """A statement of it, as `tenure read --json` prints one."""
    subject = {"name": changes.pop("subject", "Adam Example")}
    quotes = {key: {"text": changes.pop(key, default)} for key, default in (("trigger", "arrested"), ("evidence", SENTENCE))}
    return gold(subject=subject, **quotes) | changes


def test_scorer_counts_what_is_right(quality: dict[str, ModuleType]) -> None:
    found = quality["statements"].score([gold()], [told()])
    assert {name: value for name, value in found.items() if value} == dict.fromkeys(
        ("found P", "found R", "found F1", "usable F1", "safe F1"), 1.0
    )


@pytest.mark.parametrize(
    ("changes", "found", "usable", "safe"),
    [
        ({"event": "charge"}, 0, 0, 0),
        ({"evidence": "Nobody knows why the ministry has kept silent."}, 0, 0, 0),
        ({"subject": "Boris Sample"}, 1, 0, 0),
        ({"subject": "Example"}, 1, 1, 1),
        ({"polarity": "negated"}, 1, 0, 0),
        ({"when": "2023"}, 1, 0, 0),
        ({"hedged": True}, 1, 1, 0),
        ({"attribution": [{"source": "the ministry"}]}, 1, 1, 0),
    ],
)
def test_scorer_tells_what_is_wrong(quality: dict[str, ModuleType], changes: dict[str, Any], found: int, usable: int, safe: int) -> None:
    scored = quality["statements"].score([gold()], [told(**changes)])
    assert (scored["found F1"], scored["usable F1"], scored["safe F1"]) == (found, usable, safe)


def test_a_coarser_date_is_usable_and_not_safe(quality: dict[str, ModuleType]) -> None:
    scored = quality["statements"].score([gold(when="2023-07-11")], [told(when="2023-07")])
    assert (scored["usable F1"], scored["safe F1"]) == (1, 0)


def test_optional_items_are_neither_hit_nor_miss(quality: dict[str, ModuleType]) -> None:
    items = [gold(), gold(subject="a guard", optional=True)]
    assert quality["statements"].score(items, [told()])["found F1"] == 1.0
    assert quality["statements"].score(items, [told(), told(subject="a guard")])["found F1"] == 1.0


@pytest.mark.parametrize(
    "reserve", [{"polarity": "negated"}, {"modality": "planned"}, {"modality": "requested"}, {"modality": "possible"}, {"hedged": True}]
)
def test_a_reserve_lost_is_a_false_assertion(quality: dict[str, ModuleType], reserve: dict[str, Any]) -> None:
    score = quality["statements"].score
    assert score([gold(**reserve)], [told()])["told as fact"] == 1.0
    assert score([gold(**reserve)], [told(**reserve)])["told as fact"] == 0.0
    assert score([gold(**reserve)], [])["told as fact"] == 0.0
    assert score([gold(**reserve)], [told(event="charge")])["told as fact"] == 1.0, "whatever the event is taken for"
    assert score([gold(**reserve)], [told(event="charge", trigger="faces charges")])["told as fact"] == 0.0


def test_a_plain_item_beside_a_reserved_one_is_no_false_assertion(quality: dict[str, ModuleType]) -> None:
    items = [gold(), gold(modality="planned", trigger="will be arrested")]
    assert quality["statements"].score(items, [told()])["told as fact"] == 0.0


def test_sources_lost(quality: dict[str, ModuleType]) -> None:
    item = gold(attribution=["the ministry"])
    assert quality["statements"].score([item], [told()])["sources lost"] == 1.0
    assert quality["statements"].score([item], [told(attribution=[{"source": "ministry"}])])["sources lost"] == 0.0


# -- the table ---------------------------------------------------------------------------------


def test_table_stands_between_its_markers(quality: dict[str, ModuleType], measure: Any, tmp_path: Path) -> None:
    table, floors = quality["table"], quality["floors"].Floors({"reports": {"found F1": 0.6}})
    rows = table.rows([measure], {"reports": {"found F1": 0.7, "told as fact": 0.1}}, floors)
    assert rows[0] == ("reports", "found F1", ".700", "peer .5", ".800", ".600", "pass")
    page = tmp_path / "quality.md"
    page.write_text(f"# Figures\n\n{table.BEGIN}\nstale\n{table.END}\n\nAfter.\n")
    table.write_docs(page, table.as_markdown([measure], rows))
    text = page.read_text()
    assert "| reports | found F1 | .700 | peer .5 | .800 | .600 |" in text
    assert "stale" not in text
    assert text.startswith("# Figures\n")
    assert text.endswith("\n\nAfter.\n")


def test_a_page_without_markers_is_refused(quality: dict[str, ModuleType], tmp_path: Path) -> None:
    page = tmp_path / "quality.md"
    page.write_text("# Figures\n")
    with pytest.raises(ValueError, match="add both"):
        quality["table"].write_docs(page, "table")


def test_every_figure_of_the_gate_stands_in_the_docs(quality: dict[str, ModuleType]) -> None:
    table, run = quality["table"], quality["run"]
    text = run.PAGE.read_text(encoding="utf-8")
    shown = text.split(table.BEGIN)[1].split(table.END)[0]
    for measure in run.MEASURES:
        for row in table.rows([measure], {measure.name: {figure.name: 0.0 for figure in measure.figures}}, quality["floors"].Floors()):
            assert f"| {row[0]} | {row[1]} |" in shown
