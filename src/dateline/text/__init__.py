"""Sentences, tokens and offsets: what the text says of its own shape."""

from dateline.text.dateline import Dateline, dateline
from dateline.text.parser import ModelError, Parser, require_model
from dateline.text.sentences import sentences
from dateline.text.tokens import Sentence, Token

__all__ = [
    "Dateline",
    "ModelError",
    "Parser",
    "Sentence",
    "Token",
    "dateline",
    "require_model",
    "sentences",
]
