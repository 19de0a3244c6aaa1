"""Files of rows that cannot be scanned or written."""

from __future__ import annotations

from qcdc import frames
from qcdc.testing.refused.case import RefusedCase

REFUSED: tuple[RefusedCase, ...] = (
    RefusedCase("rows of a page", lambda: frames.scan("rows.html", "receptions"), "frames.suffix", "path"),
    RefusedCase("rows of a packed Parquet", lambda: frames.scan("a.parquet.gz", "figures"), "frames.suffix", "path"),
    RefusedCase(
        "rows scanned by a list", lambda: frames.scan("rows.csv", "figures", engine=[]), "frames.scanner", "engine"
    ),
    RefusedCase(
        "lines of Parquet",
        lambda: frames.scan("rows.parquet", "figures", set_aside="aside.parquet"),
        "frames.set_aside",
        "set_aside",
    ),
    RefusedCase(
        "Parquet with another suffix", lambda: frames.to_parquet("a.csv", 1, "figures"), "frames.suffix", "path"
    ),
)
