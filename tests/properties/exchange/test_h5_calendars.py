from __future__ import annotations

import datetime as dt
from typing import Any

import icalendar
from hypothesis import given, settings
from hypothesis import strategies as st

from floors import floor, never_empty, nonempty
from qcdc import Petition, rules
from qcdc.dates import day_after
from qcdc.exchange import ical
from qcdc.model import HeadReceptionDays, ReceptionSlot
from qcdc.testing import duty_days, head_reception_days, petitions, reception_slots, texts
from taints import TAINT, taint

STAMP = dt.datetime(2026, 11, 25, 8, 30, tzinfo=dt.timezone(dt.timedelta(hours=7)))


def events(document: bytes) -> list[Any]:
    """The events of a calendar, read by the library."""
    assert all(len(line) <= 75 for line in document.split(b"\r\n"))
    calendar: Any = icalendar.Calendar.from_ical(document)
    return list(calendar.walk("VEVENT"))


@floor("a deadline has a day")
@settings(max_examples=30)
@given(st.lists(petitions(), min_size=1, max_size=2, unique_by=lambda one: one.id), st.sampled_from(["vi", "en"]))
def test_a_calendar_read_again_has_the_same_deadlines(papers: list[Petition], language: Any) -> None:
    """H5: a calendar read again has the days and the explanations of all deadlines; those without a day are listed."""
    first, last = min(one.received for one in papers), day_after(max(one.received for one in papers), 4_000)
    due = [(paper, one) for paper in papers for one in rules.deadlines(paper, as_of=last)]
    dated = [(paper, one) for paper, one in due if one.day is not None and first <= one.day <= last]
    nonempty(dated)

    written = ical.write_due(papers, between=(first, last), as_of=last, stamp=STAMP, language=language)

    read = events(written.document)
    assert written.count == len(read)
    expected = {(one.day, one.text(language)) for _, one in dated}
    assert {(event["DTSTART"].dt, str(event["DESCRIPTION"])) for event in read} == expected
    assert [one.deadline for one in written.undated] == [one for _, one in due if one.day is None]
    assert len({event["UID"] for event in read}) == len(read)
    assert {event["DTSTAMP"].dt for event in read} <= {STAMP}
    assert [event["DTSTART"].dt for event in read] == sorted(event["DTSTART"].dt for event in read)
    for _, one in dated:
        tentative = one.why is not None or one.deadline.is_provisional  # type: ignore[union-attr]
        status = {str(event["STATUS"]) for event in read if str(event["DESCRIPTION"]) == one.text(language)}
        assert ("TENTATIVE" if tentative else "CONFIRMED") in status
    papers.reverse()
    again = ical.write_due(papers, between=(first, last), as_of=last, stamp=STAMP, language=language)
    assert again.document == written.document


@never_empty("every petition has texts about people")
@settings(max_examples=30)
@given(petitions(), st.sampled_from(["vi", "en"]))
def test_no_text_about_a_person_gets_into_a_calendar(paper: Petition, language: Any) -> None:
    """H6: no name, address or content of a petition is in a calendar, in any language."""
    tainted = taint(paper)
    last = day_after(paper.received, 4_000)

    written = ical.write_due(tainted, between=(paper.received, last), as_of=last, stamp=STAMP, language=language)

    text = " ".join(str(value) for event in events(written.document) for value in event.values())
    assert TAINT not in text
    assert TAINT not in repr(written)


@floor("there is a day", share=0.6)
@given(st.lists(head_reception_days() | duty_days() | reception_slots(), min_size=1, max_size=3))
def test_a_calendar_read_again_has_the_same_reception_days(days: list[Any]) -> None:
    """H5: and those of receptions, each once, whoever received."""
    expected: list[Any] = []
    for one in days:
        expected += [*one.held, *one.delegated] if isinstance(one, HeadReceptionDays) else [one.day]
    nonempty(expected)

    written = ical.write_receptions(days, stamp=STAMP)

    read = events(written.document)
    assert {event["DTSTART"].dt for event in read} == set(expected)
    assert len({event["UID"] for event in read}) == len(read) == written.count <= len(expected)


@never_empty("every example is a text")
@given(reception_slots(), texts(), texts())
def test_any_text_of_a_posted_calendar_is_read_again(slot: ReceptionSlot, title: str, place: str) -> None:
    """H5: any text survives the escapes and folds of the format."""
    from qcdc.model import evolve

    written = ical.write_receptions(evolve(slot, title=title, place=place), stamp=STAMP)

    (event,) = events(written.document)
    assert str(event["SUMMARY"]).startswith(title)
    assert str(event["LOCATION"]) == place
