"""Boards of the people (*Ban Thanh tra nhân dân, Ban Giám sát đầu tư của cộng đồng*).

A board that is too small, or has a member who may not be on it, can be built and is reported by a rule.

Law: Law 10/2022/QH15 arts 21, 36-45, 60-63, 77-79; Decree 59/2023/NĐ-CP arts 12-27.
"""

from __future__ import annotations

from typing import Any

import attrs
import pendulum

from qcdc._kernel import validators as v
from qcdc._kernel.values import Faults, check, entity
from qcdc.dates import DayLike, Period, as_day
from qcdc.errors import InvariantError
from qcdc.model.logs import longer
from qcdc.model.participation.oversight import Oversight
from qcdc.model.people import Person
from qcdc.model.places.body_references import at_its_level
from qcdc.model.places.unit_bodies import UnitBody
from qcdc.model.places.units import UnitRef
from qcdc.model.provenance import complete_among, not_done_among, sourced
from qcdc.vocab import BoardKind, BoardRole, BodyKind, Incompatibility, Origin

__all__ = ["Board", "BoardMember", "BoardPlan", "BoardReport", "VillageCount"]

_COMMUNE = frozenset({BoardKind.COMMUNE_INSPECTION})
_AT_WORK = frozenset({BoardKind.AGENCY_INSPECTION, BoardKind.ENTERPRISE_INSPECTION})
_ONLY = {
    "villages": _COMMUNE,
    "heads_until": _COMMUNE,
    "received": _COMMUNE,
    "body": _AT_WORK,
    "staff": _AT_WORK,
    "dispersed": _AT_WORK,
    "budget_paid": frozenset({BoardKind.AGENCY_INSPECTION}),
}
"""The fields that concern some kinds of board only."""

_RANK: dict[BoardRole | None, int] = {role: rank for rank, role in enumerate((*BoardRole, None))}


@entity
class BoardMember:
    """A member of a board (*thành viên ban*).

    Attributes:
        person: who; a public role, so the name is not masked.
        role: head, vice-head or member; ``None``: not stated.
        since: first day.
        until: last day, if the membership ended early.
        village: the village that elected the member; ``None``: none did, or not stated.
        resident: whether the member represents the residents (*đại diện người dân trên địa bàn*); ``None``: not stated.
        permanent: whether the member is a permanent resident of the commune (*thường trú trên địa bàn*); ``None``: not
            stated.
        holds: all positions that may exclude the member from a board; an empty set means that there are none, ``None``
            that they are not stated.
    """

    person: Person = attrs.field(validator=v.instance(Person))
    role: BoardRole | None = attrs.field(default=None, validator=v.maybe(v.instance(BoardRole)))
    since: pendulum.Date = attrs.field(validator=v.day)
    until: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))
    village: UnitRef | None = attrs.field(default=None, validator=v.maybe(v.instance(UnitRef)))
    resident: bool | None = attrs.field(default=None, validator=v.maybe(v.check_flag))
    permanent: bool | None = attrs.field(default=None, validator=v.maybe(v.check_flag))
    holds: frozenset[Incompatibility] | None = attrs.field(
        default=None, validator=v.maybe(v.each(v.instance(Incompatibility), container=frozenset))
    )

    _until_after_since = v.in_order("since", "until")


@entity
class BoardPlan:
    """The plan of a board's work for a quarter, a half-year or a year (*kế hoạch, chương trình công tác của ban*).

    Attributes:
        period: the window it covers.
        day: the day on which it was made.
    """

    period: Period = attrs.field(validator=v.instance(Period))
    day: pendulum.Date = attrs.field(validator=v.day)


@entity
class BoardReport:
    """A report submitted by a board (*báo cáo kết quả hoạt động*).

    Attributes:
        period: the window it covers.
        day: the day on which it was submitted.
    """

    period: Period = attrs.field(validator=v.instance(Period))
    day: pendulum.Date = attrs.field(validator=v.day)

    @check
    def _check_days(self) -> Faults:
        yield from v.end_before_start(self.period.start, self.day, "day")


@entity
class VillageCount:
    """The number of villages of a commune from a day on (*số thôn, tổ dân phố*).

    Attributes:
        since: first day: villages are founded, merged and dissolved.
        count: villages and residential groups together.
    """

    since: pendulum.Date = attrs.field(validator=v.day)
    count: int = attrs.field(validator=v.check_count)


@entity
class Board:
    """A board of the people (*ban*).

    Pickles and copies contain its personal texts: protect them like the paper itself.

    Attributes:
        id: chosen by the user.
        kind: inspection board of a commune, agency or enterprise; or investment supervision board.
        name: as in the decision.
        unit: the commune, or the unit in which the agency or enterprise is located.
        body: the agency or enterprise whose staff the board represents; for agencies and enterprises only. ``None``:
            not stated. The board of a commune represents the residents, not a body of the unit.
        founded: first day of its term: recognised by the Front or the union, or founded by the Front.
        until: last day of its term, or the day on which its project ended; ``None``: not stated.
        heads_until: last day of the term of the village heads of the commune, which the term of the board follows; for
            a commune's inspection board only. ``None``: not stated.
        villages: the number of villages of the commune, each from its day on; for a commune's inspection board only.
        staff: the number of people who work there; for agencies and enterprises only. ``None``: not stated.
        dispersed: whether the workplace is of a special nature, or its activities are dispersed (*có tính chất đặc thù
            hoặc hoạt động phân tán*); for agencies and enterprises only. ``None``: not stated.
        budget_paid: whether the agency is a state agency or a unit wholly paid by the budget; for agencies only.
            ``None``: not stated.
        elected: the last day of the conference that elected its members; ``None``: not stated.
        received: the day on which the Front received the decisions of the villages that elected them; for a commune's
            inspection board only. ``None``: not stated.
        members: over time.
        oversight: its inspections and supervision, each with its own id.
        plans: its plans for quarters, half-years and years, at most one for each window.
        reports: the reports it submitted, at most one for each window.
        complete: the lists that are complete: ``members``, ``plans``, ``reports``. An entry missing from any other list
            is not stated.
        not_done: ``until``, if the record states expressly that the board has not ended.
        origin: recorded, published or synthetic.
        source: the publication, for published data.

    Raises:
        InvariantError: a membership before the founding or after the end (``board.life``), a person on it twice at once
            (``board.twice``), or the board has two heads on a day (``board.two_heads``), or a field concerns other
            kinds of board (``board.other_kind``).
    """

    id: str = attrs.field(validator=v.check_identifier)
    kind: BoardKind = attrs.field(validator=v.instance(BoardKind))
    name: str = attrs.field(validator=v.check_text)
    unit: UnitRef = attrs.field(validator=v.instance(UnitRef))
    body: UnitBody | None = attrs.field(default=None, validator=v.maybe(v.instance(UnitBody)))
    founded: pendulum.Date = attrs.field(validator=v.day)
    until: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))
    heads_until: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))
    villages: tuple[VillageCount, ...] = attrs.field(
        default=(),
        validator=v.all_of(
            v.each(v.instance(VillageCount)),
            v.ordered(lambda one: one.since, "day"),
            v.unique(lambda one: one.since, "day"),
        ),
    )
    staff: int | None = attrs.field(default=None, validator=v.maybe(v.check_count))
    dispersed: bool | None = attrs.field(default=None, validator=v.maybe(v.check_flag))
    budget_paid: bool | None = attrs.field(default=None, validator=v.maybe(v.check_flag))
    elected: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))
    received: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))
    members: tuple[BoardMember, ...] = attrs.field(
        repr=lambda members: f"<{len(members)} members>", validator=v.each(v.instance(BoardMember))
    )
    oversight: tuple[Oversight, ...] = attrs.field(
        default=(), validator=v.all_of(v.each(v.instance(Oversight)), v.unique(lambda one: one.id, "id"))
    )
    plans: tuple[BoardPlan, ...] = attrs.field(
        default=(), validator=v.all_of(v.each(v.instance(BoardPlan)), v.unique(lambda one: one.period, "period"))
    )
    reports: tuple[BoardReport, ...] = attrs.field(
        default=(), validator=v.all_of(v.each(v.instance(BoardReport)), v.unique(lambda one: one.period, "period"))
    )
    complete: frozenset[str] = attrs.field(
        factory=frozenset[str], validator=v.each(v.check_identifier, container=frozenset)
    )
    not_done: frozenset[str] = attrs.field(
        factory=frozenset[str], validator=v.each(v.check_identifier, container=frozenset)
    )
    origin: Origin = attrs.field(validator=v.instance(Origin))
    source: str | None = attrs.field(default=None, validator=v.maybe(v.check_text))

    _complete = complete_among("members", "plans", "reports")
    _not_done = not_done_among("until")
    _at_its_level = at_its_level
    _until_after_founded = v.in_order("founded", "until")
    _founded_after_elected = v.in_order("elected", "founded")
    _founded_after_received = v.in_order("received", "founded")

    @check
    def _check_kind(self) -> Faults:
        for name, kinds in _ONLY.items():
            if self.kind not in kinds and getattr(self, name) not in (None, ()):
                yield InvariantError("board.other_kind", name)

    @check
    def _check_body(self) -> Faults:
        enterprise = self.kind is BoardKind.ENTERPRISE_INSPECTION
        if (
            self.kind in _AT_WORK
            and self.body is not None
            and (self.body.kind is BodyKind.ENTERPRISE) is not enterprise
        ):
            yield InvariantError("board.body", "body")

    @check
    def _check_members(self) -> Faults:
        for index, member in enumerate(self.members):
            if member.since < self.founded or (self.until is not None and member.since > self.until):
                yield InvariantError("board.life", "members", index=index)
            for other in self.members[:index]:
                if not _overlap(member, other):
                    continue
                if member.person.id == other.person.id:
                    yield InvariantError("board.twice", "members", index=index)
                if member.role is other.role is BoardRole.HEAD:
                    yield InvariantError("board.two_heads", "members", index=index)

    @check
    def _check_oversight(self) -> Faults:
        for one in self.oversight:
            if one.start < self.founded:
                yield InvariantError("board.oversight", "oversight")

    _sourced = sourced

    def with_member(self, person: Person, *, since: DayLike, **fields: Any) -> Board:
        """The board with one more member, in short form: ``board.with_member(person, since="…", role="head")``.

        Raises:
            InvariantError: a wrong field, or a member who cannot sit then (``board.life``, ``board.twice``,
                ``board.two_heads``).
        """
        fields |= {"person": person, "since": since}
        return longer(self, "members", BoardMember, fields)

    def with_plan(self, period: Period, *, day: DayLike, **fields: Any) -> Board:
        """The board with one more plan of its work.

        Raises:
            InvariantError: a wrong field, or a second plan of the window (``list.duplicate``).
        """
        fields |= {"period": period, "day": day}
        return longer(self, "plans", BoardPlan, fields)

    def with_report(self, period: Period, *, day: DayLike, **fields: Any) -> Board:
        """The board with one more submitted report.

        Raises:
            InvariantError: a wrong field, or a second report of the window (``list.duplicate``).
        """
        fields |= {"period": period, "day": day}
        return longer(self, "reports", BoardReport, fields)

    def exists(self, on: DayLike) -> bool:
        """Whether the board exists on a day."""
        day = as_day(on, "on")
        return self.founded <= day and (self.until is None or day <= self.until)

    def roster(self, on: DayLike) -> tuple[BoardMember, ...]:
        """Its members on a day, heads first; empty before its founding and after its end."""
        day = as_day(on, "on")
        if not self.exists(day):
            return ()
        found = [one for one in self.members if one.since <= day and (one.until is None or day <= one.until)]
        return tuple(sorted(found, key=lambda one: (_RANK[one.role], one.person.id)))

    def villages_on(self, on: DayLike) -> int | None:
        """The number of villages of the commune on a day; ``None``: not stated."""
        day = as_day(on, "on")
        return next((one.count for one in reversed(self.villages) if one.since <= day), None)


def _overlap(one: BoardMember, other: BoardMember) -> bool:
    first, second = sorted((one, other), key=lambda member: member.since)
    return first.until is None or second.since <= first.until
