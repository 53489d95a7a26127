"""The tables of a snapshot in somebody's own Delta Lake or Iceberg tables.

These formats commit each table by itself. So each gets the id of the snapshot with its commit: a
reader who finds the same id everywhere reads one snapshot.
"""

from __future__ import annotations

import warnings
from typing import TYPE_CHECKING

from dateline.lake.errors import LakeError

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pyarrow as pa
    from pyiceberg.catalog import Catalog

    from dateline.lake.reader import Lake

SNAPSHOT = "dateline.snapshot"
"""Name under which a commit tells the id of the snapshot."""


def write_delta(lake: Lake, root: str, storage_options: dict[str, str] | None = None) -> list[str]:
    """Write each table of a snapshot into the Delta table `root`/NAME, and return their names.

    A table that is there is replaced in a version of its own, its columns too; one that has the
    snapshot already stays as it is. `storage_options` are those of delta-rs, for object stores.

    Raises LakeError if deltalake is not installed (the extra "delta"), or a table cannot be
    written.
    """
    try:
        from deltalake import CommitProperties, DeltaTable, write_deltalake  # noqa: PLC0415
        from deltalake.exceptions import DeltaError  # noqa: PLC0415
    except ImportError as error:
        raise _missing("delta", error) from error
    written = []
    for name, rows in _tables(lake):
        place = f"{root.rstrip('/')}/{name}"
        try:
            if DeltaTable.is_deltatable(place, storage_options):
                last = DeltaTable(place, storage_options=storage_options).history(1)
                if last and last[0].get(SNAPSHOT) == lake.snapshot_id:
                    continue
            write_deltalake(
                place,
                rows,
                mode="overwrite",
                schema_mode="overwrite",
                storage_options=storage_options,
                commit_properties=CommitProperties({SNAPSHOT: lake.snapshot_id}),
            )
        except (DeltaError, OSError) as error:
            raise LakeError(f"{place} cannot be written as a Delta table: {error}") from error
        written.append(name)
    return written


def write_iceberg(
    lake: Lake, catalog: Catalog | str, namespace: str, **properties: str
) -> list[str]:
    """Write each table of a snapshot into the Iceberg table `namespace`.NAME; return their names.

    `catalog` is one of pyiceberg's, or the name of one in its configuration or with these
    `properties` (uri, warehouse, ...). A table that is there gets a snapshot with just these rows,
    and columns that it lacks; one that has the snapshot already stays as it is.

    Raises LakeError if pyiceberg is not installed (the extra "iceberg"), or a table cannot be
    written.
    """
    try:
        from pyiceberg import exceptions  # noqa: PLC0415
        from pyiceberg.catalog import load_catalog  # noqa: PLC0415
    except ImportError as error:
        raise _missing("iceberg", error) from error
    # They have no class in common.
    theirs = [one for one in vars(exceptions).values() if isinstance(one, type)]
    errors: tuple[type[Exception], ...] = (
        OSError,
        ValueError,
        *(one for one in theirs if issubclass(one, Exception)),
    )
    written = []
    try:
        opened = load_catalog(catalog, **properties) if isinstance(catalog, str) else catalog
        opened.create_namespace_if_not_exists(namespace)
        for name, rows in _tables(lake):
            if _write_iceberg(opened, f"{namespace}.{name}", rows, lake.snapshot_id):
                written.append(name)
    except errors as error:
        raise LakeError(f"{namespace} cannot be written as Iceberg tables: {error}") from error
    return written


def _write_iceberg(catalog: Catalog, identifier: str, rows: pa.Table, snapshot_id: str) -> bool:
    table = catalog.create_table_if_not_exists(identifier, schema=rows.schema)
    last = table.current_snapshot()
    if last and last.summary and last.summary[SNAPSHOT] == snapshot_id:
        return False
    with table.update_schema() as change:
        change.union_by_name(rows.schema)
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", "Delete operation did not match", UserWarning)
        table.overwrite(rows, snapshot_properties={SNAPSHOT: snapshot_id})
    return True


def _tables(lake: Lake) -> Iterator[tuple[str, pa.Table]]:
    for name in sorted(lake.manifest.tables):
        yield name, lake.table(name).replace_schema_metadata(None)


def _missing(extra: str, error: ImportError) -> LakeError:
    return LakeError(f"This needs `pip install dateline[{extra}]`: {error}")
