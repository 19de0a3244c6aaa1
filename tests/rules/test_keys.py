"""Keys of subjects in the fingerprints of findings, and the units and bodies of subjects: decided cases."""

from __future__ import annotations

import pytest

from builders import GIA_LAI, complaint, conference, figure, head_days, network, reconciliation, report, visit
from qcdc import gazetteer
from qcdc.dates import PartialDate, Period, as_day
from qcdc.model import (
    PEOPLES_COMMITTEE,
    BodyRef,
    Category,
    CommitteeYear,
    PersonalText,
    UnitBody,
    UnitRef,
    evolve,
)
from qcdc.rules.keys import key_of, plain, where
from qcdc.rules.naming import named
from qcdc.vocab import BodyKind, Dimension, Level, Origin

COMMUNE = "commune:23677"
PROVINCE = ("unit", "province:64")
BODY = ("kind", "peoples_committee")
H1 = "2023-01-01/2023-06-30"
PAPER = complaint("2023-03-01")
YEAR = CommitteeYear(committee="BCD-9", unit=GIA_LAI, year=2023, origin=Origin.SYNTHETIC)
BY_KIND = (Category(dimension=Dimension.KIND, value="x"),)


@pytest.mark.parametrize(
    ("subject", "key"),
    [
        (PAPER, (COMMUNE, *BODY, "2023", "D-1")),
        (evolve(PAPER, id="D-2"), (COMMUNE, *BODY, "2023", "D-2")),
        (visit(1, None), (COMMUNE, *BODY, "2023", "T-1")),
        (reconciliation(1, 2), ("indicator", "reception.visits", *PROVINCE, "period", H1, "day", "2023-06-30")),
        (report(), ("id", "BC", *PROVINCE, "body", *BODY, "period", H1)),
        (conference(linked=1, unlinked=0), ("id", "HN", *PROVINCE, "body", *BODY)),
        (figure("c0", 1), ("indicator", "c0", *PROVINCE, "period", H1, "day", "2023-06-30")),
        (YEAR, ("committee", "BCD-9", *PROVINCE, "body", "kind", "party_committee", "year", "2023")),
        (network(missing=1), PROVINCE),
        ("x", ()),
    ],
    ids=[
        "petition",
        "another number",
        "reception",
        "pair",
        "report",
        "conference",
        "figure",
        "year",
        "network",
        "text",
    ],
)
def test_the_key_of_a_subject(subject: object, key: tuple[str, ...]) -> None:
    assert key_of(subject) == key


def test_the_day_by_which_a_record_refers_to_its_unit_is_no_part_of_its_key() -> None:
    later = evolve(GIA_LAI, on=as_day("2023-06-29"))

    assert key_of(evolve(YEAR, unit=later)) == key_of(YEAR)
    assert key_of(evolve(YEAR, year=2024)) != key_of(YEAR)


def test_the_categories_and_the_label_of_a_figure_are_part_of_its_key() -> None:
    plain_key = key_of(figure("c0", 1))
    by_kind = key_of(evolve(figure("c0", 1), categories=BY_KIND))
    labelled = key_of(evolve(figure("c0", 1), label="Nhãn"))

    assert by_kind == (*plain_key[:2], "categories", "dimension", "kind", "value", "x", *plain_key[2:])
    assert labelled == (*plain_key[:2], "label", "Nhãn", *plain_key[2:])


def test_a_value_as_texts() -> None:
    assert plain(None) == ()
    assert plain(PersonalText.of("Người giả lập")) == ("***",)
    assert plain(UnitRef(level=Level.COMMUNE, code="23677", on=as_day("2023-06-30"))) == (COMMUNE,)
    assert plain(Period.year(2023)) == ("2023-01-01/2023-12-31",)
    assert plain(Level.COMMUNE) == ("commune",)
    assert plain(as_day("2023-06-30")) == ("2023-06-30",)
    assert plain(PartialDate.of("2023-06")) == ("2023-06",)
    assert plain((1, "b", Level.COMMUNE)) == ("1", "b", "commune")
    assert plain(frozenset({"b", "a", (1, 2)})) == ("1/2", "a", "b")
    assert plain(PEOPLES_COMMITTEE) == BODY
    assert plain(UnitBody(kind=BodyKind.AGENCY, name="Sở")) == ("kind", "agency", "name", "Sở")
    assert plain(7) == ("7",)


def test_the_units_and_bodies_of_a_subject() -> None:
    assert where(PAPER) == ((PAPER.handlings[0].unit, PEOPLES_COMMITTEE),)
    assert where(evolve(YEAR, unit=GIA_LAI))[0].unit == GIA_LAI
    assert where(reconciliation(1, 2)) == where(figure("c0", 1)) == ((GIA_LAI, None),)
    assert where(BodyRef(unit=GIA_LAI, body=PEOPLES_COMMITTEE)) == ((GIA_LAI, PEOPLES_COMMITTEE),)
    assert [(one.unit, one.body) for one in where(report())] == [(GIA_LAI, PEOPLES_COMMITTEE)]
    assert where("x") == ((None, None),)


UNKNOWN = evolve(GIA_LAI, code="00")
PARTY = UnitBody(kind=BodyKind.PARTY_COMMITTEE)


@pytest.mark.parametrize(
    ("subject", "without", "with_names"),
    [
        (PAPER, "D-1", "D-1"),
        (BodyRef(unit=GIA_LAI, body=PEOPLES_COMMITTEE), "64 (2023-06-30)", "UBND tỉnh Gia Lai (64)"),
        (BodyRef(unit=GIA_LAI, body=PARTY), "party_committee, 64 (2023-06-30)", "Tỉnh ủy Gia Lai (64)"),
        (BodyRef(unit=UNKNOWN, body=PEOPLES_COMMITTEE), "00 (2023-06-30)", "00 (2023-06-30)"),
        (BodyRef(unit=UNKNOWN, body=PARTY), "party_committee, 00 (2023-06-30)", "party_committee, 00 (2023-06-30)"),
        (
            head_days(Level.PROVINCE, "2023-01-05"),
            "64 (2023-01-01), 2023-01-01 – 2023-06-30",
            "UBND tỉnh Gia Lai (64), 2023-01-01 – 2023-06-30",
        ),
        (network(missing=1), "64 (2019-01-01)", "tỉnh Gia Lai (64)"),
        (evolve(network(missing=1), unit=UNKNOWN), "00 (2023-06-30)", "00 (2023-06-30)"),
    ],
)
def test_the_name_of_a_subject_with_a_table_of_units_and_without(
    subject: object, without: str, with_names: str
) -> None:
    assert named(subject, None) == without
    assert named(subject, gazetteer.vietnam()) == with_names
