"""A DuckDB file as a DuckDB of two years ago reads it: the one that npm has for Node.js."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from .writing import written

if TYPE_CHECKING:
    from dateline.publish.export import Export

PACKAGES = Path(__file__).parent / "browser"
READ = """
const { DuckDBInstance } = require("@duckdb/node-api");
async function read([file, ...queries]) {
  const base = await DuckDBInstance.create(file, { access_mode: "READ_ONLY" });
  const connection = await base.connect();
  const answers = [];
  for (const query of queries) answers.push(await (await connection.run(query)).getRows());
  console.log(JSON.stringify(answers, (_, value) =>
    typeof value === "bigint" ? Number(value) : value));
}
read(process.argv.slice(1));
"""


def asked(path: Path, *queries: str) -> list[list[list[Any]]]:
    """The rows that an old DuckDB gives to each query of a file."""
    node = shutil.which("node")
    if node is None or not (PACKAGES / "node_modules" / "@duckdb").is_dir():
        (pytest.fail if os.environ.get("CI") else pytest.skip)("no DuckDB for Node.js: .ci/run")
    done = subprocess.run(
        [node, "-e", READ, str(path), *queries],
        cwd=PACKAGES,
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
    )
    return json.loads(done.stdout)


def test_an_older_duckdb_reads_every_table(everything: Export, tmp_path: Path) -> None:
    written("duckdb", everything, path := tmp_path / "events.duckdb")
    version, titles, evidence = asked(
        path,
        "SELECT version()",
        "SELECT title FROM events WHERE remarks LIKE '%claimed%'",
        "SELECT count(*) FROM evidence JOIN articles USING (article_id)"
        " JOIN events USING (event_id)",
    )
    assert version[0][0].startswith("v1.1.")
    assert titles == [["pilots walked out"]]
    assert evidence[0][0] > everything.events.num_rows
