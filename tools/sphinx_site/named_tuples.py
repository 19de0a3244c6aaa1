"""The fields of a named tuple stand in its signature and docstring: ``Alias for field number 0`` is no text to read."""

from __future__ import annotations

from typing import Any

from sphinx.application import Sphinx

__all__ = ["setup", "skip"]


def skip(app: Sphinx, what: str, name: str, obj: object, unwanted: bool, options: object) -> bool | None:  # noqa: FBT001
    """Whether a member is left out: the field of a named tuple that has no text of its own."""
    about = getattr(obj, "__doc__", None)
    return True if isinstance(about, str) and about.startswith("Alias for field number") else None


def setup(app: Sphinx) -> dict[str, Any]:
    """Leave such members out."""
    app.connect("autodoc-skip-member", skip)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
