"""Whether a noun names an event where it stands, and not a thing, a body or a kind."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from dateline.events.dependencies import SUBJECTS
from dateline.events.forms import has_no, is_definite
from dateline.events.lexicon import (
    EVENT_NOUNS,
    HAPPEN,
    INDEFINITE,
    LIGHT,
    MAKING,
    NAMING,
    RARELY_EVENTS,
    SOMETIMES_EVENTS,
)
from dateline.events.noun_kinds import is_role
from dateline.events.wordnet import kinds

if TYPE_CHECKING:
    from collections.abc import Collection

    from dateline.events.grammar import Tree
    from dateline.text.tokens import Token

_DOCUMENTS = frozenset("declaration treaty agreement award cup constitution act bill".split())
"""With a capital letter they name a paper or a prize."""
_CALLED = frozenset("war games olympics cup championship championships festival".split())
"""With a capital letter and an article they name an event: "the Crimean War", "the World Cup"."""
CALLING = NAMING | frozenset("describe regard see hail treat label view denounce".split())
_SERVING = frozenset("act serve function work double".split())
"""Verbs before whose "as" stands what something does the work of."""
_HAPPENING = "act event joint saying process phenomenon illness".split()
_FREQUENT = frozenset(
    "common uncommon rare frequent infrequent usual unusual normal routine commonplace".split()
)
_UTTERANCES = frozenset("statement speech report response address lecture".split())
_LACKED = frozenset("response answer reply reaction comment damage".split())
"""What is told not to have been: "there was no response"."""
_KINDS = frozenset("kind type sort form".split())
_EVENT_PREPOSITIONS = frozenset("after before during following since amid until till".split())
_STATE_PREPOSITIONS = frozenset("in under at on by as into out".split())
"""With a bare noun they tell a state: "in exile", "under attack"."""
_FOR_IT = frozenset("weapon prisoner matter question man woman point".split())
"""Nouns whose "of" tells a kind: "weapons of mass destruction", "prisoners of war"."""
_WORKS = frozenset(
    """article album book comedy documentary drama essay film memoir movie musical novel opera
    painting picture play poem sculpture show song statue story symphony""".split()
)
_ARGUMENTS = frozenset("of by between against in for on to with at".split())
_PLACING = frozenset("in at on near outside".split())
_AT_TIMES = frozenset("lunch luncheon dinner breakfast slide dip tumble squeeze grab".split())
"""What names an event only where it has a time: "over lunch on Tuesday", "last month's slide"."""
_RITES = frozenset("memorial funeral prayer church burial remembrance wedding".split())
_COUNTED = frozenset(
    "first second third fourth fifth last latest next previous new recent maiden final test "
    "medical press court joint public emergency annual special sudden".split()
)
_DETERMINERS = frozenset("a an the this that another".split())
_NO_GERUND_EVENTS = frozenset(
    """building meaning feeling setting ceiling evening morning spring string thing king wing ring
    being housing clothing funding standing beginning ending heading earning saving offspring
    understanding engineering marketing advertising banking accounting manufacturing farming
    living dating nothing something anything everything lightning wording warning backing footing
    railing blessing drawing painting filing holding finding following timing pricing rating
    learning programming thinking seating lighting parking gathering backing wiring
    sibling darling herring sterling shilling dumpling""".split()
)
_PLAINLY_EVENTS = EVENT_NOUNS - SOMETIMES_EVENTS
"""Also plurals whose singular often names something else: "talks"."""
_PREFIX = re.compile("^(?:co|re|pre|by|counter|mini)-")
_PERSONS = frozenset("i you he she we who".split())
_NEARLY = 0.8
"""Share of a word's senses that makes it one of a kind."""


def names_event(token: Token) -> bool:
    """Whether a noun can name an event, whatever stands around it: "vote", "flooding"."""
    return _base(token) in EVENT_NOUNS or _is_gerund_noun(token)


def is_rite(tree: Tree, noun: Token) -> bool:
    """Whether a service is one that people attend: "a memorial service"."""
    if noun.lemma.lower() != "service":
        return False
    return any(k.lemma.lower() in _RITES for k in tree.kids(noun.i, "compound", "amod", "nmod"))


def _base(noun: Token) -> str:
    """Return a noun without "re-" and the like, if only so it is known: "order" of "pre-order".

    Or without its hyphen: "buyout" of "buy-out".
    """
    word = noun.lemma.lower()
    if "-" not in word or word in EVENT_NOUNS:
        return word
    joined = word.replace("-", "")
    return joined if joined in EVENT_NOUNS else _PREFIX.sub("", word)


@lru_cache(maxsize=1 << 14)
def _means_happening(word: str) -> bool:
    """Whether WordNet has nearly all senses of a noun among acts and events.

    What it does not know may tell so itself: "pedestrianization".
    """
    shares = kinds(word, "n")
    if not shares:
        return word.endswith(("ization", "isation"))
    return sum(shares.get(kind, 0.0) for kind in _HAPPENING) >= _NEARLY


def _is_gerund_noun(token: Token) -> bool:
    word = token.text.lower()
    return (
        token.tag == "NN"
        and word.endswith("ing")
        and len(word) > 5
        and word not in _NO_GERUND_EVENTS
    )


def is_event_noun(
    tree: Tree, token: Token, timed: Collection[int], *, headline: bool = False
) -> bool:
    """Whether a noun names an event here and not a thing, a body or a kind."""
    word = _base(token)
    if token.dep in ("compound", "nmod", "amod", "npadvmod") or len(word) < 3:
        return False
    if is_rite(tree, token) or (word in _AT_TIMES and token.i in timed):
        return True
    if not (word in EVENT_NOUNS or _is_gerund_noun(token) or _means_happening(word)):
        return False
    if token.dep == "pobj" and (word == "trading" or _is_before_it(tree, token)):
        return False
    if _is_in_phrase(tree, token):
        return False
    bare = token.tag == "NN" and tree.kid(token.i, "det", "poss") is None
    if bare and _is_under_it(tree, token):
        return False
    if word == "death" and bare and token.dep == "pobj" and tree[token.head].text.lower() == "to":
        return False
    if _only_defines(tree, token) or _is_common(tree, token) or _is_only_kind(tree, token):
        return False
    if _is_credit(tree, token) or _is_what_it_is(tree, token):
        return False
    if any(k.text.lower() == "per" for k in tree.kids(token.i, "prep")) or _is_called(tree, token):
        return False
    if word == "release" and any(k.lemma in ("news", "press") for k in tree.kids(token.i)):
        return False
    if word == "order" and token.i and token.text.istitle() and tree.kid(token.i, "prep"):
        return False
    if word == "award" and _is_prize(tree, token):
        return False
    if word == "exchange" and any(k.lemma.lower() == "stock" for k in tree.kids(token.i)):
        return False
    if _is_gerund_noun(token) and word not in EVENT_NOUNS:
        return _has_event_sign(tree, token, timed)
    if word not in EVENT_NOUNS:
        return is_told_as_event(tree, token, timed)
    if token.pos == "PROPN" and not (headline and (token.i == 0 or token.text.islower())):
        return _is_named_event(tree, token, timed)
    if headline:
        return len(tree) > 1
    if word in RARELY_EVENTS or token.text.lower() in RARELY_EVENTS:
        return is_told_as_event(tree, token, timed)
    if word in SOMETIMES_EVENTS and token.text.lower() not in _PLAINLY_EVENTS:
        return _has_event_sign(tree, token, timed)
    return token.tag != "NN" or _is_told_of(tree, token, timed)


def _is_named_event(tree: Tree, token: Token, timed: Collection[int]) -> bool:
    """Whether a name is that of an event: "the Great Fire", but "the Square of the Great Fire".

    What is mostly a body or a paper needs a sign ("the Vietnam War ended").
    """
    numbered = any(k.i == token.i + 1 and k.text.isupper() for k in tree.kids(token.i, "nummod"))
    if not numbered and tree.kid(token.i, "det", "amod", "poss") is None:
        return False
    if _opens_title(tree, token):
        return False
    prep = tree[token.head]
    if prep.text == "of" and tree[prep.head].pos == "PROPN" and prep.head == prep.i - 1:
        return False
    word = token.lemma.lower()
    if token.text.lower() in _CALLED or word not in SOMETIMES_EVENTS | RARELY_EVENTS | _DOCUMENTS:
        return True
    return word not in _DOCUMENTS and is_told_as_event(tree, token, timed)


def _opens_title(tree: Tree, noun: Token) -> bool:
    """Whether a name inside a sentence has a "The" with a capital letter: "sang in The Trial"."""
    return any(k.text == "The" and k.i > 0 for k in tree.kids(noun.i, "det"))


def _is_before_it(tree: Tree, noun: Token) -> bool:
    """Whether "advance" only says that something comes first: "in advance of the vote"."""
    head = tree[noun.head]
    bare = not tree.kids(noun.i, "det", "poss", "amod", "compound")
    return bare and (head.text.lower(), noun.text.lower()) == ("in", "advance")


def _is_in_phrase(tree: Tree, noun: Token) -> bool:
    """Whether a noun names nothing of its own: "from the start", "a great deal of", "in return"."""
    head = tree[noun.head]
    joint, word = head.text.lower(), noun.lemma.lower()
    if word == "deal":
        much = any(k.lemma in ("great", "good") for k in tree.kids(noun.i, "amod"))
        return much and tree.kid(noun.i, "prep") is not None
    if word == "rise" and noun.dep == "dobj":
        return head.lemma == "give" and any(k.text == "to" for k in tree.kids(head.i, "prep"))
    if noun.dep != "pobj" or tree.kid(noun.i, "poss") is not None:
        return False
    if word == "break":
        return joint in ("at", "before", "after") and len(tree.kids(noun.i)) == 1
    if word in ("start", "beginning"):
        return joint == "from" and not any(k.text == "of" for k in tree.kids(noun.i, "prep"))
    if word in ("return", "exchange"):
        return joint == "in" and tree.kid(noun.i, "det", "amod") is None
    named = tree[head.head].lemma.lower() if joint == "of" else ""
    return named in _FOR_IT and not tree.kids(noun.i, "det", "prep")


def _is_under_it(tree: Tree, noun: Token) -> bool:
    """Whether a noun says in what state something is: "a ship under repair"."""
    prep = tree[noun.head]
    if noun.dep != "pobj" or prep.text.lower() != "under":
        return False
    beside = tree.kids(noun.i, "amod", "compound", "prep", "acl", "relcl")
    return all(k.dep == "prep" and k.text in _PLACING for k in beside)


def _only_defines(tree: Tree, noun: Token) -> bool:
    """Whether a noun only says what a kind is: "cholera is an infection"."""
    be = tree[noun.head]
    if be.tag not in ("VBZ", "VBP") or be.lemma != "be":
        return False
    if noun.dep == "nsubj" and tree.kid(be.i, "attr") is not None:
        marks = tree.kids(noun.i, "det", "poss", "nummod", "prep", "relcl", "acl")
        return bool(marks) and all(k.text.lower() in INDEFINITE for k in marks)
    if noun.dep != "attr":
        return False
    subject = tree.kid(be.i, "nsubj")
    if subject is None or subject.pos != "NOUN" or tree.kid(noun.i, "det") is None:
        return False
    marks = tree.kids(subject.i, "det", "poss", "nummod", "prep")
    return all(k.text.lower() in INDEFINITE for k in marks)


def _is_what_it_is(tree: Tree, noun: Token) -> bool:
    """Whether a noun only says what somebody or a work is: "the song is an attack on greed"."""
    be = tree[noun.head]
    some = any(k.text.lower() in INDEFINITE for k in tree.kids(noun.i, "det"))
    if noun.dep != "attr" or be.lemma != "be" or not some:
        return False
    subject = tree.kid(be.i, "nsubj")
    return subject is not None and (
        subject.lemma.lower() in _WORKS
        or subject.text.lower() in _PERSONS
        or (subject.pos == "NOUN" and is_role(subject.lemma))
    )


def _is_common(tree: Tree, noun: Token) -> bool:
    """Whether a clause only says how often the like is: "fires are common", "a raid is rare"."""
    be = tree[noun.head]
    often = tree.kid(be.i, "acomp") if be.tag in ("VBZ", "VBP") and noun.dep == "nsubj" else None
    return often is not None and often.lemma in _FREQUENT and not is_definite(tree, noun)


def _is_only_kind(tree: Tree, noun: Token) -> bool:
    """Whether a noun names only a kind of event: "this kind of attack", "such attacks"."""
    if noun.tag == "NNS" and any(k.text.lower() == "such" for k in tree.kids(noun.i)):
        return noun.dep not in SUBJECTS
    prep = tree[noun.head]
    of_kind = prep.text == "of" and tree[prep.head].lemma.lower() in _KINDS
    return noun.dep == "pobj" and of_kind and tree.kid(noun.i, "det", "poss") is None


def _is_prize(tree: Tree, noun: Token) -> bool:
    """Whether an award is the thing that somebody gets, and not that they are given it."""
    if any(k.text == "of" for k in tree.kids(noun.i, "prep")):
        return False
    got = noun.dep in ("dobj", "appos") or tree.kid(noun.i, "appos") is not None
    return got or not is_definite(tree, noun)


def _is_credit(tree: Tree, noun: Token) -> bool:
    """Whether a noun tells where a picture is from: "(credit: modification of a map by Ek)"."""
    above = (tree[noun.head], *tree.kids(noun.head, "compound"))
    return noun.dep == "appos" and any(word.lemma.lower() == "credit" for word in above)


def _is_called(tree: Tree, noun: Token) -> bool:
    """Whether a noun only says what another is called, or like: "described it as an event".

    So does "it felt like a funeral", "the letter acted as an apology".
    """
    prep = tree[noun.head]
    if noun.dep in ("oprd", "attr"):
        return prep.lemma in CALLING
    some = any(k.text.lower() in INDEFINITE for k in tree.kids(noun.i, "det"))
    above = tree[prep.head]
    if noun.dep != "pobj" or prep.text.lower() != "as":
        alike = prep.text.lower() == "like" or (prep.text == "to" and above.lemma == "amount")
        return noun.dep == "pobj" and some and alike
    if above.lemma in _SERVING:
        return some
    return (tree[above.head] if above.dep == "dobj" else above).lemma in CALLING


def _is_told_of(tree: Tree, token: Token, timed: Collection[int]) -> bool:
    """Whether anything at all makes a noun one happening: "in exile", "under attack" are none."""
    if token.dep != "pobj" or tree[token.head].text.lower() not in _STATE_PREPOSITIONS:
        return True
    return _has_event_sign(tree, token, timed) or any(
        k.dep in ("det", "poss", "amod", "compound", "prep", "relcl", "acl", "nmod")
        for k in tree.kids(token.i)
    )


def _has_event_sign(tree: Tree, token: Token, timed: Collection[int]) -> bool:
    """Whether what stands around a noun says that something happened.

    Shares of nouns that are events, measured on annotated news, decide what counts: a determiner,
    whose it is, what it was about, or a place among the arguments speak for an event, a bare plural
    against it.
    """
    if is_told_as_event(tree, token, timed):
        return True
    if token.tag == "NN" and (
        tree.kid(token.i, "poss") is not None
        or any(k.text.lower() in _DETERMINERS for k in tree.kids(token.i, "det"))
    ):
        return True
    if tree.kid(token.i, "nummod") is not None or any(
        k.text.lower() in _COUNTED for k in tree.kids(token.i, "amod", "compound")
    ):
        return True
    return any(k.text.lower() in _ARGUMENTS for k in tree.kids(token.i, "prep"))


def is_told_as_event(tree: Tree, token: Token, timed: Collection[int]) -> bool:
    """Whether a noun has a time, comes before or after something, happens, or is held or made."""
    head = tree[token.head]
    if token.i in timed:
        return True
    if token.dep == "pobj":
        said = token.lemma in _UTTERANCES and tree.kid(token.i, "det", "poss") is not None
        return head.text.lower() in _EVENT_PREPOSITIONS or (said and head.text.lower() == "in")
    if token.dep in SUBJECTS and head.lemma in HAPPEN:
        thing = tree.kid(head.i, "dobj")
        if head.lemma != "take" or (thing is not None and thing.lemma in ("place", "effect")):
            return True
    if token.dep == "attr" and token.lemma in _LACKED and has_no(tree, token):
        return tree.kid(head.i, "expl") is not None
    return token.dep in ("dobj", "nsubjpass") and head.lemma in LIGHT | MAKING
