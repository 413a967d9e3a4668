"""Which words of a statement name one and the same post of one unit."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from tenure.model.statement import Statement
from tenure.model.tenure import Seat
from tenure.vocabulary import offices

HEAD = "head of the unit"
"""The office of whom a verb has in command without naming a post."""

# Verbs by which somebody is at the head of a unit ("had the 9th Brigade" among them): English; Russian and Ukrainian stems.
_HEADS = re.compile(
    r"^(had|has|have|having)\b|\b(command|lead|led\b|head|helm|in charge|take charge|команд|возглав|руковод|очол|керув)", re.IGNORECASE
)
_COMMANDS = re.compile(r"\b(command|команд)", re.IGNORECASE)
# Leaving the service is not leaving a post: of these words alone no tenure ends.
_SERVICE = re.compile(r"\b(discharg|retire|уволен|звільнен)", re.IGNORECASE)
# Offices that name no more than the head of whatever unit stands beside them.
_PLAIN_HEADS = {"commander", "head", "chief", "leader", HEAD}
_PREFIX = re.compile(r"^((former|acting|interim|ex|then|outgoing|current|new|newly appointed|the|a)[\s-]+)+", re.IGNORECASE)
_STOP = {"of", "the", "a", "an", "for", "and", "in", "at", "to", "'s", "’s", "s"}
_SPELLINGS = {"defense": "defence"}


@lru_cache(maxsize=65536)
def heads(seat: Seat) -> bool:
    """Whether who holds the seat heads its unit."""
    if seat.lesser or seat.office is None or (seat.unit and seat.words):
        return False
    return seat.office == HEAD or offices().heads(seat.office)


def words_of(text: str) -> frozenset[str]:
    """The words of a name or post that carry meaning, in lower case."""
    found = re.findall(r"[\w'’-]+", text.casefold())
    return frozenset(_SPELLINGS.get(word, word) for word in found) - _STOP


def bare_post(post: str) -> str:
    """A post without "former", "acting" and the like before it."""
    return _PREFIX.sub("", post.strip()) or post


@lru_cache(maxsize=65536)
def make_seat(unit: str | None, post: str | None, trigger: str = "") -> Seat:
    """The seat that a unit, a post and the words of the verb name together."""
    if post is None:
        return Seat(unit, False, HEAD if unit and _HEADS.search(trigger) else None, frozenset())
    bare = bare_post(post)
    office = offices().find(bare)
    lesser = offices().is_lesser(bare)
    name = office.name if office else None
    words = words_of(bare) if unit is None or office is None else offices().function(bare)
    return Seat(unit, lesser, name, words)


def commands(trigger: str) -> bool:
    """Whether a verb says that somebody commands, not only that he is at the head."""
    return bool(_COMMANDS.search(trigger))


def leaves_service(stmt: Statement) -> bool:
    """Whether a dismissal or resignation may be from the service rather than from a post."""
    return stmt.post is None and bool(_SERVICE.search(stmt.trigger.text))


def same_seat(seat: Seat, other: Seat) -> bool:
    """Whether two seats of one person may be one: nothing in them contradicts it, and both name a post.

    Of one unit: the same office, or plain words for its head beside any head. Of no unit: the same words, or
    two and more words of which the other has more ("Defence Minister", "Russian Defence Minister").
    """
    if seat.unit != other.unit or seat.lesser != other.lesser:
        return False
    if seat.unit is None:
        fewer, more = sorted((seat.words, other.words), key=len)
        return seat.office == other.office and (fewer == more or (len(fewer) > 1 and fewer < more))
    if seat.office == other.office:
        return seat.words == other.words
    return heads(seat) and heads(other) and (seat.office in _PLAIN_HEADS or other.office in _PLAIN_HEADS)


def fits_seat(asked: Seat, seat: Seat) -> bool:
    """Whether what `asked` says, which may be less than a whole seat, is true of `seat`."""
    if asked.unit is not None and asked.unit != seat.unit:
        return False
    if not asked.names_post:
        return True
    if asked.lesser != seat.lesser:
        return False
    if asked.unit is None and seat.unit is not None:
        return asked.office is not None and asked.office == seat.office
    return same_seat(asked, seat)


def prefer_posts(seats: Iterable[Seat]) -> list[Seat]:
    """The seats that a dismissal or resignation may end: beside a post in a unit, mere service there is none of them."""
    some = list(seats)
    with_post = {seat.unit for seat in some if seat.names_post}
    return [seat for seat in some if seat.names_post or seat.unit not in with_post]


def merge_seats(seats: Iterable[Seat]) -> dict[Seat, Seat]:
    """For each seat of one person the one that stands for it.

    A seat joins another only where exactly one says more than it; so three that could be one in two ways stay apart.
    """
    stands_for: dict[Seat, Seat] = {}
    for seat in sorted(set(seats), key=_order):  # the fullest first
        fuller = {stands_for[other] for other in stands_for if _fuller(other, seat) and same_seat(seat, other)}
        stands_for[seat] = fuller.pop() if len(fuller) == 1 else seat
    return stands_for


def _fuller(one: Seat, other: Seat) -> bool:
    return _fullness(one) > _fullness(other)


def _fullness(seat: Seat) -> tuple[int, int]:
    """How much a seat says: HEAD less than a plain head, that less than any other office; then its words."""
    plain = (HEAD, "head", "leader", "chief", "commander")
    return (plain.index(seat.office) if seat.office in plain else len(plain), len(seat.words))


def _order(seat: Seat) -> tuple[object, ...]:
    office, words = _fullness(seat)
    return (-office, -words, seat.unit or "", seat.lesser, seat.office or "", sorted(seat.words))
