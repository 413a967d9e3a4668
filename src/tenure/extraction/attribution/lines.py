"""Lines with a speaker: transcripts ("PETRENKO: …"), headlines ("Police: …") and signed quotations ("“…” ― Name")."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from tenure.extraction.attribution.draft import Draft, Span, trim
from tenure.extraction.attribution.quotes import Quotation
from tenure.vocabulary import lexicon
from tenure.vocabulary.speech import speech

if TYPE_CHECKING:
    from tenure.extraction.tree import Doc

_SPEAKER = re.compile(r"[\"“]?(?P<name>[^\W\d_][\w.’'\-]*(?: [\w.’'()\-]+){0,6}?)(?P<cue>\s?:)\s+(?=\S)")
#: A speaker of a record of debates: "Mr Example:", "The Minister of Transport (Ms Ada Sample):".
_HONORED = re.compile(
    r"(?:(?P<office>[A-Z][\w’' \-]{3,80}?)\s\()?"
    r"(?P<name>(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady|Col|Gen)\.? [A-Z][\w’'\-]+(?: [A-Z][\w’'\-]+){0,3})"
    r"(?(office)\))(?P<cue>\s?:)\s+(?=\S)"
)
_SIGNED = re.compile(r"(?P<cue>[―—–]|--)\s*(?P<name>[A-Z][\w.’'\-]*(?: [\w.’'\-]+){1,5})(?:,[^\n“”\"]{0,100})?\s*$")
#: "One version: he was moved. Another, from a man on the staff: he is in a cell": what is told so is nobody's word.
_VERSION = re.compile(
    r"(?:^|(?<=[.!?;]\s)|(?<=\n))(?P<cue>(?:One|Another|A second|A third|The other|The latest)\b"
    r"(?:[^.:;\n]{0,40}\b(?:version|account|rumou?r|story|theory|claim|explanation|report)\b[^.:;\n]{0,60}|,[^.:;\n]{0,80})?:)\s+(?P<told>[^.!?\n]+)"
)
_OWN_WORDS = re.compile(r"[“\"«‘]|(?<![\w’'])['I](?=[\w’'\s])|\b([Mm]y|[Ww]e|[Oo]ur|me|us)\b")
#: "Our reporter Ada Example is in the town": what she tells is the report's own word.
_OWN_REPORTER = re.compile(r"\b[Oo]ur (?:[a-z\-]+ ){0,3}(?:reporter|correspondent)[a-z ]{0,40},? (?P<name>(?:[A-Z][\w’'\-]+ ?){1,3})")
#: How nouns end that tell of no person: "DISCIPLINE" is in the list of headings, "PROMOTIONS" needs none.
_ABSTRACT = ("tion", "sion", "ment", "ness", "ship", "ity", "ing", "ance", "ence", "age", "ism", "sure")
_PEOPLE = frozenset({"PERSON", "ORG", "NORP"})
_SMALL = frozenset({"of", "the", "and", "for", "de", "von", "van"})


def find_lines(doc: Doc, text: str, drafts: list[Draft], quotations: list[Quotation]) -> list[Draft]:
    """The drafts of lines that name their speaker: before a colon, or after a dash that follows a quotation no cue tells."""
    names = {token.text for entity in doc.ents if entity.label_ in _PEOPLE for token in entity}
    quoted = {quotation.end: quotation.start for quotation in quotations}
    told = {end for draft in drafts for _, end in draft.content}
    found, previous = [], None
    headings = _find_headings(text)
    for start, line in _lines(text):
        draft = _of_speaker(text, start, line, names, headings) or _signed(start, line, previous, quoted)
        if draft is not None and not (draft.lemma == "―" and draft.content[-1][1] in told):
            found.append(draft)
        previous = (start, start + len(line.rstrip()))
    return found


def find_versions(text: str) -> list[Draft]:
    """The drafts of what is told as one version of several; nobody is their source."""
    found = []
    for match in _VERSION.finditer(text) if ":" in text else ():
        content = trim(text, match.span("told"))
        if content:
            cue = match.span("cue")
            found.append(Draft(at=0, lemma=":", act="assert", cue=cue, reach=cue, impersonal=True, source=None, content=[content]))
    return found


def _lines(text: str) -> Iterator[tuple[int, str]]:
    start = 0
    for line in text.split("\n"):
        if line.strip():
            yield start, line
        start += len(line) + 1


def _find_headings(text: str) -> set[str]:
    """The labels in capitals that name no speaker: those of sections, and those of the report's own voice."""
    labels = [match["name"] for _, line in _lines(text) if (match := _SPEAKER.match(line)) is not None and match["name"].isupper()]
    own = {word.upper() for match in _OWN_REPORTER.finditer(text) for word in match["name"].split()} if labels else set()
    return {label for label in labels if label.split()[-1] in own or (_is_heading(label) and not _is_borne(label, labels, text))}


def _is_heading(label: str) -> bool:
    """True of "APPOINTMENTS", "URGENT ACTION", "DISMISSED", "NOTICE": a kind of events, something abstract, a word of layout."""
    words, lists, last = lexicon(), speech().lists, label.split()[-1].lower()
    singular = last.removesuffix("s")
    if any(word in lists[kind] for kind in ("informant", "outlet") for word in (last, singular)):
        return False
    told = {last.removesuffix(end) for end in ("d", "ed")} if last.endswith("ed") else set()
    known = singular in lists["heading"] or last in lists["heading"] or singular in words.nouns or any(word in words.verbs for word in told)
    return known or singular.endswith(_ABSTRACT) or last.endswith(("ies", "ses"))


def _is_borne(label: str, labels: list[str], text: str) -> bool:
    """True of a label that is somebody's: of two turns, or a word that the text has as a name ("Colonel Banks", "BANKS: No.")."""
    last = label.split()[-1]
    if last.lower() in speech().lists["heading"]:
        return False
    named = re.search(rf"\b(?:[A-Z][\w.’'\-]+) {re.escape(last.title())}\b", text) is not None
    return named or labels.count(label) > 1


def _of_speaker(text: str, start: int, line: str, names: set[str], headings: set[str]) -> Draft | None:
    match = _HONORED.match(line)
    if match is None:
        match = _SPEAKER.match(line)
        if match is None or match["name"] in headings or not _is_speaker(match["name"], line[match.end() :], names):
            return None
    content = trim(text, (start + match.end(), start + len(line)))
    return _draft(start, match, content) if content else None


def _signed(start: int, line: str, previous: Span | None, quoted: dict[int, int]) -> Draft | None:
    match = _SIGNED.search(line)
    if match is None or not _is_capitalised(match["name"]):
        return None
    end = start + len(line[: match.start()].rstrip())
    if end <= start and previous is not None:
        end = previous[1]
    return _draft(start, match, (quoted[end], end)) if end in quoted else None


def _draft(start: int, match: re.Match[str], content: Span) -> Draft:
    source = (start + match.start("name"), start + match.end("name"))
    cue = (start + match.end("cue") - 1, start + match.end("cue"))
    sign = ":" if match["cue"].endswith(":") else "―"
    reach = (min(source[0], cue[0]), max(source[1], cue[1]))
    return Draft(at=0, lemma=sign, act="assert", cue=cue, reach=reach, source=source, mention=source, content=[content])


def _is_speaker(name: str, told: str, names: set[str]) -> bool:
    """True of a name in capitals (a transcript's), of an outlet, an office or a report, and of a known name before words of its own.

    Other headlines of that form are about the person as often as by him ("Ivan Petrenko: officer sacked").
    """
    if name.isupper() and len(name) > 2:
        return True
    last = re.sub(r" \(.*\)$", "", name).split()[-1].lower()
    if any(word in speech().lists[kind] for kind in ("informant", "outlet") for word in (last, last.removesuffix("s"))):
        return True
    if not _OWN_WORDS.search(told):
        return False
    return _is_capitalised(name) and not name.startswith("The ") and name.split()[-1] in names


def _is_capitalised(name: str) -> bool:
    return all(word[0].isupper() or word[0] == "(" or word in _SMALL for word in name.split())
