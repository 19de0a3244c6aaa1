"""Errors: stable codes, both languages, and a life across processes."""

from __future__ import annotations

import pickle
from string import Formatter

import pytest
from reference.words import templates

from qcdc import codec
from qcdc.errors import CodecError, InvariantError, ProblemError, QcdcError
from qcdc.model import Petition
from qcdc.terms.tables import ERRORS


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
        assert issubclass(cls, ValueError | LookupError | AttributeError | ExceptionGroup)
