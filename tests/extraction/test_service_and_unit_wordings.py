"""Wordings of service, honours, sanctions and units as reports have them, and ordinary news that looks like them."""

from __future__ import annotations

import pytest

from .cases import of, rows, tell

TOLD = """
  deployment: Tom Brask spent eleven months on the front line before he was allowed home. | Tom Brask
  deployment: Tom Brask had been stationed at the front for barely a fortnight. | Tom Brask
  deployment: Tom Brask participated in hostilities in the south. | Tom Brask
  deployment: Tom Brask made his way to the front on his own. | Tom Brask
  deployment: Tom Brask flew 40 combat missions over Kessel. | Tom Brask
  wounding: Tom Brask caught a fragment in the shoulder. | Tom Brask
  wounding: Tom Brask was left in a wheelchair by the bomb. | Tom Brask
  wounding: Tom Brask lost his sight in one eye in May. | Tom Brask
  capture: Tom Brask was snatched off the street by masked men. | Tom Brask
  capture: Tom Brask has been in rebel hands since the fall of Kelm. | Tom Brask
  capture: The militants kept Tom Brask hostage for 93 days. | Tom Brask
  death: Tom Brask lost his battle with cancer on Saturday. | Tom Brask
  death: Tom Brask is survived by his wife and two sons. | Tom Brask
  death: Tom Brask laid down his life for the motherland. | Tom Brask
  death: Rebels claimed to have eliminated Colonel Tom Brask in a strike on Kelm. | Tom Brask
  disappearance: Tom Brask has not been seen since he left the ministry on 3 May. | Tom Brask
  disappearance: Tom Brask's family lost contact with him on 12 March. | Tom Brask
  disappearance: Tom Brask was forcibly disappeared by the secret police in 2016. | Tom Brask
  disappearance: Tom Brask is on the run. | Tom Brask
  award: Tom Brask was appointed a Member of the Order of the Lion in May. | Tom Brask
  award: Tom Brask's decorations include the Order of the Lion and the Military Cross. | Tom Brask
  award: Tom Brask was inducted into the Police Hall of Fame. | Tom Brask
  forfeiture: Tom Brask renounced his citizenship in 2015. | Tom Brask
  forfeiture: Tom Brask's licence to practise law was withdrawn by the bar. | Tom Brask
  status_grant: Tom Brask was given witness protection. | Tom Brask
  status_grant: The town council made Tom Brask an honorary citizen of Vask. | Tom Brask
  sanction: Tom Brask faces a travel ban and an asset freeze. | Tom Brask
  sanction: Tom Brask was delisted in 2019 after a court challenge. | Tom Brask
  losses: Heavy casualties were inflicted on the 3rd Brigade. | 3rd Brigade
  losses: The 3rd Brigade was reduced to a shadow of its former strength. | 3rd Brigade
  composition: Convicts account for half of the 3rd Brigade. | 3rd Brigade
  composition: Foreign volunteers make up a third of the 3rd Brigade. | 3rd Brigade
  composition: The 3rd Brigade's ranks include several hundred mercenaries. | 3rd Brigade
  subordination: The 3rd Brigade takes its orders from the 4th Corps. | 3rd Brigade
  subordination: The 3rd Brigade is a component of the 4th Corps. | 3rd Brigade
  subordination: Control of the 3rd Brigade passed from the interior ministry to the 4th Corps. | 3rd Brigade
  formation: The 3rd Brigade dates back to 1938. | 3rd Brigade
  formation: The 3rd Brigade was put together in a hurry in the autumn. | 3rd Brigade
  disbandment: The 3rd Brigade fell victim to the defence cuts of 2009. | 3rd Brigade
"""


@pytest.mark.parametrize(("event", "row"), rows(TOLD))
def test_wordings_tell_whose_event_it_is(event: str, row: str) -> None:
    sentence, who = row.split(" | ")
    assert who in {stmt.subject.name for stmt in of(tell(sentence), event)}


NOT_TOLD = """
  deployment: Tom Brask spent three months on the front desk of the museum.
  deployment: Tom Brask made his way to the front of the hall to collect his prize.
  deployment: Tom Brask crossed the border with his two children and a suitcase.
  wounding: Tom Brask lost his hearing before the tribunal last week.
  wounding: The vote left Tom Brask fighting for his job.
  capture: Tom Brask was snatched from obscurity by a film director.
  capture: Tom Brask's future is in the hands of the voters.
  death: Tom Brask lost his battle with the ministry over the budget.
  death: Tom Brask was eliminated from the tournament in the first round.
  death: Tom Brask is dead against the reform.
  disappearance: Tom Brask is on a run of five wins.
  disappearance: Tom Brask has not been heard by the court since his lawyer left.
  award: Tom Brask was presented with a bill for the damage.
  award: Tom Brask was handed the order to attack at dawn.
  forfeiture: Tom Brask suspended the licence of the broadcaster.
  status_grant: Tom Brask rejected the asylum claims of 40 refugees.
  sanction: Tom Brask faces a ban on overtime.
  sanction: The list of winners includes Tom Brask.
  losses: The 3rd Brigade took a beating from critics after the parade.
  formation: The 3rd Brigade put together a plan for the winter.
  disbandment: The 3rd Brigade fell victim to an ambush.
"""


@pytest.mark.parametrize(("event", "sentence"), rows(NOT_TOLD))
def test_news_that_looks_alike_tells_no_event(event: str, sentence: str) -> None:
    assert of(tell(sentence), event) == []


def test_a_refused_claim_is_no_asylum() -> None:
    (refused,) = of(tell("Tom Brask's application for asylum was turned down in May."), "status_grant")
    assert (refused.subject.name, refused.polarity) == ("Tom Brask", "negated")


def test_who_files_charges_is_not_charged() -> None:
    assert of(tell("Prosecutor Tom Brask filed charges on Monday."), "charge") == []
    (charged,) = of(tell("Prosecutors filed charges against Tom Brask on Monday."), "charge")
    assert charged.subject.name == "Tom Brask"
