"""Lists in step: "A and B lead the 4th and 5th Brigades respectively", "the commanders of 4 and 5 Brigades, Colonels A and B".

The first name goes with the first unit, and so on; where the two lists differ in length, nothing is paired. Words that the members
of a list share are said of each ("4th Brigade", "5th Brigade").
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING

from tenure.extraction.fields import POST_EVENTS, Fields
from tenure.extraction.frames import Match
from tenure.extraction.names import PersonName
from tenure.extraction.nouns import is_unit_noun
from tenure.extraction.people import People
from tenure.extraction.posts import LONGEST_OFFICE, place_of, plural_office, post_range, unit_of
from tenure.extraction.ranks import is_rank_word
from tenure.extraction.styles import INSIDE, office_end
from tenure.extraction.syntax import AND, child, prepositional
from tenure.vocabulary import Frame, lexicon

if TYPE_CHECKING:
    from tenure.extraction.tree import Doc, Token

Range = tuple[int, int]

#: The rule, not a line of data, that pairs the names and the units behind an office in the plural.
RESPECTIVE = Frame(source="respective", event="posting", pos="noun", lemmas=(), subject=("name",))
RESPECTIVELY = "respectively"
#: Words that lead from a verb or an office to its list.
LEADING = frozenset({"of", "the", "as", "at", "in", "for", "to", "over", ",", ":", "both"})
#: How far behind its office the first name may begin, and the longest list of a verb, in tokens.
REACH = 40
LONGEST_MEMBER = 9
#: Verbs by which somebody holds or takes up an office that is their complement.
BEING = {"be": "posting", "remain": "posting", "become": "appointment"}


def find_respective(p: int, parsed: Doc, people: People) -> list[tuple[Match, Fields]]:
    """The postings of OFFICES of UNIT, UNIT and UNIT, NAME, NAME and NAME, with what each has for a post and a unit."""
    found: list[tuple[Match, Fields]] = []
    for token in parsed:
        office = plural_office(token)
        if office is None:
            continue
        before = _of_subjects(token, office, p, people) if token.dep_ == "attr" and token.head.lemma_ in BEING else []
        before = before or _of_complements(token, office, p, people) or _of_apposed(token, office, p, people)
        found += before
        names = _names_behind(p, parsed, office[0][1], people)
        if before or len(names) < 2:
            continue
        members = _members(parsed, _bare(parsed, office[0][1], names[0].begin), len(names))
        for name, member in zip(names, members, strict=False):
            fields = _fields(parsed, member, members[-1], office)
            fields.shared |= _rank(parsed, names[0])
            holder = parsed[name.end - 1]
            match = Match(RESPECTIVE, token, *office[0], holder, people.who(p, holder), title=True, post=office[0])
            found.append((match, fields))
    return found


def _of_subjects(token: Token, office: tuple[Range, str], p: int, people: People) -> list[tuple[Match, Fields]]:
    """ "A, B and C become commanders of X, Y and Z respectively"."""
    parsed, verb = token.doc, token.head
    holders = _names_before(p, verb, people)
    stop = next((i for i in range(office[0][1], min(token.sent.end, token.i + REACH)) if parsed[i].lower_ == RESPECTIVELY), None)
    if stop is None or len(holders) < 2:
        return []
    members = _members(parsed, _bare(parsed, office[0][1], stop), len(holders))
    frame = replace(RESPECTIVE, event=BEING[verb.lemma_], pos="verb")
    return [
        (
            Match(frame, verb, verb.i, token.i + 1, holder, people.who(p, holder), found_at="agent"),
            _fields(parsed, member, members[-1], office),
        )
        for holder, member in zip(holders, members, strict=False)
    ]


def _of_complements(token: Token, office: tuple[Range, str], p: int, people: People) -> list[tuple[Match, Fields]]:
    """ "The directors of the institute were A (1990-1993) and B (1993-1997)": each held the office of the plural."""
    verb, parsed = token.head, token.doc
    told = token.dep_ == "nsubj" and verb.lemma_ in BEING and token.i < verb.i
    if not told or child(verb, "neg") is not None or any(t.dep_ in ("relcl", "acl", "amod") and t.i > token.i for t in token.children):
        return []
    names = _names_behind(p, parsed, verb.i + 1, people)
    apart = names and parsed[verb.i + 1 : names[0].begin].text.strip() not in ("", ":", "the", "then", "initially", "originally")
    if len(names) < 2 or apart or names[0].begin > parsed[names[0].begin].sent.end:
        return []
    frame = replace(RESPECTIVE, event=BEING[verb.lemma_], pos="verb")
    unit = unit_of(token, people, p)
    told_of = []
    for name in names:
        holder = parsed[name.end - 1]
        fields = Fields(post=office[0], organization=unit, place=place_of(token) if unit is None else None)
        fields.shared["post"] = office[1]
        told_of.append((Match(frame, verb, verb.i, verb.i + 1, holder, people.who(p, holder), found_at="attr"), fields))
    return told_of


def _of_apposed(token: Token, office: tuple[Range, str], p: int, people: People) -> list[tuple[Match, Fields]]:
    """ "Two battalion commanders, A and B, were seen", "deputy ministers A and B": each holds the office of the plural."""
    doc = token.doc
    names = _names_behind(p, doc, office[0][1], people)
    first = doc[names[0].end - 1] if names else token
    of = list(prepositional(token, "of"))
    if len(names) < 2 or first.dep_ != "appos" or first.head.i not in (token.i, *(t.i for t in of)):
        return []
    if any(t.tag_ in ("NNS", "NNPS") or child(t, "conj") is not None for t in of):
        return []  # "the commanders of the 4th, 5th and 6th Brigades": who commands which is not said
    behind = doc[names[-1].end] if names[-1].end < len(doc) else first
    if doc[names[0].begin - 1].text == "," and behind.pos_ in ("VERB", "AUX"):
        return []  # "Two ministers, A and B said, had refused"
    start = min(post_range(token)[0], office[0][0])
    while start < office[0][0] and doc[start].pos_ in ("NUM", "DET"):
        start += 1
    words = [t.text for t in doc[start : office[0][0]]]
    if not words and " " not in office[1] and lexicon().is_a(office[1].casefold(), "vague_office"):
        return []
    post, unit = (start, office[0][1]), unit_of(token, people, p)
    if unit is not None and post[0] <= unit[0] < post[1]:
        unit = None  # "battalion commanders"
    told_of = []
    for name in names:
        holder = doc[name.end - 1]
        fields = Fields(post=post, organization=unit, place=place_of(token) if unit is None else None)
        fields.shared |= {"post": " ".join([*words, office[1]])} | _rank(doc, names[0])
        told_of.append((Match(RESPECTIVE, token, *post, holder, people.who(p, holder), title=True, post=post), fields))
    return told_of


def pair_respectively(matches: Sequence[Match]) -> dict[int, Fields]:
    """By id of a match what a sentence with "respectively" gives to each of the subjects of one verb."""
    found: dict[int, Fields] = {}
    told = [
        match
        for match in matches
        if not (match.title or match.frame.source == RESPECTIVE.source) and match.event in POST_EVENTS and match.subject is not None
    ]
    for (i, _), group in groupby(told, key=lambda match: (match.token.i, match.event)):
        several = sorted(group, key=lambda match: match.subject.i if match.subject is not None else 0)
        parsed, last = several[0].token.doc, several[0].token.sent.end
        stop = next((t.i for t in parsed[i : min(last, i + REACH)] if t.lower_ == RESPECTIVELY), None)
        if stop is None or len(several) < 2:
            continue
        start, end = _bare(parsed, several[0].end, stop)
        office = _plural_office_at(parsed, start, end)
        members = _members(parsed, _bare(parsed, office[0][1], end) if office is not None else (start, end), len(several))
        found |= {id(match): _fields(parsed, member, members[-1], office) for match, member in zip(several, members, strict=False)}
    return found


def _names_behind(p: int, parsed: Doc, at: int, people: People) -> list[PersonName]:
    """The names of the first list of names behind an office."""
    found: list[PersonName] = []
    stop = min(parsed[at - 1].sent.end, at + REACH)
    while at < stop:
        name = people.name_of(p, parsed[at])
        if name is not None and name.start <= at:
            found.append(name)
            at = name.end + name.tail
        elif found and parsed[at].text == "(" and (closing := _closing(parsed, at, stop)) is not None:
            at = closing + 1
        elif (
            (
                found
                and not (parsed[at].text == "," or parsed[at].lower_ in AND or is_rank_word(parsed[at]) or parsed[at].text in (".", "-"))
            )
            or parsed[at].pos_ in ("VERB", "AUX")
            or parsed[at].text == ";"
        ):
            break
        else:
            at += 1
    return found


def _closing(parsed: Doc, at: int, stop: int) -> int | None:
    """Where the bracket closes that opens at `at`; None where it does not before `stop`."""
    return next((i for i in range(at, stop) if parsed[i].text == ")"), None)


def _names_before(p: int, verb: Token, people: People) -> list[Token]:
    """The last words of the names of the list that ends before a verb and its auxiliaries."""
    found: list[Token] = []
    parsed, at = verb.doc, verb.i
    while at > verb.sent.start:
        name = people.name_of(p, parsed[at - 1])
        token = parsed[at - 1]
        if name is not None:
            found.insert(0, parsed[name.end - 1])
            at = name.begin
        elif token.text == "," or token.lower_ in AND or (not found and token.pos_ == "AUX"):
            at -= 1
        else:
            break
    return found


def _bare(parsed: Doc, start: int, end: int) -> Range:
    """A stretch without the words that lead to it, and the commas at its end."""
    while start < end and parsed[start].lower_ in LEADING:
        start += 1
    while start < end and (parsed[end - 1].text == "," or parsed[end - 1].is_space):
        end -= 1
    return start, end


def _members(parsed: Doc, span: Range, wanted: int) -> list[Range]:
    """The members of a list as long as `wanted`, else none: commas part them, and "and" the last two; offices are parted by "and" too."""
    offices_told = _split(parsed, span, [i for i in range(*span) if parsed[i].lower_ in AND])
    if len(offices_told) == wanted and all(office_end(parsed, *part) is not None for part in offices_told):
        return offices_told if all(_is_plain(parsed, part) for part in offices_told) else []
    parts = _split(parsed, span, [i for i in range(*span) if parsed[i].text in (",", ";")])
    if parts and len(parts) == wanted - 1:
        last = parts[-1]
        parts[-1:] = _split(parsed, last, [i for i in range(*last) if parsed[i].lower_ in AND][-1:])
    elif parts and parsed[parts[-1][0] - 1].lower_ not in AND and any(parsed[i].lower_ in AND for i in range(*parts[-1])):
        return []  # "the 4th, 5th and 6th": longer by one
    plain = bool(parts) and all(_is_plain(parsed, part) for part in parts)
    return parts if len(parts) == wanted and plain and any(_names_unit(parsed, part) for part in parts) else []


def _is_plain(parsed: Doc, span: Range) -> bool:
    """True of words in capitals, numbers, kinds of units and the small words between them."""
    first = parsed[span[0]].text[:1]
    known = lexicon().classes["unit"]
    rest = (
        t.text[:1].isupper() or t.like_num or t.lower_ in INSIDE or t.text == "," or {t.lower_, t.lower_[:-1]} & known
        for t in parsed[slice(*span)]
    )
    return (first.isupper() or first.isdigit()) and span[1] - span[0] <= LONGEST_MEMBER and all(rest)


def _split(parsed: Doc, span: Range, marks: Sequence[int]) -> list[Range]:
    ends = [*marks, span[1]]
    starts = [span[0], *(mark + 1 for mark in marks)]
    parts = []
    for start, end in zip(starts, ends, strict=True):
        while start < end and (parsed[start].lower_ in AND or parsed[start].lower_ in LEADING):
            start += 1
        if start < end:
            parts.append((start, end))
    return parts


def _fields(parsed: Doc, member: Range, last: Range, office: tuple[Range, str] | None) -> Fields:
    """What one member of a list says: an office of its own with its unit, or the unit of the office that all have."""
    end = office_end(parsed, *member) if office is None else None
    if end is not None:
        unit = _bare(parsed, end, member[1])
        return Fields(post=(member[0], end), organization=unit if unit[0] < unit[1] else None)
    fields = Fields(post=office[0] if office is not None else None, organization=member)
    if office is not None:
        fields.shared["post"] = office[1]
    own = [t.text for t in parsed[slice(*member)]]
    shared = [] if _names_unit(parsed, member) else [t.text for t in parsed[last[0] + len(own) : last[1]]]
    words = " ".join(_single([*own, *shared]))
    if words != parsed[slice(*member)].text:
        fields.shared["organization"] = words
    return fields


def _rank(parsed: Doc, first: PersonName) -> dict[str, str]:
    """The rank in the plural before the first of several names, said of each."""
    rank = parsed[slice(*first.rank)].text if first.rank is not None else ""
    return {"rank": rank[:-1]} if rank.endswith("s") else {}


def _names_unit(parsed: Doc, span: Range) -> bool:
    return any(is_unit_noun(t, lexicon()) or {t.lower_, t.lower_[:-1]} & lexicon().classes["unit"] for t in parsed[slice(*span)])


def _single(words: list[str]) -> list[str]:
    """Words of which the last, a kind of unit in the plural, is made singular: "5th Brigades"."""
    last = words[-1]
    plural = last[-1:] in "sS" and last.lower() not in lexicon().classes["unit"] and last[:-1].lower() in lexicon().classes["unit"]
    return [*words[:-1], last[:-1] if plural else last]


def _plural_office_at(parsed: Doc, start: int, stop: int) -> tuple[Range, str] | None:
    """The office in the plural with which a stretch begins."""
    found = (plural_office(parsed[i]) for i in range(start, min(stop, start + LONGEST_OFFICE)))
    return next((office for office in found if office is not None and office[0][0] == start), None)
