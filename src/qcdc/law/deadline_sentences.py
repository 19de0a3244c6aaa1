"""The sentences that explain a deadline, in both languages; `qcdc.law.deadlines` fills them in."""

from __future__ import annotations

__all__ = ["REASONS", "SENTENCES"]

REASONS = {
    "vi": {
        "weekend": "ngày nghỉ hằng tuần",
        "decreed": "ngày nghỉ lễ, Tết hoặc nghỉ hoán đổi",
        "fixed": "ngày nghỉ lễ hằng năm, tạm tính",
        "proposed": "ngày nghỉ dự kiến",
    },
    "en": {
        "weekend": "weekend",
        "decreed": "decreed day off",
        "fixed": "yearly holiday, assumed",
        "proposed": "proposed day off",
    },
}
SENTENCES = {
    "vi": {
        "term": "{name}: {length} ({law}).",
        "days": "Thời hạn tính từ ngày tiếp theo liền kề của ngày {start}, kết thúc vào ngày {end}.",
        "suspension": "Thời gian tạm đình chỉ từ {first} đến {last} không tính vào thời hạn{law}.",
        "obstacle": "Thời gian có trở ngại từ {first} đến {last} không tính vào thời hạn{law}.",
        "examination": "Thời gian giám định từ {first} đến {last} không tính vào thời hạn{law}.",
        "examination_days": "{days} ngày giám định không tính vào thời hạn{law}.",
        "suspension_days": "{days} ngày tạm đình chỉ không tính vào thời hạn{law}.",
        "obstacle_days": "{days} ngày có trở ngại không tính vào thời hạn{law}.",
        "extended": "Gia hạn thêm {length}{law}.",
        "skipped": "Không tính: {days}.",
        "off_at_end": "Ngày nghỉ ở cuối thời hạn: {days}.",
        "rolled": "Ngày cuối cùng là ngày nghỉ nên chuyển sang ngày làm việc tiếp theo ({law}; luật chuyên ngành không nói rõ).",
        "least": "ít nhất {length}",
        "law": "Lưu ý: {law} quy định {length}; ở đây áp dụng theo luật.",
        "decree": "Lưu ý: {law} quy định {length}; ở đây áp dụng theo nghị định.",
        "provisional": "Tạm tính: lịch nghỉ năm {years} chưa được ban hành hoặc chưa có trong dữ liệu.",
        "no_lunar": "Chưa trừ ngày nghỉ Tết Nguyên đán và Giỗ Tổ Hùng Vương năm {years}.",
        "unchecked": "Tạm tính: quy định này mới được rà soát đến ngày {day}.",
        "too_early": "Ngày {day}, quy định này chưa có hiệu lực ({law}: từ ngày {since}).",
        "too_late": "Ngày {day}, quy định này đã hết hiệu lực{law}.",
        "older": "Khi đó áp dụng {law}; các thời hạn, mức quy định của văn bản đó chưa có trong thư viện nên không xét được.",
        "before": "Chậm nhất là ngày {day}, tính lùi từ ngày {event} (không tính ngày này).",
    },
    "en": {
        "term": "{name}: {length} ({law}).",
        "days": "Counted from the day after {start}; the last day is {end}.",
        "suspension": "Suspended from {first} to {last}: these days do not count{law}.",
        "obstacle": "Obstacle from {first} to {last}: these days do not count{law}.",
        "examination": "Expert examination from {first} to {last}: these days do not count{law}.",
        "examination_days": "Days of expert examination, which do not count{law}: {days}.",
        "suspension_days": "Days of suspension, which do not count{law}: {days}.",
        "obstacle_days": "Days of obstacles, which do not count{law}: {days}.",
        "extended": "Extended by {length}{law}.",
        "skipped": "Not counted: {days}.",
        "off_at_end": "Days off at the end: {days}.",
        "rolled": "The last day is a day off, so it moves to the next working day ({law}; the special law is silent).",
        "least": "at least {length}",
        "law": "Note: {law} says {length}; the law is applied here.",
        "decree": "Note: {law} says {length}; the decree is applied here.",
        "provisional": "Provisional: the days off of {years} are not decreed yet, or not in the table.",
        "no_lunar": "Tết and the Hùng Kings' day of {years} are not known and were not left out.",
        "unchecked": "Provisional: this limit was checked up to {day} only.",
        "too_early": "On {day} this was not in force yet ({law}: from {since}).",
        "too_late": "On {day} this was no longer in force{law}.",
        "older": "The law of that day was {law}; its limits are not in the law book, so none can be given.",
        "before": "At the latest on {day}, counted back from {event}, which does not count.",
    },
}
