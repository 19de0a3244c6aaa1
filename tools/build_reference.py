"""Write the reference pages that are made from the code: the properties and the rules. Run ``make reference``."""

from __future__ import annotations

import ast
import importlib
import re
import sys
import tomllib
from pathlib import Path

from qcdc import catalogue, gazetteer, law, render, rules, terms
from qcdc.rules.coverage import demands

ROOT = Path(__file__).resolve().parent.parent
PAGES = ROOT / "docs" / "en" / "reference"
PICTURES = ROOT / "docs" / "en" / "pictures"
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


def demand_page() -> str:
    """Every demand of the law that is known with its rule, or the reason why it has none."""
    lines = [
        "# Demands of the law and their rules",
        "",
        "Petitions, receptions, grassroots democracy. Made from the data; `make reference` writes this page.",
        "",
    ]
    part = ""
    for one in demands():
        if one.part != part:
            part = one.part
            lines += [f"## {part}", "", "| demand | basis | rule, or why none |", "|---|---|---|"]
        ways = [f"`{name}`" for name in one.rules]
        ways += [f"counted by the deadline `{name}`" for name in one.deadlines]
        ways += [f"cannot be otherwise: {one.refused}"] if one.refused else []
        ways += [f"*none:* {one.why}"] if one.why else []
        lines.append(f"| {one.what} | {one.basis} | {', '.join(ways)} |")
        following = demands()[demands().index(one) + 1 :]
        if not following or following[0].part != part:
            lines.append("")
    return "\n".join(lines)


def indicator_page() -> str:
    """Every indicator with its names, measure and behaviour over time, and what adds up."""
    lines = ["# Indicators", "", "Made from the catalogue; `make reference` writes this page.", ""]
    lines += [
        "`qcdc.catalogue.indicator(key)` gives one. A *flow* adds over time, a *stock* takes the last day, what is "
        "*carried* does neither, a *ratio* adds its parts and its wholes.",
        "",
        "| key | indicator | measure | over time |",
        "|---|---|---|---|",
    ]
    for one in catalogue.all_indicators():
        of = f", `{one.part}` of `{one.whole}`" if one.part else ""
        measure, temporal = terms.of(one.measure), terms.of(one.temporal)
        lines.append(f"| `{one.key}` | {one.en} *{one.vi}* | {measure.en} *{measure.vi}* | {temporal.en}{of} |")
    lines += ["", "## What adds up", "", "| total | parts | |", "|---|---|---|"]
    for row in catalogue.identities():
        parts = ", ".join(f"`{part}`" for part in row.parts)
        lines.append(f"| `{row.total}` | {parts} | {'make it up' if row.exhaustive else 'lie within it'} |")
    return "\n".join([*lines, ""])


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
            count = (
                f"{'more than ' if row.more_than else ''}{row.count} {row.unit.value}{' before' if row.back else ''}"
            )
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
    lines += not_held("limits")
    return "\n".join([*lines, ""])


def not_held(subject: str) -> list[str]:
    """What the compiled facts hold and the library does not, with the reason."""
    rows = tomllib.loads((ROOT / "tools" / "data" / "not_in_library.toml").read_text(encoding="utf-8"))[subject]
    return [f"- {row['about']}: {row['why']}." for row in rows]


def act_page() -> str:
    """Every act, with its force, what changed and replaced it, and what is not in the library."""
    lines = ["# Acts", "", "Made from the data; `make reference` writes this page.", ""]
    lines += [
        "| number | name | issuer | signed | from | until | changed and replaced by | confidence |",
        "|---|---|---|---|---|---|---|---|",
    ]
    for act in law.all_acts():
        changed = [f"{one.by}{f' ({one.since})' if one.since else ''}" for one in act.amendments]
        changed += [f"replaced by {act.replaced_by}"] if act.replaced_by else []
        name = f"{act.vi} *{act.en}*" + (f" — {act.note_vi} *{act.note_en}*" if act.note_vi else "")
        lines.append(
            f"| {act.number} | {name} | {act.issuer} | {act.signed} | {act.force.since or 'not established'} "
            f"| {act.force.until or ''} | {'; '.join(changed)} | {act.confidence.value} |"
        )
    lines += ["", "## Acts that are not in the library", "", *not_held("acts")]
    return "\n".join([*lines, ""])


def network_picture() -> str:
    """The network of Gia Lai's committees of 2023 as a still picture."""
    sys.path.insert(0, str(ROOT / "examples"))
    example = importlib.import_module("committee_network")
    vietnam = gazetteer.vietnam()
    network = example.of_2023(vietnam)
    return render.svg(render.network_chart(network, on="2023-06-30", territory=vietnam, language="vi"))


def committee_picture() -> str:
    """One committee of the example as a still picture."""
    sys.path.insert(0, str(ROOT / "examples"))
    records = importlib.import_module("commune_records")
    return render.svg(render.committee_chart(records.COMMITTEE, on="2024-05-31", language="vi"))


def pages() -> dict[Path, str]:
    """The generated pages with their text."""
    return {
        PAGES / "properties.md": properties(),
        PAGES / "indicators.md": indicator_page(),
        PAGES / "rules.md": rule_page(),
        PAGES / "limits.md": limit_page(),
        PAGES / "acts.md": act_page(),
        PICTURES / "committee.svg": committee_picture(),
        PICTURES / "committee-network.svg": network_picture(),
        PAGES / "demands.md": demand_page(),
    }


def main() -> None:
    """Write the pages."""
    PICTURES.mkdir(exist_ok=True)
    for path, text in pages().items():
        path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
