"""Write what is made from the definitions here: the record classes and the reference page.

usage: python schemas/generate.py [--check]

--check writes nothing and exits 3 if a generated file is not what the definitions say.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from dateline import schema

ROOT = Path(__file__).parents[1]
RECORDS = ROOT / "src" / "dateline" / "records.py"
REFERENCE = ROOT / "docs" / "reference" / "tables.md"

_TYPES = {
    ("string", None): "str",
    ("string", "date"): "date",
    ("string", "date-time"): "datetime",
    ("integer", "int64"): "int",
    ("integer", "int32"): "int",
    ("number", None): "float",
    ("boolean", None): "bool",
}


def _definitions() -> list[schema.Table]:
    return [schema.table("reading"), *schema.tables()]


def _annotation(field: schema.Field) -> str:
    kind = field.title if field.title else _TYPES[field.type, field.format]
    return f"{kind} | None" if field.nullable else kind


def records() -> str:
    """Source text of records.py."""
    aliases: dict[str, str] = {}
    classes: list[str] = []
    for table in _definitions():
        base = f"({schema.table(table.base).title})" if table.base else ""
        lines = [
            "@dataclass(frozen=True, slots=True, kw_only=True)",
            f"class {table.title}{base}:",
            f'    """{table.description}"""',
            "",
        ]
        for field in table.fields:
            if field.title:
                values = ", ".join(f'"{value}"' for value in field.enum)
                aliases[field.title] = f"Literal[{values}]"
            if not field.inherited:
                lines.append(f"    {field.name}: {_annotation(field)}")
                lines.append(f'    """{field.description}"""')
        classes.append("\n".join(lines))
    head = (
        '"""The records of a lake as typed classes. Made by schemas/generate.py."""\n\n'
        "from __future__ import annotations\n\n"
        "from dataclasses import dataclass\n"
        "from datetime import date, datetime  # noqa: TC003\n"
        "from typing import Literal\n\n"
    )
    body = "\n".join(f"{name} = {value}" for name, value in sorted(aliases.items()))
    return _formatted(f"{head}{body}\n\n\n" + "\n\n\n".join(classes) + "\n")


def _formatted(source: str) -> str:
    command = [sys.executable, "-m", "ruff", "format", "--stdin-filename", str(RECORDS), "-"]
    return subprocess.run(command, input=source, text=True, capture_output=True, check=True).stdout


def reference() -> str:
    """Text of docs/reference/tables.md."""
    parts = [
        "# Tables of a lake\n\nMade from `schemas/` by `schemas/generate.py`: do not edit. "
        f"Contract version {schema.VERSION}.\n"
    ]
    for table in _definitions():
        parts.append(f"\n## {table.name}\n\n{table.description}\n")
        if table.primary_key:
            parts.append(f"\nKey: {', '.join(table.primary_key)}. ")
            parts.append(f"Sorted by: {', '.join(table.sort)}.\n")
        parts.extend(
            f"{', '.join(key.fields)} → {key.table} ({', '.join(key.references)}).\n"
            for key in table.foreign_keys
        )
        parts.append("\n| column | type | null | meaning |\n|---|---|---|---|\n")
        for field in table.fields:
            if field.inherited:
                continue
            kind = field.format or field.type
            values = f" One of: {', '.join(field.enum)}." if field.enum else ""
            null = "yes" if field.nullable else ""
            parts.append(f"| {field.name} | {kind} | {null} | {field.description}{values} |\n")
        if table.base:
            parts.append(f"\nAnd the columns of [{table.base}](#{table.base}).\n")
    return "".join(parts)


def main(arguments: list[str]) -> int:
    """Write the generated files, or with --check compare them; 0 ok, 3 drifted."""
    made = {RECORDS: records(), REFERENCE: reference()}
    if "--check" in arguments:
        drifted = [f for f, text in made.items() if not f.is_file() or f.read_text("utf-8") != text]
        for file in drifted:
            sys.stderr.write(f"{file.relative_to(ROOT)}: differs from schemas/; run {__file__}\n")
        return 3 if drifted else 0
    for file, text in made.items():
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
