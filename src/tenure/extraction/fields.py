"""The parties and circumstances of an event: rank, post, organisation, counterpart, place, charge, value.

Every value is verbatim, without leading articles, and comes with the range of tokens at which it stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tenure.extraction.frames import Match
from tenure.extraction.losses import find_loss
from tenure.extraction.nouns import is_person_noun, is_unit_noun, lemma, noun_phrase
from tenure.extraction.people import People
from tenure.extraction.posts import (
    endowed,
    is_employed,
    is_function,
    is_post,
    is_scholar,
    one_of,
    place_of,
    plural_office,
    post_range,
    unit_of,
)
from tenure.extraction.quantities import Quantity
from tenure.extraction.styles import office_before_unit
from tenure.extraction.syntax import (
    agent,
    child,
    coordinated,
    grammatical_subject,
    is_attached,
    is_passive,
    patient,
    prepositional,
    where_told,
)
from tenure.extraction.units import numbered_unit, unit_phrase
from tenure.model.statement import Value
from tenure.vocabulary import Frame, lexicon, offices

if TYPE_CHECKING:
    from tenure.extraction.tree import Doc, Token

Range = tuple[int, int]

#: Events that name a post taken or lost.
POST_EVENTS = frozenset(
    {"posting", "appointment", "transfer", "promotion", "demotion", "dismissal", "resignation", "suspension", "reinstatement", "award"}
)
#: Verbs of which a body's person is the object, and the body the agent.
HIRING = frozenset({"employ", "hire", "recruit"})
#: Events that end a post: the subject's title is the post that ends.
ENDING = frozenset({"dismissal", "resignation", "suspension", "demotion"})
#: Events with an offence.
CHARGE_EVENTS = frozenset({"arrest", "charge", "conviction", "acquittal", "sentence", "trial", "investigation", "admission", "pardon"})
VALUE_EVENTS = frozenset({"sentence", "sentence_request", "losses", "charge", "conviction", "pardon"})
ORGANIZATION_EVENTS = frozenset({
    "posting", "appointment", "transfer", "dismissal", "resignation", "suspension", "reinstatement", "promotion", "demotion", "deployment",
    "subordination", "composition", "investigation", "forfeiture",
})  # fmt: skip


@dataclass(slots=True)
class Fields:
    """Token ranges of what one match says beside its event and subject."""

    rank: Range | None = None
    post: Range | None = None
    organization: Range | None = None
    place: Range | None = None
    charge: Range | None = None
    counterpart: list[Range] = field(default_factory=list)
    value: Quantity | None = None
    life: Range | None = None
    amount: Range | None = None
    """Of losses: where the figure stands."""
    whole: Range | None = None
    """Of losses: the words for the whole of which the figure is a part."""
    shared: dict[str, str] = field(default_factory=dict)
    """Rank, post or body whose words stand apart, since others share some of them: "4th Brigade" of "the 4th and 5th Brigades"."""


def find_fields(match: Match, p: int, people: People, quantities: Sequence[Quantity]) -> Fields:
    """Looks for every field that the match's event can have."""
    fields = Fields(rank=rank_of(match, p, people), post=match.post, organization=match.unit, place=match.place)
    parties = [t for t in match.counterparts if _is_party(t, p, people)]
    fields.counterpart = [_counterpart_range(t, p, people) for t in parties if not _is_post_of_next(t, parties, p, people)]
    if match.title:
        return fields
    if match.event in POST_EVENTS:
        _find_post(match, p, people, fields)
    is_named = match.found_at == "attr" and fields.post is not None
    if fields.organization is None and match.event in ORGANIZATION_EVENTS and not is_named:
        fields.organization = _find_organization(match, p, people, fields)
    fields.place = _find_place(match, fields)
    if match.event in CHARGE_EVENTS:
        fields.charge = _find_charge(match)
    if match.event in VALUE_EVENTS:
        fields.value, fields.life = _find_value(match, quantities)
    if match.event == "losses":
        _find_loss(match, quantities, fields)
    return fields


def value_of(fields: Fields, doc: Doc) -> Value | None:
    """The value of a quantity or of "life imprisonment"."""
    if fields.value is not None:
        return fields.value.value
    if fields.life is not None:
        return Value(None, "life" if "life" in doc[fields.life[0] : fields.life[1]].text.lower() else "death")
    return None


def rank_of(match: Match, p: int, people: People) -> Range | None:
    """ "Major General" before the subject's name."""
    token = match.subject
    if token is None:
        return None
    name = people.name_of(p, token)
    if name is None:
        appositive = child(token, "appos")
        name = people.name_of(p, appositive) if appositive is not None else None
    inside = name is not None and name.rank is not None and name.rank[0] >= token.sent.start
    if inside and name is not None and name.titles and name.titles[-1].endswith("s") and not lexicon().is_a(name.titles[-1], "rank"):
        return None  # "Colonels Adam Example and Boris Sample": no rank as it stands
    return name.rank if name is not None and inside else None


def _is_party(token: Token, p: int, people: People) -> bool:
    return token.ent_type_ not in ("DATE", "TIME") and (
        people.who(p, token) is not None
        or token.ent_type_ in ("GPE", "ORG", "NORP")
        or is_unit_noun(token, lexicon())
        or is_person_noun(token, lexicon())
        or token.pos_ == "PROPN"
    )


def _is_post_of_next(token: Token, parties: Sequence[Token], p: int, people: People) -> bool:
    """Whether a party is the post of another, named right behind it ("the Chief of the General Staff, Ada Sample, and ...")."""
    if offices().find(token.text) is None or people.name_of(p, token) is not None:
        return False
    of = child(token, "prep")
    last = token if of is None else of.right_edge
    comma = last.i + 1 < len(token.doc) and token.doc[last.i + 1].text == ","
    return comma and any(t.left_edge.i == last.i + 2 and people.name_of(p, t) is not None for t in parties)


def _counterpart_range(token: Token, p: int, people: People) -> Range:
    name = people.name_of(p, token)
    if name is not None:
        return name.start, name.end
    # "The Chief of the General Staff, Ada Sample": the name stands beside the last noun of the post.
    beside = token.subtree if offices().find(token.text) else token.children
    named = next((name for t in beside if t.dep_ == "appos" and (name := people.name_of(p, t)) is not None), None)
    if named is not None:
        return named.start, named.end
    return unit_phrase(token) if is_unit_noun(token, lexicon()) or token.ent_type_ == "ORG" else noun_phrase(token)


def _arguments(match: Match) -> Iterator[Token]:
    """The nouns that complete the trigger: objects, predicates and those of its prepositions, near ones first."""
    token = match.token
    for dep in ("oprd", "attr", "dobj", "xcomp", "ccomp"):
        found = child(token, dep)
        if found is not None and dep == "ccomp" and not (found.tag_ in ("NN", "NNP") and child(found, "nsubj") is not None):
            continue  # "made him a member": of a small clause the parse makes a sentence
        if found is not None and found.i > token.i and any(t.text == ";" for t in token.doc[token.i : found.left_edge.i]):
            continue  # "served in the Guard; the Army": the next of a list
        if found is not None:
            yield from coordinated(found) if dep != "xcomp" else [found]
            yield from (t for t in found.children if t.dep_ == "appos" and dep == "attr")
    # "moved from the college to the brigade": where somebody comes from is told last.
    for prep in sorted(token.children, key=lambda t: (t.lower_ == "from", t.i)):
        if prep.dep_ in ("prep", "dative") and prep.lower_ not in (
            "according",
            "amid",
            "after",
            "before",
            "following",
            "by",
            "during",
            "since",
            "until",
            "despite",
        ):
            yield from prepositional_objects(prep)


def prepositional_objects(prep: Token) -> Iterator[Token]:
    """The coordinated objects of one preposition, and of a preposition under it ("back to"; of "from A to B" the goal comes first)."""
    for t in sorted(prep.children, key=lambda t: (prep.lower_ == "from" and t.dep_ != "prep", t.i)):
        if t.dep_ == "pobj":
            yield from coordinated(t)
        elif t.dep_ == "prep":
            yield from prepositional_objects(t)


def _find_post(match: Match, p: int, people: People, fields: Fields) -> None:
    named = _office_above(match)
    if named is not None and child(named, "acl", "relcl") is None:
        _take_post(named, p, people, fields)
        return
    taken = {t.i for t in (match.subject, *match.counterparts) if t is not None}
    for token in _post_candidates(match):
        if token.i in taken:
            continue
        if match.event in ("promotion", "demotion") and _is_called_rank(token):
            fields.post = noun_phrase(token)
            return
        if _take_one_of(token, p, people, fields):
            return
        chair = endowed(token)
        if chair is not None:
            token = chair
        elif people.person_named(p, token) is not None:
            continue
        if match.event in ("promotion", "demotion") and lexicon().is_a(lemma(token), "rank"):
            fields.post = noun_phrase(token)
            return
        if chair is not None or is_post(token) or is_employed(token, people, p) or is_scholar(token):
            led = office_before_unit(token)
            fields.post, fields.organization = led if led is not None else (post_range(token), unit_of(token, people, p))
            fields.place = place_of(token)
            if match.token.lemma_ == "join" and child(match.token, "dobj") is not None:
                fields.organization = None  # "joined the National Guard as a staff officer": what is joined, not the staff
            return
    _post_of_subject(match, named, p, people, fields)


def _office_above(match: Match) -> Token | None:
    """The subject of "The first mayor was Adam Example", where it names an office."""
    named = grammatical_subject(match.token) if match.found_at == "attr" else None
    return named if named is not None and is_post(named) else None


def _take_post(office: Token, p: int, people: People, fields: Fields) -> None:
    fields.post, fields.organization, fields.place = post_range(office), unit_of(office, people, p), place_of(office)


def _take_one_of(token: Token, p: int, people: People, fields: Fields) -> bool:
    """ "one of the founders of the bank": takes the office of the plural in the singular; False of other words."""
    several = one_of(token)
    office = plural_office(several) if several is not None else None
    if several is None or office is None:
        return False
    fields.post, fields.shared["post"] = office
    fields.organization, fields.place = unit_of(several, people, p), place_of(several)
    return True


def _is_called_rank(token: Token) -> bool:
    """ "the rank of Seekadett": a rank, whatever the word is."""
    return token.dep_ == "pobj" and token.head.lower_ == "of" and lemma(token.head.head) == "rank"


def _post_candidates(match: Match) -> Iterator[Token]:
    for token in _arguments(match):
        yield token
        for inner in prepositional(token, "of", "as", "to"):
            yield from coordinated(inner)
        if token.dep_ == "xcomp":
            yield from prepositional(token, "as")
            found = child(token, "dobj", "attr")
            if found is not None:
                yield found


def _post_of_subject(match: Match, named: Token | None, p: int, people: People, fields: Fields) -> None:
    """ "The floor leader, Kim, resigned": the office by which the subject goes is the one that ends; else one `named` above."""
    if named is not None:
        _take_post(named, p, people, fields)
        return
    token = match.subject
    if token is None or match.event not in ENDING:
        return
    around = [token, *(t for t in token.children if t.dep_ in ("appos", "compound", "nmod"))]
    if token.dep_ in ("appos",):
        around.append(token.head)
    for t in around:
        if people.person_named(p, t) is None and is_post(t) and not lexicon().is_a(lemma(t), "rank"):
            fields.post = post_range(t)
            fields.organization = fields.organization or unit_of(t, people, p)
            return


def _find_organization(match: Match, p: int, people: People, fields: Fields) -> Range | None:
    """The first unit among the trigger's arguments."""
    others = match.counterparts if match.token.lemma_ not in HIRING else ()  # who hires is also where one is hired
    taken = {t.i for t in (match.subject, *others) if t is not None}
    units: list[Range] = []
    proper: Range | None = None
    for token in _unit_candidates(match):
        if token.i in taken or (fields.post and fields.post[0] <= token.i < fields.post[1]):
            continue
        if token.dep_ == "conj" and people.person_named(p, token.head) is not None:
            continue  # "the resignations of Adam Example and Boris Sample": who stands beside a person is one
        who = people.who(p, token)
        body = token.ent_type_ not in ("GPE", "LOC", "NORP") or numbered_unit(token) is not None
        joined = token.dep_ == "dobj" and token.tag_ == "NNP" and token.ent_type_ == "NORP"
        if who is not None and joined and _asks_for_a_name(match.frame):
            return unit_phrase(token)  # "joined Northlife as one of the founders of its sales department": what is joined
        if who is not None and who.kind == "unit" and body and not _is_place_word(token):
            unit = unit_phrase(token)
            apart = fields.post is None or unit[1] <= fields.post[0] or fields.post[1] <= unit[0]
            if apart and not is_function(token.doc, unit):
                units.append(unit)
        elif who is None and body and token.pos_ == "PROPN" and _asks_for_a_name(match.frame):
            proper = proper or unit_phrase(token)
    return _named_rather(match.token.doc, units) or proper


def _asks_for_a_name(frame: Frame) -> bool:
    """True of frames that take any name that is no person's for a body: "joined Northlife"."""
    return any("proper" in need.kinds for need in frame.needs)


def _named_rather(doc: Doc, units: Sequence[Range]) -> Range | None:
    """The first unit; of "led sales teams at Eastport Bank" the bank, not the teams."""
    if not units:
        return None
    first = doc[slice(*units[0])]
    if first.root.tag_ != "NNS" or not first.text.islower():
        return units[0]
    return next((unit for unit in units if doc[unit[0]].text[:1].isupper()), units[0])


def _unit_candidates(match: Match) -> Iterator[Token]:
    led = patient(match.token) if match.found_at == "agent" and match.event == "posting" and is_passive(match.token) else None
    if led is not None:
        yield led  # "the brigade was commanded by", "a studio led by"
    if match.token.lemma_ in HIRING and is_passive(match.token) and (employer := agent(match.token)) is not None:
        yield employer  # "was hired by the bank"
    for token in _arguments(match):
        yield token
        for inner in prepositional(token, "of", "in", "at", "for", "with", "to"):
            yield from coordinated(inner)
            yield from prepositional(inner, "of")
        if token.dep_ == "xcomp":
            found = child(token, "dobj")
            if found is not None:
                yield from coordinated(found)
    there = where_told(match.token)
    if there is not None:
        yield there


def _is_place_word(token: Token) -> bool:
    """Nouns of the unit class that are places or times of duty when they stand alone."""
    if lemma(token) == "office" and any(t.lower_ in ("public", "high", "elected", "political") for t in token.children):
        return True
    if lemma(token) in ("country", "nation") and token.pos_ == "NOUN":
        return True
    alone = not any(t.dep_ in ("compound", "amod", "nummod") or (t.dep_ == "poss" and t.tag_ != "PRP$") for t in token.children)
    return alone and lemma(token) in (
        "front",
        "campaign",
        "mission",
        "operation",
        "station",
        "camp",
        "service",
        "office",
        "command",
        "staff",
        "prison",
        "colony",
        "jail",
        "region",
        "state",
        "city",
        "town",
        "operation",
        "post",
    )


def _find_place(match: Match, fields: Fields) -> Range | None:
    inside = fields.organization or (0, 0)
    for token in _place_candidates(match.token):
        if token.ent_type_ in ("GPE", "LOC", "FAC") and not inside[0] <= token.i < inside[1]:
            start, end = noun_phrase(token)
            tail = next((t for t in token.children if t.dep_ == "appos" and t.ent_type_ == "GPE" and t.i <= end + 1), None)
            return start, (tail.i + 1 if tail is not None else end)
    return fields.place


def _place_candidates(token: Token) -> Iterator[Token]:
    for prep in token.children:
        if prep.dep_ in ("prep", "advmod", "prt"):
            for t in prepositional_objects(prep):
                yield t
                for inner in prepositional(t, "in", "at", "of", "near"):
                    yield inner
    found = child(token, "dobj")
    if found is not None:
        for inner in prepositional(found, "in", "at", "near"):
            yield inner
            yield from prepositional(inner, "in")


def _find_charge(match: Match) -> Range | None:
    """The offence: after with, of, for, over, on charges of; or before "charges"."""
    words = lexicon()
    token = match.token
    for prep in _charge_prepositions(token, match.event):
        for t in prepositional_objects(prep):
            if child(t, "nummod") is not None and not words.is_a(lemma(t), "crime"):
                continue  # "a sentence of two years": the term, not the offence
            if _is_somebody(match, t, prep) and not words.is_a(lemma(t), "crime"):
                continue
            if lemma(t) in ("charge", "count", "suspicion", "allegation", "accusation", "conviction"):
                inner = next(iter(prepositional(t, "of", "in")), None) or next((c for c in prep.children if c.dep_ == "pcomp"), None)
                if inner is not None:
                    return _charge_range(inner)
                before = [c for c in t.children if c.dep_ in ("compound", "amod") and words.is_a(lemma(c), "crime")]
                if before:
                    return before[0].i, before[-1].i + 1
            elif _says_no_offence(t):
                continue
            elif (
                words.is_a(lemma(t), "crime")
                or prep.lower_ in ("with", "of")
                or (prep.lower_ in ("for", "over") and any(words.is_a(lemma(c), "crime") for c in t.subtree))
            ):
                return _charge_range(t)
        gerund = next((c for c in prep.children if c.dep_ == "pcomp"), None)
        if gerund is not None and prep.lower_ in ("of", "for", "with", "over"):
            return _charge_range(gerund)
    before = [c for c in token.children if c.dep_ in ("compound", "amod") and words.is_a(lemma(c), "crime")]
    return (before[0].i, before[-1].i + 1) if before else None


def _is_somebody(match: Match, token: Token, prep: Token) -> bool:
    """ "the pardon of Colonel Sample", "convicted a friend of the bomber": who is meant, not for what."""
    subject = match.subject is not None and match.subject.i == token.i
    return subject or (prep.head.i != match.token.i and is_person_noun(prep.head, lexicon()))


def _charge_prepositions(token: Token, event: str) -> Iterator[Token]:
    allowed = {"with", "of", "for", "over", "on", "in"} if event != "arrest" else {"for", "over", "on"}
    if token.pos_ in ("NOUN", "PROPN"):
        allowed = (
            allowed - {"of"} if event in ("arrest", "trial", "conviction", "investigation") and child(token, "poss") is None else allowed
        )
    if event == "admission":
        allowed = allowed | {"to"}
    seen = [token, child(token, "dobj"), child(token, "oprd", "acomp")]
    if token.dep_ in ("dobj", "attr", "nsubjpass") and token.head.pos_ == "VERB":
        seen.append(token.head)
    for t in seen:
        if t is None:
            continue
        for prep in t.children:
            if prep.dep_ == "prep" and prep.lower_ in allowed:
                yield prep


def _says_no_offence(token: Token) -> bool:
    """ "two offences", "the charges", "it": words that stand for an offence without naming it."""
    bare = not any(t.dep_ in ("compound", "amod", "prep") for t in token.children)
    return token.pos_ in ("PRON", "DET") or (
        bare and lemma(token) in ("charge", "count", "offence", "offense", "crime", "accusation", "allegation", "case")
    )


def _charge_range(token: Token) -> Range:
    """An offence with what is coordinated to it: "embezzlement, bribery and abuse of power"."""
    start = noun_phrase(token)[0] if token.pos_ in ("NOUN", "PROPN") else token.i
    keep = [t for t in token.subtree if t.i >= start]
    cut_at = next(
        (
            t.i
            for t in keep
            if (t.i > token.i and t.dep_ in ("relcl", "advcl", "acl"))
            or (t.dep_ == "prep" and t.lower_ in ("in", "on", "by", "after", "before", "during") and t.i > token.i)
        ),
        None,
    )
    end = max(t.i for t in keep) + 1
    if cut_at is not None:
        end = min(end, cut_at)
    doc = token.doc
    while end > start + 1 and (doc[end - 1].is_punct or doc[end - 1].dep_ == "cc" or doc[end - 1].is_space):
        end -= 1
    return start, min(end, start + 25)


def _find_value(match: Match, quantities: Sequence[Quantity]) -> tuple[Quantity | None, Range | None]:
    """The amount below the trigger, else the nearest after it in its clause."""
    token = match.token
    doc = token.doc
    top = token.head if token.dep_ in ("dobj", "attr") and token.head.pos_ == "VERB" else token
    money = not {"fine", "pay", "order"}.isdisjoint(match.frame.lemmas)
    below = [
        q
        for q in quantities
        if (q.value.unit not in ("year", "month", "week", "day")) == money or match.event in ("losses", "sentence_request", "charge")
    ]
    if match.event not in ("charge",):
        below = [q for q in below if q.value.unit != "count"]
    for q in below:
        span = doc.char_span(q.start, q.end)
        if (
            span is not None
            and span.root.sent == token.sent
            and (is_attached(span.root, top) or is_attached(token, span.root))
            and not _is_age_or_distance(q, doc)
            and not _is_clause_away(span.root, top)
        ):
            return q, None
    for t in token.sent:
        if (
            t.lower_ in ("life", "death")
            and match.event in ("sentence", "sentence_request", "pardon")
            and (is_attached(t, top) or t.head == token)
        ):
            if t.lower_ == "death" and t.dep_ not in ("compound", "pobj", "amod"):
                continue
            return None, (t.i, t.i + 1)
    return None, None


def _find_loss(match: Match, quantities: Sequence[Quantity], fields: Fields) -> None:
    """The figure of losses, and the whole of which it is a part."""
    found = find_loss(match.token, quantities)
    if found is not None:
        fields.value, doc = found.quantity, match.token.doc
        fields.amount = _tokens(doc, found.quantity.start, found.quantity.end)
        fields.whole = _tokens(doc, *found.whole) if found.whole else None


def _tokens(doc: Doc, start: int, end: int) -> Range | None:
    span = doc.char_span(start, end)
    return (span.start, span.end) if span is not None else None


def _is_clause_away(token: Token, top: Token) -> bool:
    """True where another verb stands between an amount and the trigger."""
    for _ in range(12):
        token = token.head
        if token.i == top.i or token.head.i == token.i:
            return False
        if token.pos_ == "VERB" and token.dep_ in ("conj", "relcl", "advcl", "ccomp", "acl"):
            return True
    return False


def _is_age_or_distance(quantity: Quantity, doc: Doc) -> bool:
    """True of an age and of a distance in time ("two years after the mutiny"), which are no term."""
    return re.match(r"[- ](old|after|before|ago|earlier|later|since)\b", doc.text[quantity.end : quantity.end + 9]) is not None
