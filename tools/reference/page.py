"""What all generated pages share: their folder, and the note that they are generated."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from qcdc.terms import Language

__all__ = ["DOCS", "LANGUAGES", "ROOT", "either", "head", "not_held", "table"]

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"
LANGUAGES: tuple[Language, Language] = ("en", "vi")


def either(language: Language, en: str, vi: str) -> str:
    """One of two texts."""
    return en if language == "en" else vi


def head(language: Language, en: str, vi: str) -> list[str]:
    """The title of a page, and the note that it is generated."""
    made = either(
        language,
        "Generated from the code and its data by `make reference`.",
        "Trang này được tạo từ mã nguồn và dữ liệu bằng lệnh `make reference`.",
    )
    return [f"# {either(language, en, vi)}", "", made, ""]


def table(*columns: str) -> list[str]:
    """The head of a table."""
    return [f"| {' | '.join(columns)} |", "|---" * len(columns) + "|"]


def not_held(subject: str) -> Iterable[str]:
    """Facts that were compiled but are not in the library, with the reason."""
    raw: dict[str, list[dict[str, Any]]] = tomllib.loads(
        (ROOT / "tools" / "data" / "not_in_library.toml").read_text(encoding="utf-8")
    )
    return [f"- {row['about']}: {row['why']}." for row in raw[subject]]
