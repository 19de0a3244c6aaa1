"""What the rules on complaints look for (*khiếu nại*): one function a rule, citing nothing and saying nothing."""

from __future__ import annotations

from collections.abc import Iterable

import pendulum

from qcdc.dates import as_day, day_after
from qcdc.model import Handling, Petition
from qcdc.model.clocks import filing_due
from qcdc.rules import reasons
from qcdc.rules.rule import Check, Context, Gap, Given, Skip, gaps_of_each
from qcdc.rules.runs import Run, check_runs, late, runs_of
from qcdc.vocab import ForwarderKind, Ground, HandlingEventKind, Instance, Outcome, PetitionKind

__all__ = [
    "before_the_amendment",
    "complexity_unwritten",
    "dialogue_missing",
    "dialogue_notice",
    "effect_early",
    "effect_inside_window",
    "filing_late",
    "first_dialogue_missing",
    "second_filing_late",
    "suspension_ground",
    "transferred_not_guided",
]

K = HandlingEventKind
COMPLAINTS_AMENDED = as_day("2026-07-01")


def filing_late(run: Run) -> Skip | list[Gap]:
    """A first complaint that came after its time limit is not accepted; days of obstacles do not count."""
    petition = run.petition
    if petition is None or petition.known is None:
        return reasons.NOT_STATED
    if run.second or run.first(K.ACCEPT) is None:
        return reasons.NOT_APPLICABLE
    due = filing_due(petition, run.handling, statutes=run.statutes)
    return [] if due is None else list(late(run.at, petition.received, due, run.as_of))


def _delivered(petition: Petition, index: int) -> pendulum.Date | None:
    """The day on which the petitioner got the first decision, before a second handling."""
    for handling in reversed(petition.handlings[:index]):
        told = next((event.day for event in handling.events if event.about is K.DECIDE), None)
        if told is not None:
            return told
    return next((one.delivered for one in petition.earlier if one.instance is Instance.FIRST), None)


def second_filing_late(petition: Petition, context: Context) -> Skip | list[Gap]:
    """A second complaint that came after its time limit is not accepted."""
    runs = runs_of(petition, context, PetitionKind.COMPLAINT)
    if isinstance(runs, Skip):
        return runs
    seen = [
        (run, start)
        for index, run in enumerate(runs)
        if run.second and run.first(K.ACCEPT) is not None and (start := _delivered(petition, index)) is not None
    ]

    def gaps_of(found: tuple[Run, pendulum.Date]) -> Iterable[Gap]:
        run, start = found
        discipline = run.handling.discipline
        key = "complaint.filing.discipline.second" if discipline else "complaint.filing.second"
        # The longer term of a dismissal cannot be told from the record: only what is late in any case is called so.
        due = run.statutes.deadline(key, start=start, remote=run.handling.remote, extended=discipline)
        return late(run.at, run.handling.clock_start, due, run.as_of)

    return gaps_of_each(seen, gaps_of) if seen else reasons.NOT_STATED


def _decided(run: Run) -> tuple[int, pendulum.Date] | None:
    return next(((index, event.day) for index, event in run.all(K.DECIDE)), None)


def _effect_key(handling: Handling) -> str:
    if handling.discipline:
        return "complaint.effect.discipline"
    return f"complaint.effect.{handling.instance.value}"


def effect_early(run: Run) -> Skip | list[Gap]:
    """A decision takes effect *after* its days: on the day after the last of them, not before."""
    decided, effect = _decided(run), run.first(K.TAKE_EFFECT)
    if decided is None or effect is None:
        return reasons.NOT_APPLICABLE
    term = run.statutes.deadline(_effect_key(run.handling), start=decided[1], remote=run.handling.remote)
    first = day_after(term.day)
    if effect.day >= first:
        return []
    gap = first.toordinal() - effect.day.toordinal()
    return [Gap(at=run.at, found=effect.day, expected=first, gap=gap, citations=term.limit.citations)]


def effect_inside_window(run: Run) -> Skip | list[Gap]:
    """A first decision told late takes effect while the petitioner may still complain a second time."""
    decided, effect = _decided(run), run.first(K.TAKE_EFFECT)
    if run.second or decided is None or effect is None:
        return reasons.NOT_APPLICABLE
    told = run.told(decided[0])
    if told is None:
        return reasons.NOT_STATED
    key = "complaint.filing.discipline.second" if run.handling.discipline else "complaint.filing.second"
    due = run.statutes.deadline(key, start=told, remote=run.handling.remote)
    if effect.day > due.day:
        return []
    gap = due.day.toordinal() - effect.day.toordinal()
    return [Gap(at=run.at, found=effect.day, expected=due.day, gap=gap)]


def dialogue_missing(run: Run) -> Skip | list[Gap]:
    """The second settlement, and every one about discipline, holds a dialogue."""
    decided = _decided(run)
    if decided is None or not (run.second or run.handling.discipline):
        return reasons.NOT_APPLICABLE
    return [] if run.first(K.DIALOGUE) else [Gap(at=run.at, found=decided[1])]


def first_dialogue_missing(run: Run) -> Skip | list[Gap]:
    """The first settlement holds a dialogue where what is asked and what was found differ."""
    decided = run.first(K.DECIDE)
    if decided is None or run.second or run.handling.discipline:
        return reasons.NOT_APPLICABLE
    if decided.outcome is None:
        return reasons.NOT_STATED
    if decided.outcome is Outcome.RIGHT or run.first(K.DIALOGUE):
        return []
    return [Gap(at=run.at, found=decided.day)]


def dialogue_notice(run: Run) -> Skip | list[Gap]:
    """A dialogue is announced early enough."""
    gaps: list[Gap] = []
    seen = False
    for index, event in run.all(K.DIALOGUE):
        notice = None if event.dialogue is None else event.dialogue.notice
        if notice is None or event.day < COMPLAINTS_AMENDED:
            continue
        seen = True
        least = run.statutes.limit("complaint.dialogue.notice", on=event.day)
        days = event.day.toordinal() - notice.toordinal()
        if days < least.count:
            gaps.append(Gap(at=run.step(index), found=days, expected=least.count, gap=least.count - days))
    return gaps if seen else reasons.NOT_STATED


def before_the_amendment(
    kind: HandlingEventKind, *, part: bool = False, grounds: frozenset[Ground] | None = None
) -> Check:
    """A step that the law allows from 1 July 2026 only."""
    return check_runs(PetitionKind.COMPLAINT, look=Given(_too_early, kind, part, grounds))


def _too_early(
    kind: HandlingEventKind,
    part: bool,  # noqa: FBT001 - given by position
    grounds: frozenset[Ground] | None,
    run: Run,
) -> Skip | list[Gap]:
    found = [
        (index, event)
        for index, event in run.all(kind)
        if (event.part or not part) and (grounds is None or event.ground in grounds)
    ]
    if not found:
        return reasons.NOT_APPLICABLE
    return [
        Gap(at=run.step(index), found=event.day, expected=COMPLAINTS_AMENDED)
        for index, event in found
        if event.day < COMPLAINTS_AMENDED
    ]


def suspension_ground(run: Run) -> Skip | list[Gap]:
    """A suspension rests on force majeure or on the result of another body."""
    found = [(index, event) for index, event in run.all(K.SUSPEND) if event.day >= COMPLAINTS_AMENDED]
    if not found:
        return reasons.NOT_APPLICABLE
    return [Gap(at=run.step(index), found=event.day) for index, event in found if event.ground is None]


def complexity_unwritten(run: Run) -> Skip | list[Gap]:
    """That a matter is complex is put in writing, on one of seven grounds."""
    if not run.handling.complex or run.handling.clock_start < COMPLAINTS_AMENDED:
        return reasons.NOT_APPLICABLE
    stated = run.handling.complexity is not None and run.handling.complexity.day is not None
    return [] if stated else [Gap(at=run.at)]


_FREE_TO_TRANSFER = frozenset({ForwarderKind.DEPUTIES, ForwarderKind.FRONT, ForwarderKind.PRESS})


def transferred_not_guided(run: Run) -> Skip | list[Gap]:
    """Until 30 June 2026 a complaint outside the competence is guided; only what deputies, Front or press sent is passed on."""
    moved = run.first(K.TRANSFER)
    if moved is None or moved.ground is Ground.SUCCESSION or moved.day >= COMPLAINTS_AMENDED:
        return reasons.NOT_APPLICABLE
    forwarding = None if run.petition is None else run.petition.forwarding
    free = forwarding is not None and forwarding.kind in _FREE_TO_TRANSFER
    return [] if free else [Gap(at=run.at, found=moved.day)]
