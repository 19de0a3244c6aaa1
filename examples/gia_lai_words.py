"""The words of the example's report that are Gia Lai's own, in both languages."""

from __future__ import annotations

from typing import Final

from qcdc import law
from qcdc.render import Words

__all__ = ["BANNER", "END_BAD", "END_GOOD", "END_OPEN", "EXPLAINED", "OVER", "TITLE", "UNREADABLE", "WINDOWS"]

_ARTICLE = law.Citation.of("02/2021/TT-TTCP", "7")

BANNER: Final = Words(
    vi="Ví dụ của thư viện qcdc – không phải văn bản của cơ quan",
    en="An example of the qcdc library – not a document of any authority",
)
OVER: Final = Words(
    vi="Công tác dân vận và thực hiện Quy chế dân chủ ở cơ sở",
    en="Mass mobilisation and the grassroots-democracy regulations",
)
TITLE: Final = Words(
    vi="Báo cáo sơ kết 6 tháng đầu năm 2023, tỉnh Gia Lai",
    en="Report on the first six months of 2023, Gia Lai province",
)
EXPLAINED: Final = Words(
    vi="tính từ sổ theo dõi do chương trình lập ra (chạy lại cho cùng kết quả); không phải số liệu thật của xã, huyện nào; "
    "các vi phạm nêu ở phần II là giả định, không phải của đơn vị được nêu tên.",
    en="computed from registers that a program wrote with a fixed seed; not the real data of any commune or district; "
    "the breaches in part II are invented, not those of the units named.",
)
WINDOWS: Final = Words(
    vi=f"Kỳ báo cáo thanh tra theo {_ARTICLE.text('vi')}: hai kỳ khác nhau ở các ngày từ 15 đến 31/12 "
    "năm trước và từ 15 đến 30/06, nên số liệu khác nhau.",
    en=f"Statutory periods are those of {_ARTICLE.text('en')}: they differ by 15 to 31 December of the year before "
    "and by 15 to 30 June, so their figures differ.",
)
END_GOOD: Final = Words(vi="Số liệu công bố khớp với số liệu tổng hợp.", en="Published and tallied figures agree.")
END_BAD: Final = Words(
    vi="SỐ LIỆU CÔNG BỐ KHÔNG KHỚP VỚI SỐ LIỆU TỔNG HỢP", en="PUBLISHED AND TALLIED FIGURES DISAGREE"
)
END_OPEN: Final = Words(vi="CHƯA ĐỐI CHIẾU ĐƯỢC VÌ SỔ CHƯA ĐỦ", en="NOT COMPARED, BECAUSE THE REGISTERS ARE INCOMPLETE")
UNREADABLE: Final = Words(vi="KHÔNG ĐỌC ĐƯỢC DỮ LIỆU", en="CANNOT READ")
