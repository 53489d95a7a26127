"""Rules: a name, a pattern over typed tokens, and a production that builds a tree."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from collections.abc import Callable

    from dateline.temporal.operators import Expression


@dataclass(slots=True)
class Item:
    """A typed token, or a phrase that a rule made of several.

    values: for each type, what it is worth (month: 5); first, last: its first and last token.
    """

    symbol: str
    values: dict[str, Any]
    first: int
    last: int
    timexes: tuple[Found, ...] = ()


@dataclass(frozen=True, slots=True)
class Found:
    """A time expression inside an item: its first and last token, its tree and its rule."""

    first: int
    last: int
    tree: Expression
    rule: str
    linked: bool = False
    ambiguity: str | None = None


@dataclass(frozen=True, slots=True)
class Pieces:
    """A phrase of which only some captures are time expressions, each with its own tree.

    parts: (capture, tree) in the order of the text. linked: they are the two ends of a range.
    worth: the value of the whole phrase for later strata.
    """

    parts: tuple[tuple[str, Any], ...]
    linked: bool = False
    worth: Any = None


@dataclass(frozen=True, slots=True)
class Noted:
    """A value together with what it was chosen against, for the expression's ambiguity."""

    value: Any
    ambiguity: str


@dataclass(slots=True)
class Carried:
    """What the fold over a text has seen so far.

    era: "bce" or "ce" once a year was marked so, the last one counts; year: that year; day_first:
    whether a date such as 25/12/2026 has shown the order.
    """

    era: str | None = None
    year: int = 0
    day_first: bool = False


class Match:
    """What a pattern matched: m.month is the value of its <month>, None if that is missing.

    before, after: the words on both sides, in lower case, "" at a break; text: the words as
    written; prefix, following: a few characters before and after them; carried: what the text
    before has shown (see Carried).
    """

    __slots__ = ("after", "before", "carried", "following", "prefix", "text", "values")

    def __init__(
        self,
        values: dict[str, Any],
        text: str,
        around: tuple[str, str],
        outside: tuple[str, str],
        carried: Carried,
    ) -> None:
        self.values = values
        self.text = text
        self.before, self.after = around
        self.prefix, self.following = outside
        self.carried = carried

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401
        return self.values.get(name)


@dataclass(frozen=True, slots=True)
class Rule:
    """One way to speak of time.

    pattern: see pattern.py. make: the production, from a Match to the value of the phrase (a tree,
    a number), or None to decline. yields: the types of the phrase, for the rules of later strata;
    the value is worth the same for all. examples: sentences with the expression in brackets, and
    its TIMEX3 value when written on Wednesday, 2024-05-15; they are tests and documentation.
    emits: whether the phrase is a time expression by itself.
    """

    name: str
    pattern: str
    make: Callable[[Match], Any]
    yields: str
    examples: tuple[tuple[str, str], ...] = ()
    emits: bool = True


@dataclass(frozen=True, slots=True)
class Stratum:
    """Rules that are tried together; each stratum works on what those before it made."""

    name: str
    rules: tuple[Rule, ...]


@dataclass(frozen=True, slots=True)
class Language:
    """A language: its words, its strata of rules in order, and its cues.

    lexicon: word to {type: value}; a key that begins with a capital letter matches only with one.
    spellings: how else a word is written ("nxt") to the word that patterns name ("next").
    triggers: the types of which one must be there before any rule is tried.
    """

    code: str
    lexicon: dict[str, dict[str, Any]]
    triggers: frozenset[str]
    strata: tuple[Stratum, ...]
    cues: Cues
    month_first: bool = False
    spellings: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Cues:
    """Words around an expression that tell which way it points.

    past, future: verbs that say so alone; not_past: words that only end like them; past_endings:
    of regular past tenses; names: cues that a capital makes names; passive: auxiliaries after which
    a participle is no past.
    plans: words for what is still to come, unless a past verb stands before them, or before
    passive_plans one of the pluperfect: what "was due on Friday" in the news is so at its writing.
    contrasts: words after which a past verb says what came of it; perfect: auxiliaries that make no
    plan past; limits: plans that say nothing at the beginning of a sentence; infinitive: the word
    before an infinitive, which points ahead after one of leads_to; as_soon_as: words that point
    ahead, read backwards.
    copulas: verbs that, right before a preposition and a date, say when something is to be.
    states: verbs that make a participle after them one of the present ("is closed until").
    progressive: ending of participles that point ahead right after one of goes_off ("is leaving").
    prepositions: word to the operator that it puts on top of the date after it (since, until,
    before, after); event_links: words between a length of time and the event that it counts from,
    and which way; no_events: words after them that name no event; goes_on: words after a date of
    which it is no attribute; plan_nouns: plans that can be the object of a past verb, if it is none
    that takes_clause, with no more than adjectives between; articles: words before a participle
    that is an adjective; defers: past verbs that move something to the limit after them; as_before:
    words before what was a plan once ("as planned"); present: auxiliaries that leave a limit open;
    aims: verbs by which somebody looks ahead to what their object names;
    definite: words that make a length of time a certain one ("in the year").
    """

    past: frozenset[str]
    future: frozenset[str]
    prepositions: dict[str, str]
    plans: frozenset[str] = frozenset()
    pluperfect: frozenset[str] = frozenset()
    contrasts: frozenset[str] = frozenset()
    passive_plans: frozenset[str] = frozenset()
    passive: frozenset[str] = frozenset()
    perfect: frozenset[str] = frozenset()
    limits: frozenset[str] = frozenset()
    not_past: frozenset[str] = frozenset()
    infinitive: str = ""
    leads_to: frozenset[str] = frozenset()
    past_endings: tuple[str, ...] = ()
    progressive: tuple[str, ...] = ()
    states: frozenset[str] = frozenset()
    copulas: frozenset[str] = frozenset()
    goes_off: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    as_soon_as: frozenset[tuple[str, ...]] = frozenset()
    event_links: dict[str, Literal[-1, 1]] = field(default_factory=dict)
    no_events: frozenset[str] = frozenset()
    goes_on: frozenset[str] = frozenset()
    plan_nouns: frozenset[str] = frozenset()
    takes_clause: frozenset[str] = frozenset()
    articles: frozenset[str] = frozenset()
    defers: frozenset[str] = frozenset()
    as_before: frozenset[str] = frozenset()
    present: frozenset[str] = frozenset()
    definite: frozenset[str] = frozenset()
    aims: frozenset[str] = frozenset()
