"""M3: a report whose numbers were printed from true ones is never said to contradict itself, however it prints them."""

from __future__ import annotations

from decimal import ROUND_CEILING, ROUND_DOWN, ROUND_FLOOR, ROUND_HALF_UP, Context, Decimal
from fractions import Fraction
from typing import Any, NamedTuple

from hypothesis import given, settings
from hypothesis import strategies as st

from floors import floor, nonempty
from qcdc import auditing
from qcdc.dates import Period
from qcdc.model import Breakdown, Change, ChangeOf, Figure, Movement, Print, RateOf, Report, UnitRef
from qcdc.vocab import ChangeUnit, Hedge, Level, Measure, Origin

UNIT = UnitRef.of(Level.PROVINCE, "64", "2023-01-01")
H1, BEFORE = Period.half_year(2023, 1), Period.half_year(2022, 1)
_CONTEXT = Context(prec=60)
_HEDGED = {None: ROUND_HALF_UP, Hedge.MORE_THAN: ROUND_FLOOR, Hedge.NEARLY: ROUND_CEILING, Hedge.ABOUT: ROUND_HALF_UP}
MONEY = [(0, 0), (6, 0), (6, 1), (9, 1), (9, 3)]


class Written(NamedTuple):
    """How a number is printed: the power of ten of its scale word, its decimals, its hedge, its unit of measure."""

    scale: int
    decimals: int
    hedge: Hedge | None
    measure: Measure


def rounded(number: Fraction, decimals: int, how: str) -> Decimal:
    """A number in decimals, rounded."""
    exact = Fraction(number) * 10**decimals
    whole = exact.numerator // exact.denominator
    rest = exact - whole
    if how == ROUND_CEILING:
        whole += rest > 0
    elif how == ROUND_HALF_UP:
        whole += rest > Fraction(1, 2) or (rest == Fraction(1, 2) and exact > 0)
    elif how == ROUND_DOWN and exact < 0:
        whole += rest > 0
    return Decimal(whole).scaleb(-decimals, _CONTEXT)


def printed(id: str, true: int, how: Written, **fields: Any) -> Figure:
    """A true number of dong, square metres or cases, as it is printed."""
    size = how.measure.factor[1]
    mantissa = rounded(Fraction(true, 10**how.scale * size), how.decimals, _HEDGED[how.hedge])
    value = mantissa.scaleb(how.scale, _CONTEXT)
    made: dict[str, Any] = {
        "id": id,
        "label": id,
        "period": H1,
        "measure": how.measure,
        "hedge": how.hedge,
        "print": Print(text=f"{mantissa:f} x", scale=how.scale, decimals=how.decimals),
        "origins": "published",
        "source": "made up",
    }
    return Figure.of(None, UNIT, int(value) if value == int(value) else value, **(made | fields))


def rate(id: str, true: Fraction, decimals: int, hedge: Hedge | None, how: str) -> Figure:
    """A true rate in per cent, as it is printed."""
    value = rounded(true, decimals, _HEDGED[hedge] if hedge is not None else how)
    fields: dict[str, Any] = {"measure": "percent", "temporal": "ratio", "origins": "published", "source": "made up"}
    text = Print(text=f"{value:f}%", decimals=decimals)
    return Figure.of(None, UNIT, value, id=id, label=id, period=H1, hedge=hedge, print=text, **fields)


@st.composite
def written(draw: st.DrawFn, family: str) -> Written:
    """A way to print a number of a family: money, land or cases."""
    if family == "money":
        scale, decimals = draw(st.sampled_from(MONEY))
        measure = Measure.DONG
    elif family == "land":
        measure = draw(st.sampled_from([Measure.HECTARE, Measure.SQUARE_METRE]))
        scale, decimals = 0, draw(st.integers(1, 2)) if measure is Measure.HECTARE else 0
    else:
        scale, decimals, measure = 0, 0, Measure.CASE
    rounds = scale > 0 or decimals > 0
    hedge = draw(st.sampled_from([None, None, *Hedge])) if rounds else None
    return Written(scale, decimals, hedge, measure)


_FAMILIES = {"money": (10**9, 10**12), "land": (10**5, 10**8), "cases": (1, 5000)}


@st.composite
def reports(draw: st.DrawFn) -> Report:
    """A report with a total and its parts, a rate, a movement and changes, printed from true numbers."""
    family = draw(st.sampled_from(sorted(_FAMILIES)))
    true = draw(st.lists(st.integers(*_FAMILIES[family]), min_size=2, max_size=4))
    way = written(family)
    total, earlier = sum(true), draw(st.integers(*_FAMILIES[family]))
    parts = [printed(f"p{number}", one, draw(way)) for number, one in enumerate(true)]
    decimals, how = draw(st.integers(0, 2)), draw(st.sampled_from([ROUND_HALF_UP, ROUND_DOWN]))
    hedge = draw(st.sampled_from([None, *Hedge]))
    growth = Fraction(total - earlier, earlier) * 100
    moved = draw(way)._replace(hedge=None)
    difference = printed("d", total - earlier, moved)
    grown = rate("g", growth, decimals, None, how)
    beside = (
        Change.of("absolute", difference.number, BEFORE, print=difference.print),
        Change.of("percent", grown.number, BEFORE, print=grown.print),
    )
    later = moved if family == "land" else draw(way)
    figures = [
        printed("t", total, later._replace(hedge=None), label="t", changes=beside),
        printed("e", earlier, draw(way), label="t", period=BEFORE),
        *parts,
        rate("r", Fraction(true[0], total) * 100, decimals, hedge, how),
        difference,
        grown,
    ]
    return Report(
        id="true",
        title="made up",
        unit=UNIT,
        period=H1,
        figures=tuple(figures),
        breakdowns=(Breakdown(total="t", parts=tuple(f"p{n}" for n in range(len(true))), exhaustive=True),),
        rates=(RateOf(rate="r", part=("p0",), whole=("t",)),),
        movements=(Movement(total="t", finished="p0", closing="p1"),) if len(true) == 2 else (),
        changes=(
            ChangeOf(figure="t", base="e", change="d", unit=ChangeUnit.ABSOLUTE),
            ChangeOf(figure="t", base="e", change="g", unit=ChangeUnit.PERCENT),
        ),
        origin=Origin.PUBLISHED,
        source="made up",
    )


@floor("a number was hedged, in thousands, or in another unit", share=0.3)
@settings(max_examples=150)
@given(reports())
def test_m3_a_report_printed_from_true_numbers_is_never_accused(report: Report) -> None:
    """M3: rounded, cut off, hedged, in thousands or billions, in hectares: true numbers do not contradict each other."""
    printed = [one for one in report.figures if one.print is not None]
    nonempty(any(one.hedge is not None or (one.print is not None and one.print.scale) for one in printed))

    audit = auditing.audit(report)

    assert [one.text("en") for one in audit.disagreeing] == []
    assert len(audit) >= 5
