"""Edits from a table that people filled in: a CSV file with a heading."""

from __future__ import annotations

import csv
from datetime import UTC, datetime
from typing import TYPE_CHECKING, NamedTuple, get_args

from dateline import ids
from dateline.lake.decisions import checked, edit_row
from dateline.lake.errors import LakeError
from dateline.lake.selection import find_articles
from dateline.lake.targets import Targets, words
from dateline.records import Action

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from dateline.lake.reader import Lake
    from dateline.records import Edit

COLUMNS = ("action", "article", "quote", "word", "field", "old", "new", "who", "when", "why")
"""Columns of the sheet: article by id, URL or file; quote: words of the sentence; word: the one of
them that names the event, where a sentence reports several; new: the value, the label that merged
or split reports share, or the new name; old: the name that an alias is for."""

_LABELLED = frozenset({"merge", "split"})


class Sheet(NamedTuple):
    """What a sheet says."""

    edits: list[Edit]
    problems: list[tuple[int, str]]
    """Lines (from 1) that are no edit, and why."""


def read_sheet(lines: Iterable[str], lake: Lake, *, who: str = "", why: str = "") -> Sheet:
    """Read edits to the events of `lake` from the lines of a CSV file.

    `who` and `why` are those of rows that do not say. A row whose target is not there, or could be
    several, is a problem and no edit. LakeError if the file has no such columns.
    """
    reader = csv.DictReader(lines, restval="")
    names = [name.strip().casefold() for name in reader.fieldnames or ()]
    unknown = sorted(set(names) - set(COLUMNS))
    if "action" not in names or unknown:
        raise LakeError(
            f"The sheet needs a heading with the columns {', '.join(COLUMNS)} (those that it uses)"
            + (f" and not {', '.join(unknown)}." if unknown else ".")
        )
    reader.fieldnames = names
    finder = _Finder(lake)
    sheet = Sheet([], [])
    try:
        for row in reader:
            given = {name: (row[name] or "").strip() for name in names}
            if not any(given.values()):
                continue
            given["who"] = given.get("who") or who
            given["why"] = given.get("why") or why
            try:
                sheet.edits.append(finder.edit(given))
            except LakeError as error:
                sheet.problems.append((reader.line_num, str(error)))
    except csv.Error as error:
        sheet.problems.append((reader.line_num, f"is no CSV: {error}"))
    return sheet


class _Finder:
    def __init__(self, lake: Lake) -> None:
        self._articles = lake.table("articles", columns=["article_id", "given_id", "url", "file"])
        reported = lake.table("event_mentions", columns=["mention_id"])["mention_id"].to_pylist()
        self._targets = Targets(lake.table("mentions"), reported)

    def edit(self, row: Mapping[str, str]) -> Edit:
        action, said = row["action"], {"who": row["who"], "why": row["why"]}
        if action not in set(get_args(Action)) - {"forget"}:
            raise LakeError(f"{action!r} is no action: set, merge, split, hide or alias.")
        at = _moment(row.get("when", ""))
        old, new = row.get("old") or None, row.get("new") or None
        if action in {"set", "merge", "alias"} and new is None:
            raise LakeError(f"{action} needs something in the column new.")
        if action == "alias":
            if old is None:
                raise LakeError("alias needs the name that it is for in the column old.")
            return edit_row("alias", **said, at=at, old=old, new=new)
        field = checked(row.get("field", ""), new or "") if action == "set" else None
        if action in _LABELLED and new is not None:
            new = ids.digest("label", row["who"], row.get("when", ""), new)
        target = self._target(row)
        return edit_row(
            action,  # type: ignore[arg-type]  # one of the actions, as checked above
            **said,
            at=at,
            article_id=target["article_id"],
            quote=target["sentence"],
            trigger=target["trigger"],
            mention_id=target["mention_id"],
            field=field,
            old=old if old is not None or field != "edtf" else target["edtf"],
            new=new,
        )

    def _target(self, row: Mapping[str, str]) -> dict[str, str | None]:
        (article_id, *others) = find_articles(self._articles, [row.get("article", "")])
        if others:
            raise LakeError(f"{row['article']!r} is several articles: give the article_id.")
        found = self._targets.quoting(article_id, row.get("quote"))
        if not found:
            raise LakeError("No event is reported in a sentence of that article with this quote.")
        word = words(row.get("word", ""))
        named = [one for one in found if word in ("", words(one["trigger"] or ""))]
        if len(named) != 1:
            choice = ", ".join(sorted({one["trigger"] or "" for one in found}))
            raise LakeError(f"The quote reports several events: give one word of {choice}.")
        return named[0]


def _moment(written: str) -> datetime | None:
    if not written:
        return None
    try:
        moment = datetime.fromisoformat(written)
    except ValueError as error:
        raise LakeError(f"{written!r} is no date: write YYYY-MM-DD.") from error
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
