"""Sentences of errors: figures."""

from __future__ import annotations

__all__ = ["SENTENCES"]

SENTENCES: dict[str, tuple[str, str]] = {
    "change.empty": (
        "mức tăng, giảm phải có số chênh lệch hoặc tỷ lệ phần trăm",
        "a change must state a difference, a percentage, or both",
    ),
    "compare.incomplete": (
        "mọi đơn vị hình thành nên {unit} phải có số liệu kỳ trước; còn thiếu: {units}",
        "every unit that {unit} was formed from must have an earlier figure; missing: {units}",
    ),
    "compare.length": (
        "không thể so sánh kỳ {one} ngày với kỳ {other} ngày",
        "a period of {one} days cannot be compared with one of {other} days",
    ),
    "compare.mismatch": (
        "hai số liệu không được khác nhau về {field}",
        "the figures must not differ in {field}",
    ),
    "compare.quality": (
        "không thể quy đổi số liệu kỳ trước về {unit}: {quality}, {reason}[; {units}]",
        "the earlier figures cannot be restated for {unit}: {quality}, {reason}[; {units}]",
    ),
    "compare.units": (
        "chưa xác định được {one} và {other} là cùng một đơn vị; hãy đưa danh mục đơn vị hành chính vào territory= hoặc quy đổi trước",
        "{one} and {other} may be different units; pass territory=, or restate the figures first",
    ),
    "compare.window_and_day": (
        "không thể so sánh số liệu của một kỳ với số liệu tại một ngày",
        "a figure for a period cannot be compared with one for a single day",
    ),
    "compare.windows": (
        "không thể so sánh kỳ loại {one} với kỳ loại {other}",
        "a period of kind {one} cannot be compared with one of kind {other}",
    ),
    "coverage.above_one": (
        "có {part} đơn vị báo cáo, không thể nhiều hơn {whole} đơn vị phải báo cáo",
        "{part} units cannot have reported if only {whole} were expected",
    ),
    "figure.hedge": (
        "chỉ số liệu có giá trị mới có từ ước lượng",
        "only a figure with a value can have a hedge",
    ),
    "figure.origins": (
        "số liệu đã công bố giữ nguyên như in, không thể đồng thời là số tính toán hay số giả lập",
        "a published figure stays as printed: it cannot also be computed or synthetic",
    ),
    "figure.source": (
        "số liệu đã công bố phải có nguồn",
        "a published figure must have its source",
    ),
    "figure.state": (
        "số liệu có giá trị khi và chỉ khi trạng thái là “có giá trị”",
        "a figure has a value if, and only if, its state is 'value'",
    ),
    "figure.when": (
        "số liệu phải gắn với một kỳ hoặc một ngày, không được cả hai",
        "a figure must have either a period or a day, not both",
    ),
    "handover.record": (
        "bản ghi {index} phải là Ban Chỉ đạo, đơn, vụ việc hoặc đơn vị",
        "record {index} must be a committee, a petition, a case or a unit",
    ),
    "rate.none": (
        "chỉ số liệu là phần trên tổng thể mới có tỷ lệ",
        "only a share has a rate",
    ),
    "reconciliation.mismatch": (
        "hai số liệu không được khác nhau về {field}",
        "the two figures must not differ in {field}",
    ),
    "rollup.outside": (
        "{unit} nằm ngoài phạm vi tổng hợp là {within}; hãy tổng hợp ở đơn vị bao trùm cả hai",
        "{unit} is outside {within}, the unit that was rolled up; roll up a unit that contains both",
    ),
    "rollup.top": (
        "có {count} đơn vị ở cấp cao nhất: hãy nêu đơn vị cần tổng hợp ở within=",
        "the tree has {count} units at the top: pass within=",
    ),
    "share.part_above_whole": (
        "phần {part} không được lớn hơn tổng thể {whole}",
        "the part {part} cannot be greater than the whole {whole}",
    ),
    "table.language": (
        "bảng có số liệu phải nêu ngôn ngữ hiển thị",
        "a table with figures must have a language",
    ),
    "table.ragged": (
        "các dòng của bảng phải cùng số cột với tiêu đề",
        "every row of a table must have as many cells as the header",
    ),
    "tally.dimension": (
        "hãy đưa vào một tuple gồm các tiêu thức khác nhau trong {known}, ví dụ ('kind',); nhận được {value}",
        "must be a tuple of different names from {known}, such as ('kind',), got {value}",
    ),
    "tally.duplicate": (
        "{kind} tại {place} đã được đếm trước đó: mã là {id}; hãy bỏ một trong hai",
        "the {kind} at {place} was already counted: its id is {id}; leave out one of the two",
    ),
    "tally.mismatch": (
        "không thể cộng hai bảng khác kỳ hoặc khác tiêu thức phân tổ",
        "tallies with different periods or dimensions cannot be added",
    ),
    "tally.record": (
        "chỉ đếm đơn, lượt tiếp và báo cáo gửi lên, nhận được {value}; codec.decode tạo các giá trị này từ đối tượng JSON",
        "only petitions, receptions and submissions can be counted, got {value}; codec.decode makes them from JSON objects",
    ),
    "total.mismatch": (
        "các số liệu không được khác nhau về {field}",
        "the figures must not differ in {field}",
    ),
    "total.nothing": (
        "cần ít nhất một số liệu để cộng",
        "there must be at least one figure to add",
    ),
    "total.rate": (
        "tỷ lệ công bố không kèm số lượng thì không cộng được: hãy ghi kèm số lượng",
        "a rate without its counts cannot be added: give the counts",
    ),
    "rollup.rate": (
        "số liệu tổng hợp từ hồ sơ không tính được tỷ lệ này: danh mục không nêu phần và tổng thể, hoặc nêu theo phân tổ",
        "this rate cannot be counted from records: the catalogue does not name its part and whole, or names categories",
    ),
    "total.stock_over_time": (
        "{indicator} không thể cộng theo thời gian: {instead}",
        "{indicator} cannot be added over time: {instead}",
    ),
    "total.twice": (
        "mỗi đơn vị chỉ được đưa vào một lần",
        "a unit must be given once",
    ),
    "total.windows": (
        "các kỳ phải liền nhau, không trùng nhau và phủ hết từ {start} đến {end}",
        "the periods must cover {start} to {end} without a gap or an overlap",
    ),
}
