"""When an event was in texts that are no news: lives, histories, guides, talk."""

from __future__ import annotations

import pytest

from .telling import mention

LIFE = (
    "Lord Edwin Hale (3 May 1802 – 9 June 1871) was an English engineer. He studied at Leeds. "
    "Hale was sent to Malta. His bridge at Wye collapsed in 1850. He rebuilt it. He has been "
    "described as stubborn. He is said to have slept badly."
)
BORN = (
    "Anna Berg was born in 1950. She won the prize in 1987. She had already published four "
    "novels. A film was made of one of them. Berg died in 2003. Mills in Norway bought the rights."
)
SEMINARY = (
    "In October 1845 he entered the seminary at Lund. There he wrote hymns. After three years he "
    "left without a degree."
)
MILL = "The mill was built in 1790. It burned down in 1820. Today {}."


@pytest.mark.parametrize(
    ("text", "trigger", "edtf"),
    [
        (LIFE, "studied", "[1802-05-03..1871-06-09]"),
        (LIFE, "sent", "[1802-05-03..1871-06-09]"),
        (LIFE, "rebuilt", "[1850-01-01..1871-06-09]"),
        (LIFE, "described", "../2026-03-12"),
        (BORN, "published", "[1950-01-01..1987-12-31]"),
        (LIFE + " He died in Bath.", "died", "1871-06-09"),
        ("Ida Moe (2 May 1880 – 1931) was a nurse. Born in Hull, she went to sea.", "Born",
         "1880-05-02"),
        ("Ada Vell (1931–2004) founded the theatre.", "founded", "[1931-01-01..2004-12-31]"),
        (BORN, "bought", "[2003-01-01..2026-03-12]"),
        ("Ida Moe (b. 1880) was a nurse. Moe wrote two books.", "wrote",
         "[1880-01-01..2026-03-12]"),
        ("Ida Moe (Danish: [mo]; 2 May 1880 – 1931) was a nurse. Moe wrote two books.", "wrote",
         "[1880-05-02..1931-12-31]"),
        ("Adam of Sens (c. 614 – c. 668) was a scholar. He taught the king's sons.",
         "taught", "[0614-01-01..0668-12-31]"),
        ("Ida Moe (1912–1916) led the council. Moe wrote two books.", "wrote", "../2026-03-12"),
    ],
)  # fmt: skip
def test_nobody_does_anything_before_or_after_his_life(text: str, trigger: str, edtf: str) -> None:
    assert mention(text, trigger).edtf == edtf


@pytest.mark.parametrize(
    ("text", "trigger", "edtf"),
    [
        ("She won the cup in 1987. She had lost it twice.", "lost", "../1987-12-31"),
        ("In 2012 he was allowed to row again. A quarrel had ended his career.", "ended",
         "../2012-12-31"),
        ("In 1887 he reached the lake. He pitched a tent. A trader had left two boats. In 1889 he "
         "returned.", "left", "../1889-12-31"),
        (SEMINARY, "wrote", "[1845-10-01..1848-12-31]"),
        (SEMINARY, "left", "1848"),
        ("On 3 May 1911 the ship sailed. After two days it sank.", "sank", "1911-05-05"),
        ("In 1931 she was a teacher in Lund. She met the poet there. They left in 1934.", "met",
         "[1931-01-01..1934-12-31]"),
        ("The summer of 2010 was dry. Farmers sold their cattle. In 2012 it rained.", "sold",
         "[2010-06-01..2012-12-31]"),
        ("ADA: Last night my boss phoned. She cried and begged me to stay. I sat down.", "cried",
         "2026-03-11"),
        ("ADA: Last night my boss phoned. She cried and begged me to stay. I sat down.", "sat down",
         "2026-03-11"),
        ("In 1911 the ship sailed to Peru. A stoker later wrote that it leaked. In 1913 it sank.",
         "wrote", "[1911-01-01..2026-03-12]"),
        ("By 1911 the port was poor. The mayor sold the pier. In 1913 a storm took the quay.",
         "sold", "[1911-01-01..1913-12-31]"),
        ("In 2013 we lost our barn. The river rose in the night. We sold the land in 2015.", "rose",
         "[2013-01-01..2015-12-31]"),
    ],
)  # fmt: skip
def test_the_sentences_around_it_bound_what_a_story_tells(
    text: str, trigger: str, edtf: str
) -> None:
    assert mention(text, trigger).edtf == edtf


@pytest.mark.parametrize(
    ("text", "trigger", "edtf"),
    [
        ("In May 1944 the unit landed at Rye. Captain Orr told his men to rest. They dug in for a "
         "week.", "told", "[1944-05-01..2026-03-12]"),
        ("Ek was a bishop of the eighth century. He said the tower should stand.", "said",
         "../2026-03-12"),
        ("According to Ruhl (1985), the guild barred women. It closed in 1790.", "barred",
         "../1985"),
        ("Ruhl (1985) found that clerks slept badly. He blamed the heat.", "blamed", "../1985"),
        (MILL.format("it has been turned into a hotel"), "turned", "../2026-03-12"),
        (MILL.format("the owner opened a museum in it"), "opened", "2026-03-12"),
    ],
)  # fmt: skip
def test_the_day_of_writing_is_not_that_of_a_history(text: str, trigger: str, edtf: str) -> None:
    assert mention(text, trigger).edtf == edtf


@pytest.mark.parametrize(
    ("trigger", "edtf"),
    [("retired", "2015"), ("opened", "2015-01-01/.."), ("taught", "[1980-01-01..2015-12-31]")],
)
def test_a_page_may_tell_what_was_after_its_date(trigger: str, edtf: str) -> None:
    text = (
        "Dana Pike (born 1980) is a skater. She taught at Laval. She won the title in 2003. In "
        "2015 she retired. She opened a school."
    )
    assert mention(text, trigger, "2004-05-05").edtf == edtf
