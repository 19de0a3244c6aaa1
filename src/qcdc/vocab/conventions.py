"""Code lists of village conventions: faults, and outcomes of objections (*hương ước, quy ước*)."""

from __future__ import annotations

from qcdc._kernel.codes import Code

__all__ = ["ConventionFault", "ConventionOutcome"]


class ConventionOutcome(Code, law="61/2023/NĐ-CP"):
    """The outcome of an objection to a convention (*kết quả xử lý phản ánh, kiến nghị*).

    Law: Decree 61/2023/NĐ-CP arts 12.2, 14.3.
    """

    GROUNDLESS = "groundless", "phản ánh, kiến nghị không có cơ sở", "groundless"
    SUSPENDED = "suspended", "tạm ngừng thực hiện toàn bộ", "suspended as a whole"
    PART_SUSPENDED = "part_suspended", "tạm ngừng thực hiện một phần", "suspended in part"
    REPEALED = "repealed", "bãi bỏ toàn bộ", "repealed as a whole"
    PART_REPEALED = "part_repealed", "bãi bỏ một phần", "repealed in part"

    @property
    def suspends(self) -> bool:
        """Whether the convention, or a part of it, is suspended."""
        return self in {ConventionOutcome.SUSPENDED, ConventionOutcome.PART_SUSPENDED}


class ConventionFault(Code, law="61/2023/NĐ-CP"):
    """A fault of a convention (*trường hợp tạm ngừng thực hiện, bãi bỏ*).

    Law: Decree 61/2023/NĐ-CP arts 12.1 (the first three), 14.1 (the next three), 14.2.
    """

    PROCEDURE = (
        "procedure",
        "không tuân thủ trình tự, thủ tục soạn thảo, lấy ý kiến, thông qua",
        "breach of procedure in drafting, consulting or adopting",
    )
    PRINCIPLES = (
        "principles",
        "nội dung không phù hợp mục đích, nguyên tắc",
        "content against the purposes or principles",
    )
    HARM = "harm", "nội dung gây thiệt hại, ảnh hưởng nghiêm trọng đến uy tín cộng đồng", "content that would do harm"
    UNLAWFUL = "unlawful", "nội dung trái pháp luật", "unlawful content"
    NOT_REDONE = "not_redone", "hết thời hạn mà chưa hoàn tất lại thủ tục", "procedure not repeated within the set time"
    NO_MAJORITY = "no_majority", "không bảo đảm tỷ lệ thông qua", "adopted without the majority"
    NOT_AMENDED = "not_amended", "hết thời hạn mà chưa sửa đổi, bổ sung, thay thế", "not amended within the set time"

    @property
    def outcome(self) -> ConventionOutcome:
        """The required outcome if the objection is right."""
        return _OUTCOMES.get(self, ConventionOutcome.REPEALED)


_OUTCOMES = {
    ConventionFault.PROCEDURE: ConventionOutcome.SUSPENDED,
    ConventionFault.PRINCIPLES: ConventionOutcome.PART_SUSPENDED,
    ConventionFault.HARM: ConventionOutcome.PART_SUSPENDED,
    ConventionFault.NOT_AMENDED: ConventionOutcome.PART_REPEALED,
}
