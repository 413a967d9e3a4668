"""Descriptions: which name stands beside one, and what its words say ("the general", "his deputy, Adam Example", "finance minister")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tenure.extraction.nouns import HE, SHE, lemma, noun_phrase
from tenure.extraction.persons import Person
from tenure.extraction.quantities import number
from tenure.extraction.syntax import child, prepositional
from tenure.vocabulary import lexicon

if TYPE_CHECKING:
    from tenure.extraction.people import People
    from tenure.extraction.tree import Token

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
#: What tells the holder of an office from those before.
PRESENT = frozenset({"new", "present", "current", "incumbent", "incoming"})
#: What makes an office that of the second man.
SECONDS = frozenset({"deputy", "assistant", "vice"})
#: What tells one minister from another and is no noun.
PORTFOLIOS = frozenset({"first", "prime", "foreign", "interior", "internal", "external"})


class Beside:
    """The names of one passage, asked for the one that a description stands beside."""

    def __init__(self, people: People, p: int) -> None:
        self.people, self.p = people, p

    def mention(self, token: Token) -> tuple[int, int]:
        """The description's words, with the name that follows them."""
        start, end = noun_phrase(token)
        name = next((self.people.name_of(self.p, t) for t in token.children if t.dep_ == "appos" and self.people.name_of(self.p, t)), None)
        return (start, name.end) if name is not None and name.start == end else (start, end)

    def joined_name(self, token: Token) -> Person | None:
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
            return self.people.meant(self.p, subject) if subject is not None and token.i != subject.i else None
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

    def headline_name(self, token: Token) -> Person | None:
        """ "Rob Callister: Manx health minister sacked": the name before the colon of a headline."""
        first = self.people.name_of(self.p, token.sent[0])
        if first is None or first.end >= len(token.doc) or token.doc[first.end].text != ":" or token.i < first.end:
            return None
        return self.people.person_named(self.p, token.sent[0])


def is_counsel(person: Person) -> bool:
    return bool(person.described & set(KIN["client"]))


def find_client(counsel: Token) -> Token | None:
    """The word for whose lawyer somebody is: of "Example's lawyer", "the lawyers for Example"."""
    if lemma(counsel) not in KIN["client"]:
        return None
    return child(counsel, "poss") or next(prepositional(counsel, "for", "of"), None)


def sphere_of(token: Token) -> set[str]:
    """The nouns of what an office is said to be of: "archives" of "head of archives", "finance" of "finance minister"."""
    named = {lemma(t) for inner in prepositional(token, "of") for t in (inner, *inner.children) if t.pos_ in ("NOUN", "PROPN")}
    if token.i and token.nbor(-1).lower_ in SECONDS and not lexicon().is_a(lemma(token), "rank"):
        named.add("deputy")  # "Deputy Chief Example" is not the chief
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


def is_aged(noun: Token) -> bool:
    """True of "the 49-year-old economist": whose age the report tells it has told of before."""
    old = child(noun, "amod")
    measure = child(old, "npadvmod") if old is not None and old.lower_ == "old" else None
    return measure is not None and measure.lower_ == "year" and is_definite(noun)


def is_specific(token: Token) -> bool:
    """True of a description that says more than its noun or rank ("the minister of health"), so that it needs its own person."""
    return any(
        t.dep_ in ("prep", "compound", "nmod")
        or (t.dep_ == "poss" and t.lower_ not in HE | SHE)
        or (t.dep_ == "amod" and t.lower_ not in ("former", "senior", "top", "old", "ousted", "disgraced", "new"))
        for t in token.children
        if not lexicon().is_a(lemma(t), "rank")
    )


def count_of(token: Token) -> int | None:
    found = next((t for t in token.children if t.dep_ == "nummod"), None)
    value = number(found.text) if found is not None else None
    return int(value) if value is not None else None


def is_former(noun: Token) -> bool:
    """True of "former minister", "ex-chief", "previous commander": who is one no more."""
    former = lexicon().phrases["former"]
    before = [t.lower_ for t in noun.doc[max(noun.sent.start, noun.i - 2) : noun.i]]
    ex = noun.lower_.startswith("ex-") or before[-1:] == ["ex"] or before == ["ex", "-"]
    return ex or any(t.lower_ in former and t.i < noun.i for t in noun.children)


def is_new(noun: Token) -> bool:
    """True of "the new minister", "the present commander"."""
    return any(t.lower_ in PRESENT and t.i < noun.i for t in noun.children)
