"""The pages of words: indicators, the glossary, and the codes of errors."""

from __future__ import annotations

import inspect

from qcdc import catalogue
from qcdc._kernel.codes import Code
from qcdc._messages import sentences
from qcdc.terms import Language, Term
from qcdc.terms.tables import LISTS, MODEL
from reference.page import either, head, table

__all__ = ["error_page", "glossary", "indicator_page"]


def indicator_page(language: Language) -> str:
    """Every indicator with its names, measure and behaviour over time, and what adds up."""
    lines = head(language, "Indicators", "Chỉ tiêu")
    lines += [
        either(
            language,
            "`qcdc.catalogue.indicator(key)` gives one. A *flow* adds over time, a *stock* takes the last day, what is "
            "*carried* does neither, a *ratio* adds its parts and its wholes.",
            "`qcdc.catalogue.indicator(key)` trả về một chỉ tiêu. Chỉ tiêu *phát sinh trong kỳ* cộng được theo thời "
            "gian, *số tại thời điểm* lấy ngày cuối, chỉ tiêu *gồm cả kỳ trước chuyển sang* không cộng theo thời gian, "
            "*tỷ lệ* thì cộng riêng tử số và mẫu số.",
        ),
        "",
    ]
    columns = (
        ("key", "indicator", "measure", "over time")
        if language == "en"
        else ("khóa", "chỉ tiêu", "đơn vị tính", "theo thời gian")
    )
    lines += table(*columns)
    for one in catalogue.all_indicators():
        of = f", `{one.part}` / `{one.whole}`" if one.part else ""
        name = one.vi if language == "vi" else f"{one.en} *{one.vi}*"
        measure, temporal = one.measure.text(language), one.temporal.text(language)
        lines.append(f"| `{one.key}` | {name} | {measure} | {temporal}{of} |")
    lines += ["", f"## {either(language, 'What adds up', 'Quan hệ tổng, trong đó')}", ""]
    lines += table(*(("total", "parts", "") if language == "en" else ("tổng", "các phần", "")))
    for row in catalogue.identities():
        parts = ", ".join(f"`{part}`" for part in row.parts)
        whole = either(language, "make it up", "cộng lại bằng tổng")
        inside = either(language, "lie within it", "nằm trong tổng")
        lines.append(f"| `{row.total}` | {parts} | {whole if row.exhaustive else inside} |")
    return "\n".join([*lines, ""])


def glossary(language: Language) -> str:
    """Every noun of the model and every member of its code lists, in both languages."""
    lines = head(language, "Glossary", "Thuật ngữ")
    lines += [
        either(
            language,
            "The Vietnamese term is the authoritative one. Where an act uses it, the act is named; the others are "
            "terms of the library.",
            "Thuật ngữ tiếng Việt là gốc. Nếu thuật ngữ có trong văn bản thì ghi số văn bản; còn lại là thuật ngữ của "
            "thư viện.",
        ),
        "",
        f"## {either(language, 'Nouns', 'Các loại hồ sơ')}",
        "",
        *table(*_columns(language, "type", "kiểu")),
    ]
    lines += [_row(f"`{name}`", one) for name, one in sorted(MODEL.items())]
    lines += ["", f"## {either(language, 'Code lists', 'Danh mục mã')}", ""]
    for listed in sorted(LISTS, key=lambda cls: cls.__name__):
        about = inspect.getdoc(listed) or ""
        lines += [f"### `{listed.__name__}`", "", *([about.partition("\n")[0], ""] if language == "en" else [])]
        lines += table(*_columns(language, "value", "giá trị"))
        lines += [_row(f"`{member.value}`", member) for member in listed]
        lines.append("")
    return "\n".join(lines)


def _columns(language: Language, en: str, vi: str) -> tuple[str, str, str, str]:
    if language == "en":
        return en, "Vietnamese", "English", "act"
    return vi, "tiếng Việt", "tiếng Anh", "văn bản"


def _row(key: str, one: Term | Code) -> str:
    return f"| {key} | {one.vi} | {one.en} | {one.law or ''} |"


def error_page(language: Language) -> str:
    """Every code with its sentence; the names in braces are the parameters of the error."""
    lines = head(language, "Errors", "Mã lỗi")
    lines += [
        either(
            language,
            "Every error is a `qcdc.errors.QcdcError` with a `code` that stays, the `attribute` it is about and the "
            '`params` of its sentence. `qcdc.terms.message(error, "vi")` says it in Vietnamese.',
            "Mọi lỗi đều là `qcdc.errors.QcdcError`, có `code` không thay đổi, `attribute` là trường có lỗi và `params` "
            'là tham số của câu. `qcdc.terms.message(error, "vi")` cho câu tiếng Việt.',
        ),
        "",
        *table(*(("code", "sentence", "in Vietnamese") if language == "en" else ("mã", "nội dung", "tiếng Anh"))),
    ]
    for code, (vi, en) in sorted(sentences().items()):
        first, second = (en, vi) if language == "en" else (vi, en)
        lines.append(f"| `{code}` | {first} | {second} |")
    return "\n".join([*lines, ""])
