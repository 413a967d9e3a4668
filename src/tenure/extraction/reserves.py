"""Reserves: what the words around one verb or noun say of it, before anything above it is read.

Auxiliaries, negation, adverbs, adjectives, prepositions, conditions, and who is nobody.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, cast

from tenure.extraction.contrasts import limits_adjunct, passed_over_by
from tenure.extraction.governors import is_nobody, is_open
from tenure.extraction.syntax import child, is_passive, waits_until
from tenure.model.statement import Modality, Polarity
from tenure.vocabulary.speech import speech
from tenure.vocabulary.stance import is_a, stance_words

if TYPE_CHECKING:
    from tenure.extraction.tree import Token

#: A later effect gives way to these, which the nearer word has set.
STRENGTH = {"actual": 0, "habitual": 1, "planned": 2, "possible": 3, "requested": 4}


@dataclass(slots=True)
class Stance:
    """Polarity, modality and hedge, with the words that set them."""

    polarity: Polarity = "affirmed"
    modality: Modality = "actual"
    hedged: bool = False
    because: list[str] = field(default_factory=list)
    refused_by: Token | None = None
    """The word that refuses what was asked for: it tells the event once more, as not happening."""

    @property
    def is_plain(self) -> bool:
        """True as long as the event happened, for all that has been taken in."""
        return self.polarity == "affirmed" and self.modality == "actual"

    def apply(self, effect: str, word: str) -> None:
        """Takes in what one word says."""
        self.because.append(f"{word}: {effect}")
        if effect == "negated":
            self.polarity = "negated" if self.polarity == "affirmed" else "affirmed"
        elif effect == "hedged":
            self.hedged = True
        elif effect == "guessed":
            self.hedged = True
            self.apply("possible", word)
        elif STRENGTH[effect] > STRENGTH[self.modality]:
            self.modality = cast(Modality, effect)


def read_own_words(token: Token, stance: Stance, *, narrative: bool, counts_negation: bool = True, counts_end: bool = True) -> None:
    """Auxiliaries, negation and adverbs of one verb; adjectives and determiners of one noun."""
    _own_form(token, stance)
    _told_of(token, stance)
    if token.dep_ in ("conj", "advcl") and child(token, "nsubj", "nsubjpass", "mark") is None and _is_hearsay(token.head):
        stance.apply("hedged", token.head.lower_)  # "was dismissed and, it is alleged, jailed"
    counts_negation = counts_negation and not waits_until(token)
    if token.dep_ == "pcomp" or token.dep_ == "pobj":
        _preposition(token.head, stance)
    if _is_inverted_conditional(token):
        stance.apply("possible", "had")
    if any(t.lower_ in ("would", "could", "might") for t in token.children if t.dep_ == "aux") and _condition(token) is not None:
        stance.apply("possible", "if")
    for t in token.children:
        if t.dep_ in ("aux", "auxpass"):
            _auxiliary(token, t, stance, narrative=narrative)
        if counts_negation and _denies(t):
            stance.apply("negated", "not" if t.dep_ in ("aux", "auxpass") else t.lower_)
        elif counts_end and t.lower_ == "longer" and child(t, "neg") is not None:
            stance.apply("negated", "no longer")
        else:
            _word(token, t, stance)


def _denies(t: Token) -> bool:
    """True of "not" below a verb, and of an auxiliary below which the parse hangs it ("did not mutiny")."""
    if limits_adjunct(t):
        return False
    return t.dep_ == "neg" or t.lower_ == "nt" or (t.dep_ in ("aux", "auxpass") and any(n.dep_ == "neg" for n in t.children))


def _word(token: Token, t: Token, stance: Stance) -> None:
    """One word below a verb or noun that is neither "not" nor an auxiliary."""
    lower = t.lower_
    before = t.nbor(-1).lower_ if t.i else ""
    if lower == "neither" or (lower == "nor" and t.i < token.i):
        stance.apply("negated", lower)
    elif t.dep_ in ("advmod", "amod", "npadvmod", "prep", "preconj", "det", "intj"):
        _modifier(t, stance)
    elif t.dep_ == "mark" and lower in stance_words().auxiliaries["conditional"]:
        as_if = (before, lower) == ("as", "if")
        stance.apply("hedged" if as_if else "possible", "as if" if as_if else lower)
    elif t.dep_ == "mark" and (before, lower) == ("rather", "than"):
        stance.apply("negated", "rather than")
    elif t.dep_ not in ("aux", "auxpass", "neg"):
        _remark(t, stance)


def _is_after_nor(verb: Token) -> bool:
    """ "He did not resign, nor was he dismissed": a clause of its own behind "nor"."""
    if verb.dep_ != "conj" or child(verb, "nsubj", "nsubjpass") is None:
        return False
    joining = [t for t in verb.head.children if t.dep_ == "cc" and t.i < verb.i]
    return bool(joining) and joining[-1].lower_ == "nor"


def _is_in_case(verb: Token) -> bool:
    """ "in case he is arrested", "in the event that she was hurt", wherever the parse hangs the clause."""
    subject = child(verb, "nsubj", "nsubjpass")
    if subject is None:
        return False
    words = [t.lower_ for t in verb.doc[max(verb.sent.start, subject.left_edge.i - 4) : subject.left_edge.i]]
    words = words[:-1] if words[-1:] == ["that"] else words
    return words[-2:] == ["in", "case"] or words[-3:] == ["in", "the", "event"]


def _own_form(token: Token, stance: Stance) -> None:
    """ "is going to" tells a future, "Resigning is not enough" no event, "nor was he arrested" none."""
    if _is_after_nor(token):
        stance.apply("negated", "nor")
    passing = passed_over_by(token)
    if passing is not None:
        stance.apply("negated", passing)
    if _is_in_case(token):
        stance.apply("possible", "in case")
    if token.lower_ == "going" and (verb := child(token, "xcomp")) is not None and verb.tag_ == "VB":
        stance.apply("planned", "going to")
    elif token.tag_ == "VBG" and _is_due(token):
        stance.apply("planned", f"{token.lower_} (to come)")
    if (
        token.dep_ == "csubj"
        and token.tag_ == "VBG"
        and child(token, "poss", "nsubj") is None
        and is_open(token.head)
        and not _names_who(token.head)
    ):
        stance.apply("possible", f"{token.lower_} (in general)")


def _names_who(verb: Token) -> bool:
    """ "Standing in for him is Adam Example": the name behind the verb is who does it."""
    named = child(verb, "attr") if verb.lemma_ == "be" else None
    return named is not None and (named.pos_ == "PROPN" or any(t.dep_ == "appos" and t.pos_ == "PROPN" for t in named.children))


def _told_of(noun: Token, stance: Stance) -> None:
    """ "His trial is due in May", "the sale is subject to approval"."""
    verb = noun.head
    told = child(verb, "acomp") if noun.dep_ in ("nsubj", "nsubjpass") and verb.lemma_ == "be" else None
    if told is not None and child(verb, "neg") is None:
        for kind, effect in (("pending", "planned"), ("conditional", "possible")):
            if is_a(kind, told.lower_):
                stance.apply(effect, told.lower_)


def _is_due(verb: Token) -> bool:
    """ "is retiring next month", "I am going to the front": a present tense that tells a plan."""
    now = next((t for t in verb.children if t.dep_ == "aux" and t.tag_ in ("VBZ", "VBP")), None)
    if now is None:
        return False
    if any(t.i > verb.i and is_a("soon", t.lower_) for part in verb.children for t in (part, *part.children)):
        return True
    subject = child(verb, "nsubj")
    own = subject is not None and subject.lower_ in ("i", "we")
    return own and is_a("motion", verb.lemma_) and child(verb, "prep", "advmod", "npadvmod") is not None


def _remark(clause: Token, stance: Stance) -> None:
    """A remark on what the verb tells: "it is said", "which appears to be false"."""
    subject = child(clause, "nsubj", "nsubjpass")
    if subject is None or clause.dep_ not in ("parataxis", "ccomp", "advcl", "relcl"):
        return
    false = next((t for t in predicates(clause) if t.lower_ in stance_words().adjectives["untrue"]), None)
    if subject.lower_ == "which" and false is not None:
        stance.apply("negated", false.lower_)
    elif clause.dep_ in ("parataxis", "ccomp") and _is_hearsay(clause):
        stance.apply("hedged", clause.lower_)


def _is_hearsay(clause: Token) -> bool:
    """True of "it is alleged"."""
    subject = child(clause, "nsubj", "nsubjpass")
    return subject is not None and subject.lower_ == "it" and is_passive(clause) and clause.lemma_ in speech().verbs


def predicates(verb: Token) -> list[Token]:
    """What a verb says that its subject is, also through "turned out to be"."""
    below = [t for t in verb.children if t.dep_ == "xcomp"]
    return [t for v in (verb, *below) for t in (v, *v.children) if t.dep_ in ("acomp", "attr", "oprd", "xcomp")]


def _preposition(prep: Token, stance: Stance) -> None:
    """ "without being charged", "instead of arresting him"."""
    lower = prep.lower_
    before = prep.doc[max(0, prep.i - 1)].lower_
    if lower == "without" or (lower == "of" and "instead" in (before, prep.head.lower_)):
        stance.apply("negated", lower)
    elif (before, lower) in (("far", "from"), ("rather", "than")):
        stance.apply("negated", f"{before} {lower}")
    elif lower in ("barring", "pending"):
        stance.apply("possible" if lower == "barring" else "planned", lower)
    elif lower == "than" and child(prep, "pcomp") is not None:
        stance.apply("possible", lower)  # "easier than resigning"


def _condition(verb: Token) -> Token | None:
    """The clause of "if" on which a verb depends."""
    clauses = (t for t in verb.children if t.dep_ == "advcl")
    marked = (
        t for t in clauses if _is_inverted_conditional(t) or any(m.dep_ == "mark" and m.lower_ in ("if", "unless") for m in t.children)
    )
    return next(marked, None)


def _is_inverted_conditional(verb: Token) -> bool:
    """ "Had he been arrested, the brigade would have rebelled"."""
    had = next((t for t in verb.children if t.dep_ == "aux" and t.lower_ in ("had", "were", "should")), None)
    subject = child(verb, "nsubj", "nsubjpass")
    return had is not None and subject is not None and had.i < subject.i and verb.dep_ in ("advcl", "ccomp", "ROOT") and verb.dep_ != "ROOT"


def _auxiliary(verb: Token, aux: Token, stance: Stance, *, narrative: bool) -> None:
    words = stance_words().auxiliaries
    lower = aux.lower_
    if _is_said_or_seen(verb, lower) or (lower == "should" and _is_inverted_conditional(verb)):
        return
    if lower in ("would", "'d") and verb.tag_ == "VBN" and _is_perfect(verb):
        stance.apply("possible", "would have")
    elif lower in words["planned"] and (lower != "'d" or verb.tag_ == "VB"):
        past_future = lower == "would" and verb.dep_ != "ccomp" and (narrative or _is_told_past(verb))
        if not past_future:
            stance.apply("planned", lower)
    elif lower in words["possible"]:
        stance.apply("possible", lower)
        if lower in ("may", "might") and verb.tag_ == "VBN" and _is_perfect(verb) and _condition(verb) is None:
            stance.apply("hedged", f"{lower} have")  # what may have been is somebody's guess; what may come is none
    elif lower in words["requested"]:
        stance.apply("requested", lower)
    elif lower == "to" and (is_headline(verb) or (verb.dep_ in ("ROOT", "conj") and child(verb, "nsubj", "nsubjpass") is not None)):
        stance.apply("planned", "to")


def _is_perfect(verb: Token) -> bool:
    """True of "have gone"."""
    return any(t.dep_ == "aux" and t.lower_ == "have" for t in verb.children)


def _is_said_or_seen(verb: Token, auxiliary: str) -> bool:
    """ "I must say", "we would argue": said by saying so; "you can see", "he could hear": whoever can does."""
    if auxiliary in ("can", "could") and is_a("perception", verb.lemma_):
        return child(verb, "neg") is None
    subject = child(verb, "nsubj")
    return subject is not None and subject.lower_ in ("i", "we") and is_a("avowal", verb.lemma_)


def _is_told_past(verb: Token) -> bool:
    """ "would later become": the future of a story that is over."""
    return any(t.dep_ == "advmod" and is_a("afterwards", t.lower_) for t in verb.children)


def is_headline(token: Token) -> bool:
    """True of a line without a finite verb: "General accused of fraud to be put in charge"."""
    return not any(t.tag_ in ("VBZ", "VBP", "VBD", "MD") for t in token.sent)


def _modifier(t: Token, stance: Stance) -> None:
    words = stance_words()
    lower = t.lower_
    if lower == "by" and any(is_a("account", n.lower_) and n.left_edge.lower_ == "all" for n in t.children):
        stance.apply("hedged", "by all accounts")
    if t.dep_ == "npadvmod" and any(c.dep_ == "det" and c.lower_ in ("every", "each") for c in t.children):
        stance.apply("habitual", f"every {lower}")
    if t.dep_ in ("advmod", "npadvmod", "preconj", "intj"):
        for effect, group in (("hedged", "hedging"), ("possible", "possible"), ("habitual", "habitual")):
            if lower in words.adverbs[group]:
                stance.apply(effect, lower)
        told = t.head.lemma_ in speech().verbs or is_a("naming", t.head.lemma_)
        nearly = is_a("nearly", lower) and t.head.pos_ == "ADJ"  # "almost certain to be dismissed"
        if (lower in words.adverbs["negating"] and lower not in ("not", "n't") and not nearly) or (
            told and lower in words.adverbs["untrue"]
        ):
            stance.apply("negated", lower)
    elif t.dep_ in ("amod", "det"):
        for effect, group in (
            ("hedged", "hedging"),
            ("possible", "possible"),
            ("planned", "planned"),
            ("requested", "requested"),
            ("negated", "negating"),
        ):
            if lower in words.adjectives[group]:
                stance.apply(effect, lower)


def read_quantifiers(verb: Token, stance: Stance, *, subject: Token | None = None, below: Token | None = None) -> None:
    """ "No charges were brought", "nobody was arrested", "gave no reason"; `below` is the word that the walk comes from."""
    first = verb
    while first.dep_ == "conj" and child(first, "nsubj", "nsubjpass") is None and first.head.pos_ == verb.pos_:
        first = first.head  # "no one was hurt or killed"
    parties = [t for v in {first, verb} for t in v.children if t.dep_ in ("nsubj", "nsubjpass") or (v == verb and t.dep_ == "dobj")]
    around = {t.i: t for t in (subject, *parties) if t is not None and t != below}
    if any(is_nobody(t) for t in around.values()) or any(_is_of_nothing(t) for t in verb.children):
        stance.apply("negated", "no")


def _is_of_nothing(prep: Token) -> bool:
    """ "confessed to nothing", "was convicted of no crime"."""
    noun = child(prep, "pobj") if prep.dep_ == "prep" and prep.lower_ in ("of", "to", "against") else None
    return noun is not None and is_nobody(noun)


def read_shared_words(token: Token, head: Token, stance: Stance, *, narrative: bool) -> None:
    """ "will be tried and sentenced": the second verb shares the first one's auxiliaries where it has none of its own and no subject."""
    if head.pos_ not in ("VERB", "AUX"):
        return
    subject, auxiliary = child(token, "nsubj", "nsubjpass"), child(token, "aux", "auxpass")
    if subject is not None or auxiliary is None:
        _shared_condition(head, stance)
    if subject is not None and _continues_condition(token):
        stance.apply("possible", "if")
    if subject is not None:
        return
    for t in head.children:
        if t.dep_ == "advmod" and t.i < head.i and t.lower_ in stance_words().adverbs["hedging"]:
            stance.apply("hedged", t.lower_)  # "was reportedly suspended and arrested"
    passing = passed_over_by(head)
    if passing is not None and auxiliary is None:
        stance.apply("negated", passing)  # "rather than arrested and tried"
    if child(token, "aux") is None:
        _shared_auxiliaries(token, head, stance, narrative=narrative)


def _continues_condition(verb: Token) -> bool:
    """ "will be replaced if the party wins and he becomes minister": a clause right behind "and" and one of "if", whatever it hangs on."""
    at = verb.left_edge.i
    if verb.tag_ not in ("VBZ", "VBP") or at - 2 <= verb.sent.start or verb.doc[at - 1].lower_ != "and":
        return False
    clause = next((t for t in (verb.doc[at - 2], *verb.doc[at - 2].ancestors) if t.pos_ in ("VERB", "AUX")), None)
    marks = [t.lower_ for t in clause.children if t.dep_ == "mark"] if clause is not None else []
    return clause is not None and clause.tag_ in ("VBZ", "VBP") and "if" in marks and clause.i > verb.head.i


def _shared_condition(head: Token, stance: Stance) -> None:
    """ "If he is caught and charged": what "and" joins stands below the same "if"."""
    for t in head.children:
        if t.dep_ == "mark" and t.lower_ in stance_words().auxiliaries["conditional"]:
            stance.apply("possible", t.lower_)


def _shared_auxiliaries(token: Token, head: Token, stance: Stance, *, narrative: bool) -> None:
    if any(t.lower_ in ("neither", "nor") for t in head.children):
        stance.apply("negated", "nor")
    for t in head.children:
        if t.dep_ == "aux" and t.i < head.i:
            _auxiliary(head, t, stance, narrative=narrative)
        elif t.dep_ == "neg" and token.tag_ == head.tag_ and any(c.dep_ == "cc" and c.lower_ in ("or", "nor") for c in head.children):
            stance.apply("negated", t.lower_)
