"""From where an article is: its dateline, the place that opens a line, the head of a letter."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from dateline.events.countries import country
from dateline.events.gazetteer import STATES
from dateline.events.places import Place, known, named
from dateline.text import dateline

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.events.entities import Entities
    from dateline.events.grammar import Tree
    from dateline.text.tokens import Sentence

_PARTICLE = re.compile(r"(?<=[ -])(?:De|Del|Da|Do|Di|La|Le|Las|Los|El|Al|Upon|On|Of|The)\b")
"""Small words in names of cities, which a dateline has in capitals too."""
_FILED = re.compile(r"[(\d]")
"""What stands behind the place in a dateline, and not behind a heading: an agency, a date."""


def filed_at(text: str, lead: Sequence[Sentence], entities: Entities) -> Place | None:
    """Return the place in the dateline of one of the first sentences: "LAGOS, Nigeria (AP) –"."""
    for sentence in lead:
        line = dateline(text, sentence.start, len(text))
        if line is not None:
            start, end = line.place_start, line.place_end
            beside = text[end : line.end].partition("(")[0].strip(" ,–—_-\n")
            state = country(beside)
            code = state.code if state is not None else "US" if beside in STATES else None
            name = _PARTICLE.sub(lambda word: word[0].lower(), text[start:end].title())
            found = known(name, (start, end), entities, code, STATES.get(beside))
            if found is None and (code is not None or _FILED.search(text, end, line.end)):
                found = Place(text[start:end], start, end, name, code)
            return found if found is None else replace(found, text=text[start:end])
    return None


def before_line(text: str, sentence: Sentence, entities: Entities) -> Place | None:
    """Return the place before a colon that opens a line, and is left out of the parse: "Oslo: "."""
    if not sentence.tokens or sentence.tokens[0].start == sentence.start:
        return None
    words = text[sentence.start : sentence.tokens[0].start].rstrip()
    name = words.removesuffix(":")
    if name == words or not name.replace(" ", "").isalpha():
        return None
    return known(name, (sentence.start, sentence.start + len(name)), entities)


def headed(trees: Sequence[Tree], entities: Entities) -> Place | None:
    """Return the place in the head of a letter, before "Dear"."""
    tokens = [(tree, token) for tree in trees for token in tree.tokens]
    dear = next((n for n, (_, token) in enumerate(tokens) if token.text == "Dear"), 0)
    names = ((tree, token) for tree, token in tokens[:dear] if token.pos == "PROPN")
    found = (named(tree, token, entities) for tree, token in names)
    return next((place for place in found if place is not None and place.country), None)
