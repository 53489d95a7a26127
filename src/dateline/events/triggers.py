"""Finding the words that report an event: verbs, event nouns, a few predicates ("is dead")."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from dateline.events.event_nouns import is_event_noun, is_rite, names_event
from dateline.events.fiction import is_invented
from dateline.events.forms import is_definite, is_infinitive
from dateline.events.idioms import is_idle
from dateline.events.idle_verbs import (
    is_ability,
    is_capability,
    is_in_title,
    is_mistaken,
    is_outcome,
    is_state,
    only_characterises,
    only_describes,
    only_names,
    only_sets,
)
from dateline.events.lexicon import (
    HOLDING,
    LIGHT,
    REPORTING,
    STATES,
    STATIVE_PARTICIPLES,
    WISHES,
)
from dateline.events.senses import goes_with
from dateline.events.states import only_stands

if TYPE_CHECKING:
    from collections.abc import Collection

    from dateline.events.grammar import Tree
    from dateline.text.tokens import Token

_NO_EVENT_RELATIONS = frozenset(
    ("aux", "auxpass", "amod", "compound", "prep", "case", "mark", "det")
)
_PREDICATES = frozenset("dead injured wounded missing hurt unhurt unconscious".split())
_LASTING = frozenset(("ill", "homeless"))
"""Predicates that are told like events where a time stands beside them."""
_PREPOSITION_LIKE = frozenset(
    "include follow accord regard concern depend base owe compare give date pend".split()
)
_BESIDES = frozenset("accord exclude reflect".split())
"""Verbs whose participle only tells what goes with a deed: "excluding tax, profit fell"."""
_MEANS = frozenset("use".split())
"""Verbs whose participle names a means: "painted using a roller"."""
_OF_CLAUSE = ("aux", "auxpass", "mark", "nsubj", "nsubjpass")
_BESIDE = frozenset("prep pcomp advcl acl".split())
_NO_VERBS = frozenset("kinda sorta gotta dunno lemme na ta".split())
"""Slang that is tagged as a verb."""
_ALSO_DEEDS = frozenset("add write recall recount repeat observe point claim".split())
"""Verbs of saying that are deeds with an object: "recalled the heaters", "claimed 40 lives"."""


@dataclass(frozen=True, slots=True)
class Trigger:
    """The word of a sentence that names an event."""

    head: int
    """Place of the head word in the sentence."""
    first: int
    """First word of the trigger."""
    last: int
    """Its last word, inclusive; at most three words in all."""
    kind: Literal["verb", "noun", "statement"]
    """statement: a verb of saying."""
    carrier: int | None
    """The verb whose tense, mood and subject are the event's; None for a noun on its own."""


def triggers(tree: Tree, timed: Collection[int], *, headline: bool = False) -> list[Trigger]:
    """Find the events of a sentence; `timed` are words that a time expression modifies directly.

    A headline leaves out articles and auxiliaries, so that its nouns need no further sign.
    """
    carriers = _carriers(tree, timed)
    carried = set(carriers.values())
    found = []
    for token in tree.sentence.tokens:
        if token.i in carriers:
            found.append(Trigger(token.i, token.i, token.i, "noun", carriers[token.i]))
        elif token.pos == "VERB" and token.i not in carried:
            if _is_event_verb(tree, token, timed, headline=headline):
                found.append(_verb_trigger(tree, token))
        elif token.pos in ("NOUN", "PROPN") and is_event_noun(
            tree, token, timed, headline=headline
        ):
            found.append(Trigger(token.i, token.i, token.i, "noun", None))
        elif _is_predicate(tree, token, timed):
            found.append(Trigger(token.i, token.i, token.i, "verb", token.head))
    return found


def _is_predicate(tree: Tree, token: Token, timed: Collection[int]) -> bool:
    """Whether an adjective says what befell somebody: "is dead", "left three dead"."""
    if token.dep == "oprd" and tree[token.head].lemma == "leave":
        return token.lemma.lower() in _PREDICATES
    if token.dep != "acomp":
        return False
    word = token.lemma.lower()
    return word in _PREDICATES or (word in _LASTING and (token.i in timed or token.head in timed))


def _verb_trigger(tree: Tree, token: Token) -> Trigger:
    after = tree.tokens[min(token.i + 1, len(tree) - 1)]
    particle = after.dep == "prt" and after.head == token.i
    phrase = after.dep not in ("prep", "dobj") and goes_with(token.lemma, after.text)
    last = after.i if particle or phrase else token.i
    says = token.lemma in REPORTING and not _is_done_to_a_thing(tree, token)
    kind: Literal["verb", "statement"] = "statement" if says else "verb"
    return Trigger(token.i, token.i, last, kind, token.i)


def _is_done_to_a_thing(tree: Tree, verb: Token) -> bool:
    """Whether a verb that may be one of saying has a thing: "a hall was added", "wrote a book"."""
    if verb.lemma not in _ALSO_DEEDS or tree.kid(verb.i, "ccomp") is not None:
        return False
    return tree.kid(verb.i, "dobj", "nsubjpass") is not None


def _is_event_verb(
    tree: Tree, token: Token, timed: Collection[int], *, headline: bool = False
) -> bool:
    whole = token.text[:1].isalpha() and token.text[-1:].isalpha()
    if token.dep in _NO_EVENT_RELATIONS or not whole:
        return False
    if len(token.text) < 2 or token.lemma in _NO_VERBS or is_idle(tree, token):
        return False
    if not headline and (is_in_title(tree, token) or only_characterises(tree, token, timed)):
        return False
    if is_mistaken(tree, token) or is_state(tree, token) or is_invented(tree, token):
        return False
    if only_names(tree, token) or (token.i > 0 and tree[token.i - 1].text == "#"):
        return False
    if token.lemma == "consider" and token.tag == "VBG" and tree.kid(token.i, "aux") is not None:
        return True
    if _stays_so(tree, token):
        return True
    if token.i not in timed and only_stands(tree, token):
        return False
    if token.lemma in STATES or (token.tag == "VBN" and token.lemma in STATIVE_PARTICIPLES):
        return token.lemma in HOLDING and token.i in timed and not is_outcome(tree, token)
    if only_describes(tree, token, timed) and not (headline and _is_whole(tree, token)):
        return False
    if token.lemma in _PREPOSITION_LIKE and token.tag == "VBG" and token.dep in ("prep", "pcomp"):
        return False
    if token.lemma in _BESIDES and token.tag == "VBG" and not tree.kids(token.i, "aux"):
        return False
    if token.lemma == "reflect" and token.tag == "VB" and is_infinitive(tree, token):
        return tree.kid(token.i, "dobj") is None
    if is_ability(tree, token) and token.i not in timed:
        return False
    if token.lemma in _MEANS and token.tag == "VBG" and token.dep in _BESIDE:
        return False
    return not (is_capability(tree, token) or only_sets(tree, token))


def _is_whole(tree: Tree, verb: Token) -> bool:
    """Whether a participle is what a headline without a verb tells: "Three held after a raid"."""
    noun = tree[verb.head]
    return verb.dep == "acl" and verb.tag == "VBN" and noun.head == noun.i


def _stays_so(tree: Tree, verb: Token) -> bool:
    """Whether something is told to have gone on as it was: "the banks remained closed"."""
    if verb.lemma not in ("remain", "stay") or verb.tag != "VBD":
        return False
    how = tree.kid(verb.i, "acomp", "xcomp", "advcl", "oprd")
    return how is not None and (how.tag in ("VBN", "VBG") or how.lemma in ("closed", "open"))


def _carriers(tree: Tree, timed: Collection[int]) -> dict[int, int]:
    """Event nouns that a light verb only reports ("held talks", "an attack occurred"), with it."""
    found: dict[int, int] = {}
    for token in tree.sentence.tokens:
        if token.pos != "VERB":
            continue
        noun = None
        if token.lemma in LIGHT:
            noun = None if is_idle(tree, token) else tree.kid(token.i, "dobj", "nsubjpass")
            if noun is not None and noun.lemma == "place":
                noun = tree.kid(token.i, "nsubj")
            if token.dep == "acl" and token.tag == "VBN" and not tree.kids(token.i, *_OF_CLAUSE):
                noun = noun if _is_wanted(tree, tree[token.head]) else tree[token.head]
        elif token.lemma in ("happen", "occur", "erupt"):
            noun = tree.kid(token.i, "nsubj")
        if (
            noun is not None
            and noun.pos in ("NOUN", "PROPN")
            and (names_event(noun) or is_rite(tree, noun))
        ):
            found[noun.i] = token.i
    return found


def _is_wanted(tree: Tree, noun: Token) -> bool:
    """Whether a noun is what somebody would have done: "wants an inquiry made"."""
    wanted = noun.dep == "dobj" and tree[noun.head].lemma in WISHES
    return wanted and not is_definite(tree, noun)
