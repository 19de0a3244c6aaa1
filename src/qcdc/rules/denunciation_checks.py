"""What the rules on denunciations look for (*tố cáo*): one function a rule, citing nothing and saying nothing."""

from __future__ import annotations

from qcdc.model import Petition
from qcdc.model.clocks import extensions_allowed
from qcdc.rules import reasons
from qcdc.rules.place import Place
from qcdc.rules.rule import Context, Gap, Skip
from qcdc.rules.runs import Run, runs_of
from qcdc.vocab import Ground, HandlingEventKind, PetitionKind

__all__ = [
    "anonymous_accepted",
    "anonymous_dropped",
    "attachment_public",
    "complexity_groundless",
    "extension_long",
    "extension_unlawful",
    "transferred_again",
    "withdrawal_ended_it",
    "withdrawal_unwritten",
]

K = HandlingEventKind


def extension_unlawful(run: Run) -> Skip | list[Gap]:
    """A complex denunciation is extended once, a specially complex one twice, a plain one never."""
    extensions = list(run.all(K.EXTEND))
    if not extensions:
        return reasons.NOT_APPLICABLE
    allowed = extensions_allowed(run.handling, statutes=run.statutes)
    return [
        Gap(at=run.step(index), found=number, expected=allowed, gap=number - allowed)
        for number, (index, _) in enumerate(extensions, start=1)
        if number > allowed
    ]


def extension_long(run: Run) -> Skip | list[Gap]:
    """One extension has a longest length."""
    extensions = list(run.all(K.EXTEND))
    if not extensions:
        return reasons.NOT_APPLICABLE
    gaps: list[Gap] = []
    for index, event in extensions:
        most = run.statutes.limit("denunciation.extension", on=event.day).count
        days = event.days or 0
        if days > most:
            gaps.append(Gap(at=run.step(index), found=days, expected=most, gap=days - most))
    return gaps


def complexity_groundless(run: Run) -> Skip | list[Gap]:
    """A denunciation is complex on one of seven grounds."""
    if not run.handling.complex:
        return reasons.NOT_APPLICABLE
    return [Gap(at=run.at)] if run.handling.complexity is None else []


def _checkable(run: Run) -> bool | None:
    found = [event.classification for _, event in run.all(K.CLASSIFY) if event.classification is not None]
    return next((one.checkable for one in found if one.checkable is not None), None)


def anonymous_accepted(run: Run) -> Skip | list[Gap]:
    """An anonymous paper is not handled as a denunciation."""
    if run.petition is None or not run.petition.anonymous:
        return reasons.NOT_APPLICABLE
    accepted = run.first(K.ACCEPT)
    return [Gap(at=run.at, found=accepted.day)] if accepted else []


def anonymous_dropped(run: Run) -> Skip | list[Gap]:
    """An anonymous paper with a named wrongdoer and evidence that can be checked is not filed away."""
    if run.petition is None or not run.petition.anonymous:
        return reasons.NOT_APPLICABLE
    checkable = _checkable(run)
    if checkable is None:
        return reasons.NOT_STATED
    dropped = run.first(K.FILE, K.REFUSE, K.RETURN)
    return [Gap(at=run.at, found=dropped.day)] if checkable and dropped else []


def transferred_again(petition: Petition, context: Context) -> Skip | list[Gap]:
    """A denunciation is transferred once on the same content; a hand-over to a successor is none."""
    runs = runs_of(petition, context, PetitionKind.DENUNCIATION)
    if isinstance(runs, Skip):
        return runs
    moves = [
        (run.at, event.day)
        for run in runs
        for event in run.events[len(run.handling.inherited) :]
        if event.kind is K.TRANSFER and event.ground is not Ground.SUCCESSION
    ]
    if not moves:
        return reasons.NOT_APPLICABLE
    return [Gap(at=at, found=day) for at, day in moves[1:]]


def withdrawal_unwritten(run: Run) -> Skip | list[Gap]:
    """A denunciation is withdrawn in writing."""
    found = list(run.all(K.WITHDRAW))
    if not found:
        return reasons.NOT_APPLICABLE
    return [Gap(at=run.step(index), found=event.day) for index, event in found if event.document is None]


def withdrawal_ended_it(run: Run) -> Skip | list[Gap]:
    """A withdrawal under threat, or of what shows signs of a violation, does not end the matter."""
    found = [(index, event) for index, event in run.all(K.WITHDRAW) if event.ground is not None]
    if not found:
        return reasons.NOT_STATED
    return [Gap(at=run.step(index), found=event.day) for index, event in found if not event.goes_on and not event.part]


def attachment_public(petition: Petition, context: Context) -> Skip | list[Gap]:
    """What is attached to a denunciation is not open to the public: it would show who denounced."""
    if petition.kind is not PetitionKind.DENUNCIATION:
        return reasons.OTHER_KIND
    if petition.received > context.as_of:
        return reasons.NOT_BEGUN
    if not petition.attachments:
        return reasons.NOT_APPLICABLE
    return [
        Gap(at=Place(path=("attachments", index)))
        for index, one in enumerate(petition.attachments)
        if one.public or one.downloadable
    ]
