"""Writing a dataset folder: each file as a whole or not at all, the list of the files last."""

from __future__ import annotations

import os
from typing import Protocol

from qcdc import codec
from qcdc._kernel import validators as v
from qcdc.codec import CodecError
from qcdc.codec.files import path_of, refusal
from qcdc.datasets.manifests import MANIFEST
from qcdc.datasets.values import Dataset
from qcdc.errors import InvariantError, ProblemError

__all__ = ["export", "store"]


class _Writer(Protocol):
    def __call__(self, path: str | os.PathLike[str], value: object) -> None: ...


def store(folder: str | os.PathLike[str], dataset: Dataset) -> None:
    """Write a dataset completely, with every name.

    The same dataset gives the same bytes. Each file is replaced as a whole or not at all, and ``dataset.json`` comes last;
    a file with names is private, as `qcdc.codec.store` describes. Other files in the folder stay as they are. The folder
    is made if it does not exist.

    Raises:
        CodecError: the folder or a file cannot be written.
        InvariantError: lines of the dataset could not be read (``dataset.unread``): they would be lost. Correct them
            and open the folder again, or make a dataset of the others: ``Dataset.of(dataset.records)``.
    """
    _write(folder, dataset, codec.store)


def export(folder: str | os.PathLike[str], dataset: Dataset) -> None:
    """Write a dataset to hand on: ``***`` instead of every personal text. Otherwise as `store`.

    Raises:
        CodecError: the folder or a file cannot be written.
        InvariantError: lines of the dataset could not be read (``dataset.unread``).
    """
    _write(folder, dataset, codec.export)


def _write(folder: str | os.PathLike[str], dataset: Dataset, write: _Writer) -> None:
    place = path_of(folder)
    v.argument(dataset, Dataset, "dataset")
    if dataset.unread:
        raise InvariantError("dataset.unread", "dataset", count=dataset.unread)
    try:
        place.mkdir(exist_ok=True)
    except OSError as error:
        raise CodecError([ProblemError("file.unwritable", "$", reason=refusal(error))]) from None
    files: list[tuple[str, object]] = [(file.name, file.records) for file in dataset.files]
    for name, value in (*files, (MANIFEST, dataset.manifest)):
        try:
            write(place / name, value)
        except CodecError as error:
            raise CodecError(ProblemError(one.code, name, **one.params) for one in error.problems) from None
