"""What becomes of an event: its status, who vouches for it, its date, its sources, its history."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from dateline.merging import Merged
from dateline.records import ArticleDuplicate, Event

from .reports import Report, article, merged, report

MONDAY = article("Star", "2031-05-05")
TUESDAY = article("Post", "2031-05-06")
WEDNESDAY = article("Echo", "2031-05-07")
NEXT_WEEK = article("Echo", "2031-05-14")


def only(rows: Merged) -> Event:
    (event,) = rows.events
    return event


def steps(rows: Merged) -> list[tuple[str, str | None, str | None, date | None]]:
    return [(row.what, row.old, row.new, row.reported) for row in rows.event_history]


def signing(source: Any, days: str | None, **more: Any) -> Report:
    return report(
        source,
        "Norland signs the fishing pact",
        "sign",
        days,
        agent="Norland",
        patient="the fishing pact",
        **more,
    )


def downing(source: Any, **more: Any) -> Report:
    return report(
        source,
        "Norland shot down nine drones",
        "intercept",
        "2031-05-05",
        agent="Norland",
        patient="drones",
        **more,
    )


def summit(source: Any, **more: Any) -> Report:
    return report(
        source,
        "Norland will hold a fishing summit",
        "hold",
        "2031-05-12",
        agent="Norland",
        patient="a summit",
        status="planned",
        **more,
    )


def test_a_plan_that_is_reported_done_has_occurred_and_keeps_its_history() -> None:
    rows = merged(
        [signing(MONDAY, "2031-05-06", status="planned"), signing(WEDNESDAY, "2031-05-06")]
    )
    assert only(rows).status == "occurred"
    assert steps(rows) == [
        ("planned", None, "planned", date(2031, 5, 5)),
        ("occurred", "planned", "occurred", date(2031, 5, 7)),
    ]


def test_a_plan_carried_out_later_is_dated_by_its_carrying_out() -> None:
    rows = merged(
        [signing(MONDAY, "2031-05-06", status="planned"), signing(NEXT_WEEK, "2031-05-13")]
    )
    event = only(rows)
    assert (event.edtf, event.status, event.dates_agree) == ("2031-05-13", "occurred", True)
    assert [row.edtf for row in sorted(rows.event_dates, key=lambda row: row.edtf)] == [
        "2031-05-06",
        "2031-05-13",
    ]


def test_a_plan_called_off_is_cancelled_on_the_day_it_was_planned_for() -> None:
    off = report(
        WEDNESDAY,
        "Norland cancels fishing summit",
        "cancel",
        "2031-05-07",
        agent="Norland",
        patient="the summit that it had planned",
    )
    rows = merged([summit(MONDAY), off])
    event = only(rows)
    assert (event.status, event.edtf, event.title) == (
        "cancelled",
        "2031-05-12",
        "Norland will hold a fishing summit",
    )
    assert [step[0] for step in steps(rows)] == ["planned", "cancelled"]


def test_what_is_called_off_is_told_once_though_its_noun_is_a_mention_of_its_own() -> None:
    """In "called off the summit" the noun says neither that it took place, nor when."""
    verb = report(
        WEDNESDAY,
        "Norland called off the fishing summit",
        "call",
        "2031-05-07",
        agent="Norland",
        patient="the summit",
        trigger="called off",
    )
    noun = report(WEDNESDAY, "The fishing summit", "summit", "2031-05-07", at=101, sentence_start=0)
    within = replace(verb.participants[1], start=97, end=107)
    verb = replace(verb, participants=(verb.participants[0], within))
    event = only(merged([verb, noun]))
    assert (event.status, event.title) == ("occurred", "Norland called off the fishing summit")
    rows = merged([summit(MONDAY), verb, noun])
    assert (only(rows).status, only(rows).edtf) == ("cancelled", "2031-05-12")
    assert [step[0] for step in steps(rows)] == ["planned", "cancelled"]


def test_a_plan_told_twice_of_which_one_report_tells_the_end_has_occurred() -> None:
    """Only one of the four pairs says the same of who, what and when."""
    vote = {"lemma": "hold", "patient": "an election"}
    told = [
        report(
            MONDAY,
            "Norland will hold an election for parliament",
            days="2031-05-12",
            agent="Norland",
            status="planned",
            **vote,
        ),
        report(MONDAY, "The election", lemma="election", status="planned", at=90),
        report(
            NEXT_WEEK,
            "Norland held an election for parliament",
            days="2031-05-12",
            agent="Norland",
            **vote,
        ),
        report(NEXT_WEEK, "Turnout in the election was low", lemma="election", at=90),
    ]
    event = next(event for event in merged(told).events if event.edtf == "2031-05-12")
    assert (event.status, event.n_articles) == ("occurred", 2)


def test_what_was_planned_for_a_month_is_done_on_a_day_of_it() -> None:
    votes = {"lemma": "vote", "agent": "Norland's parliament", "other": "the housing bill"}
    told = [
        report(
            MONDAY,
            "Norland's parliament will vote on the housing bill",
            days="2031-06",
            status="planned",
            **votes,
        ),
        report(
            article("Post", "2031-06-19"),
            "Norland's parliament voted on the housing bill",
            days="2031-06-18",
            **votes,
        ),
    ]
    event = only(merged(told))
    assert (event.status, event.edtf) == ("occurred", "2031-06-18")


def test_calling_off_alone_is_an_event_that_occurred() -> None:
    off = report(
        WEDNESDAY,
        "Norland called off the summit",
        "call",
        "2031-05-07",
        agent="Norland",
        patient="the summit",
        trigger="called off",
    )
    event = only(merged([off]))
    assert (event.status, event.edtf) == ("occurred", "2031-05-07")


def test_a_plan_that_flatly_did_not_come_about_is_cancelled() -> None:
    rows = merged(
        [
            signing(MONDAY, "2031-05-06", status="planned"),
            signing(WEDNESDAY, "2031-05-06", status="negated"),
        ]
    )
    assert only(rows).status == "cancelled"


def test_a_plan_put_off_stays_planned_and_the_move_is_kept() -> None:
    later = report(
        WEDNESDAY,
        "Norland postpones fishing summit",
        "postpone",
        "2031-05-07",
        agent="Norland",
        patient="the summit",
    )
    rows = merged([summit(MONDAY), later])
    assert only(rows).status == "planned"
    assert [step[0] for step in steps(rows)] == ["planned", "moved"]


def test_what_was_cancelled_is_not_brought_back_by_an_older_plan() -> None:
    off = report(
        TUESDAY,
        "Norland cancels fishing summit",
        "cancel",
        None,
        agent="Norland",
        patient="the summit",
    )
    rows = merged([summit(TUESDAY, at=40), off, summit(MONDAY)])
    assert only(rows).status == "cancelled"


def test_one_says_so_and_another_denies_it() -> None:
    claim = downing(MONDAY, attributed_to="Norland", stance="asserts")
    denial = downing(TUESDAY, attributed_to="Sudria", stance="denies")
    rows = merged([claim, denial])
    assert (only(rows).support, only(rows).status) == ("disputed", "occurred")
    assert [step[0] for step in steps(rows)] == ["occurred", "denied"]


def test_a_negation_against_a_claim_is_a_dispute() -> None:
    claim = downing(MONDAY, attributed_to="Norland", stance="asserts")
    assert only(merged([claim, downing(TUESDAY, status="negated")])).support == "disputed"


@pytest.mark.parametrize(
    ("voices", "support"),
    [
        ((None,), "stated"),
        (("Norland",), "claimed"),
        (("Norland", "Sudria"), "claimed"),
        (("Norland", None), "stated"),
    ],
)
def test_support_is_a_claim_until_somebody_states_it(voices: Any, support: str) -> None:
    told = [
        downing(source, attributed_to=voice, stance=voice and "asserts")
        for source, voice in zip((MONDAY, TUESDAY), voices, strict=False)
    ]
    assert only(merged(told)).support == support


def test_what_never_was_asserted_is_negated_not_disputed() -> None:
    event = only(merged([downing(MONDAY, status="negated")]))
    assert (event.status, event.support) == ("negated", "stated")


def opening(source: Any, days: str, **more: Any) -> Report:
    return report(
        source,
        "Ada Verin opens the bridge at Vell",
        "open",
        days,
        agent="Ada Verin",
        patient="the bridge",
        place_name="Vell",
        place_country="SU",
        **more,
    )


def test_the_date_is_the_one_that_most_sources_support_then_the_most_precise() -> None:
    third = article("Gazette", "2031-05-08")
    rows = merged(
        [
            opening(MONDAY, "2031-05-03"),
            opening(TUESDAY, "2031-05-04"),
            opening(WEDNESDAY, "2031-05-04"),
            opening(third, "2031-05"),
        ]
    )
    event = only(rows)
    assert (event.edtf, event.dates_agree) == ("2031-05-04", False)
    assert {row.edtf for row in rows.event_dates} == {"2031-05-03", "2031-05-04", "2031-05"}
    assert "3 of 4 sources" in event.why
    assert event.date_confidence == pytest.approx(0.9 * 3 / 4)


def test_a_day_within_the_month_is_no_disagreement() -> None:
    event = only(merged([opening(MONDAY, "2031-05"), opening(TUESDAY, "2031-05-04")]))
    assert (event.edtf, event.precision, event.dates_agree) == ("2031-05-04", "day", True)


def test_one_outlet_does_not_outvote_two() -> None:
    again = article("Star", "2031-05-06", "again")
    event = only(
        merged(
            [
                opening(MONDAY, "2031-05-03"),
                opening(again, "2031-05-03"),
                opening(TUESDAY, "2031-05-04"),
                opening(WEDNESDAY, "2031-05-04"),
            ]
        )
    )
    assert (event.edtf, event.n_sources, event.n_articles) == ("2031-05-04", 3, 4)


def test_copies_and_agency_copy_are_no_sources_of_their_own() -> None:
    wire = article("Wire", "2031-05-05")
    copy = article("Echo", "2031-05-06", "copy")
    printed = article("Post", "2031-05-06", "printed", agency="Wire")
    unknown = article(None, "2031-05-06", "unknown")
    told = [opening(source, "2031-05-04") for source in (wire, copy, printed, unknown)]
    duplicate = ArticleDuplicate(
        article_id=copy.article_id, canonical_article_id=wire.article_id, similarity=0.9
    )
    event = only(merged(told, duplicates=[duplicate]))
    assert (event.n_mentions, event.n_articles, event.n_sources) == (4, 4, 2)


def test_the_event_is_called_after_its_earliest_report() -> None:
    told = [
        opening(WEDNESDAY, "2031-05-04"),
        opening(MONDAY, "2031-05-04"),
        opening(article(None, None), "2031-05-04"),
    ]
    event = only(merged(told))
    assert event.event_id == told[1].mention.mention_id
    assert (event.first_reported, event.last_reported) == (date(2031, 5, 5), date(2031, 5, 7))


def test_an_open_end_is_vouched_for_by_the_latest_report() -> None:
    told = [
        report(
            source,
            "Talks on the pact have sped up",
            "accelerate",
            "2030-11-01/..",
            agent="Talks on the pact",
            other="Norland",
            status="ongoing",
            asserted_day=source.published_first_day,
        )
        for source in (MONDAY, WEDNESDAY)
    ]
    event = only(merged(told))
    assert event.asserted_day == WEDNESDAY.published_first_day
    assert event.status == "ongoing"


def test_participants_are_counted_once_under_their_fullest_name() -> None:
    told = [opening(MONDAY, "2031-05-04"), opening(TUESDAY, "2031-05-04")]
    short = told[1].participants[0]
    told[1] = replace(
        told[1], participants=(replace(short, name="Verin"), *told[1].participants[1:])
    )
    rows = merged(told)
    assert [(row.role, row.name, row.n_mentions) for row in rows.event_participants] == [
        ("agent", "Ada Verin", 2),
        ("patient", "the bridge", 2),
    ]


def test_more_sources_and_the_head_of_the_article_matter_more() -> None:
    one = only(merged([opening(MONDAY, "2031-05-04")]))
    two = only(merged([opening(MONDAY, "2031-05-04"), opening(TUESDAY, "2031-05-04")]))
    deep = only(merged([opening(MONDAY, "2031-05-04", at=4000)]))
    vague = only(merged([opening(MONDAY, "2031")]))
    assert max(deep.importance, vague.importance) < one.importance < two.importance


def test_two_sources_make_it_likelier_that_it_is_an_event() -> None:
    one = only(merged([opening(MONDAY, "2031-05-04")]))
    two = only(merged([opening(MONDAY, "2031-05-04"), opening(TUESDAY, "2031-05-04")]))
    same = only(merged([opening(MONDAY, "2031-05-04"), opening(MONDAY, "2031-05-04", at=90)]))
    assert one.event_confidence == same.event_confidence == 0.8
    assert two.event_confidence == pytest.approx(0.96)
