"""Mending what the parser is known to get wrong around dates, lists of people and relatives.

Each repair knows one wrong shape, and leaves every other sentence as it is.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dateline.events.headlines import recased, toll_told
from dateline.events.lexicon import SAY
from dateline.events.nouns import is_role, noun_kind
from dateline.text.tokens import Sentence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.text.tokens import Token

_OF_SOMEBODY = frozenset(("for", "from", "with", "among"))
_DAYS_OF_SPEECH = frozenset("today tomorrow yesterday tonight".split())
_DEICTIC = frozenset("last this next".split())
"""What opens a time that never names a noun: "last month inspectors came"."""
_OBJECT_RELATIVE_MARKS = frozenset(("that", "which"))


def mended(sentence: Sentence, times: Sequence[tuple[int, int]]) -> Sentence:
    """Return the sentence with its known mistakes put right; `times` are its time expressions."""
    tokens = list(sentence.tokens)
    changed = recased(tokens)
    changed |= toll_told(tokens)
    changed |= _subjects_after_times(tokens, times)
    changed |= _roles_taken_for_verbs(tokens)
    changed |= _object_relatives(tokens)
    changed |= _postposed_sources(tokens)
    changed |= _subjects_of_participles(tokens)
    changed |= _deeds_told_of(tokens)
    changed |= _deeds_beside_infinitives(tokens)
    changed |= _clauses_after_prepositions(tokens)
    changed |= _people_doing(tokens)
    changed |= _names_taken_for_times(tokens, times)
    changed |= _means_of_doing(tokens)
    changed |= _deeds_in_a_row(tokens)
    changed |= _clauses_in_a_row(tokens)
    return Sentence(sentence.start, sentence.end, tuple(tokens)) if changed else sentence


def _subjects_after_times(tokens: list[Token], times: Sequence[tuple[int, int]]) -> bool:
    """Part a date from the subject after it: "In 2003 farmers planted" is not "2003 farmers"."""
    changed = False
    for start, end in times:
        inside = [t.i for t in tokens if start <= t.start and t.end <= end]
        if not inside or inside[-1] + 1 >= len(tokens):
            continue
        last = tokens[inside[-1]]
        noun = tokens[last.head]
        if noun.i in inside or noun.i <= last.i:
            continue
        if noun.dep in ("nsubj", "nsubjpass") and last.text.lower() in _DAYS_OF_SPEECH:
            tokens[last.i] = replace(last, dep="npadvmod", head=noun.head)
            changed = True
        elif noun.dep in ("nsubj", "nsubjpass") and _is_deictic(tokens, inside):
            tokens[last.i] = replace(last, dep="npadvmod", head=noun.head)
            _take_along(tokens, inside, noun)
            changed = True
        elif noun.dep in ("nsubj", "nsubjpass") and inside[0] > 0:
            changed |= _part_from_subject(tokens, inside, noun)
        if noun.dep != "pobj":
            continue
        prep = tokens[noun.head]
        verb = tokens[prep.head]
        if verb.i == prep.i:
            verb = _told_of(tokens, noun, prep) or verb
        if prep.i > inside[0] or verb.pos != "VERB" or verb.i < noun.i:
            continue
        if any(t.head == verb.i and t.dep in ("nsubj", "nsubjpass") for t in tokens):
            continue
        tokens[noun.i] = replace(noun, dep="nsubj", head=verb.i)
        tokens[last.i] = replace(last, dep="pobj", head=prep.i)
        _take_along(tokens, inside, noun)
        changed = True
    return changed


def _part_from_subject(tokens: list[Token], inside: Sequence[int], noun: Token) -> bool:
    """Part "since the late 2000s" from the subject behind it."""
    mark = tokens[inside[0] - 1]
    if mark.tag != "IN" or mark.head != noun.head or mark.dep not in ("mark", "prep"):
        return False
    last = tokens[inside[-1]]
    tokens[mark.i] = replace(mark, dep="prep", pos="ADP")
    tokens[last.i] = replace(last, dep="pobj", head=mark.i)
    _take_along(tokens, inside, noun)
    return True


def _is_deictic(tokens: Sequence[Token], inside: Sequence[int]) -> bool:
    """Whether a time is "last month", which names no noun without "'s"."""
    first, last = tokens[inside[0]], tokens[inside[-1]]
    return first.text.lower() in _DEICTIC and last.dep != "poss" and len(inside) > 1


def _take_along(tokens: list[Token], inside: Sequence[int], noun: Token) -> None:
    """Put the words of a time under its last one, not under the noun behind it."""
    for i in inside[:-1]:
        if tokens[i].head == noun.i:
            tokens[i] = replace(tokens[i], head=inside[-1])


def _told_of(tokens: list[Token], noun: Token, prep: Token) -> Token | None:
    """Raise the participle after a noun to the verb of a sentence that was left without one."""
    told = next((t for t in tokens if t.head == noun.i and t.dep == "acl" and t.tag == "VBN"), None)
    if told is None or told.i != noun.i + 1:
        return None
    raised = replace(told, tag="VBD", dep="ROOT", head=told.i)
    tokens[told.i] = raised
    for token in tokens:
        if token.head == prep.i and token.i not in (prep.i, noun.i):
            tokens[token.i] = replace(token, head=told.i)
    tokens[prep.i] = replace(prep, dep="prep", head=told.i)
    return raised


def _roles_taken_for_verbs(tokens: list[Token]) -> bool:
    """Read "A, B and envoys C and D giving a briefing" as a list of people who give it."""
    for token in tokens:
        if token.tag != "VBZ" or not is_role(token.lemma):
            continue
        kids = [t for t in tokens if t.head == token.i and t.i != token.i]
        subject = next((t for t in kids if t.dep == "nsubj"), None)
        named = next((t for t in kids if t.dep == "dobj" and t.i > token.i), None)
        doing = next((t for t in kids if t.tag == "VBG" and t.i > token.i), None)
        if subject is None or named is None or doing is None or named.pos != "PROPN":
            continue
        top = doing.i if token.head == token.i else token.head
        tokens[doing.i] = replace(doing, dep=token.dep, head=top)
        for kid in kids:
            if kid.i != doing.i:
                tokens[kid.i] = replace(tokens[kid.i], head=doing.i)
        tokens[named.i] = replace(named, dep="conj", head=subject.i)
        tokens[token.i] = replace(token, tag="NNS", pos="NOUN", dep="compound", head=named.i)
        return True
    return False


def _object_relatives(tokens: list[Token]) -> bool:
    """Read "the paper that ministers signed fills a page" as a relative clause in a sentence."""
    for token in tokens:
        if token.dep != "acl" or token.tag != "VBN":
            continue
        subject = tokens[token.head]
        verb = tokens[subject.head]
        if subject.dep != "nsubj" or subject.i + 1 != token.i or verb.i <= token.i:
            continue
        mark = next(
            (t for t in tokens if t.head == verb.i and t.text.lower() in _OBJECT_RELATIVE_MARKS),
            None,
        )
        if mark is None or mark.i == 0 or mark.i > subject.i or tokens[mark.i - 1].pos != "NOUN":
            continue
        noun = tokens[mark.i - 1]
        top = verb.i if noun.head == noun.i else noun.head
        tokens[verb.i] = replace(verb, dep=noun.dep, head=top)
        tokens[noun.i] = replace(noun, dep="nsubj", head=verb.i)
        tokens[token.i] = replace(token, dep="relcl", tag="VBD", head=noun.i)
        tokens[subject.i] = replace(subject, head=token.i)
        tokens[mark.i] = replace(mark, dep="dobj", head=token.i)
        return True
    return False


def _postposed_sources(tokens: list[Token]) -> bool:
    """Put who speaks above what is said: "the firm knew of it, an engineer told us"."""
    for token in tokens:
        above = tokens[token.head]
        if token.dep != "ccomp" or token.lemma not in SAY or above.head != above.i:
            continue
        if token.i < above.i or above.lemma in SAY or token.tag not in ("VBD", "VBZ"):
            continue
        kids = [t for t in tokens if t.head == token.i]
        subject = next((t for t in kids if t.dep == "nsubj"), None)
        first = min((t.i for t in kids), default=token.i)
        if subject is None or any(t.dep in ("ccomp", "mark") for t in kids) or first == 0:
            continue
        if not any(t.text == "," for t in tokens[max(0, first - 3) : first + 1]):
            continue
        tokens[token.i] = replace(token, dep="ROOT", head=token.i)
        tokens[above.i] = replace(above, dep="ccomp", head=token.i)
        return True
    return False


def _subjects_of_participles(tokens: list[Token]) -> bool:
    """Give a verb its subject back: "the mayor, writing from Lund, said" is not "mayor writing"."""
    changed = False
    for verb in tokens:
        if verb.tag not in ("VBD", "VBZ", "VBP"):
            continue
        if _has_subject(tokens, verb):
            continue
        kids = [t for t in tokens if t.head == verb.i and t.i != verb.i]
        for participle in kids:
            if participle.dep == "advcl" and participle.tag == "VBG" and participle.i < verb.i:
                subject = next(
                    (t for t in tokens if t.head == participle.i and t.dep == "nsubj"), None
                )
                if subject is not None and subject.i < participle.i:
                    tokens[subject.i] = replace(subject, head=verb.i)
                    changed = True
                    break
    return changed


def _deeds_told_of(tokens: list[Token]) -> bool:
    """Join a deed to the one told of: "police think he hid the gun, then fled" is his flight.

    Nobody thinks now and fled then, and what is told has a subject of its own or shares one.
    """
    changed = False
    for token in tokens:
        above = tokens[token.head]
        if token.tag not in ("VBD", "VBZ") or above.lemma not in SAY or token.i < above.i:
            continue
        present = above.tag in ("VBP", "VBZ") and token.tag == "VBD"
        shared = token.dep == "ccomp" or (token.dep == "conj" and present)
        if not shared or _has_subject(tokens, token):
            continue
        between = tokens[above.i : token.i]
        told = next((t for t in between if t.head == above.i and t.dep == "ccomp"), None)
        if told is not None and told.tag == token.tag and _has_subject(tokens, told):
            tokens[token.i] = replace(token, dep="conj", head=told.i)
            changed = True
    return changed


def _deeds_in_a_row(tokens: list[Token]) -> bool:
    """Read "built a dock, hired sailors and sold it" as three deeds: no dock hired sailors."""
    changed = False
    for token in tokens:
        noun = tokens[token.head]
        verb = tokens[noun.head]
        if token.tag != "VBD" or token.dep != "acl" or noun.dep not in ("dobj", "pobj"):
            continue
        if noun.dep == "pobj":
            verb = tokens[verb.head]
        comma = any(t.text == "," for t in tokens[noun.i + 1 : token.i])
        if comma and verb.tag == "VBD" and not _has_subject(tokens, token):
            tokens[token.i] = replace(token, dep="conj", head=verb.i)
            changed = True
    return changed


def _clauses_in_a_row(tokens: list[Token]) -> bool:
    """Put what stands before a semicolon first: "a fire broke out; the roof fell"."""
    for token in tokens:
        above = tokens[token.head]
        if token.dep != "ccomp" or token.i > above.i or above.dep != "ROOT" or above.lemma in SAY:
            continue
        apart = any(t.text == ";" and t.head == above.i for t in tokens[token.i : above.i])
        if apart and _has_subject(tokens, token) and _has_subject(tokens, above):
            tokens[token.i] = replace(token, dep="ROOT", head=token.i)
            tokens[above.i] = replace(above, dep="conj", head=token.i)
            return True
    return False


def _deeds_beside_infinitives(tokens: list[Token]) -> bool:
    """Join a deed to the deed before it: "she told him to stay and left" is not "to left"."""
    changed = False
    for token in tokens:
        above = tokens[token.head]
        if token.dep != "conj" or token.tag != "VBD" or _has_subject(tokens, token):
            continue
        if above.tag != "VB" or not any(t.head == above.i and t.tag == "TO" for t in tokens):
            continue
        while above.tag != "VBD" and above.head != above.i:
            above = tokens[above.head]
        if above.tag == "VBD" and above.i < token.i:
            tokens[token.i] = replace(token, head=above.i)
            changed = True
    return changed


def _clauses_after_prepositions(tokens: list[Token]) -> bool:
    """Take a clause for what the sentence tells: "with the rise of rail the canals closed"."""
    root = next((t for t in tokens if t.head == t.i), None)
    if root is None or root.tag != "IN":
        return False
    for verb in tokens:
        if verb.dep != "relcl" or verb.tag not in ("VBD", "VBZ", "VBP"):
            continue
        kids = [t for t in tokens if t.head == verb.i]
        subject = any(t.dep in ("nsubj", "nsubjpass") and t.pos in ("NOUN", "PROPN") for t in kids)
        if not subject or any(t.tag in ("WDT", "WP", "WRB") for t in kids) or verb.i < root.i:
            continue
        for token in tokens:
            if token.head == root.i and token.dep != "pobj":
                tokens[token.i] = replace(token, head=verb.i)
        tokens[root.i] = replace(root, dep="prep", head=verb.i)
        tokens[verb.i] = replace(verb, dep="ROOT", head=verb.i)
        return True
    return False


def _people_doing(tokens: list[Token]) -> bool:
    """Let people do what a thing of theirs can't: "clues for officers trying to find him"."""
    changed = False
    for token in tokens:
        if token.dep != "acl" or token.tag != "VBG" or token.i == 0:
            continue
        person, thing = tokens[token.i - 1], tokens[token.head]
        prep = tokens[person.head]
        if person.dep != "pobj" or prep.head != thing.i or prep.lemma not in _OF_SOMEBODY:
            continue
        if _is_somebody(person) and not _is_somebody(thing):
            tokens[token.i] = replace(token, head=person.i)
            changed = True
    return changed


def _names_taken_for_times(tokens: list[Token], times: Sequence[tuple[int, int]]) -> bool:
    """Take a name right behind a verb for its object: "beat United 3-1 on Saturday"."""
    changed = False
    for token in tokens:
        verb = tokens[token.head]
        if token.dep != "npadvmod" or token.tag not in ("NNP", "NNPS") or verb.tag != "VBD":
            continue
        first = min(t.i for t in tokens if token.i in (t.i, t.head))
        if first != verb.i + 1 or any(t.head == verb.i and t.dep == "dobj" for t in tokens):
            continue
        if not any(start < token.end and token.start < end for start, end in times):
            tokens[token.i] = replace(token, dep="dobj")
            changed = True
    return changed


def _means_of_doing(tokens: list[Token]) -> bool:
    """Say how it was done: "saved space by writing less" is not "space by writing"."""
    changed = False
    for token in tokens:
        noun = tokens[token.head]
        if token.text.lower() != "by" or token.dep != "prep" or noun.dep != "dobj":
            continue
        if any(t.head == token.i and t.dep == "pcomp" and t.tag == "VBG" for t in tokens):
            tokens[token.i] = replace(token, head=noun.head)
            changed = True
    return changed


def _is_somebody(noun: Token) -> bool:
    return noun.pos == "PROPN" or noun_kind(noun, noun.tag == "NNS") is not None


def _has_subject(tokens: Sequence[Token], verb: Token) -> bool:
    return any(
        t.head == verb.i and t.dep in ("nsubj", "nsubjpass", "expl", "csubj") for t in tokens
    )
