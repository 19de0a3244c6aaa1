"""Strategies for bodies: mostly the People's Committee, sometimes another body of the unit."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, partial

from hypothesis import strategies as st

from qcdc._kernel.validators import all_arguments, argument
from qcdc.dates import day_after
from qcdc.model import PEOPLES_COMMITTEE, Bodies, Body, BodyRef, UnitBody, UnitRef
from qcdc.testing.choices import Choices, chosen, made, makes
from qcdc.testing.documents import documents
from qcdc.testing.once import sampled
from qcdc.testing.units import a_unit_ref
from qcdc.testing.values import days
from qcdc.vocab import BodyKind, Level

__all__ = [
    "a_body_ref",
    "a_national_body",
    "a_unit_body",
    "bodies",
    "body_refs",
    "body_registers",
    "national_bodies",
    "unit_bodies",
]

_ALL = frozenset(BodyKind)
_NAMES = ("Sở Nội vụ (giả lập)", "Phòng Kinh tế (giả lập)", "Trường Ví Dụ (giả lập)")


def unit_bodies(*, level: Level | None = None, kinds: Iterable[BodyKind] = BodyKind) -> st.SearchStrategy[UnitBody]:
    """Bodies that a unit of a level can have: in half of the draws its People's Committee, the short form.

    Args:
        level: of the unit; any if left out.
        kinds: only bodies of these kinds; all if left out.
    """
    wanted = _ALL if kinds is BodyKind else frozenset(all_arguments(kinds, BodyKind, "kinds"))
    if level is None:
        return sampled(Level).flatmap(lambda found: _at_level(found, wanted))
    return _at_level(argument(level, Level, "level"), wanted)


@cache
def _at_level(level: Level, kinds: frozenset[BodyKind] = _ALL) -> st.SearchStrategy[UnitBody]:
    # Hypothesis refuses to draw from nothing when the strategy is made.
    made = chosen(partial(a_unit_body, level=level, kinds=kinds))
    return made if _kinds_at(level, kinds) else st.sampled_from(())


def a_unit_body(choices: Choices, *, level: Level | None = None, kinds: Iterable[BodyKind] = _ALL) -> UnitBody:
    """A body as `unit_bodies` draws it."""
    level, kinds = choices.member(Level) if level is None else level, frozenset(kinds)
    if BodyKind.PEOPLES_COMMITTEE in kinds and not choices.yes():
        return PEOPLES_COMMITTEE
    return choices.pick(_known_bodies(choices.pick(_kinds_at(level, kinds))))


@cache
def _kinds_at(level: Level, kinds: frozenset[BodyKind]) -> tuple[BodyKind, ...]:
    return tuple(kind for kind in BodyKind if kind in kinds and level in kind.levels)


@cache
def _known_bodies(kind: BodyKind) -> tuple[UnitBody, ...]:
    """The bodies of a kind: without a name where it needs none, and three with a name where it takes one."""
    named: tuple[str | None, ...] = _NAMES if kind.takes_name or kind.needs_name else ()
    return tuple(UnitBody(kind=kind, name=name) for name in (named if kind.needs_name else (None, *named)))


def body_refs(*, units: st.SearchStrategy[UnitRef] | None = None) -> st.SearchStrategy[BodyRef]:
    """References to bodies; they need not mean real ones.

    Args:
        units: bodies of these units only; any unit, and national bodies too, if left out.
    """
    return chosen(a_body_ref, units=units)


def a_body_ref(choices: Choices, *, units: st.SearchStrategy[UnitRef] | None = None) -> BodyRef:
    """A reference as `body_refs` draws it."""
    if units is None and choices.yes():
        return a_national_body(choices)
    unit = a_unit_ref(choices) if units is None else choices.draw(units)
    return BodyRef(unit=unit, body=a_unit_body(choices, level=unit.level))


def a_national_body(choices: Choices) -> BodyRef:
    """A reference as `national_bodies` draws it."""
    return choices.pick(_national())


def national_bodies() -> st.SearchStrategy[BodyRef]:
    """References to national bodies: ministries, the Government Inspectorate, central commissions of the Party."""
    return st.sampled_from(_national())


@cache
def _national() -> tuple[BodyRef, ...]:
    kinds = [kind for kind in BodyKind if kind.national]
    return tuple(BodyRef(unit=None, body=body) for kind in kinds for body in _known_bodies(kind))


@made
def bodies(choices: Choices) -> Body:
    """Bodies with their lives, ended ones with heirs or without."""
    named = choices.of(body_refs)
    length = choices.maybe_between(0, 2_000)
    inside = choices.of(days) if named.unit is None else named.unit.on
    since = choices.of(days, max_value=inside)
    until = None if length is None else day_after(inside, length)
    ended = until is not None
    return Body(
        unit=named.unit,
        body=named.body,
        since=since,
        until=until,
        heirs=choices.several(a_body_ref, unique=lambda one: one) if ended else (),
        founded_by=choices.maybe_of(documents),
        ended_by=choices.maybe_of(documents) if ended else None,
    )


@made
def body_registers(choices: Choices) -> Bodies:
    """Registers of a few units, and of the nation, in which lives of one body follow each other.

    An heir is an entry of the register; a national one takes over the day after, so it exists then.
    """
    entries: list[Body] = []
    named_ones = choices.several(a_body_ref, least=1, most=4, unique=lambda one: (one.unit and one.unit.code, one.body))
    for named in named_ones:
        first = choices.of(days) if named.unit is None else named.unit.on
        for _ in range(choices.between(1, 3)):
            unit = None if named.unit is None else UnitRef(level=named.unit.level, code=named.unit.code, on=first)
            ends = choices.maybe_between(0, 400)
            until = None if ends is None else day_after(first, ends)
            able = [one for one in entries if until and (one.unit is not None or one.in_force(day_after(until)))]
            heirs = {one.ref: one for one in choices.some(able)}.values()
            heir_refs = tuple(heir.ref for heir in heirs)
            entries.append(Body(unit=unit, body=named.body, since=first, until=until, heirs=heir_refs))
            if until is None:
                break
            first = day_after(until, choices.between(1, 30))
    return Bodies(entries=choices.shuffled(entries))


makes(unit_bodies, a_unit_body)
makes(body_refs, a_body_ref)
