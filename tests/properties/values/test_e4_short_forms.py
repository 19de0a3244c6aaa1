"""The short form ``of``: texts for days, codes and texts about people."""

from __future__ import annotations

import typing
from collections.abc import Callable, Mapping
from typing import Any, cast

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from every_type import class_of, entity_types, made, optional
from floors import floor, never_empty, nonempty
from qcdc import terms
from qcdc._kernel.codes import Code
from qcdc._kernel.given import short
from qcdc._kernel.values import field_names
from qcdc.dates import as_day
from qcdc.errors import InvariantError, QcdcError
from qcdc.law import Citation
from qcdc.model import (
    CommitteeEvent,
    Figure,
    Handling,
    HandlingEvent,
    ModelEvent,
    PersonalText,
    Petition,
    Petitioner,
    Reception,
    Submission,
    UnitRef,
)
from qcdc.testing import (
    committees,
    figures,
    handling_events,
    handlings,
    petitioners,
    petitions,
    receptions,
    skilful_models,
    submissions,
)
from qcdc.vocab import HandlingEventKind


def texts(value: object) -> Any:
    """A value of a field as somebody types it: a code, an ISO day, a plain text, a list."""
    if isinstance(value, Code):
        return value.value
    if isinstance(value, PersonalText):
        return value if value.is_withheld else value.reveal()
    if type(value) is class_of(as_day("2023-01-01")):
        return value.isoformat()  # type: ignore[attr-defined]  # pyright: ignore[reportAttributeAccessIssue, reportUnknownVariableType, reportUnknownMemberType]
    if isinstance(value, tuple | frozenset):
        return [texts(one) for one in cast("tuple[object, ...]", value)]
    return value


def typed(value: Any) -> dict[str, Any]:
    """The fields of a value as somebody types them."""
    return {name: texts(getattr(value, name)) for name in field_names(class_of(value))}


# Each short form, called with all the fields of a value as texts.
OF: dict[str, Callable[[dict[str, Any]], Any]] = {
    "UnitRef": lambda f: UnitRef.of(f["level"], f["code"], f["on"]),
    "Citation": lambda f: Citation.of(f.pop("act"), ".".join(one for one in f.values() if one) or None),
    "HandlingEvent": lambda f: HandlingEvent.of(f.pop("kind"), f.pop("day"), **f),
    "CommitteeEvent": lambda f: CommitteeEvent.of(f.pop("kind"), f.pop("day"), **f),
    "ModelEvent": lambda f: ModelEvent.of(f.pop("kind"), f.pop("day"), **f),
    "Petitioner": lambda f: Petitioner.of(f.pop("kind"), **f),
    "Petition": lambda f: Petition.of(f.pop("kind"), f.pop("received"), **f),
    "Reception": lambda f: Reception.of(f.pop("unit"), f.pop("day"), **f),
    "Figure": lambda f: Figure.of(f.pop("indicator"), f.pop("unit"), f.pop("value"), **f),
    "Submission": lambda f: Submission.of(f.pop("unit"), f.pop("period"), f.pop("day"), **f),
}
VALUES: st.SearchStrategy[Any] = st.one_of(
    petitions(),
    petitioners(),
    receptions(),
    figures(),
    submissions(),
    petitions().map(lambda one: one.handlings[0].unit),
    st.sampled_from(made(Citation)).filter(lambda one: "." not in (one.article or "")),
    st.sampled_from(HandlingEventKind).flatmap(
        lambda kind: handling_events(kind, as_day("2023-01-02"), HandlingEventKind.ACCEPT)
    ),
    committees().map(lambda one: one.events[-1]),
    skilful_models().map(lambda one: one.events[-1]),
)


@floor("some field is given as a text")
@given(VALUES)
def test_the_short_form_with_texts_is_the_long_constructor(value: Any) -> None:
    """E4: `of` with codes, ISO days, plain texts and lists gives the value that the constructor gives."""
    fields = typed(value)
    nonempty(any(isinstance(one, str) for one in fields.values()))

    assert OF[class_of(value).__name__](fields) == value


@never_empty("every handling is begun in short")
@given(handlings())
def test_a_handling_in_short_is_its_receipt(handling: Handling) -> None:
    """E4: a handling in short has what is given, and the receipt as its only step."""
    fields = typed(handling)
    rest = {name: fields[name] for name in fields if name not in {"id", "unit", "events"}}
    begun = Handling.of(handling.unit, handling.received.isoformat(), id=handling.id, **rest)

    assert begun.events == (HandlingEvent(kind=HandlingEventKind.RECEIVE, day=handling.received),)
    assert typed(begun) | {"events": fields["events"]} == fields


@never_empty("every petition is begun in short")
@given(petitions())
def test_a_petition_in_short_is_received_by_its_unit(petition: Petition) -> None:
    """E4: a petition in short with a unit has one handling there, which begins with the receipt."""
    fields = typed(petition)
    rest = {name: fields[name] for name in fields if name not in {"kind", "received", "handlings"}}
    unit = petition.handlings[0].unit
    begun = Petition.of(petition.kind.value, petition.received.isoformat(), unit, **rest)

    assert [(one.id, one.unit, one.received) for one in begun.handlings] == [(petition.id, unit, petition.received)]
    assert typed(begun) | {"handlings": fields["handlings"]} == fields


SHORT: list[type[Any]] = [
    cls for cls in entity_types() if cls.__name__ in OF and cls.__name__ not in {"Citation", "UnitRef"}
]
WRONG = [
    (cls, name)
    for cls in SHORT
    for name, hint in typing.get_type_hints(cls).items()
    if name in field_names(cls) and any(word in str(hint) for word in ("Date", "vocab.", "PersonalText"))
]


@pytest.mark.parametrize(("cls", "name"), WRONG, ids=lambda one: one if isinstance(one, str) else one.__name__)
def test_a_wrong_text_is_refused_by_the_name_of_its_field(cls: type[Any], name: str) -> None:
    """E4: a text that is no day, no code or no text for people is refused with our error, which names the field."""
    fields = typed(made(cls)[0]) | {name: "Nguyễn\u0000Giả"}
    with pytest.raises(InvariantError) as caught:
        OF[cls.__name__](fields)

    error = caught.value
    assert error.attribute == name
    assert "Nguyễn" not in str(error) + terms.message(error, "vi")
    assert terms.message(error, "vi") != error.message


@never_empty("every short form is asked for a field that it does not have")
@given(st.sampled_from(SHORT), st.from_regex(r"[a-z_]{3,12}", fullmatch=True))
def test_an_unknown_field_is_refused_with_the_known_ones(cls: type[Any], name: str) -> None:
    """E4: a field that the value does not have is refused with the fields that it has."""
    assume(name not in field_names(cls))
    with pytest.raises(InvariantError) as caught:
        short(cls, dict[str, object](typed(made(cls)[0]), **{name: "x"}))

    assert caught.value.code == "field.unknown"
    assert caught.value.params["known"] == field_names(cls)


@pytest.mark.parametrize("cls", SHORT, ids=lambda one: one.__name__)
def test_a_field_that_is_left_out_is_named(cls: type[Any]) -> None:
    """E4: without a field that it must have, the short form is refused with our error, which names the field."""
    fields = typed(made(cls)[0])
    for name in set(fields) - optional(cls).keys():
        with pytest.raises(InvariantError) as caught:
            short(cls, {key: one for key, one in fields.items() if key != name})

        assert (caught.value.code, caught.value.attribute) == ("field.missing", name)


@floor("there are several faults", share=0.3)
@given(st.sampled_from(SHORT), st.data())
def test_every_fault_of_a_short_form_is_named_at_once(cls: type[Any], data: st.DataObject) -> None:
    """E4: fields that are left out, unknown, or hold what cannot be read are all named by one error, each once."""
    fields = typed(made(cls)[0])
    missing = data.draw(st.sets(st.sampled_from(sorted(set(fields) - optional(cls).keys()))))
    wrong = data.draw(st.sets(st.sampled_from([name for one, name in WRONG if one is cls]))) - missing
    unknown = data.draw(st.sets(st.just("no_such_field")))
    expected = {
        *((name, "field.missing") for name in missing),
        *((None, "field.unknown") for _ in unknown),
        *((name, "a wrong text") for name in wrong),
    }
    nonempty(len(expected) > 1)
    assume(expected)
    rest: dict[str, object] = {name: value for name, value in fields.items() if name not in missing}
    rest.update(dict.fromkeys(unknown, "x"), **dict.fromkeys(wrong, "Nguyễn\u0000Giả"))

    with pytest.raises(InvariantError) as caught:
        short(cls, rest)

    found = [
        (one.attribute or None, one.code if one.code in {"field.missing", "field.unknown"} else "a wrong text")
        for one in caught.value.problems
        if isinstance(one, InvariantError)
    ]
    assert sorted(map(str, found)) == sorted(map(str, expected))


@never_empty("every short form has fields that could hold a name")
@given(st.sampled_from([Petition, Petitioner, Reception]), st.data())
def test_what_was_given_is_in_no_frame_of_ours(cls: type[Any], data: st.DataObject) -> None:
    """E4, P7: a refused value leaves no text that was given in the local variables of the library."""
    hints = typing.get_type_hints(cls)
    name = data.draw(st.sampled_from([one for one in field_names(cls) if "PersonalText" in str(hints[one])]))
    secret = "Nguyễn Thị Bí Mật"
    fields: dict[str, Any] = typed(made(cls)[0]) | {name: secret, "id" if cls is not Petitioner else "kind": "\u0000"}
    try:
        OF[cls.__name__](fields)
    except QcdcError as error:
        trace = error.__traceback__
        while trace is not None:
            if "/qcdc/" in trace.tb_frame.f_code.co_filename and "tests" not in trace.tb_frame.f_code.co_filename:
                assert not holds(trace.tb_frame.f_locals, secret)
            trace = trace.tb_next
    else:
        raise AssertionError(name)


def holds(found: object, secret: str) -> bool:
    """Whether a text stands in a value, or in what it holds."""
    if isinstance(found, str):
        return secret in found
    if isinstance(found, Mapping):
        return any(holds(one, secret) for one in cast("Mapping[object, object]", found).values())
    return isinstance(found, tuple | list) and any(holds(one, secret) for one in cast("list[object]", found))
