"""Strategies for village conventions after their adoption, and for the yearly reports on them."""

from __future__ import annotations

import pendulum
from hypothesis import strategies as st

from qcdc.dates import Period, day_after
from qcdc.model import Convention, ConventionObjection, ConventionReport, PublicationRun
from qcdc.testing.once import composite, maybe, maybe_days_later, sampled
from qcdc.testing.units import unit_refs
from qcdc.testing.values import days, identifiers, texts
from qcdc.testing.votes import not_done
from qcdc.vocab import ConventionFault, ConventionOutcome, Level, Origin, PublicityForm

__all__ = ["convention_objections", "convention_reports", "conventions"]


def _after(day: pendulum.Date, most: int) -> st.SearchStrategy[pendulum.Date | None]:
    return st.none() | st.integers(0, most).map(lambda later: day_after(day, later))


@composite
def convention_objections(draw: st.DrawFn, *, after: pendulum.Date | None = None) -> ConventionObjection:
    """Objections, answered or not, with the decision of the commune."""
    received = day_after(draw(days()) if after is None else after, draw(st.integers(0, 200)))
    day = maybe_days_later(draw, received, 12)
    outcome = None if day is None else draw(sampled(ConventionOutcome))
    steps: dict[str, pendulum.Date | None] = dict.fromkeys(("sent", "sent_front", "until", "mended"))
    if day is not None:
        suspended = outcome is not None and outcome.suspends
        steps = {
            "sent": maybe_days_later(draw, day, 5),
            "sent_front": maybe_days_later(draw, day, 5),
            "until": maybe_days_later(draw, day, 60) if suspended else None,
            "mended": maybe_days_later(draw, day, 90) if suspended else None,
        }
    suspends = outcome is not None and outcome.suspends
    return ConventionObjection(
        fault=draw(sampled(ConventionFault)),
        received=received,
        outcome=outcome,
        day=day,
        reasoned=draw(maybe(st.booleans())) if suspends else None,
        effective=maybe_days_later(draw, day, 3) if suspends and day is not None else None,
        not_done=draw(not_done({"day": day, **steps})),
        **steps,
    )


@composite
def conventions(draw: st.DrawFn) -> Convention:
    """Recognised conventions, published and reviewed or not, with or without objections."""
    recognised = draw(days())
    sent, front = maybe_days_later(draw, recognised, 5), maybe_days_later(draw, recognised, 5)
    runs = st.builds(
        PublicationRun,
        form=sampled(PublicityForm),
        since=st.integers(0, 20).map(lambda later: day_after(recognised, later)),
    )
    year = st.integers(0, 800).map(lambda later: day_after(recognised, later))
    objections = draw(st.lists(convention_objections(after=recognised), max_size=2))
    return Convention(
        id=draw(identifiers()),
        village=draw(unit_refs(level=Level.VILLAGE)),
        title=draw(texts()),
        recognised=draw(st.just(recognised) | st.just(recognised) | st.none()),
        sent=sent,
        sent_front=front,
        runs=draw(st.lists(runs, max_size=3).map(tuple)) if draw(st.booleans()) else None,
        reviewed=draw(st.frozensets(year, max_size=3)) if draw(st.booleans()) else None,
        objections=tuple(objections),
        ended=maybe_days_later(draw, recognised, 900),
        not_done=draw(not_done({"sent": sent, "sent_front": front})),
        origin=Origin.SYNTHETIC,
    )


@composite
def convention_reports(draw: st.DrawFn) -> ConventionReport:
    """Reports of a province, sent or not."""
    year = draw(st.integers(2022, 2026))
    sent = draw(_after(Period.year(year).start, 400))
    count = maybe(st.integers(0, 2_000))
    return ConventionReport(
        id=draw(identifiers()),
        unit=draw(unit_refs(level=Level.PROVINCE)),
        year=year,
        sent=sent,
        recognised=draw(count),
        refused=draw(count),
        amended=draw(count),
        suspended=draw(count),
        repealed=draw(count),
        not_done=draw(not_done({"sent": sent})),
        origin=Origin.SYNTHETIC,
    )
