"""Limits: what the law sets as a number, with its period of force (*thời hạn, số lượng luật định*)."""

from __future__ import annotations

import difflib
from enum import StrEnum
from functools import cache
from typing import Any

import attrs

from qcdc._kernel import validators as v
from qcdc._kernel.data import package_toml
from qcdc._kernel.define import entity
from qcdc._kernel.language import Language, as_language
from qcdc.dates import DayLike, OpenPeriod, Term, TermUnit, as_day
from qcdc.errors import InvariantError, UnknownCodeError
from qcdc.law.acts import Citation, Confidence

__all__ = ["Limit", "LimitUnit", "Reading", "limit", "limit_history", "limit_keys"]


class LimitUnit(StrEnum):
    """What a limit counts (*đơn vị*)."""

    DAY = "day"
    WORKING_DAY = "working_day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"
    DAY_PER_WEEK = "day_per_week"
    DAY_PER_MONTH = "day_per_month"
    PERSON = "person"
    PERCENT = "percent"
    HOUSEHOLD = "household"
    TIME = "time"


@entity
class Reading:
    """Another number that an act of lower rank gives for the same limit (*quy định khác nhau*).

    Attributes:
        count: how many.
        unit: of what.
        citations: where it stands.
        force: when it stands there.
    """

    count: int = attrs.field(validator=v.check_count)
    unit: LimitUnit = attrs.field(validator=v.instance(LimitUnit))
    citations: tuple[Citation, ...] = attrs.field(validator=v.each(v.instance(Citation)))
    force: OpenPeriod = attrs.field(validator=v.instance(OpenPeriod))


@entity
class Limit:
    """One number of the law during one period of force.

    Attributes:
        key: dotted name, such as ``"complaint.acceptance"``.
        count: the plain case.
        unit: calendar days, working days, days a week … never to be guessed from the count.
        complex: the count for complex matters (*vụ việc phức tạp*), if the article states one.
        remote: the count for remote areas (*vùng sâu, vùng xa đi lại khó khăn*).
        remote_complex: the count where both hold.
        extended: the most the article allows where it allows more for another reason.
        citations: where it stands.
        force: first and last day.
        confidence: how sure it is.
        conflicts: what other acts say at the same time; the law is the default.
    """

    key: str = attrs.field(validator=v.check_identifier)
    count: int = attrs.field(validator=v.check_count)
    unit: LimitUnit = attrs.field(validator=v.instance(LimitUnit))
    complex: int | None = attrs.field(default=None, validator=v.maybe(v.check_count))
    remote: int | None = attrs.field(default=None, validator=v.maybe(v.check_count))
    remote_complex: int | None = attrs.field(default=None, validator=v.maybe(v.check_count))
    extended: int | None = attrs.field(default=None, validator=v.maybe(v.check_count))
    citations: tuple[Citation, ...] = attrs.field(validator=v.all_of(v.each(v.instance(Citation)), v.not_empty))
    force: OpenPeriod = attrs.field(validator=v.instance(OpenPeriod))
    confidence: Confidence = attrs.field(validator=v.instance(Confidence))
    conflicts: tuple[Reading, ...] = attrs.field(default=(), validator=v.each(v.instance(Reading)))

    def term(self, *, remote: bool = False, complex: bool = False, extended: bool = False) -> Term:
        """The limit as a term to count with; a variant the article does not state falls back to the plain case.

        Raises:
            InvariantError: the limit is no length of time (``limit.no_term``).
        """
        if self.unit.value not in set(TermUnit):
            raise InvariantError("limit.no_term", "{key} is no length of time", "key", {"key": self.key})
        variants = [self.extended] if extended else []
        variants += [self.remote_complex] if remote and complex else []
        variants += [self.remote] if remote else []
        variants += [self.complex] if complex else []
        count = next((found for found in variants if found is not None), self.count)
        return Term(count=count, unit=TermUnit(self.unit.value))

    def name(self, language: Language) -> str:
        """What the limit is about."""
        row = _names()[self.key]
        return row[0] if as_language(language) == "vi" else row[1]


def _citations(rows: list[dict[str, str]]) -> tuple[Citation, ...]:
    return tuple(Citation(**row) for row in rows)


def _conflict(row: dict[str, Any]) -> Reading:
    return Reading(
        count=row["count"],
        unit=LimitUnit(row["unit"]),
        citations=_citations(row["citations"]),
        force=OpenPeriod.between(row.get("since"), row.get("until")),
    )


@cache
def _rows() -> dict[str, Any]:
    return package_toml("law", "limits.toml") | package_toml("law", "participation.toml")


@cache
def _table() -> dict[str, tuple[Limit, ...]]:
    return {
        key: tuple(
            Limit(
                key=key,
                count=row["count"],
                unit=LimitUnit(row["unit"]),
                complex=row.get("complex"),
                remote=row.get("remote"),
                remote_complex=row.get("remote_complex"),
                extended=row.get("extended"),
                citations=_citations(row["citations"]),
                force=OpenPeriod.between(row["since"], row.get("until")),
                confidence=Confidence(row["confidence"]),
                conflicts=tuple(_conflict(other) for other in row.get("conflict", ())),
            )
            for row in table["row"]
        )
        for key, table in _rows().items()
    }


@cache
def _names() -> dict[str, tuple[str, str]]:
    return {key: (table["vi"], table["en"]) for key, table in _rows().items()}


def limit_keys() -> tuple[str, ...]:
    """The keys of all limits."""
    return tuple(sorted(_table()))


def limit_history(key: str) -> tuple[Limit, ...]:
    """Every period of force of one limit, oldest first.

    Raises:
        UnknownCodeError: there is no such key; the error names the nearest ones.
    """
    v.argument(key, str, "key")
    try:
        return _table()[key]
    except KeyError:
        near = tuple(difflib.get_close_matches(key, _table(), n=3, cutoff=0.3))
        raise UnknownCodeError("limit.unknown", "no limit of this key; near: {near}", "key", {"near": near}) from None


def limit(key: str, *, on: DayLike) -> Limit:
    """The limit in force on a day.

    Raises:
        UnknownCodeError: no such key (``limit.unknown``), or nothing was in force on the day
            (``limit.out_of_force``; the error says when something was).

    >>> limit("complaint.acceptance", on="2026-07-01").count
    7
    """
    day = as_day(on, "on")
    rows = limit_history(key)
    for row in rows:
        if day in row.force:
            return row
    spans = tuple(f"{row.force.since} to {row.force.until or 'now'}" for row in rows)
    raise UnknownCodeError(
        "limit.out_of_force",
        "{key} has no value on {day}; it held {spans}",
        "on",
        {"key": key, "day": day.isoformat(), "spans": spans},
    )
