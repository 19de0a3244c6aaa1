"""Fourteen defects seen in systems of this field: each would be caught here."""

from __future__ import annotations

import json
import pickle
from decimal import Decimal

import pytest

from builders import COMMUNE, GIA_LAI, complaint
from qcdc import aggregate, codec, law, model, rules, vocab
from qcdc.dates import Period, as_day
from qcdc.errors import CodecError, InvariantError
from qcdc.model import Amounts, Case, Decision, PersonalText, Petition, evolve
from qcdc.vocab import HandlingEventKind, Likeness
from steps import COMPLAINT, life, posted

YEAR = Period.year(2023)


def total(petitions: list[Petition], window: Period, indicator: str, **by: str) -> int:
    return aggregate.tally(petitions, over=window, by=tuple(by)).count(indicator, by=by)


def papers(*days: str) -> list[Petition]:
    return [evolve(complaint(day), id=f"D-{index}", case=f"V-{index}") for index, day in enumerate(days)]


def test_1_brought_forward_is_not_everything_ever_received() -> None:
    registered = [
        *papers("2022-11-01", "2023-02-01"),
        evolve(life(COMPLAINT, "2022-03-01", "file 2022-03-10"), id="D-9"),
    ]

    assert total(registered, YEAR, "handling.carried_in") == 1
    assert total(registered, YEAR, "handling.opened") == 1
    assert total(registered, Period.year(2022), "handling.carried_out") == 1


def test_2_a_month_is_never_a_month_of_any_year() -> None:
    registered = papers("2022-03-10", "2023-03-10")

    assert total(registered, Period.month(2023, 3), "petition.received") == 1


def test_3_a_deadline_is_compared_with_the_day_it_was_kept_not_with_the_day_of_entry() -> None:
    entered_late = life(
        COMPLAINT, "2023-03-01", "accept 2023-03-06", "decide:right 2023-04-05", entered=as_day("2023-06-01")
    )

    assert not rules.run(entered_late, as_of="2023-06-30").failed
    assert total([entered_late], YEAR, "handling.settled", timeliness="on_time") == 1


@pytest.mark.parametrize(
    ("day", "inside"), [("2022-12-14", 0), ("2022-12-15", 1), ("2023-06-14", 1), ("2023-06-15", 0)]
)
def test_4_both_borders_of_a_window_belong_to_it(day: str, inside: int) -> None:
    assert total(papers(day), Period.statutory_half_year(2023, 1), "petition.received") == inside


def test_5_an_amount_to_return_is_not_one_to_recover() -> None:
    decision = Decision(return_to_persons=Amounts(farm_land=Decimal("120.5")))
    written = codec.decode(codec.encode(decision), Decision)

    assert written.return_to_persons.farm_land == Decimal("120.5")
    assert written.recover_from_persons == Amounts()
    assert as_day("2023-01-31").isoformat() == "2023-01-31"


def test_6_times_are_counted_not_flagged() -> None:
    matter = Case(id="V-1", petitions=tuple(evolve(one, case="V-1") for one in papers(*["2023-03-01"] * 4)))

    assert matter.petitions_received("2023-03-01") == 4
    assert matter.petitions_received("2023-02-28") == 0


def test_7_a_deadline_follows_from_the_event_the_law_and_the_calendar() -> None:
    one, again = (
        [(due.key, due.day) for due in rules.deadlines(complaint("2023-01-12"), as_of=day)]
        for day in ("2023-01-13", "2023-01-27")
    )

    # Ten days from 12 January 2023 end in the Tết holidays, so on 27 January.
    assert one == again
    assert ("complaint.acceptance", as_day("2023-01-27")) in one


def test_8_an_owner_is_not_rewritten_a_unit_is_a_code_and_several_forms_of_publication_stand_side_by_side() -> None:
    petition = life(
        COMPLAINT,
        "2023-03-01",
        "accept 2023-03-06",
        "decide:right 2023-04-05",
        posted("2023-04-06", until="2023-04-20"),
        posted("2023-04-06", vocab.PublicationForm.WEBSITE, until="2023-04-20"),
    )

    with pytest.raises(AttributeError):
        petition.handlings[0].unit = GIA_LAI  # type: ignore[misc]  # pyright: ignore[reportAttributeAccessIssue]
    moved = complaint("2023-03-01").handed_over(GIA_LAI, on="2023-05-01", handling="X-2")
    assert [handling.unit for handling in moved.handlings] == [COMMUNE, GIA_LAI]
    assert len([event for event in petition.handlings[0].events if event.publication]) == 2
    with pytest.raises(CodecError):
        codec.decode('{"level": "commune", "code": "Xã Đak Đoa", "on": "2023-01-01"}', model.UnitRef)


def test_9_a_year_to_date_is_derived_and_never_typed() -> None:
    registered = papers("2023-01-10", "2023-02-10", "2023-05-10")
    quarters = [total(registered, Period.quarter(2023, number), "petition.received") for number in (1, 2)]

    assert total(registered, Period.half_year(2023, 1), "petition.received") == sum(quarters)


def test_10_the_same_paper_is_found_in_any_spelling_and_with_the_reason() -> None:
    texts = (("Rơ Châm H’Hòa", "Về việc thu hồi đất."), ("rơ châm h'hoà", "về việc thu hồi đất"))
    first, again = (
        evolve(
            one,
            content=PersonalText.of(content),
            petitioner=evolve(one.petitioner, name=PersonalText.of(name), address=PersonalText.of("Làng A")),
        )
        for one, (name, content) in zip(papers("2023-03-01", "2023-03-20"), texts, strict=True)
    )

    (found,) = aggregate.find_repeats([again, first])

    assert found.likeness is Likeness.SAME_PAPER
    assert (found.earlier.petition, found.later.petition) == ("D-0", "D-1")
    assert found.by == {vocab.LikenessKey.PERSONS, vocab.LikenessKey.CONTENT}


def test_11_numbers_of_the_law_are_data_with_a_period_of_force() -> None:
    assert law.limit("complaint.acceptance", on="2026-06-30").count == 10
    assert law.limit("complaint.acceptance", on="2026-07-01").count == 7
    for one in rules.deadlines(complaint("2026-06-30"), as_of="2026-07-31"):
        assert one.deadline is not None
        assert one.deadline.start in one.deadline.limit.force


def test_12_a_code_that_is_none_of_the_list_is_refused_with_its_path() -> None:
    document = json.loads(codec.encode(complaint("2023-03-01")))
    document["handlings"][0]["events"][0]["kind"] = "tiep_nhan"

    (problem,) = codec.check(document, Petition)

    assert (problem.code, problem.path) == ("code.unknown", "$.handlings[0].events[0].kind")


def test_13_every_code_comes_with_its_labels() -> None:
    for cls in (HandlingEventKind, vocab.HandlingState, vocab.Ground, vocab.DeadlineStatus):
        for member in cls:
            assert member.vi
            assert member.en


def test_14_an_identity_is_neither_printed_nor_pickled_with_a_sum() -> None:
    named = complaint("2023-03-01")
    named = evolve(named, petitioner=evolve(named.petitioner, name=PersonalText.of("Người Giả Lập")))
    counted = aggregate.tally([named], over=YEAR)

    assert "Giả Lập" not in repr(named) + str(named) + codec.encode_masked(named).decode("utf-8")
    assert "Giả Lập".encode() not in pickle.dumps(counted)
    with pytest.raises(InvariantError) as caught:
        evolve(named, case="Người Giả Lập ")
    assert "Giả Lập" not in str(caught.value)
