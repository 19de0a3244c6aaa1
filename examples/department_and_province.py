"""A department and the People's Committee of its province, side by side.

Both are bodies of one unit: *Sở Nội vụ* and the People's Committee of a real province; every record is SYNTHETIC. The
example counts the records of each body and of the whole unit, and makes two reports, one of the department and one of the
People's Committee on the whole province. Their numbers differ, because they count the work of different bodies: the
audit of both reports does not call this an error.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator

from qcdc import Petition, Reception, Report, auditing, gazetteer, render
from qcdc.aggregate import Record, RollUp, roll_up, tally
from qcdc.auditing import ReportAudit
from qcdc.dates import Period, as_day
from qcdc.model import (
    PEOPLES_COMMITTEE,
    Bodies,
    Body,
    ExpectedBodies,
    Handling,
    Petitioner,
    Territory,
    Unit,
    UnitBody,
)

WINDOW = Period.quarter(2025, 4)
DEPARTMENT = UnitBody.of("department", "Sở Nội vụ")
VISITS, CASES, SETTLED = "reception.visits", "reception.cases", "handling.settled"


def visit(unit: Unit, body: UnitBody, number: int, day: str, *cases: str) -> Reception:
    """A visit to a body, at which cases were presented."""
    kind, receiver = "regular", "officer"
    return Reception.of(
        unit,
        day,
        id=f"TD-{number}",
        body=body,
        kind=kind,
        receiver=receiver,
        persons=1,
        cases=cases,
        origin="synthetic",
    )


def complaint(unit: Unit, body: UnitBody, number: int, days: tuple[str, str]) -> Petition:
    """A complaint that a body received and settled."""
    received, decided = days
    return (
        Petition.of(
            "complaint",
            received,
            id=f"D-{number}",
            case=f"V-{body.kind}-{number}",
            petitioner=Petitioner.of("individual"),
            channel="post",
            handlings=[Handling.of(unit, received, id="1", body=body, complex=False, remote=False)],
            origin="synthetic",
        )
        .with_step("accept", on=received)
        .with_step("decide", on=decided, outcome="partly_right")
    )


def records(unit: Unit) -> Iterator[Record]:
    """The registers of both bodies. The case V-1 was presented to both."""
    yield visit(unit, DEPARTMENT, 1, "2025-10-07", "V-1")
    yield visit(unit, DEPARTMENT, 2, "2025-10-21", "V-2")
    yield visit(unit, DEPARTMENT, 3, "2025-11-04")
    yield complaint(unit, DEPARTMENT, 1, ("2025-10-08", "2025-10-28"))
    yield complaint(unit, DEPARTMENT, 2, ("2025-10-22", "2025-11-12"))
    yield visit(unit, PEOPLES_COMMITTEE, 1, "2025-10-15", "V-1")
    yield visit(unit, PEOPLES_COMMITTEE, 2, "2025-12-15", "V-3")
    yield complaint(unit, PEOPLES_COMMITTEE, 1, ("2025-10-16", "2025-11-26"))


def count(vietnam: Territory) -> RollUp:
    """Both bodies of the province, counted together. Both are expected to report."""
    tree = vietnam.at(WINDOW.end)
    unit = tree.find("tỉnh Gia Lai")
    since = as_day("2025-07-01")
    register = Bodies(entries=(Body(unit=unit.ref, since=since), Body(unit=unit.ref, body=DEPARTMENT, since=since)))
    return roll_up(
        tally(records(unit), over=WINDOW),
        tree=tree,
        within=unit,
        expected=[ExpectedBodies.of([unit]), ExpectedBodies.of([unit], "department", "Sở Nội vụ")],
        bodies=register,
    )


def reports(total: RollUp) -> tuple[Report, Report]:
    """The report of the department on its own work, and that of the People's Committee on the whole province.

    The second one also quotes the number of visits to the department.
    """
    unit = total.within
    assert unit is not None
    keys = (VISITS, CASES, SETTLED)
    own = Report.of(
        "BC-SNV",
        unit,
        WINDOW,
        [total.figure(key, body=DEPARTMENT) for key in keys],
        body=DEPARTMENT,
        title="Báo cáo của Sở Nội vụ (giả lập)",
        origin="synthetic",
    )
    whole = Report.of(
        "BC-UBND",
        unit,
        WINDOW,
        [*(total.figure(key) for key in keys), total.figure(VISITS, body=DEPARTMENT)],
        title="Báo cáo của UBND tỉnh (giả lập)",
        origin="synthetic",
    )
    return own, whole


def audited(vietnam: Territory, total: RollUp) -> ReportAudit:
    """Both reports, compared with each other."""
    return auditing.audit(*reports(total), territory=vietnam)


def main() -> None:
    """Print the figures of each body and of the unit, and what the audit says."""
    vietnam = gazetteer.vietnam()
    total = count(vietnam)
    unit = total.within
    assert unit is not None
    names = [DEPARTMENT.title(unit), PEOPLES_COMMITTEE.title(unit), unit.title]
    rows = [
        (
            label,
            total.figure(key, body=DEPARTMENT),
            total.figure(key, body=PEOPLES_COMMITTEE, below=False),
            total.figure(key),
        )
        for key, label in (
            (VISITS, "Số lượt tiếp công dân"),
            (CASES, "Số vụ việc được trình bày"),
            (SETTLED, "Số lượt xử lý đã giải quyết"),
        )
    ]
    bodies = (DEPARTMENT, PEOPLES_COMMITTEE, None)
    days = [total.times("handling.settlement_days", body=one, below=False).median for one in bodies]
    found = audited(vietnam, total)
    parts = [
        render.heading("Sở và UBND tỉnh, quý IV năm 2025 (SỐ LIỆU GIẢ LẬP)"),
        render.paragraph("Đơn vị hành chính là thật; mọi hồ sơ là giả lập."),
        render.table(["Chỉ tiêu", *names], rows, language="vi"),
        render.paragraph(
            "Một vụ việc được trình bày ở cả hai cơ quan chỉ đếm một lần cho toàn tỉnh. "
            f"Số ngày giải quyết, trung vị: Sở {days[0]}, UBND tỉnh {days[1]}, cả tỉnh {days[2]} (số liệu giả lập)."
        ),
        render.heading("Đối chiếu hai báo cáo", level=2),
        found.text("vi"),
    ]
    sys.stdout.buffer.write(render.document(parts).encode("utf-8"))


if __name__ == "__main__":
    main()
