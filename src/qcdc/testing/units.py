"""Strategies for units: references, and small territories that change over time."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, partial

import pendulum
from hypothesis import strategies as st

from qcdc.dates import OpenPeriod, as_day, day_before
from qcdc.model import Territory, Unit, UnitRef, UnitVersion
from qcdc.model.places.units import as_level
from qcdc.testing.choices import Choices, chosen, makes
from qcdc.testing.once import composite, sampled
from qcdc.testing.values import a_day, days
from qcdc.vocab import Level, UnitKind

__all__ = ["a_unit_ref", "territories", "unit_refs"]

_FIRST, _LAST = as_day("2021-11-01"), as_day("2026-09-20")
_LEVELS, _DIGITS = tuple(Level), {Level.PROVINCE: 2, Level.DISTRICT: 3, Level.COMMUNE: 5, Level.VILLAGE: 7}
_MOST = 2**24
_NAMES = ("Hòa Bình", "Hoà Bình", "Đak Đoa", "Đăk Đoa", "K'Dang", "Ia Băng", "Ia Bang", "An Phú", "Mỹ Lý", "5")


def unit_refs(*, level: Level | str | None = None) -> st.SearchStrategy[UnitRef]:
    """References with codes of the usual lengths; they need not mean a real unit."""
    return _any_unit() if level is None else _at_level(as_level(level))


@cache
def _any_unit() -> st.SearchStrategy[UnitRef]:
    return chosen(a_unit_ref)


@cache
def _at_level(level: Level) -> st.SearchStrategy[UnitRef]:
    return chosen(partial(a_unit_ref, level=level))


def a_unit_ref(choices: Choices, *, level: Level | None = None) -> UnitRef:
    """A reference as `unit_refs` draws it."""
    found = choices.pick(_LEVELS) if level is None else level
    digits = _DIGITS[found]
    return UnitRef(level=found, code=f"{choices.below(min(10**digits, _MOST)):0{digits}}", on=a_day(choices))


@composite
def territories(draw: st.DrawFn, *, steady: bool = False) -> Territory:
    """One province with a few districts and communes; communes may change name and kind, end, and have their code re-used.

    Args:
        draw: Hypothesis's.
        steady: every unit lives all the time, without a change.
    """
    top = _unit(Level.PROVINCE, "64", [(UnitKind.TINH, "Gia Lai", None)], [_FIRST], None)
    units = [top]
    for district in range(1, draw(st.integers(1, 3)) + 1):
        code = str(600 + district)
        units.append(_unit(Level.DISTRICT, code, [(UnitKind.HUYEN, draw(_names()), _parent(top))], [_FIRST], None))
        for number in range(draw(st.integers(0, 4))):
            units.extend(_commune(draw, f"{district}{number:04}", units[-1 - number], steady=steady))
            if not steady:
                break
    return Territory(units, known=OpenPeriod(since=_FIRST, until=_LAST))


@cache
def _names() -> st.SearchStrategy[str]:
    return sampled(_NAMES)


def _parent(unit: Unit) -> UnitRef:
    return unit.ref


def _commune(draw: st.DrawFn, code: str, district: Unit, *, steady: bool) -> list[Unit]:
    """One or two lives of a code, each with one or two versions."""
    if steady:
        kind, name = draw(_kinds()), draw(_names())
        return [_unit(Level.COMMUNE, code, [(kind, name, district.ref)], [_FIRST], None)]
    cuts = sorted(draw(st.sets(days(as_day("2021-11-02"), as_day("2026-09-19")), max_size=3)))
    starts = [_FIRST, *cuts]
    border = draw(st.integers(1, len(starts)))
    lives = [starts[:border], starts[border:]]
    found: list[Unit] = []
    for index, life in enumerate(lives):
        if life:
            versions = [(draw(_kinds()), draw(_names()), district.ref) for _ in life]
            follows = lives[index + 1] if index + 1 < len(lives) else []
            found.append(_unit(Level.COMMUNE, code, versions, life, day_before(follows[0]) if follows else None))
    return found


@cache
def _kinds() -> st.SearchStrategy[UnitKind]:
    return st.sampled_from((UnitKind.XA, UnitKind.PHUONG, UnitKind.THI_TRAN))


def _unit(
    level: Level,
    code: str,
    versions: Sequence[tuple[UnitKind, str, UnitRef | None]],
    starts: Sequence[pendulum.Date],
    until: pendulum.Date | None,
) -> Unit:
    ends = [*(day_before(start) for start in starts[1:]), until]
    return Unit(
        level=level,
        code=code,
        seen=starts[0],
        versions=tuple(
            UnitVersion(since=start, until=end, name=name, kind=kind, parent=parent)
            for (kind, name, parent), start, end in zip(versions, starts, ends, strict=True)
        ),
    )


makes(unit_refs, a_unit_ref)
