"""When a place in an act is in force (*hiệu lực của điều, khoản, điểm*): often not as long as its act.

An article may be inserted by an amendment, repealed before its act ends, or suspended for a time. So the law of a day
is looked up by place, not only by act.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import attrs
import pendulum

from qcdc._kernel import validators as v
from qcdc._kernel.language import Language, choose
from qcdc._kernel.values import Faults, check, entity
from qcdc.dates import OpenPeriod, as_day, day_after, day_before
from qcdc.errors import InvariantError
from qcdc.law.acts import Act
from qcdc.law.citations import Citation, read_citations
from qcdc.law.table_reader import Row
from qcdc.vocab import Confidence

__all__ = [
    "Provision",
    "borders",
    "day_past",
    "force_at",
    "lies_in",
    "parse_provisions",
    "span",
    "stretches_of",
    "without",
    "without_force",
]

Stretches = tuple[OpenPeriod, ...]


@entity
class Provision:
    """A range of days on which a place in an act was, or was not, in force (*hiệu lực của một quy định*).

    Attributes:
        place: article, clause or point; for a suspension also an act as a whole.
        force: first and last day; without a first day it began, and without a last day it ends, with its act.
        suspended: whether the place was *not* in force on these days; otherwise it was in force only on the days of its
            rows.
        part: whether only a part of the place began or ended: the place itself stays in force, and the change names the
            part.
        vi: the subject of the place, or of the part, in Vietnamese.
        en: the same in English.
        citations: the provisions that inserted, repealed or suspended it.
        confidence: how certain this is.
    """

    place: Citation = attrs.field(validator=v.instance(Citation))
    force: OpenPeriod = attrs.field(validator=v.instance(OpenPeriod))
    suspended: bool = attrs.field(default=False, validator=v.check_flag)
    part: bool = attrs.field(default=False, validator=v.check_flag)
    vi: str = attrs.field(validator=v.check_text)
    en: str = attrs.field(validator=v.check_text)
    citations: tuple[Citation, ...] = attrs.field(default=(), validator=v.each(v.instance(Citation)))
    confidence: Confidence = attrs.field(validator=v.instance(Confidence))

    @check
    def _check_suspended(self) -> Faults:
        if self.suspended and (self.part or self.force.since is None):
            yield InvariantError("provision.suspended", "force")

    @check
    def _check_place(self) -> Faults:
        if self.place.article is None and not self.suspended:
            yield InvariantError("provision.place", "place")

    def name(self, language: Language) -> str:
        """Its subject."""
        return choose(language, self.vi, self.en)


def parse_provisions(tables: Mapping[str, Any]) -> tuple[Provision, ...]:
    """Provisions from a table of facts: the list ``provision``.

    Raises:
        InvariantError: a field that is missing, unknown or of the wrong type (``law.row``, ``law.field``,
            ``law.value``).
    """
    table = Row("provisions", tables)
    rows = table.rows("provision", needed=False)
    table.finish()
    found: list[Provision] = []
    for row in rows:
        (place,) = read_citations(row, "place", one=True)
        found.append(
            row.build(
                Provision,
                place=place,
                force=OpenPeriod(since=row.maybe_day("since"), until=row.maybe_day("until")),
                suspended=row.flag("suspended"),
                part=row.flag("part"),
                vi=row.text("vi"),
                en=row.text("en"),
                citations=read_citations(row, "cite"),
                confidence=row.member("confidence", Confidence),
            )
        )
        row.finish()
    return tuple(found)


def stretches_of(place: Citation, act: Act, provisions: Iterable[Provision]) -> Stretches:
    """The ranges of days on which a place of an act is in force, oldest first.

    They are those of the act, narrowed by the rows of the place itself and of every place that contains it.
    """
    found: Stretches = (OpenPeriod(since=act.force.since or act.signed, until=act.force.until),)
    rows = [one for one in provisions if lies_in(place, one.place) and not one.part]
    for held in {one.place for one in rows}:
        kept = [one.force for one in rows if one.place == held and not one.suspended]
        if kept:
            found = _joined(_both(one, other) for one in found for other in kept)
    for one in rows:
        if one.suspended:
            assert one.force.since is not None, "a suspension begins on a day"
            found = without(found, one.force.since, one.force.until)
    return found


def lies_in(place: Citation, other: Citation) -> bool:
    """Whether a place is another place or part of it: clause 27.1 is in article 27, and both are in their act."""
    return place.act == other.act and all(
        wanted is None or wanted == found
        for wanted, found in (
            (other.article, place.article),
            (other.clause, place.clause),
            (other.point, place.point),
        )
    )


def day_past(one: OpenPeriod) -> pendulum.Date | None:
    """The day after the last one; ``None`` without a last day, or after the last day of the calendar."""
    return None if one.until is None or one.until >= pendulum.Date.max else day_after(one.until)


def without(stretches: Iterable[OpenPeriod], first: pendulum.Date, last: pendulum.Date | None) -> Stretches:
    """The ranges without the days from the first to the last; without a last day, to the end."""
    found: list[OpenPeriod | None] = []
    for one in stretches:
        # There is no day before the first of the calendar, and none after the last.
        if first > pendulum.Date.min:
            found.append(_both(one, OpenPeriod(since=None, until=day_before(first))))
        if last is not None and last < pendulum.Date.max:
            found.append(_both(one, OpenPeriod(since=day_after(last), until=None)))
    return _joined(found)


def without_force(stretches: Stretches) -> Iterator[tuple[pendulum.Date, pendulum.Date | None]]:
    """The days outside some ranges, as first and last days; the last of them has no end."""
    first: pendulum.Date | None = as_day("0001-01-01")
    for one in stretches:
        if one.since is not None and first is not None and one.since > first:
            yield first, day_before(one.since)
        first = day_past(one)
    if first is not None:
        yield first, None


def _both(one: OpenPeriod, other: OpenPeriod) -> OpenPeriod | None:
    """The days that are in both, if there are any."""
    if not one.overlaps(other):
        return None
    first = [day for day in (one.since, other.since) if day is not None]
    last = [day for day in (one.until, other.until) if day is not None]
    return OpenPeriod(since=max(first, default=None), until=min(last, default=None))


def _joined(stretches: Iterable[OpenPeriod | None]) -> Stretches:
    """The ranges in the order of their days, overlapping ones joined; each must have a first day."""
    held = [one for one in stretches if one is not None]
    found: list[OpenPeriod] = []
    for one in sorted(held, key=lambda one: (one.since is not None, one.since, one.until or pendulum.Date.max)):
        if not found or not found[-1].overlaps(one):
            found.append(one)
            continue
        ends = (found[-1].until, one.until)
        until = None if ends[0] is None or ends[1] is None else max(ends[0], ends[1])
        found[-1] = OpenPeriod(since=found[-1].since, until=until)
    return tuple(found)


def span(stretches: Stretches) -> OpenPeriod | None:
    """From the first day of the first range to the last day of the last one; ``None`` if there are none."""
    return OpenPeriod(since=stretches[0].since, until=stretches[-1].until) if stretches else None


def force_at(stretches: Stretches, day: pendulum.Date) -> OpenPeriod | None:
    """The range that contains a day; if there is none, the next later one, else the last earlier one."""
    for one in stretches:
        if day in one:
            return one
    later = [one for one in stretches if one.since is not None and one.since > day]
    return later[0] if later else stretches[-1] if stretches else None


def borders(stretches: Iterable[OpenPeriod]) -> set[pendulum.Date]:
    """The days on which any range begins, or has ended since the day before."""
    return {day for one in stretches for day in (one.since, day_past(one)) if day is not None}
