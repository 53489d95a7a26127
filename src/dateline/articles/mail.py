"""Mail: a message (.eml), or a mailbox of many (mbox); newsletters, alerts, press releases."""

from __future__ import annotations

import re
from email import policy
from email.parser import BytesParser
from email.utils import parseaddr
from typing import TYPE_CHECKING, BinaryIO

from dateline.articles.decoding import decode
from dateline.articles.fields import moment
from dateline.articles.markup import text_of
from dateline.articles.raw import (
    MAX_DOCUMENT,
    Clue,
    Options,
    Problem,
    ProblemError,
    RawArticle,
)
from dateline.articles.streams import fingerprint, lines, read_document
from dateline.articles.wrapping import unwrap

if TYPE_CHECKING:
    from collections.abc import Iterator
    from email.message import EmailMessage

_HEADERS = re.compile(
    r"(?:return-path|received|delivered-to|from|to|subject|date|message-id|mime-version|sender|"
    r"reply-to|x-[\w-]+|dkim-signature|arc-[\w-]+|list-[\w-]+|content-type):",
    re.IGNORECASE,
)
_HEADER = re.compile(r"[!-9;-~]+:|[ \t]")
_FROM_LINE = re.compile(rb"From \S+ .*\d{4}")
_QUOTED_FROM = re.compile(rb"^>(>*From )")
_MOST_PARTS = 200


def looks_like_mail(text: str) -> bool:
    """Whether `text` begins with the headers of a message: three lines of them, some well known."""
    head = text.replace("\r\n", "\n").split("\n\n", 1)[0].split("\n")[:40]
    well_known = sum(_HEADERS.match(line) is not None for line in head)
    return well_known >= 3 and all(_HEADER.match(line) for line in head[:-1] or head)


def looks_like_mailbox(data: bytes) -> bool:
    """Whether `data` begins as an mbox does: with a line “From sender date”, then headers."""
    first, _, rest = data.partition(b"\n")
    return _FROM_LINE.match(first) is not None and looks_like_mail(rest.decode("latin-1"))


def read_message(stream: BinaryIO, options: Options) -> Iterator[RawArticle]:
    """Yield the article of a message. Raises ProblemError (empty, too_large, malformed)."""
    del options
    yield _article(read_document(stream), None)


def read_mailbox(stream: BinaryIO, options: Options) -> Iterator[RawArticle | Problem]:
    """Yield the article of each message of an mbox, or why it is none; one is held at a time."""
    del options
    for number, data in enumerate(_messages(stream), 1):
        try:
            if data is None:
                why = f"the message is larger than {MAX_DOCUMENT // 1024**2} MiB"
                raise ProblemError("too_large", why, number)
            yield _article(data, number)
        except ProblemError as error:
            yield Problem(what=error.problem.what, why=error.problem.why, line=number)


def _messages(stream: BinaryIO) -> Iterator[bytes | None]:
    """Yield the messages of an mbox; None for one over the limit."""
    parts: list[bytes] = []
    size, after_empty, begun = 0, True, False
    for _, _, line in lines(stream):
        if line is not None and after_empty and _FROM_LINE.match(line):
            if begun:
                yield b"".join(parts) if size <= MAX_DOCUMENT else None
            parts, size, begun = [], 0, True
            after_empty = False
            continue
        size += MAX_DOCUMENT + 1 if line is None else len(line)
        if line is not None and size <= MAX_DOCUMENT:
            parts.append(_QUOTED_FROM.sub(rb"\1", line))
        after_empty = line is not None and not line.strip()
    if begun:
        yield b"".join(parts) if size <= MAX_DOCUMENT else None


def _article(data: bytes, line: int | None) -> RawArticle:
    message = _parsed(data, line)
    body = _body(message)
    if not body:
        raise ProblemError("empty", "the message has no text", line)
    name, address = parseaddr(_header(message, "From") or "")
    sent = _header(message, "Date")
    return RawArticle(
        body=body,
        source_sha256=fingerprint(data),
        line=line,
        title=_header(message, "Subject"),
        given_id=(_header(message, "Message-ID") or "").strip("<> ") or None,
        outlet=name or address or None,
        language=_header(message, "Content-Language"),
        clues=(Clue(kind="mail", value=sent[:200]),) if sent and moment(sent) else (),
    )


def _parsed(data: bytes, line: int | None) -> EmailMessage:
    try:
        return BytesParser(policy=policy.default).parsebytes(data)
    except Exception as error:  # the parser raises whatever a broken header makes it raise
        raise ProblemError("malformed", f"cannot be read as a message: {error}", line) from error


def _header(message: EmailMessage, name: str) -> str | None:
    try:
        value = message.get(name)
        return " ".join(str(value).split()) or None if value is not None else None
    except Exception:  # headers are parsed when they are asked for, and broken ones raise
        return None


def _body(message: EmailMessage) -> str:
    """Return the text of a message: its longest part of plain text, or else of HTML."""
    plain: list[str] = []
    marked_up: list[str] = []
    for number, part in enumerate(message.walk()):
        if number > _MOST_PARTS:
            break
        if part.is_multipart() or part.get_content_disposition() == "attachment":
            continue
        kind = part.get_content_type()
        if kind in ("text/plain", "text/html"):
            (plain if kind == "text/plain" else marked_up).append(_text(part))
    text = max(plain, key=len, default="").strip()
    page = text_of(max(marked_up, key=len, default="")).strip()
    return page if len(page) > 2 * len(text) else unwrap(text)


def _text(part: EmailMessage) -> str:
    payload = part.get_payload(decode=True)
    return decode(payload, part.get_content_charset()) if isinstance(payload, bytes) else ""
