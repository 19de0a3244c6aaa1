"""The dated duties of a handling (*các thời hạn phải thực hiện*): what sets each off, and what fulfils it.

One table serves both `qcdc.rules.deadlines`, which lists every last day, and the rules that report a late one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from typing import NamedTuple, Protocol

import attrs
import pendulum

from qcdc.errors import QcdcError
from qcdc.law import Deadline
from qcdc.model.clocks import settlement_due, settlement_key
from qcdc.rules import reasons
from qcdc.rules.place import Place
from qcdc.rules.rule import Check, Gap, Given, Skip, is_ignorance
from qcdc.rules.runs import Run, check_runs, late
from qcdc.vocab import Channel, Ground, HandlingEventKind, PetitionKind, Recipient

__all__ = ["DUTIES", "Due", "Duty", "Set", "dues", "late_check", "was_not_asked"]

K = HandlingEventKind
_ANSWERS = (K.ACCEPT, K.GUIDE, K.TRANSFER, K.RETURN, K.REFUSE, K.FILE, K.WITHDRAW, K.TERMINATE)
_SETTLED = (K.DECIDE, K.CONCLUDE)


class Set(NamedTuple):
    """A duty that was set off: by which step, and when it was fulfilled, if it was."""

    at: Place
    start: pendulum.Date
    done: pendulum.Date | None


class Due(NamedTuple):
    """A duty with its last day, and a later one if the record does not show which of two terms applies.

    Either may be unknown because the days off of a year are not known; then the error says so.
    """

    duty: Duty
    at: Place
    done: pendulum.Date | None
    deadline: Deadline | None
    latest: Deadline | None = None
    error: QcdcError | None = None
    earliest: pendulum.Date | None = None

    @property
    def late_after(self) -> Deadline | None:
        """An act after this day is certainly late; ``None`` if the day is not known."""
        if self.error is not None:
            return None
        return self.deadline if self.latest is None else self.latest

    @property
    def in_time_until(self) -> pendulum.Date | None:
        """The last day on which the act is certainly in time, as far as it is known."""
        return self.earliest if self.deadline is None else self.deadline.day


class _Count(Protocol):
    """How the last day of a duty is counted."""

    def __call__(self, run: Run, /, *, longest: bool, roll: bool | None) -> Deadline | None:
        """The certain last day, or the latest possible one; ``None`` if there is no term."""
        ...


@attrs.frozen
class Duty:
    """One kind of duty.

    Attributes:
        id: stable name; the rule that reports it late is called ``<id>.late``.
        kinds: the kinds of petition that have it.
        key: the key of the limit for a handling.
        sets: what starts it in a handling, each with what fulfils it.
        recorded: whether only a detailed log can show that it was *not* done. Registers that end with the decision
            contain no notices and publications, and the duty is then not reported as missed.
        extended: whether the article may allow a longer term, which the record cannot show.
        due: how to count it, if not by the plain term: the certain last day, or the latest possible one.
    """

    id: str
    kinds: tuple[PetitionKind, ...]
    key: Callable[[Run], str]
    sets: Callable[[Run], Iterator[Set]]
    recorded: bool = False
    extended: bool = False
    due: _Count | None = None


_COMPLAINT = (PetitionKind.COMPLAINT,)
_DENUNCIATION = (PetitionKind.DENUNCIATION,)
_FIRST = Place.of("handlings[0]")
_BOTH = _COMPLAINT + _DENUNCIATION


def _always(key: str) -> Callable[[Run], str]:
    return lambda _: key


def _moved_on(run: Run) -> bool:
    """Whether the body handed over to its successor, which owes from then on what was owed here."""
    return run.ending is not None and run.ending.ground is Ground.SUCCESSION


def _answer(*more: HandlingEventKind) -> Callable[[Run], Iterator[Set]]:
    """From the receipt to the first step of the kinds, or to any answer."""

    def sets(run: Run) -> Iterator[Set]:
        found = run.first(*more, *_ANSWERS, *_SETTLED, K.ANSWER)
        if not (_moved_on(run) and found is run.ending):
            yield Set(run.at, run.handling.clock_start, found.day if found else None)

    return sets


_answered = _answer()
_classified = _answer(K.CLASSIFY)


def _settled(run: Run) -> Iterator[Set]:
    accepted = run.first(K.ACCEPT)
    if accepted is not None and not _moved_on(run):
        yield Set(run.at, accepted.day, run.ending.day if run.ending else None)


def _told(*kinds: HandlingEventKind) -> Callable[[Run], Iterator[Set]]:
    """From a step to the notice about it."""

    def sets(run: Run) -> Iterator[Set]:
        for index, event in run.all(*kinds):
            yield Set(run.step(index), event.day, run.told(index))

    return sets


def _followed(first: tuple[HandlingEventKind, ...], then: HandlingEventKind) -> Callable[[Run], Iterator[Set]]:
    """From a step to another one."""

    def sets(run: Run) -> Iterator[Set]:
        for index, event in run.all(*first):
            yield Set(run.step(index), event.day, run.after(index, then))

    return sets


def _transferred(run: Run) -> Iterator[Set]:
    """From the receipt of what the body is not competent for to its transfer."""
    moved = run.first(K.TRANSFER)
    if moved is not None and moved.ground is not Ground.SUCCESSION:
        yield Set(run.at, run.handling.clock_start, moved.day)


def _transfer_told(run: Run) -> Iterator[Set]:
    for index, event in run.all(K.TRANSFER):
        if event.ground is not Ground.SUCCESSION:
            yield Set(run.step(index), run.handling.clock_start, run.told(index))


def _forwarded(run: Run) -> bool:
    """Whether somebody passed the paper on to this very body."""
    return run.petition is not None and run.petition.forwarding is not None and run.at == _FIRST


def _forwarder_told_receipt(run: Run) -> Iterator[Set]:
    """From the receipt of what somebody passed on to the word sent back."""
    if _forwarded(run):
        done = next((event.day for event in run.events if event.recipient is Recipient.FORWARDER), None)
        yield Set(run.at, run.handling.clock_start, done)


def _forwarder_told_result(run: Run) -> Iterator[Set]:
    """From the settlement of what somebody passed on to the word sent back."""
    if _forwarded(run):
        for index, event in run.all(*_SETTLED):
            later = (one.day for one in run.events[index + 1 :] if one.recipient is Recipient.FORWARDER)
            yield Set(run.step(index), event.day, next(later, None))


def _in_person(run: Run) -> Iterator[Set]:
    """From a paper handed in at a reception to the first answer to the visitor."""
    if run.petition is not None and run.petition.channel is Channel.IN_PERSON and run.at == _FIRST:
        yield from _answer(K.NOTIFY)(run)


def _first_answered(run: Run) -> Iterator[Set]:
    """A first denunciation; a further one has a term of its own."""
    if not run.second:
        yield from _answered(run)


def _further(run: Run) -> Iterator[Set]:
    if run.second:
        yield from _answered(run)


def _since(key: str, sets: Callable[[Run], Iterator[Set]]) -> Callable[[Run], Iterator[Set]]:
    """Only what was set off when the limit was in force: before, nothing was asked."""

    def check(run: Run) -> Iterator[Set]:
        rows = run.statutes.limit_history(key)
        return (one for one in sets(run) if any(one.start in row.force for row in rows))

    return check


def _published(run: Run) -> Iterator[Set]:
    """From a decision to its publication; until 9 December 2020 only the second one was published."""
    first = run.statutes.limit_history("complaint.decision.publish")[-1].force
    for one in _followed((K.DECIDE,), K.PUBLISH)(run):
        if run.second or one.start in first:
            yield one


def _sending(run: Run) -> str:
    if not run.second:
        return "complaint.decision.send.first"
    return "complaint.decision.send." + ("discipline" if run.handling.discipline else "second")


def _settlement(run: Run) -> str:
    return settlement_key(run.handling, run.kind) or ""


def _settlement_due(run: Run, *, longest: bool, roll: bool | None) -> Deadline | None:
    return settlement_due(
        run.handling, run.kind, as_of=run.as_of, statutes=run.statutes, recorded=not longest, roll=roll
    )


def _instance(first: str, second: str, discipline: str | None = None) -> Callable[[Run], str]:
    def key(run: Run) -> str:
        if run.handling.discipline and discipline is not None:
            return discipline
        return second if run.second else first

    return key


DUTIES: tuple[Duty, ...] = (
    Duty(
        id="complaint.acceptance",
        kinds=_COMPLAINT,
        key=_instance("complaint.acceptance", "complaint.acceptance.second", "complaint.acceptance.discipline"),
        sets=_answered,
    ),
    Duty(id="complaint.settlement", kinds=_COMPLAINT, key=_settlement, sets=_settled, due=_settlement_due),
    Duty(
        id="complaint.decision_sent",
        recorded=True,
        kinds=_COMPLAINT,
        key=_sending,
        sets=_told(K.DECIDE),
    ),
    Duty(
        id="complaint.publication",
        recorded=True,
        kinds=_COMPLAINT,
        key=_always("complaint.decision.publish"),
        sets=_published,
    ),
    Duty(
        id="complaint.enforcement",
        recorded=True,
        kinds=_COMPLAINT,
        key=_always("complaint.enforcement"),
        sets=_since("complaint.enforcement", _followed((K.TAKE_EFFECT,), K.ENFORCE)),
    ),
    Duty(
        id="complaint.suspension_sent",
        recorded=True,
        kinds=_COMPLAINT,
        key=_always("complaint.suspension.send"),
        sets=_since("complaint.suspension.send", _told(K.SUSPEND, K.RESUME, K.TERMINATE)),
    ),
    # Up to 10 working days are lawful for a denunciation checked in several places, which a handling does not say.
    Duty(
        id="denunciation.acceptance",
        kinds=_DENUNCIATION,
        key=_always("denunciation.acceptance"),
        sets=_first_answered,
        extended=True,
    ),
    Duty(
        id="denunciation.transfer",
        kinds=_DENUNCIATION,
        key=_always("denunciation.transfer"),
        sets=_transferred,
    ),
    Duty(
        id="denunciation.transfer_told",
        recorded=True,
        kinds=_DENUNCIATION,
        key=_always("denunciation.transfer"),
        sets=_transfer_told,
    ),
    Duty(
        id="denunciation.acceptance_told",
        recorded=True,
        kinds=_DENUNCIATION,
        key=_always("denunciation.notice"),
        sets=_told(K.ACCEPT),
    ),
    Duty(id="denunciation.settlement", kinds=_DENUNCIATION, key=_settlement, sets=_settled, due=_settlement_due),
    Duty(
        id="denunciation.suspension_sent",
        recorded=True,
        kinds=_DENUNCIATION,
        key=_always("denunciation.suspension.send"),
        sets=_told(K.SUSPEND, K.TERMINATE),
    ),
    Duty(
        id="denunciation.conclusion_acted_on",
        recorded=True,
        kinds=_DENUNCIATION,
        key=_always("denunciation.act_on"),
        sets=_followed((K.CONCLUDE,), K.ACT_ON),
    ),
    Duty(
        id="denunciation.publication",
        recorded=True,
        kinds=_DENUNCIATION,
        key=_always("denunciation.publish"),
        sets=_followed((K.CONCLUDE,), K.PUBLISH),
    ),
    Duty(id="denunciation.further", kinds=_DENUNCIATION, key=_always("denunciation.further"), sets=_further),
    Duty(
        id="denunciation.forwarder_told",
        recorded=True,
        kinds=_DENUNCIATION,
        key=_always("denunciation.told_by_press"),
        sets=_forwarder_told_receipt,
    ),
    Duty(
        id="petition.classification",
        kinds=(PetitionKind.RECOMMENDATION, PetitionKind.FEEDBACK, PetitionKind.MIXED),
        key=_always("petition.handling"),
        sets=_since("petition.handling", _classified),
    ),
    Duty(
        id="petition.answer", recorded=True, kinds=tuple(PetitionKind), key=_always("reception.answer"), sets=_in_person
    ),
    Duty(
        id="petition.forwarder_told_result",
        recorded=True,
        kinds=_BOTH,
        key=_always("reception.result"),
        sets=_forwarder_told_result,
    ),
    Duty(
        id="petition.unhandled",
        kinds=tuple(PetitionKind),
        key=_always("petition.unhandled"),
        sets=_since("petition.unhandled", _classified),
    ),
)
"""Every duty with a legal term, complaints first."""


def dues(duty: Duty, run: Run) -> Iterator[Due]:
    """Every last day of a duty in a handling; one that cannot be counted says why and does not affect the others.

    Raises:
        UnknownCodeError: the start of the duty is not known (``limit.unknown``).
    """
    if run.kind not in duty.kinds:
        return
    for one in duty.sets(run):
        found = _counted(duty, run, one)
        if found is not None:
            yield found


def _counted(duty: Duty, run: Run, one: Set) -> Due | None:
    def count(*, longest: bool = False, roll: bool | None = None) -> Deadline | None:
        if duty.due is not None:
            return duty.due(run, longest=longest, roll=roll)
        return run.statutes.deadline(duty.key(run), start=one.start, extended=longest and duty.extended, roll=roll)

    sure, error = _try(count)
    if error is not None:
        return Due(duty, one.at, one.done, None, error=error, earliest=_earliest(count))
    if sure is None:
        return None
    longest, error = _try(lambda: count(longest=True)) if duty.due is not None or duty.extended else (sure, None)
    same = longest is None or sure.term == longest.term
    return Due(duty, one.at, one.done, sure, None if same else longest, error=error)


def _try(count: Callable[[], Deadline | None]) -> tuple[Deadline | None, QcdcError | None]:
    try:
        return count(), None
    except QcdcError as error:
        if not is_ignorance(error):
            raise
        return None, error


def _earliest(count: _Plain) -> pendulum.Date | None:
    """The earliest possible last day; a term in calendar days needs the days off only for its end."""
    plain, _ = _try(lambda: count(roll=False))
    return None if plain is None else plain.day


class _Plain(Protocol):
    def __call__(self, *, roll: bool | None) -> Deadline | None: ...


def late_check(name: str) -> Check:
    """The check that a duty was fulfilled by its last day, or, while there is none, that it still can be."""
    return check_runs(*_duty(name).kinds, look=Given(_late, name))


@cache
def _duty(name: str) -> Duty:
    return next(duty for duty in DUTIES if duty.id == name)


def _late(name: str, run: Run) -> Skip | list[Gap]:
    duty = _duty(name)
    owed = [one for one in dues(duty, run) if one.done is not None or not duty.recorded or run.detailed]
    if not owed:
        return _NOTHING.get(name, reasons.NOT_APPLICABLE)
    gaps = [
        gap for one in owed if one.late_after is not None for gap in late(one.at, one.done, one.late_after, run.as_of)
    ]
    unknown = [one.error for one in owed if one.error is not None and not _in_time(one, run)]
    if unknown and not gaps and not (len(unknown) < len(owed) and all(map(was_not_asked, unknown))):
        raise unknown[0]
    return gaps


def was_not_asked(error: QcdcError) -> bool:
    """Whether the law had no such limit on the day."""
    return error.code == "limit.out_of_force"


def _in_time(one: Due, run: Run) -> bool:
    """Whether it was done in time or still can be, whatever the days off will be."""
    sure = one.in_time_until
    return sure is not None and (run.as_of if one.done is None else one.done) <= sure


_NOTHING = {"complaint.settlement": reasons.NOT_ACCEPTED, "denunciation.settlement": reasons.NOT_ACCEPTED}
