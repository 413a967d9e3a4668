"""How reports word arrests, courts, quarrels and mutinies, and the look-alikes that tell none of them."""

from __future__ import annotations

import pytest

from .cases import of, one, rows, tell

TOLD = """
  criticism: Ada Orlin said the minister was a disgrace to the uniform. | Ada Orlin
  criticism: Ada Orlin said the high command should be ashamed of itself. | Ada Orlin
  criticism: A rift opened between Tom Brask and the minister, Ada Orlin, in the winter of 2021. | Tom Brask
  criticism: Tom Brask did not hide his disdain for the new minister. | Tom Brask
  criticism: Tom Brask has repeatedly called out senior commanders for sending the wounded back to the line. | Tom Brask
  appeal: Tom Brask took the ministry to court in 2020. | Tom Brask
  appeal: Tom Brask repeatedly asked headquarters for reinforcements in the days before the attack. | Tom Brask
  appeal: Tom Brask sought refuge in the embassy of Kareth on Thursday night. | Tom Brask
  court_appeal: Tom Brask sought leave to appeal but was refused by a panel of three judges. | Tom Brask
  court_appeal: The court of cassation rejected the appeal of Tom Brask on Thursday. | Tom Brask
  admission: Ada Orlin said she bore responsibility for what happened at the crossing. | Ada Orlin
  admission: Tom Brask entered a plea of guilty to one count of conspiracy. | Tom Brask
  admission: Tom Brask made a full confession to the killing, a spokesman said. | Tom Brask
  denial: Tom Brask said the story was a pack of lies. | Tom Brask
  denial: Ada Orlin told the court she had no knowledge of the payments. | Ada Orlin
  denial: "I am not guilty and I have nothing to hide," Ada Orlin said as she arrived. | Ada Orlin
  denial: "I never took a single crown," Tom Brask told the judge. | Tom Brask
  agreement: Tom Brask settled out of court with the ministry in 2019. | Tom Brask
  rebellion: Tom Brask, who switched allegiance to the rebels in 2012, was killed in an air strike. | Tom Brask
  rebellion: Tom Brask came to power in a coup in 2003. | Tom Brask
  rebellion: Ada Orlin was one of the ringleaders of the failed putsch of 1987. | Ada Orlin
  investigation: Detectives want to speak to Tom Brask about the theft of two rifles. | Tom Brask
  investigation: Searches were carried out at the office of Tom Brask on Friday. | Tom Brask
  investigation: Prosecutors are investigating whether Tom Brask took money from the fund. | Tom Brask
  investigation: An ethics panel will look into whether Tom Brask used a government plane. | Tom Brask
  investigation: An internal inquiry found that Tom Brask had broken the rules on gifts. | Tom Brask
  arrest: Tom Brask was picked up by military counterintelligence outside his flat. | Tom Brask
  arrest: Security officers in plain clothes took Tom Brask off a train at the border. | Tom Brask
  arrest: A judge ordered Tom Brask held for two months. | Tom Brask
  arrest: Tom Brask was jailed pending trial, the news agency said. | Tom Brask
  arrest: Ada Orlin has spent the past 14 months in a remand prison awaiting trial. | Ada Orlin
  charge: Tom Brask is alleged to have taken bribes from builders. | Tom Brask
  trial: Hearings in the case of Tom Brask began behind closed doors. | Tom Brask
  trial: The prosecutor's office has sent the case of Tom Brask to court. | Tom Brask
  sentence_request: Tom Brask should spend 11 years behind bars, the prosecutor told the court. | Tom Brask
  sentence_request: The prosecution urged the judges to impose the maximum penalty of 20 years on Tom Brask. | Tom Brask
  conviction: Tom Brask was found by the tribunal to have commanded the death squad. | Tom Brask
  acquittal: The proceedings against Tom Brask were discontinued in June. | Tom Brask
  acquittal: The judge dismissed all charges against Tom Brask. | Tom Brask
  sentence: The court told Tom Brask to repay $3.1 million to the fund. | Tom Brask
  sentence: Tom Brask got off with a suspended term of two years. | Tom Brask
  sentence: A court in Kelm handed Tom Brask 11 years in a strict-regime colony. | Tom Brask
  release: A judge ordered Tom Brask freed on a bond of 250,000 crowns. | Tom Brask
  release: Tom Brask was let go without charge after spending a night in the cells. | Tom Brask
  release: The mutineers let Tom Brask go after the ministry promised to listen. | Tom Brask
  pardon: The president signed a decree of clemency for Tom Brask. | Tom Brask
"""


@pytest.mark.parametrize(("event", "row"), rows(TOLD))
def test_what_befell_somebody_is_told_in_many_words(event: str, row: str) -> None:
    sentence, who = row.split(" | ")
    assert who in {stmt.subject.name for stmt in of(tell(sentence), event)}


NOT_TOLD = """
  arrest: Tom Brask was picked up by a taxi outside the theatre.
  arrest: Tom Brask was picked up by a rival club in the summer.
  arrest: Police officers took Tom Brask to the hospital after the accident.
  arrest: Tom Brask was confined to his bed for a month after the operation.
  arrest: Tom Brask was sent to a training centre in the south to teach tactics.
  investigation: Reporters want to speak to Ada Orlin about her new film.
  investigation: The committee is examining whether Ada Orlin should receive a medal.
  investigation: The inquiry found that Ada Orlin had died within minutes of the crash.
  charge: Tom Brask is alleged to be the best cook in the regiment.
  conviction: The court ruled that Tom Brask had not committed fraud.
  conviction: The court ruled that Tom Brask could have committed the crime only with help.
  conviction: The court found that Tom Brask had been defrauded.
  acquittal: Tom Brask has no case to answer, his lawyer said.
  sentence: The company told Tom Brask to repay the loan by May.
  sentence: The parliament gave Tom Brask a five-year term as ombudsman.
  sentence: The judge gave Tom Brask two weeks to find a new lawyer.
  sentence: Tom Brask got off with a sprained ankle after the fall.
  sentence_request: The prosecutor asked the court to send the file to Tom Brask.
  release: The company let Tom Brask go in March.
  release: Tom Brask let go of the rope and fell.
  appeal: Tom Brask took the prisoners to court in a van.
  admission: Prosecutors said Tom Brask bore responsibility for the deaths.
  admission: Tom Brask entered a plea of not guilty to one count.
  denial: Tom Brask entered a plea of guilty to one count.
  denial: The judge dismissed the charges against Tom Brask.
  denial: "I never took a day off," Tom Brask said.
  criticism: Ada Orlin said she was an idiot for having sold the house.
  criticism: Tom Brask called out the guard for the parade.
  rebellion: Tom Brask jumped ship to a rival firm.
  rebellion: Tom Brask refused to fire the minister.
  rebellion: Tom Brask refused to follow the order of the court.
"""


@pytest.mark.parametrize(("event", "sentence"), rows(NOT_TOLD))
def test_their_look_alikes_tell_nothing_of_the_kind(event: str, sentence: str) -> None:
    assert of(tell(sentence), event) == []


@pytest.mark.parametrize(
    ("sentence", "polarity", "modality"),
    [
        ("Tom Brask refused to obey the order to fire.", "affirmed", "actual"),
        ("Tom Brask did not refuse to obey the order to fire.", "negated", "actual"),
        ("Tom Brask may refuse to obey the order to fire.", "affirmed", "possible"),
    ],
)
def test_a_refusal_is_what_the_rebellion_is(sentence: str, polarity: str, modality: str) -> None:
    stmt = one(sentence, "rebellion")
    assert (stmt.polarity, stmt.modality) == (polarity, modality)


def test_a_demand_for_a_sentence_is_made_although_the_sentence_is_none_yet() -> None:
    assert one("Tom Brask should be jailed for nine years, prosecutors said.", "sentence_request").modality == "actual"


def test_what_is_ordered_by_a_court_need_not_have_happened() -> None:
    assert one("A judge ordered Tom Brask freed on a bond of 250,000 crowns.", "release").modality == "planned"
