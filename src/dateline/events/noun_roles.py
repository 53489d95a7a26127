"""The roles that an event noun gives: "the arrest of the mayor by the police"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.events.countries import country
from dateline.events.grammar import AUTHORITIES
from dateline.events.roles import BEFALLS_OWNER, UNDERGOING, add, could_act

if TYPE_CHECKING:
    from dateline.events.grammar import Tree
    from dateline.events.triggers import Trigger
    from dateline.records import Kind, Role
    from dateline.text.tokens import Token

_UNACCUSATIVE_NOUNS = frozenset(
    """death departure arrival resignation collapse visit trip retirement return rise fall drop
    increase decline growth victory win withdrawal retreat speech statement remarks
    accession entry emergence exodus migration landing ascent descent participation involvement
    presence absence defection desertion survival success failure
    testimony appeal apology march strike protest rally meeting summit launch birth eruption
    explosion crash flight disappearance independence refusal announcement""".split()
)
"""Nouns whose "of" names who does it: "the resignation of the mayor"."""
MISSIONS = frozenset("embassy consulate embassies consulates".split())
"""What before a noun undergoes it: "the embassy bombing"."""
_BUYING = frozenset("purchase acquisition takeover buyout sale order".split())
_CONCERNING = frozenset("on against with to for from".split())
_ATTACKS = frozenset(
    "attack assault raid bombing siege war blockade embargo ban arson crackdown".split()
)
"""Nouns whose "on" and "against" may name a thing: "the attack on the bridge"."""
_DOING = frozenset(
    "schedule plan prepare begin start launch attempt complete finish resume continue suspend "
    "cancel postpone commit open conduct pursue stage make".split()
)
"""Verbs whose subject does what their object tells."""
_OF_CAUSE = frozenset("death birth illness".split())
"""What befalls its owner and has its cause or author behind "of"."""
_RULINGS = frozenset("ruling order decision verdict judgment judgement injunction".split())
_IN_PASSING = frozenset("in during after before at on".split())
_PERFORMED = frozenset(
    "speech interview address testimony lecture sermon broadcast remark statement visit trip tour "
    "journey debut performance appearance attempt effort bid".split()
)
"""What somebody does who does something else in it: "said in an interview"."""


def of_noun(tree: Tree, trigger: Trigger, found: dict[int, Role]) -> None:
    """Add who takes part in what the noun of `trigger` tells."""
    noun = tree[trigger.head]
    word = noun.lemma.lower()
    owned: Role = "patient" if word in BEFALLS_OWNER else "agent"
    if owned == "patient" and word not in _OF_CAUSE and _has_people_of(tree, noun):
        owned = "agent"
    told = tree.subject(trigger.carrier) if trigger.carrier is not None else None
    for kid in tree.kids(noun.i, "poss"):
        if told is None or kid.tag != "PRP$":
            add(tree, found, kid.i, owned)
    for prep, obj in tree.prepositions(noun.i):
        join = prep.lemma.lower()
        if join in ("by", "between", "among"):
            add(tree, found, obj.i, "agent")
        elif join == "of":
            done = word in _UNACCUSATIVE_NOUNS and owned == "agent"
            add(tree, found, obj.i, "agent" if done else "patient")
        elif join in _CONCERNING:
            role: Role = "patient" if join in ("on", "against") else "other"
            anything = role == "patient" and word in _ATTACKS
            add(tree, found, obj.i, role, named_only=not anything)
    for kid in tree.kids(noun.i, "amod", "compound", "nmod"):
        done_before = told is not None or "agent" in found.values()
        role_before = _role_before(tree, noun, kid, owned)
        if role_before is not None and not (done_before and role_before == "agent"):
            add(tree, found, kid.i, role_before)
    if told is None and "agent" not in found.values():
        doer = _doer(tree, noun)
        if doer is not None:
            add(tree, found, doer, "agent")
    above = tree[noun.head]
    if told is None and owned == "patient" and noun.dep == "dobj" and above.lemma in UNDERGOING:
        sufferer = tree.subject(above.i)
        if sufferer is not None:
            add(tree, found, sufferer.noun, "patient")


def _has_people_of(tree: Tree, noun: Token) -> bool:
    """Whether an event noun tells by "of" whom it befalls: "his murder of two guests"."""
    return any(
        prep.lemma == "of" and could_act(tree, obj) for prep, obj in tree.prepositions(noun.i)
    )


def _role_before(tree: Tree, noun: Token, kid: Token, owned: Role) -> Role | None:
    """Return the role of a name before the noun: "Norwegian strikes", "the Ek trial"."""
    if kid.i > 0 and tree[kid.i - 1].text in ("-", "–"):
        return None
    state = country(kid.text)
    if state is not None:
        short = state.way == "name" and kid.text.isupper()
        return "agent" if state.way == "people" or short else None
    if kid.text.lower() in MISSIONS:
        return "patient"
    if is_authority(kid, noun.lemma):
        return "agent" if owned == "agent" else None
    return owned if kid.text[:1].isupper() else None


def _doer(tree: Tree, noun: Token) -> int | None:
    """Return who does what a verb has as its object, or does it in passing.

    "The agency scheduled a hearing"; "the mayor said so in a speech".
    """
    above = tree[noun.head]
    if noun.dep in ("dobj", "ccomp") and above.lemma in _DOING and above.pos == "VERB":
        found = tree.subject(above.i)
    elif noun.dep == "pobj" and above.lemma in _IN_PASSING and noun.lemma in _PERFORMED:
        verb = tree[above.head]
        found = tree.subject(verb.i) if verb.pos == "VERB" else None
    elif noun.dep == "dobj" and above.pos == "VERB" and not tree.is_passive(above.i):
        # "Attended a rally by clerks": nobody does by somebody what no passive tells.
        by = (obj for prep, obj in tree.prepositions(above.i) if prep.lemma == "by")
        return next((obj.i for obj in by if could_act(tree, obj)), None)
    else:
        return None
    return found.noun if found is not None and not found.passive else None


def is_authority(before: Token, noun: str) -> bool:
    """Whether a common noun before an event noun names who does it: "a police raid"."""
    if before.lemma == "court" and noun not in _RULINGS:
        return False
    return before.pos == "NOUN" and before.lemma.lower() in AUTHORITIES


def has_role_before(noun: str, kind: Kind | None, role: Role) -> bool:
    """Whether a name before an event noun takes part: "the Ek trial", "the NATO strikes".

    A person's name before other nouns says what it is about ("the Ek ruling"), and a body's before
    those of buying may be what is bought.
    """
    if kind == "person":
        return noun in _UNACCUSATIVE_NOUNS | BEFALLS_OWNER
    return kind == "organisation" and role == "agent" and noun not in _BUYING
