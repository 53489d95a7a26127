"""Finding the words that report an event: verbs, event nouns, a few predicates ("is dead")."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from dateline.events.forms import is_infinitive
from dateline.events.lexicon import (
    EVENT_NOUNS,
    HAPPEN,
    HOLDING,
    LIGHT,
    MAKING,
    PLANS,
    RARELY_EVENTS,
    REPORTING,
    SOMETIMES_EVENTS,
    STATES,
    STATIVE_PARTICIPLES,
)
from dateline.events.phrases import ends_period
from dateline.events.wordnet import is_verb, kinds

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
_DOCUMENTS = frozenset("declaration treaty agreement award cup constitution act bill".split())
"""With a capital letter they name a paper or a prize."""
_CALLED = frozenset("war games olympics cup championship championships festival".split())
"""With a capital letter and an article they name an event: "the Crimean War", "the World Cup"."""
_NAMING = frozenset("call name dub term title nickname style entitle".split())
_MEANS = frozenset("use".split())
"""Verbs whose participle names a means: "painted using a roller"."""
_CALLING = _NAMING | frozenset("describe regard see hail treat label view denounce".split())
_PLACES_OF_NOUNS = frozenset("nsubj nsubjpass dobj nmod nummod advmod".split())
_HABITS = frozenset(
    "usually often sometimes always generally typically regularly normally occasionally rarely "
    "seldom frequently commonly".split()
)
_SEEMING = frozenset("feel look seem sound".split())
_MOSTLY, _NEARLY = 0.5, 0.8
"""Shares of a word's senses."""
_HAPPENING = "act event joint saying process phenomenon illness".split()
_MENTAL = "cognition emotion perception stative having".split()
_BESIDE = frozenset("prep pcomp advcl acl".split())
_NO_VERBS = frozenset("kinda sorta gotta dunno lemme na ta".split())
"""Slang that is tagged as a verb."""
_IDIOMS = {
    "play": frozenset("role part".split()),
    "make": frozenset("sense difference".split()),
    "take": frozenset("time care lot".split()),
    "pay": frozenset("attention".split()),
    "bear": frozenset("mind resemblance".split()),
    "hold": frozenset("true".split()),
}
"""Verbs that with one of these objects tell a state."""
_UTTERANCES = frozenset("statement speech report response address lecture".split())
_EVENT_PREPOSITIONS = frozenset("after before during following since amid until till".split())
_STATE_PREPOSITIONS = frozenset("in under at on by as into out".split())
"""With a bare noun they tell a state: "in exile", "under attack"."""
_ARGUMENTS = frozenset("of by between against in for on to with at".split())
_SETTING = frozenset("set slate poise expect due bind bill tip prepare".split())
_FRONTED = frozenset("advcl prep pcomp".split())
_ALSO_DEEDS = frozenset("add write recall repeat observe point claim".split())
"""Verbs of saying that are deeds with an object: "recalled the heaters", "claimed 40 lives"."""
_CAPABLE = frozenset(
    "allow enable design use intend aim serve permit let require tend suit help build make".split()
)
_COUNTED = frozenset(
    "first second third fourth fifth last latest next previous new recent maiden final test "
    "medical press court joint public emergency annual special sudden".split()
)
_DETERMINERS = frozenset("a an the this that another".split())
_NO_GERUND_EVENTS = frozenset(
    """building meaning feeling setting ceiling evening morning spring string thing king wing ring
    being housing clothing funding standing beginning ending heading earning saving offspring
    understanding engineering marketing advertising banking accounting manufacturing farming
    living nothing something anything everything lightning wording warning backing footing
    railing blessing drawing painting filing holding finding following timing pricing rating
    learning programming thinking seating lighting parking gathering backing wiring
    sibling darling herring sterling shilling dumpling""".split()
)


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
    word = token.lemma.lower()
    if token.dep == "oprd" and tree[token.head].lemma == "leave":
        return word in _PREDICATES
    if token.dep != "acomp":
        return False
    return word in _PREDICATES or (word in _LASTING and (token.i in timed or token.head in timed))


def _verb_trigger(tree: Tree, token: Token) -> Trigger:
    particle = tree.kid(token.i, "prt")
    last = particle.i if particle is not None and particle.i == token.i + 1 else token.i
    says = token.lemma in REPORTING and not _is_done_to_a_thing(tree, token)
    kind: Literal["verb", "statement"] = "statement" if says else "verb"
    return Trigger(token.i, token.i, last, kind, token.i)


def _is_in_title(tree: Tree, verb: Token) -> bool:
    """Whether a verb inside a sentence has a capital letter: "sang in The Girl Who Waits"."""
    beside = tree.tokens[verb.i - 1 : verb.i + 2 : 2] if verb.i else ()
    if not verb.text.istitle() or not any(token.text.istitle() for token in beside):
        return False
    words = [token.text for token in tree.tokens if token.text.isalpha()]
    return 2 * sum(word.istitle() for word in words) < len(words)


def _only_characterises(tree: Tree, verb: Token, timed: Collection[int]) -> bool:
    """Whether a relative clause in the simple present says what somebody or something is like.

    "A nurse who works in Lund", but not "the nurse who says that it sank".
    """
    if verb.dep != "relcl" or verb.i in timed or verb.lemma in REPORTING | PLANS:
        return False
    told = verb.tag in ("VBZ", "VBP") and not tree.kids(verb.i, "aux", "auxpass")
    return told and verb.lemma not in ("continue", "go")


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
    if len(token.text) < 2 or token.lemma in _NO_VERBS or _is_idle(tree, token):
        return False
    if not headline and (_is_in_title(tree, token) or _only_characterises(tree, token, timed)):
        return False
    if _is_mistaken(tree, token) or _is_state(tree, token):
        return False
    if _only_names(tree, token) or (token.i > 0 and tree[token.i - 1].text == "#"):
        return False
    if token.lemma == "consider" and token.tag == "VBG" and tree.kid(token.i, "aux") is not None:
        return True
    if _stays_so(tree, token):
        return True
    if token.lemma in STATES or (token.tag == "VBN" and token.lemma in STATIVE_PARTICIPLES):
        return token.lemma in HOLDING and token.i in timed
    if token.lemma in _PREPOSITION_LIKE and token.tag == "VBG" and token.dep in ("prep", "pcomp"):
        return False
    if token.lemma == "accord" and token.tag == "VBG":
        return False
    if _is_ability(tree, token) and token.i not in timed:
        return False
    if token.lemma in _MEANS and token.tag == "VBG" and token.dep in _BESIDE:
        return False
    return not (_is_capability(tree, token) or _only_sets(tree, token))


def _is_mistaken(tree: Tree, token: Token) -> bool:
    """Whether what is tagged as a verb is none: a subject, "Figure 3", an unknown word alone."""
    if token.dep in _PLACES_OF_NOUNS and (token.tag != "VBG" or token.lemma == "follow"):
        return True
    if token.tag == "VB" and token.i + 1 < len(tree) and tree[token.i + 1].tag == "CD":
        return token.text[0].isupper() and not tree.kids(token.i, "aux")
    alone = token.tag != "VBD" and not tree.kids(token.i, "aux", "auxpass", "nsubj")
    return alone and not is_verb(token.lemma.lower())


def _is_state(tree: Tree, verb: Token) -> bool:
    """Whether a verb tells how things stand, or are as a rule, or what somebody feels.

    "They felt bound to it", "she was heartened", "it usually rains".
    """
    if _is_habit(tree, verb) or any(
        k.lemma in _SEEMING for k in tree.kids(verb.i, "aux", "auxpass")
    ):
        return True
    shares = kinds(verb.lemma.lower(), "v")
    if tree.is_passive(verb.i):
        return shares.get("emotion", 0) >= _MOSTLY
    holds = shares.get("stative", 0) + shares.get("having", 0) >= _MOSTLY
    return holds and verb.tag == "VBG" and verb.dep == "acl"


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


def _is_ability(tree: Tree, verb: Token) -> bool:
    """Whether a clause says what somebody or something can do: "the ship can carry 300 people"."""
    if verb.dep == "conj" and verb.tag == "VB" and not tree.kids(verb.i, "aux", "nsubj"):
        return verb.head < verb.i and _is_ability(tree, tree[verb.head])
    if verb.dep == "advcl" and verb.tag == "VBG" and verb.head < verb.i:
        return _is_ability(tree, tree[verb.head])
    told = verb.dep == "ccomp" and verb.head < verb.i
    able = any(k.text.lower() == "can" for k in tree.kids(verb.i, "aux"))
    return able and tree.kid(verb.i, "neg") is None and not told


def _is_idle(tree: Tree, verb: Token) -> bool:
    """Whether a verb only helps others or tells a state: "going to leave", "have got a house".

    So do idioms ("plays a role") and "it takes courage to leave".
    """
    auxiliaries = {k.text.lower() for k in tree.kids(verb.i, "aux")}
    thing = tree.kid(verb.i, "dobj")
    if verb.lemma == "go" and verb.tag == "VBG":
        inner = tree.kid(verb.i, "xcomp")
        if inner is None or inner.pos not in ("VERB", "AUX"):
            return False
        return any(k.tag == "TO" for k in tree.kids(inner.i, "aux"))
    if verb.lemma == "come" and _comes_to_think(tree, verb):
        return True
    if verb.lemma == "miss" and verb.tag == "VBG" and thing is None:
        return True
    if verb.lemma == "get" and thing is not None and verb.tag in ("VBN", "VBD"):
        return bool(auxiliaries & {"have", "has", "'ve", "’ve", "'s", "’s"})
    if verb.text.lower() in ("used", "got") and not tree.kids(verb.i, "dobj", "auxpass"):
        inner = tree.kid(verb.i, "xcomp")
        return inner is not None and any(k.tag == "TO" for k in tree.kids(inner.i, "aux"))
    if verb.lemma == "take" and tree.kid(verb.i, "xcomp", "advcl", "ccomp") is not None:
        subject = tree.kid(verb.i, "nsubj", "expl")
        if subject is not None and subject.text.lower() == "it":
            return True
    return thing is not None and thing.lemma in _IDIOMS.get(verb.lemma, ())


def _comes_to_think(tree: Tree, verb: Token) -> bool:
    """Whether somebody comes to think or be something: "came to believe"."""
    inner = tree.kid(verb.i, "xcomp", "advcl")
    if inner is None or inner.i != verb.i + 2 or tree[verb.i + 1].tag != "TO":
        return False
    shares = kinds(inner.lemma.lower(), "v")
    return sum(shares.get(kind, 0.0) for kind in _MENTAL) >= _MOSTLY


def _stays_so(tree: Tree, verb: Token) -> bool:
    """Whether something is told to have gone on as it was: "the banks remained closed"."""
    if verb.lemma not in ("remain", "stay") or verb.tag != "VBD":
        return False
    how = tree.kid(verb.i, "acomp", "xcomp", "advcl", "oprd")
    return how is not None and (how.tag in ("VBN", "VBG") or how.lemma in ("closed", "open"))


def _only_names(tree: Tree, verb: Token) -> bool:
    """Whether a verb only says what somebody is called: "a man called Ek", "is known as Ek"."""
    if verb.lemma not in _NAMING or verb.tag not in ("VBN", "VBD"):
        return False
    if verb.dep == "acl":
        thing = tree.kid(verb.i, "dobj")
        return thing is None or thing.pos == "PROPN"
    return any(k.tag in ("VBZ", "VBP") for k in tree.kids(verb.i, "auxpass"))


def _only_sets(tree: Tree, verb: Token) -> bool:
    """Whether a verb only says when: "is set to close", "starting next year", "dated May 3"."""
    if verb.text.lower() in ("going", "gon"):
        inner = tree.kid(verb.i, "xcomp")
        if inner is not None and inner.pos in ("VERB", "AUX"):
            return tree.kid(verb.i, "dobj", "prep") is None
    if verb.lemma in _SETTING and tree.is_passive(verb.i):
        return tree.kid(verb.i, "xcomp") is not None
    if ends_period(tree, verb):
        return True
    if verb.lemma in ("start", "begin") and verb.tag == "VBG" and verb.dep in _FRONTED:
        return tree.kid(verb.i, "dobj") is None
    return verb.lemma == "date" and verb.tag == "VBN" and verb.dep == "acl"


def _is_capability(tree: Tree, verb: Token) -> bool:
    """Whether an infinitive says what something is for: "a pump used to drain mines"."""
    head = tree[verb.head]
    return (
        verb.dep in ("xcomp", "advcl", "ccomp")
        and head.lemma in _CAPABLE
        and any(k.tag == "TO" for k in tree.kids(verb.i, "aux"))
        and (head.tag in ("VBZ", "VBP") or head.dep in ("acl", "relcl"))
    )


def _carriers(tree: Tree, timed: Collection[int]) -> dict[int, int]:
    """Event nouns that a light verb only reports ("held talks", "an attack occurred"), with it."""
    found: dict[int, int] = {}
    for token in tree.sentence.tokens:
        if token.pos != "VERB":
            continue
        noun = None
        if token.lemma in LIGHT:
            noun = tree.kid(token.i, "dobj", "nsubjpass")
            if noun is not None and noun.lemma == "place":
                noun = tree.kid(token.i, "nsubj")
        elif token.lemma in ("happen", "occur", "erupt"):
            noun = tree.kid(token.i, "nsubj")
        if noun is not None and noun.pos in ("NOUN", "PROPN") and _names_event(noun):
            found[noun.i] = token.i
    return found


def _names_event(token: Token) -> bool:
    return token.lemma.lower() in EVENT_NOUNS or _is_gerund_noun(token)


def _means_happening(word: str) -> bool:
    """Whether WordNet has nearly all senses of a noun among acts and events."""
    shares = kinds(word, "n")
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
    word = token.lemma.lower()
    if token.dep in ("compound", "nmod", "amod", "npadvmod") or len(word) < 3:
        return False
    if word == "trading" and token.dep == "pobj":
        return False
    bare = token.tag == "NN" and tree.kid(token.i, "det", "poss") is None
    if word == "death" and bare and token.dep == "pobj" and tree[token.head].text.lower() == "to":
        return False
    if any(k.text.lower() == "per" for k in tree.kids(token.i, "prep")) or _is_called(tree, token):
        return False
    if word == "release" and any(k.lemma in ("news", "press") for k in tree.kids(token.i)):
        return False
    if word == "exchange" and any(k.lemma.lower() == "stock" for k in tree.kids(token.i)):
        return False
    if _is_gerund_noun(token) and word not in EVENT_NOUNS:
        return _has_event_sign(tree, token, timed)
    if word not in EVENT_NOUNS:
        return is_told_as_event(tree, token, timed) and _means_happening(word)
    if token.pos == "PROPN":
        return _is_named_event(tree, token, timed)
    if headline:
        return len(tree) > 1
    if word in RARELY_EVENTS or token.text.lower() in RARELY_EVENTS:
        return is_told_as_event(tree, token, timed)
    if word in SOMETIMES_EVENTS:
        return _has_event_sign(tree, token, timed)
    return token.tag != "NN" or _is_told_of(tree, token, timed)


def _is_named_event(tree: Tree, token: Token, timed: Collection[int]) -> bool:
    """Whether a name is that of an event: "the Great Fire", but "the Square of the Great Fire".

    What is mostly a body or a paper needs a sign ("the Vietnam War ended").
    """
    if tree.kid(token.i, "det", "amod", "poss") is None or _opens_title(tree, token):
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


def _is_called(tree: Tree, noun: Token) -> bool:
    """Whether a noun only says what another is called: "described it as an event", "an insult"."""
    prep = tree[noun.head]
    if noun.dep in ("oprd", "attr"):
        return prep.lemma in _CALLING
    if noun.dep != "pobj" or prep.text.lower() != "as":
        return False
    above = tree[prep.head]
    return (tree[above.head] if above.dep == "dobj" else above).lemma in _CALLING


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
    if token.dep in ("nsubj", "nsubjpass") and head.lemma in HAPPEN:
        return True
    return token.dep in ("dobj", "nsubjpass") and head.lemma in LIGHT | MAKING
