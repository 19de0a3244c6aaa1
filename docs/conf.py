"""Sphinx: two kinds of pages, one theme, a warning is an error."""

from sphinx.ext.napoleon import GoogleDocstring

project = "qcdc"
author = "The qcdc contributors"
copyright = "2026, the qcdc contributors"  # noqa: A001 - the name Sphinx asks for
extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon"]
source_suffix = {".md": "markdown"}
exclude_patterns = ["_build"]
myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3
html_theme = "furo"
html_title = "qcdc"
autodoc_typehints = "none"
autodoc_member_order = "bysource"
napoleon_google_docstring = True
napoleon_use_ivar = True
# A command of several lines in a console is more than the lexer of consoles reads; it is shown without colours.
suppress_warnings = ["misc.highlighting_failure"]
# Other projects' inventories are not read: nothing here reaches the network.
nitpick_ignore_regex = [
    ("py:.*", r"(pendulum|decimal|enum|fractions|datetime|collections|typing|hypothesis|cattrs)\..*"),
    # Types that users receive but do not make, which have no page of their own.
    (
        "py:class",
        r"qcdc\.(model\.petitions\.case_state\.RunStanding|rules\.results\.(Many|Outcome|Record)|rules\.rule\.AsOf"
        r"|rules\.keys\.Where|aggregate\.handling_counts\.Limit|aggregate\.tallies\.Submitted|_kernel\.codes\.Code"
        r"|tables\.results\.T)",
    ),
]
# Napoleon takes "The key: the life …" in the docstring of a property for a type and its description. Ours are sentences.
GoogleDocstring._parse_attribute_docstring = lambda self: self._consume_to_end()  # noqa: SLF001
