"""Checks: each with a case that it finds, one that it leaves alone, and one that imprecise dates or hedges leave open."""

from __future__ import annotations

from pathlib import Path

import pytest

from tenure.derivation import CHECKS, check, derive

from .cases import person_id, resolve_rows, tell, unit_id

UNIT = "9th Brigade"
PAGE = Path(__file__).parents[2] / "docs" / "concepts" / "checks.md"


def held(person="Ivan Petrenko", unit=UNIT, when="2020-03-01/2022-05-20", **fields):
    """A report of later that tells of somebody in a post."""
    given = {"by": "One", "phase": "held", "post": "commander", "reported": "2024-01-01", "apart": when} | fields
    return tell("posting", person, organization=unit, when=when, **given)


def seen(person="Ivan Petrenko", unit=UNIT, on="2021-03-01", **fields):
    """A report of that day that tells of somebody in command."""
    given = {"by": "One", "trigger": "commands", "phase": "holds", "reported": on, "apart": on} | fields
    return tell("posting", person, organization=unit, **given)


def under(lower, upper, when="2020/2022", **fields):
    """A report of later that tells of one unit under another."""
    given = {"by": "One", "phase": "held", "reported": "2024-01-01", "apart": (upper, when), "relation": "command", "trigger": "is under"}
    return tell("subordination", lower, kind="unit", organization=upper, when=when, **(given | fields))


def once(event, when, person="Ivan Petrenko", **fields):
    return tell(event, person, when=when, **({"by": "Two", "reported": "2024-01-01"} | fields))


def of_unit(event, when, unit=UNIT, **fields):
    return once(event, when, unit, kind="unit", **fields)


def found(*rows):
    return [f"{finding.severity} {finding.kind}" for finding in check(derive(resolve_rows(rows)))]


ROWS = {
    "a post held after death": ([held(), once("death", "2021-06-01")], ["error after_death"]),
    "a post held until death": ([held(), once("death", "2022-05-20")], []),
    "a death told only to the year of the end": ([held(when="2020-03-01/2022-11-20"), once("death", "2022")], ["note after_death"]),
    "a death told to the year, the likelier half of it later": ([held(when="2020-03-01/2022-02-20"), once("death", "2022")], []),
    "a death that is only rumoured": ([held(), once("death", "2021-06-01", hedged=True)], ["note after_death"]),
    "a death that is denied": ([held(), once("death", "2021-06-01", polarity="negated")], []),
    "a death that is planned": ([held(), once("death", "2021-06-01", modality="planned")], []),
    "a hedged posting after death": ([held(hedged=True), once("death", "2021-06-01")], ["note after_death"]),
    "a death dated twice, once after the post": (
        [held(), once("death", "2021-06-01"), once("death", "2023-06-01", by="Three")],
        [],
    ),
    "a death dated twice, both times before": (
        [held(), once("death", "2021-06-01"), once("death", "2022-01-01", by="Three")],
        ["error after_death"],
    ),
    "appointed after death": ([once("appointment", "2022-03-01", organization=UNIT), once("death", "2021")], ["error after_death"]),
    "a bare title in a report after death": (
        [seen(on="2023-01-01", post="commander", trigger="commander"), once("death", "2021-06-01")],
        [],
    ),
    "told as holding it long after death": ([seen(on="2023-01-01"), once("death", "2021-06-01")], ["error after_death"]),
    "a post held before birth": ([held(), once("birth", "2023")], ["error before_birth"]),
    "a post held in the life": ([held(), once("birth", "1970"), once("death", "2022-06")], []),
    "a birth told to the decade": ([held(when="1984-01-01/1985-02-02"), once("birth", "198X")], ["note before_birth"]),
    "born after death": ([once("birth", "1970"), once("death", "1960")], ["error before_birth"]),
    "born by hearsay after death": ([once("birth", "1970", hedged=True), once("death", "1960")], ["note before_birth"]),
    "a post before the unit was formed": ([held(), of_unit("formation", "2023")], ["error before_formation"]),
    "a post after the unit was formed": ([held(), of_unit("formation", "2020-01")], []),
    "a post in the year of formation": (
        [held(when="2020-03-01/2020-05-01"), of_unit("formation", "2020")],
        ["note before_formation"],
    ),
    "a unit that is to be formed": ([held(), of_unit("formation", "2023", modality="planned")], []),
    "a post after the unit was disbanded": ([held(), of_unit("disbandment", "2019")], ["error after_disbandment"]),
    "a post before the unit was disbanded": ([held(), of_unit("disbandment", "2022-05-20")], []),
    "a post in the year of disbandment": (
        [held(when="2020-03-01/2022-11-20"), of_unit("disbandment", "2022")],
        ["note after_disbandment"],
    ),
    "a unit formed anew": ([held(), of_unit("disbandment", "2015"), of_unit("formation", "2018")], []),
    "a post in a unit's first life": (
        [held(when="2012-03-01/2014-02-02"), of_unit("disbandment", "2015"), of_unit("formation", "2018")],
        [],
    ),
    "a post between a unit's lives": (
        [held(when="2016-03-01/2017-02-02"), of_unit("disbandment", "2015"), of_unit("formation", "2018")],
        ["error after_disbandment"],
    ),
    "a relation before the unit was formed": ([under(UNIT, "3rd Army"), of_unit("formation", "2023")], ["error before_formation"]),
    "a relation after the upper unit was disbanded": (
        [under(UNIT, "3rd Army"), of_unit("disbandment", "2019", "3rd Army")],
        ["error after_disbandment"],
    ),
    "an interval that runs backwards": ([held(when="2022-05/2020-03")], ["error start_after_end"]),
    "an end before a start, in one report": (
        [
            tell("posting", organization=UNIT, post="commander", phase="held", when="../2008-06-30", reported="2013-10-29"),
            tell("posting", organization=UNIT, post="commander", phase="takes_up", when="2008-08-04", reported="2013-10-29"),
        ],
        ["note start_after_end"],
    ),
    "an end before a start, in two reports": (
        [
            tell("posting", organization=UNIT, post="commander", phase="held", when="../2008-06-30", reported="2013-10-29"),
            tell("posting", organization=UNIT, post="commander", phase="takes_up", when="2008-08-04", reported="2013-10-29", by="Two"),
        ],
        [],
    ),
    "an interval of one month": ([held(when="2022-05/2022-05")], []),
    "two holders at once": (
        [held(), held("Oleh Koval", when="2021-01-01/2023-02-02", by="Two")],
        ["warning two_holders"],
    ),
    "a handover on one day": ([held(), held("Oleh Koval", when="2022-05-20/2023-02-02", by="Two")], []),
    "holders whose years touch": ([held(when="2018/2020"), held("Oleh Koval", when="2020/2022", by="Two")], []),
    "a holder whose year lies inside the other's time": (
        [held(when="2020-03-01/2020-11-20"), held("Oleh Koval", when="2020", by="Two")],
        ["note two_holders"],
    ),
    "two holders, one by hearsay": (
        [held(), held("Oleh Koval", when="2021-01-01/2023-02-02", by="Two", hedged=True)],
        ["note two_holders"],
    ),
    "two holders, one acting": ([held(), held("Oleh Koval", when="2021-01-01/2023-02-02", by="Two", capacity="acting")], []),
    "commander and deputy": ([held(), held("Oleh Koval", when="2021-01-01/2023-02-02", by="Two", post="deputy commander")], []),
    "commanders of a part": ([held(), held("Oleh Koval", when="2021-01-01/2023-02-02", by="Two", post="battalion commander")], []),
    "heads of departments": (
        [
            held(unit="Westland Headquarters", post="director of engineering"),
            held("Oleh Koval", unit="Westland Headquarters", post="director of supplies", when="2021-01-01/2023-02-02", by="Two"),
        ],
        [],
    ),
    "two general officers commanding": (
        [
            held(unit="4th Division", post="General Officer Commanding"),
            held("Oleh Koval", "4th Division", post="acting commander", when="2021-01-01/2023-02-02", by="Two"),
        ],
        ["warning two_holders"],
    ),
    "two leaders of one unit": (
        [held(post="leader"), held("Oleh Koval", when="2021-01-01/2023-02-02", by="Two", post="leader")],
        [],
    ),
    "one statement against three": (
        [
            seen(on="2021-01-01"),
            seen(on="2022-06-01", by="Two"),
            seen(on="2023-09-01", by="Three"),
            held("Oleh Koval", when="2022", by="Four"),
        ],
        ["warning lone_holder"],
    ),
    "one statement after the others": (
        [seen(on="2021-01-01"), seen(on="2022-06-01", by="Two"), held("Oleh Koval", when="2023", by="Four")],
        [],
    ),
    "one statement, perhaps against two": (
        [seen(on="2021-02-01"), seen(on="2021-11-01", by="Two"), held("Oleh Koval", when="2021", by="Four")],
        ["note lone_holder"],
    ),
    "two commands at once": ([held(), held(unit="7th Brigade", when="2021-01-01/2023-02-02")], ["warning two_posts"]),
    "two commands, one after the other": ([held(), held(unit="7th Brigade", when="2022-05-20/2023-02-02")], []),
    "two commands, the months of one inside the other": (
        [held(when="2020-01-10/2020-12-20"), held(unit="7th Brigade", when="2020")],
        ["note two_posts"],
    ),
    "a command and one held for a time": ([held(), held(unit="7th Brigade", when="2021-01-01/2023-02-02", capacity="acting")], []),
    "two commands that a report gives together": (
        [held(), held(unit="7th Brigade", when="2021-01-01/2023-02-02", trigger="concurrently commander")],
        [],
    ),
    "a command and a seat in a council": ([held(), held(unit="Security Council", post="member", when="2021-01-01/2023-02-02")], []),
    "a judge who prosecutes": (
        [held(unit="High Court of Alland", post="judge"), held(unit="Alland Prosecution Service", post="prosecutor")],
        ["warning two_posts"],
    ),
    "a major general over a battalion": ([seen(unit="22nd Battalion", rank="Major General")], ["warning too_senior"]),
    "a major general, told elsewhere, over a battalion": (
        [
            seen(unit="22nd Battalion", on="2021-01-01"),
            seen(unit="22nd Battalion", on="2022-01-01", by="Two"),
            once("criticism", "2021-06-01", rank="Major General", reported="2021-06-02"),
        ],
        ["warning too_senior"],
    ),
    "a major general, told later, over a battalion": (
        [seen(unit="22nd Battalion", on="2021-01-01"), once("criticism", "2022-06-01", rank="Major General", reported="2022-06-02")],
        [],
    ),
    "a major general by the record of the post": (
        [held(unit="22nd Battalion"), tell("rank", organization="22nd Battalion", rank="Major General")],
        ["warning too_senior"],
    ),
    "a major general by the record of one of two posts": (
        [
            held(unit="22nd Battalion"),
            held(unit="22nd Battalion", when="2008-01-01/2009-01-01"),
            tell("rank", organization="22nd Battalion", rank="Major General"),
        ],
        ["note too_senior", "note too_senior"],
    ),
    "a colonel over a battalion": ([seen(unit="22nd Battalion", rank="Colonel")], []),
    "a general of some kind over a battalion": ([seen(unit="22nd Battalion", rank="General")], ["note too_senior"]),
    "by hearsay a major general": ([seen(unit="22nd Battalion", rank="Major General", hedged=True)], ["note too_senior"]),
    "the rank of today for a post of long ago": ([held(unit="22nd Battalion", rank="Major General")], []),
    "a company of merchants": ([seen(unit="Alland Trading Company", rank="General", post="head")], []),
    "a lieutenant over a brigade": ([seen(rank="Senior Lieutenant")], ["warning too_junior"]),
    "a lieutenant over a platoon": ([seen(unit="3rd Platoon", rank="Senior Lieutenant")], []),
    "a lieutenant of some kind over a regiment": ([seen(unit="4th Regiment", rank="Lieutenant")], ["warning too_junior"]),
    "a lieutenant of some kind over a battalion": ([seen(unit="4th Battalion", rank="Lieutenant")], ["note too_junior"]),
    "a lieutenant who acts": ([seen(rank="Senior Lieutenant", capacity="acting")], []),
    "a superior of lower rank": (
        [
            under(UNIT, "3rd Division", when="2020-01-01/2023-01-01"),
            seen(rank="Brigadier General", on="2021-01-01"), seen(on="2022-01-01", by="Two"),
            seen("Oleh Koval", "3rd Division", rank="Colonel", on="2021-06-01"),
            seen("Oleh Koval", "3rd Division", on="2020-06-01", by="Two"),
        ],
        ["warning outranked"],
    ),
    "a superior of higher rank": (
        [
            under(UNIT, "3rd Division", when="2020-01-01/2023-01-01"),
            seen(rank="Colonel", on="2021-01-01"), seen(on="2022-01-01", by="Two"),
            seen("Oleh Koval", "3rd Division", rank="Major General", on="2021-06-01"),
        ],
        [],
    ),
    "a superior who may have been promoted since": (
        [
            under(UNIT, "3rd Division", when="2020-01-01/2023-01-01"),
            seen(rank="Brigadier General", on="2021-06-01"), seen(on="2020-02-01", by="Two"),
            seen("Oleh Koval", "3rd Division", rank="Colonel", on="2021-01-01"),
            seen("Oleh Koval", "3rd Division", on="2022-06-01", by="Two"),
        ],
        [],
    ),
    "a superior of lower rank, in a relation of some day of the year": (
        [
            under(UNIT, "3rd Division", when="2021", phase="holds"),
            seen(rank="Brigadier General", on="2021-01-10"), seen(on="2022-01-01", by="Two"),
            seen("Oleh Koval", "3rd Division", rank="Colonel", on="2021-12-01"),
            seen("Oleh Koval", "3rd Division", on="2020-06-01", by="Two"),
        ],
        ["note outranked"],
    ),
    "a rank that falls": (
        [
            seen(rank="Brigadier General", on="2021-01-01"),
            seen(rank="Colonel", on="2022-01-01", by="Two"),
        ],
        ["warning rank_falls"],
    ),
    "a rank that rises": ([seen(rank="Colonel", on="2021-01-01"), seen(rank="Brigadier General", on="2022-01-01", by="Two")], []),
    "a rank that may be the same": ([seen(rank="General", on="2021-01-01"), seen(rank="Major General", on="2022-01-01", by="Two")], []),
    "a rank that falls or rises within a year": (
        [
            seen(rank="Brigadier General", on="2021-05-01"),
            tell("criticism", when="2021", rank="Colonel", by="Two"),
        ],
        [],
    ),
    "a firm fall beside a rumour": (
        [
            seen(rank="Lieutenant General", on="2020-01-01", hedged=True),
            seen(rank="Major General", on="2021-01-01", by="Two", unit="3rd Division"),
            seen(rank="Colonel", on="2022-01-01", by="Three", unit="4th Division"),
        ],
        ["warning rank_falls", "note rank_falls"],
    ),
    "a rank lowered by a demotion": (
        [seen(rank="Brigadier General", on="2021-01-01"), seen(rank="Colonel", on="2022-01-01", by="Two"), once("demotion", "2021-06")],
        [],
    ),
    "by hearsay a rank that falls": (
        [seen(rank="Brigadier General", on="2021-01-01", hedged=True), seen(rank="Colonel", on="2022-01-01", by="Two")],
        ["note rank_falls"],
    ),
    "a unit under itself": (
        [under("1st Brigade", "2nd Division"), under("2nd Division", "3rd Corps"), under("3rd Corps", "1st Brigade", relation=None)],
        ["error unit_cycle"],
    ),
    "a unit under itself at other times": ([under("A Group", "B Group"), under("B Group", "A Group", when="2010/2012")], []),
    "a unit that is a member of what it commands": ([under("A Group", "B Group"), under("B Group", "A Group", relation="member")], []),
    "a unit under itself in some month of a year": (
        [under("A Group", "B Group"), under("B Group", "A Group", when="2021", phase="holds", by="Two")],
        ["error unit_cycle"],
    ),
    "units under one another, each in some month of a year": (
        [under("A Group", "B Group", when="2021", phase="holds"), under("B Group", "A Group", when="2021", phase="holds")],
        ["note unit_cycle"],
    ),
    "a statement that puts a unit under itself": ([under("A Group", "A Group")], ["error unit_cycle"]),
    "a person over himself": (
        [under("2nd Group", "West Command"), held(unit="2nd Group"), held(unit="West Command")],
        ["warning own_superior"],
    ),
    "a person over himself by way of another": (
        [under("2nd Group", "North Front"), under("North Front", "West Command"), held(unit="2nd Group"), held(unit="West Command")],
        ["warning own_superior"],
    ),
    "a person who acts over himself": (
        [under("2nd Group", "West Command"), held(unit="2nd Group"), held(unit="West Command", capacity="acting")],
        ["note own_superior"],
    ),
    "a person over himself on some day of a year": (
        [
            under("2nd Group", "West Command", when="2021", phase="holds"),
            held(unit="2nd Group", when="2021-02-01/2021-12-01"),
            held(unit="West Command", when="2021"),
        ],
        ["note own_superior"],
    ),
    "a person who moved up on one day": (
        [under("2nd Group", "West Command"), held(unit="2nd Group"), held(unit="West Command", when="2022-05-20/2023-01-01")],
        [],
    ),
    "a person who moved up": (
        [under("2nd Group", "West Command"), held(unit="2nd Group"), held(unit="West Command", when="2022-05-21/2023-01-01")],
        [],
    ),
    "a brigade under a battalion": ([under(UNIT, "4th Battalion")], ["warning echelon_inverted"]),
    "a battalion under a brigade": ([under("4th Battalion", UNIT)], []),
    "a brigade with a battalion for what it needs": ([under(UNIT, "4th Battalion", relation="administrative")], []),
    "by hearsay a brigade under a battalion": ([under(UNIT, "4th Battalion", hedged=True)], ["note echelon_inverted"]),
    "somebody in an unknown unit": ([held(unit="Unknown Area Command in Westland")], ["warning connector_held"]),
    "somebody in an unnamed unit": ([held(unit="Unnamed Area Command (Westland)")], []),
    "by hearsay somebody in an unknown unit": ([held(unit="Unknown Area Command in Westland", hedged=True)], ["note connector_held"]),
    "one commander of two stations at once": (
        [
            seen(unit="Station 12", on="2021-01-01"),
            seen(unit="Station 12", on="2023-01-01", by="Two"),
            seen(unit="Station 1", on="2022-02-02", by="Three"),
        ],
        ["warning typo_unit"],
    ),
    "one commander of two stations in turn": (
        [
            seen(unit="Station 12", on="2021-01-01"),
            seen(unit="Station 12", on="2022-01-01", by="Two"),
            seen(unit="Station 1", on="2023-02-02", by="Three"),
        ],
        [],
    ),
    "one commander of two stations, one in some month": (
        [
            seen(unit="Station 12", on="2021-01-10"),
            seen(unit="Station 12", on="2021-12-01", by="Two"),
            held(unit="Station 1", when="2021", by="Three"),
        ],
        ["note typo_unit"],
    ),
    "sister units with a misspelt name": (
        [
            under("Achall Division", "West Command"),
            under("Achalla Division", "West Command"),
        ],
        ["note typo_unit"],
    ),
    "numbered sister units": ([under("1st Battalion", "West Command"), under("2nd Battalion", "West Command")], []),
    "lettered sister units": ([under("Company A", "West Command"), under("Company B", "West Command")], []),
    "units of one letter's difference far apart": (
        [
            under("Achall Division", "West Command"),
            under("Achalla Division", "East Command"),
        ],
        [],
    ),
    "two times a day apart": ([held(when="2020-03-01/2021-05-19"), held(when="2021-05-21/2022-05-20")], ["note one_day_gap"]),
    "two times a week apart": ([held(when="2020-03-01/2021-05-19"), held(when="2021-05-27/2022-05-20")], []),
    "two times that only years tell apart": ([held(when="2018/2019"), held(when="2020/2022")], []),
}  # fmt: skip


@pytest.mark.parametrize("name", ROWS)
def test_a_row_gives_its_findings(name):
    rows, expected = ROWS[name]
    assert found(*rows) == expected


def test_every_check_has_a_row_that_it_finds_and_one_that_stays_a_note():
    given = {finding for _, expected in ROWS.values() for finding in expected}
    assert {f"{one.severity} {one.kind}" for one in CHECKS} <= given
    assert {f"note {one.kind}" for one in CHECKS} <= given


@pytest.mark.parametrize("name", ROWS)
def test_what_is_hedged_makes_a_note_at_most(name):
    assert all(finding.startswith("note ") for finding in found(*(row | {"hedged": True} for row in ROWS[name][0])))


@pytest.mark.parametrize("stance", [{"modality": "planned"}, {"modality": "requested"}, {"modality": "possible"}, {"polarity": "negated"}])
def test_what_is_planned_or_denied_makes_no_finding(stance):
    assert [name for name, (rows, _) in ROWS.items() if found(*(row | stance for row in rows))] == []


def test_the_order_of_the_rows_changes_nothing():
    rows = [row for some, _ in ROWS.values() for row in some]
    assert check(derive(resolve_rows(rows))) == check(derive(resolve_rows(rows[::-1])))


def test_a_finding_says_whom_when_and_why():
    (finding,) = check(derive(resolve_rows([held(), once("death", "2021-06-01")])))
    assert finding.text == (
        "Ivan Petrenko was commander of the 9th Brigade after his death: the end dated 1 March 2020 to 20 May 2022, "
        "while Ivan Petrenko died on 1 June 2021"
    )
    assert (finding.about, finding.names) == ((person_id(),), ("Ivan Petrenko",))
    assert (finding.days, finding.origins, len(finding.told)) == (("2021-06-01", "2022-05-20"), 2, 2)


def test_a_finding_on_holders_names_the_unit_and_both():
    (finding,) = check(derive(resolve_rows([held(), held("Oleh Koval", when="2021-01-01/2023-02-02", by="Two")])))
    assert finding.text == (
        "Ivan Petrenko and Oleh Koval are each told to have been commander of the 9th Brigade at once, from 1 January 2021 to 20 May 2022"
    )
    assert set(finding.about) == {unit_id(UNIT), person_id(), person_id("Oleh Koval")}


def test_two_births_of_two_people_are_none_of_each_other():
    assert found(held(), once("birth", "2023", "Oleh Koval")) == []


def test_the_page_lists_the_checks():
    table = PAGE.read_text("utf-8").split("<!-- made: checks -->\n")[1].split("<!-- end -->")[0]
    rows = [f"| `{one.kind}` | {one.severity} | {one.finds} | {one.next} |" for one in CHECKS]
    assert table.strip().splitlines()[2:] == rows
