"""Articles given as named fields: what people call them, and what each is to an article.

Used for JSON records and for Markdown front matter.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime
from typing import Any

from dateline.articles.markup import is_marked_up, text_of
from dateline.articles.raw import Clue, ProblemError, RawArticle

_NAMES: dict[str, tuple[str, ...]] = {
    "id": ("id", "doc_id", "article_id", "guid", "uuid", "uri"),
    "url": ("url", "link", "canonical_url", "canonical", "permalink", "source_url"),
    "title": ("title", "headline", "head"),
    "body": (
        "text",
        "body",
        "content",
        "article",
        "article_body",
        "articlebody",
        "full_text",
        "body_text",
        "body_html",
        "content_html",
        "html",
    ),
    "outlet": (
        "outlet",
        "publisher",
        "site_name",
        "sitename",
        "publication",
        "newspaper",
        "source",
    ),
    "agency": ("agency", "news_agency", "wire", "provider"),
    "byline": ("byline", "author", "authors", "by"),
    "language": ("language", "lang", "locale"),
    "section": ("section", "articlesection", "article_section", "rubric", "desk", "category"),
    "retrieved": ("retrieved_at", "retrieved", "fetched_at", "crawled_at", "downloaded_at"),
    "rights": ("rights", "license", "licence", "usage_terms", "copyright"),
    "credit": ("credit", "credit_line"),
    "embargo": ("embargo_until", "embargo", "embargoed"),
    "pubstatus": ("pubstatus", "status"),
}
_PUBLISHED = (
    "published published_at date date_published datepublished publication_date publish_date "
    "published_date pub_date pubdate published_on posted posted_at first_published dct "
    "date_publish publishedat firstcreated created created_at issued"
).split()
_MODIFIED = (
    "modified updated modified_at updated_at date_modified datemodified lastmod last_modified "
    "last_updated versioncreated update_date"
).split()
_PUBSTATUS = {"usable", "withheld", "canceled"}


MEANINGS = (*_NAMES, "published", "modified")
"""What a field can be to an article, as a mapping names it; body may also be called text."""


def parse_mapping(pairs: Iterable[str]) -> dict[str, str]:
    """Return the mapping that “published=pub_date” and the like describe.

    The left side is one of MEANINGS, the right one the name of a column, property or field. Raises
    ValueError where a pair is neither.
    """
    mapping = {}
    for pair in pairs:
        meaning, separator, column = pair.partition("=")
        meaning = {"text": "body"}.get(meaning.strip().lower(), meaning.strip().lower())
        if meaning not in MEANINGS or not separator or not column.strip():
            known = ", ".join(sorted(MEANINGS))
            raise ValueError(f"cannot read {pair!r}; write MEANING=COLUMN, MEANING one of: {known}")
        mapping[meaning] = column.strip()
    return mapping


def is_mapped(fields: Mapping[str, Any], mapping: Mapping[str, str]) -> bool:
    """Whether `mapping` says of any of `fields` what it is."""
    names = {_plain_name(name) for name in fields}
    return any(_plain_name(column) in names for column in mapping.values())


def known_columns(columns: Iterable[str], mapping: Mapping[str, str]) -> list[str]:
    """Return those of `columns` that mean something to an article, by their name or `mapping`."""
    names = {
        _plain_name(name) for names in (*_NAMES.values(), _PUBLISHED, _MODIFIED) for name in names
    }
    names |= {_plain_name(name) for name in mapping.values()}
    return [column for column in columns if _plain_name(column) in names]


def article_of(
    fields: Mapping[str, Any],
    *,
    kind: str,
    sha256: str,
    line: int | None,
    mapping: Mapping[str, str] | None = None,
) -> RawArticle:
    """Return the article that `fields` describe; their dates become clues of `kind`.

    Names are matched without regard to case, hyphens or spaces. `mapping` says which field is what
    (see `parse_mapping`), and overrules the names. Raises ProblemError (malformed) where there is
    neither a text nor a title.
    """
    known = _known(fields, mapping or {})
    body = _text(known, "body", line)
    title = _text(known, "title", line)
    if body is None and title is None:
        names = ", ".join(str(name) for name in list(fields)[:8]) or "none"
        raise ProblemError(
            "malformed",
            f"has no text: expected a field named text, body or content; its fields are: {names}",
            line,
        )
    published = _clues(known, _PUBLISHED, kind)
    modified = _clues(known, _MODIFIED, f"{kind}_modified")
    retrieved = _first(known, "retrieved")
    status = _text(known, "pubstatus", line)
    if body is not None and is_marked_up(body):
        body = text_of(body)
    return RawArticle(
        body=body or "",
        source_sha256=sha256,
        line=line,
        title=title,
        given_id=_text(known, "id", line),
        url=_text(known, "url", line),
        outlet=_text(known, "outlet", line),
        agency=_text(known, "agency", line),
        byline=_text(known, "byline", line),
        language=_text(known, "language", line),
        section=_flat(_first(known, "section")),
        retrieved_at=moment(retrieved),
        modified_at=moment(modified[0].value) if modified else None,
        rights=_text(known, "rights", line),
        credit=_text(known, "credit", line),
        embargo_until=moment(_first(known, "embargo")),
        pubstatus=status if status in _PUBSTATUS else None,
        clues=(
            *published,
            *modified,
            *([Clue(kind="retrieved", value=_written(retrieved))] if retrieved else []),
        ),
    )


def _known(fields: Mapping[str, Any], mapping: Mapping[str, str]) -> dict[str, Any]:
    """Return the fields by their plain names; what is mapped, under its meaning's first name.

    A mapping says nothing of a record without its column: files of several kinds are read at once.
    """
    known = {_plain_name(name): value for name, value in fields.items()}
    columns = {meaning: _plain_name(column) for meaning, column in mapping.items()}
    mapped = {meaning: known[column] for meaning, column in columns.items() if column in known}
    for meaning, value in mapped.items():
        names = {"published": _PUBLISHED, "modified": _MODIFIED}.get(meaning) or _NAMES[meaning]
        for name in names:
            known.pop(name, None)
        known[names[0]] = value
    return known


def moment(value: object) -> datetime | None:
    """Return `value` (ISO 8601, RFC 2822 or a datetime) as a moment in UTC, else None.

    A moment without zone is taken as UTC, a day as its midnight: it orders versions, no more.
    """
    if isinstance(value, datetime):
        found = value
    elif isinstance(value, date):
        found = datetime(value.year, value.month, value.day, tzinfo=UTC)
    elif isinstance(value, str):
        parsed = _parsed(value.strip())
        if parsed is None:
            return None
        found = parsed
    else:
        return None
    try:
        return (found if found.tzinfo else found.replace(tzinfo=UTC)).astimezone(UTC)
    except (OverflowError, ValueError):
        return None


def _parsed(value: str) -> datetime | None:
    for parse in (datetime.fromisoformat, parsedate_to_datetime):
        try:
            return parse(value)
        except (ValueError, TypeError, IndexError, OverflowError):
            continue
    return None


def _plain_name(name: object) -> str:
    return re.sub(r"[\s.:-]+", "_", str(name).strip().lower()).removeprefix("og_")


def _first(known: Mapping[str, Any], field: str) -> Any:  # noqa: ANN401 - as the source has it
    for name in _NAMES[field]:
        value = known.get(name)
        if value not in (None, "", [], {}):
            return value
    return None


def _text(known: Mapping[str, Any], field: str, line: int | None) -> str | None:
    """Return a field as text; names of people and outlets may be lists or objects with a name."""
    value = _first(known, field)
    if value is None:
        return None
    text = _flat(value)
    if text is None:
        raise ProblemError("malformed", f"its field {field} is no text", line)
    return text.strip() or None


def _flat(value: object) -> str | None:
    if isinstance(value, str):
        return value
    if isinstance(value, (int, float)):
        return str(value)
    if isinstance(value, Mapping):
        inner = value.get("name") or value.get("title") or value.get("text")
        return inner if isinstance(inner, str) else None
    if isinstance(value, list):
        parts = [_flat(part) for part in value]
        return ", ".join(part for part in parts if part) if all(parts) else None
    return _written(value) if isinstance(value, date) else None


def _clues(known: Mapping[str, Any], names: Sequence[str], kind: str) -> list[Clue]:
    found = [known[name] for name in names if known.get(name) not in (None, "")]
    return list(
        dict.fromkeys(
            Clue(kind=kind, value=_written(value))
            for value in found
            if isinstance(value, (str, date, int)) and not isinstance(value, bool)
        )
    )


def _written(value: object) -> str:
    return value.isoformat() if isinstance(value, date) else str(value).strip()[:200]
