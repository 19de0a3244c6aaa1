"""Rules on workplaces: the conference and its resolution, the ballot that replaces it."""

from __future__ import annotations

from collections.abc import Iterator

import pendulum

from qcdc.dates import day_after
from qcdc.law import Citation
from qcdc.model import WorkplaceConference
from qcdc.rules import reasons, workplace_dialogues
from qcdc.rules.measures import beyond, unstated
from qcdc.rules.writing import (
    NOT_DONE,
    NOT_STATED,
    Context,
    Gap,
    Place,
    Result,
    Skip,
    Topic,
    Unjudged,
    done_of,
    known,
    late,
    too_few,
)
from qcdc.vocab import ConferenceProposer, WorkplaceKind

__all__ = ["RULES"]

LAW = "10/2022/QH15"
UNIONS = "97/2025/QH15"

BALLOT = Skip(
    reason="ballot_instead",
    vi="đã gửi phiếu lấy ý kiến thay cho hội nghị",
    en="a ballot took the place of the conference",
)
NO_BALLOT = Skip(reason="no_ballot", vi="không gửi phiếu lấy ý kiến thay cho hội nghị", en="no ballot took its place")
NO_CHECK = Skip(reason="no_check", vi="chưa ghi lần kiểm tra nào", en="no check is recorded")
NO_DELEGATES = Skip(
    reason="no_delegates",
    vi="triệu tập toàn thể hoặc được phép triệu tập đại biểu",
    en="delegates can be convened, or all were",
)
UNION_TEXT = Skip(
    reason="union_text",
    vi="chưa có trong dữ liệu văn bản sửa đổi quy định về công đoàn ở cơ quan, đơn vị",
    en="the amended text on unions in agencies and units is not at hand",
)

_ENTERPRISE = WorkplaceKind.STATE_ENTERPRISE
_BY_LAW = (WorkplaceKind.AGENCY, WorkplaceKind.PUBLIC_UNIT, WorkplaceKind.STATE_ENTERPRISE)
_SMALL = "participation.workplace.conference.small"

conferences = Topic("workplace", WorkplaceConference, act=LAW)


def _key(conference: WorkplaceConference, name: str) -> str:
    """The limit for a kind of workplace: agencies and units, or state enterprises."""
    return f"participation.workplace.{name}" + (".enterprise" if conference.kind is _ENTERPRISE else "")


def _cited(conference: WorkplaceConference, agency: str, enterprise: str) -> tuple[Citation, ...]:
    return (Citation.of(LAW, enterprise if conference.kind is _ENTERPRISE else agency),)


def _year_end(conference: WorkplaceConference) -> Skip | pendulum.Date:
    return conference.year_end if conference.kind in _BY_LAW else reasons.OTHER_WORKPLACE


def _held(conference: WorkplaceConference) -> Skip | pendulum.Date | None:
    """The day of a conference that was held."""
    if conference.kind not in _BY_LAW:
        return reasons.OTHER_WORKPLACE
    if conference.ballot is not None:
        return BALLOT
    return reasons.NOT_HELD if "day" in conference.not_done else conference.day


def _sent(conference: WorkplaceConference) -> Skip | pendulum.Date:
    """The day of the ballot that replaced a conference."""
    if conference.kind not in _BY_LAW:
        return reasons.OTHER_WORKPLACE
    return NO_BALLOT if conference.ballot is None else conference.ballot.day


@conferences.rule(
    "conference.late",
    "51.1",
    "69.1",
    day=_year_end,
    asks=(
        "Hội nghị cán bộ, công chức, viên chức, người lao động định kỳ phải được tổ chức trong thời hạn luật "
        "định sau khi kết thúc năm công tác, năm tài chính.",
        "The yearly conference at a workplace is held within the statutory time limit after the working or financial "
        "year.",
    ),
    gap=(
        "Ngày tổ chức: {found}; hạn {expected}; quá hạn {difference} ngày.",
        "Held: {found}; due {expected}; {difference:calendar day} late.",
    ),
    remedy=("Tổ chức hội nghị.", "Hold the conference."),
)
def conference_in_time(conference: WorkplaceConference, context: Context) -> Result:
    """The yearly conference was held in time after the year; with few staff, none is due."""
    if conference.extraordinary is not False:
        return reasons.EXTRAORDINARY if conference.extraordinary else NOT_STATED
    if conference.ballot is not None:
        return BALLOT
    small = context.book.limit(_SMALL, on=conference.year_end)
    if conference.kind is not _ENTERPRISE and conference.staff <= small.count:
        return reasons.FEW_PEOPLE
    done = done_of(conference, "day")
    gaps = late(Place.of("day"), _key(conference, "conference"), conference.year_end, done, context)
    # If it is not stated, a ballot may have replaced it.
    return NOT_STATED if gaps and done is NOT_DONE and "ballot" not in conference.not_done else gaps


@conferences.rule(
    "conference.quorum",
    "51.2.c",
    "69.2.c",
    day=_held,
    asks=(
        "Hội nghị phải có đủ tỷ lệ người được triệu tập có mặt.",
        "The required share of those convened attends the conference.",
    ),
    gap=(
        "Có mặt {found} người; ít nhất {expected}; thiếu {difference}.",
        "Present: {found}; at least {expected}; {difference} short.",
    ),
    remedy=("Triệu tập lại hội nghị.", "Convene the conference again."),
)
def conference_valid(conference: WorkplaceConference, context: Context) -> Result:
    """Enough of all staff, or of the convened delegates, attended."""
    assert conference.day is not None, "the day of the rule"
    on, key = conference.day, _key(conference, "conference.quorum")
    total = conference.staff if conference.convened is None else conference.convened
    found = too_few(Place.of("present"), key, conference.present, context, on=on, total=total)
    # Enough for all staff is enough for any delegates; too few for all staff may be enough for the delegates.
    return NOT_STATED if found and conference.convened is None else found


@conferences.rule(
    "conference.delegates",
    "51.2.a",
    "51.2.b",
    "69.2.a",
    "69.2.b",
    day=_held,
    asks=(
        "Nơi có ít người, không làm việc phân tán thì tổ chức hội nghị toàn thể, không tổ chức hội nghị đại biểu.",
        "Where few people work and their work is not dispersed, all of them are convened, not delegates.",
    ),
    gap=(
        "Đã triệu tập {found} người; phải triệu tập toàn thể {expected} người; thiếu {difference}.",
        "Convened: {found}; all {expected} must be; {difference} short.",
    ),
    remedy=("Tổ chức hội nghị toàn thể.", "Convene everybody who works there."),
)
def all_convened(conference: WorkplaceConference, context: Context) -> Result:
    """Delegates are convened only with many or dispersed staff; a very small agency need not hold a conference."""
    assert conference.day is not None, "the day of the rule"
    on, staff, convened = conference.day, conference.staff, conference.convened
    name = _key(conference, "conference.delegates")
    limit = context.book.limit(name, on=on)
    if staff >= limit.count or conference.dispersed:
        return NO_DELEGATES
    if conference.kind is not _ENTERPRISE and staff <= context.book.limit(_SMALL, on=on).count:
        return reasons.FEW_PEOPLE
    if convened is None:
        return NOT_STATED
    if convened == staff:
        return []
    if conference.dispersed is None:
        return NOT_STATED
    return [
        Gap(
            at=Place.of("convened"),
            found=convened,
            expected=staff,
            difference=staff - convened,
            citations=limit.citations,
        )
    ]


@conferences.rule(
    "resolution.majority",
    "51.2.c",
    "69.2.c",
    day=_held,
    asks=(
        "Nghị quyết hội nghị phải được đủ tỷ lệ người dự hội nghị tán thành.",
        "The required share of those present votes for the resolution of a conference.",
    ),
    gap=(
        "Có {found} người tán thành; ít nhất {expected}; thiếu {difference}.",
        "In favour: {found}; at least {expected}; {difference} short.",
    ),
    remedy=("Thảo luận và biểu quyết lại.", "Discuss the resolution and vote again."),
)
def resolution_passed(conference: WorkplaceConference, context: Context) -> Result:
    """More than half of those present voted for the resolution."""
    assert conference.day is not None, "the day of the rule"
    if conference.present is None:
        return NOT_STATED
    key = _key(conference, "conference.vote")
    return too_few(Place.of("yes"), key, conference.yes, context, on=conference.day, total=conference.present)


@conferences.rule(
    "extraordinary.too_few",
    "50.1",
    "68.1",
    day=_held,
    asks=(
        "Hội nghị bất thường theo đề nghị của cán bộ, công chức, viên chức, người lao động phải có đủ tỷ lệ "
        "người đề nghị.",
        "An extraordinary conference at the request of the staff is requested by the required share of them.",
    ),
    gap=(
        "Có {found} người đề nghị; ít nhất {expected}; thiếu {difference}.",
        "Requested by {found}; at least {expected} required; {difference} short.",
    ),
    remedy=(
        "Lấy thêm đề nghị, hoặc Công đoàn, người đứng đầu đề xuất tổ chức.",
        "Collect more requests, or have the union or the head propose the conference.",
    ),
)
def enough_asked(conference: WorkplaceConference, context: Context) -> Result:
    """A third of the staff request an extraordinary conference, unless the union or the head proposes it."""
    assert conference.day is not None, "the day of the rule"
    if conference.extraordinary is None:
        return NOT_STATED
    if not conference.extraordinary or conference.proposer not in {ConferenceProposer.STAFF, None}:
        return reasons.NOT_ON_REQUEST
    if conference.proposer is None:
        return NOT_STATED
    key = _key(conference, "conference.request")
    return too_few(Place.of("asked"), key, conference.asked, context, on=conference.day, total=conference.staff)


@conferences.rule(
    "resolution.unchecked",
    "52.3",
    "70.3",
    day=_held,
    asks=(
        "Việc thực hiện nghị quyết hội nghị phải được kiểm tra, đánh giá theo định kỳ luật định.",
        "The implementation of the conference's resolution is checked at the statutory intervals.",
    ),
    gap=(
        "Ngày kiểm tra: {found}; hạn {expected}; quá hạn {difference} ngày.",
        "Checked: {found}; due {expected}; {difference:calendar day} late.",
    ),
    remedy=("Kiểm tra, đánh giá việc thực hiện nghị quyết.", "Check how the resolution is implemented."),
)
def resolution_checked(conference: WorkplaceConference, context: Context) -> Result:
    """The implementation of the resolution was checked in every interval, until the next conference."""
    return list(_checks(conference, context))


def _checks(conference: WorkplaceConference, context: Context) -> Iterator[Gap | Unjudged]:
    """The gaps of each interval without a check; an interval cut short by the next conference needs none."""
    assert conference.day is not None, "the day of the rule"
    at = Place.of("checked")
    checks = sorted(day for day in conference.checked if day <= context.as_of)
    start = conference.day
    # A resolution is replaced by that of the next year.
    year = day_after(conference.day, 365)
    while start < year:
        due = context.book.deadline(_key(conference, "conference.check"), start=start)
        following = conference.next_day
        if start > conference.day and following is not None and following <= due.day:
            return
        if not any((start < day or start == conference.day) and day <= due.day for day in checks):
            if context.as_of <= due.day:
                if start == conference.day and "checked" not in conference.complete:
                    yield Unjudged(at=at, reason=reasons.NOT_DUE)
                return
            if "checked" not in conference.complete or (following is None and start > conference.day):
                yield unstated(at)
                return
            found = next((day for day in checks if day > due.day), None)
            yield from beyond(at, due.day, found or NOT_DONE, context.as_of, citations=due.limit.citations)
        start = due.day


@conferences.rule(
    "resolution.check_untold",
    "52.3",
    "70.3",
    day=_held,
    asks=(
        "Kết quả kiểm tra việc thực hiện nghị quyết hội nghị phải được thông báo đến toàn thể cán bộ, công "
        "chức, viên chức, người lao động.",
        "The results of the checks of the conference's resolution are announced to the whole staff.",
    ),
    gap=(
        "Chưa thông báo kết quả kiểm tra đến toàn thể cán bộ, công chức, viên chức, người lao động.",
        "The results of the checks were not announced to the whole staff.",
    ),
    remedy=("Thông báo kết quả kiểm tra đến toàn thể.", "Announce the results to the whole staff."),
)
def check_told(conference: WorkplaceConference, context: Context) -> Result:
    """The staff were informed of the results of the checks."""
    if all(known(day, context) is None for day in conference.checked):
        return NO_CHECK if "checked" in conference.complete else NOT_STATED
    if conference.checks_announced is None:
        return NOT_STATED
    cited = _cited(conference, "52.3", "70.3")
    return (
        []
        if conference.checks_announced
        else [Gap(at=Place.of("checks_announced"), found=0, expected=1, citations=cited)]
    )


@conferences.rule(
    "ballot.not_allowed",
    "50.2",
    "68.2",
    day=_sent,
    asks=(
        "Chỉ gửi phiếu lấy ý kiến thay cho hội nghị khi có lý do bất khả kháng hoặc đã triệu tập hội nghị đủ số lần luật "
        "định mà không đủ người dự.",
        "A ballot takes the place of a conference only for reasons of force majeure, or after the required number of "
        "calls without a quorum.",
    ),
    gap=(
        "Đã triệu tập hội nghị {found} lần; ít nhất {expected} lần; thiếu {difference} lần.",
        "The conference was called {found:time}; at least {expected} required; {difference} short.",
    ),
    remedy=("Triệu tập hội nghị trước khi gửi phiếu lấy ý kiến.", "Call the conference before sending ballots."),
)
def ballot_allowed(conference: WorkplaceConference, context: Context) -> Result:
    """A ballot replaces a conference that cannot be held, or that twice had no quorum."""
    ballot = conference.ballot
    assert ballot is not None, "the day of the rule"
    if ballot.force_majeure:
        return []
    key = _key(conference, "ballot.calls")
    found = too_few(Place.of("ballot.calls"), key, ballot.calls, context, on=ballot.day)
    return NOT_STATED if found and ballot.force_majeure is None else found


@conferences.rule(
    "ballot.without_union",
    "50.2",
    "68.2",
    day=_sent,
    asks=(
        "Việc gửi phiếu lấy ý kiến thay cho hội nghị phải được thống nhất với Ban Chấp hành Công đoàn.",
        "The head agrees with the trade union committee before a ballot takes the place of a conference.",
    ),
    gap=("Chưa thống nhất với Ban Chấp hành Công đoàn.", "There was no agreement with the trade union committee."),
    remedy=("Thống nhất với Ban Chấp hành Công đoàn.", "Reach an agreement with the trade union committee."),
)
def ballot_agreed(conference: WorkplaceConference, context: Context) -> Result:
    """The union agreed to the ballot; no text for agencies and units after the reform of their unions was read."""
    ballot = conference.ballot
    assert ballot is not None, "the day of the rule"
    if conference.kind is not _ENTERPRISE and ballot.day in context.book.act(UNIONS).force:
        return UNION_TEXT
    if ballot.agreed is None:
        return NOT_STATED
    cited = _cited(conference, "50.2", "68.2")
    return [] if ballot.agreed else [Gap(at=Place.of("ballot.agreed"), found=0, expected=1, citations=cited)]


RULES = (*conferences.rules, *workplace_dialogues.RULES)
