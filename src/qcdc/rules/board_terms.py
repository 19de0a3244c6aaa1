"""Rules on the term of the people's boards: recognition, end, vacancies, plans and reports."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import pendulum

from qcdc.dates import Period, count_from, day_after
from qcdc.law import Citation
from qcdc.model import Board, BoardMember, BoardPlan, BoardReport
from qcdc.rules import reasons
from qcdc.rules.board_seats import AT_WORK, DECREE, LAW, OVERSEEN, not_listed, owned
from qcdc.rules.measures import unstated
from qcdc.rules.registers import quarter_of
from qcdc.rules.writing import (
    NOT_STATED,
    Context,
    Gap,
    Place,
    Result,
    Skip,
    Topic,
    Unjudged,
    done_of,
    late,
)
from qcdc.vocab import BoardKind, Severity

__all__ = ["RULES"]

_UNION = Citation.of(LAW, "63.2")
"""The union's duties towards the board of an agency: since July 2025 only in units not wholly paid by the budget."""

_NO_UNION = Skip(
    reason="no_union_recognition",
    vi="Công đoàn không còn nhiệm vụ công nhận ở cơ quan nhà nước và đơn vị do ngân sách bảo đảm toàn bộ",
    en="the trade union no longer recognises boards in agencies and in units wholly funded by the budget",
)
_NO_WINDOW = Skip(
    reason="no_whole_window",
    vi="trong nhiệm kỳ của ban chưa có quý, 06 tháng hoặc năm nào kết thúc trọn vẹn",
    en="no whole quarter, half-year or year of its term is over",
)
_NO_VACANCY = Skip(reason="no_vacancy", vi="ban không khuyết thành viên", en="no seat fell vacant")
_SHORT_REST = Skip(
    reason="short_rest_of_term",
    vi="thời gian còn lại của nhiệm kỳ không đủ để phải bầu bổ sung",
    en="too little of the term is left for a by-election to be required",
)

boards = Topic("board", Board, act=LAW)

_UNTIL = Place.of("until")
_OUTLASTED = (
    "Nhiệm kỳ đến {expected}; ban hoạt động đến {found}; quá {difference} ngày.",
    "The term ended on {expected}; the board acts until {found}; {difference:calendar day} over.",
)
_RECOGNISED = (
    "Ngày công nhận: {found}; hạn {expected}; quá hạn {difference} ngày.",
    "Recognised: {found}; due {expected}; {difference:calendar day} late.",
)


@boards.rule(
    "term.over",
    "60.3",
    "77.3",
    day=lambda board: board.founded,
    asks=(
        "Ban Thanh tra nhân dân ở cơ quan, đơn vị; ở doanh nghiệp nhà nước không được hoạt động quá nhiệm kỳ.",
        "An inspection board at a workplace does not act beyond its term.",
    ),
    gap=_OUTLASTED,
    remedy=("Bầu Ban Thanh tra nhân dân nhiệm kỳ mới.", "Elect the board for a new term."),
    stages=OVERSEEN,
)
def term_over(board: Board, context: Context) -> Result:
    """The term is counted from the founding."""
    if board.kind not in AT_WORK:
        return reasons.OTHER_BOARD
    limit = context.book.limit("participation.board.workplace.term", on=board.founded)
    found = _outlasting(board, count_from(board.founded, limit.duration()), limit.citations, context)
    return owned(board.kind, found)


@boards.rule(
    "commune.term.over",
    "36.2",
    day=lambda board: board.founded,
    asks=(
        "Nhiệm kỳ của Ban Thanh tra nhân dân cấp xã phải theo nhiệm kỳ của Trưởng thôn, Tổ trưởng tổ dân phố trên địa"
        " bàn.",
        "The term of a commune's inspection board follows that of the village heads of the commune.",
    ),
    gap=_OUTLASTED,
    remedy=("Bầu Ban Thanh tra nhân dân nhiệm kỳ mới.", "Elect the board for a new term."),
    stages=OVERSEEN,
)
def commune_term_over(board: Board, context: Context) -> Result:
    """When villages are reorganised and new heads elected, the term of the board ends with that of the old heads."""
    if board.kind is not BoardKind.COMMUNE_INSPECTION:
        return reasons.OTHER_BOARD
    if board.heads_until is None:
        return NOT_STATED
    return _outlasting(board, board.heads_until, (), context)


def _outlasting(
    board: Board, last: pendulum.Date, citations: tuple[Citation, ...], context: Context
) -> list[Gap | Unjudged]:
    """Why it is not known whether a board without a stated end outlasted its term."""
    end = done_of(board, "until")
    if end is None:
        return [Unjudged(at=_UNTIL, reason=NOT_STATED if context.as_of > last else reasons.NOT_DUE)]
    reached = min(end, context.as_of) if isinstance(end, pendulum.Date) else context.as_of
    if reached <= last:
        return []
    days = reached.toordinal() - last.toordinal()
    return [Gap(at=_UNTIL, found=reached, expected=last, difference=days, citations=citations)]


def _elected(board: Board) -> pendulum.Date | Skip | None:
    return board.elected if board.kind in AT_WORK else reasons.OTHER_BOARD


@boards.rule(
    "workplace.recognition.late",
    f"{DECREE} 21.1",
    f"{DECREE} 25.1",
    day=_elected,
    asks=(
        "Kết quả bầu Ban Thanh tra nhân dân ở cơ quan, đơn vị; ở doanh nghiệp nhà nước phải được Ban Chấp hành Công đoàn"
        " công nhận trong thời hạn quy định.",
        "The trade union committee recognises the election of an inspection board at a workplace within "
        "the statutory time limit.",
    ),
    gap=_RECOGNISED,
    remedy=("Ban hành quyết định công nhận kết quả bầu ban.", "Recognise the election of the board."),
    stages=OVERSEEN,
)
def workplace_recognition(board: Board, context: Context) -> Result:
    """In agencies the duty has partly lapsed, depending on the source of their budget."""
    assert board.elected is not None, "the day of the rule"
    if board.kind is BoardKind.AGENCY_INSPECTION and _lapsed(board.elected, context):
        if board.budget_paid is None:
            return NOT_STATED
        if board.budget_paid:
            return _NO_UNION
    key = "participation.board.recognition"
    return owned(board.kind, late(Place.of("founded"), key, board.elected, board.founded, context))


def _lapsed(day: pendulum.Date, context: Context) -> bool:
    return any(row.place == _UNION and row.part and day not in row.force for row in context.book.provisions)


def _received(board: Board) -> pendulum.Date | Skip | None:
    return board.received if board.kind is BoardKind.COMMUNE_INSPECTION else reasons.OTHER_BOARD


@boards.rule(
    "commune.recognition.late",
    "21.2",
    day=_received,
    asks=(
        "Kết quả bầu thành viên Ban Thanh tra nhân dân cấp xã phải được Ủy ban Mặt trận Tổ quốc Việt Nam cấp xã công"
        " nhận trong thời hạn quy định.",
        "The Front committee of the commune recognises the election of the members of the inspection board "
        "within the statutory time limit.",
    ),
    gap=_RECOGNISED,
    remedy=(
        "Ban hành quyết định công nhận, hoặc trả lời bằng văn bản nêu rõ lý do không công nhận.",
        "Recognise the election, or refuse in writing and give the reasons.",
    ),
    stages=OVERSEEN,
)
def commune_recognition(board: Board, context: Context) -> Result:
    """Counted from the day on which the Front received the decisions of the villages."""
    assert board.received is not None, "the day of the rule"
    return late(Place.of("founded"), "participation.board.commune.recognition", board.received, board.founded, context)


class _Vacancy(NamedTuple):
    """A member of a board who left before its term was over."""

    board: Board
    number: int
    left: BoardMember


def _vacancies(board: Board, context: Context) -> Skip | list[_Vacancy]:
    if board.kind is not BoardKind.COMMUNE_INSPECTION:
        return reasons.OTHER_BOARD
    if not board.exists(context.as_of):
        return reasons.BOARD_NOT_THERE
    gone = [
        _Vacancy(board, index, one)
        for index, one in enumerate(board.members)
        if one.until is not None and (board.until is None or one.until < board.until)
    ]
    return gone or (NOT_STATED if not_listed(board) else _NO_VACANCY)


def _vacant(vacancy: _Vacancy) -> pendulum.Date:
    assert vacancy.left.until is not None, "somebody who left"
    return day_after(vacancy.left.until)


vacancies = Topic("board", Board, act=LAW, each=_vacancies)


@vacancies.rule(
    "commune.vacancy",
    "36.2",
    day=_vacant,
    severity=Severity.WARNING,
    asks=(
        "Khi khuyết thành viên Ban Thanh tra nhân dân cấp xã mà nhiệm kỳ còn đủ dài thì phải bầu bổ sung.",
        "A vacancy on a commune's inspection board is filled by election while enough of the term is left.",
    ),
    gap=(
        "{at}: khuyết từ {found}; nhiệm kỳ đến {expected}; chưa bầu bổ sung.",
        "{at}: vacant since {found}; the term ends on {expected}; no by-election was held.",
    ),
    remedy=(
        "Tổ chức bầu bổ sung thành viên ở thôn, tổ dân phố đã bầu người đó.",
        "Hold a by-election in the village that elected the member.",
    ),
    stages=OVERSEEN,
)
def commune_vacancy(vacancy: _Vacancy, context: Context) -> Result:
    """A warning, because the law sets no last day for the by-election."""
    board, left, since = vacancy.board, vacancy.left, _vacant(vacancy)
    at = Place(path=("members", vacancy.number))
    if board.until is None:
        return [unstated(_UNTIL)]
    rest = context.book.limit("participation.board.commune.by_election", on=since)
    assert left.until is not None, "somebody who left"
    if count_from(left.until, rest.duration()) > board.until:
        return _SHORT_REST
    came = [one for one in board.members if since <= one.since <= context.as_of]
    if any(_same(one, left) for one in came):
        return []
    if any(one.village is None or left.village is None for one in came):
        return [unstated(at)]
    return not_listed(board) or [Gap(at=at, found=since, expected=board.until)]


def _same(one: BoardMember, other: BoardMember) -> bool:
    """Whether one village elected both."""
    return one.village is not None and other.village is not None and one.village.code == other.village.code


class _Window(NamedTuple):
    """A quarter, half-year or year that is wholly within the life of a board."""

    board: Board
    period: Period
    at: Place


def _windows(board: Board, context: Context) -> Skip | list[_Window]:
    """The windows that are over, from the year in which the law began."""
    if board.kind is BoardKind.INVESTMENT_SUPERVISION:
        return reasons.OTHER_BOARD
    began = context.book.act(LAW).force.since
    first = board.founded.year if began is None else max(board.founded.year, began.year)
    last = context.as_of if board.until is None else min(board.until, context.as_of)
    found = [
        _Window(board, period, at)
        for year in range(first, last.year + 1)
        for period, at in _of_year(year)
        if board.founded <= period.start and period.end <= last and period.end < context.as_of
    ]
    return found or _NO_WINDOW


def _of_year(year: int) -> Iterator[tuple[Period, Place]]:
    for number in range(1, 5):
        yield Period.quarter(year, number), quarter_of(year, number)
    for half, (vi, en) in enumerate((("đầu", "first"), ("cuối", "second")), start=1):
        at = Place.said(f"06 tháng {vi} năm {year}", f"{en} half of {year}", key=f"{year}-H{half}")
        yield Period.half_year(year, half), at
    yield Period.year(year), Place.said(f"năm {year}", f"year {year}", key=str(year))


_PLANNED = {
    BoardKind.COMMUNE_INSPECTION: (Citation.of(LAW, "39.2"), Citation.of(DECREE, "14.1.a")),
    BoardKind.AGENCY_INSPECTION: (Citation.of(LAW, "62.2"), Citation.of(DECREE, "22.1.a")),
    BoardKind.ENTERPRISE_INSPECTION: (Citation.of(LAW, "79.2"), Citation.of(DECREE, "26.1.a")),
}
_REPORTED = {
    BoardKind.COMMUNE_INSPECTION: (Citation.of(DECREE, "14.3"),),
    BoardKind.AGENCY_INSPECTION: (Citation.of(DECREE, "22.3"),),
    BoardKind.ENTERPRISE_INSPECTION: (Citation.of(DECREE, "26.3"),),
}


windows = Topic("board", Board, act=LAW, each=_windows)


@windows.rule(
    "plans.missing",
    "39.2",
    "62.2",
    "79.2",
    f"{DECREE} 14.1.a",
    f"{DECREE} 22.1.a",
    f"{DECREE} 26.1.a",
    day=lambda window: window.period.start,
    severity=Severity.WARNING,
    asks=(
        "Ban Thanh tra nhân dân phải xây dựng kế hoạch, chương trình công tác theo từng quý, 06 tháng và hằng năm.",
        "An inspection board draws up a plan of its work for every quarter, half-year and year.",
    ),
    gap=("Chưa có kế hoạch, chương trình công tác: {at}.", "No plan for: {at}."),
    remedy=(
        "Xây dựng kế hoạch, chương trình công tác của ban cho kỳ còn thiếu.",
        "Draw up the plan of the board for the missing period.",
    ),
    stages=OVERSEEN,
)
def plans_missing(window: _Window, context: Context) -> Result:
    """Checked after the end of the window, because the law sets no last day for the plan."""
    board, day = window.board, window.period.start
    cited = tuple(one for one in _PLANNED[board.kind] if context.book.in_force(one, on=day))
    return _missing(window, "plans", board.plans, cited, context)


@windows.rule(
    "reports.missing",
    f"{DECREE} 14.3",
    f"{DECREE} 22.3",
    f"{DECREE} 26.3",
    day=lambda window: window.period.end,
    severity=Severity.WARNING,
    asks=(
        "Ban Thanh tra nhân dân phải báo cáo kết quả thực hiện nhiệm vụ hằng quý, 06 tháng và hằng năm.",
        "An inspection board reports on its work for every quarter, half-year and year.",
    ),
    gap=("Chưa có báo cáo: {at}.", "No report for: {at}."),
    remedy=(
        "Gửi báo cáo còn thiếu cho Ủy ban Mặt trận Tổ quốc Việt Nam cấp xã hoặc Ban Chấp hành Công đoàn.",
        "Send the missing reports to the Front committee of the commune, or to the trade union committee.",
    ),
    stages=OVERSEEN,
)
def reports_missing(window: _Window, context: Context) -> Result:
    """A warning, because the decree sets no last day for the report."""
    board = window.board
    return _missing(window, "reports", board.reports, _REPORTED[board.kind], context)


def _missing(
    window: _Window,
    name: str,
    made: tuple[BoardPlan | BoardReport, ...],
    cited: tuple[Citation, ...],
    context: Context,
) -> list[Gap | Unjudged]:
    if any(one.period == window.period and one.day <= context.as_of for one in made):
        return []
    # A board without a stated end may have ended before the window.
    if name not in window.board.complete or done_of(window.board, "until") is None:
        return [unstated(window.at)]
    return [Gap(at=window.at, found=0, expected=1, citations=cited)]


RULES = (*boards.rules, *vacancies.rules, *windows.rules)
