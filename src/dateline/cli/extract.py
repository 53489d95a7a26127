"""`dateline extract`: the events of texts, each with its date."""

from __future__ import annotations

from collections import defaultdict
from functools import partial
from typing import TYPE_CHECKING, Any

import click

from dateline.cli.documents import answer
from dateline.cli.failures import wrong_input
from dateline.cli.published import published_option
from dateline.cli.records import plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from dateline.cli.documents import Document
    from dateline.records import Mention, Participant, Quantity


@click.command(
    epilog="""\b
Examples:
  dateline extract documents.jsonl > mentions.jsonl
  echo "The council met on Tuesday." | dateline extract - --published 2026-01-08
"""
)
@click.argument("file", type=click.Path(allow_dash=True))
@published_option("of documents that name none")
@click.option(
    "--dated-only",
    is_flag=True,
    help="Read those sentences only that hold a date or time: about twice as fast.",
)
def extract(file: str, *, published: str | None, dated_only: bool) -> int:
    """Find the events in FILE: what happened, when, and who says so.

    FILE ("-" is standard input) has one JSON object a line, {"id", "dct", "text"}, where dct is the
    publication date or null, or it is one plain text. For each comes a line {"id", "mentions"}:
    start and end of the event's word are characters of the text as given, earliest and latest the
    first and last day on which it can have happened, null where that is open.
    """
    return answer(file, published, partial(_extracted, dated_only=dated_only))


def _extracted(document: Document, *, dated_only: bool) -> dict[str, Any]:
    import dateline  # noqa: PLC0415
    from dateline.text import ModelError  # noqa: PLC0415

    with wrong_input(ModelError):
        found = dateline.extract(document.text, document.published, dated_only=dated_only)
    participants, quantities = _by_mention(found.participants), _by_mention(found.quantities)
    return {
        "published": found.article.published_edtf,
        "published_method": found.article.published_method,
        "published_confidence": found.article.published_confidence,
        "mentions": [
            _mention(mention)
            | {
                "participants": participants[mention.mention_id],
                "quantities": quantities[mention.mention_id],
            }
            for mention in found.mentions
        ],
        "notices": [{"what": notice.what, "why": notice.why} for notice in found.notices],
    }


def _mention(mention: Mention) -> dict[str, Any]:
    columns = plain(mention)
    return {
        "start": columns.pop("trigger_start"),
        "end": columns.pop("trigger_end"),
        "earliest": _day(mention.first_day),
        "latest": _day(mention.last_day),
        "status": columns.pop("status"),
        **columns,
    }


def _by_mention(parts: Iterable[Participant | Quantity]) -> Mapping[str, list[dict[str, Any]]]:
    grouped = defaultdict(list)
    for part in parts:
        columns = plain(part)
        grouped[columns.pop("mention_id")].append(columns)
    return grouped


def _day(day: int | None) -> str | None:
    from dateline.publish.iso import iso_day  # noqa: PLC0415

    return None if day is None else iso_day(day)
