"""Who says what a headline tells, by its form: "Mayor: Dam broke", "Dam broke – officials"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dateline.events.grammar import Tree

_ENDS = ".?!"
_MARKS = frozenset(("-", "–", "—", ":"))
_LONGEST = 3
"""Words that name who says so."""
_NAMING = frozenset("NOUN PROPN ADJ".split())


def named_before(tree: Tree, text: str) -> str | None:
    """Return what stands before the colon that opens a headline, None if it is no headline."""
    if not _is_headline(tree):
        return None
    label = text[tree.sentence.start : tree.tokens[0].start].rstrip()
    return label[:-1] if label.endswith(":") else None


def named_behind(tree: Tree, word: int) -> int | None:
    """Return the first word of what stands alone behind a headline's colon or dash."""
    if not _is_headline(tree):
        return None
    mark = max((t.i for t in tree.tokens if t.text in _MARKS), default=-1)
    words = tree.tokens[mark + 1 :]
    alone = len(words) <= _LONGEST and all(t.pos in _NAMING for t in words)
    return mark + 1 if word < mark and alone else None


def _is_headline(tree: Tree) -> bool:
    return tree.tokens[-1].text[-1] not in _ENDS
