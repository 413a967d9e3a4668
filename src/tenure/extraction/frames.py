"""Frames held against a passage: which words tell which event, about whom, and who else takes part."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from tenure.extraction.ellipsis import fits_back, is_refusal, points_back
from tenure.extraction.kinds import PERSON_KINDS, Kinds
from tenure.extraction.nouns import HE, SHE, THEY, is_person_noun, is_unit_noun, lemma
from tenure.extraction.people import People
from tenure.extraction.persons import DONE_TO, Referent
from tenure.extraction.places import Places
from tenure.extraction.syntax import child, coordinated, grammatical_subject, patient, prepositional
from tenure.extraction.units import unit_phrase
from tenure.vocabulary import Frame, event_types, lexicon

if TYPE_CHECKING:
    from tenure.extraction.tree import Doc, Token


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
        self.words, self.kinds = lexicon(), Kinds(self)
        self._referred: dict[int, Referent | None] = {}
        self.last: dict[str, Referent] = {}
        """For each event type, whom the last such event of the report concerned; the latest told last."""
        self.concerned: dict[str, list[Referent]] = {}
        """For each event type, the people by name whom such events of the passage have concerned."""
        self.passed_over: list[tuple[Frame, int, int]] = []
        """The frames whose words stand in the passage and concern nobody, with the token ranges of their triggers."""

    @property
    def tells_of_sanctions(self) -> bool:
        """True where the passage has told of some before, or has their words: there "listed" is one."""
        return bool(self.concerned.get("sanction")) or self._has_sanctions

    @cached_property
    def _has_sanctions(self) -> bool:
        return any(t.lower_ in self.words.classes["sanctioning"] for t in self.parsed)

    def find(self) -> list[Match]:
        """All matches, in the order of their triggers."""
        found: list[Match] = []
        for token in self.parsed:
            frames = self._frames_of(token)
            for match in (frames and self._matches(token, frames)) or self._elliptic(token, found):
                if match.referent is not None and match.referent.kind in ("person", "unit"):
                    self.last.pop(match.event, None)
                    self.last[match.event] = match.referent
                    self._note(match.event, match.referent)
                found.append(match)
        return found

    def _note(self, event: str, who: Referent) -> None:
        told = self.concerned.setdefault(event, [])
        if who.person is not None and all(other.person is not who.person for other in told):
            told.append(who)

    def _all_of(self, token: Token, event: str) -> list[Referent]:
        """The people of "all three": those last named together, or whom such events have concerned, where they are so many."""
        number = NUMBERS.get(token.lower_)
        if number is None or token.dep_ not in ("nsubj", "nsubjpass") or not any(t.lower_ in ("all", "the") for t in token.children):
            return []
        groups = (self.people.they(self.p, token), self.concerned.get(event, []))
        return next((group for group in groups if len(group) == number), [])

    def _frames_of(self, token: Token) -> tuple[Frame, ...]:
        """The frames of which a word may be the trigger."""
        pos = token.pos_
        if pos in ("VERB", "AUX"):
            return self.words.verbs.get(token.lemma_.lower()) or self._participle_frames(token)
        if token.dep_ == "amod" or (pos == "ADJ" and token.dep_ in ("acomp", "acl", "advcl", "ROOT", "conj")):
            return self.words.adjectives.get(token.lower_) or self._participle_frames(token)
        if pos in ("NOUN", "PROPN"):
            return self.words.nouns.get(lemma(token), ())
        return self.words.prepositions.get(token.lower_, ()) if pos in ("ADP", "ADV", "SCONJ") else ()

    def _elliptic(self, token: Token, found: Sequence[Match]) -> Iterator[Match]:
        """ "He had not been.", "and did so": the last event told of the same person, in this sentence or the one before."""
        if token.pos_ not in ("VERB", "AUX") or not points_back(token):
            return
        subject = grammatical_subject(token)
        who = self.refer(subject) if subject is not None else None
        if who is None or who.name is None:
            return
        first = token.sent.start
        near = self.parsed[first - 1].sent.start if first and (is_refusal(token) or token.dep_ != "conj") else first
        for told in reversed(found):
            if told.token.i < near:
                return
            if told.token.i < first and is_refusal(token) and (told.frame.modality, told.event) not in OFFERED:
                continue  # of the sentence before only what was offered is refused
            if told.referent is not None and told.referent.name == who.name and fits_back(token, told.token):
                frame = replace(told.frame, polarity="negated" if is_refusal(token) else None, modality=None, hedged=False)
                end = max([token.i, *(t.i for t in token.children if t.lower_ == "so" or t.dep_ in ("neg", "prt"))]) + 1
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

    def _matches(self, token: Token, frames: Sequence[Frame]) -> list[Match]:
        found: list[Match] = []
        told = False
        first: Frame | None = None
        places = Places(token, self)  # what stands where is looked up once for all frames of the word
        for frame in frames:
            if (told and not frame.also) or not places.empty.isdisjoint(frame.filled):
                continue
            match = self._try(token, frame, places)
            if match is None:
                first = first or frame
                continue
            found.extend(match)
            told = told or (bool(match) and not frame.also)
        if first is not None and not found:
            self.passed_over.append((first, *self._trigger(token, first, places)))
        return found

    def _try(self, token: Token, frame: Frame, places: Places) -> list[Match] | None:
        """The events that a frame finds in a word; None where its words are there and nobody of whom it tells."""
        nobody = False
        for need in frame.needs:
            if not places.holds(need):
                if not places.holds_others(need):
                    return []
                nobody = True
        if nobody or frame.subject == ("nobody",):
            return None
        if _acts_on_itself(frame, places):
            return []
        wanted = event_types()[frame.event].of
        start, end = self._trigger(token, frame, places)
        if frame.subject == ("none",):
            return [Match(frame, token, start, end, None, None, self._counterparts(frame, places, []), found_at="none")]
        doer = self._doer(frame, places)
        for place in frame.subject:
            subjects = self._subjects(place, places, wanted, frame) if place != "poss" or not doer else []
            if subjects:
                counterparts = self._counterparts(frame, places, [t for t, _ in subjects]) or doer
                old = next(iter(places.fill(frame.replaces)), None) if frame.replaces else None
                return [Match(frame, token, start, end, t, who, counterparts, old, found_at=place) for t, who in subjects]
        return None

    def _doer(self, frame: Frame, places: Places) -> tuple[Token, ...]:
        """Of "the president's sacking of Colonel Sample" the president: whose career it is stands after "of", not before the noun."""
        if frame.event not in DONE_TO_ANOTHER or not {"poss", "of"} <= set(frame.subject):
            return ()
        suffers = any(self.fits(self.refer(t), "person", frame) for t in places.fill("of"))
        return tuple(places.fill("poss")) if suffers else ()

    def _subjects(self, place: str, places: Places, wanted: str, frame: Frame) -> list[tuple[Token | None, Referent | None]]:
        if place == "same":
            return self._told_before(places.token, frame)
        if place == "accused":
            return self._accused(places.token, frame)
        found: list[tuple[Token | None, Referent | None]] = []
        for token in places.fill(place):
            several = self._several(token, frame) if wanted == "person" else []
            if several:
                found.extend((token, who) for who in several)
                continue
            inside = places.token.dep_ in ("relcl", "acl") and places.token.head.i == token.i
            listed = self._listed(token)
            listed = _last_alone(listed, places.token) if inside else listed
            for t in [*listed, *_companions(token, places.token, frame)]:
                if _describes(t, self.people.person_named(self.p, t.head) is not None):
                    continue
                if inside and t.dep_ == "conj" and t.i > places.token.i and token.tag_ not in ("NNS", "NNPS"):
                    continue  # "Rangel, who died in May, and Minchev": the clause is about the first
                who = self._same_event(t, place, frame) or self.refer(t) or _named_body(t, wanted, frame)
                if not self.fits(who, wanted, frame) and t.i == token.i and lemma(t) in self.words.nouns:
                    # "His resignation comes 200 days after taking the leadership": the event's person, not the event.
                    t = child(t, "poss") or t
                    who = self.refer(t)
                if frame.event in BY_COUNSEL:
                    who = self.people.client(self.p, t, who) or who
                if self.fits(who, wanted, frame):
                    found.append((t, who))
        return found

    def _several(self, token: Token, frame: Frame) -> list[Referent]:
        """Those whom "they", "both" or "all three" stand for."""
        they = self.people.they(self.p, token) if token.lower_ in THEY or token.lower_ == "both" else []
        return list(they) or list(self._all_of(token, frame.event))

    def _told_before(self, noun: Token, frame: Frame) -> list[tuple[Token | None, Referent | None]]:
        """ "The removal came in May": of whom the event was told before; "the removal of the structure" is another's."""
        referent = self.last.get(frame.event) or self._only_one(noun)
        back = _points_back(noun) and next(prepositional(noun, "of"), None) is None
        return [(None, referent)] if referent is not None and back else []

    def _only_one(self, noun: Token) -> Referent | None:
        """Of "He was dismissed in May. The arrest came in June.": the only person of whose career the text has told so far."""
        if noun.tag_ != "NN" or noun.dep_ not in ("nsubj", "nsubjpass"):
            return None
        told = [who for event, who in self.last.items() if event_types()[event].group in ("posting", "justice")]
        whole = {who.name for who in told}
        return told[-1] if len(whole) == 1 and told[-1].kind == "person" else None

    def _listed(self, token: Token) -> list[Token]:
        """The members of a coordination; of three names the parse may make two subjects or an apposition."""
        named = self.people.person_named(self.p, token)
        found = coordinated(token)
        if len(found) == 2 and self._is_one_man(token, found[1]):
            return [found[1]]
        beside = [t for t in token.head.children if t.dep_ == token.dep_ and t.dep_ in ("nsubj", "nsubjpass") and t.i > token.i]
        beside += [t for t in token.children if t.dep_ == "appos" and t.i > token.i]
        found += [t for t in (*self._members(token), *self._apposed(token), *self._behind_description(token)) if t not in found]
        for t in beside:
            other = self.people.person_named(self.p, t)
            if named is not None and other is not None and other is not named and any(c.dep_ == "conj" for c in t.children):
                found += [c for c in coordinated(t) if c not in found]
        return found

    def _is_one_man(self, noun: Token, name: Token) -> bool:
        """ "Former police officer and navy veteran Adam Example": two callings without an article before one name."""
        called = [t for t in name.children if t.dep_ in ("compound", "nmod", "amod") and is_person_noun(t, self.words)]
        bare = noun.tag_ in ("NN", "NNP") and child(noun, "det", "poss", "nummod", "appos") is None and is_person_noun(noun, self.words)
        named = self.people.person_named(self.p, name) is not None and self.people.person_named(self.p, noun) is None
        return bare and named and bool(called) and child(name, "det") is None

    def _apposed(self, group: Token) -> list[Token]:
        """The people of "two co-defendants, Majors Emil Kubat and Otakar Reznik,": all names in apposition, not the first alone."""
        if group.tag_ not in ("NNS", "NNPS", "CD"):
            return []
        beside = (coordinated(t) for t in group.children if t.dep_ == "appos" and t.i > group.i)
        names = next((some for some in beside if len(some) > 1), [])
        return names if all(self.people.person_named(self.p, t) is not None for t in names) else []

    def _behind_description(self, name: Token) -> list[Token]:
        """ "Adam Example, the commander of the brigade, and Boris Sample": the parse joins the second name to what the first is."""
        if self.people.person_named(self.p, name) is None:
            return []
        described = (t for t in name.children if t.dep_ == "appos" and t.i > name.i and self.people.person_named(self.p, t) is None)
        second = (t for one in described for t in one.children if t.dep_ == "conj" and self.people.person_named(self.p, t) is not None)
        joined = (t for t in second if t.left_edge.i > 1 and t.left_edge.nbor(-1).lower_ == "and" and t.left_edge.nbor(-2).text == ",")
        return [one for t in joined for one in coordinated(t)]

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
        reach = next(
            (t.i for t in self.parsed[first : first + MEMBER_WITHIN] if t.pos_ in ("VERB", "AUX") or t.text in ".;:"), first + MEMBER_WITHIN
        )
        name = next((n for t in self.parsed[first:reach] if (n := self.people.name_of(self.p, t)) is not None), None)
        if name is None:
            return []
        root = self.parsed[name.start : name.end].root
        before = self.parsed[first : name.begin]
        apart = len(before) > 3 and before[-1].text != "," and not is_person_noun(before[-1], self.words)
        return [] if apart or root.dep_ == "nsubj" or (root.dep_ == "pobj" and root.head.lower_ == "of") else coordinated(root)

    def _same_event(self, token: Token, place: str, frame: Frame) -> Referent | None:
        """ "... has redeployed Aderanti. His redeployment": a possessive on the noun of an event just told goes to whom it concerned."""
        last = self.last.get(frame.event)
        if place != "poss" or token.tag_ != "PRP$" or last is None or last.person is None or frame.subject[0] != "poss":
            return None
        own = self.refer(token)
        named = {id(self.people.person_named(self.p, t)) for t in self.parsed[token.sent.start : token.i]}
        told_last = frame.event == "death" or id(last.person) in named  # whoever speaks of a death is alive
        if own is not None and own.person is not None and id(own.person) in named and not told_last:
            return None  # "says Petrenko deserves it, because his appointment ..."
        return (
            Referent("person", last.name, token.i, token.i + 1, last.person)
            if frame.event in DONE_TO | {"death", "wounding"} and last.person.agrees(token.lower_)
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
        if who is None or (who.name or "").casefold() in self.words.classes["nobody"]:
            return False
        if wanted == "unit":
            return who.kind == "unit"
        return who.kind in PERSON_KINDS or (who.kind == "unit" and frame.event in UNITS_ACT)

    def refer(self, token: Token) -> Referent | None:
        """Whom a token stands for; of "the ousted commander, Ivan Popov" and "those who fled" too."""
        if token.i not in self._referred:
            self._referred[token.i] = self._refer(token)
        return self._referred[token.i]

    def _refer(self, token: Token) -> Referent | None:
        named = self._named_beside(token) or self._named_after(token) or _counted_among(token) or self._counted_by(token)
        who = self.people.who(self.p, named if named is not None else token)
        if who is not None:
            return who
        if token.pos_ == "NUM" and token.dep_ in ("nsubj", "nsubjpass", "dobj") and not _is_measure(token):
            return Referent("group", token.text, token.i, token.i + 1)
        if token.lower_ in THEY | HE | SHE or token.lower_ in ("those", "we", "us", "you", "someone", "both"):
            return Referent("unknown", None, token.i, token.i + 1)
        if token.lower_ in ("it", "its", "itself"):
            return self.people.it(self.p, token)
        if token.lower_ in ("who", "whom", "whose") or (token.lower_ == "which" and token.dep_ == "pobj"):
            clause = next((t for t in (token.head, *token.ancestors) if t.dep_ == "relcl"), None)
            return self.refer(clause.head) if clause is not None else None
        return None

    def _named_twin(self, token: Token) -> Token | None:
        """Of two subjects that the parse makes of one ("His co-defendant, the businessman Adam Example, was"), the one with the name."""
        if token.dep_ not in ("nsubj", "nsubjpass") or token.lower_ != "co":
            return None
        later = [t for t in token.head.children if t.dep_ == token.dep_ and token.i < t.i < token.head.i]
        return next((t for t in later if self.people.who(self.p, t) is not None), None)

    def _counted_by(self, token: Token) -> Token | None:
        """ "a number of officers", "most of them": those whom a noun counts."""
        counts = lemma(token) in self.words.classes["counting"] or token.lower_ in ("all", "most", "many", "several", "some")
        return next((t for t in prepositional(token, "of") if t.lower_ in THEY or is_person_noun(t, self.words)), None) if counts else None

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
            joined = child(token, "conj") if token.pos_ == "PRON" else None  # "he and the leader, Adam Example": the leader's name
            apposed = [t for t in token.children if t.dep_ == "appos" and (joined is None or t.i < joined.i)]
            if token.pos_ == "NOUN" and any(t.pos_ == "NOUN" and t.is_alpha and not is_person_noun(t, self.words) for t in apposed):
                return None  # "a school, the house and the flat of the head, Adam Example,": no name of the school's
            return next((t for t in apposed if self.people.person_named(self.p, t) is not None), None)
        if self.people.person_named(self.p, token) is not None or token.dep_ not in ("nsubj", "nsubjpass", "dobj", "pobj"):
            return None
        if not is_person_noun(token, self.words):
            beside = next((t for t in token.children if t.dep_ == "appos" and self.people.person_named(self.p, t) is not None), None)
            if beside is not None and not any(t.is_punct for t in self.parsed[token.i : beside.i]):
                return beside
        behind = _name_behind_place(token, self.people, self.p)
        if behind is not None:
            return behind
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


def _name_behind_place(noun: Token, people: People, p: int) -> Token | None:
    """ "the chief of police of Lorvan Province, Adam Example": the parse ties the name to the place before it."""
    end = noun.i
    while (inner := next(iter(prepositional(noun.doc[end], "of", "for", "in")), None)) is not None and inner.i > end:
        end = inner.i
    name = child(noun.doc[end], "appos") if end > noun.i else None
    apart = name is not None and any(t.text == "," for t in noun.doc[end : name.i])
    return name if apart and name is not None and people.person_named(p, name) is not None else None


def _named_body(name: Token, wanted: str, frame: Frame) -> Referent | None:
    """Of "founded Northlife" the body: what frames ask any name for that is no person's or place's."""
    if wanted != "unit" or name.pos_ != "PROPN" or not any(need.place in frame.subject and "proper" in need.kinds for need in frame.needs):
        return None
    start, end = unit_phrase(name)
    return Referent("unit", name.doc[start:end].text, start, end)


def _acts_on_itself(frame: Frame, places: Places) -> bool:
    """ "Police chief held over bribes" does not say that he holds a chief's post."""
    asked = {need.place for need in frame.needs if "none" not in need.kinds}
    both = "object" in asked and ("agent" in asked or "agent" in frame.subject[:1])
    return both and places.fill("agent")[:1] == places.fill("object")[:1] != []


def _is_measure(number: Token) -> bool:
    """True of the number of a date or sum: "fuel worth about $40 million disappeared" tells nothing of people."""
    return number.ent_type_ in ("DATE", "TIME", "MONEY", "PERCENT", "QUANTITY") or any(t.tag_ == "$" for t in number.children)


def _points_back(noun: Token) -> bool:
    """ "the arrest", "that mutiny": a noun whose event the text has told before."""
    return any(t.dep_ == "det" and t.lower_ in ("the", "that", "this") for t in noun.children)


def _describes(token: Token, named: bool) -> bool:
    """ "Example, 58 and a veteran of the bank, was": what the parse takes for a second person tells more of the first."""
    if not named or token.dep_ != "conj" or token.tag_ != "NN" or not any(t.lower_ in ("a", "an") for t in token.children):
        return False
    before = token.doc[token.head.i + 1 : token.left_edge.i]
    aged = any(t.lower_ == "old" or t.pos_ == "NUM" for t in before)
    return aged and len(before) > 1 and before[0].text == "," and before[-1].lower_ == "and" and before[-2].text != ","


NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7}
#: So many words after a group its members may be named.
MEMBERS_WITHIN = 16
#: And so many words behind "including" the first of them.
MEMBER_WITHIN = 12


def _last_alone(listed: list[Token], clause: Token) -> list[Token]:
    """Of "Oster and Veld, who is now the minister" the last: a clause that tells of one is about the nearest."""
    before = [t for t in listed if t.i < clause.i]
    finite = next((t for t in clause.children if t.dep_ in ("aux", "auxpass")), clause)
    one = len(before) > 1 and (finite.tag_ == "VBZ" or finite.lower_ == "was")
    return [before[-1]] if one else listed


def _companions(token: Token, verb: Token, frame: Frame) -> list[Token]:
    """ "was arrested along with his deputy, Adam Example": who shares the fate of a verb's subject or object."""
    suffers = patient(verb) if verb.pos_ == "VERB" else None
    if suffers is None or suffers.i != token.i:
        return []
    along = [t for t in verb.children if t.lower_ in ("along", "together", "alongside") and t.i > max(verb.i, token.i)]
    beside = [p for t in along for p in (t, *t.children) if p.lower_ in ("with", "alongside")]
    with_ = [t for t in verb.children if t.dep_ == "prep" and t.lower_ == "with" and t.i > verb.i]
    theirs = [p for p in with_ if frame.event in SHARED or (frame.event in SHARED_BY_THEIRS and _has_possessor(p))]
    return [t for p in (*beside, *theirs) for found in p.children if found.dep_ == "pobj" for t in coordinated(found)]


def _has_possessor(prep: Token) -> bool:
    """ "with his interpreter" tells of a companion; "with Example" may tell of the one who did it."""
    return any(t.dep_ == "poss" and t.tag_ == "PRP$" for found in prep.children for t in found.children)


#: What happens to those too who are with somebody: "abducted with the interpreter"; one is not appointed with another.
SHARED = frozenset({"capture", "disappearance"})
SHARED_BY_THEIRS = frozenset({"arrest", "death"})


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


#: Events that one person does to another, where a noun tells them.
DONE_TO_ANOTHER = DONE_TO | {"death", "wounding", "capture", "charge", "investigation", "pardon", "sanction", "forfeiture"}
#: How frames tell an offer, which the next sentence may say to be refused.
OFFERED = frozenset({("planned", "appointment"), ("planned", "status_grant"), ("planned", "award")})
#: What a lawyer does for the client, whose step it is.
BY_COUNSEL = frozenset({"appeal", "court_appeal", "ruling"})
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
