"""Answers that the case keeps are those that it would give anew, whatever was added since."""

import itertools
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tenure import derivation
from tenure.model.errors import UnknownName
from tenure.workspace import Workspace

ON = "2024-06-15"


def report(folder: Path, number: int, text: str, published: str) -> Path:
    path = folder / f"r{number}.txt"
    path.write_text(f"published: {published}\n\n{text}\n", "utf-8")
    return path


@pytest.fixture
def derivations(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Grows by one whenever something is derived."""
    made: list[int] = []
    derive = derivation.derive

    def counted(*args: object, **given: object) -> object:
        made.append(1)
        return derive(*args, **given)  # type: ignore[arg-type]

    monkeypatch.setattr(derivation, "derive", counted)
    return made


FIRST = "Adam Example was appointed as commander of the 9th Army on 2024-01-05."
SECOND = "Boris Sample was appointed as commander of the 9th Army on 2024-03-01."


def test_the_second_question_derives_nothing(work: Workspace, tmp_path: Path, derivations: list[int]) -> None:
    work.add([report(tmp_path, 1, FIRST, "2024-01-06")])
    path = work.store.path  # type: ignore[attr-defined]
    first = work.who("9th Army", on=ON)
    work.close()
    with Workspace.open(path) as again:
        second = again.who("9th Army", on=ON)
        assert again.who("commander of the 9th Army", on=ON).lines == second.lines
    assert len(derivations) == 1
    assert (second.lines, second.found, second.statements) == (first.lines, first.found, first.statements)
    assert [doc.text for doc in second.docs.values()] == [doc.text for doc in first.docs.values()]


def test_what_is_added_counts_at_once_and_what_was_known_before_stays(work: Workspace, tmp_path: Path, derivations: list[int]) -> None:
    work.add([report(tmp_path, 1, FIRST, "2024-01-06")])
    known = work.who("9th Army", on=ON, known="2024-02-01")
    work.who("9th Army", on=ON)
    work.add([report(tmp_path, 2, SECOND, "2024-03-02")])
    now = work.who("9th Army", on=ON)
    assert [line.person_name for line in now.lines] == ["Boris Sample", "Adam Example"]
    derived = len(derivations)
    again = work.who("9th Army", on=ON, known="2024-02-01")
    assert len(derivations) == derived
    assert [line.person_name for line in again.lines] == [line.person_name for line in known.lines] == ["Adam Example"]
    assert (known.left_out, again.left_out) == (0, 1)


def test_a_document_whose_day_moves_leaves_no_answer_twice(work: Workspace, tmp_path: Path) -> None:
    work.add([report(tmp_path, 1, FIRST, "2024-01-06"), report(tmp_path, 2, SECOND, "2024-03-02")])
    before = work.who("9th Army", on=ON, known="2024-02-01")
    work.add([report(tmp_path, 2, SECOND, "2024-06-01")])  # nothing is published in March any more
    for known in ("2024-04-01", "2024-02-01"):
        after = work.who("9th Army", on=ON, known=known)
        assert [line.person_name for line in after.lines] == [line.person_name for line in before.lines] == ["Adam Example"]


def test_a_case_that_cannot_be_written_is_answered_all_the_same(work: Workspace, tmp_path: Path) -> None:
    work.add([report(tmp_path, 1, FIRST, "2024-01-06")])
    work.store._connection.exec_driver_sql("PRAGMA query_only=ON")  # type: ignore[attr-defined]
    assert [line.person_name for line in work.who("9th Army", on=ON).lines] == ["Adam Example"]


def test_an_unknown_name_is_told_the_nearest_from_what_is_kept_too(work: Workspace, tmp_path: Path) -> None:
    work.add([report(tmp_path, 1, FIRST, "2024-01-06")])
    work.who("9th Army", on=ON)
    with pytest.raises(UnknownName, match="did you mean 9th Army"):
        work.who("9th Armee", on=ON)


NAMES = ["Adam Example", "Boris Sample", "Carl Model"]
SENTENCES = st.builds(
    lambda name, verb, unit, day: (
        f"{name} was {verb} as commander of the {unit} on {day}."
        if verb != "dismissed"
        else f"{name} was dismissed as commander of the {unit} on {day}."
    ),
    st.sampled_from(NAMES), st.sampled_from(["appointed", "dismissed"]), st.sampled_from(["9th Army", "8th Army"]),
    st.sampled_from(["2024-01-05", "2024-03-09", "2024-05-20"]),
)  # fmt: skip
DAYS = ["2024-01-10", "2024-03-10", "2024-05-21", "2024-08-01"]
ADDED = st.tuples(st.just("add"), SENTENCES, st.sampled_from(DAYS))
ASKED = st.tuples(st.just("ask"), st.sampled_from([*DAYS, None]))
numbers = itertools.count()


@pytest.mark.usefixtures("fakes")
@given(steps=st.lists(st.one_of(ADDED, ASKED), max_size=8))
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_is_asked_and_added_between_the_answers_are_those_of_a_new_case(
    tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[str, ...]]
) -> None:
    folder = tmp_path_factory.mktemp("steps")
    files: list[Path] = []
    with Workspace.open(folder / "case.tenure", create=True) as work:
        for step in steps:
            if step[0] == "add":
                files.append(report(folder, next(numbers), step[1], step[2]))
                work.add([files[-1]])
                continue
            with Workspace.open(folder / f"new{next(numbers)}.tenure", create=True) as anew:
                anew.add(files)
                assert asked(work, step[1]) == asked(anew, step[1])


def asked(work: Workspace, known: str | None) -> list[object]:
    found: list[object] = []
    for unit in ("9th Army", "8th Army"):
        try:
            answer = work.who(unit, on=ON, known=known)
        except UnknownName:
            continue
        found += [(line.to_json(), answer.left_out) for line in answer.lines]
    return found
