"""The picture of a timeline: what is known is drawn, what is not known too."""

from __future__ import annotations

import io
import sys
from itertools import combinations
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner, Result
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from PIL import Image

from dateline.cli.plot import plot as command
from dateline.publish import export
from dateline.publish.plot import BY, draw, png, svg
from dateline.publish.plot.axis import Axis, fitted, outside
from dateline.publish.plot.scene import Circle, Line, Mark, Polygon, Scene, Text
from dateline.temporal.calendar import day_number

from . import lakes

if TYPE_CHECKING:
    from pathlib import Path

    from dateline.lake import Lake

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def recent(lake: Lake) -> export.Export:
    return export.read(lake, since="2025", status=["occurred", "ongoing", "planned", "negated"])


@pytest.fixture(scope="module")
def scene(recent: export.Export) -> Scene:
    return draw(recent, "type")


def mark(scene: Scene, words: str) -> Mark:
    (found,) = (one for one in scene.things if isinstance(one, Mark) and words in one.words)
    return found


def width(item: Polygon) -> float:
    return max(x for x, _ in item.points) - min(x for x, _ in item.points)


@pytest.mark.parametrize("by", list(BY))
def test_a_plot_looks_like_this(by: str, recent: export.Export, golden: Path) -> None:
    text = "".join(svg.render(draw(recent, by)))
    assert text == (golden / f"plot-{by}.svg").read_text("utf-8")


@pytest.mark.parametrize(
    ("words", "shape"),
    [
        ("two ferries collided", Circle),
        ("Claimed: pilots", Polygon),
        ("Disputed: the sluice", Polygon),
        ("Planned: a first ship", Circle),
    ],
)
def test_a_day_is_a_sign(words: str, shape: type, scene: Scene) -> None:
    (sign,) = mark(scene, words).items
    assert isinstance(sign, shape)


def test_a_plan_is_hollow_and_a_claim_has_another_shape_than_a_fact(scene: Scene) -> None:
    (plan,) = mark(scene, "a first ship").items
    (fact,) = mark(scene, "two ferries").items
    assert plan.paint.fill == "#ffffff" != fact.paint.fill
    assert len(mark(scene, "Claimed: pilots").items[0].points) == 3
    assert len(mark(scene, "Disputed: the sluice").items[0].points) == 4


def test_a_span_in_which_an_event_lies_is_pale_and_one_that_it_fills_is_solid(
    scene: Scene,
) -> None:
    (somewhere,) = mark(scene, "a second sluice").items
    (filled,) = mark(scene, "the strike lasted").items
    assert somewhere.paint.dashed
    assert somewhere.paint.opacity < 1
    assert not filled.paint.dashed
    assert filled.paint.opacity == 1
    assert width(somewhere) > 5 * width(filled)


def test_an_end_that_is_not_known_is_an_arrow(scene: Scene) -> None:
    _, arrow = mark(scene, "2025-11 →").items
    assert len(arrow.points) == 3
    tip = max(arrow.points)
    assert tip[1] == sum(y for _, y in arrow.points) / 3


def test_marks_of_one_lane_do_not_overlap(recent: export.Export) -> None:
    boxes = []
    for one in draw(recent, "type").things:
        if isinstance(one, Mark):
            points = [
                point
                for item in one.items
                for point in (
                    item.points
                    if isinstance(item, Polygon)
                    else [item.start, item.end]
                    if isinstance(item, Line)
                    else [item.at]
                )
            ]
            xs, ys = zip(*points, strict=True)
            boxes.append((min(xs), min(ys), max(xs), max(ys)))
    assert len(boxes) > 5
    for a, b in combinations(boxes, 2):
        assert a[2] < b[0] or b[2] < a[0] or a[3] < b[1] or b[3] < a[1]


def test_undated_events_are_left_out_and_each_actor_has_a_lane(everything: export.Export) -> None:
    scene = draw(everything, "actor")
    said = [one.words for one in scene.things if isinstance(one, Text)]
    assert {"the council of Port Ellery", "the union", "two ferries", "nobody named"} <= set(said)
    assert not any("the pilots struck" in one.words for one in scene.things if type(one) is Mark)
    assert scene.description.startswith("12 dated events from -0043-01-01 to 2026-01-08.")


def test_far_events_are_counted_at_the_edge() -> None:
    near = [(day, day) for day in range(20_000, 20_100)]
    axis = fitted([(-700_000, -700_000), *near], 0, 100)
    assert (axis.first, axis.end) == (19_997, 20_103)
    assert outside(axis, [(-700_000, -700_000), *near, (30_000, 30_000)]) == (1, 1)


def test_many_events_are_drawn_as_their_number(tmp_path: Path) -> None:
    crowd = export.read(lakes.many(tmp_path / "lake", 2500), limit=2500)
    scene = draw(crowd, "type")
    assert not any(isinstance(one, Mark) for one in scene.things)
    bars = [one for one in scene.things if isinstance(one, Polygon)]
    assert 100 < len(bars) < 1000
    assert "meet: 2500" in scene.description


@given(st.integers(-3_000_000, 3_000_000), st.integers(1, 4_000_000))
def test_the_ticks_of_an_axis_are_few_apart_and_inside(first: int, length: int) -> None:
    axis = Axis(first, first + length, 0, 800)
    ticks = list(axis.ticks())
    assert len(ticks) <= 10
    places = [x for x, _ in ticks]
    assert places == sorted(set(places))
    assert all(0 <= x <= 800 for x in places)
    assert length < 400 or ticks


@pytest.mark.parametrize(
    ("first", "end", "labels"),
    [
        ((2026, 1, 5), (2026, 1, 9), ["2026-01-05", "2026-01-06", "2026-01-07", "2026-01-08"]),
        ((2025, 11, 15), (2026, 2, 20), ["2025-12", "2026-01", "2026-02"]),
        ((2019, 5, 1), (2023, 5, 1), ["2020", "2021", "2022", "2023"]),
        ((-60, 1, 1), (-30, 1, 1), ["61 BCE", "56 BCE", "51 BCE", "46 BCE", "41 BCE", "36 BCE"]),
    ],
)
def test_ticks_are_labelled_as_people_say(
    first: tuple[int, int, int], end: tuple[int, int, int], labels: list[str]
) -> None:
    axis = Axis(day_number(*first), day_number(*end), 0, 100)
    assert [label for _, label in axis.ticks()] == labels


@given(st.text(max_size=30))
def test_an_svg_is_well_formed_whatever_the_text(text: str) -> None:
    item = Text((1, 1), text)
    scene = Scene(9, 9, text, text, [item, Mark((item,), text, text)])
    root = etree.fromstring("".join(svg.render(scene)).encode("utf-8", "replace"))
    assert root.tag == f"{SVG}svg"
    assert len(root.findall(f".//{SVG}text")) == 2


def test_a_png_shows_the_same_picture(scene: Scene) -> None:
    out = io.BytesIO()
    png.write(scene, out)
    picture = Image.open(io.BytesIO(out.getvalue())).convert("RGB")
    assert picture.size == (scene.width * 2, scene.height * 2)
    (sign,) = mark(scene, "two ferries").items
    x, y = (round(2 * place) for place in sign.at)
    assert picture.getpixel((x, y)) == tuple(bytes.fromhex(sign.paint.fill[1:]))
    again = io.BytesIO()
    png.write(scene, again)
    assert again.getvalue() == out.getvalue()


# The command


def run(*arguments: object) -> Result:
    return CliRunner().invoke(command, [str(argument) for argument in arguments])


@pytest.mark.parametrize("suffix", [".svg", ".png", ".PNG"])
def test_the_command_draws_into_a_file(suffix: str, lake: Lake, tmp_path: Path) -> None:
    target = tmp_path / f"plot{suffix}"
    result = run(lake.snapshot, "-o", target, "--status", "planned", "--status", "negated")
    assert result.exit_code == 0, result.stderr
    assert result.stderr == f"2 events drawn to {target}. Left out: 1 (no date).\n"
    start = target.read_bytes()[:5]
    assert start == (b"<svg " if suffix == ".svg" else b"\x89PNG\r")


@pytest.mark.parametrize("name", ["plot.pdf", "plot", "nowhere/plot.svg"])
def test_a_file_that_can_be_no_picture_is_refused(name: str, lake: Lake, tmp_path: Path) -> None:
    result = run(lake.snapshot, "-o", tmp_path / name)
    assert result.exit_code == 2
    assert name.partition("/")[0] in result.stderr


def test_without_matplotlib_a_png_says_what_to_do(
    lake: Lake, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "matplotlib.figure", None)
    result = run(lake.snapshot, "-o", tmp_path / "plot.png")
    assert result.exit_code == 2
    assert "dateline[png]" in result.stderr
    assert list(tmp_path.iterdir()) == []
