"""HTML forms of results in notebooks."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any

from qcdc._kernel.language import Language
from qcdc.catalogue import Catalogue
from qcdc.errors import InvariantError
from qcdc.model import Territory
from qcdc.render.forms import Asked, Form
from qcdc.render.fragments import FRAGMENTS, asked_for, written

__all__ = ["notebook"]


def notebook(
    language: Language,
    *,
    territory: Territory | None = None,
    catalogue: Catalogue | None = None,
    rows: int = 50,
) -> None:
    """Show results as HTML at the end of a notebook cell: what `fragment` can write is registered with IPython.

    It holds for the running notebook; a second call replaces the first. The text form of the values stays as it is.

    Args:
        language: ``"vi"`` or ``"en"``.
        territory: the units, for their names; without it a unit is shown by its code and day.
        catalogue: the catalogue of indicators to use instead of the shipped one.
        rows: how many rows of a table, and lines of a list, are shown; at least 1.

    Raises:
        InvariantError: outside IPython, Jupyter and what is built on them (``notebook.none``); fewer than one row
            (``fragment.rows``).
    """
    asked = asked_for(language, territory=territory, catalogue=catalogue, rows=rows)
    formatter = _formatter()
    for cls, form in FRAGMENTS.items():
        formatter.for_type(cls, _writer(form, asked))


def _writer(form: Callable[[Any, Asked], Form], asked: Asked) -> Callable[[Any], str]:
    def write(shown: Any) -> str:
        return written(form(shown, asked), asked)

    return write


def _formatter() -> Any:
    """What IPython asks for the HTML form of a value. Code that runs in IPython finds it imported."""
    ipython = sys.modules.get("IPython")
    shell = None if ipython is None else ipython.get_ipython()
    if shell is None:
        raise InvariantError("notebook.none")
    return shell.display_formatter.formatters["text/html"]
