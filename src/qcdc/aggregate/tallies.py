"""Tallies (*tổng hợp từ hồ sơ*): counts of a window that can be added in any order.

A `Tally` is a commutative monoid: ``a + b`` of two disjoint sets of records is the tally of both, in any
order. Counts that cannot be added as numbers are kept as records: a handling in two registers counts once, and a case
counts once, at the body of its decisive handling. So a tally keeps the handlings and counts them at the end.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from functools import cached_property
from types import MappingProxyType
from typing import Any, NamedTuple

import attrs
import pendulum

from qcdc._kernel import validators as v
from qcdc._kernel.text import show
from qcdc._kernel.values import entity, unchecked
from qcdc.aggregate.cells import Cell, Counted, add_to, fits, wanted
from qcdc.aggregate.handling_counts import CASE_INDICATORS
from qcdc.aggregate.runs import Run, Telling, each_once
from qcdc.dates import Period
from qcdc.errors import AggregationError, Phrase
from qcdc.model import PEOPLES_COMMITTEE, Petition, Reception, Submission, Unit, UnitBody, UnitRef
from qcdc.model.petitions.case_state import RunStanding, decisive
from qcdc.vocab import Dimension, Level, Origin

__all__ = ["At", "Key", "Register", "Submitted", "Tally", "duplicate", "make_tally"]


class Submitted(NamedTuple):
    """A period for which a body sent a submission.

    Attributes:
        unit: the unit of the body.
        body: which body of the unit.
        period: the period.
        day: the day it was received; of two for one period the later one replaces the earlier.
        nothing_arose: whether the body stated that there was nothing to report.
        origin: where the record comes from.
    """

    unit: UnitRef
    body: UnitBody
    period: Period
    day: pendulum.Date
    nothing_arose: bool
    origin: Origin


class Register(NamedTuple):
    """A register in which the numbers of records are unique.

    Attributes:
        cls: the type of its records.
        where: level and code of the unit whose body keeps it; ``None`` for a national body.
        body: which body of the unit.
        year: the year.
    """

    cls: type
    where: tuple[Level, str] | None
    body: UnitBody
    year: int


Key = tuple[str, tuple[str, ...]]
"""An indicator and the values of the dimensions."""
At = tuple[UnitRef | None, UnitBody]
"""A body; the unit of a national body is ``None``."""


@entity
class Tally:
    """Counts of one window (*số liệu tổng hợp của một kỳ*).

    Attributes:
        over: the window.
        by: the dimensions by which it counts separately.
        registers: for each indicator that it can count, the types of records that count for it.
        submitted: the submissions that overlap the window.
        lasting: the indicators whose records show in every window that their unit keeps the register.
    """

    over: Period = attrs.field(validator=v.instance(Period))
    by: tuple[Dimension, ...] = attrs.field(default=(), validator=v.each(v.instance(Dimension)))
    registers: Mapping[str, frozenset[type]] = attrs.field(
        repr=False, hash=False, validator=v.mapping_of(str, v.each(v.instance(type), container=frozenset))
    )
    _numbers: Mapping[At, Mapping[Key, Counted]] = attrs.field(
        factory=dict[At, Mapping[Key, Counted]],
        repr=False,
        hash=False,
        alias="numbers",
        validator=v.mapping_of(tuple, v.mapping_of(tuple, v.instance(Counted))),
    )
    _runs: frozenset[Run] = attrs.field(
        default=frozenset[Run](), repr=False, alias="runs", validator=v.each(v.instance(Run), container=frozenset)
    )
    submitted: frozenset[Submitted] = attrs.field(
        default=frozenset[Submitted](),
        repr=False,
        validator=v.each(v.instance(Submitted), container=frozenset),
    )
    lasting: frozenset[str] = attrs.field(
        default=frozenset[str](),
        repr=False,
        validator=v.each(v.check_identifier, container=frozenset),
    )
    _seen: Mapping[Register, frozenset[str]] = attrs.field(
        factory=dict[Register, frozenset[str]],
        repr=False,
        hash=False,
        alias="seen",
        validator=v.mapping_of(Register, v.each(v.instance(str), container=frozenset)),
    )

    def __add__(self, other: Tally) -> Tally:
        """The tally of both sets of records.

        Raises:
            AggregationError: another window, other dimensions or other indicators (``tally.mismatch``), or a record
                that is in both (``tally.duplicate``).
        """
        if type(other) is not Tally:
            return NotImplemented
        if any(getattr(self, name) != getattr(other, name) for name in ("over", "by", "registers", "lasting")):
            raise AggregationError("tally.mismatch", "over")
        # Only one of the records that are in both is named: the first by type, register and number.
        twice = [
            (register, number)
            for register in self._seen.keys() & other._seen.keys()
            for number in self._seen[register] & other._seen[register]
        ]
        if twice:
            register, number = min(twice, key=_order_of_seen)
            raise duplicate(register.cls, number, Phrase("the_other_tally"))
        numbers = {at: dict(cells) for at, cells in self._numbers.items()}
        for at, cells in other._numbers.items():
            here = numbers.setdefault(at, {})
            for key, found in cells.items():
                add_to(here, key, found)
        seen = dict(self._seen)
        for register, ids in other._seen.items():
            seen[register] = seen.get(register, frozenset[str]()) | ids
        # All of it was taken from valid tallies, and there may be millions of records.
        return make_tally(
            over=self.over,
            by=self.by,
            registers=self.registers,
            numbers=numbers,
            runs=self._runs | other._runs,
            submitted=self.submitted | other.submitted,
            lasting=self.lasting,
            seen=seen,
        )

    @cached_property
    def bodies(self) -> Mapping[At, Mapping[Key, Counted]]:
        """Every count other than zero, cases included, by the body that the records name.

        The unit of a national body is ``None``. A count has the indicator and the values of the dimensions as its key.
        """
        found = {at: dict(cells) for at, cells in self._numbers.items()}
        for at, key, count in self._tell():
            add_to(found.setdefault(at, {}), key, count)
        return MappingProxyType(found)

    @cached_property
    def cells(self) -> Mapping[Cell, Counted]:
        """Every count other than zero, cases included, at the body that the records name."""
        return MappingProxyType(
            {
                Cell(unit, body, indicator, values): count
                for (unit, body), cells in self.bodies.items()
                for (indicator, values), count in cells.items()
            }
        )

    @cached_property
    def _by_indicator(self) -> Mapping[str, tuple[tuple[Cell, Counted], ...]]:
        found: dict[str, list[tuple[Cell, Counted]]] = {}
        for cell, counted in self.cells.items():
            found.setdefault(cell.indicator, []).append((cell, counted))
        return MappingProxyType({key: tuple(cells) for key, cells in found.items()})

    def values_of(self, indicator: str) -> frozenset[tuple[str, ...]]:
        """The values of the dimensions with which an indicator was counted; an empty text for none."""
        key = v.argument(indicator, str, "indicator")
        return frozenset(cell.values for cell, _ in self._by_indicator.get(key, ()))

    def count(
        self,
        indicator: str,
        *,
        unit: Unit | UnitRef | None = None,
        body: UnitBody | None = None,
        by: Mapping[Any, str] | None = None,
    ) -> int:
        """How many were counted for an indicator, at all bodies together or at one.

        This is a bare number: it does not say which units are missing. `roll_up` makes figures that do.

        Args:
            indicator: key of the indicator; one that the tally cannot count gives 0, see `registers`.
            unit: at the bodies of this unit, as the records name it.
            body: at this body of a unit.
            by: only these values of dimensions of the tally: ``{"kind": "complaint"}``.

        Raises:
            AggregationError: a dimension that the tally does not have (``tally.by``).
        """
        values = wanted(self.by, by)
        ref = None if unit is None else v.argument(unit, UnitRef, "unit")
        if body is not None:
            v.argument(body, UnitBody, "body")
        each: dict[UnitRef | None, Counted] = {}
        for cell, counted in self._by_indicator.get(v.argument(indicator, str, "indicator"), ()):
            right = (ref is None or cell.unit == ref) and (body is None or cell.body == body)
            if right and fits(cell.values, values):
                add_to(each, cell.unit, counted)
        return sum(one.number for one in each.values())

    @property
    def counts(self) -> Mapping[str, int]:
        """What was counted for each indicator, at all bodies together; an indicator without a count is left out."""
        found = {key: self.count(key) for key in sorted(self._by_indicator)}
        return MappingProxyType({key: number for key, number in found.items() if number})

    @property
    def units(self) -> frozenset[UnitRef]:
        """The units that have a count or a submission, as the records name them."""
        found = {unit for unit, _ in self.bodies if unit is not None}
        return frozenset(found | {one.unit for one in self.submitted})

    @property
    def origins(self) -> frozenset[Origin]:
        """The origins of the records, submissions included."""
        found = {one.origin for one in self.submitted}
        return frozenset(found.union(*{one.origins for cells in self.bodies.values() for one in cells.values()}))

    @property
    def cases(self) -> Mapping[str, RunStanding | None]:
        """The decisive handling of each case of complaint or denunciation at the end of the window, by case id.

        ``None`` if no body has accepted the case, or if every body that did has passed it on.
        """
        return MappingProxyType({case: decisive([one.stood for one in runs]) for case, runs in self._by_case().items()})

    @property
    def deciding(self) -> Mapping[str, Run]:
        """The entry of the decisive handling of each case that has one, by case id."""
        found = {case: _decisive(runs) for case, runs in self._by_case().items()}
        return MappingProxyType({case: run for case, run in found.items() if run is not None})

    def case_ids(self, indicator: str) -> tuple[str, ...]:
        """The ids of the cases behind a count of cases, as evidence for a figure."""
        v.argument(indicator, str, "indicator")
        if indicator not in CASE_INDICATORS:
            of_visits = (one.things for _, one in self._by_indicator.get(indicator, ()))
            return tuple(sorted(frozenset[str]().union(*of_visits)))
        return tuple(
            sorted(
                case
                for case, run in self.deciding.items()
                if any(one.indicator == indicator for one in run.telling.as_case)
            )
        )

    @cached_property
    def runs(self) -> tuple[tuple[Run, frozenset[Origin]], ...]:
        """Each handling once, with the origins of all its records."""
        return tuple(each_once(self._runs))

    def _by_case(self) -> dict[str, list[Run]]:
        found: dict[str, list[Run]] = {}
        for one, _ in self.runs:
            if one.stood.kind.makes_case:
                found.setdefault(one.case, []).append(one)
        return found

    def _tell(self) -> Iterator[tuple[At, Key, Counted]]:
        """Every count of handlings and cases, with the origin of their records."""
        cases: dict[str, tuple[list[Run], set[Origin]]] = {}
        # Handlings with equal counts are grouped first: there are many handlings but few such groups.
        alike: dict[At, Counter[tuple[Telling, frozenset[Origin]]]] = {}
        for run, origins in self.runs:
            stood = run.stood
            at: At = (stood.unit, stood.body)
            here = alike.get(at)
            if here is None:
                here = alike[at] = Counter()
            here[run.telling, origins] += 1
            if stood.kind.makes_case:
                of_case = cases.setdefault(run.case, ([], set()))
                of_case[0].append(run)
                # The count of a case has the origins of all its petitions.
                of_case[1].update(origins)
        for at, groups in alike.items():
            for (telling, origins), times in groups.items():
                for one in telling.every:
                    yield at, (one.indicator, one.values), Counted(one.number * times, origins, one.provisional)
        for runs, every in cases.values():
            found = _decisive(runs)
            if found is not None:
                at = (found.stood.unit, found.stood.body)
                for one in found.telling.as_case:
                    yield at, (one.indicator, one.values), Counted(one.number, frozenset(every), one.provisional)


make_tally = unchecked(Tally)
"""Makes a tally of valid values, which may be millions."""


def _decisive(runs: Collection[Run]) -> Run | None:
    """The decisive handling of a case."""
    found = decisive([run.stood for run in runs])
    return None if found is None else next(run for run in runs if run.stood is found)


def _order_of_seen(one: tuple[Register, str]) -> tuple[str, ...]:
    """By type, register in words, and number."""
    register, number = one
    body = "" if register.body == PEOPLES_COMMITTEE else f" {register.body}"
    where = f"nation {register.body}" if register.where is None else f"{' '.join(register.where)}{body}"
    return register.cls.__name__, f"{where} {register.year}", number


def duplicate(cls: type, number: str, place: str | Phrase) -> AggregationError:
    """The error for a record that is given twice: its type, its id, and the position of the second one."""
    word = _WORDS.get(cls)
    kind = Phrase("type", type=cls) if word is None else Phrase(word)
    return AggregationError("tally.duplicate", "records", kind=kind, place=place, id=show(number))


_WORDS: dict[type, str] = {Petition: "petition", Reception: "reception", Submission: "submission"}
