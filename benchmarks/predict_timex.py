"""Predict the time expressions of evaluation texts, in the scorer's format.

usage: python benchmarks/predict_timex.py GOLD.jsonl > PRED.jsonl
"""

from __future__ import annotations

import json
import sys
from datetime import date
from pathlib import Path

from dateline.tagging import resolve, tag
from dateline.temporal import Now


def predict(line: str) -> dict[str, object]:
    """Tag and resolve one document."""
    document = json.loads(line)
    dct = document.get("dct")
    now = None
    if dct:
        day = date.fromisoformat(dct[:10]).toordinal() - date(1970, 1, 1).toordinal()
        now = Now(day, day)
    timexes = [
        {
            "start": t.start,
            "end": t.end,
            "text": t.text,
            "type": t.timex_type,
            "value": t.timex_value,
        }
        for t in resolve(tag(document["text"]), now)
    ]
    return {"id": document["id"], "timexes": timexes}


def main() -> None:
    """Write the predictions for a file to standard output."""
    with Path(sys.argv[1]).open(encoding="utf-8") as lines:
        for line in lines:
            if line.strip():
                print(json.dumps(predict(line), ensure_ascii=False))


if __name__ == "__main__":
    main()
