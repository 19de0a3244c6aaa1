"""Decided cases: committees of which some days are known only to the month or the year, worked out by hand."""

from __future__ import annotations

from typing import Any

import pytest

import builders
from qcdc import gazetteer, render, rules
from qcdc.aggregate import tally
from qcdc.dates import Period, as_day, as_day_or_partial, day_after
from qcdc.errors import UnknownCodeError
from qcdc.model import (
    CommitteeEvent,
    CommitteeNetwork,
    DocumentRef,
    Office,
    OfficeHolding,
    Person,
    Seat,
    SecretariatMember,
    SteeringCommittee,
    evolve,
)
from qcdc.rules.measures import beyond
from qcdc.rules.writing import AS_OF, Context, Gap, Place, Result, Rule, Topic, done_of
from qcdc.vocab import Role, VerdictStatus


def seat(name: str, role: Role, person: int, **office: object) -> Seat:
    held = Office(title="Chức vụ (giả lập)", **office) if office else None  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    return Seat(id=name, role=role, person=Person(id=f"NG-{person}"), office=held)


def with_events(*events: CommitteeEvent, head: str | None = "2023-01-01") -> SteeringCommittee:
    plain = builders.committee(head=head)
    return evolve(plain, events=(*plain.events, *events))


E = CommitteeEvent.of
MEMBER = seat("uv", Role.MEMBER, 1)
JULY = with_events(E("appoint", "2023-07", seat=MEMBER), E("rename", "2023-09-01", name="Tên mới (giả lập)"))


def uncertain(committee: SteeringCommittee, day: str) -> str:
    with pytest.raises(UnknownCodeError) as refused:
        committee.roster(day)
    assert (refused.value.code, refused.value.attribute) == ("day.not_certain", "on")
    return str(refused.value.params["known"])


def test_within_the_month_only_the_roster_is_open() -> None:
    assert uncertain(JULY, "2023-07-01") == uncertain(JULY, "2023-07-30") == "2023-07"
    assert len(JULY.roster("2023-06-30")) == 1
    assert len(JULY.roster("2023-07-31")) == 2
    assert len(JULY.holders(Role.HEAD, "2023-07-15")) == 1
    assert JULY.named("2023-07-15") == "Ban Chỉ đạo"
    assert JULY.exists("2023-07-15")


def test_the_standing_says_what_is_open_and_why() -> None:
    found = JULY.standing("2023-07-15")
    assert [one.id for one in found.seats] == ["truong-ban"]
    assert found.perhaps == (MEMBER,)
    assert found.not_dated == (2,)
    assert (found.exists, found.active, found.name) == (True, True, "Ban Chỉ đạo")
    assert JULY.standing("2023-07-31").not_dated == ()


def test_a_replacement_within_a_year_leaves_open_who_sits() -> None:
    later = evolve(MEMBER, person=Person(id="NG-2"))
    committee = with_events(E("appoint", "2023-02-01", seat=MEMBER), E("replace", "2024", seat=later))
    found = committee.standing("2024-05-01")
    assert found.perhaps == (MEMBER, later)
    assert committee.vacancies("2024-05-01") == ()


def test_what_cannot_stand_overnight_shows_the_day() -> None:
    # A second head is appointed on the first of the month, so the first head left on that day.
    committee = with_events(
        E("appoint", "2023-07-01", seat=seat("moi", Role.HEAD, 2)), E("leave", "2023-07", seat_id="truong-ban")
    )
    assert [one.id for one in committee.roster("2023-07-01")] == ["moi"]


def test_events_of_one_month_stand_in_their_order() -> None:
    committee = with_events(E("appoint", "2023-07", seat=MEMBER), E("leave", "2023-07", seat_id="uv"))
    assert committee.standing("2023-07-15").perhaps == (MEMBER,)
    assert committee.vacancies("2023-07-31") == ("uv",)
    grown = committee.with_event("end", on="2023-07")
    assert not grown.exists("2023-07-31")
    assert committee.next_events(on="2023-07-15") == ()
    assert committee.next_events(on="2023-07") == committee.next_events(on="2023-07-31") != ()


def test_a_year_of_office_leaves_open_who_holds_it() -> None:
    office = Office(title="Bí thư Đảng ủy xã (giả lập)")
    first = OfficeHolding(
        office=office, person=Person(id="A"), since=as_day_or_partial("2015"), until=as_day_or_partial("2020-06")
    )
    assert not first.holds("2014-12-31")
    assert first.holds("2015-12-31")
    assert first.holds("2020-06-01")
    assert not first.holds("2020-07-01")
    for day in ("2015-03-01", "2020-06-15"):
        with pytest.raises(UnknownCodeError):
            first.holds(day)
    by_office = Seat(id="tb", role=Role.HEAD, office=office)
    second = OfficeHolding(office=office, person=Person(id="B"), since=as_day("2020-06-10"))
    assert JULY.person(by_office, "2020-06-15", (first, second)) == Person(id="B")
    with pytest.raises(UnknownCodeError):
        JULY.person(by_office, "2020-06-05", (first, second))


def test_a_secretariat_may_be_dated_by_year() -> None:
    helper = SecretariatMember(person=Person(id="NG-9"), since=as_day_or_partial("2023"))
    committee = evolve(JULY, secretariat=(helper,))
    assert "NG-9" in render.mermaid(render.committee_chart(committee, on="2023-12-31", language="vi"))
    with pytest.raises(UnknownCodeError):
        render.committee_chart(committee, on="2023-08-01", language="vi")


def statuses(committee: SteeringCommittee, day: str) -> dict[str, VerdictStatus]:
    return {one.rule.id: one.status for one in rules.run(committee, as_of=day).verdicts}


def test_an_office_that_ended_in_some_month_is_not_judged() -> None:
    held = seat("uv", Role.MEMBER, 1, until=as_day_or_partial("2023-07"))
    committee = with_events(E("appoint", "2023-02-01", seat=held), head=None)
    assert statuses(committee, "2023-07-15")["committee.seat.office_ended"] is VerdictStatus.UNSTATED
    assert statuses(committee, "2023-08-15")["committee.seat.office_ended"] is VerdictStatus.UNSTATED
    assert statuses(committee, "2023-07-01")["committee.seat.office_ended"] is VerdictStatus.PASSED


def test_one_open_seat_does_not_hide_a_vacant_one() -> None:
    other = seat("pho", Role.DEPUTY, 2)
    committee = with_events(
        E("appoint", "2023-02-01", seat=MEMBER),
        E("appoint", "2023-02-01", seat=other),
        E("leave", "2023-03-01", seat_id="uv"),
        E("leave", "2023-07", seat_id="pho"),
    )
    (vacant,) = (
        one for one in rules.run(committee, as_of="2023-07-15").verdicts if one.rule.id == "committee.seat.vacant"
    )
    assert vacant.status is VerdictStatus.FAILED
    assert len(vacant.gaps) == 1
    assert [one.reason.reason for one in vacant.left] == ["day_not_known"]


def test_an_end_in_some_month_is_not_a_finding() -> None:
    committee = with_events(E("end", "2023-07"))
    for day in ("2023-07-15", "2023-08-15"):
        assert statuses(committee, day)["committee.tasks.not_handed_over"] is VerdictStatus.UNSTATED
    assert statuses(committee, "2023-06-30")["committee.tasks.not_handed_over"] is VerdictStatus.SKIPPED


def test_a_unit_may_have_a_committee() -> None:
    vietnam = gazetteer.vietnam()
    whole = builders.network(missing=1)
    first, *others = whole.committees
    founded = evolve(first, events=(CommitteeEvent.of("found", "2023-06"),))
    network = CommitteeNetwork(unit=whole.unit, committees=(founded, *others))
    assert network.perhaps_on("2023-06-15") == (founded,)
    assert len(network.on("2023-06-15")) == len(others)
    assert len(network.lacking(on="2023-06-15", territory=vietnam)) == 1
    assert [one.name for one in network.perhaps_lacking(on="2023-06-15", territory=vietnam)] == ["Gia Lai"]
    with pytest.raises(UnknownCodeError):
        network.superior(others[0], on="2023-06-15", territory=vietnam)
    assert network.superior(others[0], on="2023-06-30", territory=vietnam) == founded
    found = {one.rule.id: one for one in rules.run(network, as_of="2023-06-15", territory=vietnam).verdicts}[
        "committee.network.unit_without"
    ]
    assert (found.status, len(found.gaps), len(found.left)) == (VerdictStatus.FAILED, 1, 1)
    chart = render.network_chart(network, on="2023-06-15", territory=vietnam, language="vi")
    assert chart.lines[1] == "chưa rõ có Ban Chỉ đạo hay không"


def test_a_count_on_an_open_day_is_refused_and_on_a_certain_one_is_not() -> None:
    with pytest.raises(UnknownCodeError):
        tally([JULY], over=Period.between("2023-06-01", "2023-07-15"))
    assert tally([JULY], over=Period.month(2023, 7)).counts
    reformed = with_events(E("reform", "2023-07", seats=(MEMBER,)))
    assert tally([reformed], over=Period.half_year(2023, 2)).counts
    with pytest.raises(UnknownCodeError):
        tally([reformed], over=Period.between("2023-07-10", "2023-07-31"))
    with pytest.raises(UnknownCodeError):
        tally([reformed], over=Period.between("2023-07-10", "2023-08-31"))


@pytest.mark.parametrize(
    ("value", "vi", "en"),
    [
        ("2019-07-05", "05/07/2019", "5 July 2019"),
        ("2019-07", "tháng 7 năm 2019", "July 2019"),
        ("2019", "năm 2019", "2019"),
    ],
)
def test_a_month_and_a_year_are_printed_in_words(value: str, vi: str, en: str) -> None:
    assert (render.day(value, "vi"), render.day(value, "en")) == (vi, en)


papers = Topic("paper_test", DocumentRef)
WORDS: dict[str, Any] = {
    "asks": ("Văn bản có ngày.", "A paper has a day."),
    "gap": ("Quá ngày.", "Late."),
    "remedy": ("Ghi ngày.", "State the day."),
}


@papers.rule("its_own_day", day=lambda paper: paper.day, **WORDS)
def of_its_day(_paper: DocumentRef, _context: Context) -> Result:
    return [Gap(at=Place.of("day"))]


@papers.rule("compares", day=AS_OF, **WORDS)
def compares(paper: DocumentRef, context: Context) -> Result:
    return [Gap(at=Place.of("day"))] if paper.day < context.as_of else []  # type: ignore[operator]  # pyright: ignore[reportOperatorIssue, reportOptionalOperand, reportArgumentType]


@papers.rule("counts", day=AS_OF, **WORDS)
def counts(paper: DocumentRef, context: Context) -> Result:
    return [Gap(at=Place.of("day"))] if day_after(paper.day, 5) < context.as_of else []  # type: ignore[arg-type]  # pyright: ignore[reportOperatorIssue, reportOptionalOperand, reportArgumentType]


@papers.rule("asks_for_the_day", day=AS_OF, **WORDS)
def asks_for_the_day(paper: DocumentRef, context: Context) -> Result:
    return beyond(Place.of("day"), as_day("2000-01-01"), done_of(paper, "day"), context.as_of)


@pytest.mark.parametrize("rule", papers.rules, ids=lambda rule: rule.id)
def test_a_rule_of_a_user_does_not_judge_a_partial_date(rule: Rule) -> None:
    (verdict,) = rules.run(DocumentRef(number="1", day=as_day("2019-07-01")), as_of="2023-01-01", rules=[rule]).verdicts
    assert verdict.status is VerdictStatus.FAILED
    for day in ("2019-07", "2019"):
        paper = DocumentRef(number="1", day=as_day_or_partial(day))
        (verdict,) = rules.run(paper, as_of="2023-01-01", rules=[rule]).verdicts
        assert verdict.status is VerdictStatus.UNSTATED
