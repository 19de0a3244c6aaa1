from __future__ import annotations

import datetime as dt

from hypothesis import given, settings
from hypothesis import strategies as st

from floors import floor, nonempty
from properties.petitions.papers import accepted
from qcdc import gazetteer, rules
from qcdc.model import Conference, ConnectionPoint
from qcdc.testing import committees, head_reception_days, petitions, receptions, reports, unit_refs
from qcdc.vocab import Origin, VerdictStatus
from subjects import CIVIC, moments

SUBJECTS = st.one_of(petitions(), receptions(), committees(), reports(), head_reception_days())


@floor("a rule passed or failed")
@settings(max_examples=150)
@given(CIVIC, st.data(), st.booleans())
def test_no_rule_on_participation_crashes(subject: object, data: st.DataObject, with_units: bool) -> None:
    """R1: no shipped rule on participation, committees or conferences crashes on anything that can be built."""
    day = data.draw(moments([subject]))
    audit = rules.run(subject, as_of=day, territory=gazetteer.vietnam() if with_units else None)
    nonempty(any(one.status is not VerdictStatus.SKIPPED for one in audit))

    assert [(verdict.rule.id, verdict.reason) for verdict in audit.crashed] == []
    assert len(audit) == sum(type(subject) in rule.subjects for rule in rules.RULES)


class Broken:
    """A user's calendar that breaks on every question, with a name in its message."""

    def is_working(self, day: dt.date) -> bool:
        raise RuntimeError(f"Nguyễn Văn Lộ {day}")

    def reason_off(self, day: dt.date) -> str | None:
        raise RuntimeError(f"Nguyễn Văn Lộ {day}")


@floor("a rule passed or failed")
@given(st.lists(SUBJECTS, min_size=1, max_size=5), st.data(), st.booleans())
def test_a_run_never_raises(subjects: list[object], data: st.DataObject, with_units: bool) -> None:
    """R1: a run never raises, and no shipped rule crashes on anything that can be built."""
    day = data.draw(moments(subjects))
    audit = rules.run(subjects, as_of=day, territory=gazetteer.vietnam() if with_units else None)
    nonempty(any(one.status is not VerdictStatus.SKIPPED for one in audit))

    assert audit.crashed == ()
    expected = sum(type(subject) in rule.subjects for subject in subjects for rule in rules.RULES)
    assert len(audit) == expected


@floor("a rule crashed")
@given(st.lists(petitions() | accepted() | accepted(), min_size=1, max_size=3), st.data())
def test_a_crash_is_a_verdict_without_the_message(subjects: list[object], data: st.DataObject) -> None:
    """R1: what breaks is reported by its kind; its message may hold anything and stays out."""
    day = data.draw(moments(subjects))
    audit = rules.run(subjects, as_of=day, calendar=Broken())
    nonempty(audit.crashed)

    assert all(verdict.status is not VerdictStatus.CRASHED or verdict.reason == "RuntimeError" for verdict in audit)
    assert "Lộ" not in repr(audit.crashed)


@floor("the conference has a point")
@given(st.lists(unit_refs(), max_size=5, unique=True), st.data())
def test_a_conference_of_any_shape_is_judged(units: list[object], data: st.DataObject) -> None:
    """R1: a conference with any points gets exactly one verdict a rule."""
    from qcdc.model import UnitRef

    points = tuple(
        ConnectionPoint(unit=unit, linked=data.draw(st.booleans())) for unit in units if isinstance(unit, UnitRef)
    )
    held = Conference(
        id="H",
        title="Hội nghị",
        unit=data.draw(unit_refs()),
        points=points,
        origin=Origin.SYNTHETIC,
    )

    audit = rules.run(held, as_of="2023-06-30")
    nonempty(points)

    failed = {verdict.rule.id for verdict in audit.failed}
    assert ("conference.point.unlinked" in failed) is (held.linked < len(points))
