"""Sentences of errors: law."""

from __future__ import annotations

__all__ = ["SENTENCES"]

SENTENCES: dict[str, tuple[str, str]] = {
    "act.unknown": (
        "không có văn bản mang số này[; gần giống: {near}]",
        "there is no act with this number[; nearest: {near}]",
    ),
    "citation.incomplete": (
        "điểm phải có khoản, khoản phải có điều",
        "a point must have its clause, and a clause its article",
    ),
    "citation.too_deep": (
        "vị trí viện dẫn có nhiều nhất điều, khoản, điểm",
        "a place in an act has at most an article, a clause and a point",
    ),
    "competence.reason": (
        "thẩm quyền chưa xác định được thì phải có lý do",
        "an unknown competence must have a reason",
    ),
    "competence.words": (
        "ghi chú phải có cả hai ngôn ngữ hoặc không có",
        "a remark must be in both languages or in neither",
    ),
    "deadline.follow": (
        "phải là 'law' hoặc 'decree', nhận được {value}",
        "must be 'law' or 'decree', got {value}",
    ),
    "law.act_twice": (
        "mỗi văn bản chỉ được khai một lần, {number} được khai hai lần",
        "an act must be given once, and {number} is given twice",
    ),
    "law.appended": (
        "dòng mới của {key} phải bắt đầu sau ngày {begun}, liền sau ngày cuối của dòng trước, nhận được {since}",
        "a new row of {key} must begin after {begun}, on the day after the last row ends, got {since}",
    ),
    "law.calendar": (
        "năm nghỉ chỉ thêm được vào lịch nghỉ đã ban hành",
        "years of days off can only be added to a decreed calendar",
    ),
    "law.citation": (
        "{place}: căn cứ phải bắt đầu bằng số của một văn bản, nhận được {value}",
        "{place}: a citation must begin with the number of an act, got {value}",
    ),
    "law.cited": (
        "{place}: dữ liệu chưa có văn bản {number}; cần bổ sung văn bản này trước",
        "{place}: the book does not contain {number}; add the act first",
    ),
    "law.competence": (
        "khóa của thẩm quyền phải gồm loại việc, lần giải quyết và người bị khiếu nại, tố cáo; nhận được {value}",
        "the key of a competence must consist of the matter, the instance and the author of the contested act, got {value}",
    ),
    "law.ended": (
        "{number} không thể hết hiệu lực lần nữa: ngày cuối đã là {day}",
        "{number} cannot end again: it ended on {day}",
    ),
    "law.field": (
        "{place}: không có trường này; các trường: {known}",
        "{place}: there is no such field; the fields are {known}",
    ),
    "law.itself": (
        "{place}: {number} không thể sửa đổi hay thay thế chính nó",
        "{place}: {number} cannot amend or replace itself",
    ),
    "law.misplaced": (
        "{own} phải được lưu dưới khóa của chính nó, không phải {key}",
        "{own} must be stored under its own key, not under {key}",
    ),
    "law.missing": (
        "{place}: thiếu trường này, cần bổ sung",
        "{place}: the field is missing; it must be given",
    ),
    "law.month_and_day": (
        "ngày trong năm phải viết dạng MM-DD, nhận được {value}",
        "a day of the year must be written MM-DD, got {value}",
    ),
    "law.no_act": (
        "{place}: dữ liệu phải có văn bản {number} cần sửa đổi hay thay thế",
        "{place}: the book must contain {number}, which is to be changed",
    ),
    "law.no_year": (
        "lịch phải có năm {year} trước khi thêm ngày",
        "the calendar must have the year {year} before days are added to it",
    ),
    "law.proposed_year": (
        "năm dự kiến là số nguyên từ {first} đến {last}",
        "a proposed year must be a whole number from {first} to {last}",
    ),
    "law.row": (
        "{place}: cần {expected}, nhận được {value}",
        "{place}: expected {expected}, got {value}",
    ),
    "law.rows": (
        "các dòng của {key} không được chồng lên nhau hoặc bỏ trống mà không khai báo, như tại ngày {day}",
        "the rows of {key} cannot overlap or leave an undeclared gap, as on {day}",
    ),
    "law.run": (
        "{place}: dãy số kết thúc sau số đầu tiên và không quá {most} số",
        "{place}: a range of numbers must end after its first number and have at most {most}",
    ),
    "law.toml": (
        "nội dung phải là TOML, lỗi tại {where}",
        "expected TOML; the error is at {where}",
    ),
    "law.toml_extreme": (
        "nội dung không được lồng quá sâu hoặc có số quá dài",
        "the text cannot have such deep nesting or such a long number",
    ),
    "law.value": (
        "{place}: {reason}",
        "{place}: {reason}",
    ),
    "law.year": (
        "khóa của bảng ngày nghỉ phải là năm, nhận được {value}",
        "the key of a table of days off must be its year, got {value}",
    ),
    "law.years": (
        "các năm của lịch phải liền nhau",
        "the years of a calendar must follow each other without a gap",
    ),
    "limit.counted_back": (
        "{key} được tính lùi từ một sự kiện: hãy dùng latest_before",
        "{key} is counted back from an event: use latest_before",
    ),
    "limit.negative": (
        "số người tán thành và tổng số không được âm, nhận được {value}",
        "a number of votes must be zero or more, got {value}",
    ),
    "limit.no_pause": (
        "{key}: lý do {why} không phải là căn cứ để tạm ngừng tính thời hạn này",
        "{key}: the ground {why} cannot pause this time limit",
    ),
    "limit.no_share": (
        "cần khóa của một tỷ lệ, nhận được {key}",
        "expected the key of a share, got {key}",
    ),
    "limit.no_term": (
        "cần khóa của một thời hạn, nhận được {key}",
        "expected the key of a time limit, got {key}",
    ),
    "limit.out_of_force": (
        "{key} không có giá trị vào ngày {day}; cần một ngày {spans}",
        "{key} has no value on {day}; expected a day in {spans}",
    ),
    "limit.share": (
        "tỷ lệ phải có tử số lớn hơn 0 và mẫu số không nhỏ hơn tử số, và chỉ tỷ lệ mới có mẫu số; chỉ tỷ lệ hoặc phần trăm mới có mức phải vượt",
        "only a share can have out_of, which must not be less than count, and count must be greater than zero; only a share or a percentage can have more_than",
    ),
    "limit.since": (
        "giới hạn phải có ngày bắt đầu",
        "a limit must have a first day",
    ),
    "limit.unknown": (
        "không có thời hạn, mức nào có khóa này[; gần giống: {near}]",
        "there is no limit with this key[; nearest: {near}]",
    ),
    "pause.how_long": (
        "thời gian không tính vào thời hạn là một khoảng có đủ hai ngày, hoặc là một số ngày",
        "a pause must have either a first and a last day or a number of days",
    ),
    "pause.overlap": (
        "hai khoảng thời gian không tính vào thời hạn không được chồng lên nhau, như vào ngày {day}",
        "two pauses cannot overlap, as on {day}",
    ),
    "provision.place": (
        "hiệu lực của cả văn bản phải được khai cùng văn bản",
        "the force of a whole act must be given with the act",
    ),
    "provision.suspended": (
        "việc tạm ngưng hiệu lực phải có ngày bắt đầu và không áp dụng cho một phần của quy định",
        "a suspension must have a first day and cannot concern a part of a provision",
    ),
    "reference.impostor": (
        "có chữ trông giống {right} nhưng là chữ khác; hãy viết {right}",
        "a letter looks like {right} but is another one; write {right}",
    ),
    "reference.kind": (
        "chỉ số văn bản của Đảng mới có loại văn bản trước dấu gạch chéo, và bắt buộc phải có",
        "only the number of a Party document has its kind before the slash, and it must have one",
    ),
    "reference.malformed": (
        "cần số, ký hiệu văn bản, như 05/2021/TT-TTCP hoặc 124-QĐ/TW, nhận được {value}",
        "expected the number of a document, such as 05/2021/TT-TTCP or 124-QĐ/TW, got {value}",
    ),
    "reference.part": (
        "{value} không phải là thành phần của số, ký hiệu văn bản",
        "{value} cannot be a part of the number of a document",
    ),
    "reference.year": (
        "năm gồm bốn chữ số chỉ có ở văn bản của Nhà nước",
        "only the number of a State document can have a year, of four digits",
    ),
}
