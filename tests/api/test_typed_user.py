"""A user's file. Both type checkers read it in their strict modes, as part of ``make types``.

Each line that must fail has an ignore comment, and both checkers report an ignore comment that suppresses nothing.
"""

# pyright: strict, reportUnnecessaryTypeIgnoreComment=true

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, assert_type

import pendulum
import pytest

import qcdc
from builders import report, visit
from qcdc import Level, Origin, Period, Reception, Report, UnitRef, as_day, codec, evolve
from qcdc.errors import InvariantError


def record() -> Reception:
    return evolve(visit(1, None), day=as_day("2023-03-06"), origin=Origin.SYNTHETIC)


def test_names_of_the_root_have_their_types() -> None:
    visited = record()

    assert_type(visited, Reception)
    assert_type(visited.unit, UnitRef)
    assert_type(visited.unit.level, Level)
    assert_type(visited.day, pendulum.Date)
    assert_type(Period.half_year(2023, 1), Period)
    assert_type(qcdc.codec.documents(), tuple[type[object], ...])


def test_what_is_read_has_a_type_without_a_format(tmp_path: Path) -> None:
    one, many = tmp_path / "report.json", tmp_path / "visits.jsonl"
    codec.store(one, report())
    codec.store(many, [record()])

    assert_type(codec.read(one, Report), Report | tuple[Report, ...])
    assert_type(codec.read(one, Report, format="json"), Report)
    assert_type(codec.read(many, Reception, count=1), tuple[Reception, ...])
    assert_type(codec.read(many, Reception, format="jsonl"), tuple[Reception, ...])
    assert_type(codec.decode(b'{"id": 1}', Reception), Reception) if TYPE_CHECKING else None


def test_what_a_type_checker_refuses_is_refused() -> None:
    with pytest.raises(InvariantError):
        Period.half_year("2023", 1)  # type: ignore[arg-type]
    with pytest.raises(TypeError):
        Reception(id="T-1")  # type: ignore[call-arg]
    with pytest.raises(AttributeError):
        record().persons = 2  # type: ignore[misc]
    with pytest.raises(AttributeError, match=r"UnitVersion is in qcdc\.model"):
        _ = qcdc.UnitVersion  # type: ignore[attr-defined]
