"""What came before a petition: the letter that forwarded it, earlier settlements, links to other petitions."""

from __future__ import annotations

import attrs
import pendulum

from qcdc._kernel import validators as v
from qcdc._kernel.values import entity
from qcdc.model.documents import DocumentRef
from qcdc.model.people import PersonalText
from qcdc.vocab import ForwarderKind, Instance, LinkKind, Outcome

__all__ = ["EarlierSettlement", "Forwarding", "PetitionLink"]


@entity
class Forwarding:
    """The letter that forwarded the petition to the first body (*văn bản chuyển đơn đến*).

    Attributes:
        kind: the type of body that sent it.
        body: its name, which is not masked.
        document: number and day of its letter.
    """

    kind: ForwarderKind = attrs.field(validator=v.instance(ForwarderKind))
    body: str | None = attrs.field(default=None, validator=v.maybe(v.check_text))
    document: DocumentRef | None = attrs.field(default=None, validator=v.maybe(v.instance(DocumentRef)))


@entity
class EarlierSettlement:
    """A settlement before this petition (*kết quả giải quyết trước đó*), as far as the petition or the files state it.

    Pickles and copies contain its personal texts: protect them like the paper itself.

    Attributes:
        body: the body, in words.
        instance: first or second.
        document: decision or conclusion, with its day.
        delivered: the day on which the petitioner received it.
        expired: the last day for the settlement, if it passed without a decision.
        outcome: its finding.
        result: in words; masked.
    """

    body: str | None = attrs.field(default=None, validator=v.maybe(v.check_text))
    instance: Instance = attrs.field(default=Instance.FIRST, validator=v.instance(Instance))
    document: DocumentRef | None = attrs.field(default=None, validator=v.maybe(v.instance(DocumentRef)))
    delivered: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))
    expired: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))
    outcome: Outcome | None = attrs.field(default=None, validator=v.maybe(v.instance(Outcome)))
    result: PersonalText | None = attrs.field(default=None, validator=v.maybe(v.instance(PersonalText)))


@entity
class PetitionLink:
    """A link between a petition and another one (*liên hệ với đơn khác*).

    Attributes:
        kind: duplicate of, repeats, second complaint to, further denunciation to, split from.
        petition: id of the other petition.
    """

    kind: LinkKind = attrs.field(validator=v.instance(LinkKind))
    petition: str = attrs.field(validator=v.check_identifier)
