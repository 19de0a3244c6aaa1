"""The marks of a number (*ghi chú của số liệu*): the qualifications that a reader must know.

Every function of the package that writes the number of a figure takes its marks from this module, so that no mark is
forgotten. A mark states which units are missing, which records could not be placed, that the number is provisional,
synthetic or hedged, or that it was restated onto other units.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

from qcdc._kernel import validators as v
from qcdc._kernel.formatting import say_number
from qcdc._kernel.language import Language, as_language, choose
from qcdc.aggregate import AreaComparison, Comparison, Restated
from qcdc.catalogue import Catalogue
from qcdc.catalogue.shipped_catalogue import catalogue_or_shipped
from qcdc.model import Coverage, Figure
from qcdc.vocab import FigureState, Hedge, Measure, Origin, RestatementQuality, RestatementReason

__all__ = ["Marked", "bracketed", "flags", "marks", "number_marks", "say_coverage"]

Marked = Figure | Restated | Comparison | AreaComparison
"""The values whose numbers are always shown with marks."""

_PLAIN = {
    "against": ("so với", "against"),
    "units": ("đơn vị", "units"),
    "provisional": ("tạm tính", "provisional"),
    "unplaced": ("{count} {thing} chưa xếp được đơn vị", "{count} {thing} not placed in any unit"),
    "unplaced each": (
        "mỗi kỳ {count} {thing} chưa xếp được đơn vị",
        "on each side {count} {thing} not placed in any unit",
    ),
    "records": ("hồ sơ", "records"),
    "record": ("hồ sơ", "record"),
    "hedged": ("ghi “{hedge}”", "printed as “{hedge}”"),
    "now": ("kỳ này: {mark}", "later figure: {mark}"),
    "then": ("kỳ trước: {mark}", "earlier figure: {mark}"),
    "restated": ("đã quy đổi", "restated"),
    "whole area": ("số của cả khu vực {count} đơn vị", "of a whole area of {count} units"),
}


def _say(key: str, language: Language, **values: object) -> str:
    return choose(language, *_PLAIN[key]).format(**values)


class _Kept(NamedTuple):
    """The marks of one figure, as values: two figures have the same marks if these are equal."""

    coverage: Coverage | None
    unplaced: int
    thing: str
    provisional: bool
    synthetic: bool
    hedge: Hedge | None
    restated: str | None


def marks(shown: Marked, language: Language, *, catalogue: Catalogue | None = None) -> tuple[str, ...]:
    """The marks of a number; empty if it is complete, exact and real.

    For a comparison, the marks of both figures; a mark that both have is given once.

    Args:
        shown: a figure, a restated figure, a comparison, or the comparison of an area.
        language: ``"vi"`` or ``"en"``.
        catalogue: the catalogue of indicators to use instead of the shipped one, for units of measure.
    """
    return number_marks(shown, language, catalogue=catalogue)


def number_marks(
    shown: Marked, language: Language, *, hedge: bool = True, catalogue: Catalogue | None = None
) -> tuple[str, ...]:
    """As `marks`, but without the hedge if it is written before the number itself."""
    tongue, known = as_language(language), catalogue_or_shipped(catalogue)
    given: object = shown  # callers without a type checker pass anything
    if isinstance(given, AreaComparison):
        inside = (
            () if given.comparison is None else number_marks(given.comparison, tongue, hedge=hedge, catalogue=known)
        )
        return (*_area(len(given.area.after), tongue), *inside)
    if isinstance(given, Comparison):
        later = _kept(given.current, tongue, known)
        return _of_two(later, _kept(given.previous, tongue, known, given.restated), tongue)
    if isinstance(given, Restated):
        figure = given.figure or given.area_figure
        if figure is None:
            return ()
        area = _area(len(given.area.after), tongue) if given.figure is None else ()
        return (*area, *_of_one(_kept(figure, tongue, known, given), tongue, hedge=hedge))
    return _of_one(_kept(v.argument(shown, Figure, "shown"), tongue, known), tongue, hedge=hedge)


def bracketed(text: str, said: Iterable[str]) -> str:
    """A text followed by its marks: ``900 [108/136 đơn vị; số liệu giả lập]``."""
    joined = "; ".join(said)
    return f"{text} [{joined}]" if joined else text


def say_coverage(shown: Coverage, language: Language) -> str:
    """How many of the expected bodies are in a total: ``108/136 UBND cấp xã``, ``220/220 đơn vị``."""
    return f"{_fraction(shown, language)} {shown.noun(language)}"


def _fraction(shown: Coverage, language: Language) -> str:
    return f"{say_number(shown.reported, language)}/{say_number(shown.expected, language)}"


def _area(units: int, language: Language) -> tuple[str, ...]:
    return (_say("whole area", language, count=units),) if units > 1 else ()


def _kept(figure: Figure, language: Language, catalogue: Catalogue, restated: Restated | None = None) -> _Kept:
    partial = figure.coverage is not None and not figure.coverage.complete
    # For a single unit that did not report, the state of the figure is enough.
    alone = figure.state is FigureState.NOT_REPORTED and figure.coverage is not None and figure.coverage.expected == 1
    return _Kept(
        coverage=figure.coverage if partial and not alone else None,
        unplaced=figure.unplaced,
        thing=_thing(figure, language, catalogue),
        provisional=figure.provisional,
        synthetic=Origin.SYNTHETIC in figure.origins,
        hedge=figure.hedge,
        restated=_restated(restated, language),
    )


def _thing(figure: Figure, language: Language, catalogue: Catalogue) -> str:
    """The noun for the counted records, from the indicator if it has one: *1 lượt*, *2 đơn*."""
    if language == "en":
        return _say("record" if figure.unplaced == 1 else "records", language)
    entry = catalogue.get(figure.indicator)
    if entry is None or entry.measure is Measure.PERCENT:
        return _say("records", language)
    return entry.measure.text(language)


def _restated(how: Restated | None, language: Language) -> str | None:
    if how is None or how.reason is RestatementReason.UNCHANGED:
        return None
    # The figure of a whole area is a sum; only the figure of a unit within it was apportioned.
    if how.quality is RestatementQuality.APPORTIONED and how.figure is not None:
        return how.quality.text(language)
    return _say("restated", language)


def _of_one(kept: _Kept, language: Language, *, hedge: bool) -> tuple[str, ...]:
    said: list[str] = []
    if kept.coverage is not None:
        said.append(say_coverage(kept.coverage, language))
    if kept.unplaced:
        said.append(_unplaced(kept, language))
    if hedge and kept.hedge is not None:
        said.append(_hedged(kept, language))
    if kept.restated is not None:
        said.append(kept.restated)
    return (*said, *flags(language, provisional=kept.provisional, synthetic=kept.synthetic))


def flags(language: Language, *, provisional: bool, synthetic: bool) -> tuple[str, ...]:
    """The marks without a number: *tạm tính*, *số liệu giả lập*."""
    words = ((provisional, _say("provisional", language)), (synthetic, Origin.SYNTHETIC.text(language)))
    return tuple(word for holds, word in words if holds)


def _of_two(now: _Kept, then: _Kept, language: Language) -> tuple[str, ...]:
    """The marks of both figures: once if they are equal, side by side if not."""

    def sides(say: Callable[[_Kept], str | None]) -> list[str]:
        one, other = say(now), say(then)
        if one == other:
            return [] if one is None else [one]
        return [_say(side, language, mark=mark) for side, mark in (("now", one), ("then", other)) if mark is not None]

    said: list[str] = []
    if now.coverage is not None and then.coverage is not None and now.coverage != then.coverage:
        pair = f" {_say('against', language)} ".join(_fraction(one, language) for one in (now.coverage, then.coverage))
        one, other = now.coverage, then.coverage
        alike = (one.kind, one.level) == (other.kind, other.level)
        said.append(f"{pair} {one.noun(language) if alike else _say('units', language)}")
    else:
        said += sides(lambda one: None if one.coverage is None else say_coverage(one.coverage, language))
    if now.unplaced == then.unplaced and now.unplaced:
        said.append(_unplaced(now, language, key="unplaced each"))
    else:
        said += sides(lambda one: _unplaced(one, language) if one.unplaced else None)
    said += sides(lambda one: None if one.hedge is None else _hedged(one, language))
    said += sides(lambda one: one.restated)
    said += sides(lambda one: next(iter(flags(language, provisional=one.provisional, synthetic=False)), None))
    said += sides(lambda one: next(iter(flags(language, provisional=False, synthetic=one.synthetic)), None))
    return tuple(said)


def _unplaced(kept: _Kept, language: Language, *, key: str = "unplaced") -> str:
    return _say(key, language, count=say_number(kept.unplaced, language), thing=kept.thing)


def _hedged(kept: _Kept, language: Language) -> str:
    assert kept.hedge is not None, "only called if there is one"
    return _say("hedged", language, hedge=kept.hedge.text(language))
