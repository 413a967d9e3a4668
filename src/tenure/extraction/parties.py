"""Who does what to whom, as frames ask for it: the agent, the object and the recipient of a trigger.

`syntax` has what holds of any clause; here stands what the words of careers and the style of headlines and gazettes add, and where
it must be known who is somebody's name.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tenure.extraction.posts import is_bare_post, is_post
from tenure.extraction.syntax import agent, child, grammatical_subject, is_bare_rank, is_passive, patient

if TYPE_CHECKING:
    from tenure.extraction.frames import FrameMatcher
    from tenure.extraction.tree import Token

#: These share no object with the verb that "and" joins to them: "has deserted or sought asylum".
INTRANSITIVE = frozenset({"desert", "mutiny", "rebel", "defect", "resign", "retire"})
#: Nobody does these to do something himself: "Orlin named to head agency".
CHOSEN_TO = frozenset({"pick", "tap", "select", "name", "appoint", "nominate"})
#: Of a headline's participle of these the subject receives: "Police diver awarded medal", "Editor denied visa".
HANDING = frozenset({"hand", "award", "grant", "deny", "refuse", "offer", "show"})


def find_agent(token: Token, matcher: FrameMatcher) -> Token | None:
    """Who does it."""
    if token.dep_ == "amod" and token.tag_ != "VBG":
        return None
    return _replaced_before(token, matcher) or _ranked_before(token, matcher) or _resumed(token, matcher) or agent(token)


def find_object(token: Token, matcher: FrameMatcher) -> Token | None:
    """The logical object; of "was given command" the thing given."""
    making_room = _replaced_before(token, matcher)
    if making_room is not None:
        return making_room
    if token.lemma_ == "name" and token.dep_ == "acl" and any(t.dep_ == "oprd" and _is_name(t, matcher) for t in token.children):
        return None  # "a man named Adam Example" is given no post
    if token.dep_ == "amod":
        # "Appointed chief of staff in 1978, he stayed": the parse may make the office a noun that the participle describes
        if token.tag_ == "VBG":
            return None  # "a burning tanker" has no object
        return _of_opening_participle(token) or token.head
    if is_passive(token):
        given = child(token, "dobj") or _term_given(token)
        if given is not None and any(t.lower_ == "pending" for t in given.children):
            given = None  # "was jailed pending trial": the parse makes the trial an object
        if given is not None and token.dep_ in ("advcl", "conj") and (is_bare_rank(given) or is_bare_post(given)):
            return grammatical_subject(token)
        return patient(token) if given is None or given.lower_ == "that" else given
    found = _term_given(token) or _named_to_office(token) or patient(token) or _second_object(token) or small_clause_subject(token)
    return found or _shared_object(token) or _headline_object(token)


def find_recipient(token: Token, matcher: FrameMatcher) -> Token | None:
    """To whom something is given."""
    dative = child(token, "dative")
    if dative is not None:
        return child(dative, "pobj") or dative
    given = child(token, "dobj")
    before = child(given, "compound", "nmod") if given is not None and not is_passive(token) else None
    if before is not None and _is_name(before, matcher):
        return before  # "granted Ivan Petrenko asylum": the parse makes one noun of the two objects
    if token.lemma_ in HANDING and (given or _term_given(token)) is not None and _is_headline_participle(token):
        return child(token, "nsubj")  # "Ex-minister handed nine years"
    if (given or _term_given(token)) is not None and (is_passive(token) or (token.dep_ == "conj" and _is_passive_chain(token))):
        return grammatical_subject(token)
    return None


def _is_name(token: Token, matcher: FrameMatcher) -> bool:
    return matcher.people.person_named(matcher.p, token) is not None


def _resumed(verb: Token, matcher: FrameMatcher) -> Token | None:
    """ "was dismissed after a fire killed ten people and is now a member": the present is his, not the fire's."""
    past = verb.head
    if verb.dep_ != "conj" or verb.tag_ != "VBZ" or past.dep_ != "advcl" or past.tag_ != "VBD" or child(verb, "nsubj", "nsubjpass"):
        return None
    subject = child(past, "nsubj", "nsubjpass")
    return grammatical_subject(past.head) if subject is not None and not matcher.kinds.is_any(subject, frozenset({"person"})) else None


def _replaced_before(verb: Token, matcher: FrameMatcher) -> Token | None:
    """Of the gazette's "To be Brigadier: Colonel A, vice Colonel B, retired" the last: who makes room."""
    if verb.tag_ not in ("VBN", "VBD") or verb.i - verb.sent.start < 4 or verb.nbor(-1).text != ",":
        return None
    name = matcher.people.name_of(matcher.p, verb.nbor(-2))
    if name is None or name.begin <= verb.sent.start:
        return None
    return verb.nbor(-2) if "vice" in (verb.doc[name.begin - 1].text, verb.doc[name.begin].text) else None


def _ranked_before(verb: Token, matcher: FrameMatcher) -> Token | None:
    """Of "Colonel A is director, Colonel B, formerly of the staff, is his deputy" the last: the parse may give A both verbs."""
    if verb.tag_ not in ("VBZ", "VBD") or verb.sent.start == verb.i:
        return None
    before = verb.nbor(-1)
    if before.text == ",":
        opening = next((t for t in reversed(verb.doc[verb.sent.start : before.i]) if t.lower_ in ("formerly", "erstwhile", "former")), None)
        before = opening.nbor(-1) if opening is not None and opening.i > verb.sent.start else before
        before = before.nbor(-1) if before.text == "," and before.i > verb.sent.start else before
    name = matcher.people.name_of(matcher.p, before)
    if name is None or name.rank is None or name.begin <= verb.sent.start or name.end + name.tail <= before.i:
        return None
    between = verb.doc[before.i + 1 : verb.i]
    opens = verb.doc[name.begin - 1].text in (",", ";") or verb.doc[name.begin - 1].lower_ == "while"
    told = any(t.tag_ in ("VBZ", "VBD", "VBP") for t in verb.doc[verb.sent.start : name.begin])
    return before if opens and told and not any(t.tag_ in ("VBZ", "VBD", "VBP") for t in between) else None


def _of_opening_participle(participle: Token) -> Token | None:
    """The subject of "Promoted brigadier in 1961, he stayed", where the parse makes the office a noun that the participle describes."""
    office = participle.head
    if participle.tag_ != "VBN":
        return None
    if office.dep_ == "advcl":
        return grammatical_subject(office)
    opens = participle.i == participle.sent.start and office.dep_ in ("npadvmod", "dep") and office.head.pos_ in ("VERB", "AUX")
    return grammatical_subject(office.head) if opens else None


def small_clause(verb: Token) -> Token | None:
    """The predicate of "found him guilty" where the parse makes it a clause."""
    found = child(verb, "ccomp")
    plain = (
        found is not None and found.pos_ in ("ADJ", "NOUN", "PROPN") and not any(t.dep_ in ("aux", "mark", "cop") for t in found.children)
    )
    return found if plain else None


def small_clause_subject(verb: Token) -> Token | None:
    """ "him" of "found him guilty"."""
    predicate = small_clause(verb)
    return child(predicate, "nsubj") if predicate is not None else None


def _term_given(verb: Token) -> Token | None:
    """ "five years" of "the court gave Petrenko five years", which the parse takes for a measure."""
    if verb.lemma_ not in ("give", "hand") or child(verb, "dobj") is not None:
        return None
    terms = (t for t in verb.children if t.dep_ == "npadvmod" and t.lemma_ in ("year", "month"))
    return next((t for t in terms if not any(c.lower_ in ("last", "this", "next", "that", "previous") for c in t.children)), None)


def _second_object(verb: Token) -> Token | None:
    """ "his job" of "cost Petrenko his job", which the parse hangs on the person."""
    recipient = child(verb, "dative")
    return child(recipient, "appos") if recipient is not None else None


def _shared_object(verb: Token) -> Token | None:
    """ "arrested and charged him"; "was tried and acquitted" where the tagger takes the second for an active verb."""
    if (
        verb.dep_ in ("conj", "advcl", "dep")
        and verb.tag_ in ("VBD", "VBN")
        and _is_passive_chain(verb.head)
        and child(verb, "nsubj") is None
    ):
        return grammatical_subject(verb)
    later = child(verb, "conj") if verb.lemma_ not in INTRANSITIVE else None
    if later is not None and later.pos_ == "VERB" and later.i - verb.i <= 3:
        return child(later, "dobj")
    return None


def _is_passive_chain(verb: Token) -> bool:
    """ "was sacked, tried and acquitted", but not "is accused and denies it": passive by the first of the verbs."""
    if verb.tag_ not in ("VBN", "VBD"):
        return False
    while verb.dep_ == "conj" and child(verb, "nsubj", "aux") is None and not is_passive(verb):
        verb = verb.head
    return is_passive(verb)


def _named_to_office(verb: Token) -> Token | None:
    """ "Ex-minister Petrenko named ambassador", "was promoted and appointed commander": a bare office is no object, the verb passive."""
    office = child(verb, "dobj")
    if office is None or child(office, "det", "poss") is not None or not is_post(office):
        return None
    if _is_headline_participle(verb):
        return child(verb, "nsubj")
    coordinated_to = verb.dep_ == "conj" and child(verb, "nsubj", "aux") is None and _is_passive_chain(verb.head)
    return grammatical_subject(verb) if coordinated_to else None


def _is_headline_participle(verb: Token) -> bool:
    return verb.tag_ == "VBD" and verb.dep_ == "ROOT" and not any(t.text in ".!?;" for t in verb.sent)


def _headline_object(verb: Token) -> Token | None:
    """ "Brigade commander relieved after mutiny": in a line without a full stop a bare participle is passive."""
    chosen = verb.lemma_ in CHOSEN_TO and child(verb, "xcomp") is not None  # "Orlin picked to head agency"
    return child(verb, "nsubj") if _is_headline_participle(verb) and (chosen or child(verb, "ccomp", "xcomp") is None) else None
