"""A finding (*phát hiện*): one place in one subject where a rule fails, as a value that can be stored."""

from __future__ import annotations

import re
from typing import Any

import attrs
import pendulum

from qcdc import terms
from qcdc._kernel import validators as v
from qcdc._kernel.language import Language, choose
from qcdc._kernel.text import show
from qcdc._kernel.values import entity
from qcdc.errors import InvariantError
from qcdc.law import Citation
from qcdc.model import UnitBody, UnitRef
from qcdc.vocab import Origin, Severity

__all__ = ["Finding", "check_fingerprint"]

_FINGERPRINT = re.compile(r"[0-9a-f]{16}", re.ASCII)


def check_fingerprint(_: object, attribute: v.Named, value: Any) -> None:
    """A fingerprint: sixteen hexadecimal digits in lower case."""
    if not isinstance(value, str):
        raise v.wrong_type(attribute.name, "a_text", value)
    if not _FINGERPRINT.fullmatch(value):
        raise InvariantError("finding.fingerprint", attribute.name, value=show(value))


@entity
class Finding:
    """One place in one subject where a rule fails (*phát hiện khi kiểm tra*).

    It contains both sentences, because the subject that they describe is not part of it. It contains no personal text.

    Attributes:
        fingerprint: what identifies it from run to run: sixteen hexadecimal digits made from the rule, the subject and the
            place, not from its sentences, the day of the run or other records. Records with the same number in the same
            register share their fingerprints.
        rule: the id of the rule; for a comparison of figures ``"figures.sum"``, ``"figures.rate"`` …
        severity: breach, warning or notice.
        subject: name of the type of the subject, such as ``"Petition"``.
        subject_id: its id; a subject without an id is named by its unit, window or indicator.
        unit: the unit of the subject; of a petition, that of the handling that the finding is about.
        body: the body of that unit, if the subject names one.
        at: the place in the subject: a path such as ``"handlings[0].events[1]"``, or a key such as ``"2023-Q2"``.
        about: the code of the role, ground or recipient that it concerns.
        citations: the provisions.
        vi: the requirement and the finding, in Vietnamese.
        en: the same in English.
        remedy_vi: what to do, in Vietnamese.
        remedy_en: the same in English.
        as_of: the day of the run; ``None`` if the comparison needs no day.
        synthetic: whether the subject is, or is based on, synthetic data.
    """

    fingerprint: str = attrs.field(validator=check_fingerprint)
    rule: str = attrs.field(validator=v.check_identifier)
    severity: Severity = attrs.field(validator=v.instance(Severity))
    subject: str = attrs.field(validator=v.check_identifier)
    subject_id: str = attrs.field(validator=v.check_text)
    unit: UnitRef | None = attrs.field(default=None, validator=v.maybe(v.instance(UnitRef)))
    body: UnitBody | None = attrs.field(default=None, validator=v.maybe(v.instance(UnitBody)))
    at: str = attrs.field(validator=v.check_text)
    about: str | None = attrs.field(default=None, validator=v.maybe(v.check_text))
    citations: tuple[Citation, ...] = attrs.field(default=(), validator=v.each(v.instance(Citation)))
    vi: str = attrs.field(validator=v.check_text)
    en: str = attrs.field(validator=v.check_text)
    remedy_vi: str | None = attrs.field(default=None, validator=v.maybe(v.check_text))
    remedy_en: str | None = attrs.field(default=None, validator=v.maybe(v.check_text))
    as_of: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))
    synthetic: bool = attrs.field(default=False, validator=v.check_flag)

    def title(self, language: Language) -> str:
        """The subject in words: ``đơn D-17``; synthetic data is marked as such."""
        mark = f" [{Origin.SYNTHETIC.text(language)}]" if self.synthetic else ""
        return f"{terms.name_of_type(self.subject, language)} {self.subject_id}{mark}"

    def text(self, language: Language) -> str:
        """Severity, subject and sentence."""
        return f"{self.severity.text(language)}, {self.title(language)}: {choose(language, self.vi, self.en)}"

    def remedy(self, language: Language) -> str | None:
        """What to do; ``None`` for a comparison of figures."""
        return choose(language, self.remedy_vi, self.remedy_en)
