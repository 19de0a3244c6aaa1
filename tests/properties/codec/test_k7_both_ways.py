from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from every_type import assert_same, class_of, entity_types, made, optional
from floors import floor, nonempty
from qcdc import codec
from qcdc._kernel.values import field_names
from qcdc.codec.register import is_document
from qcdc.dates import PartialDate
from qcdc.errors import InvariantError, QcdcError
from qcdc.model import PersonalText, evolve
from qcdc.vocab import Level
from schema_validity import assert_valid

# What a page consists of is written as HTML, Markdown and text, not as documents.
TYPES = [cls for cls in entity_types() if not cls.__module__.startswith("qcdc.render.pages.")]
DOCUMENTS = [cls for cls in TYPES if is_document(cls)]
REFUSED = [cls for cls in TYPES if not is_document(cls)]
# Which types are none, by decision: findings until they have their last shape, what refers to a tree or is keyed by
# tuples, and a drawing. `PartialDate` and `PersonalText` are parts of a document, each written as one text.
NONE = [
    "Audit",
    "Box",
    "ColumnAudit",
    "Context",
    "Counter",
    "DataFile",
    "DataTable",
    "Dataset",
    "Draft",
    "FrameAudit",
    "Gap",
    "Judged",
    "Numeral",
    "NumeralStyle",
    "Place",
    "PrintedNumber",
    "ReadFigure",
    "Repeat",
    "RollUp",
    "Rule",
    "RuleColumn",
    "Scan",
    "Skip",
    "Tally",
    "Times",
    "Unjudged",
    "Unplaced",
    "Verdict",
]
JUNK: tuple[Any, ...] = (
    *(None, True, 7, -1, 1.5, 10**30, "", "x", "2023-01-01", "***", "\ud800", [], {}, [None], [[]], {"a": 1}),
    *({"x": {"y": []}}, [{}], {1: 2}, object(), b"x", ("a",), "commune"),
)


def named(cls: type[Any]) -> str:
    return cls.__name__


def both_ways(value: Any) -> None:
    cls = class_of(value)
    data = codec.encode(value)
    assert_same(codec.decode(data, cls), value)
    assert codec.encode(codec.decode(data, cls)) == data
    for back in codec.decode(codec.encode([value, value], format="jsonl"), cls, format="jsonl", count=2):
        assert_same(back, value)
    masked = codec.encode_masked(value)
    again = codec.decode(masked, cls)
    assert codec.encode_masked(again) == codec.encode(again) == masked
    assert_valid(data, cls)
    assert_valid(masked, cls)


@pytest.mark.parametrize("cls", DOCUMENTS, ids=named)
def test_every_type_goes_both_ways(cls: type[Any]) -> None:
    """K7: every entity type, non-empty, goes both ways and is valid against its schema: each of its fields says something in one of the values."""
    values = made(cls)

    assert values, f"{cls.__name__}: neither a value was found nor is it refused"
    silent = [name for name, nothing in optional(cls).items() if all(getattr(one, name) == nothing for one in values)]
    assert silent == []
    for value in values:
        both_ways(value)


@floor("fields of several values stand in one")
@given(st.sampled_from([cls for cls in DOCUMENTS if len(made(cls)) > 2]), st.data())
def test_what_several_fields_say_goes_both_ways(cls: type[Any], data: st.DataObject) -> None:
    """K7: so does a value that took over what others say, field by field, as far as they go together."""
    bare, *others = made(cls)
    value = bare
    for other in data.draw(st.permutations(others)):
        for name in field_names(cls):
            if getattr(other, name) != getattr(bare, name) and data.draw(st.sampled_from([True, True, True, False])):
                try:
                    value = evolve(value, **{name: getattr(other, name)})
                except QcdcError:
                    continue
    nonempty(value not in made(cls))

    both_ways(value)


def test_what_is_no_document_is_known() -> None:
    """K7: the types that are refused are these; whoever makes a new one decides."""
    assert sorted({cls.__name__ for cls in REFUSED} - {"PartialDate", "PersonalText"}) == NONE
    listed = codec.documents()
    assert set(listed) <= set(DOCUMENTS)
    assert set(DOCUMENTS) <= set(listed)


@pytest.mark.parametrize("cls", [*REFUSED, PersonalText, Level, dict, int], ids=named)
def test_what_is_no_document_is_refused_by_name(cls: type[Any], tmp_path: Path) -> None:
    """K7: what is no document is refused by name, whatever is asked of it."""
    # Without its constructor: what is refused is the type.
    given: dict[Any, object] = {Level: Level.COMMUNE, dict: {"a": 1}, int: 7}
    value: Any = given[cls] if cls in given else object.__new__(cls)
    place = tmp_path / "one.json"
    place.write_bytes(b"{}")
    converter = codec.make_converter()
    asked: list[Callable[[], object]] = [
        lambda: codec.check(b"{}", cls),
        lambda: codec.check({}, cls),
        lambda: codec.decode("{}", cls),
        lambda: codec.decode("{}", cls, format="jsonl"),
        lambda: codec.read(place, cls),
        lambda: codec.encode(value),
        lambda: codec.encode([value], format="jsonl"),
        lambda: codec.encode_masked(value),
        lambda: codec.store(place, value),
        lambda: codec.export(place, value),
    ]
    if cls in REFUSED and cls not in {PartialDate, PersonalText}:
        asked += [lambda: converter.structure({}, cls), lambda: converter.unstructure(value)]
    for ask in asked:
        with pytest.raises(InvariantError) as caught:
            ask()
        assert (caught.value.code, caught.value.params["name"]) == ("codec.type", cls)
    assert place.read_bytes() == b"{}"


@pytest.mark.parametrize("cls", DOCUMENTS, ids=named)
def test_no_junk_in_any_field_raises(cls: type[Any]) -> None:
    """K7, K6: whatever stands in whatever field of whatever type, check answers with problems or takes it."""
    for name in field_names(cls):
        for junk in JUNK:
            for problem in codec.check({name: junk}, cls):
                assert problem.path.startswith("$")
    for junk in JUNK:
        if not isinstance(junk, bytes | str):
            assert codec.check(junk, cls) or junk == {}
