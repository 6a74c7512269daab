"""The article in a saved web page: its text by trafilatura, its metadata as the page states it."""

import re
from pathlib import Path
from typing import Any

from mkdocs_briefings.authoring.article_import import Extract, import_error
from mkdocs_briefings.authoring.note_marks import drop_note_marks
from mkdocs_briefings.authoring.page_metadata import read_metadata
from mkdocs_briefings.authoring.superscripts import write_scripts

_RULE = re.compile(r"\|[\s|:-]*-[\s|:-]*")


def extract_html(file: Path, page: str) -> Extract:
    """The article in a web page; raises ``BriefingsError`` where there is none."""
    try:
        import trafilatura  # type: ignore[import-not-found,unused-ignore]
    except ImportError:
        hint = "pip install 'mkdocs-briefings[html]', or save the article's text as a .txt file"
        raise import_error(file, "reading HTML needs an extra package", hint) from None
    tree = trafilatura.load_html(page)
    metadata = read_metadata(tree) if tree is not None else None
    if tree is not None:
        _keep_captions(tree)
        write_scripts(tree)
    found = trafilatura.bare_extraction(tree, with_metadata=True, include_comments=False)
    if metadata is None or found is None or isinstance(found, dict) or not found.text:
        hint = "save its text as a .txt file"
        raise import_error(file, "no article was found in this page", hint)
    text, changes, _ = drop_note_marks(_clean_tables(found.text))
    fields, origins = metadata.fields, metadata.origins
    for name, guess in (("title", found.title), ("publisher", found.sitename)):
        if guess and name not in fields:
            fields[name], origins[name] = guess, "guessed"
    return Extract(
        file, text, authors=metadata.authors, origins=origins, changes=changes,
        warnings=metadata.warnings, **fields,
    )  # fmt: skip


def _keep_captions(tree: Any) -> None:
    """Put the caption of each table before it: the extractor would make a row of it."""
    for caption in list(tree.iter("caption")):
        table = caption.getparent()
        if table.tag == "table" and table.getparent() is not None:
            caption.tag, caption.tail = "p", None
            table.addprevious(caption)


def _clean_tables(text: str) -> str:
    """Tables as rows alone: without the rules under their heads, and without spaces at the end."""
    lines = (line.rstrip() if line.startswith("|") else line for line in text.split("\n"))
    return "\n".join(line for line in lines if not _RULE.fullmatch(line)) + "\n"
