"""The signatures of our values: their fields with their defaults, as a caller writes them."""

from __future__ import annotations

import enum
from typing import Any

import attrs
from sphinx.application import Sphinx

__all__ = ["setup", "signature_of"]


def signature_of(cls: type[Any]) -> str:
    """What a class with fields is called with: ``(*, day, kind, note=None)``."""
    fields = [one for one in attrs.fields(cls) if one.init]
    positional = [_shown(one) for one in fields if not one.kw_only]
    named = [_shown(one) for one in fields if one.kw_only]
    return f"({', '.join([*positional, *(['*', *named] if named else [])])})"


def _shown(field: attrs.Attribute[Any]) -> str:
    name = field.alias or field.name
    default: Any = field.default
    if default is attrs.NOTHING:
        return name
    if isinstance(default, enum.Enum):
        return f"{name}={type(default).__name__}.{default.name}"
    if hasattr(default, "takes_self"):  # made anew for each value
        empty = not default.takes_self and default.factory in {tuple, list, dict, set, frozenset}
        return f"{name}={default.factory() if empty else '…'}"
    text = repr(default)
    return f"{name}={text if len(text) <= 40 else '…'}"


def _process(
    app: Sphinx, kind: str, name: str, value: object, options: object, signature: str | None, returns: str | None
) -> tuple[str, None] | None:
    """The signature of a class with fields; all others keep theirs."""
    if kind != "class" or not isinstance(value, type) or not attrs.has(value) or signature is None:
        return None
    return signature_of(value), None


def setup(app: Sphinx) -> dict[str, Any]:
    """Write such signatures."""
    app.connect("autodoc-process-signature", _process)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
