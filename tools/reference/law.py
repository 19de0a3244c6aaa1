"""The pages of acts and of limits."""

from __future__ import annotations

from qcdc import law
from qcdc._kernel.formatting import say_day
from qcdc.law import Citation, Conflict, Limit
from qcdc.law.limits import say_amount
from qcdc.terms import Language
from qcdc.vocab import Confidence
from reference.page import cited, day, either, force, head, lookup, mark, not_held

__all__ = ["act_page", "limit_page"]

_VARIANTS = {
    "complex": ("complex", "phức tạp"),
    "remote": ("remote", "vùng sâu, vùng xa"),
    "remote_complex": ("remote and complex", "vùng sâu, vùng xa và phức tạp"),
    "extended": ("at most", "nhiều nhất"),
}


def limit_page(language: Language) -> str:
    """Every limit with the periods in which it is in force, its variants, and differing limits of a decree."""
    lines = head(language, "Limits", "Thời hạn, mức và tỷ lệ theo luật", wide=True)
    lines += [
        either(
            language,
            "Each limit has a row for each period in which its count and its basis are the same; "
            '`qcdc.law.limit("complaint.acceptance", on="2026-07-02")` returns that of a day. Where nothing else stands '
            "beside the basis, it was verified in the text of the act. "
            "[Count a deadline](../how-to/count-a-deadline.md).",
            "Mỗi dòng là một giai đoạn mà mức và căn cứ không đổi; "
            '`qcdc.law.limit("complaint.acceptance", on="2026-07-02")` trả về mức của một ngày. Căn cứ không ghi gì thêm '
            "là đã đối chiếu văn bản. [Tính thời hạn](../how-to/count-a-deadline.md).",
        ),
        "",
    ]
    columns = (
        ("limit", "about", "count", "in force", "basis")
        if language == "en"
        else ("khóa", "nội dung", "mức", "hiệu lực", "căn cứ")
    )
    rows: list[str] = []
    for key in law.limit_keys():
        for place, row in enumerate(law.limit_history(key)):
            about = row.vi if language == "vi" else f"{row.en} *{row.vi}*"
            basis = "; ".join([_cite(row.citations, language), *(_reading(one, language) for one in row.conflicts)])
            variants = _variants(row, language)
            rows.append(
                f"| {'' if place else mark(key)}`{key}` | {about} | {_count(row, language)}{variants and f'<br>{variants}'} "
                f"| {force(row.force.since, row.force.until, language)} | {basis}{_doubt_of(row.confidence, language)} |"
            )
    lines += lookup("limits", columns, rows)
    lines += ["", f"## {either(language, 'Transitional provisions', 'Quy định chuyển tiếp')}", ""]
    for one in law.transitions():
        basis = _cite(one.citations, language)
        also = "" if language == "vi" else f" *{one.vi}*"
        confidence = one.confidence.text(language)
        lines.append(f"- {say_day(one.since, language)}: {one.text(language)}{also} ({basis}; {confidence})")
    if language == "en":
        lines += ["", "## Limits that are not in the library", "", *not_held("limits")]
    return "\n".join([*lines, ""])


def _cite(citations: tuple[Citation, ...], language: Language) -> str:
    if language == "vi":
        return cited(citations, language)
    return "; ".join(one.short(language) for one in citations)


def _reading(other: Conflict, language: Language) -> str:
    amount = say_amount(other.count, other.unit, language)
    basis = _cite(other.citations, language)
    return either(language, f"but {amount} by {basis}", f"nhưng {basis} quy định {amount}")


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


def _doubt_of(confidence: Confidence, language: Language) -> str:
    return "" if confidence is Confidence.VERIFIED else f"<br>*{confidence.text(language)}*"


def _doubt(confidence: Confidence, language: Language) -> str:
    return "" if confidence is Confidence.VERIFIED else f" [{confidence.text(language)}]"


def act_page(language: Language) -> str:
    """Every act, when it is in force, the acts that amended or replaced it, and acts that are not in the library."""
    lines = head(language, "Acts", "Văn bản", wide=True)
    lines += [
        either(
            language,
            '`qcdc.law.act("02/2011/QH13")` returns an act. Where nothing else stands below its number, its days were '
            "verified in its text.",
            '`qcdc.law.act("02/2011/QH13")` trả về một văn bản. Dưới số văn bản không ghi gì thêm là các ngày đã đối chiếu '
            "văn bản.",
        ),
        "",
    ]
    columns = (
        ("number", "name and issuer", "signed", "in force", "changed and replaced by")
        if language == "en"
        else ("số", "tên và nơi ban hành", "ngày ký", "hiệu lực", "được sửa đổi, thay thế bởi")
    )
    rows: list[str] = []
    unknown = either(language, "not established", "chưa xác định")
    for act in law.all_acts():
        changed = [
            f"{one.by}{f' ({day(one.since, language)})' if one.since else ''}{_doubt(one.confidence, language)}"
            for one in act.amendments
        ]
        if act.replaced is not None:
            by = either(language, "replaced by", "thay thế bởi")
            changed.append(f"{by} {act.replaced.by}{_doubt(act.replaced.confidence, language)}")
        name = act.vi if language == "vi" else f"{act.vi} *{act.en}*"
        note = act.note_vi if language == "vi" else act.note_en
        days = force(act.force.since, act.force.until, language)
        since = "" if act.force.since else f"{either(language, 'from', 'từ')}: {unknown}"
        rows.append(
            f"| {mark(act.number.replace('/', '-'))}{act.number}{_doubt_of(act.confidence, language)} "
            f"| {name}{f' — {note}' if note else ''}<br>{act.issuer} | {day(act.signed, language)} "
            f"| {'<br>'.join(filter(None, (since, days)))} | {'; '.join(changed)} |"
        )
    lines += lookup("acts", columns, rows)
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
        ("place", "about", "in force", "basis") if language == "en" else ("vị trí", "nội dung", "hiệu lực", "căn cứ")
    )
    rows: list[str] = []
    for one in law.shipped().provisions:
        part = either(language, " (in part)", " (một phần)") if one.part else ""
        rows.append(
            f"| {_cite((one.place,), language)}{part} | {one.name(language)} "
            f"| {force(one.force.since, one.force.until, language)} | {_cite(one.citations, language)} |"
        )
    return ["", f"## {title}", "", *lookup("places", columns, rows)]
