"""General words by which a text goes on to call what it told: "the attack" for a bomb."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.events.senses import names_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_VIOLENCE = names_of(
    "attack shoot explode kill injure massacre slash ram punch kick strangle poison torch rape maul"
)
_DISASTER = names_of(
    "crash sink collapse flood earthquake storm fire explode erupt kill drown burst crush ram veer "
    "skid swerve slam"
)
_JUDGMENT = names_of("rule decide order verdict reject reverse sentence convict acquit fine block")
_DECISION = _JUDGMENT | names_of("approve vote")
_THEFT = names_of("steal rob burgle")
_THEMES = {
    "violence": _VIOLENCE,
    "disaster": _DISASTER,
    "judgment": _JUDGMENT,
    "decision": _DECISION,
    "theft": _THEFT,
    "election": names_of("elect vote win"),
    "leaving": names_of("resign dismiss leave"),
    "taking": names_of("occupy capture overrun"),
}
_GENERAL = {
    "violence": "attack shooting bombing blast explosion violence bloodshed massacre carnage "
    "atrocity tragedy incident crime slaughter outrage murder killing assassination",
    "disaster": "tragedy disaster catastrophe incident accident calamity ordeal",
    "judgment": "ruling verdict judgment order",
    "decision": "decision",
    "theft": "theft robbery burglary heist raid break-in",
    "election": "election vote",
    "leaving": "departure exit removal",
    "taking": "takeover capture seizure fall",
}
"""Nouns by which a text goes on to call anything of a theme."""

THEMES_OF: Mapping[str, Sequence[str]] = {
    name: [theme for theme, members in _THEMES.items() if name in members]
    for name in frozenset[str]().union(*_THEMES.values())
}
THEMES_OF_NOUN: Mapping[str, Sequence[str]] = {
    noun: [theme for theme, nouns in _GENERAL.items() if noun in nouns.split()]
    for noun in frozenset(" ".join(_GENERAL.values()).split())
}
