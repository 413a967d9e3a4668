"""Who is meant: every name, description and pronoun of a report to one of its people.

Names first: each full name makes a person, shorter ones join it. Pronouns and descriptions then go to
the most salient person that fits (Lappin and Leass, 1994: grammatical role and recency), never to
somebody by default: what nobody fits stays unresolved.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tenure.extraction.names import (
    FEMALE_TITLES,
    FIRST,
    HE,
    MALE_TITLES,
    SHE,
    THEY,
    PersonName,
    find_person_names,
    is_person_noun,
    is_unit_noun,
    lemma,
    noun_phrase,
    numbered_unit,
    unit_phrase,
)
from tenure.extraction.quantities import number
from tenure.extraction.syntax import child, clause_of, grammatical_subject, is_attached, prepositional
from tenure.model.statement import Kind
from tenure.vocabulary import lexicon, offices
from tenure.vocabulary.speech import speech

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

    from tenure.extraction.parsing import Passage

#: How much a mention makes its person stand out, by the role of its word.
ROLE_WEIGHT = {"nsubj": 8.0, "nsubjpass": 8.0, "dobj": 4.0, "dative": 4.0, "poss": 4.0, "appos": 2.0, "pobj": 2.0, "ROOT": 5.0}
OTHER_WEIGHT = 1.0
#: Salience halves with each sentence (Lappin and Leass, 1994).
DECAY = 0.5
#: "it" looks back over so many words.
IT_REACH = 80
#: Within so many characters of the start an article may be left out, as headlines do.
HEADLINE = 200
#: Below this nobody is salient enough to be meant.
FAINT = 0.4
#: Abbreviated ranks, as the words that a description uses for them.
RANK_WORDS = {
    "gen": "general", "col": "colonel", "lt": "lieutenant", "maj": "major", "capt": "captain", "sgt": "sergeant", "adm": "admiral",
    "brig": "brigadier", "cpl": "corporal", "pvt": "private", "dep": "deputy", "rep": "representative", "sen": "senator", "gov": "governor",
}  # fmt: skip
#: Who is only quoted in a sentence about somebody else stands out less.
QUOTED = 0.4
#: The title and the two sentences after it may describe a person whom only the next ones name.
LEAD_SENTENCES = 3
LEAD_ROLES = frozenset({"nsubj", "nsubjpass", "dobj", "ROOT", "appos", "attr", "compound"})
#: Nouns that may take up a person named before with nothing else said of him.
GENERIC = frozenset({
    "man", "woman", "officer", "general", "colonel", "commander", "official", "politician", "soldier", "major", "admiral", "captain",
    "lieutenant", "leader", "chief", "minister", "former", "veteran", "defendant", "suspect", "convict", "lawmaker", "businessman",
    "governor", "president", "lawyer", "head", "marshal", "brigadier", "policeman", "senator", "mayor", "director", "year-old", "boss", "accused",
})  # fmt: skip


@dataclass(slots=True, eq=False)
class Person:
    """One of a report's people: the names that it gives him and the words that describe him."""

    words: tuple[str, ...]
    title_sex: str | None = None
    pronouns: Counter[str] = field(default_factory=Counter)
    """How often "he" and "she" have gone to the person."""
    described: set[str] = field(default_factory=set)
    """Lemmas of ranks and offices that the report joins to the name."""
    first: int = 0
    """Place of the first mention in the report, for a stable order."""
    mentions: int = 0

    @property
    def name(self) -> str:
        """The fullest name."""
        return " ".join(self.words)

    @property
    def sex(self) -> str | None:
        """m or f: told by a title or by pronouns that agree; None where neither tells."""
        if self.title_sex:
            return self.title_sex
        (first, many), (_, few) = [*self.pronouns.most_common(), ("", 0), ("", 0)][:2]
        return first if many >= 2 and many > 2 * few else None

    def agrees(self, pronoun: str) -> bool:
        """True where the pronoun may stand for the person."""
        return self.sex is None or pronoun in (HE if self.sex == "m" else SHE)


@dataclass(frozen=True, slots=True)
class Referent:
    """What a token stands for: a person of the report, a unit, a group or somebody unknown."""

    kind: Kind
    name: str | None
    start: int
    end: int
    """Token range of the mention in its passage."""
    person: Person | None = None
    count: int | None = None


class People:
    """The people of one report and who is meant by each token.

    Invariant: sentences are visited in the order of the text, so `_salience` always holds what the
    report has said before the token in question, and what its own sentence says.
    """

    def __init__(self, passages: Sequence[Passage], speakers: Mapping[tuple[int, int], Token]) -> None:
        """`speakers` gives for tokens (passage, index) inside direct speech the head word of its source."""
        self.speakers = speakers
        self._names: dict[tuple[int, int], PersonName] = {}
        self._person_at: dict[tuple[int, int], Person] = {}
        self._referents: dict[tuple[int, int], Referent | None] = {}
        self._passages = passages
        self.persons: list[Person] = []
        self._introduced: dict[tuple[int, int], Person] = {}
        self._collect()
        for p, passage in enumerate(passages[:1]):
            self._introduce(p, passage.parsed)
        self._follow()

    # -- names -------------------------------------------------------------------------------

    def _collect(self) -> None:
        found = [(p, name) for p, passage in enumerate(self._passages) for name in find_person_names(passage.parsed)]
        found.extend(self._repeats(found))
        found.sort(key=lambda item: (item[0], item[1].start))
        for order, (p, name) in sorted(enumerate(found), key=lambda item: (-len(item[1][1].words), item[0])):
            person = self._person_for(name.words, order)
            for i in range(name.start, name.end + name.tail):
                self._names[p, i] = name
                self._person_at[p, i] = person
            person.mentions += 1
            person.described.update(RANK_WORDS.get(title, title) for title in name.titles)
            if FEMALE_TITLES & set(name.titles):
                person.title_sex = "f"
            elif MALE_TITLES & set(name.titles):
                person.title_sex = "m"
        for p, passage in enumerate(self._passages):
            self._describe(p, passage.parsed)

    def _repeats(self, found: Sequence[tuple[int, PersonName]]) -> Iterable[tuple[int, PersonName]]:
        """Surnames of known people where the tagger saw an organisation or nothing."""
        surnames = {name.words[-1] for _, name in found if len(name.words) > 1}
        first_words = {name.words[0] for _, name in found if len(name.words) > 1}
        # "Bo" of "Bo Xilai": a first word that the report uses alone elsewhere is a surname too.
        surnames |= {name.words[0] for _, name in found if len(name.words) == 1 and name.words[0] in first_words}
        wholes = {name.words for _, name in found if len(name.words) > 1}
        taken = {(p, i) for p, name in found for i in range(name.start, name.end)}
        for p, passage in enumerate(self._passages):
            parsed = passage.parsed
            for token in parsed:
                if (p, token.i) in taken or token.text not in surnames or token.pos_ not in ("PROPN", "NOUN"):
                    continue
                start = token.i
                while start > 0 and parsed[start - 1].pos_ == "PROPN" and any(parsed[start - 1].text in w for w in wholes) and (p, start - 1) not in taken:
                    start -= 1
                neighbours = [parsed[i] for i in (start - 1, token.i + 1) if 0 <= i < len(parsed)]
                if any(t.pos_ == "PROPN" and is_unit_noun(t, lexicon()) and t.dep_ != "appos" for t in neighbours):
                    continue
                yield p, PersonName(start, token.i + 1, tuple(parsed[start : token.i + 1].text.split()), ())

    def _person_for(self, words: tuple[str, ...], order: int) -> Person:
        """The person of that name, longest names first; a new one where none fits or a bare name fits several."""
        fitting = [person for person in self.persons if _is_short_for(words, person.words)]
        if len(words) == 1 and len(fitting) > 1:
            last = [person for person in fitting if person.words[-1] == words[0]]
            fitting = last or fitting
            fitting = [min(fitting, key=lambda person: abs(person.first - order))]
        if fitting:
            return fitting[0]
        person = Person(words, first=order)
        self.persons.append(person)
        return person

    def _describe(self, p: int, parsed: Doc) -> None:
        """Joins ranks and offices beside a name ("the Russian major general Ivan Popov", "X, commander of Y") to the person."""
        words = lexicon()
        for token in parsed:
            person = self._person_at.get((p, token.i))
            if person is None:
                continue
            around = [token.head] if token.dep_ in ("appos", "compound", "nmod") else []
            around += [t for t in token.children if t.dep_ in ("compound", "appos", "nmod", "amod")]
            for other in around:
                if (p, other.i) not in self._person_at and is_person_noun(other, words):
                    person.described.add(lemma(other))
                    person.described.update(lemma(t) for t in other.children if t.dep_ == "compound" and is_person_noun(t, words))
            if token.dep_ in ("nsubj",) and token.head.lemma_ == "be":
                person.described.update(lemma(t) for t in token.head.children if t.dep_ == "attr" and is_person_noun(t, words))

    def _introduce(self, p: int, parsed: Doc) -> None:
        """The lead that describes before it names: "A former adviser was sentenced. Paul Manafort was ..."."""
        sents = list(parsed.sents)
        for k, sent in enumerate(sents):
            for token in sent:
                if token.tag_ not in ("NN", "NNP") or token.dep_ not in LEAD_ROLES or (p, token.i) in self._person_at:
                    continue
                if not is_person_noun(token, lexicon()) or any((p, t.i) in self._person_at for t in token.children):
                    continue
                following = sents[k + 1 : k + 4] if k < LEAD_SENTENCES else sents[k + 1 : k + 2]
                person = next((found for later in following if (found := self._named_subject(p, later, equated=k >= LEAD_SENTENCES)) is not None), None)
                if person is not None and (k >= LEAD_SENTENCES or self._is_announced(p, token, person, title=k == 0)):
                    self._introduced[p, token.i] = person

    def _is_announced(self, p: int, token: Token, person: Person, *, title: bool) -> bool:
        """True where a noun of the lead can mean the person: not named yet, or called so before."""
        noun = lemma(token)
        if self._is_named_before(p, person, token.i):
            return noun in person.described and not _is_definite(token)
        bare_headline = title and token.dep_ in ("nsubj", "nsubjpass", "ROOT") and not any(t.dep_ == "det" for t in token.children)
        return _may_be(noun, person) or bare_headline

    def _named_subject(self, p: int, sent: Span, *, equated: bool) -> Person | None:
        """The person that a sentence names as its subject, or says its subject to be ("He is ..."; only that where `equated`), or names alone."""
        for token in sent:
            if token.dep_ in ("nsubj", "nsubjpass"):
                around = [] if equated else [token, *(t for t in token.children if t.dep_ == "appos")]
                if token.head.lemma_ == "be" and token.pos_ == "PRON":
                    around += [t for t in token.head.children if t.dep_ == "attr"]
                found = next((self._person_at[p, t.i] for t in around if (p, t.i) in self._person_at), None)
                if found is not None:
                    return found
        named = {self._person_at[p, t.i] for t in sent if (p, t.i) in self._person_at}
        return named.pop() if len(named) == 1 and not equated else None

    def _is_named_before(self, p: int, person: Person, i: int) -> bool:
        return any(self._person_at.get((p, j)) is person for j in range(i))

    def introduced(self, p: int, token: Token) -> Person | None:
        """The person whom a description of the lead announces."""
        return self._introduced.get((p, token.i))

    # -- reference ---------------------------------------------------------------------------

    def _follow(self) -> None:
        """Visits every sentence once, in order, and decides who each token stands for."""
        salience: dict[Person, float] = defaultdict(float)
        for p, passage in enumerate(self._passages):
            for sent in passage.parsed.sents:
                for person in list(salience):
                    salience[person] *= DECAY
                _Sentence(self, p, sent, salience).visit()

    def offset(self, p: int) -> int:
        """Where in the report a passage begins."""
        return self._passages[p].offset

    def it(self, p: int, token: Token) -> Referent | None:
        """The unit that "it" takes up: the last one that was a subject or object before."""
        parsed = token.doc
        for i in range(token.i - 1, max(-1, token.i - IT_REACH), -1):
            other = parsed[i]
            if other.dep_ in ("nsubj", "nsubjpass", "dobj", "ROOT") and other.pos_ in ("NOUN", "PROPN"):
                who = self.who(p, other)
                if who is not None and who.kind == "unit":
                    return Referent("unit", who.name, token.i, token.i + 1)
        return None

    def person_named(self, p: int, token: Token) -> Person | None:
        """The person whose name the token is part of."""
        return self._person_at.get((p, token.i))

    def name_of(self, p: int, token: Token) -> PersonName | None:
        """The name that the token is part of."""
        return self._names.get((p, token.i))

    def remember(self, p: int, token: Token, referent: Referent | None) -> None:
        """Fixes whom the token stands for."""
        self._referents[p, token.i] = referent

    def who(self, p: int, token: Token) -> Referent | None:
        """Whom or what the token stands for, None where it stands for neither person nor unit."""
        key = (p, token.i)
        if key not in self._referents:
            self._referents[key] = self._describe_token(p, token)
        return self._referents[key]

    def _describe_token(self, p: int, token: Token) -> Referent | None:
        person = self._person_at.get((p, token.i))
        if person is not None:
            start, end = mention_range(self._names[p, token.i], token)
            return Referent("person", person.name, start, end, person)
        words = lexicon()
        if numbered_unit(token) is not None:
            start, end = unit_phrase(token)
            return Referent("unit", token.doc[start:end].text, start, end)
        if token.dep_ == "appos" and (p, token.head.i) in self._person_at:
            return self.who(p, token.head)
        if is_unit_noun(token, words) or token.ent_type_ in ("ORG", "NORP") or (token.ent_type_ in ("PRODUCT", "FAC") and token.pos_ == "PROPN"):
            start, end = unit_phrase(token)
            return Referent("unit", token.doc[start:end].text, start, end)
        return None


def mention_range(name: PersonName, token: Token) -> tuple[int, int]:
    """Token range of a name with the rank before it: "Major General Ivan Popov"."""
    start = name.start
    while start > 0 and token.doc[start - 1].lower_.strip(".") in name.titles:
        start -= 1
    return start, name.end


def _is_short_for(words: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """"Popov", "I. Popov", "Ivan Popov" and "Bo" are short for fuller names that hold them."""
    if words == full:
        return True
    if len(words) == 1:
        return words[0] in full and (words[0] == full[-1] or words[0] == full[0])
    if words[-1] != full[-1] and words[-1] not in full:
        return False
    rest = list(full)
    for word in words:
        match = next((w for w in rest if w == word or _is_initial(word, w)), None)
        if match is None:
            return False
        rest.remove(match)
    return True


def _may_be(noun: str, person: Person) -> bool:
    """True where the noun can describe the person: the report calls him so, or it is true of any officer."""
    if noun in person.described:
        return True
    ranked = any(lexicon().is_a(word, "rank") for word in person.described)
    return noun in ("officer", "commander", "soldier", "serviceman") and ranked or noun in ("man", "woman", "official", "figure", "politician")


def _is_initial(a: str, b: str) -> bool:
    short, long = sorted((a.strip("."), b.strip(".")), key=len)
    return len(short) == 1 and long[:1] == short


class _Sentence:
    """Decides the references of one sentence and adds its mentions to the salience of people."""

    def __init__(self, people: People, p: int, sent: Iterable[Token], salience: dict[Person, float]) -> None:
        self.people, self.p, self.sent, self.salience = people, p, list(sent), salience
        self.words = lexicon()

    def visit(self) -> None:
        """Resolves the sentence's tokens and adds its mentions to the salience."""
        for token in self.sent:
            lower = token.lower_
            if self.people.person_named(self.p, token) is not None:
                self._note_name(token)
            elif lower in FIRST:
                self._point(token, self._speaker(token))
            elif lower in HE or lower in SHE:
                self._decide_pronoun(token, "m" if lower in HE else "f")
            elif lower in THEY:
                self.people.remember(self.p, token, None)
            elif is_person_noun(token, self.words) and token.dep_ not in ("compound", "nmod", "amod") and numbered_unit(token) is None:
                self._decide_description(token)
    def _speaker(self, token: Token) -> Person | None:
        """Who says the words in which the token stands, where they are quoted."""
        return self._named(self.people.speakers.get((self.p, token.i)))

    def _named(self, token: Token | None) -> Person | None:
        referent = self.people.who(self.p, token) if token is not None else None
        return referent.person if referent else None

    def _note_name(self, token: Token) -> None:
        name = self.people.name_of(self.p, token)
        person = self.people.person_named(self.p, token)
        assert name is not None and person is not None
        if token.i == name.end - 1:
            self._raise(person, token)

    def _raise(self, person: Person, token: Token) -> None:
        weight = ROLE_WEIGHT.get(token.dep_, OTHER_WEIGHT)
        if token.dep_ in ("nsubj", "nsubjpass") and token.head.dep_ in ("relcl", "advcl", "acl"):
            weight *= 0.75
        if token.dep_ == "nsubj" and token.head.lemma_.lower() in speech().verbs and self._is_about_another(person, token):
            weight *= QUOTED
        self.salience[person] += weight

    def _is_about_another(self, person: Person, token: Token) -> bool:
        """True where the sentence names another person as a subject before its speaker ("Popov has signed, his lawyer Buynovsky told TASS")."""
        subjects = (t for t in self.sent if t.dep_ in ("nsubj", "nsubjpass") and t.i < token.i)
        return any((other := self.people.person_named(self.p, t)) is not None and other is not person for t in subjects)

    def _decide_pronoun(self, token: Token, sex: str) -> None:
        named = [t for t in token.head.children if t.dep_ == "attr"] if token.dep_ == "nsubj" and token.head.lemma_ == "be" else []
        equal = next((person for t in named if (person := self.people.person_named(self.p, t)) is not None), None)
        if equal is not None:
            self._point(token, equal)
            return
        excluded = self._co_arguments(token)
        quoted = self._speaker(token)
        if quoted is not None:
            excluded.add(quoted)
        ahead = self._cataphor(token, excluded, sex)
        chosen = ahead or self._most_salient(sex, excluded, token)
        if chosen is not None:
            chosen.pronouns[sex] += 1
            self._raise(chosen, token)
        self._point(token, chosen)

    def _point(self, token: Token, person: Person | None) -> None:
        if person is None:
            self.people.remember(self.p, token, Referent("unknown", None, token.i, token.i + 1))
        else:
            self.people.remember(self.p, token, Referent("person", person.name, token.i, token.i + 1, person))

    def _most_salient(self, sex: str | None, excluded: set[Person], token: Token) -> Person | None:
        fitting = {
            person: self._score(person, token)
            for person, value in self.salience.items()
            if value >= FAINT and person not in excluded and (sex is None or person.sex in (None, sex))
        }
        return max(fitting, key=lambda person: (fitting[person], -person.first), default=None)

    def _score(self, person: Person, token: Token) -> float:
        """Salience, with a bonus for the subject of the clause to which a possessive belongs."""
        score = self.salience[person]
        if token.dep_ == "poss" or token.tag_ == "PRP$":
            subject = self._clause_subject(token)
            if subject is person:
                score += 10
        return score

    def _clause_subject(self, token: Token) -> Person | None:
        verb = clause_of(token)
        subject = grammatical_subject(verb) if verb.pos_ in ("VERB", "AUX") else None
        if subject is None or subject.i >= token.i:
            return None
        return self._named(subject)

    def _co_arguments(self, token: Token) -> set[Person]:
        """People who cannot be meant because they are the other party of the same verb ("Shoigu fired him")."""
        if token.dep_ not in ("dobj", "pobj", "dative", "nsubj", "nsubjpass") or token.tag_ == "PRP$":
            return set()
        verb = token.head if token.dep_ != "pobj" else token.head.head
        others = [t for t in verb.children if t.dep_ in ("nsubj", "nsubjpass", "dobj", "dative") and t.i != token.i]
        others += [t for prep in verb.children if prep.dep_ in ("prep", "agent") for t in prep.children if t.dep_ == "pobj" and t.i != token.i and token.dep_ in ("nsubj", "nsubjpass")]
        if token.dep_ in ("dobj", "pobj", "dative") and not any(t.dep_ in ("nsubj", "nsubjpass") for t in others):
            shared = grammatical_subject(verb)
            others += [shared] if shared is not None else []
        return {person for person in map(self._named, others) if person is not None}

    def _cataphor(self, token: Token, excluded: set[Person], sex: str) -> Person | None:
        """"Two years after he lost his post, Popov is going back": a pronoun of a fronted clause means the subject to come."""
        fronted = token
        while fronted.head != fronted and not (fronted.dep_ in ("advcl", "prep", "csubj") and fronted.head.pos_ in ("VERB", "AUX")):
            fronted = fronted.head
        if fronted.dep_ not in ("advcl", "prep", "csubj") or fronted.i > fronted.head.i:
            return None
        main = fronted.head
        subject = next((t for t in main.children if t.dep_ in ("nsubj", "nsubjpass")), None)
        if subject is None or subject.i < token.i or is_attached(subject, fronted):
            # "Following her dismissal Hale Dorun applied": without a comma the parse hangs the name on the noun
            person = self._name_without_comma(token, main)
        else:
            person = self.people.person_named(self.p, subject) or next(
                (self.people.person_named(self.p, t) for t in subject.children if t.dep_ == "appos" and self.people.person_named(self.p, t)), None
            )
        if person is None or person in excluded or person.sex not in (None, sex):
            return None
        return person

    def _name_without_comma(self, token: Token, main: Token) -> Person | None:
        between = token.doc[token.i + 1 : main.i] if token.i < main.i else token.doc[0:0]
        named = next((t for t in between if self.people.person_named(self.p, t) is not None), None)
        if named is None or any(t.is_punct for t in token.doc[token.i : named.i]) or named.dep_ == "poss":
            return None
        return self.people.person_named(self.p, named)

    # -- descriptions --------------------------------------------------------------------------

    def _decide_description(self, token: Token) -> None:
        """"the general", "Isle of Man's health minister", "two commanders"."""
        joined = self._joined_name(token)
        start, end = self._mention(token)
        if joined is not None:
            self._raise(joined, token)
            self.people.remember(self.p, token, Referent("person", joined.name, min(start, end), end, joined))
            return
        text = " ".join(token.doc[start:end].text.split())
        if token.tag_ in ("NNS", "NNPS"):
            self.people.remember(self.p, token, Referent("group", text, start, end, count=_count(token)))
            return
        person = self.people.introduced(self.p, token) or self._described_person(token)
        if person is not None:
            self._raise(person, token)
            self.people.remember(self.p, token, Referent("person", person.name, start, end, person))
        elif _is_definite(token) and lemma(token) in GENERIC:
            self.people.remember(self.p, token, Referent("unknown", None, start, end))
        else:
            self.people.remember(self.p, token, Referent("group", text, start, end, count=1))

    def _mention(self, token: Token) -> tuple[int, int]:
        start, end = noun_phrase(token)
        name = next((self.people.name_of(self.p, t) for t in token.children if t.dep_ == "appos" and self.people.name_of(self.p, t)), None)
        return (start, name.end) if name is not None and name.start == end else (start, end)

    def _joined_name(self, token: Token) -> Person | None:
        """The person named beside the noun: in apposition, or as subject of "is the commander"."""
        for t in token.children:
            if t.dep_ in ("appos", "compound") and t.i > token.i:
                person = self.people.person_named(self.p, t)
                if person is None and t.dep_ == "appos":
                    person = next((self.people.person_named(self.p, c) for c in t.children if c.dep_ in ("appos", "compound") and self.people.person_named(self.p, c)), None)
                if person is not None:
                    return person
        for inner in prepositional(token, "of"):
            # "his chief of staff, Georg Hoel": the parse hangs the name on the last noun
            person = next((self.people.person_named(self.p, t) for t in inner.children if t.dep_ == "appos" and t.i > inner.i + 1), None)
            if person is not None:
                return person
        if token.dep_ in ("appos", "nmod", "compound") and (person := self.people.person_named(self.p, token.head)) is not None:
            apart = token.i < token.head.i or any(t.is_punct for t in token.doc[token.head.i + 1 : token.i])
            return person if apart else None
        relative = next((t for t in token.children if t.dep_ == "relcl" and t.lemma_ == "be"), None)
        if relative is not None:
            named = next((self.people.person_named(self.p, t) for t in relative.children if t.dep_ == "attr"), None)
            if named is not None:
                return named
        if token.dep_ == "attr":
            subject = next((t for t in token.head.children if t.dep_ == "nsubj" and t.i < token.i), None)
            return self._named(subject) if subject is not None and token.i != subject.i else None
        if token.dep_ in ("nsubj", "nsubjpass") and token.head.lemma_ != "be":
            twin = next((t for t in token.head.children if t.dep_ in ("nsubj", "nsubjpass") and token.i < t.i < token.head.i), None)
            return self.people.person_named(self.p, twin) if twin is not None else None
        return None

    def _owners(self, token: Token) -> set[Person]:
        """Whose something a description is: "his lawyer" is somebody else."""
        return {person for t in token.children if t.dep_ == "poss" and (person := self._named(t)) is not None}

    def _headline_name(self, token: Token) -> Person | None:
        """"Rob Callister: Manx health minister sacked": the name before the colon of a headline."""
        first = self.people.name_of(self.p, self.sent[0])
        if first is None or first.end >= len(token.doc) or token.doc[first.end].text != ":" or token.i < first.end:
            return None
        return self.people.person_named(self.p, self.sent[0])

    def _described_person(self, token: Token) -> Person | None:
        """The person to whom a definite description (or a headline's bare noun) goes back."""
        word = lemma(token)
        others = self._co_arguments(token) | self._owners(token)
        named = [person for person in self.people.persons if word in person.described and person not in others]
        headed = self._headline_name(token)
        if headed is not None:
            return headed
        bare = self.people.offset(self.p) + token.idx < HEADLINE and child(token, "det") is None
        definite = _is_definite(token) or bare
        if not definite or any(t.dep_ == "relcl" for t in token.children):
            return None
        office = offices().find(token.doc[slice(*noun_phrase(token))].text)
        if office is not None and word not in GENERIC:
            live = [person for person in named if self.salience.get(person, 0) >= FAINT]
            return named[0] if len(named) == 1 else live[0] if len(live) == 1 else None
        live = {person: value for person, value in self.salience.items() if value >= FAINT and person not in others}
        fitting = [person for person in named if person in live]
        if fitting:
            return max(fitting, key=lambda person: (live[person], -person.first))
        if len(named) == 1:
            return named[0]
        if named or word not in GENERIC or _specific(token):
            return None
        plain = {person: value for person, value in live.items() if not person.described or word in ("man", "woman", "year-old", "official", "officer", "politician")}
        return max(plain, key=lambda person: (plain[person], -person.first), default=None)


def _is_definite(token: Token) -> bool:
    return any(t.dep_ in ("det", "poss") and t.lower_ not in ("a", "an", "another", "some", "any", "no", "every", "each") for t in token.children)


def _specific(token: Token) -> bool:
    """True of a description that says more than its noun ("the minister of health"), so that it needs its own person."""
    return any(t.dep_ in ("prep", "compound", "nmod") or (t.dep_ == "poss" and t.lower_ not in HE | SHE) or (t.dep_ == "amod" and t.lower_ not in ("former", "senior", "top", "old", "ousted", "disgraced", "new")) for t in token.children)


def _count(token: Token) -> int | None:
    found = next((t for t in token.children if t.dep_ == "nummod"), None)
    value = number(found.text) if found is not None else None
    return int(value) if value is not None else None
