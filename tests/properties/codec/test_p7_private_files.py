from __future__ import annotations

import os
import stat
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given
from hypothesis import strategies as st

from floors import floor, never_empty, nonempty
from qcdc import codec
from qcdc.codec.register import holds_names
from qcdc.model import PersonalText, Reception, evolve
from qcdc.testing import receptions

NAME = PersonalText.of("Nguyễn Thị Lộ Danh (giả lập)")


@contextmanager
def umask(mask: int) -> Generator[None, None, None]:
    before = os.umask(mask)
    try:
        yield
    finally:
        os.umask(before)


def named(visit: Reception) -> Reception:
    return evolve(visit, content=NAME)


# The owner may read it.
MODES = st.integers(0, 0o177).map(lambda mode: 0o600 | mode)


def masked(visit: Reception) -> Reception:
    return codec.decode(codec.encode_masked(visit), Reception)


VISITS = st.one_of(receptions().map(named), receptions().map(named), receptions().map(masked))


@floor("the reception holds a name")
@given(VISITS, st.integers(0, 0o177), st.none() | MODES, st.booleans())
def test_no_file_with_names_is_readable_by_others(one: Reception, mask: int, old: int | None, many: bool) -> None:
    """P7: a file with a known personal text is private, whatever the umask and the mode of the file before it."""
    with TemporaryDirectory() as folder:
        place = Path(folder) / ("one.jsonl" if many else "one.json")
        if old is not None:
            place.touch()
            place.chmod(old)
        with umask(mask):
            codec.store(place, [one] if many else one)

        mode = stat.S_IMODE(place.stat().st_mode)
        written = place.read_text(encoding="utf-8")
        assert [left.name for left in Path(folder).iterdir()] == [place.name]
    nonempty(holds_names(one))
    if holds_names(one):
        assert mode == 0o600
    else:
        assert "Lộ Danh" not in written
        assert mode == (0o666 & ~mask if old is None else old)


@never_empty("every reception holds the telling name")
@given(receptions().map(named), st.booleans())
def test_an_exported_file_has_no_names(one: Reception, again: bool) -> None:
    """P7, K1: an exported file holds no name; a stored one, read and stored again, holds every one."""
    with TemporaryDirectory() as folder:
        stored, exported = Path(folder) / "stored.json", Path(folder) / "exported.json"
        codec.store(stored, one)
        if again:
            codec.store(stored, codec.read(stored, Reception))
        codec.export(exported, codec.read(stored, Reception))

        assert codec.read(stored, Reception) == one
        assert "Lộ Danh" not in exported.read_text(encoding="utf-8")
        assert not holds_names(codec.read(exported, Reception))
