"""Whatever is passed to whatever is public, the answer is a value or one of our errors, never a stumble further in.

Two sweeps over everything the packages promise: each function and constructor, and each method of one example of
each type, called with things that are no arguments of anything.
"""

from __future__ import annotations

import datetime as dt
import enum
import inspect
import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from functools import cache
from importlib import import_module
from typing import Any

import attrs
import pytest

import qcdc
from builders import H1, committee, complaint, figure
from cases import CASES
from qcdc import aggregate, law, rules
from qcdc.dates import as_day
from qcdc.errors import CodecError, QcdcError
from qcdc.model import Figure
from qcdc.vocab import HandlingEventKind, Level
from small_territory import FIGURES, TWICE, P

# The functions of `exchange` are in its two modules.
PACKAGES = sorted((set(dir(qcdc)) - set(qcdc.__all__) - {"errors", "exchange"}) | {"exchange.dhis2", "exchange.ical"})
JUNK: tuple[Any, ...] = (
    *(None, object(), 7, -1, 0, True, 1.5, float("nan"), 10**30, Decimal("NaN")),
    *("", "x", "\ud800", "2023-01-01", b"x", dt.date(2023, 1, 1), dt.datetime(2023, 1, 1)),  # noqa: DTZ001 - a naive moment is junk
    *(list[int](), dict[str, int](), tuple[int, ...](), set[int](), [None], {"a": 1}, ("a",), range(3), type, iter(())),
)
# What Python itself calls a type error: protocols and type aliases are not called.
UNCALLED = {
    ("dates", "WorkCalendar"),
    ("codec", "Format"),
    ("terms", "Language"),
    ("aggregate", "Weights"),
    ("catalogue", "Expression"),
    # A protocol, and checks that draw: what is wrong with a strategy is said by Hypothesis.
    *(("testing", name) for name in ("PetitionStore", "check_counter", "check_indicator", "check_rule")),
}


def functions() -> Iterator[tuple[str, Callable[..., object]]]:
    """Every public function, type and classmethod, with its name."""
    for package in PACKAGES:
        module = import_module(f"qcdc.{package}")
        for name in module.__all__:
            found = getattr(module, name)
            if not callable(found) or (package, name) in UNCALLED:
                continue
            if inspect.isclass(found) and issubclass(found, BaseException | enum.Enum):
                continue
            yield f"{package}.{name}", found
            if inspect.isclass(found):
                for inner, one in vars(found).items():
                    if isinstance(one, classmethod | staticmethod) and not inner.startswith("_"):
                        yield f"{package}.{name}.{inner}", getattr(found, inner)


@cache
def examples() -> dict[type, object]:
    """One value of every type that can be reached from the decided cases and a few questions."""
    # A small territory: with that of the whole country, each call takes as long as with all of it.
    tree = TWICE.at("2022-06-30")
    province = tree.get(P.code)
    paper = complaint("2023-06-30", (HandlingEventKind.ACCEPT, "2023-07-03"))
    tally = aggregate.tally([], over=H1)
    waiting: list[object] = [case.subject for case in CASES]
    waiting += [TWICE, tree, province, TWICE.lineage, *TWICE.lineage.successions[:1], tally, committee()]
    waiting += [
        aggregate.roll_up(tally, tree=tree, within=province),
        *aggregate.restate(FIGURES, onto="2025-01-01", territory=TWICE)[:1],
    ]
    waiting += [TWICE.heirs(FIGURES[0].unit or P, on="2025-01-01")]
    waiting += TWICE.comparable_areas("2022-06-30", "2025-01-01")[:1]
    waiting += [aggregate.compare(figure("reception.visits", 3), figure("reception.visits", 4))]
    waiting += [law.shipped(), law.act("10/2022/QH15"), *law.limit_history("complaint.acceptance"), law.work_calendar()]
    waiting += [law.deadline("complaint.acceptance", start="2023-01-20"), *law.transitions()]
    waiting += [law.latest_before("reception.calendar", event="2026-08-01"), *law.changes("2026-06-30", "2026-07-01")]
    waiting += [law.parse_reference("05/2021/TT-TTCP"), rules.RULES[0], rules.run([paper], as_of="2023-12-31")]
    waiting += rules.deadlines(paper, as_of="2023-12-31")
    found: dict[type, object] = {}
    seen: set[int] = set()
    while waiting:
        one = waiting.pop()
        if isinstance(one, tuple | frozenset):
            waiting += one
        elif type(one).__module__.startswith("qcdc.") and not isinstance(one, enum.Enum) and id(one) not in seen:
            seen.add(id(one))
            found.setdefault(type(one), one)
            fields: tuple[attrs.Attribute[Any], ...] = getattr(type(one), "__attrs_attrs__", ())
            waiting += [getattr(one, field.name) for field in fields]
    return found


def likely(parameter: inspect.Parameter) -> object:
    """Something a parameter may well be: so that junk in another one is not refused too early."""
    if parameter.name == "key":
        return "complaint.acceptance"
    written = str(parameter.annotation).split(" | ", maxsplit=1)[0]
    plain = {
        "DayLike": "2023-06-30",
        "dt.date": dt.date(2023, 6, 30),
        "pendulum.Date": as_day("2023-06-30"),
        "str": "reception.visits",
        "int": 3,
        "bool": True,
        "Language": "vi",
        "Level": Level.COMMUNE,
        "Iterable[Figure]": [examples()[Figure]],
        "Iterable[Record]": [],
        "object": examples()[Figure],
    }
    return plain.get(written, next((one for cls, one in examples().items() if cls.__name__ == written), None))


def calls(function: Callable[..., object]) -> Iterator[tuple[tuple[Any, ...], dict[str, Any]]]:
    """Junk in place of everything that is needed; and in each place alone, with likely things in the others."""
    known = [
        one
        for one in inspect.signature(function).parameters.values()
        if one.kind not in {one.VAR_POSITIONAL, one.VAR_KEYWORD}
    ]
    needed = [one for one in known if one.default is one.empty]
    rest = {one.name: likely(one) for one in needed}
    for junk in JUNK:
        yield _split(needed, dict.fromkeys(rest, junk))
        for one in known:
            yield _split(known, {**rest, one.name: junk})


def _split(known: list[inspect.Parameter], values: dict[str, Any]) -> tuple[tuple[Any, ...], dict[str, Any]]:
    """Values by name, as a call takes them."""
    placed = tuple(values[one.name] for one in known if one.kind is one.POSITIONAL_ONLY and one.name in values)
    named = {one.name: values[one.name] for one in known if one.kind is not one.POSITIONAL_ONLY and one.name in values}
    return placed, named


# An error of these codes names what was looked up, or a field of a value inside, not an argument.
LOOKED_UP = {
    *("act.unknown", "calendar.unknown", "indicator.unknown", "unit.unknown"),
    *("handling.life", "law.field", "law.row", "notebook.none"),
}
# What an argument with one of these names is, the error names.
NAMING = ("attribute", "field")


def names_of(function: Callable[..., object]) -> frozenset[str]:
    """The names that an error about an argument may have: the parameters, and the fields of what is made or changed."""
    owner: Any = function if isinstance(function, type) else getattr(function, "__self__", None)
    cls: Any = owner if isinstance(owner, type) else owner.__class__
    found = inspect.signature(function).parameters.values()
    fields = {one.name for one in getattr(cls, "__attrs_attrs__", ())}
    named = {one.default for one in found if one.name in NAMING}
    return frozenset({one.name for one in found} | fields | named)


def about(error: QcdcError) -> str | None:
    """The argument that an error is about, without the place inside it."""
    return None if error.attribute is None else re.split(r"[.\[ ]", error.attribute)[0]


def refuse_raw(name: str, function: Callable[..., object]) -> None:
    known = names_of(function)
    for args, named in calls(function):
        try:
            function(*args, **named)
        except CodecError:
            # Its problems have paths in a document or a file.
            continue
        except QcdcError as error:
            if error.code not in LOOKED_UP and not any(one in named for one in NAMING):
                assert about(error) in known, f"{name}{args}{named}: {error}"
        except ImportError:
            continue
        except Exception as error:  # noqa: BLE001 - that nothing else comes out is what is tested
            pytest.fail(f"{name}{args}{named}: {type(error).__name__}: {error}")


FUNCTIONS = dict(functions())


@pytest.mark.parametrize("name", FUNCTIONS)
def test_no_function_lets_a_raw_error_out(name: str) -> None:
    """And an error names the argument by the name that the function has for it."""
    refuse_raw(name, FUNCTIONS[name])


# The examples are built when the first test needs them, not when a worker collects the tests.
def test_no_method_lets_a_raw_error_out() -> None:
    for cls, example in examples().items():
        for name in dir(cls):
            if not name.startswith("_") and callable(getattr(cls, name)):
                refuse_raw(f"{cls.__name__}.{name}", getattr(example, name))


def test_the_sweep_meets_the_types_it_is_meant_for() -> None:
    """A sweep that no longer reaches anything would pass as well."""
    assert len(FUNCTIONS) > 300
    assert len(examples()) > 100
