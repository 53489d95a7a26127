"""German."""

from __future__ import annotations

from typing import Final

from dateline.tagging.de.dates import DATES, RANGES
from dateline.tagging.de.lexicon import CUES, LEXICON, TRIGGERS
from dateline.tagging.de.relative import CLOCKS, MODIFIERS, RELATIVE
from dateline.tagging.rules import Language

LANGUAGE: Final = Language(
    "de", LEXICON, TRIGGERS, (DATES, RELATIVE, CLOCKS, MODIFIERS, RANGES), CUES
)
