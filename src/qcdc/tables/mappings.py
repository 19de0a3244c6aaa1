"""Mappings (*bảng ghép cột*): which column fills which field; data that a user corrects, keeps in a file and uses again."""

from __future__ import annotations

import difflib
import json
import os
import re
import tomllib
from collections.abc import Callable, Iterable
from collections.abc import Mapping as AnyMapping
from pathlib import Path
from types import MappingProxyType
from typing import Any, cast

import attrs

from qcdc._kernel import validators as v
from qcdc._kernel.given import read_code
from qcdc._kernel.language import Language, as_language
from qcdc._kernel.text import exact_key, is_plain, show
from qcdc.codec.files import put, refusal
from qcdc.codec.problems import Problems
from qcdc.codec.register import documents
from qcdc.dates import DayOrder
from qcdc.errors import CodecError, InvariantError, ProblemError, QcdcError
from qcdc.tables.cells import Manner, fold
from qcdc.tables.columns import columns_of, shape_of

__all__ = ["EXTRA", "MOST_BYTES", "Mapping"]

EXTRA = ""
"""The field of a column that is kept among the extras of the record."""

_TEMPLATE = re.compile(r"\{([^{}]+)\}")
_PLACES = ("row", "sheet", "year", "unit")
_SUFFIXES = frozenset({".toml", ".json"})
MOST_BYTES = 2**20
"""The most bytes of a file with a mapping."""

Texts = AnyMapping[str, str]


def _texts_of(given: object, name: str) -> Texts:
    """A dictionary of texts, as a read-only copy."""
    pairs = cast("AnyMapping[object, object]", v.mapping(cast("Any", given), name))
    for key, value in pairs.items():
        for one in (key, value):
            if not is_plain(v.argument(one, str, name).replace("\n", " ")):
                raise InvariantError("text.control_character", name)
    return MappingProxyType({exact_key(str(key)): str(value) for key, value in pairs.items()})


def _words(given: object) -> AnyMapping[str, Texts]:
    pairs = cast("AnyMapping[object, object]", v.mapping(cast("Any", given), "words"))
    return MappingProxyType({v.argument(key, str, "words"): _texts_of(value, "words") for key, value in pairs.items()})


def _tuple_of(given: Iterable[str] | str, name: str) -> tuple[str, ...]:
    values = (given,) if isinstance(given, str) else tuple(v.arguments(given, name))
    return tuple(v.argument(one, str, name) for one in values)


def _columns(given: object) -> Texts:
    return _texts_of(given, "columns")


def _fixed(given: object) -> Texts:
    return _texts_of(given, "fixed")


def _made(given: object) -> Texts:
    return _texts_of(given, "made")


def _sheets(given: Iterable[str] | str) -> tuple[str, ...]:
    return _tuple_of(given, "sheets")


def _skip(given: Iterable[str] | str) -> tuple[str, ...]:
    return _tuple_of(given, "skip")


def _line(given: str) -> str:
    return v.argument(given, str, "lines")


def _order(given: DayOrder | str) -> DayOrder:
    return read_code(DayOrder, given, "days")


def _language(given: str | None) -> Language | None:
    with v.naming(language="numbers"):
        return None if given is None else as_language(cast("Language", given))


def _none() -> Texts:
    return MappingProxyType({})


def _no_words() -> AnyMapping[str, Texts]:
    return MappingProxyType({})


@attrs.frozen(kw_only=True, hash=False)
class Mapping:
    """How the columns of a table fill the fields of a type.

    Attributes:
        type: the type of the records.
        columns: header to field. A header below others is written with them: ``"Kết quả / Đã giải quyết"``; the second
            of two equal headers as ``"Ghi chú #2"``. The field is a path of `columns_of`; ``"petition_kinds=complaint"``
            for a column that is marked if the field has that code; empty for a column that is kept among the extras.
        fixed: field to text: what no column says, as a cell would say it.
        made: field to template: ``"{unit}-{year}-{id}"``. The parts are ``row``, ``sheet``, ``year``, ``unit`` (the
            code), a field, or a header.
        words: field to the user's own words with the code, or the text, that each means.
        days: the order of day and month.
        numbers: the language whose marks numbers have; ``None``: a number that means two things is a problem.
        sheets: the sheets to read, by name or pattern (``"Tháng *"``); empty: every visible sheet that has the headers.
        lines: the field that a line with a single text gives to the rows below it; empty: such lines are skipped.
        skip: beginnings of rows to skip.
        header_row: the row of the (first) header, if it cannot be found.

    Raises:
        InvariantError: a field that the type does not have (``mapping.field``), one that two columns fill
            (``mapping.field_twice``), a template that names nothing (``mapping.template``).
    """

    type: type
    columns: Texts = attrs.field(factory=_none, converter=_columns)
    fixed: Texts = attrs.field(factory=_none, converter=_fixed)
    made: Texts = attrs.field(factory=_none, converter=_made)
    words: AnyMapping[str, Texts] = attrs.field(factory=_no_words, converter=_words)
    days: DayOrder = attrs.field(default=DayOrder.DAY_FIRST, converter=_order)
    numbers: Language | None = attrs.field(default=None, converter=_language)
    sheets: tuple[str, ...] = attrs.field(default=(), converter=_sheets)
    lines: str = attrs.field(default="", converter=_line)
    skip: tuple[str, ...] = attrs.field(default=(), converter=_skip)
    header_row: int | None = None

    def __attrs_post_init__(self) -> None:
        columns_of(self.type)
        asked = [*self.fixed, *self.made, *self.words, *([self.lines] if self.lines else [])]
        for name in (*(target.partition("=")[0] for target in self.columns.values() if target), *asked):
            if shape_of(self.type, name) is None:
                raise self._unknown(name)
        for header, target in self.columns.items():
            name, marked, code = target.partition("=")
            shape = shape_of(self.type, name)
            if marked and (shape is None or shape.codes is None or code not in shape.codes._value2member_map_):
                known = () if shape is None or shape.codes is None else tuple(shape.codes)
                raise InvariantError("mapping.code", "columns", header=header, known=known)
        self._refuse_twice()
        for name, template in self.made.items():
            for part in _TEMPLATE.findall(template):
                if part not in _PLACES and shape_of(self.type, part) is None and not self._has(part):
                    raise InvariantError("mapping.template", "made", name=name, part=part, known=_PLACES)
        if self.header_row is not None and v.argument(self.header_row, int, "header_row") < 1:
            raise InvariantError("mapping.header_row", "header_row", value=show(self.header_row))

    def _has(self, header: str) -> bool:
        return any(fold(header) == fold(one) for one in self.columns)

    def _refuse_twice(self) -> None:
        """One column for each field, unless each marks a code, and no field that is fixed as well."""
        filled: set[str] = set()
        headers: set[str] = set()
        for header, target in self.columns.items():
            name, marked, _ = target.partition("=")
            if (name and not marked and name in filled) or fold(header) in headers:
                raise InvariantError("mapping.field_twice", "columns", header=header, name=name or header)
            filled.add(name)
            headers.add(fold(header))

    def _unknown(self, name: str) -> InvariantError:
        known = tuple(column.field for column in columns_of(self.type))
        near = tuple(difflib.get_close_matches(name[:80], known, n=3))
        return InvariantError("mapping.field", "mapping", value=show(name), near=near, type=self.type, known=known)

    def __reduce__(self) -> tuple[Callable[..., Mapping], tuple[dict[str, object]]]:
        data: dict[str, object] = {**self._data(), "type": self.type}
        return _of, (data,)

    @property
    def manner(self) -> Manner:
        """How its cells are read."""
        words = {
            name: {fold(word): meant for word, meant in own.items()} | {fold(meant): meant for meant in own.values()}
            for name, own in self.words.items()
        }
        return Manner(days=self.days, numbers=self.numbers, words=words)

    def but(self, **changes: Any) -> Mapping:
        """The mapping with some attributes changed; dictionaries are added to, and an entry of ``None`` is removed.

        >>> from qcdc.model import Reception
        >>> mapping = Mapping(type=Reception, columns={"Ngày": "day"})
        >>> dict(mapping.but(fixed={"origin": "recorded"}, columns={"Số": "id"}).columns)
        {'Ngày': 'day', 'Số': 'id'}
        """
        whole: dict[str, Any] = {}
        for name, value in changes.items():
            held: object = getattr(self, name, None)
            if isinstance(held, MappingProxyType) and isinstance(value, AnyMapping):
                given = {exact_key(str(key)): one for key, one in cast("AnyMapping[str, Any]", value).items()}
                joined = {**cast("AnyMapping[str, Any]", held), **given}
                whole[name] = {key: one for key, one in joined.items() if one is not None}
            else:
                whole[name] = value
        try:
            return attrs.evolve(self, **whole)
        except TypeError:
            known = tuple(field.name for field in attrs.fields(Mapping))
            raise InvariantError("mapping.attribute", "changes", known=known) from None

    def _data(self) -> dict[str, Any]:
        """Its content, without what is left out."""
        found: dict[str, Any] = {"type": self.type.__name__}
        for field in attrs.fields(Mapping)[1:]:
            value = getattr(self, field.name)
            if field.name == "words":
                value = {name: dict(own) for name, own in self.words.items()}
            elif isinstance(value, MappingProxyType):
                value = dict(cast("Texts", value))
            elif isinstance(value, tuple):
                value = list(cast("tuple[str, ...]", value))
            elif isinstance(value, DayOrder):
                value = value.value
            if value or field.name == "days":
                found[field.name] = value
        return found

    def write(self, path: str | os.PathLike[str]) -> None:
        """Write it to a ``.toml`` or ``.json`` file.

        Raises:
            CodecError: the file cannot be written.
            InvariantError: the name of the file ends in neither (``mapping.suffix``).
        """
        place = _place(path)
        data = self._data()
        text = _as_toml(data) if place.suffix == ".toml" else json.dumps(data, ensure_ascii=False, indent=2) + "\n"
        try:
            put(place, text.encode("utf-8"), private=False)
        except Problems as error:
            raise CodecError(error.found.told()) from None
        except OSError as error:
            raise CodecError([ProblemError("file.unwritable", "$", reason=refusal(error))]) from None

    @classmethod
    def read(cls, path: str | os.PathLike[str]) -> Mapping:
        """Read it from a ``.toml`` or ``.json`` file.

        Raises:
            CodecError: the file cannot be read, is no TOML or JSON (``mapping.file``), or has a key that a mapping does
                not have, or twice (``mapping.key``).
            InvariantError: as the constructor.
        """
        place = _place(path)
        try:
            with place.open("rb") as file:
                data = file.read(MOST_BYTES + 1)
        except OSError as error:
            raise CodecError([ProblemError("file.unreadable", "$", reason=refusal(error))]) from None
        return cls.parse(data, place.suffix)

    @classmethod
    def parse(cls, data: bytes, suffix: str) -> Mapping:
        """Read it from the content of a file.

        Args:
            data: the content.
            suffix: the ending of the name: ``".toml"`` or ``".json"``.

        Raises:
            CodecError: as `read`.
            InvariantError: as the constructor, or another ending (``mapping.suffix``).

        >>> dict(Mapping.parse(b'{"type": "Reception", "columns": {"Date": "day"}}', ".json").columns)
        {'Date': 'day'}
        """
        if v.argument(suffix, str, "suffix") not in _SUFFIXES:
            raise InvariantError("mapping.suffix", "suffix")
        try:
            if len(v.argument(data, bytes, "data")) > MOST_BYTES:
                raise _MalformedError
            text = data.decode("utf-8-sig")
            found: object = tomllib.loads(text) if suffix == ".toml" else json.loads(text, object_pairs_hook=_once)
        except (ValueError, RecursionError):
            raise CodecError([ProblemError("mapping.file", "$")]) from None
        if not isinstance(found, dict):
            raise CodecError([ProblemError("mapping.file", "$")])
        return _of(cast("dict[str, object]", found))


class _MalformedError(ValueError):
    pass


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """A JSON object; a repeated key is malformed, as it is in TOML."""
    found = dict(pairs)
    if len(found) < len(pairs):
        raise _MalformedError
    return found


def _of(data: dict[str, object]) -> Mapping:
    known = tuple(field.name for field in attrs.fields(Mapping))
    for position, key in enumerate(data, start=1):
        if key not in known:
            near = tuple(difflib.get_close_matches(key[:40], known, n=1))
            raise CodecError([ProblemError("mapping.key", "$", position=position, near=near, known=known)])
    given = data.get("type")
    types = {one.__name__: one for one in documents()}
    cls = given if isinstance(given, type) else types.get(given) if isinstance(given, str) else None
    if cls is None:
        raise CodecError([ProblemError("mapping.type", "$.type", value=show(given))])
    try:
        fields: dict[str, Any] = {**data, "type": cls}
        return Mapping(**fields)
    except QcdcError:
        raise
    except (TypeError, AttributeError):
        raise CodecError([ProblemError("mapping.file", "$")]) from None


def _place(path: object) -> Path:
    if not isinstance(path, str | os.PathLike):
        raise InvariantError("codec.path", "path")
    place = Path(os.fspath(cast("str", path)))
    if "\0" in str(place) or any("\ud800" <= sign <= "\udfff" for sign in str(place)):
        raise InvariantError("codec.path", "path")
    if place.suffix not in _SUFFIXES:
        raise InvariantError("mapping.suffix", "path")
    return place


def _as_toml(data: dict[str, Any]) -> str:
    """The content as TOML: plain values first, then one table for each dictionary."""
    lines = [f"{key} = {_toml(value)}" for key, value in data.items() if not isinstance(value, dict)]
    for key, value in data.items():
        if not isinstance(value, dict):
            continue
        pairs = cast("dict[str, Any]", value)
        if any(isinstance(one, dict) for one in pairs.values()):
            for name, own in pairs.items():
                lines += ["", f"[{key}.{_toml(name)}]", *(f"{_toml(word)} = {_toml(one)}" for word, one in own.items())]
        else:
            lines += ["", f"[{key}]", *(f"{_toml(word)} = {_toml(one)}" for word, one in pairs.items())]
    return "\n".join(lines) + "\n"


def _toml(value: object) -> str:
    """A text, number or list in TOML, whose basic strings are written as in JSON."""
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
