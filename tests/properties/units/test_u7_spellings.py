from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from floors import floor, nonempty
from qcdc import gazetteer

NAMES = ("Đăk Đoa", "K'Dang", "H'Neng", "Hòa Phú", "Ia Băng", "Chư Pưh", "An Khê", "Nhơn Hoà", "Ia Ly", "Pleiku")


@floor("the spelling is another one")
@given(st.sampled_from(NAMES), st.data())
def test_any_spelling_gives_the_same_candidates(name: str, data: st.DataObject) -> None:
    """U7: any spelling of a name (NFC/NFD, case, apostrophe, spaces, tone placement) gives the same candidates."""
    spelled = name
    if data.draw(st.booleans(), label="case"):
        spelled = spelled.upper()
    spelled = spelled.replace("'", data.draw(st.sampled_from(["'", "’", "ʼ", "` "]), label="apostrophe"))
    if data.draw(st.booleans(), label="spaces"):
        spelled = f"  {spelled.replace(' ', '   ')} "
    if data.draw(st.booleans(), label="tones"):
        spelled = spelled.replace("òa", "oà").replace("ÒA", "OÀ")
    if data.draw(st.booleans(), label="NFD"):
        spelled = unicodedata.normalize("NFD", spelled)
    nonempty(spelled != name)
    tree = gazetteer.vietnam().at("2023-06-30")
    gia_lai = tree.find("tỉnh Gia Lai")

    found = tree.candidates(spelled, within=gia_lai)

    assert found == tree.candidates(name, within=gia_lai)
    assert found
