"""Files in, articles and rejects out."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from dateline.articles import Options, Readout, read
from dateline.articles.raw import MAX_DOCUMENT

if TYPE_CHECKING:
    from pathlib import Path

    from dateline.records import Reject

STORY = (
    "The river burst its banks on Monday and flooded the old town of Marlow, officials said. "
    "More than 300 people were moved to schools and churches on higher ground."
)


def write(folder: Path, name: str, content: str | bytes) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def only(path: Path, options: Options | None = None) -> Readout:
    (found,) = read(path, options=options)
    assert isinstance(found, Readout), found
    return found


def refused(path: Path) -> Reject:
    (found,) = read(path)
    assert not isinstance(found, Readout)
    return found


def clues(found: Readout) -> dict[str, str]:
    return {clue.kind: clue.value for clue in found.clues}


def test_plain_text(tmp_path: Path) -> None:
    found = only(write(tmp_path, "story.txt", f"River floods Marlow\n\n{STORY}\n"))
    assert found.article.title == "River floods Marlow"
    assert found.article.text == f"River floods Marlow\n\n{STORY}"
    assert found.article.language == "en"
    assert found.article.file == "story.txt"
    assert found.article.outlet is None
    assert found.article.published_method == "none"
    assert found.clues == ()


def test_a_text_without_headline_has_no_title(tmp_path: Path) -> None:
    found = only(write(tmp_path, "story.txt", f"{STORY}\nRain went on."))
    assert found.article.title is None
    assert found.article.text == f"{STORY}\nRain went on."


def test_markdown_with_front_matter(tmp_path: Path) -> None:
    page = (
        "---\ntitle: River floods Marlow\ndate: 2025-03-04\nupdated: 2025-03-05T10:00:00Z\n"
        "outlet: The Echo\nauthor: [Ana Weir, K. Onder]\nurl: https://echo.example/a\nid: 77\n---\n"
        "# River floods Marlow\n\nThe **old** [bridge](https://x.example) fell.\n\n> It was "
        "_old_.\n"
    )
    found = only(write(tmp_path, "story.md", page))
    article = found.article
    assert article.text == "River floods Marlow\n\nThe old bridge fell.\n\nIt was old."
    assert (article.outlet, article.byline, article.given_id) == (
        "The Echo",
        "Ana Weir, K. Onder",
        "77",
    )
    assert article.modified_at is not None
    assert article.modified_at.isoformat() == "2025-03-05T10:00:00+00:00"
    assert clues(found) == {
        "front_matter": "2025-03-04",
        "front_matter_modified": "2025-03-05T10:00:00+00:00",
    }


def test_markdown_is_known_by_its_content(tmp_path: Path) -> None:
    found = only(write(tmp_path, "story.txt", f"---\ntitle: Flood\n---\n{STORY}"))
    assert found.article.title == "Flood"


HTML = f"""<!DOCTYPE html><html lang="en-GB"><head><title>River floods Marlow | The Echo</title>
<meta property="og:site_name" content="The Echo">
<meta property="article:published_time" content="2025-03-04T08:00:00+01:00">
<meta property="article:modified_time" content="2025-03-05T08:00:00+01:00">
<link rel="canonical" href="https://echo.example/2025/03/04/river">
<script type="application/ld+json">{{"@graph": [{{"@type": "NewsArticle",
"datePublished": "2025-03-04", "author": [{{"name": "Ana Weir"}}]}}]}}</script>
<script type="application/ld+json">{{broken</script></head>
<body><nav><a href="/">Home</a> <a href="/news">News</a></nav>
<article><h1>River floods Marlow</h1><p class="post-date">Published 4 March 2025, 08:00 CET</p>
<p>{STORY}</p><p>Sign up for our newsletter</p><p>More rain is expected in the hills tonight,
forecasters warned.</p></article><footer>All rights reserved</footer></body></html>"""


def test_html(tmp_path: Path) -> None:
    found = only(write(tmp_path, "page", HTML))
    article = found.article
    assert article.title == "River floods Marlow"
    assert article.text.startswith(f"River floods Marlow\n\n{STORY}\nMore rain is expected")
    assert "newsletter" not in article.text
    assert article.url == "https://echo.example/2025/03/04/river"
    assert (article.outlet, article.byline, article.language) == ("The Echo", "Ana Weir", "en")
    assert clues(found) == {
        "json_ld": "2025-03-04",
        "meta": "2025-03-04T08:00:00+01:00",
        "meta_modified": "2025-03-05T08:00:00+01:00",
        "heading": "Published 4 March 2025, 08:00 CET",
        "byline": "Published 4 March 2025, 08:00 CET",
        "url": "2025-03-04",
    }


@pytest.mark.parametrize("fast", [False, True])
def test_captions_of_a_page_stay_apart_and_its_section_is_read(tmp_path: Path, fast: bool) -> None:
    figure = "<figure><img src='b.jpg'><figcaption>The  bridge on Monday.</figcaption></figure>"
    page = HTML.replace(f"<p>{STORY}</p>", f"<p>{STORY}</p>{figure}").replace(
        '"datePublished"', '"articleSection": ["Region", "Weather"], "datePublished"'
    )
    article = only(write(tmp_path, "page", page), Options(fast=fast)).article
    assert article.captions == "The bridge on Monday."
    assert "bridge on Monday" not in article.text
    assert "More rain is expected" in article.text
    assert article.section == "Region"


def test_a_page_that_says_its_date_only_somewhere_is_searched(tmp_path: Path) -> None:
    told = "Marlow has not seen the like since 4 March 2020 and before."
    page = f"<html><body><h1>Flood</h1><p>{STORY}</p><p>{told}</p></body></html>"
    assert clues(only(write(tmp_path, "p.html", page))) == {"page": "4 March 2020"}


def test_a_date_alone_between_two_tags_is_a_clue(tmp_path: Path) -> None:
    page = (
        f"<html><body><div>Monday, 10 March 2025</div><h1>Flood</h1><span>Created on: 4.3.2025"
        f"</span><p>{STORY}</p><script>'3 March 2025'</script><p>On 2 March 2025 it rained.</p>"
        "<div id='comments'><p>5 March 2025, 10:15</p></div></body></html>"
    )
    found = only(write(tmp_path, "p.html", page))
    assert [(clue.kind, clue.value) for clue in found.clues] == [
        ("heading", "Created on: 4.3.2025"),
        ("line", "Monday, 10 March 2025"),
    ]
    aside = page.replace("<h1>Flood</h1>", "<h1>Flood</h1><p>" + "The mayor spoke. " * 20 + "</p>")
    lines = [c.value for c in only(write(tmp_path, "q.html", aside)).clues if c.kind == "line"]
    assert lines == ["Created on: 4.3.2025", "Monday, 10 March 2025"]


def test_dates_of_elements_side_by_side_stay_apart(tmp_path: Path) -> None:
    page = (
        "<html><body><h1>River floods Marlow</h1><div><span>4. März 2025</span>"
        f"<span>9. April 2025</span></div><p>{STORY}</p></body></html>"
    )
    assert clues(only(write(tmp_path, "p.html", page)))["heading"] == "4. März 2025 9. April 2025"


def test_html_in_a_declared_charset(tmp_path: Path) -> None:
    page = f'<html><head><meta charset="windows-1251"></head><body><p>{STORY}</p><p>Киев</p></body>'
    assert "Киев" in only(write(tmp_path, "p.html", page.encode("cp1251"))).article.text


def test_json_lines_keep_what_is_good_and_say_what_is_not(tmp_path: Path) -> None:
    rows = [
        json.dumps({"id": "a", "title": "Flood", "text": STORY, "published": "2025-03-04"}),
        "{broken",
        "",
        json.dumps({"id": "b", "headline": "No text but a headline", "Pub-Date": "2025-03-05"}),
        json.dumps({"id": "c", "summary": "nothing else"}),
        json.dumps(["not", "an", "object"]),
    ]
    found = list(read(write(tmp_path, "many.jsonl", "\n".join(rows))))
    kept = [row for row in found if isinstance(row, Readout)]
    lost = [row for row in found if not isinstance(row, Readout)]
    assert [row.article.given_id for row in kept] == ["a", "b"]
    assert [clues(row)["field"] for row in kept] == ["2025-03-04", "2025-03-05"]
    assert [(row.line, row.what) for row in lost] == [
        (2, "malformed"),
        (5, "malformed"),
        (6, "malformed"),
    ]
    assert "summary" in lost[1].why


def test_records_with_marked_up_text(tmp_path: Path) -> None:
    body = (
        "<p>The <b>river</b> burst its banks.</p><script>x()</script><!-- no --><p>It fell<br>"
        "again &amp; again.</p>"
    )
    found = only(write(tmp_path, "a.json", json.dumps({"headline": "Flood", "body_html": body})))
    assert found.article.text == ("Flood\n\nThe river burst its banks.\n\nIt fell\nagain & again.")
    plain = "If a < b and b > c, then a < p."
    assert only(write(tmp_path, "b.json", json.dumps({"text": plain}))).article.text == plain


def test_json_arrays_objects_and_lists_within(tmp_path: Path) -> None:
    records = [{"id": str(n), "text": f"{n}. {STORY}"} for n in range(3)]
    for content in (records, {"articles": records}):
        found = list(read(write(tmp_path, "some.json", json.dumps(content, indent=1))))
        assert [row.article.given_id for row in found if isinstance(row, Readout)] == list("012")
    assert only(write(tmp_path, "one.json", json.dumps(records[1]))).article.given_id == "1"


def test_an_array_that_breaks_off_keeps_the_records_before(tmp_path: Path) -> None:
    long = json.dumps([{"id": str(n), "text": STORY * 900} for n in range(9)])
    found = list(read(write(tmp_path, "some.json", long[:-200])))
    assert [isinstance(row, Readout) for row in found] == [True] * 8 + [False]
    last = found[-1]
    assert not isinstance(last, Readout)
    assert (last.what, last.line) == ("malformed", 9)


def test_folders_are_read_sorted_and_rejects_do_not_stop_them(tmp_path: Path) -> None:
    write(tmp_path, "b/2.txt", STORY)
    write(tmp_path, "b/1.txt", b"\x00\x01\x02")
    write(tmp_path, "a.txt", STORY)
    write(tmp_path, ".hidden", STORY)
    found = list(read(tmp_path))
    names = [row.article.file if isinstance(row, Readout) else row.file for row in found]
    assert names == ["a.txt", "b/1.txt", "b/2.txt"]


def test_globs_and_no_file_twice(tmp_path: Path) -> None:
    write(tmp_path, "a.txt", STORY)
    write(tmp_path, "b.txt", STORY)
    assert len(list(read(tmp_path / "*.txt", tmp_path / "a.txt", tmp_path))) == 2


def test_what_is_refused_and_why(tmp_path: Path) -> None:
    (tmp_path / "nothing").mkdir()
    cases: dict[str, tuple[str, bytes]] = {
        "empty": ("empty", b""),
        "blank": ("empty", b" \n\t\n"),
        "noise": ("binary", b"PQ\x00\x01\x02\x03" * 50),
        "book.pdf": ("malformed", b"%PDF-1.7 ..."),
        "old.doc": ("unsupported", b"\xd0\xcf\x11\xe0 ..."),
        "feed.xml": ("empty", b"<?xml version='1.0'?><rss></rss>"),
        "map.xml": ("unsupported", b"<?xml version='1.0'?><kml></kml>"),
        "cyrillic.txt": ("encoding", ("Река затопила старый город. " * 9).encode("koi8-r")),
        "cut.txt": ("encoding", "caf\u00e9 and caf\u00e9".encode()[:-1]),
        "furniture.txt": ("empty", b"Advertisement\nSign up for our newsletter\n"),
        "front.md": ("malformed", b"---\ntitle: [unclosed\n---\nText"),
        "list.html": ("empty", b"<html><body><script>x()</script></body></html>"),
    }
    for name, (what, content) in cases.items():
        found = refused(write(tmp_path, name, content))
        assert (found.what, found.file) == (what, name)
        assert found.why
    assert refused(tmp_path / "nothing").what == "empty"
    assert refused(tmp_path / "absent.txt").what == "missing"
    assert refused(tmp_path / "*.nothing").what == "missing"


def test_western_text_in_its_old_encoding_is_read(tmp_path: Path) -> None:
    text = f"The caf\u00e9 \u201cLune\u201d \u2013 long shut \u2013 was flooded too. {STORY}"
    assert only(write(tmp_path, "old.txt", text.encode("cp1252"))).article.text == text


def test_wide_encodings_with_their_mark_are_read(tmp_path: Path) -> None:
    for name in ("utf-16", "utf-8-sig"):
        assert only(write(tmp_path, f"{name}.txt", STORY.encode(name))).article.text == STORY


def test_a_file_over_the_limit_is_refused(tmp_path: Path) -> None:
    assert (
        refused(write(tmp_path, "huge.txt", b"Words. " * (MAX_DOCUMENT // 6))).what == "too_large"
    )


def test_other_languages_are_kept_and_named(tmp_path: Path) -> None:
    german = (
        "Der Fluss trat am Montag \u00fcber die Ufer und \u00fcberschwemmte die Altstadt, teilten "
        "die Beh\u00f6rden mit. Mehr als 300 Menschen wurden in Schulen und Kirchen gebracht."
    )
    assert only(write(tmp_path, "de.txt", german)).article.language == "de"
    assert only(write(tmp_path, "short.txt", "Pell, Onder, Weir.")).article.language is None


def test_the_same_article_has_the_same_id_wherever_it_lies(tmp_path: Path) -> None:
    one = only(write(tmp_path, "a.txt", STORY)).article
    two = only(write(tmp_path, "sub/b.txt", STORY.replace(" ", "\u00a0") + "\r\n")).article
    assert (one.article_id, one.version_id) == (two.article_id, two.version_id)
    assert one.raw_sha256 != two.raw_sha256
