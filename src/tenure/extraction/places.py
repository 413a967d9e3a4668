"""The places around a trigger at which a frame looks for its parties: agent, object, prepositions, possessors."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cached_property
from typing import TYPE_CHECKING

from tenure.extraction.describing import find_client
from tenure.extraction.nouns import FIRST, HE, SHE, THEY, is_person_noun, lemma
from tenure.extraction.parties import find_agent, find_object, find_recipient, small_clause, small_clause_subject
from tenure.extraction.posts import is_post, is_worker
from tenure.extraction.syntax import (
    child,
    clause_of,
    coordinated,
    grammatical_subject,
    is_passive,
    particle,
    patient,
    prepositional,
    prepositions,
    where_told,
)
from tenure.vocabulary import lexicon
from tenure.vocabulary.lexicon import PLACES, Need
from tenure.vocabulary.speech import speech
from tenure.vocabulary.stance import stance_words

if TYPE_CHECKING:
    from tenure.extraction.frames import FrameMatcher
    from tenure.extraction.tree import Token

    LookUp = Callable[["Places"], list[Token | None]]

FINITE = frozenset({"VBZ", "VBP", "VBD", "MD"})
#: Who speaks of something is not whom it befell.
TELLING = frozenset({"speak", "talk", "tell", "hear", "write", "learn", "know", "read", "warn"})
#: Who says that he never did these denies a charge.
NEVER_DONE = frozenset({"steal", "betray", "kill", "bribe", "rob", "murder", "embezzle", "defect", "lie", "torture", "rape"})
NEVER_TAKEN = frozenset({"money", "bribe", "kickback", "crown", "dollar", "euro", "cent", "penny", "rouble", "ruble", "kopeck"})
#: How the clause in which somebody takes the blame goes on: "he is to blame", "he bore the responsibility".
OWN_BLAME = {"be": ("xcomp", "ccomp"), "bear": ("dobj",), "accept": ("dobj",), "take": ("dobj",), "carry": ("dobj",)}
#: What may hang on a verb that says nothing else: "he wants her to go now".
BARE = frozenset({"aux", "nsubj", "neg", "punct", "mark", "cc", "conj"})


class Places:
    """The tokens that stand at each place around one trigger."""

    def __init__(self, token: Token, matcher: FrameMatcher) -> None:
        self.token, self.matcher, self.kinds = token, matcher, matcher.kinds
        self.empty: set[str] = set()
        """The places that were looked up and hold nothing."""
        self._filled: dict[str, list[Token]] = {}
        self._headed: dict[str, list[Token]] = {}

    def fill(self, place: str) -> list[Token]:
        """The tokens at a place; an empty list where it is empty."""
        if place not in self._filled:
            self._filled[place] = [t for t in self._look_up(place) if t is not None]
        return self._filled[place]

    def holds(self, need: Need) -> bool:
        """True where the place is filled as a frame needs it."""
        heads = self._heads(need.place)
        if not heads or (need.place == "agent" and "none" in need.kinds and heads[:1] == self._heads("object")[:1]):
            return "none" in need.kinds  # of "Police chief held over bribes" the chief does nothing
        if need.unwanted and any(lemma(t) in need.unwanted for t in heads):
            return False
        if need.unwanted_kinds and any(self.kinds.is_any(t, need.unwanted_kinds) for t in heads):
            return False
        if not need.words and not need.kinds:
            return True
        return any(
            lemma(t) in need.words or t.lower_ in need.words or self.kinds.is_any(t, need.kinds) or self.kinds.is_called(t, need.words)
            for t in heads
        )

    def holds_others(self, need: Need) -> bool:
        """True where people of whom nothing is known stand at a place that asks for a person: "kills heretics", "Saudis were killed"."""
        if "person" not in need.kinds or need.words or need.unwanted:
            return False
        heads = self._heads(need.place)
        return bool(heads) and all(t.tag_ in ("NNS", "NNPS", "CD") or t.ent_type_ == "NORP" for t in heads)

    def _heads(self, place: str) -> list[Token]:
        """What is coordinated at a place; of "lost 31 of its 400 soldiers", "hundreds of hostages" also what the number counts."""
        if place not in self._headed:
            heads = [t for token in self.fill(place) for t in coordinated(token)]
            counting = [t for t in heads if t.pos_ == "NUM" or lemma(t) in self.matcher.words.classes["counting"]]
            self._headed[place] = heads + [inner for t in counting for inner in prepositional(t, "of")]
            if not heads:
                self.empty.add(place)
        return self._headed[place]

    @cached_property
    def _own(self) -> dict[str, list[Token]]:
        """The objects of the trigger's own prepositions."""
        return _by_preposition([self.token])

    @cached_property
    def _borne(self) -> list[dict[str, list[Token]]]:
        """The objects of prepositions that stand below the trigger with something else, the nearest first."""
        inner = [(dep, child(self.token, dep)) for dep in ("dobj", "attr", "oprd", "acomp", "prt", "advmod", "xcomp")]
        return [_by_preposition(coordinated(one) if dep == "attr" else [one]) for dep, one in inner if one is not None]

    @cached_property
    def _of_object(self) -> dict[str, list[Token]]:
        """The objects of prepositions below the "of" part of the object."""
        return _by_preposition([of for o in self.fill("object") for of in prepositional(o, "of")])

    @cached_property
    def _adverbs(self) -> dict[str, list[Token]]:
        """The trigger's adverbs and particles, by word."""
        found: dict[str, list[Token]] = {}
        for t in self.token.children:
            if t.dep_ in ("advmod", "prt"):
                found.setdefault(t.lower_, []).append(t)
        return found

    def _look_up(self, place: str) -> list[Token | None]:
        token = self.token
        special = _SPECIAL.get(place)
        if special is not None:
            return special(self)
        if place in PLACES:
            return _BY_LABEL[place](self)
        own, borne = self._own.get(place, []), next((table[place] for table in self._borne if place in table), [])
        found = borne if borne and all(t.ent_type_ == "DATE" for t in own) else own  # "won a seat in parliament in 2014"
        found = found or self._of_object.get(place) or self._adverbs.get(place) or []
        if not found and token.pos_ in ("NOUN", "PROPN") and token.dep_ == "pobj" and token.head.lower_ == place:
            found = [token.head]
        if not found and place == "at" and (there := where_told(token)) is not None:
            found = [there]
        return list(found)

    def whole(self, part: Token) -> list[Token | None]:
        """Of what something is a part: "a third of the brigade", "300 of the brigade's men"."""
        return [one for t in prepositional(part, "of") for one in (t, *self.possessor(t))]

    def possessor(self, noun: Token | None = None) -> list[Token | None]:
        """ "his", "Popov's"."""
        token = noun if noun is not None else self.token
        found = child(token, "poss")
        if found is None and token.dep_ == "conj" and token.head.pos_ == "NOUN" and child(token, "det") is None:
            found = child(token.head, "poss")
        return [found]

    def light_subject(self) -> list[Token | None]:
        """The subject of the verb of which the noun is the object: "faces trial", "is under investigation"."""
        noun = self.token
        while noun.dep_ in ("conj", "appos") and noun.head.pos_ == "NOUN":
            noun = noun.head
        verb = noun.head
        if noun.dep_ in ("dobj", "attr", "conj") and verb.lemma_.lower() in lexicon().classes["light"]:
            if child(verb, "dative") is not None:
                return [child(verb, "dative")]
            return [grammatical_subject(verb)]
        return []

    def giver(self) -> list[Token | None]:
        """The subject of the verb of which a speaker's own word is the object: "offered them an apology"."""
        noun = self.token
        return [grammatical_subject(noun.head)] if noun.dep_ == "dobj" and noun.head.lemma_.lower() in lexicon().classes["light"] else []

    def teller(self) -> list[Token | None]:
        """Who does what the clause tells into which the phrase leads: "In a letter Petrenko told the president"."""
        verb = clause_of(self.token)
        return [grammatical_subject(verb)] if self.token.dep_ == "pobj" and verb.pos_ in ("VERB", "AUX") else []

    def allowed(self) -> list[Token | None]:
        """Of "has two weeks to appeal", "has thirty days in which to appeal": who has them."""
        period = self.token.head
        granted = self.token.dep_ in ("acl", "relcl") and lemma(period) in ("day", "week", "month") and period.head.lemma_ == "have"
        return [grammatical_subject(period.head)] if granted else []

    def client_above(self) -> list[Token | None]:
        """Of "Example's lawyers said they would appeal": whose lawyers they are."""
        speakers = [t for t in self.speaker_above() if t is not None]
        return [find_client(one) for t in speakers for one in (t, *(c for c in t.children if c.dep_ == "appos"))]

    def own_clause(self) -> list[Token | None]:
        """The clause that tells of the speaker himself: "admitted that he had taken money"."""
        clauses = [t for t in self.token.children if t.dep_ == "ccomp" or (t.dep_ == "xcomp" and t.lemma_ == "be")]
        own = HE | SHE | THEY | FIRST
        return [
            t
            for t in clauses
            if (subject := grammatical_subject(t)) is not None
            and subject.lower_ in own
            and child(t, "neg") is None
            and not self._is_told_of_another(subject)
        ]

    def _is_told_of_another(self, pronoun: Token) -> bool:
        """True where "he" in what somebody says is known to be another: a lawyer's client."""
        whose, speaker = self.matcher.refer(pronoun), next((self.matcher.refer(t) for t in self.fill("agent")), None)
        known = whose is not None and speaker is not None and whose.person is not None and speaker.person is not None
        return known and whose is not None and speaker is not None and whose.person is not speaker.person

    def named(self, tokens: list[Token]) -> list[Token | None]:
        """Those of the tokens that are names of people."""
        return [t for t in tokens if self.matcher.people.person_named(self.matcher.p, t) is not None]

    def denial_below(self) -> list[Token | None]:
        """ "says it is not true", "insists he did nothing wrong", "says the case is made up": the clause by which a speaker denies."""
        false = stance_words().adjectives["untrue"] | lexicon().classes["baseless"]
        found = []
        for clause in (t for t in self.token.children if t.dep_ == "ccomp"):
            predicate = child(clause, "acomp", "attr", "oprd") or (clause if clause.tag_ == "VBN" else None)
            negated = any(t.dep_ == "neg" for t in clause.children)
            subject = grammatical_subject(clause)
            about = subject is not None and (
                subject.lower_ in ("it", "this", "that") or lemma(subject) in lexicon().classes["accusation"] | {"case"}
            )
            untrue = predicate is not None and (predicate.lower_ in false if not negated else predicate.lower_ in ("true", "correct"))
            nothing = any(t.lower_ == "nothing" and _is_of_guilt(t) for t in clause.children)
            own = subject is not None and subject.lower_ in HE | SHE | FIRST and not self._is_told_of_another(subject)
            nothing = (nothing and not negated) or _is_not_guilty(clause) or (predicate is None and _knows_nothing(clause))
            if (about and untrue) or (own and nothing) or _is_unfounded(clause) or self._is_firmly_denied(clause, own):
                found.append(clause)
        return list(found)

    def _is_firmly_denied(self, clause: Token, own: bool) -> bool:
        """ "insisted that no law had been broken", "maintains he took nothing", "said she had given no such order"; but no refusal."""
        around = [t for c in clause.children for t in (c, *c.children)]
        refused = any(t.head is clause and t.lower_ in ("will", "would", "can", "could", "'ll", "wo", "ca") for t in around)
        if refused or any(find_client(t) is not None for t in self.fill("agent")):
            return False
        if any(t.dep_ == "dobj" and lemma(t) in ("intention", "plan", "wish", "desire", "comment") for t in clause.children):
            return False
        none = [t for t in around if t.lower_ in ("no", "nothing", "never") or (t.dep_ == "neg" and t.head is clause)]
        such = any(t.lower_ == "such" for t in around)
        subject = grammatical_subject(clause)
        impersonal = subject is not None and any(t.lower_ == "no" for t in subject.children)
        firm = self.token.lemma_ in ("insist", "maintain", "protest", "swear", "contend")
        return bool(none) and ((own and (firm or such)) or (firm and impersonal))

    def speaker_above(self) -> list[Token | None]:
        """Of "said the generals had betrayed the army": who said it."""
        verb = self.token.head
        told = self.token.dep_ == "ccomp" and verb.lemma_.lower() in speech().verbs
        return [grammatical_subject(verb)] if told else []

    def beneficiary(self) -> list[Token | None]:
        """For whom something is sought: "asked for six years for him", "wants him jailed", "called for him to be jailed"."""
        sought = [t for t in (self.token, *self.fill("object"), *prepositional(self.token, "for")) for t in prepositional(t, "for")]
        return [*(patient(t) for t in self.fill("below")), *sought]

    def named_before(self) -> list[Token | None]:
        """Of "Example out, Sample in as mayor" who stands right before the word, in a line without a verb."""
        token = self.token
        verbless = token.i > token.sent.start and all(t.tag_ not in FINITE and t.text not in ".!?" for t in token.sent)
        following = token.nbor(1).lower_ if token.i + 1 < len(token.doc) else ""
        before = token.nbor(-1) if verbless and following not in ("to", "of", "for", "on", "with", "by") else None
        return [before if before is not None and self.matcher.people.name_of(self.matcher.p, before) is not None else None]

    def letter_writer(self) -> list[Token | None]:
        """Of "handed in a letter of resignation": who did."""
        letter = self.token.head.head if self.token.dep_ == "pobj" else self.token
        return [grammatical_subject(letter.head)] if lemma(letter) == "letter" and letter.dep_ == "dobj" else []

    def predicate(self) -> list[Token | None]:
        """What somebody is said to be, and what is set beside it: "is a historian, professor at", "was a poet and painter, head of"."""
        found = child(self.token, "attr")
        if found is None:
            return [None]
        somebody = is_person_noun(found, lexicon()) or is_worker(found)
        beside = [t for one in coordinated(found) for t in one.children if t.dep_ == "appos" and t.i > one.i]
        return [found, *(t for one in beside for t in coordinated(one) if is_worker(t) or (somebody and is_post(t)))]

    def _faces(self, noun: Token) -> Token | None:
        """Of "awaiting trial on fraud charges": who awaits it."""
        faced = noun.dep_ == "dobj" and lemma(noun) in ("trial", "court-martial") and noun.head.pos_ == "VERB"
        return grammatical_subject(noun.head) if faced else None

    def clause_subject(self) -> list[Token | None]:
        """Whom the clause is about into which a prepositional phrase leads: "arrested on fraud charges"."""
        noun = self.token
        while noun.dep_ == "conj" and noun.head.pos_ == "NOUN":
            noun = noun.head
        prep = noun.head
        while noun.dep_ == "pobj" and prep.dep_ == "pcomp":
            prep = prep.head
        if noun.dep_ == "pobj" and prep.head.pos_ == "NOUN":
            told = [child(prep.head, "poss"), *prepositional(prep.head, "of")]
            if not any(told) and (faced := self._faces(prep.head)) is not None:
                return [faced]
            # "Police chief in custody": a headline without a verb
            return told if any(told) or not _is_verbless(prep.head) else [prep.head]
        verb = clause_of(noun)
        if verb.pos_ not in ("VERB", "AUX"):
            return []
        if prep.lower_ in ("of", "about") and prep.head == verb and verb.lemma_ in TELLING:
            return []  # "the corps speaks of heavy losses": whose they are, it leaves out
        done_to = patient(verb) or small_clause_subject(verb)
        if done_to is not None and (is_passive(verb) or self.kinds.is_any(done_to, frozenset({"person"}))):
            return [done_to]
        return [grammatical_subject(verb)]


def _is_whether(verb: Token) -> bool:
    """True of a question in a sentence ("asked whether it would help"): nothing that somebody is asked to do."""
    opening = [t.lower_ for t in verb.children if t.dep_ in ("mark", "advmod") and t.i < verb.i]
    return any(word in ("whether", "if", "how", "why", "when", "where") for word in opening)


def _wanted(verb: Token) -> list[Token | None]:
    """ "called for Sample, who was elected in 2015, to be jailed": what the parse hangs on the name."""
    inner = (c for t in prepositional(verb, "for") for c in t.children if c.dep_ in ("relcl", "acl"))
    return [c for c in inner if any(t.dep_ == "aux" and t.lower_ == "to" for t in c.children)]


def _is_called_for(verb: Token) -> bool:
    """ "called for him to go"."""
    return verb.dep_ == "advcl" and any(t.dep_ == "mark" and t.lower_ == "for" for t in verb.children)


def _host(prep: Token) -> Token | None:
    """What a phrase of "under" is told of: the noun it stands behind, else the subject of its verb."""
    head = prep.head
    if head.pos_ in ("NOUN", "PROPN"):
        return head
    return (patient(head) if is_passive(head) else grammatical_subject(head)) if head.pos_ in ("VERB", "AUX") else None


def _bearer(noun: Token) -> Token | None:
    """ "Petrenko, now in jail, has written", "a general under arrest": the noun behind which a phrase without an article stands."""
    prep = noun.head
    if noun.dep_ != "pobj" or child(noun, "det", "poss", "amod") is not None or prep.dep_ not in ("prep", "relcl", "acl", "appos"):
        return None
    return prep.head if prep.head.pos_ in ("NOUN", "PROPN") and prep.i > prep.head.i else None


def _opens_with_since(clause: Token) -> bool:
    """ "since she left the ministry": a day from which on something holds."""
    return any(t.lower_ == "since" and t.dep_ == "mark" for t in clause.children)


def _is_verbless(noun: Token) -> bool:
    """True of a person in a line whose head is no verb."""
    return is_person_noun(noun, lexicon()) and noun.sent.root.pos_ not in ("VERB", "AUX") and not noun.sent.text.rstrip().endswith(".")


def _is_heading(token: Token) -> bool:
    """True of the noun that heads a line without a verb: "Travel ban for commander", "Ten years in jail for general"."""
    verbless = all(t.tag_ not in FINITE or t.dep_ == "relcl" for t in token.children)
    return token.dep_ == "ROOT" and verbless and not token.sent.text.rstrip().endswith(".")


def _is_of_guilt(nothing: Token) -> bool:
    """ "nothing wrong", "nothing to do with the theft"."""
    return any(t.lower_ == "wrong" or (t.dep_ in ("relcl", "acl") and t.lemma_ == "do") for t in nothing.children)


def _is_plain_deed(clause: Token) -> bool:
    """ "found that she had broken the rules", not "that she had not", "might have" or "had been defrauded"."""
    may = any(t.dep_ == "aux" and t.tag_ == "MD" for t in clause.children)
    return not may and not is_passive(clause) and child(clause, "neg") is None


def _is_not_guilty(clause: Token) -> bool:
    """ "I am not guilty", "she did not consider herself guilty"."""
    believed = clause.lemma_ in ("consider", "think", "believe", "feel")
    guilty = any(t.lower_ == "guilty" and (t.dep_ == "acomp" or believed) for t in clause.children)
    return guilty and any(t.dep_ == "neg" for t in clause.children)


def _knows_nothing(clause: Token) -> bool:
    """ "she had no knowledge of the payments", "he knew nothing of it", "I never took a bribe"."""
    thing = child(clause, "dobj")
    if any(t.lower_ == "never" for t in clause.children):
        taken = clause.lemma_ in ("take", "accept") and thing is not None and lemma(thing) in NEVER_TAKEN
        return taken or clause.lemma_ in NEVER_DONE
    if thing is None:
        return False
    unknown = thing.lower_ == "nothing" and clause.lemma_ == "know"
    return unknown or (thing.lower_ in ("knowledge", "involvement") and any(t.lower_ == "no" for t in thing.children))


def _is_unfounded(clause: Token) -> bool:
    """ "there was no truth in the report", "the claim has no basis"."""
    ground = child(clause, "attr", "dobj")
    named = ground is not None and ground.lower_ in ("truth", "basis", "substance", "foundation")
    return named and ground is not None and any(t.lower_ == "no" for t in ground.children)


def _loose_predicate(verb: Token) -> Token | None:
    """ "a coward" of "branded him a coward", which the parse may take for a measure."""
    return next((t for t in verb.children if t.dep_ == "npadvmod" and t.pos_ == "NOUN" and not t.ent_type_ and t.i > verb.i), None)


def _by_preposition(tokens: Iterable[Token]) -> dict[str, list[Token]]:
    """What stands below the tokens by the preposition that it is the object of."""
    table: dict[str, list[Token]] = {}
    for token in tokens:
        for name, t in prepositions(token):
            table.setdefault(name, []).append(t)
    return table


def _possessors(place: str) -> LookUp:
    """ "his" of "took away his rank": whose that is which stands at a place."""
    return lambda places: [p for t in places.fill(place) for p in places.possessor(t)]


def _objects(preposition: str, place: str) -> LookUp:
    """What a preposition leads to below that which stands at a place."""
    return lambda places: [inner for t in places.fill(place) for inner in prepositional(t, preposition)]


def _children(place: str, *deps: str) -> LookUp:
    """What hangs so on that which stands at a place: "labour" of "in a labour camp"."""
    return lambda places: [c for t in places.fill(place) for c in t.children if c.dep_ in deps]


def _named_by(noun: Token) -> Token:
    """Of "the Free Volunteers, a force of 900 men" the name that the noun is set beside; else the noun itself."""
    return noun.head if noun.dep_ == "appos" and noun.head.pos_ == "PROPN" and noun.head.i < noun.i else noun


_SPECIAL: dict[str, LookUp] = {
    "poss": lambda places: places.possessor(),
    "poss_object": _possessors("object"),
    "poss_of": lambda places: [p for t in prepositional(places.token, "of") for p in places.possessor(t)],
    "poss_to": _possessors("to"),
    "amod_object": _children("object", "amod", "compound"),
    "below": lambda places: [*(t for t in places.token.children if t.dep_ in ("xcomp", "ccomp", "advcl")), *_wanted(places.token)],
    "own_clause": Places.own_clause,
    "own_innocence": lambda places: [child(t, "acomp") for t in places.fill("own_clause")],
    "compound_object": _children("object", "compound"),
    "named_by": lambda places: places.named(list(prepositional(places.token, "by"))),
    "headline": lambda places: [t for t in places.fill("governor") if _is_verbless(t)],
    "governor": lambda places: [places.token.head.head if places.token.dep_ == "pobj" else None],
    "named_attr": lambda places: places.named(places.fill("attr")),
    "beside": lambda places: [
        places.token.head if places.token.dep_ == "conj" else None,
        *(t for t in places.token.children if t.dep_ == "conj"),
    ],
    "of_in": _objects("of", "in"),
    "poss_with": _possessors("with"),
    "for_object": _objects("for", "object"),
    "against_object": _objects("against", "object"),
    "acl_object": _children("object", "acl", "relcl"),
    "below_attr": _children("attr", "acl", "relcl"),
    "neg_object": lambda places: [c for o in places.fill("object") for c in o.children if c.lower_ == "no"],
    "denial_below": Places.denial_below,
    "speaker_above": Places.speaker_above,
    "own_blame": lambda places: [child(t, *OWN_BLAME[t.lemma_]) for t in places.fill("own_clause") if t.lemma_ in OWN_BLAME],
    "poss_for": _possessors("for"),
    "below_object": _children("object", "acl", "relcl", "advcl"),
    "of_under": _objects("of", "under"),
    "against_agent": _objects("against", "agent"),
    "amod_attr": _children("attr", "amod", "compound"),
    "kind_on": _children("on", "amod", "compound"),
    "kind_in": _children("in", "amod", "compound"),
    "kind_to": _children("to", "amod", "compound"),
    "kind_into": _children("into", "amod", "compound"),
    "amod_agent": _children("agent", "amod", "compound"),
    "of_oprd": _objects("of", "oprd"),
    "of_with": _objects("of", "with"),
    "with_object": _objects("with", "object"),
    "as_to": _objects("as", "to"),
    "advmod_object": _children("object", "advmod"),
    "acl": lambda places: [t for t in places.token.children if t.dep_ in ("acl", "relcl")],
    "object_below": lambda places: [child(t, "dobj") for t in places.fill("below")],
    "heading": lambda places: [places.token if _is_heading(places.token) else None],
    "postposed": lambda places: [places.token.head if places.token.i > places.token.head.i and _is_verbless(places.token.head) else None],
    "named_before": Places.named_before,
    "below_advmod": _children("advmod", "xcomp"),
    "of_to": _objects("of", "to"),
    "det_on": _children("on", "det"),
    "to_on": _objects("to", "on"),
    "acl_on": _children("on", "acl"),
    "of_for": _objects("of", "for"),
    "appos_object": _children("object", "appos"),
    "nmod_object": _children("object", "nmod"),
    "since_clause": lambda places: [t for t in places.token.children if t.dep_ == "advcl" and _opens_with_since(t)],
    "allowed": Places.allowed,
    "client_above": Places.client_above,
    "det_object": _children("object", "det"),
    "into_object": _objects("into", "object"),
    "reduced": lambda places: [places.token if places.token.dep_ == "acl" else None],
    "above": lambda places: [places.token.head if places.token.dep_ == "xcomp" else None],
    "attr_above": lambda places: [child(places.token.head, "attr") if places.token.dep_ == "csubj" else None],
    "attributive": lambda places: [places.token.head if places.token.dep_ == "amod" else None],
    "det": lambda places: [child(places.token, "det")],
    "pobj": lambda places: [child(places.token, "pobj")],
    "host": lambda places: [_host(places.token)],
    "bearer": lambda places: [_bearer(places.token)],
    "giver": Places.giver,
    "teller": Places.teller,
    "headline_above": lambda places: [places.token.head if _is_verbless(places.token.head) else None],
    "below_to": _objects("to", "below"),
    "below_on": _objects("on", "below"),
    "doer_below": lambda places: [grammatical_subject(t) for t in places.token.children if t.dep_ == "ccomp" and _is_plain_deed(t)],
    "doer_into": lambda places: [grammatical_subject(t) for t in places.fill("into") if t.dep_ == "pcomp" and _is_plain_deed(t)],
    "neg_of": _children("of", "neg"),
    "of_at": _objects("of", "at"),
    "poss_at": _possessors("at"),
    "of_on": _objects("of", "on"),
    "poss_on": _possessors("on"),
    "against_in": _objects("against", "in"),
    "for_as": lambda places: [t for a in places.fill("as") for of in prepositional(a, "of") for t in prepositional(of, "for")],
    "kind_of": _children("of", "amod", "compound"),
    "acl_in": _children("in", "acl"),
    "amod_with": _children("with", "amod", "compound"),
    "of_into": _objects("of", "into"),
    "compound_oprd": _children("oprd", "compound"),
    "poss_agent": _possessors("agent"),
    "of_agent": _objects("of", "agent"),
    "poss_into": _possessors("into"),
    "alone": lambda places: [places.token if all(t.dep_ in BARE for t in places.token.children) else None],
    "called": lambda places: [places.token if places.token.dep_ in ("appos", "attr") else None],
    "inside": lambda places: [places.token.head if places.token.dep_ == "pobj" else None],
    "bidden": lambda places: [
        places.token.head if places.token.dep_ == "ccomp" or _is_called_for(places.token) else None,
        *(t for t in places.token.children if t.dep_ == "aux"),
    ],
    "governing": lambda places: [places.token.head if places.token.dep_ in ("dobj", "nsubjpass") else None],
    "taking": lambda places: [places.token.head if places.token.dep_ == "dobj" and not is_passive(places.token.head) else None],
    "appositive": lambda places: [places.token.head if places.token.dep_ == "appos" else None],
    "letter": Places.letter_writer,
    "told": lambda places: [grammatical_subject(t) for t in places.token.children if t.dep_ == "ccomp"],
    "beneficiary": Places.beneficiary,
    "of_object": _objects("of", "object"),
    "whole_object": lambda places: [t for o in places.fill("object") for t in places.whole(o)],
    "whole_agent": lambda places: [t for a in places.fill("agent") for t in places.whole(a)],
    "from_object": _objects("from", "object"),
    "light": Places.light_subject,
    "clause": Places.clause_subject,
    "relcl": lambda places: [grammatical_subject(t) for t in places.token.children if t.dep_ == "relcl" and child(t, "nsubj") is not None],
    "self": lambda places: [_named_by(places.token)],
    "by": lambda places: [*prepositional(places.token, "by")],
    "known": lambda places: [places.token if places.matcher.tells_of_sanctions else None],
}
_BY_LABEL: dict[str, LookUp] = {
    "agent": lambda places: [find_agent(places.token, places.matcher)],
    "object": lambda places: [find_object(places.token, places.matcher)],
    "iobj": lambda places: [find_recipient(places.token, places.matcher)],
    "attr": Places.predicate,
    "oprd": lambda places: [child(places.token, "oprd") or small_clause(places.token) or _loose_predicate(places.token)],
    "acomp": lambda places: [child(places.token, "acomp", "oprd") or small_clause(places.token)],
    "advmod": lambda places: [t for t in places.token.children if t.dep_ in ("advmod", "npadvmod")],
    "amod": lambda places: [t for t in places.token.children if t.dep_ == "amod"],
    "compound": lambda places: [t for t in places.token.children if t.dep_ in ("compound", "nmod")],
    "xcomp": lambda places: [
        t
        for t in places.token.children
        if (t.dep_ in ("xcomp", "ccomp", "advcl") and (t.tag_ in ("VB", "VBG") or t.dep_ == "xcomp")) and not _is_whether(t)
    ],
    "ccomp": lambda places: [child(places.token, "ccomp")],
    "neg": lambda places: [next((n for t in (places.token, *places.fill("acomp")) for n in t.children if n.dep_ == "neg"), None)],
    "particle": lambda places: [next((t for t in places.token.children if t.lower_ == particle(places.token)), None)],
}
