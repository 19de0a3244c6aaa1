"""Reforms of a made-up territory: their order, their levels, their names."""

from __future__ import annotations

import pytest

from qcdc.errors import InvariantError
from qcdc.model import (
    Reform,
)
from qcdc.vocab import UnitKind
from small_territory import PLAIN, P, Q, commune


def test_a_reform_before_a_known_version_lasts_through_it() -> None:
    ward = PLAIN.with_reforms([Reform.change_kind(commune("c0"), UnitKind.PHUONG, effect="2024-01-01")])

    both = ward.with_reforms(
        [
            Reform.rename(commune("c0"), "Mới (giả lập)", effect="2023-01-01"),
            Reform.move(commune("c0"), to=Q, effect="2022-01-01"),
        ]
    )

    last = both.at("2025-01-01").get("c0")
    assert (last.name, last.kind, last.parent and last.parent.code) == ("Mới (giả lập)", UnitKind.PHUONG, "02")
    assert both.at("2022-06-01").get("c0").name == "Đơn vị c0 (giả lập)"


def test_a_later_name_is_not_undone_by_an_earlier_reform() -> None:
    named = PLAIN.with_reforms([Reform.rename(commune("c0"), "Sau (giả lập)", effect="2024-01-01")])
    both = named.with_reforms([Reform.rename(commune("c0"), "Trước (giả lập)", effect="2023-01-01")])

    assert [both.at(day).get("c0").name for day in ("2023-06-01", "2024-06-01")] == ["Trước (giả lập)", "Sau (giả lập)"]


@pytest.mark.parametrize(
    "attempt",
    [
        lambda: Reform.merge([commune("c0")], into=P, effect="2023-01-01"),
        lambda: Reform.transfer(commune("c0"), to=P, effect="2023-01-01"),
    ],
)
def test_ground_goes_to_a_unit_of_its_level(attempt: object) -> None:
    with pytest.raises(InvariantError) as caught:
        attempt()  # type: ignore[operator]  # pyright: ignore[reportCallIssue, reportUnknownVariableType]

    assert caught.value.code == "reform.levels"


@pytest.mark.parametrize("name", ["abc\u202edef", "\u200b", "a\u200bb", "\ufeffx", "\U000e0041"])
def test_what_cannot_be_seen_is_no_name(name: str) -> None:
    with pytest.raises(InvariantError):
        Reform.rename(commune("c0"), name, effect="2023-01-01")
