"""Sentences of errors: numbers read in a text."""

from __future__ import annotations

__all__ = ["SENTENCES"]

SENTENCES: dict[str, tuple[str, str]] = {
    "scan.span": (
        "phần tử {index}: vị trí phải nằm trong văn bản, sau phần tử trước và không chồng lên phần tử đó",
        "element {index}: the place must be inside the text, behind the element before it, and cannot overlap with it",
    ),
    "scan.span_text": (
        "phần tử {index}: nội dung phải đúng là đoạn văn bản ở vị trí đã ghi",
        "element {index}: the text must be what stands at its place in the document",
    ),
}
