"""Libraries that only some functions need: they are imported when such a function is called."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from qcdc.errors import MissingExtraError

__all__ = ["needed"]


def needed(name: str, extra: str, argument: str | None = None) -> Any:
    """A module of an extra.

    Args:
        name: the module.
        extra: the extra that installs it: ``"excel"``.
        argument: the argument that asks for it, if there is one.

    Raises:
        MissingExtraError: it is not installed (``extra.missing``).
    """
    try:
        return import_module(name)
    except ImportError:
        # Square brackets in a sentence mean something else.
        raise MissingExtraError("extra.missing", argument, extra=f"qcdc[{extra}]") from None
