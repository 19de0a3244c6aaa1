"""Units as organisation units of DHIS2 (*danh mục đơn vị cho DHIS2*)."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from typing import Any, NamedTuple

import pendulum

from qcdc._kernel import validators as v
from qcdc._kernel.formatting import say_day
from qcdc._kernel.language import Language, as_language, choose
from qcdc.codec import make_converter
from qcdc.dates import DayLike, OpenPeriod, as_day
from qcdc.errors import InvariantError
from qcdc.exchange.dhis2.uids import ATTRIBUTE, ATTRIBUTE_CODE, check_uid, uid
from qcdc.exchange.windows import window_of
from qcdc.model import Territory, Tree, Unit, UnitPlace, UnitRef
from qcdc.vocab import Confidence, Level

__all__ = ["LIFE_SIGN", "dumped", "name_of", "short_name_of", "write_units"]

_LONGEST_NAME, _LONGEST_SHORT_NAME = 230, 50
"""The longest names that DHIS2 stores."""

LIFE_SIGN = "@"
"""Stands between the code and the first day of a life whose code another unit has later; no code contains it."""


def write_units(
    units: Territory | Tree,
    *,
    on: DayLike | None = None,
    between: tuple[DayLike, DayLike] | None = None,
    within: Unit | None = None,
    places: Iterable[UnitPlace] = (),
    root: str | None = None,
    language: Language = "vi",
) -> bytes:
    """The units of a day, or of all days of a window, as a metadata document of DHIS2.

    Each unit, which is one life of a code, is one organisation unit. Its id comes from its level, code and first day
    (`uid`), so it is the same in every document. ``openingDate`` and ``closedDate`` are the first and the last day of
    its life; name and parent are those of the day, or of its last day in the window. The whole unit, with all its
    versions, is in an attribute that the document defines, from which `read_units` reads it. ``comment`` states what
    is not certain: a day after the table, days without a text that was read, a first day that may be earlier, a doubtful
    place. The succession of units has no place in DHIS2 and is not written.

    In DHIS2 a code must be unique. Of several lives of one code in a document, only the latest has the plain code; the
    others have their first day behind it: ``52@2019-01-01``.

    Args:
        units: the units through time, or those of a day.
        on: the day, for a territory.
        between: the first and the last day of the window instead of one day, for a territory.
        within: only this unit and the units below it.
        places: the points of units (`qcdc.gazetteer.places`).
        root: the id of the organisation unit of the country, if the provinces are below one.
        language: the language of the comments, ``"vi"`` or ``"en"``.

    Returns:
        JSON in UTF-8; the same units give the same bytes.

    Raises:
        InvariantError: neither or both of a day and a window, or one of them for a tree (``dhis2.day``); the last day is
            before the first (``period.end_before_start``); the root is not an id (``dhis2.uid``).
        UnknownCodeError: a day before the table (``territory.day_unknown``), or ``within`` does not exist on the day.
    """
    given = _given(units, on, between)
    said = as_language(language)
    points = _points(v.all_arguments(places, UnitPlace, "places"), given)
    if root is not None:
        check_uid(root, "root")
    chosen = [
        unit for unit in given.units if within is None or _lies_in(unit, v.argument(within, Unit, "within"), given)
    ]
    if within is not None and not chosen:
        given.find(within.ref)  # raises an error that states its days
    chosen.sort(key=lambda unit: unit.ref.sort_key)
    latest = _latest(chosen)
    document = {
        "attributes": [_ATTRIBUTE],
        "organisationUnits": [
            _organisation_unit(
                unit, given, plain=latest[unit.code] == unit, point=points.get(unit.ref), root=root, said=said
            )
            for unit in chosen
        ],
    }
    return dumped(document)


def dumped(document: Mapping[str, Any]) -> bytes:
    """A document as JSON in UTF-8."""
    return json.dumps(document, ensure_ascii=False, allow_nan=False, indent=2).encode("utf-8") + b"\n"


class _Given(NamedTuple):
    """The units to choose from, each seen on its day of the document, and the way to find the one of a reference."""

    units: tuple[Unit, ...]
    find: Callable[[UnitRef], Unit]
    known: OpenPeriod


def _given(units: Territory | Tree, on: DayLike | None, between: tuple[DayLike, DayLike] | None) -> _Given:
    asked: object = units  # callers without a type checker pass anything
    if isinstance(asked, Tree):
        if on is not None or between is not None:
            raise InvariantError("dhis2.day", "on")
        return _of_tree(asked, asked.day)
    territory = v.argument(units, Territory, "units")
    if (on is None) is (between is None):
        raise InvariantError("dhis2.day", "on")
    if on is not None:
        day = as_day(on, "on")
        return _of_tree(territory.at(day), day)
    return _of_window(territory, between)


def _of_tree(tree: Tree, day: pendulum.Date) -> _Given:
    @cache
    def find(ref: UnitRef) -> Unit:
        return tree.resolve(ref).seen_on(day)

    return _Given(tuple(unit.seen_on(day) for unit in tree), find, tree.known)


def _of_window(territory: Territory, between: object) -> _Given:
    since, until = window_of(between)
    territory.at(since)  # refuses a day before the table

    @cache
    def find(ref: UnitRef) -> Unit:
        return _seen(territory.resolve(ref), territory, until)

    living = (
        unit
        for unit in territory.units
        if unit.valid_from <= until and (unit.valid_until is None or since <= unit.valid_until)
    )
    return _Given(tuple(find(unit.ref) for unit in living), find, territory.known)


def _seen(unit: Unit, territory: Territory, until: pendulum.Date) -> Unit:
    """A unit on its last day of the window."""
    last = until if unit.valid_until is None else min(until, unit.valid_until)
    return territory.resolve(UnitRef(level=unit.level, code=unit.code, on=last))


def _above(unit: Unit, given: _Given) -> list[Unit]:
    """The units above, from the province down, as the document states them."""
    found: list[Unit] = []
    parent = unit.parent
    while parent is not None:
        found.insert(0, given.find(parent))
        parent = found[0].parent
    return found


def _lies_in(unit: Unit, top: Unit, given: _Given) -> bool:
    return unit == top or top in _above(unit, given)


def _latest(units: Iterable[Unit]) -> dict[str, Unit]:
    """For each code, the unit whose life is the last to begin."""
    found: dict[str, Unit] = {}
    for unit in units:
        if unit.code not in found or found[unit.code].valid_from < unit.valid_from:
            found[unit.code] = unit
    return found


def _points(places: Iterable[UnitPlace], given: _Given) -> dict[UnitRef, UnitPlace]:
    """The places by the keys of their units."""
    by_code: dict[tuple[Level, str], list[UnitPlace]] = {}
    for one in places:
        by_code.setdefault((one.unit.level, one.unit.code), []).append(one)
    return {
        unit.ref: one
        for unit in given.units
        for one in by_code.get((unit.level, unit.code), ())
        if unit.in_force(one.unit.on)
    }


def _organisation_unit(
    unit: Unit, given: _Given, *, plain: bool, point: UnitPlace | None, root: str | None, said: Language
) -> dict[str, Any]:
    above = [*([] if root is None else [root]), *(uid(one) for one in _above(unit, given))]
    written: dict[str, Any] = {
        "id": uid(unit),
        "code": unit.code if plain else f"{unit.code}{LIFE_SIGN}{unit.valid_from.isoformat()}",
        "name": name_of(unit),
        "shortName": short_name_of(unit),
        "openingDate": unit.valid_from.isoformat(),
    }
    if unit.valid_until is not None:
        written["closedDate"] = unit.valid_until.isoformat()
    if above:
        written["parent"] = {"id": above[-1]}
    path = [*above, written["id"]]
    written |= {"level": len(path), "path": "".join(f"/{one}" for one in path)}
    if point is not None:
        written["geometry"] = {"type": "Point", "coordinates": [float(point.longitude), float(point.latitude)]}
    comment = _comment(unit, given.known, point, said)
    if comment:
        written["comment"] = comment
    written["attributeValues"] = [{"attribute": {"id": ATTRIBUTE}, "value": _whole(unit)}]
    return written


def name_of(unit: Unit) -> str:
    """The name of a unit in DHIS2: its kind and name, as far as DHIS2 stores them."""
    return unit.title[:_LONGEST_NAME]


def short_name_of(unit: Unit) -> str:
    """The short name of a unit in DHIS2."""
    return unit.title[:_LONGEST_SHORT_NAME]


def _whole(unit: Unit) -> str:
    return json.dumps(_converter().unstructure(unit), ensure_ascii=False, separators=(",", ":"))


@cache
def _converter() -> Any:
    return make_converter()


_ATTRIBUTE = {
    "id": ATTRIBUTE,
    "code": ATTRIBUTE_CODE,
    "name": "Đơn vị hành chính (qcdc)",
    "shortName": "Đơn vị (qcdc)",
    "valueType": "LONG_TEXT",
    "organisationUnitAttribute": True,
    "mandatory": False,
    "unique": False,
}


def _comment(unit: Unit, known: OpenPeriod, point: UnitPlace | None, said: Language) -> str:
    """What is not certain about a unit, and the act that made it."""
    marks: list[str] = []
    if unit.provisional and known.until is not None:
        marks.append(choose(said, *_PROVISIONAL).format(day=say_day(known.until, said)))
    if unit.valid_from == known.since:
        marks.append(choose(said, *_AT_LEAST))
    if unit.version.confidence is not Confidence.VERIFIED:
        marks.append(choose(said, *_DAYS).format(mark=unit.version.confidence.text(said)))
    if unit.version.act is not None:
        marks.append(choose(said, *_ACT).format(act=unit.version.act))
    marks += [choose(said, *_PLACE).format(doubt=one.text(said)) for one in (() if point is None else point.doubts)]
    return "; ".join(marks)


_PROVISIONAL = (
    "tạm tính: bảng đơn vị mới được kiểm tra đến ngày {day}",
    "provisional: the table of units was checked until {day}",
)
_AT_LEAST = ("có thể đã có trước ngày bắt đầu", "may have existed before the opening date")
_DAYS = ("ngày bắt đầu và kết thúc: {mark}", "first and last day: {mark}")
_ACT = ("văn bản: {act}", "act: {act}")
_PLACE = ("vị trí: {doubt}", "place: {doubt}")
