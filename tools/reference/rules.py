"""The pages of rules, and of the demands of the law with the rules they have."""

from __future__ import annotations

from qcdc import rules, terms
from qcdc._kernel.wording import say_day
from qcdc.rules.coverage import demands
from qcdc.terms import Language
from reference.page import either, head, table

__all__ = ["demand_page", "rule_page"]


def rule_page(language: Language) -> str:
    """Every rule with its citation, force, confidence, text and remedy."""
    lines = head(language, "Rules", "Quy tắc kiểm tra")

    def word(en: str, vi: str) -> str:
        return either(language, en, vi)

    for rule in rules.BOOK:
        cited = "; ".join(citation.text(language) for citation in rule.citations)
        since, until = (
            "" if one is None else one.isoformat() if language == "en" else say_day(one, language)
            for one in (rule.force.since, rule.force.until)
        )
        to = f" {word('to', 'đến')} {until}" if until else ""
        other = "" if language == "vi" else f" *{rule.vi}*"
        remedy = "" if language == "vi" else f" *{rule.remedy_vi}*"
        severity, confidence = (terms.of(one).text(language) for one in (rule.severity, rule.confidence))
        judged = ", ".join(f"{terms.named(one.__name__, language)} (`{one.__name__}`)" for one in rule.subjects)
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
            f"- {word('basis', 'căn cứ')}: {cited or terms.of(rule.basis).text(language)}",
            f"- {word('remedy', 'hướng xử lý')}: {rule.remedy(language)}{remedy}",
            "",
        ]
    return "\n".join(lines)


def demand_page() -> str:
    """Every demand of the law that is known with its rule, or the reason why it has none."""
    lines = head("en", "Demands of the law and their rules", "")
    part = ""
    for one in demands():
        if one.part != part:
            part = one.part
            lines += [f"## {part}", "", *table("demand", "basis", "rule, or why none")]
        ways = [f"`{name}`" for name in one.rules]
        ways += [f"counted by the deadline `{name}`" for name in one.deadlines]
        ways += [f"cannot be otherwise: {one.refused}"] if one.refused else []
        ways += [f"*none:* {one.why}"] if one.why else []
        lines.append(f"| {one.what} | {one.basis} | {', '.join(ways)} |")
        following = demands()[demands().index(one) + 1 :]
        if not following or following[0].part != part:
            lines.append("")
    return "\n".join(lines)
