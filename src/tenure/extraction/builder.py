"""From matches to statements: each gets its fields, stance, date and sources, and its words their place in the report."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from tenure.extraction import EXTRACTORS
from tenure.extraction.attribution import Said
from tenure.extraction.contrasts import find_alternatives
from tenure.extraction.dating import Dated, Dater
from tenure.extraction.doubles import without_doubles
from tenure.extraction.explanation import Explained, Explanation, PassedOver
from tenure.extraction.fields import POST_EVENTS, Fields, find_fields, rank_of, value_of
from tenure.extraction.frames import FrameMatcher, Match
from tenure.extraction.listing import find_listed
from tenure.extraction.names import PersonName
from tenure.extraction.nouns import lemma
from tenure.extraction.parsing import Passage
from tenure.extraction.people import People
from tenure.extraction.persons import Referent, how_known
from tenure.extraction.phase import capacity_of, phase_of
from tenure.extraction.pointed import numbered_unit_meant
from tenure.extraction.quantities import find_quantities
from tenure.extraction.questions import in_question, is_granted
from tenure.extraction.renamings import RENAMED, Renaming, find_renamings
from tenure.extraction.reserves import Stance
from tenure.extraction.respective import find_respective, pair_respectively
from tenure.extraction.stance import find_stance
from tenure.extraction.successions import Posts, as_term, find_predecessors, predecessor, tells_no_post
from tenure.extraction.syntax import antecedent, child
from tenure.extraction.ties import find_ties
from tenure.extraction.time import Times
from tenure.extraction.titles import find_titles
from tenure.extraction.voices import PRONOUNS, Voices
from tenure.model.document import Document
from tenure.model.statement import About, Attribution, Order, Quote, Statement, Subject, make_statement
from tenure.vocabulary import lexicon

if TYPE_CHECKING:
    from tenure.extraction.tree import Span, Token

#: Events whose post is a rank or an honour.
RANK_EVENTS = frozenset({"promotion", "demotion", "award"})


@dataclass(slots=True)
class Draft:
    """One match with all that was found of it, before it becomes a statement."""

    match: Match
    stance: Stance
    fields: Fields
    dated: Dated
    orders: tuple[Order, ...]
    attribution: tuple[Attribution, ...]


class Builder:
    """Builds the statements of one passage."""

    def __init__(self, doc: Document, p: int, passage: Passage, people: People, said: Sequence[Said], times: Times) -> None:
        self.doc, self.p, self.people = doc, p, people
        self.voices = Voices(p, passage, people, said)
        self.parsed, self.offset = passage.parsed, passage.offset
        # Only the passage's own: what is looked up for each match must not grow with the length of a book.
        stop = self.offset + len(self.parsed.text)
        self.times = [time for time in times.expressions if self.offset <= time.start < stop]
        self.alternatives = find_alternatives(self.parsed, lambda token: people.name_of(p, token))
        self.distances = [distance for distance in times.offsets if self.offset <= distance.start < stop]

    def build(self, matcher: FrameMatcher) -> Iterator[Explained]:
        """The statements of the passage, match by match; repeats are not taken out yet."""
        titles = find_titles(self.p, self.parsed, self.people)
        named = frozenset(i for match in titles for span in (match.post, match.unit) if span is not None for i in range(*span))
        ties = find_ties(self.p, self.parsed, self.people, named)
        pairs = find_respective(self.p, self.parsed, self.people)
        matches = sorted(
            [*titles, *ties, *find_predecessors(self.p, self.parsed, self.people), *(match for match, _ in pairs), *matcher.find()],
            key=lambda m: (m.token.i, m.start, m.event),
        )
        matches = without_doubles(matches)
        if self.alternatives:
            matches = list(self._about_the_told(matches))
        quantities = find_quantities(self.parsed.text)
        self.told = {match.token.i: match.event for match in reversed(matches) if not match.title}
        self.titled = {i: match.referent for match in matches if match.title and match.post for i in range(*match.post)}
        dater = Dater(self.parsed, self.offset, matches, self.times, self.distances)
        posts = Posts(self.p, self.people)
        charges: list[tuple[int, int]] = []
        paired = {id(match): fields for match, fields in pairs} | pair_respectively(matches)
        for match in matches:
            if _asserts_nothing(match):
                continue
            fields = find_fields(match, self.p, self.people, quantities)
            if id(match) in paired:
                fields = replace(paired[id(match)], rank=fields.rank, counterpart=fields.counterpart)
            if self._is_told_of_another(match, fields):
                continue
            if _is_offence(match, fields, charges):
                continue
            dated = dater.date(match)
            told_as, match = match, as_term(match, dated.when)
            fields = posts.complete(match, fields, dated.when)
            if tells_no_post(match, fields):
                continue
            draft = Draft(
                match,
                find_stance(match, narrative=self.doc.published is None),
                fields,
                dated,
                tuple(dater.orders(told_as)),
                self.voices.sources(match),
            )
            further = list(self._further(draft, dater)) if id(told_as) not in paired else []
            for told in (draft, *further, *self._refusal(draft, dater), *self._contrasted(draft), *self._predecessor(draft, matches)):
                explained = self._statement(told)
                if explained is not None:
                    posts.remember(told.match, told.fields, explained.statement)
                    yield explained
        for sent in self.parsed.sents:
            if not sent.text.rstrip().endswith("?"):
                yield from (self._naming(one, sent, dater) for one in find_renamings(self.parsed, sent, self._is_time))

    def pass_over(self, matcher: FrameMatcher) -> Iterator[PassedOver]:
        """The words of the passage in which a frame found an event of nobody; to be asked for once `build` is done."""
        for frame, start, end in matcher.passed_over:
            evidence, trigger = self._evidence(self.parsed[start].sent), self._quote(start, end)
            if evidence.start <= trigger.start and trigger.end <= evidence.end:
                yield PassedOver(frame.event, trigger, evidence, frame.source)

    def _is_told_of_another(self, match: Match, fields: Fields) -> bool:
        """True of "is the new director" where the order of words has said whose post that is, and the parse takes another subject."""
        if match.title or match.event != "posting" or match.token.lemma_ != "be" or fields.post is None or match.referent is None:
            return False
        holders = [who for i in range(*fields.post) if (who := self.titled.get(i)) is not None]
        return bool(holders) and all(who.name != match.referent.name for who in holders)

    def _predecessor(self, draft: Draft, matches: Sequence[Match]) -> Iterator[Draft]:
        """ "He took over from Colonel Sample": what the one takes over, the other has held."""
        stance, match = draft.stance, draft.match
        told = predecessor(match, draft.fields, self.p, self.people, to_come=stance.modality != "actual")
        twice = told is not None and any(other.token.i == match.token.i and other.subject is told.subject for other in matches)
        if told is None or twice or stance.polarity == "negated":
            return
        stance = Stance(hedged=stance.hedged, because=list(stance.because))
        fields = replace(draft.fields, rank=rank_of(told, self.p, self.people), counterpart=[])
        yield replace(draft, match=told, fields=fields, stance=stance, dated=Dated(), orders=())

    def _naming(self, one: Renaming, sent: Span, dater: Dater) -> Explained:
        """A unit has another name than before: the subject is the later name, `replaces` the former."""
        name, former = self._quote(*one.name), self._quote(*one.former)
        referent = Referent("unit", name.text, *one.name)
        match = Match(RENAMED, one.token, *one.cue, self.parsed[one.name[1] - 1], referent, found_at="name")
        stance = find_stance(match, narrative=self.doc.published is None) if one.is_verb else Stance()
        dated = dater.date(match) if one.is_verb or any(t.lower_ == "until" for t in self.parsed[slice(*one.cue)]) else Dated()
        when = (dated.when or "").removeprefix("../") or None
        stmt = make_statement(
            self.doc,
            event="naming",
            subject=Subject(name.text, name.text, name.start, name.end, "unit"),
            trigger=self._quote(*one.cue),
            evidence=self._evidence(sent),
            replaces=former.text,
            when=when,
            when_text=dated.when_text,
            phase="takes_up",
            polarity=stance.polarity,
            modality=stance.modality,
            hedged=stance.hedged or self.voices.is_vague(match),
            attribution=self.voices.sources(match),
            extractor=EXTRACTORS["en"],
            spans={"replaces": (former.start, former.end)},
        )
        date = f"“{dated.when_text}”, {dated.because}" if when is not None else None
        return Explained(stmt, Explanation(RENAMED.source, f"name: “{name.text}”, the later of two names", tuple(stance.because), date))

    def _is_time(self, token: Token) -> bool:
        at = token.idx + self.offset
        return any(time.core[0] <= at < time.core[1] for time in self.times)

    def _refusal(self, draft: Draft, dater: Dater) -> Iterator[Draft]:
        """What was asked for and refused did not happen: told once more, by the word that refuses it."""
        refusing = draft.stance.refused_by
        if refusing is None or draft.stance.modality != "requested":
            return
        particle = next((t.i + 1 for t in refusing.children if t.dep_ == "prt"), refusing.i + 1)
        match = replace(draft.match, token=refusing, start=refusing.i, end=max(refusing.i + 1, particle))
        stance = Stance("negated", "actual", draft.stance.hedged, [f"{refusing.lower_}: refuses"])
        yield replace(draft, match=match, stance=stance, dated=dater.date(match), orders=())

    def _name(self, match: Match) -> PersonName | None:
        """The name that stands for the subject of a match, also behind "who"."""
        return (
            self.people.name_of(self.p, antecedent(match.subject, match.token)) if match.subject is not None and not match.title else None
        )

    def _about_the_told(self, matches: Sequence[Match]) -> Iterator[Match]:
        """The matches, but for "It was A, not B, who fled" those of A alone, whomever the parse takes."""
        told = {(match.token.i, name.start) for match in matches if (name := self._name(match)) is not None}
        for match in matches:
            name = self._name(match)
            other = next((one for one, denied in self.alternatives if name == denied), None)
            if other is None:
                yield match
            elif (match.token.i, other.start) not in told:
                token = self.parsed[other.end - 1]
                yield replace(match, subject=token, referent=self.people.who(self.p, token))

    def _contrasted(self, draft: Draft) -> Iterator[Draft]:
        """ "It was A, not B, who received it": what is told of A is denied of B."""
        stance, name = draft.stance, self._name(draft.match)
        denied = [other for one, other in self.alternatives if one == name]
        if not denied or stance.polarity == "negated":
            return
        token = self.parsed[denied[0].end - 1]
        match = replace(draft.match, subject=token, referent=self.people.who(self.p, token))
        stance = Stance("negated", stance.modality, stance.hedged, [*stance.because, "not: denies it of another"])
        yield replace(draft, match=match, stance=stance, fields=replace(draft.fields, rank=rank_of(match, self.p, self.people)))

    def _further(self, draft: Draft, dater: Dater) -> Iterator[Draft]:
        """The other posts and bodies of a listing, each with its own date or the one that all share."""
        match, fields = draft.match, draft.fields
        ranks = match.event == "promotion"
        if (match.event not in POST_EVENTS - RANK_EVENTS and not ranks) or fields.post is fields.organization is None:
            return
        listed = find_listed(match, fields.post, fields.organization, self.p, self.people, taken=frozenset(self.titled))
        if any(item.unit == fields.organization for item in listed) and ranks:
            fields.organization = None  # "became a colonel in 2001 and director of the arsenal in 2004": the director's
        for n, item in enumerate(listed):
            told = replace(fields, post=item.post, organization=item.unit, place=item.place)
            again = match if not ranks or item.is_rank else replace(match, frame=replace(match.frame, event="appointment"))
            if match.title:
                start, end = (item.unit if item.same_post else item.post) or (match.start, match.end)
                again = replace(match, token=item.head, start=start, end=end, post=item.post, unit=item.unit, place=item.place)
            dated = dater.date_listed(match, draft.dated, listed, n)
            yield replace(draft, match=again, fields=told, dated=dated, orders=())

    def _is_elsewhen(self, match: Match) -> bool:
        """True where the sentence's own time is not the report's: it is dated in another month, or told in the pluperfect."""
        sent = match.token.sent
        root = sent.root
        if any(t.dep_ == "aux" and t.lower_ == "had" for t in root.children):
            return True
        start, end = sent.start_char + self.offset, sent.end_char + self.offset
        told = [t.when for t in self.times if start <= t.start < end and t.when and t.kind in ("date", "time")]
        month = (self.doc.published or "")[:7]
        return root.tag_ == "VBD" and bool(told) and not any(when[:7] == month or when.endswith("/..") for when in told)

    def _is_to_come(self, when: str | None) -> bool:
        """True of a date that begins after the report's day."""
        reported = self.doc.published
        return bool(when and reported and len(reported) == 10 and re.match(r"\d{4}-\d\d", when) and when[:10] > reported[: len(when[:10])])

    def _statement(self, draft: Draft) -> Explained | None:
        match = draft.match
        fields = replace(draft.fields, counterpart=[span for span in draft.fields.counterpart if self._party(span)])
        if not draft.stance.hedged and self.voices.is_vague(match):
            draft.stance.apply("hedged", "source without a name")
        if draft.stance.modality == "actual" and self._is_to_come(draft.dated.when) and not _is_past(match.token):
            draft.stance.apply("planned", "a date after the report's")
        evidence = self._evidence(match.token.sent)
        trigger = self._quote(match.start, match.end)
        if not (evidence.start <= trigger.start and trigger.end <= evidence.end):
            return None
        spans = {name: self._chars(span) for name, span in self._ranges(fields).items()}
        spans = {name: span for name, span in spans.items() if evidence.start <= span[0] and span[1] <= evidence.end}
        stmt = make_statement(
            self.doc,
            event=match.event,
            subject=self._subject(match),
            trigger=trigger,
            evidence=evidence,
            rank=fields.shared.get("rank") or self._words(fields.rank),
            post=fields.shared.get("post") or self._words(fields.post),
            organization=fields.shared.get("organization") or self._words(self._in_full(fields.organization)),
            counterpart=tuple(filter(None, map(self._party, fields.counterpart))),
            place=self._words(fields.place),
            charge=self._words(fields.charge),
            value=value_of(fields, self.parsed),
            when=draft.dated.when,
            when_text=draft.dated.when_text,
            duration=draft.dated.duration if match.event == "posting" else None,
            order=draft.orders,
            phase=phase_of(match, fields.post, ended=(draft.dated.when or "").startswith("../"), elsewhen=self._is_elsewhen(match))
            if match.event == "posting"
            else None,
            capacity=capacity_of(match, fields.post),
            replaces=self._replaced(match),
            relation=None if match.event != "subordination" else ("member" if "part" in trigger.text else "command"),
            about=self._about(match),
            polarity=draft.stance.polarity,
            modality=draft.stance.modality,
            hedged=draft.stance.hedged,
            attribution=draft.attribution,
            extractor=EXTRACTORS["en"],
            spans=spans,
        )
        return Explained(stmt, self._explain(draft, stmt))

    @staticmethod
    def _explain(draft: Draft, stmt: Statement) -> Explanation:
        match, dated = draft.match, draft.dated
        words = f"“{stmt.subject.text}”" if stmt.subject.text is not None else "no word of the sentence"
        date = f"“{dated.when_text}”, {dated.because}" if dated.when is not None else None
        subject = f"{match.found_at}: {words}, {how_known(match.subject, match.referent)}"
        return Explanation(match.frame.source, subject, tuple(draft.stance.because), date)

    @staticmethod
    def _ranges(fields: Fields) -> dict[str, tuple[int, int]]:
        named: dict[str, Any] = {name: getattr(fields, name) for name in ("rank", "post", "organization", "place", "charge")}
        named.update({f"counterpart.{n}": span for n, span in enumerate(fields.counterpart)})
        named |= {"value": fields.amount, "whole": fields.whole}
        return {name: span for name, span in named.items() if span is not None and name not in fields.shared}

    def _subject(self, match: Match) -> Subject:
        who = match.referent
        if who is None:
            return Subject(None, None, None, None, "unknown")
        if match.subject is None:
            return Subject(who.name, None, None, None, who.kind)
        sent = match.token.sent
        start, end = max(who.start, sent.start), min(who.end, sent.end)
        if start >= end:
            return Subject(who.name, None, None, None, who.kind, who.count)
        quote = self._quote(start, end)  # an overlong sentence may be cut inside a name
        return Subject(who.name, quote.text, quote.start, quote.end, who.kind, who.count)

    def _replaced(self, match: Match) -> str | None:
        who = self.people.who(self.p, match.replaces) if match.replaces is not None else None
        return who.name if who is not None and who.kind == "person" else None

    def _about(self, match: Match) -> About | None:
        place = match.frame.about
        if place is None:
            return None
        token = child(match.token, "dobj") or child(match.token, "nsubjpass") if place == "object" else child(match.token, place)
        if token is None:
            return None
        words = [t.i for t in token.subtree if not t.is_space]
        span = self.parsed[min(words) : max(words) + 1]
        quote = self._quote(span.start, min(span.end, span.start + 30))
        return About(self._event_named(token), quote.text, quote.start, quote.end)

    def _event_named(self, token: Token) -> str | None:
        """The event that is told nearest below a word; what is denied or criticised may also be a mere noun ("denies the charge")."""
        below = [token]
        for t in below:
            if t.i in self.told:
                return self.told[t.i]
            below.extend(t.children)
        frames = lexicon().nouns.get(lemma(token), ()) if token.pos_ == "NOUN" else ()
        return frames[-1].event if frames else None

    # -- offsets -----------------------------------------------------------------------------

    def _chars(self, span: tuple[int, int]) -> tuple[int, int]:
        last = self.parsed[span[1] - 1]
        return self.parsed[span[0]].idx + self.offset, last.idx + len(last.text) + self.offset

    def _quote(self, start: int, end: int) -> Quote:
        a, b = self._chars((start, end))
        return Quote(self.doc.text[a:b], a, b)

    def _words(self, span: tuple[int, int] | None) -> str | None:
        return self._quote(*span).text if span is not None else None

    def _party(self, span: tuple[int, int]) -> str | None:
        """The other party's fullest name; None for a pronoun of which nobody can tell whom it means."""
        for i in range(*span):
            person = self.people.person_named(self.p, self.parsed[i])
            if person is not None:
                return person.name
        # "the Chief of the General Staff, Adam Example": the office stands for the one beside it, whatever the parse makes of the name
        who = self.titled.get(span[1] - 1) or self.people.who(self.p, self.parsed[span[1] - 1])
        if who is not None and who.kind == "person" and who.name:
            return who.name
        word = self.parsed[span[0]]
        if word.lower_ in PRONOUNS and span[1] == span[0] + 1:
            return self.voices.same_source(word)  # "The minister said that he had dismissed the general"
        return self._quote(*span).text

    def _in_full(self, unit: tuple[int, int] | None) -> tuple[int, int] | None:
        """Where the name stands of a unit that the sentence only points at ("the brigade")."""
        return numbered_unit_meant(unit, self.parsed) or unit if unit is not None else None

    def _evidence(self, sent: Span) -> Quote:
        first, last = sent.start, sent.end - 1
        while self.parsed[first].is_space:
            first += 1
        while self.parsed[last].is_space:
            last -= 1
        return self._quote(first, last + 1)


def _is_past(verb: Token) -> bool:
    """True of a verb that tells of the past: a date after the report's is then read wrongly, and not a plan."""
    return verb.tag_ == "VBD" or any(t.lower_ in ("was", "were", "had", "did") for t in verb.children if t.dep_ in ("aux", "auxpass"))


def _asserts_nothing(match: Match) -> bool:
    """True of what a question asks, of a reproach in quotation marks, and of the death of somebody on whose life an attempt was made."""
    if match.event == "posting" and _is_quoted_reproach(match.token):
        return True
    if not match.title and in_question(match.token) and not is_granted(match.token):
        return True
    return match.event == "death" and _is_attempted(match.token)


def _is_quoted_reproach(verb: Token) -> bool:
    """ "accused him of 'running the army on goodwill'": words that say how, and not that, he ran it."""
    accused = verb.dep_ == "pcomp" and verb.head.lower_ == "of" and verb.head.head.lemma_ == "accuse"
    return accused and verb.i > 0 and verb.doc[verb.i - 1].is_quote


def _is_offence(match: Match, fields: Fields, charges: list[tuple[int, int]]) -> bool:
    """ "arrested for insulting the army": the offence, which `charges` collects, is the arrest's charge and no event of its own."""
    if fields.charge is not None and match.event != "admission":
        charges.append(fields.charge)
    return match.event == "criticism" and any(start <= match.token.i < end for start, end in charges)


def _is_attempted(verb: Token) -> bool:
    """ "tried to kill him", "an attempt to assassinate her"."""
    return verb.dep_ in ("xcomp", "acl") and verb.head.lemma_ in ("try", "attempt", "bid")
