"""Figures, reports and conferences that cannot be built or asked."""

from __future__ import annotations

from decimal import Decimal

from qcdc import aggregate
from qcdc._kernel.numerals import Numeral, NumeralStyle, numeral_of
from qcdc.model import (
    Change,
    Conference,
    ConnectionPoint,
    Coverage,
    Figure,
    Reconciliation,
    Report,
    Share,
    evolve,
)
from qcdc.testing.refused.case import RefusedCase
from qcdc.testing.refused.samples import (
    ANY,
    COMMUNE,
    GIA_LAI,
    H1,
    SYNTHETIC,
    TALLY,
    VISITS,
    figure,
    tree,
)
from qcdc.vocab import (
    FigureState,
    Hedge,
    Origin,
)

REFUSED: tuple[RefusedCase, ...] = (
    RefusedCase("two numbers for one numeral", lambda: Numeral(text="26 1,566"), "numeral.malformed", "text"),
    RefusedCase(
        "an unknown scale word", lambda: Numeral(text="5", scale_word="tá"), "numeral.scale_unknown", "scale_word"
    ),
    RefusedCase("the decimal mark between groups", lambda: NumeralStyle(group=","), "numeral.group_unknown", "group"),
    RefusedCase("a numeral of 16 decimals", lambda: NumeralStyle(decimals=16), "numeral.size", "decimals"),
    RefusedCase(
        "two decimals in a numeral of one",
        lambda: numeral_of(Decimal("89.19"), NumeralStyle(decimals=1)),
        "numeral.not_exact",
        "value",
    ),
    RefusedCase("5 settled of 4", lambda: Share(part=5, whole=4), "share.part_above_whole", "part"),
    RefusedCase("a negative part", lambda: Share(part=-1, whole=4), "count.negative", "part"),
    RefusedCase("239 of 238 reported", lambda: Coverage(reported=239, expected=238), "coverage.above_one", "reported"),
    RefusedCase("a change of nothing", lambda: Change(versus=H1), "change.empty", "absolute"),
    RefusedCase(
        "a figure of no time",
        lambda: Figure(indicator="reception.visits", unit=GIA_LAI, value=1, origins=SYNTHETIC),
        "figure.when",
        "period",
    ),
    RefusedCase(
        "a value that was not reported",
        lambda: evolve(VISITS, state=FigureState.NOT_REPORTED),
        "figure.state",
        "value",
    ),
    RefusedCase("a value without a value", lambda: evolve(VISITS, value=None), "figure.state", "value"),
    RefusedCase("a float for a figure", lambda: evolve(VISITS, value=1202.0), "type.wrong", "value"),
    RefusedCase(
        "a figure that is not a number", lambda: evolve(VISITS, value=Decimal("NaN")), "number.not_finite", "value"
    ),
    RefusedCase("a figure of 17 digits", lambda: evolve(VISITS, value=10**16), "number.too_large", "value"),
    RefusedCase(
        "a figure with 16 decimals", lambda: evolve(VISITS, value=Decimal("1e-16")), "number.too_large", "value"
    ),
    RefusedCase(
        "a hedged silence",
        lambda: evolve(VISITS, state=FigureState.NIL, value=None, hedge=Hedge.ABOUT),
        "figure.hedge",
        "hedge",
    ),
    RefusedCase(
        "a published figure that is synthetic",
        lambda: evolve(VISITS, origins=frozenset({Origin.PUBLISHED, Origin.SYNTHETIC}), source="Báo"),
        "figure.origins",
        "origins",
    ),
    RefusedCase(
        "a published figure without a source",
        lambda: evolve(VISITS, origins=frozenset({Origin.PUBLISHED})),
        "figure.source",
        "source",
    ),
    RefusedCase("a figure from nowhere", lambda: evolve(VISITS, origins=frozenset[Origin]()), "list.empty", "origins"),
    RefusedCase(
        "a figure beside another",
        lambda: Reconciliation(published=VISITS, tallied=figure("reception.persons", 1)),
        "reconciliation.mismatch",
        "tallied",
    ),
    RefusedCase(
        "a figure beside that of another unit",
        lambda: Reconciliation(published=VISITS, tallied=evolve(VISITS, unit=COMMUNE)),
        "reconciliation.mismatch",
        "tallied",
    ),
    RefusedCase(
        "a published report without a source",
        lambda: Report(id="B", title="B", unit=GIA_LAI, period=H1, figures=(), origin=Origin.PUBLISHED),
        "record.source",
        "source",
    ),
    RefusedCase(
        "a published conference without a source",
        lambda: Conference(id="H", title="H", unit=GIA_LAI, points=(), origin=Origin.PUBLISHED),
        "record.source",
        "source",
    ),
    RefusedCase(
        "a figure twice in a report",
        lambda: Report(id="B", title="B", unit=GIA_LAI, period=H1, figures=(VISITS, VISITS), origin=Origin.SYNTHETIC),
        "list.duplicate",
        "figures",
    ),
    RefusedCase(
        "a point twice",
        lambda: Conference(
            id="H",
            title="H",
            unit=GIA_LAI,
            points=(ConnectionPoint(unit=COMMUNE, linked=True), ConnectionPoint(unit=COMMUNE, linked=False)),
            origin=Origin.SYNTHETIC,
        ),
        "list.duplicate",
        "points",
    ),
    RefusedCase(
        "a point linked by the word yes", lambda: ConnectionPoint(unit=COMMUNE, linked=ANY), "type.wrong", "linked"
    ),
    RefusedCase(
        "figures as a list",
        lambda: Report(id="B", title="B", unit=GIA_LAI, period=H1, figures=ANY, origin=Origin.SYNTHETIC),
        "type.wrong",
        "figures",
    ),
    RefusedCase(
        "an indicator that is none",
        lambda: aggregate.roll_up(TALLY, tree=tree(), within=tree().find("tỉnh Gia Lai")).figure("reception.visit"),
        "indicator.unknown",
        "indicator",
    ),
)
