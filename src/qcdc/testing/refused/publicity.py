"""Publication, consultation and matters that cannot be built."""

from __future__ import annotations

from qcdc.dates import Period
from qcdc.model import (
    PublicationRegister,
    PublicationRun,
    Works,
)
from qcdc.testing.refused.case import RefusedCase
from qcdc.testing.refused.participation_samples import (
    COMMUNE,
    DAY,
    MADE_UP,
    NEXT_DAY,
    consultation,
    matter,
    published,
    run,
)
from qcdc.vocab import (
    PublicationHeading,
    PublicityForm,
)

REFUSED: tuple[RefusedCase, ...] = (
    RefusedCase("a publication in no form", published, "list.empty", "runs"),
    RefusedCase(
        "published before it was decided", lambda: published(run("2023-10-09")), "period.end_before_start", "runs"
    ),
    RefusedCase(
        "a commune without a heading",
        lambda: published(run("2023-10-10"), heading=None),
        "publicity.heading",
        "heading",
    ),
    RefusedCase(
        "an update outside the window",
        lambda: PublicationRegister(unit=COMMUNE, period=Period.year(2024), updated=frozenset({DAY}), origin=MADE_UP),
        "register.outside",
        "updated",
    ),
    RefusedCase(
        "read over loudspeakers that there are not",
        lambda: published(
            PublicationRun(form=PublicityForm.LOUDSPEAKER, since=NEXT_DAY), heading=PublicationHeading.FEES, loud=False
        ),
        "publicity.loudspeakers",
        "loudspeakers",
    ),
    RefusedCase(
        "taken down and still posted",
        lambda: PublicationRun(form=PublicityForm.POSTING, since=DAY, until=NEXT_DAY, ongoing=True),
        "publicity.ended",
        "ongoing",
    ),
    RefusedCase(
        "a list that is none",
        lambda: PublicationRegister(
            unit=COMMUNE, period=Period.year(2023), complete=frozenset({"period"}), origin=MADE_UP
        ),
        "complete.unknown",
        "complete",
    ),
    RefusedCase(
        "a session of no People's Council",
        lambda: PublicationRegister(
            unit=COMMUNE, period=Period.year(2023), council=False, sessions=frozenset({DAY}), origin=MADE_UP
        ),
        "register.council",
        "council",
    ),
    RefusedCase(
        "a consultation that ends before it starts",
        lambda: consultation(end="2023-10-09"),
        "period.end_before_start",
        "end",
    ),
    RefusedCase(
        "a result before the first day", lambda: consultation(result="2023-10-09"), "consultation.result", "result"
    ),
    RefusedCase("decided before it was told", lambda: matter(early=True, excused=False), "matter.order", "exceptions"),
    RefusedCase("an excuse for nothing", lambda: matter(early=False, excused=True), "matter.exception", "exceptions"),
    RefusedCase(
        "works that end before they start", lambda: Works(start=NEXT_DAY, end=DAY), "period.end_before_start", "end"
    ),
)
