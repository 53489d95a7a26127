"""Who does what only some do: police arrest, courts sentence, crews rescue, councils vote.

A passive seldom says so: "Troops searched the barge. Two men were arrested." It is done by those
of their kind of whom the text tells beside it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dateline.events.newsday import LEAD

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dateline.events.event import Event
    from dateline.events.participants import Actor


@dataclass(frozen=True, slots=True)
class _Office:
    """Deeds, who does them, and from how many sentences before and behind they are known."""

    deeds: frozenset[str]
    doers: frozenset[str]
    before: int = 1
    behind: int = 0


def _office(deeds: str, doers: str, before: int = 1, behind: int = 0) -> _Office:
    words = frozenset(deeds.split()), frozenset(doers.split())
    return _Office(*words, before, behind)


_FORCES = "police policeman policewoman officer detective constable sheriff gendarme trooper fbi"
_COUNCILS = (
    "council parliament senate house congress assembly committee board commission shareholder "
    "lawmaker legislator mp deputy councillor senator delegate cabinet jury voter "
    "court judge tribunal"
)
_OFFICES = (
    _office(
        "arrest detain apprehend handcuff question interrogate search seize confiscate "
        "impound raid",
        f"{_FORCES} prosecutor authority agent guard marshal customs soldier troop army force "
        "patrol ranger inspector",
        3,
        2,
    ),
    _office("charge", "police prosecutor"),
    _office(
        "sentence convict acquit jail imprison remand",
        "court judge jury tribunal magistrate",
        3,
        2,
    ),
    _office(
        "rescue save free extinguish airlift evacuate",
        f"{_FORCES} firefighter fireman rescuer crew lifeguard coastguard guard lifeboat volunteer "
        "diver paramedic soldier helicopter brigade team troop army",
    ),
    _office("treat reattach operate transplant amputate", "doctor surgeon medic paramedic nurse"),
    _office("approve reject pass adopt defeat ratify veto", _COUNCILS),
    _office(
        "shoot kill wound injure stab kidnap abduct behead execute hurt loot",
        "gunman attacker assailant bomber sniper militant rebel hijacker robber raider insurgent "
        "guerrilla terrorist extremist kidnapper mob",
    ),
)
_BESIDE = _office("", "")
_WEEK = 7
_MONTH = 31


def doers(event: Event, events: Sequence[Event]) -> list[Actor]:
    """Return who did what a passive tells, as far as the text around it tells of such.

    What is not the news may have been done by others than those told of a few sentences off.
    """
    office = next((one for one in _OFFICES if event.lemma in one.deeds), None)
    if office is None or event.status == "hypothetical":
        return []
    times = any(k.lemma == "time" for k in event.tree.kids(event.trigger.head, "npadvmod", "dobj"))
    news = (_has_day(event) or event.number < LEAD) and not times
    told = [(other, cast) for other in events if (cast := _of_office(office, other))]
    near = [
        one
        for one in told
        if _is_near(office if news else _BESIDE, event, one[0]) and _may_be_then(event, one[0])
    ]
    return max(near, key=lambda one: _nearness(event, one[0]))[1] if near else []


def _has_day(event: Event) -> bool:
    """Whether it is known within a week when an event was."""
    if event.reading is None:
        return False
    first, last = event.reading["first_day"], event.reading["last_day"]
    return first is not None and last is not None and last - first < _WEEK


def _of_office(office: _Office, event: Event) -> list[Actor]:
    """Return those who act in an event, if they are such as hold an office."""
    if event.trigger.kind == "noun":
        return []
    speaks = event.trigger.kind == "statement"
    acting = [
        actor
        for actor in event.cast
        if actor.role == "agent"
        and actor.kind not in (None, "country")
        and not (speaks and actor.kind == "person")
    ]
    fitting = [a for a in acting if not office.doers.isdisjoint(_nouns(event, a))]
    return fitting if len(fitting) == len(acting) else []


def _nouns(event: Event, actor: Actor) -> Iterator[str]:
    """Yield the words that may say what somebody is: of a name the title before it too."""
    head = event.tree[actor.head]
    yield head.lemma.lower()
    yield actor.name.split()[-1].lower()
    if head.pos == "PROPN":
        yield from (kid.lemma.lower() for kid in event.tree.kids(head.i, "compound", "appos"))


def _is_near(office: _Office, event: Event, other: Event) -> bool:
    """Whether one told of beside an event may do it: behind it, if that says what is told of it."""
    says = other.trigger.kind == "statement"
    return (-office.behind if says else 0) <= event.number - other.number <= office.before


def _nearness(event: Event, other: Event) -> tuple[bool, int, int]:
    """Return how near an event is: what stands before comes first, of that the last."""
    place, mine = (other.number, other.trigger.head), (event.number, event.trigger.head)
    before = place < mine
    return (before, *(place if before else (-place[0], -place[1])))


def _may_be_then(event: Event, other: Event) -> bool:
    """Whether two events are not told of times far apart."""
    days = [
        (first, last)
        for one in (event, other)
        if one.reading is not None
        and (first := one.reading["first_day"]) is not None
        and (last := one.reading["last_day"]) is not None
    ]
    return not days or max(last for _, last in days) - min(first for first, _ in days) <= _MONTH
