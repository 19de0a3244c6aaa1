"""A9, F6: an indicator that nobody counts has no number; figures of different things are not equal."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from builders import COMMUNE, GIA_LAI, H1, complaint, visit
from qcdc import aggregate, catalogue, gazetteer, render
from qcdc.aggregate import RollUp
from qcdc.catalogue import Indicator
from qcdc.dates import Period
from qcdc.errors import AggregationError, InvariantError, UnknownCodeError
from qcdc.model import Figure, Place, Window, evolve
from qcdc.vocab import BodyKind, CountedBy, FigureState, Nature, PlaceKind

TREE = gazetteer.vietnam().at("2023-06-30")
NOBODY = [one.key for one in catalogue.shipped() if one.counted_by is CountedBy.REPORTED]


def rolled(**fields: object) -> RollUp:
    counted = aggregate.tally([visit(1, None), complaint("2023-03-01")], over=H1, **fields)  # type: ignore[arg-type]
    return aggregate.roll_up(counted, tree=TREE, within=TREE.find("tỉnh Gia Lai"))


@pytest.mark.parametrize("key", NOBODY)
def test_a9_an_indicator_that_nobody_counts_has_no_number(key: str) -> None:
    try:
        figure = rolled().figure(key)
    except AggregationError as error:
        assert error.code == "rollup.rate"
        return

    assert (figure.state, figure.value, figure.number) == (FigureState.NOT_COUNTED, None, None)
    assert render.figure(figure, "vi").startswith("chưa tổng hợp từ hồ sơ")


def test_a9_an_own_indicator_is_not_counted_either() -> None:
    own = Indicator.of("library.lent", vi="Số lượt mượn", en="Books lent", measure="visit", temporal="flow")
    counted = aggregate.roll_up(
        aggregate.tally([visit(1, None)], over=H1),
        tree=TREE,
        within=TREE.find("tỉnh Gia Lai"),
        catalogue=catalogue.shipped().with_indicators(own),
    )

    assert counted.figure("library.lent").state is FigureState.NOT_COUNTED
    assert counted.figure("reception.visits").number == 1


def test_a9_a_sum_of_what_nobody_counts_is_not_counted() -> None:
    figure = rolled().figure("mediation.success")
    other = evolve(figure, unit=COMMUNE)

    assert aggregate.sum_over_units([other], unit=GIA_LAI).state is FigureState.NOT_COUNTED


def test_f6_figures_of_two_kinds_are_two_figures() -> None:
    complaints, denunciations = (
        rolled(by=("kind",)).figure("petition.received", by={"kind": kind}) for kind in ("complaint", "denunciation")
    )

    assert complaints != denunciations
    assert [one.value for one in complaints.categories] == ["complaint"]
    assert rolled().figure("petition.received").categories == ()


@pytest.mark.parametrize(
    ("indicator", "by", "code"),
    [
        ("petition.received", {"instance": "first"}, "tally.by"),
        ("reception.visits", {"kind": "complaint"}, "rollup.by"),
        ("handling.settlement_days", {"kind": "complaint"}, "rollup.statistic"),
        ("case.on_time_rate", {}, "rollup.rate"),
        ("handling.settlement_days", {"statistic": ["median"]}, "rollup.statistic"),
    ],
)
def test_a_figure_by_what_nobody_counted_is_refused(indicator: str, by: dict[str, str], code: str) -> None:
    with pytest.raises(AggregationError) as caught:
        rolled(by=("kind",)).figure(indicator, by=by)

    assert caught.value.code == code


@pytest.mark.parametrize("value", ["none", "late"])
def test_a_rate_of_what_was_on_time_has_no_other_part(value: str) -> None:
    """Its part is on time whatever is asked, and would be greater than a whole that is late."""
    with pytest.raises(AggregationError) as caught:
        rolled(by=("timeliness",)).figure("case.on_time_rate", by={"timeliness": value})

    assert caught.value.code == "rollup.by"


@pytest.mark.parametrize("body", ["department", BodyKind.DEPARTMENT, GIA_LAI, ["x"]])
def test_what_is_not_a_body_is_refused_instead_of_counted_as_zero(body: Any) -> None:
    found = rolled()
    for ask in (
        lambda: found.figure("reception.visits", body=body),
        lambda: found.coverage_of(body=body),
        lambda: found.own("reception.visits", TREE.resolve(COMMUNE), body=body),
        lambda: found.tally.count("reception.visits", body=body),
        lambda: found.times("handling.open_days", body=body),
        lambda: found.due_within(7, body=body),
    ):
        with pytest.raises(InvariantError) as caught:
            ask()
        assert (caught.value.code, caught.value.attribute) == ("type.wrong", "body")


def test_a_unit_outside_has_no_own_count_rather_than_zero() -> None:
    with pytest.raises(UnknownCodeError) as caught:
        rolled().own("reception.visits", TREE.find("tỉnh Kon Tum"))

    assert caught.value.code == "rollup.outside"


WRONG: Any = None
WRONG_ASKED: list[tuple[Callable[[RollUp], object], str, str]] = [
    (lambda found: found.due_within(-1), "count.negative", "days"),
    (lambda found: found.due_within(10**40), "count.too_large", "days"),
    (lambda found: found.figure("reception.visits", below=WRONG), "type.wrong", "below"),
    (lambda found: found.times("handling.open_days").figure(WRONG), "type.wrong", "statistic"),
]


@pytest.mark.parametrize(("ask", "code", "field"), WRONG_ASKED)
def test_a_wrong_argument_is_named(ask: Callable[[RollUp], object], code: str, field: str) -> None:
    with pytest.raises(InvariantError) as caught:
        ask(rolled())

    assert (caught.value.code, caught.value.attribute) == (code, field)


@pytest.mark.parametrize(
    "other",
    [
        {"indicator": "reception.persons"},
        {"label": "lượt"},
        {"categories": ({"kind": "complaint"})},
        {"scope": "tại trụ sở"},
        {"unit": COMMUNE},
        {"unit": None, "place": Place(kind=PlaceKind.NATION)},
        {"period": Period.quarter(2023, 2)},
        {"period": None, "as_of": H1.end},
        {"period": None, "window": Window(label="đến nay", to_date=True)},
        {"nature": Nature.PLAN},
        {"measure": catalogue.shipped().indicator("petition.received").measure},
    ],
    ids=lambda value: next(iter(value)),
)
def test_f6_a_figure_that_differs_in_what_it_is_about_is_another(other: dict[str, object]) -> None:
    one = Figure.of("reception.visits", GIA_LAI, 3, period=H1, origins="synthetic")
    if "categories" in other:
        two = Figure.of("reception.visits", GIA_LAI, 3, period=H1, origins="synthetic", by={"kind": "complaint"})
    else:
        two = evolve(one, **other)

    assert one != two
    assert one.about != two.about
