"""Citing a snapshot, so that others can tell whether they have the same data."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import metadata
from typing import TYPE_CHECKING

import pyarrow.compute as pc

from dateline.temporal.calendar import civil

if TYPE_CHECKING:
    from dateline.lake.reader import Lake


@dataclass(frozen=True, slots=True)
class Citation:
    """What there is to say of a snapshot: the same for the same data, anywhere."""

    snapshot_id: str
    articles: int
    events: int
    edits: int
    first_published: str | None
    last_published: str | None
    """Days of the first and the last publication, YYYY-MM-DD."""
    contract: str
    extractor: str
    program: str
    """The version of Dateline that cites."""

    def text(self) -> str:
        """Return it as a sentence for a list of references."""
        return (
            f"Events reported by {self._counted()} [data set]. "
            f"Made with Dateline {self.program} (extractor {self.extractor}, contract "
            f"{self.contract}). Snapshot {self.snapshot_id}."
        )

    def bibtex(self) -> str:
        """Return it as an entry for BibTeX."""
        year = f"  year = {{{self.last_published[:4]}}},\n" if self.last_published else ""
        return (
            f"@misc{{dateline-{self.snapshot_id[:12]},\n"
            f"  title = {{Events reported by {self._counted()}}},\n"
            f"{year}"
            f"  howpublished = {{Data set made with Dateline {self.program}}},\n"
            f"  note = {{Snapshot {self.snapshot_id}, extractor {self.extractor}, contract "
            f"{self.contract}}},\n"
            "}"
        )

    def _counted(self) -> str:
        when = ""
        if self.first_published and self.last_published:
            when = f" published {self.first_published}"
            if self.last_published != self.first_published:
                when += f" to {self.last_published}"
        edits = f", with {_number(self.edits, 'correction')} by people" if self.edits else ""
        articles, events = _number(self.articles, "article"), _number(self.events, "event")
        return f"{articles}{when}: {events}{edits}"


def cite(lake: Lake) -> Citation:
    """Return the citation of a snapshot; its id is the hash of its tables, versions and edits."""
    columns = ["published_first_day", "published_last_day", "is_current"]
    articles = lake.table("articles", columns=columns)
    current = articles.filter(articles["is_current"])
    return Citation(
        snapshot_id=lake.snapshot_id,
        articles=lake.counts["articles"],
        events=lake.counts["events"],
        edits=len(lake.manifest.edits),
        first_published=_day(pc.min(current["published_first_day"]).as_py()),
        last_published=_day(pc.max(current["published_last_day"]).as_py()),
        contract=lake.manifest.contract,
        extractor=lake.manifest.versions.get("extractor", "unknown"),
        program=metadata.version("dateline"),
    )


def _day(day: int | None) -> str | None:
    if day is None:
        return None
    year, month, of_month = civil(day)
    return f"{year:04d}-{month:02d}-{of_month:02d}"


def _number(count: int, what: str) -> str:
    return f"{count:,} {what}{'' if count == 1 else 's'}"
