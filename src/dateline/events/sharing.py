"""Whether the same people take part in two events, by what they go by and how many they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.events.gender import PRONOUNS, TALKING, is_given_to_somebody
from dateline.events.quantities import number_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.events.participants import Actor


def share_somebody(one: Sequence[Actor], other: Sequence[Actor]) -> bool:
    """Whether some of those who take part in one event take part in another, or it is of nobody.

    Nine people are not eighteen people, nor is Eva Moe Nils Moe.
    """
    if not one:
        return True
    shared = {n.lower() for n in called(one)} & {n.lower() for n in called(other)}
    if all(actor.fell for actor in one) and not any(actor.fell for actor in other):
        return True
    mine, theirs = _told_apart_by(one), _told_apart_by(other)
    return any(
        word not in mine or word not in theirs or mine[word] & theirs[word] for word in shared
    ) or bool(_numbers(one) & _numbers(other))


def is_somebody(actor: Actor) -> bool:
    """Whether it is told who takes part, and that is no thing."""
    return not is_unknown(actor) and (actor.kind is not None or actor.name[:1].isupper())


def is_unknown(actor: Actor) -> bool:
    """Whether nobody knows whom a pronoun stands for."""
    name = actor.name.lower()
    return name in PRONOUNS or name in TALKING


def called(cast: Sequence[Actor]) -> set[str]:
    """Return what those who take part go by: names, first and last words of them, countries."""
    names = {name for actor in cast for name in (actor.name, actor.country) if name}
    firms = {name.split()[0] for name in names if "'s " not in name and name[:1].isupper()}
    return names | firms | {name.split()[-1] for name in names}


def _told_apart_by(cast: Sequence[Actor]) -> dict[str, set[str]]:
    """Return the numbers and first names of those who take part, by their last words."""
    found: dict[str, set[str]] = {}
    for actor in cast:
        words = actor.name.split()
        if actor.kind in ("person", None) and is_given_to_somebody(words[0]):
            apart = set(words[:1]) if len(words) > 1 else set()
        else:
            apart = _numbers([actor])
        if apart:
            found.setdefault(words[-1].lower(), set()).update(apart)
    return found


def _numbers(cast: Sequence[Actor]) -> set[str]:
    """Return how many those are who take part: 9 of "at least 9 people"."""
    unnamed = [actor.name for actor in cast if not actor.name[:1].isupper()]
    return {str(n) for name in unnamed for word in name.split() if (n := number_of([word]))}
