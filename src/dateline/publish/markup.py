"""What is said of an event as a piece of HTML, for formats that carry one."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from dateline.publish import marks, told
from dateline.publish.links import web
from dateline.publish.printable import line
from dateline.publish.when import when

if TYPE_CHECKING:
    from dateline.publish.cells import Row
    from dateline.publish.export import Entry


def fragment(entry: Entry) -> str:
    """Return the date, the remarks, the reasons and the evidence of an event as paragraphs."""
    event = entry.event
    first = (when(event), *told.remarks(event), marks.place(event))
    said = [_paragraph(" · ".join(filter(None, first)))]
    said += [_paragraph(reason) for reason in told.reasons(entry)]
    said += [_evidence(row) for row in entry.evidence]
    return "".join(said)


def text(value: str) -> str:
    """Return a text of strangers on one line, escaped for HTML."""
    return escape(line(value))


def _paragraph(words: str) -> str:
    return f"<p>{text(words)}</p>"


def _evidence(row: Row) -> str:
    article = row["article"]
    url = web(article["url"])
    source = text(told.source(row))
    named = f'<a href="{escape(url)}" rel="noopener noreferrer">{source}</a>' if url else source
    words = row["sentence"]
    said = f"“{text(words)}”" if words else text(told.place_of_quote(row))
    terms = "".join(f" · {text(term)}" for term in (article["credit"], article["rights"]) if term)
    return f"<p>{named}: {said}{terms}</p>"
