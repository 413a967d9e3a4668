"""Who is meant: every name, description and pronoun of a report to one of its people.

Names first: each full name makes a person, shorter ones join it; then `reference` walks through the sentences.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from tenure.extraction.binding import DEATHS
from tenure.extraction.describing import count_of, find_client, is_definite, is_former, sphere_of
from tenure.extraction.names import PersonName, find_call_signs, find_person_names, name_at
from tenure.extraction.nouns import HE, SHE, is_person_noun, is_unit_noun, lemma
from tenure.extraction.persons import (
    LEADERS,
    LEADING,
    Person,
    Referent,
    body_wording,
    first_surname,
    has_other_sphere,
    is_short_for,
    may_be,
    may_lead,
)
from tenure.extraction.pointed import named_unit_meant
from tenure.extraction.reference import DECAY, PARAGRAPH, SentenceWalk
from tenure.extraction.sexes import settle_sexes
from tenure.extraction.syntax import child
from tenure.extraction.units import is_called_a_body, numbered_unit, unit_phrase
from tenure.vocabulary import lexicon
from tenure.vocabulary.persons import person_words

if TYPE_CHECKING:
    from tenure.extraction.parsing import Passage
    from tenure.extraction.tree import Doc, Span, Token

#: "it" looks back over so many words.
IT_REACH = 80
#: The title and the two sentences after it may describe a person whom only the next ones name.
LEAD_SENTENCES = 3
LEAD_ROLES = frozenset({"nsubj", "nsubjpass", "dobj", "ROOT", "appos", "attr", "compound"})
#: What somebody does about another's dismissal or death.
ANNOUNCING = frozenset({"announce", "order", "welcome", "condemn", "criticise", "criticize", "approve"})
#: What stands before a noun that announces nobody: "every commander".
ANYBODY = frozenset({"every", "each", "no", "any", "another"})
#: What a phrase of place leads in with, and nouns that a place's name follows behind "of".
LOCATIVE = frozenset({"in", "near", "across", "inside", "outside", "throughout"})
SETTLEMENTS = frozenset({"town", "city", "village", "district", "province", "region", "port", "island", "state", "county", "capital"})
#: Nouns behind which "in" leads to a person: "confidence in Popov".
TRUST = frozenset({"confidence", "trust", "faith", "belief", "interest", "investment", "role", "case", "believe", "confide"})
#: Abbreviated ranks, as the words that a description uses for them.
RANK_WORDS = {
    "gen": "general", "col": "colonel", "lt": "lieutenant", "maj": "major", "capt": "captain", "sgt": "sergeant", "adm": "admiral",
    "brig": "brigadier", "cpl": "corporal", "pvt": "private", "dep": "deputy", "rep": "representative", "sen": "senator", "gov": "governor",
}  # fmt: skip


def _leads_a_body(token: Token) -> bool:
    """True of "Example" in "Example & Company", "Example Inc.": a body that bears somebody's name."""
    after = token.doc[token.i + 1] if token.i + 1 < len(token.doc) else token
    named = after.text == "&" or lexicon().is_a(after.lower_, "body_last")
    return token.ent_type_ == after.ent_type_ == "ORG" and after.ent_iob_ == "I" and named


def _is_told_again(noun: Token, sent: Span) -> bool:
    """True where the sentence below a headline has the headline's description for its subject again, and no name to it."""
    subject = next((t for t in sent if t.dep_ in ("nsubj", "nsubjpass")), None)
    return subject is not None and subject.pos_ == "NOUN" and lemma(subject) == lemma(noun) and child(subject, "appos") is None


def _own_titles(titles: Sequence[str]) -> Sequence[str]:
    """The titles that describe the bearer: the deputy chief is not the chief."""
    below = next((n for n, title in enumerate(titles) if title in ("deputy", "dep", "assistant")), None)
    return titles if below is None else titles[: below + 1]


def _surnames_apart(names: Sequence[PersonName]) -> dict[str, str]:
    """Surnames that a title gives to a man while all full names that end in them are women's, or the other way; with the sex of those."""
    full: dict[str, set[str | None]] = defaultdict(set)
    for name in names:
        if len(name.words) > 1:
            full[name.words[-1]].add(person_words().sex_of(name.words))
    titled = {(name.words[0], name.sex) for name in names if len(name.words) == 1 and name.sex is not None}
    return {
        surname: sex
        for surname, sexes in full.items()
        for sex in ("f", "m")
        if sexes == {sex} and (surname, "m" if sex == "f" else "f") in titled
    }


def _is_located(ent: Span) -> bool:
    """True of a place of one word that something is told to be in."""
    return ent.label_ == "GPE" and len(ent) == 1 and ent.start > 0 and ent.doc[ent.start - 1].lower_ in LOCATIVE


def _is_place(doc: Doc, name: PersonName) -> bool:
    """True of a name that stands where places do: "in Lusk", "the town of Belaya Gora", and not as somebody's."""
    before = doc[name.begin - 1] if name.begin else None
    if before is None or before.pos_ != "ADP":
        return False
    if before.lower_ == "of":
        return before.head.lemma_.lower() in SETTLEMENTS
    return len(name.words) == 1 and before.lower_ in LOCATIVE and before.head.lemma_.lower() not in TRUST


def _bodies_led(name: Token) -> Iterable[str]:
    """What is led in "Sample has led the directorate", "Sample, who had commanded the fleet"."""
    clauses = [t for t in name.children if t.dep_ == "relcl" and (who := child(t, "nsubj")) is not None and who.lower_ == "who"]
    clauses += [name.head] if name.dep_ == "nsubj" else []
    led = (child(verb, "dobj") for verb in clauses if verb.lemma_.lower() in LEADING)
    return (body_wording(body) for body in led if body is not None and is_unit_noun(body, lexicon()))


def _tells_of_another(subject: Token) -> bool:
    """True of a subject that does something with somebody described before: "replaces him", "announced his death", "ordered the arrest"."""
    done = child(subject.head, "dobj")
    if subject.dep_ != "nsubj" or done is None:
        return False
    own = child(done, "poss") is not None
    return (done.tag_ == "PRP" and done.lower_ in HE | SHE) or (subject.head.lemma_ in ANNOUNCING and (not own or lemma(done) in DEATHS))


def _is_aged(doc: Doc, token: Token, name: PersonName | None) -> bool:
    """True where "A former pilot" opens a report and the name that follows stands with an age: "Captain Luc Example, 41, denied"."""
    if name is None or child(token, "det") is None or is_definite(token) or name.end + 1 >= len(doc):
        return False
    return doc[name.end].text == "," and doc[name.end + 1].like_num and doc[name.end - 1].dep_ in ("nsubj", "nsubjpass")


class People:
    """The people of one report and who is meant by each token.

    Invariant: sentences are visited in the order of the text, so `_salience` always holds what the
    report has said before the token in question, and what its own sentence says.
    """

    def __init__(
        self,
        passages: Sequence[Passage],
        speakers: Mapping[tuple[int, int], Token],
        addressed: Mapping[tuple[int, int], Token] | None = None,
    ) -> None:
        """`speakers` gives for tokens (passage, index) inside direct speech the head word of its source.

        `addressed` gives for those of an interviewer's questions the head word of the name of who answers.
        """
        self.speakers, self.addressed = speakers, addressed or {}
        self._names: dict[tuple[int, int], PersonName] = {}
        self._person_at: dict[tuple[int, int], Person] = {}
        self._referents: dict[tuple[int, int], Referent | None] = {}
        self._passages = passages
        self.persons: list[Person] = []
        self.headed: Person | None = None
        """Whose life the report is: the first line is nothing but the name."""
        self._introduced: dict[tuple[int, int], Person] = {}
        self._groups: list[tuple[int, int, tuple[Person, ...]]] = []
        self.concerned: set[Person] = set()
        """To whom the sentence before tells that something was done."""
        self.quoted: set[Person] = set()
        """Who only speaks of others in the sentence before."""
        self.removed: set[Person] = set()
        """Who has been told to have lost a post."""
        self.called: dict[Person, str] = {}
        """Who was "he" and who "she" in the sentence before."""
        self.relative: str | None = None
        """The noun for somebody's relative without a name to whom the sentence before tells that something was done."""
        self._collect()
        self.sources = {(p, source.i) for (p, _), source in speakers.items()}
        self.spoke_last: Person | None = None
        """Who said the last words in direct speech before the token in question."""
        self.named_by: dict[tuple[int, int], set[Person]] = defaultdict(set)
        """Whom the words of a speaker name, by passage and token of who says them: they are others."""
        for (p, i), source in speakers.items():
            if (p, i) in self._person_at:
                self.named_by[p, source.i].add(self._person_at[p, i])
        for p, passage in enumerate(passages[:1]):
            self._introduce(p, passage.parsed)
        for p, passage in enumerate(self._passages):
            settle_sexes(passage.parsed, {i: person for (q, i), person in self._person_at.items() if q == p})
        self._follow()

    # -- names -------------------------------------------------------------------------------

    def _collect(self) -> None:
        found = [(p, name) for p, passage in enumerate(self._passages) for name in find_person_names(passage.parsed)]
        found = self._without_places(self._with_heading(found))
        found = self._with_speakers(found)
        signs = self._call_signs(found)
        found.extend(self._repeats(found, {sign for (sign,) in signs}))
        found.sort(key=lambda item: (item[0], item[1].start))
        headed: Person | None = None
        self._apart = _surnames_apart([name for _, name in found])
        for order, (p, name) in sorted(enumerate(found), key=lambda item: (-len(item[1][1].words), item[0])):
            person = self._person_for(signs.get(name.words, name.words), order, name.sex, name.titles)
            self.headed = headed = self._headed(found) if order == 0 else headed  # of two words: before every bare surname
            if headed is not None and len(name.words) == 1 and person.words == name.words:
                person = self._whom_the_title_names(p, name, headed) or person
            for i in range(name.start, name.end + name.tail):
                self._names[p, i] = name
                self._person_at[p, i] = person
            person.described.update(RANK_WORDS.get(title, title) for title in _own_titles(name.titles))
            person.title_sex = name.sex or person.title_sex
        for p, passage in enumerate(self._passages):
            self._describe(p, passage.parsed)

    def _call_signs(self, found: Sequence[tuple[int, PersonName]]) -> dict[tuple[str, ...], tuple[str, ...]]:
        """The full name behind each call sign ("Adam Example, call sign Owl"), where the word is part of no other name."""
        parts = {word for _, name in found if len(name.words) > 1 for word in name.words}
        signs: dict[tuple[str, ...], tuple[str, ...]] = {}
        for p, passage in enumerate(self._passages):
            for sign, owner in find_call_signs(passage.parsed, [name for q, name in found if q == p]):
                if sign not in parts:
                    signs.setdefault((sign,), owner.words)
        return signs

    def _without_places(self, found: Sequence[tuple[int, PersonName]]) -> list[tuple[int, PersonName]]:
        """The names without those of places that the tagger takes for people: what something is "in" or "the town of"."""
        people = {word for _, name in found if len(name.words) > 1 or name.titles for word in (name.words[0], name.words[-1])}
        places = {name.words for p, name in found if not name.titles and _is_place(self._passages[p].parsed, name)}
        known = {ent.text for passage in self._passages for ent in passage.parsed.ents if _is_located(ent)}
        places |= {name.words for _, name in found if not name.titles and len(name.words) == 1 and name.words[0] in known}
        lone = {words for words in places if len(words) > 1 or words[0] not in people}
        return [(p, name) for p, name in found if name.words not in lone or name.titles]

    def _repeats(self, found: Sequence[tuple[int, PersonName]], signs: set[str]) -> Iterable[tuple[int, PersonName]]:
        """Surnames and call signs of known people where the tagger saw an organisation or nothing."""
        surnames = {name.words[-1] for _, name in found if len(name.words) > 1}
        surnames |= {surname for _, name in found if (surname := first_surname(name.words)) is not None}
        first_words = {name.words[0] for _, name in found if len(name.words) > 1}
        # "Bo" of "Bo Xilai": a first word that the report uses alone elsewhere is a surname too.
        surnames |= {name.words[0] for _, name in found if len(name.words) == 1 and name.words[0] in first_words}
        surnames |= signs
        wholes = {name.words for _, name in found if len(name.words) > 1}
        taken = {(p, i) for p, name in found for i in range(name.start, name.end)}
        for p, passage in enumerate(self._passages):
            parsed = passage.parsed
            for token in parsed:
                if (p, token.i) in taken or token.text not in surnames or token.pos_ not in ("PROPN", "NOUN"):
                    continue
                start = token.i
                while (
                    start > 0
                    and parsed[start - 1].pos_ == "PROPN"
                    and any(parsed[start - 1].text in w for w in wholes)
                    and (p, start - 1) not in taken
                ):
                    start -= 1
                neighbours = [parsed[i] for i in (start - 1, token.i + 1) if 0 <= i < len(parsed)]
                if any(t.pos_ == "PROPN" and is_unit_noun(t, lexicon()) and t.dep_ != "appos" for t in neighbours) or _leads_a_body(token):
                    continue
                yield p, name_at(parsed, start, token.i + 1)

    def _person_for(self, words: tuple[str, ...], order: int, sex: str | None = None, titles: Sequence[str] = ()) -> Person:
        """The person of that name, longest names first; a new one where none fits or a bare name fits several.

        `sex` is told by a title before the name: no "Mr Example" is Ada Example. Of two who share a surname "Major Example"
        is the one who alone has that rank.
        """
        fitting = [person for person in self.persons if is_short_for(words, person.words)]
        if len(words) == 1 and self._apart.get(words[0], sex) != sex:
            fitting = [person for person in self.persons if person.words == words]
        elif len(words) == 1 and sex is not None:
            fitting = [person for person in fitting if person.name_sex in (None, sex)] or fitting
        if len(words) == 1 and len(fitting) > 1:
            last = [person for person in fitting if person.surname == words[0]]
            fitting = last or fitting
            if len(last) > 1:
                # Two people of one surname: the surname alone is neither of them.
                ranks = {RANK_WORDS.get(title, title) for title in titles if lexicon().is_a(title, "rank")}
                ranked = [person for person in last if ranks & person.described]
                fitting = ranked if len(ranked) == 1 else [person for person in self.persons if person.words == words]
            fitting = fitting and [min(fitting, key=lambda person: abs(person.first - order))]
        if fitting:
            return fitting[0]
        person = Person(words, first=order)
        self.persons.append(person)
        return person

    def _whom_the_title_names(self, p: int, name: PersonName, headed: Person) -> Person | None:
        """The person for whose name alone the title stands, where a bare surname may be theirs.

        A life of Adam Example says "Example" for him, whichever relatives it names; unless one was named in this sentence or the last.
        """
        if name.words[0] != headed.surname:
            return None
        parsed = self._passages[p].parsed
        first = parsed[name.start].sent.start
        near = parsed[first - 1].sent.start if first and "\n" not in parsed[first - 1].text else first
        others = (self._person_at.get((p, i)) for i in range(near, name.start) if not self._is_relative(p, parsed[i]))
        return None if any(other is not None and other is not headed and name.words[0] in other.words for other in others) else headed

    def _is_relative(self, p: int, token: Token) -> bool:
        """True of "Boris Example" in "his brother Boris Example": named for once, beside whom the family's name alone is not his."""
        name = self._names.get((p, token.i))
        before = [t.lower_ for t in token.doc[max(token.sent.start, name.begin - 3) : name.begin]] if name is not None else []
        return any(word in lexicon().classes["kin"] for word in before)

    def _with_speakers(self, found: list[tuple[int, PersonName]]) -> list[tuple[int, PersonName]]:
        """`found` with the surnames in capitals that stand before a colon, as the report writes them elsewhere: "FREY: Not really."."""
        surnames = {name.words[-1].upper(): name.words[-1] for _, name in found if len(name.words) > 1}
        told = [(p, name) for p, name in found if not (len(name.words) == 1 and name.words[0] in surnames and name.words[0].isupper())]
        for p, passage in enumerate(self._passages):
            parsed = passage.parsed
            for token in parsed:
                if token.text == ":" and token.i and (word := parsed[token.i - 1]).text in surnames and word.is_upper:
                    told.append((p, replace(name_at(parsed, word.i, token.i), words=(surnames[word.text],))))
        return told

    def _with_heading(self, found: list[tuple[int, PersonName]]) -> list[tuple[int, PersonName]]:
        """`found` with the whole of a first line that is nothing but a name, of which the tagger saw a part: "Knox" of "Knox Example"."""
        parsed = self._passages[0].parsed if self._passages else None
        if parsed is None or not found:
            return found
        words = parsed.text.partition("\n")[0].partition("(")[0].split()
        line = parsed[: len(words)]
        plain = 2 <= len(words) <= 4 and line.text.split() == words and all(t.text.istitle() and t.is_alpha for t in line)
        whole = any(p == 0 and name.words == tuple(words) and name.end <= len(words) for p, name in found)
        if not plain or whole or any(is_unit_noun(t, lexicon()) for t in line):
            return found
        again = [name for p, name in found if p == 0 and name.start >= len(words) and name.words[-1] == words[-1]]
        rest = [item for item in found if item[0] != 0 or item[1].start >= len(words)]
        return [(0, name_at(parsed, 0, len(words))), *rest] if len(again) > 1 else found

    def _headed(self, found: Sequence[tuple[int, PersonName]]) -> Person | None:
        """The person whose name is the report's whole first line, but for what stands in brackets."""
        if not found or found[0][0] != 0 or len(found[0][1].words) < 2:
            return None
        parsed, name = self._passages[0].parsed, found[0][1]
        line = parsed.text.partition("\n")[0].partition("(")[0]
        return self._person_for(name.words, 0) if line.split() == list(name.words) else None

    def _describe(self, p: int, parsed: Doc) -> None:
        """Joins ranks and offices beside a name ("the Russian major general Ivan Popov", "X, commander of Y") to the person."""
        words = lexicon()
        for token in parsed:
            person = self._person_at.get((p, token.i))
            if person is None:
                continue
            around = [token.head] if token.dep_ in ("appos", "compound", "nmod") else []
            around += [t for t in token.children if t.dep_ in ("compound", "appos", "nmod", "amod")]
            for other in around:
                if (p, other.i) not in self._person_at and is_person_noun(other, words):
                    person.described.add(lemma(other))
                    (person.formerly if is_former(other) else person.presently).add(lemma(other))
                    person.described.update(lemma(t) for t in other.children if t.dep_ == "compound" and is_person_noun(t, words))
                    person.spheres.setdefault(lemma(other), set()).update(sphere_of(other))
                    client = find_client(other)
                    if client is not None and (p, client.i) in self._person_at:
                        person.clients.add(self._person_at[p, client.i])
            person.leads.update(_bodies_led(token))
            if token.dep_ in ("nsubj",) and token.head.lemma_ == "be":
                told = {lemma(t) for t in token.head.children if t.dep_ == "attr" and is_person_noun(t, words)}
                person.described.update(told)
                (person.formerly if token.head.tag_ == "VBD" else person.presently).update(told)

    def _introduce(self, p: int, parsed: Doc) -> None:
        """The lead that describes before it names: "A former adviser was sentenced. Paul Manafort was ..."."""
        sents = [sent for k, sent in enumerate(parsed.sents) if not k or self._tells(p, sent)]
        headed: dict[tuple[str, frozenset[str]], Person] = {}
        for k, sent in enumerate(sents):
            for token in sent:
                leads = token.dep_ in LEAD_ROLES or (k == 0 and token.dep_ == "pobj" and token.head.lower_ in ("of", "for", "against"))
                if token.tag_ not in ("NN", "NNP") or not leads or (p, token.i) in self._person_at:
                    continue
                if not is_person_noun(token, lexicon()) or any((p, t.i) in self._person_at or t.lower_ in ANYBODY for t in token.children):
                    continue
                if lemma(token) in lexicon().classes["kin"] and child(token, "poss") is not None:
                    continue  # "Her sister was jailed. Adam Example was ..."
                what = (lemma(token), frozenset(sphere_of(token)))
                if 0 < k < LEAD_SENTENCES and what in headed:
                    self._introduced[p, token.i] = headed[what]  # the lead says again what the title says
                    continue
                following = sents[k + 1 : k + 4] if k < LEAD_SENTENCES else sents[k + 1 : k + 2]
                if k == 0 and following and _is_told_again(token, following[0]):
                    following = following[1:]
                named = (self._named_subject(p, later, token, equated=k >= LEAD_SENTENCES) for later in following)
                person = next((found for found in named if found is not None), None)
                if person is not None and k == 0:
                    person = self._rather_the_object(p, token, following[0], person)
                if person is not None and (k >= LEAD_SENTENCES or self._is_announced(p, token, person, title=k == 0)):
                    self._introduced[p, token.i] = person
                    if k == 0 and what[1]:
                        headed[what] = person

    def _tells(self, p: int, sent: Span) -> bool:
        """False of a dateline, or a part of it: a sentence without a verb or a person."""
        return any(t.pos_ in ("VERB", "AUX") or (p, t.i) in self._person_at for t in sent)

    def _rather_the_object(self, p: int, noun: Token, sent: Span, person: Person) -> Person | None:
        """ "Minister fired\n\nPresident A dismissed B": who bears another office is not the minister, but whom he dismissed may be."""
        words = lexicon()
        offices = (word for word in person.described if words.is_a(word, "person") and not words.is_a(word, "rank"))
        other_office = any(offices) and not may_be(lemma(noun), person)
        if not (other_office and noun.head.tag_ in ("VBN", "VBD")):
            return person
        done_to = next((t for t in sent if t.dep_ in ("dobj", "nsubjpass") and (p, t.i) in self._person_at), None)
        found = self._person_at[p, done_to.i] if done_to is not None else None
        return found if found is not person else None

    def _is_announced(self, p: int, token: Token, person: Person, *, title: bool) -> bool:
        """True where a noun of the lead can mean the person: not named yet, or called so before."""
        noun = lemma(token)
        if is_definite(token) and noun in lexicon().classes["generic"] and self._is_anybody_named_before(p, token.i):
            return False  # "the official" goes back to somebody
        if self._is_named_before(p, person, token.i):
            return noun in person.described and not is_definite(token)
        if _is_aged(self._passages[p].parsed, token, self._names_of(p, person)):
            return True
        bare_headline = title and token.dep_ in ("nsubj", "nsubjpass", "ROOT") and not any(t.dep_ == "det" for t in token.children)
        if noun in LEADERS and person.leads:
            return may_lead(token, person)
        return may_be(noun, person) or bare_headline

    def _names_of(self, p: int, person: Person) -> PersonName | None:
        """The first name of the person in a passage."""
        first = min((i for (q, i), other in self._person_at.items() if q == p and other is person), default=None)
        return self._names[p, first] if first is not None else None

    def _named_subject(self, p: int, sent: Span, noun: Token, *, equated: bool) -> Person | None:
        """Whom a sentence names as its subject or alone, or says its subject to be ("He is ..."; where `equated`, only that).

        Nobody whose office of that name is told to be another one than the noun's.
        """
        word, sphere = lemma(noun), sphere_of(noun)
        for token in sent:
            if token.dep_ in ("nsubj", "nsubjpass"):
                if token.head.dep_ == "ROOT" and _tells_of_another(token):
                    return None
                around = [] if equated else [token, *(t for t in token.children if t.dep_ == "appos")]
                if token.head.lemma_ == "be" and token.pos_ == "PRON":
                    around += [t for t in token.head.children if t.dep_ == "attr"]
                found = next((self._person_at[p, t.i] for t in around if (p, t.i) in self._person_at), None)
                if found is not None and not has_other_sphere(word, sphere, found):
                    return found
        named = {self._person_at[p, t.i] for t in sent if (p, t.i) in self._person_at}
        alone = named.pop() if len(named) == 1 and not equated else None
        return alone if alone is not None and not has_other_sphere(word, sphere, alone) else None

    def _is_named_before(self, p: int, person: Person, i: int) -> bool:
        return any(self._person_at.get((p, j)) is person for j in range(i))

    def _is_anybody_named_before(self, p: int, i: int) -> bool:
        return any((p, j) in self._person_at for j in range(i))

    def introduced(self, p: int, token: Token) -> Person | None:
        """The person whom a description of the lead announces."""
        return self._introduced.get((p, token.i))

    # -- reference ---------------------------------------------------------------------------

    def _follow(self) -> None:
        """Visits every sentence once, in order, and decides who each token stands for."""
        salience: dict[Person, float] = defaultdict(float)
        for p, passage in enumerate(self._passages):
            for sent in passage.parsed.sents:
                opens = sent.start == 0 or "\n" in passage.parsed[sent.start - 1].text
                for person in list(salience):
                    salience[person] *= DECAY * PARAGRAPH if opens else DECAY
                SentenceWalk(self, p, sent, salience).visit()

    def offset(self, p: int) -> int:
        """Where in the report a passage begins."""
        return self._passages[p].offset

    def note_group(self, p: int, end: int, persons: Sequence[Person]) -> None:
        """Remembers people who are named together, for "they" and "both"."""
        self._groups.append((p, end, tuple(persons)))

    def they(self, p: int, token: Token) -> list[Referent]:
        """Each of the people for whom "they" or "both" stands: those last named together, if no other group was named since."""
        for q, end, persons in reversed(self._groups):
            if q != p or end > token.i:
                continue
            between = token.doc[end : token.i]
            others = any(t.tag_ == "NNS" and is_person_noun(t, lexicon()) for t in between)
            near = sum(t.is_sent_start is True for t in between) <= 2
            if others or not near or (token.lower_ == "both" and len(persons) != 2):
                return []
            return [Referent("person", person.name, token.i, token.i + 1, person) for person in persons]
        return []

    def it(self, p: int, token: Token) -> Referent | None:
        """The unit that "it" takes up: the last one that was a subject or object before."""
        parsed = token.doc
        for i in range(token.i - 1, max(-1, token.i - IT_REACH), -1):
            other = parsed[i]
            if other.dep_ in ("nsubj", "nsubjpass", "dobj", "ROOT") and other.pos_ in ("NOUN", "PROPN"):
                who = self.who(p, other)
                if who is not None and who.kind == "unit":
                    return Referent("unit", who.name, token.i, token.i + 1)
        return None

    def meant(self, p: int, token: Token | None) -> Person | None:
        """The one person whom a name, pronoun or description means, as far as it is decided."""
        referent = self.who(p, token) if token is not None else None
        return referent.person if referent else None

    def client(self, p: int, token: Token, who: Referent | None) -> Referent | None:
        """For whom a lawyer acts whom a token stands for, where the report tells it of one person."""
        if who is None or who.kind == "unit":
            return None
        if who.person is not None:
            clients = who.person.clients
        else:
            owners = (find_client(t) for t in token.doc[who.start : who.end])
            clients = {person for owner in owners if (person := self.meant(p, owner)) is not None}
        if len(clients) != 1:
            return None
        client = next(iter(clients))
        return Referent("person", client.name, who.start, who.end, client)

    def person_named(self, p: int, token: Token) -> Person | None:
        """The person whose name the token is part of."""
        return self._person_at.get((p, token.i))

    def name_of(self, p: int, token: Token) -> PersonName | None:
        """The name that the token is part of."""
        return self._names.get((p, token.i))

    def remember(self, p: int, token: Token, referent: Referent | None) -> None:
        """Fixes whom the token stands for."""
        self._referents[p, token.i] = referent

    def who(self, p: int, token: Token) -> Referent | None:
        """Whom or what the token stands for, None where it stands for neither person nor unit."""
        key = (p, token.i)
        if key not in self._referents:
            self._referents[key] = self._describe_token(p, token)
        return self._referents[key]

    def _describe_token(self, p: int, token: Token) -> Referent | None:
        person = self._person_at.get((p, token.i))
        if person is not None:
            name = self._names[p, token.i]
            return Referent("person", person.name, name.begin, name.end, person)
        words = lexicon()
        if token.pos_ == "PROPN" and is_called_a_body(token.doc, token.i, token.i + 1, words):
            return Referent("unit", token.doc[slice(*unit_phrase(token))].text, *unit_phrase(token))
        if numbered_unit(token) is not None:
            start, end = unit_phrase(token)
            return Referent("unit", token.doc[start:end].text, start, end)
        if token.ent_type_ == "NORP" and (counted := child(token, "nummod")) is not None:  # "six Saudis"
            return Referent("group", token.doc[counted.i : token.i + 1].text, counted.i, token.i + 1, count=count_of(token))
        if token.dep_ == "appos" and ((p, token.head.i) in self._person_at or self._is_unit_again(p, token)):
            return self.who(p, token.head)
        if (
            is_unit_noun(token, words)
            or token.ent_type_ in ("ORG", "NORP")
            or (token.ent_type_ in ("PRODUCT", "FAC") and token.pos_ == "PROPN")
        ):
            apposed = child(token, "appos") if token.pos_ == "NOUN" else None
            if apposed is not None and apposed.i > token.i and (numbered_unit(apposed) is not None or apposed.pos_ == "PROPN"):
                named = self.who(p, apposed)  # "a further formation, the 2nd Tank Army, was moved"
                if named is not None and named.kind == "unit":
                    return named
            start, end = unit_phrase(token)
            return Referent("unit", token.doc[slice(*(named_unit_meant(token) or (start, end)))].text, start, end)
        return None

    def _is_unit_again(self, p: int, token: Token) -> bool:
        """ "a Storm Z detachment, a formation of convicts": a unit that is told what it is."""
        if not is_unit_noun(token, lexicon()) or token.pos_ != "NOUN" or child(token, "det") is None:
            return False
        if any(t.text in (":", ";") for t in token.doc[token.head.i : token.i]):
            return False
        who = self.who(p, token.head)
        return who is not None and who.kind == "unit"
