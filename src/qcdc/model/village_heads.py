"""Village heads (*Trưởng thôn, Tổ trưởng tổ dân phố*): election, recognition, term, dismissal.

Law: Law 10/2022/QH15 arts 15.4, 21; Decree 59/2023/NĐ-CP arts 6-9; Decree 185/2026/NĐ-CP arts 4, 7 (term, age).
"""

from __future__ import annotations

import attrs
import pendulum

from qcdc._kernel import validators as v
from qcdc._kernel.define import Faults, check, entity
from qcdc.dates import DayLike, as_day
from qcdc.errors import InvariantError
from qcdc.model.decision_steps import Recognition
from qcdc.model.people import Person
from qcdc.model.records import at_most, more, sourced
from qcdc.model.units import UnitRef
from qcdc.vocab import DismissalGround, Level, Majority, Origin, RecognitionOutcome

__all__ = ["Candidate", "Dismissal", "VillageHeadElection", "VillageHeadTerm"]


@entity
class Candidate:
    """A candidate (*người ứng cử*) and the votes for them.

    Attributes:
        person: who; a public candidacy, so the name prints plainly.
        born: day of birth, if known; for the least age.
        yes: votes for.
    """

    person: Person = attrs.field(validator=v.instance(Person))
    born: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))
    yes: int = attrs.field(default=0, validator=v.check_count)


@entity
class VillageHeadElection:
    """The election of a village head (*bầu Trưởng thôn*).

    Attributes:
        id: chosen by the user.
        village: whose head.
        decided: the day of the commune's decision and plan.
        listed: the day on which the list of candidates went to the commune.
        team_decided: the day on which the election team was named.
        team_announced: the day on which it was announced.
        day: the day of the meeting.
        households: all household representatives of the village.
        present: how many came.
        candidates: at most one a person; none at all is reported by a rule.
        recognition: request to the commune's People's Committee, and its answer.
        origin: recorded, published or synthetic.
        source: where it stands, for what was taken from a publication.
    """

    id: str = attrs.field(validator=v.check_identifier)
    village: UnitRef = attrs.field(validator=v.instance(UnitRef))
    decided: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))
    listed: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))
    team_decided: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))
    team_announced: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))
    day: pendulum.Date = attrs.field(validator=v.day)
    households: int = attrs.field(validator=v.check_count)
    present: int = attrs.field(validator=v.check_count)
    candidates: tuple[Candidate, ...] = attrs.field(
        validator=v.all_of(v.each(v.instance(Candidate)), v.unique(lambda one: one.person.id, "person"))
    )
    recognition: Recognition | None = attrs.field(default=None, validator=v.maybe(v.instance(Recognition)))
    origin: Origin = attrs.field(validator=v.instance(Origin))
    source: str | None = attrs.field(default=None, validator=v.maybe(v.check_text))

    @check
    def _check_village(self) -> Faults:
        if self.village.level is not Level.VILLAGE:
            yield InvariantError("election.village", "the unit of the election must be a village", "village")

    _present_of_households = at_most("present", "households")

    @check
    def _check_counts(self) -> Faults:
        yield from more(sum(one.yes for one in self.candidates), self.present, "candidates")

    @check
    def _check_days(self) -> Faults:
        for name in ("decided", "listed", "team_decided", "team_announced"):
            yield from v.end_before_start(getattr(self, name), self.day, name)

    @check
    def _check_recognition(self) -> Faults:
        if self.recognition is not None:
            yield from v.end_before_start(self.day, self.recognition.received, "recognition")

    _sourced = sourced

    @property
    def elected(self) -> Candidate | None:
        """Who was elected: with more than half of *all* household representatives; ``None`` if nobody was."""
        for one in self.candidates:
            if Majority.MORE_THAN_HALF.reached(one.yes, self.households):
                return one
        return None

    @property
    def recognised(self) -> bool:
        """Whether the commune recognised the result."""
        return self.recognition is not None and self.recognition.outcome is RecognitionOutcome.RECOGNISED


@entity
class Dismissal:
    """The dismissal of a village head (*miễn nhiệm, bãi nhiệm*).

    Attributes:
        ground: own request, proposal of the Front, or petition of households.
        day: the last day in office.
        petitioned: how many households petitioned; for that ground only.
        households: all households of the village; for that ground only.
        new_election: the day of the election that followed, if there was one.
    """

    ground: DismissalGround = attrs.field(validator=v.instance(DismissalGround))
    day: pendulum.Date = attrs.field(validator=v.day)
    petitioned: int | None = attrs.field(default=None, validator=v.maybe(v.check_count))
    households: int | None = attrs.field(default=None, validator=v.maybe(v.check_count))
    new_election: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))

    @check
    def _check_households(self) -> Faults:
        by_households = self.ground is DismissalGround.HOUSEHOLDS
        if (self.petitioned is not None) is not by_households or (self.households is not None) is not by_households:
            yield InvariantError(
                "dismissal.households", "a petition of households says how many of how many", "petitioned"
            )

    _petitioned_of_households = at_most("petitioned", "households")
    _new_election_after_day = v.in_order("day", "new_election")


@entity
class VillageHeadTerm:
    """The time of a village head in office (*nhiệm kỳ Trưởng thôn*).

    Attributes:
        id: chosen by the user.
        village: whose head.
        person: who.
        since: first day.
        until: last day of the term, as set at its start or as it came; ``None``: not known.
        interim: whether appointed for the time until an election (*lâm thời*).
        dismissal: how it ended early, if it did.
        origin: recorded, published or synthetic.
        source: where it stands, for what was taken from a publication.
    """

    id: str = attrs.field(validator=v.check_identifier)
    village: UnitRef = attrs.field(validator=v.instance(UnitRef))
    person: Person = attrs.field(validator=v.instance(Person))
    since: pendulum.Date = attrs.field(validator=v.day)
    until: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))
    interim: bool = attrs.field(default=False, validator=v.check_flag)
    dismissal: Dismissal | None = attrs.field(default=None, validator=v.maybe(v.instance(Dismissal)))
    origin: Origin = attrs.field(validator=v.instance(Origin))
    source: str | None = attrs.field(default=None, validator=v.maybe(v.check_text))

    _until_after_since = v.in_order("since", "until")

    @check
    def _check_days(self) -> Faults:
        if self.dismissal is not None:
            yield from v.end_before_start(self.since, self.dismissal.day, "dismissal")

    _sourced = sourced

    @property
    def last_day(self) -> pendulum.Date | None:
        """The last day in office, if it is known: the dismissal goes before the term."""
        return self.until if self.dismissal is None else self.dismissal.day

    def holds(self, on: DayLike) -> bool:
        """Whether the head is in office on a day."""
        day = as_day(on, "on")
        return self.since <= day and (self.last_day is None or day <= self.last_day)
