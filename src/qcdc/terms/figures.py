"""Terms of figures and totals."""

from __future__ import annotations

from qcdc.terms.term import Term, term

__all__ = ["ERRORS", "MODEL", "PHRASES"]

MODEL: dict[str, Term] = {
    "Change": term("mức tăng, giảm so với cùng kỳ", "printed change"),
    "Coverage": term("mức độ đầy đủ", "coverage"),
    "Figure": term("số liệu", "figure"),
    "Reconciliation": term("đối chiếu số liệu", "reconciliation"),
    "Share": term("phần trên tổng thể", "share"),
}

ERRORS: dict[str, str] = {
    "change.empty": "mức tăng, giảm phải có số chênh lệch hoặc tỷ lệ phần trăm",
    "compare.incomplete": "{unit} được hình thành từ các đơn vị chưa có số liệu kỳ trước: {units}",
    "compare.mismatch": "hai số liệu khác nhau về {field}",
    "compare.quality": "không quy đổi được số liệu kỳ trước về {unit}: {quality}, {reason} {units}",
    "compare.units": "chưa xác định được {one} và {other} là cùng một đơn vị; cần danh mục đơn vị hành chính hoặc quy đổi trước",
    "compare.window_and_day": "không so sánh được số liệu của một kỳ với số liệu tại một ngày",
    "compare.length": "không so sánh được kỳ {one} ngày với kỳ {other} ngày",
    "compare.windows": "không so sánh được kỳ loại {one} với kỳ loại {other}",
    "coverage.above_one": "có {part} đơn vị báo cáo trên {whole} đơn vị phải báo cáo",
    "figure.hedge": "chỉ giá trị mới có từ ước lượng",
    "figure.origins": "số liệu đã công bố giữ nguyên như in, không thể đồng thời là số tính toán hay số giả lập",
    "figure.source": "số liệu đã công bố phải có nguồn",
    "figure.state": "giá trị chỉ đi cùng trạng thái “value”, và bắt buộc phải có",
    "figure.when": "số liệu gắn với một kỳ hoặc một ngày, không phải cả hai",
    "handover.record": "bản ghi {index} không phải là Ban Chỉ đạo, đơn, vụ việc hay đơn vị",
    "indicator.ratio": "chỉ tiêu tỷ lệ phải nêu phần và tổng thể, chỉ tiêu khác thì không",
    "indicator.unknown": "không có chỉ tiêu này; gần giống: {near}",
    "reconciliation.mismatch": "hai số liệu khác nhau về {field}",
    "rollup.outside": "{unit} nằm ngoài phạm vi tổng hợp là {within}; hãy tổng hợp ở đơn vị bao trùm cả hai",
    "rollup.top": "có {count} đơn vị ở cấp cao nhất: hãy nêu đơn vị cần tổng hợp",
    "share.part_above_whole": "{part} trên {whole}: phần không lớn hơn tổng thể",
    "rate.none": "số liệu này không phải là phần trên tổng thể nên không có tỷ lệ",
    "table.language": "bảng có số liệu phải nêu ngôn ngữ hiển thị",
    "table.ragged": "các dòng của bảng không cùng số cột",
    "tally.dimension": "hãy đưa vào một tuple gồm các tiêu thức khác nhau trong {known}, ví dụ ('kind',); nhận được {value}",
    "tally.duplicate": "{kind} tại {place} đã được đếm trước đó: mã là {id}; hãy bỏ một trong hai",
    "tally.mismatch": "không cộng được hai bảng khác kỳ hoặc khác tiêu thức phân tổ",
    "tally.record": "chỉ đếm đơn, lượt tiếp và báo cáo gửi lên, nhận được {value}; codec.decode tạo chúng từ đối tượng",
    "total.mismatch": "các số liệu khác nhau về {field}",
    "total.nothing": "không có gì để cộng",
    "total.rate": "tỷ lệ công bố không kèm số lượng thì không cộng được: hãy cho số lượng",
    "total.stock_over_time": "{indicator} không cộng theo thời gian: {instead}",
    "total.twice": "một đơn vị bị đưa vào hai lần",
    "total.windows": "các kỳ không ghép thành {start} đến {end}",
}

PHRASES: dict[str, str] = {
    "it is the number at the end of a window; use the last figure": "đây là số cuối kỳ, hãy lấy số của kỳ cuối cùng",
    "it is the number at the start of a window; use the first figure": "đây là số kỳ trước chuyển sang, hãy lấy số của kỳ đầu tiên",
    "it includes what was carried over; count the whole window again": (
        "số này gồm cả phần kỳ trước chuyển sang, hãy tổng hợp lại từ hồ sơ cho cả kỳ"
    ),
}
"""Words that fill a placeholder and are themselves English."""
