"""What figures count, in words (*tên chỉ tiêu của số liệu*)."""

from __future__ import annotations

from qcdc._kernel.language import Language
from qcdc.catalogue.catalogue import Catalogue
from qcdc.model import Figure

__all__ = ["figure_name"]


def figure_name(figure: Figure, catalogue: Catalogue, language: Language) -> str:
    """What a figure counts: its label, or its indicator with its categories in brackets; a key that has no name."""
    entry = catalogue.get(figure.indicator)
    if figure.label is not None or entry is None:
        return str(figure.label or figure.indicator)
    inside = ", ".join(catalogue.name(one, language) for one in figure.categories)
    return f"{entry.name(language)} ({inside})" if inside else entry.name(language)
