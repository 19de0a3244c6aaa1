from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from floors import floor, never_empty, nonempty
from qcdc import codec
from qcdc.model import Amounts, Petition, Reception, evolve
from qcdc.testing import petitions, receptions


@never_empty("every example is a petition")
@given(petitions())
def test_the_bytes_are_stable(petition: Petition) -> None:
    """K4: the same value gives the same bytes, also after a round trip."""
    data = codec.encode(petition)

    assert codec.encode(codec.decode(data, Petition)) == data
    assert data.endswith(b"}\n")
    assert b"\\u" not in data


@floor("a set of two or more")
@given(st.one_of(receptions(), receptions().filter(lambda one: len(one.petition_kinds) > 1)))
def test_the_order_inside_a_set_does_not_show(reception: Reception) -> None:
    """K4: sets are written in one order."""
    nonempty(max(len(reception.petition_kinds), len(reception.cases)) > 1)
    turned = evolve(
        reception,
        petition_kinds=frozenset(sorted(reception.petition_kinds, reverse=True)),
        cases=frozenset(sorted(reception.cases, reverse=True)),
    )

    assert codec.encode(turned) == codec.encode(reception)


@floor("the last digit printed is a zero behind the point")
@given(
    st.decimals(allow_nan=False, allow_infinity=False, min_value=0, max_value=10**6, places=2),
    st.sampled_from([3, 4, 3, 4, 2, 1, 0]),
)
def test_the_printed_digits_stay(number: Decimal, places: int) -> None:
    """K4: equal decimals keep the digits they were printed with, also where they equal the default of the field."""
    printed = round(number, places)
    nonempty("." in str(printed) and str(printed).endswith("0"))
    area = Amounts(farm_land=printed)

    assert str(codec.decode(codec.encode(area), Amounts).farm_land) == str(printed)
    assert str(codec.decode(codec.encode(Amounts(farm_land=Decimal("0.00"))), Amounts).farm_land) == "0.00"
