"""The pages of documents: for each type its fields, and the JSON of an example."""

from __future__ import annotations

from typing import Any

from qcdc import __version__, codec, schemas
from qcdc.codec.schema_names import component_name, type_slug
from qcdc.terms import Language
from reference.page import ROOT, either, head, table

__all__ = ["GROUPS", "document_index", "document_pages"]

GROUPS: dict[str, tuple[str, str]] = {
    "petitions": ("Petitions, receptions, cases", "Đơn, tiếp công dân, vụ việc"),
    "participation": ("Matters, boards, conferences, publicity", "Việc ở cơ sở, ban, hội nghị, công khai"),
    "committees": ("Steering committees", "Ban Chỉ đạo"),
    "figures": ("Figures and reports", "Số liệu và báo cáo"),
    "places": ("Units and bodies", "Đơn vị hành chính và cơ quan"),
    "law": ("Law", "Quy định"),
    "counts": ("Counts, comparisons, checks", "Tổng hợp, so sánh, kiểm tra"),
    "others": ("Lists, people, datasets and others", "Danh mục, người, bộ dữ liệu và loại khác"),
}
_COUNTS = {"aggregate", "auditing", "catalogue", "findings", "reading", "rules"}
_SHOWN_CODES = 12


def document_pages(language: Language) -> dict[str, str]:
    """The pages by their names."""
    grouped: dict[str, list[type[Any]]] = {name: [] for name in GROUPS}
    for cls in sorted(codec.documents(), key=component_name):
        grouped[_group(cls)].append(cls)
    return {f"{name}.md": _page(name, grouped[name], language) for name in GROUPS}


def document_index(language: Language) -> str:
    """The page that lists all types."""
    lines = head(language, "Documents", "Tài liệu JSON")
    lines += [
        either(
            language,
            "Every type that `qcdc.codec` reads and writes, with the key `schema` of its documents. Each has a JSON Schema "
            "(2020-12), `qcdc.schemas.schema(Petition)`, which is also a file of the package, and here a table of its "
            "fields and an example. All examples are synthetic.",
            "Mọi loại tài liệu mà `qcdc.codec` đọc và ghi, cùng khóa `schema` của tài liệu. Mỗi loại có JSON Schema (2020-12), "
            "`qcdc.schemas.schema(Petition)`, cũng là một tệp trong gói; ở đây có bảng các trường và một ví dụ. Mọi ví dụ "
            "đều là giả lập.",
        ),
        "",
        either(
            language,
            "What holds for all of them:",
            "Quy ước chung:",
        ),
        "",
        *_conventions(language),
        "",
        *table(*(("type", "`schema`", "in Vietnamese") if language == "en" else ("loại", "`schema`", "tên"))),
    ]
    for cls in sorted(codec.documents(), key=component_name):
        link = f"documents/{_group(cls)}.md#{component_name(cls).lower()}"
        lines.append(f"| [`{component_name(cls)}`]({link}) | `{schemas.name(cls)}` | {_title(cls)} |")
    lines += ["", "```{toctree}", ":hidden:", "", *(f"documents/{name}" for name in GROUPS), "```", ""]
    return "\n".join(lines)


def _conventions(language: Language) -> list[str]:
    return either(
        language,
        "* `schema` is the first key of a document, in JSON Lines of each line. A document without it has the current "
        "version; values inside a document have none.\n"
        "* A field that may be left out means *not stated*, or the given default. Unknown keys are refused.\n"
        "* A day is `2023-06-30`; where a month or a year is enough, `2023-06` or `2023`.\n"
        '* A decimal is a text, `"1.50"`, so that its digits are kept.\n'
        "* A text about a person is `***` in exported documents.\n"
        "* A list marked *each once* has no order; it is written sorted.",
        "* `schema` là khóa đầu tiên của tài liệu; trong JSON Lines, của từng dòng. Tài liệu không có khóa này được hiểu theo "
        "phiên bản hiện hành; giá trị nằm trong tài liệu thì không có khóa này.\n"
        "* Trường bỏ trống nghĩa là *chưa có thông tin*, hoặc là giá trị mặc định nêu trong bảng. Khóa lạ không được nhận.\n"
        "* Ngày ghi `2023-06-30`; nơi chỉ cần tháng hoặc năm thì ghi `2023-06` hoặc `2023`.\n"
        '* Số thập phân ghi dạng chuỗi, `"1.50"`, để giữ nguyên các chữ số.\n'
        "* Thông tin về người là `***` trong tài liệu xuất ra ngoài.\n"
        "* Danh sách ghi *mỗi giá trị một lần* không có thứ tự; khi ghi thì được sắp xếp.",
    ).split("\n")


def _group(cls: type[Any]) -> str:
    _, package, *rest = cls.__module__.split(".")
    if package == "model" and rest[0] in GROUPS:
        return rest[0]
    if package == "gazetteer":
        return "places"
    if package in _COUNTS:
        return "counts"
    return package if package in GROUPS else "others"


def _page(name: str, types: list[type[Any]], language: Language) -> str:
    en, vi = GROUPS[name]
    lines = head(language, f"Documents: {en[0].lower()}{en[1:]}", f"Tài liệu JSON: {vi[0].lower()}{vi[1:]}")
    for cls in types:
        lines += _section(cls, language)
    return "\n".join(lines)


def _section(cls: type[Any], language: Language) -> list[str]:
    found = schemas.schema(cls)
    about = [found["description"], ""] if language == "en" else [f"*{_title(cls)}*", ""]
    columns = ("field", "value", "") if language == "en" else ("trường", "giá trị", "")
    lines = [f"## `{component_name(cls)}`", "", *about, *table(*columns)]
    required = set(found.get("required", ()))
    for name, one in found["properties"].items():
        if name == "schema":
            lines.append(f"| `schema` | `{schemas.name(cls)}` | |")
        else:
            lines.append(_row(name, one, found.get("$defs", {}), language, needed=name in required))
    example = ROOT / "tests" / "vectors" / __version__ / "expected" / f"{type_slug(cls)}.json"
    return [*lines, "", "```json", example.read_text(encoding="utf-8").rstrip(), "```", ""]


def _row(name: str, one: dict[str, Any], defs: dict[str, Any], language: Language, *, needed: bool) -> str:
    shown = f"**`{name}`**" if needed else f"`{name}`"
    about = [either(language, "required", "bắt buộc")] if needed else []
    if "default" in one and not isinstance(one["default"], dict | list):
        default = str(one["default"]).lower() if isinstance(one["default"], bool) else one["default"]
        about.append(f"{either(language, 'default', 'mặc định')} `{default}`")
    if language == "en":
        about.append(one["description"].replace("|", "\\|"))
    return f"| {shown} | {_value(one, defs, language)} | {'; '.join(about)} |"


def _value(one: dict[str, Any], defs: dict[str, Any], language: Language) -> str:
    if "anyOf" in one:
        # That a decimal may also be a number of JSON is not how it is written.
        left_out = {"null", "number"}
        options = [_value(option, defs, language) for option in one["anyOf"] if option.get("type") not in left_out]
        return either(language, " or ", " hoặc ").join(dict.fromkeys(options))
    if "$ref" in one:
        return _referred(one["$ref"].rpartition("/")[2], defs, language)
    kinds: Any = one["type"]
    kind = kinds if isinstance(kinds, str) else str(kinds[0])
    if kind == "array":
        listed = either(language, "list of", "danh sách")
        once = either(language, ", each once", ", mỗi giá trị một lần") if one.get("uniqueItems") else ""
        some = either(language, ", at least one", ", ít nhất một") if one.get("minItems") else ""
        return f"{listed} {_value(one['items'], defs, language)}{once}{some}"
    if kind == "string":
        return _text(one, language)
    if kind == "integer":
        counted = one.get("minimum") == 0
        return either(
            language,
            "whole number, 0 or more" if counted else "whole number",
            "số nguyên từ 0 trở lên" if counted else "số nguyên",
        )
    if kind == "number":
        return either(language, "number", "số")
    return either(language, "true or false", "true hoặc false")


def _text(one: dict[str, Any], language: Language) -> str:
    if one.get("format") == "date":
        return either(language, "day", "ngày")
    if one.get("x-personal"):
        return either(language, "text about a person", "thông tin về người")
    pattern = one.get("pattern", "")
    if pattern.startswith("^-?"):
        return either(language, "decimal", "số thập phân")
    if pattern.startswith("^[0-9]{4}"):
        return either(language, "month or year", "tháng hoặc năm")
    if one.get("maxLength") == 120:
        return either(language, "identifier", "mã")
    return either(language, "text", "chuỗi ký tự")


def _referred(name: str, defs: dict[str, Any], language: Language) -> str:
    found = defs[name]
    if "enum" not in found:
        return f"[`{name}`]({_LINKS[name]}.md#{name.lower()})"
    if len(found["enum"]) > _SHOWN_CODES:
        return f"[`{name}`](../glossary.md)"
    codes = found["enum"]
    if language == "vi":
        pairs = zip(codes, found["x-enum-descriptions"], strict=True)
        return f"`{name}`: " + ", ".join(f"`{code}` {label}" for code, label in pairs)
    return f"`{name}`: " + ", ".join(f"`{code}`" for code in codes)


def _title(cls: type[Any]) -> str:
    return str(schemas.schema(cls).get("title", ""))


_LINKS = {component_name(cls): _group(cls) for cls in codec.documents()}
