"""Sentences and their words as the parse gives them: light, frozen, with offsets into the text."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Token:
    """One word of a sentence: text[start:end] of the article."""

    i: int
    """Its place in the sentence, from 0."""
    start: int
    """First character, an offset into the article's text."""
    end: int
    """One past the last."""
    text: str
    """text[start:end]."""
    lemma: str
    """Base form; lower case, but for proper nouns."""
    pos: str
    """Universal part of speech: NOUN, PROPN, VERB, AUX, ADJ, …"""
    tag: str
    """Penn Treebank part of speech: NN, VBD, …"""
    dep: str
    """Relation to its head, in ClearNLP's labels: nsubj, dobj, prep, …"""
    head: int
    """The head's place in the sentence; a root is its own head."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence with its words."""

    start: int
    """First character, an offset into the article's text."""
    end: int
    """One past the last."""
    tokens: tuple[Token, ...]
    """Its words in order; a dateline or a label that opens it ("PARIS, Jan 6 –", "June 2021:")
    is left out of the parse."""
