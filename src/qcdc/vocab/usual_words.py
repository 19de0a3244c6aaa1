"""What registers write for a code instead of its term (*cách ghi thường gặp trong sổ*).

They are read only as a whole cell: *Chủ tịch* is also in *Phó Chủ tịch*. A word of two codes is ambiguous: *KN* is
*khiếu nại* or *kiến nghị*. Short forms that one office uses are given with ``words`` of a `qcdc.tables.Mapping`.
"""

from __future__ import annotations

from typing import Final

from qcdc._kernel.codes import Code
from qcdc.vocab.decisions import Outcome
from qcdc.vocab.petitions import Channel, PetitionKind
from qcdc.vocab.receptions import Receiver

__all__ = ["USUAL_WORDS"]

USUAL_WORDS: Final[dict[type[Code], dict[str, tuple[str, ...]]]] = {
    Channel: {
        Channel.EMAIL: ("qua email", "qua thư điện tử", "hộp thư điện tử"),
        Channel.IN_PERSON: ("tiếp công dân", "nộp trực tiếp", "gửi trực tiếp"),
        Channel.MESSENGER: ("Zalo", "qua Zalo"),
        Channel.ONLINE: ("cổng dịch vụ công", "qua cổng dịch vụ công", "qua mạng"),
        Channel.POST: (
            "bưu điện",
            "qua bưu điện",
            "đường bưu điện",
            "qua đường bưu điện",
            "gửi bưu điện",
            "gửi qua bưu điện",
            "gửi qua đường bưu điện",
            "bưu chính",
            "qua bưu chính",
        ),
    },
    Outcome: {
        Outcome.PARTLY_RIGHT: (
            "có đúng có sai",
            "có đúng, có sai",
            "có đúng và có sai",
            "tố cáo có đúng có sai",
            "tố cáo có đúng, có sai",
            "khiếu nại có đúng có sai",
            "khiếu nại có đúng, có sai",
            "đúng một phần, sai một phần",
        ),
    },
    PetitionKind: {
        PetitionKind.COMPLAINT: ("KN",),
        PetitionKind.DENUNCIATION: ("TC",),
        PetitionKind.FEEDBACK: ("PA",),
        PetitionKind.RECOMMENDATION: ("KN",),
    },
    Receiver: {
        Receiver.HEAD: ("Chủ tịch UBND", "Chủ tịch UBND xã", "Chủ tịch UBND phường", "Chủ tịch UBND tỉnh"),
    },
}
"""The words of each code, for the lists that registers have columns of."""
