"""A dataset: its files with their records, and what was found when it was read."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple, TypeVar, cast

import attrs

from qcdc import terms
from qcdc._kernel import validators as v
from qcdc._kernel.language import Language, choose
from qcdc._kernel.values import Faults, check, entity
from qcdc.codec.register import document
from qcdc.codec.schema_names import schema_name, type_slug
from qcdc.datasets.manifests import DatasetManifest, ManifestEntry, check_file_name, check_mapping_name, is_table
from qcdc.errors import InvariantError, ProblemError
from qcdc.model import Case, Conference, Petition, SteeringCommittee
from qcdc.rules import Register
from qcdc.tables import CellError, CellPlace
from qcdc.vocab import Origin

__all__ = ["DataFile", "DataProblem", "DataTable", "Dataset"]

T = TypeVar("T")

_LINKED: tuple[type[Any], ...] = (Case, Conference, Petition, SteeringCommittee)


class DataProblem(NamedTuple):
    """A problem of a dataset with its place.

    Attributes:
        file: the name of the file.
        line: the number of the line, or of the row of a table, from 1; ``None``: the whole file, sheet or column.
        error: the problem, with the path inside the document or the cell of a table; its sentence says what to do.
    """

    file: str
    line: int | None
    error: ProblemError

    @property
    def code(self) -> str:
        """The code of the problem."""
        return self.error.code

    @property
    def path(self) -> str:
        """The place in the document of the line, such as ``$.handlings[0].unit``; in a table, the cell."""
        return self.error.path

    @property
    def place(self) -> CellPlace | None:
        """The sheet and the cell, if the file is a table."""
        return self.error.place if isinstance(self.error, CellError) else None

    def text(self, language: Language) -> str:
        """The place and the sentence: ``petition.jsonl, line 3: $.id: …``; ``petition.xlsx: 2023!B7 (Ngày): …``."""
        sentence = terms.message(self.error, language)
        line = (
            ""
            if self.line is None or self.place is not None
            else choose(language, f", dòng {self.line}", f", line {self.line}")
        )
        return f"{self.file}{line}: {sentence}"

    def __str__(self) -> str:
        return f"{self.text('en')} [{self.code}]"


def _check_type(_: object, attribute: v.Named, value: Any) -> None:
    if not isinstance(value, type):
        raise v.wrong_type(attribute.name, "a_type_of_the_library", value)
    document(cast("object", value))


@entity
class DataTable:
    """A table of a dataset as it was read (*bảng trong bộ dữ liệu*): `store` writes the same bytes.

    Attributes:
        content: the bytes of the file. They may name people, and are not in ``repr``.
        records: the records that were read from it.
        unread: how many of its rows could not be read; a problem of the whole file counts as one more.
        mapping: the name of the file with its mapping; ``None``: it has none.
        mapping_content: the bytes of that file.
    """

    content: bytes = attrs.field(repr=False, validator=v.instance(bytes))
    records: tuple[Any, ...] = attrs.field(repr=False, validator=v.instance(tuple))
    unread: int = attrs.field(default=0, validator=v.check_count)
    mapping: str | None = attrs.field(default=None, validator=v.maybe(check_mapping_name))
    mapping_content: bytes | None = attrs.field(default=None, repr=False, validator=v.maybe(v.instance(bytes)))

    @check
    def _check_mapping(self) -> Faults:
        if (self.mapping is None) is not (self.mapping_content is None):
            yield InvariantError("dataset.mapping_content", "mapping_content")


@entity
class DataFile:
    """The records of one file (*tệp của bộ dữ liệu*).

    Attributes:
        name: its name in the folder.
        of_type: the type of its records.
        records: the records, in the order of the file.
        table: what a table was read from; ``None`` for JSON Lines. The records of a table cannot be changed here: correct
            the table, or make a dataset of the changed records with `Dataset.of`.
    """

    name: str = attrs.field(validator=check_file_name)
    of_type: type[Any] = attrs.field(validator=_check_type)
    records: tuple[Any, ...] = attrs.field(
        repr=lambda records: f"<{len(records)} records>", validator=v.instance(tuple)
    )
    table: DataTable | None = attrs.field(default=None, validator=v.maybe(v.instance(DataTable)))

    @check
    def _check_table(self) -> Faults:
        if is_table(self.name) is not (self.table is not None):
            yield InvariantError("dataset.table_content", "table")
        elif self.table is not None and self.table.records != self.records:
            yield InvariantError("dataset.table_records", "records")

    @check
    def _check_records(self) -> Faults:
        for index, record in enumerate(self.records):
            if type(record) is not self.of_type:
                yield InvariantError("dataset.record", "records", index=index, type=self.of_type)


def _problem(_: object, attribute: v.Named, value: Any) -> None:
    v.instance(DataProblem)(_, attribute, value)


@entity
class Dataset:
    """Records by type (*bộ dữ liệu*), and the problems of the folder that they were read from.

    Two datasets are equal if they have the same files with the same records and lack the same number of lines.

    Attributes:
        files: the files, each name once.
        unread: how many lines and rows could not be read. `store` refuses a dataset with unread lines, because they would
            be lost; the rows of a table stay in it.
        others: names of what else is in the folder, which `store` leaves as it is.
        problems: every problem found: of lines that could not be read, and of records that do not fit each other.
    """

    files: tuple[DataFile, ...] = attrs.field(
        validator=v.all_of(v.each(v.instance(DataFile)), v.unique(lambda one: one.name.lower(), "file_name"))
    )
    unread: int = attrs.field(default=0, validator=v.check_count)
    others: tuple[str, ...] = attrs.field(default=(), eq=False, validator=v.each(v.instance(str)))
    problems: tuple[DataProblem, ...] = attrs.field(
        default=(), eq=False, repr=lambda found: f"<{len(found)} problems>", validator=v.each(_problem)
    )

    @check
    def _check_mappings(self) -> Faults:
        known: dict[str, bytes | None] = {}
        for file in self.files:
            if file.table is not None and file.table.mapping is not None:
                name = file.table.mapping.lower()
                if known.setdefault(name, file.table.mapping_content) != file.table.mapping_content:
                    yield InvariantError("dataset.mapping_differs", "files", value=file.table.mapping)

    @classmethod
    def of(cls, records: Iterable[object]) -> Dataset:
        """A dataset of records, in a file for each type, such as ``petition.jsonl``; their order is kept.

        Raises:
            InvariantError: a record is not a document (``codec.type``).

        >>> from qcdc import Share
        >>> Dataset.of([Share(part=1, whole=2)]).files[0].name
        'share.jsonl'
        """
        found: dict[Any, list[object]] = {}
        for record in v.arguments(records, "records"):
            kind: Any = type(cast("object", record))
            found.setdefault(document(kind, "records"), []).append(record)
        files = [
            DataFile(name=f"{type_slug(one)}.jsonl", of_type=one, records=tuple(held)) for one, held in found.items()
        ]
        return cls(files=tuple(sorted(files, key=lambda file: file.name)))

    @property
    def records(self) -> tuple[Any, ...]:
        """All records, file by file."""
        return tuple(record for file in self.files for record in file.records)

    def records_of(self, type: type[T]) -> tuple[T, ...]:
        """The records of one type; none if no file has the type."""
        document(type)
        return tuple(record for file in self.files if file.of_type is type for record in file.records)

    def register(self) -> Register:
        """The records beside which each of them is checked, for `qcdc.rules.run`.

        It is complete for the types that have a file, unless lines could not be read.
        """
        whole = {file.of_type for file in self.files} if not self.unread else set[Any]()
        return Register(self.records, complete=[one for one in _LINKED if one in whole])

    @property
    def unread_lines(self) -> int:
        """How many lines could not be read, without the rows of tables, which stay in their files."""
        return self.unread - sum(file.table.unread for file in self.files if file.table is not None)

    @property
    def origins(self) -> frozenset[Origin]:
        """The origins of the records: recorded, synthetic."""
        found = {getattr(record, "origin", None) for record in self.records}
        return frozenset(one for one in found if isinstance(one, Origin))

    @property
    def manifest(self) -> DatasetManifest:
        """What ``dataset.json`` of these records states."""
        files = [
            ManifestEntry(
                name=file.name,
                type=schema_name(file.of_type),
                records=len(file.records) if file.table is None else None,
                mapping=None if file.table is None else file.table.mapping,
            )
            for file in self.files
        ]
        return DatasetManifest(files=tuple(files), origins=self.origins)
