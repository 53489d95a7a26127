"""What a time is if it is not when something happened: that of a life, a paper, a figure."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dateline.events.senses import sense
from dateline.events.wordnet import kinds

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dateline.events.grammar import Tree
    from dateline.events.phrases import Relation, TimePhrase
    from dateline.events.triggers import Trigger
    from dateline.text.tokens import Token

_COMPARING = frozenset(
    (("from", "up"), ("from", "down"), ("with", "compare"), ("to", "compare"), ("than", "more"))
)
"""What joins a figure to the one that it is compared with."""
_MOVES = frozenset(("rise", "fall"))
"""Senses of verbs of figures that move."""
COUNTED = frozenset("first second third last only worst best highest lowest biggest".split())
"""What is counted from a date: "its first since 2016" dates nothing."""
_OF_STUDY = ("cognition", "communication", "perception", "discovery")
"""Kinds of verbs by which an author's work is told: "Ek (1988) showed"."""
_OFTEN = 0.4
_ORDINAL = re.compile(
    r"(?:four|fif|six|seven|eigh|nin|ten|eleven|twelf|\w+teen)th|\d+(?:st|nd|rd|th)"
)
_OPENING = frozenset(("(", "[", "-LRB-"))
_DASHES = frozenset("-–—")
_ABOUT = frozenset(("c", "ca"))
_LIMITS = frozenset("deadline limit cutoff".split())
_CHOOSING = frozenset(
    "set fix choose pick select propose name designate declare proclaim mark".split()
)


def is_life(tree: Tree, phrase: TimePhrase) -> bool:
    """Whether a date is one of those behind a name: "Ada Vell (1931–2004)"."""
    tokens = tree.sentence.tokens
    before = phrase.words[0] - 1
    while before >= 0 and tokens[before].pos in ("PUNCT", "NUM", "SYM", "X"):
        if tokens[before].text in _OPENING:
            return before > 0 and tokens[before - 1].pos == "PROPN"
        before -= 1
    return False


def of_bracket(tree: Tree, phrase: TimePhrase, by_word: Mapping[int, Trigger]) -> Trigger | None:
    """Return the event whose name a date in brackets stands behind: "the fall of Ur (540)"."""
    opened = phrase.words[0] - 1
    while opened > 0 and (tree[opened].pos in ("NUM", "ADP") or tree[opened].text in _DASHES):
        opened -= 1
    if opened < 1 or tree[opened].text not in _OPENING:
        return None
    word = tree[opened - 1]
    while word.pos in ("NOUN", "PROPN", "ADP"):
        if word.i in by_word and by_word[word.i].kind == "noun":
            return by_word[word.i]
        if word.dep not in ("pobj", "prep", "compound", "nmod"):
            return None
        word = tree[word.head]
    return None


def is_citation(tree: Tree, phrase: TimePhrase) -> bool:
    """Whether a year is that of a paper, named by its author: "read closely (Moret, 2013)"."""
    if phrase.time.precision != "year" or len(phrase.words) > 1:
        return False
    before = [
        t for t in tree.tokens[max(0, phrase.words[0] - 2) : phrase.words[0]] if t.text != ","
    ]
    after = tree.tokens[phrase.words[-1] + 1 : phrase.words[-1] + 2]
    opened = any(t.text == "(" for t in tree.tokens[: phrase.words[0]])
    word = before[-1].text.rstrip(".") if before else ""
    named = bool(before) and (before[-1].pos == "PROPN" or word == "al") and word not in _ABOUT
    return opened and named and bool(after) and after[0].text in (")", ";")


def is_of_author(tree: Tree, phrase: TimePhrase) -> bool:
    """Whether a year is that in which somebody wrote what is told: "Ek (1988) found that"."""
    if phrase.time.precision != "year" or len(phrase.words) > 1:
        return False
    opened, closed = phrase.words[0] - 1, phrase.words[0] + 1
    if opened < 1 or closed + 1 >= len(tree):
        return False
    if (tree[opened].text, tree[closed].text) != ("(", ")") or not tree[opened - 1].text.istitle():
        return False
    verb = tree[closed + 1]
    if verb.text == ",":
        return any(t.text.lower() == "according" for t in tree.tokens[max(0, opened - 8) : opened])
    shares = kinds(verb.lemma, "v")
    return verb.tag == "VBD" and sum(shares.get(kind, 0.0) for kind in _OF_STUDY) > _OFTEN


def is_counted_from(tree: Tree, phrase: TimePhrase) -> bool:
    """Whether "since" only says from when something is counted: "its first loss since 2016"."""
    since = tree[phrase.top]
    above = tree[since.head]
    return since.lemma.lower() == "since" and any(
        counts(tree, k)
        for noun in (above, *tree.kids(above.i, "dobj", "attr", "nsubj", "npadvmod"))
        if noun.i < phrase.head
        for k in (noun, *tree.kids(noun.i, "amod"))
    )


def counts(tree: Tree, word: Token) -> bool:
    """Whether a word says the how manieth something is: "its fourth", not "a third of it"."""
    text = word.text.lower()
    if word.tag == "JJS":
        return text != "most"
    share = any(k.lemma == "of" for k in tree.kids(word.i, "prep"))
    return not share and (text in COUNTED or _ORDINAL.fullmatch(text) is not None)


def is_named_as(tree: Tree, phrase: TimePhrase) -> bool:
    """Whether a day is what is chosen, not when: "set Friday as the deadline".

    Without "as" it stands right behind the verb: "declared Friday a holiday".
    """
    after = phrase.words[-1] + 1
    if phrase.top != phrase.head or after >= len(tree):
        return False
    verb = tree[tree[phrase.top].head]
    called = tree[after].lemma in ("a", "an") and verb.i == phrase.words[0] - 1
    chosen = tree[after].lemma == "as" or called
    return chosen and verb.lemma in _CHOOSING and not tree.is_passive(verb.i)


def of_named_day(
    tree: Tree, phrase: TimePhrase, by_word: Mapping[int, Trigger]
) -> list[tuple[Trigger, Relation]]:
    """Return what is to be on the day that is chosen: "fixed May 3 as the date for the vote"."""
    after = tree[phrase.words[-1] + 1]
    day = tree.kid(after.i, "pobj") if after.lemma == "as" else tree[after.head]
    if day is None:
        return []
    inside = [obj for prep, obj in tree.prepositions(day.i) if prep.lemma in ("for", "of")]
    inside += tree.kids(day.i, "acl", "relcl")
    relation: Relation = "by" if day.lemma.lower() in _LIMITS else "at"
    return [(by_word[word.i], relation) for word in inside if word.i in by_word]


def is_compared(tree: Tree, phrase: TimePhrase) -> bool:
    """Whether a time is that of another figure: "sold 9 million, up from 8 million in 2021".

    So is the end from which something rose or fell, unless that tells how long it did so.
    """
    for above in tree.ancestors(phrase.head):
        if above.pos == "VERB" and above.lemma != "compare":
            return False
        head = tree[above.head]
        if (above.lemma.lower(), head.lemma.lower()) in _COMPARING:
            return True
        if above.lemma.lower() == "from" and sense(head.lemma, head.text).name in _MOVES:
            return phrase.time.range_id is None
    return False
