"""Of what kind a word is, as frames ask for it: "person", "unit", "ranked", "title".

What stands at a place is grammar; whether it can be the party that a frame needs is what the report tells of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tenure.extraction.nouns import PERSONAL, is_unit_noun, lemma
from tenure.extraction.posts import is_employed, is_post
from tenure.extraction.units import numbered_unit
from tenure.vocabulary import lexicon

if TYPE_CHECKING:
    from tenure.extraction.frames import FrameMatcher
    from tenure.extraction.tree import Token

#: What a referent may be that takes part in an event as people do.
PERSON_KINDS = frozenset({"person", "group", "unknown"})


class Kinds:
    """The kinds of the words of one passage, each looked up once for all frames.

    Invariant: whom a word stands for is settled when it is first asked for, so what was found of it holds for the whole passage.
    """

    def __init__(self, matcher: FrameMatcher) -> None:
        self.matcher = matcher
        self._known: dict[tuple[int, frozenset[str]], bool] = {}

    def is_called(self, token: Token, words: frozenset[str]) -> bool:
        """True of a name to which the report joins one of the words ("Prosecutor Dina Voss")."""
        person = self.matcher.people.person_named(self.matcher.p, token)
        return person is not None and bool(person.described & words)

    def is_any(self, token: Token, kinds: frozenset[str]) -> bool:
        """True of a word of one of the kinds."""
        if not kinds or "any" in kinds:
            return bool(kinds)
        key = token.i, kinds
        if key not in self._known:
            self._known[key] = self._is_any(token, kinds)
        return self._known[key]

    def _is_any(self, token: Token, kinds: frozenset[str]) -> bool:
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
        if "ruling" in kinds and (self.is_called(token, lexicon().classes["ruling"]) or lemma(token) in lexicon().classes["ruling"]):
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

    def _has_rank(self, token: Token) -> bool:
        """True of a name right behind a rank ("Colonel Ada Sample")."""
        name = self.matcher.people.name_of(self.matcher.p, token)
        return name is not None and name.rank is not None
