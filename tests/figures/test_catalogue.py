"""The shipped catalogue: every indicator is defined, every value named, every published key read."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qcdc import catalogue, codec, law
from qcdc.catalogue import Catalogue, CategoryName, Disaggregation, Indicator, Term, read_key
from qcdc.errors import UnknownCodeError
from qcdc.model import Category, evolve
from qcdc.vocab import Dimension, Measure, Temporal

SHIPPED = catalogue.shipped()
# The keys of figures that reports print, as a public data set writes them.
PUBLISHED = [
    "award.collective",
    "backlog.blocked",
    "backlog.cases",
    "backlog.court",
    "backlog.resolved",
    "case.arising",
    "case.complaint.carried_in",
    "case.complaint.in_authority",
    "case.complaint.pending",
    "case.complaint.resolved",
    "case.denunciation.carried_in",
    "case.denunciation.in_authority",
    "case.denunciation.pending",
    "case.denunciation.resolved",
    "case.in_authority",
    "case.pending",
    "case.resolved",
    "case.resolved_rate",
    "contrib.land",
    "contrib.money",
    "contrib.structures",
    "contrib.workdays",
    "danvan.models",
    "danvan.models.carried",
    "danvan.models.collective",
    "danvan.models.effective_rate",
    "danvan.models.individual",
    "danvan.models.new",
    "danvan.models.proposed",
    "danvan.models.recognised",
    "danvan.models.registered",
    "danvan.units_proposing",
    "danvan.villages",
    "deputy.cases",
    "deputy.cases.pending",
    "deputy.cases.resolved",
    "dialogue.attendance",
    "dialogue.opinions",
    "dialogue.opinions.pending",
    "dialogue.opinions.resolved",
    "dialogue.sessions",
    "dialogue.units_planned",
    "gsdtcd.projects",
    "gsdtcd.supervisions",
    "gsdtcd.violations",
    "mediation.accepted",
    "mediation.mediators",
    "mediation.mediators.law",
    "mediation.mediators.nolaw",
    "mediation.success",
    "mediation.success_rate",
    "mediation.teams",
    "petition.complaint",
    "petition.eligible",
    "petition.in_authority",
    "petition.in_authority.complaint",
    "petition.processed",
    "petition.received",
    "police_forum.communes",
    "reception.cases",
    "reception.cases.first",
    "reception.cases.repeat",
    "reception.content.complaint.admin",
    "reception.content.complaint.judicial",
    "reception.content.complaint.other",
    "reception.content.denunciation.admin",
    "reception.content.denunciation.judicial",
    "reception.content.feedback",
    "reception.delegated_days",
    "reception.delegations",
    "reception.group_cases",
    "reception.group_persons",
    "reception.groups",
    "reception.groups.first",
    "reception.groups.repeat",
    "reception.head_days",
    "reception.head_days_excess",
    "reception.head_days_rate",
    "reception.head_days_required",
    "reception.persons",
    "reception.persons.periodic",
    "reception.persons.regular",
    "reception.result.accepted",
    "reception.result.guided",
    "reception.result.pending",
    "reception.result.resolved",
    "reception.visits",
    "reception.visits.periodic",
    "reception.visits.regular",
    "remedy.land_to_citizens",
    "remedy.money_to_citizens",
    "remedy.money_to_state",
    "remedy.officials_to_discipline",
    "remedy.orgs_restored",
    "remedy.persons_restored",
    "remedy.persons_to_discipline",
    "selfgov.groups",
    "selfgov.members",
    "tthc.centre_staff",
    "tthc.centres",
    "tthc.early",
    "tthc.late",
    "tthc.on_time",
    "tthc.on_time_exact",
    "tthc.on_time_rate",
    "tthc.online",
    "tthc.procedures.full",
    "tthc.procedures.national",
    "tthc.procedures.partial",
    "tthc.received",
    "tthc.staff_per_centre",
    "ttnd.supervisions",
    "ttnd.supervisions.joint",
    "ttnd.supervisions.own",
    "ttnd.violations",
]
DECIDED = {
    "handling.finished.guided": "handling.finished[outcome=guided]",
    "handling.finished.settled.late": "handling.settled[timeliness=late]",
    "handling.suspended": "handling.carried_out[stage=suspended]",
    "reception.visits.head": "reception.visits[actor=head]",
    "reception.visits": "reception.visits",
    "reception.visits.regular": "reception.visits[mode=regular]",
    "case.complaint.resolved": "case.resolved[kind=complaint]",
    "reception.content.complaint.admin": "reception.cases[kind=complaint, content=administrative]",
    "petition.complaint": "petition.received[kind=complaint]",
    "ttnd.supervisions.own": "board.oversight[mode=own, actor=inspection_board]",
    "tthc.early": "tthc.resolved[timeliness=early]",
    "tthc.on_time": "tthc.on_time",
    "dialogue.opinions.resolved": "dialogue.settled",
    "award.collective": "award.given[subject=collective]",
}


# --- the data ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("one", SHIPPED, ids=lambda one: one.key)
def test_every_indicator_is_defined_in_both_languages_with_its_source(one: Indicator) -> None:
    for told in (one.definition_vi, one.definition_en):
        assert told is not None
        assert told.endswith(".")
    assert one.definition_vi != one.vi
    assert one.version is not None
    assert one.source("vi").strip()
    assert one.source("en").strip()
    assert {cited.act for cited in one.citations} <= set(law.shipped().acts)
    assert (one.form is None) or one.citations
    assert one.measure not in one.measures


def test_no_definition_is_used_twice() -> None:
    told = Counter(said for one in SHIPPED for said in (one.definition_vi, one.definition_en))

    assert [said for said, times in told.items() if times > 1] == []


def test_a_rate_is_printed_in_per_cent_and_says_what_it_is_of() -> None:
    for one in SHIPPED:
        if one.temporal is Temporal.RATIO:
            assert (one.part is not None) or one.measure is Measure.SCORE, one.key
        if one.measure is Measure.PERCENT:
            assert one.temporal is Temporal.RATIO, one.key


def test_every_usual_value_has_a_name_and_belongs_to_one_dimension_of_its_indicator() -> None:
    for one in SHIPPED:
        found = [Category(dimension=by.dimension, value=value) for by in one.dimensions for value in by.values]
        assert all(SHIPPED.name(category, "vi") != category.value for category in found), one.key
        assert len({category.value for category in found}) == len(found), one.key


def test_every_name_is_of_a_usual_value() -> None:
    used = {(by.dimension, value) for one in SHIPPED for by in one.dimensions for value in by.values}

    assert {(name.dimension, name.value) for name in SHIPPED.names} == used


def test_the_values_of_the_terms_of_an_identity_are_usual_ones() -> None:
    rates = [term for one in SHIPPED for term in (*(one.part or ()), *(one.whole or ()))]
    for term in [*rates, *(term for one in SHIPPED.identities for term in (one.total, *one.parts))]:
        for category in term.categories:
            by = SHIPPED.indicator(term.indicator).by(category.dimension)
            assert by is not None
            assert category.value in by.values


def test_parts_that_overlap_are_not_said_to_make_up_their_total() -> None:
    for one in SHIPPED.identities:
        for term in one.parts:
            for category in term.categories:
                by = SHIPPED.indicator(term.indicator).by(category.dimension)
                assert by is not None
                assert by.adds or not one.exhaustive


def test_the_opening_stock_continues_the_closing_stock_of_the_last_window() -> None:
    assert SHIPPED.continues["case.carried_in"] == "case.pending"
    for opening, closing in SHIPPED.continues.items():
        assert SHIPPED.indicator(opening).temporal is Temporal.OPENING_STOCK
        assert SHIPPED.indicator(closing).temporal is Temporal.STOCK
    for one in SHIPPED.movements:
        assert SHIPPED.indicator(one.arrived).temporal is SHIPPED.indicator(one.finished).temporal is Temporal.FLOW
        assert one.total is None or SHIPPED.indicator(one.total).temporal is Temporal.CARRIED


# --- flat keys ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("key", PUBLISHED)
def test_every_published_key_is_read(key: str) -> None:
    term = read_key(key)

    assert term is not None
    entry = SHIPPED.indicator(term.indicator)
    for category in term.categories:
        by = entry.by(category.dimension)
        assert by is not None
        assert category.value in by.values


def test_decided_keys() -> None:
    assert {key: str(read_key(key)) for key in DECIDED} == DECIDED


def test_what_has_no_value_of_a_dimension_has_a_name_in_both_languages() -> None:
    for dimension in Dimension:
        category = Category(dimension=dimension, value="none")
        assert [SHIPPED.name(category, language) for language in ("vi", "en")] == ["không phân loại", "not classified"]


def test_different_published_keys_are_read_as_different_figures() -> None:
    found = Counter(map(read_key, PUBLISHED))

    assert [str(term) for term, times in found.items() if times > 1] == []


@pytest.mark.parametrize(
    "key", ["delta", "rate", "", ".", "reception", "reception.visits.purple", "a." * 50, "regular"]
)
def test_a_key_that_stands_for_nothing_is_not_read(key: str) -> None:
    assert read_key(key) is None


@given(st.sampled_from(SHIPPED.indicators), st.data())
def test_a_usual_value_beside_a_key_is_read_as_its_category(one: Indicator, data: st.DataObject) -> None:
    """The general rule: the key with values of different dimensions, in any order and place after the first segment."""
    known = Catalogue(indicators=(_alone(one),))
    values: dict[str, str] = {}
    for by in one.dimensions:
        chosen = data.draw(st.sampled_from(["", *by.values]))
        values |= {by.dimension.value: chosen} if chosen else {}
    segments = one.key.split(".")
    for value in data.draw(st.permutations(list(values.values()))):
        segments.insert(data.draw(st.integers(1, len(segments))), value)

    if not {*values.values()} & {*one.key.split(".")} and len(segments) <= 8:
        assert read_key(".".join(segments), catalogue=known) == Term.of(one.key, **values)


def _alone(one: Indicator) -> Indicator:
    """An indicator without its terms, for a catalogue of its own."""
    return evolve(one, part=None, whole=None)


def test_a_value_of_two_dimensions_is_not_guessed() -> None:
    known = Catalogue(
        indicators=(
            Indicator.of(
                "own.things",
                vi="Số việc",
                en="Things",
                measure="case",
                temporal="flow",
                dimensions=[
                    Disaggregation(dimension=Dimension.KIND, values=("other",)),
                    Disaggregation(dimension=Dimension.CONTENT, values=("other",)),
                ],
            ),
        )
    )

    assert read_key("own.things.other", catalogue=known) is None


# --- the value ---------------------------------------------------------------------------------------------------


def test_an_unknown_indicator_is_told_the_nearest() -> None:
    with pytest.raises(UnknownCodeError) as caught:
        SHIPPED.indicator("reception.visit")

    assert "reception.visits" in str(caught.value)


def test_a_value_without_a_name_is_shown_as_it_is() -> None:
    forest = Category(dimension=Dimension.CONTENT, value="forest")
    named = SHIPPED.with_names(CategoryName.of("content", "forest", vi="đất rừng", en="forest land"))

    assert SHIPPED.name(forest, "vi") == "forest"
    assert (named.name(forest, "vi"), named.name(forest, "en")) == ("đất rừng", "forest land")


def test_a_catalogue_is_found_in_iterated_and_written() -> None:
    assert "reception.visits" in SHIPPED
    assert 3 not in SHIPPED
    assert len(list(SHIPPED)) == len(SHIPPED)
    assert [one.key for one in SHIPPED.find("HUONG UOC")][:1] == ["convention.recognised"]
    small = Catalogue(indicators=SHIPPED.indicators[:3], names=SHIPPED.names[:2])
    assert codec.decode(codec.encode(small), Catalogue) == small


def test_an_indicator_says_its_units_of_measure_dimensions_and_source() -> None:
    one = SHIPPED.indicator("reception.persons")
    by, channel = one.by(Dimension.MODE), SHIPPED.indicator("publication.items").by(Dimension.CHANNEL)

    assert one.expects(Measure.PERSON)
    assert one.expects(Measure.PERSON_VISIT)
    assert not one.expects(Measure.CASE)
    assert by is not None
    assert by.adds
    assert channel is not None
    assert not channel.adds
    assert one.by(Dimension.SEX) is None
    assert "06/2025/TT-TTCP" in one.source("vi")
    assert one.source("en").endswith("(form 01/TCD)")
    assert one.definition("en") == one.definition_en
