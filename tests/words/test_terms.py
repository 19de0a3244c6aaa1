"""Terms: every code, every type, both languages, no leftovers."""

from __future__ import annotations

import copy
import json
import pickle
import pydoc
import re
import unicodedata
from collections.abc import Mapping
from enum import StrEnum
from typing import Any, cast

import pytest

from qcdc import code_lists, identifiers, law, model, terms
from qcdc._kernel.codes import Code
from qcdc._kernel.values import is_entity
from qcdc.dates import DurationUnit, PartialDate
from qcdc.errors import InvariantError, UnknownCodeError
from qcdc.model import Lineage, Territory, Tree
from qcdc.terms import Term
from qcdc.terms.tables import LISTS, MODEL, REASONS
from qcdc.vocab import LimitUnit, ReceptionKind, Role

CODES = {f"{cls.__name__}.{member.name}": member for cls in LISTS for member in cls}


def test_every_list_of_the_library_is_one_with_words() -> None:
    """No enumeration of texts is left whose members have no terms, and the glossary knows every list."""
    seen = {found for found in _subclasses(StrEnum) if found.__module__.startswith("qcdc.")}
    # Signs and colours of a page are no codes of records: no document and no column holds them.
    seen = {found for found in seen if not found.__module__.startswith("qcdc.render.pages.")}
    assert seen == {Code, *LISTS}


def _subclasses(cls: type[StrEnum]) -> set[type[StrEnum]]:
    direct = set(cls.__subclasses__())
    return direct.union(*(_subclasses(one) for one in direct))


def test_every_type_has_a_term_and_no_term_is_left_over() -> None:
    packages = (model, code_lists, identifiers)
    types = {name for package in packages for name, found in vars(package).items() if is_entity(found)} | {
        Lineage.__name__,
        Territory.__name__,
        Tree.__name__,
        PartialDate.__name__,
    }

    assert types == set(MODEL)


def test_every_term_is_nfc_and_cites_an_act_we_know() -> None:
    every: list[Code | Term] = [*CODES.values(), *MODEL.values(), *REASONS.values()]
    for term in every:
        assert unicodedata.is_normalized("NFC", term.vi + term.en)
        assert term.law is None or law.act(term.law).number == term.law


@pytest.mark.parametrize("terms_of", [CODES, MODEL, REASONS], ids=["codes", "types", "reasons"])
def test_each_language_has_its_own_words(terms_of: Mapping[str, Term | Code]) -> None:
    """English keeps only names that Vietnamese has as well (làng, đồng), and few Vietnamese words need no mark."""
    for term in terms_of.values():
        marked = {word for word in re.findall(r"\w+", term.en) if not word.isascii()}
        assert marked <= set(re.findall(r"\w+", term.vi)), term
        assert not term.vi.isascii() or term.vi in {"sai", "nam", "%"}, term


def test_values_on_the_wire_are_ascii_slugs() -> None:
    for cls in LISTS:
        for member in cls:
            assert member.value.isascii()
            assert member.value == member.value.lower()
            assert member.value.replace("_", "").isalpha()


def test_a_message_says_codes_and_days_in_vietnamese() -> None:
    with pytest.raises(LookupError) as caught:
        law.limit("reception.head_days.district", on="2026-01-01")
    assert isinstance(caught.value, UnknownCodeError)

    assert "từ 01/07/2014 đến 30/06/2025" in terms.message(caught.value, "vi")


def test_types_and_names_of_types_have_one_term() -> None:
    assert terms.of(model.Petition).vi == terms.name_of_type("Petition", "vi") == "đơn"
    assert terms.name_of_type("Elsewhere", "vi") == "Elsewhere"


def test_a_member_says_itself_and_the_glossary_says_so() -> None:
    assert (Role.HEAD.vi, Role.HEAD.text("en")) == ("Trưởng ban", "head")
    with pytest.raises(InvariantError, match=r"member.text\(language\)") as caught:
        terms.of(cast("Any", Role.HEAD))
    assert caught.value.code == "term.not_a_type"
    with pytest.raises(InvariantError) as caught:
        Role.HEAD.text(cast("Any", "vn"))
    assert caught.value.code == "language.unknown"


@pytest.mark.parametrize("cls", LISTS, ids=lambda cls: cls.__name__)
def test_a_wrong_code_is_told_by_the_library(cls: type[Code]) -> None:
    with pytest.raises(InvariantError) as caught:
        cls("zzz")
    assert (caught.value.code, caught.value.params["name"]) == ("code.not_listed", cls)


def test_a_term_where_a_code_is_asked_is_told_its_code() -> None:
    with pytest.raises(InvariantError, match="nearest: periodic; all: regular, periodic, ad_hoc"):
        ReceptionKind("Tiếp định kì")


@pytest.mark.parametrize("cls", LISTS, ids=lambda cls: cls.__name__)
def test_a_member_is_its_code_wherever_a_text_is(cls: type[Code]) -> None:
    for member in cls:
        assert (str(member), member.value, json.loads(json.dumps(member))) == (member, member, member)
        assert hash(member) == hash(str(member))
        assert pickle.loads(pickle.dumps(member)) is copy.deepcopy(member) is member
        for words in ("vi", "en", "law"):
            with pytest.raises(AttributeError):
                setattr(member, words, "khác")


def test_help_names_the_members_first() -> None:
    text = pydoc.plain(pydoc.render_doc(ReceptionKind))
    assert "``PERIODIC``: tiếp định kỳ (periodic reception)" in text[:800]


def test_the_units_of_terms_and_of_limits_have_the_same_words() -> None:
    for unit in DurationUnit:
        limit = LimitUnit(unit.value)
        assert (limit.vi, limit.en, limit.law) == (unit.vi, unit.en, unit.law)
