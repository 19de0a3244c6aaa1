"""Village heads (*Trưởng thôn, Tổ trưởng tổ dân phố*): election, recognition, term, dismissal.

Law: Law 10/2022/QH15 arts 15.4, 21; Decree 59/2023/NĐ-CP arts 6-9; Decree 185/2026/NĐ-CP arts 4.2, 4.3, 7.1.
"""

from __future__ import annotations

import attrs
import pendulum

from qcdc._kernel import validators as v
from qcdc._kernel.values import Faults, check, entity
from qcdc.dates import DayLike, as_day
from qcdc.errors import InvariantError
from qcdc.law import LawBook
from qcdc.law.shipped_book import book_or_shipped
from qcdc.model.participation.decision_steps import Recognition
from qcdc.model.people import Person
from qcdc.model.places.units import UnitRef
from qcdc.model.provenance import at_most, complete_among, more, not_done_among, sourced
from qcdc.vocab import DismissalGround, Level, Origin, RecognitionOutcome

__all__ = ["Candidate", "Dismissal", "VillageHeadElection", "VillageHeadTerm"]


@entity
class Candidate:
    """A candidate (*người ứng cử*) and the votes in favour.

    Attributes:
        person: who; a public candidacy, so the name is not masked.
        born: day of birth, if known; for the minimum age.
        yes: votes in favour; ``None``: not stated.
    """

    person: Person = attrs.field(validator=v.instance(Person))
    born: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))
    yes: int | None = attrs.field(default=None, validator=v.maybe(v.check_count))


@entity
class VillageHeadElection:
    """The election of a village head (*bầu Trưởng thôn*).

    A day that is ``None`` is not stated, unless `not_done` names it.

    Attributes:
        id: chosen by the user.
        village: the village.
        decided: the day of the commune's decision to hold the election, and of its plan.
        decision_announced: the day on which that decision was announced to the people.
        listed: the day on which the list of candidates was sent to the commune.
        team_decided: the day on which the election team was appointed.
        team_announced: the day on which the decision on the team was announced to the people.
        team: the members of the election team (*Tổ bầu cử*), including its head; none twice.
        front_heads: whether the Front's working committee heads the team; ``None``: not stated.
        day: the day of the meeting.
        households: all household representatives of the village; ``None``: not stated.
        present: how many attended; ``None``: not stated.
        candidates: no person twice; a rule reports an election without candidates.
        recognition: request to the commune's People's Committee, and its answer.
        complete: the complete lists: ``candidates``, ``team``.
        not_done: the steps that were expressly not taken: ``decided``, ``decision_announced``, ``listed``,
            ``team_decided``, ``team_announced``, ``recognition``.
        origin: recorded, published or synthetic.
        source: the publication, for published data.
    """

    id: str = attrs.field(validator=v.check_identifier)
    village: UnitRef = attrs.field(validator=v.instance(UnitRef))
    decided: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))
    decision_announced: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))
    listed: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))
    team_decided: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))
    team_announced: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))
    team: tuple[Person, ...] = attrs.field(
        default=(), validator=v.all_of(v.each(v.instance(Person)), v.unique(lambda one: one.id, "person"))
    )
    front_heads: bool | None = attrs.field(default=None, validator=v.maybe(v.check_flag))
    day: pendulum.Date = attrs.field(validator=v.day)
    households: int | None = attrs.field(default=None, validator=v.maybe(v.check_count))
    present: int | None = attrs.field(default=None, validator=v.maybe(v.check_count))
    candidates: tuple[Candidate, ...] = attrs.field(
        validator=v.all_of(v.each(v.instance(Candidate)), v.unique(lambda one: one.person.id, "person"))
    )
    recognition: Recognition | None = attrs.field(default=None, validator=v.maybe(v.instance(Recognition)))
    complete: frozenset[str] = attrs.field(
        factory=frozenset[str], validator=v.each(v.check_identifier, container=frozenset)
    )
    not_done: frozenset[str] = attrs.field(
        factory=frozenset[str], validator=v.each(v.check_identifier, container=frozenset)
    )
    origin: Origin = attrs.field(validator=v.instance(Origin))
    source: str | None = attrs.field(default=None, validator=v.maybe(v.check_text))

    _complete = complete_among("candidates", "team")
    _not_done = not_done_among(
        "decided", "decision_announced", "listed", "team_decided", "team_announced", "recognition"
    )

    @check
    def _check_village(self) -> Faults:
        if self.village.level is not Level.VILLAGE:
            yield InvariantError("election.village", "village")

    _present_of_households = at_most("present", "households")

    @check
    def _check_counts(self) -> Faults:
        whole = self.households if self.present is None else self.present
        yield from more(sum(one.yes or 0 for one in self.candidates), whole, "candidates")

    @check
    def _check_days(self) -> Faults:
        for name in ("decided", "decision_announced", "listed", "team_decided", "team_announced"):
            yield from v.end_before_start(getattr(self, name), self.day, name)

    @check
    def _check_recognition(self) -> Faults:
        if self.recognition is not None:
            yield from v.end_before_start(self.day, self.recognition.received, "recognition")

    _sourced = sourced

    def elected(self, *, book: LawBook | None = None) -> Candidate | None:
        """Who was elected by the law of the day: with more than half of *all* household representatives.

        Args:
            book: the law book to use instead of the shipped one.

        Returns:
            ``None`` if no one was elected, or if the votes are not stated.

        Raises:
            UnknownCodeError: the book has no majority for the day (``limit.out_of_force``).
        """
        limit = book_or_shipped(book, None).limit("participation.vote.other", on=self.day)
        households = self.households
        counted = [(one.yes, one) for one in self.candidates if one.yes is not None]
        if households is None or not counted:
            return None
        most, found = max(counted, key=lambda pair: pair[0])
        return found if limit.is_met(most, households) else None

    @property
    def recognised(self) -> bool:
        """Whether the commune recognised the result."""
        return self.recognition is not None and self.recognition.outcome is RecognitionOutcome.RECOGNISED


@entity
class Dismissal:
    """The dismissal of a village head before the end of the term (*cho thôi làm Trưởng thôn*).

    A day that is ``None`` is not stated, unless `not_done` names it.

    Attributes:
        ground: own request, proposal of the Front, or petition of households.
        day: the last day in office.
        petitioned: how many households petitioned; for that ground only. ``None``: not stated.
        households: all households of the village; for that ground only. ``None``: not stated.
        received: the day on which the People's Committee received the decision of the village.
        recognised: the day on which it recognised the dismissal.
        election_decided: the day on which it decided to hold the election of a new head.
        new_election: the day of that election.
        not_done: the steps that were expressly not taken: ``recognised``, ``election_decided``, ``new_election``.
    """

    ground: DismissalGround = attrs.field(validator=v.instance(DismissalGround))
    day: pendulum.Date = attrs.field(validator=v.day)
    petitioned: int | None = attrs.field(default=None, validator=v.maybe(v.check_count))
    households: int | None = attrs.field(default=None, validator=v.maybe(v.check_count))
    received: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))
    recognised: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))
    election_decided: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))
    new_election: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))
    not_done: frozenset[str] = attrs.field(
        factory=frozenset[str], validator=v.each(v.check_identifier, container=frozenset)
    )

    _not_done = not_done_among("recognised", "election_decided", "new_election")

    @check
    def _check_households(self) -> Faults:
        if self.ground is DismissalGround.HOUSEHOLDS:
            return
        for name in ("petitioned", "households"):
            if getattr(self, name) is not None:
                yield InvariantError("dismissal.households", name)

    _petitioned_of_households = at_most("petitioned", "households")
    _recognised_after_received = v.in_order("received", "recognised")
    _new_election_after_day = v.in_order("day", "new_election")
    _new_election_after_decided = v.in_order("election_decided", "new_election")


@entity
class VillageHeadTerm:
    """The term of a village head (*nhiệm kỳ Trưởng thôn*).

    Attributes:
        id: chosen by the user.
        village: the village.
        person: the head.
        since: first day.
        until: last day of the term, as set at its start or as it actually ended; ``None``: not known.
        interim: whether appointed for the time until an election (*lâm thời*); ``None``: not stated.
        dismissal: how it ended early, if it did.
        village_ended: the last day of the village, if it was merged or dissolved.
        origin: recorded, published or synthetic.
        source: the publication, for published data.
    """

    id: str = attrs.field(validator=v.check_identifier)
    village: UnitRef = attrs.field(validator=v.instance(UnitRef))
    person: Person = attrs.field(validator=v.instance(Person))
    since: pendulum.Date = attrs.field(validator=v.day)
    until: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))
    interim: bool | None = attrs.field(default=None, validator=v.maybe(v.check_flag))
    dismissal: Dismissal | None = attrs.field(default=None, validator=v.maybe(v.instance(Dismissal)))
    village_ended: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))
    origin: Origin = attrs.field(validator=v.instance(Origin))
    source: str | None = attrs.field(default=None, validator=v.maybe(v.check_text))

    _until_after_since = v.in_order("since", "until")
    _village_ended_after_since = v.in_order("since", "village_ended")

    @check
    def _check_days(self) -> Faults:
        if self.dismissal is not None:
            yield from v.end_before_start(self.since, self.dismissal.day, "dismissal")

    _sourced = sourced

    @property
    def last_day(self) -> pendulum.Date | None:
        """The last day in office, if it is known: that of the dismissal, else that of the term."""
        return self.until if self.dismissal is None else self.dismissal.day

    def holds(self, on: DayLike) -> bool:
        """Whether the head is in office on a day."""
        day = as_day(on, "on")
        return self.since <= day and (self.last_day is None or day <= self.last_day)
