"""Who is meant: every name, description and pronoun of a report to one of its people.

gathering ─▶ named ─▶ leads ─▶ sexes ─▶ reference: the names, whose they are, whom the lead announces, who is a man and who a woman, and
last the walk through the sentences that decides the rest. What is decided stands here, for all who ask.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from tenure.extraction.describing import count_of, find_client
from tenure.extraction.leads import Lead
from tenure.extraction.named import Named
from tenure.extraction.names import PersonName
from tenure.extraction.nouns import is_person_noun, is_unit_noun
from tenure.extraction.persons import Person, Referent
from tenure.extraction.pointed import named_unit_meant
from tenure.extraction.reference import DECAY, PARAGRAPH, SentenceWalk
from tenure.extraction.sexes import settle_sexes
from tenure.extraction.syntax import child
from tenure.extraction.units import is_called_a_body, numbered_unit, unit_phrase
from tenure.vocabulary import lexicon

if TYPE_CHECKING:
    from tenure.extraction.parsing import Passage
    from tenure.extraction.tree import Token

#: "it" looks back over so many words.
IT_REACH = 80


class People:
    """The people of one report and who is meant by each token.

    Invariant: sentences are visited in the order of the text, so whoever stands out does so by what the report has said before
    the token in question, and by what its own sentence says.
    """

    def __init__(
        self,
        passages: Sequence[Passage],
        speakers: Mapping[tuple[int, int], Token],
        addressed: Mapping[tuple[int, int], Token] | None = None,
    ) -> None:
        """`speakers` gives for tokens (passage, index) inside direct speech the head word of its source.

        `addressed` gives for those of an interviewer's questions the head word of the name of who answers.
        """
        self.speakers, self.addressed = speakers, addressed or {}
        self._passages = passages
        named = Named([passage.parsed for passage in passages])
        self.persons, self._person_at, self._names = named.persons, named.persons_at, named.names_at
        self.headed = named.headed
        """Whose life the report is: the first line is nothing but the name."""
        self._introduced = Lead(passages[0].parsed, named.persons_in(0), named.names_in(0)).find() if passages else {}
        self._referents: dict[tuple[int, int], Referent | None] = {}
        self._groups: list[tuple[int, int, tuple[Person, ...]]] = []
        self.concerned: set[Person] = set()
        """To whom the sentence before tells that something was done."""
        self.quoted: set[Person] = set()
        """Who only speaks of others in the sentence before."""
        self.removed: set[Person] = set()
        """Who has been told to have lost a post."""
        self.called: dict[Person, str] = {}
        """Who was "he" and who "she" in the sentence before."""
        self.relative: str | None = None
        """The noun for somebody's relative without a name to whom the sentence before tells that something was done."""
        self.sources = {(p, source.i) for (p, _), source in speakers.items()}
        self.spoke_last: Person | None = None
        self.decided_ahead: set[tuple[int, int]] = set()
        """The speakers behind a quotation who were settled where it begins."""
        """Who said the last words in direct speech before the token in question."""
        self.named_by: dict[tuple[int, int], set[Person]] = defaultdict(set)
        """Whom the words of a speaker name, by passage and token of who says them: they are others."""
        for (p, i), source in speakers.items():
            if (p, i) in self._person_at:
                self.named_by[p, source.i].add(self._person_at[p, i])
        for p, passage in enumerate(passages):
            settle_sexes(passage.parsed, named.persons_in(p))
        self._follow()

    def introduced(self, p: int, token: Token) -> Person | None:
        """The person whom a description of the lead announces."""
        return self._introduced.get(token.i) if p == 0 else None

    def _follow(self) -> None:
        """Visits every sentence once, in order, and decides who each token stands for."""
        salience: dict[Person, float] = defaultdict(float)
        for p, passage in enumerate(self._passages):
            for sent in passage.parsed.sents:
                opens = sent.start == 0 or "\n" in passage.parsed[sent.start - 1].text
                for person in list(salience):
                    salience[person] *= DECAY * PARAGRAPH if opens else DECAY
                SentenceWalk(self, p, sent, salience).visit()

    def offset(self, p: int) -> int:
        """Where in the report a passage begins."""
        return self._passages[p].offset

    def note_group(self, p: int, end: int, persons: Sequence[Person]) -> None:
        """Remembers people who are named together, for "they" and "both"."""
        self._groups.append((p, end, tuple(persons)))

    def they(self, p: int, token: Token) -> list[Referent]:
        """Each of the people for whom "they" or "both" stands: those last named together, if no other group was named since."""
        for q, end, persons in reversed(self._groups):
            if q != p or end > token.i:
                continue
            between = token.doc[end : token.i]
            others = any(t.tag_ == "NNS" and is_person_noun(t, lexicon()) for t in between)
            near = sum(t.is_sent_start is True for t in between) <= 2
            if others or not near or (token.lower_ == "both" and len(persons) != 2):
                return []
            return [Referent("person", person.name, token.i, token.i + 1, person) for person in persons]
        return []

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

    def meant(self, p: int, token: Token | None) -> Person | None:
        """The one person whom a name, pronoun or description means, as far as it is decided."""
        referent = self.who(p, token) if token is not None else None
        return referent.person if referent else None

    def client(self, p: int, token: Token, who: Referent | None) -> Referent | None:
        """For whom a lawyer acts whom a token stands for, where the report tells it of one person."""
        if who is None or who.kind == "unit":
            return None
        if who.person is not None:
            clients = who.person.clients
        else:
            owners = (find_client(t) for t in token.doc[who.start : who.end])
            clients = {person for owner in owners if (person := self.meant(p, owner)) is not None}
        if len(clients) != 1:
            return None
        client = next(iter(clients))
        return Referent("person", client.name, who.start, who.end, client)

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
            name = self._names[p, token.i]
            return Referent("person", person.name, name.begin, name.end, person)
        words = lexicon()
        if token.pos_ == "PROPN" and is_called_a_body(token.doc, token.i, token.i + 1, words):
            return Referent("unit", token.doc[slice(*unit_phrase(token))].text, *unit_phrase(token))
        if numbered_unit(token) is not None:
            start, end = unit_phrase(token)
            return Referent("unit", token.doc[start:end].text, start, end)
        if token.ent_type_ == "NORP" and (counted := child(token, "nummod")) is not None:  # "six Saudis"
            return Referent("group", token.doc[counted.i : token.i + 1].text, counted.i, token.i + 1, count=count_of(token))
        if token.dep_ == "appos" and ((p, token.head.i) in self._person_at or self._is_unit_again(p, token)):
            return self.who(p, token.head)
        if (
            is_unit_noun(token, words)
            or token.ent_type_ in ("ORG", "NORP")
            or (token.ent_type_ in ("PRODUCT", "FAC") and token.pos_ == "PROPN")
        ):
            apposed = child(token, "appos") if token.pos_ == "NOUN" else None
            if apposed is not None and apposed.i > token.i and (numbered_unit(apposed) is not None or apposed.pos_ == "PROPN"):
                named = self.who(p, apposed)  # "a further formation, the 2nd Tank Army, was moved"
                if named is not None and named.kind == "unit":
                    return named
            start, end = unit_phrase(token)
            return Referent("unit", token.doc[slice(*(named_unit_meant(token) or (start, end)))].text, start, end)
        return None

    def _is_unit_again(self, p: int, token: Token) -> bool:
        """ "a Storm Z detachment, a formation of convicts": a unit that is told what it is."""
        if not is_unit_noun(token, lexicon()) or token.pos_ != "NOUN" or child(token, "det") is None:
            return False
        if any(t.text in (":", ";") for t in token.doc[token.head.i : token.i]):
            return False
        who = self.who(p, token.head)
        return who is not None and who.kind == "unit"
