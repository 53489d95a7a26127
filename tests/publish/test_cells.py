"""Every value that a query can give comes out, in a form that all formats can write."""

import json

import duckdb
import pyarrow as pa
import pytest

from dateline.publish.cells import columns, rows


@pytest.mark.parametrize(
    ("sql", "value"),
    [
        ("DATE '0044-03-15 (BC)'", "-0043-03-15"),
        ("DATE '2026-01-06'", "2026-01-06"),
        ("TIMESTAMPTZ '2026-01-06 14:30:00+01:00'", "2026-01-06T13:30:00Z"),
        ("TIMESTAMP '2026-01-06 14:30:00.25'", "2026-01-06T14:30:00.25"),
        ("TIMESTAMP_NS '1969-12-31 23:59:59.000000001'", "1969-12-31T23:59:59.000000001"),
        ("TIMESTAMP '0044-03-15 (BC) 10:00:00'", "-0043-03-15T10:00:00"),
        ("TIME '14:30:00'", "14:30:00"),
        ("12::HUGEINT", 12),
        ("18446744073709551615::UBIGINT", 18446744073709551615),
        ("1.5::DECIMAL(5,2)", 1.5),
        ("'nan'::DOUBLE", None),
        ("'-inf'::DOUBLE", None),
        ("true", True),
        ("NULL", None),
        ("BLOB 'ab'", "6162"),
        ("'a'::ENUM('a', 'b')", "a"),
        ("[1, NULL]", [1, None]),
        ("[DATE '0044-03-15 (BC)']", ["-0043-03-15"]),
        ("[1, 2]::INT[2]", [1, 2]),
        ("{'day': DATE '0044-03-15 (BC)', 'n': 1}", {"day": "-0043-03-15", "n": 1}),
        ("NULL::STRUCT(n INT)", None),
        ("MAP {'a': [1]}", [["a", [1]]]),
        ("union_value(k := DATE '0044-03-15 (BC)')", "-0043-03-15"),
    ],
)
def test_values_of_sql(sql, value):
    (row,) = rows(duckdb.sql(f"SELECT {sql} AS v").to_arrow_table())
    assert row == {"v": value}
    json.dumps(row, allow_nan=False)


def test_columns_of_one_name_are_told_apart():
    table = pa.table([[1], [2], [3], [4]], names=["n", "n", "n_2", "n"])
    assert columns(table) == ["n", "n_3", "n_2", "n_4"]
    assert list(rows(table)) == [{"n": 1, "n_3": 2, "n_2": 3, "n_4": 4}]


def test_many_rows_come_in_order():
    table = pa.table({"n": range(5000)})
    assert [row["n"] for row in rows(table)] == list(range(5000))
