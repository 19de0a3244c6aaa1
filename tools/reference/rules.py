"""The pages of rules, and of legal requirements with their rules."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterator
from typing import Final

from qcdc import law, rules, terms
from qcdc.rules import Rule
from qcdc.terms import Language
from qcdc.vocab import Confidence
from reference.page import ROOT, cited, either, force, head, lookup, mark

__all__ = ["demand_page", "rule_page"]


_SUBJECTS: Final[dict[str, tuple[str, str]]] = {
    "complaint": ("Complaints", "Khiếu nại"),
    "denunciation": ("Denunciations", "Tố cáo"),
    "petition": ("Petitions", "Đơn"),
    "case": ("Cases", "Vụ việc"),
    "reception": ("Reception of citizens", "Tiếp công dân"),
    "publicity": ("Publicity", "Công khai"),
    "matter": ("Matters", "Việc ở cơ sở"),
    "consultation": ("Consultations", "Nhân dân tham gia ý kiến"),
    "conference": ("Conferences", "Hội nghị"),
    "decision": ("Decisions of the people", "Nhân dân bàn và quyết định"),
    "convention": ("Village conventions", "Hương ước, quy ước"),
    "dialogue": ("Dialogues", "Đối thoại"),
    "election": ("Elections of village heads", "Bầu Trưởng thôn, Tổ trưởng tổ dân phố"),
    "village_head": ("Village heads", "Trưởng thôn, Tổ trưởng tổ dân phố"),
    "board": ("Boards of the people", "Ban Thanh tra nhân dân, Ban Giám sát đầu tư của cộng đồng"),
    "commune_year": ("A year of a commune", "Việc trong năm của cấp xã"),
    "workplace": ("Places of work", "Cơ quan, đơn vị, doanh nghiệp"),
    "workplace_year": ("A year of a place of work", "Việc trong năm của cơ quan, đơn vị, doanh nghiệp"),
    "committee": ("Steering committees", "Ban Chỉ đạo"),
    "committee_year": ("A year of a steering committee", "Việc trong năm của Ban Chỉ đạo"),
    "movement": ("The movement", "Phong trào"),
    "report": ("Reports", "Báo cáo"),
    "record": ("All records", "Mọi hồ sơ"),
    "unit": ("Units", "Đơn vị hành chính"),
}


def rule_page(language: Language) -> str:
    """Every rule with what it judges, its severity, text and remedy, its citations and when it is in force."""
    lines = head(language, "Rules", "Quy tắc kiểm tra", wide=True)
    lines += [
        either(
            language,
            f"`qcdc.rules.RULES` are the {len(rules.RULES)} rules that `qcdc.rules.run` checks records with. Below the text "
            "of a rule stands what to do if it fails. A *breach* is against the law, a *warning* may be, a *notice* is no "
            "fault. Where nothing else stands beside the basis, it was verified in the text of the act. "
            "[Judge records](../how-to/judge-records.md), [write a rule](../how-to/write-a-rule.md).",
            f"`qcdc.rules.RULES` gồm {len(rules.RULES)} quy tắc mà `qcdc.rules.run` dùng để kiểm tra hồ sơ. Dưới nội dung quy "
            "tắc là hướng xử lý khi không đạt. Mức *vi phạm* là trái quy định, *cảnh báo* là có thể trái quy định, *lưu ý* "
            "không phải là lỗi. Căn cứ không ghi gì thêm là đã đối chiếu văn bản. "
            "[Kiểm tra hồ sơ](../how-to/judge-records.md), [viết quy tắc](../how-to/write-a-rule.md).",
        ),
        "",
    ]
    columns = (
        ("rule", "text and remedy", "judges", "basis")
        if language == "en"
        else ("mã", "nội dung và hướng xử lý", "đối tượng xét", "căn cứ")
    )
    for subject, (en, vi) in _SUBJECTS.items():
        found = [rule for rule in rules.RULES if rule.id.partition(".")[0] == subject]
        lines += [f"## {either(language, en, vi)}", ""]
        lines += lookup("rules", columns, (_rule_row(rule, language) for rule in found))
    return "\n".join(lines)


def _rule_row(rule: Rule, language: Language) -> str:
    other = "" if language == "vi" else f" *{rule.vi}*"
    remedy = f"{either(language, 'Remedy', 'Hướng xử lý')}: {rule.remedy(language)}"
    judged = ", ".join(f"{terms.name_of_type(one.__name__, language)} (`{one.__name__}`)" for one in rule.subjects)
    basis = cited(rule.citations, language) or rule.basis.text(language)
    doubt = "" if rule.confidence is Confidence.VERIFIED else f"<br>*{rule.confidence.text(language)}*"
    return (
        f"| {mark(rule.id)}`{rule.id}`<br>{rule.severity.text(language)} | {rule.text(language)}{other}<br>{remedy} "
        f"| {judged} | {basis}<br>{_in_force(rule, language)}{doubt} |"
    )


def _in_force(rule: Rule, language: Language) -> str:
    lives = [life for one in rule.citations for life in law.shipped().stretches_of(one)]
    first = min((life.since for life in lives if life.since is not None), default=None)
    ends = [life.until for life in lives]
    last = None if None in ends else max((one for one in ends if one is not None), default=None)
    return force(first, last, language) or either(language, "always", "mọi thời điểm")


def demand_page() -> str:
    """What the law requires, clause by clause, with the rules that check it, or the reason why none does."""
    lines = [*head("en", "Legal requirements and their rules", "", wide=True), *_legend()]
    for number in _acts():
        rows = list(_rows(number))
        owed = [row for row in rows if row["duty"] == "yes"]
        lines += [f"## {law.act(number).title('en')}", "", _counted(rows), ""]
        if owed:
            lines += lookup("demands", _DEMAND_COLUMNS, map(_demand_row, owed))
    return "\n".join(lines)


def _demand_row(row: dict[str, str]) -> str:
    place = ".".join(filter(None, (row["article"], row["clause"])))
    days = " to ".join((row["since"], row["until"])).strip() if row["since"] or row["until"] else ""
    ways = ", ".join(f"`{name}`" for name in row["covered_by"].split())
    why = f"*{_WHY[row['reason']]}*" if row["reason"] else ""
    needs = f" ({row['needs']})" if row["needs"] else ""
    return f"| {place} {days} | {row['who']} | {row['what']} | {ways or why}{needs if not ways else ''} |"


_DEMAND_COLUMNS = ("place", "who", "what", "rule, limit or duty; or why none")
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
