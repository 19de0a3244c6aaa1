"""The fast way to read a document: functions made from the classes, for documents that are valid.

For each class, `source` writes a function that takes the parsed object and fills a value field by field. It validates
what the constructor validates, each field once. Days, codes and short objects without personal texts are made once for
equal texts, because values cannot change. A document that is not surely valid raises `Unsure`; the strict converter
then reads it and names every problem.

Nothing else depends on this module: without it, `qcdc.codec` gives the same values and the same problems, more slowly.
"""

from __future__ import annotations

import enum
import json
import re
import types
import typing
from collections.abc import Callable
from decimal import Decimal
from functools import cache
from typing import Any, NoReturn

import attrs
import pendulum

from qcdc._kernel import validators as v
from qcdc._kernel.values import checks_of, field_names, field_of, needs_of, open_twin
from qcdc.codec.converter import DECIMAL
from qcdc.codec.register import hints_of, is_document
from qcdc.codec.schema_names import KEY, schema_name
from qcdc.dates import DayOrPartial, PartialDate, as_day, as_day_or_partial
from qcdc.errors import QcdcError
from qcdc.model.people import MASK, PersonalText

__all__ = ["Unsure", "read", "source"]

Reader = Callable[[Any, list[int]], Any]


class Unsure(Exception):  # noqa: N818 - it is not an error
    """The document is not surely valid: the strict converter decides."""


_UNSURE = (Unsure, QcdcError, ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError)
# A quote, then space, then a colon: a key that `":` does not count.
_SPACED_KEY = re.compile(rb'"\s+:')
_MOST = 65_536  # values kept of one class; more are made, but not kept
_SHORT = 3  # keys of an object that may be kept


def read(data: bytes | str, cls: Any) -> Any:
    """The value of a JSON document in UTF-8 or text.

    Raises:
        Unsure: it may not be a valid document of the type.
    """
    raw = data if isinstance(data, bytes) else data.encode("utf-8", "surrogatepass")
    keys = [0]
    try:
        given: Any = _parse(raw)
        if isinstance(given, dict) and given.get(KEY) == schema_name(cls):  # pyright: ignore[reportUnknownMemberType]
            del given[KEY]
            keys[0] = 1
        found = _reader(cls)(given, keys)
    except _UNSURE:
        raise Unsure from None
    # Of a repeated key, the parser returns only the last value. A text may contain `":`, so there can be too many, but
    # too few only if a key is followed by space; then there are other colons.
    pairs = raw.count(b'":')
    if keys[0] != pairs or (raw.count(b":") != pairs and _SPACED_KEY.search(raw)):
        raise Unsure
    return found


_SCAN = json.JSONDecoder().raw_decode


def _parse_json(data: bytes) -> Any:
    """Parse with the standard library."""
    text = data.decode("utf-8")
    found, end = _SCAN(text)
    return found if end == len(text) or not text[end:].strip(" \t\r\n") else _unsure(text)


def _chosen() -> Callable[[bytes], Any]:
    """The parser of orjson, if it is installed."""
    try:
        from orjson import loads  # noqa: PLC0415 - the extra `fast`
    except ImportError:
        return _parse_json
    return loads


_parse = _chosen()


@cache
def _reader(cls: Any) -> Reader:
    """The function that reads a class."""
    names: dict[str, Any] = {}
    text = _written(cls, names)
    exec(compile(text, f"<reader of {cls.__name__}>", "exec"), names)  # noqa: S102 - written above from the classes alone
    return typing.cast("Reader", names["read"])


def source(cls: Any) -> str:
    """The function that reads a class, as Python.

    >>> from qcdc.model import UnitRef
    >>> source(UnitRef).splitlines()[0]
    'def read(given, keys):'
    """
    return _written(cls, {})


def _written(cls: Any, names: dict[str, Any]) -> str:
    """The function as Python; `names` gets what it refers to."""
    if not is_document(cls):
        return "def read(given, keys):\n    raise Unsure\n"
    names |= {"Open": open_twin(cls), "Whole": cls, "Unsure": Unsure, "dict": dict}
    body: list[str] = ["if type(given) is not dict: raise Unsure", "count = len(given)"]
    kept = _can_be_kept(cls)
    if kept:
        personal = frozenset(
            name for name in field_names(cls) if PersonalText in (hint := hints_of(cls)[name], *typing.get_args(hint))
        )
        names |= {"kept": {}, "MOST": _MOST, "plain": _plain, "personal_fields": personal}
        body += [
            f"if count <= {_SHORT}:",
            "    try: made = kept.get(key := tuple(given.items()))",
            "    except TypeError: key = made = None",
            "    if made is not None:",
            "        keys[0] += count",
            "        return made",
            "else: key = None",
        ]
    body += ["keys[0] += count", "made = Open()"]
    body += _fields(cls, names)
    body.append("made.__class__ = Whole")
    required = {name for name in field_names(cls) if field_of(cls, name).default is attrs.NOTHING}
    for index, one in enumerate(checks_of(cls)):
        names[f"check{index}"] = one
        look = f"for _ in check{index}(made): raise Unsure"
        needs = needs_of(one)
        always = not needs or bool(needs & required)
        given = " or ".join(f"{name!r} in given" for name in sorted(needs))
        body += [look] if always else [f"if count > {len(required)} and ({given}):", f"    {look}"]
    if kept:
        body.append("if key and len(kept) < MOST and plain(given, personal_fields): kept[key] = made")
    body.append("return made")
    return "\n    ".join(["def read(given, keys):", *body]) + "\n"


def _fields(cls: Any, names: dict[str, Any]) -> list[str]:
    """The lines that read the fields: those that must be given, the defaults, then those that may be given."""
    needed = [name for name in field_names(cls) if field_of(cls, name).default is attrs.NOTHING]
    others = [name for name in field_names(cls) if name not in needed]
    lines = [line for name in needed for line in _field(cls, name, names)]
    late: list[str] = []
    same: dict[str, list[str]] = {}
    for name in others:
        default: Any = field_of(cls, name).default
        if getattr(default, "takes_self", False):
            names[f"default_{name}"] = default.factory
            late.append(f"if {name!r} not in given: made.{name} = default_{name}(made)")
            continue
        value = default.factory() if isinstance(default, attrs.Factory) else default  # type: ignore[arg-type]
        known = repr(value) if value is None or type(value) is bool or value == () else f"default_{name}"
        names[f"default_{name}"] = value
        same.setdefault(known, []).append(f"made.{name}")
    lines += [" = ".join([*targets, known]) for known, targets in same.items()]
    if not others:
        return [*lines, f"if count != {len(needed)}: raise Unsure"]
    lines += [f"if count > {len(needed)}:", f"    more = {len(needed)}"]
    for name in others:
        lines += [
            f"    if {name!r} in given:",
            "        more += 1",
            *(f"        {one}" for one in _field(cls, name, names)),
        ]
    return [*lines, "    if more != count: raise Unsure", *late]


def _field(cls: Any, name: str, names: dict[str, Any]) -> list[str]:
    """The lines that read one field, and what its validator requires beyond the type."""
    validator = field_of(cls, name).validator
    lines = [f"x = given[{name!r}]", f"made.{name} = {_value(hints_of(cls)[name], validator, names)}"]
    names[f"field_{name}"] = field_of(cls, name)
    for index, one in enumerate(_left(validator)):
        names[f"{name}_{index}"] = one
        several = getattr(one, "__name__", "") in _OF_SEVERAL
        if one is v.not_empty:
            lines.append(f"if not made.{name}: raise Unsure")
        else:
            test = f"{name}_{index}(None, field_{name}, made.{name}) is not None: raise Unsure"
            lines.append(f"if len(made.{name}) > 1 and {test}" if several else f"if {test}")
    return lines


def _left(validator: v.Validator | None) -> list[v.Validator]:
    """The validators that a value of the right type, with valid texts and numbers in it, must still pass."""
    if validator is None or validator in _DONE_BY_READING or v.exact_class(validator) is not None:
        return []
    made = v.parts_of(validator)
    if made is not None and made.how == "all":
        return [left for one in made.inner for left in _left(one)]
    return [validator] if made is None or _left(made.inner[0]) else []


_OF_SEVERAL = frozenset({"check_unique", "check_ordered", "check_ordered_days"})
"""The validators that a collection of one element always passes."""


def _value(hint: Any, validator: Any, names: dict[str, Any], of: str = "x") -> str:
    """The expression that reads a value of some type."""
    origin, inner = typing.get_origin(hint), typing.get_args(hint)
    if origin in {typing.Union, types.UnionType} and len(inner) == 2 and types.NoneType in inner:
        (only,) = (one for one in inner if one is not types.NoneType)
        return f"None if {of} is None else {_value(only, validator, names, of)}"
    some = frozenset(inner) - {types.NoneType}
    if origin in {typing.Union, types.UnionType} and some in _UNIONS:
        reads = _UNIONS[some]
        names[reads.__name__] = reads
        one = f"{reads.__name__}({of})"
        return f"None if {of} is None else {one}" if types.NoneType in inner else one
    if origin in {tuple, frozenset}:
        names |= {"each": _each, "distinct": _distinct}
        several = f"[{_value(inner[0], validator, names, 'y')} for y in each({of})]"
        return f"tuple({several})" if origin is tuple else f"distinct({several})"
    if isinstance(hint, type):
        of_class: Any = hint
        if of_class in _TEXTS:
            name, read_leaf = _TEXTS[of_class]
            names[name] = read_leaf
            return f"{name}({of})"
        if hint is pendulum.Date:
            names["days"] = _DAYS
            return f"days[{of}]"
        if hint is str:
            read_text = _text_of(validator)
            names[read_text.__name__] = read_text
            return f"{read_text.__name__}({of})"
        if issubclass(hint, enum.StrEnum):
            names[f"codes_{hint.__name__}"] = {str(member.value): member for member in hint}
            return f"codes_{hint.__name__}[{of}]"
        if is_document(of_class):
            names[f"read_{of_class.__name__}"] = _later(of_class, names)
            return f"read_{of_class.__name__}({of}, keys)"
    names["unsure"] = _unsure
    return f"unsure({of})"


def _later(cls: Any, names: dict[str, Any]) -> Reader:
    """The reader of a class below; it is made when it is first used, because a class may contain itself."""

    def read_below(given: Any, keys: list[int]) -> Any:
        made = names[f"read_{cls.__name__}"] = _reader(cls)
        return made(given, keys)

    return read_below


class _Days(dict[Any, pendulum.Date]):
    """Days by their text."""

    def __missing__(self, text: object) -> pendulum.Date:
        day = as_day(text) if type(text) is str else _unsure(text)
        if len(self) < _MOST:
            self[text] = day
        return day


_DAYS = _Days()


class _Field(typing.NamedTuple):
    name: str


_FIELD = _Field("x")


def _unsure(_: object) -> NoReturn:
    raise Unsure


def _identifier(text: Any) -> str:
    if (
        type(text) is str
        and 0 < len(text) <= v.MAX_IDENTIFIER
        and text.isascii()
        and text.isprintable()
        and text.strip() == text
    ):
        return text
    return _checked(v.check_identifier, text)


def _text(text: Any) -> str:
    if (
        type(text) is str
        and 0 < len(text) <= v.MAX_TEXT
        and text.isascii()
        and text.isprintable()
        and not text.isspace()
    ):
        return text
    return _checked(v.check_text, text)


def _code(text: Any) -> str:
    return _checked(v.unit_code, text)


def _plain_text(text: Any) -> str:
    return text if type(text) is str else _unsure(text)


def _checked(validator: v.Validator, text: Any) -> str:
    return text if type(text) is str and validator(None, _FIELD, text) is None else _unsure(text)


_WITHHELD = PersonalText.withheld()


def _personal(text: Any) -> PersonalText:
    if text == MASK:
        return _WITHHELD
    return PersonalText.of(text) if type(text) is str else _unsure(text)


def _count(number: Any) -> int:
    return number if type(number) is int and 0 <= number <= v.MAX_COUNT else _unsure(number)


def _decimal(number: Any) -> Decimal:
    return Decimal(number) if type(number) is str and DECIMAL.fullmatch(number) else _unsure(number)


def _number_or_decimal(number: Any) -> int | Decimal:
    return number if type(number) is int else _decimal(number)


def _day_or_part(text: Any) -> DayOrPartial:
    return as_day_or_partial(text) if type(text) is str else _unsure(text)


def _flag(value: Any) -> bool:
    return value if type(value) is bool else _unsure(value)


_DONE_BY_READING = frozenset({v.day, v.check_flag, v.check_count, v.check_identifier, v.check_text, v.unit_code})
_TEXTS: dict[type[Any], tuple[str, Callable[[Any], Any]]] = {
    PersonalText: ("personal", _personal),
    int: ("number", _count),
    bool: ("flag", _flag),
    Decimal: ("decimal", _decimal),
}
_UNIONS: dict[frozenset[Any], Callable[[Any], Any]] = {
    frozenset({int, Decimal}): _number_or_decimal,
    frozenset({pendulum.Date, PartialDate}): _day_or_part,
}


def _text_of(validator: Any) -> Callable[[Any], str]:
    """The function that reads the text of a field."""
    readers: dict[Any, Callable[[Any], str]] = {
        v.check_identifier: _identifier,
        v.check_text: _text,
        v.unit_code: _code,
    }
    return next((readers[one] for one in _leaves(validator) if one in readers), _plain_text)


def _leaves(validator: v.Validator | None) -> list[v.Validator]:
    """The validators that contain no other."""
    if validator is None:
        return []
    made = v.parts_of(validator)
    return [validator] if made is None else [leaf for one in made.inner for leaf in _leaves(one)]


def _each(value: Any) -> list[Any]:
    return value if type(value) is list else _unsure(value)  # pyright: ignore[reportUnknownVariableType]


def _distinct(values: list[Any]) -> frozenset[Any]:
    found = frozenset(values)
    return found if len(found) == len(values) else _unsure(values)


@cache
def _can_be_kept(cls: Any) -> bool:
    """Whether few values of a class are written in a few texts: a unit, a step that has only its kind and its day."""
    texts = {one for name in field_names(cls) for one in _leaves(field_of(cls, name).validator)}
    return not texts & {v.check_identifier, v.check_text}


def _plain(given: dict[str, Any], personal: frozenset[str]) -> bool:
    """Whether an object has only texts, and none of a person: what is kept must not contain one."""
    return all(type(one) is str and (name not in personal or one == MASK) for name, one in given.items())
