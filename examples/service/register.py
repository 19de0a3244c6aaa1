"""The register (*sổ tiếp nhận*) in SQLite: petitions with all names, in a file that only its owner can read."""

from __future__ import annotations

import sqlite3
from collections.abc import Generator, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from fastapi import HTTPException

from qcdc import Petition, codec

__all__ = ["Register"]

_TABLE = "CREATE TABLE IF NOT EXISTS petitions (number INTEGER PRIMARY KEY, entry TEXT UNIQUE, document BLOB)"


class Register:
    """The petitions with their numbers."""

    def __init__(self, path: Path) -> None:
        self.path = path

    @contextmanager
    def _open(self) -> Generator[sqlite3.Connection]:
        """One transaction: everything is written, or nothing."""
        self.path.touch(mode=0o600)
        with closing(sqlite3.connect(self.path, isolation_level=None)) as database:
            database.execute("BEGIN IMMEDIATE")
            with database:
                database.execute(_TABLE)
                yield database

    def __iter__(self) -> Iterator[Petition]:
        with self._open() as database:
            rows = database.execute("SELECT document FROM petitions ORDER BY number").fetchall()
        return (codec.decode(document, Petition) for (document,) in rows)

    def __getitem__(self, number: int) -> Petition:
        with self._open() as database:
            row = database.execute("SELECT document FROM petitions WHERE number = ?", (number,)).fetchone()
        if row is None:
            raise HTTPException(404, "Không có đơn mang số này.")
        return codec.decode(row[0], Petition)

    def add(self, petition: Petition) -> int:
        """Enter a petition; the number of the entry."""
        values = ("|".join(map(str, petition.entry)), codec.encode(petition))
        try:
            with self._open() as database:
                return int(
                    database.execute("INSERT INTO petitions VALUES (NULL, ?, ?) RETURNING number", values).fetchone()[0]
                )
        except sqlite3.IntegrityError:
            raise HTTPException(409, "Đơn đã có trong sổ.") from None

    def replace(self, number: int, read: Petition, grown: Petition) -> None:
        """Store a petition after a step, if nobody has changed it since it was read."""
        values = (codec.encode(grown), number, codec.encode(read))
        with self._open() as database:
            if not database.execute(
                "UPDATE petitions SET document = ? WHERE number = ? AND document = ?", values
            ).rowcount:
                raise HTTPException(409, "Đơn vừa được người khác cập nhật, hãy tải lại.")
