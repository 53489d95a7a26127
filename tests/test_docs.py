"""The examples of the documentation run, and give what the pages say."""

from __future__ import annotations

import doctest
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
CONSOLE = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)
EXAMPLE = re.compile(r"^\$ (.+)\n((?:(?!\$ ).*\n)*)", re.MULTILINE)
EXIT = re.compile(r" # exit ([0-9]+)$")
FLAGS = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty folder with the sample data, as the pages suppose."""
    folder = tmp_path_factory.mktemp("docs")
    (folder / "sample_data").symlink_to(ROOT / "sample_data")
    return folder


def run(command: str, folder: Path) -> tuple[int, str]:
    """Exit code and all output of a shell command, as somebody at a terminal sees them."""
    programs = Path(sys.executable).parent
    path = f"{programs}{os.pathsep}{os.environ['PATH']}"
    environment = {**os.environ, "PATH": path, "COLUMNS": "100", "NO_COLOR": "1"}
    done = subprocess.run(
        ["bash", "-c", command],
        cwd=folder,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )
    return done.returncode, done.stdout


@pytest.mark.parametrize("page", ["command-line.md", "lakes.md"])
def test_the_examples_of_a_page_give_what_it_says(page: str, place: Path) -> None:
    text = (ROOT / "docs" / page).read_text("utf-8")
    examples = [found for block in CONSOLE.findall(text) for found in EXAMPLE.findall(block)]
    assert len(examples) > 5
    for command, expected in examples:
        wanted = EXIT.search(command)
        code, output = run(command, place)
        assert code == (int(wanted[1]) if wanted else 0), f"{command}\n{output}"
        want = expected.replace("…", "...")
        assert doctest.OutputChecker().check_output(want, output, FLAGS), (
            f"{command}\n--- the page says\n{expected}\n--- it gives\n{output}"
        )


def test_the_examples_of_the_python_api_give_what_the_page_says(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(place)
    page = str(ROOT / "docs" / "python-api.md")
    failed, attempted = doctest.testfile(page, module_relative=False, optionflags=FLAGS)
    assert failed == 0
    assert attempted > 10
