"""Rules on personal numbers (*số định danh cá nhân*): what does not fit is a notice, never a reason to refuse a record."""

from __future__ import annotations

from collections.abc import Iterator

from qcdc.identifiers import PersonalNumber
from qcdc.model import Petition, Petitioner, Reception, Signatory
from qcdc.rules.writing import AS_OF, Context, Gap, Place, Result, Skip, Topic
from qcdc.vocab import Confidence, PersonalNumberKind, Severity

__all__ = ["RULES"]

NO_NUMBERS = Skip(
    reason="no_personal_numbers",
    vi="không ghi số định danh cá nhân 12 chữ số",
    en="no personal identification number of 12 digits is recorded",
)

numbers = Topic("record", (Petition, Reception), confidence=Confidence.UNCERTAIN)


@numbers.rule(
    "personal_number",
    day=AS_OF,
    severity=Severity.NOTICE,
    asks=(
        "Số định danh cá nhân phù hợp với giới tính, năm sinh đã ghi và có mã tỉnh, thành phố ở ba số đầu.",
        "A personal identification number fits the stated sex and year of birth and begins with the code of a province.",
    ),
    gap=("{at} không phù hợp.", "{at} does not fit."),
    remedy=(
        "Đối chiếu với giấy tờ; người đăng ký khai sinh ở nước ngoài có mã nước ở ba số đầu.",
        "Compare it with the paper; where the birth was registered abroad, the first three digits are the code of a country.",
    ),
)
def personal_number(record: Petition | Reception, _: Context) -> Result:
    """The number itself is in no gap, and so in no report."""
    found = [
        (place, signatory, number)
        for place, signatory in _signatories(record)
        if signatory.id_number is not None
        and (number := PersonalNumber.of(signatory.id_number)).kind is PersonalNumberKind.PERSONAL_ID
    ]
    if not found:
        return NO_NUMBERS
    return [
        Gap(at=place, about=oddity)
        for place, signatory, number in found
        for oddity in number.oddities(sex=signatory.sex, born=signatory.born)
    ]


def _signatories(record: Petition | Reception) -> Iterator[tuple[Place, Signatory]]:
    field = "petitioner" if isinstance(record, Petition) else "visitor"
    who: Petitioner | None = getattr(record, field)
    for index, one in enumerate(() if who is None else who.signatories):
        yield Place(path=(field, "signatories", index, "id_number")), one


RULES = numbers.rules
