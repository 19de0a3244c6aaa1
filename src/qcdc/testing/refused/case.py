"""The type of a refused construction."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

__all__ = ["RefusedCase"]


class RefusedCase(NamedTuple):
    """Something that cannot be built or asked.

    Attributes:
        name: what is wrong with it.
        build: tries to build it, or asks it; always raises.
        code: the code of the error.
        attribute: the field it names.
    """

    name: str
    build: Callable[[], object]
    code: str
    attribute: str
