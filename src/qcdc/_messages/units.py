"""Sentences of errors: units."""

from __future__ import annotations

__all__ = ["SENTENCES"]

SENTENCES: dict[str, tuple[str, str]] = {
    "areas.level": (
        "khu vực so sánh được chỉ xét cấp tỉnh, cấp huyện, cấp xã",
        "comparable areas exist for provinces, districts and communes only",
    ),
    "areas.no_units": (
        "ngày {day} không có đơn vị nào thuộc {level}",
        "on {day} there is no unit at the level {level}",
    ),
    "kind.unknown": (
        "loại đơn vị là một trong {kinds}[; gần giống: {near}]",
        "a kind must be one of {kinds}[; nearest: {near}]",
    ),
    "level.day": (
        "{day} là ngày, không phải cấp: hãy đưa vào on=",
        "{day} is a day, not a level: pass it as on=",
    ),
    "level.unknown": (
        "cấp là một trong {levels}, nhận được {value}[; gần nhất: {near}]",
        "a level must be one of {levels}, got {value}[; nearest: {near}]",
    ),
    "lineage.contradiction": (
        "đơn vị đã có đơn vị kế thừa thì không thể là chưa rõ kế thừa: {units}",
        "units with successors cannot be of unknown lineage: {units}",
    ),
    "reform.fields": (
        "sự kiện sắp xếp loại {kind} chỉ có các trường {fields}",
        "a reform of kind {kind} can only have the fields {fields}",
    ),
    "reform.later_history": (
        "{level} {code} không thể kết thúc trước ngày {day}: bảng đã ghi quá trình của đơn vị này {life}",
        "{level} {code} cannot end before {day}: the table has its history {life}",
    ),
    "reform.level": (
        "trên {level} không còn cấp nào",
        "there is no level above {level}",
    ),
    "reform.levels": (
        "địa bàn của đơn vị cấp {source} không nhập vào đơn vị cấp {target}",
        "land of a {source} cannot go to a {target}",
    ),
    "reform.no_unit": (
        "ngày {day} không có {level} {code}",
        "on {day} there is no {level} {code}",
    ),
    "reform.shares": (
        "các phần không phù hợp với sự kiện loại {kind}: {rule}",
        "the parts do not fit a reform of kind {kind}: {rule}",
    ),
    "reform.source_day": (
        "đơn vị bị sắp xếp phải được nêu theo một ngày trước ngày có hiệu lực {day}",
        "the day of a source must be before the day of effect {day}",
    ),
    "restate.pair": (
        "trọng số gắn với hai đơn vị: (đơn vị cũ, đơn vị kế thừa)",
        "the key of a weight must be a pair of units: (source, target)",
    ),
    "restate.unit": (
        "không phải đơn vị cùng cấp của ngày đó: {units}",
        "these are not units of that day and level: {units}",
    ),
    "restate.weights": (
        "trọng số của {unit} phải là phân số không âm, gắn với đơn vị kế thừa và có tổng bằng 1",
        "the weights of {unit} must be fractions of zero or more, be given for its heirs, and add up to 1",
    ),
    "territory.day_unknown": (
        "danh mục đơn vị hành chính có từ {first} đến {last}: ngày {day} nằm {where}",
        "the table of units covers {first} to {last}: {day} is {where}",
    ),
    "unit.code_malformed": (
        "mã đơn vị gồm 1 đến 24 chữ cái, chữ số, '.', '_' hoặc '-', nhận được {value}",
        "a unit code must be 1 to 24 letters, digits, '.', '_' or '-', got {value}",
    ),
    "unit.day_needed": (
        "mã {code} đã chỉ {count} đơn vị: {units}; hãy nêu ngày",
        "the code {code} belonged to {count} units: {units}; say on which day",
    ),
    "unit.ended": (
        "ngày {day} không có đơn vị nào mang mã {code}; mã này từng chỉ {units}",
        "on {day} no unit has the code {code}; it belonged to {units}",
    ),
    "unit.gap": (
        "các giai đoạn của một đơn vị phải liền nhau, không cách quãng ngày nào",
        "the versions of a unit must follow each other without a gap",
    ),
    "unit.level": (
        "loại đơn vị của một giai đoạn thuộc cấp khác",
        "the kind of a version does not belong to the level of the unit",
    ),
    "unit.level_needed": (
        "ngày {day} mã {code} chỉ {units}; hãy nêu cấp",
        "on {day} the code {code} belongs to {units}; say at which level",
    ),
    "unit.name_ambiguous": (
        "tên này ứng với {count} đơn vị: {units}; hãy nêu cấp, loại hoặc phạm vi",
        "{count} units have this name: {units}; say level, kind or within",
    ),
    "unit.name_unknown": (
        "ngày {day} không có đơn vị nào mang tên này[; gần giống: {near}][; vào ngày khác: {elsewhen}]",
        "no unit has this name on {day}[; nearest: {near}][; on other days: {elsewhen}]",
    ),
    "unit.not_in_force": (
        "{level} {code} không tồn tại vào ngày {day}; tồn tại {lives}",
        "{level} {code} does not exist on {day}; it exists {lives}",
    ),
    "unit.orphan": (
        "đơn vị cấp trên không tồn tại suốt thời gian: {units}",
        "the parent must exist on every day: {units}",
    ),
    "unit.overlap": (
        "hai giai đoạn của một mã chồng lên nhau: {units}",
        "two units with one code overlap in time: {units}",
    ),
    "unit.parent": (
        "đơn vị cấp tỉnh không có đơn vị hành chính cấp trên; mọi đơn vị khác phải có",
        "a province cannot have a parent, every other unit must have one",
    ),
    "unit.parent_level": (
        "đơn vị cấp trên phải ở cấp cao hơn",
        "the parent must be of a higher level",
    ),
    "unit.unknown": (
        "chưa từng có đơn vị mang mã {code}[; gần giống: {near}]",
        "no unit ever had the code {code}[; nearest: {near}]",
    ),
}
