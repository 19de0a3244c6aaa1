"""Write the reference pages that are made from the code: the properties and the rules. Run ``make reference``."""

from __future__ import annotations

import ast
import re
import tomllib
from pathlib import Path

from qcdc import law, rules

ROOT = Path(__file__).resolve().parent.parent
PAGES = ROOT / "docs" / "en" / "reference"
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
    lines = ["# Properties", "", "Made from the tests that hold them; `make reference` writes this page.", ""]
    for subject in sorted({subject for _, _, subject in found}):
        lines += [f"## {subject.capitalize()}", ""]
        lines += [f"- **{ids}** {text}" for ids, text, place in found if place == subject]
        lines.append("")
    return "\n".join(lines)


def rule_page() -> str:
    """Every rule with its citation, force, confidence, text and remedy."""
    lines = ["# Rules", "", "Made from the rules themselves; `make reference` writes this page.", ""]
    for rule in rules.BOOK:
        cited = "; ".join(citation.text("en") for citation in rule.citations)
        until = f" to {rule.force.until}" if rule.force.until else ""
        lines += [
            f"## `{rule.id}`",
            "",
            f"{rule.en} *{rule.vi}*",
            "",
            f"- judges: `{rule.subject.__name__}`; severity: {rule.severity.value}; confidence: {rule.confidence.value}",
            f"- in force: from {rule.force.since}{until}",
            f"- basis: {cited}",
            f"- remedy: {rule.remedy_en} *{rule.remedy_vi}*",
            "",
        ]
    return "\n".join(lines)


def limit_page() -> str:
    """Every limit with its periods of force, its variants, and what a decree says instead."""
    lines = ["# Limits", "", "Made from the data; `make reference` writes this page.", ""]
    lines += [
        "| limit | about | from | until | count | variants | basis | confidence |",
        "|---|---|---|---|---|---|---|---|",
    ]
    for key in law.limit_keys():
        for row in law.limit_history(key):
            cited = "; ".join(map(str, row.citations))
            cited += "".join(
                f"; but {other.count} {other.unit.value} by {'; '.join(map(str, other.citations))}, from {other.force.since}"
                for other in row.conflicts
            )
            names = ("complex", "remote", "remote_complex", "extended")
            variants = ", ".join(f"{name} {getattr(row, name)}" for name in names if getattr(row, name) is not None)
            count = f"{row.count} {row.unit.value}{' before' if row.back else ''}"
            if row.whole is not None:
                count = f"{'more than' if row.more_than else 'at least'} {row.count}/{row.whole}"
            lines.append(
                f"| `{key}` | {row.en} *{row.vi}* | {row.force.since} | {row.force.until or ''} | {count} | {variants} "
                f"| {cited} | {row.confidence.value} |"
            )
    lines += ["", "## Transitional provisions", ""]
    for one in law.transitions():
        cited = "; ".join(map(str, one.citations))
        lines.append(f"- from {one.since}: {one.en} *{one.vi}* ({cited}; {one.confidence.value})")
    lines += ["", "## What the tables do not hold", ""]
    omitted = tomllib.loads((ROOT / "tools" / "data" / "not_in_law.toml").read_text(encoding="utf-8"))["row"]
    lines += [f"- {row['about']}: {row['why']}." for row in omitted]
    return "\n".join([*lines, ""])


def pages() -> dict[Path, str]:
    """The generated pages with their text."""
    return {
        PAGES / "properties.md": properties(),
        PAGES / "rules.md": rule_page(),
        PAGES / "limits.md": limit_page(),
    }


def main() -> None:
    """Write the pages."""
    for path, text in pages().items():
        path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
