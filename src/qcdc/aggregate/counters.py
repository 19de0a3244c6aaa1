"""Counters (*cách đếm*): which indicators one record counts for, in a window.

A counter is a plain function of one record, registered for the indicators that it yields. `tally` takes the counters to
use, so users count their own indicators as the library counts its own.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Hashable, Iterable, Mapping
from functools import lru_cache
from importlib import import_module
from typing import Any, NamedTuple, cast

import attrs

from qcdc._kernel import validators as v
from qcdc._kernel.given import read_code
from qcdc._kernel.text import show
from qcdc._kernel.values import entity
from qcdc.dates import Period
from qcdc.errors import AggregationError, Phrase
from qcdc.law import LawBook
from qcdc.vocab import Dimension

__all__ = ["AlikeFunction", "Count", "Counter", "Counting", "counts"]

_NO_VALUES: Mapping[str, str] = {}


class Counting(NamedTuple):
    """What a counter may use besides the record.

    Attributes:
        over: the window that is counted.
        book: the law book, for time limits and the size of a group.
        timeliness: whether the tally is broken down by timeliness.
    """

    over: Period
    book: LawBook
    timeliness: bool


class Count(NamedTuple):
    """One count of a record (*một số đếm*).

    Attributes:
        indicator: key of the indicator.
        number: how many; 0 adds nothing.
        by: the value of each dimension that the record has, by the code of the dimension: ``{"mode": "regular"}``.
            The value ``none`` means that it has none.
        thing: the id of what is counted, if it counts once for each unit however many records name it, such as a case
            that is presented at several receptions. Its number is then 1.
        provisional: whether a value depends on days off that are assumed, not decreed.
    """

    indicator: str
    number: int = 1
    by: Mapping[str, str] = _NO_VALUES
    thing: str | None = None
    provisional: bool = False


CountFunction = Callable[[Any, Counting], Iterable[Count]]
AlikeFunction = Callable[[Any, Counting], Hashable]


def _check_function(_: object, attribute: v.Named, value: Any) -> None:
    if not callable(value):
        raise v.wrong_type(attribute.name, "a_function", value)


def _check_class(_: object, attribute: v.Named, value: Any) -> None:
    if not isinstance(value, type):
        raise v.wrong_type(attribute.name, "a_class", value)


@entity
class Counter:
    """How records of one type are counted (*cách đếm một loại hồ sơ*).

    Attributes:
        record: the type of record. A record type of the user's own needs the fields ``id``, ``unit``, ``day`` and
            ``origin``; ``body`` may be left out for the People's Committee. A record of a national body has ``None`` for
            its unit, and names its body. For `Handling`, the function is called with
            a `HandlingAtEnd` instead, and a handling in two registers counts once.
        indicators: the indicators that it yields.
        lasting: whether a record shows that its unit keeps the register in every window in which it counts, as a board
            or a committee does; otherwise only a record of the window does.
        count: the function: from the record and a `Counting` to counts.
        alike: a function that is quicker than `count`: from the same to everything of the record on which its counts
            depend. `tally` calls `count` once for records of which that is equal. If it returns ``None`` for a
            record, or is left out, `count` is called for the record itself. Counts with a thing are never shared.
    """

    record: type = attrs.field(validator=_check_class)
    indicators: tuple[str, ...] = attrs.field(
        validator=v.all_of(v.each(v.check_identifier), v.not_empty, v.unique(lambda key: key, "indicator"))
    )
    lasting: bool = attrs.field(default=False, validator=v.check_flag)
    count: CountFunction = attrs.field(validator=_check_function)
    alike: AlikeFunction | None = attrs.field(default=None, validator=v.maybe(_check_function))

    def __reduce__(self) -> tuple[object, ...]:
        """A counter of a module is pickled by its name, which hides the function that it was made from."""
        module, name = self.count.__module__, getattr(self.count, "__qualname__", "")
        if getattr(sys.modules.get(module), name, None) is self:
            return _named, (module, name)
        return _built, (self.record, self.indicators, self.lasting, self.count, self.alike)

    def found(self, record: object, counting: Counting) -> Iterable[Count]:
        """The counts of one record. An error of the function itself is not changed.

        Raises:
            AggregationError: an indicator for which it is not registered (``counter.indicator``).
            InvariantError: the function returns something other than several `Count` (``type.wrong``), or a count
                whose number, dimensions, values or thing are not valid.
        """
        for one in v.arguments(self.count(record, counting), "counters"):
            _check_count(one)
            if one.indicator not in self.indicators:
                raise AggregationError(
                    "counter.indicator", "counters", indicator=show(one.indicator), known=self.indicators
                )
            yield one


_NUMBER, _THING, _BY, _PROVISIONAL = (v.Argument(name) for name in ("number", "thing", "by", "provisional"))


def _check_count(one: object) -> None:
    """A counter is the user's own function, so what it yields is checked before it is added."""
    if type(one) is not Count:
        raise v.wrong_type("counters", Phrase("type", type=Count), one)
    v.argument(one.indicator, str, "indicator")
    v.check_count(None, _NUMBER, one.number)
    v.check_flag(None, _PROVISIONAL, one.provisional)
    if one.thing is not None:
        v.check_identifier(None, _THING, one.thing)
        if one.number > 1:
            raise AggregationError("counter.thing", "number")
    for name, value in v.mapping(one.by, "by").items():
        _check_value(read_code(Dimension, name, "by"), v.argument(value, str, "by"))


@lru_cache(maxsize=4096)
def _check_value(_: Dimension, value: str) -> None:
    """There are few values and many counts, so each value is checked once."""
    v.check_identifier(None, _BY, value)


def _named(module: str, name: str) -> Counter:
    return cast("Counter", getattr(import_module(module), name))


def _built(
    record: type,
    indicators: tuple[str, ...],
    lasting: bool,  # noqa: FBT001 - a pickle has no names
    count: CountFunction,
    alike: AlikeFunction | None,
) -> Counter:
    return Counter(record=record, indicators=indicators, lasting=lasting, count=count, alike=alike)


def counts(
    record: type, *indicators: str, lasting: bool = False, alike: AlikeFunction | None = None
) -> Callable[[CountFunction], Counter]:
    """Make a function the counter of a type of record.

    >>> from qcdc import Reception
    >>> @counts(Reception, "reception.interpreters")
    ... def count_interpreters(visit, counting):
    ...     if visit.day in counting.over:
    ...         yield Count("reception.interpreters", len(visit.participants))
    >>> count_interpreters.indicators
    ('reception.interpreters',)

    Args:
        record: the type.
        indicators: the indicators that the function yields.
        lasting: whether a record shows in every window in which it counts that its unit keeps the register.
        alike: gives everything of a record on which its counts depend, see `Counter`.
    """

    def registered(count: CountFunction) -> Counter:
        return Counter(record=record, indicators=indicators, lasting=lasting, count=count, alike=alike)

    return registered
