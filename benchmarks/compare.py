"""Two versions of the extractor, compared by somebody who does not know which is which.

usage: DATELINE_EVAL=FOLDER python benchmarks/compare.py show OLD > mentions.txt
       python benchmarks/compare.py score

OLD is the folder `src` of another checkout. Of all mentions that the two versions tell differently
in the texts of sample.py, statements left out, 120 are drawn with a fixed seed, at most two of a
document. `show` prints what each version, as A or B, says of each. The judge reads the text and
writes benchmarks/compared.jsonl, one line a mention: doc, start, end, `new` (A or B, which is the
newer; only `show --key` tells), better (A, B or equal) and, of the fields in which one is better,
which. `score` counts, and writes the section Judged comparison. The file holds no text.
"""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import report
import sample

SIZE, SEED, OF_A_DOCUMENT = 120, 20261201, 2
COMPARED = Path(__file__).with_name("compared.jsonl")

Told = dict[tuple[int, int], dict[str, Any]]


def main() -> int:
    """Show the mentions, tell one version's of all texts to another process, or score."""
    match sys.argv[1:]:
        case ["show", old, *more]:
            show(Path(old), key=more == ["--key"])
        case ["tell"]:
            for _, text, dct in sample.documents():
                print(json.dumps(list(told(text, dct).items())))
        case ["score"]:
            score()
        case _:
            print(__doc__, file=sys.stderr)
            return 2
    return 0


def told(text: str, dct: str | None) -> Told:
    """Return what this version says of each event of a text, by the offsets of its trigger."""
    import dateline

    analysis = dateline.extract(text, dct)
    return {
        (one.trigger_start, one.trigger_end): {
            "date": one.edtf,
            "status": one.status,
            "by": one.attributed_to,
            "place": one.place_name,
            "who": sorted(
                (p.role, p.name) for p in analysis.participants if p.mention_id == one.mention_id
            ),
            "title": one.title,
        }
        for one in analysis.mentions
        if one.type != "statement"
    }


def show(old: Path, *, key: bool) -> None:
    """Print the mentions drawn, or for each only which of A and B is the newer version."""
    dice = random.Random(SEED)
    changed = [
        (document, place, before.get(place), after.get(place))
        for document, before, after in zip(
            sample.documents(), _of(old), _of(Path(__file__).parents[1] / "src"), strict=True
        )
        for place in sorted(before.keys() | after.keys())
        if before.get(place) != after.get(place)
    ]
    dice.shuffle(changed)
    taken: Counter[str] = Counter()
    for (name, text, dct), (start, end), before, after in changed:
        if taken[name] == OF_A_DOCUMENT or taken.total() == SIZE:
            continue
        taken[name] += 1
        new = "A" if dice.random() < 0.5 else "B"
        if key:
            print(json.dumps({"doc": name, "start": start, "end": end, "new": new}))
            continue
        print(f"## {taken.total()} {name} {start} {end} “{text[start:end]}” written {dct}")
        print("…" + " ".join(text[max(0, start - 200) : end + 200].split()) + "…")
        for letter, one in zip(
            "AB", (after, before) if new == "A" else (before, after), strict=True
        ):
            print(f"{letter}: {'no event' if one is None else json.dumps(one, ensure_ascii=False)}")
        print()


def _of(source: Path) -> list[Told]:
    """Return what the version in a folder `src` says of each document."""
    done = subprocess.run(
        [sys.executable, __file__, "tell"],
        env={**os.environ, "PYTHONPATH": str(source.resolve())},
        capture_output=True,
        text=True,
        check=True,
    )
    return [
        {(start, end): one for (start, end), one in json.loads(line)}
        for line in done.stdout.splitlines()
    ]


def score() -> None:
    """Count the verdicts and write them down."""
    rows = [json.loads(line) for line in COMPARED.read_text("utf-8").splitlines()]
    fields = {name for row in rows for name in row["fields"]}
    table: list[list[object]] = []
    for name in ("as a whole", *sorted(fields)):
        said = [row["better"] if name == "as a whole" else row["fields"].get(name) for row in rows]
        newer = sum(one == row["new"] for one, row in zip(said, rows, strict=True))
        older = sum(one in ("A", "B") for one in said) - newer
        table.append([name, newer, older])
    body = "\n\n".join(
        (
            "`DATELINE_EVAL=FOLDER python benchmarks/compare.py score`",
            f"Of {len(rows)} mentions that two versions tell differently, judged by reading, "
            "without knowing which version is which:",
            report.table(["field", "the newer is better", "the older is better"], table),
        )
    )
    report.write("Judged comparison", body)
    print(body)


if __name__ == "__main__":
    sys.exit(main())
