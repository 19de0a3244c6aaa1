"""R11: the plain way, the plan and the columns give the same verdicts."""

from __future__ import annotations

import pendulum
import pytest
from hypothesis import given
from hypothesis import strategies as st

from floors import floor, nonempty
from how_many import HALF
from properties.petitions.papers import accepted
from qcdc import gazetteer, law, rules
from qcdc._kernel.values import evolve
from qcdc.dates import as_day, day_after
from qcdc.model import Petition, Reception, ReceptionSlot, Territory
from qcdc.rules.judging import judge
from qcdc.testing import days, head_reception_days, petitions, reception_slots, receptions, reports
from qcdc.vocab import PetitionKind, VerdictStatus
from steps import life
from subjects import CIVIC, moments

ONE = st.one_of(petitions(), accepted(), receptions(), reception_slots(), reports(), head_reception_days(), CIVIC)
TERRITORY = st.sampled_from([None, None, None, gazetteer.vietnam()])
SCALAR = tuple(rule for rule in rules.RULES if rule.reads)


def _plain(subjects: list[object], as_of: pendulum.Date, territory: Territory | None) -> list[rules.Verdict]:
    """Every rule on every subject, one by one, with nothing shared."""
    context = rules.Context(
        as_of=as_of, territory=territory, book=law.shipped(), register=rules.Register(subjects), shared=None
    )
    return [judge(rule, one, context) for one in subjects for rule in rules.RULES if type(one) in rule.subjects]


@floor("a rule passed or failed")
@HALF
@given(st.lists(ONE, min_size=1, max_size=6), st.data(), TERRITORY)
def test_the_plan_says_what_the_plain_way_says(
    subjects: list[object], data: st.DataObject, territory: Territory | None
) -> None:
    """R11: of any subjects, any day, with the table of units and without it: equal verdicts, skips and their reasons too."""
    as_of = data.draw(moments(subjects))
    planned = list(rules.run(subjects, as_of=as_of, territory=territory))
    nonempty(any(one.status in {VerdictStatus.PASSED, VerdictStatus.FAILED} for one in planned))

    def order(verdict: rules.Verdict) -> tuple[str, str, str, str]:
        return verdict.subject, verdict.subject_id, verdict.rule.id, repr(verdict)

    assert sorted(planned, key=order) == sorted(_plain(subjects, as_of, territory), key=order)


@floor("two petitions or more with steps", share=0.8)
@HALF
@given(st.lists(petitions() | accepted(), min_size=2, max_size=8), days())
def test_what_a_plan_remembers_changes_nothing(subjects: list[Petition], as_of: pendulum.Date) -> None:
    """R11: a run over many petitions, and one over each alone beside the same register, say the same of each."""
    nonempty(sum(len(one.handlings[0].events) > 1 for one in subjects) > 1)
    register = rules.Register(subjects)
    together = list(rules.run(subjects, as_of=as_of, register=register))
    alone = [one for subject in subjects for one in rules.run(subject, as_of=as_of, register=register)]

    assert sorted(map(repr, together)) == sorted(map(repr, alone))


def _columns(records: list[Reception] | list[ReceptionSlot], names: set[str]) -> dict[str, list[object]]:
    return {name: [getattr(one, name) for one in records] for name in sorted(names)}


@floor("a rule passed or failed")
@given(
    st.lists(receptions(), min_size=1, max_size=6) | st.lists(reception_slots(), min_size=1, max_size=6),
    st.integers(0, 400),
)
def test_the_columns_say_what_the_records_say(records: list[Reception] | list[ReceptionSlot], wait: int) -> None:
    """R11: of any receptions as columns: status, gaps and reasons of each rule on fields are those of the plain way."""
    subject = type(records[0])
    as_of = day_after(min(one.day for one in records), wait)
    mine = [rule for rule in SCALAR if subject in rule.subjects]
    names = {name for rule in mine for name in rule.reads}
    audit = rules.run_columns(subject, _columns(records, names), as_of=as_of)
    nonempty(audit.counts[VerdictStatus.PASSED] + audit.counts[VerdictStatus.FAILED])
    context = rules.Context(as_of=as_of, book=law.shipped(), register=rules.Register(records))

    assert [one.rule.id for one in audit.found] == [rule.id for rule in mine]
    for rule, column in zip(mine, audit.found, strict=True):
        for row, record in enumerate(records):
            plain, found = judge(rule, record, context), column.outcome(row)
            assert plain == evolve(
                plain,
                rule=column.rule,
                status=found.status,
                gaps=found.gaps,
                skip=found.skip,
                compared=found.compared,
                left=found.left,
                crash=found.crash,
            )
            assert (row in column.rows(VerdictStatus.FAILED)) is (plain.status is VerdictStatus.FAILED)


@pytest.mark.parametrize("kind", PetitionKind)
def test_every_kind_of_petition_is_left_out_alike(kind: PetitionKind) -> None:
    """R11: of every kind of petition the plan leaves out what the plain way skips, for the same reason."""
    paper = life(kind, "2023-03-01", "classify 2023-03-02", "transfer 2023-03-06")
    as_of = as_day("2023-06-30")

    assert list(rules.run(paper, as_of=as_of)) == _plain([paper], as_of, None)


def test_a_rule_on_fields_reads_fields_of_its_subjects() -> None:
    """R11: what a rule says that it reads exists, and it checks no parts."""
    assert len(SCALAR) >= 7
    for rule in SCALAR:
        assert rule.each is None
        assert all(hasattr(subject, name) for subject in rule.subjects for name in rule.reads)
