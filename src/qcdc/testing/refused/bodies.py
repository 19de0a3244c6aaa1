"""Bodies, and records of another body, that cannot be built."""

from __future__ import annotations

from typing import Any

from qcdc import aggregate
from qcdc.dates import Period
from qcdc.model import (
    PEOPLES_COMMITTEE,
    Bodies,
    Body,
    BodyRef,
    CommuneYear,
    Figure,
    HeadReceptionDays,
    Place,
    PublicDialogue,
    Report,
    UnitBody,
    UnitRef,
    WorkplaceDialogue,
    WorkplaceYear,
    evolve,
)
from qcdc.testing.refused.case import RefusedCase
from qcdc.testing.refused.participation_samples import (
    COMMUNE,
    DAY,
    ENTERPRISE,
    MADE_UP,
    PROVINCE,
    at_work,
    board,
    published,
    run,
)
from qcdc.testing.refused.samples import H1
from qcdc.vocab import (
    BoardKind,
    BodyKind,
    Level,
    PlaceKind,
    Publisher,
    WorkplaceKind,
)

DISTRICT = UnitRef.of(Level.DISTRICT, "622", "2023-06-30")
MINISTRY = UnitBody.of("ministry", "Bộ Ví Dụ (giả lập)")
DEPARTMENT = UnitBody.of("department", "Sở Ví Dụ (giả lập)")


def visits_of(unit: UnitRef | Place, body: UnitBody) -> Figure:
    """A figure of a body."""
    return Figure.of("reception.visits", unit, 1, period=H1, body=body, origins=MADE_UP)


def report(unit: UnitRef | Place, **fields: Any) -> Report:
    """A report without figures."""
    return Report.of("BC", unit, H1, [], title="Báo cáo (giả lập)", origin=MADE_UP, **fields)


REFUSED: tuple[RefusedCase, ...] = (
    RefusedCase(
        "a department of a commune",
        lambda: BodyRef.of(COMMUNE, BodyKind.DEPARTMENT, "Sở Ví Dụ (giả lập)"),
        "body.level",
        "body",
    ),
    RefusedCase("a division without a name", lambda: UnitBody(kind=BodyKind.DIVISION), "body.name_missing", "name"),
    RefusedCase(
        "a second People's Committee",
        lambda: UnitBody(kind=BodyKind.PEOPLES_COMMITTEE, name="UBND Ví Dụ (giả lập)"),
        "body.name_given",
        "name",
    ),
    RefusedCase(
        "a ministry of a province",
        lambda: BodyRef.of(PROVINCE, BodyKind.MINISTRY, "Bộ Ví Dụ (giả lập)"),
        "body.national",
        "body",
    ),
    RefusedCase(
        "a department of no province", lambda: BodyRef.national("department", "Sở Ví Dụ"), "body.unit_missing", "unit"
    ),
    RefusedCase("a People's Committee of no unit", lambda: Body(unit=None, since=DAY), "body.unit_missing", "unit"),
    RefusedCase(
        "a figure of a ministry in a commune", lambda: visits_of(COMMUNE, body=MINISTRY), "body.national", "body"
    ),
    RefusedCase(
        "a figure of a department in a commune", lambda: visits_of(COMMUNE, body=DEPARTMENT), "body.level", "body"
    ),
    RefusedCase(
        "a figure of the People's Committee of the country",
        lambda: visits_of(Place.nation(), body=PEOPLES_COMMITTEE),
        "body.not_national",
        "body",
    ),
    RefusedCase(
        "a figure of a department in several districts",
        lambda: visits_of(Place(kind=PlaceKind.SEVERAL, level=Level.DISTRICT, name="các huyện"), body=DEPARTMENT),
        "body.level",
        "body",
    ),
    RefusedCase(
        "a report of the People's Committee of the country",
        lambda: report(Place.nation(), body=PEOPLES_COMMITTEE),
        "body.not_national",
        "body",
    ),
    RefusedCase("a report of a ministry of a commune", lambda: report(COMMUNE, body=MINISTRY), "body.national", "body"),
    RefusedCase(
        "a sum of the inspectorates below as one of the province",
        lambda: aggregate.sum_over_units([visits_of(DISTRICT, body=UnitBody.of("inspectorate"))], unit=PROVINCE),
        "total.body",
        "figures",
    ),
    RefusedCase(
        "an enterprise that publishes as an agency",
        lambda: evolve(published(run("2023-10-10")), publisher=Publisher.AGENCY, heading=None, body=ENTERPRISE),
        "publicity.body",
        "body",
    ),
    RefusedCase(
        "a conference of an agency in an enterprise", lambda: at_work(body=ENTERPRISE), "workplace.body", "body"
    ),
    RefusedCase(
        "a dialogue of another place of work in the year of an agency",
        lambda: WorkplaceYear(
            id="NLV",
            kind=WorkplaceKind.AGENCY,
            unit=COMMUNE,
            year=2023,
            dialogues=(
                WorkplaceDialogue(
                    id="DT", unit=COMMUNE, body=ENTERPRISE, day=DAY, workers=1, present=1, origin=MADE_UP
                ),
            ),
            origin=MADE_UP,
        ),
        "workplace.other_body",
        "dialogues",
    ),
    RefusedCase(
        "the board of an agency in an enterprise",
        lambda: evolve(board(kind=BoardKind.AGENCY_INSPECTION), body=ENTERPRISE),
        "board.body",
        "body",
    ),
    RefusedCase(
        "the board of a commune in an agency",
        lambda: evolve(board(), body=UnitBody(kind=BodyKind.PEOPLES_COMMITTEE)),
        "board.other_kind",
        "body",
    ),
    RefusedCase(
        "an heir of a body that goes on",
        lambda: Body(unit=COMMUNE, since=COMMUNE.on, heirs=(BodyRef.of(COMMUNE),)),
        "body.heirs",
        "heirs",
    ),
    RefusedCase("a body before its unit's code", lambda: Body(unit=COMMUNE, since=DAY), "body.unit_day", "unit"),
    RefusedCase(
        "two committees of one commune on a day",
        lambda: Bodies(entries=(Body(unit=COMMUNE, since=COMMUNE.on), Body(unit=COMMUNE, since=COMMUNE.on))),
        "bodies.overlap",
        "entries",
    ),
    RefusedCase(
        "a chair of the Front's committee",
        lambda: HeadReceptionDays(
            unit=COMMUNE,
            body=UnitBody(kind=BodyKind.FRONT),
            period=Period.half_year(2023, 2),
            held=frozenset(),
            origin=MADE_UP,
        ),
        "reception.holder",
        "holder",
    ),
    RefusedCase(
        "a dialogue of the Party committee among those of the People's Committee",
        lambda: CommuneYear(
            unit=COMMUNE,
            year=2023,
            villages=0,
            dialogues=(
                PublicDialogue(
                    id="DT", unit=COMMUNE, body=UnitBody(kind=BodyKind.PARTY_COMMITTEE), day=DAY, origin=MADE_UP
                ),
            ),
            origin=MADE_UP,
        ),
        "year.other_body",
        "dialogues",
    ),
)
