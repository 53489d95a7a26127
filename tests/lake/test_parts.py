"""Reading some rows of a file, of which only the row groups with these are read."""

from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.lake import DamageError, VersionError
from dateline.lake.parts import Part

NONE = pa.schema([])


@given(n=st.integers(1, 40), group=st.integers(1, 9), data=st.data())
def test_just_the_rows_that_are_asked_for(
    n: int, group: int, data: st.DataObject, tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = tmp_path_factory.mktemp("parts") / "file.parquet"
    whole = pa.table({"n": list(range(n)), "word": [f"w{i}" for i in range(n)]})
    pq.write_table(whole, path, row_group_size=group)
    wanted = data.draw(st.sets(st.integers(0, n - 1), min_size=1).map(sorted))
    numbers = np.array(wanted, np.int64)
    rows = Part(path, whole.schema, n).read(rows=numbers)
    assert rows.to_pylist() == [{"n": i, "word": f"w{i}"} for i in wanted]
    assert Part(path, whole.schema, n).read(["n"], numbers).to_pydict() == {"n": wanted}
    assert Part(path, whole.schema, n).read(["word"]).to_pydict() == {
        "word": whole["word"].to_pylist()
    }


def test_a_file_that_is_none_is_told(tmp_path: Path) -> None:
    (tmp_path / "file.parquet").write_bytes(b"nonsense")
    with pytest.raises(DamageError, match=r"file\.parquet"):
        Part(tmp_path / "file.parquet", NONE, 1).read(rows=np.array([0], np.int64))
    with pytest.raises(DamageError, match=r"gone\.parquet"):
        Part(tmp_path / "gone.parquet", NONE, 1).read()


def test_a_column_that_came_later_is_null_and_one_that_went_is_left_out(tmp_path: Path) -> None:
    pq.write_table(pa.table({"a": [1, 2], "gone": [3, 4]}), tmp_path / "old.parquet")
    now = pa.schema([("a", pa.int64()), ("later", pa.string())])
    part = Part(tmp_path / "old.parquet", now, 2)
    assert part.read().to_pylist() == [{"a": 1, "later": None}, {"a": 2, "later": None}]
    assert part.read(["later"]).to_pylist() == [{"later": None}, {"later": None}]
    assert part.read(rows=np.array([1], np.int64)).schema == now
    agreed = pa.schema([pa.field("later", pa.int64(), nullable=False, metadata={"default": "7"})])
    assert Part(tmp_path / "old.parquet", agreed, 2).read().to_pylist() == [{"later": 7}] * 2
    needed = pa.schema([pa.field("later", pa.string(), nullable=False)])
    with pytest.raises(VersionError, match=r"earlier version .* no later: build"):
        Part(tmp_path / "old.parquet", needed, 2).read()
