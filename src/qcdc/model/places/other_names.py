"""Other names of units (*tên gọi khác*): as a resolution, another list of the office, the press or people write them.

The name of a unit is that of the office's list, or of its resolution from 1 July 2025 on. Other names are used only to
find a unit.
"""

from __future__ import annotations

import attrs
import pendulum

from qcdc._kernel import validators as v
from qcdc._kernel.values import entity
from qcdc.model.places.units import UnitRef
from qcdc.vocab import NameSource

__all__ = ["OtherName"]


@entity
class OtherName:
    """A name of a unit beside its own (*tên gọi khác của đơn vị hành chính*).

    Attributes:
        unit: the unit, by a day of its life.
        name: without the kind, unless the kind belongs to it (*TP.HCM*).
        source: who writes it: the law, the office, the press, people.
        since: first day on which the unit has it; not before its life.
        until: last day; ``None``: as long as the unit exists.
        act: number of the resolution that spells it so, if one does.
        clause: its clause in article 1.
    """

    unit: UnitRef = attrs.field(validator=v.instance(UnitRef))
    name: str = attrs.field(validator=v.check_text)
    source: NameSource = attrs.field(validator=v.instance(NameSource))
    since: pendulum.Date = attrs.field(validator=v.day)
    until: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))
    act: str | None = attrs.field(default=None, validator=v.maybe(v.check_identifier))
    clause: str | None = attrs.field(default=None, validator=v.maybe(v.check_identifier))

    _until_after_since = v.in_order("since", "until")
