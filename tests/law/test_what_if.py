"""The example of an amendment: what differs in the law, in deadlines and in verdicts, and what does not."""

from __future__ import annotations

import what_if
from qcdc import law, rules

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
    assert any("Số tán thành: 70; cần 75" in line for line in lines)
    assert not any("QD-1" in line or "D-1 " in line for line in lines)
    assert what_if.judged(BEFORE, BEFORE) == []


def test_a_repealed_act_takes_its_rules_along() -> None:
    """With Law 02/2011 ending on 28 February 2027 nothing fails by it that was received later."""
    repealed = BEFORE.ending("02/2011/QH13", on="2027-02-28")
    failed = {
        number: {
            one.rule.id
            for one in rules.run(what_if.petition("D-9", day, None), as_of="2027-04-30", book=book).failed
            if any(place.act == "02/2011/QH13" for place in one.rule.citations)
        }
        for number, (book, day) in {
            "kept": (BEFORE, "2027-03-08"),
            "before": (repealed, "2027-01-04"),
            "after": (repealed, "2027-03-08"),
        }.items()
    }

    assert "complaint.acceptance.late" in failed["kept"] & failed["before"]
    assert failed["after"] == set()


def test_a_comparison_names_the_variants_of_a_limit() -> None:
    """A new row that leaves out the variants of the old one changes more than the plain number."""
    plain = BEFORE.with_row(
        "complaint.settlement.first",
        since="2027-03-01",
        count=30,
        unit="day",
        cite=["02/2011/QH13 28"],
        confidence="verified",
    )

    (change,) = law.compare(BEFORE, plain)

    assert "complex matters 45 calendar days" in change.text("en")
    assert change.text("en").endswith("→ 30 calendar days.")
