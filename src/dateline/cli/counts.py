"""What a build read and made, in one line."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


def closing_line(counts: Mapping[str, int]) -> str:
    """Return the counts of a build for people; kinds of a count are named "notices.undated".

    Notices and rejects are followed by their kinds, the most frequent first, for these are why.
    """
    articles, dated = counts.get("articles", 0), counts.get("articles.dated", 0)
    said = [f"{_number(articles, 'article')} read", f"{dated} dated"]
    said.append(_number(counts.get("events", 0), "event"))
    for what in ("notice", "reject"):
        kinds = _kinds(counts, f"{what}s.")
        said.append(_number(counts.get(f"{what}s", 0), what) + (f" ({kinds})" if kinds else ""))
    return ", ".join(said)


def _kinds(counts: Mapping[str, int], prefix: str) -> str:
    kinds = [(-n, name) for name, n in counts.items() if n and name.startswith(prefix)]
    return ", ".join(
        f"{-n:,} {name.removeprefix(prefix).replace('_', ' ')}" for n, name in sorted(kinds)
    )


def _number(number: int, of_what: str) -> str:
    return f"{number:,} {of_what}{'' if number == 1 else 's'}"
