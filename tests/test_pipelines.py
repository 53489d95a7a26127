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
        *("--input", str(articles), "--output", str(tmp_path / "program")),
        *("--published", "2026-02-01", "--runner=DirectRunner"),
    ]
    subprocess.run(command, check=True, capture_output=True, cwd=ROOT)
    dateline.build([articles], tmp_path / "command", published="2026-02-01")
    made, wanted = dateline.open(tmp_path / "program"), dateline.open(tmp_path / "command")
    assert made.snapshot_id == wanted.snapshot_id
    assert made.counts["events"] > 0
