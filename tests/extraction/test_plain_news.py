"""Plain news: everyday words that sound like an event of a career and are none, and whose event it is where several are named."""

from __future__ import annotations

import pytest

from .cases import of, one, rows, tell

NOT_TOLD = """
  subordination: The case, decided by the appeals court, goes to the Supreme Court in May.
  subordination: Some 27 companies reported 300 branches to the Reserve Bank.
  deployment: Both campaigns try to mobilize young voters.
  deployment: Parents sending a child to a college in Eastport pay much.
  deployment: It could deploy courts against the wall.
  denial: He warned against officials who deny climate change.
  denial: We cannot have people come here and deny the right to question them.
  award: About 10,000 visas are awarded annually to investors.
  award: The contract was awarded to the Norlund Shipyard.
  appointment: It was run by a man named Tom Arden.
  appointment: You can enroll in a program if your child does not earn much.
  appointment: President Adam Example would replace the service chiefs.
  rebellion: The Supreme Court stopped a company from abandoning its oil plants.
  formation: The firm was able to emerge from bankruptcy.
  release: The deal would release former executives from liability.
  promotion: Adam Example takes the pills he's promoted on his show.
  resignation: Ada Holm collapsed after leaving Sunday's memorial service in Eastport.
  losses: It is destroying this committee.
  agreement: The judge agreed with Ada Holm that there was no reason to wait.
  demotion: Let us break them down in order.
  wounding: A school, the bishop's house and the residence of a former commissioner, Adam Example, were burnt.
  posting: By running a campaign that rests on his wealth, Adam Example took a risk.
  posting: Ada Holm listed every law that she might change as president.
  posting: The director of public relations (DPR) was asked on Monday.
  posting: Ada Holm was working with the Red Cross Committee at the time.
"""


@pytest.mark.parametrize(("event", "sentence"), rows(NOT_TOLD))
def test_everyday_words_tell_no_event(event: str, sentence: str) -> None:
    assert of(tell(sentence), event) == []


WHOSE = """
  appointment: Ada Holm is the president's nominee to replace Judge Otto Brandt. | Ada Holm
  posting: He has not the record of Bert Cole or Adam Example, who is now his secretary of state. | Adam Example
  criticism: She praised Adam Example for speaking out against the war. | Adam Example
  criticism: Bert Cole on Wednesday called on Adam Example to apologise to Otto Brandt for accusing him of lying. | Adam Example
  posting: The new Director of Public Relations (DPR), Colonel Adam Example, spoke. | Adam Example
  arrest: Troops kill four fighters, arrest General Adam Example in Eastport | Adam Example
"""


@pytest.mark.parametrize(("event", "row"), rows(WHOSE))
def test_whose_event_it_is(event: str, row: str) -> None:
    sentence, _, name = row.partition(" | ")
    stmt = one(sentence, event)
    assert (stmt.subject.name, stmt.modality in ("actual", "planned")) == (name, True)


def test_whom_an_accusation_beside_an_apology_is_against() -> None:
    text = "Bert Cole on Wednesday called on Adam Example to apologise to Otto Brandt for accusing him of lying."
    assert one(text, "criticism").counterpart == ("Otto Brandt",)
    assert one(text, "appeal").counterpart == ("Adam Example",)


def test_a_speaker_does_not_name_himself() -> None:
    text = '"My adviser, Ulf Brand, agrees," Adam Kerr said. "My deputy, Lars Veld, does not," he said.'
    assert [(stmt.subject.name, stmt.attribution[0].source) for stmt in of(tell(text), "posting")] == [
        ("Ulf Brand", "Adam Kerr"),
        ("Lars Veld", "Adam Kerr"),
    ]


def test_nobody_judges_where_it_is_fair_to_say() -> None:
    stmt = one('"I think it is fair to say that Adam Example was dismissed," Otto Brandt said.', "dismissal")
    assert [each.source for each in stmt.attribution] == ["Otto Brandt"]


def test_a_man_and_a_woman_of_one_surname_are_two() -> None:
    text = "President Oram spoke on Monday. Mr. Oram praised his wife, Michelle Oram. Oram left office in May."
    assert {stmt.subject.name for stmt in tell(text)} == {"Oram"}
    told = tell("Bill Oram spoke. Michelle Oram did not. Mrs. Oram was arrested in May.")
    assert [stmt.subject.name for stmt in told] == ["Michelle Oram"]


def test_a_headline_is_not_about_whom_its_own_subject_names() -> None:
    text = "Former union chairman calls for plan\n\nA former union chairman says President Adam Holm should act."
    assert [(stmt.subject.name, stmt.post) for stmt in tell(text)] == [("Adam Holm", "President")]


def test_a_potential_office_is_only_possible() -> None:
    stmt = one("Mara Holt has been mentioned as a potential treasury secretary.", "posting")
    assert (stmt.modality, stmt.post) == ("possible", "treasury secretary")


def test_an_office_of_three_words_is_one() -> None:
    (stmt,) = tell("Former Secretary of State Adam Example spoke.")
    assert (stmt.post, stmt.organization, stmt.phase) == ("Secretary of State", None, "former")


ALSO_NOT_TOLD = """
  appointment: Ada Holm was never sworn in to tell the truth.
  arrest: Hold Ada Holm to her husband's standards.
  appeal: I have written letters for several of the men.
  appeal: We asked whether her story would influence the vote.
"""


@pytest.mark.parametrize(("event", "sentence"), rows(ALSO_NOT_TOLD))
def test_more_everyday_words_tell_no_event(event: str, sentence: str) -> None:
    assert of(tell(sentence), event) == []


def test_two_callings_before_a_name_are_one_man() -> None:
    stmt = one("Former police officer and navy veteran Adam Example shot himself last month.", "death")
    assert stmt.subject.name == "Adam Example"


def test_what_happens_every_hour_is_a_habit() -> None:
    assert one("Every two hours, a veteran commits suicide.", "death").modality == "habitual"


def test_a_list_of_postings_gives_each_verb_its_nearest_name() -> None:
    text = "Major General Ulf Usman is the new Chief of Logistics at Army Headquarters, Major General Otto Jubron, formerly the Army "
    told = tell(text + "Provost Marshal, is the new Chief of Administration, Army Headquarters.")
    assert [(stmt.subject.name, stmt.post, stmt.organization) for stmt in told] == [
        ("Ulf Usman", "Chief of Logistics", "Army Headquarters"),
        ("Otto Jubron", "Chief of Administration", "Army Headquarters"),
    ]


def test_what_a_director_directs_is_part_of_the_post() -> None:
    for text, post, unit in (
        (
            "Major General Adam Example, formerly the Chief of Logistics at Army headquarters is in Eastport.",
            "Chief of Logistics",
            "Army headquarters",
        ),
        (
            "Colonel Adam Example, formerly Director of Policy and Plans Army Headquarters, left.",
            "Director of Policy and Plans",
            "Army Headquarters",
        ),
    ):
        assert (post, unit) in {(stmt.post, stmt.organization) for stmt in of(tell(text), "posting")}


HEADLINES = """
  sentence: Ex-governor jailed for graft / Ulf Brand, who ran the state for years, was in court on Tuesday. | Ulf Brand
  acquittal: Ex-minister cleared of fraud / A court freed Dina Voss on Friday. | Dina Voss
  trial: Ex-mayor faces trial / Prosecutors have charged Tom Arden with fraud. | Tom Arden
  arrest: Police chief held over bribes / Detectives came for Lars Veld, the police chief of Eastport, on Monday. | Lars Veld
"""


@pytest.mark.parametrize(("event", "row"), rows(HEADLINES))
def test_a_headline_without_a_name_is_about_whom_the_next_sentence_names(event: str, row: str) -> None:
    text, _, name = row.partition(" | ")
    headline, _, rest = text.partition(" / ")
    found = of(tell(f"{headline}\n\n{rest}"), event)
    assert (found[0].subject.name, found[0].trigger.text in headline) == (name, True)


def test_a_headline_is_not_about_who_did_it() -> None:
    told = of(tell("Defence minister fired\n\nPresident Adam Kerr dismissed Dina Voss on Friday."), "dismissal")
    assert [stmt.subject.name for stmt in told] == ["Dina Voss", "Dina Voss"]


def test_of_a_police_chief_held_no_post_is_told() -> None:
    told = tell("Police chief held over bribes\n\nDetectives arrested Adam Example on Monday.")
    assert {stmt.event for stmt in told} == {"arrest"}


def test_ranks_and_posts_listed_behind_one_verb_have_each_their_date() -> None:
    told = tell("Adam Example became a full colonel in 2001 and director of the arsenal in 2004.")
    assert {(stmt.event, stmt.post, stmt.organization, stmt.when) for stmt in told} == {
        ("promotion", "full colonel", None, "2001"),
        ("appointment", "director", "arsenal", "2004"),
    }
    told = tell("Adam Example was promoted to major in 1998 and lieutenant colonel in 2002.")
    assert {(stmt.event, stmt.post, stmt.when) for stmt in told} == {
        ("promotion", "major", "1998"),
        ("promotion", "lieutenant colonel", "2002"),
    }


def test_who_stands_behind_vice_makes_room() -> None:
    stmt = one("Chief of Staff: Colonel Adam Example, vice Colonel Otto Brandt, transferred to the 4th Brigade.", "transfer")
    assert (stmt.subject.name, stmt.rank) == ("Otto Brandt", "Colonel")


STILL_NOT_TOLD = """
  appointment: Dozens of local elected officials gathered around him.
  dismissal: The court ruled against removing voters from state rolls.
  appeal: Then someone asked how Ada Holm could inspire young people.
  agreement: Ada Holm agreed to an interview.
  posting: Ada Holm is looking to fill a position at the ministry.
"""


@pytest.mark.parametrize(("event", "sentence"), rows(STILL_NOT_TOLD))
def test_still_more_everyday_words_tell_no_event(event: str, sentence: str) -> None:
    assert of(tell(sentence), event) == []


ONLY_POSSIBLE = """
  appointment: Bert Cole is the favourite to win if his party takes the vote in May and Tom Kane becomes vice president.
  appointment: Bert Cole says that the party wants him, because his appointment would make history.
"""


@pytest.mark.parametrize(("event", "sentence"), rows(ONLY_POSSIBLE))
def test_what_hangs_on_a_condition_is_only_possible(event: str, sentence: str) -> None:
    assert {stmt.modality for stmt in of(tell(sentence), event)} == {"possible"}


def test_an_attorney_general_has_no_rank() -> None:
    told = tell("Former secretary general Adam Example spoke. Attorney General Dina Voss did not. General Otto Brandt was dismissed.")
    assert [(stmt.post, stmt.rank) for stmt in told] == [("secretary general", None), ("Attorney General", None), (None, "General")]


def test_who_is_beside_in_a_list_of_events_is_not_released() -> None:
    stmt = one("Police cited the release of political prisoners and Ada Holm's election to parliament.", "release")
    assert stmt.subject.text == "political prisoners"


def test_a_president_who_replaces_a_minister_takes_no_post() -> None:
    for text in ("President Adam Kerr replaced Minister Ivo Stark in May.", "The president wants to replace the army chief, Ivo Stark."):
        assert [stmt.subject.name for stmt in tell(text) if stmt.event in ("appointment", "dismissal")] == ["Ivo Stark"]
    told = of(tell("President Adam Kerr replaced President Ivo Stark in May."), "appointment")
    assert [(stmt.subject.name, stmt.replaces) for stmt in told] == [("Adam Kerr", "Ivo Stark")]


def test_offices_of_several_words_are_whole() -> None:
    for office in ("Under Secretary of State", "Minister of State", "Home Secretary"):
        (stmt,) = tell(f"{office} Adam Example spoke.")
        assert (stmt.post, stmt.organization) == (office, None)


def test_whose_death_is_spoken_of() -> None:
    text = "Tom Arden was killed on Monday. Adam Stark said his death was a shame."
    assert {stmt.subject.name for stmt in of(tell(text), "death")} == {"Tom Arden"}
    text = "Cole's comments on the death of Tom Arden came as the facts surrounding his death are gathered."
    assert {stmt.subject.name for stmt in of(tell(text), "death")} == {"Tom Arden"}
    text = "Bert Cole was promoted in May. Adam Stark says that the party wants him, because his promotion would help."
    assert next(stmt.subject.name for stmt in of(tell(text), "promotion")) == "Bert Cole"


@pytest.mark.parametrize(
    ("event", "sentence"),
    rows("""
  wounding: In the event Ada Holm was injured, bleeding would be a danger.
  arrest: He keeps a bag packed in case Adam Example is arrested.
"""),
)
def test_what_may_be_the_case_is_possible(event: str, sentence: str) -> None:
    assert one(sentence, event).modality == "possible"
