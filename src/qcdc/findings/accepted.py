"""Accepted findings (*phát hiện đã được chấp nhận*): left out of the findings of a run, and counted.

A file of accepted findings is JSON or TOML::

    [[accepted]]
    fingerprint = "5d3f0a9c1e27b864"
    rule = "complaint.settlement.late"
    reason = "Đã giải trình với Thanh tra tỉnh"
    day = 2026-03-02
"""

from __future__ import annotations

import datetime as dt
import os
import tomllib
from collections.abc import Iterable
from typing import Any, cast

import attrs
import pendulum

from qcdc import codec
from qcdc._kernel import validators as v
from qcdc._kernel.packed import not_utf8
from qcdc._kernel.values import entity
from qcdc.codec.files import path_of, read_bytes
from qcdc.dates import DayLike, as_day
from qcdc.errors import CodecError, InvariantError, ProblemError
from qcdc.findings.finding import Finding, check_fingerprint

__all__ = ["Accepted", "AcceptedFindings", "Remaining", "accept", "read"]


@entity
class Accepted:
    """A finding that somebody accepted (*phát hiện đã được chấp nhận*), with the reason.

    Attributes:
        fingerprint: the fingerprint of the finding.
        rule: the id of its rule. If the fingerprint belongs to another rule, nothing is accepted.
        reason: why it is accepted.
        by: who accepted it: an office or a position. It is printed as it is.
        day: the day on which it was accepted.
    """

    fingerprint: str = attrs.field(validator=check_fingerprint)
    rule: str = attrs.field(validator=v.check_identifier)
    reason: str = attrs.field(validator=v.check_text)
    by: str | None = attrs.field(default=None, validator=v.maybe(v.check_text))
    day: pendulum.Date | None = attrs.field(default=None, validator=v.maybe(v.day))


@entity
class Remaining:
    """Findings without those that are accepted (*phần còn lại*).

    Attributes:
        findings: the findings that are not accepted.
        accepted: the findings that are.
        stale: the accepted findings that match nothing any more; they can be deleted from the file.
    """

    findings: tuple[Finding, ...] = attrs.field(validator=v.each(v.instance(Finding)))
    accepted: tuple[Finding, ...] = attrs.field(default=(), validator=v.each(v.instance(Finding)))
    stale: tuple[Accepted, ...] = attrs.field(default=(), validator=v.each(v.instance(Accepted)))


@entity
class AcceptedFindings:
    """The content of a file of accepted findings (*danh sách phát hiện đã được chấp nhận*).

    Attributes:
        accepted: the accepted findings; each fingerprint once.
    """

    accepted: tuple[Accepted, ...] = attrs.field(
        validator=v.all_of(v.each(v.instance(Accepted)), v.unique(lambda one: one.fingerprint, "fingerprint"))
    )

    def remaining(self, findings: Iterable[Finding]) -> Remaining:
        """What remains of findings without the accepted ones, and which accepted ones match nothing any more."""
        given = v.all_arguments(findings, Finding, "findings")
        known = {(one.fingerprint, one.rule) for one in self.accepted}
        met = {(one.fingerprint, one.rule) for one in given}
        return Remaining(
            findings=tuple(one for one in given if (one.fingerprint, one.rule) not in known),
            accepted=tuple(one for one in given if (one.fingerprint, one.rule) in known),
            stale=tuple(one for one in self.accepted if (one.fingerprint, one.rule) not in met),
        )


def accept(
    findings: Iterable[Finding], *, reason: str, by: str | None = None, day: DayLike | None = None
) -> AcceptedFindings:
    """Accept all of these findings, each fingerprint once. `qcdc.codec.store` writes the result to a file."""
    given = v.all_arguments(findings, Finding, "findings")
    once = {one.fingerprint: one for one in given}
    return AcceptedFindings(
        accepted=tuple(
            Accepted(
                fingerprint=fingerprint,
                rule=once[fingerprint].rule,
                reason=reason,
                by=by,
                day=None if day is None else as_day(day, "day"),
            )
            for fingerprint in sorted(once)
        )
    )


def read(path: str | os.PathLike[str]) -> AcceptedFindings:
    """Read a file of accepted findings, ``.json`` or ``.toml``.

    Raises:
        CodecError: the file cannot be read, or has problems; all of them are listed.
        InvariantError: the name ends in neither suffix (``accepted.suffix``).
    """
    place = path_of(path)
    suffix = place.suffix.lower()
    if suffix == ".json":
        return codec.read(place, AcceptedFindings, format="json")
    if suffix != ".toml":
        raise InvariantError("accepted.suffix", "path")
    return codec.decode(_parsed(read_bytes(place)), AcceptedFindings)


def _parsed(data: bytes) -> dict[str, Any]:
    try:
        found = tomllib.loads(data.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise CodecError([not_utf8(data, error)]) from None
    except (tomllib.TOMLDecodeError, RecursionError, ValueError):
        # A number of thousands of digits is a ValueError.
        raise CodecError([ProblemError("toml.malformed", "$")]) from None
    return cast("dict[str, Any]", _plain(found))


def _plain(value: Any) -> Any:
    """The values of TOML as those of JSON: a day as text."""
    if isinstance(value, dict):
        return {key: _plain(one) for key, one in cast("dict[str, Any]", value).items()}
    if isinstance(value, list):
        return [_plain(one) for one in cast("list[object]", value)]
    return value.isoformat() if isinstance(value, dt.date | dt.time) else value
