"""Whether an event happened, by the words that it hangs on: denials, chances, votes, attempts."""

from __future__ import annotations

import pytest

from .telling import mention


@pytest.mark.parametrize(
    ("text", "trigger", "status"),
    [
        # what nothing speaks for
        ("There is no evidence that the clerk was bribed.", "bribed", "hypothetical"),
        ("There is no proof that he ran or that he was chased.", "chased", "hypothetical"),
        ("There is no doubt that the clerk was bribed.", "bribed", "occurred"),
        ("No account claims that the abbot fled.", "fled", "hypothetical"),
        ("The film does not prove that the abbot fled.", "fled", "hypothetical"),
        # denials that a conjunction or a condition tells
        ("Ek never called, nor did he apologise.", "apologise", "negated"),
        ("If no repair is ordered, the ferry will sink.", "repair", "hypothetical"),
        ("The baker failed to obey a parking ban.", "ban", "occurred"),
        # what is said to come, in a later clause or around what says so
        ("The mayor said the dam leaked and that it would be repaired.", "repaired", "planned"),
        ("The envoy said Malta had never sold arms and would respond.", "respond", "planned"),
        ("The museum, the mayor said, would open a wing in May.", "open", "planned"),
        ("Her book sold badly but would go on to win a prize.", "win", "occurred"),
        # what is only likely
        ("The toll is likely to rise.", "rise", "hypothetical"),
        ("Divers are 20 percent less likely to drown.", "drown", "hypothetical"),
        ("A strike is likely.", "strike", "hypothetical"),
        ("The arrest of the thieves is essential.", "arrest", "hypothetical"),
        ("The loan of the painting is subject to an inspection.", "inspection", "hypothetical"),
        ("The ban stays in force pending a vote by the towns.", "vote", "hypothetical"),
        ("Prior to the start of a race, the rowers would drink tea.", "race", "hypothetical"),
        ("The two clubs are on the brink of a merger.", "merger", "hypothetical"),
        ("The pier could be earmarked for demolition.", "demolition", "hypothetical"),
        ("She will be tried for murder.", "murder", "occurred"),
        # what somebody helped, learned or voted to do, or took a time for
        ("Two late goals helped Valdoro beat Sanna.", "beat", "occurred"),
        ("Moe saw the sons of the baker climb the wall.", "climb", "occurred"),
        ("The twins learned to sail.", "sail", "occurred"),
        ("The council voted to reject the plan.", "reject", "occurred"),
        ("The council voted to tighten the rules.", "tighten", "planned"),
        ("It took three months to build the dam.", "build", "occurred"),
        ("He was the first to cross the strait.", "cross", "occurred"),
        ("Those were the second and third elms to be felled.", "felled", "occurred"),
        ("Moe tried to save the roof by draining the gutter.", "draining", "occurred"),
        ("Kovac cannot be seen to give up land.", "give up", "hypothetical"),
        # what was kept from being, or is opposed
        ("The mill was saved from closure by its workers.", "closure", "negated"),
        ("The union resists the deployment of guards.", "deployment", "hypothetical"),
        ("The union opposed the war.", "war", "occurred"),
        ("The crew did not sign a deal allowing the ship to leave.", "allowing", "hypothetical"),
        ("“You should be fair in handing out the cake,” Moe said.", "handing out",
         "hypothetical"),
        ("The death could have been prevented.", "death", "occurred"),
        # what is there, though something is yet to be done about it
        ("Crews hope to contain a wildfire.", "wildfire", "occurred"),
        ("The envoys seek to end a siege that has killed hundreds.", "siege", "occurred"),
        ("She is trying to avoid a debate about a crash.", "crash", "occurred"),
        ("Halden said it would cut jobs after reporting a loss.", "reporting", "occurred"),
        ("The coach told the team to keep up the training.", "training", "ongoing"),
        ("The union offered criticism of the plan.", "criticism", "occurred"),
        ("The coach is confident of a merger.", "merger", "hypothetical"),
        ("The firm has sold 70 mills since 1983.", "sold", "occurred"),
        ("Masons may build it as drawn by the pupils.", "drawn", "occurred"),
        ("There is nothing stopping Moe from sailing home.", "stopping", "negated"),
        ("Far from ending the war, the pact prolonged it.", "ending", "negated"),
        ("She narrowly escaped being hit by a tram.", "hit", "negated"),
        ("It is not true that the mayor resigned.", "resigned", "hypothetical"),
        ("It was a blunder to sell the ferry.", "sell", "occurred"),
        ("It would be a blunder to sell the ferry.", "sell", "hypothetical"),
        ("He rejected calls for an inquiry into a crash.", "crash", "occurred"),
        ("The council will sell the mill, demolish the dam and build a school.", "demolish",
         "planned"),
        ("Talks that were to take place in May have been called off.", "Talks", "negated"),
        # what is only meant
        ("The visit was designed to demonstrate resolve.", "demonstrate", "hypothetical"),
        # what is only possible
        ("If no party wins, talks on a coalition would follow.", "talks", "hypothetical"),
        ("Flooding remains possible.", "Flooding", "hypothetical"),
        ("Guards may seize it if they find proof that it was stolen.", "stolen", "hypothetical"),
        # what goes on, with a short verb
        ("“He's being sued by the bank,” Ek said.", "sued", "ongoing"),
    ],
)  # fmt: skip
def test_what_the_words_around_an_event_say_of_it(text: str, trigger: str, status: str) -> None:
    assert mention(text, trigger).status == status
