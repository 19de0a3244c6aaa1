"""A national report for the fourth quarter of 2025: receptions and complaints, from records to a total.

The units are real; every record is SYNTHETIC and made by the script itself. The People's Committees of all provinces and
of two communes in each are expected to report. One province did not report, one corrected its submission, and one
record names a unit that does not exist. The report states all of this beside its totals, in both languages.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator

from qcdc import Petition, Reception, gazetteer, render, terms
from qcdc.aggregate import Record, RollUp, roll_up, tally
from qcdc.dates import Period, day_after
from qcdc.model import ExpectedBodies, Handling, Petitioner, Submission, Tree, Unit, UnitRef
from qcdc.terms import Language

WINDOW = Period.quarter(2025, 4)
SILENT = "tỉnh Cà Mau"
CORRECTED = "tỉnh Lào Cai"
UNKNOWN = UnitRef.of("commune", "99999", WINDOW.end)
WORDS = {
    "title": ("Cả nước, quý IV năm 2025 (SỐ LIỆU GIẢ LẬP)", "The whole country, 4th quarter of 2025 (SYNTHETIC)"),
    "label": (
        "Đơn vị hành chính là thật; mọi hồ sơ là giả lập.",
        "The units are real; every record is synthetic.",
    ),
    "figures": ("Số liệu chung", "Totals"),
    "count": ("Chỉ tiêu", "Indicator"),
    "all": ("Cả nước", "Whole country"),
    "visits": ("Số lượt tiếp công dân", "Citizens' visits received"),
    "of heads": ("trong đó do người đứng đầu tiếp", "of which by the head"),
    "settled": ("Số lượt xử lý khiếu nại đã giải quyết", "Complaint handlings settled"),
    "open": ("Số lượt xử lý khiếu nại chuyển kỳ sau", "Complaint handlings carried over"),
    "late": ("trong đó quá hạn", "of which overdue"),
    "soon": ("trong đó đến hạn trong 7 ngày tới", "of which due within 7 days"),
    "median": ("Số ngày giải quyết, trung vị", "Days to settle, median"),
    "provinces": ("Theo tỉnh, thành phố", "By province"),
    "province": ("Tỉnh, thành phố", "Province"),
    "reports": ("Tình hình gửi báo cáo", "Who reported"),
    "reported": (
        "Đã gửi: {0} (tỉnh, và hai xã, phường của mỗi tỉnh).",
        "Reported: {0} (the provinces, and two communes of each).",
    ),
    "missing": ("Chưa gửi: {0}.", "Did not report: {0}."),
    "nothing": ("Báo cáo không phát sinh: {0} cơ quan.", "Stated that nothing arose: {0} bodies."),
    "corrected": (
        "{0} gửi lại báo cáo ngày {1}, thay báo cáo ngày {2}.",
        "{0} corrected its submission of {2} on {1}.",
    ),
    "unplaced": ("Không xếp được vào đơn vị nào: {0} ({1}).", "Could not be placed in a unit: {0} ({1})."),
}


def expected(tree: Tree) -> dict[Unit, tuple[Unit, ...]]:
    """Who is expected to report: every province with its first two communes."""
    return {province: tree.children(province)[:2] for province in tree.tops}


def visits(unit: Unit | UnitRef, number: int, receiver: str) -> Iterator[Reception]:
    """A number of visits to the People's Committee of a unit, one a day."""
    for one in range(number):
        day = day_after(WINDOW.start, one)
        kind = "periodic" if receiver == "head" else "regular"
        yield Reception.of(
            unit, day, id=f"TD-{receiver}-{one}", kind=kind, receiver=receiver, persons=1, origin="synthetic"
        )


def complaint(unit: Unit, number: int, received: str, *, settled_after: int | None) -> Petition:
    """A complaint, accepted on the next day; settled after some days, or still open."""
    handling = Handling.of(unit, received, id="1", complex=False, remote=False)
    made = Petition.of(
        "complaint",
        received,
        id=f"D-{number}",
        case=f"V-{unit.code}-{number}",
        petitioner=Petitioner.of("individual"),
        channel="post",
        handlings=[handling],
        origin="synthetic",
    ).with_step("accept", on=day_after(handling.received))
    if settled_after is None:
        return made
    return made.with_step("decide", on=day_after(handling.received, settled_after), outcome="right")


def sent(unit: Unit, day: str, *, nothing_arose: bool) -> Submission:
    """What the People's Committee of a unit submitted for the window."""
    return Submission.of(unit, WINDOW, day, nothing_arose=nothing_arose, origin="synthetic")


def records(tree: Tree) -> Iterator[Record]:
    """The records of the window, all synthetic."""
    for place, (province, communes) in enumerate(expected(tree).items()):
        if province.title == SILENT:
            # Its communes reported; the People's Committee of the province did not.
            yield from visits(communes[0], 2, "officer")
            yield sent(communes[0], "2026-01-05", nothing_arose=False)
            yield sent(communes[1], "2026-01-05", nothing_arose=True)
            continue
        yield from visits(province, 2 + place % 3, "officer")
        yield from visits(province, 1 + place % 2, "head")
        yield complaint(province, 1, "2025-10-06", settled_after=12 + place)
        yield from visits(communes[0], 1 + place % 4, "officer")
        yield sent(communes[0], "2026-01-05", nothing_arose=False)
        yield sent(communes[1], "2026-01-05", nothing_arose=True)
        if place % 10 == 0:
            yield complaint(communes[0], 1, "2025-12-04", settled_after=None)
            yield complaint(communes[0], 2, "2025-11-03", settled_after=None)
        if province.title == CORRECTED:
            yield sent(province, "2026-01-05", nothing_arose=True)
            yield sent(province, "2026-01-09", nothing_arose=False)
        else:
            yield sent(province, "2026-01-05", nothing_arose=False)
    yield from visits(UNKNOWN, 3, "officer")


def count() -> RollUp:
    """The records of the whole country, counted and added up."""
    tree = gazetteer.vietnam().at(WINDOW.end)
    asked = expected(tree)
    counted = tally(records(tree), over=WINDOW, by=("kind", "actor", "timeliness"))
    communes = [unit for units in asked.values() for unit in units]
    return roll_up(counted, tree=tree, expected=[ExpectedBodies.of(asked), ExpectedBodies.of(communes)])


def page(total: RollUp, language: Language) -> Iterator[str]:
    """The parts of the report in one language."""

    def say(key: str) -> str:
        return WORDS[key][language == "en"]

    complaints = {"kind": "complaint"}
    yield render.heading(say("title"))
    yield render.paragraph(say("label"))
    yield render.heading(say("figures"), level=2)
    yield render.table(
        [say("count"), say("all")],
        [
            (say("visits"), total.figure("reception.visits")),
            (say("of heads"), total.figure("reception.visits", by={"actor": "head"})),
            (say("settled"), total.figure("handling.settled", by=complaints)),
            (say("median"), total.figure("handling.settlement_days", by={**complaints, "statistic": "median"})),
            (say("open"), total.figure("handling.carried_out", by=complaints)),
            (say("late"), total.figure("handling.carried_out", by={**complaints, "timeliness": "late"})),
            (say("soon"), total.due_within(7, by=complaints)),
        ],
        language=language,
    )
    yield render.heading(say("provinces"), level=2)
    yield render.table(
        [say("province"), say("visits"), say("settled")],
        [
            (
                unit.name,
                total.figure("reception.visits", unit),
                total.figure("handling.settled", unit, by=complaints),
            )
            for unit in total.tree.tops
        ],
        language=language,
    )
    yield render.heading(say("reports"), level=2)
    yield render.bullets(statements(total, language))


def statements(total: RollUp, language: Language) -> Iterator[str]:
    """Who reported, who did not, who corrected, and what is in no total."""

    def say(key: str, *values: str) -> str:
        return WORDS[key][language == "en"].format(*values)

    yield say("reported", render.coverage(total.coverage, language))
    yield say("missing", ", ".join(total.title(one, language) for one in total.missing))
    yield say("nothing", render.number(len(total.nothing_arose), language))
    for one in total.revised:
        days = (render.day(one.received, language), ", ".join(render.day(day, language) for day in one.replaced))
        yield say("corrected", total.title(one.by, language), *days)
    for lost in total.unplaced:
        yield say("unplaced", str(lost.unit), terms.reason(lost.reason, language))


def main() -> None:
    """Print the report in Vietnamese and in English."""
    total = count()
    languages: tuple[Language, ...] = ("vi", "en")
    text = "\n".join(render.document(page(total, language)) for language in languages)
    sys.stdout.buffer.write(text.encode("utf-8"))


if __name__ == "__main__":
    main()
