from __future__ import annotations

import json
import re
from copy import deepcopy
from typing import Any

import pytest
from build_schemas import FOLDER, files
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from every_type import made
from floors import floor, nonempty
from qcdc import codec, schemas
from qcdc._kernel.values import field_names
from qcdc.errors import InvariantError
from qcdc.model import PersonalText, Petition, Reception, UnitRef
from qcdc.vocab import Level
from schema_validity import is_valid

DOCUMENTS = codec.documents()
NAMES = {schemas.name(cls) for cls in DOCUMENTS}
# What stands in a damaged place; each is wrong in most places, and none is a huge number.
JUNK: tuple[Any, ...] = (
    *(None, True, False, -1, 7, 2.5, 10**16, "", " ", "x", "***", "2023", "2023-02", "2023-02-31", "2023-13-01"),
    *("2023-02-01", "1.50", "1e3", "commune", " a", "a\nb", [], [None], ["x", "x"], {}, {"a": 1}, [{}], [[]]),
)


def places(document: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """The path of everything that stands in a document."""
    inside: list[tuple[Any, Any]] = []
    if isinstance(document, dict):
        inside = list(document.items())
    elif isinstance(document, list):
        inside = list(enumerate(document))
    return [path, *(one for key, value in inside for one in places(value, (*path, key)))]


def damaged(document: Any, data: st.DataObject) -> Any:
    """The document with one field left out, added, or holding something else."""
    found = deepcopy(document)
    *above, last = data.draw(st.sampled_from(places(found)[1:]))
    holder = found
    for step in above:
        holder = holder[step]
    way = data.draw(st.sampled_from(["missing", "unknown", "junk", "junk", "junk"]))
    if way == "junk":
        holder[last] = data.draw(st.sampled_from(JUNK))
    elif way == "missing" or not isinstance(holder, dict):
        del holder[last]
    else:
        holder[data.draw(st.sampled_from(["x", "schema", last + "s"]))] = data.draw(st.sampled_from(JUNK))
    return found


@floor("the schema refuses the damaged document")
@given(st.sampled_from([one for cls in DOCUMENTS for one in made(cls)]), st.data())
def test_what_the_schema_refuses_is_refused(value: Any, data: st.DataObject) -> None:
    """K9: a document with a missing, unknown or wrong field that the schema of its type refuses is refused by the codec."""
    cls: Any = type(value)
    document = damaged(json.loads(codec.encode(value)), data)
    refused = not is_valid(document, cls)
    nonempty(refused)

    if refused:
        assert codec.check(json.dumps(document), cls) != ()


@pytest.mark.parametrize("cls", DOCUMENTS, ids=schemas.name)
def test_a_schema_is_complete(cls: type[Any]) -> None:
    """K9: a schema has every field of its type and of the types inside, refuses others, and is itself valid."""
    found = schemas.schema(cls)

    Draft202012Validator.check_schema(found)
    assert found["$id"] == "urn:qcdc:schema:" + schemas.name(cls).removeprefix("qcdc/").replace("/", ":")
    assert list(found["properties"]) == ["schema", *field_names(cls)]
    assert found["title"]
    assert found["description"]
    for one in (found, *found.get("$defs", {}).values()):
        assert one["type"] == "string" or one["additionalProperties"] is False
        assert one["description"]
    described = [one.get("description") for one in found["properties"].values()]
    assert None not in described


def test_the_shipped_files_are_those_of_the_classes() -> None:
    made_now = files()

    assert {path.name for path in FOLDER.iterdir()} == {path.name for path in made_now}
    stale = [path.name for path, text in made_now.items() if path.read_text(encoding="utf-8") != text]
    assert stale == []
    assert json.loads(schemas.shipped(Petition)) == schemas.schema(Petition)


def test_every_document_has_its_own_name() -> None:
    assert len(NAMES) == len(DOCUMENTS)
    assert all(re.fullmatch(r"qcdc/[a-z]+(?:-[a-z]+)*/1", one) for one in NAMES)
    assert {"qcdc/petition/1", "qcdc/peoples-decision/1", "qcdc/terms-term/1", "qcdc/catalogue-term/1"} <= NAMES
    # A field of this name could not be told from the key.
    assert [cls for cls in DOCUMENTS if "schema" in field_names(cls)] == []


def test_a_bundle_tells_the_documents_apart() -> None:
    found = schemas.bundle([Petition, UnitRef, UnitRef])
    Draft202012Validator.check_schema(found)
    takes = Draft202012Validator(found)
    ref = json.loads(codec.encode(UnitRef.of(Level.COMMUNE, "23677", "2026-07-02")))

    assert takes.is_valid(ref)
    assert not takes.is_valid(ref | {"schema": "qcdc/petition/1"})
    assert not takes.is_valid(ref | {"schema": "qcdc/reception/1"})
    assert not takes.is_valid({key: value for key, value in ref.items() if key != "schema"})
    assert {f"{one.split('/')[1]}" for one in schemas.bundle()["properties"]["schema"]["enum"]} >= {"petition"}


def test_components_refer_to_each_other() -> None:
    """Whole documents have the key; what stands inside has none."""
    found = schemas.openapi_components([Reception])["schemas"]
    whole = schemas.openapi_components()["schemas"]

    assert "schema" in found["ReceptionDocument"]["properties"]
    assert "Reception" not in found
    assert "schema" not in whole["Petition"]["properties"]
    for components in (found, whole):
        used = set(re.findall(r'"#/components/schemas/(\w+)"', json.dumps(components)))
        assert used <= components.keys()
        assert all("$defs" not in one for one in components.values())
    assert len(whole) > 2 * len(DOCUMENTS) - 100


@pytest.mark.parametrize("cls", [PersonalText, Level, dict])
def test_what_is_no_document_has_no_schema(cls: Any) -> None:
    for ask in (
        lambda: schemas.schema(cls),
        lambda: schemas.shipped(cls),
        lambda: schemas.name(cls),
        lambda: schemas.bundle([cls]),
        lambda: schemas.openapi_components([cls]),
    ):
        with pytest.raises(InvariantError) as caught:
            ask()
        assert caught.value.code == "codec.type"
