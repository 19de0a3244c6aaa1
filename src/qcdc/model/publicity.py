"""Publication (*công khai*): what was published, under which heading, in which forms and how long; and the list of it.

A publication in no form cannot be built. One that came late, was taken down early or lacks a form the law
asks for can be, and a rule reports it.

Law: Law 10/2022/QH15 arts 11-14 (communes), 46-48 (agencies and units), 64-66 (state enterprises).
"""

from __future__ import annotations

import attrs
import pendulum

from qcdc._kernel import validators as v
from qcdc._kernel.define import Faults, check, entity
from qcdc.dates import DayLike, Period, as_day
from qcdc.errors import InvariantError
from qcdc.model.records import sourced
from qcdc.model.units import UnitRef
from qcdc.vocab import Origin, PublicationHeading, PublicityForm, Publisher

__all__ = ["CouncilReport", "PublicationRegister", "PublicationRun", "PublishedContent"]


@entity
class PublicationRun:
    """One form in which something was published, over consecutive days (*hình thức, thời gian công khai*).

    Attributes:
        form: posting, loudspeaker, website …
        since: first day.
        until: last day; ``None``: still published, or no end is known.
        place: where, such as the culture house of a village.
    """

    form: PublicityForm = attrs.field(validator=v.instance(PublicityForm))
    since: pendulum.Date = attrs.field(validator=v.day)
    until: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))
    place: str | None = attrs.field(default=None, validator=v.maybe(v.check_text))

    _until_after_since = v.in_order("since", "until")

    def days(self, as_of: DayLike) -> int:
        """Consecutive calendar days up to a day, both ends included; 0 before the first."""
        day = as_day(as_of, "as_of")
        last = day if self.until is None or self.until > day else self.until
        return max(0, last.toordinal() - self.since.toordinal() + 1)


@entity
class PublishedContent:
    """One thing that was published (*nội dung công khai*).

    Attributes:
        id: chosen by the user.
        unit: the commune whose government publishes, or in which the agency or enterprise sits.
        publisher: commune, agency or state enterprise; each has articles of its own.
        heading: one of the 14 headings; for communes only, and always there.
        subject: what was published.
        decided: day of the decision or document that is published.
        runs: in which forms and how long; at least one.
        plan: number of the publication plan it rests on, if there was one.
        special_term: whether a special law sets its own time, which then goes before the general one.
        origin: recorded, published or synthetic.
        source: where it stands, for what was taken from a publication.
    """

    id: str = attrs.field(validator=v.check_identifier)
    unit: UnitRef = attrs.field(validator=v.instance(UnitRef))
    publisher: Publisher = attrs.field(default=Publisher.COMMUNE, validator=v.instance(Publisher))
    heading: PublicationHeading | None = attrs.field(default=None, validator=v.maybe(v.instance(PublicationHeading)))
    subject: str = attrs.field(validator=v.check_text)
    decided: pendulum.Date = attrs.field(validator=v.day)
    runs: tuple[PublicationRun, ...] = attrs.field(validator=v.all_of(v.each(v.instance(PublicationRun)), v.not_empty))
    plan: str | None = attrs.field(default=None, validator=v.maybe(v.check_identifier))
    special_term: bool = attrs.field(default=False, validator=v.check_flag)
    origin: Origin = attrs.field(validator=v.instance(Origin))
    source: str | None = attrs.field(default=None, validator=v.maybe(v.check_text))

    @check
    def _check_heading(self) -> Faults:
        if (self.heading is not None) is not (self.publisher is Publisher.COMMUNE):
            yield InvariantError(
                "publicity.heading", "what a commune publishes has a heading, nothing else does", "heading"
            )

    @check
    def _check_days(self) -> Faults:
        for run in self.runs:
            yield from v.end_before_start(self.decided, run.since, "runs")

    _sourced = sourced

    @property
    def first_day(self) -> pendulum.Date:
        """The day on which it could first be read or heard."""
        return min(run.since for run in self.runs)

    @property
    def forms(self) -> frozenset[PublicityForm]:
        """Every form it was published in."""
        return frozenset(run.form for run in self.runs)

    def longest(self, form: PublicityForm | None, as_of: DayLike) -> int:
        """The most consecutive days in one form, or in any; 0 if it was never published so."""
        day = as_day(as_of, "as_of")
        return max((run.days(day) for run in self.runs if form is None or run.form is form), default=0)


@entity
class CouncilReport:
    """A report to the commune's People's Council on how participation went (*báo cáo Hội đồng nhân dân cấp xã*).

    Attributes:
        session: day of the ordinary session.
        publication: whether it covers what was published (art. 14.3).
        decisions: whether it covers what the people decided (art. 23.1).
        opinions: whether it covers what they were asked (art. 28.5).
        copied_to_front: whether the Front received a copy.
    """

    session: pendulum.Date = attrs.field(validator=v.day)
    publication: bool = attrs.field(default=False, validator=v.check_flag)
    decisions: bool = attrs.field(default=False, validator=v.check_flag)
    opinions: bool = attrs.field(default=False, validator=v.check_flag)
    copied_to_front: bool = attrs.field(default=False, validator=v.check_flag)


@entity
class PublicationRegister:
    """The list of what a commune published in a window (*danh mục nội dung đã công khai*).

    Attributes:
        unit: the commune.
        period: the window.
        updated: the days on which the list was brought up to date and posted.
        sessions: days of the ordinary sessions of the People's Council in the window.
        reports: the reports laid before them.
        origin: recorded, published or synthetic.
        source: where it stands, for what was taken from a publication.
    """

    unit: UnitRef = attrs.field(validator=v.instance(UnitRef))
    period: Period = attrs.field(validator=v.instance(Period))
    updated: frozenset[pendulum.Date] = attrs.field(
        default=frozenset[pendulum.Date](), validator=v.each(v.day, container=frozenset)
    )
    sessions: frozenset[pendulum.Date] = attrs.field(
        default=frozenset[pendulum.Date](), validator=v.each(v.day, container=frozenset)
    )
    reports: tuple[CouncilReport, ...] = attrs.field(
        default=(),
        validator=v.all_of(v.each(v.instance(CouncilReport)), v.unique(lambda report: report.session, "session")),
    )
    origin: Origin = attrs.field(validator=v.instance(Origin))
    source: str | None = attrs.field(default=None, validator=v.maybe(v.check_text))

    @check
    def _check_outside(self) -> Faults:
        for name, days in (("updated", self.updated), ("sessions", self.sessions)):
            for day in sorted(days):
                if day not in self.period:
                    yield InvariantError(
                        "register.outside", "{day} lies outside the window", name, {"day": day.isoformat()}
                    )

    @check
    def _check_session(self) -> Faults:
        if not {report.session for report in self.reports} <= self.sessions:
            yield InvariantError("register.session", "a report must name a session that is listed", "reports")

    _sourced = sourced
