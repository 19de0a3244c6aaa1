"""Bodies (*cơ quan, tổ chức, đơn vị*) of units, by kind and name, and how an official names them.

A unit is not a body: the People's Committee, the inspectorate and the departments of a province are bodies of one unit.
A record has the unit in one field and the body of that unit in another. The body is left out for the People's
Committee, so a unit alone means its People's Committee, and a body of another unit cannot be written. A national body,
such as a ministry, does not belong to a unit.
"""

from __future__ import annotations

import attrs

from qcdc._kernel import validators as v
from qcdc._kernel.codes import Code
from qcdc._kernel.given import read_code
from qcdc._kernel.language import Language, as_language
from qcdc._kernel.values import Faults, check, entity
from qcdc.errors import InvariantError, Phrase
from qcdc.model.places.units import Unit
from qcdc.vocab import BodyKind, Level, UnitKind

__all__ = ["PARTY_COMMITTEE", "PEOPLES_COMMITTEE", "UnitBody", "named_body", "unit_missing"]


@entity
class UnitBody:
    """A body of a unit that is named separately (*cơ quan nào của đơn vị*).

    Attributes:
        kind: People's Committee, department, inspectorate, Party committee …
        name: as an official writes it, without the unit: ``"Sở Nội vụ"``. It must be given if a unit has several bodies
            of the kind, and cannot be given if a unit has only one.
    """

    kind: BodyKind = attrs.field(validator=v.instance(BodyKind))
    name: str | None = attrs.field(default=None, validator=v.maybe(v.check_identifier))

    @check
    def _check_name_missing(self) -> Faults:
        if self.name is None and self.kind.needs_name:
            yield InvariantError("body.name_missing", "name")

    @check
    def _check_name_given(self) -> Faults:
        if self.name is not None and not self.kind.takes_name:
            yield InvariantError("body.name_given", "name")

    @classmethod
    def of(cls, kind: BodyKind | str, name: str | None = None) -> UnitBody:
        """Short form for code; the kind may be given as its code.

        Raises:
            InvariantError: not a kind of body (``code.not_listed``), or a name that is missing or not allowed.
        """
        return cls(kind=read_code(BodyKind, kind, "kind"), name=name)

    def __str__(self) -> str:
        return self.kind.value if self.name is None else f"{self.kind.value} {self.name}"

    @property
    def said(self) -> Code | Phrase:
        """The body without its unit, as errors show it."""
        return self.kind if self.name is None else Phrase("named_body", kind=self.kind, name=self.name)

    @property
    def sort_key(self) -> tuple[int, str]:
        """The People's Committee first, then by kind and name."""
        return _ORDER[self.kind], self.name or ""

    def title(self, unit: Unit | None, language: Language = "vi") -> str:
        """The body as an official names it: ``UBND xã Ví Dụ``, ``Thanh tra tỉnh Ví Dụ``, ``Thanh tra Chính phủ``.

        Args:
            unit: its unit, seen on the day of interest; ``None`` for a national body.
            language: ``"vi"`` or ``"en"``; names of units and bodies stay Vietnamese.

        Raises:
            InvariantError: no unit for a kind of body that is not national (``body.unit_missing``).
        """
        if unit is None:
            for fault in unit_missing(self):
                raise fault
            return _at_the_top(self, as_language(language))
        v.argument(unit, Unit, "unit")
        if self.kind is BodyKind.PEOPLES_COMMITTEE and unit.level is Level.VILLAGE:
            return unit.title
        if as_language(language) == "vi":
            return _in_vietnamese(self, unit)
        return f"{self.kind.en} of {unit.title}" if self.name is None else f"{self.name}, {unit.title}"


def named_body(body: UnitBody, unit: Unit | None, language: Language) -> str:
    """The body in words: its title if its unit is at hand, or if it is national, otherwise its kind or its own name.

    Args:
        body: the body.
        unit: its unit, if it is known.
        language: ``"vi"`` or ``"en"``.
    """
    if unit is not None:
        return body.title(unit, language)
    return body.kind.text(language) if body.name is None else body.name


_ORDER = {kind: place for place, kind in enumerate(BodyKind)}
_PREFIXES = {
    BodyKind.PEOPLES_COMMITTEE: "UBND",
    BodyKind.PEOPLES_COUNCIL: "HĐND",
    BodyKind.INSPECTORATE: "Thanh tra",
    BodyKind.RECEPTION_BOARD: "Ban Tiếp công dân",
    BodyKind.FRONT: "Ủy ban MTTQ Việt Nam",
    BodyKind.COURT: "TAND",
    BodyKind.PROCURACY: "VKSND",
}
_NATIONAL = {
    BodyKind.INSPECTORATE: "Thanh tra Chính phủ",
    BodyKind.RECEPTION_BOARD: "Ban Tiếp công dân Trung ương",
    BodyKind.PARTY_COMMITTEE: "Ban Chấp hành Trung ương Đảng",
    BodyKind.FRONT: "Ủy ban Trung ương MTTQ Việt Nam",
    BodyKind.COURT: "TAND tối cao",
    BodyKind.PROCURACY: "VKSND tối cao",
}
_PARTY = {
    UnitKind.TINH: "Tỉnh ủy",
    UnitKind.THANH_PHO_TRUNG_UONG: "Thành ủy",
    UnitKind.THANH_PHO: "Thành ủy",
    UnitKind.QUAN: "Quận ủy",
    UnitKind.HUYEN: "Huyện ủy",
    UnitKind.THI_XA: "Thị ủy",
}
# A school or a court of several units is not named after the unit, so the unit follows as a place.
_ONLY_PLACED = frozenset(
    {
        BodyKind.COURT,
        BodyKind.PROCURACY,
        BodyKind.AGENCY,
        BodyKind.ENTERPRISE,
        BodyKind.SCHOOL,
        BodyKind.VILLAGE,
    }
)


def _at_the_top(body: UnitBody, language: Language) -> str:
    """The title of a national body; here too, a commission of the Party is named after its Party committee."""
    if body.name is not None:
        return f"{body.name} Trung ương" if body.kind is BodyKind.PARTY_COMMISSION else body.name
    return _NATIONAL[body.kind] if language == "vi" else f"national {body.kind.en}"


def _in_vietnamese(body: UnitBody, unit: Unit) -> str:
    if body.kind is BodyKind.PARTY_COMMISSION:
        return f"{body.name} {_party(unit)}"
    if body.name is not None:
        return f"{body.name}, {unit.title}" if body.kind in _ONLY_PLACED else f"{body.name} {unit.title}"
    if body.kind is BodyKind.PARTY_COMMITTEE:
        return _party(unit)
    if body.kind is BodyKind.PARTY_STANDING:
        return f"Ban Thường vụ {_party(unit)}"
    if body.kind is BodyKind.FRONT and unit.level is Level.VILLAGE:
        return f"Ban Công tác Mặt trận {unit.title}"
    return f"{_PREFIXES[body.kind]} {unit.title}"


def _party(unit: Unit) -> str:
    """The Party committee of a unit: that of a commune has the kind of the commune in its name, higher ones do not."""
    if unit.level is Level.VILLAGE:
        return f"Chi bộ {unit.title}"
    word = _PARTY.get(unit.kind)
    return f"Đảng ủy {unit.title}" if word is None else f"{word} {unit.name}"


PEOPLES_COMMITTEE = UnitBody(kind=BodyKind.PEOPLES_COMMITTEE)
"""The body that a unit alone means: its People's Committee; for a village, which has none, the village itself."""

PARTY_COMMITTEE = UnitBody(kind=BodyKind.PARTY_COMMITTEE)
"""The Party committee of a unit; in a village its Party cell."""


def unit_missing(body: UnitBody) -> Faults:
    """The fault of a body without a unit, unless it is of a kind that can be national."""
    if not body.kind.national:
        yield InvariantError("body.unit_missing", "unit")
