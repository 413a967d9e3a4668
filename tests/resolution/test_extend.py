"""extend: what comes bit by bit gives what comes at once, whatever the bits and their order."""

from __future__ import annotations

import gc
import random
from dataclasses import fields, replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tenure.model.document import Document
from tenure.model.judgement import Judgement
from tenure.model.statement import Statement
from tenure.resolution import Resolution, Resolved, Whole, carry, collect, copies, extend, resolve
from tenure.resolution.adding import Adding
from tenure.resolution.copies import Copies, Copy, find_copies
from tenure.resolution.layered import Layered

from .cases import Report, according_to, case, judge, judge_events

# fmt: off
NAMES = ("Ivan Testov", "Иван Тестов", "I. Testov", "Testov", "Ivan Petrovich Testov", "Иван Олегович Тестов", "Igor Testov", "Ivan Testow",
         "I. P. Testov", "И. О. Тестов", "Ivan Testovv", "Yevgeny Petrenko", "Evgenii Petrenko", "Petrenko", "Е. Петренко",
         "Yevgeny Petrenco", "Karim Salim Haddad", "Karim Haddad", "Haddad Karim", "Haddad", "Oleg Testov", "TESTOV Ivan")
UNITS = (None, "58th Army", "58th Combined Arms Army", "the 58th", "72nd Brigade", "72nd Mechanized Brigade", "72nd Airborne Brigade",
         "Ministry of Defence", "Ministry of Defence of Ukraine", "Russian Ministry of Defence", "Ukrainian Ministry of Defence")
OUTLETS = ("Outlet A", "Outlet B", "Meduza", "CNN", "Kommersant")
EVENTS = (("appointment", "was appointed"), ("dismissal", "was dismissed"), ("arrest", "was arrested"), ("death", "died"),
          ("posting", "commands"))
# fmt: on
WIRE = "He had led the formation for three long years, and neighbours said that the family had left the town in spring without a word."
Made = tuple[Document, list[Statement]]


@st.composite
def reports(draw: st.DrawFn) -> Report:
    """A report on some of a few people and units, who share names, units, days, outlets and whole sentences."""
    report = Report(draw(st.sampled_from(OUTLETS)), draw(st.sampled_from(("2024-05-01", "2024-05-02", "2024-05", None))))
    for _ in range(draw(st.integers(0, 4))):
        name, unit = draw(st.sampled_from(NAMES)), draw(st.sampled_from(UNITS))
        event, words = draw(st.sampled_from(EVENTS))
        pronoun = draw(st.sampled_from((None, None, None, "He", "She")))
        source = draw(st.sampled_from((None, None, *OUTLETS)))
        says = {"organization": unit, "post": "commander"} if unit else {}
        says |= {"when": when} if (when := draw(st.sampled_from((None, "2024-04", "2024-04-30", "2021-03")))) else {}
        says |= {"attribution": according_to(source)} if source else {}
        says |= {"counterpart": (draw(st.sampled_from(NAMES)),)} if draw(st.integers(0, 4)) == 0 else {}
        sentence = f"{pronoun or name} {words}{f' in the {unit}' if unit else ''}."
        report.tell(sentence, event, name, mention=pronoun or name, trigger=words.split()[-1], **says)
        if draw(st.integers(0, 9)) == 0:
            former, now = draw(st.lists(st.sampled_from(UNITS[1:]), min_size=2, max_size=2, unique=True))
            report.tell(f"The {now} was called the {former}.", "naming", now, kind="unit", trigger="called", replaces=former)
        if draw(st.booleans()):
            report.say(WIRE)
    return report


@st.composite
def splits(draw: st.DrawFn) -> tuple[list[Made], list[list[int]], list[list[Judgement]]]:
    """Documents with what they state, in which steps they come, and the judgements that count at each step."""
    made = [report.made() for report in draw(st.lists(reports(), min_size=1, max_size=7))]
    made = list({doc.id: (doc, stmts) for doc, stmts in made}.values())
    steps: list[list[int]] = []
    for number in draw(st.permutations(range(len(made)))):
        if steps and draw(st.booleans()):
            steps[-1].append(number)
        else:
            steps.append([number])
    whole = resolve([doc for doc, _ in made], [stmt for _, stmts in made for stmt in stmts])
    mentions, tellings = sorted(whole.entity_of), [told for event in whole.events for told in event.told]
    judged: list[Judgement] = []
    if len(mentions) > 1 and draw(st.integers(0, 2)) == 0:
        for number in range(1, draw(st.integers(2, 4))):
            pair = draw(st.lists(st.sampled_from(mentions), min_size=2, max_size=2, unique=True))
            judged.append(judge(number, draw(st.sampled_from(("same", "different"))), *pair))
    if len(tellings) > 1 and draw(st.integers(0, 2)) == 0:
        for _ in range(draw(st.integers(1, 3))):
            first = draw(st.sampled_from(tellings))
            of = {one: (whole.subject_of[one], whole.statements[one].event) for one in tellings if one.statement != first.statement}
            near = [one for one in of if of[one] == (whole.subject_of[first], whole.statements[first].event)]
            if near:
                verdict = draw(st.sampled_from(("same", "different")))
                judged.append(judge_events(len(judged) + 1, verdict, whole, [first, draw(st.sampled_from(near))]))
    if judged and draw(st.booleans()):
        judged.append(judge(len(judged) + 1, "withdrawn", str(draw(st.integers(1, len(judged))))))
    return made, steps, [judged[: draw(st.integers(0, len(judged)))] for _ in steps]


def assert_same(found: Resolution, expected: Resolution) -> None:
    """Both say the same, and in the same order where it is one."""
    for one in fields(Resolution):
        if one.compare:
            left, right = getattr(found, one.name), getattr(expected, one.name)
            assert left == right, one.name
            if one.name != "entity_of":
                assert list(left) == list(right), one.name


@settings(max_examples=120, deadline=None)
@given(splits())
def test_bit_by_bit_gives_what_all_at_once_gives(split: tuple[list[Made], list[list[int]], list[list[Judgement]]]):
    made, steps, judged = split
    found, known = resolve([], []), list[Made]()
    for numbers, judgements in zip(steps, judged, strict=True):
        more = [made[number] for number in numbers]
        known += more
        found = extend(found, [doc for doc, _ in more], [stmt for _, stmts in more for stmt in stmts], judgements)
        assert_same(found, resolve([doc for doc, _ in known], [stmt for _, stmts in known for stmt in stmts], judgements))
        read = Whole(found.docs, found.statements, collect(found.docs, found.statements))
        assert carry(judgements, found.docs, Resolved(found)) == carry(judgements, found.docs, read)


def test_what_is_there_already_changes_nothing():
    docs, stmts = case(Report("A", "2024-05-01").tell("Ivan Testov was arrested.", "arrest", "Ivan Testov", trigger="arrested"))
    found = resolve(docs, stmts)
    assert_same(extend(found, docs, stmts), found)
    assert_same(extend(found, [], []), found)


def test_an_earlier_resolution_stays_as_it_was():
    first = case(Report("A", "2024-05-01").tell("Ivan Testov was arrested.", "arrest", "Ivan Testov", trigger="arrested"))
    second = case(Report("B", "2024-05-02").tell("I. Testov was dismissed.", "dismissal", "I. Testov", trigger="dismissed"))
    third = case(Report("C", "2024-05-03").tell("Igor Testov was dismissed.", "dismissal", "Igor Testov", trigger="dismissed"))
    found = resolve(*first)
    one, other = extend(found, *second), extend(found, *third)
    assert_same(found, resolve(*first))
    assert_same(one, resolve(first[0] + second[0], first[1] + second[1]))
    assert_same(other, resolve(first[0] + third[0], first[1] + third[1]))
    assert_same(extend(one, *third), extend(other, *second))


def test_the_collector_of_cycles_passes_over_a_case_that_is_resolved():
    before = gc.get_freeze_count()
    resolve(*case(Report("A", "2024-05-01").tell("Ivan Testov was arrested.", "arrest", "Ivan Testov", trigger="arrested")))
    assert gc.isenabled()
    assert gc.get_freeze_count() > before


@pytest.fixture
def wholes(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Grows by the number of documents whenever a whole case is resolved."""
    made: list[int] = []
    whole = Adding.whole

    def counted(adding: Adding) -> Resolution:
        made.append(len(adding.docs))
        return whole(adding)

    monkeypatch.setattr(Adding, "whole", counted)
    return made


def told(outlet: str, *, source: str | None = None, keys: dict[str, str] | None = None, name: str = "Ivan Testov") -> Made:
    says = {"attribution": according_to(source)} if source else {}
    says |= {"keys": keys} if keys else {}
    return Report(outlet, "2024-05-01").tell(f"{name} was arrested.", "arrest", name, trigger="arrested", **says).made()


def renaming(outlet: str) -> Made:
    sentence = "The 58th Army was called the 8th Guards Corps."
    says = {"kind": "unit", "trigger": "called", "replaces": "8th Guards Corps"}
    return Report(outlet, "2024-05-01").tell(sentence, "naming", "58th Army", **says).made()


def test_reports_of_one_case_are_added_without_looking_at_all_of_it(wholes: list[int]):
    docs, stmts = told("A")
    found = resolve([docs], stmts)
    for outlet, source in (("B", None), ("C", "A"), ("D", "CNN")):
        more = told(outlet, source=source)
        found = extend(found, [more[0]], more[1])
    assert wholes == [1]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (told("A", source="The Example Post"), told("The Example Post")),
        (told("A", keys={"subject": "sfm:1"}), told("B")),
        (told("A"), told("B", keys={"subject": "sfm:1"})),
        (told("A"), renaming("B")),
        (renaming("A"), told("B")),
    ],
    ids=["a new outlet that words named before", "a case of records", "a record", "a renaming", "a case of a renamed unit"],
)
def test_what_bears_on_the_whole_case_is_resolved_as_a_whole(before: Made, after: Made, wholes: list[int]):
    found = extend(resolve([before[0]], before[1]), [after[0]], after[1])
    assert wholes == [1, 2]
    assert_same(found, resolve([before[0], after[0]], [*before[1], *after[1]]))


def test_a_document_that_is_read_again_is_resolved_as_a_whole(wholes: list[int]):
    (first, stmts), (second, others) = told("A"), told("B", name="Igor Testov")
    known = resolve([first, second], [*stmts, *others])
    retitled = replace(second, title="Arrested")
    assert_same(extend(known, [retitled], others), resolve([first, retitled], [*stmts, *others]))
    assert_same(extend(known, [second], []), resolve([first, second], stmts))
    assert wholes == [2, 2, 2, 2, 2]


def words(dice: random.Random, count: int) -> str:
    return " ".join(dice.choice(WIRE.split()) for _ in range(count))


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 10_000), st.lists(st.integers(1, 4), min_size=1, max_size=5))
def test_copies_are_the_same_bit_by_bit_also_where_words_become_boilerplate(seed: int, sizes: list[int]):
    dice = random.Random(seed)
    pieces = [words(dice, 40) for _ in range(4)]
    texts = {f"{n}": ". ".join(dice.sample(pieces, dice.randint(1, 3))) + f". Filed as number {n}" for n in range(sum(sizes))}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(copies, "_TOO_MANY", 3)
        known, found = Copies(), dict[tuple[str, str], Copy]()
        waiting = iter(dice.sample(sorted(texts), len(texts)))
        for size in sizes:
            more = [next(waiting) for _ in range(size)]
            known, fresh, gone = known.add({name: texts[name] for name in more}, texts.__getitem__)
            found = {pair: copy for pair, copy in found.items() if pair not in gone and pair[::-1] not in gone}
            found |= {copy.texts: copy for copy in fresh}
        assert found == {copy.texts: copy for copy in find_copies(texts)}


@given(st.lists(st.tuples(st.dictionaries(st.integers(0, 30), st.integers()), st.sets(st.integers(0, 30))), max_size=8))
def test_a_layered_mapping_is_a_mapping_in_the_order_of_its_keys(changes: list[tuple[dict[int, int], set[int]]]):
    plain, found = {n: n for n in range(0, 30, 2)}, Layered({n: n for n in range(0, 30, 2)})
    seen = []
    for new, gone in changes:
        seen.append((found, list(found.items())))
        plain = {key: value for key, value in (plain | new).items() if key not in gone}
        found = found.changed(new, gone)
        assert list(found.items()) == sorted(plain.items())
        assert list(found.values()) == [plain[key] for key in sorted(plain)]
        assert len(found) == len(plain)
        assert all((key in found) == (key in plain) and found.get(key) == plain.get(key) for key in range(31))
    assert all(list(one.items()) == held for one, held in seen)


@given(st.lists(st.tuples(st.dictionaries(st.integers(0, 30), st.integers()), st.sets(st.integers(0, 30))), max_size=8))
def test_the_order_of_a_layered_mapping_may_be_asked_for_late(changes: list[tuple[dict[int, int], set[int]]]):
    plain, steps = {n: n for n in range(0, 30, 2)}, [Layered({n: n for n in range(0, 30, 2)})]
    for new, gone in changes:
        plain = {key: value for key, value in (plain | new).items() if key not in gone}
        steps.append(steps[-1].changed(new, gone))
    assert list(steps[-1].items()) == sorted(plain.items())
    assert list(steps[-1]) == sorted(plain)
    assert all(list(step) == sorted(step) for step in steps)
