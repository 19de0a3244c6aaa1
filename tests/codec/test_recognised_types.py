"""`codec.types_of`: the type of a document, recognised by its keys."""

from __future__ import annotations

from typing import Any

import pytest

from qcdc import codec
from qcdc.errors import InvariantError
from qcdc.model import Petition, Share, UnitRef


def found(*keys: str, **values: object) -> tuple[type[object], ...]:
    return codec.types_of(dict.fromkeys(keys, 1) | values)


def test_all_required_keys_and_no_others_are_recognised() -> None:
    assert found("part", "whole") == (Share,)
    assert found("part", "whole", "closed") == (Share,)
    assert found("level", "code", "on") == (UnitRef,)


def test_one_wrong_key_beside_two_known_ones_is_forgiven_and_no_more() -> None:
    """Faults count as few if the known keys are at least twice as many."""
    assert found("part", "whole", "x") == (Share,)
    assert found("part", "whole", "x", "y") == ()
    assert found("part", "whole", "closed", "x") == (Share,)
    assert found("part", "whole", "closed", "x", "y") == ()
    assert found("part") == ()
    assert found("level", "on", "x") == ()
    assert found("level", "code", "on", "x") == (UnitRef,)


def test_no_known_key_is_no_type() -> None:
    assert found("x", "y") == ()


def test_of_those_that_fit_the_one_with_the_most_of_its_keys_comes_first() -> None:
    (signatory,) = found("name")

    assert signatory.__name__ == "Signatory"


def test_several_types_that_fit_equally_are_all_returned_by_name() -> None:
    several = [cls.__name__ for cls in found()]

    assert len(several) > 1
    assert several == sorted(several)
    assert "OpenPeriod" in several


@pytest.mark.parametrize("version", [1, 2, 999])
def test_the_named_type_is_believed_whatever_the_keys_and_the_version(version: int) -> None:
    assert found("part", "whole", schema=f"qcdc/petition/{version}") == (Petition,)


@pytest.mark.parametrize("name", ["qcdc/petitions/1", "qcdc/petition/0", "petition", 1, None])
def test_a_name_of_no_type_is_one_more_key(name: object) -> None:
    """The keys decide; the key of the name is then one that no type has."""
    assert found("part", "whole", schema=name) == (Share,)
    assert found("part", schema=name) == ()


@pytest.mark.parametrize("wrong", [b"{}", "{}", [], None])
def test_only_an_object_has_a_type(wrong: Any) -> None:
    with pytest.raises(InvariantError) as caught:
        codec.types_of(wrong)

    assert caught.value.attribute == "parsed"
