from __future__ import annotations

import datetime as dt

import pendulum
from hypothesis import given
from hypothesis import strategies as st

from floors import never_empty
from qcdc import rules
from qcdc.dates import Duration, DurationUnit, as_day, count_from, day_after
from qcdc.law import work_calendar
from qcdc.model import PublishedContent, evolve
from qcdc.testing import published_contents
from qcdc.vocab import PublicationAspect, PublicationHeading, PublicityForm, Publisher

RULES = {
    "publicity.late",
    "publicity.posting.too_short",
    "publicity.permanent.taken_down",
    "publicity.loudspeaker.too_short",
    "publicity.form.missing",
}
POSTING, LOUDSPEAKER = PublicityForm.POSTING, PublicityForm.LOUDSPEAKER
VILLAGE_HEAD, DOCUMENT = PublicityForm.VILLAGE_HEAD, PublicityForm.DOCUMENT
ALL_FORMS = {
    PublicationHeading.SOCIAL_POLICY,
    PublicationHeading.RELIEF,
    PublicationHeading.SERVICE_LISTS,
    PublicationHeading.INSPECTION_RESULTS,
    PublicationHeading.CONSULTATIONS,
    PublicationHeading.FEES,
}
STAYS = {PublicationHeading.CONDUCT, PublicationHeading.PROCEDURES}


def stated(publication: PublishedContent) -> PublishedContent:
    """The same publication with everything stated: under no other law, with loudspeakers, without a website."""
    return evolve(
        publication,
        runs=tuple(evolve(run, ongoing=run.until is None) for run in publication.runs),
        special_law=frozenset[PublicationAspect](),
        website=False,
        loudspeakers=True,
        replaced=None,
        not_done=frozenset({"replaced"}),
        complete=frozenset({"runs"}),
    )


def kept(publication: PublishedContent, form: PublicityForm, least: int, day: dt.date) -> bool:
    """Long enough in a form; what was never in it, or still goes on, is no fault of this test."""
    runs = [run for run in publication.runs if run.form is form]
    ended = [run for run in runs if run.until is not None and run.until <= day]
    lengths = [((run.until or day) - run.since).days + 1 for run in runs]
    return not runs or max(lengths) >= least or len(ended) < len(runs)


def compliant(publication: PublishedContent, day: pendulum.Date) -> bool:
    """Timely, long enough and in the required forms, worked out from the articles and not from the rules."""
    first = min(run.since for run in publication.runs)
    term = (
        (15, DurationUnit.DAY) if publication.publisher is Publisher.STATE_ENTERPRISE else (5, DurationUnit.WORKING_DAY)
    )
    due = count_from(publication.decided, Duration(count=term[0], unit=term[1]), calendar=work_calendar())
    while not work_calendar().is_working(due):
        due = day_after(due)
    timely = first <= due
    forms = {run.form for run in publication.runs}
    if publication.heading is None:
        return timely and (DOCUMENT in forms or (POSTING in forms and kept(publication, POSTING, 20, day)))
    if publication.heading is PublicationHeading.OTHER:
        return timely
    asked = {POSTING, LOUDSPEAKER, VILLAGE_HEAD} if publication.heading in ALL_FORMS else {POSTING}
    read_out = LOUDSPEAKER not in asked or kept(publication, LOUDSPEAKER, 3, day)
    if publication.heading in STAYS:
        stays = [run.until is None or run.until >= day for run in publication.runs if run.form is POSTING]
        return timely and asked <= forms and any(stays)
    return timely and asked <= forms and read_out and kept(publication, POSTING, 30, day)


@never_empty("every publication was made public once or more")
@given(
    st.dates(dt.date(2023, 7, 1), dt.date(2025, 6, 1))
    .map(as_day)
    .flatmap(lambda day: published_contents(decided=day))
    .map(stated)
)
def test_a_publication_is_compliant_when_timely_long_enough_and_in_form(publication: PublishedContent) -> None:
    """D3: a publication is compliant exactly when timely, long enough and in a required form."""
    day = day_after(publication.decided, 200)

    failed = {verdict.rule.id for verdict in rules.run(publication, as_of=day).failed}

    assert (not failed & RULES) is compliant(publication, day)
