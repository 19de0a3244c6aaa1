"""Petitions, handlings and cases: what they answer for a day."""

from __future__ import annotations

from decimal import Decimal

import pytest

from builders import COMMUNE, GIA_LAI, complaint, denunciation
from qcdc import aggregate, rules
from qcdc.dates import Period, as_day
from qcdc.errors import InvariantError, Phrase
from qcdc.model import Amounts, Case, EnforcementRecord, HandlingEvent, Petition, Topic, evolve
from qcdc.model.petitions.settlement import settlement_due
from qcdc.terms import Language
from qcdc.vocab import DeadlineStatus, HandlingState, Instance, PetitionKind
from qcdc.vocab import HandlingEventKind as K
from steps import COMPLAINT, DENUNCIATION, life, run, step


def test_a_topic_knows_its_path() -> None:
    assert Topic(scheme="dia-phuong-2025", code="1.2.4").path == ("1", "1.2", "1.2.4")


def test_amounts_add_each_kind_to_its_own() -> None:
    both = Amounts(money=5, farm_land=Decimal("1.5")) + Amounts(money=7, residential_land=Decimal(2))

    assert both == Amounts(money=12, residential_land=Decimal(2), farm_land=Decimal("1.5"))


def test_a_case_stands_where_its_latest_handling_stands() -> None:
    first = life(COMPLAINT, "2023-03-01", "accept 2023-03-06", "decide:right 2023-04-05")
    second = evolve(
        life(COMPLAINT, "2023-04-20", "accept 2023-04-25", handling={"instance": Instance.SECOND, "unit": GIA_LAI}),
        id="D-2",
    )
    matter = Case(id="V-1", petitions=(first, second))

    assert matter.opened == as_day("2023-03-01")
    assert matter.state("2023-02-01") is HandlingState.NOT_RECEIVED
    assert (matter.state("2023-04-10"), matter.instance("2023-04-10")) == (HandlingState.DECIDED, Instance.FIRST)
    assert (matter.state("2023-04-30"), matter.instance("2023-04-30")) == (HandlingState.ACCEPTED, Instance.SECOND)
    latest = matter.decisive("2023-04-30")
    assert latest is not None
    assert latest.unit == GIA_LAI
    counted = aggregate.tally(matter.petitions, over=Period.half_year(2023, 1))
    assert [cell.unit for cell in counted.cells if cell.indicator == "case.in_authority"] == [GIA_LAI]


def test_a_decision_is_enforced_in_as_many_records_as_it_takes() -> None:
    decided = ("accept 2023-03-06", "decide:right 2023-04-05", "take_effect 2023-05-06")
    part = step("enforce 2023-05-10", enforcement=EnforcementRecord(complete=False, returned=Amounts(money=5)))
    rest = step("enforce 2023-06-10", enforcement=EnforcementRecord(returned=Amounts(money=7)))
    handling = run("2023-03-01", *decided, part, rest)

    assert handling.state("2023-05-31") is HandlingState.ENFORCING
    assert handling.state("2023-06-10") is HandlingState.ENFORCED
    assert handling.finished == as_day("2023-04-05")


def test_two_suspensions_are_both_left_out() -> None:
    handling = run(
        "2023-03-01",
        "accept 2023-03-06",
        "suspend 2023-03-10",
        "resume 2023-03-13",
        "suspend 2023-03-20",
        "resume 2023-03-25",
        kind=DENUNCIATION,
    )

    # Thirty days from 6 March end on 5 April; three and five days later is Thursday 13 April.
    (due,) = [one for one in rules.deadlines(handling, as_of="2023-04-01") if one.duty == "denunciation.settlement"]
    assert (due.day, due.status) == (as_day("2023-04-13"), DeadlineStatus.RUNNING)


def test_a_handling_that_does_not_tell_its_kind_is_answered_for_each_it_may_be() -> None:
    keys = {one.key for one in rules.deadlines(run("2023-03-01"), as_of="2023-03-02")}
    concluded = run("2023-03-01", "accept 2023-03-06", "conclude 2023-04-05")

    assert {"complaint.acceptance", "denunciation.acceptance"} <= keys
    assert {one.duty.split(".")[0] for one in rules.deadlines(concluded, as_of="2023-04-10")} == {"denunciation"}


def test_on_time_is_provisional_where_the_days_off_are_assumed() -> None:
    far = life(COMPLAINT, "2029-03-01", "accept 2029-03-05", "decide:right 2029-04-04")
    near = life(COMPLAINT, "2023-03-01", "accept 2023-03-05", "decide:right 2023-04-04")

    for paper, over, provisional in ((far, Period.year(2029), True), (near, Period.year(2023), False)):
        found = aggregate.tally([paper], over=over, by=("timeliness",))
        assert found.count("handling.settled", by={"timeliness": "on_time"}) == 1
        assert any(one.provisional for one in found.cells.values()) is provisional
        assert not any(one.provisional for one in aggregate.tally([paper], over=over).cells.values())


def test_a_handed_over_petition_finds_its_deadlines_at_the_successor() -> None:
    moved = complaint("2023-03-01").handed_over(GIA_LAI, on="2023-03-05", handling="X-2")

    places = {(one.duty, one.at) for one in rules.deadlines(moved, as_of="2023-03-06")}
    assert ("complaint.acceptance", "handlings[1]") in places
    assert ("complaint.acceptance", "handlings[0]") not in places
    assert moved.handlings[0].unit == COMMUNE


@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_deadline_explains_itself(language: str) -> None:
    (due,) = [one for one in rules.deadlines(complaint("2026-07-02"), as_of="2026-07-03") if "acceptance" in one.duty]

    text = due.text(language)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    assert "136/2025/QH15" in text
    assert text.endswith("\nTrong hạn." if language == "vi" else "\nRunning.")


def listed(subject: Petition, duty: str, as_of: str) -> rules.HandlingDeadline:
    (found,) = [one for one in rules.deadlines(subject, as_of=as_of) if one.duty == duty]
    return found


def test_a_reminder_names_the_sure_day_and_the_latest() -> None:
    """Received on Monday 3 August 2026: seven working days end on 12 August, ten on 17 August; thirty days from then."""
    paper = denunciation("2026-08-03", (K.ACCEPT, "2026-08-12"), complex=True)

    checked = listed(denunciation("2026-08-03"), "denunciation.acceptance", "2026-08-13")
    settled = listed(paper, "denunciation.settlement", "2026-09-20")

    assert (str(checked.day), checked.latest and str(checked.latest.day)) == ("2026-08-12", "2026-08-17")
    assert checked.status is settled.status is DeadlineStatus.UNKNOWN
    assert (checked.days_late, settled.days_late) == (None, None)
    # 12 August and thirty days: 11 September; ninety, if it is specially complex: Tuesday 10 November.
    assert (str(settled.day), settled.latest and str(settled.latest.day)) == ("2026-09-11", "2026-11-10")
    assert "Chỉ khi pháp luật cho phép dài hơn" in settled.text("vi")
    assert "90 calendar days, until 10 November 2026" in settled.text("en")
    assert "does not state which of the two time limits applies" in settled.text("en")
    assert "Hồ sơ không ghi đủ thông tin để xác định áp dụng thời hạn nào." in settled.text("vi")


def test_an_extension_that_does_not_count_is_told() -> None:
    """A plain denunciation has no extension; a complex one has one of at most thirty days."""
    longer = HandlingEvent(kind=K.EXTEND, day=as_day("2026-09-01"), days=45)
    plain, grave = (denunciation("2026-08-03", (K.ACCEPT, "2026-08-12"), complex=one) for one in (False, True))

    for paper, day in ((plain, "2026-09-11"), (grave, "2026-10-12")):
        (handling,) = paper.handlings
        found = listed(
            evolve(paper, handlings=(evolve(handling, events=(*handling.events, longer)),)),
            "denunciation.settlement",
            "2026-09-02",
        )
        assert (found.unlawful_extensions, str(found.day)) == (1, day)
        assert "phần vượt không được tính" in found.text("vi")


@pytest.mark.parametrize(("days", "uncounted"), [(20, 0), (30, 0), (31, 1)])
def test_an_extension_within_the_law_is_counted_in_full(days: int, uncounted: int) -> None:
    longer = HandlingEvent(kind=K.EXTEND, day=as_day("2026-09-01"), days=days)
    paper = denunciation("2026-08-03", (K.ACCEPT, "2026-08-12"), complex=True)
    (handling,) = paper.handlings
    paper = evolve(paper, handlings=(evolve(handling, events=(*handling.events, longer)),))

    assert listed(paper, "denunciation.settlement", "2026-09-02").unlawful_extensions == uncounted


@pytest.mark.parametrize("kind", [PetitionKind.RECOMMENDATION, PetitionKind.FEEDBACK, PetitionKind.MIXED])
def test_the_law_has_no_time_limit_to_settle_what_is_no_complaint_and_no_denunciation(kind: PetitionKind) -> None:
    accepted = run("2023-03-01", "accept 2023-03-06")

    assert settlement_due(accepted, kind) is None
    assert settlement_due(accepted, COMPLAINT) is not None


def test_a_case_with_one_paper_twice_is_refused_by_its_place_and_its_id() -> None:
    paper = complaint("2023-03-01")

    with pytest.raises(InvariantError) as caught:
        Case(id="V-1", petitions=(paper, paper))

    assert (caught.value.code, caught.value.attribute) == ("list.duplicate", "petitions")
    assert caught.value.params == {"index": 1, "what": Phrase("id")}


@pytest.mark.parametrize(
    ("language", "sentence"),
    [("vi", "Gia hạn thêm 30 ngày ("), ("en", "Extended by 30 calendar days (")],
)
def test_an_extension_is_told_with_its_length_and_its_law(language: Language, sentence: str) -> None:
    longer = HandlingEvent(kind=K.EXTEND, day=as_day("2023-04-03"), days=30)
    accepted = evolve(run("2023-03-01", "accept 2023-03-06", longer), complex=True)

    due = settlement_due(accepted, DENUNCIATION)

    assert due is not None
    assert due.day == as_day("2023-05-05")
    assert sentence in due.text(language)
