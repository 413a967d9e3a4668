"""Plain wordings of news reports, and single words of them that must not be taken for an event."""

from __future__ import annotations

import pytest

from .cases import of, one, rows, tell

NOT_TOLD = """
  dismissal: The men of Colonel Ada Orlin had been given boots unfit for snow.
  disappearance: Ada Orlin had been expected on the list but is missing from it.
  denial: Ada Orlin said she had no such intention.
  denial: Ada Orlin insisted that she would not resign.
  dismissal: Police picked Ada Orlin up in May and let her go again after nine hours.
  award: Ada Orlin was given back her command.
  subordination: The frigate Heron returned to service on Monday.
  disappearance: Spare parts worth about $3 million disappeared from the depot, the auditor said.
  appointment: For that Major Tom Brask received the Golden Wings, which he keeps in a drawer.
  appointment: Ada Orlin said she had asked for the men who were killed to be named on a plaque.
  formation: The brigade grew from 400 to 2,000 men under Colonel Ada Orlin.
  posting: Their founder, Tom Brask, is in prison.
  posting: Tom Brask, the founder of the 5th Volunteer Battalion, was buried on Friday.
  sentence: Prosecutors had sought a prison term of five years for General Tom Brask.
  appointment: Tom Brask is banned from entering the Union.
  appointment: Colonel Tom Brask took Kelm in May.
  dismissal: Colonel Tom Brask lost Kelm in May.
  appointment: The ministry put Colonel Tom Brask in Kelm.
  sanction: The jury met on Friday. Also listed were Colonel Munir Adder and Salim Dorn.
  agreement: Tom Brask worked under an agreement with the office of tourism.
  posting: Tom Brask, who advises the ministry to wait, is a lawyer.
  posting: Tom Brask was an army officer and a politician.
  appointment: The spokesman did not name Tom Brask.
  dismissal: Ada Orlin has supervised the removal of children from occupied towns.
  formation: Colonel Tom Brask set up a forward command post at the school.
"""


@pytest.mark.parametrize(("event", "sentence"), rows(NOT_TOLD))
def test_a_word_alone_tells_no_event(event: str, sentence: str) -> None:
    assert of(tell(sentence), event) == []


TOLD = """
  transfer: Ada Orlin swaps places with Tom Brask. | Ada Orlin
  transfer: Tom Brask proceeds to the Ministry of Defence as Director of Plans. | Tom Brask
  transfer: Tom Brask goes to Gondo as second-in-command. | Tom Brask
  appointment: Tom Brask had taken over the boat only in September. | Tom Brask
  appointment: His place was taken by Ada Orlin. | Ada Orlin
  appointment: President Leal promoted Tom Brask and, in 1996, gave him the Northern Command. | Tom Brask
  promotion: Tom Brask received the Star of Valour, and he was made captain the same year. | Tom Brask
  dismissal: The minister had no choice but to let Ada Orlin go. | Ada Orlin
  dismissal: Ada Orlin was thrown overboard after the vote. | Ada Orlin
  resignation: Ada Orlin handed in her letter on Friday. | Ada Orlin
  denial: Ada Orlin called the recording a fake. | Ada Orlin
  appeal: Ada Orlin lost her bid for freedom. | Ada Orlin
  appeal: Ada Orlin asked for protection at the embassy. | Ada Orlin
  court_appeal: Ada Orlin has thirty days to appeal. | Ada Orlin
  admission: "I made an error of judgment," Ada Orlin said. | Ada Orlin
  investigation: Ada Orlin is being looked into by the audit chamber. | Ada Orlin
  deployment: Tom Brask served two tours in the highlands. | Tom Brask
  composition: Yann Dorr leads the Free Volunteers, a force of some 900 men. | Free Volunteers
  composition: The Owl Brigade takes nearly all its men from the prisons. | Owl Brigade
  subordination: The Owl Brigade reverts to the 3rd Division. | Owl Brigade
  award: For that Major Tom Brask received the Golden Wings, which he keeps in a drawer. | Tom Brask
  formation: The Owl Brigade grew from a volunteer company. | Owl Brigade
  sentence_request: Prosecutors had sought a prison term of five years for General Tom Brask. | Tom Brask
  sanction: Tom Brask is banned from entering the Union. | Tom Brask
  agreement: Tom Brask was fined under a plea deal with prosecutors. | Tom Brask
  forfeiture: Tom Brask will lose a third of his pension. | Tom Brask
  arrest: Tom Brask was charged, spent four months under house arrest and was acquitted in June. | Tom Brask
  trial: Tom Brask's appeal will be heard in November. | Tom Brask
  posting: Tom Brask has been running the city as acting mayor. | Tom Brask
  posting: Tom Brask, who now advises a private security firm, declined to comment. | Tom Brask
  appointment: Ada Orlin became mayor in 2020 and won a second term last October. | Ada Orlin
  appointment: General Tom Brask, whom President Ada Orlin had installed in his place, left the building. | Tom Brask
  disappearance: Colonel Tom Brask led it. "We regard him as missing," a spokesman said. | Tom Brask
  subordination: The 9th Brigade, to which the Owl Battalion is attached, is in Kelm. | Owl Battalion
  criticism: Minister Ada Orlin called the measures "illegal and absurd" and left. | Ada Orlin
  appeal: Tom Brask, who had asked the Union to punish them, welcomed the decision. | Tom Brask
  appeal: Tom Brask complained to a court. | Tom Brask
  death: Officer Ada Orlin was charged with murder in the fatal shooting of Tom Brask. | Tom Brask
  death: The massacre of 300 villagers shocked the country. | 300 villagers
  death: Six Saudis were killed. | Six Saudis
  death: Tom Brask suffered fatal wounds at Kelm. | Tom Brask
  arrest: A number of officers were detained. | officers
  arrest: Tom Brask is in the pre-trial detention centre in Kelm. | Tom Brask
  arrest: Facing extradition to Kareth, Tom Brask stayed inside. | Tom Brask
  wounding: In August Tom Brask was treated for a concussion in Kelm. | Tom Brask
  capture: Tom Brask was marched into captivity. | Tom Brask
  capture: In 1995 they seized hundreds of hostages in hospitals. | hostages
  appointment: The minister brought Tom Brask to the capital as his aide. | Tom Brask
  appointment: Tom Brask will not be reappointed. | Tom Brask
  promotion: Tom Brask is being transferred with a promotion. | Tom Brask
  promotion: The rank of general is conferred on the chief of police of Lorvan Province, Tom Brask. | Tom Brask
  forfeiture: Tom Brask was promoted to corporal, a rank he lost within the year. | Tom Brask
  resignation: Tom Brask has faced calls to resign over the affair. | Tom Brask
  resignation: Democrats will hold the seat of the retiring senator Tom Brask. | Tom Brask
  sanction: Tom Brask has been on the sanctions list since May. | Tom Brask
  subordination: A further formation, the 2nd Guards Tank Army, was subordinated to the Northern Group of Forces. | 2nd Guards Tank Army
  award: The pact for which Tom Brask and the party's leader, Ada Orlin, were awarded the Kessel Prize is dead. | Ada Orlin
  deployment: Ten days later Tom Brask was back on the line. | Tom Brask
  sentence: Tom Brask was given life in absentia. | Tom Brask
  appointment: Ada Orlin, named on Thursday as the first female defence minister, has never worn a uniform. | Ada Orlin
  rebellion: It was established by Tom Brask, a deserter from the Kareth Armed Forces. | Tom Brask
  award: The title Hero of Kareth is conferred upon Lieutenant Colonel Tom Brask. | Tom Brask
  death: Tom Brask fell on 17 February while covering the withdrawal of his men. | Tom Brask
  subordination: The Unmanned Forces Command reports directly to the Chief of the General Staff. | Unmanned Forces Command
  posting: Tom Brask governed the province for nine years. | Tom Brask
  trial: Tom Brask was charged in May. The trial, which opened in June, was interrupted. | Tom Brask
  death: Two activists, Sena Oday and Per Lastrin, were killed in Kelm. | Per Lastrin
"""


@pytest.mark.parametrize(("event", "row"), rows(TOLD))
def test_plain_wordings_tell_whose_event_it_is(event: str, row: str) -> None:
    sentence, who = row.split(" | ")
    assert who in {stmt.subject.name for stmt in of(tell(sentence), event)}


CAREERS = """
  posting: Ada Orlin entered politics as mayor of her home town.
  posting: Ada Orlin came to prominence as director of the state archive.
  posting: Gang enforcer Ada Orlin was shot on Sunday.
  posting: Ada Orlin, prefect of Kelm, signed the order.
  posting: The raid was under the command of Brigadier Ada Orlin.
  posting: Ada Orlin had a seat on the military council.
  posting: Ada Orlin, who has been acting head of the prison service for a year, left.
  appointment: Ada Orlin was picked for the job of prime minister.
  appointment: Ada Orlin was propelled to the head of the ministry.
  appointment: Ada Orlin has been posted as director general of prisons.
  appointment: Ada Orlin has been handed the justice ministry.
  appointment: Ada Orlin was on Monday appointed acting army commander.
  appointment: Ada Orlin was re-elected as mayor in 2022.
  appointment: Ada Orlin won a seat in parliament in 2014.
  appointment: Into his place stepped Ada Orlin, a little-known colonel.
  appointment: President Tom Brask named Ada Orlin as his replacement.
  appointment: Ada Orlin was proclaimed president by the rebels.
  appointment: Ada Orlin picked to head spy agency
  transfer: Ada Orlin goes to Gondo as second-in-command, while Major Rimm moves the other way.
  transfer: Ada Orlin was put at the disposal of the general staff.
  transfer: Ada Orlin was loaned to the mission as chief of logistics.
  transfer: After the scandal Ada Orlin was quietly moved to a post in the archives.
  promotion: Ada Orlin was gazetted lieutenant colonel in the new year.
  promotion: Ada Orlin got her majority in 1915.
  demotion: Ada Orlin was bumped down to lieutenant over the missing fuel.
  demotion: Ada Orlin was demoted two ranks.
  dismissal: Ada Orlin lost her ship after the collision.
  dismissal: Ada Orlin was taken off the case by the prosecutor general.
  dismissal: Ada Orlin has been thrown off the force.
  dismissal: Ada Orlin was retired against her will at 52.
  dismissal: Four officers were dismissed over the fire, among them the regiment's commander, Ada Orlin.
  dismissal: Ada Orlin was given a dishonourable discharge.
  resignation: Ada Orlin is stepping away from the leadership of the council.
  resignation: Ada Orlin ended her career as a major general in the reserve.
  resignation: Ada Orlin was placed on the retired list.
  demotion: Ada Orlin was degraded to the rank of private.
  dismissal: Ada Orlin was bundled out of office by the army in 1966.
  resignation: Ada Orlin transferred command to Colonel Rimm.
  suspension: Ada Orlin was placed under suspension by the inspector general.
  suspension: Ada Orlin has been on administrative leave since March.
  suspension: Ada Orlin received a ten-day suspension without pay.
  suspension: Five officers, including the station's head, Ada Orlin, were suspended on Saturday.
  reinstatement: Ada Orlin is back in the cabinet after two years.
  reinstatement: The court quashed the dismissal of Ada Orlin.
  reinstatement: Ada Orlin was recalled from the reserve in 1939.
"""


@pytest.mark.parametrize(("event", "sentence"), rows(CAREERS))
def test_plain_wordings_tell_how_a_career_goes(event: str, sentence: str) -> None:
    assert "Ada Orlin" in {stmt.subject.name for stmt in of(tell(sentence), event)}


NO_CAREER = """
  posting: Ada Orlin came to prominence as a singer of sad songs.
  posting: Ada Orlin had an investment portfolio worth two million.
  posting: Her driver, Ada Orlin, was unhurt.
  posting: Two drivers, Ada Orlin and Tom Brask, were shot.
  posting: Two ministers, Ada Orlin and Tom Brask said, had refused.
  appointment: Ada Orlin was catapulted to fame by the video.
  appointment: Ada Orlin came into the office with a cup of tea.
  appointment: Ada Orlin stepped into the office of the director and shouted.
  appointment: Ada Orlin was asked to form a queue.
  appointment: The blame fell on Ada Orlin.
  appointment: Ada Orlin agreed to head inquiry
  transfer: Ada Orlin was deeply attached to her regiment.
  transfer: Ada Orlin was removed to hospital.
  transfer: Ada Orlin transferred command to Colonel Rimm.
  promotion: Ada Orlin won a majority in the second round.
  promotion: Ada Orlin was bumped down to lieutenant over the missing fuel.
  demotion: Ada Orlin was knocked down by a car.
  demotion: Ada Orlin reverted to English.
  dismissal: Ada Orlin was driven from the station by her sister.
  dismissal: Ada Orlin lost her ship in a storm and swam ashore.
  dismissal: Ada Orlin was taken off the plane by police.
  dismissal: Injury ended Ada Orlin's career.
  dismissal: Ada Orlin was squeezed out of the car by firemen.
  dismissal: Ada Orlin was recalled from the reserve in 1939.
  dismissal: Ada Orlin is no longer needed as a witness.
  resignation: Ada Orlin stepped away from the car with her hands up.
  resignation: Ada Orlin goes to Gondo as second-in-command.
  resignation: Ada Orlin went into the nature reserve.
  resignation: Ada Orlin did not run again after the injury.
  sanction: Ada Orlin was placed on the retired list.
  suspension: Ada Orlin was on maternity leave at the time.
  reinstatement: Ada Orlin was readmitted to hospital.
"""


@pytest.mark.parametrize(("event", "sentence"), rows(NO_CAREER))
def test_what_only_sounds_like_a_career_is_none(event: str, sentence: str) -> None:
    assert of(tell(sentence), event) == []


@pytest.mark.parametrize("member", ["a friend of Ada Orlin", "the driver of General Ada Orlin", "two from the north, Ada Orlin said"])
def test_who_is_only_named_beside_a_member_is_none(member: str) -> None:
    assert {stmt.subject.name for stmt in of(tell(f"Four officers were dismissed, including {member}."), "dismissal")} == {"Four officers"}


def test_dropped_counts_are_a_charge_denied() -> None:
    (_, dropped) = of(tell("Colonel Tom Brask was charged with fraud and perjury. The perjury count was later dropped."), "charge")
    assert (dropped.subject.name, dropped.polarity) == ("Tom Brask", "negated")


def test_the_present_behind_a_clause_is_told_of_its_subject() -> None:
    text = "Tom Brask was dismissed after a fire on a tanker killed 14 people and is now a member of the regional parliament."
    assert one(text, "posting").subject.name == "Tom Brask"


NAMED_BEFORE = (
    "The Union imposed sanctions on General Idris Hale. Also listed were Colonel Munir Adder, the commander of the 12th Brigade, "
)


def test_all_three_are_those_named_before() -> None:
    told = of(tell(NAMED_BEFORE + "and Salim Dorn, a trader. All three are banned from entering the Union."), "sanction")
    assert [stmt.subject.name for stmt in told] == [
        *("Idris Hale", "Munir Adder", "Salim Dorn"),
        *("Idris Hale", "Munir Adder", "Salim Dorn"),
    ]


def test_all_four_are_not_three() -> None:
    told = tell("Munir Adder, Salim Dorn and Tom Brask commanded brigades. All four were arrested in May.")
    assert [stmt.subject.name for stmt in of(told, "arrest")] == ["four"]


@pytest.mark.parametrize(
    "opening", ["Tom Brask, 38, known by the call sign Otter,", 'Tom Brask, call sign "Otter",', "Tom Brask, whose call sign is Otter,"]
)
def test_a_call_sign_is_another_name_of_its_bearer(opening: str) -> None:
    told = tell(f"{opening} led the battalion. Otter was wounded in May.")
    assert {stmt.subject.name for stmt in told} == {"Tom Brask"}
    assert all(stmt.attribution == () for stmt in told)


def test_who_is_told_with_an_age_is_a_person() -> None:
    told = tell("Officials said nothing.\n\nTaras Lipnik, 38, known by the call sign Otter, has not been seen since January 8.")
    assert [stmt.subject.name for stmt in of(told, "disappearance")] == ["Taras Lipnik"]


def test_the_call_sign_of_another_is_nobody_elses() -> None:
    told = tell("Tom Brask praised a soldier with the call sign Otter. Otter was wounded in May.")
    assert [stmt.subject.name for stmt in of(told, "wounding")] == ["Otter"]


SOURCES = """
  dismissal: Colonel Tom Brask has been dismissed, three newspapers and a channel reported on Monday. | three newspapers and a channel
  dismissal: General Orlin was dismissed, the weekly Lantern wrote, citing two officials. | weekly Lantern; two officials
  dismissal: Analysts assessed that General Tom Brask was dismissed in May. | Analysts
  posting: General Orlin led the garrison at Kelm, where, witnesses said, prisoners were beaten. |
  wounding: General Orlin led the garrison at Kelm, where, witnesses said, prisoners were beaten. | witnesses
  posting: Tom Brask led military intelligence in the north, where, according to a report, men under his command tortured detainees. |
  posting: Tom Brask, who, the police said, was arrested on Monday, led the council until 2019. |
  arrest: Tom Brask, who, the police said, was arrested on Monday, led the council until 2019. | police
"""


@pytest.mark.parametrize(("event", "row"), rows(SOURCES))
def test_a_source_vouches_for_its_own_clause(event: str, row: str) -> None:
    sentence, _, sources = row.partition(" |")
    stmt = one(sentence, event)
    assert ["; ".join(source.source or "" for source in stmt.attribution), stmt.hedged] == [sources.strip(), False]


RESERVES = """
  death: Colonel Tom Brask may have been killed on Monday. | possible, hedged
  dismissal: Colonel Tom Brask may be dismissed next month. | possible
  release: If the letter had arrived, Colonel Tom Brask might have been released. | possible
  dismissal: An analyst assessed that President Ada Orlin is unlikely to dismiss General Tom Brask. | possible
"""


@pytest.mark.parametrize(("event", "row"), rows(RESERVES))
def test_what_may_have_been_is_hedged_and_what_may_come_is_not(event: str, row: str) -> None:
    sentence, stance = row.split(" | ")
    stmt = one(sentence, event)
    assert stmt.modality + (", hedged" if stmt.hedged else "") == stance


DATES = """
  posting: Tom Brask graduated from the academy in 1987 and commanded a submarine division in the north. | None
  wounding: Tom Brask joined up in March 2022, was wounded twice and took over the battalion in June 2023. | None
  appointment: Tom Brask was wounded twice and took over the battalion in June 2023. | 2023-06
  arrest: Ada Orlin was dismissed in March 2015 and arrested. | 2015-03
"""


@pytest.mark.parametrize(("event", "row"), rows(DATES))
def test_a_date_stays_with_its_own_verb(event: str, row: str) -> None:
    sentence, when = row.split(" | ")
    assert str(one(sentence, event).when) == when


def test_a_court_that_orders_somebody_held_holds_him() -> None:
    assert one("Samir Voss was charged. A court ordered him held for two months.", "arrest").modality == "actual"
    assert one("Greve is suspected. A judge has ordered that he be kept in custody until 20 June.", "arrest").modality == "actual"
    assert one("The minister ordered Samir Voss to be arrested.", "arrest").modality == "planned"


def test_who_writes_to_have_something_done_asks_for_it() -> None:
    text = "Rade Vuk is in prison. His sister has written to the president twice to have him discharged."
    assert one(text, "dismissal").modality == "requested"
    assert one("Adam Kossak had Rade Vuk arrested in May.", "arrest").modality == "actual"


def test_a_refused_ministry_is_no_appointment() -> None:
    assert one("Ada Orlin had initially turned down the ministry.", "appointment").polarity == "negated"


def test_he_who_is_called_by_a_name_is_its_bearer() -> None:
    text = "Rade Vuk was there. According to Vuk, he was a former officer called Zoran Hadek, who was himself convicted of extortion."
    assert one(text, "conviction").subject.name == "Zoran Hadek"


def test_this_man_has_been_named_before() -> None:
    text = (
        "I spoke to Isak Harrun this morning. Let us remember who this man is. He took over the 7th Guards Division."
        " The man who drew up the plan, a certain Colonel Otto Dubin, has been promoted."
    )
    assert one(text, "appointment").subject.name == "Isak Harrun"


def test_he_and_somebody_with_a_name_are_two() -> None:
    text = "Anton Corvay signed it. He and the party's leader, Basil Okonda, were awarded the Kessel Prize."
    assert [stmt.subject.name for stmt in of(tell(text), "award")] == ["Anton Corvay", "Basil Okonda"]
