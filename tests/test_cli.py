"""The command `dateline`: what people type, what they get, and what they are told when it fails."""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING, get_args

import pytest
from click.testing import CliRunner, Result

from dateline import tagging
from dateline.cli import main
from dateline.cli.days import period
from dateline.lake import commit, to_table, writing
from dateline.records import EventParticipant, EventStatus
from dateline.text import ModelError
from publish.events import SAMPLE

if TYPE_CHECKING:
    from pathlib import Path

HEAVY = {"apache_beam", "spacy", "thinc", "trafilatura"}


def dateline(*arguments: object, stdin: str | bytes | None = None, **environment: str) -> Result:
    return CliRunner(env={"COLUMNS": "100", **environment}).invoke(
        main, [str(argument) for argument in arguments], input=stdin
    )


def lines(result: Result) -> list[dict]:
    return [json.loads(line) for line in result.stdout.splitlines()]


@pytest.fixture(scope="module")
def lake(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("lakes") / "lake"
    council = EventParticipant(
        event_id=SAMPLE[4].event_id,
        role="agent",
        name="the council of Port Ellery",
        kind="organisation",
        country="GB",
        n_mentions=1,
    )
    tables = {
        "events": to_table("events", SAMPLE),
        "event_participants": to_table("event_participants", [council]),
    }
    with writing(folder) as place:
        commit(place, tables, {"extractor": "hand"})
    return folder


# Help, versions and imports


def test_help_lists_the_commands_in_the_order_of_use() -> None:
    text = dateline("--help").stdout
    named = [
        line.split()[0] for line in text.partition("Commands:")[2].split("\n\n")[0].split("\n")[1:]
    ]
    assert named == list(main.commands)
    assert named[:2] == ["build", "timeline"]
    assert "..." not in text.partition("Commands:")[2]


@pytest.mark.parametrize("command", ["", *main.commands])
def test_every_help_has_two_examples(command: str) -> None:
    result = dateline(*command.split(), "--help")
    assert result.exit_code == 0
    examples = result.stdout.partition("Examples:\n")[2].strip().splitlines()
    assert len(examples) == 2
    assert all("dateline " + command in example for example in examples)


def test_help_names_every_status() -> None:
    text = dateline("timeline", "--help").stdout
    assert [status for status in get_args(EventStatus) if status not in text] == []


def test_version_names_the_program() -> None:
    name, number = dateline("--version").stdout.split()
    assert (name, number.count(".")) == ("dateline", 2)


@pytest.mark.parametrize(
    ("arguments", "too_much"),
    [
        (["--help"], {"numpy", "pyarrow", "duckdb", "rich", "dateline.records"}),
        (["schema"], {"numpy", "pyarrow", "duckdb", "rich"}),
        (["timeline", "LAKE"], {"duckdb", "pandas", "pyarrow.dataset"}),
        (["timeline", "LAKE", "-f", "csv", "--since", "44 BCE"], {"duckdb", "pandas"}),
        (["timeline", "LAKE", "--actor", "Ukraine"], {"duckdb", "pandas", "pyarrow.dataset"}),
        (["export", "jsonl", "LAKE"], {"duckdb", "jinja2", "matplotlib"}),
        (["query", "LAKE", "SELECT 1"], {"pandas"}),
        (["tag", "TEXT", "--published", "2026-01-06"], {"duckdb", "pandas"}),
    ],
)
def test_a_command_loads_only_what_it_needs(
    arguments: list[str], too_much: set[str], lake: Path, tmp_path: Path
) -> None:
    text = tmp_path / "text.txt"
    text.write_text("They met yesterday.", "utf-8")
    known = {"LAKE": str(lake), "TEXT": str(text)}
    program = (
        "import sys, atexit; atexit.register(lambda: print(*sys.modules, file=sys.stderr));"
        "from dateline.cli import main; main(sys.argv[1:])"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, *(known.get(word, word) for word in arguments)],
        capture_output=True,
        text=True,
        check=True,
    )
    assert "dateline.cli" in done.stderr
    assert not set(done.stderr.split()) & (HEAVY | too_much)


# build


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "toll.md").write_text(
        "---\ntitle: Bridge toll\ndate: 2031-02-05\n---\n\n"
        "The council of Maro approved a toll on Tuesday.\n",
        "utf-8",
    )
    return folder


def test_build_makes_a_lake_and_counts_what_came_of_it(articles: Path, tmp_path: Path) -> None:
    made = tmp_path / "lake"
    result = dateline("build", articles, "-o", made)
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr == "1 article read, 1 dated, 1 event, 0 notices, 0 rejects\n"
    (event,) = lines(dateline("timeline", made, "-f", "jsonl"))
    assert (event["edtf"], event["status"]) == ("2031-02-04", "occurred")


def test_build_says_what_it_rejects_and_why(articles: Path, tmp_path: Path) -> None:
    for number in range(12):
        (articles / f"empty-{number:02}.txt").touch()
    (articles / "undated.txt").write_text("The ferry sank last winter.", "utf-8")
    result = dateline("build", articles, "nowhere.txt", "-o", tmp_path / "lake")
    *rejects, more, counts = result.stderr.splitlines()
    assert rejects == [f"empty-{number:02}.txt: the file is empty" for number in range(10)]
    assert more == "and 3 more: the table rejects has them all"
    assert counts == (
        "2 articles read, 1 dated, 2 events, 1 notice (1 undated), 13 rejects (12 empty, 1 missing)"
    )
    assert result.exit_code == 1


def test_build_for_machines_gives_json_lines(articles: Path, tmp_path: Path) -> None:
    (articles / "empty.txt").touch()
    result = dateline("build", articles, "-o", tmp_path / "lake", "--log", "json")
    told = [json.loads(line) for line in result.stderr.splitlines()]
    progress = [one["articles"] for one in told if one["event"] == "progress"]
    assert progress[-1] == 1
    reject, done = told[-2:]
    assert (reject["event"], reject["file"], reject["what"]) == ("reject", "empty.txt", "empty")
    assert (done["event"], done["counts"]["articles"], done["counts"]["rejects"]) == ("done", 1, 1)
    assert len(done["snapshot_id"]) == 32


@pytest.mark.parametrize("log", ["text", "json"])
def test_build_with_too_many_rejects_exits_with_3(log: str, articles: Path, tmp_path: Path) -> None:
    (articles / "empty.txt").touch()
    made = tmp_path / "lake"
    result = dateline("build", articles, "-o", made, "--max-reject-rate", "0.4", "--log", log)
    assert result.exit_code == 3
    assert "1 of 2 were rejected, more than allowed: the lake is as it was" in result.stderr
    assert dateline("timeline", made).exit_code == 2


def test_build_takes_beam_options_after_two_dashes(articles: Path, tmp_path: Path) -> None:
    made = tmp_path / "lake"
    result = dateline(
        *("build", articles, "-o", made, "--published", "2031-02-06", "--"),
        *("--runner=BundleBasedDirectRunner", "--no_such_option"),
    )
    assert result.exit_code == 0
    assert "no_such_option" in result.stderr
    (run,) = lines(dateline("query", made, "SELECT runner, configuration FROM runs", "-f", "jsonl"))
    assert run["runner"] == "BundleBasedDirectRunner"
    assert json.loads(run["configuration"])["published"] == "2031-02-06"


def test_build_reads_standard_input_and_fields_by_the_names_they_have(tmp_path: Path) -> None:
    made = tmp_path / "lake"
    rows = "headline,when,story\nToll,2031-02-05,The council of Maro approved a toll on Tuesday.\n"
    named = ("--map", "published=when", "--map", "text=story", "--fast")
    result = dateline("build", "-", "-o", made, *named, stdin=rows)
    assert result.stderr == "1 article read, 1 dated, 1 event, 0 notices, 0 rejects\n"
    (run,) = lines(dateline("query", made, "SELECT configuration FROM runs", "-f", "jsonl"))
    configuration = json.loads(run["configuration"])
    assert (configuration["inputs"], configuration["fast"]) == (["-"], True)


def test_what_is_under_embargo_is_shown_on_request(articles: Path, tmp_path: Path) -> None:
    (articles / "secret.md").write_text(
        "---\ndate: 2031-02-05\nembargo: 2031-02-09T06:00:00Z\n---\n\n"
        "The mayor resigned on Monday.\n",
        "utf-8",
    )
    made = tmp_path / "lake"
    dateline("build", articles, "-o", made)
    shown, everything = (
        [event["title"] for event in lines(dateline("timeline", made, "-f", "jsonl", *more))]
        for more in ((), ("--embargoed",))
    )
    assert len(everything) == len(shown) + 1
    assert "resigned" not in " ".join(shown)
    assert "resigned" in " ".join(everything)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["ARTICLES", "-o", "NEW", "--map", "mood=feeling"], "MEANING one of: agency"),
        (["ARTICLES", "-o", "NEW", "--map", "published"], "MEANING=COLUMN"),
        (["ARTICLES"], "Missing option '-o'"),
        (["-o", "NEW"], "Missing argument 'INPUT...'"),
        (["ARTICLES", "-o", "ARTICLES"], "is not empty and no lake"),
        (["ARTICLES", "-o", "NEW", "--published", "soon"], "YYYY-MM-DD"),
        (["ARTICLES", "-o", "NEW", "--max-reject-rate", "2"], "--max-reject-rate"),
        (
            ["ARTICLES", "-o", "NEW", "--", "--runner=Nowhere"],
            "Unexpected pipeline runner: Nowhere",
        ),
    ],
)
def test_a_wrong_build_is_said_in_a_sentence_with_exit_code_2(
    arguments: list[str], said: str, articles: Path, tmp_path: Path
) -> None:
    known = {"ARTICLES": articles, "NEW": tmp_path / "lake"}
    result = dateline("build", *(known.get(word, word) for word in arguments))
    assert said in " ".join(result.stderr.split())
    assert "Traceback" not in result.stderr
    assert (result.exit_code, result.stdout) == (2, "")


def test_an_interrupted_build_exits_with_130_and_no_traceback(
    articles: Path, tmp_path: Path
) -> None:
    made = tmp_path / "lake"
    program = (
        "import os, signal, sys\n"
        "def hook(event, given):\n"
        "    if event == 'os.mkdir' and 'mentions' in str(given[0]):\n"
        "        os.kill(os.getpid(), signal.SIGINT)\n"
        "sys.addaudithook(hook)\n"
        "signal.signal(signal.SIGINT, signal.default_int_handler)\n"  # a job of a shell ignores it
        "from dateline.cli import main\n"
        "main(sys.argv[1:])\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, "build", str(articles), "-o", str(made)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr.strip()) == (130, "", "Interrupted.")
    assert not (made / "current").exists()


# timeline


def test_a_timeline_is_chronological_and_shows_what_happens_or_is_planned(lake: Path) -> None:
    rows = lines(dateline("timeline", lake, "-f", "jsonl"))
    assert [row["title"] for row in rows][:3] == [
        "the harbour of Ostia silted up",
        "traders moved inland",
        "a second sluice will be built",
    ]
    assert {row["status"] for row in rows} == {"occurred", "ongoing", "planned"}


@pytest.mark.parametrize(
    ("arguments", "titles"),
    [
        (["--until", "44 BCE"], ["the harbour of Ostia silted up"]),
        (["--until=-0043-06"], ["the harbour of Ostia silted up"]),
        (["--since", "the 1990s", "--until", "199X"], ["traders moved inland"]),
        (["--since", "2026-01-07"], ["a first ship will pass"]),
        (["--actor", "council"], ["the council approved the toll | with *two* votes"]),
        (["--text", "SLUICE", "--since", "2026"], ["the sluice failed"]),
        (["--status", "negated"], ["the pilots struck"]),
        (["--limit", "1"], ["the harbour of Ostia silted up"]),
        (["--place", "Port Ellery", "--status", "ongoing"], [SAMPLE[3].title]),
        (["--place", "FR"], []),
    ],
)
def test_filters(arguments: list[str], titles: list[str], lake: Path) -> None:
    result = dateline("timeline", lake, "-f", "jsonl", *arguments)
    assert [row["title"] for row in lines(result)] == titles
    assert result.exit_code == 0


def test_a_plan_is_overdue_as_of_a_day(lake: Path) -> None:
    def overdue(*arguments: str) -> set[str]:
        rows = lines(dateline("timeline", lake, "-f", "jsonl", *arguments))
        return {row["title"] for row in rows if row["overdue"]}

    assert overdue() == set()
    assert overdue("--as-of", "2026-01-05") == {"a second sluice will be built"}
    assert "! overdue" in dateline("timeline", lake, "--as-of", "2026").stdout


def test_every_format_has_the_same_events(lake: Path) -> None:
    as_json = json.loads(dateline("timeline", lake, "-f", "json").stdout)
    as_csv = list(csv.DictReader(io.StringIO(dateline("timeline", lake, "-f", "csv").stdout)))
    markdown = dateline("timeline", lake, "-f", "md").stdout
    table = dateline("timeline", lake, COLUMNS="200").stdout
    assert [row["event_id"] for row in as_json] == [row["event_id"] for row in as_csv]
    for row in as_json:
        assert row["title"] in table
        assert row["title"].split(" |")[0] in markdown


@pytest.mark.parametrize("encoding", ["ascii", "latin-1"])
def test_a_terminal_without_the_marks_shows_the_words(encoding: str, lake: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "dateline", "timeline", str(lake)],
        capture_output=True,
        check=True,
        env={**os.environ, "PYTHONIOENCODING": encoding},
    )
    shown = done.stdout.decode(encoding)
    assert "? planned" in shown
    assert "2025-11 ?" in shown


def test_data_is_utf_8_on_any_terminal(tmp_path: Path) -> None:
    file = tmp_path / "text.jsonl"
    file.write_text(json.dumps({"id": "\N{SNOWMAN}", "text": "in 2024"}), "utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "dateline", "tag", str(file)],
        capture_output=True,
        check=True,
        env={**os.environ, "PYTHONIOENCODING": "ascii"},
    )
    assert json.loads(done.stdout.decode("utf-8"))["id"] == "\N{SNOWMAN}"


def test_nothing_found_is_said_beside_the_data(lake: Path) -> None:
    result = dateline("timeline", lake, "--text", "volcano", "-f", "jsonl")
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "No events.\n")


# query


def test_a_query_answers_in_every_format(lake: Path) -> None:
    sql = "SELECT edtf, title FROM events WHERE edtf LIKE '-%'"
    row = {"edtf": "-0043~", "title": "the harbour of Ostia silted up"}
    assert json.loads(dateline("query", lake, sql, "-f", "json").stdout) == [row]
    assert lines(dateline("query", lake, sql, "-f", "jsonl")) == [row]
    assert dateline("query", lake, sql, "-f", "csv").stdout.split() == [
        "edtf,title",
        *"-0043~,the harbour of Ostia silted up".split(),
    ]
    assert row["title"] in dateline("query", lake, sql).stdout


# What people get wrong


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["timeline", "NOWHERE"], "does not exist"),
        (["timeline", "EMPTY"], "is no lake"),
        (["query", "EMPTY", "SELECT 1"], "is no lake"),
        (["timeline", "LAKE", "--since", "last November"], "no date that stands by itself"),
        (["timeline", "LAKE", "--since", "2025-13"], "no date that stands by itself"),
        (["timeline", "LAKE", "--status", "done"], "'done' is no status: choose from occurred"),
        (["timeline", "LAKE", "--limit", "-1"], "--limit"),
        (["timeline", "LAKE", "--actor", "?!"], "no word"),
        (["query", "LAKE", "SELEC title"], "not valid SQL"),
        (["query", "LAKE", "SELECT colour FROM events"], "colour"),
        (["query", "LAKE", "SELECT * FROM '/etc/passwd'"], "passwd"),
        (["query", "LAKE", "DROP TABLE events"], "one SELECT"),
        (["schema", "elephants"], "choose from"),
        (["tag", "NOWHERE"], "cannot be read"),
        (["tag", "EMPTY"], "cannot be read"),
        (["tag", "LATIN"], "not UTF-8 at byte 3"),
        (["tag", "-", "--published", "soon"], "YYYY-MM-DD"),
        (["extract", "-", "--published", "2026-02-30"], "YYYY-MM-DD"),
        (["explain", "NOWHERE"], "does not exist"),
        (["fly"], "No such command"),
        ([], "Usage"),
    ],
)
def test_wrong_input_is_said_in_a_sentence_with_exit_code_2(
    arguments: list[str], said: str, lake: Path, tmp_path: Path
) -> None:
    known = {"LAKE": lake, "NOWHERE": tmp_path / "nowhere", "EMPTY": tmp_path / "empty"}
    known["EMPTY"].mkdir()
    known["LATIN"] = tmp_path / "latin.txt"
    known["LATIN"].write_bytes("café".encode("latin-1"))
    result = dateline(*(known.get(word, word) for word in arguments))
    assert said in " ".join(result.stderr.split())
    assert (result.exit_code, result.stdout) == (2, "")


# schema


def test_schema_lists_the_tables_and_prints_a_whole_definition() -> None:
    assert dateline("schema").stdout.startswith("article_clues ")
    events = json.loads(dateline("schema", "events").stdout)
    assert events["title"] == "Event"
    assert {"event_id", "edtf"} <= set(events["properties"])
    assert "$ref" not in json.dumps(events)


# Dates on the command line


@pytest.mark.parametrize(
    ("written", "first", "last"),
    [
        ("2025-11-24", "2025-11-24", "2025-11-24"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2025", "2025-01-01", "2025-12-31"),
        ("476", "0476-01-01", "0476-12-31"),
        ("199X", "1990-01-01", "1999-12-31"),
        ("19XX", "1900-01-01", "1999-12-31"),
        ("2025-21", "2025-03-01", "2025-05-31"),
        ("2025-34", "2025-04-01", "2025-06-30"),
        ("2025-41", "2025-07-01", "2025-12-31"),
        ("1200~", "1200-01-01", "1200-12-31"),
        ("-0043-03-15", "-0043-03-15", "-0043-03-15"),
        ("0000", "0000-01-01", "0000-12-31"),
        ("2025-11/2026-01", "2025-11-01", "2026-01-31"),
        ("44 BCE", "-0043-01-01", "-0043-12-31"),
        ("the 1990s", "1990-01-01", "1999-12-31"),
        (" 11 September 2001 ", "2001-09-11", "2001-09-11"),
        ("spring 2025", "2025-03-01", "2025-05-31"),
    ],
)
def test_dates_that_people_write(written: str, first: str, last: str) -> None:
    assert period(written) == (first, last)


@pytest.mark.parametrize(
    "written",
    ["", "/", "2026/2025", "2025/", "2025/2026/2027", "2025-02-30", "2025-00", "X", "yesterday",
     "last November", "2025 and so on", "9" * 1000, "1/" * 500],
)  # fmt: skip
def test_what_is_no_date_by_itself(written: str) -> None:
    assert period(written) is None


# tag


def test_tag_gives_a_line_for_each_document() -> None:
    documents = [
        {"id": "a", "dct": "2026-01-06", "text": "They met last November."},
        {"doc_id": "b", "dct": "2025-06-10", "text": "It opened on 12 March 2024."},
        {"id": 3, "dct": None, "text": "Nothing here."},
    ]
    result = dateline("tag", "-", stdin="".join(json.dumps(d) + "\n\n" for d in documents))
    rows = lines(result)
    assert [row["id"] for row in rows] == ["a", "b", "3"]
    first = rows[0]["timexes"][0]
    assert list(first)[:5] == ["start", "end", "text", "type", "value"]
    assert [first["text"], first["type"], first["value"], first["edtf"]] == [
        "last November", "DATE", "2025-11", "2025-11",
    ]  # fmt: skip
    assert rows[1]["timexes"][0]["value"] == "2024-03-12"
    assert rows[2]["timexes"] == []
    assert (result.exit_code, result.stderr) == (0, "")


@pytest.mark.parametrize(
    "text",
    [
        "\r\n\r\nOne.\r\nTwo on 12 March 2024.\r\n",
        "  Sign up \N{GRINNING FACE} \u2028 It opened on 12 March 2024.",
        "Half a pair \ud83d and 12 March 2024",
        "e\u0301tude, \ufb01nally, on 12 March 2024\t",
    ],
)
def test_offsets_count_characters_of_the_text_as_given(text: str) -> None:
    stdin = json.dumps({"id": "a", "dct": None, "text": text})
    (row,) = lines(dateline("tag", "-", stdin=stdin))
    (time,) = row["timexes"]
    assert text[time["start"] : time["end"]] == time["text"] == "12 March 2024"


def test_plain_text_is_one_document_whose_line_ends_count(tmp_path: Path) -> None:
    file = tmp_path / "text.txt"
    file.write_bytes("\ufeffOne.\r\nIt opened yesterday.".encode())
    (row,) = lines(dateline("tag", file, "--published", "2026-01-06"))
    assert row["id"] is None
    assert [(t["start"], t["value"]) for t in row["timexes"]] == [(16, "2026-01-05")]


def test_a_date_given_is_that_of_documents_without_one() -> None:
    documents = [{"text": "yesterday", "dct": None}, {"text": "yesterday", "dct": "2020-01-02"}]
    stdin = "\n".join(map(json.dumps, documents))
    rows = lines(dateline("tag", "-", "--published", "2026-01-06", stdin=stdin))
    assert [row["timexes"][0]["value"] for row in rows] == ["2026-01-05", "2020-01-01"]


BAD_LINES = [
    ("nonsense", "no JSON object"),
    ("[]", "no JSON object"),
    ('{"id": "x"}', '"text"'),
    ('{"text": 5}', '"text"'),
    ('{"text": "x", "dct": "soon"}', '"dct"'),
    ('{"text": "x", "dct": 2025}', '"dct"'),
    ('{"text": "x", "id": {}}', '"id"'),
    ("[" * 100_000, "no JSON object"),
    ('{"text": "caf\udce9"}', "no JSON object"),
]


@pytest.mark.parametrize(("line", "said"), BAD_LINES)
def test_a_bad_line_is_told_and_the_others_go_on(line: str, said: str, tmp_path: Path) -> None:
    file = tmp_path / "documents.jsonl"
    good = '{"id": "good", "text": "in 2024"}'
    file.write_bytes(f"{good}\n{line}\n{good}\n".encode("utf-8", "surrogateescape"))
    result = dateline("tag", file)
    assert [row["id"] for row in lines(result)] == ["good", "good"]
    error = json.loads(result.stderr)
    assert (error["line"], said in error["error"]) == (2, True)
    assert result.exit_code == 1


@pytest.fixture
def fails_on_rain(monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(text: str) -> list:
        if "rain" in text:
            raise ZeroDivisionError("a fault")
        return find(text)

    find = tagging.tag
    monkeypatch.setattr("dateline.tagging.tag", failing)


@pytest.mark.usefixtures("fails_on_rain")
@pytest.mark.parametrize("command", ["tag", "extract"])
def test_a_text_on_which_dateline_fails_is_told_and_the_others_go_on(command: str) -> None:
    texts = ["Snow fell on Friday.", "It rained on Friday.", "Hail fell on Friday."]
    stdin = "".join(json.dumps({"id": text[:4], "text": text}) + "\n" for text in texts)
    result = dateline(command, "-", stdin=stdin)
    assert [row["id"] for row in lines(result)] == ["Snow", "Hail"]
    error = json.loads(result.stderr)
    assert error["line"] == 2
    assert error["error"].startswith("failed (ZeroDivisionError: a fault). This is a fault of")
    assert result.exit_code == 1


@pytest.mark.usefixtures("fails_on_rain")
def test_an_article_that_cannot_be_explained_is_told_and_the_others_go_on(tmp_path: Path) -> None:
    file = tmp_path / "weather.jsonl"
    texts = ["It rained on Friday.", "Hail fell on Friday."]
    file.write_text("".join(json.dumps({"text": text}) + "\n" for text in texts), "utf-8")
    result = dateline("explain", file)
    assert "failed (ZeroDivisionError: a fault)" in result.stderr
    assert "Hail" in result.stdout
    assert result.exit_code == 1


def test_a_missing_model_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(*_: object, **__: object) -> None:
        raise ModelError("The model is missing.")

    monkeypatch.setattr("dateline.text.Parser.parse", missing)
    result = dateline("extract", "-", stdin="Snow fell on Friday.")
    assert (result.exit_code, result.stderr) == (2, "Error: The model is missing.\n")


@pytest.mark.parametrize("module", ["dateline", "dateline.cli"])
def test_the_command_is_a_module_too(module: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", module, "tag", "-", "--published", "2026-01-06"],
        input="It rained on Friday.",
        capture_output=True,
        text=True,
        check=True,
    )
    assert json.loads(done.stdout)["timexes"][0]["value"] == "2026-01-02"
