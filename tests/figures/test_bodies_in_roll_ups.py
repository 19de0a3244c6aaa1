"""Whose work a figure of a roll-up counts: a body, or the whole unit (*cơ quan*)."""

from __future__ import annotations

from qcdc import Period, Reception, auditing, gazetteer
from qcdc.aggregate import RollUp, roll_up, tally
from qcdc.model import PEOPLES_COMMITTEE, ExpectedBodies, Figure, Report, UnitBody
from qcdc.vocab import FigureState, Level

WINDOW = Period.quarter(2025, 4)
TREE = gazetteer.vietnam().at(WINDOW.end)
PROVINCE = TREE.find("tỉnh Gia Lai")
COMMUNE = TREE.descendants(PROVINCE, level=Level.COMMUNE)[0]
INTERIOR = UnitBody.of("department", "Sở Nội vụ")
KEY = "reception.visits"


def visits() -> list[Reception]:
    held = [(PROVINCE, INTERIOR, 3), (PROVINCE, PEOPLES_COMMITTEE, 2), (COMMUNE, PEOPLES_COMMITTEE, 4)]
    return [
        Reception.of(
            unit,
            "2025-10-07",
            id=f"T-{one}",
            body=body,
            kind="regular",
            receiver="officer",
            persons=1,
            origin="synthetic",
        )
        for unit, body, number in held
        for one in range(number)
    ]


def rolled(*, whole_country: bool = False) -> RollUp:
    return roll_up(
        tally(visits(), over=WINDOW),
        tree=TREE,
        within=None if whole_country else PROVINCE,
        expected=[PROVINCE, COMMUNE, ExpectedBodies.of([PROVINCE], "department", "Sở Nội vụ")],
    )


def test_a_figure_of_one_body_names_it() -> None:
    found = rolled()
    asked: list[tuple[Figure, int, UnitBody | None]] = [
        (found.figure(KEY), 9, None),
        (found.figure(KEY, below=False), 5, None),
        (found.figure(KEY, body=INTERIOR), 3, INTERIOR),
        (found.figure(KEY, body=INTERIOR, below=False), 3, INTERIOR),
        (found.figure(KEY, body=PEOPLES_COMMITTEE, below=False), 2, PEOPLES_COMMITTEE),
        (found.figure(KEY, COMMUNE, body=PEOPLES_COMMITTEE), 4, PEOPLES_COMMITTEE),
    ]

    assert [(figure.value, figure.body, figure.scope) for figure, _, _ in asked] == [
        (value, body, None) for _, value, body in asked
    ]


def test_a_body_of_several_units_is_a_part_of_what_the_units_do() -> None:
    committees = rolled().figure(KEY, body=PEOPLES_COMMITTEE)
    departments = rolled(whole_country=True).figure(KEY, body=INTERIOR)
    due = rolled(whole_country=True).due_within(7, body=INTERIOR)

    assert (committees.value, committees.body, committees.scope) == (6, None, "Ủy ban nhân dân")
    assert (departments.value, departments.body, departments.scope) == (3, None, "Sở Nội vụ")
    assert due.scope == "Sở Nội vụ, đến hạn trong 7 ngày tới"


def test_a_body_that_a_unit_cannot_have_is_not_expected_there() -> None:
    found = rolled().figure(KEY, COMMUNE, body=INTERIOR)

    assert (found.state, found.body) == (FigureState.NOT_DUE, None)


def test_the_reports_of_two_bodies_of_one_unit_do_not_contradict_each_other() -> None:
    found = rolled()
    own = Report.of(
        "BC-1",
        PROVINCE,
        WINDOW,
        [found.figure(KEY, body=INTERIOR)],
        body=INTERIOR,
        title="Báo cáo của Sở Nội vụ",
        origin="synthetic",
    )
    whole = Report.of("BC-2", PROVINCE, WINDOW, [found.figure(KEY)], title="Báo cáo của UBND tỉnh", origin="synthetic")

    assert auditing.audit(own, whole, territory=gazetteer.vietnam()).checks == ()


def test_the_committees_of_the_whole_country_have_a_figure() -> None:
    found = rolled(whole_country=True).figure(KEY, body=PEOPLES_COMMITTEE)

    assert (found.value, found.body, found.unit) == (6, None, None)
