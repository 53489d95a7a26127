"""Repairs of what completes a verb: whom it is done to, and what that is said to be or become.

Each knows one wrong shape around a word, puts it right, and leaves every other word as it is.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dateline.events.noun_kinds import is_role
from dateline.events.repairing import below, has_subject, is_somebody, rule
from dateline.events.wordnet import kinds

if TYPE_CHECKING:
    from dateline.text.tokens import Token

_APPOINTING = frozenset("elect name appoint crown declare proclaim vote dub".split())
_ALLOWING = frozenset("allow give offer deny grant pay award hand show teach send".split())
_IN_NAME = frozenset(("compound", "nmod"))
_SEVERAL = frozenset(("NNS", "NNPS"))
_COMPLETING = frozenset("dobj ccomp xcomp acomp attr oprd nsubjpass auxpass prt".split())
"""Relations of what leaves no room for "that" as an object."""
TELLING = ("communication", "cognition", "perception", "emotion")
SOME = 0.2
"""Share of a word's senses that makes it take a clause."""
_CHARGING = frozenset(
    "accuse convict acquit clear suspect absolve rob strip deprive relieve cheat warn".split()
)
"""Verbs whose "of" tells what, after whom."""
_DEPARTMENTS = frozenset(
    "defence defense state staff interior finance police health transport education justice "
    "research operations security communications information sport sports culture trade "
    "agriculture energy tourism industry operation planning marketing sales labour labor".split()
)
"""What is behind "minister of" or "head of"."""
_VALUING = frozenset("put value estimate price".split())
_PARTED = {
    "in": frozenset("swear head tap fire curl slot knock volley bundle turn drill".split()),
    "off": frozenset(("send",)),
}
"""Verbs whose particle is read as a preposition."""
_GOALS = frozenset("goal equaliser equalizer winner opener cross corner rebound header".split())
_WANTING = frozenset("want need have get like order".split())


def named_to_office(tokens: list[Token], token: Token) -> bool:
    """Part an office from who gets it: "elected Nils Ek president", "named her director"."""
    verb = tokens[token.head]
    if verb.lemma not in _APPOINTING or verb.i > token.i or not is_role(token.lemma):
        return False
    kids = below(tokens, token)
    who = next(
        (
            t
            for t in reversed(kids)
            if t.i < token.i
            and (t.text.lower() == "her" or (t.dep in _IN_NAME and t.pos == "PROPN"))
        ),
        None,
    )
    first = next((t for t in kids if t.i < token.i), None)
    if who is None or first is None or tokens[first.i].dep == "det":
        return False
    for kid in kids:
        if kid.i < who.i:
            tokens[kid.i] = replace(kid, head=who.i)
    tag = "PRP" if who.tag == "PRP$" else who.tag
    tokens[who.i] = replace(who, tag=tag, dep="dobj", head=verb.i)
    tokens[token.i] = replace(token, dep="oprd")
    return True


def made_something(tokens: list[Token], token: Token) -> bool:
    """Part a thing from what is made of it: "made the repair of nets a habit"."""
    noun = tokens[token.head]
    verb = tokens[noun.head]
    if noun.dep != "dobj" or noun.pos != "NOUN" or not verb.i < token.i < noun.i:
        return False
    tokens[token.i] = replace(token, dep="dobj", head=verb.i)
    tokens[noun.i] = replace(noun, dep="oprd")
    return True


def charged_of(tokens: list[Token], of: Token) -> bool:
    """Part whom from what in "accused the envoy of lying", "convicted the mayor of fraud".

    Of several the last one says what, unless it says whose somebody is.
    """
    noun = tokens[of.head]
    what = next((t for t in below(tokens, of) if t.dep in ("pobj", "pcomp")), None)
    whom = noun
    while whom.dep in ("pobj", "prep") and whom.head != whom.i:
        whom = tokens[whom.head]
    verb = tokens[whom.head]
    if of.lemma != "of" or what is None or whom.dep != "dobj" or verb.lemma not in _CHARGING:
        return False
    if not (verb.i < whom.i and is_somebody(whom)):
        return False
    doing = what.tag == "VBG" or _is_deed(tokens, what)
    if not doing and _may_say_whose(tokens, what, noun):
        return False
    tokens[of.i] = replace(of, head=verb.i)
    if doing:
        base = _base(what.lemma) if what.tag == "NN" else what.lemma
        tokens[what.i] = replace(what, lemma=base, tag="VBG", pos="VERB", dep="pcomp")
    return True


def court_of_verdict(tokens: list[Token], by: Token) -> bool:
    """Let those judge who are named last: "was found guilty of theft by a court"."""
    noun = tokens[by.head]
    of = tokens[noun.head]
    verb = tokens[of.head]
    verb = tokens[verb.head] if verb.text == "guilty" else verb
    who = next((t for t in below(tokens, by) if t.dep == "pobj"), None)
    if by.text != "by" or of.text != "of" or who is None or not is_somebody(who):
        return False
    passive = any(t.dep == "auxpass" for t in below(tokens, verb))
    if not passive or verb.lemma not in _CHARGING | {"find"}:
        return False
    tokens[by.i] = replace(by, dep="agent", head=verb.i)
    return True


def particle_before_object(tokens: list[Token], token: Token) -> bool:
    """Read "swore in the cabinet", "headed in the winner" as done to these, not as done there."""
    verb = tokens[token.head]
    what = next((t for t in below(tokens, token) if t.dep == "pobj"), None)
    if what is None or token.i != verb.i + 1 or verb.lemma not in _PARTED.get(token.text, ()):
        return False
    goal = verb.lemma in ("swear", "send") or what.lemma in _GOALS
    if not goal or any(t.dep in ("auxpass", "dobj") for t in below(tokens, verb)):
        return False
    tokens[token.i] = replace(token, dep="prt", tag="RP")
    tokens[what.i] = replace(what, dep="dobj", head=verb.i)
    return True


_MISREAD = {
    "of": charged_of,
    "by": court_of_verdict,
    "in": particle_before_object,
    "off": particle_before_object,
}


def misread_preposition(tokens: list[Token], token: Token) -> bool:
    """Put right what goes with one of the prepositions that are read amiss."""
    repair = _MISREAD.get(token.text)
    return repair is not None and repair(tokens, token)


def _may_say_whose(tokens: list[Token], what: Token, noun: Token) -> bool:
    """Whether "of" may tell more of a noun before it: "the owner of the boat", "of defence"."""
    kids = below(tokens, what)
    if is_somebody(what) or any(t.text == "of" for t in kids):
        return True
    if any(t.tag == "PRP$" for t in kids):
        return False
    bare = not any(t.dep in ("det", "poss") for t in kids) and what.lemma not in _DEPARTMENTS
    return is_role(noun.lemma) and not bare


def _is_deed(tokens: list[Token], noun: Token) -> bool:
    """Whether a word that is taken for a noun is a gerund alone: "of lying"."""
    return noun.tag == "NN" and noun.lemma.endswith("ing") and not below(tokens, noun)


def _base(gerund: str) -> str:
    """Return the verb of a gerund, or the gerund where none is known."""
    stem = gerund.removesuffix("ing")
    doubled = stem[:-1] if stem[-1:] == stem[-2:-1] else stem
    tied = stem[:-1] + "ie" if stem.endswith("y") else stem
    return next((v for v in (tied, stem, doubled, stem + "e") if kinds(v, "v")), gerund)


def wanted_done(tokens: list[Token], token: Token) -> bool:
    """Read what somebody wants as a passive: "the mayor wants the ban lifted"."""
    marked = any(t.dep in ("mark", "aux", "dobj") for t in below(tokens, token))
    if tokens[token.head].lemma not in _WANTING or marked or not has_subject(tokens, token):
        return False
    tokens[token.i] = replace(token, tag="VBN")
    return True


def doer_behind_verb(tokens: list[Token], token: Token) -> bool:
    """Find who does it behind the verb: "also attending the show were envoys of Norway"."""
    be = tokens[token.head]
    who = next((t for t in below(tokens, be) if t.dep == "attr"), None)
    if be.lemma != "be" or not token.i < be.i or has_subject(tokens, token) or who is None:
        return False
    if who.i < be.i or not is_somebody(who):
        return False
    for kid in below(tokens, be):
        tokens[kid.i] = replace(kid, head=token.i)
    top = token.i if be.head == be.i else be.head
    tokens[who.i] = replace(who, dep="nsubj", head=token.i)
    tokens[token.i] = replace(token, dep=be.dep, head=top)
    tokens[be.i] = replace(be, dep="aux", head=token.i)
    return True


def whom_given(tokens: list[Token], token: Token) -> bool:
    """Part who gets something from what: "allowed shareholders time to think"."""
    verb, before = tokens[token.head], tokens[token.i - 1]
    if verb.lemma not in _ALLOWING or verb.i + 1 >= token.i or before.tag not in _SEVERAL:
        return False
    if before.head != token.i or before.dep != "compound":
        return False
    for kid in below(tokens, token):
        if kid.i < before.i:
            tokens[kid.i] = replace(kid, head=before.i)
    tokens[before.i] = replace(before, dep="dative", head=verb.i)
    return True


def whom_given_first(tokens: list[Token], token: Token) -> bool:
    """Take the first of two objects for who gets the other: "gave the owners of it time to go"."""
    verb = tokens[token.head]
    if verb.lemma not in _ALLOWING or not is_somebody(token):
        return False
    objects = [t for t in below(tokens, verb) if t.dep == "dobj"]
    if objects[0].i != token.i or len(objects) == 1 or token.i < verb.i:
        return False
    if any(t.pos in ("VERB", "AUX") for t in tokens[token.i : objects[1].i]):
        return False
    tokens[token.i] = replace(token, dep="dative")
    return True


def shot_dead(tokens: list[Token], token: Token) -> bool:
    """Read "shot dead two guards" as what became of them: nobody shoots dead guards."""
    verb = tokens[token.i - 1]
    if token.i == 0 or token.text != "dead" or verb.lemma != "shoot":
        return False
    if tokens[token.head].head != verb.i:
        return False
    tokens[token.i] = replace(token, dep="oprd", head=verb.i)
    return True


def relative_taken_for_clause(tokens: list[Token], token: Token) -> bool:
    """Read "sold the half of the mill that it owned" as of what it owned: nobody sells "that"."""
    kids = below(tokens, token)
    that = next((t for t in kids if t.dep == "mark" and t.text == "that"), None)
    if that is None or that.i < 2 or any(t.dep in _COMPLETING for t in kids):
        return False
    noun, above = tokens[that.i - 1], tokens[token.head]
    if noun.pos not in ("NOUN", "PROPN", "ADJ") or not has_subject(tokens, token):
        return False
    shares = kinds(above.lemma, "v" if token.dep == "ccomp" else "n")
    told = sum(shares.get(kind, 0) for kind in TELLING)
    if told > SOME or (token.dep == "ccomp" and (above.pos != "VERB" or above.i > noun.i)):
        return False
    while noun.pos == "PROPN" and noun.dep == "pobj":
        noun = tokens[tokens[noun.head].head]
    if noun.i == above.i or noun.pos == "VERB":
        return False
    tokens[token.i] = replace(token, dep="relcl", head=noun.i)
    tokens[that.i] = replace(that, dep="dobj", tag="WDT")
    return True


def planned_of_a_noun(tokens: list[Token], token: Token) -> bool:
    """Tell of the noun before what is to be done: "a tall bridge, to be painted by pupils"."""
    to = next((t for t in below(tokens, token) if t.tag == "TO"), None)
    if to is None or to.i < 2 or tokens[to.i - 1].text != "," or has_subject(tokens, token):
        return False
    noun = tokens[to.i - 2]
    passive = any(t.dep == "auxpass" for t in below(tokens, token))
    if not passive or noun.pos != "NOUN" or tokens[token.head].pos not in ("VERB", "AUX"):
        return False
    tokens[token.i] = replace(token, dep="relcl", head=noun.i)
    return True


def valued_thing(tokens: list[Token], token: Token) -> bool:
    """Let a participle tell how much an object is: "caused damage put at $2 million"."""
    if token.lemma not in _VALUING or tokens[-1].i == token.i or tokens[token.i + 1].lemma != "at":
        return False
    thing, verb = tokens[token.i - 1], tokens[token.head]
    if thing.dep != "nsubj" or thing.head != token.i or verb.i > thing.i:
        return False
    tokens[thing.i] = replace(thing, dep="dobj", head=verb.i)
    tokens[token.i] = replace(token, tag="VBN", dep="acl", head=thing.i)
    return True


RULES = (
    rule(named_to_office, "dobj", "NN"),
    rule(made_something, "nsubj", "NN NNS NNP"),
    rule(misread_preposition, "prep", "IN RP"),
    rule(wanted_done, "ccomp", "VBD"),
    rule(doer_behind_verb, "csubj", "VBG"),
    rule(whom_given, "dobj", "NN NNS"),
    rule(whom_given_first, "dobj", "NN NNS NNP PRP"),
    rule(shot_dead, "amod", "JJ"),
    rule(relative_taken_for_clause, "ccomp relcl", "VBD VBZ VBP VB VBN"),
    rule(valued_thing, "ccomp", "VBD VBN"),
    rule(planned_of_a_noun, "advcl", "VBN"),
)
"""The repairs in their order: later ones see what earlier ones put right."""
