from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from floors import never_empty
from qcdc import law
from qcdc.errors import InvariantError
from qcdc.law import DocumentReference
from qcdc.testing import document_references


@never_empty("every example is the number of a document")
@given(document_references(), st.sampled_from(["", "số ", "Số: ", "SỐ  "]), st.sampled_from(["", " ", "\n"]))
def test_a_number_printed_is_read_back(reference: DocumentReference, lead: str, space: str) -> None:
    """L1: the number of a document, printed and read, is the same number, with or without the word before it."""
    assert law.parse_reference(f"{space}{lead}{reference}{space}") == reference


@never_empty("every text is refused, or read and printed")
@given(st.text(max_size=300) | st.from_regex(r"[0-9]{1,9}[-/][A-ZĐ0-9/-]{0,80}"))
def test_whatever_is_no_number_is_refused_by_name(text: str) -> None:
    """L1: any other text is refused with our error, and what is read prints as something that is read again."""
    try:
        found = law.parse_reference(text)
    except InvariantError as error:
        assert error.attribute == "text"
        assert error.code in {"reference.malformed", "reference.impostor"}
    else:
        assert law.parse_reference(str(found)) == found
