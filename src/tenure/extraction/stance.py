"""Stance: whether the text says that an event happened, did not, is planned, asked for or only possible, and with what reserve.

The walk goes from the trigger up its ancestors; each step may bring in an effect (Nairn, Condoravdi and
Karttunen, 2006: implicatives and factives are read off the governing word and its polarity). A verb of
speech ends the walk: who says so is attribution's business, not stance's.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, cast

from tenure.extraction.frames import Match
from tenure.extraction.names import lemma
from tenure.extraction.syntax import child, is_passive, particle, waits_until
from tenure.model.statement import Modality, Polarity
from tenure.vocabulary import lexicon
from tenure.vocabulary.speech import speech
from tenure.vocabulary.stance import Governor, stance_words

if TYPE_CHECKING:
    from spacy.tokens import Token

#: "rejects reports that he was dismissed": denying talk of an event denies the event.
DENYING = frozenset({"deny", "reject", "dismiss", "refute", "rebut", "dispute"})
TALK = frozenset(
    [
        "report",
        "claim",
        "allegation",
        "rumour",
        "rumor",
        "suggestion",
        "assertion",
        "speculation",
        "evidence",
        "sign",
        "indication",
        "proof",
        "talk",
    ]
)
#: What one faces when charged has happened already.
FACED = frozenset({"charge", "investigation"})
#: "the first woman to command a brigade" has commanded it.
ORDINALS = frozenset({"first", "second", "third", "fourth", "fifth", "last", "only", "next", "latest"})
MAX_CLIMB = 12
WORDS_OF_THEIR_OWN = ("VERB", "AUX", "NOUN", "ADJ", "ADV")
#: The walk goes on through these even where the word above says nothing of the event.
CARRIED = frozenset({"infinitive", "conj", "through", "of", "for", "with", "to", "complement"})
#: Verbs whose subject happens.
HAPPENING = frozenset({"begin", "open", "start", "commence", "happen", "occur", "proceed"})
#: What is said of an event that is still to come.
PENDING = frozenset({"due", "set", "imminent", "likely", "inevitable", "pending", "expected", "scheduled"})
#: Whoever goes somewhere to do something has not done it yet.
MOTION = frozenset({"go", "come", "return", "travel", "fly", "drive", "march", "arrive"})
#: Refusing these undoes what they ask for, not the asking.
REQUESTS = frozenset({"request", "appeal", "plea", "petition", "application", "bid", "motion", "demand", "call"})
#: What somebody demands in a clause of the present tense is asked for ("demanded that both ministers go").
DEMANDING = frozenset({"demand", "request", "recommend", "propose", "urge", "ask", "petition"})
#: A later effect gives way to these, which the nearer word has set.
STRENGTH = {"actual": 0, "habitual": 1, "planned": 2, "possible": 2, "requested": 3}


@dataclass(slots=True)
class Stance:
    """Polarity, modality and hedge, with the words that set them."""

    polarity: Polarity = "affirmed"
    modality: Modality = "actual"
    hedged: bool = False
    because: list[str] = field(default_factory=list)
    refused_by: Token | None = None
    """The word that refuses what was asked for: it tells the event once more, as not happening."""

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
    _quantifiers(match, stance)
    _trigger_nouns(match, stance)
    _climb(trigger, stance, event=match.event, narrative=narrative)
    _untensed(trigger, stance)
    if frame.modality:
        stance.apply(frame.modality, frame.source)
    if frame.hedged:
        stance.apply("hedged", frame.source)
    if frame.polarity == "negated":
        stance.apply("negated", frame.source)
    return stance


def stance_of(token: Token, *, narrative: bool = False) -> Stance:
    """The stance of the event that one word tells, whatever the event: what `find_stance` says of a match without a frame."""
    stance = Stance()
    _own_words(token, stance, narrative=narrative)
    _climb(token, stance, event="", narrative=narrative)
    _untensed(token, stance)
    return stance


def _untensed(verb: Token, stance: Stance) -> None:
    """A command asks for its event, and a purpose ("flew home to vote") or an infinitive that nothing governs leaves it open."""
    if verb.tag_ != "VB" or stance.because or any(t.dep_ == "aux" and t.lower_ != "to" for t in verb.children):
        return
    top = verb
    while top.dep_ == "conj" and top.head.tag_ == "VB":
        top = top.head
    bare = not any(t.dep_ in ("nsubj", "nsubjpass", "aux", "auxpass") for t in (*verb.children, *top.children))
    if bare and top.dep_ in ("ROOT", "conj", "parataxis", "ccomp", "dep", "advcl"):
        stance.apply("requested", f"{verb.lower_} (a command)")
    else:
        stance.apply("planned", f"{verb.lower_} (an infinitive)")


def _own_words(token: Token, stance: Stance, *, narrative: bool, counts_negation: bool = True) -> None:
    """Auxiliaries, negation and adverbs of one verb; adjectives and determiners of one noun."""
    words = stance_words()
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
    return next((t for t in clauses if any(m.dep_ == "mark" and m.lower_ in ("if", "unless") for m in t.children)), None)


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


def _quantifiers(match: Match, stance: Stance) -> None:
    """ "No charges were brought", "nobody was arrested"."""
    parties = [t for t in match.token.children if t.dep_ in ("nsubj", "nsubjpass", "dobj")]
    around = {t.i: t for t in (match.subject, *parties) if t is not None}
    for t in around.values():
        if (
            t.lower_ in ("nobody", "none", "no-one", "neither")
            or any(c.lower_ == "neither" for c in t.children)
            or any(c.dep_ == "det" and c.lower_ == "no" for c in t.children)
        ):
            stance.apply("negated", "no")
            return


def _trigger_nouns(match: Match, stance: Stance) -> None:
    """ "faces possible charges", "his rumoured successor is": what is said of a noun of the trigger is said of the event."""
    words = stance_words().adjectives
    verb = match.token.head
    told = child(verb, "acomp") if match.token.dep_ in ("nsubj", "nsubjpass") and verb.lemma_ == "be" else None
    if told is not None and told.lower_ in PENDING and child(verb, "neg") is None:
        stance.apply("planned", told.lower_)  # "his trial is due in May"
    for noun in match.token.doc[match.start : match.end]:
        if noun.i == match.token.i or noun.pos_ != "NOUN" or noun.head.i != match.token.i:
            continue
        for t in noun.children:
            for effect in ("hedging", "possible", "planned"):
                if t.dep_ == "amod" and t.lower_ in words[effect]:
                    stance.apply("hedged" if effect == "hedging" else effect, t.lower_)


def _climb(trigger: Token, stance: Stance, *, event: str, narrative: bool) -> None:
    token = trigger
    for _ in range(MAX_CLIMB):
        token = _same_preposition_before(token)
        head = token.head
        if head == token:
            break
        link = _link(token, head)
        if link is None:
            break
        governor = _governor(token, head, link)
        if governor is not None and governor.effect == "negated" and link == "object" and lemma(token) in REQUESTS:
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
        elif not _goes_on(head, link):
            break
        if link == "conj":
            _shared_words(token, head, stance, narrative=narrative)
        elif head.pos_ in WORDS_OF_THEIR_OWN and (governor is not None or link in ("infinitive", "object", "complement")):
            _own_words(head, stance, narrative=narrative or head.lemma_ in ("seem", "appear"))
        token = head


def _same_preposition_before(token: Token) -> Token:
    """ "asked for six years in prison and for the loss of his rank": the second "for" hangs where the first one does."""
    if token.dep_ != "conj" or token.pos_ != "ADP":
        return token
    return next((t for t in token.ancestors if t.dep_ == "prep" and t.lower_ == token.lower_), token)


def _goes_on(head: Token, link: str) -> bool:
    """True where the walk goes on above a word that says nothing of the event itself."""
    if link == "object":
        return head.lemma_ == "be" or head.lemma_.lower() in lexicon().classes["light"]
    return link in CARRIED


def _talk_noun(head: Token) -> Token | None:
    """The noun of talk above a clause, also where the parse hangs the clause on a noun below it ("talk in the barracks that ...")."""
    if head.pos_ == "NOUN" and lemma(head) not in TALK and head.dep_ == "pobj" and head.head.head.dep_ in ("attr", "dobj", "nsubj"):
        head = head.head.head
    return head if head.pos_ == "NOUN" and lemma(head) in TALK else None


def _talk(noun: Token, stance: Stance) -> None:
    """ "Reports that he was arrested are false", "rejects claims of his dismissal", "no evidence that he fled"."""
    verb = noun.head
    false = _told_false(noun)
    if noun.dep_ in ("dobj", "nsubjpass", "appos") and verb.lemma_ in DENYING:
        stance.apply("negated", verb.lower_)
    elif _has_no(noun) or (noun.dep_ == "pobj" and _has_no(verb.head)):
        stance.apply("negated", "no")
    elif false is not None:
        stance.apply("negated", false.lower_)
    else:
        stance.apply("hedged", noun.lower_)


def _has_no(noun: Token) -> bool:
    return any(t.dep_ == "det" and t.lower_ == "no" for t in noun.children)


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


def _link(token: Token, head: Token) -> str | None:
    """How an event hangs below the next word up; None where the walk ends."""
    dep = token.dep_
    below_verb = head.pos_ in ("VERB", "AUX")
    if dep == "conj":
        modal = any(t.dep_ == "aux" and t.tag_ == "MD" for t in head.children)
        own = child(token, "nsubj", "nsubjpass") is not None and child(token, "aux", "auxpass") is not None
        if head.tag_ == "VB" and (token.tag_ in ("VBD", "VBZ") or (token.tag_ == "VBP" and not modal) or (own and not modal)):
            return None  # "was ordered to return and did so": no finite verb is coordinated with an infinitive
        alike = token.pos_ == head.pos_ or {token.pos_, head.pos_} <= {"VERB", "AUX"}
        return "through" if token.pos_ == "ADP" else "conj" if alike else None
    if dep in ("prep", "agent"):
        return _prepositional_link(token, head)
    if dep == "advcl" and any(t.dep_ == "mark" and t.lower_ == "for" for t in token.children):
        return "for"  # "called for him to be dismissed"
    if dep in ("xcomp", "ccomp", "advcl", "acl") or (dep == "relcl" and _is_content(token)):
        return _clause_link(token)
    if dep in ("dobj", "attr", "nsubjpass") and below_verb:
        return "object"
    if dep == "acomp" and below_verb:
        return "complement"
    if dep == "nsubj" and head.lemma_ in HAPPENING and token.pos_ == "NOUN":
        return "complement"  # "his trial will begin": what is said of the beginning is said of the trial
    return {"pcomp": "through", "pobj": "through", "attr": "object", "oprd": "object", "compound": "object"}.get(dep)


def _prepositional_link(prep: Token, head: Token) -> str | None:
    if prep.lower_ in ("of", "for", "from", "about", "against", "with", "to") or (prep.lower_ in ("on", "over") and head.pos_ == "NOUN"):
        return prep.lower_
    # "is not under investigation": the preposition makes the predicate
    return "complement" if prep.lower_ in ("under", "in", "on", "behind") and head.lemma_ in ("be", "remain", "stay") else None


def _is_content(verb: Token) -> bool:
    """ "There is talk that he resigned": the clause of a noun that the parse takes for a relative one."""
    return any(t.lower_ == "that" and t.dep_ in ("mark", "dobj") for t in verb.children) or _clause_link(verb) == "infinitive"


def _clause_link(verb: Token) -> str | None:
    """How a clause hangs below the word above it: as infinitive, gerund or "that" clause."""
    marks = {t.lower_ for t in verb.children if t.dep_ in ("aux", "mark")}
    if verb.dep_ == "xcomp" or (verb.tag_ == "VB" and ("to" in marks or verb.dep_ == "acl")):
        return "infinitive"
    if verb.dep_ == "ccomp" and verb.tag_ == "VB" and not marks:
        return "infinitive"  # "saw him take the post"
    if verb.dep_ == "ccomp" or (verb.dep_ in ("acl", "relcl") and any(t.lower_ == "that" for t in verb.children)):
        return "clause"
    return None


def _is_subjunctive(verb: Token) -> bool:
    """ "that he resign", "that he be stripped", "wanted him dismissed"."""
    auxiliaries = {t.lower_ for t in verb.children if t.dep_ in ("aux", "auxpass")}
    subject = child(verb, "nsubj", "nsubjpass")
    single = subject is not None and subject.tag_ in ("NN", "NNP") and child(subject, "conj") is None
    single = single or verb.head.lemma_ in DEMANDING
    if verb.tag_ == "VBP" and single and not auxiliaries and any(t.dep_ == "mark" and t.lower_ == "that" for t in verb.children):
        return True  # "demanded that the general resign"
    wanted = verb.tag_ == "VBD" and verb.head.lemma_ in ("want", "wish") and not any(t.dep_ == "mark" for t in verb.children)
    return wanted or (verb.tag_ == "VB" and not auxiliaries) or (verb.tag_ == "VBN" and auxiliaries <= {"be"})


def is_headline(token: Token) -> bool:
    """True of a line without a finite verb: "General accused of fraud to be put in charge"."""
    return not any(t.tag_ in ("VBZ", "VBP", "VBD", "MD") for t in token.sent)


def _governor(token: Token, head: Token, link: str) -> Governor | None:
    """What the word above says of the event, by the data or by its grammar."""
    if link == "infinitive" and (found := _of_infinitive(token, head)) is not None:
        return found
    if link == "clause" and (found := _of_truth(head)) is not None:
        return found
    links = _all_links(token, head, link)
    for governor in stance_words().governors.get(head.lemma_.lower(), ()):
        if links & set(governor.takes) and (governor.particle is None or governor.particle == particle(head)):
            return governor
    return None


def _of_infinitive(token: Token, head: Token) -> Governor | None:
    """ "is to lead", "is about to lead", "is going to lead", "has yet to be charged"."""
    to = any(t.dep_ == "aux" and t.lower_ == "to" for t in token.children)
    if head.lemma_ == "have" and any(t.lower_ == "yet" for t in (*head.children, *token.children)):
        return Governor("yet", "negated", ("infinitive",))
    if token.dep_ == "advcl" and to and head.lemma_ in MOTION and particle(head) != "on":
        return Governor(head.lower_, "planned", ("infinitive",))  # "flew to Olan to arrest him"
    if head.pos_ in ("NOUN", "PROPN") and any(t.tag_ == "JJS" or t.lower_ in ORDINALS for t in head.children):
        return Governor(head.lower_, "actual", ("infinitive",))  # "the first woman to command"
    is_to = head.lemma_ == "be" and to and head.tag_ in ("VBZ", "VBP", "VBD") and child(head, "attr", "acomp") is None
    if is_to or head.lower_ == "about" or (head.lemma_ == "go" and head.tag_ == "VBG"):
        return Governor(head.lower_, "planned", ("infinitive",))
    return None


def _of_truth(head: Token) -> Governor | None:
    """ "It is not true that ...", "it is possible that ...", "wrongly reported that ...", "no evidence was found that ..."."""
    words = stance_words().adjectives
    told_of = head if head.dep_ == "attr" else child(head, "acomp", "attr")
    if told_of is not None and told_of.lower_ in words["untrue"] | words["true"]:
        # the verb's own negation is read with its other words
        return Governor(told_of.lower_, "negated" if told_of.lower_ in words["untrue"] else "actual", ("clause",))
    if told_of is not None and told_of.lower_ in words["possible"] | words["unclear"]:
        return Governor(told_of.lower_, "possible", ("clause",))
    wrongly = next((t for t in head.children if t.dep_ == "advmod" and t.lower_ in stance_words().adverbs["untrue"]), None)
    if wrongly is not None:
        return Governor(wrongly.lower_, "actual", ("clause",))  # read with its other words
    return _of_teller(head)


def _of_teller(head: Token) -> Governor | None:
    """ "No evidence was found that ...", "unconfirmed reports say that ...", "word has it that ..."."""
    teller = child(head, "nsubj", "nsubjpass", "attr")
    if teller is None:
        return None
    if lemma(teller) in TALK and _has_no(teller):
        return Governor("no", "negated", ("clause",))
    doubtful = any(t.dep_ == "amod" and t.lower_ in stance_words().adjectives["hedging"] for t in teller.children)
    has_it = head.lemma_ == "have" and any(t.dep_ == "dobj" and t.lower_ == "it" for t in head.children)
    if has_it or doubtful or lemma(teller) in ("rumour", "rumor", "gossip", "speculation", "legend"):
        return Governor(teller.lower_, "hedged", ("clause",))
    return None


def _all_links(token: Token, head: Token, link: str) -> set[str]:
    """The link under all the names by which the data may ask for it."""
    links = {link}
    if link == "infinitive" and token.tag_ == "VBG":
        links.add("gerund")
    if link == "infinitive" and (is_passive(head) or head.lemma_ == "purport"):
        links.add("infinitive_passive")
    if link == "clause" and any(t.dep_ in ("nsubj", "nsubjpass") and t.lower_ == "it" for t in head.children):
        links.add("clause_impersonal")
    if link == "clause" and _is_subjunctive(token):
        links.add("clause_subjunctive")
    if link == "object":
        links.add("object_event")
    return links


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
