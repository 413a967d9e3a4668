"""Stance: whether the text says that an event happened, did not, is planned, asked for or only possible, and with what reserve.

The walk goes from the trigger up its ancestors; each step may bring in an effect (Nairn, Condoravdi and
Karttunen, 2006: implicatives and factives are read off the governing word and its polarity). A verb of
speech ends the walk: who says so is attribution's business, not stance's.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from tenure.extraction.frames import Match
from tenure.extraction.names import lemma
from tenure.extraction.syntax import child, is_passive, particle
from tenure.model.statement import Modality, Polarity
from tenure.vocabulary import lexicon
from tenure.vocabulary.stance import Governor, stance_words

if TYPE_CHECKING:
    from spacy.tokens import Token

#: "rejects reports that he was dismissed": denying talk of an event denies the event.
DENYING = frozenset({"deny", "reject", "dismiss", "refute", "rebut", "dispute"})
TALK = frozenset({"report", "claim", "allegation", "rumour", "rumor", "suggestion", "accusation", "assertion", "speculation", "statement"})
#: The walk goes on through these even where the word above says nothing of the event.
CARRIED = frozenset({"infinitive", "object", "conj", "through", "of", "for", "complement"})
#: Refusing these undoes what they ask for, not the asking.
REQUESTS = frozenset({"request", "appeal", "plea", "petition", "application", "bid", "motion", "demand", "call"})
#: A later effect gives way to these, which the nearer word has set.
STRENGTH = {"actual": 0, "habitual": 1, "planned": 2, "possible": 2, "requested": 3}


@dataclass(slots=True)
class Stance:
    """Polarity, modality and hedge, with the words that set them."""

    polarity: Polarity = "affirmed"
    modality: Modality = "actual"
    hedged: bool = False
    because: list[str] | None = None
    refused_by: Token | None = None
    """The word that refuses what was asked for: it tells the event once more, as not happening."""

    def apply(self, effect: str, word: str) -> None:
        """Takes in what one word says."""
        self.because = [*(self.because or ()), f"{word}: {effect}"]
        if effect == "negated":
            self.polarity = "negated" if self.polarity == "affirmed" else "affirmed"
        elif effect == "hedged":
            self.hedged = True
        elif STRENGTH[effect] > STRENGTH[self.modality]:
            self.modality = cast(Modality, effect)


def find_stance(match: Match, *, narrative: bool) -> Stance:
    """The stance of a match; `narrative` says that the text tells the past (a biography), where "would become" is no plan."""
    stance = Stance()
    if match.title:
        return stance
    frame = match.frame
    trigger = match.token
    _own_words(trigger, stance, narrative=narrative, counts_negation=not any(need.place == "neg" for need in frame.needs))
    _quantifiers(match, stance)
    _climb(trigger, stance, narrative=narrative)
    if frame.modality:
        stance.apply(frame.modality, frame.source)
    if frame.polarity == "negated":
        stance.apply("negated", frame.source)
    return stance


def stance_of(token: Token, *, narrative: bool = False) -> Stance:
    """The stance of the event that one word tells, whatever the event: what `find_stance` says of a match without a frame."""
    stance = Stance()
    _own_words(token, stance, narrative=narrative)
    _climb(token, stance, narrative=narrative)
    return stance


def _own_words(token: Token, stance: Stance, *, narrative: bool, counts_negation: bool = True) -> None:
    """Auxiliaries, negation and adverbs of one verb; adjectives and determiners of one noun."""
    words = stance_words()
    for t in token.children:
        lower = t.lower_
        if t.dep_ == "neg" and counts_negation:
            stance.apply("negated", lower)
        elif t.dep_ in ("aux", "auxpass"):
            _auxiliary(token, t, stance, narrative=narrative)
        elif t.lower_ == "neither" or (t.lower_ == "nor" and t.i < token.i):
            stance.apply("negated", lower)
        elif t.dep_ in ("advmod", "amod", "npadvmod", "prep", "preconj", "det", "intj"):
            _modifier(t, stance)
        elif t.dep_ == "mark" and lower in words.auxiliaries["conditional"]:
            stance.apply("possible", lower)


def _auxiliary(verb: Token, aux: Token, stance: Stance, *, narrative: bool) -> None:
    words = stance_words().auxiliaries
    lower = aux.lower_
    if lower in words["planned"]:
        past_future = lower == "would" and verb.dep_ != "ccomp" and (narrative or _is_told_past(verb))
        if not past_future:
            stance.apply("planned", lower)
    elif lower in words["possible"]:
        stance.apply("possible", lower)
    elif lower in words["requested"]:
        stance.apply("requested", lower)
    elif lower == "to" and (is_headline(verb) or (verb.dep_ in ("ROOT", "conj") and child(verb, "nsubj", "nsubjpass") is not None)):
        stance.apply("planned", "to")


def _is_told_past(verb: Token) -> bool:
    """ "would later become": the future of a story that is over."""
    return any(
        t.dep_ == "advmod" and t.lower_ in ("later", "eventually", "subsequently", "then", "next", "ultimately") for t in verb.children
    )


def _modifier(t: Token, stance: Stance) -> None:
    words = stance_words()
    lower = t.lower_
    if t.dep_ in ("advmod", "npadvmod", "preconj", "intj"):
        for effect, group in (("hedged", "hedging"), ("possible", "possible"), ("habitual", "habitual")):
            if lower in words.adverbs[group]:
                stance.apply(effect, lower)
        if lower in words.adverbs["negating"] and lower not in ("not", "n't"):
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


def _quantifiers(match: Match, stance: Stance) -> None:
    """ "No charges were brought", "nobody was arrested"."""
    parties = [t for t in match.token.children if t.dep_ in ("nsubj", "nsubjpass", "dobj")]
    around = {t.i: t for t in (match.subject, *parties) if t is not None}
    for t in around.values():
        if t.lower_ in ("nobody", "none", "no-one", "neither") or any(c.dep_ == "det" and c.lower_ == "no" for c in t.children):
            stance.apply("negated", "no")
            return


def _climb(trigger: Token, stance: Stance, *, narrative: bool) -> None:
    token = trigger
    for _ in range(12):
        head = token.head
        if head == token:
            break
        link = _link(token, head)
        if link is None:
            break
        governor = _governor(token, head, link)
        if link == "clause" and head.pos_ == "NOUN" and head.dep_ == "dobj" and head.head.lemma_ in DENYING and lemma(head) in TALK:
            stance.apply("negated", head.head.lower_)
            break
        if governor is not None and governor.effect == "negated" and link == "object" and lemma(token) in REQUESTS:
            stance.refused_by = head
            break
        if governor is not None:
            stance.apply(governor.effect, head.lower_)
        elif (link == "object" and head.lemma_.lower() not in lexicon().classes["light"] and head.lemma_ != "be") or link not in CARRIED:
            break
        if link == "conj":
            _shared_words(token, head, stance, narrative=narrative)
        elif head.pos_ in ("VERB", "AUX", "NOUN", "ADJ") and (governor is not None or link in ("infinitive", "object", "complement")):
            _own_words(head, stance, narrative=narrative or head.lemma_ in ("seem", "appear"))
        token = head


def _link(token: Token, head: Token) -> str | None:
    """How an event hangs below the next word up; None where the walk ends."""
    dep = token.dep_
    below_verb = head.pos_ in ("VERB", "AUX")
    if dep == "conj":
        alike = token.pos_ == head.pos_ or {token.pos_, head.pos_} <= {"VERB", "AUX"}
        return "through" if token.pos_ == "ADP" else "conj" if alike else None
    if dep in ("prep", "agent"):
        return token.lower_ if token.lower_ in ("of", "for", "from", "about", "against") else None
    if dep in ("xcomp", "ccomp", "advcl", "acl"):
        return _clause_link(token)
    if dep in ("dobj", "attr", "nsubjpass") and below_verb:
        return "object"
    if dep == "acomp" and below_verb:
        return "complement"
    return {"pcomp": "gerund", "pobj": "through", "attr": "object", "oprd": "object", "compound": "object"}.get(dep)


def _clause_link(verb: Token) -> str | None:
    """How a clause hangs below the word above it: as infinitive, gerund or "that" clause."""
    marks = {t.lower_ for t in verb.children if t.dep_ in ("aux", "mark")}
    if verb.dep_ == "xcomp" or (verb.tag_ == "VB" and ("to" in marks or verb.dep_ == "acl")):
        return "infinitive"
    if verb.dep_ == "ccomp" or (verb.dep_ == "acl" and "that" in marks):
        return "clause"
    return None


def _is_subjunctive(verb: Token) -> bool:
    """ "that he resign", "that he be stripped", "wanted him dismissed"."""
    auxiliaries = {t.lower_ for t in verb.children if t.dep_ in ("aux", "auxpass")}
    return (verb.tag_ == "VB" and not auxiliaries) or (verb.tag_ == "VBN" and auxiliaries <= {"be"})


def is_headline(token: Token) -> bool:
    """True of a line without a finite verb: "General accused of fraud to be put in charge"."""
    return not any(t.tag_ in ("VBZ", "VBP", "VBD", "MD") for t in token.sent)


def _governor(token: Token, head: Token, link: str) -> Governor | None:
    words = stance_words().governors.get(head.lemma_.lower(), ())
    to = any(t.dep_ == "aux" and t.lower_ == "to" for t in token.children)
    if head.lemma_ == "be" and link == "infinitive" and to and head.tag_ in ("VBZ", "VBP", "VBD") and child(head, "attr", "acomp") is None:
        return Governor("be", "planned", ("infinitive",))
    if head.lower_ == "about" and link == "infinitive":
        return Governor("about", "planned", ("infinitive",))
    if head.lemma_ == "go" and head.tag_ == "VBG" and link == "infinitive":
        return Governor("go", "planned", ("infinitive",))
    links = {link}
    if link == "infinitive" and (is_passive(head) or head.lemma_ == "purport"):
        links.add("infinitive_passive")
    if link == "clause":
        if any(t.dep_ in ("nsubj", "nsubjpass") and t.lower_ == "it" for t in head.children):
            links.add("clause_impersonal")
        if _is_subjunctive(token):
            links.add("clause_subjunctive")
    if link == "object":
        links.add("object_event")
    for governor in words:
        if links & set(governor.takes) and (governor.particle is None or governor.particle == particle(head)):
            return governor
    return None


def _shared_words(token: Token, head: Token, stance: Stance, *, narrative: bool) -> None:
    """ "will be tried and sentenced": the second verb shares the first one's auxiliaries where it has none of its own and no subject."""
    if any(t.dep_ in ("nsubj", "nsubjpass") for t in token.children) or head.pos_ not in ("VERB", "AUX"):
        return
    if any(t.dep_ == "aux" for t in token.children):
        return
    if any(t.lower_ in ("neither", "nor") for t in head.children):
        stance.apply("negated", "nor")
    for t in head.children:
        if t.dep_ == "aux" and t.i < head.i:
            _auxiliary(head, t, stance, narrative=narrative)
        elif t.dep_ == "neg" and token.tag_ == head.tag_ and any(c.dep_ == "cc" and c.lower_ in ("or", "nor") for c in head.children):
            stance.apply("negated", t.lower_)
