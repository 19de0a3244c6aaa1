"""W3: a Vietnamese sentence is Vietnamese. Codes and types stand only in brackets, behind their terms, or are what was typed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import pytest

from cases import Case
from errors.test_common_mistakes import ATTEMPTS
from qcdc._kernel.codes import Code
from qcdc._messages import Param, Phrase, fill, sentences
from qcdc.errors import CodecError, QcdcError, template
from qcdc.terms import in_vietnamese
from qcdc.terms.tables import LISTS, MODEL
from qcdc.testing import REFUSED_CASES
from rules.test_decided_cases import ONE_OF_EACH, named, verdict_on

# Codes that are also Vietnamese words without marks.
ALSO_VIETNAMESE = {"ban", "do", "quan", "thon", "tinh", "trong", "xa"}
CODES = {str(member) for listed in LISTS for member in listed} - ALSO_VIETNAMESE
TYPES = {*MODEL, *(listed.__name__ for listed in LISTS)}
# What may be typed: in brackets, in quotes, a call, an argument, a path of fields or of a module.
TYPED = re.compile(r"\([^()]*\)|'[^']*'|\b[\w.]+\([^()]*\)|\b\w+=\S*|\b\w+(?:\.\w+)+|\w+\[\d*\]")
WORD = re.compile(r"[A-Za-z_]+")
DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
# The one rule whose sentence quotes a key: it is the key that is wrong.
EXPECTED: dict[str, set[str]] = {}
BARE_UNIT = re.compile(r"\b(?:province|district|commune|village)\b|\b\d{2,5} \(\d{4}-")


def foreign(sentence: str) -> set[str]:
    """The codes and names of types in a sentence that no term goes before, and days that are not written in Vietnamese."""
    plain = TYPED.sub(" ", TYPED.sub(" ", sentence))
    return {word for word in WORD.findall(plain) if word in CODES | TYPES} | set(DAY.findall(plain))


def said(value: Param) -> str:
    """A parameter in Vietnamese; what was typed, which every language shows as it is, as dots."""
    if type(value) is str:
        return "…"
    if isinstance(value, tuple):
        return ", ".join(f"{one.vi} ({one})" if isinstance(one, Code) else said(one) for one in value)
    if isinstance(value, Phrase):
        return fill(value.words()[0], dict(value.params), said)
    return in_vietnamese(value)


def errors_of(error: QcdcError) -> Iterator[QcdcError]:
    yield error
    yield from error.others
    if isinstance(error, CodecError):
        yield from error.problems


EVERY: dict[str, Callable[[], object]] = {
    **ATTEMPTS,
    **{case.name: case.build for case in REFUSED_CASES},
}


@pytest.mark.parametrize("name", EVERY)
def test_an_error_is_said_in_vietnamese(name: str) -> None:
    try:
        EVERY[name]()
    except QcdcError as error:
        found = list(errors_of(error))
    except Exception:  # noqa: BLE001 - what Python itself refuses has no words of ours
        return
    else:
        return

    for one in found:
        assert foreign(fill(template(one.code)[0], one.params, said)) == set(), one.code


@pytest.mark.parametrize("code", sentences())
def test_the_words_of_an_error_hold_no_code(code: str) -> None:
    assert foreign(re.sub(r"\{\w+\}", "…", sentences()[code][0])) == set()


@pytest.mark.parametrize("case", ONE_OF_EACH, ids=named)
def test_a_decided_case_is_said_in_vietnamese(case: Case) -> None:
    verdict = verdict_on(case)

    for sentence in (verdict.text("vi"), verdict.details("vi")):
        assert foreign(sentence) - EXPECTED.get(case.rule, set()) == set()
        assert not BARE_UNIT.search(sentence), sentence
