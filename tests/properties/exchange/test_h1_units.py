from __future__ import annotations

import json
from typing import Any, cast

from hypothesis import given
from hypothesis import strategies as st

from every_type import assert_same
from floors import floor, never_empty, nonempty
from qcdc.dates import as_day
from qcdc.exchange import dhis2
from qcdc.model import Territory
from qcdc.testing import days, territories

JSON: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=10), inner, max_size=4),
    max_leaves=8,
)
FIRST, LAST = as_day("2021-11-01"), as_day("2027-01-31")


@floor("a unit has several versions", share=0.2)
@given(territories(), days(FIRST, LAST), st.sampled_from(["vi", "en"]), st.none() | st.just("aBcDeFgHiJ0"))
def test_units_of_a_day_come_back_equal(territory: Territory, day: Any, language: Any, root: str | None) -> None:
    """H1: the units of any day, written for DHIS2 and read again, are equal, and give the same bytes."""
    tree = territory.at(day)
    nonempty(any(len(unit.versions) > 1 for unit in tree))

    document = dhis2.write_units(territory, on=day, root=root, language=language)
    read = dhis2.read_units(document, root=root)

    assert read.problems == ()
    assert sorted(read.units, key=lambda unit: unit.ref.sort_key) == list(read.units)
    assert set(read.units) == set(tree)
    for unit in read.units:
        assert_same(unit, tree.resolve(unit.ref).seen_on(day))
    again = Territory(read.units, known=territory.known)
    assert dhis2.write_units(again, on=day, root=root, language=language) == document


@floor("a code is used again, or not every unit is in the window", share=0.2)
@given(territories(), st.lists(days(FIRST, LAST), min_size=2, max_size=2).map(sorted))
def test_units_of_a_window_come_back_equal(territory: Territory, window: list[Any]) -> None:
    """H1: so do those of a window, of which several may have one code."""
    first, last = window
    living = [unit for unit in territory.units if unit.valid_from <= last and first <= (unit.valid_until or last)]
    nonempty(len({unit.code for unit in living}) < len(living) or len(living) < len(territory.units))

    document = dhis2.write_units(territory, between=(first, last))
    read = dhis2.read_units(document)

    assert (list(read.units), read.problems) == (living, ())
    codes = [one["code"] for one in json.loads(document)["organisationUnits"]]
    assert len(set(codes)) == len(codes)


@never_empty("a territory has at least one unit")
@given(territories(), days(FIRST, LAST))
def test_units_without_our_attribute_are_read_from_the_fields_of_dhis2(territory: Territory, day: Any) -> None:
    """H2: a document of another system, without our attribute, gives the same lives, with the version of the day."""
    document = json.loads(dhis2.write_units(territory, on=day))
    del document["attributes"]
    for one in document["organisationUnits"]:
        del one["attributeValues"]

    read = dhis2.read_units(json.loads(json.dumps(document)))

    assert read.problems == ()
    tree = territory.at(day)
    assert {unit.ref for unit in read.units} == {unit.ref for unit in tree}
    for unit in read.units:
        held = tree.resolve(unit.ref)
        assert (unit.name, unit.kind, unit.days) == (held.name, held.kind, held.days)
        assert (unit.parent is None) is (held.parent is None)
        assert unit.parent is None or tree.resolve(unit.parent) == tree.parent(held)


@never_empty("every example is a damaged document")
@given(territories(), st.data())
def test_a_damaged_document_of_units_is_answered_with_problems(territory: Territory, data: st.DataObject) -> None:
    """H3: any value in any place of a document of units is answered, and nothing is dropped without a word."""
    document = json.loads(dhis2.write_units(territory, on=FIRST))
    if data.draw(st.booleans()):
        for one in document["organisationUnits"]:
            del one["attributeValues"]
    target = data.draw(st.sampled_from([document, *document["organisationUnits"]]))
    name = data.draw(st.sampled_from([*target, "geometry", "contactPerson", "pager"]))
    target[name] = data.draw(JSON)

    read = dhis2.read_units(document)

    listed: Any = document["organisationUnits"]
    if isinstance(listed, list):
        broken = {problem.path.split("]")[0] for problem in read.problems if "[" in problem.path}
        assert len(read.units) + len(broken) == len(cast("list[object]", listed))
    else:
        assert read.problems
    if target is not document and name in {"geometry", "contactPerson", "comment"}:
        assert [field.value for field in read.kept if field.name == name].count(target[name]) >= 1


@never_empty("any bytes are answered")
@given(territories(), st.data())
def test_damaged_bytes_of_units_are_answered_with_problems(territory: Territory, data: st.DataObject) -> None:
    """H3: nor do damaged bytes raise an error."""
    raw = bytearray(dhis2.write_units(territory, on=FIRST))
    for _ in range(data.draw(st.integers(1, 4))):
        place = data.draw(st.integers(0, len(raw) - 1))
        raw[place : place + data.draw(st.integers(0, 3))] = data.draw(st.binary(max_size=3))

    read = dhis2.read_units(bytes(raw))

    assert read.problems or read.units
