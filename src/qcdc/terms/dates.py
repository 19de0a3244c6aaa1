"""Terms of days, periods and terms."""

from __future__ import annotations

from qcdc.terms.term import Term, term

__all__ = ["ERRORS", "MODEL"]

MODEL: dict[str, Term] = {
    "PartialDate": term("ngày chỉ biết đến tháng hoặc năm", "partial date"),
}

ERRORS: dict[str, str] = {
    "calendar.contradiction": "ngày {day} vừa là ngày nghỉ vừa là ngày làm bù",
    "calendar.count": "thời hạn có ít nhất một ngày làm việc, nhận được {value}",
    "calendar.endless": "lịch không có ngày làm việc nào trong {days} ngày",
    "calendar.gap": "chưa có lịch nghỉ cho ngày {day}: bảng có từ {first} đến {last}; hãy đưa lịch vào calendar= (lịch riêng, hoặc dự kiến bằng law.propose_calendar)",
    "calendar.needed": "đếm ngày làm việc cần có lịch làm việc",
    "calendar.none": "lịch phải trả lời được is_working và reason_off",
    "calendar.outside": "ngày {day} nằm ngoài bảng lịch nghỉ",
    "calendar.worked_weekday": "ngày {day} không phải ngày cuối tuần, vốn đã là ngày làm việc",
    "day.impossible": "không có ngày {value}",
    "day.is_moment": "cần một ngày, nhận được một thời điểm có giờ; hãy dùng .date()",
    "day.not_certain": "chưa thể xác định cho ngày {day}: hồ sơ chỉ ghi {known}, chưa rõ ngày",
    "day.not_ordered": "{value} không phải là một ngày cụ thể nên không so sánh bằng < và > được; hãy dùng dates.is_before (kết quả True, False hoặc None)",
    "day.partial": "cần ngày cụ thể, nhận được {value}: hãy ghi đủ dạng YYYY-MM-DD, hoặc để trống nếu chưa rõ ngày",
    "day.malformed": "ngày phải viết dạng YYYY-MM-DD, nhận được {value}",
    "day.out_of_range": "ngày nằm ngoài khoảng năm 1 đến năm 9999",
    "day_or_partial.malformed": "ngày phải viết dạng YYYY-MM-DD; nếu chỉ biết tháng hoặc năm thì viết YYYY-MM hoặc YYYY; nhận được {value}",
    "partial_date.malformed": "tháng hoặc năm phải viết dạng YYYY-MM hoặc YYYY, nhận được {value}",
    "partial_date.month": "tháng là số nguyên từ 1 đến 12, nhận được {value}",
    "partial_date.year": "năm là số nguyên từ 1 đến 9999, nhận được {value}",
    "period.borders": "{start} đến {end} không phải là kỳ loại {kind}",
    "period.end_before_start": "ngày cuối {end} trước ngày đầu {start}",
    "period.index": "một năm có {most} kỳ loại {kind}, nhận được {value}",
    "period.no_twin": "kỳ loại {kind} không có kỳ tương ứng",
    "period.not_divisible": "{start} đến {end} không chia hết thành các kỳ loại {kind}",
    "period.year": "năm là số nguyên từ {first} đến {last}, nhận được {value}",
    "term.length": "thời hạn từ 1 đến 10.000 đơn vị, nhận được {value}",
    "windows.no_day": "không hồ sơ nào có ngày",
    "windows.no_window": "không có kỳ nào thuộc các loại này chứa ngày của hồ sơ",
}
