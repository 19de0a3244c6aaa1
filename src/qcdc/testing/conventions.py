"""Strategies for village conventions after their adoption, and for the yearly reports on them."""

from __future__ import annotations

from functools import partial

import pendulum

from qcdc.dates import Period, day_after
from qcdc.model import Convention, ConventionObjection, ConventionReport, PublicationRun
from qcdc.testing.choices import Choices, made
from qcdc.testing.once import days_later, maybe_days_later
from qcdc.testing.units import unit_refs
from qcdc.testing.values import days, identifiers, texts
from qcdc.testing.votes import not_done
from qcdc.vocab import ConventionFault, ConventionOutcome, Level, Origin, PublicityForm

__all__ = ["convention_objections", "convention_reports", "conventions"]


@made
def convention_objections(choices: Choices, *, after: pendulum.Date | None = None) -> ConventionObjection:
    """Objections, answered or not, with the decision of the commune."""
    received = day_after(choices.of(days) if after is None else after, choices.between(0, 200))
    day = maybe_days_later(choices, received, 12)
    outcome = None if day is None else choices.member(ConventionOutcome)
    steps: dict[str, pendulum.Date | None] = dict.fromkeys(("sent", "sent_front", "until", "mended"))
    if day is not None:
        suspended = outcome is not None and outcome.suspends
        steps = {
            "sent": maybe_days_later(choices, day, 5),
            "sent_front": maybe_days_later(choices, day, 5),
            "until": maybe_days_later(choices, day, 60) if suspended else None,
            "mended": maybe_days_later(choices, day, 90) if suspended else None,
        }
    suspends = outcome is not None and outcome.suspends
    return ConventionObjection(
        fault=choices.member(ConventionFault),
        received=received,
        outcome=outcome,
        day=day,
        reasoned=choices.fact() if suspends else None,
        effective=maybe_days_later(choices, day, 3) if suspends and day is not None else None,
        not_done=choices.of(not_done, {"day": day, **steps}),
        **steps,
    )


def _a_run(choices: Choices, *, after: pendulum.Date) -> PublicationRun:
    return PublicationRun(form=choices.member(PublicityForm), since=days_later(choices, after, 20))


@made
def conventions(choices: Choices) -> Convention:
    """Recognised conventions, published and reviewed or not, with or without objections."""
    recognised = choices.of(days)
    sent, front = maybe_days_later(choices, recognised, 5), maybe_days_later(choices, recognised, 5)
    return Convention(
        id=choices.of(identifiers),
        village=choices.of(unit_refs, level=Level.VILLAGE),
        title=choices.of(texts),
        recognised=choices.pick((recognised, recognised, None)),
        sent=sent,
        sent_front=front,
        runs=choices.several(partial(_a_run, after=recognised), most=3) if choices.yes() else None,
        reviewed=frozenset(choices.several(lambda more: days_later(more, recognised, 800), most=3))
        if choices.yes()
        else None,
        objections=choices.several(lambda more: more.of(convention_objections, after=recognised)),
        ended=maybe_days_later(choices, recognised, 900),
        not_done=choices.of(not_done, {"sent": sent, "sent_front": front}),
        origin=Origin.SYNTHETIC,
    )


@made
def convention_reports(choices: Choices) -> ConventionReport:
    """Reports of a province, sent or not."""
    year = choices.between(2022, 2026)
    sent = maybe_days_later(choices, Period.year(year).start, 400)
    return ConventionReport(
        id=choices.of(identifiers),
        unit=choices.of(unit_refs, level=Level.PROVINCE),
        year=year,
        sent=sent,
        recognised=choices.maybe_between(0, 2_000),
        refused=choices.maybe_between(0, 2_000),
        amended=choices.maybe_between(0, 2_000),
        suspended=choices.maybe_between(0, 2_000),
        repealed=choices.maybe_between(0, 2_000),
        not_done=choices.of(not_done, {"sent": sent}),
        origin=Origin.SYNTHETIC,
    )
