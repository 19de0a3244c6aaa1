"""Libraries that only some functions need: they are imported when such a function is called."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from qcdc.errors import InvariantError

__all__ = ["needed"]


def needed(name: str, extra: str, argument: str) -> Any:
    """A module of an extra.

    Raises:
        InvariantError: it is not installed (``tables.extra``).
    """
    try:
        return import_module(name)
    except ImportError:
        # Square brackets in a sentence mean something else.
        raise InvariantError("tables.extra", argument, extra=f"qcdc[{extra}]") from None
