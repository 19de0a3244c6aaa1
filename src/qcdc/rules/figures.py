"""Shared by the rules on figures: what a figure counts, and how it is named."""

from __future__ import annotations

from qcdc._kernel.formatting import say_day
from qcdc._kernel.language import Language, choose
from qcdc.catalogue import Indicator
from qcdc.errors import UnknownCodeError
from qcdc.model import Figure, Report, UnitRef
from qcdc.model.figures.windows import body_text
from qcdc.model.places.naming import known_unit
from qcdc.rules import reasons
from qcdc.rules.place import Place
from qcdc.rules.rule import Context, Gap, Judged, Operand, Skip, Unjudged
from qcdc.vocab import Measure, Nature

__all__ = ["ReportFindings", "at_figure", "counts_things", "entry_of", "same_unit"]

_MEASURED = frozenset(
    {
        Measure.DAY,
        Measure.DONG,
        Measure.LABOUR_DAY,
        Measure.SQUARE_METRE,
        Measure.HECTARE,
        Measure.METRE,
        Measure.KILOMETRE,
        Measure.SCORE,
        Measure.PERCENT,
        Measure.PERCENTAGE_POINT,
    }
)
"""Measures that may have a fraction; all others are counts."""


def entry_of(figure: Figure, context: Context) -> Indicator | None:
    """The indicator of a figure, if the catalogue has it."""
    return context.catalogue.get(figure.indicator)


def counts_things(entry: Indicator) -> bool:
    """Whether it is a count of whole things."""
    return entry.measure not in _MEASURED


def same_unit(one: UnitRef | None, other: UnitRef | None, context: Context) -> bool:
    """Whether two references mean the same unit; without a territory, or for unknown units, whether they are equal."""
    return one == other or _key(one, context) == _key(other, context)


def _key(ref: UnitRef | None, context: Context) -> UnitRef | None:
    try:
        return ref if context.territory is None or ref is None else context.territory.canonical_ref(ref)
    except UnknownCodeError:
        return ref


def at_figure(figure: Figure, context: Context, *, path: tuple[str | int, ...], home: UnitRef | None = None) -> Place:
    """The place of a figure, named by indicator, window or day, and by body, unit and nature if they are not obvious.

    *Số lượt tiếp công dân (01/01/2023 – 30/06/2023)*.
    """
    return Place(path=path, vi=_worded(figure, context, home, "vi"), en=_worded(figure, context, home, "en"))


def _worded(figure: Figure, context: Context, home: UnitRef | None, language: Language) -> str:
    told = [_when(figure, language)]
    body = body_text(figure, context.territory, language)
    if body is not None:
        told.append(body)
    # The title of a body names its unit.
    titled = body is not None and known_unit(figure.unit, context.territory) is not None
    if figure.unit is not None and home is not None and not titled and not same_unit(figure.unit, home, context):
        told.append(_named(figure.unit, context))
    if figure.place is not None:
        told.append(figure.place.text(language))
    if figure.nature is not Nature.RESULT:
        told.append(figure.nature.text(language))
    return f"{_what(figure, context, language)} ({', '.join(told)})"


def _what(figure: Figure, context: Context, language: Language) -> str:
    entry = entry_of(figure, context)
    if figure.label is not None:
        return figure.label
    if entry is None:
        return choose(language, f"chỉ tiêu “{figure.indicator}”", f'indicator "{figure.indicator}"')
    inside = ", ".join(context.catalogue.name(one, language) for one in figure.categories)
    return f"{entry.name(language)}, {inside}" if inside else entry.name(language)


def _when(figure: Figure, language: Language) -> str:
    if figure.window is not None:
        return figure.window.text(language)
    if figure.period is not None:
        days = (say_day(figure.period.start, language), say_day(figure.period.end, language))
        return choose(language, " – ", " to ").join(days)
    assert figure.as_of is not None, "a figure without a period or a window has a day"
    day = say_day(figure.as_of, language)
    return choose(language, f"ngày {day}", f"on {day}")


def _named(ref: UnitRef, context: Context) -> str:
    try:
        return ref.code if context.territory is None else str(context.territory.resolve(ref))
    except UnknownCodeError:
        return ref.code


class ReportFindings:
    """The findings of one rule on one report, place by place."""

    def __init__(self, report: Report, context: Context) -> None:
        self._report = report
        self._context = context
        self._index = {id(figure): index for index, figure in enumerate(report.figures)}
        self._gaps: list[Gap] = []
        self._compared: list[Place] = []
        self._left: list[Unjudged] = []

    def compare(
        self,
        figure: Figure,
        *,
        found: Operand,
        expected: Operand,
        gap: Operand,
        found_from: tuple[Figure, ...] = (),
        expected_from: tuple[Figure, ...] = (),
    ) -> None:
        """Add a compared place; it fails if there is a difference."""
        self._compared.append(self._at(figure))
        if gap:
            self._gaps.append(
                Gap(
                    at=self._at(figure),
                    found=found,
                    expected=expected,
                    difference=gap,
                    found_from=found_from,
                    expected_from=expected_from,
                )
            )

    def leave(self, figure: Figure, reason: Skip) -> None:
        """Add a place that could not be compared."""
        self._left.append(Unjudged(at=self._at(figure), reason=reason))

    def judged(self, otherwise: Skip = reasons.NOTHING_TO_COMPARE) -> Judged:
        """All results, each place once."""
        return Judged(
            gaps=tuple(self._gaps),
            compared=tuple(dict.fromkeys(self._compared)),
            left=tuple(dict.fromkeys(self._left)),
            otherwise=otherwise,
        )

    def _at(self, figure: Figure) -> Place:
        # By identity: a report may print the same figure twice.
        path = ("figures", self._index[id(figure)])
        return at_figure(figure, self._context, path=path, home=self._report.unit)
