"""Decided cases of the rules on the records of a register among themselves."""

from __future__ import annotations

from builders import complaint, visit
from cases.case import FAILED, PASSED, SKIPPED, Case
from qcdc.model import Petition, PetitionLink, evolve
from qcdc.rules import Register
from qcdc.vocab import HandlingEventKind as K
from qcdc.vocab import LinkKind

__all__ = ["CASES"]

PAPER = complaint("2023-03-01", (K.GUIDE, "2023-03-02"))
LINKED = evolve(PAPER, id="D-2", links=(PetitionLink(kind=LinkKind.REPEATS, petition="D-9"),))
OTHER = evolve(PAPER, id="D-9")
VISIT = visit(1, None)

CASES: tuple[Case, ...] = (
    Case("record.link_unknown", "the petition is in the register", PASSED, LINKED, register=Register([OTHER])),
    Case(
        "record.link_unknown",
        "no petition of a complete register",
        FAILED,
        LINKED,
        register=Register([PAPER, LINKED], complete=[Petition]),
    ).stating(at="links[0].petition", found="D-9", expected=None, article=None),
    Case(
        "record.link_unknown",
        "no petition of the run, which may not be all",
        SKIPPED,
        LINKED,
        reason="not_in_register",
    ),
    Case("record.link_unknown", "a petition without links", SKIPPED, PAPER, reason="no_links"),
    Case("record.number_twice", "another number", PASSED, PAPER, register=Register([PAPER, OTHER])),
    Case(
        "record.number_twice",
        "the same number for another petition",
        FAILED,
        PAPER,
        gap=1,
        register=Register([PAPER, evolve(PAPER, case="V-9")]),
    ).stating(at="id", found=PAPER.id, expected=None, article=None),
    Case(
        "record.number_twice",
        "the same number for three petitions",
        FAILED,
        PAPER,
        gap=2,
        register=Register([PAPER, evolve(PAPER, case="V-9"), evolve(PAPER, case="V-8")]),
    ).stating(at="id", found=PAPER.id, expected=None, article=None),
    Case("record.number_twice", "a copy of the record", PASSED, VISIT, register=Register([VISIT, VISIT])),
    Case("record.number_twice", "a record alone", SKIPPED, VISIT, reason="nothing_to_compare"),
    Case("record.copied", "another record", PASSED, VISIT, register=Register([VISIT, evolve(VISIT, id="T-99")])),
    Case(
        "record.copied",
        "the same number for another petition",
        PASSED,
        PAPER,
        register=Register([PAPER, evolve(PAPER, case="V-9")]),
    ),
    Case("record.copied", "a copy", FAILED, VISIT, gap=1, register=Register([VISIT, VISIT])).stating(
        at="id", found=VISIT.id, expected=None, article=None
    ),
    Case("record.copied", "two copies", FAILED, VISIT, gap=2, register=Register([VISIT] * 3)).stating(
        at="id", found=VISIT.id, expected=None, article=None
    ),
    Case("record.copied", "a record alone", SKIPPED, PAPER, reason="nothing_to_compare"),
)
