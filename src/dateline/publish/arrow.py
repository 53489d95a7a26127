"""The flat table of an export as an Arrow IPC file."""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO

import pyarrow as pa

from dateline.publish import flat

if TYPE_CHECKING:
    from dateline.publish.export import Export


def export(found: Export, out: BinaryIO) -> None:
    """Write the flat table of `found` to `out`, batch by batch."""
    with pa.ipc.new_file(out, flat.schema(found)) as writer:
        for batch in flat.batches(found):
            writer.write_batch(batch)
