"""When: which of a sentence's dates belongs to which event, and what the sentence says of their order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tenure.extraction.frames import Match
from tenure.extraction.listing import Listed
from tenure.extraction.nouns import is_person_noun
from tenure.extraction.syntax import is_attached, waits_until
from tenure.extraction.time import TimeExpression, TimeOffset
from tenure.model.statement import Order, OrderRelation
from tenure.vocabulary import lexicon
from tenure.vocabulary.speech import speech

if TYPE_CHECKING:
    from tenure.extraction.tree import Doc, Span, Token

#: Words by which a second verb goes on to a time of its own.
THEN = frozenset(
    {"later", "since", "then", "subsequently", "eventually", "afterwards", "afterward", "now", "again", "soon", "finally", "still"}
)
#: What is decided in these is decided on their day.
RULINGS = frozenset({"judgement", "judgment", "verdict", "ruling", "decision", "decree", "order", "edict", "ukase", "sentence"})
#: Nouns of what happens on the day or in the year that they are named by: what is done in or by them is done then.
DAYS = RULINGS | {
    *("honour", "honours", "coup", "amnesty", "offensive", "purge", "reshuffle", "putsch", "election", "mutiny", "uprising", "campaign"),
    *("war", "raid"),
}
#: Writings and talks: who denies or asks something in them does so on their day.
WRITINGS = frozenset({"letter", "reply", "statement", "report", "interview", "note", "message", "answer", "release", "post", "speech"})
PERIODS = frozenset({"year", "month", "day", "week", "summer", "winter", "spring", "autumn"})
WITHIN = frozenset({"in", "by", "under", "during", "at"})
#: Words that put one event before or after another.
ORDER_WORDS: dict[str, OrderRelation] = {
    **dict.fromkeys(("after", "following", "since", "upon", "once"), "after"),
    **dict.fromkeys(("before", "until", "till", "prior", "ahead"), "before"),
    **dict.fromkeys(("during", "while", "amid"), "during"),
    **dict.fromkeys(("when", "as"), "same"),
}
#: Events that a term in brackets behind the holder's name dates: "was led by Adam Example (1990-1993)".
TERMS = frozenset({"posting", "appointment"})
#: How many words may stand in the brackets before the term: "(Union, 1990-1993)".
BEFORE_TERM = 4
#: Years from one day to another that are a life rather than a post, and those for which hardly a post is held.
SHORTEST_LIFE, LONGEST_TERM = 15, 40
#: What the words of a date were resolved from.
ANCHORS = {"explicit": "with its own year", "report": "from the report's date", "narrative": "from the last date of the text"}
#: What a date hangs on, by closeness.
HOSTS = ("on the event's own word", "below the event's word", "on the verb that carries the event", "on the verb beside the event's")


def _is_of_its_day(noun: Token) -> bool:
    return noun.lemma_.lower() in DAYS | WRITINGS or noun.lower_ in DAYS


@dataclass(frozen=True, slots=True)
class Dated:
    """When a match happened, in the words of the text; all None where the sentence does not say."""

    when: str | None = None
    when_text: str | None = None
    duration: str | None = None
    because: str = ""
    """From where the words were resolved, and what they hang on."""


class Dater:
    """Gives the dates of one passage to its matches."""

    def __init__(
        self, parsed: Doc, offset: int, matches: Sequence[Match], times: Sequence[TimeExpression], distances: Sequence[TimeOffset]
    ) -> None:
        self.matches = matches
        self.triggers = {m.token.i for m in matches if not m.title}
        self.parsed, self.offset = parsed, offset
        self._hosts: dict[int, list[tuple[TimeExpression, Span]]] = {}
        for time in times:
            span = self._span(*time.core)
            if span is not None and time.kind != "set" and time.sense != "age":
                self._hosts.setdefault(span.root.sent.start, []).append((time, span))
        self._terms = {behind: (time, span) for some in self._hosts.values() for time, span in some for behind in self._in_brackets(span)}
        self._listed = {m.referent.end: m for m in matches if m.referent is not None and _is_behind(m)}
        self._distances = [(d, span) for d in distances if (span := self._span(d.start, d.end)) is not None]

    def _span(self, start: int, end: int) -> Span | None:
        return self.parsed.char_span(start - self.offset, end - self.offset) if start >= self.offset else None

    def _in_brackets(self, span: Span) -> Iterator[int]:
        """Where the bracket opens that ends in a date, at most a word or two before it: "(CU, 1990-1993)"."""
        if span.end < len(self.parsed) and self.parsed[span.end].text == ")":
            yield from (i for i in range(max(span.root.sent.start, span.start - BEFORE_TERM), span.start) if self.parsed[i].text == "(")

    def date(self, match: Match) -> Dated:
        """The match's own date, else one that its clause shares."""
        term = self._terms.get(match.referent.end) if match.referent is not None and _is_behind(match) else None
        if term is not None and match.event in TERMS:
            return Dated(term[0].when, term[0].text, because=f"{ANCHORS[term[0].anchor or 'explicit']}; in brackets behind the name")
        best: tuple[int, int] | None = None
        chosen: TimeExpression | None = None
        duration = None
        explained = False
        for time, span in self._hosts.get(match.token.sent.start, ()):
            rank = self._closeness(match.token, span)
            if rank is None or (match.title and (rank > 1 or time.sense not in ("until", "since", "from_to"))):
                continue
            if self._is_of_name(time, span, match) or self._is_of_office(time, span, match):
                continue
            if rank == 3 and match.event == "posting" and time.sense != "from_to" and self._is_of_step_before(match.token, span):
                continue  # "moved to Oruk in May, where he served": the day of the move is not all the time of the post
            if time.kind == "duration":
                duration = duration or (time.duration if time.sense in ("for", "length") else None)
                continue
            order = (rank, abs(span.root.i - match.token.i))
            if time.when is not None and (best is None or order < best):
                best, chosen, explained = order, time, self._is_explained_by(span, match.token)
        if chosen is not None and best is not None:
            when = self._as_told(match, chosen, explained=explained)
            dated = Dated(when, chosen.text, duration, f"{ANCHORS[chosen.anchor or 'explicit']}; {HOSTS[best[0]]}")
        else:
            distant = None if match.title else self._distant(match)
            dated = distant if distant is not None else Dated(None, None, duration)
        return self._until(match, dated, chosen) if match.event == "posting" and not match.title else dated

    def _until(self, match: Match, own: Dated, begin: TimeExpression | None) -> Dated:
        """ "from 1997 until he was ousted in 2004": the day of what ended the post is its end; a date before it the beginning."""
        clause = next((t for t in match.token.children if t.dep_ == "advcl" and _opens_with_until(t)), None)
        if clause is None or waits_until(match.token) or (begin is not None and (begin.when is None or begin.sense == "until")):
            return own
        hosted = self._hosts.get(match.token.sent.start, ())
        ends = [time for time, span in hosted if time.when and time.kind == "date" and self._host(span) == clause]
        if len(ends) != 1 or (begin is not None and begin.end > ends[0].start):
            return own
        end = ends[0]
        when = f"{(own.when or '').split('/')[0] or '..'}/{(end.when or '').split('/')[-1]}"
        words = self.parsed.text[begin.start - self.offset : end.end - self.offset] if begin is not None else end.text
        return Dated(when, words, own.duration, f"{ANCHORS[end.anchor or 'explicit']}; on what ended it")

    @staticmethod
    def _as_told(match: Match, chosen: TimeExpression, *, explained: bool) -> str | None:
        """A date as it holds for the event: of "until May, when he was dismissed" the day, of "commanded from May" what follows it."""
        when = chosen.when
        if when is None:
            return None
        if chosen.sense == "from_to" and explained and match.event != "posting":
            return when.rpartition("/")[2]
        if chosen.sense in ("until", "since") and explained:
            return when.removeprefix("../").removesuffix("/..")
        if match.event == "posting" and chosen.sense == "on" and chosen.text.lower().startswith("from "):
            return f"{when.split('/')[0]}/.."  # "commanded the division from May 2021": to an end that is not told
        return when.removeprefix("../") if chosen.sense == "until" and waits_until(match.token) else when

    def _is_of_name(self, time: TimeExpression, span: Span, match: Match) -> bool:
        """True of the term in brackets behind another holder's name, and of the days of birth and death behind the subject's."""
        opening = next(self._in_brackets(span), None)
        if opening is None:
            return False
        other = self._listed.get(opening)
        if other is not None and other is not match:
            return True
        own = match.referent is not None and match.referent.end == opening and not _is_behind(match)
        return own and time.sense == "from_to" and _is_life(time)

    def _is_of_office(self, time: TimeExpression, span: Span, match: Match) -> bool:
        """True of the term of an office that commas set behind the name: of "Ada Example, mayor from 2010 to 2014, was arrested"."""
        if match.title or match.event in TERMS:
            return False
        token = span.root
        lasts = time.sense in ("until", "since", "from_to")
        while token.head != token and token.i != match.token.i:
            if token.i not in self.triggers and (
                (token.dep_ == "appos" and is_person_noun(token, lexicon())) or (lasts and token.dep_ in ("nsubj", "nsubjpass"))
            ):
                return True
            token = token.head
        return False

    def date_listed(self, match: Match, first: Dated, listed: Sequence[Listed], n: int) -> Dated:
        """The date of the n-th further post or body of a listing: the one between it and the next, else the one that all share.

        Shared is a date before the whole listing, and after it that of a post with several bodies.
        """
        start = listed[n].head.i
        end = listed[n + 1].head.i if n + 1 < len(listed) else match.token.sent.end
        for time, span in self._hosts.get(match.token.sent.start, ()):
            if start < span.start < end and time.when is not None and time.kind != "duration" and self._is_of_list(span, match, listed):
                return Dated(time.when, time.text, because=f"{ANCHORS[time.anchor or 'explicit']}; behind the post in the listing")
        shared = next((span for time, span in self._hosts.get(match.token.sent.start, ()) if time.text == first.when_text), None)
        if shared is not None and (shared.end <= listed[0].head.i or (listed[n].same_post and shared.start > listed[-1].head.i)):
            return first
        return Dated(duration=first.duration)

    def _is_of_list(self, span: Span, match: Match, listed: Sequence[Listed]) -> bool:
        host = self._host(span)
        return host.i == match.token.i or any(is_attached(span.root, item.head) for item in listed) or is_attached(host, match.token)

    def _closeness(self, trigger: Token, span: Span) -> int | None:
        """0: the date hangs on the trigger itself; more: on a word that shares it; None: on something else."""
        following = self._set_off_before(span)
        if self._dated_noun(span) is not None or (following is not None and following.i != trigger.i):
            return None
        host = self._host(span)
        if host.i == trigger.i or self._is_explained_by(span, trigger) or self._is_of_opening(trigger, span):
            return 0
        if is_attached(span.root, trigger) and not self._passes_trigger(span.root, trigger):
            return 1
        if self._is_carried_by(trigger, host) or _is_counted(trigger, host):
            return 2
        if self._closes(trigger, host, span) or self._is_of_year(trigger, span):
            return 1
        if self._shares(trigger, host, span) or self._is_where(trigger, host, span) or self._is_when(trigger, host):
            return 3
        return None

    def _closes(self, trigger: Token, host: Token, span: Span) -> bool:
        """ "was a lawyer who served as governor, from 1859 to 1863": a period that ends the event's clause, whatever it hangs on."""
        first = span.start - (self.parsed[span.start - 1].lower_ in ("from", "between", "since", "until"))
        if first == span.start or host.i in self.triggers or self.parsed[first - 1].text != ",":
            return False
        return trigger.dep_ in ("relcl", "advcl", "conj") and trigger.right_edge.i == first - 2 and is_attached(trigger, host)

    @staticmethod
    def _is_of_year(trigger: Token, span: Span) -> bool:
        """ "in 1993, the year his father died": the clause of "the year" tells what happened in the year before it."""
        noun = trigger.head
        named = noun.lemma_ in PERIODS and noun.left_edge.lower_ == "the" and trigger.dep_ in ("relcl", "acl", "advcl")
        return named and 0 <= noun.left_edge.i - span.end <= 1

    @staticmethod
    def _is_explained_by(span: Span, trigger: Token) -> bool:
        """ "until February 2025, when he was taken back": the clause of "when" tells what happened on the date before it."""
        first = trigger
        while first.dep_ == "conj" and first.head.pos_ in ("VERB", "AUX"):
            first = first.head  # "when he was blamed and retired"
        if not any(t.lower_ == "when" and t.dep_ == "advmod" for t in first.children):
            return False
        before = next((t for t in reversed(trigger.doc[trigger.sent.start : first.i]) if t.lower_ == "when"), None)
        return before is not None and first.dep_ in ("relcl", "advcl") and 0 <= before.i - span.end <= 1

    def _host(self, span: Span) -> Token:
        """The trigger, or else the verb, on which a date hangs."""
        following = self._set_off_before(span)
        if following is not None:
            return following
        token = span.root
        while token.head != token:
            if token.dep_ in ("nsubj", "nsubjpass", "poss") and token.pos_ in ("NOUN", "PROPN") and token.i != span.root.i:
                break  # a date inside the subject's own phrase ("last week's robbery") dates nothing else
            token = token.head
            if token.lower_ == "dated" and token.dep_ == "acl" and token.head.lemma_.lower() in RULINGS | WRITINGS:
                continue  # "in a reply dated 2 November"
            if token.i in self.triggers or token.pos_ in ("VERB", "AUX"):
                break
        return token

    def _set_off_before(self, span: Span) -> Token | None:
        """ "dismissed and, in May 2024, arrested": the event right after a date that commas set off."""
        start = span.start - 1 if span.start and self.parsed[span.start - 1].pos_ == "ADP" else span.start
        commas = start > 0 and self.parsed[start - 1].text == "," and span.end + 1 < len(self.parsed) and self.parsed[span.end].text == ","
        following = self.parsed[span.end + 1] if commas else None
        return following if following is not None and following.i in self.triggers and start - 1 > span.root.sent.start else None

    def _dated_noun(self, span: Span) -> Token | None:
        """ "the robbery of May 2020", "the 2014 graduate": a noun that is no event of ours keeps its date to itself."""
        noun = self._noun_of(span)
        if noun is not None and noun.dep_ == "pobj" and noun.head.lower_ in WITHIN and _is_of_its_day(noun):
            return None  # "In its judgement of 17 June the court acquitted him", "was knighted in the 1981 honours"
        if noun is not None and noun.lemma_ in ("hour", "night", "morning", "evening", "dawn"):
            return None  # "in the small hours of Tuesday"
        if noun is None or noun.pos_ not in ("NOUN", "PROPN") or noun.i in self.triggers or span.start <= noun.i < span.end:
            return None
        return noun

    @staticmethod
    def _noun_of(span: Span) -> Token | None:
        """The noun that a date describes: "robbery" of "the robbery of May 2020", "the 2020 robbery"."""
        root = span.root
        if span.start > 1 and root.doc[span.start - 1].lower_ == "of" and root.doc[span.start - 2].like_num:
            return next((t for t in reversed(root.doc[max(0, span.start - 5) : span.start - 2]) if t.pos_ in ("NOUN", "PROPN")), root.head)
        if root.dep_ == "pobj" and root.head.lower_ == "of":
            return root.head.head
        if root.dep_ == "poss":
            of_it = root.head.dep_ == "dobj" or (root.head.dep_ == "pobj" and root.head.head.lower_ not in WITHIN)
            return root.head if of_it else None  # "resigned over last year's riots", but "was sacked in Monday's reshuffle"
        return root.head if root.dep_ in ("compound", "nummod", "amod", "nmod") and root.i < root.head.i else None

    def _passes_trigger(self, token: Token, top: Token) -> bool:
        """True where another trigger or clause stands between a date and the event."""
        while token.head != token and token.i != top.i:
            token = token.head
            if token.i != top.i and (
                token.i in self.triggers or token.dep_ in ("relcl", "advcl", "ccomp", "acl", "conj") or _is_offence(token, top)
            ):
                return True
        return False

    def _is_of_opening(self, trigger: Token, span: Span) -> bool:
        """ "Promoted brigadier in 1961, he stayed": the parse makes the office a noun that the participle describes."""
        opens = trigger.dep_ == "amod" and trigger.tag_ == "VBN" and trigger.i == trigger.sent.start
        return opens and is_attached(span.root, trigger.head) and trigger.head.pos_ == "NOUN"

    def _is_where(self, trigger: Token, host: Token, span: Span) -> bool:
        """ "In 1995 he led a battalion at Oruk, where he was wounded": a date before the verb holds for its clause of "where" too."""
        verb = self._first_conjunct(trigger)
        place = any(t.lower_ == "where" and t.dep_ == "advmod" for t in verb.children)
        return place and verb.dep_ in ("relcl", "advcl") and span.start < host.i < verb.i and is_attached(verb, host)

    def _is_when(self, trigger: Token, host: Token) -> bool:
        """ "When the director died on 3 May 1990, Boris Sample became director": what comes of it at once has its date."""
        opens = host.dep_ == "advcl" and host.head.i == trigger.i and host.left_edge.i == trigger.sent.start
        return opens and host.left_edge.lower_ == "when" and trigger.tag_ == host.tag_ == "VBD"

    def _is_carried_by(self, trigger: Token, host: Token) -> bool:
        """ "His dismissal came in July", "resigned in May as ...": the trigger is a noun of the dated verb, or its infinitive."""
        token = trigger
        for _ in range(6):
            head = token.head
            if head == token:
                return False
            if head.i == host.i:
                return self._can_carry(trigger, token, host)
            if token.dep_ not in ("pobj", "prep", "dobj", "xcomp", "conj", "acl", "compound", "attr"):
                return False
            if head.i in self.triggers:
                return False
            token = head
        return False

    def _can_carry(self, trigger: Token, link: Token, host: Token) -> bool:
        if (
            host.lemma_.lower() in speech().verbs
            and speech().verbs[host.lemma_.lower()].act in ("assert", "show")
            and host.i not in self.triggers
        ):
            return False  # "On May 14 TASS reported the arrest": the day of the report
        if trigger.pos_ == "ADP":
            return True  # "was set up in 1984 under Major Example"
        if host.i in self.triggers:
            # Two events, one date: it is the governing verb's, except for its own infinitive ("was ordered in May to lead").
            return link.dep_ == "xcomp" or (
                trigger.pos_ in ("NOUN", "PROPN") and link.dep_ in ("dobj", "nsubjpass") and host.lemma_ in lexicon().classes["light"]
            )
        return link.dep_ in ("nsubj", "nsubjpass", "dobj", "xcomp", "attr", "amod") or (
            link.dep_ in ("prep", "advcl") and link.lower_ in ("of", "for", "on", "under", "in")
        )

    def _shares(self, trigger: Token, host: Token, span: Span) -> bool:
        """ "In March he was promoted and assumed command": coordinated verbs share a date before both, or after both without a break."""
        if trigger.dep_ == "conj" and self._first_conjunct(trigger).i == host.i:
            if _is_under_way(trigger) and host.tag_ in ("VBD", "VBN"):
                return False  # "In August he was found guilty, and he is now serving 31 months"
            there = trigger.tag_ in ("VBD", "VBN") and any(t.lower_ == "there" for t in trigger.children)  # "and was hurt there"
            parts = ("nsubj", "nsubjpass") if there else ("aux", "auxpass", "nsubj", "nsubjpass")
            own_time = any(t.lower_ in THEN or t.dep_ in parts for t in trigger.children)
            own_time = own_time or (trigger.tag_ in ("VBZ", "VBP") and host.tag_ in ("VBD", "VBN"))
            if _counts_on(trigger) or (span.start > host.i and self.parsed[span.start - 1].lower_ in ("until", "till", "since")):
                return False  # "was led until May by Example and belonged to the army"
            return span.start < host.i or (span.end <= trigger.i and not own_time)
        if host.dep_ == "conj" and self._first_conjunct(host).i == trigger.i and span.start > host.i:
            between = self.parsed[trigger.i : host.i]
            return not any(t.dep_ in ("nsubj", "nsubjpass") for t in host.children) and len(between) <= 3
        return False

    def _is_of_step_before(self, trigger: Token, span: Span) -> bool:
        """True of the date of "moved in May, where he served" and of "graduated in May and commanded a division"."""
        host = self._host(span)
        return self._is_where(trigger, host, span) or host.i < span.start < span.end <= trigger.i

    @staticmethod
    def _first_conjunct(token: Token) -> Token:
        while token.dep_ == "conj" and token.head != token:
            token = token.head
        return token

    def _distant(self, match: Match) -> Dated | None:
        """ "Two years after he lost his post": the date of the later event counts back to this one."""
        for distance, span in self._distances:
            if distance.when is None or not self._follows(match.token, span):
                continue
            main = match.token.sent.root
            if main.tag_ in ("VBZ", "VBP", "VBG", "VB") and main.i != match.token.i:
                return Dated(distance.when, distance.text, because="counted from the report's date; a distance from the event")
        return None

    def _follows(self, trigger: Token, span: Span) -> bool:
        """True where the trigger is the event from which the distance counts."""
        if trigger.sent.start != span.root.sent.start or trigger.i < span.end:
            return False
        anchor = self.parsed[span.end - 1]
        top = anchor.head if anchor.dep_ == "mark" else anchor
        return top.i == trigger.i or (is_attached(trigger, top) and not self._passes_trigger(trigger, top))

    def orders(self, match: Match) -> Iterator[Order]:
        """What the sentence says of the order of this event and others in it."""
        if match.title:
            return
        for word in match.token.sent:
            relation = ORDER_WORDS.get(word.lower_)
            if relation is None or word.dep_ not in ("prep", "mark", "advmod", "pcomp"):
                continue
            host, top = (word.head.head, word.head) if word.dep_ in ("mark", "advmod") else (word.head, word)
            if word.dep_ in ("mark", "advmod") and word.head.dep_ not in ("advcl", "pcomp"):
                continue
            if not (host.i == match.token.i or self._is_carried_by(match.token, host)):
                continue
            other = self._first_event_below(top, match)
            if other is not None:
                yield self._order(other, word, relation)

    def _first_event_below(self, top: Token, match: Match) -> Match | None:
        below = [
            m
            for m in self.matches
            if not m.title and m is not match and m.token.sent.start == match.token.sent.start and is_attached(m.token, top)
        ]
        return min(below, key=lambda m: m.token.i, default=None)

    def _order(self, other: Match, word: Token, relation: OrderRelation) -> Order:
        start = word.i
        offset = None
        for distance, span in self._distances:
            if span.start <= word.i < span.end:
                start, offset = span.start, distance.offset
        words = self.parsed[start : max(other.end, word.i + 1)].text if other.end - start <= 12 else self.parsed[start : word.i + 1].text
        subject = other.referent.name if other.referent else None
        return Order(relation, other.event, subject, offset, words)


def _is_behind(match: Match) -> bool:
    """True where the subject's name stands behind the event's word: "was led by Adam Example", "the directors were ..."."""
    return match.subject is not None and not match.title and match.subject.i > match.token.i


def _opens_with_until(clause: Token) -> bool:
    return any(t.dep_ == "mark" and t.lower_ in ("until", "till") for t in clause.children)


def _is_counted(trigger: Token, verb: Token) -> bool:
    """ "In 1994 he was one of 31 veterans who petitioned", "was among those who fled": what they did, they did then."""
    prep = trigger.head.head
    counted = trigger.dep_ in ("relcl", "acl") and trigger.head.dep_ == "pobj" and prep.lower_ in ("of", "among")
    return counted and verb.lemma_ == "be" and (prep.head == verb or (prep.head.lower_ == "one" and prep.head.head == verb))


def _is_life(time: TimeExpression) -> bool:
    """ "(2 March 1911 – 21 December 1941)": from one day to another, or for longer than a post is held."""
    first, _, last = (time.when or "").partition("/")
    to_the_day = len(first) == len(last) == len("2000-01-01")
    years = [int(day[:4]) for day in (first, last) if day[:4].isdigit()]
    return (to_the_day and years[-1] - years[0] > SHORTEST_LIFE) or (len(years) == 2 and years[1] - years[0] > LONGEST_TERM)


def _is_under_way(verb: Token) -> bool:
    return verb.tag_ == "VBG" and any(t.dep_ == "aux" and t.tag_ in ("VBZ", "VBP") for t in verb.children)


def _counts_on(verb: Token) -> bool:
    """ "was arrested on 3 March and released after two weeks": so long after the day of the first."""
    after = (t for prep in verb.children if prep.dep_ == "prep" and prep.lower_ == "after" for t in prep.children)
    return any(t.lemma_ in ("hour", "day", "week", "month", "year") for t in after)


def _is_offence(verb: Token, top: Token) -> bool:
    """ "charged with taking bribes in May": the deed has a time of its own."""
    return verb.dep_ == "pcomp" and verb.tag_ == "VBG" and verb.head.lower_ in ("of", "with", "for", "over") and verb.head.head.i == top.i


def tense_of(sent: Span) -> str | None:
    """The tense of a sentence's main verb: past, present or future."""
    root = sent.root
    auxiliaries = {t.lower_ for t in root.children if t.dep_ in ("aux", "auxpass")}
    if auxiliaries & {"will", "shall", "'ll"}:
        return "future"
    if root.tag_ == "VBD" or auxiliaries & {"had", "was", "were", "did"}:
        return "past"
    if root.tag_ in ("VBZ", "VBP") or auxiliaries & {"is", "are", "has", "have", "does", "do"}:
        return "present"
    return None
