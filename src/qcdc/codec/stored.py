"""Documents in files: read, stored completely, or exported without names.

Storing is atomic: a reader sees the old file or the new one.
"""

from __future__ import annotations

import os
from typing import Literal, TypeVar, overload

from qcdc._kernel import validators as v
from qcdc._kernel.text import show
from qcdc.codec.decoding import decode, decode_lines, refuse_count
from qcdc.codec.encoding import values_of, written
from qcdc.codec.files import path_of, put, refusal
from qcdc.codec.formats import Format, format_of
from qcdc.codec.lines import LONGEST
from qcdc.codec.problems import Faults, Problems, problem
from qcdc.codec.register import document, holds_names
from qcdc.errors import CodecError, InvariantError, ProblemError

__all__ = ["export", "read", "store"]

T = TypeVar("T")


@overload
def read(
    path: str | os.PathLike[str],
    type: type[T],
    *,
    format: Literal["jsonl"],
    count: int | None = None,
    longest: int = LONGEST,
) -> tuple[T, ...]: ...
@overload
def read(
    path: str | os.PathLike[str], type: type[T], *, format: None = None, count: int, longest: int = LONGEST
) -> tuple[T, ...]: ...
@overload
def read(path: str | os.PathLike[str], type: type[T], *, format: Literal["json"], longest: int = LONGEST) -> T: ...
@overload
def read(
    path: str | os.PathLike[str], type: type[T], *, format: None = None, longest: int = LONGEST
) -> T | tuple[T, ...]: ...
def read(
    path: str | os.PathLike[str],
    type: type[T],
    *,
    format: Format | None = None,
    count: int | None = None,
    longest: int = LONGEST,
) -> T | tuple[T, ...]:
    """Read a file: one value from ``.json``, a tuple of them from ``.jsonl``.

    A type checker does not know the name of the file: to it, the result is either of the two, unless `format` or
    `count` is given. Pass the count of values if you know it: a ``.jsonl`` file that was cut off at the end of a line
    looks complete. A ``.jsonl`` file is read in parts, so that beside its values it needs little memory.

    Args:
        path: the file.
        type: one of the types that `qcdc.codec.documents` lists.
        format: if the name of the file does not show it.
        count: how many values there must be in JSON Lines.
        longest: the largest size of the document, or of a line of JSON Lines, in bytes; 64 MiB if left out.

    Raises:
        CodecError: the file cannot be opened, or the document has problems, such as a number of values other than
            `count` (``document.count``), or a document or a line that is too long (``document.too_long``).
        InvariantError: the name does not show the format and none was given, or the type is not a document.
    """
    document(type)
    place = path_of(path)
    found = format_of(place, format)
    most = v.argument(longest, int, "longest")
    if most < 1:
        raise InvariantError("codec.longest", "longest", value=show(most))
    try:
        with place.open("rb") as file:
            if found == "jsonl":
                return decode_lines(file, type, count, longest=most)
            data = file.read(most + 1)
    except OSError as error:
        raise CodecError([ProblemError("file.unreadable", "$", reason=refusal(error))]) from error
    refuse_count(count)
    if len(data) > most:
        raise CodecError([ProblemError("document.too_long", "$", limit=most)])
    return decode(data, type, format="json")


def store(path: str | os.PathLike[str], value: object, *, format: Format | None = None) -> None:
    """Store one or several values completely, as `encode` writes them; the file is replaced as a whole or not at all.

    A file that contains a personal text that is not masked is private: mode 0600 from its creation, whatever the umask,
    even if an existing file of that name could be read by others. Any other file keeps its mode; a new one gets the
    mode that the umask allows.

    A link is followed and stays a link. If a file has several names (hard links), only the given name gets the new
    content. An interrupted or terminated program leaves the old file or the new one, and nothing else; only a kill that
    cannot be caught may leave a file ``.qcdc-…`` in the folder, with the mode of the file.

    Raises:
        CodecError: the file cannot be written (``file.unwritable``), or is a folder, a device, a pipe
            (``file.not_regular``).
        InvariantError: as `encode`, or the name does not show the format.
    """
    _write(path, value, masked=False, format=format)


def export(path: str | os.PathLike[str], value: object, *, format: Format | None = None) -> None:
    """Write a file to hand on, as `encode_masked` does, with ``***`` instead of every personal text.

    The values themselves keep their names; values read from the file have none. Otherwise as `store`.

    Raises:
        CodecError: the file cannot be written (``file.unwritable``), or is a folder, a device, a pipe
            (``file.not_regular``).
        InvariantError: as `encode`, or the name does not show the format.
    """
    _write(path, value, masked=True, format=format)


def _write(path: object, value: object, *, masked: bool, format: Format | None) -> None:
    place = path_of(path)
    chosen = format_of(place, format)
    values = values_of(value, chosen)
    data = written(values, masked=masked, format=chosen)
    try:
        put(place, data, private=not masked and holds_names(values))
    except Problems as error:
        raise CodecError(error.found.told()) from None
    except OSError as error:
        unwritable = problem("file.unwritable", reason=refusal(error))
        raise CodecError(Faults([unwritable]).told()) from error
