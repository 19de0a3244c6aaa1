from __future__ import annotations

from hypothesis import given

from qcdc import codec
from qcdc.model import Petition, Reception
from qcdc.testing import petitions, receptions


@given(petitions())
def test_the_bytes_are_stable(petition: Petition) -> None:
    """K4: the same value gives the same bytes, also after a round trip."""
    data = codec.encode(petition, identities=True)

    assert codec.encode(codec.decode(data, Petition), identities=True) == data
    assert data.endswith(b"}\n")
    assert b"\\u" not in data


@given(receptions())
def test_the_order_inside_a_set_does_not_show(reception: Reception) -> None:
    """K4: sets are written in one order."""
    turned = Reception(
        id=reception.id,
        unit=reception.unit,
        day=reception.day,
        kind=reception.kind,
        receiver=reception.receiver,
        persons=reception.persons,
        representatives=reception.representatives,
        topics=frozenset(sorted(reception.topics, reverse=True)),
        origin=reception.origin,
    )

    assert codec.encode(turned) == codec.encode(reception)
