"""Code lists of village heads (*Trưởng thôn, Tổ trưởng tổ dân phố*)."""

from __future__ import annotations

from qcdc._kernel.codes import Code

__all__ = ["DismissalGround"]


class DismissalGround(Code, law="10/2022/QH15"):
    """The ground for the dismissal of a village head (*căn cứ cho thôi làm Trưởng thôn*)."""

    OWN_REQUEST = "own_request", "theo nguyện vọng cá nhân", "own request"
    FRONT_PROPOSAL = "front_proposal", "theo đề nghị của Mặt trận", "proposal of the Front"
    HOUSEHOLDS = "households", "theo kiến nghị của hộ gia đình", "petition of households"
