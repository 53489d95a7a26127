"""What is only allowed, imagined, meant or hoped for, and what is done by saying so."""

from __future__ import annotations

import pytest

from .telling import mention


@pytest.mark.parametrize(
    ("text", "trigger", "status"),
    [
        ("Parliament approved the sale of the shipyard.", "sale", "planned"),
        ("The council gave the go-ahead for the demolition of the mill.", "demolition", "planned"),
        ("The senate ratified the treaty.", "treaty", "occurred"),
        ("The offer depends on the sale of the shipyard.", "sale", "hypothetical"),
        ("The pact calls for the return of the boats and the withdrawal of divers.", "withdrawal",
         "hypothetical"),
        ("The accord provides for the release of two divers.", "release", "hypothetical"),
        ("With the vote two weeks away, the divers met.", "vote", "planned"),
        ("The divers are ready for the opening of the canal.", "opening", "planned"),
        ("Ministers discussed the wedding, which is set for June.", "wedding", "planned"),
        ("The court may order a retrial.", "retrial", "hypothetical"),
        ("A fund was set up to help schools buy drums.", "buy", "hypothetical"),
        ("The owner expects closing the pool to cost little.", "closing", "planned"),
        ("The mayor has not ruled out closing the pool.", "closing", "hypothetical"),
        ("The two have not signed a deal to sell the pool.", "sell", "hypothetical"),
        ("The council aims to sell its forest.", "sell", "planned"),
        ("The guild intends to close the mill.", "close", "planned"),
        ("They plan to sing, as part of greeting the queen.", "greeting",
         "planned"),
        ("The envoy expressed hope the drought will be ended.", "ended", "hypothetical"),
        ("'He had better leave,' she told the crew.", "leave", "hypothetical"),
        ("What would you say, as a baker, a stranger stole your oven?", "stole",
         "hypothetical"),
        ("The remark did not in the least offend the bishop.", "offend", "negated"),
        ("The fall hurt the bishop not at all.", "hurt", "negated"),
        ("The next step is raising the barge, the diver said.", "raising", "hypothetical"),
        ("The king asked two poets to a dinner on May 20 to mark the jubilee.", "mark",
         "hypothetical"),
        ("There is no reason to think that rebels burned the barn.", "burned", "hypothetical"),
        ("The fight for the release of the sailors began.", "release", "hypothetical"),
        ("The clerk was cleared of murder.", "murder", "negated"),
        ("The clerk faces ten years' imprisonment.", "imprisonment", "hypothetical"),
        ("The clerk was wrong to sell the barn.", "sell", "occurred"),
        ("The clerk talked of leaving.", "leaving", "hypothetical"),
        ("Not a single boat was lost.", "lost", "negated"),
        ("Rather than sell, she burned it.", "sell", "negated"),
        ("'We today accept this bell,' the bishop said.", "accept", "occurred"),
        ("'I resign,' the bishop told the nuns.", "resign", "occurred"),
    ],
)  # fmt: skip
def test_what_is_done_and_what_is_not(text: str, trigger: str, status: str) -> None:
    assert mention(text, trigger).status == status
