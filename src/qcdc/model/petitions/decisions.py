"""Decisions and conclusions (*quyết định giải quyết, kết luận nội dung*), their publication and enforcement.

Money and land, persons and organisations, residential and farm land are separate fields, so that an amount to return
cannot be mistaken for one to recover.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import attrs
import pendulum

from qcdc._kernel import validators as v
from qcdc._kernel.values import Faults, check, entity
from qcdc.errors import InvariantError
from qcdc.vocab import DisciplineKind, PublicationForm, Ruling, TeamRole

__all__ = ["Amounts", "Decision", "Discipline", "EnforcementRecord", "Publication"]


def check_area(instance: object, attribute: Any, value: Any) -> None:
    """An area in square metres: a decimal as printed, zero or more."""
    v.instance(Decimal)(instance, attribute, value)
    v.number(instance, attribute, value)
    if value < 0:
        raise InvariantError("amount.negative", attribute.name)


@entity
class Amounts:
    """Amounts to return or to recover (*tiền, đất*); ``+`` adds each kind separately.

    Attributes:
        money: đồng.
        residential_land: *đất ở*, square metres.
        farm_land: *đất sản xuất*, square metres.
    """

    money: int = attrs.field(default=0, validator=v.check_count)
    residential_land: Decimal = attrs.field(default=Decimal(0), validator=check_area)
    farm_land: Decimal = attrs.field(default=Decimal(0), validator=check_area)

    def __add__(self, other: Amounts) -> Amounts:
        if type(other) is not Amounts:
            return NotImplemented
        return Amounts(
            money=self.money + other.money,
            residential_land=self.residential_land + other.residential_land,
            farm_land=self.farm_land + other.farm_land,
        )


_AMOUNTS = v.instance(Amounts)


@entity
class Discipline:
    """The number of persons to be disciplined, or disciplined, in one way (*hình thức kỷ luật*).

    Attributes:
        kind: from criticism to dismissal.
        persons: how many, at least 1.
    """

    kind: DisciplineKind = attrs.field(validator=v.instance(DisciplineKind))
    persons: int = attrs.field(validator=v.check_count)

    @check
    def _check_nobody(self) -> Faults:
        if self.persons < 1:
            yield InvariantError("discipline.nobody", "persons")


@entity
class Decision:
    """The content of a decision or conclusion (*nội dung quyết định, kết luận*).

    Attributes:
        ruling: the effect of a second decision on the first.
        recover_from_persons: to recover for the State from persons.
        recover_from_organisations: to recover for the State from organisations.
        return_to_persons: to return to persons.
        return_to_organisations: to return to organisations.
        restored_persons: persons whose rights are restored.
        restored_organisations: organisations whose rights are restored.
        discipline: the disciplinary measures.
        officials: how many of the persons disciplined are officials.
        referred_cases: cases referred to the investigators.
        referred_persons: persons in them.
        right_to_sue: whether it states the right to go to court.
    """

    ruling: Ruling | None = attrs.field(default=None, validator=v.maybe(v.instance(Ruling)))
    recover_from_persons: Amounts = attrs.field(factory=Amounts, validator=_AMOUNTS)
    recover_from_organisations: Amounts = attrs.field(factory=Amounts, validator=_AMOUNTS)
    return_to_persons: Amounts = attrs.field(factory=Amounts, validator=_AMOUNTS)
    return_to_organisations: Amounts = attrs.field(factory=Amounts, validator=_AMOUNTS)
    restored_persons: int = attrs.field(default=0, validator=v.check_count)
    restored_organisations: int = attrs.field(default=0, validator=v.check_count)
    discipline: tuple[Discipline, ...] = attrs.field(
        default=(), validator=v.all_of(v.each(v.instance(Discipline)), v.unique(lambda one: one.kind, "kind"))
    )
    officials: int = attrs.field(default=0, validator=v.check_count)
    referred_cases: int = attrs.field(default=0, validator=v.check_count)
    referred_persons: int = attrs.field(default=0, validator=v.check_count)
    right_to_sue: bool = attrs.field(default=False, validator=v.check_flag)


@entity
class EnforcementRecord:
    """One report on the enforcement of a decision (*kết quả thi hành*); a decision may have any number of them.

    Attributes:
        body: the body that enforces, in words.
        role: lead, join or follow.
        due: the day set for it.
        recovered: the amounts recovered since the last record.
        returned: the amounts returned since the last record.
        disciplined: persons disciplined since the last record.
        complete: whether the enforcement is complete.
    """

    body: str | None = attrs.field(default=None, validator=v.maybe(v.check_text))
    role: TeamRole = attrs.field(default=TeamRole.LEAD, validator=v.instance(TeamRole))
    due: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))
    recovered: Amounts = attrs.field(factory=Amounts, validator=_AMOUNTS)
    returned: Amounts = attrs.field(factory=Amounts, validator=_AMOUNTS)
    disciplined: int = attrs.field(default=0, validator=v.check_count)
    complete: bool = attrs.field(default=True, validator=v.check_flag)


_TIMES = frozenset({PublicationForm.BROADCAST, PublicationForm.PRINT})


@entity
class Publication:
    """One way in which a decision or conclusion was made public (*công khai*).

    Attributes:
        form: at a meeting, posted, on a web site, broadcast, printed.
        until: last day of the posting or of the page; its first day is that of the step.
        times: the number of consecutive broadcasts or issues; for those two forms only.
        announced: the day on which a meeting was announced.
    """

    form: PublicationForm = attrs.field(validator=v.instance(PublicationForm))
    until: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))
    times: int | None = attrs.field(default=None, validator=v.maybe(v.check_count))
    announced: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))

    @check
    def _check_times(self) -> Faults:
        if self.times is not None and self.form not in _TIMES:
            yield InvariantError("publication.times", "times", form=self.form)
