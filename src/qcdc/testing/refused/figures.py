"""Figures, reports and conferences that cannot be built or asked."""

from __future__ import annotations

from decimal import Decimal

from qcdc import aggregate
from qcdc._kernel.numerals import Numeral, NumeralStyle, numeral_of
from qcdc.dates import PartialDate
from qcdc.model import (
    Breakdown,
    Change,
    ChangeOf,
    Conference,
    ConnectionPoint,
    Coverage,
    Figure,
    Movement,
    Place,
    Print,
    Range,
    RateOf,
    Reconciliation,
    Report,
    Share,
    Window,
    categories,
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
    ChangeUnit,
    FigureState,
    Hedge,
    Measure,
    Origin,
    PlaceKind,
    Temporal,
)

REFUSED: tuple[RefusedCase, ...] = (
    RefusedCase(
        "a counter of records of no type",
        lambda: aggregate.Counter(record=ANY, indicators=("own.count",), count=lambda _, __: ()),
        "type.wrong",
        "record",
    ),
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
    RefusedCase("a change of nothing", lambda: Change.of("absolute", versus=H1), "change.amount", "amount"),
    RefusedCase("a change in words without words", lambda: Change.of("words"), "change.words", "words"),
    RefusedCase(
        "words with a hedge",
        lambda: Change.of("words", words="tương đương", hedge="about"),
        "change.hedge",
        "hedge",
    ),
    RefusedCase("a range from high to low", lambda: Range(low=2, high=1), "range.order", "high"),
    RefusedCase(
        "a window of two known days",
        lambda: Window(label="quý I", since=H1.start, until=H1.end),
        "window.known",
        "until",
    ),
    RefusedCase(
        "a window that ends before it begins",
        lambda: Window(label="quý I", since=H1.end, until=PartialDate.of("2022")),
        "period.end_before_start",
        "until",
    ),
    RefusedCase(
        "a window to date with a last day",
        lambda: Window(label="đến nay", until=H1.end, to_date=True),
        "window.to_date",
        "to_date",
    ),
    RefusedCase("an office without a name", lambda: Place(kind=PlaceKind.OFFICE), "place.name", "name"),
    RefusedCase("several units without any", lambda: Place(kind=PlaceKind.SEVERAL), "place.several", "name"),
    RefusedCase(
        "a country of one commune", lambda: Place(kind=PlaceKind.NATION, units=(COMMUNE,)), "place.units", "units"
    ),
    RefusedCase(
        "a place that is not named, with a name",
        lambda: Place(kind=PlaceKind.UNNAMED, name="Xã A"),
        "place.unnamed",
        "name",
    ),
    RefusedCase("a print of a number that is not printed", Print, "print.text", "text"),
    RefusedCase("a print in units of 10^99", lambda: Print(text="1", scale=99), "print.scale", "scale"),
    RefusedCase("a print of 99 decimals", lambda: Print(text="1", decimals=99), "print.decimals", "decimals"),
    RefusedCase("a breakdown of itself", lambda: Breakdown(total="a", parts=("a",)), "breakdown.itself", "parts"),
    RefusedCase("a rate of itself", lambda: RateOf(rate="a", part=("a",)), "rate_of.itself", "part"),
    RefusedCase("a movement of one figure", lambda: Movement(closing="a"), "movement.too_few", "opening"),
    RefusedCase(
        "a movement from a stock to itself", lambda: Movement(opening="a", closing="a"), "movement.twice", "opening"
    ),
    RefusedCase(
        "a change from a figure to itself",
        lambda: ChangeOf(figure="a", base="a", change="b", unit=ChangeUnit.ABSOLUTE),
        "change_of.itself",
        "change",
    ),
    RefusedCase(
        "a change in words as a figure",
        lambda: ChangeOf(figure="a", base="b", change="c", unit=ChangeUnit.WORDS),
        "change_of.words",
        "unit",
    ),
    RefusedCase(
        "a figure of nothing",
        lambda: Figure.of(None, GIA_LAI, 1, period=H1, origins="synthetic"),
        "figure.what",
        "indicator",
    ),
    RefusedCase(
        "a figure of nowhere",
        lambda: Figure(indicator="reception.visits", period=H1, value=1, origins=SYNTHETIC),
        "figure.where",
        "unit",
    ),
    RefusedCase(
        "a flow of a day",
        lambda: evolve(VISITS, period=None, as_of=H1.end, temporal=Temporal.FLOW),
        "figure.flow_of_a_day",
        "as_of",
    ),
    RefusedCase(
        "a stock of a period", lambda: evolve(VISITS, temporal=Temporal.STOCK), "figure.stock_of_a_period", "period"
    ),
    RefusedCase(
        "a unit of measure without a word",
        lambda: evolve(VISITS, measure=Measure.OTHER),
        "figure.unit_word",
        "unit_word",
    ),
    RefusedCase(
        "a category twice",
        lambda: evolve(VISITS, categories=(*categories({"kind": "complaint"}), *categories({"kind": "feedback"}))),
        "list.duplicate",
        "categories",
    ),
    RefusedCase(
        "a link to a figure that is not there",
        lambda: Report(
            id="B",
            title="B",
            unit=GIA_LAI,
            period=H1,
            figures=(evolve(VISITS, id="a"),),
            breakdowns=(Breakdown(total="a", parts=("b",)),),
            origin=Origin.SYNTHETIC,
        ),
        "link.unknown",
        "breakdowns",
    ),
    RefusedCase(
        "a report of no time",
        lambda: Report(id="B", title="B", unit=GIA_LAI, figures=(), origin=Origin.SYNTHETIC),
        "report.when",
        "period",
    ),
    RefusedCase(
        "a report of nowhere",
        lambda: Report(id="B", title="B", period=H1, figures=(), origin=Origin.SYNTHETIC),
        "figure.where",
        "unit",
    ),
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
