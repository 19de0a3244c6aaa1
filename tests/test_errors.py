"""Errors: stable codes, both languages, and a life across processes."""

from __future__ import annotations

import ast
import pickle
from pathlib import Path
from string import Formatter

import pytest

from qcdc import codec, terms
from qcdc.errors import CodecError, InvariantError, ProblemError, QcdcError
from qcdc.model import Petition
from qcdc.terms.tables import ERRORS

SOURCE = Path(terms.__file__).parents[1]


def templates() -> dict[str, set[str]]:
    """Every code the source raises, with its English templates."""
    found: dict[str, set[str]] = {"codec.problems": {"the document has {count} problem(s)"}}
    for path in SOURCE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call) or len(node.args) < 2:
                continue
            name = getattr(node.func, "id", getattr(node.func, "attr", ""))
            code, template = node.args[0], node.args[1]
            raised = name.endswith("Error") or name in {"fail", "problem"}
            if raised and isinstance(code, ast.Constant) and isinstance(template, ast.Constant):
                found.setdefault(str(code.value), set()).add(str(template.value))
    return found


def names(template: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(template) if name}


def test_every_code_has_one_sentence_in_each_language() -> None:
    raised = templates()

    assert raised.keys() == ERRORS.keys()
    assert {code: len(found) for code, found in raised.items() if len(found) != 1} == {}
    assert {
        code: (names(template), names(ERRORS[code]))
        for code, (template,) in raised.items()
        if names(template) != names(ERRORS[code])
    } == {}


def test_errors_survive_pickling() -> None:
    with pytest.raises(CodecError) as caught:
        codec.decode("{}", Petition)

    for error in (caught.value, *caught.value.problems, InvariantError("a.b", "x {n}", "field", {"n": 1})):
        back = pickle.loads(pickle.dumps(error))

        assert type(back) is type(error)
        assert (str(back), back.code, back.attribute, back.params) == (
            str(error),
            error.code,
            error.attribute,
            error.params,
        )


def test_a_group_of_problems_keeps_its_type_when_split() -> None:
    with pytest.raises(CodecError) as caught:
        codec.decode("{}", Petition)

    matched, rest = caught.value.split(lambda error: isinstance(error, ProblemError) and error.path == "$.id")

    assert isinstance(matched, CodecError)
    assert isinstance(rest, CodecError)
    assert len(matched.problems) + len(rest.problems) == len(caught.value.problems)
    assert caught.value.message == "the document has 8 problem(s)"


def test_every_error_is_also_the_builtin_a_caller_expects() -> None:
    for cls in QcdcError.__subclasses__():
        assert issubclass(cls, ValueError | LookupError | ExceptionGroup)
