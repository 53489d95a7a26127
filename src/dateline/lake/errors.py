"""What can go wrong with a lake, said to the person who has to do something about it."""

from __future__ import annotations


class LakeError(Exception):
    """Something is wrong with a lake or with what is asked of it; the message says what to do."""


class NoLakeError(LakeError):
    """The folder is no lake, or a lake into which nothing has been built yet."""


class DamageError(LakeError):
    """A file of the lake is gone or cannot be read."""


class BusyError(LakeError):
    """Another process is writing to the lake."""


class VersionError(LakeError):
    """The lake was written by another version, whose rows must not be mixed with ours."""


class FilterError(LakeError):
    """A filter of the timeline that means nothing."""


class QueryError(LakeError):
    """An SQL query that is wrong, not allowed, too large or too slow."""


class RecordError(LakeError):
    """A record that is not what its definition in schemas/ says."""
