"""Whole schemas: of one type, of several in one file, and for OpenAPI."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from qcdc._kernel import validators as v
from qcdc._kernel.data import package_bytes
from qcdc.codec import documents
from qcdc.codec.register import document
from qcdc.codec.schema_names import KEY, VERSION, component_name, schema_name, type_slug
from qcdc.schemas.parts import Schema, part, parts_within

__all__ = ["bundle", "name", "openapi_components", "openapi_content", "schema", "shipped"]

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_DEFS = "#/$defs/"
_COMPONENTS = "#/components/schemas/"


def name(type: type[object]) -> str:
    """What the key ``schema`` of a document of a type holds.

    >>> from qcdc import PeoplesDecision
    >>> name(PeoplesDecision)
    'qcdc/peoples-decision/1'

    Raises:
        InvariantError: the type is not a document (``codec.type``).
    """
    return schema_name(document(type))


def schema(type: type[object]) -> dict[str, Any]:
    """The JSON Schema (2020-12) of the documents of a type; complete in itself.

    Titles are Vietnamese terms, descriptions are those of the classes. The Vietnamese terms of the codes of a list are
    in ``x-enum-descriptions``, in the same order. A text about a person has ``x-personal``.

    Raises:
        InvariantError: the type is not a document (``codec.type``).

    >>> from qcdc import Share
    >>> schema(Share)["$id"], schema(Share)["required"]
    ('urn:qcdc:schema:share:1', ['part', 'whole'])
    """
    cls: Any = document(type)
    within = parts_within(cls)
    return {
        "$schema": _DIALECT,
        "$id": _urn(type_slug(cls)),
        **_whole(cls, _DEFS),
        **({"$defs": {component_name(one): part(one, _def) for one in within}} if within else {}),
    }


def bundle(types: Iterable[type[object]] | None = None) -> dict[str, Any]:
    """One JSON Schema for documents of several types: the key ``schema``, which is required here, says which.

    Args:
        types: the types; all by default.

    Raises:
        InvariantError: a type is not a document (``codec.type``).
    """
    chosen = _chosen(types)
    return {
        "$schema": _DIALECT,
        "$id": _urn("documents"),
        "type": "object",
        "properties": {KEY: {"enum": [schema_name(cls) for cls in chosen]}},
        "required": [KEY],
        "allOf": [
            {
                "if": {"properties": {KEY: {"const": schema_name(cls)}}},
                "then": {"$ref": _DEFS + _document_name(cls)},
            }
            for cls in chosen
        ],
        "$defs": _all_parts(chosen, _DEFS),
    }


def openapi_components(types: Iterable[type[object]] | None = None) -> dict[str, Any]:
    """The schemas as ``components`` of an OpenAPI 3.1 document.

    ``PetitionDocument`` is a petition as `qcdc.codec.encode` writes it and `qcdc.codec.decode` reads it, with the key
    ``schema``; ``Petition`` is one inside another document, without the key. Of the types inside, only those that the
    given ones need are included.

    Args:
        types: the types that occur as whole documents; all by default.

    Raises:
        InvariantError: a type is not a document (``codec.type``).

    >>> from qcdc import Share
    >>> openapi_components([Share])["schemas"]["ShareDocument"]["required"]
    ['part', 'whole']
    """
    return {"schemas": _all_parts(_chosen(types), _COMPONENTS)}


def openapi_content(type: type[object], *, several: bool = False) -> dict[str, Any]:
    """The ``content`` of a request or an answer in OpenAPI 3.1: a document, whose schema is among the components.

    Args:
        type: the type of the document.
        several: whether it is a list of documents.

    Raises:
        InvariantError: the type is not a document (``codec.type``).

    >>> from qcdc import Share
    >>> openapi_content(Share)
    {'application/json': {'schema': {'$ref': '#/components/schemas/ShareDocument'}}}
    """
    one = {"$ref": _COMPONENTS + _document_name(document(type))}
    return {"application/json": {"schema": {"type": "array", "items": one} if several else one}}


def shipped(type: type[object]) -> bytes:
    """The file of the schema of a type that is part of the package: ``qcdc/schemas/data/petition.json``.

    Raises:
        InvariantError: the type is not a document (``codec.type``).
    """
    return package_bytes("schemas", f"{type_slug(document(type))}.json")


def _chosen(types: Iterable[type[object]] | None) -> tuple[type[object], ...]:
    if types is None:
        return documents()
    chosen = dict.fromkeys(document(one, "types") for one in v.arguments(types, "types"))
    return tuple(sorted(chosen, key=component_name))


def _all_parts(chosen: tuple[type[object], ...], base: str) -> Schema:
    inside = {one for cls in chosen for one in parts_within(cls)}
    found = {component_name(one): part(one, lambda cls: base + component_name(cls)) for one in inside}
    found |= {_document_name(cls): _whole(cls, base) for cls in chosen}
    return dict(sorted(found.items()))


def _whole(cls: type[object], base: str) -> Schema:
    """The schema of a whole document, which may have the key ``schema``."""
    made = part(cls, lambda inner: base + component_name(inner))
    stated = {"description": "The type and the version of the fields.", "const": schema_name(cls)}
    return {**made, "properties": {KEY: stated, **made["properties"]}}


def _document_name(cls: type[object]) -> str:
    return component_name(cls) + "Document"


def _def(cls: Any) -> str:
    return _DEFS + component_name(cls)


def _urn(slug: str) -> str:
    return f"urn:qcdc:schema:{slug}:{VERSION}"
