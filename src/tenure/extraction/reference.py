"""Whom pronouns and descriptions mean: one walk through the sentences of a report.

They go to the most salient person that fits (Lappin and Leass, 1994: grammatical role and recency), never to somebody by
default: what nobody fits stays unresolved.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from tenure.extraction.names import FIRST, HE, SHE, THEY, is_person_noun, lemma, noun_phrase, numbered_unit
from tenure.extraction.persons import DONE_TO, Person, Referent, has_other_sphere, may_be
from tenure.extraction.quantities import number
from tenure.extraction.syntax import antecedent, child, clause_of, coordinated, grammatical_subject, is_attached, prepositional
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
#: And with "He replaces General Sample" still more.
SUCCEEDING = 6.0
#: The subject of a clause within which "when he was abducted" stands.
SAME_SUBJECT = 6.0
#: Deaths of which the living speak; a subject's own stand behind a preposition of time ("until his death") or after a verb of dying.
DEATHS = frozenset({"death", "killing", "murder", "assassination", "funeral", "burial"})
UP_TO = frozenset({"until", "till", "before", "after", "since", "upon", "to", "at", "by", "following", "on"})
DYING = frozenset({"meet", "find", "fake", "stage", "fear", "foresee", "predict", "escape"})
#: What somebody is to those who call him so.
KIN = {
    "client": ("lawyer", "attorney", "counsel", "solicitor", "barrister", "advocate"),
    **dict.fromkeys(("husband", "wife"), ("wife", "husband", "widow", "widower")),
    **dict.fromkeys(("father", "mother"), ("son", "daughter")),
    **dict.fromkeys(("son", "daughter"), ("father", "mother", "parent")),
    **dict.fromkeys(("brother", "sister"), ("brother", "sister")),
    **dict.fromkeys(("boss", "superior", "commander"), ("deputy", "subordinate", "aide", "adjutant")),
}
#: What may stand between an office and the name set beside it: "his predecessor in Example, Adam Example,".
BESIDE = frozenset({"of", "in", "at", "for"})
#: What a clause or phrase before its verb hangs on it as; "until" with an object may pass for a conjunction.
FRONTED = frozenset({"advcl", "prep", "csubj", "mark"})
#: What tells one minister from another and is no noun.
PORTFOLIOS = frozenset({"first", "prime", "foreign", "interior", "internal", "external"})
#: Within so many characters of the start an article may be left out, as headlines do.
HEADLINE = 200


class SentenceWalk:
    """Decides the references of one sentence and adds its mentions to the salience of people."""

    def __init__(self, people: People, p: int, sent: Iterable[Token], salience: dict[Person, float]) -> None:
        self.people, self.p, self.sent, self.salience = people, p, list(sent), salience
        self.words = lexicon()
        self.sexes: dict[Person, str] = {}
        """Who of the sentence was "he" and who "she": the same person is not both."""
        self.concerned: set[Person] = set()
        """To whom the sentence tells that something was done: whom it appoints or dismisses."""

    def visit(self) -> None:
        """Resolves the sentence's tokens and adds its mentions to the salience."""
        for token in self.sent:
            lower = token.lower_
            if self.people.person_named(self.p, token) is not None:
                self._note_name(token)
            elif lower in FIRST:
                self._point(token, self._speaker(token))
            elif lower in YOU and (self.p, token.i) in self.people.addressed:
                self._point(token, self._named(self.people.addressed[self.p, token.i]))
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
            if (self.p, token.i) in self.people.sources:
                self.people.spoke_last = self._named(token)
        self._note_groups()
        self.people.concerned, self.people.quoted = self.concerned, self._speakers_about_others()

    def _speakers_about_others(self) -> set[Person]:
        """Who of the sentence is its speaker alone and tells of somebody else: "Example said Colonel Sample had left"."""
        found = set()
        for verb in (t for t in self.sent if t.dep_ == "ccomp" and t.head.lemma_.lower() in speech().verbs):
            speaker = self._named(child(verb.head, "nsubj"))
            subject = grammatical_subject(verb)
            parties = [subject, child(subject, "poss")] if subject is not None else []
            told = {person for t in parties if (person := self._named(t)) is not None}
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
        """Who says the words in which the token stands, where they are quoted."""
        return self._named(self.people.speakers.get((self.p, token.i)))

    def _named(self, token: Token | None) -> Person | None:
        referent = self.people.who(self.p, token) if token is not None else None
        return referent.person if referent else None

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
        equal = self.people.person_named(self.p, named) if named is not None else None
        if equal is not None:
            self._point(token, equal)
            return
        own = self._reflected(token)
        if own is not None:
            own.pronouns[sex] += 1
            self._point(token, own)
            return
        topic = self._topic()
        if topic is not None and token.dep_ in ("nsubj", "nsubjpass") and topic.sex in (None, sex):
            self._point(token, topic)
            return
        excluded = self._co_arguments(token) | {person for person, told in self.sexes.items() if told != sex}
        excluded |= self.people.named_by.get((self.p, token.i), set())
        excluded |= self._reported_by(token) | self._counsel_above(token)
        kin = self._kin(token.head) if token.dep_ == "poss" else None
        if kin is not None:
            excluded.add(kin)
        quoted = self._speaker(token)
        if quoted is not None:
            excluded.add(quoted)
        excluded |= self._living(token)
        ahead = self._cataphor(token, excluded, sex)
        chosen = ahead or self._most_salient(sex, excluded, token)
        if chosen is not None:
            chosen.pronouns[sex] += 1
            self.sexes[chosen] = sex
            self._raise(chosen, token)
        self._point(token, chosen)

    def _reflected(self, token: Token) -> Person | None:
        """ "he hanged himself": the subject of the verb."""
        if token.lower_ not in ("himself", "herself") or token.dep_ not in ("dobj", "dative", "pobj"):
            return None
        verb = clause_of(token)
        subject = grammatical_subject(verb) if verb.pos_ in ("VERB", "AUX") else None
        return self._named(subject) if subject is not None and subject.i < token.i else None

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
            person: self._score(person, token)
            for person, value in self.salience.items()
            if value >= FAINT and person not in excluded and (sex is None or person.sex in (None, sex))
        }
        return max(fitting, key=lambda person: (fitting[person], -person.first), default=None)

    def _score(self, person: Person, token: Token) -> float:
        """Salience, with a bonus for the subject of the clause to which a possessive belongs."""
        score = self.salience[person]
        if token.dep_ == "poss" or token.tag_ == "PRP$":
            subject = self._clause_subject(token)
            if subject is person:
                score += 10
        elif self._relative_subject(token) is person or self._met_before(token) is person:
            score += 6
        elif self._is_beside_gerund(token, person):
            score += 8
        elif self._main_subject(token) is person:
            score += SAME_SUBJECT
        if (self.p, token.i) in self.people.sources and self.people.spoke_last is person:
            score += 6
        if person in self.people.quoted and not _speaks(token):
            score *= QUOTED
        if person in self.people.concerned and not _speaks(token):
            score += CONCERNED + (SUCCEEDING if _succeeds(token) else 0)
        return score

    def _is_beside_gerund(self, token: Token, person: Person) -> bool:
        """ "apologised to Veld for accusing him": who is told of beside the gerund, rather than the subject of the sentence."""
        gerund = token.head
        if token.dep_ != "dobj" or gerund.dep_ != "pcomp":
            return False
        verb = gerund.head.head
        beside = [child(verb, "dobj"), *prepositional(verb, "to", "with")] if verb.pos_ == "VERB" else []
        return any(t is not None and self._named(t) is person for t in beside)

    def _main_subject(self, token: Token) -> Person | None:
        """ "Example had been working there when he was abducted": whom the clause is about to which one of time or reason belongs."""
        verb = token.head
        if token.dep_ not in ("nsubj", "nsubjpass") or verb.dep_ != "advcl" or verb.head.pos_ not in ("VERB", "AUX"):
            return None
        subject = grammatical_subject(verb.head)
        return self._named(subject) if subject is not None and subject.i < token.i else None

    def _living(self, token: Token) -> set[Person]:
        """Who says or does something about "his death" is not the dead."""
        death = token.head
        if token.dep_ != "poss" or lemma(death) not in DEATHS or (death.dep_ == "pobj" and death.head.lower_ in UP_TO):
            return set()
        verbs = [t for t in death.ancestors if t.pos_ in ("VERB", "AUX")]
        if not verbs or verbs[0].lemma_ in DYING:
            return set()
        subjects = (t for verb in verbs for t in verb.children if t.dep_ == "nsubj" and t.i < token.i)
        return {person for t in subjects if (person := self._named(antecedent(t, t.head))) is not None}

    def _met_before(self, token: Token) -> Person | None:
        """ "met with Hask and awarded him a medal": the other party of the verb before, with the same subject."""
        verb = token.head
        if token.dep_ not in ("dobj", "dative") or verb.dep_ != "conj" or child(verb, "nsubj", "nsubjpass") is not None:
            return None
        before = [t for t in verb.head.children if t.dep_ in ("dobj", "dative")]
        before += [t for prep in verb.head.children if prep.dep_ == "prep" and prep.lower_ in ("with", "to") for t in prep.children]
        return next((person for t in before if (person := self.people.person_named(self.p, t)) is not None), None)

    def _reported_by(self, token: Token) -> set[Person]:
        """People named in what "he" says without marks: in "Dorn will be dismissed, he said" the speaker is somebody else."""
        verb = token.head
        if token.dep_ != "nsubj" or verb.lemma_.lower() not in speech().verbs:
            return set()
        start = max((t.i for t in token.doc[token.sent.start : token.i] if t.text in (":", ";")), default=token.sent.start)
        told = [t for clause in verb.children if clause.dep_ == "ccomp" and clause.i < token.i for t in clause.subtree if t.i >= start]
        return {person for t in told if (person := self.people.person_named(self.p, t)) is not None}

    def _counsel_above(self, token: Token) -> set[Person]:
        """The lawyer in whose reported words a pronoun stands: it means the client, where anybody else fits."""
        for verb in token.ancestors:
            if verb.dep_ != "ccomp" or verb.head.lemma_.lower() not in speech().verbs:
                continue
            subject = child(verb.head, "nsubj")
            if subject is None or subject.i == token.i or lemma(token.head) == "client":
                return set()
            told_later = subject.i > token.i and subject.lower_ in HE | SHE  # "If he serves, the case will be dropped, she said."
            speaker = None if told_later else self._named(subject)
            return {who for who in (self.people.persons if told_later else [speaker]) if who is not None and _is_counsel(who)}
        return set()

    def _relative_subject(self, token: Token) -> Person | None:
        """ "Tolmach, who held the post until May, when he was recalled": whom the clause of "who" is about in which a pronoun stands."""
        if token.dep_ not in ("nsubj", "nsubjpass"):
            return None
        for verb in token.ancestors:
            if verb.dep_ == "ccomp":
                return None
            if verb.dep_ == "relcl" and (who := child(verb, "nsubj", "nsubjpass")) is not None and who.lower_ == "who":
                return self._named(antecedent(who, verb))
        return None

    def _clause_subject(self, token: Token) -> Person | None:
        verb = clause_of(token)
        subject = grammatical_subject(verb) if verb.pos_ in ("VERB", "AUX") else None
        if subject is None or subject.i >= token.i:
            return None
        return self._named(subject)

    def _co_arguments(self, token: Token) -> set[Person]:
        """People who cannot be meant because they are the other party of the same verb ("Shoigu fired him")."""
        if token.dep_ not in ("dobj", "pobj", "dative", "nsubj", "nsubjpass") or token.tag_ == "PRP$":
            return set()
        verb = token.head if token.dep_ != "pobj" else token.head.head
        others = [t for t in verb.children if t.dep_ in ("nsubj", "nsubjpass", "dobj", "dative") and t.i != token.i]
        others += [
            t
            for prep in verb.children
            if prep.dep_ in ("prep", "agent")
            for t in prep.children
            if t.dep_ == "pobj" and t.i != token.i and token.dep_ in ("nsubj", "nsubjpass")
        ]
        if token.dep_ in ("dobj", "pobj", "dative") and not any(t.dep_ in ("nsubj", "nsubjpass") for t in others):
            shared = grammatical_subject(verb)
            others += [shared] if shared is not None else []
        return {person for t in others if (person := self._named(antecedent(t, verb))) is not None}

    def _cataphor(self, token: Token, excluded: set[Person], sex: str) -> Person | None:
        """ "Two years after he lost his post, Popov is going back": a pronoun of a fronted clause means the subject to come."""
        fronted = token
        while fronted.head != fronted and not (fronted.dep_ in FRONTED and fronted.head.pos_ in ("VERB", "AUX")):
            fronted = fronted.head
        if fronted.dep_ not in FRONTED or fronted.i > fronted.head.i:
            return None
        main = fronted.head
        subject = next((t for t in main.children if t.dep_ in ("nsubj", "nsubjpass")), None)
        if subject is None or subject.i < token.i or is_attached(subject, fronted):
            # "Following her dismissal Hale Dorun applied": without a comma the parse hangs the name on the noun
            person = self._name_without_comma(token, main)
        else:
            person = self.people.person_named(self.p, subject) or next(
                (
                    self.people.person_named(self.p, t)
                    for t in subject.children
                    if t.dep_ == "appos" and self.people.person_named(self.p, t)
                ),
                None,
            )
        if person is None or person in excluded or person.sex not in (None, sex):
            return None
        return person

    def _name_without_comma(self, token: Token, main: Token) -> Person | None:
        between = token.doc[token.i + 1 : main.i] if token.i < main.i else token.doc[0:0]
        named = next((t for t in between if self.people.person_named(self.p, t) is not None), None)
        if named is None or any(t.is_punct for t in token.doc[token.i : named.i]) or named.dep_ == "poss":
            return None
        return self.people.person_named(self.p, named)

    # -- descriptions --------------------------------------------------------------------------

    def _decide_description(self, token: Token) -> None:
        """ "the general", "Isle of Man's health minister", "two commanders"."""
        joined = self._joined_name(token)
        start, end = self._mention(token)
        if joined is not None:
            self._raise(joined, token)
            self.people.remember(self.p, token, Referent("person", joined.name, min(start, end), end, joined))
            return
        text = " ".join(token.doc[start:end].text.split())
        if token.tag_ in ("NNS", "NNPS"):
            self.people.remember(self.p, token, Referent("group", text, start, end, count=_count(token)))
            return
        person = self._kin(token) or self.people.introduced(self.p, token) or self._described_person(token)
        if person is not None:
            self._raise(person, token)
            self.people.remember(self.p, token, Referent("person", person.name, start, end, person))
        elif is_definite(token) and (is_age(token) or lemma(token) in lexicon().classes["generic"]):
            self.people.remember(self.p, token, Referent("unknown", None, start, end))
        else:
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
                return next((p for t in (child(other, "poss"), *prepositional(other, "of")) if (p := self._named(t)) is not None), None)
        return None

    def _counselled(self, token: Token) -> Person | None:
        """Of "Defence counsel Adam Example said that his client": who stands out most beside the lawyers."""
        before = self.sent[: token.i - self.sent[0].i]
        lawyers = [t for t in before if lemma(t) in KIN["client"]]
        if any(child(t, "poss") is not None or any(prepositional(t, "of", "for")) for t in lawyers):
            return None
        counsel = {person for person in self.people.persons if _is_counsel(person)}
        return self._most_salient(None, counsel, token) if lawyers or counsel else None

    def _mention(self, token: Token) -> tuple[int, int]:
        start, end = noun_phrase(token)
        name = next((self.people.name_of(self.p, t) for t in token.children if t.dep_ == "appos" and self.people.name_of(self.p, t)), None)
        return (start, name.end) if name is not None and name.start == end else (start, end)

    def _joined_name(self, token: Token) -> Person | None:
        """The person named beside the noun: in apposition, or as subject of "is the commander"."""
        return self._joined_below(token) or self._joined_above(token)

    def _joined_below(self, token: Token) -> Person | None:
        for t in token.children:
            if t.dep_ in ("appos", "compound") and t.i > token.i:
                person = self.people.person_named(self.p, t)
                if person is None and t.dep_ == "appos":
                    person = next(
                        (
                            self.people.person_named(self.p, c)
                            for c in t.children
                            if c.dep_ in ("appos", "compound") and self.people.person_named(self.p, c)
                        ),
                        None,
                    )
                if person is not None:
                    return person
        for inner in prepositional(token, "of"):
            # "his chief of staff, Georg Hoel": the parse hangs the name on the last noun
            person = next((self.people.person_named(self.p, t) for t in inner.children if t.dep_ == "appos" and t.i > inner.i + 1), None)
            if person is not None:
                return person
        return None

    def _joined_above(self, token: Token) -> Person | None:
        if token.dep_ in ("appos", "nmod", "compound") and (person := self.people.person_named(self.p, token.head)) is not None:
            apart = token.i < token.head.i or any(t.is_punct for t in token.doc[token.head.i + 1 : token.i])
            return person if apart else None
        relative = next((t for t in token.children if t.dep_ == "relcl" and t.lemma_ == "be"), None)
        if relative is not None:
            named = next((self.people.person_named(self.p, t) for t in relative.children if t.dep_ == "attr"), None)
            if named is not None:
                return named
        beside = self._name_set_beside(token)
        if beside is not None:
            return beside
        told = token.head if token.dep_ == "conj" and token.head.dep_ == "attr" else token
        if told.dep_ == "attr":
            subject = next((t for t in told.head.children if t.dep_ == "nsubj" and t.i < token.i), None)
            return self._named(subject) if subject is not None and token.i != subject.i else None
        if token.dep_ in ("nsubj", "nsubjpass") and token.head.lemma_ != "be":
            twin = next((t for t in token.head.children if t.dep_ in ("nsubj", "nsubjpass") and token.i < t.i < token.head.i), None)
            return self.people.person_named(self.p, twin) if twin is not None else None
        return None

    def _name_set_beside(self, token: Token) -> Person | None:
        """ "the former director of the arsenal, Colonel Egon Wirth, with": a name right after the noun's phrase."""
        end = max([noun_phrase(token)[1], *(t.right_edge.i + 1 for t in token.children if t.dep_ == "prep" and t.lower_ in BESIDE)])
        after = token.doc[end : token.sent.end]
        set_off = bool(after) and after[0].text == ","
        name = next((self.people.name_of(self.p, t) for t in after[set_off:] if not lexicon().is_a(lemma(t), "rank")), None)
        if name is None or token.tag_ not in ("NN", "NNP") or not (is_definite(token) or set_off):
            return None
        root = token.doc[name.start : name.end].root
        closed = name.end >= token.sent.end or token.doc[name.end].text in (",", ".", ";", ")", ":") or not set_off
        if root.dep_ in ("nsubj", "nsubjpass", "poss", "dobj", "conj") or not closed:
            return None
        return self.people.person_named(self.p, root)

    def _owners(self, token: Token) -> set[Person]:
        """Whose something a description is: "his lawyer" is somebody else."""
        return {person for t in token.children if t.dep_ == "poss" and (person := self._named(t)) is not None}

    def _headline_name(self, token: Token) -> Person | None:
        """ "Rob Callister: Manx health minister sacked": the name before the colon of a headline."""
        first = self.people.name_of(self.p, self.sent[0])
        if first is None or first.end >= len(token.doc) or token.doc[first.end].text != ":" or token.i < first.end:
            return None
        return self.people.person_named(self.p, self.sent[0])

    def _described_person(self, token: Token) -> Person | None:
        """The person to whom a definite description (or a headline's bare noun) goes back."""
        word = "year-old" if is_age(token) else lemma(token)
        others = self._co_arguments(token) | self._owners(token)
        sphere = sphere_of(token)
        described = (person for person in self.people.persons if word in person.described and not has_other_sphere(word, sphere, person))
        named = [person for person in described if person not in others]
        headed = self._headline_name(token)
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
        if len(named) == 1:
            return named[0]
        if named or word not in lexicon().classes["generic"] or _specific(token):
            return None
        plain = {
            person: value
            for person, value in live.items()
            if may_be(word, person) or (not person.described and offices().find(word) is None)
        }
        return max(plain, key=lambda person: (plain[person], -person.first), default=None)


def _is_done_to(name: Token) -> bool:
    """True of a name to whom a verb or noun does something that changes a career: "named Example", "the appointment of Example"."""
    if name.dep_ == "dobj":
        return name.head.lemma_ not in ("replace", "succeed") and _changes_career(lexicon().verbs.get(name.head.lemma_.lower(), ()))
    of = name.dep_ == "pobj" and name.head.lower_ == "of"
    return of and _changes_career(lexicon().nouns.get(lemma(name.head.head), ()))


def _changes_career(frames: Iterable[Frame]) -> bool:
    """True of words that tell it by themselves, with whom they do it to and perhaps "as" what."""
    done = (frame for frame in frames if frame.event in DONE_TO and frame.subject[0] in ("object", "poss", "of"))
    plain = (all(need.place in ("as", "oprd") or "person" in need.kinds for need in frame.needs) for frame in done)
    return any(plain)


def _speaks(token: Token) -> bool:
    return token.dep_ == "nsubj" and token.head.lemma_.lower() in speech().verbs


def _succeeds(token: Token) -> bool:
    """True of "he" in "He replaces General Sample", "He takes over from"."""
    verb = token.head
    over = verb.lemma_ == "take" and any(t.lower_ == "over" for t in verb.children)
    return token.dep_ == "nsubj" and (over or verb.lemma_ in ("replace", "succeed"))


def _is_counsel(person: Person) -> bool:
    return bool(person.described & set(KIN["client"]))


def _role(token: Token) -> str:
    """The role of a name's word; of "The oldest of them, Captain Adam Example, was" that of what it stands beside."""
    head = token.head
    return head.dep_ if token.dep_ == "appos" and head.dep_ in ("nsubj", "nsubjpass") and head.pos_ in ("ADJ", "NUM") else token.dep_


def sphere_of(token: Token) -> set[str]:
    """The nouns of what an office is said to be of: "archives" of "head of archives", "finance" of "finance minister"."""
    named = {lemma(t) for inner in prepositional(token, "of") for t in (inner, *inner.children) if t.pos_ in ("NOUN", "PROPN")}
    return named | _portfolio(token) if lemma(token) in ("minister", "secretary") else named


def _portfolio(minister: Token) -> set[str]:
    """The words before a minister that say which: "finance", "first", "deputy" and "defence"."""
    found: set[str] = set()
    for token in reversed(minister.doc[minister.sent.start : minister.i]):
        plain = token.pos_ in ("NOUN", "PROPN") and token.ent_type_ not in ("GPE", "NORP", "LOC", "PERSON") and token.tag_ != "POS"
        if not (plain or token.lower_ in PORTFOLIOS) or token.lower_ in lexicon().phrases["former"]:
            break
        found.add(lemma(token))
    return found


def is_definite(token: Token) -> bool:
    """True of "the general", "his deputy", "that officer"."""
    return any(
        t.dep_ in ("det", "poss") and t.lower_ not in ("a", "an", "another", "some", "any", "no", "every", "each") for t in token.children
    )


def is_age(token: Token) -> bool:
    """True of "old" of "the 54-year-old", which stands for a person."""
    measure = child(token, "npadvmod")
    return token.lower_ == "old" and measure is not None and measure.lower_ == "year" and child(token, "det") is not None


def _specific(token: Token) -> bool:
    """True of a description that says more than its noun or rank ("the minister of health"), so that it needs its own person."""
    return any(
        t.dep_ in ("prep", "compound", "nmod")
        or (t.dep_ == "poss" and t.lower_ not in HE | SHE)
        or (t.dep_ == "amod" and t.lower_ not in ("former", "senior", "top", "old", "ousted", "disgraced", "new"))
        for t in token.children
        if not lexicon().is_a(lemma(t), "rank")
    )


def _count(token: Token) -> int | None:
    found = next((t for t in token.children if t.dep_ == "nummod"), None)
    value = number(found.text) if found is not None else None
    return int(value) if value is not None else None
