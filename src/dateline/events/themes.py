"""Which nouns take up what is told in words of another sense, and who takes part in both.

"Soldiers ousted the president. … the coup": whoever dismisses a head of state does so by a coup.
Whoever is dismissed is he who leaves in "his departure".
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dateline.events.senses import names_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dateline.records import Role

    Roles = Mapping[Role, Role]
    """The role of a noun, and that which has it in what it takes up."""

_BOTH: Roles = {"agent": "agent", "patient": "patient"}
_DOER: Roles = {"agent": "agent"}
_SUFFERER: Roles = {"patient": "patient"}
_MADE_TO: Roles = {"agent": "patient"}
_TO_WINNER: Roles = {"agent": "other", "patient": "agent"}


@dataclass(frozen=True, slots=True)
class Theme:
    """Nouns that take up what is told in words of other senses, and the roles that these tell."""

    nouns: frozenset[str]
    senses: frozenset[str]
    words: frozenset[str]
    """The only words of the senses, if not any."""
    roles: Roles


def _any_of(nouns: str, told: str, roles: Roles) -> Theme:
    return Theme(frozenset(nouns.split()), names_of(told), frozenset(), roles)


def _only(nouns: str, told: str, roles: Roles) -> Theme:
    words = frozenset(told.split())
    return Theme(frozenset(nouns.split()), names_of(told), words, roles)


_THEMES = (
    _any_of(
        "attack shooting bombing violence bloodshed massacre carnage atrocity crime slaughter "
        "outrage murder killing assassination",
        "attack shoot kill massacre",
        _BOTH,
    ),
    _any_of("tragedy disaster catastrophe accident calamity", "kill drown", _SUFFERER),
    _any_of(
        "accident crash collision wreck disaster tragedy sinking derailment",
        "crash sink collapse",
        _DOER,
    ),
    _only("accident crash disaster sinking tragedy", "overturn capsize founder", _DOER),
    _any_of("death drowning", "drown kill", _SUFFERER),
    _any_of("theft robbery burglary heist break-in raid", "steal rob", _BOTH),
    _only("break-in burglary", "break", _BOTH),
    _any_of("deal takeover merger acquisition purchase transaction buyout", "acquire merge", _BOTH),
    _any_of("agreement accord pact", "acquire merge", _DOER),
    _only("sale deal transaction", "sell", _BOTH),
    _any_of(
        "trial conviction indictment prosecution extradition acquittal sentencing verdict",
        "arrest charge convict acquit sentence extradite try prosecute trial",
        _SUFFERER,
    ),
    _any_of(
        "ruling decision verdict judgment order",
        "rule verdict reject reverse sentence convict acquit block free fine",
        _DOER,
    ),
    _any_of("agreement accord pact deal", "ceasefire", _DOER),
    _any_of("firing dismissal removal ouster sacking", "dismiss", _BOTH),
    _only("dismissal firing removal", "fire remove sack oust", _BOTH),
    _any_of("departure exit", "dismiss", _MADE_TO),
    _any_of("departure exit", "resign", _DOER),
    _only("coup putsch takeover", "overthrow topple oust depose", _BOTH),
    _only("coup putsch takeover", "seize", _DOER),
    _only("flight", "flee", _DOER),
    _any_of("release rescue", "free", _BOTH),
    _only("rescue", "save airlift pull free", _BOTH),
    _only("release", "release", _BOTH),
    _only("abduction kidnapping hostage-taking", "seize snatch", _BOTH),
    _only("capture arrest", "catch capture", _BOTH),
    _only("seizure takeover fall", "capture overrun", _BOTH),
    _only("siege", "besiege surround", _BOTH),
    _only("walkout stoppage", "strike", _DOER),
    _any_of("strike stoppage", "walkout", _DOER),
    _only("layoff layoffs redundancy", "lay", _BOTH),
    _only("increase rise hike", "raise", _BOTH),
    _only("signing transfer", "sign", _BOTH),
    _any_of("match game tie fixture derby encounter contest final", "win play draw", _BOTH),
    _only("defeat win victory triumph", "lose", _TO_WINNER),
    _only("victory win triumph defeat", "thrash trounce crush rout edge overcome", _BOTH),
    _any_of("vote ballot", "approve reject", _BOTH),
    _any_of("decision", "vote approve choose", _DOER),
    _only("performance concert", "sing play perform", _DOER),
    _only("recognition", "recognise recognize", _BOTH),
)


def _by_noun() -> Mapping[str, Sequence[Theme]]:
    found: dict[str, list[Theme]] = defaultdict(list)
    for theme in _THEMES:
        for noun in sorted(theme.nouns):
            found[noun].append(theme)
    return found


THEMES_OF = _by_noun()
"""The themes that a noun may take up."""
