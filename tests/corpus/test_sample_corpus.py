"""What a careful reader takes from the sample articles is what the pipeline takes from them.

One test a line of sample_data/expected.yaml; the words of a check are explained at its head.
"""

from pathlib import Path

import pytest

from .expectations import Expected, day_number, fitting, names_of, nearest

EXPECTED = Expected.read(Path(__file__).parents[2] / "sample_data" / "expected.yaml")


def article_checks(key):
    return [
        pytest.param(name, wanted[key], id=name)
        for name, wanted in EXPECTED.articles.items()
        if key in wanted
    ]


def by_id(checks):
    return [pytest.param(check, id=check["id"]) for check in checks]


def in_each_article():
    return [
        pytest.param(check, name, id=f"{check['id']}[{name}]")
        for check in EXPECTED.appear
        for name in names_of(check)
    ]


@pytest.mark.parametrize("name", EXPECTED.articles)
def test_article_is_read(corpus, name):
    assert name in corpus.articles, f"{EXPECTED.articles[name]['file']} is not in the lake"


@pytest.mark.parametrize(("name", "outlet"), article_checks("outlet"))
def test_outlet(corpus, name, outlet):
    assert corpus.articles[name]["outlet"] == outlet


@pytest.mark.parametrize(("name", "agency"), article_checks("agency"))
def test_agency(corpus, name, agency):
    assert (corpus.articles[name]["agency"] or "").casefold() == agency.casefold()


@pytest.mark.parametrize(("name", "byline"), article_checks("byline"))
def test_byline(corpus, name, byline):
    assert byline in (corpus.articles[name]["byline"] or "")


@pytest.mark.parametrize(("name", "title"), article_checks("title"))
def test_title(corpus, name, title):
    found = {"title": corpus.articles[name]["title"] or ""}
    assert fitting({"title": title}, [found]), found


@pytest.mark.parametrize(("name", "days"), article_checks("published"))
def test_publication_date(corpus, name, days):
    article = corpus.articles[name]
    found = (article["published_first_day"], article["published_last_day"])
    wanted = (None, None) if days is None else tuple(day_number(day) for day in days)
    told = f"{article['published_edtf']} because {article['published_why']}"
    if EXPECTED.articles[name]["method"] == "inferred":
        assert None not in found, told
        assert wanted[0] <= found[0] <= found[1] <= wanted[1], told
    else:
        assert found == wanted, told


@pytest.mark.parametrize(("name", "method"), article_checks("method"))
def test_publication_method(corpus, name, method):
    assert corpus.articles[name]["published_method"] in (
        method if isinstance(method, list) else [method]
    )


@pytest.mark.parametrize(("name", "moment"), article_checks("published_at"))
def test_publication_moment(corpus, name, moment):
    assert corpus.articles[name]["published_at"].isoformat() == moment


@pytest.mark.parametrize(("name", "pattern"), article_checks("text_never"))
def test_furniture_is_not_text(corpus, name, pattern):
    found = {"sentence": corpus.articles[name]["text"]}
    assert not fitting({"sentence": pattern}, [found]), f"/{pattern}/ is in: {found['sentence']}"


@pytest.mark.parametrize(("name", "original"), article_checks("duplicate_of"))
def test_copy_is_known_as_a_copy(corpus, name, original):
    copy, canonical = corpus.articles[name], corpus.articles[original]
    assert corpus.duplicates.get(copy["article_id"]) == canonical["article_id"]


def test_nothing_else_is_called_a_copy(corpus):
    copies = {name for name, wanted in EXPECTED.articles.items() if "duplicate_of" in wanted}
    assert set(corpus.duplicates) == {corpus.articles[name]["article_id"] for name in copies}


@pytest.mark.parametrize(("name", "other"), article_checks("same_article_as"))
def test_two_versions_are_one_article(corpus, name, other):
    old, new = corpus.articles[name], corpus.articles[other]
    assert old["article_id"] == new["article_id"]
    assert old["version_id"] != new["version_id"]


@pytest.mark.parametrize(("name", "current"), article_checks("current"))
def test_current_version(corpus, name, current):
    assert corpus.articles[name]["is_current"] is current


@pytest.mark.parametrize(("check", "name"), in_each_article())
def test_must_appear(corpus, check, name):
    here = check | {"in": name}
    assert fitting(here, corpus.mentions), (
        f"\n{check['id']}: {check['why']}\n{nearest(here, corpus.mentions)}"
    )


@pytest.mark.parametrize("check", by_id(EXPECTED.never))
def test_must_never_appear(corpus, check):
    found = [
        f"{row['article']}: {row['trigger']!r} ({row['status']}, {row['edtf']}) in "
        f"{row['sentence']!r}"
        for row in fitting(check, corpus.mentions)
    ]
    assert not found, "\n".join([f"\n{check['id']}: {check['why']}", *found])


@pytest.mark.parametrize("check", by_id(EXPECTED.one))
def test_must_be_one(corpus, check):
    event = the_one_event(corpus, check)
    for key, wanted in check["event"].items():
        assert event[key] == wanted, f"{key} of “{event['title']}”: {check['why']}"
    if "n_articles" in check:
        assert event["n_articles"] >= check["n_articles"]
    if "sources_at_most" in check:
        assert event["n_sources"] <= check["sources_at_most"]
    if "dates" in check:
        assert set(check["dates"]) <= {row["edtf"] for row in corpus.dates[event["event_id"]]}
    if "history" in check:
        steps = sorted(corpus.history[event["event_id"]], key=lambda row: row["step"])
        assert in_order(check["history"], [row["what"] for row in steps])


@pytest.mark.parametrize("check", by_id(EXPECTED.apart))
def test_must_be_apart(corpus, check):
    one, other = (
        {row["event"]["event_id"] for row in fitting(member, corpus.mentions) if row["event"]}
        for member in check["mentions"]
    )
    assert one, nearest(check["mentions"][0], corpus.mentions)
    assert other, nearest(check["mentions"][1], corpus.mentions)
    assert not one & other, check["why"]


def test_evidence_is_the_text_itself(corpus):
    texts = {article["version_id"]: article["text"] for article in corpus.articles.values()}
    assert corpus.mentions
    for row in corpus.mentions:
        text = texts[row["version_id"]]
        assert text[row["trigger_start"] : row["trigger_end"]] == row["trigger"]
        assert text[row["sentence_start"] : row["sentence_end"]] == row["sentence"]
        assert row["sentence_start"] <= row["trigger_start"] < row["sentence_end"]
        for person in row["participants"]:
            assert text[person["start"] : person["end"]] == person["text"]


def the_one_event(corpus, check):
    """The event that holds a mention for each member of the check."""
    shared = None
    told = []
    for member in check["mentions"]:
        rows = fitting(member, corpus.mentions)
        assert rows, f"\n{check['id']}: {member}\n{nearest(member, corpus.mentions)}"
        ids = {row["event"]["event_id"] for row in rows if row["event"]}
        told += [f"{row['article']}: {row['title']} ({row['edtf']}) {sorted(ids)}" for row in rows]
        shared = ids if shared is None else shared & ids
    assert shared, "\n".join([f"\n{check['id']}: not one event; {check['why']}", *told])
    return corpus.events[min(shared)]


def in_order(wanted, found):
    """Whether the steps wanted come in this order among those found."""
    rest = iter(found)
    return all(step in rest for step in wanted)
