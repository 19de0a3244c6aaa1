"""Petitioners: the edges of what can be built, from both sides, and what is refused by field."""

from __future__ import annotations

from typing import Any

import pytest

from qcdc import codec
from qcdc.errors import InvariantError
from qcdc.model import PersonalText, Petitioner, Signatory
from qcdc.vocab import PetitionerKind

NAME = PersonalText.of("Người Giả Lập")
ONE, MANY, BODY = PetitionerKind.INDIVIDUAL, PetitionerKind.GROUP, PetitionerKind.ORGANISATION


@pytest.mark.parametrize(
    "fields",
    [
        {"kind": ONE},
        {"kind": MANY, "persons": 2},
        {"kind": BODY, "persons": 1},
        {"kind": BODY, "persons": 7},
        {"kind": MANY, "persons": 2, "representatives": 2},
        {"kind": MANY, "persons": 2, "representatives": 0},
        {"kind": MANY, "persons": 2, "signatories": (Signatory(name=NAME), Signatory())},
        {"kind": ONE, "signatories": (Signatory(name=NAME),)},
        {"kind": ONE, "anonymous": True},
        {"kind": ONE, "name": NAME, "address": NAME, "signatories": (Signatory(name=NAME),)},
    ],
)
def test_what_can_be_built(fields: dict[str, Any]) -> None:
    built = Petitioner(**fields)

    assert {name: getattr(built, name) for name in fields} == fields


@pytest.mark.parametrize(
    ("fields", "code", "attribute"),
    [
        ({"kind": ONE, "persons": 2}, "petitioner.individual", "persons"),
        ({"kind": ONE, "persons": 0}, "petitioner.nobody", "persons"),
        ({"kind": MANY, "persons": 0}, "petitioner.nobody", "persons"),
        ({"kind": MANY, "persons": 1}, "petitioner.group", "persons"),
        ({"kind": MANY, "persons": 2, "representatives": 3}, "petitioner.representatives", "representatives"),
        ({"kind": ONE, "signatories": (Signatory(), Signatory())}, "petitioner.signatories", "signatories"),
        ({"kind": ONE, "anonymous": True, "name": NAME}, "petitioner.anonymous", "anonymous"),
        ({"kind": ONE, "anonymous": True, "address": NAME}, "petitioner.anonymous", "anonymous"),
        ({"kind": ONE, "anonymous": True, "signatories": (Signatory(name=NAME),)}, "petitioner.anonymous", "anonymous"),
        ({"kind": ONE, "name": "Người Giả Lập"}, "type.wrong", "name"),
        ({"kind": ONE, "wants_protection": None}, "type.wrong", "wants_protection"),
        ({"kind": ONE, "wants_protection": 1}, "type.wrong", "wants_protection"),
        ({"kind": ONE, "wants_result": "no"}, "type.wrong", "wants_result"),
        ({"kind": ONE, "anonymous": 0}, "type.wrong", "anonymous"),
    ],
)
def test_what_is_refused(fields: dict[str, Any], code: str, attribute: str) -> None:
    with pytest.raises(InvariantError) as caught:
        Petitioner(**fields)

    assert (caught.value.code, caught.value.attribute) == (code, attribute)


@pytest.mark.parametrize("wish", ["wants_protection", "wants_result"])
def test_a_wish_is_kept_and_nobody_wishes_unsaid(wish: str) -> None:
    wishes: dict[str, Any] = {wish: True}
    said = Petitioner(kind=ONE, **wishes)

    assert getattr(codec.decode(codec.encode(said), Petitioner), wish) is True
    assert getattr(Petitioner(kind=ONE), wish) is False
    assert said != Petitioner(kind=ONE)


def test_who_signs_speaks_for_the_group_only_where_it_is_said() -> None:
    """A record names those who speak for a group; the others only signed."""
    assert Signatory().representative is False
    assert Signatory(representative=True) != Signatory()
    assert codec.decode(b"{}", Signatory) == Signatory(representative=False)
