"""The site of the documentation in a real browser; run by ``make test-desktop``, which builds it, not by ``make test``.

Chromium must be installed, and ``playwright`` (group ``desktop``).
"""

# Playwright is installed only for this.
# pyright: reportMissingImports=false, reportUnknownVariableType=false, reportUnknownMemberType=false
from __future__ import annotations

import string
import threading
import unicodedata
from collections.abc import Iterator
from functools import partial
from html.parser import HTMLParser
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from importlib import resources, util
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import pytest
from sphinx_site.folded_search import fold

from chromium import NEEDED, Open, launched, opening

SITE = Path(__file__).parents[2] / "docs" / "_build" / "html"
pytestmark = NEEDED
LOOKED_UP = ("reference/rules", "reference/limits", "reference/acts", "reference/indicators", "reference/errors")
PAGES = [
    f"{language}/{page}"
    for language, api in (("en", "reference/api/aggregate"), ("vi", "reference/api"))
    for page in (
        "index", "tutorial/first-report", "how-to/count-a-deadline", "explanation/sums", api, "reference/glossary", *LOOKED_UP
    )
]  # fmt: skip


class Quiet(SimpleHTTPRequestHandler):
    """Serves files without a word."""

    def log_message(self, format: str, *args: Any) -> None:
        """Nothing is written."""


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    """The site, served on this computer: a search reads pages, which a browser does not do from files."""
    if not (SITE / "vi" / "searchindex.js").exists() or not (SITE / "en" / "searchindex.js").exists():
        pytest.fail("the site is not built: run make docs")
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(SITE)))
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with launched() as found:
        yield found


@pytest.fixture
def opened(browser: Any, address: str) -> Iterator[Open]:
    """Open a page of the site."""
    with opening(browser, lambda name: f"{address}/{name}", (address, "data:")) as open_page:
        yield open_page


@pytest.mark.parametrize("width", [1366, 390])
@pytest.mark.parametrize("name", PAGES)
def test_a_page_loads_quietly_and_never_scrolls_sideways(opened: Open, name: str, width: int) -> None:
    page = opened(f"{name}.html", width=width)

    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.locator("h1").is_visible()
    assert page.said == []


@pytest.mark.parametrize("typed", ["khieu nai", "khiếu nại", "KHIEU NAI"])
@pytest.mark.parametrize("language", ["en", "vi"])
def test_a_search_finds_words_that_are_typed_without_their_marks(opened: Open, language: str, typed: str) -> None:
    page = opened(f"{language}/index.html")
    page.locator("input.sidebar-search").fill(typed)
    page.keyboard.press("Enter")
    page.locator("#search-results li:nth-child(3)").wait_for()
    page.wait_for_load_state("networkidle")
    results = page.locator("#search-results li").all()[:3]

    assert len(results) == 3
    for one in results:
        assert "khiếu nại" in unicodedata.normalize("NFC", one.inner_text()).lower()
    assert page.said == []


def test_what_is_typed_is_folded_like_what_is_indexed(opened: Open) -> None:
    """Every letter of Vietnamese, in one piece and in pieces; and other letters."""
    plain = string.ascii_letters + "ĂÂĐÊÔƠƯăâđêôơư"
    tones = ["", *(chr(code) for code in (0x300, 0x301, 0x303, 0x309, 0x323))]
    letters = [unicodedata.normalize(form, one + tone) for one in plain for tone in tones for form in ("NFC", "NFD")]
    letters += ["ßÖñø", "İstanbul", "ΑΣ", "9 10/2022/QH15"]
    page = opened("vi/search.html")

    assert page.evaluate("all => all.map(foldText)", letters) == [fold(one) for one in letters]


@pytest.mark.parametrize("language", ["en", "vi"])
def test_the_rules_are_filtered_by_what_is_typed(opened: Open, language: str) -> None:
    page = opened(f"{language}/reference/rules.html")
    rows = page.locator(".lookup tbody tr")
    visible = page.locator(".lookup tbody tr:visible")
    everything = rows.count()
    headings = page.locator("article h2:visible").count()

    page.locator(".lookup-box input").fill("thu ly KHIEU")
    left = visible.count()

    assert 0 < left < everything
    for text in visible.all_inner_texts():
        assert all(word in fold(text) for word in ("thu", "ly", "khieu"))
    hidden: list[str] = page.locator(".lookup tbody tr[hidden]").evaluate_all("all => all.map(one => one.textContent)")
    assert not any(all(word in fold(text) for word in ("thu", "ly", "khieu")) for text in hidden)
    assert page.locator("article h2:visible").count() < headings
    assert str(left) in page.locator(".lookup-box output").inner_text()
    page.locator(".lookup-box input").fill("no such rule")
    assert visible.count() == page.locator("article h2:visible").count() == 0
    page.locator(".lookup-box input").fill("")
    assert visible.count() == everything
    assert page.said == []


@pytest.mark.parametrize("name", [f"{language}/{page}" for language in ("en", "vi") for page in LOOKED_UP])
def test_without_scripts_the_tables_are_plain_tables(opened: Open, name: str) -> None:
    page = opened(f"{name}.html", scripts=False)

    assert page.locator(".lookup tbody tr").count() == page.locator(".lookup tbody tr:visible").count() > 20
    assert page.locator(".lookup-box").count() == 0


@pytest.mark.parametrize("name", [f"{language}/{page}" for language in ("en", "vi") for page in LOOKED_UP])
def test_the_last_column_is_in_sight(opened: Open, name: str) -> None:
    """Citations stand in it. No cell holds more than it shows, and no column is too narrow to read."""
    page = opened(f"{name}.html")
    found: list[float] = page.evaluate(
        "() => [...document.querySelectorAll('.lookup tbody tr:first-child td:last-child')]"
        ".map(one => one.getBoundingClientRect().right)"
    )
    narrow = page.evaluate(
        "() => [...document.querySelectorAll('.lookup thead th')].map(one => one.getBoundingClientRect().width)"
        ".filter(width => width < 90)"
    )
    cut = page.evaluate(
        "() => [...document.querySelectorAll('.lookup td')].filter(one => one.scrollWidth > one.clientWidth + 1)"
        ".map(one => one.textContent)"
    )

    assert found
    assert max(found) <= 1366
    assert narrow == cut == []


@pytest.mark.parametrize("name", [*PAGES, "en/reference/api/vocab", "en/genindex", "vi/genindex"])
def test_a_page_leads_to_its_twin(opened: Open, name: str) -> None:
    page = opened(f"{name}.html")
    here, other = ("en", "vi") if name.startswith("en") else ("vi", "en")
    there = f"{other}{name[2:]}".replace("vi/reference/api/aggregate", "vi/reference/api").replace("/api/vocab", "/api")

    if "genindex" in name:
        assert page.locator(f"link[hreflang={other}]").get_attribute("href") == f"../{there}.html"
        return
    page.locator("p.twin a").click()
    page.wait_for_load_state()

    assert page.url.endswith(f"/{there}.html")
    assert page.evaluate("document.documentElement.lang") == other != here
    assert page.locator("h1").count() == 1
    assert page.said == []


@pytest.mark.parametrize("language", ["en", "vi"])
def test_the_front_page_leads_to_both_sites(opened: Open, language: str) -> None:
    page = opened("index.html", width=390)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    page.locator(f"a[hreflang={language}]").click()
    page.wait_for_load_state()

    assert page.url.endswith(f"/{language}/index.html")
    captions = page.locator(".sidebar-tree .caption").all_inner_texts()
    assert len(captions) >= 4
    assert all(captions)
    assert page.said == []


class Places(HTMLParser):
    """The links of a page, and the places in it that a link can name."""

    def __init__(self) -> None:
        super().__init__()
        self.links: set[str] = set()
        self.places: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        """What a tag adds."""
        for name, value in attrs:
            if name == "id" and value:
                self.places.add(value)
            if name in {"href", "src"} and value:
                self.links.add(value)


@pytest.mark.usefixtures("address")
def test_every_link_within_the_sites_leads_to_a_page_and_a_place_in_it() -> None:
    read: dict[Path, Places] = {}
    for page in SITE.rglob("*.html"):
        read[page.resolve()] = Places()
        read[page.resolve()].feed(page.read_text(encoding="utf-8"))
    found = 0
    broken: set[tuple[str, str]] = set()
    for page, one in read.items():
        for link in one.links:
            parts = urlsplit(link)
            if parts.scheme or parts.netloc:
                continue
            found += 1
            there = (page.parent / unquote(parts.path)).resolve() if parts.path else page
            place = unquote(parts.fragment)
            if not there.exists() or (place and there in read and place not in read[there].places):
                broken.add((page.relative_to(SITE.resolve()).as_posix(), link))

    assert sorted(broken) == []
    assert found > 10_000


# Words of the theme and of the search.
ENGLISH = (
    "Search", "On this page", "Next", "Previous", "Home", "Contents", "Toggle", "Link to this", "Skip to content",
    "Back to top", "View this page", "Made with", "Copyright", "Light mode", "Dark mode", "Expand", "Index", "Filter",
)  # fmt: skip


@pytest.mark.parametrize("name", [page for page in PAGES if page.startswith("vi/")])
def test_the_words_around_a_vietnamese_page_are_vietnamese(opened: Open, name: str) -> None:
    page = opened(f"{name}.html")
    said: list[str] = page.evaluate(
        """() => {
          const around = [...document.querySelectorAll('header, footer, .toc-title, .skip-to-content, .back-to-top, symbol title')]
            .map(one => one.textContent);
          const told = [...document.querySelectorAll('[aria-label], [title], [placeholder]')]
            .flatMap(one => ['aria-label', 'title', 'placeholder'].map(name => one.getAttribute(name) ?? ''));
          return [...around, ...told, document.title].map(one => one.trim()).filter(Boolean); }"""
    )

    assert len(said) > 10
    assert [(text, word) for text in said for word in ENGLISH if word in text] == []


def test_the_words_of_the_search_are_vietnamese(opened: Open) -> None:
    page = opened("vi/search.html?q=khieu+nai")
    page.locator("#search-results li").first.wait_for()
    page.wait_for_function("document.querySelector('.search-summary').innerText !== ''")

    assert page.locator("#search-results h2").inner_text() == "Kết quả tìm kiếm"
    assert page.locator(".search-summary").inner_text().startswith("Tìm thấy ")
    page.goto(page.url.replace("khieu+nai", "xqzvw"))
    page.wait_for_function("document.querySelector('.search-summary').innerText !== ''")
    assert page.locator(".search-summary").inner_text().startswith("Không có trang nào khớp")


@pytest.mark.skipif(util.find_spec("axe_playwright_python") is None, reason="axe-playwright-python is not installed")
@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize(
    "name", [f"{tongue}/{page}" for tongue in ("en", "vi") for page in ("index", "reference/rules")]
)
def test_axe_finds_no_violation_in_what_is_ours(opened: Open, name: str, theme: str) -> None:
    """The theme itself is not ours: only the article is judged."""
    axe = resources.files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")
    page = opened(f"{name}.html", color_scheme=theme)
    page.evaluate(axe)
    found = page.evaluate(
        """async () => (await axe.run(document.querySelector('article'), {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']}))
        .violations.map(one => one.id + ': ' + one.nodes.slice(0, 3).map(node => node.target.join(' ')).join(' | '))"""
    )

    assert found == []
