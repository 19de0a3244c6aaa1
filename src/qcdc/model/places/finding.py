"""Finding units by their written form (*tra cứu đơn vị hành chính theo tên*), on a day or on any day.

The readings of a text and the tiers of names are tried in order, and the first with a match decides. A unit's own name
wins over another unit's other name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from enum import Enum
from typing import Any, cast

from qcdc._kernel import validators as v
from qcdc._kernel.text import bears_marks
from qcdc.model.places.division import Divider
from qcdc.model.places.name_index import Entry, NameIndex
from qcdc.model.places.name_keys import INITIALS, TIERS, key_of
from qcdc.model.places.written_forms import Part, Reading, as_part, in_brackets, readings, without_brackets
from qcdc.vocab import Level, UnitKind

__all__ = ["LONGEST_TEXT", "Finder", "KindCheck", "Text", "first_tier", "written"]

Text = str | Sequence[str]
"""A written form: one text, or its parts from the smallest unit to the largest."""

LONGEST_TEXT = 400
"""The largest number of letters of a text that is read."""

_CODE_OF_COMMUNE = re.compile(r"(?<![\w/.-])[0-9]{5}(?![\w/.-])")


class KindCheck(Enum):
    """With what a stated kind is compared."""

    OF_THE_DAY = "the kind that the unit has together with the name"
    OF_ANY_DAY = "every kind that the unit ever had"
    NONE = "nothing"


class Finder:
    """Looks up texts among the units of a day, or of any day.

    Args:
        index: the names.
        day: ordinal of the day; ``None``: any day.
        level: find units of this level only.
        kind: find units of this kind only.
        inside: the places of units in the table; find only these and those below them.
        check: with what a stated kind is compared.
    """

    __slots__ = ("_check", "_day", "_divider", "_index", "_inside", "_kind", "_level")

    def __init__(
        self,
        index: NameIndex,
        day: int | None,
        *,
        level: Level | None = None,
        kind: UnitKind | None = None,
        inside: frozenset[int] | None = None,
        check: KindCheck = KindCheck.OF_THE_DAY,
    ) -> None:
        self._index = index
        self._day = day
        self._divider = Divider(index, day)
        self._level = level
        self._kind = kind
        self._inside = inside
        self._check = check

    def with_check(self, check: KindCheck) -> Finder:
        """The same finder with another comparison of kinds: *huyện Mỹ Hào* became a town in 2019."""
        return Finder(self._index, self._day, level=self._level, kind=self._kind, inside=self._inside, check=check)

    def first(self, text: Text) -> tuple[Entry, ...]:
        """The units of the first tier and reading with a match, each once; empty if there is none."""
        return next(filter(None, self.tiers(text)), ())

    def tiers(self, text: Text) -> Iterator[tuple[Entry, ...]]:
        """The units of each tier of each reading, also those of none."""
        if not _readable(text):
            return
        yield self._with_code(text)
        first = first_tier(text)
        # A name may have brackets of its own.
        whole = (text,) if isinstance(text, str) else tuple(text)
        if any(in_brackets(one) for one in whole):
            yield from self.of_reading(tuple(as_part(part) for one in whole for part in one.split(",")), first)
        read: list[Reading] = []
        for reading in readings(text):
            read.append(reading)
            yield from self.of_reading(reading, first)
        yield self._run_on(read, first)
        of_any_day = self.with_check(KindCheck.OF_ANY_DAY)
        for reading in read:
            yield from of_any_day.of_reading(reading, first)
        yield self._with_repeated_unit(read, first)
        yield self._with_name_in_brackets(text)

    def of_reading(self, reading: Reading, first: int) -> Iterator[tuple[Entry, ...]]:
        """The units of each tier of a reading."""
        yield from self._below(reading, 0, first)

    def of_part(self, part: Part, parents: frozenset[int] | None) -> tuple[Entry, ...]:
        """The units of the first tier with the name of a part, of any level, below one of several or anywhere."""
        hits = (self._hits(part, tier, parents, smallest=False) for tier in range(TIERS))
        return next(filter(None, hits), ())

    def of_parent(self, reading: Reading) -> Iterator[tuple[Entry, ...]]:
        """The units of each tier of the last parts of a reading, of any level and kind."""
        return Finder(self._index, self._day).of_reading(reading, 0)

    def _with_repeated_unit(self, read: Sequence[Reading], first: int) -> tuple[Entry, ...]:
        """The units of a text that ends with one unit twice: ``…, Quang Nam, Quảng Nam Province``.

        A town may have had the name of its province: then the last two parts may be two units, and nothing is repeated.
        """
        ever = Finder(self._index, None)
        for reading in read:
            if len(reading) > 1 and not any(ever.of_parent(reading[-2:])):
                once, twice = (next(filter(None, self.of_parent(part)), ()) for part in (reading[-2:-1], reading[-1:]))
                if len(twice) == 1 and twice[0].place in {entry.place for entry in once}:
                    return next(filter(None, self.of_reading((*reading[:-2], reading[-1]), first)), ())
        return ()

    def _with_name_in_brackets(self, text: Text) -> tuple[Entry, ...]:
        """The units that both a text and each bracket in it name: ``District 5 (Quận 5)``."""
        inner = in_brackets(text) if isinstance(text, str) else ()
        found = self.first(without_brackets(text)) if inner and isinstance(text, str) else ()
        for name in inner:
            places = {entry.place for entry in self.first(name)}
            found = tuple(entry for entry in found if entry.place in places)
        return found

    def _with_code(self, text: Text) -> tuple[Entry, ...]:
        """The commune of a text that has its code beside its name, even if the stated kind is wrong."""
        whole = text if isinstance(text, str) else ", ".join(text)
        codes = _CODE_OF_COMMUNE.findall(whole)
        if len(codes) != 1:
            return ()
        places = self._index.places_of_code.get(codes[0], frozenset[int]())
        by_name = self.with_check(KindCheck.NONE).first(_CODE_OF_COMMUNE.sub(" ", whole)) if places else ()
        return tuple(entry for entry in by_name if entry.place in places)

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
        for finder in (self, self.with_check(KindCheck.OF_ANY_DAY)):
            for reading in read:
                for divided in (reading, *finder._divider.before_parents(reading, first, len(reading) - 1)):  # noqa: SLF001
                    for start in range(len(divided)):
                        hits = next(filter(None, finder.of_reading(divided[start:], first)), ())
                        if hits:
                            yield divided[:start], hits

    def _below(self, reading: Reading, at: int, first: int) -> Iterator[tuple[Entry, ...]]:
        """The units that the parts of a reading from one on mean, for each tier."""
        above: Iterable[frozenset[int] | None] = (None,)
        if at + 1 < len(reading):
            tiers = self._below(reading, at + 1, first)
            above = _distinct(frozenset(entry.place for entry in tier) for tier in tiers if tier)
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
        if kinds and not self._has_kind(entry, kinds):
            return False
        if smallest:
            if self._kind is not None and entry.kind is not self._kind:
                return False
            if self._level is not None and entry.kind.level is not self._level:
                return False
            if self._inside is not None and not (entry.place in self._inside or self.under(entry, self._inside)):
                return False
        return parents is None or self.under(entry, parents)

    def _has_kind(self, entry: Entry, kinds: frozenset[UnitKind]) -> bool:
        return (
            entry.kind in kinds
            or self._check is KindCheck.NONE
            or (self._check is KindCheck.OF_ANY_DAY and bool(kinds & self._index.kinds(entry.place)))
        )

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


def _distinct(sets: Iterable[frozenset[int]]) -> Iterator[frozenset[int]]:
    """Each set once: several tiers often have the same units above, and units below them are looked up once."""
    seen: set[frozenset[int]] = set()
    for one in sets:
        if one not in seen:
            seen.add(one)
            yield one


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
