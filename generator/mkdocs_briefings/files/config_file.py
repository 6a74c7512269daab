"""``mkdocs.yml`` as somebody wrote it: whether MkDocs can read it, and the places in it.

MkDocs says what is wrong with its configuration without a line, or with a traceback. What it
accepts is accepted here, whatever the tags; values are its business.
"""

import posixpath
from collections.abc import Mapping as MappingOf
from dataclasses import dataclass
from pathlib import Path, PurePath

from mkdocs_briefings.files.folder import refuse_size
from mkdocs_briefings.files.yaml_nodes import parse_config
from mkdocs_briefings.files.yaml_tree import Mapping, Node, Scalar, Sequence, locate, place_of
from mkdocs_briefings.problems.errors import BriefingsError
from mkdocs_briefings.problems.problem import Place, Problem

CONFIG = "mkdocs.yml"
_PARENT = "INHERIT"


@dataclass(frozen=True, slots=True)
class ConfigFile:
    """The configuration and those that it inherits from, each before its parent.

    ``nodes`` and ``files`` are by path, relative to the site's folder.
    """

    nodes: MappingOf[str, Mapping]
    files: MappingOf[str, bytes]

    def place(self, key: str) -> Place:
        """The place of a setting at the top; of the whole file where there is none."""
        for path, node in self.nodes.items():
            if key in node.entries:
                return locate(path, node, (key,), key=True)
        return Place(CONFIG)

    def place_of_option(self, plugin: str, option: str) -> Place:
        """The place of an option of a plugin, else of all plugins."""
        for path, node in self.nodes.items():
            for options in _options_of(node, plugin):
                if isinstance(options, Mapping) and option in options.entries:
                    return locate(path, options, (option,))
        return self.place("plugins")

    def error(self, place: Place, message: str, hint: str) -> BriefingsError:
        """An error of the configuration."""
        return BriefingsError(Problem(place, "config", message, hint), files=self.files)


def read_config(root: Path) -> ConfigFile:
    """Read the configuration in ``root``; raises ``BriefingsError`` for one without meaning."""
    nodes: dict[str, Mapping] = {}
    files: dict[str, bytes] = {}
    path, named_at = CONFIG, Place(CONFIG)
    while path:
        file = root / path
        if path in nodes or not file.is_file():
            message = f"'{path}' inherits from itself" if path in nodes else f"there is no '{path}'"
            problem = Problem(
                named_at, "config", message, f"name another file under {_PARENT}, or none"
            )
            raise BriefingsError(problem, files=files)
        if too_large := refuse_size(path, file.stat().st_size):
            raise BriefingsError(*too_large)
        files[path] = file.read_bytes()
        nodes[path] = _read_mapping(path, files)
        path, named_at = _parent_of(path, nodes[path])
    if not any("site_name" in node.entries for node in nodes.values()):
        problem = Problem(
            Place(CONFIG, 1, 1), "config", "'site_name' is missing", "add 'site_name: ...'"
        )
        raise BriefingsError(problem, files=files)
    return ConfigFile(nodes, files)


def _read_mapping(path: str, files: MappingOf[str, bytes]) -> Mapping:
    node, problems = parse_config(path, files[path])
    if isinstance(node, Mapping):
        return node
    if node is not None:
        found = "a list" if isinstance(node, Sequence) else "text"
        message = f"expected a mapping (key: value lines), found {found}"
        problems = [Problem(place_of(path, node), "config", message, "begin the file with a key")]
    raise BriefingsError(*problems, files=files)


def _parent_of(path: str, node: Mapping) -> tuple[str, Place]:
    if _PARENT not in node.entries:
        return "", Place(path)
    named = node.entries[_PARENT][1]
    place = place_of(path, named)
    if not isinstance(named, Scalar) or not named.text:
        problem = Problem(
            place, "config", f"'{_PARENT}' names no file", "write the path of one file"
        )
        raise BriefingsError(problem)
    return posixpath.normpath((PurePath(path).parent / named.text).as_posix()), place


def _options_of(node: Mapping, plugin: str) -> list[Node]:
    """What a configuration gives as options of a plugin, listed or as a mapping."""
    plugins = node.entries["plugins"][1] if "plugins" in node.entries else None
    listed = plugins.items if isinstance(plugins, Sequence) else [plugins]
    mappings = [entry for entry in listed if isinstance(entry, Mapping)]
    return [entry.entries[plugin][1] for entry in mappings if plugin in entry.entries]
