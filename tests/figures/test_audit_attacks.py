"""Decided cases of the audit: readings that are no contradiction, contradictions that are one, and what is said of them.

Each case is a small made-up report, or two of them. The answers were worked out by hand.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from qcdc import auditing, gazetteer
from qcdc.auditing import ReportAudit
from qcdc.dates import Period
from qcdc.model import Breakdown, Change, ChangeOf, Figure, Movement, Print, RateOf, Report, Share, Unit, UnitRef
from qcdc.vocab import Agreement, ChangeUnit, CheckKind, Hedge, Level, Origin, Reservation

H1, BEFORE = Period.half_year(2023, 1), Period.half_year(2022, 1)
VIETNAM = gazetteer.vietnam()
TREE = VIETNAM.at("2023-06-30")
GIA_LAI = TREE.find("tỉnh Gia Lai")


def fig(id: str, value: Any, *, unit: Unit | UnitRef = GIA_LAI, indicator: str | None = None, **fields: Any) -> Figure:
    """A published figure of the first half of 2023."""
    when = {} if fields.keys() & {"period", "as_of", "window"} else {"period": H1}
    label = {"label": id} if indicator is None and "label" not in fields else {}
    made: dict[str, Any] = {"id": id, "origins": "published", "source": "made up", **when, **label, **fields}
    return Figure.of(indicator, unit, value, **made)


def report(*figures: Figure, id: str = "report", period: Period = H1, **links: Any) -> Report:
    """A published report of Gia Lai."""
    return Report(
        id=id,
        title="made up",
        unit=GIA_LAI.ref,
        period=period,
        figures=figures,
        origin=Origin.PUBLISHED,
        source="made up",
        **links,
    )


def change(unit: str, amount: Any, **fields: Any) -> Change:
    """A change since the same half-year of 2022."""
    return Change.of(unit, amount, BEFORE, **fields)


def only(audit: ReportAudit, kind: CheckKind) -> auditing.Check:
    """The one comparison of a kind."""
    (found,) = (one for one in audit if one.kind is kind)
    return found


# --- changes -----------------------------------------------------------------------------------------------------


def test_a_hedged_change_is_not_an_exact_one_in_the_report_of_the_year_before() -> None:
    fell = change("absolute", -100, hedge=Hedge.ABOUT)
    now = report(fig("a", 1202, indicator="reception.visits", changes=[fell]))
    then = report(fig("a", 1310, indicator="reception.visits", period=BEFORE), id="before", period=BEFORE)

    assert only(auditing.audit(now, then), CheckKind.CHANGE).agreement is Agreement.WITHIN_HEDGE


@pytest.mark.parametrize(("earlier", "answer"), [(40, Agreement.EXACT), (41, Agreement.MISMATCH)])
def test_a_change_in_hectares_is_one_of_hectares_between_reports(earlier: int, answer: Agreement) -> None:
    land: dict[str, Any] = {"indicator": "contrib.land", "measure": "hectare"}
    now = report(fig("a", 50, changes=[change("absolute", 10)], **land))
    then = report(fig("a", earlier, period=BEFORE, **land), id="before", period=BEFORE)

    assert only(auditing.audit(now, then), CheckKind.CHANGE).agreement is answer


@pytest.mark.parametrize(("earlier", "answer"), [(1310, Agreement.ROUNDED), (1410, Agreement.MISMATCH)])
def test_a_percentage_is_compared_with_the_report_of_the_year_before(earlier: int, answer: Agreement) -> None:
    now = report(fig("a", 1202, indicator="reception.visits", changes=[change("percent", Decimal("-8.2"))]))
    then = report(fig("a", earlier, indicator="reception.visits", period=BEFORE), id="before", period=BEFORE)

    assert only(auditing.audit(now, then), CheckKind.CHANGE).agreement is answer


def test_the_two_numbers_of_a_change_in_hectares_agree() -> None:
    both = [change("absolute", 1), change("percent", 25)]

    found = only(auditing.audit(report(fig("a", 5, measure="hectare", changes=both))), CheckKind.CHANGE)

    assert found.agreement is Agreement.EXACT
    assert (
        found.text("en") == "5 hectare (a), an increase of 25%: the printed difference is an increase of 25%: agrees."
    )


def test_a_difference_and_a_percentage_are_both_compared_with_the_earlier_figure() -> None:
    """A difference that agrees does not hide a percentage that does not."""
    both = [change("absolute", -108), change("percent", Decimal("-99.9"))]
    later = fig("a", 1202, label="lượt tiếp", changes=both)
    earlier = fig("b", 1310, label="lượt tiếp", period=BEFORE)

    said = [(one.unit, one.agreement) for one in auditing.audit(report(later, earlier)) if len(one.operands) == 2]

    assert said == [(ChangeUnit.ABSOLUTE, Agreement.EXACT), (ChangeUnit.PERCENT, Agreement.MISMATCH)]


def test_points_printed_as_per_cent_are_no_contradiction_if_only_the_measure_tells_a_rate() -> None:
    later = fig("a", Decimal("95.0"), label="tỷ lệ", measure="percent", changes=[change("percent", Decimal("15.0"))])
    earlier = fig("b", Decimal("80.0"), label="tỷ lệ", measure="percent", period=BEFORE)

    found = only(auditing.audit(report(later, earlier)), CheckKind.CHANGE)

    assert (found.agreement, found.unit) == (Agreement.EXACT, ChangeUnit.POINTS)
    assert "15 points" in found.text("en")
    assert "15 điểm phần trăm" in found.text("vi")


# --- rates and parts ---------------------------------------------------------------------------------------------


def test_a_rate_of_a_year_is_not_contradicted_by_counts_of_half_of_it() -> None:
    rate = fig("r", Decimal("89.2"), measure="percent", period=Period.year(2023))
    link = RateOf(rate="r", part=("p",), whole=("w",))

    audit = auditing.audit(report(rate, fig("p", 30), fig("w", 37), rates=(link,)))

    assert Reservation.WINDOWS_DIFFER in only(audit, CheckKind.RATE).reservations
    assert audit.disagreeing == ()


def test_a_share_among_parts_is_not_called_a_range() -> None:
    parts = (fig("b", Share(part=33, whole=37)), fig("c", 4))
    link = Breakdown(total="a", parts=("b", "c"), exhaustive=True)

    found = only(auditing.audit(report(fig("a", 37), *parts, breakdowns=(link,))), CheckKind.SUM)

    assert found.reservations == (Reservation.SHARE,)


def test_a_movement_without_its_closing_stock_says_that_it_is_not_printed() -> None:
    link = Movement(opening="o", arrived="i", finished="x")

    found = only(auditing.audit(report(fig("o", 5), fig("i", 50), fig("x", 40), movements=(link,))), CheckKind.MOVEMENT)

    assert found.reservations == (Reservation.NOT_ALL_PRINTED,)
    assert all(said in found.text("vi") for said in ("5 (o)", "50 (i)", "40 (x)"))


@pytest.mark.parametrize(
    ("printed", "part", "agrees"),
    [
        (85, 89, True),
        (85, 91, False),
        (85, 84, False),
        (90, 96, True),
        (95, 97, True),
    ],
)
def test_above_85_per_cent_is_below_90(printed: int, part: int, agrees: bool) -> None:
    rate = fig("r", printed, hedge="more_than", measure="percent")
    link = RateOf(rate="r", part=("p",), whole=("w",))

    audit = auditing.audit(report(rate, fig("p", part), fig("w", 100), rates=(link,)))

    assert only(audit, CheckKind.RATE).agrees is agrees


def test_a_sum_is_given_in_the_unit_of_measure_of_its_total() -> None:
    figures = (fig("a", 5, measure="hectare"), fig("b", 3, measure="hectare"), fig("c", 30000, measure="square_metre"))
    link = Breakdown(total="a", parts=("b", "c"), exhaustive=True)

    found = only(auditing.audit(report(*figures, breakdowns=(link,))), CheckKind.SUM)

    assert (found.printed, found.computed, found.disagrees) == (5, 6, True)
    assert "6 hectare: does not agree, a difference of 1." in found.text("en")


# --- several reports ---------------------------------------------------------------------------------------------


def months(label: str | None, total: str | None, value: int) -> ReportAudit:
    """Three months of ten visits each, and the quarter."""
    visits: dict[str, Any] = {"indicator": "reception.visits"}
    short = [
        report(
            fig("a", 10, label=label, period=Period.month(2023, month), **visits),
            id=f"m{month}",
            period=Period.month(2023, month),
        )
        for month in (1, 2, 3)
    ]
    quarter = Period.quarter(2023, 1)
    return auditing.audit(
        *short, report(fig("a", value, label=total, period=quarter, **visits), id="q", period=quarter)
    )


def test_months_of_other_words_do_not_contradict_a_quarter() -> None:
    found = only(months("tại Trụ sở tiếp công dân", "toàn tỉnh", 300), CheckKind.WINDOWS)

    assert found.reservations == (Reservation.WORDS_DIFFER,)
    assert not found.disagrees
    assert only(months("toàn tỉnh", "Toàn tỉnh", 300), CheckKind.WINDOWS).disagrees
    assert only(months(None, None, 31), CheckKind.WINDOWS).disagrees


def test_rates_of_communes_are_not_added_to_that_of_the_province() -> None:
    below = TREE.children(GIA_LAI)
    rate: dict[str, Any] = {"indicator": "case.resolved_rate", "measure": "percent"}
    rates = [fig(f"k{number}", Decimal("95.5"), unit=unit, **rate) for number, unit in enumerate(below)]

    audit = auditing.audit(report(fig("a", Decimal("90.5"), **rate)), report(*rates, id="below"), territory=VIETNAM)

    assert audit.disagreeing == ()


def test_a_unit_printed_twice_is_not_chosen_by_its_place() -> None:
    """Whichever text comes last, neither print of a district is taken for its figure."""
    below = TREE.children(GIA_LAI)[0]
    texts = [report(fig("a", number, unit=below, indicator="reception.visits"), id=f"r{number}") for number in (5, 500)]
    total = report(fig("a", 100, indicator="reception.visits"), id="total")

    for given in ([total, *texts], [total, *texts[::-1]]):
        assert auditing.audit(*given, territory=VIETNAM).disagreeing == ()


def test_figures_of_different_windows_and_reports_are_told_apart() -> None:
    closing = fig("a", 4, indicator="case.pending", as_of="2023-06-30", temporal="stock")
    opening = fig("a", 5, indicator="case.carried_in", as_of="2023-06-30", temporal="opening_stock")
    second = report(opening, id="second", period=Period.half_year(2023, 2))

    said = only(auditing.audit(report(closing, id="first"), second), CheckKind.CONTINUITY).text("en")

    assert "report first" in said
    assert "the next window opens with 5 (Cases carried over from the last period; report second)" in said


def test_a_unit_outside_the_table_of_units_is_compared_without_the_table() -> None:
    old = UnitRef.of(Level.PROVINCE, "64", "2023-01-01")
    for year in (2019, 2090):
        window = Period.year(year)
        figure = fig("a", 5, unit=old, indicator="reception.visits", period=window)
        texts = [report(figure, id=name, period=window) for name in ("one", "two")]
        assert only(auditing.audit(*texts, territory=VIETNAM), CheckKind.SAME_FIGURE).agreement is Agreement.EXACT


# --- links -------------------------------------------------------------------------------------------------------


def test_links_that_contradict_each_other_accuse_nobody() -> None:
    figures = (fig("a", 10), fig("b", 4), fig("c", 5), fig("r", 50, measure="percent"))
    parts = [Breakdown(total="a", parts=("b", "c"), exhaustive=said) for said in (None, True, False)]
    rates = [RateOf(rate="r", part=("b",), whole=(whole,)) for whole in ("a", "c")]

    audit = auditing.audit(report(*figures, breakdowns=tuple(parts), rates=tuple(rates)))

    assert audit.disagreeing == ()
    assert [one.kind for one in audit].count(CheckKind.LINKS) == 2


def test_a_circle_of_links_ends() -> None:
    figures = [fig(f"f{number}", number + 1) for number in range(5)]
    links = tuple(Breakdown(total=f"f{number}", parts=(f"f{(number + 1) % 5}",)) for number in range(5))

    assert len(auditing.audit(report(*figures, breakdowns=links))) == 5


def test_a_thousand_figures_with_their_links_are_compared() -> None:
    many = 1000
    keys = ["reception.visits", "case.in_authority", "case.resolved", "case.pending"]
    figures = [
        fig(
            f"f{number}",
            number % 97 + 1,
            indicator=keys[number % 4],
            scope=f"huyện {number // 4}",
            changes=[change("absolute", 1)],
        )
        for number in range(many)
    ]
    links = tuple(RateOf(rate=f"f{n}", part=(f"f{n + 1}",), whole=(f"f{n + 2}",)) for n in range(many - 2))
    assert len(auditing.audit(report(*figures, rates=links))) >= many - 2


def test_a_change_printed_in_billions_is_compared_by_its_printed_digits() -> None:
    printed: dict[str, Any] = {"scale": 9, "decimals": 1}
    up = change("absolute", 1_200_000_000, print=Print(text="tăng 1,2 tỷ đồng", **printed))
    share = change("percent", Decimal("14.2"), print=Print(text="14,2%", decimals=1))
    money = fig("a", 9_800_000_000, measure="dong", print=Print(text="9,8 tỷ đồng", **printed), changes=[up, share])

    found = only(auditing.audit(report(money)), CheckKind.CHANGE)

    assert found.agreement is Agreement.ROUNDED
    assert found.text("vi").startswith(
        "“9,8 tỷ đồng” (a), “tăng 1,2 tỷ đồng; 14,2%”: tính từ số tăng, giảm đã nêu là tăng 13,953%"
    )


# --- prints ------------------------------------------------------------------------------------------------------


def test_a_rate_is_compared_with_counts_that_the_text_prints_as_one() -> None:
    counts = fig("a", Share(part=33, whole=37), print=Print(text="33/37 vụ"))
    for printed, answer in (("89.2", Agreement.ROUNDED), ("89.9", Agreement.MISMATCH)):
        rate = fig("r", Decimal(printed), measure="percent")

        found = only(auditing.audit(report(counts, rate, rates=(RateOf(rate="r", part=("a",)),))), CheckKind.RATE)

        assert found.agreement is answer
    assert "“33/37 vụ” (a) is 89.189%: does not agree" in found.text("en")


@pytest.mark.parametrize(
    ("printed", "answer"),
    [
        ("89.20", Agreement.OFF_BY_LAST_DIGIT),
        ("89.19", Agreement.ROUNDED),
        ("89.18", Agreement.TRUNCATED),
        ("89.17", Agreement.MISMATCH),
        ("89.21", Agreement.MISMATCH),
    ],
)
def test_off_by_the_last_digit_is_one_digit_from_the_rounded_rate(printed: str, answer: Agreement) -> None:
    """33 of 37 is 89.189 %."""
    rate = fig("r", Decimal(printed), measure="percent")
    link = RateOf(rate="r", part=("p",), whole=("w",))

    audit = auditing.audit(report(rate, fig("p", 33), fig("w", 37), rates=(link,)))

    assert only(audit, CheckKind.RATE).agreement is answer


def test_no_other_number_is_proposed_where_nothing_is_contradicted() -> None:
    """1,378 applications and 1,377 cases may both be right."""
    figures = (
        fig("a", 1377, measure="petition"),
        fig("b", 1322, measure="case"),
        fig("c", 56, measure="case"),
    )
    link = Breakdown(total="a", parts=("b", "c"), exhaustive=True)

    found = only(auditing.audit(report(*figures, breakdowns=(link,))), CheckKind.SUM)

    assert found.reservations == (Reservation.UNITS_MIXED,)
    assert found.fits == ()


def test_a_movement_says_what_is_added_and_what_is_left() -> None:
    link = Movement(opening="o", arrived="i", finished="x", closing="c")

    audit = auditing.audit(report(fig("o", 12), fig("i", 88), fig("x", 91), fig("c", 10), movements=(link,)))

    said = only(audit, CheckKind.MOVEMENT)
    assert said.text("en") == "10 (c): 12 (o) and 88 (i) less 91 (x) leave 9: does not agree, a difference of 1."
    assert said.text("vi") == "10 (c): 12 (o) và 88 (i) trừ 91 (x) còn 9: không khớp, lệch 1."


def test_the_sign_of_a_change_is_said_where_its_print_has_none() -> None:
    """*108 lượt* after the word *giảm* is a decrease of 108."""
    fell = fig("x", -108, temporal="change", print=Print(text="108 lượt"))
    link = ChangeOf(figure="a", base="b", change="x", unit=ChangeUnit.ABSOLUTE)

    audit = auditing.audit(report(fig("a", 1202), fig("b", 1310, period=BEFORE), fell, changes=(link,)))

    assert "a decrease of 108: 1,202" in only(audit, CheckKind.CHANGE).text("en")


# --- several reports, again --------------------------------------------------------------------------------------


def test_a_printed_figure_of_a_district_may_be_that_of_its_own_office() -> None:
    district = TREE.children(GIA_LAI)[0]
    commune = TREE.children(district)[0]
    for origins, accused in (("published", False), ("recorded", True)):
        one, other = (
            report(fig("a", number, unit=unit, indicator="reception.visits", origins=origins), id=f"r{number}")
            for number, unit in ((5, district), (7, commune))
        )

        found = only(auditing.audit(one, other, territory=VIETNAM), CheckKind.UNITS)

        assert (found.agreement, found.disagrees) == (Agreement.MISMATCH, accused)
        assert (Reservation.MAY_BE_OWN in found.reservations) is not accused


def test_the_old_and_the_new_bearer_of_a_code_do_not_continue_each_other() -> None:
    """52 was Bình Định and is Gia Lai: with the units known, the stock of one is not carried into the other."""
    old, new = (UnitRef.of(Level.PROVINCE, "52", day) for day in ("2025-06-30", "2025-07-01"))
    closing = report(fig("a", 4, unit=old, indicator="case.pending", as_of="2025-06-30"), id="first")
    opening = [
        report(fig("a", 9, unit=unit, indicator="case.carried_in", as_of="2025-06-30"), id="second")
        for unit in (old, new)
    ]

    same, other = (auditing.audit(closing, one, territory=VIETNAM) for one in opening)

    assert CheckKind.CONTINUITY in {check.kind for check in same}
    assert CheckKind.CONTINUITY not in {check.kind for check in other}


def test_an_opening_stock_of_the_next_window_has_no_reservation() -> None:
    second = Period.half_year(2023, 2)
    closing = report(fig("a", 4, indicator="case.pending", as_of="2023-06-30"), id="first")
    opening = report(fig("a", 4, indicator="case.carried_in", period=second), id="second", period=second)

    found = only(auditing.audit(closing, opening), CheckKind.CONTINUITY)

    assert (found.agreement, found.reservations) == (Agreement.EXACT, ())


def test_the_report_of_the_year_before_is_reckoned_from_the_printed_change() -> None:
    now = report(fig("a", 1202, indicator="reception.visits", changes=[change("absolute", -108)]), id="now")
    then = report(fig("a", 1311, indicator="reception.visits", period=BEFORE), id="then", period=BEFORE)

    found = only(auditing.audit(now, then), CheckKind.CHANGE)

    assert found.disagrees
    assert "report now), a decrease of 108, implies 1,310: does not agree, a difference of 1." in found.text("en")


def test_a_month_without_cases_is_quoted_by_its_state() -> None:
    quarter = Period.quarter(2023, 1)
    short = [
        report(
            fig("a", None, state=state, indicator="reception.visits", period=Period.month(2023, month)),
            id=f"m{month}",
            period=Period.month(2023, month),
        )
        for month, state in ((1, "nil"), (2, "nil"), (3, "not_reported"))
    ]
    total = report(fig("a", 5, indicator="reception.visits", period=quarter), id="q", period=quarter)

    found = only(auditing.audit(*short, total), CheckKind.WINDOWS)

    assert found.reservations == (Reservation.NO_NUMBER,)
    assert "nothing arose (Citizens' visits received; 1 January 2023–31 January 2023; report m1)" in found.text("en")
    assert "not reported (" in found.text("en")


# --- rates of rounded numbers ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("later", "earlier", "printed", "answer"),
    [
        # 25.85 of 5.8417 billion is an increase of 342.5 %, cut off: 342.
        ((25_900_000_000, 1), 5_841_700_000, "342", Agreement.TRUNCATED),
        ((25_900_000_000, 1), 5_841_700_000, "343", Agreement.ROUNDED),
        ((25_900_000_000, 1), 5_841_700_000, "340", Agreement.MISMATCH),
    ],
)
def test_a_growth_of_rounded_numbers_may_be_cut_off(
    later: tuple[int, int], earlier: int, printed: str, answer: Agreement
) -> None:
    money, decimals = later
    figures = (
        fig("a", money, measure="dong", print=Print(text="25,9 tỷ đồng", scale=9, decimals=decimals)),
        fig("b", earlier, measure="dong", period=BEFORE),
        fig("g", Decimal(printed), measure="percent", temporal="change"),
    )
    link = ChangeOf(figure="a", base="b", change="g", unit=ChangeUnit.PERCENT)

    assert only(auditing.audit(report(*figures, changes=(link,))), CheckKind.CHANGE).agreement is answer


# --- the summary -------------------------------------------------------------------------------------------------


def test_numbers_with_a_strong_reservation_are_not_counted_as_disagreeing() -> None:
    figures = (fig("a", 1377, measure="petition"), fig("b", 1322, measure="case"), fig("c", 56, measure="case"))
    link = Breakdown(total="a", parts=("b", "c"), exhaustive=True)

    audit = auditing.audit(report(*figures, breakdowns=(link,)))

    assert audit.text("en").splitlines()[:2] == ["1 comparison: 1 not decided.", "Not decided:"]
    assert audit.text("vi").splitlines()[:2] == ["1 phép đối chiếu: 1 chưa thể kết luận.", "Chưa thể kết luận:"]
    assert "does not agree:" not in audit.text("en").lower().split("\n")


def test_a_link_that_only_the_catalogue_proposes_is_said_to_be_proposed() -> None:
    total, part = fig("a", 37, indicator="case.in_authority"), fig("b", 40, indicator="case.resolved")
    link = Breakdown(total="a", parts=("b",), exhaustive=False)

    proposed = only(auditing.audit(report(total, part)), CheckKind.PART)
    stated = only(auditing.audit(report(total, part, breakdowns=(link,))), CheckKind.PART)

    assert proposed.disagrees
    assert stated.disagrees
    assert proposed.text("en").endswith("The report does not state this link; the catalogue proposes it.")
    assert proposed.text("vi").endswith("Báo cáo không nêu quan hệ này; danh mục chỉ tiêu đề xuất.")
    assert "catalogue" not in stated.text("en")


def test_a_change_since_a_window_that_no_report_prints_is_not_compared() -> None:
    now = report(fig("a", 1202, indicator="reception.visits", changes=[change("absolute", -100)]))
    other = report(fig("a", 7, indicator="petition.received", period=BEFORE), id="before", period=BEFORE)

    assert [one.kind for one in auditing.audit(now, other)] == []


def test_a_rate_without_its_whole_says_which_wholes_it_allows() -> None:
    """25 of the whole is 10 %: from 25 of 11 % to 25 of 9.5 %."""
    rates = (RateOf(rate="rate", part=("part",), whole=()),)
    found = only(
        auditing.audit(report(fig("rate", 10, measure="percent"), fig("part", 25), rates=rates)), CheckKind.RATE
    )

    assert found.implied is not None
    assert (found.implied.low, found.implied.high) == (228, 263)
    assert "By this rate, the whole is between 228 and 263." in found.text("en")
    assert "Theo tỷ lệ này, mẫu số có giá trị từ 228 đến 263." in found.text("vi")
