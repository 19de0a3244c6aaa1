"""Terms of the types, by name: the layer of the model lies above this one."""

from __future__ import annotations

from qcdc.terms.term import Term

__all__ = ["MODEL", "REASONS"]


def _term(vi: str, en: str, law: str | None = None) -> Term:
    return Term(vi=vi, en=en, law=law)


MODEL: dict[str, Term] = {
    "Case": _term("vụ việc", "case", "02/2021/TT-TTCP"),
    "Change": _term("mức tăng, giảm so với cùng kỳ", "printed change"),
    "CommitteeEvent": _term("sự kiện của Ban Chỉ đạo", "committee event"),
    "CommitteeNetwork": _term("hệ thống Ban Chỉ đạo", "network of committees"),
    "ComparableArea": _term("khu vực so sánh được", "comparable area"),
    "Conference": _term("hội nghị", "conference"),
    "ConnectionPoint": _term("điểm cầu", "connection point"),
    "Coverage": _term("mức độ đầy đủ", "coverage"),
    "Figure": _term("số liệu", "figure"),
    "Handling": _term("quá trình xử lý tại một cơ quan", "handling", "05/2021/TT-TTCP"),
    "HandlingEvent": _term("bước xử lý", "step of a handling", "05/2021/TT-TTCP"),
    "HeadReceptionDays": _term("ngày tiếp công dân của người đứng đầu", "reception days of the head", "42/2013/QH13"),
    "Lineage": _term("quan hệ kế thừa giữa các đơn vị hành chính", "lineage of units"),
    "Office": _term("chức vụ", "office"),
    "Person": _term("người giữ chức vụ", "office-holder"),
    "PersonalText": _term("thông tin cá nhân", "personal text", "91/2025/QH15"),
    "Petition": _term("đơn", "petition", "05/2021/TT-TTCP"),
    "Petitioner": _term("người khiếu nại, tố cáo, kiến nghị, phản ánh", "petitioner", "42/2013/QH13"),
    "Reception": _term("lượt tiếp công dân", "reception", "42/2013/QH13"),
    "Reconciliation": _term("đối chiếu số liệu", "reconciliation"),
    "Report": _term("báo cáo", "report", "02/2021/TT-TTCP"),
    "Seat": _term("chức danh", "seat"),
    "Share": _term("phần trên tổng thể", "share"),
    "Statement": _term("nhận định", "statement"),
    "SteeringCommittee": _term("Ban Chỉ đạo thực hiện Quy chế dân chủ ở cơ sở", "steering committee", "30-CT/TW"),
    "Submission": _term("lần gửi báo cáo", "submission"),
    "Succession": _term("kế thừa đơn vị hành chính", "succession of a unit"),
    "Task": _term("nhiệm vụ", "task"),
    "Territory": _term("danh mục đơn vị hành chính theo thời gian", "territory"),
    "Tree": _term("hệ thống đơn vị hành chính tại một ngày", "tree of units"),
    "Unit": _term("đơn vị hành chính", "administrative unit", "72/2025/QH15"),
    "UnitRef": _term("mã đơn vị tại một ngày", "reference to a unit"),
    "UnitVersion": _term("giai đoạn của đơn vị hành chính", "version of a unit"),
}

REASONS: dict[str, Term] = {
    "does_not_exist": _term("Ban Chỉ đạo không tồn tại vào ngày xét", "the committee does not exist on the day"),
    "limit_changed": _term("mức tối thiểu thay đổi trong kỳ", "the minimum changed inside the period"),
    "no_group": _term("không phải đoàn đông người", "not a group"),
    "no_office": _term("không có chức danh theo chức vụ", "no seat is held by office"),
    "no_points": _term("không có điểm cầu", "there are no connection points"),
    "no_tasks": _term("không có nhiệm vụ", "there are no tasks"),
    "no_territory": _term("thiếu danh mục đơn vị hành chính", "no territory was given"),
    "not_delegated": _term("không có ngày ủy quyền tiếp", "no day was delegated"),
    "not_stated": _term("sổ không ghi", "the register does not say"),
    "not_accepted": _term("chưa thụ lý", "not accepted yet"),
    "not_begun": _term("chưa tiếp nhận vào ngày xét", "not received by the day"),
    "not_settled": _term("chưa giải quyết", "not settled yet"),
    "nothing_printed": _term("không có số công bố", "nothing is printed"),
    "nothing_to_compare": _term("không đủ số liệu để đối chiếu", "there is nothing to compare"),
    "other_kind": _term("không thuộc loại đơn này", "another kind of petition"),
    "other_level": _term("không áp dụng cho cấp này", "another level"),
    "out_of_force": _term("quy tắc chưa hoặc không còn hiệu lực", "the rule is not in force on the day"),
    "period_too_short": _term("kỳ không trọn tuần hoặc tháng nào", "the period holds no whole week or month"),
}
