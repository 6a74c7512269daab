"""What fuzzing found: the files that it changed, as a case that every test run judges again.

A case is ``kept/<name>.yml``: what went wrong (a comment), the ``site`` it begins as, and ``files``
by path. A path without content is taken away; bytes that are no UTF-8 are ``!!binary``.
"""

from pathlib import Path
from typing import Any

import yaml

from mkdocs_briefings.problems.excerpt import inert
from tests.fuzz.changes import Files
from tests.fuzz.strategies import bytes_of

KEPT = Path(__file__).parent / "kept"
CASES = sorted(KEPT.glob("*.yml"))

_WRITTEN: dict[str, Any] = {"allow_unicode": True, "sort_keys": False, "width": 100}


class _Dumper(yaml.SafeDumper):
    """Writes texts as blocks, where that is possible."""


_Dumper.add_representer(
    str,
    lambda dumper, text: dumper.represent_scalar(
        "tag:yaml.org,2002:str", text, style="|" if "\n" in text else None
    ),
)


def write_case(name: str, why: str, site: str, files: Files) -> Path:
    """Keep the files of a finding, as far as they differ from those of the sound site."""
    sound = bytes_of(site)
    changed = {path: data for path, data in files.items() if sound.get(path) != data}
    content = {path: _as_text(data) for path, data in changed.items()}
    gone = dict.fromkeys(sound.keys() - files.keys())
    case = KEPT / f"{name}.yml"
    comment = "".join(f"# {inert(line)}\n" for line in why.splitlines())
    written = yaml.dump({"site": site, "files": {**content, **gone}}, Dumper=_Dumper, **_WRITTEN)
    case.parent.mkdir(exist_ok=True)
    case.write_text(f"{comment}{written}", "utf-8")
    return case


def read_case(case: Path) -> Files:
    """The files of a case, those of the sound site included."""
    kept = yaml.safe_load(case.read_bytes())
    files = dict(bytes_of(kept["site"]))
    for path, content in kept["files"].items():
        if content is None:
            del files[path]
        else:
            files[path] = content.encode() if isinstance(content, str) else content
    return files


def _as_text(data: bytes) -> str | bytes:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data
