"""What an amendment would change: the amendment as data, and a register judged by both law books.

The amendment is made up: from 1 March 2027 a complaint is accepted within five working days, contributions need three
quarters of all household representatives, and a commune's head receives citizens on three days a month. The days off of 2027 and all
records are made up too: SYNTHETIC. Exit status 0.
"""

from __future__ import annotations

import sys

from qcdc import law, render, rules
from qcdc.dates import Period, as_day
from qcdc.law import LawBook
from qcdc.model import (
    Handling,
    HandlingEvent,
    HeadReceptionDays,
    PeoplesDecision,
    Petition,
    Petitioner,
    UnitRef,
    VillageVote,
    VotingSession,
)
from qcdc.terms import Language
from qcdc.vocab import (
    Channel,
    DeadlineStatus,
    DecisionForm,
    DecisionSignatory,
    DecisionSubject,
    HandlingEventKind,
    Level,
    Origin,
    PetitionerKind,
    PetitionKind,
)

LANGUAGE: Language = "vi"
AS_OF = "2027-04-30"
NUMBER = "1/2027/QH16"
COMMUNE = UnitRef.of(Level.COMMUNE, "99001", "2027-01-01")
VILLAGE = UnitRef.of(Level.VILLAGE, "9900101", "2027-01-01")
YEAR = """
[2027]
off = ["01-01", "02-05", "02-08", "02-09", "02-10", "02-11", "04-16", "04-30"]
worked = []
provisional = true
"""


def today() -> LawBook:
    """The shipped book, with made-up days off for 2027."""
    return law.shipped().with_data(days_off=YEAR)


def amended(book: LawBook) -> LawBook:
    """The book with the amendment: one act, and one row for each number that it changes."""
    book = book.with_act(
        NUMBER,
        form="law",
        vi="Luật sửa đổi (giả lập)",
        en="Amending law (made up)",
        issuer="Quốc hội",
        signed="2026-12-01",
        since="2027-03-01",
        confidence="verified",
        amends={"02/2011/QH13": "27", "10/2022/QH15": "21.1", "42/2013/QH13": "15.2.c"},
    )
    book = book.with_row(
        "complaint.acceptance",
        since="2027-03-01",
        count=5,
        unit="working_day",
        cite=["02/2011/QH13 27", f"{NUMBER} 1"],
        confidence="verified",
    )
    book = book.with_row(
        "participation.vote.contributions",
        since="2027-03-01",
        count=3,
        out_of=4,
        unit="share",
        cite=["10/2022/QH15 21.1", f"{NUMBER} 2"],
        confidence="verified",
    )
    return book.with_row(
        "reception.head_days.commune",
        since="2027-03-01",
        count=3,
        unit="day_per_month",
        cite=["42/2013/QH13 15.2.c", f"{NUMBER} 3"],
        confidence="verified",
    )


def petition(name: str, received: str, accepted: str | None) -> Petition:
    """A complaint received by a commune, and accepted if a day is given."""
    steps = [(HandlingEventKind.RECEIVE, received), (HandlingEventKind.ACCEPT, accepted)]
    events = tuple(HandlingEvent(kind=kind, day=as_day(day)) for kind, day in steps if day is not None)
    return Petition(
        id=name,
        kind=PetitionKind.COMPLAINT,
        received=as_day(received),
        channel=Channel.POST,
        petitioner=Petitioner(kind=PetitionerKind.INDIVIDUAL),
        case=f"V-{name}",
        handlings=(Handling(id="X-1", unit=COMMUNE, events=events),),
        origin=Origin.SYNTHETIC,
    )


def vote(name: str, day: str, yes: int) -> PeoplesDecision:
    """A village of a hundred households votes on a contribution; the minutes announce that it passed."""
    meeting = VotingSession(
        form=DecisionForm.MEETING,
        day=as_day(day),
        households=100,
        present=90,
        yes=yes,
        notified=as_day(day).subtract(days=5),
    )
    return PeoplesDecision(
        id=name,
        subject=DecisionSubject.WORKS,
        title="Mức đóng góp làm đường (giả lập)",
        unit=VILLAGE,
        votes=(VillageVote(village=VILLAGE, households=100, sessions=(meeting,)),),
        documents=as_day(day).subtract(days=4),
        announced=True,
        signed=frozenset(DecisionSignatory),
        sent=as_day(day),
        origin=Origin.SYNTHETIC,
    )


def receptions(month: int, *days: int) -> HeadReceptionDays:
    """The days on which a commune's head received citizens in one month."""
    return HeadReceptionDays(
        unit=COMMUNE,
        period=Period.month(2027, month),
        held=frozenset(as_day(f"2027-{month:02}-{day:02}") for day in days),
        origin=Origin.SYNTHETIC,
    )


PETITIONS = (
    petition("D-1", "2027-02-22", "2027-03-03"),
    petition("D-2", "2027-03-08", "2027-03-16"),
    petition("D-3", "2027-04-26", None),
)
OTHERS = (vote("QD-1", "2027-02-20", 70), vote("QD-2", "2027-03-20", 70), receptions(2, 3, 17), receptions(3, 3, 17))


def moved(before: LawBook, after: LawBook) -> list[str]:
    """The deadlines whose day or status differs by the amended book."""
    lines: list[str] = []
    for one in PETITIONS:
        old, new = (rules.deadlines(one, as_of=AS_OF, book=book) for book in (before, after))
        for was, is_now in zip(old, new, strict=True):
            if DeadlineStatus.UNSTATED in {was.status, is_now.status}:
                continue  # the register does not state whether it was done
            if (was.day, was.status) != (is_now.day, is_now.status):
                told = [
                    f"{render.day(due.day, LANGUAGE) if due.day else '-'} ({due.status.text(LANGUAGE)})"
                    for due in (was, is_now)
                ]
                name = law.limit(was.key, on="2027-01-01").name(LANGUAGE)
                lines.append(f"{one.id}, {name}: {' → '.join(told)}")
    return lines


def judged(before: LawBook, after: LawBook) -> list[str]:
    """The findings by only one of the two books."""
    old, new = (
        {
            (one.rule.id, one.subject_id): f"{one.title(LANGUAGE)}: {one.text(LANGUAGE)}"
            for one in rules.run([*PETITIONS, *OTHERS], as_of=AS_OF, book=book).failed
        }
        for book in (before, after)
    )
    found = [f"Vi phạm theo quy định mới: {text}" for key, text in new.items() if key not in old]
    return found + [f"Không còn vi phạm: {text}" for key, text in old.items() if key not in new]


def main() -> None:
    """Print what the amendment changes in the law and in the register."""
    before = today()
    after = amended(before)
    parts = [
        render.heading("Nếu luật thay đổi từ ngày 01/3/2027 (GIẢ LẬP)"),
        render.paragraph(
            f"Luật số {NUMBER} không có thật; lịch nghỉ năm 2027 và mọi hồ sơ là số liệu giả lập. "
            f"Xét ngày {render.day(as_day(AS_OF), LANGUAGE)}."
        ),
        render.heading("Quy định thay đổi", level=2),
        render.bullets([one.text(LANGUAGE) for one in law.compare(before, after)]),
        render.heading("Thời hạn thay đổi", level=2),
        render.bullets(moved(before, after)),
        render.heading("Kết quả kiểm tra thay đổi", level=2),
        render.bullets(judged(before, after)),
    ]
    sys.stdout.buffer.write(render.document(parts).encode("utf-8"))


if __name__ == "__main__":
    main()
