"""Publication (*công khai*): the content, its heading, forms and duration; and the list of publications.

A publication without a form cannot be built. One that was late, was taken down early or lacks a required form can be,
and a rule reports it. A step that a record does not mention is not stated: neither done nor omitted, unless
``not_done`` or ``complete`` says so.

Law: Law 10/2022/QH15 arts 11-14 (communes), 46-48 (agencies and units), 64-66 (state enterprises).
"""

from __future__ import annotations

import attrs
import pendulum

from qcdc._kernel import validators as v
from qcdc._kernel.values import Faults, check, entity
from qcdc.dates import DayLike, Period, as_day
from qcdc.errors import InvariantError
from qcdc.model.extras import EXTRAS, Extra
from qcdc.model.places.body_references import at_its_level
from qcdc.model.places.unit_bodies import PEOPLES_COMMITTEE, UnitBody
from qcdc.model.places.units import UnitRef
from qcdc.model.provenance import complete_among, not_done_among, sourced
from qcdc.vocab import BodyKind, Origin, PublicationAspect, PublicationHeading, PublicityForm, Publisher

__all__ = ["CouncilReport", "PublicationRegister", "PublicationRun", "PublishedContent"]


_GOVERNMENT = frozenset({BodyKind.PEOPLES_COMMITTEE, BodyKind.PEOPLES_COUNCIL})


def _publishes(publisher: Publisher, kind: BodyKind) -> bool:
    """Whether a body of a kind can publish as a commune, an agency or a state enterprise."""
    if publisher is Publisher.COMMUNE:
        return kind in _GOVERNMENT
    return (kind is BodyKind.ENTERPRISE) is (publisher is Publisher.STATE_ENTERPRISE)


@entity
class PublicationRun:
    """One form in which something was published, over consecutive days (*hình thức, thời gian công khai*).

    Attributes:
        form: posting, loudspeaker, website …
        since: first day.
        until: last day; ``None``: not stated, or ongoing.
        ongoing: whether it is still published (*đang công khai*), so that it counts up to the day of the audit;
            ``None``: not stated.
        place: the place, such as the culture house of a village.
    """

    form: PublicityForm = attrs.field(validator=v.instance(PublicityForm))
    since: pendulum.Date = attrs.field(validator=v.day)
    until: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))
    ongoing: bool | None = attrs.field(default=None, validator=v.maybe(v.check_flag))
    place: str | None = attrs.field(default=None, validator=v.maybe(v.check_text))

    _until_after_since = v.in_order("since", "until")

    @check
    def _check_ended(self) -> Faults:
        if self.ongoing and self.until is not None:
            yield InvariantError("publicity.ended", "ongoing")

    @property
    def open_ended(self) -> bool:
        """Whether its duration is not stated."""
        return self.until is None and not self.ongoing

    def days(self, as_of: DayLike) -> int:
        """Consecutive calendar days up to a day that the record states, both ends included; 0 before the first."""
        day = as_day(as_of, "as_of")
        last = self.since if self.open_ended else day if self.until is None else min(self.until, day)
        return max(0, last.toordinal() - self.since.toordinal() + 1) if self.since <= day else 0


@entity
class PublishedContent:
    """A published content (*nội dung công khai*).

    Pickles and copies contain its personal texts: protect them like the paper itself.

    Attributes:
        id: chosen by the user.
        unit: the unit of the body that publishes, or in which the agency or enterprise is located.
        body: which body of the unit; the People's Committee if left out. A state enterprise must be named.
        publisher: commune, agency or state enterprise; the law has separate articles for each. A commune publishes
            through its People's Committee or People's Council; every other body publishes as an agency or an
            enterprise.
        heading: one of the 14 headings; for communes only, and required there.
        subject: the content.
        decided: day of the published decision or document.
        runs: the forms and their days; at least one. The first of them is the first publication.
        complete: ``runs``, if all forms are recorded. A form that is not among them was then not used; otherwise it is
            not stated.
        plan: number of the publication plan, if there was one.
        special_law: the points that a special law regulates, which takes precedence over the general law; empty: none;
            ``None``: not stated.
        website: whether the publisher has a website, for a workplace an internal one; ``None``: not stated.
        loudspeakers: whether the commune has loudspeakers; ``None``: not stated.
        replaced: the day on which a new version replaced it.
        not_done: ``replaced``, if it was expressly not replaced.
        origin: recorded, published or synthetic.
        source: the publication, for published data.
        extras: what the register keeps beside these fields; masked.
    """

    id: str = attrs.field(validator=v.check_identifier)
    unit: UnitRef = attrs.field(validator=v.instance(UnitRef))
    body: UnitBody = attrs.field(default=PEOPLES_COMMITTEE, validator=v.instance(UnitBody))
    publisher: Publisher = attrs.field(default=Publisher.COMMUNE, validator=v.instance(Publisher))
    heading: PublicationHeading | None = attrs.field(default=None, validator=v.maybe(v.instance(PublicationHeading)))
    subject: str = attrs.field(validator=v.check_text)
    decided: pendulum.Date = attrs.field(validator=v.day)
    runs: tuple[PublicationRun, ...] = attrs.field(validator=v.all_of(v.each(v.instance(PublicationRun)), v.not_empty))
    plan: str | None = attrs.field(default=None, validator=v.maybe(v.check_identifier))
    special_law: frozenset[PublicationAspect] | None = attrs.field(
        default=None, validator=v.maybe(v.each(v.instance(PublicationAspect), container=frozenset))
    )
    website: bool | None = attrs.field(default=None, validator=v.maybe(v.check_flag))
    loudspeakers: bool | None = attrs.field(default=None, validator=v.maybe(v.check_flag))
    replaced: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))
    not_done: frozenset[str] = attrs.field(
        factory=frozenset[str], validator=v.each(v.check_identifier, container=frozenset)
    )
    complete: frozenset[str] = attrs.field(
        factory=frozenset[str], validator=v.each(v.check_identifier, container=frozenset)
    )
    origin: Origin = attrs.field(validator=v.instance(Origin))
    source: str | None = attrs.field(default=None, validator=v.maybe(v.check_text))
    extras: tuple[Extra, ...] = attrs.field(default=(), validator=EXTRAS)

    _not_done = not_done_among("replaced")
    _complete = complete_among("runs")
    _at_its_level = at_its_level
    _replaced_after_decided = v.in_order("decided", "replaced")

    @check
    def _check_loudspeakers(self) -> Faults:
        if self.loudspeakers is False and PublicityForm.LOUDSPEAKER in self.forms:
            yield InvariantError("publicity.loudspeakers", "loudspeakers")

    @check
    def _check_body(self) -> Faults:
        if not _publishes(self.publisher, self.body.kind):
            yield InvariantError("publicity.body", "body", publisher=self.publisher)

    @check
    def _check_heading(self) -> Faults:
        if (self.heading is not None) is not (self.publisher is Publisher.COMMUNE):
            yield InvariantError("publicity.heading", "heading")

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
        """Every form of publication."""
        return frozenset(run.form for run in self.runs)


@entity
class CouncilReport:
    """A report to the commune's People's Council on participation (*báo cáo Hội đồng nhân dân cấp xã*).

    ``None`` means *not stated*.

    Attributes:
        session: day of the ordinary session.
        publication: whether it covers the publications (art. 14.3).
        decisions: whether it covers the decisions of the people (art. 23.1).
        opinions: whether it covers the consultations (art. 28.5).
        copied_to_front: whether the Front received a copy.
    """

    session: pendulum.Date = attrs.field(validator=v.day)
    publication: bool | None = attrs.field(default=None, validator=v.maybe(v.check_flag))
    decisions: bool | None = attrs.field(default=None, validator=v.maybe(v.check_flag))
    opinions: bool | None = attrs.field(default=None, validator=v.maybe(v.check_flag))
    copied_to_front: bool | None = attrs.field(default=None, validator=v.maybe(v.check_flag))


@entity
class PublicationRegister:
    """The list of the publications of a body in a window (*danh mục nội dung đã công khai*).

    The law requires it only of the People's Committee of a commune, so the rules do not check lists of other bodies.

    Attributes:
        unit: the commune, or the unit in which the agency or enterprise is located.
        body: which body of the unit; the People's Committee if left out.
        period: the window.
        planned: the day of the plan of publication for the window.
        updated: the days on which the list was brought up to date and posted.
        council: whether the commune has a People's Council; ``None``: not stated.
        sessions: days of the ordinary sessions of the People's Council in the window.
        decided: days in the window on which residents decided on matters of the whole commune.
        consulted: last days of the consultations of residents in the window.
        reports: the reports submitted to the sessions.
        reported_above: if there is no People's Council, the day of the report to the People's Committee of the
            district.
        not_done: the steps that were expressly not taken: ``planned``, ``reported_above``. Any other step without a day
            is not stated.
        complete: the names of the complete lists. An entry missing from any other list is not stated.
        origin: recorded, published or synthetic.
        source: the publication, for published data.
    """

    unit: UnitRef = attrs.field(validator=v.instance(UnitRef))
    body: UnitBody = attrs.field(default=PEOPLES_COMMITTEE, validator=v.instance(UnitBody))
    period: Period = attrs.field(validator=v.instance(Period))
    planned: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))
    updated: frozenset[pendulum.Date] = attrs.field(
        default=frozenset[pendulum.Date](), validator=v.each(v.day, container=frozenset)
    )
    council: bool | None = attrs.field(default=None, validator=v.maybe(v.check_flag))
    sessions: frozenset[pendulum.Date] = attrs.field(
        default=frozenset[pendulum.Date](), validator=v.each(v.day, container=frozenset)
    )
    decided: frozenset[pendulum.Date] = attrs.field(
        default=frozenset[pendulum.Date](), validator=v.each(v.day, container=frozenset)
    )
    consulted: frozenset[pendulum.Date] = attrs.field(
        default=frozenset[pendulum.Date](), validator=v.each(v.day, container=frozenset)
    )
    reports: tuple[CouncilReport, ...] = attrs.field(
        default=(),
        validator=v.all_of(v.each(v.instance(CouncilReport)), v.unique(lambda report: report.session, "session")),
    )
    reported_above: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))
    not_done: frozenset[str] = attrs.field(
        factory=frozenset[str], validator=v.each(v.check_identifier, container=frozenset)
    )
    complete: frozenset[str] = attrs.field(
        factory=frozenset[str], validator=v.each(v.check_identifier, container=frozenset)
    )
    origin: Origin = attrs.field(validator=v.instance(Origin))
    source: str | None = attrs.field(default=None, validator=v.maybe(v.check_text))

    _at_its_level = at_its_level
    _not_done = not_done_among("planned", "reported_above")
    _complete = complete_among("updated", "sessions", "decided", "consulted", "reports")

    @check
    def _check_council(self) -> Faults:
        if self.council is False and self.sessions:
            yield InvariantError("register.council", "council")

    @check
    def _check_outside(self) -> Faults:
        for name in ("updated", "sessions", "decided", "consulted"):
            days: frozenset[pendulum.Date] = getattr(self, name)
            for day in sorted(days):
                if day not in self.period:
                    yield InvariantError("register.outside", name, day=day)

    @check
    def _check_session(self) -> Faults:
        if not {report.session for report in self.reports} <= self.sessions:
            yield InvariantError("register.session", "reports")

    _sourced = sourced
