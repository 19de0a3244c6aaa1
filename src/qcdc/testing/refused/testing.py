"""What the strategies and checkers for tests refuse."""

from __future__ import annotations

from qcdc.tables import TableReading
from qcdc.testing.refused.case import RefusedCase
from qcdc.testing.registering import strategy_of

REFUSED: tuple[RefusedCase, ...] = (
    RefusedCase("values of a type that no user builds", lambda: strategy_of(TableReading), "testing.not_drawn", "cls"),
)
