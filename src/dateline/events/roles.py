"""Who can have a role in an event: somebody, or a thing that a verb or a noun governs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.events.gender import PRONOUNS, TALKING
from dateline.events.noun_kinds import noun_kind
from dateline.temporal.names import WEEKDAYS

if TYPE_CHECKING:
    from dateline.events.grammar import Tree
    from dateline.records import Role
    from dateline.text.tokens import Token

_REGIONS = frozenset(
    "Africa America Asia Europe Americas Antarctica Oceania East West North South Coast Gulf "
    "Balkans Caribbean Mediterranean Pacific Atlantic Arctic".split()
)
"""Last words of names of parts of the world, which are where something is, not who it is to."""
UNACCUSATIVE = frozenset(
    """death departure arrival resignation collapse visit trip retirement return rise fall drop
    increase decline growth victory win withdrawal retreat speech statement remarks
    accession entry emergence exodus migration landing ascent descent participation involvement
    presence absence defection desertion survival success failure
    testimony appeal apology march strike protest rally meeting summit birth eruption
    explosion crash flight disappearance independence refusal announcement intervention mediation
    cooperation resistance rebellion revolt uprising struggle plea merger divorce reunion split
    debut suicide walkout escape advance""".split()
)
"""Nouns whose "of" names who does it: "the resignation of the mayor"."""
BEFALL = frozenset("die perish drown starve suffocate succumb".split())
"""Verbs whose subject undergoes them, without anybody who does them."""
BEFALLS_OWNER = frozenset(
    """death murder killing arrest assassination trial conviction acquittal detention imprisonment
    release election re-election reelection appointment nomination birth injury injuries abduction
    kidnapping kidnap funeral burial dismissal ouster ousting sacking execution capture expulsion
    deportation extradition indictment prosecution impeachment sentencing poisoning rescue hanging
    beating shooting stabbing torture demise inauguration coronation hospitalisation
    hospitalization diagnosis treatment removal extinction destruction sale closure
    construction demolition completion engagement marriage wedding graduation illness
    promotion suspension relegation founding creation establishment formation
    repatriation defeat admission inclusion exclusion
    liberation bereavement surgery transplant chemotherapy
    damage bombing bombardment shelling siege""".split()
)
"""Nouns whose owner undergoes it: "his death", "the factory's closure"."""
UNDERGOING = frozenset("have get receive suffer face undergo sustain await".split())
"""Verbs whose subject undergoes what their object tells: "suffered an injury"."""
DAYS = frozenset(WEEKDAYS)
_DASHES = ("-", "–")
_SHORTEST = 3
"""Letters of a noun; what is shorter is a part of a word: "co", "ex"."""


def add(
    tree: Tree,
    found: dict[int, Role],
    noun: int,
    role: Role,
    *,
    named_only: bool = False,
    before: int | None = None,
) -> None:
    """Add a noun and those joined to it with a role, `named_only` if they are somebody.

    before: the word that they all stand before: "a car hired by Ek and a van" are not both hired.
    """
    for i in tree.conjuncts(noun):
        token = tree[i]
        if before is not None and i > before:
            continue
        if len(token.text) < _SHORTEST and token.pos == "NOUN" and token.text != "%":
            continue
        if token.pos not in ("NOUN", "PROPN", "PRON", "ADJ", "NUM", "DET"):
            continue
        if i > 0 and tree[i - 1].text == "[":
            continue
        if role == "patient" and token.text.isdigit() and tree[i - 1].text in _DASHES:
            continue
        if named_only and not could_act(tree, token):
            continue
        found.setdefault(i, role)


def could_act(tree: Tree, token: Token) -> bool:
    """Whether a noun under a preposition is somebody and not a thing, a place or a time."""
    if token.pos == "PROPN":
        return token.tag in ("NNP", "NNPS") and token.text not in _REGIONS | DAYS
    if token.pos == "PRON":
        low = token.text.lower()
        return low in PRONOUNS or low in TALKING or token.lemma.lower() in PRONOUNS
    return noun_kind(token, token.tag == "NNS") is not None


def subject_of(tree: Tree, verb: Token) -> list[int]:
    """Return the subject of a verb, if it has one, as those who act or undergo something."""
    found = tree.subject(verb.i)
    return [found.noun] if found is not None else []


def whoever_is(tree: Tree, noun: Token) -> list[int]:
    """Return of whom a noun says what he is: "Ek, target of a raid", "Ek was the target"."""
    above = tree[noun.head]
    if noun.dep == "attr":
        return subject_of(tree, above)
    if above.lemma == "as" and tree[above.head].pos == "VERB":
        return subject_of(tree, tree[above.head])
    return [above.i] if noun.dep == "appos" else []
