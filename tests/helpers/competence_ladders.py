"""Who settles, decided by the principle of the articles, for every office and at both instances.

The principle is that of Law 02/2011/QH13 articles 17–23 and 51, and of Law 25/2018/QH14 articles 12, 13, 18, 21 and 37: a
head settles complaints about the acts of the body; the second time, the head above. A denunciation of an official is
settled by the head who manages the official, that of a head or a deputy by the head above, that of a body by the head of
the body above; a further one goes one head higher. Each line gives the answers while there were districts (until 30 June
2025), after them, and since Law 136/2025/QH15 (from 1 July 2026). ``None``: the texts that were read do not say.
"""

from __future__ import annotations

import datetime as dt
import tomllib
from collections.abc import Iterator
from importlib.resources import files
from typing import Any, NamedTuple

from qcdc import law, rules
from qcdc.law import LawBook
from qcdc.vocab import Authority, Instance, PetitionKind, Situation

__all__ = ["STRETCHES", "ChangedCompetence", "Settled", "changed_competences", "settled"]

A = Authority
Answers = tuple[A | None, A | None, A | None]
Ladder = tuple[tuple[tuple[A, ...], Answers], ...]

STRETCHES = (("2012-07-01", "2025-06-30"), ("2025-07-01", "2026-06-30"), ("2026-07-01", "2040-01-01"))
DENOUNCED_SINCE = "2019-01-01"


def _always(one: A | None) -> Answers:
    return one, one, one


_COMMUNE = (A.COMMUNE_CHAIR, A.COMMUNE_VICE_CHAIR, A.COMMUNE_OFFICIAL, A.COMMUNE_BODY_HEAD, A.COMMUNE_BODY_DEPUTY)
_DISTRICT_OFFICE = (A.DISTRICT_OFFICE_HEAD, A.DISTRICT_OFFICE_DEPUTY, A.DISTRICT_OFFICIAL)
_DISTRICT = (A.DISTRICT_CHAIR, A.DISTRICT_VICE_CHAIR)
_DEPARTMENT_UNIT = (A.DEPARTMENT_UNIT_HEAD, A.DEPARTMENT_UNIT_DEPUTY, A.DEPARTMENT_UNIT_OFFICIAL)
_DEPARTMENT = (A.DEPARTMENT_DIRECTOR, A.DEPARTMENT_DEPUTY, A.DEPARTMENT_OFFICIAL)
_PROVINCE = (A.PROVINCE_CHAIR, A.PROVINCE_VICE_CHAIR)
_MINISTRY_UNIT = (A.MINISTRY_UNIT_HEAD, A.MINISTRY_UNIT_DEPUTY, A.MINISTRY_UNIT_OFFICIAL)
_MINISTRY = (A.MINISTER, A.VICE_MINISTER, A.MINISTRY_OFFICIAL)
_FROM_DISTRICT: Answers = (A.DISTRICT_CHAIR, A.PROVINCE_CHAIR, A.PROVINCE_CHAIR)
_ENDED_DISTRICT: Answers = (A.DISTRICT_CHAIR, None, None)
_ENDED_PROVINCE: Answers = (A.PROVINCE_CHAIR, None, None)

COMPLAINT_FIRST: Ladder = (
    (_COMMUNE, _always(A.COMMUNE_CHAIR)),
    (_DISTRICT_OFFICE, (A.DISTRICT_OFFICE_HEAD, None, None)),
    (_DISTRICT, _ENDED_DISTRICT),
    (_DEPARTMENT_UNIT, _always(A.DEPARTMENT_UNIT_HEAD)),
    (_DEPARTMENT, _always(A.DEPARTMENT_DIRECTOR)),
    (_PROVINCE, _always(A.PROVINCE_CHAIR)),
    # Articles 17–21 do not speak of those who work for the People's Committee of a province itself.
    ((A.PROVINCE_OFFICIAL,), _always(None)),
    (_MINISTRY_UNIT, _always(A.MINISTRY_UNIT_HEAD)),
    (_MINISTRY, _always(A.MINISTER)),
)
COMPLAINT_SECOND: Ladder = (
    (_COMMUNE, _FROM_DISTRICT),
    (_DISTRICT_OFFICE, _ENDED_DISTRICT),
    (_DISTRICT, _ENDED_PROVINCE),
    (_DEPARTMENT_UNIT, _always(A.DEPARTMENT_DIRECTOR)),
    (_DEPARTMENT, _always(A.PROVINCE_CHAIR)),
    (_PROVINCE, _always(A.MINISTER)),
    (_MINISTRY_UNIT, _always(A.MINISTER)),
    (_MINISTRY, _always(A.COURT)),
)
# Whose act: whoever issued the disciplinary decision.
DISCIPLINE_FIRST: Ladder = (
    ((A.COMMUNE_CHAIR,), _always(A.COMMUNE_CHAIR)),
    ((A.DISTRICT_CHAIR,), _ENDED_DISTRICT),
    ((A.DEPARTMENT_UNIT_HEAD,), _always(A.DEPARTMENT_UNIT_HEAD)),
    ((A.DEPARTMENT_DIRECTOR,), _always(A.DEPARTMENT_DIRECTOR)),
    ((A.PROVINCE_CHAIR,), _always(A.PROVINCE_CHAIR)),
    ((A.MINISTRY_UNIT_HEAD,), _always(A.MINISTRY_UNIT_HEAD)),
    ((A.MINISTER,), _always(A.MINISTER)),
)
DISCIPLINE_SECOND: Ladder = (
    ((A.COMMUNE_CHAIR,), _FROM_DISTRICT),
    ((A.DISTRICT_CHAIR,), _ENDED_PROVINCE),
    ((A.DEPARTMENT_UNIT_HEAD,), _always(A.DEPARTMENT_DIRECTOR)),
    ((A.DEPARTMENT_DIRECTOR,), _always(A.PROVINCE_CHAIR)),
    ((A.MINISTRY_UNIT_HEAD,), _always(A.MINISTER)),
    # Article 51.3: after a minister or the chair of a province, the Minister of Home Affairs.
    ((A.PROVINCE_CHAIR, A.MINISTER), _always(A.HOME_AFFAIRS_MINISTER)),
)
_OF_COMMUNE = (A.COMMUNE_OFFICIAL, A.COMMUNE_BODY_HEAD, A.COMMUNE_BODY_DEPUTY, A.COMMUNE_BODY, A.VILLAGE_HEAD)
_LED_COMMUNE = (A.COMMUNE_CHAIR, A.COMMUNE_VICE_CHAIR)
_OF_DISTRICT = (*_DISTRICT_OFFICE, A.DISTRICT_OFFICE)
_OF_DEPARTMENT = (A.DEPARTMENT_UNIT_HEAD, A.DEPARTMENT_UNIT_DEPUTY, A.DEPARTMENT_UNIT, A.DEPARTMENT_OFFICIAL)
_OF_PROVINCE = (A.DEPARTMENT_DIRECTOR, A.DEPARTMENT_DEPUTY, A.DEPARTMENT, A.PROVINCE_OFFICIAL)
_OF_MINISTRY = (A.MINISTRY_UNIT_HEAD, A.MINISTRY_UNIT_DEPUTY, A.MINISTRY_UNIT, A.MINISTRY_OFFICIAL)
_OF_GOVERNMENT = (A.PROVINCE_CHAIR, A.PROVINCE_VICE_CHAIR, A.MINISTER, A.VICE_MINISTER)
DENUNCIATION_FIRST: Ladder = (
    (_OF_COMMUNE, _always(A.COMMUNE_CHAIR)),
    (_LED_COMMUNE, _FROM_DISTRICT),
    (_OF_DISTRICT, _ENDED_DISTRICT),
    (_DISTRICT, _always(A.PROVINCE_CHAIR)),
    (_OF_DEPARTMENT, _always(A.DEPARTMENT_DIRECTOR)),
    (_OF_PROVINCE, _always(A.PROVINCE_CHAIR)),
    ((A.MINISTRY_UNIT_OFFICIAL,), _always(A.MINISTRY_UNIT_HEAD)),
    (_OF_MINISTRY, _always(A.MINISTER)),
    (_OF_GOVERNMENT, _always(A.PRIME_MINISTER)),
    ((A.PUBLIC_UNIT_STAFF,), _always(A.PUBLIC_UNIT_HEAD)),
    ((A.PUBLIC_UNIT_HEAD, A.PUBLIC_UNIT_DEPUTY, A.PUBLIC_UNIT), _always(A.MANAGING_HEAD)),
    ((A.PRIME_MINISTER, A.DEPARTMENT_UNIT_OFFICIAL), _always(None)),
)
DENUNCIATION_SECOND: Ladder = (
    (_OF_COMMUNE, _FROM_DISTRICT),
    (_LED_COMMUNE, (A.PROVINCE_CHAIR, A.PRIME_MINISTER, A.PRIME_MINISTER)),
    (_OF_DISTRICT, _ENDED_PROVINCE),
    (_DISTRICT, _always(A.PRIME_MINISTER)),
    (_OF_DEPARTMENT, _always(A.PROVINCE_CHAIR)),
    (_OF_PROVINCE, _always(A.PRIME_MINISTER)),
    ((A.MINISTRY_UNIT_OFFICIAL,), _always(A.MINISTER)),
    (_OF_MINISTRY, _always(A.PRIME_MINISTER)),
    ((A.PUBLIC_UNIT_STAFF,), _always(A.MANAGING_HEAD)),
    (_OF_GOVERNMENT, _always(None)),
)


# Law 25/2018/QH14 article 12.3–5: a director of a department who moved or left, or whose department ended.
AFTER: tuple[tuple[Situation, A], ...] = (
    (Situation.BODY_MERGED, A.SUCCESSOR_HEAD),
    (Situation.BODY_DISSOLVED, A.MANAGING_HEAD),
    (Situation.HIGHER_POST, A.PRESENT_HEAD),
    (Situation.HEAD_ELSEWHERE, A.PRESENT_SUPERIOR),
    (Situation.EQUAL_POST, A.PROVINCE_CHAIR),
    (Situation.OTHER_POST, A.PROVINCE_CHAIR),
    (Situation.LEFT, A.PROVINCE_CHAIR),
)


class Settled(NamedTuple):
    """One question and who settles; ``None`` if that is not known."""

    kind: PetitionKind
    instance: Instance
    discipline: bool
    against: Authority
    on: str
    settles: Authority | None
    situation: Situation | None = None

    def answer(self, book: LawBook | None = None) -> Authority | None:
        """Who settles by a book."""
        return rules.competent(
            self.kind,
            against=self.against,
            on=self.on,
            instance=self.instance,
            discipline=self.discipline,
            situation=self.situation,
            book=book,
        ).settles

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys of the table that the answer may depend on."""
        proceeding = "discipline" if self.discipline else self.kind.value
        of_situation = () if self.situation is None else (f"{proceeding}.{self.situation}",)
        return (f"{proceeding}.{self.instance}.{self.against}", *of_situation)


def settled() -> Iterator[Settled]:
    """Every question with its answer, on the first and the last day of each stretch."""
    complaint, denunciation = PetitionKind.COMPLAINT, PetitionKind.DENUNCIATION
    ladders = (
        (complaint, Instance.FIRST, False, COMPLAINT_FIRST),
        (complaint, Instance.SECOND, False, COMPLAINT_SECOND),
        (complaint, Instance.FIRST, True, DISCIPLINE_FIRST),
        (complaint, Instance.SECOND, True, DISCIPLINE_SECOND),
        (denunciation, Instance.FIRST, False, DENUNCIATION_FIRST),
        (denunciation, Instance.SECOND, False, DENUNCIATION_SECOND),
    )
    for kind, instance, discipline, ladder in ladders:
        for offices, answers in ladder:
            for (first, last), settles in zip(STRETCHES, answers, strict=True):
                since = max(first, DENOUNCED_SINCE) if kind is denunciation else first
                for against in offices:
                    for on in (since, last):
                        yield Settled(kind, instance, discipline, against, on, settles)
    for situation, settles in AFTER:
        for on in (DENOUNCED_SINCE, "2040-01-01"):
            yield Settled(denunciation, Instance.FIRST, False, A.DEPARTMENT_DIRECTOR, on, settles, situation)


class ChangedCompetence(NamedTuple):
    """One row of the table of competence changed in one respect."""

    key: str
    since: str
    aspect: str
    book: LawBook


def changed_competences() -> Iterator[ChangedCompetence]:
    """Every row of competence with another authority, and beginning a day later."""
    for key, table in tomllib.loads((files("qcdc.law") / "data" / "competence.toml").read_text("utf-8")).items():
        for place, row in enumerate(table["rows"]):
            other = "minister" if row.get("settles") != "minister" else "commune_chair"
            changes: dict[str, dict[str, Any]] = {"settles": {**row, "settles": other, "as_before": False}}
            if "settles" in row or row.get("as_before"):
                changes["since"] = {**row, "since": row["since"] + dt.timedelta(days=1)}
            for aspect, changed in changes.items():
                rows = [*table["rows"][:place], changed, *table["rows"][place + 1 :]]
                book = law.shipped().with_data(competence={key: {**table, "rows": rows}})
                yield ChangedCompetence(key, str(row["since"]), aspect, book)
