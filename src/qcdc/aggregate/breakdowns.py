"""Breakdowns by what is sensitive (*dân tộc, tôn giáo*): only as counts, and never a small one.

Law: Law 91/2025/QH15 (ethnic origin and religion are sensitive personal data).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from types import MappingProxyType

from qcdc._kernel import validators as v
from qcdc.errors import InvariantError
from qcdc.model import Petition

__all__ = ["SENSITIVE", "breakdown"]

SENSITIVE = ("ethnicity", "religion")
"""What may be broken down by."""


def breakdown(petitions: Iterable[Petition], *, by: str, threshold: int) -> Mapping[str, int | None]:
    """How many signatories stand in each group; ``None`` where the count is withheld.

    A count below the threshold is withheld, and with a single one withheld the next smallest as well, so that
    no total gives it away. Signatories without the information are left out.

    Args:
        petitions: the petitions.
        by: ``"ethnicity"`` or ``"religion"``.
        threshold: the smallest count that is shown, at least 2.

    Raises:
        InvariantError: another dimension (``breakdown.by``), or a threshold below 2 (``breakdown.threshold``).
    """
    if by not in SENSITIVE:
        raise InvariantError("breakdown.by", "sensitive data are broken down by {known}", "by", {"known": SENSITIVE})
    if v.argument(threshold, int, "threshold") < 2:
        raise InvariantError("breakdown.threshold", "a threshold below 2 hides nobody", "threshold")
    counts: Counter[str] = Counter()
    for petition in v.arguments(petitions, "petitions"):
        for signatory in v.argument(petition, Petition, "petitions").petitioner.signatories:
            text = getattr(signatory, by)
            if text is not None and not text.is_withheld:
                counts[text.reveal()] += 1
    hidden = {group for group, count in counts.items() if count < threshold}
    if len(hidden) == 1 and len(counts) > 1:
        hidden.add(min(counts.keys() - hidden, key=lambda group: (counts[group], group)))
    return MappingProxyType({group: None if group in hidden else counts[group] for group in sorted(counts)})
