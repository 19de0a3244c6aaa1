"""Writing values as bytes: with every personal text, to store them, or masked, to hand them on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, cast

from qcdc._kernel.values import is_entity
from qcdc.codec import json_library
from qcdc.codec.formats import Format, refuse_unknown
from qcdc.codec.register import document
from qcdc.codec.schema_names import KEY, schema_name
from qcdc.codec.writing import line_writer, writer
from qcdc.errors import InvariantError

__all__ = ["encode", "encode_masked", "values_of", "written"]


def encode(value: object, *, format: Format = "json") -> bytes:
    """Write a value completely, or several values with ``format="jsonl"``, as UTF-8 bytes.

    Names and other personal texts are written as they are: this is for storing. `encode_masked` is for handing on.
    The same value gives the same bytes. A decimal keeps its digits: ``Decimal("1.5")`` and ``Decimal("1.50")`` are
    equal but are written differently.

    Args:
        value: one of the library's values; an iterable of them for JSON Lines.
        format: ``"json"`` or ``"jsonl"``.

    Raises:
        InvariantError: a value that is not a document.
    """
    return written(values_of(value, format), masked=False, format=format)


def encode_masked(value: object, *, format: Format = "json") -> bytes:
    """Write a value as `encode` does, with ``***`` instead of every personal text.

    The names cannot be recovered: in a value read from it they are withheld.

    Raises:
        InvariantError: a value that is not a document.
    """
    return written(values_of(value, format), masked=True, format=format)


def values_of(value: object, format: Format) -> tuple[object, ...]:
    """The value for JSON, or the values for JSON Lines; all of them must be documents."""
    if format == "json":
        if isinstance(value, list | tuple | set | frozenset):
            raise InvariantError("codec.several", "value")
        values: tuple[object, ...] = (value,)
    else:
        refuse_unknown(format)
        if is_entity(type(value)) or not isinstance(value, Iterable) or isinstance(value, str | bytes | Mapping):
            raise InvariantError("codec.lines", "value")
        values = tuple(cast("Iterable[object]", value))
    for each in values:
        document(type(each), "value")
    return values


def written(values: tuple[object, ...], *, masked: bool, format: Format) -> bytes:
    """The bytes of documents.

    Raises:
        InvariantError: a value is nested too deeply (``codec.too_deep``).
    """
    try:
        if format == "jsonl":
            return "".join([_line(each, masked=masked) for each in values]).encode()
        dump = json_library.chosen.indented
        return b"".join(
            dump({KEY: schema_name(type(each)), **writer(type(each), masked=masked)(each)}) for each in values
        )
    except RecursionError:
        raise InvariantError("codec.too_deep", "value") from None


def _line(value: object, *, masked: bool) -> str:
    cls: Any = type(value)
    fields = line_writer(cls, masked=masked)(value)[1:]
    return f'{{"{KEY}":"{schema_name(cls)}"{"" if fields == "}" else ","}{fields}\n'
