"""Aggregation that cannot be built or asked."""

from __future__ import annotations

from qcdc import aggregate
from qcdc.model import (
    Share,
    UnitRef,
    evolve,
)
from qcdc.testing.refused.case import RefusedCase
from qcdc.testing.refused.samples import (
    ANY,
    COMMUNE,
    GIA_LAI,
    H1,
    TALLY,
    VISITS,
    figure,
    tree,
    vietnam,
    visit,
)
from qcdc.vocab import (
    Level,
)

REFUSED: tuple[RefusedCase, ...] = (
    RefusedCase(
        "a dimension that is none", lambda: aggregate.tally([], over=H1, by=("colour",)), "tally.dimension", "by"
    ),
    RefusedCase("a record that is none", lambda: aggregate.tally([ANY], over=H1), "tally.record", "records"),
    RefusedCase("a record twice", lambda: aggregate.tally([visit(1, None)] * 2, over=H1), "tally.duplicate", "records"),
    RefusedCase(
        "a count of a dimension that the tally does not have",
        lambda: TALLY.count("reception.visits", by={"mode": "regular"}),
        "tally.by",
        "by",
    ),
    RefusedCase(
        "a median without its name",
        lambda: aggregate.roll_up(TALLY, tree=tree()).figure("handling.settlement_days"),
        "rollup.statistic",
        "by",
    ),
    RefusedCase(
        "the days of visits",
        lambda: aggregate.roll_up(TALLY, tree=tree()).times("reception.visits"),
        "rollup.times",
        "indicator",
    ),
    RefusedCase(
        "a unit outside the top",
        lambda: aggregate.roll_up(TALLY, tree=tree(), within=tree().find("tỉnh Gia Lai")).figure(
            "reception.visits", tree().find("tỉnh Kon Tum")
        ),
        "rollup.outside",
        "unit",
    ),
    RefusedCase("a sum of nothing", lambda: aggregate.sum_over_units([], unit=GIA_LAI), "total.nothing", "figures"),
    RefusedCase(
        "a sum of shares and numbers",
        lambda: aggregate.sum_over_units(
            [VISITS, evolve(VISITS, unit=COMMUNE, value=Share(part=1, whole=2))], unit=GIA_LAI
        ),
        "total.mismatch",
        "figures",
    ),
    RefusedCase(
        "comparing a window and a day",
        lambda: aggregate.compare(VISITS, figure("reception.visits", 1, stock=True)),
        "compare.window_and_day",
        "previous",
    ),
    RefusedCase(
        "comparing an indicator that is none",
        lambda: aggregate.compare(evolve(VISITS, indicator="reception.visit"), VISITS),
        "indicator.unknown",
        "indicator",
    ),
    RefusedCase(
        "adding a province and its district",
        lambda: aggregate.sum_over_units(
            [VISITS, evolve(VISITS, unit=UnitRef.of(Level.DISTRICT, "622", "2023-06-30"))], unit=GIA_LAI
        ),
        "total.mismatch",
        "figures",
    ),
    RefusedCase(
        "comparing two units",
        lambda: aggregate.compare(VISITS, evolve(VISITS, unit=COMMUNE), territory=vietnam()),
        "compare.units",
        "territory",
    ),
    RefusedCase(
        "comparing two names without a territory",
        lambda: aggregate.compare(VISITS, evolve(VISITS, unit=UnitRef.of(Level.PROVINCE, "64", "2022-06-30"))),
        "compare.units",
        "territory",
    ),
)
