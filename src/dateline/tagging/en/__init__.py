"""English."""

from __future__ import annotations

from typing import Final

from dateline.tagging.en.ages import AGES
from dateline.tagging.en.clock import CLOCK
from dateline.tagging.en.dates import DATES
from dateline.tagging.en.durations import BOUNDED, DURATIONS
from dateline.tagging.en.holidays import HOLIDAYS
from dateline.tagging.en.leftovers import LEFTOVERS
from dateline.tagging.en.lexicon import CUES, LEXICON, SPELLINGS, TRIGGERS
from dateline.tagging.en.lists import LISTS
from dateline.tagging.en.numbers import NUMBERS
from dateline.tagging.en.parts_of_day import CLOCK_OF_DAY, PARTS_OF_DAY
from dateline.tagging.en.relative import RELATIVE
from dateline.tagging.en.reports import ENDS
from dateline.tagging.en.vague import MODIFIERS, VAGUE
from dateline.tagging.en.wholes import WHOLES
from dateline.tagging.rules import Language

LANGUAGE: Final = Language(
    "en",
    LEXICON,
    TRIGGERS,
    (
        NUMBERS,
        HOLIDAYS,
        CLOCK,
        DATES,
        AGES,
        DURATIONS,
        BOUNDED,
        VAGUE,
        RELATIVE,
        WHOLES,
        ENDS,
        PARTS_OF_DAY,
        CLOCK_OF_DAY,
        MODIFIERS,
        LISTS,
        LEFTOVERS,
    ),
    CUES,
    month_first=True,
    spellings=SPELLINGS,
)
