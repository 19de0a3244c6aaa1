"""Rules on references to units: whether the unit of a record exists, and existed on the day of the reference.

They check every value that contains a reference to a unit, at any depth. A record of an unknown unit is not in the
total of any unit. The basis is practice, not an act.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple, cast, get_args, get_type_hints

import attrs

from qcdc import model
from qcdc._kernel.values import is_entity
from qcdc.dates import OpenPeriod
from qcdc.errors import UnknownCodeError
from qcdc.model import (
    ComparableArea,
    Heirs,
    NewUnit,
    Reform,
    ReformPart,
    Succession,
    Territory,
    Unit,
    UnitRef,
    UnitVersion,
)
from qcdc.rules import reasons
from qcdc.rules.writing import AS_OF, Context, Gap, Judged, Place, Result, Skip, Topic, Unjudged
from qcdc.vocab import Confidence, Level, Severity

__all__ = ["RULES", "SUBJECTS", "references"]

_OF_THE_TABLE = frozenset({ComparableArea, Heirs, NewUnit, Reform, ReformPart, Succession, Unit, UnitVersion})
"""Types of the table of units and of its results; all other types only refer to units."""


class _Step(NamedTuple):
    """A field that contains references, or values with references."""

    name: str
    leaf: bool


_PLANS: dict[type[Any], tuple[_Step, ...]] = {}
"""The plans made so far, one per type; making a plan twice gives the same plan."""


def _plan(cls: type[Any]) -> tuple[_Step, ...]:
    """The fields of a type through which a reference to a unit is reached."""
    if cls not in _PLANS:
        _PLANS[cls] = _made(cls)
    return _PLANS[cls]


def _made(cls: type[Any]) -> tuple[_Step, ...]:
    hints = get_type_hints(cls)
    found: list[_Step] = []
    for field in attrs.fields(cls):
        types = tuple(_types(hints[field.name]))
        if UnitRef in types or any(_holds(one, frozenset({cls})) for one in types):
            found.append(_Step(field.name, UnitRef in types))
    return tuple(found)


def _holds(cls: type[Any], seen: frozenset[type[Any]]) -> bool:
    """Whether a type contains a reference, directly or in its fields."""
    if not is_entity(cls) or cls in seen:
        return False
    within = [one for hint in get_type_hints(cls).values() for one in _types(hint)]
    return UnitRef in within or any(_holds(one, seen | {cls}) for one in within)


def _types(hint: Any) -> Iterator[type[Any]]:
    """Every type in an annotation."""
    if isinstance(hint, type):
        yield hint
    for inner in get_args(hint):
        yield from _types(inner)


SUBJECTS: tuple[type[Any], ...] = tuple(
    sorted(
        {
            found
            for name in model.__all__
            if is_entity(found := getattr(model, name)) and found not in _OF_THE_TABLE and _holds(found, frozenset())
        },
        key=lambda cls: cls.__name__,
    )
)
"""Every type of the model that refers to a unit."""


def references(subject: object) -> Iterator[tuple[str, UnitRef]]:
    """Every reference to a unit in a value, with the path to it, such as ``handlings[0].unit``."""
    for name, leaf in _plan(type(subject)):
        held: Any = getattr(subject, name)
        many = isinstance(held, tuple)
        several = cast("tuple[Any, ...]", held) if many else (held,)
        for index, one in enumerate(several):
            path = f"{name}[{index}]" if many else name
            if isinstance(one, UnitRef) and leaf:
                yield path, one
            elif is_entity(cast("object", type(one))):
                for further, ref in references(one):
                    yield f"{path}.{further}", ref


class _Found(NamedTuple):
    """A reference that is not in order: its path, and the code of the fault."""

    at: str
    ref: UnitRef
    fault: str


_UNJUDGED = {
    "unit.unknown": frozenset({"before_table", "level_not_in_table"}),
    # For a unit that never existed, the question whether it was in force has no answer.
    "unit.not_in_force": frozenset({"before_table", "level_not_in_table", "unit.unknown"}),
}


_REASONS = {
    "before_table": reasons.BEFORE_TABLE,
    "level_not_in_table": reasons.LEVEL_NOT_IN_TABLE,
    "unit.unknown": reasons.of_error("unit.unknown"),
}


def _found(subject: object, context: Context, territory: Territory) -> tuple[_Found, ...] | None:
    """The references of a subject that are not in order; ``None`` if it has no references. Shared by both rules."""
    shared: dict[str, Any] = {} if context.shared is None else context.shared
    if "units" not in shared:
        # Records of one register name few units, so the result for each reference is kept for the run.
        seen: dict[UnitRef, str | None] = shared.get("run", {}).setdefault("units", {})
        met, wrong = False, list[_Found]()
        for at, ref in references(subject):
            met = True
            if ref not in seen:
                seen[ref] = _fault(ref, territory)
            fault = seen[ref]
            if fault is not None:
                wrong.append(_Found(at, ref, fault))
        shared["units"] = tuple(wrong) if met else None
    found: tuple[_Found, ...] | None = shared["units"]
    return found


def _fault(ref: UnitRef, territory: Territory) -> str | None:
    since = territory.known.since
    lives = territory.lives(ref.code, ref.level)
    if any(life.in_force(ref.on) for life in lives):
        return None
    if since is not None and ref.on < since:
        return "before_table"
    if lives:
        return "unit.not_in_force"
    # Villages are added by the user; there is no complete table of them.
    return "level_not_in_table" if ref.level is Level.VILLAGE or not _near(ref, territory) else "unit.unknown"


def _near(ref: UnitRef, territory: Territory) -> tuple[str, ...]:
    """The codes of its level next to an unused code; none if the table has no unit of that level."""
    try:
        territory.resolve(ref)
    except UnknownCodeError as error:
        near = error.params.get("near", ())
        return tuple(map(str, near)) if isinstance(near, tuple) else ()
    return ()


def _lived(ref: UnitRef, territory: Territory) -> OpenPeriod:
    """The period of the unit with the code that is nearest to a day without one."""
    lives = territory.lives(ref.code, ref.level)
    before = [life for life in lives if life.valid_from <= ref.on]
    life = before[-1] if before else lives[0]
    return OpenPeriod(since=life.valid_from, until=life.valid_until)


def _judge(
    wanted: str, gap: Callable[[_Found, Territory], Gap], subject: object, context: Context
) -> Skip | Judged | tuple[Gap, ...]:
    territory = context.territory
    if territory is None:
        return reasons.NO_TERRITORY
    found = _found(subject, context, territory)
    if found is None:
        return reasons.NO_UNIT
    if not found:
        return ()
    left = tuple(
        Unjudged(at=Place.of(one.at), reason=_REASONS[one.fault]) for one in found if one.fault in _UNJUDGED[wanted]
    )
    unjudged = {one.at for one in found if one.fault in _UNJUDGED[wanted]}
    return Judged(
        gaps=tuple(gap(one, territory) for one in found if one.fault == wanted),
        compared=tuple(Place.of(at) for at, _ in references(subject) if at not in unjudged),
        left=left,
    )


def _no_such_unit(found: _Found, territory: Territory) -> Gap:
    last = territory.known.until
    near = ", ".join(_near(found.ref, territory))
    return Gap(at=Place.of(found.at), found=found.ref.code, expected=near, difference=last or found.ref.on)


def _not_on_that_day(found: _Found, territory: Territory) -> Gap:
    return Gap(
        at=Place.of(found.at), found=found.ref.code, expected=_lived(found.ref, territory), difference=found.ref.on
    )


refs = Topic("unit", SUBJECTS, confidence=Confidence.KNOWN)


@refs.rule(
    "unknown",
    day=AS_OF,
    severity=Severity.WARNING,
    asks=(
        "Đơn vị ghi trong hồ sơ có trong danh mục đơn vị hành chính.",
        "The unit named in a record is in the table of units.",
    ),
    gap=(
        "{at}: danh mục tính đến ngày {difference} không có đơn vị cùng cấp mang mã {found}; mã gần nhất: {expected}.",
        "{at}: in the table up to {difference} no unit of that level has the code {found}; nearest: {expected}.",
    ),
    remedy=(
        "Sửa mã đơn vị; hồ sơ này chưa được tính vào số liệu của đơn vị nào.",
        "Correct the code of the unit; the record is not counted in the total of any unit.",
    ),
)
def unit_unknown(subject: object, context: Context) -> Result:
    """A record of an unknown unit is not in the total of any unit."""
    return _judge("unit.unknown", _no_such_unit, subject, context)


@refs.rule(
    "not_in_force",
    day=AS_OF,
    severity=Severity.WARNING,
    asks=(
        "Đơn vị ghi trong hồ sơ tồn tại vào ngày ghi kèm theo mã.",
        "The unit named in a record exists on the day given with its code.",
    ),
    gap=(
        "{at}: ngày {difference} không có đơn vị nào mang mã {found}; đơn vị mang mã này tồn tại {expected}.",
        "{at}: on {difference} no unit has the code {found}; the unit with this code existed {expected}.",
    ),
    remedy=(
        "Sửa mã hoặc ngày, hoặc chuyển hồ sơ sang đơn vị kế thừa.",
        "Correct the code or the day, or hand the record over to the successor of the unit.",
    ),
)
def unit_not_in_force(subject: object, context: Context) -> Result:
    """The code was used, but by no unit on that day."""
    return _judge("unit.not_in_force", _not_on_that_day, subject, context)


RULES = refs.rules
