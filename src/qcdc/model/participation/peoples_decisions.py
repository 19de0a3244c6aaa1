"""Direct decisions of the people of a village (*Nhân dân bàn và quyết định*).

The denominator of a majority is *every* household representative of the village, not only those who attended; reports
often get this wrong. So counts are never percentages here. Whether a decision passed is computed from whole numbers, by
the share required by the law of its day; a rule compares the result with the one in the minutes.

Law: Law 10/2022/QH15 arts 15-22; Decree 59/2023/NĐ-CP arts 3-5.
"""

from __future__ import annotations

import attrs
import pendulum

from qcdc._kernel import validators as v
from qcdc._kernel.language import Language
from qcdc._kernel.values import Faults, check, entity, evolve
from qcdc.errors import InvariantError
from qcdc.law import LawBook, Limit
from qcdc.law.shipped_book import book_or_shipped
from qcdc.model.participation.decision_steps import Annulment, Initiative, Recognition, Resource, VotingTeam
from qcdc.model.participation.publicity import PublicationRun
from qcdc.model.participation.votes import VillageVote
from qcdc.model.places.units import UnitRef
from qcdc.model.provenance import more, not_done_among, sourced
from qcdc.vocab import (
    BallotGround,
    DecisionForm,
    DecisionScope,
    DecisionSignatory,
    DecisionSubject,
    Level,
    Origin,
    ResourceKind,
    ResourceSource,
)

__all__ = ["PeoplesDecision"]

# The share of all villages of a commune; for the household representatives of a village, the subject names the limit.
_VILLAGES = "participation.vote.villages"


@entity
class PeoplesDecision:
    """A decision of the people of a village, or of all villages of a commune (*quyết định của cộng đồng dân cư*).

    Attributes:
        id: chosen by the user.
        subject: one of the six subjects that the law lists.
        title: the proposal.
        scope: one village, or commune-wide.
        unit: the village, or the commune.
        villages: how many villages voted; 1 within a village.
        votes: the vote of each village; at most one for each.
        form: the deciding form; sessions of another form (such as a meeting without a quorum) are kept but not counted.
        removal: whether it removes the village head or members of a board (*cho thôi làm*) rather than electing them;
            ``None``: not stated.
        agreed_with_front: whether the proposal was agreed with the Front first; ``None``: not stated.
        head_vacant: whether the village had no head at the time; ``None``: not stated.
        head_leads_front: whether its head also heads the Front's working committee; ``None``: not stated.
        documents: the day on which the papers were sent to the households.
        initiative: the people's own proposal, if there was one.
        ground: the ground for a ballot; for ballots only.
        team: the team that handed out the ballots or held the online vote.
        draft: the posting of the draft; for a village convention only.
        resources: the contributions, by source and kind.
        announced: the result in the minutes: passed or not; ``None``: not stated.
        published: the day on which the village head made the result public.
        signed: which of the two heads signed the decision; ``None``: not stated.
        signed_households: how many household representatives signed it; ``None``: not stated.
        sent: the day on which it had been sent to both the People's Committee and the Front committee of the commune.
        recognition: request and answer, if the subject requires one.
        in_force: for a commune-wide decision, the first day in force set by the People's Committee of the commune.
        effective: the day from which it was applied.
        reported: the day on which the village head reported to the people and the commune on its implementation.
        annulment: the action of the commune, if it was unlawful.
        not_done: the steps that were expressly not taken: ``documents``, ``team``, ``draft``, ``published``, ``sent``,
            ``recognition``, ``effective``, ``reported``. Any other step without a day is not stated.
        origin: recorded, published or synthetic.
        source: the publication, for published data.
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
    removal: bool | None = attrs.field(default=None, validator=v.maybe(v.check_flag))
    agreed_with_front: bool | None = attrs.field(default=None, validator=v.maybe(v.check_flag))
    head_vacant: bool | None = attrs.field(default=None, validator=v.maybe(v.check_flag))
    head_leads_front: bool | None = attrs.field(default=None, validator=v.maybe(v.check_flag))
    documents: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))
    initiative: Initiative | None = attrs.field(default=None, validator=v.maybe(v.instance(Initiative)))
    ground: BallotGround | None = attrs.field(default=None, validator=v.maybe(v.instance(BallotGround)))
    team: VotingTeam | None = attrs.field(default=None, validator=v.maybe(v.instance(VotingTeam)))
    draft: PublicationRun | None = attrs.field(default=None, validator=v.maybe(v.instance(PublicationRun)))
    resources: tuple[Resource, ...] = attrs.field(default=(), validator=v.each(v.instance(Resource)))
    announced: bool | None = attrs.field(default=None, validator=v.maybe(v.check_flag))
    published: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))
    signed: frozenset[DecisionSignatory] | None = attrs.field(
        default=None, validator=v.maybe(v.each(v.instance(DecisionSignatory), container=frozenset))
    )
    signed_households: int | None = attrs.field(default=None, validator=v.maybe(v.check_count))
    sent: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))
    recognition: Recognition | None = attrs.field(default=None, validator=v.maybe(v.instance(Recognition)))
    in_force: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))
    effective: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))
    reported: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))
    annulment: Annulment | None = attrs.field(default=None, validator=v.maybe(v.instance(Annulment)))
    not_done: frozenset[str] = attrs.field(
        factory=frozenset[str], validator=v.each(v.check_identifier, container=frozenset)
    )
    origin: Origin = attrs.field(validator=v.instance(Origin))
    source: str | None = attrs.field(default=None, validator=v.maybe(v.check_text))

    @check
    def _check_scope(self) -> Faults:
        one = self.scope is DecisionScope.VILLAGE
        if self.unit.level is not (Level.VILLAGE if one else Level.COMMUNE):
            yield InvariantError("decision.unit", "unit")

    @check
    def _check_villages(self) -> Faults:
        one = self.scope is DecisionScope.VILLAGE
        if one and self.votes[0].village != self.unit:
            yield InvariantError("decision.other_village", "votes")
        if one and self.villages != 1:
            yield InvariantError("decision.one_village", "villages")

    @check
    def _check_subject(self) -> Faults:
        if self.scope is not DecisionScope.VILLAGE and self.subject.number > 2:
            yield InvariantError("decision.scope", "scope")

    @check
    def _check_votes(self) -> Faults:
        yield from more(len(self.votes), self.villages, "votes")

    @check
    def _check_form(self) -> Faults:
        if not self._decides():
            yield InvariantError("decision.form", "form")

    def _decides(self) -> bool:
        """Whether there is a session of the deciding form, and so a day of the decision."""
        return any(one.form is self.form for vote in self.votes for one in vote.sessions)

    @check
    def _check_ballot(self) -> Faults:
        if self.ground is not None and self.form is not DecisionForm.BALLOT:
            yield InvariantError("decision.ballot", "ground")
        if self.team is not None and self.form is DecisionForm.MEETING:
            yield InvariantError("decision.team", "team")

    @check
    def _check_removal(self) -> Faults:
        if self.removal is not None and self.subject.number not in {4, 5}:
            yield InvariantError("decision.removal", "removal")

    @check
    def _check_in_force(self) -> Faults:
        if self.in_force is not None and self.scope is not DecisionScope.COMMUNE:
            yield InvariantError("decision.in_force", "in_force")

    @check
    def _check_draft(self) -> Faults:
        if self.draft is not None and self.subject is not DecisionSubject.CONVENTION:
            yield InvariantError("decision.draft", "draft")

    @check
    def _check_days(self) -> Faults:
        if self._decides():
            for name in ("published", "sent", "reported"):
                yield from v.end_before_start(self.day, getattr(self, name), name)
            if self.annulment is not None:
                yield from v.end_before_start(self.day, self.annulment.day, "annulment")

    @check
    def _check_recognition(self) -> Faults:
        if self._decides() and self.recognition is not None:
            yield from v.end_before_start(self.day, self.recognition.received, "recognition")

    @check
    def _check_counts(self) -> Faults:
        if self.initiative is not None:
            yield from more(self.initiative.agreed, self.households, "initiative")

    _not_done = not_done_among(
        "documents", "team", "draft", "published", "sent", "recognition", "effective", "reported"
    )
    _sourced = sourced

    @property
    def day(self) -> pendulum.Date:
        """The day of the last session that counts: the day of the decision."""
        return max(one.day for vote in self.votes for one in vote.sessions if one.form is self.form)

    @property
    def households(self) -> int:
        """All household representatives of the villages that voted."""
        return sum(vote.households for vote in self.votes)

    @property
    def yes(self) -> int:
        """Votes in favour, in the deciding form."""
        return sum(vote.yes(self.form) for vote in self.votes)

    @property
    def present(self) -> int:
        """Households that attended or voted, in the deciding form."""
        return sum(vote.present(self.form) for vote in self.votes)

    @property
    def in_favour(self) -> int | None:
        """The number of villages in favour, by the law of the day; see `in_favour_by`."""
        return self.in_favour_by()

    @property
    def passed(self) -> bool | None:
        """Whether it passed, by the law of the day; see `passed_by`."""
        return self.passed_by()

    @property
    def yes_needed(self) -> int | None:
        """The votes in favour that it needs to pass within a village, by the law of the day; see `yes_needed_by`."""
        return self.yes_needed_by()

    def share(self, book: LawBook | None = None) -> Limit | None:
        """The share of all household representatives that decides on the day of the decision.

        Args:
            book: the law book to use instead of the shipped one.

        Returns:
            ``None`` if the book has no law of that day: until 30 June 2023 the Ordinance of 2007 was in force, whose
            shares are not in the library. `why_unjudged` gives the reason in a sentence.
        """
        return book_or_shipped(book, None).limit_or_none(self.subject.vote_limit, on=self.day)

    def in_favour_by(self, book: LawBook | None = None) -> int | None:
        """The number of villages in favour, by the law of the day in a book; ``None`` without a law of that day."""
        share = self.share(book)
        return None if share is None else sum(vote.in_favour(share, self.form) for vote in self.votes)

    def passed_by(self, book: LawBook | None = None) -> bool | None:
        """Whether it passed by the law of the day: over all household representatives; commune-wide over all villages.

        Args:
            book: the law book to use instead of the shipped one.

        Returns:
            ``None`` if the book has no law of that day (see `share`): a later law does not apply to a vote.

        Law: Law 10/2022/QH15 art. 21.1.
        """
        found = self.in_favour_by(book)
        if found is None or self.scope is DecisionScope.VILLAGE:
            return None if found is None else found == 1
        villages = book_or_shipped(book, None).limit_or_none(_VILLAGES, on=self.day)
        return None if villages is None else villages.is_met(found, self.villages)

    def yes_needed_by(self, book: LawBook | None = None) -> int | None:
        """The votes in favour, of all household representatives, that it needs to pass within a village.

        ``None`` if the book has no law of the day (see `share`).
        """
        share = self.share(book)
        return None if share is None else share.needed(self.households)

    def why_unjudged(self, language: Language, book: LawBook | None = None) -> str | None:
        """Why `passed_by` returns ``None``, with the name of the older law; ``None`` if it returns a result."""
        book = book_or_shipped(book, None)
        keys = (self.subject.vote_limit, *(() if self.scope is DecisionScope.VILLAGE else (_VILLAGES,)))
        return next((why for key in keys if (why := book.why_no_limit(key, language, on=self.day))), None)

    def amount(self, kind: ResourceKind, source: ResourceSource | None = None) -> int:
        """The contributions of one kind, from one source or all of them. Different kinds are never added."""
        v.argument(kind, ResourceKind, "kind")
        if source is not None:
            v.argument(source, ResourceSource, "source")
        return sum(
            one.amount for one in self.resources if one.kind is kind and (source is None or one.source is source)
        )

    def recounted(self) -> PeoplesDecision:
        """The decision with every session that kept its ballots counted again; it equals the decision itself."""
        return evolve(
            self,
            votes=tuple(
                evolve(vote, sessions=tuple(one.recounted() if one.ballots else one for one in vote.sessions))
                for vote in self.votes
            ),
        )
