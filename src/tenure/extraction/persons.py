"""The people of a report, and what a word can stand for."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tenure.extraction.nouns import HE, PERSONAL, SHE, lemma
from tenure.extraction.syntax import prepositional
from tenure.extraction.units import numbered_unit
from tenure.model.statement import Kind
from tenure.vocabulary import lexicon
from tenure.vocabulary.persons import person_words

if TYPE_CHECKING:
    from tenure.extraction.tree import Token

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


#: Who leads a body, and what such a one does.
LEADERS = frozenset({"head", "chief", "commander", "director", "leader", "boss"})
LEADING = frozenset({"lead", "head", "command", "run"})
GENERAL_BODIES = frozenset(
    {"agency", "service", "directorate", "department", "organisation", "organization", "body", "unit", "institution"}
)

#: What is set behind a name to tell a son from his father.
GENERATIONS = frozenset({"jr", "sr", "ii", "iii", "iv"})


@dataclass(slots=True, eq=False)
class Person:
    """One of a report's people: the names that it gives him and the words that describe him."""

    words: tuple[str, ...]
    title_sex: str | None = None
    told_sex: str | None = None
    """m or f where pronouns that can mean nobody else tell it."""
    pronouns: Counter[str] = field(default_factory=Counter)
    """How often "he" and "she" have gone to the person."""
    described: set[str] = field(default_factory=set)
    """Lemmas of ranks and offices that the report joins to the name."""
    first: int = 0
    """Place of the first mention in the report, for a stable order."""
    formerly: set[str] = field(default_factory=set)
    """Those of them that the report tells the person to have been."""
    presently: set[str] = field(default_factory=set)
    """Those of them that the report tells the person to be or to become."""
    clients: set[Person] = field(default_factory=set)
    """Whose lawyer the report calls the person."""
    leads: set[str] = field(default_factory=set)
    """The bodies that the report tells the person to lead or have led, as `body_wording` has them."""
    spheres: dict[str, set[str]] = field(default_factory=dict)
    """For the lemma of an office the words of what the report says it to be of: "head" of "archives"."""
    name_sex: str | None = field(init=False)
    """m or f where the name tells it: "Lorna Example", "Anna Primerova"."""

    def __post_init__(self) -> None:
        self.name_sex = person_words().sex_of(self.words)

    @property
    def name(self) -> str:
        """The fullest name."""
        return " ".join(self.words)

    @property
    def surname(self) -> str:
        """The last word of the name but "Jr." and the like."""
        last = len(self.words) - 1
        return self.words[last - 1] if last and self.words[last].strip(".").casefold() in GENERATIONS else self.words[last]

    @property
    def sex(self) -> str | None:
        """m or f: told by a title, by the name or by pronouns that agree; None where none tells."""
        told = self.title_sex or self.name_sex or self.told_sex
        if told:
            return told
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


def how_known(token: Token | None, referent: Referent | None) -> str:
    """What let the referent be told: a name, a pronoun, a description, or what the report told before."""
    if referent is None or referent.name is None:
        return "not resolved"
    if token is None:
        return "whom the report told of before"
    if referent.kind != "person":
        return f"a {referent.kind}"
    if token.lower_ in PERSONAL:
        return "a pronoun"
    return "a name" if referent.person is not None and token.text in referent.person.words else "a description"


def is_short_for(words: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """ "Popov", "I. Popov", "Ivan Popov" and "Bo" are short for fuller names that hold them."""
    if words == full:
        return True
    if len(words) == 1:
        return words[0] in (full[0], full[-1]) or words[0] == first_surname(full)
    if words[-1] != full[-1] and words[-1] not in full:
        return False
    rest = list(full)
    for word in words:
        match = next((w for w in rest if w == word or _is_initial(word, w)), None)
        if match is None:
            return False
        rest.remove(match)
    return True


def first_surname(full: tuple[str, ...]) -> str | None:
    """ "Lemus" of "Gustavo Lemus Tafur": the last word but one of three or more, where it is no given name."""
    return full[-2] if len(full) > 2 and full[-2][:1].isupper() and person_words().sex_of((full[-2], full[-1])) is None else None


def has_other_sphere(noun: str, sphere: set[str], person: Person) -> bool:
    """True where a description says another thing of an office than the report does of the person's: head of archives, of the bureau."""
    own = person.spheres.get(noun)
    if own and "deputy" in own - sphere:
        return True  # "the chief" is not the deputy chief
    if not sphere or not own:
        return False
    apart = not (sphere <= own or own <= sphere)  # "the Northern Fleet" and "the Southern Fleet"
    return apart or ("deputy" in sphere) != ("deputy" in own)


def may_be(noun: str, person: Person) -> bool:
    """True where the noun can describe the person: the report calls him so, or it is true of any officer."""
    if noun in person.described:
        return True
    ranked = any(lexicon().is_a(word, "rank") for word in person.described)
    if noun in ("officer", "commander", "soldier", "serviceman"):
        return ranked or (noun == "officer" and "commander" in person.described)
    if lexicon().is_a(noun, "rank") and not _has_rank(person):
        return "commander" in person.described
    return noun in ("man", "woman", "official", "figure", "politician", "year-old")


def may_lead(noun: Token, person: Person) -> bool:
    """True where the report tells that somebody leads the body of which a description says him to be the head."""
    told = {body_wording(body) for body in prepositional(noun, "of")}
    return not told or any(_is_one_body(a, b) for a in told for b in person.leads)


def body_wording(body: Token) -> str:
    """ "9th brigade" of "the 9th Brigade", "fleet" of "the Southern Fleet"."""
    span = numbered_unit(body)
    return body.doc[slice(*span)].text.lower() if span is not None else lemma(body)


def _is_one_body(told: str, led: str) -> bool:
    """True where "the 9th Brigade" may be "the brigade", and any body "the agency"."""
    return led in GENERAL_BODIES or told == led or (told.split()[-1] == led.split()[-1] and (" " not in told or " " not in led))


def _has_rank(person: Person) -> bool:
    """True where the report gives the person a rank, of which "commander" is one in a navy alone."""
    return any(lexicon().is_a(word, "rank") for word in person.described - {"commander"})


def _is_initial(a: str, b: str) -> bool:
    short, long = sorted((a.strip("."), b.strip(".")), key=len)
    return len(short) == 1 and long[:1] == short
