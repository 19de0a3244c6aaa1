"""Terms of administrative units through time."""

from __future__ import annotations

from qcdc.terms.term import Lists, Term, members, term
from qcdc.vocab import Level, LineageShare, RestatementQuality, UnitKind

__all__ = ["ERRORS", "LISTS", "MODEL"]

LISTS: Lists = {
    **members(
        "72/2025/QH15",
        {
            UnitKind.DAC_KHU: ("đặc khu", "special zone"),
        },
    ),
    **members(
        "77/2015/QH13",
        {
            Level.PROVINCE: ("cấp tỉnh", "province level"),
            Level.DISTRICT: ("cấp huyện", "district level"),
            Level.COMMUNE: ("cấp xã", "commune level"),
            Level.VILLAGE: ("thôn, tổ dân phố", "village level"),
        },
    ),
    **members(
        "77/2015/QH13",
        {
            UnitKind.TINH: ("tỉnh", "province"),
            UnitKind.THANH_PHO_TRUNG_UONG: ("thành phố trực thuộc trung ương", "centrally run city"),
            UnitKind.QUAN: ("quận", "urban district"),
            UnitKind.HUYEN: ("huyện", "rural district"),
            UnitKind.THI_XA: ("thị xã", "town"),
            UnitKind.THANH_PHO: ("thành phố thuộc tỉnh", "city"),
            UnitKind.XA: ("xã", "commune"),
            UnitKind.PHUONG: ("phường", "ward"),
            UnitKind.THI_TRAN: ("thị trấn", "township"),
        },
    ),
    **members(
        "185/2026/NĐ-CP",
        {
            UnitKind.THON: ("thôn", "village"),
            UnitKind.LANG: ("làng", "làng village"),
            UnitKind.BUON: ("buôn", "buôn village"),
            UnitKind.BAN: ("bản", "bản village"),
            UnitKind.AP: ("ấp", "hamlet"),
            UnitKind.KHOM: ("khóm", "khóm quarter"),
            UnitKind.TO_DAN_PHO: ("tổ dân phố", "residential group"),
            UnitKind.KHU_PHO: ("khu phố", "quarter"),
        },
    ),
    **members(
        None,
        {
            LineageShare.WHOLE: ("toàn bộ", "whole"),
            LineageShare.PART: ("một phần", "part"),
            LineageShare.PART_AREA_ONLY: ("một phần diện tích, không có dân", "part of the area, no people"),
            LineageShare.PART_AREA_ALL_PEOPLE: ("một phần diện tích, toàn bộ dân", "part of the area, all the people"),
            LineageShare.REST: ("phần còn lại", "rest"),
        },
    ),
    **members(
        None,
        {
            RestatementQuality.EXACT: ("chính xác", "exact"),
            RestatementQuality.APPORTIONED: ("phân bổ theo trọng số", "apportioned"),
            RestatementQuality.AREA_ONLY: ("chỉ so sánh được cả khu vực", "comparable as an area only"),
            RestatementQuality.NOT_COMPARABLE: ("không so sánh được", "not comparable"),
        },
    ),
}

MODEL: dict[str, Term] = {
    "ComparableArea": term("khu vực so sánh được", "comparable area"),
    "Lineage": term("quan hệ kế thừa giữa các đơn vị hành chính", "lineage of units"),
    "Succession": term("kế thừa đơn vị hành chính", "succession of a unit"),
    "Territory": term("danh mục đơn vị hành chính theo thời gian", "territory"),
    "Tree": term("hệ thống đơn vị hành chính tại một ngày", "tree of units"),
    "Unit": term("đơn vị hành chính", "administrative unit", "72/2025/QH15"),
    "UnitRef": term("mã đơn vị tại một ngày", "reference to a unit"),
    "UnitVersion": term("giai đoạn của đơn vị hành chính", "version of a unit"),
}

ERRORS: dict[str, str] = {
    "kind.unknown": "loại đơn vị là một trong {kinds}",
    "level.unknown": "cấp là một trong {levels}",
    "lineage.contradiction": "đơn vị đã có đơn vị kế thừa thì không thể là chưa rõ kế thừa: {units}",
    "restate.unit": "không phải đơn vị cấp xã của ngày đó: {units}",
    "restate.weights": "trọng số của {unit} phải là phân số không âm, gắn với đơn vị kế thừa và có tổng bằng 1",
    "territory.day_unknown": "bảng đơn vị có từ {first} đến {last}, không có ngày {day}",
    "unit.code_malformed": "mã đơn vị gồm 1 đến 24 chữ cái, chữ số, '.', '_' hoặc '-', nhận được {value}",
    "unit.day_needed": "mã {code} đã chỉ {count} đơn vị: {units}; hãy nêu ngày",
    "unit.ended": "ngày {day} không có đơn vị nào mang mã {code}; mã này từng chỉ {units}",
    "unit.gap": "các giai đoạn của một đơn vị phải liền nhau, không cách quãng ngày nào",
    "unit.level": "loại đơn vị của một giai đoạn thuộc cấp khác",
    "unit.level_needed": "ngày {day} mã {code} chỉ {units}; hãy nêu cấp",
    "unit.name_ambiguous": "tên này ứng với {count} đơn vị: {units}; hãy nêu cấp, loại hoặc phạm vi",
    "unit.name_unknown": "ngày {day} không có đơn vị nào mang tên này; gần giống: {near}",
    "unit.not_in_force": "{level} {code} không tồn tại vào ngày {day}; tồn tại {lives}",
    "unit.orphan": "đơn vị cấp trên không tồn tại suốt thời gian: {units}",
    "unit.overlap": "hai giai đoạn của một mã chồng lên nhau: {units}",
    "unit.parent": "đơn vị cấp tỉnh không có đơn vị hành chính cấp trên; mọi đơn vị khác phải có",
    "unit.parent_level": "đơn vị cấp trên phải ở cấp cao hơn",
    "unit.unknown": "chưa từng có đơn vị mang mã {code}; gần giống: {near}",
}
