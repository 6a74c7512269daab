"""Static briefing sites whose every fact can be checked.

Data flows one way: text, card, library, pages, Markdown, site. Read ``build.py`` first: it is
the table of contents of the program.
"""

__version__ = "0.1.0"
