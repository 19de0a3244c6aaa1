from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from floors import floor, nonempty
from qcdc import aggregate
from qcdc.dates import Period
from qcdc.model import Figure, Share, UnitRef
from qcdc.testing import shares, unit_refs
from qcdc.vocab import Level, Origin

H1 = Period.half_year(2023, 1)
TOP = UnitRef.of(Level.PROVINCE, "64", "2023-06-30")


def rated(unit: UnitRef, share: Share) -> Figure:
    return Figure(
        indicator="case.resolved_rate", unit=unit, period=H1, value=share, origins=frozenset({Origin.SYNTHETIC})
    )


PARTS = st.sampled_from(Level).flatmap(
    lambda level: st.lists(
        st.tuples(unit_refs(level=level), shares()), min_size=2, max_size=8, unique_by=lambda pair: pair[0].code
    )
)


@floor("two different rates")
@given(PARTS)
def test_a_ratio_of_sums_lies_between_the_least_and_the_greatest(parts: list[tuple[UnitRef, Share]]) -> None:
    """A4: a ratio of sums lies between the least and the greatest ratio of its parts."""
    rates = [share.rate for _, share in parts if share.rate is not None]
    nonempty(len(set(rates)) > 1)

    total = aggregate.sum_over_units([rated(unit, share) for unit, share in parts], unit=TOP)

    assert isinstance(total.value, Share)
    assert total.value == Share(part=sum(one.part for _, one in parts), whole=sum(one.whole for _, one in parts))
    if rates:
        assert total.value.rate is not None
        assert min(rates) <= total.value.rate <= max(rates)
