"""News in, a timeline that can be trusted out.

    import dateline

    dateline.tag("They met last November.", published="2026-01-06")
    dateline.extract("The council approved the toll on Tuesday.", published="2026-01-08").mentions
    dateline.build(["articles/"], "lake")
    dateline.open("lake").timeline(since="2025-11").to_pandas()

Importing this module is cheap; each function loads what it needs when it is first called.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import os
    from collections.abc import Callable, Mapping, Sequence
    from datetime import date

    from dateline.analysis import Analysis
    from dateline.lake import Lake
    from dateline.records import TimeExpression
    from dateline.text import Parser
    from dateline.transforms import Built

__all__ = ["build", "extract", "open", "tag"]


def tag(text: str, published: str | date | None = None) -> list[TimeExpression]:
    """Find the time expressions of an English `text` and say which days they mean.

    `published` is the text's date (YYYY-MM-DD, a month, a year, an interval a/b, or a moment with
    its offset), on which "yesterday" and "last November" lean. Without it the text itself is asked
    when it was written, and what stays unknown keeps X in its value.

    Returns records in the order of the text, with TIMEX3 type and value, EDTF, and days since
    1970-01-01 in the proleptic Gregorian calendar, both inclusive, local where the text is.
    `text[time.start:time.end]` is `time.text`.

    Raises ValueError if `published` is no date.
    """
    from dateline import analysis, articles  # noqa: PLC0415

    readout = articles.verbatim(text)
    draft = analysis.Draft(known=analysis.Analysis(article=readout.article, clues=readout.clues))
    dated = analysis.date(analysis.tag(draft), _written(published))
    return list(analysis.resolve(dated).known.times)


def extract(
    text: str, published: str | date | None = None, *, dated_only: bool = False
) -> Analysis:
    """Find the events of an English `text`: what happened when, who took part, who says so.

    `published` is as in `tag`. Returns all that was found: `mentions` (one event as one sentence
    reports it, with at most one date), their `participants` and `quantities`, the time expressions
    `times`, the `article` with its publication date and the `clues` to it, and `notices` of what
    could not be done, such as reading another language. `text[m.trigger_start:m.trigger_end]` is
    the word that names the event of mention m. With `dated_only` those sentences only are read that
    hold a time expression, which is about twice as fast.

    Raises ValueError if `published` is no date, dateline.text.ModelError if the language model is
    missing or is not the one that was measured. What else it raises is a fault of Dateline. The
    first call loads the model (about a second).
    """
    from dateline import analysis, articles  # noqa: PLC0415

    return analysis.analyse(
        articles.verbatim(text), _parser(), _written(published), dated_only=dated_only
    )


def build(
    inputs: str | os.PathLike[str] | Sequence[str | os.PathLike[str]],
    lake: str | os.PathLike[str],
    *,
    published: str | date | None = None,
    fresh: bool = False,
    reextract: bool = False,
    max_reject_rate: float | None = None,
    dated_only: bool = False,
    map: Mapping[str, str] | None = None,
    fast: bool = False,
    beam_options: Sequence[str] = (),
    tell: Callable[[int], None] | None = None,
) -> Built:
    """Read articles and put them, with their events, into the lake in the folder `lake`.

    `inputs` are files in any format that Dateline reads, folders, globs, addresses in file systems
    that Beam opens (such as gs://bucket/news/, with Beam's extra installed), and "-" for standard
    input. A missing or empty folder becomes a lake; to a lake they are added, and what is read
    again is updated. The lake changes in one step at the very end: if anything goes wrong, or the
    process is killed, it is as it was.

    published: the date of all these articles, as in `tag`; it overrules what they say themselves.
    fresh: start over instead of adding.
    reextract: first find anew, with this version of the extractor, what the lake's own articles
        report; that needs no files, so that `inputs` may be empty.
    max_reject_rate: the share of rejects in what is read above which the lake is left as it was.
    dated_only: read those sentences only that hold a time expression, which is about twice as fast;
        such a lake takes no articles that are read in full, nor the other way round.
    map: for records (JSON, CSV, Parquet, front matter), what a field is to an article and the name
        it goes by, such as {"published": "pub_date", "text": "story"}.
    fast: look for the text of web pages quickly rather than with care, for archives of many.
    beam_options: options of Apache Beam, such as "--direct_num_workers=2"; by default the pipeline
        runs in this process.
    tell: called now and then, from another thread, with the number of articles done so far.

    Returns the `counts` of this build, what was rejected and why (`rejects`), and the id of the
    new snapshot.

    Raises ValueError if `published` is no date or `map` names what articles do not have,
    dateline.lake.LakeError if `lake` is a folder of something else, is being written by another
    process or holds results of another version, dateline.text.ModelError if the language model is
    missing or is not the one that was measured, dateline.transforms.TooManyRejectsError, and
    dateline.transforms.BuildError if the pipeline fails.
    """
    from dateline import articles, transforms  # noqa: PLC0415

    mapping = articles.parse_mapping(f"{meaning}={name}" for meaning, name in (map or {}).items())
    return transforms.build(
        inputs,
        lake,
        published=_written(published),
        fresh=fresh,
        reextract=reextract,
        max_reject_rate=max_reject_rate,
        dated_only=dated_only,
        reading=articles.Options(mapping=mapping, fast=fast),
        beam_options=beam_options,
        tell=tell,
    )


def open(lake: str | os.PathLike[str]) -> Lake:
    """Open the newest snapshot of the lake in the folder `lake` for reading.

    `.timeline(since=…, actor=…)`, `.query(sql)` and `.table(name)` give Arrow tables, which
    `.to_pandas()` and `polars.from_arrow` turn into data frames. What is open stays as it is while
    newer snapshots are built.

    Raises dateline.lake.LakeError if there is no lake, with a message that says what to do.
    """
    from dateline import lake as room  # noqa: PLC0415

    return room.open(lake)


@cache
def _parser() -> Parser:
    from dateline.text import Parser  # noqa: PLC0415

    return Parser()


def _written(published: str | date | None) -> str | None:
    return published if published is None or isinstance(published, str) else published.isoformat()
