"""Writing a document to disk: as a whole or not at all, private if it names people, without temporary files left."""

from __future__ import annotations

import errno
import os
import signal
import stat
from collections.abc import Generator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO, cast

from qcdc.codec.problems import fail
from qcdc.errors import CodecError, InvariantError, Phrase, ProblemError

__all__ = ["fill", "path_of", "put", "read_bytes", "refusal"]

_PRIVATE = 0o600
_ANY = 0o666
# The errors of a file system that does not support a request.
_UNSUPPORTED = frozenset({errno.EOPNOTSUPP, errno.EINVAL, errno.EISDIR, errno.ENOSYS})


def path_of(path: object, argument: str = "path") -> Path:
    """The path that an argument gives; an error names the argument.

    Raises:
        InvariantError: not a path, or not a name that a file can have (``codec.path``).
    """
    if not isinstance(path, str | os.PathLike):
        raise InvariantError("codec.path", argument)
    found: object = os.fspath(cast("str | os.PathLike[str]", path))
    # Half a surrogate pair is not a character that a file name can contain.
    if not isinstance(found, str) or "\0" in found or any("\ud800" <= sign <= "\udfff" for sign in found):
        raise InvariantError("codec.path", argument)
    return Path(found)


def read_bytes(place: Path) -> bytes:
    """The content of a file.

    Raises:
        CodecError: the file cannot be read (``file.unreadable``).
    """
    try:
        return place.read_bytes()
    except OSError as error:
        raise CodecError([ProblemError("file.unreadable", "$", reason=refusal(error))]) from error


def put(place: Path, data: bytes, *, private: bool) -> None:
    """Replace the content of a file: a reader sees the old content or the new one.

    A link is followed and stays a link. The file gets mode 0600 if it is private; otherwise an existing file keeps its
    mode and a new one gets the mode that the umask allows.

    Raises:
        Problems: it is a folder, a device or a pipe (``file.not_regular``).
        OSError: the file cannot be written.
    """
    target, mode = _target(place)
    wanted = _PRIVATE if private else mode
    if not _put_nameless(target, data, wanted, new=mode is None):
        _put_named(target, data, wanted)
    _sync_folder(target.parent)


def _target(place: Path) -> tuple[Path, int | None]:
    """The file that a link points to, and its mode."""
    try:
        found = place.stat()
    except FileNotFoundError:
        # There is no file, or a link without a target: the file is created.
        return Path(os.path.realpath(place)), None
    if not stat.S_ISREG(found.st_mode):
        fail("file.not_regular")
    return Path(os.path.realpath(place, strict=True)), stat.S_IMODE(found.st_mode) & 0o777


def _put_nameless(target: Path, data: bytes, wanted: int | None, *, new: bool) -> bool:
    """Write to an unnamed file, which disappears if the process is killed, and give it its name at the end.

    Returns:
        Whether the system supports this.
    """
    flag: int | None = getattr(os, "O_TMPFILE", None)
    if flag is None:
        return False
    try:
        handle = os.open(target.parent, flag | os.O_WRONLY, _ANY if wanted is None else _PRIVATE)
    except OSError as error:
        if error.errno in _UNSUPPORTED:
            return False
        raise
    with os.fdopen(handle, "wb") as file:
        fill(file, data, wanted)
        with _undisturbed():
            return (new and _name(file, target)) or _name_and_replace(file, target)


def _name(file: BinaryIO, place: Path) -> bool:
    """Give an unnamed file a free name."""
    try:
        # A folder is passed although the path does not need it: only then does Python follow the link in /proc.
        os.link(f"/proc/self/fd/{file.fileno()}", place, src_dir_fd=file.fileno())
    except OSError:
        return False
    return True


def _name_and_replace(file: BinaryIO, target: Path) -> bool:
    waiting = _waiting(target)
    try:
        if not _name(file, waiting):
            return False
        waiting.replace(target)
    except BaseException:
        waiting.unlink(missing_ok=True)
        raise
    return True


def _put_named(target: Path, data: bytes, wanted: int | None) -> None:
    """The same for systems where a file must have a name from the beginning."""
    waiting = _waiting(target)
    flags = os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_BINARY", 0)
    with _undisturbed():
        handle = os.open(waiting, flags, _ANY if wanted is None else _PRIVATE)
        try:
            with os.fdopen(handle, "wb") as file:
                fill(file, data, wanted)
            waiting.replace(target)
        except BaseException:
            waiting.unlink(missing_ok=True)
            raise


def _waiting(target: Path) -> Path:
    return target.parent / f".qcdc-{os.urandom(8).hex()}"


def fill(file: BinaryIO, data: bytes, wanted: int | None) -> None:
    """Write everything, set the mode, and flush the data to disk."""
    file.write(data)
    file.flush()
    if wanted is not None and hasattr(os, "fchmod"):
        # The umask may have removed permissions.
        os.fchmod(file.fileno(), wanted)
    # Before the rename, so that the name is not an empty file after a power failure.
    os.fsync(file.fileno())


def _sync_folder(folder: Path) -> None:
    """Flush the new name to disk, if the folder can be opened and synced."""
    with suppress(PermissionError, IsADirectoryError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        except OSError as error:
            if error.errno not in _UNSUPPORTED:
                raise
        finally:
            os.close(handle)


@contextmanager
def _undisturbed() -> Generator[None, None, None]:
    """Delay a request to stop for the short time in which a second name exists on disk."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT, signal.SIGTERM, signal.SIGHUP})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


_REFUSALS = {
    errno.ENOENT: "file_missing",
    errno.EACCES: "file_denied",
    errno.EPERM: "file_denied",
    errno.EISDIR: "file_is_a_folder",
    errno.ENOTDIR: "file_below_a_file",
    errno.ENOSPC: "file_full",
    errno.ENAMETOOLONG: "file_name_too_long",
}


def refusal(error: OSError) -> Phrase:
    """The reason why the operating system refused a file, in both languages."""
    return Phrase(_REFUSALS.get(error.errno or 0, "file_other"))
