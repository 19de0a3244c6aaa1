"""Competence (*thẩm quyền*): who settles, by kind, instance, whose act it is about, and day.

Districts ended on 1 July 2025: what was theirs went to the provinces (Decree 141/2025/NĐ-CP, whose articles were not
seen and which no rule cites), and Law 136/2025/QH15 wrote it into the laws from 1 July 2026.
"""

from __future__ import annotations

from typing import NamedTuple

from qcdc._kernel import validators as v
from qcdc.dates import DayLike, OpenPeriod, as_day
from qcdc.errors import UnknownCodeError
from qcdc.rules import reasons
from qcdc.rules.rule import Check, Gap, Given, Skip
from qcdc.rules.runs import Run, check_runs
from qcdc.vocab import Authority, HandlingEventKind, Instance, PetitionKind

__all__ = ["competence_check", "competent", "not_competent"]

A = Authority
_DISTRICTS = OpenPeriod.between("2012-07-01", "2025-06-30")
_TWO_LEVELS = OpenPeriod.between("2025-07-01", None)
_AMENDED = OpenPeriod.between("2026-07-01", None)
_ALWAYS = OpenPeriod.between("2012-07-01", None)
_FIRST, _SECOND = Instance.FIRST, Instance.SECOND
_COMPLAINT, _DENUNCIATION = PetitionKind.COMPLAINT, PetitionKind.DENUNCIATION


class _Row(NamedTuple):
    kind: PetitionKind
    instance: Instance
    against: Authority
    settles: Authority
    force: OpenPeriod


# Law 02/2011/QH13 arts 17-23; Law 25/2018/QH14 art. 13.
_ROWS = (
    _Row(_COMPLAINT, _FIRST, A.COMMUNE_CHAIR, A.COMMUNE_CHAIR, _ALWAYS),
    _Row(_COMPLAINT, _FIRST, A.COMMUNE_BODY_HEAD, A.COMMUNE_CHAIR, _AMENDED),
    _Row(_COMPLAINT, _FIRST, A.DISTRICT_OFFICE_HEAD, A.DISTRICT_OFFICE_HEAD, _DISTRICTS),
    _Row(_COMPLAINT, _FIRST, A.DISTRICT_CHAIR, A.DISTRICT_CHAIR, _DISTRICTS),
    _Row(_COMPLAINT, _FIRST, A.DEPARTMENT_UNIT_HEAD, A.DEPARTMENT_UNIT_HEAD, _ALWAYS),
    _Row(_COMPLAINT, _FIRST, A.DEPARTMENT_DIRECTOR, A.DEPARTMENT_DIRECTOR, _ALWAYS),
    _Row(_COMPLAINT, _FIRST, A.PROVINCE_CHAIR, A.PROVINCE_CHAIR, _ALWAYS),
    _Row(_COMPLAINT, _FIRST, A.MINISTER, A.MINISTER, _ALWAYS),
    _Row(_COMPLAINT, _SECOND, A.COMMUNE_CHAIR, A.DISTRICT_CHAIR, _DISTRICTS),
    _Row(_COMPLAINT, _SECOND, A.COMMUNE_CHAIR, A.PROVINCE_CHAIR, _TWO_LEVELS),
    _Row(_COMPLAINT, _SECOND, A.DISTRICT_OFFICE_HEAD, A.DISTRICT_CHAIR, _DISTRICTS),
    _Row(_COMPLAINT, _SECOND, A.DISTRICT_CHAIR, A.PROVINCE_CHAIR, _DISTRICTS),
    _Row(_COMPLAINT, _SECOND, A.DEPARTMENT_UNIT_HEAD, A.DEPARTMENT_DIRECTOR, _ALWAYS),
    _Row(_COMPLAINT, _SECOND, A.DEPARTMENT_DIRECTOR, A.PROVINCE_CHAIR, _ALWAYS),
    _Row(_COMPLAINT, _SECOND, A.PROVINCE_CHAIR, A.MINISTER, _ALWAYS),
    _Row(_DENUNCIATION, _FIRST, A.COMMUNE_BODY_HEAD, A.COMMUNE_CHAIR, _AMENDED),
    _Row(_DENUNCIATION, _FIRST, A.COMMUNE_CHAIR, A.DISTRICT_CHAIR, _DISTRICTS),
    _Row(_DENUNCIATION, _FIRST, A.COMMUNE_CHAIR, A.PROVINCE_CHAIR, _TWO_LEVELS),
    _Row(_DENUNCIATION, _FIRST, A.DISTRICT_OFFICE_HEAD, A.DISTRICT_CHAIR, _DISTRICTS),
    _Row(_DENUNCIATION, _FIRST, A.DISTRICT_CHAIR, A.PROVINCE_CHAIR, _DISTRICTS),
    _Row(_DENUNCIATION, _FIRST, A.DEPARTMENT_UNIT_HEAD, A.DEPARTMENT_DIRECTOR, _ALWAYS),
    _Row(_DENUNCIATION, _FIRST, A.DEPARTMENT_DIRECTOR, A.PROVINCE_CHAIR, _ALWAYS),
)


def competent(kind: PetitionKind, *, against: Authority, on: DayLike, instance: Instance = Instance.FIRST) -> Authority:
    """Who settles a complaint against an authority's act, or a denunciation of its head, accepted on a day.

    Raises:
        UnknownCodeError: the laws read do not say who, on that day (``competence.unknown``).

    >>> competent(PetitionKind.COMPLAINT, against=Authority.COMMUNE_CHAIR, instance=Instance.SECOND, on="2025-07-01")
    <Authority.PROVINCE_CHAIR: 'province_chair'>
    """
    day = as_day(on, "on")
    for row in _ROWS:
        if (row.kind, row.instance, row.against) == (kind, instance, against) and day in row.force:
            return row.settles
    raise UnknownCodeError(
        "competence.unknown",
        "who settles a {kind} about {against} on {day} is not known",
        "against",
        {
            "kind": v.argument(kind, PetitionKind, "kind").value,
            "against": v.argument(against, Authority, "against").value,
            "day": day.isoformat(),
        },
    )


def competence_check(kind: PetitionKind) -> Check:
    """The check that the one who accepted was competent on that day."""
    return check_runs(kind, look=Given(not_competent, kind))


def not_competent(kind: PetitionKind, run: Run) -> Skip | list[Gap]:
    accepted, handling = run.first(HandlingEventKind.ACCEPT), run.handling
    if accepted is None:
        return reasons.NOT_ACCEPTED
    if handling.authority is None or handling.against is None:
        return reasons.NOT_STATED
    found = competent(kind, against=handling.against, instance=handling.instance, on=accepted.day)
    return [] if handling.authority is found else [Gap(at=run.at, found=handling.authority, expected=found)]
