"""Comparing the table with a newer list of units: the reforms that explain the differences, and the open questions.

A list says how units are called on a day; it does not say how they came about. A unit with the same code and another
name, kind or unit above has changed. A code that is gone or new needs the resolution, and so does a unit that changed
beside one: it may have been merged under its old code. Nothing of that is guessed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator

import attrs
import pendulum

from qcdc._kernel import validators as v
from qcdc._kernel.formatting import say_day
from qcdc._kernel.language import Language, choose
from qcdc._kernel.text import even_key
from qcdc._kernel.values import entity
from qcdc.dates import DayLike, as_day
from qcdc.errors import InvariantError, QcdcError
from qcdc.gazetteer.lists import ListedUnit
from qcdc.gazetteer.vietnam import vietnam
from qcdc.model import Reform, Territory, Tree, Unit, UnitRef
from qcdc.vocab import Level, ListQuestionKind, ReformKind

__all__ = ["ListDifferences", "ListQuestion", "compare_list"]


@entity
class ListQuestion:
    """A difference that only the resolution explains, and what is known about it (*điểm cần đối chiếu nghị quyết*).

    Attributes:
        kind: a code that is gone or new, a unit that changed beside one, or one that differs from its founding on.
        day: the day of the list.
        unit: the unit of the table; ``None`` for a new code.
        listed: the row of the list; ``None`` for a code that is gone.
        gone: other units under the same unit above whose codes are gone.
        changed: rows under the same unit above that are new or have another name or kind.
        below: the rows of the units under a new unit.
        earlier: the units that had the new code before.
    """

    kind: ListQuestionKind = attrs.field(validator=v.instance(ListQuestionKind))
    day: pendulum.Date = attrs.field(validator=v.day)
    unit: Unit | None = attrs.field(default=None, validator=v.maybe(v.instance(Unit)))
    listed: ListedUnit | None = attrs.field(default=None, validator=v.maybe(v.instance(ListedUnit)))
    gone: tuple[Unit, ...] = attrs.field(default=(), validator=v.each(v.instance(Unit)))
    changed: tuple[ListedUnit, ...] = attrs.field(default=(), validator=v.each(v.instance(ListedUnit)))
    below: tuple[ListedUnit, ...] = attrs.field(default=(), validator=v.each(v.instance(ListedUnit)))
    earlier: tuple[Unit, ...] = attrs.field(default=(), validator=v.each(v.instance(Unit)))

    def text(self, language: Language) -> str:
        """The question in a sentence, and what is known."""
        asked = _ASKED[self.kind]
        sentence = choose(language, *asked).format(unit=self.unit, listed=self.listed, day=say_day(self.day, language))
        return "".join([sentence, *(f" {one}." for one in self._known(language))])

    def _known(self, language: Language) -> Iterable[str]:
        for (vi, en), found in (
            (("Cùng cấp trên, mã không còn", "Gone under the same unit above"), self.gone),
            (("Cùng cấp trên, mới hoặc thay đổi", "New or changed under the same unit above"), self.changed),
            (("Trực thuộc", "Below it"), self.below),
            (("Mã này trước đây là", "The code was before"), self.earlier),
        ):
            if found:
                yield f"{choose(language, vi, en)}: {', '.join(map(str, found))}"


_ASKED = {
    ListQuestionKind.GONE: (
        "{unit} không còn trong danh mục ngày {day}: đã nhập vào đơn vị nào, hoặc chia cho những đơn vị nào?",
        "{unit} is not in the list of {day}: into which unit was it merged, or among which was it split?",
    ),
    ListQuestionKind.NEW: (
        "{listed} có trong danh mục ngày {day}, bảng chưa có mã này: được thành lập từ những đơn vị nào?",
        "{listed} is in the list of {day}, and the table has no such code: from which units was it formed?",
    ),
    ListQuestionKind.CHANGED: (
        "{unit} trong danh mục ngày {day} là {listed}: chỉ thay đổi như vậy, hay được thành lập mới từ nhiều đơn vị?",
        "{unit} is {listed} in the list of {day}: did it only change, or was it formed anew from several units?",
    ),
    ListQuestionKind.FOUNDED: (
        "{unit} được thành lập đúng ngày {day}, danh mục ghi {listed}: bảng hay danh mục đúng?",
        "{unit} was founded on {day} itself, and the list has {listed}: which of the two is right?",
    ),
}


@entity
class ListDifferences:
    """How a list of units differs from a table (*chênh lệch giữa danh mục và bảng đơn vị*).

    Attributes:
        day: the day of the list.
        reforms: what explains the differences without doubt: changes of name, of kind and of the unit above.
        questions: what a person must answer from the resolutions.
        spellings: rows whose names differ from the table only in case, spaces, hyphens, the place of the tone mark or
            i and y; that is no change of name.
    """

    day: pendulum.Date = attrs.field(validator=v.day)
    reforms: tuple[Reform, ...] = attrs.field(default=(), validator=v.each(v.instance(Reform)))
    questions: tuple[ListQuestion, ...] = attrs.field(default=(), validator=v.each(v.instance(ListQuestion)))
    spellings: tuple[ListedUnit, ...] = attrs.field(default=(), validator=v.each(v.instance(ListedUnit)))

    @property
    def none(self) -> bool:
        """Whether the list and the table agree."""
        return not (self.reforms or self.questions)


def compare_list(
    rows: Iterable[ListedUnit],
    *,
    on: DayLike,
    territory: Territory | None = None,
    within: Unit | UnitRef | None = None,
    act: str | None = None,
) -> ListDifferences:
    """Compare a list of units with the table.

    Answer the questions with reforms, add them with `Territory.with_reforms`, and compare again with that territory:
    what is left are reforms.

    Args:
        rows: the units in force on a day, as `read_list` returns them. Only the levels that occur in the list are
            compared: a list of communes says nothing of provinces.
        on: the day of effect of the changes. If the changes have several days, compare one list for each of them.
        territory: the table; the shipped one if left out.
        within: a unit, if the list has only this unit and the units below it.
        act: the number of the resolution, for the reforms.

    Raises:
        InvariantError: no row (``unit_list.empty``), several rows of one code (``unit_list.doubled``), or a unit above that
            neither the list nor the table has (``unit_list.no_parent``).
        UnknownCodeError: a day before the table, or `within` is not in the table on that day.
    """
    listed = v.all_arguments(rows, ListedUnit, "rows")
    table = vietnam() if territory is None else v.argument(territory, Territory, "territory")
    day = as_day(on, "on")
    tree = table.at(day)
    top = None if within is None else tree.resolve(within)
    compared = _Comparison(table, tree, listed, top)
    compared.refuse_contradictions()
    return compared.made(day, act)


Key = tuple[Level, str]
Place = tuple[Level, "Key | None"]
"""A level, and the unit above: the units of one place are neighbours."""


class _Comparison:
    """The units of a day beside the rows of a list."""

    def __init__(self, table: Territory, tree: Tree, listed: tuple[ListedUnit, ...], top: Unit | None) -> None:
        self._table = table
        self._listed = listed
        self._rows = {_key(row): row for row in sorted(listed, key=_order)}
        self._levels = {row.level for row in listed}
        self._units = {_key(unit): unit for unit in sorted(tree, key=_order)}
        self._inside = {_key(unit) for unit in (tree if top is None else (top, *tree.descendants(top)))}
        self._above = {key: self._found_above(row) for key, row in self._rows.items() if row.parent is not None}

    def _found_above(self, row: ListedUnit) -> Key | None:
        """The unit above a row: in the list if it has that level, otherwise in the table."""
        for level in sorted(Level, key=lambda level: -level.depth):
            key = level, row.parent or ""
            in_table = key in self._units and (level not in self._levels or key not in self._inside)
            if level.depth < row.level.depth and (key in self._rows or in_table):
                return key
        return None

    def refuse_contradictions(self) -> None:
        """Refuse a list that contradicts itself, with all of its faults in one error."""
        found: list[QcdcError] = []
        if not self._listed:
            found.append(InvariantError("unit_list.empty", "rows"))
        doubled = {key[1] for key, count in Counter(map(_key, self._listed)).items() if count > 1}
        if doubled:
            found.append(InvariantError("unit_list.doubled", "rows", codes=tuple(sorted(doubled))))
        lost = {self._rows[key].parent or "" for key, above in self._above.items() if above is None}
        if lost:
            found.append(InvariantError("unit_list.no_parent", "rows", codes=tuple(sorted(lost))))
        if found:
            first, *others = found
            first.others = tuple(others)
            raise first

    def made(self, day: pendulum.Date, act: str | None) -> ListDifferences:
        """The reforms, the questions and the spellings, each by level and code."""
        changes = {
            key: tuple(self._changes(self._units[key], row, day, act))
            for key, row in self._rows.items()
            if key in self._units
        }
        gone = [unit for key, unit in self._units.items() if self._is_gone(key)]
        new = [row for key, row in self._rows.items() if key not in self._units]
        remade = [self._rows[key] for key, found in changes.items() if any(one.kind in _REMADE for one in found)]
        beside = _Beside(self._places, gone, new, remade)
        reforms: list[Reform] = []
        questions = [
            ListQuestion(
                kind=ListQuestionKind.GONE, day=day, unit=unit, gone=beside.gone(unit), changed=beside.changed(unit)
            )
            for unit in gone
        ]
        questions += [
            ListQuestion(
                kind=ListQuestionKind.NEW,
                day=day,
                listed=row,
                gone=beside.gone(row),
                changed=beside.changed(row),
                below=tuple(self._rows[key] for key, above in self._above.items() if above == _key(row)),
                earlier=self._table.lives(row.code, row.level),
            )
            for row in new
        ]
        for key, found in changes.items():
            unit, row = self._units[key], self._rows[key]
            if found and unit.valid_from == day:
                questions.append(ListQuestion(kind=ListQuestionKind.FOUNDED, day=day, unit=unit, listed=row))
            elif row in remade and beside.is_open(unit):
                questions.append(
                    ListQuestion(
                        kind=ListQuestionKind.CHANGED,
                        day=day,
                        unit=unit,
                        listed=row,
                        gone=beside.gone(unit),
                        changed=beside.changed(unit),
                    )
                )
            else:
                reforms += found
        return ListDifferences(
            day=day,
            reforms=tuple(reforms),
            questions=tuple(questions),
            spellings=tuple(
                row
                for key, row in self._rows.items()
                if key in self._units and row.name != self._units[key].name and _same_name(row, self._units[key])
            ),
        )

    def _is_gone(self, key: Key) -> bool:
        return key[0] in self._levels and key in self._inside and key not in self._rows

    def _changes(self, unit: Unit, row: ListedUnit, day: pendulum.Date, act: str | None) -> Iterator[Reform]:
        if not _same_name(row, unit):
            yield Reform.rename(unit, row.name, effect=day, act=act)
        if row.kind is not unit.kind:
            yield Reform.change_kind(unit, row.kind, effect=day, act=act)
        above = self._above.get(_key(row))
        # A unit that moves to a new unit waits for the answer to the question about that one.
        if above is not None and above != _parent(unit) and above in self._units:
            yield Reform.move(unit, to=self._units[above], effect=day, act=act)

    def _places(self, one: Unit | ListedUnit) -> set[Place]:
        """Where a unit lies in the table and in the list; of a row without a unit above it is not known."""
        key = _key(one)
        unit, found = self._units.get(key), set[Place]()
        if unit is not None:
            found.add((key[0], _parent(unit)))
        if key in self._above:
            found.add((key[0], self._above[key]))
        return found or {(key[0], None)}


class _Beside:
    """The gone, new and changed units of each place."""

    def __init__(
        self,
        places: Callable[[Unit | ListedUnit], set[Place]],
        gone: Iterable[Unit],
        new: Iterable[ListedUnit],
        remade: Iterable[ListedUnit],
    ) -> None:
        self._places = places
        self._gone: dict[Place, list[Unit]] = {}
        self._new: dict[Place, list[ListedUnit]] = {}
        self._remade: dict[Place, list[ListedUnit]] = {}
        for found, many in ((self._gone, gone), (self._new, new), (self._remade, remade)):
            for one in many:
                for place in places(one):
                    found.setdefault(place, []).append(one)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]

    def gone(self, one: Unit | ListedUnit) -> tuple[Unit, ...]:
        """The other units of its places whose codes are gone."""
        return tuple(
            dict.fromkeys(unit for place in self._near(one) for unit in self._gone.get(place, ()) if unit != one)
        )

    def changed(self, one: Unit | ListedUnit) -> tuple[ListedUnit, ...]:
        """The other rows of its places that are new or have another name or kind."""
        key = _key(one)
        found = (
            row
            for place in self._near(one)
            for row in (*self._new.get(place, ()), *self._remade.get(place, ()))
            if _key(row) != key
        )
        return tuple(dict.fromkeys(found))

    def is_open(self, one: Unit | ListedUnit) -> bool:
        """Whether a unit of its places is gone or new."""
        return any(place in self._gone or place in self._new for place in self._near(one))

    def _near(self, one: Unit | ListedUnit) -> list[Place]:
        # A new row without a unit above may lie anywhere.
        places = {*self._places(one), (_key(one)[0], None)}
        return sorted(places, key=lambda place: place[1] is None)


_REMADE = frozenset({ReformKind.RENAME, ReformKind.CHANGE_OF_KIND})


def _key(one: Unit | ListedUnit) -> Key:
    return one.level, one.code


def _order(one: Unit | ListedUnit) -> tuple[int, str]:
    return one.level.depth, one.code


def _parent(unit: Unit) -> Key | None:
    return None if unit.parent is None else (unit.parent.level, unit.parent.code)


def _same_name(row: ListedUnit, unit: Unit) -> bool:
    """Whether two names are one name in two spellings."""
    return _even(row.name) == _even(unit.name)


def _even(name: str) -> str:
    return str(int(name)) if name.isascii() and name.isdigit() else even_key(name)
