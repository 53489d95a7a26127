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
        # who says it, also with a participle behind the name
        ("Rain spoiled the fair, said the owner of a stall hired for the day.", "spoiled",
         "owner of a stall"),
        # what is said around an aside
        ("Sales rose, Nils Ek said, and will rise again.", "rose", "Nils Ek"),
        ("Sales rose, Nils Ek said, and will rise again.", "said", None),
        ("The army said it had not attacked the village, but had fired at a truck.", "fired",
         "army"),
        # a storm says nothing
        ("The storm threatened to destroy the harbour.", "destroy", None),
        # what somebody is suspected of
        ("He was arrested on suspicion of causing a crash.", "crash", "somebody not named"),
        # what is rejected is there, and so is what a denied thing is about
        ("Oslo dismissed the decision as a farce.", "decision", None),
        ("Members voted to reject the motion, which was tabled by the Greens.", "tabled", None),
        ("Nils Ek denied involvement in the attack.", "attack", None),
        ("Nils Ek denied the attack.", "attack", "Nils Ek"),
        # who is told to say something does not say it, and nor does nobody in particular
        ("Nils Ek urged the envoy to tell investors that they should sell.", "sell", None),
        ("Nils Ek said each believes that the ship sank.", "sank", "Nils Ek"),
        ("Leaving would mean admitting that the invasion failed.", "invasion", None),
    ],
)  # fmt: skip
def test_who_says_so(text: str, trigger: str, source: str | None) -> None:
    assert mention(text, trigger).attributed_to == source
