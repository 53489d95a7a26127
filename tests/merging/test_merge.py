"""Which mentions are one event, and which never are."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.merging import context, merge
from dateline.merging.names import place

from .reports import Report, article, merged, report

STAR = article("Star", "2031-05-06", "The mayors of Vell and Orrin, in Port Maro, spoke.")
POST = article("Post", "2031-05-07", "Reporters in Vell, and in Orrin, heard of Port Maro.")
LATER = article("Echo", "2031-05-20", "In Vell, as in Orrin, Port Maro is far away.")

Told = tuple[Any, ...]


def one(told: list[Report]) -> bool:
    return len(merged(told).events) == 1


def talks(source: Any, days: str | None, **more: Any) -> Report:
    return report(
        source,
        "Norland and Sudria held talks on fishing",
        "hold",
        days,
        patient="talks",
        agent="Norland",
        other="Sudria",
        **more,
    )


def attack(source: Any, days: str | None, **more: Any) -> Report:
    told = {"agent": "Norland", "patient": "Sudria"} | more
    return report(source, "Norland attacked Sudria", "attack", days, **told)


SAME = {
    "what an article tells and then goes on about": [
        report(STAR, "Norland and Sudria struck a deal on cod", "deal", at=90),
        report(STAR, "The deal angered fishing crews", "deal", at=190),
    ],
    "a plan of a state's parliament, carried out by the state": [
        report(
            STAR,
            "Norland's parliament will hold an election",
            "hold",
            "2031-06-10",
            agent="Norland's parliament",
            patient="an election",
            status="planned",
        ),
        report(
            article("Echo", "2031-06-11"),
            "Norland held an election",
            "hold",
            "2031-06-10",
            agent="Norland",
            patient="an election",
        ),
    ],
    "the same words on the same day in two outlets": [
        attack(STAR, "2031-05-05"),
        attack(POST, "2031-05-05"),
    ],
    "a noun for the verb": [
        report(STAR, "Norland invaded Sudria", "invade", "2022", agent="Norland", patient="Sudria"),
        report(
            POST,
            "Norland launched an invasion of Sudria",
            "launch",
            "2022",
            agent="Norland",
            patient="an invasion",
            other="Sudria",
        ),
    ],
    "a day inside the year that another gives": [
        report(STAR, "Norland invaded Sudria", "invade", "2022", agent="Norland", patient="Sudria"),
        report(
            POST,
            "Norland invaded Sudria",
            "invade",
            "2022-02-24",
            agent="Norland",
            patient="Sudria",
        ),
    ],
    "headline without a date and lead with one, in one article": [
        report(
            STAR,
            "Norland backs security pledge",
            "back",
            None,
            agent="Norland",
            patient="security pledge",
        ),
        report(
            STAR,
            "Norland on Monday backed a security pledge for Sudria",
            "back",
            "2031-05-05",
            agent="Norland",
            patient="a security pledge",
            at=90,
        ),
    ],
    "the last name alone": [
        report(
            STAR, "Prime Minister Ada Verin resigned", "resign", "2031-05-05", agent="Ada Verin"
        ),
        report(POST, "Verin stepped down, and quit politics", "quit", "2031-05-05", agent="Verin"),
    ],
    "an acronym": [
        report(
            STAR,
            "Vell Port Authority sued the builder",
            "sue",
            "2031-05-05",
            agent="Vell Port Authority",
            patient="the builder",
        ),
        report(POST, "VPA sued a builder", "sue", "2031-05-05", agent="VPA", patient="a builder"),
    ],
    "a nearby suburb for its city": [
        attack(
            STAR, "2031-05-05", place_name="Maro", place_country="SU", latitude=10.0, longitude=20.0
        ),
        attack(
            POST,
            "2031-05-05",
            place_name="Little Quay",
            place_country="SU",
            latitude=10.1,
            longitude=20.1,
        ),
    ],
    "without names, in articles about the same places": [
        report(STAR, "The mill opened", "open", "1912", agent="The mill"),
        report(POST, "The mill on the quay opened", "open", "1912-05", agent="the mill"),
    ],
    "a full name and its first word, of which nobody knows whether it is a person": [
        report(STAR, "Dorval Steel sued Korr", "sue", "2031-05-05", agent="Dorval Steel"),
        report(POST, "Dorval took Korr to court", "sue", "2031-05-05", agent="Dorval"),
    ],
    "another word of the same meaning": [
        report(STAR, "Police nabbed Ada Verin", "nab", "2031-05-05", patient="Ada Verin"),
        report(POST, "Ada Verin was arrested", "arrest", "2031-05-05", patient="Ada Verin"),
    ],
    "to deliver a thing and its delivery": [
        report(
            STAR,
            "Norland delivered the first plane to Sudria",
            "deliver",
            "2031-05-05",
            agent="Norland",
            patient="the first plane",
            other="Sudria",
        ),
        report(
            POST,
            "Norland's delivery of the first plane to Sudria",
            "delivery",
            "2031-05-05",
            agent="Norland",
            patient="the first plane",
            other="Sudria",
        ),
    ],
    "a day that is no more than a guess": [
        attack(STAR, "2031-05-01", date_confidence=0.5),
        attack(POST, "2031-05-05"),
    ],
    "articles whose day of publication is no more than a guess": [
        attack(article("Star", "2030-02-06", published_confidence=0.5), None),
        attack(article("Post", "2031-05-07", published_confidence=0.5), None),
    ],
    "articles without any publication date": [
        attack(article(None, None, "a"), "2031-05-05"),
        attack(article(None, None, "b"), "2031-05-05"),
    ],
}

APART = {
    "what is put off, and what would have come about": [
        report(
            STAR,
            "Norland delays the delivery of trams",
            "delay",
            agent="Norland",
            patient="the delivery",
        ),
        report(
            article("Echo", "2031-05-20", "Vell, as Orrin, is far."),
            "Trams would have been delivered",
            "deliver",
            agent="Norland",
            status="hypothetical",
        ),
    ],
    "what an article tells, and another one": [
        report(STAR, "The deal on herring pleased crews", "deal", "2031-05-05", at=90),
        report(STAR, "Crews wanted another deal on herring", "deal", "2031-05-05", at=190),
    ],
    "two days": [attack(STAR, "2031-05-04"), attack(POST, "2031-05-05")],
    "two days in one article": [attack(STAR, "2031-05-04"), attack(STAR, "2031-05-05", at=50)],
    "talks on two days": [talks(STAR, "2031-05-05"), talks(POST, "2031-05-06")],
    "two years": [
        report(STAR, "Norland invaded Sudria", "invade", "2014", agent="Norland", patient="Sudria"),
        report(POST, "Norland invaded Sudria", "invade", "2022", agent="Norland", patient="Sudria"),
    ],
    "one verb with two dates": [
        report(STAR, "Norland invaded Sudria", "invade", "2014", agent="Norland", patient="Sudria"),
        report(
            STAR, "Norland invaded Sudria", "invade", "2014-03", agent="Norland", patient="Sudria"
        ),
    ],
    "who did it to whom the other way round": [
        attack(STAR, "2031-05-05"),
        attack(POST, "2031-05-05", agent="Sudria", patient="Norland"),
    ],
    "two towns on one day": [
        attack(STAR, "2031-05-05", place_name="Vell", place_country="SU"),
        attack(POST, "2031-05-05", place_name="Orrin", place_country="SU"),
    ],
    "two people": [
        report(STAR, "Ada Verin resigned", "resign", "2031-05-05", agent="Ada Verin"),
        report(POST, "Olaf Brun resigned", "resign", "2031-05-05", agent="Olaf Brun"),
    ],
    "different things": [
        report(STAR, "Norland invaded Sudria", "invade", "2022", agent="Norland", patient="Sudria"),
        report(
            POST, "Norland sanctioned Sudria", "sanction", "2022", agent="Norland", patient="Sudria"
        ),
    ],
    "a person fired and a gun fired": [
        report(
            STAR,
            "Norland fired Ada Verin",
            "fire",
            "2031-05-05",
            trigger="fired",
            agent="Norland",
            patient="Ada Verin",
        ),
        report(
            POST,
            "Norland fired a rocket",
            "fire",
            "2031-05-05",
            trigger="fired",
            agent="Norland",
            patient="a rocket",
        ),
    ],
    "two statements of one day": [
        report(STAR, "Ada Verin said taxes would rise", "say", "2031-05-05", agent="Ada Verin"),
        report(
            POST, "Ada Verin said schools need teachers", "say", "2031-05-05", agent="Ada Verin"
        ),
    ],
    "news of a week and news of a later one, neither with a date": [
        attack(STAR, None),
        attack(LATER, None),
    ],
    "long talks and a day of talks": [talks(STAR, "2030-11-01/.."), talks(POST, "2031-05-06")],
    "the first and the second": [
        report(
            STAR,
            "The first fire broke out in Vell",
            "break",
            "2031-05-05",
            agent="The first fire",
            place_name="Vell",
        ),
        report(
            STAR,
            "A second fire broke out in Vell",
            "break",
            "2031-05-05",
            agent="A second fire",
            place_name="Vell",
            at=80,
        ),
    ],
    "a plan of today is not what happened before it": [
        report(
            POST,
            "Norland will sign the pact with Sudria",
            "sign",
            None,
            status="planned",
            agent="Norland",
            patient="the pact",
            other="Sudria",
        ),
        report(
            article("Star", "2031-05-01"),
            "Norland signed the pact with Sudria",
            "sign",
            None,
            agent="Norland",
            patient="the pact",
            other="Sudria",
        ),
    ],
    "without names, in articles about other places": [
        report(STAR, "The mill opened", "open", "1912", agent="The mill"),
        report(
            article("Post", "2031-05-07", "Far off, in Tarn, and in Wick, rain fell."),
            "The mill opened",
            "open",
            "1912",
            agent="the mill",
        ),
    ],
    "two counts in one article": [
        report(
            STAR,
            "Norland killed soldiers",
            "kill",
            "2031-05-05",
            agent="Norland",
            patient="soldiers",
            counts={"soldiers": 3},
        ),
        report(
            STAR,
            "Norland killed soldiers",
            "kill",
            "2031-05-05",
            agent="Norland",
            patient="soldiers",
            counts={"soldiers": 9},
            at=70,
        ),
    ],
}


@pytest.mark.parametrize("told", SAME.values(), ids=SAME.keys())
def test_one_event(told: list[Report]) -> None:
    assert one(told)


@pytest.mark.parametrize("told", APART.values(), ids=APART.keys())
def test_two_events(told: list[Report]) -> None:
    assert len(merged(told).events) == 2


def test_a_mention_that_could_be_either_of_two_events_joins_neither() -> None:
    first = report(
        STAR, "Norland invaded Sudria", "invade", "2030-11", agent="Norland", patient="Sudria"
    )
    second = report(
        STAR,
        "Norland invaded Sudria",
        "invade",
        "2031-03",
        agent="Norland",
        patient="Sudria",
        at=40,
    )
    vague = report(
        POST, "Norland invaded Sudria", "invade", None, agent="Norland", patient="Sudria"
    )
    assert sorted(event.n_mentions for event in merged([first, second, vague]).events) == [1, 1, 1]
    assert one([first, vague])


def test_an_undated_mention_never_leads_from_one_day_to_the_next() -> None:
    told = [
        attack(STAR, "2031-05-04"),
        attack(POST, "2031-05-05"),
        attack(POST, None, at=60),
        attack(STAR, None, at=60),
    ]
    days = {event.edtf for event in merged(told).events if event.precision == "day"}
    assert days == {"2031-05-04", "2031-05-05"}


def test_one_report_with_a_wrong_actor_stays_with_those_that_tell_the_same() -> None:
    others = [article(f"Outlet {n}", "2031-05-06", STAR.text) for n in range(4)]
    told = [attack(outlet, "2031-05-05", agent=None) for outlet in others]
    assert one([*told, attack(STAR, "2031-05-05"), attack(POST, "2031-05-05", agent="Osteria")])


def test_one_vague_report_does_not_bring_two_events_together() -> None:
    outlets = [article(f"Outlet {n}", "2031-05-06", STAR.text) for n in range(8)]
    told = [
        attack(outlet, "2031-05-05", agent=agent)
        for agent, some in (("Norland", outlets[:4]), ("Osteria", outlets[4:]))
        for outlet in some
    ]
    vague = attack(STAR, "2031-05-05", agent=None)
    assert sorted(event.n_mentions for event in merged([*told, vague]).events) == [4, 5]


def arrest(source: Any, whom: str | None, **more: Any) -> Report:
    return report(source, "Police made an arrest in the harbour", "arrest", patient=whom, **more)


def test_what_an_article_says_of_an_event_once_holds_wherever_it_mentions_it() -> None:
    """Two articles on two arrests, each of which later on is just "the arrest"."""
    told = [
        arrest(source, whom, at=at, days="2031-05-05")
        for source, name in ((STAR, "Ada Verin"), (POST, "Olaf Brun"))
        for whom, at in ((name, 0), (None, 80))
    ]
    rows = merged(told)
    found = {(event.n_mentions, event.n_articles) for event in rows.events}
    assert (len(rows.events), found) == (2, {(2, 1)})


def test_a_report_that_names_nobody_does_not_make_one_arrest_of_two() -> None:
    told = [arrest(STAR, "Ada Verin"), arrest(LATER, None), arrest(POST, "Olaf Brun")]
    together = [event for event in merged(told).events if event.n_mentions == 3]
    assert not together


def test_superseded_and_retracted_articles_take_their_mentions_along() -> None:
    old = article("Post", "2031-05-07", is_current=False)
    retracted = article("Post", "2031-05-07", pubstatus="canceled")
    told = [attack(STAR, "2031-05-05"), attack(old, "2031-05-05"), attack(retracted, "2031-05-05")]
    rows = merged(told)
    assert [row.mention_id for row in rows.event_mentions] == [told[0].mention.mention_id]


def test_a_mention_without_its_article_is_refused_by_name() -> None:
    lost = attack(STAR, "2031-05-05")
    with pytest.raises(ValueError, match=lost.mention.mention_id):
        merge([], [lost.mention], lost.participants)


def test_a_place_without_a_name_is_another_in_every_article() -> None:
    assert place(attack(STAR, "2031-05-05", place_name="the hotel").mention) is None
    assert place(attack(STAR, "2031-05-05", place_name="the Sne Hotel").mention) is not None


def test_nothing_in_nothing_out() -> None:
    rows = merge([], [], [])
    assert rows.events == rows.event_mentions == rows.event_history == ()


sources = st.sampled_from(
    [STAR, POST, LATER, article(None, None), article("Star", "2031-05-06", "b")]
)
countries = st.sampled_from(["Norland", "Sudria", "Osteria", "Ada Verin", "Verin", "the police"])
reports = st.builds(
    lambda source, lemma, days, agent, patient, status, at, place, told: report(
        source,
        f"{agent} {lemma}s {patient} in the north",
        lemma,
        days,
        agent=agent,
        patient=patient,
        status=status,
        at=at,
        place_name=place,
        attributed_to=told,
        stance="denies" if told == "Sudria" else told and "asserts",
    ),
    sources,
    st.sampled_from(["attack", "strike", "sign", "hold", "say", "cancel", "meet"]),
    st.sampled_from([None, "2031-05-04", "2031-05-05", "2031-05", "2031", "2030-11-01/.."]),
    countries,
    st.sampled_from(["Norland", "Sudria", "talks", "the pact"]),
    st.sampled_from(["occurred", "planned", "negated", "ongoing"]),
    st.integers(0, 40),
    st.sampled_from([None, "Vell", "Orrin"]),
    st.sampled_from([None, "Norland", "Sudria"]),
)
corpora = st.lists(reports, max_size=25, unique_by=lambda r: r.mention.mention_id)


@given(corpora, st.randoms(use_true_random=False))
@settings(max_examples=150, deadline=None)
def test_any_order_gives_the_same_rows(told: list[Report], shuffle: Any) -> None:
    mixed = list(told)
    shuffle.shuffle(mixed)
    assert merged(told) == merged(mixed)


@given(corpora)
@settings(max_examples=100, deadline=None)
def test_every_mention_is_of_one_event_whose_id_is_one_of_its_mentions(told: list[Report]) -> None:
    rows = merged(told)
    of = [row.mention_id for row in rows.event_mentions]
    assert sorted(of) == sorted(one.mention.mention_id for one in told)
    events = {event.event_id: event for event in rows.events}
    assert len(events) == len(rows.events)
    for row in rows.event_mentions:
        assert row.event_id in events
    for event in rows.events:
        own = {row.mention_id for row in rows.event_mentions if row.event_id == event.event_id}
        assert {event.event_id, event.best_mention_id} <= own
        assert event.n_mentions == len(own)
        assert 0 <= event.importance <= 1
        assert 0 <= event.event_confidence <= 1
        assert 0 <= event.date_confidence <= 1


@given(corpora)
@settings(max_examples=100, deadline=None)
def test_days_that_repeatable_things_are_reported_for_are_never_brought_together(
    told: list[Report],
) -> None:
    days: dict[str, set[tuple[str, str | None]]] = {}
    by_id = {one.mention.mention_id: one.mention for one in told}
    for row in merged(told).event_mentions:
        mention = by_id[row.mention_id]
        if mention.lemma in ("attack", "strike", "meet") and mention.precision == "day":
            days.setdefault(row.event_id, set()).add((mention.article_id, mention.edtf))
    for found in days.values():
        for source in {source for source, _ in found}:
            assert len({day for of, day in found if of == source}) == 1


def test_articles_may_come_without_their_text() -> None:
    told = [
        report(STAR, "mayors held talks on the harbour", "hold", None, patient="talks"),
        report(POST, "talks on the market were held", "hold", None, patient="talks"),
    ]
    bare = [replace(one, article=replace(one.article, text="")) for one in told]
    contexts = {one.article.version_id: context(one.article.text) for one in told}
    assert merged(bare, contexts=contexts) == merged(told) != merged(bare)
