"""K14: the lines of a file do not depend on how it is read."""

from __future__ import annotations

from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from floors import floor, nonempty
from qcdc.codec import lines


@floor("there are several lines", share=0.3)
@given(data=st.lists(st.binary(max_size=9) | st.just(b"\n")).map(b"".join), block=st.integers(1, 7))
def test_the_lines_do_not_depend_on_the_blocks(data: bytes, block: int) -> None:
    """K14: the lines of a file are those of its bytes, wherever a block ends; those that are too long are left out."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(lines, "_BLOCK", block)

        found = list(lines.blocks(BytesIO(data), 5))

    nonempty(data.count(b"\n") > 1)
    expected = data.split(b"\n")
    if not expected[-1]:
        expected.pop()
    assert [line for _, several in found for line in several] == [one if len(one) <= 5 else None for one in expected]
    assert all(line is None or line in block for block, several in found for line in several)
