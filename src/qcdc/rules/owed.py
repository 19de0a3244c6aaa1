"""Required notices (*thông báo, gửi kết quả cho ai*): the recipients of each step, by kind of petition.

One table for the laws on complaints, denunciations and receptions together: a body that forwarded a petition may be
entitled to a notice by two of them. The duties with a time limit take their recipients from this table, and so do the
rules.
"""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from qcdc._kernel import validators as v
from qcdc._kernel.values import entity
from qcdc.dates import DayLike, as_day
from qcdc.law import Citation, LawBook
from qcdc.law.shipped_book import book_or_shipped
from qcdc.rules.duty import Set
from qcdc.rules.runs import Run
from qcdc.rules.set_off import SetOff, Starts, told
from qcdc.vocab import ForwarderKind, HandlingEventKind, Instance, PetitionKind, Recipient

__all__ = ["OWED", "Owed", "owed", "owing"]

K, R, F = HandlingEventKind, Recipient, ForwarderKind


@entity
class Owed:
    """A recipient who must be notified of a step (*nơi phải được thông báo, gửi văn bản*).

    Attributes:
        kind: the kind of petition.
        steps: the steps.
        to: the recipient.
        citations: the provisions; the notice is due while one of them is in force.
        duty: the duty with a time limit for it; ``None``: the law sets no number of days, or there is no rule about it.
        instance: only at this instance; ``None``: at both.
        discipline: only in matters of discipline, or only in others; ``None``: in both.
        forwarders: only if one of these forwarded the petition; empty: any body that did; ``None``: it does not depend
            on that.
        from_receipt: whether the time limit starts from the receipt instead of the step.
    """

    kind: PetitionKind = attrs.field(validator=v.instance(PetitionKind))
    steps: tuple[HandlingEventKind, ...] = attrs.field(
        validator=v.all_of(v.each(v.instance(HandlingEventKind)), v.not_empty)
    )
    to: Recipient = attrs.field(validator=v.instance(Recipient))
    citations: tuple[Citation, ...] = attrs.field(validator=v.all_of(v.each(v.instance(Citation)), v.not_empty))
    duty: str | None = attrs.field(default=None, validator=v.maybe(v.check_identifier))
    instance: Instance | None = attrs.field(default=None, validator=v.maybe(v.instance(Instance)))
    discipline: bool | None = attrs.field(default=None, validator=v.maybe(v.check_flag))
    forwarders: tuple[ForwarderKind, ...] | None = attrs.field(
        default=None, validator=v.maybe(v.each(v.instance(ForwarderKind)))
    )
    from_receipt: bool = attrs.field(default=False, validator=v.check_flag)

    def concerns(self, run: Run) -> bool:
        """Whether it applies to a handling, by instance and matter."""
        handling = run.handling
        return (
            self.kind is run.kind
            and self.instance in {None, handling.instance}
            and self.discipline in {None, bool(handling.discipline)}
        )


_LKN, _LTC, _LTCD = "02/2011/QH13", "25/2018/QH14", "42/2013/QH13"
_ND124, _ND31 = "124/2020/NĐ-CP", "31/2019/NĐ-CP"
_FIRST, _SECOND = Instance.FIRST, Instance.SECOND
_ANY: tuple[ForwarderKind, ...] = ()
_COMPLAINT, _DENUNCIATION = PetitionKind.COMPLAINT, PetitionKind.DENUNCIATION
_ANSWERED = (K.ACCEPT, K.REFUSE)
_STOPPED = (K.SUSPEND, K.TERMINATE)
# Law 42/2013 art. 27.2 names the bodies of the Assembly, deputies of Assembly and councils, and the reception boards.
_WITH_RESULT = (F.ASSEMBLY_BODY, F.DEPUTIES, F.RECEPTION_BOARD)


def _row(
    kind: PetitionKind,
    steps: HandlingEventKind | tuple[HandlingEventKind, ...],
    to: Recipient,
    *places: str,
    duty: str | None = None,
    instance: Instance | None = None,
    discipline: bool | None = None,
    forwarders: tuple[ForwarderKind, ...] | None = None,
    from_receipt: bool = False,
) -> Owed:
    return Owed(
        kind=kind,
        steps=steps if isinstance(steps, tuple) else (steps,),
        to=to,
        citations=tuple(Citation.of(*place.split(" ")) for place in places),
        duty=duty,
        instance=instance,
        discipline=discipline,
        forwarders=forwarders,
        from_receipt=from_receipt,
    )


def _complaint(
    steps: HandlingEventKind | tuple[HandlingEventKind, ...],
    to: Recipient,
    *places: str,
    duty: str | None = None,
    instance: Instance | None = None,
    discipline: bool | None = None,
    forwarders: tuple[ForwarderKind, ...] | None = None,
    from_receipt: bool = False,
) -> Owed:
    return _row(
        _COMPLAINT,
        steps,
        to,
        *places,
        duty=duty,
        instance=instance,
        discipline=discipline,
        forwarders=forwarders,
        from_receipt=from_receipt,
    )


def _denunciation(
    steps: HandlingEventKind | tuple[HandlingEventKind, ...],
    to: Recipient,
    *places: str,
    duty: str | None = None,
    forwarders: tuple[ForwarderKind, ...] | None = None,
    from_receipt: bool = False,
) -> Owed:
    named = None if duty is None else f"denunciation.{duty}"
    return _row(_DENUNCIATION, steps, to, *places, duty=named, forwarders=forwarders, from_receipt=from_receipt)


_STOPPING = (f"{_LKN} 11a.3", f"{_LKN} 11a.4", f"{_ND124} 28b.1", f"{_ND124} 28b.2")
_SENT, _FORWARDED = "complaint.decision_sent", "complaint.forwarder_told"
_ANSWER_TOLD, _RESULT = "complaint.acceptance_told", "petition.forwarder_told_result"

OWED: tuple[Owed, ...] = (
    # Complaints: acceptance or refusal.
    _complaint(
        _ANSWERED, R.PETITIONER, f"{_LKN} 27", duty=_ANSWER_TOLD, instance=_FIRST, discipline=False, from_receipt=True
    ),
    _complaint(
        _ANSWERED,
        R.PETITIONER,
        f"{_LKN} 36.1",
        duty=_ANSWER_TOLD,
        instance=_SECOND,
        discipline=False,
        from_receipt=True,
    ),
    _complaint(
        _ANSWERED, R.PETITIONER, f"{_LKN} 50", f"{_ND124} 16.2", duty=_ANSWER_TOLD, discipline=True, from_receipt=True
    ),
    _complaint(_ANSWERED, R.INSPECTORATE, f"{_LKN} 27", instance=_FIRST, discipline=False, from_receipt=True),
    _complaint(_ANSWERED, R.INSPECTORATE, f"{_LKN} 36.1", instance=_SECOND, discipline=False, from_receipt=True),
    _complaint(
        _ANSWERED, R.FORWARDER, f"{_LKN} 27", instance=_FIRST, discipline=False, forwarders=_ANY, from_receipt=True
    ),
    _complaint(
        _ANSWERED, R.FORWARDER, f"{_LKN} 36.1", instance=_SECOND, discipline=False, forwarders=_ANY, from_receipt=True
    ),
    # Complaints: suspension, termination, resumption.
    _complaint((*_STOPPED, K.RESUME), R.PETITIONER, *_STOPPING, duty="complaint.suspension_sent"),
    _complaint((*_STOPPED, K.RESUME), R.RESPONDENT, *_STOPPING),
    _complaint((*_STOPPED, K.RESUME), R.INTERESTED, *_STOPPING),
    # Complaints: the decision. The law sets no time for a first decision on discipline; the decree does.
    _complaint(K.DECIDE, R.PETITIONER, f"{_LKN} 32", duty=_SENT, instance=_FIRST, discipline=False),
    _complaint(K.DECIDE, R.PETITIONER, f"{_LKN} 41.1", duty=_SENT, instance=_SECOND, discipline=False),
    _complaint(
        K.DECIDE, R.PETITIONER, f"{_LKN} 54.2", f"{_ND124} 29.2.b", duty=_SENT, instance=_FIRST, discipline=True
    ),
    _complaint(K.DECIDE, R.PETITIONER, f"{_LKN} 56.2", duty=_SENT, instance=_SECOND, discipline=True),
    _complaint(K.DECIDE, R.INTERESTED, f"{_LKN} 32", instance=_FIRST, discipline=False),
    _complaint(K.DECIDE, R.INTERESTED, f"{_LKN} 41.1", instance=_SECOND, discipline=False),
    _complaint(K.DECIDE, R.INTERESTED, f"{_ND124} 29.2.b", instance=_FIRST, discipline=True),
    _complaint(K.DECIDE, R.INTERESTED, f"{_LKN} 56.2", instance=_SECOND, discipline=True),
    _complaint(K.DECIDE, R.RESPONDENT, f"{_ND124} 29.2.b", instance=_FIRST, discipline=True),
    _complaint(K.DECIDE, R.RESPONDENT, f"{_LKN} 41.1", instance=_SECOND, discipline=False),
    _complaint(K.DECIDE, R.FIRST_RESOLVER, f"{_LKN} 41.1", instance=_SECOND, discipline=False),
    _complaint(K.DECIDE, R.FIRST_RESOLVER, f"{_LKN} 56.2", instance=_SECOND, discipline=True),
    _complaint(K.DECIDE, R.SUPERIOR, f"{_LKN} 32", instance=_FIRST, discipline=False),
    _complaint(K.DECIDE, R.INSPECTORATE, f"{_LKN} 32", instance=_FIRST, discipline=False),
    # Complaints: the body that forwarded them. The first decision is sent to any such body; the second, to one with the
    # power to forward. The chapter on discipline names none.
    _complaint(
        K.DECIDE, R.FORWARDER, f"{_LKN} 32", duty=_FORWARDED, instance=_FIRST, discipline=False, forwarders=_ANY
    ),
    _complaint(
        K.DECIDE, R.FORWARDER, f"{_LKN} 41.1", duty=_FORWARDED, instance=_SECOND, discipline=False, forwarders=_ANY
    ),
    # The decision itself, which is sent earlier, notifies the Front of the result.
    _complaint(K.DECIDE, R.FORWARDER, f"{_LKN} 66.2", duty="complaint.front_told", forwarders=(F.FRONT,)),
    _complaint(K.DECIDE, R.FORWARDER, f"{_LTCD} 27.2", duty=_RESULT, forwarders=_WITH_RESULT),
    # Denunciations: receipt, acceptance, refusal, transfer.
    _denunciation(K.ACCEPT, R.PETITIONER, f"{_LTC} 29.3", f"{_ND31} 9.2", duty="acceptance_told"),
    _denunciation(K.ACCEPT, R.RESPONDENT, f"{_LTC} 29.3", f"{_ND31} 9.2", duty="respondent_told"),
    _denunciation(K.REFUSE, R.PETITIONER, f"{_LTC} 24.1"),
    _denunciation(K.TRANSFER, R.PETITIONER, f"{_LTC} 24.2", duty="transfer_told", from_receipt=True),
    _denunciation(
        (*_ANSWERED, K.TRANSFER, K.FILE),
        R.FORWARDER,
        f"{_LTC} 26.2",
        duty="forwarder_told",
        forwarders=_ANY,
        from_receipt=True,
    ),
    # Denunciations: extension, suspension, termination, resumption.
    _denunciation(K.EXTEND, R.PETITIONER, f"{_LTC} 30.4", f"{_ND31} 3.4"),
    _denunciation(K.EXTEND, R.RESPONDENT, f"{_LTC} 30.4", f"{_ND31} 3.4"),
    _denunciation(K.EXTEND, R.INTERESTED, f"{_LTC} 30.4", f"{_ND31} 3.4"),
    _denunciation(_STOPPED, R.PETITIONER, f"{_LTC} 34.4", duty="suspension_sent"),
    _denunciation(_STOPPED, R.RESPONDENT, f"{_LTC} 34.4", duty="suspension_sent"),
    _denunciation(K.RESUME, R.PETITIONER, f"{_LTC} 9.1.c", f"{_LTC} 11.2.d"),
    _denunciation(K.RESUME, R.RESPONDENT, f"{_LTC} 10.1.a", f"{_LTC} 11.2.đ"),
    # Denunciations: the conclusion and the action on it.
    _denunciation(K.CONCLUDE, R.RESPONDENT, f"{_LTC} 35.3", duty="conclusion_sent"),
    _denunciation(K.CONCLUDE, R.MANAGING_BODY, f"{_LTC} 35.3", duty="conclusion_sent"),
    _denunciation(K.CONCLUDE, R.PETITIONER, f"{_LTC} 35.3", duty="conclusion_told"),
    _denunciation(K.CONCLUDE, R.INTERESTED, f"{_LTC} 35.3"),
    _row(_DENUNCIATION, K.CONCLUDE, R.FORWARDER, f"{_LTCD} 27.2", duty=_RESULT, forwarders=_WITH_RESULT),
    _denunciation(K.ENFORCE, R.RESOLVER, f"{_LTC} 36.3", duty="result_reported"),
    # Denunciations: overdue settlements.
    _denunciation(K.URGE, R.SUPERIOR, f"{_LTC} 38.3", duty="overdue_reported"),
    # Recommendations and feedback: visitors of receptions. No law of the library requires a notice to the forwarder.
    *(
        _row(kind, (K.ANSWER, K.TRANSFER), R.PETITIONER, f"{_LTCD} 28.1", duty="petition.answer", from_receipt=True)
        for kind in (_COMPLAINT, _DENUNCIATION, PetitionKind.RECOMMENDATION, PetitionKind.FEEDBACK)
    ),
)
"""All required notices, complaints first."""


def owed(kind: PetitionKind, *, on: DayLike, book: LawBook | None = None) -> tuple[Owed, ...]:
    """The required notices about a kind of petition, by the law of a day (*phải thông báo, gửi cho ai*).

    Args:
        kind: the kind of petition.
        on: the day.
        book: the law book to use instead of the shipped one.

    >>> [one.to.value for one in owed(PetitionKind.DENUNCIATION, on="2026-08-03") if K.CONCLUDE in one.steps]
    ['respondent', 'managing_body', 'petitioner', 'interested', 'forwarder']
    """
    v.argument(kind, PetitionKind, "kind")
    day, book = as_day(on, "on"), book_or_shipped(book, None)
    return tuple(
        one for one in OWED if one.kind is kind and any(book.in_force(place, on=day) for place in one.citations)
    )


def owing(duty: str) -> SetOff:
    """The starts of a duty to notify: for each recipient of the table, from the step to the notice.

    A notice without a recipient is taken to have reached the petitioner, but not certainly anyone else.
    """
    rows = tuple(one for one in OWED if one.duty == duty)
    ways = tuple(
        told(*row.steps, to=row.to, or_unnamed=row.to is Recipient.PETITIONER, forwarded_by=row.forwarders)
        for row in rows
    )

    def sets(run: Run) -> Iterator[Set]:
        for row, way in zip(rows, ways, strict=True):
            if row.concerns(run):
                yield from way(run)

    return Starts(sets, *(step for row in rows for step in row.steps))
