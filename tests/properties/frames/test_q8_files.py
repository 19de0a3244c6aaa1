from __future__ import annotations

import gzip
import tempfile
from pathlib import Path

from benchmarks import nation
from hypothesis import given
from hypothesis import strategies as st

from floors import floor, nonempty
from frame_engines import cells_of, cells_of_objects
from qcdc import aggregate, codec, frames
from qcdc.dates import Period
from qcdc.model import Reception

WINDOW = Period.between(*nation.DISTRICTS)
BAD = st.sampled_from((b"{", b"[]", b'{"unit": 5}', b"\xff", b'"text"', b"{} {}", b'{"persons": 1}'))


@floor("some records and some bad lines")
@given(
    st.integers(0, 12),
    st.integers(0, 10_000),
    st.lists(st.tuples(st.integers(0, 12), BAD), max_size=4),
    st.sampled_from(("polars", "duckdb")),
    st.booleans(),
)
def test_a_file_gives_the_counts_of_its_records_and_no_line_is_lost(
    count: int, seed: int, bad: list[tuple[int, bytes]], engine: str, packed: bool
) -> None:
    """Q8: the cells of a file of receptions are those of its good lines; each other line is set aside as it is, with its number."""
    good = [claim.line for claim in nation.receptions(count, seed=seed)]
    nonempty(count > 0 and bool(bad))
    lines = list(good)
    for place, line in bad:
        lines.insert(place, line)
    data = b"".join(line + b"\n" for line in lines)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / ("receptions.jsonl.gz" if packed else "receptions.jsonl")
        path.write_bytes(gzip.compress(data) if packed else data)
        aside = Path(folder) / "aside.jsonl"
        with frames.scan(path, "receptions", engine=engine, set_aside=aside) as opened:
            found = cells_of(frames.tally(opened.frame, "receptions", over=WINDOW, checked=True))
            numbers = opened.set_aside.numbers
        left = aside.read_bytes().splitlines() if aside.exists() else []

    records = codec.decode(b"\n".join(good), Reception, format="jsonl")
    indicators = frames.INDICATORS["receptions"]
    assert found == cells_of_objects(aggregate.tally(records, over=WINDOW), indicators)
    assert left == [line for line in lines if line not in set(good)]
    assert numbers == tuple(number for number, line in enumerate(lines, start=1) if line not in set(good))
