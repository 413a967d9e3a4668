"""Grammar: who does what to whom, whatever the voice, over dependency parses.

Labels are those of spaCy's English models (ClearNLP style): nsubj, nsubjpass, dobj, prep/pobj,
acl, relcl, xcomp, ccomp, advcl, conj, appos, attr, oprd.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from tenure.vocabulary import lexicon

if TYPE_CHECKING:
    from tenure.extraction.tree import Token

PERFECT = frozenset({"have", "has", "had", "having", "'ve", "'s", "'d"})
SUBJECTS = ("nsubj", "csubj")
PASSIVE_SUBJECTS = ("nsubjpass", "csubjpass")
PASSIVE_SIGNS = ("auxpass", *PASSIVE_SUBJECTS)
RELATIVE_PRONOUNS = frozenset({"who", "which", "that", "whom"})
#: Verbs whose infinitive belongs to their subject although they have an object.
SUBJECT_CONTROL = frozenset({"promise", "vow", "swear", "pledge", "agree", "threaten", "offer"})
#: Verbs with an object and a participle of what is done to it, by the tag that the participle is given.
CAUSING = {"VBN": ("have", "get", "see", "want", "order", "find", "keep"), "VBD": ("have", "want", "order")}
#: Adverbs that belong to the verb even where its object stands between.
PARTICLES = frozenset({"away", "back", "down", "out", "aside", "over"})
PREPOSITIONS = frozenset({"prep", "dative", "agent", "prt", "advmod", "conj"})
ADPOSITIONS = frozenset({"ADP", "ADV", "SCONJ", "PART"})
OBJECTS = ("pobj", "pcomp")
#: What joins the last of a list to those before it.
AND = frozenset({"and", "&"})
#: Verbs of choosing, and what somebody is chosen to do: the one chosen does it, wherever the purpose stands.
CHOOSING = frozenset({"choose", "pick", "name", "select", "appoint", "nominate"})
SUCCEEDING = frozenset({"succeed", "replace", "follow"})
#: How many steps of conj, xcomp and the like a search climbs: a guard against odd parses.
MAX_STEPS = 8


def child(token: Token, *deps: str) -> Token | None:
    """The first child of `token` with one of these labels."""
    for t in token.children:  # called more than anything else: a loop costs half of what a generator does
        if t.dep_ in deps:
            return t
    return None


def is_passive(verb: Token) -> bool:
    """True of "was arrested", "arrested in May" (reduced) and "being held"."""
    known: dict[int, bool] = verb.doc.user_data.setdefault("passive", {})
    found = known.get(verb.i)
    if found is None:
        found = known[verb.i] = _is_passive(verb)
    return found


def _is_passive(verb: Token) -> bool:
    if child(verb, *PASSIVE_SIGNS) is not None:
        return not _has_done(verb)
    if _is_caused(verb) or _is_reduced_clause(verb) or _is_given_rank(verb) or _opens_as_participle(verb):
        return True
    if verb.lemma_ == "tell" and child(verb, "nsubj") is not None and child(verb, "dobj") is not None:
        return False  # "An officer who asked not to be named told a reporter": tagged as a participle
    if verb.tag_ == "VBD" and verb.dep_ in ("conj", "acl") and child(verb, "agent") is not None and child(verb, "dobj", *SUBJECTS) is None:
        return True  # "based at Example and commanded by": tagged as a past tense
    if _closes_what_is_said(verb):
        return False
    if verb.tag_ != "VBN" or any(t.dep_ == "aux" and t.lower_ in PERFECT for t in verb.children):
        return False
    if verb.dep_ == "conj" and verb.head.pos_ in ("VERB", "AUX"):
        return not any(t.dep_ in (*SUBJECTS, "aux") for t in verb.children) and is_passive(verb.head)
    if verb.dep_ == "acl" and verb.lemma_ in CHOOSING and _chooses_somebody(verb):
        return False
    return verb.dep_ in ("acl", "advcl", "amod", "relcl", "ROOT", "ccomp", "xcomp", "pcomp", "dep", "parataxis", "acomp")


def _closes_what_is_said(verb: Token) -> bool:
    """ "He was replaced, two newspapers and a channel reported on Monday": tagged as a participle."""
    told, teller = child(verb, "ccomp"), child(verb, "nsubj")
    return verb.dep_ == "ROOT" and told is not None and teller is not None and told.i < teller.i < verb.i


def _has_done(verb: Token) -> bool:
    """ "the pills he's sold": of a clause without a relative word the noun before it is the object, so that 's stands for "has"."""
    short = child(verb, "auxpass")
    if verb.dep_ != "relcl" or short is None or short.lower_ not in ("'s", "’s"):
        return False
    subject = child(verb, "nsubjpass", "nsubj")
    stranded = any(t.dep_ in ("agent", "prep") and not t.children for t in verb.children)
    return subject is not None and subject.tag_ == "PRP" and subject.i == verb.head.i + 1 and not stranded


def _chooses_somebody(verb: Token) -> bool:
    """ "The president, Adam Example, named Colonel Ada Sample head": an active verb, of whose two objects the parse makes one noun."""
    post = child(verb, "oprd", "dobj")
    return post is not None and any(t.dep_ == "compound" and t.ent_type_ == "PERSON" for t in post.children)


def _opens_as_participle(verb: Token) -> bool:
    """ "Set up in 2022, it has been": verbs whose participle looks like the infinitive, at the head of a sentence."""
    if verb.dep_ != "advcl" or verb.lemma_ not in ("set", "put", "cut", "hit", "shut", "cast") or verb.i != verb.sent.start:
        return False
    return not any(t.dep_ in ("dobj", "aux", "mark", *SUBJECTS) for t in verb.children)


def _is_reduced_clause(verb: Token) -> bool:
    """ "if found guilty", "a brigade made up of convicts", "Petrenko, fired in May, has": participles tagged as past tenses."""
    if verb.tag_ != "VBD" or any(t.dep_ in ("dobj", "aux") for t in verb.children):
        return False
    if verb.dep_ == "ROOT":
        set_off = verb.i > verb.sent.start and verb.nbor(-1).text == ","
        return set_off and child(verb, "conj") is not None and child(verb, "cc") is None and child(verb, "nsubj") is not None
    marked = any(t.dep_ == "mark" and t.i < verb.i for t in verb.children)
    return (verb.dep_ == "acl" or (verb.dep_ == "advcl" and marked)) and child(verb, *SUBJECTS) is None


def _is_given_rank(verb: Token) -> bool:
    """ "was commissioned in 1979 and promoted air vice marshal in 2008": a rank, not somebody, follows the second participle."""
    if verb.dep_ != "conj" or child(verb, *SUBJECTS) is not None or not is_passive(verb.head):
        return False
    given = child(verb, "dobj")
    return given is not None and is_bare_rank(given)


def is_bare_rank(noun: Token) -> bool:
    """True of a rank that stands for itself ("promoted colonel"), not for somebody who has it ("the colonel", "our colonel")."""
    return noun.lower_ in lexicon().classes["rank"] and child(noun, "det", "poss", "appos") is None


def _is_caused(verb: Token) -> bool:
    """ "had her suspended", "ordered him held": the participle has her for its subject, whatever form the tagger sees."""
    if verb.dep_ != "ccomp" or verb.head.lemma_ not in CAUSING.get(verb.tag_, ()):
        return False
    return not any(t.dep_ in ("aux", "auxpass", "mark", "dobj") for t in verb.children) and verb.i > verb.head.i


def agent(verb: Token) -> Token | None:
    """Who does it: the subject of an active verb, the by-phrase of a passive one; found through control and coordination."""
    if is_passive(verb):
        by = child(verb, "agent") or _stray_agent(verb)
        return child(by, "pobj") if by else None
    return grammatical_subject(verb)


def _stray_agent(verb: Token) -> Token | None:
    """ "was led into battle by Petrenko": a by-phrase that the parse hangs on the noun before it."""
    inner = (p for prep in verb.children if prep.dep_ == "prep" for noun in prep.children for p in noun.children)
    return next((p for p in inner if p.lower_ == "by" and any(t.ent_type_ == "PERSON" for t in p.children)), None)


def patient(verb: Token) -> Token | None:
    """To whom it is done: the object of an active verb, the subject of a passive one."""
    if is_passive(verb):
        return grammatical_subject(verb) or _inverted_subject(verb)
    found = child(verb, "dobj")
    if found is None and verb.dep_ == "relcl" and (not child(verb, *SUBJECTS) or _holds_it(verb)):
        return verb.head
    if found is not None and found.lower_ in RELATIVE_PRONOUNS and verb.dep_ == "relcl":
        return verb.head
    return found


def _holds_it(verb: Token) -> bool:
    """ "a post he held until May", "a rank he lost": the noun is what is held."""
    subject = child(verb, *SUBJECTS)
    return verb.lemma_ in ("hold", "occupy", "fill", "lose") and subject is not None and verb.head.i < subject.i and not is_passive(verb)


def _inverted_subject(verb: Token) -> Token | None:
    """ "Also appointed is the deputy commander"."""
    auxiliary = child(verb, "auxpass")
    return child(auxiliary, "attr") if auxiliary is not None and auxiliary.i > verb.i else None


def grammatical_subject(verb: Token) -> Token | None:
    """The subject that the verb has or understands."""
    token = verb
    for _ in range(MAX_STEPS):
        own = _own_subject(token)
        if own is not None and not _is_promised(token):
            return antecedent(own, token)
        above = _shared_subject(token)
        if above is None:
            return _subject_before(token)
        if isinstance(above, tuple):
            return above[0]
        token = above
    return None


def _own_subject(verb: Token) -> Token | None:
    """The verb's own subject; of "One version: Petrenko was moved" and "DORVIK - Petrenko was moved" what stands after the mark."""
    first = child(verb, *SUBJECTS, *PASSIVE_SUBJECTS)
    if (
        first is None
        or first.i > verb.i
        or not (
            _is_dateline(first, verb) or any(t.text.endswith(":") and first.i < t.i < verb.i for t in (*verb.children, *first.children))
        )
    ):
        return first
    return next((t for t in verb.children if t.dep_ in (*SUBJECTS, *PASSIVE_SUBJECTS) and first.i < t.i < verb.i), first)


def _is_dateline(town: Token, verb: Token) -> bool:
    """ "DORVIK, Nov 9 (Agency) - The Council imposed"."""
    return town.is_upper and town.i == town.sent.start and any(t.text in ("-", "–", "—") for t in town.doc[town.i : verb.i])


def _is_promised(verb: Token) -> bool:
    """ "promised Petrenko to resign": the parse takes the hearer for the subject of what the speaker promises."""
    to = any(t.dep_ == "aux" and t.lower_ == "to" for t in verb.children)
    return to and verb.dep_ in ("ccomp", "xcomp") and verb.head.lemma_ in SUBJECT_CONTROL


def _subject_before(verb: Token) -> Token | None:
    """The subject of the finite verb before a coordinated one that the parse has left without any."""
    if verb.dep_ != "conj" or verb.tag_ not in ("VBD", "VBZ", "VBP"):
        return None
    for token in reversed(verb.doc[verb.sent.start : verb.i]):
        if token.tag_ in ("VBD", "VBZ", "VBP") and token.dep_ in ("acl", "ROOT", "ccomp"):
            return child(token, *SUBJECTS) or (token.head if token.dep_ == "acl" else None)
    return None


def _shared_subject(token: Token) -> Token | tuple[Token | None] | None:
    """The verb whose subject `token` shares, or in a tuple the noun that is its subject."""
    head, dep = token.head, token.dep_
    if dep in ("acl", "amod"):
        return (_infinitive_subject(token, head),)
    if dep == "relcl":
        return (described(head),)
    if dep == "xcomp" or _is_promised(token):
        return _controller(token, head)
    if dep in ("conj", "dep", "parataxis") and head.pos_ in ("VERB", "AUX", "NOUN", "ADJ"):
        return head
    if dep == "advcl" and token.lemma_ in SUCCEEDING and token.tag_ == "VB" and head.lemma_ in CHOOSING:
        return (patient(head),)  # "To succeed him the minister chose Petrenko"
    if dep == "advcl" and head.pos_ in ("VERB", "AUX"):
        return _controller(token, head) if token.tag_ == "VB" and _has_person_object(head) else head
    if dep == "pcomp":
        return _prepositional_subject(head)
    if dep in ("ccomp", "oprd", "attr", "acomp") and head.pos_ in ("VERB", "AUX") and token.tag_ in ("VBG", "VBN", "VB", "JJ"):
        return head
    return None


def _has_person_object(verb: Token) -> bool:
    """ "named Edda Rahl to succeed him": the parse may make a purpose of the infinitive."""
    found = child(verb, "dobj")
    return found is not None and (found.ent_type_ == "PERSON" or found.tag_ == "PRP")


def _infinitive_subject(verb: Token, noun: Token) -> Token | None:
    """ "Honcharuk's offer to resign": the possessor; "men ordered to fight": the noun itself; "in jail awaiting trial": who is there."""
    if verb.tag_ == "VBG" and verb.dep_ == "acl" and says_or_holds(noun):
        above = noun.head.head if noun.dep_ == "pobj" else noun.head
        return child(noun, "poss") or (grammatical_subject(above) if above.pos_ in ("VERB", "AUX") else None) or noun
    passive = verb.tag_ == "VBN" and any(t.dep_ == "aux" and t.lower_ == "to" for t in verb.children)
    if verb.tag_ == "VB" or passive:
        if noun.lemma_.lower() in lexicon().classes["chosen"]:
            return described(noun)  # "the president's nominee to replace him"
        possessor = child(noun, "poss")
        if possessor is not None:
            return possessor
        if noun.dep_ in ("dobj", "nsubjpass", "pobj", "attr"):
            governing = next((t for t in noun.ancestors if t.pos_ in ("VERB", "AUX")), None)
            return (grammatical_subject(governing) if governing is not None else None) or noun
    if noun.lower_ == "trial" and noun.dep_ == "pobj" and noun.head.lower_ == "on":
        return grammatical_subject(clause_of(noun))  # "goes on trial accused of spying"
    return described(noun)


def says_or_holds(noun: Token) -> bool:
    """True of what somebody has said ("issued a statement denying it") and of where he is held ("in a prison awaiting trial")."""
    words = lexicon().classes
    return (noun.dep_ == "dobj" and noun.lemma_ in words["utterance"]) or (noun.dep_ == "pobj" and noun.lemma_ in words["confinement"])


def _controller(verb: Token, head: Token) -> Token | tuple[Token | None]:
    """The subject of an infinitive: the object of the verb above ("ordered him to leave"), else that verb's subject."""
    if head.lemma_ in ("call", "appeal", "prevail", "wait", "rely", "count"):
        objects = prepositional(head, "on", "upon", "to", "for")
        addressed = next((t for t in objects if t.i < verb.i and t.ent_type_ not in ("DATE", "TIME")), None)
        if addressed is not None:
            return (addressed,)  # "called on him to resign"
    if not is_passive(head) and head.lemma_ not in SUBJECT_CONTROL:
        above = child(head, "dobj", "dative")
        if above is not None and above.i < verb.i:
            return (above,)
    return head


def _prepositional_subject(prep: Token) -> Token | tuple[Token | None] | None:
    """ "for finding fault": the subject of the clause that the preposition belongs to."""
    token = prep.head
    for _ in range(MAX_STEPS):
        if token.pos_ in ("VERB", "AUX"):
            if prep.i > token.i and not is_passive(token):
                governed = child(token, "dobj")
                if governed is not None and governed.lemma_ in lexicon().classes["given_for"]:
                    to = child(token, "dative", "prep")
                    return (child(to, "pobj") if to is not None and to.lower_ == "to" else to,)
                if governed is not None and token.lemma_ in lexicon().classes["object_acts"]:
                    return (governed,)
            return token
        possessor = child(token, "poss")
        if possessor is not None:
            return (possessor,)
        if token.head == token:
            return None
        token = token.head
    return None


def antecedent(token: Token, verb: Token) -> Token:
    """The noun for which a relative pronoun stands, else the token itself."""
    if token.lower_ in RELATIVE_PRONOUNS and token.tag_ in ("WP", "WDT", "IN", "DT") and verb.dep_ == "relcl":
        return described(_who_in_place(verb.head, token) if token.tag_ == "WP" else verb.head)
    return token


def where_told(verb: Token) -> Token | None:
    """The noun for which "where" stands in its clause: of "the institute in Eastport, where" and "in 1994, where" the institute."""
    if verb.dep_ != "relcl" or not any(t.lower_ == "where" and t.dep_ == "advmod" for t in verb.children):
        return None
    noun = verb.head
    if noun.dep_ != "pobj" or noun.ent_type_ not in ("GPE", "LOC", "DATE"):
        return noun
    above = noun.head.head
    if above.pos_ in ("NOUN", "PROPN"):
        return above
    return next((t for t in prepositional(above, "to", "at", "in", "for") if t.ent_type_ == "ORG" and t.i < noun.i), noun)


def _who_in_place(noun: Token, who: Token) -> Token:
    """Of "a source in Paris, who", "Adam Example of the Union, who" the source and the name, of "was mayor until 1973, who" the subject.

    No place, body or date is a "who".
    """
    if noun.ent_type_ == "DATE":
        verb = next((t for t in noun.ancestors if t.pos_ in ("VERB", "AUX")), noun)
        return child(verb, *SUBJECTS, *PASSIVE_SUBJECTS) or noun
    if noun.dep_ == "pobj" and noun.ent_type_ == "ORG" and noun.head.head.ent_type_ == "PERSON":
        nearer = any(t.ent_type_ == "PERSON" for t in noun.doc[noun.i : who.i])
        return noun if nearer else noun.head.head
    in_place = noun.dep_ == "pobj" and noun.ent_type_ in ("GPE", "LOC", "FAC") and noun.head.lower_ in ("in", "at", "from", "near")
    return noun.head.head if in_place and noun.head.head.pos_ in ("NOUN", "PROPN") else noun


def described(noun: Token) -> Token:
    """Of "Adam Example is an engineer who ..." whom the noun describes: the name; else the noun itself."""
    if noun.dep_ == "attr" and noun.head.lemma_ == "be":
        subject = child(noun.head, "nsubj")
        if subject is not None and subject.pos_ == "PROPN" and subject.i < noun.i:
            return subject
    return noun


def prepositional(token: Token, *names: str) -> Iterator[Token]:
    """The objects of the prepositions `names` under `token`, also of "out of", "along with" and particles ("back to")."""
    return (t for name, t in prepositions(token) if name in names)


def prepositions(token: Token) -> Iterator[tuple[str, Token]]:
    """Each preposition under `token`, lower-cased, with each of its objects."""
    for prep in token.children:
        if prep.dep_ in PREPOSITIONS and (prep.pos_ in ADPOSITIONS or prep.lower_ == "pending"):
            name = prep.lower_
            for t in prep.children:
                if t.dep_ in OBJECTS or (name == "as" and t.dep_ == "amod"):
                    yield name, t
            for inner in prep.children:
                if inner.dep_ == "prep":
                    yield from ((inner.lower_, t) for t in inner.children if t.dep_ in OBJECTS)


def coordinated(token: Token) -> list[Token]:
    """`token` and what is coordinated with it, in the order of the text."""
    found = [token]
    for t in found:
        if len(found) > 20:
            break
        found.extend(c for c in t.children if c.dep_ == "conj" and c.pos_ in ("NOUN", "PROPN", "PRON"))
    return found


def particle(verb: Token) -> str | None:
    """The particle of a phrasal verb: "down" of "stepped down", "out" of "forced him out of the army"."""
    found = child(verb, "prt") or next((t for t in verb.children if _is_particle(t)), None)
    return found.lower_ if found is not None else None


def _is_particle(token: Token) -> bool:
    if token.dep_ == "advmod":
        return token.tag_ in ("RP", "RB") and (token.i == token.head.i + 1 or token.lower_ in PARTICLES)
    if token.dep_ == "prep" and token.i == token.head.i + 1 and not token.children:
        return True  # "was brought in as": a preposition of nothing
    return token.dep_ == "prep" and token.lower_ in ("out", "off") and any(t.dep_ == "prep" and t.lower_ == "of" for t in token.children)


def clause_of(token: Token) -> Token:
    """The verb of the clause in which `token` stands (the sentence's root at the latest)."""
    while token.head != token and token.pos_ not in ("VERB", "AUX"):
        token = token.head
    return token


def waits_until(verb: Token) -> bool:
    """ "was not charged until May": what did not happen until then happened then."""
    negated = any(t.dep_ == "neg" for t in verb.children)
    until = any(t.lower_ in ("until", "till") and t.dep_ in ("prep", "mark") for t in verb.children)
    clause = any(t.dep_ == "advcl" and any(m.lower_ in ("until", "till") and m.dep_ == "mark" for m in t.children) for t in verb.children)
    told = verb.tag_ in ("VBD", "VBN") or any(t.dep_ == "aux" and t.lower_ == "did" for t in verb.children)
    return negated and told and (until or clause)


def is_attached(token: Token, top: Token, *, limit: int = 40) -> bool:
    """True where `token` is `top` or hangs below it."""
    for _ in range(limit):
        if token.i == top.i:
            return True
        if token.head.i == token.i:
            return False
        token = token.head
    return False
