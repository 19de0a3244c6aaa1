from __future__ import annotations

import pickle

from hypothesis import given
from hypothesis import strategies as st

from builders import complaint
from floors import floor, never_empty, nonempty
from qcdc import law, rules
from qcdc.model import Petition
from qcdc.rules.rule import ceiling
from qcdc.rules.writing import AS_OF, Gap, Place, Skip, Topic, Unjudged
from qcdc.terms import Language
from qcdc.testing import texts
from qcdc.vocab import Confidence, VerdictStatus

LANGUAGES: tuple[Language, ...] = ("vi", "en")
PAPER = complaint("2023-03-01")
WORDS = st.tuples(texts(), texts())
REASONS = WORDS.map(lambda words: (f"vì {words[0]} nên thôi", f"because of {words[1]}, no"))
RESULTS = st.sampled_from(["gap", "skip", "left", "unstated", "pass"])


@floor("the rule finds something")
@given(RESULTS, WORDS, REASONS, st.sampled_from(["my_field", "handlings[0].my_field", "my_list[3]"]))
def test_a_rule_of_the_users_own_prints_in_both_languages(
    result: str, asks: tuple[str, str], why: tuple[str, str], path: str
) -> None:
    """R6: a rule with reasons and places of its own and no act prints in both languages."""
    topic = Topic("my_province", Petition)
    reason = Skip(reason="my_reason", vi=why[0], en=why[1], unstated=result == "unstated")

    @topic.rule("my_rule", day=AS_OF, asks=asks, gap=("{at}: {found}.", "{at}: {found}."), remedy=asks)
    def check(_: Petition, __: rules.Context) -> list[Gap | Unjudged] | Skip:
        found: dict[str, list[Gap | Unjudged] | Skip] = {
            "gap": [Gap(at=Place.of(path), found=7)],
            "skip": reason,
            "unstated": reason,
            "left": [Unjudged(at=Place.of(path, vi=why[0], en=why[1]), reason=reason)],
            "pass": [],
        }
        return found[result]

    audit = rules.run(PAPER, as_of="2023-06-30", rules=[*rules.RULES, *topic.rules])
    (verdict,) = (one for one in audit if one.rule.id == "my_province.my_rule")
    nonempty(result != "pass")

    for place, language in enumerate(LANGUAGES):
        said = verdict.text(language)
        assert said.startswith(asks[place])
        assert (why[place] in said) is (result in {"skip", "unstated", "left"})
        assert ("my_field" in said or "my_list" in said) is (result == "gap")
        assert audit.text(language)
        assert audit.findings(language) or not audit.failed
    assert verdict.citations == ()


def test_a_rule_that_cites_no_act_is_a_notice_of_practice() -> None:
    """R6: without an act a rule is practice, and no more than a notice."""
    topic = Topic("my_province", Petition)

    @topic.rule("my_rule", day=AS_OF, asks=("a", "b"), gap=("c", "d"), remedy=("e", "f"))
    def check(_: Petition, __: rules.Context) -> list[Gap | Unjudged]:
        return [Gap(at=Place.of("received"))]

    (verdict,) = rules.run(PAPER, as_of="2023-06-30", rules=topic.rules)

    assert (verdict.status, verdict.rule.severity.value, verdict.rule.basis.value) == (
        VerdictStatus.FAILED,
        "notice",
        "practice",
    )


@never_empty("every example is a rule that fails")
@given(st.sampled_from(Confidence), st.sampled_from(Confidence))
def test_a_rule_is_no_graver_than_its_act_is_sure(of_act: Confidence, of_rule: Confidence) -> None:
    """R6: the confidence of the act is a ceiling of severity, whatever the rule says of its own."""
    book = law.shipped().with_act(
        "1/2020/QĐ-UBND",
        form="decision",
        vi="Quyết định của Ủy ban nhân dân tỉnh (giả lập)",
        en="Decision of the provincial People's Committee (made up)",
        issuer="Ủy ban nhân dân tỉnh",
        signed="2020-01-01",
        since="2020-01-10",
        confidence=of_act,
    )
    topic = Topic("my_province", Petition, act="1/2020/QĐ-UBND", confidence=of_rule)

    @topic.rule("my_rule", "3.1", day=AS_OF, asks=("a.", "b."), gap=("{at}.", "{at}."), remedy=("c.", "d."))
    def check(_: Petition, __: rules.Context) -> list[Gap]:
        return [Gap(at=Place.of("kind"))]

    (verdict,) = rules.run(PAPER, as_of="2023-06-30", rules=topic.rules, book=book).failed

    allowed = [ceiling(of_act), ceiling(of_rule)]
    assert verdict.rule.severity is max(allowed, key=lambda one: one.rank)


def test_no_shipped_rule_is_surer_than_the_acts_it_cites() -> None:
    """R6: so that the severity printed on the page of rules is the one that a run shows."""
    acts = law.shipped().acts
    for rule in rules.RULES:
        sure = [ceiling(acts[one.act].confidence).rank for one in rule.citations]
        assert not sure or min(sure) <= rule.severity.rank, rule.id


def test_shipped_rules_are_pickled_by_name() -> None:
    """R6: a shipped rule that went to another process is the same rule, with its day."""
    for rule in rules.RULES:
        assert pickle.loads(pickle.dumps(rule)) is rule
