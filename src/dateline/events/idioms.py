"""Verbs that tell no deed beside what stands with them: "went on to win", "plays a role"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.events.forms import is_infinitive
from dateline.events.wordnet import kinds

if TYPE_CHECKING:
    from dateline.events.grammar import Tree
    from dateline.text.tokens import Token

_IDIOMS = {
    "play": frozenset("role part".split()),
    "make": frozenset("sense difference".split()),
    "take": frozenset("time care lot".split()),
    "pay": frozenset("attention".split()),
    "bear": frozenset("mind resemblance name".split()),
    "blow": frozenset(("mind",)),
    "carry": frozenset("risk weight".split()),
    "form": frozenset("part basis".split()),
    "give": frozenset(("rise",)),
    "hold": frozenset("true sway title record".split()),
    "pose": frozenset("threat risk danger challenge problem".split()),
    "run": frozenset(("risk",)),
    "serve": frozenset(("purpose",)),
    "share": frozenset("border view opinion feature".split()),
}
"""Verbs that with one of these objects tell a state."""
_HAVE = frozenset("have has 've ’ve 's ’s".split())
_MENTAL = "cognition emotion perception stative having".split()
_MOSTLY = 0.5
"""Share of a word's senses."""
_THAT = frozenset(("that", "this"))
_AFTER = frozenset(("that ,", "this ,"))
_TRUTH = frozenset(("truth",))
_PLAINLY = frozenset("simply bluntly crudely differently briefly mildly plainly succinctly".split())
_COMING_TO = frozenset("acknowledge accept stand symbolise symbolize represent define".split())


def is_idle(tree: Tree, verb: Token) -> bool:
    """Whether a verb only helps others or tells a state: "going to leave", "have got a house".

    So do idioms ("plays a role") and "it takes courage to leave".
    """
    only = _IDLE.get(verb.lemma)
    if only is not None and only(tree, verb):
        return True
    objects = _IDIOMS.get(verb.lemma)
    thing = tree.kid(verb.i, "dobj") if objects is not None else None
    return objects is not None and thing is not None and thing.lemma in objects


def _only_goes(tree: Tree, verb: Token) -> bool:
    """Whether "go" only helps: "going to leave", "went on to win", "it goes without saying"."""
    if verb.tag == "VBG":
        return _leads_to_infinitive(tree, verb)
    on = any(k.text == "on" for k in tree.kids(verb.i, "prt"))
    if not on:
        return _text_after(tree, verb, 2) == "without saying"
    return any(
        k.i == verb.i + 3 and is_infinitive(tree, k) for k in tree.kids(verb.i, "xcomp", "advcl")
    )


def _leads_to_infinitive(tree: Tree, verb: Token) -> bool:
    """Whether a verb has an infinitive with "to": "used to swim"."""
    inner = tree.kid(verb.i, "xcomp")
    if inner is None or inner.pos not in ("VERB", "AUX"):
        return False
    return any(k.tag == "TO" for k in tree.kids(inner.i, "aux"))


def _only_comes(tree: Tree, verb: Token) -> bool:
    if _text_after(tree, verb, 2) == "what may":
        return True
    return _comes_to_think(tree, verb) or _is_about(tree, verb) or _asks_whence(tree, verb)


def _comes_to_think(tree: Tree, verb: Token) -> bool:
    """Whether somebody comes to think or be something: "came to believe", "came to be feared"."""
    inner = tree.kid(verb.i, "xcomp", "advcl")
    if inner is None or tree[verb.i + 1].tag != "TO":
        return False
    if tree.is_passive(inner.i) or inner.lemma in _COMING_TO:
        return True
    shares = kinds(inner.lemma.lower(), "v")
    return inner.i == verb.i + 2 and sum(shares.get(kind, 0.0) for kind in _MENTAL) >= _MOSTLY


def _is_about(tree: Tree, verb: Token) -> bool:
    """Whether a clause only says what about: "when it came to money"."""
    subject = tree.kid(verb.i, "nsubj")
    it = verb.dep == "advcl" and subject is not None and subject.text.lower() == "it"
    return it and any(k.text == "to" for k in tree.kids(verb.i, "prep"))


def _asks_whence(tree: Tree, verb: Token) -> bool:
    """Whether a clause is about where something is from: "did not say where it came from"."""
    sources = [obj for prep, obj in tree.prepositions(verb.i) if prep.lemma == "from"]
    return any(word.text.lower() == "where" and word.i < verb.i for word in sources)


def _only_compares(tree: Tree, verb: Token) -> bool:
    del tree
    return verb.tag == "VBN" and verb.dep == "advcl"


def _is_absent(tree: Tree, verb: Token) -> bool:
    return verb.tag == "VBG" and tree.kid(verb.i, "dobj") is None


def _has_got(tree: Tree, verb: Token) -> bool:
    """Whether somebody has something or must do it: "has got a house", "got to leave"."""
    if tree.kid(verb.i, "dobj") is not None:
        had = any(k.text.lower() in _HAVE for k in tree.kids(verb.i, "aux"))
        return had and verb.tag in ("VBN", "VBD")
    return verb.text.lower() == "got" and _only_used(tree, verb)


def _only_used(tree: Tree, verb: Token) -> bool:
    """Whether somebody used to do something."""
    if verb.text.lower() not in ("used", "got") or tree.kids(verb.i, "dobj", "auxpass"):
        return False
    inner = tree.kid(verb.i, "xcomp")
    return inner is not None and any(k.tag == "TO" for k in tree.kids(inner.i, "aux"))


def _it_takes(tree: Tree, verb: Token) -> bool:
    """Whether a clause only says what a deed needs: "it takes courage to leave"."""
    if tree.kid(verb.i, "xcomp", "advcl", "ccomp") is None:
        return False
    subject = tree.kid(verb.i, "nsubj", "expl")
    return subject is not None and subject.text.lower() == "it"


def _only_puts(tree: Tree, verb: Token) -> bool:
    """Whether words are put, or a sum: "to put it bluntly", "simply put", "put at 2 million"."""
    if tree.kids(verb.i, "dobj"):
        return _is_aside(tree, verb, frozenset(("it",)))
    plainly = tree[verb.i - 1] if verb.i and verb.dep == "advcl" else verb
    return plainly.text.lower() in _PLAINLY or _is_estimate(tree, verb)


def _is_estimate(tree: Tree, verb: Token) -> bool:
    """Whether a participle only says how much something is: "damage put at 2 million"."""
    if tree.kids(verb.i, "dobj", "aux", "auxpass"):
        return False
    behind = [obj for prep, obj in tree.prepositions(verb.i) if prep.lemma == "at"]
    return any(obj.tag == "CD" or tree.kid(obj.i, "nummod", "quantmod") for obj in behind)


def _only_makes(tree: Tree, verb: Token) -> bool:
    """Whether a clause only goes on: "to make matters worse"."""
    return is_infinitive(tree, verb) and _text_after(tree, verb, 1) == "matters"


def _only_speaks(tree: Tree, verb: Token) -> bool:
    """Whether a gerund only says in what sense: "broadly speaking"; or "so to speak"."""
    before = _text_before(tree, verb, 2)
    if verb.tag != "VBG":
        return before == "so to"
    alone = verb.i + 1 == len(tree) or tree[verb.i + 1].pos == "PUNCT"
    return alone and before.endswith("ly")


def _only_says(tree: Tree, verb: Token) -> bool:
    """Whether a speaker only looks back at his words: "that said", "needless to say"."""
    if verb.tag == "VB":
        least = _text_after(tree, verb, 2) in ("the least", "nothing of")
        return least or _text_before(tree, verb, 2) in ("needless to", "goes to", "suffice to")
    if verb.tag == "VBG":
        return _text_before(tree, verb, 2) == "goes without"
    if _text_after(tree, verb, 2) == "and done":
        return True
    if verb.i != 1:
        return False
    before, after = _text_before(tree, verb, 1), _text_after(tree, verb, 2)
    return (before in _THAT and after.startswith(",")) or (before == "having" and after in _AFTER)


def _only_tells(tree: Tree, verb: Token) -> bool:
    """Whether it is only called true what follows: "truth be told", "to tell the truth"."""
    return _text_before(tree, verb, 2) == "truth be" or _is_aside(tree, verb, _TRUTH)


def _only_names(tree: Tree, verb: Token) -> bool:
    return _is_aside(tree, verb, frozenset(("few",)))


def _only_judges(tree: Tree, verb: Token) -> bool:
    """Whether it is only said by what one may tell: "judging by the polls"."""
    bare = verb.tag == "VBG" and verb.dep == "advcl" and not tree.kids(verb.i, "aux", "nsubj")
    return bare and _text_after(tree, verb, 1) in ("by", "from")


def _only_provides(tree: Tree, verb: Token) -> bool:
    """Whether a participle only opens a condition: "provided it rains"."""
    if verb.dep != "advcl" or verb.text.lower() not in ("provided", "providing"):
        return False
    return _text_after(tree, verb, 1) not in ("by", "with") and not tree.kids(verb.i, "aux")


def _only_turns(tree: Tree, verb: Token) -> bool:
    """Whether it is only said how it is: "as it turns out", "as it happens"."""
    return _text_before(tree, verb, 2) == "as it"


def _only_points(tree: Tree, verb: Token) -> bool:
    """Whether a participle only points at what is told or meant elsewhere: "as shown above"."""
    if verb.lemma == "mention" and _text_before(tree, verb, 2) == "not to":
        return True
    if verb.tag != "VBN" or verb.dep != "advcl" or _text_before(tree, verb, 1) != "as":
        return False
    return tree.kid(verb.i, "agent") is None


def _is_aside(tree: Tree, verb: Token, objects: frozenset[str]) -> bool:
    """Whether an infinitive beside a clause has one of the objects: "to name a few"."""
    thing = tree.kid(verb.i, "dobj")
    named = thing is not None and thing.text.lower() in objects
    return named and verb.dep == "advcl" and is_infinitive(tree, verb)


def _text_after(tree: Tree, verb: Token, words: int) -> str:
    return " ".join([t.text.lower() for t in tree.tokens[verb.i + 1 : verb.i + 1 + words]])


def _text_before(tree: Tree, verb: Token, words: int) -> str:
    return " ".join([t.text.lower() for t in tree.tokens[max(verb.i - words, 0) : verb.i]])


_IDLE = {
    "go": _only_goes,
    "come": _only_comes,
    "compare": _only_compares,
    "miss": _is_absent,
    "get": _has_got,
    "use": _only_used,
    "take": _it_takes,
    "put": _only_puts,
    "estimate": _is_estimate,
    "make": _only_makes,
    "speak": _only_speaks,
    "say": _only_says,
    "tell": _only_tells,
    "name": _only_names,
    "judge": _only_judges,
    "provide": _only_provides,
    "turn": _only_turns,
    "happen": _only_turns,
    **dict.fromkeys(
        "mention show note describe discuss illustrate depict outline oppose plan schedule".split(),
        _only_points,
    ),
}
"""What to ask of a verb, by its lemma."""
