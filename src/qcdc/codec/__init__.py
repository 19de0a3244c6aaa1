"""Reading and writing documents: strict, all problems at once; stored with names, or exported without.

`write` and `encode` keep everything. `export` and `encode_masked` write ``***`` instead of every personal text.
"""

from qcdc.codec.converter import configure_converter, make_converter
from qcdc.codec.documents import Format, check, decode, encode, encode_masked, export, read, write
from qcdc.codec.register import documents

__all__ = [
    "Format",
    "check",
    "configure_converter",
    "decode",
    "documents",
    "encode",
    "encode_masked",
    "export",
    "make_converter",
    "read",
    "write",
]
