"""Frames: every event type is told by verbs and by nouns, of the right person or unit, and of nobody else.

Each row of TOLD is an event type and a sentence that tells it once, as a fact, of Ivan Petrenko or of the 9th Brigade.
"""

from __future__ import annotations

import pytest

from tenure.vocabulary import event_types, lexicon

from .cases import fails_today, is_plain, of, one, rows, tell

TOLD = """
  formation: The formation of the 9th Brigade surprised the staff.
  sentence_request: Prosecutors asked for six years in prison for Ivan Petrenko.
  posting: Ivan Petrenko commanded the 9th Brigade.
  posting: Ivan Petrenko served as commander of the 9th Brigade.
  posting: Ivan Petrenko was in charge of the 9th Brigade.
  posting: Ivan Petrenko's tenure as commander of the 9th Brigade was short.
  posting: The commander of the 9th Brigade, Ivan Petrenko, visited the camp.
  posting: Ivan Petrenko headed the ministry.
  appointment: Ivan Petrenko was appointed commander of the 9th Brigade.
  appointment: Ivan Petrenko took command of the 9th Brigade.
  appointment: Ivan Petrenko became commander of the 9th Brigade.
  appointment: The appointment of Ivan Petrenko surprised the staff.
  appointment: Ivan Petrenko's appointment as commander of the 9th Brigade surprised the staff.
  transfer: Ivan Petrenko was transferred to the Northern Fleet.
  transfer: The transfer of Ivan Petrenko to the Northern Fleet surprised the staff.
  promotion: Ivan Petrenko was promoted to general.
  promotion: The promotion of Ivan Petrenko surprised the staff.
  demotion: Ivan Petrenko was demoted to major.
  demotion: The demotion of Ivan Petrenko surprised the staff.
  dismissal: The president dismissed Ivan Petrenko.
  dismissal: Ivan Petrenko was relieved of command.
  dismissal: Ivan Petrenko lost his post.
  dismissal: Ivan Petrenko spoke out, and it cost him the command.
  dismissal: The removal of Ivan Petrenko surprised the staff.
  resignation: Ivan Petrenko resigned on Monday.
  resignation: Ivan Petrenko stepped down on Monday.
  resignation: The resignation of Ivan Petrenko surprised the staff.
  suspension: The council suspended Ivan Petrenko.
  suspension: The suspension of Ivan Petrenko surprised the staff.
  reinstatement: The court reinstated Ivan Petrenko.
  reinstatement: The reinstatement of Ivan Petrenko surprised the staff.
  criticism: Ivan Petrenko criticised the ministry.
  criticism: Ivan Petrenko's criticism of the ministry surprised the staff.
  appeal: Ivan Petrenko appealed to the president.
  appeal: Ivan Petrenko published an open letter to the president.
  appeal: Ivan Petrenko's petition to the president surprised the staff.
  admission: Ivan Petrenko admitted guilt.
  admission: Ivan Petrenko pleaded guilty.
  admission: Ivan Petrenko's confession surprised the staff.
  denial: Ivan Petrenko denied the charges.
  denial: Ivan Petrenko's denial surprised the staff.
  agreement: Ivan Petrenko signed a contract with the ministry.
  agreement: Ivan Petrenko agreed to lead the unit.
  rebellion: Ivan Petrenko rebelled against the ministry.
  rebellion: Ivan Petrenko's mutiny surprised the staff.
  investigation: Prosecutors investigated Ivan Petrenko.
  investigation: Ivan Petrenko is under investigation.
  investigation: The investigation into Ivan Petrenko surprised the staff.
  arrest: Police arrested Ivan Petrenko.
  arrest: Ivan Petrenko was taken into custody.
  arrest: Ivan Petrenko was placed under house arrest.
  arrest: The arrest of Ivan Petrenko surprised the staff.
  charge: Prosecutors charged Ivan Petrenko with fraud.
  charge: Ivan Petrenko was indicted on bribery charges.
  charge: The charges against Ivan Petrenko surprised the staff.
  trial: Ivan Petrenko stood trial in Dorvik.
  trial: The trial of Ivan Petrenko began on Monday.
  sentence_request: Prosecutors demanded a sentence of six years for Ivan Petrenko.
  conviction: The court convicted Ivan Petrenko of fraud.
  conviction: Ivan Petrenko was found guilty of fraud.
  conviction: The conviction of Ivan Petrenko surprised the staff.
  acquittal: The court acquitted Ivan Petrenko.
  acquittal: Ivan Petrenko was cleared of fraud.
  acquittal: The acquittal of Ivan Petrenko surprised the staff.
  sentence: The court sentenced Ivan Petrenko to six years in prison.
  sentence: Ivan Petrenko received a suspended sentence of two years.
  sentence: Ivan Petrenko was fined 800,000 rubles.
  sentence: Ivan Petrenko's sentence surprised the staff.
  release: The court released Ivan Petrenko.
  release: The release of Ivan Petrenko surprised the staff.
  pardon: The president pardoned Ivan Petrenko.
  pardon: Ivan Petrenko received a pardon from the president.
  pardon: The pardon of Ivan Petrenko surprised the staff.
  sanction: The Union sanctioned Ivan Petrenko.
  sanction: The sanctions against Ivan Petrenko surprised the staff.
  sanction: The Union froze the assets of Ivan Petrenko.
  court_appeal: Ivan Petrenko appealed the verdict.
  court_appeal: Ivan Petrenko appealed against the sentence.
  court_appeal: Ivan Petrenko lodged an appeal.
  ruling: The court upheld the conviction of Ivan Petrenko.
  ruling: The court granted Ivan Petrenko's appeal.
  deployment: Ivan Petrenko was sent to the front.
  deployment: Ivan Petrenko's deployment surprised the staff.
  deployment: The 9th Brigade was deployed to Dorvik.
  wounding: Ivan Petrenko was wounded near Dorvik.
  wounding: Ivan Petrenko's wound surprised the staff.
  wounding: Ivan Petrenko suffered a wound near Dorvik.
  capture: Rebels captured Ivan Petrenko.
  capture: Ivan Petrenko was taken prisoner.
  capture: The capture of Ivan Petrenko surprised the staff.
  death: Ivan Petrenko died on Monday.
  death: Ivan Petrenko was killed near Dorvik.
  death: The death of Ivan Petrenko surprised the staff.
  disappearance: Ivan Petrenko disappeared on Monday.
  disappearance: Ivan Petrenko has not been seen since Monday.
  disappearance: The disappearance of Ivan Petrenko surprised the staff.
  award: Ivan Petrenko was awarded the Order of Dorvik.
  award: Ivan Petrenko received the Order of Dorvik.
  award: Ivan Petrenko was decorated with the Order of Dorvik.
  forfeiture: Ivan Petrenko was stripped of his rank.
  forfeiture: Ivan Petrenko forfeited his rank.
  status_grant: Ivan Petrenko was granted veteran status.
  status_grant: Ivan Petrenko received asylum.
  losses: The 9th Brigade suffered heavy losses.
  losses: The 9th Brigade lost 400 men.
  losses: The casualties of the 9th Brigade surprised the staff.
  composition: The 9th Brigade was made up of convicts.
  composition: The 9th Brigade consists of volunteers.
  subordination: The 9th Brigade is part of the 3rd Army.
  subordination: The 9th Brigade was subordinated to the 3rd Army.
  subordination: The 9th Brigade reports to the 3rd Army.
  formation: The ministry formed the 9th Brigade.
  disbandment: The ministry disbanded the 9th Brigade.
  disbandment: The disbandment of the 9th Brigade surprised the staff.
"""


@pytest.mark.parametrize(("event", "sentence"), rows(TOLD))
def test_event_is_told(event: str, sentence: str) -> None:
    name = "9th Brigade" if "The 9th" in sentence or event_types()[event].of == "unit" else "Ivan Petrenko"
    told = [stmt for stmt in of(tell(sentence), event) if stmt.subject.name == name]
    assert len(told) == 1
    assert is_plain(told[0])


def test_every_event_type_has_a_frame() -> None:
    frames = [frame for table in (lexicon().verbs, lexicon().nouns) for found in table.values() for frame in found]
    assert {frame.event for frame in frames} == {name for name, kind in event_types().items() if not kind.recorded}


def test_table_covers_the_event_types() -> None:
    table = [line.strip().partition(":")[0] for line in TOLD.strip().splitlines()]
    assert {event for event, kind in event_types().items() if not kind.recorded and table.count(event) < 2} == set()


@pytest.mark.parametrize(
    "sentence",
    [
        "Ivan Petrenko commanded respect.",
        "Ivan Petrenko took part in the meeting.",
        "Ivan Petrenko took the train to Dorvik.",
        "Ivan Petrenko took over the bill.",
        "Ivan Petrenko moved to another house.",
        "Ivan Petrenko left the room.",
        "Ivan Petrenko lost his keys.",
        "The message cost Ivan Petrenko his sleep.",
        "Ivan Petrenko charged his telephone.",
        "Ivan Petrenko fired his gun.",
        "The prices fell in May.",
        "Ivan Petrenko received a letter.",
        "Ivan Petrenko became ill.",
        "Ivan Petrenko raised the flag.",
        "The court sat in Dorvik.",
        "The ministry released a report.",
        "The captain found a seat.",
        "Ivan Petrenko suspended the meeting.",
        "Ivan Petrenko dismissed the idea.",
        "The brigade took the hill.",
        "The army dropped leaflets.",
        "Ivan Petrenko tried the soup.",
        "Ivan Petrenko charged the soldiers to respect the rules.",
        "Ivan Petrenko presented papers at the workshop.",
        "Ivan Petrenko sent a notice to the paper.",
        "Ivan Petrenko beat Marko Sample by 46 percent to 42 percent.",
        "The troops cleared Dorvik of remnants of the rebels.",
        "His admission to the hospital came late.",
        "Guards removed Ivan Petrenko from the hall.",
        "The residents deserted their homes.",
        "Troops continued to deny armed bandits any freedom of action.",
        "Ivan Petrenko was glad to receive COAS in Dorvik.",
        "He urged all in the zone under his charge to keep the peace.",
        "Nobody was hurt.",
        "A witness who asked not to be named spoke.",
        "Two officers named by the ministry were there.",
        "Ivan Petrenko was named in the report.",
        "Ivan Petrenko was named after his grandfather.",
        "Ivan Petrenko entered a plea on Monday.",
        "Colleagues described Ivan Petrenko as a fair officer.",
        "The bank was shut down by the regulator.",
        "Chief Ivan Petrenko, a trader, spoke.",
        "The Deputy Governor Dorvik State spoke.",
        "Ivan Petrenko hosted the summit.",
        "Ivan Petrenko was the host of the dinner.",
        "Dorvik hosted the show in 1990.",
    ],
)
def test_other_senses_tell_nothing(sentence: str) -> None:
    assert tell(sentence) == ()


# -- who does what to whom, whatever the syntax ---------------------------------------------------


@pytest.mark.parametrize(
    ("event", "sentence"),
    [
        *rows("""
            arrest: Police arrested and charged Ivan Petrenko.
            charge: Police arrested and charged Ivan Petrenko.
            charge: Ivan Petrenko was arrested and charged with fraud.
            arrest: Ivan Petrenko, arrested in May 2024, was released in June.
            arrest: Ivan Petrenko, who was arrested in May 2024, was released in June.
            dismissal: Ivan Petrenko, whom the president dismissed, spoke in Dorvik.
            dismissal: Having been dismissed in 2019, Ivan Petrenko left the country.
            dismissal: After being dismissed, Ivan Petrenko left the country.
            arrest: Before being arrested, Ivan Petrenko left the country.
            arrest: It was Ivan Petrenko who was arrested.
            conviction: Ivan Petrenko was tried, convicted and sentenced to six years in prison.
            posting: The Mouvement du Salut was led by Ivan Petrenko.
            posting: For three years Ivan Petrenko ran the 2nd Supply Depot at Dorvik.
            sentence: Ivan Petrenko was tried, convicted and sentenced to six years in prison.
            sentence: The court found Ivan Petrenko guilty and sentenced him to six years in prison.
            conviction: The court found Ivan Petrenko guilty and sentenced him to six years in prison.
            death: Ivan Petrenko resigned, was arrested, and died in prison.
            resignation: The scandal forced Ivan Petrenko to resign.
            appointment: The council gave Ivan Petrenko command of the 9th Brigade.
            appointment: Ivan Petrenko was given command of the 9th Brigade.
            award: The president awarded the Order of Dorvik to Ivan Petrenko.
            award: The president awarded Ivan Petrenko the Order of Dorvik.
            award: Ivan Petrenko was awarded the Order of Dorvik by the council.
            dismissal: Dismissed by the president, Ivan Petrenko left the country.
            arrest: The police came at night, and they arrested Ivan Petrenko.
            arrest: In Dorvik, on a cold morning in May, two officers of the police arrested Ivan Petrenko.
        """),
        *fails_today("the participle after a verb of perception is no event", "arrest: The staff saw Ivan Petrenko arrested."),
    ],
)
def test_syntax_does_not_matter(event: str, sentence: str) -> None:
    (stmt,) = of(tell(sentence), event)
    assert stmt.subject.name == "Ivan Petrenko"
    assert is_plain(stmt)


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("Ivan Petrenko and Adam Example were dismissed.", ["Ivan Petrenko", "Adam Example"]),
        ("The council dismissed both Ivan Petrenko and Adam Example.", ["Ivan Petrenko", "Adam Example"]),
        ("Ivan Petrenko, Adam Example and Marta Sample were dismissed.", ["Ivan Petrenko", "Adam Example", "Marta Sample"]),
        ("The council dismissed Ivan Petrenko, Adam Example and Marta Sample.", ["Ivan Petrenko", "Adam Example", "Marta Sample"]),
    ],
)  # fmt: skip
def test_each_of_those_coordinated_is_told_of(sentence: str, names: list[str]) -> None:
    told = of(tell(sentence), "dismissal")
    assert [stmt.subject.name for stmt in told] == names
    assert len({stmt.slot for stmt in told}) == len(names)


def test_two_verbs_two_objects() -> None:
    sentence = "The president dismissed Ivan Petrenko and appointed Adam Example."
    assert one(sentence, "dismissal").subject.name == "Ivan Petrenko"
    assert one(sentence, "appointment").subject.name == "Adam Example"


@pytest.mark.parametrize(
    "sentence",
    [
        "Ivan Petrenko was replaced by Adam Example.",
        "Adam Example replaced Ivan Petrenko.",
        "Adam Example replaced Ivan Petrenko as commander of the 9th Brigade.",
        "The council replaced Ivan Petrenko with Adam Example.",
        "The president replaced Ivan Petrenko with Adam Example.",
    ],
)
def test_a_replacement_is_a_dismissal_and_an_appointment(sentence: str) -> None:
    dismissal, appointment = one(sentence, "dismissal"), one(sentence, "appointment")
    assert (dismissal.subject.name, dismissal.replaces) == ("Ivan Petrenko", None)
    assert (appointment.subject.name, appointment.replaces) == ("Adam Example", "Ivan Petrenko")


@pytest.mark.parametrize(
    ("event", "sentence"),
    [
        ("dismissal", "Adam Example's sacking of Colonel Ivan Petrenko as his deputy split the party."),
        ("dismissal", "Adam Example's sidelining of Colonel Ivan Petrenko alarmed the army."),
        ("promotion", "Adam Example's promotion of Ivan Petrenko caused anger."),
        ("arrest", "Adam Example's arrest of Ivan Petrenko shocked the party."),
        ("pardon", "Adam Example's pardon of Ivan Petrenko was criticised."),
    ],
)
def test_what_one_does_to_another_is_told_of_the_other(event: str, sentence: str) -> None:
    stmt = one(sentence, event)
    assert (stmt.subject.name, stmt.counterpart, stmt.charge) == ("Ivan Petrenko", ("Adam Example",), None)


def test_the_removal_of_a_group_is_nobodys_of_the_sentence_before() -> None:
    text = "Admiral Adam Example was dismissed in June. The inquiry led to the removal of the entire officer structure."
    assert [stmt.trigger.text for stmt in of(tell(text), "dismissal") if stmt.subject.name == "Adam Example"] == ["dismissed"]


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("Adam Example was abducted with his interpreter Ivan Petrenko in 2009.", ["Adam Example", "Ivan Petrenko"]),
        ("Adam Example, who was abducted with the interpreter Ivan Petrenko, is free.", ["Adam Example", "Ivan Petrenko"]),
        ("Adam Example was abducted with documents in 2009.", ["Adam Example"]),
    ],
)
def test_a_companion_shares_the_capture(sentence: str, names: list[str]) -> None:
    assert [stmt.subject.name for stmt in of(tell(sentence), "capture")] == names


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "Adam Example is in a Northland prison awaiting trial on multiple charges.",
            [("arrest", "actual"), ("trial", "planned"), ("charge", "actual")],
        ),
        ("Adam Example's sentencing is scheduled for 12 October.", [("sentence", "planned")]),
        ("The judge, reading the verdict in the case of Adam Example, wept.", [("trial", "actual")]),
        (
            "Adam Example faces up to 20 years in prison for fraud and a maximum of five years for perjury.",
            [("sentence", "possible"), ("sentence", "possible")],
        ),
        (
            "Prosecutors have called for Adam Example, who was elected mayor in 2014, to be jailed for ten years.",
            [("sentence_request", "actual"), ("appointment", "actual"), ("sentence", "requested")],
        ),
        ("Adam Example said his departure was for family reasons.", [("resignation", "actual")]),
        ("Colonel Adam Example was ordered home and retired.", [("transfer", "actual"), ("resignation", "actual")]),
        ("The defection of Colonel Adam Example stunned the capital.", [("rebellion", "actual")]),
        ("Adam Example died within a week of his capture.", [("death", "actual"), ("capture", "actual")]),
        ("Colonel Adam Example fell ill in the camp at Westport.", []),
    ],
)
def test_the_course_of_a_case_is_told_of_the_person(sentence: str, told: list[tuple[str, str]]) -> None:
    stmts = tell(sentence)
    assert [(stmt.event, stmt.modality) for stmt in stmts] == told
    assert {stmt.subject.name for stmt in stmts} <= {"Adam Example"}


def test_the_offence_is_not_the_person_of_whom_the_noun_tells() -> None:
    stmt = one("A court has convicted a friend of the bomber, Ivan Petrenko, of hiding evidence.", "conviction")
    assert (stmt.subject.name, stmt.charge) != (stmt.subject.name, "bomber, Ivan Petrenko")


def test_a_statement_that_denies_keeps_the_reserve_of_its_verb() -> None:
    stmt = one("General Adam Example has reportedly since issued a statement denying the charges.", "denial")
    assert (stmt.subject.name, stmt.hedged) == ("Adam Example", True)


def test_a_successor_is_appointed_and_nobody_dismissed() -> None:
    stmt = one("Adam Example succeeded Ivan Petrenko.", "appointment")
    assert (stmt.subject.name, stmt.replaces) == ("Adam Example", "Ivan Petrenko")
    assert not of(tell("Adam Example succeeded Ivan Petrenko."), "dismissal")


@pytest.mark.parametrize(
    ("event", "sentence", "names"),
    [
        ("dismissal", "Adam Example dismissed Ivan Petrenko.", ["Ivan Petrenko"]),
        ("dismissal", "Ivan Petrenko was dismissed by Adam Example.", ["Ivan Petrenko"]),
        ("death", "Ivan Petrenko was killed by Adam Example.", ["Ivan Petrenko"]),
        ("death", "Adam Example was convicted of killing Ivan Petrenko.", ["Ivan Petrenko"]),
        ("sentence", "Adam Example was sentenced to ten years for killing Ivan Petrenko.", ["Adam Example"]),
        ("arrest", "Adam Example was arrested with Ivan Petrenko.", ["Adam Example"]),
        ("arrest", "Unlike Ivan Petrenko, Adam Example was arrested.", ["Adam Example"]),
        ("arrest", "Adam Example, like Ivan Petrenko, was dismissed.", []),
        ("arrest", "Adam Example, the successor of Ivan Petrenko, was arrested.", ["Adam Example"]),
        ("arrest", "Ivan Petrenko's lawyer, Adam Example, was arrested.", ["Adam Example"]),
        ("conviction", "Ivan Petrenko testified against Adam Example, who was convicted of fraud.", ["Adam Example"]),
        ("criticism", "Ivan Petrenko criticised Adam Example.", ["Ivan Petrenko"]),
        ("admission", "Ivan Petrenko urged Adam Example to admit guilt.", ["Adam Example"]),
        ("resignation", "The president ordered Ivan Petrenko to resign.", ["Ivan Petrenko"]),
        ("resignation", "Ivan Petrenko asked Adam Example to resign.", ["Adam Example"]),
        ("resignation", "Adam Example promised Ivan Petrenko to resign.", ["Adam Example"]),
    ],
)  # fmt: skip
def test_nobody_else_is_told_of(event: str, sentence: str, names: list[str]) -> None:
    assert [stmt.subject.name for stmt in of(tell(sentence), event)] == names


def test_a_trigger_holds_the_words_that_tell_the_event() -> None:
    assert one("Ivan Petrenko stepped down on Monday.", "resignation").trigger.text == "stepped down"
    assert one("Ivan Petrenko was taken into custody.", "arrest").trigger.text == "taken into custody"


@pytest.mark.parametrize(
    ("sentence", "event", "body"),
    [
        ("Adam Example worked at the Eastport Observatory.", "posting", "Eastport Observatory"),
        ("Adam Example taught at Eastport University until 1990.", "posting", "Eastport University"),
        ("Adam Example was employed by the Eastport Bank until 1990.", "posting", "Eastport Bank"),
        ("Adam Example was hired by the Eastport Bank in 1990.", "appointment", "Eastport Bank"),
        ("Adam Example spent his career at Eastport University.", "posting", "Eastport University"),
        ("Adam Example began his career with the Eastport Bank.", "posting", "Eastport Bank"),
        ("Adam Example is affiliated with Eastport University.", "posting", "Eastport University"),
        ("Adam Example is a professor of chemistry at Eastport University.", "posting", "Eastport University"),
        ("Adam Example is an engineer who was an employee of the Eastport Bank.", "posting", "Eastport Bank"),
        ("Adam Example served on the Eastport Council.", "posting", "Eastport Council"),
        ("Adam Example joined the faculty of Eastport University.", "appointment", "faculty of Eastport University"),
        ("Adam Example became a fellow of the Northmark Academy.", "appointment", "Northmark Academy"),
    ],
)
def test_a_tie_to_a_body_is_a_posting_without_office(sentence: str, event: str, body: str) -> None:
    stmt = one(sentence, event)
    assert (stmt.subject.name, stmt.organization) == ("Adam Example", body)


@pytest.mark.parametrize(
    "sentence",
    [
        "Adam Example is a professor.",
        "Adam Example and Boris Sample joined forces in May.",
        "Adam Example worked at night.",
        "Adam Example entered Eastport University in 1949.",
        "Adam Example worked with great care.",
    ],
)
def test_no_posting_without_a_body(sentence: str) -> None:
    assert not [stmt for stmt in tell(sentence) if stmt.event in ("posting", "appointment")]


@pytest.mark.parametrize(
    ("event", "sentence"),
    [
        ("deployment", "Sergeant Adam Example will return to Northland for treatment."),
        ("death", "Gunmen tried to assassinate Adam Example on Sunday."),
        ("formation", "Adam Example called for the establishment of a unity government."),
    ],
)
def test_what_only_resembles_an_event_is_none(event: str, sentence: str) -> None:
    assert not of(tell(sentence), event)


@pytest.mark.parametrize(
    ("sentence", "event", "post", "when"),
    [
        ("The show was hosted by Adam Example from 1989 to 2000.", "posting", None, "1989/2000"),
        ("Adam Example was the host of the quiz until 1993.", "posting", "host", "../1993"),
        ("In May 1989 Adam Example became its host.", "appointment", "host", "1989-05"),
        ("Adam Example made his debut as host of the show in May 1989.", "appointment", "host", "1989-05"),
        ("Adam Example debuted as host of the show in May 1989.", "appointment", "host", "1989-05"),
        ("The host was Adam Example, with Bea Sample as his co-host.", "posting", "host", None),
    ],
)
def test_who_presents_a_broadcast_holds_a_post(sentence: str, event: str, post: str | None, when: str | None) -> None:
    found = [stmt for stmt in of(tell(sentence), event) if stmt.subject.name == "Adam Example"]
    assert [(stmt.post, stmt.when) for stmt in found] == [(post, when)]


def test_the_office_above_names_the_post_unless_a_clause_describes_it() -> None:
    found = of(tell("The most senior officer to be relieved was Adam Example, the deputy commander of the 90th Wing."), "posting")
    assert ("deputy commander", "90th Wing") in [(stmt.post, stmt.organization) for stmt in found]


def test_whatever_somebody_founded_is_a_body() -> None:
    stmt = one("Northlife was founded by Adam Example and Boris Sample in 1999.", "formation")
    assert (stmt.subject.name, stmt.subject.kind, stmt.counterpart) == ("Northlife", "unit", ("Adam Example", "Boris Sample"))
    assert not of(tell("Adam Example founded Berlin in 1820."), "formation"), "a town is none"


@pytest.mark.parametrize(
    ("sentence", "event", "post", "body"),
    [
        ("Adam Example was one of the founders of the Green Alliance.", "posting", "founder", "Green Alliance"),
        ("Adam Example became one of the directors of the Eastport Bank.", "appointment", "director", "Eastport Bank"),
        ("Adam Example studied at Eastport University, where he is now a professor.", "posting", "professor", "Eastport University"),
        ("Adam Example went to Eastport University in 1994, where he taught law.", "posting", None, "Eastport University"),
    ],
)
def test_one_of_several_and_where(sentence: str, event: str, post: str | None, body: str) -> None:
    stmt = one(sentence, event)
    assert (stmt.subject.name, stmt.post, stmt.organization) == ("Adam Example", post, body)


@pytest.mark.parametrize(
    "sentence",
    [
        "Adam Example was one of the victims of the Eastport Bank.",
        "Adam Example studied at Eastport University, where he met his wife.",
        "Adam Example lived in Eastport, where he was a professor.",
    ],
)
def test_one_of_others_and_where_nothing_is_held(sentence: str) -> None:
    assert not [stmt for stmt in tell(sentence) if stmt.event in ("posting", "appointment")]


def test_who_is_the_nearest_person_and_no_body() -> None:
    found = of(tell("They met Ada Example of the Eastport Bank, Boris Sample and Carl Voss, who commanded the 4th Brigade."), "posting")
    assert "Ada Example" not in [stmt.subject.name for stmt in found if stmt.organization == "4th Brigade"]


def test_a_noun_right_before_a_verb_without_a_subject_is_its_subject() -> None:
    found = of(tell("Its chairman is Dina Voss and its director is Jim Example."), "posting")
    assert [(stmt.subject.name, stmt.post) for stmt in found] == [("Dina Voss", "chairman"), ("Jim Example", "director")]
    found = of(tell("Dina Voss was a director and a mayor and was happy."), "posting")
    assert {(stmt.subject.name, stmt.post) for stmt in found} == {("Dina Voss", "director"), ("Dina Voss", "mayor")}


@pytest.mark.parametrize(
    ("text", "event", "when"),
    [
        ("The army mourns Colonel Adam Example (retired), who led the 5th Brigade from 1999 to 2003.", "posting", "1999/2003"),
        ("Adam Example was arrested on Monday when he asked about her, and released the next day without charge.", "release", "2025-04-08"),
        ("Adam Example was questioned and sent home on Monday.", "release", "2025-04-07"),
        ("Adam Example was relieved of his command on 11 March, cleared by a board that week and reinstated in April.", "acquittal", None),
        ("Captain Adam Example was abducted on Monday and has not been seen since.", "disappearance", None),
        ("Captain Adam Example has not been seen since March, when men in plain clothes took him from his home.", "capture", "2025-03"),
    ],
)  # fmt: skip
def test_plain_wordings_of_notices_and_reports(text: str, event: str, when: str | None) -> None:
    stmt = one(text, event)
    assert (stmt.subject.name, stmt.polarity, stmt.modality) == ("Adam Example", "affirmed", "actual")
    assert when is None or stmt.when == when


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Captain Adam Example was seen in May. The ministry denies that it is holding him.", "arrest"),
        ("Captain Adam Example was questioned. No charges have been announced against him.", "charge"),
    ],
)
def test_denials_of_notices(text: str, event: str) -> None:
    stmt = one(text, event)
    assert (stmt.subject.name, stmt.polarity) == ("Adam Example", "negated")


def test_the_second_who_receives_a_medal_is_told() -> None:
    text = "The president awarded the Gold Star to Captain Rosa Ilm and, posthumously, to Major Petr Hahn."
    assert [stmt.subject.name for stmt in of(tell(text), "award")] == ["Rosa Ilm", "Petr Hahn"]


def test_a_name_behind_a_date_and_figures_of_the_dead_are_told() -> None:
    stmt = one("The commissioner announces with regret the death on 24 March of Superintendent Hal Greve.", "death")
    assert (stmt.subject.name, stmt.when) == ("Hal Greve", "2025-03-24")
    assert one("The 5th Brigade lost at least 60 dead and 200 wounded.", "losses").subject.name == "5th Brigade"
