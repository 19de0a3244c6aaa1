"""Why a goal was missed, and what was tried; shown on the page for a missed goal only."""

from __future__ import annotations

__all__ = ["REASONS"]

_FRAMES = {
    "en": "The figures have marks that the query by hand does not compute: coverage, origins, records without a place. "
    "Tried: the tables of units are kept, and only bodies that sent something are looked at one by one. Most of the rest is "
    "a fixed cost of the closure of 11,366 units, and cells that are kept by the day on which a unit is named.",
    "vi": "Số liệu kèm các dấu mà câu truy vấn viết tay không tính: mức độ đủ, nguồn, hồ sơ chưa xác định được đơn vị. Đã thử: "
    "giữ lại bảng đơn vị, chỉ xét riêng cơ quan có gửi báo cáo. Phần còn lại chủ yếu là chi phí cố định của bảng quan hệ "
    "11.366 đơn vị và các ô được giữ theo ngày nêu đơn vị.",
}
_TALLY = {
    "en": "A tally keeps each number of a register, so that no record is counted twice, and each handling until the end. "
    "Tried: records that count alike are counted together, and plain time limits are remembered. The values that are made "
    "for each handling are most of what is left.",
    "vi": "Việc tổng hợp giữ từng số hồ sơ để không đếm trùng và giữ từng lần xử lý đến cuối kỳ. Đã thử: đếm chung các hồ sơ "
    "giống nhau, ghi nhớ thời hạn không có tạm dừng hay gia hạn. Phần còn lại chủ yếu là các giá trị lập cho từng lần xử lý.",
}
_BAD_LINES = {
    "en": "A line with a fault is read again by the strict converter, which finds every problem; good lines are read several times "
    "faster than before, and this line has not become slower.",
    "vi": "Dòng có lỗi được đọc lại bằng bộ chuyển đổi chặt chẽ để tìm mọi lỗi; dòng tốt nay đọc nhanh hơn trước nhiều lần, còn "
    "dòng lỗi không chậm hơn.",
}
REASONS: dict[str, dict[str, str]] = {
    "petitions.paused": {
        "en": "Tried: one test of a whole document for ordinary letters; steps, days and sets of codes that repeat are kept. "
        "About half of the rest is filling the fields of an object, of which a petition has several with many fields.",
        "vi": "Đã thử: kiểm tra chữ cái một lần cho cả tài liệu; giữ lại các bước, ngày và tập mã lặp lại. Khoảng một nửa phần "
        "còn lại là gán các trường của đối tượng; một đơn có nhiều đối tượng nhiều trường.",
    },
    "receptions": {
        "en": "Tried: the same as for petitions. A reception has few parts that repeat, so little is saved by keeping them.",
        "vi": "Đã thử như đối với đơn. Một lượt tiếp có ít phần lặp lại nên việc giữ lại tiết kiệm được ít.",
    },
    "naive": {
        "en": "Tried: generated readers and kept values. Reading is several times as fast as the naive way, but the naive way "
        "does not check lives, order of days and spelling, which cannot be left out.",
        "vi": "Đã thử: tạo sẵn hàm đọc và giữ lại giá trị. Nhanh gấp vài lần cách đơn giản, nhưng cách đơn giản không kiểm tra "
        "trình tự, thứ tự ngày và cách viết, là những việc không thể bỏ.",
    },
    "written.receptions": {
        "en": "Tried: lines are written as text by generated functions, with the standard library and with orjson.",
        "vi": "Đã thử: ghi dòng thành văn bản bằng hàm tạo sẵn, dùng thư viện chuẩn và orjson.",
    },
    "bytes.petition": {
        "en": "Tried: units, days, codes and repeated steps are kept once. A petition and its handling have 55 fields, which take "
        "about half of the rest whether they are used or not; fields that are rarely used would have to share one object.",
        "vi": "Đã thử: giữ một bản cho đơn vị, ngày, mã và bước lặp lại. Một đơn và một lần xử lý có 55 trường, chiếm khoảng một "
        "nửa phần còn lại dù có dùng hay không; các trường ít dùng phải gộp vào một đối tượng.",
    },
    "rules": {
        "en": "Tried: a plan by kind, steps, window and table, equal outcomes kept once, last days remembered in a run. On the "
        "synthetic nation most of the time is in the rules that do apply, which the plain loop calls as well.",
        "vi": "Đã thử: lập kế hoạch theo loại, bước, thời gian và bảng; giữ một bản cho kết quả giống nhau; ghi nhớ ngày cuối thời "
        "hạn trong một lần kiểm tra. Với dữ liệu cả nước giả lập, phần lớn thời gian thuộc các quy tắc có áp dụng, vòng lặp "
        "đơn giản cũng phải gọi.",
    },
    "frames.polars": _FRAMES,
    "frames.duckdb": _FRAMES,
    "frames.pandas": _FRAMES,
    "files": {
        "en": "Every value is checked in the pass that counts it, which the scan by hand leaves out; and see the lines of G6.",
        "vi": "Mỗi giá trị được kiểm tra ngay khi đếm, việc mà cách quét viết tay bỏ qua; xem thêm các dòng của G6.",
    },
    "tally": _TALLY,
    "tally.petitions": _TALLY,
    "nation": {
        "en": "Tried: running sums in the order of the tree, and one table of all figures. The table takes about a fifth; most of the "
        "rest is placing the units, of which the register names each by many days.",
        "vi": "Đã thử: cộng dồn theo thứ tự của cây đơn vị, lập một bảng cho mọi số liệu. Bảng chiếm khoảng một phần năm; phần còn "
        "lại chủ yếu là xếp các đơn vị vào cây, vì sổ nêu mỗi đơn vị theo nhiều ngày khác nhau.",
    },
    "working": {
        "en": "Tried: the ranks of working days are one table, and the last day is a look-up. Most of the rest is making the day.",
        "vi": "Đã thử: thứ tự ngày làm việc là một bảng, ngày cuối được tra từ bảng. Phần còn lại chủ yếu là lập giá trị ngày.",
    },
    "deadline.fresh": {
        "en": "Tried: the words of a deadline are made when they are asked for, and the days left out are taken from a table of the "
        "year. What remains is looking up the limit of the day and checking the arguments.",
        "vi": "Đã thử: chỉ lập lời giải thích khi được hỏi, lấy ngày nghỉ từ bảng của năm. Phần còn lại là tra thời hạn của ngày đó "
        "và kiểm tra đối số.",
    },
    "import.model": {
        "en": "Tried: classes of the model are loaded by name. The code lists and the terms are still loaded together.",
        "vi": "Đã thử: nạp lớp theo tên khi cần. Danh mục mã và thuật ngữ vẫn được nạp cùng nhau.",
    },
    "restate": {
        "en": "Tried: plain areas are added in one loop. Most of the rest is making a value with its marks for each figure; "
        "`restate_columns` does not make them.",
        "vi": "Đã thử: cộng các vùng không chia tách trong một vòng lặp. Phần còn lại chủ yếu là lập một giá trị kèm các dấu cho "
        "từng số liệu; `restate_columns` không lập các giá trị này.",
    },
    "territory.first": {
        "en": "Not worked on in this round. The first tree makes every unit of a day; the next tree of that day is kept.",
        "vi": "Chưa cải tiến trong đợt này. Cây đầu tiên phải lập mọi đơn vị của một ngày; lần sau dùng lại cây đã có.",
    },
    "bad.empty": _BAD_LINES,
    "bad.day": _BAD_LINES,
}
