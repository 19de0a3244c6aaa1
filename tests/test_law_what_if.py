"""The example of an amendment: what differs in the law, in deadlines and in verdicts, and what does not."""

from __future__ import annotations

import what_if
from qcdc import law

BEFORE = what_if.today()
AFTER = what_if.amended(BEFORE)


def test_the_patch_says_what_it_changes_and_nothing_else() -> None:
    assert [one.about for one in law.compare(BEFORE, AFTER)] == [
        "1/2027/QH16",
        "complaint.acceptance",
        "participation.vote.contributions",
        "reception.head_days.commune",
    ]


def test_deadlines_move_for_what_was_received_after_the_change() -> None:
    """D-1 was received on 22 February; five working days from Monday 8 March end on 15 March, from 26 April on 4 May."""
    lines = what_if.moved(BEFORE, AFTER)

    assert [line.split(",")[0] for line in lines] == ["D-2", "D-3"]
    assert "17/03/2027 (đúng hạn) → 15/03/2027" in lines[0]
    assert "→ 04/05/2027" in lines[1]  # Friday 30 April is off


def test_verdicts_follow_and_only_after_the_change() -> None:
    lines = what_if.judged(BEFORE, AFTER)

    assert len(lines) == 3
    assert all(line.startswith("Vi phạm theo quy định mới") and "giả lập" in line for line in lines)
    assert any("Tán thành 70, cần 75" in line for line in lines)
    assert not any("QD-1" in line or "D-1 " in line for line in lines)
    assert what_if.judged(BEFORE, BEFORE) == []
