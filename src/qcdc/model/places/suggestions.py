"""Units that a text may mean if it is misspelled (*đơn vị có tên gần giống*): for a person to choose from.

A suggestion is never an answer. It may rest on a name that differs by a letter or two, on a kind that differs, on parts
of the text that were left out because they are not understood.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, takewhile

from qcdc.model.places.finding import Finder, KindCheck
from qcdc.model.places.name_index import Entry, NameIndex
from qcdc.model.places.name_keys import even_name, sound_key
from qcdc.model.places.written_forms import Part, Reading, as_part
from qcdc.vocab import Level

__all__ = ["Suggestions"]

_Scope = frozenset[int] | None
"""The places of units below which a unit must lie; ``None``: anywhere."""

_HAS_DIGIT = re.compile(r"[0-9]").search


class Suggestions:
    """Suggests units of a day.

    Args:
        index: the names.
        day: ordinal of the day.
        inside: the place of the unit to which the search is limited.
        finder: the finder that did not find the text; what it finds is understood.
    """

    __slots__ = ("_any_kind", "_day", "_finder", "_index", "_inside")

    def __init__(self, index: NameIndex, day: int, *, inside: _Scope, finder: Finder) -> None:
        self._index = index
        self._day = day
        self._inside = inside
        self._finder = finder
        self._any_kind = Finder(index, day, check=KindCheck.NONE)

    def first(self, readings: Sequence[Reading]) -> tuple[Entry, ...]:
        """The units of the first reading that has some, the nearest first.

        Readings of which all parts are understood come before those of which only some are. In the latter, what stands
        before the part that is not understood is left out: it may be a street.
        """
        ends = [tuple(self._not_understood(reading)) for reading in readings]
        none: tuple[Entry, ...] = ()
        whole = next(filter(None, map(self._of_all_parts, dict.fromkeys(chain.from_iterable(ends)))), none)
        return whole or next(filter(None, (self._of_some_parts(those[-1]) for those in ends if those)), none)
        return next(filter(None, self._of_each(readings)), ())

    def _of_each(self, readings: Sequence[Reading]) -> Iterator[tuple[Entry, ...]]:
        ends: list[tuple[Reading, ...]] = [tuple(self._not_understood(reading)) for reading in readings]
        tried: set[Reading] = set()
        for end in chain.from_iterable(ends):
            if end not in tried:
                tried.add(end)
                yield self._of_all_parts(end)
        for those in ends:
            if those:
                yield self._of_some_parts(those[-1])

    def _not_understood(self, reading: Reading) -> Iterator[Reading]:
        """The reading without its first parts, one fewer each time, until what is left is the name of a unit."""
        ends = (reading[start:] for start in range(len(reading)))
        return takewhile(lambda end: not any(self._finder.of_reading(end, 0)), ends)

    def _of_all_parts(self, reading: Reading) -> tuple[Entry, ...]:
        """Units for the smallest part of a reading, in the units of all parts above."""
        scope = self._inside
        for part in reversed(reading[1:]):
            scope = self._above(part, scope)
        return self._of_part(reading[0], scope)

    def _of_some_parts(self, reading: Reading) -> tuple[Entry, ...]:
        """Units for the smallest part of a reading, in the units of as many parts above as possible."""
        scopes = [self._inside]
        for part in reversed(reading[1:]):
            scopes.append(self._above(part, scopes[-1]) or scopes[-1])
        ways = (way(reading[0], scope) for scope in reversed(scopes) for way in (self._of_part, self._of_last_words))
        return next(filter(None, ways), ())

    def _above(self, part: Part, scope: _Scope) -> frozenset[int]:
        """The places of provinces and districts that a part may name."""
        exact = self._finder.of_part(part, scope)
        return _parents(exact) or _parents((*self._any_kind.of_part(part, scope), *self._near(part, scope)))

    def _of_part(self, part: Part, scope: _Scope) -> tuple[Entry, ...]:
        """Units with the name of a part, if there are none with a name near it; those of the stated kind first."""
        found = self._any_kind.of_part(part, scope) or tuple(self._near(part, scope))
        if len(found) < 2:
            return found
        kinds = {kind for _, stated in part.forms for kind in stated}
        ranks = {entry: (bool(kinds) and entry.kind not in kinds, -_likeness(part, entry)) for entry in found}
        return tuple(sorted(found, key=lambda entry: (ranks[entry], entry)))

    def _near(self, part: Part, scope: _Scope) -> Iterable[Entry]:
        """Units below others whose name is near that of a part, each once, in no order."""
        found: dict[int, Entry] = {}
        for name in dict.fromkeys(name for name, _ in part.forms):
            for entry in self._index.near(name):
                if entry.since <= self._day <= entry.until and (scope is None or self._finder.under(entry, scope)):
                    found.setdefault(entry.place, entry)
        return found.values()

    def _of_last_words(self, part: Part, scope: _Scope) -> tuple[Entry, ...]:
        """Units whose name is what follows a misspelled kind: ``Thị trất Đắk Mil``. A street follows a number."""
        words = part.text.split()
        starts = (start for start in (1, 2) if start + 1 < len(words) and not any(map(_HAS_DIGIT, words[:start])))
        ends = (self._any_kind.of_part(as_part(" ".join(words[start:])), scope) for start in starts)
        return next(filter(None, ends), ())


def _parents(entries: Iterable[Entry]) -> frozenset[int]:
    return frozenset(entry.place for entry in entries if entry.kind.level is not Level.COMMUNE)


def _likeness(part: Part, entry: Entry) -> float:
    """How like the name of a unit is to that of a part: first without marks, then with them."""
    return max(
        _ratio(sound_key(name), sound_key(entry.name)) + _ratio(even_name(name), even_name(entry.name)) / 1000
        for name, _ in part.forms
    )


def _ratio(one: str, other: str) -> float:
    return difflib.SequenceMatcher(a=one, b=other).ratio()
