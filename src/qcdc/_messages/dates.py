"""Sentences of errors: dates."""

from __future__ import annotations

__all__ = ["SENTENCES"]

SENTENCES: dict[str, tuple[str, str]] = {
    "calendar.contradiction": (
        "ngày {day} vừa là ngày nghỉ vừa là ngày làm bù",
        "{day} cannot be both a day off and a working day",
    ),
    "calendar.count": (
        "số ngày làm việc phải từ 1 trở lên, nhận được {value}",
        "a number of working days must be at least 1, got {value}",
    ),
    "calendar.endless": (
        "trong {days} ngày, lịch phải có ít nhất một ngày làm việc",
        "a calendar must have a working day within {days} days",
    ),
    "calendar.unknown": (
        "chưa có lịch nghỉ cho ngày {day}: bảng lịch nghỉ có từ {first} đến {last}; hãy đưa lịch vào calendar= (lịch riêng, hoặc dự kiến bằng law.propose_calendar)",
        "the days off on {day} are not known: the table covers {first} to {last}; pass calendar=, your own or one from law.propose_calendar",
    ),
    "calendar.needed": (
        "đếm ngày làm việc cần có lịch làm việc: hãy đưa vào calendar=",
        "counting working days needs a calendar: pass calendar=",
    ),
    "calendar.none": (
        "lịch phải có hai phương thức is_working và reason_off",
        "a calendar must have the methods is_working and reason_off",
    ),
    "calendar.outside": (
        "ngày phải nằm trong bảng lịch nghỉ, nhận được {day}",
        "the day must be in the table of days off, got {day}",
    ),
    "calendar.worked_weekday": (
        "ngày làm bù phải là ngày cuối tuần, nhận được {day}",
        "a day worked in exchange must be a weekend day, got {day}",
    ),
    "day.impossible": (
        "ngày phải có trong lịch, nhận được {value}",
        "the day must exist in the calendar, got {value}",
    ),
    "day.is_moment": (
        "cần một ngày, nhận được một thời điểm có giờ; hãy dùng .date()",
        "expected a day, got a moment with a time; pass its .date()",
    ),
    "day.malformed": (
        "ngày phải viết dạng YYYY-MM-DD, nhận được {value}",
        "a day must be written as YYYY-MM-DD, got {value}",
    ),
    "day.not_certain": (
        "chưa xác định được tại ngày {day} vì hồ sơ chỉ ghi {known}: cần ghi ngày cụ thể",
        "the answer for {day} is not certain, because the record only states {known}: give the exact day",
    ),
    "day.not_ordered": (
        "{value} không phải là một ngày cụ thể nên không thể so sánh bằng < và >; hãy dùng dates.is_before (cho True, False hoặc None)",
        "a day known only as {value} cannot be compared with < and >; use dates.is_before, which gives True, False or None",
    ),
    "day.not_serial": (
        "cần một ngày, nhận được số {value}; số ngày của Excel nằm trong khoảng 20000 đến 80000: hãy ghi ngày dạng 05/03/2023",
        "expected a day, got the number {value}; a day kept as a number in Excel is 20000 to 80000: write it as 05/03/2023",
    ),
    "day.only_part": (
        "cần ngày cụ thể, nhận được {value}: hãy ghi đủ ngày, tháng, năm (05/03/2023), hoặc để trống nếu chưa rõ ngày",
        "expected a whole day, got {value}: write day, month and year (05/03/2023), or leave it empty if it is not known",
    ),
    "day.other_order": (
        "không có ngày {value} nếu ghi ngày trước, tháng sau; hãy ghi lại, hoặc nêu rằng cột này ghi tháng trước (days = month_first)",
        "there must be such a day, and {value} is none with the day first: correct it, or give the order (days = month_first)",
    ),
    "day.out_of_range": (
        "ngày phải nằm trong khoảng năm 1 đến năm 9999",
        "the day must be in the years 1 to 9999",
    ),
    "day.partial": (
        "cần ngày cụ thể, nhận được {value}: hãy ghi đủ dạng YYYY-MM-DD, hoặc để trống nếu chưa rõ ngày",
        "expected a whole day, got {value}: give it as YYYY-MM-DD, or leave the field empty if it is not known",
    ),
    "day.short_year": (
        "năm phải có bốn chữ số, nhận được {value}: hãy ghi ngày dạng 05/03/2023",
        "the year must have four digits, got {value}: write the day as 05/03/2023",
    ),
    "day.unreadable": (
        "cần một ngày, nhận được {value}: hãy ghi dạng 05/03/2023",
        "expected a day, got {value}: write it as 05/03/2023 or 2023-03-05",
    ),
    "day_or_partial.malformed": (
        "ngày phải viết dạng YYYY-MM-DD; nếu chỉ biết tháng hoặc năm thì viết YYYY-MM hoặc YYYY; nhận được {value}",
        "a day must be written as YYYY-MM-DD, or as YYYY-MM or YYYY if only the month or the year is known, got {value}",
    ),
    "partial_date.malformed": (
        "tháng hoặc năm phải viết dạng YYYY-MM hoặc YYYY, nhận được {value}",
        "a partial date must be written as YYYY-MM or YYYY, got {value}",
    ),
    "partial_date.month": (
        "tháng phải là số nguyên từ 1 đến 12, nhận được {value}",
        "a month must be a whole number from 1 to 12, got {value}",
    ),
    "partial_date.year": (
        "năm phải là số nguyên từ 1 đến 9999, nhận được {value}",
        "a year must be a whole number from 1 to 9999, got {value}",
    ),
    "period.borders": (
        "kỳ loại {kind} không thể từ {start} đến {end}",
        "a period of kind {kind} cannot be {start} to {end}",
    ),
    "period.end_before_start": (
        "ngày cuối {end} không được trước ngày đầu {start}",
        "the end {end} cannot be before the start {start}",
    ),
    "period.index": (
        "thứ tự của kỳ loại {kind} phải từ 1 đến {most}, nhận được {value}",
        "the index must be from 1 to {most} for a period of kind {kind}, got {value}",
    ),
    "period.no_twin": (
        "kỳ loại {kind} không thể đối ứng với năm khác; hãy dùng kỳ có tên, ví dụ Period.year(2021)",
        "a period of kind {kind} cannot be matched with another year; use a named one, such as Period.year(2021)",
    ),
    "period.not_divisible": (
        "từ {start} đến {end} không thể chia hết thành các kỳ loại {kind}",
        "{start} to {end} cannot be divided into whole periods of kind {kind}",
    ),
    "period.unreadable": (
        "cần một kỳ, nhận được {value}: hãy ghi dạng tháng 3/2023, quý I/2023, 6 tháng đầu năm 2023, năm 2023, hoặc 01/01/2023 - 30/06/2023",
        "expected a period, got {value}: write it as tháng 3/2023, quý I/2023, 6 tháng đầu năm 2023, năm 2023, or 01/01/2023 - 30/06/2023",
    ),
    "period.year": (
        "năm là số nguyên từ {first} đến {last}, nhận được {value}",
        "a year must be a whole number from {first} to {last}, got {value}",
    ),
    "term.length": (
        "thời hạn phải từ 1 đến 10.000 đơn vị, nhận được {value}",
        "a time limit must be 1 to 10000 units long, got {value}",
    ),
    "windows.no_day": (
        "ít nhất một hồ sơ phải có ngày",
        "at least one record must have a day",
    ),
    "windows.no_window": (
        "phải có kỳ thuộc các loại này chứa ngày của hồ sơ",
        "a period of these kinds must contain a day of the records",
    ),
}
