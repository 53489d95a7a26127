"""What is killed is gone from the timeline; what is under embargo is not shown before its time."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from .corpus import build, column

if TYPE_CHECKING:
    from pathlib import Path

    from dateline.lake import Lake

STORY = {
    "uri": "urn:wire:toll",
    "versioncreated": "2031-02-05T08:00:00Z",
    "pubstatus": "usable",
    "headline": "Maro approves a toll",
    "body_text": "The council of Maro approved a toll on Tuesday. Drivers protested on Monday.",
}
KILL = {
    "uri": "urn:wire:toll",
    "versioncreated": "2031-02-06T08:00:00Z",
    "pubstatus": "canceled",
    "headline": "KILL: Maro approves a toll",
    "body_text": "The story on the toll is wrong. The council of Maro rejected it on Tuesday.",
}
OTHER = {
    "id": "post",
    "published": "2031-02-06",
    "outlet": "Coast Post",
    "text": "The ferry sank on Wednesday, and the police closed the harbour.",
}


def put(place: Path, **items: dict[str, str]) -> list[Path]:
    for name, item in items.items():
        (place / f"{name}.json").write_text(json.dumps(item), "utf-8")
    return [place / f"{name}.json" for name in items]


def titles(made: Lake, **more: object) -> list[str]:
    return made.timeline(**more)["title"].to_pylist()


@pytest.mark.parametrize("kill", [KILL, {**KILL, "headline": "", "body_text": ""}])
@pytest.mark.parametrize("later", [False, True], ids=["at once", "later"])
def test_a_kill_takes_its_story_back(kill: dict[str, str], later: bool, tmp_path: Path) -> None:
    story, kill_notice, other = put(tmp_path, story=STORY, kill=kill, other=OTHER)
    _, before = build([story, other], tmp_path / "lake")
    assert any("toll" in title for title in titles(before))
    inputs = [kill_notice] if later else [other, kill_notice, story]
    _, made = build(inputs, tmp_path / "lake", fresh=not later)
    assert not any("toll" in title or "protested" in title for title in titles(made))
    assert any("ferry" in title for title in titles(made))
    assert set(column(made, "event_mentions", "article_id")) == {
        row["article_id"] for row in made.table("articles").to_pylist() if row["given_id"] == "post"
    }
    of_story = [
        row for row in made.table("articles").to_pylist() if row["given_id"] == STORY["uri"]
    ]
    assert {row["pubstatus"] for row in of_story if row["is_current"]} == {"canceled"}
    assert {row["pubstatus"] for row in of_story if not row["is_current"]} == {"usable"}
    (notice,) = (row for row in made.table("notices").to_pylist() if row["what"] == "retracted")
    assert notice["file"] == "kill.json"


def test_a_kill_that_comes_first_holds(tmp_path: Path) -> None:
    story, kill = put(tmp_path, story=STORY, kill=KILL)
    build([kill], tmp_path / "lake")
    _, made = build([story], tmp_path / "lake")
    assert titles(made) == []


def test_what_is_under_embargo_is_not_shown_before_its_time(tmp_path: Path) -> None:
    secret = {**STORY, "embargoed": "2031-02-10T06:00:00Z"}
    files = put(tmp_path, secret=secret, other=OTHER)
    _, made = build(files, tmp_path / "lake")
    (until,) = (at for at in column(made, "articles", "embargo_until") if at is not None)
    assert until.isoformat() == "2031-02-10T06:00:00+00:00"
    assert not any("toll" in title for title in titles(made))
    assert not any("toll" in title for title in titles(made, as_of="2031-02-10"))
    assert not any("toll" in title for title in titles(made, top=5))
    assert any("toll" in title for title in titles(made, as_of="2031-02-11"))
    assert any("toll" in title for title in titles(made, embargoed=True))
    assert any("ferry" in title for title in titles(made))


def test_what_somebody_else_reports_openly_is_no_secret(tmp_path: Path) -> None:
    secret = {**STORY, "embargoed": "2031-02-10T06:00:00Z"}
    public = {**OTHER, "text": "The council of Maro approved a toll on Tuesday."}
    _, made = build(put(tmp_path, secret=secret, public=public), tmp_path / "lake")
    assert any("toll" in title for title in titles(made))
