"""The shape of a decided case."""

from __future__ import annotations

from typing import Any, Final, NamedTuple

from qcdc.vocab import VerdictStatus

__all__ = ["FAILED", "NOT_STATED", "PASSED", "SKIPPED", "UNSTATED", "Case"]

PASSED, FAILED, SKIPPED = VerdictStatus.PASSED, VerdictStatus.FAILED, VerdictStatus.SKIPPED
NOT_STATED = VerdictStatus.UNSTATED


class _Unstated:
    """What a case says nothing of. ``None`` is a statement: the gap has none."""

    def __repr__(self) -> str:
        return "UNSTATED"


UNSTATED: Final = _Unstated()


class Case(NamedTuple):
    """One decided case. Days are written as texts.

    A case that fails states all of its verdict: where the gap is, what is there, what should be, how far apart they
    are, and the first place cited. A verdict with several gaps is stated by a tuple for each of them.
    """

    rule: str
    name: str
    status: VerdictStatus
    subject: Any
    as_of: str = "2023-06-30"
    gap: object = None
    reason: str | None = None
    at: object = UNSTATED
    found: object = UNSTATED
    expected: object = UNSTATED
    article: object = UNSTATED
    about: object = None
    register: Any = None

    def stating(
        self, *, at: object, found: object, expected: object, article: str | None, about: object = None
    ) -> Case:
        """The same case with what its verdict says."""
        return self._replace(at=at, found=found, expected=expected, article=article, about=about)
