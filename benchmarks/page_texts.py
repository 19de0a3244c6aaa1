"""The sentences of the page on performance, in both languages."""

from __future__ import annotations

__all__ = ["TEXTS"]

TEXTS: dict[str, dict[str, str]] = {
    "en": {
        "beginning": """
<!-- Written by `make bench DATE=...`; change benchmarks/page_texts.py instead. -->
# How fast the library is

The benchmarks measure the work that an office, a province or the country has: reading and writing registers, checking
them by rules, counting, adding up the tree of units, finding names, counting days. Each line is a ratio of two
measurements, ours and that of another way to do the same, or one number with its unit.
""",
        "how": """
## How it is measured

- **Processor time**, of all threads, because elapsed time says little on a shared machine. The two sides of a line are
  measured in turn, round after round, and the median counts. Ratios that differ by less than 15 % are a tie.
- **A synthetic nation.** The registers are made with a fixed seed: 34 provinces and 3,321 communes, and the tree of 2023
  with its districts. A few communes have many records and most have few, months differ, offices are closed on days off,
  and petitions are handled lawfully except for a few known faults. Every record is marked synthetic.
- **The same fields.** The classes of pydantic, msgspec and attrs are made from ours, field by field. They do less: they
  do not check the order of days, the steps of petitions, the normal form of texts or repeated keys.
- **The same answers.** Where the other side gives an answer, it is compared with ours; a line with wrong answers
  counts as missed.
- **The names of the goals.** G1 to G3 are about reading and writing, G4 about memory, G5 about rules, G6 and G7 about data
  frames and files, G8 about counting, G9 about days, G10 about starting, G11 and H about large registers, G12 about
  strategies, G13 about restating, G14 about names; K8 and K9 are about wrong documents and single records.
""",
        "measured": """
## Lines

Measured on {day}: {machine}.
""",
        "unmeasured": """
## Lines

Not measured yet.
""",
        "python": "Python",
        "processors": "processors:",
        "system": "on",
        "head": "| goal | what | measured | to reach | |",
        "missed title": "### What is missed, and why",
        "no reason": "not examined yet.",
        "all reached": "No measured goal is missed.",
        "reached": "reached",
        "missed": "missed",
        "not built": "not built",
        "not measured": "not measured",
        "wrong": "missed: {count} wrong answers",
        "huge": """
## Large registers

Eight million rows are what the whole country writes in about ten years. They are in files; the figures are those of all
levels, by kind and quarter. A hundred million rows do not fit into the memory that is allowed.
""",
        "profiles": """
## Where the time was, and where it is

Profiles of the same works before the fast ways were built and now: how many times as fast, the calls of functions, and
the functions with the largest share of the time. Most of the time now goes into the contents of
documents and records, and not into the work around them.
""",
        "profiles head": "| work | times as fast | calls | most time before | most time now |",
        "decode": "4,000 petitions read",
        "rules": "the same checked by all rules",
        "tally": "the same counted",
        "report": "`make report`",
        "run": """
`make test` took 18 minutes and 12 seconds on two processors, on 27 November 2026. A profile of one file of properties showed
where: 45.6 of its 55 seconds were `gc.get_freeze_count`, which counts the objects that a program froze one by one, and was
called for each table of units. They are now counted once, and the same file takes 9.4 seconds. Comparing each record of a
register with each other one (12.8 of 49 seconds of the decided cases) was the second; G15 says what is left.

## Run it yourself

```sh
make bench                     # all lines, in about 15 minutes on two processors
make bench ONLY=G1,G4          # some of them
make bench DATE=2026-11-26     # all of them, and this page
make bench-huge                # the large registers, in ten minutes to an hour
```

The packages that are compared are installed into an environment of their own. No test depends on these numbers.
""",
    },
    "vi": {
        "beginning": """
<!-- Trang này do `make bench DATE=...` ghi; muốn sửa thì sửa benchmarks/page_texts.py. -->
# Tốc độ của thư viện

Các phép đo phản ánh công việc thực tế của một cơ quan, một tỉnh hoặc cả nước: đọc và ghi sổ, xét hồ sơ theo quy tắc, đếm,
cộng theo cây đơn vị hành chính, tìm tên đơn vị, tính ngày. Mỗi dòng là tỉ số giữa hai kết quả đo, của thư viện và của một
cách làm khác cho cùng một việc, hoặc là một con số kèm đơn vị đo.
""",
        "how": """
## Cách đo

- **Thời gian bộ xử lý**, của mọi luồng, vì trên máy dùng chung thì thời gian theo đồng hồ ít ý nghĩa. Các cách làm trong
  một dòng được đo xen kẽ theo từng vòng, lấy trung vị. Hai tỉ số chênh nhau dưới 15 % được coi là ngang nhau.
- **Dữ liệu cả nước giả lập.** Sổ được tạo ra với hạt giống cố định: 34 tỉnh, thành phố và 3.321 xã, phường, đặc khu; cùng
  cây đơn vị năm 2023 còn cấp huyện. Một số ít xã có nhiều hồ sơ, các tháng khác nhau, cơ quan nghỉ vào ngày nghỉ, quá
  trình xử lý đơn đúng luật, trừ một số ít lỗi đã biết trước. Mọi hồ sơ đều ghi rõ là dữ liệu giả lập.
- **Cùng các trường.** Các lớp của pydantic, msgspec và attrs được sinh từ lớp của thư viện, từng trường một. Chúng làm ít
  việc hơn: không kiểm tra thứ tự ngày, quá trình xử lý đơn, dạng chuẩn của văn bản và khóa lặp lại.
- **Cùng kết quả.** Nếu bên kia cho ra kết quả thì kết quả được đối chiếu; dòng nào có kết quả sai thì không đạt.
- **Ký hiệu mục tiêu.** G1 đến G3: đọc và ghi; G4: bộ nhớ; G5: quy tắc; G6 và G7: bảng dữ liệu và tệp; G8: tổng hợp; G9: ngày;
  G10: khởi động; G11 và H: sổ lớn; G12: dữ liệu thử; G13: quy đổi số liệu; G14: tên đơn vị; K8 và K9: tài liệu sai và từng hồ sơ.
""",
        "measured": """
## Kết quả

Đo ngày {day}: {machine}.
""",
        "unmeasured": """
## Kết quả

Chưa đo.
""",
        "python": "Python",
        "processors": "số bộ xử lý:",
        "system": "hệ điều hành",
        "head": "| mục tiêu | nội dung | kết quả | cần đạt | |",
        "missed title": "### Mục tiêu chưa đạt và lý do",
        "no reason": "chưa xem xét.",
        "all reached": "Mọi mục tiêu đã đo đều đạt.",
        "reached": "đạt",
        "missed": "chưa đạt",
        "not built": "chưa có chức năng này",
        "not measured": "chưa đo",
        "wrong": "chưa đạt: {count} kết quả sai",
        "huge": """
## Sổ rất lớn

Tám triệu dòng là khối lượng cả nước ghi trong khoảng mười năm. Dữ liệu nằm trong tệp; số liệu là của mọi cấp, theo loại và
theo quý. Một trăm triệu dòng lớn hơn bộ nhớ cho phép.
""",
        "profiles": """
## Thời gian đã dùng và đang dùng vào đâu

Kết quả đo từng hàm của cùng công việc, trước khi có các cách xử lý nhanh và hiện nay: nhanh gấp bao nhiêu lần, số lần gọi
hàm, các hàm chiếm nhiều thời gian nhất. Nay phần lớn thời gian dành cho chính nội dung của hồ sơ, không còn cho các việc
xung quanh.
""",
        "profiles head": "| công việc | nhanh gấp | số lần gọi hàm | trước đây nhiều nhất ở | nay nhiều nhất ở |",
        "decode": "đọc 4.000 đơn",
        "rules": "xét các đơn đó theo mọi quy tắc",
        "tally": "tổng hợp các đơn đó",
        "report": "`make report`",
        "run": """
Ngày 27/11/2026, `make test` mất 18 phút 12 giây với hai bộ xử lý. Đo một tệp tính chất cho thấy 45,6 trong 55 giây của tệp đó
thuộc về `gc.get_freeze_count`: hàm này đếm từng đối tượng mà chương trình đã loại khỏi việc thu gom rác, và được gọi cho mỗi
bảng đơn vị. Nay chỉ đếm một lần, tệp đó còn 9,4 giây. Phần lớn thứ hai là so từng hồ sơ trong sổ với mọi hồ sơ khác (12,8
trong 49 giây của các trường hợp quyết định sẵn); G15 cho biết thời gian còn lại.

## Tự đo

```sh
make bench                     # mọi dòng, khoảng 15 phút với hai bộ xử lý
make bench ONLY=G1,G4          # một số mục tiêu
make bench DATE=2026-11-26     # mọi dòng và ghi lại trang này
make bench-huge                # sổ rất lớn, từ mười phút đến một giờ
```

Các gói dùng để so sánh được cài vào một môi trường riêng. Không phép kiểm thử nào phụ thuộc vào các con số này.
""",
    },
}
