"""What is drawn in a figure: values without a size, a colour or a format."""

from __future__ import annotations

import enum
from decimal import Decimal

import attrs
import pendulum

from qcdc._kernel import validators as v
from qcdc._kernel.values import entity
from qcdc.render.pages.words import Words

__all__ = [
    "Balance",
    "BalancePart",
    "DotMap",
    "DotRow",
    "Dots",
    "Drawing",
    "Dumbbell",
    "DumbbellRow",
    "Flow",
    "FlowEdge",
    "MapDot",
    "SquareRow",
    "Squares",
    "Standing",
    "is_drawing",
]

_WORDS = v.instance(Words)


class Standing(enum.StrEnum):
    """How a body of a coverage figure stands."""

    UPPER = "upper"
    GIVEN = "given"
    NIL = "nil"
    MISSING = "missing"
    WITHHELD = "withheld"


@entity
class DumbbellRow:
    """A unit: its number of this window and of the last, and its cases.

    Attributes:
        name: the unit.
        now: the number; ``None`` if there is none, for the reason in `word`.
        then: the number of the window before; ``None`` if there is none.
        partial: whether units below it are missing from `now`.
        shown: `now`, `then` and their difference, as written.
        word: what is said in place of a dot.
        bad: whether the word says that the unit did not report.
        settled: its settled cases; ``None`` if their number is not known or not shown.
        pending: its pending cases.
        cases: the number of cases, as written.
    """

    name: Words = attrs.field(validator=_WORDS)
    now: int | None = attrs.field(default=None, validator=v.maybe(v.check_count))
    then: int | None = attrs.field(default=None, validator=v.maybe(v.check_count))
    partial: bool = attrs.field(default=False, validator=v.check_flag)
    shown: tuple[Words, Words, Words] = attrs.field(validator=v.each(_WORDS))
    word: Words | None = attrs.field(default=None, validator=v.maybe(_WORDS))
    bad: bool = attrs.field(default=False, validator=v.check_flag)
    settled: int | None = attrs.field(default=None, validator=v.maybe(v.check_count))
    pending: int | None = attrs.field(default=None, validator=v.maybe(v.check_count))
    cases: Words | None = attrs.field(default=None, validator=v.maybe(_WORDS))


@entity
class Dumbbell:
    """Rows of two dots on one axis, with the numbers beside them (dumbbell chart).

    Attributes:
        rows: the rows, in the order in which they are drawn.
        now: the head of the column of this window, such as a year.
        then: that of the window before; ``None`` if nothing is compared.
        cases: the head of the column of cases; ``None`` without cases.
    """

    rows: tuple[DumbbellRow, ...] = attrs.field(validator=v.each(v.instance(DumbbellRow)))
    now: Words = attrs.field(validator=_WORDS)
    then: Words | None = attrs.field(default=None, validator=v.maybe(_WORDS))
    cases: Words | None = attrs.field(default=None, validator=v.maybe(_WORDS))


@entity
class BalancePart:
    """A segment of a bar.

    Attributes:
        count: its length.
        words: its name.
        look: the name of its look: ``"in"``, ``"new"``, ``"out"`` or ``"step0"`` to ``"step3"``.
    """

    count: int = attrs.field(validator=v.check_count)
    words: Words = attrs.field(validator=_WORDS)
    look: str = attrs.field(validator=v.check_identifier)


@entity
class Balance:
    """Two bars of equal length: what there was to do, and what became of it."""

    above: tuple[BalancePart, ...] = attrs.field(validator=v.each(v.instance(BalancePart)))
    below: tuple[BalancePart, ...] = attrs.field(validator=v.each(v.instance(BalancePart)))


@entity
class DotRow:
    """A step of the procedure.

    Attributes:
        name: the step.
        on_time: how many were on time.
        late: how many were late.
        running: how many are not due yet.
    """

    name: Words = attrs.field(validator=_WORDS)
    on_time: int = attrs.field(validator=v.check_count)
    late: int = attrs.field(validator=v.check_count)
    running: int = attrs.field(default=0, validator=v.check_count)


@entity
class Dots:
    """A dot for each judged step, a cross for each late one."""

    rows: tuple[DotRow, ...] = attrs.field(validator=v.each(v.instance(DotRow)))


@entity
class SquareRow:
    """The bodies of a unit and of those below it.

    Attributes:
        name: the unit.
        standings: how each body stands, that of the unit itself first.
        shown: ``10/12``.
    """

    name: Words = attrs.field(validator=_WORDS)
    standings: tuple[Standing, ...] = attrs.field(validator=v.each(v.instance(Standing)))
    shown: Words = attrs.field(validator=_WORDS)

    @property
    def missing(self) -> int:
        """How many did not report."""
        return sum(one is Standing.MISSING for one in self.standings)


@entity
class Squares:
    """A square for each body."""

    rows: tuple[SquareRow, ...] = attrs.field(validator=v.each(v.instance(SquareRow)))


@entity
class FlowEdge:
    """A unit, or a part of it, that became part of another.

    Attributes:
        source: the unit before.
        target: the unit after.
        share: whole, part, rest.
        whole: whether all of the unit became part of the other.
        presumed: whether no resolution says so.
    """

    source: Words = attrs.field(validator=_WORDS)
    target: Words = attrs.field(validator=_WORDS)
    share: Words = attrs.field(validator=_WORDS)
    whole: bool = attrs.field(validator=v.check_flag)
    presumed: bool = attrs.field(default=False, validator=v.check_flag)


@entity
class Flow:
    """Units before and after a day, and which became part of which. The width of a band means nothing.

    Attributes:
        edges: the edges.
        day: the day.
        act: the resolution; ``None`` if none is known.
    """

    edges: tuple[FlowEdge, ...] = attrs.field(validator=v.each(v.instance(FlowEdge)))
    day: pendulum.Date = attrs.field(validator=v.day)
    act: Words | None = attrs.field(default=None, validator=v.maybe(_WORDS))


@entity
class MapDot:
    """A unit on a map.

    Attributes:
        name: the unit.
        latitude: in degrees.
        longitude: in degrees.
        count: its number; ``None`` if it has none.
        shown: the number as written.
    """

    name: Words = attrs.field(validator=_WORDS)
    latitude: Decimal = attrs.field(validator=v.instance(Decimal))
    longitude: Decimal = attrs.field(validator=v.instance(Decimal))
    count: int | None = attrs.field(default=None, validator=v.maybe(v.check_count))
    shown: Words = attrs.field(validator=_WORDS)


@entity
class DotMap:
    """Units as dots at their points, whose area is in proportion to a count; no borders and no base map."""

    dots: tuple[MapDot, ...] = attrs.field(validator=v.each(v.instance(MapDot)))


Drawing = Dumbbell | Balance | Dots | Squares | Flow | DotMap
"""What a figure draws."""


def is_drawing(instance: object, attribute: v.Named, value: object) -> None:
    """Check that a value is one of the drawings."""
    if type(value) not in {Dumbbell, Balance, Dots, Squares, Flow, DotMap}:
        v.instance(Dumbbell)(instance, attribute, value)
