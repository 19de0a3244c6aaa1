"""R11: the plan and the plain way say the same of a rule of one's own, whatever it answers."""

from __future__ import annotations

import pendulum
from hypothesis import given
from hypothesis import strategies as st

from builders import complaint
from floors import floor, nonempty
from own_answers import ANSWERS, DAYS, answering
from qcdc import law, rules
from qcdc.model import evolve
from qcdc.rules import Context
from qcdc.rules.judging import judge
from qcdc.vocab import VerdictStatus as S

PAPER = complaint("2023-03-01")
AS_OF = "2023-06-30"
WORDS = (*ANSWERS, *DAYS)


@floor("two petitions or more")
@given(st.lists(st.lists(st.sampled_from(WORDS), min_size=1, max_size=3), max_size=12), st.booleans())
def test_reasons_and_places_made_anew_are_those_of_their_own_petition(words: list[list[str]], few: bool) -> None:
    """R11: a plan keeps outcomes by their identity: of a rule that makes them anew, each petition still has its own."""
    nonempty(len(words) > 1)
    papers = [evolve(PAPER, id=f"D-{number:02}") for number in range(len(words))]
    made = answering({paper.id: mine for paper, mine in zip(papers, words, strict=True)})
    audit = rules.run(papers, as_of=AS_OF, rules=made, only_failures=few)
    context = Context(as_of=pendulum.Date(2023, 6, 30), book=law.shipped(), register=None)
    plain = [judge(rule, paper, context) for paper in papers for rule in made]

    assert {status: audit.counts[status] for status in S} == {
        status: sum(one.status is status for one in plain) for status in S
    }
    kept = {one.subject_id for one in plain if one.status is S.FAILED} if few else {paper.id for paper in papers}
    assert sorted(map(repr, audit)) == sorted(repr(one) for one in plain if one.subject_id in kept)
