"""Code lists of administrative units."""

from __future__ import annotations

from qcdc._kernel.codes import Code

__all__ = ["HeirState", "Level", "LineageShare", "ReformKind", "UnitKind"]


class Level(Code):
    """Level of a unit (*cấp*). The district level ended on 30 June 2025; villages are no level of government."""

    PROVINCE = "province"
    DISTRICT = "district"
    COMMUNE = "commune"
    VILLAGE = "village"

    # Every key of a unit holds a level, so its hash is asked for a million times: that of the text is quicker than
    # the enumeration's, and it agrees with ``==``, which compares with plain texts too.
    __hash__ = str.__hash__

    @property
    def depth(self) -> int:
        """0 for a province, 3 for a village."""
        return _DEPTH[self]


_DEPTH = {level: depth for depth, level in enumerate(Level)}


class UnitKind(Code):
    """Kind of a unit (*loại đơn vị*). The value is the Vietnamese word without marks, as tables print it."""

    TINH = "tinh"
    THANH_PHO_TRUNG_UONG = "thanh_pho_trung_uong"
    QUAN = "quan"
    HUYEN = "huyen"
    THI_XA = "thi_xa"
    THANH_PHO = "thanh_pho"
    XA = "xa"
    PHUONG = "phuong"
    THI_TRAN = "thi_tran"
    DAC_KHU = "dac_khu"
    THON = "thon"
    LANG = "lang"
    BUON = "buon"
    BAN = "ban"
    AP = "ap"
    KHOM = "khom"
    TO_DAN_PHO = "to_dan_pho"
    KHU_PHO = "khu_pho"

    @property
    def level(self) -> Level:
        """The level to which units of this kind belong."""
        return _LEVEL.get(self, Level.VILLAGE)


class LineageShare(Code):
    """How much of a unit goes to a successor (*phần nhập vào đơn vị mới*), in the words of the resolution."""

    WHOLE = "whole"
    PART = "part"
    PART_AREA_ONLY = "part_area_only"
    PART_AREA_ALL_PEOPLE = "part_area_all_people"
    REST = "rest"


class HeirState(Code):
    """Who stands in a unit's place on a later day (*tình trạng kế thừa*).

    Only the first two name one body that takes over its work; the others are for a decision.
    """

    GOES_ON = "goes_on"
    WHOLE = "whole"
    SPLIT = "split"
    LEVEL_ENDED = "level_ended"
    UNKNOWN = "unknown"


class ReformKind(Code):
    """What a resolution does to units (*hình thức sắp xếp*)."""

    MERGE = "merge"
    SPLIT = "split"
    PARTIAL_TRANSFER = "partial_transfer"
    RENAME = "rename"
    CHANGE_OF_KIND = "change_of_kind"
    CHANGE_OF_PARENT = "change_of_parent"
    LEVEL_ABOLISHED = "level_abolished"


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
