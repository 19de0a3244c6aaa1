"""Reading a row of a table of facts, strictly; every error names the place.

Both the shipped tables and those that a user adds are read here, so both are checked in the same way.
"""

from __future__ import annotations

import datetime as dt
import re
import tomllib
from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import Any, TypeVar, cast

import pendulum

from qcdc._kernel import validators as v
from qcdc._kernel.text import is_plain, show
from qcdc.dates import OpenPeriod, as_day
from qcdc.errors import InvariantError, Phrase

__all__ = ["Row", "read_tables"]

# The end of the messages of `tomllib`.
_PLACE = re.compile(r"at line (\d+), column (\d+)\)$")
E = TypeVar("E", bound=StrEnum)
T = TypeVar("T")


class Row:
    """One table or row, and which of its fields were read.

    Args:
        place: its place, for errors: a key, or a key and the number of a row.
        raw: the mapping.
    """

    def __init__(self, place: str, raw: object) -> None:
        # A name from outside may contain invisible characters.
        self.place = place if is_plain(place) else str(show(place))
        if not isinstance(raw, Mapping):
            raise self.wrong("", "a_table", raw)
        self._raw: dict[str, Any] = {_named(key): value for key, value in cast("Mapping[object, Any]", raw).items()}
        self._read: set[str] = set()

    def wrong(self, field: str, expected: str | Phrase, value: object) -> InvariantError:
        """The error for a missing or wrong field, with the place."""
        if field and field not in self._raw:
            return InvariantError("law.missing", field, place=self.place)
        return InvariantError(
            "law.row",
            field or None,
            place=self.place,
            expected=Phrase.of(expected),
            value=show(value),
        )

    def _get(self, field: str) -> Any:
        self._read.add(field)
        return self._raw.get(field)

    def has(self, field: str) -> bool:
        """Whether the row has a field; errors list it among the possible fields."""
        self._read.add(field)
        return field in self._raw

    def text(self, field: str) -> str:
        """A required text."""
        value = self._get(field)
        if not isinstance(value, str):
            raise self.wrong(field, "a_text", value)
        return value

    def maybe_text(self, field: str) -> str | None:
        """An optional text."""
        return self.text(field) if self.has(field) else None

    def number(self, field: str) -> int:
        """A required whole number."""
        value = self._get(field)
        if not isinstance(value, int) or isinstance(value, bool):
            raise self.wrong(field, "a_whole_number", value)
        return value

    def maybe_number(self, field: str) -> int | None:
        """An optional whole number."""
        return self.number(field) if self.has(field) else None

    def flag(self, field: str) -> bool:
        """Yes or no; no if it is missing."""
        value = self._get(field)
        if value is not None and not isinstance(value, bool):
            raise self.wrong(field, "true_or_false", value)
        return bool(value)

    def day(self, field: str) -> pendulum.Date:
        """A required day: a TOML date, or a text ``YYYY-MM-DD``."""
        value = self._get(field)
        if not isinstance(value, str | dt.date):
            raise self.wrong(field, "a_day_as_text", value)
        return as_day(value, field)

    def maybe_day(self, field: str) -> pendulum.Date | None:
        """An optional day."""
        return self.day(field) if self.has(field) else None

    def force(self) -> OpenPeriod:
        """The fields ``since`` and ``until``."""
        return OpenPeriod(since=self.day("since"), until=self.maybe_day("until"))

    def member(self, field: str, cls: type[E]) -> E:
        """A member of a code list."""
        value = self._get(field)
        if not isinstance(value, str) or value not in set(cls):
            raise self.wrong(field, Phrase("one_of", codes=tuple(cls)), value)
        return cls(value)

    def texts(self, field: str) -> tuple[str, ...]:
        """A list of texts."""
        value = self._get(field)
        if not isinstance(value, list | tuple) or not all(
            isinstance(one, str) for one in cast("tuple[object, ...]", value)
        ):
            raise self.wrong(field, "a_list", cast("object", value))
        return tuple(cast("tuple[str, ...]", value))

    def maybe_texts(self, field: str) -> tuple[str, ...]:
        """An optional list of texts."""
        return self.texts(field) if self.has(field) else ()

    def rows(self, field: str, *, needed: bool = True) -> tuple[Row, ...]:
        """A list of rows."""
        value = self._get(field)
        if value is None and not needed:
            return ()
        if not isinstance(value, list | tuple) or (needed and not value):
            raise self.wrong(field, "a_list", cast("object", value))
        return tuple(
            Row(f"{self.place}, {field} {number}", row)
            for number, row in enumerate(cast("tuple[object, ...]", value), start=1)
        )

    def build(self, cls: Callable[..., T], **fields: Any) -> T:
        """Build a value from the fields that were read; an error names the place."""
        try:
            return cls(**fields)
        except InvariantError as error:
            raise InvariantError("law.value", error.attribute, place=self.place, reason=error.sentence()) from error

    def finish(self) -> None:
        """Refuse a field that was not read: a misspelt field must not be ignored."""
        for field in self._raw:
            if field not in self._read:
                raise InvariantError(
                    "law.field",
                    str(field if field.isidentifier() else show(field)),
                    place=self.place,
                    known=tuple(sorted(self._read)),
                )


def _named(key: object) -> str:
    """The name of a field; a number is not a name, however it is written."""
    return key if isinstance(key, str) else v.argument(key, str, "fields")


def read_tables(data: str | Mapping[str, Any] | None, name: str) -> Mapping[str, Any]:
    """The tables of a TOML text, or of a parsed mapping; no tables for ``None``.

    Raises:
        InvariantError: the text is not TOML (``law.toml``), or too deeply nested (``law.toml_extreme``).
    """
    if data is None:
        return {}
    if isinstance(data, str):
        try:
            return tomllib.loads(data)
        except tomllib.TOMLDecodeError as error:
            # Not chained, and only the place is kept: the message of the parser quotes the text.
            place = _PLACE.search(str(error))
            where = Phrase("the_end") if place is None else Phrase("line_and_column", line=place[1], column=place[2])
            raise InvariantError("law.toml", name, where=where) from None
        except (RecursionError, ValueError):
            # Too deeply nested, or a number with thousands of digits.
            raise InvariantError("law.toml_extreme", name) from None
    if isinstance(data, Mapping):
        for key in data:
            v.argument(key, str, name)
        return data
    return v.argument(data, dict, name)
