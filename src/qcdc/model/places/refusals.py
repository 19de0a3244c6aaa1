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
_MOST_READINGS = 3


def unknown_name(
    text: Text,
    field: str,
    *,
    finder: Finder,
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
        finder: the finder that did not find it.
        index: the names.
        day: ordinal of the day.
        inside: the place of the unit to which the search was limited.
        during: the days of the tree, in a sentence.
        named: a unit of the day in words.
        ended: a unit of other days in words, with its heirs.
    """
    shortened = _shortened(text)
    read = tuple(readings(shortened))
    parts = read[1] if len(read) > 1 and len(read[1]) > len(read[0]) else read[0] if read else ()
    failed, above = _failed(finder, parts)
    # In the order from the largest unit to the smallest a street would be taken for a province.
    suggestions = Suggestions(index, day, inside=inside, finder=finder)
    near = suggestions.first(tuple(readings(shortened, turned=False))[:_MOST_READINGS])[:_MOST_NEAR]
    # What stands before the part that failed may be a street, so it is not looked up alone.
    elsewhen = _elsewhen(index, filter(None, (*read[:2], parts[failed:], parts[failed : failed + 1])))
    params: dict[str, Param] = {
        "day": during,
        "part": (Phrase("name_part", number=failed + 1, count=len(parts)),) if len(parts) > 1 else (),
        "above": tuple(named(entry) for entry in above[:1]),
        "near": tuple(named(entry) for entry in near),
        "elsewhen": tuple(ended(entry) for entry in elsewhen[:_MOST_NAMED]),
    }
    return UnknownCodeError("unit.name_unknown", field, **params), near


def _failed(finder: Finder, parts: tuple[Part, ...]) -> tuple[int, tuple[Entry, ...]]:
    """The place of the last part that is not understood, and the units that the parts after it mean."""
    above: tuple[Entry, ...] = ()
    for place in range(len(parts) - 1, -1, -1):
        hits = next(filter(None, finder.of_parent(parts[place:])), ())
        if not hits:
            return place, above
        above = hits
    return 0, ()


def _elsewhen(index: NameIndex, forms: Iterable[Reading]) -> tuple[Entry, ...]:
    """The units of other days that the first of several forms names which names any."""
    ever = Finder(index, None)
    return next(filter(None, (hits for form in forms for hits in ever.of_reading(form, 0))), ())


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
