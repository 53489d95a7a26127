"""Markdown, with or without YAML front matter: one article a file."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any, BinaryIO

from dateline.articles.decoding import decode
from dateline.articles.fields import article_of
from dateline.articles.raw import Options, ProblemError, RawArticle
from dateline.articles.streams import fingerprint, read_document
from dateline.articles.wrapping import unwrap

if TYPE_CHECKING:
    from collections.abc import Iterator

FENCE = re.compile(r"\ufeff?---[ \t]*\r?\n")
_CLOSE = re.compile(r"^(?:---|\.\.\.)[ \t]*\r?$", re.MULTILINE)
_LONGEST_FRONT_MATTER = 64 * 1024

_HEADING = re.compile(r"^ {0,3}#{1,6}[ \t]+([^\n]*)$", re.MULTILINE)
_UNDERLINE = re.compile(r"^(?:=+|-{3,}|\*{3,}|_{3,}|`{3,}\w*)[ \t]*$", re.MULTILINE)
_IMAGE = re.compile(r"!\[([^\[\]\n]{0,500})\]\([^)\n]{0,2000}\)")
_LINK = re.compile(r"\[([^\[\]\n]{1,500})\]\([^)\n]{0,2000}\)")
_EMPHASIS = re.compile(r"(?<![\w*])(\*{1,3})(?=\S)([^*\n]{1,1000})(?<=\S)\1(?![\w*])")
_UNDERSCORES = re.compile(r"(?<![\w_])(_{1,3})(?=\S)([^_\n]{1,1000})(?<=\S)\1(?![\w_])")
_QUOTE = re.compile(r"^(?:> ?)+", re.MULTILINE)
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+.!>-])")


def read_markdown(stream: BinaryIO, options: Options) -> Iterator[RawArticle]:
    """Yield the article; raises ProblemError (empty, too_large, encoding, malformed)."""
    del options
    data = read_document(stream)
    front, body = split_front_matter(decode(data))
    title = None
    heading = _HEADING.search(body)
    if heading and not body[: heading.start()].strip():
        title = plain(_heading_text(heading)).strip() or None
        body = body[heading.end() :]
    article = article_of(
        {"title": title, **front, "text": plain(unwrap(body))},
        kind="front_matter",
        sha256=fingerprint(data),
        line=None,
    )
    yield replace(article, headline_in_body=article.title is None)


def split_front_matter(text: str) -> tuple[dict[str, Any], str]:
    """Return (front matter, the rest). Raises ProblemError (malformed) where its YAML is broken."""
    fence = FENCE.match(text)
    close = _CLOSE.search(text, fence.end(), fence.end() + _LONGEST_FRONT_MATTER) if fence else None
    if fence is None or close is None:
        return {}, text
    return _yaml(text[fence.end() : close.start()]), text[close.end() :]


def _yaml(text: str) -> dict[str, Any]:
    import yaml  # noqa: PLC0415 - not needed by the other formats

    try:
        if "*" in text and any(isinstance(t, yaml.AliasToken) for t in yaml.scan(text)):
            raise ProblemError("malformed", "its front matter uses YAML aliases; write values out")
        found = yaml.safe_load(text)
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        where = f" (line {mark.line + 2})" if mark else ""
        raise ProblemError("malformed", f"its front matter is not valid YAML{where}") from error
    if found is None:
        return {}
    if not isinstance(found, dict):
        raise ProblemError("malformed", "its front matter is not a list of `name: value` lines")
    return found


def plain(text: str) -> str:
    """Return Markdown `text` as plain text: the words of links, headings and emphasis remain."""
    text = _without_comments(text)
    text = _IMAGE.sub(r"\1", text)
    text = _LINK.sub(r"\1", text)
    text = _HEADING.sub(_heading_text, text)
    text = _UNDERLINE.sub("", text)
    text = _QUOTE.sub("", text)
    for mark in (_EMPHASIS, _UNDERSCORES):
        text = mark.sub(r"\2", text)
    return _ESCAPE.sub(r"\1", text)


def _heading_text(heading: re.Match[str]) -> str:
    """Return the words of a heading, without the hashes that may close it."""
    words = heading.group(1).rstrip()
    closed = words.rstrip("#")
    return closed.rstrip() if closed[-1:] in ("", " ", "\t") else words


def _without_comments(text: str) -> str:
    """Return `text` without <!-- … -->; a comment that nothing closes stays."""
    kept, position = [], 0
    while (start := text.find("<!--", position)) >= 0:
        end = text.find("-->", start)
        if end < 0:
            break
        kept.append(text[position:start])
        position = end + 3
    return "".join(kept) + text[position:]
