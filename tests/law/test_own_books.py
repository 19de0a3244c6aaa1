"""The law changes tomorrow: a book with an act, a limit, a calendar of one's own; and everything that counts, by it."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from builders import complaint
from qcdc import aggregate, law, rules
from qcdc.dates import Period, WorkCalendar, as_day
from qcdc.errors import InvariantError, QcdcError
from qcdc.model import Complexity, evolve
from qcdc.model.petitions.settlement import extensions_allowed, settlement_due
from qcdc.vocab import ChangeKind, ComplexityGround, PetitionKind
from qcdc.vocab import HandlingEventKind as K
from steps import run

BOOK = law.shipped()
TOMORROW = """
["complaint.dialogue.second"]
vi = "Thời hạn đối thoại lần hai (quy định giả lập)"
en = "A second dialogue (made up)"
rows = [
    { since = 2026-07-01, until = 2026-12-31, count = 7, unit = "working_day", cite = ["155/2026/NĐ-CP"], confidence = "uncertain" },
    { since = 2027-01-01, count = 5, unit = "working_day", cite = ["155/2026/NĐ-CP"], confidence = "uncertain" },
]
"""
YEAR = """
[2027]
off = ["01-01", "02-05", "02-08", "02-09", "02-10", "02-11"]
worked = []
provisional = true
"""
ACT = """
[[act]]
number = "1/2027/QH16"
short = "LDC27"
form = "law"
vi = "Luật giả lập về dân chủ"
en = "A made-up law on democracy"
issuer = "Quốc hội"
signed = 2026-12-01
since = 2027-01-01
confidence = "uncertain"

[[amended]]
act = "02/2011/QH13"
by = "1/2027/QH16"
since = 2027-01-01
places = "27"

[[replaced]]
act = "10/2022/QH15"
by = "1/2027/QH16"
"""
CITING = TOMORROW.replace("155/2026/NĐ-CP", "1/2027/QH16 7.1")


def test_a_book_takes_a_limit_and_a_year_without_a_fork() -> None:
    own = BOOK.with_data(limits=TOMORROW, days_off=YEAR)

    due = own.deadline("complaint.dialogue.second", start="2026-12-28")

    assert due.day == as_day("2027-01-07")
    assert due.provisional == (2027,)
    assert "Tạm tính: lịch nghỉ năm 2027 chưa được ban hành hoặc chưa có trong dữ liệu." in due.text("vi")
    assert own.limit("complaint.acceptance", on="2026-07-01") == law.limit("complaint.acceptance", on="2026-07-01")
    assert "complaint.dialogue.second" not in law.limit_keys()
    with pytest.raises(LookupError):
        law.deadline("complaint.acceptance", start="2026-12-28", strict=True)


def test_a_decreed_year_replaces_a_proposed_one_and_deadlines_are_recounted() -> None:
    proposed = BOOK.with_data(days_off=YEAR)
    due = proposed.deadline("complaint.acceptance", start="2026-12-30")
    decreed = proposed.with_data(days_off=YEAR.replace("provisional = true", "").replace('"02-05", ', ""))

    again = due.recounted(decreed.calendar)

    assert due.provisional == (2027,)
    assert again.provisional == ()
    assert (due.day, again.day) == (as_day("2027-01-11"), as_day("2027-01-11"))


def test_a_book_takes_an_act_and_says_what_it_changes() -> None:
    own = BOOK.with_data(acts=ACT, limits=CITING, days_off=YEAR)

    assert own.act("1/2027/QH16").in_force("2027-01-01")
    assert own.act("10/2022/QH15").replaced == law.Replacement(by="1/2027/QH16")
    assert [one.by for one in own.act("02/2011/QH13").amended("2027-01-01")][-1] == "1/2027/QH16"
    assert own.act("1/2027/QH16") in own.acts_in_force("2027-01-01")
    assert (ChangeKind.ACT_BEGAN, "1/2027/QH16") in {
        (one.kind, one.about) for one in own.changes("2026-12-31", "2027-01-01")
    }
    with pytest.raises(LookupError):
        law.act("1/2027/QH16")


def test_a_deadline_names_the_acts_of_the_book_it_is_given() -> None:
    own = BOOK.with_data(acts=ACT, limits=CITING, days_off=YEAR)
    due = own.deadline("complaint.dialogue.second", start="2026-12-28")

    assert "khoản 1 Điều 7 Luật giả lập về dân chủ (1/2027/QH16)" in due.text("vi", acts=own.acts)
    assert "1/2027/QH16, art. 7.1" in due.text("en")
    assert "made-up" not in due.text("en")


def test_the_shipped_acts_read_again_onto_themselves_change_nothing() -> None:
    table = {
        "act": [
            {
                "number": act.number,
                "form": act.form,
                "vi": act.vi,
                "en": act.en,
                "issuer": act.issuer,
                "signed": act.signed,
                "confidence": act.confidence.value,
                **({"checked": act.checked} if act.checked else {}),
                **({"short": act.short} if act.short else {}),
                **({"since": act.force.since} if act.force.since else {}),
                **({"until": act.force.until} if act.force.until else {}),
                **({"note_vi": act.note_vi} if act.note_vi else {}),
                **({"note_en": act.note_en} if act.note_en else {}),
            }
            for act in law.all_acts()
        ],
        "amended": [
            {
                "act": act.number,
                "by": one.by,
                "confidence": one.confidence.value,
                **({"since": one.since} if one.since else {}),
                **({"places": one.places} if one.places else {}),
            }
            for act in law.all_acts()
            for one in act.amendments
        ],
        "replaced": [
            {
                "act": act.number,
                "by": act.replaced.by,
                "confidence": act.replaced.confidence.value,
                **({"articles": act.replaced.articles} if act.replaced.articles else {}),
            }
            for act in law.all_acts()
            if act.replaced
        ],
    }

    assert BOOK.with_data(acts=table).acts == BOOK.acts


class Shut:
    """An enterprise that is shut on every day of August 2023 (made up)."""

    def is_working(self, day: dt.date) -> bool:
        return day.weekday() < 5 and (day.year, day.month) != (2023, 8)

    def reason_off(self, day: dt.date) -> str | None:
        return None if self.is_working(day) else "weekend"


def test_whoever_counts_counts_by_the_calendar_given() -> None:
    """The settlement rule, the list of deadlines and the tally agree on the last day that a calendar moves."""
    # Accepted on 3 July: 30 days end on 2 August, a Wednesday; shut until 31 August, it moves to 1 September.
    paper = complaint("2023-06-30", (K.ACCEPT, "2023-07-03"), (K.DECIDE, "2023-08-25"))
    over = Period.between("2023-01-01", "2023-12-31")

    def seen(calendar: WorkCalendar | None) -> tuple[object, ...]:
        late = [
            one.rule.id
            for one in rules.run([paper], as_of="2023-12-31", calendar=calendar).failed
            if one.rule.id == "complaint.settlement.late"
        ]
        listed = {
            str(one.day)
            for one in rules.deadlines(paper, as_of="2023-12-31", calendar=calendar)
            if one.duty == "complaint.settlement"
        }
        counted = aggregate.tally([paper], over=over, calendar=calendar, by=("timeliness",))
        return (
            late,
            listed,
            counted.count("handling.settled", by={"timeliness": "late"}),
        )

    assert seen(None) == (["complaint.settlement.late"], {"2023-08-02"}, 1)
    assert seen(Shut()) == ([], {"2023-09-01"}, 0)


def test_rules_take_their_limits_from_the_book_they_are_given() -> None:
    longer = BOOK.with_data(
        limits="""
["complaint.settlement.first"]
vi = "Thời hạn giải quyết (giả lập)"
en = "Settlement (made up)"
rows = [{ since = 2012-07-01, count = 90, unit = "day", cite = ["02/2011/QH13 28"], confidence = "uncertain" }]
"""
    )
    paper = complaint("2023-06-30", (K.ACCEPT, "2023-07-03"), (K.DECIDE, "2023-08-25"))

    def late(book: law.LawBook | None) -> list[str]:
        audit = rules.run([paper], as_of="2023-12-31", book=book)
        return [one.rule.id for one in audit.failed if one.rule.id == "complaint.settlement.late"]

    assert late(None) == ["complaint.settlement.late"]
    assert late(longer) == []


GROUNDS = (ComplexityGround.MANY_PETITIONERS, ComplexityGround.FOREIGN_ELEMENT)


@pytest.mark.parametrize(("grounds", "shipped", "own"), [(1, 1, 3), (2, 2, 5)])
def test_how_often_a_complex_denunciation_is_extended_is_asked_of_the_book_given(
    grounds: int, shipped: int, own: int
) -> None:
    book = BOOK.with_data(
        limits={
            f"denunciation.extensions.{kind}": {
                "vi": "Số lần gia hạn (quy định giả lập)",
                "en": "Extensions (made up)",
                "rows": [
                    {
                        "since": "2019-01-01",
                        "count": count,
                        "unit": "time",
                        "cite": ["25/2018/QH14 30"],
                        "confidence": "uncertain",
                    }
                ],
            }
            for kind, count in (("complex", 3), ("specially_complex", 5))
        }
    )
    complex_one = evolve(
        run("2023-03-01", "accept 2023-03-06"),
        complex=True,
        complexity=Complexity(grounds=frozenset(GROUNDS[:grounds])),
    )

    assert extensions_allowed(complex_one) == shipped
    assert extensions_allowed(complex_one, book=book) == own


@pytest.mark.parametrize("grounds", [1, 2])
def test_only_a_denunciation_can_be_specially_complex(grounds: int) -> None:
    """A complaint has the time of a complex one, on however many grounds, even where a book knows a longer one."""
    book = BOOK.with_data(
        limits={
            "complaint.settlement.first": {
                "vi": "Thời hạn giải quyết (quy định giả lập)",
                "en": "Settlement (made up)",
                "starts_from": "acceptance",
                "rows": [
                    {
                        "since": "2012-07-01",
                        "count": 30,
                        "complex": 45,
                        "extended": 90,
                        "unit": "day",
                        "cite": ["02/2011/QH13 28"],
                        "confidence": "uncertain",
                    }
                ],
            }
        }
    )
    complex_one = evolve(
        run("2023-03-01", "accept 2023-03-06"),
        complex=True,
        complexity=Complexity(grounds=frozenset(GROUNDS[:grounds])),
    )

    due = settlement_due(complex_one, PetitionKind.COMPLAINT, book=book)

    assert due is not None
    assert due.day == as_day("2023-04-20")


def acts(**changes: object) -> dict[str, Any]:
    """A table of one made-up act with some fields changed, or taken away with ``None``."""
    row = {
        "number": "1/2027/QH16",
        "form": "law",
        "vi": "Luật giả lập",
        "en": "A made-up law",
        "issuer": "Quốc hội",
        "signed": "2026-12-01",
        "since": "2027-01-01",
        "confidence": "uncertain",
    }
    return {"act": [{key: value for key, value in {**row, **changes}.items() if value is not None}]}


REFUSED: dict[str, tuple[object, str, str | None]] = {
    "no issuer": (acts(issuer=None), "law.missing", "issuer"),
    "a misspelt field": (acts(sort="law"), "law.field", "sort"),
    "an unknown confidence": (acts(confidence="sure"), "law.row", "confidence"),
    "an end before the beginning": (acts(until="2026-01-01"), "period.end_before_start", "until"),
    "a number that is empty": (acts(number=""), "law.value", "number"),
    "one number twice": ({"act": acts()["act"] * 2}, "law.act_twice", "number"),
    "a run that ends before its first": (acts(number="9/NQ", through=3), "law.run", "through"),
    "a run of a number without digits": (acts(number="IX/NQ", through=10), "law.run", "through"),
    "a run without end": (acts(number="1/NQ", through=10**9), "law.run", "through"),
    "a change of an act nobody holds": ({"amended": [{"act": "9/9", "by": "1/2027/QH16"}]}, "law.no_act", "act"),
    "a successor of an act nobody holds": ({"replaced": [{"act": "9/9", "by": "1/2027/QH16"}]}, "law.no_act", "act"),
    "a list of another name": ({"acts": []}, "law.field", "acts"),
    "rows that are a text": ({"act": "1/2027/QH16"}, "law.row", "act"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_a_bad_table_of_acts_is_refused_with_its_place(name: str) -> None:
    table, code, attribute = REFUSED[name]

    with pytest.raises(QcdcError) as caught:
        BOOK.with_data(acts=table)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]

    assert isinstance(caught.value, InvariantError)
    assert (caught.value.code, caught.value.attribute) == (code, attribute)


def test_a_run_holds_a_thousand_numbers_and_no_more() -> None:
    """Resolutions of one sitting come in a run; a longer one is a mistyped end."""
    book = BOOK.with_data(acts=acts(number="5001/NQ", through=6000))

    assert len(book.acts) == len(BOOK.acts) + 1000
    assert {"5001/NQ", "6000/NQ"} <= book.acts.keys()
    with pytest.raises(InvariantError) as caught:
        BOOK.with_data(acts=acts(number="5001/NQ", through=6001))
    assert (caught.value.code, caught.value.params["most"]) == ("law.run", 1000)


def test_years_are_added_to_a_decreed_calendar_only() -> None:
    with pytest.raises(InvariantError, match="only be added to a decreed calendar"):
        BOOK.with_calendar(Shut()).with_data(days_off=YEAR)
