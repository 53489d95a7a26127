"""Names of holidays."""

from __future__ import annotations

from typing import Final

from dateline.tagging.rules import Rule, Stratum
from dateline.temporal.operators import Nearest, Repeating

_SPELLINGS: Final = {
    "new year's day": "new year ' s day | new years day | new year day",
    "new year's eve": "new year ' s eve | new years eve",
    "valentine's day": "valentine ' s day | valentines day | valentine day",
    "st patrick's day": "st .? patrick ' s day | saint patrick ' s day | st .? patricks day",
    "april fools' day": "april fools ' day | april fool ' s day | april fools day | april fools",
    "women's day": "international? women ' s day",
    "earth day": "earth day",
    "anzac day": "anzac day",
    "may day": "may day",
    "cinco de mayo": "cinco de mayo",
    "juneteenth": "juneteenth",
    "canada day": "canada day",
    "independence day": "independence day",
    "bastille day": "bastille day",
    "halloween": "halloween",
    "all saints' day": "all saints ' day",
    "armistice day": "armistice day",
    "veterans day": "veterans ' day | veterans day | veteran ' s day",
    "christmas eve": "christmas eve | xmas eve",
    "christmas day": "christmas day | xmas day | christmas | xmas",
    "boxing day": "boxing day",
    "martin luther king day": "martin luther king ( ,? jr .? )? day | mlk day",
    "presidents' day": "presidents ' day | president ' s day | presidents day",
    "mother's day": "mother ' s day | mothers day | mothers ' day",
    "memorial day": "memorial day",
    "father's day": "father ' s day | fathers day | fathers ' day",
    "labor day": "labor day | labour day",
    "columbus day": "columbus day",
    "thanksgiving": "thanksgiving day | thanksgiving",
    "black friday": "black friday",
    "cyber monday": "cyber monday",
    "election day": "election day",
    "shrove tuesday": "shrove tuesday | mardi gras",
    "ash wednesday": "ash wednesday",
    "palm sunday": "palm sunday",
    "maundy thursday": "maundy thursday",
    "good friday": "good friday",
    "easter": "easter sunday | easter day | easter",
    "easter monday": "easter monday",
    "ascension day": "ascension day",
    "pentecost": "pentecost",
    "whit monday": "whit monday",
    "groundhog day": "groundhog day",
}

HOLIDAYS: Final = Stratum(
    "holidays",
    tuple(
        Rule(
            name,
            f"the? ( {spellings} )",
            lambda m, name=name: Nearest(Repeating("holiday", name=name)),  # type: ignore[misc]
            "when whenday holiday",
            (("The shops were shut on [Easter Monday].", "2024-04-01"),)
            if name == "easter monday"
            else (),
        )
        for name, spellings in _SPELLINGS.items()
    ),
)
