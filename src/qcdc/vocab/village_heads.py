"""Code lists of village heads (*Trưởng thôn, Tổ trưởng tổ dân phố*)."""

from __future__ import annotations

from qcdc._kernel.codes import Code

__all__ = ["DismissalGround"]


class DismissalGround(Code):
    """What sets off the dismissal of a village head (*căn cứ cho thôi làm Trưởng thôn*)."""

    OWN_REQUEST = "own_request"
    FRONT_PROPOSAL = "front_proposal"
    HOUSEHOLDS = "households"
