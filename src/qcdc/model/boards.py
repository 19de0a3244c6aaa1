"""Boards of the people and what they find (*Ban Thanh tra nhân dân, Ban Giám sát đầu tư của cộng đồng*).

A board that is too small, or on which somebody sits who may not, exists and is reported by a rule.

Law: Law 10/2022/QH15 arts 36-45, 60-63, 77-81; Decree 59/2023/NĐ-CP arts 12-27.
"""

from __future__ import annotations

import attrs
import pendulum

from qcdc._kernel import validators as v
from qcdc._kernel.define import Faults, check, entity
from qcdc.dates import DayLike, Period, as_day
from qcdc.errors import InvariantError
from qcdc.model.people import Person
from qcdc.model.records import sourced
from qcdc.model.units import UnitRef
from qcdc.vocab import (
    BoardKind,
    BoardRole,
    Incompatibility,
    Origin,
    Overseer,
    OversightKind,
    RecommendationOutcome,
)

__all__ = ["Board", "BoardMember", "BoardReport", "Oversight", "Recommendation"]


@entity
class Recommendation:
    """A recommendation and its answer (*kiến nghị, trả lời kiến nghị*).

    Attributes:
        id: chosen by the user.
        day: when it was sent.
        to: the body it was sent to.
        answered: when that body answered, if it did.
        outcome: what became of it; with an answer only.
    """

    id: str = attrs.field(validator=v.check_identifier)
    day: pendulum.Date = attrs.field(validator=v.day)
    to: str = attrs.field(validator=v.check_text)
    answered: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))
    outcome: RecommendationOutcome | None = attrs.field(
        default=None, validator=v.maybe(v.instance(RecommendationOutcome))
    )

    _answered_after_day = v.in_order("day", "answered")

    @check
    def _check_outcome(self) -> Faults:
        if self.outcome is not None and self.answered is None:
            yield InvariantError("recommendation.outcome", "only an answer can have an outcome", "outcome")


@entity
class Oversight:
    """One inspection, supervision or social criticism (*cuộc kiểm tra, giám sát, phản biện xã hội*).

    Attributes:
        id: chosen by the user.
        kind: inspection, supervision or social criticism.
        by: people, a board, the Front or an organisation.
        subject: what was looked at.
        informed: the day on which the plan was sent to, or the project owner was told by, those concerned.
        start: first day.
        end: last day; ``None``: not finished.
        violations: how many were found.
        money: đồng proposed for recovery.
        land: square metres proposed for recovery.
        recommendations: what was recommended, at most one an id.
    """

    id: str = attrs.field(validator=v.check_identifier)
    kind: OversightKind = attrs.field(validator=v.instance(OversightKind))
    by: Overseer = attrs.field(validator=v.instance(Overseer))
    subject: str = attrs.field(validator=v.check_text)
    informed: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))
    start: pendulum.Date = attrs.field(validator=v.day)
    end: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))
    violations: int = attrs.field(default=0, validator=v.check_count)
    money: int = attrs.field(default=0, validator=v.check_count)
    land: int = attrs.field(default=0, validator=v.check_count)
    recommendations: tuple[Recommendation, ...] = attrs.field(
        default=(), validator=v.all_of(v.each(v.instance(Recommendation)), v.unique(lambda one: one.id, "id"))
    )

    _end_after_start = v.in_order("start", "end")
    _start_after_informed = v.in_order("informed", "start")

    @check
    def _check_criticism(self) -> Faults:
        if self.kind is OversightKind.SOCIAL_CRITICISM and self.by not in {Overseer.FRONT, Overseer.ORGANISATION}:
            yield InvariantError(
                "oversight.criticism", "only the Front and its organisations can give social criticism", "by"
            )

    @check
    def _check_days(self) -> Faults:
        for one in self.recommendations:
            yield from v.end_before_start(self.start, one.day, "recommendations")


@entity
class BoardMember:
    """Somebody on a board (*thành viên ban*).

    Attributes:
        person: who; a public role, so the name prints plainly.
        role: head, vice-head or member.
        since: first day.
        until: last day, if the membership ended early.
        village: the village that elected the member; ``None`` where no village did.
        resident: whether the member stands for the residents (*đại diện người dân trên địa bàn*).
        holds: positions that may keep the member off the board.
    """

    person: Person = attrs.field(validator=v.instance(Person))
    role: BoardRole = attrs.field(default=BoardRole.MEMBER, validator=v.instance(BoardRole))
    since: pendulum.Date = attrs.field(validator=v.day)
    until: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))
    village: UnitRef | None = attrs.field(default=None, validator=v.maybe(v.instance(UnitRef)))
    resident: bool = attrs.field(default=False, validator=v.check_flag)
    holds: frozenset[Incompatibility] = attrs.field(
        default=frozenset[Incompatibility](), validator=v.each(v.instance(Incompatibility), container=frozenset)
    )

    _until_after_since = v.in_order("since", "until")


@entity
class BoardReport:
    """A report a board handed in (*báo cáo kết quả hoạt động*).

    Attributes:
        period: the window it covers.
        day: when it was handed in.
    """

    period: Period = attrs.field(validator=v.instance(Period))
    day: pendulum.Date = attrs.field(validator=v.day)

    @check
    def _check_days(self) -> Faults:
        yield from v.end_before_start(self.period.start, self.day, "day")


@entity
class Board:
    """A board of the people (*ban*).

    Attributes:
        id: chosen by the user.
        kind: inspection board of a commune, agency or enterprise; or investment supervision board.
        name: as in the decision.
        unit: the commune, or the unit in which agency or enterprise sits.
        founded: first day of its term: recognised by the Front or the union, or founded by the Front.
        until: last day of its term, or the day on which its project ended; ``None``: not fixed.
        villages: how many villages the commune has; for a commune's inspection board only.
        staff: how many people work there; for agencies and enterprises only.
        elected: the day on which its members were elected, if known.
        members: over time.
        oversight: what it inspected and supervised, at most one an id.
        reports: what it handed in.
        origin: recorded, published or synthetic.
        source: where it stands, for what was taken from a publication.

    Raises:
        InvariantError: somebody sits before the founding or after the end (``board.life``), or twice at once
            (``board.twice``), or the board has two heads on a day (``board.two_heads``).
    """

    id: str = attrs.field(validator=v.check_identifier)
    kind: BoardKind = attrs.field(validator=v.instance(BoardKind))
    name: str = attrs.field(validator=v.check_text)
    unit: UnitRef = attrs.field(validator=v.instance(UnitRef))
    founded: pendulum.Date = attrs.field(validator=v.day)
    until: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))
    villages: int | None = attrs.field(default=None, validator=v.maybe(v.check_count))
    staff: int | None = attrs.field(default=None, validator=v.maybe(v.check_count))
    elected: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))
    members: tuple[BoardMember, ...] = attrs.field(
        repr=lambda members: f"<{len(members)} members>", validator=v.each(v.instance(BoardMember))
    )
    oversight: tuple[Oversight, ...] = attrs.field(
        default=(), validator=v.all_of(v.each(v.instance(Oversight)), v.unique(lambda one: one.id, "id"))
    )
    reports: tuple[BoardReport, ...] = attrs.field(
        default=(), validator=v.all_of(v.each(v.instance(BoardReport)), v.unique(lambda one: one.period, "period"))
    )
    origin: Origin = attrs.field(validator=v.instance(Origin))
    source: str | None = attrs.field(default=None, validator=v.maybe(v.check_text))

    _until_after_founded = v.in_order("founded", "until")
    _founded_after_elected = v.in_order("elected", "founded")

    @check
    def _check_villages(self) -> Faults:
        if (self.villages is not None) is not (self.kind is BoardKind.COMMUNE_INSPECTION):
            yield InvariantError(
                "board.villages", "the inspection board of a commune says how many villages there are", "villages"
            )

    @check
    def _check_staff(self) -> Faults:
        at_work = self.kind in {BoardKind.AGENCY_INSPECTION, BoardKind.ENTERPRISE_INSPECTION}
        if (self.staff is not None) is not at_work:
            yield InvariantError(
                "board.staff", "a board at a place of work must state how many people work there", "staff"
            )

    @check
    def _check_members(self) -> Faults:
        for index, member in enumerate(self.members):
            if member.since < self.founded or (self.until is not None and member.since > self.until):
                yield InvariantError(
                    "board.life", "member {index} sits outside the life of the board", "members", {"index": index}
                )
            for other in self.members[:index]:
                if not _overlap(member, other):
                    continue
                if member.person.id == other.person.id:
                    yield InvariantError(
                        "board.twice", "member {index} sits on the board twice", "members", {"index": index}
                    )
                if member.role is other.role is BoardRole.HEAD:
                    yield InvariantError(
                        "board.two_heads", "member {index} is a second head", "members", {"index": index}
                    )

    @check
    def _check_oversight(self) -> Faults:
        for one in self.oversight:
            if one.start < self.founded:
                yield InvariantError("board.oversight", "a board cannot inspect before it is founded", "oversight")

    _sourced = sourced

    def exists(self, on: DayLike) -> bool:
        """Whether the board exists on a day."""
        day = as_day(on, "on")
        return self.founded <= day and (self.until is None or day <= self.until)

    def roster(self, on: DayLike) -> tuple[BoardMember, ...]:
        """Who sits on it on a day, heads first; empty outside its life."""
        day = as_day(on, "on")
        if not self.exists(day):
            return ()
        found = [one for one in self.members if one.since <= day and (one.until is None or day <= one.until)]
        return tuple(sorted(found, key=lambda one: (list(BoardRole).index(one.role), one.person.id)))


def _overlap(one: BoardMember, other: BoardMember) -> bool:
    first, second = sorted((one, other), key=lambda member: member.since)
    return first.until is None or second.since <= first.until
