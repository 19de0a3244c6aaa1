"""Why a goal was missed, and what was tried; shown on the page for a missed goal only."""

from __future__ import annotations

__all__ = ["REASONS"]

_FRAMES = {
    "en": "The figures have marks that the query by hand does not compute: coverage, origins, records without a place. "
    "Tried: rows grouped by unit and day and then placed (12.7 times the query by hand on polars, 12.9 on DuckDB); rows placed "
    "by a join before they are grouped (about 3.4 times for this step alone); rows grouped by unit alone with the first and the "
    "last day on which it is named, and only units that do not exist on both looked at by day, with the tables of units kept "
    "(3.7 and 5.9, the way that is used). Body and origin are two more keys, and this grouping alone takes about 1.5 times the "
    "query by hand.",
    "vi": "Số liệu kèm các dấu mà câu truy vấn viết tay không tính: mức độ đủ, nguồn, hồ sơ chưa xác định được đơn vị. Đã thử: "
    "nhóm theo đơn vị và ngày rồi mới xếp vào cây (12,7 lần câu viết tay trên polars, 12,9 lần trên DuckDB); xếp vào cây bằng "
    "phép nối trước khi nhóm (riêng bước này khoảng 3,4 lần); nhóm chỉ theo đơn vị kèm ngày đầu và ngày cuối nêu đơn vị, chỉ "
    "xét theo từng ngày những đơn vị không tồn tại trong cả hai ngày, đồng thời giữ lại bảng đơn vị (3,7 và 5,9 lần, là cách "
    "đang dùng). Cơ quan và nguồn là hai khóa nhóm nữa; riêng phép nhóm này đã mất khoảng 1,5 lần câu viết tay.",
}
_TALLY = {
    "en": "A tally keeps each number of a register, so that no record is counted twice, and each handling until the end. "
    "Tried: records that count alike are counted together, and plain time limits are remembered. The values that are made "
    "for each handling are most of what is left.",
    "vi": "Việc tổng hợp giữ từng số hồ sơ để không đếm trùng và giữ từng lần xử lý đến cuối kỳ. Đã thử: đếm chung các hồ sơ "
    "giống nhau, ghi nhớ thời hạn không có tạm dừng hay gia hạn. Phần còn lại chủ yếu là các giá trị lập cho từng lần xử lý.",
}
_BAD_LINES = {
    "en": "A line with a fault is read by the strict converter, which finds every problem. Tried: the parts of a line without a "
    "problem are read in the fast way (9.3 instead of 15.4 times good lines with one wrong day, in the same run), and the "
    "defaults of an object with a fault are filled without a call for each (no difference). The line is parsed a second time, by "
    "the parser that sees repeated keys, and each check between fields is made with the fields that are known.",
    "vi": "Dòng có lỗi được đọc bằng bộ chuyển đổi chặt chẽ để tìm mọi lỗi. Đã thử: đọc nhanh những phần không có lỗi của dòng (9,3 "
    "thay vì 15,4 lần dòng tốt khi có một ngày sai, đo cùng lúc); gán giá trị mặc định của đối tượng có lỗi mà không gọi hàm cho "
    "từng trường (không khác). Dòng phải được phân tích lần thứ hai bằng bộ phân tích thấy được khóa lặp, và mỗi phép kiểm tra "
    "giữa các trường được thực hiện với những trường đã biết.",
}
REASONS: dict[str, dict[str, str]] = {
    "petitions.paused": {
        "en": "At the border: between 1.01 and 1.41 in six runs of one day. Tried: one test of a whole document for ordinary letters; steps, days and sets of codes that repeat are kept. "
        "About half of the rest is filling the fields of an object, of which a petition has several with many fields.",
        "vi": "Ở mức giới hạn: từ 1,01 đến 1,41 trong sáu lượt đo cùng ngày. Đã thử: kiểm tra chữ cái một lần cho cả tài liệu; giữ lại các bước, ngày và tập mã lặp lại. Khoảng một nửa phần "
        "còn lại là gán các trường của đối tượng; một đơn có nhiều đối tượng nhiều trường.",
    },
    "receptions": {
        "en": "Tried: one test of a whole document for ordinary letters, and days, units and sets of codes that are kept and "
        "looked up. A reception has few parts that repeat, so little is saved by keeping them.",
        "vi": "Đã thử: kiểm tra chữ cái một lần cho cả tài liệu; giữ lại và tra cứu ngày, đơn vị, tập mã. Một lượt tiếp có ít phần "
        "lặp lại nên việc giữ lại tiết kiệm được ít.",
    },
    "naive": {
        "en": "Tried: generated readers and kept values; parsing by msgspec into structs of fixed fields, which takes as long as "
        "parsing into dictionaries (6.7 and 6.1 of 26 ms). Most of the rest is filling fields and the checks between them. The naive "
        "way does not check lives, order of days and spelling, which cannot be left out.",
        "vi": "Đã thử: tạo sẵn hàm đọc và giữ lại giá trị; phân tích bằng msgspec thẳng vào cấu trúc có trường cố định, mất thời gian "
        "bằng phân tích vào từ điển (6,7 và 6,1 trong 26 ms). Phần còn lại chủ yếu là gán các trường và kiểm tra giữa các trường. "
        "Cách đơn giản không kiểm tra trình tự, thứ tự ngày và cách viết, là những việc không thể bỏ.",
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
        "en": "At the border: between 1.16 and 1.41 in eight runs of one day. Every value is checked in the pass that counts it, which the scan by hand leaves out. Tried: rows grouped by unit "
        "and day and then placed (1.98 times the scan by hand in the same hour), and rows placed before they are grouped, in the "
        "same single pass (1.21 to 1.25). A file is not read twice, so the quicker way of G6 is not used here.",
        "vi": "Ở mức giới hạn: từ 1,16 đến 1,41 trong tám lượt đo cùng ngày. Mỗi giá trị được kiểm tra ngay khi đếm, việc mà cách quét viết tay bỏ qua. Đã thử: nhóm theo đơn vị và ngày rồi mới "
        "xếp vào cây (1,98 lần cách quét viết tay, đo cùng lúc), và xếp vào cây trước khi nhóm, trong cùng một lượt đọc (1,21 "
        "đến 1,25 lần). Không đọc tệp hai lần nên không dùng cách nhanh hơn của G6.",
    },
    "tally": _TALLY,
    "tally.petitions": _TALLY,
    "nation": {
        "en": "Tried: running sums in the order of the tree and one table of all figures; a memory for each name of a unit; units "
        "found by their codes and lives without such a memory, and the counts of an indicator sorted only when it is asked for, "
        "which takes a third of the time. On a busy machine the rest is, in equal parts, one look at each of 99,484 counts, the "
        "counts of the indicator by unit, and the marks of 11,366 figures.",
        "vi": "Đã thử: cộng dồn theo thứ tự của cây đơn vị và lập một bảng cho mọi số liệu; ghi nhớ từng cách nêu đơn vị; tìm đơn vị "
        "theo mã và thời gian tồn tại mà không ghi nhớ, chỉ sắp các ô của một chỉ tiêu khi được hỏi, nhờ đó thời gian còn một "
        "phần ba. Phần còn lại chia đều cho ba việc: xét một lượt 99.484 ô, gom các ô của chỉ tiêu theo đơn vị và lập các dấu "
        "của 11.366 số liệu.",
    },
    "deadline.fresh": {
        "en": "Tried: the words of a deadline are made when they are asked for, and the days left out are taken from a table of the "
        "year. What remains is looking up the limit of the day and checking the arguments.",
        "vi": "Đã thử: chỉ lập lời giải thích khi được hỏi, lấy ngày nghỉ từ bảng của năm. Phần còn lại là tra thời hạn của ngày đó "
        "và kiểm tra đối số.",
    },
    "import.model": {
        "en": "Tried: classes of the model are loaded by name, and commands that only print help load nothing. Loading each code list "
        "by itself was measured: those that a petition does not need are about 7 % of the import, so it was left. More than a third "
        "is attrs making the classes of a petition.",
        "vi": "Đã thử: nạp lớp theo tên khi cần; lệnh chỉ in hướng dẫn thì không nạp gì. Đã đo việc nạp riêng từng danh mục: phần một đơn "
        "không cần chỉ chiếm khoảng 7 %, nên không làm. Hơn một phần ba thời gian là attrs tạo các lớp của một đơn.",
    },
    "restate": {
        "en": "Tried: plain areas are added in one loop; a key of a unit hashed by its code alone (no difference beyond the noise). A "
        "third of the time is checking that the figures are one series, a fifth judging the areas, half adding and making a value "
        "with its marks for each figure. `restate_columns` does not make them and still takes about four times the merge.",
        "vi": "Đã thử: cộng các vùng không chia tách trong một vòng lặp; băm khóa đơn vị chỉ theo mã (không khác ngoài sai số đo). Một "
        "phần ba thời gian là kiểm tra các số liệu có cùng một chuỗi, một phần năm là xét các vùng, một nửa là cộng và lập giá trị "
        "kèm các dấu cho từng số liệu. `restate_columns` không lập các giá trị này mà vẫn mất khoảng bốn lần phép nối.",
    },
    "territory.first": {
        "en": "Tried: the garbage collector rests while the units are made (about half of the time), the versions of a unit are filled "
        "field by field, and the lives of a day are compared without a call for each. The rest is making 15,308 units with "
        "their versions and sorting 11,366 by name.",
        "vi": "Đã thử: tạm dừng bộ thu gom rác khi lập đơn vị (khoảng một nửa thời gian), gán trực tiếp từng trường cho các phiên bản "
        "của đơn vị, so sánh thời gian tồn tại mà không gọi hàm cho từng đơn vị. Phần còn lại là lập 15.308 đơn vị cùng các "
        "phiên bản và sắp xếp 11.366 đơn vị theo tên.",
    },
    "find.why": {
        "en": "At the border: between 8.4 and 13.1 in nine runs of one day. The reason reads the name in every way in which it may be "
        "written and compares its sounds. Tried: the units above a name are remembered within one text (5 % fewer look-ups); names that "
        "no unit has in any spelling are not looked up in each spelling (a quarter fewer). Neither changed the time beyond the noise.",
        "vi": "Ở mức giới hạn: từ 8,4 đến 13,1 trong chín lượt đo cùng ngày. Để nêu lý do, phải đọc tên theo mọi cách viết và so âm đọc. "
        "Đã thử: ghi nhớ các đơn vị cấp trên trong phạm vi một văn bản (bớt 5 % lượt tra); không tra theo từng cách viết những tên "
        "không đơn vị nào có (bớt một phần tư lượt tra). Cả hai đều không làm thời gian khác đi ngoài sai số đo.",
    },
    "tests": {
        "en": "Tried: properties outside the measuring of coverage, parts side by side, strategies that draw rarely, and what the "
        "profile below showed (18.2 to 9.8 minutes on one day, measured in a fresh clone). Half of the rest is measuring the "
        "coverage of the decided cases.",
        "vi": "Đã thử: không đo độ phủ khi chạy các tính chất, chạy các phần song song, sinh dữ liệu gọn hơn, và những việc phép đo "
        "dưới đây chỉ ra (từ 18,2 xuống 9,8 phút trong cùng ngày, đo trên bản sao mới). Hơn một nửa phần còn lại là các "
        "trường hợp quyết định sẵn, có đo độ phủ.",
    },
    "bad.empty": _BAD_LINES,
    "bad.day": _BAD_LINES,
}
