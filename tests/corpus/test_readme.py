"""The commands in README.md, run as written, give what it shows.

In a block marked `console`, a line beginning with "$ " is a command (continued after a backslash)
and the lines up to the next one are its output; a line "…" stands for any number of lines. The
blocks are run one after the other, in one folder that holds the sample articles.

`python tests/corpus/test_readme.py` writes what the commands give now into the page: as many lines
as it shows before and after its dots.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
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


def run_all(place):
    """Exit code and output of each command of the page, in its order."""
    shutil.copytree(ROOT / "sample_data", place / "sample_data")
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
            cwd=place,
            env=environment,
            capture_output=True,
            text=True,
            timeout=300,
            check=False,
        )
        printed.append((done.returncode, done.stdout + done.stderr))
    return printed


@pytest.fixture(scope="module")
def shown(tmp_path_factory):
    return run_all(tmp_path_factory.mktemp("readme"))


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


def refreshed(wanted, found):
    """The lines found, cut like those wanted."""
    if "…" not in wanted:
        return found
    dots = wanted.index("…")
    before, after = found[:dots], found[len(found) - (len(wanted) - dots - 1) :]
    return found if len(before) + len(after) >= len(found) else [*before, "…", *after]


def test_a_page_is_refreshed_in_its_own_shape():
    assert refreshed(["a", "…"], ["b", "c", "d"]) == ["b", "…"]
    assert refreshed(["…", "a"], ["b", "c", "d"]) == ["…", "d"]
    assert refreshed(["a", "…", "b"], ["b", "c"]) == ["b", "c"]
    assert refreshed(["a"], ["b", "c"]) == ["b", "c"]


def main():
    page = ROOT / "README.md"
    text = page.read_text(encoding="utf-8")
    with tempfile.TemporaryDirectory() as folder:
        for (command, wanted), (_, found) in zip(examples(), run_all(Path(folder)), strict=True):
            new = "\n".join(refreshed(lines(wanted), lines(found)))
            text = text.replace(f"$ {command}\n{wanted}\n", f"$ {command}\n{new}\n", 1)
    page.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
