"""Numbers of registers (*số đăng ký, số thụ lý*) by a template. No national format exists, so an office has its own."""

from __future__ import annotations

import re
from functools import cache

import attrs

from qcdc._kernel import validators as v
from qcdc._kernel.text import show
from qcdc._kernel.values import Faults, check, entity
from qcdc.errors import InvariantError

__all__ = ["NumberTemplate", "RegisterNumber"]

_PIECE = re.compile(r"\{(?P<name>[a-z]+)(?::(?P<width>[1-9]))?\}|(?P<literal>[^{}]+)|(?P<wrong>.)")
_AGENCY = r"[0-9A-ZĐ]+(?:\.[0-9A-ZĐ]+)*"
_FIELDS = {"serial": r"[0-9]{1,9}", "year": r"(?:19|20)[0-9]{2}", "agency": _AGENCY}
_MOST = 10**9
# An agency contains none of these, so that the serial after one of them is not a part of it.
_OUTSIDE = re.compile(r"[^0-9A-ZĐ.]")


@entity
class RegisterNumber:
    """The parts of a number of a register (*số đăng ký, số thụ lý*).

    Attributes:
        serial: the serial number, at least 1.
        year: the year, if the number states it.
        agency: the code of the body, if the number states it: capital letters, digits and points.
    """

    serial: int = attrs.field(validator=v.check_count)
    year: int | None = attrs.field(default=None, validator=v.maybe(v.check_count))
    agency: str | None = attrs.field(default=None, validator=v.maybe(v.check_identifier))

    @check
    def _check_serial(self) -> Faults:
        if not 1 <= self.serial < _MOST:
            yield InvariantError("register_number.serial", "serial")

    @check
    def _check_year(self) -> Faults:
        if self.year is not None and not 1900 <= self.year <= 2099:
            yield InvariantError("register_number.year", "year")

    @check
    def _check_agency(self) -> Faults:
        if self.agency is not None and not re.fullmatch(_AGENCY, self.agency):
            yield InvariantError("register_number.agency", "agency")


@entity
class NumberTemplate:
    """The form of the numbers of a register (*mẫu số đăng ký*), as data.

    Attributes:
        pattern: the number with ``{serial}``, ``{year}`` and ``{agency}`` in place of its parts; ``{serial:4}`` is
            written with at least four digits. Between agency and serial there must be a sign that is neither a capital
            letter, a digit nor a point: otherwise ``H49`` + ``12`` is also ``H4`` + ``912``.

    >>> template = NumberTemplate(pattern="{serial:3}/{year}/KN")
    >>> template.parse("017/2026/KN").serial, template.format(RegisterNumber(serial=18, year=2026))
    (17, '018/2026/KN')
    """

    pattern: str = attrs.field(validator=v.check_identifier)

    @check
    def _check_pattern(self) -> Faults:
        pieces = _pieces(self.pattern)
        names = [name for name, _ in pieces if name]
        if any(name == "wrong" or (name and name not in _FIELDS) for name, _ in pieces) or any(
            width and name != "serial" for name, width in pieces if name
        ):
            yield InvariantError("number_template.field", "pattern", known=tuple(_FIELDS))
        elif names.count("serial") != 1 or len(names) != len(set(names)):
            yield InvariantError("number_template.serial", "pattern")
        elif "agency" in names:
            places = sorted(place for place, (name, _) in enumerate(pieces) if name in {"serial", "agency"})
            between = "".join(text for name, text in pieces[places[0] + 1 : places[1]] if not name)
            if not _OUTSIDE.search(between):
                yield InvariantError("number_template.unseparated", "pattern")

    def _example(self) -> str:
        names = {name for name, _ in _pieces(self.pattern)}
        number = RegisterNumber(
            serial=17, year=2026 if "year" in names else None, agency="H49" if "agency" in names else None
        )
        return self.format(number)

    def parse(self, text: str) -> RegisterNumber:
        """Read a number; spaces around it do not matter.

        Raises:
            InvariantError: it does not have this form (``number_template.malformed``).
        """
        bare = v.argument(text, str, "text").strip()
        found = _matcher(self.pattern).fullmatch(bare)
        if found is None:
            raise InvariantError("number_template.malformed", "text", value=show(bare), example=self._example())
        parts = found.groupdict()
        return RegisterNumber(
            serial=int(parts["serial"]),
            year=int(parts["year"]) if parts.get("year") else None,
            agency=parts.get("agency"),
        )

    def format(self, number: RegisterNumber) -> str:
        """Write a number.

        Raises:
            InvariantError: the number lacks a part of the template, or has one that the template cannot write
                (``number_template.parts``).
        """
        v.argument(number, RegisterNumber, "number")
        parts = {name: value for name in _FIELDS if (value := getattr(number, name)) is not None}
        names = {name for name, _ in _pieces(self.pattern) if name}
        if names != set(parts):
            raise InvariantError("number_template.parts", "number", example=self._example())
        return "".join(
            text if not name else str(parts[name]).zfill(int(text or 0)) if name == "serial" else str(parts[name])
            for name, text in _pieces(self.pattern)
        )


@cache
def _pieces(pattern: str) -> tuple[tuple[str, str], ...]:
    """The fields as (name, width), the literals as ("", text)."""
    return tuple(
        ("wrong", "") if found["wrong"] else (found["name"] or "", found["width"] or found["literal"] or "")
        for found in _PIECE.finditer(pattern)
    )


@cache
def _matcher(pattern: str) -> re.Pattern[str]:
    return re.compile(
        "".join(f"(?P<{name}>{_FIELDS[name]})" if name else re.escape(text) for name, text in _pieces(pattern)),
        re.ASCII,
    )
