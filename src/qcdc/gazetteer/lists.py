"""Lists of units (*danh mục đơn vị hành chính*), as the statistical office publishes them: the rows of a CSV file."""

from __future__ import annotations

import csv
import io
from typing import NamedTuple, cast

import attrs

from qcdc._kernel import validators as v
from qcdc._kernel.packed import not_utf8
from qcdc._kernel.text import bare_key, exact_key, show
from qcdc._kernel.values import entity, faults
from qcdc.errors import CodecError, InvariantError, ProblemError
from qcdc.model import Unit
from qcdc.vocab import Level, UnitKind

__all__ = ["ListedUnit", "read_list"]


@entity
class ListedUnit:
    """A row of a list of units (*một dòng của danh mục đơn vị hành chính*).

    Attributes:
        code: the code, with its leading zeros.
        name: without the kind.
        kind: commune, ward, province …; its level follows.
        parent: the code of the unit above; ``None`` if the list does not state it, and for a province.
    """

    code: str = attrs.field(validator=v.unit_code)
    name: str = attrs.field(validator=v.check_text)
    kind: UnitKind = attrs.field(validator=v.instance(UnitKind))
    parent: str | None = attrs.field(default=None, validator=v.maybe(v.unit_code))

    @classmethod
    def of(cls, unit: Unit) -> ListedUnit:
        """The row of a unit as it is seen."""
        found = v.argument(unit, Unit, "unit")
        parent = None if found.parent is None else found.parent.code
        return cls(code=found.code, name=found.name, kind=found.kind, parent=parent)

    @property
    def level(self) -> Level:
        """The level of its kind."""
        return self.kind.level

    @property
    def title(self) -> str:
        """Kind and name as people write them: ``xã Ia Ly``."""
        return f"{_word(self.kind)} {self.name}"

    def __str__(self) -> str:
        return f"{self.title} ({self.code})"


def read_list(data: bytes | str) -> tuple[ListedUnit, ...]:
    """Read a list of units of Vietnam from the content of a CSV file.

    The file is UTF-8 with a header row. The columns may stand in any order, and others are ignored:

    ======  =======================================================================
    code    ``code`` or ``Mã``; 2 digits for a province, 3 for a district, 5 for a commune
    name    ``name`` or ``Tên``; a kind in front of the name is dropped
    kind    ``kind``, ``Cấp``, ``Loại``: a code (``xa``) or the word (*Xã*)
    parent  ``parent``, ``Mã cấp trên``, or ``Mã TP`` and ``Mã QH``; optional
    ======  =======================================================================

    Raises:
        CodecError: the file is not UTF-8, a column is missing, or rows are not in order; all of them are listed with
            line and column. A code that has lost its leading zeros is one of the faults.
        InvariantError: the data is neither bytes nor text (``codec.data``).
    """
    if not isinstance(data, bytes | str):
        raise InvariantError("codec.data", "data", value=show(data))
    try:
        text = data.decode("utf-8") if isinstance(data, bytes) else data
    except UnicodeDecodeError as error:
        raise CodecError([not_utf8(cast("bytes", data), error)]) from None
    return _read(text.removeprefix("\ufeff"))


_COLUMNS = {
    "code": ("code", "mã", "mã đơn vị", "mã số"),
    "name": ("name", "tên", "tên đơn vị"),
    "kind": ("kind", "cấp", "loại", "loại đơn vị"),
    "parent": ("parent", "mã cấp trên", "mã đơn vị cấp trên", "mã qh", "mã tp", "mã tỉnh"),
}
"""The headers of each column; of several columns for the unit above, the first that is not empty counts."""
_LENGTHS = {Level.PROVINCE: 2, Level.DISTRICT: 3, Level.COMMUNE: 5}
_KINDS = {bare_key(word): kind for kind in UnitKind for word in (kind.value, kind.vi)} | {
    bare_key("thành phố trung ương"): UnitKind.THANH_PHO_TRUNG_UONG
}
_CITY = bare_key("thành phố")


class _Columns(NamedTuple):
    """The places of the columns in a row."""

    code: int
    name: int
    kind: int
    parents: tuple[int, ...]
    headers: tuple[str, ...]


def _read(text: str) -> tuple[ListedUnit, ...]:
    reader = csv.reader(io.StringIO(text, newline=""))
    header = next(reader, list[str]())
    columns = _columns(header)
    found: list[ListedUnit] = []
    problems: list[ProblemError] = []
    for row in reader:
        if not any(cell.strip() for cell in row):
            continue
        try:
            found.append(_unit(row, columns, f"line {reader.line_num}"))
        except _RowError as error:
            problems += error.problems
    if problems:
        raise CodecError(problems)
    return tuple(found)


def _columns(header: list[str]) -> _Columns:
    keys = [bare_key(cell) for cell in header]
    places: dict[str, list[int]] = {
        name: [keys.index(key) for key in map(bare_key, known) if key in keys] for name, known in _COLUMNS.items()
    }
    missing = [name for name in ("code", "name", "kind") if not places[name]]
    if missing:
        raise CodecError(
            [ProblemError("unit_list.column", "line 1", column=name, headers=_COLUMNS[name]) for name in missing]
        )
    first = {name: places[name][0] for name in ("code", "name", "kind")}
    return _Columns(**first, parents=tuple(places["parent"]), headers=tuple(cell.strip() for cell in header))


class _RowError(Exception):
    def __init__(self, problems: list[ProblemError]) -> None:
        self.problems = problems
        super().__init__(problems)


def _unit(row: list[str], columns: _Columns, line: str) -> ListedUnit:
    def cell(place: int) -> str:
        return exact_key(row[place]) if place < len(row) else ""

    above = next((place for place in columns.parents if cell(place)), None)
    code, kind = cell(columns.code), _kind(cell(columns.kind), cell(columns.code))
    given = {"code": code, "name": _bare_name(cell(columns.name), kind), "kind": kind}
    if above is not None:
        given["parent"] = cell(above)
    places = {"code": columns.code, "name": columns.name, "kind": columns.kind, "parent": above or 0}
    found = [fault for fault in faults(ListedUnit, given) if fault.attribute != "kind"]
    if kind is None:
        found.append(InvariantError("unit_list.kind", "kind", value=show(cell(columns.kind))))
    elif code.isdigit() and len(code) != _LENGTHS.get(kind.level, len(code)):
        found.append(_length_fault("code", code, kind.level))
    if above is not None and cell(above).isdigit() and len(cell(above)) not in _LENGTHS.values():
        found.append(InvariantError("unit_list.parent", "parent", value=show(cell(above))))
    if found:
        raise _RowError(
            [
                ProblemError(one.code, f"{line}: {columns.headers[places[one.attribute or 'code']]}", **one.params)
                for one in found
            ]
        )
    return ListedUnit(**given)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]


def _length_fault(field: str, code: str, level: Level) -> InvariantError:
    length = _LENGTHS[level]
    meant = (code.zfill(length),) if len(code) < length else ()
    return InvariantError("unit_list.code_length", field, value=show(code), level=level, length=length, near=meant)


def _kind(written: str, code: str) -> UnitKind | None:
    key = bare_key(written)
    # A list writes "Thành phố" for both kinds of city; the code tells them apart.
    if key == _CITY:
        return UnitKind.THANH_PHO_TRUNG_UONG if len(code) == _LENGTHS[Level.PROVINCE] else UnitKind.THANH_PHO
    return _KINDS.get(key)


def _bare_name(name: str, kind: UnitKind | None) -> str:
    """The name without its own kind in front, and a number without leading zeros: *Phường 01* is ``1``."""
    word = "" if kind is None else _word(kind)
    bare = name[len(word) :].strip() if word and name.casefold().startswith(f"{word} ") else name
    return (bare.lstrip("0") or bare) if bare.isdigit() else bare


def _word(kind: UnitKind) -> str:
    """The word before the name; the terms of both kinds of city also state the level above."""
    return "thành phố" if kind in {UnitKind.THANH_PHO, UnitKind.THANH_PHO_TRUNG_UONG} else kind.vi
