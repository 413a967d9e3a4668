"""Repairs of parses that the model gets wrong as a rule, made before anything else reads them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from tenure.vocabulary import lexicon

if TYPE_CHECKING:
    from tenure.extraction.tree import Token

#: "the next day", "the following week": when, and not what.
PERIODS = frozenset({"day", "week", "month", "year", "morning", "evening", "night", "afternoon", "spring", "summer", "autumn", "winter"})
FOLLOWING = frozenset({"next", "following", "same", "previous", "last", "this", "that"})
#: Labels that no finite verb bears.
NOMINAL = frozenset({"nsubj", "nsubjpass", "dobj", "pobj"})
#: What stands behind the post that somebody has laid down with honour: "Professor Emeritus".
EMERITUS = frozenset({"emeritus", "emerita"})
#: Labels of what stands before a noun and describes it.
MODIFIERS = frozenset({"amod", "compound", "nmod"})
#: What a university calls those who come for a while.
VISITORS = frozenset({"professor", "fellow", "scholar", "lecturer", "researcher", "scientist"})
#: So many tokens away from a word what hangs on it is looked for.
REACH = 40
#: Verbs that say what somebody is made.
CHOOSING = frozenset({"make", "name", "appoint", "elect", "declare", "gazette", "commission", "proclaim", "acclaim"})
#: Presents of headlines that look like plurals: of what one does alone, and of what one does to another.
GOING = frozenset(
    {"quits", "steps", "defects", "returns", "falls", "walks", "heads", "leaves", "dies", "vows", "resigns", "retires", "flees", "lashes"}
)
DOING = frozenset(
    {
        "sacks",
        "jails",
        "fires",
        "axes",
        "names",
        "pardons",
        "frees",
        "slams",
        "blasts",
        "signs",
        "probes",
        "charges",
        "arrests",
        "bans",
        "sanctions",
        "fines",
        "blames",
        "picks",
        "taps",
        "drops",
        "boots",
        "murders",
        "kidnaps",
        "captures",
        "demotes",
        "suspends",
        "ousts",
        "strips",
    }
)
FINITE = frozenset({"VBZ", "VBP", "VBD", "MD"})
#: What a hyphen joins to an office.
PREFIXES = frozenset({"vice", "ex"})


def repair(tokens: Sequence[Token], heads: list[int]) -> None:
    """Puts right in place what the model gets wrong; `heads` gives the index of each token's head."""
    for token in tokens:
        mend = BY_WORD.get(token.lower_) or (_make_former_holder if token.lower_[:3] == "ex-" else None)
        if mend is not None:
            mend(tokens, heads, token)
        if token.dep_ == "dobj" and token.lower_ in PERIODS and token.i and tokens[token.i - 1].lower_ in FOLLOWING:
            token.dep_ = "npadvmod"  # "was arrested and released the next day": no object
        elif token.dep_ == "dobj" and tokens[heads[token.i]].lemma_ in CHOOSING and _is_passive(tokens, heads, heads[token.i]):
            token.dep_ = "oprd"  # "was made a commander": what he became, and no object
        elif token.ent_type_ == "PERSON" and token.ent_iob_ == "I" and token.tag_ in ("VBP", "VBD", "VBZ") and token.text.istitle():
            _make_surname(tokens, heads, token)
        elif token.dep_ == "ccomp" and heads[token.i] < token.i:
            _make_finite(tokens, heads, tokens[heads[token.i]])
        elif token.dep_ == "pobj":
            _mend_object(tokens, heads, token)
        elif token.dep_ == "parataxis":
            _free_subject(tokens, heads, token)
        elif token.dep_ == "conj":
            _mend_second(tokens, heads, token)
        elif token.dep_ == "appos" and token.ent_type_ == "PERSON":
            _make_name_subject(tokens, heads, token)


def _make_surname(tokens: Sequence[Token], heads: list[int], name: Token) -> None:
    """ "found Admiral Oren Example guilty": of the surname the parse makes the verb of a clause, of what goes before it the subject."""
    first = tokens[name.i - 1]
    if first.ent_type_ != "PERSON" or heads[first.i] != name.i or first.dep_ not in ("nsubj", "nsubjpass") or heads[name.i] == name.i:
        return
    for t in tokens[max(0, first.i - REACH) : first.i]:
        if heads[t.i] == first.i:
            heads[t.i] = name.i
    first.dep_, name.tag_, name.pos_ = "compound", "NNP", "PROPN"
    if name.dep_ != "ccomp" or heads[name.i] > name.i:
        return
    name.dep_ = "dobj"
    for t in tokens[name.i + 1 : name.i + REACH]:
        if heads[t.i] == name.i and t.dep_ in ("acomp", "attr", "oprd"):
            heads[t.i], t.dep_ = heads[name.i], "oprd"


def _free_subject(tokens: Sequence[Token], heads: list[int], said: Token) -> None:
    """ "Ada Example, it is said, resigned": of two subjects the first belongs to what is told, not to the saying put in between."""
    told = tokens[heads[said.i]]
    before = tokens[max(0, said.i - REACH) : said.i]
    subjects = [t for t in before if heads[t.i] == said.i and t.dep_ in ("nsubj", "nsubjpass")]
    own = any(heads[t.i] == told.i and t.dep_ in ("nsubj", "nsubjpass") for t in tokens[max(0, told.i - REACH) : told.i])
    if len(subjects) == 2 and not own and said.i < told.i and tokens[subjects[0].i + 1].text == ",":
        passive = any(heads[t.i] == told.i and t.dep_ == "auxpass" for t in tokens[said.i : told.i])
        subjects[0].dep_ = "nsubjpass" if passive else "nsubj"
        _hang(heads, subjects[0].i, told.i)


def _hang_behind_verb(tokens: Sequence[Token], heads: list[int], as_: Token) -> None:
    """ "proceeds to the Ministry of Defence as Director": as what somebody goes belongs to the verb, not to the body."""
    body = tokens[heads[as_.i]]
    to = tokens[heads[body.i]]
    verb = tokens[heads[to.i]]
    if as_.dep_ == body.dep_ == "prep" or body.dep_ != "pobj" or body.pos_ != "PROPN" or to.lower_ not in ("to", "in", "at"):
        return
    if verb.pos_ == "VERB" and verb.i < to.i < body.i < as_.i:
        _hang(heads, as_.i, verb.i)


def _join_people(tokens: Sequence[Token], heads: list[int], second: Token) -> None:
    """ "Captain Ada Example of the Merrow and Captain Per Sample of the Halcyon": who is joined to a person, and not to a ship."""
    place = tokens[heads[second.i]]
    of = tokens[heads[place.i]]
    first = tokens[heads[of.i]]
    if place.dep_ != "pobj" or of.lower_ != "of" or first.ent_type_ != "PERSON" or first.dep_ not in ("nsubj", "nsubjpass"):
        return
    if tokens[place.i - 1].lower_ == "the" and first.i < of.i < place.i < second.i:
        _hang(heads, second.i, first.i)


def _mend_object(tokens: Sequence[Token], heads: list[int], noun: Token) -> None:
    """ "was fined and given a sentence": the object of a verb, and of no preposition; "of General Ada Example": one object, not two."""
    if _is_verb_before(tokens[heads[noun.i]], noun):
        noun.dep_ = "dobj"
        return
    first = noun.i - 1
    while first > 0 and heads[first] == noun.i and tokens[first].dep_ == "compound":
        first -= 1
    before = tokens[first]
    if noun.pos_ == before.pos_ == "PROPN" and before.dep_ == "pobj" and heads[first] == heads[noun.i] and first < noun.i - 1:
        before.dep_ = "compound"
        _hang(heads, first, noun.i)


def _mend_second(tokens: Sequence[Token], heads: list[int], second: Token) -> None:
    if second.tag_ in ("VBD", "VBZ") and tokens[heads[second.i]].pos_ in ("NOUN", "PROPN"):
        _join_verbs(tokens, heads, second)
    elif second.tag_ == "VBZ":
        _join_same_tense(tokens, heads, second)
    elif second.pos_ == "PROPN" and second.ent_type_ == "PERSON" and tokens[heads[second.i]].dep_ == "pobj":
        _join_people(tokens, heads, second)
    elif second.pos_ in ("NOUN", "PROPN"):
        _join_predicates(tokens, heads, second)


def _make_name_subject(tokens: Sequence[Token], heads: list[int], name: Token) -> None:
    """ "After the scandal Adam Example was moved": a name right before a verb without a subject is none of what leads in the clause."""
    first = name.i
    while first > 0 and heads[first - 1] == name.i and tokens[first - 1].dep_ == "compound":
        first -= 1
    finite = tokens[name.i + 1] if name.i + 1 < len(tokens) else name
    if finite.tag_ not in ("VBD", "VBZ", "MD") or first == 0 or tokens[first - 1].pos_ != "NOUN" or tokens[heads[name.i]].dep_ != "pobj":
        return
    verb = heads[finite.i] if finite.dep_ in ("aux", "auxpass") else finite.i
    own = [t for t in tokens[max(0, verb - REACH) : verb] if heads[t.i] == verb]
    if not any(t.dep_ in ("nsubj", "nsubjpass", "expl") for t in own) and _hang(heads, name.i, verb):
        name.dep_ = "nsubjpass" if any(t.dep_ == "auxpass" for t in own) else "nsubj"


def _join_passive(tokens: Sequence[Token], heads: list[int], was: Token) -> None:
    """ "was on Monday evening dismissed": a date between them makes no two verbs of a passive."""
    at = was.i + 1
    if at >= len(tokens) or tokens[at].lower_ not in ("on", "in") or was.pos_ != "AUX":
        return
    end = next((t.i for t in tokens[at + 1 : at + 6] if t.ent_type_ not in ("DATE", "TIME")), at + 1)
    done = tokens[end] if end < len(tokens) else was
    if end == at + 1 or done.tag_ not in ("VBN", "VBD"):
        return
    if heads[done.i] == was.i or at < heads[done.i] < end:
        above = heads[was.i] if heads[was.i] != was.i else done.i
        if above != done.i and not _hang(heads, done.i, above):
            return
        heads[done.i], done.dep_ = above, was.dep_
    elif heads[was.i] != done.i:
        return
    for t in tokens[max(0, was.i - REACH) : done.i + REACH]:
        if heads[t.i] == was.i and t.i != done.i:
            heads[t.i] = done.i
        if heads[t.i] == done.i and t.dep_ == "nsubj" and t.i < was.i:
            t.dep_ = "nsubjpass"
    heads[was.i], was.dep_, done.tag_, done.pos_ = done.i, "auxpass", "VBN", "VERB"


def _free_from_particle(tokens: Sequence[Token], heads: list[int], off: Token) -> None:
    """ "was taken off the case": what a passive has behind its particle is no object of the verb."""
    verb = tokens[heads[off.i]]
    if off.dep_ != "prt" or verb.tag_ != "VBN" or verb.i != off.i - 1:
        return
    case = next((t for t in tokens[off.i + 1 : off.i + 8] if heads[t.i] == verb.i and t.dep_ == "dobj"), None)
    inside = case is not None and all(heads[t.i] == case.i for t in tokens[off.i + 1 : case.i])
    first = heads[verb.i] if verb.dep_ == "conj" else verb.i
    passive = verb.dep_ == "acl" or _is_passive(tokens, heads, first)
    if case is not None and inside and passive:
        heads[case.i], case.dep_, off.dep_, off.tag_ = off.i, "pobj", "prep", "IN"


def _make_finite(tokens: Sequence[Token], heads: list[int], verb: Token) -> None:
    """ "Ada Example, who advised him, admitted in court that she had lied": a past tense, taken for a participle."""
    if verb.tag_ != "VBN" or heads[verb.i] != verb.i:
        return
    own = [t for t in tokens[max(0, verb.i - REACH) : verb.i] if heads[t.i] == verb.i]
    if any(t.dep_ == "nsubj" for t in own) and not any(t.dep_ in ("aux", "auxpass") for t in own):
        verb.tag_ = "VBD"


def _make_conjunction(tokens: Sequence[Token], heads: list[int], that: Token) -> None:
    """ "an online report that the major has deserted": the parse makes the object of a verb of "that", whose subject follows."""
    verb = tokens[heads[that.i]]
    if that.tag_ != "IN" or that.dep_ != "dobj" or verb.dep_ != "relcl" or verb.i < that.i:
        return
    if any(heads[t.i] == verb.i and t.dep_ == "nsubj" for t in tokens[that.i + 1 : verb.i]):
        that.dep_, verb.dep_ = "mark", "acl"


def _is_passive(tokens: Sequence[Token], heads: list[int], verb: int) -> bool:
    """True of a verb in the passive that has a subject of its own."""
    return any(heads[t.i] == verb and t.dep_ == "nsubjpass" for t in tokens[max(0, verb - REACH) : verb])


def _join_verbs(tokens: Sequence[Token], heads: list[int], second: Token) -> None:
    """ "was blamed for the loss of the town and retired": a verb goes on with the verb before it, and not with a noun."""
    following = tokens[second.i + 1] if second.i + 1 < len(tokens) else second
    own = any(heads[t.i] == second.i and t.dep_ in ("nsubj", "nsubjpass", "expl") for t in tokens[max(0, second.i - REACH) : second.i])
    if own or following.pos_ in ("NOUN", "PROPN", "ADJ"):
        return  # "losses and distorted reports"
    top = heads[second.i]
    while heads[top] != top and tokens[top].pos_ not in ("VERB", "AUX"):
        top = heads[top]
    if tokens[top].pos_ in ("VERB", "AUX"):
        _hang(heads, second.i, top)


def _mend_talk(tokens: Sequence[Token], heads: list[int], talk: Token) -> None:
    """ "Media reports that he fled are false": nouns that the tagger takes for verbs behind another noun."""
    if talk.tag_ != "VBZ":
        return
    if heads[talk.i] == talk.i:
        _make_subject(tokens, heads, talk)
    elif talk.dep_ in NOMINAL:
        _make_noun(talk)


def _hang(heads: list[int], word: int, under: int) -> bool:
    """Hangs a word under another; False, and nothing is changed, where the other hangs below it: no parse has a circle."""
    above = under
    while above != word and heads[above] != above:
        above = heads[above]
    if above != word:
        heads[word] = under
    return above != word


def _is_verb_before(head: Token, token: Token) -> bool:
    """True of a verb that is no preposition ("following the deal", "pending the inquiry")."""
    return head.pos_ == "VERB" and head.tag_ != "VBG" and head.i < token.i


def _hang_behind_date(tokens: Sequence[Token], heads: list[int], of: Token) -> None:
    """ "the death on 24 May of Adam Example": the name belongs to the noun before the date."""
    if of.dep_ != "prep":
        return
    date = tokens[heads[of.i]]
    prep = tokens[heads[date.i]]
    noun = tokens[heads[prep.i]]
    named = next((t for t in tokens[of.i + 1 : of.i + 8] if heads[t.i] == of.i and t.dep_ == "pobj"), None)
    if named is None or named.pos_ != "PROPN" or named.ent_type_ == "DATE" or date.tag_ != "NNP" or date.ent_type_ != "DATE":
        return
    if prep.dep_ == "prep" and noun.pos_ == "VERB":
        noun = next((t for t in tokens[noun.i : prep.i] if heads[t.i] == noun.i and t.dep_ == "dobj"), noun)
    if noun.pos_ == "NOUN":
        _hang(heads, of.i, noun.i)


def _hang_behind_brackets(tokens: Sequence[Token], heads: list[int], who: Token) -> None:
    """ "Adam Example (retired), who commanded it": the clause belongs to the name before the brackets."""
    if who.dep_ not in ("nsubj", "nsubjpass"):
        return
    verb = tokens[heads[who.i]]
    if who.i < 4 or verb.dep_ not in ("ccomp", "advcl", "parataxis", "conj") or [t.text for t in tokens[who.i - 2 : who.i]] != [")", ","]:
        return
    opening = next((t for t in reversed(tokens[max(1, who.i - 10) : who.i]) if t.text == "("), None)
    if opening is not None and tokens[opening.i - 1].pos_ == "PROPN" and _hang(heads, verb.i, opening.i - 1):
        verb.dep_ = "relcl"


def _join_receivers(tokens: Sequence[Token], heads: list[int], to: Token) -> None:
    """ "to Adam Example and, posthumously, to Boris Sample": the second receives what the first does."""
    if to.dep_ not in ("dative", "prep"):
        return
    before = tokens[max(0, to.i - 4) : to.i]
    if [t.lower_ for t in before[:2]] != ["and", ","] or before[-1].text != "," or before[-2].pos_ != "ADV":
        return
    first = next((t for t in reversed(tokens[max(0, to.i - 30) : to.i - 4]) if t.lower_ == "to" and t.dep_ == "dative"), None)
    pair = [next((t for t in tokens[p.i : p.i + 8] if heads[t.i] == p.i and t.dep_ == "pobj"), None) for p in (first, to) if p is not None]
    if len(pair) == 2 and pair[0] is not None and pair[1] is not None and _hang(heads, pair[1].i, pair[0].i):
        pair[1].dep_ = "conj"


def _join_same_tense(tokens: Sequence[Token], heads: list[int], verb: Token) -> None:
    """ "The order revokes that by which he had been suspended, and restores him": a present goes on with a present."""
    first = tokens[heads[verb.i]]
    if first.dep_ not in ("relcl", "advcl") or first.tag_ != "VBN":
        return
    own = [t for t in tokens[max(0, first.i - REACH) : verb.i] if heads[t.i] in (first.i, verb.i)]
    past = any(t.dep_ in ("aux", "auxpass") and t.lower_ in ("had", "was", "were") and heads[t.i] == first.i for t in own)
    alone = not any(t.dep_ in ("nsubj", "nsubjpass") and heads[t.i] == verb.i for t in own)
    top = first
    while heads[top.i] != top.i and not (top.tag_ == "VBZ" and top.i < first.i):
        top = tokens[heads[top.i]]
    if past and alone and top.tag_ == "VBZ" and top.i < first.i:
        _hang(heads, verb.i, top.i)


def _set_beside(tokens: Sequence[Token], heads: list[int], pronoun: Token) -> None:
    """ "A clergyman's son, he was commissioned": what the parse makes a second subject says what he is."""
    verb = heads[pronoun.i]
    for noun in tokens[max(0, pronoun.i - 12) : pronoun.i - 1]:
        apart = tokens[pronoun.i - 1].text == "," and noun.tag_ == "NN"
        if apart and heads[noun.i] == verb and noun.dep_ in ("nsubj", "nsubjpass") and _hang(heads, noun.i, pronoun.i):
            noun.dep_ = "appos"


def _make_verb(tokens: Sequence[Token], heads: list[int], let: Token) -> None:
    """ "was held and let go": the parse makes an auxiliary of what was done."""
    go = tokens[heads[let.i]]
    if let.dep_ != "aux" or go.lower_ != "go":
        return
    heads[let.i], let.dep_, let.tag_, let.pos_ = heads[go.i] if heads[go.i] != go.i else let.i, go.dep_, "VBN", "VERB"
    heads[go.i], go.dep_ = let.i, "xcomp"


def _make_epithet(tokens: Sequence[Token], heads: list[int], emeritus: Token) -> None:
    """ "is Professor Emeritus of Law at the university": what is said of the post hangs on its noun, taken for a modifier."""
    post = tokens[emeritus.i - 1] if emeritus.i else emeritus
    if post.dep_ not in ("compound", "nmod") or heads[post.i] != emeritus.i:
        return
    head = heads[emeritus.i]
    for t in tokens[max(0, emeritus.i - REACH) : emeritus.i + REACH]:
        if heads[t.i] == emeritus.i:
            heads[t.i] = post.i
    heads[post.i] = head if head != emeritus.i else post.i
    post.dep_, post.ent_type_ = emeritus.dep_, ""
    heads[emeritus.i], emeritus.dep_, emeritus.tag_, emeritus.pos_, emeritus.ent_type_ = post.i, "amod", "JJ", "ADJ", ""


def _make_modifier(tokens: Sequence[Token], heads: list[int], visiting: Token) -> None:
    """ "and Visiting Professor at the college": no verb, though the parse makes the professor its object."""
    if visiting.text != "Visiting" or visiting.dep_ in MODIFIERS:
        return
    post = tokens[visiting.i + 1] if visiting.i + 1 < len(tokens) else visiting
    if post.lower_ not in VISITORS or heads[post.i] != visiting.i:
        return
    heads[post.i], post.dep_ = heads[visiting.i] if heads[visiting.i] != visiting.i else post.i, visiting.dep_
    for t in tokens[max(0, visiting.i - REACH) : visiting.i + REACH]:
        if heads[t.i] == visiting.i:
            heads[t.i] = post.i
    heads[visiting.i], visiting.dep_, visiting.tag_, visiting.pos_ = post.i, "amod", "VBG", "ADJ"


def _join_prefix(tokens: Sequence[Token], heads: list[int], hyphen: Token) -> None:
    """ "was appointed Vice-President": one office, of whose three tokens the parse makes three things that he was appointed."""
    prefix, office = tokens[max(hyphen.i - 1, 0)], tokens[min(hyphen.i + 1, len(tokens) - 1)]
    if prefix.lower_ not in PREFIXES or heads[hyphen.i] in (prefix.i, hyphen.i, office.i):
        return
    if office.pos_ in ("NOUN", "PROPN") and heads[prefix.i] == heads[hyphen.i] == heads[office.i] and prefix.dep_ == office.dep_:
        heads[prefix.i] = heads[hyphen.i] = office.i
        prefix.dep_ = hyphen.dep_ = "compound"


def _hang_behind_body(tokens: Sequence[Token], heads: list[int], led: Token) -> None:
    """ "was made by Eastport Research, led by Ada Example": who leads leads the body before the comma."""
    if led.dep_ != "advcl" or led.i < 2 or tokens[led.i - 1].text != "," or tokens[led.i - 2].ent_type_ != "ORG":
        return
    name = tokens[led.i - 2]
    while tokens[heads[name.i]].ent_type_ == "ORG" and heads[name.i] != name.i:
        name = tokens[heads[name.i]]
    if name.i < led.i and _hang(heads, led.i, name.i):
        led.dep_ = "acl"


def _join_predicates(tokens: Sequence[Token], heads: list[int], noun: Token) -> None:
    """ "was a painter, and later a professor at the college": the parse joins the second thing that he was to the verb."""
    verb = tokens[heads[noun.i]]
    if verb.lemma_ != "be" or verb.i > noun.i or noun.tag_ not in ("NN", "NNP"):
        return
    first = next((t for t in tokens[verb.i : noun.i] if heads[t.i] == verb.i and t.dep_ == "attr" and t.pos_ in ("NOUN", "PROPN")), None)
    word, words = noun.lemma_.lower(), lexicon()
    if not (words.is_a(word, "person") or words.is_a(word, "worker")):
        return
    told = any(heads[t.i] == noun.i and t.dep_ in ("nsubj", "nsubjpass", "cop", "aux") for t in tokens[verb.i : noun.i])
    if first is not None and not told:
        _hang(heads, noun.i, first.i)


def _make_headline_verb(tokens: Sequence[Token], heads: list[int], word: Token) -> None:
    """ "Navy sacks squadron chief", "Army chief quits amid row": a present that the tagger takes for a plural, in a line without a verb."""
    start, end = _line(tokens, word.i)
    line = tokens[start:end]
    before, after = tokens[word.i - 1] if word.i > start else word, tokens[word.i + 1] if word.i + 1 < end else word
    if word.dep_ in ("dobj", "pobj") or any(t.text in ".!?:" or (t.tag_ in FINITE and t.i != word.i) for t in line):
        return
    noun = before.pos_ in ("NOUN", "PROPN") or before.lower_ in ("chief", "general")
    alone = word.lower_ in GOING or (after is not word and after.pos_ in ("NOUN", "PROPN", "ADJ", "VERB", "NUM"))
    if before is word or not noun or before.tag_ in ("NNS", "CD") or not alone:
        return
    for t in line[: word.i - start - 1]:
        if heads[t.i] >= before.i:
            heads[t.i] = before.i
    for t in line[word.i - start + 1 :]:
        if heads[t.i] <= word.i or heads[t.i] == t.i:
            heads[t.i] = word.i
            t.dep_ = "dobj" if t.pos_ in ("NOUN", "PROPN") or t.lower_ == "general" else t.dep_
    heads[before.i], before.dep_ = word.i, "nsubj"
    heads[word.i], word.dep_, word.tag_, word.pos_ = word.i, "ROOT", "VBZ", "VERB"
    word.lemma_ = word.lower_[: -2 if word.lower_.endswith("shes") else -1]
    _make_holder(tokens, heads, before)


def _line(tokens: Sequence[Token], i: int) -> tuple[int, int]:
    """Where the line of a token begins and ends."""
    start = next((t.i + 1 for t in reversed(tokens[max(0, i - REACH) : i]) if "\n" in t.text), max(0, i - REACH))
    end = next((t.i for t in tokens[i : i + REACH] if "\n" in t.text), min(len(tokens), i + REACH))
    return start, end


def _make_holder(tokens: Sequence[Token], _heads: list[int], office: Token) -> None:
    """ "Asylum for deposed general": who bears the rank, and no adjective."""
    apart = office.i == 0 or tokens[office.i - 1].lower_ != "in"  # "commander in chief"
    if apart and office.tag_ == "JJ" and office.dep_ in (*NOMINAL, "ROOT"):
        office.tag_, office.pos_ = "NN", "NOUN"


def _make_former_holder(tokens: Sequence[Token], heads: list[int], former: Token) -> None:
    """ "Ex-general jailed", "Torva gives ex-general asylum": somebody, whatever the tagger takes the word for."""
    head = tokens[heads[former.i]]
    if former.pos_ in ("NOUN", "PROPN") or not lexicon().is_a(former.lower_[3:], "person"):
        return
    above = tokens[heads[head.i]]
    if former.dep_ in ("amod", "advmod") and head.pos_ == "VERB" and head.i > former.i and head.dep_ == "ROOT":
        former.dep_, head.tag_ = "nsubj", "VBD" if head.tag_ == "VBN" else head.tag_
    elif former.dep_ == "amod" and head.dep_ in ("dative", "dobj") and above.lemma_ in ("give", "grant", "deny", "offer"):
        heads[former.i], former.dep_, head.dep_ = above.i, "dative", "dobj"
    elif former.dep_ == "advmod" and head.pos_ == "VERB" and head.i < former.i:
        former.dep_ = "dobj"
    former.tag_, former.pos_ = "NN", "NOUN"


def _make_preposition(tokens: Sequence[Token], heads: list[int], pending: Token) -> None:
    """ "Prosecutor suspended pending inquiry": until when, and not what was suspended."""
    noun = tokens[heads[pending.i]]
    verb = tokens[heads[noun.i]]
    if pending.dep_ != "amod" or noun.dep_ != "dobj" or pending.i < 1 or verb.i > pending.i:
        return
    heads[pending.i], pending.dep_, pending.tag_, pending.pos_ = verb.i, "prep", "IN", "ADP"
    heads[noun.i], noun.dep_ = pending.i, "pobj"


def _make_noun(talk: Token) -> None:
    talk.tag_, talk.pos_, talk.lemma_ = "NNS", "NOUN", talk.lower_[:-1]


def _make_subject(tokens: Sequence[Token], heads: list[int], talk: Token) -> None:
    """ "Media reports that he fled are false": a noun with its clause, of which a finite verb behind the clause tells something."""
    clause = _clause_of(tokens, heads, talk)
    verb = _verb_behind(tokens, heads, talk, clause) if clause is not None else None
    if clause is None or verb is None:
        return
    for t in tokens[talk.i - 1 : verb.i + 1]:
        if heads[t.i] == talk.i and t.dep_ == "nsubj":
            t.dep_ = "compound"
    for t in tokens[verb.i + 1 :]:
        if heads[t.i] == talk.i:
            heads[t.i] = verb.i
    heads[verb.i], verb.dep_ = verb.i, "ROOT"
    heads[talk.i], talk.dep_ = verb.i, "nsubj"
    _make_noun(talk)
    clause.dep_ = "acl"


def _clause_of(tokens: Sequence[Token], heads: list[int], talk: Token) -> Token | None:
    """The verb of "that ..." right behind a word with nothing but one bare noun before it."""
    if not 0 < talk.i < len(tokens) - 1 or tokens[talk.i + 1].lower_ != "that":
        return None
    noun = tokens[talk.i - 1]
    opens = noun.dep_ == "nsubj" and heads[noun.i] == talk.i and (noun.i == 0 or heads[noun.i - 1] not in (noun.i, talk.i))
    clause = tokens[heads[talk.i + 1]]
    return clause if opens and clause.dep_ == "ccomp" and heads[clause.i] == talk.i else None


def _verb_behind(tokens: Sequence[Token], heads: list[int], talk: Token, clause: Token) -> Token | None:
    """A finite verb without a subject of its own that nothing joins to the clause before it."""
    for verb in tokens[clause.i + 1 :]:
        if heads[verb.i] not in (talk.i, clause.i) or verb.dep_ not in ("ccomp", "xcomp", "conj") or verb.pos_ not in ("VERB", "AUX"):
            continue
        own = [t for t in tokens[clause.i + 1 : verb.i + 1] if heads[t.i] == verb.i]
        first = next((t for t in own if t.dep_ in ("aux", "auxpass")), verb)
        joined = tokens[min([first.i, *(t.i for t in own)]) - 1]
        apart = joined.text != "," and joined.dep_ not in ("cc", "mark") and not any(t.dep_ in ("nsubj", "nsubjpass", "mark") for t in own)
        finite = first.tag_ in ("VBP", "VBD", "MD") or (first is verb and verb.lemma_ in ("turn", "prove"))  # "turned out to be false"
        return verb if apart and finite else None
    return None


#: What mends the parse around a word, by the word in lower case.
BY_WORD: Mapping[str, Callable[[Sequence[Token], list[int], Token], None]] = {
    "reports": _mend_talk,
    "claims": _mend_talk,
    "that": _make_conjunction,
    "as": _hang_behind_verb,
    "of": _hang_behind_date,
    "who": _hang_behind_brackets,
    "to": _join_receivers,
    "visiting": _make_modifier,
    "-": _join_prefix,
    "let": _make_verb,
    "he": _set_beside,
    "she": _set_beside,
    "led": _hang_behind_body,
    "off": _free_from_particle,
    "was": _join_passive,
    "were": _join_passive,
    "is": _join_passive,
    **dict.fromkeys(("general", "chief"), _make_holder),
    "pending": _make_preposition,
    **dict.fromkeys(EMERITUS, _make_epithet),
    **dict.fromkeys((*GOING, *DOING), _make_headline_verb),
}
