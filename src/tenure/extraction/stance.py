"""Stance: whether the text says that an event happened, did not, is planned, asked for or only possible, and with what reserve.

The walk goes from the trigger up its ancestors; each step may bring in an effect (Nairn, Condoravdi and
Karttunen, 2006: implicatives and factives are read off the governing word and its polarity). A verb of
speech ends the walk: who says so is attribution's business, not stance's.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, cast

from tenure.extraction.frames import Match
from tenure.extraction.governors import find_governor, find_link, has_no, is_nobody
from tenure.extraction.names import lemma
from tenure.extraction.syntax import child, is_passive, waits_until
from tenure.model.statement import Modality, Polarity
from tenure.vocabulary import lexicon
from tenure.vocabulary.speech import speech
from tenure.vocabulary.stance import is_a, stance_words

if TYPE_CHECKING:
    from spacy.tokens import Token

#: What one faces when charged has happened already.
FACED = frozenset({"charge", "investigation"})
MAX_CLIMB = 12
WORDS_OF_THEIR_OWN = ("VERB", "AUX", "NOUN", "ADJ", "ADV")
#: The walk goes on through these even where the word above says nothing of the event.
CARRIED = frozenset({"infinitive", "conj", "through", "of", "for", "with", "to", "complement"})
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
    _quantifiers(trigger, stance, subject=match.subject)
    _trigger_nouns(match, stance)
    _untensed(_climb(trigger, stance, event=match.event, narrative=narrative), stance)
    _unspecific(trigger, stance)
    _circumstance(trigger, stance, narrative=narrative)
    if frame.modality:
        stance.apply(frame.modality, frame.source)
    if frame.hedged:
        stance.apply("hedged", frame.source)
    if frame.polarity == "negated":
        stance.apply("negated", frame.source)
    return stance


def _circumstance(noun: Token, stance: Stance, *, narrative: bool) -> None:
    """ "The brigade will fight under his command": a circumstance is no surer than its clause, though it is not what that denies."""
    prep = noun.head
    if noun.dep_ == "pobj" and prep.lower_ == "under" and find_link(prep, prep.head) is None:
        clause = stance_of(prep.head, narrative=narrative)
        for effect in (clause.modality, "hedged" if clause.hedged else "actual"):
            if effect != "actual":
                stance.apply(effect, prep.head.lower_)


def stance_of(token: Token, *, narrative: bool = False) -> Stance:
    """The stance of the event that one word tells, whatever the event: what `find_stance` says of a match without a frame."""
    stance = Stance()
    _own_words(token, stance, narrative=narrative)
    _quantifiers(token, stance)
    _untensed(_climb(token, stance, event="", narrative=narrative), stance)
    _unspecific(token, stance)
    return stance


def _untensed(verb: Token, stance: Stance) -> None:
    """A command asks for its event, and a purpose ("flew home to vote") or an infinitive that nothing governs leaves it open."""
    infinitive = verb.tag_ == "VB" or (verb.tag_ == "VBN" and any(t.dep_ == "aux" and t.lower_ == "to" for t in verb.children))
    if not infinitive or not stance.is_plain or any(t.dep_ == "aux" and t.lower_ != "to" for t in verb.children):
        return
    top = verb
    while top.dep_ == "conj" and top.head.tag_ == "VB":
        top = top.head
    if top.dep_ == "conj" and top.head.tag_ in ("VBD", "VBZ", "VBN") and child(verb, "aux") is None:
        return  # "supported him and let him sign": a past tense that looks like an infinitive
    bare = not any(t.dep_ in ("nsubj", "nsubjpass", "aux", "auxpass") for t in (*verb.children, *top.children))
    if bare and top.dep_ in ("ROOT", "conj", "parataxis", "ccomp", "dep", "advcl"):
        stance.apply("requested", f"{verb.lower_} (a command)")
    else:
        stance.apply("planned", f"{verb.lower_} (an infinitive)")


def _own_words(token: Token, stance: Stance, *, narrative: bool, counts_negation: bool = True) -> None:
    """Auxiliaries, negation and adverbs of one verb; adjectives and determiners of one noun."""
    words = stance_words()
    _own_form(token, stance)
    counts_negation = counts_negation and not waits_until(token)
    if token.dep_ == "pcomp" or token.dep_ == "pobj":
        _preposition(token.head, stance)
    if _is_inverted_conditional(token):
        stance.apply("possible", "had")
    if any(t.lower_ in ("would", "could", "might") for t in token.children if t.dep_ == "aux") and _condition(token) is not None:
        stance.apply("possible", "if")
    for t in token.children:
        lower = t.lower_
        if t.dep_ == "neg" and counts_negation:
            stance.apply("negated", lower)
        elif t.dep_ in ("aux", "auxpass"):
            _auxiliary(token, t, stance, narrative=narrative)
            if counts_negation and any(n.dep_ == "neg" for n in t.children):
                stance.apply("negated", "not")  # "did not mutiny": the parse may hang "not" on the auxiliary
        elif t.lower_ == "neither" or (t.lower_ == "nor" and t.i < token.i):
            stance.apply("negated", lower)
        elif t.dep_ in ("advmod", "amod", "npadvmod", "prep", "preconj", "det", "intj"):
            _modifier(t, stance)
        elif t.dep_ == "mark" and lower in words.auxiliaries["conditional"]:
            stance.apply("possible", lower)
        elif t.dep_ == "mark" and lower == "than" and t.i and t.nbor(-1).lower_ == "rather":
            stance.apply("negated", "rather than")
        else:
            _remark(t, stance)


def _unspecific(noun: Token, stance: Stance) -> None:
    """ "any arrest" is none that is known of: "came away without any promise", "any arrest would be a mistake"."""
    if stance.is_plain and noun.pos_ == "NOUN" and any(t.dep_ == "det" and t.lower_ == "any" for t in noun.children):
        verb = next((t for t in noun.ancestors if t.pos_ in ("VERB", "AUX")), None)
        denied = verb is not None and (child(verb, "neg") is not None or any(is_nobody(t) for t in verb.children))
        stance.apply("negated" if denied else "possible", "any")


def _own_form(token: Token, stance: Stance) -> None:
    """ "is going to" tells a future, "Resigning is not enough" no event, "any arrest" none that is known of."""
    if token.lower_ == "going" and (verb := child(token, "xcomp")) is not None and verb.tag_ == "VB":
        stance.apply("planned", "going to")
    if token.dep_ == "csubj" and token.tag_ == "VBG" and child(token, "poss", "nsubj") is None and _is_open(token.head):
        stance.apply("possible", f"{token.lower_} (in general)")


def _is_open(verb: Token) -> bool:
    """True of "is", "would be": nothing that has happened is told by it."""
    first = next((t for t in verb.children if t.dep_ == "aux"), verb)
    return first.tag_ in ("VBZ", "VBP", "MD")


def _remark(clause: Token, stance: Stance) -> None:
    """A remark on what the verb tells: "it is said", "which appears to be false"."""
    subject = child(clause, "nsubj", "nsubjpass")
    if subject is None or clause.dep_ not in ("parataxis", "ccomp", "advcl", "relcl"):
        return
    false = next((t for t in _predicates(clause) if t.lower_ in stance_words().adjectives["untrue"]), None)
    if subject.lower_ == "which" and false is not None:
        stance.apply("negated", false.lower_)
    elif subject.lower_ == "it" and clause.dep_ in ("parataxis", "ccomp") and is_passive(clause) and clause.lemma_ in speech().verbs:
        stance.apply("hedged", clause.lower_)


def _preposition(prep: Token, stance: Stance) -> None:
    """ "without being charged", "instead of arresting him"."""
    lower = prep.lower_
    before = prep.doc[max(0, prep.i - 1)].lower_
    if lower == "without" or (lower == "of" and "instead" in (before, prep.head.lower_)):
        stance.apply("negated", lower)
    elif (before, lower) in (("far", "from"), ("rather", "than")):
        stance.apply("negated", f"{before} {lower}")


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
    return any(t.dep_ == "advmod" and is_a("afterwards", t.lower_) for t in verb.children)


def _modifier(t: Token, stance: Stance) -> None:
    words = stance_words()
    lower = t.lower_
    if t.dep_ in ("advmod", "npadvmod", "preconj", "intj"):
        for effect, group in (("hedged", "hedging"), ("possible", "possible"), ("habitual", "habitual")):
            if lower in words.adverbs[group]:
                stance.apply(effect, lower)
        told = t.head.lemma_ in speech().verbs or t.head.lemma_ in ("declare", "list", "presume")
        if (lower in words.adverbs["negating"] and lower not in ("not", "n't")) or (told and lower in words.adverbs["untrue"]):
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


def _quantifiers(verb: Token, stance: Stance, *, subject: Token | None = None) -> None:
    """ "No charges were brought", "nobody was arrested", "gave no reason"."""
    first = verb
    while first.dep_ == "conj" and child(first, "nsubj", "nsubjpass") is None and first.head.pos_ == verb.pos_:
        first = first.head  # "no one was hurt or killed"
    parties = [t for v in {first, verb} for t in v.children if t.dep_ in ("nsubj", "nsubjpass") or (v == verb and t.dep_ == "dobj")]
    around = {t.i: t for t in (subject, *parties) if t is not None}
    if any(is_nobody(t) for t in around.values()):
        stance.apply("negated", "no")


def _trigger_nouns(match: Match, stance: Stance) -> None:
    """ "faces possible charges", "his rumoured successor is": what is said of a noun of the trigger is said of the event."""
    words = stance_words().adjectives
    verb = match.token.head
    told = child(verb, "acomp") if match.token.dep_ in ("nsubj", "nsubjpass") and verb.lemma_ == "be" else None
    if told is not None and is_a("pending", told.lower_) and child(verb, "neg") is None:
        stance.apply("planned", told.lower_)  # "his trial is due in May"
    for noun in match.token.doc[match.start : match.end]:
        if noun.i == match.token.i or noun.pos_ != "NOUN" or noun.head.i != match.token.i:
            continue
        for t in noun.children:
            for effect in ("hedging", "possible", "planned"):
                if t.dep_ == "amod" and t.lower_ in words[effect]:
                    stance.apply("hedged" if effect == "hedging" else effect, t.lower_)


def _climb(trigger: Token, stance: Stance, *, event: str, narrative: bool) -> Token:
    """Takes in what the words above say; the highest that says something of the event ("let" in "let him go")."""
    token = last = trigger
    for _ in range(MAX_CLIMB):
        token = _same_preposition_before(token)
        head = token.head
        if head == token:
            break
        link = find_link(token, head)
        if link is None:
            _beside(token, head, stance, narrative=narrative)
            break
        governor = find_governor(token, head, link)
        if governor is not None and governor.effect == "negated" and link == "object" and is_a("request", lemma(token)):
            stance.refused_by = head
            break
        noun = _talk_noun(head) if link in ("clause", "of") else None
        if noun is not None:
            _talk(noun, stance)
            break
        if governor is not None and not (governor.word == "face" and event in FACED):
            if governor.effect == "negated" and lemma(token) == "offer":
                stance.modality = "actual"  # an offer that is refused is no plan any more
            stance.apply(governor.effect, head.lower_)
            last = head
        elif not _goes_on(head, link):
            break
        _words_above(token, head, link, stance, governed=governor is not None, narrative=narrative)
        token = head
    return last


def _words_above(token: Token, head: Token, link: str, stance: Stance, *, governed: bool, narrative: bool) -> None:
    """What the word above has around it that holds for the event too."""
    kind = not governed and token.dep_ == "prep" and _is_bare(token)
    if link == "conj":
        _shared_words(token, head, stance, narrative=narrative)
    elif kind and link in ("of", "for") and head.pos_ == "NOUN" and has_no(head):
        stance.apply("negated", "no")  # "no hint of trouble"
    elif kind and link in ("for", "to") and head.pos_ == "VERB":
        _own_words(head, stance, narrative=narrative)  # "could not be reached for comment"
    elif head.pos_ in WORDS_OF_THEIR_OWN and (governed or link in ("infinitive", "object", "complement")):
        _own_words(head, stance, narrative=narrative or head.lemma_ in ("seem", "appear"))


def _beside(token: Token, head: Token, stance: Stance, *, narrative: bool) -> None:
    """What is told beside a main clause that is still to come: "when he returns, he will be tried", "would end it by resigning"."""
    clause = token.dep_ == "advcl" and any(is_a("when", t.lower_) for t in token.children if t.dep_ in ("mark", "advmod"))
    manner = token.dep_ == "prep" and token.lower_ in ("by", "before") and child(token, "pcomp") is not None
    if not manner and not (clause and _is_present(token)):
        return
    for t in head.children:
        if t.dep_ == "aux":
            _auxiliary(head, t, stance, narrative=narrative)


def _is_present(verb: Token) -> bool:
    """True of "returns", "is arrested", "has returned"."""
    finite = next((t for t in verb.children if t.dep_ in ("aux", "auxpass") and t.tag_ != "VBN"), verb)
    return finite.tag_ in ("VBZ", "VBP")


def _same_preposition_before(token: Token) -> Token:
    """ "asked for six years in prison and for the loss of his rank": the second "for" hangs where the first one does."""
    if token.dep_ != "conj" or token.pos_ != "ADP":
        return token
    return next((t for t in token.ancestors if t.dep_ == "prep" and t.lower_ == token.lower_), token)


def _is_bare(preposition: Token) -> bool:
    """True of a preposition with a noun that names a kind of event and no certain one: "for comment"."""
    noun = child(preposition, "pobj")
    return noun is not None and noun.tag_ in ("NN", "NNS") and not any(t.dep_ in ("det", "poss", "nummod") for t in noun.children)


def _goes_on(head: Token, link: str) -> bool:
    """True where the walk goes on above a word that says nothing of the event itself."""
    if link == "object":
        return head.lemma_ == "be" or head.lemma_.lower() in lexicon().classes["light"]
    return link in CARRIED


def _talk_noun(head: Token) -> Token | None:
    """The noun of talk above a clause, also where the parse hangs the clause on a noun below it ("talk in the barracks that ...")."""
    if head.pos_ == "NOUN" and not is_a("talk", lemma(head)) and head.dep_ == "pobj" and head.head.head.dep_ in ("attr", "dobj", "nsubj"):
        head = head.head.head
    return head if head.pos_ == "NOUN" and is_a("talk", lemma(head)) else None


def _talk(noun: Token, stance: Stance) -> None:
    """ "Reports that he was arrested are false", "rejects claims of his dismissal", "no evidence that he fled"."""
    verb = noun.head
    false = _told_false(noun)
    if noun.dep_ in ("dobj", "nsubjpass", "appos") and is_a("denying", verb.lemma_):
        stance.apply("negated", verb.lower_)
    elif has_no(noun) or (noun.dep_ == "pobj" and has_no(verb.head)):
        stance.apply("negated", "no")
    elif false is not None:
        stance.apply("negated", false.lower_)
    else:
        stance.apply("hedged", noun.lower_)


def _told_false(noun: Token) -> Token | None:
    """What calls a report false: "are untrue", "turned out to be false", "is a lie", "the false claim"."""
    said = [t for t in noun.children if t.dep_ == "amod"]
    if noun.dep_ in ("nsubj", "nsubjpass", "attr") and noun.head.pos_ in ("VERB", "AUX"):
        said += _predicates(noun.head)
    return next((t for t in said if t.lower_ in stance_words().adjectives["untrue"]), None)


def _predicates(verb: Token) -> list[Token]:
    """What a verb says that its subject is, also through "turned out to be"."""
    below = [t for t in verb.children if t.dep_ == "xcomp"]
    return [t for v in (verb, *below) for t in (v, *v.children) if t.dep_ in ("acomp", "attr", "oprd", "xcomp")]


def is_headline(token: Token) -> bool:
    """True of a line without a finite verb: "General accused of fraud to be put in charge"."""
    return not any(t.tag_ in ("VBZ", "VBP", "VBD", "MD") for t in token.sent)


def _shared_words(token: Token, head: Token, stance: Stance, *, narrative: bool) -> None:
    """ "will be tried and sentenced": the second verb shares the first one's auxiliaries where it has none of its own and no subject."""
    if any(t.dep_ in ("nsubj", "nsubjpass") for t in token.children) or head.pos_ not in ("VERB", "AUX"):
        return
    for t in head.children:
        if t.dep_ == "advmod" and t.i < head.i and t.lower_ in stance_words().adverbs["hedging"]:
            stance.apply("hedged", t.lower_)  # "was reportedly suspended and arrested"
    if any(t.dep_ == "aux" for t in token.children):
        return
    if any(t.lower_ in ("neither", "nor") for t in head.children):
        stance.apply("negated", "nor")
    for t in head.children:
        if t.dep_ == "aux" and t.i < head.i:
            _auxiliary(head, t, stance, narrative=narrative)
        elif t.dep_ == "neg" and token.tag_ == head.tag_ and any(c.dep_ == "cc" and c.lower_ in ("or", "nor") for c in head.children):
            stance.apply("negated", t.lower_)
