"""Moving a value in time: every day in it, at any depth, by whole years."""

from __future__ import annotations

import datetime as dt
from typing import Any, cast

import attrs
import pendulum

from qcdc._kernel.values import is_entity
from qcdc.model import UnitRef

__all__ = ["days_in", "moved"]


def moved(value: Any, years: int) -> Any:
    """The value with every day, and every year, so many years later; a leap day becomes the day before."""
    if isinstance(value, pendulum.Date):
        return _day(value, years)
    if isinstance(value, tuple):
        several: tuple[Any, ...] = value  # pyright: ignore[reportUnknownVariableType]
        return tuple(moved(one, years) for one in several)
    if isinstance(value, frozenset):
        distinct: frozenset[Any] = value  # pyright: ignore[reportUnknownVariableType]
        return frozenset(moved(one, years) for one in distinct)
    cls: type[Any] = type(value)  # pyright: ignore[reportUnknownVariableType]
    if not is_entity(cls):
        return value
    # Built as a whole: a value with some days moved might not be possible.
    fields = {
        field.alias or field.name: _year(held, years) if field.name == "year" else moved(held, years)
        for field in attrs.fields(cls)
        if field.init
        for held in (getattr(value, field.name),)
    }
    return cls(**fields)


def _day(day: dt.date, years: int) -> pendulum.Date:
    last = 28 if (day.month, day.day) == (2, 29) else day.day
    return pendulum.Date(day.year + years, day.month, last)


def _year(value: object, years: int) -> object:
    return value + years if isinstance(value, int) else value


def days_in(value: Any) -> list[pendulum.Date]:
    """Every day on which something happened; the day that tells which unit a code means is no such day."""
    if isinstance(value, UnitRef):
        return []
    if isinstance(value, pendulum.Date):
        return [value]
    if isinstance(value, tuple | frozenset):
        return [day for one in cast("tuple[Any, ...]", value) for day in days_in(one)]
    cls: type[Any] = type(value)  # pyright: ignore[reportUnknownVariableType]
    if not is_entity(cls):
        return []
    # A record of a year is judged on its last day.
    year = getattr(value, "year", None)
    last = [pendulum.Date(year, 12, 31)] if isinstance(year, int) else []
    return last + [day for field in attrs.fields(cls) for day in days_in(getattr(value, field.name))]
