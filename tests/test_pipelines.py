"""The Beam program builds the lake that `dateline build` builds."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import dateline

ROOT = Path(__file__).parents[1]


def test_the_program_and_the_command_build_the_same_lake(tmp_path: Path) -> None:
    articles = ROOT / "sample_data" / "articles" / "heater-recall"
    command = [
        *(sys.executable, "-m", "pipelines.build_timeline"),
        *("--input", str(articles), "-", "--output", str(tmp_path / "program")),
        *("--published", "2026-02-01", "--runner=DirectRunner"),
        *("--map", "outlet=desk", "text=story", "--fast"),
    ]
    row = '{"desk": "Coast Post", "story": "The council met on Monday."}'
    more = tmp_path / "more.jsonl"
    more.write_text(row, "utf-8")
    subprocess.run(command, check=True, capture_output=True, cwd=ROOT, input=row.encode())
    named = {"outlet": "desk", "text": "story"}
    inputs = [articles, more]
    dateline.build(inputs, tmp_path / "command", published="2026-02-01", map=named, fast=True)
    made, wanted = dateline.open(tmp_path / "program"), dateline.open(tmp_path / "command")
    ours, theirs = (
        lake.table("articles").drop_columns("file").sort_by("version_id") for lake in (made, wanted)
    )
    assert ours == theirs
    assert made.table("events") == wanted.table("events")
    assert "Coast Post" in ours["outlet"].to_pylist()
    assert made.counts["events"] > 0
