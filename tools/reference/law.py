"""The pages of acts and of limits."""

from __future__ import annotations

import pendulum

from qcdc import law
from qcdc._kernel.formatting import say_day
from qcdc.law import Citation, Conflict, Limit
from qcdc.law.limits import say_amount
from qcdc.terms import Language
from qcdc.vocab import Confidence
from reference.page import either, head, not_held, table

__all__ = ["act_page", "limit_page"]

_VARIANTS = {
    "complex": ("complex", "phức tạp"),
    "remote": ("remote", "vùng sâu, vùng xa"),
    "remote_complex": ("remote and complex", "vùng sâu, vùng xa và phức tạp"),
    "extended": ("at most", "nhiều nhất"),
}


def limit_page(language: Language) -> str:
    """Every limit with the periods in which it is in force, its variants, and differing limits of a decree."""
    lines = head(language, "Limits", "Thời hạn, mức và tỷ lệ theo luật")
    columns = (
        ("limit", "about", "from", "until", "count", "variants", "basis", "confidence")
        if language == "en"
        else ("khóa", "nội dung", "từ ngày", "đến ngày", "mức", "trường hợp riêng", "căn cứ", "độ tin cậy")
    )
    lines += table(*columns)
    for key in law.limit_keys():
        for row in law.limit_history(key):
            about = row.vi if language == "vi" else f"{row.en} *{row.vi}*"
            cited = "; ".join([_cite(row.citations, language), *(_reading(one, language) for one in row.conflicts)])
            lines.append(
                f"| `{key}` | {about} | {_day(row.force.since, language)} | {_day(row.force.until, language)} | {_count(row, language)} "
                f"| {_variants(row, language)} | {cited} | {row.confidence.text(language)} |"
            )
    lines += ["", f"## {either(language, 'Transitional provisions', 'Quy định chuyển tiếp')}", ""]
    for one in law.transitions():
        cited = _cite(one.citations, language)
        also = "" if language == "vi" else f" *{one.vi}*"
        confidence = one.confidence.text(language)
        lines.append(f"- {say_day(one.since, language)}: {one.text(language)}{also} ({cited}; {confidence})")
    if language == "en":
        lines += ["", "## Limits that are not in the library", "", *not_held("limits")]
    return "\n".join([*lines, ""])


def _cite(citations: tuple[Citation, ...], language: Language) -> str:
    return "; ".join(one.short(language) if language == "en" else one.text(language) for one in citations)


def _day(day: pendulum.Date | None, language: Language) -> str:
    """ISO days sort in the English tables; the Vietnamese ones write days as offices do."""
    return "" if day is None else day.isoformat() if language == "en" else say_day(day, language)


def _reading(other: Conflict, language: Language) -> str:
    amount = say_amount(other.count, other.unit, language)
    cited = _cite(other.citations, language)
    return either(language, f"but {amount} by {cited}", f"nhưng {cited} quy định {amount}")


def _count(row: Limit, language: Language) -> str:
    amount = say_amount(row.count, row.unit, language) if row.out_of is None else f"{row.count}/{row.out_of}"
    if row.counted_back:
        return either(language, f"at least {amount} before", f"ít nhất {amount} trước")
    if row.more_than:
        return either(language, f"more than {amount}", f"trên {amount}")
    return amount if row.out_of is None else either(language, f"at least {amount}", f"từ {amount} trở lên")


def _variants(row: Limit, language: Language) -> str:
    said: list[str] = []
    for name, (en, vi) in _VARIANTS.items():
        count = getattr(row, name)
        if count is not None:
            said.append(f"{either(language, en, vi)} {count}")
    return ", ".join(said)


def _doubt(confidence: Confidence, language: Language) -> str:
    return "" if confidence is Confidence.VERIFIED else f" [{confidence.text(language)}]"


def act_page(language: Language) -> str:
    """Every act, when it is in force, the acts that amended or replaced it, and acts that are not in the library."""
    lines = head(language, "Acts", "Văn bản")
    columns = (
        ("number", "name", "issuer", "signed", "from", "until", "changed and replaced by", "confidence")
        if language == "en"
        else ("số", "tên", "nơi ban hành", "ngày ký", "hiệu lực từ", "đến", "được sửa đổi, thay thế bởi", "độ tin cậy")
    )
    lines += table(*columns)
    unknown = either(language, "not established", "chưa xác định")
    for act in law.all_acts():
        changed = [
            f"{one.by}{f' ({_day(one.since, language)})' if one.since else ''}{_doubt(one.confidence, language)}"
            for one in act.amendments
        ]
        if act.replaced is not None:
            by = either(language, "replaced by", "thay thế bởi")
            changed.append(f"{by} {act.replaced.by}{_doubt(act.replaced.confidence, language)}")
        name = act.vi if language == "vi" else f"{act.vi} *{act.en}*"
        note = act.note_vi if language == "vi" else act.note_en
        lines.append(
            f"| {act.number} | {name}{f' — {note}' if note else ''} | {act.issuer} | {_day(act.signed, language)} "
            f"| {_day(act.force.since, language) or unknown} | {_day(act.force.until, language)} | {'; '.join(changed)} "
            f"| {act.confidence.text(language)} |"
        )
    lines += _places(language)
    if language == "en":
        lines += ["", "## Acts that are not in the library", "", *not_held("acts")]
    return "\n".join([*lines, ""])


def _places(language: Language) -> list[str]:
    """The articles, clauses and points whose first or last day in force differs from that of their act."""
    title = either(
        language, "Articles, clauses and points with their own days in force", "Điều, khoản, điểm có hiệu lực riêng"
    )
    columns = (
        ("place", "about", "from", "until", "basis")
        if language == "en"
        else ("vị trí", "nội dung", "từ ngày", "đến ngày", "căn cứ")
    )
    lines = ["", f"## {title}", "", *table(*columns)]
    for one in law.shipped().provisions:
        part = either(language, " (in part)", " (một phần)") if one.part else ""
        lines.append(
            f"| {_cite((one.place,), language)}{part} | {one.name(language)} | {_day(one.force.since, language)} "
            f"| {_day(one.force.until, language)} | {_cite(one.citations, language)} |"
        )
    return lines
