"""Units by the texts of a row (*tên đơn vị trong bảng*): each different text is looked up once."""

from __future__ import annotations

import re
from typing import NamedTuple

import pendulum

from qcdc._kernel import validators as v
from qcdc.dates import DayLike, as_day
from qcdc.errors import InvariantError, QcdcError
from qcdc.gazetteer import vietnam
from qcdc.model import Territory, Tree, Unit, UnitRef

__all__ = ["Asked", "Units"]

MOST_REMEMBERED = 2**16
"""The most texts, and the most references, that are kept while a table is read."""
_CODE = re.compile(r"[0-9]{1,10}", re.ASCII)


class Asked(NamedTuple):
    """What a row says about a unit: its name and those above it, the smallest first, and its code."""

    names: tuple[str, ...]
    code: str = ""


class Units:
    """Finds the units of a table.

    Args:
        within: the tree or the territory in which names and codes are looked up; ``None``: Vietnam.
        on: the day on which a territory is asked; ``None``: the day of each record.
    """

    def __init__(self, within: Tree | Territory | None, on: DayLike | None) -> None:
        given: object = within  # callers without a type checker pass anything
        if given is not None and not isinstance(given, Tree | Territory):
            raise v.wrong_type("within", "a_tree", given)
        self._within = within
        self._on = None if on is None else as_day(on, "on")
        self._keys: dict[UnitRef, UnitRef] = {}
        self._known: dict[tuple[Tree, Asked], Unit | QcdcError] = {}
        self._refs: dict[tuple[Tree, Asked, pendulum.Date | None, pendulum.Date | None], UnitRef] = {}

    @property
    def knows_day(self) -> bool:
        """Whether units are found without the day of a record."""
        return self._on is not None or isinstance(self._within, Tree)

    def find(self, asked: Asked, day: pendulum.Date | None, first: pendulum.Date | None = None) -> UnitRef:
        """The unit on the first day of the record's window if it had its code then, on its day, or on that of the tree.

        Args:
            asked: what the row says.
            day: the day on which the unit is looked up.
            first: the first day of the window of the record, if it has one.

        Raises:
            QcdcError: no unit, or several; a name and a code of different units (``tables.two_units``); no day on which
                to look (``tables.no_day``).
        """
        tree = self._tree(day)
        whole = (tree, asked, day, first)
        if whole in self._refs:
            return self._refs[whole]
        if max(len(self._known), len(self._refs)) >= MOST_REMEMBERED:
            # The names of a file may all be different.
            self._known.clear()
            self._refs.clear()
        key = (tree, asked)
        if key not in self._known:
            try:
                self._known[key] = _find(tree, asked)
            except QcdcError as error:
                self._known[key] = error.with_traceback(None)
        found = self._known[key]
        if isinstance(found, Unit):
            on = next((one for one in (first, day) if one is not None and found.in_force(one)), tree.day)
            ref = UnitRef(level=found.level, code=found.code, on=on)
            self._keys[ref] = found.ref
            self._refs[whole] = ref
            return ref
        raise type(found)(found.code, found.attribute, **found.params)

    def key_of(self, ref: object) -> object:
        """The key of the unit that was found with a reference; anything else is its own."""
        return self._keys.get(ref, ref) if isinstance(ref, UnitRef) else ref

    def _tree(self, day: pendulum.Date | None) -> Tree:
        if isinstance(self._within, Tree):
            return self._within
        chosen = self._on or day
        if chosen is None:
            raise InvariantError("tables.no_day", "unit")
        return (self._within or vietnam()).at(chosen)


def _find(tree: Tree, asked: Asked) -> Unit:
    code, names = asked.code, asked.names
    if not code and names and _CODE.fullmatch(names[0]):
        # Numbers are names of units only together with their kind: *phường 4*.
        code, names = names[0], ()
    if code:
        found = tree.get(code)
        if names and tree.find(_text(names), field="unit").ref != found.ref:
            raise InvariantError("tables.two_units", "unit", code=code)
        return found
    return tree.find(_text(names), field="unit")


def _text(names: tuple[str, ...]) -> str | tuple[str, ...]:
    return names if len(names) > 1 else "".join(names)
