"""What an export holds and what it keeps to itself; formats of other packages; the command."""

from __future__ import annotations

import json
import sys
from importlib import invalidate_caches
from typing import TYPE_CHECKING

import pyarrow as pa
import pytest
from click.testing import CliRunner, Result

from dateline.cli.export import export as command
from dateline.lake import Lake, commit, empty, writing
from dateline.lake import open as open_lake
from dateline.publish import export, told
from dateline.publish.registry import BUILT_IN, FormatError, find, formats
from dateline.publish.rights import allow_reuse

from . import lakes
from .writing import text_of, written

if TYPE_CHECKING:
    from pathlib import Path


def titled(found: export.Export, title: str) -> export.Entry:
    return next(entry for entry in found.entries() if entry.event["title"] == title)


def run(*arguments: object) -> Result:
    return CliRunner().invoke(command, [str(argument) for argument in arguments])


# What an export holds


def test_each_event_comes_with_what_vouches_for_it(everything: export.Export) -> None:
    entry = titled(everything, "the council approved the toll | with *two* votes")
    assert told.who(entry) == ["the council of Port Ellery", "the union"]
    assert told.sources(entry) == ["The Courier", "The Ledger"]
    assert told.conflict(entry) == "2026-01-07 (The Courier); 2026-01-06 (The Ledger)"
    assert {row["article"]["credit"] for row in entry.evidence} == {
        "Courier/Ortel",
        "Ledger <staff>",
    }


def test_what_each_entry_holds_is_its_own(everything: export.Export) -> None:
    entries = list(everything.entries())
    assert len(entries) == everything.events.num_rows
    for entry in entries:
        rows = [*entry.participants, *entry.dates, *entry.evidence]
        assert {row["event_id"] for row in rows} <= {entry.event["event_id"]}
    assert sum(len(entry.evidence) for entry in entries) == everything.evidence.num_rows


@pytest.mark.parametrize(
    ("title", "remarks", "reasons"),
    [
        ("a second sluice will be built", ["planned", "overdue"], []),
        ("pilots walked out", ["claimed"], ["Claimed: The union asserts it."]),
        ("the sluice failed", ["disputed"], ["Disputed: The ministry denies it."]),
        ("the pilots struck", ["did not happen"], []),
    ],
)
def test_what_is_no_plain_fact_says_so(
    title: str, remarks: list[str], reasons: list[str], everything: export.Export
) -> None:
    entry = titled(everything, title)
    assert told.remarks(entry.event) == remarks
    assert told.reasons(entry) == reasons
    said = ", ".join(remarks).capitalize()
    assert told.headline(entry.event) == f"{said}: {title}"


# Rights


@pytest.mark.parametrize(
    ("terms", "may"),
    [
        (None, True),
        ("CC BY-SA 4.0", True),
        ("https://creativecommons.org/publicdomain/zero/1.0/", True),
        ("Contains public sector information under the Open Government Licence v3.0", True),
        ("May be reproduced with credit.", True),
        ("© Courier. All rights reserved.", False),
        ("May not be reproduced.", False),
        ("For subscribers", False),
    ],
)
def test_terms_that_allow_reuse(terms: str | None, may: bool) -> None:
    assert allow_reuse(terms) is may


def test_words_are_left_out_where_the_terms_do_not_allow_reuse(everything: export.Export) -> None:
    entry = titled(everything, "the sluice failed")
    courier, ledger = sorted(entry.evidence, key=told.source)
    assert courier["sentence"] is None
    assert ledger["sentence"] == "It is said: the sluice failed."
    text = lakes.ARTICLES["courier"].text
    found = text[courier["sentence_start"] : courier["sentence_end"]]
    assert found == "It is said: the sluice failed."
    assert courier["article"]["text_sha256"] == lakes.ARTICLES["courier"].text_sha256
    assert everything.n_unquoted == 2


def test_no_text_leaves_all_words_out(lake: Lake) -> None:
    found = export.read(lake, quotes=False)
    assert found.evidence["sentence"].null_count == found.evidence.num_rows == found.n_unquoted


@pytest.mark.parametrize("form", [one.name for one in BUILT_IN])
def test_no_format_shows_words_or_secrets_that_must_not_be_shown(
    form: str, everything: export.Export, lake: Lake, tmp_path: Path
) -> None:
    assert "It is said" not in text_of(form, export.read(lake, quotes=False), tmp_path / "a")
    shown = text_of(form, everything, tmp_path / "b")
    assert lakes.SECRET not in shown
    assert "secret ferries" not in shown


def test_an_event_is_told_as_if_embargoed_reports_of_it_were_not_there(lake: Lake) -> None:
    found = export.read(lake)
    entry = titled(found, "two ferries collided")
    (row,) = entry.evidence
    assert told.source(row) == "The Ledger"
    assert (entry.event["n_mentions"], entry.event["n_sources"]) == (1, 1)
    assert entry.event["best_mention_id"] == row["mention_id"]
    assert entry.event["event_id"] == lakes.EXTRA[3].event_id
    assert found.n_embargoed == 1


def test_an_embargo_ends(lake: Lake) -> None:
    before, after = (export.read(lake, as_of=day) for day in ("2026-01-06", "2026-01-07"))
    assert lakes.SECRET not in before.events["title"].to_pylist()
    assert lakes.SECRET in after.events["title"].to_pylist()


# Formats


def test_a_lake_without_events_can_be_exported_in_every_format(tmp_path: Path) -> None:
    with writing(tmp_path / "lake") as place:
        commit(place, {"events": empty("events")}, {"extractor": "hand"})
    nothing = export.read(open_lake(tmp_path / "lake"))
    for number, form in enumerate(BUILT_IN):
        _, left_out = written(form.name, nothing, tmp_path / str(number))
        assert sum(left_out.values()) == 0


def test_json_has_the_evidence_and_csv_and_arrow_the_same_in_words(
    everything: export.Export, tmp_path: Path
) -> None:
    rows = json.loads(text_of("json", everything, tmp_path / "json"))
    lines = text_of("jsonl", everything, tmp_path / "jsonl").splitlines()
    assert rows == [json.loads(line) for line in lines]
    council = next(row for row in rows if row["title"].startswith("the council"))
    assert council["evidence"][0]["article"]["outlet"] == "The Courier"
    data, _ = written("arrow", everything, tmp_path / "arrow")
    table = pa.ipc.open_file(data).read_all()
    assert table["event_id"].to_pylist() == [row["event_id"] for row in rows]
    assert not any(pa.types.is_nested(field.type) for field in table.schema)
    at = [row["title"] for row in rows].index(council["title"])
    assert table["date_conflict"][at].as_py() == "2026-01-07 (The Courier); 2026-01-06 (The Ledger)"
    assert table["terms"][at].as_py() == f"© Courier. All rights reserved.; {lakes.OPEN_TERMS}"


@pytest.mark.parametrize("form", ["markdown", "csv", "json"])
def test_an_export_looks_like_this(
    form: str, everything: export.Export, golden: Path, tmp_path: Path
) -> None:
    expected = golden / f"export{find(form).suffix}"
    text = text_of(form, everything, tmp_path / "made").replace("\r\n", "\n")
    assert text == expected.read_text("utf-8")


PLUGIN = """
from dateline.publish.registry import Format
FORMAT = Format(name="titles", title="Titles only", suffix=".txt", into="text",
                function="titles_format:write")
def write(export, out):
    for entry in export.entries():
        out.write(entry.event["title"] + "\\n")
    return {"too dull": 1}
"""


@pytest.fixture
def plugin(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A package with two formats, one of them broken, in a folder of the import path."""
    (tmp_path / "titles_format.py").write_text(PLUGIN, "utf-8")
    info = tmp_path / "titles_format-1.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: titles-format\nVersion: 1\n")
    points = "[dateline.formats]\ntitles = titles_format:FORMAT\n"
    (info / "entry_points.txt").write_text(points)
    monkeypatch.syspath_prepend(tmp_path)
    invalidate_caches()
    yield info / "entry_points.txt"
    sys.modules.pop("titles_format", None)


def test_another_package_can_add_a_format(plugin: Path, lake: Lake) -> None:
    result = run("titles", lake.snapshot, "--until", "1 BCE")
    assert result.stdout == "the harbour of Ostia silted up\n"
    assert "Left out: 1 (too dull)." in result.stderr
    assert "Titles only" in run("--formats").stdout
    assert "titles" in formats()


def test_a_format_that_cannot_be_loaded_is_named(plugin: Path, lake: Lake) -> None:
    plugin.write_text("[dateline.formats]\ntitles = titles_format:NOTHING\n")
    result = run("titles", lake.snapshot)
    assert result.exit_code == 2
    assert "titles_format:NOTHING" in result.stderr
    plugin.write_text("[dateline.formats]\ntitles = titles_format:PLUGIN\n")
    with pytest.raises(FormatError, match="titles"):
        find("titles")


# The command


def test_a_format_that_is_none_is_told_with_those_that_are(lake: Lake) -> None:
    result = run("powerpoint", lake.snapshot)
    assert result.exit_code == 2
    assert all(one.name in result.stderr for one in BUILT_IN)


def test_the_command_writes_a_file_and_counts(lake: Lake, tmp_path: Path) -> None:
    result = run("jsonl", lake.snapshot, "-o", tmp_path / "out.jsonl", "--since", "2026")
    assert result.exit_code == 0
    assert result.stdout == ""
    assert result.stderr == (
        f"7 events written to {tmp_path / 'out.jsonl'}. Left out: 1 (embargoed, withheld or "
        "withdrawn). 2 mentions are without their words (terms, or --no-text).\n"
    )
    lines = (tmp_path / "out.jsonl").read_text("utf-8").splitlines()
    assert len(lines) == 7
    assert [path.name for path in tmp_path.iterdir()] == ["out.jsonl"]


def test_a_file_that_cannot_be_written_is_told_and_the_old_one_stays(
    lake: Lake, tmp_path: Path
) -> None:
    result = run("json", lake.snapshot, "-o", tmp_path / "nowhere" / "out.json")
    assert result.exit_code == 2
    assert "nowhere" in result.stderr


def test_what_is_embargoed_is_counted(lake: Lake) -> None:
    result = run("csv", lake.snapshot)
    assert "Left out: 1 (embargoed, withheld or withdrawn)." in result.stderr
    assert result.stdout.startswith("date_in_words,title,remarks,")
