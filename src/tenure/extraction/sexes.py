"""Who of a report is a man and who a woman, where a pronoun can mean nobody else: settled before anything else is decided."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from tenure.extraction.nouns import HE, SHE, is_person_noun
from tenure.vocabulary import lexicon

if TYPE_CHECKING:
    from tenure.extraction.persons import Person
    from tenure.extraction.tree import Doc, Span, Token

#: Roles in which a noun or name is one of those whom the next sentence may mean.
PARTIES = frozenset({"nsubj", "nsubjpass", "dobj", "dative", "pobj", "poss", "conj"})


def settle_sexes(parsed: Doc, named: Mapping[int, Person]) -> None:
    """Notes in the people what the pronouns of one passage tell of them, where all of these agree; `named` gives whose name a token is."""
    found: dict[Person, Counter[str]] = defaultdict(Counter)
    before: Span | None = None
    for sent in parsed.sents:
        for person, sex in (*_reflected(sent, named), *_taken_up(before, sent, named)):
            found[person][sex] += 1
        before = sent
    for person, told in found.items():
        if len(told) == 1:
            person.told_sex = next(iter(told))


def _reflected(sent: Span, named: Mapping[int, Person]) -> Iterator[tuple[Person, str]]:
    """ "General Sample himself", "Sample shot himself"."""
    for token in sent:
        if token.lower_ not in ("himself", "herself"):
            continue
        subject = next((t for t in token.head.children if t.dep_ in ("nsubj", "nsubjpass")), None) if token.dep_ == "dobj" else None
        person = named.get(token.i - 1) or (named.get(subject.i) if subject is not None else None)
        if person is not None:
            yield person, _sex(token)


def _taken_up(before: Span | None, sent: Span, named: Mapping[int, Person]) -> Iterator[tuple[Person, str]]:
    """ "Sample became minister in 2009. He apologised": the subject of a sentence without anybody else, taken up by the next one's."""
    subject = next((t for t in sent if t.dep_ in ("nsubj", "nsubjpass")), None)
    if before is None or subject is None or subject.lower_ not in ("he", "she") or subject.head.dep_ != "ROOT" or _is_quoted(before, sent):
        return
    parties = [t for t in before if t.dep_ in PARTIES and (t.i in named or _is_anybody(t))]
    persons = {named[t.i] for t in before if t.i in named}
    if len(persons) == 1 and parties and all(t.i in named for t in parties) and parties[0].dep_ in ("nsubj", "nsubjpass"):
        yield persons.pop(), _sex(subject)


def _is_anybody(token: Token) -> bool:
    return token.lower_ in HE or token.lower_ in SHE or (token.tag_ in ("NN", "NNP") and is_person_noun(token, lexicon()))


def _is_quoted(*sents: Span) -> bool:
    return any(t.is_quote for sent in sents for t in sent)


def _sex(pronoun: Token) -> str:
    return "m" if pronoun.lower_ in HE else "f"
