"""Collecting the problems of a document: all are counted, the first thousand are kept, each with its path.

A problem has only its own step (``.day``, ``[3]``) until the whole document is read. The paths are joined once, at the
end, and only for the listed problems, so a document with many faults takes no longer than one without.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import NamedTuple, NoReturn

from qcdc.errors import Param, ProblemError, QcdcError

__all__ = ["MOST", "Fault", "Faults", "Problems", "fail", "located", "problem"]

MOST = 1_000
"""The largest number of problems listed for a document; the others are only counted."""


class Fault(NamedTuple):
    """One problem with the step to it from the current place."""

    step: str
    code: str
    params: dict[str, Param]


class Faults:
    """The problems below one place: those that are listed, and the total number."""

    __slots__ = ("_found", "count", "kept")

    def __init__(self, found: Iterable[Fault | ProblemError] = ()) -> None:
        self.count = 0
        self.kept = 0
        self._found: list[Fault | tuple[str, Faults]] = []
        for one in found:
            self.add(one)

    def add(self, fault: Fault | ProblemError) -> None:
        """Add a problem at this place."""
        self.count += 1
        if self.kept < MOST:
            self.kept += 1
            self._found.append(fault if isinstance(fault, Fault) else located("", fault))

    def add_below(self, step: str, below: Faults) -> None:
        """Add all problems of the place one step further in."""
        self.count += below.count
        if self.kept < MOST:
            self.kept += below.kept
            self._found.append((step, below))

    def on_line(self, number: int) -> Faults:
        """The same problems with the line number of the document instead of line 1, for a parser that read one line."""
        if self._found and isinstance(only := self._found[0], Fault) and only.code == "json.malformed":
            return Faults([only._replace(params={**only.params, "line": number})])
        return self

    def more(self, count: int) -> None:
        """Add problems that are only counted."""
        self.count += count

    @property
    def full(self) -> bool:
        """Whether further problems are only counted."""
        return self.kept >= MOST

    def told(self, path: str = "$") -> tuple[ProblemError, ...]:
        """The problems with their paths; the last one gives the number of further problems, if there are any."""
        shown = [ProblemError(fault.code, place, **fault.params) for place, fault in islice(self.walk(path), MOST)]
        if self.count > len(shown):
            shown.append(ProblemError("problems.more", "$", count=self.count - len(shown)))
        return tuple(shown)

    def walk(self, path: str) -> Iterator[tuple[str, Fault]]:
        """Each kept problem, with its full path."""
        for one in self._found:
            if isinstance(one, Fault):
                yield path + one.step, one
            else:
                step, below = one
                yield from below.walk(path + step)


class Problems(Exception):  # noqa: N818 - never leaves the codec
    """Problems below one place of the document, raised so that their full paths can be completed."""

    def __init__(self, found: Faults) -> None:
        self.found = found
        super().__init__(found)


def problem(code: str, /, **params: Param) -> Fault:
    """A problem at this place."""
    return Fault("", code, params)


def fail(code: str, /, **params: Param) -> NoReturn:
    """Stop reading this place because of one problem."""
    raise Problems(Faults([problem(code, **params)]))


def located(step: str, error: QcdcError | Fault) -> Fault:
    """The same problem with the path extended by one step."""
    inner = error.step if isinstance(error, Fault) else (error.attribute or "") * isinstance(error, ProblemError)
    return Fault(step + inner, error.code, error.params)
