"""Where the events of one snapshot are found in the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyarrow as pa
import pyarrow.compute as pc

from dateline.lake.arrow import from_arrow, to_table

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dateline.lake.reader import Lake


def redirected(before: Lake, tables: Mapping[str, pa.Table]) -> pa.Table:
    """Return the table redirects for the `tables` that come after the snapshot `before`.

    Only the events whose ids are gone, and those that have their reports now, are looked at.
    """
    from dateline.merging.redirects import redirects  # noqa: PLC0415 - 0.2 s to load

    old, new = before.table("event_mentions"), tables["event_mentions"]
    known = before.table("redirects")
    gone = old.filter(pc.invert(pc.is_in(old["event_id"], pc.unique(new["event_id"]))))
    heirs = new.filter(pc.is_in(new["mention_id"], gone["mention_id"]))["event_id"]
    named = pa.chunked_array(
        [
            chunk
            for ids in (heirs, known["event_id"], known["old_event_id"])
            for chunk in ids.chunks
        ],
        pa.string(),
    )
    then = pa.concat_tables([gone, old.filter(pc.is_in(old["event_id"], heirs))])
    now = new.filter(pc.is_in(new["event_id"], named))
    return to_table("redirects", redirects(from_arrow(then), from_arrow(now), from_arrow(known)))
