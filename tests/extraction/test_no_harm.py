"""No harm: what did not happen, or only may, is planned, asked for or alleged, is never told as plain fact.

Each row is an event type and a sentence. Whether the event is told at all is another matter (test_frames.py);
if it is, it must not read as a fact that the outlet itself asserts.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tenure.model.statement import Statement
from tenure.vocabulary import event_types

from .cases import fails_today, is_plain, of, rows

NO_FACT = """
  rebellion: Ivan Petrenko did not mutiny.
  appointment: Ivan Petrenko is tipped to take over as commander of the 9th Brigade.
  arrest: A warrant was issued for the arrest of Ivan Petrenko.
  dismissal: Veterans called for Ivan Petrenko to be dismissed.
  sentence: Prosecutors want Ivan Petrenko sentenced to six years in prison.
  charge: Ivan Petrenko has yet to be charged.
  charge: Prosecutors stopped short of charging Ivan Petrenko.
  charge: Ivan Petrenko was released without being charged.
  charge: Neither Ivan Petrenko nor Adam Example was charged.
  charge: No charges were brought against Ivan Petrenko.
  charge: Ivan Petrenko has not been charged.
  charge: Ivan Petrenko was never charged with fraud.
  charge: Prosecutors declined to charge Ivan Petrenko.
  charge: Prosecutors decided not to charge Ivan Petrenko with bribery.
  charge: Ivan Petrenko faces no charges.
  charge: Ivan Petrenko may be charged with fraud.
  charge: Ivan Petrenko could face charges of treason.
  charge: Investigators are expected to charge Ivan Petrenko with fraud.
  charge: Ivan Petrenko was arrested but not charged.
  charge: Ivan Petrenko was released without charge.
  charge: Ivan Petrenko was cleared of all charges.
  charge: Prosecutors dropped the charges against Ivan Petrenko.
  charge: Ivan Petrenko enjoys immunity from prosecution.
  charge: Investigators have no plans to charge Ivan Petrenko.
  charge: Officials would not say whether Ivan Petrenko had been charged.
  charge: It is unclear whether Ivan Petrenko has been charged.
  charge: Ivan Petrenko was charged, according to Dorvik Radio.
  arrest: Allegations that Ivan Petrenko was arrested surfaced on Monday.
  arrest: Had Ivan Petrenko been arrested, the brigade would have rebelled.
  arrest: Ivan Petrenko came close to being arrested.
  arrest: Ivan Petrenko was almost arrested.
  arrest: Instead of arresting Ivan Petrenko, the guards saluted him.
  arrest: There is no evidence that Ivan Petrenko was arrested.
  arrest: It is not true that Ivan Petrenko was arrested.
  arrest: Reports that Ivan Petrenko had been arrested are false.
  arrest: Ivan Petrenko was not arrested.
  arrest: Nobody was arrested after the raid on the camp.
  arrest: Ivan Petrenko narrowly escaped arrest.
  arrest: Ivan Petrenko avoided arrest by leaving the country.
  arrest: Police tried to arrest Ivan Petrenko at the airport.
  arrest: Police failed to arrest Ivan Petrenko.
  arrest: Ivan Petrenko was reportedly arrested in Dorvik.
  arrest: Ivan Petrenko is said to have been arrested in Dorvik.
  arrest: The ministry denied that Ivan Petrenko had been arrested.
  arrest: Rumours that Ivan Petrenko had been arrested spread on Monday.
  arrest: If Ivan Petrenko is arrested, the brigade will need a new commander.
  arrest: Unless Ivan Petrenko is arrested, the inquiry cannot go on.
  arrest: Activists called for the arrest of Ivan Petrenko.
  arrest: Lawmakers demanded that Ivan Petrenko be arrested.
  arrest: The court ordered the arrest of Ivan Petrenko.
  arrest: Ivan Petrenko fears arrest.
  arrest: Ivan Petrenko would have been arrested had he stayed.
  arrest: Ivan Petrenko denied being arrested.
  arrest: Ivan Petrenko, who was allegedly arrested in May, commands the 9th Brigade.
  arrest: The ministry does not believe that Ivan Petrenko was arrested.
  arrest: Ivan Petrenko was on the verge of arrest.
  arrest: The risk of arrest keeps Ivan Petrenko abroad.
  arrest: Claims that Ivan Petrenko was arrested could not be verified.
  arrest: Police are seeking the arrest of Ivan Petrenko.
  arrest: Ivan Petrenko should be arrested, Colonel Adam Example wrote.
  arrest: The outlet wrongly reported that Ivan Petrenko had been arrested.
  arrest: Ivan Petrenko must be arrested.
  arrest: Ivan Petrenko said he expected to be arrested.
  arrest: Colonel Adam Example said Ivan Petrenko would be arrested.
  arrest: A rights group claimed Ivan Petrenko had been arrested.
  arrest: Neighbours say Ivan Petrenko was arrested at home.
  arrest: Ivan Petrenko was probably arrested.
  arrest: Ivan Petrenko was apparently arrested.
  arrest: Ivan Petrenko was supposedly arrested.
  arrest: Ivan Petrenko seems to have been arrested.
  arrest: Ivan Petrenko has not yet been arrested.
  arrest: Ivan Petrenko was not arrested or charged.
  arrest: Police were ordered to arrest Ivan Petrenko.
  arrest: Police want to arrest Ivan Petrenko.
  conviction: Ivan Petrenko faces conviction.
  conviction: Ivan Petrenko has not been convicted of any crime.
  conviction: Ivan Petrenko was never convicted.
  conviction: If convicted, Ivan Petrenko faces ten years in prison.
  conviction: Ivan Petrenko could be convicted of fraud.
  conviction: Prosecutors hope to convict Ivan Petrenko.
  conviction: The jury failed to convict Ivan Petrenko.
  conviction: The court did not find Ivan Petrenko guilty.
  conviction: Ivan Petrenko was found not guilty of fraud.
  conviction: Ivan Petrenko was tried but not convicted.
  conviction: Prosecutors asked the court to convict Ivan Petrenko.
  sentence: If convicted, Ivan Petrenko faces ten years in prison.
  sentence: Prosecutors asked for six years in prison for Ivan Petrenko.
  sentence: Ivan Petrenko faces up to ten years in prison.
  sentence: Ivan Petrenko could be sentenced to ten years in prison.
  sentence: The court refused to sentence Ivan Petrenko to prison.
  sentence: Ivan Petrenko will be sentenced on Friday.
  sentence: Ivan Petrenko was not sentenced to prison.
  sentence: Ivan Petrenko was spared a prison sentence.
  resignation: Ivan Petrenko stopped short of resigning.
  resignation: Ivan Petrenko ruled out resigning.
  resignation: Ivan Petrenko refused to resign.
  resignation: Ivan Petrenko has not resigned.
  resignation: Ivan Petrenko denied that he had resigned.
  resignation: Ivan Petrenko offered to resign.
  resignation: Ivan Petrenko was asked to resign.
  resignation: Protesters demanded the resignation of Ivan Petrenko.
  resignation: Ivan Petrenko is considering resigning.
  resignation: Ivan Petrenko threatened to resign.
  resignation: Ivan Petrenko vowed never to resign.
  resignation: The president rejected the resignation of Ivan Petrenko.
  resignation: Ivan Petrenko has no plans to step down.
  resignation: Ivan Petrenko should resign, the paper wrote.
  resignation: Calls for the resignation of Ivan Petrenko grew louder.
  resignation: Ivan Petrenko is under pressure to resign.
  resignation: Ivan Petrenko resisted pressure to resign.
  resignation: Ivan Petrenko withdrew his resignation.
  resignation: The resignation of Ivan Petrenko was not accepted.
  resignation: Ivan Petrenko urged Adam Example to resign.
  resignation: Adam Example advised Ivan Petrenko to resign.
  resignation: Ivan Petrenko would rather resign than obey.
  resignation: Ivan Petrenko was expected to resign.
  resignation: Ivan Petrenko would not resign.
  resignation: Ivan Petrenko did not, despite the scandal, resign.
  resignation: Ivan Petrenko will resign if the council asks.
  resignation: Ivan Petrenko intends to resign.
  resignation: Ivan Petrenko might step down.
  dismissal: Ivan Petrenko faces dismissal.
  dismissal: A vote to remove Ivan Petrenko failed.
  dismissal: The president stopped short of dismissing Ivan Petrenko.
  dismissal: The president ruled out dismissing Ivan Petrenko.
  dismissal: Instead of being dismissed, Ivan Petrenko was promoted.
  dismissal: Ivan Petrenko was not dismissed.
  dismissal: The minister may dismiss Ivan Petrenko.
  dismissal: Ivan Petrenko is to be dismissed next week.
  dismissal: The president plans to dismiss Ivan Petrenko.
  dismissal: Soldiers demanded the dismissal of Ivan Petrenko.
  dismissal: The council tried to remove Ivan Petrenko from office.
  dismissal: Ivan Petrenko survived an attempt to oust him.
  dismissal: Ivan Petrenko will not be removed from his post.
  dismissal: The ministry denied reports of the dismissal of Ivan Petrenko.
  dismissal: Rumours of the dismissal of Ivan Petrenko are unfounded.
  dismissal: Ivan Petrenko appears to have been dismissed.
  dismissal: Ivan Petrenko was allegedly dismissed for criticising the staff.
  dismissal: The president threatened to sack Ivan Petrenko.
  dismissal: The threat of dismissal hung over Ivan Petrenko.
  dismissal: Ivan Petrenko risks dismissal.
  dismissal: A motion to dismiss Ivan Petrenko failed.
  dismissal: The council considered the dismissal of Ivan Petrenko.
  dismissal: The council debated whether to dismiss Ivan Petrenko.
  dismissal: Ivan Petrenko was dismissed, Telegram channels claimed.
  dismissal: According to unconfirmed reports, Ivan Petrenko was dismissed.
  dismissal: Ivan Petrenko would be dismissed, a source said.
  dismissal: Ivan Petrenko must be dismissed, the union said.
  dismissal: There were rumours that Ivan Petrenko had been dismissed.
  dismissal: The expected dismissal of Ivan Petrenko worries the staff.
  dismissal: The alleged dismissal of Ivan Petrenko worries the staff.
  dismissal: Contrary to reports, Ivan Petrenko was not dismissed.
  dismissal: The Kremlin neither confirmed nor denied that Ivan Petrenko had been dismissed.
  dismissal: The ministry refused to comment on reports that Ivan Petrenko had been dismissed.
  appointment: Ivan Petrenko was offered the post of defence minister.
  appointment: Ivan Petrenko is running to become governor.
  appointment: Ivan Petrenko hopes to be elected president.
  appointment: Ivan Petrenko was not appointed commander of the 9th Brigade.
  appointment: Ivan Petrenko will be appointed commander of the 9th Brigade.
  appointment: Ivan Petrenko is expected to become commander of the 9th Brigade.
  appointment: Ivan Petrenko may be appointed defence minister.
  appointment: Ivan Petrenko declined to become commander of the 9th Brigade.
  appointment: Ivan Petrenko turned down the post of defence minister.
  appointment: Ivan Petrenko refused to take command of the 9th Brigade.
  appointment: The president wants to appoint Ivan Petrenko as defence minister.
  appointment: Parliament rejected the appointment of Ivan Petrenko as defence minister.
  appointment: Ivan Petrenko never took command of the 9th Brigade.
  appointment: The president is considering Ivan Petrenko's appointment as defence minister.
  appointment: Ivan Petrenko failed to be elected president.
  appointment: Ivan Petrenko was not elected president.
  appointment: Ivan Petrenko was supposed to take command of the 9th Brigade.
  appointment: Ivan Petrenko is due to take command of the 9th Brigade in May.
  appointment: Ivan Petrenko was rumoured to have been appointed defence minister.
  appointment: The council asked Ivan Petrenko to take command of the 9th Brigade.
  appointment: The council invited Ivan Petrenko to become chairman.
  appointment: Ivan Petrenko agreed to take command of the 9th Brigade.
  posting: Ivan Petrenko pretended to be the commander of the 9th Brigade.
  posting: Ivan Petrenko did not command the 9th Brigade.
  posting: Ivan Petrenko never commanded the 9th Brigade.
  posting: Ivan Petrenko is not the commander of the 9th Brigade.
  posting: Ivan Petrenko denied commanding the 9th Brigade.
  posting: Ivan Petrenko will command the 9th Brigade.
  posting: Ivan Petrenko is believed to command the 9th Brigade.
  posting: Ivan Petrenko allegedly led the 9th Brigade.
  posting: Ivan Petrenko wanted to command the 9th Brigade.
  posting: Ivan Petrenko is rumoured to command the 9th Brigade.
  posting: Ivan Petrenko, who never commanded the 9th Brigade, died in May.
  posting: Ivan Petrenko refused to serve as commander of the 9th Brigade.
  posting: Ivan Petrenko would have become commander of the 9th Brigade.
  posting: Ivan Petrenko was nominated as defence minister but parliament did not appoint him.
  posting: Ivan Petrenko is tipped to take over as commander of the 9th Brigade.
  admission: Ivan Petrenko has not admitted guilt.
  admission: Ivan Petrenko did not plead guilty.
  admission: Ivan Petrenko pleaded not guilty.
  admission: Ivan Petrenko refused to admit guilt.
  admission: Ivan Petrenko refuses to apologise.
  admission: Ivan Petrenko is expected to plead guilty.
  admission: Ivan Petrenko denied admitting guilt.
  admission: Ivan Petrenko has never apologised.
  death: Ivan Petrenko is presumed dead.
  death: A plot to kill Ivan Petrenko was uncovered.
  death: Rebels plotted to assassinate Ivan Petrenko.
  death: Ivan Petrenko nearly died in the strike.
  death: Ivan Petrenko was mistakenly declared dead.
  death: Reports of the death of Ivan Petrenko were false.
  death: Ivan Petrenko was not killed in the strike.
  death: Ivan Petrenko is believed to have been killed in the strike.
  death: Ivan Petrenko was reportedly killed in the strike.
  death: Rebels tried to kill Ivan Petrenko.
  death: Rebels threatened to kill Ivan Petrenko.
  death: Ivan Petrenko survived an assassination attempt.
  death: Ivan Petrenko is not dead.
  death: Ivan Petrenko may have been killed in the strike.
  death: Ivan Petrenko was feared dead.
  death: Adam Example was accused of killing Ivan Petrenko.
  death: Adam Example denied killing Ivan Petrenko.
  death: Rebels claimed that Ivan Petrenko had died.
  rebellion: Ivan Petrenko was cleared of leading a mutiny.
  rebellion: Ivan Petrenko was charged with leading a mutiny.
  rebellion: Ivan Petrenko was accused of leading a mutiny.
  rebellion: Ivan Petrenko denied organising a mutiny.
  rebellion: Ivan Petrenko allegedly deserted in May.
  rebellion: Ivan Petrenko threatened to mutiny.
  rebellion: Ivan Petrenko was suspected of planning a mutiny.
  rebellion: Ivan Petrenko urged the soldiers to mutiny.
  rebellion: Ivan Petrenko is accused of desertion.
  rebellion: Ivan Petrenko was charged with desertion.
  release: Ivan Petrenko was not released.
  release: The court refused to release Ivan Petrenko.
  release: Relatives demanded the release of Ivan Petrenko.
  release: Ivan Petrenko will be released in May.
  release: Ivan Petrenko could be released in May.
  release: Ivan Petrenko's lawyer asked for his release.
  release: Activists called on the court to release Ivan Petrenko.
  release: The court rejected a request to release Ivan Petrenko.
  release: Ivan Petrenko awaits release.
  pardon: Ivan Petrenko was not pardoned.
  pardon: Ivan Petrenko asked to be pardoned.
  pardon: Ivan Petrenko asked the president for a pardon.
  pardon: The president refused to pardon Ivan Petrenko.
  pardon: The president may pardon Ivan Petrenko.
  pardon: Ivan Petrenko's request for a pardon was rejected.
  pardon: Ivan Petrenko is seeking a pardon.
  pardon: Ivan Petrenko was denied a pardon.
  acquittal: Ivan Petrenko hopes to be acquitted.
  acquittal: Ivan Petrenko was not acquitted.
  acquittal: Ivan Petrenko's lawyer asked the court to acquit him.
  trial: Ivan Petrenko is awaiting trial.
  trial: Ivan Petrenko will stand trial in May.
  trial: Ivan Petrenko never stood trial.
  trial: Ivan Petrenko may be tried for treason.
  investigation: Ivan Petrenko is not under investigation.
  investigation: Ivan Petrenko was never investigated.
  investigation: Lawmakers called for an investigation of Ivan Petrenko.
  investigation: Ivan Petrenko may be investigated.
  investigation: Prosecutors declined to investigate Ivan Petrenko.
  investigation: Prosecutors refused to open a case against Ivan Petrenko.
  promotion: Ivan Petrenko hoped to be promoted.
  promotion: Ivan Petrenko was not promoted.
  promotion: Ivan Petrenko was promised promotion.
  promotion: Ivan Petrenko was passed over for promotion.
  promotion: Ivan Petrenko was denied promotion.
  promotion: Ivan Petrenko was expected to be promoted to general.
  demotion: Ivan Petrenko was not demoted.
  demotion: Ivan Petrenko risks being demoted.
  suspension: Ivan Petrenko has not been suspended.
  suspension: The council wants to suspend Ivan Petrenko.
  reinstatement: Ivan Petrenko asked to be reinstated.
  reinstatement: Ivan Petrenko was not reinstated.
  reinstatement: The court refused to reinstate Ivan Petrenko.
  reinstatement: Ivan Petrenko wants to return to his post.
  transfer: Ivan Petrenko refused to be transferred to the north.
  transfer: Ivan Petrenko will be transferred to the Northern Fleet.
  deployment: Ivan Petrenko was barred from going to the front.
  deployment: Ivan Petrenko asked to be sent to the front.
  deployment: Ivan Petrenko refused to go to the front.
  deployment: The 9th Brigade was not deployed.
  deployment: Ivan Petrenko will be sent to the front.
  deployment: Ivan Petrenko's request to return to the front was refused.
  deployment: Ivan Petrenko wants to fight at the front.
  wounding: Ivan Petrenko was nearly wounded.
  wounding: Ivan Petrenko was not wounded.
  wounding: Ivan Petrenko was reportedly wounded near Dorvik.
  capture: Ivan Petrenko was not captured.
  capture: Rebels claimed to have captured Ivan Petrenko.
  capture: Rebels tried to capture Ivan Petrenko.
  capture: The army denied that Ivan Petrenko had been captured.
  capture: Ivan Petrenko avoided capture.
  disappearance: Ivan Petrenko has reportedly disappeared.
  disappearance: Ivan Petrenko did not disappear.
  award: Ivan Petrenko was not awarded the Order of Dorvik.
  award: Ivan Petrenko will be awarded the Order of Dorvik.
  award: Ivan Petrenko refused to accept the award; he did not receive the medal.
  award: Ivan Petrenko was recommended for the Order of Dorvik.
  award: Ivan Petrenko rejected the Order of Dorvik.
  forfeiture: Ivan Petrenko was threatened with the loss of his rank.
  forfeiture: Ivan Petrenko was not stripped of his rank.
  forfeiture: Ivan Petrenko may be stripped of his rank.
  forfeiture: Prosecutors asked the court to strip Ivan Petrenko of his rank.
  forfeiture: Ivan Petrenko kept his rank and was not stripped of his medals.
  status_grant: Ivan Petrenko was promised citizenship.
  status_grant: Ivan Petrenko was denied asylum.
  status_grant: Ivan Petrenko was not granted veteran status.
  sanction: The Union voted against sanctioning Ivan Petrenko.
  sanction: Ivan Petrenko has not been sanctioned.
  sanction: Senators urged the government to sanction Ivan Petrenko.
  sanction: The Union considered sanctioning Ivan Petrenko.
  sanction: Ivan Petrenko could be sanctioned.
  criticism: Ivan Petrenko did not criticise the ministry.
  criticism: Ivan Petrenko refused to criticise the ministry.
  denial: Ivan Petrenko did not deny the charges.
  denial: Ivan Petrenko could not deny the charges.
  agreement: Ivan Petrenko did not sign the contract.
  agreement: Ivan Petrenko refused to sign a contract with the ministry.
  agreement: Ivan Petrenko will sign a contract with the ministry.
  appeal: Ivan Petrenko did not appeal to the president.
  losses: The 9th Brigade did not suffer losses.
  losses: The 9th Brigade reportedly lost 400 men.
  formation: The 9th Brigade was never formed.
  formation: The 9th Brigade will be formed in May.
  disbandment: The 9th Brigade was not disbanded.
  disbandment: The ministry plans to disband the 9th Brigade.
  disbandment: There were calls to disband the 9th Brigade.
  subordination: The 9th Brigade is not part of the 3rd Army.
  subordination: The 9th Brigade will be subordinated to the 3rd Army.
  composition: The 9th Brigade was not made up of convicts.
  sentence_request: Prosecutors did not ask for six years in prison.
  court_appeal: Ivan Petrenko did not appeal the verdict.
  court_appeal: Ivan Petrenko plans to appeal the verdict.
  court_appeal: Ivan Petrenko may appeal against the verdict.
  ruling: The court did not overturn the conviction of Ivan Petrenko.
"""

TODAY = [
    *fails_today(
        "what was blocked did not happen",
        "appointment: Ivan Petrenko's appointment as defence minister was blocked.",
    ),
]


@pytest.mark.parametrize(("event", "sentence"), [*rows(NO_FACT), *TODAY])
def test_is_not_told_as_fact(event: str, sentence: str, statements: Callable[..., tuple[Statement, ...]]) -> None:
    plain = [stmt for stmt in of(statements(sentence), event) if is_plain(stmt)]
    assert not plain


def test_table_covers_the_event_types() -> None:
    named = {line.strip().partition(":")[0] for line in NO_FACT.strip().splitlines()}
    assert named == {name for name, kind in event_types().items() if not kind.recorded}


def test_most_of_the_table_is_told(statements: Callable[..., tuple[Statement, ...]]) -> None:
    """The rows above would hold of an extractor that tells nothing."""
    table = [line.strip().split(": ", 1) for line in NO_FACT.strip().splitlines()]
    told = [sentence for event, sentence in table if of(statements(sentence), event)]
    assert len(told) > 0.8 * len(table)
