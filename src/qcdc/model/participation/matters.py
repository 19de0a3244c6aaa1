"""A matter (*việc*) and its six stages: people know, discuss, do, inspect, supervise, benefit.

A matter holds records (a publication, a decision, an oversight); its stages and their days are computed from them and
are not entered separately. Stages begin in their order, or the matter states the reason.

Law: Law 10/2022/QH15 arts 11-45. No article sets the six stages in this order; it is practice.
"""

from __future__ import annotations

from collections.abc import Iterable

import attrs
import pendulum

from qcdc._kernel import validators as v
from qcdc._kernel.values import Faults, check, entity
from qcdc.dates import DayLike, as_day
from qcdc.errors import InvariantError
from qcdc.law import LawBook
from qcdc.model.extras import EXTRAS, Extra
from qcdc.model.participation.consultations import Consultation
from qcdc.model.participation.decision_steps import Resource
from qcdc.model.participation.oversight import Oversight
from qcdc.model.participation.peoples_decisions import PeoplesDecision
from qcdc.model.participation.publicity import PublishedContent
from qcdc.model.places.units import UnitRef
from qcdc.model.provenance import sourced
from qcdc.vocab import MatterKind, Origin, OversightKind, ResourceKind, ResourceSource, Satisfaction, Stage

__all__ = ["Benefit", "Matter", "SatisfactionCount", "StageEntry", "StageException", "Works"]


@entity
class Works:
    """The work of the people (*dân làm*), with the contributions to it.

    Attributes:
        start: first day.
        end: last day; ``None``: under way.
        given: the actual contributions, by source and kind.
        participants: how many people took part.
    """

    start: pendulum.Date = attrs.field(validator=v.day)
    end: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))
    given: tuple[Resource, ...] = attrs.field(default=(), validator=v.each(v.instance(Resource)))
    participants: int = attrs.field(default=0, validator=v.check_count)

    _end_after_start = v.in_order("start", "end")

    def amount(self, kind: ResourceKind, source: ResourceSource | None = None) -> int:
        """The contributions of one kind; different kinds are never added."""
        return sum(one.amount for one in self.given if one.kind is kind and source in {None, one.source})


@entity
class SatisfactionCount:
    """The number of people who gave one answer on their satisfaction (*kết quả khảo sát mức độ hài lòng*).

    Attributes:
        answer: satisfied, partly, dissatisfied, no opinion.
        persons: how many.
    """

    answer: Satisfaction = attrs.field(validator=v.instance(Satisfaction))
    persons: int = attrs.field(validator=v.check_count)


@entity
class Benefit:
    """The benefit for the people (*dân thụ hưởng*).

    Attributes:
        day: the day on which it was handed over or took effect.
        result: the result.
        households: how many households benefit.
        opinions: the answers of a survey, at most one count for each answer; empty: no survey; ``None``: not stated.
    """

    day: pendulum.Date = attrs.field(validator=v.day)
    result: str = attrs.field(validator=v.check_text)
    households: int = attrs.field(default=0, validator=v.check_count)
    opinions: tuple[SatisfactionCount, ...] | None = attrs.field(
        default=None,
        validator=v.maybe(v.all_of(v.each(v.instance(SatisfactionCount)), v.unique(lambda one: one.answer, "answer"))),
    )

    @property
    def asked(self) -> int | None:
        """How many people were asked; ``None``: not stated."""
        return None if self.opinions is None else sum(one.persons for one in self.opinions)

    @property
    def satisfied(self) -> int | None:
        """How many are satisfied; ``None``: not stated."""
        if self.opinions is None:
            return None
        return sum(one.persons for one in self.opinions if one.answer is Satisfaction.SATISFIED)


@entity
class StageException:
    """The reason why a stage began before an earlier one (*lý do không theo trình tự*).

    Attributes:
        stage: the stage that began too early.
        reason: the reason.
    """

    stage: Stage = attrs.field(validator=v.instance(Stage))
    reason: str = attrs.field(validator=v.check_text)


@entity
class StageEntry:
    """A record at a stage (*việc đã làm ở một bước*): a line of the matter's history.

    Attributes:
        stage: the stage.
        day: when it began.
        kind: name of the type of the record, such as ``"PeoplesDecision"``.
        id: its id; for works and benefit, which have no id, that of the matter.
    """

    stage: Stage = attrs.field(validator=v.instance(Stage))
    day: pendulum.Date = attrs.field(validator=v.day)
    kind: str = attrs.field(validator=v.check_identifier)
    id: str = attrs.field(validator=v.check_identifier)


@entity
class Matter:
    """A programme, project, contribution or convention in the six stages (*việc thực hiện dân chủ ở cơ sở*).

    Pickles and copies contain its personal texts: protect them like the paper itself.

    Attributes:
        id: chosen by the user.
        kind: programme, project, contribution, convention …
        title: its title.
        unit: the village or commune whose people it concerns.
        publications: the publications about it.
        consultations: the consultations about it.
        decisions: the decisions of the people; the last one counts.
        works: the work done.
        oversight: inspections and supervisions, which are two stages.
        benefit: the benefit.
        exceptions: reasons why a stage began too early.
        complete: the stages that are completely recorded: at such a stage nothing else happened. Any other stage
            without a record is not stated.
        dropped: the day on which it was abandoned, if it was.
        origin: recorded, published or synthetic.
        source: the publication, for published data.
        extras: what the register keeps beside these fields; masked.

    Raises:
        InvariantError: a stage began before an earlier one without a reason (``matter.order``), or an exception applies
            to no stage (``matter.exception``).
    """

    id: str = attrs.field(validator=v.check_identifier)
    kind: MatterKind = attrs.field(validator=v.instance(MatterKind))
    title: str = attrs.field(validator=v.check_text)
    unit: UnitRef = attrs.field(validator=v.instance(UnitRef))
    publications: tuple[PublishedContent, ...] = attrs.field(default=(), validator=v.each(v.instance(PublishedContent)))
    consultations: tuple[Consultation, ...] = attrs.field(default=(), validator=v.each(v.instance(Consultation)))
    decisions: tuple[PeoplesDecision, ...] = attrs.field(
        default=(),
        validator=v.all_of(v.each(v.instance(PeoplesDecision)), v.ordered(lambda decision: decision.day, "day")),
    )
    works: Works | None = attrs.field(default=None, validator=v.maybe(v.instance(Works)))
    oversight: tuple[Oversight, ...] = attrs.field(default=(), validator=v.each(v.instance(Oversight)))
    benefit: Benefit | None = attrs.field(default=None, validator=v.maybe(v.instance(Benefit)))
    exceptions: tuple[StageException, ...] = attrs.field(
        default=(),
        validator=v.all_of(v.each(v.instance(StageException)), v.unique(lambda one: one.stage, "stage")),
    )
    complete: frozenset[Stage] = attrs.field(
        factory=frozenset[Stage], validator=v.each(v.instance(Stage), container=frozenset)
    )
    dropped: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))
    origin: Origin = attrs.field(validator=v.instance(Origin))
    source: str | None = attrs.field(default=None, validator=v.maybe(v.check_text))
    extras: tuple[Extra, ...] = attrs.field(default=(), validator=EXTRAS)

    @check
    def _check_order(self) -> Faults:
        excused = {one.stage for one in self.exceptions}
        early = set(self.out_of_order)
        for stage in Stage:
            if stage in early - excused:
                yield InvariantError("matter.order", "exceptions", stage=stage)
        if excused - early:
            yield InvariantError("matter.exception", "exceptions")

    @check
    def _check_dropped(self) -> Faults:
        last = max((one.day for one in self.story), default=None)
        yield from v.end_before_start(last, self.dropped, "dropped")

    _sourced = sourced

    @property
    def story(self) -> tuple[StageEntry, ...]:
        """Every record, by day and stage."""
        found = [*self._told(), *self._done()]
        return tuple(sorted(found, key=lambda one: (one.day, one.stage.rank, one.kind, one.id)))

    def _told(self) -> Iterable[StageEntry]:
        for told in self.publications:
            yield StageEntry(stage=Stage.KNOW, day=told.first_day, kind="PublishedContent", id=told.id)
        for asked in self.consultations:
            yield StageEntry(stage=Stage.DISCUSS, day=asked.start, kind="Consultation", id=asked.id)
        for decided in self.decisions:
            first = min(one.day for vote in decided.votes for one in vote.sessions)
            yield StageEntry(stage=Stage.DISCUSS, day=first, kind="PeoplesDecision", id=decided.id)

    def _done(self) -> Iterable[StageEntry]:
        if self.works is not None:
            yield StageEntry(stage=Stage.DO, day=self.works.start, kind="Works", id=self.id)
        for seen in self.oversight:
            stage = Stage.INSPECT if seen.kind is OversightKind.INSPECTION else Stage.SUPERVISE
            yield StageEntry(stage=stage, day=seen.start, kind="Oversight", id=seen.id)
        if self.benefit is not None:
            yield StageEntry(stage=Stage.BENEFIT, day=self.benefit.day, kind="Benefit", id=self.id)

    def at(self, stage: Stage) -> tuple[StageEntry, ...]:
        """The records of one stage, by day."""
        return tuple(one for one in self.story if one.stage is stage)

    def began(self, stage: Stage) -> pendulum.Date | None:
        """The first day of a stage, if it was reached."""
        found = self.at(stage)
        return found[0].day if found else None

    def stages(self, on: DayLike) -> tuple[Stage, ...]:
        """The stages reached by a day, in their order; later records do not change the result."""
        day = as_day(on, "on")
        return tuple(stage for stage in Stage if any(one.day <= day for one in self.at(stage)))

    @property
    def out_of_order(self) -> tuple[Stage, ...]:
        """The stages that began before an earlier stage did.

        Inspection and supervision run in parallel, so they may begin in either order.
        """
        began = {stage: day for stage in Stage if (day := self.began(stage)) is not None}
        return tuple(
            stage
            for stage, day in began.items()
            if any(
                earlier.rank < stage.rank and other > day and (earlier, stage) != (Stage.INSPECT, Stage.SUPERVISE)
                for earlier, other in began.items()
            )
        )

    @property
    def approved(self) -> bool | None:
        """Whether the last decision of the people passed; ``None`` without a decision or a law of that day."""
        return self.approved_by()

    def approved_by(self, book: LawBook | None = None) -> bool | None:
        """Whether the last decision passed by the law of its day in a book; see `PeoplesDecision.passed_by`."""
        return self.decisions[-1].passed_by(book) if self.decisions else None
