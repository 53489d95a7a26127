"""The public record definitions of `schemas/`: every other form of them is made from these.

A definition is a JSON Schema (2020-12) of one flat record. `title` names its class, `primaryKey`
and `foreignKeys` are those of the Frictionless Table Schema, `sort` is the order of its rows.
`format` narrows a type as in OpenAPI: int64, int32, date, date-time (UTC).
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

VERSION = "0.2"
"""Version of the contract that the definitions spell out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One column: its JSON type (string, integer, number, boolean), format and constraints."""

    name: str
    title: str | None
    """Name of its enumeration, if it is one."""
    type: str
    format: str | None
    nullable: bool
    enum: tuple[str, ...]
    default: str | int | float | bool | None
    """What stands in rows that are older than the column, if it is never null."""
    description: str
    inherited: bool
    """True for the columns of a shared fragment (the reading)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ForeignKey:
    """Columns that name a row of another table."""

    fields: tuple[str, ...]
    table: str
    references: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """One record type: its own columns first, then the inherited ones."""

    name: str
    title: str
    description: str
    fields: tuple[Field, ...]
    base: str | None
    primary_key: tuple[str, ...]
    foreign_keys: tuple[ForeignKey, ...]
    sort: tuple[str, ...]


def _folder() -> Traversable:
    """Return the definitions in the wheel, else those of the checkout that Dateline runs from."""
    packaged = resources.files("dateline") / "schemas"
    return packaged if packaged.is_dir() else Path(__file__).parents[2] / "schemas"


@cache
def document(name: str) -> dict[str, Any]:
    """Return the JSON Schema document `name` as it is written; KeyError if there is none."""
    file = _folder() / f"{name}.json"
    if not file.is_file():
        raise KeyError(name)
    loaded: dict[str, Any] = json.loads(file.read_text("utf-8"))
    return loaded


def _base(doc: dict[str, Any]) -> str | None:
    refs = [part["$ref"].removesuffix(".json") for part in doc.get("allOf", [])]
    return refs[0] if refs else None


def _field(name: str, spec: dict[str, Any], *, inherited: bool) -> Field:
    kinds = spec["type"] if isinstance(spec["type"], list) else [spec["type"]]
    return Field(
        name=name,
        title=spec.get("title"),
        type=kinds[0],
        format=spec.get("format"),
        nullable="null" in kinds,
        enum=tuple(value for value in spec.get("enum", ()) if value is not None),
        default=spec.get("default"),
        description=spec["description"],
        inherited=inherited,
    )


@cache
def table(name: str) -> Table:
    """Return the definition of the table (or fragment) `name`; KeyError if there is none."""
    doc = document(name)
    base = _base(doc)
    own = [_field(key, spec, inherited=False) for key, spec in doc["properties"].items()]
    shared = document(base)["properties"] if base else {}
    return Table(
        name=name,
        title=doc["title"],
        description=doc["description"],
        fields=(*own, *(_field(key, spec, inherited=True) for key, spec in shared.items())),
        base=base,
        primary_key=tuple(doc.get("primaryKey", ())),
        foreign_keys=tuple(
            ForeignKey(
                fields=tuple(key["fields"]),
                table=key["reference"]["resource"],
                references=tuple(key["reference"]["fields"]),
            )
            for key in doc.get("foreignKeys", ())
        ),
        sort=tuple(doc.get("sort", ())),
    )


@cache
def tables() -> tuple[Table, ...]:
    """Return all tables of a lake in the order of their names, fragments left out."""
    names = sorted(
        f.name.removesuffix(".json") for f in _folder().iterdir() if f.name.endswith(".json")
    )
    return tuple(table(name) for name in names if "primaryKey" in document(name))


def flat(name: str) -> dict[str, Any]:
    """Return `name` as one JSON Schema without references, as the validator and users read it."""
    doc = dict(document(name))
    base = _base(doc)
    shared = document(base) if base else {"properties": {}, "required": []}
    for key in ("allOf", "unevaluatedProperties"):
        doc.pop(key, None)
    doc["properties"] = {**doc["properties"], **shared["properties"]}
    doc["required"] = [*doc["required"], *shared["required"]]
    doc["additionalProperties"] = False
    return doc
