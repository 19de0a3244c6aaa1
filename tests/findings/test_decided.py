"""Findings decided by hand: of which unit they are, and by what a figure of a report is told apart."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

import pytest

from builders import complaint
from figures.test_audit_attacks import fig, report
from qcdc import auditing, codec, findings, rules
from qcdc.errors import CodecError, InvariantError
from qcdc.findings import Finding
from qcdc.model import Breakdown, Figure, Report, UnitRef, evolve
from qcdc.rules import Gap, Place
from qcdc.rules.keys import Where
from qcdc.vocab import Level

HERE = UnitRef.of(Level.COMMUNE, "23677", "2023-06-30")
THERE = UnitRef.of(Level.COMMUNE, "23680", "2023-06-30")


def one_finding() -> Finding:
    return findings.of(rules.run(complaint("2023-03-01"), as_of="2023-06-30"))[0]


@pytest.mark.parametrize(
    ("at", "unit"),
    [
        ("handlings[0]", HERE),
        ("handlings[1].events[0]", THERE),
        ("handlings[2]", HERE),
        ("petitioner", HERE),
        ("handlings", HERE),
    ],
)
def test_a_finding_is_of_the_unit_of_its_handling_or_of_the_first(at: str, unit: UnitRef) -> None:
    verdict = rules.run(complaint("2023-03-01"), as_of="2023-06-30").failed[0]
    moved = evolve(verdict, where=(Where(HERE, None), Where(THERE, None)), gaps=(Gap(at=Place.of(at)),))
    (found,) = findings.of([moved], as_of="2023-06-30")

    assert found.unit == unit


@pytest.mark.parametrize(("wrong", "code"), [(7, "type.wrong"), ("xyz", "finding.fingerprint"), (None, "type.wrong")])
def test_a_fingerprint_is_sixteen_digits_as_text(wrong: Any, code: str) -> None:
    with pytest.raises(InvariantError) as caught:
        evolve(one_finding(), fingerprint=wrong)

    assert (caught.value.code, caught.value.attribute) == (code, "fingerprint")


def parts_that_miss(*more: Figure, total: str = "total") -> Report:
    """Two parts that do not add up to their total, behind other figures."""
    links = Breakdown(total=total, parts=("one", "two"), exhaustive=True)
    return report(*more, fig(total, 10), fig("one", 4), fig("two", 5), breakdowns=(links,))


def test_a_figure_of_a_report_is_told_apart_by_its_id_not_by_its_place() -> None:
    """A further figure in front of the others changes no fingerprint; another id does."""
    reports = (parts_that_miss(), parts_that_miss(fig("x", 3)), parts_that_miss(total="sum"))
    first, moved, renamed = (findings.of(auditing.audit(one), as_of="2023-12-31") for one in reports)

    assert [len(one) for one in (first, moved, renamed)] == [1, 1, 1]
    assert first[0].fingerprint == moved[0].fingerprint != renamed[0].fingerprint


def test_a_file_of_accepted_findings_that_is_not_utf8_is_named_with_the_place(tmp_path: Path) -> None:
    file = tmp_path / "accepted.toml"
    file.write_bytes(b"# \xff\n")
    with pytest.raises(CodecError) as caught:
        findings.accepted.read(file)

    (problem,) = caught.value.problems
    assert (problem.code, problem.params["offset"]) == ("encoding.not_utf8", 2)


def test_a_file_of_accepted_findings_that_is_packed_is_named(tmp_path: Path) -> None:
    file = tmp_path / "accepted.toml"
    file.write_bytes(gzip.compress(b"accepted = []"))
    with pytest.raises(CodecError) as caught:
        findings.accepted.read(file)

    (problem,) = caught.value.problems
    assert (problem.code, problem.params["format"]) == ("encoding.packed", "gzip")


@pytest.mark.parametrize("synthetic", [True, False])
def test_a_finding_is_synthetic_only_if_it_says_so(synthetic: bool) -> None:
    """Also one that was stored: without the field it is of a real record."""
    data = json.loads(codec.encode(evolve(one_finding(), synthetic=synthetic)))
    assert data.pop("synthetic", False) is synthetic
    found = codec.decode({**data, **({"synthetic": True} if synthetic else {})}, Finding)

    assert found.synthetic is synthetic
    assert ("[số liệu giả lập]" in found.text("vi")) is synthetic
