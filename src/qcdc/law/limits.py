"""Limits: numbers set by the law, with their periods of force (*thời hạn, số lượng luật định*)."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from itertools import pairwise
from typing import Any

import attrs
import pendulum

from qcdc._kernel import validators as v
from qcdc._kernel.language import Language, choose
from qcdc._kernel.text import show
from qcdc._kernel.values import Faults, check, entity
from qcdc.dates import DayLike, Duration, DurationUnit, OpenPeriod, as_day, day_after
from qcdc.errors import InvariantError
from qcdc.law.citations import Citation, read_citations
from qcdc.law.pauses import PauseProvision
from qcdc.law.table_reader import Row
from qcdc.vocab import Confidence, LimitUnit, PauseGround

__all__ = ["Conflict", "Limit", "parse_limits", "read_limit", "say_amount"]

_MANY: dict[str, str] = {
    LimitUnit.DAY_PER_WEEK: "days a week",
    LimitUnit.DAY_PER_MONTH: "days a month",
    LimitUnit.PERCENT: LimitUnit.PERCENT.en,
}
"""Irregular English plurals of units; the others get an s."""


def say_amount(count: int, unit: LimitUnit | DurationUnit, language: Language) -> str:
    """An amount of a limit or a duration: ``10 ngày làm việc``, ``2 days a month``."""
    many = unit.en if count == 1 else _MANY.get(unit, f"{unit.en}s")
    return f"{count} {choose(language, unit.vi, many)}"


@entity
class Conflict:
    """Another number that an act of lower rank gives for the same limit (*quy định khác nhau*).

    Attributes:
        count: the number.
        unit: its unit.
        citations: the articles.
        force: first and last day of the difference.
    """

    count: int = attrs.field(validator=v.check_count)
    unit: LimitUnit = attrs.field(validator=v.instance(LimitUnit))
    citations: tuple[Citation, ...] = attrs.field(validator=v.all_of(v.each(v.instance(Citation)), v.not_empty))
    force: OpenPeriod = attrs.field(validator=v.instance(OpenPeriod))

    def duration(self) -> Duration:
        """The number as a duration."""
        return Duration(count=self.count, unit=DurationUnit(self.unit.value))


@entity
class Limit:
    """A number set by the law, during one period of force (*thời hạn, mức, tỷ lệ theo quy định*).

    Attributes:
        key: dotted name, such as ``"complaint.acceptance"``.
        vi: the subject of the limit, in Vietnamese.
        en: the same in English.
        count: the number in the ordinary case.
        unit: calendar days, working days, days a week …
        out_of: for a share, the number of equal parts of the whole: count 2, out_of 3 is two thirds.
        more_than: for a share or a percentage, whether it must be exceeded (*trên 50 %*), not only reached (*từ 2/3 trở
            lên*).
        complex: the count for complex matters (*vụ việc phức tạp*), if the article states one.
        remote: the count for remote areas (*vùng sâu, vùng xa đi lại khó khăn*).
        remote_complex: the count if both apply.
        extended: the maximum that the article allows for another reason.
        starts_from: the event from which a time limit starts, or before which a notice is due, in English.
        counted_back: whether it is counted back from the event (*trước ít nhất … ngày*).
        minimum_length: whether it is a minimum length (*ít nhất … ngày*, *sau … ngày*): it is met when its last day is
            over, and no act is due by then.
        citations: the articles.
        force: first and last day.
        confidence: how certain it is.
        conflicts: numbers of other acts at the same time; the law is the default.
        pauses: the grounds of time that does not count by law, each with its days of force.
        checked: the last day until which it was checked whether the row still holds; ``None``: not stated.
    """

    key: str = attrs.field(validator=v.check_identifier)
    vi: str = attrs.field(validator=v.check_text)
    en: str = attrs.field(validator=v.check_text)
    count: int = attrs.field(validator=v.check_count)
    unit: LimitUnit = attrs.field(validator=v.instance(LimitUnit))
    out_of: int | None = attrs.field(default=None, validator=v.maybe(v.check_count))
    more_than: bool = attrs.field(default=False, validator=v.check_flag)
    complex: int | None = attrs.field(default=None, validator=v.maybe(v.check_count))
    remote: int | None = attrs.field(default=None, validator=v.maybe(v.check_count))
    remote_complex: int | None = attrs.field(default=None, validator=v.maybe(v.check_count))
    extended: int | None = attrs.field(default=None, validator=v.maybe(v.check_count))
    starts_from: str | None = attrs.field(default=None, validator=v.maybe(v.check_text))
    counted_back: bool = attrs.field(default=False, validator=v.check_flag)
    minimum_length: bool = attrs.field(default=False, validator=v.check_flag)
    citations: tuple[Citation, ...] = attrs.field(validator=v.all_of(v.each(v.instance(Citation)), v.not_empty))
    force: OpenPeriod = attrs.field(validator=v.instance(OpenPeriod))
    confidence: Confidence = attrs.field(validator=v.instance(Confidence))
    conflicts: tuple[Conflict, ...] = attrs.field(default=(), validator=v.each(v.instance(Conflict)))
    pauses: tuple[PauseProvision, ...] = attrs.field(default=(), validator=v.each(v.instance(PauseProvision)))
    checked: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))

    @check
    def _check_since(self) -> Faults:
        if self.force.since is None:
            yield InvariantError("limit.since", "force")

    @check
    def _check_share(self) -> Faults:
        share = self.unit is LimitUnit.SHARE
        if (
            share != (self.out_of is not None)
            or (self.more_than and not (share or self.unit is LimitUnit.PERCENT))
            or (self.out_of is not None and not 0 < self.count <= self.out_of)
        ):
            yield InvariantError("limit.share", "out_of")

    def is_met(self, part: int, total: int) -> bool:
        """Whether a part of a total reaches the share, or exceeds it if the article requires *more than*.

        Whole numbers only, so that no rounding decides a vote. A percentage is a share out of a hundred. With a total
        of zero the share is never met.

        Raises:
            InvariantError: the limit is not a share (``limit.no_share``), a number is negative (``limit.negative``).
        """
        self._refuse_no_share(part=part, total=total)
        reached, needed = part * self._parts(), total * self.count
        return total > 0 and (reached > needed if self.more_than else reached >= needed)

    def needed(self, total: int) -> int:
        """The smallest part of a total that meets the share; at least 1, even of a total of zero.

        Raises:
            InvariantError: the limit is not a share (``limit.no_share``), the number is negative (``limit.negative``).
        """
        self._refuse_no_share(total=total)
        whole, part = self._parts(), total * self.count
        return max(1, part // whole + 1 if self.more_than else -(-part // whole))

    def _parts(self) -> int:
        return self.out_of or 100

    def _refuse_no_share(self, **numbers: int) -> None:
        if self.out_of is None and self.unit is not LimitUnit.PERCENT:
            raise InvariantError("limit.no_share", "key", key=self.key)
        for name, value in numbers.items():
            if v.argument(value, int, name) < 0:
                raise InvariantError("limit.negative", name, value=show(value))

    def duration(self, *, remote: bool = False, complex: bool = False, extended: bool = False) -> Duration:
        """The limit as a duration; for a variant that the article does not state, the ordinary case.

        Raises:
            InvariantError: the limit is not a length of time (``limit.no_term``).
        """
        unit = _TERM_UNITS.get(self.unit)
        if unit is None:
            raise InvariantError("limit.no_term", "key", key=self.key)
        variants = [self.extended] if extended else []
        variants += [self.remote_complex] if remote and complex else []
        variants += [self.remote] if remote else []
        variants += [self.complex] if complex else []
        count = next((found for found in variants if found is not None), self.count)
        return _term(count, unit)

    def is_provisional(self, on: DayLike) -> bool:
        """Whether a day is after the last day until which the row was checked, so that it may have changed since.

        A row that does not state until when it was checked is never provisional.
        """
        return self.checked is not None and as_day(on, "on") > self.checked

    def conflict(self, on: DayLike) -> Conflict | None:
        """The differing number of an act of lower rank on a day, if there is one."""
        day = as_day(on, "on")
        return next((other for other in self.conflicts if day in other.force), None)

    def name(self, language: Language) -> str:
        """The subject of the limit."""
        return choose(language, self.vi, self.en)


_TERM_UNITS = {LimitUnit(unit.value): unit for unit in DurationUnit if unit.value in set(LimitUnit)}


@lru_cache(maxsize=1_024)
def _term(count: int, unit: DurationUnit) -> Duration:
    """A duration; cached, because the law has few lengths of time, which are used very often."""
    return Duration(count=count, unit=unit)


def parse_limits(tables: Mapping[str, Any]) -> dict[str, tuple[Limit, ...]]:
    """Limits from a table of facts: for each key its rows, oldest first; ``checked`` applies to all rows.

    Raises:
        InvariantError: a field that is missing, unknown or of the wrong type (``law.row``), rows that overlap or leave
            an undeclared gap (``law.rows``).
    """
    found: dict[str, tuple[Limit, ...]] = {}
    checked = Row("limits", tables).maybe_day("checked")
    for key, raw in tables.items():
        if key == "checked":
            continue
        table = Row(key, raw)
        rows = table.rows("rows")
        names = {
            "vi": table.text("vi"),
            "en": table.text("en"),
            "starts_from": table.maybe_text("starts_from"),
            "counted_back": table.flag("counted_back"),
            "minimum_length": table.flag("minimum_length"),
            "pauses": tuple(_pause(row) for row in table.rows("pauses", needed=False)),
        }
        gap = table.flag("gap")
        table.finish()
        found[key] = tuple(read_limit(key, row, names, checked=checked) for row in rows)
        _refuse_gaps(key, found[key], allowed=gap)
    return found


def read_limit(key: str, row: Row, names: Mapping[str, Any], *, checked: pendulum.Date | None = None) -> Limit:
    """One row of a limit.

    Args:
        key: the key of the limit.
        row: its fields.
        names: the values that all rows of the key share.
        checked: until when it was checked, unless the row states it.
    """
    made = row.build(
        Limit,
        key=key,
        **names,
        count=row.number("count"),
        unit=row.member("unit", LimitUnit),
        out_of=row.maybe_number("out_of"),
        more_than=row.flag("more_than"),
        complex=row.maybe_number("complex"),
        remote=row.maybe_number("remote"),
        remote_complex=row.maybe_number("remote_complex"),
        extended=row.maybe_number("extended"),
        citations=read_citations(row, "cite"),
        force=row.force(),
        confidence=row.member("confidence", Confidence),
        conflicts=tuple(_conflict(other) for other in row.rows("conflicts", needed=False)),
        checked=row.maybe_day("checked") or checked,
    )
    row.finish()
    return made


def _pause(row: Row) -> PauseProvision:
    made = row.build(
        PauseProvision,
        why=row.member("why", PauseGround),
        citations=read_citations(row, "cite"),
        force=row.force(),
    )
    row.finish()
    return made


def _conflict(row: Row) -> Conflict:
    made = row.build(
        Conflict,
        count=row.number("count"),
        unit=row.member("unit", LimitUnit),
        citations=read_citations(row, "cite"),
        force=row.force(),
    )
    row.finish()
    return made


def _refuse_gaps(key: str, rows: tuple[Limit, ...], *, allowed: bool) -> None:
    for earlier, later in pairwise(rows):
        until, since = earlier.force.until, later.force.since
        assert since is not None, "a limit must begin on a day"
        if until is None or since <= until or (since != day_after(until) and not allowed):
            raise InvariantError("law.rows", "limits", key=key, day=since)
