"""Sphinx: the site of one language; a warning is an error. ``make docs`` builds both."""

import sys
from pathlib import Path

from sphinx.ext.napoleon import GoogleDocstring

DOCS = Path(__file__).parent
sys.path.insert(0, str(DOCS.parent / "tools"))

project = "qcdc"
author = "The qcdc contributors"
# The Vietnamese site is built with ``-t vi``.
language = "vi" if tags.has("vi") else "en"  # noqa: F821 - Sphinx gives the tags to this file
copyright = {  # noqa: A001 - the name Sphinx asks for
    "en": "2026, the qcdc contributors",
    "vi": "2026, những người đóng góp cho qcdc",
}[language]
extensions = [
    "myst_parser",
    "sphinx.ext.autodoc",
    "sphinx.ext.napoleon",
    "sphinx_site.folded_search",
    "sphinx_site.named_tuples",
    "sphinx_site.signatures",
    "sphinx_site.twins",
]
source_suffix = {".md": "markdown"}
locale_dirs = [str(DOCS / "locale")]
templates_path = ["_templates"]
myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3
html_theme = "furo"
html_title = "qcdc"
html_favicon = "_static/favicon.svg"
html_static_path = ["_static"]
html_css_files = ["site.css"]
html_js_files = [("filter.js", {"defer": "defer"})]
html_show_sphinx = False
html_copy_source = False
# The words of a Vietnamese text are typed with and without their marks, also by those who read English.
html_search_language = f"folded_{language}"
autodoc_typehints = "none"
autodoc_member_order = "bysource"
autodoc_preserve_defaults = True
add_module_names = False
python_use_unqualified_type_names = True
# A name in backticks leads to what it names, if it names something that is documented.
default_role = "py:obj"
python_maximum_signature_line_length = 80
# Thousands of entries, which no reader needs in the navigation of every page, take most of the time of a build.
toc_object_entries = False
napoleon_google_docstring = True
napoleon_use_ivar = True
# A command of several lines in a console is more than the lexer of consoles reads; it is shown without colours.
suppress_warnings = ["misc.highlighting_failure"]
# Other projects' inventories are not read: nothing here reaches the network.
nitpick_ignore_regex = [
    ("py:obj", ".*"),
    ("py:.*", r"(pendulum|decimal|enum|fractions|datetime|collections|typing|hypothesis|cattrs)\..*"),
    # Types that users receive but do not make, which have no page of their own.
    (
        "py:class",
        r"qcdc\.(model\.petitions\.case_state\.RunStanding|rules\.results\.(Many|Outcome|Record)|rules\.rule\.AsOf"
        r"|rules\.keys\.Where|aggregate\.handling_counts\.Limit|aggregate\.tallies\.Submitted|_kernel\.codes\.Code"
        r"|tables\.results\.T|frames\.(engines\.Engine|parts\.Part))",
    ),
    ("py:class", r"st\.SearchStrategy"),
]
# Napoleon takes "The key: the life …" in the docstring of a property for a type and its description. Ours are sentences.
GoogleDocstring._parse_attribute_docstring = lambda self: self._consume_to_end()  # noqa: SLF001
