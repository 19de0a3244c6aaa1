"""Reading a table of a dataset: its records with their places, and its problems with their cells."""

from __future__ import annotations

from pathlib import PurePath
from typing import Any, NamedTuple

from qcdc.datasets.checking import Located
from qcdc.datasets.values import DataFile, DataProblem, DataTable
from qcdc.errors import CodecError, InvariantError, ProblemError, QcdcError
from qcdc.model import Territory
from qcdc.tables import CellError, Mapping, TableReading
from qcdc.tables.reading import read_source
from qcdc.tables.sources import open_bytes
from qcdc.tables.units import Units

__all__ = ["ReadTable", "TableFile", "read_table"]


class TableFile(NamedTuple):
    """The bytes of a table and of its mapping.

    Attributes:
        name: its name.
        type: the type of its records.
        content: the bytes of the file.
        mapping: the name of the file with its mapping.
        given: the bytes of that file.
    """

    name: str
    type: Any
    content: bytes
    mapping: str | None
    given: bytes | None


class ReadTable(NamedTuple):
    """What a table gave.

    Attributes:
        located: its file; ``None``: it cannot be opened.
        problems: its problems.
        unread: how many rows could not be read; 1 if it cannot be opened.
    """

    located: Located | None
    problems: list[DataProblem]
    unread: int


def read_table(file: TableFile, territory: Territory | None) -> ReadTable:
    """Read a table with its mapping."""
    try:
        mapping = None if file.given is None or file.mapping is None else _mapping(file.given, file.mapping)
    except QcdcError as error:
        return ReadTable(None, _of_file(file.mapping or file.name, error), 1)
    try:
        source = open_bytes(file.content, PurePath(file.name).suffix)
        reading: TableReading[Any] = read_source(source, file.type, mapping, Units(territory, None))
    except InvariantError as error:
        # A mapping of another type, a type without columns, or a missing extra.
        at = file.mapping if error.code.startswith("mapping.") and file.mapping is not None else file.name
        return ReadTable(None, _of_file(at, error), 1)
    except CodecError as error:
        return ReadTable(None, _of_file(file.name, error), 1)
    # A fault of the whole file or of a column may hide any number of rows; one of an unneeded cell hides none.
    hidden = any(not one.code.startswith("cell.") for one in reading.file_problems)
    table = DataTable(
        content=file.content,
        records=reading.records,
        unread=len(reading.rejected) + hidden,
        mapping=file.mapping,
        mapping_content=file.given,
    )
    located = Located(
        DataFile(name=file.name, of_type=file.type, records=reading.records, table=table),
        reading.places,
        {field: header for header, field in reading.mapping.columns.items()},
    )
    problems = [DataProblem(file.name, _row_of(one), one) for one in reading.problems]
    return ReadTable(located, problems, table.unread)


def _mapping(content: bytes, name: str) -> Mapping:
    return Mapping.parse(content, PurePath(name).suffix)


def _of_file(name: str, error: QcdcError) -> list[DataProblem]:
    found = error.problems if isinstance(error, CodecError) else (error,)
    return [DataProblem(name, None, ProblemError(one.code, "$", **one.params)) for one in found]


def _row_of(problem: ProblemError) -> int | None:
    return problem.place.row if isinstance(problem, CellError) else None
