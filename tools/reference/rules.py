"""The pages of rules, and of legal requirements with their rules."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterator

from qcdc import law, rules, terms
from qcdc._kernel.formatting import say_day
from qcdc.terms import Language
from reference.page import ROOT, either, head, table

__all__ = ["demand_page", "rule_page"]


def rule_page(language: Language) -> str:
    """Every rule with its citations, when it is in force, confidence, text and remedy."""
    lines = head(language, "Rules", "Quy tắc kiểm tra")

    def word(en: str, vi: str) -> str:
        return either(language, en, vi)

    for rule in rules.RULES:
        cited = "; ".join(citation.text(language) for citation in rule.citations)
        lives = [life for one in rule.citations for life in law.shipped().stretches_of(one)]
        first = min((life.since for life in lives if life.since is not None), default=None)
        ends = [life.until for life in lives]
        last = None if None in ends else max((day for day in ends if day is not None), default=None)
        since, until = (
            "" if one is None else one.isoformat() if language == "en" else say_day(one, language)
            for one in (first, last)
        )
        to = f" {word('to', 'đến')} {until}" if until else ""
        other = "" if language == "vi" else f" *{rule.vi}*"
        remedy = "" if language == "vi" else f" *{rule.remedy_vi}*"
        severity, confidence = (one.text(language) for one in (rule.severity, rule.confidence))
        judged = ", ".join(f"{terms.name_of_type(one.__name__, language)} (`{one.__name__}`)" for one in rule.subjects)
        lines += [
            f"## `{rule.id}`",
            "",
            f"{rule.text(language)}{other}",
            "",
            f"- {word('judges', 'xét')}: {judged}; "
            f"{word('severity', 'mức độ')}: {severity}; {word('confidence', 'độ tin cậy')}: {confidence}",
            f"- {word('in force: from', 'hiệu lực: từ')} {since}{to}"
            if since
            else f"- {word('always', 'mọi thời điểm')}",
            f"- {word('basis', 'căn cứ')}: {cited or rule.basis.text(language)}",
            f"- {word('remedy', 'hướng xử lý')}: {rule.remedy(language)}{remedy}",
            "",
        ]
    return "\n".join(lines)


def demand_page() -> str:
    """What the law requires, clause by clause, with the rules that check it, or the reason why none does."""
    lines = [*head("en", "Legal requirements and their rules", ""), *_legend()]
    for number in _acts():
        rows = list(_rows(number))
        owed = [row for row in rows if row["duty"] == "yes"]
        lines += [f"## {law.act(number).title('en')}", "", _counted(rows), ""]
        if owed:
            lines += table("place", "who", "what", "rule, limit or duty; or why none")
        for row in owed:
            place = ".".join(filter(None, (row["article"], row["clause"])))
            days = " to ".join((row["since"], row["until"])).strip() if row["since"] or row["until"] else ""
            ways = ", ".join(f"`{name}`" for name in row["covered_by"].split())
            why = f"*{_WHY[row['reason']]}*" if row["reason"] else ""
            needs = f" ({row['needs']})" if row["needs"] else ""
            lines.append(
                f"| {place} {days} | {row['who']} | {row['what']} | {ways or why}{needs if not ways else ''} |"
            )
        lines.append("")
    return "\n".join(lines)


_DEMANDS = ROOT / "tools" / "data" / "demands"
_WHY = {
    "no_record": "cannot be shown by a record",
    "judgement": "needs a judgement",
    "other_law": "a matter of another law",
    "no_text": "the text was not available",
    "not_yet": "not yet checked",
}


def _acts() -> tuple[str, ...]:
    """The acts that were read clause by clause, by day of signature."""
    with (_DEMANDS / "counts.csv").open(encoding="utf-8", newline="") as file:
        numbers = {row["act"] for row in csv.DictReader(file)}
    return tuple(sorted(numbers, key=lambda number: (law.act(number).signed, number)))


def _rows(number: str) -> Iterator[dict[str, str]]:
    with (_DEMANDS / f"{number.replace('/', '-')}.csv").open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def _legend() -> list[str]:
    return [
        "Every clause of these acts was read; those that require something are listed. No rule checks a requirement that",
        "cannot be shown by a record, that needs a judgement, that is a matter of another law, or whose text was not available. *Not yet",
        "checked* marks what could be checked, with what a record would have to state.",
        "",
        "Acts whose texts were not available have no table: Ordinance 34/2007/PL-UBTVQH11, Law 03/2011/QH13, Decrees",
        "159/2016/NĐ-CP and 141/2025/NĐ-CP, Law 97/2025/QH15 articles 4.1 and 4.2, and the law of 2026 on access to",
        "information.",
        "",
    ]


def _counted(rows: list[dict[str, str]]) -> str:
    owed = [row for row in rows if row["duty"] == "yes"]
    why = Counter(row["reason"] for row in owed if row["reason"])
    parts = [
        f"{len(rows)} rows",
        f"{len(owed)} require something",
        f"{sum(bool(row['covered_by']) for row in owed)} covered",
    ]
    parts += [f"{many} {_WHY[reason]}" for reason, many in sorted(why.items(), key=lambda one: -one[1])]
    return "; ".join(parts) + "."
