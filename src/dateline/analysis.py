"""The plain way of one article: tag → date → parse → resolve → extract.

Each step is a function from Draft to Draft over the function of its room. The Beam transforms, the
Python API and the commands `tag`, `extract` and `explain` all go this way and no other.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, replace
from itertools import islice
from typing import TYPE_CHECKING

from dateline import articles, dating, events, tagging, text
from dateline.records import Notice

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from dateline.articles import Readout
    from dateline.records import (
        Article,
        ArticleClue,
        Mention,
        NoticeKind,
        Participant,
        Quantity,
        TimeExpression,
    )
    from dateline.tagging import Timex
    from dateline.text import Parser, Sentence

LANGUAGES = frozenset({"en"})
LONGEST = 1_000_000
"""Characters of an article; a longer one is kept, but not analysed: it is a book or a log."""
_BATCH = 32


@dataclass(frozen=True, slots=True, kw_only=True)
class Analysis:
    """All that is known of one article: the rows that it gives each table of a lake."""

    article: Article
    clues: tuple[ArticleClue, ...]
    times: tuple[TimeExpression, ...] = ()
    mentions: tuple[Mention, ...] = ()
    participants: tuple[Participant, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    notices: tuple[Notice, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """An analysis on its way, with what the steps hand on to each other."""

    known: Analysis
    readable: bool = True
    """False where the text cannot be analysed (any further); the article is still dated."""
    given: str | None = None
    """The publication date that somebody gave for this article."""
    timexes: tuple[Timex, ...] = ()
    sentences: tuple[Sentence, ...] = ()


def begin(readout: Readout) -> Draft:
    """Return the draft of an article as it was read, with a notice if its text is not for us."""
    return _begun(Draft(known=Analysis(article=readout.article, clues=readout.clues)))


def begin_again(article: Article, clues: Sequence[ArticleClue]) -> Draft:
    """Return the draft of an article that was analysed before, as it was when it was read."""
    before = dating.undated(article, clues)
    known = Analysis(article=before.article, clues=before.clues)
    return _begun(Draft(known=known, given=before.given))


def _begun(draft: Draft) -> Draft:
    article = draft.known.article
    if article.pubstatus == "canceled":
        return _stopped(draft, "retracted", "Its source has taken it back; it reports no events.")
    if not article.text.strip():
        return _stopped(draft, "no_text", "There is no text to analyse.")
    if article.language is not None and article.language not in LANGUAGES:
        why = f"The text is in {article.language!r}; only {', '.join(LANGUAGES)} is analysed."
        return _stopped(draft, "language", why)
    if len(article.text) > LONGEST:
        why = f"The text has {len(article.text)} characters; up to {LONGEST} are analysed."
        return _stopped(draft, "too_long", why)
    return draft


def tag(draft: Draft) -> Draft:
    """Find the time expressions."""
    if not draft.readable:
        return draft
    return replace(draft, timexes=tuple(tagging.tag(draft.known.article.text)))


def date(draft: Draft, given: str | None = None) -> Draft:
    """Find the publication date, or take the one `given`; a notice if there is none."""
    known = draft.known
    dated = dating.date(known.article, known.clues, draft.timexes, given=given or draft.given)
    draft = replace(draft, known=replace(known, article=dated.article, clues=dated.clues))
    if dated.article.published_method == "none":
        return _noticed(draft, "undated", f"{dated.article.published_why}; --published gives one.")
    return draft


def parse(drafts: Sequence[Draft], parser: Parser, *, dated_only: bool = False) -> list[Draft]:
    """Parse the sentences of many articles at once.

    dated_only: parse those sentences only that hold a time expression, about a third in news.
    """
    spans = [_spans(draft, dated_only=dated_only) for draft in drafts]
    texts = [draft.known.article.text for draft in drafts]
    parsed = parser.parse(zip(texts, spans, strict=True))
    return [
        replace(draft, sentences=tuple(sentences))
        for draft, sentences in zip(drafts, parsed, strict=True)
    ]


def resolve(draft: Draft) -> Draft:
    """Resolve the time expressions against the publication date."""
    article = draft.known.article
    times = tagging.resolve(draft.timexes, dating.now_of(article), version_id=article.version_id)
    return replace(draft, known=replace(draft.known, times=tuple(times)))


def extract(draft: Draft) -> Draft:
    """Find the events, with a notice if there are none."""
    if not draft.readable:
        return draft
    known = draft.known
    found = events.extract(known.article, draft.sentences, known.times)
    known = replace(
        known,
        mentions=tuple(found.mentions),
        participants=tuple(found.participants),
        quantities=tuple(found.quantities),
        notices=(*known.notices, *found.notices),
    )
    return replace(draft, known=known)


def failed(draft: Draft, step: str, error: Exception) -> Draft:
    """Return the draft of an article on which a step raised an error: without its result."""
    why = (
        f"The step {step} failed ({type(error).__name__}: {error}); the article is kept without "
        "its result. This is a fault of Dateline: please report it with the article."
    )
    return _stopped(draft, "extraction_failed", why)


def analyse_all(
    readouts: Iterable[Readout],
    parser: Parser,
    given: str | None = None,
    *,
    dated_only: bool = False,
) -> Iterator[Analysis]:
    """Yield the analyses of articles in their order, parsing them in batches.

    `given` is the publication date of all of them; `dated_only` is as in `parse`. What is raised on
    an article, which only a fault of Dateline can be, is not held back. Raises ValueError if
    `given` is no date, ModelError if the parser's model cannot be had.
    """
    check_date(given)
    rest = iter(readouts)
    while batch := list(islice(rest, _BATCH)):
        drafts = [date(tag(begin(one)), given) for one in batch]
        for draft in parse(drafts, parser, dated_only=dated_only):
            yield extract(resolve(draft)).known


def analyse(
    readout: Readout, parser: Parser, given: str | None = None, *, dated_only: bool = False
) -> Analysis:
    """Return the analysis of one article; see `analyse_all`."""
    return next(analyse_all([readout], parser, given, dated_only=dated_only))


def check_date(given: str | None) -> None:
    """Raise ValueError, saying how to write one, if `given` is no publication date."""
    if given is not None:
        dating.date(articles.verbatim("").article, (), (), given=given)


def _spans(draft: Draft, *, dated_only: bool) -> list[tuple[int, int]]:
    if not draft.readable:
        return []
    spans = text.sentences(draft.known.article.text)
    if not dated_only:
        return spans
    starts = [timex.start for timex in draft.timexes]
    return [span for span in spans if bisect_left(starts, span[0]) < bisect_left(starts, span[1])]


def _noticed(draft: Draft, what: NoticeKind, why: str) -> Draft:
    article = draft.known.article
    notice = Notice(
        version_id=article.version_id,
        article_id=article.article_id,
        file=article.file,
        what=what,
        why=why,
    )
    notices = (*draft.known.notices, notice)
    return replace(draft, known=replace(draft.known, notices=notices))


def _stopped(draft: Draft, what: NoticeKind, why: str) -> Draft:
    return replace(_noticed(draft, what, why), readable=False)
