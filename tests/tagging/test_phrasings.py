"""The reference page says what the rules say."""

from pathlib import Path

from dateline.tagging.phrasings import page

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "phrasings.md"


def test_the_reference_page_is_up_to_date() -> None:
    assert PAGE.read_text("utf-8") == page(), "run python -m dateline.tagging.phrasings"


def test_every_built_in_language_is_on_it() -> None:
    text = page()
    assert "## English" in text
    assert "## German" in text
    assert text.count("\n| ") > 100
