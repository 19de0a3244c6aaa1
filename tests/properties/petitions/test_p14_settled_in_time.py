"""P14: whether a settlement is in time is one answer: of the rule, of the deadlines, and of the tally."""

from __future__ import annotations

from itertools import product
from typing import Any

import pendulum
from hypothesis import given
from hypothesis import strategies as st

from builders import H1
from floors import floor, nonempty
from qcdc import aggregate, law, rules
from qcdc.dates import as_day, day_after
from qcdc.model import Petition
from qcdc.testing import days
from qcdc.vocab import DeadlineStatus, Instance, PetitionKind, VerdictStatus
from steps import COMPLAINT, DENUNCIATION, life, step

FACT = st.sampled_from([None, False, True])
TIMELINESS = {
    DeadlineStatus.MET: "on_time",
    DeadlineStatus.RUNNING: "on_time",
    DeadlineStatus.MISSED: "late",
    DeadlineStatus.OVERDUE: "late",
    DeadlineStatus.UNKNOWN: "undetermined",
}
VERDICTS = {"on_time": VerdictStatus.PASSED, "late": VerdictStatus.FAILED, "undetermined": VerdictStatus.UNSTATED}


def _facts(fact: bool | None) -> tuple[bool, ...]:
    return (False, True) if fact is None else (fact,)


def _last_days(
    kind: PetitionKind, start: pendulum.Date, facts: dict[str, Any], *, extended: bool
) -> set[pendulum.Date]:
    """The last day under each completion of what is not stated, by the articles."""
    if kind is PetitionKind.COMPLAINT:
        key = "complaint.settlement." + ("second" if facts["instance"] is Instance.SECOND else "first")
        return {
            law.deadline(key, start=start, complex=one, remote=far).day
            for one, far in product(_facts(facts["complex"]), _facts(facts["remote"]))
        }
    # Two extensions, if it is specially complex: the grounds are never stated here.
    key = "denunciation.settlement"
    thirty, sixty, ninety = (
        law.deadline(key, start=start, complex=one, extended=two).day
        for one, two in ((False, False), (True, False), (True, True))
    )
    if extended:
        return {sixty}
    return {thirty} if facts["complex"] is False or facts["log_complete"] else {thirty, sixty, ninety}


@st.composite
def _lives(draw: st.DrawFn) -> tuple[Petition, set[pendulum.Date], pendulum.Date | None]:
    """A petition accepted in the window, its possible last days, and the day of its settlement, if it is settled."""
    kind = draw(st.sampled_from([PetitionKind.COMPLAINT, PetitionKind.DENUNCIATION]))
    accepted = draw(days(as_day("2023-01-05"), as_day("2023-04-30")))
    facts = {"complex": draw(FACT), "remote": draw(FACT), "log_complete": draw(FACT)}
    steps: list[Any] = [f"accept {accepted}"]
    extended = kind is PetitionKind.DENUNCIATION and facts["complex"] is not False and draw(st.booleans())
    if extended:
        steps.append(step(f"extend {day_after(accepted, 20)}", days=30))
    settled = day_after(accepted, draw(st.integers(25, 110)))
    ended = settled <= H1.end and draw(st.booleans())
    if kind is PetitionKind.COMPLAINT:
        facts["instance"] = draw(st.sampled_from(Instance))
    steps += [f"{'decide' if kind is PetitionKind.COMPLAINT else 'conclude'}:right {settled}"] if ended else []
    paper = life(COMPLAINT if kind is PetitionKind.COMPLAINT else DENUNCIATION, str(accepted), *steps, handling=facts)
    return paper, _last_days(kind, accepted, facts, extended=extended), settled if ended else None


@floor("the settlement is not on time by every completion")
@given(_lives())
def test_a_settlement_is_late_in_any_case_or_in_time_in_any_case_or_not_stated(
    found: tuple[Petition, set[pendulum.Date], pendulum.Date | None],
) -> None:
    """P14: on time by every completion of the record, late by every one, or else undetermined."""
    paper, possible, settled = found
    on = settled or H1.end
    wanted = "on_time" if on <= min(possible) else "late" if on > max(possible) else "undetermined"
    nonempty(wanted != "on_time")

    (due,) = [one for one in rules.deadlines(paper, as_of=H1.end) if one.duty == f"{paper.kind}.settlement"]
    (verdict,) = [
        one for one in rules.run(paper, as_of=H1.end).verdicts if one.rule.id == f"{paper.kind}.settlement.late"
    ]
    counted = aggregate.tally([paper], over=H1, by=("timeliness",))
    key = "handling.carried_out" if settled is None else "handling.settled"

    assert TIMELINESS[due.status] == wanted
    assert verdict.status is VERDICTS[wanted]
    assert counted.values_of(key) == {(wanted,)}
