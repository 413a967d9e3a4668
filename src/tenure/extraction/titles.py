"""Titles: offices that stand beside a name, each a posting ("Defence Minister Sergei Shoigu")."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from tenure.extraction.frames import Match
from tenure.extraction.nouns import is_unit_noun, lemma
from tenure.extraction.people import People
from tenure.extraction.posts import is_function, office_at, office_head, place_of, post_range, unit_of
from tenure.extraction.styles import side_by_side
from tenure.extraction.syntax import child, clause_of, grammatical_subject, prepositional
from tenure.vocabulary import Frame, event_types, lexicon

if TYPE_CHECKING:
    from tenure.extraction.tree import Doc, Token

Range = tuple[int, int]

#: The rule, not a line of data, that makes a title a posting.
TITLE = Frame(source="titles", event="posting", pos="noun", lemmas=(), subject=("name",))

#: Offices that a report shortens before a name.
IN_SHORT = frozenset({"gov.", "sen."})
#: Who has founded a body.
FOUNDERS = frozenset({"founder", "co-founder", "cofounder"})


def find_titles(p: int, parsed: Doc, people: People) -> list[Match]:
    """Offices before and after names, in the order of the text."""
    found = list(_side_by_side(p, parsed, people))
    taken = {i for match in found for i in range(*(match.post or (0, 0)))}
    for token in parsed:
        seated = _seat_after_name(p, token, people) or _abbreviated(p, token, people)
        if seated is not None:
            found.append(seated)
        wording = office_at(token) if token.i not in taken else None
        if wording is None or people.person_named(p, token) is not None:
            continue
        holder = _holder(p, token, wording, people) or _announced(p, token, people)
        match = _title(p, token, holder, people) if holder is not None else None
        if match is not None:
            found.append(match)
    return sorted((match for match in found if not _is_founding(match)), key=lambda m: m.token.i)


def _is_founding(title: Match) -> bool:
    """ "its founder, Adam Example", "founder of the 5th Battalion": whoever has raised a unit has held no post by that."""
    if lemma(title.token) not in FOUNDERS or child(title.token, "conj") is not None:
        return False
    body = lemma(title.token.doc[title.unit[1] - 1]) if title.unit is not None else None
    owner = child(title.token, "poss")
    return body in lexicon().classes["field_unit"] if body is not None else owner is not None and owner.tag_ == "PRP$"


def _side_by_side(p: int, parsed: Doc, people: People) -> Iterator[Match]:
    """Posts and names that the order of words joins."""
    for cluster in side_by_side(p, parsed, people):
        holder = parsed[cluster.name.end - 1]
        trigger = cluster.post or cluster.unit
        assert trigger is not None
        head = parsed[office_head(parsed, trigger)]
        said = trigger[1] < len(parsed) and parsed[trigger[1]].lower_ in ("of", "for", "to")
        bare = trigger[1] - trigger[0] == 1 and cluster.unit is None and cluster.place is None and not said
        if bare and lemma(head) in lexicon().classes["vague_office"] and child(head, "poss") is None:
            continue  # the parse may say more
        post, unit = cluster.post, cluster.unit
        if post is not None and unit is not None:
            post, unit = _with_matter(parsed, post, unit)
        yield Match(
            TITLE, head, *trigger, holder, people.who(p, holder),
            title=True, post=post, unit=unit or unit_of(head, people, p), place=cluster.place or place_of(head),
        )  # fmt: skip


def _with_matter(parsed: Doc, post: Range, unit: Range) -> tuple[Range, Range | None]:
    """Of "Director of Training" no body, but what the post is for; of "Chief of Logistics at Army Headquarters" both."""
    if is_function(parsed, unit):
        return (post[0], unit[1]), None
    body = next((i for i in range(*unit) if not is_function(parsed, (i, i + 1)) and parsed[i].lower_ != "and"), unit[1])
    linked = body < unit[1] and parsed[body].lower_ in ("at", "in")
    if body == unit[0] or not (linked or (unit[1] - body > 1 and is_unit_noun(parsed[body], lexicon()))):
        return post, unit
    return (post[0], body), (body + linked, unit[1])


def _seat_after_name(p: int, token: Token, people: People) -> Match | None:
    """ "Rob Callister MHK": letters after a name that say of what body he is a member."""
    if token.text not in lexicon().phrases["seats"]:
        return None
    name = people.name_of(p, token)
    if name is None or not name.end <= token.i < name.end + name.tail:
        return None
    holder = token.doc[name.end - 1]
    return Match(TITLE, token, token.i, token.i + 1, holder, people.who(p, holder), title=True, post=(token.i, token.i + 1))


def _abbreviated(p: int, token: Token, people: People) -> Match | None:
    """ "Gov. Clara Example": an office in short before a name."""
    after = token.doc[token.i + 1] if token.lower_ in IN_SHORT and token.i + 1 < token.sent.end else None
    name = people.name_of(p, after) if after is not None else None
    if name is None:
        return None
    holder = token.doc[name.end - 1]
    return Match(TITLE, token, token.i, token.i + 1, holder, people.who(p, holder), title=True, post=(token.i, token.i + 1))


def _holder(p: int, token: Token, wording: Range, people: People) -> Token | None:
    """The head of the name to which the office belongs."""
    head = token.head
    said_of = _said_of(p, token, wording, people)
    if said_of is not None:
        return said_of if token.dep_ != "attr" else None  # its verb tells it, where the parse sees what it says
    if head.lower_ in ("elect", "designate") and head.dep_ in ("compound", "nmod", "amod"):
        head = head.head
    if token.dep_ in ("compound", "nmod", "appos", "amod") and people.person_named(p, head) is not None:
        return head
    beside = _appositive(p, token, people)
    if beside is not None:
        return beside
    described = _described_before(token)
    if described is not None and people.person_named(p, described) is not None:
        return described
    after = wording[1]
    while after < token.sent.end and (
        lexicon().is_a(token.doc[after].lower_.strip("."), "rank") or token.doc[after].lower_ in ("elect", "-")
    ):
        after += 1
    if after < token.sent.end and people.person_named(p, token.doc[after]) is not None:
        name = people.name_of(p, token.doc[after])
        return token.doc[name.end - 1] if name is not None else None
    if token.dep_ in ("nsubj", "nsubjpass"):
        twin = next(
            (t for t in head.children if t.dep_ in ("nsubj", "nsubjpass") and t.i > token.i and people.person_named(p, t) is not None), None
        )
        if twin is not None and _only_ranks_between(token, twin, people, p):
            return twin
    return _holder_in_clause(p, token, people) or _subject_announced(p, token, people) or _of_entry(p, token, people)


def _of_entry(p: int, token: Token, people: People) -> Token | None:
    """ "2. Adam EXAMPLE, Colonel, commander of the guard since 2019": the name with which a line without a finite verb begins."""
    doc, at = token.doc, token.sent.start
    while at < token.i and (doc[at].like_num or doc[at].is_punct):
        at += 1
    name = people.name_of(p, doc[at])
    if name is None or token.left_edge.i <= name.end or doc[token.left_edge.i - 1].text != ",":
        return None
    between = doc[name.end : token.i]
    others = any(people.person_named(p, t) is not None and people.name_of(p, t) is not name for t in between if t.text != ",")
    finite = any(t.tag_ in ("VBD", "VBZ", "VBP", "MD") for t in token.sent if t.i < token.i)
    return None if finite or others or between[0].text not in (",", "(") else doc[name.end - 1]


def _said_of(p: int, token: Token, wording: Range, people: People) -> Token | None:
    """The name before "is the new" and an office, however the parse ties the office to a name behind it."""
    doc, at = token.doc, wording[0]
    while at > token.sent.start and doc[at - 1].lower_ in lexicon().classes["at_a_time"]:
        at -= 1
    if at - 1 <= token.sent.start or doc[at - 1].lower_ not in ("is", "was", "becomes", "became"):
        return None
    return doc[at - 2] if people.person_named(p, doc[at - 2]) is not None else None


def _subject_announced(p: int, token: Token, people: People) -> Token | None:
    """ "A member of the council since 1990, she resigned": the subject right behind a description that begins the sentence."""
    doc, sent = token.doc, token.sent
    after = token.right_edge.i + 1
    if token.left_edge.i != sent.start or after + 1 >= sent.end or doc[after].text != ",":
        return None
    subject = next((t for t in doc[after + 1 : after + 6] if t.dep_ in ("nsubj", "nsubjpass")), None)
    first = subject is not None and subject.left_edge.i == after + 1
    who = people.who(p, subject) if subject is not None and first else None
    return subject if who is not None and (who.person is not None or who.kind == "unknown") else None


def _announced(p: int, token: Token, people: People) -> Token | None:
    """ "Ex-customs chief jailed": a former office in the lead whose holder the next sentences name."""
    before = token.doc[max(token.sent.start, token.left_edge.i) : token.i]
    former = any(t.lower_ in lexicon().phrases["former"] for t in before)
    article = child(token, "det")
    held = lemma(token) != "officer" and (article is None or article.lower_ not in ("a", "an"))  # "a former naval officer" is unnamed
    return token if former and held and people.introduced(p, token) is not None else None


def _described_before(token: Token) -> Token | None:
    """The name of "Adam Example, a teacher and former deputy minister": the office joined to a description that is none."""
    first = token
    while first.dep_ == "conj":
        first = first.head
    told = first is not token and first.dep_ == "appos" and first.pos_ == "NOUN" and office_at(first) is None
    return first.head if told and token.i > first.i > first.head.i and child(token, "appos") is None else None


def _appositive(p: int, token: Token, people: People) -> Token | None:
    """A name in apposition to the office or to the last word of its "of" part."""
    around = [token, *prepositional(token, "of")]
    for t in around:
        named = next((c for c in t.children if c.dep_ == "appos" and people.person_named(p, c) is not None and c.i > token.i), None)
        if named is not None:
            return named
    return None


def _holder_in_clause(p: int, token: Token, people: People) -> Token | None:
    """ "As party boss, Bo led": the subject of the clause that "as" belongs to."""
    if token.dep_ != "pobj" or token.head.lower_ != "as" or token.head.head.pos_ not in ("VERB", "AUX") or _tells_a_post(token.head.head):
        return None
    verb = clause_of(token.head)
    if _is_supposed(verb):
        return None  # "every law that she might change as president"
    subject = grammatical_subject(verb) if verb.pos_ in ("VERB", "AUX") else None
    who = people.who(p, subject) if subject is not None else None
    return subject if who is not None and who.person is not None else None


def _is_supposed(verb: Token) -> bool:
    """True of a verb under "would", "might", "should", its own or that of the verb with which it is coordinated."""
    while verb.dep_ == "conj" and verb.head.pos_ == "VERB" and child(verb, "aux", "nsubj") is None:
        verb = verb.head
    return any(t.tag_ == "MD" for t in verb.children)


def _tells_a_post(verb: Token) -> bool:
    """True of verbs whose own frame says what becomes of the post ("appointed as", "removed as")."""
    frames = lexicon().verbs.get(verb.lemma_.lower(), ())
    plain = (frame for frame in frames if all(need.place != "particle" for need in frame.needs))
    return any(event_types()[frame.event].group == "posting" for frame in plain) and verb.lemma_ not in ("lead", "head", "run", "command")


def _only_ranks_between(left: Token, right: Token, people: People, p: int) -> bool:
    name = people.name_of(p, right)
    assert name is not None
    edge = max(t.i for t in left.subtree if t.i < name.start)
    return all(t.is_punct or lexicon().is_a(t.lower_.strip("."), "rank") for t in left.doc[edge + 1 : name.start])


def _title(p: int, token: Token, holder: Token, people: People) -> Match | None:
    referent = people.who(p, holder)
    if referent is None or (referent.person is None and referent.kind != "unknown"):
        return None
    post = post_range(token)
    if token.doc[slice(*post)].text.lower() in lexicon().phrases["two_word_ranks"]:
        return None  # "Petty Officer Adam Example" has a rank
    unit = unit_of(token, people, p)
    following = token.doc[post[1]] if post[1] < len(token.doc) else token
    is_style = lemma(token) in lexicon().classes["respect"]  # "Chief Adam Example" may head nothing
    before_name = (
        token.text.istitle()
        and not is_style
        and (people.name_of(p, following) is not None or lexicon().is_a(following.lower_.strip("."), "rank"))
    )
    says_more = before_name or unit is not None or post[1] - post[0] > 1 or any(t.dep_ in ("poss", "amod", "prep") for t in token.children)
    if lemma(token) in lexicon().classes["vague_office"] and not says_more:
        return None
    return Match(TITLE, token, *post, holder, referent, title=True, post=post, unit=unit, place=place_of(token))
