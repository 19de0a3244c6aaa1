"""The command line in process."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from qcdc.cli import main

__all__ = ["PROSE", "Run", "running"]

Run = Callable[..., tuple[int, str, str]]
PROSE = "Năm 2024, xã phải giải quyết 316 vụ việc, đã giải quyết được 238/316 vụ việc, đạt tỷ lệ 88,9%."


def running(captured: pytest.CaptureFixture[bytes]) -> Run:
    """A function that runs a command: its status, its output, its errors."""

    def run(*words: str) -> tuple[int, str, str]:
        status = main(words)
        out, err = captured.readouterr()
        return status, out.decode("utf-8"), err.decode("utf-8")

    return run
