"""Whether the words around a date speak of what has been or of what is to come."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence

from tenure.extraction.time.tokens import Lexicon, Tokens

#: How many tokens away a word may be and still tell the tense of a date.
_REACH = 12
#: The same for a date that is exact to the day, of which a verb further away may not speak.
_NEAR = 5
#: How the verbs begin that set an end yet to come.
_PUTTING_OFF = ("extend", "prolong", "adjourn", "postpone", "remand")
#: What leaves open what may come "as early as May".
_OPEN = frozenset({"may", "might", "could", "can"})
#: How a clause begins that tells something beside the subject: "which was formed", "set up", "born".
_ASIDES = frozenset({"who", "which", "whose", "set", "built", "born", "made", "begun", "brought", "first", "once", "then"})
#: How many tokens before a participle its auxiliaries may stand.
_AUXILIARIES = 2


class Tenses:
    """The tense of the clause in which a date stands: by its own words, else by what the parse says of its sentence."""

    def __init__(
        self, tokens: Tokens, lex: Lexicon, sentences: Sequence[tuple[int, int]], tense: Callable[[int, int], str | None] | None
    ) -> None:
        self.tokens, self.tense = tokens, tense
        self.sentences = sorted(sentences)
        self.starts = [start for start, _ in self.sentences]
        self.future, self.past, self.word, self.soonest = (lex.letters[name] for name in ("future", "past", "word", "soonest"))
        self.goals = {lex.letters[name] for name in ("until", "by", "to")}
        self.comma = lex.letters["comma"]
        self.paragraph = lex.letters["break"]
        self.ends = {lex.letters[name] for name in ("dot", "break", "other")}
        self.stops = {lex.letters[name] for name in ("dot", "break", "comma", "gap", "other", "open", "possessive")}

    def of(self, first: int, last: int, *, exact: bool) -> str | None:
        """The tense for the tokens `first` to `last`: "past", "present", "future" or None.

        Of a date that is not `exact` to the day ("in March"), words before its clause count too. A past verb
        says nothing of a date that sets its end ("was extended to 3 May"). What lasts since a date began in the past.
        """
        if first and self.tokens.name(first - 1) == "since":
            return "past"
        goal = bool(first) and self.tokens.classes[first - 1] in self.goals
        if goal and self._is_put_off(first):
            return None
        reach = _NEAR if exact else _REACH
        found = self._tense(self._clause(first - 1, -1, self.stops, reach))
        if found is None and self.is_fronted(first):
            comma = 1 if last < len(self.tokens.classes) and self.tokens.classes[last] in self.stops else 0
            found = self._tense(self._clause(last + comma, 1, self.stops, reach))
        if found is None and not exact:
            found = self._tense(self._clause(first - 1, -1, self.ends, _REACH))
        if found == "past" and goal:
            return None
        return found or self._parsed(first)

    def _is_put_off(self, first: int) -> bool:
        """Whether something is extended or put off to the date: "extended the detention of the former minister until 3 May"."""
        before = self._clause(first - 1, -1, self.ends, 2 * _REACH)
        return any(str(self.tokens.items[index].value).startswith(_PUTTING_OFF) for index in before)

    def breaks_between(self, first: int, last: int) -> bool:
        """Whether a new paragraph begins between two tokens."""
        return self.paragraph in self.tokens.classes[first:last]

    def is_set_off(self, first: int, then: int) -> bool:
        """Whether the token `first` stands in an aside between commas, which is over before `then` in the same sentence.

        An aside is a clause of "who" or "which" or begins with a participle: "The corps, formed in 2017, was".
        """
        classes, items, comma = self.tokens.classes, self.tokens.items, self.comma
        over = classes[first:then]
        if comma not in over or any(stop in over for stop in self.ends):
            return False
        opening = next((i for i in self._clause(first - 1, -1, self.ends, 2 * _REACH) if classes[i] == comma), None)
        if opening is None or opening + 1 >= first:
            return False
        word = str(items[opening + 1].value)
        return word in _ASIDES or word.endswith("ed")

    def is_fronted(self, first: int) -> bool:
        """Whether the token stands at the beginning of its clause, after a preposition at most."""
        return len(list(self._clause(first - 1, -1, self.stops, 2))) <= 1

    def _clause(self, start: int, step: int, stops: set[str], reach: int) -> Iterator[int]:
        """The tokens from `start` to the nearest end of the clause; a headline above the sentence is none of it."""
        classes, items = self.tokens.classes, self.tokens.items
        begin = self._begin(start - step) if step < 0 else 0
        for index in range(start, start + step * reach, step):
            if not 0 <= index < len(classes) or classes[index] in stops or items[index].start < begin:
                return
            yield index

    def _tense(self, indexes: Iterator[int]) -> str | None:
        """The tense by the nearest word that shows one; a participle yields to "will be" or "is to be" before it."""
        left: int | None = None
        soonest = False
        for index in indexes:
            letter = self.tokens.classes[index]
            soonest = soonest or letter == self.soonest
            if letter == self.future or (soonest and str(self.tokens.items[index].value) in _OPEN):
                return "future"
            if left is None and (letter == self.past or (letter == self.word and str(self.tokens.items[index].value).endswith("ed"))):
                left = _AUXILIARIES
            elif left is not None:
                left -= 1
            if left == 0:
                break
        return "past" if left is not None else "future" if soonest else None

    def _begin(self, index: int) -> int:
        """Where the sentence of a token begins."""
        place = bisect_right(self.starts, self.tokens.items[index].start) - 1
        return self.starts[place] if place >= 0 else 0

    def _parsed(self, index: int) -> str | None:
        if self.tense is None or not self.sentences:
            return None
        place = max(bisect_right(self.starts, self.tokens.items[index].start) - 1, 0)
        return self.tense(*self.sentences[place])
