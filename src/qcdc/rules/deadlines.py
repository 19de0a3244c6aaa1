"""All deadlines of a handling (*các thời hạn của một lần xử lý*): last day, what was done, and how it stands."""

from __future__ import annotations

import attrs
import pendulum

from qcdc import law, terms
from qcdc._kernel import validators as v
from qcdc._kernel.define import entity
from qcdc._kernel.language import Language, as_language
from qcdc._kernel.wording import say_day
from qcdc.dates import DayLike, WorkCalendar, as_day
from qcdc.errors import InvariantError, UnknownCodeError
from qcdc.law import Deadline, LawBook
from qcdc.law.amounts import say_amount
from qcdc.model import Handling, Petition
from qcdc.rules.duties import DUTIES, dues
from qcdc.rules.runs import Run
from qcdc.vocab import DeadlineStatus, HandlingEventKind, HandlingState, PetitionKind

__all__ = ["HandlingDeadline", "deadlines"]


@entity
class HandlingDeadline:
    """One deadline of a handling (*thời hạn*): lateness is derived here and stored nowhere.

    Attributes:
        duty: which duty, such as ``"complaint.settlement"``.
        key: key of the limit, such as ``"complaint.settlement.second"``.
        at: which handling or step set it off.
        deadline: how the last day was counted.
        latest: the last day where the law may allow more, and the record does not tell: an acceptance checked in several
            places, an extension that may not have been entered. Only what is later than that is missed.
        uncounted: how many recorded extensions the law does not allow, in whole or in part: they move no day.
        done: the day on which it was fulfilled, if it was by the day of judgement.
        status: met, missed, running, overdue, or standing still.
    """

    duty: str = attrs.field(validator=v.check_identifier)
    key: str = attrs.field(validator=v.check_identifier)
    at: str = attrs.field(validator=v.check_identifier)
    deadline: Deadline = attrs.field(validator=v.instance(Deadline))
    latest: Deadline | None = attrs.field(default=None, validator=v.maybe(v.instance(Deadline)))
    uncounted: int = attrs.field(default=0, validator=v.check_count)
    done: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))
    status: DeadlineStatus = attrs.field(validator=v.instance(DeadlineStatus))

    @property
    def day(self) -> pendulum.Date:
        """The last day."""
        return self.deadline.day

    def explain(self, language: Language) -> str:
        """How the day was found, and how it stands."""
        lines = [self.deadline.explain(language)]
        if self.latest is not None:
            vietnamese = as_language(language) == "vi"
            said = _MAY_BE[0 if vietnamese else 1]
            length = say_amount(self.latest.term.count, self.latest.term.unit, language)
            lines.append(said.format(length=length, day=say_day(self.latest.day, language)))
        if self.uncounted:
            lines.append(_UNCOUNTED[0 if as_language(language) == "vi" else 1].format(count=self.uncounted))
        standing = terms.of(self.status).text(language)
        return "\n".join([*lines, f"{standing[:1].upper()}{standing[1:]}."])


_UNCOUNTED = (
    "Có {count} lần gia hạn vượt mức pháp luật cho phép: phần vượt không được tính.",
    "Recorded extensions beyond what the law allows: {count}; what is beyond is not counted.",
)
_MAY_BE = (
    "Chỉ khi pháp luật cho phép dài hơn mà hồ sơ không ghi (nhiều địa điểm, có gia hạn): {length}, đến ngày {day}.",
    "Only where the law allows more, which the record does not say (several places, an extension): {length}, to {day}.",
)


def deadlines(
    subject: Handling | Petition,
    *,
    as_of: DayLike,
    calendar: WorkCalendar | None = None,
    statutes: LawBook | None = None,
) -> tuple[HandlingDeadline, ...]:
    """Every deadline of a handling, or of all handlings of a petition, as known on a day.

    A handling that does not state the kind of its petition, and whose steps do not tell, is answered for
    each kind it may be. Whether somebody passed the paper on, or handed it in at a reception, only the
    petition knows.

    Args:
        subject: a handling, or a petition.
        as_of: the day of judgement; later steps are not looked at.
        calendar: another work calendar than the decreed one.
        statutes: another law book than the shipped one.

    Raises:
        UnknownCodeError: days off are unknown on the way (``calendar.gap``).
    """
    day = as_day(as_of, "as_of")
    chosen = law.statutes(statutes, calendar)
    if isinstance(subject, Petition):
        runs = [
            Run.of(one, subject.kind, as_of=day, statutes=chosen, at=f"handlings[{index}]", petition=subject)
            for index, one in enumerate(subject.handlings)
        ]
    elif isinstance(subject, Handling):
        runs = [Run.of(subject, kind, as_of=day, statutes=chosen) for kind in _kinds(subject)]
    else:
        raise InvariantError("deadlines.subject", "a handling or a petition has deadlines, this is neither", "subject")
    return tuple(one for run in runs if run.handling.received <= day for one in _of_run(run))


def _of_run(run: Run) -> list[HandlingDeadline]:
    found: list[HandlingDeadline] = []
    for duty in DUTIES:
        try:
            owed = list(dues(duty, run))
        except UnknownCodeError as error:
            if error.code != "limit.out_of_force":
                raise
            # Nothing was asked on that day.
            continue
        found += [
            HandlingDeadline(
                duty=duty.id,
                key=one.deadline.limit.key,
                at=one.at,
                deadline=one.deadline,
                latest=one.latest,
                uncounted=_uncounted(run, one.deadline) if duty.due is not None else 0,
                done=one.done,
                status=_status(one.done, one.late_after.day, run, settles=duty.due is not None),
            )
            for one in owed
        ]
    return found


def _uncounted(run: Run, deadline: Deadline) -> int:
    """How many of the recorded extensions were not counted, or not as long as recorded."""
    if run.kind is not PetitionKind.DENUNCIATION:
        return 0
    recorded = [event.days for _, event in run.all(HandlingEventKind.EXTEND) if event.days]
    counted = [one.term.count for one in deadline.extensions]
    return sum(days > held for days, held in zip(recorded, counted, strict=False)) + len(recorded) - len(counted)


def _status(done: pendulum.Date | None, last: pendulum.Date, run: Run, *, settles: bool) -> DeadlineStatus:
    if done is not None:
        return DeadlineStatus.MET if done <= last else DeadlineStatus.MISSED
    if settles and run.handling.state(run.as_of) is HandlingState.SUSPENDED:
        return DeadlineStatus.STOPPED
    return DeadlineStatus.RUNNING if run.as_of <= last else DeadlineStatus.OVERDUE


def _kinds(handling: Handling) -> tuple[PetitionKind, ...]:
    """What the petition of a handling may be."""
    if handling.kind is not None:
        return (handling.kind,)
    steps = {event.kind for event in handling.log}
    if steps & {HandlingEventKind.CONCLUDE, HandlingEventKind.ACT_ON}:
        return (PetitionKind.DENUNCIATION,)
    if steps & {
        HandlingEventKind.DECIDE,
        HandlingEventKind.DIALOGUE,
        HandlingEventKind.TAKE_EFFECT,
        HandlingEventKind.LITIGATE,
    }:
        return (PetitionKind.COMPLAINT,)
    if HandlingEventKind.ANSWER in steps:
        return (PetitionKind.RECOMMENDATION,)
    return (PetitionKind.COMPLAINT, PetitionKind.DENUNCIATION)
