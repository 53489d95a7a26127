"""Taking an article, or all that names a person, out of every snapshot of a lake, for good."""

from __future__ import annotations

import re
import shutil
from typing import TYPE_CHECKING, NamedTuple

import pyarrow as pa
import pyarrow.compute as pc

from dateline.lake.arrow import to_table
from dateline.lake.commit import commit, finished, place
from dateline.lake.decisions import edit_row
from dateline.lake.errors import LakeError
from dateline.lake.history import require, snapshots
from dateline.lake.reader import Lake, open_lake
from dateline.lake.revision import with_run
from dateline.lake.selection import find_articles, without
from dateline.lake.staging import PINS, SNAPSHOTS, Writing, writing
from dateline.lake.suppression import name_hash, naming

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import datetime
    from pathlib import Path

    from dateline.records import Edit

_SAID = ("quote", "trigger", "old", "new", "who", "why")


class Forgotten(NamedTuple):
    """What was taken out."""

    articles: int
    snapshots: int
    """How many snapshots had any of it."""


def forget(
    folder: Path,
    *,
    articles: Sequence[str] = (),
    person: str | None = None,
    who: str,
    why: str,
    at: datetime | None,
) -> Forgotten:
    """Take articles (see find_articles), or all articles that name a person, out of a lake.

    They are gone from every snapshot, pinned ones too, which get other ids; what people have edited
    in them goes too. A tombstone stays, with ids or the hash of the name, and later builds leave
    out what it is for. If it is interrupted, do it again.

    Raises LakeError if an article is in no snapshot, or the person is named in none.
    """
    require(folder)
    with writing(folder) as rights:
        kept = [open_lake(one.folder) for one in snapshots(folder)]
        current = open_lake(folder)
        gone, tombs = _gone(kept, articles, person, {"who": who, "why": why, "at": at})
        if not gone:
            raise LakeError("No snapshot has anything of it: there is nothing to forget.")
        touched = [one for one in kept if _has(one, gone, person)]
        tables = with_run(current, _without(current, gone, tombs, person), command="forget")
        commit(rights, tables, current.manifest.versions)
        for one in touched:
            if one.snapshot != current.snapshot:
                _rewrite(rights, one, _without(one, gone, tombs, person))
        _clear(rights, [one.snapshot for one in touched])
        return Forgotten(len(gone), len(touched))


def _gone(
    kept: Iterable[Lake], articles: Sequence[str], person: str | None, said: Mapping[str, object]
) -> tuple[list[str], list[Edit]]:
    """Return the ids of the articles to forget, in whatever snapshot, and the tombstones."""
    columns = ["article_id", "given_id", "url", "file", "title", "byline", "text"]
    rows = pa.concat_tables([one.table("articles", columns=columns) for one in kept])
    gone = set(find_articles(rows, articles))
    tombs = [edit_row("forget", **said, article_id=one) for one in sorted(gone)]  # type: ignore[arg-type]
    if person is not None:
        hashed = name_hash(person)
        if hashed is None:
            raise LakeError(f"{person!r} is no name.")
        gone |= naming({hashed}, rows)
        tombs.append(edit_row("forget", **said, old=hashed))  # type: ignore[arg-type]
    return sorted(gone), tombs


def _has(lake: Lake, gone: Sequence[str], person: str | None) -> bool:
    """Whether a snapshot has one of these articles, or an edit that says something of them."""
    known = lake.table("articles", columns=["article_id"])["article_id"]
    here = pc.is_in(known, pa.array(gone, pa.string()))
    return pc.sum(here).as_py() or any(_telling(lake.table("edits"), gone, person))


def _without(
    lake: Lake, gone: Sequence[str], tombs: Sequence[Edit], person: str | None
) -> dict[str, pa.Table]:
    """Return the tables of a snapshot without these articles, and all that was said of them."""
    tables = {name: lake.table(name) for name in lake.manifest.tables}
    articles, edits, rejects = (tables[name] for name in ("articles", "edits", "rejects"))
    of_them = pc.is_in(articles["article_id"], pa.array(gone, pa.string()))
    files = articles.filter(of_them)["file"]
    telling = pa.array(_telling(edits, gone, person), pa.bool_())
    return {
        **without(tables, gone),
        "edits": pa.concat_tables([edits.filter(pc.invert(telling)), to_table("edits", tombs)]),
        "rejects": rejects.filter(pc.invert(pc.is_in(rejects["file"], files))),
    }


def _telling(edits: pa.Table, gone: Sequence[str], person: str | None) -> list[bool]:
    """Whether an edit is about one of these articles, or says the person's name, for each."""
    words = r"\W+".join(re.escape(word) for word in re.findall(r"\w+", person or ""))
    named = re.compile(rf"\b{words}\b" if words else r"(?!)", re.IGNORECASE)
    return [
        row["action"] != "forget"
        and (row["article_id"] in gone or any(named.search(row[one] or "") for one in _SAID))
        for row in edits.to_pylist()
    ]


def _rewrite(rights: Writing, old: Lake, tables: Mapping[str, pa.Table]) -> None:
    """Write an earlier snapshot anew and let its pins point to it."""
    manifest = place(rights, finished(tables, None), old.manifest.versions, old)
    for pin in (rights.lake / PINS).glob("*"):
        if pin.readlink().name == old.snapshot.name:
            pointer = rights.staging / pin.name
            pointer.symlink_to(f"../{SNAPSHOTS}/{manifest.snapshot_id}")
            pointer.replace(pin)


def _clear(rights: Writing, folders: Iterable[Path]) -> None:
    """Remove snapshots, each moved away first so that no half of one is ever seen."""
    for folder in folders:
        aside = rights.staging / f"gone {folder.name}"
        folder.rename(aside)
        shutil.rmtree(aside)
