"""What is installed is whole, light to import and honest about what it needs."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
HEAVY = ("apache_beam", "duckdb", "numpy", "pyarrow", "spacy", "trafilatura")


def python(*arguments: str, path: Path | None = None) -> str:
    """Standard output of the interpreter run on `arguments`, with `path` before all others."""
    command = [sys.executable, *arguments]
    environment = {"PYTHONPATH": str(path)} if path else None
    done = subprocess.run(
        command, capture_output=True, text=True, check=True, cwd=ROOT, env=environment
    )
    return done.stdout


def names(lock: str) -> set[str]:
    """Return the distributions that a lock file pins."""
    return set(re.findall(r"^([a-z0-9-]+)==", (ROOT / lock).read_text("utf-8"), re.MULTILINE))


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    folder = tmp_path_factory.mktemp("dist")
    python("-m", "hatchling", "build", "-t", "wheel", "-d", str(folder))
    (file,) = folder.glob("*.whl")
    return zipfile.ZipFile(file)


def test_wheel_carries_the_schemas_but_not_their_generator(wheel: zipfile.ZipFile) -> None:
    carried = {name for name in wheel.namelist() if name.startswith("dateline/schemas/")}
    written = {f"dateline/schemas/{file.name}" for file in (ROOT / "schemas").glob("*.json")}
    assert carried == written
    assert "dateline/schemas/events.json" in written


def test_wheel_carries_every_source_file_the_licence_and_the_typing_marker(
    wheel: zipfile.ZipFile,
) -> None:
    source = ROOT / "src"
    written = {
        file.relative_to(source).as_posix()
        for file in source.rglob("*")
        if file.is_file() and file.suffix != ".pyc"
    }
    assert written <= set(wheel.namelist())
    assert "dateline/py.typed" in written
    info = {Path(name).name for name in wheel.namelist() if ".dist-info/licenses/" in name}
    assert info == {"LICENSE", "NOTICE"}


def test_an_unpacked_wheel_finds_its_schemas(wheel: zipfile.ZipFile, tmp_path: Path) -> None:
    wheel.extractall(tmp_path)
    program = "from dateline import schema; print(schema.__file__); print(len(schema.tables()))"
    file, tables = python("-c", program, path=tmp_path).split()
    assert Path(file).is_relative_to(tmp_path)
    assert int(tables) == sum(
        '"primaryKey"' in file.read_text("utf-8") for file in (ROOT / "schemas").glob("*.json")
    )


@pytest.mark.parametrize("program", ["import dateline", "import dateline.cli"])
def test_importing_loads_nothing_heavy(program: str) -> None:
    loaded = python("-c", f"{program}; import sys; print(*sys.modules)").split()
    assert "dateline" in loaded
    assert not {*HEAVY} & {*loaded}


def test_locks_pin_every_requirement_by_hash_and_name_no_host() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    required = {re.split(r"[^A-Za-z0-9_-]", text)[0].lower() for text in project["dependencies"]}
    developed = {
        re.split(r"[^A-Za-z0-9_-]", text)[0].lower()
        for text in project["optional-dependencies"]["dev"]
    }
    assert required <= names("requirements.lock") <= names("requirements-dev.lock")
    assert developed <= names("requirements-dev.lock")
    for lock in ("requirements.lock", "requirements-dev.lock"):
        text = (ROOT / lock).read_text("utf-8")
        assert text.startswith("--only-binary :all:")
        assert "://" not in text
        pins = re.split(r"\n(?=\S)", text.strip())[1:]
        assert all("--hash=sha256:" in pin for pin in pins)


def test_notice_names_everything_that_an_installation_brings() -> None:
    notice = (ROOT / "NOTICE").read_text("utf-8")
    named = set(re.findall(r"^ {4}([a-z0-9-]+) {2,}", notice, re.MULTILINE))
    assert named == names("requirements.lock")
