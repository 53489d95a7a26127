"""What a build says on standard error: for people, or a JSON object a line for machines."""

from __future__ import annotations

import json
import logging
import sys
from typing import TYPE_CHECKING, Protocol

import click

from dateline.cli.counts import closing_line

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dateline.records import Reject

_MOST_REJECTS = 10
_CLEAR_LINE = "\r\x1b[K"


class Log(Protocol):
    """How a build tells how it goes."""

    @property
    def handler(self) -> logging.Handler:
        """What takes the logs of libraries."""

    @property
    def shows_progress(self) -> bool:
        """Whether `progress` is to be called at all."""

    def progress(self, done: int) -> None:
        """Say how many articles are done."""

    def rejects(self, rejects: Sequence[Reject]) -> None:
        """Say what could not be read."""

    def closing(self, counts: Mapping[str, int], snapshot_id: str | None = None) -> None:
        """Say that the build is over; without a snapshot the lake is as it was."""

    def failed(self, why: str) -> None:
        """Say why the lake is as it was."""


def _tells(record: logging.LogRecord) -> bool:
    """Return whether a log is news: that somebody interrupts a build is none to them."""
    return not (record.exc_info and isinstance(record.exc_info[1], KeyboardInterrupt))


class TextLog:
    """For people; progress is one line that counts, on a terminal only."""

    def __init__(self) -> None:
        self.handler = logging.StreamHandler()
        self.handler.addFilter(_tells)
        self.handler.setFormatter(logging.Formatter("%(levelname)s %(name)s: %(message)s"))
        self.shows_progress = sys.stderr.isatty()

    def progress(self, done: int) -> None:
        """Count on the same line."""
        click.echo(f"{_CLEAR_LINE}{done:,} articles done", nl=False, err=True)

    def rejects(self, rejects: Sequence[Reject]) -> None:
        """Name the first ones."""
        for reject in rejects[:_MOST_REJECTS]:
            where = f"{reject.file}:{reject.line}" if reject.line else reject.file
            self._line(f"{where}: {reject.why}")
        if len(rejects) > _MOST_REJECTS:
            self._line(f"and {len(rejects) - _MOST_REJECTS:,} more: the table rejects has them all")

    def closing(self, counts: Mapping[str, int], snapshot_id: str | None = None) -> None:
        """Give the counts in one line."""
        del snapshot_id
        self._line(closing_line(counts))

    def failed(self, why: str) -> None:
        """Give the reason."""
        self._line(f"Error: {why}")

    def _line(self, text: str) -> None:
        click.echo(f"{_CLEAR_LINE if self.shows_progress else ''}{text}", err=True)


class JsonLog:
    """For machines: each line has its kind in `event`."""

    shows_progress = True

    def __init__(self) -> None:
        self.handler = logging.StreamHandler()
        self.handler.addFilter(_tells)
        self.handler.setFormatter(_JsonFormatter())
        self._told = 0

    def progress(self, done: int) -> None:
        """Say it if it is news."""
        if done != self._told:
            self._told = done
            _say("progress", articles=done)

    def rejects(self, rejects: Sequence[Reject]) -> None:
        """Give each one."""
        for reject in rejects:
            _say("reject", file=reject.file, line=reject.line, what=reject.what, why=reject.why)

    def closing(self, counts: Mapping[str, int], snapshot_id: str | None = None) -> None:
        """Give all counts."""
        _say("done", counts=dict(counts), snapshot_id=snapshot_id)

    def failed(self, why: str) -> None:
        """Give the reason."""
        _say("error", why=why)


class _JsonFormatter(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        said = {"level": record.levelname, "logger": record.name, "message": record.getMessage()}
        return _json("log", **said)


def _say(event: str, **values: object) -> None:
    click.echo(_json(event, **values), err=True)


def _json(event: str, **values: object) -> str:
    return json.dumps({"event": event, **values}, ensure_ascii=False)
