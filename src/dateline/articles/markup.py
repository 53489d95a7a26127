"""Text inside records that is marked up as HTML."""

from __future__ import annotations

import re

_MARKED_UP = re.compile(
    r"</?(?:p|br|div|h[1-6]|ul|li|blockquote|figure|span|em|strong|a)[\s>/]", re.I
)
_BLOCKS = frozenset(
    "p div h1 h2 h3 h4 h5 h6 ul ol li blockquote figure figcaption section article tr".split()
)
_UNREAD = ("script", "style", "noscript", "template", "iframe", "svg")


def is_marked_up(text: str) -> bool:
    """Whether `text` holds HTML's elements of text."""
    return _MARKED_UP.search(text) is not None


def text_of(markup: str) -> str:
    """Return the words of an HTML fragment, its blocks on lines of their own.

    What cannot be read as HTML is returned as it is.
    """
    from lxml import etree, html  # noqa: PLC0415 - heavy, and few records need it

    try:
        root = html.fragment_fromstring(markup.replace("\x00", ""), create_parent="div")
    except (etree.LxmlError, ValueError, AssertionError):
        return markup
    for element in list(root.iter()):
        if not isinstance(element.tag, str) or element.tag in _UNREAD:
            if element.getparent() is not None:
                element.drop_tree()
        elif element.tag == "br":
            element.tail = "\n" + (element.tail or "")
        elif element.tag in _BLOCKS:
            element.text = "\n" + (element.text or "")
            element.tail = "\n" + (element.tail or "")
    return str(root.text_content())
