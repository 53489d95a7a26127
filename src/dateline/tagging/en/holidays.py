"""Names of holidays."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dateline.tagging.rules import Rule, Stratum
from dateline.temporal.operators import Nearest, Repeating

if TYPE_CHECKING:
    from dateline.tagging.rules import Match
    from dateline.temporal.operators import Expression

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
    "remembrance day": "remembrance day",
    "orthodox christmas": "orthodox christmas",
    "orthodox easter": "orthodox easter sunday?",
    "orthodox good friday": "orthodox good friday",
    "eid al-fitr": "eid ( al | ul ) -? fitr",
    "eid al-adha": "eid ( al | ul ) -? adha",
    "islamic new year": "( islamic | hijri ) new year",
    "mawlid": "mawlid",
    "ashura": "ashura",
    "passover": "passover | pesach",
    "shavuot": "shavuot",
    "rosh hashanah": "rosh ( hashanah | hashana )",
    "yom kippur": "yom kippur",
    "sukkot": "sukkot",
    "hanukkah": "hanukkah | chanukah",
    "purim": "purim",
    "lunar new year": "( chinese | lunar ) new year",
    "dragon boat festival": "dragon boat festival",
    "mid-autumn festival": "mid -? autumn festival",
    "vesak": "vesak day?",
    "diwali": "diwali | deepavali",
    "holi": "holi",
    "dussehra": "dussehra",
    "nowruz": "nowruz",
}


def new_year(m: Match) -> Expression | None:
    """Make the first of January of "New Year"; "the new year" is all of it."""
    if not m.text[0].isupper() or m.after in {"'", "’"} or m.before in _OTHER_NEW_YEARS:
        return None
    return Nearest(Repeating("holiday", name="new year's day"))


_THINGS: Final = frozenset(
    "tree trees card cards carol carols island eggs egg bunny turkey lights market markets "
    "stocking stockings sweater pudding song songs".split()
)
"""What a holiday lends its name to."""

_OTHER_NEW_YEARS: Final = frozenset("lunar chinese jewish islamic tibetan vietnamese".split())

HOLIDAYS: Final = Stratum(
    "holidays",
    (
        Rule("new year", "new year", new_year, "when whenday holiday"),
        *(
            Rule(
                name,
                f"the? ( {spellings} )",
                lambda m, name=name: (  # type: ignore[misc]
                    Nearest(Repeating("holiday", name=name)) if m.after not in _THINGS else None
                ),
                "when whenday holiday",
                (("The shops were shut on [Easter Monday].", "2024-04-01"),)
                if name == "easter monday"
                else (),
            )
            for name, spellings in _SPELLINGS.items()
        ),
    ),
)
