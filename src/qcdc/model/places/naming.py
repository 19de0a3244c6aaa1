"""Units and bodies in words (*tên đơn vị, cơ quan trong câu*), as far as a territory knows them."""

from __future__ import annotations

from qcdc._kernel.language import Language
from qcdc.errors import UnknownCodeError
from qcdc.model.places.body_references import BodyRef
from qcdc.model.places.territory import Territory
from qcdc.model.places.unit_bodies import named_body
from qcdc.model.places.units import Unit, UnitRef

__all__ = ["known_unit", "named_in", "unit_text"]


def known_unit(ref: UnitRef | None, territory: Territory | None) -> Unit | None:
    """The unit of a reference, if there is a table that has it."""
    try:
        return None if ref is None or territory is None else territory.resolve(ref)
    except UnknownCodeError:
        return None


def named_in(territory: Territory | None, ref: BodyRef, language: Language) -> str:
    """A body by its title if it is national or the table has its unit, otherwise by its kind or its own name."""
    if ref.unit is None:
        return ref.body.title(None, language)
    return named_body(ref.body, known_unit(ref.unit, territory), language)


def unit_text(ref: UnitRef, territory: Territory | None, language: Language) -> str:
    """A unit by its name and code if the table has it, otherwise by level, code and day."""
    try:
        return ref.text(language) if territory is None else str(territory.resolve(ref))
    except UnknownCodeError:
        return ref.text(language)
