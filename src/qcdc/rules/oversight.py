"""Rules on what the people's boards and the Front do: reports, plans sent ahead, and the answers they are owed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from qcdc.dates import Period
from qcdc.law import Citation
from qcdc.model import Board, Matter, Oversight, Recommendation, evolve
from qcdc.rules import reasons
from qcdc.rules.boards import GOVERNED, living
from qcdc.rules.checks import DECREE, known, late, lawful, notice_short, practice
from qcdc.rules.place import as_place
from qcdc.rules.rule import Context, Gap, Skip, gaps_of_each
from qcdc.vocab import BoardKind, Overseer, Severity

__all__ = ["RULES"]

_ANSWERED = GOVERNED | {BoardKind.ENTERPRISE_INSPECTION: (Citation.of("10/2022/QH15", "81.1.d"),)}


def reports_handed_in(board: Board, context: Context) -> Skip | list[Gap]:
    """A report for every whole quarter, half-year and year of the board's life in the year judged, once it is over."""
    if board.kind is BoardKind.INVESTMENT_SUPERVISION:
        return reasons.OTHER_BOARD
    skip = living(board, context)
    if skip:
        return skip
    owed = [
        (name, one)
        for name, one in _windows(context.as_of.year)
        if board.founded <= one.start and one.end < context.as_of
    ]
    if not owed:
        return reasons.PERIOD_TOO_SHORT
    handed = {one.period for one in board.reports if one.day <= context.as_of}
    return [
        Gap(
            at=as_place(name),
            found=0,
            expected=1,
            citations=GOVERNED[board.kind],
        )
        for name, one in owed
        if one not in handed
    ]


def _windows(year: int) -> Iterator[tuple[str, Period]]:
    """The windows a board reports on, each with its name as a gap tells it."""
    for number in range(1, 5):
        yield f"quarter {number}/{year}", Period.quarter(year, number)
    yield f"half {year}", Period.half_year(year, 1)
    yield f"year {year - 1}", Period.year(year - 1)


def _answers(
    oversight: tuple[Oversight, ...], context: Context, cited: Mapping[Overseer, tuple[Citation, ...]]
) -> Skip | list[Gap]:
    """Recommendations of some overseers that were answered late; each gap cites the place that governs it."""
    since = context.statutes.act("10/2022/QH15").force
    sent = [
        (f"oversight[{place}].recommendations[{index}]", one, cited[seen.by])
        for place, seen in enumerate(oversight)
        if seen.by in cited
        for index, one in enumerate(seen.recommendations)
        if one.day <= context.as_of and one.day in since
    ]
    if not sent:
        return reasons.NO_RECOMMENDATIONS

    def gaps_of(found: tuple[str, Recommendation, tuple[Citation, ...]]) -> list[Gap]:
        at, one, places = found
        gaps = late(at, "participation.board.answer", one.day, one.answered, context)
        return [evolve(gap, citations=places) for gap in gaps]

    return gaps_of_each(sent, gaps_of)


def answered_in_time(board: Board, context: Context) -> Skip | list[Gap]:
    """Every recommendation of the board was answered in time."""
    return _answers(board.oversight, context, dict.fromkeys(Overseer, _ANSWERED[board.kind]))


def answered_in_time_to_a_matter(matter: Matter, context: Context) -> Skip | list[Gap]:
    """Every recommendation of a board on a matter was answered in time."""
    boards = {
        Overseer.INSPECTION_BOARD: GOVERNED[BoardKind.COMMUNE_INSPECTION],
        Overseer.INVESTMENT_BOARD: GOVERNED[BoardKind.INVESTMENT_SUPERVISION],
    }
    return _answers(matter.oversight, context, boards)


def announced_before(board: Board, context: Context) -> Skip | list[Gap]:
    """Whoever is inspected got the plan, and the owner of a project was told, early enough."""
    key = "participation.board.plan"
    if board.kind is BoardKind.INVESTMENT_SUPERVISION:
        key = "participation.board.investment.notice"
    since = context.statutes.act(DECREE).force
    seen = [
        (place, one) for place, one in enumerate(board.oversight) if one.start <= context.as_of and one.start in since
    ]
    if not seen:
        return reasons.NO_OVERSIGHT
    return gaps_of_each(
        seen, lambda each: notice_short(f"oversight[{each[0]}]", key, each[1].informed, each[1].start, context)
    )


def criticism_answered(matter: Matter, context: Context) -> Skip | list[Gap]:
    """What the Front and the organisations recommended after supervision or social criticism was answered."""
    sent = [
        (f"oversight[{place}].recommendations[{index}]", one)
        for place, seen in enumerate(matter.oversight)
        if seen.by in {Overseer.FRONT, Overseer.ORGANISATION}
        for index, one in enumerate(seen.recommendations)
        if one.day <= context.as_of
    ]
    if not sent:
        return reasons.NO_RECOMMENDATIONS
    return [Gap(at=as_place(at), found=one.day) for at, one in sent if known(one.answered, context) is None]


RULES = (
    lawful(
        "board.reports.missing",
        Board,
        reports_handed_in,
        "36-40",
        "60-63",
        "77-79",
        text=(
            "Ban báo cáo hằng quý, 6 tháng và năm.",
            "The board reports every quarter, half-year and year.",
        ),
        gap=("Chưa báo cáo {at}.", "No report on {at}."),
        remedy=("Gửi báo cáo còn thiếu.", "Hand in what is missing."),
        severity=Severity.WARNING,
    ),
    lawful(
        "board.answer.late",
        Board,
        answered_in_time,
        "36-40",
        "41-45",
        "81.1.d",
        text=("Kiến nghị của ban được trả lời đúng hạn.", "The board's recommendations are answered in time."),
        gap=(
            "{at}: hạn cuối {expected}, ngày trả lời: {found}, chậm {gap} ngày.",
            "{at}: due by {expected}, answered on {found}, {gap:day} late.",
        ),
        remedy=("Đôn đốc trả lời bằng văn bản.", "Press for a written answer."),
    ),
    lawful(
        "matter.answer.late",
        Matter,
        answered_in_time_to_a_matter,
        "36-40",
        "41-45",
        text=(
            "Kiến nghị của ban về việc này được trả lời đúng hạn.",
            "The boards' recommendations on a matter are answered in time.",
        ),
        gap=(
            "{at}: hạn cuối {expected}, ngày trả lời: {found}, chậm {gap} ngày.",
            "{at}: due by {expected}, answered on {found}, {gap:day} late.",
        ),
        remedy=("Đôn đốc trả lời bằng văn bản.", "Press for a written answer."),
    ),
    lawful(
        "board.plan.late",
        Board,
        announced_before,
        "12-15",
        "16-19",
        "20-27",
        act=DECREE,
        text=(
            "Kế hoạch kiểm tra, giám sát được gửi, chủ đầu tư được thông báo, trước đủ số ngày.",
            "The plan of an inspection is sent, and the owner of a project told, enough days before.",
        ),
        gap=(
            "{at}: chậm nhất ngày {expected}, ngày gửi: {found} (chậm {gap} ngày).",
            "{at}: due by {expected}, sent on {found} ({gap:day} late).",
        ),
        remedy=("Gửi kế hoạch và lùi ngày kiểm tra, giám sát.", "Send the plan and move the day."),
    ),
    practice(
        "matter.front.unanswered",
        Matter,
        criticism_answered,
        basis=(Citation.of("10/2022/QH15"),),
        since="2023-07-01",
        text=(
            "Kiến nghị sau giám sát, phản biện xã hội của Mặt trận được trả lời.",
            "What the Front recommends after supervision or social criticism is answered.",
        ),
        gap=("{at}: ngày gửi: {found}, chưa trả lời.", "{at}: sent on {found}, not answered."),
        remedy=("Đôn đốc cơ quan nhận kiến nghị trả lời.", "Press the body for an answer."),
    ),
)
