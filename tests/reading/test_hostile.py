"""Texts that are made to slow a reader down: the effort grows with the length of the text, and not faster."""

from __future__ import annotations

import pytest

from effort import least_seconds
from qcdc.errors import InvariantError
from qcdc.reading import propose, scan

PIECES = {
    "digits": "9",
    "groups": "1.",
    "fractions": "1/",
    "brackets": "(1 ",
    "marks": "a\u0301\u0323\u0301\u0323",
    "number words": "hai mươi ",
    "cues": "trong đó ",
    "sentences": "Tiếp 45 đơn, gồm 30 đơn cũ (66,7%) và 15 đơn mới; đã giải quyết 40/45 đơn, còn lại 5 đơn. ",
}


@pytest.mark.parametrize("name", PIECES)
def test_the_effort_grows_with_the_length(name: str) -> None:
    piece = PIECES[name]
    few, many = (piece * (size // len(piece)) for size in (500, 2_000))
    propose(scan(few))

    least = least_seconds(lambda: propose(scan(few)))
    assert least_seconds(lambda: propose(scan(many))) < 10 * least + 0.1


def test_a_text_that_is_too_long_is_refused() -> None:
    with pytest.raises(InvariantError) as error:
        scan("a" * 1_000_001)

    assert (error.value.code, error.value.attribute) == ("text.too_long", "text")
