"""Stance: what the words around an event say of it, and that they say it of no other."""

from __future__ import annotations

import pytest

from tenure.extraction.parsing import load_parser
from tenure.extraction.stance import stance_of
from tenure.extraction.tree import read_tree

from .cases import of, one, rows, tell


@pytest.mark.parametrize(
    ("sentence", "event", "polarity", "modality", "hedged"),
    [
        ("Ivan Petrenko was arrested.", "arrest", "affirmed", "actual", False),
        ("Ivan Petrenko was not arrested.", "arrest", "negated", "actual", False),
        ("Ivan Petrenko wasn't arrested.", "arrest", "negated", "actual", False),
        ("Ivan Petrenko has not been charged.", "charge", "negated", "actual", False),
        ("Ivan Petrenko was never charged.", "charge", "negated", "actual", False),
        ("No charges were brought against Ivan Petrenko.", "charge", "negated", "actual", False),
        ("Ivan Petrenko was released without charge.", "charge", "negated", "actual", False),
        ("Ivan Petrenko was released without being charged.", "charge", "negated", "actual", False),
        ("Ivan Petrenko faces no charges.", "charge", "negated", "actual", False),
        ("Ivan Petrenko refused to resign.", "resignation", "negated", "actual", False),
        ("Ivan Petrenko has refused to resign.", "resignation", "negated", "actual", False),
        ("Prosecutors declined to charge Ivan Petrenko.", "charge", "negated", "actual", False),
        ("Police failed to arrest Ivan Petrenko.", "arrest", "negated", "actual", False),
        ("The president rejected the resignation of Ivan Petrenko.", "resignation", "negated", "actual", False),
        ("The court rejected Ivan Petrenko's appeal.", "ruling", "negated", "actual", False),
        ("It refused his request to be sent to the front.", "ruling", "negated", "actual", False),
        ("His request to be sent to the front was refused.", "ruling", "negated", "actual", False),
        ("The court granted Ivan Petrenko's request.", "ruling", "affirmed", "actual", False),
        ("His request to be sent to the front was granted.", "ruling", "affirmed", "actual", False),
        ("His lawyer is asking the court to suspend the trial.", "ruling", "affirmed", "requested", False),
        ("The defence of Ivan Petrenko asked the court to suspend the trial.", "ruling", "affirmed", "requested", False),
        ("The brigade fought under Ivan Petrenko's command.", "posting", "affirmed", "actual", False),
        ("The brigade reportedly fought under Ivan Petrenko's command.", "posting", "affirmed", "actual", True),
        ("The brigade may yet fight under Ivan Petrenko's command.", "posting", "affirmed", "possible", False),
        ("A detachment will be placed under Ivan Petrenko's command.", "posting", "affirmed", "planned", False),
        ("The brigade was not placed under Ivan Petrenko's command.", "posting", "negated", "actual", False),
        ("Ivan Petrenko will be dismissed.", "dismissal", "affirmed", "planned", False),
        ("Ivan Petrenko is to be dismissed next week.", "dismissal", "affirmed", "planned", False),
        ("The president plans to dismiss Ivan Petrenko.", "dismissal", "affirmed", "planned", False),
        ("Ivan Petrenko agreed to resign.", "resignation", "affirmed", "planned", False),
        ("Ivan Petrenko is almost certain to be dismissed.", "dismissal", "affirmed", "planned", False),
        ("The president has approved the dismissal of Ivan Petrenko.", "dismissal", "affirmed", "actual", False),
        ("The court approved the release of Ivan Petrenko.", "release", "affirmed", "planned", False),
        ("Ivan Petrenko is expected to resign.", "resignation", "affirmed", "planned", False),
        ("Ivan Petrenko will not be dismissed.", "dismissal", "negated", "planned", False),
        ("Ivan Petrenko was asked to resign.", "resignation", "affirmed", "requested", False),
        ("Soldiers demanded the dismissal of Ivan Petrenko.", "dismissal", "affirmed", "requested", False),
        ("Lawmakers demanded that Ivan Petrenko be arrested.", "arrest", "affirmed", "requested", False),
        ("Ivan Petrenko asked to be sent to the front.", "deployment", "affirmed", "requested", False),
        ("Ivan Petrenko may be arrested.", "arrest", "affirmed", "possible", False),
        ("Ivan Petrenko could be arrested.", "arrest", "affirmed", "possible", False),
        ("Police tried to arrest Ivan Petrenko.", "arrest", "affirmed", "possible", False),
        ("If Ivan Petrenko is arrested, the brigade will rebel.", "arrest", "affirmed", "possible", False),
        ("Ivan Petrenko was reportedly arrested.", "arrest", "affirmed", "actual", True),
        ("Ivan Petrenko was allegedly arrested.", "arrest", "affirmed", "actual", True),
        ("Reportedly, Ivan Petrenko was arrested.", "arrest", "affirmed", "actual", True),
        ("Ivan Petrenko is said to have been arrested.", "arrest", "affirmed", "actual", True),
        ("Ivan Petrenko appears to have been arrested.", "arrest", "affirmed", "actual", True),
        ("Ivan Petrenko is believed to have been arrested.", "arrest", "affirmed", "actual", True),
        ("The alleged dismissal of Ivan Petrenko surprised the staff.", "dismissal", "affirmed", "actual", True),
        ("Convicts are routinely sent to the front.", "deployment", "affirmed", "habitual", False),
        ("Ivan Petrenko was forced to resign.", "resignation", "affirmed", "actual", False),
        ("Ivan Petrenko managed to return to his post.", "reinstatement", "affirmed", "actual", False),
        ("Ivan Petrenko did not refuse to resign.", "resignation", "affirmed", "actual", False),
        ("Ivan Petrenko was too ill to stand trial.", "trial", "negated", "actual", False),
        ("Ivan Petrenko was barred from commanding the 9th Brigade.", "posting", "negated", "actual", False),
        ("Ivan Petrenko is prohibited from commanding the 9th Brigade.", "posting", "negated", "actual", False),
        ("The talks did not lead to the release of Ivan Petrenko.", "release", "negated", "actual", False),
        ("The talks may lead to the release of Ivan Petrenko.", "release", "affirmed", "possible", False),
        ("The talks led to the release of Ivan Petrenko.", "release", "affirmed", "actual", False),
        ("The inquiry could result in the dismissal of Ivan Petrenko.", "dismissal", "affirmed", "possible", False),
        ("His lawyers fought to secure the release of Ivan Petrenko.", "release", "affirmed", "possible", False),
        ("The president put off the trial of Ivan Petrenko.", "trial", "affirmed", "planned", False),
        ("The trial of Ivan Petrenko was postponed.", "trial", "affirmed", "planned", False),
        ("The lawyers oppose returning Ivan Petrenko to the front.", "deployment", "affirmed", "possible", False),
        ("The president was incapable of dismissing Ivan Petrenko.", "dismissal", "negated", "actual", False),
        ("The country can win the war by dismissing Ivan Petrenko.", "dismissal", "affirmed", "possible", False),
        ("Replacing Ivan Petrenko would be a mistake.", "dismissal", "affirmed", "possible", False),
        ("When Ivan Petrenko is arrested, the brigade will rebel.", "arrest", "affirmed", "planned", False),
        ("If Ivan Petrenko agrees to resign, the brigade will rebel.", "resignation", "affirmed", "possible", False),
        ("Had Ivan Petrenko resigned, he would have been arrested.", "arrest", "affirmed", "possible", False),
        ("Ivan Petrenko has to resign.", "resignation", "affirmed", "requested", False),
        ("Ivan Petrenko had to resign.", "resignation", "affirmed", "actual", False),
        ("Ivan Petrenko would like to resign.", "resignation", "affirmed", "requested", False),
        ("Ivan Petrenko was able to return to his post.", "reinstatement", "affirmed", "actual", False),
        ("Officers flew in to help arrest Ivan Petrenko.", "arrest", "affirmed", "planned", False),
        ("The most senior officer to be dismissed was Ivan Petrenko.", "dismissal", "affirmed", "actual", False),
        # nobody does it
        ("No one managed to dismiss Ivan Petrenko.", "dismissal", "negated", "actual", False),
        ("No brigade was placed under Ivan Petrenko's command.", "posting", "negated", "actual", False),
        ("No brigade fought under Ivan Petrenko's command.", "posting", "negated", "actual", False),
        ("Not a single officer was dismissed.", "dismissal", "negated", "actual", False),
        ("Not one officer of the 9th Brigade was arrested.", "arrest", "negated", "actual", False),
        ("Hardly any officer of the brigade was dismissed.", "dismissal", "negated", "actual", False),
        ("Ivan Petrenko did not resign, nor was he dismissed.", "dismissal", "negated", "actual", False),
        # implicatives, alone and with an object
        ("Ivan Petrenko forgot to resign.", "resignation", "negated", "actual", False),
        ("The president pretended that Ivan Petrenko had been dismissed.", "dismissal", "negated", "actual", False),
        ("Ivan Petrenko missed the chance to resign.", "resignation", "negated", "actual", False),
        ("Ivan Petrenko did not take the opportunity to resign.", "resignation", "negated", "actual", False),
        ("Ivan Petrenko will take the opportunity to resign.", "resignation", "affirmed", "planned", False),
        ("Ivan Petrenko is keen on resigning.", "resignation", "affirmed", "possible", False),
        ("Ivan Petrenko is close to resigning.", "resignation", "affirmed", "possible", False),
        ("The president needs to dismiss Ivan Petrenko.", "dismissal", "affirmed", "requested", False),
        ("The president has the authority to dismiss Ivan Petrenko.", "dismissal", "affirmed", "possible", False),
        ("The president insisted on the dismissal of Ivan Petrenko.", "dismissal", "affirmed", "requested", False),
        ("Ivan Petrenko would be proud to command the 9th Brigade.", "posting", "affirmed", "possible", False),
        ("It would be a mistake to dismiss Ivan Petrenko.", "dismissal", "affirmed", "possible", False),
        # conditions and what is told beside what is open
        ("Ivan Petrenko would have been dismissed.", "dismissal", "affirmed", "possible", False),
        ("If Ivan Petrenko is caught and charged, the brigade will rebel.", "charge", "affirmed", "possible", False),
        ("Ivan Petrenko will take command of the 9th Brigade, replacing Adam Example.", "dismissal", "affirmed", "planned", False),
        ("Before leaving for the front, Ivan Petrenko will be promoted.", "deployment", "affirmed", "planned", False),
        ("Ivan Petrenko is retiring next month.", "resignation", "affirmed", "planned", False),
        ("The dismissal of Ivan Petrenko requires the approval of parliament.", "dismissal", "affirmed", "planned", False),
        ("The dismissal of Ivan Petrenko is subject to approval by parliament.", "dismissal", "affirmed", "possible", False),
        ("It looks as if Ivan Petrenko has been dismissed.", "dismissal", "affirmed", "actual", True),
        ("Ivan Petrenko is supposed to resign.", "resignation", "affirmed", "requested", False),
        ("Ivan Petrenko is supposed to have resigned.", "resignation", "affirmed", "actual", True),
        ("Ivan Petrenko will retire, with Adam Example taking command of the 9th Brigade.", "appointment", "affirmed", "planned", False),
        ("In the event of the dismissal of Ivan Petrenko, the brigade will rebel.", "dismissal", "affirmed", "possible", False),
        ("The president ordered Ivan Petrenko arrested.", "arrest", "affirmed", "planned", False),
        ("The president wants Ivan Petrenko arrested.", "arrest", "affirmed", "requested", False),
        ("By all accounts Ivan Petrenko has been arrested.", "arrest", "affirmed", "actual", True),
        ("Ivan Petrenko, it is alleged, was arrested.", "arrest", "affirmed", "actual", True),
        ("The council approved a draft decree dissolving the 9th Brigade.", "disbandment", "affirmed", "planned", False),
        (
            "We ask that the men be found, that Ivan Petrenko be stood down, and that the brigade be sent home.",
            "suspension",
            "affirmed",
            "requested",
            False,
        ),
        ("Prosecutors want eight years and the loss of his rank.", "forfeiture", "affirmed", "requested", False),
        ("Ivan Petrenko was convicted of no crime.", "conviction", "negated", "actual", False),
        ("There is no officer who was arrested in May.", "arrest", "negated", "actual", False),
        ("He was apparently arrested on 20 October, released four days later and arrested again.", "release", "affirmed", "actual", True),
    ],
)
def test_stance(sentence: str, event: str, polarity: str, modality: str, hedged: bool) -> None:
    stmt = one(sentence, event)
    assert (stmt.polarity, stmt.modality, stmt.hedged) == (polarity, modality, hedged)


#: Each sentence says two things, and the reserve belongs to the first alone.
NO_LEAK = [
    ("Ivan Petrenko was reportedly arrested. Adam Example was dismissed.", "arrest", "dismissal"),
    ("Ivan Petrenko was reportedly arrested, and Adam Example was dismissed.", "arrest", "dismissal"),
    ("Ivan Petrenko was not arrested, but Adam Example was dismissed.", "arrest", "dismissal"),
    ("Ivan Petrenko, who has not been charged, was dismissed.", "charge", "dismissal"),
    ("Ivan Petrenko, who was allegedly arrested, was dismissed.", "arrest", "dismissal"),
    ("Ivan Petrenko was dismissed because he refused to resign.", "resignation", "dismissal"),
    ("Although he was not charged, Ivan Petrenko was dismissed.", "charge", "dismissal"),
    ("Ivan Petrenko may resign, and Adam Example was dismissed.", "resignation", "dismissal"),
    ("Ivan Petrenko was not promoted but dismissed.", "promotion", "dismissal"),
    ("Ivan Petrenko was dismissed, not promoted.", "promotion", "dismissal"),
    ("Ivan Petrenko did not resign; he was dismissed.", "resignation", "dismissal"),
    ("Ivan Petrenko was dismissed and will be charged with fraud.", "charge", "dismissal"),
    ("Ivan Petrenko was dismissed after reportedly criticising the staff.", "criticism", "dismissal"),
    ("If the court agrees, Ivan Petrenko, who was dismissed in May, will be released.", "release", "dismissal"),
    ("Ivan Petrenko will be charged after he was dismissed.", "charge", "dismissal"),
    ("Ivan Petrenko was dismissed for refusing to deploy the 9th Brigade.", "deployment", "dismissal"),
    ("Ivan Petrenko was dismissed before he could be arrested.", "arrest", "dismissal"),
    ("Ivan Petrenko, dismissed in May, has not been charged.", "charge", "dismissal"),
]


@pytest.mark.parametrize(("sentence", "reserved", "told"), NO_LEAK)
def test_reserve_does_not_leak(sentence: str, reserved: str, told: str) -> None:
    first, second = one(sentence, reserved), one(sentence, told)
    assert (first.polarity, first.modality, first.hedged) != ("affirmed", "actual", False)
    assert (second.polarity, second.modality, second.hedged) == ("affirmed", "actual", False)


@pytest.mark.parametrize(
    ("event", "sentence"),
    rows("""
        dismissal: Ivan Petrenko, reportedly a friend of the minister, was dismissed.
        dismissal: The president, who did not attend, dismissed Ivan Petrenko.
        dismissal: Not only was Ivan Petrenko dismissed, he was also arrested.
        dismissal: Ivan Petrenko could not prevent that Adam Example was dismissed.
        dismissal: Ivan Petrenko, who may have known nothing, was dismissed.
        arrest: The arrest of Ivan Petrenko may harm the brigade.
        dismissal: The dismissal of Ivan Petrenko will not help the brigade.
        resignation: Ivan Petrenko regretted that he had resigned.
        arrest: Ivan Petrenko was arrested while trying to leave the country.
        arrest: When Ivan Petrenko was arrested, the brigade rebelled.
        dismissal: The brigade will rebel because Ivan Petrenko was dismissed.
        appeal: The request of Ivan Petrenko to retire has not been granted.
        arrest: No fewer than five officers were arrested.
        arrest: Police did not hesitate to arrest Ivan Petrenko.
        resignation: Ivan Petrenko took the opportunity to resign.
        resignation: Ivan Petrenko had the courage to resign.
        resignation: Ivan Petrenko regretted resigning.
        resignation: Ivan Petrenko was forced into resigning.
        posting: Ivan Petrenko was honoured to command the 9th Brigade.
        trial: Ivan Petrenko is in charge of the trial of Adam Example.
        dismissal: Ivan Petrenko took command of the 9th Brigade, replacing Adam Example.
        dismissal: After being dismissed, Ivan Petrenko will join the 4th Brigade.
        dismissal: Having been dismissed, Ivan Petrenko will join the 4th Brigade.
        dismissal: Before being dismissed, Ivan Petrenko commanded the 9th Brigade.
        dismissal: The dismissal of Ivan Petrenko required much paperwork.
        resignation: Ivan Petrenko did not regret resigning.
        disbandment: The minister signed a decree dissolving the 9th Brigade.
        dismissal: The general did not realise that Ivan Petrenko had been dismissed.
        arrest: But for the arrest of Ivan Petrenko, the brigade would have held.
        arrest: Ivan Petrenko may be dismissed, having been arrested in May.
        reinstatement: Ivan Petrenko has been able to return to his post.
        release: He was arrested on 20 October, released four days later and arrested again.
    """),
)
def test_a_fact_stays_one(event: str, sentence: str) -> None:
    stmt = one(sentence, event)
    assert (stmt.polarity, stmt.modality, stmt.hedged) == ("affirmed", "actual", False)


@pytest.mark.parametrize(
    "question",
    [
        "Was Ivan Petrenko arrested?",
        "Why was Ivan Petrenko dismissed?",
        "Who dismissed Ivan Petrenko?",
        "Has Ivan Petrenko really resigned?",
        "Ivan Petrenko dismissed?",
        "Did the 9th Brigade suffer losses?",
    ],
)
def test_questions_tell_nothing(question: str) -> None:
    assert tell(question) == ()


def test_a_question_leaves_the_next_sentence_alone() -> None:
    (stmt,) = tell("Was Ivan Petrenko arrested? Adam Example was dismissed.")
    assert (stmt.event, stmt.subject.name) == ("dismissal", "Adam Example")


@pytest.mark.parametrize(
    ("sentence", "word", "polarity", "modality"),
    [
        ("No one was hurt or killed.", "killed", "negated", "actual"),
        ("The ministry gave no reason.", "gave", "negated", "actual"),
        ("The talks brought no hint of trouble.", "trouble", "negated", "actual"),
        ("The talks did not produce any agreement.", "agreement", "negated", "actual"),
        ("The general could not be reached for comment.", "comment", "negated", "possible"),
        ("Any retreat would be a mistake.", "retreat", "affirmed", "possible"),
        ("We do not think that the brigade mutinied.", "mutinied", "negated", "actual"),
        ("Nobody believes that the brigade retreated.", "retreated", "negated", "actual"),
        ("The brigade is going to retreat.", "going", "affirmed", "planned"),
        ("Let them go.", "go", "affirmed", "requested"),
        ("The minister would like to thank the brigade.", "thank", "affirmed", "planned"),
        ("The general met him and let him go.", "let", "affirmed", "actual"),
        ("The question remains to be answered.", "answered", "affirmed", "planned"),
        ("The bank prepares a takeover bid.", "takeover", "affirmed", "possible"),
        ("The cost of moving the brigade is unknown.", "moving", "affirmed", "possible"),
        ("The cost of the war was high.", "war", "affirmed", "actual"),
        ("We look forward to seeing the brigade.", "seeing", "affirmed", "planned"),
        ("I am going to the front.", "going", "affirmed", "planned"),
        ("The war is going badly.", "going", "affirmed", "actual"),
        ("You have to wait.", "wait", "affirmed", "requested"),
        ("Work hard and please reply.", "reply", "affirmed", "requested"),
        ("Love this brigade!", "Love", "affirmed", "actual"),
        ("I must say that the brigade was slow.", "say", "affirmed", "actual"),
        ("You can see the bridge from here.", "see", "affirmed", "actual"),
        ("The brigade no longer holds the bridge.", "holds", "negated", "actual"),
        ("It was a pleasure to meet the brigade.", "meet", "affirmed", "actual"),
        ("It would be a pleasure to meet the brigade.", "meet", "affirmed", "possible"),
        ("They shoot whoever deserts the brigade.", "deserts", "affirmed", "possible"),
        ("The brigade stopped to refuel.", "refuel", "affirmed", "planned"),
        ("It is easier than retreating.", "retreating", "affirmed", "possible"),
        ("The best way to leave is by sea.", "leave", "affirmed", "planned"),
        ("Hope this helps.", "helps", "affirmed", "possible"),
        ("The brigade had trouble sleeping.", "sleeping", "affirmed", "possible"),
        ("She did not see the brigade leaving.", "leaving", "negated", "actual"),
        ("Some units engage in it.", "engage", "affirmed", "actual"),
        ("Retreating has been hard.", "Retreating", "affirmed", "actual"),
        ("Retreating is not enough.", "Retreating", "affirmed", "possible"),
    ],
)
def test_stance_of_any_event(sentence: str, word: str, polarity: str, modality: str) -> None:
    (token,) = (t for t in read_tree(load_parser()(sentence)) if t.text == word)
    stance = stance_of(token)
    assert (stance.polarity, stance.modality) == (polarity, modality), stance.because


def test_what_is_denied_is_negated_and_attributed() -> None:
    sentence = "The ministry denied that Ivan Petrenko had been captured."
    capture = one(sentence, "capture")
    assert capture.polarity == "negated"
    assert [item.source for item in capture.attribution] == ["ministry"]
    assert one(sentence, "denial").polarity == "affirmed"


def test_a_denial_says_what_it_denies() -> None:
    stmt = one("Ivan Petrenko denied the charges.", "denial")
    assert stmt.polarity == "affirmed"
    assert stmt.about is not None
    assert (stmt.about.event, stmt.about.text) == ("charge", "the charges")
    assert not of(tell("Ivan Petrenko pleaded not guilty."), "admission")


@pytest.mark.parametrize(
    ("sentence", "about"),
    [
        ("The ministry denied that Ivan Petrenko had been killed.", "death"),
        ("The ministry has rejected reports that Ivan Petrenko has been captured.", "capture"),
        ("The ministry denied that Ivan Petrenko was ever promised money.", None),
        ("Ivan Petrenko denied having given such orders.", None),
    ],
)
def test_what_is_denied_is_what_is_told_below_the_denial(sentence: str, about: str | None) -> None:
    told = one(sentence, "denial").about
    assert told is not None
    assert told.event == about


@pytest.mark.parametrize(
    "sentence",
    [
        "A spokesman neither confirmed nor denied that Ivan Petrenko had been arrested.",
        "The ministry would neither confirm nor deny the arrest of Ivan Petrenko.",
        "The ministry declined to confirm or deny that Ivan Petrenko had been arrested.",
        "The ministry was unable to confirm that Ivan Petrenko had been arrested.",
        "The ministry did not confirm that Ivan Petrenko had been arrested.",
        "The ministry has not denied that Ivan Petrenko was arrested.",
        "The arrest of Ivan Petrenko could not be verified.",
        "Nobody told reporters that Ivan Petrenko had been arrested.",
        "The prosecutor did not say that Ivan Petrenko had been arrested.",
        "A spokesman declined to say whether Ivan Petrenko had been arrested.",
    ],
)
def test_what_nobody_confirms_is_open_and_nobodys_word(sentence: str) -> None:
    stmt = one(sentence, "arrest")
    assert (stmt.polarity, stmt.modality, stmt.attribution) == ("affirmed", "possible", ())


def test_why_takes_for_granted_that() -> None:
    stmt = one("The ministry declined to say why Ivan Petrenko had been arrested.", "arrest")
    assert (stmt.polarity, stmt.modality, stmt.attribution) == ("affirmed", "actual", ())


@pytest.mark.parametrize(
    "sentence",
    [
        "There is no doubt that Ivan Petrenko was arrested.",
        "Nobody doubted that Ivan Petrenko had been arrested.",
        "I do not doubt that Ivan Petrenko was arrested.",
    ],
)
def test_what_nobody_doubts_is_so(sentence: str) -> None:
    stmt = one(sentence, "arrest")
    assert (stmt.polarity, stmt.modality, stmt.attribution) == ("affirmed", "actual", ())


@pytest.mark.parametrize(
    ("sentence", "event"),
    [
        ("Several papers wrongly reported that Ivan Petrenko had been killed.", "death"),
        ("Ivan Petrenko was mistakenly identified as the commander of the 10th Army.", "posting"),
        ("Reports of the death of Ivan Petrenko proved premature.", "death"),
    ],
)
def test_what_is_told_wrongly_is_not_so_and_nobodys_word(sentence: str, event: str) -> None:
    stmt = one(sentence, event)
    assert (stmt.polarity, stmt.attribution) == ("negated", ())


@pytest.mark.parametrize(
    "verb", ["called reports of Ivan Petrenko's arrest a lie", "rejected reports that Ivan Petrenko had been arrested"]
)
def test_whoever_rejects_a_report_says_that_it_is_not_so(verb: str) -> None:
    stmt = one(f"The ministry {verb}.", "arrest")
    assert stmt.polarity == "negated"
    assert [item.source for item in stmt.attribution] == ["ministry"]


def test_a_reserve_holds_for_what_follows_without_a_subject_of_its_own() -> None:
    assert one("Ivan Petrenko was reportedly arrested, then quietly released.", "release").hedged


@pytest.mark.parametrize("sentence", ["Please, dismiss Ivan Petrenko.", "The court is near; please arrest Ivan Petrenko."])
def test_a_plea_asks_for_its_event(sentence: str) -> None:
    assert {stmt.modality for stmt in tell(sentence)} == {"requested"}


def test_an_auxiliary_before_its_subject_is_no_command() -> None:
    stmt = one("Only lately have a few generals been arrested.", "arrest")
    assert (stmt.polarity, stmt.modality) == ("affirmed", "actual")


def test_words_that_set_the_stance_are_told() -> None:
    from tenure.extraction import extract

    from .cases import document

    (found,) = extract([document("Ivan Petrenko refused to resign.")])
    (because,) = found.explained.values()
    assert because.stance == ("refused: negated",)
