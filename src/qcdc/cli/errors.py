"""Errors as the command line prints them, and as data."""

from __future__ import annotations

from qcdc import terms
from qcdc._kernel.language import Language
from qcdc.errors import CodecError, MissingExtraError, ProblemError, QcdcError

__all__ = ["errors_as_data", "said"]


def said(error: QcdcError, language: Language) -> str:
    """The sentence of an error; of a document with problems, a line for each."""
    if isinstance(error, CodecError):
        return "\n".join(said(one, language) for one in error.problems)
    if isinstance(error, MissingExtraError):
        # The argument of the library that needs it is no word of the command line.
        return terms.sentence(error, language)
    text = terms.message(error, language)
    if language == "vi" and isinstance(error, ProblemError):
        # A path is the same in both languages, but for the line of JSON Lines.
        text = text.replace(error.path, error.path.replace("line ", "dòng "), 1)
    return text


def errors_as_data(error: QcdcError) -> list[dict[str, str]]:
    """The faults of an error as data."""
    return [
        {"code": one.code, "at": one.attribute or "", "vi": _alone(one, "vi"), "en": _alone(one, "en")}
        for one in error.problems
    ]


def _alone(error: QcdcError, language: Language) -> str:
    """The sentence without its place."""
    text = terms.message(error, language).partition("\n")[0]
    return text.removeprefix(f"{error.attribute}: ") if error.attribute else text
