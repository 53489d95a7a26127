"""JSON and JSON Lines of articles: one record a line, an array of records, or one record."""

from __future__ import annotations

import codecs
import json
import re
from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any, BinaryIO

from dateline.articles.fields import article_of, is_mapped
from dateline.articles.ninjs import article_of_ninjs, is_ninjs
from dateline.articles.raw import MAX_DOCUMENT, Options, Problem, ProblemError, RawArticle
from dateline.articles.streams import fingerprint, lines, read_document, resumed, too_long

if TYPE_CHECKING:
    from collections.abc import Iterator

_CHUNK = 256 * 1024
_BETWEEN = re.compile(r"[\s,]*")
_LISTS = ("articles", "items", "documents", "docs", "records", "data", "results", "item", "entries")


def read_json_lines(
    stream: BinaryIO, options: Options, start: int = 0
) -> Iterator[RawArticle | Problem]:
    """Yield an article, or the problem with it, for each line that is not empty.

    Of a piece of a file, whose first line begins at byte `start`, the numbers of the lines are not
    known; their problems name the bytes at which they begin.
    """
    for counted, begin, line in lines(stream):
        number = None if start else counted
        try:
            if line is None:
                raise too_long(number)
            data = (line.removeprefix(codecs.BOM_UTF8) if number == 1 else line).strip()
            if data:
                yield _article(_loads(data, number), data, number, options)
        except ProblemError as error:
            yield _placed(error.problem, start, begin)


def _placed(problem: Problem, start: int, begin: int) -> Problem:
    if not start:
        return problem
    return replace(problem, why=f"the line at byte {start + begin}: {problem.why}")


def read_json(stream: BinaryIO, options: Options) -> Iterator[RawArticle | Problem]:
    """Yield the articles of one object, of the list in it, or of an object on each line.

    Raises ProblemError (empty, too_large, malformed).
    """
    first = stream.readline(MAX_DOCUMENT + 1)
    second = stream.readline(MAX_DOCUMENT + 1) if _is_object(first) else b""
    whole = resumed(first + second, stream)
    if second.strip():
        yield from read_json_lines(whole, options)
        return
    data = read_document(whole).removeprefix(codecs.BOM_UTF8)
    found = _loads(data, None)
    inner = next((found[n] for n in _LISTS if n in found and isinstance(found[n], list)), None)
    if inner is None or is_ninjs(found):
        yield _article(found, data, None, options)
    else:
        yield from _articles(iter(inner), options)


def _is_object(line: bytes) -> bool:
    try:
        return isinstance(json.loads(line.removeprefix(codecs.BOM_UTF8)), dict)
    except (ValueError, RecursionError):
        return False


def read_json_array(stream: BinaryIO, options: Options) -> Iterator[RawArticle | Problem]:
    """Yield the articles of a JSON array, however long: one record is held at a time.

    Raises ProblemError (malformed, too_large, encoding) where the rest of the array can't be read.
    """
    yield from _articles(_elements(stream), options)


def _articles(records: Iterator[object], options: Options) -> Iterator[RawArticle | Problem]:
    for number, record in enumerate(records, 1):
        try:
            yield _article(record, json.dumps(record, sort_keys=True).encode(), number, options)
        except ProblemError as error:
            yield error.problem


def _elements(stream: BinaryIO) -> Iterator[object]:
    """Yield the elements of the array in `stream`, decoding as much as the next one needs."""
    chunks = codecs.iterdecode(iter(lambda: stream.read(_CHUNK), b""), "utf-8-sig")
    decoder = json.JSONDecoder()
    buffer, position, number = "[", 0, 1
    try:
        buffer = next(chunks, "").lstrip()
        position = 1
        while True:
            position = _after_space(buffer, position)
            if buffer.startswith("]", position):
                return
            try:
                element, position = decoder.raw_decode(buffer, position)
            except ValueError as error:
                buffer, position = _longer(buffer[position:], chunks, number, error), 0
                continue
            yield element
            number += 1
    except UnicodeDecodeError as error:
        why = "is not UTF-8, as JSON must be; save it again as UTF-8"
        raise ProblemError("encoding", why, number) from error
    except RecursionError as error:
        raise ProblemError("malformed", "is nested too deeply", number) from error


def _longer(rest: str, chunks: Iterator[str], number: int, error: ValueError) -> str:
    """Return `rest` at least doubled, so that a long record is not decoded for every chunk."""
    if len(rest) > MAX_DOCUMENT:
        raise too_long(number) from error
    added: list[str] = []
    while sum(map(len, added)) <= len(rest):
        chunk = next(chunks, None)
        if chunk is None:
            break
        added.append(chunk)
    if not added:
        raise ProblemError("malformed", f"record {number}: {_wrong(error)}", number) from error
    return rest + "".join(added)


def _after_space(buffer: str, position: int) -> int:
    found = _BETWEEN.match(buffer, position)
    return found.end() if found else position


def _loads(data: bytes, line: int | None) -> Any:  # noqa: ANN401 - whatever the JSON holds
    try:
        found = json.loads(data.decode("utf-8"))
    except UnicodeDecodeError as error:
        why = f"byte {error.start} is not UTF-8, as JSON must be; save it again as UTF-8"
        raise ProblemError("encoding", why, line) from error
    except ValueError as error:
        raise ProblemError("malformed", _wrong(error), line) from error
    except RecursionError as error:
        raise ProblemError("malformed", "is nested too deeply", line) from error
    if not isinstance(found, Mapping):
        kind = type(found).__name__
        raise ProblemError("malformed", f"is a {kind} where an object was expected", line)
    return found


def _article(record: object, data: bytes, line: int | None, options: Options) -> RawArticle:
    if not isinstance(record, Mapping):
        kind = type(record).__name__
        raise ProblemError("malformed", f"is a {kind} where an object was expected", line)
    sha256 = fingerprint(data)
    if is_ninjs(record) and not is_mapped(record, options.mapping):
        return article_of_ninjs(record, sha256=sha256, line=line)
    return article_of(record, kind="field", sha256=sha256, line=line, mapping=options.mapping)


def _wrong(error: ValueError) -> str:
    if isinstance(error, json.JSONDecodeError):
        return f"is not valid JSON: {error.msg} at character {error.pos + 1}"
    return f"is not valid JSON: {error}"
