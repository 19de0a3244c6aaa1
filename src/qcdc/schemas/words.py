"""The titles and descriptions of a schema: Vietnamese terms, and the docstrings of the classes."""

from __future__ import annotations

import inspect
import re
from functools import cache
from typing import Any

from qcdc import terms
from qcdc.errors import UnknownCodeError

__all__ = ["description", "field_descriptions", "title"]

_TERM = re.compile(r"\(\*([^*]+)\*\)")
_FIELD = re.compile(r"    (\w+): (.+)")
_MARKUP = re.compile(r"``([^`]+)``|`([^`]+)`|\*([^*]+)\*")


@cache
def title(cls: Any) -> str | None:
    """The Vietnamese term of a type: of the glossary, or of its docstring."""
    try:
        return terms.of(cls).vi
    except UnknownCodeError:
        found = _TERM.search(_paragraph(cls))
        return found[1] if found else None


@cache
def description(cls: Any) -> str:
    """The first paragraph of the docstring, as plain text."""
    return _plain(_paragraph(cls))


@cache
def field_descriptions(cls: Any) -> dict[str, str]:
    """The description of each field, from the section ``Attributes`` of the docstring."""
    _, _, section = (inspect.getdoc(cls) or "").partition("\nAttributes:\n")
    found: dict[str, str] = {}
    name = ""
    for line in section.split("\n"):
        field = _FIELD.fullmatch(line)
        if field is not None:
            name = field[1]
            found[name] = field[2]
        elif name and line.startswith("        "):
            found[name] += " " + line.strip()
        else:
            break
    return {name: _plain(text) for name, text in found.items()}


def _paragraph(cls: Any) -> str:
    about = inspect.getdoc(cls) or ""
    return " ".join(about.partition("\n\n")[0].split())


def _plain(text: str) -> str:
    return _MARKUP.sub(lambda found: next(filter(None, found.groups())), text)
