"""Finding units by their written form (*tra cứu đơn vị hành chính theo tên*), on a day or on any day.

The tiers of names and the readings of a text are tried in order. The first with a match decides: one unit is the
answer, several are refused. A unit's own name wins over another unit's other name.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, cast

from qcdc._kernel import validators as v
from qcdc._kernel.text import bears_marks
from qcdc.model.places.division import Divider
from qcdc.model.places.name_index import Entry, NameIndex
from qcdc.model.places.name_keys import INITIALS, TIERS, key_of
from qcdc.model.places.written_forms import Part, Reading, readings, without_brackets
from qcdc.vocab import Level, UnitKind

__all__ = ["LONGEST_TEXT", "Finder", "Text", "first_tier", "written"]

Text = str | Sequence[str]
"""A written form: one text, or its parts from the smallest unit to the largest."""

LONGEST_TEXT = 400
"""The largest number of letters of a text that is read."""


class Finder:
    """Looks up texts among the units of a day, or of any day.

    Args:
        index: the names.
        day: ordinal of the day; ``None``: any day.
        level: of this level only.
        kind: of this kind only.
        inside: the places of units; only units below them and themselves.
        kinds_of_life: whether a stated kind may be one that the unit had on another day.
    """

    __slots__ = ("_day", "_divider", "_index", "_inside", "_kind", "_kinds_of_life", "_level")

    def __init__(
        self,
        index: NameIndex,
        day: int | None,
        *,
        level: Level | None = None,
        kind: UnitKind | None = None,
        inside: frozenset[int] | None = None,
        kinds_of_life: bool = False,
    ) -> None:
        self._index = index
        self._day = day
        self._divider = Divider(index, day)
        self._level = level
        self._kind = kind
        self._inside = inside
        self._kinds_of_life = kinds_of_life

    def first(self, text: Text) -> tuple[Entry, ...]:
        """The units of the first tier and reading with a match, each once; empty if there is none."""
        for found in self.tiers(text):
            if found:
                return found
        return ()

    def tiers(self, text: Text) -> Iterator[tuple[Entry, ...]]:
        """The units of each tier of each reading, also those of none."""
        if not _readable(text):
            return
        first = first_tier(text)
        read: list[Reading] = []
        for reading in readings(text):
            read.append(reading)
            yield from self.of_reading(reading, first)
        yield self._run_on(read, first)
        others = self._with_kinds_of_life()
        for reading in read:
            yield from others.of_reading(reading, first)

    def addresses(self, text: str) -> Iterator[tuple[tuple[Part, ...], tuple[Entry, ...]]]:
        """For each way in which the end of a text names units: the parts before it, and the units.

        The readings with the most parts come first, because a kind word inside a part begins the name of a unit.
        """
        first = first_tier(text)
        if not _readable(text):
            return
        read = [
            reading
            for form in dict.fromkeys((text, without_brackets(text)))
            for reading in sorted(readings(form, turned=False), key=len, reverse=True)
        ]
        for finder in (self, self._with_kinds_of_life()):
            for reading in read:
                for divided in (reading, *finder._divider.before_parents(reading, first, len(reading) - 1)):  # noqa: SLF001
                    for start in range(len(divided)):
                        hits = next(filter(None, finder.of_reading(divided[start:], first)), ())
                        if hits:
                            yield divided[:start], hits

    def of_reading(self, reading: Reading, first: int) -> Iterator[tuple[Entry, ...]]:
        """The units of each tier of a reading."""
        yield from self._below(reading, 0, first)

    def _with_kinds_of_life(self) -> Finder:
        """A finder to which a unit has every kind that it ever had: *huyện Mỹ Hào* became a town in 2019."""
        return Finder(
            self._index, self._day, level=self._level, kind=self._kind, inside=self._inside, kinds_of_life=True
        )

    def of_parent(self, reading: Reading) -> Iterator[tuple[Entry, ...]]:
        """The units of each tier of the last parts of a reading, of any level and kind."""
        return Finder(self._index, self._day).of_reading(reading, 0)

    def _below(self, reading: Reading, at: int, first: int) -> Iterator[tuple[Entry, ...]]:
        """The units that the parts of a reading from one on mean, for each tier."""
        if at + 1 == len(reading):
            above: Iterator[frozenset[int] | None] = iter((None,))
        else:
            tiers = self._below(reading, at + 1, first)
            above = (frozenset(entry.place for entry in tier) for tier in tiers if tier)
        for parents in above:
            for tier in range(first, TIERS):
                yield self._hits(reading[at], tier, parents, smallest=at == 0)

    def _hits(self, part: Part, tier: int, parents: frozenset[int] | None, *, smallest: bool) -> tuple[Entry, ...]:
        """The units with one of the forms of a part, those with it as their own name if there are any."""
        names = self._index.tier(tier)
        own: dict[int, Entry] = {}
        other: dict[int, Entry] = {}
        for name, kinds in part.forms:
            # Initials alone may mean anything; a kind or a unit above narrows them.
            if tier == INITIALS and not kinds and parents is None:
                continue
            for entry in names.get(key_of(name, tier) or "", ()):
                if self._fits(entry, kinds, parents, smallest=smallest):
                    (own if entry.own else other).setdefault(entry.place, entry)
        return tuple((own or other).values())

    def _fits(
        self, entry: Entry, kinds: frozenset[UnitKind], parents: frozenset[int] | None, *, smallest: bool
    ) -> bool:
        if self._day is not None and not entry.since <= self._day <= entry.until:
            return False
        if kinds and entry.kind not in kinds and not (self._kinds_of_life and kinds & self._index.kinds(entry.place)):
            return False
        if smallest:
            if self._kind is not None and entry.kind is not self._kind:
                return False
            if self._level is not None and entry.kind.level is not self._level:
                return False
            if self._inside is not None and not (entry.place in self._inside or self.under(entry, self._inside)):
                return False
        return parents is None or self.under(entry, parents)

    def under(self, entry: Entry, parents: frozenset[int]) -> bool:
        """Whether a unit lies below one of several, on a day on which it has the name."""
        waiting = [(entry.place, entry.since, entry.until)]
        if self._day is not None:
            waiting = [(entry.place, self._day, self._day)]
        while waiting:
            place, since, until = waiting.pop()
            for up in self._index.above[place]:
                if up.since <= until and since <= up.until:
                    if up.place in parents:
                        return True
                    waiting.append((up.place, max(since, up.since), min(until, up.until)))
        return False

    def _run_on(self, read: Sequence[Reading], first: int) -> tuple[Entry, ...]:
        """The units that a text means in which nothing separates the levels: ``Ia Kring Pleiku Gia Lai``."""
        found: dict[int, Entry] = {}
        for reading in read[:2]:
            for at in {0, len(reading) - 1}:
                ways = (
                    *self._divider.before_parents(reading, first, at),
                    *self._divider.after_parent(reading, first, at),
                )
                for divided in ways:
                    hits = next(filter(None, self.of_reading(divided, first)), ())
                    found |= {entry.place: entry for entry in hits}
        return tuple(found.values())


def written(text: object, name: str = "text") -> Text:
    """A text, or the parts of one, as an argument; another value is refused."""
    if isinstance(text, str):
        return text
    given: Any = text
    if isinstance(given, tuple | list) and given:
        return v.all_arguments(cast("Sequence[object]", given), str, name)
    raise v.wrong_type(name, "a_text_or_its_parts", text)


def _readable(text: Text) -> bool:
    return sum(len(one) for one in ([text] if isinstance(text, str) else text)) <= LONGEST_TEXT


def first_tier(text: Text) -> int:
    """A text without any mark says nothing about marks, so it is compared without them."""
    return 0 if any(map(bears_marks, [text] if isinstance(text, str) else text)) else 1
