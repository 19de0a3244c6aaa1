"""Terms of administrative units through time."""

from __future__ import annotations

from qcdc.terms.term import Term, term

__all__ = ["MODEL"]

MODEL: dict[str, Term] = {
    "ComparableArea": term("khu vực so sánh được", "comparable area"),
    "Heirs": term("đơn vị kế thừa", "heirs of a unit"),
    "Lineage": term("quan hệ kế thừa giữa các đơn vị hành chính", "lineage of units"),
    "NewUnit": term("đơn vị hành chính thành lập mới", "new unit"),
    "OtherName": term("tên gọi khác của đơn vị", "other name of a unit"),
    "UnitPlace": term("vị trí, diện tích của đơn vị", "place of a unit"),
    "Reform": term("sắp xếp đơn vị hành chính", "reform of units", "72/2025/QH15"),
    "ReformPart": term("phần nhập vào đơn vị khác", "part of a reform"),
    "Renaming": term("mã tiếp tục với tên đơn vị đã kết thúc", "code that took the name of an ended unit"),
    "Succession": term("kế thừa đơn vị hành chính", "succession of a unit"),
    "Territory": term("danh mục đơn vị hành chính theo thời gian", "territory"),
    "Tree": term("hệ thống đơn vị hành chính tại một ngày", "tree of units"),
    "Unit": term("đơn vị hành chính", "administrative unit", "72/2025/QH15"),
    "UnitRef": term("mã đơn vị tại một ngày", "reference to a unit"),
    "UnitVersion": term("giai đoạn của đơn vị hành chính", "version of a unit"),
}
