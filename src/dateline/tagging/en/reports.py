"""Quarters and years as reports on business speak of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dateline.tagging.en.steps import STORY
from dateline.tagging.rules import Rule
from dateline.temporal.operators import Amount, Date, Last, Nearest, Shift, This

if TYPE_CHECKING:
    from dateline.tagging.rules import Match
    from dateline.temporal.operators import Expression


def year_earlier(m: Match) -> Expression:
    """Make "the year-earlier quarter": that of the year before."""
    if m.whenquarter is not None and isinstance(m.whenquarter, Nearest):
        return This(m.whenquarter.what, Last("year"))
    return Shift(STORY, Amount(((1, "year"),)), -1, keep=True)


def _period_of(m: Match) -> Expression | None:
    if not isinstance(m.whenyear, Date):
        return None
    return m.whenyear


REPORTS: Final = (
    Rule(
        "the latest quarter",
        "the latest ( fiscal )? ( quarter | period )",
        lambda m: This("quarter", STORY),
        "when whenunit",
    ),
    Rule(
        "year-earlier",
        "the? comparable? year - ( ago | earlier ) ( <whenquarter> | quarter | period"
        " | month | week )?",
        year_earlier,
        "when",
    ),
    Rule(
        "a year's period",
        "the <whenyear> ( period | quarter )",
        _period_of,
        "when",
    ),
)
