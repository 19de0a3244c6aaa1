"""Results as short HTML fragments in one language: for notebooks, and for pages of your own.

A fragment loads nothing and runs nothing. It has no colours of its own: text, lines and frames take the colour of the
text around it, so it is readable on a light and on a dark ground.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from qcdc._kernel import validators as v
from qcdc._kernel.language import Language, as_language
from qcdc.aggregate import AreaComparison, Comparison, FigureTable, PublishedFigure, Restated, RollUp, Tally
from qcdc.auditing import ReportAudit
from qcdc.catalogue import Catalogue
from qcdc.catalogue.shipped_catalogue import catalogue_or_shipped
from qcdc.errors import InvariantError, Phrase
from qcdc.law import Deadline, LatestDay
from qcdc.model import Figure, Territory, Tree, Unit
from qcdc.render.forms import Asked, Form, Number
from qcdc.render.forms_of_figures import (
    area_form,
    comparison_form,
    figure_form,
    restated_form,
    roll_up_form,
    table_form,
    tally_form,
)
from qcdc.render.forms_of_places import tree_form, unit_form
from qcdc.render.forms_of_results import audit_form, day_form, report_audit_form
from qcdc.render.pages.escaping import escaped
from qcdc.rules import Audit

__all__ = ["FRAGMENTS", "Fragmentable", "fragment"]

Fragmentable = (
    Figure
    | PublishedFigure
    | Restated
    | Comparison
    | AreaComparison
    | FigureTable
    | Tally
    | RollUp
    | Audit
    | ReportAudit
    | Deadline
    | LatestDay
    | Unit
    | Tree
)
"""What can be written as a fragment."""

FRAGMENTS: Mapping[type, Callable[[Any, Asked], Form]] = {
    Figure: figure_form,
    PublishedFigure: figure_form,
    Restated: restated_form,
    Comparison: comparison_form,
    AreaComparison: area_form,
    FigureTable: table_form,
    Tally: tally_form,
    RollUp: roll_up_form,
    Audit: audit_form,
    ReportAudit: report_audit_form,
    Deadline: day_form,
    LatestDay: day_form,
    Unit: unit_form,
    Tree: tree_form,
}
"""The form of each type."""

_LINE = "color-mix(in srgb,currentColor 28%,transparent)"
_STYLE = (
    ".qcdc-v{color:inherit;font:inherit;line-height:1.45;max-width:64rem}"
    ".qcdc-v p{margin:.3em 0}.qcdc-v .qcdc-t{font-weight:600}"
    ".qcdc-v dl{display:grid;grid-template-columns:max-content 1fr;gap:.1em .9em;margin:.3em 0}"
    ".qcdc-v dt{opacity:.75;font-weight:400}.qcdc-v dd{margin:0}"
    ".qcdc-v .qcdc-f{overflow-x:auto}"
    ".qcdc-v table{border-collapse:collapse;margin:.3em 0;background:none;color:inherit;font:inherit;font-size:.95em}"
    ".qcdc-v tr{background:none!important;color:inherit}"
    f".qcdc-v th,.qcdc-v td{{border:0;border-bottom:1px solid {_LINE};padding:.25em .7em;text-align:left!important;"
    "vertical-align:top;white-space:normal;background:none;color:inherit;font-weight:400}"
    ".qcdc-v thead th{font-weight:600}.qcdc-v .qcdc-n{text-align:right!important;white-space:nowrap}"
    f".qcdc-v .qcdc-m{{border:1px solid {_LINE};border-radius:.7em;padding:0 .5em;font-size:.85em;white-space:nowrap;"
    "font-weight:400}"
    ".qcdc-v summary{cursor:pointer}.qcdc-v ul{margin:.2em 0;padding-left:1.4em}"
)


def fragment(
    shown: Fragmentable,
    language: Language,
    *,
    territory: Territory | None = None,
    catalogue: Catalogue | None = None,
    rows: int = 50,
) -> str:
    """A figure, a comparison, a tally, a roll-up, an audit, a deadline, a unit or a tree as an HTML fragment.

    Every number has its marks: which units are missing, records that could not be placed, provisional, synthetic. No
    fragment names a person: records are named by their number. Every text is escaped.

    Args:
        shown: the value.
        language: ``"vi"`` or ``"en"``.
        territory: the units, for their names; without it a unit is shown by its code and day.
        catalogue: the catalogue of indicators to use instead of the shipped one, for the names of the figures.
        rows: how many rows of a table, and lines of a list, are shown; the others are counted. At least 1.

    Raises:
        InvariantError: not one of these values (``type.wrong``), or fewer than one row (``fragment.rows``).
    """
    given: object = shown
    form = FRAGMENTS.get(type(given))
    if form is None:
        raise v.wrong_type("shown", Phrase("one_of_types", types=tuple(FRAGMENTS)), given)
    asked = asked_for(language, territory=territory, catalogue=catalogue, rows=rows)
    return written(form(given, asked), asked)


def asked_for(language: Language, *, territory: Territory | None, catalogue: Catalogue | None, rows: int) -> Asked:
    """The arguments of `fragment`, checked."""
    if territory is not None:
        v.argument(territory, Territory, "territory")
    if v.argument(rows, int, "rows") < 1:
        raise InvariantError("fragment.rows", "rows", value=rows)
    return Asked(as_language(language), territory, catalogue_or_shipped(catalogue), rows)


def written(form: Form, asked: Asked) -> str:
    """A form as HTML."""
    parts = [f'<p><span class="qcdc-t">{escaped(form.title)}</span>{_marks(form.marks)}</p>']
    if form.facts:
        rows = "".join(f"<dt>{escaped(name)}</dt><dd>{_cell(fact)}</dd>" for name, fact in form.facts)
        parts.append(f"<dl>{rows}</dl>")
    if form.rows:
        parts.append(_table(form))
    if form.more:
        parts.append(f"<p>{escaped(asked.and_more(form.more))}</p>")
    for title, lines, more in form.folds:
        items = "".join(f"<li>{escaped(one)}</li>" for one in (*lines, *([asked.and_more(more)] if more else ())))
        parts.append(f"<details><summary>{escaped(title)}</summary><ul>{items}</ul></details>")
    parts += [f"<p>{escaped(one)}</p>" for one in form.notes]
    return f'<div class="qcdc-v" lang="{asked.language}"><style>{_STYLE}</style>{"".join(parts)}</div>'


def _table(form: Form) -> str:
    head = "".join(f'<th scope="col"{_class(form, at)}>{escaped(one)}</th>' for at, one in enumerate(form.head))
    rows = "".join(
        f"<tr>{''.join(f'<td{_class(form, at)}>{_cell(one)}</td>' for at, one in enumerate(row))}</tr>"
        for row in form.rows
    )
    return f'<div class="qcdc-f"><table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></div>'


def _class(form: Form, column: int) -> str:
    """Columns with a number are aligned right."""
    return ' class="qcdc-n"' if any(isinstance(row[column], Number) for row in form.rows) else ""


def _cell(shown: str | Number) -> str:
    return f"{escaped(shown.text)}{_marks(shown.marks)}" if isinstance(shown, Number) else escaped(shown)


def _marks(marks: Iterable[str]) -> str:
    return "".join(f' <span class="qcdc-m">{escaped(one)}</span>' for one in marks)
