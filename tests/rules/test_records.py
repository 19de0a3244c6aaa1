"""Links to records that nobody has, and numbers that are used twice: records beside the register of a run."""

from __future__ import annotations

import pytest

from builders import GIA_LAI, complaint, conference, visit
from qcdc import rules
from qcdc.dates import as_day
from qcdc.errors import InvariantError
from qcdc.model import (
    Case,
    CommitteeYear,
    Conference,
    ConferenceSeries,
    FollowUp,
    Petition,
    PetitionLink,
    Reception,
    SteeringCommittee,
    evolve,
)
from qcdc.rules import Register, Verdict
from qcdc.rules.records import RULES, links
from qcdc.vocab import HandlingEventKind as K
from qcdc.vocab import LinkKind, Origin, TaskState, VerdictStatus

DAY = "2023-06-30"
PAPER = complaint("2023-03-01", (K.GUIDE, "2023-03-02"))
LINKED = evolve(PAPER, id="D-2", links=(PetitionLink(kind=LinkKind.REPEATS, petition="D-9"),))
CAME = evolve(visit(1, None), petitions=frozenset({PAPER.id, "D-8"}), cases=frozenset({PAPER.case}))


def judged(record: object, rule: str, register: Register | None = None, *others: object) -> Verdict:
    audit = rules.run([record, *others], as_of=DAY, rules=RULES, register=register)
    return next(one for one in audit if one.rule.id == f"record.{rule}" and one.subject_id == getattr(record, "id", ""))


def test_a_link_that_is_not_in_the_run_could_not_be_checked() -> None:
    verdict = judged(LINKED, "link_unknown", None, PAPER)

    assert (verdict.status, verdict.reason) == (VerdictStatus.SKIPPED, "not_in_register")
    assert "có thể ở nơi khác: " in verdict.text("vi")


def test_a_link_to_a_record_of_the_run_is_in_order() -> None:
    assert judged(LINKED, "link_unknown", None, evolve(PAPER, id="D-9")).status is VerdictStatus.PASSED
    assert judged(PAPER, "link_unknown").reason == "no_links"


def test_a_link_that_a_complete_register_does_not_have_is_reported_with_its_path() -> None:
    verdict = judged(LINKED, "link_unknown", Register([PAPER], complete=[Petition]))

    assert verdict.status is VerdictStatus.FAILED
    assert [(str(gap.at), gap.found) for gap in verdict.gaps] == [("links[0].petition", "D-9")]
    assert verdict.details("en").endswith("no record in the register has the id D-9.")
    assert "trong sổ không có hồ sơ mã D-9." in verdict.details("vi")


def test_a_reception_names_petitions_and_cases() -> None:
    """One petition of two is here, and so is the case; the other is only unknown to a complete register."""
    verdict = judged(CAME, "link_unknown", None, PAPER)
    assert verdict.status is VerdictStatus.PASSED
    assert [str(one.at) for one in verdict.left] == ["petitions"]

    whole = judged(CAME, "link_unknown", Register([PAPER], complete=[Petition]))
    assert [(str(gap.at), gap.found) for gap in whole.gaps] == [("petitions", "D-8")]
    alone = judged(CAME, "link_unknown", Register([], complete=[Case]))
    assert [(str(gap.at), gap.found) for gap in alone.gaps] == [("cases", PAPER.case)]
    grouped = Register(Case.group((PAPER, evolve(PAPER, id="D-8"))), complete=[Petition, Case])
    assert judged(CAME, "link_unknown", grouped).status is VerdictStatus.PASSED


def test_two_records_of_one_number_are_both_reported() -> None:
    other = evolve(PAPER, case="V-9")

    audit = rules.run([PAPER, other], as_of=DAY, rules=RULES)

    found = [verdict for verdict in audit.failed if verdict.rule.id == "record.number_twice"]
    assert [verdict.subject_id for verdict in found] == [PAPER.id, PAPER.id]
    assert [str(gap.at) for verdict in found for gap in verdict.gaps] == ["id", "id"]
    assert found[0].details("vi") == f"Số {PAPER.id} còn được dùng cho 1 hồ sơ khác trong cùng một sổ."
    assert found[0].details("en") == (f"The number {PAPER.id} also belongs to 1 different record of the same register.")
    assert [verdict for verdict in audit.failed if verdict.rule.id == "record.copied"] == []


def test_copies_are_called_copies() -> None:
    audit = rules.run([PAPER, PAPER, evolve(PAPER)], as_of=DAY, rules=RULES)

    assert {verdict.rule.id for verdict in audit.failed} == {"record.copied"}
    assert {(str(gap.at), gap.found) for verdict in audit.failed for gap in verdict.gaps} == {("id", PAPER.id)}
    assert audit.failed[0].details("vi") == f"Hồ sơ số {PAPER.id} còn có 2 bản giống hệt trong sổ."


@pytest.mark.parametrize(
    "other",
    [
        evolve(PAPER, id="D-77"),
        evolve(visit(1, None), id=PAPER.id),
        complaint("2022-03-01", (K.GUIDE, "2022-03-02")),
    ],
    ids=["another number", "another register", "another year"],
)
def test_a_number_of_another_register_is_no_second(other: object) -> None:
    assert rules.run([PAPER, other], as_of=DAY, rules=RULES).failed == ()


def test_the_records_of_a_run_are_checked_beside_the_given_register() -> None:
    other = evolve(visit(1, None), persons=7)
    verdict = judged(visit(1, None), "number_twice", Register([other]))

    assert [gap.difference for gap in verdict.gaps] == [1]
    alone = Register([visit(1, None)])
    assert judged(visit(1, None), "number_twice", alone).reason == "nothing_to_compare"
    assert judged(visit(1, None), "copied", alone).reason == "nothing_to_compare"
    assert judged(evolve(visit(1, None), id="T-2"), "copied", alone).status is VerdictStatus.PASSED


def test_every_link_of_a_record_is_followed() -> None:
    assert [one.at for one in links(LINKED)] == ["links[0].petition"]
    assert [(one.at, one.id) for one in links(CAME)] == [
        ("petitions", PAPER.id),
        ("petitions", "D-8"),
        ("cases", PAPER.case),
    ]
    assert list(links("x")) == []


def test_committees_and_tasks_are_looked_up_where_they_are_kept() -> None:
    """A committee of a network, and a task of an earlier conference in a series."""
    earlier = evolve(conference(linked=1, unlinked=0, owners=("Sở",)), day=as_day("2023-01-10"))
    followed = tuple(FollowUp(task=task, state=TaskState.DONE) for task in ("1", "9"))
    later = evolve(earlier, id="HN-2", day=as_day("2023-05-10"), tasks=(), follow_ups=followed)
    year = CommitteeYear(committee="BCD-9", unit=GIA_LAI, year=2023, origin=Origin.SYNTHETIC)

    series = Register(
        [ConferenceSeries(unit=GIA_LAI, conferences=(earlier,))], complete=[Conference, SteeringCommittee]
    )
    verdict = judged(later, "link_unknown", series)

    assert [(str(gap.at), gap.found) for gap in verdict.gaps] == [("follow_ups[1].task", "9")]
    assert [str(at) for at in verdict.compared] == ["follow_ups[0].task", "follow_ups[1].task"]
    audit = rules.run(year, as_of=DAY, rules=RULES, register=series)
    assert [(str(gap.at), gap.found) for one in audit.failed for gap in one.gaps] == [("committee", "BCD-9")]
    with_committee = evolve(earlier, tasks=(evolve(earlier.tasks[0], committee="BCD-9"),))
    assert [one.at for one in links(with_committee)] == ["tasks[0].committee"]


@pytest.mark.parametrize(
    ("attempt", "code"),
    [
        (lambda: Register([PAPER], complete=[Reception]), "register.complete"),
        (lambda: Register(["D-1"]), "register.record"),
    ],
)
def test_what_is_no_register_is_refused(attempt: object, code: str) -> None:
    with pytest.raises(InvariantError) as caught:
        attempt()  # type: ignore[operator]  # pyright: ignore[reportCallIssue, reportUnknownVariableType]

    assert caught.value.code == code


def test_registers_are_equal_by_content() -> None:
    assert Register([PAPER]) == Register([evolve(PAPER)])
    assert hash(Register([PAPER])) == hash(Register([evolve(PAPER)]))
    assert Register([PAPER]) != Register([PAPER], complete=[Petition])
    assert Register([PAPER]) != 1
    assert repr(Register([PAPER])) == "<Register of 1 records>"


def test_records_of_one_number_are_not_compared_each_with_each_other(monkeypatch: pytest.MonkeyPatch) -> None:
    """A column that was mapped wrongly gives thousands of records one number."""
    visits = [evolve(visit(1, None), persons=persons) for persons in range(1, 401)]
    compared: list[object] = []
    equal = Reception.__eq__

    def counted(one: Reception, other: object) -> bool:
        compared.append(one)
        return equal(one, other)

    monkeypatch.setattr(Reception, "__eq__", counted)
    audit = rules.run(visits, as_of=DAY, rules=RULES)

    twice = [verdict for verdict in audit.failed if verdict.rule.id == "record.number_twice"]
    assert [verdict.gaps[0].difference for verdict in twice] == [399] * 400
    assert len(compared) < 10 * len(visits)
