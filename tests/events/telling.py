"""What a sentence tells, as the tests ask for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import dateline

if TYPE_CHECKING:
    from dateline.analysis import Analysis
    from dateline.records import Mention

WRITTEN = "2026-03-12"
"""A Thursday."""


def told(text: str, published: str | None = WRITTEN) -> Analysis:
    return dateline.extract(text, published)


def mention(text: str, trigger: str, published: str | None = WRITTEN) -> Mention:
    """The one mention with this trigger; the text itself where it is not there."""
    found = [m for m in told(text, published).mentions if m.trigger == trigger]
    assert len(found) == 1, [m.trigger for m in told(text, published).mentions]
    return found[0]


def cast(text: str, trigger: str, role: str) -> list[str]:
    """Names of those who have a role in the event."""
    analysis = told(text)
    ids = {m.mention_id for m in analysis.mentions if m.trigger == trigger}
    assert ids, [m.trigger for m in analysis.mentions]
    return [p.name for p in analysis.participants if p.mention_id in ids and p.role == role]
