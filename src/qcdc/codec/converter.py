"""The cattrs converter: strict when reading, stable when writing, with names or masked.

cattrs would read ``"3"`` as 3 and ``"false"`` as True, and would stop at the first failing validator of a
class without naming the field. The hooks here refuse such values and collect all failures. Nothing global is changed:
`make_converter` makes a new converter, `configure_converter` adds the hooks to an existing one.

Inside, hooks raise `Problems`, whose paths are not complete yet; a caller of the converter gets one `CodecError`.
"""

from __future__ import annotations

import enum
import re
import types
import typing
from collections.abc import Callable, Mapping
from decimal import Decimal
from functools import wraps
from typing import Any

import attrs
import cattrs
import pendulum

from qcdc._kernel import validators as v
from qcdc._kernel.text import show
from qcdc._kernel.values import faults, field_names, field_of, is_entity
from qcdc.codec.keys import doubled_key, unknown_key
from qcdc.codec.problems import Fault, Faults, Problems, fail, located, problem
from qcdc.codec.register import document, hints_of, is_listed, is_union
from qcdc.codec.schema_names import KEY, is_other, schema_fault
from qcdc.codec.unstructuring import configure_unstructure
from qcdc.dates import DayOrPartial, PartialDate, as_day, as_day_or_partial
from qcdc.errors import CodecError, InvariantError, Phrase, QcdcError
from qcdc.model.people import MASK, PersonalText

__all__ = [
    "DECIMAL",
    "DoubledKeys",
    "configure_converter",
    "configure_structure",
    "make_converter",
    "reader",
    "whole_reader",
]

Hook = Callable[[Any, Any], Any]
Quick = Callable[[Any, Any], Any]
"""The value of an object of a class, or ``None`` if the object is not surely valid."""

DECIMAL = re.compile(r"-?[0-9]{1,15}(?:\.[0-9]{1,15})?", re.ASCII)

_HELPED_KEYS = 20


class DoubledKeys(dict[str, Any]):
    """A JSON object with a repeated key: the parser keeps the keys, and the converter knows the path."""

    doubled: tuple[str, ...] = ()


def make_converter(*, masked: bool = False) -> cattrs.Converter:
    """A converter for every document of the library; it raises a `CodecError` for anything it cannot read.

    Args:
        masked: whether ``***`` is written for every `PersonalText`, as `qcdc.codec.export` does.
    """
    return configure_converter(cattrs.Converter(), masked=masked)


def configure_converter(converter: cattrs.Converter, *, masked: bool = False) -> cattrs.Converter:
    """Add the hooks to a converter you own; doing it twice equals doing it once. Returns the same converter."""
    v.argument(converter, cattrs.Converter, "converter")
    v.argument(masked, bool, "masked")
    configure_structure(converter)
    configure_unstructure(converter, masked=masked)
    return converter


def reader(converter: cattrs.Converter, hint: Any) -> Hook:
    """A hook that reads a value of some type inside the codec; it raises `Problems`, which have no path yet."""
    hook: Any = converter.get_structure_hook(hint)
    inside: Hook = getattr(hook, _INSIDE, hook)
    return inside


def whole_reader(converter: cattrs.Converter, cls: type[object]) -> Hook:
    """The same for a whole document, which may have the key ``schema``."""
    hook: Any = converter.get_structure_hook(cls)
    whole: Hook = getattr(hook, _WHOLE, hook)
    return whole


_INSIDE = "__qcdc_inside__"
_WHOLE = "__qcdc_whole__"


def _door(hook: Hook, whole: Hook | None = None) -> Hook:
    """A hook as callers outside the codec use it: it raises a `CodecError`, and reads whole documents."""
    outer = hook if whole is None else whole

    @wraps(hook)
    def read(value: Any, hint: Any) -> object:
        try:
            return outer(value, hint)
        except Problems as error:
            raise CodecError(error.found.told()) from None

    setattr(read, _INSIDE, hook)
    setattr(read, _WHOLE, outer)
    return read


def configure_structure(converter: cattrs.Converter, quick: Quick | None = None) -> None:
    """Add the hooks for reading.

    Args:
        converter: the converter.
        quick: what is asked first for each object inside a document; each of them may come from the quick way, so that
            only the objects with a problem, and those around them, are read field by field.
    """

    def union(hint: Any) -> Hook:
        return _door(_read_union(hint, converter))

    def listed(hint: Any) -> Hook:
        return _door(_read_list(hint, converter))

    def entity(cls: Any) -> Hook:
        return _door(_read_entity(cls, converter, quick), _read_entity(cls, converter, whole=True))

    converter.register_structure_hook(pendulum.Date, _door(_read_day))
    converter.register_structure_hook(Decimal, _door(_read_decimal))
    for plain in _PLAIN:
        converter.register_structure_hook(plain, _door(_strict(plain)))
    # cattrs looks for the nearest class: without this hook, that of a StrEnum would be ``str``.
    converter.register_structure_hook(enum.StrEnum, _door(_read_code))
    converter.register_structure_hook_factory(is_union, union)
    converter.register_structure_hook_factory(is_listed, listed)
    converter.register_structure_hook_factory(is_entity, entity)
    converter.register_structure_hook(PersonalText, _door(_read_personal))
    converter.register_structure_hook(PartialDate, _door(_read_partial))


def _is_object(value: object) -> bool:
    return isinstance(value, Mapping)


def _wrong(expected: str | Phrase, value: object) -> typing.NoReturn:
    fail("type.wrong", expected=Phrase.of(expected), value=show(value))


_PLAIN: dict[type[object], str] = {str: "a_text", int: "a_whole_number", bool: "true_or_false"}


def _strict(plain: type[object]) -> Hook:
    def read_plain(value: object, _: object) -> object:
        if type(value) is not plain:
            _wrong(_PLAIN[plain], value)
        return value

    return read_plain


def _read_day(value: object, _: object) -> pendulum.Date:
    if not isinstance(value, str):
        _wrong("a_day_as_text", value)
    try:
        return as_day(value)
    except InvariantError as error:
        raise Problems(Faults([located("", error)])) from None


def _read_day_or_partial(value: object, _: object) -> DayOrPartial:
    if not isinstance(value, str):
        _wrong("a_day_or_a_part", value)
    try:
        return as_day_or_partial(value)
    except InvariantError as error:
        raise Problems(Faults([located("", error)])) from None


def _read_partial(value: object, _: object) -> PartialDate:
    if not isinstance(value, str):
        _wrong("a_partial_date", value)
    try:
        return PartialDate.of(value)
    except InvariantError as error:
        raise Problems(Faults([located("", error)])) from None


def _read_decimal(value: object, _: object) -> Decimal:
    if isinstance(value, Decimal):
        return value
    if not isinstance(value, str) or not DECIMAL.fullmatch(value):
        _wrong("a_decimal_number", value)
    return Decimal(value)


def _read_personal(value: object, _: object) -> PersonalText:
    if not isinstance(value, str):
        # The value may be a name in the wrong form, so the message does not even describe its form.
        fail("type.wrong", expected=Phrase("a_text"), value=Phrase("something_else"))
    if value == MASK:
        return PersonalText.withheld()
    try:
        return PersonalText.of(value)
    except InvariantError as error:
        raise Problems(Faults([located("", error)])) from None


def _read_code(value: object, hint: Any) -> object:
    """A member of a closed list, by its exact slug."""
    if not isinstance(value, str) or value not in hint._value2member_map_:
        fail("code.unknown", codes=tuple(hint), value=show(value))
    return hint(value)


def _read_union(hint: Any, converter: cattrs.Converter) -> Hook:
    """``X | None``, and the other unions: a whole number, a decimal, or objects that differ in their fields."""
    options: list[Any] = [option for option in typing.get_args(hint) if option is not types.NoneType]
    optional = len(options) < len(typing.get_args(hint))

    def read_union(value: Any, _: object) -> object:
        if value is None and optional:
            return None
        if PartialDate in options:
            return _read_day_or_partial(value, hint)
        if len(options) == 1:
            return reader(converter, options[0])(value, options[0])
        if type(value) is int and int in options:
            return value
        if isinstance(value, str | Decimal) and Decimal in options:
            return reader(converter, Decimal)(value, Decimal)
        entities = [option for option in options if is_entity(option)]
        if entities and _is_object(value):
            chosen = _chosen(entities, typing.cast("Mapping[object, object]", value))
            return reader(converter, chosen)(value, chosen)
        return _wrong(Phrase("one_of_types", types=tuple(options)), value)

    return read_union


def _chosen(entities: list[Any], value: Mapping[object, object]) -> Any:
    """The type with the most of the given fields; of several, the first."""
    return max(entities, key=lambda cls: len(value.keys() & set(field_names(cls))))


def _read_list(hint: Any, converter: cattrs.Converter) -> Hook:
    container: Any = typing.get_origin(hint)
    inner: Any = typing.get_args(hint)[0]

    def read_list(value: object, _: object) -> object:
        if not isinstance(value, list | tuple):
            _wrong("a_list", value)
        read = reader(converter, inner)
        found: list[object] = []
        problems = Faults()
        for index, element in enumerate(typing.cast("list[object]", value)):
            try:
                found.append(read(element, inner))
            except Problems as error:
                problems.add_below(f"[{index}]", error.found)
        if not problems.count and container is frozenset and len(set(found)) < len(found):
            problems.add(problem("list.repeated"))
        if problems.count:
            raise Problems(problems)
        return tuple(found) if container is tuple else frozenset(found)

    return read_list


def _read_entity(cls: Any, converter: cattrs.Converter, quick: Quick | None = None, *, whole: bool = False) -> Hook:
    """Read an object; `whole`: of a whole document, which may have the key ``schema``."""
    fields = {name: field_of(cls, name) for name in field_names(document(cls))}

    def read_entity(value: object, _: object) -> object:
        if quick is not None and (known := quick(value, cls)) is not None:
            return known
        if not isinstance(value, Mapping):
            _wrong(Phrase("object_of", type=cls), value)
        given = typing.cast("Mapping[object, object]", value)
        problems = _stated_schema(given, cls) if whole else Faults()
        _look_at_keys(given, (*((KEY,) if whole else ()), *fields), problems)
        found: dict[str, Any] = {}
        for name, field in fields.items():
            if name not in given:
                if field.default is attrs.NOTHING:
                    problems.add(located(f".{name}", problem("field.missing")))
                continue
            hint = hints_of(cls)[name]
            try:
                found[name] = reader(converter, hint)(given[name], hint)
            except Problems as error:
                problems.add_below(f".{name}", error.found)
        told: tuple[QcdcError, ...]
        if problems.count:
            # Every field that its validator refuses, and every fault between the valid fields.
            told = faults(cls, found, (fields.keys() & given.keys()) - found.keys())
        else:
            try:
                return cls(**found)
            except QcdcError as error:
                told = error.problems
        gathered = Faults(_once([_here(error) for error in told]))
        gathered.add_below("", problems)
        raise Problems(gathered)

    return read_entity


def _stated_schema(given: Mapping[object, object], cls: type[object]) -> Faults:
    """The problem of the key ``schema``, if there is one; of another type or version it is the only one reported."""
    fault = schema_fault(given[KEY], cls) if KEY in given else None
    found = Faults([fault] if fault else ())
    if fault is not None and is_other(fault):
        raise Problems(found)
    return found


def _here(error: QcdcError) -> Fault:
    return located(f".{error.attribute}" if error.attribute else "", error)


def _once(found: list[Fault]) -> list[Fault]:
    """The problems without duplicates: two elements of a list may have the same fault."""
    return list({(one.step, one.code, str(one.params)): one for one in found}.values())


def _look_at_keys(value: Mapping[object, object], fields: tuple[str, ...], problems: Faults) -> None:
    """Keys that the type does not have, and repeated keys."""
    helped = 0
    known = frozenset(fields)
    for position, key in enumerate(value, start=1):
        if key in known:
            continue
        if problems.full:
            problems.more(1)
            continue
        # Searching for a similar name is slow, and a hostile object may have a hundred thousand keys.
        problems.add(unknown_key(key, position, fields, helped=helped < _HELPED_KEYS))
        helped += 1
    if isinstance(value, DoubledKeys):
        # Keys that are not shown are reported once.
        for one in {found.path: found for found in (doubled_key(key, fields) for key in value.doubled)}.values():
            problems.add(one)
