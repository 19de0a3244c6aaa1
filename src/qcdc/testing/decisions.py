"""Strategies for decisions, publications and enforcement records."""

from __future__ import annotations

from decimal import Decimal
from functools import cache

from hypothesis import strategies as st

from qcdc.model import Amounts, Decision, Discipline, EnforcementRecord, Publication
from qcdc.testing.once import composite, maybe, sampled
from qcdc.testing.values import days
from qcdc.vocab import DisciplineKind, PublicationForm, Ruling, TeamRole

__all__ = ["amounts", "decisions", "enforcement_records", "publications"]


@cache
def amounts() -> st.SearchStrategy[Amounts]:
    """Money and two kinds of land."""
    area = st.integers(0, 10**6).map(lambda tenths: Decimal(tenths) / 10)
    return st.builds(Amounts, money=st.integers(0, 10**12), residential_land=area, farm_land=area)


@cache
def decisions() -> st.SearchStrategy[Decision]:
    """The contents of decisions and conclusions."""
    return st.builds(
        Decision,
        ruling=maybe(sampled(Ruling)),
        recover_from_persons=amounts(),
        return_to_persons=amounts(),
        return_to_organisations=amounts(),
        restored_persons=st.integers(0, 9),
        discipline=st.lists(
            st.builds(Discipline, kind=sampled(DisciplineKind), persons=st.integers(1, 5)),
            max_size=2,
            unique_by=lambda one: one.kind,
        ).map(tuple),
        referred_cases=st.integers(0, 2),
        right_to_sue=st.booleans(),
    )


@cache
def enforcement_records() -> st.SearchStrategy[EnforcementRecord]:
    """Records that finish an enforcement, and records that do not."""
    return st.builds(
        EnforcementRecord,
        role=sampled(TeamRole),
        due=maybe(days()),
        recovered=amounts(),
        returned=amounts(),
        disciplined=st.integers(0, 5),
        complete=st.booleans(),
    )


@composite
def publications(draw: st.DrawFn) -> Publication:
    """Every form of publication."""
    form = draw(sampled(PublicationForm))
    counted = form in {PublicationForm.BROADCAST, PublicationForm.PRINT}
    return Publication(
        form=form,
        until=draw(maybe(days())),
        times=draw(maybe(st.integers(0, 5))) if counted else None,
        announced=draw(maybe(days())),
    )
