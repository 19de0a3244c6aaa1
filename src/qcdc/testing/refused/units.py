"""Units and territories that cannot be built or asked."""

from __future__ import annotations

from qcdc.aggregate import Restated
from qcdc.dates import OpenPeriod, as_day
from qcdc.model import (
    ComparableArea,
    Lineage,
    Renaming,
    Territory,
    Unit,
    UnitRef,
    UnitVersion,
    evolve,
)
from qcdc.testing.refused.case import RefusedCase
from qcdc.testing.refused.samples import (
    ANY,
    COMMUNE,
    DAY,
    GIA_LAI,
    MOMENT,
    edge,
    province,
    tree,
    vietnam,
)
from qcdc.vocab import (
    Confidence,
    Level,
    LineageShare,
    RestatementQuality,
    RestatementReason,
    UnitKind,
)

REFUSED: tuple[RefusedCase, ...] = (
    RefusedCase("an unknown code", lambda: tree().get("99999"), "unit.unknown", "code"),
    RefusedCase("an unknown code with a day", lambda: vietnam().get("99999", on="2023-06-30"), "unit.unknown", "code"),
    RefusedCase("a code without a day", lambda: vietnam().get("52"), "unit.day_needed", "on"),
    RefusedCase(
        "a code on a day that is none",
        lambda: vietnam().resolve_code("52", None, "text", strict=False),
        "day.malformed",
        "on",
    ),
    RefusedCase(
        "a table of lives without levels",
        lambda: Territory.of_table({"a": 1}, known=OpenPeriod.between("2021-11-01", None)),  # type: ignore[dict-item]  # pyright: ignore[reportArgumentType]
        "type.wrong",
        "lives",
    ),
    RefusedCase("a district in 2025", lambda: vietnam().get("626", on="2025-07-01"), "unit.ended", "code"),
    RefusedCase("a district in the tree of 2025", lambda: vietnam().at("2025-07-01").get("626"), "unit.ended", "code"),
    RefusedCase(
        "a unit of 2023 in 2025",
        lambda: vietnam().at("2025-07-01").children(tree().find("tỉnh Gia Lai")),
        "unit.not_in_force",
        "on",
    ),
    RefusedCase(
        "a reference of 2023 in 2025", lambda: vietnam().at("2025-07-01").resolve(GIA_LAI), "unit.not_in_force", "on"
    ),
    RefusedCase("a day before the table", lambda: vietnam().at("2018-12-31"), "territory.day_unknown", "day"),
    RefusedCase(
        "a day after the table", lambda: vietnam().at("2026-09-21", strict=True), "territory.day_unknown", "day"
    ),
    RefusedCase(
        "a code on a day after the table",
        lambda: vietnam().get("52", on="2030-01-01", strict=True),
        "territory.day_unknown",
        "day",
    ),
    RefusedCase("a moment for a day", lambda: vietnam().at(MOMENT), "day.is_moment", "day"),
    RefusedCase("a moment as text", lambda: as_day("2023-01-01T08:00:00+07:00"), "day.is_moment", "day"),
    RefusedCase("a day in another spelling", lambda: as_day("20230101"), "day.malformed", "day"),
    RefusedCase("a week for a day", lambda: as_day("2023-W01-1"), "day.malformed", "day"),
    RefusedCase("the word now", lambda: as_day("now"), "day.malformed", "day"),
    RefusedCase("a number for a day", lambda: as_day(ANY), "day.malformed", "day"),
    RefusedCase("30 February", lambda: as_day("2023-02-30"), "day.impossible", "day"),
    RefusedCase("a level that is none", lambda: tree().find("Gia Lai", level="tinh"), "level.unknown", "level"),
    RefusedCase("a kind that is none", lambda: tree().find("Gia Lai", kind="province"), "kind.unknown", "kind"),
    RefusedCase("a name that fits several", lambda: tree().find("An Phú"), "unit.name_ambiguous", "text"),
    RefusedCase("a name that fits none", lambda: tree().find("tỉnh Gia Lâm Đồng"), "unit.name_unknown", "text"),
    RefusedCase("a blank name", lambda: tree().find("  "), "unit.name_unknown", "text"),
    RefusedCase(
        "a code on two levels",
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
    RefusedCase("a code as a number", lambda: UnitRef(level=Level.PROVINCE, code=ANY, on=DAY), "type.wrong", "code"),
    RefusedCase(
        "a code with a space", lambda: UnitRef(level=Level.PROVINCE, code="6 4", on=DAY), "unit.code_malformed", "code"
    ),
    RefusedCase("a day as text", lambda: UnitRef(level=Level.PROVINCE, code="64", on=ANY), "type.wrong", "on"),
    RefusedCase("a level by its Vietnamese name", lambda: UnitRef.of("tỉnh", "64", DAY), "level.unknown", "level"),
    RefusedCase("a level as text", lambda: UnitRef(level=ANY, code="64", on=DAY), "type.wrong", "level"),
    RefusedCase(
        "a version that ends before it starts",
        lambda: UnitVersion(since=DAY, until=as_day("2022-12-31"), name="A", kind=UnitKind.TINH),
        "period.end_before_start",
        "until",
    ),
    RefusedCase(
        "a province with a parent",
        lambda: UnitVersion(since=DAY, name="A", kind=UnitKind.TINH, parent=GIA_LAI),
        "unit.parent",
        "parent",
    ),
    RefusedCase(
        "a commune without a parent",
        lambda: UnitVersion(since=DAY, name="A", kind=UnitKind.XA),
        "unit.parent",
        "parent",
    ),
    RefusedCase(
        "a district below a commune",
        lambda: UnitVersion(since=DAY, name="A", kind=UnitKind.HUYEN, parent=COMMUNE),
        "unit.parent_level",
        "parent",
    ),
    RefusedCase(
        "a life with a gap",
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
    RefusedCase(
        "a life of another level",
        lambda: evolve(province("64", "2022-01-01"), level=Level.DISTRICT),
        "unit.level",
        "versions",
    ),
    RefusedCase(
        "a unit seen after its end",
        lambda: province("64", "2022-01-01", "2022-12-31").seen_on("2023-01-01"),
        "unit.not_in_force",
        "on",
    ),
    RefusedCase(
        "a verified edge of an unsure share",
        lambda: evolve(edge(), share=LineageShare.UNSURE),
        "lineage.unsure",
        "share",
    ),
    RefusedCase(
        "a unit with heirs of unknown lineage",
        lambda: Lineage([edge()], [edge().source]),
        "lineage.contradiction",
        "unknown",
    ),
    RefusedCase(
        "a presumed edge among the stated ones",
        lambda: Lineage([edge(Confidence.KNOWN)]),
        "lineage.presumed",
        "successions",
    ),
    RefusedCase(
        "a verified edge among the presumed ones", lambda: Lineage(presumed=[edge()]), "lineage.verified", "presumed"
    ),
    RefusedCase(
        "a presumed edge beside a stated one",
        lambda: Lineage([edge()], presumed=[edge(Confidence.UNCERTAIN)]),
        "lineage.stated",
        "presumed",
    ),
    RefusedCase(
        "a code that took its own name",
        lambda: Renaming(unit=COMMUNE, day=DAY, ended=COMMUNE),
        "lineage.renaming",
        "ended",
    ),
    RefusedCase(
        "a commune that took the name of a province",
        lambda: Renaming(unit=COMMUNE, day=DAY, ended=GIA_LAI),
        "lineage.renaming",
        "ended",
    ),
    RefusedCase(
        "a table checked until a day before its last one",
        lambda: vietnam().checked(until="2026-09-19"),
        "territory.checked",
        "until",
    ),
    RefusedCase(
        "a reform checked until a day before the last one",
        lambda: vietnam().with_reforms([], checked_until="2025-06-30"),
        "territory.checked",
        "checked_until",
    ),
    RefusedCase(
        "an exact figure that rests on presumed heirs",
        lambda: Restated(
            unit=COMMUNE,
            quality=RestatementQuality.EXACT,
            reason=RestatementReason.WHOLE_UNITS,
            because=(COMMUNE,),
            area=ComparableArea(before=(COMMUNE,), after=(COMMUNE,), certain=True, presumed=(COMMUNE,)),
        ),
        "restated.presumed",
        "quality",
    ),
)
