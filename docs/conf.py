"""How the documentation is built."""

project = "byname"
author = "the byname founders"
extensions = ["myst_parser"]
html_theme = "alabaster"
html_static_path = ["_static"]
exclude_patterns = ["_build"]
html_theme_options = {"description": "Every figure, by name.", "github_button": False}
myst_heading_anchors = 3
