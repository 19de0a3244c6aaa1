"""Sentences of errors: units."""

from __future__ import annotations

__all__ = ["SENTENCES"]

SENTENCES: dict[str, tuple[str, str]] = {
    "areas.level": (
        "khu vực so sánh được chỉ xét cấp tỉnh, cấp huyện, cấp xã",
        "comparable areas exist for provinces, districts and communes only",
    ),
    "areas.no_units": (
        "ngày {day} phải có đơn vị thuộc {level} nhưng không có đơn vị nào",
        "there must be a unit at the level {level} on {day}, and there is none",
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
    "lineage.presumed": (
        "quan hệ kế thừa suy đoán không được khai cùng quan hệ theo nghị quyết mà phải khai riêng: {units}",
        "an edge that is not verified must be given in presumed: {units}",
    ),
    "lineage.renaming": (
        "phải nêu đơn vị đã kết thúc là đơn vị khác, cùng cấp với đơn vị tiếp tục mang mã",
        "the ended unit must be another unit, of the level of the unit that keeps the code",
    ),
    "lineage.stated": (
        "nghị quyết đã nêu đơn vị kế thừa cùng ngày thì không thể suy đoán thêm: {units}",
        "a resolution states the successors on that day, so they cannot be presumed as well: {units}",
    ),
    "lineage.unsure": (
        "quan hệ kế thừa theo nghị quyết phải nêu rõ toàn bộ hay một phần; chỉ quan hệ suy đoán mới được để chưa rõ",
        "an edge verified in a resolution must state its share; only a presumed edge may be unsure",
    ),
    "lineage.verified": (
        "quan hệ kế thừa đã đối chiếu nghị quyết không thể là suy đoán, phải khai cùng quan hệ theo nghị quyết: {units}",
        "a verified edge cannot be presumed; give it in successions: {units}",
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
        "cần một cấp có cấp trên, nhận được {level}",
        "expected a level that has a level above it, got {level}",
    ),
    "reform.levels": (
        "địa bàn của đơn vị {source} không thể nhập vào đơn vị {target}",
        "the territory of a {source} cannot go to a {target}",
    ),
    "reform.no_unit": (
        "ngày {day} phải có {level} {code} nhưng không có",
        "there must be a {level} {code} on {day}, and there is none",
    ),
    "reform.shares": (
        "các phần phải phù hợp với sự kiện loại {kind}: {rule}",
        "the parts must fit a reform of kind {kind}: {rule}",
    ),
    "reform.source_day": (
        "đơn vị bị sắp xếp phải được nêu theo một ngày trước ngày có hiệu lực {day}",
        "the day of a source must be before the day of effect {day}",
    ),
    "restate.pair": (
        "trọng số phải gắn với hai đơn vị: (đơn vị cũ, đơn vị kế thừa)",
        "the key of a weight must be a pair of units: (source, target)",
    ),
    "restate.unit": (
        "số liệu phải của các đơn vị cùng cấp của ngày đó, không phải: {units}",
        "the figures must be of units of that day and level, and these are not: {units}",
    ),
    "place.area": (
        "diện tích của đơn vị phải lớn hơn 0; không rõ diện tích thì không có vị trí",
        "the area of a unit must be more than 0; a unit of which it is not known has no place",
    ),
    "place.degrees": (
        "tọa độ phải tính bằng độ, từ -{limit} đến {limit}",
        "a coordinate must be in degrees, from -{limit} to {limit}",
    ),
    "restate.area": (
        "trọng số theo diện tích cần diện tích không có nghi ngờ của mọi đơn vị kế thừa; còn thiếu hoặc nghi ngờ: {units}; hãy nêu trong units= các đơn vị khác, hoặc tự cho trọng số",
        "weights by area need an area without doubt for every heir; it is missing or doubtful for: {units}; name other units in units=, or give weights of your own",
    ),
    "restate.weights": (
        "trọng số của {unit} phải là phân số không âm, gắn với đơn vị kế thừa và có tổng bằng 1",
        "the weights of {unit} must be fractions of zero or more, be given for its heirs, and add up to 1",
    ),
    "territory.day_unknown": (
        "ngày phải nằm trong thời gian mà danh mục đơn vị hành chính được rà soát, từ {first} đến {last}: ngày {day} nằm {where}",
        "the day must be in the time for which the table of units was checked, {first} to {last}: {day} is {where}",
    ),
    "territory.checked": (
        "danh mục đã được rà soát đến {last}; phải nêu ngày muộn hơn, nhận được {day}",
        "the table was already checked until {last}; give a later day, got {day}",
    ),
    "unit.code_malformed": (
        "mã đơn vị gồm 1 đến 24 chữ cái, chữ số, '.', '_' hoặc '-', nhận được {value}",
        "a unit code must be 1 to 24 letters, digits, '.', '_' or '-', got {value}",
    ),
    "unit.day_needed": (
        "mã {code} đã dùng cho {count} đơn vị: {units}; hãy nêu ngày",
        "the code {code} belonged to {count} units: {units}; give the day",
    ),
    "unit.ended": (
        "ngày {day} không có đơn vị nào mang mã {code}[; đơn vị kế thừa: {heirs}]; hãy nêu ngày có đơn vị mang mã này: {units}",
        "on {day} no unit has the code {code}[; its heirs are {heirs}]; pass a day on which one does: {units}",
    ),
    "unit.gap": (
        "các giai đoạn của một đơn vị phải liền nhau, không cách quãng ngày nào",
        "the versions of a unit must follow each other without a gap",
    ),
    "unit.level": (
        "loại đơn vị của một giai đoạn phải thuộc cấp của đơn vị",
        "the kind of a version must belong to the level of the unit",
    ),
    "unit.level_needed": (
        "ngày {day} mã {code} là mã của {units}; hãy nêu cấp",
        "on {day} the code {code} belongs to {units}; give the level",
    ),
    "unit.name_ambiguous": (
        "tên này ứng với {count} đơn vị: {units}; hãy nêu cấp (level), loại (kind) hoặc phạm vi (within)",
        "{count} units have this name: {units}; give level=, kind= or within=",
    ),
    "unit.name_unknown": (
        "không có đơn vị nào mang tên này {day}[; không tìm thấy {part}][; trong {above}][; gần giống: {near}][; vào ngày khác: {elsewhen}]",
        "no unit has this name {day}[; not found: {part}][; in {above}][; nearest: {near}][; on other days: {elsewhen}]",
    ),
    "unit.not_in_force": (
        "{level} {code} không tồn tại {day}; hãy nêu một ngày đơn vị tồn tại: {lives}",
        "{level} {code} does not exist {day}; pass a day in its life: {lives}",
    ),
    "unit.orphan": (
        "đơn vị cấp trên phải tồn tại suốt thời gian: {units}",
        "the parent must exist on every day: {units}",
    ),
    "unit.overlap": (
        "hai giai đoạn của một mã không được chồng lên nhau: {units}",
        "two units with one code cannot overlap in time: {units}",
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
        "danh mục không ghi nhận đơn vị nào mang mã {code}[; có thể mã đã mất số 0 ở đầu: {meant}][; gần giống: {near}]",
        "no unit in the table ever had the code {code}[; its leading zeros may be lost: {meant}][; nearest: {near}]",
    ),
    "unit_list.code_length": (
        "mã {level} có {length} chữ số, nhận được {value}[; có thể đã mất số 0 ở đầu: {near}]",
        "a code at the level {level} must have {length} digits, got {value}[; leading zeros may be lost: {near}]",
    ),
    "unit_list.column": (
        "danh mục phải có cột {column}; tên cột là một trong {headers}",
        "the list must have a column {column}; its header must be one of {headers}",
    ),
    "unit_list.doubled": (
        "mỗi mã chỉ được có một dòng trong danh mục; các mã có nhiều dòng: {codes}",
        "a list must have one row for each code; these have several: {codes}",
    ),
    "unit_list.empty": (
        "danh mục phải có ít nhất một đơn vị",
        "a list must have at least one unit",
    ),
    "unit_list.kind": (
        "cần loại đơn vị, như Xã hoặc xa, nhận được {value}",
        "expected a kind of unit, such as Xã or xa, got {value}",
    ),
    "unit_list.no_parent": (
        "đơn vị cấp trên phải có trong danh mục, hoặc trong bảng nếu danh mục không gồm cấp đó; không có: {codes}",
        "the unit above must be in the list, or in the table if the list does not have its level; missing: {codes}",
    ),
    "unit_list.parent": (
        "mã cấp trên có 2, 3 hoặc 5 chữ số, nhận được {value}; có thể đã mất số 0 ở đầu",
        "the code of the unit above must have 2, 3 or 5 digits, got {value}; leading zeros may be lost",
    ),
}
