"""What the site of the documentation is made of, without building it; tests/desktop/test_site.py looks at it in a browser."""

from __future__ import annotations

import ast
import importlib
import inspect
import json
import re
import unicodedata
from pathlib import Path
from typing import Any, NamedTuple

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from reference.api import PACKAGES
from sphinx_site import twins
from sphinx_site.folded_search import FoldedEnglish, FoldedVietnamese, fold
from sphinx_site.named_tuples import skip
from sphinx_site.signatures import signature_of

import qcdc
from qcdc.model import Annulment
from qcdc.vocab import Severity

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
WORDS = DOCS / "locale" / "vi" / "LC_MESSAGES"


@given(st.text())
def test_folding_knows_no_marks_and_no_case(text: str) -> None:
    folded = fold(text)

    assert folded == fold(unicodedata.normalize("NFC", text)) == fold(unicodedata.normalize("NFD", text))
    assert not any(unicodedata.category(one) == "Mn" for one in folded)
    assert "đ" not in folded


@pytest.mark.parametrize("language", [FoldedEnglish({}), FoldedVietnamese({})])
def test_the_index_has_the_words_without_their_marks(language: Any) -> None:
    words = [language.stem(word) for word in language.split("Khiếu nại, KHIẾU NẠI và đơn")]

    assert words[:4] == ["khieu", "nai"] * 2
    assert words[-1] == "don"
    assert [language.stem(word) for word in language.split(unicodedata.normalize("NFD", "khiếu nại"))] == words[:2]


def catalogue() -> dict[str, str]:
    text = (WORDS / "sphinx.po").read_text(encoding="utf-8")
    pairs = re.findall(r'^msgid (".*")\n(?:msgid_plural ".*"\n)?msgstr(?:\[0\])? (".*")$', text, re.MULTILINE)
    return {ast.literal_eval(key): ast.literal_eval(said) for key, said in pairs}


def test_every_word_of_the_theme_is_said_in_vietnamese() -> None:
    said = catalogue()
    assert len(said) > 35
    assert [key for key, word in said.items() if key and (not word or word == key)] == []

    theme = Path(str(importlib.import_module("furo").__file__)).parent / "theme" / "furo"
    templates = [theme / name for name in ("page.html", "search.html", "genindex.html", "sidebar/search.html")]
    asked: set[str] = set()
    for template in [*templates, DOCS / "_templates" / "page.html"]:
        text = template.read_text(encoding="utf-8")
        asked |= set(re.findall(r'\b_\("([^"]+)"', text)) | set(re.findall(r"\b_\('([^']+)'", text))
        for words in re.findall(r"for word in \((.*?)\) %}", text):
            asked |= set(ast.literal_eval(f"({words})"))
    # The last three stand only on a site that Read the Docs builds.
    assert asked - said.keys() - {"Versions", "Downloads", "On Read the Docs", "Project Home", "Builds"} == set()


def test_the_browser_says_what_the_catalogue_says() -> None:
    text = (WORDS / "sphinx.js").read_text(encoding="utf-8")
    messages = json.loads(text.removeprefix("Documentation.addTranslations(").rstrip().removesuffix(");"))["messages"]
    said = catalogue()

    assert len(messages) > 5
    assert {key: word if isinstance(word, str) else word[0] for key, word in messages.items()} == {
        key: said[key] for key in messages
    }
    searching = (
        Path(str(importlib.import_module("sphinx").__file__)).parent / "themes/basic/static/searchtools.js"
    ).read_text()
    shown = re.findall(r'(?:\b_|gettext)\(\s*"([^"]+)"', searching)
    assert set(shown) <= set(messages)


@pytest.mark.parametrize("language", ["en", "vi"])
def test_every_page_has_a_twin_or_a_page_above_it_that_has_one(language: str) -> None:
    other = "vi" if language == "en" else "en"
    pages = [one.relative_to(DOCS / language).with_suffix("").as_posix() for one in (DOCS / language).rglob("*.md")]
    told = {page: twins.twin_of(page, other) for page in pages}

    assert len(told) > 60
    for page, twin in told.items():
        assert (DOCS / other / f"{twin}.md").exists()
        assert (twin == page) == (DOCS / other / f"{page}.md").exists()
    if language == "en":
        assert told["reference/api/aggregate"] == "reference/api"


def test_every_link_to_the_other_site_is_seen() -> None:
    """One that is not seen would lead to a Markdown file, or nowhere."""
    found = 0
    for page in [*DOCS.glob("en/**/*.md"), *DOCS.glob("vi/**/*.md")]:
        text = page.read_text(encoding="utf-8")
        found += text.count("](../../en/") + text.count("](../en/")
        other = "en" if "vi" in page.relative_to(DOCS).parts[:1] else "vi"
        assert not re.search(rf"\]\((\.\./)+{other}/[^)]*\.md", twins.led(text)), page
    assert found > 3


def test_a_link_to_the_other_site_leads_to_the_same_place_there() -> None:
    said = twins.led("xem [`qcdc.model`](../../en/reference/api/model.md#x) và [đây](roll-up.md).")

    assert said == (
        'xem <a class="reference" href="../../en/reference/api/model.html#x">`qcdc.model`</a> và [đây](roll-up.md).'
    )


def test_every_package_has_its_page() -> None:
    source = Path(str(qcdc.__file__)).parent
    public = {path.parent.name for path in source.glob("[!_]*/__init__.py")} | {
        path.stem for path in source.glob("[!_]*.py")
    }

    assert public == PACKAGES.keys()


@pytest.mark.parametrize("name", sorted(PACKAGES.keys() - {"exchange"}))
def test_a_page_of_a_package_has_its_functions_first_and_leaves_no_function_and_no_type_out(name: str) -> None:
    package = importlib.import_module(f"qcdc.{name}")
    text = (DOCS / "en" / "reference" / "api" / f"{name}.md").read_text(encoding="utf-8")
    order = {one: text.find(f":: qcdc.{name}.{one}\n") for one in package.__all__}
    functions = [order[one] for one in order if inspect.isroutine(getattr(package, one))]
    types = [order[one] for one in order if inspect.isclass(getattr(package, one)) and order[one] > 0]

    assert all(place > 0 for place in functions)
    assert max(functions, default=0) < min(types, default=len(text))
    for one, place in order.items():
        if inspect.isclass(getattr(package, one)):
            assert place > 0 or f"`{one}`" in text.partition("Described in another place:")[2], one


class Sample(NamedTuple):
    """A named tuple."""

    first: int
    second: int

    def third(self) -> int:
        """The sum of both."""
        return self.first + self.second


def test_the_field_of_a_named_tuple_without_a_text_is_left_out() -> None:
    members = ("first", "second", "third")
    told = [skip("class", name, getattr(Sample, name)) for name in members]

    assert told == [True, True, None]
    assert Sample(1, 2).third() == 3


@attrs.frozen
class Fielded:
    """A class with fields."""

    first: int
    second: tuple[int, ...] = ()
    kind: Severity = attrs.field(default=Severity.NOTICE, kw_only=True)
    made: list[int] = attrs.field(factory=list, kw_only=True)
    counted: int = attrs.field(default=attrs.Factory(lambda self: self.first, takes_self=True), kw_only=True)
    _hidden: int = attrs.field(init=False, default=0)


def test_a_signature_has_the_fields_with_their_defaults() -> None:
    assert signature_of(Fielded) == "(first, second=(), *, kind=Severity.NOTICE, made=[], counted=…)"
    assert signature_of(Annulment) == "(*, ground, action, day, sent=None, sent_front=None, not_done=…)"


@pytest.mark.parametrize("package", ["model", "law", "aggregate", "rules", "dates", "tables"])
def test_a_signature_can_be_read_by_a_parser(package: str) -> None:
    module = importlib.import_module(f"qcdc.{package}")
    classes = [one for name in module.__all__ if inspect.isclass(one := getattr(module, name)) and attrs.has(one)]

    assert classes
    for one in classes:
        ast.parse(f"def made{signature_of(one).replace('=…', '=...')}: pass")
