"""How deep the elements of a page nest, told before it is parsed.

HTML parsers take time that grows with the square of the depth; no page that people read is deep.
"""

from __future__ import annotations

import re
from collections import Counter

DEEPEST = 2000
"""Elements within each other; more are refused."""
_FEW_TAGS = 2 * DEEPEST
_TAG = re.compile(
    r"<!--(?:(?!-->).)*+"
    r"|<(?P<raw>script|style|textarea|title|xmp|iframe|noembed|noframes)\b(?:(?!</(?P=raw)).)*+"
    r"|<(?P<close>/?)(?P<name>[a-z][^\s/>]*+)"
    r"""(?:[^\s=>"'/]\s*+=\s*+(?:"[^"]*+"?|'[^']*+'?)|[^>])*+""",
    re.IGNORECASE | re.DOTALL,
)
"""A tag with its attributes; or a comment or raw text, in which there are none."""
_NEVER_NEST = frozenset(
    "area base br col embed hr img input link meta param source track wbr p li td th tr dt dd "
    "option thead tbody tfoot path".split()
)
"""Elements that hold none, or end where another of their kind begins."""


def is_too_deep(markup: str) -> bool:
    """Whether elements nest deeper than DEEPEST in `markup`; never False where they do.

    A page with few tags can't; elsewhere a closing tag only counts against an open one of its name.
    """
    if markup.count("<") <= _FEW_TAGS:
        return False
    open_now: Counter[str] = Counter()
    depth = 0
    for tag in _TAG.finditer(markup):
        name = (tag["name"] or "").lower()
        if not name or name in _NEVER_NEST:
            continue
        if not tag["close"]:
            open_now[name] += 1
            depth += 1
            if depth > DEEPEST:
                return True
        elif open_now[name]:
            open_now[name] -= 1
            depth -= 1
    return False
