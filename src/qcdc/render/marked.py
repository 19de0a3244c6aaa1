"""A text with each of its numbers marked: it agrees with others, differs, was not decided, or was never compared."""

from __future__ import annotations

import html
from typing import Any

from qcdc._kernel import validators as v
from qcdc._kernel.language import Language, as_language, choose
from qcdc.auditing import ReportAudit
from qcdc.reading import Draft, figure_id

__all__ = ["marked_data", "marked_html", "marked_text"]

_WORDS = {
    "agrees": ("khớp", "agrees"),
    "differs": ("không khớp", "differs"),
    "open": ("chưa kết luận", "not decided"),
    "not_compared": ("chưa đối chiếu", "not compared"),
}
_SIGNS = {"agrees": "✓", "differs": "≠", "open": "?", "not_compared": "–"}


def _statuses(draft: Draft, audit: ReportAudit) -> list[str]:
    """What the audit says of each figure of the text, in their order; what differs outweighs what agrees."""
    found: dict[str | None, set[str]] = {}
    for check in audit:
        said = "differs" if check.disagrees else "agrees" if check.agrees else "open"
        for operand in check.operands:
            found.setdefault(operand.figure.id, set()).add(said)
    order = ("differs", "agrees", "open")
    return [
        next((one for one in order if one in found.get(figure_id(place), set())), "not_compared")
        for place in range(len(draft.scan.figures))
    ]


def _given(draft: Draft, audit: ReportAudit, language: Language) -> tuple[Draft, ReportAudit, Language]:
    return v.argument(draft, Draft, "draft"), v.argument(audit, ReportAudit, "audit"), as_language(language)


def marked_text(draft: Draft, audit: ReportAudit, language: Language) -> str:
    """The text with a mark behind each number, and the result below: ``316 vụ việc [≠ không khớp]``.

    Args:
        draft: the text with its figures.
        audit: the audit of the report that the draft was confirmed as.
        language: of the marks and the result; the text stays as it is.
    """
    draft, audit, tongue = _given(draft, audit, language)
    parts: list[str] = []
    at = 0
    for one, status in zip(draft.scan.figures, _statuses(draft, audit), strict=True):
        parts.append(f"{draft.scan.text[at : one.end]} [{_SIGNS[status]} {choose(tongue, *_WORDS[status])}]")
        at = one.end
    parts.append(draft.scan.text[at:])
    return f"{''.join(parts)}\n\n{audit.text(tongue)}\n"


def marked_data(draft: Draft, audit: ReportAudit, language: Language) -> dict[str, Any]:
    """The text, its figures with their places and marks, and the comparisons in words, for JSON.

    Args:
        draft: the text with its figures.
        audit: the audit of the report that the draft was confirmed as.
        language: of the words.
    """
    draft, audit, tongue = _given(draft, audit, language)
    figures = [
        {"id": figure_id(place), "start": one.start, "end": one.end, "text": one.text, "status": status}
        for place, (one, status) in enumerate(zip(draft.scan.figures, _statuses(draft, audit), strict=True))
    ]
    checks = [
        {
            "kind": check.kind.value,
            "agreement": check.agreement.value,
            "disagrees": check.disagrees,
            "figures": [operand.figure.id for operand in check.operands],
            "reservations": [one.value for one in check.reservations],
            "text": check.text(tongue),
        }
        for check in audit
    ]
    return {"text": draft.scan.text, "figures": figures, "checks": checks, "result": audit.text(tongue)}


_STYLE = """
:root{color-scheme:light dark}
h1{font-size:1.5rem}h2{font-size:1.15rem}
body{font:1rem/1.6 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem}
mark{background:none;color:inherit;border-bottom:.15em solid;padding:0 .1em;white-space:nowrap}
mark small{font-size:.8em;margin-left:.2em}
span[class]{border-bottom:.15em solid}
.agrees{border-color:#2a7f3f}.differs{border-color:#b3261e;border-bottom-style:double}
.open{border-color:#8a6d00;border-bottom-style:dashed}.not_compared{border-color:#777;border-bottom-style:dotted}
.text{white-space:pre-wrap}li{margin:.4rem 0}
@media print{body{max-width:none}}
"""


def marked_html(draft: Draft, audit: ReportAudit, language: Language, *, title: str) -> str:
    """One self-contained HTML file: the text with each number marked, the comparisons below, no scripts, no network.

    The marks do not rest on colour alone: each has its sign and its words.

    Args:
        draft: the text with its figures.
        audit: the audit of the report that the draft was confirmed as.
        language: of everything but the text.
        title: of the page.
    """
    draft, audit, tongue = _given(draft, audit, language)
    heading = html.escape(v.argument(title, str, "title"))
    parts: list[str] = []
    at = 0
    for one, status in zip(draft.scan.figures, _statuses(draft, audit), strict=True):
        words = choose(tongue, *_WORDS[status])
        parts.append(html.escape(draft.scan.text[at : one.start]))
        parts.append(
            f'<mark class="{status}" title="{html.escape(words)}">{html.escape(draft.scan.text[one.start : one.end])}'
            f"<small>{_SIGNS[status]}</small></mark>"
        )
        at = one.end
    parts.append(html.escape(draft.scan.text[at:]))
    legend = " · ".join(
        f'<span class="{status}">{_SIGNS[status]} {html.escape(choose(tongue, *words))}</span>'
        for status, words in _WORDS.items()
    )
    sections = [
        _section(choose(tongue, *words), [check.text(tongue) for check in checks])
        for words, checks in (
            (("Không khớp", "Does not agree"), audit.disagreeing),
            (("Chưa kết luận được", "Not decided"), audit.unchecked),
            (("Khớp", "Agrees"), audit.agreeing),
        )
    ]
    note = choose(
        tongue,
        "Phép đối chiếu chỉ là số học. Số không khớp cần được hỏi lại nơi ban hành, chưa kết luận số nào sai.",
        "The comparison is arithmetic. Ask the issuer about numbers that do not agree; which is right is not known.",
    )
    return (
        f'<!DOCTYPE html>\n<html lang="{tongue}"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width,initial-scale=1">'
        f"<title>{heading}</title><style>{_STYLE}</style></head>\n<body><h1>{heading}</h1>\n<p>{legend}</p>\n"
        f'<p class="text">{"".join(parts)}</p>\n{"".join(sections)}<p>{html.escape(note)}</p></body></html>\n'
    )


def _section(title: str, lines: list[str]) -> str:
    if not lines:
        return ""
    items = "".join(f"<li>{html.escape(line)}</li>" for line in lines)
    return f"<h2>{html.escape(title)} ({len(lines)})</h2>\n<ul>{items}</ul>\n"
