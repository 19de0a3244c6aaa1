"""Reading the files that a command names, and recognising what they contain."""

from __future__ import annotations

import json
from collections.abc import Generator, Iterable
from contextlib import contextmanager, suppress
from typing import Any, NamedTuple, cast

import qcdc
from qcdc import codec, terms
from qcdc._kernel.text import even_key
from qcdc.codec.files import path_of, read_bytes
from qcdc.errors import CodecError, InvariantError, ProblemError
from qcdc.model import Petition, Territory

__all__ = [
    "DOCUMENTS",
    "Document",
    "Read",
    "in_file",
    "naming",
    "read",
    "read_document",
    "records_of",
    "suffix_of",
    "type_named",
]

DOCUMENTS = frozenset({".json", ".jsonl", ".ndjson"})
_TYPE = "--type Petition"
_TABLES = frozenset({".xlsx", ".xlsm", ".xls", ".ods", ".csv"})


class Document(NamedTuple):
    """A JSON or JSON Lines file with its content."""

    name: str
    data: bytes
    format: codec.Format


class Read(NamedTuple):
    """The content of a file: records of a type, and every problem.

    `reading` is what `qcdc.tables.read` gives, for a table.
    """

    name: str
    type: type[Any]
    records: tuple[Any, ...]
    problems: tuple[ProblemError, ...]
    reading: Any = None


def suffix_of(name: str) -> str:
    """The suffix of a file of records.

    Raises:
        InvariantError: none of the known ones (``cli.suffix``).
    """
    with naming(name):
        suffix = path_of(name).suffix.lower()
    if suffix not in DOCUMENTS | _TABLES:
        raise InvariantError("cli.suffix", name)
    return suffix


def type_named(text: str, flag: str = "--type") -> type[object]:
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
    raise InvariantError("cli.type", flag, near=near, example="--type Petition" if flag == "--type" else "Petition")


def read(
    name: str, given: str | None = None, *, mapping: str | None = None, territory: Territory | None = None
) -> Read:
    """The records of a file and all of its problems.

    Args:
        name: the file.
        given: the type of the records; recognised by the content if left out.
        mapping: the file of the mapping of a table.
        territory: as in `qcdc.codec.check`.

    Raises:
        CodecError: the file cannot be opened.
        InvariantError: a name with another suffix (``cli.suffix``), or the type cannot be recognised
            (``cli.type_needed``).
    """
    if suffix_of(name) in DOCUMENTS:
        return records_of(read_document(name), given, territory=territory)
    return _table(name, given, mapping)


def read_document(name: str) -> Document:
    """Read a JSON or JSON Lines file."""
    with naming(name):
        return Document(name, read_bytes(path_of(name)), "json" if suffix_of(name) == ".json" else "jsonl")


def records_of(loaded: Document, given: str | None = None, *, territory: Territory | None = None) -> Read:
    """The records of a document, and every problem."""
    cls: Any = _type_of(loaded) if given is None else type_named(given)
    problems = codec.check(loaded.data, cls, format=loaded.format, territory=territory)
    if any(territory is None or not one.code.startswith("unit.") for one in problems):
        return Read(loaded.name, cls, (), in_file(loaded.name, problems))
    if loaded.format == "jsonl":
        found: tuple[Any, ...] = codec.decode(loaded.data, cls, format="jsonl")
    else:
        found = (codec.decode(loaded.data, cls),)
    return Read(loaded.name, cls, found, in_file(loaded.name, problems))


def _type_of(loaded: Document) -> type[object]:
    """The type that the first record of a file seems to have."""
    for part in loaded.data.split(b"\n") if loaded.format == "jsonl" else [loaded.data]:
        parsed: object = None
        # What is wrong with the file is told when it is read: here only its keys count.
        with suppress(ValueError, RecursionError):
            parsed = json.loads(part)
        if isinstance(parsed, dict):
            found = codec.types_of(cast("dict[str, object]", parsed))
            if len(found) == 1:
                return found[0]
            raise InvariantError("cli.type_needed", loaded.name, near=found[:5], example=_TYPE)
    # Nothing in it is an object: every type has the same problems.
    return Petition


def _table(name: str, given: str | None, mapping: str | None) -> Read:
    from qcdc.tables.sources import open_source  # noqa: PLC0415 - few commands read tables

    with naming(name):
        chosen = None
        if mapping is not None:
            with naming(mapping):
                chosen = qcdc.tables.Mapping.read(mapping)
        cls: Any = None if chosen is None else chosen.type
        if given is not None:
            cls = type_named(given)
        if cls is None:
            named = open_source(path_of(name)).template
            if not named:
                raise InvariantError("cli.type_needed", name, near=(), example=_TYPE)
            cls = type_named(named)
        found = qcdc.tables.read(path_of(name), cls, chosen)
    return Read(name, cls, found.records, in_file(name, found.problems), found)


@contextmanager
def naming(name: str) -> Generator[None, None, None]:
    """Problems of a file name it, instead of the argument of the library."""
    try:
        yield
    except CodecError as error:
        raise CodecError(in_file(name, error.problems)) from None
    except InvariantError as error:
        if error.attribute not in _ARGUMENTS:
            raise
        raise InvariantError(error.code, name, **error.params) from None


_ARGUMENTS = frozenset({"data", "path", "source", "text", "type", "value", "x"})


def in_file(name: str, problems: Iterable[ProblemError]) -> tuple[ProblemError, ...]:
    """Problems that name their file; one of the file as a whole has no further path."""
    return tuple(_in_file(name, one) for one in problems)


def _in_file(name: str, one: ProblemError) -> ProblemError:
    if one.path.partition(":")[0] == name:
        return one
    return ProblemError(one.code, name if one.path == "$" else f"{name}: {one.path}", **one.params)
