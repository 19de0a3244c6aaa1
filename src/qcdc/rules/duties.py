"""The dated duties of a handling (*các thời hạn phải thực hiện*), as one table, and the late ones.

One table serves both `qcdc.rules.deadlines`, which lists every last day, and the rules that report a late one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache

import pendulum

from qcdc.law import Deadline
from qcdc.model.petitions.settlement import settlement_due, settlement_key
from qcdc.rules import reasons
from qcdc.rules.duty import Due, Duty, counted
from qcdc.rules.duty_exceptions import (
    continued_law,
    further_unstated,
    power_unstated,
    sent_to_several,
    transfer_not_owed,
)
from qcdc.rules.measures import NOT_DONE, beyond, unstated
from qcdc.rules.owed import owing
from qcdc.rules.rule import Gap, Skip, Unjudged
from qcdc.rules.runs import HandlingDay, Run
from qcdc.rules.set_off import (
    Starts,
    answer_told,
    answered,
    classified,
    enforced_elsewhere,
    first_answered,
    followed,
    forwarder_told_receipt,
    further_answered,
    in_person,
    overdue_demanded,
    overdue_reported,
    settled,
    transfer_told,
    transferred,
)
from qcdc.vocab import HandlingEventKind, PetitionKind

__all__ = ["DUTIES", "overdue", "set_off"]

K = HandlingEventKind
_COMPLAINT = (PetitionKind.COMPLAINT,)
_DENUNCIATION = (PetitionKind.DENUNCIATION,)
_BOTH = _COMPLAINT + _DENUNCIATION


def _always(key: str) -> Callable[[Run], str]:
    return lambda _: key


def _instance(first: str, second: str, discipline: str) -> Callable[[Run], str]:
    def key(run: Run) -> str:
        if run.handling.discipline:
            return discipline
        return second if run.second else first

    return key


def _sending(run: Run) -> str:
    if run.handling.discipline:
        return "complaint.decision.send.discipline" + ("" if run.second else ".first")
    return "complaint.decision.send." + ("second" if run.second else "first")


def _publishing(run: Run) -> str:
    return "complaint.decision.publish" + ("" if run.second else ".first")


def _settlement(run: Run) -> str:
    return settlement_key(run.handling, run.kind) or ""


def _settlement_due(run: Run, *, longest: bool, roll: bool | None, strict: bool) -> Deadline | None:
    return settlement_due(
        run.handling,
        run.kind,
        as_of=run.as_of,
        book=run.book,
        recorded=not longest,
        roll=roll,
        strict=strict,
    )


DUTIES: tuple[Duty, ...] = (
    Duty(
        id="complaint.acceptance",
        kinds=_COMPLAINT,
        key=_instance("complaint.acceptance", "complaint.acceptance.second", "complaint.acceptance.discipline"),
        sets=answered,
    ),
    Duty(
        id="complaint.acceptance_told",
        recorded=True,
        kinds=_COMPLAINT,
        key=_instance("complaint.acceptance", "complaint.acceptance.second", "complaint.acceptance.discipline"),
        sets=answer_told,
    ),
    Duty(id="complaint.settlement", kinds=_COMPLAINT, key=_settlement, sets=settled, due=_settlement_due),
    Duty(
        id="complaint.decision_sent",
        recorded=True,
        kinds=_COMPLAINT,
        key=_sending,
        sets=owing("complaint.decision_sent"),
    ),
    Duty(
        id="complaint.forwarder_told",
        recorded=True,
        kinds=_COMPLAINT,
        key=_sending,
        sets=owing("complaint.forwarder_told"),
        doubt=power_unstated,
    ),
    Duty(
        id="complaint.front_told",
        recorded=True,
        kinds=_COMPLAINT,
        key=_always("complaint.result.front"),
        sets=owing("complaint.front_told"),
    ),
    Duty(
        id="complaint.publication",
        recorded=True,
        kinds=_COMPLAINT,
        key=_publishing,
        sets=followed((K.DECIDE,), K.PUBLISH),
    ),
    Duty(
        id="complaint.enforcement",
        recorded=True,
        kinds=_COMPLAINT,
        key=_always("complaint.enforcement"),
        sets=followed((K.TAKE_EFFECT,), K.ENFORCE),
    ),
    Duty(
        id="complaint.suspension_sent",
        recorded=True,
        kinds=_COMPLAINT,
        key=_always("complaint.suspension.send"),
        sets=owing("complaint.suspension_sent"),
    ),
    # Up to 10 working days are lawful for a denunciation checked in several places, which a handling does not state.
    Duty(
        id="denunciation.acceptance",
        kinds=_DENUNCIATION,
        law_day=continued_law,
        key=_always("denunciation.acceptance"),
        sets=first_answered,
        extended=True,
        exception=sent_to_several,
    ),
    Duty(
        id="denunciation.transfer",
        kinds=_DENUNCIATION,
        law_day=continued_law,
        key=_always("denunciation.transfer"),
        sets=transferred,
        exception=transfer_not_owed,
    ),
    Duty(
        id="denunciation.transfer_told",
        recorded=True,
        kinds=_DENUNCIATION,
        law_day=continued_law,
        key=_always("denunciation.transfer"),
        sets=transfer_told,
        exception=transfer_not_owed,
    ),
    Duty(
        id="denunciation.acceptance_told",
        recorded=True,
        kinds=_DENUNCIATION,
        law_day=continued_law,
        key=_always("denunciation.notice"),
        sets=owing("denunciation.acceptance_told"),
    ),
    Duty(
        id="denunciation.respondent_told",
        recorded=True,
        kinds=_DENUNCIATION,
        law_day=continued_law,
        key=_always("denunciation.notice"),
        sets=owing("denunciation.respondent_told"),
    ),
    Duty(
        id="denunciation.settlement",
        kinds=_DENUNCIATION,
        law_day=continued_law,
        key=_settlement,
        sets=settled,
        due=_settlement_due,
    ),
    Duty(
        id="denunciation.suspension_sent",
        recorded=True,
        several=True,
        kinds=_DENUNCIATION,
        law_day=continued_law,
        key=_always("denunciation.suspension.send"),
        sets=owing("denunciation.suspension_sent"),
    ),
    # The conclusion is sent to the person denounced and to that person's superior; the denouncer is notified of it.
    Duty(
        id="denunciation.conclusion_sent",
        recorded=True,
        several=True,
        kinds=_DENUNCIATION,
        law_day=continued_law,
        key=_always("denunciation.conclusion.send"),
        sets=owing("denunciation.conclusion_sent"),
    ),
    Duty(
        id="denunciation.conclusion_told",
        recorded=True,
        kinds=_DENUNCIATION,
        law_day=continued_law,
        key=_always("denunciation.conclusion.send"),
        sets=owing("denunciation.conclusion_told"),
    ),
    Duty(
        id="denunciation.conclusion_acted_on",
        recorded=True,
        kinds=_DENUNCIATION,
        law_day=continued_law,
        key=_always("denunciation.act_on"),
        sets=followed((K.CONCLUDE,), K.ACT_ON),
    ),
    Duty(
        id="denunciation.publication",
        recorded=True,
        kinds=_DENUNCIATION,
        law_day=continued_law,
        key=_always("denunciation.publish"),
        sets=followed((K.CONCLUDE,), K.PUBLISH),
    ),
    # The action of another body on the conclusion, reported to the issuer.
    Duty(
        id="denunciation.result_reported",
        recorded=True,
        kinds=_DENUNCIATION,
        law_day=continued_law,
        key=_always("denunciation.report_back"),
        sets=enforced_elsewhere,
    ),
    Duty(
        id="denunciation.further",
        kinds=_DENUNCIATION,
        law_day=continued_law,
        key=_always("denunciation.further"),
        sets=further_answered,
        doubt=further_unstated,
    ),
    Duty(
        id="denunciation.overdue_demanded",
        recorded=True,
        kinds=_DENUNCIATION,
        law_day=continued_law,
        key=_always("denunciation.overdue.demand"),
        sets=overdue_demanded,
    ),
    Duty(
        id="denunciation.overdue_reported",
        recorded=True,
        kinds=_DENUNCIATION,
        law_day=continued_law,
        key=_always("denunciation.overdue.report"),
        sets=overdue_reported,
    ),
    Duty(
        id="denunciation.forwarder_told",
        recorded=True,
        kinds=_DENUNCIATION,
        law_day=continued_law,
        key=_always("denunciation.told_by_press"),
        sets=forwarder_told_receipt,
    ),
    Duty(
        id="petition.classification",
        kinds=(PetitionKind.RECOMMENDATION, PetitionKind.FEEDBACK, PetitionKind.MIXED),
        key=_always("petition.handling"),
        sets=classified,
    ),
    Duty(
        id="petition.answer", recorded=True, kinds=tuple(PetitionKind), key=_always("reception.answer"), sets=in_person
    ),
    Duty(
        id="petition.forwarder_told_result",
        recorded=True,
        kinds=_BOTH,
        key=_always("reception.result"),
        sets=owing("petition.forwarder_told_result"),
    ),
    Duty(
        id="petition.unhandled",
        kinds=tuple(PetitionKind),
        key=_always("petition.unhandled"),
        sets=classified,
    ),
)
"""Every duty with a statutory time limit, complaints first."""

_NOTHING = {"complaint.settlement": reasons.NOT_ACCEPTED, "denunciation.settlement": reasons.NOT_ACCEPTED}


@cache
def _duty(name: str) -> Duty:
    return next(duty for duty in DUTIES if duty.id == name)


class _FirstStart(HandlingDay):
    """The ``day`` of a rule on a duty: the day whose law applies to its first start in a handling.

    Starts of a time when no law required it do not hide later ones.
    """

    __slots__ = ("_duty",)

    def __init__(self, name: str) -> None:
        self._duty = duty = _duty(name)
        needs = duty.sets.needs if isinstance(duty.sets, Starts) else ()
        super().__init__(duty.kinds, needs, _NOTHING.get(name, reasons.NOT_APPLICABLE))

    def __call__(self, run: Run, /) -> pendulum.Date | Skip:
        """The day of the first start, or why there is none."""
        duty = self._duty
        starts = [one.start for one in duty.sets(run)] if run.kind in duty.kinds else []
        if not starts:
            return self.otherwise
        days = [duty.law_of(run, one) for one in starts]
        if len(days) == 1:
            return days[0]
        key = duty.key(run)
        return next((one for one in days if run.book.limit_or_none(key, on=one) is not None), days[0])


def set_off(name: str) -> Callable[[Run], pendulum.Date | Skip]:
    """The ``day`` of a rule on a duty: the day whose law applies to its first start in a handling."""
    return _FirstStart(name)


def overdue(name: str, run: Run) -> Skip | list[Gap | Unjudged]:
    """The places in a handling where a duty is late in any case, and those that cannot be checked.

    A gap cites the law, and the decree if it sets a longer time limit. An `Unjudged` has the reason: it is not stated
    whether the duty was done, or the last day is not known. The rule is skipped if the duty did not start, or if no law
    required it on that day.

    Args:
        name: the id of the duty, such as ``"complaint.acceptance"``.
        run: the handling, as known on the day of the audit.
    """
    duty = _duty(name)
    sets = list(duty.sets(run)) if run.kind in duty.kinds else []
    if not sets:
        return _NOTHING.get(name, reasons.NOT_APPLICABLE)
    exception = None if duty.exception is None else duty.exception(run)
    if exception is not None:
        return exception
    owed = [one for start in sets if (one := counted(duty, run, start)) is not None]
    if owed:
        return [found for one in owed for found in _judged(one, run)]
    rows = run.book.limit_history(duty.key(run))
    first = duty.law_of(run, sets[0].start)
    begun = any(row.force.since is not None and row.force.since <= first for row in rows)
    return reasons.AFTER_LAW if begun else reasons.BEFORE_LAW


def _judged(one: Due, run: Run) -> Iterator[Gap | Unjudged]:
    reached = run.as_of if one.done is None else one.done
    silent = one.unstated(run)
    sure, last = one.in_time_until, one.late_after
    if sure is not None and reached <= sure:
        if silent:
            yield Unjudged(at=one.at, reason=reasons.NOT_DUE)
    elif last is None:
        yield Unjudged(at=one.at, reason=reasons.of_error("calendar.unknown" if one.error is None else one.error.code))
    elif reached <= last.day:
        # Only a fact that is not stated makes the time limit longer.
        yield unstated(one.at)
    elif one.doubt is not None:
        yield Unjudged(at=one.at, reason=one.doubt)
    elif silent:
        yield unstated(one.at)
    else:
        about = one.to if one.duty.several else None
        yield from beyond(one.at, last.day, one.done or NOT_DONE, run.as_of, about=about, citations=one.citations)
