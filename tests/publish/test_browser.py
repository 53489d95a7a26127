"""Exports as a browser shows them: without an error, without a request, to everybody.

The pages are served out of memory to a headless Chromium; whatever else they ask for is an error.
"""

from __future__ import annotations

import json
import os
import shutil
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import expect, sync_playwright

from dateline.publish import export

from . import lakes
from .writing import text_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page, Route

PACKAGES = Path(__file__).parent / "browser" / "node_modules"
HOST = "http://page.test/"
TIMELINEJS = """<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>TimelineJS</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/@knight-lab/timelinejs/dist/css/timeline.css">
<body style="margin:0"><div id="timeline" style="height:700px"></div>
<script src="/@knight-lab/timelinejs/dist/js/timeline.js"></script>
<script type="module">
const events = await (await fetch("/events.json")).json();
window.made = new TL.Timeline("timeline", events, {font: null, script_path: "/"});
</script></body></html>"""
VIS = """<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>vis-timeline</title>
<link rel="icon" href="data:,">
<body><div id="timeline"></div>
<script src="/vis-timeline/standalone/umd/vis-timeline-graph2d.min.js"></script>
<script type="module">
const items = await (await fetch("/events.json")).json();
const moment = (date) => vis.moment(date).utc();
window.made = new vis.Timeline(document.getElementById("timeline"), items, {moment});
</script></body></html>"""
LONG = pytest.mark.skipif("CI" not in os.environ, reason="takes a minute: set CI")
TYPES = {".js": "text/javascript", ".css": "text/css", ".json": "application/json"}


def needed(what: str, found: object) -> None:
    """Skip where a browser can't be had; fail where .ci/run has to have installed it."""
    if not found:
        (pytest.fail if os.environ.get("CI") else pytest.skip)(f"{what} is not installed: .ci/run")


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    program = shutil.which("chromium") or shutil.which("chromium-browser")
    needed("Chromium", program)
    needed("tests/publish/browser/node_modules", PACKAGES.is_dir())
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program)
        yield browser
        browser.close()


@dataclass
class Visit:
    """A page, and what went wrong on it."""

    page: Page
    pages: dict[str, str]
    wrong: list[str] = field(default_factory=list)

    def serve(self, route: Route) -> None:
        """Answer from memory or from the packages; anything else is wrong."""
        path = route.request.url.removeprefix(HOST)
        if route.request.url.startswith(HOST) and path in self.pages:
            kind = TYPES.get(Path(path).suffix, "text/html")
            route.fulfill(body=self.pages[path], content_type=f"{kind}; charset=utf-8")
        elif route.request.url.startswith(HOST) and (PACKAGES / path).is_file():
            route.fulfill(path=PACKAGES / path)
        else:
            self.wrong.append(f"request for {route.request.url}")
            route.abort()


@pytest.fixture
def visit(chromium: Browser) -> Iterator[Any]:
    """A function that opens the page "" of some pages."""
    context = chromium.new_context(viewport={"width": 1000, "height": 900}, locale="en-GB")

    def opened(**pages: str) -> Visit:
        found = Visit(context.new_page(), {"": pages.pop("page"), **pages})
        found.page.route("**/*", found.serve)
        found.page.on("pageerror", lambda error: found.wrong.append(str(error)))
        found.page.on(
            "console",
            lambda said: found.wrong.append(said.text) if said.type == "error" else None,
        )
        found.page.goto(HOST, wait_until="load", timeout=120_000)
        return found

    yield opened
    context.close()


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """A function that gives an export of so many events."""
    made: dict[int, export.Export] = {}

    def of(count: int) -> export.Export:
        if count not in made:
            folder = tmp_path_factory.mktemp("many")
            made[count] = export.read(lakes.many(folder / "lake", count), limit=count)
        return made[count]

    return of


# The page of its own


@pytest.fixture
def page(visit: Any, everything: export.Export, tmp_path: Path) -> Visit:
    return visit(page=text_of("html", everything, tmp_path / "page.html"))


def titles(page: Page) -> list[str]:
    """The titles of the events that are shown."""
    return page.locator("ol > li:visible .what").all_inner_texts()


@pytest.mark.parametrize("count", [300, 5000])
def test_the_page_opens_without_error_or_request(
    count: int, visit: Any, many: Any, tmp_path: Path
) -> None:
    found = visit(page=text_of("html", many(count), tmp_path / "page.html"))
    assert found.page.locator("#found").inner_text() == f"{count} of {count} events"
    assert found.wrong == []


def test_text_of_strangers_is_shown_as_text(page: Visit) -> None:
    assert lakes.HOSTILE in titles(page.page)
    assert page.page.locator("li script, li b, li u, li i").count() == 0
    assert page.wrong == []


def test_axe_finds_nothing_wrong(page: Visit) -> None:
    page.page.locator("#open").click()
    # Evaluated by the browser's debugger: the page's own policy would not run it.
    page.page.evaluate((PACKAGES / "axe-core" / "axe.min.js").read_text("utf-8"))
    found = page.page.evaluate("axe.run()")
    said = [(one["id"], [node["html"] for node in one["nodes"]]) for one in found["violations"]]
    assert said == []
    assert len(found["passes"]) > 20


def test_the_page_can_be_used_with_the_keyboard_alone(page: Visit) -> None:
    keys = page.page.keyboard
    reached = page.page.evaluate_handle("[]")

    def focused() -> str:
        return page.page.evaluate(
            "(all) => { const one = document.activeElement; all.push(one);"
            " return one.id || one.textContent.trim().split('\\n')[0]; }",
            reached,
        )

    keys.press("Tab")
    assert focused() == "Skip to the events"
    keys.press("Enter")
    keys.press("Tab")
    assert focused().startswith("Why, and who says so: the harbour of Ostia")
    details = page.page.locator("ol details").first
    assert details.get_attribute("open") is None
    keys.press("Enter")
    assert details.get_attribute("open") is not None
    keys.press("Tab")
    assert focused() == "The Ledger"
    page.page.evaluate("document.activeElement.blur(); window.getSelection().removeAllRanges()")
    page.page.locator("#words").focus()
    keys.type("sluice")
    expect(page.page.locator("#found")).to_have_text("2 of 13 events")
    assert titles(page.page) == ["a second sluice will be built", "the sluice failed"]
    keys.press("Tab")
    keys.press("Tab")
    keys.press("Tab")
    assert page.page.evaluate("document.activeElement.value") == "disputed"
    keys.press("Space")
    assert titles(page.page) == ["a second sluice will be built"]


def test_every_control_can_be_reached_by_tab_and_shows_it(page: Visit) -> None:
    inside = "a[href], button, input, summary, [tabindex='0']"
    wanted = page.page.locator(inside).evaluate_all(
        "(all) => all.filter((one) => one.checkVisibility({visibilityProperty: true})"
        " && !one.closest('details:not([open]) > :not(summary)')).length"
    )
    seen = set()
    for _ in range(wanted):
        page.page.keyboard.press("Tab")
        place, outline = page.page.evaluate(
            "() => { const one = document.activeElement;"
            " const all = [...document.querySelectorAll('*')];"
            " return [all.indexOf(one), getComputedStyle(one).outlineStyle]; }"
        )
        seen.add(place)
        assert outline != "none"
    assert len(seen) == wanted


def test_a_mark_of_the_plot_leads_to_its_event(page: Visit) -> None:
    council = lakes.SAMPLE[4].event_id
    page.page.locator(f"#plots ~ details [data-event='{council}']").first.click(force=True)
    assert page.page.locator(f"#e{council} details").get_attribute("open") is not None
    assert page.page.evaluate("document.activeElement.closest('li').id") == f"e{council}"


def test_the_page_is_whole_without_scripts_and_on_paper(
    chromium: Browser, everything: export.Export, tmp_path: Path
) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.set_content(text_of("html", everything, tmp_path / "page.html"))
    assert page.locator("ol > li").count() == everything.events.num_rows
    assert not page.locator(".filters").is_visible()
    page.emulate_media(media="print")
    assert page.get_by_text("Sources differ on the date").is_visible()
    assert page.pdf().startswith(b"%PDF")
    context.close()


# Pages that other people's programs make


@pytest.mark.parametrize("count", [300, pytest.param(5000, marks=LONG)])
def test_timelinejs_opens_without_error_or_request(
    count: int, visit: Any, many: Any, tmp_path: Path
) -> None:
    text = text_of("timelinejs", many(count), tmp_path / "made.json")
    found = visit(page=TIMELINEJS, **{"events.json": text})
    found.page.wait_for_function("window.made?.ready", timeout=180_000)
    assert found.page.locator(".tl-slide").count() == len(json.loads(text)["events"]) + 1 > count
    assert found.page.evaluate("window.made.config.getErrors()") == []
    assert found.wrong == []


def test_timelinejs_labels_dates_as_they_are_known(
    visit: Any, everything: export.Export, tmp_path: Path
) -> None:
    text = text_of("timelinejs", everything, tmp_path / "made.json")
    found = visit(page=TIMELINEJS, **{"events.json": text})
    found.page.wait_for_function("window.made?.ready", timeout=60_000)
    shown = found.page.locator(".tl-slide .tl-headline-date").all_text_contents()
    wanted = [slide["display_date"] for slide in json.loads(text)["events"]]
    assert sorted(filter(None, shown)) == sorted(wanted)
    assert "c. 44 BCE" in shown
    assert found.page.locator(".tl-slide script, .tl-slide b").count() == 0
    assert found.wrong == []


def test_vis_timeline_opens_without_error_or_request(
    visit: Any, everything: export.Export, tmp_path: Path
) -> None:
    text = text_of("vis", everything, tmp_path / "made.json")
    found = visit(page=VIS, **{"events.json": text})
    found.page.wait_for_selector(".vis-item")
    count = found.page.evaluate("window.made.itemsData.length")
    assert count == len(json.loads(text))
    assert found.page.locator(".vis-item script, .vis-item b").count() == 0
    assert found.wrong == []
