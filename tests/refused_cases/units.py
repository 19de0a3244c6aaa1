"""Units and territories that cannot be built or asked: the attempt, the code of the answer, the field it names."""

from __future__ import annotations

from builders import COMMUNE, GIA_LAI
from qcdc.dates import OpenPeriod, as_day
from qcdc.model import (
    Territory,
    Unit,
    UnitRef,
    UnitVersion,
    evolve,
)
from qcdc.vocab import (
    Level,
    UnitKind,
)
from refused_cases.shared import (
    ANY,
    DAY,
    MOMENT,
    TREE,
    VIETNAM,
    RefusedCases,
    province,
)

REFUSED: RefusedCases = {
    "an unknown code": (lambda: TREE.get("99999"), "unit.unknown", "code"),
    "an unknown code with a day": (lambda: VIETNAM.get("99999", on="2023-06-30"), "unit.unknown", "code"),
    "a code without a day": (lambda: VIETNAM.get("52"), "unit.day_needed", "on"),
    "a code on a day that is none": (
        lambda: VIETNAM.resolve_code("52", None, "text", strict=False),
        "day.malformed",
        "on",
    ),
    "a table of lives without levels": (
        lambda: Territory.of_table({"a": 1}, known=OpenPeriod.between("2021-11-01", None)),  # type: ignore[dict-item]  # pyright: ignore[reportArgumentType]
        "type.wrong",
        "lives",
    ),
    "a district in 2025": (lambda: VIETNAM.get("626", on="2025-07-01"), "unit.ended", "code"),
    "a district in the tree of 2025": (lambda: VIETNAM.at("2025-07-01").get("626"), "unit.ended", "code"),
    "a unit of 2023 in 2025": (
        lambda: VIETNAM.at("2025-07-01").children(TREE.find("tỉnh Gia Lai")),
        "unit.not_in_force",
        "on",
    ),
    "a reference of 2023 in 2025": (lambda: VIETNAM.at("2025-07-01").resolve(GIA_LAI), "unit.not_in_force", "on"),
    "a day before the table": (lambda: VIETNAM.at("2021-10-31"), "territory.day_unknown", "day"),
    "a day after the table": (lambda: VIETNAM.at("2026-09-21", strict=True), "territory.day_unknown", "day"),
    "a code on a day after the table": (
        lambda: VIETNAM.get("52", on="2030-01-01", strict=True),
        "territory.day_unknown",
        "day",
    ),
    "a moment for a day": (lambda: VIETNAM.at(MOMENT), "day.is_moment", "day"),
    "a moment as text": (lambda: as_day("2023-01-01T08:00:00+07:00"), "day.is_moment", "day"),
    "a day in another spelling": (lambda: as_day("20230101"), "day.malformed", "day"),
    "a week for a day": (lambda: as_day("2023-W01-1"), "day.malformed", "day"),
    "the word now": (lambda: as_day("now"), "day.malformed", "day"),
    "a number for a day": (lambda: as_day(ANY), "day.malformed", "day"),
    "30 February": (lambda: as_day("2023-02-30"), "day.impossible", "day"),
    "a level that is none": (lambda: TREE.find("Gia Lai", level="tinh"), "level.unknown", "level"),
    "a kind that is none": (lambda: TREE.find("Gia Lai", kind="province"), "kind.unknown", "kind"),
    "a name that fits several": (lambda: TREE.find("An Phú"), "unit.name_ambiguous", "text"),
    "a name that fits none": (lambda: TREE.find("tỉnh Gia Lâm Đồng"), "unit.name_unknown", "text"),
    "a blank name": (lambda: TREE.find("  "), "unit.name_unknown", "text"),
    "a code on two levels": (
        lambda: (
            Territory(
                [
                    province("64", "2022-01-01"),
                    Unit(
                        level=Level.DISTRICT,
                        code="64",
                        seen=as_day("2022-01-01"),
                        versions=(
                            UnitVersion(
                                since=as_day("2022-01-01"),
                                name="Gia Lai",
                                kind=UnitKind.HUYEN,
                                parent=UnitRef.of(Level.PROVINCE, "64", "2022-01-01"),
                            ),
                        ),
                    ),
                ],
                known=OpenPeriod.between("2022-01-01", None),
            )
            .at("2023-01-01")
            .get("64")
        ),
        "unit.level_needed",
        "level",
    ),
    "a code as a number": (lambda: UnitRef(level=Level.PROVINCE, code=ANY, on=DAY), "type.wrong", "code"),
    "a code with a space": (lambda: UnitRef(level=Level.PROVINCE, code="6 4", on=DAY), "unit.code_malformed", "code"),
    "a day as text": (lambda: UnitRef(level=Level.PROVINCE, code="64", on=ANY), "type.wrong", "on"),
    "a level by its Vietnamese name": (lambda: UnitRef.of("tỉnh", "64", DAY), "level.unknown", "level"),
    "a level as text": (lambda: UnitRef(level=ANY, code="64", on=DAY), "type.wrong", "level"),
    "a version that ends before it starts": (
        lambda: UnitVersion(since=DAY, until=as_day("2022-12-31"), name="A", kind=UnitKind.TINH),
        "period.end_before_start",
        "until",
    ),
    "a province with a parent": (
        lambda: UnitVersion(since=DAY, name="A", kind=UnitKind.TINH, parent=GIA_LAI),
        "unit.parent",
        "parent",
    ),
    "a commune without a parent": (lambda: UnitVersion(since=DAY, name="A", kind=UnitKind.XA), "unit.parent", "parent"),
    "a district below a commune": (
        lambda: UnitVersion(since=DAY, name="A", kind=UnitKind.HUYEN, parent=COMMUNE),
        "unit.parent_level",
        "parent",
    ),
    "a life with a gap": (
        lambda: evolve(
            province("64", "2022-01-01"),
            versions=(
                *province("64", "2022-01-01", "2022-06-30").versions,
                *province("64", "2022-07-02").versions,
            ),
        ),
        "unit.gap",
        "versions",
    ),
    "a life of another level": (
        lambda: evolve(province("64", "2022-01-01"), level=Level.DISTRICT),
        "unit.level",
        "versions",
    ),
    "a unit seen after its end": (
        lambda: province("64", "2022-01-01", "2022-12-31").seen_on("2023-01-01"),
        "unit.not_in_force",
        "on",
    ),
}
