"""Indicators (*chỉ tiêu*): what they count, their unit of measure, what they are broken down by, how they are added."""

from __future__ import annotations

from typing import Any

import attrs
import pendulum

from qcdc._kernel import validators as v
from qcdc._kernel.given import reads, short
from qcdc._kernel.language import Language, choose
from qcdc._kernel.values import Faults, check, entity
from qcdc.catalogue.expressions import Expression, check_expression
from qcdc.errors import InvariantError
from qcdc.law import Citation
from qcdc.vocab import CountedBy, Dimension, Measure, Polarity, Temporal

__all__ = ["Disaggregation", "Indicator"]

_PRACTICE = ("thông lệ báo cáo", "reporting practice")


@entity
class Disaggregation:
    """A dimension that an indicator can be broken down by (*phân tổ*), and whether its parts add up.

    The values are the usual ones; a report may use others.

    Attributes:
        dimension: the dimension.
        adds: whether the parts add up to the total. They do not if one thing may be counted in several parts, such as a
            person who was received both by the reception office and by the head.
        values: the usual values.
    """

    dimension: Dimension = attrs.field(validator=v.instance(Dimension))
    adds: bool = attrs.field(default=True, validator=v.check_flag)
    values: tuple[str, ...] = attrs.field(
        default=(), validator=v.all_of(v.each(v.check_identifier), v.unique(lambda value: value, "value"))
    )


@entity
class Indicator:
    """One indicator (*chỉ tiêu*).

    Attributes:
        key: stable dotted name.
        vi: its Vietnamese name, as reports print it.
        en: an English gloss.
        definition_vi: what exactly is counted, and when, in Vietnamese.
        definition_en: the same in English.
        measure: the expected unit of measure.
        measures: other units of measure that it is often printed in.
        temporal: flow (adds over time), stock (takes the last), carried (neither), ratio (adds its parts) …
        dimensions: what it can be broken down by.
        polarity: whether more of it is better.
        citations: the acts that define it; none if only reporting practice does.
        form: the report form of these acts that prints it, such as ``"01/TCD"``.
        version: since when this definition is in the catalogue.
        counted_by: how the library gets its figure.
        part: for a ratio, its numerator; left out if the ratio is only known as printed.
        whole: for a ratio, its denominator.
        closed: whether the part of a ratio lies inside its whole, so that it cannot be above 100 %. A result measured
            against a norm can.
    """

    key: str = attrs.field(validator=v.check_identifier)
    vi: str = attrs.field(validator=v.check_text)
    en: str = attrs.field(validator=v.check_text)
    definition_vi: str | None = attrs.field(default=None, validator=v.maybe(v.check_text))
    definition_en: str | None = attrs.field(default=None, validator=v.maybe(v.check_text))
    measure: Measure = attrs.field(validator=v.instance(Measure))
    measures: tuple[Measure, ...] = attrs.field(
        default=(), validator=v.all_of(v.each(v.instance(Measure)), v.unique(lambda one: one, "measure"))
    )
    temporal: Temporal = attrs.field(validator=v.instance(Temporal))
    dimensions: tuple[Disaggregation, ...] = attrs.field(
        default=(),
        validator=v.all_of(v.each(v.instance(Disaggregation)), v.unique(lambda one: one.dimension, "dimension")),
    )
    polarity: Polarity = attrs.field(default=Polarity.NEUTRAL, validator=v.instance(Polarity))
    citations: tuple[Citation, ...] = attrs.field(default=(), validator=v.each(v.instance(Citation)))
    form: str | None = attrs.field(default=None, validator=v.maybe(v.check_text))
    version: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))
    counted_by: CountedBy = attrs.field(default=CountedBy.REPORTED, validator=v.instance(CountedBy))
    part: Expression | None = attrs.field(default=None, validator=v.maybe(check_expression))
    whole: Expression | None = attrs.field(default=None, validator=v.maybe(check_expression))
    closed: bool = attrs.field(default=True, validator=v.check_flag)

    @classmethod
    def of(cls, key: str, *, vi: str, en: str, **fields: Any) -> Indicator:
        """Short form: codes as texts, a key for the total of an indicator, a text ``YYYY-MM-DD`` for a day.

        ``Indicator.of("library.visits", vi="Lượt bạn đọc", en="Readers", measure="visit", temporal="flow")``;
        for a rate ``part=["library.lent"], whole=["library.visits"]``.

        Args:
            key: stable dotted name.
            vi: its Vietnamese name.
            en: an English gloss.
            fields: the other fields.

        Raises:
            InvariantError: a text that its field cannot be read from, an unknown field (``field.unknown``), or any
                error of the constructor.
        """
        fields |= {"key": key, "vi": vi, "en": en}
        return short(cls, fields)

    @check
    def _check_ratio(self) -> Faults:
        both = (self.part is None) is (self.whole is None)
        if not both or (self.part is not None and self.temporal is not Temporal.RATIO):
            yield InvariantError("indicator.ratio", "part")

    @check
    def _check_definition(self) -> Faults:
        if (self.definition_vi is None) is not (self.definition_en is None):
            yield InvariantError("indicator.definition", "definition_en")

    def name(self, language: Language) -> str:
        """Its name in one of the two languages."""
        return choose(language, self.vi, self.en)

    def definition(self, language: Language) -> str | None:
        """What exactly is counted, in one of the two languages; ``None`` if no definition was given."""
        if self.definition_vi is None or self.definition_en is None:
            choose(language, "", "")
            return None
        return choose(language, self.definition_vi, self.definition_en)

    def source(self, language: Language) -> str:
        """The acts that define it, with the form, or *thông lệ báo cáo* (reporting practice)."""
        acts = "; ".join(one.short(language) for one in self.citations)
        if not acts:
            acts = choose(language, *_PRACTICE)
        form = "" if self.form is None else choose(language, f" (biểu {self.form})", f" (form {self.form})")
        return f"{acts}{form}"

    def expects(self, measure: Measure) -> bool:
        """Whether it is usually printed in a unit of measure."""
        return v.argument(measure, Measure, "measure") in {self.measure, *self.measures}

    def by(self, dimension: Dimension) -> Disaggregation | None:
        """How it is broken down by a dimension; ``None`` if it is not."""
        v.argument(dimension, Dimension, "dimension")
        return next((one for one in self.dimensions if one.dimension is dimension), None)


def _read(text: str, name: str) -> Citation:
    del name
    return Citation.of(*text.rsplit(" ", 1)) if " " in text else Citation.of(text)


reads(Citation, _read)
