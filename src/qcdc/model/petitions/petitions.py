"""Petitions (*đơn*): the paper as it was submitted, and its handlings in one body after the other.

Four things that are often confused are separate: the *petitioner* (who), the *petition* (the paper), the *handling* (in
one body; a transfer ends one and begins another) and the *case* (the matter itself, which several petitions may concern
and which is counted once).
"""

from __future__ import annotations

from itertools import pairwise
from typing import Any, cast, overload

import attrs
import pendulum

from qcdc._kernel import validators as v
from qcdc._kernel.given import short
from qcdc._kernel.values import Faults, check, entity, evolve
from qcdc.dates import DayLike, as_day
from qcdc.errors import InvariantError, QcdcError, TransitionError
from qcdc.model.documents import Attachment
from qcdc.model.extras import EXTRAS, Extra
from qcdc.model.people import PersonalText
from qcdc.model.petitions.handling_states import FOREIGN_STEPS
from qcdc.model.petitions.handling_steps import HandlingEvent
from qcdc.model.petitions.handlings import Handling
from qcdc.model.petitions.petition_history import EarlierSettlement, Forwarding, PetitionLink
from qcdc.model.petitions.petitioners import Petitioner, Respondent
from qcdc.model.petitions.topics import TOPICS, Topic
from qcdc.model.places.body_references import BodyRef
from qcdc.model.places.unit_bodies import UnitBody
from qcdc.model.places.units import Unit, UnitRef
from qcdc.vocab import (
    Channel,
    Ground,
    HandlingEventKind,
    HandlingState,
    Level,
    Origin,
    PetitionKind,
)

__all__ = ["Petition"]

_MASKED = v.maybe(v.instance(PersonalText))


@entity
class Petition:
    """A petition as it was submitted (*đơn khiếu nại, tố cáo, kiến nghị, phản ánh*).

    Pickles and copies contain its personal texts: protect them like the paper itself.

    Attributes:
        id: register number, unique within a body and a year.
        kind: by its content.
        received: the day the first body received it.
        petitioner: who; masked.
        case: id of its case. Petitions with the same case id are one case, wherever they are registered: the id must be
            unique among all records that are counted together.
        channel: how it was submitted.
        content: its content; masked, because it names people.
        handlings: the handlings in one body after the other, oldest first.
        origin: recorded or synthetic.
        lookup: the code by which the petitioner looks it up; masked, because anyone who knows it can.
        written: the day on the paper; it may be wrong, so any day is accepted.
        entered: the day of its entry.
        changed: the day its entry was last changed.
        forwarding: the letter that forwarded it, if there is one.
        topics: its topics, any number.
        summary: a summary; masked.
        request: the request; masked.
        place: the unit in which the matter arose, which may differ from that of the address.
        place_detail: the place in words; masked.
        respondents: against whom.
        originals: whether original papers are attached.
        attachments: the attachments.
        earlier: settlements before this petition.
        links: its links to other petitions.
        known: the day on which the petitioner received, or learned of, the contested decision or act.
        obstacle_days: days lost to illness, disaster, mission or study far away, which do not count; 0: expressly none;
            ``None``: not stated.
        project: the project or work that the matter is about (*dự án, công trình*), in words.
        old_matter: whether the register marks it as an old matter (*vụ việc cũ*); ``None``: not stated.
        note: a note (*ghi chú*); masked.
        archived: the day on which its file was archived (*ngày nộp lưu*).
        retention: how long the file is kept (*thời hạn bảo quản*), as the office writes it.
        extras: what the register keeps beside these fields; masked.
    """

    id: str = attrs.field(validator=v.check_identifier)
    kind: PetitionKind = attrs.field(validator=v.instance(PetitionKind))
    received: pendulum.Date = attrs.field(validator=v.day)
    petitioner: Petitioner = attrs.field(validator=v.instance(Petitioner))
    case: str = attrs.field(validator=v.check_identifier)
    channel: Channel = attrs.field(validator=v.instance(Channel))
    content: PersonalText | None = attrs.field(default=None, validator=_MASKED)
    handlings: tuple[Handling, ...] = attrs.field(
        validator=v.all_of(
            v.each(v.instance(Handling)),
            v.not_empty,
            v.unique(lambda handling: handling.id, "id"),
            v.ordered(lambda handling: handling.received, "day_of_receipt"),
        )
    )
    origin: Origin = attrs.field(validator=v.instance(Origin))
    lookup: PersonalText | None = attrs.field(default=None, validator=_MASKED)
    written: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))
    entered: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))
    changed: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))
    forwarding: Forwarding | None = attrs.field(default=None, validator=v.maybe(v.instance(Forwarding)))
    topics: tuple[Topic, ...] = attrs.field(default=(), validator=TOPICS)
    summary: PersonalText | None = attrs.field(default=None, validator=_MASKED)
    request: PersonalText | None = attrs.field(default=None, validator=_MASKED)
    place: UnitRef | None = attrs.field(default=None, validator=v.maybe(v.instance(UnitRef)))
    place_detail: PersonalText | None = attrs.field(default=None, validator=_MASKED)
    respondents: tuple[Respondent, ...] = attrs.field(default=(), validator=v.each(v.instance(Respondent)))
    originals: bool = attrs.field(default=False, validator=v.check_flag)
    attachments: tuple[Attachment, ...] = attrs.field(default=(), validator=v.each(v.instance(Attachment)))
    earlier: tuple[EarlierSettlement, ...] = attrs.field(default=(), validator=v.each(v.instance(EarlierSettlement)))
    links: tuple[PetitionLink, ...] = attrs.field(
        default=(), validator=v.all_of(v.each(v.instance(PetitionLink)), v.unique(lambda link: link, "link"))
    )
    known: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))
    obstacle_days: int | None = attrs.field(default=None, validator=v.maybe(v.check_count))
    project: str | None = attrs.field(default=None, validator=v.maybe(v.check_text))
    old_matter: bool | None = attrs.field(default=None, validator=v.maybe(v.check_flag))
    note: PersonalText | None = attrs.field(default=None, validator=_MASKED)
    archived: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))
    retention: str | None = attrs.field(default=None, validator=v.maybe(v.check_text))
    extras: tuple[Extra, ...] = attrs.field(default=(), validator=EXTRAS)

    @classmethod
    def of(
        cls,
        kind: PetitionKind | str,
        received: DayLike,
        unit: Unit | UnitRef | None = None,
        *,
        id: str,
        **fields: Any,
    ) -> Petition:
        """A petition in short form, received by a body on a day; `with_step` adds further steps.

        >>> petition = Petition.of(
        ...     "complaint",
        ...     "2026-07-02",
        ...     UnitRef.of("commune", "23677", "2026-07-02"),
        ...     id="D-17",
        ...     case="V-17",
        ...     petitioner=Petitioner.of("individual", name="Người Giả Lập"),
        ...     channel="in_person",
        ...     origin="synthetic",
        ... )
        >>> petition.with_step("accept", on="2026-07-06").state("2026-07-06")
        <HandlingState.ACCEPTED: 'accepted'>

        Args:
            kind: the kind, or its code.
            received: the day the first body received it.
            unit: that body; its handling begins with the receipt and has the id of the petition. Left out if the
                handlings are given.
            id: register number.
            fields: the other fields, in short form: a member of a code list by its code, a day as ISO text, a text
                about people as plain text.

        Raises:
            InvariantError: a text that its field cannot be read from, an unknown field (``field.unknown``), or any
                error of the constructor.
        """
        fields |= {"id": id, "kind": kind, "received": received}
        if unit is not None:
            fields["handlings"] = (Handling.of(unit, received, id=id),)
        return short(cls, fields)

    @check
    def _check_received(self) -> Faults:
        if self.handlings[0].events[0].day == self.received:
            return ()
        return (InvariantError("petition.received", "received"),)

    @check(needs=("entered", "changed"))
    def _check_days(self) -> Faults:
        for earlier, later in (("received", "entered"), ("entered", "changed")):
            one, other = getattr(self, earlier), getattr(self, later)
            if one is not None and other is not None and other < one:
                yield InvariantError("petition.dates", later, earlier=earlier, later=later)

    _archived_after_received = v.in_order("received", "archived")

    @check(needs=("links",))
    def _check_link_self(self) -> Faults:
        if any(link.petition == self.id for link in self.links):
            yield InvariantError("petition.link_self", "links")

    @check
    def _check_kinds(self) -> Faults:
        foreign = FOREIGN_STEPS[self.kind]
        for handling in self.handlings:
            if handling.kind not in {None, self.kind} or not foreign.isdisjoint([one.kind for one in handling.events]):
                return self._faults_of_kinds()
        return ()

    @check
    def _check_handlings(self) -> Faults:
        return () if len(self.handlings) == 1 else self._faults_of_handlings()

    def _faults_of_handlings(self) -> Faults:
        for index, (earlier, later) in enumerate(pairwise(self.handlings), start=1):
            if earlier.finished is None or later.received < earlier.finished:
                yield TransitionError("petition.handlings", "handlings", index=index)
            if later.inherited and not (earlier.succeeded and later.inherited == earlier.log_to_hand_over):
                yield TransitionError("petition.inherited", "handlings", index=index)

    def _faults_of_kinds(self) -> Faults:
        for index, handling in enumerate(self.handlings):
            yield from self._faults_of_kind(index, handling)

    def _faults_of_kind(self, index: int, handling: Handling) -> Faults:
        if handling.kind not in {None, self.kind}:
            yield InvariantError("petition.handling_kind", "handlings", index=index)
        foreign = FOREIGN_STEPS[self.kind]
        for step, event in enumerate(handling.events):
            if event.kind in foreign:
                fits = evolve(handling, events=handling.events[:step]).next_steps(on=event.day)
                yield TransitionError(
                    "petition.step_of_other_kind",
                    "handlings",
                    index=index,
                    step=step,
                    kind=event.kind,
                    petition=self.kind,
                    fits=tuple(kind for kind in fits if kind not in foreign),
                )

    @property
    def entry(self) -> tuple[Level, str, UnitBody, int, str]:
        """The identity of the petition: its register (first body by level, code and kind; year) and its number there."""
        first = self.handlings[0]
        return first.unit.level, first.unit.code, first.body, self.received.year, self.id

    @property
    def anonymous(self) -> bool:
        """Whether the petition has no name (*đơn nặc danh*)."""
        return self.petitioner.anonymous

    def handling(self, on: DayLike) -> Handling | None:
        """The latest handling that had begun by the end of a day."""
        day = as_day(on, "on")
        begun = [handling for handling in self.handlings if handling.received <= day]
        return begun[-1] if begun else None

    def state(self, on: DayLike) -> HandlingState:
        """The state of the petition at the end of a day: that of its latest handling."""
        latest = self.handling(on)
        return HandlingState.NOT_RECEIVED if latest is None else latest.state(on)

    @overload
    def with_step(self, kind: HandlingEvent, /, *, handling: str | None = None) -> Petition: ...
    @overload
    def with_step(
        self, kind: HandlingEventKind | str, *, on: DayLike, handling: str | None = None, **fields: Any
    ) -> Petition: ...
    def with_step(
        self,
        kind: HandlingEvent | HandlingEventKind | str,
        *,
        on: DayLike | None = None,
        handling: str | None = None,
        **fields: Any,
    ) -> Petition:
        """The petition with one more step in the log of a handling.

        Args:
            kind: the kind of step, or its code: ``"accept"``; or the whole step, for example one read from a document,
                without ``on`` and fields.
            on: its day, not before that of the last step.
            handling: the id of the handling; the latest if left out.
            fields: the other fields, in short form: see `HandlingEvent.of` and `HandlingEvent.carries`.

        Raises:
            TransitionError: the step does not fit (``handling.life``, ``handling.nothing_told``), or not a petition of
                this kind (``petition.step_of_other_kind``); the error names the steps that do.
            InvariantError: an earlier day (``list.unordered``), a wrong field, or no handling with this id
                (``petition.handling_unknown``).
        """
        index = self._index(handling)
        try:
            step: Any = self.handlings[index].with_step  # its two forms are checked there
            grown: Handling = step(kind, **({} if on is None else {"on": on}), **fields)
            return evolve(self, handlings=(*self.handlings[:index], grown, *self.handlings[index + 1 :]))
        except QcdcError as error:
            found = error.with_traceback(None)
        # The fields may name people, and tools that print local variables would show them.
        fields.clear()
        if found.code == "handling.life":
            day = kind.day if isinstance(kind, HandlingEvent) else as_day(cast("DayLike", on), "on")
            found.params["fits"] = self.next_steps(on=day, handling=handling)
        raise found

    def next_steps(self, *, on: DayLike, handling: str | None = None) -> tuple[HandlingEventKind, ...]:
        """The kinds of step that fit at the end of the log of a handling, for a menu, in the order of the code list.

        Args:
            on: the day of the step; none fits before the day of the last one.
            handling: the id of the handling; the latest if left out.

        Raises:
            InvariantError: no handling with this id (``petition.handling_unknown``).
        """
        kinds = self.handlings[self._index(handling)].next_steps(on=on)
        return tuple(kind for kind in kinds if kind not in FOREIGN_STEPS[self.kind])

    def _index(self, handling: str | None) -> int:
        """The index of a handling; without an id, that of the latest."""
        if handling is None:
            return len(self.handlings) - 1
        for index, one in enumerate(self.handlings):
            if one.id == handling:
                return index
        raise InvariantError("petition.handling_unknown", "handling", count=len(self.handlings))

    def handed_over(self, to: BodyRef | Unit | UnitRef, *, on: DayLike, handling: str) -> Petition:
        """The petition after its body handed it over to a successor (*bàn giao cho cơ quan kế thừa*).

        The case and its time limits continue: the new handling has the steps of the old one, so every running time
        limit keeps its start. The successor decides who settles and who handles it.

        Args:
            to: the successor; a unit means its People's Committee.
            on: the day of the hand-over.
            handling: id of the new handling.

        Raises:
            TransitionError: the latest handling is finished (``petition.succession``).
            InvariantError: the successor is a national body (``petition.national``); record a transfer instead.
        """
        day = as_day(on, "on")
        heir = v.argument(to, BodyRef, "to")
        if heir.unit is None:
            raise InvariantError("petition.national", "to")
        last = self.handlings[-1]
        if last.finished is not None:
            raise TransitionError("petition.succession", "handlings")
        move = HandlingEvent(kind=HandlingEventKind.TRANSFER, day=day, to=heir, ground=Ground.SUCCESSION)
        receipt = HandlingEvent(kind=HandlingEventKind.RECEIVE, day=day)
        with v.naming(id="handling", inherited="on"):
            begun = evolve(
                last,
                id=handling,
                unit=heir.unit,
                body=heir.body,
                events=(receipt,),
                inherited=last.log,
                routing=(),
                authority=None,
                officer=None,
                approver=None,
                internal_due=None,
                incoming_number=None,
                extras=(),
            )
        return evolve(self, handlings=(*self.handlings[:-1], evolve(last, events=(*last.events, move)), begun))

    def reopened(self, *, on: DayLike, handling: str) -> Petition:
        """The petition after the body that answered it took it up again (*xử lý lại sau khi đã trả lời*).

        This adds a handling of the same petition, accepted on the day: the petition was received once and is handled
        twice. Only an answered petition can be taken up again in this way; after a decision or a conclusion, the law
        requires a further petition.

        Args:
            on: the day.
            handling: id of the new handling.

        Raises:
            TransitionError: the latest handling was not answered (``petition.reopened``).
        """
        day = as_day(on, "on")
        last = self.handlings[-1]
        if last.ending is None or last.ending.kind is not HandlingEventKind.ANSWER:
            raise TransitionError("petition.reopened", "handlings")
        kinds = (HandlingEventKind.RECEIVE, HandlingEventKind.ACCEPT)
        begun = evolve(
            last,
            id=handling,
            events=tuple(HandlingEvent(kind=kind, day=day) for kind in kinds),
            inherited=(),
            routing=(),
            internal_due=None,
            incoming_number=None,
            extras=(),
        )
        return evolve(self, handlings=(*self.handlings, begun))
