"""JSON Schema of every document: for validators in other languages, forms, editors, and OpenAPI.

=====================  ==================================================================
`schema`               the JSON Schema (2020-12) of a type
`bundle`               one JSON Schema for the documents of several types, or of all
`openapi_components`   the same as ``components`` of an OpenAPI 3.1 document
`openapi_content`      the ``content`` of a request or an answer in such a document
`name`                 what the key ``schema`` of a document holds: ``qcdc/petition/1``
`shipped`              the file of a type that is part of the package, as bytes
=====================  ==================================================================

A schema is made from the classes. A document that `qcdc.codec.decode` reads is valid, and the codec refuses every
document that is not. The codec checks more: how fields fit each other.
"""

from qcdc.schemas.whole import bundle, name, openapi_components, openapi_content, schema, shipped

__all__ = ["bundle", "name", "openapi_components", "openapi_content", "schema", "shipped"]
