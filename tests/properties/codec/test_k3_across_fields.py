from __future__ import annotations

import json
import pickle
from collections.abc import Callable
from importlib import import_module
from typing import Any

import attrs
import pytest

import qcdc
from builders import COMMUNE, complaint, visit
from qcdc import codec, model
from qcdc._kernel.values import faults, is_entity
from qcdc.errors import QcdcError
from qcdc.model import Conference, Petition, Proposal, Reception, evolve
from qcdc.testing import REFUSED_CASES
from qcdc.vocab import Origin

Refused = tuple[type[Any], dict[str, object], QcdcError]
KINDS = [cls for cls in vars(model).values() if is_entity(cls) and attrs.has(cls)]
NO_VALUE: Any = object()


def refused(attempt: Callable[[], object]) -> Refused | None:
    """The value of which an attempt was refused, with what it was given; ``None`` where no value was."""
    found: list[Refused] = []

    def noting(cls: type[Any], build: Any) -> Any:
        def __init__(self: object, **given: object) -> None:  # noqa: N807
            try:
                build(self, **given)
            except QcdcError as error:
                found.append((cls, given, error))
                raise

        return __init__

    with pytest.MonkeyPatch.context() as patch:
        for cls in KINDS:
            patch.setattr(cls, "__init__", noting(cls, cls.__init__))
        with pytest.raises(QcdcError):
            attempt()
    return found[0] if found else None


ATTEMPTS = {case.name: case.build for case in REFUSED_CASES}
ALL = {name: one for name, attempt in ATTEMPTS.items() if (one := refused(attempt)) is not None}


def test_no_type_checks_itself_behind_the_back_of_the_codec() -> None:
    """K3: what is checked across fields is a check, which the codec can ask by itself."""
    everything = [
        found
        for package in sorted(set(dir(qcdc)) - set(qcdc.__all__))
        for found in vars(import_module(f"qcdc.{package}")).values()
        if is_entity(found)
    ]

    assert len(everything) > 100
    assert [cls.__name__ for cls in everything if hasattr(cls, "__attrs_post_init__")] == []


def told(found: tuple[QcdcError, ...]) -> set[tuple[str, str | None]]:
    return {(one.code, one.attribute) for one in found}


def test_the_attempts_reach_enough_types() -> None:
    """K3: what is told below is told of many types, and of faults across fields besides those in one."""
    across = [name for name, (cls, given, error) in ALL.items() if not _in_one_field(cls, given, error)]

    assert len({cls for cls, _, _ in ALL.values()}) > 40
    assert len(across) > 80


def _in_one_field(cls: type[Any], given: dict[str, object], error: QcdcError) -> bool:
    for field in attrs.fields(cls):
        if field.validator is not None and field.alias in given and field.name == error.attribute:
            try:
                field.validator(None, field, given[field.alias])
            except QcdcError:
                return True
    return False


@pytest.mark.parametrize("name", ALL)
def test_what_stops_the_constructor_is_among_the_faults(name: str) -> None:
    """K3: the faults of a value hold the one its constructor raises."""
    cls, given, error = ALL[name]

    assert (error.code, error.attribute) in told(faults(cls, given))


@pytest.mark.parametrize("name", ALL)
def test_no_field_hides_a_fault_elsewhere(name: str) -> None:
    """K3: a field that is wrong hides no fault but those of the checks that read it."""
    cls, given, error = ALL[name]
    others = [
        field.name for field in attrs.fields(cls) if field.validator is not None and field.name != error.attribute
    ]
    both = [
        field
        for field in others
        if {(error.code, error.attribute), ("type.wrong", field)} <= told(faults(cls, {**given, field: NO_VALUE}))
    ]

    # A check reads few fields: of those it does not read each is told beside its fault.
    assert both or len(others) < 5
    for field in others:
        assert ("type.wrong", field) in told(faults(cls, {**given, field: NO_VALUE}))


@pytest.mark.parametrize("name", ALL)
def test_a_constructor_reports_every_fault_at_once(name: str) -> None:
    """K3: the error of a constructor has every fault, the same ones in the same order whatever the order of the fields."""
    cls, given, error = ALL[name]
    broken = {**given, **dict.fromkeys([field.alias for field in attrs.fields(cls) if field.validator][-2:], NO_VALUE)}

    for fields in (given, broken):
        every = told(faults(cls, fields))
        for order in (list(fields), list(reversed(fields)), sorted(fields)):
            with pytest.raises(QcdcError) as caught:
                cls(**{field: fields[field] for field in order})
            found = caught.value
            assert told((found, *found.others)) == every
            assert (found.code, found.attribute) in every
            assert [str(one.attribute) for one in (found, *found.others)] == in_order(cls, fields)
            assert len(str(found).splitlines()) == 1 + len(found.others)
    assert (error.code, error.attribute) in told((error, *error.others))


def in_order(cls: type[Any], fields: dict[str, object]) -> list[str]:
    once = {(one.attribute, one.code, str(one.params)): str(one.attribute) for one in faults(cls, fields)}
    return list(once.values())


def test_the_others_survive_pickling_and_hold_no_value() -> None:
    """K3: they are as complete in another process, and as free of what was given."""
    with pytest.raises(QcdcError) as caught:
        evolve(visit(5, 2), persons=0, representatives=3, times=0)

    error = caught.value
    back = pickle.loads(pickle.dumps(error))
    assert str(back) == str(error)
    assert [one.attribute for one in (error, *error.others)] == ["persons", "representatives", "times"]
    assert all(one.__traceback__ is None for one in error.others)


def problems(cls: type[Any], document: dict[str, Any], **changes: object) -> set[tuple[str, str]]:
    return {(one.path, one.code) for one in codec.check({**document, **changes}, cls)}


def test_four_faults_of_one_reception_come_in_one_round() -> None:
    """K3: four faults across the fields of one value come at once, and a wrong field hides only its own."""
    document = json.loads(codec.encode(visit(5, 2)))
    wrong = {"persons": 0, "representatives": 3, "times": 0, "answered": "2020-01-01"}
    expected = {
        ("$.persons", "reception.nobody"),
        ("$.representatives", "reception.representatives"),
        ("$.times", "reception.times"),
    }

    assert problems(Reception, document, **wrong) == expected | {("$.answered", "period.end_before_start")}
    assert problems(Reception, document, **wrong, day="x") == expected | {("$.day", "day.malformed")}


def test_faults_of_a_value_inside_another_come_with_those_outside() -> None:
    """K3: a fault across the fields of a petition is told beside those of its petitioner."""
    document = json.loads(codec.encode(complaint("2023-03-01")))
    document["petitioner"] |= {"persons": 2, "representatives": 3}

    assert problems(
        Petition, document, entered="2023-01-01", links=[{"kind": "repeats", "petition": document["id"]}]
    ) == {
        ("$.entered", "petition.dates"),
        ("$.links", "petition.link_self"),
        ("$.petitioner.persons", "petitioner.individual"),
        ("$.petitioner.representatives", "petitioner.representatives"),
    }


def test_each_element_of_a_list_is_told() -> None:
    """K3: two elements with one kind of fault are two problems, told apart by their number."""
    found = faults(
        Conference,
        {
            "id": "HN-1",
            "unit": COMMUNE,
            "origin": Origin.SYNTHETIC,
            "proposals": tuple(Proposal(id=name, by="A", text="x", task="none") for name in ("a", "b")),
        },
    )

    assert [one.params["index"] for one in found if one.code == "conference.proposal"] == [0, 1]
