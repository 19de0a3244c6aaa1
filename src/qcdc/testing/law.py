"""Strategies for the law: numbers of documents."""

from __future__ import annotations

from functools import cache

from hypothesis import strategies as st

from qcdc.law import DocumentReference
from qcdc.testing.once import maybe, sampled
from qcdc.vocab import ReferenceFamily

__all__ = ["document_references"]

_BODIES = ("TTCP", "UBND", "HĐND", "CP", "TTg", "BTP", "BNV", "BCĐ", "UBTƯMTTQVN", "VPCP")
_KINDS = ("NĐ", "TT", "QĐ", "CT", "KH", "BC", "TB", "NQ", "CV", "NQLT")
_PARTY_KINDS = ("QĐ", "QĐi", "CT", "KL", "NQ", "KH", "HD", "TB")
_PARTY_BODIES = ("TW", "TU", "HU", "BCĐ", "BTGDVTU")


@cache
def document_references() -> st.SearchStrategy[DocumentReference]:
    """Numbers of documents of State, Party and Front, with and without a year."""
    numbers = st.integers(1, 99_999).map(lambda number: f"{number:02}")
    state = st.builds(
        DocumentReference,
        family=st.just(ReferenceFamily.STATE),
        number=numbers,
        year=maybe(st.integers(1945, 2099)),
        sign=st.one_of(
            st.builds("{}-{}".format, sampled(_KINDS), sampled(_BODIES)),
            st.integers(1, 20).map("QH{}".format),
            st.integers(1, 20).map("NQ-UBTVQH{}".format),
        ),
    )
    party = st.builds(
        DocumentReference,
        family=st.just(ReferenceFamily.PARTY),
        number=numbers,
        kind=sampled(_PARTY_KINDS),
        sign=sampled(_PARTY_BODIES),
    )
    return st.one_of(state, party)
