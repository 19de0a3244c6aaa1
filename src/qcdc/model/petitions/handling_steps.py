"""The steps of a handling (*bước xử lý*) and their details."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from operator import attrgetter
from typing import Any

import attrs
import pendulum

from qcdc._kernel import validators as v
from qcdc._kernel.given import read_code, short
from qcdc._kernel.values import Faults, check, entity, field_names
from qcdc.dates import DayLike
from qcdc.errors import InvariantError
from qcdc.model.documents import DocumentRef
from qcdc.model.people import Person, PersonalText
from qcdc.model.petitions.decisions import Decision, EnforcementRecord, Publication
from qcdc.model.petitions.handling_states import GROUNDS, TOLD
from qcdc.model.places.body_references import BodyRef
from qcdc.model.provenance import not_done_among
from qcdc.vocab import (
    Authority,
    Ground,
    HandlingEventKind,
    Outcome,
    PetitionKind,
    Recipient,
    TeamRole,
    UnfitGround,
)

__all__ = ["Assignment", "Classification", "DialogueRecord", "HandlingEvent", "TeamMember"]

K = HandlingEventKind


@entity
class Classification:
    """The result of the check of a petition (*kết quả phân loại*).

    Attributes:
        fit: whether it meets the conditions for handling.
        unfit: the reason why it does not; required for an unfit one, and only then.
        competent: whether this body is competent; ``None``: not stated.
        authority: who is competent.
        kind: the kind by content, if it differs from the title.
        level_skipping: sent above the competent level (*vượt cấp*): a label for reports, not a legal status.
        checkable: whether an anonymous petition names a wrongdoer and evidence that can be checked.
        barred: the grounds found on which the law does not allow its acceptance; empty: expressly none; ``None``: not
            stated.
    """

    fit: bool = attrs.field(default=True, validator=v.check_flag)
    unfit: frozenset[UnfitGround] = attrs.field(
        factory=frozenset[UnfitGround], validator=v.each(v.instance(UnfitGround), container=frozenset)
    )
    competent: bool | None = attrs.field(default=None, validator=v.maybe(v.check_flag))
    authority: Authority | None = attrs.field(default=None, validator=v.maybe(v.instance(Authority)))
    kind: PetitionKind | None = attrs.field(default=None, validator=v.maybe(v.instance(PetitionKind)))
    level_skipping: bool = attrs.field(default=False, validator=v.check_flag)
    checkable: bool | None = attrs.field(default=None, validator=v.maybe(v.check_flag))
    barred: frozenset[Ground] | None = attrs.field(
        default=None, validator=v.maybe(v.each(v.instance(Ground), container=frozenset))
    )

    @check
    def _check_unfit(self) -> Faults:
        if bool(self.unfit) is self.fit:
            yield InvariantError("classification.unfit", "unfit")


@entity
class TeamMember:
    """A participant in a verification (*thành viên tổ xác minh, cơ quan phối hợp*): a person or a body.

    Attributes:
        who: the person.
        body: the body, in words.
        role: lead, join or follow.
    """

    who: Person | None = attrs.field(default=None, validator=v.maybe(v.instance(Person)))
    body: str | None = attrs.field(default=None, validator=v.maybe(v.check_text))
    role: TeamRole = attrs.field(default=TeamRole.JOIN, validator=v.instance(TeamRole))

    @check
    def _check_who(self) -> Faults:
        if (self.who is None) is (self.body is None):
            yield InvariantError("team.who", "who")


@entity
class Assignment:
    """The assignment of a verification (*giao nhiệm vụ xác minh*).

    Attributes:
        team: persons and bodies with their roles; exactly one leads.
    """

    team: tuple[TeamMember, ...] = attrs.field(validator=v.all_of(v.each(v.instance(TeamMember)), v.not_empty))

    @check
    def _check_lead(self) -> Faults:
        if sum(member.role is TeamRole.LEAD for member in self.team) != 1:
            yield InvariantError("assignment.lead", "team")


@entity
class DialogueRecord:
    """A dialogue (*đối thoại*).

    Pickles and copies contain its personal texts: protect them like the paper itself.

    Attributes:
        notice: the day on which it was announced.
        place: the place; masked, because it may be a home.
        participants: how many took part.
        petitioner_came: whether the petitioner attended.
        minutes: the minutes.
        not_done: the steps that were expressly not taken: ``notice``, ``minutes``. Any other missing value is not
            stated.
    """

    notice: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))
    place: PersonalText | None = attrs.field(default=None, validator=v.maybe(v.instance(PersonalText)))
    participants: int | None = attrs.field(default=None, validator=v.maybe(v.check_count))
    petitioner_came: bool | None = attrs.field(default=None, validator=v.maybe(v.check_flag))
    minutes: DocumentRef | None = attrs.field(default=None, validator=v.maybe(v.instance(DocumentRef)))
    not_done: frozenset[str] = attrs.field(
        factory=frozenset[str], validator=v.each(v.check_identifier, container=frozenset)
    )

    _not_done = not_done_among("notice", "minutes")


_SETTLING = frozenset({K.DECIDE, K.CONCLUDE, K.ANSWER})
# The details that a step may have; those not listed here (document, note) may go with any step.
_DETAILS: dict[str, frozenset[HandlingEventKind]] = {
    "part": frozenset({K.WITHDRAW}),
    "goes_on": frozenset({K.WITHDRAW}),
    "recipient": frozenset({K.NOTIFY, K.URGE, K.REPORT}),
    "days": frozenset({K.EXTEND}),
    "due": frozenset({K.ACCEPT, K.EXTEND}),
    "classification": frozenset({K.CLASSIFY}),
    "assignment": frozenset({K.VERIFY}),
    "dialogue": frozenset({K.DIALOGUE}),
    "decision": _SETTLING,
    "enforcement": frozenset({K.ENFORCE}),
    "publication": frozenset({K.PUBLISH}),
    "reasoned": frozenset({K.REFUSE, K.RETURN, K.FILE, K.SUSPEND, K.TERMINATE}),
}
_CARRIES: dict[str, frozenset[HandlingEventKind]] = _DETAILS | {
    "outcome": frozenset({K.DECIDE, K.CONCLUDE}),
    "to": frozenset({K.TRANSFER}),
    "ground": frozenset(GROUNDS),
    "about": frozenset({K.NOTIFY}),
    "not_notified": TOLD,
}
_MUST: dict[HandlingEventKind, str] = {K.NOTIFY: "about", K.EXTEND: "days"}
_details: Callable[[object], tuple[object, ...]] = attrgetter(*_DETAILS)
_NO_DETAIL = tuple(None for _ in _DETAILS)
# Used for every step: a name is quicker to look up than a member of a code list.
_NOTIFY, _EXTEND = K.NOTIFY, K.EXTEND


@entity
class HandlingEvent:
    """One step of a handling (*bước xử lý*). A detail that does not belong to the kind of step is refused.

    Pickles and copies contain its personal texts: protect them like the paper itself.

    Attributes:
        kind: what was done.
        day: when.
        outcome: right, wrong or partly right; with a decision or a conclusion only.
        to: where it was sent; with a transfer only.
        ground: the ground.
        part: with a withdrawal: of some contents, or of some petitioners, only; ``None``: not stated.
        goes_on: with a withdrawal: the body continues although everything was withdrawn; ``None``: not stated.
        about: with a notification: the step that it is about.
        recipient: with a notification, a demand (*đôn đốc*) or a report: its recipient. ``None``: not stated.
        days: with an extension: by how many days.
        due: the last day stated in the decision to accept or to extend.
        document: the document of the step.
        written: whether it was done in writing; ``None``: not stated, unless there is a document.
        reasoned: with a refusal, return, filing, suspension or termination: whether its document states the reason;
            ``None``: not stated, unless there is a ground.
        not_notified: those who were expressly not notified of this step.
        note: a note; masked.
        classification: the result of the check.
        assignment: the assignment of the verification.
        dialogue: the dialogue.
        decision: the content of the decision.
        enforcement: the enforcement.
        publication: the form of publication.
    """

    kind: HandlingEventKind = attrs.field(validator=v.instance(HandlingEventKind))
    day: pendulum.Date = attrs.field(validator=v.day)
    outcome: Outcome | None = attrs.field(default=None, validator=v.maybe(v.instance(Outcome)))
    to: BodyRef | None = attrs.field(default=None, validator=v.maybe(v.instance(BodyRef)))
    ground: Ground | None = attrs.field(default=None, validator=v.maybe(v.instance(Ground)))
    part: bool | None = attrs.field(default=None, validator=v.maybe(v.check_flag))
    goes_on: bool | None = attrs.field(default=None, validator=v.maybe(v.check_flag))
    about: HandlingEventKind | None = attrs.field(default=None, validator=v.maybe(v.instance(HandlingEventKind)))
    recipient: Recipient | None = attrs.field(default=None, validator=v.maybe(v.instance(Recipient)))
    days: int | None = attrs.field(default=None, validator=v.maybe(v.check_count))
    due: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))
    document: DocumentRef | None = attrs.field(default=None, validator=v.maybe(v.instance(DocumentRef)))
    written: bool | None = attrs.field(default=None, validator=v.maybe(v.check_flag))
    reasoned: bool | None = attrs.field(default=None, validator=v.maybe(v.check_flag))
    not_notified: frozenset[Recipient] = attrs.field(
        factory=frozenset[Recipient], validator=v.each(v.instance(Recipient), container=frozenset)
    )
    note: PersonalText | None = attrs.field(default=None, validator=v.maybe(v.instance(PersonalText)))
    classification: Classification | None = attrs.field(default=None, validator=v.maybe(v.instance(Classification)))
    assignment: Assignment | None = attrs.field(default=None, validator=v.maybe(v.instance(Assignment)))
    dialogue: DialogueRecord | None = attrs.field(default=None, validator=v.maybe(v.instance(DialogueRecord)))
    decision: Decision | None = attrs.field(default=None, validator=v.maybe(v.instance(Decision)))
    enforcement: EnforcementRecord | None = attrs.field(default=None, validator=v.maybe(v.instance(EnforcementRecord)))
    publication: Publication | None = attrs.field(default=None, validator=v.maybe(v.instance(Publication)))

    @classmethod
    def of(cls, kind: HandlingEventKind | str, day: DayLike, **fields: Any) -> HandlingEvent:
        """A step in short form: ``HandlingEvent.of("decide", "2026-07-30", outcome="right")``.

        Args:
            kind: the kind, or its code.
            day: when.
            fields: the other fields of the step (`carries`): a day as ISO text, a member of a code list by its code, a
                text about people as plain text, a unit.

        Raises:
            InvariantError: a text that its field cannot be read from, an unknown field (``field.unknown``), or a
                detail that does not belong to the kind of step.
        """
        fields |= {"kind": kind, "day": day}
        return short(cls, fields)

    @staticmethod
    def carries(kind: HandlingEventKind | str) -> Mapping[str, bool]:
        """The fields of a kind of step beside its day, for a form; ``True`` for those that are required."""
        found = read_code(HandlingEventKind, kind, "kind")
        return {
            name: _MUST.get(found) == name
            for name in field_names(HandlingEvent)[2:]
            if name not in _CARRIES or found in _CARRIES[name]
        }

    @check(needs=("outcome",))
    def _check_outcome(self) -> Faults:
        if self.outcome is None or self.kind in {K.DECIDE, K.CONCLUDE}:
            return ()
        return (InvariantError("event.outcome", "outcome"),)

    @check(needs=("to",))
    def _check_to(self) -> Faults:
        if self.to is None or self.kind is K.TRANSFER:
            return ()
        return (InvariantError("event.to", "to"),)

    @check(needs=tuple(_DETAILS))
    def _check_detail(self) -> Faults:
        try:
            found = _details(self)
        except AttributeError:
            # A detail that could not be read is skipped; the others are still checked.
            found = tuple(getattr(self, name, None) for name in _DETAILS)
        if found == _NO_DETAIL:
            return ()
        return [
            InvariantError("event.detail", name, kind=self.kind)
            for (name, kinds), one in zip(_DETAILS.items(), found, strict=True)
            if one is not None and self.kind not in kinds
        ]

    @check(needs=("not_notified",))
    def _check_not_notified(self) -> Faults:
        if not self.not_notified or self.kind in TOLD:
            return ()
        return (InvariantError("event.detail", "not_notified", kind=self.kind),)

    @check(needs=("written",))
    def _check_written(self) -> Faults:
        if self.written is not False or self.document is None:
            return ()
        return (InvariantError("event.written", "written"),)

    @check(needs=("ground",))
    def _check_ground(self) -> Faults:
        if self.ground is None or self.ground in GROUNDS.get(self.kind, frozenset()):
            return ()
        return (InvariantError("event.ground", "ground", ground=self.ground, kind=self.kind),)

    @check
    def _check_needed(self) -> Faults:
        if self.kind is _NOTIFY:
            return () if self.about in TOLD else (InvariantError("event.needed", "about", kind=_NOTIFY),)
        if self.kind is _EXTEND and not self.days:
            return (InvariantError("event.needed", "days", kind=_EXTEND),)
        return ()

    @check(needs=("about",))
    def _check_about(self) -> Faults:
        if self.about is None or self.kind is _NOTIFY:
            return ()
        return (InvariantError("event.needed", "about", kind=_NOTIFY),)

    @check(needs=("dialogue",))
    def _check_notice(self) -> Faults:
        if self.dialogue is None or self.dialogue.notice is None or self.dialogue.notice <= self.day:
            return ()
        return (InvariantError("dialogue.notice", "dialogue", notice=self.dialogue.notice, day=self.day),)
