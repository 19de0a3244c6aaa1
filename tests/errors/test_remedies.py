"""W2: every error names the field, the value where it may be read, and what to do, in both languages."""

from __future__ import annotations

import re

import pytest

from errors.test_vietnamese_sentences import EVERY, errors_of
from qcdc import terms
from qcdc._messages import sentences
from qcdc.errors import QcdcError

# What says how it should be, or what to do.
REMEDY = re.compile(
    r"\b(?:must|cannot|only|expected|at (?:most|least)|either|fields are|keys are|all: |nearest|pass|give|use|write|say|"
    r"choose|leave|add|restate|roll up|publish|need|correct|fill|remove|get it again|unpack)\b|makes |\{(?:reason|known|remedy)\}"
)
CAN = re.compile(
    r"phải|không (?:thể|được|quá)|chỉ|cần|hãy|nhiều nhất|ít nhất|gồm|một trong|bắt buộc|nếu|thì|có thể|tạo|là |các (?:trường|khóa)|gần giống|không \w+ được"
)
# A count of other problems, and a question that is answered, not a mistake.
NO_REMEDY = {"codec.problems", "problems.more", "personal.withheld", "law.value"}
# Mistakes about the whole call, not about one argument.
NO_FIELD = {"code.not_listed", "field.unknown", "codec.problems", "law.no_act", "law.field"}


@pytest.mark.parametrize("code", sorted(sentences().keys() - NO_REMEDY))
def test_the_sentence_of_an_error_says_what_to_do(code: str) -> None:
    vi, en = sentences()[code]

    assert REMEDY.search(en)
    assert CAN.search(vi.lower())


@pytest.mark.parametrize("name", EVERY)
def test_an_error_names_its_field_in_both_languages(name: str) -> None:
    try:
        EVERY[name]()
    except QcdcError as error:
        found = list(errors_of(error))
    except Exception:  # noqa: BLE001 - what Python itself refuses has no words of ours
        return
    else:
        return

    for one in found:
        assert one.attribute or one.code in NO_FIELD, one.code
        lines = [terms.message(one, language).splitlines()[0] for language in terms.LANGUAGES]
        assert all(line.startswith(f"{one.attribute}: ") for line in lines) or not one.attribute
        assert len(set(lines)) == len(terms.LANGUAGES)
