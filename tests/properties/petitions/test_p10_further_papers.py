from __future__ import annotations

from collections import Counter
from random import Random

import pendulum
from hypothesis import given
from hypothesis import strategies as st

from floors import floor, nonempty
from properties.petitions.histories import matters
from qcdc import aggregate
from qcdc.dates import Period, day_after
from qcdc.model import Case, Petition, evolve
from qcdc.model.petitions.case_state import RunStanding, decisive, run_standing
from qcdc.testing import windows
from qcdc.vocab import HandlingState, Instance, PetitionKind


def standings(papers: list[Petition], day: pendulum.Date) -> list[RunStanding]:
    """Every run that had begun by the day, as it stood then."""
    return [
        run_standing(run, kind=paper.kind, place=place, on=day)
        for paper in papers
        for place, run in enumerate(paper.handlings)
        if run.received <= day
    ]


def numbers(counted: aggregate.Tally) -> Counter[tuple[str, str, tuple[str, ...]]]:
    """The counts, by unit, indicator and dimensions: no id is among them."""
    found: Counter[tuple[str, str, tuple[str, ...]]] = Counter()
    for cell, count in counted.cells.items():
        assert cell.unit is not None
        found[cell.unit.code, cell.indicator, cell.values] += count.number
    return found


def cases(counted: aggregate.Tally) -> Counter[tuple[str, str, tuple[str, ...]]]:
    return Counter({key: count for key, count in numbers(counted).items() if key[1].startswith("case.")})


@floor("the case was settled before the further paper")
@given(matters(3), st.data())
def test_a_further_paper_settles_nothing_and_opens_only_what_the_law_opens(
    found: list[Petition], data: st.DataObject
) -> None:
    """P10: a settled case stays settled, whatever comes in later, unless the law opens it again."""
    found = [evolve(one, case="V-1") for one in found]
    day = day_after(max(event.day for one in found for run in one.handlings for event in run.events))
    further = data.draw(st.sampled_from(found))
    before = decisive(standings([one for one in found if one is not further], day))
    after = decisive(standings(found, day))
    settled = before is not None and before.finished is not None
    nonempty(settled)
    if before is None or not settled:
        return

    assert after is not None
    if after.finished is None:
        # By the law of each opening, told here a second time: above the first instance, a further denunciation, after
        # a withdrawal or termination, after a decision that annulled another.
        ends = [run for run in standings(found, day) if run.finished is not None and run.annulled]
        assert (
            (after.instance is Instance.SECOND and before.instance is Instance.FIRST)
            or (after.instance is Instance.SECOND and after.kind is PetitionKind.DENUNCIATION)
            or before.state in {HandlingState.WITHDRAWN, HandlingState.TERMINATED}
            or ends
        )


@floor("a paper moves nothing, and others are counted")
@given(matters(2), st.data())
def test_a_paper_that_nobody_takes_up_changes_no_case(found: list[Petition], data: st.DataObject) -> None:
    """P10: what is filed, returned, guided, refused, withdrawn before the acceptance or only received moves nothing."""
    window = data.draw(windows(found))
    idle = [one for one in found if not any(one_run.taken_up for one_run in standings([one], window.end))]
    rest = [one for one in found if one not in idle]
    expected = cases(aggregate.tally(rest, over=window))
    nonempty(idle and expected)

    assert cases(aggregate.tally(found, over=window)) == expected


@floor("something is counted, of two papers or more")
@given(matters(), st.data(), st.randoms(use_true_random=False))
def test_no_id_and_no_order_decides(found: list[Petition], data: st.DataObject, random: Random) -> None:
    """P10: renaming papers, runs and cases changes no count, and neither does the order of the registers."""
    window = data.draw(windows(found))
    names = [f"{random.randrange(16**6):06x}" for _ in range(100)]

    def named(text: str) -> str:
        # The same name for the same text, in another order of the alphabet; different texts stay different.
        return f"{names[sum(map(ord, text)) % 100]}~{text}"

    renamed = [
        evolve(
            one,
            id=named(one.id),
            case=named(one.case),
            handlings=tuple(evolve(run, id=named(run.id)) for run in one.handlings),
        )
        for one in found
    ]
    random.shuffle(renamed)
    by = data.draw(st.sampled_from([(), ("kind", "instance", "outcome")]))

    counted = aggregate.tally(found, over=window, by=by)
    nonempty(counted.counts and len(found) > 1)

    assert numbers(aggregate.tally(renamed, over=window, by=by)) == numbers(counted)


@floor("a case was taken up")
@given(matters(), st.data())
def test_a_case_and_its_tally_tell_the_same(found: list[Petition], data: st.DataObject) -> None:
    """P10: `Case` and the tally have one notion of where a case stands."""
    day = data.draw(windows(found)).end
    known = [one for one in found if one.received <= day]
    told = aggregate.tally(found, over=Period.between(pendulum.Date(2000, 1, 1), day)).cases

    assert set(told) == {one.case for one in known}
    for case in Case.group(tuple(known)):
        stood = told[case.id]
        nonempty(stood is not None)
        if stood is not None:
            decides = case.decisive(day)
            assert decides is not None
            assert (decides.unit, decides.instance, case.state(day)) == (stood.unit, stood.instance, stood.state)


@floor("a run that is counted stands in two registers")
@given(matters(3), st.data())
def test_the_register_of_the_receiver_adds_nothing_that_the_sender_told(
    found: list[Petition], data: st.DataObject
) -> None:
    """P10, A1: a run that two registers know is one run, in whatever order they are counted."""
    received = [
        evolve(one, id=f"again-{one.id}", received=run.received, handlings=one.handlings[place:])
        for one in found
        for place, run in enumerate(one.handlings)
        if place and run.unit != one.handlings[0].unit
    ]
    window = data.draw(windows(received or found))
    one, other = aggregate.tally(found, over=window), aggregate.tally(received, over=window)
    once = numbers(one)
    nonempty(numbers(other))

    assert numbers(one + other) == numbers(other + one) == once


@floor("a case is pending that is not given away")
@given(matters(3), st.data())
def test_what_is_pending_at_the_end_of_a_window_is_to_be_settled_in_the_next(
    found: list[Petition], data: st.DataObject
) -> None:
    """P4, P10: a case that is pending is among those to be settled in the next window, unless its body gave it away."""
    accepted = sorted({run.accepted for one in found for run in one.handlings if run.accepted is not None})
    # Often up to a day on which a case was taken up and is open; the days before it are drawn as well.
    ends = [day for day in accepted if aggregate.tally(found, over=Period.between(day, day)).case_ids("case.pending")]
    upto = [Period.between(data.draw(st.sampled_from(accepted[: accepted.index(day) + 1])), day) for day in ends]
    window = data.draw(st.one_of(st.sampled_from(upto), windows(found)) if upto else windows(found))
    first = aggregate.tally(found, over=window)
    given_away = [
        (one.case, run.finished)
        for one in found
        for run in one.handlings
        if run.accepted is not None and run.finished is not None and not run.state(run.finished).settled
    ]
    # Often the next window ends before a case of the first is given away.
    soon = [day for case, day in given_away if day > window.end and case in first.case_ids("case.pending")]
    until = min(soon, default=day_after(window.end, 60)).toordinal() - window.end.toordinal()
    lengths = st.integers(1, max(1, until - 1)) | st.integers(1, 60)
    following = Period.between(day_after(window.end), day_after(window.end, data.draw(lengths)))
    then = aggregate.tally(found, over=following)
    away = {case for case, day in given_away if day in following}

    pending = set(first.case_ids("case.pending")) - away
    nonempty(pending)
    assert pending <= set(then.case_ids("case.in_authority"))
