"""The fields of a named tuple stand in its signature and docstring: ``Alias for field number 0`` is no text to read."""

from __future__ import annotations

from typing import Any

from sphinx.application import Sphinx

__all__ = ["setup", "skip"]


def skip(kind: str, name: str, value: object) -> bool | None:
    """Whether a member is left out: the field of a named tuple that has no text of its own."""
    about = getattr(value, "__doc__", None)
    return True if isinstance(about, str) and about.startswith("Alias for field number") else None


def _skip(app: Sphinx, kind: str, name: str, value: object, unwanted: bool, options: object) -> bool | None:  # noqa: FBT001
    return skip(kind, name, value)


def setup(app: Sphinx) -> dict[str, Any]:
    """Leave such members out."""
    app.connect("autodoc-skip-member", _skip)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
