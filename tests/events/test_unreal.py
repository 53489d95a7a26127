"""What is kept from being, put off, talked of or stopped short of, and what is there before."""

from __future__ import annotations

import pytest

from .telling import mention, told


@pytest.mark.parametrize(
    ("text", "trigger", "status"),
    [
        ("Police banned a planned parade along the quay.", "parade", "negated"),
        ("The abbot decided against selling the organ.", "selling", "negated"),
        ("The parish voted against the merger.", "merger", "hypothetical"),
        ("The envoy put off a visit to Malta.", "visit", "negated"),
        ("The skater escaped detention.", "detention", "negated"),
        ("The abbot talked the parish out of selling the organ.", "selling", "negated"),
        ("The abbot talked the parish into selling the organ.", "selling", "occurred"),
        ("The abbot objected to selling the organ.", "selling", "hypothetical"),
        ("The parish postponed selling the organ.", "selling", "hypothetical"),
        ("The rower came within a metre of winning the cup.", "winning", "negated"),
        ("The rower missed out on winning the cup.", "winning", "negated"),
        ("The rower was too tired to finish the race.", "finish", "negated"),
        ("The abbot quit rather than sell the organ.", "sell", "negated"),
        ("The tenor was going to sing but lost his voice.", "sing", "hypothetical"),
        ("The tenor was persuaded to sing.", "sing", "occurred"),
        ("The tenor stopped to sign a poster.", "sign", "occurred"),
        ("The tenor risked losing his job by signing a poster.", "signing", "occurred"),
        ("Guards thwarted a plot to poison the well.", "poison", "negated"),
        ("Was the well ever cleaned?", "cleaned", "hypothetical"),
        ("“Did the tenor sing?” a guest asked.", "sing", "hypothetical"),
        ("Were the mill to close, the miners would strike.", "close", "hypothetical"),
    ],
)
def test_what_was_not_done(text: str, trigger: str, status: str) -> None:
    assert mention(text, trigger).status == status


@pytest.mark.parametrize(
    ("text", "trigger", "status"),
    [
        ("The lack of an agreement troubled the miners.", "agreement", "negated"),
        ("The sanctions stopped short of a blockade.", "blockade", "negated"),
        ("The vote clears the way for a sale of the pier.", "sale", "hypothetical"),
        ("Traders are betting on a cut in fares.", "cut", "hypothetical"),
        ("The clubs are nearing a deal.", "deal", "hypothetical"),
        ("The promised reforms never came.", "reforms", "negated"),
        ("The guards waited for an attack that never came.", "attack", "negated"),
        ("Without the intervention of the abbot, the spire would have fallen.", "intervention",
         "occurred"),
        ("The miners are negotiating a truce.", "truce", "hypothetical"),
        ("The miners negotiated a truce.", "truce", "occurred"),
        ("The envoys met in Lund to negotiate a truce.", "truce", "hypothetical"),
        ("The envoy was in Lund for talks with the miners.", "talks", "occurred"),
        ("The envoy flew to Lund for talks with the miners.", "talks", "planned"),
        ("Talks with the miners are still going on.", "Talks", "ongoing"),
        ("Detectives are continuing their investigation.", "investigation", "ongoing"),
        ("The abbey vowed to fight the ruling.", "ruling", "occurred"),
        ("The court will deliver its ruling in June.", "ruling", "planned"),
        ("If the bid succeeds, the pier will close.", "bid", "occurred"),
    ],
)  # fmt: skip
def test_which_nouns_name_what_is_there(text: str, trigger: str, status: str) -> None:
    assert mention(text, trigger).status == status


def test_a_headline_tells_a_plan_before_who_says_so() -> None:
    found = told("Abbey to sell organ, sources say\n\nThe abbey has three towers.").mentions
    assert [m.status for m in found if m.trigger == "sell"] == ["planned"]
