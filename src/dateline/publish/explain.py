"""One article with its time expressions and events marked, and the way to each date in words."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, TextIO

from rich.padding import Padding
from rich.text import Text

from dateline.publish.printable import line, lines
from dateline.publish.table import console_for
from dateline.publish.when import of_reading, published

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from rich.console import Console

    from dateline.analysis import Analysis
    from dateline.records import Article, ArticleClue, Mention, Participant, TimeExpression

_TIME, _EVENT, _QUIET = "bold cyan", "bold yellow", "dim"
_SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Span:
    """Characters to mark: where, with which brackets, and the label after them."""

    start: int
    end: int
    brackets: str
    style: str
    label: str


def write(analysis: Analysis, out: TextIO, *, width: int | None = None) -> None:
    """Write what was found in an article, with the reasons, to `out`.

    Time expressions are [marked]¹ and numbered, the words of events {marked}; on a terminal with
    colours these take the brackets' place. Below: the publication date with its clues, each time
    expression with the steps that lead from its words to its date, each event with its date.
    """
    console = console_for(out, width)
    times, mentions = analysis.times, analysis.mentions
    numbers = {time.time_id: str(number) for number, time in enumerate(times, 1)}
    bare = console.no_color or console.color_system is None
    console.print(Text(f"── {line(_name(analysis.article))}\n", style=_QUIET))
    console.print(_marked(analysis.article.text, _spans(times, mentions), bare=bare))
    _publication(analysis.article, analysis.clues, console)
    _times(times, console)
    _events(mentions, analysis.participants, numbers, console)
    for notice in analysis.notices:
        console.print(Text(f"\nNotice ({notice.what}): {line(notice.why)}", style="yellow"))


def _spans(times: Sequence[TimeExpression], mentions: Sequence[Mention]) -> list[_Span]:
    of_times = [
        _Span(
            start=time.start, end=time.end, brackets="[]", style=_TIME, label=_raised(str(number))
        )
        for number, time in enumerate(times, 1)
    ]
    triggers = sorted({(mention.trigger_start, mention.trigger_end) for mention in mentions})
    of_events = [
        _Span(start=start, end=end, brackets="{}", style=_EVENT, label="")
        for start, end in triggers
    ]
    return [*of_times, *of_events]


def _marked(text: str, spans: Sequence[_Span], *, bare: bool) -> Text:
    """Return `text` with its marks; spans may lie in each other."""
    starting, ending = defaultdict(list), defaultdict(list)
    for span in spans:
        starting[span.start].append(span)
        ending[span.end].append(span)
    said = Text()
    inside: list[_Span] = []
    edges = sorted({0, len(text), *starting, *ending})
    for start, end in pairwise([*edges, len(text)]):
        for span in reversed(ending[start]):
            inside.remove(span)
            said.append((span.brackets[1] if bare else "") + span.label, style=span.style)
        for span in starting[start]:
            inside.append(span)
            said.append(span.brackets[0] if bare else "", style=span.style)
        said.append(lines(text[start:end]), style=" ".join(span.style for span in inside))
    return said


def _publication(article: Article, clues: Sequence[ArticleClue], console: Console) -> None:
    said = _heading("Published")
    said.append(f"  {published(article.published_edtf)}", style="bold")
    if article.published_edtf:
        said.append(f"  {article.published_method}, {_percent(article.published_confidence)}")
    console.print(said)
    _indented(line(article.published_why), console)
    for clue in clues:
        verdict = "accepted" if clue.accepted else "not taken"
        said = Text(f"{verdict}: {clue.kind} ", style="" if clue.accepted else _QUIET)
        said.append(line(clue.value), style="bold" if clue.accepted else _QUIET)
        _indented(said.append(f" ({line(clue.why)})" if clue.why else ""), console)


def _times(times: Sequence[TimeExpression], console: Console) -> None:
    console.print(_heading("Time expressions" if times else "No time expressions"))
    for number, time in enumerate(times, 1):
        said = Text(f"{number:>3}  ", style=_TIME)
        said.append(line(time.text), style=_TIME)
        said.append(f"  {time.timex_value if time.edtf is None else of_reading(time)}")
        if time.edtf:
            said.append(f"  {_percent(time.date_confidence)}", style=_QUIET)
        console.print(said)
        _indented(line(time.why), console)
        if time.ambiguity:
            _indented(line(time.ambiguity), console)


def _events(
    mentions: Sequence[Mention],
    participants: Sequence[Participant],
    numbers: Mapping[str, str],
    console: Console,
) -> None:
    console.print(_heading("Events" if mentions else "No events"))
    cast = defaultdict(list)
    for who in participants:
        cast[who.mention_id].append(f"{who.role} {who.name}")
    for mention in mentions:
        said = Text("  ").append(line(mention.title), style=_EVENT)
        console.print(said.append(f"  {of_reading(mention)}", style="bold"))
        number = numbers.get(mention.time_id or "")
        facts = [
            f"{mention.status}, {_percent(mention.event_confidence)}",
            mention.attributed_to and f"{mention.attributed_to} {mention.stance} it",
            mention.place_name and f"in {mention.place_name}",
            *cast[mention.mention_id],
            f"dated by{_raised(number)}" if number else None,
        ]
        _indented(line(" · ".join(filter(None, facts))), console)
        if mention.edtf:
            _indented(f"{line(mention.why)}  {_percent(mention.date_confidence)}", console)


def _heading(words: str) -> Text:
    return Text(f"\n{words}", style="bold underline")


def _indented(said: str | Text, console: Console) -> None:
    if said:
        console.print(
            Padding(Text(said, style=_QUIET) if isinstance(said, str) else said, (0, 0, 0, 5))
        )


def _name(article: Article) -> str:
    return " ".join(filter(None, (article.file, article.given_id)))


def _percent(share: float) -> str:
    return f"{share:.0%} sure"


def _raised(number: str) -> str:
    return number.translate(_SUPERSCRIPTS)
