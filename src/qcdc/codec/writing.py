"""Writing values: functions made from the classes, one for each class.

The function of a class builds what a JSON encoder takes: the fields in the order of the class, without those that have
their default, so that the bytes are short and stable. Its source can be printed (`source`).
"""

from __future__ import annotations

import enum
import json
import types
import typing
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any

import attrs
import pendulum

from qcdc._kernel.values import default_of, field_names, field_of
from qcdc.codec.register import document, hints_of, is_document, is_listed, is_union
from qcdc.dates import PartialDate
from qcdc.model.people import MASK, PersonalText

__all__ = ["source", "writer"]

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
    names |= {"personal": _masked if masked else _revealed, "part": PartialDate.isoformat}

    def below(value: Any) -> Any:
        return _writer_of(value, masked=masked)(value)

    names["below"] = below
    exec(compile(_written(cls, names), f"<writer of {cls.__name__}>", "exec"), names)  # noqa: S102 - written from the class alone
    return typing.cast("Writer", names["write"])


def _writer_of(value: Any, *, masked: bool) -> Writer:
    cls: Any = value.__class__
    return _writer(cls, masked)


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


def _masked(_: PersonalText) -> str:
    return MASK


def _revealed(text: PersonalText) -> str:
    return MASK if text.is_withheld else text.reveal()


def _written(cls: Any, names: dict[str, Any]) -> str:
    body = ["made = {}"]
    for name in field_names(document(cls)):
        hint = hints_of(cls)[name]
        default: Any = field_of(cls, name).default
        if default is attrs.NOTHING:
            body.append(f"made[{name!r}] = {_value(hint, f'value.{name}')}")
            continue
        body.append(f"x = value.{name}")
        if getattr(default, "takes_self", False):
            names[f"default_{name}"] = default.factory
            test = f"x != default_{name}(value)"
        else:
            fixed = default_of(field_of(cls, name), None)
            names[f"default_{name}"] = fixed
            test = (
                "x is not None" if fixed is None else "x" if fixed == () or fixed is False else f"x != default_{name}"
            )
            if Decimal in {hint, *typing.get_args(hint)} and fixed is not None:
                # 0.00 equals 0 but is written differently.
                test += f" or (type(x) is Decimal and str(x) != str(default_{name}))"
        body += [f"if {test}:", f"    made[{name!r}] = {_value(hint, 'x')}"]
    return "\n    ".join(["def write(value):", *body, "return made"]) + "\n"


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
