"""Writing values: functions made from the classes, one for each class.

The function of a class builds what a JSON encoder takes: the fields in the order of the class, without those that have
their default, so that the bytes are short and stable. Its source can be printed (`source`).
"""

from __future__ import annotations

import enum
import json
import re
import types
import typing
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from functools import cache
from json.encoder import encode_basestring
from typing import Any

import attrs
import pendulum

from qcdc._kernel.values import default_of, field_names, field_of
from qcdc.codec.register import document, hints_of, is_document, is_listed, is_union
from qcdc.dates import PartialDate
from qcdc.model.people import MASK, PersonalText, revealed

__all__ = ["line_source", "line_writer", "source", "writer"]

Writer = Callable[[Any], Any]


def writer(cls: Any, *, masked: bool) -> Writer:
    """The function that writes the values of a class.

    Args:
        cls: the type of a document.
        masked: whether ``***`` is written for every personal text.
    """
    return _writer(document(cls), masked)


@cache
def _writer(cls: Any, masked: bool) -> Writer:  # noqa: FBT001 - the arguments of a cache
    names: dict[str, Any] = {
        "iso": date.isoformat,
        "plain": format,
        "sorted": sorted,
        "dumps": json.dumps,
        "Decimal": Decimal,
    }
    names |= {"personal": _masked if masked else revealed, "part": PartialDate.isoformat}

    def below(value: Any) -> Any:
        return _writer_of(value, masked=masked)(value)

    names["below"] = below
    exec(compile(_written(cls, names), f"<writer of {cls.__name__}>", "exec"), names)  # noqa: S102 - written from the class alone
    return typing.cast("Writer", names["write"])


def _writer_of(value: Any, *, masked: bool) -> Writer:
    cls: Any = value.__class__
    return _writer(cls, masked)


def line_writer(cls: Any, *, masked: bool) -> Callable[[Any], str]:
    """The function that writes the values of a class as compact JSON: the same text, without the objects between."""
    return _line_writer(document(cls), masked)


@cache
def _line_writer(cls: Any, masked: bool) -> Callable[[Any], str]:  # noqa: FBT001 - the arguments of a cache
    def below(value: Any) -> Any:
        return _writer_of(value, masked=masked)(value)

    def text(value: Any) -> str:
        cls: Any = value.__class__
        return _line_writer(cls, masked)(value)

    names: dict[str, Any] = {
        "iso": date.isoformat,
        "plain": format,
        "quote": encode_basestring,
        "dumps": json.dumps,
        "comma": ",",
    }
    names |= {"personal": _masked if masked else revealed, "part": PartialDate.isoformat, "Decimal": Decimal}
    names |= {"line": _LINE, "below": below}

    names["text"] = text
    for one in (part for name in field_names(cls) for part in _documents_in(hints_of(cls)[name])):
        _bind(names, one, masked=masked)
    exec(compile(_line_source(cls, names), f"<line writer of {cls.__name__}>", "exec"), names)  # noqa: S102 - as above
    return typing.cast("Callable[[Any], str]", names["write"])


def _documents_in(hint: Any) -> list[Any]:
    if is_document(hint):
        return [hint]
    return [one for inner in typing.get_args(hint) for one in _documents_in(inner)]


def _bind(names: dict[str, Any], cls: Any, *, masked: bool) -> None:
    """Name the writer of a class below; it is made when it is first used, because a class may contain itself."""

    def write_below(value: Any) -> str:
        made = names[f"write_{cls.__name__}"] = _line_writer(cls, masked)
        return made(value)

    names[f"write_{cls.__name__}"] = write_below


def source(cls: Any) -> str:
    """The function that writes the values of a class, as Python.

    >>> from qcdc.model import UnitRef
    >>> print(source(UnitRef))
    def write(value):
        made = {}
        made['level'] = value.level._value_
        made['code'] = value.code
        made['on'] = iso(value.on)
        return made
    <BLANKLINE>
    """
    return _written(cls, {})


def line_source(cls: Any) -> str:
    """The function that writes the values of a class as compact JSON, as Python.

    >>> from qcdc.model import UnitRef
    >>> print(line_source(UnitRef))
    def write(value):
        made = [',"level":"', value.level._value_, '","code":', quote(value.code), ',"on":"', iso(value.on), '"']
        return '{' + ''.join(made)[1:] + '}'
    <BLANKLINE>
    """
    return _line_source(cls, {})


_LINE = json.JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode


def _line_source(cls: Any, names: dict[str, Any]) -> str:
    body: list[str] = []
    whole: list[str] = []  # the parts of neighbouring fields that are always written: literals and expressions in turn
    made = "made = "
    for name in (*field_names(document(cls)), None):
        needed = name is not None and field_of(cls, name).default is attrs.NOTHING
        if not needed and whole:
            body.append(f"{made}[{_joined(whole)}]")
            made, whole = "made += ", []
        if name is None:
            break
        given = not needed and field_of(cls, name).default is None
        before, value, after = _line_value(hints_of(cls)[name], f"value.{name}" if needed else "x", given=given)
        parts = [repr(f',"{name}":{before}'), value, *([repr(after)] * bool(after))]
        if needed:
            whole += parts
            continue
        if made == "made = ":
            body.append("made = []")
            made = "made += "
        body += [f"x = value.{name}", f"if {_differs(cls, name, names)}:", f"    made += [{', '.join(parts)}]"]
    return "\n    ".join(["def write(value):", *body, "return '{' + ''.join(made)[1:] + '}'"]) + "\n"


def _joined(parts: list[str]) -> str:
    """The parts, with neighbouring literals made one."""
    found: list[str] = []
    for part in parts:
        if part[0] == "'" and found and found[-1][0] == "'":
            found[-1] = found[-1][:-1] + part[1:]
        else:
            found.append(part)
    return ", ".join(found)


def _line_value(hint: Any, of: str, *, given: bool = False) -> tuple[str, str, str]:
    """The expression that writes a value of some type as a text, and what is written before and after it.

    `given`: it is known that the value is not ``None``.
    """
    if is_union(hint):
        options = [one for one in typing.get_args(hint) if one is not types.NoneType]
        one = _in_full(*_line_one_of(options, of))
        optional = not given and len(options) < len(typing.get_args(hint))
        return "", f"('null' if {of} is None else {one})" if optional else f"({one})", ""
    if is_listed(hint):
        inner = typing.get_args(hint)[0]
        if typing.get_origin(hint) is tuple:
            return "[", f"comma.join([{_in_full(*_line_value(inner, 'y'))} for y in {of}])", "]"
        return "", f"line(sorted([{_value(inner, 'y')} for y in {of}], key=dumps))", ""
    if hint in {pendulum.Date, PartialDate, Decimal}:
        return '"', _value(hint, of), '"'
    if hint is bool:
        return "", f"('true' if {of} else 'false')", ""
    if hint is int:
        return "", f"str({of})", ""
    if is_document(hint):
        return "", f"write_{hint.__name__}({of})", ""
    if issubclass(hint, enum.StrEnum) and all(map(_PLAIN.fullmatch, hint)):
        return '"', f"{of}._value_", '"'
    return "", f"quote({_value(hint, of)})", ""


_PLAIN = re.compile(r"[0-9A-Za-z_.-]+", re.ASCII)


def _in_full(before: str, value: str, after: str) -> str:
    """The expression with what is written before and after it."""
    return f"{before!r} + {value} + {after!r}" if before else value


def _line_one_of(options: list[Any], of: str) -> tuple[str, str, str]:
    """The expression for a value of one of several types."""
    if len(options) == 1:
        return _line_value(options[0], of)
    if PartialDate in options:
        return '"', f"{of}.isoformat()", '"'
    if all(map(is_document, options)):
        return "", f"text({of})", ""
    number = f"quote(plain({of}, 'f')) if type({of}) is Decimal else str({of}) if type({of}) is int"
    return "", f"({number} else text({of}))", ""


def _masked(_: PersonalText) -> str:
    return MASK


def _written(cls: Any, names: dict[str, Any]) -> str:
    body = ["made = {}"]
    for name in field_names(document(cls)):
        hint = hints_of(cls)[name]
        if field_of(cls, name).default is attrs.NOTHING:
            body.append(f"made[{name!r}] = {_value(hint, f'value.{name}')}")
            continue
        body += [f"x = value.{name}", f"if {_differs(cls, name, names)}:", f"    made[{name!r}] = {_value(hint, 'x')}"]
    return "\n    ".join(["def write(value):", *body, "return made"]) + "\n"


def _differs(cls: Any, name: str, names: dict[str, Any]) -> str:
    """The test whether ``x``, the value of a field, is not its default."""
    default: Any = field_of(cls, name).default
    if getattr(default, "takes_self", False):
        names[f"default_{name}"] = default.factory
        return f"x != default_{name}(value)"
    fixed = names[f"default_{name}"] = default_of(field_of(cls, name), None)
    if fixed is None:
        return "x is not None"
    if fixed == () or fixed is False or fixed == frozenset():
        return "x"
    test = f"x is not default_{name} and x != default_{name}"
    if Decimal in {hints_of(cls)[name], *typing.get_args(hints_of(cls)[name])}:
        # 0.00 equals 0 but is written differently.
        test += f" or (type(x) is Decimal and str(x) != str(default_{name}))"
    return test


def _value(hint: Any, of: str) -> str:
    """The expression that writes a value of some type."""
    if is_union(hint):
        options = [one for one in typing.get_args(hint) if one is not types.NoneType]
        optional = len(options) < len(typing.get_args(hint))
        one = _one_of(options, of)
        return f"None if {of} is None else {one}" if optional and one != of else one
    if is_listed(hint):
        inner = typing.get_args(hint)[0]
        several = f"[{_value(inner, 'y')} for y in {of}]"
        return several if typing.get_origin(hint) is tuple else f"sorted({several}, key=dumps)"
    if hint is pendulum.Date:
        return f"iso({of})"
    if hint is PersonalText:
        return f"personal({of})"
    if hint is PartialDate:
        return f"part({of})"
    if hint is Decimal:
        return f'plain({of}, "f")'
    if issubclass(hint, enum.StrEnum):
        return f"{of}._value_"
    return f"below({of})" if is_document(hint) else of


def _one_of(options: list[Any], of: str) -> str:
    """The expression for a value of one of several types."""
    if len(options) == 1:
        return _value(options[0], of)
    if PartialDate in options:
        return f"{of}.isoformat()"
    if all(map(is_document, options)):
        return f"below({of})"
    return f'(plain({of}, "f") if type({of}) is Decimal else {of} if type({of}) is int else below({of}))'
