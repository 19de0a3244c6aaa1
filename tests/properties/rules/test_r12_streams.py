"""R12: a run that keeps only failures says the same as one that keeps everything, and takes a stream one by one."""

from __future__ import annotations

from collections.abc import Iterator

from hypothesis import given
from hypothesis import strategies as st

from builders import COMMUNE
from floors import floor, nonempty
from how_many import HALF
from properties.petitions.papers import accepted
from qcdc import rules
from qcdc.model import Reception, evolve
from qcdc.testing import petitions, receptions, reports
from qcdc.vocab import VerdictStatus
from subjects import moments

RECEPTION = Reception.of(
    COMMUNE, "2026-03-02", id="T-1", kind="regular", receiver="officer", persons=2, origin="synthetic"
)
SUBJECTS = st.lists(st.one_of(petitions(), accepted(), receptions(), reports()), min_size=3, max_size=8)


@floor("a subject is kept and another is not")
@HALF
@given(SUBJECTS, st.data(), st.booleans())
def test_counts_failures_and_texts_are_those_of_a_whole_run(
    subjects: list[object], data: st.DataObject, unstated: bool
) -> None:
    """R12: counts, failed verdicts and every text are equal, beside the same register; the rest has no verdicts."""
    as_of = data.draw(moments(subjects))
    register = rules.Register(subjects)
    whole = rules.run(subjects, as_of=as_of, register=register, unstated=unstated)
    few = rules.run(iter(subjects), as_of=as_of, register=register, unstated=unstated, only_failures=True)
    nonempty(0 < len(few.records) < len(whole.records))

    assert few.counts == whole.counts
    assert few.failed == whole.failed
    assert few.without_rules == whole.without_rules
    assert str(few) == str(whole)
    assert [few.text(language) for language in ("vi", "en")] == [whole.text(language) for language in ("vi", "en")]
    assert all(one.failed for one in few.records)


@floor("another record has the number")
@given(st.lists(st.integers(1, 3), max_size=6), st.integers(1, 3), st.booleans())
def test_records_of_one_number_are_counted_as_comparing_them_counts(
    persons: list[int], own: int, other_numbers: bool
) -> None:
    """R12: how many records differ and how many are equal is what comparing a record with each of them says."""
    held = [evolve(RECEPTION, persons=one) for one in persons]
    record = evolve(RECEPTION, persons=own)
    register = rules.Register([*held, *([evolve(RECEPTION, id="T-2")] if other_numbers else ())])
    nonempty(bool(held))

    alike = register.alike(record)

    different = {one.persons for one in held if one != record}
    copies = sum(one == record for one in held)
    nothing_beside = not other_numbers and len(held) == copies <= 1
    assert alike == (None if nothing_beside else (len(different), max(copies - 1, 0)))


def test_a_stream_is_taken_one_by_one() -> None:
    """R12: a subject is checked before the next one is asked for, and a stream has no register."""
    taken: list[int] = []
    seen: list[tuple[int, int]] = []

    def stream() -> Iterator[object]:
        for number in range(3):
            taken.append(number)
            assert len(seen) == number
            yield RECEPTION

    audit = rules.run(
        stream(), as_of="2026-06-30", only_failures=True, progress=lambda done, every: seen.append((done, every))
    )

    assert taken == [0, 1, 2]
    assert seen == [(1, 1), (2, 2), (3, 3)]
    twice = [one for one in audit.rest if one.rule == "record.number_twice"]
    assert [(one.status, one.skip.reason if one.skip else None, one.number) for one in twice] == [
        (VerdictStatus.SKIPPED, "no_register", 3)
    ]
