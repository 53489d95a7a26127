"""The commands in README.md, run as written, give what it shows.

In a block marked `console`, a line beginning with "$ " is a command (continued after a backslash)
and the lines up to the next one are its output; a line "…" stands for any number of lines. The
blocks are run one after the other, in one folder that holds the sample articles.
"""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
BLOCK = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def examples():
    """(command, output) in the order of the page."""
    found = []
    for block in BLOCK.findall((ROOT / "README.md").read_text(encoding="utf-8")):
        for example in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
            command, _, output = re.sub(r"\\\n\s*", "", example).partition("\n")
            found.append((command, output.rstrip("\n")))
    return found


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    place = tmp_path_factory.mktemp("readme")
    shutil.copytree(ROOT / "sample_data", place / "sample_data")
    return place


@pytest.fixture(scope="module")
def shown(folder):
    """What each command of the page printed, in the order of the page."""
    environment = os.environ | {
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        "COLUMNS": "100",
        "NO_COLOR": "1",
    }
    printed = []
    for command, _ in examples():
        done = subprocess.run(
            command,
            shell=True,
            cwd=folder,
            env=environment,
            capture_output=True,
            text=True,
            timeout=300,
            check=False,
        )
        printed.append((done.returncode, done.stdout + done.stderr))
    return printed


def lines(text):
    return [line.rstrip() for line in text.strip("\n").splitlines()]


def agrees(wanted, found):
    """Whether the lines found are those wanted, "…" standing for any number of lines."""
    pattern = "".join(
        r"(?:.*\n)*?" if line.strip() == "…" else re.escape(line) + r"\n" for line in wanted
    )
    return re.fullmatch(pattern, "".join(f"{line}\n" for line in found)) is not None


def test_the_page_shows_the_main_commands():
    commands = " ".join(command for command, _ in examples())
    for name in ("build", "timeline", "query", "explain"):
        assert f"dateline {name}" in commands


@pytest.mark.parametrize(
    "number", range(len(examples())), ids=[command for command, _ in examples()]
)
def test_example(shown, number):
    command, wanted = examples()[number]
    code, found = shown[number]
    assert code == 0, f"$ {command}\n{found}"
    if wanted:
        assert agrees(lines(wanted), lines(found)), f"$ {command}\n{found}"


def test_a_line_of_dots_stands_for_any_lines():
    assert agrees(["a", "…", "d"], ["a", "b", "c", "d"])
    assert agrees(["a", "…", "d"], ["a", "d"])
    assert not agrees(["a", "…", "d"], ["a", "b"])
    assert not agrees(["a"], ["a", "b"])
