"""The schemas of all documents, and the files of the package."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from build_schemas import FOLDER, files
from jsonschema import Draft202012Validator

from qcdc import codec, schemas
from qcdc._kernel.values import field_names
from qcdc.errors import CodecError, InvariantError
from qcdc.model import PersonalText, Petition, Reception, Share, UnitRef
from qcdc.vocab import Level

DOCUMENTS = codec.documents()
NAMES = {schemas.name(cls) for cls in DOCUMENTS}
SHARE = Share(part=1, whole=2)


@pytest.mark.parametrize("cls", DOCUMENTS, ids=schemas.name)
def test_a_schema_is_complete(cls: type[Any]) -> None:
    """A schema has every field of its type and of the types inside, and refuses others."""
    found = schemas.schema(cls)

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
    takes: Any = Draft202012Validator(found)
    ref = json.loads(codec.encode(UnitRef.of(Level.COMMUNE, "23677", "2026-07-02")))

    assert takes.is_valid(ref)
    assert not takes.is_valid(ref | {"schema": "qcdc/petition/1"})
    assert not takes.is_valid(ref | {"schema": "qcdc/reception/1"})
    assert not takes.is_valid({key: value for key, value in ref.items() if key != "schema"})


def test_the_bundle_of_all_is_itself_valid() -> None:
    found = schemas.bundle()
    properties = [one for part in found["$defs"].values() for one in part.pop("properties", {}).values()]
    # Many are alike, but for their descriptions.
    alike = {json.dumps(one | {"description": ""}, sort_keys=True) for one in properties}
    Draft202012Validator.check_schema({"anyOf": [json.loads(one) for one in alike]})
    Draft202012Validator.check_schema(found)
    assert set(found["properties"]["schema"]["enum"]) == NAMES


def test_the_bundle_contains_what_the_schemas_contain() -> None:
    found = schemas.bundle()

    for cls in DOCUMENTS:
        assert schemas.schema(cls).get("$defs", {}).items() <= found["$defs"].items()


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


def test_a_document_states_its_type_and_version_first() -> None:
    assert list(json.loads(codec.encode(SHARE))) == ["schema", "part", "whole"]
    assert codec.encode([SHARE, SHARE], format="jsonl") == b'{"schema":"qcdc/share/1","part":1,"whole":2}\n' * 2
    assert codec.encode_masked(SHARE) == codec.encode(SHARE)
    assert codec.decode({"part": 1, "whole": 2}, Share) == SHARE
    # A converter writes values that are part of something else; it reads both.
    converter = codec.make_converter()
    assert converter.unstructure(SHARE) == {"part": 1, "whole": 2}
    assert converter.structure({"schema": "qcdc/share/1", "part": 1, "whole": 2}, Share) == SHARE


@pytest.mark.parametrize(
    ("stated", "others", "found"),
    [
        ("qcdc/share/2", {}, [("schema.version", "$.schema")]),
        ("qcdc/petition/1", {}, [("schema.other_type", "$.schema")]),
        ("qcdc/petition/7", {}, [("schema.other_type", "$.schema")]),
        ("qcdc/shares/1", {}, [("schema.unknown", "$.schema"), ("type.wrong", "$.part")]),
        ("QCDC/share/1", {}, [("schema.unknown", "$.schema"), ("type.wrong", "$.part")]),
        ("qcdc/share/01", {}, [("schema.unknown", "$.schema"), ("type.wrong", "$.part")]),
        ("", {}, [("schema.unknown", "$.schema"), ("type.wrong", "$.part")]),
        (1, {}, [("type.wrong", "$.schema"), ("type.wrong", "$.part")]),
        (None, {}, [("type.wrong", "$.schema"), ("type.wrong", "$.part")]),
        ([], {"x": 1}, [("type.wrong", "$.schema"), ("key.unknown", "$.?"), ("type.wrong", "$.part")]),
    ],
)
def test_another_schema_is_refused(stated: object, others: dict[str, object], found: list[tuple[str, str]]) -> None:
    """Of a document of another type or version nothing else can be judged; otherwise all problems are reported."""
    document = {"schema": stated, "part": "x", "whole": 2, **others}

    assert [(one.code, one.attribute) for one in codec.check(document, Share)] == found
    assert [(one.code, one.attribute) for one in codec.check(json.dumps(document), Share)] == found
    with pytest.raises(CodecError):
        codec.make_converter().structure(document, Share)


def test_a_refused_schema_names_the_right_one() -> None:
    (error,) = codec.check({"schema": "qcdc/share/2"}, Share)

    assert (error.params["value"], error.params["expected"]) == ("qcdc/share/2", "qcdc/share/1")


def test_the_key_is_only_for_whole_documents() -> None:
    inside = {"unit": {"schema": "qcdc/unit-ref/1", "level": "commune", "code": "23677", "on": "2026-07-02"}}
    found = codec.check(inside, Reception)
    doubled = codec.check('{"schema":"qcdc/share/1","schema":"qcdc/share/1","part":1,"whole":2}', Share)

    assert ("key.unknown", "$.unit.?") in [(one.code, one.attribute) for one in found]
    assert [(one.code, one.attribute) for one in doubled] == [("key.doubled", "$.schema")]
