"""Compare what the audit says of published reports with checks computed by hand.

Usage: ``python tools/check_reports.py FILE.yaml``; the file is the one that ``tools/convert_reports.py`` reads. The
checks are read only here: the documents are made without them. Printed are the checks whose verdict differs, figures
that are not whole, and disagreements that no check expects; then the counts.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from importlib import import_module
from pathlib import Path
from typing import Any

from convert_reports import reports_of

from qcdc import auditing, codec
from qcdc.auditing import Check, ReportAudit
from qcdc.model import Report, Share
from qcdc.vocab import Agreement, CheckKind, ReadFrom

__all__ = ["main", "verdict_of", "whole"]

Row = dict[str, Any]

_VERDICTS = {
    "ok": {Agreement.EXACT, Agreement.ROUNDED, Agreement.WITHIN_HEDGE},
    "ok_truncated": {Agreement.TRUNCATED},
    "ok_approx": {Agreement.WITHIN_HEDGE, Agreement.ROUNDED, Agreement.EXACT},
    "off_by_last_digit": {Agreement.OFF_BY_LAST_DIGIT},
    "MISMATCH": {Agreement.MISMATCH},
}
_KINDS = {
    "sum": {CheckKind.SUM, CheckKind.MOVEMENT},
    "ratio_pct": {CheckKind.RATE},
    "difference": {CheckKind.CHANGE},
    "growth_pct": {CheckKind.CHANGE},
}


def verdict_of(audit: ReportAudit, row: Row) -> Check | None:
    """The comparison that a check computed by hand is about."""
    result = row.get("total") or row.get("stated")
    for check in audit:
        if check.kind not in _KINDS.get(row["kind"], set(CheckKind)):
            continue
        first, *others = [one.figure.id for one in check.operands]
        if row["kind"] == "sum" and (first != result or set(others) != set(row["parts"])):
            continue
        if first == result:
            return check
    return None


def whole(report: Report, fact: Row) -> bool:
    """Whether a figure kept its number, unit, print, hedge, words, changes and window."""
    figure = report.figure(str(fact["id"]))
    number = figure.value.part if isinstance(figure.value, Share) else figure.number
    scale = 0 if figure.print is None else figure.print.scale
    kept = [
        number is None if fact["value"] is None else number == Decimal(str(fact["value"])).scaleb(scale),
        figure.print is not None and figure.print.text == fact.get("printed"),
        figure.print is not None and figure.print.token == fact.get("printed_in"),
        str(fact["unit"]).endswith(figure.unit_word or "None"),
        (figure.hedge is None) is (fact.get("approx") is None),
        figure.label == fact["quantity"],
        figure.scope == fact.get("scope"),
        (len(figure.changes) > 0) is (fact.get("comparison") is not None),
        fact.get("window") is None or (figure.print is not None and figure.print.window == str(fact["window"])),
    ]
    return all(kept)


def _unexpected(audit: ReportAudit, rows: list[Row]) -> Iterator[Check]:
    expected = {row.get("total") or row.get("stated") for row in rows if not row["verdict"].startswith("ok")}
    return (one for one in audit.disagreeing if one.operands[0].figure.id not in expected)


def main(path: str) -> None:
    """Print what differs, and the counts."""
    cases: list[Row] = import_module("yaml").safe_load(Path(path).read_text(encoding="utf-8"))["cases"]
    found: Counter[str] = Counter()
    for case, report in zip(cases, reports_of({"cases": cases}), strict=True):
        assert codec.decode(codec.encode(report), Report) == report
        audit = auditing.audit(report)
        found["reports"] += 1
        for fact in case["facts"]:
            read = ReadFrom(fact.get("printed_from", "reconstructed"))
            found[f"figures, {read.en}"] += 1
            if not whole(report, fact):
                found[f"figures not whole, {read.en}"] += 1
                print(case["id"], fact["id"], "is not whole")
        for row in case.get("checks", ()):
            check = verdict_of(audit, row)
            same = check is not None and check.agreement in _VERDICTS.get(row["verdict"], set())
            found[f"checks {'as computed by hand' if same else 'that differ'}"] += 1
            if not same:
                print(case["id"], row, "->", None if check is None else check.text("en"))
        for check in _unexpected(audit, case.get("checks", [])):
            found["disagreements that no check expects"] += 1
            print(case["id"], "unexpected:", check.text("en"))
        found["figures never compared"] += len(audit.not_compared)
    for name, many in sorted(found.items()):
        print(f"{name}: {many}")


if __name__ == "__main__":
    main(sys.argv[1])
