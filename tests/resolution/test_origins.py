"""Origins: copies by containment, cited sources, and why reports are grouped."""

from __future__ import annotations

import random

from tenure.resolution import Resolution, resolve
from tenure.resolution.copies import covers, find_copies

from .cases import Report, according_to, case

LONG = "Ivan Testov was arrested in the capital on Friday after a search of his house that lasted the whole night."
OTHER = "Officers of the northern prosecution came with dogs and took away boxes of papers, his neighbours on the third floor told us."
THIRD = "The general had led the southern group for three years and was thought to be close to the ministry in all that time."


def count(found: Resolution, event: str = "arrest") -> int:
    return found.count_origins(told for one in found.events if one.type == event for told in one.told)


def report(outlet: str, published: str, *sentences: str, **values) -> Report:
    made = Report(outlet, published)
    for sentence in sentences:
        if "arrested" in sentence:
            made.tell(sentence, "arrest", "Ivan Testov", trigger="arrested", **values)
        else:
            made.say(sentence)
    return made


class TestOrigins:
    def test_independent_reports_are_each_an_origin(self):
        found = resolve(
            *case(report("A", "2024-05-01", LONG), report("B", "2024-05-02", "Police arrested Ivan Testov, we saw it ourselves."))
        )
        assert count(found) == 2
        assert {origin.reason for origin in found.origins.values()} == {"A's own report", "B's own report"}

    def test_a_copied_sentence_rests_on_the_earlier_report(self):
        found = resolve(*case(report("Later", "2024-05-03", LONG, OTHER, "More soon."), report("First", "2024-05-01", LONG, OTHER, THIRD)))
        assert count(found) == 1
        (origin,) = found.origins.values()
        assert "Later copies First" in origin.reason
        assert [found.docs[doc].outlet for doc in origin.documents] in (["First", "Later"], ["Later", "First"])

    def test_wire_copy_of_one_day_is_one_origin(self):
        wire = [report(outlet, "2024-05-01", LONG, OTHER) for outlet in ("A", "B", "C")]
        wire.append(report("D", "2024-05-01", f"By our agency. {LONG}", OTHER, THIRD))
        found = resolve(*case(*wire))
        assert count(found) == 1
        (origin,) = found.origins.values()
        assert origin.reason.count("copies") == 3
        assert len(origin.documents) == 4

    def test_a_sentence_of_ones_own_in_a_copy_is_an_origin(self):
        own = "Our reporter was there when Ivan Testov was arrested."
        found = resolve(*case(report("First", "2024-05-01", OTHER, THIRD, LONG), report("Later", "2024-05-03", OTHER, THIRD, own)))
        assert count(found) == 2

    def test_a_shared_quotation_is_no_copy(self):
        quote = '"I have served the country for thirty years and I ask to be let go back to the men I led in the south"'
        one = f"Ivan Testov was arrested, and wrote {quote}."
        two = f"After he was arrested, Ivan Testov put it so: {quote}."
        assert count(resolve(*case(report("A", "2024-05-01", one), report("B", "2024-05-02", two)))) == 2

    def test_retellings_of_one_outlet_are_one_origin(self):
        own = report("CNN", "2024-05-01", LONG)
        told = [
            report(outlet, "2024-05-02", f"Ivan Testov was arrested, says {outlet}.", attribution=according_to("CNN"))
            for outlet in ("A", "B")
        ]
        found = resolve(*case(own, *told))
        assert count(found) == 1
        assert any("A names CNN as its source" in origin.reason for origin in found.origins.values())

    def test_a_source_that_the_case_does_not_hold_is_an_origin(self):
        told = [report(outlet, "2024-05-02", f"Ivan Testov was arrested, says {outlet}.", attribution=according_to(source))
                for outlet, source in [("A", "the news agency TASS"), ("B", "TASS"), ("C", "Kommersant")]]  # fmt: skip
        found = resolve(*case(*told))
        assert count(found) == 2
        assert any("does not hold" in origin.reason for origin in found.origins.values())

    def test_a_person_as_source_leaves_the_report_its_own_origin(self):
        found = resolve(*case(report("A", "2024-05-02", LONG, attribution=according_to("his lawyer"))))
        assert [origin.reason for origin in found.origins.values()] == ["A's own report"]

    def test_a_retelling_rests_on_its_source_where_it_names_none(self):
        own = report("CNN", "2024-05-01", LONG)
        retold = report("A", "2024-05-02", "According to CNN Ivan Testov was arrested.", attribution=according_to("CNN"))
        retold.tell("He was arrested at home.", "arrest", "Ivan Testov", mention="He", trigger="arrested")
        assert count(resolve(*case(own, retold))) == 1

    def test_an_older_report_never_rests_on_a_newer_one(self):
        early = report("A", "2024-04-30", "CNN hears Ivan Testov was arrested.", attribution=according_to("CNN"))
        found = resolve(*case(early, report("CNN", "2024-05-01", LONG)))
        assert count(found) == 2

    def test_two_outlets_citing_each_other_end(self):
        one = report("CNN", "2024-05-01", "Ivan Testov was arrested, TASS says.", attribution=according_to("TASS"))
        two = report("TASS", "2024-05-01", "CNN says Ivan Testov was arrested.", attribution=according_to("CNN"))
        assert count(resolve(*case(one, two))) >= 1


def words(dice: random.Random, count: int) -> list[str]:
    return ["".join(dice.choices("abcdefghijklmnoprstuvz", k=dice.randrange(2, 9))) for _ in range(count)]


def sentences(dice: random.Random) -> list[str]:
    return [" ".join(words(dice, dice.randrange(9, 22))).capitalize() + "." for _ in range(16)]


def edit(dice: random.Random, text: str, share: float) -> str:
    return " ".join(words(dice, 1)[0] if dice.random() < share else word for word in text.split(" "))


def generated() -> tuple[dict[str, str], dict[str, list[tuple[str, str]]]]:
    """Stories, copies of them by kind, and bulletins that share a template."""
    dice = random.Random(11)
    texts: dict[str, str] = {}
    pairs: dict[str, list[tuple[str, str]]] = {}
    for n in range(60):
        story = sentences(dice)
        whole = " ".join(story)
        texts[f"{n} story"] = whole
        made = {
            "byline": f"By the agency, {n}. " + whole,
            "trim": " ".join(story[:9]),
            "edit5": edit(dice, whole, 0.05),
            "edit15": edit(dice, whole, 0.15),
            "inside": " ".join([*sentences(dice), *story[3:8], *sentences(dice)]),
        }
        for kind, text in made.items():
            texts[f"{n} {kind}"] = text
            pairs.setdefault(kind, []).append((f"{n} {kind}", f"{n} story"))
    template = " ".join(sentences(dice)[:3])
    for n in range(60):
        texts[f"bulletin {n}"] = f"{template} {' '.join(sentences(dice)[:5])}"
    return texts, pairs


def test_copies_are_found_and_templates_are_not():
    texts, pairs = generated()
    found = {tuple(sorted(copy.texts)) for copy in find_copies(texts)}
    for kind, expected in pairs.items():
        hits = sum(tuple(sorted(pair)) in found for pair in expected)
        assert hits >= 0.95 * len(expected), kind
    true = sum(a.split()[0] == b.split()[0] and "bulletin" not in a for a, b in found)
    assert true >= 0.98 * len(found)


def bulletin(dice: random.Random, form: list[list[str]]) -> str:
    """Sentences of one form with a name and a number of their own."""
    return " ".join(
        f"Colonel {words(dice, 1)[0].capitalize()} {' '.join(part[:8])} {dice.randrange(900)} {' '.join(part[8:])}." for part in form
    )


def test_bulletins_that_fill_one_form_are_no_copies():
    dice = random.Random(3)
    form = [words(dice, 15) for _ in range(9)]
    bulletins = {str(n): bulletin(dice, form) for n in range(12)}
    assert find_copies(bulletins) == []
    retold = find_copies(bulletins | {"retold": f"Filed at noon. {bulletins['3']}"})
    assert [copy.texts for copy in retold] == [("3", "retold")]


def test_few_words_and_none_are_no_copies():
    assert find_copies({}) == []
    assert find_copies({"a": "", "b": "!", "c": "He was there.", "d": "He was there then."}) == []


def test_the_order_of_texts_changes_nothing():
    texts, _ = generated()
    some = dict(list(texts.items())[:40])
    assert find_copies(some) == find_copies(dict(reversed(some.items())))


def test_spans_are_the_shared_words():
    texts = {"a": f"{OTHER} {LONG} {THIRD}", "b": f"{LONG} {THIRD}"}
    (copy,) = find_copies(texts)
    ((start, end),) = copy.spans[0]
    assert texts["a"][start:end] == texts["b"].rstrip(".")
    assert covers(copy.spans[0], len(OTHER) + 1, len(texts["a"]), texts["a"])
    assert not covers(copy.spans[0], 0, len(OTHER), texts["a"])
