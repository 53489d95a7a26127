"""What is no expression of time, and what nearly the same words are."""

import pytest

from dateline.tagging import tag

NOTHING = """
You may say so.
They may march on.
May I come in?
Troops march through the gate.
April Jones won the prize.
He came second in the race.
The tower may fall.
Prices fall and spring back.
The 1000 people outside cheered.
Some 1914 people signed it.
They won 3-1 on penalties.
The vote was 1,847 to 1,902.
It costs $1995 or £2012.
It costs 1,999 euros.
Call 020 7946 2000 or 555-1987.
Flight 1903 left the gate.
The Boeing 737 and the Airbus 320 landed.
Version 2.10.2019.1 is out.
Version 10.4 is out.
Psalm 104 and verse 12 were read.
The Sun set over the hills.
The Sun reported the story.
She was 34 years old.
A 12-year-old boy was found.
Ice covers three-quarters of it.
Half of them left.
The stock rose 3/4 to 17 5/8.
Room 1984 is upstairs.
Take Highway 1776 north.
No. 1812 is sold.
He is her second cousin.
Add 2000 dollars.
Ratio 16:9 and 4:3.
Order A1990B was sent.
It weighs 1500 kg.
It is 1945 miles away.
Sat on the mat, the cat slept.
I wed my wife in haste.
He was on the 4th floor.
Jan Novak spoke.
June Carter sang.
Judge Day spoke on Earth matters.
He met Mr. Winter and Dr. Summer there.
Nina and August Wilson wrote it.
We read the Evening Standard and watched Good Morning Britain.
It was in USA Today and on the Today programme.
Around 1500 protesters came.
It stands on page 1999.
Flight AA 1999 was late.
Nearly 12/25 of it is gone.
Expect temperatures in the 90s.
It costs $5 a day and 80 euros a night.
Happy #Friday and #Christmas, all!
He read the party daily Dawn.
Firmware release 2.10.2019 is out.
The race is hers, and May won.
April Jones and Summer Smith met.
Super Tuesday and Bloody Sunday are names.
It was in The Sunday Times.
He signed at the eleventh hour.
Sales rose 3 percent year over year.
It was his third win in as many years.
He enjoys yr stories.
Decree 2005-981 names them.
Balanga, 2100, Philippines, is the address.
See p. 1225 and vol. 1990 of it.
Psychology 92 (6): 1087–1101 has it.
Rule 2016 and H. R. 1280 were cited.
They butchered 1400 victims.
It feeds a camp for 1900 stranded travellers.
The shelter took 1200 stray dogs.
She spent the night there and stayed the night again.
We saw the night sky.
It was so from the dawn of history.
He writes for Late Night with a friend.
After the Arab Spring and the Prague Spring, hopes were high.
We thank this august body.
The third quartile, Q3, is seven.
She was player of the year.
It was in the same time frame.
They bought a Christmas tree and Easter eggs.
Good evening and welcome.
The recent, and the rare.
An alternating current of 10 amperes flows.
They met at 1015 metres.
The new year group lined up.
August Wilson wrote plays.
Mark 12:13 and John 3:16.
"""

SOMETHING = {
    "They met in May.": "May",
    "They met in March.": "March",
    "In April Jones won the prize.": "April",
    "It closed at 3:30 p.m.": "3:30 p.m.",
    "He wed on Sat night.": "Sat night",
    "In the fall of 1989 it was gone.": "the fall of 1989",
    "It happened in 1914.": "1914",
    "They left at 1600 hours.": "1600 hours",
    "Be there, 1730 hours sharp.": "1730 hours",
    "May last year was dry.": "May last year",
    "It rose in the 4th quarter of FY 2023.": "the 4th quarter of FY 2023",
    "The late-19th and early-20th centuries were dry.": "19th",
    "In the 1500 edition it was gone.": "1500",
    "It was built in 2100.": "2100",
    "The 1200 charter and the plan for 1914 went wrong.": "1200",
    "It rained in the night.": "the night",
    "He left this August.": "this August",
    "The winter of the year was hard for the year.": "the year",
    "She left on the 4th.": "the 4th",
}


@pytest.mark.parametrize("sentence", NOTHING.strip().splitlines())
def test_nothing_is_found(sentence: str) -> None:
    assert [t.text for t in tag(sentence)] == []


@pytest.mark.parametrize(("sentence", "expected"), SOMETHING.items())
def test_the_real_thing_is_found(sentence: str, expected: str) -> None:
    assert expected in [t.text for t in tag(sentence)]
