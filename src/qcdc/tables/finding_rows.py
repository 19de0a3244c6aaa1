"""Findings as rows."""

from __future__ import annotations

from qcdc import terms
from qcdc._kernel.language import Language, choose
from qcdc.errors import InvariantError
from qcdc.findings import Finding
from qcdc.rules import Place
from qcdc.tables.figure_rows import unit_cells, unit_columns
from qcdc.tables.grids import (
    Grid,
    GridColumn,
    How,
    Kind,
    made,
    text_column,
)
from qcdc.tables.records import SEPARATOR
from qcdc.tables.result_rows import body_name

__all__ = ["finding_grid"]


def finding_grid(values: list[Finding], how: How) -> Grid:
    """A row for each finding."""
    said: Language = how.language or "en"
    columns = (
        text_column("severity", "Mức độ", "Severity", mark=True),
        text_column("subject", "Loại hồ sơ", "Subject"),
        text_column("subject_id", "Mã hồ sơ", "Id of the subject"),
        *unit_columns(how),
        text_column("body", "Cơ quan", "Body"),
        text_column("at", "Vị trí trong hồ sơ", "Place"),
        text_column("finding", "Phát hiện", "Finding"),
        text_column("remedy", "Việc cần làm", "Remedy"),
        text_column("law", "Căn cứ pháp lý", "Law"),
        text_column("rule", "Quy tắc", "Rule"),
        text_column("about", "Về", "About"),
        GridColumn("as_of", Kind.DAY, (("Ngày kiểm tra", "Day of the audit"),)),
        GridColumn("synthetic", Kind.FLAG, (("Số liệu giả lập", "Synthetic"),), mark=True),
        text_column("fingerprint", "Mã nhận dạng", "Fingerprint"),
    )
    rows = [
        (
            one.severity,
            one.subject if how.language is None else terms.name_of_type(one.subject, how.language),
            one.subject_id,
            *unit_cells(one.unit, how),
            None if one.body is None else body_name(one.body, one.unit, how),
            _place(one.at, how),
            choose(said, one.vi, one.en),
            one.remedy(said),
            SEPARATOR.join(place.text(said) for place in one.citations) or None,
            one.rule,
            one.about,
            one.as_of,
            one.synthetic,
            one.fingerprint,
        )
        for one in values
    ]
    return made(
        ("Phát hiện khi kiểm tra", "Findings"), columns, rows, how, synthetic=any(one.synthetic for one in values)
    )


def _place(at: str, how: How) -> str:
    """A path in words; a key as it is."""
    if how.language is None:
        return at
    try:
        return Place.of(at).text(how.language)
    except InvariantError:
        return at
