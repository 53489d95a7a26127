"""Which event a time expression dates, on TimeML: time expression → event in one sentence.

usage: DATELINE_EVAL=FOLDER python benchmarks/attachment.py [--errors N]

Gold: events/timeml-timebank.jsonl and -aquaint.jsonl. A time expression counts if `dateline` finds
it (spans overlap) and annotators link it to events of its sentence (IS_INCLUDED, SIMULTANEOUS,
DURING, INCLUDES, BEGINS, ENDS and the like; not BEFORE or AFTER). An answer is right if the event
is one of those; no answer is wrong. A noun and the verb that only carries it are one event ("made
a decision"), of which annotators may link either word. Measured with the annotators' events as
candidates, and with those that `dateline` finds itself; and again without the time expressions
that annotators link to states only (STATE, I_STATE: "had 900 employees", "is worth a million"),
which are no events of `dateline`.
"""

from __future__ import annotations

import argparse
import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import report

from dateline import articles
from dateline.analysis import Analysis, Draft, date, parse, resolve, tag
from dateline.events.attachment import attach
from dateline.events.grammar import Tree
from dateline.events.mending import mended
from dateline.events.phrases import TimePhrase, modified, time_phrases
from dateline.events.triggers import Trigger, triggers
from dateline.text import Parser

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dateline.text.tokens import Token

CORPORA = ("timeml-timebank", "timeml-aquaint")
STATES = frozenset(("STATE", "I_STATE"))
APART = frozenset("BEFORE AFTER IBEFORE IAFTER".split())


def main() -> None:
    """Measure both corpora and write the section Attachment."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--errors", type=int, default=0)
    errors = options.parse_args().errors
    folder = Path(os.environ["DATELINE_EVAL"]) / "events"
    parser = Parser()
    rows = []
    for name in CORPORA:
        answers: list[Answer] = []
        for line in (folder / f"{name}.jsonl").read_text("utf-8").splitlines():
            answers += judged(json.loads(line), parser)
        for answer in answers:
            if not answer.with_gold and errors > 0:
                errors -= 1
                print(answer.told)
        rows.append([name, *shares(answers), *shares([a for a in answers if not a.state])])
    body = "\n\n".join(
        (
            "`DATELINE_EVAL=FOLDER python benchmarks/attachment.py`",
            report.table(["corpus", *2 * ["linked", "gold events %", "found events %"]], rows),
            "The last three columns leave out what is linked to states only.",
        )
    )
    report.write("Attachment", body)
    print(body)


@dataclass(frozen=True, slots=True)
class Answer:
    """Whether a time expression got the right event, in both ways."""

    with_gold: bool
    found: bool
    state: bool
    """Whether annotators link it to states only."""
    told: str


def shares(answers: list[Answer]) -> tuple[int, float, float]:
    """Return how many there are, and per cent right in both ways."""
    number = len(answers)
    return (
        number,
        100 * sum(answer.with_gold for answer in answers) / number,
        100 * sum(answer.found for answer in answers) / number,
    )


def judged(document: dict[str, Any], parser: Parser) -> Iterator[Answer]:
    """Yield an answer for each linked time expression."""
    readout = articles.verbatim(document["text"])
    draft = tag(Draft(known=Analysis(article=readout.article, clues=())))
    draft = resolve(parse([date(draft, document["dct"])], parser)[0])
    article = draft.known.article
    first, last = article.published_first_day, article.published_last_day
    published = (first, last) if first is not None and last is not None else None
    linked = links(document)
    states = {(e["start"], e["end"]) for e in document["events"] if e["class"] in STATES}
    for sentence in draft.sentences:
        times = [t for t in draft.known.times if sentence.start <= t.start < sentence.end]
        tree = Tree(mended(sentence, [(t.start, t.end) for t in times]))
        phrases = time_phrases(tree, times)
        if not phrases:
            continue
        named = gold_triggers(tree, document["events"])
        inside = {i for phrase in phrases for i in phrase.words}
        own = [t for t in triggers(tree, modified(tree, phrases)) if t.head not in inside]
        answers = [chosen(tree, phrases, candidates, published) for candidates in (named, own)]
        for phrase in phrases:
            time = phrase.time
            spans = [
                span
                for start, end, events in linked
                if start < time.end and time.start < end
                for span in events
                if sentence.start <= span[0] < sentence.end
            ]
            if spans:
                words = [answer.get(time.time_id, ()) for answer in answers]
                right = [
                    any(s < word.end and word.start < e for word in answer for s, e in spans)
                    for answer in words
                ]
                wanted = [document["text"][s:e] for s, e in spans]
                text = document["text"][sentence.start : sentence.end].replace("\n", " ")
                got = [answer[0].text if answer else None for answer in words]
                told = f"{time.text!r}: {wanted} not {got} in {text}"
                yield Answer(right[0], right[1], states.issuperset(spans), told)


def chosen(
    tree: Tree,
    phrases: list[TimePhrase],
    candidates: list[Trigger],
    published: tuple[int, int] | None,
) -> dict[str, tuple[Token, ...]]:
    """Return the words of the event that each time expression dates."""
    words = {
        t.head: tuple(tree[i] for i in (t.head, t.carrier) if i is not None) for t in candidates
    }
    return {
        dating.time.time_id: words[head]
        for head, datings in attach(tree, phrases, candidates, published).items()
        for dating in datings
    }


def links(document: dict[str, Any]) -> list[tuple[int, int, list[tuple[int, int]]]]:
    """Return (start, end, spans of its events) of each time expression that has any."""
    spans = {t["tid"]: (t["start"], t["end"]) for t in document["timexes"] if "start" in t}
    events: dict[str, list[tuple[int, int]]] = {}
    for event in document["events"]:
        for link in event.get("time_links", ()):
            if link["rel"] not in APART and link["tid"] in spans:
                events.setdefault(link["tid"], []).append((event["start"], event["end"]))
    return [(*spans[tid], found) for tid, found in events.items()]


def gold_triggers(tree: Tree, events: list[dict[str, Any]]) -> list[Trigger]:
    """Return the annotators' events of a sentence as candidates."""
    found = []
    for token in tree.sentence.tokens:
        if any(e["start"] <= token.start and token.end == e["end"] for e in events):
            verb = token.i if token.pos in ("VERB", "AUX") else None
            said = next((t for t in triggers(tree, ()) if t.head == token.i), None)
            kind = said.kind if said is not None else "verb" if verb is not None else "noun"
            carrier = said.carrier if said is not None else verb
            found.append(Trigger(token.i, token.i, token.i, kind, carrier))
    return found


if __name__ == "__main__":
    main()
