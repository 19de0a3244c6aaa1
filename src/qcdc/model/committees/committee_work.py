"""The yearly work of a steering committee (*chương trình công tác năm*): plan, inspections, guidance, reports."""

from __future__ import annotations

import attrs
import pendulum

from qcdc._kernel import validators as v
from qcdc._kernel.values import Faults, check, entity
from qcdc.dates import Period
from qcdc.errors import InvariantError
from qcdc.model.places.body_references import at_its_level
from qcdc.model.places.unit_bodies import PARTY_COMMITTEE, PEOPLES_COMMITTEE, UnitBody
from qcdc.model.places.units import UnitRef
from qcdc.model.provenance import not_done_among, sourced
from qcdc.vocab import FindingState, Origin

__all__ = ["CommitteeFinding", "CommitteeInspection", "CommitteeYear", "Guidance", "ReportDue"]


@entity
class CommitteeFinding:
    """A shortcoming found by an inspection (*hạn chế, kiến nghị sau kiểm tra*).

    Attributes:
        id: chosen by the user.
        text: what must be corrected.
        due: last day to correct it, if one was set.
        state: open, corrected, or referred to another body.
        closed: the day on which it was corrected or referred; with such a state only.
    """

    id: str = attrs.field(validator=v.check_identifier)
    text: str = attrs.field(validator=v.check_text)
    due: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))
    state: FindingState = attrs.field(default=FindingState.OPEN, validator=v.instance(FindingState))
    closed: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))

    @check
    def _check_closed(self) -> Faults:
        if (self.closed is not None) is not (self.state is not FindingState.OPEN):
            yield InvariantError("finding.closed", "closed")


@entity
class CommitteeInspection:
    """One inspection by a committee (*cuộc kiểm tra của Ban Chỉ đạo*).

    Attributes:
        id: chosen by the user.
        unit: the unit of the inspected body, or in which the agency or enterprise is located.
        body: which body of the unit was inspected; the People's Committee if left out.
        planned: whether it is in the year's inspection plan.
        start: first day.
        end: last day; ``None``: under way.
        findings: the findings, each with its own id.
    """

    id: str = attrs.field(validator=v.check_identifier)
    unit: UnitRef = attrs.field(validator=v.instance(UnitRef))
    body: UnitBody = attrs.field(default=PEOPLES_COMMITTEE, validator=v.instance(UnitBody))
    planned: bool = attrs.field(default=True, validator=v.check_flag)
    start: pendulum.Date = attrs.field(validator=v.day)
    end: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))
    findings: tuple[CommitteeFinding, ...] = attrs.field(
        default=(), validator=v.all_of(v.each(v.instance(CommitteeFinding)), v.unique(lambda one: one.id, "id"))
    )

    _at_its_level = at_its_level
    _end_after_start = v.in_order("start", "end")

    @check
    def _check_days(self) -> Faults:
        for one in self.findings:
            yield from v.end_before_start(self.start, one.closed, "findings")


@entity
class Guidance:
    """A document that guides lower committees (*văn bản hướng dẫn*).

    Attributes:
        document: its number.
        day: when it was sent.
        subject: its subject.
    """

    document: str = attrs.field(validator=v.check_identifier)
    day: pendulum.Date = attrs.field(validator=v.day)
    subject: str = attrs.field(validator=v.check_text)


@entity
class ReportDue:
    """A report that a lower committee must submit (*báo cáo của Ban Chỉ đạo cấp dưới*).

    Attributes:
        committee: the id of the lower committee.
        period: the window it covers.
        due: last day to submit it.
        handed_in: when it was submitted; ``None``: not submitted, by the list of the higher committee.
    """

    committee: str = attrs.field(validator=v.check_identifier)
    period: Period = attrs.field(validator=v.instance(Period))
    due: pendulum.Date = attrs.field(validator=v.day)
    handed_in: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))


@entity
class CommitteeYear:
    """A committee's work in one year.

    Attributes:
        committee: the id of the committee.
        unit: its unit.
        body: the body of the committee, as in `SteeringCommittee`; the Party committee of the unit if left out.
        year: the calendar year.
        programme: the day of the yearly programme.
        inspection_plan: the day of the inspection plan.
        not_done: which of the two was expressly not issued; a plan without a day that is not named here is not stated.
        meetings: days on which the committee met; empty: not stated.
        inspections: its inspections, each with its own id.
        guidance: the documents that it sent to lower committees.
        reports: the reports that lower committees must submit.
        origin: recorded, published or synthetic.
        source: the publication, for published data.
    """

    committee: str = attrs.field(validator=v.check_identifier)
    unit: UnitRef = attrs.field(validator=v.instance(UnitRef))
    body: UnitBody = attrs.field(default=PARTY_COMMITTEE, validator=v.instance(UnitBody))
    year: int = attrs.field(validator=v.check_count)
    programme: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))
    inspection_plan: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))
    not_done: frozenset[str] = attrs.field(
        default=frozenset[str](), validator=v.each(v.check_identifier, container=frozenset)
    )
    meetings: frozenset[pendulum.Date] = attrs.field(
        default=frozenset[pendulum.Date](), validator=v.each(v.day, container=frozenset)
    )
    inspections: tuple[CommitteeInspection, ...] = attrs.field(
        default=(),
        validator=v.all_of(v.each(v.instance(CommitteeInspection)), v.unique(lambda one: one.id, "id")),
    )
    guidance: tuple[Guidance, ...] = attrs.field(default=(), validator=v.each(v.instance(Guidance)))
    reports: tuple[ReportDue, ...] = attrs.field(
        default=(),
        validator=v.all_of(
            v.each(v.instance(ReportDue)), v.unique(lambda one: (one.committee, one.period), "committee_and_period")
        ),
    )
    origin: Origin = attrs.field(validator=v.instance(Origin))
    source: str | None = attrs.field(default=None, validator=v.maybe(v.check_text))

    @check
    def _check_other(self) -> Faults:
        for day in (*self.meetings, *(one.start for one in self.inspections)):
            if day.year != self.year:
                yield InvariantError("year.other", "year", year=self.year)

    _at_its_level = at_its_level
    _sourced = sourced
    _not_done = not_done_among("programme", "inspection_plan")

    @property
    def findings(self) -> tuple[CommitteeFinding, ...]:
        """Every finding of the year's inspections."""
        return tuple(one for inspection in self.inspections for one in inspection.findings)
