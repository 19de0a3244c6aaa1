"""The pages that are made from the code are what the code says now."""

from __future__ import annotations

import re
import tomllib
from importlib import import_module
from pathlib import Path

import pytest
from build_reference import pages
from reference.words import NOT_CALLED

from fences import fences_of, without_words
from qcdc import aggregate, dates, law, model, rules
from qcdc.terms.tables import MODEL

ROOT = Path(__file__).parents[2]


def test_generated_pages_are_not_stale() -> None:
    stale = [path.name for path, text in pages().items() if path.read_text(encoding="utf-8") != text]

    assert stale == []


def test_every_property_of_this_slice_is_held() -> None:
    page = (ROOT / "docs" / "en" / "reference" / "properties.md").read_text(encoding="utf-8")
    held = {name for ids in re.findall(r"\*\*([A-Z0-9, ]+)\*\*", page) for name in ids.split(", ")}

    asked = (
        "T1 T2 T3 T4 T5 U1 U2 U3 U8 C1 C2 C3 C4 C5 D1 D2 D3 P2 P3 P4 P7 F1 A1 A2 A3 A4 A5 A6 R1 R2 R3 R4 K1 K2 K3 K4 K6"
    )
    assert set(asked.split()) - held == set()


@pytest.mark.parametrize("name", sorted(NOT_CALLED))
def test_a_word_that_a_type_is_not_called_is_not_its_term(name: str) -> None:
    row = NOT_CALLED[name]

    assert any(name in package.__all__ for package in (model, law, rules, aggregate, dates))
    assert (name in MODEL) != ("name" in row)
    for language in ("vi", "en"):
        term = row["name"][language] if "name" in row else getattr(MODEL[name], language)
        assert row[language]
        assert {word.casefold() for word in row[language]}.isdisjoint(re.split(r",\s*", term.casefold()))


def test_the_vietnamese_words_of_the_packages_are_of_public_names() -> None:
    words = tomllib.loads((ROOT / "tools" / "data" / "api_vi.toml").read_text(encoding="utf-8"))
    parts = {name: words[name] for name in words if name != "exchange"}
    parts |= {f"exchange.{name}": rows for name, rows in words["exchange"].items()}
    unknown = [
        f"{part}.{name}"
        for part, rows in parts.items()
        for name in rows
        if name not in import_module(f"qcdc.{part}").__all__
    ]

    assert len(parts) > 20
    assert unknown == []


# What is made from English docstrings, and the charts, stand in one language.
ENGLISH_ONLY = {"reference/demands.md", "reference/properties.md"}
# Its English page is made from docstrings, its Vietnamese one lists the names with their terms.
UNLIKE = {"reference/api.md"}


def twins() -> dict[str, list[str]]:
    """Every English page that has, or must have, a Vietnamese twin, with both texts."""
    english = ROOT / "docs" / "en"
    names = {str(page.relative_to(english)) for page in english.rglob("*.md")}
    names = {name for name in names if name not in ENGLISH_ONLY | UNLIKE and not name.startswith("reference/api/")}
    both = {name: [ROOT / "docs" / tongue / name for tongue in ("en", "vi")] for name in names}
    both["README"] = [ROOT / "README.md", ROOT / "README.vi.md"]
    return {name: [page.read_text(encoding="utf-8") for page in pair] for name, pair in both.items()}


@pytest.mark.parametrize("name", sorted(twins()))
def test_a_page_says_the_same_code_in_both_languages(name: str) -> None:
    """A page without its twin, or whose twin runs other code or is built otherwise, is stale.

    Comments and docstrings are in the language of the page.
    """
    fences = [[without_words(*one) for one in fences_of(text)] for text in twins()[name]]
    prose = [re.sub(r"^```.*?^```", "", text, flags=re.MULTILINE | re.DOTALL) for text in twins()[name]]
    heads = [[len(found) for found in re.findall(r"^#+(?= )", text, re.MULTILINE)] for text in prose]

    assert fences[0] == fences[1]
    # The English pages of acts and limits end with what is not held.
    assert heads[0][: len(heads[1])] == heads[1]
    assert len(heads[1]) >= len(heads[0]) - 1
    assert prose[0] != prose[1]


def test_every_vietnamese_page_has_an_english_twin() -> None:
    """Only the English code is run, so code in a Vietnamese page alone would never be."""
    vietnamese = ROOT / "docs" / "vi"

    assert {str(page.relative_to(vietnamese)) for page in vietnamese.rglob("*.md")} <= twins().keys() | UNLIKE
