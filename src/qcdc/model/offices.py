"""Offices (*chức vụ*) through which people hold a seat."""

from __future__ import annotations

import attrs

from qcdc._kernel import validators as v
from qcdc._kernel.values import entity
from qcdc.dates import DayOrPartial
from qcdc.model.places.body_references import BodyRef
from qcdc.vocab import BodySystem

__all__ = ["Office"]


@entity
class Office:
    """An office through which a seat is held (*chức vụ*): it may end while the seat still exists.

    Attributes:
        title: as printed, such as ``"Trưởng Ban Dân vận Tỉnh ủy"``.
        body: the body of the office; a unit means its People's Committee. ``None``: not stated, or stated by the words of
            the title only.
        since: first day, or its month or year, if known.
        until: last day, or its month or year, if it ended.
        system: Party, state, Front or organisations, if known.
    """

    title: str = attrs.field(validator=v.check_text)
    body: BodyRef | None = attrs.field(default=None, validator=v.maybe(v.instance(BodyRef)))
    since: DayOrPartial | None = attrs.field(default=None, validator=v.maybe(v.day_or_partial))
    until: DayOrPartial | None = attrs.field(default=None, validator=v.maybe(v.day_or_partial))
    system: BodySystem | None = attrs.field(default=None, validator=v.maybe(v.instance(BodySystem)))

    _until_after_since = v.in_order("since", "until")
