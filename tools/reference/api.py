"""The pages of packages: their functions first, then their types by topic, in the order in which they are used."""

from __future__ import annotations

import ast
import enum
import importlib
import inspect
import re
import tomllib
from collections.abc import Iterable
from itertools import pairwise
from pathlib import Path
from types import ModuleType
from typing import Any, Final

from qcdc import rules
from qcdc.terms import Language
from qcdc.terms.tables import MODEL
from reference.documents import GROUPS
from reference.page import ROOT, either
from reference.words import NOT_CALLED

__all__ = ["PACKAGES", "api_index", "api_pages"]

PACKAGES: Final[dict[str, tuple[str, str]]] = {
    "dates": ("days, periods, calendars", "ngày, kỳ, thời hạn, lịch làm việc"),
    "law": ("the law as dated data", "văn bản, căn cứ, thời hạn và mức theo luật"),
    "vocab": ("code lists", "danh mục mã"),
    "terms": ("terms in both languages", "thuật ngữ và câu thông báo bằng hai thứ tiếng"),
    "code_lists": ("code lists with editions", "danh mục theo phiên bản"),
    "model": ("the records", "hồ sơ"),
    "identifiers": ("identifiers of bodies, persons and registers", "mã định danh, số định danh, số đăng ký"),
    "catalogue": ("indicators", "danh mục chỉ tiêu"),
    "aggregate": ("counting, adding, comparing, restating", "đếm, cộng, so sánh, quy đổi số liệu"),
    "reading": ("figures in the prose of reports", "đọc số liệu trong văn bản báo cáo"),
    "auditing": ("the audit of printed figures", "đối chiếu số liệu đã công bố"),
    "rules": ("rules and their verdicts", "quy tắc kiểm tra và kết luận"),
    "findings": ("findings as data", "phát hiện khi kiểm tra"),
    "frames": ("counting in columns", "tính trên bảng dữ liệu"),
    "tables": (
        "registers and reports in workbooks, CSV files and data frames",
        "sổ, biểu trong bảng tính, CSV và bảng dữ liệu",
    ),
    "gazetteer": ("the units of Vietnam", "đơn vị hành chính Việt Nam"),
    "codec": ("reading and writing", "đọc và ghi tài liệu"),
    "schemas": ("JSON Schema", "JSON Schema"),
    "datasets": ("a folder of documents", "bộ dữ liệu trong một thư mục"),
    "exchange": ("other systems", "trao đổi với hệ thống khác"),
    "cli": ("the command line", "dòng lệnh"),
    "render": ("words, tables, charts", "câu chữ, bảng, sơ đồ, trang báo cáo"),
    "testing": ("strategies for Hypothesis", "sinh dữ liệu giả lập để kiểm thử (Hypothesis)"),
    "errors": ("errors", "lỗi"),
}
# Packages of packages: each has a part of the page.
_PARTS: Final[dict[str, dict[str, str]]] = {
    "exchange": {"dhis2": "DHIS2", "ical": "Calendars"},
    "render": {"pages": "What a report page is made of"},
}
_HEADINGS: Final = {"exchange.dhis2": "DHIS2", "exchange.ical": "Tệp lịch (iCalendar)"}
_IN_VIETNAMESE: Final[dict[str, Any]] = tomllib.loads(
    (ROOT / "tools" / "data" / "api_vi.toml").read_text(encoding="utf-8")
)
_MORE: Final = {
    "rules": "`qcdc.rules.RULES` is the tuple of every rule the library ships; [Rules](../rules.md) lists them.",
    "catalogue": "[Indicators](../indicators.md) lists what the catalogue holds.",
    "errors": "[Errors](../errors.md) lists the codes with their sentences.",
    "vocab": "[Glossary](../glossary.md) lists the codes with their terms in both languages.",
}


def api_pages() -> dict[str, str]:
    """The pages by their names."""
    return {f"{name}.md": _page(name) for name in PACKAGES}


def _page(name: str) -> str:
    title = f"`qcdc.{name}`: {PACKAGES[name][0]}"
    lines = [f"# {title}", "", *([_MORE[name], ""] if name in _MORE else [])]
    lines += _rest(f".. automodule:: qcdc.{name}")
    package = importlib.import_module(f"qcdc.{name}")
    lines += _members(package, "##")
    for part, heading in _PARTS.get(name, {}).items():
        lines += [f"## {heading}", "", *_rest(f".. automodule:: qcdc.{name}.{part}")]
        lines += _members(importlib.import_module(f"qcdc.{name}.{part}"), "###", above=package)
    return "\n".join(lines)


def _rest(*lines: str) -> list[str]:
    return ["```{eval-rst}", *lines, "```", ""]


def _members(package: ModuleType, level: str, above: ModuleType | None = None) -> list[str]:
    name = package.__name__
    told = () if above is None else above.__all__
    elsewhere = {one: home for one in package.__all__ if (home := _home(package, one)) is not None}
    names = [
        one
        for one in _in_use_order(package)
        if one not in elsewhere and one not in told and not _is_told(getattr(package, one))
    ]
    functions = [one for one in names if inspect.isroutine(getattr(package, one))]
    types = [one for one in names if inspect.isclass(getattr(package, one))]
    errors = [one for one in types if issubclass(getattr(package, one), BaseException)]
    data = [(one, about) for one in names if one not in functions + types and (about := _about(package, one))]
    topics = _by_topic(package, [one for one in types if one not in errors])
    lines = _index_of_types(name, topics)
    if functions:
        lines += [f"{level} Functions", "", *_rest(*(f".. autofunction:: {name}.{one}" for one in functions))]
    for heading, group in topics:
        lines += [f"{level} {heading}", "", *_rest(*_classes(name, group))]
    if errors:
        lines += [f"{level} Errors", "", *_rest(*_classes(name, errors, "autoexception"))]
    if data:
        lines += [f"{level} Values", "", *_rest(*_values(name, data))]
    for home in dict.fromkeys(elsewhere.values()):
        listed = ", ".join(f"`{one}`" for one in elsewhere if elsewhere[one] == home)
        lines += [f"Described in another place: {listed}, with [`qcdc.{home}`]({home}.md).", ""]
    return lines


def _is_told(value: object) -> bool:
    """Whether a value has a page of its own, or is a package with a part of the page."""
    return value is rules.RULES or inspect.ismodule(value)


def _home(package: ModuleType, name: str) -> str | None:
    """The other package that has a type as its own."""
    value = getattr(package, name)
    if not inspect.isclass(value) or not value.__module__.startswith("qcdc."):
        return None
    home = value.__module__.split(".")[1]
    own = home == package.__name__.split(".")[1] or home not in PACKAGES
    return None if own or name not in importlib.import_module(f"qcdc.{home}").__all__ else home


def _classes(package: str, names: Iterable[str], directive: str = "autoclass") -> list[str]:
    return [
        line
        for one in names
        for line in (f".. {directive}:: {package}.{one}", "   :members:", *_more_members(package, one), "")
    ]


def _more_members(package: str, name: str) -> list[str]:
    """The options for the members that have no docstring, or that come from a base that is not public."""
    cls = getattr(importlib.import_module(package), name)
    if package == "qcdc.vocab":
        return ["   :undoc-members:"]
    ours = any(base.__module__.startswith("qcdc.") for base in cls.__bases__)
    return ["   :inherited-members:"] if ours and not issubclass(cls, BaseException | enum.Enum) else []


def _values(package: str, data: Iterable[tuple[str, str]]) -> list[str]:
    lines: list[str] = []
    for one, about in data:
        lines += [
            f".. py:data:: {one}",
            f"   :module: {package}",
            "",
            *(f"   {line}".rstrip() for line in about.splitlines()),
            "",
        ]
    return lines


def _by_topic(package: ModuleType, types: list[str]) -> list[tuple[str, list[str]]]:
    """The types of the model by its packages; the types of the others are few enough for one part."""
    if package.__name__ != "qcdc.model":
        return [("Types", types)] if types else []
    grouped: dict[str, list[str]] = {}
    for one in types:
        topic = getattr(package, one).__module__.split(".")[2]
        grouped.setdefault(GROUPS[topic][0] if topic in GROUPS else "Shared by all records", []).append(one)
    return sorted(grouped.items(), key=lambda group: -len(group[1]))


def _index_of_types(package: str, topics: list[tuple[str, list[str]]]) -> list[str]:
    """The types by topic, each with a link, above a page that has several topics."""
    if len(topics) < _SEVERAL:
        return []
    rows = [
        f"| [{topic}](#{_anchor(topic)}) | {', '.join(f'{{py:obj}}`~{package}.{one}`' for one in sorted(group))} |"
        for topic, group in topics
    ]
    return ["## Types by topic", "", "| Topic | Types |", "| --- | --- |", *rows, ""]


def _anchor(heading: str) -> str:
    """The anchor of a heading on its page."""
    return re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-")


_SEVERAL: Final = 2


def _in_use_order(package: ModuleType) -> list[str]:
    """The public names: those that the docstring of the package tells, as it does, then the others."""
    told = re.findall(r"`+(?:[\w.]+\.)?(\w+)`+", package.__doc__ or "")
    public: list[str] = list(package.__all__)
    first = [one for one in dict.fromkeys(told) if one in public]
    return [*first, *(one for one in public if one not in first)]


def _about(package: ModuleType, name: str) -> str | None:
    """The docstring of a value: the text below its assignment, in the module that assigns it."""
    for node in ast.parse(Path(str(package.__file__)).read_text(encoding="utf-8")).body:
        if (
            isinstance(node, ast.ImportFrom)
            and node.module
            and any((one.asname or one.name) == name for one in node.names)
        ):
            module = importlib.import_module(node.module)
            return None if module is package else _about_here(module, name)
    return _about_here(package, name)


def _about_here(module: ModuleType, name: str) -> str | None:
    body = ast.parse(Path(str(module.__file__)).read_text(encoding="utf-8")).body
    for node, after in pairwise(body):
        targets = (
            node.targets if isinstance(node, ast.Assign) else [node.target] if isinstance(node, ast.AnnAssign) else []
        )
        if any(isinstance(one, ast.Name) and one.id == name for one in targets):
            text = isinstance(after, ast.Expr) and isinstance(after.value, ast.Constant) and after.value.value
            return inspect.cleandoc(text) if isinstance(text, str) else None
    return None


def api_index(language: Language) -> str:
    """The page that lists the packages."""
    lines = [f"# {either(language, 'Packages', 'Các gói')}", ""]
    if language == "en":
        lines += [
            "The most common types can be imported from the root. The functions are in the packages, and a page begins with",
            "them; the types that they take and return follow.",
            "",
            *(f"- [`qcdc.{name}`](api/{name}.md): {en}" for name, (en, _) in PACKAGES.items()),
            "",
            *_rest(".. automodule:: qcdc"),
            "```{toctree}",
            ":hidden:",
            "",
            *(f"api/{name}" for name in PACKAGES),
            "```",
            "",
        ]
        return "\n".join(lines)
    lines += [
        "Các kiểu thường dùng nhập được ngay từ gói gốc, ví dụ `from qcdc import Petition, Period`. Hàm nằm trong từng gói dưới",
        "đây. Trang này nêu công dụng của từng hàm và tên tiếng Việt của từng kiểu; tham số, kết quả, lỗi của hàm có ở trang bằng",
        "tiếng Anh của mỗi gói. Thuật ngữ được giải thích ở trang [thuật ngữ](glossary.md).",
        "",
    ]
    for name, (_, vi) in PACKAGES.items():
        lines += [f"## {vi[0].upper()}{vi[1:]}", "", f"[`qcdc.{name}`](../../en/reference/api/{name}.md)", ""]
        for part in (name, *(f"{name}.{part}" for part in _PARTS.get(name, {}) if name == "exchange")):
            if part == "exchange":
                continue
            if part != name:
                lines += [f"### {_HEADINGS[part]}", ""]
            lines += _listed(part)
    return "\n".join(lines)


def _listed(part: str) -> list[str]:
    package = importlib.import_module(f"qcdc.{part}")
    names = _in_use_order(package)
    functions = [one for one in names if inspect.isroutine(getattr(package, one))]
    types = [one for one in names if inspect.isclass(getattr(package, one))]
    lines: list[str] = []
    if functions:
        lines += ["| Hàm | Công dụng |", "| --- | --- |"]
        lines += [f"| `{one}` | {_in_vietnamese(part, one)} |" for one in functions]
        lines += [""]
    if types and part == "vocab":
        lines += [f"Kiểu: {len(types)} danh mục, liệt kê ở trang [thuật ngữ](glossary.md) cùng mọi mã.", ""]
    elif types:
        lines += ["Kiểu:", "", *(f"- `{one}`: {_in_vietnamese(part, one)}" for one in types), ""]
    return lines


def _in_vietnamese(part: str, name: str) -> str:
    """The Vietnamese term of a type, or what a function does; of a strategy, the term of what it draws."""
    written: dict[str, Any] = _IN_VIETNAMESE
    for one in part.split("."):
        written = written.get(one, {})
    if name in written:
        return str(written[name])
    value = getattr(importlib.import_module(f"qcdc.{part}"), name)
    if inspect.isroutine(value):
        drawn = re.search(
            r"SearchStrategy\[(?:ForwardRef\(')?([\w.]+)", str(inspect.signature(value).return_annotation)
        )
        if drawn is None:
            raise KeyError(f"{part}.{name} has no line in tools/data/api_vi.toml")
        term = _term(drawn[1].split(".")[-1], _public(drawn[1].split(".")[-1]))
        return f"{term[0].upper()}{term[1:]}."
    return _term(name, value)


def _public(name: str) -> type:
    """The public type of a name, in whichever package."""
    packages = (importlib.import_module(f"qcdc.{one}") for one in PACKAGES)
    return next((getattr(one, name) for one in packages if name in one.__all__), object)


def _term(name: str, value: type) -> str:
    """The term of a type, or the Vietnamese words in brackets in the first paragraph of its docstring."""
    if name in MODEL:
        return MODEL[name].vi
    found: dict[str, dict[str, str]] = NOT_CALLED.get(name, {})
    if "name" in found:
        return found["name"]["vi"]
    told = re.search(r"\(\*([^*]+)\*\)", (value.__doc__ or "").split("\n\n")[0])
    if told is None:
        raise KeyError(f"{name} has no line in tools/data/api_vi.toml")
    return told[1]
