"""Repairs of clauses: which verb is told, and what its subject is.

Each knows one wrong shape around a word, puts it right, and leaves every other word as it is.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dateline.events.dependencies import SUBJECTS
from dateline.events.lexicon import SAY
from dateline.events.repairing import below, has_subject, is_somebody, rule

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.text.tokens import Token

_SAYING = frozenset("say believe think allege claim suspect fear know".split())
"""Verbs of what others tell of somebody in a clause about him."""
_BEHIND = frozenset(("attr", "dobj", "oprd", "dep"))
_QUOTED = frozenset("'' \" ” ’".split())
_OBJECT_RELATIVE_MARKS = frozenset(("that", "which"))
_TIMES = frozenset("year month week day morning afternoon evening night decade season".split())
_MARKS = frozenset("as while because since".split())
_SHORT = 3
"""Words before a time that opens a sentence: "in that same year"."""
_UNCHANGED = frozenset(
    "lay put set cut hit shut let cast cost hurt split spread quit bid burst rid shed".split()
)
"""Past tenses that are base forms too."""


def object_relative(tokens: list[Token], token: Token) -> bool:
    """Read "the paper that ministers signed fills a page" as a relative clause in a sentence."""
    subject = tokens[token.head]
    verb = tokens[subject.head]
    if subject.dep != "nsubj" or subject.i + 1 != token.i or verb.i <= token.i:
        return False
    kids = below(tokens, verb)
    mark = next((t for t in kids if t.text.lower() in _OBJECT_RELATIVE_MARKS), None)
    if mark is None or mark.i == 0 or mark.i > subject.i or tokens[mark.i - 1].pos != "NOUN":
        return False
    noun = tokens[mark.i - 1]
    top = verb.i if noun.head == noun.i else noun.head
    tokens[verb.i] = replace(verb, dep=noun.dep, head=top)
    tokens[noun.i] = replace(noun, dep="nsubj", head=verb.i)
    tokens[token.i] = replace(token, dep="relcl", tag="VBD", head=noun.i)
    tokens[subject.i] = replace(subject, head=token.i)
    tokens[mark.i] = replace(mark, dep="dobj", head=token.i)
    return True


def fronted_time(tokens: list[Token], token: Token) -> bool:
    """Read "the following year it sank" as what it did then, not as a year of which that is."""
    noun = tokens[token.head]
    if noun.head != noun.i or noun.lemma.lower() not in _TIMES or noun.i > _SHORT:
        return False
    subject = next((t for t in below(tokens, token) if t.dep in SUBJECTS), None)
    if subject is None or subject.i < noun.i or subject.tag in ("WDT", "WP"):
        return False
    if any(t.dep in ("mark", "advmod") and t.tag == "WRB" for t in below(tokens, token)):
        return False
    for t in below(tokens, noun):
        if t.i > token.i:
            tokens[t.i] = replace(t, head=token.i)
    tokens[token.i] = replace(token, dep="ROOT", head=token.i)
    tokens[noun.i] = replace(noun, dep="npadvmod", head=token.i)
    return True


def words_of_somebody(tokens: list[Token], token: Token) -> bool:
    """Let those speak who can: "it reported sales that fell and warned of more" was a firm."""
    above = tokens[token.head]
    if above.dep != "relcl" or token.lemma not in SAY or has_subject(tokens, token):
        return False
    noun = tokens[above.head]
    outer = tokens[noun.head]
    if noun.dep != "dobj" or is_somebody(noun) or outer.tag != token.tag or outer.i > noun.i:
        return False
    tokens[token.i] = replace(token, head=outer.i)
    return True


def postposed_source(tokens: list[Token], token: Token) -> bool:
    """Put who speaks above what is said: "the firm knew of it, an engineer told us"."""
    above = tokens[token.head]
    if token.lemma not in SAY or above.head != above.i:
        return False
    if token.i < above.i or above.lemma in SAY:
        return False
    kids = below(tokens, token)
    first = min((t.i for t in kids), default=token.i)
    told = any(t.dep == "nsubj" for t in kids)
    if not told or any(t.dep in ("ccomp", "mark") for t in kids) or first == 0:
        return False
    if not any(t.text == "," for t in tokens[max(0, first - 3) : first + 1]):
        return False
    tokens[token.i] = replace(token, dep="ROOT", head=token.i)
    tokens[above.i] = replace(above, dep="ccomp", head=token.i)
    return True


def subject_of_participle(tokens: list[Token], verb: Token) -> bool:
    """Give a verb its subject back: "the mayor, writing from Lund, said" is not "mayor writing"."""
    if has_subject(tokens, verb):
        return False
    for clause in below(tokens, verb):
        if clause.i > verb.i or not _may_lend_subject(tokens, clause):
            continue
        subject = next((t for t in tokens if t.head == clause.i and t.dep in SUBJECTS), None)
        if subject is not None and subject.i < clause.i:
            tokens[subject.i] = replace(subject, dep="nsubj", head=verb.i)
            if clause.tag == "VBN":
                tokens[clause.i] = replace(clause, dep="acl", head=subject.i)
            return True
    return False


def _may_lend_subject(tokens: Sequence[Token], clause: Token) -> bool:
    """Whether a clause before a verb is one beside its subject, and has that for its own."""
    if clause.tag == "VBG":
        return clause.dep in ("advcl", "csubj") and not _is_marked(tokens, clause)
    participle = clause.tag == "VBN" and not _is_marked(tokens, clause)
    beside = participle or (clause.tag == "VBD" and tokens[clause.i - 1].text == ",")
    return clause.dep in ("ccomp", "csubj") and clause.i > 0 and beside


def _is_marked(tokens: Sequence[Token], clause: Token) -> bool:
    return any(t.head == clause.i and t.dep in ("mark", "aux", "auxpass") for t in tokens)


def inverted_source(tokens: list[Token], verb: Token) -> bool:
    """Let those speak who stand behind the verb: "'no one knows', said a note left there"."""
    if verb.i == 0 or tokens[verb.i - 1].text not in _QUOTED or has_subject(tokens, verb):
        return False
    kids = below(tokens, verb)
    who = next((t for t in kids if t.dep == "dobj" and t.i > verb.i), None)
    said = any(t.dep == "ccomp" and t.i < verb.i for t in kids)
    if who is None or not said:
        return False
    tokens[who.i] = replace(who, dep="nsubj")
    return True


def deed_told_of(tokens: list[Token], token: Token) -> bool:
    """Join a deed to the one told of: "police think he hid the gun, then fled" is his flight.

    Nobody thinks now and fled then, and what is told has a subject of its own or shares one.
    """
    above = tokens[token.head]
    if above.lemma not in SAY or token.i < above.i:
        return False
    present = above.tag in ("VBP", "VBZ") and token.tag == "VBD"
    shared = token.dep == "ccomp" or (token.dep == "conj" and present)
    if not shared or has_subject(tokens, token):
        return False
    between = tokens[above.i : token.i]
    told = next((t for t in between if t.head == above.i and t.dep == "ccomp"), None)
    if told is None or told.tag != token.tag or not has_subject(tokens, told):
        return False
    tokens[token.i] = replace(token, dep="conj", head=told.i)
    return True


def deed_of_a_noun(tokens: list[Token], token: Token) -> bool:
    """Make a sentence of a noun with a verb in the past: "the envoy left for Rome"."""
    noun = tokens[token.head]
    if noun.head != noun.i or noun.pos not in ("NOUN", "PROPN") or not token.text.islower():
        return False
    if noun.i + 1 != token.i and (tokens[-1].text != "." or tokens[token.i - 1].text == ","):
        return False
    for other in tokens:
        if other.head == noun.i and (other.i > token.i or other.dep == "punct"):
            tokens[other.i] = replace(other, head=token.i)
    tokens[token.i] = replace(token, dep="ROOT", head=token.i)
    tokens[noun.i] = replace(noun, dep="nsubj", head=token.i)
    return True


def clause_in_a_row(tokens: list[Token], token: Token) -> bool:
    """Put what stands before a semicolon first: "a fire broke out; the roof fell"."""
    above = tokens[token.head]
    if token.i > above.i or above.dep != "ROOT" or above.lemma in SAY:
        return False
    apart = any(t.text == ";" and t.head == above.i for t in tokens[token.i : above.i])
    if not apart or not has_subject(tokens, token) or not has_subject(tokens, above):
        return False
    tokens[token.i] = replace(token, dep="ROOT", head=token.i)
    tokens[above.i] = replace(above, dep="conj", head=token.i)
    return True


def deed_beside_infinitive(tokens: list[Token], token: Token) -> bool:
    """Join a deed to the deed before it: "she told him to stay and left" is not "to left".

    But "will close and cut" goes on: such a past tense is a base form too.
    """
    above = tokens[token.head]
    if above.tag != "VB" or has_subject(tokens, token):
        return False
    governed = {t.tag for t in tokens if t.head == above.i and t.dep == "aux"}
    if (token.text in _UNCHANGED or token.text == token.lemma) and governed & {"MD", "TO"}:
        tokens[token.i] = replace(token, tag="VB", lemma=token.text)
        return True
    if "TO" not in governed:
        return False
    while above.tag != "VBD" and above.head != above.i:
        above = tokens[above.head]
    if above.tag != "VBD" or above.i > token.i:
        return False
    tokens[token.i] = replace(token, head=above.i)
    return True


def clause_after_preposition(tokens: list[Token], verb: Token) -> bool:
    """Take a clause for what the sentence tells: "with the rise of rail the canals closed"."""
    root = next((t for t in tokens if t.head == t.i), None)
    if root is None or root.tag != "IN" or verb.i < root.i:
        return False
    kids = below(tokens, verb)
    subject = any(t.dep in SUBJECTS and t.pos in ("NOUN", "PROPN") for t in kids)
    if not subject or any(t.tag in ("WDT", "WP", "WRB") for t in kids):
        return False
    for token in tokens:
        if token.head == root.i and token.dep != "pobj":
            tokens[token.i] = replace(token, head=verb.i)
    tokens[root.i] = replace(root, dep="prep", head=verb.i)
    tokens[verb.i] = replace(verb, dep="ROOT", head=verb.i)
    return True


def fronted_passive(tokens: list[Token], token: Token) -> bool:
    """Find whom it befell behind the verb: "killed in the crash were the pilot and his son"."""
    be = next((t for t in below(tokens, token) if t.dep == "auxpass" and t.i > token.i), None)
    if be is None or has_subject(tokens, token):
        return False
    who = next((t for t in tokens if t.head in (be.i, token.i) and t.dep in _BEHIND), None)
    if who is None or who.i < be.i:
        return False
    tokens[who.i] = replace(who, dep="nsubjpass", head=token.i)
    return True


def deed_of_a_clause(tokens: list[Token], token: Token) -> bool:
    """Give a participle to the deed before it: "it was in May, when it sank, killing two"."""
    above = tokens[token.head]
    if above.lemma != "be" or above.i > token.i or tokens[token.i - 1].text != ",":
        return False
    between = tokens[above.i + 1 : token.i]
    told = [t for t in between if t.tag == "VBD" and t.dep in ("relcl", "advcl")]
    if not told or not has_subject(tokens, told[-1]):
        return False
    tokens[token.i] = replace(token, head=told[-1].i)
    return True


def participle_taken_for_deed(tokens: list[Token], token: Token) -> bool:
    """Read "the guard, criticised for his delay, resigned" as what the guard did in the end."""
    first = tokens[token.head]
    if token.i < first.i or tokens[token.i - 1].text != "," or tokens[first.i - 1].text != ",":
        return False
    kids = below(tokens, first)
    subject = next((t for t in kids if t.dep == "nsubj" and t.i < first.i), None)
    joined = any(t.dep in ("cc", "dobj", "aux") for t in kids)
    if first.tag != "VBD" or subject is None or joined or has_subject(tokens, token):
        return False
    tokens[token.i] = replace(token, dep=first.dep, head=_above(first, token))
    tokens[subject.i] = replace(subject, head=token.i)
    tokens[first.i] = replace(first, tag="VBN", dep="acl", head=subject.i)
    return True


def _above(old: Token, new: Token) -> int:
    """Return the head of what takes the place of another word."""
    return new.i if old.head == old.i else old.head


def infinitive_taken_for_object(tokens: list[Token], token: Token) -> bool:
    """Read "set out from Lund to fish" as what they set out for."""
    to = tokens[token.head]
    above = tokens[to.head]
    if to.tag != "TO" or to.i + 1 != token.i or above.pos != "VERB" or above.i > to.i:
        return False
    tokens[token.i] = replace(token, dep="advcl", head=above.i)
    tokens[to.i] = replace(to, dep="aux", head=token.i)
    return True


def passive_asked(tokens: list[Token], token: Token) -> bool:
    """Read a question in the passive as one: "was the bridge ever inspected?"."""
    noun = tokens[token.head]
    be = tokens[noun.head]
    if be.dep != "ROOT" or be.lemma != "be" or noun.dep != "nsubj" or not be.i < noun.i:
        return False
    kids = below(tokens, be)
    if tokens[-1].text != "?" or any(t.dep in ("attr", "acomp", "prep") for t in kids):
        return False
    passive = token.tag == "VBN"
    for kid in kids:
        tokens[kid.i] = replace(kid, head=token.i)
    tokens[noun.i] = replace(noun, dep="nsubjpass" if passive else "nsubj", head=token.i)
    tokens[be.i] = replace(be, dep="auxpass" if passive else "aux", head=token.i)
    tokens[token.i] = replace(token, dep="ROOT", head=token.i)
    return True


def present_taken_for_infinitive(tokens: list[Token], token: Token) -> bool:
    """Give a verb its tense: "many of the houses lean" is told of them, and no order."""
    kids = below(tokens, token)
    subject = next((t for t in kids if t.dep == "nsubj" and t.i < token.i), None)
    if subject is None or any(t.dep == "aux" for t in kids) or tokens[token.i - 1].text == ",":
        return False
    tokens[token.i] = replace(token, tag="VBP")
    return True


def deed_of_somebody_told_of(tokens: list[Token], verb: Token) -> bool:
    """Read "a guard who, they say, slept" as what others say: "who they say slept" has no aux."""
    kids = below(tokens, verb)
    who = next((t for t in kids if t.dep == "nsubj" and t.tag in ("WP", "WDT")), None)
    saying = next((t for t in kids if t.dep == "aux" and t.lemma in _SAYING), None)
    teller = next((t for t in kids if t.dep == "nsubj" and who and t.i > who.i), None)
    if saying is None or teller is None or not teller.i < saying.i:
        return False
    tokens[saying.i] = replace(saying, dep=verb.dep, head=verb.head, pos="VERB")
    tokens[teller.i] = replace(teller, head=saying.i)
    tokens[verb.i] = replace(verb, dep="ccomp", head=saying.i)
    return True


def deed_behind_object(tokens: list[Token], verb: Token) -> bool:
    """Give a sentence left without a verb its own: "a man held for hitting a guard was freed".

    The guard was hit; it was the man who was freed.
    """
    above = tokens[verb.head]
    top = above
    while top.head != top.i and tokens[top.head].head != top.head:
        top = tokens[top.head]
    noun = tokens[top.head]
    if noun.pos not in ("NOUN", "PROPN") or top.dep not in ("acl", "relcl") or top.i < noun.i:
        return False
    subject = next((t for t in below(tokens, verb) if t.dep in SUBJECTS), None)
    marked = any(t.dep == "mark" for t in below(tokens, verb))
    if subject is None or marked or not above.i < subject.i < verb.i or above.lemma in SAY:
        return False
    tokens[noun.i] = replace(noun, dep=subject.dep, head=verb.i)
    tokens[subject.i] = replace(subject, dep="dobj", head=above.i)
    tokens[verb.i] = replace(verb, dep="ROOT", head=verb.i)
    return True


def clause_of_time(tokens: list[Token], verb: Token) -> bool:
    """Read "hit 120 as India declared" as what was then, not as of the 120."""
    mark = next((t for t in below(tokens, verb) if t.dep == "mark"), None)
    above = tokens[verb.head]
    while above.pos not in ("VERB", "AUX") and above.head != above.i:
        above = tokens[above.head]
    if mark is None or mark.text not in _MARKS or above.pos != "VERB" or above.i > verb.i:
        return False
    if not has_subject(tokens, verb):
        return False
    tokens[verb.i] = replace(verb, dep="advcl", head=above.i)
    return True


RULES = (
    rule(clause_of_time, "relcl", "VBD VBZ VBP"),
    rule(passive_asked, "acl", "VBN VBG"),
    rule(deed_of_somebody_told_of, "relcl", "VBD VBZ VBP VBN"),
    rule(deed_behind_object, "ccomp", "VBN VBD VBZ"),
    rule(words_of_somebody, "conj", "VBD VBZ VBP"),
    rule(object_relative, "acl", "VBN"),
    rule(fronted_time, "relcl"),
    rule(postposed_source, "ccomp", "VBD VBZ"),
    rule(subject_of_participle, tags="VBD VBZ VBP"),
    rule(deed_told_of, "ccomp conj", "VBD VBZ"),
    rule(deed_beside_infinitive, "conj", "VBD"),
    rule(clause_after_preposition, "relcl", "VBD VBZ VBP"),
    rule(deed_of_a_noun, "acl", "VBD"),
    rule(clause_in_a_row, "ccomp"),
    rule(fronted_passive, tags="VBN"),
    rule(inverted_source, tags="VBD VBZ"),
    rule(deed_of_a_clause, "advcl", "VBG"),
    rule(participle_taken_for_deed, "conj", "VBD"),
    rule(infinitive_taken_for_object, "pobj", "VB"),
    rule(present_taken_for_infinitive, "ROOT relcl", "VB"),
)
"""The repairs in their order: later ones see what earlier ones put right."""
