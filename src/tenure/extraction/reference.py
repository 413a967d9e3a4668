"""Whom pronouns and descriptions mean: one walk through the sentences of a report.

They go to the most salient person that fits (Lappin and Leass, 1994: grammatical role and recency), never to somebody by
default: what nobody fits stays unresolved.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from tenure.extraction.binding import Binding
from tenure.extraction.describing import (
    KIN,
    Beside,
    count_of,
    find_client,
    is_age,
    is_aged,
    is_counsel,
    is_definite,
    is_former,
    is_new,
    is_specific,
    sphere_of,
)
from tenure.extraction.nouns import FIRST, HE, SHE, THEY, is_person_noun, lemma, noun_phrase
from tenure.extraction.persons import DONE_TO, Person, Referent, has_other_sphere, may_be
from tenure.extraction.syntax import child, coordinated, grammatical_subject, prepositional
from tenure.extraction.units import numbered_unit
from tenure.vocabulary import Frame, lexicon, offices
from tenure.vocabulary.speech import speech

if TYPE_CHECKING:
    from tenure.extraction.people import People
    from tenure.extraction.tree import Token

YOU = frozenset({"you", "your", "yours", "yourself"})
#: How much a mention makes its person stand out, by the role of its word.
ROLE_WEIGHT = {"nsubj": 8.0, "nsubjpass": 8.0, "dobj": 4.0, "dative": 4.0, "poss": 4.0, "appos": 2.0, "pobj": 2.0, "ROOT": 5.0}
OTHER_WEIGHT = 1.0
#: Salience halves with each sentence (Lappin and Leass, 1994).
DECAY = 0.5
#: A new paragraph takes this part besides.
PARAGRAPH = 0.7
#: Below this nobody is salient enough to be meant.
FAINT = 0.2
#: Who is only quoted in a sentence about somebody else stands out less.
QUOTED = 0.4
#: Who was appointed, dismissed or held in the sentence before stands out so much more than who did it.
CONCERNED = 5.0
#: Where "he" is reinstated, it is rather somebody who lost a post.
NEVER_REMOVED = 0.1
#: And with "He replaces General Sample" still more.
SUCCEEDING = 6.0
#: "Sample relieved her. She ...": the woman rather than somebody of whom no word tells the sex; and nobody is readily both "he" and "she".
UNLIKELY = 0.3
#: The subject of a clause within which "when he was abducted" stands.
SAME_SUBJECT = 6.0
#: What is done to people by courts, prosecutors and weapons.
BEFALLEN = frozenset(
    {"arrest", "charge", "conviction", "sentence", "acquittal", "release", "pardon", "investigation", "trial"}
    | {"death", "wounding", "capture"}
)
#: The pronoun's sex that a relative has; a cousin may be of either.
KIN_SEX = {
    **dict.fromkeys(("brother", "son", "father", "husband", "nephew", "uncle", "grandson", "grandfather", "stepson", "stepfather"), "m"),
    **dict.fromkeys(("sister", "daughter", "mother", "wife", "niece", "aunt", "granddaughter", "grandmother", "widow"), "f"),
}
#: Within so many characters of the start an article may be left out, as headlines do.
HEADLINE = 200


class SentenceWalk:
    """Decides the references of one sentence and adds its mentions to the salience of people."""

    def __init__(self, people: People, p: int, sent: Iterable[Token], salience: dict[Person, float]) -> None:
        self.people, self.p, self.sent, self.salience = people, p, list(sent), salience
        self.binding, self.beside = Binding(people, p), Beside(people, p)
        self.words = lexicon()
        self.sexes: dict[Person, str] = {}
        """Who of the sentence was "he" and who "she": the same person is not both."""
        self.concerned: set[Person] = set()
        """To whom the sentence tells that something was done: whom it appoints or dismisses."""
        self.relative: str | None = None
        """The relative without a name of whom the sentence tells so, or a pronoun of the sentence that may be this relative."""

    def visit(self) -> None:
        """Resolves the sentence's tokens and adds its mentions to the salience."""
        for token in self.sent:
            if (self.p, token.i) not in self.people.decided_ahead:
                self._decide(token)
            if (self.p, token.i) in self.people.sources:
                self.people.spoke_last = self.people.meant(self.p, token)
        self._note_groups()
        self.people.relative = self.relative
        self.people.concerned, self.people.quoted = self.concerned, self._speakers_about_others()
        self.people.called = self.sexes

    def _decide(self, token: Token) -> None:
        lower = token.lower_
        if self.people.person_named(self.p, token) is not None:
            self._note_name(token)
        elif lower in FIRST:
            self._point(token, self._speaker(token))
        elif lower in YOU and (self.p, token.i) in self.people.addressed:
            self._point(token, self.people.meant(self.p, self.people.addressed[self.p, token.i]))
        elif lower in HE or lower in SHE:
            self._decide_pronoun(token, "m" if lower in HE else "f")
        elif lower in THEY:
            self.people.remember(self.p, token, None)
        elif lower == ";":
            self._fade()
        elif (
            (is_person_noun(token, self.words) or is_age(token))
            and token.dep_ not in ("compound", "nmod", "amod")
            and numbered_unit(token) is None
        ):
            self._decide_description(token)

    def _speakers_about_others(self) -> set[Person]:
        """Who of the sentence is its speaker alone and tells of somebody else: "Example said Colonel Sample had left"."""
        found = set()
        for verb in (t for t in self.sent if t.dep_ == "ccomp" and t.head.lemma_.lower() in speech().verbs):
            speaker = self.people.meant(self.p, child(verb.head, "nsubj"))
            subject = grammatical_subject(verb)
            parties = [subject, child(subject, "poss")] if subject is not None else []
            told = {person for t in parties if (person := self.people.meant(self.p, t)) is not None}
            if speaker is not None and told and speaker not in told:
                found.add(speaker)
        return found

    def _fade(self) -> None:
        """A semicolon ends a statement as a full stop does: "He left; Colonel Adam Example is the new commander. He ..."."""
        for person in self.salience:
            self.salience[person] *= DECAY

    def _note_groups(self) -> None:
        for token in self.sent:
            if token.dep_ in ("nsubj", "nsubjpass", "dobj", "pobj"):
                named = [self.people.person_named(self.p, t) for t in coordinated(token)]
                persons = [person for person in named if person is not None]
                if len(persons) > 1 and len(persons) == len(named):
                    self.people.note_group(self.p, max(t.i for t in coordinated(token)) + 1, persons)

    def _speaker(self, token: Token) -> Person | None:
        """Who says the words in which the token stands, where they are quoted; a "he said" behind them goes back beyond the quotation."""
        source = self.people.speakers.get((self.p, token.i))
        behind = source is not None and source.i > token.i and self.people.person_named(self.p, source) is None
        if source is not None and behind and (self.p, source.i) not in self.people.decided_ahead:
            self.people.decided_ahead.add((self.p, source.i))
            self._decide(source)
        return self.people.meant(self.p, source)

    def _note_name(self, token: Token) -> None:
        name = self.people.name_of(self.p, token)
        person = self.people.person_named(self.p, token)
        assert name is not None
        assert person is not None
        if token.i == name.end - 1:
            self._raise(person, token)
            if token.dep_ == "nsubj" and person is not self.people.spoke_last and (self.p, token.i) not in self.people.speakers:
                self.people.spoke_last = None  # somebody else is told of
            if _is_done_to(token):
                self.concerned.add(person)
            self._note_removal(person, token)

    def _raise(self, person: Person, token: Token) -> None:
        weight = ROLE_WEIGHT.get(_role(token), OTHER_WEIGHT)
        if token.dep_ in ("nsubj", "nsubjpass") and token.head.dep_ in ("relcl", "advcl", "acl"):
            weight *= 0.75
        if token.dep_ == "nsubj" and token.head.lemma_.lower() in speech().verbs and self._is_about_another(person, token):
            weight *= QUOTED
        self.salience[person] += weight

    def _is_about_another(self, person: Person, token: Token) -> bool:
        """True where another person is a subject before the speaker ("Popov has signed, his lawyer Buynovsky told TASS")."""
        subjects = (t for t in self.sent if t.dep_ in ("nsubj", "nsubjpass") and t.i < token.i)
        return any((other := self.people.person_named(self.p, t)) is not None and other is not person for t in subjects)

    def _decide_pronoun(self, token: Token, sex: str) -> None:
        named = child(token.head, "attr") if token.dep_ == "nsubj" and token.head.lemma_ == "be" else None
        called = child(named, "acl") if named is not None else None
        if called is not None and called.lower_ in ("called", "named"):  # "he was a former officer called Adam Example"
            named = child(called, "oprd", "dobj") or named
        equal = self.people.person_named(self.p, named) if named is not None else None
        if equal is not None:
            self._point(token, equal)
            return
        own = self.binding.reflected(token)
        if own is not None:
            own.pronouns[sex] += 1
            self._point(token, own)
            return
        counselled = self.binding.by_counsel(token, sex)
        if counselled is not None:
            self.people.remember(self.p, token, counselled)
            return
        topic = self._topic()
        if topic is not None and token.dep_ in ("nsubj", "nsubjpass") and topic.sex in (None, sex):
            self._point(token, topic)
            return
        if self._may_be_relative(token, sex):
            self.relative = self.people.relative
            self._point(token, None)
            return
        excluded = self.binding.co_arguments(token) | {person for person, told in self.sexes.items() if told != sex}
        excluded |= self.people.named_by.get((self.p, token.i), set())
        excluded |= self.binding.reported_by(token) | self.binding.counsel_above(token)
        kin = self._kin(token.head) if token.dep_ == "poss" else None
        if kin is not None:
            excluded.add(kin)
        quoted = self._speaker(token)
        if quoted is not None:
            excluded.add(quoted)
        excluded |= self.binding.living(token)
        ahead = self.binding.cataphor(token, excluded, sex)
        chosen = ahead or self._most_salient(sex, excluded, token)
        if chosen is not None:
            chosen.pronouns[sex] += 1
            self.sexes[chosen] = sex
            self._raise(chosen, token)
            self._note_removal(chosen, token)
        self._point(token, chosen)

    def _may_be_relative(self, token: Token, sex: str) -> bool:
        """ "His brother was arrested. He got four years": whoever of the two it is, nothing tells; unless somebody is named between."""
        noun = self.people.relative
        if noun is None or self.people.headed is not None or token.dep_ == "poss":
            return False
        named = any(t.i < token.i and t.dep_ in ("nsubj", "nsubjpass") and self.people.person_named(self.p, t) for t in self.sent)
        return not named and KIN_SEX.get(noun, sex) == sex

    def _note_relative(self, token: Token) -> None:
        """Remembers "his brother" in "His brother was convicted", who has no name."""
        done = token.dep_ == "nsubjpass" and any(
            frame.event in DONE_TO | BEFALLEN for frame in lexicon().verbs.get(token.head.lemma_.lower(), ())
        )
        if done and lemma(token) in lexicon().classes["kin"] and child(token, "poss") is not None:
            self.relative = lemma(token)

    def _note_removal(self, person: Person, token: Token) -> None:
        if _suffers(token, "dismissal", "suspension"):
            self.people.removed.add(person)

    def _topic(self) -> Person | None:
        """ "As for Colonel Marsh, he was not arrested": whom the sentence announces."""
        opening = [t.lower_ for t in self.sent[:2]]
        if opening not in (["as", "for"], ["as", "to"], ["as", "regards"]) and opening[0] not in ("regarding", "concerning"):
            return None
        return next((person for t in self.sent[1:16] if (person := self.people.person_named(self.p, t)) is not None), None)

    def _point(self, token: Token, person: Person | None) -> None:
        if person is None:
            self.people.remember(self.p, token, Referent("unknown", None, token.i, token.i + 1))
        else:
            self.people.remember(self.p, token, Referent("person", person.name, token.i, token.i + 1, person))

    def _most_salient(self, sex: str | None, excluded: set[Person], token: Token) -> Person | None:
        fitting = {
            person: self._score(person, token) * self._likelihood(person, sex)
            for person, value in self.salience.items()
            if value >= FAINT and person not in excluded and (sex is None or person.sex in (None, sex))
        }
        return max(fitting, key=lambda person: (fitting[person], -person.first), default=None)

    def _likelihood(self, person: Person, sex: str | None) -> float:
        """How readily a pronoun of that sex means somebody who may be of it."""
        if sex is None or person.sex is not None:
            return 1.0
        otherwise = person.pronouns.total() > 2 * person.pronouns[sex]
        follows = sex == "f" and any(told == "f" and other is not person for other, told in self.people.called.items())
        return UNLIKELY if otherwise or follows else 1.0

    def _score(self, person: Person, token: Token) -> float:
        """Salience, with a bonus for the subject of the clause to which a possessive belongs."""
        score = self.salience[person]
        if token.dep_ == "poss" or token.tag_ == "PRP$":
            subject = self.binding.clause_subject(token)
            if subject is person:
                score += 10
        elif self.binding.relative_subject(token) is person or self.binding.met_before(token) is person:
            score += 6
        elif self.binding.is_beside_gerund(token, person):
            score += 8
        elif self.binding.main_subject(token) is person:
            score += SAME_SUBJECT
        if self.people.removed and _suffers(token, "reinstatement"):
            score *= 1.0 if person in self.people.removed else NEVER_REMOVED
        if (self.p, token.i) in self.people.sources and self.people.spoke_last is person:
            score += 6
        if person in self.people.quoted and not _speaks(token):
            score *= QUOTED
        if person in self.people.concerned and not _speaks(token):
            score += CONCERNED + (SUCCEEDING if _succeeds(token) else 0)
        return score

    # -- descriptions --------------------------------------------------------------------------

    def _decide_description(self, token: Token) -> None:
        """ "the general", "Isle of Man's health minister", "two commanders"."""
        joined = self.beside.joined_name(token)
        start, end = self.beside.mention(token)
        if joined is not None:
            self._raise(joined, token)
            client = self.people.meant(self.p, find_client(token))
            if client is not None and client is not joined:
                joined.clients.add(client)
            self.people.remember(self.p, token, Referent("person", joined.name, min(start, end), end, joined))
            return
        text = " ".join(token.doc[start:end].text.split())
        if token.tag_ in ("NNS", "NNPS"):
            self.people.remember(self.p, token, Referent("group", text, start, end, count=count_of(token)))
            return
        announced = self.people.introduced(self.p, token)
        if announced is not None and not self._bears_when(token, lemma(token), announced):
            announced = None
        person = self._kin(token) or announced or self._described_person(token)
        if person is not None:
            self._raise(person, token)
            self.people.remember(self.p, token, Referent("person", person.name, start, end, person))
        elif is_definite(token) and (is_age(token) or lemma(token) in lexicon().classes["generic"]):
            self.people.remember(self.p, token, Referent("unknown", None, start, end))
        else:
            self._note_relative(token)
            self.people.remember(self.p, token, Referent("group", text, start, end, count=1))

    def _kin(self, token: Token) -> Person | None:
        """ "Popov's lawyer said his client", "the widow of Renn said her husband": the person whose lawyer or widow was named before."""
        owner = child(token, "poss")
        if owner is None or owner.lower_ not in ("his", "her", "their") or lemma(token) not in KIN:
            return None
        if lemma(token) == "client" and (counselled := self._counselled(token)) is not None:
            return counselled
        for other in reversed(self.sent[: token.i - self.sent[0].i]):
            if lemma(other) in KIN[lemma(token)] and other.dep_ in ("nsubj", "nsubjpass"):
                return next(
                    (p for t in (child(other, "poss"), *prepositional(other, "of")) if (p := self.people.meant(self.p, t)) is not None),
                    None,
                )
        return None

    def _counselled(self, token: Token) -> Person | None:
        """Of "Defence counsel Adam Example said that his client": who stands out most beside the lawyers."""
        before = self.sent[: token.i - self.sent[0].i]
        lawyers = [t for t in before if lemma(t) in KIN["client"]]
        if any(child(t, "poss") is not None or any(prepositional(t, "of", "for")) for t in lawyers):
            return None
        counsel = {person for person in self.people.persons if is_counsel(person)}
        return self._most_salient(None, counsel, token) if lawyers or counsel else None

    def _bears_when(self, noun: Token, word: str, person: Person) -> bool:
        """False where "the former minister" would be who is the minister now, or "the new minister" who was one."""
        if lexicon().is_a(word, "rank"):
            return True  # a retired general is a general still
        if is_former(noun):
            return word not in person.presently or word in person.formerly or person in self.people.removed
        return not is_new(noun) or word in person.presently or word not in person.formerly

    def _owners(self, token: Token) -> set[Person]:
        """Whose something a description is: "his lawyer" is somebody else."""
        return {person for t in token.children if t.dep_ == "poss" and (person := self.people.meant(self.p, t)) is not None}

    def _described_person(self, token: Token) -> Person | None:
        """The person to whom a definite description (or a headline's bare noun) goes back."""
        word = "year-old" if is_age(token) else lemma(token)
        others = self.binding.co_arguments(token) | self._owners(token)
        sphere = sphere_of(token)
        described = (person for person in self.people.persons if word in person.described and not has_other_sphere(word, sphere, person))
        client = self.people.meant(self.p, find_client(token))
        named = [person for person in described if person not in others and (not person.clients or client in {None, *person.clients})]
        named = [person for person in named if self._bears_when(token, word, person)]
        headed = self.beside.headline_name(token)
        if headed is not None:
            return headed
        bare = self.people.offset(self.p) + token.idx < HEADLINE and child(token, "det") is None
        bare = bare and not (token.dep_ == "pobj" and token.head.lower_ == "as")  # "was removed as commander" means nobody
        definite = is_definite(token) or bare
        if not definite or any(t.dep_ == "relcl" for t in token.children):
            return None
        office = offices().find(token.doc[slice(*noun_phrase(token))].text)
        if office is not None and word not in lexicon().classes["generic"]:
            present = [person for person in named if self.salience.get(person, 0) >= FAINT]
            return named[0] if len(named) == 1 else present[0] if len(present) == 1 else None
        live = {person: value for person, value in self.salience.items() if value >= FAINT and person not in others}
        fitting = [person for person in named if person in live]
        if fitting:
            return max(fitting, key=lambda person: (live[person], -person.first))
        pointed = child(token, "det")
        if len(named) == 1 and (pointed is None or pointed.lower_ not in ("this", "that")):
            return named[0]  # "this man" has been named before
        if len(named) > 1 or (word not in lexicon().classes["generic"] and not is_aged(token)):
            return None
        if is_specific(token) and not is_age(token):
            return None
        plain = {
            person: value
            for person, value in live.items()
            if (is_age(token) or person not in self.binding.commanding(token))
            and self._bears_when(token, word, person)
            and (may_be(word, person) or (not person.described and offices().find(word) is None))
        }
        return max(plain, key=lambda person: (plain[person], -person.first), default=None)


def _suffers(token: Token, *events: str) -> bool:
    """True of whom a verb that by itself tells one of the events does it to."""
    if token.dep_ not in ("dobj", "nsubjpass"):
        return False
    frames = lexicon().verbs.get(token.head.lemma_.lower(), ())
    return any(frame.event in events and frame.subject[0] == "object" and _is_plain(frame) for frame in frames)


def _is_done_to(name: Token) -> bool:
    """True of a name to whom a verb or noun does something that changes a career: "named Example", "the appointment of Example"."""
    if name.dep_ == "dobj":
        return name.head.lemma_ not in ("replace", "succeed") and _changes_career(lexicon().verbs.get(name.head.lemma_.lower(), ()))
    of = name.dep_ == "pobj" and name.head.lower_ == "of"
    noun = name.head.head
    accepted = noun.dep_ == "dobj" and any(frame.event == "resignation" for frame in lexicon().nouns.get(lemma(noun), ()))
    return of and (accepted or _changes_career(lexicon().nouns.get(lemma(noun), ())))


def _changes_career(frames: Iterable[Frame]) -> bool:
    """True of words that tell it by themselves, with whom they do it to and perhaps "as" what."""
    return any(frame.event in DONE_TO and frame.subject[0] in ("object", "poss", "of") and _is_plain(frame) for frame in frames)


def _is_plain(frame: Frame) -> bool:
    return all(need.place in ("as", "oprd", "to", "from", "of") or "person" in need.kinds for need in frame.needs)


def _speaks(token: Token) -> bool:
    return token.dep_ == "nsubj" and token.head.lemma_.lower() in speech().verbs


def _succeeds(token: Token) -> bool:
    """True of "he" in "He replaces General Sample", "He takes over from"."""
    verb = token.head
    over = verb.lemma_ == "take" and any(t.lower_ == "over" for t in verb.children)
    return token.dep_ == "nsubj" and (over or verb.lemma_ in ("replace", "succeed"))


def _role(token: Token) -> str:
    """The role of a name's word; of "The oldest of them, Captain Adam Example, was" that of what it stands beside."""
    head = token.head
    return head.dep_ if token.dep_ == "appos" and head.dep_ in ("nsubj", "nsubjpass") and head.pos_ in ("ADJ", "NUM") else token.dep_
