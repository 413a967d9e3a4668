"""Titles in the style of communiqués, read from the order of words: "General Officer Commanding 7 Division, Brigadier General X".

Parsers make little of a post, a unit and a name that stand side by side; the order of the three tells enough.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from tenure.extraction.names import PersonName
from tenure.extraction.nouns import is_unit_noun
from tenure.extraction.people import People
from tenure.extraction.units import numbered_unit
from tenure.vocabulary import lexicon, offices

if TYPE_CHECKING:
    from tenure.extraction.tree import Doc, Token

Range = tuple[int, int]

#: How far from a name its post may begin, in tokens.
REACH = 22
#: Small words inside a unit's name.
INSIDE = frozenset({"of", "the", "and", "for", "in", "&", "-", "at", "'s", "’s"})
LONGEST_OFFICE = 6
#: Words that lead from a former post to the present one.
NOW = frozenset({"now", "currently", "presently"})
#: Words that lead to a former post.
FORMERLY = frozenset({"formerly", "previously", "hitherto", "erstwhile", "until", "till", "lately", "former"})
#: Words after a name that close an apposition before it.
CLOSING = frozenset({",", ".", ";", ":", ")", "(", "–", "—", "!", "?", "'s", "’s"})


#: "was appointed commander in place of Adam Example": the office is another's.
ANOTHERS = frozenset({"place", "instead", "succession", "replacement", "behalf", "favour", "favor", "opposition"})


@dataclass(frozen=True, slots=True)
class Cluster:
    """A name with the post beside it, and the unit and place that stand with the post; token ranges."""

    name: PersonName
    post: Range | None
    unit: Range | None
    place: Range | None


def side_by_side(p: int, parsed: Doc, people: People) -> Iterator[Cluster]:
    """Each name with the post before it, else after it. A post goes to the name that follows it rather than to the one before."""
    names = list(dict.fromkeys(name for token in parsed if (name := people.name_of(p, token)) is not None))
    taken = {i: name for name in names for i in range(name.start, name.end)}
    before: list[Cluster] = []
    for name in names:
        cluster = _before(parsed, name, taken, {other.name for other in before})
        if cluster is not None:
            before.append(cluster)
    yield from before
    posts = {i for cluster in before if cluster.post for i in range(*cluster.post)}
    for name in names:
        clusters: list[Cluster | None] = [*_after_all(parsed, name, taken)] or [_of_unit(parsed, name)]
        for cluster in clusters:
            if cluster is not None and (cluster.post is None or cluster.post[0] not in posts):
                yield cluster


def _before(parsed: Doc, name: PersonName, taken: dict[int, PersonName], led: set[PersonName]) -> Cluster | None:
    """POST [(ABBREVIATION)] [,] [of] [UNIT] [, PLACE] [,] [RANK] NAME. `led` are the names before it that follow their posts."""
    start, first = name.begin, parsed[name.start].sent.start
    while start > first and parsed[start - 1].is_space:
        start -= 1
    comma = start > first and parsed[start - 1].text == ","
    stop = start - 1 if comma else start
    for begin in range(max(first, stop - REACH), stop):
        end = office_end(parsed, begin, stop)
        if end is None or any(i in taken for i in range(begin, stop)) or parsed[stop - 1].lower_ in ("and", "while", "or"):
            continue
        if _belongs_before(parsed, begin, taken, led) or (parsed[stop - 1].lower_ in ("of", "to") and parsed[stop - 2].lower_ in ANOTHERS):
            continue
        if comma and name.rank is None and not _is_closed(parsed, name, taken, begin):
            continue
        found = _between(parsed, end, stop)
        if found is not None and (comma or found != (None, None) or _is_abbreviated(parsed, end, stop)):
            return Cluster(name, (_with_lesser(parsed, begin), end), *found)
    return None


def _belongs_before(parsed: Doc, begin: int, taken: dict[int, PersonName], led: set[PersonName]) -> bool:
    """True of an office that its sentence says of somebody before it.

    "is the new Chief of Operations, Colonel X", "serves as Director, Colonel X": the predicate of another subject. "Adam Example,
    Director of Training, Colonel X": in a list where no post stands before the first name, posts follow their names.
    """
    at, definite = begin, False
    while at > parsed[begin].sent.start and parsed[at - 1].lower_ in lexicon().classes["at_a_time"]:
        definite = definite or parsed[at - 1].lower_ == "the"
        at -= 1
    if at <= parsed[begin].sent.start:
        return False
    before = parsed[at - 1]
    if before.lemma_ in ("be", "become", "remain") or (before.lower_ == "as" and not before.is_sent_start):
        return True
    follows = before.text == "," and at - 2 in taken
    return follows and not definite and taken[at - 2] not in led


def _is_closed(parsed: Doc, name: PersonName, taken: dict[int, PersonName], begin: int) -> bool:
    """True where "the commander, Adam Example," is an apposition for sure: closed after the name, and no other name's before."""
    end = name.end + name.tail
    closed = end >= parsed[name.start].sent.end or parsed[end].text in CLOSING or parsed[end].is_space
    at = begin
    while at and (
        parsed[at - 1].lower_ in lexicon().classes["at_a_time"] or (parsed[at - 1].pos_ in ("ADJ", "PROPN") and at - 1 not in taken)
    ):
        at -= 1
    fronted = parsed[at - 1].pos_ == "ADP" and parsed[at - 1].is_sent_start if at else False
    return closed and not fronted and not (at > 1 and parsed[at - 1].text == "," and at - 2 in taken)


def _after_all(parsed: Doc, name: PersonName, taken: dict[int, PersonName]) -> Iterator[Cluster]:
    """NAME, formerly POST UNIT [,] now POST UNIT: the posts of one person, as long as "now" leads to the next."""
    at = name.end + name.tail
    cluster = _after(parsed, name, taken, at)
    if cluster is not None:
        yield cluster
        at = max(span[1] for span in (cluster.post, cluster.unit, cluster.place) if span is not None)
    while (following := _next_post(parsed, at, name, taken)) is not None and (
        cluster := _after(parsed, name, taken, following)
    ) is not None:
        yield cluster
        at = max(span[1] for span in (cluster.post, cluster.unit, cluster.place) if span is not None)


def _next_post(parsed: Doc, at: int, name: PersonName, taken: dict[int, PersonName]) -> int | None:
    """Where the present post begins behind a former one: at "now", or after "is" where what stands between began with "formerly"."""
    begin = name.end + name.tail
    former = any(t.lower_ in FORMERLY for t in parsed[begin : begin + 2])
    for i in range(at, min(parsed[name.start].sent.end, at + REACH)):
        if parsed[i].lower_ in NOW:
            return i
        if parsed[i].lower_ in ("is", "becomes", "remains"):
            return i + 1 if former else None
        if i in taken or parsed[i].text == ";" or parsed[i].pos_ in ("VERB", "AUX") or not (former or _leads_on(parsed, at, i)):
            return None
    return None


def _leads_on(parsed: Doc, at: int, i: int) -> bool:
    """True of the comma, bracket or place that may stand between a post and "now"."""
    return i - at < 4 and (parsed[i].text in (",", ")") or parsed[i].text[:1].isupper())


def _after(parsed: Doc, name: PersonName, taken: dict[int, PersonName], at: int) -> Cluster | None:
    """NAME [,] [until now] POST [of] [,] UNIT [, PLACE], where what follows the name begins at a token."""
    last = parsed[name.start].sent.end
    comma = at + 1 < last and parsed[at].text == ","
    at += comma
    timed = False
    while at < last and parsed[at].lower_ in lexicon().classes["at_a_time"]:
        timed = timed or parsed[at].pos_ not in ("DET", "PRON", "ADJ")
        at += 1
    end = office_end(parsed, at, last) if comma or timed or (at < last and parsed[at].text[:1].isupper()) else None
    if end is None or (end < last and (end in taken or parsed[end].text == "-")):
        return None
    stop = end
    while stop < last and stop not in taken and not _is_beyond(parsed, end, stop):
        stop += 1
    found = _between(parsed, end, stop)
    if found is None or (found == (None, None) and not timed):
        return None
    return Cluster(name, (_with_lesser(parsed, at), end), *found)


def _of_unit(parsed: Doc, name: PersonName) -> Cluster | None:
    """RANK NAME, NUMBERED UNIT: in lists of appointments the post is told once, for the first of them."""
    at, last = name.end + name.tail, parsed[name.start].sent.end
    if name.rank is None or at + 1 >= last or parsed[at].text != ",":
        return None
    unit = numbered_unit(parsed[at + 1])
    if unit is None or unit[0] != at + 1 or (unit[1] < last and parsed[unit[1]].text not in (",", ";", ".")):
        return None
    stop = next((i for i in range(unit[1] + 1, last) if parsed[i].text in (",", ";", ".")), last)
    return Cluster(name, None, unit, _place(parsed, unit[1], stop) if stop - unit[1] <= 4 else None)


def _is_beyond(parsed: Doc, end: int, i: int) -> bool:
    """True of the first token after an office that no longer belongs to its unit and place."""
    token = parsed[i]
    if token.text == ",":
        following = parsed[i + 1] if i + 1 < len(parsed) else token
        return i > end and not (following.ent_type_ in ("GPE", "LOC") or following.like_num or numbered_unit(following) is not None)
    return not (_is_named(token) or token.text in ("(", ")") or (i == end and token.text in INSIDE) or _marks_number(token))


def _marks_number(token: Token) -> bool:
    """True of the quotation marks of "'3' Division"."""
    beside = [token.nbor(by) for by in (-1, 1) if 0 <= token.i + by < len(token.doc)]
    return (token.is_quote or token.text in ("‘", "’", "'")) and any(t.like_num for t in beside)


def _is_named(token: Token) -> bool:
    return token.text[:1].isupper() or token.like_num or token.lower_ in INSIDE


def office_end(parsed: Doc, begin: int, stop: int) -> int | None:
    """One past the last word of the longest office that begins at a token and is no rank."""
    if begin >= stop or re.split(r"[\s-]", _without_points(parsed[begin].text).casefold())[0] not in _first_words():
        return None
    if parsed[begin].lower_ in offices().lesser and (end := office_end(parsed, begin + 1, stop)) is not None:
        return end  # "Deputy Commandant"
    for end in range(min(stop, begin + LONGEST_OFFICE), begin, -1):
        if end == begin + 1 and _without_points(parsed[begin].text).casefold() in offices().by_wording:
            return end if not _is_rank(parsed[begin].lower_) else None
        wording = re.sub(r"\s*-\s*", "-", parsed[begin:end].text.casefold().replace(" the ", " "))
        if wording in offices().by_wording and not (end == begin + 1 and _is_rank(wording)):
            return end
    return None


def _without_points(word: str) -> str:
    """ "GOC" of "G.O.C."."""
    return word.replace(".", "") if re.fullmatch(r"(?:[A-Z]\.){2,}[A-Z]?", word) else word


@cache
def _first_words() -> frozenset[str]:
    return frozenset(re.split(r"[\s-]", wording)[0] for wording in offices().by_wording)


def _with_lesser(parsed: Doc, begin: int) -> int:
    """`begin` moved back over "deputy", "brigade" and other words that the office's noun carries."""
    while begin > parsed[begin].sent.start:
        before = parsed[begin - 1]
        lesser = before.lower_ in offices().lesser or before.lower_ in lexicon().classes["commanded"]
        if not lesser or before.like_num:
            break
        begin -= 1
    return begin


def office_before_unit(head: Token) -> tuple[Range, Range] | None:
    """Of the last word of "the new Flag Officer Commanding Eastern Fleet Command" the post and the unit; None of another phrase."""
    parsed = head.doc
    if not head.text[:1].isupper() or not is_unit_noun(head, lexicon()):
        return None
    for begin in range(max(head.sent.start, head.left_edge.i), head.i):
        end = office_end(parsed, begin, head.i)
        if parsed[begin : head.i].text.lower() == "justice":
            return None  # "the Justice Department"
        if end is not None and all(_is_named(parsed[i]) for i in range(end, head.i)):
            return (begin, end), (_after_signs(parsed, end, head.i), head.i + 1)
    return None


def unit_after(parsed: Doc, at: int, stop: int) -> Range | None:
    """The numbered unit that begins right after an office: "GOC 4 Division", "Commander, 9 Brigade"."""
    at = _after_signs(parsed, at, stop)
    found = numbered_unit(parsed[at]) if at < stop else None
    return found if found is not None and found[0] == at else None


def _after_signs(parsed: Doc, start: int, stop: int) -> int:
    """The first token after commas, brackets, an abbreviation in them, "of" and "the"."""
    while start < stop and (
        parsed[start].text in (",", "(", ")") or parsed[start].lower_ in ("of", "the", "for", "in", "at") or _is_abbreviation(parsed, start)
    ):
        start += 1
    return start


def _is_abbreviated(parsed: Doc, start: int, stop: int) -> bool:
    return any(_is_abbreviation(parsed, i) for i in range(start, stop))


def _between(parsed: Doc, start: int, stop: int) -> tuple[Range | None, Range | None] | None:
    """The unit and the place that fill the tokens between a post and a name; None where anything else stands there."""
    plain = start < stop and parsed[start].lower_ in ("of", "for", "in") and not any(t.lower_ in (",", "and") for t in parsed[start:stop])
    start = _after_signs(parsed, start, stop)
    words = [parsed[i] for i in range(start, stop) if not parsed[i].is_space]
    if not all(
        _is_named(t) or t.text in (",", "(", ")") or _marks_number(t) or (plain and t.pos_ in ("NOUN", "ADJ", "DET")) for t in words
    ):
        return None
    unit = next((t for t in words if is_unit_noun(t, lexicon()) or t.ent_type_ == "ORG" or numbered_unit(t) is not None), None)
    if unit is not None and not any(_is_rank(t.lower_) for t in parsed[start : unit.i]):  # "Chief Superintendent of Police" is a rank
        comma = next((t.i for t in words if t.text in (",", "(") and t.i > unit.i), stop)
        end = max(_end_of_name(parsed, start, comma), unit.i + 1)  # "the Eastport hospital" is not Eastport
        end += end < parsed[start].sent.end and parsed[end].text.islower() and is_unit_noun(parsed[end], lexicon())
        return (start, end), _place(parsed, comma, stop)
    return None, _place(parsed, start, stop)


def _place(parsed: Doc, start: int, stop: int) -> Range | None:
    """The place among the tokens: "Eastport", "Northmark State"."""
    first = next((i for i in range(start, stop) if parsed[i].ent_type_ in ("GPE", "LOC")), None)
    if first is None:
        return None
    end = next((i for i in range(first, stop) if not parsed[i].text[:1].isupper()), stop)
    return first, end


def _end_of_name(parsed: Doc, start: int, stop: int) -> int:
    while stop > start + 1 and (parsed[stop - 1].is_space or parsed[stop - 1].is_punct or parsed[stop - 1].text.islower()):
        stop -= 1
    return stop


def _is_abbreviation(parsed: Doc, i: int) -> bool:
    """ "(GOC)" or ", GOC," after the office that it stands for."""
    return parsed[i].text.isupper() and 0 < i < len(parsed) - 1 and parsed[i - 1].text in ("(", ",") and parsed[i + 1].text in (")", ",")


def _is_rank(word: str) -> bool:
    return lexicon().is_a(word.strip("."), "rank")
