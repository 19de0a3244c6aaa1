"""Code lists of petitions (*đơn*) as papers: what they are, how they came in, how they hang together."""

from __future__ import annotations

from qcdc._kernel.codes import Code

__all__ = ["Channel", "ForwarderKind", "Instance", "Likeness", "LikenessKey", "LinkKind", "PetitionKind", "UnfitGround"]


class PetitionKind(Code):
    """Kind of a petition, by its content and not by its title.

    ``MIXED`` is a paper with several contents of different kinds; the petitioner is guided to split it.

    Law: Circular 05/2021/TT-TTCP art. 6.
    """

    COMPLAINT = "complaint"
    DENUNCIATION = "denunciation"
    RECOMMENDATION = "recommendation"
    FEEDBACK = "feedback"
    MIXED = "mixed"

    @property
    def makes_case(self) -> bool:
        """Whether it counts among the cases of complaint and denunciation (*vụ khiếu nại, tố cáo*)."""
        return self in {PetitionKind.COMPLAINT, PetitionKind.DENUNCIATION}


class Channel(Code):
    """How a petition came in (*nguồn tiếp nhận*)."""

    IN_PERSON = "in_person"
    POST = "post"
    FORWARDED = "forwarded"
    ONLINE = "online"
    HOTLINE = "hotline"
    EMAIL = "email"
    HANDED_OVER = "handed_over"
    MESSENGER = "messenger"
    ON_BEHALF = "on_behalf"


class Instance(Code):
    """Which time the matter is settled (*lần giải quyết*)."""

    FIRST = "first"
    SECOND = "second"


class ForwarderKind(Code):
    """Who sent a petition on (*cơ quan, tổ chức, cá nhân chuyển đơn*)."""

    STATE_BODY = "state_body"
    PARTY_BODY = "party_body"
    DEPUTIES = "deputies"
    ASSEMBLY_BODY = "assembly_body"
    RECEPTION_BOARD = "reception_board"
    FRONT = "front"
    PRESS = "press"


class LinkKind(Code):
    """How a petition hangs together with an earlier one (*quan hệ giữa các đơn*)."""

    DUPLICATE_OF = "duplicate_of"
    REPEATS = "repeats"
    SECOND_INSTANCE_OF = "second_instance_of"
    FURTHER_TO = "further_to"
    SPLIT_FROM = "split_from"


class UnfitGround(Code):
    """Why a petition is not fit to be handled (*lý do không đủ điều kiện xử lý*).

    Law: Circular 05/2021/TT-TTCP art. 6.
    """

    NOT_VIETNAMESE = "not_vietnamese"
    UNDATED = "undated"
    NO_NAME_OR_ADDRESS = "no_name_or_address"
    UNSIGNED = "unsigned"
    CONTENT_MISSING = "content_missing"
    RESPONDENT_MISSING = "respondent_missing"
    ADDRESSED_TO_COMPETENT = "addressed_to_competent"
    ALREADY_GUIDED = "already_guided"
    ALREADY_SETTLED = "already_settled"
    ILLEGIBLE = "illegible"


class Likeness(Code):
    """Why two petitions hang together, as far as their texts tell (*đơn trùng, đơn nhiều lần*)."""

    SAME_PAPER = "same_paper"
    OTHER_PETITIONER = "other_petitioner"
    SECOND_INSTANCE = "second_instance"
    NEW_MATTER = "new_matter"


class LikenessKey(Code):
    """What two petitions agree in (*tiêu chí đối chiếu*)."""

    PERSONS = "persons"
    CONTENT = "content"
    PLACE = "place"
