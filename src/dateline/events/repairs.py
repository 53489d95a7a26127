"""Repairs of clauses that the parser is known to get wrong.

Each knows one wrong shape around a word, puts it right, and leaves every other word as it is.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from dateline.events.lexicon import EVENT_NOUNS, SAY
from dateline.events.nouns import is_role, noun_kind

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from dateline.text.tokens import Token

    Repair = Callable[[list[Token], Token], bool]

_FINITE = frozenset("VBD VBZ VBP".split())
_SUBJECTS = frozenset("nsubj nsubjpass expl csubj".split())
_TAKEN = frozenset(("nsubj", "nsubjpass"))
_BEHIND = frozenset(("attr", "dobj", "oprd", "dep"))
_OF_SOMEBODY = frozenset(("for", "from", "with", "among"))
_QUOTED = frozenset("'' \" ” ’".split())
_OBJECT_RELATIVE_MARKS = frozenset(("that", "which"))
_ORDERING = frozenset(("after", "before", "since", "until"))
_NUMERAL = re.compile(r"[IVX]+\.?|One|Two")
_FEWEST = 4
"""Words before the second of those who take part in something."""
_UNCHANGED = frozenset(
    "lay put set cut hit shut let cast cost hurt split spread quit bid burst rid shed".split()
)
"""Past tenses that are base forms too."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A repair with the relations and the tags of the words that it looks at; none: any."""

    repair: Repair
    deps: frozenset[str] = frozenset()
    tags: frozenset[str] = frozenset()

    def apply(self, tokens: list[Token]) -> bool:
        """Put right what is wrong in a sentence; whether anything was."""
        changed = False
        for token in tokens:
            if (not self.deps or token.dep in self.deps) and (
                not self.tags or token.tag in self.tags
            ):
                changed |= self.repair(tokens, token)
        return changed


def _rule(repair: Repair, deps: str = "", tags: str = "") -> Rule:
    return Rule(repair, frozenset(deps.split()), frozenset(tags.split()))


def role_taken_for_verb(tokens: list[Token], token: Token) -> bool:
    """Read "A, B and envoys C and D giving a briefing" as a list of people who give it."""
    if not is_role(token.lemma):
        return False
    kids = _kids(tokens, token)
    subject = next((t for t in kids if t.dep == "nsubj"), None)
    named = next((t for t in kids if t.dep == "dobj" and t.i > token.i), None)
    doing = next((t for t in kids if t.tag == "VBG" and t.i > token.i), None)
    if subject is None or named is None or doing is None or named.pos != "PROPN":
        return False
    top = doing.i if token.head == token.i else token.head
    tokens[doing.i] = replace(doing, dep=token.dep, head=top)
    for kid in kids:
        if kid.i != doing.i:
            tokens[kid.i] = replace(tokens[kid.i], head=doing.i)
    tokens[named.i] = replace(named, dep="conj", head=subject.i)
    tokens[token.i] = replace(token, tag="NNS", pos="NOUN", dep="compound", head=named.i)
    return True


def object_relative(tokens: list[Token], token: Token) -> bool:
    """Read "the paper that ministers signed fills a page" as a relative clause in a sentence."""
    subject = tokens[token.head]
    verb = tokens[subject.head]
    if subject.dep != "nsubj" or subject.i + 1 != token.i or verb.i <= token.i:
        return False
    kids = _kids(tokens, verb)
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


def postposed_source(tokens: list[Token], token: Token) -> bool:
    """Put who speaks above what is said: "the firm knew of it, an engineer told us"."""
    above = tokens[token.head]
    if token.lemma not in SAY or above.head != above.i:
        return False
    if token.i < above.i or above.lemma in SAY:
        return False
    kids = _kids(tokens, token)
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
    for clause in _kids(tokens, verb):
        if clause.i > verb.i or not _may_lend_subject(tokens, clause):
            continue
        subject = next((t for t in tokens if t.head == clause.i and t.dep in _TAKEN), None)
        if subject is not None and subject.i < clause.i:
            tokens[subject.i] = replace(subject, dep="nsubj", head=verb.i)
            return True
    return False


def _may_lend_subject(tokens: Sequence[Token], clause: Token) -> bool:
    """Whether a clause before a verb is one beside its subject, and has that for its own."""
    if clause.tag == "VBG":
        return clause.dep in ("advcl", "csubj") and not _is_marked(tokens, clause)
    beside = clause.tag in ("VBN", "VBD") and tokens[clause.i - 1].text == ","
    return clause.dep in ("ccomp", "csubj") and clause.i > 0 and beside


def _is_marked(tokens: Sequence[Token], clause: Token) -> bool:
    return any(t.head == clause.i and t.dep in ("mark", "aux") for t in tokens)


def inverted_source(tokens: list[Token], verb: Token) -> bool:
    """Let those speak who stand behind the verb: "'no one knows', said a note left there"."""
    if verb.i == 0 or tokens[verb.i - 1].text not in _QUOTED or has_subject(tokens, verb):
        return False
    kids = _kids(tokens, verb)
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


def deed_in_a_row(tokens: list[Token], token: Token) -> bool:
    """Read "built a dock, hired sailors and sold it" as three deeds: no dock hired sailors."""
    noun = tokens[token.head]
    if noun.dep not in ("dobj", "pobj"):
        return False
    verb = tokens[noun.head]
    if noun.dep == "pobj":
        verb = tokens[verb.head]
    comma = any(t.text == "," for t in tokens[noun.i + 1 : token.i])
    if not comma or verb.tag != "VBD" or has_subject(tokens, token):
        return False
    tokens[token.i] = replace(token, dep="conj", head=verb.i)
    return True


def deed_of_a_noun(tokens: list[Token], token: Token) -> bool:
    """Make a sentence of a noun with a verb in the past: "the envoy left for Rome"."""
    noun = tokens[token.head]
    if noun.head != noun.i or noun.i + 1 != token.i or noun.pos not in ("NOUN", "PROPN"):
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
    if token.text in _UNCHANGED and governed & {"MD", "TO"}:
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
    kids = _kids(tokens, verb)
    subject = any(t.dep in _TAKEN and t.pos in ("NOUN", "PROPN") for t in kids)
    if not subject or any(t.tag in ("WDT", "WP", "WRB") for t in kids):
        return False
    for token in tokens:
        if token.head == root.i and token.dep != "pobj":
            tokens[token.i] = replace(token, head=verb.i)
    tokens[root.i] = replace(root, dep="prep", head=verb.i)
    tokens[verb.i] = replace(verb, dep="ROOT", head=verb.i)
    return True


def deed_after_preposition(tokens: list[Token], verb: Token) -> bool:
    """Read "it came after the envoy, Ek, left" as his leaving: "it came and left" has an "and"."""
    above = tokens[verb.head]
    if verb.tag != above.tag or tokens[verb.i - 1].text != "," or has_subject(tokens, verb):
        return False
    between = tokens[above.i + 1 : verb.i - 1]
    prep = next((t for t in between if t.lemma.lower() in _ORDERING and t.head == above.i), None)
    noun = next((t for t in between if prep and t.head == prep.i and t.dep == "pobj"), None)
    if prep is None or noun is None or any(t.dep == "cc" for t in between):
        return False
    aside = [t for t in between if t.i > noun.i and t.head == above.i]
    if not any(t.text == "," for t in aside):
        return False
    for token in aside:
        dep = "appos" if token.pos in ("NOUN", "PROPN") else token.dep
        tokens[token.i] = replace(token, dep=dep, head=noun.i)
    tokens[prep.i] = replace(prep, dep="mark", head=verb.i)
    tokens[noun.i] = replace(noun, dep="nsubj", head=verb.i)
    tokens[verb.i] = replace(verb, dep="advcl")
    return True


def numbered_event(tokens: list[Token], token: Token) -> bool:
    """Make an event of what only has a number: "World War II" is a war."""
    noun = tokens[token.i - 1]
    if _NUMERAL.fullmatch(token.text) is None or noun.head != token.i:
        return False
    if noun.dep != "compound" or noun.lemma.lower() not in EVENT_NOUNS:
        return False
    top = noun.i if token.head == token.i else token.head
    for kid in _kids(tokens, token):
        tokens[kid.i] = replace(kid, head=noun.i)
    tokens[noun.i] = replace(noun, dep=token.dep, head=top)
    tokens[token.i] = replace(token, dep="nummod", head=noun.i)
    return True


def people_doing(tokens: list[Token], token: Token) -> bool:
    """Let people do what a thing of theirs can't: "clues for officers trying to find him"."""
    if token.i == 0:
        return False
    person, thing = tokens[token.i - 1], tokens[token.head]
    prep = tokens[person.head]
    if person.dep != "pobj" or prep.head != thing.i or prep.lemma not in _OF_SOMEBODY:
        return False
    if not _is_somebody(person) or _is_somebody(thing):
        return False
    tokens[token.i] = replace(token, head=person.i)
    return True


def means_of_doing(tokens: list[Token], token: Token) -> bool:
    """Say how it was done: "saved space by writing less" is not "space by writing"."""
    noun = tokens[token.head]
    if token.text.lower() != "by" or noun.dep != "dobj":
        return False
    if not any(t.head == token.i and t.dep == "pcomp" and t.tag == "VBG" for t in tokens):
        return False
    tokens[token.i] = replace(token, head=noun.head)
    return True


def fronted_passive(tokens: list[Token], token: Token) -> bool:
    """Find whom it befell behind the verb: "killed in the crash were the pilot and his son"."""
    be = next((t for t in _kids(tokens, token) if t.dep == "auxpass" and t.i > token.i), None)
    if be is None or has_subject(tokens, token):
        return False
    who = next((t for t in tokens if t.head in (be.i, token.i) and t.dep in _BEHIND), None)
    if who is None or who.i < be.i:
        return False
    tokens[who.i] = replace(who, dep="nsubjpass", head=token.i)
    return True


def party_to_event(tokens: list[Token], token: Token) -> bool:
    """List those together who take part: "a fight among clerks, cooks and the guards"."""
    first = min(t.i for t in (token, *_kids(tokens, token)))
    if first < _FEWEST or tokens[first - 1].text != "," or not _is_somebody(token):
        return False
    party = tokens[first - 2]
    join = tokens[party.head]
    noun = tokens[join.head]
    if join.lemma not in ("between", "among") or noun.lemma.lower() not in EVENT_NOUNS:
        return False
    if token.dep in _TAKEN:
        tokens[noun.i] = replace(noun, dep=token.dep, head=token.head)
    tokens[token.i] = replace(token, dep="conj", head=party.i)
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


def has_subject(tokens: Sequence[Token], verb: Token) -> bool:
    """Whether a verb has a subject of its own."""
    i = verb.i
    for token in tokens:  # noqa: SIM110 - asked often, and faster so
        if token.head == i and token.dep in _SUBJECTS:
            return True
    return False


def _kids(tokens: Sequence[Token], token: Token) -> list[Token]:
    return [t for t in tokens if t.head == token.i and t.i != token.i]


def _is_somebody(noun: Token) -> bool:
    return noun.pos == "PROPN" or noun_kind(noun, noun.tag == "NNS") is not None


RULES = (
    _rule(role_taken_for_verb, tags="VBZ"),
    _rule(object_relative, "acl", "VBN"),
    _rule(postposed_source, "ccomp", "VBD VBZ"),
    _rule(subject_of_participle, tags="VBD VBZ VBP"),
    _rule(deed_told_of, "ccomp conj", "VBD VBZ"),
    _rule(deed_beside_infinitive, "conj", "VBD"),
    _rule(clause_after_preposition, "relcl", "VBD VBZ VBP"),
    _rule(deed_after_preposition, "conj", "VBD"),
    _rule(numbered_event, tags="NNP CD"),
    _rule(people_doing, "acl", "VBG"),
    _rule(means_of_doing, "prep"),
    _rule(deed_in_a_row, "acl", "VBD"),
    _rule(deed_of_a_noun, "acl", "VBD"),
    _rule(clause_in_a_row, "ccomp"),
    _rule(fronted_passive, tags="VBN"),
    _rule(inverted_source, tags="VBD VBZ"),
    _rule(deed_of_a_clause, "advcl", "VBG"),
    _rule(party_to_event, "conj nsubj nsubjpass"),
)
"""The repairs in their order: later ones see what earlier ones put right."""
