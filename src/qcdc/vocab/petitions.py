"""Code lists of petitions (*đơn*): kinds, channels, links."""

from __future__ import annotations

from qcdc._kernel.codes import Code

__all__ = ["Channel", "ForwarderKind", "Instance", "Likeness", "LikenessKey", "LinkKind", "PetitionKind", "UnfitGround"]


class PetitionKind(Code, law="05/2021/TT-TTCP"):
    """Kind of a petition, by its content and not by its title.

    ``MIXED`` is a petition with several contents of different kinds; the petitioner is guided to split it.

    Law: Circular 05/2021/TT-TTCP art. 6.
    """

    COMPLAINT = "complaint", "khiếu nại", "complaint"
    DENUNCIATION = "denunciation", "tố cáo", "denunciation"
    RECOMMENDATION = "recommendation", "kiến nghị", "recommendation"
    FEEDBACK = "feedback", "phản ánh", "feedback"
    MIXED = "mixed", "nhiều nội dung khác nhau", "several contents"

    @property
    def makes_case(self) -> bool:
        """Whether it counts among the cases of complaint and denunciation (*vụ khiếu nại, tố cáo*)."""
        return self in {PetitionKind.COMPLAINT, PetitionKind.DENUNCIATION}


class Channel(Code, law="05/2021/TT-TTCP"):
    """The channel of a petition (*nguồn tiếp nhận*)."""

    IN_PERSON = "in_person", "trực tiếp", "in person"
    POST = "post", "dịch vụ bưu chính", "post"
    FORWARDED = "forwarded", "cơ quan khác chuyển đến", "forwarded by another body"
    ONLINE = "online", "trực tuyến", "online"
    HOTLINE = "hotline", "đường dây nóng", "hotline"
    EMAIL = "email", "thư điện tử", "e-mail"
    HANDED_OVER = "handed_over", "nhận bàn giao", "taken over"
    MESSENGER = "messenger", "ứng dụng nhắn tin", "messenger"
    ON_BEHALF = "on_behalf", "cán bộ nhập thay", "entered by staff"


class Instance(Code, law="02/2011/QH13"):
    """The instance of a settlement (*lần giải quyết*)."""

    FIRST = "first", "lần đầu", "first instance"
    SECOND = "second", "lần hai", "second instance"


class ForwarderKind(Code, law="42/2013/QH13"):
    """A sender who forwarded a petition (*cơ quan, tổ chức, cá nhân chuyển đơn*)."""

    STATE_BODY = "state_body", "cơ quan nhà nước", "State body"
    PARTY_BODY = "party_body", "cơ quan Đảng", "Party body"
    DEPUTIES = "deputies", "đại biểu Quốc hội, đại biểu Hội đồng nhân dân", "elected deputies"
    ASSEMBLY_BODY = "assembly_body", "cơ quan của Quốc hội", "body of the National Assembly"
    RECEPTION_BOARD = "reception_board", "Ban tiếp công dân", "citizen reception board"
    FRONT = "front", "Mặt trận và các tổ chức thành viên", "Fatherland Front"
    PRESS = "press", "cơ quan báo chí", "press"


class LinkKind(Code):
    """The relation of a petition to an earlier one (*quan hệ giữa các đơn*)."""

    DUPLICATE_OF = "duplicate_of", "trùng với đơn", "duplicate of"
    REPEATS = "repeats", "gửi lại nội dung của đơn", "repeats"
    SECOND_INSTANCE_OF = "second_instance_of", "khiếu nại lần hai của đơn", "second complaint to"
    FURTHER_TO = "further_to", "tố cáo tiếp của đơn", "further denunciation to"
    SPLIT_FROM = "split_from", "tách từ đơn", "split from"


class UnfitGround(Code, law="05/2021/TT-TTCP"):
    """The ground on which a petition is not eligible for handling (*lý do không đủ điều kiện xử lý*).

    Law: Circular 05/2021/TT-TTCP art. 6.
    """

    NOT_VIETNAMESE = "not_vietnamese", "không viết bằng tiếng Việt", "not in Vietnamese"
    UNDATED = "undated", "không ghi ngày, tháng, năm viết đơn", "undated"
    NO_NAME_OR_ADDRESS = "no_name_or_address", "không ghi họ tên, địa chỉ người viết đơn", "no name or address"
    UNSIGNED = "unsigned", "không có chữ ký hoặc điểm chỉ", "unsigned"
    CONTENT_MISSING = "content_missing", "không rõ nội dung, lý do, yêu cầu", "content, reason or request missing"
    RESPONDENT_MISSING = "respondent_missing", "không ghi đối tượng bị khiếu nại, tố cáo", "respondent missing"
    ADDRESSED_TO_COMPETENT = (
        "addressed_to_competent",
        "đã gửi đến cơ quan có thẩm quyền",
        "also sent to the competent body",
    )
    ALREADY_GUIDED = "already_guided", "đã được hướng dẫn một lần về cùng nội dung", "already guided once"
    ALREADY_SETTLED = "already_settled", "đã được giải quyết theo quy định", "already settled"
    ILLEGIBLE = "illegible", "rách nát, không đọc được", "illegible"


class Likeness(Code):
    """The relation of two petitions, as far as their texts show it (*đơn trùng, đơn nhiều lần*)."""

    SAME_PAPER = "same_paper", "gửi lại cùng nội dung", "the same paper again"
    OTHER_PETITIONER = "other_petitioner", "cùng vụ việc, người khác gửi", "same case, another petitioner"
    SECOND_INSTANCE = "second_instance", "khiếu nại lần hai, tố cáo tiếp", "second instance"
    NEW_MATTER = "new_matter", "việc mới của cùng người gửi", "a new matter"


class LikenessKey(Code):
    """A key that is equal in two petitions (*tiêu chí đối chiếu*)."""

    PERSONS = "persons", "người gửi đơn", "persons"
    CONTENT = "content", "nội dung", "content"
    PLACE = "place", "nơi phát sinh", "place"
