"""resolve: who is who, which statements speak of one event; nothing depends on the order of the input."""

from __future__ import annotations

import random
import time
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tenure.model.document import Document
from tenure.resolution import Resolution, explain_same, resolve

from .cases import Report, case, judge


def people(resolution: Resolution) -> set[str]:
    return {entity.name for entity in resolution.entities.values() if entity.kind == "person"}


def events(resolution: Resolution, kind: str) -> list[set[str]]:
    """The outlets that tell each event of a type."""
    found = [{resolution.docs[told.doc].outlet or "" for told in event.told} for event in resolution.events if event.type == kind]
    return sorted(found, key=sorted)


def arrest(outlet: str, name: str, published: str = "2024-06-01", *, when: str | None = "2024-05", **values) -> Report:
    return Report(outlet, published).tell(f"{name} was arrested in the capital.", "arrest", name, trigger="arrested", when=when, **values)


def posting(report: Report, name: str, unit: str, *, mention: str | None = None, **values) -> Report:
    sentence = f"{mention or name} commands the {unit}."
    return report.tell(sentence, "posting", name, mention=mention, trigger="commands", organization=unit, **values)


class TestPeople:
    def test_spellings_of_a_full_name_are_one(self):
        found = resolve(*case(arrest("A", "Yevgeny Petrenko"), arrest("B", "Evgenii Petrenko"), arrest("C", "Евгений Петренко")))
        assert len(people(found)) == 1

    def test_other_given_names_and_patronymics_stay_apart(self):
        found = resolve(*case(arrest("A", "Ivan Testov"), arrest("B", "Pavel Testov"), arrest("C", "Maria Testova")))
        assert people(found) == {"Ivan Testov", "Pavel Testov", "Maria Testova"}

    def test_a_name_that_fits_two_contradicting_ones_stays_apart(self):
        found = resolve(*case(arrest("A", "Иван Петрович Тестов"), arrest("B", "Иван Олегович Тестов"), arrest("C", "Иван Тестов")))
        assert len(people(found)) == 3

    def test_one_patronymic_takes_the_bare_full_name(self):
        found = resolve(*case(arrest("A", "Иван Петрович Тестов"), arrest("C", "Ivan Testov")))
        assert people(found) == {"Иван Петрович Тестов"}

    def test_initials_join_the_only_one_who_fits(self):
        assert len(people(resolve(*case(arrest("A", "Ivan Testov"), arrest("B", "I. Testov"))))) == 1
        three = resolve(*case(arrest("A", "Ivan Testov"), arrest("B", "I. Testov"), arrest("C", "Igor Testov")))
        assert len(people(three)) == 3

    def test_contradicting_initials_join_nobody(self):
        found = resolve(*case(arrest("A", "Иван Тестов"), arrest("B", "И. И. Тестов"), arrest("C", "И. П. Тестов")))
        assert len(people(found)) == 3

    def test_a_bare_surname_joins_only_with_something_in_common(self):
        alone = case(arrest("A", "Ivan Testov"), arrest("B", "Testov", when="2021-03"))
        assert people(resolve(*alone)) == {"Ivan Testov", "Testov"}
        shared = case(posting(Report("A"), "Ivan Testov", "58th Army"), posting(Report("B"), "Testov", "58 CAA"))
        assert people(resolve(*shared)) == {"Ivan Testov"}

    def test_a_bare_surname_of_two_persons_stays_apart(self):
        reports = [
            posting(Report(outlet), name, "58th Army") for outlet, name in [("A", "Ivan Testov"), ("B", "Oleg Testov"), ("C", "Testov")]
        ]
        assert len(people(resolve(*case(*reports)))) == 3

    def test_two_bare_surnames_stay_apart(self):
        found = resolve(*case(arrest("A", "Testov"), arrest("B", "Testov")))
        assert len([e for e in found.entities.values() if e.kind == "person"]) == 2

    def test_a_misspelt_name_needs_something_in_common(self):
        assert len(people(resolve(*case(arrest("A", "Adam Exampel", when=None), arrest("B", "Adam Example"))))) == 2
        assert len(people(resolve(*case(arrest("A", "Adam Exampel"), arrest("B", "Adam Example"))))) == 1

    def test_he_and_she_are_two(self):
        he = Report("A").tell("He was arrested.", "arrest", "Sasha Testenko", mention="He", trigger="arrested")
        she = Report("B").tell("She was arrested.", "arrest", "Sasha Testenko", mention="She", trigger="arrested")
        found = resolve(*case(he, she))
        assert len([e for e in found.entities.values() if e.kind == "person"]) == 2

    def test_the_dead_do_nothing(self):
        dead = Report("A", "2023-08").tell("Ivan Testov was killed.", "death", "Ivan Testov", trigger="killed", when="2023-07-11")
        found = resolve(*case(dead, arrest("B", "Ivan Testov"), arrest("C", "Ivan Testov")))
        sizes = sorted(len(e.mentions) for e in found.entities.values())
        assert sizes == [1, 2]

    def test_counterparts_are_people_or_units(self):
        report = Report("A").tell(
            "Adam Sample sacked Ivan Testov.", "dismissal", "Ivan Testov", trigger="sacked", counterpart=("Adam Sample",)
        )
        report.tell(
            "The Northern District Court jailed him.",
            "arrest",
            "Ivan Testov",
            mention="him",
            trigger="jailed",
            counterpart=("Northern District Court",),
        )
        report.tell("The top brass hated him.", "criticism", "Ivan Testov", mention="him", trigger="hated", counterpart=("top brass",))
        found = resolve(*case(report))
        named = {found.entities[e].name: found.entities[e].kind for ids in found.counterparts_of.values() for e in ids}
        assert named == {"Adam Sample": "person", "Northern District Court": "unit"}


class TestUnits:
    def test_one_structure_is_one_unit(self):
        names = ["58th Combined Arms Army", "58th Army", "58 CAA", "58-я общевойсковая армия"]
        found = resolve(*case(*(posting(Report(name), "Ivan Testov", name) for name in names)))
        units = {e.name: e.names for e in found.entities.values() if e.kind == "unit"}
        assert units == {"58th Combined Arms Army": tuple(sorted(names))} or len(units) == 1

    def test_numbers_and_echelons_stay_apart(self):
        names = ["58th Army", "49th Army", "58th Brigade", "army", "the forces"]
        found = resolve(*case(*(posting(Report(name), "Ivan Testov", name) for name in names)))
        assert {e.name for e in found.entities.values() if e.kind == "unit"} == {"58th Army", "49th Army", "58th Brigade"}

    def test_a_shorter_name_joins_within_its_report_only(self):
        together = posting(posting(Report("A"), "Ivan Testov", "72nd Mechanized Brigade"), "Ivan Testov", "72nd Brigade")
        found = resolve(*case(together, posting(Report("B"), "Oleg Probin", "72nd Brigade")))
        assert len([e for e in found.entities.values() if e.kind == "unit"]) == 2

    def test_a_ministry_joins_the_only_one_of_the_case(self):
        names = ["Defence Ministry", "Russian Ministry of Defense"]
        reports = [posting(Report(name), "Ivan Testov", name) for name in names]
        assert len([e for e in resolve(*case(*reports)).entities.values() if e.kind == "unit"]) == 1
        third = posting(Report("C"), "Ivan Testov", "Ukrainian Ministry of Defence")
        assert len([e for e in resolve(*case(*reports, third)).entities.values() if e.kind == "unit"]) == 3


class TestEvents:
    def test_disagreeing_dates_are_one_event(self):
        found = resolve(
            *case(
                arrest("A", "Ivan Testov", when="2024-05-17"),
                arrest("B", "Ivan Testov", when="2024-06-02"),
                arrest("C", "Ivan Testov", when=None),
            )
        )
        assert events(found, "arrest") == [{"A", "B", "C"}]

    def test_dates_over_a_year_apart_are_two(self):
        found = resolve(*case(arrest("A", "Ivan Testov", "2020-02", when="2020-01"), arrest("B", "Ivan Testov", when="2024-05-17")))
        assert events(found, "arrest") == [{"A"}, {"B"}]

    def test_an_undated_mention_joins_the_event_nearest_to_its_report(self):
        old, new = arrest("A", "Ivan Testov", "2020-02", when="2020-01"), arrest("B", "Ivan Testov", when="2024-05-17")
        found = resolve(*case(old, new, arrest("C", "Ivan Testov", "2020-03", when=None), arrest("D", "Ivan Testov", "2024-07", when=None)))
        assert events(found, "arrest") == [{"A", "C"}, {"B", "D"}]

    def test_a_year_joins_the_event_of_that_year(self):
        old, new = arrest("A", "Ivan Testov", "2020-02", when="2020-01"), arrest("B", "Ivan Testov", when="2024-05-17")
        found = resolve(*case(old, new, arrest("C", "Ivan Testov", "2024-07", when="2020")))
        assert events(found, "arrest") == [{"A", "C"}, {"B"}]

    def test_removal_and_discharge_are_two_dismissals(self):
        removal = Report("A", "2023-07-20").tell(
            "Ivan Testov was dismissed as commander of the 58th Army.",
            "dismissal",
            "Ivan Testov",
            trigger="dismissed",
            organization="58th Army",
            when="2023-07",
        )
        discharge = Report("B", "2025-04-11").tell(
            "Ivan Testov was dismissed from the armed forces.", "dismissal", "Ivan Testov", trigger="dismissed", organization="armed forces"
        )
        later = Report("C", "2023-08-01").tell(
            "Ivan Testov was dismissed last month.", "dismissal", "Ivan Testov", trigger="dismissed", when="2023-07"
        )
        assert events(resolve(*case(removal, discharge, later)), "dismissal") == [{"A", "C"}, {"B"}]

    def test_arrest_house_arrest_and_return_to_custody_are_three(self):
        house = Report("B").tell("Ivan Testov was moved to house arrest.", "arrest", "Ivan Testov", trigger="moved", when="2024-07")
        back = Report("C").tell("Ivan Testov was taken back into custody.", "arrest", "Ivan Testov", trigger="taken", when="2025-02")
        assert events(resolve(*case(arrest("A", "Ivan Testov"), house, back)), "arrest") == [{"A"}, {"B"}, {"C"}]

    def test_postings_group_by_unit_and_post(self):
        reports = [posting(Report(unit), "Ivan Testov", unit, post="commander") for unit in ["58th Army", "58 CAA", "3rd Division"]]
        lead = Report("D").tell(
            "Ivan Testov leads the 58th Army.", "posting", "Ivan Testov", trigger="leads", organization="58th Army", post="head"
        )
        aide = Report("E").tell("Ivan Testov was its deputy commander.", "posting", "Ivan Testov", trigger="was", post="deputy commander")
        assert events(resolve(*case(*reports, lead, aide)), "posting") == [{"3rd Division"}, {"58 CAA", "58th Army", "D"}, {"E"}]

    def test_a_death_is_one_whatever_the_dates(self):
        deaths = [
            Report(when).tell("Ivan Testov died.", "death", "Ivan Testov", trigger="died", when=when)
            for when in ["2001-01-01", "2019-05-05"]
        ]
        found = resolve(*case(*deaths))
        assert len(events(found, "death")) == 1

    def test_what_is_denied_tells_denials_apart_from_nothing_else(self):
        found = resolve(*case(arrest("A", "Ivan Testov"), arrest("B", "Ivan Testov", polarity="negated", when=None)))
        assert events(found, "arrest") == [{"A", "B"}]


class TestJudgements:
    def mentions(self, found: Resolution, *names: str) -> list[str]:
        return [min(e.mentions) for name in names for e in found.entities.values() if name in e.names]

    def test_same_joins_and_its_withdrawal_parts(self):
        docs, statements = case(arrest("A", "Ivan Testov"), arrest("B", "Vanya Tester"))
        before = resolve(docs, statements)
        a, b = self.mentions(before, "Ivan Testov", "Vanya Tester")
        joined = resolve(docs, statements, [judge(1, "same", a, b)])
        assert len(joined.entities) == 1
        assert set(joined.entities) == {min(a, b)}
        assert joined.entity_of == {a: min(a, b), b: min(a, b)}
        assert resolve(docs, statements, [judge(1, "same", a, b), judge(2, "withdrawn", "1")]) == before

    def test_different_parts_and_a_later_same_joins_again(self):
        docs, statements = case(
            arrest("A", "Ivan Testov"), arrest("B", "Ivan Testov", when="2024-05-02"), arrest("C", "Ivan Testov", when=None)
        )
        whole = resolve(docs, statements)
        (entity,) = whole.entities.values()
        parted = resolve(docs, statements, [judge(1, "different", entity.mentions[0], entity.mentions[2])])
        assert sorted(len(e.mentions) for e in parted.entities.values()) == [1, 2]
        again = [judge(1, "different", entity.mentions[0], entity.mentions[2]), judge(2, "same", entity.mentions[0], entity.mentions[2])]
        assert resolve(docs, statements, again).entities == whole.entities

    def test_mentions_of_one_report_can_be_parted(self):
        report = arrest("A", "Ivan Testov").tell("Ivan Testov fled.", "disappearance", "Ivan Testov", trigger="fled")
        docs, statements = case(report)
        (entity,) = resolve(docs, statements).entities.values()
        assert len(resolve(docs, statements, [judge(1, "different", *entity.mentions)]).entities) == 2

    def test_judgements_on_unknown_mentions_do_nothing(self):
        docs, statements = case(arrest("A", "Ivan Testov"))
        assert resolve(docs, statements, [judge(1, "same", "pe-0", "pe-1")]) == resolve(docs, statements)


def mixed_case() -> tuple[list, list]:
    names = [
        "Ivan Testov",
        "I. Testov",
        "Testov",
        "Иван Тестов",
        "Oleg Testov",
        "Ivan Ivanovich Testov",
        "Adam Example",
        "Adam Exampel",
        "Maria Testova",
    ]
    reports = []
    for n, name in enumerate(names):
        report = arrest(f"Outlet {n}", name, f"2024-0{1 + n % 9}", when=[None, "2024-05", "2021-03"][n % 3])
        reports.append(posting(report, name, ["58th Army", "58 CAA", "72nd Brigade"][n % 3]))
    return case(*reports)


DOCS, STATEMENTS = mixed_case()
WHOLE = resolve(DOCS, STATEMENTS)
MENTIONS = sorted(WHOLE.entity_of)


@settings(max_examples=40, deadline=None)
@given(st.randoms(use_true_random=False), st.integers(1, 3))
def test_order_and_repetition_change_nothing(dice: random.Random, times: int):
    docs, statements = list(DOCS) * times, list(STATEMENTS) * times
    dice.shuffle(docs)
    dice.shuffle(statements)
    assert resolve(docs, statements) == WHOLE


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(["same", "different"]), st.sampled_from(MENTIONS), st.sampled_from(MENTIONS)), max_size=4))
def test_judgements_are_obeyed_and_undone(rows):
    rows = [(verdict, a, b) for verdict, a, b in rows if a != b and a[:2] == b[:2]]
    judged = resolve(DOCS, STATEMENTS, [judge(n, verdict, a, b) for n, (verdict, a, b) in enumerate(rows)])
    assert all(entity.id == min(entity.mentions) for entity in judged.entities.values())
    assert {m: e.id for e in judged.entities.values() for m in e.mentions} == judged.entity_of
    if rows:
        verdict, a, b = rows[-1]
        same = [row for row in rows if row[0] == "same"]
        if verdict == "same" or not same:
            assert (judged.entity_of[a] == judged.entity_of[b]) is (verdict == "same") or len(rows) > 1
    undone = [judge(n, verdict, a, b) for n, (verdict, a, b) in enumerate(rows)]
    undone += [judge(len(rows) + n, "withdrawn", str(n)) for n in range(len(rows))]
    assert resolve(DOCS, STATEMENTS, undone) == WHOLE


def test_the_evidence_for_and_against_is_listed():
    found = resolve(*case(posting(Report("A"), "Ivan Testov", "58th Army"), posting(Report("B"), "Oleg Testov", "58 CAA")))
    a, b = (e.id for e in found.entities.values() if e.kind == "person")
    said = explain_same(found, a, b)
    assert [evidence.speaks_for for evidence in said] == [False, True]
    assert len(said[1].told) == 2
    unit = next(e.id for e in found.entities.values() if e.kind == "unit")
    assert [evidence.speaks_for for evidence in explain_same(found, a, unit)] == [False]


def test_a_name_that_mixes_scripts_is_flagged():
    found = resolve(*case(arrest("A", "Пётр Теcтoв"), arrest("B", "Пётр Тестов")))
    (person,) = [e.id for e in found.entities.values() if e.kind == "person"]
    assert any(
        "mixes Latin and Cyrillic" in evidence.text and evidence.speaks_for is None for evidence in explain_same(found, person, person)
    )


def test_a_guard_is_not_its_brigade():
    names = ["Northern National Guard", "Northern Army National Guard's 45th Infantry Brigade"]
    found = resolve(*case(*(posting(Report(name), "Ivan Testov", name) for name in names)))
    assert len([e for e in found.entities.values() if e.kind == "unit"]) == 2


def test_nothing_gives_nothing():
    assert resolve([], []).entities == {}


def test_statements_without_their_document_are_left_out():
    docs, statements = case(arrest("A", "Ivan Testov"))
    assert resolve([], statements).statements == {}
    assert resolve(docs, [replace(statements[0], doc="elsewhere")]).subject_of == {}


def test_one_text_on_two_pages_is_one_mention():
    docs, statements = case(arrest("A", "Ivan Testov"))
    copy = Document("do-2", "B", docs[0].text, outlet="B")
    found = resolve([*docs, copy], [*statements, *(replace(s, doc="do-2") for s in statements)])
    assert len(found.entity_of) == 1
    assert len(found.subject_of) == 2
    assert found.count_origins(found.events[0].told) == 1


def large_case(count: int) -> tuple[list, list]:
    """Ten statements a report; a fifth as many persons as reports, of common and of rare surnames."""
    dice = random.Random(7)
    given_names = ["Ivan", "Oleg", "Petro", "Adam", "Boris", "Maria", "Sergei", "Viktor"]
    syllables = ["ba", "ko", "ra", "lu", "mi", "te", "sho", "gri", "da", "ve"]
    names = [f"{dice.choice(given_names)} {''.join(dice.choices(syllables, k=4)).title()}nko" for _ in range(count // 5)]
    reports = []
    for n in range(count // 10):
        report = Report(f"Outlet {n}", f"20{n % 20 + 10}-05-0{n % 9 + 1}")
        for m in range(10):
            name = dice.choice(names)
            unit = f"{dice.randrange(1, 99)}th {dice.choice(['Army', 'Division', 'Mechanized Brigade'])}"
            report.tell(
                f"{name} was dismissed from the {unit} in case {n} {m}.",
                "dismissal",
                name,
                trigger="dismissed",
                organization=unit,
                when=f"20{m + 10}-03",
            )
        reports.append(report)
    return case(*reports)


@pytest.mark.slow
def test_cost_grows_with_the_size_of_the_case():
    """Measured on the processor's clock, the least of three; 2.0 would be linear."""

    def cost(docs, statements):
        start = time.process_time()
        resolve(docs, statements)
        return time.process_time() - start

    small, large = large_case(10_000), large_case(20_000)
    times = [[cost(*case) for case in (small, large)] for _ in range(3)]
    least = [min(of_size) for of_size in zip(*times, strict=True)]
    assert least[1] < 30
    assert least[1] / least[0] < 3.0


@pytest.mark.parametrize("name", ["X", "General", "Major General", "the general", ".", "\u200f", "Example", "A."])
def test_what_names_nobody_joins_nobody_across_reports(name: str):
    reports = [Report(outlet).tell(f"{name} was arrested.", "arrest", name, trigger="arrested") for outlet in ("One", "Two")]
    entities = resolve(*case(*reports)).entities.values()
    assert [one.name for one in entities] == [name, name]


@pytest.mark.parametrize("name", ["Adam \u200fOrlov\u200e", "\u0410dam Orlov", "Adam 0rlov", "ADAM ORLOV", "Adam  Orlov"])
def test_a_damaged_name_is_the_name_it_was(name: str):
    plain = Report("One").tell("Adam Orlov was arrested.", "arrest", "Adam Orlov", trigger="arrested")
    damaged = Report("Two").tell(f"{name} was charged.", "charge", name, trigger="charged")
    (entity,) = resolve(*case(plain, damaged)).entities.values()
    assert set(entity.names) == {"Adam Orlov", name}


def test_a_name_of_any_length_is_read():
    long = "Adam " + "x" * 500
    reports = [Report(outlet).tell(f"{long} was arrested.", "arrest", long, trigger="arrested") for outlet in ("One", "Two")]
    assert len(resolve(*case(*reports)).entities) == 1
