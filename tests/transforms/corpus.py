"""A few articles of three outlets, and helpers to compare the lakes that are made of them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import dateline
from dateline import lake

if TYPE_CHECKING:
    from pathlib import Path

    import pyarrow as pa

    from dateline.transforms import Built

_LEAD = (
    "The council of Maro approved a toll for the harbour bridge on Tuesday. Mayor Ada Vell said "
    "that the toll would start on 1 March 2031. The council rejected a higher toll in 2029. "
    "Drivers protested outside the town hall on Monday, and the police arrested two people."
)


def _post(outlet: str, day: str, title: str, text: str, **more: str) -> dict[str, str]:
    fields = {"outlet": outlet, "published": day, "title": title, "text": text}
    return {"id": f"{outlet}-{title}".replace(" ", "-").lower(), **fields, **more}


def _lines(*posts: dict[str, str]) -> str:
    return "".join(json.dumps(post) + "\n" for post in posts)


ARTICLES = {
    "herald.md": "---\ntitle: Maro approves a bridge toll\ndate: 2031-02-05\n"
    f"publisher: Maro Herald\n---\n\n{_LEAD}\n",
    "copies.jsonl": _lines(
        _post("Coast Post", "2031-02-05", "Toll for the bridge", _LEAD + " More follows."),
        _post(
            "Coast Post",
            "2031-02-06",
            "Two released",
            "The police in Maro released two people on Wednesday. They were arrested on Monday.",
        ),
    ),
    "first.jsonl": _lines(
        _post(
            "Harbour Wire",
            "2031-02-04",
            "Vote due",
            "The council of Maro will vote on a bridge toll on Tuesday.",
            modified="2031-02-04T08:00:00Z",
        )
    ),
    "update.jsonl": _lines(
        _post(
            "Harbour Wire",
            "2031-02-04",
            "Vote due",
            "The council of Maro approved a bridge toll on Tuesday. Ships waited for two hours.",
            modified="2031-02-04T20:00:00Z",
        )
    ),
    "undated.txt": "A letter\n\nThe ferry sank last winter, and nobody was hurt.\n",
    "foreign.txt": "Bericht aus dem Rathaus\n\nDer Rat hat gestern eine Maut beschlossen, und die "
    "Bürgermeisterin erklärte, dass sie im März beginnt. Die Fahrer protestierten vor dem Haus.\n",
    "empty.txt": "",
    "noise.txt": "\x00\x01\x02",
}
OF_TIME = {"runs", "redirects", "event_history"}
"""Tables that may say in what order things came."""


def build(inputs: object, folder: Path, *options: str, **more: object) -> tuple[Built, lake.Lake]:
    built = dateline.build(inputs, folder, beam_options=options, **more)  # type: ignore[arg-type]
    return built, dateline.open(folder)


def tables(made: lake.Lake, *, without: set[str] = OF_TIME) -> dict[str, pa.Table]:
    return {name: made.table(name) for name in lake.table_names() if name not in without}


def column(made: lake.Lake, table: str, name: str) -> list[object]:
    return made.table(table)[name].to_pylist()
