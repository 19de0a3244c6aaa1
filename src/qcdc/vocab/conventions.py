"""Code lists of village conventions: what can be wrong with one, and what the commune answers (*hương ước, quy ước*)."""

from __future__ import annotations

from qcdc._kernel.codes import Code

__all__ = ["ConventionFault", "ConventionOutcome"]


class ConventionOutcome(Code):
    """What the commune answers to an objection to a convention (*kết quả xử lý phản ánh, kiến nghị*).

    Law: Decree 61/2023/NĐ-CP arts 12.2, 14.3.
    """

    GROUNDLESS = "groundless"
    SUSPENDED = "suspended"
    PART_SUSPENDED = "part_suspended"
    REPEALED = "repealed"
    PART_REPEALED = "part_repealed"

    @property
    def suspends(self) -> bool:
        """Whether the convention, or a part of it, is suspended."""
        return self in {ConventionOutcome.SUSPENDED, ConventionOutcome.PART_SUSPENDED}


class ConventionFault(Code):
    """What can be wrong with a convention (*trường hợp tạm ngừng thực hiện, bãi bỏ*).

    Law: Decree 61/2023/NĐ-CP arts 12.1 (the first three), 14.1 (the next three), 14.2.
    """

    PROCEDURE = "procedure"
    PRINCIPLES = "principles"
    HARM = "harm"
    UNLAWFUL = "unlawful"
    NOT_REDONE = "not_redone"
    NO_MAJORITY = "no_majority"
    NOT_AMENDED = "not_amended"

    @property
    def outcome(self) -> ConventionOutcome:
        """What must follow if the objection is right."""
        return _OUTCOMES.get(self, ConventionOutcome.REPEALED)


_OUTCOMES = {
    ConventionFault.PROCEDURE: ConventionOutcome.SUSPENDED,
    ConventionFault.PRINCIPLES: ConventionOutcome.PART_SUSPENDED,
    ConventionFault.HARM: ConventionOutcome.PART_SUSPENDED,
    ConventionFault.NOT_AMENDED: ConventionOutcome.PART_REPEALED,
}
