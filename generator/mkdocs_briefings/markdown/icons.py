"""Icons by their names in Material's set, in the syntax of ``pymdownx.emoji``."""

import re
from functools import cache
from importlib.util import find_spec
from pathlib import Path

_NAME = re.compile(r"[a-z0-9-]+(?:/[a-z0-9-]+)+")


def write_icon(name: str) -> str:
    """Write the Markdown of an icon such as ``material/check-all``, which must be a known one."""
    return f":{name.replace('/', '-')}:"


def is_icon(name: str) -> bool:
    """Whether the installed Material has an icon of this name."""
    return bool(_NAME.fullmatch(name)) and any((f / f"{name}.svg").is_file() for f in _folders())


@cache
def known_icons() -> frozenset[str]:
    """The names of all icons of the installed Material."""
    return frozenset(
        file.relative_to(folder).with_suffix("").as_posix()
        for folder in _folders()
        for file in folder.rglob("*.svg")
    )


def _folders() -> list[Path]:
    # Found, not imported: a check needs no theme.
    found = find_spec("material")
    places = found.submodule_search_locations if found else None
    return [Path(place) / "templates" / ".icons" for place in places or ()]
