"""Units from organisation units of DHIS2: every unit that can be read, every problem, and every field that is kept."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple, cast

import attrs

from qcdc._kernel.text import show
from qcdc.codec import Document
from qcdc.codec.converter import DoubledKeys
from qcdc.codec.json_parsing import parse_json
from qcdc.codec.keys import doubled_key
from qcdc.codec.problems import Faults, located, problem
from qcdc.errors import CodecError, InvariantError, Param, Phrase, ProblemError, QcdcError
from qcdc.exchange.dhis2.uids import check_uid, is_uid, uid
from qcdc.exchange.dhis2.unit_fields import (
    KIND_AND_NAME,
    is_ours,
    kind_of,
    missing,
    parent_id,
    read_day_of,
    reference_of,
    tell,
    whole_of,
    wrong_type,
)
from qcdc.exchange.dhis2.unit_writing import LIFE_SIGN, name_of, short_name_of
from qcdc.model import Unit, UnitRef, UnitVersion
from qcdc.vocab import UnitKind

__all__ = ["KeptField", "UnitsRead", "read_units"]

_UNITS = "organisationUnits"
# What the units themselves state.
_READ = frozenset({"id", "code", "name", "shortName", "openingDate", "closedDate", "parent", "path", "level"})
# Fields of DHIS2: any other key may be a text about a person, and is not shown.
_KNOWN = _READ | {
    *("access", "address", "ancestors", "aggregationType", "attributeValues", "attributes", "children", "comment"),
    *("contactPerson", "coordinates", "created", "createdBy", "dataSets", "description", "dimensionItem"),
    *("dimensionItemType", "displayDescription", "displayFormName", "displayName", "displayShortName", "email"),
    *("favorite", "favorites", "featureType", "formName", "geometry", "href", "image", "lastUpdated"),
    *("lastUpdatedBy", "leaf", "legendSets", "memberCount", "organisationUnitGroups", "organisationUnits", "pager"),
    *("periodOffset", "phoneNumber", "programs", "sharing", "system", "translations", "type", "url", "user", "users"),
}


@attrs.frozen
class KeptField:
    """A field that no unit of ours states, kept as it is (*trường được giữ lại*).

    Attributes:
        path: where it is in the document; a key that is not one of DHIS2 is shown as ``?``.
        unit: the unit that it belongs to, if that could be read; ``None`` for a field of the document.
        name: its key.
        value: its value, as parsed. Like the key it may be about a person, and is not in ``repr``.
    """

    path: str
    unit: UnitRef | None
    name: str = attrs.field(repr=False)
    value: object = attrs.field(repr=False)


@attrs.frozen
class UnitsRead:
    """What a document of organisation units states (*kết quả đọc danh mục đơn vị*).

    Attributes:
        units: the units without a problem, in the order of the document.
        problems: every problem, with its path; see `qcdc.codec.check`.
        kept: the fields that units do not have: points, comments, groups, contact persons …
    """

    units: tuple[Unit, ...] = attrs.field(repr=lambda units: f"<{len(units)} units>")
    problems: tuple[ProblemError, ...]
    kept: tuple[KeptField, ...] = attrs.field(repr=lambda kept: f"<{len(kept)} fields>")


def read_units(document: Document, *, root: str | None = None) -> UnitsRead:
    """Units from a metadata document of DHIS2, or from an answer of ``/api/organisationUnits.json``.

    A unit that `write_units` wrote is read from its attribute, with all its versions; its name, code, days and parent in
    the document must still agree with it. Any other organisation unit becomes a unit with one version: its kind is read
    from the beginning of its name (*xã …*, *phường …*), its parent from the document.

    Args:
        document: UTF-8 bytes, text, or an object from a JSON parser.
        root: the id of the organisation unit of the country, if the provinces are below one; it is no unit.

    Returns:
        The units that can be read, all problems, and all other fields. The content of a document never raises an error.

    Raises:
        InvariantError: the root is not an id (``dhis2.uid``), or the document is neither bytes, text nor an object
            (``codec.data``).
    """
    if root is not None:
        check_uid(root, "root")
    if not isinstance(document, bytes | str | Mapping):
        raise InvariantError("codec.data", "document", value=show(document))
    try:
        raw = parse_json(document) if isinstance(document, bytes | str) else document
    except CodecError as error:
        return UnitsRead((), error.problems, ())
    return _Reading(root).read(raw)


class _Own(NamedTuple):
    """What one organisation unit states."""

    place: int
    raw: Mapping[str, Any]
    faults: Faults
    id: str | None
    whole: Unit | None
    ref: UnitRef | None


class _Reading:
    """The state of reading one document."""

    def __init__(self, root: str | None) -> None:
        self.root = root
        self.faults = Faults()
        self.kept: list[KeptField] = []

    def read(self, raw: object) -> UnitsRead:
        if not isinstance(raw, Mapping):
            self.faults.add(wrong_type("an_object", raw))
            return self._done([])
        document = cast("Mapping[str, Any]", raw)
        # The repeated keys of a unit are among its own problems.
        self.faults.add_below("", _doubled(document, without=_UNITS))
        self.faults.add_below("", _pages(document.get("pager")))
        listed = document.get(_UNITS)
        if not isinstance(listed, list):
            missing = problem("field.missing") if listed is None else wrong_type("a_list", listed)
            self.faults.add(missing._replace(step=f".{_UNITS}"))
            listed = []
        own = [self._own(index, one) for index, one in enumerate(cast("list[object]", listed))]
        self._refuse_repeated(own)
        by_id = {one.id: one for one in own if one.id is not None}
        found: list[Unit] = []
        for one in own:
            unit = self._unit(one, by_id)
            if unit is not None and not one.faults.count:
                found.append(unit)
            self.faults.add_below(f".{_UNITS}[{one.place}]", one.faults)
            self._keep(one, unit)
        self.kept += [_kept("$", None, name, value) for name, value in document.items() if name != _UNITS]
        return self._done(found)

    def _done(self, units: list[Unit]) -> UnitsRead:
        problems = self.faults.told() if self.faults.count else ()
        return UnitsRead(tuple(units), problems, tuple(self.kept))

    def _own(self, index: int, raw: object) -> _Own:
        """The first pass: the identity of each organisation unit, to which others may refer as their parent."""
        faults = Faults()
        if not isinstance(raw, Mapping):
            faults.add(wrong_type("an_object", raw))
            return _Own(index, {}, faults, None, None, None)
        given = cast("Mapping[str, Any]", raw)
        faults.add_below("", _doubled(given))
        own = given.get("id")
        if not is_uid(own):
            faults.add(missing("id") if own is None else problem("dhis2.uid", value=show(own))._replace(step=".id"))
            own = None
        whole = whole_of(given, faults)
        ref = whole.ref if whole is not None else reference_of(given, faults, self.root)
        return _Own(index, given, faults, cast("str | None", own), whole, ref)

    def _refuse_repeated(self, own: list[_Own]) -> None:
        first: dict[str, int] = {}
        for one in own:
            if one.id is not None and first.setdefault(one.id, one.place) != one.place:
                one.faults.add(problem("dhis2.id_repeated", index=first[one.id])._replace(step=".id"))

    def _unit(self, one: _Own, by_id: Mapping[str, _Own]) -> Unit | None:
        parent = parent_id(one.raw, one.faults)
        if parent is not None:
            _check_path(one, parent)
        if one.whole is not None:
            _check_whole(one, one.whole, parent, self.root)
            return one.whole
        if one.ref is None:
            return None
        above: UnitRef | None = None
        if parent is not None and parent != self.root:
            holder = by_id.get(parent)
            above = None if holder is None else holder.ref
            if above is None:
                one.faults.add(problem("dhis2.parent")._replace(step=".parent"))
                return None
        return _plain(one, above)

    def _keep(self, one: _Own, unit: Unit | None) -> None:
        path, ref = f"$.{_UNITS}[{one.place}]", None if unit is None else unit.ref
        for name, value in one.raw.items():
            if name == "attributeValues" and isinstance(value, list):
                rest = [held for held in cast("list[object]", value) if not is_ours(held)]
                if rest:
                    self.kept.append(_kept(path, ref, name, rest))
            elif name not in _READ:
                self.kept.append(_kept(path, ref, name, value))


def _kept(path: str, unit: UnitRef | None, name: str, value: object) -> KeptField:
    return KeptField(f"{path}.{name}" if name in _KNOWN else f"{path}.?", unit, name, value)


def _doubled(raw: object, *, without: str | None = None) -> Faults:
    """The repeated keys of an object and of all objects inside it, except in the field `without` of the object itself.

    A document may be nested deeply, so it is not walked by recursion.
    """
    found = Faults()
    waiting: list[tuple[str, object]] = [("", raw)]
    while waiting:
        step, value = waiting.pop()
        if isinstance(value, DoubledKeys):
            for key in value.doubled:
                found.add(located(step, doubled_key(key, _KNOWN)))
        if isinstance(value, Mapping):
            fields = cast("Mapping[str, object]", value)
            waiting += [
                (f"{step}.{key if key in _KNOWN else '?'}", one)
                for key, one in fields.items()
                if step or key != without
            ]
        elif isinstance(value, list):
            waiting += [(f"{step}[{index}]", one) for index, one in enumerate(cast("list[object]", value))]
    return found


def _pages(pager: object) -> Faults:
    """An answer of several pages is not the whole list."""
    found = Faults()
    if isinstance(pager, Mapping):
        given = cast("Mapping[str, object]", pager)
        page, pages = given.get("page"), given.get("pageCount")
        if type(pages) is int and pages > 1:
            found.add(problem("dhis2.pages", page=show(page), pages=pages)._replace(step=".pager"))
    return found


def _plain(one: _Own, above: UnitRef | None) -> Unit | None:
    """A unit with one version, from the fields of the organisation unit."""
    ref = one.ref
    assert ref is not None, "only a unit that has its key is built"
    last = read_day_of(one.raw, "closedDate", one.faults)
    name = str(one.raw["name"])
    words = KIND_AND_NAME.fullmatch(name)
    kind = kind_of(one.raw, Faults(), None)
    if kind is not None and kind.level is not ref.level:
        # A city below the root of the country.
        kind = UnitKind.THANH_PHO_TRUNG_UONG
    assert kind is not None, "a unit with a key has a kind"
    try:
        version = UnitVersion(
            since=ref.on, until=last, name=name if words is None else words[2], kind=kind, parent=above
        )
        return Unit(level=ref.level, code=ref.code, versions=(version,), seen=ref.on)
    except QcdcError as error:
        tell(error, one.faults)
    return None


def _check_path(one: _Own, parent: str) -> None:
    """Path and level, if they are given, must agree with the parent."""
    path, level = one.raw.get("path"), one.raw.get("level")
    if path is None:
        return
    if not isinstance(path, str):
        one.faults.add(wrong_type("a_text", path)._replace(step=".path"))
        return
    ids = path.split("/")
    if one.id is not None and ids[-2:] != [parent, one.id]:
        one.faults.add(problem("dhis2.path")._replace(step=".path"))
    elif level is not None and level != len(ids) - 1:
        one.faults.add(problem("dhis2.level", expected=len(ids) - 1)._replace(step=".level"))


def _check_whole(one: _Own, unit: Unit, parent: str | None, root: str | None) -> None:
    """What the organisation unit states must agree with the unit of its attribute."""
    life = f"{unit.code}{LIFE_SIGN}{unit.valid_from.isoformat()}"
    stated: dict[str, tuple[object, ...]] = {
        "id": (uid(unit),),
        "code": (unit.code, life),
        "name": (name_of(unit),),
        "shortName": (short_name_of(unit),),
    }
    for name, expected in stated.items():
        if one.raw.get(name) not in expected and not (name == "id" and one.id is None):
            _differs(one, name, str(expected[0]))
    days = {"openingDate": unit.valid_from, "closedDate": unit.valid_until}
    for name, day in days.items():
        before = one.faults.count
        if read_day_of(one.raw, name, one.faults) != day and one.faults.count == before:
            _differs(one, name, Phrase("no_day") if day is None else day)
    above = root if unit.parent is None else uid(unit.parent)
    if parent != above:
        if above is None:
            one.faults.add(problem("dhis2.parent")._replace(step=".parent"))
        else:
            _differs(one, "parent", above)


def _differs(one: _Own, field: str, expected: Param) -> None:
    one.faults.add(problem("dhis2.differs", expected=expected)._replace(step=f".{field}"))
