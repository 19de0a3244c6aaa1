"""Strategies for reforms: one that can happen in a territory on a day, and whole histories of them."""

from __future__ import annotations

from collections.abc import Callable

import pendulum
from hypothesis import strategies as st

from qcdc.dates import as_day, day_after, day_before
from qcdc.model import NewUnit, Reform, Territory, Tree, Unit, UnitRef
from qcdc.testing.once import composite
from qcdc.testing.units import territories
from qcdc.vocab import Level, UnitKind

__all__ = ["histories", "reforms"]

_Maker = Callable[[st.DrawFn, Tree, list[Unit], pendulum.Date], Reform]
_FIRST, _LAST = as_day("2022-01-01"), as_day("2026-06-30")


def _on(unit: Unit, day: pendulum.Date) -> UnitRef:
    return UnitRef(level=unit.level, code=unit.code, on=day)


@composite
def reforms(draw: st.DrawFn, territory: Territory, *, effect: pendulum.Date) -> Reform:
    """A reform of communes that can take effect in a territory on a day of its life."""
    eve = day_before(effect)
    tree = territory.at(eve)
    communes = [unit for unit in tree if unit.level is Level.COMMUNE and unit.in_force(effect)]
    makers: list[_Maker] = [_abolish] if tree.counts()[Level.DISTRICT] else []
    if communes:
        makers += [_rename, _change_kind, _split]
    if len(communes) > 1:
        makers += [_merge, _transfer]
    if len(communes) > 0 and tree.counts()[Level.DISTRICT] > 1:
        makers.append(_move)
    if not makers:
        makers = [_found_by_merging_provinces]
    return draw(st.sampled_from(makers))(draw, tree, communes, effect)


def _merge(draw: st.DrawFn, tree: Tree, communes: list[Unit], effect: pendulum.Date) -> Reform:
    chosen = draw(st.lists(st.sampled_from(communes), min_size=2, max_size=3, unique_by=lambda unit: unit.code))
    first, *others = chosen
    if draw(st.booleans()):
        return Reform.merge([_on(unit, tree.day) for unit in others], into=_on(first, effect), effect=effect)
    new = NewUnit(code=first.code, name="Hợp Nhất", kind=UnitKind.XA, parent=first.parent)
    return Reform.merge([_on(unit, tree.day) for unit in chosen], into=new, effect=effect)


def _split(draw: st.DrawFn, tree: Tree, communes: list[Unit], effect: pendulum.Date) -> Reform:
    unit = draw(st.sampled_from(communes))
    new = [
        NewUnit(
            code=f"{effect.toordinal()}.{number}",
            name=f"Mới {number}",
            kind=UnitKind.XA,
            parent=unit.parent,
        )
        for number in range(draw(st.integers(2, 3)))
    ]
    return Reform.split(_on(unit, tree.day), into=new, effect=effect)


def _transfer(draw: st.DrawFn, tree: Tree, communes: list[Unit], effect: pendulum.Date) -> Reform:
    one, other = draw(st.permutations(communes))[:2]
    return Reform.transfer(_on(one, tree.day), to=_on(other, effect), effect=effect)


def _rename(draw: st.DrawFn, tree: Tree, communes: list[Unit], effect: pendulum.Date) -> Reform:
    return Reform.rename(_on(draw(st.sampled_from(communes)), tree.day), "Tên Mới", effect=effect)


def _change_kind(draw: st.DrawFn, tree: Tree, communes: list[Unit], effect: pendulum.Date) -> Reform:
    return Reform.change_kind(_on(draw(st.sampled_from(communes)), tree.day), UnitKind.PHUONG, effect=effect)


def _move(draw: st.DrawFn, tree: Tree, communes: list[Unit], effect: pendulum.Date) -> Reform:
    districts = [unit for unit in tree if unit.level is Level.DISTRICT]
    unit = draw(st.sampled_from(communes))
    return Reform.move(_on(unit, tree.day), to=_on(draw(st.sampled_from(districts)), effect), effect=effect)


def _abolish(_draw: st.DrawFn, _tree: Tree, _communes: list[Unit], effect: pendulum.Date) -> Reform:
    return Reform.abolish(Level.DISTRICT, effect=effect)


def _found_by_merging_provinces(_draw: st.DrawFn, tree: Tree, _communes: list[Unit], effect: pendulum.Date) -> Reform:
    top = next(unit for unit in tree if unit.level is Level.PROVINCE)
    new = NewUnit(code=top.code, name="Tỉnh Mới", kind=UnitKind.TINH)
    return Reform.merge([_on(top, tree.day)], into=new, effect=effect)


@composite
def histories(draw: st.DrawFn, *, most: int = 3) -> tuple[Territory, tuple[Reform, ...]]:
    """A territory in which nothing changed, and reforms that follow each other in it, a day or more apart."""
    territory = draw(territories(steady=True))
    changed, found, day = territory, list[Reform](), _FIRST
    for _ in range(draw(st.integers(1, most))):
        day = draw(st.dates(day, _LAST).map(as_day))
        one = draw(reforms(changed, effect=day))
        changed = changed.with_reforms([one])
        found.append(one)
        day = day_after(day)
        if day > _LAST:
            break
    return territory, tuple(found)
