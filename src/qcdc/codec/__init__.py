"""Reading and writing documents: strict, all problems at once; stored with names, or exported without.

=====================  ================================================================
`read`                 reads a file
`decode`               reads bytes, text, or an object from a JSON parser
`check`                every problem of a document, without raising
`as_items`             problems as data for the answer of a service
`store`                writes a file completely, with every name
`encode`               the same as bytes
`export`               writes a file to hand on: ``***`` instead of every personal text
`encode_masked`        the same as bytes
`documents`            the types that are read and written
`types_of`             the types that a parsed object may be, by its keys
`make_converter`       a cattrs converter that reads and writes them
`configure_converter`  adds the same to your own cattrs converter
=====================  ================================================================

A document that cannot be read raises a `CodecError`, which is also in `qcdc.errors`, like every error.
"""

from qcdc.codec.converter import configure_converter, make_converter
from qcdc.codec.decoding import Document, check, decode
from qcdc.codec.encoding import encode, encode_masked
from qcdc.codec.formats import Format
from qcdc.codec.guessing import types_of
from qcdc.codec.items import as_items
from qcdc.codec.register import documents
from qcdc.codec.stored import export, read, store
from qcdc.errors import CodecError

__all__ = [
    "CodecError",
    "Document",
    "Format",
    "as_items",
    "check",
    "configure_converter",
    "decode",
    "documents",
    "encode",
    "encode_masked",
    "export",
    "make_converter",
    "read",
    "store",
    "types_of",
]
