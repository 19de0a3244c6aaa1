"""The catalogue of errors: for every code its sentence in Vietnamese and in English, and the phrases that fill them.

An error has its code, the field and the values; its words are here and nowhere else. The catalogue is read when an error
is shown for the first time.
"""

from __future__ import annotations

from qcdc._messages.catalogue import sentences
from qcdc._messages.phrase import Param, Phrase, fill, in_english

__all__ = ["Param", "Phrase", "fill", "in_english", "sentences"]
