"""What the plugin's options in ``mkdocs.yml`` ask of commands that build nothing."""

from datetime import date
from pathlib import Path


def check_options(root: Path) -> tuple[date | None, int]:
    """The site's clock, and how many people must have read each fact.

    The defaults where there is no ``mkdocs.yml``: cards can be checked before there is a site.
    """
    if not (root / "mkdocs.yml").is_file():
        return None, 0
    from mkdocs_briefings.builders.plugin import read_check_options  # MkDocs takes time to import

    return read_check_options(root)
