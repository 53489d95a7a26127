"""A page of its own: no request, no library, readable without scripts, printable.

The list of events is what the page is; plot, search and filters are added to it. Text of strangers
is escaped by the template, and the page's policy runs nothing but its own script and style.
"""

from __future__ import annotations

from base64 import b64encode
from functools import cache
from hashlib import sha256
from importlib import resources
from itertools import groupby
from typing import TYPE_CHECKING, Any, TextIO

from jinja2 import Environment, StrictUndefined
from markupsafe import Markup

from dateline.publish import marks, told
from dateline.publish.export import written_on
from dateline.publish.links import web
from dateline.publish.plot import BY, draw, svg
from dateline.publish.printable import line
from dateline.publish.when import heading, published, when

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dateline.publish.cells import Row
    from dateline.publish.export import Entry, Export

_BUFFER = 200
"""Pieces of the page that are written at once."""


def export(found: Export, out: TextIO) -> None:
    """Write `found` to `out` as one page, an event after the other."""
    style, script = _part("page.css"), _part("page.js")
    template = Environment(
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    ).from_string(_part("page.html"))
    stream = template.stream(
        title="Timeline",
        policy=_policy(style, script),
        # Both are ours, and inside these elements there are no entities.
        style=Markup(style),  # noqa: S704
        script=Markup(script),  # noqa: S704
        count=_count(found.events.num_rows, "event"),
        today=written_on(found),
        left_out=_left_out(found),
        figures=BY.items(),
        plot=lambda by: _plot(found, by),
        kinds=told.KINDS,
        sections=_sections(found),
        sources=_sources(found),
        snapshot=found.snapshot_id,
    )
    stream.enable_buffering(_BUFFER)
    out.writelines(stream)


@cache
def _part(name: str) -> str:
    return (resources.files(__package__) / "page" / name).read_text("utf-8")


def _policy(style: str, script: str) -> str:
    return (
        f"default-src 'none'; style-src {_hash(style)}; script-src {_hash(script)}; "
        "img-src data:; base-uri 'none'; form-action 'none'"
    )


def _hash(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


def _plot(found: Export, by: str) -> Iterator[Markup]:
    # The writer of SVG escapes all that it is given.
    return map(Markup, svg.render(draw(found, by), name=f"plot-{by}"))


def _left_out(found: Export) -> str:
    said = []
    if found.n_embargoed:
        events = _count(found.n_embargoed, "event")
        said.append(f"{events} left out: embargoed, withheld or withdrawn.")
    if found.n_unquoted:
        said.append(
            f"{_count(found.n_unquoted, 'quote')} left out; in their place stands where the words "
            "are found."
        )
    return " ".join(said)


def _count(number: int, what: str) -> str:
    return f"{number:,} {what}{'' if number == 1 else 's'}"


def _sections(found: Export) -> Iterator[tuple[str, Iterator[Row]]]:
    for name, entries in groupby(found.entries(), key=lambda entry: heading(entry.event)):
        yield name, map(_item, entries)


def _item(entry: Entry) -> dict[str, Any]:
    event, kind = entry.event, told.kind(entry.event)
    return {
        "id": event["event_id"],
        "kind": kind,
        "style": kind.replace(" ", "-"),
        "when": when(event),
        "edtf": event["edtf"],
        "title": line(event["title"]),
        "remarks": [(marks.MARKS[word], word) for word in told.remarks(event)],
        "place": line(marks.place(event)),
        "sources": marks.sources(event),
        "reasons": [line(reason) for reason in told.reasons(entry)],
        "who": line(", ".join(told.who(entry))),
        "evidence": [_evidence(row) for row in entry.evidence],
    }


def _evidence(row: Row) -> dict[str, Any]:
    article = row["article"]
    by = row["attributed_to"]
    return {
        "quote": row["sentence"] and line(row["sentence"]),
        "where": told.place_of_quote(row),
        "says": by and line(f"{by} {row['stance']} it"),
        "url": web(article["url"]),
        "source": line(told.source(row)),
        "published": article["published_edtf"] and published(article["published_edtf"]),
        "terms": _terms(article),
    }


def _terms(article: Row) -> list[str]:
    return [line(term) for term in (article["credit"], article["rights"]) if term]


def _sources(found: Export) -> list[tuple[str, list[str]]]:
    """Return each outlet with its credit and terms, once."""
    columns = (found.articles[name].to_pylist() for name in ("outlet", "url", "credit", "rights"))
    named = {
        (line(outlet or url or "unnamed source"), *_terms({"credit": credit, "rights": rights}))
        for outlet, url, credit, rights in zip(*columns, strict=True)
    }
    return [(source, list(terms)) for source, *terms in sorted(named)]
