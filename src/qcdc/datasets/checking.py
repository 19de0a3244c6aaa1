"""References across the files of a dataset: records that nobody has, numbers used twice, bodies that are not listed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import attrs

from qcdc._kernel.text import show
from qcdc.datasets.values import DataFile, DataProblem
from qcdc.errors import InvariantError, ProblemError, UnknownCodeError
from qcdc.model import Bodies, Body, BodyRef, UnitBody, UnitRef
from qcdc.rules import Register
from qcdc.rules.records import NUMBERED, flattened, links, number_of
from qcdc.tables import CellError, CellPlace
from qcdc.vocab import BodyKind

__all__ = ["Located", "across"]


@attrs.frozen
class Located:
    """A file, and where its records are.

    Attributes:
        file: the file.
        places: the number of the line of each record, or its row in a table.
        headers: of a table, the header of the column of each field.
    """

    file: DataFile
    places: tuple[int | CellPlace, ...]
    headers: Mapping[str, str] = attrs.field(factory=dict[str, str])

    def problem(self, index: int, error: ProblemError) -> DataProblem:
        """A problem of a record, at its place."""
        place = self.places[index]
        if isinstance(place, int):
            return DataProblem(self.file.name, place, error)
        field = error.path.removeprefix("$.").partition(".")[0].partition("[")[0]
        at = attrs.evolve(place, header=self.headers.get(field, field.strip("$")))
        return DataProblem(self.file.name, place.row, CellError(error.code, at, **error.params))


def across(files: list[Located], register: Register) -> Iterator[DataProblem]:
    """Every problem between records, in the order of the files."""
    bodies = _Bodies(files)
    yield from bodies.problems
    numbers = _Numbers()
    for located in files:
        for index, record in enumerate(located.file.records):
            for error in (*_unlinked(record, register), *numbers.doubled(record), *bodies.missing(record)):
                yield located.problem(index, error)


def _unlinked(record: object, register: Register) -> Iterator[ProblemError]:
    for link in links(record):
        if register.has(link.to, link.id) is False:
            yield ProblemError("dataset.link_unknown", f"$.{link.at}", type=link.to, value=show(link.id))


class _Numbers:
    """The records that were passed, by their number: a number may be used any number of times."""

    def __init__(self) -> None:
        self._passed: dict[tuple[object, ...], tuple[int, set[object]]] = {}

    def doubled(self, record: object) -> Iterator[ProblemError]:
        """The second record with a number and all after it: the same record again, or another one."""
        for one in flattened([record]):
            if not isinstance(one, NUMBERED):
                continue
            number = number_of(one)
            count, passed = self._passed.get(number, (0, set[object]()))
            if count and one is record:
                if record in passed:
                    yield ProblemError("dataset.copied", "$.id", count=count)
                else:
                    yield ProblemError("dataset.number_twice", "$.id", count=count)
            passed.add(one)
            self._passed[number] = (count + 1, passed)


class _Bodies:
    """The bodies that the dataset lists, if it lists any."""

    def __init__(self, files: list[Located]) -> None:
        self.problems: list[DataProblem] = []
        found: list[Body] = []
        where: list[tuple[Located, int]] = []
        for located in files:
            for at, record in enumerate(located.file.records):
                inside = (record,) if isinstance(record, Body) else record.entries if isinstance(record, Bodies) else ()
                found += inside
                where += [(located, at)] * len(inside)
        self._kinds = {one.body.kind for one in found}
        self._listed: Bodies | None = None
        try:
            self._listed = Bodies(entries=tuple(found)) if found else None
        except InvariantError as error:
            for one in error.problems:
                index = one.params["index"]
                found_in, at = where[index if isinstance(index, int) else 0]
                self.problems.append(found_in.problem(at, ProblemError(one.code, "$", **one.params)))
        self._known: dict[tuple[UnitRef, UnitBody], ProblemError | None] = {}

    def missing(self, record: Any) -> Iterator[ProblemError]:
        """The problem of the body of a record, if it is of a kind that is listed and is not among them."""
        unit, body = getattr(record, "unit", None), getattr(record, "body", None)
        if self._listed is None or not isinstance(unit, UnitRef) or not isinstance(body, UnitBody):
            return
        if isinstance(record, Body | BodyRef) or (
            body.kind is BodyKind.PEOPLES_COMMITTEE and body.kind not in self._kinds
        ):
            return
        if (unit, body) not in self._known:
            self._known[unit, body] = _unlisted(self._listed, BodyRef(unit=unit, body=body))
        error = self._known[unit, body]
        if error is not None:
            yield error


def _unlisted(listed: Bodies, ref: BodyRef) -> ProblemError | None:
    try:
        listed.resolve(ref)
    except UnknownCodeError as error:
        return ProblemError(error.code, "$.body", **error.params)
    return None
