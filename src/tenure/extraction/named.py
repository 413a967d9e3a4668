"""Which names are one person's: each full name makes a person, shorter ones join it, and what stands beside a name describes them.

The names of the report are all known before the first is joined: whom a bare surname means hangs on who else bears it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from tenure.extraction.describing import find_client, is_former, sphere_of
from tenure.extraction.gathering import Found, Words, gather_names, heading_of
from tenure.extraction.names import PersonName
from tenure.extraction.nouns import is_person_noun, is_unit_noun, lemma
from tenure.extraction.persons import LEADING, Person, body_wording, is_short_for
from tenure.extraction.syntax import child
from tenure.vocabulary import lexicon
from tenure.vocabulary.persons import person_words

if TYPE_CHECKING:
    from tenure.extraction.tree import Doc, Token

#: Abbreviated ranks, as the words that a description uses for them.
RANK_WORDS = {
    "gen": "general", "col": "colonel", "lt": "lieutenant", "maj": "major", "capt": "captain", "sgt": "sergeant", "adm": "admiral",
    "brig": "brigadier", "cpl": "corporal", "pvt": "private", "dep": "deputy", "rep": "representative", "sen": "senator", "gov": "governor",
}  # fmt: skip


class Named:
    """The people whom a report names, and which tokens name them."""

    def __init__(self, parses: Sequence[Doc]) -> None:
        self._parses = parses
        self.persons: list[Person] = []
        self.persons_at: dict[tuple[int, int], Person] = {}
        """By passage and token whose name the token is part of."""
        self.names_at: dict[tuple[int, int], PersonName] = {}
        """By passage and token the name that the token is part of."""
        self.headed: Person | None = None
        """Whose life the report is: the first line is nothing but the name."""
        found, signs = gather_names(parses)
        self._apart = _surnames_apart([name for _, name in found])
        self._join(found, signs)
        for p, parsed in enumerate(parses):
            self._describe(p, parsed)

    def persons_in(self, p: int) -> dict[int, Person]:
        """By the tokens of one passage whose name each is part of."""
        return {i: person for (q, i), person in self.persons_at.items() if q == p}

    def names_in(self, p: int) -> dict[int, PersonName]:
        """By the tokens of one passage the name that each is part of."""
        return {i: name for (q, i), name in self.names_at.items() if q == p}

    def _join(self, found: Sequence[Found], signs: Mapping[Words, Words]) -> None:
        for order, (p, name) in sorted(enumerate(found), key=lambda item: (-len(item[1][1].words), item[0])):
            person = self._person_for(signs.get(name.words, name.words), order, name.sex, name.titles)
            self.headed = self._headed(found) if order == 0 else self.headed  # of two words: before every bare surname
            if self.headed is not None and len(name.words) == 1 and person.words == name.words:
                person = self._whom_the_title_names(p, name, self.headed) or person
            for i in range(name.start, name.end + name.tail):
                self.names_at[p, i] = name
                self.persons_at[p, i] = person
            person.described.update(RANK_WORDS.get(title, title) for title in _own_titles(name.titles))
            person.title_sex = name.sex or person.title_sex

    def _person_for(self, words: Words, order: int, sex: str | None = None, titles: Sequence[str] = ()) -> Person:
        """The person of that name, longest names first; a new one where none fits or a bare name fits several.

        `sex` is told by a title before the name: no "Mr Example" is Ada Example. Of two who share a surname "Major Example"
        is the one who alone has that rank.
        """
        fitting = [person for person in self.persons if is_short_for(words, person.words)]
        if len(words) == 1 and self._apart.get(words[0], sex) != sex:
            fitting = [person for person in self.persons if person.words == words]
        elif len(words) == 1 and sex is not None:
            fitting = [person for person in fitting if person.name_sex in (None, sex)] or fitting
        if len(words) == 1 and len(fitting) > 1:
            last = [person for person in fitting if person.surname == words[0]]
            fitting = last or fitting
            if len(last) > 1:
                # Two people of one surname: the surname alone is neither of them.
                ranks = {RANK_WORDS.get(title, title) for title in titles if lexicon().is_a(title, "rank")}
                ranked = [person for person in last if ranks & person.described]
                fitting = ranked if len(ranked) == 1 else [person for person in self.persons if person.words == words]
            fitting = fitting and [min(fitting, key=lambda person: abs(person.first - order))]
        if fitting:
            return fitting[0]
        person = Person(words, first=order)
        self.persons.append(person)
        return person

    def _whom_the_title_names(self, p: int, name: PersonName, headed: Person) -> Person | None:
        """The person for whose name alone the title stands, where a bare surname may be theirs.

        A life of Adam Example says "Example" for him, whichever relatives it names; unless one was named in this sentence or the last.
        """
        if name.words[0] != headed.surname:
            return None
        parsed = self._parses[p]
        first = parsed[name.start].sent.start
        near = parsed[first - 1].sent.start if first and "\n" not in parsed[first - 1].text else first
        others = (self.persons_at.get((p, i)) for i in range(near, name.start) if not self._is_relative(p, parsed[i]))
        return None if any(other is not None and other is not headed and name.words[0] in other.words for other in others) else headed

    def _is_relative(self, p: int, token: Token) -> bool:
        """True of "Boris Example" in "his brother Boris Example": named for once, beside whom the family's name alone is not his."""
        name = self.names_at.get((p, token.i))
        before = [t.lower_ for t in token.doc[max(token.sent.start, name.begin - 3) : name.begin]] if name is not None else []
        return any(word in lexicon().classes["kin"] for word in before)

    def _headed(self, found: Sequence[Found]) -> Person | None:
        """The person whose name is the report's whole first line, but for what stands in brackets."""
        if not found or found[0][0] != 0 or len(found[0][1].words) < 2:
            return None
        words = found[0][1].words
        return self._person_for(words, 0) if heading_of(self._parses[0]) == list(words) else None

    def _describe(self, p: int, parsed: Doc) -> None:
        """Joins ranks and offices beside a name ("the Russian major general Ivan Popov", "X, commander of Y") to the person."""
        words = lexicon()
        for token in parsed:
            person = self.persons_at.get((p, token.i))
            if person is None:
                continue
            around = [token.head] if token.dep_ in ("appos", "compound", "nmod") else []
            around += [t for t in token.children if t.dep_ in ("compound", "appos", "nmod", "amod")]
            for other in around:
                if (p, other.i) not in self.persons_at and is_person_noun(other, words):
                    person.described.add(lemma(other))
                    (person.formerly if is_former(other) else person.presently).add(lemma(other))
                    person.described.update(lemma(t) for t in other.children if t.dep_ == "compound" and is_person_noun(t, words))
                    person.spheres.setdefault(lemma(other), set()).update(sphere_of(other))
                    client = find_client(other)
                    if client is not None and (p, client.i) in self.persons_at:
                        person.clients.add(self.persons_at[p, client.i])
            person.leads.update(_bodies_led(token))
            if token.dep_ in ("nsubj",) and token.head.lemma_ == "be":
                told = {lemma(t) for t in token.head.children if t.dep_ == "attr" and is_person_noun(t, words)}
                person.described.update(told)
                (person.formerly if token.head.tag_ == "VBD" else person.presently).update(told)


def _own_titles(titles: Sequence[str]) -> Sequence[str]:
    """The titles that describe the bearer: the deputy chief is not the chief."""
    below = next((n for n, title in enumerate(titles) if title in ("deputy", "dep", "assistant")), None)
    return titles if below is None else titles[: below + 1]


def _surnames_apart(names: Sequence[PersonName]) -> dict[str, str]:
    """Surnames that a title gives to a man while all full names that end in them are women's, or the other way; with the sex of those."""
    full: dict[str, set[str | None]] = defaultdict(set)
    for name in names:
        if len(name.words) > 1:
            full[name.words[-1]].add(person_words().sex_of(name.words))
    titled = {(name.words[0], name.sex) for name in names if len(name.words) == 1 and name.sex is not None}
    return {
        surname: sex
        for surname, sexes in full.items()
        for sex in ("f", "m")
        if sexes == {sex} and (surname, "m" if sex == "f" else "f") in titled
    }


def _bodies_led(name: Token) -> Iterable[str]:
    """What is led in "Sample has led the directorate", "Sample, who had commanded the fleet"."""
    clauses = [t for t in name.children if t.dep_ == "relcl" and (who := child(t, "nsubj")) is not None and who.lower_ == "who"]
    clauses += [name.head] if name.dep_ == "nsubj" else []
    led = (child(verb, "dobj") for verb in clauses if verb.lemma_.lower() in LEADING)
    return (body_wording(body) for body in led if body is not None and is_unit_noun(body, lexicon()))
