"""Repairs of parses leave trees."""

from __future__ import annotations

from dataclasses import replace

from dateline.events.mending import mended
from dateline.events.repairing import repaired, rule
from dateline.text.tokens import Sentence, Token


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


def test_a_repair_after_which_a_word_hangs_by_itself_is_taken_back() -> None:
    def let_go(tokens: list[Token], token: Token) -> bool:
        tokens[token.i] = replace(token, head=token.i)
        return True

    tokens = [_token(0, "ROOT", 0), _token(1, "conj", 0)]
    assert not repaired(tokens, [rule(let_go, "conj")])
    assert tokens[1].head == 0


def test_what_is_mended_around_a_time_is_taken_back_too() -> None:
    parse = [
        ("With", "ADP", "IN", "ROOT", 0),
        ("fairs", "NOUN", "NNS", "nsubj", 5),
        ("in", "ADP", "IN", "prep", 1),
        ("the", "DET", "DT", "det", 4),
        ("spring", "NOUN", "NN", "pobj", 2),
        ("nearing", "VERB", "VBG", "pcomp", 0),
        ("fast", "NOUN", "NN", "advmod", 5),
    ]
    tokens = tuple(
        Token(i, 8 * i, 8 * i + len(word), word, word, pos, tag, dep, head)
        for i, (word, pos, tag, dep, head) in enumerate(parse)
    )
    read = mended(Sentence(0, 56, tokens), [(32, 38)]).tokens
    for token in read:
        steps = 0
        while token.head != token.i:
            token, steps = read[token.head], steps + 1  # noqa: PLW2901
            assert steps < len(read)
