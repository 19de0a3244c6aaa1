"""The list of the files of a dataset, which is a document itself: ``dataset.json``."""

from __future__ import annotations

import re
from typing import Any

import attrs

from qcdc._kernel import validators as v
from qcdc._kernel.text import show
from qcdc._kernel.values import Faults, check, entity
from qcdc.errors import InvariantError
from qcdc.vocab import Origin

__all__ = [
    "MANIFEST",
    "DatasetManifest",
    "ManifestEntry",
    "check_file_name",
    "check_mapping_name",
    "is_table",
]

MANIFEST = "dataset.json"
_LINES = (".jsonl",)
_TABLES = (".csv", ".xlsx", ".xlsm", ".xls", ".ods")
_MAPPINGS = (".toml", ".json")
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,103}", re.ASCII)


def is_table(name: str) -> bool:
    """Whether a file of a dataset is a table, by its name; otherwise it is JSON Lines."""
    return name.endswith(_TABLES)


def check_file_name(_: object, attribute: v.Named, value: Any) -> None:
    """The name of a file in the folder itself: never a path, which could lead out of it."""
    _check_name(attribute.name, value, (*_LINES, *_TABLES))


def check_mapping_name(_: object, attribute: v.Named, value: Any) -> None:
    """The name of a file with a mapping, in the folder itself; never that of the manifest."""
    _check_name(attribute.name, value, _MAPPINGS)
    if value.lower() == MANIFEST:
        raise InvariantError("dataset.file_name", attribute.name, value=show(value), endings=_MAPPINGS)


def _check_name(name: str, value: Any, endings: tuple[str, ...]) -> None:
    if not isinstance(value, str):
        raise v.wrong_type(name, "a_text", value)
    if not _NAME.fullmatch(value) or not value.endswith(endings):
        raise InvariantError("dataset.file_name", name, value=show(value), endings=endings)


@entity
class ManifestEntry:
    """One file of a dataset (*tệp của bộ dữ liệu*): JSON Lines, or a table that people go on filling in.

    Attributes:
        name: its name in the folder: letters without marks, digits, ``.``, ``_``, ``-``, and at the end ``.jsonl``, or for
            a table ``.csv``, ``.xlsx``, ``.xlsm``, ``.xls`` or ``.ods``.
        type: the type of its documents and their version, such as ``qcdc/petition/1``.
        records: how many documents it has; ``None`` for a table, which grows without its entry.
        mapping: the name of the file in the folder with the mapping of a table, ending in ``.toml`` or ``.json``; ``None``:
            the table has the headers of the library.
    """

    name: str = attrs.field(validator=check_file_name)
    type: str = attrs.field(validator=v.check_identifier)
    records: int | None = attrs.field(default=None, validator=v.maybe(v.check_count))
    mapping: str | None = attrs.field(default=None, validator=v.maybe(check_mapping_name))

    @check
    def _check_records(self) -> Faults:
        if is_table(self.name):
            if self.records is not None:
                yield InvariantError("dataset.table_count", "records")
            return
        if self.records is None:
            yield InvariantError("field.missing", "records")
        if self.mapping is not None:
            yield InvariantError("dataset.no_table", "mapping")


@entity
class DatasetManifest:
    """The files of a dataset (*bản kê bộ dữ liệu*).

    Attributes:
        files: the files, each name once.
        origins: the origins of the records; empty if no record has one.
    """

    files: tuple[ManifestEntry, ...] = attrs.field(
        validator=v.all_of(v.each(v.instance(ManifestEntry)), v.unique(lambda one: one.name.lower(), "file_name"))
    )
    origins: frozenset[Origin] = attrs.field(
        factory=frozenset[Origin], validator=v.each(v.instance(Origin), container=frozenset)
    )
