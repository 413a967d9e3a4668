"""The places around a trigger at which a frame looks for its parties: agent, object, prepositions, possessors."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cached_property
from typing import TYPE_CHECKING

from tenure.extraction.nouns import FIRST, HE, PERSONAL, SHE, THEY, is_person_noun, is_unit_noun, lemma, noun_phrase
from tenure.extraction.posts import is_employed, is_worker, one_of
from tenure.extraction.styles import office_before_unit
from tenure.extraction.syntax import (
    agent,
    child,
    clause_of,
    coordinated,
    grammatical_subject,
    is_bare_rank,
    is_passive,
    particle,
    patient,
    prepositional,
    prepositions,
    where_told,
)
from tenure.extraction.units import numbered_unit
from tenure.vocabulary import lexicon, offices
from tenure.vocabulary.lexicon import PLACES, Need
from tenure.vocabulary.speech import speech
from tenure.vocabulary.stance import stance_words

if TYPE_CHECKING:
    from tenure.extraction.frames import FrameMatcher
    from tenure.extraction.tree import Token

PERSON_KINDS = frozenset({"person", "group", "unknown"})
#: Who speaks of something is not whom it befell.
TELLING = frozenset({"speak", "talk", "tell", "hear", "write", "learn", "know", "read", "warn"})
#: These share no object with the verb that "and" joins to them: "has deserted or sought asylum".
INTRANSITIVE = frozenset({"desert", "mutiny", "rebel", "defect", "resign", "retire"})
#: Nobody does these to do something himself: "Orlin named to head agency".
CHOSEN_TO = frozenset({"pick", "tap", "select", "name", "appoint", "nominate"})
#: What may hang on a verb that says nothing else: "he wants her to go now".
BARE = frozenset({"aux", "nsubj", "neg", "punct", "mark", "cc", "conj"})


class Places:
    """The tokens that stand at each place around one trigger."""

    def __init__(self, token: Token, matcher: FrameMatcher) -> None:
        self.token, self.matcher = token, matcher
        self.empty: set[str] = set()
        """The places that were looked up and hold nothing."""
        self._filled: dict[str, list[Token]] = {}
        self._headed: dict[str, list[Token]] = {}
        self._kinds: dict[tuple[int, frozenset[str]], bool] = {}

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
        if need.unwanted_kinds and any(self._is_kind(t, need.unwanted_kinds) for t in heads):
            return False
        if not need.words and not need.kinds:
            return True
        return any(
            lemma(t) in need.words or t.lower_ in need.words or self._is_kind(t, need.kinds) or self._is_called(t, need.words)
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

    def _has_rank(self, token: Token) -> bool:
        """True of a name right behind a rank ("Colonel Ada Sample")."""
        name = self.matcher.people.name_of(self.matcher.p, token)
        return name is not None and name.rank is not None

    def _is_called(self, token: Token, words: frozenset[str]) -> bool:
        """True of a name to which the report joins one of the words ("Prosecutor Dina Voss")."""
        person = self.matcher.people.person_named(self.matcher.p, token)
        return person is not None and bool(person.described & words)

    def _is_kind(self, token: Token, kinds: frozenset[str]) -> bool:
        if not kinds or "any" in kinds:
            return bool(kinds)
        key = token.i, kinds
        if key not in self._kinds:
            self._kinds[key] = self._is_of_kind(token, kinds)
        return self._kinds[key]

    def _is_of_kind(self, token: Token, kinds: frozenset[str]) -> bool:
        who = self.matcher.refer(token)
        if "person" in kinds and ((who is not None and who.kind in PERSON_KINDS) or token.lower_ in PERSONAL):
            return True
        if "unit" in kinds and who is not None and who.kind == "unit":
            return True
        if "numbered" in kinds and numbered_unit(token) is not None:
            return True
        if "ranked" in kinds and self._has_rank(token):
            return True
        if "speaker" in kinds and (who is not None or token.lower_ in PERSONAL or is_unit_noun(token, self.matcher.words)):
            return True
        if "title" in kinds and is_post(token):
            return True
        if "employed" in kinds and is_employed(token, self.matcher.people, self.matcher.p):
            return True
        if "named" in kinds and token.pos_ == "PROPN" and token.ent_type_ == "ORG":
            return True
        if "ruling" in kinds and (self._is_called(token, lexicon().classes["ruling"]) or lemma(token) in lexicon().classes["ruling"]):
            return True
        if "several" in kinds and token.tag_ in ("NNS", "NNPS"):
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
        own, borne = self._own.get(place, []), next((table[place] for table in self._borne if place in table), [])
        found = borne if borne and all(t.ent_type_ == "DATE" for t in own) else own  # "won a seat in parliament in 2014"
        found = found or self._of_object.get(place) or self._adverbs.get(place) or []
        if not found and token.pos_ in ("NOUN", "PROPN") and token.dep_ == "pobj" and token.head.lower_ == place:
            found = [token.head]
        if not found and place == "at" and (there := where_told(token)) is not None:
            found = [there]
        return list(found)

    def object(self) -> list[Token | None]:
        """The logical object; of "was given command" the thing given."""
        token = self.token
        making_room = self._replaced_before()
        if making_room is not None:
            return [making_room]
        if token.lemma_ == "name" and token.dep_ == "acl" and self.named([t for t in token.children if t.dep_ == "oprd"]):
            return []  # "a man named Adam Example" is given no post
        if token.dep_ == "amod":
            # "Appointed chief of staff in 1978, he stayed": the parse may make the office a noun that the participle describes
            if token.tag_ == "VBG":
                return []  # "a burning tanker" has no object
            return [_of_opening_participle(token) or token.head]
        if is_passive(token):
            given = child(token, "dobj") or _term_given(token)
            if given is not None and token.dep_ in ("advcl", "conj") and (is_bare_rank(given) or is_bare_post(given)):
                return [grammatical_subject(token)]
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

    def whole(self, part: Token) -> list[Token | None]:
        """Of what something is a part: "a third of the brigade", "300 of the brigade's men"."""
        return [one for t in prepositional(part, "of") for one in (t, *self.possessor(t))]

    def agent(self) -> list[Token | None]:
        """Who does it."""
        if self.token.dep_ == "amod" and self.token.tag_ != "VBG":
            return [None]
        return [self._replaced_before() or self._ranked_before() or self._resumed() or agent(self.token)]

    def _resumed(self) -> Token | None:
        """ "was dismissed after a fire killed ten people and is now a member": the present is his, not the fire's."""
        verb = self.token
        past = verb.head
        if verb.dep_ != "conj" or verb.tag_ != "VBZ" or past.dep_ != "advcl" or past.tag_ != "VBD" or child(verb, "nsubj", "nsubjpass"):
            return None
        subject = child(past, "nsubj", "nsubjpass")
        return grammatical_subject(past.head) if subject is not None and not self._is_kind(subject, frozenset({"person"})) else None

    def _replaced_before(self) -> Token | None:
        """Of the gazette's "To be Brigadier: Colonel A, vice Colonel B, retired" the last: who makes room."""
        verb = self.token
        if verb.tag_ not in ("VBN", "VBD") or verb.i - verb.sent.start < 4 or verb.nbor(-1).text != ",":
            return None
        name = self.matcher.people.name_of(self.matcher.p, verb.nbor(-2))
        if name is None or name.begin <= verb.sent.start:
            return None
        return verb.nbor(-2) if "vice" in (verb.doc[name.begin - 1].text, verb.doc[name.begin].text) else None

    def _ranked_before(self) -> Token | None:
        """Of "Colonel A is director, Colonel B, formerly of the staff, is his deputy" the last: the parse may give A both verbs."""
        verb, people, p = self.token, self.matcher.people, self.matcher.p
        if verb.tag_ not in ("VBZ", "VBD") or verb.sent.start == verb.i:
            return None
        before = verb.nbor(-1)
        if before.text == ",":
            opening = next(
                (t for t in reversed(verb.doc[verb.sent.start : before.i]) if t.lower_ in ("formerly", "erstwhile", "former")), None
            )
            before = opening.nbor(-1) if opening is not None and opening.i > verb.sent.start else before
            before = before.nbor(-1) if before.text == "," and before.i > verb.sent.start else before
        name = people.name_of(p, before)
        if name is None or name.rank is None or name.begin <= verb.sent.start or name.end + name.tail <= before.i:
            return None
        between = verb.doc[before.i + 1 : verb.i]
        opens = verb.doc[name.begin - 1].text in (",", ";") or verb.doc[name.begin - 1].lower_ == "while"
        told = any(t.tag_ in ("VBZ", "VBD", "VBP") for t in verb.doc[verb.sent.start : name.begin])
        return before if opens and told and not any(t.tag_ in ("VBZ", "VBD", "VBP") for t in between) else None

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
        if noun.dep_ in ("dobj", "attr", "conj") and verb.lemma_.lower() in lexicon().classes["light"]:
            if child(verb, "dative") is not None:
                return [child(verb, "dative")]
            return [grammatical_subject(verb)]
        return []

    def words_before(self, place: str) -> list[Token | None]:
        """The words that say what kind stands at a place: "labour" of "in a labour camp"."""
        return [c for t in self.fill(place) for c in t.children if c.dep_ in ("amod", "compound")]

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
            if (about and untrue) or (own and nothing and not negated) or _is_unfounded(clause) or self._is_firmly_denied(clause, own):
                found.append(clause)
        return list(found)

    def _is_firmly_denied(self, clause: Token, own: bool) -> bool:
        """ "insisted that no law had been broken", "maintains he took nothing", "said she had given no such order"; but no refusal."""
        around = [t for c in clause.children for t in (c, *c.children)]
        if any(t.lower_ in ("will", "would", "can", "could", "'ll", "wo", "ca") for t in around if t.head is clause):
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
        if done_to is not None and (is_passive(verb) or self._is_kind(done_to, frozenset({"person"}))):
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


def _of_opening_participle(participle: Token) -> Token | None:
    """The subject of "Promoted brigadier in 1961, he stayed", where the parse makes the office a noun that the participle describes."""
    office = participle.head
    if participle.tag_ != "VBN":
        return None
    if office.dep_ == "advcl":
        return grammatical_subject(office)
    opens = participle.i == participle.sent.start and office.dep_ in ("npadvmod", "dep") and office.head.pos_ in ("VERB", "AUX")
    return grammatical_subject(office.head) if opens else None


def _is_verbless(noun: Token) -> bool:
    """True of a person in a line whose head is no verb."""
    return is_person_noun(noun, lexicon()) and noun.sent.root.pos_ not in ("VERB", "AUX") and not noun.sent.text.rstrip().endswith(".")


def _is_of_guilt(nothing: Token) -> bool:
    """ "nothing wrong", "nothing to do with the theft"."""
    return any(t.lower_ == "wrong" or (t.dep_ in ("relcl", "acl") and t.lemma_ == "do") for t in nothing.children)


def _is_unfounded(clause: Token) -> bool:
    """ "there was no truth in the report", "the claim has no basis"."""
    ground = child(clause, "attr", "dobj")
    named = ground is not None and ground.lower_ in ("truth", "basis", "substance", "foundation")
    return named and ground is not None and any(t.lower_ == "no" for t in ground.children)


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
    terms = (t for t in verb.children if t.dep_ == "npadvmod" and t.lemma_ in ("year", "month"))
    return next((t for t in terms if not any(c.lower_ in ("last", "this", "next", "that", "previous") for c in t.children)), None)


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
    later = child(verb, "conj") if verb.lemma_ not in INTRANSITIVE else None
    if later is not None and later.pos_ == "VERB" and later.i - verb.i <= 3:
        return child(later, "dobj")
    return None


def _is_passive_chain(verb: Token) -> bool:
    """ "was sacked, tried and acquitted", but not "is accused and denies it": passive by the first of the verbs."""
    if verb.tag_ not in ("VBN", "VBD"):
        return False
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
    chosen = verb.lemma_ in CHOSEN_TO and child(verb, "xcomp") is not None  # "Orlin picked to head agency"
    return child(verb, "nsubj") if _is_headline_participle(verb) and (chosen or child(verb, "ccomp", "xcomp") is None) else None


def _by_preposition(tokens: Iterable[Token]) -> dict[str, list[Token]]:
    """What stands below the tokens by the preposition that it is the object of."""
    table: dict[str, list[Token]] = {}
    for token in tokens:
        for name, t in prepositions(token):
            table.setdefault(name, []).append(t)
    return table


_SPECIAL: dict[str, Callable[[Places], list[Token | None]]] = {
    "poss": lambda places: places.possessor(),
    "poss_object": Places.possessor_of_object,
    "poss_of": lambda places: [p for t in prepositional(places.token, "of") for p in places.possessor(t)],
    "poss_to": lambda places: [p for t in places.fill("to") for p in places.possessor(t)],
    "amod_object": lambda places: [c for o in places.fill("object") for c in o.children if c.dep_ in ("amod", "compound")],
    "below": lambda places: [*(t for t in places.token.children if t.dep_ in ("xcomp", "ccomp", "advcl")), *_wanted(places.token)],
    "own_clause": Places.own_clause,
    "own_innocence": lambda places: [child(t, "acomp") for t in places.fill("own_clause")],
    "compound_object": lambda places: [c for o in places.fill("object") for c in o.children if c.dep_ == "compound"],
    "named_by": lambda places: places.named(list(prepositional(places.token, "by"))),
    "headline": lambda places: [t for t in places.fill("governor") if _is_verbless(t)],
    "governor": lambda places: [places.token.head.head if places.token.dep_ == "pobj" else None],
    "named_attr": lambda places: places.named(places.fill("attr")),
    "beside": lambda places: [
        places.token.head if places.token.dep_ == "conj" else None,
        *(t for t in places.token.children if t.dep_ == "conj"),
    ],
    "of_in": lambda places: [t for i in places.fill("in") for t in prepositional(i, "of")],
    "poss_with": lambda places: [p for t in places.fill("with") for p in places.possessor(t)],
    "for_object": lambda places: [t for o in places.fill("object") for t in prepositional(o, "for")],
    "against_object": lambda places: [t for o in places.fill("object") for t in prepositional(o, "against")],
    "acl_object": lambda places: [c for o in places.fill("object") for c in o.children if c.dep_ in ("acl", "relcl")],
    "below_attr": lambda places: [c for a in places.fill("attr") for c in a.children if c.dep_ in ("acl", "relcl")],
    "neg_object": lambda places: [c for o in places.fill("object") for c in o.children if c.lower_ == "no"],
    "denial_below": Places.denial_below,
    "speaker_above": Places.speaker_above,
    "own_blame": lambda places: [child(t, "xcomp", "ccomp") for t in places.fill("own_clause") if t.lemma_ == "be"],
    "poss_for": lambda places: [p for t in places.fill("for") for p in places.possessor(t)],
    "below_object": lambda places: [c for o in places.fill("object") for c in o.children if c.dep_ in ("acl", "relcl", "advcl")],
    "of_to": lambda places: [t for o in places.fill("to") for t in prepositional(o, "of")],
    "as_to": lambda places: [t for o in places.fill("to") for t in prepositional(o, "as")],
    "advmod_object": lambda places: [c for o in places.fill("object") for c in o.children if c.dep_ == "advmod"],
    "acl": lambda places: [t for t in places.token.children if t.dep_ in ("acl", "relcl")],
    "object_below": lambda places: [child(t, "dobj") for t in places.fill("below")],
    "of_under": lambda places: [t for u in places.fill("under") for t in prepositional(u, "of")],
    "against_agent": lambda places: [t for a in places.fill("agent") for t in prepositional(a, "against")],
    "amod_attr": lambda places: [c for a in places.fill("attr") for c in a.children if c.dep_ in ("amod", "compound")],
    "kind_on": lambda places: places.words_before("on"),
    "kind_in": lambda places: places.words_before("in"),
    "kind_to": lambda places: places.words_before("to"),
    "kind_into": lambda places: places.words_before("into"),
    "amod_agent": lambda places: [c for a in places.fill("agent") for c in a.children if c.dep_ in ("amod", "compound")],
    "of_oprd": lambda places: [t for o in places.fill("oprd") for t in prepositional(o, "of")],
    "of_with": lambda places: [t for w in places.fill("with") for t in prepositional(w, "of")],
    "allowed": Places.allowed,
    "into_object": lambda places: [t for o in places.fill("object") for t in prepositional(o, "into")],
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
    "of_into": lambda places: [t for i in places.fill("into") for t in prepositional(i, "of")],
    "compound_oprd": lambda places: [c for o in places.fill("oprd") for c in o.children if c.dep_ == "compound"],
    "poss_agent": lambda places: [p for t in places.fill("agent") for p in places.possessor(t)],
    "of_agent": lambda places: [t for a in places.fill("agent") for t in prepositional(a, "of")],
    "poss_into": lambda places: [p for t in places.fill("into") for p in places.possessor(t)],
    "alone": lambda places: [places.token if all(t.dep_ in BARE for t in places.token.children) else None],
    "called": lambda places: [places.token if places.token.dep_ in ("appos", "attr") else None],
    "inside": lambda places: [places.token.head if places.token.dep_ == "pobj" else None],
    "bidden": lambda places: [
        places.token.head if places.token.dep_ == "ccomp" or _is_called_for(places.token) else None,
        *(t for t in places.token.children if t.dep_ == "aux"),
    ],
    "governing": lambda places: [places.token.head if places.token.dep_ in ("dobj", "nsubjpass") else None],
    "appositive": lambda places: [places.token.head if places.token.dep_ == "appos" else None],
    "letter": Places.letter_writer,
    "told": lambda places: [grammatical_subject(t) for t in places.token.children if t.dep_ == "ccomp"],
    "beneficiary": Places.beneficiary,
    "of_object": lambda places: [t for o in places.fill("object") for t in prepositional(o, "of")],
    "whole_object": lambda places: [t for o in places.fill("object") for t in places.whole(o)],
    "whole_agent": lambda places: [t for a in places.fill("agent") for t in places.whole(a)],
    "from_object": lambda places: [t for o in places.fill("object") for t in prepositional(o, "from")],
    "light": Places.light_subject,
    "clause": Places.clause_subject,
    "relcl": lambda places: [grammatical_subject(t) for t in places.token.children if t.dep_ == "relcl" and child(t, "nsubj") is not None],
    "self": lambda places: [places.token],
    "by": lambda places: [*prepositional(places.token, "by")],
    "known": lambda places: [places.token if places.matcher.tells_of_sanctions else None],
}
_BY_LABEL: dict[str, Callable[[Places], list[Token | None]]] = {
    "agent": Places.agent,
    "object": Places.object,
    "iobj": Places.recipient,
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


def is_bare_post(noun: Token) -> bool:
    """True of a post that stands for itself ("appointed governor"), not for who holds it ("appointed the governor")."""
    return child(noun, "det", "poss") is None and is_post(noun)


def is_post(token: Token) -> bool:
    """True of a noun that names an office, or that ends a unit's name before which an office stands."""
    if token.pos_ not in ("NOUN", "PROPN") and token.tag_ not in ("NN", "NNP") and token.lower_ != "chief":
        return one_of(token) is not None  # "chief of staff" may be tagged as an adjective
    if office_before_unit(token) is not None:
        return True
    if lexicon().is_a(lemma(token), "presenter") and not _is_of_broadcast(token):
        return False
    start, end = noun_phrase(token)
    if lemma(token) == "officer" and token.i > start and token.doc[token.i - 1].lower_ in ("army", "navy", "naval", "military"):
        return False  # what somebody is, and no post
    named = is_person_noun(token, lexicon()) or token.pos_ == "PROPN" or token.text.isupper()
    return named and offices().find(token.doc[start:end].text) is not None


def _is_of_broadcast(host: Token) -> bool:
    """ "its host", "host of the quiz", "the show's host": not the host of a dinner or of the games."""
    if any(t.lower_ == "best" for t in host.children):
        return False  # an honour
    of = list(prepositional(host, "of", "on", "for"))
    beside = [t for t in host.children if t.dep_ in ("compound", "poss")]
    told = [lexicon().is_a(lemma(t), "broadcast") or (t.pos_ == "PROPN" and t.ent_type_ not in ("GPE", "LOC")) for t in (of or beside)]
    return any(told) or (not of and any(t.lower_ == "its" for t in beside)) or not (of or beside)
