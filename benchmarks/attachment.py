"""Which event a time expression dates, on TimeML: time expression → event in one sentence.

usage: DATELINE_EVAL=FOLDER python benchmarks/attachment.py [--errors N]

Gold: events/timeml-timebank.jsonl and -aquaint.jsonl. A time expression counts if `dateline` finds
it (spans overlap) and annotators link it to events of its sentence (IS_INCLUDED, SIMULTANEOUS,
DURING, INCLUDES, BEGINS, ENDS and the like; not BEFORE or AFTER). An answer is right if the event
is one of those; no answer is wrong. Measured with the annotators' events as candidates, and with
those that `dateline` finds itself.
"""

from __future__ import annotations

import argparse
import json
import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

import report

from dateline import articles
from dateline.analysis import Analysis, Draft, date, parse, resolve, tag
from dateline.events.attachment import attach
from dateline.events.grammar import Tree
from dateline.events.mending import mended
from dateline.events.phrases import modified, time_phrases
from dateline.events.triggers import Trigger, triggers
from dateline.text import Parser

if TYPE_CHECKING:
    from collections.abc import Iterator

CORPORA = ("timeml-timebank", "timeml-aquaint")
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
        gold: list[bool] = []
        found: list[bool] = []
        for line in (folder / f"{name}.jsonl").read_text("utf-8").splitlines():
            for with_gold, by_itself, told in judged(json.loads(line), parser):
                gold.append(with_gold)
                found.append(by_itself)
                if not with_gold and errors > 0:
                    errors -= 1
                    print(told)
        rows.append([name, len(gold), 100 * sum(gold) / len(gold), 100 * sum(found) / len(found)])
    body = "\n\n".join(
        (
            "`DATELINE_EVAL=FOLDER python benchmarks/attachment.py`",
            report.table(["corpus", "linked", "gold events %", "found events %"], rows),
        )
    )
    report.write("Attachment", body)
    print(body)


def judged(document: dict[str, Any], parser: Parser) -> Iterator[tuple[bool, bool, str]]:
    """Yield, for each linked time expression, whether the right event is chosen, in both ways."""
    readout = articles.verbatim(document["text"])
    draft = tag(Draft(known=Analysis(article=readout.article, clues=())))
    draft = resolve(parse([date(draft, document["dct"])], parser)[0])
    article = draft.known.article
    first, last = article.published_first_day, article.published_last_day
    published = (first, last) if first is not None and last is not None else None
    linked = links(document)
    for sentence in draft.sentences:
        times = [t for t in draft.known.times if sentence.start <= t.start < sentence.end]
        tree = Tree(mended(sentence, [(t.start, t.end) for t in times]))
        phrases = time_phrases(tree, times)
        if not phrases:
            continue
        named = gold_triggers(tree, document["events"])
        answers = [
            {
                dating.time.time_id: tree[head]
                for head, datings in attach(tree, phrases, candidates, published).items()
                for dating in datings
            }
            for candidates in (named, triggers(tree, modified(tree, phrases)))
        ]
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
                chosen = [answer.get(time.time_id) for answer in answers]
                right = [
                    token is not None and any(s < token.end and token.start < e for s, e in spans)
                    for token in chosen
                ]
                wanted = [document["text"][s:e] for s, e in spans]
                text = document["text"][sentence.start : sentence.end].replace("\n", " ")
                got = [token.text if token is not None else None for token in chosen]
                yield right[0], right[1], f"{time.text!r}: {wanted} not {got} in {text}"


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
