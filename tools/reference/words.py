"""The pages of terms: indicators, the glossary, and the codes of errors."""

from __future__ import annotations

import inspect
import tomllib
from typing import Any, Final

from qcdc import catalogue
from qcdc._kernel.codes import Code
from qcdc._kernel.data import package_toml
from qcdc._messages import sentences
from qcdc.catalogue import Catalogue, Expression, Indicator
from qcdc.terms import Language, Term
from qcdc.terms.tables import LISTS, MODEL
from reference.page import ROOT, either, head, lookup, mark

__all__ = ["NOT_CALLED", "error_page", "glossary", "indicator_page"]

NOT_CALLED: Final[dict[str, dict[str, Any]]] = tomllib.loads(
    (ROOT / "tools" / "data" / "not_called.toml").read_text(encoding="utf-8")
)
"""Words that are not used for a type, by its name and the language."""


_FAMILIES: Final[dict[str, tuple[str, str]]] = {
    "reception": ("Tiếp công dân", "Reception of citizens"),
    "petitions": ("Đơn và xử lý đơn", "Petitions and their handling"),
    "cases": ("Giải quyết khiếu nại, tố cáo", "Settlement of complaints and denunciations"),
    "participation": (
        "Công khai, bàn, quyết định, đóng góp, đối thoại",
        "Publicity, decisions, contributions, dialogues",
    ),
    "oversight": ("Kiểm tra, giám sát", "Inspection and supervision"),
    "movement": ("Ban Chỉ đạo, phong trào, khen thưởng", "Steering committees, the movement, awards"),
    "workplace": ("Dân chủ ở cơ quan, đơn vị, doanh nghiệp", "Democracy at places of work"),
    "services": ("Thủ tục hành chính, thông tin, hài lòng", "Procedures, information, satisfaction"),
    "society": ("Hòa giải, cử tri, vấn đề xã hội", "Mediation, voters, social issues"),
}


def indicator_page(language: Language) -> str:
    """Every indicator with its definition, unit of measure, behaviour, dimensions and source; totals and movements."""
    known = catalogue.shipped()
    lines = head(language, "Indicators", "Chỉ tiêu", wide=True)
    lines += [
        either(
            language,
            "`qcdc.catalogue.shipped()` is the catalogue, `catalogue.shipped().indicator(key)` returns one of its "
            f"{len(known)} indicators. A *flow* can be added over time; a *stock* is the value on the last day; an "
            "indicator of *opening stock and flow* can neither be added nor taken from the last day; for a *ratio*, the "
            "parts and the wholes are added. The unit of measure is the expected one; reports may print another. The "
            "values of a dimension are the usual ones; a report may use its own. Parts marked with ≠ do not add up to "
            "the total. [Add your own indicator](../how-to/add-your-own-indicator.md).",
            "`qcdc.catalogue.shipped()` là danh mục chỉ tiêu, `catalogue.shipped().indicator(key)` trả về một trong "
            f"{len(known)} chỉ tiêu. Chỉ tiêu *phát sinh trong kỳ* cộng được theo thời gian, *số cuối kỳ* lấy ngày cuối, "
            "chỉ tiêu *kỳ trước chuyển sang và phát sinh* không cộng theo thời gian, *tỷ lệ* thì cộng riêng phần và tổng "
            "thể. Đơn vị tính là đơn vị thường dùng; báo cáo có thể ghi đơn vị khác. Giá trị của tiêu thức phân tổ là "
            "giá trị thường gặp; báo cáo có thể dùng giá trị riêng. Các phần có dấu ≠ không cộng thành tổng. "
            "[Thêm chỉ tiêu riêng](../how-to/add-your-own-indicator.md).",
        ),
        "",
    ]
    columns = (
        ("key", "indicator and definition", "measure, over time", "broken down by", "source")
        if language == "en"
        else ("khóa", "chỉ tiêu và định nghĩa", "đơn vị tính, theo thời gian", "phân tổ", "nguồn")
    )
    for family, title in _FAMILIES.items():
        keys = [key for key in package_toml("catalogue", f"{family}.toml") if key in known]
        lines += [f"## {either(language, title[1], title[0])}", ""]
        lines += lookup("indicators", columns, (_indicator_row(known.indicator(key), language) for key in keys))
    return "\n".join([*lines, *_identities(known, language), ""])


def _indicator_row(one: Indicator, language: Language) -> str:
    name = one.vi if language == "vi" else f"{one.en} *{one.vi}*"
    units = one.measure.text(language)
    if one.measures:
        units += f" ({', '.join(measure.text(language) for measure in one.measures)})"
    over = one.temporal.text(language)
    if one.part is not None and one.whole is not None:
        over += f": {_sum(one.part)} / {_sum(one.whole)}"
        over += "" if one.closed else either(language, ", can be above 100 %", ", có thể trên 100%")
    by = "; ".join(f"{each.dimension.text(language)}{'' if each.adds else ' ≠'}" for each in one.dimensions)
    counted = one.counted_by.text(language)
    return (
        f"| {mark(one.key)}`{one.key}` | {name}<br>{one.definition(language)} | {units}<br>{over} | {by} "
        f"| {one.source(language)}<br>{counted} |"
    )


def _sum(terms: Expression) -> str:
    return " + ".join(f"`{term}`" for term in terms)


def _identities(known: Catalogue, language: Language) -> list[str]:
    whole = either(language, "add up to the total", "cộng lại bằng tổng")
    inside = either(language, "are included in the total", "nằm trong tổng")
    parts = [
        f"| `{row.total}` | {', '.join(f'`{part}`' for part in row.parts)} | {whole if row.exhaustive else inside} |"
        for row in known.identities
    ]
    moved = [
        f"| `{one.opening}` | `{one.arrived}` | {'' if one.total is None else f'`{one.total}`'} | `{one.finished}` "
        f"| `{one.closing}` |"
        for one in known.movements
    ]
    named = [
        f"| {name.dimension.text(language)} | `{name.value}` | {name.vi if language == 'vi' else f'{name.en} *{name.vi}*'} |"
        for name in known.names
    ]
    arrived = (
        ("opening", "arrived", "total", "finished", "closing")
        if language == "en"
        else ("kỳ trước chuyển sang", "phát sinh", "tổng", "đã xong", "còn lại")
    )
    return [
        f"## {either(language, 'Totals and their parts', 'Quan hệ tổng, trong đó')}",
        "",
        *lookup("parts", ("total", "parts", "how") if language == "en" else ("tổng", "các phần", "quan hệ"), parts),
        f"## {either(language, 'Opening and closing stocks', 'Kỳ trước chuyển sang, phát sinh, còn lại')}",
        "",
        either(
            language,
            "Opening stock + arrived = total = finished + closing stock. The closing stock is the opening stock of the "
            "next window.",
            "Kỳ trước chuyển sang + phát sinh = tổng = đã xong + còn lại. Số còn lại cuối kỳ là số kỳ trước chuyển sang "
            "của kỳ sau.",
        ),
        "",
        *lookup("moved", arrived, moved),
        f"## {either(language, 'Values of dimensions', 'Giá trị phân tổ')}",
        "",
        *lookup(
            "names", ("dimension", "value", "name") if language == "en" else ("tiêu thức", "giá trị", "tên"), named
        ),
    ]


def glossary(language: Language) -> str:
    """Every type of the model and every member of its code lists, in both languages."""
    lines = head(language, "Glossary", "Thuật ngữ", wide=True)
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
    ]
    columns = (*_columns(language, "type", "kiểu"), _not_called(language))
    rows = (f"{_row(f'`{name}`', one)} {_others(name, language)} |" for name, one in sorted(MODEL.items()))
    lines += lookup("types", columns, rows)
    lines += [f"## {either(language, 'Law, time and results', 'Quy định, thời gian và kết quả')}", ""]
    fewer = (*_columns(language, "type", "kiểu")[:-1], _not_called(language))
    rows = (
        f"| `{name}` | {row['name']['vi']} | {row['name']['en']} | {_others(name, language)} |"
        for name, row in NOT_CALLED.items()
        if name not in MODEL
    )
    lines += lookup("results", fewer, rows)
    lines += [f"## {either(language, 'Code lists', 'Danh mục mã')}", ""]
    for listed in sorted(LISTS, key=lambda cls: cls.__name__):
        about = inspect.getdoc(listed) or ""
        lines += [f"### `{listed.__name__}`", "", *([about.partition("\n")[0], ""] if language == "en" else [])]
        rows = (_row(f"`{member.value}`", member) for member in listed)
        lines += lookup("codes", _columns(language, "value", "giá trị"), rows)
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
    lines = head(language, "Errors", "Mã lỗi", wide=True)
    lines += [
        either(
            language,
            "Every error is a `qcdc.errors.QcdcError` with a stable `code`, the `attribute` that is wrong and the `params` of "
            'its sentence. `qcdc.terms.message(error, "vi")` returns the Vietnamese sentence.',
            "Mọi lỗi đều là `qcdc.errors.QcdcError`, có `code` không thay đổi, `attribute` là trường có lỗi và `params` "
            'là tham số của câu. `qcdc.terms.message(error, "vi")` cho câu tiếng Việt.',
        ),
        "",
    ]
    rows: list[str] = []
    for code, (vi, en) in sorted(sentences().items()):
        first, second = (en, vi) if language == "en" else (vi, en)
        rows.append(f"| {mark(code)}`{code}` | {first} | {second} |")
    columns = ("code", "sentence", "in Vietnamese") if language == "en" else ("mã", "nội dung", "tiếng Anh")
    return "\n".join([*lines, *lookup("errors", columns, rows)])
