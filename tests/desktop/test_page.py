"""The report page in a real browser; run by ``make test-desktop``, not by ``make test``.

Chromium must be installed, and ``playwright`` (group ``desktop``). The accessibility check also needs axe-core: the
package ``axe-playwright-python`` has a copy.
"""

# Playwright is installed only for this.
# pyright: reportMissingImports=false, reportUnknownVariableType=false, reportUnknownMemberType=false
from __future__ import annotations

from collections.abc import Iterator
from importlib import resources, util
from pathlib import Path
from typing import Any

import pytest

from chromium import NEEDED, Open, launched, opening
from page_cases import CASES

pytestmark = NEEDED
WIDTHS = (320, 360, 390, 600, 683, 760, 768, 900, 1024, 1180, 1279, 1366, 1920)


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with launched() as found:
        yield found


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("pages")
    found: dict[str, Path] = {}
    for name, make in CASES.items():
        found[name] = folder / f"{name}.html"
        found[name].write_text(make(), encoding="utf-8")
    return found


@pytest.fixture
def opened(browser: Any, files: dict[str, Path]) -> Iterator[Open]:
    """Open a page of the cases."""
    with opening(browser, lambda name: files[name].as_uri(), ("file:",)) as open_page:
        yield open_page


def choose(page: Any, id: str) -> None:
    page.locator(f"label[for={id}]").click()


def unfold(page: Any) -> None:
    for summary in page.locator("details:not([open]) > summary").all():
        if summary.is_visible():
            summary.click()


@pytest.mark.parametrize("name", sorted(CASES))
def test_it_loads_without_a_word_in_the_console_and_without_a_request(opened: Open, name: str) -> None:
    page = opened(name)

    assert page.title()
    assert page.locator("h1").is_visible()
    assert page.said == []


@pytest.mark.parametrize("scripts", [True, False])
def test_the_language_changes_with_and_without_scripts(opened: Open, scripts: bool) -> None:
    page = opened("report", scripts=scripts)
    heading = page.locator("#results > h2")

    assert heading.inner_text() == "I. Kết quả đạt được"
    choose(page, "l-en")
    assert heading.inner_text() == "I. Results"
    assert page.locator("svg.draw.wide tspan.en:visible").count()
    assert not page.locator(".vi:visible").count()
    choose(page, "l-vi")
    assert heading.inner_text() == "I. Kết quả đạt được"
    assert not page.locator(".en:visible").count()
    assert page.said == []


def test_the_language_and_the_theme_change_with_the_keyboard(opened: Open) -> None:
    page = opened("report")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowRight")
    assert page.locator("#results > h2").inner_text() == "I. Results"
    assert page.evaluate("document.documentElement.lang") == "en"
    assert "first six months" in page.title()
    before = page.evaluate("getComputedStyle(document.documentElement).backgroundColor")
    page.keyboard.press("Tab")
    for _ in range(2):
        page.keyboard.press("ArrowRight")
    assert page.evaluate("getComputedStyle(document.documentElement).backgroundColor") != before


def test_nothing_foreign_can_run(opened: Open) -> None:
    """The page's own policy: a script or a style that was slipped in is refused."""
    page = opened("hostile")
    page.evaluate(
        "() => { const one = document.createElement('script'); one.textContent = 'window.ran = 1'; document.body.append(one); }"
    )

    assert page.evaluate("window.ran") is None
    assert any("Content Security Policy" in text for text in page.said)


@pytest.mark.parametrize("name", ["hostile", "long"])
def test_hostile_names_are_shown_as_text(opened: Open, name: str) -> None:
    page = opened(name)
    unfold(page)

    assert page.evaluate("window.hostile") is None
    assert page.locator("main script, main iframe, main img, main b[onclick]").count() == 0
    if name == "hostile":
        assert "<script>" in page.locator("main").inner_text()
    assert page.said == []


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("name", sorted(CASES))
def test_it_never_scrolls_sideways(opened: Open, name: str, language: str) -> None:
    page = opened(name)
    choose(page, f"l-{language}")
    wide: list[tuple[bool, int, int]] = []
    for folds in (False, True):
        if folds:
            page.evaluate("() => document.querySelectorAll('details').forEach(one => { one.open = true; })")
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 900})
            needs = page.evaluate("document.documentElement.scrollWidth")
            wide += [(folds, width, needs)] if needs > width else []

    assert wide == []


@pytest.mark.parametrize("language", ["vi", "en"])
def test_no_text_of_a_drawing_leaves_it(opened: Open, language: str) -> None:
    """In both forms; a text may not be cut off at the side of its drawing."""
    for name in sorted(CASES):
        page = opened(name)
        choose(page, f"l-{language}")
        for width in (390, 1366):
            page.set_viewport_size({"width": width, "height": 900})
            found = page.evaluate(
                """() => [...document.querySelectorAll('svg.draw')].filter(one => one.getBoundingClientRect().width)
                .flatMap(svg => { const box = svg.getBoundingClientRect();
                  return [...svg.querySelectorAll('text')].filter(one => { const at = one.getBoundingClientRect();
                    return at.width && (at.left < box.left - 1 || at.right > box.right + 1); }).map(one => one.textContent); })"""
            )
            assert found == [], (name, width)


def test_it_prints_on_a4_with_a_foot_line_on_each_sheet(opened: Open, tmp_path: Path) -> None:
    page = opened("report")
    file = tmp_path / "page.pdf"
    page.pdf(path=str(file), prefer_css_page_size=True)
    raw = file.read_bytes()

    assert raw.startswith(b"%PDF")
    sheets = raw.count(b"/Type /Page\n") or raw.count(b"/Type /Page ")
    assert 5 <= sheets <= 14
    assert b"/MediaBox [0 0 594" in raw or b"/MediaBox [0 0 595" in raw


def test_on_paper_the_records_are_open_and_the_switches_gone(opened: Open) -> None:
    page = opened("report", scripts=False)
    page.emulate_media(media="print")

    assert not page.locator(".switches").is_visible()
    assert not page.locator("svg.draw.narrow:visible").count()
    assert page.locator("svg.draw.wide:visible").count() >= 5
    assert page.locator(".banner").is_visible()


@pytest.mark.parametrize("width", [420, 620, 1366])
def test_on_paper_tables_are_tables_at_any_width_of_the_sheet(opened: Open, width: int) -> None:
    """A sheet is narrower than a screen; it has the layout of a screen, not that of a phone."""
    page = opened("report")
    page.set_viewport_size({"width": width, "height": 900})
    page.emulate_media(media="print")

    assert page.locator(".cards").count() == 2
    shown = page.evaluate("[...document.querySelectorAll('.cards td')].map(one => getComputedStyle(one).display)")
    assert set(shown) == {"table-cell"}
    assert not page.locator(".cards .name:visible").count()
    assert page.evaluate("getComputedStyle(document.querySelector('.cards thead')).position") == "static"
    assert page.locator("svg.draw.wide:visible").count() == 5
    # The line at the foot of each sheet is not repeated at the end of the page.
    assert not page.locator(".foot").is_visible()


@pytest.mark.parametrize("width", [375, 390])
def test_a_phone_shows_all_columns_of_the_half_year(opened: Open, width: int) -> None:
    page = opened("report", width=width)
    for language in ("vi", "en"):
        choose(page, f"l-{language}")
        frame = page.locator(".frame:has(.heat)")
        assert frame.evaluate("one => one.scrollWidth - one.clientWidth") <= 0, language
        assert page.locator(".heat thead th").last.inner_text() == "+/−"


def test_in_the_dark_it_still_prints_light(opened: Open) -> None:
    page = opened("report", color_scheme="dark")
    dark = page.evaluate("getComputedStyle(document.documentElement).backgroundColor")
    page.emulate_media(media="print", color_scheme="dark")

    assert dark != page.evaluate("getComputedStyle(document.documentElement).backgroundColor") == "rgb(255, 255, 255)"


@pytest.mark.skipif(util.find_spec("axe_playwright_python") is None, reason="axe-playwright-python is not installed")
@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("name", ["report", "states"])
def test_axe_finds_no_violation(opened: Open, name: str, language: str, theme: str) -> None:
    axe = resources.files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")
    page = opened(name, bypass_csp=True)
    choose(page, f"l-{language}")
    choose(page, f"t-{theme}")
    page.evaluate("() => document.querySelectorAll('details').forEach(one => { one.open = true; })")
    page.evaluate(axe)
    found = page.evaluate(
        """async () => (await axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']}))
        .violations.map(one => one.id + ': ' + one.nodes.slice(0, 3).map(node => node.target.join(' ')).join(' | '))"""
    )

    assert found == []
