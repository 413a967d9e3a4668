"""An open case: what an analyst does with it, each a method."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import Literal, TypeVar

from tenure import derivation, pathways
from tenure.derivation import Derivation, Holder
from tenure.exchange.sfm import ExportReport, ImportReport, export_case
from tenure.exchange.xes import XesReport, write_xes
from tenure.model.answers import (
    CareerLine,
    ConflictAnswer,
    Direction,
    Finding,
    Hop,
    JudgementLine,
    PathwayFit,
    Superior,
    ToReview,
    VerdictChange,
    Who,
    WhyAnswer,
)
from tenure.model.career import Career
from tenure.model.document import Document
from tenure.model.entity import Entity, Mention
from tenure.model.errors import CaseError, InvalidDate, UnknownName
from tenure.model.event import Told
from tenure.model.judgement import Judgement
from tenure.model.statement import CHAINED, Statement, UnitRelation
from tenure.model.tallies import FlowArrow, FlowLine, LossLine, OutcomeLine, OutcomePerson
from tenure.pathways import Pathway
from tenure.reading.apart import Sent
from tenure.resolution import Evidence, Resolution
from tenure.store import ALWAYS, Counts, DerivedCounts, Hit, Listed, Original, OutletCounts, Store, Stored, open_case
from tenure.workspace import _adding, _desk, _exchange, _judging, _names, _pathways, _reviewing, _statements
from tenure.workspace._adding import AddReport, Progress
from tenure.workspace._answer import Answer, cited_by
from tenure.workspace._days import check_day, day_or_today, optional_day
from tenure.workspace._desk import DocumentAnswer, Found, Noted
from tenure.workspace._editing import NO_SPANS, Spans
from tenure.workspace._exchange import EdgesReport
from tenure.workspace._judging import Made, Parted
from tenure.workspace._reviewing import Ruled, StatementVerdict, Weighed
from tenure.workspace._state import State
from tenure.workspace._suggesting import Foremost, Suggestions, find_foremost, find_reviews, find_suggestions

T = TypeVar("T")

_UNDATED = "9999-12-31"


class Workspace:
    """An open case. Use it in a `with` block, or close it.

    Days are ISO days ("2023-06-01"); another text raises InvalidDate. `known` answers as one could on that
    day, from the documents published by then. A name fits loosely (case, diacritics, initials, surname alone);
    one that fits nothing raises UnknownName, and one that fits two people is answered for both.
    All methods raise CaseError where the case file cannot be read or written.
    """

    def __init__(self, store: Store, *, judged: str | None = None) -> None:
        self.store = store
        self._state = State(store, judged=judged)

    @classmethod
    def open(cls, path: Path | str, *, create: bool = False, judged: str | None = None) -> Workspace:
        """Open the case file at `path`; with `create`, make it where there is none.

        With `judged`, an ISO day, only judgements made by that day count in all answers.
        """
        return cls(open_case(Path(path), create=date.today().isoformat() if create else None), judged=judged)

    def close(self) -> None:
        """Release the case file."""
        self.store.close()

    def __enter__(self) -> Workspace:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def add(
        self,
        paths: Iterable[Path | str],
        *,
        captured: str | None = None,
        processes: int = 1,
        progress: Callable[[Progress], None] | None = None,
    ) -> AddReport:
        """Read files and folders into the case, with what their documents state.

        Safe to repeat: what the case holds already is left as it is, or read again where the file, the reader or the
        extractor has changed. Safe to kill: what was stored stays, and the next run does the rest. A file
        that gives no document is skipped and reported. `captured` is the ISO day to note as the day of capture, today
        if None; `processes` how many processes extract.
        """
        day = day_or_today(captured, "captured")
        return _adding.add(self.store, paths, captured=day, processes=processes, progress=progress)

    def add_sent(self, sent: Sequence[Sent], *, captured: str | None = None, each: Callable[[str], None] | None = None) -> AddReport:
        """Read files that somebody sent into the case, as `add` does; each is read in a process of its own, without network.

        `each` is told the name of every file once it has been read; its statements may come later.
        """
        day = day_or_today(captured, "captured")
        return _adding.add_sent(self.store, sent, captured=day, each=each)

    def import_sfm(self, paths: Iterable[Path | str], *, captured: str | None = None) -> ImportReport:
        """Read sheets of Security Force Monitor (of 2019, of 2020 to 2022, claims of 2026) into the case.

        Give all sheets of a release together, or their folder: sources are joined to what cites them. Each row becomes documents,
        one for every set of sources that it cites, and counts from the day on which the last of them was published. Every row
        arrives, or the report says why not. Safe to repeat; the order of the files changes nothing.
        """
        day = day_or_today(captured, "captured")
        return _exchange.import_sfm(self.store, paths, captured=day)

    def export_sfm(self, folder: Path | str, *, generation: Literal["B", "D"]) -> ExportReport:
        """Write the case as sheets of Security Force Monitor: "B" of 2020 to 2022, "D" claims of 2026.

        The folder must be new or empty; it holds all of the export or nothing. What the sheets cannot say stands in a file beside them,
        `not-carried.jsonl`, and is counted in the report by event type and reason.
        """
        resolution, _ = self._state.resolve(None)
        bytes_of, corrected = (lambda doc_id: self.original(doc_id).data), self._state.review(None).corrected
        return export_case(resolution, bytes_of, Path(folder), generation=generation, corrected=corrected)

    def import_nomenklatura(self, path: Path | str, *, day: str | None = None) -> EdgesReport:
        """Read nomenklatura's resolver lines into the case as judgements on who is who.

        Only lines between mention ids of the case count, and positive lines that tie several of them to one foreign id. A line
        without a time counts as judged on `day`, today if None. Safe to repeat.
        """
        return _exchange.import_nomenklatura(self._state.bench(), self.store, Path(path), day=day_or_today(day))

    def export_nomenklatura(self, path: Path | str) -> int:
        """Write the judgements on who is who that stand as nomenklatura's resolver lines, one for each pair of mentions; how many."""
        return _exchange.export_nomenklatura(self._state.bench(), Path(path))

    def export_xes(self, path: Path | str, *, known: str | None = None) -> XesReport:
        """Write the careers of the case as an event log for process mining (XES), a trace for each person.

        Only what is told as having happened is written, each event at the earliest day that the reports allow; the report says what
        the log does not carry.
        """
        derived, _ = self._state.derive(known)
        resolution = derived.resolution
        return write_xes(derivation.read_careers(derived), Path(path), resolution.docs, resolution.statements)

    def documents(self) -> list[Document]:
        """All documents, in the order of their ids."""
        return self.store.documents()

    def document(self, key: str) -> Document:
        """The document with this id, the beginning of its id, or its name.

        Raises UnknownName where there is none, or more than one.
        """
        return self._stored(key).doc

    def _stored(self, key: str) -> Stored:
        if key.isascii() and (stored := self.store.find(key)):
            return stored
        names = self.store.names()
        found = [doc_id for doc_id, name in names if name == key] or [
            doc_id for doc_id, name in names if doc_id.startswith(key) or name.casefold() == key.casefold()
        ]
        if not found:
            raise _names.unknown("document", key, [name for _, name in names])
        if len(found) > 1:
            raise UnknownName(f"{len(found)} documents go by {key!r}; give the id of one: {', '.join(found[:5])}", tuple(found))
        stored = self.store.find(found[0])
        if stored is None:
            raise CaseError(f"the document {found[0]} has just left the case; try again")
        return stored

    def original(self, doc_id: str) -> Original:
        """The bytes from which a document was read, checked against their hash. Raises UnknownName for an unknown id."""
        original = self.store.original(doc_id)
        if original is None:
            raise _names.unknown("document", doc_id, [one for one, _ in self.store.names()])
        return original

    def search(
        self, text: str, *, limit: int = 20, outlet: str | None = None, since: str | None = None, until: str | None = None
    ) -> list[Hit]:
        """The documents that hold all words of `text` (words in double quotes: together), best first.

        Of one `outlet`, and such as may have been published from `since` to `until`, where these are given.
        """
        since, until = optional_day("since", since), optional_day("until", until)
        return self.store.search(text, limit=limit, outlet=outlet, since=since, until=until)

    def look_up(self, typed: str, *, limit: int = 10) -> Found:
        """The people, units and posts that somebody may mean who has typed this much; none where nothing fits."""
        with self._state.ask(None) as asked:
            return _desk.look_up(asked, typed, limit=limit)

    def latest(self, *, limit: int = 20, first: int = 0) -> list[Listed]:
        """The documents captured last, from place `first` on, without their texts."""
        return self.store.latest(limit=limit, first=first)

    def of_outlet(self, outlet: str | None, *, limit: int = 20, first: int = 0) -> list[Listed]:
        """The documents of an outlet, the last published first; None stands for documents that name no outlet."""
        return self.store.of_outlet(outlet, limit=limit, first=first)

    def outlets(self) -> list[OutletCounts]:
        """What each outlet gave to the case, those with most documents first."""
        return self.store.outlets()

    def examine(self, key: str) -> DocumentAnswer:
        """A document as `document` finds it, with its statements, its origins, and what it adds, confirms and contradicts."""
        stored = self._stored(key)
        doc = stored.doc
        told = [stmt for stmt in self._state.review(None).hold(self.store.statements(doc_id=doc.id)) if stmt.doc == doc.id]
        with self._state.ask(None) as asked:
            return _desk.documents_of(self.store, asked, doc, told, stored.extractor)

    def decisions(self) -> list[Noted]:
        """All judgements with the words that they are about, the last first; `judgements` also tells how each stands."""
        return _desk.decisions(self.store)

    def decision(self, number: int) -> Noted | None:
        """The judgement with this number as `decisions` gives it; None where there is none."""
        return _desk.decision(self.store, number)

    def last_decision(self) -> int:
        """The number of the last judgement; 0 where there is none."""
        return max((made.number for made in self.store.judgements()), default=0)

    def revision(self) -> int:
        """A number that grows whenever the case changes."""
        return self.store.revision()

    def counts(self) -> Counts:
        """How much the case holds."""
        return self.store.counts()

    def statement_count(self) -> int:
        """How many statements the case holds; `counts` looks through the documents too."""
        return self.store.statement_count()

    def has_more_than(self, statements: int) -> bool:
        """Whether the case holds more statements than that; in a large case much sooner told than how many."""
        return self.store.has_more_than(statements)

    def derived_counts(self) -> DerivedCounts | None:
        """How many people, units and conflicts follow from the case as of today; None where that is not worked out yet."""
        with self.store.snapshot():
            record = self.store.record(ALWAYS)
            return record.counts() if record else None

    def statements(
        self,
        *,
        person: str | None = None,
        event: str | None = None,
        start: str | None = None,
        end: str | None = None,
        document: str | None = None,
        known: str | None = None,
    ) -> Answer[Statement]:
        """The statements that hold about a person, of one event type, that may fall on a day from `start` to `end`, of one document.

        By the first day on which their event may have been, undated ones last; a statement without a date is left out where
        `start` or `end` is given. Raises UnknownName for an unknown person, event type or document.
        """
        doc_id = None if document is None else self.document(document).id
        return _statements.find(self._state, person=person, event=event, start=start, end=end, doc_id=doc_id, known=known)

    def career(self, name: str, *, known: str | None = None) -> Answer[CareerLine]:
        """The events and tenures of the people whom `name` fits, one person after the other, by date."""
        with self._state.ask(known) as asked:
            people = _names.find(name, asked.register, "person")
            return asked.answer([line for person in people for line in asked.careers(person.id)], people)

    def who(self, name: str, *, on: str, known: str | None = None) -> Answer[Who]:
        """Who held a post on a day: "58th Army" (the posts that head it), "commander of the 58th Army", "Defence Minister"."""
        day = check_day("on", on)
        with self._state.ask(known) as asked:
            post, units = _names.find_post(name, asked.register)
            ids: list[str | None] = [unit.id for unit in units] or [None]
            lines = [
                line
                for unit in ids
                for line in derivation.who(asked.record, unit, on=day, post=post, known=asked.known, left_out=asked.left_out)
            ]
            if not lines and not units:
                raise _names.unknown("post or unit", name, _names.names_of(asked.register.of_kind("unit")))
            return asked.answer(lines, units)

    def who_each(self, pairs: Sequence[tuple[str, str]], *, known: str | None = None) -> list[Holder]:
        """Who headed each of many (unit id, ISO day), with labels and without citations: `who` gives those of one."""
        for _, day in pairs:
            check_day("day", day)
        with self._state.ask(known) as asked:
            return asked.record.heads_each(pairs)

    def postings(self, name: str, *, on: str, known: str | None = None) -> Answer[Who]:
        """All posts that the people whom `name` fits may have held up to a day."""
        day = check_day("on", on)
        with self._state.ask(known) as asked:
            people = _names.find(name, asked.register, "person")
            found = (derivation.postings(asked.record, one.id, on=day, known=asked.known, left_out=asked.left_out) for one in people)
            return asked.answer([line for lines in found for line in lines], people)

    def left_out(self, known: str | None) -> int:
        """How many documents do not count as known on a day."""
        with self._state.ask(known) as asked:
            return asked.left_out

    def entities(self, key: str, *, known: str | None = None) -> tuple[Entity, ...]:
        """What the person or unit that has this id today was held to be on the day `known`, most mentions first.

        As known on an earlier day one may be several, and of some no report had told: then there is none. Raises UnknownName for an
        id that the case does not hold today.
        """
        kind: Literal["person", "unit"] = "unit" if key.startswith("un-") else "person"
        with self._state.ask(None) as asked:
            (today,) = _names.find(key, asked.register, kind)[:1]
        if known is None:
            return (today,)
        with self._state.ask(known) as asked:
            found = asked.register.with_keys(today.mentions, kind)
            return tuple(sorted(found, key=lambda one: (-len(one.mentions), one.id)))

    def lines(self, entity: str, *, known: str | None = None) -> Answer[CareerLine]:
        """What happened to one person or unit, by id, as `career` gives it for people."""
        with self._state.ask(known) as asked:
            kind: Literal["person", "unit"] = "unit" if entity.startswith("un-") else "person"
            return asked.answer(asked.careers(entity), _names.find(entity, asked.register, kind))

    def cited(self, lines: Iterable[T]) -> Answer[T]:
        """Lines of an answer as of today with the documents and statements that they cite."""
        with self._state.ask(None) as asked:
            return asked.answer(lines, ())

    def denied(self, clashes: Iterable[ConflictAnswer], *, known: str | None = None) -> Answer[CareerLine]:
        """The lines of careers on which reports disagree so and which somebody denies: a denial stands beside every accusation."""
        with self._state.ask(known) as asked:
            return asked.answer(_desk.denied_lines(asked, clashes), ())

    def subjects(self, told: Iterable[Told]) -> Mapping[Told, Entity]:
        """Whom each statement is about as of today, where that is known."""
        with self._state.ask(None) as asked:
            return _desk.subjects_of(asked, told)

    def told_with(self, answer: Answer[CareerLine]) -> list[tuple[Entity, tuple[CareerLine, ...]]]:
        """The people and units that the statements of one career name beside whom it is about, those in most lines first."""
        (of,) = answer.found
        with self._state.ask(answer.known) as asked:
            return _desk.told_with(asked, answer.lines, of)

    def roster(self, name: str, *, on: str, known: str | None = None) -> Answer[Who]:
        """Everybody who may have held a post in the units that `name` fits on a day, whatever the post; nobody who had left."""
        day = check_day("on", on)
        with self._state.ask(known) as asked:
            units = _names.find(name, asked.register, "unit")
            rosters = (derivation.roster(asked.record, unit.id, on=day, known=asked.known, left_out=asked.left_out) for unit in units)
            return asked.answer([line for lines in rosters for line in lines], units)

    def chain(
        self,
        name: str,
        *,
        on: str,
        direction: Direction = "up",
        kinds: Sequence[UnitRelation] = CHAINED,
        depth: int | None = None,
        known: str | None = None,
    ) -> Answer[Hop]:
        """The units above or below the units that `name` fits on a day, with who headed each; `depth` None goes all the way."""
        day = check_day("on", on)
        with self._state.ask(known) as asked:
            units = _names.find(name, asked.register, "unit")
            lines = [
                hop
                for unit in units
                for hop in derivation.chain(
                    asked.record, unit.id, on=day, direction=direction, kinds=kinds, depth=depth, known=asked.known, left_out=asked.left_out
                )
            ]
            return asked.answer(lines, units)

    def superiors(
        self, name: str, *, on: str, kinds: Sequence[UnitRelation] = ("command",), depth: int | None = None, known: str | None = None
    ) -> Answer[Superior]:
        """The people over those whom `name` fits on a day, and the days on which both held their posts."""
        day = check_day("on", on)
        with self._state.ask(known) as asked:
            people = _names.find(name, asked.register, "person")
            lines = [
                line
                for person in people
                for line in derivation.superiors(
                    asked.record, person.id, on=day, kinds=kinds, depth=depth, known=asked.known, left_out=asked.left_out
                )
            ]
            return asked.answer(lines, people)

    def conflicts(
        self, name: str | None = None, *, known: str | None = None, first: int = 0, limit: int | None = None
    ) -> Answer[ConflictAnswer]:
        """What the reports disagree on, of the people whom `name` fits or of the whole case; of that `limit` from place `first` on."""
        with self._state.ask(known) as asked:
            if name is None:
                return asked.answer(asked.all_conflicts(first, limit), ())
            people = _names.find(name, asked.register, "person")
            return asked.answer(dict.fromkeys(line for person in people for line in asked.conflicts(person.id)), people)

    def check_pathway(
        self, pathway: Pathway | str, people: Sequence[str] = (), *, known: str | None = None, cited: bool = True
    ) -> Answer[PathwayFit]:
        """How careers stand to a declared pathway, a verdict a step with its statements, the nearest first.

        `pathway` is a name of `tenure pathway list` or a file. The careers are those of the people whom the names fit; without
        names, of all of whom some statement bears on a step. Without `cited` the answer holds no documents and statements to cite.
        Raises UnknownName for an unknown pathway or person and VocabularyError for a file that cannot be used.
        """
        pathway = _pathways.as_pathway(pathway)
        with self._state.ask(known) as asked:
            found = tuple(one for name in people for one in _names.find(name, asked.register, "person"))
            fits = _pathways.find_fits(pathway, asked, {one.id for one in found} if people else None)
            docs, statements = asked.cite({told for fit in fits if cited for told in cited_by(fit)})
            return Answer(tuple(fits), tuple(dict.fromkeys(found)), docs, statements, asked.known, asked.left_out, asked.rejected)

    def pathway_changes(
        self, pathway: Pathway | str, people: Sequence[str] = (), *, since: str | None = None, known: str | None = None
    ) -> Answer[VerdictChange]:
        """On which day each verdict on a step became another, as documents were published, in the order of the days.

        The first day on which something was told is a change from `no evidence`. With `since` only two days of knowledge are
        compared, that one and `known` (None for today), which is then the day of each change. Raises InvalidDate where the second
        does not come after the first.
        """
        pathway = _pathways.as_pathway(pathway)
        if since is not None:
            return self._changes_between(pathway, people, check_day("since", since), optional_day("known", known))
        latest, _ = self._state.resolve(None)
        found = tuple(one for name in people for one in _names.find(name, self._state.register(latest), "person"))
        changes = list(_pathways.find_changes(pathway, self._states(latest), {one.id for one in found} if people else None))
        docs, statements = latest.cited({told for change in changes for told in cited_by(change)})
        return Answer(tuple(changes), tuple(dict.fromkeys(found)), docs, statements, rejected=self._state.review(None).rejected)

    def _changes_between(self, pathway: Pathway, people: Sequence[str], since: str, known: str | None) -> Answer[VerdictChange]:
        if since >= (known or ALWAYS):
            raise InvalidDate(f"since {since}: give a day before {known}, the day of knowledge that it is compared with")
        with self._state.ask(None) as asked:
            found = tuple(one for name in people for one in _names.find(name, asked.register, "person"))
            now = {mention: one.id for one in asked.register.of_kind("person") for mention in one.mentions}
        meant = {one.id for one in found} if people else None

        def states() -> Iterator[tuple[str | None, Iterable[Career], dict[str, str]]]:
            for day in (since, known):
                with self._state.ask(day) as asked:
                    called = {one.id: now[one.mentions[0]] for one in asked.register.of_kind("person") if one.mentions[0] in now}
                    of = None if meant is None else sorted(one for one in called if called[one] in meant)
                    yield day, asked.whole_careers(of), called

        changes = [one for one in _pathways.find_changes(pathway, states(), meant) if one.known == known]
        with self._state.ask(known) as asked:
            return asked.answer(changes, tuple(dict.fromkeys(found)))

    def _states(self, latest: Resolution) -> Iterator[tuple[str, Iterable[Career], dict[str, str]]]:
        """What was known on each day on which a document came to count: the careers, and who each person of then is by all documents."""
        for day in sorted({day for doc in self.documents() if (day := doc.known_from)}):
            derived, _ = self._state.derive(day)
            entities = derived.resolution.entities.values()
            yield (
                day,
                derivation.read_careers(derived),
                {one.id: latest.entity_of[one.id] for one in entities if one.id in latest.entity_of},
            )

    def check(self, name: str | None = None, *, known: str | None = None) -> Answer[Finding]:
        """What cannot be, should not be or is worth a look: about the people or else the units whom `name` fits, or in the whole case."""
        derived, left_out = self._state.derive(known)
        lines = [replace(finding, known=known, left_out=left_out) for finding in derivation.check(derived)]
        if name is None:
            return self._answer(lines, (), derived, known, left_out)
        found = _names.find_either(name, self._state.register(derived.resolution))
        ids = {one.id for one in found}
        return self._answer([line for line in lines if ids & set(line.about)], found, derived, known, left_out)

    def flow(
        self,
        *,
        events: Sequence[str] | None = None,
        least: int = 1,
        reported: bool = False,
        known: str | None = None,
        cited: bool = True,
    ) -> Answer[FlowLine]:
        """What follows what in the careers of the case: what is counted, then arrows, then the sequences that careers have.

        Only `events` count where they are given, and only arrows and sequences of at least `least` people are told. What reports tell
        with distance counts with `reported`. Without `cited` the answer holds no documents and statements to cite, of which there may
        be a great many.
        """
        for event in events or ():
            _names.check_event(event)
        with self._state.ask(known) as asked:
            careers = asked.whole_careers(None)
            lines = pathways.flow(careers, events=events, least=least, reported=reported, known=asked.known, left_out=asked.left_out)
            passes = (one for line in lines if cited and isinstance(line, FlowArrow) for one in line.passes)
            docs, statements = asked.cite({told for one in passes for told in one.told})
            return Answer(tuple(lines), (), docs, statements, asked.known, asked.left_out, asked.rejected)

    def outcomes(
        self,
        step: str,
        *,
        states: Sequence[str],
        days: Sequence[int] | None = None,
        final: Sequence[str] = ("death",),
        delayed: bool = True,
        draws: int = 50,
        cited: int | None = None,
        known: str | None = None,
    ) -> Answer[OutcomeLine]:
        """What became of people after a step: what is counted, the share in each state over time, and each person.

        `step` and `states` are event types, or steps of pathways ("redemption.plea"); who reaches a `final` one stays there. With
        `delayed` a person is under observation from the first report that tells of him, else from the step on. Fewer than five
        people under observation give no shares. Dates that are not precise are drawn `draws` times from their bounds.
        `cited` is of how many people, the first ones, the answer holds what they rest on; None for all, which in a large case is much.
        """
        found = [(name, pathways.read_state(name)) for name in (step, *states)]
        with self._state.ask(known) as asked:
            lines = pathways.outcomes(
                asked.whole_careers(None),
                states=found,
                days=days,
                final=final,
                delayed=delayed,
                draws=draws,
                known=asked.known,
                left_out=asked.left_out,
            )
            people = [line for line in lines if isinstance(line, OutcomePerson)]
            docs, statements = asked.cite({told for one in people[:cited] for told in one.told})
            return Answer(tuple(lines), (), docs, statements, asked.known, asked.left_out, asked.rejected)

    def losses(self, name: str | None = None, *, known: str | None = None) -> Answer[LossLine]:
        """What is told of the losses and survivors of the units that `name` fits, or of all: each figure, then the ranges of them."""
        derived, left_out = self._state.derive(known)
        units = () if name is None else _names.find(name, self._state.register(derived.resolution), "unit")
        ids = None if name is None else {unit.id for unit in units}
        return self._answer(pathways.losses(derived, ids, known=known, left_out=left_out), units, derived, known, left_out)

    def why(self, of: str, *, known: str | None = None) -> Answer[WhyAnswer]:
        """The proof of each bound of an event, tenure or relation; `of` as for `events`. Raises UnknownName where it means several."""
        meant = self.events(of, known=known)
        if len(meant.lines) > 1:
            ids = tuple(line.id for line in meant.lines)
            raise UnknownName(f"{len(ids)} events fit {of!r}; give the id of one: {', '.join(ids[:5])}", ids)
        derived, left_out = self._state.derive(known)
        return self._answer(derivation.why(derived, meant.lines[0].id), meant.found, derived, known, left_out)

    def events(self, of: str, *, known: str | None = None) -> Answer[CareerLine]:
        """What is meant by an id that a career, `who` or a chain gives, its beginning, or "Ivan Popov arrest"."""
        derived, left_out = self._state.derive(known)
        if _names.is_event_id(of):
            lines = derivation.find_lines(derived, of)
            if not lines:
                message = f"no event, tenure or relation in the case has an id that begins {of!r}"
                raise UnknownName(message, hint="`tenure career NAME --ids` prints them")
            return self._answer(lines, (), derived, known, left_out)
        name, event = _names.read_event(of)
        people = _names.find(name, self._state.register(derived.resolution), "person")
        lines = [line for person in people for line in derivation.career(derived, person.id) if line.event == event]
        if not lines:
            message = f"the reports tell of no {event.replace('_', ' ')} of {name!r}"
            raise UnknownName(message, hint="`tenure career` prints what they tell", typed=name)
        return self._answer(lines, people, derived, known, left_out)

    def judge(
        self, verdict: Literal["merge", "same", "different", "unsure"], a: str, b: str, *, by: str, why: str, day: str | None = None,
        seen: int | None = None,
    ) -> Made:  # fmt: skip
        """Note that `a` and `b` (names, ids of entities or of mentions) are the same, are different, or cannot be told.

        Events are given by their ids, or by those of statements that tell them; only two of one subject and type can be one.

        "merge" is "same" of what is two until now. `by` is the reviewer, `day` the ISO day of the judgement, today if None. A
        later judgement stands over an earlier one. Raises WrongJudgement where there is nothing to decide, and StaleJudgement where
        somebody has judged one of the two after judgement `seen`.
        """
        bench, today = self._state.bench(), day_or_today(day)
        if verdict == "merge":
            return _judging.merge(bench, self.store, a, b, by=by, why=why, day=today, seen=seen)
        return _judging.judge(bench, self.store, verdict, a, b, by=by, why=why, day=today, seen=seen)

    def split(
        self, name: str, *, by: str, why: str, mentions: Iterable[str] = (), documents: Iterable[str] = (), names: Iterable[str] = (),
        day: str | None = None, seen: int | None = None,
    ) -> Made:  # fmt: skip
        """Note that some mentions of a person, unit or event are of another: these, those of these documents, those under these names."""
        docs = {self.document(key).text for key in documents}
        alike = frozenset(doc.id for doc in self.store.documents() if doc.text in docs) if docs else frozenset[str]()
        parted = Parted(frozenset(mentions), alike, frozenset(names))
        return _judging.split(self._state.bench(), self.store, name, parted, by=by, why=why, day=day_or_today(day), seen=seen)

    def mentions(self, name: str, *, known: str | None = None) -> Answer[Mention]:
        """Where the people or units that `name` fits are mentioned, by document and place."""
        bench = self._state.bench(known)
        (entity,) = bench.meant(name)
        found = sorted((bench.mentions[one] for one in entity.mentions), key=lambda one: (one.doc, one.start, one.id))
        return Answer(tuple(found), (entity,), bench.resolution.docs, {}, known)

    def as_told(self, statement: str) -> Entity:
        """An event as one of the statements that tell it has it, under the id of the statement. Raises UnknownName for another id."""
        bench = self._state.bench()
        bench.meant(statement)
        return bench.as_told(statement)

    def beside(self, event: str) -> list[Entity]:
        """The other events of the subject and type of one; none of a person or unit."""
        bench = self._state.bench()
        (entity,) = bench.meant(event)
        return bench.beside(entity.id) if entity.kind == "event" else []

    def rule(
        self, verdict: StatementVerdict, statement: str, *, by: str, why: str, day: str | None = None, seen: int | None = None
    ) -> Ruled:
        """Note that a statement, by its id or the beginning of it, holds ("accepted"), does not ("rejected") or cannot be told ("unsure").

        What is rejected counts in no answer. A later judgement stands over an earlier one. Raises StaleJudgement where somebody has
        judged the statement after judgement `seen`.
        """
        return _reviewing.rule(self.store, self._state.judgements(), verdict, statement, by=by, why=why, day=day_or_today(day), seen=seen)

    def rule_all(
        self, verdict: StatementVerdict, statements: Iterable[str], *, by: str, why: str, day: str | None = None, seen: int | None = None
    ) -> list[Ruled]:
        """Note the same of each of some statements, of all or of none. Raises as `rule` does, StaleJudgement for any of them."""
        judgements, today = self._state.judgements(), day_or_today(day)
        return _reviewing.rule_all(self.store, judgements, verdict, statements, by=by, why=why, day=today, seen=seen)

    def alike(self, statement: str, *, outlet: str | None = None, limit: int = 100) -> list[tuple[Statement, Document]]:
        """The statements that are told by the same words, of the same event and phase, as one of them, and that nobody has judged.

        Of one `outlet` where it is given; itself first, where it is not judged.
        """
        judgements = self._state.judgements()
        own = _reviewing.weigh(self.store, judgements, statement).stmt
        found = _reviewing.find_alike(self.store, judgements, own, outlet, limit=limit)
        docs = {doc.id: doc for doc in self.store.documents({one.doc for one in found})}
        return [(one, docs[one.doc]) for one in found]

    def edit(
        self, statement: str, fields: Mapping[str, str], *, spans: Spans = NO_SPANS, by: str, why: str, day: str | None = None,
        seen: int | None = None,
    ) -> Ruled:  # fmt: skip
        """Note what a statement should say: `fields` gives the new text of some of its fields, an empty one clearing a field.

        Words are looked up in the report; of words that were picked there `spans` gives the half-open range of code points by field.
        The machine's version stays beside it. Raises UngroundedStatement where words do not stand in the report, WrongJudgement
        where a field or its value does not exist, StaleJudgement as `rule` does.
        """
        judgements, today = self._state.judgements(), day_or_today(day)
        return _reviewing.edit(self.store, judgements, statement, fields, spans, by=by, why=why, day=today, seen=seen)

    def state(
        self, document: str, fields: Mapping[str, str], *, spans: Spans = NO_SPANS, by: str, why: str, day: str | None = None
    ) -> Ruled:
        """Note a statement that the machine missed; `fields` and `spans` as for `edit`, with event, evidence and trigger among them."""
        doc = self.document(document)
        return _reviewing.state(self.store, self._state.judgements(), doc, fields, spans, by=by, why=why, day=day_or_today(day))

    def undo(self, number: int, *, by: str, why: str, day: str | None = None) -> Judgement:
        """Note that a judgement is withdrawn; nothing is deleted, and undoing this one brings the first back."""
        return self.undo_all([number], by=by, why=why, day=day)[0]

    def undo_all(self, numbers: Iterable[int], *, by: str, why: str, day: str | None = None) -> list[Judgement]:
        """Note that judgements are withdrawn, all of them or none."""
        return _judging.withdraw(self._state.judgements(), self.store, numbers, by=by, why=why, day=day_or_today(day))

    def weigh(self, statement: str) -> Weighed:
        """A statement, by its id or the beginning of it, with its document, what holds in its place, and what was decided on it."""
        return _reviewing.weigh(self.store, self._state.judgements(), statement)

    def judged_since(self, number: int) -> set[str]:
        """The ids of the statements on which a judgement after that number stands."""
        return _reviewing.judged_since(self._state.judgements(), number)

    def has_read_since(self, revision: int) -> bool:
        """Whether documents were added, read again or renamed after that revision."""
        return bool(self.store.changed_since(revision))

    def judged(self) -> tuple[int, int]:
        """On how many statements a judgement stands, and how many of these judgements are reopened."""
        reviewed = self._state.review(None)
        stand = set(reviewed.standing.values())
        return len(stand), sum(reviewed.fates[number] == "reopened" for number in stand)

    def last_judgement(self, *entities: str) -> int:
        """The number of the last judgement on who is meant by mentions of these people or units; 0 where there is none."""
        bench = self._state.bench()
        mentions = {mention for one in bench.meant(*entities) for mention in one.mentions}
        return max(_judging.find_on_mentions(bench.judgements, mentions), default=0)

    def judgements(self) -> list[JudgementLine]:
        """All judgements in their order, with what they are about, whether they stand, and which later ones they contradict."""
        judgements = self._state.judgements()
        found = [*_judging.lines(self._state.bench()), *_reviewing.lines(judgements, self._state.review(None))]
        return sorted(found, key=lambda line: line.judgement.number)

    def why_same(self, a: str, b: str, *, known: str | None = None) -> Answer[Evidence]:
        """The evidence for and against `a` and `b` being one."""
        bench = self._state.bench(known)
        left, right = bench.meant(a, b)
        _, left_out = self._state.resolve(known)
        return Answer(bench.evidence(left, right, a, b), (left, right), bench.resolution.docs, bench.resolution.statements, known, left_out)

    def suggest(self, *, limit: int = 20) -> Suggestions:
        """Pairs that may be one, and events that may be two, and are undecided, those first whose decision would change most."""
        return find_suggestions(self._state.bench(), limit=limit)

    def all_of(self, kind: Literal["person", "unit"]) -> list[Entity]:
        """The people or units of whom answers as of today tell, by name."""
        with self._state.ask(None) as asked:
            return sorted(asked.register.of_kind(kind), key=lambda one: (one.name, one.id))

    def review(self, *, limit: int = 20) -> Answer[ToReview]:
        """The statements to judge next: reopened ones, then those whose rejection would change most.

        `left_out` is how many more were not worked out.
        """
        resolution, _ = self._state.resolve(None)
        reviewed = self._state.review(None)
        found = find_reviews(resolution, reviewed, limit=limit)
        return Answer(found.lines, (), resolution.docs, resolution.statements, None, found.left_out, reviewed.rejected)

    def foremost(self, *, limit: int = 20) -> list[Foremost]:
        """The statements to judge first by what the case keeps of its answers: those by which reports disagree, and those that alone tell
        a line. Where `review` works out what each changes, which takes long, this only says of what it is the one support."""
        reviewed = self._state.review(None)
        with self._state.ask(None) as asked:
            return find_foremost(asked, reviewed, limit=limit)

    def is_kept(self, known: str | None = None) -> bool:
        """Whether the case keeps its answers as known on a day: else the next question derives them all."""
        with self.store.snapshot():
            return self.store.record(optional_day("known", known) or ALWAYS) is not None

    def people(self, *, known: str | None = None) -> list[Entity]:
        """The people of whom the documents speak, by name."""
        return self._entities("person", known)

    def units(self, *, known: str | None = None) -> list[Entity]:
        """The units of which the documents speak, by name."""
        return self._entities("unit", known)

    def _answer(self, lines: Iterable[T], found: tuple[Entity, ...], derived: Derivation, known: str | None, left_out: int) -> Answer[T]:
        of = derived.resolution
        return Answer(tuple(lines), found, of.docs, of.statements, known, left_out, self._state.review(known).rejected)

    def _entities(self, kind: Literal["person", "unit"], known: str | None) -> list[Entity]:
        resolution, _ = self._state.resolve(known)
        return self._state.register(resolution).sorted_of(kind)
