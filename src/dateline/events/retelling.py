"""Which event with a date a text means where it tells of one again: "the attack", "who drowned".

A noun that is known already, or a verb in a clause that tells something older, tells again what
the text dates elsewhere, if it means the same and nobody else takes part. One event goes by many
words: who says "the attack" may have told of a bomb, and who says "the tragedy" of a fire.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.events.background import is_perfect, telling_of_verb
from dateline.events.dependencies import SUBJECTS
from dateline.events.general_words import THEMES_OF, THEMES_OF_NOUN
from dateline.events.harm import HARM, is_harm, people
from dateline.events.lexicon import DEFINITE, HAPPEN, INDEFINITE, OUTCOMES, POINTING
from dateline.events.newsday import LEAD
from dateline.events.noun_governing import BROUGHT_ABOUT
from dateline.events.senses import names_of, sense
from dateline.events.sharing import called, share_somebody
from dateline.events.time_roles import counts
from dateline.events.wordnet import likeness

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dateline.events.event import Event
    from dateline.events.wordnet import Pos
    from dateline.temporal import ReadingColumns

_SERIES = frozenset("series string spate wave number kind pattern rash".split())
_OTHERS = frozenset(
    "other another similar new second third further more future next previous earlier past "
    "last recent former possible any such several many some each every no first additional "
    "alleged subsequent separate different potential fresh".split()
)
"""Words before a noun by which it is not the one that was told of."""


_EFFECTS = names_of("kill injure damage drown")
_SAME_THEME, _SAME_SENSE, _SAME_WORD = 1, 2, 3
_MONTH = 27
NEAR = 2
"""Sentences by which "that flood" may follow the flood."""
_FROM = frozenset("from by in".split())
_OCCASION = frozenset("at during".split())
_TAKING_PART = frozenset(
    "attend survive suffer witness undergo endure join lead host hold watch".split()
)
_ONCE = names_of("kill drown born")
"""What befalls nobody twice."""
_SHOT = names_of("shoot")
_DYING = frozenset("die death succumb dead".split())


def keys(event: Event) -> list[str]:
    """Return what an event with a date can be looked up by: its senses and their themes."""
    names = _named(event)
    themes = {theme for name in names for theme in THEMES_OF.get(name, ())}
    return [*names, *sorted(themes)]


def _named(event: Event) -> list[str]:
    """Return the senses of an event, with and without the particle of its verb."""
    return list(dict.fromkeys((event.sense.name, sense(event.lemma).name)))


def asked(event: Event) -> list[str]:
    """Return what to look up for an event that is told again: its sense, then its themes."""
    noun = event.trigger.carrier is None
    themes = THEMES_OF_NOUN.get(event.lemma, ()) if noun else THEMES_OF.get(event.sense.name, ())
    return [event.sense.name, *themes]


def may_be_told_again(event: Event) -> bool:
    """Whether an event may be one that the article dates elsewhere ("the invasion").

    A verb that another completes ("tried to leave") says by itself too little of what was done.
    """
    tree, trigger = event.tree, event.trigger
    if trigger.kind == "statement":
        return False
    word = tree[trigger.head]
    before = tree.kids(word.i, "amod", "det", "nummod", "predet")
    several = word.dep == "pobj" and tree[tree[word.head].head].lemma.lower() in _SERIES
    if several or any(k.lemma.lower() in _OTHERS for k in before):
        return False
    definite = any(k.lemma.lower() in DEFINITE for k in before)
    if word.dep == "attr" and any(counts(tree, k) for k in before):
        return False
    if trigger.carrier is None:
        several = word.tag == "NNS" and _is_bare(event) and not tree.kids(word.i, "acl", "relcl")
        return definite or not (several or any(k.dep in ("det", "nummod") for k in before))
    if trigger.kind == "noun" and definite:
        return True
    if tree.kid(trigger.carrier, "xcomp") is not None:
        return False
    return telling_of_verb(tree, tree[trigger.carrier], 0) != "news"


def _points_there(event: Event) -> bool:
    """Whether a noun is the one told of right before: "that flood" is not the one of the news."""
    determiners = event.tree.kids(event.trigger.head, "det")
    return any(k.lemma.lower() in ("that", "those") for k in determiners)


def _is_bare(event: Event) -> bool:
    """Whether a noun stands alone, as it does where it means no one thing: "of murder"."""
    if event.trigger.carrier is not None:
        return False
    return not event.tree.kids(event.trigger.head, "poss", "compound", "amod", "prep", "det")


def cause(event: Event, here: Iterable[Event]) -> Event | None:
    """Return the event of the same sentence in which another was done: "the blast that killed".

    It is its subject, where that does harm or happens, and its object, where somebody takes part.
    """
    carrier = event.trigger.carrier
    if carrier is None:
        return None
    tree, verb = event.tree, event.tree[carrier]
    nouns: set[int] = set()
    if verb.lemma in _TAKING_PART:
        nouns = {thing.i for thing in tree.kids(carrier, "dobj", "nsubjpass")}
    if event.sense.name in _EFFECTS or verb.lemma in HAPPEN:
        subject = tree.subject(carrier)
        if verb.dep == "relcl":
            nouns = {verb.head}
        elif subject is not None and not subject.passive:
            nouns = {subject.noun}
    if event.sense.name in _EFFECTS or verb.lemma in _TAKING_PART:
        nouns |= {
            noun.i
            for word in (carrier, *(thing.i for thing in tree.kids(carrier, "dobj")))
            for prep, noun in tree.prepositions(word)
            if prep.lemma.lower() in _FROM
        }
    return next((other for other in here if other.trigger.head in nouns), None) if nouns else None


def is_part(event: Event) -> bool:
    """Whether what goes with an event that is told again was a part of it: "hurt in the blast".

    What has been so since need not be: "has lost weight in the campaign".
    """
    done = event.status == "occurred" and not is_perfect(event.tree, event.trigger)
    return done or event.sense.name in _EFFECTS


def befalls_again(event: Event, other: Event) -> bool:
    """Whether two mentions tell what befalls nobody twice, of one person.

    Who is shot and killed is so at once; who dies may have been shot before.
    """
    senses = {event.sense.name, other.sense.name}
    if not senses <= (_ONCE if _DYING & {event.lemma, other.lemma} else _ONCE | _SHOT):
        return False
    mine, theirs = (
        {a.name for a in one.cast if a.role == "patient" and a.kind == "person"}
        for one in (event, other)
    )
    return bool(mine & theirs)


def is_plain(event: Event) -> bool:
    """Whether a verb tells an event as something that was done, or has been."""
    carrier = event.trigger.carrier
    if carrier is None:
        return False
    verb = event.tree[carrier]
    return verb.tag == "VBD" or (
        verb.tag == "VBN" and bool(event.tree.kids(carrier, "aux", "auxpass"))
    )


def lends(event: Event) -> bool:
    """Whether an event has a date that holds for whatever else tells of it.

    That of a clause is not that of all that is named in it: "on Monday he recalled the flood".
    """
    word = event.tree[event.trigger.head]
    if event.time is not None or event.retold:
        return True
    if event.trigger.carrier is not None or word.dep in SUBJECTS:
        return event.firm
    if event.tree[word.head].lemma == "in" and _is_new(event):
        return event.firm
    above = event.tree[word.head].lemma.lower()
    if any(sense(k.lemma).name in OUTCOMES for k in event.tree.kids(word.i, "relcl", "acl")):
        return event.firm
    return event.firm and (above in _OCCASION or (word.dep == "dobj" and above in BROUGHT_ABOUT))


def _is_new(event: Event) -> bool:
    """Whether a noun tells of something that nobody knows yet: "hurt in a crash"."""
    return any(k.lemma.lower() in INDEFINITE for k in event.tree.kids(event.trigger.head, "det"))


def _is_introduced(event: Event, other: Event) -> bool:
    """Whether what is only told of later is not "the deal": "they signed a deal in May"."""
    described = event.tree.kids(event.trigger.head, "compound", "amod", "prep", "acl", "relcl")
    if described or not _is_the_one(event):
        return False
    tree, verb = other.tree, other.trigger.carrier
    if verb is None:
        return _is_new(other)
    below = [*tree.kids(verb, "dobj"), *(noun for _, noun in tree.prepositions(verb))]
    return any(
        k.lemma.lower() in INDEFINITE
        for noun in below
        if sense(noun.lemma.lower()).name == event.sense.name
        for k in tree.kids(noun.i, "det")
    )


def _is_long(reading: ReadingColumns) -> bool:
    first, last = reading["first_day"], reading["last_day"]
    return first is None or last is None or last - first >= _MONTH


def planned_before(event: Event, plans: Iterable[Event], *, headline: bool) -> list[Event]:
    """Return those of the plans with a date that this event is, if it goes by the same word.

    A noun that is not told as planned is only that plan if it is "the summit"; a verb tells of the
    plans of somebody who is named.
    """
    verb = event.trigger.carrier is not None
    ahead = event.status == "planned" and verb
    if (verb and not ahead) or (event.status != "planned" and not _is_the_one(event)):
        return []
    if verb:
        plans = [other for other in plans if _names(event) & _names(other)]
    alike = [o for o in plans if o.lemma == event.lemma or likeness(word(event), word(o)) == 1.0]
    return told_before(event, alike, headline=headline, again=ahead)


def told_before(
    event: Event, candidates: Iterable[Event], *, headline: bool, again: bool = False
) -> list[Event]:
    """Return those of the events with a date that this one may tell again, the likest only.

    A headline tells what the text below it dates; `again` if it is sure to tell something again.
    """
    again = again or headline or may_be_told_again(event)
    bare = not headline and _is_bare(event)
    near = not headline and _points_there(event)
    ranked: dict[tuple[int, ...], list[Event]] = {}
    for other in candidates:
        if other is event or other.trigger is event.trigger or _beside(event, other):
            continue
        if not (again or befalls_again(event, other)) or (bare and other.number != event.number):
            continue
        if near and not 0 <= event.number - other.number <= NEAR:
            continue
        if not headline and other.number > event.number and _is_introduced(event, other):
            continue
        rank = _rank(event, other) if may_be_of_same(event, other) else 0
        if rank:
            same = bool(_names(event) & _names(other))
            alike = word(event)[1] == word(other)[1]
            meant = rank >= _SAME_SENSE or (other.number < LEAD and not event.cast)
            before = meant and not headline and other.number < event.number
            key = (before, rank, same, other.time is not None, alike)
            ranked.setdefault(key, []).append(other)
    return ranked[max(ranked)] if ranked else []


def _beside(event: Event, other: Event) -> bool:
    """Whether two nouns of one sentence name two happenings: "no link of the raid to the theft"."""
    if event.number != other.number or event.trigger.carrier or other.trigger.carrier:
        return False
    if not _is_given(event):
        return False
    deps = {each.tree[each.trigger.head].dep for each in (event, other)}
    return other.trigger.head > event.trigger.head and deps.isdisjoint(("attr", "appos", "conj"))


def exclude(event: Event, other: Event) -> bool:
    """Whether time expressions date two mentions differently."""
    if not (event.firm and other.firm and event.reading and other.reading):
        return False
    mine, theirs = event.reading, other.reading
    return _ends_before(mine, theirs) or _ends_before(theirs, mine)


def _ends_before(reading: ReadingColumns, other: ReadingColumns) -> bool:
    last, first = reading["last_day"], other["first_day"]
    return last is not None and first is not None and last < first


def may_be_of_same(event: Event, other: Event) -> bool:
    """Whether who takes part in two events, and how many they are, lets them be one."""
    if _is_one_of_many(event, other) or _befell_others(event, other):
        return False
    noun = event.trigger.carrier is None
    return share_somebody(event.cast, other.cast) or (noun and not other.cast)


def _befell_others(event: Event, other: Event) -> bool:
    """Whether two events were done to different people who are named."""
    mine, theirs = (
        [a for a in one.cast if a.role == "patient" and a.kind == "person" and a.name[:1].isupper()]
        for one in (event, other)
    )
    return bool(mine and theirs) and not called(mine) & called(theirs)


def _is_one_of_many(event: Event, other: Event) -> bool:
    """Whether one noun names several where the other names one: "the fires" and "a fire"."""
    tags = _tags(event, other)
    if tags == ("NN", "NNS") and not is_harm(event):
        return event.lemma != other.lemma or other.reading is None or _is_long(other.reading)
    return tags == ("NNS", "NN") and event.lemma == other.lemma


def _rank(event: Event, other: Event) -> int:
    """Return how much alike what two mentions mean is, 0 if it is not."""
    if other.lemma == event.lemma:
        return _SAME_WORD
    alike = likeness(word(event), word(other))
    if set(_named(event)) & set(_named(other)):
        if event.sense.speech:
            return _SAME_SENSE if alike == 1.0 else 0
        if alike or event.sense.name in _EFFECTS | HARM or _is_given(event):
            return _SAME_SENSE
    if event.trigger.carrier is None:
        return _SAME_THEME if _is_called(event, other) else 0
    return _SAME_THEME if befalls_again(event, other) else 0


def _is_called(event: Event, other: Event) -> bool:
    """Whether a noun is a general one for another event: "the tragedy" for what sank.

    What befell somebody is not what is told of nobody.
    """
    if _tags(event, other) == ("NNS", "NN") or (people(event) and not people(other)):
        return False
    themes = THEMES_OF.get(other.sense.name, ())
    return any(theme in themes for theme in THEMES_OF_NOUN.get(event.lemma, ()))


def _tags(event: Event, other: Event) -> tuple[str, str]:
    """Return the tags of both; talks are one meeting."""
    mine, theirs = (
        "NN" if _is_talk(one) else one.tree[one.trigger.head].tag for one in (event, other)
    )
    return mine, theirs


def _is_talk(event: Event) -> bool:
    return event.sense.name == "meet" and event.lemma in ("talk", "negotiation")


def _is_the_one(event: Event) -> bool:
    """Whether a noun names one thing that is known: "the summit"."""
    before = event.tree.kids(event.trigger.head, "det")
    singular = event.tree[event.trigger.head].tag == "NN"
    return singular and any(k.lemma.lower() in DEFINITE for k in before)


def _is_given(event: Event) -> bool:
    """Whether a noun is one of which was just told: "that session", "the deal", "her victory".

    "The summit" may be another gathering than the talks.
    """
    kids = event.tree.kids(event.trigger.head, "det", "poss")
    before = {k.lemma.lower() for k in kids if k.dep == "det"}
    if event.sense.mutual and event.sense.repeats:
        return bool(before & POINTING)
    return bool(before & DEFINITE) or any(k.tag == "PRP$" for k in kids)


def word(event: Event) -> tuple[str, Pos]:
    return event.lemma, "v" if event.tree[event.trigger.head].pos == "VERB" else "n"


def _names(event: Event) -> set[str]:
    """Return the names that an event is told with: of those who take part, or before a noun."""
    tree, word = event.tree, event.trigger.head
    before = [k.text for k in tree.kids(word, "compound", "poss", "nmod") if k.pos == "PROPN"]
    return {name for name in called(event.cast) if name[:1].isupper()} | set(before)
