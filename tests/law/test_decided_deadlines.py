"""The library counts what was decided by hand, and cites the same place, or one inside it."""

from __future__ import annotations

import pytest

from decided_deadlines import COUNTED_BACK, DEADLINES, Back, Decided
from pausing import PAUSING
from qcdc import law
from qcdc.dates import Duration, DurationUnit, as_day
from qcdc.law import Citation, Extension, Pause
from qcdc.law.provisions import lies_in
from qcdc.vocab import PauseGround


def cited(article: str) -> Citation:
    act, _, place = article.partition(" ")
    return Citation.of(act, place or None)


@pytest.mark.parametrize("row", DEADLINES, ids=lambda row: f"{row.key} {row.start} {row.due}")
def test_a_term_ends_on_the_day_decided_by_hand(row: Decided) -> None:
    # No shipped limit in working days can stand still: two rows are counted by a book in which one can.
    book = PAUSING if row.pauses and row.key == "denunciation.acceptance" else law.shipped()
    due = book.deadline(
        row.key,
        start=row.start,
        remote=row.remote,
        complex=row.complex,
        extended=row.extended,
        follow="decree" if row.decree else "law",
        roll=row.roll,
        pauses=[
            *(Pause(since=as_day(first), resumed=as_day(last)) for first, last in row.pauses),
            *([Pause(why=PauseGround.OBSTACLE, days=row.obstacle_days)] if row.obstacle_days else []),
        ],
        extensions=[
            Extension(duration=Duration(count=count, unit=DurationUnit(unit))) for count, unit in row.extensions
        ],
    )

    assert due.day == as_day(row.due)
    assert any(lies_in(place, cited(row.article)) for place in due.citations)


@pytest.mark.parametrize("row", COUNTED_BACK, ids=lambda row: f"{row.key} {row.event}")
def test_a_notice_is_due_on_the_day_decided_by_hand(row: Back) -> None:
    notice = law.latest_before(row.key, event=row.event)

    assert notice.day == as_day(row.latest)
    assert any(lies_in(place, cited(row.article)) for place in notice.citations)


def test_the_table_covers_what_it_must() -> None:
    assert len(DEADLINES) + len(COUNTED_BACK) >= 60
    assert any(row.decree for row in DEADLINES)
    assert any(row.pauses and row.extensions for row in DEADLINES)
    assert {row.start[:4] for row in DEADLINES} >= {"2022", "2023", "2024", "2025", "2026"}
