"""Decided cases of the rules on how the people's boards are made up; founded on 3 July 2023 unless said otherwise."""

from __future__ import annotations

from cases.around import around_a_least, around_a_most
from cases.case import FAILED, NOT_STATED, PASSED, SKIPPED, Case
from cases.edges_of_law import from_day
from participation_records import board
from qcdc.dates import as_day
from qcdc.model import Board, BoardMember, Person, UnitRef, VillageCount, evolve
from qcdc.vocab import BoardKind, BoardRole, Incompatibility, Level

__all__ = ["AGENCY", "CASES", "ENTERPRISE", "INVESTMENT", "SINCE"]

LDC, ND59 = "10/2022/QH15", "59/2023/NĐ-CP"
NOW, BEFORE, SINCE = "2023-12-31", "2023-07-02", "2023-09-01"
INVESTMENT, AGENCY, ENTERPRISE = (
    BoardKind.INVESTMENT_SUPERVISION,
    BoardKind.AGENCY_INSPECTION,
    BoardKind.ENTERPRISE_INSPECTION,
)
PART_TIMER = Incompatibility.COMMUNE_PART_TIMER
UNLISTED = frozenset[str]()


def holding(*held: tuple[Incompatibility, ...] | None) -> Board:
    """A board of six, the last of whom hold what is given."""
    made = board(6)
    first = 6 - len(held)
    members = list(made.members)
    for index, ones in enumerate(held, start=first):
        members[index] = evolve(members[index], holds=None if ones is None else frozenset(ones))
    return evolve(made, members=tuple(members))


def left(until: str) -> Board:
    """A board whose head left with a day."""
    made = board(6)
    return evolve(made, members=(evolve(made.members[0], until=as_day(until)), *made.members[1:]))


def joined(since: str, role: BoardRole = BoardRole.HEAD) -> Board:
    """A board of which somebody came on a day; nobody else has the role."""
    made = board(6, head=role is not BoardRole.HEAD, vices=0)
    came = BoardMember(person=Person(id="TV-9", name="Thành viên (giả lập)"), role=role, since=as_day(since))
    return evolve(made, members=(*made.members, came))


def unsaid(head: bool) -> Board:
    """A board, with a head or without, of whose last member the role is not stated."""
    made = board(6, head=head, founded=SINCE)
    return evolve(made, members=(*made.members[:-1], evolve(made.members[-1], role=None)))


def elected_by(voting: int, *, size: int = 7, unsaid: int = 0, **rest: object) -> Board:
    """A board of a commune of six villages, elected by so many of them; of the last ones the village is not stated."""
    made = board(size, founded=SINCE, **rest)  # type: ignore[arg-type]
    members = [
        evolve(one, village=None if index >= size - unsaid else village(min(index, voting - 1)))
        for index, one in enumerate(made.members)
    ]
    return evolve(made, members=tuple(members))


def village(number: int) -> UnitRef:
    return UnitRef.of(Level.VILLAGE, f"23677{number:02}", "2023-07-01")


def rearranged(size: int, *, founded: str, before: int, after: int) -> Board:
    """A board of a commune whose villages were re-arranged on 1 July 2026."""
    counts = [(founded, before), ("2026-07-01", after)]
    counted = tuple(VillageCount(since=as_day(day), count=count) for day, count in counts)
    return evolve(board(size, founded=founded), villages=counted)


def residing(*permanent: bool | None, kind: BoardKind = BoardKind.COMMUNE_INSPECTION) -> Board:
    """A board of six, the first of whom are permanent residents or not."""
    made = board(6, kind=kind)
    told = (*permanent, *[True] * (6 - len(permanent)))
    members = tuple(evolve(one, permanent=here) for one, here in zip(made.members, told, strict=True))
    return evolve(made, members=members)


def standing(*resident: bool | None) -> Board:
    """An investment board of six, the first of whom stand for the residents or not."""
    made = board(6, kind=INVESTMENT, founded=SINCE)
    told = (*resident, *[False] * (6 - len(resident)))
    members = tuple(evolve(one, resident=here) for one, here in zip(made.members, told, strict=True))
    return evolve(made, members=members)


_SIZE, _VILLAGE, _SMALL = "board.size", "board.village.unrepresented", "board.vice_heads.smaller"

CASES: tuple[Case, ...] = (
    # As many members as villages, and at least five: at five villages the two meet.
    *around_a_least(
        _SIZE, lambda size: board(size, villages=5), 5, at="members", article=f"{LDC} art. 36.1", as_of=NOW
    ),
    Case(_SIZE, "one a village", PASSED, board(6, villages=6), NOW),
    Case(_SIZE, "one village without", FAILED, board(5, villages=6), NOW, 1).stating(
        at="members", found=5, expected=6, article=f"{LDC} art. 36.1"
    ),
    Case(_SIZE, "three villages, five members", PASSED, board(5, villages=3), NOW),
    Case(_SIZE, "three villages, four members", FAILED, board(4, villages=3), NOW, 1).stating(
        at="members", found=4, expected=5, article=f"{LDC} art. 36.1"
    ),
    Case(_SIZE, "five villages, seven members", PASSED, board(7, villages=5), NOW),
    Case(_SIZE, "investment, five", PASSED, board(5, kind=INVESTMENT), NOW),
    Case(_SIZE, "investment, four", FAILED, board(4, kind=INVESTMENT), NOW, 1).stating(
        at="members", found=4, expected=5, article=f"{LDC} art. 41.1"
    ),
    Case(_SIZE, "agency, three", PASSED, board(3, kind=AGENCY), NOW),
    Case(_SIZE, "agency, two", FAILED, board(2, kind=AGENCY), NOW, 1).stating(
        at="members", found=2, expected=3, article=f"{LDC} art. 60.1"
    ),
    Case(_SIZE, "enterprise, two", FAILED, board(2, kind=ENTERPRISE), NOW, 1).stating(
        at="members", found=2, expected=3, article=f"{LDC} art. 77.1"
    ),
    Case(_SIZE, "the villages are not stated", NOT_STATED, board(6, villages=None), NOW, None, "not_stated"),
    Case(_SIZE, "four members who may not be all", NOT_STATED, board(4, complete=UNLISTED), NOW, None, "not_stated"),
    Case(_SIZE, "six members who may not be all", PASSED, board(6, complete=UNLISTED), NOW),
    Case(_SIZE, "four members, the villages not stated", FAILED, board(4, villages=None), NOW, 1).stating(
        at="members", found=4, expected=5, article=f"{LDC} art. 36.1"
    ),
    Case(_SIZE, "not founded", SKIPPED, board(5), BEFORE, None, "not_yet"),
    Case(_SIZE, "ended", SKIPPED, board(4, until="2023-10-01"), NOW, None, "board_not_there"),
    # Founded under the older law, a board goes on until the next election (Decree 59/2023 art. 29).
    *from_day(
        _SIZE,
        lambda day: board(4, founded=day),
        "2023-06-30",
        "2023-07-01",
        as_of=NOW,
        gap=2,
        at="members",
        found=4,
        expected=6,
        article=f"{LDC} art. 36.1",
    ),
    # Villages are merged or split while a board sits: the number of the day counts.
    Case(
        _SIZE, "merged: seven for nine villages", PASSED, rearranged(7, founded=SINCE, before=9, after=6), "2026-07-01"
    ),
    Case(
        _SIZE,
        "on the day before: one village without",
        FAILED,
        rearranged(7, founded=SINCE, before=8, after=6),
        "2026-06-30",
        1,
    ).stating(at="members", found=7, expected=8, article=f"{LDC} art. 36.1"),
    Case(
        _SIZE, "split: two villages more", FAILED, rearranged(7, founded=SINCE, before=7, after=9), "2026-07-01", 2
    ).stating(at="members", found=7, expected=9, article=f"{LDC} art. 36.1"),
    # With fewer villages than five: at most five.
    *around_a_most(
        "board.commune.too_large",
        lambda size: board(size, villages=4, founded=SINCE),
        5,
        at="members",
        article=f"{ND59} art. 13.2",
        as_of=NOW,
    ),
    Case(
        "board.commune.too_large",
        "five villages",
        SKIPPED,
        board(7, villages=5, founded=SINCE),
        NOW,
        None,
        "enough_villages",
    ),
    Case(
        "board.commune.too_large",
        "merged after the election",
        SKIPPED,
        rearranged(8, founded=SINCE, before=8, after=4),
        "2026-07-01",
        None,
        "enough_villages",
    ),
    Case(
        "board.commune.too_large",
        "the villages are not stated",
        NOT_STATED,
        board(6, villages=None, founded=SINCE),
        NOW,
        None,
        "not_stated",
    ),
    Case(
        "board.commune.too_large",
        "five who may not be all",
        NOT_STATED,
        board(5, villages=3, founded=SINCE, complete=UNLISTED),
        NOW,
        None,
        "not_stated",
    ),
    Case(
        "board.commune.too_large", "an agency", SKIPPED, board(6, kind=AGENCY, founded=SINCE), NOW, None, "other_board"
    ),
    *from_day(
        "board.commune.too_large",
        lambda day: board(6, villages=4, founded=day),
        "2023-08-14",
        "2023-08-15",
        as_of=NOW,
        gap=1,
        at="members",
        found=6,
        expected=5,
        article=f"{ND59} art. 13.2",
    ),
    *around_a_least(_VILLAGE, elected_by, 6, at="members", article=f"{ND59} art. 13.2", as_of=NOW),
    Case(_VILLAGE, "two villages are not stated", NOT_STATED, elected_by(5, unsaid=2), NOW, None, "not_stated"),
    Case(_VILLAGE, "five who may not be all", NOT_STATED, elected_by(5, complete=UNLISTED), NOW, None, "not_stated"),
    Case(
        _VILLAGE, "how many there are is not stated", NOT_STATED, elected_by(5, villages=None), NOW, None, "not_stated"
    ),
    Case(_VILLAGE, "before the decree", SKIPPED, board(6, founded="2023-08-14"), NOW, None, "before_law"),
    *around_a_most(
        "board.workplace.large",
        lambda size: board(size, kind=AGENCY, dispersed=False),
        9,
        at="members",
        article=f"{LDC} art. 60.1",
        as_of=NOW,
    ),
    Case("board.workplace.large", "dispersed", PASSED, board(10, kind=AGENCY, dispersed=True), NOW),
    Case("board.workplace.large", "enterprise", FAILED, board(10, kind=ENTERPRISE, dispersed=False), NOW, 1).stating(
        at="members", found=10, expected=9, article=f"{LDC} art. 77.1"
    ),
    Case(
        "board.workplace.large",
        "the record does not say whether",
        NOT_STATED,
        board(10, kind=AGENCY),
        NOW,
        None,
        "not_stated",
    ),
    Case("board.workplace.large", "a commune", SKIPPED, board(10), NOW, None, "other_board"),
    *around_a_least(
        "board.agency.too_small",
        lambda staff: board(3, kind=AGENCY, staff=staff),
        8,
        at="staff",
        article=f"{LDC} art. 60.1",
        as_of=NOW,
        measured=False,
    ),
    Case(
        "board.agency.too_small", "not stated", NOT_STATED, board(3, kind=AGENCY, staff=None), NOW, None, "not_stated"
    ),
    Case(
        "board.agency.too_small", "an enterprise", SKIPPED, board(3, kind=ENTERPRISE, staff=7), NOW, None, "other_board"
    ),
    *around_a_most(
        "board.vice_heads",
        lambda vices: board(9, vices=vices, founded=SINCE),
        2,
        at="members",
        article=f"{ND59} art. 13.3",
        as_of=NOW,
    ),
    Case("board.vice_heads", "investment", FAILED, board(9, vices=3, kind=INVESTMENT, founded=SINCE), NOW, 1).stating(
        at="members", found=3, expected=2, article=f"{ND59} art. 17.3"
    ),
    Case("board.vice_heads", "agency of nine, two", PASSED, board(9, vices=2, kind=AGENCY, founded=SINCE), NOW),
    Case(
        "board.vice_heads", "agency of nine, three", FAILED, board(9, vices=3, kind=AGENCY, founded=SINCE), NOW, 1
    ).stating(at="members", found=3, expected=2, article=f"{ND59} art. 21.3"),
    Case(
        "board.vice_heads", "enterprise of nine", FAILED, board(9, vices=3, kind=ENTERPRISE, founded=SINCE), NOW, 1
    ).stating(at="members", found=3, expected=2, article=f"{ND59} art. 25.2"),
    Case(
        "board.vice_heads",
        "agency of eight",
        SKIPPED,
        board(8, vices=3, kind=AGENCY, founded=SINCE),
        NOW,
        None,
        "smaller_board",
    ),
    Case(
        "board.vice_heads",
        "agency of eight who may not be all",
        NOT_STATED,
        board(8, vices=3, kind=AGENCY, founded=SINCE, complete=UNLISTED),
        NOW,
        None,
        "not_stated",
    ),
    Case(
        "board.vice_heads",
        "two who may not be all",
        NOT_STATED,
        board(6, vices=2, founded=SINCE, complete=UNLISTED),
        NOW,
        None,
        "not_stated",
    ),
    Case("board.vice_heads", "not founded", SKIPPED, board(9), BEFORE, None, "not_yet"),
    # In July 2023 no act named a number.
    *from_day(
        "board.vice_heads",
        lambda day: board(9, vices=3, founded=day),
        "2023-08-14",
        "2023-08-15",
        as_of=NOW,
        gap=1,
        at="members",
        found=3,
        expected=2,
        article=f"{ND59} art. 13.3",
    ),
    *around_a_most(
        _SMALL,
        lambda vices: board(8, vices=vices, kind=AGENCY, founded=SINCE),
        1,
        at="members",
        article=f"{ND59} art. 21.3",
        as_of=NOW,
    ),
    Case(_SMALL, "enterprise of five", FAILED, board(5, vices=2, kind=ENTERPRISE, founded=SINCE), NOW, 1).stating(
        at="members", found=2, expected=1, article=f"{ND59} art. 25.2"
    ),
    Case(_SMALL, "nine", SKIPPED, board(9, vices=2, kind=AGENCY, founded=SINCE), NOW, None, "larger_board"),
    Case(_SMALL, "a commune", SKIPPED, board(6, vices=2, founded=SINCE), NOW, None, "other_board"),
    Case(
        _SMALL,
        "who may not be all",
        NOT_STATED,
        board(5, vices=2, kind=AGENCY, founded=SINCE, complete=UNLISTED),
        NOW,
        None,
        "not_stated",
    ),
    *around_a_most(
        "board.investment.residents",
        lambda residents: board(8, kind=INVESTMENT, residents=residents, founded=SINCE),
        5,
        at="members",
        article=f"{ND59} art. 17.2",
        as_of=NOW,
    ),
    Case("board.investment.residents", "of one it is not stated", NOT_STATED, standing(None), NOW, None, "not_stated"),
    Case(
        "board.investment.residents", "six in any case", FAILED, standing(True, True, True, True, True, True), NOW, 1
    ).stating(at="members", found=6, expected=5, article=f"{ND59} art. 17.2"),
    Case(
        "board.investment.residents",
        "a commune",
        SKIPPED,
        board(7, residents=6, founded=SINCE),
        NOW,
        None,
        "other_board",
    ),
    *from_day(
        "board.investment.residents",
        lambda day: board(7, kind=INVESTMENT, residents=6, founded=day),
        "2023-08-14",
        "2023-08-15",
        as_of=NOW,
        gap=1,
        at="members",
        found=6,
        expected=5,
        article=f"{ND59} art. 17.2",
    ),
    Case("board.ineligible", "nobody", PASSED, board(6), NOW),
    Case("board.ineligible", "an official", FAILED, board(6, holds=Incompatibility.COMMUNE_OFFICIAL), NOW).stating(
        at="members[0]", about="commune_official", found=1, expected=0, article=f"{LDC} art. 37.2"
    ),
    Case(
        "board.ineligible",
        "the last two members",
        FAILED,
        holding(
            (Incompatibility.COMMUNE_OFFICIAL,), (Incompatibility.COMMUNE_OFFICIAL, Incompatibility.VILLAGE_PART_TIMER)
        ),
        NOW,
    ).stating(
        at=("members[4]", "members[5]", "members[5]"),
        about=("commune_official", "commune_official", "village_part_timer"),
        found=1,
        expected=0,
        article=f"{LDC} art. 37.2",
    ),
    Case("board.ineligible", "part-timer of the commune in 2023", FAILED, board(6, holds=PART_TIMER), NOW).stating(
        at="members[0]", about="commune_part_timer", found=1, expected=0, article=f"{LDC} art. 37.2"
    ),
    Case(
        "board.ineligible", "part-timer of the commune, last day", FAILED, board(6, holds=PART_TIMER), "2025-06-30"
    ).stating(at="members[0]", about="commune_part_timer", found=1, expected=0, article=f"{LDC} art. 37.2"),
    Case(
        "board.ineligible",
        "part-timer of the commune since July 2025",
        PASSED,
        board(6, holds=PART_TIMER),
        "2025-07-01",
    ),
    Case(
        "board.ineligible",
        "part-timers of the commune may sit on an investment board",
        PASSED,
        board(6, kind=INVESTMENT, holds=PART_TIMER),
        NOW,
    ),
    *(
        Case("board.ineligible", f"investment: {one.value}", FAILED, board(6, kind=INVESTMENT, holds=one), NOW).stating(
            at="members[0]", about=one.value, found=1, expected=0, article=f"{LDC} art. 42.2"
        )
        for one in Incompatibility
        if one.value.startswith("relative_")
    ),
    Case(
        "board.ineligible",
        "an accountant may sit in a village",
        PASSED,
        board(6, holds=Incompatibility.CHIEF_ACCOUNTANT),
        NOW,
    ),
    Case(
        "board.ineligible",
        "an accountant at work",
        FAILED,
        board(3, kind=AGENCY, holds=Incompatibility.CHIEF_ACCOUNTANT),
        NOW,
    ).stating(at="members[0]", about="chief_accountant", found=1, expected=0, article=f"{LDC} art. 60.2"),
    Case(
        "board.ineligible",
        "a manager",
        FAILED,
        board(3, kind=ENTERPRISE, holds=Incompatibility.ENTERPRISE_MANAGER),
        NOW,
    ).stating(at="members[0]", about="enterprise_manager", found=1, expected=0, article=f"{LDC} art. 77.2"),
    Case("board.ineligible", "of one it is not stated", NOT_STATED, holding(None), NOW, None, "not_stated"),
    Case("board.ineligible", "who may not be all", NOT_STATED, board(6, complete=UNLISTED), NOW, None, "not_stated"),
    Case("board.ineligible", "nobody sits", SKIPPED, board(0), NOW, None, "no_members"),
    Case("board.ineligible", "an older board", SKIPPED, board(6, founded="2023-06-30"), NOW, None, "older_board"),
    Case("board.member.not_permanent", "all are", PASSED, residing(), NOW),
    Case("board.member.not_permanent", "one is not", FAILED, residing(True, False), NOW).stating(
        at="members[1]", found=0, expected=1, article=f"{LDC} art. 37.2"
    ),
    Case("board.member.not_permanent", "on an investment board", FAILED, residing(False, kind=INVESTMENT), NOW).stating(
        at="members[0]", found=0, expected=1, article=f"{LDC} art. 42.2"
    ),
    Case("board.member.not_permanent", "of one it is not stated", NOT_STATED, residing(None), NOW, None, "not_stated"),
    Case("board.member.not_permanent", "at work", SKIPPED, residing(False, kind=AGENCY), NOW, None, "other_board"),
    Case("board.head.missing", "with a head", PASSED, board(6), NOW),
    Case("board.head.missing", "without", FAILED, board(6, head=False), NOW).stating(
        at="members", found=0, expected=1, article=f"{LDC} art. 36.3"
    ),
    *(
        Case("board.head.missing", name, FAILED, board(6, head=False, kind=kind), NOW).stating(
            at="members", found=0, expected=1, article=f"{LDC} art. {place}"
        )
        for name, kind, place in (
            ("investment", INVESTMENT, "41.2"),
            ("agency", AGENCY, "60.4"),
            ("enterprise", ENTERPRISE, "77.4"),
        )
    ),
    Case("board.head.missing", "the head's last day", PASSED, left(NOW), NOW),
    Case("board.head.missing", "the day after the head's last", FAILED, left("2023-12-30"), NOW).stating(
        at="members", found=0, expected=1, article=f"{LDC} art. 36.3"
    ),
    Case("board.head.missing", "the head's first day", PASSED, joined(NOW), NOW),
    Case("board.head.missing", "the day before the head's first", FAILED, joined(NOW), "2023-12-30").stating(
        at="members", found=0, expected=1, article=f"{LDC} art. 36.3"
    ),
    Case(
        "board.head.missing",
        "who may not be all",
        NOT_STATED,
        board(5, head=False, complete=UNLISTED),
        NOW,
        None,
        "not_stated",
    ),
    Case("board.head.missing", "of one the role is not stated", NOT_STATED, unsaid(False), NOW, None, "not_stated"),
    Case("board.vice_heads", "of one the role is not stated", NOT_STATED, unsaid(True), NOW, None, "not_stated"),
    Case("board.head.missing", "not founded", SKIPPED, board(6), BEFORE, None, "board_not_there"),
    Case(
        "board.head.missing",
        "an older board",
        SKIPPED,
        board(6, head=False, founded="2023-06-30"),
        NOW,
        None,
        "older_board",
    ),
    Case("board.vice_head.missing", "with one", PASSED, board(6), NOW),
    Case("board.vice_head.missing", "without", FAILED, board(6, vices=0), NOW).stating(
        at="members", found=0, expected=1, article=f"{LDC} art. 36.3"
    ),
    Case(
        "board.vice_head.missing", "the day before the first", FAILED, joined(NOW, BoardRole.VICE_HEAD), "2023-12-30"
    ).stating(at="members", found=0, expected=1, article=f"{LDC} art. 36.3"),
    Case("board.vice_head.missing", "the first day", PASSED, joined(NOW, BoardRole.VICE_HEAD), NOW),
    Case(
        "board.vice_head.missing",
        "who may not be all",
        NOT_STATED,
        board(5, vices=0, complete=UNLISTED),
        NOW,
        None,
        "not_stated",
    ),
    Case("board.vice_head.missing", "ended", SKIPPED, board(6, until="2023-10-01"), NOW, None, "board_not_there"),
)
