from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from floors import floor, nonempty
from how_many import HALF
from participation_records import (
    at_work,
    balloted,
    commune_year,
    dialogue,
    posted,
    register,
    spoken,
    talk_at_work,
    year_at_work,
)
from qcdc import rules
from qcdc.dates import Period, as_day
from qcdc.model import CouncilReport, PublicationRun, evolve
from qcdc.testing import (
    commune_years,
    public_dialogues,
    publication_registers,
    published_contents,
    workplace_conferences,
    workplace_dialogues,
    workplace_years,
)
from qcdc.vocab import (
    ConferenceProposer,
    ConferenceReporter,
    DialogueBasis,
    PublicationHeading,
    PublicityForm,
    WorkplaceKind,
)
from stating import unstated

LAST = "2026-06-30"
RECORDS: dict[str, Callable[[], st.SearchStrategy[Any]]] = {
    "publication": published_contents,
    "register": publication_registers,
    "commune's year": commune_years,
    "dialogue": public_dialogues,
    "conference": workplace_conferences,
    "dialogue at work": workplace_dialogues,
    "year at work": workplace_years,
}


def failed(subject: object, as_of: str = LAST) -> set[str]:
    """The rules that a subject fails."""
    return {verdict.rule.id for verdict in rules.run(subject, as_of=as_of).failed}


@pytest.mark.parametrize("kind", RECORDS)
@floor("something optional is stated", share=0.5)
@HALF
@given(data=st.data())
def test_what_a_record_no_longer_states_makes_no_breach(kind: str, data: st.DataObject) -> None:
    """R5: removing any optional field of a record never creates a breach."""
    record = data.draw(RECORDS[kind]())
    before = failed(record)

    less = list(unstated(record))
    nonempty(less)

    for index in data.draw(st.sets(st.integers(0, len(less) - 1), min_size=1, max_size=4)) if less else ():
        path, one = less[index]
        assert failed(one) <= before, path


class Against(NamedTuple):
    """A record that a rule has nothing against, and what is stated against the law instead."""

    rule: str
    lawful: Any
    stated: dict[str, Any]


def undone(step: str) -> frozenset[str]:
    return frozenset({step})


def run(form: PublicityForm, since: str, until: str) -> PublicationRun:
    return PublicationRun(form=form, since=as_day(since), until=as_day(until))


POSTED = posted("2023-10-02", "2023-10-09", "", heading=PublicationHeading.CONDUCT)
LISTS = spoken("2023-10-02", "2023-10-09", "2023-10-11")
SESSION = as_day("2023-12-15")
REGISTER = register(
    "2023-09-01 2023-12-01", period=Period.half_year(2023, 2), sessions="2023-12-15", decided="2023-11-20"
)
REPORT = CouncilReport(session=SESSION, publication=False, decisions=False, opinions=False, copied_to_front=False)
YEAR = commune_year(conferences="2023-12-10 2023-12-17", dialogues="2023-11-10")
MET = YEAR.conferences[0]
TALK = dialogue("2025-09-15")
ASKED = dialogue("2025-09-15", basis=DialogueBasis.REQUEST, requested=500, voters=5000)
HELD = at_work("2024-03-29")
CALLED = at_work("2024-03-29", extraordinary=True, proposer=ConferenceProposer.STAFF, asked=20)
BALLOT = balloted("2024-04-15", force_majeure=False, calls=2, agreed=True)
AGENCY, STATE = WorkplaceKind.AGENCY, WorkplaceKind.STATE_ENTERPRISE
AGAINST = (
    Against("publicity.late", POSTED, {"runs": (run(PublicityForm.POSTING, "2023-10-10", "2026-12-31"),)}),
    Against(
        "publicity.posting.too_short",
        evolve(POSTED, heading=PublicationHeading.BUDGET),
        {"runs": (run(PublicityForm.POSTING, "2023-10-09", "2023-11-06"),)},
    ),
    Against(
        "publicity.permanent.taken_down",
        POSTED,
        {"runs": (run(PublicityForm.POSTING, "2023-10-09", "2023-12-01"),), "not_done": undone("replaced")},
    ),
    Against(
        "publicity.loudspeaker.too_short",
        LISTS,
        {"runs": (run(PublicityForm.LOUDSPEAKER, "2023-10-09", "2023-10-10"),)},
    ),
    Against("publicity.form.missing", LISTS, {"runs": LISTS.runs[:1]}),
    Against("publicity.form.missing", LISTS, {"website": True}),
    Against("publicity.plan.missing", REGISTER, {"not_done": undone("planned")}),
    Against("publicity.list.not_updated", REGISTER, {"updated": frozenset({as_day("2023-09-01")})}),
    Against("publicity.council_report.missing", REGISTER, {"reports": (REPORT,)}),
    Against("publicity.council_report.decisions_missing", REGISTER, {"reports": (REPORT,)}),
    Against(
        "publicity.council_report.opinions_missing",
        REGISTER,
        {"consulted": frozenset({as_day("2023-11-20")}), "reports": (REPORT,)},
    ),
    Against("publicity.council_report.not_copied", REGISTER, {"reports": (REPORT,)}),
    Against(
        "publicity.no_council.not_reported",
        REGISTER,
        {"council": False, "sessions": frozenset(), "reports": (), "not_done": undone("reported_above")},
    ),
    Against("commune_year.dialogue.missing", YEAR, {"dialogues": ()}),
    Against("commune_year.conference.missing", YEAR, {"conferences": YEAR.conferences[:1]}),
    Against("commune_year.conference.notice_short", YEAR, {"conferences": (evolve(MET, not_done=undone("notified")),)}),
    Against(
        "commune_year.conference.plan_unsent", YEAR, {"conferences": (evolve(MET, plan_sent=as_day("2023-12-11")),)}
    ),
    Against(
        "commune_year.conference.result_unsent", YEAR, {"conferences": (evolve(MET, not_done=undone("result_sent")),)}
    ),
    Against(
        "commune_year.conference.report_missing",
        YEAR,
        {"conferences": (evolve(MET, reported=frozenset({ConferenceReporter.HEAD})),)},
    ),
    Against("commune_year.satisfaction.no_system", YEAR, {"satisfaction_system": False}),
    Against("commune_year.regulation.missing", YEAR, {"not_done": undone("regulation")}),
    Against("dialogue.without_front", TALK, {"with_front": False}),
    Against("dialogue.announced_late", TALK, {"not_done": undone("announced")}),
    Against("dialogue.results_late", TALK, {"published": as_day("2025-09-26")}),
    Against("dialogue.request.too_few", ASKED, {"requested": 499}),
    Against("dialogue.opinions.unanswered", TALK, {"opinions": 10, "answered": 9}),
    Against("workplace.conference.late", HELD, {"day": as_day("2024-04-02")}),
    Against("workplace.conference.quorum", HELD, {"present": 39}),
    Against("workplace.conference.delegates", HELD, {"convened": 59, "dispersed": False}),
    Against("workplace.resolution.majority", HELD, {"yes": 20}),
    Against("workplace.extraordinary.too_few", CALLED, {"asked": 19}),
    Against("workplace.resolution.unchecked", evolve(HELD, complete=frozenset[str]()), {"complete": undone("checked")}),
    Against(
        "workplace.resolution.check_untold",
        HELD,
        {"checked": frozenset({as_day("2024-09-02")}), "checks_announced": False},
    ),
    Against("workplace.ballot.not_allowed", BALLOT, {"ballot": evolve(BALLOT.ballot, calls=1)}),
    Against("workplace.ballot.without_union", BALLOT, {"ballot": evolve(BALLOT.ballot, agreed=False)}),
    Against("workplace.dialogue.contents_late", talk_at_work("2024-05-20", ""), {"not_done": undone("contents_sent")}),
    Against("workplace.dialogue.attendance", talk_at_work("2024-05-20", ""), {"present": 7}),
    Against("workplace_year.dialogue.missing", year_at_work(STATE, dialogues="2023-10-10"), {"dialogues": ()}),
    Against(
        "workplace_year.dialogue.missing_by_labour_law",
        year_at_work(WorkplaceKind.OTHER_ENTERPRISE, dialogues="2023-10-10"),
        {"dialogues": ()},
    ),
    Against("workplace_year.regulation.missing", year_at_work(AGENCY), {"not_done": undone("regulation")}),
    Against("workplace_year.channel.missing", year_at_work(AGENCY), {"channel": False}),
    Against("workplace_year.opinions.unplanned", year_at_work(AGENCY), {"not_done": undone("consultation_plan")}),
    Against(
        "workplace_year.opinions.not_explained",
        year_at_work(AGENCY, consulted=True),
        {"not_done": undone("explained")},
    ),
)


@pytest.mark.parametrize("against", AGAINST, ids=lambda one: f"{one.rule}: {', '.join(one.stated)}")
def test_what_is_stated_against_the_law_is_a_breach(against: Against) -> None:
    """R5: a field set to a value against the law always makes the finding of its rule."""
    assert against.rule not in failed(against.lawful)
    assert against.rule in failed(evolve(against.lawful, **against.stated))


def test_every_rule_of_the_topic_has_something_against_it() -> None:
    """R5: every rule of publication, dialogues and places of work is in the table."""
    topics = ("publicity.", "commune_year.", "dialogue.", "workplace.", "workplace_year.")

    assert {one.rule for one in AGAINST} == {rule.id for rule in rules.RULES if rule.id.startswith(topics)}
