"""A text as the patterns read it: letters and marks joined, plain digits; each place known in the text as given."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left

from qcdc._kernel.numerals import plain_digits

__all__ = ["PlainText"]

# A letter and the marks that Vietnamese writes on it. More marks than these are no Vietnamese, and stay as they are.
_APART = re.compile("[A-Za-zÀ-ỹ][\u0300\u0301\u0302\u0303\u0306\u0309\u031b\u0323]{1,3}")


class PlainText:
    """A text to read, and the place of each of its characters in the text as given."""

    def __init__(self, given: str) -> None:
        self.given = given
        self.text = given
        self._places: list[int] | None = None
        if _APART.search(given):
            self._join()
        self.text = plain_digits(self.text)

    def _join(self) -> None:
        pieces: list[str] = []
        places: list[int] = []
        last = 0
        for found in _APART.finditer(self.given):
            joined = unicodedata.normalize("NFC", found[0])
            pieces += (self.given[last : found.start()], joined)
            places += (*range(last, found.start()), *(found.start() for _ in joined))
            last = found.end()
        pieces.append(self.given[last:])
        places += (*range(last, len(self.given)), len(self.given))
        self.text, self._places = "".join(pieces), places

    def place(self, index: int) -> int:
        """The place in the text as given of a place in the text that is read."""
        return index if self._places is None else self._places[index]

    def index(self, place: int) -> int:
        """The place in the text that is read of a place in the text as given."""
        return place if self._places is None else bisect_left(self._places, place)
