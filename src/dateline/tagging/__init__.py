"""Time expressions in text: found and typed by rule, then resolved against whose "now" it is."""

from dateline.tagging.grammar import compile_grammar, grammar
from dateline.tagging.resolve import resolve
from dateline.tagging.rules import Cues, Language, Match, Noted, Pieces, Rule, Stratum
from dateline.tagging.tag import tag
from dateline.tagging.timex import Hints, Timex

__all__ = [
    "Cues",
    "Hints",
    "Language",
    "Match",
    "Noted",
    "Pieces",
    "Rule",
    "Stratum",
    "Timex",
    "compile_grammar",
    "grammar",
    "resolve",
    "tag",
]
