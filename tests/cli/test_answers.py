import pytest

from cli.test_report import printed
from cli.values import arrest, dismissal, report, told
from tenure.cli._answers import career_lines, chain_lines, conflict_lines, superior_lines, who_lines
from tenure.cli._citation import Sources
from tenure.model.answers import CareerLine, ConflictAnswer, Hop, Superior, Who
from tenure.model.event import Told
from tenure.model.tenure import ConflictValue
from tenure.telling.labels import explain

DOC = report(
    text="Ivan Petrenko was dismissed as commander of the 9th Army in July 2023. "
    "In May 2024, he was arrested. Ivan Petrenko denies the charges."
)
DISMISSAL, ARREST, DENIAL = dismissal(DOC), arrest(DOC, counterpart=("the FSB",)), told(DOC, "denial", "denies")
STATEMENTS = {Told("do-1", stmt.id): stmt for stmt in (DISMISSAL, ARREST, DENIAL)}
CITED = {stmt.event: one for one, stmt in STATEMENTS.items()}


SOURCES = Sources({"do-1": DOC}, STATEMENTS)


def line(event="arrest", **values):
    given = {
        "kind": "event",
        "event": event,
        "id": "ev-1",
        "person": "pe-1",
        "person_name": "Ivan Petrenko",
        "when": "2024-05",
        "bounds": ("2024-05-01", "2024-05-31"),
        "start": ("2024-05-01", "2024-05-31"),
        "end": ("2024-05-01", "2024-05-31"),
        "fields": {"charge": ("fraud", "bribery")},
        "stance": "actual",
        "denied": (),
        "told": (CITED[event],),
        "origins": 1,
    }
    return CareerLine(**{**given, **values})


def candidate(**values):
    given = {
        "post": "commander",
        "unit": "un-1",
        "unit_name": "9th Army",
        "person": "pe-1",
        "person_name": "Ivan Petrenko",
        "label": "possible",
        "start": (None, "2023-07-01"),
        "end": ("2023-07-01", "2023-07-31"),
        "capacity": None,
        "last_seen": None,
        "told": (CITED["dismissal"],),
        "origins": 1,
        "on": "2023-06-01",
        "tenure": "te-1",
    }
    return Who(**{**given, **values})


def hop(**values):
    given = {
        "unit": "un-1",
        "hop": 1,
        "direction": "up",
        "from_unit": "un-1",
        "from_name": "9th Army",
        "to_unit": "un-2",
        "to_name": "Northern District",
        "relation": "command",
        "label": "evidenced",
        "start": (None, "2023-05-01"),
        "end": ("2023-07-01", None),
        "last_seen": None,
        "holders": (candidate(unit="un-2", unit_name="Northern District"),),
        "told": (CITED["dismissal"],),
        "origins": 1,
        "on": "2023-06-01",
        "id": "re-1",
    }
    return Hop(**{**given, **values})


def superior(**values):
    given = {
        "hop": 1,
        "person": "pe-2",
        "person_name": "Oleh Sample",
        "tenure": "te-2",
        "post": "commander",
        "unit": "un-0",
        "unit_name": "1st Brigade",
        "superior": candidate(),
        "via": ("re-1",),
        "label": "possible",
        "possible": ("2023-01-01", None),
        "certain": None,
        "told": (CITED["dismissal"],),
        "on": "2023-06-01",
    }
    return Superior(**{**given, **values})


def test_a_chain_is_a_tree_with_labels_and_holders():
    below = hop(hop=2, from_unit="un-2", to_unit="un-3", to_name="General Staff", relation=None, label="assumed", holders=())
    text = printed(chain_lines([hop(), below], SOURCES)).splitlines()
    assert text[0] == "under Northern District  (1 independent source)"
    assert text[1] == "  evidenced: reports tell it of 2023-06-01, or of days both before and after it"
    assert "  headed by Ivan Petrenko, commander: possible: " in text[3]
    assert text[4] == "    under General Staff  (1 independent source; no report says of which kind)"
    assert text[-1] == "      no holder known"


def test_kinds_of_relation_stand_under_headings_of_their_own():
    text = printed(chain_lines([hop(), hop(relation="administrative", to_name="Supply Office")], SOURCES))
    assert text.index("Chain of command") < text.index("Northern District") < text.index("Administrative relations")


def test_a_cycle_and_an_ended_relation_say_so():
    assert "a cycle: " in printed(chain_lines([hop(turn="cycle", holders=())], SOURCES))
    ended = printed(chain_lines([hop(label="ended", end=("2020-01-01", "2020-12-31"), holders=())], SOURCES))
    assert "ended between 2020-01-01 and 2020-12-31" in ended
    assert "no holder known" not in ended


def test_a_superior_is_shown_with_the_days_together():
    text = printed(superior_lines([superior(), superior(certain=("2023-02-01", "2023-06-30"), hop=0)], SOURCES))
    assert "Ivan Petrenko: commander, 9th Army\n  possible: 1 unit above; Oleh Sample was commander, 1st Brigade" in text
    assert "Together: no day is certain; not before 2023-01-01, no report bounds the end" in text
    assert "Together: for certain from 2023-02-01 to 2023-06-30" in text
    assert "headed the same unit" in text


def test_a_successor_is_named_where_no_one_is_assumed_any_more():
    text = explain(candidate(end=("2023-05-01", None), start=(None, "2023-05-01"), successor="Boris Sample"))
    assert "Boris Sample is reported in the post since" in text


def test_a_career_line_shows_date_event_support_and_citation():
    assert printed(career_lines([line()], SOURCES)).splitlines() == [
        "2024-05  arrested over fraud / bribery  (1 independent source)",
        "           Example Times, 2024-06-02: “In May 2024, he was arrested.” (reportedly)",
    ]


@pytest.mark.parametrize(
    ("stance", "words"),
    [
        ("reported", "reportedly arrested"),
        ("planned", "planned: arrested"),
        ("requested", "asked for: arrested"),
        ("negated", "said not to have happened: arrested"),
        ("disputed", "disputed: arrested"),
    ],
)
def test_how_an_event_stands_comes_before_it(stance, words):
    assert words in printed(career_lines([line(stance=stance)], SOURCES))


def test_a_denial_stands_beside_what_it_denies():
    shown = printed(career_lines([line(denied=(CITED["denial"],))], SOURCES))
    assert shown.index("arrested over fraud") < shown.index("Denial: Example Times, 2024-06-02: “Ivan Petrenko denies the charges.”")


def test_an_undated_event_says_between_which_days_it_must_lie():
    shown = printed(career_lines([line(when=None, bounds=("2023-07-13", "2025-04-09"))], SOURCES))
    assert "undated  arrested over fraud / bribery (between 2023-07-13 and 2025-04-09)" in shown


def test_nothing_of_a_citation_is_cut_off_on_a_narrow_terminal():
    words = " ".join(printed(career_lines([line()], SOURCES), width=40).split())
    assert "Example Times, 2024-06-02: “In May 2024, he was arrested.” (reportedly)" in words


def test_a_planned_posting_is_not_said_to_have_been_held():
    shown = printed(career_lines([line("dismissal", stance="planned", fields={"organization": ("9th Army",)})], SOURCES))
    assert "planned: dismissed from 9th Army" in shown
    posting = CareerLine(**{**{name: getattr(line(), name) for name in CareerLine.__slots__}, "event": "posting", "stance": "planned"})
    assert "planned: to hold a post" in printed(career_lines([posting], SOURCES))


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"start": (None, None)}, "possible: no report dates the start"),
        ({"start": (None, "2023-07-01")}, "possible: no report dates the start, which was by 2023-07-01"),
        ({"start": (None, "2023-05-01"), "on": "2023-07-12"}, "possible: ended between 2023-07-01 and 2023-07-31"),
        (
            {"start": (None, None), "on": "2023-07-12", "last_seen": "2023-07-10"},
            "possible: no report dates the start; ended between 2023-07-01 and 2023-07-31; "
            "last seen in the post on 2023-07-10, 2 days before",
        ),
        ({"label": "evidenced"}, "evidenced: reports place Ivan Petrenko in the post on 2023-06-01, or both before and after it"),
        (
            {"label": "assumed", "last_seen": "2023-05-01", "end": (None, None)},
            "assumed: last seen in the post on 2023-05-01, 31 days before; no report says that it ended",
        ),
        (
            {"label": "assumed", "start": ("2023-05-01", "2023-05-31"), "end": (None, None)},
            "assumed: began between 2023-05-01 and 2023-05-31; no report says that it ended",
        ),
        ({"label": "ended", "on": "2023-09-01"}, "ended between 2023-07-01 and 2023-07-31"),
        ({"label": "disputed"}, "disputed: reports disagree; see the conflicts"),
    ],
)
def test_a_label_is_explained_for_its_day(values, words):
    assert explain(candidate(**values)) == words


def test_a_candidate_is_named_with_post_unit_support_and_citation():
    assert printed(who_lines([candidate(capacity="acting")], SOURCES)).splitlines() == [
        "Ivan Petrenko: acting commander, 9th Army  (1 independent source)",
        "  possible: no report dates the start, which was by 2023-07-01",
        "  Example Times, 2024-06-02: “Ivan Petrenko was dismissed as commander of the 9th Army in July 2023.”",
    ]


def test_a_post_that_everybody_has_left_is_said_to_have_no_known_holder():
    assert "No holder is known for this day" in printed(who_lines([candidate(label="ended")], SOURCES))
    assert "No holder is known" not in printed(who_lines([candidate(label="ended"), candidate()], SOURCES))


def test_a_conflict_shows_each_value_with_who_gives_it():
    conflict = ConflictAnswer(
        "value",
        "ev-1",
        "charge",
        (ConflictValue("fraud", (CITED["arrest"],), 1), ConflictValue("bribery", (CITED["denial"],), 2)),
        "Reports differ on the charge.",
    )
    assert printed(conflict_lines([conflict], SOURCES)).splitlines() == [
        "Reports differ on the charge.",
        "  fraud  (1 independent source)",
        "    Example Times, 2024-06-02: “In May 2024, he was arrested.” (reportedly)",
        "  bribery  (2 independent sources)",
        "    Example Times, 2024-06-02: “Ivan Petrenko denies the charges.”",
    ]
