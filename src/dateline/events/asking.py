"""Questions about the words of a sentence that are asked again and again, and answered once."""

from __future__ import annotations

from functools import wraps
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

    from dateline.events.grammar import Tree
    from dateline.text.tokens import Token

Answer = TypeVar("Answer")


def once_of_tree(ask: Callable[[Tree], Answer]) -> Callable[[Tree], Answer]:
    """Keep with a tree what a question about all of it was answered with."""

    @wraps(ask)
    def asked(tree: Tree) -> Answer:
        answers = tree.answers[ask]
        if not answers:
            answers[0] = ask(tree)
        answer: Answer = answers[0]
        return answer

    return asked


def once(ask: Callable[[Tree, Token], Answer]) -> Callable[[Tree, Token], Answer]:
    """Keep with a tree what a question about one of its words was answered with."""

    @wraps(ask)
    def asked(tree: Tree, word: Token) -> Answer:
        answers = tree.answers[ask]
        if word.i not in answers:
            answers[word.i] = ask(tree, word)
        answer: Answer = answers[word.i]
        return answer

    return asked
