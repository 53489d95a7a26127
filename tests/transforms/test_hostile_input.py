"""Whatever is given, a build ends with a reject or a notice that says what is wrong with it."""

from __future__ import annotations

import os
import random
from typing import TYPE_CHECKING

import pytest

from .conftest import write
from .corpus import build, column

if TYPE_CHECKING:
    from pathlib import Path

    from dateline.transforms import Built

NEWS = "The council of Maro approved a toll on Tuesday. "
REJECTED = {
    "nothing.txt": (b"", "empty"),
    "blank.txt": (b" \n\t\n ", "empty"),
    "zeros.txt": (bytes(5_000), "binary"),
    "picture.png": (b"\x89PNG\r\n\x1a\n" + random.Random(1).randbytes(9_000), "unsupported"),
    "noise.txt": (b"\xff\xc3\x28" + random.Random(2).randbytes(9_000).replace(b"\0", b""), None),
    "broken.txt": (NEWS.encode() + b"\xc3\x28 \xe2\x82 \xff\xfe\xfa", "encoding"),
    "broken.jsonl": (b'{"id": "a", "text": \n', "malformed"),
    "deep.json": (b"[" * 100_000, None),
    "huge.txt": (NEWS.encode() * 400_000, "too_large"),
}
NOTICED = {
    "german.txt": (
        "Der Rat hat gestern eine Maut beschlossen, und die Bürgermeisterin erklärte, dass sie im "
        "März beginnt. Die Fahrer protestierten vor dem Haus, und niemand wurde verletzt.",
        "language",
    ),
    "long.txt": (NEWS * 25_000, "too_long"),
    "marks.txt": ("?! … -- " * 500, "no_events"),
    "one-word.txt": ("word" * 20_000, "no_events"),
}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """All of it at once, beside one good article."""
    place = tmp_path_factory.mktemp("hostile")
    folder = write(place / "articles", "herald.md")
    for name, (data, _) in REJECTED.items():
        (folder / name).write_bytes(data)
    for name, (text, _) in NOTICED.items():
        (folder / name).write_text(text, "utf-8")
    (folder / "dangling.txt").symlink_to(folder / "nowhere")
    return build([folder], place / "lake")[0]


@pytest.mark.parametrize("name", REJECTED)
def test_what_is_no_article_is_a_reject(name: str, built: Built) -> None:
    (reject,) = (one for one in built.rejects if one.file == name)
    assert REJECTED[name][1] in {None, reject.what}
    assert reject.why
    assert "Traceback" not in reject.why


@pytest.mark.parametrize("name", NOTICED)
def test_what_is_no_news_is_kept_with_a_notice(name: str, built: Built) -> None:
    import dateline

    made = dateline.open(built.lake)
    notices = [row for row in made.table("notices").to_pylist() if row["file"] == name]
    assert NOTICED[name][1] in {row["what"] for row in notices}
    assert column(made, "articles", "file").count(name) == 1


def test_the_good_article_among_them_is_read(built: Built) -> None:
    assert built.counts["events"] > 3
    assert built.counts["articles"] == 1 + len(NOTICED)


@pytest.mark.parametrize(
    ("given", "why"),
    [
        ("empty-folder", "the folder holds no files"),
        ("no-such-file.txt", "there is no such file or folder"),
        ("*.nothing", "nothing matches the pattern"),
    ],
)
def test_an_input_without_articles_is_a_reject_and_makes_an_empty_lake(
    given: str, why: str, tmp_path: Path
) -> None:
    (tmp_path / "empty-folder").mkdir()
    built, made = build(str(tmp_path / given), tmp_path / "lake")
    (reject,) = built.rejects
    assert why in reject.why
    assert made.counts["articles"] == made.counts["events"] == 0
    assert made.timeline().num_rows == 0


def test_files_may_have_names_that_are_not_unicode(tmp_path: Path) -> None:
    folder = write(tmp_path / "articles", "herald.md")
    (folder / "herald.md").rename(folder / os.fsdecode(b"herald\xff.md"))
    (folder / os.fsdecode(b"caf\xe9.txt")).touch()
    built, made = build([folder], tmp_path / "lake")
    assert [one.file for one in built.rejects] == ["caf\\udce9.txt"]
    assert column(made, "articles", "file") == ["herald\\udcff.md"]


def test_half_a_pair_of_surrogates_in_a_text_is_no_character(tmp_path: Path) -> None:
    file = tmp_path / "half.jsonl"
    file.write_text('{"id": "a", "title": "A \\udc00 toll", "text": "It \\ud83d began."}\n')
    built, _ = build([file], tmp_path / "lake")
    assert built.counts["articles"] + built.counts["rejects"] == 1
