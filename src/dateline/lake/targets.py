"""Finding what an edit is about, by the words of the article, in whatever the lake holds now."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    import pyarrow as pa

    from dateline.records import Edit

_COLUMNS = ("mention_id", "article_id", "sentence", "trigger", "edtf")


def words(text: str) -> str:
    """Return a text as quotes are compared: in lower case, with single spaces."""
    return " ".join(text.casefold().split())


class Targets:
    """The mentions of a lake that make up events, by article and words."""

    def __init__(self, mentions: pa.Table, reported: Iterable[str]) -> None:
        """Take the table mentions and the ids of those that are reports of an event."""
        wanted = set(reported)
        self._by_article: dict[str, list[dict[str, str | None]]] = defaultdict(list)
        for row in mentions.select(list(_COLUMNS)).to_pylist():
            if row["mention_id"] in wanted:
                self._by_article[row["article_id"]].append(row)

    def find(self, edit: Edit) -> str | None:
        """Return the mention_id that an edit is about; None if there is none, or several.

        It is the mention that it was about when it was made, if its words are still the same, else
        the one with the same sentence and word, else the one in that sentence.
        """
        quoted = self.quoting(edit.article_id, edit.quote)
        for matches in _FROM_SURE_TO_LIKELY:
            found = [row["mention_id"] for row in quoted if matches(row, edit)]
            if found:
                return found[0] if len(found) == 1 else None
        return None

    def quoting(self, article_id: str | None, quote: str | None) -> list[dict[str, str | None]]:
        """Return the mentions of an article whose sentence holds the words of a quote."""
        sought = words(quote or "")
        if not sought:
            return []
        rows = self._by_article.get(article_id or "", [])
        return [row for row in rows if sought in words(row["sentence"] or "")]


def _is_the_one(row: dict[str, str | None], edit: Edit) -> bool:
    return row["mention_id"] == edit.mention_id


def _has_the_word_and_date(row: dict[str, str | None], edit: Edit) -> bool:
    return _has_the_word(row, edit) and edit.field == "edtf" and row["edtf"] == edit.old


def _has_the_word(row: dict[str, str | None], edit: Edit) -> bool:
    return words(row["trigger"] or "") == words(edit.trigger or "")


def _is_in_the_sentence(row: dict[str, str | None], edit: Edit) -> bool:
    del row, edit
    return True


_FROM_SURE_TO_LIKELY: tuple[Callable[[dict[str, str | None], Edit], bool], ...] = (
    _is_the_one,
    _has_the_word_and_date,
    _has_the_word,
    _is_in_the_sentence,
)
