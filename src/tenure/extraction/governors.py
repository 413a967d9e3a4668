"""Governors: how an event hangs below the next word up, and what that word says of it, by the data or by its grammar.

Implicatives and factives are read off the governing word (Nairn, Condoravdi and Karttunen, 2006): "failed to", "managed to",
"plans for", "has yet to", "was too ill to". Which word does what is data: vocabulary/en/stance.toml.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tenure.extraction.nouns import lemma
from tenure.extraction.syntax import child, is_passive, particle, says_or_holds
from tenure.vocabulary.speech import speech
from tenure.vocabulary.stance import Governor, is_a, stance_words

if TYPE_CHECKING:
    from tenure.extraction.tree import Token


def is_open(verb: Token) -> bool:
    """True of "is", "would be", "requires", but not of "has been": nothing that has happened is told by it."""
    first = next((t for t in verb.children if t.dep_ in ("aux", "auxpass")), verb)
    perfect = first.lemma_ == "have" and first != verb and verb.tag_ == "VBN"
    return first.tag_ in ("VBZ", "VBP", "MD", "VB") and not perfect


def is_wrongly(verb: Token) -> bool:
    """True of "wrongly reported"."""
    return any(t.dep_ == "advmod" and t.lower_ in stance_words().adverbs["untrue"] for t in verb.children)


def leaves_open(verb: Token) -> bool:
    """True of "did not confirm", "neither confirmed nor denied", "declined to say", "nobody claimed": so or not, nothing is said of it."""
    if not (is_a("confirming", verb.lemma_) or is_a("asserting", verb.lemma_)):
        return False
    first = verb
    while first.dep_ == "conj" and child(first, "nsubj", "nsubjpass") is None and first.head.pos_ == "VERB":
        first = first.head
    above = first.head
    if first.dep_ == "xcomp" and (is_a("declining", above.lemma_) or (is_a("able", above.lower_) and child(above.head, "neg") is not None)):
        return True
    around = [t for v in {first.i: first, verb.i: verb}.values() for t in v.children]
    return any(t.dep_ == "neg" or (t.dep_ == "preconj" and t.lower_ == "neither") or (t.dep_ == "nsubj" and is_nobody(t)) for t in around)


def find_governor(token: Token, head: Token, link: str) -> Governor | None:
    """What the word above says of the event, by the data or by its grammar."""
    if token.dep_ == "acl" and token.tag_ == "VBG" and _is_draft(head):
        return Governor(head.lower_, "planned", ("gerund",))
    if leaves_open(head) and ((link == "clause" and not _asks_how(token)) or (link == "object" and is_a("confirming", head.lemma_))):
        return Governor(head.lower_, "withheld", (link,))
    if (unknown := _of_ignorance(token, head, link)) is not None:
        return unknown
    if _is_ordered_held(token, head):
        return Governor(head.lower_, "actual", (link,))
    if link == "infinitive" and (found := _of_infinitive(token, head)) is not None:
        return found
    if link == "subject" and token.pos_ == "NOUN" and _would_be(head):
        return Governor("would", "possible", ("subject",))
    if link == "clause" and (found := _of_truth(head) or _of_belief(head) or _of_doubt(head)) is not None:
        return found
    if head.lower_ == "charge" and head.dep_ == "pobj" and head.head.lower_ == "in":
        return None  # "in charge of the arrest"
    if link == "object" and head.lemma_ == "approve" and head.tag_ in ("VBD", "VBN") and is_a("conferred", lemma(token)):
        return Governor(head.lower_, "actual", (link,))  # "has approved the appointment of Adam Example": so he is appointed
    links = _all_links(token, head, link)
    for governor in stance_words().governors.get(head.lemma_.lower(), ()):
        if links & set(governor.takes) and (governor.particle is None or governor.particle == particle(head)):
            return governor
    return None


def _is_ordered_held(token: Token, head: Token) -> bool:
    """ "A court ordered him held for two months", "ordered that he be kept in custody": so he is."""
    bare = token.tag_ in ("VBN", "VBD") and not any(t.dep_ in ("aux", "auxpass") and t.lower_ != "be" for t in token.children)
    court = child(head, "nsubj") if bare and head.lemma_ == "order" else None
    held = token.lemma_ in ("hold", "detain", "jail", "remand", "keep")
    return court is not None and held and lemma(court) in ("court", "judge", "magistrate", "tribunal")


def _of_infinitive(token: Token, head: Token) -> Governor | None:
    """ "is to lead", "is about to lead", "is going to lead", "has yet to be charged"."""
    to = any(t.dep_ == "aux" and t.lower_ == "to" for t in token.children)
    if any(t.dep_ == "aux" and t.lower_ in ("na", "ta") for t in token.children):
        return Governor(head.lower_, "planned" if head.lower_ == "gon" else "requested", ("infinitive",))  # "gonna", "wanna", "gotta"
    if _is_supposed(head):
        return Governor("would", "possible", ("infinitive",))  # "it would be a mistake to resign", "the way out would be to resign"
    if to and any(t.lower_ == "too" and t.dep_ == "advmod" for t in head.children):
        return Governor("too", "negated", ("infinitive",))  # "was too ill to stand trial"
    if head.lower_ == "able" and head.head.tag_ in ("VBD", "VBN") and not any(t.dep_ == "mark" for t in head.head.children):
        return Governor(head.lower_, "actual", ("infinitive",))  # "was able to escape" did so
    if head.lemma_ == "have" and any(t.lower_ == "yet" for t in (*head.children, *token.children)):
        return Governor("yet", "negated", ("infinitive",))
    if (found := _of_liking(token, head)) is not None:
        return found
    if to and head.lemma_ == "have" and head.tag_ in ("VBZ", "VBP"):
        return Governor(head.lower_, "requested", ("infinitive",))  # "has to resign", not "had to"
    if token.dep_ == "advcl" and to and is_a("motion", head.lemma_) and particle(head) != "on":
        return Governor(head.lower_, "planned", ("infinitive",))  # "flew to Olan to arrest him"
    if (effect := phrase_effect(head, head.head) or ("actual" if to and _takes_time(head) else None)) is not None:
        return Governor(head.lower_, effect, ("infinitive",))  # "took the opportunity to resign"
    if _is_first_to(token, head):
        return Governor(head.lower_, "actual", ("infinitive",))  # "the first woman to command"
    is_to = head.lemma_ == "be" and to and head.tag_ in ("VBZ", "VBP", "VBD") and child(head, "attr", "acomp") is None
    if is_to or head.lower_ == "about" or (head.lemma_ == "go" and head.tag_ == "VBG"):
        return Governor(head.lower_, "planned", ("infinitive",))
    return None


def _takes_time(verb: Token) -> bool:
    """ "needed barely twenty minutes to convict him": who takes so long to do a thing does it."""
    return verb.lemma_ in ("need", "take") and any(
        t.dep_ in ("dobj", "npadvmod") and t.ent_type_ in ("TIME", "DATE") for t in verb.children
    )


def _would_be(verb: Token) -> bool:
    """ "His appointment would make history", in a sentence that tells nothing of the past: it has not come yet."""
    would = any(t.dep_ == "aux" and t.lower_ in ("would", "'d") for t in verb.children) and verb.tag_ == "VB"
    return would and not any(t.tag_ == "VBD" and t.lemma_ not in speech().verbs for t in verb.sent)


def _of_liking(token: Token, head: Token) -> Governor | None:
    """ "would like to return" asks for it; "would like to thank them" and "I just wanted to thank them" do so."""
    subject = child(head, "nsubj")
    if head.lower_ == "wanted" and subject is not None and subject.lower_ in ("i", "we") and is_a("performative", token.lemma_):
        return Governor(head.lower_, "actual", ("infinitive",))
    would = any(t.lower_ in ("would", "'d") for t in head.children if t.dep_ == "aux")
    if would and is_a("liking", head.lemma_) and token.lemma_ not in speech().verbs and not is_a("performative", token.lemma_):
        return Governor(head.lower_, "requested", ("infinitive",))
    return None


def phrase_effect(noun: Token, verb: Token) -> str | None:
    """What a verb and its object say together of the infinitive below."""
    return stance_words().phrases.get((verb.lemma_, lemma(noun))) if noun.dep_ == "dobj" else None


def _is_supposed(head: Token) -> bool:
    """True of "would be" and of what something would be."""
    verb = head.head if head.dep_ in ("attr", "acomp") else head
    return verb.lemma_ == "be" and any(t.dep_ == "aux" and t.lower_ in ("would", "'d", "could", "might") for t in verb.children)


def _is_first_to(token: Token, head: Token) -> bool:
    """ "the first woman to command", "the most senior officer to be dismissed", but not "the best way to leave"."""
    if head.pos_ not in ("NOUN", "PROPN") or is_a("generality", lemma(head)):
        return False
    if any(is_a("ordinal", t.lower_) for t in head.children):
        return True
    return any(_is_superlative(t) for t in head.children) and (is_passive(token) or child(token, "dobj") is not None)


def _is_superlative(adjective: Token) -> bool:
    return adjective.tag_ == "JJS" or any(t.tag_ == "RBS" or t.lower_ == "most" for t in adjective.children)


def _of_truth(head: Token) -> Governor | None:
    """ "It is not true that ...", "it is possible that ...", "wrongly reported that ...", "no evidence was found that ..."."""
    words = stance_words().adjectives
    told_of = head if head.dep_ == "attr" else child(head, "acomp", "attr")
    if told_of is not None and told_of.lower_ in words["untrue"] | words["true"]:
        # the verb's own negation is read with its other words
        return Governor(told_of.lower_, "negated" if told_of.lower_ in words["untrue"] else "actual", ("clause",))
    if told_of is not None and told_of.lower_ in words["possible"] | words["unclear"]:
        return Governor(told_of.lower_, "possible", ("clause",))
    if is_wrongly(head):
        return Governor(head.lower_, "actual", ("clause",))  # "wrongly" is read with its other words
    return _of_teller(head)


def _of_belief(head: Token) -> Governor | None:
    """ "We do not think that he resigned", "nobody believes that he did": what is denied is what is believed."""
    if not is_a("belief", head.lemma_):
        return None
    denied = child(head, "neg") is not None or any(is_nobody(t) for t in head.children if t.dep_ == "nsubj")
    return Governor(head.lower_, "actual", ("clause",)) if denied else None  # the denial is read with the verb's other words


def _of_doubt(head: Token) -> Governor | None:
    """ "There is no doubt that he fled", "nobody doubts that he did"."""
    if head.lemma_ != "doubt":
        return None
    little = any(t.lower_ in ("no", "little", "not", "never") for t in head.children if t.dep_ in ("det", "amod", "neg"))
    if little or any(is_nobody(t) for t in head.children if t.dep_ == "nsubj"):
        return Governor(head.lower_, "granted", ("clause",))
    return None


def _asks_how(clause: Token) -> bool:
    """ "would not say why he was dismissed" takes for granted that he was; "whether" does not."""
    return any(t.tag_ in ("WRB", "WP") for t in clause.children)


def _of_teller(head: Token) -> Governor | None:
    """ "No evidence was found that ...", "unconfirmed reports say that ...", "word has it that ..."."""
    first = head.head if head.lower_ == "another" and head.dep_ in ("dep", "conj") else head  # "one is that he fled, another that he died"
    teller = child(first, "nsubj", "nsubjpass", "attr")
    if teller is None:
        return None
    if is_a("guess", lemma(teller)) and first.lemma_ == "be" and teller.dep_ == "nsubj":
        return Governor(teller.lower_, "hedged" if _is_held(teller) else "guessed", ("clause",))
    if is_a("talk", lemma(teller)) and has_no(teller):
        # a subject's "no" is read with the verb's other words
        return Governor("no", "negated" if teller.dep_ == "attr" else "actual", ("clause",))
    doubtful = any(t.dep_ == "amod" and t.lower_ in stance_words().adjectives["hedging"] for t in teller.children)
    has_it = head.lemma_ == "have" and any(t.dep_ == "dobj" and t.lower_ == "it" for t in head.children)
    if has_it or doubtful or is_a("gossip", lemma(teller)):
        return Governor(teller.lower_, "hedged", ("clause",))
    return None


def _of_ignorance(token: Token, head: Token, link: str) -> Governor | None:
    """ "had no information on his arrest", "It was not clear whether he had been removed", and a report that is taken back."""
    if link in ("clause", "of", "on", "about") and head.pos_ == "NOUN" and is_a("confirmation", lemma(head)) and has_no(head):
        return Governor("no", "withheld", (link,))
    if link == "clause" and _is_uncertain(head):
        # why he was removed leaves no doubt that he was
        return Governor(head.lower_, "granted" if _asks_how(token) else "withheld", ("clause",))
    return Governor(head.lower_, "hedged", ("clause",)) if link == "clause" and (_is_retracted(head) or _is_retracted(token)) else None


def _is_uncertain(verb: Token) -> bool:
    """ "It was not clear", "it is not known"."""
    told_of = verb if verb.dep_ != "attr" and is_a("certainty", verb.lower_) else child(verb, "acomp", "attr")
    return told_of is not None and is_a("certainty", told_of.lower_) and child(verb, "neg") is not None


def _is_held(guess: Token) -> bool:
    """True of "the official version" and "the ministry's explanation", which somebody stands by."""
    return any(t.dep_ == "poss" or t.lower_ in ("official", "of") for t in guess.children)


def _is_retracted(verb: Token) -> bool:
    """ "reported his death, then corrected itself", "but later withdrew the report"."""
    after = [t for t in verb.children if t.dep_ in ("conj", "dep") and is_a("retracting", t.lemma_) and child(t, "nsubj") is None]
    told = (t for v in after for t in v.children if t.dep_ == "dobj")
    return any(t.lower_ in ("it", "itself", "himself", "herself", "themselves") or _is_told(t) for t in told)


def _is_told(noun: Token) -> bool:
    return is_a("talk", lemma(noun)) or is_a("tidings", lemma(noun))


def _all_links(token: Token, head: Token, link: str) -> set[str]:
    """The link under all the names by which the data may ask for it."""
    links = {link}
    if link in ("infinitive", "for") and any(t.dep_ == "aux" and t.lower_ == "to" for t in token.children):
        links |= {"infinitive", "to_infinitive"}
        if any(t.dep_ == "aux" and t.lower_ == "have" for t in token.children):
            links.add("perfect_infinitive")
    if link == "infinitive" and token.tag_ == "VBG":
        links.add("gerund")
    if token.dep_ == "prep" and child(token, "pcomp") is not None:
        links.add(f"{link}_gerund")
    if link == "infinitive" and (is_passive(head) or head.lemma_ == "purport"):
        links.add("infinitive_passive")
    if link == "clause" and any(t.dep_ in ("nsubj", "nsubjpass") and t.lower_ == "it" for t in head.children):
        links.add("clause_impersonal")
    if link == "clause" and _is_subjunctive(token):
        links.add("clause_subjunctive")
    if link == "object" and token.dep_ != "oprd":
        links.add("object_event")
        if token.dep_ == "dobj" and is_open(head):
            links.add("object_pending")
    return links


def find_link(token: Token, head: Token) -> str | None:
    """How an event hangs below the next word up; None where the walk ends."""
    dep = token.dep_
    below_verb = head.pos_ in ("VERB", "AUX")
    if dep == "conj" or (dep == "dep" and token.tag_ == head.tag_ == "VBN" and token.i > head.i):
        return _joined_link(token, head)  # "was arrested, then quietly released"
    if dep in ("prep", "agent"):
        return _prepositional_link(token, head)
    if dep in ("xcomp", "ccomp", "advcl", "acl", "relcl", "parataxis"):
        return _clausal_link(token, head)
    if dep in ("dobj", "attr", "nsubjpass") and below_verb:
        return "object"
    if dep == "acomp" and below_verb:
        return "complement"
    if dep == "nsubj" and token.pos_ == "NOUN":
        # "his trial will begin": what is said of the beginning is said of the trial
        return "complement" if is_a("happening", head.lemma_) else "subject" if _waits_for_approval(head) or _would_be(head) else None
    return {"pcomp": "through", "pobj": "through", "attr": "object", "oprd": "object", "compound": "compound"}.get(dep)


def _joined_link(token: Token, head: Token) -> str | None:
    """The link of what "and" joins to the word above."""
    modal = any(t.dep_ == "aux" and t.tag_ == "MD" for t in head.children)
    own = child(token, "nsubj", "nsubjpass") is not None and child(token, "aux", "auxpass") is not None
    if head.tag_ == "VB" and (token.tag_ in ("VBD", "VBZ") or (token.tag_ == "VBP" and not modal) or (own and not modal)):
        return None  # "was ordered to return and did so": no finite verb is coordinated with an infinitive
    if token.pos_ == "ADP":
        return "through"
    if token.pos_ == "NOUN" and any(t.dep_ == "dobj" and t.i < token.i for t in head.children):
        return "object"  # "want eight years and the loss of his rank"
    alike = token.pos_ == head.pos_ or {token.pos_, head.pos_} <= {"VERB", "AUX"}
    return "conj" if alike else None


def _clausal_link(token: Token, head: Token) -> str | None:
    """The link of a clause to the word above."""
    dep = token.dep_
    if dep == "advcl" and _is_listed(token, head):
        return "conj"
    if dep == "advcl" and any(t.dep_ == "mark" and t.lower_ == "for" for t in token.children):
        return "for"  # "called for him to be dismissed"
    if dep in ("relcl", "parataxis") and head.lower_ in ("hope", "wish") and head.dep_ == "ROOT":
        return "clause"  # "Hope this helps": the parse takes the verb for a noun
    if dep == "acl" and token.tag_ == "VBG" and (is_a("trouble", lemma(head)) or _is_draft(head) or says_or_holds(head)):
        return "infinitive"  # "had trouble sleeping", "a bill dissolving the brigade", "reportedly issued a statement denying it"
    if dep in ("xcomp", "ccomp", "advcl", "acl") or (dep == "relcl" and _is_content(token)):
        return _clause_link(token)
    return None


def _is_draft(noun: Token) -> bool:
    """True of "a bill", "a draft decree"."""
    return any(is_a("draft", lemma(t)) for t in (noun, *noun.children) if t == noun or t.dep_ in ("compound", "amod"))


def _is_listed(token: Token, head: Token) -> bool:
    """ "was arrested, released and arrested again": the second of three, which the parse takes for a clause of its own."""
    if head.tag_ not in ("VBD", "VBN") or token.tag_ not in ("VBD", "VBN") or token.i < head.i or child(token, "cc") is None:
        return False
    return child(token, "conj") is not None and child(token, "nsubj", "nsubjpass", "aux", "auxpass", "mark") is None


def _waits_for_approval(verb: Token) -> bool:
    """ "requires the approval of parliament", "awaits ratification", but not "needs no approval"."""
    return any(t.dep_ == "dobj" and is_a("approval", lemma(t)) and not has_no(t) for t in verb.children)


def _prepositional_link(prep: Token, head: Token) -> str | None:
    if prep.lower_ in ("of", "for", "from", "about", "against", "with", "to") or (
        prep.lower_ in ("on", "over", "in") and head.pos_ == "NOUN"
    ):
        return prep.lower_
    # "is not under investigation": the preposition makes the predicate
    if prep.lower_ in ("under", "in", "on", "behind") and head.lemma_ in ("be", "remain", "stay"):
        return "complement"
    if prep.lower_ == "under" and is_a("placing", head.lemma_):
        return "complement"
    return prep.lower_ if prep.lower_ in ("in", "on", "at", "into") and head.pos_ in ("VERB", "ADJ") else None


def _is_content(verb: Token) -> bool:
    """ "There is talk that he resigned": the clause of a noun that the parse takes for a relative one."""
    return any(t.lower_ == "that" and t.dep_ in ("mark", "dobj") for t in verb.children) or _clause_link(verb) == "infinitive"


def _clause_link(verb: Token) -> str | None:
    """How a clause hangs below the word above it: as infinitive, gerund or "that" clause."""
    marks = {t.lower_ for t in verb.children if t.dep_ in ("aux", "mark")}
    if verb.dep_ == "xcomp" or "to" in marks or (verb.tag_ == "VB" and verb.dep_ == "acl"):
        return "infinitive"
    if verb.dep_ == "ccomp" and verb.tag_ in ("VB", "VBG") and not marks:
        return "infinitive"  # "saw him take the post", "heard him leaving"
    if verb.dep_ == "ccomp" or (verb.dep_ in ("acl", "relcl") and any(t.lower_ == "that" for t in verb.children)):
        return "clause"
    return None


def _is_subjunctive(verb: Token) -> bool:
    """ "that he resign", "that he be stripped", "wanted him dismissed"."""
    auxiliaries = {t.lower_ for t in verb.children if t.dep_ in ("aux", "auxpass")}
    subject = child(verb, "nsubj", "nsubjpass")
    single = subject is not None and subject.tag_ in ("NN", "NNP") and child(subject, "conj") is None
    single = single or is_a("demanding", verb.head.lemma_)
    if verb.tag_ == "VBP" and single and not auxiliaries and any(t.dep_ == "mark" and t.lower_ == "that" for t in verb.children):
        return True  # "demanded that the general resign"
    wanted = verb.tag_ == "VBD" and is_a("wanting", verb.head.lemma_) and not any(t.dep_ == "mark" for t in verb.children)
    return wanted or (verb.tag_ == "VB" and not auxiliaries) or (verb.tag_ == "VBN" and auxiliaries <= {"be"})


def is_nobody(party: Token) -> bool:
    """True of "nobody", "no officer", "neither general", "not a single officer", "hardly anyone"."""
    if is_a("nobody", party.lower_) or (is_a("anybody", party.lower_) and _is_hardly(party)):
        return True
    return any(_leaves_none(t) for t in party.children)


def _leaves_none(word: Token) -> bool:
    """True of "no" (but not of "no fewer than"), "not one", "not a single" and "hardly any" before a noun."""
    lower, following = word.lower_, word.doc[word.i + 1 : word.i + 3]
    if lower == "no" and word.dep_ == "det":
        return not any(t.tag_ in ("JJR", "RBR") and t.dep_ == "amod" and t.nbor(1).lower_ == "than" for t in following)
    if lower == "not" and word.dep_ == "neg":
        return any(t.lower_ in ("single", "one") for t in following)
    if lower == "one":
        return any(t.dep_ == "neg" for t in word.children)
    return lower == "neither" or (lower == "any" and _is_hardly(word))


def _is_hardly(word: Token) -> bool:
    """True of "hardly any"."""
    return any(t.dep_ == "advmod" and is_a("hardly", t.lower_) for t in word.children)


def has_no(noun: Token) -> bool:
    """True of "no evidence"."""
    return any(t.dep_ == "det" and t.lower_ == "no" for t in noun.children)
