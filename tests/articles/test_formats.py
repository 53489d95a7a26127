"""Every format, told by its content, gives its article with what it says of itself."""

from __future__ import annotations

import gzip
import io
import json
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from articles.samples import (
    MORE,
    PACKERS,
    PAGE,
    STORY,
    arc,
    docx,
    mbox,
    message,
    pdf,
    tarred,
    warc_record,
    zipped,
)
from dateline.articles import (
    Missing,
    Options,
    Readout,
    Source,
    expand,
    parse_mapping,
    read,
    read_source,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from dateline.records import Reject

TITLE = "River floods Marlow"


def outcome(data: bytes, name: str = "file", options: Options | None = None) -> list[object]:
    return list(read_source(Source(name=name, open=lambda: io.BytesIO(data)), options))


def articles(data: bytes, name: str = "file", options: Options | None = None) -> list[Readout]:
    found = outcome(data, name, options)
    assert all(isinstance(one, Readout) for one in found), found
    return [one for one in found if isinstance(one, Readout)]


def only(data: bytes, name: str = "file", options: Options | None = None) -> Readout:
    (found,) = articles(data, name, options)
    return found


def clues(found: Readout) -> list[tuple[str, str]]:
    return [(clue.kind, clue.value) for clue in found.clues]


RSS = f"""<?xml version="1.0"?><rss version="2.0"><channel><title>The Marlow Echo</title>
<language>en</language><copyright>Free to quote</copyright>
<item><title>{TITLE}</title><link>https://echo.example/2025/river</link><guid>echo-1</guid>
<author>Ana Weir</author><category>Region</category>
<description>&lt;p&gt;{STORY}&lt;/p&gt;</description>
<pubDate>Tue, 04 Mar 2025 08:00:00 +0100</pubDate></item>
<item><link>https://echo.example/empty</link></item></channel></rss>"""
ATOM = f"""<feed xmlns="http://www.w3.org/2005/Atom"><title>The Marlow Echo</title>
<entry><title>{TITLE}</title><id>tag:echo,1</id><link href="https://echo.example/river"/>
<published>2025-03-04T08:00:00+01:00</published><updated>2025-03-05T08:00:00+01:00</updated>
<content type="html">&lt;p&gt;{STORY}&lt;/p&gt;&lt;p&gt;{MORE}&lt;/p&gt;</content></entry></feed>"""
RDF = f"""<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
 xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="https://echo.example"><title>The Marlow Echo</title></channel>
<item rdf:about="https://echo.example/river"><title>{TITLE}</title>
<link>https://echo.example/river</link><description>{STORY}</description>
<dc:date>2025-03-04T08:00:00+01:00</dc:date></item></rdf:RDF>"""


def test_rss() -> None:
    found, refused = outcome(RSS.encode())
    assert isinstance(found, Readout)
    article = found.article
    assert (article.title, article.outlet, article.given_id) == (TITLE, "The Marlow Echo", "echo-1")
    assert (article.byline, article.rights) == ("Ana Weir", "Free to quote")
    assert article.section == "Region"
    assert article.text == f"{TITLE}\n\n{STORY}"
    assert clues(found)[0] == ("feed", "Tue, 04 Mar 2025 08:00:00 +0100")
    assert (refused.what, refused.line) == ("malformed", 2)  # type: ignore[attr-defined]


@pytest.mark.parametrize("feed", [ATOM, RDF], ids=["atom", "rdf"])
def test_other_feeds(feed: str) -> None:
    found = only(feed.encode())
    assert found.article.url == "https://echo.example/river"
    assert STORY in found.article.text
    assert clues(found)[0] == ("feed", "2025-03-04T08:00:00+01:00")


def test_a_feed_in_its_declared_encoding() -> None:
    feed = RSS.replace('version="1.0"?', 'version="1.0" encoding="windows-1251"?')
    data = feed.replace("Ana Weir", "Анна Вейр").encode("cp1251")
    found = [one for one in outcome(data) if isinstance(one, Readout)]
    assert found[0].article.byline == "Анна Вейр"


NINJS1 = {
    "uri": "urn:echo:1", "type": "text", "versioncreated": "2025-03-04T08:00:00Z",
    "pubstatus": "usable", "headline": TITLE, "body_html": f"<p>{STORY}</p>", "byline": "Ana Weir",
    "usageterms": "Online only", "language": "en", "embargoed": "2025-03-04T12:00:00Z",
}  # fmt: skip
NINJS3 = {
    "uri": "urn:echo:1", "type": "text", "version": "2", "firstCreated": "2025-03-04T08:00:00Z",
    "versionCreated": "2025-03-05T08:00:00Z", "pubStatus": "usable", "by": "Ana Weir",
    "usageTerms": "Online only", "language": "en", "embargoed": "2025-03-04T12:00:00Z",
    "headlines": [{"role": "main", "value": TITLE}],
    "bodies": [{"role": "html", "contentType": "text/html", "value": f"<p>{STORY}</p>"}],
    "infosources": [{"name": "Hillwire"}],
}  # fmt: skip
PICTURES = {
    "a": {"type": "picture", "description_text": "A bridge."},
    "b": {"type": "picture", "descriptions": [{"role": "caption", "value": "<p>The river.</p>"}]},
    "c": {"type": "text", "headline": "Another story"},
    "d": None,
}


@pytest.mark.parametrize("item", [NINJS1, NINJS3], ids=["1", "3"])
def test_ninjs(item: dict[str, object]) -> None:
    found = only(json.dumps(item).encode())
    article = found.article
    assert article.text == f"{TITLE}\n\n{STORY}"
    assert (article.given_id, article.byline) == ("urn:echo:1", "Ana Weir")
    assert (article.rights, article.pubstatus) == ("Online only", "usable")
    assert article.embargo_until == datetime(2025, 3, 4, 12, tzinfo=UTC)
    assert clues(found)[0] == ("issue", "2025-03-04T08:00:00Z")


def test_a_mapping_of_other_columns_leaves_ninjs_as_it_is() -> None:
    item = json.dumps({**NINJS3, "note": "2031-01-01"}).encode()
    other = Options(mapping={"published": "pub_date"})
    assert clues(only(item, "a.json", other)) == clues(only(item))
    plain = json.dumps({**NINJS3, "text": STORY, "note": "2031-01-01"}).encode()
    own = Options(mapping={"published": "note"})
    assert ("field", "2031-01-01") in clues(only(plain, "a.json", own))


def test_ninjs_captions_stay_apart() -> None:
    for associations in (PICTURES, list(PICTURES.values())):
        article = only(json.dumps({**NINJS3, "associations": associations}).encode()).article
        assert article.captions == "A bridge.\nThe river."
        assert article.text == f"{TITLE}\n\n{STORY}"


def test_a_killed_item_is_kept_without_text_so_that_the_story_goes() -> None:
    kill = {**NINJS3, "version": "3", "pubStatus": "canceled", "bodies": []}
    story, killed = articles(f"{json.dumps(NINJS3)}\n{json.dumps(kill)}".encode(), "a.jsonl")
    assert killed.article.pubstatus == "canceled"
    assert killed.article.article_id == story.article.article_id
    notice = {**NINJS1, "headline": "MANDATORY KILL: River floods Marlow"}
    assert only(json.dumps(notice).encode()).article.pubstatus == "canceled"


@pytest.mark.parametrize("kind", ["picture", "event"])
def test_items_that_are_no_text_are_refused(kind: str) -> None:
    item = {**NINJS1, "type": kind, "body_html": ""}
    (found,) = outcome(json.dumps(item).encode())
    assert found.what == "unsupported"  # type: ignore[attr-defined]
    assert kind in found.why  # type: ignore[attr-defined]


NITF = f"""<?xml version="1.0"?><nitf><head><title>A slug</title>
<pubdata position.section="Region"/>
<docdata management-status="embargoed"><doc-id id-string="echo.1" regsrc="Hillwire"/>
<date.issue norm="20250304T080000+0100"/><date.release norm="20250304T120000+0100"/>
<doc.copyright holder="The Marlow Echo" year="2025"/>
<doc.rights type="Online only" limitations="No archive"/></docdata></head>
<body><body.head><hedline><hl1>{TITLE}</hl1></hedline>
<byline>By <person>Ana Weir</person></byline></body.head>
<body.content><block><p>{STORY}</p><media><media-caption>A bridge.</media-caption></media>
<p>{MORE}</p></block>
</body.content></body></nitf>"""


def test_nitf() -> None:
    found = only(NITF.encode())
    article = found.article
    assert article.text == f"{TITLE}\n\n{STORY}\n{MORE}"
    assert (article.given_id, article.agency, article.byline) == ("echo.1", "Hillwire", "Ana Weir")
    assert (article.rights, article.credit) == ("Online only No archive", "The Marlow Echo")
    assert (article.section, article.captions) == ("Region", "A bridge.")
    assert article.pubstatus == "withheld"
    assert article.embargo_until == datetime(2025, 3, 4, 11, tzinfo=UTC)
    assert ("issue", "20250304T080000+0100") in clues(found)


def newsml(status: str, content: str, version: int = 1) -> str:
    return f"""<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>
<newsItem guid="urn:echo:1" version="{version}" xml:lang="en-GB">
<rightsInfo><usageTerms>Online only</usageTerms></rightsInfo>
<itemMeta><itemClass qcode="ninat:text"/><provider literal="Hillwire"/>
<versionCreated>2025-03-05T08:00:00Z</versionCreated>
<firstCreated>2025-03-04T08:00:00Z</firstCreated><embargoed>2025-03-04T12:00:00Z</embargoed>
<pubStatus qcode="stat:{status}"/></itemMeta>
<contentMeta><by>Ana Weir</by><headline>{TITLE}</headline>
<creditline>Hillwire/Echo</creditline></contentMeta>
<contentSet>{content}</contentSet></newsItem></itemSet></newsMessage>"""


XHTML = f"""<inlineXML contenttype="application/xhtml+xml">
<html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head>
<body><p>{STORY}</p><figure><img src="a"/><figcaption>A bridge.</figcaption></figure><p>{MORE}</p>
</body></html></inlineXML>"""


@pytest.mark.parametrize(
    "content",
    [
        XHTML,
        f"<inlineXML>{NITF.partition('?>')[2]}</inlineXML>",
        f"<inlineData contenttype='text/plain'>{STORY}\n{MORE}</inlineData>",
    ],
    ids=["xhtml", "nitf", "plain"],
)
def test_newsml_g2(content: str) -> None:
    found = only(newsml("usable", content, version=2).encode())
    article = found.article
    assert article.text == f"{TITLE}\n\n{STORY}\n{MORE}"
    assert (article.given_id, article.agency, article.language) == ("urn:echo:1", "Hillwire", "en")
    assert (article.rights, article.credit) == ("Online only", "Hillwire/Echo")
    assert article.captions == (None if "inlineData" in content else "A bridge.")
    assert article.embargo_until == datetime(2025, 3, 4, 12, tzinfo=UTC)
    assert article.modified_at == datetime(2025, 3, 5, 8, tzinfo=UTC)
    assert clues(found)[:2] == [
        ("issue", "2025-03-04T08:00:00Z"),
        ("version", "2025-03-05T08:00:00Z"),
    ]


def test_newsml_g2_takes_back() -> None:
    assert only(newsml("canceled", "").encode()).article.pubstatus == "canceled"


def test_newsml_1() -> None:
    item = f"""<?xml version="1.0"?><NewsML><NewsItem><Identification><NewsIdentifier>
<PublicIdentifier>urn:newsml:echo:20250304:1:2N</PublicIdentifier></NewsIdentifier></Identification>
<NewsManagement><FirstCreated>20250304T080000Z</FirstCreated><Status FormalName="Usable"/>
</NewsManagement><NewsComponent><NewsLines><HeadLine>{TITLE}</HeadLine></NewsLines>
<ContentItem><DataContent><p>{STORY}</p><p>{MORE}</p></DataContent></ContentItem></NewsComponent>
</NewsItem></NewsML>"""
    found = only(item.encode())
    assert found.article.text == f"{TITLE}\n\n{STORY}\n{MORE}"
    assert found.article.given_id == "urn:newsml:echo:20250304:1"
    assert clues(found) == [("issue", "20250304T080000Z")]


@pytest.mark.parametrize("fast", [False, True])
@pytest.mark.parametrize("pack", [bytes, gzip.compress], ids=["plain", "gzip"])
def test_warc(pack: type[bytes], fast: bool) -> None:
    address = "https://echo.example/2025/03/04/river"
    records = [
        warc_record(address, PAGE, headers="Last-Modified: Wed, 05 Mar 2025 08:00:00 GMT\r\n"),
        warc_record("https://echo.example/gone", PAGE, status="404 Not Found"),
        warc_record("https://echo.example/pic", "x", kind="image/png"),
    ]
    found, *refused = outcome(b"".join(map(pack, records)), "file", Options(fast=fast))
    assert isinstance(found, Readout)
    assert found.article.title == TITLE
    assert STORY in found.article.text
    assert found.article.url == address
    assert found.article.retrieved_at == datetime(2025, 3, 9, 10, tzinfo=UTC)
    kinds = dict(clues(found))
    assert kinds["meta"] == "2025-03-04T08:00:00+01:00"
    assert kinds["http_modified"].startswith("2025-03-05")
    assert kinds["retrieved"].startswith("2025-03-09")
    assert [(one.what, "https://echo.example/" in one.why) for one in refused] == [  # type: ignore[attr-defined]
        ("no_page", True),
        ("no_page", True),
    ]


def test_arc() -> None:
    found = only(arc("https://echo.example/river", PAGE))
    assert (found.article.title, found.article.url) == (TITLE, "https://echo.example/river")
    assert found.article.retrieved_at == datetime(2025, 3, 9, 10, tzinfo=UTC)


def test_mail(tmp_path: Path) -> None:
    one = message(TITLE, f"{STORY}\n\n{MORE}\n")
    html = f"<html><body><p>{STORY}</p><p>{MORE}</p></body></html>"
    two = message("Märsch floods", "See the web.", html=html, number=2)
    found = only(one.as_bytes())
    assert found.article.text == f"{TITLE}\n\n{STORY}\n\n{MORE}"
    assert (found.article.outlet, found.article.given_id) == ("The Marlow Echo", "1@echo.example")
    assert clues(found) == [("mail", "Tue, 04 Mar 2025 07:00:00 +0100")]
    first, second = articles(mbox(tmp_path, one, two))
    assert first.article.text == found.article.text
    assert second.article.title == "Märsch floods"
    assert STORY in second.article.text


CSV = (
    f'id,headline,pub_date,story\n1,{TITLE},2025-03-04,"{STORY}\n{MORE}"\n,,,\n'
    "2,Bridge,2025-03-05,\n"
)
MAPPING = parse_mapping(["text=story", "published=pub_date"])


def test_csv_with_mapped_columns() -> None:
    first, second = articles(CSV.encode(), "file", Options(mapping=MAPPING))
    assert first.article.text == f"{TITLE}\n\n{STORY}\n{MORE}"
    assert (first.article.given_id, clues(first)) == ("1", [("field", "2025-03-04")])
    assert second.article.text == "Bridge"
    tabbed = CSV.replace(",", "\t").replace(f'"{STORY}'.replace(",", "\t"), f'"{STORY}')
    assert len(articles(tabbed.encode("utf-16"), "a.tsv", Options(mapping=MAPPING))) == 2


def test_a_row_that_does_not_fit_is_refused_and_the_rest_read() -> None:
    rows = CSV.replace("2,Bridge,2025-03-05,", "2,Bridge,2025-03-05,x,y,z\n3,Dam,2025-03-06,Open.")
    found = outcome(rows.encode(), "file", Options(mapping=MAPPING))
    assert [isinstance(one, Readout) for one in found] == [True, False, True]


def test_parquet_with_mapped_columns() -> None:
    table = pa.table(
        {"key": ["a", "b"], "headline": [TITLE, "Bridge"], "story": [STORY, MORE],
         "pub_date": pa.array([datetime(2025, 3, 4, tzinfo=UTC)] * 2), "junk": [1, 2]}
    )  # fmt: skip
    whole = io.BytesIO()
    pq.write_table(table, whole, row_group_size=1)
    mapping = parse_mapping(["id=key", "text=story", "published=pub_date"])
    found = articles(whole.getvalue(), "file", Options(mapping=mapping))
    assert [one.article.given_id for one in found] == ["a", "b"]
    assert found[0].article.text == f"{TITLE}\n\n{STORY}"
    assert clues(found[0]) == [("field", "2025-03-04T00:00:00+00:00")]


def test_json_with_mapped_fields() -> None:
    record = {"key": "a", "story": STORY, "when": "2025-03-04", "date": "1999-01-01"}
    options = Options(mapping=parse_mapping(["id=key", "text=story", "published=when"]))
    found = only(json.dumps(record).encode(), "a.json", options)
    assert (found.article.given_id, found.article.text) == ("a", STORY)
    assert clues(found) == [("field", "2025-03-04")]


@pytest.mark.parametrize("pair", ["published", "published=", "colour=red", "=x"])
def test_what_is_no_mapping(pair: str) -> None:
    with pytest.raises(ValueError, match="MEANING=COLUMN"):
        parse_mapping([pair])


def test_word_and_pdf() -> None:
    word = only(docx(TITLE, STORY, MORE))
    assert word.article.text == f"{TITLE}\n\n{STORY}\n{MORE}"
    printed = only(pdf(STORY[:80], STORY[80:]))
    assert (printed.article.title, clues(printed)) == (
        TITLE,
        [("file", "2025-03-04T08:00:00+01:00")],
    )
    assert "The river burst its banks" in printed.article.text


@pytest.mark.parametrize("kind", PACKERS)
def test_packed_files(kind: str) -> None:
    found = only(PACKERS[kind](PAGE.encode()), f"page.html.{kind}")
    assert (found.article.title, found.article.file) == (TITLE, f"page.html.{kind}")


@pytest.mark.parametrize("pack", [zipped, tarred])
def test_archives_hold_any_format_and_each_other(pack: object) -> None:
    assert callable(pack)
    files = {
        "b/page.html": PAGE.encode(),
        "a.txt": STORY.encode(),
        "c.jsonl.gz": gzip.compress(json.dumps({"text": MORE}).encode()),
        "d.zip": zipped({"in.txt": MORE.encode()}),
        ".hidden": b"no",
    }
    found = articles(pack(files), "all")
    assert [one.article.file for one in found] == [
        "all/b/page.html",
        "all/a.txt",
        "all/c.jsonl.gz",
        "all/d.zip/in.txt",
    ]
    packed = articles(gzip.compress(pack(files)), "all.gz")
    assert [one.article.file.replace("all.gz/", "all/") for one in packed] == [
        one.article.file for one in found
    ]


def test_a_folder_may_hold_every_format(tmp_path: Path) -> None:
    for name, data in {"a": RSS.encode(), "b": NITF.encode(), "c": pdf(STORY)}.items():
        (tmp_path / name).write_bytes(data)
    found = list(read(tmp_path))
    assert [one.article.file for one in found if isinstance(one, Readout)] == ["a", "b", "c"]


def test_addresses_are_given_to_who_can_open_them() -> None:
    def remote(address: str) -> Iterator[Source | Missing]:
        yield Source(name=address, open=lambda: io.BytesIO(STORY.encode()))

    (source,) = expand(["gs://news/a.txt"], remote)
    assert isinstance(source, Source)
    found: list[Readout | Reject] = list(read_source(source))
    assert isinstance(found[0], Readout)
    (missing,) = expand(["gs://news/a.txt"])
    assert isinstance(missing, Missing)
    assert "gs://" in missing.problem.why
