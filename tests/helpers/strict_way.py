"""Reading by the strict converter alone."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from typing import NoReturn
from unittest import mock

from qcdc.codec import fast, json_parsing

__all__ = ["converter_alone"]


@contextmanager
def converter_alone() -> Generator[None, None, None]:
    """Nothing is read in the fast way: neither whole documents nor parts of them."""
    with mock.patch.object(fast, "read", _unsure), mock.patch.object(json_parsing, "has_json_types", _never):
        yield


def _unsure(*_: object, **__: object) -> NoReturn:
    raise fast.Unsure


def _never(_: object) -> bool:
    return False
