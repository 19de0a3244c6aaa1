"""Voting (*biểu quyết*): ballots, voting sessions, and the vote of a village.

Law: Law 10/2022/QH15 arts 17-21; Decree 59/2023/NĐ-CP arts 3-5.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

import attrs
import pendulum

from qcdc._kernel import validators as v
from qcdc._kernel.values import Faults, check, entity, evolve
from qcdc.errors import InvariantError
from qcdc.law import Limit
from qcdc.model.places.units import UnitRef
from qcdc.model.provenance import at_most, more, not_done_among
from qcdc.vocab import BallotChoice, Convener, DecisionForm, Level

__all__ = ["Ballot", "VillageVote", "VotingSession"]


@entity
class Ballot:
    """One ballot (*phiếu*), by its serial number; the voter is not recorded.

    Attributes:
        number: its serial number.
        choice: yes, no or invalid.
    """

    number: str = attrs.field(validator=v.check_identifier)
    choice: BallotChoice = attrs.field(validator=v.instance(BallotChoice))


_OF_A_MEETING = (
    "convener",
    "secret",
    "counting_board",
    "witnesses",
    "for_secretary",
    "for_form",
    "for_counting_board",
)


@entity
class VotingSession:
    """One meeting, ballot collection or online vote (*cuộc họp, đợt phát phiếu, đợt biểu quyết trực tuyến*).

    A village may meet in several clusters: each is a session, and together they are the meeting.

    Attributes:
        form: meeting, ballot or online vote.
        day: when; for ballots and online votes the last day on which votes could be given.
        opened: for ballots and online votes, the first day on which they could be given.
        households: how many household representatives were entitled to vote in it.
        present: how many attended, or voted.
        yes: votes in favour.
        no: votes against.
        invalid: neither, or void.
        notified: the day on which a meeting was announced to the households.
        convener: who called the meeting; ``None``: not stated.
        secret: whether a meeting voted by secret ballot; ``None``: not stated.
        counting_board: the members of the counting board (*Ban kiểm phiếu*) of a secret ballot, 0 for none; ``None``:
            not stated.
        witnesses: how many households witnessed the counting of a secret ballot; ``None``: not stated.
        for_secretary: how many households at the meeting raised their hands for the secretary; ``None``: not stated.
        for_form: how many did so for the form of the vote; ``None``: not stated.
        for_counting_board: how many did so for the counting board; ``None``: not stated.
        cluster: which cluster met, if the village met in clusters.
        ballots: the counted ballots, if they were kept.
        not_done: ``notified``, if a meeting was expressly not announced. Otherwise a missing day is not stated.
    """

    form: DecisionForm = attrs.field(validator=v.instance(DecisionForm))
    day: pendulum.Date = attrs.field(validator=v.day)
    opened: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))
    households: int = attrs.field(validator=v.check_count)
    present: int = attrs.field(validator=v.check_count)
    yes: int = attrs.field(validator=v.check_count)
    no: int = attrs.field(default=0, validator=v.check_count)
    invalid: int = attrs.field(default=0, validator=v.check_count)
    notified: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))
    convener: Convener | None = attrs.field(default=None, validator=v.maybe(v.instance(Convener)))
    secret: bool | None = attrs.field(default=None, validator=v.maybe(v.check_flag))
    counting_board: int | None = attrs.field(default=None, validator=v.maybe(v.check_count))
    witnesses: int | None = attrs.field(default=None, validator=v.maybe(v.check_count))
    for_secretary: int | None = attrs.field(default=None, validator=v.maybe(v.check_count))
    for_form: int | None = attrs.field(default=None, validator=v.maybe(v.check_count))
    for_counting_board: int | None = attrs.field(default=None, validator=v.maybe(v.check_count))
    cluster: str | None = attrs.field(default=None, validator=v.maybe(v.check_text))
    ballots: tuple[Ballot, ...] = attrs.field(
        default=(),
        repr=lambda ballots: f"<{len(ballots)} ballots>",
        validator=v.all_of(v.each(v.instance(Ballot)), v.unique(lambda ballot: ballot.number, "number")),
    )
    not_done: frozenset[str] = attrs.field(
        factory=frozenset[str], validator=v.each(v.check_identifier, container=frozenset)
    )

    _not_done = not_done_among("notified")
    _present_of_households = at_most("present", "households")
    _for_secretary_of_present = at_most("for_secretary", "present")
    _for_form_of_present = at_most("for_form", "present")
    _for_counting_board_of_present = at_most("for_counting_board", "present")

    @check
    def _check_votes(self) -> Faults:
        if self.yes + self.no + self.invalid > self.present:
            yield InvariantError("session.votes", "yes", votes=self.yes + self.no + self.invalid, present=self.present)

    _day_after_notified = v.in_order("notified", "day")
    _day_after_opened = v.in_order("opened", "day")

    @check
    def _check_meeting(self) -> Faults:
        meeting = self.form is DecisionForm.MEETING
        for name in _OF_A_MEETING if not meeting else ("opened",):
            if getattr(self, name) is not None:
                yield InvariantError("session.other_form", name)

    @check
    def _check_recount(self) -> Faults:
        if self.ballots and _counted(self.ballots) != (self.yes, self.no, self.invalid):
            yield InvariantError("session.recount", "ballots")

    def recounted(self, ballots: Iterable[Ballot] | None = None) -> VotingSession:
        """The session with its votes counted again, from the kept ballots or from the given ones, in any order.

        Raises:
            InvariantError: there are no ballots (``session.no_ballots``), or more of them than households that
                attended.
        """
        found = self.ballots if ballots is None else v.all_arguments(ballots, Ballot, "ballots")
        if not found:
            raise InvariantError("session.no_ballots", "ballots")
        yes, no, invalid = _counted(found)
        return evolve(self, yes=yes, no=no, invalid=invalid, ballots=found)


def _counted(ballots: Iterable[Ballot]) -> tuple[int, int, int]:
    counted = Counter(ballot.choice for ballot in ballots)
    return counted[BallotChoice.YES], counted[BallotChoice.NO], counted[BallotChoice.INVALID]


@entity
class VillageVote:
    """The vote of one village (*kết quả biểu quyết của thôn*).

    Attributes:
        village: the village.
        households: all household representatives of the village; the denominator.
        sessions: in the order of days; those of the deciding form are added.
        online_consent: how many households agreed to vote online, for an online vote.
        scattered: whether its households live far apart, so that they may meet in clusters; ``None``: not stated.
        cluster_plan: the day on which the People's Committee of the commune decided on the plan of cluster meetings.
        not_done: ``cluster_plan``, if it expressly decided on none. Otherwise a missing day is not stated.
    """

    village: UnitRef = attrs.field(validator=v.instance(UnitRef))
    households: int = attrs.field(validator=v.check_count)
    sessions: tuple[VotingSession, ...] = attrs.field(
        validator=v.all_of(
            v.each(v.instance(VotingSession)), v.not_empty, v.ordered(lambda session: session.day, "day")
        )
    )
    online_consent: int | None = attrs.field(default=None, validator=v.maybe(v.check_count))
    scattered: bool | None = attrs.field(default=None, validator=v.maybe(v.check_flag))
    cluster_plan: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))
    not_done: frozenset[str] = attrs.field(
        factory=frozenset[str], validator=v.each(v.check_identifier, container=frozenset)
    )

    _not_done = not_done_among("cluster_plan")

    @check
    def _check_village(self) -> Faults:
        if self.village.level is not Level.VILLAGE:
            yield InvariantError("vote.village", "village")

    @check
    def _check_counts(self) -> Faults:
        for form in DecisionForm:
            yield from more(
                sum(one.households for one in self.sessions if one.form is form), self.households, "sessions"
            )

    _online_consent_of_households = at_most("online_consent", "households")

    def yes(self, form: DecisionForm) -> int:
        """Votes in favour, over all sessions of one form."""
        v.argument(form, DecisionForm, "form")
        return sum(session.yes for session in self.sessions if session.form is form)

    def present(self, form: DecisionForm) -> int:
        """Households that attended or voted, over all sessions of one form."""
        v.argument(form, DecisionForm, "form")
        return sum(session.present for session in self.sessions if session.form is form)

    def in_favour(self, share: Limit, form: DecisionForm) -> bool:
        """Whether the village is in favour, by the share of *all* its household representatives.

        Args:
            share: the required share, from the law book for the day.
            form: the form that decides.
        """
        return v.argument(share, Limit, "share").is_met(self.yes(form), self.households)
