"""What a format hands on: an article as its container gave it, or a problem with it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, BinaryIO

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

MAX_DOCUMENT = 16 * 1024 * 1024
"""Largest document (a file, or a record of a file of many) in bytes; larger ones are rejected."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """How to read: what may differ between two readings of the same bytes."""

    mapping: Mapping[str, str] = field(default_factory=dict)
    """For records: what a field is to an article → the name of the column that has it there."""
    fast: bool = False
    """For pages: look for the text quickly rather than with care; for archives of many pages."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """A file inside another (an archive, or what a compressed file holds), to be read in turn."""

    name: str | None
    """Its name inside; None where it goes by the name of its container."""
    stream: BinaryIO
    """Open until the reader that gave it goes on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Clue:
    """A clue to the publication date, as found; its kind is one of those in `clues.py`."""

    kind: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RawArticle:
    """One article out of its container, before cleaning."""

    body: str
    source_sha256: str
    """SHA-256 of the bytes it was read from, in hex."""
    line: int | None = None
    """Line or record number in its file, from 1; None where the file is one article."""
    title: str | None = None
    headline_in_body: bool = False
    """Whether the first lines of the body may be the headline (plain text)."""
    given_id: str | None = None
    url: str | None = None
    outlet: str | None = None
    agency: str | None = None
    byline: str | None = None
    language: str | None = None
    """Language as declared by the source."""
    section: str | None = None
    captions: tuple[str, ...] = ()
    """What stands under its pictures."""
    retrieved_at: datetime | None = None
    modified_at: datetime | None = None
    rights: str | None = None
    credit: str | None = None
    embargo_until: datetime | None = None
    pubstatus: str | None = None
    clues: tuple[Clue, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """Why something is no article: a kind for machines, a sentence for people."""

    what: str
    why: str
    line: int | None = None


Found = RawArticle | Member | Problem
"""What a reader gives."""


class ProblemError(Exception):
    """Raised by a reader's inner parts; readers turn it into the `problem` it carries."""

    def __init__(self, what: str, why: str, line: int | None = None) -> None:
        super().__init__(why)
        self.problem = Problem(what=what, why=why, line=line)
