"""What an input does: returns, raises, or takes too long; each kind of finding is kept once, with its input."""

from __future__ import annotations

import hashlib
import json
import traceback
from pathlib import Path
from time import process_time

from fuzz.target import Target

__all__ = ["LONGEST", "Watch"]

LONGEST = 10.0
"""Seconds of the processor that one input may take."""


class Watch:
    """Runs a target and keeps its findings.

    Args:
        target: the reader.
        folder: where findings are kept.
    """

    def __init__(self, target: Target, folder: Path) -> None:
        self.target, self.folder = target, folder
        self.count = 0
        self.found: dict[str, str] = {}

    def __call__(self, data: bytes) -> None:
        """Run one input."""
        self.count += 1
        begun = process_time()
        try:
            self.target.read(data)
        except Exception as error:  # noqa: BLE001 - any error that was not expected is a finding
            self._keep(_place(error), "".join(traceback.format_exception(error)), data)
        taken = process_time() - begun
        if taken > LONGEST:
            self._keep("slow", f"{taken:.1f} s", data)

    def _keep(self, kind: str, words: str, data: bytes) -> None:
        if kind in self.found:
            return
        self.found[kind] = words
        name = hashlib.sha256(kind.encode()).hexdigest()[:12]
        self.folder.mkdir(parents=True, exist_ok=True)
        (self.folder / f"{name}.bin").write_bytes(data)
        (self.folder / f"{name}.txt").write_text(f"{kind}\n\n{words}", encoding="utf-8")

    def save(self, path: Path) -> None:
        """Write how many inputs were run, and the kinds of findings."""
        path.write_text(json.dumps({"count": self.count, "found": sorted(self.found)}), encoding="utf-8")


def _place(error: Exception) -> str:
    """The type of an error and the line of our code that it comes from."""
    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if "qcdc" in frame.filename]
    last = frames[-1] if frames else None
    where = "" if last is None else f" in {Path(last.filename).name}:{last.lineno}"
    return f"{type(error).__name__}{where}"
