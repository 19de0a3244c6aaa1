"""M1, M2: a changed digit is seen; figures of different things are never compared."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from mutate_reports import changes_of

from floors import floor, nonempty
from qcdc import auditing, codec
from qcdc.auditing import Check
from qcdc.dates import Period, as_day
from qcdc.model import Change, Figure, Report, UnitRef, evolve
from qcdc.vocab import Agreement, CheckKind, Hedge, Level, Measure, Nature, Origin

FOLDER = Path(__file__).parents[3] / "examples" / "published"
AGREEING = {Agreement.EXACT, Agreement.ROUNDED, Agreement.TRUNCATED, Agreement.WITHIN_HEDGE}


@cache
def sums() -> tuple[tuple[Report, Check, int], ...]:
    """Every operand without a hedge of every sum and difference of a published report that agrees."""
    found: list[tuple[Report, Check, int]] = []
    for path in sorted(FOLDER.glob("*.json")):
        report = codec.read(path, Report, format="json")
        for check in auditing.audit(report):
            exact = check.agreement is Agreement.EXACT and check.kind in {CheckKind.SUM, CheckKind.CHANGE}
            whole = all(isinstance(one.figure.number, int) and one.figure.print is not None for one in check.operands)
            plain = all(
                one.figure.hedge is None and not (one.figure.print and one.figure.print.scale) for one in check.operands
            )
            if check.stated and exact and whole and plain:
                found += [(report, check, place) for place in range(len(check.operands))]
    return tuple(found)


@floor("the parts were said to be all, so the sum contradicts", share=0.3)
@settings(max_examples=150)
@given(st.data())
def test_m1_a_changed_digit_of_a_sum_is_seen(data: st.DataObject) -> None:
    """M1: whatever digit of whatever operand is changed, the comparison no longer agrees."""
    report, check, place = data.draw(st.sampled_from(sums()))
    operand = check.operands[place]
    assert isinstance(operand.figure.number, int)
    changed = data.draw(st.sampled_from(list(changes_of(operand.figure.number))))
    figures = list(report.figures)
    figures[operand.index] = evolve(operand.figure, value=changed)

    audit = auditing.audit(evolve(report, figures=tuple(figures)))

    roles = [(one.role, one.index) for one in check.operands]
    after = next(
        one for one in audit if one.kind is check.kind and [(each.role, each.index) for each in one.operands] == roles
    )
    assert after.agreement not in AGREEING
    nonempty(after.agreement is Agreement.MISMATCH)


UNITS = tuple(UnitRef.of(Level.PROVINCE, code, "2023-06-30") for code in ("64", "52"))
KEYS = ("case.in_authority", "case.resolved", "case.pending", "case.resolved_rate", "reception.visits")
WINDOWS = (Period.year(2023), Period.half_year(2023, 2), Period.quarter(2023, 4))


@st.composite
def prints(draw: st.DrawFn) -> Figure:
    """Figures that differ in one thing or another, and often end on one day."""
    key, window = draw(st.sampled_from(KEYS)), draw(st.sampled_from(WINDOWS))
    stock = key == "case.pending" and draw(st.booleans())
    return Figure(
        indicator=key,
        scope=draw(st.none() | st.just("tại trụ sở")),
        unit=draw(st.sampled_from(UNITS)),
        period=None if stock else window,
        as_of=draw(st.sampled_from((as_day("2023-12-31"), as_day("2023-09-30")))) if stock else None,
        value=draw(st.integers(0, 60)),
        hedge=draw(st.none() | st.sampled_from(Hedge)),
        nature=draw(st.sampled_from((Nature.RESULT, Nature.PLAN))),
        measure=draw(st.sampled_from((Measure.CASE, Measure.PETITION))) if key.startswith("case.r") else None,
        origins=frozenset({Origin.SYNTHETIC}),
        changes=(Change.of("absolute", 1, Period.year(2022)),) if draw(st.booleans()) else (),
    )


@floor("two figures were compared", share=0.3)
@settings(max_examples=150)
@given(st.lists(prints(), min_size=4, max_size=14))
def test_m2_figures_of_different_things_are_not_compared(drawn: list[Figure]) -> None:
    """M2: without a stated link, only figures of one unit, scope, nature, unit of measure and window are compared."""
    figures = tuple(evolve(one, id=f"f{place}") for place, one in enumerate(drawn))
    report = Report.of("BC", UNITS[0], WINDOWS[0], figures, title="BC", origin="synthetic")

    checks = auditing.audit(report).checks

    nonempty(any(len(check.operands) > 1 for check in checks))
    for check in checks:
        held = [one.figure for one in check.operands]
        assert len({(one.unit, one.scope, one.nature) for one in held}) == 1
        assert len({one.period for one in held if one.period is not None}) <= 1
        assert len({(one.as_of if one.period is None else one.period.end) for one in held}) == 1
        counts = [one for one in held if one.indicator != "case.resolved_rate"]
        if check.kind is not CheckKind.RATE:
            assert len({one.measure or Measure.CASE for one in counts if one.indicator != "reception.visits"}) <= 1
