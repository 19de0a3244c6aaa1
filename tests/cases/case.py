"""The shape of a decided case."""

from __future__ import annotations

from typing import Any, NamedTuple

from qcdc.vocab import VerdictStatus

__all__ = ["FAILED", "PASSED", "SKIPPED", "Case"]

PASSED, FAILED, SKIPPED = VerdictStatus.PASSED, VerdictStatus.FAILED, VerdictStatus.SKIPPED


class Case(NamedTuple):
    """One decided case."""

    rule: str
    name: str
    status: VerdictStatus
    subject: Any
    as_of: str = "2023-06-30"
    gap: object = None
    reason: str | None = None
    at: str | None = None
    found: object = None
    expected: object = None
