"""Publication (*công khai*) of decisions and conclusions: length, repetition, announcement."""

from __future__ import annotations

from collections.abc import Mapping

import pendulum

from qcdc.law import Limit
from qcdc.model import HandlingEvent, Publication
from qcdc.rules import reasons
from qcdc.rules.measures import working_days_before
from qcdc.rules.rule import Context, Gap, Skip
from qcdc.rules.steps import Step
from qcdc.vocab import LimitUnit, PublicationForm

__all__ = ["COMPLAINT_FORMS", "lasted", "too_short"]

F = PublicationForm
NO_LEAST = Skip(
    reason="no_least",
    vi="không quy định mức tối thiểu cho hình thức này vào ngày công khai",
    en="no minimum was set for this form on the day of publication",
)

COMPLAINT_FORMS: Mapping[PublicationForm, str] = {
    F.POSTING: "complaint.decision.posting",
    F.WEBSITE: "complaint.decision.online",
    F.BROADCAST: "complaint.decision.broadcasts",
    F.PRINT: "complaint.decision.issues",
    F.MEETING: "complaint.decision.meeting",
}
"""The limit of each form in which a decision on a complaint is published."""


def too_short(step: Step, forms: Mapping[PublicationForm, str], context: Context) -> Skip | list[Gap]:
    """Whether a publication lasted, was repeated or announced as its form requires on the day."""
    publication = step.event.publication
    if publication is None:
        return reasons.NOT_STATED
    key = forms.get(publication.form)
    if key is None or all(step.day not in row.force for row in context.book.limit_history(key)):
        return NO_LEAST
    least = context.book.limit(key, on=step.day)
    found = _found(step.event, least, context)
    if found is None:
        return reasons.NOT_STATED
    if found >= least.count:
        return []
    difference = least.count - found
    return [Gap(at=step.at, found=found, expected=least.count, difference=difference, citations=least.citations)]


def _found(event: HandlingEvent, least: Limit, context: Context) -> int | None:
    """The number of days, of repetitions, or of days or working days of notice."""
    publication = event.publication
    assert publication is not None, "a publication with its details"
    if publication.form is not F.MEETING:
        return lasted(publication, event.day)
    announced = publication.announced
    if announced is None:
        return None
    if least.unit is LimitUnit.WORKING_DAY:
        return working_days_before(announced, event.day, context)
    return event.day.toordinal() - announced.toordinal()


def lasted(publication: Publication, day: pendulum.Date) -> int | None:
    """The number of broadcasts or issues, or of consecutive days from a day on; unknown if it ended before that day."""
    if publication.form in {F.BROADCAST, F.PRINT}:
        return publication.times
    if publication.until is None or publication.until < day:
        return None
    return publication.until.toordinal() - day.toordinal() + 1
