"""The errors of the library: all have one root class, and also the builtin class that a caller already catches.

Every error has a stable ``code`` (public, never renamed), the ``attribute`` it concerns and the ``params`` that fill its
sentence. Both sentences of a code are in one catalogue: ``str(error)`` is the English one,
``qcdc.terms.message(error, "vi")`` the Vietnamese one. The wording may improve at any time; the code may not.

Parameters are shown to people and written to logs, so a caller passes only values that anybody may read: days, codes,
counts and names of fields, never the text of a record.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, Self

from qcdc._messages import Param, Phrase, fill, in_english, sentences

__all__ = [
    "AggregationError",
    "CodecError",
    "FrozenError",
    "InvariantError",
    "MissingExtraError",
    "Param",
    "Phrase",
    "ProblemError",
    "QcdcError",
    "TransitionError",
    "UnknownCodeError",
]

_MORE = "problems.more"


class QcdcError(Exception):
    """Root of all errors that the library raises on purpose.

    Args:
        code: stable dotted name, such as ``"period.end_before_start"``.
        attribute: the field or argument that is wrong, if there is one.
        params: the values in the sentence: texts that are shown as they are, numbers, days, members of code lists,
            types.

    Attributes:
        others: the other faults of the same value, in the order of its fields: a constructor reports all of them at once.
    """

    others: tuple[QcdcError, ...] = ()

    def __init__(self, code: str, attribute: str | None = None, /, **params: Param) -> None:
        self.code = code
        self.attribute = attribute
        self.params = params
        super().__init__(code, attribute, params)

    def __reduce__(self) -> tuple[Callable[..., QcdcError], tuple[Any, ...], dict[str, Any]]:
        # Parameters are given by name, but unpickling passes the arguments of an exception by position.
        return _rebuilt, (type(self), self.code, self.attribute, self.params), {"others": self.others}

    @property
    def message(self) -> str:
        """The English sentence, filled in, without the field."""
        return _english(self)

    @property
    def problems(self) -> tuple[QcdcError, ...]:
        """Every fault, the error itself first; of a `CodecError` every listed problem of the document."""
        return (self, *self.others)

    def sentence(self) -> Phrase:
        """The sentence as a phrase, to be part of another error."""
        return Phrase(self.code, **self.params)

    def __str__(self) -> str:
        return "\n".join(f"{placed(one, one.message)} [{one.code}]" for one in self.problems)


def _english(error: QcdcError) -> str:
    return fill(template(error.code)[1], error.params, in_english)


def _rebuilt(cls: type[QcdcError], code: str, attribute: str | None, params: dict[str, Param]) -> QcdcError:
    return cls(code, attribute, **params)


class InvariantError(QcdcError, ValueError):
    """A value that cannot exist (an end before its start, 5 settled of 4)."""


class TransitionError(QcdcError, ValueError):
    """A step or event that is not possible in the current state (a decision on a finished handling)."""


class FrozenError(QcdcError, AttributeError):
    """An attempt to set or delete a field of a value; values are never changed, `qcdc.evolve` makes a changed copy."""


class UnknownCodeError(QcdcError, LookupError):
    """A look-up found nothing, or several values where one was wanted."""


class MissingExtraError(QcdcError, ImportError):
    """A library that an extra installs is missing; the sentence has the command that installs it."""


class AggregationError(QcdcError, ValueError):
    """An attempt to add or compare figures that must not be (stocks over time, a plan with a result)."""


class ProblemError(QcdcError, ValueError):
    """One problem of one document, at one path: the leaf of a `CodecError`."""

    @property
    def path(self) -> str:
        """The place in the document, in the style of JSONPath, such as ``$.handlings[0].events[2].day``."""
        return self.attribute or "$"


class CodecError(ExceptionGroup[ProblemError], QcdcError):
    """A document that could not be read; it groups *all* of its problems.

    ``except* ProblemError`` and plain ``except CodecError`` both work. If there are more than
    a thousand problems, the first thousand are listed, followed by one with the code ``problems.more`` that states the
    number of the others.
    """

    def __new__(cls, problems: Iterable[ProblemError]) -> Self:
        """Group the problems of one document (at least one)."""
        return super().__new__(cls, "the document has problems", tuple(problems))

    def __init__(self, problems: Iterable[ProblemError]) -> None:
        problems = tuple(problems)
        self.code = "codec.problems"
        self.attribute = None
        self.params = {"count": sum(_stands_for(problem) for problem in problems)}
        self.args = (problems,)

    def __reduce__(self) -> tuple[Callable[..., QcdcError], tuple[Any, ...], dict[str, Any]]:
        return type(self), (self.problems,), {}

    @property
    def message(self) -> str:
        """The English sentence, filled in, instead of the text of an exception group."""
        return _english(self)

    @property
    def problems(self) -> tuple[ProblemError, ...]:
        """Every listed problem, in the order of the document."""
        return tuple(problem for problem in self.exceptions if isinstance(problem, ProblemError))

    @property
    def count(self) -> int:
        """The number of problems, listed or not."""
        return sum(_stands_for(problem) for problem in self.problems)

    def derive(self, excs: Iterable[Exception], /) -> CodecError:  # type: ignore[override]
        """Keep the type when the group is split (``except*``)."""
        return CodecError(problem for problem in excs if isinstance(problem, ProblemError))

    def __str__(self) -> str:
        return "\n".join([f"{self.message} [{self.code}]", *(f"  {problem}" for problem in self.problems)])


def placed(error: QcdcError, sentence: str) -> str:
    """The sentence of an error, preceded by the field, argument or path that it concerns, in either language."""
    return f"{error.attribute}: {sentence}" if error.attribute else sentence


def _stands_for(problem: ProblemError) -> int:
    """The number of problems an error represents: 1, or for ``problems.more`` the number it states."""
    count = problem.params.get("count")
    return count if problem.code == _MORE and isinstance(count, int) else 1


def template(code: str) -> tuple[str, str]:
    """The Vietnamese and the English sentence of a code; for a code that the library does not have, the code itself."""
    given: object = code  # an error from outside the library may have any code
    return sentences().get(code, (code, code)) if isinstance(given, str) else (str(given), str(given))
