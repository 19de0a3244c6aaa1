"""A pydantic annotation: FastAPI takes and returns the documents of the library, and shows them in OpenAPI."""

from __future__ import annotations

from typing import Any

from pydantic import GetCoreSchemaHandler, ValidationError
from pydantic_core import CoreSchema, InitErrorDetails, PydanticCustomError
from pydantic_core.core_schema import no_info_plain_validator_function, plain_serializer_function_ser_schema

from qcdc import Territory, codec
from qcdc.terms import Language

__all__ = ["Document"]


class Document:
    """``Annotated[Petition, Document("vi")]``: read strictly with all problems at once, written without names."""

    def __init__(self, language: Language, territory: Territory | None = None) -> None:
        self.language: Language = language
        self.territory = territory

    def __get_pydantic_core_schema__(self, cls: type[Any], _: GetCoreSchemaHandler) -> CoreSchema:
        write = codec.make_converter(masked=True).unstructure
        return no_info_plain_validator_function(
            lambda given: given if isinstance(given, cls) else self.read(given, cls),
            serialization=plain_serializer_function_ser_schema(write),
            metadata={"document": cls},
        )

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
