"""EDTF read and written; the examples are those of the standard's annex."""

import edtf as edtf_library
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.temporal import Age, Date, Now, Since, This, as_date, edtf, resolve
from dateline.temporal.calendar import DAY, ORDER, Unit, cell, civil, day_number
from dateline.temporal.edtf_parser import EdtfError, parse_edtf
from dateline.temporal.edtf_writer import unit_text


def iso(day: int | None) -> str | None:
    if day is None:
        return None
    year, month, number = civil(day)
    return f"{year}-{month:02d}-{number:02d}"


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("1985-04-12", "1985-04-12", "1985-04-12"),
        ("1985-04", "1985-04-01", "1985-04-30"),
        ("1985-04-12T23:20:30Z", "1985-04-12", "1985-04-12"),
        ("1964/2008", "1964-01-01", "2008-12-31"),
        ("Y170000002", "170000002-01-01", "170000002-12-31"),
        ("2001-21", "2001-03-01", "2001-05-31"),
        ("2001-24", "2001-12-01", "2002-02-28"),
        ("1984?", "1984-01-01", "1984-12-31"),
        ("201X", "2010-01-01", "2019-12-31"),
        ("1985-04-XX", "1985-04-01", "1985-04-30"),
        ("1985-XX-XX", "1985-01-01", "1985-12-31"),
        ("1985-04-12/..", "1985-04-12", None),
        ("/1985", None, "1985-12-31"),
        ("-0043", "-43-01-01", "-43-12-31"),
        ("Y-17E7", "-170000000-01-01", "-170000000-12-31"),
        ("1950S2", "1900-01-01", "1999-12-31"),
        ("2001-34", "2001-04-01", "2001-06-30"),
        ("[1667,1668,1670..1672]", "1667-01-01", "1672-12-31"),
        ("[..1760-12-03]", None, "1760-12-03"),
        ("{1960,1961-12}", "1960-01-01", "1961-12-31"),
        ("156X-12-25", "1560-12-25", "1569-12-25"),
        ("1984-1X", "1984-10-01", "1984-12-31"),
    ],
)
def test_read(text: str, first: str | None, last: str | None) -> None:
    parsed = parse_edtf(text)
    assert tuple(map(iso, parsed.days())) == (first, last)
    assert str(parsed) == text


@pytest.mark.parametrize(
    "text",
    [
        "", "now", "1985-13", "2004-02-30", "-0000", "2005/2004", "../..", "[]", "[1667",
        "1985/1986/7", "1985-04-12T25:00:00", "2001-21-05", "1985-04S2", "X" * 5000, "198",
    ],
)  # fmt: skip
def test_what_is_not_edtf_is_refused_with_a_reason(text: str) -> None:
    with pytest.raises(EdtfError, match=r".+"):
        parse_edtf(text)


def test_qualifiers_keep_the_parts_they_belong_to() -> None:
    assert parse_edtf("2004-06~-11").qualifiers == ("~", "~", "")  # type: ignore[union-attr]
    assert parse_edtf("2004-?06-11").qualifiers == ("", "?", "")  # type: ignore[union-attr]
    assert str(parse_edtf("2004-06-11%")) == "2004-06-11%"


@given(st.text(max_size=40) | st.from_regex(r"[-0-9XYSE?~%/.\[\]{},T:Z]{0,30}", fullmatch=True))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        parsed = parse_edtf(text)
    except EdtfError:
        return
    assert parse_edtf(str(parsed)).days() == parsed.days()


UNITS = [unit for unit in ORDER if unit not in {"hour", "minute", "week", "weekend"}]


@given(st.integers(-1_000_000, 2_900_000), st.sampled_from(UNITS))
def test_every_cell_written_is_read_back_to_its_days(day: int, unit: Unit) -> None:
    from dateline.temporal.calendar import bounds

    start, end = bounds(unit, cell(unit, day * DAY))
    text = unit_text(unit, start)
    if text is None:
        assert civil(day)[0] < 1000
        return
    assert parse_edtf(text).days() == (start // DAY, (end - 1) // DAY)


@given(st.dates())
def test_days_agree_with_the_edtf_library(day: object) -> None:
    ours = parse_edtf(str(day)).days()
    theirs = edtf_library.parse_edtf(str(day))
    assert str(as_date(ours[0])) == str(theirs)


@pytest.mark.parametrize("text", ["1985", "1985-04", "199X", "1985-04-12"])
def test_bounds_agree_with_the_edtf_library(text: str) -> None:
    theirs = edtf_library.parse_edtf(text)
    lower, upper = theirs.lower_strict(), theirs.upper_strict()
    first, last = parse_edtf(text).days()
    assert first == day_number(*lower[:3])
    assert last == day_number(*upper[:3])


def test_44_bce_is_written_as_the_standard_counts() -> None:
    assert edtf(resolve(Date(-43), None)) == "-0043"


def test_what_is_emitted_for_open_ends_and_ages_is_edtf() -> None:
    today = day_number(2024, 5, 15)
    for tree in (Since(This("week")), Age("century", 8, bce=True), Age("decade", 199)):
        text = edtf(resolve(tree, Now(today, today)))
        assert text is not None
        assert str(parse_edtf(text)) == text
