"""Reading the files that a command names, and recognising what they contain."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from typing import Any, NamedTuple, cast

from qcdc import codec, terms
from qcdc._kernel.text import even_key
from qcdc.codec.files import path_of, read_bytes
from qcdc.errors import CodecError, InvariantError, ProblemError
from qcdc.model import Petition

__all__ = ["Loaded", "in_file", "load", "naming", "records", "suffix_of", "type_named", "type_of_file"]

_LINES = frozenset({".jsonl", ".ndjson"})


class Loaded(NamedTuple):
    """A file with its content."""

    name: str
    data: bytes
    format: codec.Format


def suffix_of(name: str) -> str:
    """The suffix of a file of records.

    Raises:
        InvariantError: none of the known ones (``cli.suffix``).
    """
    suffix = path_of(name).suffix.lower()
    if suffix != ".json" and suffix not in _LINES:
        raise InvariantError("cli.suffix", name)
    return suffix


def load(name: str) -> Loaded:
    """Read a file.

    Raises:
        CodecError: it cannot be read.
        InvariantError: its name ends in none of the known suffixes (``cli.suffix``).
    """
    lines = suffix_of(name) in _LINES
    with naming(name):
        return Loaded(name, read_bytes(path_of(name)), "jsonl" if lines else "json")


def type_named(text: str) -> type[object]:
    """A type by its name or its Vietnamese or English term.

    Raises:
        InvariantError: there is no such type (``cli.type``).
    """
    wanted = even_key(text)
    types = codec.documents()
    for cls in types:
        names = {even_key(cls.__name__), *(even_key(terms.name_of_type(cls.__name__, one)) for one in terms.LANGUAGES)}
        if wanted in names:
            return cls
    near = tuple(cls for cls in types if wanted and wanted in even_key(cls.__name__))[:3]
    raise InvariantError("cli.type", "--type", near=near)


def type_of_file(loaded: Loaded, given: str | None) -> type[object]:
    """The type of the records of a file: the given one, or the one that its first record seems to have.

    Raises:
        InvariantError: it cannot be recognised (``cli.type_needed``).
    """
    if given is not None:
        return type_named(given)
    for part in loaded.data.split(b"\n") if loaded.format == "jsonl" else [loaded.data]:
        # What is wrong with the file is told when it is read: here only its keys count.
        with suppress(ValueError, RecursionError):
            parsed: object = json.loads(part)
            if isinstance(parsed, dict):
                found = codec.types_of(cast("dict[str, object]", parsed))
                if len(found) == 1:
                    return found[0]
                raise InvariantError("cli.type_needed", loaded.name, near=found[:5])
    # Nothing in it is an object: every type has the same problems.
    return Petition


def records(loaded: Loaded, cls: type[Any]) -> tuple[Any, ...]:
    """The records of a file.

    Raises:
        CodecError: the file has problems; each names the file.
    """
    with naming(loaded.name):
        if loaded.format == "jsonl":
            return codec.decode(loaded.data, cls, format="jsonl")
        return (codec.decode(loaded.data, cls),)


@contextmanager
def naming(name: str) -> Iterator[None]:
    """Problems of a file name it."""
    try:
        yield
    except CodecError as error:
        raise CodecError(in_file(name, error.problems)) from None


def in_file(name: str, problems: Iterable[ProblemError]) -> tuple[ProblemError, ...]:
    """Problems that name their file; one of the file as a whole has no further path."""
    return tuple(
        ProblemError(one.code, name if one.path == "$" else f"{name}: {one.path}", **one.params) for one in problems
    )
