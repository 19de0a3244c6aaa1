"""How long handlings take (*thời gian giải quyết*): days to settle, age of the backlog, days left.

Medians do not add. So the days of every handling are kept, as a distribution, and the median of a province is that of
its handlings, not of the medians of its communes.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from fractions import Fraction
from types import MappingProxyType

import attrs
import pendulum

from qcdc._kernel import validators as v
from qcdc._kernel.formatting import say_number
from qcdc._kernel.values import entity, evolve
from qcdc.aggregate.cells import fits
from qcdc.aggregate.runs import Run
from qcdc.errors import AggregationError, InvariantError, UnknownCodeError
from qcdc.model import Category, Figure
from qcdc.model.figures.categories import in_order
from qcdc.vocab import Dimension, FigureState

__all__ = ["STATISTICS", "Times", "counted_key", "due_in", "times_of"]

STATISTICS: Mapping[str, Fraction] = MappingProxyType(
    {"median": Fraction(1, 2), "ninetieth": Fraction(9, 10), "longest": Fraction(1)}
)
"""The statistics of a distribution, by the share of the handlings that they are not below."""

_COUNTED = {
    "handling.settlement_days": "handling.settled",
    "handling.open_days": "handling.carried_out",
    "handling.days_left": "handling.carried_out",
}
"""For each number of days, the indicator of the handlings that have it."""


@entity
class Times:
    """The days of several handlings, in calendar days (*số ngày của các lượt xử lý*).

    The days are those of single handlings: in a small unit they can identify people. `publish` does not accept them, so
    publish a statistic only if `handlings` reaches the threshold, and never the longest or the days themselves.

    Attributes:
        indicator: what the days are: ``handling.settlement_days``, ``handling.open_days``, ``handling.days_left``.
        counted: the figure of the handlings, with the marks that hold for all their days: which bodies are missing,
            whether records are synthetic or could not be placed.
        days: for each number of days, how many handlings have it; negative days left are days overdue, counted from the
            latest possible last day.
        undetermined: the handlings that have no number of days, because their time limit cannot be determined, or because
            it is over unless a fact that is not stated makes it longer.
    """

    indicator: str = attrs.field(validator=v.check_identifier)
    counted: Figure = attrs.field(validator=v.instance(Figure))
    days: Mapping[int, int] = attrs.field(hash=False, validator=v.mapping_of(int, v.instance(int)))
    undetermined: int = attrs.field(default=0, validator=v.check_count)

    @property
    def handlings(self) -> int:
        """How many handlings have a number of days."""
        return sum(self.days.values())

    def quantile(self, share: Fraction) -> int | None:
        """The smallest number of days that at least this share of the handlings does not exceed; ``None`` of nothing.

        Args:
            share: above 0 and at most 1; a half gives the median.

        Raises:
            InvariantError: another share (``times.share``).
        """
        if not 0 < v.argument(share, Fraction, "share") <= 1:
            raise InvariantError("times.share", "share")
        reached, whole = 0, self.handlings
        for days in sorted(self.days):
            reached += self.days[days]
            if Fraction(reached, whole) >= share:
                return days
        return None

    @property
    def median(self) -> int | None:
        """The median (*trung vị*): at least half of the handlings took no more days."""
        return self.quantile(Fraction(1, 2))

    def between(self, first: int, last: int) -> int:
        """How many handlings have from ``first`` to ``last`` days, both included."""
        v.argument(first, int, "first")
        v.argument(last, int, "last")
        return sum(number for days, number in self.days.items() if first <= days <= last)

    def figure(self, statistic: str) -> Figure:
        """A statistic as a figure with its marks: ``median``, ``ninetieth`` (*phân vị 90*) or ``longest``.

        If there is no handling, the statistic is *not applicable*.

        Raises:
            AggregationError: another statistic (``rollup.statistic``).
        """
        if v.argument(statistic, str, "statistic") not in STATISTICS:
            raise AggregationError("rollup.statistic", "statistic", indicator=self.indicator, known=tuple(STATISTICS))
        state, value = self.counted.state, self.quantile(STATISTICS[statistic])
        if value is None and state in {FigureState.VALUE, FigureState.NIL}:
            state = FigureState.NOT_APPLICABLE
        category = Category(dimension=Dimension.STATISTIC, value=statistic)
        return evolve(
            self.counted,
            indicator=self.indicator,
            categories=in_order((*self.counted.categories, category)),
            state=state,
            value=value if state is FigureState.VALUE else None,
        )


def counted_key(indicator: str) -> str:
    """The indicator of the handlings that have a number of days.

    Raises:
        UnknownCodeError: an indicator that is not a number of days (``rollup.times``).
    """
    key = v.argument(indicator, str, "indicator")
    if key not in _COUNTED:
        raise UnknownCodeError("rollup.times", "indicator", known=tuple(_COUNTED))
    return _COUNTED[key]


def times_of(
    indicator: str, counted: Figure, runs: Iterable[Run], asked: tuple[str | None, ...], end: pendulum.Date
) -> Times:
    """The days of some handlings.

    Args:
        indicator: what the days are.
        counted: the figure of the handlings.
        runs: handlings, those that are not counted among them.
        asked: the asked value of each dimension of the tally.
        end: the last day of the window.
    """
    key = counted_key(indicator)
    found: Counter[int] = Counter()
    undetermined, assumed = 0, False
    for run in runs:
        if not any(one.indicator == key and fits(one.values, asked) for one in run.telling.told):
            continue
        days = _DAYS[indicator](run, end)
        if days is None:
            undetermined += 1
        else:
            found[days] += 1
            assumed = assumed or (run.due_provisional and indicator == "handling.days_left")
    if assumed:
        counted = evolve(counted, provisional=True)
    return Times(indicator=indicator, counted=counted, days=dict(found), undetermined=undetermined)


def due_in(left: Times, days: int) -> Figure:
    """The figure of the handlings whose time limit ends within some days, from the days that are left."""
    value = left.between(0, days) if left.counted.state is FigureState.VALUE else None
    due = f"đến hạn trong {say_number(days, 'vi')} ngày tới"
    scope = left.counted.scope
    return evolve(left.counted, value=value, scope=due if scope is None else f"{scope}, {due}")


def _to_settle(run: Run, _: pendulum.Date) -> int | None:
    finished = run.stood.finished
    return None if finished is None else finished.toordinal() - run.stood.received.toordinal()


def _open(run: Run, end: pendulum.Date) -> int | None:
    return end.toordinal() - run.stood.received.toordinal()


def _left(run: Run, end: pendulum.Date) -> int | None:
    due, latest = run.due, run.due_latest
    if due is None or latest is None:
        return None
    if due >= end:
        return due.toordinal() - end.toordinal()
    return latest.toordinal() - end.toordinal() if latest < end else None


_DAYS: Mapping[str, Callable[[Run, pendulum.Date], int | None]] = {
    "handling.settlement_days": _to_settle,
    "handling.open_days": _open,
    "handling.days_left": _left,
}
