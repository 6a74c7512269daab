"""The front matter of a page: texts in it, and the description that it gives of the page.

Themes print a title or a description from the front matter as HTML, and most escape nothing. So
texts are escaped here, once for every builder.
"""

import json
import re
from html import escape
from textwrap import shorten

from mkdocs_briefings.markdown.escaping import part_braces
from mkdocs_briefings.markdown.page_markup import front_matter
from mkdocs_briefings.markdown.plain_text import find_first_paragraph

LENGTH = 300
"""The longest description, in characters."""

_DESCRIBED = re.compile(r"^(?:description\s*:|\{)", re.MULTILINE)
_END = re.compile(r"^(?:---|\.\.\.)[ \t]*\r?\Z", re.MULTILINE)
_OLD_STYLE = re.compile(r"[ ]{0,3}[\w-]+:\s")  # MkDocs reads such first lines as front matter too


def write_scalar(text: str) -> str:
    """Write a text as a YAML scalar that is inert where a theme prints it as HTML."""
    html = escape(text, quote=False).replace('"', "&quot;")
    return part_braces(json.dumps(html, ensure_ascii=False))  # JSON strings are YAML


def add_description(markdown: str) -> str:
    """Describe a page by its first paragraph, unless it has a description or no paragraph."""
    start, end = front_matter(markdown)
    head, body = markdown[start:end], markdown[end:]
    text = shorten(find_first_paragraph(body), LENGTH, placeholder=" …")
    if not text or _DESCRIBED.search(head) or (not head and _OLD_STYLE.match(body)):
        return markdown
    line = f"description: {write_scalar(text)}\n"
    if not head:
        return f"---\n{line}---\n\n{body}"
    mark = _END.search(head)
    assert mark  # front matter ends by it
    return f"{head[: mark.start()]}{line}{head[mark.start() :]}{body}"
