"""Sentences, tokens and offsets: what the text says of its own shape."""

from dateline.text.sentences import sentences

__all__ = ["sentences"]
