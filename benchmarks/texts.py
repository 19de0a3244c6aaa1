"""The words of the synthetic nation. The given names show that nobody of that name exists."""

from __future__ import annotations

from random import Random

__all__ = ["Texts"]

_FAMILIES = ("Nguyễn", "Trần", "Lê", "Phạm", "Huỳnh", "Hoàng", "Phan", "Vũ", "Võ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô")
_MIDDLES = ("Thị", "Văn", "Hữu", "Đức", "Ngọc", "Thị Bích", "Xuân", "Quốc", "Thị Mỹ", "Công", "Đình", "Thị Thuý")
_GIVEN = ("Ví Dụ", "Giả Định", "Mô Phỏng", "Minh Hoạ", "Thử Nghiệm", "Mẫu", "Tưởng Tượng", "Giả Lập")
_VILLAGES = ("Thôn", "Ấp", "Bản", "Buôn", "Tổ dân phố", "Khu phố", "Làng", "Khóm")
_PLACES = ("Đồng Mẫu", "Suối Giả Định", "Bến Ví Dụ", "Gò Mô Phỏng", "Chợ Thử", "Cầu Minh Hoạ", "Xóm Tưởng Tượng")

_BEGINNINGS = {
    "complaint": (
        "Khiếu nại quyết định thu hồi đất của hộ gia đình; giá bồi thường chưa đúng với bảng giá đất đã công bố",
        "Khiếu nại quyết định xử phạt vi phạm hành chính trong lĩnh vực xây dựng",
        "Khiếu nại việc không cấp giấy chứng nhận quyền sử dụng đất cho thửa đất gia đình sử dụng từ trước năm 1993",
        "Khiếu nại quyết định cắt chế độ trợ cấp đối với người có công",
    ),
    "denunciation": (
        "Tố cáo việc sử dụng không đúng mục đích các khoản đóng góp tự nguyện của nhân dân",
        "Tố cáo cán bộ địa chính gây khó khăn khi làm thủ tục tách thửa",
        "Tố cáo việc lập khống danh sách hộ được hỗ trợ sau bão lũ",
    ),
    "recommendation": (
        "Kiến nghị sửa đường liên thôn, mùa mưa lầy lội, học sinh đi lại rất khó khăn",
        "Kiến nghị lắp thêm đèn chiếu sáng tại ngã ba đầu làng",
        "Kiến nghị nạo vét kênh mương trước vụ Đông Xuân",
    ),
    "feedback": (
        "Phản ánh cơ sở chăn nuôi xả nước thải chưa qua xử lý ra suối, mùi hôi ảnh hưởng đến khu dân cư",
        "Phản ánh việc san lấp đất lúa trái phép bằng xe tải vào ban đêm",
        "Phản ánh quán hát mở nhạc quá giờ quy định",
    ),
}
_MIDST = (
    "Gia đình đã nhiều lần trình bày tại các cuộc họp thôn nhưng chưa được trả lời thoả đáng",
    "Sự việc đã được bà con chứng kiến và có biên bản kèm theo",
    "Hồ sơ gửi kèm gồm bản sao giấy tờ, ảnh chụp hiện trạng và đơn có chữ ký của các hộ liền kề",
    "Việc này kéo dài từ cuối năm trước, ảnh hưởng lớn đến đời sống của người dân",
)
_REQUESTS = (
    "Đề nghị Ủy ban nhân dân kiểm tra, xử lý và trả lời bằng văn bản",
    "Đề nghị xem xét lại mức bồi thường, hỗ trợ theo đúng quy định của pháp luật",
    "Đề nghị tổ chức đối thoại và công khai kết quả giải quyết tại nhà văn hoá",
    "Mong các cấp có thẩm quyền sớm quan tâm giải quyết",
)


class Texts:
    """Names, addresses and contents, nearly all of them different.

    Args:
        random: the random numbers.
    """

    def __init__(self, random: Random) -> None:
        self._next = random.random

    def _one(self, among: tuple[str, ...]) -> str:
        return among[int(self._next() * len(among))]

    def name(self) -> str:
        """The name of a person."""
        return f"{self._one(_FAMILIES)} {self._one(_MIDDLES)} {self._one(_GIVEN)}"

    def address(self) -> str:
        """An address below the commune."""
        number = int(self._next() * 4000)
        return f"{self._one(_VILLAGES)} {number % 14 + 1}, số nhà {number // 14 + 1}, {self._one(_PLACES)}"

    def content(self, kind: str) -> str:
        """What a petition of a kind says."""
        plot = int(self._next() * 1_000_000)
        return (
            f"{self._one(_BEGINNINGS[kind])}. {self._one(_MIDST)}; thửa đất số {plot % 997 + 1}, tờ bản đồ số "
            f"{plot // 997 + 1}, {self._one(_PLACES)}."
        )

    def request(self) -> str:
        """What it asks for."""
        return f"{self._one(_REQUESTS)}."
