"""The formats of `dateline export`: those of this package, and those that others add.

A package adds formats by entry points of the group `dateline.formats`, each of which is a `Format`:

    [project.entry-points."dateline.formats"]
    haiku = "our_package.haiku:FORMAT"

Its function gets an `Export` and where to write, and returns what it had to leave out.
"""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from importlib.metadata import EntryPoints
    from pathlib import Path
    from typing import BinaryIO, TextIO

    from dateline.publish.export import Export

    Writer = Callable[[Export, TextIO | BinaryIO | Path], Mapping[str, int] | None]

GROUP = "dateline.formats"


class FormatError(Exception):
    """There is no such format, or a package that offers it is broken; the message says which."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """One way to write a timeline."""

    name: str
    """What is typed: lower-case letters, digits and hyphens."""
    title: str
    """What it is and whom it is for, in a few words."""
    suffix: str
    """End of its files' names, with the dot."""
    into: Literal["text", "bytes", "file"]
    """What its function writes to: a text file in UTF-8 that is open and keeps line ends, a binary
    file that is open, or the path of a file that is not there yet."""
    function: str
    """The function, as "module:name". It is called with an Export and what `into` says, and returns
    how many events it left out by the reason ("no date": 3), or None."""

    def writer(self) -> Writer:
        """Return the function; FormatError if it cannot be loaded."""
        module, _, name = self.function.partition(":")
        try:
            found: Writer = getattr(import_module(module), name)
        except (ImportError, AttributeError) as error:
            raise FormatError(f"The format {self.name} cannot be loaded: {error}.") from error
        return found


def _ours(
    name: str,
    title: str,
    suffix: str,
    module: str,
    *,
    into: Literal["text", "bytes", "file"] = "text",
    function: str = "export",
) -> Format:
    function = f"dateline.publish.{module}:{function}"
    return Format(name=name, title=title, suffix=suffix, into=into, function=function)


BUILT_IN = (
    _ours("html", "a page that needs nothing else: plot, search, reasons; prints", ".html", "html"),
    _ours("markdown", "Markdown, with the reasons and the quotes", ".md", "markdown"),
    _ours("csv", "CSV for spreadsheets", ".csv", "csv"),
    _ours("json", "JSON, each event with its evidence", ".json", "json"),
    _ours("jsonl", "JSON Lines, the same with one event a line", ".jsonl", "jsonl"),
    _ours("arrow", "Arrow IPC for Perspective, pandas, Polars", ".arrow", "arrow", into="bytes"),
    _ours("icalendar", "iCalendar for calendars", ".ics", "icalendar"),
    _ours("timelinejs", "JSON for TimelineJS", ".timeline.json", "timelinejs"),
    _ours(
        "timelinejs-csv",
        "TimelineJS's spreadsheet as CSV",
        ".timeline.csv",
        "timelinejs",
        function="export_csv",
    ),
    _ours("vis", "JSON for vis-timeline", ".vis.json", "vis"),
    _ours("atom", "Atom for feed readers", ".atom", "atom", into="bytes"),
    _ours("geojson", "GeoJSON in Linked Places form for maps", ".geojson", "geojson"),
    _ours("jsonld", "schema.org in JSON-LD for search engines", ".jsonld", "jsonld"),
    _ours("sqlite", "SQLite with full-text search for Datasette", ".db", "sqlite", into="file"),
    _ours("duckdb", "a DuckDB file for Superset, Metabase", ".duckdb", "database", into="file"),
    _ours("grafana", "JSON for Grafana (Infinity)", ".grafana.json", "grafana"),
    _ours("grafana-csv", "the same as CSV", ".grafana.csv", "grafana", function="export_csv"),
)
"""The formats of this package, in the order of the help."""


def _points() -> EntryPoints:
    from importlib.metadata import entry_points  # noqa: PLC0415 - help needs none

    return entry_points(group=GROUP)


def formats() -> dict[str, Format]:
    """Return all formats by name; one of another package cannot take the name of one of ours."""
    found = {ours.name: ours for ours in BUILT_IN}
    for point in sorted(_points(), key=lambda point: point.name):
        found.setdefault(point.name, _loaded(point.name))
    return found


def find(name: str) -> Format:
    """Return the format `name`; FormatError if there is none."""
    found = next((ours for ours in BUILT_IN if ours.name == name), None)
    if found is not None:
        return found
    points = _points()
    if name in points.names:
        return _loaded(name)
    known = ", ".join([*(ours.name for ours in BUILT_IN), *sorted(points.names)])
    raise FormatError(f"There is no format {name!r}: choose from {known}.")


def _loaded(name: str) -> Format:
    point = _points()[name]
    try:
        found = point.load()
    except Exception as error:  # whatever another package's module does when it is imported
        raise FormatError(f"The format {name} ({point.value}) cannot be loaded: {error}") from error
    if not isinstance(found, Format):
        raise FormatError(f"The format {name} ({point.value}) is no dateline.publish Format.")
    return found
