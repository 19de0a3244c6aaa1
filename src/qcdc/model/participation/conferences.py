"""Conferences and the tasks of their conclusions (*hội nghị, kết luận, nhiệm vụ*), followed to the next conference."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import attrs
import pendulum

from qcdc._kernel import validators as v
from qcdc._kernel.language import Language, in_language
from qcdc._kernel.values import Faults, check, entity
from qcdc.errors import InvariantError
from qcdc.model.extras import EXTRAS, Extra
from qcdc.model.logs import longer
from qcdc.model.offices import Office
from qcdc.model.people import Person
from qcdc.model.places.body_references import at_its_level
from qcdc.model.places.unit_bodies import PEOPLES_COMMITTEE, UnitBody
from qcdc.model.places.units import Unit, UnitRef, maybe_level
from qcdc.model.provenance import at_most, sourced
from qcdc.vocab import ConferenceKind, Level, Origin, TaskKind, TaskState

__all__ = [
    "Attendance",
    "Chair",
    "Conference",
    "ConferenceSeries",
    "ConnectionPoint",
    "FollowUp",
    "Proposal",
    "ReportRead",
    "Task",
]


@entity
class ConnectionPoint:
    """A place connected to an online conference (*điểm cầu*).

    Attributes:
        unit: the unit of the point.
        linked: whether it was connected.
        site: where it is, such as the hall of the district's Party committee.
    """

    unit: UnitRef = attrs.field(validator=v.instance(UnitRef))
    linked: bool = attrs.field(validator=v.check_flag)
    site: str | None = attrs.field(default=None, validator=v.maybe(v.check_text))


@entity
class Chair:
    """A person who chairs (*người chủ trì*): by name, by office, or both.

    Attributes:
        person: who, if named.
        office: in which office, if stated.
    """

    person: Person | None = attrs.field(default=None, validator=v.maybe(v.instance(Person)))
    office: Office | None = attrs.field(default=None, validator=v.maybe(v.instance(Office)))

    @check
    def _check_empty(self) -> Faults:
        if self.person is None and self.office is None:
            yield InvariantError("chair.empty", "person")


@entity
class Attendance:
    """The participants of a body (*thành phần tham dự*).

    Attributes:
        body: such as ``"Ủy ban Mặt trận Tổ quốc Việt Nam"``.
        level: of the body.
        expected: how many were expected, if known.
        present: how many attended.
    """

    body: str = attrs.field(validator=v.check_text)
    level: Level = attrs.field(validator=v.instance(Level))
    expected: int | None = attrs.field(default=None, validator=v.maybe(v.check_count))
    present: int = attrs.field(validator=v.check_count)

    _present_of_expected = at_most("present", "expected")


@entity
class ReportRead:
    """A report presented at a conference (*báo cáo trình bày tại hội nghị*).

    Attributes:
        title: its title.
        by: who presented it, by office or body.
    """

    title: str = attrs.field(validator=v.check_text)
    by: str | None = attrs.field(default=None, validator=v.maybe(v.check_text))


@entity
class Proposal:
    """A proposal made at a conference (*kiến nghị, đề xuất tại hội nghị*).

    Attributes:
        id: chosen by the user.
        by: the delegation or body.
        text: what is proposed.
        task: the id of the task that resulted from it, if there is one.
    """

    id: str = attrs.field(validator=v.check_identifier)
    by: str = attrs.field(validator=v.check_text)
    text: str = attrs.field(validator=v.check_text)
    task: str | None = attrs.field(default=None, validator=v.maybe(v.check_identifier))


@entity
class Task:
    """A task that a conclusion assigns (*nhiệm vụ được giao*).

    Pickles and copies contain its personal texts: protect them like the paper itself.

    Attributes:
        id: chosen by the user.
        vi: what is to be done, in Vietnamese.
        en: an English gloss, if there is one.
        owner: the responsible body; ``None`` if the conclusion names none, which a rule reports.
        basis: the document it is based on.
        state: its progress.
        due: last day, if one was set.
        kind: work, or the review of a document against a new law.
        document: the document to be reviewed; for a review only.
        committee: the id of the responsible steering committee, if there is one.
        assigned: the day on which it was assigned, if known.
        done: the day on which it was done; with that state only.
        evidence: the evidence that it was done.
        cooperating: the bodies or officials that cooperate with the owner (*phối hợp thực hiện*), in words.
        progress: how far it is (*tiến độ*), as written, such as ``"60 %"``.
        extras: what the list of tasks keeps beside these fields; masked.
    """

    id: str = attrs.field(validator=v.check_identifier)
    vi: str = attrs.field(validator=v.check_text)
    en: str | None = attrs.field(default=None, validator=v.maybe(v.check_text))
    owner: str | None = attrs.field(default=None, validator=v.maybe(v.check_text))
    basis: str | None = attrs.field(default=None, validator=v.maybe(v.check_text))
    state: TaskState = attrs.field(default=TaskState.ASSIGNED, validator=v.instance(TaskState))
    due: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))
    kind: TaskKind = attrs.field(default=TaskKind.WORK, validator=v.instance(TaskKind))
    document: str | None = attrs.field(default=None, validator=v.maybe(v.check_text))
    committee: str | None = attrs.field(default=None, validator=v.maybe(v.check_identifier))
    assigned: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))
    done: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))
    evidence: str | None = attrs.field(default=None, validator=v.maybe(v.check_text))
    cooperating: tuple[str, ...] = attrs.field(
        default=(), validator=v.all_of(v.each(v.check_text), v.unique(lambda one: one, "cooperating"))
    )
    progress: str | None = attrs.field(default=None, validator=v.maybe(v.check_text))
    extras: tuple[Extra, ...] = attrs.field(default=(), validator=EXTRAS)

    @check
    def _check_done(self) -> Faults:
        if self.done is not None and self.state is not TaskState.DONE:
            yield InvariantError("task.done", "done")

    @check
    def _check_document(self) -> Faults:
        if self.document is not None and self.kind is not TaskKind.DOCUMENT_REVIEW:
            yield InvariantError("task.document", "document")

    _done_after_assigned = v.in_order("assigned", "done")
    _due_after_assigned = v.in_order("assigned", "due")

    def text(self, language: Language) -> str:
        """The text of the task, in one of the two languages; without a gloss the Vietnamese text, marked as such."""
        return in_language(self.vi, self.en, language)

    @property
    def owned(self) -> bool:
        """Whether a body or a committee is responsible for it."""
        return self.owner is not None or self.committee is not None


@entity
class FollowUp:
    """The progress of a task of an earlier conference (*kết quả thực hiện kết luận trước*).

    Attributes:
        task: the id of the task.
        state: its state as reported at this conference.
        evidence: the evidence for it.
    """

    task: str = attrs.field(validator=v.check_identifier)
    state: TaskState = attrs.field(validator=v.instance(TaskState))
    evidence: str | None = attrs.field(default=None, validator=v.maybe(v.check_text))


@entity
class Conference:
    """A conference with its connection points and tasks (*hội nghị trực tuyến*).

    Pickles and copies contain its personal texts: protect them like the paper itself.

    Attributes:
        id: chosen by the user.
        title: as announced.
        unit: the unit of the body that holds it; its own point is the main site.
        body: which body of the unit; the People's Committee if left out.
        day: its day; ``None``: not stated.
        points: the expected connection points, including the main site.
        tasks: the tasks that the conclusion assigns.
        kind: six months, year, or a theme; ``None``: not stated.
        chairs: who chaired.
        attendance: the participants, by body and level.
        reports: the reports presented.
        proposals: the proposals made.
        follow_ups: the progress of the tasks of earlier conferences.
        origin: recorded, published or synthetic.
        source: the publication, for published data.
    """

    id: str = attrs.field(validator=v.check_identifier)
    title: str = attrs.field(validator=v.check_text)
    unit: UnitRef = attrs.field(validator=v.instance(UnitRef))
    body: UnitBody = attrs.field(default=PEOPLES_COMMITTEE, validator=v.instance(UnitBody))
    day: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))
    points: tuple[ConnectionPoint, ...] = attrs.field(
        default=(),
        repr=lambda points: f"<{len(points)} points>",
        validator=v.all_of(v.each(v.instance(ConnectionPoint)), v.unique(lambda point: point.unit, "unit")),
    )
    tasks: tuple[Task, ...] = attrs.field(
        default=(), validator=v.all_of(v.each(v.instance(Task)), v.unique(lambda task: task.id, "id"))
    )
    kind: ConferenceKind | None = attrs.field(default=None, validator=v.maybe(v.instance(ConferenceKind)))
    chairs: tuple[Chair, ...] = attrs.field(default=(), validator=v.each(v.instance(Chair)))
    attendance: tuple[Attendance, ...] = attrs.field(
        default=(),
        validator=v.all_of(
            v.each(v.instance(Attendance)), v.unique(lambda one: (one.body, one.level), "body_and_level")
        ),
    )
    reports: tuple[ReportRead, ...] = attrs.field(default=(), validator=v.each(v.instance(ReportRead)))
    proposals: tuple[Proposal, ...] = attrs.field(
        default=(), validator=v.all_of(v.each(v.instance(Proposal)), v.unique(lambda one: one.id, "id"))
    )
    follow_ups: tuple[FollowUp, ...] = attrs.field(
        default=(), validator=v.all_of(v.each(v.instance(FollowUp)), v.unique(lambda one: one.task, "task"))
    )
    origin: Origin = attrs.field(validator=v.instance(Origin))
    source: str | None = attrs.field(default=None, validator=v.maybe(v.check_text))

    _at_its_level = at_its_level
    _sourced = sourced

    @check
    def _check_proposal(self) -> Faults:
        known = {task.id for task in self.tasks}
        for index, proposal in enumerate(self.proposals):
            if proposal.task is not None and proposal.task not in known:
                yield InvariantError("conference.proposal", "proposals", index=index)

    @check
    def _check_task(self) -> Faults:
        for task in self.tasks:
            if task.assigned is not None and self.day is not None and task.assigned < self.day:
                yield InvariantError("conference.task", "tasks", day=self.day)

    def with_task(self, id: str, vi: str, **fields: Any) -> Conference:
        """The conference with one more task: ``with_task("N-1", "…", owner="…", due="2026-09-30")``.

        Raises:
            InvariantError: a wrong field, or a second task with the id (``list.duplicate``).
        """
        fields |= {"id": id, "vi": vi}
        return longer(self, "tasks", Task, fields)

    @property
    def linked(self) -> int:
        """The number of points that were connected."""
        return sum(point.linked for point in self.points)

    @property
    def unlinked(self) -> tuple[ConnectionPoint, ...]:
        """The expected points that were not connected."""
        return tuple(point for point in self.points if not point.linked)

    def missing(self, expected: Iterable[Unit | UnitRef]) -> frozenset[UnitRef]:
        """The units that should have had a connected point but had none."""
        return frozenset(v.all_arguments(expected, UnitRef, "expected")) - {
            point.unit for point in self.points if point.linked
        }

    def present(self, level: Level | str | None = None) -> int:
        """The number of participants, of one level or of all."""
        found = maybe_level(level)
        return sum(one.present for one in self.attendance if found is None or one.level is found)


@entity
class ConferenceSeries:
    """The conferences of one unit in order, so that tasks can be followed from one to the next (*theo dõi kết luận*).

    Pickles and copies contain its personal texts: protect them like the paper itself.

    Attributes:
        unit: the unit.
        conferences: in the order of days; all of them dated, each with its own id.
    """

    unit: UnitRef = attrs.field(validator=v.instance(UnitRef))
    conferences: tuple[Conference, ...] = attrs.field(
        repr=lambda conferences: f"<{len(conferences)} conferences>",
        validator=v.all_of(v.each(v.instance(Conference)), v.not_empty, v.unique(lambda one: one.id, "id")),
    )

    @check
    def _check_order(self) -> Faults:
        days = [conference.day for conference in self.conferences if conference.day is not None]
        if len(days) < len(self.conferences) or days != sorted(days):
            yield InvariantError("series.order", "conferences")

    @check
    def _check_tasks(self) -> Faults:
        ids = [task.id for conference in self.conferences for task in conference.tasks]
        if len(set(ids)) < len(ids):
            yield InvariantError("series.task", "conferences")

    @check
    def _check_follow_up(self) -> Faults:
        known: set[str] = set()
        for conference in self.conferences:
            if not {one.task for one in conference.follow_ups} <= known:
                yield InvariantError("series.follow_up", "conferences")
            known |= {task.id for task in conference.tasks}

    @property
    def origins(self) -> frozenset[Origin]:
        """The origins of its conferences."""
        return frozenset(conference.origin for conference in self.conferences)

    def open_before(self, index: int) -> tuple[Task, ...]:
        """The tasks of earlier conferences that had not been reported as closed before this one.

        Args:
            index: of the conference, from 0; the number of conferences gives the tasks that are open after the last
                one.

        Raises:
            InvariantError: there is no such conference (``conference.index``).
        """
        if not 0 <= v.argument(index, int, "index") <= len(self.conferences):
            raise InvariantError("conference.index", "index", last=len(self.conferences))
        found: dict[str, Task] = {}
        for conference in self.conferences[:index]:
            for follow_up in conference.follow_ups:
                if follow_up.state.closed:
                    found.pop(follow_up.task, None)
            found |= {task.id: task for task in conference.tasks if not task.state.closed}
        return tuple(found.values())

    def lost(self) -> tuple[tuple[str, str], ...]:
        """Tasks that were open at a conference and not followed there: (conference, task) by their ids."""
        return tuple(
            (conference.id, task.id)
            for index, conference in enumerate(self.conferences)
            for task in self.open_before(index)
            if task.id not in {one.task for one in conference.follow_ups}
        )
