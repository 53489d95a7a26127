"""Who says so: whose words an event is told in."""

from __future__ import annotations

import pytest

from tests.events.telling import mention, told


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
        # what is said on an occasion, or what somebody is accused of by whom
        ("The diocese said in a leaflet that the spire had cracked.", "cracked", "diocese"),
        ("Neighbours accused the plumber of flooding a cellar.", "flooding", "Neighbours"),
        ("Villagers blamed the canal board for the drought.", "drought", None),
        ("The tenor confessed to tearing the curtain.", "tearing", "tenor"),
        # what papers and judges find
        ("The audit found that the abbey had sold two paintings.", "sold", "audit"),
        ("Divers found that the abbey had sold two paintings.", "sold", None),
        ("The coroner ruled that the rower drowned.", "drowned", "coroner"),
        ("The coroner ruled that the rower, who left at noon, drowned.", "left", None),
        ("The coroner ruled that the fine imposed in May was too high.", "imposed", None),
        # whose words, view or hearsay it is
        ("The Courier quoted the abbot as saying the bells had cracked.", "cracked", "abbot"),
        ("In the abbot's account, the bells cracked.", "cracked", "abbot"),
        ("It is understood that the abbot has resigned.", "resigned", "somebody not named"),
        ("The alleged robbery took place in a barn.", "robbery", "somebody not named"),
        ("“The bells cracked,” said Ida Moe. “She fled.”", "fled", "Ida Moe"),
    ],
)  # fmt: skip
def test_who_says_so(text: str, trigger: str, source: str | None) -> None:
    assert mention(text, trigger).attributed_to == source


def test_what_somebody_pleads_not_guilty_to_is_denied() -> None:
    found = mention("The tenor pleaded not guilty to tearing the curtain.", "tearing")
    assert (found.attributed_to, found.stance) == ("tenor", "denies")


@pytest.mark.parametrize(
    ("headline", "source"),
    [
        ("Abbot: Bells cracked during mass", "Abbot"),
        ("Bells cracked during mass – officials", "officials"),
        ("Football: Bells cracked during mass", None),
    ],
)
def test_who_says_what_a_headline_tells(headline: str, source: str | None) -> None:
    found = told(f"{headline}\n\nThe abbey has three towers.").mentions
    assert [m.attributed_to for m in found if m.trigger == "cracked"] == [source]
