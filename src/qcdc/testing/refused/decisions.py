"""Votes, decisions of the People, recognitions and conventions that cannot be built."""

from __future__ import annotations

from qcdc.model import (
    Ballot,
    Convention,
    ConventionObjection,
    ConventionReport,
    Recognition,
    VotingTeam,
    evolve,
)
from qcdc.testing.refused.case import RefusedCase
from qcdc.testing.refused.participation_samples import (
    COMMUNE,
    DAY,
    MADE_UP,
    NEXT_DAY,
    OTHER_VILLAGE,
    decision,
    session,
    vote,
)
from qcdc.vocab import (
    BallotChoice,
    ConventionFault,
    ConventionOutcome,
    DecisionForm,
    DecisionScope,
    DecisionSubject,
    RecognisingBody,
    RecognitionOutcome,
)

REFUSED: tuple[RefusedCase, ...] = (
    RefusedCase("more votes than came", lambda: session(present=4, yes=5), "session.votes", "yes"),
    RefusedCase("more came than households", lambda: session(present=11), "count.part_above_whole", "present"),
    RefusedCase("more asked than households", lambda: vote(households=9), "count.part_above_whole", "sessions"),
    RefusedCase(
        "a count that is not that of its ballots",
        lambda: session(ballots=(Ballot(number="1", choice=BallotChoice.YES),)),
        "session.recount",
        "ballots",
    ),
    RefusedCase("a recount without ballots", lambda: session().recounted(), "session.no_ballots", "ballots"),
    RefusedCase("the vote of a commune", lambda: vote(village=COMMUNE), "vote.village", "village"),
    RefusedCase(
        "a decision of another village", lambda: decision(unit=OTHER_VILLAGE), "decision.other_village", "votes"
    ),
    RefusedCase("a village's decision in a commune", lambda: decision(unit=COMMUNE), "decision.unit", "unit"),
    RefusedCase("two villages within a village", lambda: decision(villages=2), "decision.one_village", "villages"),
    RefusedCase(
        "a convention of a whole commune",
        lambda: decision(subject=DecisionSubject.CONVENTION, scope=DecisionScope.COMMUNE, unit=COMMUNE),
        "decision.scope",
        "scope",
    ),
    RefusedCase("decided by ballots nobody cast", lambda: decision(form=DecisionForm.BALLOT), "decision.form", "form"),
    RefusedCase("sent before it was decided", lambda: decision(early=True), "period.end_before_start", "sent"),
    RefusedCase(
        "an answer without an outcome",
        lambda: Recognition(body=RecognisingBody.FRONT, received=DAY, day=NEXT_DAY),
        "recognition.outcome",
        "outcome",
    ),
    RefusedCase(
        "answered before it was received",
        lambda: Recognition(
            body=RecognisingBody.FRONT, received=NEXT_DAY, day=DAY, outcome=RecognitionOutcome.RECOGNISED
        ),
        "period.end_before_start",
        "day",
    ),
    RefusedCase("works that remove somebody", lambda: evolve(decision(), removal=True), "decision.removal", "removal"),
    RefusedCase(
        "a day of effect set for one village",
        lambda: evolve(decision(), in_force=NEXT_DAY),
        "decision.in_force",
        "in_force",
    ),
    RefusedCase("a meeting with a ballot team", lambda: evolve(decision(), team=VotingTeam()), "decision.team", "team"),
    RefusedCase(
        "ballots handed out at a meeting", lambda: evolve(session(), opened=DAY), "session.other_form", "opened"
    ),
    RefusedCase(
        "an objection answered with nothing",
        lambda: ConventionObjection(fault=ConventionFault.HARM, received=DAY, day=NEXT_DAY),
        "objection.outcome",
        "outcome",
    ),
    RefusedCase(
        "a repeal with a day to mend it",
        lambda: ConventionObjection(
            fault=ConventionFault.UNLAWFUL,
            received=DAY,
            day=NEXT_DAY,
            outcome=ConventionOutcome.REPEALED,
            until=NEXT_DAY,
        ),
        "objection.no_suspension",
        "until",
    ),
    RefusedCase(
        "the convention of a commune",
        lambda: Convention(id="HU", village=COMMUNE, title="Giả lập", origin=MADE_UP),
        "convention.village",
        "village",
    ),
    RefusedCase(
        "a commune's report to the ministry",
        lambda: ConventionReport(id="BC", unit=COMMUNE, year=2024, origin=MADE_UP),
        "convention_report.unit",
        "unit",
    ),
)
