"""Which articles are copies of which."""

from itertools import permutations

from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.merging.duplicates import bands, duplicates, fingerprint, signature, similarity

from .reports import article

WORDS = [f"{a}{b}" for a in "bdfgklmnprst" for b in ("alo", "ero", "inta", "osk", "uvel")]
STORY = " ".join(WORDS[n * 7 % len(WORDS)] + str(n % 13) for n in range(240))
EDITED = STORY.replace(STORY.split()[100], "changed").replace(STORY.split()[200], "also")
OTHER = " ".join(WORDS[n * 11 % len(WORDS)] + str(n % 17) for n in range(240))


def test_an_edited_copy_is_a_copy_of_the_earliest() -> None:
    first = article("Wire", "2031-05-05", STORY)
    copy = article("Post", "2031-05-06", EDITED)
    other = article("Echo", "2031-05-04", OTHER)
    (row,) = duplicates(fingerprint(one) for one in (copy, other, first))
    assert (row.article_id, row.canonical_article_id) == (copy.article_id, first.article_id)
    assert 0.8 < row.similarity < 1


def test_undated_articles_come_last_and_ties_go_to_the_smaller_id() -> None:
    told = [
        article("Wire", "2031-05-05", STORY),
        article("Post", "2031-05-05", STORY),
        article("Echo", None, STORY),
    ]
    first = min(told[:2], key=lambda one: one.article_id)
    rows = duplicates(fingerprint(one) for one in told)
    assert {row.canonical_article_id for row in rows} == {first.article_id}
    assert len(rows) == 2


def test_any_order_gives_the_same_copies() -> None:
    told = [
        fingerprint(article(f"Outlet {n}", f"2031-05-0{n + 1}", f"{STORY} {n} {n}"))
        for n in range(4)
    ]
    results = [duplicates(order) for order in permutations(told)]
    assert all(result == results[0] for result in results)
    assert len(results[0]) == 3


def test_many_copies_of_one_text_have_one_original() -> None:
    told = [article(f"Outlet {n}", f"2031-05-{n % 28 + 1:02d}", STORY) for n in range(60)]
    rows = duplicates(fingerprint(one) for one in told)
    assert len(rows) == 59
    assert len({row.canonical_article_id for row in rows}) == 1


def test_short_texts_are_no_copies() -> None:
    assert signature("Rain is expected") == b""
    assert bands(b"") == []
    assert similarity(b"", b"") == 0.0
    told = [
        article("Wire", "2031-05-05", "Rain again."),
        article("Post", "2031-05-05", "Rain again."),
    ]
    assert duplicates(fingerprint(one) for one in told) == []


def test_a_signature_is_the_same_on_every_run() -> None:
    assert similarity(signature(STORY), signature(STORY.upper())) == 1.0
    assert signature(STORY).hex().startswith("4a8677abab18b316")


@given(st.text(max_size=400))
@settings(max_examples=200, deadline=None)
def test_any_text_has_a_signature_like_itself(text: str) -> None:
    signed = signature(text)
    assert len(signed) in (0, 512)
    assert len(bands(signed)) == (32 if signed else 0)
    assert similarity(signed, signed) == (1.0 if signed else 0.0)
