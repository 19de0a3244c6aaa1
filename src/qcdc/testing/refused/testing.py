"""What the strategies and checkers for tests refuse."""

from __future__ import annotations

from hypothesis import strategies as st

from qcdc import rules
from qcdc.tables import TableReading
from qcdc.testing.checking import check_rule
from qcdc.testing.refused.case import RefusedCase
from qcdc.testing.refused.samples import visit
from qcdc.testing.registering import strategy_of

REFUSED: tuple[RefusedCase, ...] = (
    RefusedCase(
        "a field that no subject has",
        lambda: check_rule(rules.RULES[0], needs=["khong_co"], subjects=st.just(visit(1, None)), examples=1),
        "testing.needs",
        "needs",
    ),
    RefusedCase("values of a type that no user builds", lambda: strategy_of(TableReading), "testing.not_drawn", "cls"),
)
