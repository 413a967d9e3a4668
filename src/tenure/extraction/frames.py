"""Frames held against a passage: which words tell which event, about whom, and who else takes part."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from tenure.extraction.ellipsis import fits_back, is_refusal, points_back
from tenure.extraction.names import FIRST, HE, PERSONAL, SHE, THEY, is_person_noun, is_unit_noun, lemma, noun_phrase
from tenure.extraction.people import People
from tenure.extraction.persons import Referent
from tenure.extraction.syntax import agent, child, clause_of, coordinated, grammatical_subject, is_passive, particle, patient, prepositional
from tenure.vocabulary import Frame, event_types, lexicon, offices
from tenure.vocabulary.lexicon import PLACES, Need

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

PERSON_KINDS = frozenset({"person", "group", "unknown"})


@dataclass(slots=True, eq=False)
class Match:
    """One event that the words of a passage tell.

    `token` is the head of the trigger, `start` and `end` the trigger's token range. `subject` is the
    word that stands for the person or unit concerned, None where no word does; `referent` who that is.
    """

    frame: Frame
    token: Token
    start: int
    end: int
    subject: Token | None
    referent: Referent | None
    counterparts: tuple[Token, ...] = ()
    replaces: Token | None = None
    title: bool = False
    post: tuple[int, int] | None = None
    """Token range of the post of a title ("President Vladimir Putin")."""
    unit: tuple[int, int] | None = None
    place: tuple[int, int] | None = None
    found_at: str = "title"
    """The place of the frame where the subject was found."""

    @property
    def event(self) -> str:
        """The event's type."""
        return self.frame.event


class FrameMatcher:
    """Finds the frames' events in one passage of a report."""

    def __init__(self, p: int, parsed: Doc, people: People) -> None:
        self.p, self.parsed, self.people = p, parsed, people
        self.words = lexicon()
        self.last: dict[str, Referent] = {}
        """For each event type, whom the last such event of the report concerned; the latest told last."""

    def find(self) -> list[Match]:
        """All matches, in the order of their triggers."""
        found: list[Match] = []
        for token in self.parsed:
            for match in list(self._at(token)) or self._elliptic(token, found):
                if match.referent is not None and match.referent.kind in ("person", "unit"):
                    self.last.pop(match.event, None)
                    self.last[match.event] = match.referent
                found.append(match)
        return found

    def _at(self, token: Token) -> Iterator[Match]:
        if token.pos_ in ("VERB", "AUX"):
            yield from self._matches(token, self.words.verbs.get(token.lemma_.lower()) or self._participle_frames(token))
        elif token.dep_ == "amod" or (token.pos_ == "ADJ" and token.dep_ in ("acomp", "acl", "advcl", "ROOT", "conj")):
            yield from self._matches(token, self.words.adjectives.get(token.lower_) or self._participle_frames(token))
        elif token.pos_ in ("NOUN", "PROPN"):
            yield from self._matches(token, self.words.nouns.get(lemma(token), ()))

    def _elliptic(self, token: Token, found: Sequence[Match]) -> Iterator[Match]:
        """ "He had not been.", "and did so": the last event told of the same person, in this sentence or the one before."""
        if token.pos_ not in ("VERB", "AUX") or not points_back(token):
            return
        subject = grammatical_subject(token)
        who = self.refer(subject) if subject is not None else None
        if who is None or who.name is None:
            return
        first = token.sent.start
        near = self.parsed[first - 1].sent.start if first and not (is_refusal(token) or token.dep_ == "conj") else first
        for told in reversed(found):
            if told.token.i < near:
                return
            if told.referent is not None and told.referent.name == who.name and fits_back(token, told.token):
                frame = replace(told.frame, polarity="negated" if is_refusal(token) else None, modality=None, hedged=False)
                end = max([token.i, *(t.i for t in token.children if t.lower_ == "so" or t.dep_ == "neg")]) + 1
                start = min([token.i, *(t.i for t in token.children if t.dep_ in ("aux", "neg"))])
                yield Match(frame, token, start, end, subject, who, found_at="ellipsis")
                return

    def _participle_frames(self, token: Token) -> tuple[Frame, ...]:
        """ "the ousted general": the frames of the verb of which a word is the participle, whatever the tagger takes it for."""
        text = token.lower_.rpartition("-")[2]
        if not text.endswith("ed"):
            return ()
        for stem in (text[:-2], text[:-1], text[:-3]):
            frames = self.words.verbs.get(stem)
            if frames:
                return frames
        return ()

    def _matches(self, token: Token, frames: Sequence[Frame]) -> Iterator[Match]:
        told = False
        places = Places(token, self)  # what stands where is looked up once for all frames of the word
        for frame in frames:
            if told and not frame.also:
                continue
            match = self._try(token, frame, places)
            yield from match
            told = told or (bool(match) and not frame.also)

    def _try(self, token: Token, frame: Frame, places: Places) -> list[Match]:
        if not all(places.holds(need) for need in frame.needs):
            return []
        wanted = event_types()[frame.event].of
        start, end = self._trigger(token, frame, places)
        if frame.subject == ("none",):
            return [Match(frame, token, start, end, None, None, self._counterparts(frame, places, []), found_at="none")]
        for place in frame.subject:
            subjects = self._subjects(place, places, wanted, frame)
            if subjects:
                counterparts = self._counterparts(frame, places, [t for t, _ in subjects])
                old = next(iter(places.fill(frame.replaces)), None) if frame.replaces else None
                return [Match(frame, token, start, end, t, who, counterparts, old, found_at=place) for t, who in subjects]
        return []

    def _subjects(self, place: str, places: Places, wanted: str, frame: Frame) -> list[tuple[Token | None, Referent | None]]:
        if place == "same":
            referent = self.last.get(frame.event)
            return [(None, referent)] if referent is not None and _points_back(places.token) else []
        if place == "accused":
            return self._accused(places.token, frame)
        found: list[tuple[Token | None, Referent | None]] = []
        for token in places.fill(place):
            if wanted == "person" and (token.lower_ in THEY or token.lower_ == "both"):
                found.extend((token, who) for who in self.people.they(self.p, token))
                if found:
                    continue
            for t in self._listed(token):
                who = self._same_event(t, place, frame) or self.refer(t)
                if not self.fits(who, wanted, frame) and lemma(t) in self.words.nouns:
                    # "His resignation comes 200 days after taking the leadership": the event's person, not the event.
                    t = child(t, "poss") or t
                    who = self.refer(t)
                if self.fits(who, wanted, frame):
                    found.append((t, who))
        return found

    def _listed(self, token: Token) -> list[Token]:
        """The members of a coordination; of three names the parse may make two subjects or an apposition."""
        named = self.people.person_named(self.p, token)
        beside = [t for t in token.head.children if t.dep_ == token.dep_ and t.dep_ in ("nsubj", "nsubjpass") and t.i > token.i]
        beside += [t for t in token.children if t.dep_ == "appos" and t.i > token.i]
        found = coordinated(token)
        found += [t for t in self._members(token) if t not in found]
        for t in beside:
            other = self.people.person_named(self.p, t)
            if named is not None and other is not None and other is not named and any(c.dep_ == "conj" for c in t.children):
                found += [c for c in coordinated(t) if c not in found]
        return found

    def _members(self, group: Token) -> list[Token]:
        """The people of a group who are named: "four officers, including Ivan Petrenko", "among them Ivan Petrenko"."""
        if group.tag_ not in ("NNS", "NNPS"):
            return []
        after = self.parsed[group.i + 1 : min(group.sent.end, group.i + MEMBERS_WITHIN)]
        first = next(
            (t.i + 1 for t in after if t.lower_ == "including" or (t.lower_ in ("them", "whom") and t.nbor(-1).lower_ == "among")), None
        )
        if first is None:
            return []
        name = next((n for t in self.parsed[first : first + 4] if (n := self.people.name_of(self.p, t)) is not None), None)
        return coordinated(self.parsed[name.start : name.end].root) if name is not None else []

    def _same_event(self, token: Token, place: str, frame: Frame) -> Referent | None:
        """ "... has redeployed Aderanti. His redeployment": a possessive on the noun of an event just told goes to whom it concerned."""
        last = self.last.get(frame.event)
        if place != "poss" or token.tag_ != "PRP$" or last is None or last.person is None or frame.subject[0] != "poss":
            return None
        return (
            Referent("person", last.name, token.i, token.i + 1, last.person)
            if frame.event in DONE_TO and last.person.agrees(token.lower_)
            else None
        )

    def _accused(self, token: Token, frame: Frame) -> list[tuple[Token | None, Referent | None]]:
        """Whom a proceeding concerns that the sentence does not name: the last person who was told to be in one."""
        definite = token.dep_ in ("nsubj", "nsubjpass") and _points_back(token)
        definite = definite or token.pos_ == "VERB" or frame.event == "forfeiture"
        last = next(reversed([self.last[name] for name in self.last if event_types()[name].group == "justice"]), None)
        return [(None, last)] if last is not None and definite else ([(None, None)] if token.pos_ == "VERB" else [])

    def fits(self, who: Referent | None, wanted: str, frame: Frame) -> bool:
        """True where somebody can be the subject of an event of a person (or of a unit)."""
        if who is None:
            return False
        if wanted == "unit":
            return who.kind == "unit"
        return who.kind in PERSON_KINDS or (who.kind == "unit" and frame.event in UNITS_ACT)

    def refer(self, token: Token) -> Referent | None:
        """Whom a token stands for; of "the ousted commander, Ivan Popov" and "those who fled" too."""
        named = self._named_beside(token) or self._named_after(token) or _counted_among(token)
        who = self.people.who(self.p, named if named is not None else token)
        if who is not None:
            return who
        if token.pos_ == "NUM" and token.dep_ in ("nsubj", "nsubjpass", "dobj") and token.ent_type_ != "DATE":
            return Referent("group", token.text, token.i, token.i + 1)
        if token.lower_ in THEY | HE | SHE or token.lower_ in ("those", "we", "us", "you", "anyone", "someone", "nobody", "both"):
            return Referent("unknown", None, token.i, token.i + 1)
        if token.lower_ in ("it", "its", "itself"):
            return self.people.it(self.p, token)
        if token.lower_ in ("who", "whom", "whose"):
            clause = next((t for t in (token.head, *token.ancestors) if t.dep_ == "relcl"), None)
            return self.refer(clause.head) if clause is not None else None
        return None

    def _named_twin(self, token: Token) -> Token | None:
        """Of two subjects that the parse makes of one ("His co-defendant, the businessman Adam Example, was"), the one with the name."""
        if token.dep_ not in ("nsubj", "nsubjpass") or token.lower_ != "co":
            return None
        later = [t for t in token.head.children if t.dep_ == token.dep_ and token.i < t.i < token.head.i]
        return next((t for t in later if self.people.who(self.p, t) is not None), None)

    def _named_after(self, token: Token) -> Token | None:
        """The name that a rank or calling stands before: "general" of "the jailed general Ivan Popov"."""
        for _ in range(3):
            if token.dep_ not in ("compound", "nmod", "amod"):
                return None
            token = token.head
            if self.people.person_named(self.p, token) is not None:
                return token
        return None

    def _named_beside(self, token: Token) -> Token | None:
        """The true head of a phrase that the parse has tied to a wrong one.

        "Before his removal Popov had been": a name set without comma beside a noun that is no person;
        "Isle of Man's health minister": the person noun that ends a genitive.
        """
        twin = self._named_twin(token)
        if twin is not None:
            return twin
        if token.pos_ in ("NUM", "PRON") or not (is_person_noun(token, self.words) or is_unit_noun(token, self.words) or token.ent_type_):
            return next((t for t in token.children if t.dep_ == "appos" and self.people.person_named(self.p, t) is not None), None)
        if self.people.person_named(self.p, token) is not None or token.dep_ not in ("nsubj", "nsubjpass", "dobj", "pobj"):
            return None
        if not is_person_noun(token, self.words):
            beside = next((t for t in token.children if t.dep_ == "appos" and self.people.person_named(self.p, t) is not None), None)
            if beside is not None and not any(t.is_punct for t in self.parsed[token.i : beside.i]):
                return beside
        if token.dep_ in ("nsubj", "nsubjpass") and any(t.tag_ == "POS" for t in token.subtree):
            inside = [t for t in token.subtree if t.i < token.head.i]
            last = inside[-1] if inside else token
            if last.i > token.i and last.pos_ == "NOUN" and is_person_noun(last, self.words) and last.dep_ == "pobj":
                return last
        return None

    def _counterparts(self, frame: Frame, places: Places, subjects: Sequence[Token | None]) -> tuple[Token, ...]:
        taken = {t.i for t in subjects if t is not None}
        for place in frame.counterpart:
            found = [t for token in places.fill(place) for t in coordinated(token) if t.i not in taken]
            if found:
                return tuple(found)
        return ()

    def _trigger(self, token: Token, frame: Frame, places: Places) -> tuple[int, int]:
        inside = [token.i]
        for place in frame.trigger:
            inside.extend(t.i for t in places.fill(place)[:1])
        start, end = min(inside), max(inside) + 1
        return (start, end) if end - start <= 9 else (token.i, token.i + 1)


def _points_back(noun: Token) -> bool:
    """ "the arrest", "that mutiny": a noun whose event the text has told before."""
    return any(t.dep_ == "det" and t.lower_ in ("the", "that", "this") for t in noun.children)


#: So many words after a group its members may be named.
MEMBERS_WITHIN = 16
#: What may hang on a verb that says nothing else: "he wants her to go now".
BARE = frozenset({"aux", "nsubj", "neg", "punct", "mark", "cc", "conj"})
#: Events that are done to their subject.
DONE_TO = frozenset(
    {
        "dismissal",
        "transfer",
        "appointment",
        "arrest",
        "promotion",
        "demotion",
        "suspension",
        "reinstatement",
        "conviction",
        "release",
        "acquittal",
    }
)
#: Events whose subject may be a unit although they are told of people.
UNITS_ACT = frozenset(
    {
        "rebellion",
        "deployment",
        "sanction",
        "criticism",
        "agreement",
        "award",
        "denial",
        "investigation",
        "status_grant",
        "appeal",
        "admission",
    }
)


class Places:
    """The tokens that stand at each place around one trigger."""

    def __init__(self, token: Token, matcher: FrameMatcher) -> None:
        self.token, self.matcher = token, matcher
        self._filled: dict[str, list[Token]] = {}

    def fill(self, place: str) -> list[Token]:
        """The tokens at a place; an empty list where it is empty."""
        if place not in self._filled:
            self._filled[place] = [t for t in self._look_up(place) if t is not None]
        return self._filled[place]

    def holds(self, need: Need) -> bool:
        """True where the place is filled as a frame needs it."""
        tokens = self.fill(need.place)
        if not tokens:
            return "none" in need.kinds
        heads = [t for token in tokens for t in coordinated(token)]
        # "lost 31 of its 400 soldiers": the number stands for what it counts
        heads += [inner for t in heads if t.pos_ == "NUM" for inner in prepositional(t, "of")]
        if need.unwanted and any(lemma(t) in need.unwanted for t in heads):
            return False
        if not need.words and not need.kinds:
            return True
        return any(
            lemma(t) in need.words or t.lower_ in need.words or self._is_kind(t, need.kinds) or self._is_called(t, need.words)
            for t in heads
        )

    def _is_called(self, token: Token, words: frozenset[str]) -> bool:
        """True of a name to which the report joins one of the words ("Prosecutor Dina Voss")."""
        person = self.matcher.people.person_named(self.matcher.p, token)
        return person is not None and bool(person.described & words)

    def _is_kind(self, token: Token, kinds: frozenset[str]) -> bool:
        if "any" in kinds:
            return True
        who = self.matcher.refer(token)
        if "person" in kinds and ((who is not None and who.kind in PERSON_KINDS) or token.lower_ in PERSONAL):
            return True
        if "unit" in kinds and who is not None and who.kind == "unit":
            return True
        if "speaker" in kinds and (who is not None or token.lower_ in PERSONAL or is_unit_noun(token, self.matcher.words)):
            return True
        if "title" in kinds and is_post(token):
            return True
        if (
            "proper" in kinds
            and token.pos_ == "PROPN"
            and (who is None or who.kind == "unit")
            and token.ent_type_ not in ("GPE", "LOC", "NORP")
        ):
            return True
        return "place" in kinds and token.ent_type_ in ("GPE", "LOC", "FAC")

    def _look_up(self, place: str) -> list[Token | None]:
        token = self.token
        special = _SPECIAL.get(place)
        if special is not None:
            return special(self)
        if place in PLACES:
            return _BY_LABEL[place](self)
        found = list(prepositional(token, place))
        for dep in ("dobj", "attr", "oprd", "acomp", "prt", "advmod", "xcomp"):
            inner = child(token, dep)
            if inner is not None and not found:
                found = list(prepositional(inner, place))
        if not found:
            found = [t for o in self.fill("object") for of in prepositional(o, "of") for t in prepositional(of, place)]
        if not found:
            found = [t for t in token.children if t.dep_ in ("advmod", "prt") and t.lower_ == place]
        if not found and token.pos_ in ("NOUN", "PROPN") and token.dep_ == "pobj" and token.head.lower_ == place:
            found = [token.head]
        return list(found)

    def object(self) -> list[Token | None]:
        """The logical object; of "was given command" the thing given."""
        token = self.token
        if token.dep_ == "amod":
            return [token.head]
        if is_passive(token):
            given = child(token, "dobj") or _term_given(token)
            return [patient(token) if given is None or given.lower_ == "that" else given]
        found = _term_given(token) or _named_to_office(token) or patient(token) or _second_object(token) or small_clause_subject(token)
        return [found or _shared_object(token) or _headline_object(token)]

    def recipient(self) -> list[Token | None]:
        """To whom something is given."""
        token = self.token
        dative = child(token, "dative")
        if dative is not None:
            return [child(dative, "pobj") or dative]
        given = child(token, "dobj")
        before = child(given, "compound", "nmod") if given is not None and not is_passive(token) else None
        if before is not None and self.matcher.people.person_named(self.matcher.p, before) is not None:
            return [before]  # "granted Ivan Petrenko asylum": the parse makes one noun of the two objects
        if (child(token, "dobj") or _term_given(token)) is not None and (
            is_passive(token) or (token.dep_ == "conj" and _is_passive_chain(token))
        ):
            return [grammatical_subject(token)]
        return []

    def agent(self) -> list[Token | None]:
        """Who does it."""
        return [None if self.token.dep_ == "amod" and self.token.tag_ != "VBG" else agent(self.token)]

    def possessor(self, noun: Token | None = None) -> list[Token | None]:
        """ "his", "Popov's"."""
        token = noun if noun is not None else self.token
        found = child(token, "poss")
        if found is None and token.dep_ == "conj" and token.head.pos_ == "NOUN" and child(token, "det") is None:
            found = child(token.head, "poss")
        return [found]

    def possessor_of_object(self) -> list[Token | None]:
        """Of "took away his rank": "his"."""
        return [p for t in self.fill("object") for p in self.possessor(t)]

    def light_subject(self) -> list[Token | None]:
        """The subject of the verb of which the noun is the object: "faces trial", "is under investigation"."""
        noun = self.token
        while noun.dep_ in ("conj", "appos") and noun.head.pos_ == "NOUN":
            noun = noun.head
        verb = noun.head
        if noun.dep_ in ("dobj", "attr") and verb.lemma_.lower() in lexicon().classes["light"]:
            if child(verb, "dative") is not None:
                return [child(verb, "dative")]
            return [grammatical_subject(verb)]
        return []

    def own_clause(self) -> list[Token | None]:
        """The clause that tells of the speaker himself: "admitted that he had taken money"."""
        clauses = [t for t in self.token.children if t.dep_ == "ccomp"]
        own = HE | SHE | THEY | FIRST
        return [t for t in clauses if (subject := grammatical_subject(t)) is not None and subject.lower_ in own and child(t, "neg") is None]

    def beneficiary(self) -> list[Token | None]:
        """For whom something is sought: "asked for six years for him", "wants him jailed", "called for him to be jailed"."""
        sought = [t for t in (self.token, *self.fill("object"), *prepositional(self.token, "for")) for t in prepositional(t, "for")]
        return [*(patient(t) for t in self.fill("below")), *sought]

    def letter_writer(self) -> list[Token | None]:
        """Of "handed in a letter of resignation": who did."""
        letter = self.token.head.head if self.token.dep_ == "pobj" else self.token
        return [grammatical_subject(letter.head)] if lemma(letter) == "letter" and letter.dep_ == "dobj" else []

    def clause_subject(self) -> list[Token | None]:
        """Whom the clause is about into which a prepositional phrase leads: "arrested on fraud charges"."""
        noun = self.token
        while noun.dep_ == "conj" and noun.head.pos_ == "NOUN":
            noun = noun.head
        prep = noun.head
        while noun.dep_ == "pobj" and prep.dep_ == "pcomp":
            prep = prep.head
        if noun.dep_ == "pobj" and prep.head.pos_ == "NOUN":
            return [child(prep.head, "poss"), *prepositional(prep.head, "of")]
        verb = clause_of(noun)
        if verb.pos_ not in ("VERB", "AUX"):
            return []
        done_to = patient(verb)
        if done_to is not None and (is_passive(verb) or self._is_kind(done_to, frozenset({"person"}))):
            return [done_to]
        return [grammatical_subject(verb)]


def _counted_among(token: Token) -> Token | None:
    """Who is meant in "Petrenko was among those killed", "among those killed was Petrenko", "Petrenko was one of four officers killed"."""
    prep = token.head
    if token.dep_ != "pobj" or child(token, "acl", "relcl") is None:
        return None
    if prep.lower_ == "among" and prep.head.lemma_ == "be":
        return child(prep.head, "nsubj", "attr")
    one = prep.head
    if prep.lower_ != "of" or one.lower_ != "one":
        return None
    return child(one.head, "nsubj") if one.dep_ == "attr" else one.head if one.dep_ == "appos" else None


def small_clause(verb: Token) -> Token | None:
    """The predicate of "found him guilty" where the parse makes it a clause."""
    found = child(verb, "ccomp")
    plain = (
        found is not None and found.pos_ in ("ADJ", "NOUN", "PROPN") and not any(t.dep_ in ("aux", "mark", "cop") for t in found.children)
    )
    return found if plain else None


def _loose_predicate(verb: Token) -> Token | None:
    """ "a coward" of "branded him a coward", which the parse may take for a measure."""
    return next((t for t in verb.children if t.dep_ == "npadvmod" and t.pos_ == "NOUN" and not t.ent_type_ and t.i > verb.i), None)


def small_clause_subject(verb: Token) -> Token | None:
    """ "him" of "found him guilty"."""
    predicate = small_clause(verb)
    return child(predicate, "nsubj") if predicate is not None else None


def _term_given(verb: Token) -> Token | None:
    """ "five years" of "the court gave Petrenko five years", which the parse takes for a measure."""
    if verb.lemma_ not in ("give", "hand") or child(verb, "dobj") is not None:
        return None
    return next((t for t in verb.children if t.dep_ == "npadvmod" and t.lemma_ in ("year", "month")), None)


def _second_object(verb: Token) -> Token | None:
    """ "his job" of "cost Petrenko his job", which the parse hangs on the person."""
    recipient = child(verb, "dative")
    return child(recipient, "appos") if recipient is not None else None


def _shared_object(verb: Token) -> Token | None:
    """ "arrested and charged him"; "was tried and acquitted" where the tagger takes the second for an active verb."""
    if (
        verb.dep_ in ("conj", "advcl", "dep")
        and verb.tag_ in ("VBD", "VBN")
        and _is_passive_chain(verb.head)
        and child(verb, "nsubj") is None
    ):
        return grammatical_subject(verb)
    later = child(verb, "conj")
    if later is not None and later.pos_ == "VERB" and later.i - verb.i <= 3:
        return child(later, "dobj")
    return None


def _is_passive_chain(verb: Token) -> bool:
    """ "was sacked, tried and acquitted": passive by the first of the verbs."""
    while verb.dep_ == "conj" and child(verb, "nsubj", "aux") is None and not is_passive(verb):
        verb = verb.head
    return is_passive(verb)


def _named_to_office(verb: Token) -> Token | None:
    """ "Ex-minister Petrenko named ambassador", "was promoted and appointed commander": a bare office is no object, the verb passive."""
    office = child(verb, "dobj")
    if office is None or child(office, "det", "poss") is not None or not is_post(office):
        return None
    if _is_headline_participle(verb):
        return child(verb, "nsubj")
    coordinated_to = verb.dep_ == "conj" and child(verb, "nsubj", "aux") is None and _is_passive_chain(verb.head)
    return grammatical_subject(verb) if coordinated_to else None


def _is_headline_participle(verb: Token) -> bool:
    return verb.tag_ == "VBD" and verb.dep_ == "ROOT" and not any(t.text in ".!?;" for t in verb.sent)


def _headline_object(verb: Token) -> Token | None:
    """ "Brigade commander relieved after mutiny": in a line without a full stop a bare participle is passive."""
    return child(verb, "nsubj") if _is_headline_participle(verb) and child(verb, "ccomp", "xcomp") is None else None


_SPECIAL: dict[str, Callable[[Places], list[Token | None]]] = {
    "poss": lambda places: places.possessor(),
    "poss_object": Places.possessor_of_object,
    "poss_of": lambda places: [p for t in prepositional(places.token, "of") for p in places.possessor(t)],
    "poss_to": lambda places: [p for t in places.fill("to") for p in places.possessor(t)],
    "amod_object": lambda places: [c for o in places.fill("object") for c in o.children if c.dep_ in ("amod", "compound")],
    "below": lambda places: [t for t in places.token.children if t.dep_ in ("xcomp", "ccomp", "advcl")],
    "own_clause": Places.own_clause,
    "own_innocence": lambda places: [child(t, "acomp") for t in places.fill("own_clause")],
    "compound_object": lambda places: [c for o in places.fill("object") for c in o.children if c.dep_ == "compound"],
    "of_into": lambda places: [t for i in places.fill("into") for t in prepositional(i, "of")],
    "compound_oprd": lambda places: [c for o in places.fill("oprd") for c in o.children if c.dep_ == "compound"],
    "poss_agent": lambda places: [p for t in places.fill("agent") for p in places.possessor(t)],
    "poss_into": lambda places: [p for t in places.fill("into") for p in places.possessor(t)],
    "alone": lambda places: [places.token if all(t.dep_ in BARE for t in places.token.children) else None],
    "called": lambda places: [places.token if places.token.dep_ in ("appos", "attr") else None],
    "inside": lambda places: [places.token.head if places.token.dep_ == "pobj" else None],
    "bidden": lambda places: [
        places.token.head if places.token.dep_ == "ccomp" else None,
        *(t for t in places.token.children if t.dep_ == "aux"),
    ],
    "governing": lambda places: [places.token.head if places.token.dep_ in ("dobj", "nsubjpass") else None],
    "appositive": lambda places: [places.token.head if places.token.dep_ == "appos" else None],
    "letter": Places.letter_writer,
    "told": lambda places: [grammatical_subject(t) for t in places.token.children if t.dep_ == "ccomp"],
    "beneficiary": Places.beneficiary,
    "of_object": lambda places: [t for o in places.fill("object") for t in prepositional(o, "of")],
    "from_object": lambda places: [t for o in places.fill("object") for t in prepositional(o, "from")],
    "light": Places.light_subject,
    "clause": Places.clause_subject,
    "relcl": lambda places: [grammatical_subject(t) for t in places.token.children if t.dep_ == "relcl" and child(t, "nsubj") is not None],
    "self": lambda places: [places.token],
    "by": lambda places: [*prepositional(places.token, "by")],
}
_BY_LABEL: dict[str, Callable[[Places], list[Token | None]]] = {
    "agent": Places.agent,
    "object": Places.object,
    "iobj": Places.recipient,
    "attr": lambda places: [child(places.token, "attr")],
    "oprd": lambda places: [child(places.token, "oprd") or small_clause(places.token) or _loose_predicate(places.token)],
    "acomp": lambda places: [child(places.token, "acomp", "oprd") or small_clause(places.token)],
    "advmod": lambda places: [t for t in places.token.children if t.dep_ in ("advmod", "npadvmod")],
    "amod": lambda places: [t for t in places.token.children if t.dep_ == "amod"],
    "compound": lambda places: [t for t in places.token.children if t.dep_ in ("compound", "nmod")],
    "xcomp": lambda places: [
        t for t in places.token.children if t.dep_ in ("xcomp", "ccomp", "advcl") and (t.tag_ in ("VB", "VBG") or t.dep_ == "xcomp")
    ],
    "ccomp": lambda places: [child(places.token, "ccomp")],
    "neg": lambda places: [next((n for t in (places.token, *places.fill("acomp")) for n in t.children if n.dep_ == "neg"), None)],
    "particle": lambda places: [next((t for t in places.token.children if t.lower_ == particle(places.token)), None)],
}


def is_post(token: Token) -> bool:
    """True of a noun that names an office."""
    if token.pos_ not in ("NOUN", "PROPN") and token.tag_ not in ("NN", "NNP"):
        return False
    start, end = noun_phrase(token)
    return offices().find(token.doc[start:end].text) is not None and (is_person_noun(token, lexicon()) or token.pos_ == "PROPN")
