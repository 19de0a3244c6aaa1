"""Terms: every code, every type, both languages, no leftovers."""

from __future__ import annotations

import ast
import re
import unicodedata
from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path

import pytest

from qcdc import dates, law, model, terms, vocab
from qcdc._kernel.values import is_entity
from qcdc.errors import UnknownCodeError
from qcdc.model import Lineage, Territory, Tree
from qcdc.terms import Term
from qcdc.terms.tables import MODEL, REASONS, VOCAB

LISTS = [
    found
    for package in (vocab, law, dates)
    for found in vars(package).values()
    if isinstance(found, type) and issubclass(found, StrEnum)
]


def test_every_code_has_a_term_and_no_term_is_left_over() -> None:
    assert {(cls, member.value) for cls in LISTS for member in cls} == set(VOCAB)


def test_every_type_has_a_term_and_no_term_is_left_over() -> None:
    types = {name for name, found in vars(model).items() if is_entity(found)} | {
        Lineage.__name__,
        Territory.__name__,
        Tree.__name__,
    }

    assert types == set(MODEL)


@pytest.mark.parametrize("cls", LISTS, ids=lambda cls: cls.__name__)
def test_no_two_codes_of_a_list_share_a_term(cls: type[StrEnum]) -> None:
    for language in terms.LANGUAGES:
        texts = [terms.of(member).text(language) for member in cls]
        assert len(set(texts)) == len(texts)


def test_every_term_is_nfc_and_cites_an_act_we_know() -> None:
    for term in [*VOCAB.values(), *MODEL.values(), *REASONS.values()]:
        assert unicodedata.is_normalized("NFC", term.vi + term.en)
        assert term.law is None or law.act(term.law).number == term.law


@pytest.mark.parametrize("terms_of", [VOCAB, MODEL, REASONS], ids=["codes", "types", "reasons"])
def test_each_language_has_its_own_words(terms_of: Mapping[object, Term]) -> None:
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
    assert terms.of(model.Petition).vi == terms.named("Petition", "vi") == "đơn"
    assert terms.named("Elsewhere", "vi") == "Elsewhere"
    assert terms.of(vocab.Role.HEAD).en == "head"


@pytest.mark.parametrize("path", sorted(Path(terms.__file__).parent.glob("*.py")), ids=lambda path: path.stem)
def test_no_two_codes_of_one_block_are_equal_texts(path: Path) -> None:
    """Members of two lists with one value are one key of a dictionary, so the second would replace the first."""
    blocks = [node for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Dict)]
    for block in blocks:
        named = [ast.unparse(key) for key in block.keys if isinstance(key, ast.Attribute)]
        values = [
            str(getattr(getattr(vocab, one.split(".")[0], None), one.split(".")[1], one))
            for one in named
            if one.count(".") == 1
        ]
        assert len(set(values)) == len(values), f"{path.name}: {sorted(named)}"
