"""Aggregation that cannot be built or asked: the attempt, the code of the answer, the field it names."""

from __future__ import annotations

from builders import COMMUNE, GIA_LAI, H1, figure, visit
from qcdc import aggregate
from qcdc.model import (
    Share,
    UnitRef,
    evolve,
)
from qcdc.vocab import (
    Level,
)
from refused_cases.shared import (
    ANY,
    TALLY,
    TREE,
    VIETNAM,
    VISITS,
    RefusedCases,
)

REFUSED: RefusedCases = {
    "a dimension that is none": (lambda: aggregate.tally([], over=H1, by=("colour",)), "tally.dimension", "by"),
    "a record that is none": (lambda: aggregate.tally([ANY], over=H1), "tally.record", "records"),
    "a record twice": (lambda: aggregate.tally([visit(1, None)] * 2, over=H1), "tally.duplicate", "records"),
    "the whole country without a top": (lambda: aggregate.roll_up(TALLY, tree=TREE), "rollup.top", "within"),
    "a unit outside the top": (
        lambda: aggregate.roll_up(TALLY, tree=TREE, within=TREE.find("tỉnh Gia Lai")).figure(
            "reception.visits", TREE.find("tỉnh Kon Tum")
        ),
        "rollup.outside",
        "unit",
    ),
    "a sum of nothing": (lambda: aggregate.sum_over_units([], unit=GIA_LAI), "total.nothing", "figures"),
    "a sum of shares and numbers": (
        lambda: aggregate.sum_over_units(
            [VISITS, evolve(VISITS, unit=COMMUNE, value=Share(part=1, whole=2))], unit=GIA_LAI
        ),
        "total.mismatch",
        "figures",
    ),
    "comparing a window and a day": (
        lambda: aggregate.compare(VISITS, figure("reception.visits", 1, stock=True)),
        "compare.window_and_day",
        "previous",
    ),
    "comparing an indicator that is none": (
        lambda: aggregate.compare(evolve(VISITS, indicator="reception.visit"), VISITS),
        "indicator.unknown",
        "indicator",
    ),
    "adding a province and its district": (
        lambda: aggregate.sum_over_units(
            [VISITS, evolve(VISITS, unit=UnitRef.of(Level.DISTRICT, "622", "2023-06-30"))], unit=GIA_LAI
        ),
        "total.mismatch",
        "figures",
    ),
    "comparing two units": (
        lambda: aggregate.compare(VISITS, evolve(VISITS, unit=COMMUNE), territory=VIETNAM),
        "compare.units",
        "territory",
    ),
    "comparing two names without a territory": (
        lambda: aggregate.compare(VISITS, evolve(VISITS, unit=UnitRef.of(Level.PROVINCE, "64", "2022-06-30"))),
        "compare.units",
        "territory",
    ),
}
