"""Restating (*quy đổi số liệu theo đơn vị hành chính mới*): figures of old units as figures of new units.

Every answer has a quality and a reason. *Exact*: the unit is a comparable area by itself, so the figures of the units
from which it was formed add up. *Presumed*: it would be exact or apportioned if the presumed heirs are the real ones.
*Apportioned*: the figure of a split unit was divided by the weights that the user gave. *Area only*: the figures of the
whole area add up, but those of the unit alone do not. *Not comparable*: a border is not known.
"""

from __future__ import annotations

from collections.abc import Iterable

import attrs
import pendulum

from qcdc._kernel import validators as v
from qcdc._kernel.formatting import say_day
from qcdc._kernel.language import Language, as_language, choose
from qcdc._kernel.values import Faults, check, entity, evolve, unchecked
from qcdc.aggregate.area_totals import AreaTotals
from qcdc.aggregate.judged_areas import JudgedArea, Question, divide
from qcdc.aggregate.known import unit_of
from qcdc.aggregate.series import Series, as_series
from qcdc.aggregate.spreading import Weights
from qcdc.aggregate.totals import sum_over_units
from qcdc.catalogue import Catalogue
from qcdc.catalogue.shipped_catalogue import catalogue_or_shipped
from qcdc.dates import DayLike
from qcdc.errors import InvariantError
from qcdc.model import ComparableArea, Figure, Territory, Unit, UnitRef
from qcdc.model.places.naming import unit_text
from qcdc.vocab import Level, RestatementQuality, RestatementReason

__all__ = ["Restated", "restate", "say_why"]


@entity
class Restated:
    """The figure of one unit of the later day (*số liệu tính lại theo đơn vị mới*).

    Attributes:
        unit: key of the unit.
        quality: exact, presumed, apportioned, area only, not comparable.
        reason: why it is not better.
        because: keys of the units that are the reason: those from which it was formed, that were split, or whose heirs
            are unknown.
        area: the comparable area that contains the unit.
        figure: the figure of the unit, if it is exact, presumed or apportioned; marked provisional if it is presumed.
        area_figure: the figure of the whole area, if its borders are known.
        checked_until: the day until which the table of units was checked, if the answer is about a later day; its
            figures are then marked provisional as well.
    """

    unit: UnitRef = attrs.field(validator=v.instance(UnitRef))
    quality: RestatementQuality = attrs.field(validator=v.instance(RestatementQuality))
    reason: RestatementReason = attrs.field(validator=v.instance(RestatementReason))
    because: tuple[UnitRef, ...] = attrs.field(validator=v.each(v.instance(UnitRef)))
    area: ComparableArea = attrs.field(repr=False, validator=v.instance(ComparableArea))
    figure: Figure | None = attrs.field(default=None, validator=v.maybe(v.instance(Figure)))
    area_figure: Figure | None = attrs.field(default=None, validator=v.maybe(v.instance(Figure)))
    checked_until: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))

    @check
    def _check_presumed(self) -> Faults:
        if self.presumed and self.quality in {RestatementQuality.EXACT, RestatementQuality.APPORTIONED}:
            yield InvariantError("restated.presumed", "quality")

    @property
    def provisional(self) -> bool:
        """Whether the answer is about a day after the day until which the table of units was checked."""
        return self.checked_until is not None

    @property
    def presumed(self) -> tuple[UnitRef, ...]:
        """Keys of the units whose presumed heirs the answer rests on; it is then neither exact nor apportioned."""
        return self.area.presumed

    def text(self, language: Language, *, territory: Territory | None = None) -> str:
        """The quality and its reason in a sentence, with the units that are the reason.

        Args:
            language: ``"vi"`` or ``"en"``.
            territory: gives the units their names; without it they are named by code and day.
        """
        return say_why(
            self.quality,
            self.reason,
            self.because,
            language,
            territory=territory,
            presumed=bool(self.presumed),
            checked_until=self.checked_until,
        )


_make_restated = unchecked(Restated)


def say_why(
    quality: RestatementQuality,
    reason: RestatementReason,
    because: tuple[UnitRef, ...],
    language: Language,
    *,
    territory: Territory | None,
    presumed: bool,
    checked_until: pendulum.Date | None,
) -> str:
    """The quality and its reason in a sentence. See `Restated.text`."""
    sentence = _SENTENCES[reason][as_language(language) == "en"]
    word = quality.text(language)
    if territory is not None:
        v.argument(territory, Territory, "territory")
    units = ", ".join(unit_text(ref, territory, language) for ref in because[:_NAMED])
    if len(because) > _NAMED:
        units += f" (+{len(because) - _NAMED})"
    sentences = [f"{word[:1].upper()}{word[1:]}: {sentence.format(units=units)}."]
    if presumed and reason is not RestatementReason.PRESUMED_HEIRS:
        sentences.append(choose(language, *_PRESUMED))
    if checked_until is not None:
        sentences.append(choose(language, *_PROVISIONAL).format(day=say_day(checked_until, language)))
    return " ".join(sentences)


_PROVISIONAL = (
    "Tạm tính: danh mục đơn vị hành chính được rà soát đến ngày {day}, ngày xét sau ngày này.",
    "Provisional: the day is after the day until which the table of units was checked ({day}).",
)
"""The sentence that marks a provisional answer."""

_PRESUMED = (
    "Có đơn vị kế thừa được suy đoán, chưa đối chiếu nghị quyết.",
    "Some heirs are presumed; no resolution was read for them.",
)

_NAMED = 5
"""If there are more units than this, the sentence gives their number, not their names; `Restated.because` has all of
them."""

_SENTENCES = {
    RestatementReason.UNCHANGED: ("đơn vị không thay đổi địa giới", "the unit kept its borders"),
    RestatementReason.WHOLE_UNITS: ("gồm toàn bộ {units}", "it consists of the whole of {units}"),
    RestatementReason.WEIGHTS_GIVEN: (
        "{units} bị chia, số liệu được phân bổ theo trọng số đã cho",
        "{units} was split, and its figure is apportioned by the given weights",
    ),
    RestatementReason.SPLIT: (
        "{units} bị chia mà không có trọng số",
        "{units} was split, and no weights were given",
    ),
    RestatementReason.UNKNOWN_LINEAGE: (
        "chưa rõ địa bàn của {units} được nhập vào đơn vị nào, hoặc được hình thành từ đơn vị nào",
        "it is not known where the territory of {units} went, or came from",
    ),
    RestatementReason.PRESUMED_HEIRS: (
        "đơn vị kế thừa của {units} được suy đoán, chưa đối chiếu nghị quyết",
        "the heirs of {units} are presumed; no resolution was read for them",
    ),
    RestatementReason.NOTHING_BEFORE: ("trước đó không có đơn vị nào", "there was no unit before"),
}


def restate(
    series: Iterable[Figure],
    *,
    onto: DayLike,
    territory: Territory,
    weights: Weights | None = None,
    level: Level | str | None = None,
    within: Unit | UnitRef | None = None,
    strict: bool = False,
    presumed: bool = False,
    catalogue: Catalogue | None = None,
) -> tuple[Restated, ...]:
    """Restate figures of the units of one day onto the units of another day.

    Flows, stocks and shares can be restated, because they add over units. A share is restated by its part and its
    whole, never by its rate.

    Args:
        series: figures of one indicator, window and nature and of units of one level, at most one per unit. Units
            without a figure are missing, not zero, and lower the coverage.
        onto: the day whose units are wanted; not before the last day of the figures. If it is after the day until which
            the territory was checked, every answer is marked provisional.
        territory: the units and their lineage.
        weights: parts for the units that were split; without them their heirs are comparable only as areas. Weights of
            communes name successors; weights of districts and provinces name units of the later day in the area. If a
            unit gives parts away on several days, name it by a day before the step to which its weights apply.
        level: of the units of the later day; that of the series if left out. Districts ended on 30 June 2025, so
            their figures are restated with ``level="commune"`` or ``"province"``.
        within: a unit of the later day; only this unit and the units below it are returned. Default: the whole country.
        strict: refuse a day after the day until which the territory was checked.
        presumed: use presumed heirs where the heirs are not known. What rests on them is *presumed*, never exact.
        catalogue: the catalogue of indicators to use instead of the shipped one.

    Raises:
        AggregationError: figures that differ in indicator, window, nature or level (``total.mismatch``), a unit twice
            (``total.twice``), a unit that did not exist on that day (``restate.unit``), a rate printed without its
            counts (``total.rate``), or weights of a source that do not add up to 1 or that name a unit that is not an
            heir (``restate.weights``).
        UnknownCodeError: a day or a unit the territory does not know, or an indicator that is not in the catalogue.
        InvariantError: ``onto`` is before the day of the figures; a level without units on its day.
    """
    indicators = catalogue_or_shipped(catalogue)
    known = as_series(series, territory, "series", strict=strict)
    asked = Question(territory, known.day, known.level, onto, level, within, weights, strict, presumed)
    found = asked.judge(known.by_unit.keys(), "series")
    totals = AreaTotals(known, indicators, provisional=found.checked_until is not None)
    kept = [
        restated
        for one in found.areas
        for restated in _restate_area(one, known, indicators, totals, found.checked_until)
        if found.inside is None or restated.unit in found.inside
    ]
    return tuple(sorted(kept, key=lambda one: one.unit.sort_key))


def _restate_area(
    judged: JudgedArea,
    series: Series,
    catalogue: Catalogue,
    totals: AreaTotals,
    checked_until: pendulum.Date | None,
) -> list[Restated]:
    area = judged.area

    def answer(ref: UnitRef, figure: Figure | None, area_figure: Figure | None) -> Restated:
        # Its values were taken from valid ones, and there may be thousands.
        return _make_restated(
            unit=ref,
            quality=judged.quality,
            reason=judged.reason,
            because=judged.because,
            area=area,
            figure=figure,
            area_figure=area_figure,
            checked_until=checked_until,
        )

    if not judged.has_total:
        return [answer(ref, None, None) for ref in area.after]
    total = totals.of(area.before, unit=area.after[0], presumed=bool(area.presumed))
    if judged.whole:
        return [answer(area.after[0], total, total)]
    if judged.parts is None:
        return [answer(ref, None, total) for ref in area.after]
    pieces: dict[UnitRef, list[Figure]] = {ref: [] for ref in area.after}
    for figure in [series.of(ref) for ref in area.before]:
        parts = judged.parts[unit_of(figure, "series")]
        values = None if figure.value is None else divide(figure.value, parts, "series")
        for heir in parts:
            pieces[heir].append(figure if values is None else evolve(figure, value=values[heir]))
    return [
        answer(
            ref,
            evolve(
                sum_over_units(pieces[ref], unit=ref, catalogue=catalogue),
                coverage=total.coverage,
                provisional=total.provisional,
            ),
            total,
        )
        for ref in area.after
    ]
