from __future__ import annotations

from hypothesis import given

from qcdc import codec
from qcdc.model import Petition, Reception, evolve
from qcdc.testing import petitions, receptions


@given(petitions())
def test_the_bytes_are_stable(petition: Petition) -> None:
    """K4: the same value gives the same bytes, also after a round trip."""
    data = codec.encode(petition)

    assert codec.encode(codec.decode(data, Petition)) == data
    assert data.endswith(b"}\n")
    assert b"\\u" not in data


@given(receptions())
def test_the_order_inside_a_set_does_not_show(reception: Reception) -> None:
    """K4: sets are written in one order."""
    turned = evolve(
        reception,
        topics=frozenset(sorted(reception.topics, reverse=True)),
        cases=frozenset(sorted(reception.cases, reverse=True)),
    )

    assert codec.encode(turned) == codec.encode(reception)
