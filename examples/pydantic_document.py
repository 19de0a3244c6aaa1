"""A pydantic annotation: FastAPI takes and returns the documents of the library, and shows them in OpenAPI."""

from __future__ import annotations

import json
from typing import Any

from pydantic import GetCoreSchemaHandler, ValidationError
from pydantic_core import CoreSchema, InitErrorDetails, PydanticCustomError
from pydantic_core.core_schema import no_info_plain_validator_function, plain_serializer_function_ser_schema

from qcdc import Territory, codec, schemas
from qcdc.terms import Language

__all__ = ["Document"]


class Document:
    """``Annotated[Petition, Document("vi")]``: written without names."""

    def __init__(self, language: Language, territory: Territory | None = None) -> None:
        self.language: Language = language
        self.territory = territory

    def __get_pydantic_core_schema__(self, cls: type[Any], _: GetCoreSchemaHandler) -> CoreSchema:
        return no_info_plain_validator_function(
            lambda given: given if isinstance(given, cls) else self.read(given, cls),
            serialization=plain_serializer_function_ser_schema(lambda value: json.loads(codec.encode_masked(value))),
            metadata={"document": cls},
        )

    def __get_pydantic_json_schema__(self, core: Any, handler: Any) -> dict[str, Any]:
        """The schema of the library, its parts as definitions."""
        generator = handler.generate_json_schema
        components = schemas.openapi_components([core["metadata"]["document"]])["schemas"]
        named = {name: generator.get_cache_defs_ref_schema(f"qcdc.{name}") for name in components}
        text = json.dumps(components)
        for name, (_, reference) in named.items():
            text = text.replace(f'"#/components/schemas/{name}"', json.dumps(reference["$ref"]))
        generator.definitions |= {named[name][0]: part for name, part in json.loads(text).items()}
        # Only a whole document has the key `schema`.
        (whole,) = (name for name, part in components.items() if "schema" in part.get("properties", ()))
        return dict(named[whole][1])

    def read(self, given: Any, cls: type[Any]) -> Any:
        """The document, or one error of pydantic for each of its problems."""
        problems = codec.check(given, cls, territory=self.territory)
        if not problems:
            return codec.decode(given, cls)
        lines = [
            InitErrorDetails(
                type=PydanticCustomError(one["type"], one["msg"], one["ctx"]),
                loc=tuple(one["loc"]),
                input=one["input"],
            )
            for one in codec.as_items(problems, self.language, within=())
        ]
        raise ValidationError.from_exception_data(cls.__name__, lines)
