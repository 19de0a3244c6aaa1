"""Indicators (*chỉ tiêu*): what they count, their unit of measure, and how they may be added."""

from __future__ import annotations

import difflib
from functools import cache

import attrs

from qcdc._kernel import validators as v
from qcdc._kernel.data import package_toml
from qcdc._kernel.language import Language, choose
from qcdc._kernel.values import Faults, check, entity
from qcdc.errors import InvariantError, UnknownCodeError
from qcdc.vocab import Measure, Temporal

__all__ = ["Identity", "Indicator", "all_indicators", "identities", "indicator"]


@entity
class Indicator:
    """One indicator.

    Attributes:
        key: stable dotted name.
        vi: its Vietnamese name, as reports print it.
        en: an English gloss.
        measure: the unit of measure.
        temporal: flow (adds over time), stock (takes the last), carried (neither), ratio (adds its parts).
        part: for a ratio, the indicator that is its numerator.
        whole: for a ratio, the indicator that is its denominator.
    """

    key: str = attrs.field(validator=v.check_identifier)
    vi: str = attrs.field(validator=v.check_text)
    en: str = attrs.field(validator=v.check_text)
    measure: Measure = attrs.field(validator=v.instance(Measure))
    temporal: Temporal = attrs.field(validator=v.instance(Temporal))
    part: str | None = attrs.field(default=None, validator=v.maybe(v.check_identifier))
    whole: str | None = attrs.field(default=None, validator=v.maybe(v.check_identifier))

    @check
    def _check_ratio(self) -> Faults:
        ratio = self.temporal is Temporal.RATIO
        if (self.part is not None) is not ratio or (self.whole is not None) is not ratio:
            yield InvariantError("indicator.ratio", "part")

    def name(self, language: Language) -> str:
        """Its name in one of the two languages."""
        return choose(language, self.vi, self.en)


@entity
class Identity:
    """An identity between indicators (*quan hệ số học*): a total and its parts.

    Attributes:
        total: key of the total.
        parts: keys of the parts.
        exhaustive: whether the parts make up the whole total; if not, they only bound it from below.
    """

    total: str = attrs.field(validator=v.check_identifier)
    parts: tuple[str, ...] = attrs.field(validator=v.all_of(v.each(v.check_identifier), v.not_empty))
    exhaustive: bool = attrs.field(validator=v.check_flag)


@cache
def _table() -> dict[str, Indicator]:
    rows = package_toml("catalogue", "indicators.toml")
    return {
        key: Indicator(
            key=key,
            vi=row["vi"],
            en=row["en"],
            measure=Measure(row["measure"]),
            temporal=Temporal(row["temporal"]),
            part=row.get("part"),
            whole=row.get("whole"),
        )
        for key, row in rows.items()
        if key != "identity"
    }


def all_indicators() -> tuple[Indicator, ...]:
    """Every indicator, in the order of the catalogue."""
    return tuple(_table().values())


def indicator(key: str) -> Indicator:
    """One indicator by its key.

    Raises:
        UnknownCodeError: there is no such indicator; the error names the nearest keys.
    """
    v.argument(key, str, "indicator")
    if key not in _table():
        near = tuple(difflib.get_close_matches(key, _table(), n=3, cutoff=0.3))
        raise UnknownCodeError("indicator.unknown", "indicator", near=near)
    return _table()[key]


@cache
def identities() -> tuple[Identity, ...]:
    """Every identity between indicators."""
    return tuple(
        Identity(total=row["total"], parts=tuple(row["parts"]), exhaustive=row["exhaustive"])
        for row in package_toml("catalogue", "indicators.toml")["identity"]
    )
