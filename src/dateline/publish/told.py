"""What an export says of an event in words, the same in every format."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from dateline.publish import marks
from dateline.publish.when import published, when

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from dateline.publish.cells import Row
    from dateline.publish.export import Entry

_PLAIN = "occurred"
_KINDS = {
    "planned": "planned",
    "hypothetical": "possible",
    "negated": "not done",
    "cancelled": "not done",
    "superseded": "not done",
}
KINDS = ("fact", "claimed", "disputed", "planned", "possible", "not done")
"""What `kind` may say."""


def remarks(row: Row) -> list[str]:
    """Return what makes an event more or less than a plain fact: "planned", "claimed", …; or []."""
    return [word for word in marks.words(row) if word != _PLAIN]


def kind(row: Row) -> str:
    """Return the one kind of KINDS that an event is, for colours and lanes.

    What did not happen, or not yet, is that whoever says so; what is said to have happened is a
    fact only if somebody says it in their own voice and nobody denies it.
    """
    vouched = "fact" if row["support"] == "stated" else row["support"]
    return _KINDS.get(row["status"], vouched)


def headline(row: Row) -> str:
    """Return the title of an event with its remarks before it: "Planned, claimed: they meet"."""
    said = ", ".join(remarks(row))
    return f"{said[:1].upper()}{said[1:]}: {row['title']}" if said else row["title"]


def who(entry: Entry) -> list[str]:
    """Return the names of those who take part, those who act first, each once."""
    acting = sorted(entry.participants, key=lambda row: row["role"] != "agent")
    return list(dict.fromkeys(row["name"] for row in acting))


def dates(entry: Entry) -> list[tuple[str, str, list[str]]]:
    """Return each date that sources give: in EDTF, in words, and its sources; [] if they agree."""
    if entry.event["dates_agree"]:
        return []
    found: dict[str, list[str]] = {}
    for row in entry.dates:
        found.setdefault(row["edtf"], []).append(row["source"])
    return [(edtf, published(edtf), list(dict.fromkeys(by))) for edtf, by in found.items()]


def conflict(entry: Entry) -> str:
    """Return the dates that exclude each other in one line, or "": "2026-01-06 (Ledger); …"."""
    return "; ".join(f"{said} ({', '.join(by)})" for _, said, by in dates(entry))


def numbers(entry: Entry) -> list[str]:
    """Return where sources give other numbers of one thing: "people: 12 (Star); 14 (Echo)"."""
    giver = {row["mention_id"]: source(row) for row in entry.evidence}
    said: dict[str, dict[float, list[str]]] = {}
    for row in entry.numbers:
        if what := row["of_what"] or row["unit"]:
            given = said.setdefault(what.replace("_", " "), {})
            given.setdefault(row["number"], []).append(giver[row["mention_id"]])
    differing = {what: given for what, given in said.items() if _differ(list(given.values()))}
    return [
        f"{what}: "
        + "; ".join(f"{number:,.10g} ({', '.join(_each(by))})" for number, by in given.items())
        for what, given in differing.items()
    ]


def _differ(givers: Sequence[Sequence[str]]) -> bool:
    """Return whether two sources share no number, by the sources of each."""
    mine: dict[str, set[int]] = {}
    for number, names in enumerate(givers):
        for name in names:
            mine.setdefault(name, set()).add(number)
    return any(a.isdisjoint(b) for a, b in combinations(mine.values(), 2))


def source(row: Row) -> str:
    """Return the name of the source that a row of evidence comes from."""
    article = row["article"]
    return article["outlet"] or article["agency"] or article["title"] or "an unnamed source"


def sources(entry: Entry) -> list[str]:
    """Return the names of an event's sources, each once."""
    return _each(source(row) for row in entry.evidence)


def of_articles(entry: Entry, column: str) -> list[str]:
    """Return the values that the articles of an event have in `column`, each once."""
    return _each(row["article"][column] for row in entry.evidence)


def claims(entry: Entry) -> list[str]:
    """Return who says what of an event, where articles only report that: "Ortel denies it"."""
    told = (row for row in entry.evidence if row["attributed_to"])
    return _each(f"{row['attributed_to']} {row['stance']} it" for row in told)


def place_of_quote(row: Row) -> str:
    """Return where the words of a row of evidence stand, for those who have the article."""
    return (
        f"characters {row['sentence_start']}–{row['sentence_end']} of the text with SHA-256 "
        f"{row['article']['text_sha256']}"
    )


def reasons(entry: Entry) -> list[str]:
    """Return sentences that say how the date is known and what is not sure about the event."""
    event = entry.event
    said = []
    if event["why"]:
        said.append(f"Date: {event['why']} ({event['date_confidence']:.0%} sure).")
    if other := conflict(entry):
        said.append(f"Sources differ on the date: {other}.")
    said += [f"Sources differ on the number of {other}." for other in numbers(entry)]
    if event["support"] != "stated" and (names := claims(entry)):
        said.append(f"{event['support'].capitalize()}: {'; '.join(names)}.")
    return said


def summary(entry: Entry) -> str:
    """Return all that is said of an event in a few lines of plain text, its date first."""
    event = entry.event
    first = " · ".join(filter(None, (when(event), *remarks(event), marks.place(event))))
    evidence = []
    for row in entry.evidence:
        words = f"“{row['sentence']}”" if row["sentence"] else f"[{place_of_quote(row)}]"
        terms = " · ".join(filter(None, (row["article"]["credit"], row["article"]["rights"])))
        evidence.append(f"{source(row)}: {words}{f' ({terms})' if terms else ''}")
    return "\n".join([first, *reasons(entry), *evidence])


def _each(values: Iterable[str | None]) -> list[str]:
    return list(dict.fromkeys(value for value in values if value))
