"""Leads that describe before they name: "A former adviser was sentenced on Monday. Adam Example had ...".

Apart from other descriptions, which go back to somebody named: these go forward, so they are settled before the walk through the
sentences begins.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from tenure.extraction.binding import DEATHS
from tenure.extraction.describing import is_definite, sphere_of
from tenure.extraction.names import PersonName
from tenure.extraction.nouns import HE, SHE, is_person_noun, lemma
from tenure.extraction.persons import LEADERS, Person, has_other_sphere, may_be, may_lead
from tenure.extraction.syntax import child
from tenure.vocabulary import lexicon

if TYPE_CHECKING:
    from tenure.extraction.tree import Doc, Span, Token

#: The title and the two sentences after it may describe a person whom only the next ones name.
LEAD_SENTENCES = 3
LEAD_ROLES = frozenset({"nsubj", "nsubjpass", "dobj", "ROOT", "appos", "attr", "compound"})
#: What somebody does about another's dismissal or death.
ANNOUNCING = frozenset({"announce", "order", "welcome", "condemn", "criticise", "criticize", "approve"})
#: What somebody does who had something done to another: "signed the order".
DECIDING = frozenset({"sign", "confirm", "announce", "order", "welcome", "accept", "hand", "read", "preside"})
#: What ends somebody's time in office, so that another takes over.
ENDING = frozenset({"fire", "sack", "dismiss", "oust", "remove", "axe", "resign", "quit", "die", "kill", "relieve", "suspend", "arrest"})
#: What anybody may be called besides an office.
ANY_ROLE = frozenset({"man", "woman", "officer", "official", "politician", "year-old", "veteran", "defendant", "suspect", "accused"})
#: What stands before a noun that announces nobody: "every commander".
ANYBODY = frozenset({"every", "each", "no", "any", "another"})


class Lead:
    """The descriptions of a report's first passage that announce somebody whom only what follows names.

    `persons` gives for each token of the passage whose name it is part of, `names` the name.
    """

    def __init__(self, parsed: Doc, persons: Mapping[int, Person], names: Mapping[int, PersonName]) -> None:
        self.parsed, self.persons, self.names = parsed, persons, names

    def find(self) -> dict[int, Person]:
        """By the token of its noun whom each description announces."""
        introduced: dict[int, Person] = {}
        sents = [sent for k, sent in enumerate(self.parsed.sents) if not k or self._tells(sent)]
        headed: dict[tuple[str, frozenset[str]], Person] = {}
        for k, sent in enumerate(sents):
            for token in sent:
                leads = token.dep_ in LEAD_ROLES or (k == 0 and (token.dep_ in ("poss", "dative") or _receives(token)))
                if token.tag_ not in ("NN", "NNP") or not leads or token.i in self.persons:
                    continue
                if not is_person_noun(token, lexicon()) or any(t.i in self.persons or t.lower_ in ANYBODY for t in token.children):
                    continue
                owner = child(token, "poss")
                if owner is not None and (owner.pos_ == "PRON" or lemma(token) in lexicon().classes["kin"]):
                    continue  # "His driver was killed. Adam Example was ...", "Voss's sister was jailed"
                what = (lemma(token), frozenset(sphere_of(token)))
                if 0 < k < LEAD_SENTENCES and what in headed:
                    introduced[token.i] = headed[what]  # the lead says again what the title says
                    continue
                following = sents[k + 1 : k + 4] if k < LEAD_SENTENCES else sents[k + 1 : k + 2]
                if k == 0 and following and _is_told_again(token, following[0]):
                    following = following[1:]
                named = (self._named_subject(later, token, equated=k >= LEAD_SENTENCES) for later in following)
                person = next((found for found in named if found is not None), None)
                if person is not None and k == 0:
                    person = self._rather_the_object(token, following[0], person)
                if person is not None and (k >= LEAD_SENTENCES or self._is_announced(token, person, title=k == 0)):
                    introduced[token.i] = person
                    if k == 0 and what[1]:
                        headed[what] = person
        return introduced

    def _tells(self, sent: Span) -> bool:
        """False of a dateline, or a part of it: a sentence without a verb or a person."""
        return any(t.pos_ in ("VERB", "AUX") or t.i in self.persons for t in sent)

    def _rather_the_object(self, noun: Token, sent: Span, person: Person) -> Person | None:
        """ "Minister fired\n\nPresident A dismissed B": who bears another office is not the minister, but whom he dismissed may be."""
        words = lexicon()
        offices = (word for word in person.described if words.is_a(word, "person") and not words.is_a(word, "rank"))
        other_office = any(offices) and not may_be(lemma(noun), person)
        if not (other_office and noun.head.tag_ in ("VBN", "VBD")):
            return person
        done_to = next((t for t in sent if t.dep_ in ("dobj", "nsubjpass") and t.i in self.persons), None)
        found = self.persons[done_to.i] if done_to is not None else None
        return found if found is not person else None

    def _is_announced(self, token: Token, person: Person, *, title: bool) -> bool:
        """True where a noun of the lead can mean the person: not named yet, or called so before."""
        noun = lemma(token)
        if is_definite(token) and noun in lexicon().classes["generic"] and self._is_anybody_named_before(token.i):
            return False  # "the official" goes back to somebody
        if self._is_named_before(person, token.i):
            return noun in person.described and not is_definite(token)
        if _is_aged(self.parsed, token, self._name_of(person)):
            return True
        bare_headline = title and not any(t.dep_ == "det" for t in token.children) and self._can_be_headed(token, person)
        if noun in LEADERS and person.leads:
            return may_lead(token, person)
        return may_be(noun, person) or bare_headline

    def _can_be_headed(self, noun: Token, person: Person) -> bool:
        """True where a headline that calls somebody so and no more may mean the person of the lead."""
        name = self._name_of(person)
        if name is None:
            return False
        root = self.parsed[name.start : name.end].root
        if _bears_other_office(root, noun):
            return False
        subject = root.head if root.dep_ == "appos" else root
        if _comes_after(subject.head, noun):
            return False
        if noun.dep_ in ("nsubj", "nsubjpass", "ROOT"):
            return not (_is_ruler_acting(noun) and _is_about_another(noun))
        if subject.dep_ not in ("nsubj", "nsubjpass") or not _is_alone_in_line(noun) or subject.head.lemma_ in DECIDING:
            return False
        ruled = any(_is_ruler_acting(t) for t in noun.sent)
        return not ruled or name.rank is not None

    def _name_of(self, person: Person) -> PersonName | None:
        """The first name of the person in the passage."""
        first = min((i for i, other in self.persons.items() if other is person), default=None)
        return self.names[first] if first is not None else None

    def _named_subject(self, sent: Span, noun: Token, *, equated: bool) -> Person | None:
        """Whom a sentence names as its subject or alone, or says its subject to be ("He is ..."; where `equated`, only that).

        Nobody whose office of that name is told to be another one than the noun's.
        """
        word, sphere = lemma(noun), sphere_of(noun)
        for token in sent:
            if token.dep_ in ("nsubj", "nsubjpass"):
                if token.head.dep_ == "ROOT" and _tells_of_another(token):
                    return None
                around = [] if equated else [token, *(t for t in token.children if t.dep_ == "appos")]
                if token.head.lemma_ == "be" and token.pos_ == "PRON":
                    around += [t for t in token.head.children if t.dep_ == "attr"]
                found = next((self.persons[t.i] for t in around if t.i in self.persons), None)
                if found is not None and not has_other_sphere(word, sphere, found):
                    return found
        named = {self.persons[t.i] for t in sent if t.i in self.persons}
        alone = named.pop() if len(named) == 1 and not equated else None
        return alone if alone is not None and not has_other_sphere(word, sphere, alone) else None

    def _is_named_before(self, person: Person, i: int) -> bool:
        return any(self.persons.get(j) is person for j in range(i))

    def _is_anybody_named_before(self, i: int) -> bool:
        return any(j in self.persons for j in range(i))


def _is_told_again(noun: Token, sent: Span) -> bool:
    """True where the sentence below a headline has the headline's description for its subject again, and no name to it."""
    subject = next((t for t in sent if t.dep_ in ("nsubj", "nsubjpass")), None)
    return subject is not None and subject.pos_ == "NOUN" and lemma(subject) == lemma(noun) and child(subject, "appos") is None


def _tells_of_another(subject: Token) -> bool:
    """True of a subject that does something with somebody described before: "replaces him", "announced his death", "ordered the arrest"."""
    done = child(subject.head, "dobj")
    if subject.dep_ != "nsubj" or done is None:
        return False
    own = child(done, "poss") is not None
    return (done.tag_ == "PRP" and done.lower_ in HE | SHE) or (subject.head.lemma_ in ANNOUNCING and (not own or lemma(done) in DEATHS))


def _bears_other_office(name: Token, noun: Token) -> bool:
    """True of "Judge Example" and "a witness, Adam Example" below a headline that tells of a general."""
    beside = [t for t in (*name.children, name.head) if t.i < name.i and (t.dep_ != "appos" or name.dep_ == "appos")]
    beside += [t for t in name.children if t.dep_ == "appos" and t.i > name.i and (is_definite(t) or child(t, "poss") is not None)]
    called = {lemma(t) for t in beside if is_person_noun(t, lexicon()) and not lexicon().is_a(lemma(t), "rank")}
    called = {word.removeprefix("ex-") for word in called} - ANY_ROLE
    word = lemma(noun).removeprefix("ex-")
    return bool(called) and word not in called and not (word in LEADERS and called & LEADERS)


def _comes_after(verb: Token, noun: Token) -> bool:
    """True of who "will take over" or "has been named" where the headline tells of the end of another: "Prison chief fired"."""
    over = verb.lemma_ == "take" and any(t.lower_ == "over" for t in verb.children)
    ended = noun.dep_ not in ("nsubj", "nsubjpass", "ROOT") or noun.head.lemma_ in ENDING
    return ended and (over or (verb.lemma_ in ("name", "appoint") and child(verb, "nsubjpass") is not None))


def _receives(noun: Token) -> bool:
    """True behind a preposition that says whom something befalls: "life for general", "axe falls on navy chief"."""
    return noun.dep_ == "pobj" and noun.head.lower_ in ("of", "for", "against", "on", "to")


def _is_alone_in_line(noun: Token) -> bool:
    """True of the one person of a headline, whom something is done to: "Union blacklists army chief", "Asylum for deposed general"."""
    if noun.dep_ == "pobj" and not _receives(noun):
        return False
    others = (t for t in noun.sent if t.i != noun.i and t.dep_ not in ("compound", "amod") and not _is_ruler_acting(t))
    named = (t for t in others if t.tag_ in ("NN", "NNP") and is_person_noun(t, lexicon()))
    return all(any(a.dep_ == "relcl" for a in t.ancestors) for t in named)


def _is_ruler_acting(noun: Token) -> bool:
    """True of who acts in "President sacks army chief"."""
    return noun.dep_ == "nsubj" and lexicon().is_a(lemma(noun), "ruling")


def _is_about_another(ruler: Token) -> bool:
    """True where a headline's ruler does something to one person whom it calls by no name."""
    done_to = child(ruler.head, "dobj")
    return done_to is not None and done_to.tag_ == "NN" and is_person_noun(done_to, lexicon())


def _is_aged(doc: Doc, token: Token, name: PersonName | None) -> bool:
    """True where "A former pilot" opens a report and the name that follows stands with an age: "Captain Luc Example, 41, denied"."""
    if name is None or child(token, "det") is None or is_definite(token) or name.end + 1 >= len(doc):
        return False
    return doc[name.end].text == "," and doc[name.end + 1].like_num and doc[name.end - 1].dep_ in ("nsubj", "nsubjpass")
