from __future__ import annotations

import copy
import json
import logging
import pickle
import pprint
import reprlib
from collections.abc import Callable, Iterator
from inspect import getmembers
from io import StringIO
from traceback import TracebackException
from typing import Any

import attrs
import cattrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builders import complaint, visit
from floors import never_empty
from qcdc._kernel.values import is_entity
from qcdc.errors import InvariantError, QcdcError
from qcdc.model import (
    AuthorisedPerson,
    PersonalText,
    Petition,
    Petitioner,
    Reception,
    Respondent,
    Signatory,
    evolve,
)
from qcdc.testing import made_up_names, petitions, receptions
from qcdc.vocab import PetitionerKind
from taints import TAINT, TEXT, taint

SECRET = "Lộ Danh"


def shown_by_tools(value: object) -> Iterator[tuple[str, str]]:
    """What tools that take values apart make of one, as text."""
    yield "repr", repr(value)
    yield "str", str(value)
    yield "format", f"{value}"
    yield "ascii", ascii(value)
    yield "pprint", pprint.pformat(value)
    short = reprlib.Repr()
    short.maxother = 10**6
    yield "reprlib", short.repr(value)
    yield "logging", logging.LogRecord("x", 10, "x", 1, "%s %r", (value, value), None).getMessage()
    yield "json", json.dumps({"value": value}, default=str)
    yield "members", repr([found for name, found in getmembers(value) if not name.startswith("__")])
    yield "attributes", repr([getattr(value, name, None) for name in dir(value) if not callable(getattr(value, name))])
    yield "slots", repr([getattr(value, name, None) for name in getattr(type(value), "__slots__", ())])
    yield "vars", repr(getattr(value, "__dict__", None))
    yield "cattrs", repr(cattrs.Converter().unstructure(value))
    if attrs.has(type(value)):
        yield "asdict", repr(attrs.asdict(value))  # type: ignore[arg-type]
        yield "astuple", repr(attrs.astuple(value))  # type: ignore[arg-type]


@never_empty("every record holds the telling name")
@settings(max_examples=20)
@given(st.one_of(petitions(), receptions()).map(taint))
def test_no_tool_that_takes_values_apart_sees_a_text(record: Petition | Reception) -> None:
    """P7: asdict, astuple, a plain cattrs converter, logging, pprint, walks over attributes show a mask."""
    for tool, text in shown_by_tools(record):
        assert SECRET not in text, tool
    for tool, text in shown_by_tools(TEXT):
        assert SECRET not in text, tool


def test_rich_shows_a_mask() -> None:
    """P7: rich.inspect, also of private attributes, and rich's pretty printer show a mask."""
    rich = pytest.importorskip("rich")
    console = pytest.importorskip("rich.console").Console(record=True, width=400, file=StringIO())

    for value in (TEXT, taint(complaint("2023-03-01"))):
        rich.inspect(value, all=True, console=console)
        console.print(value)

    text = console.export_text()
    assert "***" in text
    assert SECRET not in text


@never_empty("every example is a personal text of a name")
@given(made_up_names(), made_up_names())
def test_a_personal_text_is_a_value(one: str, other: str) -> None:
    """P7: equal by its text, hashable, immutable, without an order; copies and pickles carry the text, the mask does not."""
    text = PersonalText.of(one)

    assert (text == PersonalText.of(other)) is (one == other)
    assert text == PersonalText(value=one)
    assert hash(text) == hash(PersonalText.of(one))
    assert text != PersonalText.withheld()
    assert text != one
    for copied in (copy.copy(text), copy.deepcopy(text), *(pickle.loads(pickle.dumps(text, n)) for n in range(6))):
        assert copied == text
        assert copied.reveal() == one
    assert pickle.loads(pickle.dumps(PersonalText.withheld())).is_withheld
    with pytest.raises(TypeError):
        sorted([text, PersonalText.of(other)])  # type: ignore[type-var]  # pyright: ignore[reportArgumentType]


@pytest.mark.parametrize("name", ["value", "_text", "is_withheld", "other"])
def test_nothing_of_a_personal_text_can_be_set(name: str) -> None:
    """P7: it stays what it was, and its class is closed."""
    with pytest.raises(AttributeError):
        setattr(TEXT, name, "x")
    with pytest.raises(AttributeError):
        delattr(TEXT, name)
    with pytest.raises(TypeError, match="closed"):
        type("Mine", (PersonalText,), {})
    with pytest.raises(InvariantError):
        evolve(TEXT, value="x")
    assert is_entity(PersonalText)
    assert TEXT.reveal() == TAINT


def own_frames(error: BaseException) -> list[str]:
    """What a reporter of locals prints of our frames: of the error, and of all it was caused by or grew out of."""
    found: list[str] = []
    waiting: list[BaseException | None] = [error]
    while waiting:
        one = waiting.pop()
        if one is None:
            continue
        grouped: tuple[BaseException, ...] = getattr(one, "exceptions", ())
        waiting += [one.__cause__, one.__context__, *grouped]
        told = TracebackException.from_exception(one, capture_locals=True)
        found += [repr(frame.locals) for frame in told.stack if frame.filename != __file__]
        found += [str(one), repr(one), repr(one.args), repr(getattr(one, "__notes__", ""))]
    return found


ANY: Any = TAINT
DIRECT: dict[str, Callable[[], object]] = {
    "of": lambda: PersonalText.of(TAINT + "\u0007"),
    "of something else": lambda: PersonalText.of(ANY.encode()),
    "the constructor": lambda: PersonalText(value=TAINT + "\u0007"),
    "set": lambda: setattr(TEXT, "value", TAINT),
    "a petitioner's name": lambda: Petitioner(kind=PetitionerKind.INDIVIDUAL, name=ANY),
    "names in a list": lambda: Petitioner(kind=PetitionerKind.INDIVIDUAL, signatories=(ANY,)),
    "a list that is none": lambda: Petitioner(kind=PetitionerKind.INDIVIDUAL, signatories=ANY),
    "a signatory's number": lambda: Signatory(id_number=ANY),
    "a respondent's name": lambda: Respondent(kind=ANY, name=ANY),
    "who acts": lambda: AuthorisedPerson(kind=ANY, name=TEXT),
    "a paper's content": lambda: evolve(complaint("2023-03-01"), content=ANY),
    "a name for an id": lambda: evolve(complaint("2023-03-01"), id=TAINT + "\u0007"),
    "a name for a case": lambda: evolve(complaint("2023-03-01"), case=TAINT * 20),
    "a name for a day": lambda: evolve(complaint("2023-03-01"), received=ANY),
    "a name for a unit": lambda: evolve(visit(1, None), unit=ANY),
    "a request": lambda: evolve(visit(1, None), request=ANY),
    "an unlawful petitioner of names": lambda: Petitioner(kind=PetitionerKind.GROUP, name=TEXT, persons=1),
}


@pytest.mark.parametrize("name", DIRECT)
def test_no_frame_of_ours_holds_a_name_when_its_error_leaves(name: str) -> None:
    """P7: a traceback with locals shows no name in the frames of the library."""
    with pytest.raises((QcdcError, AttributeError)) as caught:
        DIRECT[name]()

    for text in own_frames(caught.value):
        assert SECRET not in text


def test_the_reporter_of_this_test_does_print_locals() -> None:
    """P7: the test above would see a name."""

    def careless(name: str) -> None:
        raise ValueError(len(name))

    with pytest.raises(ValueError, match="18") as caught:
        careless(TAINT)
    told = TracebackException.from_exception(caught.value, capture_locals=True)

    assert any(SECRET in repr(frame.locals) for frame in told.stack)


@never_empty("every reception holds the telling name")
@settings(max_examples=20)
@given(receptions().map(taint))
def test_a_traceback_through_values_shows_a_mask(reception: Reception) -> None:
    """P7: values that hold names may stand among the locals of a traceback."""

    def caller(record: Reception) -> None:
        texts = {"record": record, "request": record.request}
        raise RuntimeError(len(texts))

    with pytest.raises(RuntimeError) as caught:
        caller(reception)

    told = "".join(TracebackException.from_exception(caught.value, capture_locals=True).format())
    assert "record = " in told
    assert SECRET not in told


def test_withholding_is_an_error_without_the_text() -> None:
    """P7: what was withheld cannot be revealed."""
    with pytest.raises(InvariantError) as caught:
        PersonalText.withheld().reveal()

    assert caught.value.code == "personal.withheld"
