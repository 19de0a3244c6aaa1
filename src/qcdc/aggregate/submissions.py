"""What bodies submitted (*sổ đã gửi*): whether it covers a window, says that nothing arose, or was revised."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import attrs
import pendulum

from qcdc._kernel import validators as v
from qcdc._kernel.values import entity
from qcdc.aggregate.tallies import Submitted
from qcdc.dates import Period
from qcdc.model import BodyRef
from qcdc.model.figures.values import common

__all__ = ["Revision", "both_stated", "covers", "denied", "nothing_stated", "revisions"]


@entity
class Revision:
    """A submission that replaced an earlier one for the same period (*báo cáo thay thế*).

    Attributes:
        by: the body.
        period: the period.
        replaced: the days on which the replaced submissions were received.
        received: the day on which the one that counts was received.
        nothing_arose: what the one that counts states; ``None`` if two of one day contradict each other.
    """

    by: BodyRef = attrs.field(validator=v.instance(BodyRef))
    period: Period = attrs.field(validator=v.instance(Period))
    replaced: tuple[pendulum.Date, ...] = attrs.field(validator=v.all_of(v.each(v.day), v.not_empty))
    received: pendulum.Date = attrs.field(validator=v.day)
    nothing_arose: bool | None = attrs.field(default=None, validator=v.maybe(v.check_flag))


def covers(handed: Iterable[Submitted], over: Period) -> bool:
    """Whether one or several submissions cover all days of a window."""
    reached = over.start.toordinal()
    for one in sorted(handed, key=lambda one: one.period.start):
        if one.period.start.toordinal() <= reached:
            reached = max(reached, one.period.end.toordinal() + 1)
    return reached > over.end.toordinal()


def _by_period(handed: Iterable[Submitted]) -> list[list[Submitted]]:
    stretches: dict[tuple[pendulum.Date, pendulum.Date], list[Submitted]] = {}
    for one in handed:
        stretches.setdefault((one.period.start, one.period.end), []).append(one)
    return list(stretches.values())


def _latest(handed: Iterable[Submitted]) -> Iterator[list[Submitted]]:
    """The latest submission for each period; several only if they were received on one day."""
    for told in _by_period(handed):
        last = max(one.day for one in told)
        yield [one for one in told if one.day == last]


def revisions(by: BodyRef, handed: Iterable[Submitted]) -> Iterator[Revision]:
    """The submissions of one body that replaced earlier ones, by period."""
    for told in sorted(_by_period(handed), key=lambda told: (told[0].period.start, told[0].period.end)):
        last = max(one.day for one in told)
        replaced = sorted({one.day for one in told if one.day < last})
        if replaced:
            yield Revision(
                by=by,
                period=min((one.period for one in told if one.day == last), key=lambda one: one.kind.value),
                replaced=tuple(replaced),
                received=last,
                nothing_arose=common(one.nothing_arose for one in told if one.day == last),
            )


def nothing_stated(handed: Iterable[Submitted], over: Period) -> bool:
    """Whether a body stated for every day of the window that nothing arose, and never that something did.

    Two contradictory submissions of one day cannot be relied on.
    """
    nothing: list[Submitted] = []
    for latest in _latest(handed):
        if all(one.nothing_arose for one in latest):
            nothing += latest
        elif over.covers(latest[0].period):
            return False
    return covers(nothing, over)


def both_stated(handed: Iterable[Submitted]) -> bool:
    """Whether a body stated on one day, for one period, both that something and that nothing arose."""
    return any(len({one.nothing_arose for one in latest}) > 1 for latest in _latest(handed))


def denied(handed: Iterable[Submitted], over: Period) -> bool:
    """Whether a body stated for the whole window that nothing arose."""
    return covers([one for latest in _latest(handed) for one in latest if one.nothing_arose], over)
