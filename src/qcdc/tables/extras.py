"""Libraries that only some functions need: they are imported when such a function is called."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from qcdc.errors import MissingExtraError

__all__ = ["needed"]


def needed(name: str, extra: str) -> Any:
    """A module of an extra.

    Raises:
        MissingExtraError: it is not installed.
    """
    try:
        return import_module(name)
    except ImportError as error:
        raise MissingExtraError("extra.missing", name=name, extra=extra) from error
