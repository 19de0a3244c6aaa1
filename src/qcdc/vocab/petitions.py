"""Code lists of petitions (*đơn*)."""

from __future__ import annotations

from enum import StrEnum

__all__ = ["Channel", "HandlingEventKind", "HandlingState", "Instance", "Outcome", "PetitionKind", "PetitionerKind"]


class PetitionKind(StrEnum):
    """Kind of a petition, by its content and not by its title.

    Law: Circular 05/2021/TT-TTCP art. 6.
    """

    COMPLAINT = "complaint"
    DENUNCIATION = "denunciation"
    RECOMMENDATION = "recommendation"
    FEEDBACK = "feedback"

    @property
    def makes_case(self) -> bool:
        """Whether it counts among the cases of complaint and denunciation (*vụ khiếu nại, tố cáo*)."""
        return self in {PetitionKind.COMPLAINT, PetitionKind.DENUNCIATION}


class PetitionerKind(StrEnum):
    """Who petitions (*người gửi đơn*)."""

    INDIVIDUAL = "individual"
    GROUP = "group"
    ORGANISATION = "organisation"


class Channel(StrEnum):
    """How a petition came in (*nguồn tiếp nhận*)."""

    IN_PERSON = "in_person"
    POST = "post"
    FORWARDED = "forwarded"
    ONLINE = "online"
    HOTLINE = "hotline"


class Instance(StrEnum):
    """Which time the matter is settled (*lần giải quyết*)."""

    FIRST = "first"
    SECOND = "second"


class Outcome(StrEnum):
    """What the settlement found (*kết quả giải quyết*)."""

    RIGHT = "right"
    WRONG = "wrong"
    PARTLY_RIGHT = "partly_right"


class HandlingEventKind(StrEnum):
    """What one body does with a petition (*bước xử lý*)."""

    RECEIVE = "receive"
    ACCEPT = "accept"
    VERIFY = "verify"
    GUIDE = "guide"
    TRANSFER = "transfer"
    RETURN = "return"
    REFUSE = "refuse"
    FILE = "file"
    DECIDE = "decide"
    CONCLUDE = "conclude"
    WITHDRAW = "withdraw"


class HandlingState(StrEnum):
    """Where a handling stands on a day (*trạng thái xử lý*); derived from the events, never stored."""

    NOT_RECEIVED = "not_received"
    RECEIVED = "received"
    ACCEPTED = "accepted"
    VERIFYING = "verifying"
    GUIDED = "guided"
    TRANSFERRED = "transferred"
    RETURNED = "returned"
    REFUSED = "refused"
    FILED = "filed"
    DECIDED = "decided"
    CONCLUDED = "concluded"
    WITHDRAWN = "withdrawn"

    @property
    def finished(self) -> bool:
        """Whether the body is done with it."""
        return self not in {
            HandlingState.NOT_RECEIVED,
            HandlingState.RECEIVED,
            HandlingState.ACCEPTED,
            HandlingState.VERIFYING,
        }

    @property
    def settled(self) -> bool:
        """Whether the matter itself is settled: decided, concluded, or withdrawn after acceptance."""
        return self in {HandlingState.DECIDED, HandlingState.CONCLUDED, HandlingState.WITHDRAWN}
