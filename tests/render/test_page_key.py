"""The key of a page: a row for each sign that the page uses, and no other."""

from __future__ import annotations

import pytest

from page_cases import pages
from qcdc import render, rules
from qcdc.render import Page, Words
from qcdc.render.pages import Chart, Findings, Grid, Key, ListOf, Prose, Sign, Tiles, cells_of

NAMES = sorted(pages())


def key_of(page: Page) -> list[str]:
    """The signs that the key explains."""
    return [
        f"{mark.sign.value}{mark.words.vi}" for block in page.blocks if isinstance(block, Key) for mark, _ in block.rows
    ]


def signs_of(page: Page) -> set[Sign]:
    """The signs of the marks of a page, wherever they stand."""
    found = {mark.sign for mark, _ in page.legend}
    found |= {mark.sign for _, cell in cells_of(page) for mark in cell.marks}
    for block in page.blocks:
        if isinstance(block, Prose | ListOf | Chart | Grid):
            found |= {mark.sign for mark in block.marks}
        if isinstance(block, ListOf):
            found |= {mark.sign for item in block.items for mark in item.marks}
        if isinstance(block, Tiles):
            found |= {mark.sign for tile in block.tiles for mark in tile.marks}
        if isinstance(block, Chart | Grid):
            found |= {mark.sign for column in block.table.marks for mark in column}
        if isinstance(block, Findings):
            cards = [card for group in block.groups for card in group.cards]
            found |= {mark.sign for card in cards for mark in card.marks}
            found |= {mark.sign for card in cards for record in card.records for mark in record.marks}
    return found


@pytest.mark.parametrize("name", NAMES)
def test_the_key_explains_the_marks_that_a_page_uses_and_no_other(name: str) -> None:
    page = pages()[name]()
    rows = key_of(page)
    known = {
        "●Công bố": Sign.PUBLISHED, "◇Giả lập": Sign.SYNTHETIC, "✓n/n": Sign.COMPLETE, "◐m/n; ≥": Sign.PARTIAL,
        "~tạm tính": Sign.PROVISIONAL,
    }  # fmt: skip

    assert rows
    assert {sign for row, sign in known.items() if row in rows} == signs_of(page) & set(known.values())


@pytest.mark.parametrize("name", NAMES)
def test_the_key_explains_the_signs_in_cells_and_no_other(name: str) -> None:
    page = pages()[name]()
    states = {(cell.state, cell.words.vi[:1]) for _, cell in cells_of(page)}
    first = {sign for _, sign in states}
    used = {sign for sign in "…·=≠" if sign in first}
    used |= {"–"} if "nil" in {state for state, _ in states} else set()
    used |= {"x"} if "suppressed" in {state for state, _ in states} else set()

    assert {row for row in key_of(page) if row in set("…·=≠–x")} == used


def test_the_key_has_no_numbers_of_the_example() -> None:
    for name in NAMES:
        assert not any(sign.isdigit() for row in key_of(pages()[name]()) for sign in row), name


def test_a_page_without_signs_has_no_key() -> None:
    page = render.page(title=Words(vi="Trống"), audit=rules.run([], as_of="2023-06-30"))

    assert key_of(page) == []
    assert "Cách đọc" not in render.html(page, "vi")
