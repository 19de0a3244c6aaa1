"""Competence (*thẩm quyền*): who settles, by kind, instance, author of the act and day, from the law book."""

from __future__ import annotations

import pendulum

from qcdc._kernel import validators as v
from qcdc._kernel.values import evolve
from qcdc.dates import DayLike, as_day
from qcdc.errors import UnknownCodeError
from qcdc.law import Competence, LawBook
from qcdc.law.shipped_book import book_or_shipped
from qcdc.rules import reasons
from qcdc.rules.rule import Gap, Skip, Unjudged
from qcdc.rules.runs import Run
from qcdc.vocab import Authority, Confidence, HandlingEventKind, Instance, PetitionKind, Proceeding, Situation

__all__ = ["competent", "not_competent"]

_RELATIVE = frozenset(
    {Authority.MANAGING_HEAD, Authority.SUCCESSOR_HEAD, Authority.PRESENT_HEAD, Authority.PRESENT_SUPERIOR}
)


def competent(
    kind: PetitionKind,
    *,
    against: Authority,
    on: DayLike,
    instance: Instance = Instance.FIRST,
    discipline: bool = False,
    situation: Situation | None = None,
    book: LawBook | None = None,
    strict: bool = False,
) -> Competence:
    """The authority that settles a complaint or a denunciation accepted on a day.

    The result has the provision and its confidence. If the authority is not known, `Competence.settles` is ``None`` and
    `Competence.note` gives the reason.

    Args:
        kind: a complaint or a denunciation; there is no table for other kinds.
        against: the author of the contested act, or the person denounced; for a complaint about a disciplinary
            decision, the issuer of the decision.
        on: the day of the acceptance.
        instance: first or second; for a denunciation the second is a further one (*tố cáo tiếp*).
        discipline: whether the complaint is about a disciplinary decision.
        situation: the situation of the person denounced, or of the body, since the act (Law 25/2018/QH14 art. 12.3-5).
        book: the law book to use instead of the shipped one.
        strict: raise an error if the authority is not known.

    Raises:
        UnknownCodeError: with ``strict``, if the law book does not state the authority (``competence.unknown``).

    >>> competent(PetitionKind.COMPLAINT, against=Authority.COMMUNE_CHAIR, on="2026-07-01", instance=Instance.SECOND).settles
    <Authority.PROVINCE_CHAIR: 'province_chair'>
    """
    day = as_day(on, "on")
    book = book_or_shipped(book, None)
    v.argument(kind, PetitionKind, "kind")
    v.argument(against, Authority, "against")
    v.argument(instance, Instance, "instance")
    if situation is not None:
        v.argument(situation, Situation, "situation")
    proceeding = _proceeding(kind, discipline=v.argument(discipline, bool, "discipline"))
    found = _UNKNOWN
    if proceeding is not None:
        key = f"{proceeding}.{instance}.{against}"
        found = book.competence(key, on=day) or _UNKNOWN
        if situation is not None:
            found = _after(situation, proceeding, found, book, day)
    if v.argument(strict, bool, "strict") and not found.known:
        raise UnknownCodeError("competence.unknown", "against", kind=kind, against=against, day=day)
    return found


_UNKNOWN = Competence(
    confidence=Confidence.UNCERTAIN,
    vi="Các văn bản đã đối chiếu không quy định người giải quyết trong trường hợp này vào ngày đó.",
    en="The texts that were read do not state who settles this case on that day.",
)


def _proceeding(kind: PetitionKind, *, discipline: bool) -> Proceeding | None:
    if kind is PetitionKind.DENUNCIATION:
        return Proceeding.DENUNCIATION
    if kind is not PetitionKind.COMPLAINT:
        return None
    return Proceeding.DISCIPLINE if discipline else Proceeding.COMPLAINT


def _after(
    situation: Situation, proceeding: Proceeding, plain: Competence, book: LawBook, day: pendulum.Date
) -> Competence:
    """The authority after a change of the person denounced or of the body."""
    row = book.competence_row(f"{proceeding}.{situation}", on=day)
    if row is None:
        return _UNKNOWN
    if not row.as_before:
        return row.competence
    if not plain.known:
        return plain
    return evolve(
        row.competence,
        settles=plain.settles,
        citations=tuple(dict.fromkeys((*row.competence.citations, *plain.citations))),
        confidence=plain.confidence,
    )


def not_competent(run: Run) -> Skip | list[Gap | Unjudged]:
    """Whether the authority that accepted a petition was not competent on that day, as far as it is known."""
    accepted, handling = run.first(HandlingEventKind.ACCEPT), run.handling
    if accepted is None:
        return reasons.NOT_ACCEPTED
    if handling.authority is None or handling.against is None:
        return reasons.NOT_STATED
    found = competent(
        run.kind,
        against=handling.against,
        on=accepted.day,
        instance=handling.instance,
        discipline=handling.discipline,
        situation=handling.situation,
        book=run.book,
    )
    if found.settles is None or found.settles in _RELATIVE:
        # The head of another body cannot be compared with an office and its level.
        said = found if not found.known else _OF_ANOTHER_BODY
        return [Unjudged(at=run.at, reason=Skip(reason="competence.unknown", vi=said.note("vi"), en=said.note("en")))]
    if handling.authority is found.settles:
        return []
    return [Gap(at=run.at, found=handling.authority, expected=found.settles, citations=found.citations)]


_OF_ANOTHER_BODY = Competence(
    confidence=Confidence.VERIFIED,
    vi="thẩm quyền thuộc người đứng đầu cơ quan quản lý, hồ sơ không ghi cơ quan nào",
    en="the head of the managing body settles it, and the record does not state which body that is",
)
