"""The annotation for pydantic, in models of an application."""

from __future__ import annotations

import json
from typing import Annotated, Any

import pytest
from jsonschema import Draft202012Validator
from pydantic import BaseModel, TypeAdapter, ValidationError

from builders import COMMUNE, complaint, visit
from pydantic_document import Document
from qcdc import Petition, Reception, UnitRef, codec, gazetteer, schemas
from taints import TAINT, taint


class Bundle(BaseModel):
    """Documents inside a model of an application."""

    petition: Annotated[Petition, Document("vi")]
    visits: list[Annotated[Reception, Document("en")]] = []


def parsed(value: object) -> Any:
    return json.loads(codec.encode(value))


def test_values_and_documents_are_taken() -> None:
    petition = complaint("2023-03-01")
    expected = Bundle(petition=petition, visits=[visit(1, None)])

    given = {"petition": parsed(petition), "visits": [parsed(visit(1, None))]}

    assert Bundle.model_validate(given) == Bundle.model_validate_json(json.dumps(given)) == expected
    assert Bundle(petition=codec.encode(petition), visits=[]).petition == petition  # type: ignore[arg-type]


def test_what_is_written_has_no_name() -> None:
    petition = taint(complaint("2023-03-01"))
    bundle = Bundle(petition=petition)

    assert bundle.petition == petition
    assert bundle.model_dump()["petition"] == json.loads(codec.encode_masked(petition))
    assert TAINT not in bundle.model_dump_json() + repr(bundle) + str(bundle)


def test_the_problems_of_every_document_have_their_place() -> None:
    wrong = parsed(taint(complaint("2023-03-01"))) | {"kind": TAINT, "received": "2023-02-30", "{path}": TAINT}
    with pytest.raises(ValidationError) as caught:
        Bundle.model_validate({"petition": wrong, "visits": [parsed(visit(1, None)), {"id": 7}]})

    errors = caught.value.errors(include_url=False)
    first = codec.as_items(codec.check(wrong, Petition), "vi", within=["petition"])
    assert [{**one, "loc": list(one["loc"])} for one in errors[: len(first)]] == first
    assert errors[-1]["loc"][:2] == ("visits", 1)
    assert "the field is missing; it must be given" in {one["msg"] for one in errors}
    assert TAINT not in str(caught.value)


def test_units_are_checked_if_there_is_a_table() -> None:
    unknown = {"level": "commune", "code": "99999", "on": "2023-03-01"}

    assert TypeAdapter(Annotated[UnitRef, Document("vi")]).validate_python(unknown).code == "99999"
    with pytest.raises(ValidationError) as caught:
        TypeAdapter(Annotated[UnitRef, Document("vi", gazetteer.vietnam())]).validate_python(unknown)
    assert caught.value.errors()[0]["type"] == "unit.unknown"


def test_the_schema_is_that_of_the_library() -> None:
    made = Bundle.model_json_schema()

    Draft202012Validator.check_schema(made)
    valid: dict[str, Any] = {"petition": parsed(complaint("2023-03-01")), "visits": [parsed(visit(1, None))]}
    validator: Any = Draft202012Validator(made)
    assert validator.is_valid(valid)
    assert not validator.is_valid(valid | {"petition": valid["petition"] | {"kind": "x"}})
    ours = schemas.openapi_components([Petition, Reception])["schemas"]
    assert ours.keys() == made["$defs"].keys()
    assert made["$defs"]["UnitRef"] == json.loads(json.dumps(ours["UnitRef"]).replace("components/schemas", "$defs"))
    assert made == Bundle.model_json_schema(mode="serialization") | {"required": made["required"]}


@pytest.mark.parametrize("cls", codec.documents(), ids=lambda cls: f"{cls.__module__}.{cls.__name__}")
def test_every_type_of_document_can_be_annotated(cls: type[Any]) -> None:
    annotated: Any = Annotated  # the class is not known to a type checker
    adapter: TypeAdapter[Any] = TypeAdapter(annotated[cls, Document("vi")])

    assert adapter.json_schema()["properties"]["schema"] == {
        "const": schemas.name(cls),
        "description": "The type and the version of the fields.",
    }
    with pytest.raises(ValidationError):
        adapter.validate_json('{"?": 1}')
    assert TypeAdapter(Annotated[UnitRef, Document("vi")]).dump_python(COMMUNE) == parsed(COMMUNE)
