"""What makes an event matter: that others come back to its day, and that many tell it."""

from __future__ import annotations

from .reports import Report, article, merged, report

DAY, OTHER = "2031-05-05", "2031-05-06"


def signed(outlet: str, days: str, published: str, what: str = "the pact", at: int = 0) -> Report:
    return report(
        article(outlet, published), f"Norland signed {what}", "sign", days, agent="Norland",
        patient=what, at=at,
    )  # fmt: skip


def weights(told: list[Report]) -> dict[str, float]:
    return {event.title: event.importance for event in merged(told).events}


def test_a_day_to_which_later_reports_come_back_matters_more() -> None:
    told = [signed("Star", DAY, "2031-05-07", "the lease"), signed("Post", OTHER, "2031-05-07")]
    told += [
        report(article(f"Paper {n}", f"2031-06-0{n}"), f"Town {n} flooded", "flood", OTHER)
        for n in range(1, 6)
    ]
    found = weights(told)
    assert found["Norland signed the pact"] > found["Norland signed the lease"]


def test_what_is_still_told_after_days_matters_more_than_what_is_told_at_once() -> None:
    at_once = [signed(f"Paper {n}", DAY, OTHER) for n in range(3)]
    recalled = [*at_once[:2], signed("Paper 3", DAY, "2031-06-20")]
    assert max(weights(recalled).values()) > max(weights(at_once).values())


def test_what_a_report_is_about_matters_more_than_what_it_mentions_aside() -> None:
    source = article("Star", OTHER, text="In Norland as in Osteria, Norland is feared.")
    told = [
        report(source, "Norland signed the pact", "sign", DAY, agent="Norland"),
        report(source, "Sudria signed the lease", "sign", DAY, agent="Sudria", at=50),
    ]
    found = weights(told)
    assert found["Norland signed the pact"] > 1.5 * found["Sudria signed the lease"]


def test_what_somebody_dates_matters_more_than_what_nobody_does() -> None:
    dated = weights([signed("Star", DAY, DAY)])
    undated = weights(
        [report(article("Star", DAY), "Norland signed the pact", "sign", agent="Norland")]
    )
    assert max(dated.values()) > max(undated.values())


def test_what_several_sources_report_matters_more_than_what_one_repeats() -> None:
    several = [signed("Star", DAY, OTHER), signed("Post", DAY, OTHER)]
    one = [signed("Star", DAY, OTHER), signed("Star", DAY, OTHER, at=60)]
    assert max(weights(several).values()) > max(weights(one).values())


def test_what_is_told_matters_more_than_what_is_only_said_or_denied() -> None:
    source = article("Star", OTHER)
    told = [
        report(source, "Norland signed the pact", "sign", DAY, agent="Norland"),
        report(source, "Sudria said no", "say", DAY, agent="Sudria", at=50),
        report(
            source, "Osteria did not vote", "vote", DAY, agent="Osteria", status="negated", at=90
        ),
    ]
    found = weights(told)
    assert found["Norland signed the pact"] > found["Sudria said no"]
    assert found["Norland signed the pact"] > found["Osteria did not vote"]
