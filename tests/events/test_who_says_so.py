"""Who says so: whose words an event is told in."""

from __future__ import annotations

import pytest

from tests.events.telling import mention


@pytest.mark.parametrize(
    ("text", "trigger", "source"),
    [
        # what is said before ", officials said", whatever the parser makes of it
        ("A fire swept through a crowded market in Ghana's second-largest city early Tuesday, "
         "killing at least nine people and destroying hundreds of stalls, officials said.",
         "swept", "officials"),
        # "it" is the body of which it tells
        ("The firm will close two mills, it said.", "close", "firm"),
        # people of no other name
        ("He may quit, according to individuals close to him.", "quit", "individuals"),
        # what somebody says who is not named
        ("The man allegedly stole two cars.", "stole", "somebody not named"),
    ],
)  # fmt: skip
def test_who_says_so(text: str, trigger: str, source: str | None) -> None:
    assert mention(text, trigger).attributed_to == source
