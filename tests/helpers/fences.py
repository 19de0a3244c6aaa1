"""The code of the pages: blocks of Python and of commands, and what of them a program reads."""

from __future__ import annotations

import ast
import io
import re
import tokenize

__all__ = ["comments_of", "docstrings_of", "fences_of", "without_words"]

_WITH_DOCSTRING = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)


def fences_of(text: str) -> list[tuple[str, str]]:
    """The blocks of Python and of commands of a page, in order: language and code."""
    return re.findall(r"^```(python|console)\n(.*?)^```", text, re.MULTILINE | re.DOTALL)


def without_words(language: str, code: str) -> str:
    """What a program reads of a block: no comments, no docstrings, and no line breaks within a statement."""
    if language == "console":
        return "\n".join(re.sub(r"\s+# .*", "", line) for line in code.splitlines())
    tree = ast.parse(code)
    for node in ast.walk(tree):
        if isinstance(node, _WITH_DOCSTRING) and ast.get_docstring(node) is not None:
            node.body = node.body[1:] or [ast.Pass()]
    return ast.dump(tree)


def comments_of(language: str, code: str) -> list[str]:
    """The comments of a block."""
    if language == "console":
        return re.findall(r"\s+(# .*)", code)
    tokens = tokenize.generate_tokens(io.StringIO(code).readline)
    return [token.string for token in tokens if token.type == tokenize.COMMENT]


def docstrings_of(language: str, code: str) -> list[str]:
    """The docstrings of a block of Python."""
    if language == "console":
        return []
    nodes = [node for node in ast.walk(ast.parse(code)) if isinstance(node, _WITH_DOCSTRING)]
    return [found for node in nodes if (found := ast.get_docstring(node)) is not None]
