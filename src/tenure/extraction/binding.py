"""Binding: whom a pronoun means or cannot mean by the grammar of its sentence, whoever else stands out (Chomsky, 1981)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tenure.extraction.describing import is_counsel
from tenure.extraction.nouns import HE, SHE, lemma
from tenure.extraction.persons import Person, Referent
from tenure.extraction.syntax import antecedent, child, clause_of, grammatical_subject, is_attached, prepositional
from tenure.vocabulary.speech import speech

if TYPE_CHECKING:
    from tenure.extraction.people import People
    from tenure.extraction.tree import Token

#: Deaths of which the living speak; a subject's own stand behind a preposition of time ("until his death") or after a verb of dying.
DEATHS = frozenset({"death", "killing", "murder", "assassination", "funeral", "burial"})
UP_TO = frozenset({"until", "till", "before", "after", "since", "upon", "to", "at", "by", "following", "on"})
DYING = frozenset({"meet", "find", "fake", "stage", "fear", "foresee", "predict", "escape"})
#: What one does to a paper by which something is done to another.
ISSUING = frozenset({"sign", "countersign", "issue", "approve", "draft", "write", "publish", "put", "promulgate", "endorse"})
#: What a clause or phrase before its verb hangs on it as; "until" with an object may pass for a conjunction.
FRONTED = frozenset({"advcl", "prep", "csubj", "mark"})


class Binding:
    """The sentence's grammar, asked for one pronoun at a time."""

    def __init__(self, people: People, p: int) -> None:
        self.people, self.p = people, p

    def reflected(self, token: Token) -> Person | None:
        """ "he hanged himself": the subject of the verb."""
        if token.lower_ not in ("himself", "herself") or token.dep_ not in ("dobj", "dative", "pobj"):
            return None
        verb = clause_of(token)
        subject = grammatical_subject(verb) if verb.pos_ in ("VERB", "AUX") else None
        return self.people.meant(self.p, subject) if subject is not None and subject.i < token.i else None

    def is_beside_gerund(self, token: Token, person: Person) -> bool:
        """ "apologised to Veld for accusing him": who is told of beside the gerund, rather than the subject of the sentence."""
        gerund = token.head
        if token.dep_ != "dobj" or gerund.dep_ != "pcomp":
            return False
        verb = gerund.head.head
        beside = [child(verb, "dobj"), *prepositional(verb, "to", "with")] if verb.pos_ == "VERB" else []
        return any(t is not None and self.people.meant(self.p, t) is person for t in beside)

    def main_subject(self, token: Token) -> Person | None:
        """ "Example had been working there when he was abducted": whom the clause is about to which one of time or reason belongs."""
        verb = token.head
        if token.dep_ not in ("nsubj", "nsubjpass") or verb.dep_ != "advcl" or verb.head.pos_ not in ("VERB", "AUX"):
            return None
        subject = grammatical_subject(verb.head)
        return self.people.meant(self.p, subject) if subject is not None and subject.i < token.i else None

    def living(self, token: Token) -> set[Person]:
        """Who says or does something about "his death" is not the dead."""
        death = token.head
        if token.dep_ != "poss" or lemma(death) not in DEATHS or (death.dep_ == "pobj" and death.head.lower_ in UP_TO):
            return set()
        verbs = [t for t in death.ancestors if t.pos_ in ("VERB", "AUX")]
        if not verbs or verbs[0].lemma_ in DYING:
            return set()
        subjects = (t for verb in verbs for t in verb.children if t.dep_ == "nsubj" and t.i < token.i)
        return {person for t in subjects if (person := self.people.meant(self.p, antecedent(t, t.head))) is not None}

    def met_before(self, token: Token) -> Person | None:
        """ "met with Hask and awarded him a medal": the other party of the verb before, with the same subject."""
        verb = token.head
        if token.dep_ not in ("dobj", "dative") or verb.dep_ != "conj" or child(verb, "nsubj", "nsubjpass") is not None:
            return None
        before = [t for t in verb.head.children if t.dep_ in ("dobj", "dative")]
        before += [t for prep in verb.head.children if prep.dep_ == "prep" and prep.lower_ in ("with", "to") for t in prep.children]
        return next((person for t in before if (person := self.people.person_named(self.p, t)) is not None), None)

    def reported_by(self, token: Token) -> set[Person]:
        """People named in what "he" says without marks: in "Dorn will be dismissed, he said" the speaker is somebody else."""
        verb = token.head
        if token.dep_ != "nsubj" or verb.lemma_.lower() not in speech().verbs:
            return set()
        start = max((t.i for t in token.doc[token.sent.start : token.i] if t.text in (":", ";")), default=token.sent.start)
        told = [t for clause in verb.children if clause.dep_ == "ccomp" and clause.i < token.i for t in clause.subtree if t.i >= start]
        return {person for t in told if (person := self.people.person_named(self.p, t)) is not None}

    def by_counsel(self, token: Token, sex: str) -> Referent | None:
        """Who is "he" in a lawyer's reported words whose client is told: the client, or the lawyer where the client is of the other sex."""
        subject = _speaker_above(token)
        speaker = self.people.who(self.p, subject) if subject is not None and subject.i < token.i else None
        client = self.people.client(self.p, subject, speaker) if subject is not None else None
        if client is None or client.person is None or speaker is None or lemma(token.head) == "client":
            return None
        if client.person.agrees(token.lower_):
            return Referent("person", client.name, token.i, token.i + 1, client.person)
        if speaker.person is None:
            return speaker
        return Referent("person", speaker.name, token.i, token.i + 1, speaker.person) if speaker.person.sex in (None, sex) else None

    def counsel_above(self, token: Token) -> set[Person]:
        """The lawyer in whose reported words a pronoun stands: it means the client, where anybody else fits."""
        subject = _speaker_above(token)
        if subject is None or lemma(token.head) == "client":
            return set()
        told_later = subject.i > token.i and subject.lower_ in HE | SHE  # "If he serves, the case will be dropped, she said."
        speaker = None if told_later else self.people.meant(self.p, subject)
        return {who for who in (self.people.persons if told_later else [speaker]) if who is not None and is_counsel(who)}

    def relative_subject(self, token: Token) -> Person | None:
        """ "Tolmach, who held the post until May, when he was recalled": whom the clause of "who" is about in which a pronoun stands."""
        if token.dep_ not in ("nsubj", "nsubjpass"):
            return None
        for verb in token.ancestors:
            if verb.dep_ == "ccomp":
                return None
            if verb.dep_ == "relcl" and (who := child(verb, "nsubj", "nsubjpass")) is not None and who.lower_ == "who":
                return self.people.meant(self.p, antecedent(who, verb))
        return None

    def clause_subject(self, token: Token) -> Person | None:
        """Whom the clause is about in which a possessive stands: "Sample lost his post"."""
        verb = clause_of(token)
        subject = grammatical_subject(verb) if verb.pos_ in ("VERB", "AUX") else None
        if subject is None or subject.i >= token.i:
            return None
        return self.people.meant(self.p, subject)

    def co_arguments(self, token: Token) -> set[Person]:
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
        if token.lower_ in ("him", "her", "them") and token.dep_ in ("nsubj", "nsubjpass"):
            others += [t for t in verb.head.children if t.dep_ == "nsubj"]  # "had him moved": somebody else than who had it done
        others += _issuers(token)
        return {person for t in others if (person := self.people.meant(self.p, antecedent(t, verb))) is not None}

    def commanding(self, token: Token) -> set[Person]:
        """The subjects of the clauses above: of "Example led when the colonel was killed" the colonel is another (condition C)."""
        subjects = (t for verb in token.ancestors for t in verb.children if t.dep_ in ("nsubj", "nsubjpass") and t.i < token.i)
        return {person for t in subjects if (person := self.people.meant(self.p, antecedent(t, t.head))) is not None}

    def cataphor(self, token: Token, excluded: set[Person], sex: str) -> Person | None:
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


def _speaker_above(token: Token) -> Token | None:
    """The subject of the nearest verb of speech in whose reported words a pronoun stands."""
    verb = next((t for t in token.ancestors if t.dep_ == "ccomp" and t.head.lemma_.lower() in speech().verbs), None)
    subject = child(verb.head, "nsubj") if verb is not None else None
    return subject if subject is not None and subject.i != token.i else None


def _issuers(token: Token) -> list[Token]:
    """Who signed "the order removing him": somebody else."""
    noun = token.head.head
    if token.dep_ != "dobj" or token.head.dep_ != "acl" or token.head.tag_ != "VBG" or noun.dep_ not in ("dobj", "pobj"):
        return []
    verb = next((t for t in noun.ancestors if t.pos_ == "VERB"), None)
    subject = grammatical_subject(verb) if verb is not None and verb.lemma_ in ISSUING else None
    return [subject] if subject is not None else []
