"""Writing a dataset folder: each file as a whole or not at all, the list of the files last."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any, Protocol

from qcdc import codec
from qcdc._kernel import validators as v
from qcdc.codec import CodecError
from qcdc.codec.files import path_of, put, refusal
from qcdc.codec.problems import Problems
from qcdc.datasets.manifests import MANIFEST
from qcdc.datasets.values import DataFile, Dataset
from qcdc.errors import InvariantError, ProblemError
from qcdc.model import evolve

__all__ = ["export", "store"]


class _Writer(Protocol):
    def __call__(self, path: Path, value: Any, /) -> None: ...


def store(folder: str | os.PathLike[str], dataset: Dataset) -> None:
    """Write a dataset completely, with every name.

    The same dataset gives the same bytes, and a table that was read has its own bytes again. Each file is replaced as a whole or not at all, and ``dataset.json`` comes last;
    a file with names is private, as `qcdc.codec.store` describes, and so is every table. Other files in the folder stay as they are. The folder
    is made if it does not exist.

    Raises:
        CodecError: the folder or a file cannot be written.
        InvariantError: lines of the dataset could not be read (``dataset.unread``): they would be lost. Correct them
            and open the folder again, or make a dataset of the others: ``Dataset.of(dataset.records)``.
    """
    _write(folder, dataset, codec.store)


def export(folder: str | os.PathLike[str], dataset: Dataset) -> None:
    """Write a dataset to hand on: ``***`` instead of every personal text. Otherwise as `store`.

    Nobody knows what the cells of a table contain, so its records are written as JSON Lines: ``register.xlsx`` becomes
    ``register.xlsx.jsonl``.

    Raises:
        CodecError: the folder or a file cannot be written.
        InvariantError: lines or rows of the dataset could not be read (``dataset.unread``).
    """
    given = v.argument(dataset, Dataset, "dataset")
    if given.unread:
        raise InvariantError("dataset.unread", "dataset", count=given.unread)
    _write(folder, evolve(given, files=tuple(map(_as_lines, given.files))), codec.export)


def _as_lines(file: DataFile) -> DataFile:
    if file.table is None:
        return file
    return DataFile(name=f"{file.name}.jsonl", of_type=file.of_type, records=file.records)


def _write(folder: str | os.PathLike[str], dataset: Dataset, write: _Writer) -> None:
    place = path_of(folder, "folder")
    v.argument(dataset, Dataset, "dataset")
    if dataset.unread_lines:
        raise InvariantError("dataset.unread", "dataset", count=dataset.unread_lines)
    try:
        place.mkdir(exist_ok=True)
    except OSError as error:
        raise CodecError([ProblemError("file.unwritable", "$", reason=refusal(error))]) from None
    for file in dataset.files:
        if file.table is None:
            _put(place, file.name, file.records, write)
            continue
        if file.table.mapping is not None:
            _put(place, file.table.mapping, file.table.mapping_content, _put_bytes)
        _put(place, file.name, file.table.content, _put_private)
    _put(place, MANIFEST, dataset.manifest, write)


def _put(place: Path, name: str, value: object, write: _Writer) -> None:
    try:
        write(place / name, value)
    except CodecError as error:
        raise CodecError(ProblemError(one.code, name, **one.params) for one in error.problems) from None


def _put_private(path: Path, value: Any) -> None:
    _put_bytes(path, value, private=True)


def _put_bytes(path: Path, value: Any, *, private: bool = False) -> None:
    try:
        put(path, value, private=private)
    except Problems as error:
        raise CodecError(error.found.told()) from None
    except OSError as error:
        raise CodecError([ProblemError("file.unwritable", "$", reason=refusal(error))]) from None
