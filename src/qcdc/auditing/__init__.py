"""The audit of printed figures (*đối chiếu số liệu*): which numbers of a report agree, and how.

=============  ===========================================================
`audit`        compares the figures of a report, or of several reports
`ReportAudit`  the comparisons, and the figures that were never compared
`Check`        one comparison: operands, how they agree, reservations
`Tolerance`    how far a hedged number may be from the number meant
=============  ===========================================================
"""

from qcdc.auditing.amounts import Tolerance
from qcdc.auditing.audit import ReportAudit, audit
from qcdc.auditing.checks import Check
from qcdc.auditing.operands import Fit, Operand

__all__ = ["Check", "Fit", "Operand", "ReportAudit", "Tolerance", "audit"]
