"""What is wrong with a reference to a unit, and which unit it probably means."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from typing import NamedTuple

from qcdc.dates import OpenPeriod
from qcdc.errors import QcdcError, UnknownCodeError
from qcdc.model.places.territory import Territory
from qcdc.model.places.units import Unit, UnitRef
from qcdc.vocab import HeirState, Level

__all__ = ["Misreference", "misreference"]

_NAMED = 5
_KNOWN = frozenset({HeirState.WHOLE, HeirState.SPLIT, HeirState.LEVEL_ENDED})


class Misreference(NamedTuple):
    """A reference without a unit.

    Attributes:
        fault: ``"unit.unknown"``, ``"unit.not_in_force"``, or why it could not be checked: ``"before_table"``,
            ``"level_not_in_table"``.
        near: the next codes of the level, of an unknown code.
        lived: the days of the unit with the code that is nearest to the day of the reference.
        meant: the units that it probably means: those of the code with its lost zeros, or the heirs of the unit.
    """

    fault: str
    near: tuple[str, ...] = ()
    lived: OpenPeriod | None = None
    meant: tuple[Unit, ...] = ()

    @property
    def named(self) -> str:
        """The units that it probably means, by name and code; the first of them if there are many."""
        more = ", …" if len(self.meant) > _NAMED else ""
        return ", ".join(map(str, self.meant[:_NAMED])) + more


def misreference(ref: UnitRef, territory: Territory) -> Misreference | None:
    """What is wrong with a reference; ``None`` if it has a unit."""
    since = territory.known.since
    lives = territory.lives(ref.code, ref.level)
    if any(life.in_force(ref.on) for life in lives):
        return None
    if since is not None and ref.on < since:
        return Misreference("before_table")
    if lives:
        before = [life for life in lives if life.valid_from <= ref.on]
        life = before[-1] if before else lives[0]
        heirs = _heirs(life, ref, territory) if before else ()
        return Misreference("unit.not_in_force", lived=life.days, meant=heirs)
    near = _near(ref, territory)
    meant = tuple(_with_zeros(ref, territory))
    # Villages are added by the user; there is no complete table of them.
    if not meant and (ref.level is Level.VILLAGE or not near):
        return Misreference("level_not_in_table")
    # The codes next to one without its zeros are those of other provinces.
    return Misreference("unit.unknown", near=tuple(unit.code for unit in meant) or near, meant=meant)


def _near(ref: UnitRef, territory: Territory) -> tuple[str, ...]:
    """The codes of its level next to an unused code; none if the table has no unit of that level."""
    try:
        territory.resolve(ref)
    except UnknownCodeError as error:
        near = error.params.get("near", ())
        return tuple(map(str, near)) if isinstance(near, tuple) else ()
    return ()


def _with_zeros(ref: UnitRef, territory: Territory) -> Iterator[Unit]:
    """The unit whose code has lost its leading zeros: a spreadsheet makes 4136 of 04136."""
    lives = territory.with_zeros(ref.code, ref.level)
    for life in lives[-1:]:
        found = next((one for one in lives if one.in_force(ref.on)), life)
        yield found.seen_on(ref.on) if found.in_force(ref.on) else found


def _heirs(life: Unit, ref: UnitRef, territory: Territory) -> tuple[Unit, ...]:
    """The heirs of a unit that ended, if they are known."""
    with suppress(QcdcError):
        last = life.valid_until or life.valid_from
        found = territory.heirs(UnitRef(level=life.level, code=life.code, on=last), on=ref.on)
        if found.state in _KNOWN:
            return tuple(
                territory.resolve(UnitRef(level=heir.level, code=heir.code, on=ref.on)) for heir in found.units
            )
    return ()
