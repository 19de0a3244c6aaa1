from __future__ import annotations

import xml.etree.ElementTree as ET

from hypothesis import given
from hypothesis import strategies as st

from floors import floor, never_empty, nonempty
from qcdc import render
from qcdc._kernel.language import LANGUAGES, Language
from qcdc.aggregate.marks import number_marks
from qcdc.model import Figure, evolve
from qcdc.testing import figures

SIGNS = st.text("<>&\"'/=b i s-", min_size=1, max_size=30).filter(lambda text: bool(text.strip()))


def words(shown: str) -> str:
    """The words of a fragment; fails if an element is not closed."""
    tree = ET.fromstring(shown)
    for style in tree.iter("style"):
        style.text = None
    return " ".join(" ".join(tree.itertext()).split())


@floor("the figure has a mark")
@given(figures(), st.sampled_from(LANGUAGES))
def test_a_fragment_has_every_mark_of_its_number(figure: Figure, language: Language) -> None:
    """F9: a figure as a fragment has its number, or its state, with every mark that a sentence about it has."""
    said = number_marks(figure, language, written=True)
    nonempty(bool(said))
    shown = words(render.fragment(figure, language))

    assert [mark for mark in said if " ".join(mark.split()) not in shown] == []
    assert " ".join(render.figure(figure, language).partition(" [")[0].split()) in shown


@never_empty("every text has a sign of HTML or a letter")
@given(figures(), SIGNS, st.sampled_from(LANGUAGES))
def test_the_texts_of_a_figure_are_never_elements(figure: Figure, text: str, language: Language) -> None:
    """F9: whatever a label, a limitation or a source says, the fragment has the same elements, and the text is shown."""
    plain = render.fragment(evolve(figure, label="x", scope="x", source="x"), language)
    shown = render.fragment(evolve(figure, label=text, scope=text, source=text), language)

    assert [one.tag for one in ET.fromstring(shown).iter()] == [one.tag for one in ET.fromstring(plain).iter()]
    assert words(shown).count(" ".join(text.split())) >= 2
