"""What sample_data/expected.yaml says, and whether the rows of a lake fit it.

The words of a description (trigger, days, status, …) are explained at the head of that file.
"""

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, ClassVar

import yaml

Row = dict[str, Any]
Description = dict[str, Any]


class _PlainDates(yaml.SafeLoader):
    """YAML in which 2026-01-06 is the text "2026-01-06": EDTF dates are no timestamps."""

    yaml_implicit_resolvers: ClassVar[Any] = {
        first: [(tag, regex) for tag, regex in found if tag != "tag:yaml.org,2002:timestamp"]
        for first, found in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }


@dataclass(frozen=True, slots=True)
class Expected:
    """The checks of one expectations file, in its order."""

    articles: dict[str, Row]
    appear: list[Description] = field(default_factory=list)
    never: list[Description] = field(default_factory=list)
    one: list[Description] = field(default_factory=list)
    apart: list[Description] = field(default_factory=list)

    @classmethod
    def read(cls, path: Path) -> "Expected":
        with path.open(encoding="utf-8") as file:
            return cls(**yaml.load(file, _PlainDates))  # a SafeLoader


def names_of(check: Description) -> list[str]:
    """The articles that a description is about; [] for all."""
    where = check.get("in", [])
    return [where] if isinstance(where, str) else list(where)


def day_number(date: str) -> int:
    """Days since 1970-01-01 of a proleptic Gregorian date, years in astronomical numbering.

    Howard Hinnant's days_from_civil, so that the corpus is not measured by the code it tests.
    """
    match = re.fullmatch(r"(-?\d{4})-(\d\d)-(\d\d)", date)
    assert match, f"not a date: {date}"
    year, month, day = (int(part) for part in match.groups())
    year -= month <= 2
    era, year_of_era = divmod(year, 400)
    day_of_year = (153 * (month + (-3 if month > 2 else 9)) + 2) // 5 + day - 1
    day_of_era = year_of_era * 365 + year_of_era // 4 - year_of_era // 100 + day_of_year
    return era * 146097 + day_of_era - 719468


def mismatches(description: Description, row: Row) -> list[str]:
    """Why a mention does not fit a description, in words; [] if it fits."""
    wrong = []
    for key, wanted in description.items():
        if key in _NOT_ABOUT_THE_MENTION:
            continue
        found = _FOUND[key](row)
        if not _FITS[key](wanted, found):
            wrong.append(f"{key}: {_shown(found)}, expected {_shown(wanted)}")
    return wrong


def nearest(description: Description, rows: list[Row], limit: int = 3) -> str:
    """The mentions that come closest, with what is wrong about each."""
    names = set(names_of(description))
    rows = [row for row in rows if not names or row["article"] in names]
    alike = [row for row in rows if not mismatches(_only(description, "trigger"), row)]
    if not alike:
        triggers = ", ".join(row["trigger"] for row in rows)
        return f"  no trigger {description.get('trigger', '')!r} among: {triggers or 'no mention'}"
    ranked = sorted(alike, key=lambda row: len(mismatches(description, row)))[:limit]
    return "\n".join(
        f"  {row['article']}: {row['trigger']!r} in {row['sentence']!r}\n"
        + "\n".join(f"      {line}" for line in mismatches(description, row))
        for row in ranked
    )


def fitting(description: Description, rows: list[Row]) -> list[Row]:
    """The mentions that fit, in any of the articles the description names."""
    names = set(names_of(description))
    return [
        row
        for row in rows
        if (not names or row["article"] in names) and not mismatches(description, row)
    ]


def _only(description: Description, *keys: str) -> Description:
    return {key: description[key] for key in keys if key in description}


def _shown(value: object) -> str:
    return " … ".join(map(str, value)) if isinstance(value, (list, tuple)) else str(value)


def _matches(pattern: str | None, text: str | None) -> bool:
    if pattern is None or text is None:
        return pattern is text
    return re.search(pattern, text, re.IGNORECASE) is not None


def _all_match(patterns: list[str], texts: list[str]) -> bool:
    return all(any(_matches(pattern, text) for text in texts) for pattern in patterns)


def _any_matches(pattern: str, texts: list[str]) -> bool:
    return any(_matches(pattern, text) for text in texts)


def _among(wanted: object, found: object) -> bool:
    return found in wanted if isinstance(wanted, list) else found == wanted


def _bounds(row: Row) -> tuple[int | str, int | str]:
    first = row["first_day"] if row["first_bound"] == "day" else row["first_bound"]
    last = row["last_day"] if row["last_bound"] == "day" else row["last_bound"]
    return first, last


def _same_days(wanted: list[str], found: tuple[int | str, int | str]) -> bool:
    return found == tuple("open" if day == ".." else day_number(day) for day in wanted)


def _inside(wanted: list[str], found: tuple[int | str, int | str]) -> bool:
    first, last = found
    if isinstance(first, str) or isinstance(last, str):
        return False
    return day_number(wanted[0]) <= first and last <= day_number(wanted[1])


def _ends_by(wanted: str, found: tuple[int | str, int | str]) -> bool:
    return isinstance(found[1], int) and found[1] <= day_number(wanted)


def _participants(row: Row, *roles: str) -> list[str]:
    return [
        f"{person['name']} {person['text']}"
        for person in row["participants"]
        if not roles or person["role"] in roles
    ]


_NOT_ABOUT_THE_MENTION = {"id", "in", "why"}

_FOUND = {
    "trigger": lambda row: row["trigger"],
    "sentence": lambda row: row["sentence"],
    "title": lambda row: row["title"],
    "as_written": lambda row: row["date_as_written"],
    "place": lambda row: " ".join(filter(None, (row["place_text"], row["place_name"]))) or None,
    "edtf": lambda row: row["edtf"],
    "days": _bounds,
    "inside": _bounds,
    "latest": _bounds,
    "dated": lambda row: "day" in (row["first_bound"], row["last_bound"]),
    "one_day": lambda row: row["first_day"] is not None and row["first_day"] == row["last_day"],
    "local_time": lambda row: row["local_time"],
    "precision": lambda row: row["precision"],
    "extent": lambda row: row["extent"],
    "anchoring": lambda row: row["anchoring"],
    "status": lambda row: row["status"],
    "stance": lambda row: row["stance"],
    "support": lambda row: row["event"] and row["event"]["support"],
    "event_status": lambda row: row["event"] and row["event"]["status"],
    "attributed_to": lambda row: row["attributed_to"],
    "agent": lambda row: _participants(row, "agent"),
    "patient": lambda row: _participants(row, "patient"),
    "who": _participants,
    "by": lambda row: [*_participants(row, "agent"), row["attributed_to"]],
    "quantity": lambda row: [quantity["number"] for quantity in row["quantities"]],
}

_FITS = {
    **dict.fromkeys(
        ("trigger", "sentence", "title", "as_written", "place", "attributed_to"), _matches
    ),
    **dict.fromkeys(
        (
            *("edtf", "dated", "one_day", "local_time", "precision", "extent", "anchoring"),
            *("status", "stance", "support", "event_status"),
        ),
        _among,
    ),
    "days": _same_days,
    "inside": _inside,
    "latest": _ends_by,
    "agent": _all_match,
    "patient": _all_match,
    "who": _all_match,
    "by": _any_matches,
    "quantity": lambda wanted, found: wanted in found,
}
