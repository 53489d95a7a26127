"""Repairs of parses leave trees."""

from __future__ import annotations

from dataclasses import replace

from dateline.events.repairing import repaired, rule
from dateline.text.tokens import Token


def _token(i: int, dep: str, head: int) -> Token:
    return Token(i, 2 * i, 2 * i + 1, "x", "x", "NOUN", "NN", dep, head)


def test_a_repair_that_makes_a_circle_is_taken_back() -> None:
    tokens = [_token(0, "ROOT", 0), _token(1, "dobj", 0), _token(2, "acl", 1)]
    before = list(tokens)

    def turn_round(words: list[Token], token: Token) -> bool:
        words[1] = replace(words[1], head=token.i)
        return True

    assert not repaired(tokens, [rule(turn_round, "acl")])
    assert tokens == before


def test_a_repair_that_leaves_a_tree_stays() -> None:
    tokens = [_token(0, "ROOT", 0), _token(1, "dobj", 0), _token(2, "acl", 1)]

    def raise_it(words: list[Token], token: Token) -> bool:
        words[token.i] = replace(token, head=0)
        return True

    assert repaired(tokens, [rule(raise_it, "acl")])
    assert [token.head for token in tokens] == [0, 0, 0]
