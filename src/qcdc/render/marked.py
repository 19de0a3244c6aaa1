"""A text with each of its numbers marked: it agrees with others, differs, was not decided, or was never compared."""

from __future__ import annotations

import html
from typing import Any, NamedTuple

from qcdc._kernel import validators as v
from qcdc._kernel.language import Language, as_language, choose
from qcdc.aggregate.marks import bracketed, of_all, shared
from qcdc.auditing import ReportAudit
from qcdc.auditing.operands import said_of
from qcdc.reading import Draft, figure_id
from qcdc.vocab import FigureState

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


class _Shown(NamedTuple):
    """One number of the text."""

    start: int
    end: int
    text: str
    status: str
    marks: tuple[str, ...]


def _shown(draft: Draft, audit: ReportAudit, language: Language) -> tuple[str, list[_Shown]]:
    """The text and its numbers, each with its marks; a number that is suppressed in the report is blacked out."""
    operands = (*(one for check in audit for one in check.operands), *audit.not_compared)
    known = {one.figure.id: one for one in operands}
    text = draft.scan.text
    found: list[_Shown] = []
    for place, (one, status) in enumerate(zip(draft.scan.figures, _statuses(draft, audit), strict=True)):
        operand = known.get(figure_id(place))
        printed = one.text
        marks: tuple[str, ...] = ()
        if operand is not None:
            marks = said_of(operand, language)
            if operand.figure.state is FigureState.SUPPRESSED:
                marks = (FigureState.SUPPRESSED.text(language), *marks)
                printed = "█" * len(printed)
                text = f"{text[: one.start]}{'█' * (one.end - one.start)}{text[one.end :]}"
        found.append(_Shown(start=one.start, end=one.end, text=printed, status=status, marks=marks))
    return text, found


def _given(draft: Draft, audit: ReportAudit, language: Language) -> tuple[Draft, ReportAudit, Language]:
    return v.argument(draft, Draft, "draft"), v.argument(audit, ReportAudit, "audit"), as_language(language)


def marked_text(draft: Draft, audit: ReportAudit, language: Language, *, with_result: bool = True) -> str:
    """The text with a mark behind each number, and the result below: ``316 vụ việc [≠ không khớp]``.

    The marks of a figure of the report follow its result (`qcdc.render.marks`); those that all figures share are stated
    once, below the text. A suppressed number is blacked out.

    Args:
        draft: the text with its figures.
        audit: the audit of the report that the draft was confirmed as.
        language: of the marks and the result; the text stays as it is.
        with_result: whether the result stands below.
    """
    draft, audit, tongue = _given(draft, audit, language)
    text, numbers = _shown(draft, audit, tongue)
    every = shared(one.marks for one in numbers)
    parts: list[str] = []
    at = 0
    for one in numbers:
        result = f"{_SIGNS[one.status]} {choose(tongue, *_WORDS[one.status])}"
        parts.append(bracketed(text[at : one.end], [result, *(mark for mark in one.marks if mark not in every)]))
        at = one.end
    parts.append(text[at:])
    below = f"\n{of_all(every, tongue)}" if every else ""
    said = f"\n{audit.text(tongue)}\n" if with_result else ""
    return f"{''.join(parts)}{below}\n{said}"


def marked_data(draft: Draft, audit: ReportAudit, language: Language) -> dict[str, Any]:
    """The text, its figures with their places, results and marks, and the comparisons in words, for JSON.

    A suppressed number is blacked out.

    Args:
        draft: the text with its figures.
        audit: the audit of the report that the draft was confirmed as.
        language: of the words.
    """
    draft, audit, tongue = _given(draft, audit, language)
    text, numbers = _shown(draft, audit, tongue)
    figures = [
        {
            "id": figure_id(place),
            "start": one.start,
            "end": one.end,
            "text": one.text,
            "status": one.status,
            "marks": list(one.marks),
        }
        for place, one in enumerate(numbers)
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
    return {"text": text, "figures": figures, "checks": checks, "result": audit.text(tongue)}


_STYLE = """
:root{color-scheme:light dark}
h1{font-size:1.5rem}h2{font-size:1.15rem}
body{font:1rem/1.6 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem}
mark{background:none;color:inherit;border-bottom:.15em solid;padding:0 .1em;white-space:nowrap}
mark small{font-size:.8em;margin-left:.2em}
:where(span[class]){border-bottom:.15em solid}
.agrees{border-color:#2a7f3f}.differs{border-color:#b3261e;border-bottom-style:double}
.open{border-color:#8a6d00;border-bottom-style:dashed}.not_compared{border-color:#777;border-bottom-style:dotted}
.text{white-space:pre-wrap}li{margin:.4rem 0}
@media print{body{max-width:none}}
"""


def marked_html(draft: Draft, audit: ReportAudit, language: Language, *, title: str) -> str:
    """One self-contained HTML file: the text with each number marked, the comparisons below, no scripts, no network.

    The results do not rest on colour alone: each has its sign and its words. The marks of a figure follow it; a
    suppressed number is blacked out.

    Args:
        draft: the text with its figures.
        audit: the audit of the report that the draft was confirmed as.
        language: of everything but the text.
        title: of the page.
    """
    draft, audit, tongue = _given(draft, audit, language)
    heading = html.escape(v.argument(title, str, "title"))
    text, numbers = _shown(draft, audit, tongue)
    every = shared(one.marks for one in numbers)
    parts: list[str] = []
    at = 0
    for one in numbers:
        words = choose(tongue, *_WORDS[one.status])
        parts.append(html.escape(text[at : one.start]))
        parts.append(
            f'<mark class="{one.status}" title="{html.escape(words)}">{html.escape(text[one.start : one.end])}'
            f"<small>{_SIGNS[one.status]}</small></mark>"
        )
        beside = bracketed("", [mark for mark in one.marks if mark not in every])
        parts.append(f"<small>{html.escape(beside)}</small>" if beside else "")
        at = one.end
    parts.append(html.escape(text[at:]))
    below = f"<p>{html.escape(of_all(every, tongue))}</p>\n" if every else ""
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
        "Only the arithmetic was checked. If numbers disagree, ask the issuer which is right.",
    )
    return (
        f'<!DOCTYPE html>\n<html lang="{tongue}"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width,initial-scale=1">'
        f"<title>{heading}</title><style>{_STYLE}</style></head>\n<body><h1>{heading}</h1>\n<p>{legend}</p>\n"
        f'<p class="text">{"".join(parts)}</p>\n{below}{"".join(sections)}<p>{html.escape(note)}</p></body></html>\n'
    )


def _section(title: str, lines: list[str]) -> str:
    if not lines:
        return ""
    items = "".join(f"<li>{html.escape(line)}</li>" for line in lines)
    return f"<h2>{html.escape(title)} ({len(lines)})</h2>\n<ul>{items}</ul>\n"
