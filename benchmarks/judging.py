"""Rules: the run beside a plain loop over the same functions; the verdicts are compared."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.goals import Found
from benchmarks.measure import interleaved
from benchmarks.reading import register

from qcdc import codec, law, rules
from qcdc.dates import as_day
from qcdc.model import Petition, Reception
from qcdc.rules.judging import judge

__all__ = ["judged"]

_AS_OF = as_day("2026-08-30")
_FEW = 400


def judged() -> Iterator[Found]:
    """G5: all rules on petitions and on receptions."""
    yield _beside_a_loop("rules", codec.decode(register(Petition, 3_000), Petition, format="jsonl"))
    yield _beside_a_loop("rules.receptions", codec.decode(register(Reception, 6_000), Reception, format="jsonl"))


def _beside_a_loop(key: str, subjects: tuple[Petition, ...] | tuple[Reception, ...]) -> Found:
    def plan(some: tuple[Petition, ...] | tuple[Reception, ...]) -> rules.Audit:
        return rules.run(some, as_of=_AS_OF)

    def loop(some: tuple[Petition, ...] | tuple[Reception, ...]) -> list[rules.Verdict]:
        context = rules.Context(as_of=_AS_OF, book=law.shipped(), register=rules.Register(some), shared={})
        return [
            judge(rule, subject, context) for subject in some for rule in rules.RULES if type(subject) in rule.subjects
        ]

    few = subjects[:_FEW]
    ours = sorted(str(one) for record in plan(few).records for one in record.verdicts())
    wrong = sum(one != other for one, other in zip(ours, sorted(map(str, loop(few))), strict=True))
    slow, quick = interleaved(lambda: loop(subjects), lambda: plan(subjects), rounds=3)
    return Found(key, slow / quick, wrong)
