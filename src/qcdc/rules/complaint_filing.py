"""Rules on the time to complain (*thời hiệu khiếu nại*): of the first complaint, and of the second."""

from __future__ import annotations

import pendulum

from qcdc.model import Handling, Petition
from qcdc.model.petitions.settlement import filing_due, obstacles
from qcdc.rules.measures import unstated
from qcdc.rules.runs import ACCEPTED, Handlings, Run
from qcdc.rules.writing import NOT_STATED, Context, Gap, Place, Result, Skip, Topic
from qcdc.vocab import HandlingEventKind, Instance, PetitionKind, Recipient

__all__ = ["RULES"]

K = HandlingEventKind
LKN = "02/2011/QH13"
DECREE = "124/2020/NĐ-CP"

FIRST_ONE = Skip(reason="first_instance", vi="khiếu nại lần đầu", en="a complaint at first instance")
SECOND_ONE = Skip(reason="second_instance", vi="khiếu nại lần hai", en="a complaint at second instance")
NO_TIME_LIMIT = Skip(
    reason="no_time_limit",
    vi="luật không quy định thời hiệu cho trường hợp này",
    en="the law sets no time limit for this",
)

complaints = Topic("complaint", Petition, act=LKN, each=Handlings(PetitionKind.COMPLAINT))


def _first_accepted(run: Run) -> pendulum.Date | Skip:
    return SECOND_ONE if run.second else ACCEPTED(run)


def _second_accepted(run: Run) -> pendulum.Date | Skip:
    return ACCEPTED(run) if run.second else FIRST_ONE


_TOO_LATE = (
    "{at}: nhận đơn ngày {found}; hết thời hạn ngày {expected}; quá hạn {difference} ngày.",
    "{at}: received on {found}; the time limit ended on {expected}; {difference:day} late.",
)


@complaints.rule(
    "filing.late",
    "9",
    "11.6",
    "48",
    day=_first_accepted,
    asks=(
        "Không thụ lý khiếu nại lần đầu khi đã hết thời hiệu khiếu nại; thời gian có trở ngại khách quan không tính vào thời hiệu.",
        "A first complaint filed out of time is not accepted; days of objective obstacles do not count.",
    ),
    gap=(
        "{at}: nhận đơn ngày {found}; hết thời hiệu ngày {expected}; quá hạn {difference} ngày.",
        "{at}: received on {found}; the time limit ended on {expected}; {difference:day} late.",
    ),
    remedy=(
        "Xem lại điều kiện thụ lý; ghi rõ trở ngại khách quan, nếu có.",
        "Review the acceptance; record the objective obstacle, if there was one.",
    ),
)
def filing_late(run: Run, _: Context) -> Result:
    """A first complaint filed after its time limit is not accepted; only days of obstacles extend it."""
    petition = run.of_petition
    due = filing_due(petition, run.handling, book=run.book)
    if due is None:
        return [unstated(Place.of("known"))]
    if petition.received <= due.day:
        return []
    if petition.obstacle_days is None:
        return [unstated(Place.of("obstacle_days"))]
    days = petition.received.toordinal() - due.day.toordinal()
    return [Gap(at=run.at, found=petition.received, expected=due.day, difference=days, citations=due.limit.citations)]


@complaints.rule(
    "second_filing.late",
    "11.6",
    "33.1",
    "48",
    f"{DECREE} 4.1",
    day=_second_accepted,
    asks=(
        "Khiếu nại lần hai phải gửi trong thời hạn luật định kể từ ngày nhận được quyết định giải quyết lần đầu hoặc "
        "kể từ ngày hết thời hạn giải quyết lần đầu.",
        "A second complaint is filed within the statutory time limit after the first decision was received, or after the "
        "time to settle the first complaint ended without a decision.",
    ),
    gap=_TOO_LATE,
    remedy=(
        "Xem lại điều kiện thụ lý khiếu nại lần hai.",
        "Review the acceptance of the second complaint.",
    ),
)
def second_filing_late(run: Run, _: Context) -> Result:
    """A second complaint filed too late; a justified reason, which the record may lack, excuses it."""
    petition, discipline = run.of_petition, run.handling.discipline
    start = _second_opens(run)
    if start is None or isinstance(start, Skip):
        return NOT_STATED if start is None else start
    key = "complaint.filing.discipline.second" if discipline else "complaint.filing.second"
    lost = obstacles(petition) if discipline else ()
    # The record does not show whether the longer time limit for dismissals applies: only what is late in any case
    # counts.
    sure, last = (
        run.book.deadline(key, start=start, remote=remote, extended=discipline, pauses=lost)
        for remote in (run.handling.remote is True, run.handling.remote is not False)
    )
    received = run.handling.clock_start
    if received <= sure.day:
        return []
    if received <= last.day:
        return [unstated(run.at.then("remote"))]
    if petition.obstacle_days is None or (petition.obstacle_days and not discipline):
        return [unstated(Place.of("obstacle_days"))]
    days = received.toordinal() - last.day.toordinal()
    return [Gap(at=run.at, found=received, expected=last.day, difference=days, citations=last.limit.citations)]


def _second_opens(run: Run) -> pendulum.Date | Skip | None:
    """The day from which a second complaint can be filed: the first decision was received, or its time limit passed."""
    petition = run.of_petition
    before = petition.handlings[: int(run.at.path[1])]
    told = [day for one in before if one.instance is Instance.FIRST and (day := _delivered(one)) is not None]
    earlier = [one for one in petition.earlier if one.instance is Instance.FIRST]
    told += [one.delivered for one in earlier if one.delivered is not None]
    if told:
        return max(told)
    ended = [one.expired for one in earlier if one.expired is not None]
    if ended and run.handling.discipline:
        return NO_TIME_LIMIT
    return max(ended, default=None)


def _delivered(handling: Handling) -> pendulum.Date | None:
    """The day on which the complainant received the decision."""
    reached = (None, Recipient.PETITIONER)
    return next((one.day for one in handling.events if one.about is K.DECIDE and one.recipient in reached), None)


RULES = complaints.rules
