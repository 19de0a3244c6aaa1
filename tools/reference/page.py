"""What all generated pages share: their folder, and the note that they are generated."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pendulum

from qcdc._kernel.formatting import say_day
from qcdc.law import Citation, cite
from qcdc.terms import Language

__all__ = [
    "DOCS",
    "LANGUAGES",
    "ROOT",
    "cited",
    "day",
    "either",
    "force",
    "head",
    "lookup",
    "mark",
    "not_held",
    "table",
]

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"
LANGUAGES: tuple[Language, Language] = ("en", "vi")


def either(language: Language, en: str, vi: str) -> str:
    """One of two texts."""
    return en if language == "en" else vi


def head(language: Language, en: str, vi: str, *, wide: bool = False) -> list[str]:
    """The title of a page, and the note that it is generated. A ``wide`` page has no table of contents at its side."""
    made = either(
        language,
        "Generated from the code and its data by `make reference`.",
        "Trang này được tạo từ mã nguồn và dữ liệu bằng lệnh `make reference`.",
    )
    front = ["---", "hide-toc: true", "---", ""] if wide else []
    return [*front, f"# {either(language, en, vi)}", "", made, ""]


def table(*columns: str) -> list[str]:
    """The head of a table."""
    return [f"| {' | '.join(columns)} |", "|---" * len(columns) + "|"]


def lookup(kind: str, columns: tuple[str, ...], rows: Iterable[str]) -> list[str]:
    """A table to look things up in, which the script of the site can filter; ``kind`` sets the widths of its columns."""
    return [f":::{{container}} lookup {kind}", "", *table(*columns), *rows, "", ":::", ""]


def mark(name: str) -> str:
    """A place that a link can lead to, in a cell of a table."""
    return f'<a id="{name.replace(".", "-").replace("_", "-")}"></a>'


def cited(citations: Iterable[Citation], language: Language) -> str:
    """Citations for a cell: the act once, with all its places; several places of an article name it once."""
    acts: dict[str, list[Citation]] = {}
    for one in citations:
        acts.setdefault(one.act, []).append(one)
    said: list[str] = []
    for act, places in acts.items():
        name, text = Citation.of(act).text(language), cite(places, language)
        said.append(text.replace(f" {name}; ", ", ") if language == "vi" else text.replace(f"; {name}, ", ", "))
    return "; ".join(said)


def day(one: pendulum.Date | None, language: Language) -> str:
    """ISO days sort in the English tables; the Vietnamese ones write days as offices do."""
    return "" if one is None else one.isoformat() if language == "en" else say_day(one, language)


def force(since: pendulum.Date | None, until: pendulum.Date | None, language: Language) -> str:
    """The days of a time in force; empty if neither is known."""
    if since is None and until is None:
        return ""
    first, last = day(since, language), day(until, language)
    if not last:
        return f"{either(language, 'from', 'từ')} {first}"
    return f"{first} – {last}" if first else f"{either(language, 'until', 'đến')} {last}"


def not_held(subject: str) -> Iterable[str]:
    """Facts that were compiled but are not in the library, with the reason."""
    raw: dict[str, list[dict[str, Any]]] = tomllib.loads(
        (ROOT / "tools" / "data" / "not_in_library.toml").read_text(encoding="utf-8")
    )
    return [f"- {row['about']}: {row['why']}." for row in raw[subject]]
