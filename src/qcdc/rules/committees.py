"""Rules on steering committees. They rest on Party directives and practice, so none is more than a notice."""

from __future__ import annotations

from qcdc import terms
from qcdc.dates import OpenPeriod
from qcdc.law import Citation, Confidence
from qcdc.model import CommitteeNetwork, SteeringCommittee
from qcdc.rules.engine import Context, Gap, Rule, Skip
from qcdc.vocab import Role, Severity

__all__ = ["RULES"]

_BASIS = (Citation.of("30-CT/TW"), Citation.of("120-KL/TW"))
_FORCE = OpenPeriod.between("1998-02-18", None)


def head_present(committee: SteeringCommittee, context: Context) -> Skip | list[Gap]:
    """On the day of judgement somebody heads the committee."""
    if not committee.exists(context.as_of):
        return Skip(reason="does_not_exist")
    if committee.holders(Role.HEAD, context.as_of):
        return []
    return [Gap(at="roster", found=0, expected=1, gap=context.as_of)]


def office_alive(committee: SteeringCommittee, context: Context) -> Skip | list[Gap]:
    """No seat is held through an office that has ended, or has not begun."""
    if not committee.exists(context.as_of):
        return Skip(reason="does_not_exist")
    by_office = [seat for seat in committee.roster(context.as_of) if seat.office is not None]
    if not by_office:
        return Skip(reason="no_office")
    return [
        Gap(at=f"seat {seat.id}", found=context.as_of, expected=seat.office.until or seat.office.since)
        for seat in by_office
        if seat.office is not None and context.as_of not in OpenPeriod(since=seat.office.since, until=seat.office.until)
    ]


def every_unit_has_one(network: CommitteeNetwork, context: Context) -> Skip | list[Gap]:
    """Every province, district and commune of the network has a committee on the day of judgement."""
    if context.territory is None:
        return Skip(reason="no_territory")
    tree = context.territory.at(context.as_of)
    top = tree.resolve(network.unit)
    units = (top, *tree.descendants(top))
    lacking = network.lacking(on=context.as_of, territory=context.territory)
    return [
        Gap(
            at=f"{terms.of(unit.kind).vi} {unit.name} ({unit.code})",
            found=len(units) - len(lacking),
            expected=len(units),
        )
        for unit in lacking
    ]


RULES = (
    Rule(
        id="committee.head.missing",
        subject=SteeringCommittee,
        severity=Severity.NOTICE,
        citations=_BASIS,
        force=_FORCE,
        confidence=Confidence.UNCERTAIN,
        vi="Ban Chỉ đạo có một Trưởng ban.",
        en="A steering committee has a head.",
        gap_vi="Ngày {gap} không có Trưởng ban.",
        gap_en="There is no head on {gap}.",
        remedy_vi="Kiện toàn Ban Chỉ đạo, phân công Trưởng ban.",
        remedy_en="Re-form the committee and name a head.",
        check=head_present,
    ),
    Rule(
        id="committee.seat.office_ended",
        subject=SteeringCommittee,
        severity=Severity.NOTICE,
        citations=_BASIS,
        force=_FORCE,
        confidence=Confidence.UNCERTAIN,
        vi="Thành viên tham gia theo chức vụ phải đang giữ chức vụ đó.",
        en="A seat held by office needs the office to be alive.",
        gap_vi="{at}: ngày {found} nằm ngoài thời gian của chức vụ ({expected}).",
        gap_en="{at}: {found} lies outside the life of the office ({expected}).",
        remedy_vi="Thay thế hoặc bổ sung thành viên theo chức vụ hiện có.",
        remedy_en="Replace the member, or tie the seat to an office that exists.",
        check=office_alive,
    ),
    Rule(
        id="committee.network.unit_without",
        subject=CommitteeNetwork,
        severity=Severity.NOTICE,
        citations=_BASIS,
        force=_FORCE,
        confidence=Confidence.UNCERTAIN,
        vi="Mỗi đơn vị hành chính các cấp có một Ban Chỉ đạo.",
        en="Every province, district and commune has a steering committee.",
        gap_vi="{at} chưa có Ban Chỉ đạo ({found}/{expected}).",
        gap_en="{at} has none ({found}/{expected}).",
        remedy_vi="Thành lập Ban Chỉ đạo tại đơn vị còn thiếu.",
        remedy_en="Found a committee in the unit that lacks one.",
        check=every_unit_has_one,
    ),
)
