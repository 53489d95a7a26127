"""The lake: snapshots of Parquet tables behind one pointer; committing and reading them."""

from dateline.lake.arrow import (
    arrow_schema,
    empty,
    from_arrow,
    table_names,
    table_of,
    to_batch,
    to_table,
    validate,
)
from dateline.lake.commit import commit
from dateline.lake.errors import (
    BusyError,
    DamageError,
    FilterError,
    LakeError,
    NoLakeError,
    QueryError,
    RecordError,
    VersionError,
)
from dateline.lake.manifest import Manifest
from dateline.lake.reader import Lake
from dateline.lake.reader import open_lake as open
from dateline.lake.staging import Writing, stage, staged, writing

__all__ = [
    "BusyError",
    "DamageError",
    "FilterError",
    "Lake",
    "LakeError",
    "Manifest",
    "NoLakeError",
    "QueryError",
    "RecordError",
    "VersionError",
    "Writing",
    "arrow_schema",
    "commit",
    "empty",
    "from_arrow",
    "open",
    "stage",
    "staged",
    "table_names",
    "table_of",
    "to_batch",
    "to_table",
    "validate",
    "writing",
]
