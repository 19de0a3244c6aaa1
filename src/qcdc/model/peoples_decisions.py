"""What the people of a village decide directly (*Nhân dân bàn và quyết định*): sessions, counts, the decision.

The denominator of a majority is *every* household representative of the village, not those who came: the most
frequent mistake in reports. So a count is never a percentage here, and whether a decision passed is computed
from whole numbers, by the share that the law of its day asks for; what the minutes announce is kept beside it, and a
rule compares the two.

Law: Law 10/2022/QH15 arts 15-22; Decree 59/2023/NĐ-CP arts 3-5.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

import attrs
import pendulum

from qcdc import law
from qcdc._kernel import validators as v
from qcdc._kernel.define import Faults, check, entity, evolve
from qcdc._kernel.language import Language
from qcdc.errors import InvariantError
from qcdc.law import LawBook, Limit
from qcdc.model.publicity import PublicationRun
from qcdc.model.records import at_most, more, sourced
from qcdc.model.units import UnitRef
from qcdc.vocab import (
    BallotChoice,
    BallotGround,
    DecisionForm,
    DecisionScope,
    DecisionSignatory,
    DecisionSubject,
    Level,
    Origin,
    RecognisingBody,
    RecognitionOutcome,
    ResourceKind,
    ResourceSource,
)

__all__ = [
    "Ballot",
    "BallotTeam",
    "Initiative",
    "PeoplesDecision",
    "Recognition",
    "Resource",
    "VillageVote",
    "VotingSession",
]

# Over all villages of a commune; over the household representatives of each village the subject names the limit.
_VILLAGES = "participation.vote.villages"


@entity
class Ballot:
    """One ballot (*phiếu*), by its serial number; whose it is, nobody writes down.

    Attributes:
        number: its serial number.
        choice: yes, no or invalid.
    """

    number: str = attrs.field(validator=v.check_identifier)
    choice: BallotChoice = attrs.field(validator=v.instance(BallotChoice))


@entity
class VotingSession:
    """One sitting or collection in which votes were given (*cuộc họp, đợt phát phiếu, đợt biểu quyết trực tuyến*).

    A village may meet in several clusters: each is a session, and together they are the meeting.

    Attributes:
        form: meeting, ballot or online vote.
        day: when; for ballots and online votes the day of the count.
        households: how many household representatives the session was for.
        present: how many came, or gave a vote.
        yes: for.
        no: against.
        invalid: neither, or void.
        notified: the day on which it was announced.
        cluster: which cluster met, if the village met in clusters.
        ballots: the ballots behind the count, where they were kept.
    """

    form: DecisionForm = attrs.field(validator=v.instance(DecisionForm))
    day: pendulum.Date = attrs.field(validator=v.day)
    households: int = attrs.field(validator=v.check_count)
    present: int = attrs.field(validator=v.check_count)
    yes: int = attrs.field(default=0, validator=v.check_count)
    no: int = attrs.field(default=0, validator=v.check_count)
    invalid: int = attrs.field(default=0, validator=v.check_count)
    notified: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))
    cluster: str | None = attrs.field(default=None, validator=v.maybe(v.check_text))
    ballots: tuple[Ballot, ...] = attrs.field(
        default=(),
        repr=lambda ballots: f"<{len(ballots)} ballots>",
        validator=v.all_of(v.each(v.instance(Ballot)), v.unique(lambda ballot: ballot.number, "number")),
    )

    _present_of_households = at_most("present", "households")

    @check
    def _check_votes(self) -> Faults:
        if self.yes + self.no + self.invalid > self.present:
            yield InvariantError(
                "session.votes",
                "{votes} votes of {present} households that came",
                "yes",
                {"votes": self.yes + self.no + self.invalid, "present": self.present},
            )

    _day_after_notified = v.in_order("notified", "day")

    @check
    def _check_recount(self) -> Faults:
        if self.ballots and _counted(self.ballots) != (self.yes, self.no, self.invalid):
            yield InvariantError("session.recount", "the counts do not match the ballots", "ballots")

    def recounted(self, ballots: Iterable[Ballot] | None = None) -> VotingSession:
        """The session with its votes counted again, from the ballots kept or from those given, in any order.

        Raises:
            InvariantError: there are no ballots (``session.no_ballots``), or more than households that came.
        """
        found = self.ballots if ballots is None else v.all_arguments(ballots, Ballot, "ballots")
        if not found:
            raise InvariantError("session.no_ballots", "no ballots were kept", "ballots")
        yes, no, invalid = _counted(found)
        return evolve(self, yes=yes, no=no, invalid=invalid, ballots=found)


def _counted(ballots: Iterable[Ballot]) -> tuple[int, int, int]:
    counted = Counter(ballot.choice for ballot in ballots)
    return counted[BallotChoice.YES], counted[BallotChoice.NO], counted[BallotChoice.INVALID]


@entity
class VillageVote:
    """How one village voted (*kết quả biểu quyết của thôn*).

    Attributes:
        village: whose vote.
        households: all household representatives of the village; the denominator.
        sessions: in the order of days; those of the deciding form are added.
        online_consent: how many households agreed to vote online, for an online vote.
        scattered: whether its households live scattered, so that clusters may meet.
    """

    village: UnitRef = attrs.field(validator=v.instance(UnitRef))
    households: int = attrs.field(validator=v.check_count)
    sessions: tuple[VotingSession, ...] = attrs.field(
        validator=v.all_of(
            v.each(v.instance(VotingSession)), v.not_empty, v.ordered(lambda session: session.day, "day")
        )
    )
    online_consent: int | None = attrs.field(default=None, validator=v.maybe(v.check_count))
    scattered: bool = attrs.field(default=False, validator=v.check_flag)

    @check
    def _check_village(self) -> Faults:
        if self.village.level is not Level.VILLAGE:
            yield InvariantError("vote.village", "the unit of a vote must be a village", "village")

    @check
    def _check_counts(self) -> Faults:
        for form in DecisionForm:
            yield from more(
                sum(one.households for one in self.sessions if one.form is form), self.households, "sessions"
            )

    _online_consent_of_households = at_most("online_consent", "households")

    def yes(self, form: DecisionForm) -> int:
        """Votes for, over all sessions of one form."""
        v.argument(form, DecisionForm, "form")
        return sum(session.yes for session in self.sessions if session.form is form)

    def present(self, form: DecisionForm) -> int:
        """Households that came or voted, over all sessions of one form."""
        v.argument(form, DecisionForm, "form")
        return sum(session.present for session in self.sessions if session.form is form)

    def in_favour(self, share: Limit, form: DecisionForm) -> bool:
        """Whether the village is for it, over *all* its household representatives.

        Args:
            share: the share that decides, as the law book states it for the day.
            form: the form that decides.
        """
        return v.argument(share, Limit, "share").is_met(self.yes(form), self.households)


@entity
class Resource:
    """Something that is given for the matter (*nguồn lực đóng góp*), in the unit of its kind.

    Attributes:
        source: state budget, people, organisations, other.
        kind: money in đồng, labour in days (*ngày công*), land in square metres, crops in plants.
        amount: how many of that unit.
    """

    source: ResourceSource = attrs.field(validator=v.instance(ResourceSource))
    kind: ResourceKind = attrs.field(validator=v.instance(ResourceKind))
    amount: int = attrs.field(validator=v.check_count)


@entity
class Initiative:
    """A proposal by the people themselves (*sáng kiến của công dân*).

    Attributes:
        day: the day on which enough households had agreed.
        agreed: how many households agreed.
        front_support: whether the Front's working committee of the village supports it.
    """

    day: pendulum.Date = attrs.field(validator=v.day)
    agreed: int = attrs.field(validator=v.check_count)
    front_support: bool = attrs.field(default=False, validator=v.check_flag)


@entity
class BallotTeam:
    """The team that hands out and counts ballots (*Tổ phát phiếu lấy ý kiến*).

    Attributes:
        members: how many, the head among them.
        front_heads: whether a representative of the Front's working committee heads it.
        witnesses: how many households witness the count.
        announced: the day on which team and plan were announced.
        planned: the day of the plan.
        plan_sent: the day on which the plan was sent to the commune.
    """

    members: int = attrs.field(validator=v.check_count)
    front_heads: bool = attrs.field(validator=v.check_flag)
    witnesses: int = attrs.field(validator=v.check_count)
    announced: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))
    planned: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))
    plan_sent: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))

    _plan_sent_after_planned = v.in_order("planned", "plan_sent")


@entity
class Recognition:
    """A request to recognise a decision, and the answer (*công nhận kết quả*).

    Attributes:
        body: who was asked.
        received: the day on which the file arrived.
        day: the day of the answer, if there was one.
        outcome: recognised or refused; with a day only.
        in_writing: whether a refusal came in writing, with its reason.
    """

    body: RecognisingBody = attrs.field(validator=v.instance(RecognisingBody))
    received: pendulum.Date = attrs.field(validator=v.day)
    day: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))
    outcome: RecognitionOutcome | None = attrs.field(default=None, validator=v.maybe(v.instance(RecognitionOutcome)))
    in_writing: bool = attrs.field(default=True, validator=v.check_flag)

    _day_after_received = v.in_order("received", "day")

    @check
    def _check_outcome(self) -> Faults:
        if (self.day is None) is not (self.outcome is None):
            yield InvariantError(
                "recognition.outcome", "an answer must have both a day and an outcome, or neither", "outcome"
            )


@entity
class PeoplesDecision:
    """A decision of the people of a village, or of all villages of a commune (*quyết định của cộng đồng dân cư*).

    Attributes:
        id: chosen by the user.
        subject: one of the six subjects the law lists.
        title: what was put to the vote.
        scope: one village, or commune-wide.
        unit: the village, or the commune.
        villages: how many villages were asked; 1 within a village.
        votes: how each village voted; at most one vote a village.
        form: the form that decides; sessions of another form (a meeting that lacked its quorum) are kept, not counted.
        documents: the day on which the papers went to the households.
        initiative: the people's own proposal, if it began so.
        ground: why ballots were handed out; for ballots only.
        team: the ballot team.
        draft: where and how long the draft was posted; for a village convention only.
        resources: what is given, by source and kind.
        announced: what the minutes say: passed or not; ``None`` where they do not say.
        signed: who signed.
        sent: the day on which it went to the commune and the Front.
        recognition: request and answer, where the subject needs one.
        effective: the day from which it was applied, if known.
        origin: recorded, published or synthetic.
        source: where it stands, for what was taken from a publication.
    """

    id: str = attrs.field(validator=v.check_identifier)
    subject: DecisionSubject = attrs.field(validator=v.instance(DecisionSubject))
    title: str = attrs.field(validator=v.check_text)
    scope: DecisionScope = attrs.field(default=DecisionScope.VILLAGE, validator=v.instance(DecisionScope))
    unit: UnitRef = attrs.field(validator=v.instance(UnitRef))
    villages: int = attrs.field(default=1, validator=v.check_count)
    votes: tuple[VillageVote, ...] = attrs.field(
        repr=lambda votes: f"<{len(votes)} votes>",
        validator=v.all_of(
            v.each(v.instance(VillageVote)),
            v.not_empty,
            v.unique(lambda vote: (vote.village.level, vote.village.code), "village"),
        ),
    )
    form: DecisionForm = attrs.field(default=DecisionForm.MEETING, validator=v.instance(DecisionForm))
    documents: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))
    initiative: Initiative | None = attrs.field(default=None, validator=v.maybe(v.instance(Initiative)))
    ground: BallotGround | None = attrs.field(default=None, validator=v.maybe(v.instance(BallotGround)))
    team: BallotTeam | None = attrs.field(default=None, validator=v.maybe(v.instance(BallotTeam)))
    draft: PublicationRun | None = attrs.field(default=None, validator=v.maybe(v.instance(PublicationRun)))
    resources: tuple[Resource, ...] = attrs.field(default=(), validator=v.each(v.instance(Resource)))
    announced: bool | None = attrs.field(default=None, validator=v.maybe(v.check_flag))
    signed: frozenset[DecisionSignatory] = attrs.field(
        default=frozenset[DecisionSignatory](), validator=v.each(v.instance(DecisionSignatory), container=frozenset)
    )
    sent: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))
    recognition: Recognition | None = attrs.field(default=None, validator=v.maybe(v.instance(Recognition)))
    effective: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))
    origin: Origin = attrs.field(validator=v.instance(Origin))
    source: str | None = attrs.field(default=None, validator=v.maybe(v.check_text))

    @check
    def _check_scope(self) -> Faults:
        one = self.scope is DecisionScope.VILLAGE
        if self.unit.level is not (Level.VILLAGE if one else Level.COMMUNE):
            yield InvariantError("decision.unit", "the unit must be of the level that the decision applies to", "unit")

    @check
    def _check_villages(self) -> Faults:
        one = self.scope is DecisionScope.VILLAGE
        if one and self.votes[0].village != self.unit:
            yield InvariantError("decision.other_village", "the vote was held in another village", "votes")
        if one and self.villages != 1:
            yield InvariantError(
                "decision.one_village", "a decision within a village must have exactly one village", "villages"
            )

    @check
    def _check_subject(self) -> Faults:
        if self.scope is not DecisionScope.VILLAGE and self.subject.number > 2:
            yield InvariantError("decision.scope", "only subjects 1 and 2 can be decided commune-wide", "scope")

    @check
    def _check_votes(self) -> Faults:
        yield from more(len(self.votes), self.villages, "votes")

    @check
    def _check_form(self) -> Faults:
        if not self._decides():
            yield InvariantError("decision.form", "no session has the form that decides", "form")

    def _decides(self) -> bool:
        """Whether there is a session of the form that decides, and so a day of the decision."""
        return any(one.form is self.form for vote in self.votes for one in vote.sessions)

    @check
    def _check_ballot(self) -> Faults:
        if (self.ground is not None or self.team is not None) and self.form is not DecisionForm.BALLOT:
            yield InvariantError("decision.ballot", "only ballots can have a ground and a team", "ground")

    @check
    def _check_draft(self) -> Faults:
        if self.draft is not None and self.subject is not DecisionSubject.CONVENTION:
            yield InvariantError("decision.draft", "only a village convention can have a posted draft", "draft")

    @check
    def _check_sent(self) -> Faults:
        if self._decides():
            yield from v.end_before_start(self.day, self.sent, "sent")

    @check
    def _check_recognition(self) -> Faults:
        if self._decides() and self.recognition is not None:
            yield from v.end_before_start(self.day, self.recognition.received, "recognition")

    @check
    def _check_counts(self) -> Faults:
        if self.initiative is not None:
            yield from more(self.initiative.agreed, self.households, "initiative")

    _sourced = sourced

    @property
    def day(self) -> pendulum.Date:
        """The day of the last session that counts: the people have decided."""
        return max(one.day for vote in self.votes for one in vote.sessions if one.form is self.form)

    @property
    def households(self) -> int:
        """All household representatives of the villages that voted."""
        return sum(vote.households for vote in self.votes)

    @property
    def yes(self) -> int:
        """Votes for, in the form that decides."""
        return sum(vote.yes(self.form) for vote in self.votes)

    @property
    def present(self) -> int:
        """Households that came or voted, in the form that decides."""
        return sum(vote.present(self.form) for vote in self.votes)

    @property
    def in_favour(self) -> int | None:
        """How many villages are for it, by the law of the day; see `in_favour_by`."""
        return self.in_favour_by()

    @property
    def passed(self) -> bool | None:
        """Whether it passed, by the law of the day; see `passed_by`."""
        return self.passed_by()

    @property
    def yes_needed(self) -> int | None:
        """The least votes for with which it passes within a village, by the law of the day; see `yes_needed_by`."""
        return self.yes_needed_by()

    def share(self, statutes: LawBook | None = None) -> Limit | None:
        """The share of all household representatives that decides on the day of the decision.

        Args:
            statutes: another law book than the shipped one.

        Returns:
            ``None`` where the book has no law of that day: until 30 June 2023 the Ordinance of 2007 held, whose shares
            are not at hand. `why_unjudged` says so in words.
        """
        return law.statutes(statutes, None).limit_or_none(self.subject.vote_limit, on=self.day)

    def in_favour_by(self, statutes: LawBook | None = None) -> int | None:
        """How many villages are for it, by the law of the day in a book; ``None`` without a law of that day."""
        share = self.share(statutes)
        return None if share is None else sum(vote.in_favour(share, self.form) for vote in self.votes)

    def passed_by(self, statutes: LawBook | None = None) -> bool | None:
        """Whether it passed by the law of the day: over all household representatives; commune-wide over all villages.

        Args:
            statutes: another law book than the shipped one.

        Returns:
            ``None`` where the book has no law of that day (see `share`): a vote is not judged by a later law.

        Law: Law 10/2022/QH15 art. 21.1.
        """
        found = self.in_favour_by(statutes)
        if found is None or self.scope is DecisionScope.VILLAGE:
            return None if found is None else found == 1
        villages = law.statutes(statutes, None).limit_or_none(_VILLAGES, on=self.day)
        return None if villages is None else villages.is_met(found, self.villages)

    def yes_needed_by(self, statutes: LawBook | None = None) -> int | None:
        """The least votes for, over all household representatives, with which it passes within a village.

        ``None`` where the book has no law of the day (see `share`).
        """
        share = self.share(statutes)
        return None if share is None else share.needed(self.households)

    def why_unjudged(self, language: Language, statutes: LawBook | None = None) -> str | None:
        """Why `passed_by` says nothing, with the older law by name; ``None`` where it says yes or no."""
        book = law.statutes(statutes, None)
        keys = (self.subject.vote_limit, *(() if self.scope is DecisionScope.VILLAGE else (_VILLAGES,)))
        return next((why for key in keys if (why := book.why_no_limit(key, language, on=self.day))), None)

    def amount(self, kind: ResourceKind, source: ResourceSource | None = None) -> int:
        """What is given of one kind, from one source or all of them. Kinds are never added to each other."""
        v.argument(kind, ResourceKind, "kind")
        if source is not None:
            v.argument(source, ResourceSource, "source")
        return sum(
            one.amount for one in self.resources if one.kind is kind and (source is None or one.source is source)
        )

    def recounted(self) -> PeoplesDecision:
        """The decision with every session that kept its ballots counted again; the very same one."""
        return evolve(
            self,
            votes=tuple(
                evolve(vote, sessions=tuple(one.recounted() if one.ballots else one for one in vote.sessions))
                for vote in self.votes
            ),
        )
