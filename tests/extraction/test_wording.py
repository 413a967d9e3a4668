"""Word families: what English news says for each event, and that the event and its subject are found whatever the words.

The sentences were written before the frames were mended for them; they stand for kinds of wording, not for lines of a text.
"""

from __future__ import annotations

import pytest

from tenure.extraction import extract

from .cases import document, fails_today, rows

SUBJECTS = ("Ivan Petrenko", "4th Brigade")

WORDING = """
appointment: Ivan Petrenko was brought in in 2016 to clean up the bureau.
appointment: Ivan Petrenko was hired to clean up the institution.
appointment: Ivan Petrenko was handed the 4th Brigade.
appointment: Ivan Petrenko was sent to the border at the head of a company of convicts.
appointment: Ivan Petrenko was sent to the north in charge of a brigade.
appointment: The president met Ivan Petrenko and appointed him army chief.
posting: Ivan Petrenko has led the centre-left coalition since May.
arrest: Ivan Petrenko spent seven months in remand before the trial.
arrest: Five years ago Ivan Petrenko was in a labour camp.
arrest: Ivan Petrenko has been on remand since May.
sentence: Ivan Petrenko spent three years in a labour camp.
sentence: Ivan Petrenko loses appeal against jail term
sentence: The judges cut Ivan Petrenko's fine to 60,000 crowns.
conviction: Ivan Petrenko lost his appeal against conviction.
court_appeal: Ivan Petrenko said he would go to the Supreme Court.
court_appeal: Ivan Petrenko will take the case to the Constitutional Court.
investigation: The Supreme Court reopened the case against Ivan Petrenko.
investigation: An inquiry by the standards body cleared Ivan Petrenko of misleading parliament.
trial: After a two-day trial Ivan Petrenko was found guilty.
appointment: Ivan Petrenko was given the 4th Brigade in 2010.
appointment: Ivan Petrenko has been promoted to head the border service.
appointment: Ivan Petrenko became the first woman to command the regiment.
appointment: Ivan Petrenko was rewarded with the post of chief of staff.
appointment: Ivan Petrenko was nominated for the post of minister.
appointment: Parliament voted Ivan Petrenko into office.
appointment: Ivan Petrenko was promoted chief of police.
appointment: Ivan Petrenko turned down the post of ambassador.
appointment: Ivan Petrenko declined the post of ambassador.
appointment: Ivan Petrenko refused the job.
appointment: Ivan Petrenko was passed over for the post of chief of staff.
posting: The brigade is in the hands of Ivan Petrenko.
posting: Under Ivan Petrenko's command the brigade took the town.
posting: Ivan Petrenko had the 4th Brigade under his command.
posting: Ivan Petrenko served in the rank of first deputy.
posting: Ivan Petrenko stayed on as chief of staff.
dismissal: They pulled Ivan Petrenko off the brigade.
dismissal: Ivan Petrenko was pulled from his command.
dismissal: Ivan Petrenko was yanked from his post.
dismissal: Ivan Petrenko was given the boot.
dismissal: Ivan Petrenko was turfed out.
dismissal: Ivan Petrenko was forced into retirement.
dismissal: Ivan Petrenko was deprived of his post.
dismissal: Ivan Petrenko was freed of his duties.
dismissal: Ivan Petrenko was released from his post.
dismissal: Ivan Petrenko was released from his duties on Friday.
dismissal: The president dispensed with Ivan Petrenko's services.
dismissal: The president parted ways with Ivan Petrenko.
dismissal: Ivan Petrenko's contract was not renewed.
dismissal: Ivan Petrenko was recalled to the capital.
dismissal: Ivan Petrenko was made redundant.
resignation: Ivan Petrenko handed in his notice.
resignation: Ivan Petrenko submitted his papers.
resignation: Ivan Petrenko put in for retirement.
resignation: Ivan Petrenko filed for early retirement.
resignation: Ivan Petrenko surrendered his command.
resignation: Ivan Petrenko took off his uniform.
resignation: Ivan Petrenko hung up his uniform.
resignation: Ivan Petrenko departed as chief of staff.
suspension: Ivan Petrenko was stood down pending an inquiry.
suspension: Ivan Petrenko was confined to a desk.
transfer: Ivan Petrenko was moved to the traffic section.
transfer: Ivan Petrenko was shunted to a desk job.
transfer: Ivan Petrenko was given a desk at the war college.
transfer: Ivan Petrenko was kicked upstairs.
transfer: Ivan Petrenko was banished to a garrison in the north.
transfer: Ivan Petrenko was brought back to headquarters.
promotion: Ivan Petrenko was raised to brigadier.
promotion: Ivan Petrenko was bumped up to brigadier.
promotion: Ivan Petrenko climbed the ranks.
promotion: Ivan Petrenko was passed over for promotion.
reinstatement: The ministry wants Ivan Petrenko back.
reinstatement: They asked the president to give Ivan Petrenko back to the brigade.
criticism: Ivan Petrenko called the minister a man who ran.
criticism: Ivan Petrenko called the decision shameful.
criticism: Ivan Petrenko called the affair "a settling of scores".
criticism: Ivan Petrenko tore into the minister.
criticism: Ivan Petrenko laid into the minister.
criticism: Ivan Petrenko rounded on the minister.
criticism: Ivan Petrenko wrote that the generals were to blame.
criticism: Ivan Petrenko said the generals had betrayed the army.
criticism: Ivan Petrenko had harsh words for the ministry.
appeal: Ivan Petrenko sought permission to return.
appeal: Ivan Petrenko recorded a video asking the president for help.
appeal: Ivan Petrenko asked for a transfer.
appeal: Ivan Petrenko demanded a retrial.
admission: Ivan Petrenko asked for forgiveness.
admission: Ivan Petrenko changed his plea to guilty.
denial: Ivan Petrenko says the case is fabricated.
denial: Ivan Petrenko says it is not true.
denial: Ivan Petrenko brushed aside the allegations.
denial: Ivan Petrenko shrugged off the accusations.
agreement: Ivan Petrenko entered into a plea bargain.
rebellion: Ivan Petrenko went absent without leave.
rebellion: Ivan Petrenko abandoned his post.
investigation: Ivan Petrenko faces an inquiry.
investigation: Ivan Petrenko is facing an investigation.
investigation: Ivan Petrenko was placed under review.
arrest: Ivan Petrenko was picked up at his home.
arrest: Ivan Petrenko was thrown into Harbour Gaol.
arrest: Ivan Petrenko was hauled off to prison.
arrest: Ivan Petrenko was bundled into a van.
arrest: Ivan Petrenko was bundled into a white pickup by agents.
arrest: Ivan Petrenko was dragged from his home.
arrest: Ivan Petrenko stays behind bars.
arrest: The security service came for Ivan Petrenko.
arrest: Ivan Petrenko was extradited.
arrest: Ivan Petrenko was handed over to the tribunal.
charge: Ivan Petrenko is incriminated with fraud.
charge: Ivan Petrenko was presented with charges.
charge: Ivan Petrenko was booked for fraud.
charge: Prosecutors say Ivan Petrenko took bribes.
trial: Ivan Petrenko is due to appear before a board of inquiry.
trial: Ivan Petrenko was arraigned before a magistrate.
trial: Ivan Petrenko is in the dock.
trial: In the dock was Ivan Petrenko.
trial: Ivan Petrenko will face a court martial.
trial: Ivan Petrenko took the stand.
trial: Ivan Petrenko faces a jury next week.
acquittal: The case against Ivan Petrenko was dropped.
acquittal: The charges against Ivan Petrenko were dropped.
acquittal: The case against Ivan Petrenko was closed for lack of evidence.
sentence: Ivan Petrenko was condemned to hard labour for life.
release: Ivan Petrenko came home from prison.
pardon: Ivan Petrenko's petition for a pardon was turned down.
sanction: Ivan Petrenko was placed on the sanctions list.
sanction: Ivan Petrenko was designated by the Treasury.
deployment: Ivan Petrenko was sent on a peacekeeping mission.
deployment: Ivan Petrenko flew out to the front on Monday.
deployment: Ivan Petrenko is expected at the front in March.
deployment: Ivan Petrenko arrived at the front.
wounding: The crash left Ivan Petrenko with a limp.
wounding: Ivan Petrenko took a bullet in the shoulder.
wounding: Ivan Petrenko was badly burned.
death: Ivan Petrenko hanged himself.
death: Ivan Petrenko shot himself.
death: Ivan Petrenko did not survive.
death: Ivan Petrenko's funeral was held on Monday.
disappearance: Ivan Petrenko has gone to ground.
disappearance: Ivan Petrenko is in hiding.
award: Ivan Petrenko collected the Order of Valour.
posting: Ivan Petrenko has been at the helm of the Northern Fleet since 2019.
posting: Ivan Petrenko was in command of the 4th Brigade when the shelling began.
posting: The brigade was commanded by Colonel Ivan Petrenko until the summer of 2022.
posting: Ivan Petrenko, who headed the intelligence directorate for a decade, gave evidence on Monday.
posting: Having served as chief of staff of the 4th Brigade, Ivan Petrenko knew the valley well.
posting: Ivan Petrenko spent three years as deputy commander of the Eastern Group.
posting: Ivan Petrenko's command of the 4th Brigade lasted eleven months.
posting: At the time of the raid Ivan Petrenko was running the border service.
posting: Ivan Petrenko, at the time the commander of the 4th Brigade, ordered the retreat.
posting: Ivan Petrenko had held the post of deputy minister since March 2020.
posting: Ivan Petrenko presided over the military court for nine years.
posting: Ivan Petrenko doubles as head of the port authority.
posting: The ministry is led by Ivan Petrenko, a former colonel.
posting: Ivan Petrenko is in charge of the southern front.
posting: Ivan Petrenko was responsible for the army's supplies from 2015 to 2019.
posting: It was Ivan Petrenko who commanded the garrison that night.
posting: Ivan Petrenko continues to lead the corps from hospital.
posting: During his two years as commander of the corps, Ivan Petrenko rarely left headquarters.
posting: Ivan Petrenko worked as military attaché in Lumeria between 2008 and 2011.
appointment: Ivan Petrenko has been named the new commander of the 4th Brigade.
appointment: The president picked Ivan Petrenko to lead the army.
appointment: The president tapped Ivan Petrenko as his next defence minister.
appointment: Ivan Petrenko was put in command of the 4th Brigade.
appointment: Command of the 4th Brigade passed to Colonel Ivan Petrenko.
appointment: Ivan Petrenko took the reins of the security service in May 2021.
appointment: Ivan Petrenko took office as governor in January.
appointment: Ivan Petrenko took over the 4th Brigade from Ilse Markov.
appointment: Ivan Petrenko assumed command of the corps on 3 May 2022.
appointment: Ivan Petrenko was sworn in as defence minister on Friday.
appointment: Parliament confirmed Ivan Petrenko as head of the central bank.
appointment: By decree of 4 May, Colonel Ivan Petrenko is appointed head of the General Staff.
appointment: Ilse Markov was replaced by Ivan Petrenko, a veteran of the border war.
appointment: Ilse Markov will be succeeded by Ivan Petrenko.
appointment: The job went to Ivan Petrenko, a former colonel.
appointment: Ivan Petrenko was given the job of rebuilding the corps.
appointment: Ivan Petrenko was handed the defence portfolio.
appointment: The appointment of Ivan Petrenko as commander surprised the officers.
appointment: His appointment was announced on Friday: Ivan Petrenko becomes head of the navy.
appointment: Ivan Petrenko rose to become chief of the General Staff.
appointment: Ivan Petrenko went on to head the military academy.
appointment: Ivan Petrenko has stepped in as acting mayor.
appointment: Ivan Petrenko was made commander of the 4th Brigade.
appointment: Ivan Petrenko was entrusted with command of the corps.
appointment: Ivan Petrenko was brought in to run the ministry.
appointment: Ivan Petrenko has been chosen to head the inquiry.
appointment: The council elected Ivan Petrenko mayor of Olan.
appointment: Ivan Petrenko was installed as head of the occupied town.
appointment: Ivan Petrenko will replace Ilse Markov as commander of the navy.
appointment: Ivan Petrenko steps into the post vacated by Ilse Markov.
appointment: Ivan Petrenko, newly appointed head of the navy, toured the base.
appointment: Ex-spy chief Ivan Petrenko named ambassador to Lumeria
dismissal: Ivan Petrenko was removed from his post on Friday.
dismissal: Ivan Petrenko was relieved of his duties as commander of the 4th Brigade.
dismissal: The minister sacked Ivan Petrenko over the failed raid.
dismissal: Ivan Petrenko has been let go after eleven years.
dismissal: Ivan Petrenko lost his post as head of the navy after the accident.
dismissal: Ivan Petrenko was stripped of his command in May.
dismissal: Ivan Petrenko was ousted in a coup in 2014.
dismissal: Ivan Petrenko was forced out of the ministry last year.
dismissal: Ivan Petrenko was drummed out of the army.
dismissal: Ivan Petrenko was kicked out of the army for drinking.
dismissal: Ivan Petrenko was thrown out of the service.
dismissal: Ivan Petrenko was shown the door after the scandal.
dismissal: Ivan Petrenko was given his marching orders on Monday.
dismissal: Ivan Petrenko was fired as head of the navy.
dismissal: The scandal cost Ivan Petrenko his job.
dismissal: The scandal cost Ivan Petrenko the command of the navy.
dismissal: The dismissal of General Ivan Petrenko shook the army.
dismissal: Ivan Petrenko's removal from the post came a week after the raid.
dismissal: Parliament voted Ivan Petrenko out of office.
dismissal: Ivan Petrenko was pushed aside in favour of a younger officer.
dismissal: Ivan Petrenko was pensioned off at 52.
dismissal: Ivan Petrenko was dropped from the cabinet in a reshuffle.
dismissal: Ivan Petrenko was dishonourably discharged from the army.
dismissal: The ministry announced the dismissal of Ivan Petrenko.
dismissal: The ousted general, Ivan Petrenko, lives in Kestria.
dismissal: Ousted general Ivan Petrenko returns to war
dismissal: The president accepted Ivan Petrenko's resignation and dismissed him from the army.
dismissal: Ivan Petrenko was recalled from the front and replaced.
dismissal: The council terminated Ivan Petrenko's contract.
dismissal: Ivan Petrenko's command was taken from him.
dismissal: Ivan Petrenko fell from power in 2011.
dismissal: The sacking of Ivan Petrenko came as a surprise.
dismissal: Fired by the president in May, Ivan Petrenko now teaches at the academy.
dismissal: Ivan Petrenko was out of a job within a week.
dismissal: The president got rid of Ivan Petrenko.
dismissal: Ivan Petrenko had his command taken away.
dismissal: Ivan Petrenko was unceremoniously dumped as party leader.
dismissal: Ivan Petrenko was purged in 2009.
resignation: Ivan Petrenko handed in his resignation on Monday.
resignation: Ivan Petrenko tendered his resignation.
resignation: Ivan Petrenko stepped down as head of the navy.
resignation: Ivan Petrenko has stood down after five years.
resignation: Ivan Petrenko quit over the budget cuts.
resignation: Ivan Petrenko gave up his post in May.
resignation: Ivan Petrenko left the army in 2015.
resignation: Ivan Petrenko retired from the army with the rank of colonel.
resignation: Ivan Petrenko gave up command of the corps.
resignation: Ivan Petrenko walked out of the government.
resignation: Ivan Petrenko threw in the towel after the vote.
resignation: Ivan Petrenko vacated his seat in 2017.
resignation: Ivan Petrenko's departure as head of the navy was announced on Monday.
resignation: The resignation of Ivan Petrenko was accepted.
resignation: Ivan Petrenko bowed out in 2020.
resignation: Ivan Petrenko handed over command of the brigade to Ilse Markov.
resignation: Ivan Petrenko relinquished command on 3 May.
resignation: Ivan Petrenko submitted a letter of resignation.
resignation: Ivan Petrenko announced his retirement from the force.
resignation: Ivan Petrenko stood aside pending the inquiry.
resignation: Ivan Petrenko resigned his commission.
resignation: Ivan Petrenko left office in January 2019.
resignation: Ivan Petrenko bows to pressure and resigns
transfer: Ivan Petrenko was transferred to the Southern District.
transfer: Ivan Petrenko was moved to a desk job at headquarters.
transfer: Ivan Petrenko was reassigned to the reserves.
transfer: Ivan Petrenko was posted to Olan as a battery commander.
transfer: Ivan Petrenko was shunted off to a garrison in the north.
transfer: The transfer of Ivan Petrenko to the reserve was announced.
transfer: Ivan Petrenko has been shifted from traffic to the fraud squad.
transfer: Ivan Petrenko moved to the General Staff in 2014.
transfer: Ivan Petrenko was seconded to the prime minister's office.
transfer: Ivan Petrenko has been redeployed to the Force headquarters.
promotion: Ivan Petrenko was promoted to major general.
promotion: Ivan Petrenko received the rank of colonel in 2012.
promotion: Ivan Petrenko was given the rank of colonel.
promotion: Ivan Petrenko was raised to the rank of admiral.
promotion: Ivan Petrenko made colonel at 34.
promotion: Ivan Petrenko rose through the ranks to become a general.
promotion: Ivan Petrenko's promotion to general was announced in May.
promotion: The rank of general was conferred on Ivan Petrenko.
promotion: Ivan Petrenko got his second star in 2016.
promotion: The president elevated Ivan Petrenko to the rank of marshal.
promotion: Newly promoted Colonel Ivan Petrenko took the salute.
demotion: Ivan Petrenko was demoted to captain.
demotion: Ivan Petrenko was busted down to private.
demotion: Ivan Petrenko was reduced to the ranks.
demotion: The demotion of Ivan Petrenko was announced on Friday.
demotion: Ivan Petrenko was lowered in rank to captain.
suspension: Ivan Petrenko was suspended from duty.
suspension: Ivan Petrenko was placed on leave.
suspension: Ivan Petrenko has been put on administrative leave.
suspension: Ivan Petrenko was temporarily relieved of duty.
suspension: The suspension of Ivan Petrenko was lifted after a week.
suspension: Ivan Petrenko was barred from duty during the inquiry.
reinstatement: Ivan Petrenko was reinstated as head of the navy.
reinstatement: Ivan Petrenko got his job back.
reinstatement: Ivan Petrenko was restored to his command.
reinstatement: Ivan Petrenko is back in command of the brigade.
reinstatement: The court ordered the reinstatement of Ivan Petrenko.
reinstatement: Ivan Petrenko was given back his command.
reinstatement: Ivan Petrenko returned to his post in May.
reinstatement: Ivan Petrenko was allowed back into the army.
investigation: Ivan Petrenko is under investigation for fraud.
investigation: Police are investigating Ivan Petrenko over the missing funds.
investigation: Prosecutors have opened a criminal case against Ivan Petrenko.
investigation: A criminal investigation into Ivan Petrenko was launched in May.
investigation: Ivan Petrenko is suspected of taking bribes.
investigation: Ivan Petrenko was named as a suspect.
investigation: Ivan Petrenko was questioned for six hours.
investigation: Ivan Petrenko was summoned for questioning.
investigation: Police searched Ivan Petrenko's home on Monday.
investigation: Agents raided the house of Ivan Petrenko.
investigation: Ivan Petrenko is the subject of an inquiry.
investigation: Ivan Petrenko is being probed over the contracts.
investigation: The inquiry into Ivan Petrenko's conduct continues.
investigation: Ivan Petrenko came under scrutiny after the raid.
investigation: Ivan Petrenko has come under suspicion.
investigation: Ivan Petrenko is wanted by the police.
investigation: Detectives interviewed Ivan Petrenko on Friday.
arrest: Ivan Petrenko was taken into custody on Friday.
arrest: Ivan Petrenko was led away in handcuffs.
arrest: Ivan Petrenko has been behind bars since May.
arrest: Ivan Petrenko was placed under house arrest.
arrest: Ivan Petrenko is being held in a detention centre.
arrest: Ivan Petrenko was seized at the airport by security agents.
arrest: Ivan Petrenko was picked up by military police.
arrest: A court ordered Ivan Petrenko held for two months.
arrest: A court remanded Ivan Petrenko in custody.
arrest: The arrest of Ivan Petrenko was announced on Monday.
arrest: The court extended Ivan Petrenko's pre-trial detention.
arrest: Ivan Petrenko spent ten months in pre-trial detention.
arrest: Ivan Petrenko awaits trial in a cell in Olan.
arrest: Ivan Petrenko was rounded up with other officers.
arrest: Ivan Petrenko languished in jail for two years.
arrest: Ivan Petrenko turned himself in on Monday.
arrest: Ivan Petrenko was nabbed at the border.
arrest: The jailed general Ivan Petrenko wrote a letter.
arrest: Since his arrest in May, Ivan Petrenko has lost ten kilos.
arrest: Ivan Petrenko was thrown in jail.
arrest: Police took Ivan Petrenko away at dawn.
arrest: Ivan Petrenko sits in a remand prison in Olan.
arrest: The detained colonel, Ivan Petrenko, is 54.
arrest: Ivan Petrenko arrested on fraud charges
charge: Ivan Petrenko was charged with embezzlement.
charge: Prosecutors charged Ivan Petrenko with embezzling army funds.
charge: Ivan Petrenko is accused of stealing 30 million crowns.
charge: Ivan Petrenko faces three counts of bribery.
charge: A grand jury indicted Ivan Petrenko.
charge: Charges of fraud were brought against Ivan Petrenko.
charge: The charges against Ivan Petrenko include fraud.
charge: The indictment of Ivan Petrenko runs to forty pages.
charge: Ivan Petrenko faces charges of fraud.
charge: The fraud case against Ivan Petrenko was sent to court.
charge: Prosecutors allege that Ivan Petrenko stole 30 million crowns.
charge: Investigators say Ivan Petrenko embezzled the money.
charge: Ivan Petrenko was arraigned on Monday.
charge: Ivan Petrenko was hit with fraud charges.
charge: Prosecutors brought charges of treason against Ivan Petrenko.
charge: Ivan Petrenko has been formally accused of treason.
trial: Ivan Petrenko went on trial on Monday.
trial: The trial of Ivan Petrenko opened in Olan.
trial: Ivan Petrenko's trial began behind closed doors.
trial: Ivan Petrenko appeared in court on Friday.
trial: Ivan Petrenko stood in the dock on Monday.
trial: Ivan Petrenko was tried in absentia.
trial: Ivan Petrenko was put on trial for treason.
trial: A military court is hearing the case of Ivan Petrenko.
trial: Ivan Petrenko was hauled before a military court.
trial: Ivan Petrenko was court-martialed in 2011.
trial: The court heard the case against Ivan Petrenko behind closed doors.
trial: Ivan Petrenko testified at his trial on Monday.
sentence_request: Prosecutors are seeking six years in prison for Ivan Petrenko.
sentence_request: The prosecutor asked the court to sentence Ivan Petrenko to six years.
sentence_request: The prosecution demanded a six-year term for Ivan Petrenko.
sentence_request: Prosecutors had asked for six years for Ivan Petrenko.
sentence_request: State prosecutors want Ivan Petrenko jailed for six years.
sentence_request: Prosecutors called for Ivan Petrenko to be jailed for six years.
sentence_request: The prosecutor recommended six years for Ivan Petrenko.
conviction: Ivan Petrenko was convicted of fraud.
conviction: Ivan Petrenko was found guilty on all counts.
conviction: A court found Ivan Petrenko guilty of fraud.
conviction: The jury returned a guilty verdict against Ivan Petrenko.
conviction: Ivan Petrenko's conviction was upheld.
conviction: The conviction of Ivan Petrenko caused protests.
acquittal: Ivan Petrenko was cleared of all charges.
acquittal: Ivan Petrenko was acquitted.
acquittal: Ivan Petrenko was found not guilty.
acquittal: The court threw out the case against Ivan Petrenko.
acquittal: Ivan Petrenko was exonerated in 2019.
sentence: Ivan Petrenko was sentenced to five years in a penal colony.
sentence: Ivan Petrenko got five years for fraud.
sentence: Ivan Petrenko received a suspended sentence.
sentence: Ivan Petrenko was given five years in prison.
sentence: A court jailed Ivan Petrenko for five years.
sentence: Ivan Petrenko was ordered to pay a fine of $5,000.
sentence: Ivan Petrenko is serving a five-year term in Olan.
sentence: The court handed Ivan Petrenko a five-year sentence.
sentence: The court handed down a five-year sentence to Ivan Petrenko.
sentence: Ivan Petrenko was condemned to death.
sentence: Ivan Petrenko was fined 800,000 crowns.
sentence: The judge imposed a five-year sentence on Ivan Petrenko.
sentence: Ivan Petrenko faces up to ten years in prison.
sentence: Ivan Petrenko's sentence was cut to four years.
sentence: Ivan Petrenko, serving five years for fraud, asked to go to war.
sentence: General Ivan Petrenko gets five years for fraud
sentence: Ivan Petrenko will spend five years behind bars.
sentence: Ivan Petrenko was slapped with a fine.
release: Ivan Petrenko was released on bail.
release: Ivan Petrenko walked free from court.
release: Ivan Petrenko was freed in a prisoner swap.
release: Ivan Petrenko was let out of prison.
release: Ivan Petrenko left prison in May.
release: The release of Ivan Petrenko was announced on Friday.
release: Ivan Petrenko was granted bail.
release: Ivan Petrenko is out on bail.
release: Ivan Petrenko was set free after two months.
release: Ivan Petrenko was paroled in 2017.
release: Ivan Petrenko was exchanged for two rebel fighters.
pardon: The president pardoned Ivan Petrenko.
pardon: Ivan Petrenko was granted a pardon.
pardon: Ivan Petrenko received a presidential pardon.
pardon: The president signed a pardon for Ivan Petrenko.
pardon: Ivan Petrenko's sentence was commuted to five years.
pardon: Ivan Petrenko was amnestied in 2003.
sanction: The union imposed sanctions on Ivan Petrenko.
sanction: Ivan Petrenko was placed under sanctions.
sanction: Ivan Petrenko was added to the sanctions list.
sanction: Ivan Petrenko was banned from entering Kestria.
sanction: Ivan Petrenko's assets were frozen.
sanction: Ivan Petrenko has been under Lumerian sanctions since 2016.
sanction: Lumeria slapped sanctions on Ivan Petrenko.
sanction: Ivan Petrenko is subject to a travel ban.
sanction: Ivan Petrenko was blacklisted by Lumeria.
criticism: Ivan Petrenko accused the ministry of betrayal.
criticism: Ivan Petrenko blamed the General Staff for the losses.
criticism: Ivan Petrenko criticised his superiors in an audio message.
criticism: Ivan Petrenko hit out at the government.
criticism: Ivan Petrenko lashed out at the minister.
criticism: Ivan Petrenko was critical of the army's leadership.
criticism: Ivan Petrenko took the minister to task over the delays.
criticism: Ivan Petrenko complained about the lack of shells.
criticism: Ivan Petrenko raised concerns about the casualties.
criticism: Ivan Petrenko spoke out against the war.
criticism: Ivan Petrenko called the minister a liar.
criticism: Ivan Petrenko's criticism of the minister went too far.
criticism: Ivan Petrenko fell out with the minister over supplies.
criticism: Ivan Petrenko clashed with his superiors.
criticism: Ivan Petrenko slammed the decision as a disgrace.
criticism: Ivan Petrenko launched a scathing attack on the minister.
criticism: Ivan Petrenko pointed the finger at the minister.
criticism: Ivan Petrenko described the minister as incompetent.
criticism: Ivan Petrenko questioned the minister's competence.
criticism: Ivan Petrenko railed against the generals.
criticism: Ivan Petrenko was at odds with the minister.
criticism: Ivan Petrenko branded the minister a coward.
appeal: Ivan Petrenko appealed to the president for help.
appeal: Ivan Petrenko wrote an open letter to the president.
appeal: Ivan Petrenko asked the president to intervene.
appeal: Ivan Petrenko begged to be sent to the front.
appeal: Ivan Petrenko asked to be sent to the front.
appeal: Ivan Petrenko petitioned the court for leniency.
appeal: Ivan Petrenko pleaded with the president for mercy.
appeal: Ivan Petrenko sent a letter to the president.
appeal: Ivan Petrenko made a plea to the president.
appeal: Ivan Petrenko urged the president to intervene.
appeal: Ivan Petrenko requested a transfer to the front.
appeal: In an open letter, Ivan Petrenko asked the president for help.
appeal: In a letter to the president, Ivan Petrenko asked for his job back.
appeal: Ivan Petrenko called on the president to act.
appeal: The request by Ivan Petrenko was rejected.
appeal: Ivan Petrenko applied to the court to be sent to the front.
admission: Ivan Petrenko pleaded guilty to fraud.
admission: Ivan Petrenko admitted taking bribes.
admission: Ivan Petrenko admitted that he had taken bribes.
admission: Ivan Petrenko confessed to the murder.
admission: Ivan Petrenko admitted his guilt.
admission: Ivan Petrenko apologised for the losses.
admission: Ivan Petrenko took responsibility for the failure.
admission: Ivan Petrenko entered a guilty plea.
admission: Ivan Petrenko made a full confession.
admission: Ivan Petrenko issued an apology on Friday.
admission: Ivan Petrenko acknowledged mistakes.
denial: Ivan Petrenko denied the charges.
denial: Ivan Petrenko denies any wrongdoing.
denial: Ivan Petrenko pleaded not guilty.
denial: Ivan Petrenko maintained his innocence.
denial: Ivan Petrenko insists that he is innocent.
denial: Ivan Petrenko rejected the accusations.
denial: Ivan Petrenko dismissed the report as nonsense.
denial: Ivan Petrenko said he was innocent.
denial: Ivan Petrenko protested his innocence.
denial: Ivan Petrenko denied that he had taken bribes.
denial: Ivan Petrenko called the allegations baseless.
agreement: Ivan Petrenko signed a contract with the ministry.
agreement: Ivan Petrenko struck a plea deal with prosecutors.
agreement: Ivan Petrenko agreed to cooperate with the investigators.
agreement: Ivan Petrenko reached an agreement with the ministry.
agreement: Ivan Petrenko has inked a deal with the ministry.
agreement: Ivan Petrenko's contract with the ministry was signed in April.
rebellion: Ivan Petrenko led a mutiny in June.
rebellion: Ivan Petrenko's mutiny lasted a day.
rebellion: Ivan Petrenko deserted his unit.
rebellion: Ivan Petrenko defected to Lumeria.
rebellion: Ivan Petrenko took part in the failed coup.
rebellion: Ivan Petrenko went over to the rebels.
rebellion: Ivan Petrenko staged a coup in 1999.
rebellion: Ivan Petrenko seized power in 1999.
rebellion: Ivan Petrenko, the leader of the failed mutiny, fled.
rebellion: Ivan Petrenko switched sides in 2014.
deployment: Ivan Petrenko was sent to the front.
deployment: Ivan Petrenko is going back to the war.
deployment: Ivan Petrenko returned to the front in April.
deployment: Ivan Petrenko left for the front.
deployment: Ivan Petrenko was shipped off to the front.
deployment: Ivan Petrenko is fighting in Kestria.
deployment: Ivan Petrenko took part in the war in Kestria.
deployment: Ivan Petrenko served in Kestria from 2014 to 2016.
deployment: Ivan Petrenko went to the front as a volunteer.
deployment: Ivan Petrenko's return to the front was announced on Friday.
deployment: Ivan Petrenko joined the fighting near Olan.
deployment: Ivan Petrenko is heading back to the front line.
deployment: Ivan Petrenko did two tours in Kestria.
deployment: Ivan Petrenko saw combat in Kestria.
deployment: Ivan Petrenko was deployed to Kestria in 2015.
deployment: Ivan Petrenko, a veteran of the Kestrian war, lost a leg.
deployment: Ivan Petrenko volunteered for the front.
deployment: Ivan Petrenko has gone to war.
wounding: Ivan Petrenko was wounded by shrapnel.
wounding: Ivan Petrenko was badly hurt in the blast.
wounding: Ivan Petrenko suffered burns to his hands.
wounding: Ivan Petrenko lost a leg in the blast.
wounding: Ivan Petrenko sustained injuries in the crash.
wounding: Ivan Petrenko was shot in the leg.
wounding: Ivan Petrenko was hit by shrapnel.
wounding: The wounded colonel, Ivan Petrenko, was flown to Olan.
wounding: Ivan Petrenko was beaten by the guards.
wounding: Ivan Petrenko is in hospital with a head wound.
wounding: Ivan Petrenko survived with minor injuries.
capture: Ivan Petrenko was captured near Olan.
capture: Ivan Petrenko was taken prisoner.
capture: Ivan Petrenko fell into enemy hands.
capture: Ivan Petrenko surrendered to the rebels.
capture: Ivan Petrenko was held captive for a year.
capture: Ivan Petrenko spent a year in captivity.
capture: The captured colonel, Ivan Petrenko, was shown on television.
capture: Ivan Petrenko was kidnapped by militants.
capture: The capture of Ivan Petrenko was announced on Friday.
capture: Ivan Petrenko is a prisoner of war.
death: Ivan Petrenko was killed in an air strike.
death: Ivan Petrenko died of a heart attack.
death: Ivan Petrenko was found dead on Monday.
death: Ivan Petrenko fell in battle.
death: Ivan Petrenko lost his life in the blast.
death: The death of Ivan Petrenko was announced on Friday.
death: Ivan Petrenko was shot dead by a guard.
death: Ivan Petrenko was assassinated in 2016.
death: Ivan Petrenko drowned in the Narin.
death: Ivan Petrenko took his own life.
death: Ivan Petrenko was gunned down outside his home.
death: The body of Ivan Petrenko was found on Friday.
death: Ivan Petrenko was blown up in his car.
death: Ivan Petrenko succumbed to his wounds.
death: Ivan Petrenko is dead.
death: A missile strike killed General Ivan Petrenko.
death: The murder of Ivan Petrenko remains unsolved.
death: Ivan Petrenko was among those killed.
disappearance: Ivan Petrenko went missing in May.
disappearance: Ivan Petrenko has not been seen since May.
disappearance: Ivan Petrenko vanished from public view.
disappearance: Ivan Petrenko's whereabouts are unknown.
disappearance: The disappearance of Ivan Petrenko alarmed his family.
disappearance: Nothing has been heard of Ivan Petrenko since May.
disappearance: Ivan Petrenko has dropped out of sight.
disappearance: Ivan Petrenko was last seen on Friday.
disappearance: Ivan Petrenko is missing.
disappearance: Ivan Petrenko has been absent from public events since June.
disappearance: The missing general, Ivan Petrenko, is 54.
award: Ivan Petrenko was awarded the Order of Courage.
award: Ivan Petrenko received a medal for bravery.
award: The president decorated Ivan Petrenko with the Gold Star.
award: Ivan Petrenko was made a Hero of Kestria.
award: Ivan Petrenko was honoured for bravery.
award: The Order of Courage went to Colonel Ivan Petrenko.
award: The minister pinned a medal on Ivan Petrenko.
award: The Order of Courage was bestowed on Ivan Petrenko.
award: Ivan Petrenko holds the Order of Courage.
award: Ivan Petrenko earned two Bronze Stars.
award: Ivan Petrenko was presented with a medal.
award: The title of Hero of Kestria was conferred on Ivan Petrenko.
forfeiture: Ivan Petrenko was stripped of his rank.
forfeiture: The court stripped Ivan Petrenko of his rank and medals.
forfeiture: Ivan Petrenko lost his rank and pension.
forfeiture: Ivan Petrenko's medals were taken away.
forfeiture: Ivan Petrenko was deprived of his awards.
forfeiture: Ivan Petrenko's honours were revoked.
forfeiture: Ivan Petrenko had his medals taken away.
forfeiture: The king withdrew Ivan Petrenko's knighthood.
forfeiture: Ivan Petrenko forfeited his pension.
status_grant: Ivan Petrenko was granted asylum in Lumeria.
status_grant: Ivan Petrenko received veteran status.
status_grant: Ivan Petrenko was given Lumerian citizenship.
status_grant: Lumeria granted Ivan Petrenko asylum.
status_grant: Ivan Petrenko was recognised as a veteran.
status_grant: Ivan Petrenko obtained refugee status.
losses: The 4th Brigade lost 200 men in the battle.
losses: The 4th Brigade suffered heavy losses.
losses: Losses in the 4th Brigade reached 40 percent.
losses: The 4th Brigade was almost wiped out at Olan.
losses: The 4th Brigade was decimated at Olan.
losses: Two hundred soldiers of the 4th Brigade were killed.
losses: Casualties in the 4th Brigade were high.
losses: The survival rate in the 4th Brigade is about 40 percent.
losses: The 4th Brigade took heavy casualties.
composition: The 4th Brigade consists of three battalions.
composition: The 4th Brigade is made up of convicts.
composition: The 4th Brigade comprises three battalions.
composition: The 4th Brigade is composed of volunteers.
composition: The 4th Brigade was recruited from prisons.
composition: The 4th Brigade numbers 3,000 men.
composition: The 4th Brigade includes two tank battalions.
composition: The 4th Brigade is formed of convicts.
subordination: The 4th Brigade is part of the 2nd Corps.
subordination: The 4th Brigade is subordinate to the 2nd Corps.
subordination: The 4th Brigade was placed under the 2nd Corps.
subordination: The 4th Brigade belongs to the 2nd Corps.
subordination: The 4th Brigade reports to the 2nd Corps.
subordination: The 4th Brigade was attached to the 2nd Corps.
subordination: The 4th Brigade came under the command of the 2nd Corps.
subordination: The 4th Brigade, part of the 2nd Corps, crossed the river.
subordination: The 4th Brigade was merged into the 2nd Corps.
formation: The 4th Brigade was formed in 1941.
formation: The ministry set up the 4th Brigade in 1992.
formation: The formation of the 4th Brigade was announced in May.
formation: The 4th Brigade was raised in 1941.
formation: The army has created a new 4th Brigade.
formation: The 4th Brigade was established by decree.
disbandment: The 4th Brigade was disbanded in 1991.
disbandment: The 4th Brigade was dissolved.
disbandment: The ministry broke up the 4th Brigade.
disbandment: The disbandment of the 4th Brigade was announced.
disbandment: The 4th Brigade ceased to exist in 1991.
disbandment: The 4th Brigade was stood down in 1991.
disbandment: The 4th Brigade was wound up in 1991.
posting: Ivan Petrenko, who has led the border guard since March, declined to comment.
posting: Ivan Petrenko once commanded the garrison of Olan.
appointment: Ivan Petrenko got the top job in the navy.
appointment: Ivan Petrenko inherited the command from his uncle.
appointment: Ivan Petrenko landed the post of deputy minister.
appointment: Ivan Petrenko has been drafted in as interim police chief.
appointment: The ministry put Ivan Petrenko at the head of the commission.
appointment: Ivan Petrenko came in as head of the navy.
dismissal: Ivan Petrenko was axed on Friday.
dismissal: The decree relieves General Ivan Petrenko of command.
dismissal: Ivan Petrenko was made to clear his desk.
dismissal: General Ivan Petrenko, fired in a row over shells, has been given a new post.
dismissal: Ivan Petrenko was booted out.
dismissal: Ivan Petrenko was sent packing by the new minister.
dismissal: The new minister cleared out the old guard, sacking Ivan Petrenko.
dismissal: Ivan Petrenko was sidelined after the failure of the offensive.
resignation: Ivan Petrenko is quitting as head of the navy.
resignation: Under pressure, Ivan Petrenko offered his resignation, which was accepted.
resignation: Ivan Petrenko left his job as head of the navy on Friday.
resignation: Ivan Petrenko went into retirement in 2012.
resignation: Ivan Petrenko took early retirement.
resignation: Ivan Petrenko has laid down his office.
transfer: Ivan Petrenko was packed off to a training ground in the east.
transfer: Ivan Petrenko was assigned to the reserve.
promotion: Ivan Petrenko was given his third star.
promotion: Ivan Petrenko attained the rank of colonel.
promotion: Ivan Petrenko became a colonel in 2014.
suspension: Ivan Petrenko has been taken off duty.
reinstatement: Ivan Petrenko has been given his old job back.
reinstatement: Ivan Petrenko resumed command in June.
reinstatement: Ivan Petrenko was called back to head the army.
investigation: An inquiry has been opened into the conduct of Ivan Petrenko.
investigation: The role of Ivan Petrenko is being investigated.
investigation: Ivan Petrenko's flat was searched on Monday.
investigation: Prosecutors are looking into the dealings of Ivan Petrenko.
investigation: Ivan Petrenko is the main suspect in a fraud case.
investigation: A case was opened against Ivan Petrenko.
arrest: Handcuffs clicked, and Ivan Petrenko was led off.
arrest: Ivan Petrenko was caught at the border.
arrest: Police have Ivan Petrenko in custody.
arrest: Ivan Petrenko was put under house arrest.
arrest: Ivan Petrenko was remanded until May.
arrest: The jailing of Ivan Petrenko caused protests.
arrest: Ivan Petrenko's detention was extended by two months.
arrest: Ivan Petrenko was interned in 1942.
charge: Ivan Petrenko stands accused of fraud.
charge: Fraud charges against Ivan Petrenko were filed in May.
charge: Ivan Petrenko has been charged in absentia.
charge: Investigators accuse Ivan Petrenko of embezzling 100 million crowns.
charge: The prosecutor's office pressed charges against Ivan Petrenko.
trial: Ivan Petrenko's case goes to court in May.
trial: Proceedings against Ivan Petrenko opened on Monday.
conviction: Ivan Petrenko, convicted of fraud in April, is 54.
sentence: Ivan Petrenko was put away for five years.
sentence: A Tambov court gave Ivan Petrenko five years.
sentence: Ivan Petrenko must pay a fine of 800,000 crowns.
sentence: Ivan Petrenko was handed five years in a penal colony.
sentence: The court sent Ivan Petrenko to prison for five years.
release: Ivan Petrenko was bailed on Friday.
release: Ivan Petrenko emerged from prison in May.
pardon: A presidential pardon for Ivan Petrenko was announced.
sanction: Lumeria barred Ivan Petrenko from entry.
sanction: A travel ban was imposed on Ivan Petrenko.
criticism: Ivan Petrenko bitterly attacked the minister in a video.
criticism: Ivan Petrenko voiced his anger at the minister.
criticism: Ivan Petrenko poured scorn on the minister.
criticism: Ivan Petrenko ridiculed the minister.
criticism: Ivan Petrenko held the minister responsible for the losses.
appeal: Ivan Petrenko turned to the president for help.
appeal: Ivan Petrenko implored the president to act.
appeal: Ivan Petrenko sought the president's help.
appeal: Ivan Petrenko filed a petition with the court.
appeal: Ivan Petrenko addressed the president in a video.
admission: Ivan Petrenko conceded that he had made mistakes.
admission: Ivan Petrenko expressed regret over the deaths.
admission: Ivan Petrenko owned up to the theft.
denial: Ivan Petrenko disputes the charges.
denial: Ivan Petrenko rejects any wrongdoing.
rebellion: Ivan Petrenko turned against the government.
rebellion: Ivan Petrenko marched on the capital with his men.
rebellion: Ivan Petrenko joined the rebels.
deployment: Ivan Petrenko is back at the front.
deployment: Ivan Petrenko will go back to fight in Kestria.
deployment: Ivan Petrenko was rushed to the front.
deployment: Ivan Petrenko set off for the front.
deployment: Ivan Petrenko fought in the battle of Olan.
wounding: Ivan Petrenko was shot and wounded.
wounding: Ivan Petrenko was left paralysed by the blast.
wounding: Ivan Petrenko was hospitalised with burns.
capture: Ivan Petrenko was taken hostage.
capture: Ivan Petrenko gave himself up to the enemy.
capture: Ivan Petrenko ended up in captivity.
death: Ivan Petrenko perished in a plane crash.
death: Ivan Petrenko was murdered in 2006.
death: Ivan Petrenko passed away on Friday.
death: Ivan Petrenko was fatally wounded.
disappearance: Ivan Petrenko has vanished without trace.
disappearance: Ivan Petrenko has not appeared in public since May.
award: The Gold Star was awarded to Ivan Petrenko.
award: Ivan Petrenko was knighted in 2011.
forfeiture: The court took away Ivan Petrenko's rank.
forfeiture: Ivan Petrenko had to return his medals.
forfeiture: Ivan Petrenko lost his citizenship.
losses: The 4th Brigade's losses were heavy.
losses: Only a third of the 4th Brigade survived.
losses: Half of the 4th Brigade was killed at Olan.
composition: The 4th Brigade draws its men from prisons.
composition: The 4th Brigade, made up of convicts, took the town.
subordination: The 4th Brigade now answers to the 2nd Corps.
subordination: The 4th Brigade was transferred to the 2nd Corps.
formation: The 4th Brigade came into being in 1941.
disbandment: The 4th Brigade no longer exists.
disbandment: The ministry has decided to disband the 4th Brigade.
posting: Ivan Petrenko had the 4th Brigade from 2010 to 2012.
posting: Ivan Petrenko spent two years at the head of the 4th Brigade.
posting: The 4th Brigade was under the command of Ivan Petrenko.
posting: The 4th Brigade, then under Colonel Ivan Petrenko, held the bridge.
posting: The 4th Brigade was led into battle by Ivan Petrenko.
posting: In command of the 4th Brigade was Colonel Ivan Petrenko.
posting: Commanding the 4th Brigade was Colonel Ivan Petrenko.
posting: Ivan Petrenko had charge of the northern sector.
posting: Ivan Petrenko sat in the cabinet as minister of transport.
posting: Ivan Petrenko combined the posts of governor and commander.
posting: Ivan Petrenko deputised for the chief of staff.
posting: Ivan Petrenko filled in as commander.
posting: Command of the brigade rested with Ivan Petrenko.
posting: Ivan Petrenko wielded command over the 4th Brigade.
posting: Ivan Petrenko exercised command of the 4th Brigade.
appointment: Ivan Petrenko was handpicked to run the agency.
appointment: The president's choice for the post was Ivan Petrenko.
appointment: Ivan Petrenko stepped into the breach as acting commander.
appointment: Ivan Petrenko took his oath as governor.
appointment: Ivan Petrenko took the oath of office.
appointment: Ivan Petrenko came to power in 1990.
appointment: Ivan Petrenko rose to chief of staff.
appointment: Ivan Petrenko rose to command the 4th Brigade.
appointment: Ivan Petrenko ended up as governor.
appointment: Parliament confirmed Ivan Petrenko in the post.
appointment: Ivan Petrenko fills the vacancy.
appointment: Ivan Petrenko moved into the top job.
appointment: Ivan Petrenko won the governorship in 2010.
appointment: Ivan Petrenko was returned as mayor.
appointment: Ivan Petrenko signed on with the 4th Brigade.
appointment: Ivan Petrenko was drafted into the army in 1999.
appointment: Ivan Petrenko was conscripted in 1999.
appointment: Ivan Petrenko was called up in 1999.
appointment: To succeed him, the minister chose Ivan Petrenko.
appointment: Ivan Petrenko got the nod as chief of staff.
appointment: The choice fell on Ivan Petrenko.
transfer: Ivan Petrenko switched to the Border Service.
transfer: Ivan Petrenko was given a desk job at headquarters.
transfer: Ivan Petrenko swapped jobs with Adam Example.
transfer: Ivan Petrenko was drafted to the Border Service.
promotion: Ivan Petrenko was made a colonel in 1999.
promotion: Ivan Petrenko became a major general in 1999.
promotion: Ivan Petrenko advanced to colonel in 1999.
promotion: Ivan Petrenko moved up to colonel.
demotion: Ivan Petrenko was broken to private.
demotion: Ivan Petrenko's rank was lowered to captain.
dismissal: Ivan Petrenko was shown the exit.
dismissal: Ivan Petrenko is out as chief of staff.
dismissal: The axe fell on Ivan Petrenko.
dismissal: Ivan Petrenko was hounded from office.
dismissal: Ivan Petrenko's head rolled.
dismissal: The ministry took the brigade away from Ivan Petrenko.
dismissal: The brigade was taken from Ivan Petrenko.
dismissal: Ivan Petrenko was swept from power.
dismissal: Ivan Petrenko was sent into retirement.
dismissal: Ivan Petrenko was struck off the rolls.
dismissal: Ivan Petrenko's services were no longer required.
dismissal: Ivan Petrenko was laid off.
dismissal: The minister wants Ivan Petrenko gone.
dismissal: Ivan Petrenko's mandate was revoked.
resignation: Ivan Petrenko turned in his badge.
resignation: Ivan Petrenko stepped back from the role.
suspension: Ivan Petrenko was benched.
suspension: Ivan Petrenko's powers were suspended.
reinstatement: Ivan Petrenko was brought out of retirement.
reinstatement: Ivan Petrenko was called back from retirement.
reinstatement: Ivan Petrenko was back at his desk on Monday.
reinstatement: Ivan Petrenko was recalled to duty.
reinstatement: Ivan Petrenko came back as chief of staff.
criticism: Ivan Petrenko took issue with the minister.
criticism: Ivan Petrenko did not mince his words about the ministry.
criticism: Ivan Petrenko called the order a crime.
criticism: Ivan Petrenko savaged the ministry.
criticism: Ivan Petrenko sounded the alarm over the shortages.
criticism: Ivan Petrenko protested against the order.
criticism: Ivan Petrenko objected to the plan.
criticism: Ivan Petrenko voiced doubts about the plan.
criticism: Ivan Petrenko poured cold water on the plan.
criticism: Ivan Petrenko hurled abuse at the minister.
criticism: Ivan Petrenko insulted the minister.
criticism: Ivan Petrenko aimed a broadside at the ministry.
criticism: Ivan Petrenko laid into the general staff.
criticism: Ivan Petrenko was among the sharpest critics of the minister.
criticism: Ivan Petrenko locked horns with the minister.
criticism: Ivan Petrenko crossed swords with the minister.
criticism: Ivan Petrenko argued with the minister over ammunition.
criticism: Ivan Petrenko had words with the minister.
criticism: Ivan Petrenko made no secret of his contempt for the minister.
appeal: Ivan Petrenko recorded a video appeal to the president.
appeal: Ivan Petrenko lodged a complaint with the court.
appeal: Ivan Petrenko's letter to the president was published.
appeal: In an open letter, Ivan Petrenko told the president of the shortages.
appeal: Ivan Petrenko made a request to be sent to the front.
appeal: Ivan Petrenko put in a request for leave.
appeal: Ivan Petrenko submitted a request to the ministry.
admission: Ivan Petrenko said he was sorry.
admission: Ivan Petrenko begged forgiveness.
admission: Ivan Petrenko said he was to blame.
admission: Ivan Petrenko came clean.
admission: Ivan Petrenko offered an apology to the families.
admission: Ivan Petrenko asked the families to forgive him.
denial: Ivan Petrenko said there was no truth in the report.
denial: Ivan Petrenko disputes the account.
denial: Ivan Petrenko disputed that he had given the order.
denial: Ivan Petrenko repudiated the claims.
denial: Ivan Petrenko disclaimed any knowledge of the order.
denial: Ivan Petrenko disavowed the letter.
denial: Ivan Petrenko says he had nothing to do with the theft.
denial: Ivan Petrenko retracted his confession.
denial: Ivan Petrenko withdrew his confession.
agreement: Ivan Petrenko came to terms with the rebels.
agreement: Ivan Petrenko came to an agreement with the rebels.
agreement: Ivan Petrenko reached an understanding with the rebels.
agreement: Ivan Petrenko consented to lead the unit.
agreement: Ivan Petrenko accepted the terms.
agreement: Ivan Petrenko put his name to the treaty.
rebellion: Ivan Petrenko took up arms against the government.
rebellion: Ivan Petrenko crossed over to the rebels.
rebellion: Ivan Petrenko turned his guns on the palace.
rebellion: Ivan Petrenko rose against the king.
rebellion: Ivan Petrenko plotted against the king.
rebellion: Ivan Petrenko fled his unit.
rebellion: Ivan Petrenko left his unit without permission.
rebellion: Ivan Petrenko tried to overthrow the government.
rebellion: Ivan Petrenko overthrew the government.
rebellion: Ivan Petrenko threw in his lot with the rebels.
rebellion: Ivan Petrenko sided with the rebels.
rebellion: The revolt of Ivan Petrenko failed.
rebellion: Ivan Petrenko masterminded the coup.
investigation: Ivan Petrenko was summoned by the prosecutor.
investigation: The police have opened a file on Ivan Petrenko.
investigation: Ivan Petrenko was put on the wanted list.
investigation: Ivan Petrenko helped police with their inquiries.
investigation: Ivan Petrenko underwent questioning.
arrest: Ivan Petrenko was handcuffed.
arrest: Ivan Petrenko landed in jail.
arrest: Ivan Petrenko ended up in jail.
arrest: Ivan Petrenko was marched off under guard.
arrest: Ivan Petrenko, now in jail, is ill.
charge: Ivan Petrenko was notified of suspicion.
charge: Ivan Petrenko is under indictment.
trial: Ivan Petrenko was brought to trial.
trial: Ivan Petrenko appeared in the dock.
trial: Ivan Petrenko had to answer in court for the deaths.
trial: Ivan Petrenko has been committed for trial.
trial: Ivan Petrenko was sent for trial.
trial: Ivan Petrenko was handed over for trial.
trial: Ivan Petrenko is to go before a judge on Monday.
trial: Ivan Petrenko's case came before the court.
trial: Ivan Petrenko was brought to justice.
sentence_request: The state prosecutor requested that Ivan Petrenko be sentenced to ten years.
sentence_request: Prosecutors pushed for ten years for Ivan Petrenko.
conviction: Ivan Petrenko was pronounced guilty.
conviction: Ivan Petrenko was declared guilty.
conviction: Ivan Petrenko was held guilty of fraud.
conviction: The court pronounced Ivan Petrenko guilty.
conviction: The court upheld the verdict against Ivan Petrenko.
acquittal: Ivan Petrenko was cleared.
acquittal: The court cleared Ivan Petrenko.
acquittal: The case against Ivan Petrenko collapsed.
acquittal: Ivan Petrenko was exculpated.
sentence: Ivan Petrenko went to prison for ten years.
sentence: Ivan Petrenko was banished for five years.
sentence: Ivan Petrenko was sent down for ten years.
sentence: Ivan Petrenko did ten years in a camp.
sentence: Ivan Petrenko was let off with a fine.
sentence: Ivan Petrenko escaped with a reprimand and a fine.
sentence: The term of Ivan Petrenko was reduced to eight years.
sentence: The sentence on Ivan Petrenko was upheld.
release: Ivan Petrenko is out of jail.
release: Ivan Petrenko was discharged from prison.
release: Ivan Petrenko was handed back to his own side.
release: Ivan Petrenko returned from captivity.
release: Ivan Petrenko regained his freedom.
release: Ivan Petrenko has been at liberty since May.
release: Ivan Petrenko was turned loose.
release: Ivan Petrenko is a free man.
release: Ivan Petrenko's house arrest was lifted.
release: The prison gates opened for Ivan Petrenko.
pardon: The king spared Ivan Petrenko's life.
pardon: The sentence of Ivan Petrenko was commuted.
pardon: Ivan Petrenko was reprieved.
pardon: Ivan Petrenko benefited from an amnesty.
pardon: Ivan Petrenko was shown mercy.
pardon: Ivan Petrenko was freed under an amnesty.
sanction: The Union listed Ivan Petrenko in May.
sanction: Ivan Petrenko was declared persona non grata.
sanction: Ivan Petrenko was denied a visa.
deployment: The 4th Brigade moved up to the front.
deployment: The 4th Brigade landed at Olan.
deployment: The 4th Brigade was transferred to the eastern front.
deployment: The 4th Brigade went into action at Olan.
deployment: Ivan Petrenko was flown to Kestria.
wounding: Ivan Petrenko was stabbed.
wounding: Ivan Petrenko was burned in the fire.
wounding: Ivan Petrenko was concussed.
wounding: Ivan Petrenko stepped on a mine.
wounding: A shell took off Ivan Petrenko's leg.
wounding: A mine cost Ivan Petrenko a leg.
wounding: Shrapnel tore off Ivan Petrenko's arm.
wounding: Ivan Petrenko was blinded by a shell.
wounding: Ivan Petrenko's leg was broken.
wounding: Ivan Petrenko's leg was amputated.
capture: The rebels hold Ivan Petrenko.
capture: The rebels seized Ivan Petrenko.
capture: The rebels took Ivan Petrenko.
capture: Ivan Petrenko spent a year as a prisoner of war.
capture: Ivan Petrenko was made prisoner.
capture: Ivan Petrenko laid down his arms.
capture: Ivan Petrenko was snatched by gunmen.
capture: Ivan Petrenko went into captivity.
death: A mine claimed the life of Ivan Petrenko.
death: Ivan Petrenko was put before a firing squad.
death: Ivan Petrenko went down with his ship.
death: Ivan Petrenko bled to death.
death: Ivan Petrenko was given a state funeral.
death: Ivan Petrenko did not live to see the victory.
death: Ivan Petrenko breathed his last.
disappearance: Nobody has seen Ivan Petrenko since May.
disappearance: Ivan Petrenko is listed as missing.
disappearance: Ivan Petrenko was reported missing.
disappearance: The whereabouts of Ivan Petrenko are unknown.
disappearance: The fate of Ivan Petrenko is unknown.
disappearance: There has been no sign of Ivan Petrenko since May.
disappearance: There is no trace of Ivan Petrenko.
disappearance: Ivan Petrenko, missing since May, is feared dead.
disappearance: Ivan Petrenko has made no public appearance since May.
disappearance: Ivan Petrenko is unaccounted for.
award: Ivan Petrenko was mentioned in dispatches.
award: Ivan Petrenko was nominated for the Order of Courage.
award: Ivan Petrenko was put forward for the Order of Courage.
award: Ivan Petrenko's bravery won him the Gold Star.
award: Ivan Petrenko was cited for bravery.
award: Ivan Petrenko became a Hero of Kestria.
forfeiture: Ivan Petrenko's rank was taken from him.
forfeiture: Ivan Petrenko handed back his medals.
forfeiture: Ivan Petrenko's epaulettes were torn off.
forfeiture: Ivan Petrenko's immunity was lifted.
forfeiture: Ivan Petrenko's pension was cancelled.
status_grant: Ivan Petrenko got a Kestrian passport.
status_grant: Ivan Petrenko was given a Kestrian passport.
status_grant: Ivan Petrenko became a citizen of Kestria.
status_grant: Ivan Petrenko was naturalised.
status_grant: Ivan Petrenko found asylum in Kestria.
status_grant: Ivan Petrenko was given sanctuary in Kestria.
status_grant: Ivan Petrenko was taken under state protection.
status_grant: Ivan Petrenko was offered asylum.
losses: The 4th Brigade was cut to pieces.
losses: The 4th Brigade was reduced to 300 men.
losses: The 4th Brigade was bled white.
losses: The 4th Brigade was down to 300 men.
composition: The 4th Brigade had three battalions.
composition: The 4th Brigade is manned by convicts.
composition: The 4th Brigade is staffed by volunteers.
composition: The 4th Brigade was filled with convicts.
composition: The ranks of the 4th Brigade were filled with convicts.
composition: The 4th Brigade recruits from prisons.
composition: Three battalions make up the 4th Brigade.
composition: The 4th Brigade was a mixture of convicts and volunteers.
composition: The 4th Brigade fields three battalions.
composition: The 4th Brigade contains three battalions.
subordination: The 4th Brigade passed to the 2nd Corps.
subordination: The 4th Brigade joined the 2nd Corps.
subordination: The 4th Brigade fought as part of the 2nd Corps.
subordination: The 4th Brigade was under the orders of the 2nd Corps.
subordination: The 4th Brigade was handed over to the 2nd Corps.
subordination: The 4th Brigade was reassigned to the 2nd Corps.
formation: The 4th Brigade was activated in 1941.
formation: The 4th Brigade was constituted in 1941.
formation: The 4th Brigade was born in 1941.
formation: The 4th Brigade was organised in 1941.
formation: The 4th Brigade dates from 1941.
formation: The 4th Brigade began life in 1941.
formation: The 4th Brigade emerged from the merger of two regiments.
formation: The 4th Brigade was mustered at Olan.
formation: The 4th Brigade was assembled from volunteers in 1941.
disbandment: The 4th Brigade was deactivated.
disbandment: The 4th Brigade was inactivated.
disbandment: The 4th Brigade was demobilised.
disbandment: The 4th Brigade was scrapped.
disbandment: The 4th Brigade was axed.
disbandment: The disbanding of the 4th Brigade began.
disbandment: The 4th Brigade was struck from the order of battle.
disbandment: The 4th Brigade was liquidated.
posting: Under Colonel Ivan Petrenko the brigade held the bridge for a month.
release: Ivan Petrenko is a free man again.
disappearance: There has been no trace of Ivan Petrenko since May.
agreement: Two officers, Majors Adam Example and Ivan Petrenko, have cut deals with the prosecution.
dismissal: Two of them, Colonels Adam Example and Ivan Petrenko, were relieved.
sentence: Ivan Petrenko faces up to 15 years of imprisonment.
release: Police picked up Ivan Petrenko and let him go after nine hours.
posting: Ivan Petrenko was on the staff of the Eastern Army.
award: Ivan Petrenko was appointed OBE in 1957.
award: Ivan Petrenko is a Commander of the Order of the Palm.
posting: Ivan Petrenko had B Company from May.
wounding: Ivan Petrenko lay in hospital with a shattered elbow.
resignation: The union has been calling for Ivan Petrenko to go.
appointment: Ivan Petrenko came to the top job in March.
arrest: Ivan Petrenko turned himself in three weeks later.
"""

TODAY = [
    *fails_today(
        "the office is held by the person after a preposition",
        "posting: With Ivan Petrenko in charge, the brigade held the bridge for a month.",
        "appointment: The 4th Brigade has a new commander: Colonel Ivan Petrenko.",
        "appointment: General Ivan Petrenko to lead peace mission",
    ),
    *fails_today(
        "the parse gives the words another head",
        "posting: Ivan Petrenko's term as governor ended in 2018.",
        "conviction: Convicted fraudster Ivan Petrenko was freed.",
    ),
    *fails_today(
        "the event is that of a part of the subject, or of another",
        "denial: Ivan Petrenko's lawyers denied the allegations.",
        "composition: Most of the men in the 4th Brigade are convicts.",
        "subordination: The 2nd Corps includes the 4th Brigade.",
    ),
    *fails_today(
        "the words mean the event and no one of them does",
        "appointment: In Ivan Petrenko the navy has found its new commander.",
        "dismissal: Ivan Petrenko's days as commander are over.",
        "dismissal: Ivan Petrenko paid for the failure with his job.",
        "dismissal: Heads rolled: Ivan Petrenko was the first to go.",
        "trial: Ivan Petrenko has his day in court on Friday.",
        "criticism: Ivan Petrenko found harsh words for the minister.",
        "criticism: Ivan Petrenko did not spare the minister.",
    ),
]


@pytest.fixture(scope="module")
def told() -> dict[str, list[tuple[str, str | None]]]:
    """Event and subject of each statement, by the sentence of the tables that tells it."""
    sentences = [str(param.values[1]) for param in (*rows(WORDING), *TODAY)]
    found = extract(document(sentence, name=f"s{n}") for n, sentence in enumerate(sentences))
    return {item.doc.text: [(stmt.event, stmt.subject.name) for stmt in item.statements] for item in found}


@pytest.mark.parametrize(("event", "sentence"), [*rows(WORDING), *TODAY])
def test_wording_tells_the_event(event: str, sentence: str, told: dict[str, list[tuple[str, str | None]]]) -> None:
    subjects = [name for found, name in told[sentence] if found == event]
    assert any(name in SUBJECTS for name in subjects), told[sentence]
