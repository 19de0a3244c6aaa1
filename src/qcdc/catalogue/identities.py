"""Identities (*quan hệ số học*): totals with their parts, and movements from an opening to a closing stock.

They are proposals: a report states which of them it follows.
"""

from __future__ import annotations

import attrs

from qcdc._kernel import validators as v
from qcdc._kernel.values import Faults, check, entity
from qcdc.catalogue.expressions import Expression, Term, check_expression
from qcdc.errors import InvariantError

__all__ = ["Identity", "StockMovement"]


@entity
class Identity:
    """A total and its parts (*tổng và các phần*).

    Attributes:
        total: the total.
        parts: the parts.
        exhaustive: whether the parts make up the whole total; if not, they only bound it from below.
    """

    total: Term = attrs.field(validator=v.instance(Term))
    parts: Expression = attrs.field(validator=check_expression)
    exhaustive: bool = attrs.field(validator=v.check_flag)

    @check
    def _check_itself(self) -> Faults:
        if self.total in self.parts:
            yield InvariantError("identity.itself", "parts")


@entity
class StockMovement:
    """A movement (*biến động trong kỳ*): opening stock + arrivals = total = finished + closing stock.

    The closing stock of a window is the opening stock of the next. All of it also holds for each part: for complaints
    alone, as for all cases.

    Attributes:
        opening: key of the stock at the start of the window (*kỳ trước chuyển sang*).
        arrived: key of the arrivals in the window (*phát sinh trong kỳ*).
        finished: key of what was finished in the window (*đã giải quyết*).
        closing: key of the stock at its end (*còn lại, chuyển kỳ sau*).
        total: key of the opening stock and the arrivals together (*phải giải quyết*), if it is counted.
    """

    opening: str = attrs.field(validator=v.check_identifier)
    arrived: str = attrs.field(validator=v.check_identifier)
    finished: str = attrs.field(validator=v.check_identifier)
    closing: str = attrs.field(validator=v.check_identifier)
    total: str | None = attrs.field(default=None, validator=v.maybe(v.check_identifier))

    @check
    def _check_itself(self) -> Faults:
        if len(set(self.keys)) < len(self.keys):
            yield InvariantError("identity.itself", "closing")

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys of its indicators."""
        found = (self.opening, self.arrived, self.finished, self.closing)
        return found if self.total is None else (*found, self.total)
