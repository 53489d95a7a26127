"""SQL over a lake: what it answers, and all that it must not do."""

from pathlib import Path

import pytest

from dateline.lake import Lake, QueryError, to_table
from publish.events import SAMPLE

from .corpus import STORIES, said, store


@pytest.fixture(scope="module")
def lake(tmp_path_factory: pytest.TempPathFactory) -> Lake:
    tables = said(STORIES) | {"events": to_table("events", SAMPLE)}
    return store(tmp_path_factory.mktemp("a 'quoted' place") / "lake", tables)


@pytest.mark.parametrize(
    ("sql", "rows"),
    [
        ("SELECT count(*) AS n FROM events", [{"n": len(SAMPLE)}]),
        ("FROM articles SELECT count(*) AS n;", [{"n": len(STORIES)}]),
        ("WITH x AS (SELECT 1 AS n) SELECT n FROM x", [{"n": 1}]),
        ("VALUES (1)", [{"col0": 1}]),
        ("SELECT min(published_edtf) AS day FROM articles", [{"day": "2031-05-06"}]),
        ("SELECT 1 AS n WHERE false", []),
    ],
)
def test_a_select_is_answered(sql: str, rows: list[dict], lake: Lake) -> None:
    assert lake.query(sql).to_pylist() == rows


HOSTILE = [
    "",
    ";",
    "-- nothing",
    "SELECT 1; SELECT 2",
    "DROP TABLE events",
    "DELETE FROM events",
    "INSERT INTO events SELECT * FROM events",
    "UPDATE events SET title = ''",
    "CREATE TABLE t AS SELECT 1",
    "CREATE MACRO f() AS 1",
    "COPY events TO '{folder}/out.parquet'",
    "COPY (SELECT 1) TO '{folder}/out.csv'",
    "EXPORT DATABASE '{folder}/out'",
    "ATTACH '{folder}/out.db'",
    "ATTACH ':memory:' AS other",
    "INSTALL httpfs",
    "LOAD httpfs",
    "SET enable_external_access = true",
    "SET memory_limit = '100GB'",
    "SET GLOBAL lock_configuration = false",
    "RESET ALL",
    "PRAGMA enable_profiling",
    "PRAGMA database_list",
    "CALL pragma_version()",
    "CHECKPOINT",
    "BEGIN",
    "EXPLAIN ANALYZE DELETE FROM events",
    "PREPARE p AS SELECT 1",
    "EXECUTE p",
    "SELECT * FROM '/etc/passwd'",
    "SELECT * FROM '{folder}/secret.csv'",
    "SELECT * FROM read_csv('{folder}/secret.csv')",
    "SELECT * FROM read_text('{folder}/*')",
    "SELECT * FROM read_blob('/proc/self/environ')",
    "SELECT * FROM read_parquet('{folder}/../**/*.parquet')",
    "SELECT * FROM read_json_auto('{folder}/secret.csv')",
    "SELECT * FROM glob('{folder}/*')",
    "SELECT * FROM sniff_csv('{folder}/secret.csv')",
    "SELECT * FROM parquet_metadata('{folder}/secret.csv')",
    "SELECT * FROM read_csv('https://example.org/x.csv')",
    "SELECT * FROM 's3://bucket/x.parquet'",
    "SELECT * FROM read_parquet('http://127.0.0.1:1/x')",
    "SELECT * FROM duckdb_secrets() UNION ALL FROM read_text('/etc/hostname')",
    "SELECT getenv('HOME')",
    "SELECT * FROM query('DROP VIEW events')",
    "SELECT * FROM sql_auto_complete('SEL'); DROP VIEW events",
    "SELECT * FROM STORIES",
    "SELECT * FROM sys_modules",
    "SELECT pragma_load('httpfs')",
    "SELECT * FROM nowhere",
    "SELECT colour FROM events",
    "SELEC title FROM events",
    "SELECT CAST('x' AS INTEGER)",
    "SELECT 1/*",
    "\0",
    "SELECT '\ud83d'",
    "SELECT " + "(" * 5000 + "1" + ")" * 5000,
]


@pytest.mark.parametrize("sql", HOSTILE)
def test_everything_else_is_refused(sql: str, lake: Lake, tmp_path: Path) -> None:
    (tmp_path / "secret.csv").write_text("word\nxyzzy\n")
    with pytest.raises(QueryError) as refused:
        lake.query(sql.replace("{folder}", str(tmp_path)))
    assert "xyzzy" not in str(refused.value)
    assert [path.name for path in tmp_path.iterdir()] == ["secret.csv"]
    assert lake.query("SELECT count(*) AS n FROM events")["n"][0].as_py() == len(SAMPLE)


@pytest.mark.parametrize(
    "sql",
    [
        "SELECT current_setting('enable_external_access') AS x",
        "SELECT current_setting('lock_configuration') = false AS x",
        "SELECT current_setting('autoload_known_extensions') AS x",
    ],
)
def test_the_sandbox_is_shut(sql: str, lake: Lake) -> None:
    assert lake.query(sql)["x"][0].as_py() is False


@pytest.mark.parametrize(
    "sql",
    [
        "SELECT count(*) FROM range(100000000000) a, range(100000000000) b WHERE a.range % 7 = 3",
        "WITH RECURSIVE r AS (SELECT 1 AS n UNION ALL SELECT n + 1 FROM r) SELECT count(*) FROM r",
        "SELECT * FROM range(1000000000000)",
    ],
)
def test_a_query_ends_in_time(sql: str, lake: Lake) -> None:
    with pytest.raises(QueryError, match=r"seconds|larger|memory|Memory"):
        lake.query(sql, seconds=0.2, memory_mb=256)


@pytest.mark.parametrize(
    "sql",
    [
        "SELECT list(range) FROM range(100000000)",
        "SELECT repeat('x', 1000000) FROM range(1000)",
        "SELECT a.range FROM range(100000000) a ORDER BY hash(a.range)",
    ],
)
def test_a_query_takes_only_so_much_memory(sql: str, lake: Lake) -> None:
    with pytest.raises(QueryError, match=r"larger than|memory|Memory"):
        lake.query(sql, memory_mb=64)


def test_a_table_of_no_rows_can_be_asked(lake: Lake) -> None:
    assert lake.query("SELECT count(*) AS n FROM rejects").to_pylist() == [{"n": 0}]
