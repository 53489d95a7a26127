"""results.md: one section for each command, written anew when that command runs."""

from __future__ import annotations

import os
import platform
import re
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

RESULTS = Path(__file__).with_name("results.md")
_HEAD = "# Results\n\nWritten by `make bench` and `make accuracy`: run them, do not edit.\n"
_NAMED = ("dateline", "apache-beam", "spacy", "pyarrow", "duckdb")


def write(section: str, body: str) -> None:
    """Put `body` into results.md as the section of that title, in place of the one before."""
    before = RESULTS.read_text("utf-8") if RESULTS.exists() else _HEAD
    parts = re.split(r"^## (.+)\n", before, flags=re.MULTILINE)
    sections = dict(zip(parts[1::2], parts[2::2], strict=True))
    sections[section] = f"\n{body.strip()}\n\n{machine()}\n\n"
    text = "".join(f"## {title}\n{sections[title]}" for title in sorted(sections))
    RESULTS.write_text(f"{_HEAD}\n{text.rstrip()}\n", "utf-8")


def table(head: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """Return a Markdown table; numbers stand to the right."""
    filled = [[_cell(value) for value in row] for row in rows]
    rule = ["---", *["---:"] * (len(head) - 1)]
    return "\n".join(f"| {' | '.join(row)} |" for row in [list(head), rule, *filled])


def _cell(value: object) -> str:
    return f"{value:,.1f}" if isinstance(value, float) else str(value)


def machine() -> str:
    """Return in one line what the figures were measured on."""
    versions = ", ".join(f"{name} {metadata.version(name)}" for name in _NAMED)
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return (
        f"Measured with Python {platform.python_version()} on {platform.system()} "
        f"{platform.machine()}, {_processor()}{os.cpu_count()} cores, {memory:.0f} GiB; {versions}."
    )


def _processor() -> str:
    try:
        text = Path("/proc/cpuinfo").read_text("utf-8")
    except OSError:
        return ""
    found = re.search(r"^model name\s*: (.+)$", text, re.MULTILINE)
    return f"{found[1]}, " if found else ""
