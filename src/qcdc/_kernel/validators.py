"""Named validators for the fields of our values: each raises an `InvariantError` that names the field.

They are plain functions with the signature that attrs requires, ``(instance, attribute, value)``, so the codec
can run them field by field and report every problem of a document at once. A validator returns ``None``, or the value
to hold instead of the given one: a day for a ``datetime.date``, a reference for a unit.
"""

from __future__ import annotations

import datetime as dt
import enum
import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from typing import Any, Literal, NamedTuple, Protocol, TypeVar, cast

import pendulum

from qcdc._kernel.given import instead
from qcdc._kernel.partial import DayOrPartial, PartialDate, first_possible, is_before, last_possible, needs_whole_day
from qcdc._kernel.text import compatible_sign, holds_unseen, is_plain, show
from qcdc._kernel.values import Check, Faults, check
from qcdc.errors import InvariantError, Phrase

__all__ = [
    "Argument",
    "Validator",
    "all_of",
    "argument",
    "arguments",
    "check_count",
    "check_flag",
    "check_identifier",
    "check_text",
    "day",
    "day_or_partial",
    "each",
    "end_before_start",
    "exact_class",
    "in_order",
    "instance",
    "leaves",
    "mapping",
    "mapping_of",
    "maybe",
    "not_empty",
    "number",
    "ordered",
    "ordered_days",
    "parts_of",
    "refuse_end_before_start",
    "unique",
    "unit_code",
]


class Named(Protocol):
    """The part of an attrs attribute that a validator needs."""

    @property
    def name(self) -> str:
        """The name of the field."""
        ...


class Argument(NamedTuple):
    """The name of an argument of a function, for a validator of fields."""

    name: str


Validator = Callable[[Any, Any, Any], object]

MAX_TEXT = 20_000
MAX_IDENTIFIER = 120
MAX_COUNT = 10**15
_UNIT_CODE = re.compile(r"[0-9A-Za-z._-]{1,24}", re.ASCII)


def wrong_type(name: str, expected: str | Phrase, value: object) -> InvariantError:
    """The error for a value of the wrong type; `expected` is a phrase or the key of one."""
    return InvariantError("type.wrong", name, expected=Phrase.of(expected), value=show(value))


def text_fault(name: str, value: object) -> InvariantError | None:
    """The fault of a human-readable text in a field of this name, if it has one.

    It is returned, not raised, so that the caller can delete a text that may name a person before raising the error.
    """
    if not isinstance(value, str):
        return wrong_type(name, "a_text", value)
    if not value.strip():
        return InvariantError("text.blank", name)
    if len(value) > MAX_TEXT:
        return InvariantError("text.too_long", name, limit=MAX_TEXT)
    if not is_plain(value.replace("\n", " ")):
        return InvariantError("text.control_character", name)
    if not unicodedata.is_normalized("NFC", value):
        return InvariantError("text.not_nfc", name)
    return None


def check_text(_: object, attribute: Named, value: Any) -> None:
    """A human-readable text: one line or a paragraph, NFC, not blank, at most 20,000 characters.

    It contains no control and no invisible characters, except the selectors after symbols (see `is_plain`).
    """
    fault = text_fault(attribute.name, value)
    if fault is not None:
        del value  # a tool that prints the local variables of a traceback would show it
        raise fault


def check_identifier(instance: object, attribute: Named, value: Any) -> None:
    """An identifier chosen by the user: one line, at most 120 characters, without surrounding spaces.

    It is compared character by character, so it must be in Unicode form NFKC and without invisible characters: two
    identifiers cannot differ only by a full-width digit, a no-break space or a selector. Letters with marks are
    allowed.
    """
    check_text(instance, attribute, value)
    text = str(value)
    if "\n" in text or len(text) > MAX_IDENTIFIER or text != text.strip():
        raise InvariantError("identifier.malformed", attribute.name, limit=MAX_IDENTIFIER)
    if holds_unseen(text):
        raise InvariantError("text.control_character", attribute.name)
    if (found := compatible_sign(text)) is not None:
        raise InvariantError("identifier.not_nfkc", attribute.name, sign=found[0], plain=found[1])


def unit_code(_: object, attribute: Named, value: Any) -> None:
    """The code of an administrative unit: text, because leading zeros are significant."""
    if not isinstance(value, str):
        raise wrong_type(attribute.name, "a_unit_code", value)
    if not _UNIT_CODE.fullmatch(value):
        raise InvariantError("unit.code_malformed", attribute.name, value=show(value))


def check_count(_: object, attribute: Named, value: Any) -> None:
    """A count: a whole number, zero or more (``True`` is not a number)."""
    if not isinstance(value, int) or isinstance(value, bool):
        raise wrong_type(attribute.name, "a_whole_number_int" if isinstance(value, float) else "a_whole_number", value)
    if value < 0:
        raise InvariantError("count.negative", attribute.name, value=show(value))
    if value > MAX_COUNT:
        raise InvariantError("count.too_large", attribute.name)


def number(_: object, attribute: Named, value: Any) -> None:
    """A finite number: an ``int``, or a ``Decimal`` as printed; not a binary float, which would change the digits."""
    if type(value) is int and -MAX_COUNT <= value <= MAX_COUNT:
        return
    if type(value) is not int and not isinstance(value, Decimal):
        printed = isinstance(value, float)
        expected = "a_whole_number_or_a_decimal_with_digits" if printed else "a_whole_number_or_a_decimal"
        raise wrong_type(attribute.name, expected, value)
    if isinstance(value, Decimal) and not value.is_finite():
        raise InvariantError("number.not_finite", attribute.name)
    size = Decimal(value)
    # The exponent first: the context cannot compare numbers with a huge exponent.
    if not -15 <= int(size.as_tuple().exponent) <= 15 or size.copy_abs() > MAX_COUNT:
        raise InvariantError("number.too_large", attribute.name)


def check_flag(_: object, attribute: Named, value: Any) -> None:
    """Yes or no."""
    if type(value) is not bool:
        raise wrong_type(attribute.name, "true_or_false", value)


def day(_: object, attribute: Named, value: Any) -> pendulum.Date | None:
    """A calendar day: a ``datetime.date``, held as ``pendulum.Date``; a moment with hours is refused."""
    if type(value) is pendulum.Date:
        return None
    if type(value) is PartialDate:
        raise needs_whole_day(value.isoformat(), attribute.name)
    found = instead(pendulum.Date, value)
    if found is None:
        raise moment(attribute.name) if isinstance(value, dt.datetime) else wrong_type(attribute.name, "a_day", value)
    return found


def day_or_partial(_: object, attribute: Named, value: Any) -> pendulum.Date | None:
    """A calendar day, or a day known only to the month or year."""
    return None if type(value) is PartialDate else day(_, attribute, value)


def moment(name: str) -> InvariantError:
    """The error for a moment with hours where a day is required."""
    return InvariantError("day.is_moment", name)


T = TypeVar("T")
K = TypeVar("K")


def argument(value: object, cls: type[T], name: str) -> T:
    """An argument of a public function, of the required class; raises our error here, before anything else can fail."""
    # In Python, True is an int; here it is not a number.
    if isinstance(value, cls) and not (cls is int and isinstance(value, bool)):
        return value
    if isinstance(value, PartialDate) and issubclass(cls, dt.date):
        raise needs_whole_day(value.isoformat(), name)
    found = instead(cls, value)
    if found is not None:
        return found
    raise wrong_type(name, _label(cls), value)


def arguments(values: Any, name: str) -> Any:
    """An argument that is an iterable of values."""
    # Of a class, the attribute is that of its instances; only its type says whether it can be iterated over itself.
    if hasattr(values.__class__, "__iter__") and not isinstance(values, str | bytes):
        return values
    raise wrong_type(name, "several_values", values)


def mapping(values: Mapping[K, T], name: str) -> Mapping[K, T]:
    """An argument that is a mapping."""
    given: object = values  # callers without a type checker pass anything
    if not isinstance(given, Mapping):
        argument(given, dict, name)
    return values


def all_arguments(values: Any, cls: type[T], name: str) -> tuple[T, ...]:
    """An argument that is an iterable of values of one class."""
    if type(values) is tuple and not values:
        return ()
    return tuple(argument(one, cls, name) for one in arguments(values, name))


def end_before_start(start: DayOrPartial | None, end: DayOrPartial | None, attribute: str) -> Faults:
    """The fault of a last day that is certainly before the first day; either may be unknown."""
    if start is None or end is None or not is_before(end, start):
        return ()
    return (InvariantError("period.end_before_start", attribute, start=start, end=end),)


def refuse_end_before_start(start: DayOrPartial | None, end: DayOrPartial | None, attribute: str) -> None:
    """The last day cannot be before the first day; either may be unknown."""
    for fault in end_before_start(start, end, attribute):
        raise fault


def in_order(first: str, last: str) -> Check:
    """Make a check that the day in one field is not before the day in another; either may be unknown."""

    @check(needs=(last,))
    def check_in_order(value: object) -> Faults:
        return end_before_start(getattr(value, first), getattr(value, last), last)

    return check_in_order


def member(_: object, attribute: Named, value: object) -> None:
    """A member of any code list."""
    if not isinstance(value, enum.StrEnum):
        raise wrong_type(attribute.name, "a_member", value)


# Set on a validator made by `instance`: the class that it requires.
_EXACTLY = "__qcdc_exactly__"
# The same on one made by `maybe`.
_EXACTLY_OR_NONE = "__qcdc_exactly_or_none__"


def exact_class(validator: Validator) -> type[object] | None:
    """The class that a validator requires and nothing else; ``None`` for any other.

    It was made by `instance`, or by `maybe` of such a validator.
    """
    found: type[object] | None = getattr(validator, _EXACTLY, getattr(validator, _EXACTLY_OR_NONE, None))
    return found


def instance(cls: type[object]) -> Validator:
    """The field holds exactly this class (our classes are closed, and enumerations have no subclasses)."""

    def check_instance(_: object, attribute: Named, value: object) -> object:
        if type(value) is cls:
            return None
        found = instead(cls, value)
        if found is None:
            fault = _wrong_class(attribute.name, cls, value)
            del value
            raise fault
        return found

    setattr(check_instance, _EXACTLY, cls)
    return check_instance


def _label(cls: type[object]) -> str | Phrase:
    if cls is str:
        return "a_text"
    if issubclass(cls, enum.Enum):
        return Phrase(
            "one_of", codes=tuple(str(member.value) if not isinstance(member, str) else member for member in cls)
        )
    key = _WHERE_FROM.get(cls.__name__)
    return Phrase("type", type=cls) if key is None else key


_WHERE_FROM = {
    "BodyRef": "a_body_or_a_unit",
    "UnitBody": "a_unit_body",
    "Unit": "a_unit",
    "UnitRef": "a_unit_or_a_reference",
    "Date": "a_day",
    "Period": "a_period",
    "PersonalText": "a_personal_text",
    "Tree": "a_tree",
}


def _wrong_class(name: str, cls: type[object], value: object) -> InvariantError:
    """The error for a value of another class; for a code given as plain text, it names the member."""
    if issubclass(cls, enum.Enum) and isinstance(value, str) and not isinstance(value, enum.Enum):
        for member in cls:
            if member.value == value:
                return InvariantError("type.wrong", name, expected=show(member), value=f"'{member.value}'")
    return wrong_type(name, _label(cls), value)


class Parts(NamedTuple):
    """What a combined validator consists of: `maybe`, `each` or `all_of`, and the validators given to it."""

    how: Literal["maybe", "each", "all"]
    inner: tuple[Validator, ...]


# Set on a validator made from others.
_PARTS = "__qcdc_parts__"


def parts_of(validator: Validator) -> Parts | None:
    """What a validator was made from by `maybe`, `each` or `all_of`; ``None`` for any other."""
    found: Parts | None = getattr(validator, _PARTS, None)
    return found


def leaves(validator: Validator | None) -> list[Validator]:
    """The validators from which one was made, without those that only combine others."""
    if validator is None:
        return []
    made = parts_of(validator)
    return [validator] if made is None else [leaf for one in made.inner for leaf in leaves(one)]


def maybe(inner: Validator) -> Validator:
    """The field may be ``None``, which means *not stated*."""
    exactly: type[object] | None = getattr(inner, _EXACTLY, None)
    if exactly is not None:
        # Most fields are of this kind, and most of them are empty, so one call tests both.
        return _maybe_instance(exactly)

    def check_maybe(instance: object, attribute: Named, value: object) -> object:
        return None if value is None else inner(instance, attribute, value)

    setattr(check_maybe, _PARTS, Parts("maybe", (inner,)))
    return check_maybe


def _maybe_instance(cls: type[object]) -> Validator:
    def check_maybe_instance(_: object, attribute: Named, value: object) -> object:
        if value is None or type(value) is cls:
            return None
        found = instead(cls, value)
        if found is None:
            fault = _wrong_class(attribute.name, cls, value)
            del value
            raise fault
        return found

    setattr(check_maybe_instance, _EXACTLY_OR_NONE, cls)
    return check_maybe_instance


_CONTAINERS = {
    "tuple": "a_tuple",
    "frozenset": "a_frozenset",
}


def each(inner: Validator, *, container: type[tuple[object, ...] | frozenset[object]] = tuple) -> Validator:
    """The field is a tuple (or frozenset) whose every element passes."""
    exactly: type[object] | None = getattr(inner, _EXACTLY, None)

    def check_each(instance: object, attribute: Named, value: object) -> object:
        if type(value) is not container:
            fault = wrong_type(attribute.name, _CONTAINERS[container.__name__], value)
            del value
            raise fault
        changed = False
        for element in value:
            if (exactly is None or type(element) is not exactly) and inner(instance, attribute, element) is not None:
                changed = True
        return container(_held(inner, attribute, element) for element in value) if changed else None

    setattr(check_each, _PARTS, Parts("each", (inner,)))
    return check_each


def _held(inner: Validator, attribute: Named, value: object) -> object:
    """The value that the field holds after a validator."""
    found = inner(None, attribute, value)
    return value if found is None else found


def mapping_of(keys: type[object], values: Validator | None = None, *, or_none: bool = False) -> Validator:
    """The field must be a mapping with keys of this class, or ``None``, and values that pass the validator."""
    exactly: type[object] | None = getattr(values, _EXACTLY, None)

    def check_mapping(instance: object, attribute: Named, value: object) -> object:
        if not isinstance(value, Mapping):
            raise wrong_type(attribute.name, "a_mapping", value)
        held = dict[object, object]()
        changed = False
        for key, element in cast("Mapping[object, object]", value).items():
            right = type(key) is keys or (or_none and key is None)
            found = key if right else instead(keys, key)
            if found is None and not right:
                raise wrong_type(attribute.name, Phrase("a_mapping_by", type=keys), key)
            inner = None if values is None or type(element) is exactly else values(instance, attribute, element)
            held[found] = element if inner is None else inner
            changed = changed or found is not key or inner is not None
        return held if changed else None

    return check_mapping


def all_of(*inner: Validator) -> Validator:
    """Every validator in turn, each on the value returned by those before it; the first error is raised."""

    def check_all(instance: object, attribute: Named, value: object) -> object:
        held = None
        for validator in inner:
            found = validator(instance, attribute, value)
            if found is not None:
                held = value = found
        return held

    setattr(check_all, _PARTS, Parts("all", inner))
    return check_all


def not_empty(_: object, attribute: Named, value: Iterable[object]) -> None:
    """At least one element."""
    if not value:
        raise InvariantError("list.empty", attribute.name)


def unique(key: Callable[[Any], object], what: str) -> Validator:
    """No two elements with the same key."""

    def check_unique(_: object, attribute: Named, value: Iterable[object]) -> None:
        seen: set[object] = set()
        for index, element in enumerate(value):
            found = key(element)
            if found in seen:
                raise InvariantError("list.duplicate", attribute.name, index=index, what=Phrase(what))
            seen.add(found)

    return check_unique


def ordered(key: Callable[[Any], Any], what: str) -> Validator:
    """The elements are sorted by their key; equal keys may follow each other."""

    def check_ordered(_: object, attribute: Named, value: Iterable[object]) -> None:
        previous: Any = None
        for index, found in enumerate(map(key, value)):
            if previous is not None and found < previous:
                raise InvariantError("list.unordered", attribute.name, index=index, what=Phrase(what))
            previous = found

    return check_ordered


def ordered_days(key: Callable[[Any], DayOrPartial]) -> Validator:
    """The elements are sorted by their days, and their order is certain.

    Equal days may follow each other, also equal partial dates: their order is then that of the record.
    """

    def check_ordered_days(_: object, attribute: Named, value: Iterable[object]) -> None:
        previous: DayOrPartial | None = None
        for index, element in enumerate(value):
            found = key(element)
            if previous is not None and found != previous and last_possible(previous) > first_possible(found):
                raise _not_in_order(previous, found, index, attribute.name)
            previous = found

    return check_ordered_days


def _not_in_order(previous: DayOrPartial, found: DayOrPartial, index: int, name: str) -> InvariantError:
    if is_before(found, previous):
        return InvariantError("list.unordered", name, index=index, what="day")
    return InvariantError("list.order_not_certain", name, index=index, earlier=previous, later=found)
