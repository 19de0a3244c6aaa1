"""Why a written form is not the name of a unit: which part of it failed, near names, and units of other days."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from qcdc.errors import Param, Phrase, UnknownCodeError
from qcdc.model.places.finding import LONGEST_TEXT, Finder, Text
from qcdc.model.places.name_index import Entry, NameIndex
from qcdc.model.places.suggestions import Suggestions
from qcdc.model.places.written_forms import Part, Reading, readings

__all__ = ["unknown_name"]

_MOST_NAMED = 5
_MOST_NEAR = 3


def unknown_name(
    text: Text,
    field: str,
    *,
    index: NameIndex,
    day: int,
    inside: frozenset[int] | None,
    during: Phrase,
    named: Callable[[Entry], str],
    ended: Callable[[Entry], Param],
) -> tuple[UnknownCodeError, tuple[Entry, ...]]:
    """The error for a text that no unit of a day has as its name, and the units with the nearest names.

    Args:
        text: the text.
        field: the field or column that the error names.
        index: the names.
        day: ordinal of the day.
        inside: the place of the unit to which the search was limited.
        during: the days of the tree, in a sentence.
        named: a unit of the day in words.
        ended: a unit of other days in words, with its heirs.
    """
    here = Finder(index, day, inside=inside)
    read = tuple(readings(_shortened(text)))
    parts = read[1] if len(read) > 1 and len(read[1]) > len(read[0]) else read[0] if read else ()
    failed, above = _failed(here, parts)
    near = Suggestions(index, day, inside=inside).first(read[:3])[:_MOST_NEAR]
    elsewhen = _elsewhen(index, read)
    params: dict[str, Param] = {
        "day": during,
        "part": (Phrase("name_part", number=failed + 1, count=len(parts)),) if len(parts) > 1 else (),
        "above": tuple(named(entry) for entry in above[:1]),
        "near": tuple(named(entry) for entry in near),
        "elsewhen": tuple(ended(entry) for entry in elsewhen[:_MOST_NAMED]),
    }
    return UnknownCodeError("unit.name_unknown", field, **params), near


def _failed(here: Finder, parts: tuple[Part, ...]) -> tuple[int, tuple[Entry, ...]]:
    """The place of the last part that is not understood, and the units that the parts after it mean."""
    above: tuple[Entry, ...] = ()
    for place in range(len(parts) - 1, -1, -1):
        hits = next(filter(None, here.of_parent(parts[place:])), ())
        if not hits:
            return place, above
        above = hits
    return 0, ()


def _elsewhen(index: NameIndex, read: tuple[Reading, ...]) -> tuple[Entry, ...]:
    """Units of other days with the name; if those above are not understood either, with its smallest part alone."""
    ever = Finder(index, None)
    for reading in (*read[:2], *(reading[:1] for reading in read[:1])):
        hits = next(filter(None, ever.of_reading(reading, 0)), ())
        if hits:
            return hits
    return ()


def _shortened(text: Text) -> Text:
    if isinstance(text, str):
        return text[:LONGEST_TEXT]
    return _within(text)


def _within(texts: Iterable[str]) -> list[str]:
    kept, left = list[str](), LONGEST_TEXT
    for one in texts:
        kept.append(one[:left])
        left -= len(kept[-1])
    return kept
