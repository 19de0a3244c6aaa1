from __future__ import annotations

import contextlib
import io
import tempfile
from pathlib import Path

from hypothesis import example, given
from hypothesis import strategies as st

from builders import complaint
from floors import floor, never_empty, nonempty
from how_many import HALF
from qcdc import codec
from qcdc.cli import main
from taints import taint

WHOLE = codec.encode(taint(complaint("2023-03-01")))


def cut_and_changed(at: int, byte: int) -> bytes:
    """A document with one byte changed."""
    place = at % len(WHOLE)
    return WHOLE[:place] + bytes([byte]) + WHOLE[place + 1 :]


def ran(*words: str) -> tuple[int, str]:
    """The status and everything that was printed."""
    streams = [io.TextIOWrapper(io.BytesIO(), encoding="ascii") for _ in range(2)]
    with contextlib.redirect_stdout(streams[0]), contextlib.redirect_stderr(streams[1]):
        status = main(words)
    return status, "".join(stream.buffer.getvalue().decode("utf-8") for stream in streams)


@floor("there are some bytes")
@given(
    st.one_of(st.binary(max_size=200), st.builds(cut_and_changed, st.integers(0, 10_000), st.integers(0, 255))),
    st.sampled_from([".json", ".jsonl", ".csv", ".xlsx"]),
)
@example(WHOLE, ".json")
@example(b"[" * 100_000, ".json")
@example(b'{"a":' * 100_000, ".jsonl")
@example(b'{"id": ' + b"9" * 10_000 + b"}", ".json")
@example(b'{"id": NaN, "id": "\\ud800"}', ".json")
@example("{}".encode("utf-16"), ".jsonl")
@example(b"PK\x03\x04", ".xlsx")
def test_any_bytes_are_checked_without_a_traceback(data: bytes, suffix: str) -> None:
    """K13: for any bytes in a file, ``qcdc check`` exits with 0, 1 or 3, prints no traceback and no name."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / f"don{suffix}"
        file.write_bytes(data)
        nonempty(data)
        status, printed = ran("check", str(file), "--on", "2023-06-30", "--type", "Petition")

    assert status in {0, 1, 3}
    assert "Traceback" not in printed
    assert "Lộ Danh" not in printed


@never_empty("every example is a line of words")
@HALF
@given(
    st.lists(
        st.one_of(st.text(max_size=8), st.sampled_from(["check", "find", "--on", "--json", "-", "--"])), max_size=5
    )
)
@example(["find", "\ud800", "--on", "2023-01-01"])
@example(["check", "a\0b.json"])
@example(["convert", "\ud800.json", "x.json"])
def test_any_words_are_understood_or_refused(words: list[str]) -> None:
    """K13: for any words after ``qcdc`` there is an exit status and no traceback."""
    status, printed = ran(*(word for word in words if word != "audit"))

    assert status in {0, 1, 2, 3}
    assert "Traceback" not in printed
