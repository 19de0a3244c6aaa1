"""Collecting every problem of a document, each with its path."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NoReturn

from qcdc.errors import Param, ProblemError, QcdcError

__all__ = ["Problems", "fail", "located", "problem"]


class Problems(Exception):  # noqa: N818 - never leaves the codec
    """Problems found so far below one place of the document, on their way up to be given their full path."""

    def __init__(self, found: Iterable[ProblemError]) -> None:
        self.found = tuple(found)
        super().__init__(self.found)


def problem(code: str, template: str, params: dict[str, Param] | None = None) -> ProblemError:
    """A problem right here."""
    return ProblemError(code, template, "", params)


def fail(code: str, template: str, params: dict[str, Param] | None = None) -> NoReturn:
    """Stop reading this place, for one reason."""
    raise Problems([problem(code, template, params)])


def located(step: str, error: QcdcError) -> ProblemError:
    """The same problem, seen from one step higher (``.day``, ``[3]``)."""
    inner = error.attribute or "" if isinstance(error, ProblemError) else ""
    return ProblemError(error.code, error.template, step + inner, error.params)
