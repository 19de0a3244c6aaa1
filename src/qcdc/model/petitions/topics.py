"""Topics of petitions and receptions (*lĩnh vực, nội dung*)."""

from __future__ import annotations

import re

import attrs

from qcdc._kernel import validators as v
from qcdc._kernel.given import stands_for
from qcdc._kernel.values import Faults, check, entity
from qcdc.code_lists import ListedCode
from qcdc.errors import InvariantError

__all__ = ["TOPICS", "Topic"]

_TOPIC = re.compile(r"[0-9A-Za-z]{1,12}(\.[0-9A-Za-z]{1,12}){0,5}", re.ASCII)


@entity
class Topic:
    """A place in a tree of topics (*lĩnh vực, nội dung*). A code of `qcdc.code_lists` is accepted in its place.

    Attributes:
        scheme: the list and the edition of the code, without which a code has no meaning: ``"topics.2025"``.
        code: dotted, such as ``"1.2.4"``.
    """

    scheme: str = attrs.field(validator=v.check_identifier)
    code: str = attrs.field(validator=v.check_identifier)

    @check
    def _check_code(self) -> Faults:
        if not _TOPIC.fullmatch(self.code):
            yield InvariantError("topic.code", "code")

    @property
    def path(self) -> tuple[str, ...]:
        """The codes from the root down: ``("1", "1.2", "1.2.4")``."""
        parts = self.code.split(".")
        return tuple(".".join(parts[: depth + 1]) for depth in range(len(parts)))


stands_for(Topic, ListedCode, lambda listed: Topic(scheme=listed.list, code=listed.code))

TOPICS = v.all_of(v.each(v.instance(Topic)), v.unique(lambda topic: topic, "topic"))
"""The validator of a field of topics: each at most once."""
