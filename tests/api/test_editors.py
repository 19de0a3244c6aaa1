"""What an editor without a type checker sees (Jupyter, IPython and others ask Jedi)."""

from __future__ import annotations

import ast
import pydoc
from importlib import import_module
from inspect import isfunction, signature
from pathlib import Path
from typing import Any

import pytest

import qcdc

# It has no type hints of its own.
jedi: Any = import_module("jedi")

STUB = Path(qcdc.__file__).with_suffix(".pyi")
PACKAGES = sorted(set(dir(qcdc)) - set(qcdc.__all__))
NOUNS = sorted(name for name in qcdc.__all__ if isinstance(getattr(qcdc, name), type))
# Code lists are called with the code.
RECORDS = [name for name in NOUNS if name not in {"Level", "Origin"}]


@pytest.fixture(scope="module", autouse=True)
def files_of_its_own(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Its files are shared by every process of the user, and one that was not written whole cannot be read."""
    jedi.settings.cache_directory = str(tmp_path_factory.mktemp("jedi"))


def asked(source: str, *, at_a_prompt: bool) -> Any:
    return jedi.Interpreter(source, [{"qcdc": qcdc}]) if at_a_prompt else jedi.Script(source)


def test_the_stub_promises_what_the_module_does() -> None:
    tree = ast.parse(STUB.read_text(encoding="utf-8"))
    imported = {
        alias.asname for node in tree.body if isinstance(node, ast.ImportFrom) for alias in node.names if alias.asname
    }
    promised = [
        ast.literal_eval(node.value)
        for node in tree.body
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name) and node.targets[0].id == "__all__"
    ]

    assert promised == [qcdc.__all__]
    assert imported | {"__version__"} == set(dir(qcdc))


def test_every_name_of_the_root_is_the_one_of_its_package() -> None:
    for node in ast.parse(STUB.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.ImportFrom) and node.module != "qcdc":
            package = getattr(qcdc, str(node.module).removeprefix("qcdc."))
            for alias in node.names:
                assert getattr(qcdc, alias.name) is getattr(package, alias.name)


@pytest.mark.parametrize("at_a_prompt", [False, True])
def test_every_name_of_the_root_is_completed(at_a_prompt: bool) -> None:
    completed = {found.name for found in asked("import qcdc\nqcdc.", at_a_prompt=at_a_prompt).complete()}

    assert set(dir(qcdc)) <= completed


@pytest.mark.parametrize("at_a_prompt", [False, True])
@pytest.mark.parametrize("name", RECORDS)
def test_a_constructor_lists_its_fields(name: str, at_a_prompt: bool) -> None:
    (shown,) = asked(f"from qcdc import {name}\n{name}(", at_a_prompt=at_a_prompt).get_signatures()

    listed = {parameter.name for parameter in shown.params}
    cls = getattr(qcdc, name)
    assert listed - {"self"} == set(signature(cls).parameters)


@pytest.mark.parametrize("name", NOUNS)
def test_a_hover_shows_what_a_name_is(name: str) -> None:
    (shown,) = asked(f"from qcdc import {name}\n{name}", at_a_prompt=False).help(2, 2)

    assert shown.docstring(raw=True)


@pytest.mark.parametrize("package", PACKAGES)
def test_the_help_of_a_package_begins_with_its_verbs(package: str) -> None:
    module = getattr(qcdc, package)
    verbs = [name for name in module.__all__ if isfunction(getattr(module, name))]
    head = pydoc.plain(pydoc.render_doc(module)).split("PACKAGE CONTENTS")[0]

    assert [name for name in verbs if f"`{name}`" not in head] == []


def test_the_help_of_the_root_begins_with_the_packages() -> None:
    head = pydoc.plain(pydoc.render_doc(qcdc)).split("PACKAGE CONTENTS")[0]

    assert [name for name in PACKAGES if f"`{name}`" not in head] == []
