"""Time expressions in text: found and typed by rule, then resolved against whose "now" it is."""

from dateline.tagging.grammars import compile_grammar, grammar
from dateline.tagging.resolver import resolve
from dateline.tagging.rules import Cues, Language, Match, Noted, Pieces, Rule, Stratum
from dateline.tagging.tagger import tag
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
