"""Errors: stable codes, both languages, and a life across processes."""

from __future__ import annotations

import ast
import pickle
from functools import cache
from pathlib import Path
from string import Formatter

import pytest

import qcdc
from qcdc import codec
from qcdc._messages import sentences
from qcdc._messages.phrases import PHRASES
from qcdc.errors import CodecError, InvariantError, ProblemError, QcdcError
from qcdc.model import Petition

ROOT = Path(qcdc.__file__).parent
RAISED = {"QcdcError", *(cls.__name__ for cls in QcdcError.__subclasses__())} | {
    *("fail", "problem", "CellError", "_refused", "_doubt")
}
# Found by a scan of a workbook, which holds them in a table.
IN_TABLES = {"cell.error", "cell.formula"}
SOURCES = sorted(ROOT.rglob("*.py"))


def names(template: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(template) if name}


@cache
def calls() -> list[tuple[str, ast.Call]]:
    """Every call in the source, with the name of what is called."""
    return [
        (getattr(node.func, "id", getattr(node.func, "attr", "")), node)
        for path in SOURCES
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
    ]


def texts(path: Path) -> set[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return {one.value for one in ast.walk(tree) if isinstance(one, ast.Constant) and isinstance(one.value, str)}


# Only one of the two languages says them.
ONE_SIDED = {"code_and_term", "member"}


@pytest.mark.parametrize("rows", [sentences(), PHRASES], ids=["errors", "phrases"])
def test_both_sentences_are_filled_with_the_same(rows: dict[str, tuple[str, str]]) -> None:
    assert {key for key, (vi, en) in rows.items() if names(vi) != names(en)} == ONE_SIDED & rows.keys()


def test_every_error_that_is_raised_is_in_the_catalogue_and_filled() -> None:
    seen = set[str]()
    for name, call in calls():
        if name in RAISED and call.args and isinstance(call.args[0], ast.Constant):
            code, given = str(call.args[0].value), {one.arg for one in call.keywords}
            seen.add(code)
            assert None in given or given == names(sentences()[code][1]), code

    assert sentences().keys() - seen <= {"codec.problems", *IN_TABLES}


def test_every_phrase_is_filled_with_what_it_asks_for() -> None:
    for name, call in calls():
        if name == "Phrase" and isinstance(call.args[0], ast.Constant):
            key = str(call.args[0].value)
            assert {one.arg for one in call.keywords} == names(PHRASES[key][0]) | names(PHRASES[key][1]), key


@pytest.mark.parametrize("named_by", ["unique", "ordered", "wrong_type"])
def test_every_phrase_that_a_validator_names_is_in_the_table(named_by: str) -> None:
    """A list with a doubled code raised a `KeyError`, because no phrase said what was doubled."""
    named = {
        call.args[1].value
        for name, call in calls()
        if name == named_by
        and len(call.args) == 2 + (named_by == "wrong_type")
        and isinstance(call.args[1], ast.Constant)
    }

    assert named
    assert named <= PHRASES.keys()


def test_every_phrase_is_used() -> None:
    used = {text for path in SOURCES if path.name != "phrases.py" for text in texts(path)}

    assert PHRASES.keys() - used == set()


def test_errors_survive_pickling() -> None:
    with pytest.raises(CodecError) as caught:
        codec.decode("{}", Petition)

    for error in (caught.value, *caught.value.problems, InvariantError("a.b", "field", n=1)):
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
        assert issubclass(cls, ValueError | LookupError | AttributeError | ImportError | ExceptionGroup)
