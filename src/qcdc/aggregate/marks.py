"""The marks of a number (*ghi chú của số liệu*): the qualifications that a reader must know.

Every text of the package that states the number of a figure takes its marks from this module, so that no mark is
forgotten. A mark states which units are missing, that records could not be placed, that the number is provisional,
synthetic, hedged or suppressed, or that it was restated onto other units.

The module is below the audit, the rules and the renderers, because all three write numbers.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple, TypeVar

from qcdc._kernel import validators as v
from qcdc._kernel.formatting import say_number
from qcdc._kernel.language import Language, as_language, choose
from qcdc.aggregate.comparisons import AreaComparison, Comparison
from qcdc.aggregate.disclosure import PublishedFigure
from qcdc.aggregate.group_counts import GroupCounts
from qcdc.aggregate.restating import Restated
from qcdc.catalogue import Catalogue
from qcdc.catalogue.shipped_catalogue import catalogue_or_shipped
from qcdc.model import Coverage, Figure
from qcdc.vocab import FigureState, Hedge, Measure, Origin, RestatementQuality, RestatementReason

__all__ = [
    "Marked",
    "bracketed",
    "flags",
    "hedged",
    "marks",
    "marks_of_all",
    "number_marks",
    "of_all",
    "say_coverage",
    "shared",
    "suppressed_sides",
]

Marked = Figure | PublishedFigure | Restated | Comparison | AreaComparison
"""The values whose numbers are always shown with marks."""

T = TypeVar("T")

_PLAIN = {
    "against": ("so với", "against"),
    "units": ("cơ quan, đơn vị", "units"),
    "provisional": ("tạm tính", "provisional"),
    "unplaced": ("{count} {thing} chưa xếp được vào cơ quan, đơn vị", "{count} {thing} not placed in any unit"),
    "unplaced each": (
        "mỗi kỳ {count} {thing} chưa xếp được vào cơ quan, đơn vị",
        "on each side {count} {thing} not placed in any unit",
    ),
    "some unplaced": ("có {thing} chưa xếp được vào cơ quan, đơn vị", "some {thing} not placed in any unit"),
    "records": ("hồ sơ", "records"),
    "record": ("hồ sơ", "record"),
    "hedged": ("ghi “{hedge}”", "printed as “{hedge}”"),
    "now": ("kỳ này: {mark}", "later figure: {mark}"),
    "then": ("kỳ trước: {mark}", "earlier figure: {mark}"),
    "restated": ("đã quy đổi", "restated"),
    "of all": ("mọi số liệu: {marks}", "all numbers: {marks}"),
    "whole area": ("số của cả khu vực {count} đơn vị", "of a whole area of {count} units"),
}


def _say(key: str, language: Language, **values: object) -> str:
    return choose(language, *_PLAIN[key]).format(**values)


class _Kept(NamedTuple):
    """The marks of one figure, as values: two figures have the same marks if these are equal."""

    suppressed: bool
    coverage: Coverage | None
    unplaced: int
    counted: bool
    thing: str
    provisional: bool
    synthetic: bool
    hedge: Hedge | None
    restated: str | None


def marks(shown: Marked | GroupCounts, language: Language, *, catalogue: Catalogue | None = None) -> tuple[str, ...]:
    """The marks of a number; empty if it is shown, complete, exact and real.

    For a comparison, the marks of both figures; a mark that both have is given once.

    Args:
        shown: a figure, a published or restated figure, a comparison, the comparison of an area, or counts by group.
        language: ``"vi"`` or ``"en"``.
        catalogue: the catalogue of indicators to use instead of the shipped one, for units of measure.
    """
    return number_marks(shown, language, catalogue=catalogue)


def number_marks(
    shown: Marked | GroupCounts, language: Language, *, written: bool = False, catalogue: Catalogue | None = None
) -> tuple[str, ...]:
    """As `marks`; if ``written``, without those that are part of the number as it is written: its hedge, its state."""
    tongue, known = as_language(language), catalogue_or_shipped(catalogue)
    given: object = shown  # callers without a type checker pass anything
    if isinstance(given, GroupCounts):
        hidden = None in (given.rest, given.unstated) and not written
        suppressed = (FigureState.SUPPRESSED.text(tongue),) if hidden else ()
        return (*suppressed, *flags(tongue, provisional=False, synthetic=Origin.SYNTHETIC in given.origins))
    if isinstance(given, AreaComparison):
        inside = (
            () if given.comparison is None else number_marks(given.comparison, tongue, written=written, catalogue=known)
        )
        presumed = (RestatementQuality.PRESUMED.text(tongue),) if given.area.presumed else ()
        return (*_area(len(given.area.after), tongue), *presumed, *inside)
    if isinstance(given, Comparison):
        sides = (_kept(given.current, tongue, known), _kept(given.previous, tongue, known, given.restated))
        if given.provisional and not any(one.provisional for one in sides):
            sides = (sides[0]._replace(provisional=True), sides[1]._replace(provisional=True))
        return _of_two(*sides, tongue)
    if isinstance(given, Restated):
        figure = given.figure or given.area_figure
        if figure is None:
            return flags(tongue, provisional=given.provisional, synthetic=False)
        area = _area(len(given.area.after), tongue) if given.figure is None else ()
        return (*area, *_of_one(_kept(figure, tongue, known, given), tongue, written=written))
    if isinstance(given, PublishedFigure):
        kept = _kept(given.figure, tongue, known)
        kept = kept._replace(unplaced=kept.unplaced or int(given.some_unplaced), counted=False)
        return _of_one(kept, tongue, written=written)
    return _of_one(_kept(v.argument(shown, Figure, "shown"), tongue, known), tongue, written=written)


def marks_of_all(figures: Iterable[Figure], language: Language) -> tuple[str, ...]:
    """The marks of a number that was computed from several figures: those of each, each mark once."""
    return tuple(dict.fromkeys(mark for figure in figures for mark in marks(figure, language)))


def shared(marks_of_each: Iterable[Iterable[str]]) -> tuple[str, ...]:
    """The marks that several numbers have in common; none if there is only one number."""
    first, *others = [dict.fromkeys(marks) for marks in marks_of_each] or [{}]
    return tuple(mark for mark in first if all(mark in other for other in others)) if others else ()


def of_all(said: Iterable[str], language: Language) -> str:
    """The marks of all numbers of a text: ``[mọi số liệu: số liệu giả lập]``; empty without marks."""
    joined = "; ".join(said)
    return f"[{_say('of all', language, marks=joined)}]" if joined else ""


def suppressed_sides(compared: Comparison | AreaComparison, language: Language) -> tuple[str, ...]:
    """Which of the figures of a comparison are suppressed: the marks of one that has no difference."""
    both = compared.comparison if isinstance(compared, AreaComparison) else compared
    if both is None:
        return ()
    return tuple(_sides(both.current, both.previous, lambda one: _suppressed(one, language), language))


def bracketed(text: str, said: Iterable[str]) -> str:
    """A text followed by its marks: ``900 [108/136 cơ quan, đơn vị; số liệu giả lập]``."""
    joined = "; ".join(said)
    return f"{text} [{joined}]" if joined else text


def say_coverage(shown: Coverage, language: Language) -> str:
    """How many of the expected bodies are in a total: ``108/136 UBND cấp xã``, ``220/220 cơ quan, đơn vị``."""
    return f"{_fraction(shown, language)} {shown.noun(language)}"


def _fraction(shown: Coverage, language: Language) -> str:
    return f"{say_number(shown.reported, language)}/{say_number(shown.expected, language)}"


def _area(units: int, language: Language) -> tuple[str, ...]:
    return (_say("whole area", language, count=units),) if units > 1 else ()


def _kept(figure: Figure, language: Language, catalogue: Catalogue, restated: Restated | None = None) -> _Kept:
    partial = figure.coverage is not None and not figure.coverage.complete
    # For a single unit that did not report, the state of the figure is enough.
    alone = figure.state is FigureState.NOT_REPORTED and figure.coverage is not None and figure.coverage.expected == 1
    suppressed = figure.state is FigureState.SUPPRESSED
    return _Kept(
        suppressed=suppressed,
        coverage=figure.coverage if partial and not alone else None,
        unplaced=figure.unplaced,
        # Beside a suppressed number, the number of records that are missing from it could be a small count itself.
        counted=not suppressed,
        thing=_thing(figure, language, catalogue),
        provisional=figure.provisional or (restated is not None and restated.provisional),
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
    if how.presumed:
        return RestatementQuality.PRESUMED.text(language)
    # The figure of a whole area is a sum; only the figure of a unit within it was apportioned.
    if how.quality is RestatementQuality.APPORTIONED and how.figure is not None:
        return how.quality.text(language)
    return _say("restated", language)


def _of_one(kept: _Kept, language: Language, *, written: bool) -> tuple[str, ...]:
    said: list[str] = []
    if kept.suppressed and not written:
        said.append(FigureState.SUPPRESSED.text(language))
    if kept.coverage is not None:
        said.append(say_coverage(kept.coverage, language))
    if kept.unplaced:
        said.append(_unplaced(kept, language))
    if kept.hedge is not None and not written:
        said += hedged(kept.hedge, language)
    if kept.restated is not None:
        said.append(kept.restated)
    return (*said, *flags(language, provisional=kept.provisional, synthetic=kept.synthetic))


def hedged(hedge: Hedge | None, language: Language) -> tuple[str, ...]:
    """The mark of a hedge, if there is one: *ghi “khoảng”*."""
    return () if hedge is None else (_say("hedged", language, hedge=hedge.text(language)),)


def flags(language: Language, *, provisional: bool, synthetic: bool) -> tuple[str, ...]:
    """The marks without a number: *tạm tính*, *số liệu giả lập*."""
    words = ((provisional, _say("provisional", language)), (synthetic, Origin.SYNTHETIC.text(language)))
    return tuple(word for holds, word in words if holds)


def _of_two(now: _Kept, then: _Kept, language: Language) -> tuple[str, ...]:
    """The marks of both figures: once if they are equal, side by side if not."""

    def sides(say: Callable[[_Kept], str | None]) -> list[str]:
        return _sides(now, then, say, language)

    said = sides(lambda one: FigureState.SUPPRESSED.text(language) if one.suppressed else None)
    if now.coverage is not None and then.coverage is not None and now.coverage != then.coverage:
        pair = f" {_say('against', language)} ".join(_fraction(one, language) for one in (now.coverage, then.coverage))
        one, other = now.coverage, then.coverage
        alike = (one.kind, one.level) == (other.kind, other.level)
        said.append(f"{pair} {one.noun(language) if alike else _say('units', language)}")
    else:
        said += sides(lambda one: None if one.coverage is None else say_coverage(one.coverage, language))
    if now.unplaced == then.unplaced and now.unplaced and now.counted and then.counted:
        said.append(_unplaced(now, language, key="unplaced each"))
    else:
        said += sides(lambda one: _unplaced(one, language) if one.unplaced else None)
    said += sides(lambda one: next(iter(hedged(one.hedge, language)), None))
    said += sides(lambda one: one.restated)
    said += sides(lambda one: next(iter(flags(language, provisional=one.provisional, synthetic=False)), None))
    said += sides(lambda one: next(iter(flags(language, provisional=False, synthetic=one.synthetic)), None))
    return tuple(said)


def _sides(now: T, then: T, say: Callable[[T], str | None], language: Language) -> list[str]:
    """One mark of both figures: once if it is the same, otherwise each with its side."""
    one, other = say(now), say(then)
    if one == other:
        return [] if one is None else [one]
    return [_say(side, language, mark=mark) for side, mark in (("now", one), ("then", other)) if mark is not None]


def _suppressed(figure: Figure, language: Language) -> str | None:
    return FigureState.SUPPRESSED.text(language) if figure.state is FigureState.SUPPRESSED else None


def _unplaced(kept: _Kept, language: Language, *, key: str = "unplaced") -> str:
    if not kept.counted:
        return _say("some unplaced", language, thing=_say("records", language) if language == "en" else kept.thing)
    return _say(key, language, count=say_number(kept.unplaced, language), thing=kept.thing)
