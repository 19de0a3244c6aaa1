"""A report as plain text: what it is about, its figures with their marks, its statements."""

from __future__ import annotations

from qcdc._kernel import validators as v
from qcdc._kernel.formatting import say_day
from qcdc._kernel.language import Language, as_language, choose, in_language
from qcdc.catalogue import Catalogue
from qcdc.catalogue.figure_names import figure_name
from qcdc.catalogue.shipped_catalogue import catalogue_or_shipped
from qcdc.dates import Period
from qcdc.model import Figure, Report, Territory
from qcdc.model.figures.windows import body_text
from qcdc.model.places.naming import unit_text
from qcdc.render.numbers import day, window
from qcdc.render.text import bullets, document, heading, paragraph, table
from qcdc.vocab import Origin

__all__ = ["report"]


def report(
    shown: Report, language: Language, *, territory: Territory | None = None, catalogue: Catalogue | None = None
) -> str:
    """A report as a plain-text document.

    Args:
        shown: the report.
        language: ``"vi"`` or ``"en"``.
        territory: the units, for their names; without it a unit is shown by its code and day.
        catalogue: the catalogue of indicators to use instead of the shipped one, for the names of the figures.
    """
    one, tongue = v.argument(shown, Report, "shown"), as_language(language)
    known = catalogue_or_shipped(catalogue)
    if territory is not None:
        v.argument(territory, Territory, "territory")
    synthetic = f" [{Origin.SYNTHETIC.text(tongue)}]" if one.origin is Origin.SYNTHETIC else ""
    parts = [heading(f"{one.title}{synthetic}"), bullets(_about(one, tongue, territory))]
    if one.figures:
        head = (choose(tongue, "Chỉ tiêu", "Indicator"), choose(tongue, "Số liệu", "Figure"))
        rows = [(_name(figure, one, tongue, known), figure) for figure in one.figures]
        parts.append(table(head, rows, language=tongue, catalogue=known))
    else:
        parts.append(paragraph(choose(tongue, "Báo cáo không có số liệu.", "The report has no figures.")))
    if one.statements:
        parts.append(bullets(in_language(each.vi, each.en, tongue) for each in one.statements))
    return document(parts)


def _about(one: Report, language: Language, territory: Territory | None) -> list[str]:
    where = None if one.unit is None else unit_text(one.unit, territory, language)
    if one.place is not None:
        where = one.place.text(language)
    rows = [
        (choose(language, "Nơi báo cáo", "Place"), where),
        (choose(language, "Cơ quan", "Body"), body_text(one, territory, language)),
        (choose(language, "Kỳ", "Window"), _time(one.period if one.period is not None else one.window, language)),
        (choose(language, "Nguồn", "Source"), one.source),
        (choose(language, "Ngày ban hành", "Dated"), None if one.dated is None else day(one.dated, language)),
    ]
    return [f"{name}: {text}" for name, text in rows if text is not None]


def _time(time: object, language: Language) -> str | None:
    if isinstance(time, Period):
        return window(time, language)
    text = getattr(time, "text", None)
    return None if text is None else str(text(language))


def _name(figure: Figure, of: Report, language: Language, catalogue: Catalogue) -> str:
    """What a figure counts; its window or day if that is not the window of the report."""
    name = figure_name(figure, catalogue, language)
    time = figure.period if figure.period is not None else figure.window
    if figure.as_of is not None:
        return f"{name}, {say_day(figure.as_of, language)}"
    if time in {None, of.period, of.window}:
        return name
    return f"{name}, {_time(time, language)}"
