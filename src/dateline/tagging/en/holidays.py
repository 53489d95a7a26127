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


_ON: Final = {
    "new year's day": ("New Year's Day", "2024-01-01"),
    "new year's eve": ("New Year's Eve", "2023-12-31"),
    "valentine's day": ("Valentine's Day", "2024-02-14"),
    "st patrick's day": ("St. Patrick's Day", "2024-03-17"),
    "april fools' day": ("April Fools' Day", "2024-04-01"),
    "women's day": ("International Women's Day", "2024-03-08"),
    "earth day": ("Earth Day", "2024-04-22"),
    "anzac day": ("Anzac Day", "2024-04-25"),
    "may day": ("May Day", "2024-05-01"),
    "cinco de mayo": ("Cinco de Mayo", "2024-05-05"),
    "juneteenth": ("Juneteenth", "2024-06-19"),
    "canada day": ("Canada Day", "2024-07-01"),
    "independence day": ("Independence Day", "2024-07-04"),
    "bastille day": ("Bastille Day", "2024-07-14"),
    "halloween": ("Halloween", "2023-10-31"),
    "all saints' day": ("All Saints' Day", "2023-11-01"),
    "armistice day": ("Armistice Day", "2023-11-11"),
    "veterans day": ("Veterans' Day", "2023-11-11"),
    "christmas eve": ("Christmas Eve", "2023-12-24"),
    "christmas day": ("Christmas Day", "2023-12-25"),
    "boxing day": ("Boxing Day", "2023-12-26"),
    "martin luther king day": ("Martin Luther King Day", "2024-01-15"),
    "presidents' day": ("Presidents' Day", "2024-02-19"),
    "mother's day": ("Mother's Day", "2024-05-12"),
    "memorial day": ("Memorial Day", "2024-05-27"),
    "father's day": ("Father's Day", "2024-06-16"),
    "labor day": ("Labor Day", "2024-09-02"),
    "columbus day": ("Columbus Day", "2023-10-09"),
    "thanksgiving": ("Thanksgiving", "2023-11-23"),
    "black friday": ("Black Friday", "2023-11-24"),
    "cyber monday": ("Cyber Monday", "2023-11-27"),
    "election day": ("Election Day", "2023-11-07"),
    "shrove tuesday": ("Shrove Tuesday", "2024-02-13"),
    "ash wednesday": ("Ash Wednesday", "2024-02-14"),
    "palm sunday": ("Palm Sunday", "2024-03-24"),
    "maundy thursday": ("Maundy Thursday", "2024-03-28"),
    "good friday": ("Good Friday", "2024-03-29"),
    "easter": ("Easter", "2024-03-31"),
    "easter monday": ("Easter Monday", "2024-04-01"),
    "ascension day": ("Ascension Day", "2024-05-09"),
    "pentecost": ("Pentecost", "2024-05-19"),
    "whit monday": ("Whit Monday", "2024-05-20"),
    "groundhog day": ("Groundhog Day", "2024-02-02"),
    "remembrance day": ("Remembrance Day", "2023-11-11"),
    "orthodox christmas": ("Orthodox Christmas", "2024-01-07"),
    "orthodox easter": ("Orthodox Easter Sunday", "2024-05-05"),
    "orthodox good friday": ("Orthodox Good Friday", "2024-05-03"),
    "eid al-fitr": ("Eid al-Fitr", "2024-04-10"),
    "eid al-adha": ("Eid al-Adha", "2024-06-16"),
    "islamic new year": ("Islamic New Year", "2024-07-07"),
    "mawlid": ("Mawlid", "2023-09-29"),
    "ashura": ("Ashura", "2024-07-16"),
    "passover": ("Passover", "2024-04-23"),
    "shavuot": ("Shavuot", "2024-06-12"),
    "rosh hashanah": ("Rosh Hashanah", "2023-09-16"),
    "yom kippur": ("Yom Kippur", "2023-09-25"),
    "sukkot": ("Sukkot", "2023-09-30"),
    "hanukkah": ("Hanukkah", "2023-12-08"),
    "purim": ("Purim", "2024-03-24"),
    "lunar new year": ("Lunar New Year", "2024-02-10"),
    "dragon boat festival": ("Dragon Boat Festival", "2024-06-10"),
    "mid-autumn festival": ("Mid-Autumn Festival", "2023-09-29"),
    "vesak": ("Vesak Day", "2024-05-22"),
    "diwali": ("Diwali", "2023-11-12"),
    "holi": ("Holi", "2024-03-25"),
    "dussehra": ("Dussehra", "2023-10-24"),
    "nowruz": ("Nowruz", "2024-03-20"),
}
"""Of each, how it is written and its day when written about on 2024-05-15: its example."""


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
        Rule(
            "new year",
            "new year",
            new_year,
            "when whenday holiday",
            (("They met between Christmas and [New Year].", "2024-01-01"),),
        ),
        *(
            Rule(
                name,
                f"the? ( {spellings} )",
                lambda m, name=name: (  # type: ignore[misc]
                    Nearest(Repeating("holiday", name=name)) if m.after not in _THINGS else None
                ),
                "when whenday holiday",
                ((f"It fell on [{_ON[name][0]}].", _ON[name][1]),),
            )
            for name, spellings in _SPELLINGS.items()
        ),
    ),
)
