"""Inferring the publication date from what the text says.

Every day of the years that come into question is a candidate. What the text claims (claims.py)
makes each more or less likely (likelihood.py); the answer is the shortest run of days that holds
nearly all the likelihood, or no answer where that run is too long or holds too little.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dateline.dating.claims import (
    STAMPS,
    Absolute,
    Beside,
    Claim,
    Elapsed,
    InOffice,
    Weekday,
    YearlyDay,
    YearlyMonth,
)
from dateline.dating.testimony import claims, dates_told
from dateline.dating.values import Value
from dateline.dating.weighing import written
from dateline.records import ArticleClue
from dateline.temporal.calendar import civil
from dateline.temporal.names import WEEKDAYS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.dating.likelihood import Days, Floats
    from dateline.tagging.timex import Timex

_YEARS_BEFORE, _YEARS_AFTER = 12, 40
"""Years looked at before and after the newest year that the text does not tell as future."""
_CAUTION = 0.7
"""Factor for the probability of error: the densities are cautious, as texts of known date show."""
_SUREST = 0.97
_LONGEST = 31
"""Days; what needs a longer interval is not carried by the text."""
_LEAST = 0.6
"""Probability under which the text is taken not to carry a date."""
_CORE = 0.9
"""Share of an interval's probability that its shorter core must hold to replace it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Inference:
    """A date that the text carries, or None; how surely, why, and what spoke for it."""

    value: Value | None
    confidence: float
    why: str
    evidence: tuple[tuple[str, bool, str], ...] = ()
    """Words of the text, whether they fit the date, and what they say of it."""

    def clues(self, version_id: str) -> tuple[ArticleClue, ...]:
        """Return the evidence as clues of the kind text."""
        found = {value: (accepted, why) for value, accepted, why in self.evidence}
        return tuple(
            ArticleClue(
                version_id=version_id,
                kind="text",
                value=value,
                accepted=accepted,
                why=why,
                place=0,
            )
            for value, (accepted, why) in found.items()
        )


def newest_past_day(text: str, timexes: Sequence[Timex]) -> int | None:
    """Return the newest day that the text names with its year and tells as past."""
    told = dates_told(text, timexes)
    days = [date.first for date in told if date.unit == "day" and date.side == "past"]
    return max(days, default=None)


def infer(text: str, timexes: Sequence[Timex], *, latest: int | None = None) -> Inference:
    """Infer the days on which `text` may have been published, none of them after `latest`."""
    told = claims(text, timexes)
    if not any(isinstance(claim, (Absolute, InOffice)) for claim in told):
        return Inference(value=None, confidence=0.0, why="the text names no year to start from")
    years = _years(told, latest)
    if years[0] > years[1]:
        return Inference(
            value=None, confidence=0.0, why="the years that the text names come after its fetching"
        )
    days, chances = _chances(told, years, latest)
    found = _interval(chances)
    if found is None:
        return Inference(
            value=None, confidence=0.0, why="what the text says fits too many different days"
        )
    first, last, confidence = found
    value = Value(first_day=int(days[first]), last_day=int(days[last]))
    evidence = tuple(_explained(claim, told, value) for claim in told)
    reasons = "; ".join(dict.fromkeys(why for _, fits, why in evidence if fits))
    return Inference(
        value=value,
        confidence=round(min(_SUREST, 1 - _CAUTION * (1 - confidence)), 4),
        why=f"{written(value.first_day, value.last_day)} inferred from the text: {reasons}",
        evidence=evidence,
    )


def _years(told: Sequence[Claim], latest: int | None) -> tuple[int, int]:
    """Return the first and last year that come into question."""
    named = [civil(claim.first)[0] for claim in told if isinstance(claim, Absolute)]
    if not named:
        return _years_of_offices(told, latest)
    past = [
        civil(claim.first)[0]
        for claim in told
        if isinstance(claim, Absolute) and claim.side != "future"
    ]
    first = max(past, default=min(named)) - _YEARS_BEFORE
    last = max(past, default=min(named)) + _YEARS_AFTER
    if latest is not None:
        last = min(last, civil(latest)[0])
    return first, last


def _years_of_offices(told: Sequence[Claim], latest: int | None) -> tuple[int, int]:
    """Return the years around the terms of those who held an office."""
    terms = [span for claim in told if isinstance(claim, InOffice) for span in claim.spans]
    first = civil(min(first for first, _ in terms))[0]
    last = min(civil(max(last for _, last in terms))[0], first + _YEARS_BEFORE + _YEARS_AFTER)
    return first - 1, min(last, civil(latest)[0]) if latest is not None else last


def _chances(
    told: Sequence[Claim], years: tuple[int, int], latest: int | None
) -> tuple[Days, Floats]:
    """Return the candidate days and the probability of each."""
    import numpy as np  # noqa: PLC0415 - only texts without any clue need it

    from dateline.dating.likelihood import Grid, gap_weights, log_weights  # noqa: PLC0415

    grid = Grid(*years)
    days = grid.days
    total = gap_weights(told, days)
    for claim in told:
        total = total + log_weights(claim, told, grid, days)
    if latest is not None:
        total = np.where(days > latest, -np.inf, total)
    chances = np.exp(total - total.max())
    return days, chances / chances.sum()


def _interval(chances: Floats) -> tuple[int, int, float] | None:
    """Return (first, last, probability) of the run of days to answer with, or None."""
    first, last, chance = _best_run(chances, _LONGEST)
    if chance < _LEAST:
        return None
    for length in range(1, last - first + 1):
        core_first, core_last, core = _best_run(chances, length)
        if core >= _CORE * chance:
            return core_first, core_last, core
    return first, last, chance


def _best_run(chances: Floats, length: int) -> tuple[int, int, float]:
    """Return (first, last, probability) of the likeliest run of at most `length` days."""
    import numpy as np  # noqa: PLC0415 - as above

    sums = np.concatenate(([0.0], np.cumsum(chances)))
    length = min(length, len(chances))
    runs = sums[length:] - sums[:-length]
    first = int(np.argmax(runs))
    return first, first + length - 1, float(runs[first])


def _explained(  # noqa: PLR0911 - one return a kind of claim
    claim: Claim, told: Sequence[Claim], value: Value
) -> tuple[str, bool, str]:
    """Return the words of a claim, whether they fit the interval, and what they say of it."""
    if isinstance(claim, Absolute):
        return claim.words, *_explain_absolute(claim, told, value)
    if isinstance(claim, YearlyDay):
        return claim.words, *_explain_day(claim, value)
    if isinstance(claim, Beside):
        fits = claim.first <= value.last_day and value.first_day <= claim.last
        return claim.words, fits, f"“{claim.words}” means {written(claim.first, claim.last)}"
    if isinstance(claim, InOffice):
        fits = any(f <= value.last_day and value.first_day <= last for f, last in claim.spans)
        return claim.words, fits, f"“{claim.words}” is told as in office"
    if isinstance(claim, Weekday):
        side = {"past": "just past", "future": "to come", None: "near"}[claim.side]
        return claim.words, True, f"“{claim.words}” is told as {side}"
    if isinstance(claim, YearlyMonth):
        side = {"past": "past", "future": "to come", None: "near"}[claim.side]
        return claim.words, True, f"“{claim.words}” is told as {side}"
    return claim.words, *_explain_elapsed(claim, told, value)


def _explain_absolute(claim: Absolute, told: Sequence[Claim], value: Value) -> tuple[bool, str]:
    if claim.side == "future":
        fits = value.first_day <= claim.last
        return fits, f"“{claim.words}” is told as to come" + (
            "" if fits else ", which does not fit"
        )
    fits = value.last_day >= claim.first
    newest = max(
        (c.first for c in told if isinstance(c, Absolute) and c.side != "future"), default=0
    )
    if not fits:
        return False, f"“{claim.words}” lies after the inferred date"
    if claim.manner in STAMPS:
        return True, f"“{claim.words}” stands where a page has its own stamp"
    if claim.first == newest:
        return True, f"“{claim.words}” is the newest date with a year that is told as past"
    return True, f"“{claim.words}” is past"


def _explain_day(claim: YearlyDay, value: Value) -> tuple[bool, str]:
    named = f", a {WEEKDAYS[claim.weekday - 1]} in that year," if claim.weekday else ""
    if claim.where == "dateline":
        return True, f"its dateline is of {claim.words}"
    if claim.side == "past":
        return True, f"“{claim.words}”{named} is told as past, so it was not written before"
    if claim.side == "future":
        return True, f"“{claim.words}”{named} is told as to come, so it was not written after"
    return True, f"“{claim.words}”{named} is near"


def _explain_elapsed(claim: Elapsed, told: Sequence[Claim], value: Value) -> tuple[bool, str]:
    starts = [claim.since] if claim.since else [c for c in told if isinstance(c, Absolute)]
    for start in starts:
        least, most = claim.span(start)
        if value.last_day >= least and value.first_day <= most:
            span = written(least, most)
            return True, f"“{claim.words}” after a start in {start.words} means {span}"
    return False, f"“{claim.words}” fits no start that the text dates"
