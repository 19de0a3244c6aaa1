"""What a page is built from, and the numbers of its units."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import NamedTuple

import pendulum

from qcdc import aggregate
from qcdc.aggregate import Comparison, PublishedFigure, RollUp
from qcdc.auditing import ReportAudit
from qcdc.catalogue import Catalogue
from qcdc.errors import AggregationError
from qcdc.model import (
    BodyRef,
    CommitteeNetwork,
    Conference,
    Figure,
    Reconciliation,
    Report,
    Territory,
    Tree,
    Unit,
    UnitRef,
    evolve,
)
from qcdc.render.pages.cells import Shown
from qcdc.render.pages.words import Words, name, say
from qcdc.rules import Audit, DueDay
from qcdc.vocab import FigureState, Level

__all__ = ["Given", "Place", "Source", "collated"]


class Place(NamedTuple):
    """A row of a table by unit: a unit with all below it, or the bodies of a unit itself.

    Attributes:
        unit: the unit; ``None`` for the whole country.
        below: whether the units below it are counted.
        title: its name.
    """

    unit: Unit | None
    below: bool
    title: Words


# The letters of Vietnamese in the order of the dictionary; the marks of tones come after the letters.
_LETTERS = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_BASE = {
    plain: letter
    for letter, all_of in {
        "a": "aàảãáạ", "ă": "ăằẳẵắặ", "â": "âầẩẫấậ", "e": "eèẻẽéẹ", "ê": "êềểễếệ", "i": "iìỉĩíị", "o": "oòỏõóọ",
        "ô": "ôồổỗốộ", "ơ": "ơờởỡớợ", "u": "uùủũúụ", "ư": "ưừửữứự", "y": "yỳỷỹýỵ",
    }.items()
    for plain in all_of
}  # fmt: skip


def collated(text: str) -> tuple[tuple[int, ...], str]:
    """The key by which Vietnamese names are sorted: Chư Sê, Đăk Đoa, Đăk Pơ, Đức Cơ."""
    letters = (_BASE.get(sign, sign) for sign in text.casefold())
    return tuple(_LETTERS.find(one) + 1 for one in letters), text


class Source:
    """The numbers of one roll-up, with those that may not be published hidden.

    Args:
        rolled: the roll-up.
        hidden: the cells that may be published; once there are any of an indicator, no other number of it is shown.
    """

    def __init__(self, rolled: RollUp, hidden: Iterable[PublishedFigure] = ()) -> None:
        self.rolled = rolled
        self._hidden: dict[tuple[str | None, UnitRef | None, object], PublishedFigure] = {}
        self._keys: set[str | None] = set()
        self._figures: dict[tuple[str, UnitRef | None, bool], Shown] = {}
        for one in hidden:
            if not one.figure.categories and (one.figure.period or one.figure.as_of) in self._times:
                self._hidden[one.figure.indicator, one.figure.unit, None] = one
                self._keys.add(one.figure.indicator)

    @property
    def _times(self) -> tuple[object, ...]:
        over = self.rolled.tally.over
        return (over, over.end)

    def figure(self, key: str, place: Place) -> Shown:
        """The figure of a place; each is added up once."""
        at = key, None if place.unit is None else place.unit.ref, place.below
        if at not in self._figures:
            self._figures[at] = self._figure(key, place)
        return self._figures[at]

    def _figure(self, key: str, place: Place) -> Shown:
        """The figure of a place, hidden if it may not be published."""
        figure = self.rolled.figure(key, place.unit, below=place.below)
        entry = self.rolled.catalogue.indicator(key)
        parts = [one.indicator for side in (entry.part, entry.whole) if side is not None for one in side] or [key]
        if not self._keys.intersection(parts):
            return figure
        published = self._hidden.get((key, figure.unit, None)) if place.below else None
        if published is not None:
            return published
        hidden = figure.state is FigureState.VALUE
        return evolve(figure, state=FigureState.SUPPRESSED, value=None, unplaced=0) if hidden else figure

    def withholds(self, key: str) -> bool:
        """Whether some numbers of an indicator may not be shown: then nothing finer than its published cells is."""
        return key in self._keys

    def counts(self, key: str) -> bool:
        """Whether the tally counts an indicator and any unit reported it."""
        return self.rolled.figure(key).state not in {FigureState.NOT_COUNTED, FigureState.NOT_REPORTED}

    @property
    def whole(self) -> Place:
        """The top."""
        return Place(self.rolled.within, below=True, title=say("Tổng", "Total"))

    @cached_property
    def own(self) -> Place | None:
        """The bodies of the top itself, if they are expected to report or have counts."""
        unit = self.rolled.within
        ref = None if unit is None else unit.ref
        bodies = [one for one in (*self.rolled.expected, *self.rolled.unexpected) if one.unit == ref]
        if not bodies or not self.units:
            return None
        if unit is None:
            return Place(None, below=False, title=say("Cơ quan trung ương", "National bodies"))
        level = {Level.PROVINCE: "tỉnh", Level.DISTRICT: "huyện", Level.COMMUNE: "xã"}[unit.level]
        level_en = {Level.PROVINCE: "Provincial", Level.DISTRICT: "District", Level.COMMUNE: "Commune"}[unit.level]
        return Place(unit, below=False, title=say(f"Cơ quan cấp {level}", f"{level_en} offices"))

    @cached_property
    def units(self) -> tuple[Place, ...]:
        """The units directly below the top, in the order of their Vietnamese names."""
        tree, within = self.rolled.tree, self.rolled.within
        below = tree.tops if within is None else tree.children(within)
        named = self._named(below)
        return tuple(Place(one, below=True, title=named[one.ref]) for one in sorted(below, key=_by_name))

    @staticmethod
    def _named(units: Iterable[Unit]) -> Mapping[UnitRef, Words]:
        """The names of units; with their kind where two have the same."""
        every = list(units)
        names = [one.name for one in every]
        return {one.ref: name(one.name if names.count(one.name) == 1 else one.title) for one in every}

    @property
    def places(self) -> tuple[Place, ...]:
        """The units below, then the bodies of the top itself."""
        return (*self.units, *(() if self.own is None else (self.own,)))


def _by_name(unit: Unit) -> tuple[tuple[tuple[int, ...], str], str]:
    return collated(unit.name), unit.code


class Given(NamedTuple):
    """All values that a page is built from; see `qcdc.render.page`."""

    title: Words
    over: Words | None
    banner: Words | None
    header: Words | None
    explained: Words | None
    windows_explained: Words | None
    as_of: pendulum.Date | None
    current: Source | None
    previous: Source | None
    months: tuple[Source, ...]
    others: tuple[Source, ...]
    report: Report | None
    pairs: tuple[Reconciliation, ...]
    printed: ReportAudit | None
    audit: Audit | None
    due: tuple[DueDay, ...]
    network: CommitteeNetwork | None
    conference: Conference | None
    territory: Territory | None
    successors_of: Unit | None
    catalogue: Catalogue

    @property
    def tree(self) -> Tree | None:
        """The units of the current window."""
        return None if self.current is None else self.current.rolled.tree

    def name(self, indicator: str | None) -> Words:
        """The name of an indicator."""
        entry = None if indicator is None else self.catalogue.get(indicator)
        if entry is None:
            return name(indicator or "–")
        return Words(vi=entry.name("vi"), en=entry.name("en"))

    def compared(self, key: str, place: Place) -> Comparison | None:
        """A figure beside that of the window before; ``None`` if they cannot be compared, or one is hidden."""
        if self.current is None or self.previous is None:
            return None
        now, then = self.current.figure(key, place), self.previous.figure(key, place)
        if not isinstance(now, Figure) or not isinstance(then, Figure):
            now, then = _bare(now), _bare(then)
        try:
            return aggregate.compare(now, then, territory=self.territory, catalogue=self.catalogue)
        except AggregationError:
            return None

    def title_of(self, body: BodyRef) -> Words:
        """A body of the current tree."""
        assert self.current is not None, "only asked beside a roll-up"
        rolled = self.current.rolled
        return Words(vi=rolled.title(body, "vi"), en=rolled.title(body, "en"))


def _bare(shown: Shown) -> Figure:
    return shown.figure if isinstance(shown, PublishedFigure) else shown
