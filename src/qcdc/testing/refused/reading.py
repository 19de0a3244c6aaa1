"""Readings of a text that cannot be built."""

from __future__ import annotations

from qcdc import reading
from qcdc.model import evolve
from qcdc.testing.refused.case import RefusedCase

__all__ = ["REFUSED"]

_SCAN = reading.scan("Xã Giả Lập (giả định) đã giải quyết 33/37 vụ việc.")

REFUSED: tuple[RefusedCase, ...] = (
    RefusedCase(
        "a text of a million and one characters", lambda: reading.scan("a" * 1_000_001), "text.too_long", "text"
    ),
    RefusedCase(
        "figures that are not in the order of the text",
        lambda: evolve(_SCAN, figures=_SCAN.figures[::-1]),
        "scan.span",
        "figures",
    ),
    RefusedCase(
        "a figure whose words stand elsewhere",
        lambda: evolve(_SCAN, figures=(evolve(_SCAN.figures[0], text="34"),)),
        "scan.span_text",
        "figures",
    ),
    RefusedCase("links of a text", lambda: reading.propose("33/37 vụ việc"), "type.wrong", "found"),  # type: ignore[arg-type]
)
