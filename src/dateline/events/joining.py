"""One person or firm of several names of a whole article: "Lund" and "Ada" of "Ada Lund"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.events.countries import country
from dateline.events.gazetteer import city
from dateline.events.gender import is_given_to_somebody
from dateline.events.naming import (
    OWNER,
    SUBJECTS,
    begins_with_family,
    ends_with,
    is_place,
    is_surname_alone,
    state_of,
    surname,
)
from dateline.events.noun_kinds import is_role
from dateline.events.nouns import LEGAL_FORMS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.events.grammar import Tree
    from dateline.events.naming import Entity, Names

_OF_SOMEBODY = SUBJECTS | {"dobj", "poss", OWNER}
"""Relations of a first name that stands alone: what is only under prepositions is a place."""
_LONGEST_NAME = 4
_PLACE_STARTS = frozenset(
    "Fort Mount Mt Mt. Lake San Santa Saint St St. New North South East West Port Cape Los Las El "
    "The La".split()
)
_AT_A_PLACE = frozenset("airport station bridge port harbour harbor river bay".split())
"""Last words of names that begin with that of a place: "the Shannon" is not its airport."""


def complete(names: Names, trees: Sequence[Tree]) -> None:
    """Know which names are one, and of which states a whole article tells."""
    _join_surnames(names)
    _join_first_names(names)
    _join_firms(names)
    names.complete = True
    words = {t.text for tree in trees for t in tree.tokens if t.pos in ("PROPN", "ADJ")}
    codes = map(state_of, words.union(names.by_name))
    names.states = frozenset(code for code in codes if code is not None)


def _join_first_names(names: Names) -> None:
    """Know a full name by its first words, where they stand alone and only one has them."""
    bearers: dict[str, list[Entity]] = {}
    for full in names.by_name.values():
        words = full.name.split()
        given = is_given_to_somebody(words[0]) and full.kind is None
        if len(words) < 2 or is_role(words[-1]) or not (full.kind == "person" or given):
            continue
        given = is_given_to_somebody(words[0])
        for n in range(1, len(words) if given else 2):
            bearers.setdefault(" ".join(words[:n]), []).append(full)
    for first, found in bearers.items():
        alone = names.by_name.get(first)
        if alone is None or alone.titled or len(found) > 1:
            continue
        surname_first = begins_with_family(found[0].name)
        if first in names.by_surname or (is_place(first) and not surname_first):
            continue
        given = is_given_to_somebody(first.split()[0])
        acts = any(relation in _OF_SOMEBODY for _, _, relation in alone.seen)
        if acts and (alone.kind in (None, "person") or (given and alone.kind != "country")):
            found[0].kind = "person"
            names.by_first[first] = found[0]


def _join_firms(names: Names) -> None:
    """Know a firm or a body by the first words of its name, if only one begins with them.

    They stand alone after it, unless the rest only says that it is a firm: "Acme" of "Acme
    Corp.". What has letters for its name has parts that are called after it: "the AEC Court".
    """
    bearers: dict[str, list[Entity]] = {}
    for full in names.by_name.values():
        words = full.name.split()
        if full.kind != "organisation" or words[-1].lower() in _AT_A_PLACE:
            continue
        for n in range(1, len(words)):
            first = " ".join(words[:n])
            alone = names.by_name.get(first)
            if alone is None or alone.kind not in (None, "organisation") or is_place(first):
                continue
            if " ".join(words[n:]) in names.by_name:
                continue
            firm = all(word.lower() in LEGAL_FORMS for word in words[n:])
            acts = any(place[2] in _OF_SOMEBODY for place in alone.seen)
            part = first.isupper() and words[-1].lower() not in LEGAL_FORMS
            told_first = full.seen[0] < alone.seen[0] and not part
            if acts and (firm or told_first):
                bearers.setdefault(first, []).append(full)
    for first, found in bearers.items():
        if len(found) == 1 and first not in names.by_surname:
            names.by_first.setdefault(first, found[0])


def _join_surnames(names: Names) -> None:
    """Know a full name by its last word, where the article also uses that word alone.

    Who is told of most has it, where several share it, and of these the first. What stands
    under prepositions only is a place.
    """
    ends = {
        surname(name): entity for name, entity in names.by_name.items() if is_surname_alone(name)
    }
    for full in sorted(names.by_name.values(), key=lambda e: -e.mentions):
        words = full.name.split()
        if not 2 <= len(words) <= _LONGEST_NAME or full.kind not in (None, "person"):
            continue
        if full.plural:
            continue
        last = surname(full.name)
        alone = ends.get(last)
        if alone is full:
            continue
        if alone is not None and not ends_with(full.name, alone.name):
            alone = None
        if full.kind is None and (alone is None or not _may_be_surname(full, alone)):
            continue
        if last in names.by_surname:
            continue
        full.kind = "person"
        names.by_surname[last] = full
        if alone is not None and alone.kind in (None, "person"):
            full.mentions += alone.mentions
            full.female = alone.female if full.female is None else full.female
            full.country = full.country or alone.country
            del names.by_name[alone.name]


def _may_be_surname(full: Entity, alone: Entity) -> bool:
    """Whether what is named alone is the person of a full name of which nothing else is known."""
    first = full.name.split()[0]
    acts = any(relation in SUBJECTS for _, _, relation in alone.seen)
    stands_free = any(relation != "pobj" for _, _, relation in alone.seen)
    return (
        alone.kind in (None, "person")
        and first not in _PLACE_STARTS
        and not is_place(first)
        and not is_place(full.name)
        and (acts if city(alone.name) else stands_free)
        and country(alone.name) is None
    )
