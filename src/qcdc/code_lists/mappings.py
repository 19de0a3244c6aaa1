"""Which code of one edition corresponds to which of another (*chuyển đổi mã*)."""

from __future__ import annotations

import attrs

from qcdc._kernel import validators as v
from qcdc._kernel.text import show
from qcdc._kernel.values import Faults, check, entity
from qcdc.code_lists.lists import CodeList, ListedCode, bare_code
from qcdc.errors import InvariantError, UnknownCodeError
from qcdc.vocab import NoPartner

__all__ = ["CodeMapping", "CodePair"]


@entity
class CodePair:
    """A code and its partner in another edition, or the reason why it has none (*cặp mã*).

    Attributes:
        code: the code.
        to: its partner.
        reason: why it has none; exactly one of the two is given.
    """

    code: str = attrs.field(validator=v.check_identifier)
    to: str | None = attrs.field(default=None, validator=v.maybe(v.check_identifier))
    reason: NoPartner | None = attrs.field(default=None, validator=v.maybe(v.instance(NoPartner)))

    @check
    def _check_one(self) -> Faults:
        if (self.to is None) is (self.reason is None):
            yield InvariantError("code_pair.one", "to")


@entity
class CodeMapping:
    """Which code of one edition corresponds to which of another (*bảng chuyển đổi mã*).

    Attributes:
        source: id and edition of the one list.
        target: id and edition of the other.
        pairs: each code of the one list once.
    """

    source: str = attrs.field(validator=v.check_identifier)
    target: str = attrs.field(validator=v.check_identifier)
    pairs: tuple[CodePair, ...] = attrs.field(
        repr=lambda pairs: f"<{len(pairs)} pairs>",
        validator=v.all_of(v.each(v.instance(CodePair)), v.not_empty, v.unique(lambda pair: pair.code, "code")),
    )

    @check
    def _check_lists(self) -> Faults:
        if self.source == self.target:
            yield InvariantError("code_mapping.same", "target")

    def pair(self, code: str | ListedCode) -> CodePair:
        """The pair of a code.

        Raises:
            InvariantError: a code of another list (``code_list.other_list``).
            UnknownCodeError: the mapping does not have the code (``code_mapping.unknown``).
        """
        bare = bare_code(code, self.source)
        for one in self.pairs:
            if one.code == bare:
                return one
        raise UnknownCodeError("code_mapping.unknown", "code", value=show(bare), list=self.source)

    def partner(self, code: str | ListedCode) -> ListedCode | None:
        """The partner of a code, or ``None``; `reason` tells why. The same errors as `pair`."""
        to = self.pair(code).to
        return None if to is None else ListedCode(list=self.target, code=to)

    def reason(self, code: str | ListedCode) -> NoPartner | None:
        """Why a code has no partner; ``None`` if it has one. The same errors as `pair`."""
        return self.pair(code).reason

    def without_partner(self) -> tuple[CodePair, ...]:
        """The codes that have no partner, with their reasons."""
        return tuple(pair for pair in self.pairs if pair.to is None)

    def left_out(self, codes: CodeList) -> tuple[str, ...]:
        """The codes of a list that the mapping does not have, such as those that an office added."""
        known = {pair.code for pair in self.pairs}
        return tuple(entry.code for entry in v.argument(codes, CodeList, "codes") if entry.code not in known)
