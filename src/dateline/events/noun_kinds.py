"""Whom or what a noun may stand for without a name: somebody, a group, a body, a country."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from dateline.events.wordnet import kinds

if TYPE_CHECKING:
    from dateline.records import Kind
    from dateline.text.tokens import Token

LONG = 7
"""Letters from which on a noun is hardly the name of somebody."""
_SEVERAL = frozenset(
    "witnesses states banks airlines forces authorities others jihadists opposition leadership "
    "management crowd crowds mob mobs".split()
)
"""Words that name a group."""
_ROLES = frozenset(
    "substitute queen head international midfielder counterpart fireman publisher bomber witness "
    "builder commuter individual ceo cfo coo cto mp mep".split()
)
"""Nouns for somebody that WordNet knows rather as things."""
_NOBODY = frozenset(
    """series set collection data array batch cluster sequence pair forest galaxy ecosystem
    combination generation civilization economy culture law industry network category membership
    variety fleet table bunch wildlife chain utility battery rank column communism capitalism row
    following ancestry vegetation packet chunk tech cream pile bastion van backlog traffic
    processor division class assortment arsenal portfolio hierarchy species flora fauna governance
    profession botany nationality aviation browser server crawler crane whale predator outlier
    antique hunt nobody""".split()
)
"""Groups of things, and things that are called as people are."""
_MOSTLY = 0.5
"""Share of a noun's senses that makes it somebody."""
ORGANISATION_NOUNS = frozenset(
    """ministry department agency authority commission committee council court tribunal parliament
    congress senate assembly government administration party union association company corporation
    firm bank group university college school institute foundation hospital police army navy bureau
    office organisation organization club church board society movement alliance coalition cabinet
    team airline airport regulator bloc regime watchdog union delegation manufacturer carmaker
    maker retailer operator newspaper broadcaster charity museum consortium subsidiary
    venture lender insurer brewer factory subsidiary affiliate supplier distributor wholesaler
    exporter importer provider automaker drugmaker chipmaker planemaker steelmaker""".split()
)
_COUNTRY_NOUNS = frozenset("country nation state republic kingdom neighbour neighbor".split())


def last_part(word: str) -> str:
    """Return of what a word with a hyphen is a kind: "vice-president", "president-elect"."""
    return word.removesuffix("-elect").removesuffix("-general").rpartition("-")[2]


@cache
def is_role(lemma: str) -> bool:
    """Whether a noun says what somebody is: "envoy", "minister"."""
    word = last_part(lemma.lower())
    if word in ORGANISATION_NOUNS or word in _NOBODY:
        return False
    return word in _ROLES or kinds(word, "n").get("person", 0.0) >= _MOSTLY


@cache
def is_thing(word: str) -> bool:
    """Whether a long word means something that nobody is called: "scholarship"."""
    found = kinds(word, "n")
    return len(word) >= LONG and bool(found) and found.get("person", 0.0) < _MOSTLY


@cache
def _is_group(word: str) -> bool:
    return word not in _NOBODY and kinds(word, "n").get("group", 0.0) >= _MOSTLY


def noun_kind(token: Token, plural: bool) -> Kind | None:
    """Return the kind of somebody who has no name: "protesters" are a group, "the court" is one."""
    word = token.lemma.lower()
    word = last_part(word) if "-" in word else word
    if is_role(word):
        return "group" if plural else "person"
    if word in ORGANISATION_NOUNS:
        return "group" if plural else "organisation"
    if word in _COUNTRY_NOUNS:
        return "country"
    return "group" if token.text.lower() in _SEVERAL or _is_group(word) else None
