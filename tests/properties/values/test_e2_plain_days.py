"""Fields that hold a day take a plain date, and nothing that is more or less than a day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from typing import Any, cast

import attrs
import pendulum
import pytest
from hypothesis import given
from hypothesis import strategies as st

from every_type import assert_same, class_of, entity_types, made
from floors import floor, never_empty, nonempty
from qcdc import terms
from qcdc._kernel.values import faults, field_names
from qcdc.dates import as_day
from qcdc.errors import InvariantError
from qcdc.model import GuildCount, PersonalText
from qcdc.testing import days

TYPES = [cls for cls in entity_types() if cls is not PersonalText and made(cls)]


Exchange = Callable[[pendulum.Date], object]


def exchanged(value: object, day: Exchange) -> Any:
    """A value of a field with each day in it exchanged for what is made of it."""
    if isinstance(value, pendulum.Date):
        return day(value)
    if isinstance(value, tuple | frozenset):
        return class_of(value)(exchanged(one, day) for one in cast("tuple[object, ...]", value))  # type: ignore[call-arg]
    if isinstance(value, Mapping):
        found = cast("Mapping[object, object]", value)
        return {exchanged(key, day): exchanged(one, day) for key, one in found.items()}
    return value


def assert_same_days(held: object, wanted: object) -> None:
    """Of equal types, also in the keys of a mapping."""
    if isinstance(held, Mapping) and isinstance(wanted, Mapping):
        assert_same(tuple(cast("Mapping[object, object]", held)), tuple(cast("Mapping[object, object]", wanted)))
    else:
        assert_same(held, wanted)


def plain(day: pendulum.Date) -> dt.date:
    return dt.date(day.year, day.month, day.day)


def given_fields(value: Any, day: Exchange) -> dict[str, Any]:
    """The fields of a value as its constructor takes them, with the days exchanged."""
    cls: Any = class_of(value)
    return {one.alias: exchanged(getattr(value, one.name), day) for one in attrs.fields(cls)}


def with_days(value: Any) -> list[str]:
    """The fields in which a day stands."""
    found = given_fields(value, lambda _: None)
    same = given_fields(value, lambda day: day)
    return [name for name in found if found[name] != same[name]]


DATED = [value for cls in TYPES for value in made(cls) if with_days(value)]


@pytest.mark.parametrize("cls", TYPES, ids=lambda cls: cls.__name__)
def test_every_day_field_of_every_type_takes_a_plain_date(cls: type[Any]) -> None:
    """E2: a value built from plain dates is the value built from the library's days, and holds those."""
    for value in made(cls):
        again = cls(**given_fields(value, plain))
        assert again == value
        for name in field_names(cls):
            assert_same_days(getattr(again, name), getattr(value, name))


@pytest.mark.parametrize("cls", TYPES, ids=lambda cls: cls.__name__)
def test_no_day_field_takes_a_moment_or_a_text(cls: type[Any]) -> None:
    """E2: a moment and a text are refused by the name of the field, with what is to be given instead."""
    wrong: dict[str, Exchange] = {
        "day.is_moment": lambda day: dt.datetime(day.year, day.month, day.day, 8),  # noqa: DTZ001 - is refused
        "type.wrong": lambda day: day.isoformat(),
    }
    for value in made(cls):
        for code, make in wrong.items():
            for name in with_days(value):
                right = given_fields(value, lambda day: day)
                with pytest.raises(InvariantError) as caught:
                    cls(**right | {name: given_fields(value, make)[name]})
                error = caught.value
                assert (error.code, error.attribute) == (code, name)
                remedy = ".date()" if code == "day.is_moment" else "as_day"
                assert remedy in error.message
                assert remedy in terms.message(error, "vi")


@floor("a day stands in some field")
@given(st.sampled_from(DATED), days())
def test_the_faults_of_a_value_are_those_of_its_days_whatever_their_type(value: Any, day: pendulum.Date) -> None:
    """E2: `faults` finds the same in a value given with plain dates, also where the days do not go together."""
    name = with_days(value)[0]
    same = given_fields(value, lambda one: one) | {name: given_fields(value, lambda _: day)[name]}
    other = given_fields(value, plain) | {name: given_fields(value, lambda _: plain(day))[name]}
    cls = class_of(value)

    assert list(map(str, faults(cls, other))) == list(map(str, faults(cls, same)))
    nonempty(with_days(value))


@never_empty("every day is taken")
@given(st.dates())
def test_a_plain_date_is_the_day_that_is_read(day: dt.date) -> None:
    """E2: the day a field holds for a plain date is that of `as_day`."""
    assert_same(GuildCount(day=day, members=1).day, as_day(day))  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
