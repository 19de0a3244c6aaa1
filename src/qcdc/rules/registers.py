"""Rules on the publication register of a commune: its plan, its list, and the reports to the People's Council."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import pendulum

from qcdc.dates import Period
from qcdc.law import Citation
from qcdc.model import PEOPLES_COMMITTEE, CouncilReport, PublicationRegister
from qcdc.rules import reasons
from qcdc.rules.writing import (
    NOT_DONE,
    NOT_STATED,
    Context,
    Gap,
    Place,
    Result,
    Skip,
    Topic,
    done_of,
    known,
)
from qcdc.vocab import Stage

__all__ = ["RULES", "quarter_of"]

LAW = "10/2022/QH15"

COUNCIL_SITS = Skip(reason="council_sits", vi="có Hội đồng nhân dân cấp xã", en="the commune has a People's Council")
NO_COUNCIL = Skip(
    reason="no_council", vi="nơi không tổ chức Hội đồng nhân dân cấp xã", en="the commune has no People's Council"
)
NO_WHOLE_QUARTER = Skip(
    reason="no_whole_quarter", vi="trong kỳ không có quý nào trọn vẹn", en="the period contains no whole quarter"
)
NOTHING_TO_REPORT = Skip(
    reason="nothing_to_report",
    vi="không có việc phải báo cáo tại kỳ họp này",
    en="nothing had to be reported at this session",
)
NO_REPORT = Skip(reason="no_report", vi="không ghi báo cáo tại kỳ họp", en="no report at the session is recorded")

registers = Topic("publicity", PublicationRegister, act=LAW)


@registers.rule(
    "plan.missing",
    "14.1",
    day=lambda register: register.period.end,
    stages=(Stage.KNOW,),
    asks=(
        "Ủy ban nhân dân cấp xã phải có kế hoạch thực hiện việc công khai thông tin.",
        "The People's Committee of the commune has a plan for the publication of information.",
    ),
    gap=("Chưa có kế hoạch công khai thông tin của kỳ.", "There is no publication plan for the period."),
    remedy=("Ban hành kế hoạch công khai thông tin.", "Issue a publication plan."),
)
def planned(register: PublicationRegister, context: Context) -> Result:
    """There is a plan of publication for the window."""
    if register.body != PEOPLES_COMMITTEE:
        return reasons.OTHER_BODY
    return _taken(register, "planned", context)


def _taken(register: PublicationRegister, field: str, context: Context) -> Result:
    done = done_of(register, field)
    if done is NOT_DONE:
        return [Gap(at=Place.of(field), found=0, expected=1)]
    return [] if isinstance(done, pendulum.Date) and known(done, context) is not None else NOT_STATED


class Quarter(NamedTuple):
    """A whole quarter of the window of a register."""

    register: PublicationRegister
    period: Period


def quarters(register: PublicationRegister, _: Context) -> Skip | list[Quarter]:
    """The whole quarters of a register."""
    if register.body != PEOPLES_COMMITTEE:
        return reasons.OTHER_BODY
    window = register.period
    years = range(window.start.year, window.end.year + 1)
    every = (Period.quarter(year, number) for year in years for number in range(1, 5))
    inside = [Quarter(register, one) for one in every if window.start <= one.start and one.end <= window.end]
    return inside or NO_WHOLE_QUARTER


quarterly = Topic("publicity", PublicationRegister, act=LAW, each=quarters)


@quarterly.rule(
    "list.not_updated",
    "13.2",
    day=lambda quarter: quarter.period.end,
    stages=(Stage.KNOW,),
    asks=(
        "Danh sách các nội dung đã công khai phải được cập nhật theo từng quý và niêm yết.",
        "The list of what was published is updated and posted every quarter.",
    ),
    gap=(
        "{at}: chưa cập nhật danh sách các nội dung đã công khai.",
        "{at}: the list of what was published was not updated.",
    ),
    remedy=("Cập nhật và niêm yết danh sách của quý.", "Update and post the list of the quarter."),
)
def list_kept(quarter: Quarter, _: Context) -> Result:
    """The list of publications is updated in every whole quarter."""
    register, period = quarter
    if any(day in period for day in register.updated):
        return []
    if "updated" not in register.complete:
        return NOT_STATED
    number, year = (period.start.month + 2) // 3, period.start.year
    return [Gap(at=quarter_of(year, number), found=0, expected=1)]


def quarter_of(year: int, number: int) -> Place:
    """A quarter of a year as a place."""
    return Place.said(f"quý {number} năm {year}", f"quarter {number} of {year}", key=f"{year}-Q{number}")


class Session(NamedTuple):
    """An ordinary session of the People's Council, with the register that lists it."""

    register: PublicationRegister
    day: pendulum.Date

    @property
    def report(self) -> CouncilReport | None:
        """The report submitted to it, if one is recorded."""
        return next((one for one in self.register.reports if one.session == self.day), None)


def sessions(register: PublicationRegister, _: Context) -> Skip | list[Session]:
    """The ordinary sessions in the window of a register."""
    if register.body != PEOPLES_COMMITTEE:
        return reasons.OTHER_BODY
    if register.council is False:
        return NO_COUNCIL
    if not register.sessions:
        return reasons.NO_SESSIONS if "sessions" in register.complete else NOT_STATED
    return [Session(register, day) for day in sorted(register.sessions)]


at_sessions = Topic("publicity", PublicationRegister, act=LAW, each=sessions)


def _reported(session: Session, part: Callable[[CouncilReport], bool | None], *lists: str) -> Result:
    """Whether the report at a session covers a part; a missing report is a gap only if the lists are complete."""
    report = session.report
    covered = False if report is None else part(report)
    if covered:
        return []
    certain = session.register.complete.issuperset({"reports", *lists} if report is None else lists)
    if covered is None or not certain:
        return NOT_STATED
    return [Gap(at=Place.on(session.day), found=0, expected=1)]


_SESSION_REMEDY = (
    "Bổ sung báo cáo với Hội đồng nhân dân và gửi Ủy ban Mặt trận Tổ quốc Việt Nam cùng cấp.",
    "Report it to the People's Council and send the Front a copy.",
)


@at_sessions.rule(
    "council_report.missing",
    "14.3",
    day=lambda session: session.day,
    stages=(Stage.KNOW,),
    asks=(
        "Quá trình và kết quả công khai thông tin phải được báo cáo Hội đồng nhân dân cấp xã tại kỳ họp "
        "thường lệ gần nhất.",
        "The publication of information is reported to the next ordinary session of the People's Council of "
        "the commune.",
    ),
    gap=(
        "Kỳ họp ngày {at}: chưa có báo cáo về việc công khai thông tin.",
        "Session of {at}: no report on the publication of information.",
    ),
    remedy=_SESSION_REMEDY,
)
def publication_reported(session: Session, _: Context) -> Result:
    """Every ordinary session received the report on publication."""
    return _reported(session, lambda report: report.publication)


@at_sessions.rule(
    "council_report.decisions_missing",
    "23.1",
    day=lambda session: session.day,
    stages=(Stage.KNOW,),
    asks=(
        "Việc tổ chức để Nhân dân bàn, quyết định các nội dung trong phạm vi cấp xã phải được báo cáo Hội "
        "đồng nhân dân cấp xã tại kỳ họp thường lệ gần nhất.",
        "Decisions of residents on matters of the whole commune are reported to the next ordinary session of its "
        "People's Council.",
    ),
    gap=(
        "Kỳ họp ngày {at}: chưa có báo cáo về việc Nhân dân bàn và quyết định.",
        "Session of {at}: no report on what residents decided.",
    ),
    remedy=_SESSION_REMEDY,
)
def decisions_reported(session: Session, _: Context) -> Result:
    """The decision of residents of the whole commune was reported to the next session."""
    return _nearest(session, "decided", lambda report: report.decisions)


@at_sessions.rule(
    "council_report.opinions_missing",
    "28.5",
    day=lambda session: session.day,
    stages=(Stage.KNOW,),
    asks=(
        "Việc tổ chức lấy ý kiến Nhân dân và kết quả thực hiện phải được báo cáo Hội đồng nhân dân cấp xã "
        "tại kỳ họp thường lệ gần nhất.",
        "Consultations of residents and their results are reported to the next ordinary session of the People's "
        "Council of the commune.",
    ),
    gap=(
        "Kỳ họp ngày {at}: chưa có báo cáo về việc lấy ý kiến Nhân dân.",
        "Session of {at}: no report on the consultations.",
    ),
    remedy=_SESSION_REMEDY,
)
def opinions_reported(session: Session, _: Context) -> Result:
    """A consultation was reported to the next session."""
    return _nearest(session, "consulted", lambda report: report.opinions)


def _nearest(session: Session, field: str, part: Callable[[CouncilReport], bool | None]) -> Result:
    """Whether the events since the previous session were reported to a session."""
    register = session.register
    days: frozenset[pendulum.Date] = getattr(register, field)
    before = max((day for day in register.sessions if day < session.day), default=None)
    since = [day for day in days if day <= session.day and (before is None or day > before)]
    if not since:
        return NOTHING_TO_REPORT if field in register.complete else NOT_STATED
    # They may have been reported to another session in between, which is missing from the register.
    return _reported(session, part, "sessions")


@at_sessions.rule(
    "council_report.not_copied",
    "14.3",
    "23.1",
    "28.5",
    day=lambda session: session.day,
    stages=(Stage.KNOW,),
    asks=(
        "Báo cáo với Hội đồng nhân dân cấp xã phải được đồng thời gửi Ủy ban Mặt trận Tổ quốc Việt Nam cùng cấp.",
        "A report to the People's Council of the commune is also sent to the Front committee of the commune.",
    ),
    gap=(
        "Báo cáo tại kỳ họp ngày {at} chưa gửi Ủy ban Mặt trận Tổ quốc Việt Nam cùng cấp.",
        "The report at the session of {at} was not sent to the Front committee of the commune.",
    ),
    remedy=(
        "Gửi báo cáo cho Ủy ban Mặt trận Tổ quốc Việt Nam cùng cấp.",
        "Send the report to the Front committee of the commune.",
    ),
)
def report_copied(session: Session, _: Context) -> Result:
    """The Front received a copy of every report."""
    report = session.report
    if report is None:
        return NO_REPORT if "reports" in session.register.complete else NOT_STATED
    if report.copied_to_front is None:
        return NOT_STATED
    if report.copied_to_front:
        return []
    parts = {"14.3": report.publication, "23.1": report.decisions, "28.5": report.opinions}
    cited = tuple(Citation.of(LAW, place) for place, covered in parts.items() if covered)
    return [Gap(at=Place.on(session.day), found=0, expected=1, citations=cited)]


@registers.rule(
    "no_council.not_reported",
    "86.4",
    day=lambda register: register.period.end,
    stages=(Stage.KNOW,),
    asks=(
        "Nơi không tổ chức Hội đồng nhân dân cấp xã, Ủy ban nhân dân cấp xã phải báo cáo Ủy ban nhân dân cấp "
        "huyện kết quả thực hiện dân chủ ở cơ sở.",
        "Where a commune has no People's Council, its People's Committee reports on the exercise of "
        "democracy to the People's Committee of the district.",
    ),
    gap=(
        "Chưa báo cáo Ủy ban nhân dân cấp huyện kết quả thực hiện dân chủ ở cơ sở.",
        "There was no report to the People's Committee of the district.",
    ),
    remedy=("Báo cáo Ủy ban nhân dân cấp huyện.", "Report to the People's Committee of the district."),
)
def reported_above(register: PublicationRegister, context: Context) -> Result:
    """Without a People's Council, the report is sent to the district."""
    if register.body != PEOPLES_COMMITTEE:
        return reasons.OTHER_BODY
    if register.council is None:
        return COUNCIL_SITS if register.sessions else NOT_STATED
    return COUNCIL_SITS if register.council else _taken(register, "reported_above", context)


RULES = (*registers.rules, *quarterly.rules, *at_sessions.rules)
