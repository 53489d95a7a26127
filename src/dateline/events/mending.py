"""Mending what the parser is known to get wrong: around times, in headlines, between clauses.

Each repair knows one wrong shape, and leaves every other sentence as it is.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from functools import partial
from operator import attrgetter
from typing import TYPE_CHECKING

from dateline.events import (
    clause_repairs,
    complement_repairs,
    event_repairs,
    joint_repairs,
    name_repairs,
    phrase_repairs,
    speech_repairs,
)
from dateline.events.dependencies import SUBJECTS
from dateline.events.headlines import future_told, passive_told, toll_told
from dateline.events.repairing import is_somebody, kept, repaired
from dateline.text.tokens import Sentence

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from dateline.text.tokens import Token

_DAYS_OF_SPEECH = frozenset("today tomorrow yesterday tonight".split())
_DEICTIC = frozenset("last this next".split())
"""What opens a time that never names a noun: "last month inspectors came"."""
_TO_TIMES = frozenset("since after before until till by in on at during for from".split())
_WHOSE = frozenset(("of", "by"))
_BEATING = frozenset("VBD VB VBZ VBP".split())
_ON = frozenset(("on", "in", "at"))
_DETERMINING = frozenset("DT PRP$ POS".split())
_IN_NOUN_PHRASE = frozenset("NN NNS NNP NNPS JJ VBN VBG".split())
_BEHIND_GERUND = frozenset("IN . ,".split())
_START = attrgetter("start")
_RULES = (
    *name_repairs.RULES,
    *event_repairs.RULES,
    *phrase_repairs.RULES,
    *complement_repairs.RULES,
    *clause_repairs.RULES,
    *speech_repairs.RULES,
    *joint_repairs.RULES,
)


def mended(sentence: Sentence, times: Sequence[tuple[int, int]]) -> Sentence:
    """Return the sentence with its known mistakes put right; `times` are its time expressions."""
    tokens, sound, changed = list(sentence.tokens), sentence.tokens, False
    steps: list[Callable[[list[Token]], bool]] = [
        name_repairs.names_with_particles,
        toll_told,
        passive_told,
        future_told,
    ]
    around = (*(_AROUND_TIMES if times else ()), _names_taken_for_times)
    steps += [partial(step, times=times) for step in around]
    for mend in steps:
        if mend(tokens) and kept(tokens, sound):
            changed, sound = True, tuple(tokens)
    changed |= repaired(tokens, _RULES)
    return Sentence(sentence.start, sentence.end, tuple(tokens)) if changed else sentence


def _subjects_after_times(tokens: list[Token], times: Sequence[tuple[int, int]]) -> bool:
    """Part a date from the subject after it: "In 2003 farmers planted" is not "2003 farmers"."""
    changed = False
    for start, end in times:
        inside = _inside(tokens, start, end)
        if not inside or inside[-1] + 1 >= len(tokens):
            continue
        last = tokens[inside[-1]]
        noun = tokens[last.head]
        if noun.i in inside or noun.i <= last.i:
            continue
        if noun.dep in SUBJECTS and last.text.lower() in _DAYS_OF_SPEECH:
            tokens[last.i] = replace(last, dep="npadvmod", head=noun.head)
            changed = True
        elif noun.dep in SUBJECTS and _is_deictic(tokens, inside):
            tokens[last.i] = replace(last, dep="npadvmod", head=noun.head)
            _take_along(tokens, inside, noun)
            changed = True
        elif noun.dep in SUBJECTS and inside[0] > 0:
            changed |= _part_from_subject(tokens, inside, noun)
        if noun.dep != "pobj":
            continue
        prep = tokens[noun.head]
        verb = tokens[prep.head]
        if verb.i == prep.i:
            verb = _told_of(tokens, noun, prep) or verb
        if verb.i < noun.i and verb.i != prep.i:
            verb = _told_next(tokens, verb, inside[-1], noun) or verb
        if prep.i > inside[0] or verb.pos != "VERB" or verb.i < noun.i:
            continue
        if any(t.head == verb.i and t.dep in SUBJECTS for t in tokens):
            continue
        passive = any(t.head == verb.i and t.dep == "auxpass" for t in tokens)
        tokens[noun.i] = replace(noun, dep="nsubjpass" if passive else "nsubj", head=verb.i)
        tokens[last.i] = replace(last, dep="pobj", head=prep.i)
        _take_along(tokens, inside, noun)
        changed = True
    return changed


def _inside(tokens: Sequence[Token], start: int, end: int) -> list[int]:
    """Return the words that a time expression holds whole."""
    first = last = bisect_left(tokens, start, key=_START)
    while last < len(tokens) and tokens[last].end <= end:
        last += 1
    return list(range(first, last))


def _nouns_after_dates(tokens: list[Token], times: Sequence[tuple[int, int]]) -> bool:
    """Put a date with an article under its noun: "the May 3, 2004, bombing of a bank"."""
    changed = False
    for start, end in times:
        inside = _inside(tokens, start, end)
        if not inside or inside[0] == 0:
            continue
        det = tokens[inside[0] - 1]
        if det.head not in inside or det.tag not in _DETERMINING:
            continue
        top = tokens[next((i for i in inside if tokens[i].head not in inside), det.head)]
        run = _nouns_behind(tokens, inside[-1] + 1)
        if not run or top.head in (top.i, *run) or _is_only_subject(tokens, tokens[run[-1]]):
            continue
        noun = tokens[run[-1]]
        if _is_under(tokens, top, noun):
            continue
        moved = {top.i, *run}
        for token in tokens[run[-1] + 1 :]:
            if token.head in moved:
                tokens[token.i] = replace(token, head=noun.i)
        for i in run[:-1]:
            if tokens[i].head not in run:
                tokens[i] = replace(tokens[i], dep="compound", head=noun.i, pos="NOUN", tag="NN")
        tokens[noun.i] = replace(noun, dep=top.dep, head=top.head, pos="NOUN",
                                 tag="NN" if noun.tag == "VBG" else noun.tag,
                                 lemma=noun.text if noun.tag == "VBG" else noun.lemma)  # fmt: skip
        tokens[top.i] = replace(top, dep="nmod", head=noun.i)
        tokens[det.i] = replace(det, head=noun.i)
        changed = True
    return changed


def _nouns_behind(tokens: Sequence[Token], first: int) -> list[int]:
    """Return the words of the noun phrase, without article, that goes on at word `first`.

    It may end in a gerund after a full date: "the May 3 shooting at a bank", not "the day leaving".
    """
    dated = tokens[first - 1].tag == "CD"
    first += dated and first < len(tokens) and tokens[first].text == ","
    last = first
    while last < len(tokens) and tokens[last].tag in _IN_NOUN_PHRASE:
        last += 1
    gerund = dated and last < len(tokens) and tokens[last].tag in _BEHIND_GERUND
    ending = ("NN", "NNS", "VBG") if gerund else ("NN", "NNS")
    while last > first and tokens[last - 1].tag not in ending:
        last -= 1
    return list(range(first, last))


def _is_under(tokens: Sequence[Token], token: Token, above: Token) -> bool:
    """Whether a word hangs by another, however far down."""
    while token.head not in (token.i, above.i):
        token = tokens[token.head]
    return token.head == above.i


def _is_only_subject(tokens: Sequence[Token], noun: Token) -> bool:
    """Whether a verb would be left without a subject if a noun were none."""
    if noun.dep not in SUBJECTS:
        return False
    return not any(t.dep in SUBJECTS and t.head == noun.head for t in tokens[: noun.i])


def _told_next(tokens: Sequence[Token], verb: Token, time: int, noun: Token) -> Token | None:
    """Return the verb of the noun that "and" joins: "sailed on Tuesday and crews were sent"."""
    if not any(t.tag == "CC" for t in tokens[time + 1 : noun.i]):
        return None
    return next((t for t in tokens[noun.i :] if t.head == verb.i and t.dep == "conj"), None)


def _part_from_subject(tokens: list[Token], inside: Sequence[int], noun: Token) -> bool:
    """Part "since the late 2000s" from the subject behind it."""
    mark = tokens[inside[0] - 1]
    if mark.text.lower() not in _TO_TIMES or mark.head != noun.head:
        return False
    if mark.dep not in ("mark", "prep"):
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


def _names_taken_for_times(tokens: list[Token], times: Sequence[tuple[int, int]]) -> bool:
    """Take a name right behind a verb for its object: "beat United 3-1 on Saturday"."""
    changed = False
    for token in tokens:
        if token.dep != "npadvmod" or token.tag not in ("NNP", "NNPS"):
            continue
        verb = tokens[token.head]
        if verb.tag not in _BEATING:
            continue
        first = min(t.i for t in tokens if token.i in (t.i, t.head))
        if first != verb.i + 1 or any(t.head == verb.i and t.dep == "dobj" for t in tokens):
            continue
        if not any(start < token.end and token.start < end for start, end in times):
            tokens[token.i] = replace(token, dep="dobj")
            changed = True
    return changed


def _owners_after_times(tokens: list[Token], times: Sequence[tuple[int, int]]) -> bool:
    """Join what parts from its noun by a time: "the arrest on May 3 of the mayor"."""
    changed = False
    for start, end in times:
        inside = _inside(tokens, start, end)
        if not inside or inside[-1] + 1 >= len(tokens) or tokens[inside[-1]].tag == "NNS":
            continue
        prep = tokens[inside[-1] + 1]
        first = inside[0] - (tokens[inside[0] - 1].text in _ON)
        noun = tokens[first - 1] if first > 0 else None
        if prep.text not in _WHOSE or prep.tag != "IN" or noun is None or noun.pos != "NOUN":
            continue
        passive = prep.text == "by" and tokens[prep.head].tag == "VBN"
        told_of = prep.text == "of" and is_somebody(noun) and tokens[prep.head].pos == "VERB"
        if prep.head != noun.i and (passive or told_of):
            continue
        tokens[prep.i] = replace(prep, dep="prep", head=noun.i)
        top = tokens[first if first < inside[0] else inside[-1]]
        if prep.text == "of" and tokens[top.head].pos == "VERB" and noun.head != top.i:
            tokens[top.i] = replace(top, head=noun.i)
        changed = True
    return changed


_AROUND_TIMES = (_nouns_after_dates, _subjects_after_times, _owners_after_times)
