"""A6: every expected body is in exactly one of the lists of a roll-up."""

from __future__ import annotations

from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import visit
from floors import floor, nonempty
from how_many import HALF
from qcdc import aggregate
from qcdc.aggregate import RollUp
from qcdc.dates import Period, as_day
from qcdc.model import BodyRef, ExpectedBodies, Reception, Submission, UnitRef, evolve
from qcdc.vocab import FigureState, Origin
from small_territory import H1, PLAIN, P, Q, commune

TREE = PLAIN.at("2022-06-30")
TOP = TREE.resolve(P)
Q1, Q2 = Period.quarter(2022, 1), Period.quarter(2022, 2)
YEAR = Period.year(2022)
UNITS = tuple(commune(code) for code in ("c0", "c1", "c2"))
DAYS = {Q1: as_day("2022-02-01"), Q2: as_day("2022-05-04")}


class Said(NamedTuple):
    """What the records of one commune say."""

    expected: tuple[Period, ...]
    handed: frozenset[tuple[Period, int, bool]]
    recorded: frozenset[Period]


def said(least: int = 0) -> st.SearchStrategy[Said]:
    periods = st.sampled_from([H1, Q1, Q2, YEAR])
    return st.builds(
        Said,
        st.sampled_from([(H1,), (Q2,), (Q1, Q2), (YEAR,), ()]),
        st.frozensets(
            st.tuples(periods, st.sampled_from([3, 20]), st.booleans() | st.just(True)), min_size=least, max_size=3
        ),
        st.frozensets(st.sampled_from([Q1, Q2]), max_size=1),
    )


def rolled(every: tuple[Said, ...]) -> RollUp:
    records: list[Reception | Submission] = []
    expected: list[ExpectedBodies] = []
    for unit, one in zip(UNITS, every, strict=True):
        records += [
            evolve(visit(1, None), id=f"R-{window}", unit=unit, day=DAYS[window])
            for window in sorted(one.recorded, key=str)
        ]
        records += [submission(unit, *each) for each in one.handed]
        expected += [ExpectedBodies.of([TREE.resolve(unit)], period=window) for window in one.expected]
    expected.append(ExpectedBodies.of([TREE.resolve(Q)]))
    return aggregate.roll_up(aggregate.tally(records, over=H1), tree=TREE, within=TOP, expected=expected)


def submission(unit: UnitRef, period: Period, day: int, nothing: bool) -> Submission:
    return Submission(
        unit=unit, period=period, day=as_day(f"2023-01-{day:02}"), nothing_arose=nothing, origin=Origin.SYNTHETIC
    )


def lists_of(found: RollUp) -> dict[str, frozenset[BodyRef]]:
    """The lists of a roll-up by name; a body that sent a register or has records is only among those that reported."""
    return {
        "missing": frozenset(found.missing),
        "nothing_arose": found.nothing_arose,
        "contradicted": found.contradicted,
        "reported": found.reported - found.nothing_arose - found.contradicted,
    }


@floor("a body reported")
@HALF
@given(st.tuples(said(1), said(1), said()))
def test_every_expected_body_is_in_exactly_one_list(every: tuple[Said, ...]) -> None:
    """A6: it is missing, contradicted, without anything to report, or one of the others that reported."""
    found = rolled(every)
    lists = tuple(lists_of(found).values())
    nonempty(found.reported)

    assert all(sum(one in each for each in lists) == 1 for one in found.expected)
    assert found.expected == set(found.missing) | (found.reported & found.expected)
    assert not set(found.missing) & found.reported
    assert (found.coverage.expected, found.coverage.reported) == (len(found.expected), len(found.reported))


def statement(window: Period, *, nothing: bool = True) -> tuple[Period, int, bool]:
    return window, 3, nothing


NOTHING = Said((), frozenset(), frozenset())


@pytest.mark.parametrize(
    ("one", "where"),
    [
        pytest.param(Said((Q2,), frozenset({statement(Q2)}), frozenset({Q2})), "contradicted", id="its part"),
        pytest.param(Said((H1,), frozenset({statement(H1)}), frozenset({Q2})), "contradicted", id="the window"),
        pytest.param(
            Said((Q1, Q2), frozenset({statement(Q1), statement(Q2)}), frozenset({Q1})), "contradicted", id="both parts"
        ),
        pytest.param(
            Said((Q2,), frozenset({statement(Q2), statement(Q2, nothing=False)}), frozenset()),
            "contradicted",
            id="both on one day",
        ),
        pytest.param(Said((H1,), frozenset({statement(Q2)}), frozenset({Q2})), "reported", id="a part only"),
        pytest.param(Said((H1,), frozenset({statement(Q2)}), frozenset()), "missing", id="a part only, no record"),
        pytest.param(Said((Q2,), frozenset({statement(Q2)}), frozenset()), "nothing_arose", id="nothing in its part"),
        pytest.param(
            Said((Q2,), frozenset({statement(Q2, nothing=False)}), frozenset()), "reported", id="an empty register"
        ),
        pytest.param(Said((Q2,), frozenset(), frozenset()), "missing", id="silence"),
    ],
)
def test_the_list_of_a_body(one: Said, where: str) -> None:
    """A6: worked out by hand."""
    found = rolled((one, NOTHING, NOTHING))
    body = BodyRef(unit=UNITS[0])

    assert [name for name, bodies in lists_of(found).items() if body in bodies] == [where]


def test_a_body_outside_the_top_is_not_expected() -> None:
    """A6: it would be neither missing nor reported."""
    found = rolled((NOTHING, NOTHING, NOTHING))

    assert not found.expected
    assert found.figure("reception.visits").state is FigureState.NOT_DUE
