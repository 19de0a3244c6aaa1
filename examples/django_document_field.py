"""A Django field for the documents of the library: stored as JSON with every name, read strictly."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models

from qcdc import codec
from qcdc.errors import QcdcError
from qcdc.terms import Language

__all__ = ["DocumentField"]


class DocumentField(models.TextField):  # type: ignore[type-arg]
    """``DocumentField(Petition, "vi")``: the attribute is a petition."""

    def __init__(self, document: type[Any], language: Language, **options: Any) -> None:
        self.document = document
        self.language: Language = language
        # A form would show the names; a form of your own writes the document.
        options["editable"] = False
        super().__init__(**options)  # pyright: ignore[reportUnknownMemberType]

    def deconstruct(self) -> Any:
        """The arguments, for migrations."""
        name, path, _, options = super().deconstruct()
        options.pop("editable")
        return name, path, [self.document, self.language], options

    def from_db_value(self, value: str | None, *_: Any) -> Any:
        """The document of a row."""
        return None if value is None else codec.decode(value, self.document)

    def get_prep_value(self, value: Any) -> str | None:
        """The text that is stored, with every name."""
        return None if value is None else codec.encode(self.to_python(value)).decode()

    def to_python(self, value: Any) -> Any:
        """The document itself, or read from what was given."""
        if value is None or isinstance(value, self.document):
            return value
        try:
            return codec.decode(value, self.document)
        except QcdcError as error:
            items = codec.as_items(error, self.language, within=())
        raise ValidationError(
            [ValidationError(f"{one['ctx']['path']}: {one['msg']}", code=one["type"]) for one in items]
        )

    def value_to_string(self, obj: models.Model) -> str:
        """The text that ``dumpdata`` writes, with every name."""
        return self.get_prep_value(self.value_from_object(obj)) or ""
