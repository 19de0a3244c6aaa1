"""Code lists of administrative units."""

from __future__ import annotations

from qcdc._kernel.codes import Code

__all__ = [
    "HeirState",
    "Level",
    "LineageShare",
    "ListQuestionKind",
    "MatchState",
    "NameSource",
    "PlaceDoubt",
    "ReformKind",
    "UnitKind",
]


class Level(Code, law="77/2015/QH13"):
    """Level of a unit (*cấp*). The district level ended on 30 June 2025; villages are not a level of government."""

    PROVINCE = "province", "cấp tỉnh", "province level"
    DISTRICT = "district", "cấp huyện", "district level"
    COMMUNE = "commune", "cấp xã", "commune level"
    VILLAGE = "village", "thôn, tổ dân phố", "village level"

    @property
    def depth(self) -> int:
        """0 for a province, 3 for a village."""
        return _DEPTH[self]


_DEPTH = {level: depth for depth, level in enumerate(Level)}


class UnitKind(Code, law="77/2015/QH13"):
    """Kind of a unit (*loại đơn vị*). The value is the Vietnamese word without marks, as in tables."""

    TINH = "tinh", "tỉnh", "province"
    THANH_PHO_TRUNG_UONG = "thanh_pho_trung_uong", "thành phố trực thuộc trung ương", "centrally run city"
    QUAN = "quan", "quận", "urban district"
    HUYEN = "huyen", "huyện", "rural district"
    THI_XA = "thi_xa", "thị xã", "town"
    THANH_PHO = "thanh_pho", "thành phố thuộc tỉnh", "city"
    XA = "xa", "xã", "commune"
    PHUONG = "phuong", "phường", "ward"
    THI_TRAN = "thi_tran", "thị trấn", "township"
    DAC_KHU = "dac_khu", "đặc khu", "special zone", "72/2025/QH15"
    THON = "thon", "thôn", "village", "185/2026/NĐ-CP"
    LANG = "lang", "làng", "làng village", "185/2026/NĐ-CP"
    BUON = "buon", "buôn", "buôn village", "185/2026/NĐ-CP"
    BAN = "ban", "bản", "bản village", "185/2026/NĐ-CP"
    AP = "ap", "ấp", "hamlet", "185/2026/NĐ-CP"
    KHOM = "khom", "khóm", "khóm quarter", "185/2026/NĐ-CP"
    TO_DAN_PHO = "to_dan_pho", "tổ dân phố", "residential group", "185/2026/NĐ-CP"
    KHU_PHO = "khu_pho", "khu phố", "quarter", "185/2026/NĐ-CP"

    @property
    def level(self) -> Level:
        """The level to which units of this kind belong."""
        return _LEVEL.get(self, Level.VILLAGE)


class LineageShare(Code):
    """The part of a unit that goes to a successor (*phần nhập vào đơn vị mới*), in the words of the resolution."""

    WHOLE = "whole", "toàn bộ", "whole"
    PART = "part", "một phần", "part"
    PART_AREA_ONLY = "part_area_only", "một phần diện tích, không có dân", "part of the area, no people"
    PART_AREA_ALL_PEOPLE = "part_area_all_people", "một phần diện tích, toàn bộ dân", "part of the area, all the people"
    REST = "rest", "phần còn lại", "rest"
    UNSURE = "unsure", "chưa rõ toàn bộ hay một phần", "whole or part, not known which"


class HeirState(Code):
    """The succession of a unit on a later day (*tình trạng kế thừa*).

    Only the first two name one unit that takes over its work; in the others, a person must decide. A presumed heir is
    named only on request.
    """

    GOES_ON = "goes_on", "tiếp tục hoạt động", "continues"
    WHOLE = "whole", "nhập toàn bộ vào một đơn vị", "merged as a whole into one unit"
    SPLIT = "split", "bị chia cho nhiều đơn vị", "was split among several units"
    LEVEL_ENDED = "level_ended", "cấp hành chính kết thúc hoạt động", "its level ended"
    PRESUMED = "presumed", "đơn vị kế thừa được suy đoán, chưa đối chiếu nghị quyết", "its heirs are presumed"
    UNKNOWN = "unknown", "không rõ đơn vị kế thừa", "its heirs are not known"


class ListQuestionKind(Code):
    """What a list of units leaves open, so that a person must answer from the resolution."""

    GONE = "gone", "mã không còn trong danh mục", "code no longer in the list"
    NEW = "new", "mã mới trong danh mục", "code new in the list"
    CHANGED = "changed", "đơn vị thay đổi bên cạnh mã mới hoặc mã không còn", "unit changed beside a gone or new code"
    FOUNDED = "founded", "danh mục ghi khác bảng từ ngày thành lập", "list and table differ from the founding on"


class ReformKind(Code, law="72/2025/QH15"):
    """The kind of a reform of units (*hình thức sắp xếp*)."""

    MERGE = "merge", "nhập đơn vị hành chính", "merger"
    SPLIT = "split", "chia đơn vị hành chính", "split"
    PARTIAL_TRANSFER = "partial_transfer", "điều chỉnh một phần địa giới", "partial transfer"
    RENAME = "rename", "đổi tên", "change of name"
    CHANGE_OF_KIND = "change_of_kind", "thay đổi loại đơn vị", "change of kind"
    CHANGE_OF_PARENT = "change_of_parent", "chuyển về đơn vị cấp trên khác", "change of parent"
    LEVEL_ABOLISHED = "level_abolished", "kết thúc hoạt động của một cấp", "level abolished"


_LEVEL = {
    UnitKind.TINH: Level.PROVINCE,
    UnitKind.THANH_PHO_TRUNG_UONG: Level.PROVINCE,
    UnitKind.QUAN: Level.DISTRICT,
    UnitKind.HUYEN: Level.DISTRICT,
    UnitKind.THI_XA: Level.DISTRICT,
    UnitKind.THANH_PHO: Level.DISTRICT,
    UnitKind.XA: Level.COMMUNE,
    UnitKind.PHUONG: Level.COMMUNE,
    UnitKind.THI_TRAN: Level.COMMUNE,
    UnitKind.DAC_KHU: Level.COMMUNE,
}


class NameSource(Code):
    """Who writes another name of a unit (*nguồn của tên gọi khác*)."""

    LAW = "law", "nghị quyết", "resolution"
    OFFICE = "office", "danh mục thống kê", "statistical office"
    PRESS = "press", "báo chí, danh sách công khai", "press and public lists"
    PEOPLE = "people", "cách viết thông dụng", "common usage"


class PlaceDoubt(Code):
    """Why the point or the area of a unit may be wrong (*điểm nghi ngờ về vị trí, diện tích*)."""

    ISLANDS = "islands", "ranh giới bao cả mặt nước giữa các đảo", "its border includes the water between its islands"
    FAR = "far", "vị trí cách xa các xã cũ hợp thành", "its point is far from the communes that formed it"


class MatchState(Code):
    """The result of looking up a written form (*kết quả tra cứu tên đơn vị*)."""

    FOUND = "found", "tìm thấy", "found"
    AMBIGUOUS = "ambiguous", "trùng tên, chưa xác định được", "ambiguous"
    UNKNOWN = "unknown", "không tìm thấy", "unknown"
