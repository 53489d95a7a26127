"""The definitions of schemas/ hold together, and what is made from them says the same."""

from __future__ import annotations

import dataclasses
import subprocess
import sys
from datetime import date, datetime
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, Literal, get_args, get_origin, get_type_hints

import jsonschema
import pytest

from dateline import records, schema

ROOT = Path(__file__).parents[1]
NAMES = [table.name for table in schema.tables()]
CONTRACT = {
    "articles", "article_clues", "article_duplicates", "time_expressions", "mentions",
    "participants", "quantities", "events", "event_mentions", "event_participants", "event_dates",
    "event_history", "redirects", "edits", "notices", "rejects", "runs",
}  # fmt: skip
PYTHON = {
    ("string", None): str,
    ("string", "date"): date,
    ("string", "date-time"): datetime,
    ("integer", "int32"): int,
    ("integer", "int64"): int,
    ("number", None): float,
    ("boolean", None): bool,
}


def test_the_tables_are_those_of_the_contract() -> None:
    assert set(NAMES) == CONTRACT
    assert sorted(NAMES) == NAMES


def test_generated_files_are_in_step() -> None:
    generate = ROOT / "schemas" / "generate.py"
    done = subprocess.run(
        [sys.executable, str(generate), "--check"], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("name", ["reading", *NAMES])
def test_a_definition_is_valid_json_schema_with_every_column_required_and_described(
    name: str,
) -> None:
    whole = schema.flat(name)
    jsonschema.Draft202012Validator.check_schema(whole)
    assert set(whole["required"]) == set(whole["properties"])
    assert len(whole["required"]) == len(set(whole["required"]))
    assert "$ref" not in str(whole)
    assert whole["additionalProperties"] is False
    for column, spec in whole["properties"].items():
        assert spec["description"][-1:] in {".", "…"}, column


@pytest.mark.parametrize("name", NAMES)
def test_keys_and_sort_orders_name_columns_that_exist(name: str) -> None:
    table = schema.table(name)
    columns = {field.name: field for field in table.fields}
    assert table.primary_key
    assert table.sort
    assert {*table.primary_key, *table.sort} <= set(columns)
    assert not any(columns[key].nullable for key in table.primary_key)


@pytest.mark.parametrize("name", NAMES)
def test_foreign_keys_name_a_row_of_a_table_that_exists(name: str) -> None:
    table = schema.table(name)
    own = {field.name: field for field in table.fields}
    for key in table.foreign_keys:
        other = schema.table(key.table)
        theirs = {field.name: field for field in other.fields}
        assert len(key.fields) == len(key.references)
        for mine, referred in zip(key.fields, key.references, strict=True):
            assert own[mine].type == theirs[referred].type


@pytest.mark.parametrize("name", NAMES)
def test_enumerations_of_one_name_have_the_same_values_everywhere(name: str) -> None:
    for field in schema.table(name).fields:
        if field.title is None:
            assert not field.enum, field.name
        else:
            assert get_args(getattr(records, field.title)) == field.enum


@pytest.mark.parametrize("name", NAMES)
def test_a_record_has_the_columns_and_types_of_its_table(name: str) -> None:
    table = schema.table(name)
    record = getattr(records, table.title)
    hints = get_type_hints(record)
    assert {field.name for field in dataclasses.fields(record)} == {f.name for f in table.fields}
    for field in table.fields:
        kinds = _kinds(hints[field.name])
        expected = str if field.enum else PYTHON[field.type, field.format]
        assert kinds == ({expected, NoneType} if field.nullable else {expected}), field.name


def _kinds(hint: Any) -> set[type]:
    """Return the classes that a type hint allows: str for a Literal of strings."""
    if get_origin(hint) is UnionType or type(None) in get_args(hint):
        return set().union(*(_kinds(part) for part in get_args(hint)))
    if get_origin(hint) is Literal:
        return {type(value) for value in get_args(hint)}
    return {hint}


def test_records_are_immutable_and_made_by_name() -> None:
    row = records.EventMention(event_id="a" * 32, mention_id="b" * 32, article_id="c" * 32)
    with pytest.raises(dataclasses.FrozenInstanceError):
        row.event_id = "d" * 32  # type: ignore[misc]
    with pytest.raises(TypeError):
        records.EventMention("a" * 32, "b" * 32, "c" * 32)  # type: ignore[call-arg, misc]
    with pytest.raises(AttributeError):
        _ = row.__dict__


def test_a_flat_schema_accepts_a_row_and_refuses_what_is_no_row() -> None:
    check = jsonschema.Draft202012Validator(schema.flat("event_mentions"))
    row = {"event_id": "a" * 32, "mention_id": "b" * 32, "article_id": "c" * 32}
    assert check.is_valid(row)
    for wrong in (
        row | {"event_id": "a" * 31},
        row | {"event_id": None},
        row | {"extra": 1},
        {key: value for key, value in row.items() if key != "article_id"},
    ):
        assert not check.is_valid(wrong)


def test_a_table_that_nobody_defined_is_a_key_error() -> None:
    with pytest.raises(KeyError, match="nothing"):
        schema.table("nothing")
