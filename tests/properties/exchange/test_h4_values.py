from __future__ import annotations

import json
from decimal import Decimal
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from floors import floor, never_empty, nonempty
from qcdc import Period, aggregate, as_day
from qcdc.aggregate.marks import marks
from qcdc.catalogue import Term
from qcdc.dates import PeriodKind
from qcdc.errors import QcdcError
from qcdc.exchange import dhis2
from qcdc.model import Figure, Reception, Submission, evolve
from qcdc.testing import figures, periods
from qcdc.vocab import FigureState, Nature, Origin
from small_territory import BORN, PLAIN, P, commune

ELEMENT = "f7n9E0hX8qk"
UNITS = [P, *(commune(code) for code in ("c0", "c1", "c2", "c3"))]
H1 = Period.half_year(2022, 1)
_NAMED = (PeriodKind.MONTH, PeriodKind.QUARTER, PeriodKind.HALF_YEAR, PeriodKind.YEAR)


def row_of(figure: Figure) -> dict[str, Any] | None:
    """The data value of one figure alone, if it has one."""
    term = Term(indicator=figure.indicator or "–", categories=figure.categories)
    written = dhis2.write_values([figure], data_elements={term: ELEMENT}, units=PLAIN, body=figure.body)
    rows = json.loads(written.document)["dataValues"]
    assert len(rows) + len(written.left_out) == 1
    return rows[0] if rows else None


@floor("a figure is written", share=0.25)
@given(figures(), st.sampled_from(UNITS), periods(), st.booleans())
def test_a_figure_is_a_data_value_or_is_left_out_with_a_reason(
    figure: Figure, unit: Any, period: Period, plain: bool
) -> None:
    """H4: a figure is written with its own number, unit, period and marks, or left out; no other state is a number."""
    if figure.unit is not None or plain:
        figure = evolve(figure, unit=unit, place=None, body=None)
    if figure.period is not None:
        figure = evolve(figure, period=period)
    if plain:
        numbers = (figure.value,) if type(figure.value) in {int, Decimal} else (7, None)
        value = numbers[len(figure.origins) % len(numbers)]
        figure = evolve(
            figure,
            indicator=figure.indicator or "petition.received",
            scope=None,
            nature=Nature.RESULT,
            period=H1,
            as_of=None,
            window=None,
            temporal=None,
            value=value,
            state=FigureState.NIL if value is None else FigureState.VALUE,
            hedge=None if value is None else figure.hedge,
        )

    row = row_of(figure)

    nonempty(row is not None)
    if row is None:
        return
    assert figure.state in {FigureState.VALUE, FigureState.NIL}
    assert Decimal(row["value"]) == figure.number
    assert (row["dataElement"], row["orgUnit"]) == (ELEMENT, dhis2.uid(unit))
    assert ("không phát sinh" in row["comment"]) is (figure.state is FigureState.NIL)
    for mark in marks(figure, "vi"):
        assert mark in row["comment"]


@floor("DHIS2 has the period")
@given(periods() | periods(kinds=_NAMED))
def test_the_name_of_a_period_states_its_days(period: Period) -> None:
    """H4: the name of a period gives its days back, and no other period has it."""
    try:
        name = dhis2.period_name(period)
    except QcdcError as error:
        assert error.code == "dhis2.period"
        assert period.kind in {PeriodKind.DAYS, PeriodKind.NINE_MONTHS} or period.kind.statutory
        return
    nonempty(True)
    assert not period.kind.statutory
    year = int(name[:4])
    if "W" in name:
        assert (len(period), period.start.isoweekday()) == (7, 1)
        return
    match len(name), name[4:5]:
        case 4, _:
            again = Period.year(year)
        case 6, "Q":
            again = Period.quarter(year, int(name[5]))
        case 6, "S":
            again = Period.half_year(year, int(name[5]))
        case 6, _:
            again = Period.month(year, int(name[4:]))
        case _:
            day = f"{name[:4]}-{name[4:6]}-{name[6:]}"
            again = Period.between(day, day)
    assert (again.start, again.end) == (period.start, period.end)


STATES = st.sampled_from(["records", "nothing", "zero", "missing"])


@floor("a unit has a value and another has none", share=0.3)
@given(st.lists(STATES, min_size=4, max_size=4), st.randoms(use_true_random=False))
def test_the_values_of_a_roll_up_add_up_and_missing_units_have_none(states: list[str], random: Any) -> None:
    """H4: of a roll-up the own counts of units are written, which DHIS2 adds to the totals; a unit that did not report has none."""
    records: list[Any] = []
    for code, state in zip(("c0", "c1", "c2", "c3"), states, strict=True):
        if state != "missing":
            records.append(
                Submission(
                    unit=commune(code),
                    period=H1,
                    day=as_day("2022-07-01"),
                    nothing_arose=state == "nothing",
                    origin=Origin.SYNTHETIC,
                )
            )
        if state == "records":
            records.append(
                Reception.of(
                    commune(code),
                    "2022-03-01",
                    id=f"T-{code}",
                    kind="regular",
                    receiver="officer",
                    persons=1,
                    origin="synthetic",
                )
            )
    tree = PLAIN.at(BORN)
    rolled = aggregate.roll_up(aggregate.tally(records, over=H1), tree=tree, within=tree.get("01"))

    written = dhis2.write_values(rolled, data_elements={"reception.visits": ELEMENT})

    rows = {row["orgUnit"]: row for row in json.loads(written.document)["dataValues"]}
    nonempty(rows and "missing" in states)
    assert sum(int(row["value"]) for row in rows.values()) == (rolled.figure("reception.visits").number or 0)
    for code, state in zip(("c0", "c1", "c2", "c3"), states, strict=True):
        row = rows.get(dhis2.uid(commune(code)))
        assert (row is None) is (state == "missing")
        if row is not None:
            assert ("không phát sinh" in row["comment"]) is (state == "nothing")
    given_figures = [rolled.figure("reception.visits", unit, below=False) for unit in tree.children(tree.get("01"))]
    random.shuffle(given_figures)
    shuffled = dhis2.write_values(given_figures, data_elements={"reception.visits": ELEMENT}, units=PLAIN)
    assert shuffled.document == written.document


@never_empty("every example has a total and one of its parts")
@given(st.integers(0, 9), st.integers(0, 9))
def test_a_total_beside_a_part_is_left_out(total: int, part: int) -> None:
    """H4: DHIS2 adds the units below, so a total is not written beside a figure of a unit below it."""
    whole, piece = (
        Figure.of("petition.received", unit, value, period=H1, origins="synthetic")
        for unit, value in ((P, total), (commune("c0"), part))
    )

    written = dhis2.write_values([whole, piece], data_elements={"petition.received": ELEMENT}, units=PLAIN)

    assert [(one.figure, one.reason.code) for one in written.left_out] == [(whole, "dhis2.total")]
    assert [row["value"] for row in json.loads(written.document)["dataValues"]] == [str(part)]
