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
from qcdc.model import (
    ComparableArea,
    Heirs,
    NewUnit,
    OtherName,
    Reform,
    ReformPart,
    Renaming,
    Succession,
    Territory,
    Unit,
    UnitRef,
    UnitVersion,
)
from qcdc.model.places.references import Misreference, misreference
from qcdc.rules import reasons
from qcdc.rules.writing import AS_OF, Context, Gap, Judged, Place, Result, Skip, Topic, Unjudged
from qcdc.vocab import Confidence, Severity

__all__ = ["RULES", "SUBJECTS", "references"]

_OF_THE_TABLE = frozenset(
    {ComparableArea, Heirs, NewUnit, OtherName, Reform, ReformPart, Renaming, Succession, Unit, UnitVersion}
)
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
    """A reference that is not in order: its path, and what is wrong with it."""

    at: str
    ref: UnitRef
    wrong: Misreference


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
        seen: dict[UnitRef, Misreference | None] = shared.get("run", {}).setdefault("units", {})
        met, wrong = False, list[_Found]()
        for at, ref in references(subject):
            met = True
            if ref not in seen:
                seen[ref] = misreference(ref, territory)
            found_wrong = seen[ref]
            if found_wrong is not None:
                wrong.append(_Found(at, ref, found_wrong))
        shared["units"] = tuple(wrong) if met else None
    found: tuple[_Found, ...] | None = shared["units"]
    return found


def _judge(
    wanted: str, gap: Callable[[_Found, Territory], Gap], subject: object, context: Context
) -> Skip | Judged | tuple[Gap, ...]:
    territory = context.territory
    assert territory is not None, "the rule needs one"
    found = _found(subject, context, territory)
    if found is None:
        return reasons.NO_UNIT
    if not found:
        return ()
    left = tuple(
        Unjudged(at=Place.of(one.at), reason=_REASONS[one.wrong.fault])
        for one in found
        if one.wrong.fault in _UNJUDGED[wanted]
    )
    unjudged = {one.at for one in found if one.wrong.fault in _UNJUDGED[wanted]}
    return Judged(
        gaps=tuple(gap(one, territory) for one in found if one.wrong.fault == wanted),
        compared=tuple(Place.of(at) for at, _ in references(subject) if at not in unjudged),
        left=left,
    )


def _no_such_unit(found: _Found, territory: Territory) -> Gap:
    return Gap(
        at=Place.of(found.at),
        found=found.ref.code,
        expected=", ".join(found.wrong.near),
        difference=territory.known.until or found.ref.on,
        instead=found.wrong.named or None,
    )


def _not_on_that_day(found: _Found, _: Territory) -> Gap:
    return Gap(
        at=Place.of(found.at),
        found=found.ref.code,
        expected=found.wrong.lived,
        difference=found.ref.on,
        instead=found.wrong.named or None,
    )


refs = Topic("unit", SUBJECTS, confidence=Confidence.KNOWN)


@refs.rule(
    "unknown",
    day=AS_OF,
    territory=True,
    severity=Severity.WARNING,
    asks=(
        "Đơn vị ghi trong hồ sơ có trong danh mục đơn vị hành chính.",
        "The unit named in a record is in the table of units.",
    ),
    gap=(
        "{at}: danh mục tính đến ngày {difference} không có đơn vị cùng cấp mang mã {found}"
        "[; có thể mã đã mất số 0 ở đầu, đơn vị là {instead}]; mã gần nhất: {expected}.",
        "{at}: in the table up to {difference} no unit of that level has the code {found}"
        "[; its leading zeros may be lost, and it means {instead}]; nearest: {expected}.",
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
    territory=True,
    severity=Severity.WARNING,
    asks=(
        "Đơn vị ghi trong hồ sơ tồn tại vào ngày ghi kèm theo mã.",
        "The unit named in a record exists on the day given with its code.",
    ),
    gap=(
        "{at}: ngày {difference} không có đơn vị nào mang mã {found}[; đơn vị kế thừa: {instead}]; "
        "đơn vị mang mã này tồn tại {expected}.",
        "{at}: on {difference} no unit has the code {found}[; the heirs are {instead}]; "
        "the unit with this code existed {expected}.",
    ),
    remedy=(
        "Sửa mã hoặc ngày, hoặc chuyển hồ sơ sang đơn vị kế thừa.",
        "Correct the code or the day, or hand the record over to the successor of the unit.",
    ),
)
def unit_not_in_force(subject: object, context: Context) -> Result:
    """The code was used, but by no unit on that day."""
    return _judge("unit.not_in_force", _not_on_that_day, subject, context)


WINDOWED: tuple[type[Any], ...] = (model.Figure, model.Report, model.Submission)
"""The types with a unit and a window or a day of their own."""


def windows(subject: object, above: str = "") -> Iterator[tuple[str, UnitRef, OpenPeriod]]:
    """Every window of a unit in a value: the path to the unit, the unit, and the days."""
    if isinstance(subject, model.Report):
        for index, figure in enumerate(subject.figures):
            yield from windows(figure, f"figures[{index}].")
    unit: UnitRef | None = getattr(subject, "unit", None)
    window = getattr(subject, "period", None)
    day = getattr(subject, "as_of", None)
    if unit is not None and window is not None:
        yield f"{above}unit", unit, OpenPeriod(since=window.start, until=window.end)
    elif unit is not None and day is not None:
        yield f"{above}unit", unit, OpenPeriod(since=day, until=day)


timed = Topic("unit", WINDOWED, confidence=Confidence.KNOWN)


@timed.rule(
    "window",
    day=AS_OF,
    territory=True,
    severity=Severity.NOTICE,
    asks=(
        "Đơn vị tồn tại trong kỳ số liệu.",
        "The unit exists in the window of its figures.",
    ),
    gap=(
        "{at}: số liệu {found}, đơn vị tồn tại {expected}.",
        "{at}: the figures are of {found}, and the unit existed {expected}.",
    ),
    remedy=(
        "Sửa đơn vị hoặc kỳ số liệu; nếu số liệu đã được tính lại theo địa giới khác, ghi rõ điều đó.",
        "Correct the unit or the window; if the figures were restated for other borders, state that.",
    ),
)
def unit_window(subject: object, context: Context) -> Result:
    """A window before the unit was founded or after it ended; a window that overlaps its life is in order."""
    territory = context.territory
    assert territory is not None, "the rule needs one"
    gaps: list[Gap] = []
    left: list[Unjudged] = []
    met = False
    for at, ref, window in windows(subject):
        met = True
        life = next((one for one in territory.lives(ref.code, ref.level) if one.in_force(ref.on)), None)
        if life is None:
            # The other rules report it.
            left.append(Unjudged(at=Place.of(at), reason=_REASONS["unit.unknown"]))
        elif _before(window, life.days):
            if life.valid_from == territory.known.since:
                # The unit is at least as old as the table.
                left.append(Unjudged(at=Place.of(at), reason=reasons.BEFORE_TABLE))
            else:
                gaps.append(Gap(at=Place.of(at), found=window, expected=life.days))
        elif _before(life.days, window):
            gaps.append(Gap(at=Place.of(at), found=window, expected=life.days))
    if not met:
        return reasons.NO_UNIT
    return (*gaps, *left)


def _before(one: OpenPeriod, other: OpenPeriod) -> bool:
    """Whether a period ends before another begins."""
    return one.until is not None and other.since is not None and one.until < other.since


RULES = (*refs.rules, *timed.rules)
