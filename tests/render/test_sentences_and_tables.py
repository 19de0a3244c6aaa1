"""Sentences and tables: what is synthetic, hedged, partial or missing says so itself."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

import small_territory
from builders import H1, figure
from qcdc import aggregate, render
from qcdc.dates import Period
from qcdc.errors import InvariantError
from qcdc.model import Coverage, Figure, Share, UnitRef, evolve
from qcdc.testing import figures
from qcdc.vocab import FigureState, Hedge, Origin

VISITS = figure("reception.visits", 1202)
BEFORE = figure("reception.visits", 1310, period=Period.half_year(2022, 1))
PRINTED, PRINTED_BEFORE = (evolve(one, origins=frozenset({Origin.PUBLISHED}), source="Báo") for one in (VISITS, BEFORE))


@pytest.mark.parametrize(
    ("shown", "vi", "en"),
    [
        (VISITS, "1.202 [số liệu giả lập]", "1,202 [synthetic]"),
        (
            evolve(VISITS, origins=frozenset({Origin.PUBLISHED}), source="Báo"),
            "1.202",
            "1,202",
        ),
        (
            evolve(VISITS, coverage=Coverage(reported=212, expected=220)),
            "1.202 [212/220 cơ quan, đơn vị; số liệu giả lập]",
            "1,202 [212/220 units; synthetic]",
        ),
        (evolve(VISITS, hedge=Hedge.MORE_THAN), "hơn 1.202 [số liệu giả lập]", "more than 1,202 [synthetic]"),
        (
            evolve(VISITS, state=FigureState.NOT_REPORTED, value=None),
            "chưa báo cáo [số liệu giả lập]",
            "not reported [synthetic]",
        ),
        (
            evolve(VISITS, value=Share(part=33, whole=37)),
            "33/37 (89,19%) [số liệu giả lập]",
            "33/37 (89.19%) [synthetic]",
        ),
        (evolve(VISITS, value=Share(part=0, whole=0)), "0/0 [số liệu giả lập]", "0/0 [synthetic]"),
        (evolve(VISITS, value=Decimal("38.5")), "38,5 [số liệu giả lập]", "38.5 [synthetic]"),
    ],
)
def test_a_figure_speaks_for_itself(shown: Figure, vi: str, en: str) -> None:
    assert (render.figure(shown, "vi"), render.figure(shown, "en")) == (vi, en)


@given(figures())
def test_nothing_synthetic_and_nothing_partial_is_shown_plainly(shown: Figure) -> None:
    text = render.figure(shown, "en")

    assert ("synthetic" in text) is (Origin.SYNTHETIC in shown.origins)
    assert "0" not in text or shown.state is FigureState.VALUE


def test_a_comparison_says_how_much_and_from_where() -> None:
    assert render.comparison(aggregate.compare(PRINTED, PRINTED_BEFORE), "vi") == "giảm 108 (8,24%)"
    assert render.comparison(aggregate.compare(PRINTED_BEFORE, PRINTED), "en") == "up 108 (8.99%)"
    nothing = evolve(PRINTED_BEFORE, value=0)
    assert render.comparison(aggregate.compare(PRINTED, nothing), "vi") == "tăng 1.202"
    silent = evolve(BEFORE, state=FigureState.UNKNOWN, value=None)
    assert render.comparison(aggregate.compare(VISITS, silent), "en") == "not enough figures to compare"
    assert render.comparison(aggregate.compare(VISITS, silent), "vi") == "chưa đủ số liệu để so sánh"
    assert not aggregate.compare(VISITS, silent).exact
    assert aggregate.compare(VISITS, BEFORE).exact


def test_shares_are_compared_in_points() -> None:
    half, third = evolve(PRINTED, value=Share(part=1, whole=2)), evolve(PRINTED_BEFORE, value=Share(part=1, whole=4))

    assert render.comparison(aggregate.compare(half, third), "vi") == "tăng 25,00 điểm phần trăm"
    assert render.comparison(aggregate.compare(third, half), "en") == "down 25.00 percentage points"


@pytest.mark.parametrize(
    ("now", "then", "said"),
    [
        (10**6 + 1, 10**6, "tăng 1 (dưới 0,01%)"),
        (Share(part=500_001, whole=1_000_000), Share(part=1, whole=2), "tăng dưới 0,01 điểm phần trăm"),
        (Share(part=1, whole=2), Share(part=2, whole=4), "không đổi"),
        (1001, 1000, "tăng 1 (0,10%)"),
        (0, 3, "giảm 3 (100,00%)"),
    ],
)
def test_a_change_is_never_rounded_to_nothing(now: int | Share, then: int | Share, said: str) -> None:
    compared = aggregate.compare(evolve(PRINTED, value=now), evolve(PRINTED_BEFORE, value=then))

    assert render.comparison(compared, "vi") == said


@pytest.mark.parametrize(
    "extreme",
    [
        lambda: render.number(10**5000, "vi"),
        lambda: render.number(Decimal("1E+1000000"), "vi"),
        lambda: render.number(Decimal("1E-1000000"), "vi"),
        lambda: render.number(Decimal("0E+1000000"), "vi"),
        lambda: render.change(-(10**5000), "vi"),
        lambda: render.rate(Fraction(10**400, 3), "vi"),
        lambda: render.number(10**60, "vi"),
        lambda: render.number(Decimal("1E+60"), "vi"),
        lambda: render.number(Decimal("1E-61"), "vi"),
    ],
)
def test_a_number_nobody_could_read_is_refused(extreme: Callable[[], str]) -> None:
    with pytest.raises(InvariantError) as caught:
        extreme()

    assert caught.value.code == "number.unreadable"


def test_the_longest_number_is_written_out_and_a_zero_has_no_sign() -> None:
    assert len(render.number(10**60 - 1, "vi")) == 79
    assert len(render.number(Decimal("1E-60"), "vi")) == 62
    assert len(render.number(Decimal("1E+59"), "vi")) == 79
    assert [render.number(Decimal(zero), "vi") for zero in ("-0.0", "0", "-0")] == ["0,0", "0", "0"]
    assert render.rate(Fraction(1, 10**400), "vi") == "0,00%"


def test_a_figure_without_a_rate_is_refused() -> None:
    assert render.rate(evolve(VISITS, value=Share(part=33, whole=37)), "vi") == "89,19% [số liệu giả lập]"
    for value in (7, Share(part=0, whole=0)):
        with pytest.raises(InvariantError) as caught:
            render.rate(evolve(VISITS, value=value), "vi")
        assert caught.value.code == "rate.none"


@given(st.integers(0, 10**6), st.integers(1, 10**6), st.integers(0, 4))
def test_a_rounded_rate_is_within_half_a_digit(part: int, whole: int, digits: int) -> None:
    exact = Fraction(part, whole)

    shown = Decimal(render.rate(exact, "en", digits=digits).rstrip("%").replace(",", ""))

    assert abs(Fraction(shown) - exact * 100) <= Fraction(1, 2 * 10**digits)


def test_unchanged_is_said_in_a_word() -> None:
    assert (render.change(0, "vi"), render.change(0, "en")) == ("không đổi", "unchanged")


def test_a_window_says_its_days_and_its_name() -> None:
    assert render.window(H1, "vi") == "01/01/2023 – 30/06/2023 (sáu tháng)"
    assert render.window(Period.between("2023-01-01", "2023-01-02"), "en") == "1 January 2023 – 2 January 2023"


def test_a_document_is_plain_text_whatever_stands_in_a_cell() -> None:
    page = render.document(
        [
            render.heading("Bảng", level=2),
            render.table(["Đơn vị", "Số"], [["Gia Lai\x1b[2J\n", "1.202"], ["Đăk Đoa", "90"]]),
            render.bullets(["một", "hai"]),
            "",
            render.paragraph("dài " * 60),
        ]
    )

    assert "\x1b" not in page
    assert page.splitlines()[:2] == ["Bảng", "----"]
    assert page.splitlines()[5] == "Gia Lai [2J   1.202"
    assert max(map(len, page.splitlines())) <= 100
    assert "- một\n- hai\n\ndài" in page


@pytest.mark.parametrize(
    ("unplaced", "said"), [(1, "1 record not placed in any unit"), (2, "2 records not placed in any unit")]
)
def test_a_record_and_several_records_have_their_words(unplaced: int, said: str) -> None:
    unit = UnitRef.of("province", "64", "2023-06-30")
    figure = Figure.of(
        "reception.visits", unit, 12, period=Period.half_year(2023, 1), origins={Origin.SYNTHETIC}, unplaced=unplaced
    )

    assert render.marks(figure, "en") == (said, "synthetic")


@pytest.mark.parametrize(("code", "exact"), [("c0", False), ("c1", False), ("c2", True)])
def test_a_comparison_with_an_apportioned_figure_is_not_exact(code: str, exact: bool) -> None:
    """A quarter of c0 went to c1: what was counted in them before is apportioned; c2 took nothing yet."""
    now = small_territory.figure(code, 5, "2023-06-01", Period.half_year(2023, 2))

    comparison = aggregate.compare(
        now, small_territory.FIGURES, territory=small_territory.TWICE, weights=small_territory.FIRST
    )

    assert (comparison.exact, comparison.provisional) == (exact, False)
