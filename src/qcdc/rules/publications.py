"""Publication (*công khai*) of decisions and conclusions: long enough, often enough, announced in time."""

from __future__ import annotations

from qcdc.model import HandlingEvent
from qcdc.rules import reasons
from qcdc.rules.rule import Check, Gap, Given, Skip
from qcdc.rules.runs import Run, check_runs
from qcdc.vocab import HandlingEventKind, PetitionKind, PublicationForm

__all__ = ["publication_check"]

F = PublicationForm
_LIMITS = {
    PetitionKind.COMPLAINT: {
        F.POSTING: "complaint.decision.posting",
        F.WEBSITE: "complaint.decision.online",
        F.BROADCAST: "complaint.decision.broadcasts",
        F.PRINT: "complaint.decision.issues",
        F.MEETING: "complaint.decision.meeting",
    },
    PetitionKind.DENUNCIATION: {
        F.POSTING: "denunciation.posting",
        F.WEBSITE: "denunciation.posting",
        F.BROADCAST: "denunciation.press",
        F.PRINT: "denunciation.press",
    },
}
"""The least a form of publication asks for; no number is set for a meeting about a denunciation."""


def _found(event: HandlingEvent) -> int | None:
    """How many days it stayed, how often it was said, or how many days before it was announced."""
    publication = event.publication
    assert publication is not None
    if publication.form in {F.BROADCAST, F.PRINT}:
        return publication.times
    if publication.form is F.MEETING:
        notice = publication.announced
        return None if notice is None else event.day.toordinal() - notice.toordinal()
    last = publication.until
    return None if last is None else last.toordinal() - event.day.toordinal() + 1


def publication_check(kind: PetitionKind) -> Check:
    """The check that what was published was published long and often enough."""
    return check_runs(kind, look=Given(_too_short, kind))


def _too_short(kind: PetitionKind, run: Run) -> Skip | list[Gap]:
    gaps: list[Gap] = []
    seen = False
    for index, event in run.all(HandlingEventKind.PUBLISH):
        found = None if event.publication is None else _found(event)
        key = None if event.publication is None else _LIMITS[kind].get(event.publication.form)
        if key is None or found is None or all(event.day not in row.force for row in run.statutes.limit_history(key)):
            continue
        least = run.statutes.limit(key, on=event.day)
        seen = True
        if found < least.count:
            gap = least.count - found
            gaps.append(Gap(at=run.step(index), found=found, expected=least.count, gap=gap, citations=least.citations))
    return gaps if seen else reasons.NOT_STATED
