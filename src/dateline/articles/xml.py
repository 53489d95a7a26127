"""XML documents, parsed without trusting them: no entities of their own, no network, no DTD."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, BinaryIO

from dateline.articles.decoding import decode
from dateline.articles.raw import ProblemError
from dateline.articles.streams import fingerprint, read_document

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element as Element

_DECLARED = re.compile(rb"""^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{2,40})["']""")
_DECLARATION = re.compile(r"^\s*<\?xml[^>]{0,200}\?>")
_ENTITY = re.compile(r"<!ENTITY", re.IGNORECASE)
_PROLOGUE = 64 * 1024
_UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def read_xml(stream: BinaryIO) -> tuple[Element, str]:
    """Return (root element, SHA-256 of the bytes) of the XML document in `stream`.

    Raises ProblemError (empty, too_large, encoding, malformed, entities).
    """
    data = read_document(stream)
    return parse_xml(decode(data, declared_encoding(data))), fingerprint(data)


def parse_xml(text: str) -> Element:
    """Return the root element of `text`. Raises ProblemError (malformed, entities)."""
    from lxml import etree  # noqa: PLC0415 - heavy, and not needed by the other formats

    parser = etree.XMLParser(
        encoding="utf-8",
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_pis=True,
        remove_comments=True,
    )
    try:
        root = etree.fromstring(without_declaration(text).encode("utf-8", "replace"), parser)
    except etree.XMLSyntaxError as error:
        raise ProblemError("malformed", f"is not well-formed XML: {error.msg}") from error
    if root is None:
        raise ProblemError("malformed", "is not well-formed XML: it has no element")
    return root


def without_declaration(text: str) -> str:
    """Return `text` without its XML declaration and without the characters that XML forbids.

    Raises ProblemError (entities) where it declares an entity, so that none is ever expanded or
    fetched.
    """
    if _ENTITY.search(text):
        raise ProblemError("entities", "declares entities of its own, which are never expanded")
    return _UNSEEN.sub("", _DECLARATION.sub("", text.removeprefix("\ufeff"))).lstrip()


def declared_encoding(data: bytes) -> str | None:
    """Return the encoding that the XML declaration at the start of `data` names."""
    found = _DECLARED.match(data[:_PROLOGUE])
    return found.group(1).decode("ascii") if found else None


def name_of(element: Element) -> str:
    """Return the local name of an element; "" for what is none."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def all_named(element: Element, *path: str) -> Iterator[Element]:
    """Yield the elements at a path of local names below `element`, whatever their namespaces."""
    if not path:
        yield element
        return
    for child in element:
        if name_of(child) == path[0]:
            yield from all_named(child, *path[1:])


def first_named(element: Element, *path: str) -> Element | None:
    """Return the first element at a path of local names, or None."""
    return next(all_named(element, *path), None)


def within(element: Element, name: str) -> Iterator[Element]:
    """Yield the elements of a local name at any depth below `element`."""
    for found in element.iterdescendants():
        if name_of(found) == name:
            yield found


def text_at(element: Element, *path: str) -> str | None:
    """Return the text of the first element at a path that has any, white space settled."""
    for found in all_named(element, *path):
        text = words(found)
        if text:
            return text
    return None


def words(element: Element) -> str:
    """Return all text inside `element` on one line."""
    return " ".join("".join(element.itertext()).split())


_BLOCKS = frozenset(
    "p div h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote section article tr table pre hr body "
    "block hl1 hl2 bq br figure figcaption caption header footer title note media".split()
)


def text_in(element: Element, leave_out: frozenset[str] = frozenset()) -> str:
    """Return the text inside `element`, its blocks on lines of their own.

    Elements of the local names in `leave_out` are passed over.
    """
    from lxml import etree  # noqa: PLC0415 - as above

    parts: list[str] = []
    kept_lines = 0
    walk = etree.iterwalk(element, events=("start", "end"))
    for event, one in walk:
        name = name_of(one).lower()
        if event == "start":
            if name in leave_out or not name:
                walk.skip_subtree()
                continue
            kept_lines += name == "pre"
            if name in _BLOCKS:
                parts.append("\n")
            parts.append(_settled(one.text, kept_lines > 0))
        else:
            kept_lines -= name == "pre" and name not in leave_out
            if name in _BLOCKS:
                parts.append("\n")
            if one is not element:
                parts.append(_settled(one.tail, kept_lines > 0))
    lines = (" ".join(line.split()) for line in "".join(parts).split("\n"))
    return "\n".join(line for line in lines if line)


def _settled(text: str | None, keep_lines: bool) -> str:
    if not text:
        return ""
    return text if keep_lines else " ".join(f".{text}.".split())[1:-1]
