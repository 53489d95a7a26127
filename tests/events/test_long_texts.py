"""A text that tells of the like again and again takes time in proportion to its length."""

from __future__ import annotations

import pytest

from dateline.events import retelling, taking_up
from dateline.events.attribution import inside
from dateline.events.quotes import quotes

from .telling import told

_RAID = "Pirates raided Sne on Monday. The raid shook Tarn. A cook was hurt in the raid. "


@pytest.mark.parametrize(
    ("room", "compare"), [(taking_up, "may_take_up"), (retelling, "may_be_of_same")]
)
def test_an_event_is_compared_with_those_near_it(
    room: object, compare: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    ask, asked = getattr(room, compare), []

    def counting(*events: object, **rest: object) -> object:
        asked.append(None)
        return ask(*events, **rest)

    def count(times: int) -> int:
        asked.clear()
        told(_RAID * times)
        return len(asked)

    monkeypatch.setattr(room, compare, counting)
    assert 0 < count(240) < 2.6 * count(120)


def test_a_character_is_in_the_quotation_that_holds_it() -> None:
    text = "“One,” said Ek. “Two,” said Moe."
    found = [inside(quotes(text), text.index(word)) for word in ("One", "said", "Two", "Moe")]
    assert [text[slice(*span)] if span else None for span in found] == ["One,", None, "Two,", None]
    assert inside([], 0) is None
