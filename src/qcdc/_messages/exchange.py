"""Sentences of errors: exchange with other systems."""

from __future__ import annotations

__all__ = ["SENTENCES"]

SENTENCES: dict[str, tuple[str, str]] = {
    "dhis2.day": (
        "với địa giới phải đưa vào on= hoặc between=, chỉ một trong hai; với cây đơn vị của một ngày thì không đưa vào",
        "a territory needs either on= or between=, and a tree, which is of one day, cannot have either",
    ),
    "dhis2.differs": (
        "phải khớp với đơn vị ghi trong thuộc tính QCDC_UNIT, ở đó là {expected}; hãy sửa một trong hai",
        "must agree with the unit in the attribute QCDC_UNIT, which states {expected}; correct one of them",
    ),
    "dhis2.id_repeated": (
        "mã chỉ được dùng một lần; phần tử {index} đã có mã này",
        "an id can occur only once; element {index} has it already",
    ),
    "dhis2.kind": (
        "tên phải bắt đầu bằng loại đơn vị (tỉnh, thành phố, xã, phường …)",
        "the name must begin with the kind of the unit (tỉnh, thành phố, xã, phường …)",
    ),
    "dhis2.level": (
        "cấp phải là {expected}, bằng số mã trong đường dẫn",
        "the level must be {expected}, the number of ids in the path",
    ),
    "dhis2.nature": (
        "chỉ ghi kết quả thực hiện, đây là {nature}",
        "only results are written; this is a figure of another nature ({nature})",
    ),
    "dhis2.no_element": (
        "chưa có phần tử dữ liệu cho {term}; hãy bổ sung vào data_elements",
        "there is no data element for {term}; add one to data_elements",
    ),
    "dhis2.pages": (
        "đây là trang {page} trong {pages} trang; hãy lấy toàn bộ danh mục bằng paging=false",
        "this is page {page} of {pages}; use paging=false to get the whole list",
    ),
    "dhis2.parent": (
        "trong tài liệu phải có đơn vị cấp trên đọc được mang mã này; nếu đó là cấp quốc gia, hãy đưa mã vào root=",
        "the document must have a unit with this id that can be read; if it is the country, pass its id as root=",
    ),
    "dhis2.path": (
        "đường dẫn phải kết thúc bằng mã của đơn vị cấp trên và mã của đơn vị",
        "the path must end with the id of the parent and the id of the unit",
    ),
    "dhis2.period": (
        "DHIS2 không có kỳ từ {start} đến {end} ({kind}); chỉ ghi được ngày, tuần, tháng, quý, sáu tháng, năm dương lịch",
        "DHIS2 has no period from {start} to {end} ({kind}); only days, weeks, months, quarters, half-years and years of the calendar can be written",
    ),
    "dhis2.scope": (
        "chỉ ghi số liệu của đúng cơ quan được hỏi và không giới hạn phạm vi",
        "only figures of the given body, without a limitation of their scope, can be written",
    ),
    "dhis2.state": (
        "chỉ ghi được số liệu có giá trị hoặc không phát sinh, đây là: {state}",
        "only a figure with a value, or of which nothing arose, can be written; this one is {state}",
    ),
    "dhis2.time": (
        "chỉ nhận ngày hoặc 0 giờ của ngày: giờ khác cho thấy ngày đã lệch múi giờ",
        "only a day, or its midnight, can be read: another time shows that the day was shifted between time zones",
    ),
    "dhis2.total": (
        "DHIS2 tự cộng số liệu của các đơn vị bên dưới: chỉ ghi số liệu của {unit} hoặc của các đơn vị bên dưới, không ghi cả hai",
        "DHIS2 adds the figures of the units below: write either the figure of {unit} or those of the units below, which cannot both be written",
    ),
    "dhis2.twice": (
        "mỗi phần tử dữ liệu, kỳ và đơn vị chỉ có một số liệu; số liệu thứ nhất đã được ghi",
        "there can be only one figure for a data element, a period and a unit; the first one is written",
    ),
    "dhis2.uid": (
        "mã DHIS2 phải có 11 chữ cái hoặc chữ số, bắt đầu bằng chữ cái, nhận được {value}",
        "an id of DHIS2 must have 11 letters and digits, the first of them a letter, got {value}",
    ),
    "dhis2.unit": (
        "chỉ ghi được số liệu của đơn vị hành chính",
        "only a figure of a unit can be written",
    ),
    "dhis2.value": (
        "chỉ ghi được một số: với tỷ lệ hãy ghi tử số và mẫu số thành hai phần tử dữ liệu",
        "only one number can be written: give the part and the whole of a rate as data elements of their own",
    ),
    "dhis2.window": (
        "kỳ phải được nêu đủ ngày bắt đầu và ngày kết thúc",
        "the window must be stated with its first and its last day",
    ),
    "ical.stamp": (
        "cần thời điểm (datetime) có múi giờ, nhận được {value}",
        "must be a moment (datetime) with a time zone, got {value}",
    ),
}
