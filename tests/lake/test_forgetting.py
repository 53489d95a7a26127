"""What is forgotten is nowhere in the lake, and does not come back."""

import shutil
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from dateline.lake import LakeError, from_arrow, open
from dateline.lake.check import check
from dateline.lake.decisions import Desk
from dateline.lake.editing import edit, withdraw
from dateline.lake.forgetting import forget
from dateline.lake.history import log, pin, snapshots, vacuum
from dateline.lake.removal import remove

from .corpus import CLASH, STORIES, TALK, Story, build, make, store
from .test_killed import killed, whole
from .test_removal import url

SAID = {"who": "Ada", "why": "court order", "at": datetime(2031, 6, 1, tzinfo=UTC)}
SECRET = Story("Star", 7, "2031-05-06", (CLASH, TALK), " in Oxbridge Hollow")


@pytest.fixture
def lake(tmp_path: Path) -> Path:
    """A lake of five snapshots, one of them pinned, and an edit to what is to be forgotten."""
    folder = tmp_path / "lake"
    make(folder, STORIES[:1])
    make(folder, [*STORIES[:2], SECRET])
    pin(folder, "paper")
    make(folder, [*STORIES, SECRET])
    it = Desk(open(folder), who="Ben", why="he said so", at=None)
    rows = open(folder).table("mentions").to_pylist()
    edit(folder, it.hide([row["mention_id"] for row in rows if "met Tibor" in row["sentence"]]))
    remove(folder, [url(STORIES[3])])
    return folder


def everything(lake: Path) -> str:
    """All that any file of a lake says."""
    told = []
    for file in sorted(lake.rglob("*")):
        if file.suffix == ".parquet":
            told += [repr(row) for row in pq.ParquetFile(file).read().to_pylist()]
        elif file.is_file():
            told.append(file.read_text("utf-8"))
    return "\n".join(told)


def test_an_article_is_gone_from_every_snapshot(lake: Path) -> None:
    assert "Oxbridge Hollow" in everything(lake)
    done = forget(lake, articles=[url(SECRET)], **SAID)
    assert done == (1, 4)
    told = everything(lake)
    assert "Oxbridge" not in told
    assert url(SECRET) not in told
    for one in snapshots(lake):
        assert check(open(one.folder)) == []
    assert open(f"{lake}@paper").counts["articles"] == 2
    assert open(lake).counts["articles"] == 3


def test_a_tombstone_says_who_and_why_and_not_what(lake: Path) -> None:
    forget(lake, articles=[url(SECRET)], **SAID)
    rows = [row for row in from_arrow(open(lake).table("edits")) if row.action == "forget"]
    (tomb,) = rows
    assert (tomb.who, tomb.why, tomb.decided_at) == ("Ada", "court order", SAID["at"])
    assert (tomb.quote, tomb.old, tomb.new, tomb.applied) == (None, None, None, True)
    assert log(lake).to_pylist()[0]["by"] == "forget"
    with pytest.raises(LakeError, match="cannot be taken back"):
        withdraw(lake, [tomb.edit_id])


def test_what_was_forgotten_does_not_come_back(lake: Path) -> None:
    forget(lake, articles=[url(SECRET)], **SAID)
    before = open(lake)
    again = make(lake, [*STORIES[:3], SECRET])
    assert "Oxbridge" not in everything(lake)
    assert again.snapshot_id == before.snapshot_id
    revised = Story(SECRET.outlet, SECRET.number, "2031-06-01", (TALK,), " of Oxbridge, revised")
    assert make(lake, [*STORIES, revised]).counts["articles"] == 4
    assert "Oxbridge" not in everything(lake)


def test_a_tombstone_outlives_a_build_that_knows_of_no_edits(lake: Path) -> None:
    forget(lake, articles=[url(SECRET)], **SAID)
    tables = build([*STORIES, SECRET])
    store(lake, tables | {"edits": tables.get("edits", open(lake).table("edits").slice(0, 0))})
    assert open(lake).counts["articles"] == 4
    assert open(lake).table("edits")["action"].to_pylist() == ["forget"]


def test_a_person_is_gone_with_all_that_names_them(lake: Path) -> None:
    it = Desk(open(lake), who="Ben", why="house style", at=None)
    edit(lake, it.alias("Mara Quill", "President Quill"))
    done = forget(lake, person="mara QUILL", **SAID)
    assert done.articles == 4
    assert "Quill" not in everything(lake)
    for one in snapshots(lake):
        assert check(open(one.folder)) == []
    assert make(lake, STORIES).counts["articles"] == 1
    assert "Quill" not in everything(lake)


def test_another_with_part_of_the_name_stays(tmp_path: Path) -> None:
    make(tmp_path / "lake", STORIES)
    before = open(tmp_path / "lake").snapshot_id
    with pytest.raises(LakeError, match="nothing to forget"):
        forget(tmp_path / "lake", person="Tibor Vancelow", **SAID)
    with pytest.raises(LakeError, match="no name"):
        forget(tmp_path / "lake", person="?!", **SAID)
    assert open(tmp_path / "lake").snapshot_id == before


def test_an_interrupted_forgetting_can_be_done_again(
    lake: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr("dateline.lake.forgetting._rewrite", stop)
        with pytest.raises(KeyboardInterrupt):
            forget(lake, articles=[url(SECRET)], **SAID)
    assert "Oxbridge" in everything(lake)
    assert check(open(lake)) == []
    forget(lake, articles=[url(SECRET)], **SAID)
    assert "Oxbridge" not in everything(lake)
    assert open(f"{lake}@paper").counts["articles"] == 2


def test_what_is_in_no_snapshot_is_told(lake: Path) -> None:
    with pytest.raises(LakeError, match="no article 'nowhere'"):
        forget(lake, articles=["nowhere"], **SAID)
    vacuum(lake)


@pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")
def test_a_forgetting_that_is_killed_anywhere_leaves_a_lake_and_can_be_done_again(
    lake: Path, tmp_path: Path
) -> None:
    forgetting = partial(forget, articles=[url(SECRET)], **SAID)
    finished = 0
    for step in range(0, 10_000, 101):
        copy = tmp_path / str(step)
        shutil.copytree(lake, copy, symlinks=True)
        was_killed = killed(step, partial(forgetting, copy))
        assert [whole(open(one.folder)) for one in snapshots(copy)]
        assert whole(open(copy))
        try:
            forgetting(copy)
        except LakeError as error:
            assert "no article" in str(error)
            finished += 1
        assert "Oxbridge" not in everything(copy)
        assert open(f"{copy}@paper").counts["articles"] == 2
        assert open(copy).counts["articles"] == 3
        if not was_killed:
            break
        shutil.rmtree(copy)
    assert 0 < finished < step / 101
