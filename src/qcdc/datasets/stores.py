"""Documents in a file of SQLite, for services: numbered as they come in, entered once, and not changed by two at a time."""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Callable, Generator, Iterator
from contextlib import closing, contextmanager
from typing import Any, Generic, TypeVar, cast

from qcdc._kernel import validators as v
from qcdc._kernel.text import show
from qcdc.codec import CodecError, decode, encode
from qcdc.codec.files import path_of, refusal
from qcdc.codec.register import document
from qcdc.errors import InvariantError, ProblemError, UnknownCodeError

__all__ = ["DocumentStore"]

T = TypeVar("T")

_TABLE = (
    "CREATE TABLE IF NOT EXISTS documents "
    "(number INTEGER PRIMARY KEY, key TEXT UNIQUE NOT NULL, type TEXT NOT NULL, document BLOB NOT NULL)"
)
_LARGEST = 2**63 - 1


class DocumentStore(Generic[T]):
    """Documents of one type in a file of SQLite (*sổ lưu hồ sơ của ứng dụng*), with every name.

    The file is private (mode 0600). Every call is a transaction of its own, so several threads and processes may use the
    same file.

    Args:
        path: the file; it is made when it is first used.
        type: the type of the documents.
        key: what no two documents may have in common: texts, numbers, codes, such as the parts of ``Petition.entry``.

    Raises:
        InvariantError: the type is not a document (``codec.type``), or not a path (``codec.path``).

    >>> import tempfile
    >>> from qcdc import Share
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     store = DocumentStore(f"{folder}/shares.sqlite3", Share, key=lambda share: (share.whole,))
    ...     store.add(Share(part=1, whole=2)), store[1].part, len(list(store))
    (1, 1, 1)
    """

    def __init__(self, path: str | os.PathLike[str], type: type[T], *, key: Callable[[T], tuple[object, ...]]) -> None:
        self.path = path_of(path)
        self._type: Any = document(type)
        self._key = key

    @contextmanager
    def _open(self) -> Generator[sqlite3.Connection]:
        try:
            self.path.touch(mode=0o600)
            with closing(sqlite3.connect(self.path, isolation_level=None)) as database:
                database.execute("BEGIN IMMEDIATE")
                with database:
                    database.execute(_TABLE)
                    yield database
        except OSError as error:
            raise CodecError([ProblemError("file.unwritable", "$", reason=refusal(error))]) from None
        except sqlite3.IntegrityError:
            raise
        except sqlite3.Error:
            raise CodecError([ProblemError("store.broken", "$")]) from None

    def __iter__(self) -> Iterator[T]:
        """The documents, in the order of their numbers.

        Raises:
            CodecError: the file cannot be read, or is not such a store (``store.broken``).
        """
        with self._open() as database:
            rows = database.execute("SELECT document FROM documents ORDER BY number").fetchall()
        return (decode(data, self._type) for (data,) in rows)

    def __getitem__(self, number: int) -> T:
        """The document with a number.

        Raises:
            UnknownCodeError: there is none (``store.missing``).
            CodecError: as `__iter__`.
        """
        wanted = v.argument(number, int, "number")
        rows: list[Any] = []
        if 0 < wanted <= _LARGEST:
            with self._open() as database:
                rows = database.execute("SELECT document FROM documents WHERE number = ?", (wanted,)).fetchall()
        if not rows:
            raise UnknownCodeError("store.missing", "number", value=show(wanted))
        found: T = decode(rows[0][0], self._type)
        return found

    def add(self, value: T) -> int:
        """Enter a document; its number.

        Raises:
            InvariantError: a document with its key is there already (``store.entered``), or not of the type of the store.
            CodecError: the file cannot be written, or is not such a store (``store.broken``).
        """
        given = v.argument(value, self._type, "value")
        with self._open() as database:
            rows = database.execute(
                "INSERT INTO documents VALUES (NULL, ?, ?, ?) ON CONFLICT DO NOTHING RETURNING number",
                (self._key_of(given), self._type.__name__, encode(given)),
            ).fetchall()
        if not rows:
            raise InvariantError("store.entered", "value")
        return int(rows[0][0])

    def replace(self, number: int, before: T, after: T) -> None:
        """Store a changed document, if nobody has changed it since it was read.

        Args:
            number: its number.
            before: the document as it was read.
            after: the document to store.

        Raises:
            InvariantError: it is not what it was (``store.changed``), another document has the key of the changed one
                (``store.entered``), or not of the type of the store.
            CodecError: as `add`.
        """
        wanted = v.argument(number, int, "number")
        old, new = (v.argument(one, self._type, name) for one, name in ((before, "before"), (after, "after")))
        changed: list[Any] = []
        if 0 < wanted <= _LARGEST:
            values = (self._key_of(new), encode(new), wanted, encode(old))
            try:
                with self._open() as database:
                    changed = database.execute(
                        "UPDATE documents SET key = ?, document = ? WHERE number = ? AND document = ? RETURNING number",
                        values,
                    ).fetchall()
            except sqlite3.IntegrityError:
                raise InvariantError("store.entered", "after") from None
        if not changed:
            raise InvariantError("store.changed", "number")

    def _key_of(self, value: T) -> str:
        parts = cast("tuple[object, ...]", v.argument(cast("Any", self._key(value)), tuple, "key"))
        # As JSON, because a part may contain any sign.
        return json.dumps([str(part) for part in parts], ensure_ascii=False)
