"""Sentences of errors: dates."""

from __future__ import annotations

__all__ = ["SENTENCES"]

SENTENCES: dict[str, tuple[str, str]] = {
    "calendar.contradiction": (
        "ngày {day} vừa là ngày nghỉ vừa là ngày làm bù",
        "{day} cannot be both a day off and a working day",
    ),
    "calendar.count": (
        "thời hạn có ít nhất một ngày làm việc, nhận được {value}",
        "a time limit has at least one working day, got {value}",
    ),
    "calendar.endless": (
        "lịch không có ngày làm việc nào trong {days} ngày",
        "the calendar has no working day in {days} days",
    ),
    "calendar.gap": (
        "chưa có lịch nghỉ cho ngày {day}: bảng có từ {first} đến {last}; hãy đưa lịch vào calendar= (lịch riêng, hoặc dự kiến bằng law.propose_calendar)",
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
        "ngày {day} nằm ngoài bảng lịch nghỉ",
        "{day} lies outside the table",
    ),
    "calendar.worked_weekday": (
        "ngày {day} không phải ngày cuối tuần, vốn đã là ngày làm việc",
        "{day} is not at a weekend, so it is a working day already",
    ),
    "day.impossible": (
        "{value} không phải là ngày có trong lịch",
        "{value} is not a day of the calendar",
    ),
    "day.is_moment": (
        "cần một ngày, nhận được một thời điểm có giờ; hãy dùng .date()",
        "expected a day, got a moment with a time; pass its .date()",
    ),
    "day.malformed": (
        "ngày phải viết dạng YYYY-MM-DD, nhận được {value}",
        "a day must be written as YYYY-MM-DD, got {value}",
    ),
    "day.out_of_range": (
        "ngày phải nằm trong khoảng năm 1 đến năm 9999",
        "the day must lie in the years 1 to 9999",
    ),
    "period.borders": (
        "từ {start} đến {end} không phải là kỳ loại {kind}",
        "{start} to {end} is not a period of kind {kind}",
    ),
    "period.end_before_start": (
        "ngày cuối {end} trước ngày đầu {start}",
        "the end {end} is before the start {start}",
    ),
    "period.index": (
        "một năm có {most} kỳ loại {kind}, nhận được {value}",
        "a year has {most} periods of kind {kind}, got {value}",
    ),
    "period.no_twin": (
        "kỳ loại {kind} không có kỳ tương ứng",
        "a period of kind {kind} has no matching period of its own",
    ),
    "period.not_divisible": (
        "từ {start} đến {end} không chia hết thành các kỳ loại {kind}",
        "{start} to {end} cannot be divided into whole periods of kind {kind}",
    ),
    "period.year": (
        "năm là số nguyên từ {first} đến {last}, nhận được {value}",
        "a year must be a whole number from {first} to {last}, got {value}",
    ),
    "term.length": (
        "thời hạn từ 1 đến 10.000 đơn vị, nhận được {value}",
        "a time limit must be 1 to 10000 units long, got {value}",
    ),
    "windows.no_day": (
        "không hồ sơ nào có ngày",
        "none of the records has a day",
    ),
    "windows.no_window": (
        "không có kỳ nào thuộc các loại này chứa ngày của hồ sơ",
        "no period of these kinds contains a day of the records",
    ),
}
