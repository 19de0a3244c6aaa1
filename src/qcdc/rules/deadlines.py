"""All deadlines of a handling (*các thời hạn của một lần xử lý*): last day, what was done, and how it stands."""

from __future__ import annotations

import attrs
import pendulum

from qcdc import law, terms
from qcdc._kernel import validators as v
from qcdc._kernel.define import entity
from qcdc._kernel.language import Language
from qcdc.dates import DayLike, WorkCalendar, as_day
from qcdc.errors import InvariantError, UnknownCodeError
from qcdc.law import Deadline, LawBook
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
        done: the day on which it was fulfilled, if it was by the day of judgement.
        status: met, missed, running, overdue, or standing still.
    """

    duty: str = attrs.field(validator=v.check_identifier)
    key: str = attrs.field(validator=v.check_identifier)
    at: str = attrs.field(validator=v.check_identifier)
    deadline: Deadline = attrs.field(validator=v.instance(Deadline))
    done: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))
    status: DeadlineStatus = attrs.field(validator=v.instance(DeadlineStatus))

    @property
    def day(self) -> pendulum.Date:
        """The last day."""
        return self.deadline.day

    def explain(self, language: Language) -> str:
        """How the day was found, and how it stands."""
        return f"{self.deadline.explain(language)}\n{terms.of(self.status).text(language)}"


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
                done=one.done,
                status=_status(one.done, one.deadline.day, run, settles=duty.due is not None),
            )
            for one in owed
        ]
    return found


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
