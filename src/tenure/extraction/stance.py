"""Stance: whether the text says that an event happened, did not, is planned, asked for or only possible, and with what reserve.

The walk goes from the trigger up its ancestors; each step may bring in an effect (Nairn, Condoravdi and
Karttunen, 2006: implicatives and factives are read off the governing word and its polarity). A verb of
speech ends the walk: who says so is attribution's business, not stance's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tenure.extraction.contrasts import is_denied, refused_after
from tenure.extraction.frames import Match
from tenure.extraction.governors import find_governor, find_link, has_no, is_nobody, phrase_effect
from tenure.extraction.nouns import lemma
from tenure.extraction.openness import is_present, read_form, read_generality
from tenure.extraction.phase import is_no_longer
from tenure.extraction.reserves import Stance, predicates, read_own_words, read_quantifiers, read_shared_words
from tenure.extraction.syntax import child
from tenure.vocabulary import lexicon
from tenure.vocabulary.stance import is_a, stance_words

if TYPE_CHECKING:
    from tenure.extraction.tree import Token

#: What one faces when charged has happened already.
FACED = frozenset({"charge", "investigation"})
#: Where what something is called may stand in the parse: "called the report a lie", "branded it as false".
CALLED = frozenset({"oprd", "appos", "pobj", "acomp", "attr", "npadvmod"})
MAX_CLIMB = 12
WORDS_OF_THEIR_OWN = ("VERB", "AUX", "NOUN", "ADJ", "ADV")
#: The walk goes on through these even where the word above says nothing of the event.
CARRIED = frozenset({"infinitive", "conj", "through", "of", "for", "with", "to", "complement"})


def find_stance(match: Match, *, narrative: bool) -> Stance:
    """The stance of a match; `narrative` says that the text tells the past (a biography), where "would become" is no plan."""
    stance = Stance()
    if match.title:
        _of_title(match.token, stance)
        return stance
    frame = match.frame
    trigger = match.token
    counts_negation = not any(need.place == "neg" for need in frame.needs)
    # of a post "no longer" is said by its phase, of some events by their frame
    counts_end = match.event != "posting" and not any("longer" in need.words for need in frame.needs)
    if not counts_end and is_no_longer(trigger):
        counts_negation = False  # "is not in command any more" has been
    read_own_words(trigger, stance, narrative=narrative, counts_negation=counts_negation, counts_end=counts_end)
    if frame.polarity != "affirmed" or not any(need.place in ("det", "neg_object") for need in frame.needs):  # "no trace of him"
        read_quantifiers(trigger, stance, subject=match.subject)
    _trigger_nouns(match, stance)
    read_form(_climb(trigger, stance, event=match.event, narrative=narrative), stance)
    read_generality(trigger, stance)
    _refused(trigger, stance)
    if match.subject is not None and is_denied(match.subject):
        stance.apply("negated", "not")
    _circumstance(trigger, stance, narrative=narrative)
    if frame.modality:
        stance.apply(frame.modality, frame.source)
    if frame.hedged:
        stance.apply("hedged", frame.source)
    if frame.polarity == "negated":
        stance.apply("negated", frame.source)
    return stance


def _refused(trigger: Token, stance: Stance) -> None:
    """What somebody offers to do and may not is not done: "offered his resignation, but it was not accepted"."""
    refusing = refused_after(trigger) if stance.polarity == "affirmed" else None
    if refusing is not None:
        stance.modality = "actual"
        stance.apply("negated", refusing.lower_)


def _of_title(office: Token, stance: Stance) -> None:
    """ "a potential secretary of the treasury" is none yet."""
    for t in office.children:
        if t.dep_ == "amod" and t.lower_ in stance_words().adjectives["possible"]:
            stance.apply("possible", t.lower_)


def _circumstance(noun: Token, stance: Stance, *, narrative: bool) -> None:
    """ "The brigade will fight under his command": a circumstance is no surer than its clause, though it is not what that denies."""
    prep = noun.head
    if noun.dep_ == "pobj" and prep.lower_ == "under" and find_link(prep, prep.head) is None:
        clause = stance_of(prep.head, narrative=narrative)
        for effect in (clause.modality, "hedged" if clause.hedged else "actual"):
            if effect != "actual":
                stance.apply(effect, prep.head.lower_)
        if any(is_nobody(t) for t in prep.head.children if t.dep_ in ("nsubj", "nsubjpass", "dobj")):
            stance.apply("negated", "no")  # "no brigade fought under his command"


def stance_of(token: Token, *, narrative: bool = False) -> Stance:
    """The stance of the event that one word tells, whatever the event: what `find_stance` says of a match without a frame."""
    stance = Stance()
    read_own_words(token, stance, narrative=narrative)
    read_quantifiers(token, stance)
    read_form(_climb(token, stance, event="", narrative=narrative), stance)
    read_generality(token, stance)
    return stance


def _trigger_nouns(match: Match, stance: Stance) -> None:
    """ "faces possible charges", "his rumoured successor is": what is said of a noun of the trigger is said of the event."""
    words = stance_words().adjectives
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
        if _still_stands(token, head, link):
            break
        governor = find_governor(token, head, link)
        if governor is not None and governor.effect == "negated" and link == "object" and is_a("request", lemma(token)):
            stance.refused_by = head
            break
        if governor is not None and governor.effect in ("granted", "withheld"):
            if governor.effect == "withheld":
                stance.apply("possible", head.lower_)
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
        elif not _goes_on(token, head, link):
            _beside(token, head, stance, narrative=narrative)
            break
        _words_above(token, head, link, stance, governed=governor is not None, narrative=narrative)
        token = head
    return last


def _words_above(token: Token, head: Token, link: str, stance: Stance, *, governed: bool, narrative: bool) -> None:
    """What the word above has around it that holds for the event too."""
    kind = not governed and token.dep_ == "prep" and _is_bare(token)
    if link == "conj":
        read_shared_words(token, head, stance, narrative=narrative)
    elif kind and link in ("of", "for") and head.pos_ == "NOUN" and has_no(head):
        stance.apply("negated", "no")  # "no hint of trouble"
    elif kind and link in ("for", "to") and head.pos_ == "VERB":
        read_own_words(head, stance, narrative=narrative)  # "could not be reached for comment"
    elif head.pos_ in WORDS_OF_THEIR_OWN and (governed or link in ("infinitive", "object", "complement")):
        read_quantifiers(head, stance, below=token)
        read_own_words(head, stance, narrative=narrative or head.lemma_ in ("seem", "appear"))


def _beside(token: Token, head: Token, stance: Stance, *, narrative: bool) -> None:
    """What is told beside an event that is open is as open: "when he returns, he will be tried", "would end it by resigning"."""
    if _is_beside(token):
        clause = stance_of(head, narrative=narrative)
        if clause.modality != "actual":
            stance.apply(clause.modality, head.lower_)


def _is_beside(token: Token) -> bool:
    """True of "when he returns", "before leaving", "by resigning" and a participle: "will leave, replacing nobody"."""
    if token.dep_ == "prep":
        return child(token, "pcomp") is not None and is_a("manner", token.lower_)
    if token.dep_ != "advcl":
        return False
    marked = [t.lower_ for t in token.children if t.dep_ in ("mark", "advmod") and t.i < token.i]
    if token.tag_ == "VBG" and child(token, "aux", "nsubj", "nsubjpass") is None and not is_a("aside", token.lemma_):
        return not marked or marked[0] == "while" or is_a("when", marked[0])
    return any(is_a("when", t) for t in marked) and is_present(token)


def _same_preposition_before(token: Token) -> Token:
    """ "asked for six years in prison and for the loss of his rank": the second "for" hangs where the first one does."""
    if token.dep_ != "conj" or token.pos_ != "ADP":
        return token
    return next((t for t in token.ancestors if t.dep_ == "prep" and t.lower_ == token.lower_), token)


def _is_bare(preposition: Token) -> bool:
    """True of a preposition with a noun that names a kind of event and no certain one: "for comment"."""
    noun = child(preposition, "pobj")
    return noun is not None and noun.tag_ in ("NN", "NNS") and not any(t.dep_ in ("det", "poss", "nummod") for t in noun.children)


def _goes_on(token: Token, head: Token, link: str) -> bool:
    """True where the walk goes on above a word that says nothing of the event itself."""
    if head.lemma_ == "have" and token.tag_ == "VBN" and child(token, "nsubj", "nsubjpass") is not None and token.dep_ == "ccomp":
        return True  # "wrote to have him discharged": who has it done does it
    if link == "object":
        return head.lemma_ == "be" or head.lemma_.lower() in lexicon().classes["light"] or phrase_effect(token, head) is not None
    return link in CARRIED and not (link == "with" and _is_beside(token))


def _talk_noun(head: Token) -> Token | None:
    """The noun of talk above a clause, also where the parse hangs the clause on a noun below it ("talk in the barracks that ...")."""
    if head.pos_ == "NOUN" and not is_a("talk", lemma(head)) and head.dep_ == "pobj" and head.head.head.dep_ in ("attr", "dobj", "nsubj"):
        head = head.head.head
    if head.pos_ != "NOUN":
        return None
    is_talk = is_a("talk", lemma(head)) or (is_a("tidings", lemma(head)) and _told_false(head) is not None)
    return head if is_talk else None


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
    """What calls a report false: "are untrue", "turned out to be false", "is a lie", "the false claim", "called reports of it a lie"."""
    said = [t for t in noun.children if t.dep_ == "amod"]
    if noun.dep_ in ("nsubj", "nsubjpass", "attr") and noun.head.pos_ in ("VERB", "AUX"):
        said += predicates(noun.head)
        if _departs_from_truth(noun.head):
            return noun.head
    if noun.dep_ in ("dobj", "nsubjpass") and is_a("naming", noun.head.lemma_):
        said += [t for t in noun.head.subtree if t.i > noun.i and (t.dep_ in CALLED or (t.dep_ == "amod" and t.head.pos_ == "ADP"))]
    return next((t for t in said if t.lower_ in stance_words().adjectives["untrue"]), None)


def _departs_from_truth(verb: Token) -> bool:
    """ "do not correspond to reality", "have no basis in fact", "are without foundation", "are far from the truth", "are not true"."""
    told = [t for t in verb.subtree if t.i > verb.i]
    denied = verb.lemma_ == "lack" or any(t.dep_ == "neg" or t.lower_ in ("no", "nothing", "without", "far", "little") for t in told)
    denied = denied or child(verb, "neg") is not None
    true = stance_words().adjectives["true"]
    return denied and any(
        (is_a("reality", lemma(t)) and t.dep_ in ("pobj", "dobj") and child(t, "acl") is None)
        or (t.lower_ in true and t.head == verb and t.dep_ in ("acomp", "attr"))
        for t in told
    )


def _still_stands(noun: Token, head: Token, link: str) -> bool:
    """ "wants his conviction overturned", "asked the court to overturn it": what is yet to be undone, or is not undone, stands."""
    undone = child(noun, "acl") if noun.dep_ == "dobj" else None
    if undone is not None and undone.tag_ == "VBN" and is_a("undoing", undone.lemma_) and head.lemma_ in ("have", "get", "see", "want"):
        return True
    return link == "object" and is_a("undoing", head.lemma_) and not stance_of(head).is_plain
