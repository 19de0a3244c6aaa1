"""Reading and writing documents: strict, all problems at once, masked by default."""

from qcdc.codec.converter import configure_converter, make_converter
from qcdc.codec.documents import Format, check, decode, encode, read, write

__all__ = ["Format", "check", "configure_converter", "decode", "encode", "make_converter", "read", "write"]
