"""The page of properties, from the docstrings of the tests."""

from __future__ import annotations

import ast
import re

from reference.page import ROOT, head

__all__ = ["properties"]

_ID = re.compile(r"((?:[A-Z][0-9]+(?:, )?)+): (.*)", re.DOTALL)


def properties() -> str:
    """Every property with its id, from the docstrings of ``tests/properties``."""
    found: list[tuple[str, str, str]] = []
    for path in sorted((ROOT / "tests" / "properties").rglob("test_*.py")):
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            if isinstance(node, ast.FunctionDef) and node.name.startswith("test_"):
                match = _ID.match(ast.get_docstring(node) or "")
                if match is None:
                    raise SystemExit(f"{path.name}: {node.name} has no id in its docstring")
                found.append((match[1], " ".join(match[2].split()), path.parent.name))
    lines = head("en", "Properties", "")
    for subject in sorted({subject for _, _, subject in found}):
        lines += [f"## {subject.capitalize()}", ""]
        lines += [f"- **{ids}** {text}" for ids, text, place in found if place == subject]
        lines.append("")
    return "\n".join(lines)
