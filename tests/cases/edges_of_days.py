"""The days around the last day of every term. Each last day was counted by hand from the article, in words beside it."""

from __future__ import annotations

from builders import complaint, denunciation, visit
from cases.around import around_a_day, left_undone, left_unstated
from cases.case import Case
from cases.receptions import refused
from participation_records import (
    oversight,
)
from qcdc.dates import as_day
from qcdc.model import EarlierSettlement, Forwarding, evolve
from qcdc.vocab import (
    BoardKind,
    Channel,
    ForwarderKind,
    FurtherGround,
    HandlingEventKind,
    Instance,
    Recipient,
)
from steps import COMPLAINT, DENUNCIATION, FEEDBACK, life, told

__all__ = ["CASES"]

K = HandlingEventKind
LKN, LTC, ND124, LTCD = "02/2011/QH13", "25/2018/QH14", "124/2020/NĐ-CP", "42/2013/QH13"
LDC, ND59 = "10/2022/QH15", "59/2023/NĐ-CP"
JUNE, SUMMER, DECEMBER = "2023-06-30", "2026-09-15", "2023-12-31"
SECOND = {"instance": Instance.SECOND}
FURTHER = {**SECOND, "further": FurtherGround.UNLAWFUL}
FRONT = Forwarding(kind=ForwarderKind.FRONT)
DEPUTIES = Forwarding(kind=ForwarderKind.DEPUTIES)
PRESS = Forwarding(kind=ForwarderKind.PRESS)
AGENCY = BoardKind.AGENCY_INSPECTION


def complained(*steps: object, **fields: object) -> object:
    """A complaint received on Wednesday 1 March 2023."""
    return life(COMPLAINT, "2023-03-01", *steps, **fields)  # type: ignore[arg-type]


def decided(*steps: object) -> object:
    """A complaint decided on Wednesday 5 April 2023."""
    return complained("accept 2023-03-06", "decide:right 2023-04-05", *steps)


def denounced(*steps: object, **fields: object) -> object:
    """A denunciation received on Wednesday 1 March 2023."""
    return life(DENUNCIATION, "2023-03-01", *steps, **fields)  # type: ignore[arg-type]


def answered(day: str) -> object:
    """A recommendation of Monday 2 October 2023."""
    return oversight("2023-09-20", sent="2023-10-02", answered=day)


CASES: tuple[Case, ...] = (
    # Ten days from Wednesday 1 March end on Monday 13 March, ten working days on Wednesday 15: late after both.
    *around_a_day(
        "complaint.acceptance.late",
        lambda day: complaint("2023-03-01", (K.ACCEPT, day)),
        "2023-03-15",
        at="handlings[0]",
        article=f"{LKN} art. 27",
        as_of=JUNE,
    ),
    *left_undone(
        "complaint.acceptance.late",
        complaint("2023-03-01"),
        "2023-03-15",
        at="handlings[0]",
        article=f"{LKN} art. 27",
    ),
    # Thirty days from Monday 6 March end on Wednesday 5 April.
    *around_a_day(
        "complaint.settlement.late",
        lambda day: complaint("2023-03-01", (K.ACCEPT, "2023-03-06"), (K.DECIDE, day)),
        "2023-04-05",
        at="handlings[0]",
        article=f"{LKN} art. 28",
        as_of=JUNE,
    ),
    *left_undone(
        "complaint.settlement.late",
        complaint("2023-03-01", (K.ACCEPT, "2023-03-06")),
        "2023-04-05",
        at="handlings[0]",
        article=f"{LKN} art. 28",
    ),
    # Three working days from Wednesday 5 April: 6, 7 and Monday 10 April.
    *around_a_day(
        "complaint.decision_sent.late",
        lambda day: decided(f"notify:decide {day}"),
        "2023-04-10",
        at="handlings[0].events[2]",
        article=f"{LKN} art. 32",
        as_of=JUNE,
    ),
    *left_unstated(
        "complaint.decision_sent.late",
        decided("publish 2023-04-06"),
        "2023-04-10",
    ),
    # Fifteen days from 5 April end on Thursday 20 April.
    *around_a_day(
        "complaint.publication.late",
        lambda day: decided(f"publish {day}"),
        "2023-04-20",
        at="handlings[0].events[2]",
        article=f"{ND124} art. 29.3",
        as_of=JUNE,
    ),
    *left_unstated(
        "complaint.publication.late",
        decided("notify:decide 2023-04-06"),
        "2023-04-20",
    ),
    # The same decision, to the press that passed the complaint on.
    *around_a_day(
        "complaint.forwarder_told.late",
        lambda day: complained(
            "accept 2023-03-06", "decide 2023-04-05", told("decide", day, Recipient.FORWARDER), forwarding=PRESS
        ),
        "2023-04-10",
        at="handlings[0].events[2]",
        article=f"{LKN} art. 32",
        as_of=JUNE,
    ),
    # A denunciation accepted on Monday 6 March, concluded on Wednesday 5 April: five working days each.
    *around_a_day(
        "denunciation.respondent_told.late",
        lambda day: denounced("accept 2023-03-06", told("accept", day, Recipient.RESPONDENT)),
        "2023-03-13",
        at="handlings[0].events[1]",
        article=f"{LTC} art. 29.3",
        as_of=JUNE,
    ),
    *around_a_day(
        "denunciation.conclusion_told.late",
        lambda day: denounced(
            "accept 2023-03-06", "conclude:right 2023-04-05", told("conclude", day, Recipient.PETITIONER)
        ),
        "2023-04-12",
        at="handlings[0].events[2]",
        article=f"{LTC} art. 35.3",
        as_of=JUNE,
    ),
    # Five working days from Saturday 6 May: Monday 8 to Friday 12 May.
    *around_a_day(
        "complaint.enforcement.late",
        lambda day: decided("take_effect 2023-05-06", f"enforce {day}"),
        "2023-05-12",
        at="handlings[0].events[3]",
        article=f"{ND124} art. 31.1",
        as_of=JUNE,
    ),
    *left_unstated(
        "complaint.enforcement.late",
        decided("take_effect 2023-05-06"),
        "2023-05-12",
    ),
    # Three working days from Monday 13 July 2026 end on Thursday 16 July.
    *around_a_day(
        "complaint.suspension_sent.late",
        lambda day: life(COMPLAINT, "2026-07-02", "accept 2026-07-06", "suspend 2026-07-13", f"notify:suspend {day}"),
        "2026-07-16",
        at="handlings[0].events[2]",
        article=f"{ND124} art. 28b.1",
        as_of=SUMMER,
    ),
    # Ninety days from 1 November 2022: 29 + 31 + 30 January.
    *around_a_day(
        "complaint.filing.late",
        lambda day: life(COMPLAINT, day, "accept 2023-02-06", known=as_day("2022-11-01"), obstacle_days=0),
        "2023-01-30",
        at="handlings[0]",
        article=f"{LKN} art. 9",
        as_of=JUNE,
    ),
    # Thirty days from 1 February: 27 + 3 March, a Friday.
    *around_a_day(
        "complaint.second_filing.late",
        lambda day: life(
            COMPLAINT,
            day,
            "accept 2023-03-10",
            handling=SECOND,
            earlier=(EarlierSettlement(delivered=as_day("2023-02-01")),),
            obstacle_days=0,
        ),
        "2023-03-03",
        at="handlings[0]",
        article=f"{LKN} art. 33.1",
        as_of=JUNE,
    ),
    # Seven working days, or the ten that the article allows at most, from Wednesday 1 March: 2, 3, 6 to 10, 13, 14, 15
    # March; the seventh is Friday 10 March.
    *around_a_day(
        "denunciation.acceptance.late",
        lambda day: denunciation("2023-03-01", (K.ACCEPT, day)),
        "2023-03-15",
        at="handlings[0]",
        article=f"{LTC} art. 24.1",
        as_of=JUNE,
        sure="2023-03-10",
    ),
    *left_undone(
        "denunciation.acceptance.late",
        denunciation("2023-03-01"),
        "2023-03-15",
        at="handlings[0]",
        article=f"{LTC} art. 24.1",
        sure="2023-03-10",
    ),
    *around_a_day(
        "denunciation.settlement.late",
        lambda day: denunciation("2023-03-01", (K.ACCEPT, "2023-03-06"), (K.CONCLUDE, day)),
        "2023-04-05",
        at="handlings[0]",
        article=f"{LTC} art. 30.1",
        as_of=JUNE,
    ),
    *left_undone(
        "denunciation.settlement.late",
        denunciation("2023-03-01", (K.ACCEPT, "2023-03-06")),
        "2023-04-05",
        at="handlings[0]",
        article=f"{LTC} art. 30.1",
    ),
    # Five working days from Wednesday 1 March end on Wednesday 8 March.
    *around_a_day(
        "denunciation.transfer.late",
        lambda day: denounced(f"transfer {day}"),
        "2023-03-08",
        at="handlings[0]",
        article=f"{LTC} art. 24.2",
        as_of=JUNE,
    ),
    *around_a_day(
        "denunciation.transfer_told.late",
        lambda day: denounced("transfer 2023-03-06", f"notify:transfer {day}"),
        "2023-03-08",
        at="handlings[0].events[1]",
        article=f"{LTC} art. 24.2",
        as_of=JUNE,
    ),
    *around_a_day(
        "denunciation.acceptance_told.late",
        lambda day: denounced("accept 2023-03-06", f"notify:accept {day}"),
        "2023-03-13",
        at="handlings[0].events[1]",
        article=f"{LTC} art. 29.3",
        as_of=JUNE,
    ),
    # Seven working days from Wednesday 5 April end on Friday 14 April.
    *around_a_day(
        "denunciation.conclusion_acted_on.late",
        lambda day: denounced("accept 2023-03-06", "conclude:right 2023-04-05", f"act_on {day}"),
        "2023-04-14",
        at="handlings[0].events[2]",
        article=f"{LTC} art. 36.1",
        as_of=JUNE,
    ),
    *left_unstated(
        "denunciation.conclusion_acted_on.late",
        denounced("accept 2023-03-06", "conclude:right 2023-04-05", "publish 2023-04-10"),
        "2023-04-14",
    ),
    *around_a_day(
        "denunciation.publication.late",
        lambda day: denounced("accept 2023-03-06", "conclude:right 2023-04-05", f"publish {day}"),
        "2023-04-14",
        at="handlings[0].events[2]",
        article=f"{LTC} art. 40.1",
        as_of=JUNE,
    ),
    *left_unstated(
        "denunciation.publication.late",
        denounced("accept 2023-03-06", "conclude:right 2023-04-05", "act_on 2023-04-10"),
        "2023-04-14",
    ),
    # Twenty days from 1 March end on Tuesday 21 March.
    *around_a_day(
        "denunciation.further.late",
        lambda day: denounced(f"accept {day}", handling=FURTHER),
        "2023-03-21",
        at="handlings[0]",
        article=f"{LTC} art. 37.2",
        as_of=JUNE,
    ),
    *left_undone(
        "denunciation.further.late",
        denounced(handling=FURTHER),
        "2023-03-21",
        at="handlings[0]",
        article=f"{LTC} art. 37.2",
    ),
    *around_a_day(
        "denunciation.forwarder_told.late",
        lambda day: denounced("accept 2023-03-06", told("accept", day, Recipient.FORWARDER), forwarding=FRONT),
        "2023-03-21",
        at="handlings[0]",
        article=f"{LTC} art. 26.2",
        as_of=JUNE,
    ),
    *around_a_day(
        "petition.classification.late",
        lambda day: life(FEEDBACK, "2023-03-01", f"classify {day}"),
        "2023-03-13",
        at="handlings[0]",
        article="05/2021/TT-TTCP",
        as_of=JUNE,
    ),
    *left_undone(
        "petition.classification.late",
        life(FEEDBACK, "2023-03-01"),
        "2023-03-13",
        at="handlings[0]",
        article="05/2021/TT-TTCP",
    ),
    *around_a_day(
        "petition.answer.late",
        lambda day: complained(f"accept {day}", channel=Channel.IN_PERSON),
        "2023-03-15",
        at="handlings[0]",
        article=f"{LTCD} art. 28.1",
        as_of=JUNE,
    ),
    *around_a_day(
        "petition.forwarder_told_result.late",
        lambda day: complained(
            "accept 2023-03-06", "decide 2023-04-05", told("decide", day, Recipient.FORWARDER), forwarding=DEPUTIES
        ),
        "2023-04-14",
        at="handlings[0].events[2]",
        article=f"{LTCD} art. 27.2",
        as_of=JUNE,
    ),
    # Forty-five days from Thursday 2 July 2026 end on Sunday 16 August, so on Monday 17 August.
    *around_a_day(
        "petition.unhandled.late",
        lambda day: life(FEEDBACK, "2026-07-02", f"classify {day}"),
        "2026-08-17",
        at="handlings[0]",
        article="154/2026/NĐ-CP art. 41.3.b",
        as_of=SUMMER,
    ),
    *left_undone(
        "petition.unhandled.late",
        life(FEEDBACK, "2026-07-02"),
        "2026-08-17",
        at="handlings[0]",
        article="154/2026/NĐ-CP art. 41.3.b",
    ),
    *around_a_day(
        "reception.refusal_notified.late",
        lambda day: refused(refusal_notified=day),
        "2026-08-13",
        at="refused",
        article="154/2026/NĐ-CP art. 4.3",
        as_of=SUMMER,
    ),
    *left_undone(
        "reception.refusal_notified.late",
        evolve(refused(), not_done=frozenset({"refusal_notified"})),
        "2026-08-13",
        at="refused",
        article="154/2026/NĐ-CP art. 4.3",
    ),
    *around_a_day(
        "reception.answer.late",
        lambda day: evolve(visit(1, None), answered=as_day(day)),
        "2023-03-15",
        at="answered",
        article=f"{LTCD} art. 28.1",
        as_of=JUNE,
    ),
)
