"""Rules on steering committees. They are based on Party directives and practice, so they only give notices."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

import pendulum

from qcdc.dates import PartialDate, is_before
from qcdc.errors import UnknownCodeError
from qcdc.model import CommitteeNetwork, CommitteeYear, Office, SteeringCommittee, Territory, Unit
from qcdc.rules import reasons
from qcdc.rules.measures import beyond, unstated
from qcdc.rules.writing import AS_OF, NOT_DONE, NOT_STATED, Context, Gap, Place, Result, Topic, Unjudged, done_of, known
from qcdc.vocab import FindingState, Origin, Role

__all__ = ["RULES"]

committees = Topic("committee", SteeringCommittee)
networks = Topic("committee", CommitteeNetwork)
years = Topic("committee_year", CommitteeYear)


@committees.rule(
    "head.missing",
    day=AS_OF,
    asks=("Ban Chỉ đạo có một Trưởng ban.", "A steering committee has a head."),
    gap=("Ngày {difference}, Ban Chỉ đạo không có Trưởng ban.", "The committee has no head on {difference}."),
    remedy=("Kiện toàn Ban Chỉ đạo, phân công Trưởng ban.", "Reconstitute the committee and appoint a head."),
)
def head_present(committee: SteeringCommittee, context: Context) -> Result:
    """The committee has a head on the day of the audit; a published text may leave the head out."""
    if not committee.exists(context.as_of):
        return reasons.DOES_NOT_EXIST
    if committee.holders(Role.HEAD, context.as_of):
        return []
    left = any(seat.role is Role.HEAD for seat in committee.vacated(context.as_of))
    if committee.origin is Origin.PUBLISHED and not left:
        # A published text names the members that it is about, not all of them.
        return [unstated("roster")]
    return [Gap(at=Place.of("roster"), found=0, expected=1, difference=context.as_of)]


@committees.rule(
    "seat.office_ended",
    day=AS_OF,
    asks=(
        "Thành viên tham gia theo chức vụ phải đang giữ chức vụ đó.",
        "A member who holds a seat by office still holds that office.",
    ),
    gap=(
        "{at}: ngày {found} nằm ngoài thời gian giữ chức vụ ({expected}).",
        "{at}: {found} is outside the time in office ({expected}).",
    ),
    remedy=(
        "Thay thế hoặc bổ sung thành viên theo chức vụ hiện có.",
        "Replace the member, or appoint the holder of an existing office.",
    ),
)
def office_alive(committee: SteeringCommittee, context: Context) -> Result:
    """No seat is held through an office that has ended, or has not begun."""
    if not committee.exists(context.as_of):
        return reasons.DOES_NOT_EXIST
    standing = committee.standing(context.as_of)
    held = [(seat.id, seat.office) for seat in standing.seats if seat.office is not None]
    perhaps = [_unknown(_seat(seat.id)) for seat in standing.perhaps if seat.office is not None]
    if not held and not perhaps:
        return reasons.NO_OFFICE
    return [*(one for seat, office in held for one in _in_office(_seat(seat), office, context.as_of)), *perhaps]


def _in_office(at: Place, office: Office, as_of: pendulum.Date) -> list[Gap | Unjudged]:
    """Whether an office has begun and has not ended; not checked if only a month or a year is known."""
    for day, outside in (
        (office.since, office.since is not None and is_before(as_of, office.since)),
        (office.until, office.until is not None and is_before(office.until, as_of)),
    ):
        if outside is None or (outside and isinstance(day, PartialDate)):
            return [_unknown(at)]
        if outside and not isinstance(day, PartialDate):
            return [Gap(at=at, found=as_of, expected=day)]
    return []


def _unknown(at: Place) -> Unjudged:
    return Unjudged(at=at, reason=reasons.DAY_NOT_KNOWN)


def _seat(seat: str) -> Place:
    return Place.said(f"chức danh {seat}", f"seat {seat}", key=f"seats:{seat}")


def _at(unit: Unit, name: str | None = None) -> Place:
    """A unit as a place; it is known by its code, whatever it is called."""
    words = str(unit) if name is None else name
    return Place.said(words, words, key=f"{unit.level}:{unit.code}")


@networks.rule(
    "network.unit_without",
    day=AS_OF,
    territory=True,
    asks=(
        "Mỗi đơn vị hành chính các cấp có một Ban Chỉ đạo.",
        "Every province, district and commune has a steering committee.",
    ),
    gap=(
        "{at} chưa có Ban Chỉ đạo ({found}/{expected} đơn vị đã có).",
        "{at} has no committee ({found} of {expected} units have one).",
    ),
    remedy=("Thành lập Ban Chỉ đạo tại đơn vị còn thiếu.", "Set up a committee in the unit that has none."),
)
def every_unit_has_one(network: CommitteeNetwork, context: Context) -> Result:
    """Every province, district and commune of the network has a committee on the day of the audit."""
    assert context.territory is not None, "the rule needs one"
    tree = context.territory.at(context.as_of)
    top = tree.resolve(network.unit)
    units = (top, *tree.descendants(top))
    lacking = network.lacking(on=context.as_of, territory=context.territory)
    perhaps = network.perhaps_lacking(on=context.as_of, territory=context.territory)
    gaps = [
        Gap(
            at=_at(unit),
            found=len(units) - len(lacking) - len(perhaps),
            expected=len(units),
        )
        for unit in lacking
    ]
    return [*gaps, *(_unknown(_at(unit)) for unit in perhaps)]


@committees.rule(
    "seat.vacant",
    day=AS_OF,
    asks=("Chức danh khuyết của Ban Chỉ đạo được bổ sung.", "A vacant seat on a steering committee is filled."),
    gap=("{at}: khuyết vào ngày {found}.", "{at}: vacant on {found}."),
    remedy=("Kiện toàn Ban Chỉ đạo, bổ sung chức danh khuyết.", "Reconstitute the committee and fill the vacant seat."),
)
def nothing_vacant(committee: SteeringCommittee, context: Context) -> Result:
    """No seat that was left is still vacant."""
    if not committee.exists(context.as_of):
        return reasons.DOES_NOT_EXIST
    standing = committee.standing(context.as_of)
    gaps = [Gap(at=_seat(one.id), about=one.role, found=context.as_of) for one in standing.vacant]
    return [*gaps, *(_unknown(Place(path=("events", index))) for index in standing.not_dated)]


@committees.rule(
    "unit.ended",
    day=AS_OF,
    territory=True,
    asks=(
        "Ban Chỉ đạo phải thuộc một đơn vị hành chính đang tồn tại.",
        "A steering committee belongs to an administrative unit that exists.",
    ),
    gap=(
        "Đơn vị hành chính tồn tại đến ngày {expected}; Ban Chỉ đạo còn hoạt động ngày {found}.",
        "The unit ended on {expected}; the committee still acts on {found}.",
    ),
    remedy=(
        "Kết thúc hoạt động của Ban Chỉ đạo và bàn giao nhiệm vụ.",
        "Dissolve the committee and hand over its tasks.",
    ),
)
def unit_alive(committee: SteeringCommittee, context: Context) -> Result:
    """The committee's unit exists: district committees ended by 30 June 2025."""
    assert context.territory is not None, "the rule needs one"
    if not committee.exists(context.as_of):
        return reasons.DOES_NOT_EXIST
    unit = context.territory.resolve(committee.unit)
    if unit.in_force(context.as_of):
        return []
    return [Gap(at=Place.of("unit"), found=context.as_of, expected=unit.valid_until)]


@committees.rule(
    "tasks.not_handed_over",
    day=AS_OF,
    asks=(
        "Ban Chỉ đạo kết thúc hoạt động thì nêu nơi tiếp nhận nhiệm vụ.",
        "A steering committee that ends its work names the body that takes over its tasks.",
    ),
    gap=(
        "Ban Chỉ đạo kết thúc hoạt động ngày {found}; chưa nêu nơi tiếp nhận nhiệm vụ.",
        "The committee ended on {found}; no successor is named.",
    ),
    remedy=("Xác định cơ quan tiếp nhận nhiệm vụ.", "Name the body that takes over the tasks."),
)
def tasks_handed_over(committee: SteeringCommittee, context: Context) -> Result:
    """A committee that ended named the successor in its tasks."""
    running = committee.ended is None or is_before(context.as_of, committee.ended)
    if running is None:
        return reasons.DAY_NOT_KNOWN
    if running or committee.ended is None:
        return reasons.NOT_ENDED
    if committee.handed_to is not None:
        return []
    # The sentence of the gap names the day.
    return (
        reasons.DAY_NOT_KNOWN
        if isinstance(committee.ended, PartialDate)
        else [Gap(at=Place.of("events"), found=committee.ended)]
    )


@committees.rule(
    "term.over",
    day=AS_OF,
    asks=(
        "Ban Chỉ đạo được kiện toàn khi hết nhiệm kỳ.",
        "A steering committee is reconstituted when its term is over.",
    ),
    gap=(
        "Nhiệm kỳ của Ban Chỉ đạo hết ngày {expected}; ngày xét: {found}.",
        "The term of the committee ended on {expected}; judged on {found}.",
    ),
    remedy=("Kiện toàn Ban Chỉ đạo nhiệm kỳ mới.", "Reconstitute the committee for a new term."),
)
def term_running(committee: SteeringCommittee, context: Context) -> Result:
    """The committee does not continue after the term it was founded for."""
    if committee.term is None:
        return reasons.NO_TERM
    if not committee.exists(context.as_of):
        return reasons.DOES_NOT_EXIST
    if context.as_of <= committee.term.end:
        return []
    return [Gap(at=Place.of("term"), found=context.as_of, expected=committee.term.end)]


@committees.rule(
    "founding.undocumented",
    day=AS_OF,
    asks=(
        "Hồ sơ Ban Chỉ đạo ghi cơ quan thành lập và số quyết định thành lập.",
        "The record of a steering committee states the founding body and the number of its decision.",
    ),
    gap=("Hồ sơ ghi {found}/{expected} thông tin.", "The record states {found} of {expected} items."),
    remedy=("Bổ sung quyết định thành lập vào hồ sơ.", "Put the founding decision on file."),
)
def founding_documented(committee: SteeringCommittee, context: Context) -> Result:
    """The record names the founding body and the number of its decision."""
    too_early = is_before(context.as_of, committee.founded)
    if too_early is None:
        return reasons.DAY_NOT_KNOWN
    if too_early:
        return reasons.DOES_NOT_EXIST
    told = (committee.founder is not None) + (committee.events[0].document is not None)
    if told == 0:
        return reasons.NOT_STATED
    return [] if told == 2 else [Gap(at=Place.of("events"), found=told, expected=2)]


@networks.rule(
    "network.two_in_one",
    day=AS_OF,
    territory=True,
    asks=(
        "Mỗi đơn vị hành chính chỉ có một Ban Chỉ đạo tại một thời điểm.",
        "An administrative unit has only one steering committee at a time.",
    ),
    gap=(
        "{at} có {found} Ban Chỉ đạo; chỉ được có {expected}.",
        "{at} has {found} committees; only {expected} is expected.",
    ),
    remedy=(
        "Hợp nhất các Ban Chỉ đạo hoặc kết thúc Ban Chỉ đạo cũ.",
        "Merge the committees, or dissolve the older one.",
    ),
)
def one_a_unit(network: CommitteeNetwork, context: Context) -> Result:
    """No unit has two committees on one day."""
    assert context.territory is not None, "the rule needs one"
    certain = _by_unit(network.on(context.as_of), context.territory)
    possible = certain + _by_unit(network.perhaps_on(context.as_of), context.territory)
    gaps = [Gap(at=unit, found=many, expected=1) for unit, many in certain.items() if many > 1]
    unknown = [unit for unit, many in possible.items() if certain[unit] < 2 <= many]
    return [*gaps, *(_unknown(unit) for unit in unknown)]


def _by_unit(committees: Iterable[SteeringCommittee], territory: Territory) -> Counter[Place]:
    """The number of committees of each unit."""
    seen: Counter[Place] = Counter()
    for committee in committees:
        if not committee.steers_unit:
            continue
        try:
            unit = territory.resolve(committee.unit)
        except UnknownCodeError:
            continue
        seen[_at(unit, f"{unit.name} ({unit.code})")] += 1
    return seen


@years.rule(
    "plan.missing",
    day=AS_OF,
    asks=(
        "Hằng năm Ban Chỉ đạo có chương trình công tác và kế hoạch kiểm tra.",
        "Every year a steering committee has a work programme and an inspection plan.",
    ),
    gap=("Chưa có {at}.", "Missing: {at}."),
    remedy=(
        "Ban hành chương trình, kế hoạch ngay từ đầu năm.",
        "Issue the programme or the plan at the start of the year.",
    ),
)
def year_planned(year: CommitteeYear, context: Context) -> Result:
    """The year has a programme and an inspection plan, once it has begun."""
    if year.year > context.as_of.year:
        return reasons.YEAR_NOT_OVER
    plans = [(name, done_of(year, name)) for name in ("programme", "inspection_plan")]
    return [
        unstated(Place.of(name)) if done is None else Gap(at=Place.of(name))
        for name, done in plans
        if done is None or done is NOT_DONE or done > context.as_of
    ]


@years.rule(
    "meeting.missing",
    day=AS_OF,
    asks=("Ban Chỉ đạo họp 06 tháng một lần.", "A steering committee meets every six months."),
    gap=(
        "Ban Chỉ đạo đã họp trong {found}/{expected} kỳ 06 tháng.",
        "The committee met in {found} of {expected} half-years.",
    ),
    remedy=("Họp sơ kết, tổng kết đúng kỳ.", "Meet at mid-year and at the end of the year."),
)
def met_each_half(year: CommitteeYear, context: Context) -> Result:
    """The committee met in each half of a year that is over."""
    if year.year >= context.as_of.year:
        return reasons.YEAR_NOT_OVER
    if not year.meetings:
        return NOT_STATED
    halves = {day.month > 6 for day in year.meetings}
    return [] if len(halves) == 2 else [Gap(at=Place.of("meetings"), found=len(halves), expected=2)]


@years.rule(
    "report.late",
    day=AS_OF,
    asks=("Ban Chỉ đạo cấp dưới báo cáo đúng hạn.", "Steering committees of lower levels report in time."),
    gap=(
        "{at}: hạn {expected}; ngày gửi: {found}; chậm {difference} ngày.",
        "{at}: due by {expected}; sent: {found}; {difference:day} late.",
    ),
    remedy=("Đôn đốc Ban Chỉ đạo cấp dưới gửi báo cáo.", "Ask the committee for its report."),
)
def reports_in_time(year: CommitteeYear, context: Context) -> Result:
    """Lower committees submitted their reports in time."""
    due = [(index, one) for index, one in enumerate(year.reports) if one.due < context.as_of]
    if not due:
        return reasons.NOTHING_DUE
    return [
        found
        for index, one in due
        for found in beyond(Place(path=("reports", index)), one.due, one.handed_in or NOT_DONE, context.as_of)
    ]


@years.rule(
    "finding.open",
    day=AS_OF,
    asks=(
        "Hạn chế phát hiện qua kiểm tra được khắc phục đúng hạn.",
        "The findings of an inspection are remedied in time.",
    ),
    gap=("{at}: hạn {expected}; ngày khắc phục: {found}.", "{at}: due by {expected}; remedied: {found}."),
    remedy=(
        "Đôn đốc khắc phục hạn chế, báo cáo kết quả.",
        "Demand that the finding be remedied, and report the result.",
    ),
)
def findings_closed(year: CommitteeYear, context: Context) -> Result:
    """The findings of inspections were corrected, or referred, in time."""
    due = [one for one in year.findings if one.due is not None and one.due < context.as_of]
    if not due:
        return reasons.NOTHING_DUE
    return [
        Gap(
            at=Place.said(f"kiến nghị kiểm tra {one.id}", f"finding {one.id}", key=f"findings:{one.id}"),
            found=known(one.closed, context),
            expected=one.due,
        )
        for one in due
        if one.due is not None and (one.state is FindingState.OPEN or (one.closed or one.due) > one.due)
    ]


RULES = (*committees.rules, *networks.rules, *years.rules)
