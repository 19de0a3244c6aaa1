"""Code lists of village heads (*Trưởng thôn, Tổ trưởng tổ dân phố*)."""

from __future__ import annotations

from enum import StrEnum

__all__ = ["DismissalGround"]


class DismissalGround(StrEnum):
    """What sets off the dismissal of a village head (*căn cứ miễn nhiệm, bãi nhiệm*)."""

    OWN_REQUEST = "own_request"
    FRONT_PROPOSAL = "front_proposal"
    HOUSEHOLDS = "households"
