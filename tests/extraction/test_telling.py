"""Whom and how surely: events in many wordings, each with its subject and its stance.

The sentences were written before the rules were mended for them; they stand for kinds of wording, not for lines of a text.
"""

from __future__ import annotations

import pytest

from tenure.extraction import extract
from tenure.model.statement import Statement

from .cases import document

#: event | subject | polarity, modality or hedge, as far as it matters | sentences, of which the last tells the event
TELLING = """
resignation | Ivan Petrenko | hedged | Ivan Petrenko, it is said, resigned in May.
posting | Ivan Petrenko | affirmed actual | Minister Adam Example accepted the resignation of Ivan Petrenko. He was in the post a year.
arrest | Ivan Petrenko | affirmed actual | Ivan Petrenko resigned on Friday. "I was arrested in May," he added.
arrest | Ivan Petrenko | affirmed actual | Ivan Petrenko resigned on Friday. "I was arrested in May. It was hard," he said.
transfer | Ivan Petrenko | affirmed actual | Adam Example met Ivan Petrenko in May. Example had him moved to an academy.
criticism | Ivan Petrenko | affirmed actual | Ivan Petrenko met Adam Example. Example had him moved after he spoke out against the war.
forfeiture | Ivan Petrenko | affirmed actual | The court jailed Ivan Petrenko. The judges also stripped the 58-year-old of his rank.
arrest | Ivan Petrenko | affirmed actual | Ivan Petrenko was dismissed in May. The arrest came in June.
appeal | Ivan Petrenko | planned | Ivan Petrenko's lawyers said they would appeal.
agreement | Ivan Petrenko | affirmed actual | The Defence Ministry had signed a contract with Ivan Petrenko.
conviction | Ivan Petrenko | affirmed actual | The jury needed barely twenty minutes to convict Ivan Petrenko.
disappearance | Ivan Petrenko | affirmed actual | No trace has been found of Ivan Petrenko.
disappearance | Ivan Petrenko | affirmed actual | Ivan Petrenko has not been seen since his regiment rose.
denial | Ivan Petrenko | affirmed actual | Ivan Petrenko insisted that no law had been broken.
denial | Ivan Petrenko | affirmed actual | Ivan Petrenko said he had given no such order.
resignation | Marta Sample | affirmed actual | Ivan Petrenko met Marta Sample on Monday. She resigned the next day.
arrest | Adam Example | affirmed actual | Lorna Sample met Adam Example in May. He was arrested in June.
dismissal | Adam Example | affirmed actual | Adam Example, the minister, met Marta Sample, who fired him.
death | Ivan Petrenko | affirmed actual | Adam Example blamed Ivan Petrenko. Ivan Petrenko was jailed; he hanged himself.
dismissal | Ivan Petrenko | affirmed actual | Ivan Petrenko, who held the post until May, when he was dismissed, had followed Adam Example.
arrest | Nora Sample-Price | affirmed actual | General Nora Sample-Price led the fleet. Sample-Price was arrested in May.
death | Ivan Petrenko | affirmed actual | The list names Ivan Petrenko, who died in May; and Adam Example, who lives abroad.
arrest | Adam Example | affirmed actual | Ivan Petrenko was arrested along with his deputy, Adam Example.
charge | Ivan Petrenko | affirmed actual | Ivan Petrenko was not charged until the following summer.
resignation | Ivan Petrenko | requested | The opposition demanded that both Adam Example and Ivan Petrenko resign.
appointment | Ivan Petrenko | negated | The appointment of Ivan Petrenko was rescinded.
appointment | Ivan Petrenko | affirmed actual | The union opposed Ivan Petrenko's appointment.
arrest | Ivan Petrenko | hedged | They say that Ivan Petrenko was arrested.
sentence | Ivan Petrenko | possible | Ivan Petrenko could lose his rank and spend ten years behind bars.
transfer | Ivan Petrenko | affirmed actual | Ivan Petrenko said his men were told to burn it and that he was transferred to Elsk.
arrest | Ivan Petrenko | affirmed actual | The former commander of the 9th Army, Ivan Petrenko, has been arrested.
arrest | Ivan Petrenko | affirmed actual | Arrested in May, Ivan Petrenko has been in a cell ever since.
arrest | Ivan Petrenko | affirmed actual | Ivan Petrenko, arrested in May over fraud, has written to the president.
arrest | Ivan Petrenko | affirmed actual | Ivan Petrenko was one of four officers arrested in May.
arrest | Ivan Petrenko | affirmed actual | Among those arrested was Ivan Petrenko.
arrest | Ivan Petrenko | affirmed actual | Four officers, including Ivan Petrenko, were arrested.
arrest | Ivan Petrenko | affirmed actual | Police arrested four officers, among them Ivan Petrenko.
arrest | Ivan Petrenko | affirmed actual | It was Ivan Petrenko whom the police arrested.
dismissal | Ivan Petrenko | affirmed actual | Ivan Petrenko said that he had been dismissed.
dismissal | Ivan Petrenko | affirmed actual | Ivan Petrenko told Adam Example that he had been dismissed.
dismissal | Ivan Petrenko | affirmed actual | Defence Minister Adam Example told parliament that he had dismissed Ivan Petrenko.
dismissal | Ivan Petrenko | affirmed actual | Ivan Petrenko and his deputy were dismissed.
dismissal | Ivan Petrenko | affirmed actual | The general, Ivan Petrenko, was dismissed after he had criticised the minister.
dismissal | Ivan Petrenko | affirmed actual | General Ivan Petrenko led the army for two years. The 54-year-old was dismissed in May.
dismissal | Ivan Petrenko | affirmed actual | General Ivan Petrenko led the army for two years. The commander was dismissed in May.
dismissal | Ivan Petrenko | affirmed actual | Ivan Petrenko fell out with the ministry. Two months later he was dismissed.
dismissal | Ivan Petrenko | affirmed actual | After his dismissal, Ivan Petrenko moved to Olan.
dismissal | Ivan Petrenko | affirmed actual | Adam Example visited Ivan Petrenko, who had been dismissed in May.
dismissal | Ivan Petrenko | affirmed actual | Adam Example's predecessor, Ivan Petrenko, was dismissed in May.
dismissal | Ivan Petrenko | affirmed actual | In May the minister, Adam Example, had Ivan Petrenko dismissed.
dismissal | Ivan Petrenko | affirmed actual | Having been dismissed in May, Ivan Petrenko went home.
dismissal | Ivan Petrenko | affirmed actual | Ivan Petrenko was first suspended and then dismissed.
dismissal | Ivan Petrenko | affirmed actual | The reason for Ivan Petrenko's dismissal is not known.
dismissal | Ivan Petrenko | affirmed actual | Adam Example succeeded Ivan Petrenko, dismissed in May.
deployment | Ivan Petrenko | affirmed actual | Ivan Petrenko was ordered to return to the front and did so.
appointment | Adam Example | affirmed actual | General Ivan Petrenko was dismissed and replaced by his deputy, Adam Example.
appointment | Adam Example | affirmed actual | Ivan Petrenko's deputy, Adam Example, took over the brigade.
appointment | Adam Example | affirmed actual | Ivan Petrenko resigned. His deputy, Adam Example, was appointed in his place.
release | Ivan Petrenko | affirmed actual | Ivan Petrenko was jailed. His lawyer, Adam Example, said the court had released him.
award | Adam Example | affirmed actual | Ivan Petrenko met with Adam Example and awarded him the Order of the Shield.
sentence | Adam Example | affirmed actual | Ivan Petrenko spoke. The eldest of them, Adam Example, was held. His sentence was cut by a year.
posting | Petra Ilves | affirmed actual | Colonel Petra Ilves remains in command of the 9th Brigade.
disbandment | White Falcons | affirmed actual | Ivan Petrenko led the White Falcons, a paramilitary group. The unit was disbanded.
posting | Ivan Petrenko | affirmed actual | Ivan Petrenko, 51, was previously chief of staff of the 3rd Fleet.
resignation | Adam Example | requested | Minister of Trade Ivan Petrenko met Prime Minister Adam Example. The prime minister should resign.
dismissal | Marta Sample-Price | affirmed actual | Ms Sample-Price spoke. Marta Sample-Price had been dismissed.
trial | Ivan Petrenko | affirmed actual | A former tax inspector went on trial on Monday. Ivan Petrenko, 51, took bribes.
charge | Ivan Petrenko | affirmed actual | Ivan Petrenko went on trial accused of spying.
death | Ivan Petrenko | negated actual | Ivan Petrenko is alive, the ministry said.
sentence | Adam Example | affirmed actual | Ivan Petrenko was freed. His co-defendant, the baker Adam Example, was sentenced to four years.
death | Adam Example | affirmed actual | The case against a third officer, Adam Example, was closed because he had died.
promotion | Marta Sample | affirmed actual | Ivan Petrenko was dismissed. Marta Sample was promoted to colonel and took over the brigade.
criticism | Adam Example | affirmed actual | Ivan Petrenko was arrested. His lawyer, Adam Example, criticised the court.
arrest | Ivan Petrenko | affirmed actual | Ivan Petrenko's lawyer, Adam Example, said that his client had been arrested at home.
arrest | Ivan Petrenko | affirmed actual | Marta Petrenko said her husband Ivan Petrenko had been arrested.
wounding | Ivan Petrenko | affirmed actual | Ivan Petrenko's brigade was shelled, and he himself was wounded.
charge | Ivan Petrenko | affirmed actual | The investigators charged both Ivan Petrenko and Adam Example with fraud.
denial | Ivan Petrenko | affirmed actual | Ivan Petrenko and Adam Example were charged with fraud. Both deny the charges.
denial | Adam Example | affirmed actual | Ivan Petrenko and Adam Example were charged with fraud. They deny the charges.
resignation | Ivan Petrenko | negated actual | Ivan Petrenko has not resigned, has not been charged and is not under investigation.
charge | Ivan Petrenko | negated actual | Ivan Petrenko has not resigned, has not been charged and is not under investigation.
investigation | Ivan Petrenko | negated actual | Ivan Petrenko has not resigned, has not been charged and is not under investigation.
arrest | Ivan Petrenko | negated actual | Ivan Petrenko was neither arrested nor charged.
charge | Ivan Petrenko | negated actual | Ivan Petrenko was neither arrested nor charged.
charge | Ivan Petrenko | negated actual | Ivan Petrenko was not arrested or charged.
arrest | Ivan Petrenko | negated actual | Nobody has arrested Ivan Petrenko.
resignation | Ivan Petrenko | negated actual | Ivan Petrenko refused to resign.
resignation | Ivan Petrenko | negated actual | Ivan Petrenko declined to step down.
resignation | Ivan Petrenko | negated | Ivan Petrenko has no intention of resigning.
resignation | Ivan Petrenko | negated | Ivan Petrenko is not thinking of resigning.
resignation | Ivan Petrenko | negated | Ivan Petrenko ruled out resigning.
resignation | Ivan Petrenko | negated | Ivan Petrenko said he would not resign.
resignation | Ivan Petrenko | planned | Ivan Petrenko has offered to resign.
resignation | Ivan Petrenko | requested | The opposition called on Ivan Petrenko to resign.
resignation | Ivan Petrenko | requested | The opposition demanded that Ivan Petrenko resign.
resignation | Ivan Petrenko | requested | The opposition demanded Ivan Petrenko's resignation.
resignation | Ivan Petrenko | requested | The opposition wants Ivan Petrenko to go.
resignation | Ivan Petrenko | requested | Ivan Petrenko was asked to resign.
resignation | Ivan Petrenko | requested | Ivan Petrenko should resign, the paper wrote.
resignation | Ivan Petrenko | affirmed actual | Ivan Petrenko was forced to resign.
resignation | Ivan Petrenko | affirmed actual | Ivan Petrenko had to resign.
resignation | Ivan Petrenko | possible | Ivan Petrenko may resign.
resignation | Ivan Petrenko | possible | Ivan Petrenko threatened to resign.
resignation | Ivan Petrenko | possible | Ivan Petrenko is considering resigning.
resignation | Ivan Petrenko | possible | If Ivan Petrenko resigns, the cabinet will fall.
resignation | Ivan Petrenko | planned | Ivan Petrenko will resign in May.
resignation | Ivan Petrenko | planned | Ivan Petrenko plans to resign.
resignation | Ivan Petrenko | planned | Ivan Petrenko is to resign in May.
resignation | Ivan Petrenko | planned | Ivan Petrenko is expected to resign.
resignation | Ivan Petrenko | hedged | Ivan Petrenko is said to have resigned.
resignation | Ivan Petrenko | hedged | Ivan Petrenko appears to have resigned.
resignation | Ivan Petrenko | hedged | Ivan Petrenko has apparently resigned.
resignation | Ivan Petrenko | hedged | Ivan Petrenko is understood to have resigned.
resignation | Ivan Petrenko | hedged | There are rumours that Ivan Petrenko has resigned.
resignation | Ivan Petrenko | hedged | Rumours of Ivan Petrenko's resignation are spreading.
resignation | Ivan Petrenko | hedged | There is talk in the barracks that Ivan Petrenko has resigned.
resignation | Ivan Petrenko | hedged | Word has it that Ivan Petrenko has resigned.
resignation | Ivan Petrenko | hedged | Unconfirmed reports say that Ivan Petrenko has resigned.
resignation | Ivan Petrenko | hedged | It is alleged that Ivan Petrenko resigned.
resignation | Ivan Petrenko | hedged | Ivan Petrenko has supposedly resigned.
resignation | Ivan Petrenko | hedged | The alleged resignation of Ivan Petrenko surprised the ministry.
resignation | Ivan Petrenko | hedged | Ivan Petrenko seems to have been arrested and to have resigned.
arrest | Ivan Petrenko | hedged | Ivan Petrenko was reportedly suspended and arrested.
arrest | Ivan Petrenko | hedged | Ivan Petrenko was allegedly beaten and then arrested.
arrest | Ivan Petrenko | negated | Equally untrue is the claim that Ivan Petrenko was arrested.
arrest | Ivan Petrenko | negated | It is not true that Ivan Petrenko was arrested.
arrest | Ivan Petrenko | negated | It is false that Ivan Petrenko was arrested.
arrest | Ivan Petrenko | negated | It is not the case that Ivan Petrenko was arrested.
arrest | Ivan Petrenko | negated | Reports that Ivan Petrenko was arrested are false.
arrest | Ivan Petrenko | negated | Reports of Ivan Petrenko's arrest are untrue.
arrest | Ivan Petrenko | negated | The report that Ivan Petrenko had been arrested turned out to be false.
arrest | Ivan Petrenko | negated | The ministry denied that Ivan Petrenko had been arrested.
arrest | Ivan Petrenko | negated | The ministry denied reports that Ivan Petrenko had been arrested.
arrest | Ivan Petrenko | negated | The ministry denied the arrest of Ivan Petrenko.
arrest | Ivan Petrenko | negated | There is no truth in the report that Ivan Petrenko was arrested.
arrest | Ivan Petrenko | negated | Nor was Ivan Petrenko arrested.
arrest | Ivan Petrenko | negated | Contrary to reports, Ivan Petrenko was not arrested.
arrest | Ivan Petrenko | negated | Ivan Petrenko was never arrested.
arrest | Ivan Petrenko | negated | Ivan Petrenko has yet to be arrested.
arrest | Ivan Petrenko | negated | Ivan Petrenko escaped arrest.
arrest | Ivan Petrenko | negated | Ivan Petrenko narrowly avoided arrest.
arrest | Ivan Petrenko | negated | The police failed to arrest Ivan Petrenko.
arrest | Ivan Petrenko | negated | A paper wrongly reported that Ivan Petrenko had been arrested.
arrest | Ivan Petrenko | negated | No evidence was found that Ivan Petrenko had been arrested.
arrest | Ivan Petrenko | negated | There was no sign that Ivan Petrenko had been arrested.
arrest | Ivan Petrenko | negated | Ivan Petrenko is not known to have been arrested.
arrest | Ivan Petrenko | negated | There has been no arrest of Ivan Petrenko.
arrest | Ivan Petrenko | negated | The ministry dismissed as fiction the claim that Ivan Petrenko was arrested.
arrest | Ivan Petrenko | negated | The claim that Ivan Petrenko was arrested is a lie.
release | Ivan Petrenko | negated | The brigade said that Ivan Petrenko had been released. He had not been.
resignation | Ivan Petrenko | negated | The paper wrote that Ivan Petrenko had resigned. He has not.
arrest | Ivan Petrenko | negated | Ivan Petrenko left the country without being arrested.
arrest | Ivan Petrenko | negated | Police decided against arresting Ivan Petrenko.
arrest | Ivan Petrenko | negated | The court refused to order the arrest of Ivan Petrenko.
arrest | Ivan Petrenko | negated | The court rejected a request for the arrest of Ivan Petrenko.
dismissal | Ivan Petrenko | negated | Instead of dismissing Ivan Petrenko, the minister promoted him.
dismissal | Ivan Petrenko | negated | The president stopped short of dismissing Ivan Petrenko.
dismissal | Ivan Petrenko | negated | Far from being dismissed, Ivan Petrenko was promoted.
dismissal | Ivan Petrenko | negated | Rather than dismiss Ivan Petrenko, the minister promoted him.
dismissal | Ivan Petrenko | negated | Ivan Petrenko survived a vote on his dismissal.
appointment | Ivan Petrenko | negated | Parliament rejected the appointment of Ivan Petrenko as minister.
appointment | Ivan Petrenko | negated | The plan to appoint Ivan Petrenko as minister was dropped.
promotion | Ivan Petrenko | negated | The promotion of Ivan Petrenko was cancelled.
award | Ivan Petrenko | negated | The Order of Courage was not awarded to Ivan Petrenko.
dismissal | Ivan Petrenko | requested | The veterans want Ivan Petrenko dismissed.
forfeiture | Ivan Petrenko | requested | The veterans want Ivan Petrenko stripped of his rank.
forfeiture | Ivan Petrenko | requested | Prosecutors asked that Ivan Petrenko be stripped of his rank.
forfeiture | Ivan Petrenko | requested | Prosecutors asked for six years in prison and for the loss of Ivan Petrenko's rank.
forfeiture | Ivan Petrenko | requested | Prosecutors want the court to strip Ivan Petrenko of his rank.
arrest | Ivan Petrenko | requested | The court issued a warrant for the arrest of Ivan Petrenko.
arrest | Ivan Petrenko | planned | The minister ordered the arrest of Ivan Petrenko.
arrest | Ivan Petrenko | planned | The police went to Olan to arrest Ivan Petrenko.
arrest | Ivan Petrenko | possible | The police tried to arrest Ivan Petrenko.
arrest | Ivan Petrenko | possible | The police were unable to say whether Ivan Petrenko had been arrested.
arrest | Ivan Petrenko | possible | Ivan Petrenko could be arrested at any time.
arrest | Ivan Petrenko | possible | Ivan Petrenko faces arrest if he returns.
arrest | Ivan Petrenko | possible | Ivan Petrenko fears arrest.
arrest | Ivan Petrenko | possible | Had Ivan Petrenko been arrested, the brigade would have mutinied.
arrest | Ivan Petrenko | possible | Unless Ivan Petrenko is arrested, the brigade will not leave.
arrest | Ivan Petrenko | possible | It is unclear whether Ivan Petrenko was arrested.
arrest | Ivan Petrenko | possible | It is possible that Ivan Petrenko was arrested.
arrest | Ivan Petrenko | possible | Perhaps Ivan Petrenko was arrested.
arrest | Ivan Petrenko | possible | There is a chance that Ivan Petrenko will be arrested.
arrest | Ivan Petrenko | possible | Ivan Petrenko would be arrested if he returned.
appointment | Ivan Petrenko | possible | Ivan Petrenko is tipped to become defence minister.
appointment | Ivan Petrenko | possible | Ivan Petrenko is a candidate to become defence minister.
appointment | Ivan Petrenko | planned | The president intends to appoint Ivan Petrenko as defence minister.
appointment | Ivan Petrenko | planned | The president has promised to appoint Ivan Petrenko as defence minister.
appointment | Ivan Petrenko | planned | Ivan Petrenko is set to become defence minister.
appointment | Ivan Petrenko | planned | Ivan Petrenko was due to take command in May.
appointment | Ivan Petrenko | planned | Ivan Petrenko has been nominated to become defence minister.
deployment | Ivan Petrenko | requested | Ivan Petrenko asked to be sent to the front.
deployment | Ivan Petrenko | requested | Ivan Petrenko has requested permission to return to the front.
deployment | Ivan Petrenko | planned | Ivan Petrenko has been cleared to return to the front.
deployment | Ivan Petrenko | possible | Ivan Petrenko hopes to return to the front.
deployment | Ivan Petrenko | planned | Ivan Petrenko agreed to go to the front.
deployment | Ivan Petrenko | planned | Ivan Petrenko signed a contract to fight at the front.
deployment | Ivan Petrenko | negated | The court turned down Ivan Petrenko's request to return to the front.
pardon | Ivan Petrenko | requested | Ivan Petrenko has asked the president for a pardon.
pardon | Ivan Petrenko | negated | The president refused to pardon Ivan Petrenko.
trial | Ivan Petrenko | planned | Ivan Petrenko's trial is due to begin in May.
trial | Ivan Petrenko | planned | Ivan Petrenko is awaiting trial.
trial | Ivan Petrenko | planned | Ivan Petrenko will go on trial in May.
sentence | Ivan Petrenko | possible | If convicted, Ivan Petrenko faces ten years in prison.
conviction | Ivan Petrenko | possible | If convicted, Ivan Petrenko faces ten years in prison.
conviction | Ivan Petrenko | possible | Ivan Petrenko faces ten years in prison if found guilty.
sentence | Ivan Petrenko | possible | Ivan Petrenko could be sentenced to ten years.
promotion | Ivan Petrenko | requested | The recommendation that Ivan Petrenko be promoted was discussed.
promotion | Ivan Petrenko | possible | The president may even promote Ivan Petrenko.
deployment | Ivan Petrenko | habitual | Ivan Petrenko is routinely sent to the front.
arrest | Ivan Petrenko | affirmed actual | Adam Example did not know where Ivan Petrenko was being held.
arrest | Ivan Petrenko | affirmed actual | Ivan Petrenko is known to have been arrested.
appointment | Ivan Petrenko | affirmed actual | The shuffle also saw Ivan Petrenko take up the post of deputy minister.
admission | Ivan Petrenko | negated actual | Ivan Petrenko does not admit guilt.
losses | 9th Brigade | affirmed actual | The 9th Brigade held Olan. In May the brigade lost 400 men.
disbandment | 9th Brigade | affirmed actual | The 9th Brigade held Olan. The unit was disbanded in May.
disbandment | brigade | affirmed actual | The 2nd Corps held Olan. The brigade was disbanded in May.
arrest | Evaristo Quiñonez Rudas | affirmed actual | Lt. Col. Evaristo Quiñonez Rudas was arrested in May.
dismissal | Ivan Petrenko | affirmed actual | One thing is clear: Ivan Petrenko was dismissed.
suspension | Ivan Petrenko | affirmed actual | As regards the head of the arsenal, Colonel Ivan Petrenko, he was suspended in May.
arrest | Ivan Petrenko | affirmed actual | Ivan Petrenko, now in jail, has written to the president.
posting | Ivan Petrenko | affirmed actual | The 9th Brigade, then under Colonel Ivan Petrenko, held the bridge.
appointment | Ivan Petrenko | affirmed actual | To succeed him, the minister chose Ivan Petrenko.
resignation | Ivan Petrenko | affirmed actual | Ivan Petrenko handed in his papers in May.
formation | 9th Brigade | affirmed actual | Set up in 1941, the 9th Brigade fought at Olan.
admission | Ivan Petrenko | affirmed actual | Ivan Petrenko said he was to blame.
trial | Ivan Petrenko | planned | The court ordered a new trial for Ivan Petrenko.
"""

TODAY = """
resignation | Ivan Petrenko | hedged | Ivan Petrenko, so the story goes, resigned in May.
"""


def lines(table: str) -> list[tuple[str, ...]]:
    return [tuple(line.split(" | ")) for line in table.strip().splitlines()]


CASES = [
    *(pytest.param(*line, id=line[-1]) for line in lines(TELLING)),
    *(pytest.param(*line, id=line[-1], marks=pytest.mark.xfail(strict=True, reason="told in other words")) for line in lines(TODAY)),
]


@pytest.fixture(scope="module")
def told() -> dict[str, tuple[Statement, ...]]:
    texts = [line[-1] for line in (*lines(TELLING), *lines(TODAY))]
    return {item.doc.text: item.statements for item in extract(document(text, name=f"s{n}") for n, text in enumerate(texts))}


@pytest.mark.parametrize(("event", "subject", "stance", "text"), CASES)
def test_subject_and_stance(event: str, subject: str, stance: str, text: str, told: dict[str, tuple[Statement, ...]]) -> None:
    found = [(stmt.subject.name, f"{stmt.polarity} {stmt.modality}{' hedged' * stmt.hedged}") for stmt in told[text] if stmt.event == event]
    assert any(name == subject and stance in words for name, words in found), found
