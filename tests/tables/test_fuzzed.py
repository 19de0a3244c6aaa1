"""Tables that a fuzzer found: what they once raised, they now report."""

from __future__ import annotations

import pytest

from qcdc import tables
from qcdc.model import Reception

HEADERS = "STT,Ngày tiếp,Số người,Hình thức tiếp,Người tiếp,{},Ghi chú\n"
ROW = "1,05/01/2026,2,tiếp thường xuyên,người tiếp công dân,có,\n"


@pytest.mark.parametrize("sign", ["\x07", "\x1b", "\x7f", "\x85", "\u200b", "\u202e", "\ufe0f", "\ue000", "\ufdd0"])
def test_a_header_with_an_invisible_character_is_read(sign: str) -> None:
    """The header was refused as the key of a mapping, with an error for a file that can be read."""
    data = (HEADERS.format(f"Loại{sign}việc") + ROW).encode()

    found = tables.read(data, Reception)

    assert found.mapping.columns["Loại việc"] == ""
    assert found.sheets
