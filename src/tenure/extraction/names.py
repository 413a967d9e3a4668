"""Names of people in parsed passages: which tokens they are.

The tagger's entities are a start: it takes a rank before an unfamiliar name for an organisation. Grammar and the lexicon mend it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tenure.extraction.datelines import find_datelines
from tenure.extraction.designated import find_inverted
from tenure.extraction.nouns import NAME_TAGS, is_person_noun, is_unit_noun, lemma
from tenure.extraction.ranks import SIGNS, is_rank_word, is_title, rank_at, rank_before, rank_words
from tenure.extraction.units import is_called_a_body
from tenure.vocabulary import Lexicon, lexicon, offices

if TYPE_CHECKING:
    from tenure.extraction.tree import Doc, Span, Token

#: Lower-case words inside names.
PARTICLES = frozenset({
    "al", "el", "bin", "ibn", "abu", "van", "von", "der", "den", "de", "da", "di", "du", "la", "le", "dos", "del", "bint", "ould",
    "ag", "ap", "ter",
})  # fmt: skip
FEMALE_TITLES = frozenset({"mrs", "ms", "miss", "madam", "lady", "dame", "queen", "princess", "sister"})
MALE_TITLES = frozenset({"mr", "sir", "lord", "king", "prince", "sheikh", "alhaji"})
LONGEST_NAME = 5
#: In whom, and not where.
TRUSTING = frozenset({"believe", "trust", "confidence", "faith", "interest", "interested", "belief", "confide"})
#: Last words of bodies that bear a person's name.
BODY_ENDS = frozenset({"foundation", "institute", "university", "stiftung", "society", "gmbh", "ltd", "inc", "inc."})
#: Another name by which somebody goes in the field: "known by the call sign Owl", "call sign “Owl”".
CALL_SIGN = re.compile(r"\b(?:call[ -]?sign|code[ -]?name|nom de guerre)(?: is| was)?,?\s+[“\"«‘']?(?P<sign>[A-Z][\w-]+)")
NAME_ROLES = ("nsubj", "nsubjpass", "dobj", "appos", "poss", "attr")


@dataclass(frozen=True, slots=True)
class PersonName:
    """Tokens [start, end) of a passage that name a person; `words` without ranks and honorifics."""

    start: int
    end: int
    words: tuple[str, ...]
    titles: tuple[str, ...]
    """Rank and honorific words that stand before the name, in lower case."""
    begin: int = 0
    """Where the mention begins, with the ranks and honorifics before the name."""
    rank: tuple[int, int] | None = None
    tail: int = 0
    """How many tokens after `end` belong to the mention ("MHK")."""

    @property
    def sex(self) -> str | None:
        """m or f where an honorific before the name tells it."""
        titles = set(self.titles)
        return "f" if titles & FEMALE_TITLES else "m" if titles & MALE_TITLES else None

    @property
    def text(self) -> str:
        """The name without ranks and honorifics, as the text has it."""
        return " ".join(self.words)


def find_person_names(parsed: Doc) -> list[PersonName]:
    """The names of people in one passage, in the order of the text."""
    words = lexicon()
    found: dict[int, PersonName] = {}
    taken: set[int] = set()
    for first, last, name_words in find_inverted(parsed.text):
        span = parsed.char_span(first, last)
        if span is not None:
            found[span.start] = PersonName(span.start, span.end, name_words, (), span.start)
            taken.update(range(span.start, span.end))
    datelines = find_datelines(parsed.text)
    for start, end in sorted(_candidates(parsed, words), key=lambda s: (s[0], -s[1])):
        if any(i in taken or parsed[i].idx in datelines for i in range(start, end)):
            continue
        name = _trim(parsed, start, end, words)
        if name is not None and not is_called_a_body(parsed, name.start, name.end, words):
            found[name.start] = name
            taken.update(range(name.start, name.end))
    return [found[i] for i in sorted(found)]


def find_call_signs(parsed: Doc, names: Sequence[PersonName]) -> Iterator[tuple[str, PersonName]]:
    """Each call sign with the name of its bearer: the last before it in its sentence, where nothing else is told between the two."""
    for match in CALL_SIGN.finditer(parsed.text):
        span = parsed.char_span(*match.span("sign"))
        before = [name for name in names if span is not None and span.root.sent.start <= name.start and name.end <= span.start]
        owner = max(before, key=lambda name: name.end, default=None)
        if owner is None or span is None:
            continue
        between = parsed[owner.end : span.start]
        if not any(t.tag_ in ("VBD", "VBZ", "VBP") and t.lower_ not in ("is", "was", "call") for t in between):
            yield match["sign"], owner


def _candidates(parsed: Doc, words: Lexicon) -> Iterator[tuple[int, int]]:
    for ent in parsed.ents:
        if len(ent) == 1 and (_is_of_country(ent[0]) or _is_where(ent[0])):
            continue
        if ent.label_ == "PERSON" or (
            ent.label_ in ("ORG", "GPE", "NORP", "FAC", "PRODUCT", "LOC", "WORK_OF_ART") and _stands_for_person(ent, words)
        ):
            yield ent.start, _extended(parsed, ent, words)
    yield from _missed_by_tagger(parsed, words)
    yield from _set_off_after_office(parsed, words)
    yield from _set_off_after_group(parsed, words)
    yield from _behind_ranks(parsed, words)
    yield from _ranked_together(parsed, words)
    yield from _told_with_age(parsed, words)
    for token in parsed:
        if _follows_title(token, words):
            end = token.i
            while end < min(len(parsed), token.i + LONGEST_NAME) and _is_name_part(parsed[end], words):
                end += 1
            while end > token.i and parsed[end - 1].text.islower():
                end -= 1
            if end > token.i and not is_unit_noun(parsed[min(end, len(parsed) - 1)], words):
                yield token.i, end
        elif token.dep_ in ("nsubj", "nsubjpass") and _is_said_to_be_somebody(token, words):
            yield _first_of_run(token), token.i + 1


def _is_of_country(token: Token) -> bool:
    """True of "Marevan" in "the Marevan spy chief", where the text names Mareva: a people's name, taken for a person's."""
    if token.dep_ not in ("compound", "amod", "nmod") or not token.head.text.islower() or len(token.text) < 5:
        return False
    countries = {token.text.removesuffix(ending) for ending in ("n", "an", "ian", "ese", "ish", "i", "ic")} - {token.text}
    return any(t.text in countries and len(t.text) > 3 for t in token.doc)


def _is_where(token: Token) -> bool:
    """True of "Mareva" in "a court in Mareva", taken for a person whom no longer name of the text bears."""
    if token.dep_ != "pobj" or token.head.lower_ != "in" or token.head.head.lemma_ in TRUSTING:
        return False
    return not any(token.text in (t.text for t in ent) for ent in token.doc.ents if ent.label_ == "PERSON" and len(ent) > 1)


def _follows_title(token: Token, words: Lexicon) -> bool:
    """True of a word in capitals that the tagger takes for no person, and before which a rank or honorific stands."""
    if token.ent_type_ not in ("", "ORG", "PRODUCT") or not token.i or not _is_name_part(token, words) or is_rank_word(token):
        return False
    before = token.doc[token.i - 1]
    if is_title(before):
        return True
    return (before.text in SIGNS or before.text == ")" or before.text.istitle()) and rank_before(token.doc, token.i) is not None


def _is_said_to_be_somebody(token: Token, words: Lexicon) -> bool:
    """True of "Example" in "Example was professor of law" and "Example served as director": a body is called nothing of the kind."""
    if token.tag_ != "NNP" or token.ent_type_ in ("PERSON", "GPE", "LOC") or not token.text.istitle() or is_unit_noun(token, words):
        return False
    if any(t.dep_ not in ("compound", "punct") or not t.text.istitle() for t in token.children if t.i < token.i):
        return False
    told = (_said_of(t, token, words) for t in token.head.children if t.i > token.i)
    return any(noun is not None and noun.tag_ in ("NN", "NNP") and _is_personal(noun, words) for noun in told)


def _said_of(part: Token, subject: Token, words: Lexicon) -> Token | None:
    """What a verb says that its subject is, where `part` is that or "as" before it: "was", "served as", "was elected"."""
    verb = part.head
    if part.dep_ == "attr":
        return part if verb.lemma_ == "be" else None
    if verb.lemma_ != "serve" and not (subject.dep_ == "nsubjpass" and verb.lemma_ in words.classes["choosing"]):
        return None
    if part.dep_ == "oprd":
        return part
    return next((t for t in part.children if t.dep_ == "pobj"), None) if part.lower_ == "as" else None


def _is_personal(noun: Token, words: Lexicon) -> bool:
    """True of a noun for an office or work that bodies are not called by: "professor", but not "leader"."""
    word = lemma(noun)
    joined = word == "member" and noun.dep_ == "oprd"  # "was elected a member of the academy"
    return joined or (word not in words.classes["bodily"] and (word in words.classes["worker"] or word in offices().by_wording))


def _first_of_run(last: Token) -> int:
    """Where the capitalised words before the last word of a name begin."""
    return min([last.i, *(t.i for t in last.children if t.dep_ == "compound" and t.i < last.i)])


def _is_name_part(token: Token, words: Lexicon) -> bool:
    named = token.tag_ in NAME_TAGS or token.lower_ in ("von", "van", "de", "und", "zu")
    return named and not token.is_punct and not is_unit_noun(token, words) and token.lower_ not in offices().by_wording


def _extended(parsed: Doc, ent: Span, words: Lexicon) -> int:
    """The end of a name of which the tagger took only the first word ("Roland" of "Roland Imber")."""
    end = ent.end
    while (
        ent.label_ == "PERSON"
        and end < min(len(parsed), ent.start + 4)
        and parsed[end].tag_ == "NNP"
        and parsed[end].text.istitle()
        and (parsed[end].ent_type_ not in ("GPE", "ORG", "PERSON") or _ends_the_name(parsed[end], ent))
        and parsed[end].head.sent == ent.root.sent
        and not is_unit_noun(parsed[end], words)
        and not is_person_noun(parsed[end], words)
    ):
        end += 1
    return end + _bears_honours(parsed, ent, end)


def _bears_honours(parsed: Doc, ent: Span, at: int) -> bool:
    """True of "KBE" right behind "Ada Example", which the parse makes the head of the name."""
    if ent.label_ != "PERSON" or at >= len(parsed) or parsed[at].ent_type_ or not parsed[at].is_alpha:
        return False
    return parsed[at - 1].head.i == at and _is_postnominal(parsed, ent.start, at)


def _ends_the_name(token: Token, ent: Span) -> bool:
    """True of "Rudas" after "Evaristo Quiñonez": the tagger takes it for a name of its own, the parse makes one name of all."""
    alone = token.ent_iob_ == "B" and (token.i + 1 == len(token.doc) or token.nbor(1).ent_iob_ != "I")
    return alone and all(t.dep_ == "compound" and t.head.i == token.i for t in ent)


def _missed_by_tagger(parsed: Doc, words: Lexicon) -> Iterator[tuple[int, int]]:
    """Two or three capitalised words without an entity that are subject or object of a sentence in normal case."""
    for token in parsed:
        if token.pos_ != "PROPN" or token.ent_type_ or not token.text.istitle():
            continue
        if token.dep_ not in NAME_ROLES and not _leads(token, words):
            continue
        start = token.i
        while (
            start > 0
            and parsed[start - 1].text.istitle()
            and parsed[start - 1].dep_ == "compound"
            and parsed[start - 1].head.i == token.i
            and not parsed[start - 1].ent_type_
        ):
            start -= 1
        run = parsed[start : token.i + 1]
        lettered = all(t.text.istitle() and t.text.replace("-", "").isalpha() for t in run)
        plain = lettered and not any(is_unit_noun(t, words) or is_person_noun(t, words) for t in run)
        if 2 <= len(run) <= 3 and plain and any(t.is_lower and t.is_alpha and len(t.text) > 3 for t in token.sent):
            yield start, token.i + 1


def _leads(token: Token, words: Lexicon) -> bool:
    """True of "led by Adam Example"."""
    by = token.head
    return token.dep_ == "pobj" and by.dep_ == "agent" and by.head.lemma_ in words.classes["leading"]


def _told_with_age(parsed: Doc, words: Lexicon) -> Iterator[tuple[int, int]]:
    """ "Adam Example, 38, ...": two capitalised words before an age between commas, whatever the tagger takes them for."""
    for ent in parsed.ents:
        at = ent.start
        if ent.end - at != 1 or not re.fullmatch(r"[1-9]\d", ent.text) or at < 3 or at + 1 >= len(parsed):
            continue
        name = parsed[at - 3 : at - 1]
        apart = parsed[at - 1].text == parsed[at + 1].text == "," and (at == 3 or parsed[at - 4].tag_ not in NAME_TAGS)
        lettered = all(t.tag_ == "NNP" and t.text.istitle() and t.is_alpha for t in name)
        if apart and lettered and not any(is_unit_noun(t, words) or is_person_noun(t, words) or is_rank_word(t) for t in name):
            yield at - 3, at - 1


def _set_off_after_office(parsed: Doc, words: Lexicon) -> Iterator[tuple[int, int]]:
    """ "His deputy, Per Example, ...": two or three capitalised words between commas after a noun for a person, whatever their tags."""
    for comma in parsed:
        if (
            comma.text != ","
            or not comma.i
            or not is_person_noun(parsed[comma.i - 1], words)
            or parsed[comma.i - 1].tag_ not in ("NN", "NNP")
        ):
            continue
        end = comma.i + 1
        while end < len(parsed) and parsed[end].text.istitle() and parsed[end].is_alpha and not is_unit_noun(parsed[end], words):
            end += 1
        run = parsed[comma.i + 1 : end]
        closed = end < len(parsed) and parsed[end].text in (",", ".")
        known = any(t.ent_type_ == "PERSON" or t.lower_ in offices().by_wording or is_rank_word(t) for t in run)
        if 2 <= len(run) <= 3 and closed and not known and not all(t.ent_type_ in ("GPE", "ORG", "NORP") for t in run):
            yield comma.i + 1, end


def _set_off_after_group(parsed: Doc, words: Lexicon) -> Iterator[tuple[int, int]]:
    """ "The activists, Per Example and Ada Sample, ...": two names of two words between commas after a noun for people."""
    for comma in parsed:
        group = parsed[comma.i - 1] if comma.text == "," and comma.i else None
        if group is None or group.tag_ != "NNS" or not is_person_noun(group, words) or comma.i + 6 >= len(parsed):
            continue
        run = parsed[comma.i + 1 : comma.i + 6]
        names = [t for t in run if t.text.istitle() and t.is_alpha and not is_unit_noun(t, words) and not is_person_noun(t, words)]
        known = any(t.ent_type_ == "PERSON" for t in run) and all(t.ent_type_ == "PERSON" for t in names)
        if len(names) == 4 and run[2].lower_ == "and" and parsed[comma.i + 6].text in (",", ".") and not known:
            yield from ((comma.i + 1, comma.i + 3), (comma.i + 4, comma.i + 6))


def _behind_ranks(parsed: Doc, words: Lexicon) -> Iterator[tuple[int, int]]:
    """ "Lt. Col. Per Anders Example": all the capitalised words right behind a rank, whatever the tagger makes of one or the other."""
    for token in parsed:
        start = token.i + 1
        if not token.text.istitle() or not is_rank_word(token) or token.text[-1:] == "s" or token.ent_type_ == "ORG":
            continue
        end = start
        while end < min(len(parsed), start + LONGEST_NAME) and _may_be_of_name(parsed[end], words):
            end += 1 if not _is_hyphened(parsed, end) else 3  # "Kim Example-il"
        if end - start >= 2 and parsed[start].tag_ == "NNP" and any(t.ent_type_ in ("PERSON", "NORP", "") for t in parsed[start:end]):
            yield start, end


def _is_hyphened(parsed: Doc, at: int) -> bool:
    return at + 2 < len(parsed) and not parsed[at].whitespace_ and parsed[at + 1].text == "-" and not parsed[at + 1].whitespace_


def _may_be_of_name(token: Token, words: Lexicon) -> bool:
    """True of a capitalised word that is no rank, office, unit or noun for a person."""
    named = token.text.istitle() and token.text.replace("-", "").isalpha() and not token.is_sent_start
    return named and not (
        is_rank_word(token) or is_unit_noun(token, words) or is_person_noun(token, words) or token.lower_ in offices().by_wording
    )


def _ranked_together(parsed: Doc, words: Lexicon) -> Iterator[tuple[int, int]]:
    """The names behind a rank in the plural, whatever the tagger takes the later ones for: "Colonels A. Example, LA Sample and E. Voss"."""
    for token in parsed:
        if token.text[-1:] != "s" or token.i + 1 == len(parsed) or words.is_a(token.lower_, "rank") or not is_rank_word(token):
            continue
        found: list[tuple[int, int]] = []
        at = end = token.i + 1
        while end < len(parsed) and parsed[end].sent == token.sent:
            if _is_name_part(parsed[end], words) and end - at < LONGEST_NAME:
                end += 1
            elif end > at and (parsed[end].text == "," or parsed[end].lower_ == "and"):
                found.append((at, end))
                end += 1 + (parsed[end].text == "," and end + 1 < len(parsed) and parsed[end + 1].lower_ == "and")
                at = end
            else:
                break
        yield from [*found, (at, end)] if end > at else found


def _stands_for_person(ent: Span, words: Lexicon) -> bool:
    """True of an entity that the tagger calls an organisation or place, but that grammar treats as a person."""
    names = [t for t in ent if t.tag_ in NAME_TAGS]
    if not names or any(is_unit_noun(t, words) or t.like_num for t in ent):
        return False
    head = ent.root
    if any(t.dep_ == "relcl" and any(c.lower_ in ("who", "whom", "whose") for c in t.subtree) for t in head.children):
        return True
    if rank_at(ent.doc, ent.start, ent.end - 1) > ent.start or _is_behind_rank(ent, names, words):
        return True
    if ent.label_ not in ("ORG", "GPE", "PERSON") or len(names) < 2:
        return False
    return head.dep_ == "appos" and is_person_noun(head.head, words) and head.head.pos_ in ("NOUN", "PROPN")


def _is_behind_rank(ent: Span, names: Sequence[Token], words: Lexicon) -> bool:
    """True of the two words of "Major Adam Example", which the tagger takes for a place."""
    before = ent.doc[ent.start - 1] if ent.start else None
    if before is None or not len(names) == len(ent) == 2 or not before.text.istitle() or not words.is_a(before.lower_, "rank"):
        return False
    return before.lower_ != "general" or ent.start < 2 or not ent.doc[ent.start - 2].text.istitle() or is_rank_word(ent.doc[ent.start - 2])


def _trim(parsed: Doc, start: int, end: int, words: Lexicon) -> PersonName | None:
    """The name inside [start, end) with titles before it set apart; None where no name is left."""
    while start < end and (parsed[start].is_space or parsed[start].is_punct or parsed[start].lower_ in ("the", "a", "an")):
        start += 1
    while start < end - 1:
        after = rank_at(parsed, start, end - 1)
        if after == start and not is_title(parsed[start]) and parsed[start].text not in SIGNS:
            break
        start = max(after, start + 1)
    spaced = (i for i in range(start + 1, end - 1) if parsed[i].whitespace_ and parsed[i - 1].whitespace_)
    dashes = [i for i in spaced if parsed[i].text in ("-", "–", "—")]
    if dashes and end - dashes[-1] == 2:
        return None  # "PORT EXAMPLE - Fire", of "Fire Chief Adam Sample": the town of a dateline
    start = dashes[-1] + 1 if dashes else start
    tail = 0
    while end > start and parsed[end - 1].is_lower and parsed[end - 1].tag_ in ("IN", "TO", "CC"):
        end -= 1  # "Adam Example to"
    while end > start and (
        parsed[end - 1].tag_ == "POS" or parsed[end - 1].is_space or parsed[end - 1].is_punct or _is_postnominal(parsed, start, end - 1)
    ):
        tail += _is_postnominal(parsed, start, end - 1)
        end -= 1
    tokens = [parsed[i] for i in range(start, end)]
    if not tokens or not any(t.text[:1].isupper() for t in tokens) or any("\n" in t.text for t in tokens):
        return None
    if any(t.like_num or (t.text[:1].islower() and not _may_be_small(t)) for t in tokens):
        return None
    if _is_no_name(parsed, start, end, words):
        return None
    return name_at(parsed, start, end, tail)


def _may_be_small(token: Token) -> bool:
    """True of a word in small letters that may stand inside a name: "van", "un" of "Kim Jong-un"."""
    hyphened = token.i > 0 and token.nbor(-1).text == "-" and not token.nbor(-1).whitespace_
    return hyphened or token.lower_ in PARTICLES or token.tag_ in NAME_TAGS


def _is_no_name(parsed: Doc, start: int, end: int, words: Lexicon) -> bool:
    """True of offices, ranks, places and bodies in capitals."""
    tokens = parsed[start:end]
    plural = any(t.tag_ == "NNPS" for t in tokens) and not (_is_ranked_person(tokens) or _is_somebody(tokens, words))
    if plural or any(t.lower_ in ("officer", "commanding") for t in tokens):
        return True  # "General Officer Commanding", "Public Relations"
    if len(tokens) > 1 and tokens[-1].lower_ in BODY_ENDS:
        return True  # "Adam Example Foundation"
    if all(is_rank_word(t) or t.text in SIGNS for t in tokens) or parsed[end - 1].lower_ in words.classes["area"] | words.classes["thing"]:
        return True  # "Deputy Governor Example State", "the Commander-in-Chief Forum"
    if len(tokens) == 2 and tokens[0].text in ("N.", "S.", "E.", "W."):
        return any(t.text == tokens[1].text and t.ent_type_ == "GPE" for t in parsed)  # "N. Korea"
    return len(tokens) == 1 and _is_no_single_name(parsed, start, words)


def _is_ranked_person(name: Span) -> bool:
    """True of "Colonel Petra Ilves", whose surname looks like a plural."""
    return len(name) > 1 and all(t.ent_type_ == "PERSON" for t in name) and rank_before(name.doc, name.start) is not None


def _is_somebody(name: Span, words: Lexicon) -> bool:
    """ "Ada Parsons was a nurse": whose surname looks like a plural, and who is said to be one."""
    subject = name.root
    predicate = next((t for t in subject.head.children if t.dep_ == "attr"), None) if subject.dep_ == "nsubj" else None
    named = len(name) > 1 and name[-1].i == subject.i and all(t.ent_type_ == "PERSON" for t in name)
    before = name.doc[name.start - 1] if name.start else name[0]
    if before.pos_ == "PROPN" and before.i < name.start and not is_rank_word(before):
        return False  # a part of a longer name
    return named and predicate is not None and predicate.tag_ == "NN" and is_person_noun(predicate, words)


def _is_no_single_name(parsed: Doc, i: int, words: Lexicon) -> bool:
    token = parsed[i]
    if words.is_a(lemma(token), "rank") or is_unit_noun(token, words) or offices().find(token.text.replace(".", "")):
        return True
    if token.lower_ in offices().functions or (i + 1 < len(parsed) and parsed[i : i + 2].text.casefold() in offices().by_wording):
        return True  # "Medical" of "Chief Medical Director", "Prime" of "Prime Minister"
    if i > 0 and token.is_upper and len(token.text) > 1 and parsed[i - 1].lower_ == "the" and not parsed[i - 1].is_upper:
        return True  # "a member of the SPD"
    if i > 1 and token.is_upper and len(token.text) > 1 and parsed[i - 1].text == "(" and parsed[i + 1 : i + 2].text == ")":
        return True  # "Director of Public Relations (DPR)"
    if i > 0 and parsed[i - 1].text == "Chief" and any(t.text == "Officer" for t in parsed[i + 1 : i + 4]):
        return True  # "Financial" of "Chief Financial Officer"
    if i > 0 and is_person_noun(token, words) and parsed[i - 1 : i + 1].text.casefold() in offices().by_wording:
        return True  # "Executive" of "Chief Executive"
    # "34 Artillery Brigade Obinze": where the unit is
    return i > 0 and token.dep_ != "appos" and is_unit_noun(parsed[i - 1], words) and parsed[i - 1].text.istitle()


def name_at(parsed: Doc, start: int, end: int, tail: int = 0) -> PersonName:
    """The name that the tokens [start, end) are, with the ranks and honorifics that stand before it."""
    rank = rank_before(parsed, start)
    begin = at = rank[0] if rank is not None else start
    titles = [parsed[i] for i in range(begin, start) if parsed[i].is_alpha or is_rank_word(parsed[i])]
    while at > parsed[start].sent.start and (parsed[at - 1].text == "." or is_title(parsed[at - 1])):
        at -= 1
        if parsed[at].text != ".":
            begin = at
            titles.insert(0, parsed[at])
    words = tuple(word for token in titles for word in rank_words(token))
    return PersonName(start, end, tuple(parsed[start:end].text.split()), words, begin, rank, tail)


def _is_postnominal(parsed: Doc, start: int, i: int) -> bool:
    """ "MHK", "MP" after a name of two words or more."""
    return i - start >= 2 and parsed[i].text.isupper() and 2 <= len(parsed[i].text) <= 4 and not re.fullmatch(r"[IVX]+", parsed[i].text)
