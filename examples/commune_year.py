"""A year of a commune from July 2023: three matters in the six stages, and the findings of the rules.

The commune does not exist; every record is SYNTHETIC. Exit status 0.
"""

from __future__ import annotations

import sys

from commune_records import COMMITTEE, MATTERS, OTHERS, WINDOW
from qcdc import law, render, rules, terms
from qcdc.model import Matter, PeoplesDecision
from qcdc.rules import Audit
from qcdc.terms import Language
from qcdc.vocab import DecisionSubject, ResourceKind, ResourceSource, Stage

LANGUAGE: Language = "vi"


def stages(matter: Matter) -> str:
    """What happened at each stage, by day."""
    rows: list[list[str]] = []
    for stage in Stage:
        found = matter.at(stage)
        told = "; ".join(f"{terms.name_of_type(one.kind, LANGUAGE)} {one.id}" for one in found) or "-"
        first = render.day(found[0].day, LANGUAGE) if found else "-"
        asked = rules.rules_of_stage(stage, on=matter.began(stage) or WINDOW.end)
        rows.append([stage.text(LANGUAGE), first, str(len(asked)), told])
    return render.table(["Bước", "Bắt đầu", "Quy tắc", "Việc đã làm"], rows)


def votes(decisions: list[PeoplesDecision]) -> str:
    """Votes as a share of those present and of all households: only the second one counts."""
    rows = [
        [
            one.id,
            str(one.households),
            str(one.present),
            str(one.yes),
            "đạt" if law.limit(one.subject.vote_limit, on=one.day).is_met(one.yes, one.present) else "không",
            "đạt" if one.passed else "KHÔNG",
        ]
        for one in decisions
    ]
    return render.table(["Quyết định", "Tổng số hộ", "Dự họp", "Tán thành", "Trên số dự", "Trên tổng số"], rows)


def given(matter: Matter) -> str:
    """Contributions of the people: money, labour and land, each in its own unit of measure and never added."""
    if matter.works is None:
        return "-"
    amounts = [
        f"{kind.text(LANGUAGE)}: {render.number(amount, LANGUAGE)}"
        for kind in ResourceKind
        if (amount := matter.works.amount(kind, ResourceSource.PEOPLE))
    ]
    return "; ".join(amounts) or "không huy động"


def findings(audit: Audit) -> list[str]:
    """Every rule that failed, with its articles and its remedy."""
    lines: list[str] = []
    for verdict in audit.failed:
        cited = law.cite(verdict.citations, LANGUAGE) or "thông lệ"
        lines.append(
            f"[{verdict.rule.severity.text(LANGUAGE).upper()}] {verdict.title(LANGUAGE)}: "
            f"{verdict.text(LANGUAGE)} Căn cứ: {cited}. Hướng xử lý: {verdict.rule.remedy(LANGUAGE)}"
        )
    return lines


def main() -> None:
    """Print the year."""
    needed = law.limit(DecisionSubject.WORKS.vote_limit, on=WINDOW.end).needed(90)
    audit = rules.run([*MATTERS, *OTHERS], as_of=WINDOW.end)
    parts = [
        render.heading("Một năm thực hiện dân chủ ở xã Ví Dụ (GIẢ LẬP)"),
        render.paragraph(
            f"Xã không có thật, mọi hồ sơ là số liệu giả lập; {render.window(WINDOW, LANGUAGE)}. "
            f"Xét ngày {render.day(WINDOW.end, LANGUAGE)}."
        ),
    ]
    for matter in MATTERS:
        parts += [render.heading(matter.title, level=2), stages(matter)]
        parts.append(render.paragraph(f"Nhân dân đóng góp: {given(matter)}."))
        if matter.benefit is not None:
            parts.append(
                render.paragraph(f"Hài lòng: {matter.benefit.satisfied}/{matter.benefit.asked} người được hỏi.")
            )
    parts += [
        render.heading("Biểu quyết: mẫu số là tổng số đại diện hộ gia đình", level=2),
        votes([one for matter in MATTERS for one in matter.decisions]),
        render.paragraph(
            f"Thôn 1 có 90 hộ: cần {needed} hộ tán thành. Lần đầu 50/66 hộ dự họp là trên 2/3 số dự họp, "
            "nhưng chưa đạt 2/3 tổng số hộ."
        ),
        render.heading("Ban Chỉ đạo trước và sau khi kiện toàn tháng 5", level=2),
    ]
    for day in ("2024-04-30", "2024-05-31"):
        roster = [
            f"{one.role.text(LANGUAGE)}: {one.office.title if one.office else one.id}" for one in COMMITTEE.roster(day)
        ]
        vacant = COMMITTEE.vacancies(day)
        parts.append(render.bullets([f"Ngày {day[8:]}/{day[5:7]}/{day[:4]}:", *roster, f"Khuyết: {len(vacant)}"]))
    parts += [
        render.heading("Kết quả kiểm tra", level=2),
        render.paragraph(
            f"{len(audit.passed)} đạt, {len(audit.failed)} không đạt, {len(audit.unstated)} chưa có thông tin, "
            f"{len(audit.skipped)} không xét, {len(audit.crashed)} lỗi."
        ),
        render.bullets(findings(audit)),
    ]
    sys.stdout.buffer.write(render.document(parts).encode("utf-8"))


if __name__ == "__main__":
    main()
