"""The adapters' own logic, on invented texts: prose out of tokens, postings scored, questions answered."""

from __future__ import annotations

from datetime import date
from types import ModuleType
from typing import Any

import pytest

from tenure.model.statement import Quote, Statement, Subject

Modules = dict[str, ModuleType]


def told(text: str, *, who: str, event: str = "posting", name: str | None = None, **roles: Any) -> Statement:
    """A statement made of a text whose roles are words of it."""
    values = {role: words for role, words in roles.items() if role in ("rank", "post", "organization", "place")}
    spans = {role: (text.index(words), text.index(words) + len(words)) for role, words in values.items()}
    subject = Subject(name or who, who, text.index(who), text.index(who) + len(who))
    quote = Quote(text, 0, len(text))
    others = {key: value for key, value in roles.items() if key not in values}
    return Statement("st", "sl", "d", event, subject, quote, quote, spans=spans, **values, **others)


# -- tokens to prose ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("tokens", "prose"),
    [
        ("Petrenko 's men did n't move .", "Petrenko's men didn't move."),
        ("( 2 May 1915 - 9 June 1998 ) was a Major - General", "(2 May 1915 - 9 June 1998) was a Major-General"),
        ("`` No , '' he said .", '"No," he said.'),
        ("plain text, as written.", "plain text, as written."),
    ],
)
def test_tokens_become_prose_and_back(quality: Modules, tokens: str, prose: str) -> None:
    text = quality["joined"].join(tokens)
    assert text.text == prose
    for word in ("Petrenko", "Major", "said", "text"):
        if word in tokens:
            start = tokens.index(word)
            assert text.text[text.after(start) : text.after(start + len(word))] == word
            assert text.before(text.after(start), text.after(start + len(word))) == [start, start + len(word)]


# -- postings in newspaper reports -------------------------------------------------------------

BRAT = "T1\tPerson 8 20\tAdam Example\nT2\tRank 0 7\tColonel\nT3\tTitle 22 31\tcommander\nT4\tOrganization 35 44\t9 Brigade\n" + "".join(
    f"R{n}\t{kind} Arg1:T1 Arg2:T{n + 1}\t\n" for n, kind in enumerate(("has_rank", "has_title", "is_posted"), 1)
)
TEXT = "Colonel Adam Example, commander of 9 Brigade, spoke."


def test_brat_is_read(quality: Modules) -> None:
    found = quality["sfm"].read_brat(BRAT)
    assert found.entities == {("person", (8, 20)), ("rank", (0, 7)), ("post", (22, 31)), ("organization", (35, 44))}
    assert {(kind, what) for _, kind, what in found.relations} == {("rank", (0, 7)), ("post", (22, 31)), ("organization", (35, 44))}


def test_entities_count_by_recall_and_relations_both_ways(quality: Modules) -> None:
    sfm = quality["sfm"]
    gold = sfm.read_brat(BRAT)
    relations = {((8, 20), "post", (22, 31)), ((8, 20), "organization", (22, 31))}
    counts = sfm.count(gold, sfm.Marked({("person", (8, 12)), ("rank", (46, 51))}, relations))
    assert (counts["entities"], counts["entities found"]) == (4, 1)
    assert (counts["relations"], counts["relations told"], counts["relations found"]) == (3, 2, 1)


def test_a_relation_told_twice_counts_once(quality: Modules) -> None:
    sfm = quality["sfm"]
    gold = sfm.read_brat(BRAT)
    twice = gold.relations | {((0, 20), kind, what) for _, kind, what in gold.relations}
    assert sfm.count(gold, sfm.Marked(set(), twice))["relations told"] == 3


def test_articles_with_few_relations_count_by_entities_alone(quality: Modules) -> None:
    sfm = quality["sfm"]
    gold = sfm.read_brat(BRAT)
    few = sfm.Marked(gold.entities, set(list(gold.relations)[:2]))
    assert sfm.count(few, few)["relations"] == 0


@pytest.mark.parametrize(
    ("name", "unit", "expected"),
    [
        ("Adam Example", "9 Brigade", True),
        ("A. Example", "9th Brigade", True),
        ("Adam Example", "14 Brigade", False),
        ("Boris Sample", "9 Brigade", False),
    ],
)
def test_a_row_is_told_by_its_person_in_its_unit(quality: Modules, name: str, unit: str, expected: bool) -> None:
    row = dict.fromkeys(quality["sfm"].COLUMNS.values(), "") | {"Name": name, "Organization": unit}
    stmt = told(TEXT, who="Adam Example", post="commander", organization="9 Brigade")
    assert quality["sfm"].is_told(row, [stmt], f"{TEXT} The 14 Brigade, too.") is expected


# -- memberships, ranks, events ----------------------------------------------------------------


def test_membership_needs_a_body_and_is_not_denied(quality: Modules) -> None:
    membership = quality["knowledgenet"].membership
    assert membership(told(TEXT, who="Adam Example", organization="9 Brigade")) == ((8, 20), (35, 44))
    assert membership(told(TEXT, who="Adam Example", post="commander")) is None
    assert membership(told(TEXT, who="Adam Example", organization="9 Brigade", polarity="negated")) is None
    assert membership(told(TEXT, who="Adam Example", organization="9 Brigade", event="criticism")) is None


def test_the_rank_of_a_promotion_is_its_post(quality: Modules) -> None:
    text = "Captain Adam Example became a major."
    assert quality["ranks"].ranked(told(text, who="Adam Example", rank="Captain")) == ((8, 20), (0, 7))
    assert quality["ranks"].ranked(told(text, who="Adam Example", rank="Captain", post="major", event="promotion")) == ((8, 20), (30, 35))


@pytest.mark.parametrize(
    ("event", "words", "known", "expected"),
    [
        ("dismissal", "sacked", {"dismissed"}, "dismissed"),
        ("dismissal", "sacked", {"left"}, "left"),
        ("appointment", "was elected", {"elected", "appointed"}, "elected"),
        ("appointment", "was elected", {"appointed"}, "appointed"),
        ("award", "decorated", {"died"}, "none"),
        ("capture", "was seized", {"arrested"}, "arrested"),
        ("sentence", "was jailed", {"arrested"}, "arrested"),
        ("sentence", "was jailed", {"arrested", "sentenced"}, "sentenced"),
        ("admission", "pleaded guilty", {"convicted"}, "convicted"),
        ("admission", "confessed", {"convicted"}, "none"),
    ],
)
def test_events_take_the_words_of_a_map(quality: Modules, event: str, words: str, known: set[str], expected: str) -> None:
    stmt = told(f"He {words}", who="He", event=event)
    assert quality["events"].type_of(stmt, frozenset(known)) == expected


# -- questions about a time --------------------------------------------------------------------


def days(start: str | None, end: str | None) -> tuple[int | None, int | None]:
    return (
        date.fromisoformat(start).toordinal() if start else None,
        date.fromisoformat(end).toordinal() if end else None,
    )


def test_period_of_a_question(quality: Modules) -> None:
    period = quality["timeqa"].period
    assert period("Who led the brigade from Apr 1935 to May 1937?") == days("1935-04-01", "1937-05-31")
    assert period("Which post did she take in 1954?") == days("1954-01-01", "1954-12-31")
    assert period("Who led the brigade?") is None
    asked = "Regarding the man who was made captain in 1949, which post did he hold from 1961 to 1967?"
    assert period(asked) == days("1961-01-01", "1967-12-31"), "another date beside a period only says who is meant"
    assert period("Who led it from 1945 to Mar 1945?") == days("1945-01-01", "1945-03-31"), "a range ends where its last date does"
    assert period("in dec 1981, who became the host?") == days("1981-12-01", "1981-12-31")


def test_the_best_fitting_option_answers(quality: Modules) -> None:
    timeqa = quality["timeqa"]
    first, second = timeqa.Option("first", days("1930-01-01", "1935-12-31")), timeqa.Option("second", days("1935-06-01", "1938-01-01"))
    question = "Who led the brigade from 1936 to 1937?"
    assert timeqa.answer(question, [first, second]) == "second"
    assert timeqa.answer(question, [first]) == "", "an earlier tenure is no answer"
    assert timeqa.answer(question, [timeqa.Option("open", days("1936-01-01", None)), second]) == "open"
    assert timeqa.answer("Who led the brigade?", [first, second]) == ""


def test_who_began_in_the_month_or_held_it_throughout_answers(quality: Modules) -> None:
    option, answer = quality["timeqa"].Option, quality["timeqa"].answer
    began, told = option("began", days("1981-12-28", None)), option("told", days("1970-01-01", "1999-12-31"), told=True)
    assert answer("Who became the host in Dec 1981?", [began]) == "began"
    assert answer("Who led it in 1984?", [told]) == "told"
    assert answer("Who led it in 1984?", [option("until the next", days("1970-01-01", "1999-12-31"))]) == ""
    window = option("some day of 1987", days("1987-01-01", None), begun=days("1987-12-31", "1987-12-31")[0])
    assert answer("What did he join in June 1987?", [window]) == "some day of 1987"


def test_a_holder_without_an_end_or_a_beginning_reaches_to_the_others(quality: Modules) -> None:
    up_to_others = quality["timeqa"]._up_to_others
    (first, last), (second, end) = days("1990-01-01", "1991-12-31"), days("1993-06-01", "1996-05-31")
    assert up_to_others((first, None), [first, second], []) == (first, second)
    assert up_to_others((None, end), [], [last]) == (last, end)
    assert up_to_others((None, end), [], []) == (None, end)
    assert up_to_others((first, last), [second], [end]) == (first, last)


def test_bodies_are_named_without_their_boards(quality: Modules) -> None:
    timeqa = quality["timeqa"]
    told = ["board of Northmark Bank", "board of directors of the Northmark Bank", "Northmark (NM) board", "Board of Trade"]
    answers = [[option.text for option in timeqa._bodies([name], (None, None), "P463")] for name in told]
    assert answers == [["Northmark Bank"], ["Northmark Bank"], ["Northmark"], ["Board of Trade"]]
    assert [option.text for option in timeqa._bodies(["Reichsmarine"], (None, None), "P241")] == ["Reichsmarine"]


# -- copies and subjects -----------------------------------------------------------------------


def test_b_cubed(quality: Modules) -> None:
    b_cubed = quality["subjects"].b_cubed
    assert b_cubed([("a", "1"), ("a", "1"), ("b", "2")]) == (1.0, 1.0, 1.0)
    p, r, _ = b_cubed([("a", "1"), ("a", "1"), ("b", "1"), ("a", "2")])
    assert p == pytest.approx((2 * 2 / 3 + 1 / 3 + 1) / 4)
    assert r == pytest.approx((2 * 2 / 3 + 1 / 3 + 1) / 4)
    assert b_cubed([]) == (0.0, 0.0, 0.0)


def test_two_people_in_one_entity_are_seen_unless_the_extractor_misnamed_one(quality: Modules) -> None:
    merged = quality["subjects"].merged
    right = ("Adam Example", "pe-1", "Adam Example")
    assert merged([right, ("Bela Sample", "pe-1", "Bela Sample")]) == [("pe-1", ["Adam Example", "Bela Sample"])]
    assert merged([right, ("Bela Sample", "pe-1", "Adam Example"), ("Bela Sample", "pe-2", "Sample")]) == []


def test_copies_are_scored_by_kind(quality: Modules) -> None:
    copies = quality["copies"]
    corpus = copies.make_corpus(2, copied=1, series=0)
    pairs = {frozenset(pair) for found in corpus.copies.values() for pair in found}
    assert set(copies.score(corpus, pairs).values()) == {1.0}
    wrong = copies.score(corpus, {frozenset(("0 story", "1 story")), *corpus_of(pairs, "0 trimmed")})
    assert (wrong["P"], wrong["trimmed R"], wrong["byline R"]) == (0.5, 1.0, 0.0)
    assert copies.make_corpus(2, copied=1, series=1).texts == copies.make_corpus(2, copied=1, series=1).texts


def corpus_of(pairs: set[frozenset[str]], name: str) -> set[frozenset[str]]:
    return {pair for pair in pairs if name in pair}
