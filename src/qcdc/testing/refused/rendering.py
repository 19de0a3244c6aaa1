"""What cannot be displayed."""

from __future__ import annotations

from qcdc import render
from qcdc.model import Place
from qcdc.testing.refused.case import RefusedCase
from qcdc.testing.refused.samples import figure

REFUSED: tuple[RefusedCase, ...] = (
    RefusedCase("a fragment of a place", lambda: render.fragment(Place.nation(), "vi"), "type.wrong", "shown"),  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    RefusedCase(
        "a fragment without rows",
        lambda: render.fragment(figure("reception.visits", 1), "vi", rows=0),
        "fragment.rows",
        "rows",
    ),
)
