"""Decisions and conclusions (*quyết định giải quyết, kết luận nội dung*), their publication and enforcement.

Money and land, persons and organisations, residential and farm land are fields of their own: an amount to
return cannot slip into one to recover.
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
    """What is returned or recovered (*tiền, đất*); ``+`` adds each kind to its own kind.

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
    """How many persons are to be, or were, disciplined in one way (*hình thức kỷ luật*).

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
    """What a decision or conclusion orders (*nội dung quyết định, kết luận*).

    Attributes:
        ruling: what a second decision does to the first.
        recover_from_persons: to recover for the State from persons.
        recover_from_organisations: to recover for the State from organisations.
        return_to_persons: to return to persons.
        return_to_organisations: to return to organisations.
        restored_persons: persons whose rights are restored.
        restored_organisations: organisations whose rights are restored.
        discipline: whom to discipline, one way after the other.
        officials: how many of those disciplined are officials.
        referred_cases: cases handed to the investigators.
        referred_persons: persons in them.
        right_to_sue: whether it tells of the right to go to court.
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
    """One report on the enforcement of a decision (*kết quả thi hành*); a decision has as many as it takes.

    Attributes:
        body: which body enforces, in words.
        role: lead, join or follow.
        due: the day set for it.
        recovered: what was recovered since the last record.
        returned: what was returned since the last record.
        disciplined: persons disciplined since the last record.
        complete: whether nothing is left to do.
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
        until: last day of the posting or of the page; its first is the day of the step.
        times: how many broadcasts or issues in a row; for those two only.
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
