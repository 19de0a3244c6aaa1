"""Dividing what nothing separates (*tách chuỗi không có dấu phân cách*): ``Ia Kring Pleiku Gia Lai``.

Only names of provinces and districts divide a text, because these are the units above others.
"""

from __future__ import annotations

from collections.abc import Iterator

from qcdc.model.places.kinds_in_text import kind_at
from qcdc.model.places.name_index import NameIndex
from qcdc.model.places.name_keys import FOLDS, TIERS, key_of
from qcdc.model.places.written_forms import Part, Reading, as_part
from qcdc.vocab import Level

__all__ = ["Divider"]

_MOST_WORDS = 5
"""The largest number of words of a name that divides a text."""


class Divider:
    """Divides a part of a reading before or after the name of a unit above.

    Args:
        index: the names.
        day: ordinal of the day on which a unit has the name; ``None``: any day.
    """

    __slots__ = ("_day", "_index")

    def __init__(self, index: NameIndex, day: int | None) -> None:
        self._index = index
        self._day = day

    def before_parents(self, reading: Reading, first: int, at: int) -> Iterator[Reading]:
        """A reading with a part divided before the units above: ``Ia Kring Pleiku``, ``Ia Kring Pleiku Gia Lai``.

        Args:
            reading: the reading.
            first: the first tier in which names are compared.
            at: the place of the part.
        """
        words = reading[at].text.split()
        for count in range(1, min(_MOST_WORDS, len(words) - 1) + 1):
            above = as_part(" ".join(words[-count:]))
            if self._is_parent(above, range(first, TIERS)):
                divided = (*reading[:at], as_part(" ".join(words[:-count])), above, *reading[at + 1 :])
                yield divided
                yield from self.before_parents(divided, first, at)

    def after_parent(self, reading: Reading, first: int, at: int) -> Iterator[Reading]:
        """A reading with a part that begins with the unit above: ``Cần Thơ Bình Thuỷ``; see `before_parents`.

        A kind before both, which was in brackets, is that of the last one: ``Hậu Giang Long Mỹ (Thị xã)``.
        """
        words = reading[at].text.split()
        kind = kind_at(words, 0)
        for end in range(kind + 1, min(kind + _MOST_WORDS, len(words) - 1) + 1):
            above = as_part(" ".join(words[kind:end]))
            if self._is_parent(above, range(first, len(FOLDS))):
                below = as_part(" ".join((*words[:kind], *words[end:])))
                yield (*reading[:at], below, above, *reading[at + 1 :])

    def _is_parent(self, part: Part, tiers: range) -> bool:
        return any(
            entry.kind.level in {Level.PROVINCE, Level.DISTRICT}
            and (not kinds or entry.kind in kinds)
            and (self._day is None or entry.since <= self._day <= entry.until)
            for tier in tiers
            for name, kinds in part.forms
            for entry in self._index.tier(tier).get(key_of(name, tier) or "", ())
        )
