"""O3: the marks of a figure are in its row."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from floors import floor, never_empty, nonempty
from qcdc import tables
from qcdc.aggregate.marks import marks
from qcdc.model import Figure
from qcdc.testing import figures
from qcdc.vocab import FigureState, Origin


@floor("the figure has a mark")
@given(st.lists(figures(), min_size=1, max_size=3))
def test_the_marks_of_a_figure_are_in_its_row(given_figures: list[Figure]) -> None:
    """O3: coverage, unplaced, provisional, synthetic, hedge and state have columns; in a language also in words."""
    nonempty(any(marks(one, "vi") for one in given_figures))

    rows = tables.to_rows(given_figures)
    words = tables.to_rows(given_figures, language="vi")

    for one, row, said in zip(given_figures, rows, words, strict=True):
        covered = one.coverage
        assert (row["coverage.reported"], row["coverage.expected"]) == (
            (None, None) if covered is None else (covered.reported, covered.expected)
        )
        assert row["provisional"] is one.provisional
        assert row["synthetic"] is (Origin.SYNTHETIC in one.origins)
        assert row["hedge"] == (None if one.hedge is None else one.hedge.value)
        assert row["state"] == one.state.value
        assert row["some_unplaced"] is (one.unplaced > 0)
        # Beside a suppressed number, that count could itself be small.
        assert row["unplaced"] == (None if one.state is FigureState.SUPPRESSED else one.unplaced)
        assert said["Ghi chú số liệu"] == ("; ".join(marks(one, "vi")) or None)
        if one.state is not FigureState.VALUE and one.state is not FigureState.NIL:
            assert row["value"] is row["part"] is row["low"] is None


@never_empty("every example is written twice")
@settings(max_examples=10)
@given(given_figures=st.lists(figures(), min_size=1, max_size=3))
def test_the_same_values_give_the_same_bytes(
    given_figures: list[Figure], tmp_path_factory: pytest.TempPathFactory
) -> None:
    """O4: a workbook and a CSV file have no clock in them."""
    place = tmp_path_factory.mktemp("o4")
    for suffix in ("xlsx", "csv"):
        one, other = place / f"a.{suffix}", place / f"b.{suffix}"
        tables.write(one, given_figures)
        tables.write(other, list(given_figures))
        assert one.read_bytes() == other.read_bytes()
