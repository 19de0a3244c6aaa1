"""Problems as plain data for the answer of a service, with the keys that pydantic and FastAPI use."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from enum import Enum
from typing import Any

from qcdc._kernel import validators as v
from qcdc._kernel.language import Language, as_language
from qcdc.errors import Param, ProblemError, QcdcError
from qcdc.terms import sentence

__all__ = ["as_items"]

_PATH = re.compile(r"(?:line (?P<line>[0-9]+): )?\$(?P<inside>(?:[.\[].*)?)")
_STEP = re.compile(r"\[([0-9]+)\]|([^.\[\]$?]+)")
# What the parameters of an error call the values from which one must be chosen, the narrowest first.
_CHOICES = ("fits", "near", "codes", "known")


def as_items(
    problems: QcdcError | Iterable[QcdcError], language: Language, *, within: Iterable[str] = ("body",)
) -> list[dict[str, Any]]:
    """Problems as a list of dictionaries for JSON, such as the ``detail`` of a response with the status 422.

    Each has the keys of a problem in pydantic and FastAPI:

    =========  ======================================================================================
    ``type``   the code of the problem
    ``loc``    the place as a list: ``["body", "handlings", 0, "unit"]``; for JSON Lines, the number of
               the line, from 1, is before the keys. A key that is not shown is left out. For a table,
               the cell: ``["body", "Sổ 2023!B7 (Ngày tiếp)"]``
    ``msg``    the sentence: what is wrong, and how it must be
    ``input``  the value, if it is a day, a code or a small number that the sentence shows; otherwise
               ``None``, because it may name a person
    ``ctx``    ``path``: the place as `ProblemError.path` shows it; ``fits``: the codes or keys from
               which one must be chosen, if the problem has them, such as the steps that fit
    =========  ======================================================================================

    No item contains more of the document than the sentence does.

    Args:
        problems: an error, of which every problem is listed; or several, such as the result of `check`.
        language: of the sentences.
        within: what is before the place: ``("body",)`` for the body of a request, ``("query",)`` for its parameters.

    >>> from qcdc import Share, codec
    >>> codec.as_items(codec.check('{"part": "3", "whole": 4}', Share), "vi")
    [{'type': 'type.wrong', 'loc': ['body', 'part'], 'msg': "cần số nguyên, nhận được '3'", 'input': '3', 'ctx': {'path': '$.part'}}]
    """
    tongue = as_language(language)
    before = v.all_arguments(within, str, "within")
    given = (problems,) if isinstance(problems, QcdcError) else v.all_arguments(problems, QcdcError, "problems")
    return [_item(one, tongue, before) for error in given for one in error.problems]


def _item(error: QcdcError, language: Language, before: tuple[str, ...]) -> dict[str, Any]:
    path = _path(error)
    fits = _fits(error.params)
    return {
        "type": error.code,
        "loc": [*before, *_steps(path)],
        "msg": sentence(error, language),
        "input": _shown(error.params.get("value")),
        "ctx": {"path": path} | ({"fits": fits} if fits else {}),
    }


def _path(error: QcdcError) -> str:
    """The path in a document; the place of any other problem, such as a cell; a field or an argument as a path."""
    place = error.attribute or "$"
    return place if isinstance(error, ProblemError) or place == "$" else f"$.{place}"


def _steps(path: str) -> list[str | int]:
    found = _PATH.fullmatch(path)
    if found is None:
        return [path]
    line = [] if found["line"] is None else [int(found["line"])]
    return [*line, *(int(index) if index else key for index, key in _STEP.findall(found["inside"]))]


def _shown(value: Param | None) -> str | int | float | bool | None:
    """The value that a sentence shows as it is: a text in quotes, a number or a day."""
    if type(value) is not str:
        return value if isinstance(value, int) else None
    if value[:1] == value[-1:] == "'":
        return value[1:-1]
    try:
        found: str | int | float | bool | None = json.loads(value)
    except ValueError:
        return value
    return found


def _fits(params: dict[str, Param]) -> list[str]:
    for name in _CHOICES:
        found = params.get(name)
        if isinstance(found, tuple) and found and all(isinstance(one, str) for one in found):
            return [str(one.value) if isinstance(one, Enum) else str(one) for one in found]
    return []
