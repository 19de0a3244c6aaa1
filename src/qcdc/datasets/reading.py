"""Reading a dataset folder: every record that can be read, and every problem."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from qcdc._kernel import validators as v
from qcdc._kernel.text import show
from qcdc.codec import CodecError, decode
from qcdc.codec.decoding import read_line
from qcdc.codec.files import path_of, refusal
from qcdc.codec.problems import MOST
from qcdc.codec.schema_names import named_type
from qcdc.datasets.checking import Located, across
from qcdc.datasets.manifests import MANIFEST, DatasetManifest, ManifestEntry, is_table
from qcdc.datasets.tables import TableFile, read_table
from qcdc.datasets.values import DataFile, DataProblem, Dataset
from qcdc.errors import ProblemError
from qcdc.model import Territory
from qcdc.tables.mappings import MOST_BYTES as MOST_IN_MAPPING
from qcdc.vocab import Origin

__all__ = ["MOST_BYTES", "MOST_IN_LINE", "open"]

MOST_BYTES = 256 * 1024 * 1024
"""The largest size of a file, in bytes."""
MOST_IN_LINE = 4 * 1024 * 1024
"""The largest size of a line, in bytes."""
_MOST_IN_MANIFEST = 1024 * 1024


class _Unreadable(Exception):  # noqa: N818 - never leaves this module
    """Why a file could not be read."""

    def __init__(self, problem: ProblemError) -> None:
        self.problem = problem
        super().__init__(problem)


def open(  # noqa: A001 - as in `gzip.open`
    folder: str | os.PathLike[str], *, territory: Territory | None = None
) -> Dataset:
    """Read a dataset folder.

    The content of the files never raises an error: a line that cannot be read is a problem, and all others are read.
    Tables are read as `qcdc.tables.read` reads them, with the mapping that the manifest names. References between records (petitions, cases, conferences, steering committees, bodies) are checked across the
    files. If a file has lines that could not be read, a record that is not found may be in one of them, so its absence
    is not a problem.

    Args:
        folder: the folder, with its ``dataset.json``.
        territory: the units; with it, units that are unknown or not in force on their day are problems as well. The units
            of tables, which have names, are always looked up: without it, in Vietnam.

    Returns:
        The records and the problems. If there are more than a thousand problems, the last one has the code
        ``problems.more`` and states the number of the others.

    Raises:
        CodecError: there is no ``dataset.json`` in the folder, or it cannot be opened or read.
    """
    place = path_of(folder, "folder")
    if territory is not None:
        v.argument(territory, Territory, "territory")
    manifest = _manifest(place)
    reader = _Reader(place, territory)
    for index, entry in enumerate(manifest.files):
        reader.read(index, entry)
    return reader.dataset(manifest)


def _manifest(folder: Path) -> DatasetManifest:
    try:
        raw = _bytes(folder / MANIFEST, _MOST_IN_MANIFEST)
    except _Unreadable as error:
        raise CodecError([ProblemError(error.problem.code, MANIFEST, **error.problem.params)]) from None
    return decode(raw, DatasetManifest)


def _bytes(path: Path, most: int) -> bytes:
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            # A pipe would be waited for.
            raise _Unreadable(ProblemError("file.not_regular", "$"))
        with path.open("rb") as file:
            found = file.read(most + 1)
    except OSError as error:
        raise _Unreadable(ProblemError("file.unreadable", "$", reason=refusal(error))) from None
    if len(found) > most:
        raise _Unreadable(ProblemError("dataset.file_too_large", "$", limit=most))
    return found


class _Reader:
    """Reads the files of a folder one after the other, and keeps what was found."""

    def __init__(self, folder: Path, territory: Territory | None) -> None:
        self._folder = folder
        self._territory = territory
        self._files: list[Located] = []
        self._problems: list[DataProblem] = []
        self._unlisted = 0
        self._unread = 0

    def read(self, index: int, entry: ManifestEntry) -> None:
        """Read one file of the manifest."""
        cls: Any = named_type(entry.type)
        if cls is None:
            path = f"$.files[{index}].type"
            self._add(DataProblem(MANIFEST, None, ProblemError("dataset.type", path, value=show(entry.type))))
            self._unread += max(entry.records or 0, 1)
            return
        if is_table(entry.name):
            self._table(entry, cls)
            return
        try:
            raw = _bytes(self._folder / entry.name, MOST_BYTES)
        except _Unreadable as error:
            self._add(DataProblem(entry.name, None, error.problem))
            self._unread += max(entry.records or 0, 1)
            raw, stated = b"", 0
        else:
            stated = entry.records or 0
        records: list[Any] = []
        numbers: list[int] = []
        lines = 0
        for number, line in _lines(raw):
            lines += 1
            value = self._line(entry.name, number, line, cls)
            if value is not None:
                records.append(value)
                numbers.append(number)
        if lines != stated:
            wrong = ProblemError("dataset.count", f"$.files[{index}].records", expected=stated, found=lines)
            self._add(DataProblem(MANIFEST, None, wrong))
        file = DataFile(name=entry.name, of_type=cls, records=tuple(records))
        self._files.append(Located(file, tuple(numbers)))

    def _table(self, entry: ManifestEntry, cls: Any) -> None:
        """Read a table; if it cannot be opened, it is left out of the dataset as a file that cannot be read."""
        try:
            content = _bytes(self._folder / entry.name, MOST_BYTES)
        except _Unreadable as error:
            self._add(DataProblem(entry.name, None, error.problem))
            self._unread += 1
            return
        given: bytes | None = None
        if entry.mapping is not None:
            try:
                given = _bytes(self._folder / entry.mapping, MOST_IN_MAPPING)
            except _Unreadable as error:
                self._add(DataProblem(entry.mapping, None, error.problem))
                self._unread += 1
                return
        found = read_table(TableFile(entry.name, cls, content, entry.mapping, given), self._territory)
        for problem in found.problems:
            self._add(problem)
        self._unread += found.unread
        if found.located is not None:
            self._files.append(found.located)

    def _line(self, name: str, number: int, line: bytes, cls: Any) -> object | None:
        if len(line) > MOST_IN_LINE:
            self._add(DataProblem(name, number, ProblemError("dataset.line_too_long", "$", limit=MOST_IN_LINE)))
            self._unread += 1
            return None
        value, problems = read_line(line, cls, number, self._territory)
        for problem in problems:
            self._add(DataProblem(name, number, problem))
        self._unread += value is None
        return value

    def _add(self, problem: DataProblem) -> None:
        more = problem.error.params.get("count") if problem.code == "problems.more" else None
        if isinstance(more, int):
            # A table has already counted them.
            self._unlisted += more
        elif len(self._problems) < MOST:
            self._problems.append(problem)
        else:
            self._unlisted += 1

    def dataset(self, manifest: DatasetManifest) -> Dataset:
        """The dataset, after the last file."""
        files = tuple(one.file for one in self._files)
        register = Dataset(files=files, unread=self._unread).register()
        for problem in across(self._files, register):
            self._add(problem)
        origins = Dataset(files=files).origins
        if not self._unread and origins != manifest.origins:
            stated, found = _said(manifest.origins), _said(origins)
            self._add(
                DataProblem(MANIFEST, None, ProblemError("dataset.origins", "$.origins", expected=stated, found=found))
            )
        if self._unlisted:
            more = ProblemError("problems.more", "$", count=self._unlisted)
            self._problems.append(DataProblem(MANIFEST, None, more))
        listed = {MANIFEST, *(name for one in manifest.files for name in (one.name, one.mapping))}
        return Dataset(
            files=files,
            unread=self._unread,
            others=tuple(sorted(name for name in _names(self._folder) if name not in listed)),
            problems=tuple(self._problems),
        )


def _said(origins: frozenset[Origin]) -> tuple[Origin, ...]:
    return tuple(sorted(origins))


def _names(folder: Path) -> Iterator[str]:
    try:
        for one in folder.iterdir():
            # A name that is not text cannot be shown.
            yield one.name.encode("utf-8", "replace").decode("utf-8")
    except OSError:
        # It can be entered but not listed.
        return


def _lines(raw: bytes) -> Iterator[tuple[int, bytes]]:
    """The lines that are not blank, with their numbers."""
    for number, line in enumerate(raw.split(b"\n"), start=1):
        if line.strip(b" \t\r"):
            yield number, line
