"""Matches: what players do in one is where it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.events.lexicon import SAY
from dateline.events.newsday import LEAD
from dateline.events.scenes import COMPETITION, PLAYING, means

if TYPE_CHECKING:
    from dateline.events.event import Event
    from dateline.events.grammar import Tree
    from dateline.text.tokens import Token

REACH = 8
"""Sentences over which a scene goes on."""
_GAMES = frozenset(
    "match game final semifinal quarterfinal title championship tournament race inning set goal "
    "touchdown medal cup playoff".split()
)
"""Words that tell that who beats whom plays."""
_GAME = frozenset(("win", "play"))
_PLAYS = frozenset("score equalise equalize level convert volley bowl bat book net".split())
_MOVES = ("competition", "motion", "contact", "body")
_FEATS = frozenset(
    "penalty scoring lead try wicket run point serve corner header equaliser second third".split()
)
"""What players do and make."""


def is_game(event: Event) -> bool:
    """Whether the news is a game: "Lund beat Ek 6-2 in the final"."""
    tree, verb = event.tree, event.trigger.carrier
    if event.number >= LEAD:
        return False
    if verb is not None:
        played = tree[verb].lemma in PLAYING or means(tree[verb], COMPETITION)
        plays = played and is_main(event)
    else:
        plays = event.sense.name == "win" and event.tree[event.trigger.head].pos == "NOUN"
    return plays and _is_of_game(tree)


def _is_of_game(tree: Tree) -> bool:
    """Whether a sentence speaks of a match, or tells a score."""
    return any(token.lemma.lower() in _GAMES or _is_score(tree, token) for token in tree.tokens)


def is_played(event: Event) -> bool:
    """Whether an event is a game that is played, won or lost."""
    verb = event.trigger.carrier
    beats = verb is not None and event.tree[verb].lemma in PLAYING
    return event.sense.name in _GAME or (beats and _is_of_game(event.tree))


def is_play(event: Event, last: Event) -> bool:
    """Whether players do it in the game of which the news tells: "missed a penalty"."""
    verb = event.trigger.carrier
    near = event.number - last.number <= REACH and is_of_day(event, last)
    if verb is None or event.status != "occurred" or not near:
        return False
    tree = event.tree
    things = (k.lemma.lower() for k in tree.kids(verb, "dobj", "nsubjpass"))
    if tree[verb].lemma in _PLAYS or any(t in _GAMES | _FEATS for t in things):
        return True
    sent_off = tree[verb].lemma == "send" and "off" in {k.lemma for k in tree.kids(verb, "prt")}
    return sent_off or means(tree[verb], _MOVES)


def _is_score(tree: Tree, token: Token) -> bool:
    """Whether a word is the dash in "6-2"."""
    dash = token.text in ("-", "–") and 0 < token.i < len(tree) - 1
    return dash and tree[token.i - 1].text.isdigit() and tree[token.i + 1].text.isdigit()


def is_of_day(event: Event, other: Event) -> bool:
    """Whether two events are dated the same days, whatever the hour."""
    mine, theirs = event.reading, other.reading
    if mine is None or theirs is None:
        return False
    return all(mine[end] == theirs[end] for end in ("first_day", "last_day"))


def is_main(event: Event) -> bool:
    """Whether the main clause tells it, or what somebody says there."""
    tree, verb = event.tree, event.trigger.carrier
    if verb is None:
        return False
    head = tree[tree[verb].head]
    return head.i == verb or (tree[verb].dep == "ccomp" and head.lemma in SAY)
