"""Code lists of bodies."""

from __future__ import annotations

from qcdc._kernel.codes import Code
from qcdc.vocab.units import Level

__all__ = ["BodyKind"]


class BodyKind(Code):
    """Kind of a body (*loại cơ quan, tổ chức, đơn vị*).

    A unit alone means its ``peoples_committee``. A village has no People's Committee: there it means the village
    itself. ``village`` is for a village without its own code, which is named within its commune. In a village
    ``party_committee`` is the Party cell. A ``ministry`` exists at national level only.
    """

    PEOPLES_COMMITTEE = "peoples_committee", "Ủy ban nhân dân", "People's Committee", "72/2025/QH15"
    PEOPLES_COUNCIL = "peoples_council", "Hội đồng nhân dân", "People's Council", "72/2025/QH15"
    MINISTRY = "ministry", "bộ, cơ quan ngang bộ, cơ quan thuộc Chính phủ", "ministry"
    DEPARTMENT = "department", "sở và cơ quan ngang sở", "department"
    DIVISION = "division", "phòng chuyên môn", "division"
    INSPECTORATE = "inspectorate", "cơ quan thanh tra", "inspectorate"
    RECEPTION_BOARD = "reception_board", "Ban Tiếp công dân", "reception board", "42/2013/QH13"
    PARTY_COMMITTEE = "party_committee", "cấp ủy", "Party committee"
    PARTY_STANDING = "party_standing", "ban thường vụ cấp ủy", "standing committee of the Party committee"
    PARTY_COMMISSION = "party_commission", "cơ quan tham mưu của cấp ủy", "commission of the Party committee"
    FRONT = "front", "Ủy ban Mặt trận Tổ quốc Việt Nam", "Fatherland Front committee"
    MEMBER_ORGANISATION = "member_organisation", "tổ chức thành viên của Mặt trận", "member organisation of the Front"
    ARMED_FORCES = "armed_forces", "lực lượng vũ trang", "armed forces"
    COURT = "court", "Tòa án nhân dân", "people's court"
    PROCURACY = "procuracy", "Viện kiểm sát nhân dân", "people's procuracy"
    AGENCY = "agency", "cơ quan, đơn vị khác", "other agency"
    ENTERPRISE = "enterprise", "doanh nghiệp", "enterprise"
    SCHOOL = "school", "trường học", "school"
    VILLAGE = "village", "thôn, tổ dân phố chưa có mã", "village without a code"

    @property
    def levels(self) -> frozenset[Level]:
        """The levels of the units that can have a body of this kind; none for a ministry."""
        return _LEVELS.get(self, _GOVERNED)

    @property
    def national(self) -> bool:
        """Whether there are bodies of this kind at national level (*cơ quan trung ương*), outside all units."""
        return self in _AT_THE_TOP

    @property
    def needs_name(self) -> bool:
        """Whether a unit has several bodies of this kind, so that each is identified by its name."""
        return self in _SEVERAL

    @property
    def takes_name(self) -> bool:
        """Whether a body of this kind can have its own name; a unit has only one People's Committee."""
        return self not in _ONLY_ONE


_ALL = frozenset(Level)
_GOVERNED = _ALL - {Level.VILLAGE}
_TWO_UPPER = frozenset({Level.PROVINCE, Level.DISTRICT})
_LEVELS = {
    BodyKind.PEOPLES_COMMITTEE: _ALL,
    BodyKind.MINISTRY: frozenset[Level](),
    BodyKind.DEPARTMENT: frozenset({Level.PROVINCE}),
    BodyKind.DIVISION: frozenset({Level.DISTRICT, Level.COMMUNE}),
    BodyKind.INSPECTORATE: _TWO_UPPER,
    BodyKind.RECEPTION_BOARD: _TWO_UPPER,
    BodyKind.PARTY_COMMITTEE: _ALL,
    BodyKind.PARTY_STANDING: _GOVERNED,
    BodyKind.FRONT: _ALL,
    BodyKind.MEMBER_ORGANISATION: _ALL,
    BodyKind.COURT: _TWO_UPPER,
    BodyKind.PROCURACY: _TWO_UPPER,
    BodyKind.VILLAGE: frozenset({Level.COMMUNE}),
}
_AT_THE_TOP = frozenset(BodyKind) - {
    BodyKind.PEOPLES_COMMITTEE,
    BodyKind.PEOPLES_COUNCIL,
    BodyKind.PARTY_STANDING,
    BodyKind.DEPARTMENT,
    BodyKind.DIVISION,
    BodyKind.SCHOOL,
    BodyKind.VILLAGE,
}
_ONLY_ONE = frozenset(
    {
        BodyKind.PEOPLES_COMMITTEE,
        BodyKind.PEOPLES_COUNCIL,
        BodyKind.RECEPTION_BOARD,
        BodyKind.PARTY_STANDING,
        BodyKind.FRONT,
    }
)
_MAY_BE_SEVERAL = frozenset({BodyKind.INSPECTORATE, BodyKind.PARTY_COMMITTEE, BodyKind.COURT, BodyKind.PROCURACY})
_SEVERAL = frozenset(BodyKind) - _ONLY_ONE - _MAY_BE_SEVERAL
