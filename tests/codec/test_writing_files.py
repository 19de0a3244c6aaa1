"""Writing files: whole or not at all, private where they name people, through links, and nothing left behind."""

from __future__ import annotations

import errno
import json
import os
import signal
import socket
import stat
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from builders import complaint, report, visit
from qcdc import codec
from qcdc.codec import files
from qcdc.errors import CodecError
from qcdc.model import PersonalText, Petition, Report, evolve

NAMED = evolve(
    complaint("2023-01-02"),
    petitioner=evolve(complaint("2023-01-02").petitioner, name=PersonalText.of("Người giả lập")),
)
MASKS = [0o000, 0o022, 0o027, 0o077, 0o277]


@pytest.fixture(params=["nameless", "unsupported", "no proc", "old system"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """With what the system can do, and with each thing it may not be able to do."""
    if request.param == "old system":
        monkeypatch.delattr(os, "O_TMPFILE", raising=False)
    if request.param == "no proc":
        monkeypatch.setattr(files, "_name", nameless)
    if request.param == "unsupported":
        whole = os.open

        def without(path: Any, flags: int, *rest: Any, **more: Any) -> int:
            if flags & os.O_TMPFILE == os.O_TMPFILE:
                raise OSError(errno.EOPNOTSUPP, "not here")
            return whole(path, flags, *rest, **more)

        monkeypatch.setattr(os, "open", without)
    return str(request.param)


@pytest.fixture
def umask() -> Iterator[None]:
    before = os.umask(0o022)
    yield
    os.umask(before)


def nameless(*_: object) -> bool:
    return False


def refuse(code: int) -> Any:
    def raising(*_: Any, **__: Any) -> None:
        raise OSError(code, os.strerror(code))

    return raising


def mode(place: Path) -> int:
    return stat.S_IMODE(place.stat().st_mode)


def names(folder: Path) -> list[str]:
    return sorted(one.name for one in folder.iterdir())


def told(place: Path, value: object) -> list[str]:
    with pytest.raises(CodecError) as caught:
        codec.store(place, value)
    return [problem.code for problem in caught.value.problems]


@pytest.mark.usefixtures("umask", "way")
@pytest.mark.parametrize("mask", MASKS)
def test_a_file_with_names_is_private_whatever_the_umask(tmp_path: Path, mask: int) -> None:
    """P7: no file with names is readable by others, new or not, of one value or of several."""
    one, many, old = tmp_path / "one.json", tmp_path / "many.jsonl", tmp_path / "old.json"
    old.write_bytes(b"{}")
    old.chmod(0o666)
    os.umask(mask)

    codec.store(one, NAMED)
    codec.store(many, (each for each in (visit(5, 2), NAMED)))
    codec.store(old, NAMED)

    assert [mode(place) for place in (one, many, old)] == [0o600] * 3
    assert codec.read(one, Petition) == NAMED
    assert names(tmp_path) == ["many.jsonl", "old.json", "one.json"]


@pytest.mark.usefixtures("umask", "way")
@pytest.mark.parametrize("mask", MASKS[:4])
def test_a_file_without_names_has_the_usual_mode(tmp_path: Path, mask: int) -> None:
    exported, bare, old = tmp_path / "exported.json", tmp_path / "bare.json", tmp_path / "old.json"
    old.write_bytes(b"{}")
    old.chmod(0o640)
    os.umask(mask)

    codec.export(exported, NAMED)
    codec.store(bare, codec.read(exported, Petition))
    codec.export(old, NAMED)

    assert [mode(place) for place in (exported, bare)] == [0o666 & ~mask] * 2
    assert mode(old) == 0o640


@pytest.mark.usefixtures("umask", "way")
def test_a_file_with_names_is_private_before_it_is_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """P7: nor is what stands on the disk while it is written."""
    seen: list[int] = []
    whole = os.fsync

    def looking(handle: int) -> None:
        if stat.S_ISREG(os.fstat(handle).st_mode):
            seen.append(stat.S_IMODE(os.fstat(handle).st_mode))
            seen.extend(mode(one) for one in tmp_path.iterdir())
        whole(handle)

    begun: list[int] = []
    filled = files.fill

    def filling(file: Any, data: bytes, wanted: int | None) -> None:
        begun.append(stat.S_IMODE(os.fstat(file.fileno()).st_mode))
        filled(file, data, wanted)

    monkeypatch.setattr(os, "fsync", looking)
    monkeypatch.setattr(files, "fill", filling)
    os.umask(0)
    codec.store(tmp_path / "one.json", NAMED)

    assert set(begun) == {0o600}
    assert set(seen) == {0o600}


def test_storing_keeps_names_and_exporting_masks_them(tmp_path: Path) -> None:
    """K1: reading and writing with defaults never puts the mask in the place of a name."""
    stored, exported = tmp_path / "stored.json", tmp_path / "exported.json"
    codec.store(stored, NAMED)
    codec.store(stored, codec.read(stored, Petition))
    codec.export(exported, codec.read(stored, Petition))

    assert codec.read(stored, Petition) == NAMED
    assert json.loads(exported.read_text(encoding="utf-8"))["petitioner"]["name"] == "***"
    masked = codec.read(exported, Petition, format="json")
    assert masked.petitioner.name is not None
    assert masked.petitioner.name.is_withheld
    before = exported.read_bytes()
    codec.export(exported, masked)
    assert exported.read_bytes() == before


@pytest.mark.usefixtures("way")
def test_a_link_is_followed_and_stays_a_link(tmp_path: Path) -> None:
    folder = tmp_path / "records"
    folder.mkdir()
    (tmp_path / "link.json").symlink_to(Path("records") / "report.json")
    (tmp_path / "two.json").symlink_to("link.json")

    codec.store(tmp_path / "link.json", report())
    codec.store(tmp_path / "two.json", report(), format="json")

    assert (tmp_path / "link.json").is_symlink()
    assert (tmp_path / "two.json").is_symlink()
    assert not (folder / "report.json").is_symlink()
    assert codec.read(folder / "report.json", Report) == report()
    assert [names(folder), names(tmp_path)] == [["report.json"], ["link.json", "records", "two.json"]]


@pytest.mark.usefixtures("way")
def test_of_hard_links_the_other_names_keep_the_old_text(tmp_path: Path) -> None:
    one, other = tmp_path / "one.json", tmp_path / "other.json"
    one.write_bytes(b"{}")
    other.hardlink_to(one)

    codec.store(one, report())

    assert codec.read(one, Report) == report()
    assert other.read_bytes() == b"{}"


@pytest.mark.usefixtures("way")
@pytest.mark.parametrize("what", ["folder", "pipe", "socket", "device", "link to a pipe"])
def test_what_is_no_regular_file_is_refused(tmp_path: Path, what: str) -> None:
    place = tmp_path / "it.json"
    match what:
        case "folder":
            place.mkdir()
        case "socket":
            with socket.socket(socket.AF_UNIX) as one:
                one.bind(str(place))
        case "device":
            try:
                os.mknod(place, stat.S_IFCHR | 0o600, os.makedev(1, 3))
            except PermissionError:
                pytest.skip("only the superuser makes a device")
        case "link to a pipe":
            os.mkfifo(tmp_path / "pipe")
            place.symlink_to("pipe")
        case _:
            os.mkfifo(place)
    before = place.lstat()

    assert told(place, report()) == ["file.not_regular"]
    with pytest.raises(CodecError):
        codec.export(place, report())

    assert (place.lstat().st_ino, place.lstat().st_mode) == (before.st_ino, before.st_mode)
    assert [one for one in names(tmp_path) if one.startswith(".")] == []


def test_links_in_a_circle_are_refused(tmp_path: Path) -> None:
    (tmp_path / "a.json").symlink_to("b.json")
    (tmp_path / "b.json").symlink_to("a.json")

    assert told(tmp_path / "a.json", report()) == ["file.unwritable"]
    assert (tmp_path / "a.json").is_symlink()


@pytest.mark.usefixtures("way")
@pytest.mark.parametrize("broken", ["fsync", "fchmod", "replace"])
def test_a_full_disk_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, broken: str) -> None:
    place = tmp_path / "visits.jsonl"
    codec.store(place, [visit(5, 2)])
    before = place.read_bytes()
    if broken == "replace":
        monkeypatch.setattr(Path, "replace", refuse(errno.EIO))
    else:
        monkeypatch.setattr(os, broken, refuse(errno.ENOSPC))

    assert told(place, [visit(6, 2)]) == ["file.unwritable"]
    assert place.read_bytes() == before
    assert names(tmp_path) == ["visits.jsonl"]


@pytest.mark.skipif(not hasattr(os, "O_TMPFILE"), reason="made for Linux")
def test_what_breaks_before_the_file_has_a_name_is_what_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = tmp_path / "report.json"
    place.write_bytes(b"old")

    def exhausted(*_: object) -> bool:
        raise MemoryError

    monkeypatch.setattr(files, "_name", exhausted)

    with pytest.raises(MemoryError):
        codec.store(place, report())

    assert (names(tmp_path), place.read_bytes()) == (["report.json"], b"old")


def test_where_texts_and_bytes_differ_a_file_is_opened_for_bytes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Windows would write its own line ends otherwise; a flag of this system stands for the one it has not."""
    given: list[int] = []
    whole = os.open

    def watched(path: Any, flags: int, *rest: Any, **more: Any) -> int:
        given.append(flags)
        return whole(path, flags, *rest, **more)

    monkeypatch.delattr(os, "O_TMPFILE", raising=False)
    monkeypatch.setattr(os, "O_BINARY", os.O_SYNC, raising=False)
    monkeypatch.setattr(os, "open", watched)

    codec.store(tmp_path / "report.json", report())

    assert any(flags & os.O_CREAT and flags & os.O_SYNC == os.O_SYNC for flags in given)


@pytest.mark.usefixtures("way")
@pytest.mark.parametrize("old", [True, False])
def test_content_and_name_are_on_the_disk_before_it_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, old: bool
) -> None:
    """The file before it has its name, the folder after."""
    place = tmp_path / "report.json"
    if old:
        codec.store(place, report())
    inode = place.stat().st_ino if old else None
    seen: list[tuple[str, bool]] = []
    whole = os.fsync

    def noting(handle: int) -> None:
        kind = "folder" if stat.S_ISDIR(os.fstat(handle).st_mode) else "file"
        seen.append((kind, place.exists() and place.stat().st_ino != inode))
        whole(handle)

    monkeypatch.setattr(os, "fsync", noting)
    codec.store(place, report())

    assert ("file", True) not in seen
    assert seen[0] == ("file", False)
    assert seen[-1] == ("folder", True)


WRITERS = """
import json, os, signal, sys, time
from pathlib import Path
# A shell starts what runs in its background with this signal ignored.
signal.signal(signal.SIGINT, signal.default_int_handler)
sys.path[:0] = {path!r}
from builders import complaint
from qcdc import codec
from qcdc.model import PersonalText, evolve
paper = complaint("2023-01-02")
paper = evolve(paper, petitioner=evolve(paper.petitioner, name=PersonalText.of("Người giả lập")))
def stop(*args, whole):
    print("writing", os.getpid(), flush=True)
    time.sleep(0.4)
    return whole(*args)
def write(place, where, named):
    if named:
        del os.O_TMPFILE
    if where == "filling":
        fsync = os.fsync
        os.fsync = lambda handle: stop(handle, whole=fsync)
    else:
        replace = Path.replace
        Path.replace = lambda *args: stop(*args, whole=replace)
    os.umask(0)
    codec.store(place, paper)
for line in sys.stdin:
    child = os.fork()
    if child == 0:
        write(*json.loads(line))
        sys.exit()
    print("ended", os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)
"""


@pytest.fixture(scope="module")
def writers() -> Iterator[Callable[[Path, str, bool, signal.Signals], int]]:
    """Starts a process that writes a file, stops it in the middle, and returns its exit code.

    The processes are forks of one, because importing takes longer than everything else.
    """
    parent = subprocess.Popen(
        [sys.executable, "-c", WRITERS.format(path=sys.path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert parent.stdin is not None
    assert parent.stdout is not None
    asked, said = parent.stdin, parent.stdout

    def write(place: Path, where: str, named: bool, stop: signal.Signals) -> int:
        print(json.dumps([str(place), where, named]), file=asked, flush=True)
        os.kill(int(said.readline().removeprefix("writing")), stop)
        return int(said.readline().removeprefix("ended"))

    yield write
    parent.communicate(timeout=20)


@pytest.mark.skipif(not hasattr(os, "O_TMPFILE"), reason="made for Linux")
@pytest.mark.parametrize("stop", [signal.SIGTERM, signal.SIGINT, signal.SIGKILL], ids=lambda one: one.name)
@pytest.mark.parametrize(("where", "named"), [("filling", False), ("naming", False), ("filling", True)])
def test_a_killed_writer_leaves_nothing_that_others_may_read(
    tmp_path: Path,
    writers: Callable[[Path, str, bool, signal.Signals], int],
    stop: signal.Signals,
    where: str,
    *,
    named: bool,
) -> None:
    """P7: after a request to stop nothing is left; after a kill in the moment of the name, a private file at most."""
    place = tmp_path / "one.json"
    codec.export(place, NAMED)
    before = place.read_bytes()

    assert writers(place, where, named, stop) != 0

    left = [one for one in names(tmp_path) if one != "one.json"]
    if stop is signal.SIGKILL and (named or where == "naming"):
        assert len(left) == 1
        assert left[0].startswith(".qcdc-")
        assert mode(tmp_path / left[0]) == 0o600
    else:
        assert left == []
    whole = place.read_bytes()
    assert whole in {before, codec.encode(NAMED)}
    assert mode(place) == 0o600 or whole == before
