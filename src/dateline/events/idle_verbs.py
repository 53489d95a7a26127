"""Verbs that tell no event: states, habits, abilities, idioms, words that are no verbs at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.events.dependencies import PRESENT, SUBJECTS
from dateline.events.event_nouns import CALLING, names_event
from dateline.events.forms import is_infinitive, is_standing
from dateline.events.lexicon import (
    DESCRIBING,
    HARMED,
    NAMING,
    PLANS,
    REPORTING,
    STATIVE_PARTICIPLES,
)
from dateline.events.phrases import ends_period, is_going_back
from dateline.events.roles import could_act
from dateline.events.wordnet import is_verb, kinds

if TYPE_CHECKING:
    from collections.abc import Collection

    from dateline.events.grammar import Tree
    from dateline.text.tokens import Token

_PLACES_OF_NOUNS = frozenset("nsubj nsubjpass dobj nmod nummod advmod".split())
_HABITS = frozenset(
    "usually often sometimes always generally typically regularly normally occasionally rarely "
    "seldom frequently commonly".split()
)
_SEEMING = frozenset("feel look seem sound".split())
_LYING = frozenset(
    "link border overlook adjoin flank face line separate surround indicate show depict "
    "portray".split()
)
"""Verbs whose participle tells where something lies or what it shows: "a road linking towns"."""
_MOSTLY = 0.5
"""Share of a word's senses."""
_CONTAINING = frozenset("include involve contain own".split())
_EACH = frozenset(("each", "every"))
_BEHIND = frozenset(("acl", "advcl"))
_WAYS = frozenset(
    "method technique skill tool rite practice strategy equipment machine season rule".split()
)
"""Nouns for what something is done with, by or in."""
_SETTING = frozenset("set poise expect due bind bill tip prepare".split())
_DATING = frozenset(("schedule", "slate"))
_STATES = frozenset(("acomp", "oprd"))
_FRONTED = frozenset("advcl prep pcomp".split())
_CAPABLE = frozenset(
    "allow enable entitle design use intend aim serve permit let require tend suit help build "
    "make".split()
)
_PURPOSING = frozenset(("intend", "aim"))


def is_in_title(tree: Tree, verb: Token) -> bool:
    """Whether a verb inside a sentence has a capital letter: "sang in The Girl Who Waits"."""
    if not verb.i or not verb.text.istitle():
        return False
    before = tree[verb.i - 1]
    beside = tree.tokens[verb.i + 1 : verb.i + 2]
    if not before.text.isalpha() and not any(t.text.istitle() for t in (before, *beside)):
        return False
    words = [token.text for token in tree.tokens if token.text.isalpha()]
    return 2 * sum(word.istitle() for word in words) < len(words)


def only_characterises(tree: Tree, verb: Token, timed: Collection[int]) -> bool:
    """Whether a relative clause in the simple present says what somebody or something is like.

    "A nurse who works in Lund", but not "the nurse who says that it sank".
    """
    if verb.dep != "relcl" or verb.i in timed or verb.lemma in REPORTING | PLANS:
        return False
    told = verb.tag in ("VBZ", "VBP") and not tree.kids(verb.i, "aux", "auxpass")
    return told and verb.lemma not in ("continue", "go")


def only_describes(tree: Tree, verb: Token, timed: Collection[int]) -> bool:
    """Whether a participle without a time only describes: "a stake valued at 2 million".

    So do one of no certain thing ("for each share held") and one joined to an adjective ("a steady
    and reassuring voice").
    """
    if verb.dep == "conj" and tree[verb.head].dep == "amod":
        return True
    if verb.lemma == "hold" and verb.dep == "acl" and verb.tag == "VBN" and verb.i not in timed:
        return not names_event(tree[verb.head])
    bare = verb.dep in _BEHIND and not tree.kids(verb.i, "aux", "auxpass", *SUBJECTS)
    if not bare or verb.tag == "VBG" or verb.i in timed:
        return False
    of_any = any(k.lemma.lower() in _EACH for k in tree.kids(verb.head, "det"))
    return verb.lemma in DESCRIBING or (of_any and verb.dep == "acl")


def is_mistaken(tree: Tree, token: Token) -> bool:
    """Whether what is tagged as a verb is none: a subject, "Figure 3", an unknown word alone."""
    if token.dep in _PLACES_OF_NOUNS and (token.tag != "VBG" or token.lemma == "follow"):
        return True
    if token.tag == "VB" and token.i + 1 < len(tree) and tree[token.i + 1].tag == "CD":
        return token.text[0].isupper() and not tree.kids(token.i, "aux")
    unmarked = token.lemma[:2] == "un" or (token.tag == "VBN" and token.text == token.lemma)
    if unmarked and token.tag in ("VBN", "VBD") and not is_verb(token.lemma.lower()):
        return True
    if (
        _is_label(tree, token)
        or _is_attributive(tree, token)
        or _is_of_a_term(tree, token)
        or _names_people(tree, token)
    ):
        return True
    if token.tag == "VBN" and token.dep == "oprd" and tree[token.head].lemma in CALLING:
        return True
    if token.tag == "VBN" and token.i > 0 and tree[token.i - 1].text.lower() == "than":
        return tree.kid(token.i, "auxpass") is None
    alone = token.tag != "VBD" and not tree.kids(token.i, "aux", "auxpass", "nsubj")
    return alone and not is_verb(token.lemma.lower())


def _is_attributive(tree: Tree, verb: Token) -> bool:
    """Whether a participle stands between a preposition and its noun: "at newly founded Hythe".

    Or between a verb and its object: "sells smoked eel".
    """
    before = tree[verb.i - 1] if verb.i else verb
    if verb.tag == "VBD" and before.tag in PRESENT and before.dep in SUBJECTS:
        return tree.kid(verb.i, "dobj") is not None
    first = verb.i - 1
    while first > 0 and tree[first].tag == "RB":
        first -= 1
    bare = verb.tag == "VBN" and not tree.kids(verb.i, "aux", "auxpass", *SUBJECTS)
    noun = verb.i + 1 < len(tree) and tree[verb.i + 1].pos in ("NOUN", "PROPN")
    return bare and noun and first >= 0 and tree[first].tag == "IN" and tree[first].dep != "mark"


def _is_label(tree: Tree, verb: Token) -> bool:
    """Whether a participle is what a number in a table is of, or tells a side: "Missing: 12"."""
    after = [t.text for t in tree.tokens[verb.i + 1 : verb.i + 3]]
    if verb.text.lower() == "left" and after[:1] == ["of"]:
        return True
    return verb.tag == "VBN" and after[:1] == [":"] and after[-1].isdigit()


def _names_people(tree: Tree, verb: Token) -> bool:
    """Whether a participle names people: "the names of the drowned", "the dead and missing"."""
    if verb.tag not in ("VBN", "VBD") or tree.kids(verb.i, "aux", "auxpass", *SUBJECTS):
        return False
    if verb.dep in _PLACES_OF_NOUNS or verb.dep == "pobj":
        return tree.kid(verb.i, "det") is not None
    if verb.dep != "conj" or verb.i < 2 or tree[verb.i - 1].text not in ("and", "or"):
        return False
    first = tree[verb.i - 2]
    return first.pos in ("ADJ", "VERB") and tree.kid(first.i, "det") is not None


def _is_of_a_term(tree: Tree, verb: Token) -> bool:
    """Whether a gerund is half of a noun: "hunting and herding rites", "visual scanning speed"."""
    if verb.tag != "VBG" or tree.kids(verb.i, "aux", "auxpass", *SUBJECTS):
        return False
    if _is_one_of_pair(tree, verb):
        return True
    noun = tree.kid(verb.i, "dobj")
    if noun is None or noun.i != verb.i + 1:
        return False
    before = tree[verb.i - 1]
    joined = verb.dep == "conj" and tree[verb.head].pos == "NOUN"
    return joined or (verb.i > 0 and before.tag == "JJ" and before.dep in ("conj", "amod"))


def _is_one_of_pair(tree: Tree, verb: Token) -> bool:
    """Whether two gerunds tell a kind: "hunting and trapping methods".

    In quotation marks any noun of one word ends such a term: "on 'insulting and nagging noise'".
    """
    first = verb if verb.i + 3 < len(tree) and tree[verb.i + 2].tag == "VBG" else None
    if first is None and verb.i > 1 and tree[verb.i - 2].tag == "VBG":
        first = tree[verb.i - 2]
    if first is None or first.i + 3 >= len(tree) or tree[first.i + 1].text not in ("and", "or"):
        return False
    noun = tree[first.i + 3]
    if noun.pos != "NOUN" or tree.kids(first.i, "det", "dobj"):
        return False
    quoted = first.i > 0 and tree[first.i - 1].tag == "``" and noun.i + 1 < len(tree)
    return noun.lemma in _WAYS or (quoted and tree[noun.i + 1].pos == "PUNCT")


def is_state(tree: Tree, verb: Token) -> bool:
    """Whether a verb tells how things stand, or are as a rule, or what somebody feels.

    "They felt bound to it", "she was so shocked", "it usually rains".
    """
    if _is_habit(tree, verb) or any(
        k.lemma in _SEEMING for k in tree.kids(verb.i, "aux", "auxpass")
    ):
        return True
    if verb.tag == "VBN" and (_is_adjective(tree, verb) or _is_kept(tree, verb)):
        return True
    if verb.lemma == "marry" and any(k.text == "been" for k in tree.kids(verb.i, "auxpass")):
        return tree.kid(verb.i, "agent") is None
    shares = kinds(verb.lemma.lower(), "v")
    if tree.is_passive(verb.i):
        return shares.get("emotion", 0) >= _MOSTLY
    if verb.tag != "VBG" or verb.dep != "acl":
        return False
    lies = verb.lemma in STATIVE_PARTICIPLES | _LYING
    return lies or shares.get("stative", 0) + shares.get("having", 0) >= _MOSTLY


def _is_adjective(tree: Tree, verb: Token) -> bool:
    """Whether a participle says how somebody is: "was so tangled", but "is due to be cleared"."""
    be = tree[verb.head]
    passive = be.text == "been" or is_infinitive(tree, be) or verb.text in HARMED
    return verb.dep == "acomp" and not passive


def _is_kept(tree: Tree, verb: Token) -> bool:
    """Whether somebody keeps something as it is: "kept the shop closed"."""
    above = tree[verb.head]
    bare = not tree.kids(verb.i, "aux", "auxpass")
    return bare and above.lemma == "keep" and verb.dep in ("oprd", "ccomp", "xcomp")


def _is_habit(tree: Tree, verb: Token) -> bool:
    """Whether a verb has an adverb of habit in the simple present, or is what one used to do."""
    if verb.dep == "conj" and verb.tag == "VB" and not tree.kids(verb.i, "aux"):
        return _is_habit(tree, tree[verb.head])
    above = tree[verb.head]
    if verb.dep == "xcomp" and above.text.lower() == "used" and is_infinitive(tree, verb):
        return not tree.kids(above.i, "dobj", "auxpass")
    auxiliaries = tree.kids(verb.i, "aux", "auxpass")
    finite = auxiliaries or [verb]
    simple = all(k.lemma in ("do", "be") or k is verb for k in finite)
    present = all(k.tag in ("VBZ", "VBP") for k in finite)
    often = any(k.text.lower() in _HABITS for k in tree.kids(verb.i, "advmod"))
    return often and simple and present


def is_ability(tree: Tree, verb: Token) -> bool:
    """Whether a clause says what somebody or something can do: "the ship can carry 300 people"."""
    if verb.dep == "conj" and verb.tag == "VB" and not tree.kids(verb.i, "aux", "nsubj"):
        return verb.head < verb.i and is_ability(tree, tree[verb.head])
    if verb.dep == "advcl" and verb.tag == "VBG" and verb.head < verb.i:
        return is_ability(tree, tree[verb.head])
    told = verb.dep == "ccomp" and verb.head < verb.i
    able = any(k.text.lower() == "can" for k in tree.kids(verb.i, "aux"))
    return able and tree.kid(verb.i, "neg") is None and not told


def is_generic_doing(tree: Tree, verb: Token) -> bool:
    """Whether a gerund tells a kind of deed, of which something is so: "keeping bees is dear".

    But "closing the mill was wrong" tells of one.
    """
    be = tree[verb.head]
    named = verb.dep in ("csubj", "nsubj", "csubjpass", "nsubjpass") and be.lemma == "be"
    if verb.tag != "VBG" or not named or tree.kids(verb.i, "aux", "auxpass", "poss", "det", "prep"):
        return False
    return not any(
        k.pos == "PROPN" or tree.kids(k.i, "det", "poss", "nummod", "prep")
        for k in tree.kids(verb.i, "dobj")
    )


def is_outcome(tree: Tree, verb: Token) -> bool:
    """Whether a state is what a deed led to, or a thing is in: "grew to include Lund"."""
    if verb.lemma not in _CONTAINING:
        return False
    purpose = any(k.tag == "TO" for k in tree.kids(verb.i, "aux"))
    return verb.dep == "acl" if verb.tag == "VBN" else purpose and verb.head < verb.i


def only_names(tree: Tree, verb: Token) -> bool:
    """Whether a verb only says what somebody is called: "a man called Ek", "is known as Ek"."""
    if verb.lemma not in NAMING or verb.tag not in ("VBN", "VBD"):
        return False
    if any(k.text.lower() == "what" for k in tree.kids(verb.i)):
        return True
    if verb.dep == "acl":
        thing = tree.kid(verb.i, "dobj")
        return thing is None or thing.pos == "PROPN"
    often = any(k.text.lower() in _HABITS for k in tree.kids(verb.i, "advmod"))
    aside = verb.i > 1 and tree[verb.i - 2].text == "("
    if often and (aside or not tree.kids(verb.i, "aux", "auxpass", *SUBJECTS)):
        return True
    called = tree.kid(verb.i, "oprd")
    if verb.lemma == "call" and called is not None and called.pos == "PROPN":
        return tree.is_passive(verb.i)
    return any(k.tag in ("VBZ", "VBP") for k in tree.kids(verb.i, "auxpass"))


def only_sets(tree: Tree, verb: Token) -> bool:
    """Whether a verb only says when: "is set to close", "starting next year", "dated May 3"."""
    if verb.text.lower() in ("going", "gon"):
        inner = tree.kid(verb.i, "xcomp")
        if inner is not None and inner.pos in ("VERB", "AUX"):
            return tree.kid(verb.i, "dobj", "prep") is None
    if verb.lemma in _SETTING and verb.dep in _STATES:
        return True
    if verb.lemma in _SETTING | _DATING and tree.is_passive(verb.i):
        return verb.lemma in _DATING or tree.kid(verb.i, "xcomp") is not None
    if ends_period(tree, verb) or is_going_back(tree, verb):
        return True
    if verb.lemma in ("start", "begin") and verb.tag == "VBG" and verb.dep in _FRONTED:
        return tree.kid(verb.i, "dobj") is None
    return verb.lemma == "date" and verb.tag == "VBN" and verb.dep == "acl"


def is_capability(tree: Tree, verb: Token) -> bool:
    """Whether an infinitive says what something is for: "a pump used to drain mines"."""
    head = tree[verb.head]
    return (
        verb.dep in ("xcomp", "advcl", "ccomp")
        and head.lemma in _CAPABLE
        and any(k.tag == "TO" for k in tree.kids(verb.i, "aux"))
        and (head.tag in PRESENT or head.dep in ("acl", "relcl") or _is_used(tree, head))
        and not (head.lemma in _PURPOSING and _is_somebodys(tree, head))
    )


def _is_somebodys(tree: Tree, verb: Token) -> bool:
    """Whether somebody has what a verb tells in mind: "the firm aims to", not "the law aims to"."""
    subject = tree.subject(verb.i)
    return subject is not None and not subject.passive and could_act(tree, tree[subject.noun])


def _is_used(tree: Tree, verb: Token) -> bool:
    """Whether a verb tells what something is for: "the resin is used to seal boats"."""
    return verb.lemma == "use" and tree.is_passive(verb.i) and is_standing(tree, verb)
