"""R5: what a record on decisions, consultations, conventions or matters does not say makes no breach."""

from __future__ import annotations

from typing import Any

import pytest

from properties.rules.compliant_decisions import AS_OF, RECORDS, poorer, put
from qcdc import rules
from qcdc.dates import as_day
from qcdc.model import PublicationRun
from qcdc.vocab import AnnulmentGround, Convener, ConventionOutcome, PublicityForm, RecognisingBody, Stage

LATE = as_day("2023-12-29")
SITTING = ("votes", 0, "sessions", 0)
OBJECTION = ("objections", 0)


@pytest.mark.parametrize("name", sorted(RECORDS))
def test_a_compliant_record_has_no_finding(name: str) -> None:
    """R5: a record in which everything is stated and lawful has no finding, and something of it passes."""
    audit = rules.run(RECORDS[name](), as_of=AS_OF)

    assert [(found.rule.id, found.details("en")) for found in audit.failed] == []
    assert audit.passed


@pytest.mark.parametrize("name", sorted(RECORDS))
def test_removing_an_optional_field_creates_no_breach(name: str) -> None:
    """R5: removing any optional field of a compliant record, at any depth, never creates a breach."""
    found = {
        field: [verdict.rule.id for verdict in rules.run(record, as_of=AS_OF).failed]
        for field, record in poorer(RECORDS[name]())
    }

    assert found
    assert {field: ids for field, ids in found.items() if ids} == {}


FEW = {"present": 50, "yes": 50, "no": 0, "for_secretary": 50, "for_form": 50, "for_counting_board": 50}
ALL = frozenset(Stage)
AGAINST: tuple[tuple[str, str, tuple[str | int, ...], Any], ...] = (
    ("decision.initiative.too_few", "works", ("initiative",), {"agreed": 0, "beneficial": False}),
    ("decision.initiative.stale", "works", ("initiative", "day"), as_day("2023-01-02")),
    ("decision.front.not_agreed", "convention adopted", ("agreed_with_front",), False),
    ("decision.result.misstated", "works", ("announced",), False),
    ("decision.convention.draft_posting", "convention adopted", ("draft", "since"), as_day("2023-10-02")),
    ("decision.convention.quorum", "convention adopted", SITTING, FEW),
    ("decision.online.not_agreed", "online vote", ("votes", 0, "online_consent"), 50),
    ("decision.online.team", "online vote", ("team", "members"), 6),
    ("decision.online.team_head", "online vote", ("team", "front_heads"), False),
    ("decision.ballot.team", "ballots", ("team", "members"), 2),
    ("decision.ballot.team_head", "ballots", ("team", "front_heads"), False),
    ("decision.ballot.witnesses", "ballots", ("team", "witnesses"), 1),
    ("decision.ballot.announced_late", "ballots", ("team", "announced"), as_day("2023-10-04")),
    ("decision.ballot.plan_late", "ballots", ("team", "plan_sent"), as_day("2023-09-28")),
    ("decision.ballot.plan_late", "ballots", ("team", "plan_sent_front"), as_day("2023-09-28")),
    ("decision.meeting.notice_short", "works", (*SITTING, "notified"), as_day("2023-10-09")),
    ("decision.meeting.convener", "works", (*SITTING, "convener"), Convener.COMMUNE_CHAIR),
    ("decision.counting_board.size", "works", (*SITTING, "counting_board"), 2),
    ("decision.counting_board.witnesses", "works", (*SITTING, "witnesses"), 1),
    ("decision.procedure.majority", "works", (*SITTING, "for_secretary"), 10),
    ("decision.procedure.majority", "works", (*SITTING, "for_form"), 10),
    ("decision.procedure.majority", "works", (*SITTING, "for_counting_board"), 10),
    ("decision.clusters.unplanned", "works", ("votes", 0, "cluster_plan"), as_day("2023-10-11")),
    ("decision.documents.late", "works", ("documents",), as_day("2023-10-09")),
    ("decision.signatures.missing", "works", ("signed",), frozenset[object]()),
    ("decision.signatures.missing", "works", ("signed_households",), 1),
    ("decision.sent_late", "works", ("sent",), LATE),
    ("decision.recognition.late", "convention adopted", ("recognition", "day"), as_day("2023-10-27")),
    ("decision.recognition.wrong", "convention adopted", ("recognition", "body"), RecognisingBody.FRONT),
    ("decision.effect.too_early", "convention adopted", ("effective",), as_day("2023-10-12")),
    ("decision.effect.too_early", "commune-wide ballots", ("in_force",), as_day("2023-11-01")),
    ("decision.annulment.not_repealed", "works", ("annulment", "ground"), AnnulmentGround.CONTENT),
    ("consultation.too_short", "consultation of the commune", ("published",), as_day("2023-10-20")),
    ("consultation.not_explained", "consultation of the commune", ("result", "explained"), False),
    ("consultation.not_explained", "consultation for a body above", ("result", "explained"), False),
    ("convention.sent.late", "convention", ("sent",), as_day("2023-10-13")),
    ("convention.sent.late", "convention", ("sent_front",), as_day("2023-10-13")),
    ("convention.unannounced", "convention", ("runs",), (PublicationRun(form=PublicityForm.POSTING, since=LATE),)),
    ("convention.review.missing", "convention", ("reviewed",), frozenset[object]()),
    ("convention.suspension.late", "convention", (*OBJECTION, "received"), as_day("2024-04-01")),
    ("convention.suspension.incomplete", "convention", (*OBJECTION, "reasoned"), False),
    ("convention.suspension.effect", "convention", (*OBJECTION, "effective"), as_day("2024-05-09")),
    ("convention.outcome.wrong", "convention", (*OBJECTION, "outcome"), ConventionOutcome.SUSPENDED),
    ("convention.report.late", "report of a province", ("sent",), as_day("2024-12-02")),
    ("matter.done_unapproved", "matter", (), {"decisions": (), "complete": ALL}),
    ("matter.decided_untold", "matter", (), {"publications": (), "complete": ALL}),
    ("matter.not_overseen", "matter", (), {"oversight": (), "complete": ALL}),
    ("matter.satisfaction_unknown", "matter", ("benefit", "opinions"), ()),
)
"""A rule, a compliant record, a field of it, and a value against the law."""


@pytest.mark.parametrize(("rule", "name", "path", "value"), AGAINST)
def test_a_value_against_the_law_is_found(rule: str, name: str, path: tuple[str | int, ...], value: Any) -> None:
    """R5: setting a field of a compliant record to a value against the law is found by its rule."""
    changed = put(RECORDS[name](), *path, value=value)

    assert rule in {found.rule.id for found in rules.run(changed, as_of=AS_OF).failed}


NOT_DONE: tuple[tuple[str, str, tuple[str | int, ...], str], ...] = (
    ("decision.meeting.notice_short", "works", SITTING, "notified"),
    ("decision.clusters.unplanned", "works", ("votes", 0), "cluster_plan"),
    ("decision.documents.late", "works", (), "documents"),
    ("decision.result.unpublished", "works", (), "published"),
    ("decision.execution.unreported", "works", (), "reported"),
    ("decision.sent_late", "works", (), "sent"),
    ("decision.annulment.unsent", "works", ("annulment",), "sent"),
    ("decision.annulment.unsent", "works", ("annulment",), "sent_front"),
    ("decision.convention.draft_posting", "convention adopted", (), "draft"),
    ("decision.effect.too_early", "convention adopted", (), "recognition"),
    ("decision.ballot.team", "ballots", (), "team"),
    ("decision.ballot.announced_late", "ballots", ("team",), "announced"),
    ("decision.ballot.plan_late", "ballots", ("team",), "plan_sent"),
    ("decision.ballot.plan_late", "ballots", ("team",), "plan_sent_front"),
    ("decision.online.team", "online vote", (), "team"),
    ("consultation.too_short", "consultation of the commune", (), "published"),
    ("consultation.plan_unsent", "consultation of the commune", (), "plan_sent_council"),
    ("consultation.plan_unsent", "consultation of the commune", (), "plan_sent_front"),
    ("consultation.result.unpublished", "consultation of the commune", ("result",), "published"),
    ("convention.sent.late", "convention", (), "sent"),
    ("convention.sent.late", "convention", (), "sent_front"),
    ("convention.outcome.unsent", "convention", OBJECTION, "sent"),
    ("convention.outcome.unsent", "convention", OBJECTION, "sent_front"),
    ("convention.suspension.incomplete", "convention", OBJECTION, "until"),
    ("convention.suspension.unfollowed", "convention", OBJECTION, "mended"),
    ("convention.report.late", "report of a province", (), "sent"),
)
"""A rule, a compliant record, a part of it, and a step of that part that is said not to have been taken."""


@pytest.mark.parametrize(("rule", "name", "path", "step"), NOT_DONE)
def test_a_step_expressly_not_taken_is_found(rule: str, name: str, path: tuple[str | int, ...], step: str) -> None:
    """R5: a step that the record says was not taken is found by its rule."""
    emptied = put(RECORDS[name](), *path, step, value=None)

    changed = put(emptied, *path, "not_done", value=frozenset({step}))

    assert rule in {found.rule.id for found in rules.run(changed, as_of=AS_OF).failed}
    assert rule not in {found.rule.id for found in rules.run(emptied, as_of=AS_OF).failed}
