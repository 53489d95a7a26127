"""Parquet of articles: one article a row, a batch of rows in memory at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO

from dateline.articles.fields import article_of, known_columns
from dateline.articles.raw import MAX_DOCUMENT, Options, Problem, ProblemError, RawArticle
from dateline.articles.streams import fingerprint, seekable

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pyarrow as pa
    import pyarrow.parquet as pq

_ROWS = 64
"""Rows of a batch: texts are long."""
_LARGEST_GROUP = 2 * 1024**3
"""Bytes, unpacked, of one column of a row group, which its decoder may hold at once."""
_LARGEST_COPY = 4 * 1024**3


def read_parquet(stream: BinaryIO, options: Options) -> Iterator[RawArticle | Problem]:
    """Yield an article for each row, or why it is none. Raises ProblemError (malformed, too_large).

    Only the columns are read that mean something to an article.
    """
    yield from read_row_groups(stream, options, 0, None)


def read_row_groups(
    stream: BinaryIO, options: Options, start: int, end: int | None
) -> Iterator[RawArticle | Problem]:
    """Yield the articles of the row groups that begin at bytes `start` to `end`, `end` not."""
    import pyarrow as pa  # noqa: PLC0415 - heavy, and not needed by the other formats
    import pyarrow.parquet as pq  # noqa: PLC0415 - as above

    try:
        file = pq.ParquetFile(seekable(stream, _LARGEST_COPY))
        columns = known_columns(file.schema_arrow.names, options.mapping)
        if not columns:
            names = ", ".join(file.schema_arrow.names[:8])
            raise ProblemError(
                "malformed", f"no column is known to be of an article; its columns are: {names}"
            )
        before = 0
        for number in range(file.num_row_groups):
            group = file.metadata.row_group(number)
            if start <= _begin(group) and (end is None or _begin(group) < end):
                yield from _group(file, number, columns, before, options)
            before += group.num_rows
    except (pa.ArrowException, OSError, ValueError) as error:
        raise ProblemError("malformed", f"is no sound Parquet file: {error}") from error


def _begin(group: pq.RowGroupMetaData) -> int:
    """Return the byte at which the first page of a row group lies."""
    if group.num_columns == 0:
        return 0
    first = group.column(0)
    return int(first.dictionary_page_offset or first.data_page_offset)


def _group(
    file: pq.ParquetFile, number: int, columns: list[str], before: int, options: Options
) -> Iterator[RawArticle | Problem]:
    group = file.metadata.row_group(number)
    sizes = [group.column(i).total_uncompressed_size for i in range(group.num_columns)]
    if max(sizes, default=0) > _LARGEST_GROUP:
        why = f"row group {number} unpacks to more than {_LARGEST_GROUP // 1024**2} MiB a column"
        yield Problem(what="too_large", why=f"{why}; write smaller row groups")
        return
    line = before
    for batch in file.iter_batches(_ROWS, row_groups=[number], columns=columns):
        for row in _rows(batch):
            line += 1
            yield _row(row, line, options)


def _rows(batch: pa.RecordBatch) -> Iterator[dict[str, object]]:
    for index in range(batch.num_rows):
        yield {name: batch.column(name)[index].as_py() for name in batch.schema.names}


def _row(row: dict[str, object], line: int, options: Options) -> RawArticle | Problem:
    fields = {name: value for name, value in row.items() if value is not None}
    data = repr(sorted(fields.items())).encode("utf-8", "replace")
    if len(data) > MAX_DOCUMENT:
        why = f"the row is larger than {MAX_DOCUMENT // 1024**2} MiB"
        return Problem(what="too_large", why=why, line=line)
    try:
        return article_of(
            fields, kind="field", sha256=fingerprint(data), line=line, mapping=options.mapping
        )
    except ProblemError as error:
        return error.problem
