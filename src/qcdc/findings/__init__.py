"""Findings (*phát hiện khi kiểm tra*) as data: they can be stored, compared from run to run, and accepted.

==================  ================================================================
`of`                the findings of an audit, of verdicts, of an audit of reports, of deadlines
`Finding`           one place where a rule fails, with its fingerprint
`accept`            a file of accepted findings, made from the findings of a run
`accepted`          reads such a file
`AcceptedFindings`  accepted findings, and what remains without them
==================  ================================================================

`qcdc.codec` writes findings as JSON and JSON Lines and reads them.
"""

from qcdc.findings import accepted
from qcdc.findings.accepted import Accepted, AcceptedFindings, Remaining, accept
from qcdc.findings.finding import Finding
from qcdc.findings.making import of

__all__ = ["Accepted", "AcceptedFindings", "Finding", "Remaining", "accept", "accepted", "of"]


def __dir__() -> list[str]:
    """The public names, without those that are only imported for use in this module."""
    return sorted(__all__)
