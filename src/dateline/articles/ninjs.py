"""ninjs, news in JSON, versions 1 to 3: an object an item."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from dateline.articles.fields import moment
from dateline.articles.markup import is_marked_up, text_of
from dateline.articles.raw import Clue, ProblemError, RawArticle
from dateline.articles.status import pubstatus_of

if TYPE_CHECKING:
    from collections.abc import Iterator

_OWN = frozenset(
    "versioncreated firstcreated contentcreated pubstatus bodies headlines descriptions bodytext "
    "bodyhtml bodyxhtml usageterms copyrightnotice copyrightholder renditions ednote".split()
)
"""Names of properties that only ninjs has, without case and underscores."""
_BODIES = ("bodytext", "bodyxhtml", "bodyhtml")
_SEEN = ("picture", "graphic", "video")
_NO_TEXT = frozenset("picture audio video graphic event planning component package".split())


def is_ninjs(record: Mapping[str, Any]) -> bool:
    """Whether a JSON object is a ninjs item."""
    names = {_plain(name) for name in record}
    standard = record.get("standard") or record.get("$standard")
    said = isinstance(standard, Mapping) and standard.get("name") == "ninjs"
    return said or (bool(names & {"uri", "guid", "type"}) and len(names & _OWN) >= 2)


def article_of_ninjs(record: Mapping[str, Any], *, sha256: str, line: int | None) -> RawArticle:
    """Return the article of an item. Raises ProblemError (unsupported) where it is no text."""
    known = {_plain(name): value for name, value in record.items()}
    title = _told(known, "headline", "headlines", ("main",)) or _string(known.get("title"))
    status = pubstatus_of(_string(known.get("pubstatus")), title)
    kind = str(known.get("type") or "item")
    body = _body(known, described=kind not in _NO_TEXT)
    if not body and status != "canceled" and (kind in _NO_TEXT or not title):
        raise ProblemError("unsupported", f"the ninjs {kind} has no text of its own", line)
    changed = _string(known.get("versioncreated"))
    return RawArticle(
        body=body,
        source_sha256=sha256,
        line=line,
        title=title,
        given_id=_string(known.get("uri")) or _string(known.get("guid")),
        agency=_source(known),
        byline=_string(known.get("byline")) or _string(known.get("by")),
        language=_string(known.get("language")),
        captions=tuple(_captions(known.get("associations"))),
        modified_at=moment(changed),
        rights=_string(known.get("usageterms")) or _string(known.get("copyrightnotice")),
        credit=_string(known.get("creditline")) or _string(known.get("copyrightholder")),
        embargo_until=moment(known.get("embargoed") or known.get("embargoeduntil")),
        pubstatus=status,
        clues=tuple(dict.fromkeys(_clues(known, changed))),
    )


def _captions(associated: object) -> Iterator[str]:
    """Yield what stands under the pictures that belong to an item."""
    listed = list(associated.values()) if isinstance(associated, Mapping) else associated
    for one in listed if isinstance(listed, list) else []:
        if isinstance(one, Mapping) and one.get("type") in _SEEN:
            known = {_plain(name): value for name, value in one.items()}
            told = _told(known, "descriptiontext", "descriptions", ("caption", "text", "main"))
            caption = _text(told or _string(known.get("bodytext")) or "")
            if caption:
                yield caption


def _clues(known: Mapping[str, Any], changed: str | None) -> Iterator[Clue]:
    for name in ("firstpublished", "firstcreated", "contentcreated"):
        value = _string(known.get(name))
        if value:
            yield Clue(kind="issue", value=value[:200])
    if changed:
        first = str(known.get("version") or "1") in ("0", "1")
        yield Clue(kind="issue" if first else "version", value=changed[:200])


def _body(known: Mapping[str, Any], *, described: bool) -> str:
    """Return the longest of the item's bodies, which are one text in several kinds of markup."""
    texts = [_text(known[name]) for name in _BODIES if isinstance(known.get(name), str)]
    texts += [_text(value) for _, value in _values(known.get("bodies"))]
    found = max(texts, key=len, default="")
    if found or not described:
        return found
    told = _told(known, "descriptiontext", "descriptions", ("text", "summary", "main"))
    return _text(told) if told else ""


def _told(known: Mapping[str, Any], name: str, many: str, roles: tuple[str, ...]) -> str | None:
    """Return a property that version 1 names and later ones list by role."""
    values = list(_values(known.get(many)))
    values.sort(key=lambda pair: roles.index(pair[0]) if pair[0] in roles else len(roles))
    return _string(known.get(name)) or (values[0][1].strip() or None if values else None)


def _values(listed: object) -> Iterator[tuple[str, str]]:
    for one in listed if isinstance(listed, list) else []:
        if isinstance(one, Mapping) and isinstance(one.get("value"), str):
            yield str(one.get("role") or ""), one["value"]


def _source(known: Mapping[str, Any]) -> str | None:
    """Return the name of the agency."""
    listed = known.get("infosources") or known.get("infosource") or []
    for one in listed if isinstance(listed, list) else [listed]:
        name = one.get("name") if isinstance(one, Mapping) else one
        if isinstance(name, str) and name.strip():
            return name.strip()
    return _string(known.get("source")) or _string(known.get("copyrightholder"))


def _text(value: str) -> str:
    return (text_of(value) if is_marked_up(value) or "<" in value else value).strip()


def _string(value: object) -> str | None:
    return value.strip() or None if isinstance(value, str) else None


def _plain(name: object) -> str:
    return str(name).lower().replace("_", "").replace("-", "")
