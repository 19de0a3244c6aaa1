"""Terms of administrative units through time."""

from __future__ import annotations

from qcdc.terms.term import Term, term

__all__ = ["ERRORS", "MODEL"]

MODEL: dict[str, Term] = {
    "ComparableArea": term("khu vực so sánh được", "comparable area"),
    "Heirs": term("đơn vị kế thừa", "heirs of a unit"),
    "Lineage": term("quan hệ kế thừa giữa các đơn vị hành chính", "lineage of units"),
    "NewUnit": term("đơn vị hành chính thành lập mới", "new unit"),
    "Reform": term("sắp xếp đơn vị hành chính", "reform of units", "72/2025/QH15"),
    "ReformPart": term("phần nhập vào đơn vị khác", "part of a reform"),
    "Succession": term("kế thừa đơn vị hành chính", "succession of a unit"),
    "Territory": term("danh mục đơn vị hành chính theo thời gian", "territory"),
    "Tree": term("hệ thống đơn vị hành chính tại một ngày", "tree of units"),
    "Unit": term("đơn vị hành chính", "administrative unit", "72/2025/QH15"),
    "UnitRef": term("mã đơn vị tại một ngày", "reference to a unit"),
    "UnitVersion": term("giai đoạn của đơn vị hành chính", "version of a unit"),
}

ERRORS: dict[str, str] = {
    "areas.level": "khu vực so sánh được chỉ xét cấp tỉnh, cấp huyện, cấp xã",
    "areas.no_units": "ngày {day} không có đơn vị nào thuộc {level}",
    "kind.unknown": "loại đơn vị là một trong {kinds}; gần giống: {near}",
    "level.day": "{day} là ngày, không phải cấp: hãy đưa vào on=",
    "level.unknown": "cấp là một trong {levels}, nhận được {value}; gần nhất: {near}",
    "lineage.contradiction": "đơn vị đã có đơn vị kế thừa thì không thể là chưa rõ kế thừa: {units}",
    "reform.fields": "sự kiện sắp xếp loại {kind} chỉ có các trường {fields}",
    "reform.later_history": "{level} {code} không thể kết thúc trước ngày {day}: bảng đã ghi quá trình của đơn vị này ({life})",
    "reform.level": "trên {level} không còn cấp nào",
    "reform.no_unit": "ngày {day} không có {level} {code}",
    "reform.levels": "địa bàn của đơn vị cấp {source} không nhập vào đơn vị cấp {target}",
    "reform.shares": "các phần không phù hợp với sự kiện loại {kind}: {rule}",
    "reform.source_day": "đơn vị bị sắp xếp phải được nêu theo một ngày trước ngày có hiệu lực {day}",
    "restate.unit": "không phải đơn vị cùng cấp của ngày đó: {units}",
    "restate.pair": "trọng số gắn với hai đơn vị: (đơn vị cũ, đơn vị kế thừa)",
    "restate.weights": "trọng số của {unit} phải là phân số không âm, gắn với đơn vị kế thừa và có tổng bằng 1",
    "territory.day_unknown": "danh mục đơn vị hành chính có từ {first} đến {last}: ngày {day} nằm {where}",
    "unit.code_malformed": "mã đơn vị gồm 1 đến 24 chữ cái, chữ số, '.', '_' hoặc '-', nhận được {value}",
    "unit.day_needed": "mã {code} đã chỉ {count} đơn vị: {units}; hãy nêu ngày",
    "unit.ended": "ngày {day} không có đơn vị nào mang mã {code}; mã này từng chỉ {units}",
    "unit.gap": "các giai đoạn của một đơn vị phải liền nhau, không cách quãng ngày nào",
    "unit.level": "loại đơn vị của một giai đoạn thuộc cấp khác",
    "unit.level_needed": "ngày {day} mã {code} chỉ {units}; hãy nêu cấp",
    "unit.name_ambiguous": "tên này ứng với {count} đơn vị: {units}; hãy nêu cấp, loại hoặc phạm vi",
    "unit.name_unknown": "ngày {day} không có đơn vị nào mang tên này; gần giống: {near}; vào ngày khác: {elsewhen}",
    "unit.not_in_force": "{level} {code} không tồn tại vào ngày {day}; tồn tại {lives}",
    "unit.orphan": "đơn vị cấp trên không tồn tại suốt thời gian: {units}",
    "unit.overlap": "hai giai đoạn của một mã chồng lên nhau: {units}",
    "unit.parent": "đơn vị cấp tỉnh không có đơn vị hành chính cấp trên; mọi đơn vị khác phải có",
    "unit.parent_level": "đơn vị cấp trên phải ở cấp cao hơn",
    "unit.unknown": "chưa từng có đơn vị mang mã {code}; gần giống: {near}",
}
