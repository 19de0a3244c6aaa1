"""The pages of terms: indicators, the glossary, and the codes of errors."""

from __future__ import annotations

import inspect
import tomllib
from typing import Any, Final

from qcdc import catalogue
from qcdc._kernel.codes import Code
from qcdc._messages import sentences
from qcdc.terms import Language, Term
from qcdc.terms.tables import LISTS, MODEL
from reference.page import ROOT, either, head, table

__all__ = ["NOT_CALLED", "error_page", "glossary", "indicator_page"]

NOT_CALLED: Final[dict[str, dict[str, Any]]] = tomllib.loads(
    (ROOT / "tools" / "data" / "not_called.toml").read_text(encoding="utf-8")
)
"""Words that are not used for a type, by its name and the language."""


def indicator_page(language: Language) -> str:
    """Every indicator with its names, unit of measure and behaviour over time, and the totals with their parts."""
    lines = head(language, "Indicators", "Chỉ tiêu")
    lines += [
        either(
            language,
            "`qcdc.catalogue.shipped().indicator(key)` returns one. A *flow* can be added over time; a *stock* is the value on the last "
            "day; a *carried* indicator can neither be added nor taken from the last day; for a *ratio*, the parts and the "
            "wholes are added.",
            "`qcdc.catalogue.shipped().indicator(key)` trả về một chỉ tiêu. Chỉ tiêu *phát sinh trong kỳ* cộng được theo thời "
            "gian, *số tại thời điểm* lấy ngày cuối, chỉ tiêu *gồm cả kỳ trước chuyển sang* không cộng theo thời gian, "
            "*tỷ lệ* thì cộng riêng tử số và mẫu số.",
        ),
        "",
    ]
    columns = (
        ("key", "indicator", "unit of measure", "over time")
        if language == "en"
        else ("khóa", "chỉ tiêu", "đơn vị tính", "theo thời gian")
    )
    lines += table(*columns)
    for one in catalogue.shipped():
        of = f", `{one.part}` / `{one.whole}`" if one.part else ""
        name = one.vi if language == "vi" else f"{one.en} *{one.vi}*"
        measure, temporal = one.measure.text(language), one.temporal.text(language)
        lines.append(f"| `{one.key}` | {name} | {measure} | {temporal}{of} |")
    lines += ["", f"## {either(language, 'Totals and their parts', 'Quan hệ tổng, trong đó')}", ""]
    lines += table(*(("total", "parts", "") if language == "en" else ("tổng", "các phần", "")))
    for row in catalogue.shipped().identities:
        parts = ", ".join(f"`{part}`" for part in row.parts)
        whole = either(language, "add up to the total", "cộng lại bằng tổng")
        inside = either(language, "are included in the total", "nằm trong tổng")
        lines.append(f"| `{row.total}` | {parts} | {whole if row.exhaustive else inside} |")
    return "\n".join([*lines, ""])


def glossary(language: Language) -> str:
    """Every type of the model and every member of its code lists, in both languages."""
    lines = head(language, "Glossary", "Thuật ngữ")
    lines += [
        either(
            language,
            "The Vietnamese term is authoritative. If an act uses it, the act is named; all others are terms of the "
            "library. The words in the column *not called* are often used for the type, but mean something else.",
            "Thuật ngữ tiếng Việt là gốc. Nếu thuật ngữ có trong văn bản thì ghi số văn bản; còn lại là thuật ngữ của "
            "thư viện. Cột *không gọi là* ghi những từ hay bị dùng lẫn nhưng mang nghĩa khác.",
        ),
        "",
        f"## {either(language, 'Types', 'Các loại hồ sơ')}",
        "",
        *table(*_columns(language, "type", "kiểu"), _not_called(language)),
    ]
    lines += [f"{_row(f'`{name}`', one)} {_others(name, language)} |" for name, one in sorted(MODEL.items())]
    lines += ["", f"## {either(language, 'Law, time and results', 'Quy định, thời gian và kết quả')}", ""]
    lines += table(*_columns(language, "type", "kiểu")[:-1], _not_called(language))
    for name, row in NOT_CALLED.items():
        if name not in MODEL:
            lines.append(f"| `{name}` | {row['name']['vi']} | {row['name']['en']} | {_others(name, language)} |")
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


def _not_called(language: Language) -> str:
    return either(language, "not called", "không gọi là")


def _others(name: str, language: Language) -> str:
    words: list[str] = NOT_CALLED.get(name, {}).get(language, [])
    return ", ".join(words)


def _row(key: str, one: Term | Code) -> str:
    return f"| {key} | {one.vi} | {one.en} | {one.law or ''} |"


def error_page(language: Language) -> str:
    """Every code with its sentence; the names in braces are the parameters of the error."""
    lines = head(language, "Errors", "Mã lỗi")
    lines += [
        either(
            language,
            "Every error is a `qcdc.errors.QcdcError` with a stable `code`, the `attribute` that is wrong and the `params` of "
            'its sentence. `qcdc.terms.message(error, "vi")` returns the Vietnamese sentence.',
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
