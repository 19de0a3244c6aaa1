"""Strategies for decisions, publications and enforcement records."""

from __future__ import annotations

from decimal import Decimal
from functools import cache

from hypothesis import strategies as st

from qcdc.model import Amounts, Decision, Discipline, EnforcementRecord, Publication
from qcdc.testing.choices import Choices, chosen, makes
from qcdc.testing.values import a_day
from qcdc.vocab import DisciplineKind, PublicationForm, Ruling, TeamRole

__all__ = [
    "a_decision",
    "a_publication",
    "amounts",
    "an_enforcement_record",
    "decisions",
    "enforcement_records",
    "publications",
]

_RULINGS, _DISCIPLINES = (None, *Ruling), tuple(DisciplineKind)
_ROLES, _FORMS = tuple(TeamRole), tuple(PublicationForm)
_COUNTED = {PublicationForm.BROADCAST, PublicationForm.PRINT}


@cache
def amounts() -> st.SearchStrategy[Amounts]:
    """Money and two kinds of land."""
    area = st.integers(0, 10**6).map(lambda tenths: Decimal(tenths) / 10)
    return st.builds(Amounts, money=st.integers(0, 10**12), residential_land=area, farm_land=area)


def _amounts(choices: Choices) -> Amounts:
    """Amounts in thousands of dong, and in tenths of a square metre, often nothing."""
    if not choices.yes():
        return Amounts()
    return Amounts(
        money=choices.below(10**6) * choices.pick((1, 1_000, 1_000_000)),
        residential_land=Decimal(choices.below(10**6)) / 10,
        farm_land=Decimal(choices.below(10**6)) / 10,
    )


@cache
def decisions() -> st.SearchStrategy[Decision]:
    """The contents of decisions and conclusions."""
    return chosen(a_decision)


def a_decision(choices: Choices) -> Decision:
    """A decision as `decisions` draws it."""
    return Decision(
        ruling=choices.pick(_RULINGS),
        recover_from_persons=_amounts(choices),
        return_to_persons=_amounts(choices),
        return_to_organisations=_amounts(choices),
        restored_persons=choices.below(10),
        discipline=tuple(Discipline(kind=kind, persons=choices.between(1, 5)) for kind in choices.some(_DISCIPLINES)),
        referred_cases=choices.below(3),
        right_to_sue=choices.yes(),
    )


@cache
def enforcement_records() -> st.SearchStrategy[EnforcementRecord]:
    """Records that finish an enforcement, and records that do not."""
    return chosen(an_enforcement_record)


def an_enforcement_record(choices: Choices) -> EnforcementRecord:
    """A record as `enforcement_records` draws it."""
    return EnforcementRecord(
        role=choices.pick(_ROLES),
        due=choices.maybe(a_day),
        recovered=_amounts(choices),
        returned=_amounts(choices),
        disciplined=choices.below(6),
        complete=choices.yes(),
    )


@cache
def publications() -> st.SearchStrategy[Publication]:
    """Every form of publication."""
    return chosen(a_publication)


def a_publication(choices: Choices) -> Publication:
    """A publication as `publications` draws it."""
    form = choices.pick(_FORMS)
    return Publication(
        form=form,
        until=choices.maybe(a_day),
        times=choices.pick(_TIMES) if form in _COUNTED else None,
        announced=choices.maybe(a_day),
    )


_TIMES = (None, *range(6))


makes(decisions, a_decision)
makes(publications, a_publication)
makes(enforcement_records, an_enforcement_record)
