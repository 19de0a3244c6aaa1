"""What a reader meets on a page: links that lead somewhere, code that fits, and one language."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest
from myst_parser.slugs import github_slugify

import qcdc
from fences import comments_of, docstrings_of, fences_of
from qcdc import aggregate, dates, gazetteer, law, model

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
PAGES = [path for path in sorted(DOCS.rglob("*.md")) if "_build" not in path.parts]
READ = [ROOT / "README.md", ROOT / "README.vi.md", *PAGES]
# What a page shows beside its table of contents and its navigation, at 1366 pixels.
WIDTH = 80


def without_code(text: str) -> str:
    return re.sub(r"^```.*?^```", "", text, flags=re.MULTILINE | re.DOTALL)


def anchors_of(page: Path) -> set[str]:
    """The places in a page that a link can name: its headings, and what is labelled."""
    text = without_code(page.read_text(encoding="utf-8"))
    seen: Counter[str] = Counter()
    found: set[str] = set(re.findall(r"^\(([\w.-]+)\)=$", text, re.MULTILINE))
    found |= set(re.findall(r"\bid=\"([^\"]+)\"", text))
    for title in re.findall(r"^#+ (.*)$", text, re.MULTILINE):
        slug = github_slugify(re.sub(r"[`*]|\[([^\]]*)\]\([^)]*\)", r"\1", title))
        found.add(f"{slug}-{seen[slug]}" if seen[slug] else slug)
        seen[slug] += 1
    return found


def links_of(page: Path) -> list[str]:
    """The relative links of a page."""
    text = re.sub(r"`[^`\n]*`", "", without_code(page.read_text(encoding="utf-8")))
    targets: list[str] = re.findall(r"\]\(<?([^)\s>]+)", text)
    return [one for one in targets if not re.match(r"[a-z]+:", one)]


def test_every_relative_link_leads_to_a_file_and_a_place_in_it() -> None:
    places = {page.resolve(): anchors_of(page) for page in READ}
    found = 0
    broken: list[str] = []
    for page in READ:
        for target in links_of(page):
            found += 1
            file, _, anchor = target.partition("#")
            there = (page.parent / file).resolve() if file else page.resolve()
            if not there.exists() or (anchor and anchor not in places.get(there, set())):
                broken.append(f"{page.relative_to(ROOT)}: {target}")

    assert broken == []
    assert found > len(READ)


def listed(index: Path) -> set[str]:
    """The pages that the tables of contents of an index name."""
    blocks = re.findall(r"^```\{toctree\}\n(.*?)^```", index.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)
    return {line for block in blocks for line in block.splitlines() if line and not line.startswith(":")}


@pytest.mark.parametrize("tongue", ["en", "vi"])
def test_every_page_stands_in_the_table_of_contents(tongue: str) -> None:
    home = DOCS / tongue
    pages = {path.relative_to(home).with_suffix("").as_posix() for path in home.rglob("*.md")} - {"index"}
    below = {one for one in pages if one.count("/") > 1}  # they stand in the table of the page above them

    assert listed(home / "index.md") >= pages - below
    assert {home / f"{one}.md" for one in listed(home / "index.md")} <= set(PAGES)


@pytest.mark.parametrize("page", READ, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_the_code_of_a_page_fits_into_it(page: Path) -> None:
    blocks = [code for language, code in fences_of(page.read_text(encoding="utf-8")) if language == "python"]

    assert [line for code in blocks for line in code.splitlines() if len(line) > WIDTH] == []


# No words: orders to a type checker, names of files, and values.
NO_WORDS = re.compile(r"# (type|pyright|noqa): ?|# [\w./-]+$|# <")


@pytest.mark.parametrize("name", [page.relative_to(DOCS / "vi").as_posix() for page in PAGES if "vi" in page.parts])
def test_the_code_of_a_vietnamese_page_is_explained_in_vietnamese(name: str) -> None:
    english, vietnamese = (
        [
            words
            for fence in fences_of((DOCS / tongue / name).read_text(encoding="utf-8"))
            for words in [*comments_of(*fence), *docstrings_of(*fence)]
        ]
        for tongue in ("en", "vi")
    )

    assert len(english) == len(vietnamese)
    assert [one for one in vietnamese if one in english and not NO_WORDS.match(one)] == []


@pytest.mark.parametrize("tongue", ["en", "vi"])
def test_the_page_on_choosing_names_public_types(tongue: str) -> None:
    text = without_code((DOCS / tongue / "explanation" / "choosing-a-type.md").read_text(encoding="utf-8"))
    named = set(re.findall(r"`([A-Z]\w+)`", text)) - {"None"}
    functions = {tuple(one.split(".")) for one in re.findall(r"`([a-z]+\.[a-z_]+)`", text)}

    assert {one for one in named if not any(hasattr(package, one) for package in (model, dates, aggregate))} == set()
    assert {one for one in functions if not hasattr(getattr(qcdc, one[0]), one[1])} == set()
    assert len(named) > 50


def test_the_front_page_says_until_when_the_data_was_checked() -> None:
    acts = Counter(act.checked for act in law.all_acts())
    for day in (gazetteer.CHECKED_UNTIL, acts.most_common(1)[0][0]):
        assert day is not None
        english, vietnamese = ((DOCS / tongue / "index.md").read_text(encoding="utf-8") for tongue in ("en", "vi"))

        assert f"until {day.day} {day:%B} {day.year}" in " ".join(english.split())
        assert f"đến ngày {day:%d/%m/%Y}" in " ".join(vietnamese.split())
