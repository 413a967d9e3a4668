"""Headlines: whose event they tell where only the lead gives the name, and whom the lead names for another reason."""

from __future__ import annotations

import pytest

from .cases import of, rows, tell

TOLD = """
  dismissal: Navy sacks squadron chief over affair | Commodore Ada Orlin had led the 2nd Squadron since January.
  dismissal: President drops army chief | General Ada Orlin had been in the job for a year.
  dismissal: Marching orders for police chief | Ada Orlin had been in the job for seven months.
  dismissal: Orlin out, Brask in as police commissioner | Ada Orlin learned of the decision from the radio.
  resignation: Army chief quits amid row over budget | General Ada Orlin told the president on Sunday.
  resignation: Police chief steps down after protests | Ada Orlin said she did not want to be an obstacle.
  suspension: Prosecutor suspended pending inquiry | Ada Orlin said she would cooperate.
  sentence: Ex-supply chief handed nine years over fuel racket | Ada Orlin showed no emotion.
  sentence: Life for general who ordered massacre | Ada Orlin, 66, showed no remorse.
  sentence: Ten years in jail for former spy chief | Ada Orlin will appeal, her lawyer said.
  sentence: Court gives ex-governor five years | Ada Orlin called the verdict a farce.
  conviction: Ex-minister guilty of taking bribes | Ada Orlin will be sentenced next month.
  acquittal: Ex-general acquitted | Ada Orlin wept as the verdict was read.
  death: Ex-minister dead at 81 | Ada Orlin led the ministry from 1991 to 1994.
  death: Car bomb kills police colonel | Ada Orlin headed the anti-drug unit.
  capture: Army colonel in rebel hands | Ada Orlin was shown on a video on Tuesday.
  sanction: Union blacklists army chief | General Ada Orlin called the decision ridiculous.
  sanction: Travel ban for police commander | Ada Orlin led the unit that fired on the crowd.
  rebellion: Colonel defects to rebels | Ada Orlin crossed the river with 40 men on Sunday.
  status_grant: Asylum for deposed general | Ada Orlin arrived in Torva on Friday.
  award: Police diver awarded bravery medal | Sergeant Ada Orlin pulled three children from the river.
  forfeiture: Parliament strips ex-minister of immunity | Ada Orlin can now be prosecuted.
"""


@pytest.mark.parametrize(("event", "row"), rows(TOLD))
def test_a_headline_tells_of_whom_the_lead_names(event: str, row: str) -> None:
    assert "Ada Orlin" in {stmt.subject.name for stmt in of(tell(row.replace(" | ", "\n\n")), event)}


NOT_TOLD = """
  dismissal: Ministry sacks army chief | Defence minister Ada Orlin said the decision had been taken on Monday.
  dismissal: Navy sacks squadron chief over affair | Admiral Ada Orlin signed the order on Monday.
  dismissal: President drops security adviser | President Ada Orlin said it was time for a change.
  dismissal: Prison chief fired | Ada Orlin will take over on Monday.
  dismissal: Orlin out to prove critics wrong | Ada Orlin will run in the marathon on Sunday.
  death: Car bomb kills police colonel | A witness, Ada Orlin, said the car had been there for days.
  death: Gunmen kill judge | Ada Orlin, his wife, was also hurt.
  sentence: Ten years in jail for former spy chief | Judge Ada Orlin said the sentence was a warning.
  sentence: Two more years for coach | Ada Orlin has signed a new contract with the club.
  sanction: Union blacklists police chief | Foreign minister Ada Orlin called the decision hostile.
  wounding: General loses leg in mine blast | Doctor Ada Orlin said the operation took six hours.
  disappearance: General vanishes after mutiny | Police spokesman Ada Orlin said a search was under way.
  arrest: Ex-mayor held over missing millions | Tax chief Ada Orlin said two flats had been searched.
  resignation: Army returns to barracks | General Ada Orlin thanked the troops.
  status_grant: Asylum for ex-general | Ada Orlin, the foreign minister, refused to comment.
"""


@pytest.mark.parametrize(("event", "row"), rows(NOT_TOLD))
def test_who_speaks_below_a_headline_is_not_whom_it_befell(event: str, row: str) -> None:
    assert "Ada Orlin" not in {stmt.subject.name for stmt in of(tell(row.replace(" | ", "\n\n")), event)}
