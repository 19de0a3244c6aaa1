"""The starts and fulfilments of the duties of a handling: from which step to which, with the recipients."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from qcdc.rules.duty import Set
from qcdc.rules.place import Place
from qcdc.rules.runs import Run
from qcdc.vocab import Channel, ForwarderKind, FurtherGround, Ground, HandlingEventKind, Instance, Recipient

__all__ = [
    "SetOff",
    "Starts",
    "answer_told",
    "answered",
    "at_instance",
    "classified",
    "enforced_elsewhere",
    "first_answered",
    "followed",
    "forwarder_told_receipt",
    "further_answered",
    "in_person",
    "overdue_demanded",
    "overdue_reported",
    "settled",
    "told",
    "transfer_told",
    "transferred",
]

K = HandlingEventKind
_FIRST = Place.of("handlings[0]")
SetOff = Callable[[Run], Iterator[Set]]


class Starts:
    """The starts of a duty that does not start without one of some steps.

    Attributes:
        needs: the kinds of step; a plan leaves the rule on the duty out for a handling without any of them.
    """

    __slots__ = ("_sets", "needs")

    def __init__(self, sets: SetOff, *steps: HandlingEventKind) -> None:
        self._sets = sets
        self.needs = frozenset(steps)

    def __call__(self, run: Run) -> Iterator[Set]:
        """The starts in a handling."""
        return self._sets(run)


def _needing(*steps: HandlingEventKind) -> Callable[[SetOff], Starts]:
    return lambda sets: Starts(sets, *steps)


_ANSWERS = (K.ACCEPT, K.GUIDE, K.TRANSFER, K.RETURN, K.REFUSE, K.FILE, K.WITHDRAW, K.TERMINATE)
_SETTLED = (K.DECIDE, K.CONCLUDE)


def _moved_on(run: Run) -> bool:
    """Whether the body handed over to its successor, which has its duties from then on."""
    return run.ending is not None and run.ending.ground is Ground.SUCCESSION


def _answer(*more: HandlingEventKind) -> SetOff:
    """From the receipt to the first step of the kinds, or to any answer."""

    def sets(run: Run) -> Iterator[Set]:
        found = run.first(*more, *_ANSWERS, *_SETTLED, K.ANSWER)
        if not (_moved_on(run) and found is run.ending):
            yield Set(run.at, run.handling.clock_start, found.day if found else None)

    return sets


answered = _answer()
classified = _answer(K.CLASSIFY)


def first_answered(run: Run) -> Iterator[Set]:
    """A first denunciation; a further one has a separate time limit."""
    if not run.second:
        yield from answered(run)


def further_answered(run: Run) -> Iterator[Set]:
    """A further denunciation, unless it was made because of an overdue settlement."""
    if run.second and run.handling.further is not FurtherGround.OVERDUE:
        yield from answered(run)


def in_person(run: Run) -> Iterator[Set]:
    """From a petition submitted at a reception to the first answer to the visitor."""
    if run.petition is not None and run.petition.channel is Channel.IN_PERSON and run.at == _FIRST:
        yield from _answer(K.NOTIFY)(run)


@_needing(K.ACCEPT)
def settled(run: Run) -> Iterator[Set]:
    """From the acceptance to the end."""
    accepted = run.first(K.ACCEPT)
    if accepted is not None and not _moved_on(run):
        yield Set(run.at, accepted.day, run.ending.day if run.ending else None)


def followed(first: tuple[HandlingEventKind, ...], then: HandlingEventKind) -> SetOff:
    """From a step to another one."""

    def sets(run: Run) -> Iterator[Set]:
        for index, event in run.all(*first):
            yield Set(run.step(index), event.day, run.after(index, then))

    return Starts(sets, *first)


def told(
    *steps: HandlingEventKind,
    to: Recipient | tuple[Recipient, ...] | None = None,
    or_unnamed: bool = False,
    forwarded_by: tuple[ForwarderKind, ...] | None = None,
) -> SetOff:
    """From a step to the notice about it.

    Args:
        steps: the kinds of step.
        to: the recipients; each of several is a separate duty, and a notice to one does not fulfil the others.
            ``None``: any recipient.
        or_unnamed: whether a notice without a recipient counts for this one; otherwise its recipient is not stated.
        forwarded_by: only if a body of these kinds forwarded the petition to this body; empty: always.
    """
    wanted = (to,) if to is None or isinstance(to, Recipient) else to

    def sets(run: Run) -> Iterator[Set]:
        if forwarded_by is not None and not _forwarded(run, forwarded_by):
            return
        for index, event in run.all(*steps):
            for recipient in wanted:
                done = run.told(index, recipient, or_unnamed=or_unnamed)
                unnamed = _unnamed(run, index, about=event.kind)
                yield Set(run.step(index), event.day, done, recipient, unnamed, recipient in event.not_notified)

    return Starts(sets, *steps)


def _unnamed(run: Run, index: int, *, about: HandlingEventKind | None = None) -> bool:
    """Whether a later notice or report has no recipient."""
    later = (one for one in run.events[index + 1 :] if one.kind in {K.NOTIFY, K.REPORT} and one.recipient is None)
    return any(about is None or one.about is about for one in later)


@_needing(K.ACCEPT, K.REFUSE)
def answer_told(run: Run) -> Iterator[Set]:
    """From the receipt to the notice to the petitioner that it was accepted, or refused and why."""
    to = Recipient.PETITIONER
    for index, event in run.all(K.ACCEPT, K.REFUSE):
        done, unnamed = run.told(index, to, or_unnamed=True), _unnamed(run, index, about=event.kind)
        yield Set(run.step(index), run.handling.clock_start, done, to, unnamed, to in event.not_notified)
        if event.kind is K.ACCEPT:
            return


def _forwarded(run: Run, by: tuple[ForwarderKind, ...]) -> bool:
    """Whether a body of these kinds forwarded the petition to this body."""
    forwarding = None if run.petition is None else run.petition.forwarding
    return forwarding is not None and run.at == _FIRST and (not by or forwarding.kind in by)


def forwarder_told_receipt(run: Run) -> Iterator[Set]:
    """From the receipt of a forwarded petition to the notice to its sender."""
    if _forwarded(run, ()):
        done = next((event.day for event in run.events if event.recipient is Recipient.FORWARDER), None)
        yield Set(run.at, run.handling.clock_start, done, Recipient.FORWARDER, _unnamed(run, 0))


@_needing(K.ENFORCE)
def enforced_elsewhere(run: Run) -> Iterator[Set]:
    """From the result of another body to the notice to the issuer of the conclusion."""
    for index, event in run.all(K.ENFORCE):
        if event.enforcement is not None and event.enforcement.body is not None:
            done = run.told(index, Recipient.RESOLVER, or_unnamed=False)
            yield Set(run.step(index), event.day, done, Recipient.RESOLVER, _unnamed(run, index, about=event.kind))


def overdue_demanded(run: Run) -> Iterator[Set]:
    """From the receipt of a further denunciation about an overdue settlement to the demand for a report."""
    if run.handling.further is FurtherGround.OVERDUE:
        found = run.first(K.URGE)
        yield Set(run.at, run.handling.clock_start, found.day if found else None)


@_needing(K.URGE)
def overdue_reported(run: Run) -> Iterator[Set]:
    """From the demand that reached the resolver to the report to the superior."""
    # The demand is also in the log of the superior who sent it: a further denunciation need not state its ground.
    if not run.second or run.handling.further is FurtherGround.UNLAWFUL:
        for index, event in run.all(K.URGE):
            if event.recipient is Recipient.RESOLVER:
                later = run.events[index + 1 :]
                done = next((one.day for one in later if one.recipient is Recipient.SUPERIOR), None)
                yield Set(run.step(index), event.day, done, Recipient.SUPERIOR, _unnamed(run, index))


@_needing(K.TRANSFER)
def transferred(run: Run) -> Iterator[Set]:
    """From the receipt, without competence, to the transfer."""
    moved = run.first(K.TRANSFER)
    if moved is not None and moved.ground is not Ground.SUCCESSION:
        yield Set(run.at, run.handling.clock_start, moved.day)


@_needing(K.TRANSFER)
def transfer_told(run: Run) -> Iterator[Set]:
    """From the receipt, without competence, to the notice about the transfer."""
    for index, event in run.all(K.TRANSFER):
        if event.ground is not Ground.SUCCESSION:
            yield Set(run.step(index), run.handling.clock_start, run.told(index))


def at_instance(instance: Instance, sets: SetOff, *, discipline: bool | None = None) -> SetOff:
    """Only handlings of an instance and, if given, only those about discipline or only the others."""

    def only(run: Run) -> Iterator[Set]:
        if run.handling.instance is instance and discipline in {None, run.handling.discipline}:
            yield from sets(run)

    return only
