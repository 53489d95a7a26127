"""A lake's tables joined to what the checks look at: one row a mention."""

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    import pyarrow as pa

    from .expectations import Row


class HasTables(Protocol):
    """What is needed of an open lake."""

    def table(self, name: str) -> "pa.Table": ...


@dataclass(frozen=True, slots=True)
class Corpus:
    """What a lake says of the articles that have a name in the expectations.

    articles: name → row of `articles`. mentions: rows of `mentions`, each with the name of its
    article, its participants, its quantities and its event (None if it belongs to none).
    events: event_id → row of `events`; dates and history: event_id → rows of the bridges.
    duplicates: article_id of the copy → canonical article_id.
    """

    articles: "dict[str, Row]"
    mentions: "list[Row]"
    events: "dict[str, Row]"
    dates: "dict[str, list[Row]]"
    history: "dict[str, list[Row]]"
    duplicates: dict[str, str]


def corpus_of(lake: HasTables, names: "dict[str, Row]") -> Corpus:
    """Join the tables; `names` is the `articles` part of the expectations."""

    def rows(table: str) -> "list[Row]":
        return lake.table(table).to_pylist()

    def by(table: str, key: str) -> "dict[str, list[Row]]":
        found = defaultdict(list)
        for row in rows(table):
            found[row[key]].append(row)
        return found

    articles = _named(rows("articles"), names)
    name_of = {article["version_id"]: name for name, article in articles.items()}
    participants, quantities = by("participants", "mention_id"), by("quantities", "mention_id")
    events = {event["event_id"]: event for event in rows("events")}
    event_of = {row["mention_id"]: events[row["event_id"]] for row in rows("event_mentions")}
    mentions = [
        {
            **mention,
            "article": name_of.get(mention["version_id"], mention["version_id"]),
            "participants": participants.get(mention["mention_id"], []),
            "quantities": quantities.get(mention["mention_id"], []),
            "event": event_of.get(mention["mention_id"]),
        }
        for mention in rows("mentions")
    ]
    return Corpus(
        articles=articles,
        mentions=mentions,
        events=events,
        dates=by("event_dates", "event_id"),
        history=by("event_history", "event_id"),
        duplicates={
            row["article_id"]: row["canonical_article_id"] for row in rows("article_duplicates")
        },
    )


def _named(articles: "list[Row]", names: "dict[str, Row]") -> "dict[str, Row]":
    """The article of each name: by its file and, in a file of several, by its given id."""
    found = {}
    for name, wanted in names.items():
        for article in articles:
            same_id = "id" not in wanted or article["given_id"] == wanted["id"]
            if same_id and article["file"].endswith(wanted["file"]):
                found[name] = article
    return found
